import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { ComposeModel, ComposeVolume } from '../../src/stack/model';
import {
  bindSources,
  copyOfPath,
  copyOfVolume,
  copyTree,
  hostPath,
  isWithin,
} from '../../src/stack/mounts';
import { systemExec } from '../../src/system/exec';
import { writeAll } from '../../src/system/files';
import { temporaryFolder } from '../helpers/folder';

const settings = { projectFolder: '/home/me/project', copiesFolder: '/run/of/it/stack' };
const bind = (source: string, target: string): ComposeVolume => ({ type: 'bind', source, target });

describe('the copy of a mount', () => {
  it.each([
    ['/home/me/project/homes/a', '/run/of/it/stack/homes/a'],
    ['/home/me/project', '/run/of/it/stack'],
  ])('of the project, %s, keeps its place', (source, copy) => {
    expect(copyOfPath(source, settings)).toBe(copy);
  });

  it.each([
    ['/home/me/project-2/homes', '/run/of/it/mounts/elsewhere/home/me/project-2/homes'],
    ['/home/me', '/run/of/it/mounts/elsewhere/home/me'],
    ['/srv/chain', '/run/of/it/mounts/elsewhere/srv/chain'],
    ['/var/lib/chain', '/run/of/it/mounts/elsewhere/var/lib/chain'],
    ['/tmp/a', '/run/of/it/mounts/elsewhere/tmp/a'],
    ['/etc-of-mine', '/run/of/it/mounts/elsewhere/etc-of-mine'],
  ])('from elsewhere, %s, lies apart by its whole path', (source, copy) => {
    expect(copyOfPath(source, settings)).toBe(copy);
  });

  it.each([
    ...['/', '/etc/localtime', '/dev/net/tun', '/proc', '/sys/fs/cgroup', '/usr/share/zoneinfo'],
    ...['/var/run/docker.sock', '/run/docker.sock', '/lib/modules', '/bin/sh'],
  ])('is none of what is the machine’s own: %s', (source) => {
    expect(copyOfPath(source, settings)).toBeUndefined();
  });

  it('is made of a project below a folder of the machine, all the same', () => {
    const below = { ...settings, projectFolder: '/usr/src/project' };
    expect(copyOfPath('/usr/src/project/homes', below)).toBe('/run/of/it/stack/homes');
  });

  it('of a volume goes by its key', () => {
    expect(copyOfVolume('chain-data', settings)).toBe('/run/of/it/mounts/volumes/chain-data');
  });
});

describe('what a container sees', () => {
  const volumes: ComposeVolume[] = [
    bind('/h/home', '/chain'),
    bind('/h/data', '/chain/data'),
    bind('/h/genesis.json', '/chain/config/genesis.json'),
    { type: 'volume', source: 'v', target: '/chain/wasm' },
    bind('/h/other', '/chain-2'),
  ];

  it.each([
    ['/chain', '/h/home'],
    ['/chain/config', '/h/home/config'],
    ['/chain/config/genesis.json', '/h/genesis.json'],
    ['/chain/data', '/h/data'],
    ['/chain/data/application.db', '/h/data/application.db'],
    ['/chain/database', '/h/home/database'],
    ['/chain-2/x', '/h/other/x'],
    ['/elsewhere', undefined],
    ['/', undefined],
  ])('under %s is, by the innermost mount, %s', (inContainer, host) => {
    expect(hostPath(volumes, inContainer)).toBe(host);
    expect(hostPath([...volumes].reverse(), inContainer)).toBe(host);
  });

  it('is nothing of the host without mounts', () => {
    expect(hostPath(undefined, '/chain')).toBeUndefined();
    expect(hostPath([{ type: 'bind', target: '/chain' }], '/chain')).toBeUndefined();
  });
});

it.each([
  ['/chain', '/chain', true],
  ['/chain/data', '/chain', true],
  ['/chain/data/', '/chain/', true],
  ['/chain-2', '/chain', false],
  ['/', '/chain', false],
  ['/chain', '/', true],
] as const)('%s lies in %s: %s', (inContainer, folder, lies) => {
  expect(isWithin(inContainer, folder)).toBe(lies);
});

it('the sources of bind mounts are each there once, parents first', () => {
  const model: ComposeModel = {
    services: {
      a: { volumes: [bind('/p/b/c', '/x'), bind('/p/b', '/y'), { type: 'tmpfs', target: '/t' }] },
      b: { volumes: [bind('/p/b', '/z'), { type: 'volume', source: 'v', target: '/v' }] },
      c: {},
    },
  };
  expect(bindSources(model)).toEqual(['/p/b', '/p/b/c']);
});

