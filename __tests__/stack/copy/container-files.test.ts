import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { ContainerFiles } from '../../../src/stack/copy/container-files';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';

const root = temporaryFolder();

/** Copies of two mounts, `/chain` and `/mnt/disk`, and a file of this machine as a link target. */
function mounted() {
  const base = folderWith(root, { 'host/file': 'of the host' });
  for (const each of ['home/config', 'disk/data']) {
    mkdirSync(path.join(base, each), { recursive: true });
  }
  const machine = path.join(root, 'machine');
  writeFiles(machine, { file: 'of the machine' });
  const volumes = [
    { type: 'bind', source: path.join(base, 'home'), target: '/chain' },
    { type: 'bind', source: path.join(base, 'disk'), target: '/mnt/disk' },
    { type: 'bind', source: machine, target: '/machine', read_only: true },
  ];
  const files = new ContainerFiles('val-a', volumes, base);
  const link = (at: string, to: string) => symlinkSync(to, path.join(base, at));
  const text = (at: string) => readFileSync(path.join(base, at), 'utf8');
  return { base, files, link, text };
}

describe('a link has the same meaning as in the container', () => {
  it.each([
    ['absolute', '/mnt/disk/data'],
    ['relative', '../mnt/disk/data'],
    ['through another link', '/chain/other'],
  ])('%s, into another mount', async (_, to) => {
    const { base, files, link, text } = mounted();
    link('home/other', '/mnt/disk/data');
    link('home/data', to);
    await files.writeText('/chain/data/state.json', '{}');
    expect(text('disk/data/state.json')).toBe('{}');
    expect(await files.readText('/chain/data/state.json')).toBe('{}');
    expect(await files.has('/chain/data/state.json')).toBe(true);
    expect(await files.has('/chain/data')).toBe(true);
    await files.emptyFolder('/chain/data');
    expect(readdirSync(path.join(base, 'disk/data'))).toEqual([]);
    expect(lstatSync(path.join(base, 'home/data')).isSymbolicLink()).toBe(true);
  });

  it.each([
    ['a folder of the host', 'host'],
    ['a file of the host', 'host/file'],
    ['a missing file', 'host/not-there'],
  ])('outside all mounts, to %s: reading is refused', async (_, to) => {
    const { base, files, link } = mounted();
    link('home/config/x', path.join(base, to));
    const refused = failure('LINK_REFUSED', '/chain/config/x', 'val-a', path.join(base, to));
    for (const asked of ['/chain/config/x', '/chain/config/x/file']) {
      await expect(files.readText(asked)).rejects.toThrow(refused);
    }
    await expect(files.has('/chain/config/x')).rejects.toThrow(refused);
  });

  it('outside all mounts: a write replaces it with a file of the copy', async () => {
    const { base, files, link, text } = mounted();
    link('home/config/client.toml', path.join(base, 'host/.profile'));
    link('home/data', path.join(base, 'host'));
    await files.writeText('/chain/config/client.toml', 'c');
    await files.emptyFolder('/chain/data');
    await files.writeText('/chain/data/state.json', 's');
    expect(text('home/config/client.toml')).toBe('c');
    expect(text('home/data/state.json')).toBe('s');
    expect(readdirSync(path.join(base, 'host'))).toEqual(['file']);
    expect(text('host/file')).toBe('of the host');
  });

  it('into a read-only mount of the machine is read; a write replaces it with a copy', async () => {
    const { files, link, text } = mounted();
    link('home/config/genesis.json', '/machine/file');
    link('home/data', '/machine');
    expect(await files.readText('/chain/config/genesis.json')).toBe('of the machine');
    await files.writeText('/chain/config/genesis.json', 'g');
    await files.emptyFolder('/chain/data');
    expect(text('home/config/genesis.json')).toBe('g');
    expect(text('../machine/file')).toBe('of the machine');
  });

  it('in a cycle is refused', async () => {
    const { files, link } = mounted();
    link('home/a', '/chain/b');
    link('home/b', '/chain/a');
    await fails(files.readText('/chain/a'), 'LINK_REFUSED', '/chain/a', 'val-a', ' 40 ');
  });
});

it('changes nothing in a read-only mount of the machine', async () => {
  const { files, base, text } = mounted();
  for (const change of [
    files.writeText('/machine/file', 'x'),
    files.remove('/machine/file'),
    files.emptyFolder('/machine'),
    files.link('/machine/file', '/x'),
    files.makeFolder('/machine/new'),
  ]) {
    await fails(change, 'MOUNT_READ_ONLY', '/machine', 'val-a', 'chain.home');
  }
  expect(await files.readText('/machine/file')).toBe('of the machine');
  expect(text('../machine/file')).toBe('of the machine');
  expect(readdirSync(path.join(base, '../machine'))).toEqual(['file']);
});

it('replaces existing links with new ones, and removes them', async () => {
  const { base, files } = mounted();
  await files.link('/chain/bin', '/opt/binary');
  await files.link('/chain/bin', '/opt/other');
  expect(await files.linkAt('/chain/bin')).toBe('/opt/other');
  await files.remove('/chain/bin');
  expect(existsSync(path.join(base, 'home/bin'))).toBe(false);
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot('gives new files to the owner of a folder', async () => {
  const { base, files } = mounted();
  chownSync(path.join(base, 'home'), 1025, 1026);
  await files.writeText('/chain/config/new', '');
  await files.ownAs('/chain', ['/chain/config/new']);
  const { uid, gid } = lstatSync(path.join(base, 'home/config/new'));
  expect([uid, gid]).toEqual([1025, 1026]);
});

it('opens a folder and the mounts in it to every user, but nothing behind links or of the machine', async () => {
  const { base, link } = mounted();
  const volumes = [
    { type: 'bind', source: path.join(base, 'home'), target: '/chain' },
    { type: 'bind', source: path.join(base, 'disk'), target: '/chain/disk' },
    { type: 'bind', source: path.join(root, 'machine'), target: '/chain/machine' },
  ];
  writeFiles(base, { 'home/config/key': '', 'disk/data/tool': '' });
  chmodSync(path.join(base, 'home/config/key'), 0o600);
  chmodSync(path.join(base, 'disk/data/tool'), 0o700);
  chmodSync(path.join(base, 'home/config'), 0o700);
  link('home/out', path.join(base, 'host/file'));
  await new ContainerFiles('val-a', volumes, base).share('/chain');
  const modes = [
    'home/config',
    'home/config/key',
    'disk/data/tool',
    'host/file',
    '../machine/file',
  ];
  expect(modes.map((at) => (lstatSync(path.join(base, at)).mode & 0o777).toString(8))).toEqual([
    ...['777', '666', '777', '644', '644'],
  ]);
});
