import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { type ScriptStart, TOLD_FILE, TOLD_FOLDER } from '../../../src/cosmovisor/gate';
import type { ContainerOptions } from '../../../src/docker/container-options';
import type { Docker } from '../../../src/docker/docker';
import { relayImage } from '../../../src/images/graph/relay';
import type { Images } from '../../../src/images/model/image';
import type { ComposeModel, ComposeService } from '../../../src/stack/compose/model';
import type { CopyStackSettings } from '../../../src/stack/copy/copies';
import { copyStack } from '../../../src/stack/copy/copy';
import { systemClock } from '../../../src/system/clock';
import { CommandError, TRANSFER_LIMIT_MS } from '../../../src/system/exec';
import { writeAll } from '../../../src/system/files';
import { systemExec } from '../../../src/system/system-exec';
import { ended } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { toldText } from '../../helpers/gate';
import { imageOf } from '../../helpers/images';
import { onHost } from '../../helpers/live';
import { checkersPlan } from '../../helpers/plan';
import { type Fill, type GivenEngine, stackEngine } from '../engine';
import { bind, checkersModel, volume } from '../models';

const root = temporaryFolder();
const NODES = ['val-alice', 'val-bob', 'sentry-alice', 'node-carol'];
const images: Images = new Map([
  ['rehearsal/checkers:v1', imageOf('sha256:one', { entrypoint: ['checkersd'] })],
  ['rehearsal/tmkms:local', imageOf('sha256:tmkms')],
]);

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');
const node = (given: ComposeService = {}): ComposeService => ({
  image: 'rehearsal/checkers:v1',
  command: ['start', '--home', '/chain'],
  networks: { net: null },
  ...given,
});

interface Setting {
  readonly plan?: Parameters<typeof checkersPlan>[0];
  readonly engine?: GivenEngine;
  readonly settings?: Partial<CopyStackSettings>;
}

/** A project folder with a working folder next to it, and a function that copies a stack. */
function project({ plan = {}, engine, settings = {} }: Setting = {}) {
  const base = folderWith(root);
  const projectFolder = path.join(base, 'project');
  const folder = path.join(base, 'work');
  mkdirSync(folder);
  const docker = stackEngine(engine);
  const stack = { compose: ['compose.yml'], rpc: 'node-carol', ...(plan.stack as object) };
  const copy = (model: ComposeModel, more: Partial<CopyStackSettings> = {}) =>
    copyStack(docker, model, {
      exec: systemExec,
      run: 'run-1',
      plan: checkersPlan({ ...plan, stack }),
      images,
      folder,
      projectFolder,
      gateImageOf: () => 'sha256:cosmovisor',
      gate: undefined,
      clock: systemClock,
      signal: new AbortController().signal,
      progress: () => {},
      homes: new Map(),
      defaultHome: '/root/.checkers',
      user: undefined,
      env: {},
      ...settings,
      ...more,
    });
  return {
    base,
    projectFolder,
    folder,
    stack: path.join(folder, 'stack'),
    beside: path.join(folder, 'mounts'),
    docker,
    copy,
  };
}

/** All files of containers, from any source path. */
const bringing =
  (files: Readonly<Record<string, string>>): (() => Fill) =>
  () =>
  (place) =>
    writeAll(place, files);

/** The copy of a stack with one service, whose home is in a mount of the project folder. */
async function only(service: ComposeService, setting: Setting = {}) {
  const parts = project(setting);
  await writeAll(parts.projectFolder, { 'home/a': '1' });
  const volumes = [bind(`${parts.projectFolder}/home`)];
  const given = { volumes, ...service };
  return { ...parts, ...(await parts.copy({ services: { 'node-carol': given } })) };
}

