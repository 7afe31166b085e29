import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statfsSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ErrorCode } from '../../src/errors/codes';
import { RehearsalError } from '../../src/errors/errors';
import type { ComposeModel, ComposeService, ComposeVolume } from '../../src/stack/compose/model';
import { isBelow } from '../../src/stack/compose/system-paths';
import { copyStack } from '../../src/stack/copy/copy';
import { isWithin } from '../../src/stack/copy/mounts';
import { requireSeparable } from '../../src/stack/isolation/isolate';
import { systemClock } from '../../src/system/clock';
import type { Exec } from '../../src/system/exec';
import { writeAll } from '../../src/system/files';
import { systemExec } from '../../src/system/system-exec';
import type { FakeDocker } from '../helpers/docker';
import { failure } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { pageOf, tableBelow } from '../helpers/markdown-files';
import { checkersPlan } from '../helpers/plan';
import { stackEngine } from './engine';
import { bind, volume } from './models';

const root = temporaryFolder();
const repository = path.resolve(import.meta.dirname, '../..');

/** Text of a file, or of files by path. */
type Content = string | Readonly<Record<string, string>>;

/** A user's stack with one tested mount. */
interface Trial {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly top?: Omit<ComposeModel, 'services'>;
  /** A path in the container of the first service. */
  readonly at: string;
  /** Content at the path in the user's stack, if a copy can have it. */
  readonly has?: Content;
  /** Facts of a refusal, the first its code. */
  readonly refusal?: readonly [code: ErrorCode, ...facts: string[]];
  readonly stack?: object;
  /** Files of volumes in the engine, by name, and whether they change all the time. */
  readonly volumes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly busy?: boolean;
  /** A folder that makes its volume too large unless it is excluded. */
  readonly large?: string;
  /** Files in images, by path. */
  readonly image?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly engineFolder?: string;
}

/** A user's folders for one trial: the project, and one elsewhere. */
interface Places {
  readonly base: string;
  readonly project: string;
  readonly elsewhere: string;
}

type Tried = (places: Places) => Trial | Promise<Trial>;

interface Row {
  /** Trials of the column "in the copy". */
  readonly tried?: readonly Tried[];
  /** Other statements of the row, in these words, and their outcomes. */
  readonly but?: readonly (readonly [words: string, outcome: string, tried: Tried])[];
  /** Integration tests for the row, by file and name. */
  readonly integration?: readonly (readonly [file: string, test: string])[];
}

const tool = (service: ComposeService) => ({ tool: { image: 'tool:1', ...service } });
const mounting = (mount: ComposeVolume) => tool({ volumes: [mount] });
const node = (...volumes: ComposeVolume[]) => ({
  'node-carol': {
    image: 'rehearsal/checkers:v1',
    command: ['start', '--home', '/chain'],
    volumes,
  },
});
const FILES = { a: '1', 'deep/b': '2' };
const HOME = { 'config/genesis.json': '{}' };
const STATE = { ...HOME, 'data/state.db/1': 'blocks' };
/** Part of the state that is not kept. */
const OLD = '/chain/data/state.db';

/** A small, world-readable system folder of the machine. */
const MACHINES = ['/etc/profile.d', '/etc/skel', '/etc/default'].find(
  (each) => existsSync(each) && readdirSync(each).length > 0,
);

function machines(): string {
  if (MACHINES === undefined) throw new Error('this machine has none of the folders of a Linux');
  return MACHINES;
}

const driver =
  (options: object, ...facts: string[]): Tried =>
  () => ({
    services: mounting(volume('v')),
    top: { volumes: { v: options } },
    ...{ at: '/chain', refusal: ['COMPOSE_KEY_REFUSED', ' v ', ...facts] },
  });

const refusedType =
  (type: string): Tried =>
  () => ({
    services: mounting({ type, source: 'x', target: '/chain' }),
    ...{ at: '/chain', refusal: ['COMPOSE_KEY_REFUSED', 'tool', `volumes: {"type":"${type}"`] },
  });

const empty =
  (source: string): Tried =>
  () => ({ services: mounting(bind(source)), at: '/chain' });

