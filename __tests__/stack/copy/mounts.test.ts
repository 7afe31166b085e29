import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { ComposeModel, ComposeVolume } from '../../../src/stack/compose/model';
import {
  bindSources,
  copyOfVolume,
  copyPlace,
  hostPath,
  isWithin,
  separated,
  treatmentOf,
  withNamedFolders,
} from '../../../src/stack/copy/mounts';
import { leadsToPrograms, readTree, writeTree } from '../../../src/stack/copy/tree';
import { writeAll } from '../../../src/system/files';
import { systemExec } from '../../../src/system/system-exec';
import { fails } from '../../helpers/failure';
import { folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { bind } from '../models';

const settings = { projectFolder: '/home/me/project', copiesFolder: '/run/of/it/stack' };

describe('a folder mounted without a copy', () => {
  const root = temporaryFolder();

  it('gives access to host programs if it contains a socket or a pipe', async () => {
    const folder = path.join(root, 'own');
    await writeAll(folder, { 'a/b/file': 'x' });
    symlinkSync('/run', path.join(folder, 'link'));
    expect(await leadsToPrograms(folder)).toBe(false);
    expect(await leadsToPrograms(path.join(folder, 'a/b/file'))).toBe(false);
    expect(await leadsToPrograms(path.join(folder, 'gone'))).toBe(false);

    execFileSync('mkfifo', [path.join(folder, 'a/b/pipe')]);
    expect(await leadsToPrograms(folder)).toBe(true);
    expect(await leadsToPrograms(path.join(folder, 'a/b/pipe'))).toBe(true);

    const socket = path.join(root, 'sockets/s');
    mkdirSync(path.dirname(socket));
    const server = createServer();
    await new Promise<void>((listening) => server.listen(socket, listening));
    expect(await leadsToPrograms(socket)).toBe(true);
    expect(await leadsToPrograms(path.dirname(socket))).toBe(true);
    server.close();
  });
});

describe('the copy of a mount', () => {
  it.each([
    ['/home/me/project/homes/a', '/run/of/it/stack/homes/a'],
    ['/home/me/project', '/run/of/it/stack'],
    ['/home/me/project-2/homes', '/run/of/it/mounts/elsewhere/home/me/project-2/homes'],
    ['/home/me', '/run/of/it/mounts/elsewhere/home/me'],
    ['/srv/chain', '/run/of/it/mounts/elsewhere/srv/chain'],
    ['/etc-of-mine', '/run/of/it/mounts/elsewhere/etc-of-mine'],
  ])('of %s keeps its place in the project, or has a separate path', (source, copy) => {
    expect(copyPlace(source, settings)).toBe(copy);
  });

  it('is made even if the project is below a system folder of the machine', () => {
    const below = { ...settings, projectFolder: '/usr/src/project' };
    expect(treatmentOf('/usr/src/project/homes', below)).toBe('copied');
    expect(copyPlace('/usr/src/project/homes', below)).toBe('/run/of/it/stack/homes');
  });

  it.each(['/', '/var'])('excludes sensitive folders if the project is %s', (projectFolder) => {
    const around = { ...settings, projectFolder };
    expect(treatmentOf('/var/run/docker.sock', around)).toBe('empty');
    expect(treatmentOf('/var/lib/docker', around)).toBe('empty');
    expect(treatmentOf('/var/chain/home', around)).toBe('copied');
  });

  it('of a volume has the volume’s key as its path', () => {
    expect(copyOfVolume('chain-data', settings)).toBe('/run/of/it/mounts/volumes/chain-data');
  });
});

describe('a path in a container', () => {
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
  ])('%s resolves through the innermost mount to %s', (inContainer, host) => {
    expect(hostPath(volumes, inContainer)).toBe(host);
    expect(hostPath([...volumes].reverse(), inContainer)).toBe(host);
  });

  it('has no host path without mounts', () => {
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

it('the sources of bind mounts are listed once each, parents first', () => {
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

  /** A source folder, and the target path of its copy. */
  function tree() {
    const base = folderWith(root);
    const source = path.join(base, 'source');
    const target = path.join(base, 'deep/target');
    mkdirSync(source, { recursive: true });
    const copy = async (excluded: readonly string[] = [], from = source, to = target) =>
      writeTree(systemExec, await readTree(from, excluded), to, base);
    const mode = async (name: string) =>
      ((await lstat(path.join(target, name))).mode & 0o7777).toString(8);
    return { base, source, target, copy, mode };
  }

  it('has all files, even with unusual names', async () => {
    const { source, target, copy } = tree();
    const files = { 'a b/c': '1', '.hidden': '2', '-rf': '3', 'é\n*?[x]': '4', empty: '' };
    await writeAll(source, files);
    await copy();
    for (const [name, content] of Object.entries(files)) {
      expect(await readFile(path.join(target, name), 'utf8')).toBe(content);
    }
    expect((await readdir(target)).sort()).toEqual((await readdir(source)).sort());
  });

  it('keeps modes, including folder modes, regardless of the umask', async () => {
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

  it('keeps symbolic links, including dangling ones', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { 'genesis/bin/checkersd': 'b' });
    symlinkSync('genesis', path.join(source, 'current'));
    symlinkSync('/chain/cosmovisor/upgrades/v2', path.join(source, 'elsewhere'));
    await copy();
    expect(await readlink(path.join(target, 'current'))).toBe('genesis');
    expect(await readlink(path.join(target, 'elsewhere'))).toBe('/chain/cosmovisor/upgrades/v2');
  });

  it('leaves out excluded paths, but no other paths with the same name', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { 'a/data/x': '1', 'b/data/x': '2', 'a/database': '3', data: '4' });
    await copy([path.join(source, 'a/data'), '/somewhere/else/b/data']);
    expect((await readdir(target, { recursive: true })).sort()).toEqual([
      ...['a', 'a/database', 'b', 'b/data', 'b/data/x', 'data'],
    ]);
  });

  it('does not treat excluded paths as patterns', async () => {
    const { source, target, copy } = tree();
    await writeAll(source, { '*/x': '1', 'other/x': '2' });
    await copy([path.join(source, '*')]);
    expect(await readdir(target)).toEqual(['other']);
  });

  it('leaves out excluded paths with unusual names', async () => {
    const { source, target, copy } = tree();
    const odd = ['ends in a blank ', 'tab\t', 'line\nfeed', '-rf', '#x', '\\', 'a\\b', 'é', ' '];
    await writeAll(source, Object.fromEntries(['kept', ...odd].map((name) => [`${name}/x`, '1'])));
    await copy(odd.map((name) => path.join(source, name)));
    expect(await readdir(target)).toEqual(['kept']);
  });

  it('may have more exclusions than fit into a command line', async () => {
    const { source, target, copy } = tree();
    const excluded = Array.from({ length: 800 }, (_, i) =>
      path.join(source, ...Array.from({ length: 15 }, () => 'x'.repeat(200)), String(i)),
    );
    await writeAll(source, { kept: '1' });
    const deep = path.dirname(excluded[0] ?? '');
    mkdirSync(deep, { recursive: true });
    for (const each of excluded) writeFileSync(each, '');
    await copy(excluded);
    expect(await readdir(path.join(target, path.relative(source, deep)))).toEqual([]);
  });

  describe('whose file names are not UTF-8', () => {
    const odd = (folder: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xff)]);

    it('has the files', async () => {
      const { source, target, copy } = tree();
      writeFileSync(odd(source), 'odd');
      await copy();
      expect(await readFile(odd(target), 'utf8')).toBe('odd');
    });

    it.each<[what: string, make: (place: Buffer) => void]>([
      ['links', (place) => symlinkSync('/srv/shared', place)],
      ['folders', (place) => mkdirSync(place)],
    ])('is refused with %s, whose targets would be copied unseen', async (_, make) => {
      const { source, copy } = tree();
      make(odd(source));
      await fails(copy(), 'FILE_NAME_INVALID', source);
    });
  });

  it('leaves out sockets, which only work with their process', async () => {
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
    const { source, target, mode, copy } = tree();
    const file = path.join(source, 'run.sh');
    writeFileSync(file, 'exec true');
    chmodSync(file, 0o754);
    await copy([], file, path.join(target, 'run.sh'));
    expect(await readFile(path.join(target, 'run.sh'), 'utf8')).toBe('exec true');
    expect(await mode('run.sh')).toBe('754');
  });

  it.each(['a file', 'a folder'])('of a link is %s, not the link', async (what) => {
    const { base, source, target, copy } = tree();
    await writeAll(source, { 'real/file': 'x' });
    const link = path.join(base, 'link');
    symlinkSync(path.join(source, what === 'a file' ? 'real/file' : 'real'), link);
    await copy([], link);
    const file = what === 'a file' ? target : path.join(target, 'file');
    expect((await lstat(target)).isSymbolicLink()).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('x');
  });

  it('of a missing source is an empty folder, like the one that the engine makes', async () => {
    const { base, source, target, copy } = tree();
    await copy([], path.join(source, 'not-there'));
    expect(await readdir(target)).toEqual([]);
    expect(await readdir(base)).not.toContain('copy.tar');
  });

  it('goes into an existing folder, without leftovers next to it', async () => {
    const { base, source, target, copy } = tree();
    await writeAll(source, { 'config/a': 'new' });
    await writeAll(target, { 'config/a': 'old', 'config/b': 'kept' });
    await copy();
    expect(await readFile(path.join(target, 'config/a'), 'utf8')).toBe('new');
    expect(await readFile(path.join(target, 'config/b'), 'utf8')).toBe('kept');
    expect((await readdir(base)).sort()).toEqual(['deep', 'source']);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('keeps the owners, as root', async () => {
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

describe('links that lead out of the copied tree', () => {
  const root = temporaryFolder();

  /** A tree with links to targets outside it, and its copy. */
  async function copied(links: Record<string, string>, base = folderWith(root)) {
    const source = path.join(base, 'source');
    const target = path.join(base, 'copy');
    writeFiles(source, { 'own/file': 'own' });
    for (const [at, to] of Object.entries(links)) {
      mkdirSync(path.dirname(path.join(source, at)), { recursive: true });
      symlinkSync(to.replace('BASE', base), path.join(source, at));
    }
    const tree = await readTree(source, []);
    await writeTree(systemExec, tree, target, base);
    return { target };
  }

  /** All links of a folder, with their targets. */
  async function linksIn(folder: string): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const name of await readdir(folder, { recursive: true })) {
      const file = path.join(folder, name);
      if ((await lstat(file)).isSymbolicLink()) found[name] = await readlink(file);
    }
    return found;
  }

  it.each([
    ['an absolute one', 'BASE/disk/data'],
    ['a relative one', '../disk/data'],
    ['one through another link', 'BASE/hop'],
  ])('%s becomes a copy of its target', async (_, to) => {
    const base = folderWith(root, { 'disk/data/db/1': 'blocks' });
    symlinkSync(path.join(base, 'disk/data'), path.join(base, 'hop'));
    const { target } = await copied({ data: to }, base);
    expect(await linksIn(target)).toEqual({});
    writeFileSync(path.join(target, 'data/db/1'), 'of the run');
    expect(await readFile(path.join(base, 'disk/data/db/1'), 'utf8')).toBe('blocks');
  });

  it('to a file become a copy of the file', async () => {
    const base = folderWith(root, { 'keys/k': 'key' });
    const { target } = await copied({ 'config/key.json': 'BASE/keys/k' }, base);
    expect(await linksIn(target)).toEqual({});
    writeFileSync(path.join(target, 'config/key.json'), 'other');
    expect(await readFile(path.join(base, 'keys/k'), 'utf8')).toBe('key');
  });

  it('are followed inside linked trees too, and end at cycles', async () => {
    const base = folderWith(root, { 'a/x': 'x', 'b/y': 'y' });
    symlinkSync(path.join(base, 'b'), path.join(base, 'a/to-b'));
    symlinkSync(path.join(base, 'a'), path.join(base, 'b/to-a'));
    const { target } = await copied({ a: 'BASE/a' }, base);
    expect(await readFile(path.join(target, 'a/to-b/y'), 'utf8')).toBe('y');
    expect(await linksIn(target)).toEqual({});
  });

  it('to a path inside the tree stay links, both absolute and relative', async () => {
    const file = 'BASE/source/own/file';
    const links = { current: 'own', absolute: 'BASE/source/own', 'deep/file': file };
    const { target } = await copied(links);
    expect(await linksIn(target)).toEqual({
      current: 'own',
      absolute: 'own',
      'deep/file': '../own/file',
    });
    expect(await readFile(path.join(target, 'deep/file'), 'utf8')).toBe('own');
  });

  it('to a device do not expose data that only root may read', async () => {
    const files = { 'disk/data/1': 'x', 'disk/lost+found/2': 'yy', 'home/config/a': 'z' };
    const base = folderWith(root, files);
    chmodSync(path.join(base, 'disk/lost+found'), 0);
    symlinkSync(path.join(base, 'disk'), path.join(base, 'home/data'));
    const tree = await readTree(path.join(base, 'home'), []);
    expect(tree.bytes).toBe(2);
    await writeTree(systemExec, tree, path.join(base, 'copy'), base);
    expect(await readdir(path.join(base, 'copy/data'))).toEqual(['data']);
  });

  it('are limited in number: a tree of doubling links is refused', async () => {
    const base = path.join(root, 'bomb');
    for (let i = 0; i <= 40; i++) {
      mkdirSync(path.join(base, String(i)), { recursive: true });
      for (const name of ['a', 'b']) symlinkSync(`../${i + 1}`, path.join(base, String(i), name));
    }
    const bomb = path.join(base, '0');
    await fails(readTree(bomb, []), 'LINK_REFUSED', bomb, '1000');
  });

  it('to system folders or missing paths refer to the container: they stay links', async () => {
    const links = {
      shell: '/bin/sh',
      zone: '/etc/localtime',
      gone: '/opt/of-an-image/x',
      self: 'self',
    };
    const { target } = await copied(links);
    expect(await linksIn(target)).toEqual(links);
  });

  it('count in the size of the tree, excluded paths do not', async () => {
    const files = { 'source/a': '123', 'source/data/b': '12345', 'disk/c': '1234567' };
    const base = folderWith(root, files);
    symlinkSync(path.join(base, 'disk'), path.join(base, 'source/disk'));
    const source = path.join(base, 'source');
    expect((await readTree(source, [])).bytes).toBe(15);
    expect((await readTree(source, [path.join(source, 'data')])).bytes).toBe(10);
    expect((await readTree(source, [path.join(base, 'disk')])).bytes).toBe(8);
  });

  it('to a folder that changes during the copy: existing files are copied', async () => {
    const base = folderWith(root, { 'source/log': 'x'.repeat(30_000_000) });
    const source = path.join(base, 'source');
    const tree = await readTree(source, []);
    const growing = spawn('sh', ['-c', `while :; do echo more >> '${source}/log'; done`], {
      stdio: 'ignore',
    });
    try {
      await writeTree(systemExec, tree, path.join(base, 'copy'), base);
    } finally {
      const gone = new Promise((resolve) => growing.on('close', resolve));
      growing.kill('SIGKILL');
      await gone;
    }
    expect((await lstat(path.join(base, 'copy/log'))).size).toBeGreaterThanOrEqual(30_000_000);
  });
});

describe('a mount inside another mount', () => {
  const move = async (source: string) => `/w/moved${source.replaceAll('/', '-')}`;
  const services = (given: Record<string, ComposeVolume[]>): ComposeModel => ({
    services: Object.fromEntries(
      Object.entries(given).map(([name, volumes]) => [name, { volumes }]),
    ),
  });
  const mountsOf = ({ services: found }: ComposeModel) =>
    Object.fromEntries(
      Object.entries(found).map(([name, { volumes = [] }]) => [
        name,
        volumes.map(({ source, target }) => `${target} = ${source}`),
      ]),
    );

  it('has a separate copy, mounted in all services with the outer mount', async () => {
    const model = services({
      job: [bind('/w/homes', '/homes')],
      a: [bind('/w/homes/a', '/root/.a')],
      both: [bind('/w/homes', '/all'), bind('/w/homes/a', '/all/a')],
      other: [bind('/etc/localtime', '/etc/localtime'), bind('/w/other', '/x')],
    });
    expect(mountsOf(await separated(model, '/w', move))).toEqual({
      job: ['/homes = /w/homes', '/homes/a = /w/moved-w-homes-a'],
      a: ['/root/.a = /w/moved-w-homes-a'],
      both: ['/all = /w/homes', '/all/a = /w/moved-w-homes-a'],
      other: ['/etc/localtime = /etc/localtime', '/x = /w/other'],
    });
  });

  it('may contain another mount: the innermost goes first', async () => {
    const moved: string[] = [];
    const model = services({
      all: [{ ...bind('/w/a', '/a'), read_only: true }],
      b: [bind('/w/a/b', '/b')],
      c: [bind('/w/a/b/c', '/c')],
    });
    const apart = await separated(model, '/w', (source) => {
      moved.push(source);
      return move(source);
    });
    expect(moved).toEqual(['/w/a/b/c', '/w/a/b']);
    expect(mountsOf(apart)).toEqual({
      all: ['/a = /w/a', '/a/b = /w/moved-w-a-b', '/a/b/c = /w/moved-w-a-b-c'],
      b: ['/b = /w/moved-w-a-b', '/b/c = /w/moved-w-a-b-c'],
      c: ['/c = /w/moved-w-a-b-c'],
    });
    expect(apart.services.all?.volumes?.map(({ read_only }) => read_only)).toEqual([
      ...[true, true, true],
    ]);
  });

  it('leaves other mounts unchanged', async () => {
    const model = services({ a: [bind('/w/a', '/a'), bind('/w/a-2', '/b')] });
    expect(await separated(model, '/w', move)).toEqual(model);
  });
});

describe('a volume that names a folder', () => {
  const named = (driver_opts: unknown): ComposeModel => ({
    services: { a: { volumes: [{ type: 'volume', source: 'state', target: '/s' }] } },
    volumes: { state: { driver_opts } },
  });

  it.each([{ o: 'bind' }, { o: 'rw,bind' }, { o: 'rbind' }])('is its bind mount: %j', (options) => {
    const model = withNamedFolders(named({ type: 'none', device: '/srv/signer', ...options }));
    expect(model.services.a?.volumes).toEqual([bind('/srv/signer', '/s')]);
  });

  it.each([
    { type: 'tmpfs', device: 'tmpfs' },
    { type: 'nfs', o: 'addr=10.0.0.1', device: ':/x' },
    undefined,
  ])('stays a volume otherwise: %j', (options) => {
    const model = named(options);
    expect(withNamedFolders(model)).toEqual(model);
  });

  it('may be mounted in part', () => {
    const model = named({ type: 'none', o: 'bind', device: '/srv' });
    const volume = { type: 'volume', source: 'state', target: '/s', volume: { subpath: '../a/b' } };
    const given = { ...model, services: { a: { volumes: [volume] } } };
    expect(withNamedFolders(given).services.a?.volumes).toEqual([bind('/srv/a/b', '/s')]);
  });
});

it.each([
  ['/', 'empty'],
  ['/proc/1', 'empty'],
  ['/dev/ttyUSB0', 'empty'],
  ['/run/docker.sock', 'empty'],
  ['/var/run/docker.sock', 'empty'],
  ['/var', 'empty'],
  ['/var/lib', 'empty'],
  ['/var/lib/docker/volumes/x', 'empty'],
  ['/mnt/engine/volumes', 'empty'],
  ['/mnt', 'empty'],
  ['/dev/net/tun', 'empty'],
  ['/etc/localtime', 'read-only'],
  ['/lib/modules', 'read-only'],
  ['/bin/sh', 'read-only'],
  ['/sys/fs/cgroup', 'read-only'],
  ['/usr/share/zoneinfo', 'read-only'],
  ['/var/log', 'copied'],
  ['/home/me', 'copied'],
  ['/root/.gaia', 'copied'],
  ['/srv/chain', 'copied'],
])('a mount of %s is %s', (source, treatment) => {
  expect(treatmentOf(source, { ...settings, engineFolder: '/mnt/engine' })).toBe(treatment);
});