describe('a copied tree', () => {
  const root = temporaryFolder();
  let trees = 0;

  /** A folder to be copied, and where its copy is to lie. */
  function tree() {
    const base = path.join(root, String(trees++));
    const source = path.join(base, 'source');
    const target = path.join(base, 'deep/target');
    mkdirSync(source, { recursive: true });
    const copy = (excluded: readonly string[] = [], from = source) =>
      copyTree(systemExec, from, target, excluded, base);
    const mode = async (name: string) =>
      ((await lstat(path.join(target, name))).mode & 0o7777).toString(8);
    return { base, source, target, copy, mode };
  }

  it('has every file, also those whose names are hard to write', async () => {
    const { source, target, copy } = tree();
    const files = { 'a b/c': '1', '.hidden': '2', '-rf': '3', 'é\n*?[x]': '4', empty: '' };
    await writeAll(source, files);
    await copy();
    for (const [name, content] of Object.entries(files)) {
      expect(await readFile(path.join(target, name), 'utf8')).toBe(content);
    }
    expect((await readdir(target)).sort()).toEqual((await readdir(source)).sort());
  });

  it('keeps modes, of folders too, whatever the umask', async () => {
    const { source, copy, mode } = tree();
    await writeAll(source, { 'keys/node_key.json': 'k', 'start.sh': '#!/bin/sh' });
    chmodSync(path.join(source, 'start.sh'), 0o755);
    chmodSync(path.join(source, 'keys/node_key.json'), 0o400);
    chmodSync(path.join(source, 'keys'), 0o777);
    await copy();
    expect(await mode('start.sh')).toBe('755');
    expect(await mode('keys/node_key.json')).toBe('400');
    expect(await mode('keys')).toBe('777');
  });

  it('keeps symbolic links as they are, also those that lead nowhere', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { 'genesis/bin/checkersd': 'b' });
    symlinkSync('genesis', path.join(source, 'current'));
    symlinkSync('/chain/cosmovisor/upgrades/v2', path.join(source, 'elsewhere'));
    await copy();
    expect(await readlink(path.join(target, 'current'))).toBe('genesis');
    expect(await readlink(path.join(target, 'elsewhere'))).toBe('/chain/cosmovisor/upgrades/v2');
  });

  it('leaves out what is excluded, but nothing else of that name', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { 'a/data/x': '1', 'b/data/x': '2', 'a/database': '3', data: '4' });
    await copy([path.join(source, 'a/data'), '/somewhere/else/b/data']);
    expect((await readdir(target, { recursive: true })).sort()).toEqual([
      ...['a', 'a/database', 'b', 'b/data', 'b/data/x', 'data'],
    ]);
  });

  it('takes no excluded path for a pattern', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { '*/x': '1', 'other/x': '2' });
    await copy([path.join(source, '*')]);
    expect(await readdir(target)).toEqual(['other']);
  });

  it('leaves out sockets, which only their process could answer', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { a: '1' });
    const server = createServer();
    await new Promise<void>((listening) => {
      server.listen(path.join(source, 's'), listening);
    });
    try {
      await copy();
    } finally {
      server.close();
    }
    expect(await readdir(target)).toEqual(['a']);
  });

  it('of a single file is that file, with its mode', async () => {
    const { base, source, target, mode } = tree();
    const file = path.join(source, 'run.sh');
    writeFileSync(file, 'exec true');
    chmodSync(file, 0o754);
    await copyTree(systemExec, file, path.join(target, 'run.sh'), [], base);
    expect(await readFile(path.join(target, 'run.sh'), 'utf8')).toBe('exec true');
    expect(await mode('run.sh')).toBe('754');
  });

  it.each(['a file', 'a folder'])('of a link is %s, not the link', async (what) => {
    const { base, source, target } = tree();
    await writeAll(source, { 'real/file': 'x' });
    const link = path.join(base, 'link');
    symlinkSync(path.join(source, what === 'a file' ? 'real/file' : 'real'), link);
    await copyTree(systemExec, link, target, [], base);
    const file = what === 'a file' ? target : path.join(target, 'file');
    expect((await lstat(target)).isSymbolicLink()).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('x');
  });

  it('of what is not there is an empty folder, as the engine would make it', async () => {
    const { base, source, target, copy } = tree();
    await copy([], path.join(source, 'not-there'));
    expect(await readdir(target)).toEqual([]);
    expect(await readdir(base)).not.toContain('copy.tar');
  });

  it('goes into a folder that is there already, and leaves nothing beside it', async () => {
    const { base, source, target, copy } = tree();
    await writeAll(source, { 'config/a': 'new' });
    await writeAll(target, { 'config/a': 'old', 'config/b': 'kept' });
    await copy();
    expect(await readFile(path.join(target, 'config/a'), 'utf8')).toBe('new');
    expect(await readFile(path.join(target, 'config/b'), 'utf8')).toBe('kept');
    expect((await readdir(base)).sort()).toEqual(['deep', 'source']);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('keeps the owners, for who may give files away', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { 'data/x': '1' });
    chownSync(path.join(source, 'data'), 1025, 1026);
    chownSync(path.join(source, 'data/x'), 1025, 1026);
    await copy();
    for (const name of ['data', 'data/x']) {
      const { uid, gid } = await lstat(path.join(target, name));
      expect([uid, gid]).toEqual([1025, 1026]);
    }
  });
});