const file =
  (kind: 'configs' | 'secrets', from: (places: Places) => object): Tried =>
  async (places) => {
    await writeAll(places.project, { 'own.toml': 'own' });
    return {
      services: tool({ [kind]: [{ source: 'x', target: '/chain' }] }),
      top: { [kind]: { x: from(places) } },
      ...{ at: '/chain', has: 'own', env: { OWN: 'own' } },
    };
  };

const home =
  (at: string, has: Content, more: Partial<Trial> = {}): Tried =>
  async ({ project }) => {
    await writeAll(path.join(project, 'home'), STATE);
    return { services: node(bind(path.join(project, 'home'))), at, has, ...more };
  };

const homeInVolume =
  (at: string, has: Content, more: Partial<Trial> = {}): Tried =>
  () => ({
    services: node(volume('chain')),
    top: { volumes: { chain: {} } },
    volumes: { chain: STATE },
    ...{ at, has },
    ...more,
  });

const ROWS: Readonly<Record<string, Row>> = {
  'a folder or file (`type: bind`)': {
    tried: [
      async ({ project, elsewhere }) => {
        await writeAll(project, FILES);
        await writeAll(elsewhere, { disk: 'of another disk' });
        symlinkSync(path.join(elsewhere, 'disk'), path.join(project, 'out'));
        const options = { propagation: 'rshared', selinux: 'z' };
        return {
          services: mounting({ ...bind(project), bind: options }),
          ...{ at: '/chain', has: { ...FILES, out: 'of another disk' } },
        };
      },
      async ({ elsewhere }) => {
        await writeAll(elsewhere, FILES);
        return { services: mounting(bind(path.join(elsewhere, 'a'))), at: '/chain', has: '1' };
      },
    ],
  },
  'a named volume': {
    tried: [
      () => ({
        services: mounting(volume('v')),
        top: { volumes: { v: { name: 'project_v' } } },
        volumes: { project_v: FILES },
        ...{ at: '/chain', has: FILES },
      }),
    ],
    but: [
      [
        'otherwise a new one',
        'new',
        () => ({ services: mounting(volume('v')), at: '/chain', has: FILES }),
      ],
      [
        "the image's content if that is a home",
        'copied',
        homeInVolume('/chain', FILES, { volumes: {}, image: FILES }),
      ],
    ],
  },
  'the `data` of a home, where the state is not kept': {
    tried: [
      async (places) => {
        const trial = await home(OLD, '')(places);
        // Larger than the disk: measuring it would end the run.
        const { bavail, bsize } = statfsSync(places.project);
        truncateSync(path.join(places.project, 'home/data/state.db/1'), (bavail + 1) * bsize);
        return trial;
      },
      async ({ project, elsewhere }) => {
        await writeAll(project, { 'home/config/a': '1' });
        await writeAll(elsewhere, { 'state.db/1': 'blocks' });
        symlinkSync(elsewhere, path.join(project, 'home/data'));
        return { services: node(bind(path.join(project, 'home'))), at: OLD };
      },
      async ({ project, elsewhere }) => {
        await writeAll(project, { 'config/a': '1' });
        await writeAll(elsewhere, { 'state.db/1': 'blocks' });
        const mounts = [bind(project), bind(elsewhere, '/chain/data')];
        return { services: node(...mounts), at: OLD };
      },
      () => ({
        services: node(volume('chain'), volume('data', '/chain/data')),
        volumes: { chain: HOME, data: { 'state.db/1': 'blocks' } },
        at: OLD,
      }),
      homeInVolume(OLD, '', { large: 'data' }),
    ],
    but: [
      ['where the state is not kept', 'copied', home('/chain', STATE, { stack: keep() })],
      ['where the state is not kept', 'copied', homeInVolume('/chain', STATE, { stack: keep() })],
    ],
    // Links in a volume, too, which only the engine's machine can resolve.
    integration: [
      [
        'volumes.test.ts',
        'a volume is measured and copied without the data that starts fresh, and stays unchanged',
      ],
    ],
  },
  'an external volume': {
    tried: [
      () => ({
        services: mounting(volume('v')),
        top: { volumes: { v: { name: 'shared', external: true } } },
        volumes: { shared: FILES },
        ...{ at: '/chain', has: FILES },
      }),
    ],
    but: [
      [
        'refused where the engine does not have it',
        'refused',
        () => ({
          services: mounting(volume('v')),
          top: { volumes: { v: { name: 'shared', external: true } } },
          ...{ at: '/chain', refusal: ['VOLUME_NOT_FOUND', 'tool', 'shared'] },
        }),
      ],
    ],
  },
  'a volume with `driver_opts`: `o: bind`': {
    tried: [
      async ({ elsewhere }) => {
        await writeAll(elsewhere, FILES);
        const driver_opts = { type: 'none', o: 'bind', device: elsewhere };
        return {
          services: mounting(volume('v')),
          top: { volumes: { v: { driver_opts } } },
          ...{ at: '/chain', has: FILES },
        };
      },
    ],
  },
  'a volume with `driver_opts` of NFS, CIFS or a disk; another `driver`': {
    tried: [
      driver({ driver_opts: { type: 'nfs', o: 'addr=192.0.2.1', device: ':/v' } }, 'driver_opts'),
      driver({ driver_opts: { type: 'cifs', o: 'username=a', device: '//h/v' } }, 'driver_opts'),
      driver({ driver_opts: { type: 'ext4', device: '/dev/sdz1' } }, 'driver_opts'),
      driver({ driver: 'rexray' }, 'driver: rexray'),
    ],
  },
  '`volumes_from: [service]`': {
    tried: [
      async ({ elsewhere }) => {
        await writeAll(elsewhere, FILES);
        return {
          services: {
            ...tool({ volumes_from: ['other'] }),
            other: { image: 'other:1', volumes: [bind(elsewhere)] },
          },
          ...{ at: '/chain', has: FILES },
        };
      },
    ],
  },
  '`volumes_from: ["container:name"]`': {
    tried: [
      () => ({
        services: tool({ volumes_from: ['container:production'] }),
        at: '/chain',
        refusal: ['COMPOSE_KEY_REFUSED', 'tool', 'volumes_from: container:production'],
      }),
    ],
  },
  '`tmpfs`': {
    tried: [
      () => ({ services: tool({ tmpfs: ['/chain'] }), at: '/chain' }),
      () => ({ services: mounting({ type: 'tmpfs', target: '/chain' }), at: '/chain' }),
      () => {
        const options = { size: '1048576', mode: 0o1777 };
        return {
          services: mounting({ type: 'tmpfs', target: '/chain', tmpfs: options }),
          at: '/chain',
        };
      },
    ],
  },
  'configs and secrets': {
    tried: (['configs', 'secrets'] as const).flatMap((kind) => [
      file(kind, ({ project }) => ({ file: path.join(project, 'own.toml') })),
      file(kind, () => ({ content: 'own' })),
      file(kind, () => ({ environment: 'OWN' })),
    ]),
  },
  '`env_file`': {
    tried: [
      async ({ project }) => {
        await writeAll(project, { 'node.env': 'CHAIN=checkers\n' });
        // In Compose's form, with the file already read.
        const env_file = [{ path: path.join(project, 'node.env') }];
        return { services: tool({ env_file, environment: { CHAIN: 'checkers' } }), at: '/chain' };
      },
    ],
    integration: [['bring-your-own.nightly.ts', 'passes']],
  },
  'mounts of builds (contexts, cache and secret mounts)': {
    integration: [
      [
        'two-refs.test.ts',
        'two folders with the same name are both sent, even if their files have equal sizes and times',
      ],
      ['two-refs.test.ts', 'are compiled with their own imports, on a shared build cache of Go'],
      ['go-builds.test.ts', 'is in no layer, no image and no file of the run'],
    ],
  },
  "the machine's own folders (`/etc`, `/usr`)": {
    tried: ['/etc', '/usr', '/etc/hosts'].map((source) => empty(source)),
  },
  "a node's address book, files below its `cosmovisor`": {
    tried: ['config/addrbook.json', 'cosmovisor/genesis/bin/checkersd'].flatMap((name): Tried[] => {
      const at = `/chain/${name}`;
      const parts = async ({ project }: Places) => {
        await writeAll(project, { 'home/config/a': '1', own: 'own' });
        return [bind(path.join(project, 'home')), bind(path.join(project, 'own'), at)];
      };
      return [
        async (places) => ({ services: node(...(await parts(places))), ...{ at, has: 'own' } }),
        async (places) => {
          const services = node(...(await parts(places)).slice(0, 1));
          const configs = [{ source: 'x', target: at }];
          return {
            services: { 'node-carol': { ...services['node-carol'], configs } },
            top: { configs: { x: { content: 'own' } } },
            ...{ at, has: 'own' },
          };
        },
      ];
    }),
  },
  'homes in such folders, folders of signers with new keys': {
    tried: [
      () => ({
        services: node(bind(machines())),
        ...{ at: '/chain', has: contentOf(machines()) },
      }),
      () => ({
        services: { kms: { image: 'kms:1', volumes: [bind(machines())] }, ...node() },
        stack: {
          fresh: {
            validators: [
              { service: 'node-carol', operator: 'alice', stake: '1upawn', signer: 'kms' },
            ],
          },
        },
        ...{ at: '/chain', has: contentOf(machines()) },
      }),
    ],
  },
  'a missing path': {
    tried: [
      ({ project }) => ({ services: mounting(bind(path.join(project, 'none/x'))), at: '/chain' }),
      ({ elsewhere }) => ({ services: mounting(bind(path.join(elsewhere, 'none'))), at: '/chain' }),
      empty('/etc/zz-not-there'),
    ],
  },
  "`/`, `/dev`, `/proc`, sockets, the engine's folder": {
    tried: [
      ...['/', '/dev', '/proc', '/proc/1', '/var/run/docker.sock', '/var/lib/docker'].map(empty),
      async ({ project }) => {
        const socket = path.join(project, 's');
        await listening(socket);
        return { services: mounting(bind(socket)), at: '/chain' };
      },
      async ({ elsewhere }) => {
        await writeAll(elsewhere, { 'overlay2/a': 'of a container' });
        return {
          services: mounting(bind(path.join(elsewhere, 'overlay2'))),
          ...{ at: '/chain', engineFolder: elsewhere },
        };
      },
    ],
  },
  'the home of a running node': {
    tried: [
      home('/chain', HOME),
      home('/chain', HOME, { busy: true }),
      homeInVolume('/chain', HOME, { busy: true }),
      home('/chain', STATE, { stack: keep() }),
    ],
    but: [home, homeInVolume].map((tried) => [
      'refused with `stack.state: keep` if written to during the copy',
      'refused',
      tried('/chain', STATE, {
        stack: keep(),
        ...{ busy: true, refusal: ['STATE_CHANGED_DURING_COPY'] },
      }),
    ]),
  },
  devices: {
    tried: [
      () => ({
        services: tool({ devices: [{ source: '/dev/null', target: '/dev/null' }] }),
        ...{ at: '/dev/null', refusal: ['COMPOSE_KEY_REFUSED', 'tool', 'devices: '] },
      }),
    ],
  },
  '`npipe`, `cluster`, `image`': { tried: ['npipe', 'cluster', 'image'].map(refusedType) },
};