describe('the copy of a stack', () => {
  it('contains all nodes with homes and arguments, and the folders of other services', async () => {
    const { projectFolder, stack, copy } = project();
    for (const name of [...NODES, 'kms-alice']) {
      await writeAll(path.join(projectFolder, 'homes', name), { name });
    }
    const { nodes, homes, otherFolders, model } = await copy(checkersModel(projectFolder));
    expect(nodes).toEqual(
      NODES.map((service) => ({ service, home: '/chain', args: ['start', '--home', '/chain'] })),
    );
    for (const name of NODES) {
      expect(onHost(homes.get(name))).toBe(`${stack}/homes/${name}`);
      expect(read(stack, 'homes', name, 'name')).toBe(name);
    }
    expect(otherFolders).toEqual([`${stack}/homes/kms-alice`]);
    expect(model.services['val-bob']?.volumes).toEqual([bind(`${stack}/homes/val-bob`)]);
    expect(model.services['val-bob']?.image).toBe('sha256:one');
  });

  it('contains files that are in the working folder already, made by stack.prepare', async () => {
    const parts = project();
    const made = path.join(parts.folder, 'prepared/checkout/chain');
    await writeAll(made, { 'homes/node-carol/a': '1' });
    const services = { 'node-carol': node({ volumes: [bind(`${made}/homes/node-carol`)] }) };
    const { homes } = await parts.copy({ services }, { projectFolder: made });
    expect(onHost(homes.get('node-carol'))).toBe(`${parts.stack}/homes/node-carol`);
    expect(read(parts.stack, 'homes/node-carol/a')).toBe('1');
  });

  it('has the restart policies of its helpers only', async () => {
    const { projectFolder, copy } = project();
    const given = checkersModel(projectFolder);
    const services = Object.entries({ ...given.services, relayer: {} }).map(([name, service]) => [
      name,
      { ...service, restart: 'on-failure:3' },
    ]);
    const { helpers, model } = await copy({ ...given, services: Object.fromEntries(services) });
    expect([...helpers.keys()]).toEqual(['relayer']);
    const policies = Object.entries(model.services).filter(([, { restart }]) => restart);
    expect(policies).toEqual([['relayer', expect.objectContaining({ restart: 'on-failure:3' })]]);
  });

  it('keeps external mounts apart, and the machine’s own mounts read-only', async () => {
    const { base, beside, copy } = project();
    const elsewhere = path.join(base, 'elsewhere/home');
    await writeAll(elsewhere, { 'config/a': '1' });
    const socket = bind('/var/run/docker.sock', '/docker.sock');
    const volumes = [bind(elsewhere), { ...bind('/etc/localtime', '/lt'), bind: { x: 1 } }];
    const { model, homes } = await copy({
      services: { 'node-carol': node({ volumes }), watcher: { volumes: [socket] } },
    });
    expect(read(beside, 'elsewhere', elsewhere, 'config/a')).toBe('1');
    expect(onHost(homes.get('node-carol'))).toBe(path.join(beside, 'elsewhere', elsewhere));
    expect(model.services['node-carol']?.volumes?.[1]).toEqual({
      ...bind('/etc/localtime', '/lt'),
      read_only: true,
    });
    const empty = path.join(beside, 'empty');
    expect(model.services.watcher?.volumes).toEqual([
      { ...bind(empty, '/docker.sock'), read_only: true },
    ]);
    expect(readdirSync(empty)).toEqual([]);
  });

  it('creates missing sources at link targets, and nothing through a link of a copy', async () => {
    const { base, beside, projectFolder, copy } = project();
    await writeAll(projectFolder, { 'infra/a': '1' });
    for (const [name, to] of Object.entries({
      machine: '/proc',
      unmounted: path.join(base, 'disk'),
      there: path.join(base, 'project'),
    })) {
      symlinkSync(to, path.join(projectFolder, 'infra', name));
    }
    const { model } = await copy({
      services: {
        explorer: {
          volumes: [
            bind(`${projectFolder}/infra`, '/infra'),
            ...['machine', 'unmounted', 'there'].map((name) =>
              bind(`${projectFolder}/infra/${name}/zz-new`, `/${name}`),
            ),
          ],
        },
      },
    });
    const [, ...sources] = (model.services.explorer?.volumes ?? []).map(({ source }) => source);
    expect(sources).toEqual([
      path.join(beside, 'empty'),
      path.join(beside, 'elsewhere', base, 'disk/zz-new'),
      path.join(path.dirname(beside), 'stack/zz-new'),
    ]);
    expect(readdirSync(base).sort()).toEqual(['project', 'work']);
  });

  it('of a mount around the working folder excludes it and the folders of other runs', async () => {
    const { base, beside, projectFolder, copy } = project();
    await writeAll(base, { 'work/images/a': '1', 'rehearsal-12345678-AbCd01/keys': '2', b: '3' });
    mkdirSync(projectFolder);
    await copy({ services: { explorer: { volumes: [bind(base, '/around')] } } });
    expect(readdirSync(path.join(beside, 'elsewhere', base)).sort()).toEqual(['b', 'project']);
  });

  it('keeps read-only mounts read-only, and other mounts unchanged', async () => {
    const { projectFolder, copy } = project();
    await writeAll(projectFolder, { 'scripts/a': '1' });
    const tmpfs = { type: 'tmpfs', target: '/tmp' };
    const { model } = await copy({
      services: {
        explorer: {
          volumes: [{ ...bind(`${projectFolder}/scripts`, '/s'), read_only: true }, tmpfs],
        },
      },
    });
    expect(model.services.explorer?.volumes).toMatchObject([{ read_only: true }, tmpfs]);
  });

  it('counts the size of a mount once, even inside another mount', async () => {
    const size = 1_000_000;
    let free = 2.1 * size; // nine tenths of it are used
    const { projectFolder, copy } = project({ settings: { free: async () => free } });
    await writeAll(projectFolder, { 'home/a': 'x'.repeat(size) });
    const volumes = [bind(projectFolder, '/project'), bind(`${projectFolder}/home`)];
    const model = { services: { 'node-carol': node({ volumes }) } };
    await fails(copy(model), 'DISK_SPACE_LOW');
    free = 2.5 * size; // the copy, and the archive used to make it
    await copy(model);
  });

  it('leaves out the project’s git history', async () => {
    const { projectFolder, stack, copy } = project();
    await writeAll(projectFolder, { '.git/objects/x': '1', 'sub/.git/y': '2', 'home/a': '3' });
    await copy({
      services: { 'node-carol': node({ volumes: [bind(projectFolder, '/project')] }) },
    });
    expect(readdirSync(stack).sort()).toContain('home');
    expect(existsSync(path.join(stack, '.git'))).toBe(false);
    expect(existsSync(path.join(stack, 'sub/.git/y'))).toBe(true);
  });

  it.each([
    ['reset', false],
    ['keep', true],
  ])('with state: %s has chain data: %s', async (state, there) => {
    const { projectFolder, stack, copy } = project({ plan: { stack: { state } } });
    const files = { 'data/state.db/1': 'x', 'config/data/y': 'y' };
    await writeAll(path.join(projectFolder, 'homes/node-carol'), files);
    await copy(checkersModel(projectFolder));
    expect(existsSync(path.join(stack, 'homes/node-carol/data/state.db/1'))).toBe(there);
    expect(existsSync(path.join(stack, 'homes/node-carol/config/data/y'))).toBe(true);
  });
});

