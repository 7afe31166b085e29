import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ContainerFiles } from '../../src/stack/container-files';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
let runs = 0;

/** Copies of two mounts, `/chain` and `/mnt/disk`, and a file of this machine that links may lead to. */
function mounted() {
  const base = path.join(root, String(runs++));
  for (const each of ['home/config', 'disk/data', 'host']) {
    mkdirSync(path.join(base, each), { recursive: true });
  }
  writeFileSync(path.join(base, 'host/file'), 'of the host');
  const machine = path.join(root, 'machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(path.join(machine, 'file'), 'of the machine');
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

describe('a link means what it means in the container', () => {
  it.each([
    ['absolute', '/mnt/disk/data'],
    ['relative', '../mnt/disk/data'],
    ['through another', '/chain/other'],
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
    ['nothing', 'host/not-there'],
  ])('to %s, where no mount is: it is refused by what reads', async (_, to) => {
    const { base, files, link } = mounted();
    link('home/config/x', path.join(base, to));
    for (const asked of ['/chain/config/x', '/chain/config/x/file']) {
      const error = await failureOf(files.readText(asked));
      expect(error.message).toBe(
        `/chain/config/x of the service val-a is a link to ${path.join(base, to)}, which is in none of its mounts`,
      );
      expect(error.hint).toContain('Mount what it leads to');
    }
    await expect(files.has('/chain/config/x')).rejects.toThrow('in none of its mounts');
  });

  it('to where no mount is: what writes puts a file of the copy in its place', async () => {
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

  it('to what is mounted as it is: it is read, and what writes puts a file of the copy in its place', async () => {
    const { files, link, text } = mounted();
    link('home/config/genesis.json', '/machine/file');
    link('home/data', '/machine');
    expect(await files.readText('/chain/config/genesis.json')).toBe('of the machine');
    await files.writeText('/chain/config/genesis.json', 'g');
    await files.emptyFolder('/chain/data');
    expect(text('home/config/genesis.json')).toBe('g');
    expect(text('../machine/file')).toBe('of the machine');
  });

  it('in a circle is no endless way', async () => {
    const { files, link } = mounted();
    link('home/a', '/chain/b');
    link('home/b', '/chain/a');
    expect((await failureOf(files.readText('/chain/a'))).message).toBe(
      'More than 40 links lead from one to the next at /chain/a of the service val-a',
    );
  });
});

it('changes nothing that is mounted as it is', async () => {
  const { files, base, text } = mounted();
  for (const change of [
    files.writeText('/machine/file', 'x'),
    files.remove('/machine/file'),
    files.emptyFolder('/machine'),
    files.link('/machine/file', '/x'),
    files.makeFolder('/machine/new'),
  ]) {
    const error = await failureOf(change);
    expect(error.message).toMatch(
      /^\/machine.* of the service val-a is in .*, which is mounted as/,
    );
    expect(error.hint).toContain('chain.home');
  }
  expect(await files.readText('/machine/file')).toBe('of the machine');
  expect(text('../machine/file')).toBe('of the machine');
  expect(readdirSync(path.join(base, '../machine'))).toEqual(['file']);
});

it('makes links, and removes what is there', async () => {
  const { base, files } = mounted();
  await files.link('/chain/bin', '/opt/binary');
  await files.link('/chain/bin', '/opt/other');
  expect(await files.linkAt('/chain/bin')).toBe('/opt/other');
  await files.remove('/chain/bin');
  expect(existsSync(path.join(base, 'home/bin'))).toBe(false);
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot('gives what is made to the owner of a folder', async () => {
  const { base, files } = mounted();
  chownSync(path.join(base, 'home'), 1025, 1026);
  await files.writeText('/chain/config/new', '');
  await files.ownAs('/chain', ['/chain/config/new']);
  const { uid, gid } = lstatSync(path.join(base, 'home/config/new'));
  expect([uid, gid]).toEqual([1025, 1026]);
});