function keep(): object {
  return { state: 'keep' };
}

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

function listening(socket: string): Promise<void> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve) => void server.listen(socket, resolve));
}

/** Content of a path: all files of a folder; links unresolved, as a container may lack targets. */
function contentOf(place: string): Content {
  const stats = lstatSync(place);
  if (stats.isSymbolicLink()) return `-> ${readlinkSync(place)}`;
  if (!stats.isDirectory()) return stats.isFile() ? readFileSync(place, 'utf8') : '(no file)';
  const found: Record<string, string> = {};
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    const at = path.join(place, name);
    const content = lstatSync(at).isDirectory() ? undefined : contentOf(at);
    if (typeof content === 'string') found[name] = content;
  }
  return found;
}

/** Names, modes, sizes and times of all files of the user. */
function fingerprint({ project, elsewhere }: Places): string[] {
  return [project, elsewhere].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mode, size, mtimeMs } = lstatSync(path.join(folder, name));
      return `${name} ${mode} ${size} ${mtimeMs}`;
    }),
  );
}

/** An engine with the volumes and the image of a trial. */
function engineFor({ volumes = {}, image, busy = false, large, engineFolder }: Trial): FakeDocker {
  let mounted: Readonly<Record<string, string>> | undefined;
  let measured = 0;
  const info = { platform: 'linux/amd64', containerd: false };
  return stackEngine({
    hasVolume: (name) => name in volumes,
    files: () => mounted && ((place) => writeAll(place, mounted ?? {})),
    amount: (questions) => ({
      bytes: large !== undefined && !questions.includes(`"${large}"`) ? 9e18 : 1,
      mark: busy ? `${measured++}` : 'm',
    }),
    verbs: {
      engine: { info: async () => ({ ...info, folder: engineFolder ?? '/var/lib/docker' }) },
      containers: {
        create: async (_, { mounts = [] } = {}) => {
          const [volume, ...over] = mounts;
          mounted =
            volume === undefined ? image : without(volumes[volume.source ?? ''] ?? {}, over);
          return 'made-1';
        },
      },
    },
  });
}

