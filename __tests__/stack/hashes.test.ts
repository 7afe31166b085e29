import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EngineHasher } from '../../src/stack/hashes';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Container {
  readonly image?: string;
  readonly env?: readonly string[] | null;
  readonly mounts?: readonly object[];
  /** Text of a file by its path; of a link, where it leads. */
  readonly files?: Readonly<Record<string, string | { readonly to: string } | 'folder'>>;
}

/** A hasher over an engine with one container. */
function hashing({ image = 'sha256:one', env = null, mounts = [], files = {} }: Container) {
  const folder = mkdtempSync(path.join(root, 'run-'));
  const exec = new FakeExec((command, { argv }) => {
    if (command.startsWith('docker inspect')) return JSON.stringify({ image, env, mounts });
    if (command.startsWith('docker create')) return 'made\n';
    if (!command.startsWith('docker cp')) return '';
    const [from = '', to = ''] = argv.slice(-2);
    let found = files[from.replace(/^[^:]*:/, '')];
    if (argv.includes('--follow-link') && typeof found === 'object') found = files[found.to];
    if (found === undefined) return { exitCode: 1, stderr: 'Could not find the file' };
    if (found === 'folder') mkdirSync(to);
    else if (typeof found === 'string') writeFileSync(to, found);
    else symlinkSync(found.to, to);
    return '';
  });
  const signal = new AbortController().signal;
  const hasher = new EngineHasher(exec, { run: 'run-1', folder, signal });
  const left = () => {
    const taken = path.join(folder, 'taken');
    return existsSync(taken) ? readdirSync(taken) : [];
  };
  return { exec, hasher, left };
}

describe('the hash of a program in a container', () => {
  it('is that of the file, which is not kept', async () => {
    const { hasher, left } = hashing({ files: { '/bin/appd': 'binary' } });
    expect(await hasher.inContainer('id', '/bin/appd')).toEqual({
      ...{ sha256: sha256('binary'), place: '/bin/appd', isLink: false },
    });
    expect(left()).toEqual([]);
  });

  it('is that of the first on the PATH', async () => {
    const { hasher } = hashing({
      env: ['A=b', 'PATH=/first:/second:/third'],
      files: { '/second/appd': 'second', '/third/appd': 'third' },
    });
    expect(await hasher.inContainer('id', 'appd')).toMatchObject({
      ...{ sha256: sha256('second'), place: '/second/appd' },
    });
  });

  it('is looked for where containers without a PATH look', async () => {
    const { hasher } = hashing({ files: { '/usr/bin/appd': 'binary' } });
    expect(await hasher.inContainer('id', 'appd')).toMatchObject({ place: '/usr/bin/appd' });
  });

  it('is that of what a link leads to in the container, never on this machine', async () => {
    const secret = path.join(root, 'of-this-machine');
    writeFileSync(secret, 'of this machine');
    const { hasher } = hashing({ files: { '/bin/appd': { to: secret }, [secret]: 'inside' } });
    expect(await hasher.inContainer('id', '/bin/appd')).toEqual({
      ...{ sha256: sha256('inside'), place: '/bin/appd', isLink: true },
    });
  });

  it.each<[what: string, files: NonNullable<Container['files']>]>([
    ['nothing', {}],
    ['a folder', { '/bin/appd': 'folder' }],
    ['a link to nothing', { '/bin/appd': { to: '/nowhere' } }],
    ['a link to a link that came out as one', { '/bin/appd': { to: '/l' }, '/l': { to: '/x' } }],
  ])('is none where there is %s', async (_, files) => {
    const { hasher, left } = hashing({ files });
    expect(await hasher.inContainer('id', '/bin/appd')).toBeUndefined();
    expect(left()).toEqual([]);
  });
});

it('hashes a program of an image in a container that is never started, and removed', async () => {
  const { hasher, exec } = hashing({ files: { '/own/appd': 'binary' } });
  const mounts = [{ type: 'bind', source: '/host', target: '/own', read_only: true }] as const;
  expect(await hasher.inImage('sha256:one', '/own/appd', mounts)).toMatchObject({
    sha256: sha256('binary'),
  });
  expect(exec.commands[0]).toBe(
    'docker create --label upgrade-rehearsal.run=run-1 --network none --volume /host:/own:ro --entrypoint / sha256:one',
  );
  expect(exec.commands.at(-1)).toBe('docker rm --force --volumes made');
  expect(exec.commands.join()).not.toContain('docker start');
});

describe('a path that no container can write to', () => {
  const OURS = { Type: 'bind', Source: '/run/binaries', Destination: '/opt/releases', RW: false };
  const isPinned = (...mounts: readonly object[]) =>
    hashing({ mounts }).hasher.isPinned('id', '/opt/releases/1/appd', '/run/binaries');

  it('is in a mount of ours', async () => {
    expect(await isPinned(OURS, { ...OURS, Destination: '/opt', Source: '/x' })).toBe(true);
  });

  it.each<[what: string, mounts: object[]]>([
    ['there is no mount', []],
    ['it can be written to', [{ ...OURS, RW: true }]],
    ['it is another folder', [{ ...OURS, Source: '/somewhere' }]],
    ['it is a volume', [{ ...OURS, Type: 'volume' }]],
    ['it is elsewhere', [{ ...OURS, Destination: '/opt/rel' }]],
    [
      'another one is over the file',
      [OURS, { ...OURS, Destination: '/opt/releases/1/appd', Source: '/x' }],
    ],
    [
      'another one is over its folder',
      [OURS, { ...OURS, Destination: '/opt/releases/1', Source: '/x' }],
    ],
  ])('is none where %s', async (_, mounts) => {
    expect(await isPinned(...mounts)).toBe(false);
  });
});

describe('a program that a container has of its image', () => {
  const FOUND = { sha256: 'hash', place: '/usr/bin/appd', isLink: false };
  const isImages = (container: Container, found = FOUND) =>
    hashing(container).hasher.isImages('id', 'sha256:one', found);
  const at = (Destination: string) => ({ mounts: [{ Type: 'bind', Destination, RW: true }] });

  it('is one that nothing is mounted over', async () => {
    expect(await isImages(at('/root/.app'))).toBe(true);
  });

  it.each<[what: string, container: Container]>([
    ['a mount is over it', at('/usr/bin/appd')],
    ['a mount is over its folder', at('/usr')],
    ['a mount comes before it on the PATH', at('/usr/local/bin/appd')],
    ['the container is of another image', { image: 'sha256:other' }],
  ])('is none for certain where %s', async (_, container) => {
    expect(await isImages(container)).toBe(false);
  });

  it('is none for certain behind a link', async () => {
    expect(await isImages({}, { ...FOUND, isLink: true })).toBe(false);
  });

  it('is not looked for behind its own place on the PATH', async () => {
    expect(await isImages(at('/sbin/appd'))).toBe(true);
  });
});

it('asks once for what does not change while a container is there', async () => {
  const { hasher, exec } = hashing({});
  for (let time = 0; time < 3; time++) await hasher.isPinned('id', '/a', '/b');
  expect(exec.commands).toHaveLength(1);
});
