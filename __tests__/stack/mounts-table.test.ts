import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
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
import { RehearsalError } from '../../src/errors';
import { copyStack } from '../../src/stack/copy';
import { requireSeparable } from '../../src/stack/isolate';
import type { ComposeModel, ComposeService, ComposeVolume } from '../../src/stack/model';
import { isWithin } from '../../src/stack/mounts';
import { isBelow } from '../../src/stack/system-paths';
import { systemExec } from '../../src/system/exec';
import { writeAll } from '../../src/system/files';
import { archived, notArchived } from '../helpers/archives';
import { type Call, FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { pageOf, tableBelow } from '../helpers/markdown-files';
import { checkersPlan } from '../helpers/plan';
import { amountsOf } from './engine';

const root = temporaryFolder();
const repository = path.resolve(__dirname, '../..');

/** Text of a file, or of files by path. */
type Content = string | Readonly<Record<string, string>>;

/** A stack of the user's, of which one thing is tried. */
interface Trial {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly top?: Omit<ComposeModel, 'services'>;
  /** A path in the container of the first service. */
  readonly at: string;
  /** What is there in the user's stack, where it is something that a copy can have. */
  readonly has?: Content;
  /** What a refusal has to name. */
  readonly says?: string;
  readonly stack?: object;
  /** Volumes that the engine has, by name, and whether they are written to all the time. */
  readonly volumes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly busy?: boolean;
  /** Bytes that a volume is said to have unless this folder of it is left out. */
  readonly large?: string;
  /** What images have at paths. */
  readonly image?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly engineFolder?: string;
}

/** Folders of the user's, for one trial: the project, and one elsewhere. */
interface Places {
  readonly base: string;
  readonly project: string;
  readonly elsewhere: string;
}

type Tried = (places: Places) => Trial | Promise<Trial>;

interface Row {
  /** What the column "in the copy" is true of. */
  readonly tried?: readonly Tried[];
  /** What the row says beside that, in these words, and what is to come of it. */
  readonly but?: readonly (readonly [words: string, outcome: string, tried: Tried])[];
  /** Tests with an engine that try it, by file and name. */
  readonly integration?: readonly (readonly [file: string, test: string])[];
}

const bind = (source: string, target = '/it') => ({ type: 'bind', source, target });
const volume = (source: string, target = '/it') => ({ type: 'volume', source, target });
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
/** What is not kept of it. */
const OLD = '/chain/data/state.db';

/** Something in one of the machine's own folders that is small, and that anyone may read. */
const MACHINES = ['/etc/profile.d', '/etc/skel', '/etc/default'].find(
  (each) => existsSync(each) && readdirSync(each).length > 0,
);

function machines(): string {
  if (MACHINES === undefined) throw new Error('this machine has none of the folders of a Linux');
  return MACHINES;
}

const driver =
  (options: object, says: string): Tried =>
  () => ({
    services: mounting(volume('v')),
    top: { volumes: { v: options } },
    ...{ at: '/it', says },
  });

const refusedType =
  (type: string): Tried =>
  () => ({
    services: mounting({ type, source: 'x', target: '/it' }),
    ...{ at: '/it', says: `The service tool has volumes: {"type":"${type}"` },
  });

const empty =
  (source: string): Tried =>
  () => ({ services: mounting(bind(source)), at: '/it' });

const file =
  (kind: 'configs' | 'secrets', from: (places: Places) => object): Tried =>
  async (places) => {
    await writeAll(places.project, { 'own.toml': 'own' });
    return {
      services: tool({ [kind]: [{ source: 'x', target: '/it' }] }),
      top: { [kind]: { x: from(places) } },
      ...{ at: '/it', has: 'own', env: { OWN: 'own' } },
    };
  };

const home =
  (at: string, has: Content, more: Partial<Trial> = {}): Tried =>
  async ({ project }) => {
    await writeAll(path.join(project, 'home'), STATE);
    return { services: node(bind(path.join(project, 'home'), '/chain')), at, has, ...more };
  };

const homeInVolume =
  (at: string, has: Content, more: Partial<Trial> = {}): Tried =>
  () => ({
    services: node(volume('chain', '/chain')),
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
          ...{ at: '/it', has: { ...FILES, out: 'of another disk' } },
        };
      },
      async ({ elsewhere }) => {
        await writeAll(elsewhere, FILES);
        return { services: mounting(bind(path.join(elsewhere, 'a'))), at: '/it', has: '1' };
      },
    ],
  },
  'a named volume': {
    tried: [
      () => ({
        services: mounting(volume('v')),
        top: { volumes: { v: { name: 'project_v' } } },
        volumes: { project_v: FILES },
        ...{ at: '/it', has: FILES },
      }),
    ],
    but: [
      ['else a new one', 'new', () => ({ services: mounting(volume('v')), at: '/it', has: FILES })],
      [
        'what the image has there where it holds a home',
        'copied',
        homeInVolume('/chain', FILES, { volumes: {}, image: FILES }),
      ],
    ],
  },
  'the `data` of a home, where the state is not kept': {
    tried: [
      async (places) => {
        const trial = await home(OLD, '')(places);
        // Larger than the disk: where it was measured, there would be no run.
        const { bavail, bsize } = statfsSync(places.project);
        truncateSync(path.join(places.project, 'home/data/state.db/1'), (bavail + 1) * bsize);
        return trial;
      },
      async ({ project, elsewhere }) => {
        await writeAll(project, { 'home/config/a': '1' });
        await writeAll(elsewhere, { 'state.db/1': 'blocks' });
        symlinkSync(elsewhere, path.join(project, 'home/data'));
        return { services: node(bind(path.join(project, 'home'), '/chain')), at: OLD };
      },
      async ({ project, elsewhere }) => {
        await writeAll(project, { 'config/a': '1' });
        await writeAll(elsewhere, { 'state.db/1': 'blocks' });
        const mounts = [bind(project, '/chain'), bind(elsewhere, '/chain/data')];
        return { services: node(...mounts), at: OLD };
      },
      () => ({
        services: node(volume('chain', '/chain'), volume('data', '/chain/data')),
        volumes: { chain: HOME, data: { 'state.db/1': 'blocks' } },
        at: OLD,
      }),
      homeInVolume(OLD, '', { large: 'data' }),
    ],
    but: [
      ['where the state is not kept', 'copied', home('/chain', STATE, { stack: keep() })],
      ['where the state is not kept', 'copied', homeInVolume('/chain', STATE, { stack: keep() })],
    ],
    // Links in a volume, too, of which only the engine's machine knows.
    integration: [
      [
        'volumes.test.ts',
        'a volume is measured, and copied without what is started anew; nothing in it changes',
      ],
    ],
  },
  'an external volume': {
    tried: [
      () => ({
        services: mounting(volume('v')),
        top: { volumes: { v: { name: 'shared', external: true } } },
        volumes: { shared: FILES },
        ...{ at: '/it', has: FILES },
      }),
    ],
    but: [
      [
        'refused where the engine does not have it',
        'refused',
        () => ({
          services: mounting(volume('v')),
          top: { volumes: { v: { name: 'shared', external: true } } },
          ...{ at: '/it', says: 'mounts the external volume shared' },
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
          ...{ at: '/it', has: FILES },
        };
      },
    ],
  },
  'a volume with `driver_opts` of NFS, CIFS or a disk; another `driver`': {
    tried: [
      driver({ driver_opts: { type: 'nfs', o: 'addr=192.0.2.1', device: ':/v' } }, 'driver_opts'),
      driver({ driver_opts: { type: 'cifs', o: 'username=a', device: '//h/v' } }, 'driver_opts'),
      driver({ driver_opts: { type: 'ext4', device: '/dev/sdz1' } }, 'driver_opts'),
      driver({ driver: 'rexray' }, 'The volume v has driver: rexray'),
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
          ...{ at: '/it', has: FILES },
        };
      },
    ],
  },
  '`volumes_from: ["container:name"]`': {
    tried: [
      () => ({
        services: tool({ volumes_from: ['container:production'] }),
        ...{ at: '/it', says: 'The service tool has volumes_from: container:production' },
      }),
    ],
  },
  '`tmpfs`': {
    tried: [
      () => ({ services: tool({ tmpfs: ['/it'] }), at: '/it' }),
      () => ({ services: mounting({ type: 'tmpfs', target: '/it' }), at: '/it' }),
      () => {
        const options = { size: '1048576', mode: 0o1777 };
        return { services: mounting({ type: 'tmpfs', target: '/it', tmpfs: options }), at: '/it' };
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
        // As Compose gives it: it has read the file.
        const env_file = [{ path: path.join(project, 'node.env') }];
        return { services: tool({ env_file, environment: { CHAIN: 'checkers' } }), at: '/it' };
      },
    ],
    integration: [['bring-your-own.test.ts', 'passes']],
  },
  'what a build mounts (contexts, cache and secret mounts)': {
    integration: [
      [
        'two-refs.test.ts',
        'of two folders of one name each is sent, though their files have one size and one time',
      ],
      ['two-refs.test.ts', 'are compiled each of its own imports, with one build cache of Go'],
      ['go-builds.test.ts', 'is in no layer, no image and no file of the run'],
    ],
  },
  "the machine's own folders (`/etc`, `/usr`)": {
    tried: ['/etc', '/usr', '/etc/hosts'].map((source) => empty(source)),
  },
  "a node's address book, what is below its `cosmovisor`": {
    tried: ['config/addrbook.json', 'cosmovisor/genesis/bin/checkersd'].flatMap((name): Tried[] => {
      const at = `/chain/${name}`;
      const parts = async ({ project }: Places) => {
        await writeAll(project, { 'home/config/a': '1', own: 'own' });
        return [bind(path.join(project, 'home'), '/chain'), bind(path.join(project, 'own'), at)];
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
        services: node(bind(machines(), '/chain')),
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
        ...{ at: '/it', has: contentOf(machines()) },
      }),
    ],
  },
  'what is not there': {
    tried: [
      ({ project }) => ({ services: mounting(bind(path.join(project, 'none/x'))), at: '/it' }),
      ({ elsewhere }) => ({ services: mounting(bind(path.join(elsewhere, 'none'))), at: '/it' }),
      empty('/etc/zz-not-there'),
    ],
  },
  "`/`, `/dev`, `/proc`, sockets, the engine's folder": {
    tried: [
      ...['/', '/dev', '/proc', '/proc/1', '/var/run/docker.sock', '/var/lib/docker'].map(empty),
      async ({ project }) => {
        const socket = path.join(project, 's');
        await listening(socket);
        return { services: mounting(bind(socket)), at: '/it' };
      },
      async ({ elsewhere }) => {
        await writeAll(elsewhere, { 'overlay2/a': 'of a container' });
        return {
          services: mounting(bind(path.join(elsewhere, 'overlay2'))),
          ...{ at: '/it', engineFolder: elsewhere },
        };
      },
    ],
  },
  'the home of a node that runs': {
    tried: [
      home('/chain', HOME),
      home('/chain', HOME, { busy: true }),
      homeInVolume('/chain', HOME, { busy: true }),
      home('/chain', STATE, { stack: keep() }),
    ],
    but: [home, homeInVolume].map((tried) => [
      'refused with `stack.state: keep` where it is written to meanwhile',
      'refused',
      tried('/chain', STATE, {
        stack: keep(),
        ...{ busy: true, says: 'was written to while it was copied, and stack.state is keep' },
      }),
    ]),
  },
  devices: {
    tried: [
      () => ({
        services: tool({ devices: [{ source: '/dev/null', target: '/dev/null' }] }),
        ...{ at: '/dev/null', says: 'The service tool has devices: ' },
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

/** What is at a path: of folders all files; links as they are, as a container would not find what they lead to. */
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

/** Names and sizes of all that is the user's. */
function fingerprint({ project, elsewhere }: Places): string[] {
  return [project, elsewhere].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mode, size, mtimeMs } = lstatSync(path.join(folder, name));
      return `${name} ${mode} ${size} ${mtimeMs}`;
    }),
  );
}