/** Programs of this machine, with a GNU tar that ends as if a file changed during the read. */
const busyExec: Exec = {
  ...systemExec,
  run: async (argv, options) => {
    const result = await systemExec.run(argv, options);
    return argv.includes('--create') ? { ...result, exitCode: 1 } : result;
  },
};

/** Files of a volume in a container with empty mounts over some folders. */
function without(
  files: Readonly<Record<string, string>>,
  over: readonly { readonly target: string }[],
) {
  const folders = over.map(({ target }) => path.posix.relative('/volume', target));
  return Object.fromEntries(
    Object.entries(files).filter(([name]) => !folders.some((at) => name.startsWith(`${at}/`))),
  );
}

/** The outcome of a trial, in the words of the table or others, and the notices about it. */
async function tryOut(tried: Tried): Promise<{ outcome: string; notices: readonly string[] }> {
  const base = folderWith(root);
  const [project, elsewhere, work] = ['project', 'elsewhere', 'work'].map((name) =>
    path.join(base, name),
  ) as [string, string, string];
  for (const each of [project, elsewhere, work]) mkdirSync(each);
  const places = { base, project, elsewhere };
  const trial = await tried(places);
  const { services, top = {}, stack = {}, env = {}, refusal } = trial;
  const model: ComposeModel = { ...top, services };
  const before = fingerprint(places);
  const notices: string[] = [];
  try {
    requireSeparable(model);
    const { model: copy } = await copyStack(engineFor(trial), model, {
      exec: trial.busy ? busyExec : systemExec,
      run: 'run-1',
      plan: checkersPlan({ stack: { compose: ['compose.yml'], rpc: 'node-carol', ...stack } }),
      images: new Map([
        ['rehearsal/checkers:v1', imageOf('sha256:one', { entrypoint: ['checkersd'] })],
      ]),
      folder: work,
      projectFolder: project,
      gateImageOf: () => 'sha256:cosmovisor',
      gate: undefined,
      clock: systemClock,
      signal: new AbortController().signal,
      progress: () => {},
      homes: new Map(),
      defaultHome: '/root/.checkers',
      user: undefined,
      env,
      notice: (message) => notices.push(message),
    });
    return { outcome: becomes(trial, copy, work), notices };
  } catch (error) {
    if (!(error instanceof RehearsalError)) throw error;
    const isMeant = refusal !== undefined && failure(...refusal).asymmetricMatch(error);
    return { outcome: isMeant ? 'refused' : `refused for ${error.message}`, notices };
  } finally {
    expect(fingerprint(places)).toEqual(before);
  }
}