describe('a node', () => {
  it.each<[string, ComposeService, Setting, string]>([
    ['its command', node({ command: ['start', '--home=/chain'] }), {}, '/chain'],
    [
      'the plan',
      node({ command: ['start'] }),
      { plan: { chain: { binary: 'checkersd', id: 'x', home: '/chain' } } },
      '/chain',
    ],
    [
      'its binary',
      node({ command: ['start'] }),
      { plan: { chain: { binary: 'checkersd', id: 'x' } }, settings: { defaultHome: '/chain' } },
      '/chain',
    ],
    [
      'its command rather than the plan',
      node({ command: ['start', '--home', '/chain/own'] }),
      {},
      '/chain/own',
    ],
  ])('has the home that %s names', async (_, service, setting, home) => {
    const { nodes, homes, stack } = await only(service, setting);
    expect(nodes.map((each) => each.home)).toEqual([home]);
    const below = path.posix.relative('/chain', home);
    expect(onHost(homes.get('node-carol'))).toBe(path.join(stack, 'home', below));
  });

  it.each([
    ['not set', ''],
    ['$HOME/.checkers', '$HOME/.checkers'],
  ])('has a home directory that must be an absolute path: it is %s', async (_, defaultHome) => {
    const chain = { binary: 'checkersd', id: 'x' };
    const setting = { plan: { chain }, settings: { defaultHome } };
    await expect(only(node({ command: ['start'] }), setting)).rejects.toThrow(
      failure('HOME_UNKNOWN', defaultHome, 'chain.home'),
    );
  });

  it('may have another image if the plan names the node', async () => {
    const { projectFolder, copy } = project({
      plan: {
        stack: {
          cosmovisor: ['val-x'],
          fresh: { validators: [{ service: 'val-y', operator: 'alice', stake: '1upawn' }] },
        },
      },
    });
    const other = (name: string) =>
      node({
        image: 'other:1',
        entrypoint: ['checkersd'],
        volumes: [bind(`${projectFolder}/${name}`)],
      });
    const names = ['val-x', 'val-y', 'node-carol'];
    const services = Object.fromEntries(names.map((name) => [name, other(name)]));
    const unnamed = { ...other('unnamed'), image: 'another:1' };
    const { nodes } = await copy({ services: { ...services, unnamed } });
    expect(nodes.map(({ service }) => service)).toEqual(['val-x', 'val-y', 'node-carol']);
  });

  it('is not a service with another command of the binary', async () => {
    const { nodes, homes, model } = await only(node({ command: ['keys', 'list'] }));
    expect([nodes, homes.size]).toEqual([[], 0]);
    expect(model.services['node-carol']?.command).toEqual(['keys', 'list']);
  });

  it('with its home only in an image gets a copy of that home', async () => {
    const engine = { files: bringing({ 'config/genesis.json': '{}' }) };
    const { homes, model, docker, folder } = await only(node({ volumes: [] }), { engine });
    const made = path.join(folder, 'mounts/made/node-carol');
    expect(onHost(homes.get('node-carol'))).toBe(made);
    expect(read(made, 'config/genesis.json')).toBe('{}');
    expect(model.services['node-carol']?.volumes).toEqual([bind(made)]);
    expect(docker.argsOf('containers.create')[0]?.[0]).toBe('sha256:one');
    expect(docker.argsOf('containers.copyOut')[0]?.[1]).toBe('/chain/.');
  });

  it.each([
    ['a volume without a name', { volumes: [{ type: 'volume', target: '/chain' }] }],
    ['a tmpfs among its mounts', { volumes: [{ type: 'tmpfs', target: '/chain/' }] }],
    ['a tmpfs', { volumes: [], tmpfs: ['/chain:size=1g', '/run'] }],
  ])('from an image replaces %s', async (_, given) => {
    const engine = { files: bringing({ 'config/genesis.json': '{}' }) };
    const { model, folder } = await only(node(given as ComposeService), { engine });
    const { volumes, tmpfs } = model.services['node-carol'] ?? {};
    expect(volumes).toEqual([bind(path.join(folder, 'mounts/made/node-carol'))]);
    expect(tmpfs).toEqual('tmpfs' in given ? ['/run'] : undefined);
  });

  it('from an image keeps the mounts inside its home', async () => {
    const parts = project({ engine: { files: bringing({ 'config/app.toml': 'a' }) } });
    const genesis = path.join(parts.projectFolder, 'genesis.json');
    await writeAll(parts.projectFolder, { 'genesis.json': '{"g":1}' });
    const volumes = [bind(genesis, '/chain/config/genesis.json')];
    const { homes, model } = await parts.copy({ services: { 'node-carol': node({ volumes }) } });
    const home = homes.get('node-carol');
    expect(onHost(home, 'config/genesis.json')).toBe(path.join(parts.stack, 'genesis.json'));
    expect(read(onHost(home, 'config/genesis.json'))).toBe('{"g":1}');
    expect(model.services['node-carol']?.volumes?.map(({ target }) => target)).toEqual([
      '/chain',
      '/chain/config/genesis.json',
    ]);
  });

  it('loses mounts over files of the run itself', async () => {
    const notices: string[] = [];
    const notice = (message: string) => notices.push(message);
    const parts = project({ settings: { notice } });
    await writeAll(parts.projectFolder, { 'home/a': '1', 'book.json': '{}', checkersd: 'b' });
    const mount = (name: string, target: string) => bind(`${parts.projectFolder}/${name}`, target);
    const volumes = [
      mount('home', '/chain'),
      mount('book.json', '/chain/config/addrbook.json'),
      mount('cosmovisor', '/chain/cosmovisor'),
      mount('checkersd', '/chain/cosmovisor/genesis/bin/checkersd'),
    ];
    const { homes, model } = await parts.copy({ services: { 'node-carol': node({ volumes }) } });
    const kept = ['/chain', '/chain/cosmovisor'];
    expect(model.services['node-carol']?.volumes?.map(({ target }) => target)).toEqual(kept);
    expect(homes.get('node-carol')?.volumes.map(({ target }) => target)).toEqual(kept);
    const left = '/chain/config/addrbook.json, /chain/cosmovisor/genesis/bin/checkersd ';
    expect(notices).toEqual([expect.stringMatching(`: ${left}.*node-carol`)]);
  });

  it('has service names instead of static addresses in its arguments', async () => {
    const parts = project();
    await writeAll(parts.projectFolder, { 'home/a': '1' });
    const peers = 'id@172.20.0.3:26656';
    const { nodes, model } = await parts.copy({
      services: {
        'node-carol': node({
          command: ['start', '--home', '/chain', '--p2p.persistent_peers', peers],
          volumes: [bind(`${parts.projectFolder}/home`)],
        }),
        kms: { networks: { net: { ipv4_address: '172.20.0.3' } } },
      },
    });
    const expected = ['start', '--home', '/chain', '--p2p.persistent_peers', 'id@kms:26656'];
    expect(model.services['node-carol']?.command).toEqual(expected);
    expect(nodes[0]?.args).toEqual(expected);
  });
});

