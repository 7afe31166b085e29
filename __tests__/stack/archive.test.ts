import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { extract } from '../../src/stack/archive';
import { CommandError, systemExec } from '../../src/system/exec';
import { temporaryFolder } from '../helpers/folder';
import { type Member, tarOf } from '../helpers/tar';

const root = temporaryFolder();

/** An archive, a folder to put it into, and one beside it that is nobody's business. */
function hostile(members: (outside: string) => readonly Member[]) {
  const base = mkdtempSync(path.join(root, 'archive-'));
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
    // A hard link to it would be a way to it, too.
    ...{ mode: lstatSync(path.join(outside, 'secret')).mode },
    ...{ links: lstatSync(path.join(outside, 'secret')).nlink },
  });
  return { archive, target, state };
}

const link = (name: string, to: string): Member => ({ name, to, type: 'link' });
const folder = (name: string): Member => ({ name, type: 'folder', mode: 0o777 });
const theirs = (name: string): Member => ({ name, content: 'theirs' });

/** Ways out that a program takes which believes an archive, and tar itself with `--absolute-names`. */
const WAYS: Readonly<Record<string, (outside: string) => readonly Member[]>> = {
  'names from the top': (outside) => [theirs(`${outside}/new`), theirs(`${outside}/secret`)],
  'names that climb': () => [
    folder('x'),
    theirs('../outside/new'),
    theirs('x/../../outside/secret'),
  ],
  'an absolute link': (outside) => [link('a', outside), theirs('a/new'), theirs('a/secret')],
  'a link that climbs': () => [link('a', '../outside'), theirs('a/new'), theirs('a/secret')],
  'a link to a link': () => [link('a', '../outside'), link('b', 'a'), theirs('b/new')],
  'a link to a link that comes later': () => [
    link('b', 'a'),
    link('a', '../outside'),
    theirs('b/new'),
  ],
  'a link below a link': () => [
    folder('x'),
    link('a', 'x'),
    link('a/b', '../../outside'),
    theirs('x/b/new'),
  ],
  'a hard link from the top': (outside) => [
    { name: 'h', to: `${outside}/secret`, type: 'hard link' },
  ],
  'a hard link that climbs': () => [{ name: 'h', to: '../outside/secret', type: 'hard link' }],
  'a folder that becomes a link': (outside) => [
    folder('d'),
    link('d', outside),
    theirs('d/new'),
    folder('d'),
  ],
};

/** Ways that tar never takes. */
const NO_WAYS: typeof WAYS = {
  'a file in the place of a link': (outside) => [link('a', `${outside}/secret`), theirs('a')],
  'a hard link to a link': (outside) => [
    link('a', `${outside}/secret`),
    { name: 'h', to: 'a', type: 'hard link' },
    theirs('h'),
  ],
  'a link in the place of the folder': (outside) => [link('.', outside), theirs('new')],
};

describe('an archive with ways out of the folder', () => {
  it.each(Object.entries({ ...WAYS, ...NO_WAYS }))('does not get out by %s', async (_, members) => {
    const { archive, target, state } = hostile(members);
    const before = state();
    await extract(systemExec, archive, target).catch((error: unknown) => {
      if (!(error instanceof CommandError)) throw error; // some are a failure, too
    });
    expect(state()).toEqual(before);
  });

  it.each(Object.entries(WAYS))('would get out by %s', async (_, members) => {
    const { archive, target, state } = hostile(members);
    const before = state();
    const believing = ['--extract', '--absolute-names', '--keep-directory-symlink'];
    const argv = ['tar', '--file', archive, '--directory', target, ...believing] as const;
    await systemExec.run(argv, { allowFailure: true });
    expect(state()).not.toEqual(before);
  });
});

it('has links that lead elsewhere, as they are', async () => {
  const { archive, target } = hostile(() => [link('zone', '/etc/localtime'), link('up', '../x')]);
  await extract(systemExec, archive, target);
  expect(readdirSync(target).sort()).toEqual(['up', 'zone']);
});

it('a damaged archive is a failure', async () => {
  const { archive, target } = hostile(() => [theirs('a')]);
  writeFileSync(archive, readFileSync(archive).subarray(0, 515));
  await expect(extract(systemExec, archive, target)).rejects.toThrow(/^tar .* exited with 2: /);
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot('keeps what a program may do without being root’s', async () => {
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

asRoot('gives a user who is not root files of its own, with their modes', async () => {
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