/** An engine that has the volumes and the image of a trial, beside the programs of this machine. */
function engineFor(trial: Trial): FakeExec {
  const { volumes = {}, image, busy = false, large, engineFolder } = trial;
  let mounted: Readonly<Record<string, string>> | undefined;
  let measured = 0;
  const docker = async (command: string, call: Call): Promise<Reply> => {
    if (command.startsWith('docker info')) return engineFolder ?? '/var/lib/docker';
    const named = /^docker volume inspect -- (\S+)$/.exec(command)?.[1];
    if (named !== undefined) return { exitCode: named in volumes ? 0 : 1 };
    if (command.includes(' measure ')) {
      const isLarge = large !== undefined && !call.argv.at(-1)?.includes(`"${large}"`);
      const bytes = isLarge ? 9e18 : 1;
      return amountsOf(call, { bytes, mark: busy ? `${measured++}` : 'm' });
    }
    if (command.startsWith('docker create')) {
      const source = /source=([^,]+),readonly,target=\/volume,/.exec(command)?.[1];
      mounted = source === undefined ? image : without(volumes[source] ?? {}, command);
      return 'made-1';
    }
    if (!command.startsWith('docker cp')) return '';
    const files = mounted;
    if (files === undefined) return notArchived(call);
    return archived(call, (place) => writeAll(place, files));
  };
  return new FakeExec(async (command, call) => {
    if (call.argv[0] === 'docker') return docker(command, call);
    const result = await systemExec.run(call.argv, call.options);
    // As GNU tar ends where a file has changed while it was read.
    return busy && call.argv.includes('--create') ? { ...result, exitCode: 1 } : result;
  });
}