describe('configs and secrets', () => {
  it('become files of the copy, from all kinds of source', async () => {
    const { projectFolder, stack, beside, copy } = project({
      settings: { env: { CLIENT: 'client' } },
    });
    await writeAll(projectFolder, { 'app.toml': 'app', 'home/a': '1' });
    const service = node({
      volumes: [bind(`${projectFolder}/home`)],
      configs: [
        { source: 'app', target: '/chain/config/app.toml', mode: 0o400 },
        { source: 'config', target: '/chain/config/config.toml' },
        { source: 'client', target: 'chain/config/client.toml' },
        { source: 'motd', target: '/etc/motd' },
        { source: 'unknown', target: '/chain/x' },
      ],
      secrets: [{ source: 'key', target: '/chain/config/key.json' }, { source: 'token' }],
    });
    const { model, homes } = await copy({
      services: { 'node-carol': service },
      configs: {
        app: { file: `${projectFolder}/app.toml` },
        config: { content: 'config' },
        client: { environment: 'CLIENT' },
        motd: { content: 'hello' },
      },
      secrets: { key: { environment: 'UNSET' }, token: { content: 't' } },
    });
    const home = homes.get('node-carol');
    for (const [file, text] of [
      ['config/app.toml', 'app'],
      ['config/config.toml', 'config'],
      ['config/client.toml', 'client'],
      ['config/key.json', ''],
    ] as const) {
      expect(onHost(home, file)).toBe(path.join(beside, 'files/node-carol/chain', file));
      expect(read(onHost(home, file))).toBe(text);
    }
    expect(model).not.toHaveProperty('configs');
    expect(model.services['node-carol']).not.toHaveProperty('secrets');
    expect(model.services['node-carol']?.volumes).toEqual(
      expect.arrayContaining([
        bind(path.join(beside, 'files/node-carol/etc/motd'), '/etc/motd'),
        bind(path.join(beside, 'files/node-carol/run/secrets/token'), '/run/secrets/token'),
      ]),
    );
    expect(onHost(home, 'a')).toBe(path.join(stack, 'home/a'));
  });

  it('without a target have Compose’s default path', async () => {
    const parts = project({
      plan: { chain: { binary: 'checkersd', id: 'x', home: '/run/secrets' } },
    });
    await writeAll(parts.projectFolder, { 'home/a': '1' });
    const { homes } = await parts.copy({
      services: {
        'node-carol': node({
          command: ['start'],
          volumes: [bind(`${parts.projectFolder}/home`, '/run/secrets')],
          secrets: [{ source: 'key' }],
        }),
      },
      secrets: { key: { content: 'k' } },
    });
    expect(read(onHost(homes.get('node-carol'), 'key'))).toBe('k');
  });
});