/** Keys that stand for mounts, or for files that Compose reads. */
const STANDING = ['volumes_from', 'env_file'];

/** The outcome for the tested mount. */
function becomes(trial: Trial, copy: ComposeModel, work: string): string {
  const [name = ''] = Object.keys(trial.services);
  const [given, own] = [trial.services[name] ?? {}, copy.services[name] ?? {}];
  const found = seen(trial, given, own, copy, work);
  const key = STANDING.find((each) => each in given);
  if (key === undefined) return found;
  if (key in own) return `kept, as ${key} itself`;
  const isThere = found === 'copied' || isDeepStrictEqual(own.environment, given.environment);
  return isThere ? 'replaced' : 'left out';
}

function seen(
  { at, has }: Trial,
  given: ComposeService,
  own: ComposeService,
  copy: ComposeModel,
  work: string,
): string {
  if (Array.isArray(own.tmpfs) && isDeepStrictEqual(own.tmpfs, given.tmpfs)) return 'kept';
  const untrusted = Object.entries(copy.volumes ?? {}).filter(([, each]) =>
    Object.keys(each ?? {}).some((property) => property !== 'labels'),
  );
  if (untrusted.length > 0)
    return `with volumes that are not the run's: ${JSON.stringify(untrusted)}`;
  const targets = (own.volumes ?? []).map(({ target }) => target);
  if (new Set(targets).size < targets.length) return `mounted twice: ${targets.join(', ')}`;
  const mount = innermost(own, at);
  if (mount?.source === undefined) {
    const isGiven = (given.volumes ?? []).some((each) => isDeepStrictEqual(each, mount));
    return isGiven ? 'kept' : 'left out';
  }
  const { type, source, target, read_only, ...more } = mount;
  if (Object.keys(more).length > 0) return `mounted with ${JSON.stringify(more)}`;
  if (type === 'volume') return 'new';
  const place = path.join(source, path.posix.relative(target, at));
  if (!isBelow(place, work)) return read_only === true ? 'read-only' : `${place} itself`;
  if (!existsSync(place)) return 'left out';
  const content = contentOf(place);
  const isEmpty = lstatSync(place).isDirectory() && readdirSync(place).length === 0;
  if (isEmpty) return target === at ? 'replaced' : 'left out';
  return isDeepStrictEqual(content, has) ? 'copied' : `other files: ${JSON.stringify(content)}`;
}

