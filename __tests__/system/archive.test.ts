import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { extract } from '../../src/system/archive';
import { CommandError } from '../../src/system/exec';
import { systemExec } from '../../src/system/system-exec';
import { fails } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { type Member, tarOf } from '../helpers/tar';

const root = temporaryFolder();

/** An archive, a target folder, and a folder beside it that must not change. */
function hostile(members: (outside: string) => readonly Member[]) {
  const base = folderWith(root);
  const [outside, target, archive] = ['outside', 'target', 'copy.tar'].map((name) =>
    path.join(base, name),
  ) as [string, string, string];
  mkdirSync(outside, { mode: 0o750 });
  mkdirSync(target);
  writeFileSync(path.join(outside, 'secret'), 'mine', { mode: 0o640 });
  writeFileSync(archive, tarOf(members(outside)));
  const state = () => ({
    beside: readdirSync(base).sort(),
    names: readdirSync(outside),
    folder: lstatSync(outside).mode,
    secret: readFileSync(path.join(outside, 'secret'), 'utf8'),
    // A hard link to it would give access to it, too.
    ...{ mode: lstatSync(path.join(outside, 'secret')).mode },
    ...{ links: lstatSync(path.join(outside, 'secret')).nlink },
  });
  return { archive, target, state };
}

const link = (name: string, to: string): Member => ({ name, to, type: 'link' });
const folder = (name: string): Member => ({ name, type: 'folder', mode: 0o777 });
const theirs = (name: string): Member => ({ name, content: 'theirs' });

/** Ways out of the folder for a trusting program, and for tar with `--absolute-names`. */
const WAYS: Readonly<Record<string, (outside: string) => readonly Member[]>> = {
  'absolute names': (outside) => [theirs(`${outside}/new`), theirs(`${outside}/secret`)],
  'names with parent folders': () => [
    folder('x'),
    theirs('../outside/new'),
    theirs('x/../../outside/secret'),
  ],
  'an absolute link': (outside) => [link('a', outside), theirs('a/new'), theirs('a/secret')],
  'a link to a parent folder': () => [link('a', '../outside'), theirs('a/new'), theirs('a/secret')],
  'a link to a link': () => [link('a', '../outside'), link('b', 'a'), theirs('b/new')],
  'a link to a later link': () => [link('b', 'a'), link('a', '../outside'), theirs('b/new')],
  'a link below a link': () => [
    folder('x'),
    link('a', 'x'),
    link('a/b', '../../outside'),
    theirs('x/b/new'),
  ],
  'an absolute hard link': (outside) => [{ name: 'h', to: `${outside}/secret`, type: 'hard link' }],
  'a hard link to a parent': () => [{ name: 'h', to: '../outside/secret', type: 'hard link' }],
  'a folder that becomes a link': (outside) => [
    folder('d'),
    link('d', outside),
    theirs('d/new'),
    folder('d'),
  ],
};

/** Ways closed in tar by default. */
const NO_WAYS: typeof WAYS = {
  'a file instead of a link': (outside) => [link('a', `${outside}/secret`), theirs('a')],
  'a hard link to a link': (outside) => [
    link('a', `${outside}/secret`),
    { name: 'h', to: 'a', type: 'hard link' },
    theirs('h'),
  ],
  'a link instead of the folder': (outside) => [link('.', outside), theirs('new')],
};

describe('an archive with ways out of the folder', () => {
  it.each(Object.entries({ ...WAYS, ...NO_WAYS }))(
    'does not escape with %s',
    async (_, members) => {
      const { archive, target, state } = hostile(members);
      const before = state();
      await extract(systemExec, archive, target).catch((error: unknown) => {
        if (!(error instanceof CommandError)) throw error; // some fail as well
      });
      expect(state()).toEqual(before);
    },
  );

  it.each(Object.entries(WAYS))('would escape with %s', async (_, members) => {
    const { archive, target, state } = hostile(members);
    const before = state();
    const believing = ['--extract', '--absolute-names', '--keep-directory-symlink'];
    const argv = ['tar', '--file', archive, '--directory', target, ...believing] as const;
    await systemExec.run(argv, { allowFailure: true });
    expect(state()).not.toEqual(before);
  });
});

it('keeps links to other places unchanged', async () => {
  const { archive, target } = hostile(() => [link('zone', '/etc/localtime'), link('up', '../x')]);
  await extract(systemExec, archive, target);
  expect(readdirSync(target).sort()).toEqual(['up', 'zone']);
});

it('reports a damaged archive', async () => {
  const { archive, target } = hostile(() => [theirs('a')]);
  writeFileSync(archive, readFileSync(archive).subarray(0, 515));
  await fails(extract(systemExec, archive, target), 'COMMAND_FAILED', 'tar ', ' 2: ');
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot('keeps the capabilities of a program', async () => {
  const words = [0x0200_0001, 0x4000, 0, 0, 0]; // linux/capability.h: version 2, CAP_IPC_LOCK
  const value = Buffer.concat(words.map((word) => Buffer.from(new Uint32Array([word]).buffer)));
  const key = 'SCHILY.xattr.security.capability';
  const record = Buffer.concat([Buffer.from(`${key}=`), value, Buffer.from('\n')]);
  const attributes = Buffer.concat([Buffer.from(`${record.length + 3} `), record]);
  const { archive, target } = hostile(() => [
    { name: 'a', type: 'attributes', content: attributes },
    { ...theirs('a'), mode: 0o755 },
  ]);
  await extract(systemExec, archive, target);
  const stdoutFile = `${archive}.again`;
  const asked = ['--xattrs-include=security.capability', '--create', '--file', '-', 'a'];
  await systemExec.run(['tar', '--directory', target, ...asked], { stdoutFile });
  expect(readFileSync(stdoutFile).includes(record)).toBe(true);
});

asRoot('gives a non-root user ownership of its files, with their modes', async () => {
  const { archive, target } = hostile(() => [{ ...theirs('a'), mode: 0o600 }, folder('d')]);
  for (const each of [root, path.dirname(target)]) chmodSync(each, 0o755);
  chmodSync(target, 0o777);
  const user = ['--reuid', '1234', '--regid', '5678', '--clear-groups', '--'];
  const exec: typeof systemExec = {
    ...systemExec,
    run: (argv, options) => systemExec.run(['setpriv', ...user, ...argv], options),
  };
  jest.spyOn(process, 'getuid').mockReturnValue(1234);
  await extract(exec, archive, target).finally(() => jest.restoreAllMocks());
  const found = ['a', 'd'].map((name) => {
    const { uid, gid, mode } = lstatSync(path.join(target, name));
    return `${uid}:${gid} ${(mode & 0o777).toString(8)}`;
  });
  expect(found).toEqual(['1234:5678 600', '1234:5678 777']);
});