describe('volumes', () => {
  /** An engine with the named volumes; a file in volumes and images states its source. */
  const engine = (...known: string[]): GivenEngine => ({
    hasVolume: (name) => known.includes(name),
    files: (from) => (place) => writeAll(place, { from }),
  });
  const readOnly = (source: string, target: string) => ({
    ...{ type: 'volume', source, target, readOnly: true, noCopy: true },
  });

  it('that exist are copied, by their name in the engine; others start empty', async () => {
    const { beside, docker, copy } = project({ engine: engine('proj_chain', 'shared') });
    const { model, homes } = await copy({
      services: {
        'node-carol': node({ volumes: [volume('chain', '/chain')] }),
        explorer: {
          image: 'explorer:1',
          volumes: [volume('db', '/db'), volume('new', '/new'), volume('anonymous', '/x')],
        },
      },
      volumes: { chain: { name: 'proj_chain' }, db: { name: 'shared', external: true }, new: {} },
    });
    expect(onHost(homes.get('node-carol'))).toBe(`${beside}/volumes/chain`);
    expect(read(beside, 'volumes/db/from')).toBe('made-1:/volume/.');
    expect(model.services.explorer?.volumes).toEqual([
      bind(`${beside}/volumes/db`, '/db'),
      volume('new', '/new'),
      volume('anonymous', '/x'),
    ]);
    expect(docker.argsOf('containers.run')[0]).toEqual([
      ...[relayImage(), ['measure', expect.any(String)]],
      {
        user: '0:0',
        readOnly: true,
        capabilities: ['DAC_READ_SEARCH'],
        mounts: [readOnly('proj_chain', '/volumes/0'), readOnly('shared', '/volumes/1')],
      },
      { timeout: TRANSFER_LIMIT_MS },
    ]);
    const created = docker.argsOf('containers.create') as [string, ContainerOptions][];
    expect(created.flatMap(([, { mounts = [] }]) => mounts.slice(0, 1))).toEqual([
      readOnly('proj_chain', '/volume'),
      readOnly('shared', '/volume'),
    ]);
  });

  it.each<[string, Docker['containers']['copyOut']]>([
    ['are missing', async () => false],
    [
      'are incomplete',
      () => Promise.reject(new CommandError(['docker'], { exitCode: 1, stdout: '', stderr: '' })),
    ],
  ])('whose copies %s are refused', async (_, copyOut) => {
    const { folder, copy } = project({
      engine: { ...engine('shared'), verbs: { containers: { copyOut } } },
    });
    const services = { explorer: { volumes: [volume('db', '/db')] } };
    await expect(copy({ services, volumes: { db: { name: 'shared' } } })).rejects.toThrow(
      failure('VOLUME_NOT_COPIED', 'shared', 'explorer'),
    );
    expect(readdirSync(path.join(folder, 'mounts/volumes'))).toEqual(['db']);
  });

  it.each([
    ['reset', []],
    ['keep', ['from']],
  ])('with chain data and state: %s contain %j', async (state, files) => {
    const { projectFolder, beside, copy } = project({
      engine: engine('data'),
      plan: { stack: { state } },
    });
    await writeAll(projectFolder, { 'home/a': '1' });
    const volumes = [bind(`${projectFolder}/home`), volume('data', '/chain/data')];
    const { homes } = await copy({ services: { 'node-carol': node({ volumes }) } });
    expect(onHost(homes.get('node-carol'), 'data')).toBe(`${beside}/volumes/data`);
    expect(readdirSync(`${beside}/volumes/data`)).toEqual(files);
  });

  it('with a home are copied without its data, even if several homes share them', async () => {
    const { docker, copy } = project({ engine: engine('chains') });
    const of = (home: string) =>
      node({ command: ['start', '--home', home], volumes: [volume('chains', '/c,hains')] });
    await copy({ services: { 'val-alice': of('/c,hains/a'), 'val-bob': of('/c,hains/b/b') } });
    const empty = (target: string) => ({
      ...{ type: 'volume', source: undefined, target, readOnly: false, noCopy: true },
    });
    expect(docker.argsOf('containers.create')[0]?.[1]).toEqual({
      mounts: [readOnly('chains', '/volume'), empty('/volume/a/data'), empty('/volume/b/b/data')],
    });
  });

  it('larger than the free disk space are not copied', async () => {
    const { docker, copy } = project({
      engine: { ...engine('shared'), amount: () => ({ bytes: 9e18 }) },
    });
    const services = { explorer: { volumes: [volume('db', '/db')] } };
    await expect(copy({ services, volumes: { db: { name: 'shared' } } })).rejects.toThrow(
      failure('DISK_SPACE_LOW', '18000000000.0 GB', 'shared (9000000000.0 GB)'),
    );
    expect(docker.argsOf('containers.copyOut')).toEqual([]);
  });

  it.each(['keep', 'reset'])('that change during the copy, with state: %s', async (state) => {
    let asked = 0;
    const notices: string[] = [];
    const { copy } = project({
      engine: { ...engine('db'), amount: () => ({ mark: `${asked++}` }) },
      plan: { stack: { state } },
      settings: { notice: (message) => notices.push(message) },
    });
    const copied = copy({ services: { explorer: { volumes: [volume('db', '/db')] } } });
    if (state === 'keep') {
      await fails(copied, 'STATE_CHANGED_DURING_COPY', ' db ');
    } else await copied;
    expect(notices).toEqual(state === 'keep' ? [] : [expect.stringContaining(' db ')]);
  });

  it('shared by several services are copied once', async () => {
    const { beside, docker, copy } = project({ engine: engine('chain') });
    const volumes = [volume('chain', '/chain')];
    const { model, otherFolders } = await copy({
      services: { 'node-carol': node({ volumes }), backup: { image: 'b', volumes } },
    });
    expect(docker.argsOf('containers.copyOut')).toHaveLength(1);
    for (const { volumes: mounts } of Object.values(model.services)) {
      expect(mounts).toEqual([bind(`${beside}/volumes/chain`)]);
    }
    expect(otherFolders).toEqual([`${beside}/volumes/chain`]);
  });
});

