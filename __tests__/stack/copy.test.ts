import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { DRY_START, dryStartMarks } from '../../src/images/cosmovisor';
import type { Images } from '../../src/images/image';
import type { CopyStackSettings } from '../../src/stack/copies';
import { copyStack } from '../../src/stack/copy';
import type { ComposeModel, ComposeService } from '../../src/stack/model';
import { writeAll } from '../../src/system/files';
import { archived, notArchived } from '../helpers/archives';
import { failureOf } from '../helpers/errors';
import type { Call, Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { onHost } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { amountsOf, dockerOf, engineOf } from './engine';
import { checkersModel } from './models';

const root = temporaryFolder();
const NODES = ['val-alice', 'val-bob', 'sentry-alice', 'node-carol'];
const images: Images = new Map([
  ['rehearsal/checkers:v1', imageOf('sha256:one', { entrypoint: ['checkersd'] })],
  ['rehearsal/tmkms:local', imageOf('sha256:tmkms')],
]);
let runs = 0;

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');
const node = (given: ComposeService = {}): ComposeService => ({
  image: 'rehearsal/checkers:v1',
  command: ['start', '--home', '/chain'],
  networks: { net: null },
  ...given,
});
const bind = (source: string, target = '/chain') => ({ type: 'bind', source, target });

interface Setting {
  readonly plan?: Parameters<typeof checkersPlan>[0];
  readonly reply?: (command: string, call: Call) => Reply | Promise<Reply>;
  readonly settings?: Partial<CopyStackSettings>;
}

/** An engine without volumes, and whose images have no homes. */
const nothing = (command: string, call: Call): Reply | Promise<Reply> => {
  if (command.startsWith('docker cp')) return notArchived(call);
  return command.startsWith('docker volume inspect') ? { exitCode: 1 } : '';
};

/** A project folder with a working folder beside it, and what copies a stack from one to the other. */
function project({ plan = {}, reply = nothing, settings = {} }: Setting = {}) {
  const base = path.join(root, String(runs++));
  const projectFolder = path.join(base, 'project');
  const folder = path.join(base, 'work');
  mkdirSync(folder, { recursive: true });
  const exec = engineOf(reply);
  const stack = { compose: ['compose.yml'], rpc: 'node-carol', ...(plan.stack as object) };
  const copy = (model: ComposeModel) =>
    copyStack(exec, model, {
      run: 'run-1',
      plan: checkersPlan({ ...plan, stack }),
      images,
      folder,
      projectFolder,
      dryImage: 'sha256:cosmovisor',
      defaultHome: '/root/.checkers',
      user: undefined,
      env: {},
      signal: new AbortController().signal,
      ...settings,
    });
  return {
    base,
    projectFolder,
    folder,
    stack: path.join(folder, 'stack'),
    beside: path.join(folder, 'mounts'),
    exec,
    copy,
  };
}

/** An engine in which `docker cp` brings files, by where they are copied from. */
const bringing =
  (files: (from: string) => Record<string, string>, reply: (command: string) => Reply = () => '') =>
  async (command: string, call: Call): Promise<Reply> => {
    const { argv } = call;
    if (command.startsWith('docker create')) return 'made-1';
    if (command.includes(' measure ')) return amountsOf(call);
    if (command.startsWith('docker cp')) {
      return archived(call, (place) => writeAll(place, files(argv.at(-2) ?? '')));
    }
    return reply(command);
  };

describe('the copy of a stack', () => {
  it('has every node with its home and arguments, and the folders of the others', async () => {
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
    // Nothing is published: the relay of the run is, where it is added.
    expect(Object.values(model.services).flatMap(({ ports = [] }) => ports)).toEqual([]);
  });

  it('writes nothing where the stack is', async () => {
    const { projectFolder, copy } = project();
    await writeAll(path.join(projectFolder, 'homes/node-carol'), { a: '1' });
    await copy(checkersModel(projectFolder));
    expect(readdirSync(projectFolder, { recursive: true }).sort()).toEqual([
      ...['homes', 'homes/node-carol', 'homes/node-carol/a'],
    ]);
  });

  it('takes what lies elsewhere apart, and what is the machine’s own read-only', async () => {
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

  it('copies a home, and the folder of a signer with new keys, also from the machine’s own folders', async () => {
    const validators = [
      { service: 'node-carol', operator: 'alice', stake: '1upawn', signer: 'kms' },
    ];
    const { beside, copy } = project({ plan: { stack: { fresh: { validators } } } });
    const { model, homes, otherFolders } = await copy({
      services: {
        'node-carol': node({ volumes: [bind('/etc/zz-checkers'), bind('/usr/share', '/share')] }),
        kms: { image: 'rehearsal/tmkms:local', volumes: [bind('/etc/zz-tmkms', '/tmkms')] },
      },
    });
    expect(onHost(homes.get('node-carol'))).toBe(path.join(beside, 'elsewhere/etc/zz-checkers'));
    expect(otherFolders).toEqual([path.join(beside, 'elsewhere/etc/zz-tmkms')]);
    expect(model.services['node-carol']?.volumes?.[1]).toEqual({
      ...bind('/usr/share', '/share'),
      read_only: true,
    });
  });

  it('has an empty folder for a file of the machine that is not there, as the engine would make', async () => {
    const { beside, copy } = project();
    const timezone = { ...bind('/etc/zz-timezone', '/etc/timezone'), read_only: true };
    const { model } = await copy({ services: { explorer: { volumes: [timezone] } } });
    const made = path.join(beside, 'elsewhere/etc/zz-timezone');
    expect(model.services.explorer?.volumes).toEqual([{ ...timezone, source: made }]);
    expect(readdirSync(made)).toEqual([]);
  });

  it('makes what is not there where links lead, and nothing through a link of a copy', async () => {
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

  it('of a mount around it has neither the working folder nor those of other runs', async () => {
    const { base, beside, projectFolder, copy } = project();
    await writeAll(base, { 'work/images/a': '1', 'rehearsal-12345678-AbCd01/keys': '2', b: '3' });
    mkdirSync(projectFolder);
    await copy({ services: { explorer: { volumes: [bind(base, '/around')] } } });
    expect(readdirSync(path.join(beside, 'elsewhere', base)).sort()).toEqual(['b', 'project']);
  });

  it('has read-only mounts read-only, and other mounts as they are', async () => {
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

  it('needs the room of a mount once, also where another one is around it', async () => {
    const { projectFolder, copy } = project();
    const size = 1_000_000;
    await writeAll(projectFolder, { 'home/a': 'x'.repeat(size) });
    const room = (bytes: number) =>
      jest
        .spyOn(fs, 'statfs')
        .mockResolvedValue({ bavail: bytes, bsize: 1 } as Awaited<ReturnType<typeof fs.statfs>>);
    const volumes = [bind(projectFolder, '/project'), bind(`${projectFolder}/home`)];
    const model = { services: { 'node-carol': node({ volumes }) } };
    try {
      room(2.1 * size); // of which nine tenths are taken
      expect((await failureOf(copy(model))).message).toContain('The copy of what the stack mounts');
      room(2.5 * size); // the copy, and the archive that it is made by
      await copy(model);
    } finally {
      jest.restoreAllMocks();
    }
  });

  it('leaves out what is not the stack’s: the history of the project', async () => {
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

  it('with state: reset has no chain data of a mount of its own either', async () => {
    const { projectFolder, stack, copy } = project();
    await writeAll(projectFolder, { 'home/config/a': '1', 'data/state.db/1': 'x' });
    const volumes = [bind(`${projectFolder}/home`), bind(`${projectFolder}/data`, '/chain/data')];
    await copy({ services: { 'node-carol': node({ volumes }) } });
    expect(existsSync(path.join(stack, 'home/config/a'))).toBe(true);
    expect(existsSync(path.join(stack, 'data/state.db/1'))).toBe(false);
  });

  it('runs its containers as the user that made the homes', async () => {
    const { projectFolder, copy } = project({ settings: { user: '1001:118' } });
    const { model } = await copy(checkersModel(projectFolder));
    expect(Object.values(model.services).map(({ user }) => user)).toEqual(
      Array(5).fill('1001:118'),
    );
  });
});

describe('a node', () => {
  const only = async (service: ComposeService, setting: Setting = {}) => {
    const parts = project(setting);
    await writeAll(parts.projectFolder, { 'home/a': '1' });
    const volumes = [bind(`${parts.projectFolder}/home`)];
    const given = { volumes, ...service };
    return { ...parts, ...(await parts.copy({ services: { 'node-carol': given } })) };
  };

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
    ['not said', ''],
    ['$HOME/.checkers', '$HOME/.checkers'],
  ])('has no home that cannot be told: it is %s', async (said, defaultHome) => {
    const chain = { binary: 'checkersd', id: 'x' };
    const error = await failureOf(
      only(node({ command: ['start'] }), { plan: { chain }, settings: { defaultHome } }),
    );
    expect(error.message).toBe(`Where the nodes' home is cannot be told: it is ${said}`);
    expect(error.hint).toContain('chain.home');
  });

  it('is one on another image too, where the plan names it', async () => {
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

  it('is none that does another job of the binary', async () => {
    const { nodes, homes, model } = await only(node({ command: ['keys', 'list'] }));
    expect([nodes, homes.size]).toEqual([[], 0]);
    expect(model.services['node-carol']?.command).toEqual(['keys', 'list']);
  });

  it('in an image alone has its home taken out of there', async () => {
    const reply = bringing(() => ({ 'config/genesis.json': '{}' }));
    const { homes, model, exec, folder } = await only(node({ volumes: [] }), { reply });
    const made = path.join(folder, 'mounts/made/node-carol');
    expect(onHost(homes.get('node-carol'))).toBe(made);
    expect(read(made, 'config/genesis.json')).toBe('{}');
    expect(model.services['node-carol']?.volumes).toEqual([bind(made)]);
    expect(dockerOf(exec)[0]).toMatch(/^docker create .*sha256:one$/);
    expect(dockerOf(exec)[1]).toContain('made-1:/chain/.');
  });

  it.each([
    ['a volume without a name', { volumes: [{ type: 'volume', target: '/chain' }] }],
    ['a tmpfs among its mounts', { volumes: [{ type: 'tmpfs', target: '/chain/' }] }],
    ['a tmpfs', { volumes: [], tmpfs: ['/chain:size=1g', '/run'] }],
  ])('in an image has the place of %s there', async (_, given) => {
    const reply = bringing(() => ({ 'config/genesis.json': '{}' }));
    const { model, folder } = await only(node(given as ComposeService), { reply });
    const { volumes, tmpfs } = model.services['node-carol'] ?? {};
    expect(volumes).toEqual([bind(path.join(folder, 'mounts/made/node-carol'))]);
    expect(tmpfs).toEqual('tmpfs' in given ? ['/run'] : undefined);
  });

  it('in an image keeps what is mounted within its home', async () => {
    const reply = bringing(() => ({ 'config/app.toml': 'a' }));
    const parts = project({ reply });
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

  it('has no mount in the place of what the run has of its own there', async () => {
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
    expect(notices).toEqual([
      'Left out of the copy: /chain/config/addrbook.json, /chain/cosmovisor/genesis/bin/checkersd of node-carol (the run has its own there).',
    ]);
  });

  it('has the names of services for static addresses in its arguments', async () => {
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
  it('are files of the copy, wherever they come from', async () => {
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

  it('of a secret without a target lie where Compose puts them', async () => {
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
  const volume = (source: string, target: string) => ({ type: 'volume', source, target });
  /** An engine that has the named volumes, and files in them and in images. */
  const engine = (...known: string[]) =>
    bringing(
      (from) => ({ from }),
      (command) => {
        const name = /^docker volume inspect -- (\S+)/.exec(command)?.[1];
        return name === undefined || known.includes(name) ? '' : { exitCode: 1 };
      },
    );

  it('that exist are copied, by their name in the engine; others begin empty, as the engine makes them', async () => {
    const { beside, exec, copy } = project({ reply: engine('proj_chain', 'shared') });
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
    const created = dockerOf(exec).filter((command) => command.includes('--mount type=volume'));
    expect(created).toEqual([
      expect.stringContaining('source=proj_chain,readonly,target=/volumes/0'),
      expect.stringContaining('source=proj_chain,readonly,target=/volume,'),
      expect.stringContaining('source=shared,readonly,target=/volume,'),
      expect.stringContaining('source=shared,readonly,target=/volumes/1'),
    ]);
  });

  it.each([
    ['do not come at all', ''],
    ['come in part only', 'half of it'],
  ])('that %s are no copies', async (_, written) => {
    const { folder, copy } = project({
      reply: (command, call) => {
        if (command.startsWith('docker create')) return 'made-1';
        if (command.includes(' measure ')) return amountsOf(call);
        return command.startsWith('docker cp') ? notArchived(call, written) : '';
      },
    });
    const error = await failureOf(
      copy({
        services: { explorer: { volumes: [volume('db', '/db')] } },
        volumes: { db: { name: 'shared' } },
      }),
    );
    expect(error.message).toBe(
      'The volume shared, which the service explorer mounts, could not be copied in full',
    );
    expect(readdirSync(path.join(folder, 'mounts/volumes'))).toEqual(['db']);
  });

  it('of a home that do not exist yet have what the image has there', async () => {
    const { beside, exec, copy } = project({ reply: engine() });
    const { homes } = await copy({
      services: { 'node-carol': node({ volumes: [volume('chain', '/chain')] }) },
    });
    expect(onHost(homes.get('node-carol'))).toBe(`${beside}/volumes/chain`);
    const [created] = dockerOf(exec).filter((command) => command.startsWith('docker create'));
    expect(created).not.toContain('--mount');
    expect(created).toMatch(/ sha256:one$/);
    expect(read(beside, 'volumes/chain/from')).toBe('made-1:/chain/.');
  });

  it.each([
    ['reset', []],
    ['keep', ['from']],
  ])('of chain data with state: %s have %j', async (state, files) => {
    const { projectFolder, beside, copy } = project({
      reply: engine('data'),
      plan: { stack: { state } },
    });
    await writeAll(projectFolder, { 'home/a': '1' });
    const volumes = [bind(`${projectFolder}/home`), volume('data', '/chain/data')];
    const { homes } = await copy({ services: { 'node-carol': node({ volumes }) } });
    expect(onHost(homes.get('node-carol'), 'data')).toBe(`${beside}/volumes/data`);
    expect(readdirSync(`${beside}/volumes/data`)).toEqual(files);
  });

  it('with a home are copied without its data, and so is what several homes share', async () => {
    const { exec, copy } = project({ reply: engine('chains') });
    const of = (home: string) =>
      node({ command: ['start', '--home', home], volumes: [volume('chains', '/c,hains')] });
    await copy({ services: { 'val-alice': of('/c,hains/a'), 'val-bob': of('/c,hains/b/b') } });
    const [, created] = dockerOf(exec).filter((command) => command.includes('--mount'));
    expect(created).toContain(
      '--mount type=volume,target=/volume/a/data,volume-nocopy --mount type=volume,target=/volume/b/b/data,volume-nocopy --entrypoint',
    );
  });

  it('that have no room on the disk are not copied', async () => {
    const { exec, copy } = project({
      reply: (command, call) =>
        command.includes(' measure ') ? amountsOf(call, { bytes: 9e18 }) : '',
    });
    const services = { explorer: { volumes: [volume('db', '/db')] } };
    const error = await failureOf(copy({ services, volumes: { db: { name: 'shared' } } }));
    expect(error.message).toMatch(/^The copy of what the stack mounts needs 18000000000.0 GB, but/);
    expect(error.hint).toContain('large are the volume shared (9000000000.0 GB)');
    expect(dockerOf(exec).some((command) => command.startsWith('docker cp'))).toBe(false);
  });

  it.each(['keep', 'reset'])('that are written to meanwhile, with state: %s', async (state) => {
    let asked = 0;
    const notices: string[] = [];
    const { copy } = project({
      reply: (command, call) => {
        if (command.startsWith('docker create')) return 'made-1';
        if (command.startsWith('docker cp')) return archived(call, () => {});
        return command.includes(' measure ') ? amountsOf(call, { mark: `${asked++}` }) : '';
      },
      plan: { stack: { state } },
      settings: { notice: (message) => notices.push(message) },
    });
    const copied = copy({ services: { explorer: { volumes: [volume('db', '/db')] } } });
    const error = await copied.then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect([error?.message, notices]).toEqual(
      state === 'keep'
        ? [expect.stringMatching(/^Volume db was written to while it was copied, and /), []]
        : [undefined, [expect.stringMatching(/^Volume db was written to while it was copied; /)]],
    );
  });

  it('that several services share are copied once', async () => {
    const { beside, exec, copy } = project({ reply: engine('chain') });
    const volumes = [volume('chain', '/chain')];
    const { model, otherFolders } = await copy({
      services: { 'node-carol': node({ volumes }), backup: { image: 'b', volumes } },
    });
    expect(dockerOf(exec).filter((command) => command.startsWith('docker cp'))).toHaveLength(1);
    for (const { volumes: mounts } of Object.values(model.services)) {
      expect(mounts).toEqual([bind(`${beside}/volumes/chain`)]);
    }
    expect(otherFolders).toEqual([`${beside}/volumes/chain`]);
  });
});

describe('a part of a volume', () => {
  const part = { type: 'volume', source: 'keys', target: '/s', volume: { subpath: 'in/state' } };

  it('is no other folder of this machine by a link that the volume has', async () => {
    const parts = project({
      reply: async (command, call) => {
        if (command.startsWith('docker create')) return 'made-1';
        if (command.includes(' measure ')) return amountsOf(call);
        if (!command.startsWith('docker cp')) return '';
        return archived(call, (place) => {
          mkdirSync(path.join(place, 'in'));
          symlinkSync('/srv/signer', path.join(place, 'in/state'));
        });
      },
    });
    const given = { services: { kms: { volumes: [part] } }, volumes: { keys: { name: 'keys' } } };
    const error = await failureOf(parts.copy(given));
    expect(error.message).toBe(
      `${parts.beside}/volumes/keys/in/state is a link to /srv/signer, which the rehearsal does not follow`,
    );
  });

  it('is none of a folder that has a name, either', async () => {
    const { base, copy } = project();
    mkdirSync(path.join(base, 'keys/in'), { recursive: true });
    const services = { kms: { volumes: [part] } };
    const driver_opts = { type: 'none', o: 'bind', device: path.join(base, 'keys') };
    const given = { services, volumes: { keys: { driver_opts } } };
    await copy(given);
    symlinkSync('/etc', path.join(base, 'keys/in/state'));
    const error = await failureOf(copy(given));
    expect(error.message).toContain('keys/in/state is a link to /etc, which the rehearsal does');
  });
});

describe('a service that starts by a script', () => {
  const script = node({ entrypoint: ['/start.sh'], command: [] });
  /** An engine in which a dry start comes to a start of the node with these arguments, or to none. */
  const dry = (args: readonly string[], files: Record<string, string> = {}) => {
    let file = '';
    const bring = bringing(() => files);
    return async (command: string, call: Call): Promise<Reply> => {
      file = /--file (\S+compose\.dry-start\.json)/.exec(command)?.[1] ?? file;
      if (command.includes(' ps --all')) return 'dry-1\n';
      if (!command.startsWith('docker start')) return bring(command, call);
      const { services } = JSON.parse(read(file)) as ComposeModel;
      const [{ environment = {} } = {}] = Object.values(services);
      const { count, argument } = dryStartMarks(environment[DRY_START] ?? '');
      call.options.onLine?.('keys are made');
      if (args.length > 0) call.options.onLine?.(`${count}${args.length}`);
      for (const each of args) call.options.onLine?.(`${argument}${each}`);
      return '';
    };
  };
  const started = (...args: string[]) => args;

  it('is run up to there, in the image with all binaries, and its container is gone', async () => {
    const parts = project({ reply: dry(started('start', '--home', '/chain')) });
    await writeAll(parts.projectFolder, { 'home/a': '1' });
    const volumes = [bind(`${parts.projectFolder}/home`)];
    const { nodes, homes } = await parts.copy({
      services: { 'node-carol': { ...script, volumes } },
    });
    expect(nodes).toEqual([
      { service: 'node-carol', home: '/chain', args: ['start', '--home', '/chain'] },
    ]);
    expect(onHost(homes.get('node-carol'))).toBe(`${parts.stack}/home`);
    expect(dockerOf(parts.exec).at(-1)).toBe('docker rm --force --volumes dry-1');
    const dryFile = JSON.parse(read(parts.folder, 'compose.dry-start.json'));
    expect(dryFile.services['node-carol']).toMatchObject({
      image: 'sha256:cosmovisor',
      volumes: [bind(`${parts.stack}/home`)],
    });
  });

  it('has what it wrote as root given to the user of this process, who tunes it', async () => {
    jest.spyOn(process, 'getuid').mockReturnValue(1001);
    jest.spyOn(process, 'getgid').mockReturnValue(118);
    const parts = project({ reply: dry(started('start', '--home', '/chain')) });
    await writeAll(parts.projectFolder, { 'home/a': '1' });
    const volumes = [bind(`${parts.projectFolder}/home`)];
    await parts.copy({ services: { 'node-carol': { ...script, volumes } } });
    jest.restoreAllMocks();
    expect(dockerOf(parts.exec).slice(-3)).toEqual([
      ...[parts.stack, parts.beside].map(
        (each) =>
          `docker run --rm --pull never --network none --user 0:0 --read-only --security-opt no-new-privileges --cap-drop ALL --cap-add CHOWN --cap-add DAC_OVERRIDE --cap-add FOWNER --label upgrade-rehearsal.run=run-1 --volume ${each}:/rehearsal --entrypoint chown -- sha256:cosmovisor --recursive 1001:118 /rehearsal`,
      ),
      'docker rm --force --volumes dry-1',
    ]);
  });

  it('may make a home that no mount has: it is taken out of the container', async () => {
    const files = { 'config/genesis.json': '{"made":true}' };
    const parts = project({ reply: dry(started('start', '--home', '/made'), files) });
    const { nodes, homes, model } = await parts.copy({ services: { 'node-carol': script } });
    expect(nodes[0]?.home).toBe('/made');
    const made = path.join(parts.beside, 'made/node-carol');
    expect(read(onHost(homes.get('node-carol'), 'config/genesis.json'))).toBe('{"made":true}');
    expect(model.services['node-carol']?.volumes).toEqual([bind(made, '/made')]);
    expect(dockerOf(parts.exec).find((command) => command.startsWith('docker cp'))).toContain(
      'dry-1:/made/.',
    );
  });

  it('is a job where it ends without a node: it is done, and nobody waits for it', async () => {
    const parts = project({ reply: dry([]) });
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

  it('that cannot be told apart from its binary is refused under the user’s own Cosmovisor', async () => {
    const parts = project({ settings: { dryImage: undefined } });
    const error = await failureOf(parts.copy({ services: { 'node-carol': script } }));
    expect(error.message).toBe(
      'How node-carol starts its node cannot be told: it starts by a script, /start.sh',
    );
    expect(error.hint).toContain('cosmovisor.image');
  });

  it('leaves no container behind when its home cannot be told', async () => {
    const parts = project({ reply: dry(started('start', '--home', 'relative')) });
    const error = await failureOf(parts.copy({ services: { 'node-carol': script } }));
    expect(error.message).toBe("Where the nodes' home is cannot be told: it is relative");
    expect(dockerOf(parts.exec).at(-1)).toBe('docker rm --force --volumes dry-1');
  });
});