/** The innermost mount of a path in a container, of any type. */
function innermost({ volumes = [] }: ComposeService, at: string): ComposeVolume | undefined {
  const over = volumes.filter(({ target }) => isWithin(at, target));
  return over.sort((a, b) => b.target.length - a.target.length)[0];
}

const rows = tableBelow(pageOf('docs/compose-files.md'), 'Mounts');

/** Entries of the rows, each with its row. */
function each<K extends keyof Row>(key: K) {
  return rows.flatMap(([mount = '', inTheCopy = '', how = '']) =>
    (ROWS[mount]?.[key] ?? []).map((entry, i) => ({ mount, inTheCopy, how, i: i + 1, entry })),
  );
}

it('every row of the table has a trial, and every trial a row', () => {
  expect(rows.map(([mount]) => mount)).toEqual(Object.keys(ROWS));
  const tried = new Set([...each('tried'), ...each('integration')].map(({ mount }) => mount));
  expect([...tried].sort()).toEqual(Object.keys(ROWS).sort());
});

it.each(each('tried'))('$mount: $inTheCopy ($i)', async ({ inTheCopy, how, entry }) => {
  const { outcome, notices } = await tryOut(entry as Tried);
  expect(outcome).toBe(inTheCopy);
  if (/\bnotice\b/.test(how)) expect(notices).not.toEqual([]);
});

it.each(each('but'))('$mount: $entry.1, $entry.0 ($i)', async ({ mount, how, entry }) => {
  const [words, outcome, tried] = entry as NonNullable<Row['but']>[number];
  expect(`${mount} ${how}`).toContain(words);
  expect((await tryOut(tried)).outcome).toBe(outcome);
});

it.each(each('integration'))('$mount: $entry.0 tries it, $entry.1', ({ entry }) => {
  const [name, test] = entry as NonNullable<Row['integration']>[number];
  const source = readFileSync(path.join(repository, '__tests__/integration', name), 'utf8');
  const names = [...source.matchAll(/\b(?:it|test)\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, of]) => of);
  expect(names).toContain(test);
});