describe('a part of a volume', () => {
  const part = { type: 'volume', source: 'keys', target: '/s', volume: { subpath: 'in/state' } };

  it('is not copied through a link from the volume to a folder of the machine', async () => {
    const parts = project({
      engine: {
        hasVolume: () => true,
        files: () => (place) => {
          mkdirSync(path.join(place, 'in'));
          symlinkSync('/srv/signer', path.join(place, 'in/state'));
        },
      },
    });
    const given = { services: { kms: { volumes: [part] } }, volumes: { keys: { name: 'keys' } } };
    const link = `${parts.beside}/volumes/keys/in/state`;
    await fails(parts.copy(given), 'LINK_REFUSED', link, '/srv/signer');
  });

  it('of a named folder is not copied through a link either', async () => {
    const { base, copy } = project();
    mkdirSync(path.join(base, 'keys/in'), { recursive: true });
    const services = { kms: { volumes: [part] } };
    const driver_opts = { type: 'none', o: 'bind', device: path.join(base, 'keys') };
    const given = { services, volumes: { keys: { driver_opts } } };
    await copy(given);
    symlinkSync('/etc', path.join(base, 'keys/in/state'));
    await fails(copy(given), 'LINK_REFUSED', 'keys/in/state', '/etc');
  });
});

describe('a service that starts by a script', () => {
  const script = node({ entrypoint: ['/start.sh'], command: [] });
  /** An engine whose dry start ends at a node with these arguments, or without a node. */
  const dry = (
    args: readonly string[],
    files: Record<string, string> = {},
    { job, ...start }: Partial<ScriptStart> & { readonly job?: string } = {},
  ): GivenEngine => {
    let services: ComposeModel['services'] = {};
    const idOf = (name: string) => `dry-${Object.keys(services).indexOf(name) + 1}`;
    return {
      files: bringing(files),
      verbs: {
        compose: {
          create: async ([own = '']) => {
            services = (JSON.parse(read(own)) as ComposeModel).services;
            for (const { volumes = [] } of Object.values(services)) {
              const told = volumes.find(({ target }) => target === TOLD_FOLDER)?.source;
              if (told === undefined || args.length === 0) continue;
              if (path.basename(told) === job) continue;
              writeFileSync(path.join(told, TOLD_FILE), toldText({ args, ...start }));
            }
          },
        },
        containers: {
          ofServices: async () =>
            Object.keys(services).map((service) => ({ service, id: idOf(service) })),
          states: async (ids) => new Map(ids.map((id) => [id, { status: 'exited', exitCode: 0 }])),
          logs: async () => ended('keys are made'),
        },
      },
    };
  };
  const started = (...args: string[]) => args;
  const REMOVED = { verb: 'containers.remove', args: [['dry-1']] };

  it('is run up to the node’s start, in the image with all binaries, and removed', async () => {
    const engine = dry(started('start', '--home', '/chain'));
    const { nodes, homes, ...parts } = await only(script, { engine });
    expect(nodes).toMatchObject([
      { service: 'node-carol', home: '/chain', args: ['start', '--home', '/chain'] },
    ]);
    expect(onHost(homes.get('node-carol'))).toBe(`${parts.stack}/home`);
    expect(parts.docker.calls.at(-1)).toEqual(REMOVED);
    const dryFile = JSON.parse(read(parts.folder, 'compose.dry-start.json'));
    expect(dryFile.services['node-carol']).toMatchObject({
      image: 'sha256:cosmovisor',
      volumes: [
        bind(`${parts.stack}/home`),
        { type: 'bind', source: `${parts.folder}/dry-starts/node-carol`, target: TOLD_FOLDER },
      ],
    });
  });

  it('has its root-owned files given to the user of this process', async () => {
    jest.spyOn(process, 'getuid').mockReturnValue(1001);
    jest.spyOn(process, 'getgid').mockReturnValue(118);
    const parts = await only(script, { engine: dry(started('start', '--home', '/chain')) });
    jest.restoreAllMocks();
    const calls = parts.docker.calls.filter(({ verb }) => verb !== 'containers.ofServices');
    expect(calls.slice(-3)).toEqual([
      ...[parts.stack, parts.beside].map((source) => ({
        verb: 'containers.run',
        args: [
          relayImage(),
          ['own', '1001:118', '/rehearsal'],
          expect.objectContaining({
            mounts: [{ type: 'bind', source, target: '/rehearsal' }],
          }),
        ],
      })),
      REMOVED,
    ]);
  });

  it('has root-owned folders given to that user even without mounts of the project', async () => {
    jest.spyOn(process, 'getuid').mockReturnValue(1001);
    const given: string[] = [];
    const engine = dry(started('start', '--home', '/chain'));
    const run: Docker['containers']['run'] = async (_, __, { mounts = [] }) => {
      for (const { source = '' } of mounts) if (existsSync(source)) given.push(source);
      return ended('');
    };
    const containers = { ...engine.verbs?.containers, run };
    const parts = project({ engine: { ...engine, verbs: { ...engine.verbs, containers } } });
    await parts.copy({ services: { 'node-carol': script } });
    jest.restoreAllMocks();
    expect(given).toEqual([parts.stack, parts.beside]);
  });

  it('may create a home outside all mounts: it is copied from the container', async () => {
    const files = { 'config/genesis.json': '{"made":true}' };
    const parts = project({ engine: dry(started('start', '--home', '/made'), files) });
    const { nodes, homes, model } = await parts.copy({ services: { 'node-carol': script } });
    expect(nodes[0]?.home).toBe('/made');
    const made = path.join(parts.beside, 'made/node-carol');
    expect(read(onHost(homes.get('node-carol'), 'config/genesis.json'))).toBe('{"made":true}');
    expect(model.services['node-carol']?.volumes).toEqual([bind(made, '/made')]);
    expect(parts.docker.argsOf('containers.copyOut')[0]?.slice(0, 2)).toEqual(['dry-1', '/made/.']);
  });

  it('is a finished job if it ends without a node: no service waits for it', async () => {
    const parts = project({ engine: dry(['start', '--home', '/chain'], {}, { job: 'init' }) });
    await writeAll(parts.projectFolder, { 'home/a': '1' });
    const { model, nodes } = await parts.copy({
      services: {
        init: script,
        'node-carol': node({
          entrypoint: ['checkersd'],
          volumes: [bind(`${parts.projectFolder}/home`)],
          depends_on: { init: { condition: 'service_completed_successfully' }, kms: {} },
        }),
        kms: {},
      },
    });
    expect(Object.keys(model.services)).toEqual(['node-carol', 'kms']);
    expect(model.services['node-carol']?.depends_on).toEqual({ kms: {} });
    expect(nodes.map(({ service }) => service)).toEqual(['node-carol']);
  });

  it('is refused if it starts no node, and the plan needs one', async () => {
    const parts = project({ engine: dry([]) });
    const given = { services: { 'node-carol': script } };
    await fails(parts.copy(given), 'NODE_START_UNKNOWN', 'node-carol', 'without a start');
  });

  it.each<[string, object, boolean]>([
    ['done if nothing says that it needs a node', {}, false],
    ['a helper if it depends on nodes', { depends_on: { 'node-carol': {} } }, true],
  ])('ends without a node and is %s', async (_, more, stays) => {
    const notices: string[] = [];
    const engine = dry(started('start', '--home', '/chain'), {}, { job: 'faucet' });
    const parts = project({ engine, settings: { notice: (message) => notices.push(message) } });
    const faucet = node({ entrypoint: ['/faucet.sh'], command: [], ...more });
    const { model } = await parts.copy({ services: { 'node-carol': script, faucet } });
    expect('faucet' in model.services).toBe(stays);
    expect(notices).toContainEqual(expect.stringMatching(/^faucet has the image of nodes/));
  });

  it('is refused under the user’s own Cosmovisor, which cannot follow it', async () => {
    const parts = project({ settings: { gateImageOf: undefined } });
    await expect(parts.copy({ services: { 'node-carol': script } })).rejects.toThrow(
      failure('NODE_START_UNKNOWN', 'node-carol', '/start.sh', 'cosmovisor.image'),
    );
  });

  it('leaves no container behind if its home is unknown', async () => {
    const engine = dry(started('start'));
    const plan = { chain: { binary: 'checkersd' } };
    const parts = project({ engine, plan, settings: { defaultHome: '' } });
    const given = { services: { 'node-carol': node({ ...script, volumes: [] }) } };
    await fails(parts.copy(given), 'HOME_UNKNOWN');
    expect(parts.docker.calls.at(-1)).toEqual(REMOVED);
  });

  it.each<[string, string[], Partial<ScriptStart>, string]>([
    ['a relative flag', ['start', '--home', 'here'], { folder: '/at' }, '/at/here'],
    ['a variable', ['start'], { environment: { CHECKERSD_HOME: '/of/variable' } }, '/of/variable'],
    [
      'the binary’s default there',
      ['start'],
      { defaultHome: '/home/app/.checkers' },
      '/home/app/.checkers',
    ],
  ])('has its home by %s', async (_, args, start, home) => {
    const plan = { chain: { binary: 'checkersd' } }; // without a home
    const { nodes } = await only(script, { engine: dry(args, {}, start), plan });
    expect(nodes[0]?.home).toBe(home);
  });

  it('keeps what the script exports, its folder, and what it leaves running', async () => {
    const given = node({ ...script, environment: { KEPT: 'as given', SHARED: 'old' } });
    const environment = {
      KEPT: 'as given',
      SHARED: 'new',
      MADE: '1',
      CHECKERSD_P2P_SEEDS: 'a@b:1',
      PWD: '/w',
    };
    const start = { environment, folder: '/w', beside: ['feeder'] };
    const { nodes } = await only(given, { engine: dry(['start', '--home', '/chain'], {}, start) });
    expect(nodes[0]?.scripted).toEqual({
      environment: { SHARED: 'new', MADE: '1', CHECKERSD_P2P_SEEDS: 'a@b:1' },
      unset: ['CHECKERSD_P2P_SEEDS'],
      folder: '/w',
      beside: ['feeder'],
    });
  });
});