/** What a container finds of a volume where empty ones are mounted over folders of it. */
function without(files: Readonly<Record<string, string>>, created: string) {
  const over = [...created.matchAll(/type=volume,target=\/volume\/([^,]+),/g)].map(([, at]) => at);
  return Object.fromEntries(
    Object.entries(files).filter(([name]) => !over.some((at) => name.startsWith(`${at}/`))),
  );
}

/** What comes of a trial, in the words of the table or in others, and what is said of it. */
async function tryOut(tried: Tried): Promise<{ outcome: string; notices: readonly string[] }> {
  const base = mkdtempSync(path.join(root, 'trial-'));
  const [project, elsewhere, work] = ['project', 'elsewhere', 'work'].map((name) =>
    path.join(base, name),
  ) as [string, string, string];
  for (const each of [project, elsewhere, work]) mkdirSync(each);
  const places = { base, project, elsewhere };
  const trial = await tried(places);
  const { services, top = {}, stack = {}, env = {}, says } = trial;
  const model: ComposeModel = { ...top, services };
  const before = fingerprint(places);
  const notices: string[] = [];
  try {
    requireSeparable(model);
    const { model: copy } = await copyStack(engineFor(trial), model, {
      run: 'run-1',
      plan: checkersPlan({ stack: { compose: ['compose.yml'], rpc: 'node-carol', ...stack } }),
      images: new Map([
        ['rehearsal/checkers:v1', imageOf('sha256:one', { entrypoint: ['checkersd'] })],
      ]),
      folder: work,
      projectFolder: project,
      dryImage: 'sha256:cosmovisor',
      defaultHome: '/root/.checkers',
      user: undefined,
      env,
      signal: new AbortController().signal,
      notice: (message) => notices.push(message),
    });
    return { outcome: becomes(trial, copy, work), notices };
  } catch (error) {
    if (!(error instanceof RehearsalError)) throw error;
    const isMeant = says !== undefined && error.message.includes(says);
    return { outcome: isMeant ? 'refused' : `refused for ${error.message}`, notices };
  } finally {
    expect(fingerprint(places)).toEqual(before);
  }
}

/** Keys that stand for mounts, or for files that Compose reads. */
const STANDING = ['volumes_from', 'env_file'];

/** What became of the thing that a trial is about. */
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
  const foreign = Object.entries(copy.volumes ?? {}).filter(([, each]) =>
    Object.keys(each ?? {}).some((property) => property !== 'labels'),
  );
  if (foreign.length > 0) return `with volumes that are not the run's: ${JSON.stringify(foreign)}`;
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

/** The mount, of whatever type, that a container sees a path in. */
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

it('every row of the table is put to the trial, and nothing else is', () => {
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