describe('homes below a mount that nodes share', () => {
  const LAYOUT = {
    'node0/demod/config/genesis.json': '0',
    'node0/demod/data/state.db/1': 'old',
    'node1/demod/config/genesis.json': '1',
    'node1/demod/data/state.db/1': 'old',
  };
  const start = (index: number) => ['start', '--home', `/data/node${index}/demod`];

  async function sharing(change: (service: ComposeService) => ComposeService = (same) => same) {
    const notices: string[] = [];
    const parts = project({ settings: { notice: (message) => notices.push(message) } });
    await writeAll(path.join(parts.projectFolder, 'testnet'), LAYOUT);
    const volumes = [bind(`${parts.projectFolder}/testnet`, '/data')];
    const service = (index: number) => change(node({ command: start(index), volumes }));
    const model = { services: { 'node-carol': service(0), other: service(1) } };
    return { ...parts, ...(await parts.copy(model)), notices };
  }

  it('are copied once, each the home of its node, without old states', async () => {
    const { stack, homes, model } = await sharing();
    const [carol, other] = [homes.get('node-carol'), homes.get('other')];
    expect(onHost(carol)).toBe(`${stack}/testnet/node0/demod`);
    await carol?.emptyFolder('data');
    await carol?.writeText('data/priv_validator_state.json', '{}');
    expect(read(stack, 'testnet/node0/demod/data/priv_validator_state.json')).toBe('{}');
    expect(await other?.readText('config/genesis.json')).toBe('1');
    expect(await other?.has('data')).toBe(false);
    expect(model.services.other?.volumes).toEqual([bind(`${stack}/testnet`, '/data')]);
  });

  it('are found for a script, whose old states are left out', async () => {
    const { projectFolder, stack, copy } = project({
      plan: { chain: { binary: 'checkersd', id: 'x' } },
      settings: { homes: new Map([['node-carol', '/data/node1/demod']]), gateImageOf: undefined },
    });
    await writeAll(path.join(projectFolder, 'testnet'), LAYOUT);
    const volumes = [bind(`${projectFolder}/testnet`, '/data')];
    const script = node({ entrypoint: ['/start.sh'], volumes });
    await fails(copy({ services: { 'node-carol': script } }), 'NODE_START_UNKNOWN');
    expect(existsSync(path.join(stack, 'testnet/node0/demod/data'))).toBe(true);
    expect(existsSync(path.join(stack, 'testnet/node1/demod/data'))).toBe(false);
  });

  it('can be written to by their nodes, also if the mount is read-only', async () => {
    const { model, notices, stack } = await sharing(({ volumes = [], ...service }) => ({
      ...service,
      volumes: [
        ...volumes.map((volume) => ({ ...volume, read_only: true })),
        { ...bind('/etc/localtime', '/etc/localtime'), read_only: true },
      ],
    }));
    expect(model.services['node-carol']?.volumes).toEqual([
      bind(`${stack}/testnet`, '/data'),
      expect.objectContaining({ target: '/etc/localtime', read_only: true }),
    ]);
    expect(notices.filter((notice) => notice.includes('/data'))).toHaveLength(2);
  });

  it('cannot be one home of two nodes', async () => {
    const twice = sharing((service) => ({ ...service, command: start(0) }));
    await expect(twice).rejects.toThrow(
      failure('HOME_SHARED', 'node-carol', 'other', '/data/node0/demod'),
    );
  });

  it('cannot be one home of two nodes through another mount either', async () => {
    const { projectFolder, copy } = project();
    const testnet = path.join(projectFolder, 'testnet');
    await writeAll(testnet, LAYOUT);
    const services = {
      'node-carol': node({ command: start(0), volumes: [bind(testnet, '/data')] }),
      other: node({ volumes: [bind(path.join(testnet, 'node0/demod'))] }),
    };
    await fails(copy({ services }), 'HOME_SHARED');
  });

  it('may be half a home: the rest is made in the copy', async () => {
    const engine = { files: bringing({ 'wasm/a': 'of the image' }) };
    const parts = project({ engine });
    const config = path.join(parts.projectFolder, 'testnet/node0/demod/config');
    await writeAll(path.join(parts.projectFolder, 'testnet'), LAYOUT);
    const volumes = [bind(config, '/chain/config')];
    const { homes } = await parts.copy({ services: { 'node-carol': node({ volumes }) } });
    const home = homes.get('node-carol');
    await home?.emptyFolder('data');
    expect(readdirSync(path.join(parts.beside, 'made/node-carol')).sort()).toEqual([
      ...['data', 'wasm'],
    ]);
    expect(await home?.readText('config/genesis.json')).toBe('0');
  });
});
