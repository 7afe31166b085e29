import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';
import { type Argv, type Exec, nonEmptyLines } from '../system/exec';
import { mountsBelow, removeTree } from '../system/remove-tree';
import { refuseOptions } from './argument-names';
import { type ComposeModel, RUN_LABEL, unescaped, withServices } from './model';
import { type Relay, sealNetworks } from './relay';

/** A working folder by its name, with the name of its run: six characters of the system's own choice behind it. */
export const WORKING_FOLDER = /^(rehearsal-[0-9a-f]{8})-[A-Za-z0-9]{6}$/;

/** Seconds a node has to end by itself before it is killed, and whatever else there is. */
const STOP_SECONDS = { node: 10, other: 2 };
/** Limits of reading compose files, of which a few lines can make more than any memory holds. */
const READ_LIMIT_MS = 60_000;
const MODEL_CHARACTERS = 8_000_000;

/**
 * What the compose files say, read by Compose itself (interpolation, several files, `extends`,
 * `env_file`), under the project's own name: that names the volumes it has already.
 *
 * @throws CommandError with Compose's own message when they are wrong; RehearsalError for names that could be
 * options of a program.
 */
export async function readCompose(
  exec: Exec,
  files: readonly string[],
  signal: AbortSignal,
): Promise<ComposeModel> {
  const given = files.flatMap((file) => ['--file', file]);
  const { stdout } = await exec.run(['docker', 'compose', ...given, 'config', '--format', 'json'], {
    whom: 'user', // files are filled in from there (`${TAG}`)
    signal,
    timeout: READ_LIMIT_MS,
    maxOutput: MODEL_CHARACTERS,
  });
  const model = asMeant(JSON.parse(stdout) as ComposeModel);
  refuseOptions(model);
  return model;
}

/**
 * The model with what the run itself reads as it is meant: Compose doubles each dollar sign of its answer, also in
 * builds and in texts of configs, which it is not given again.
 */
function asMeant(model: ComposeModel): ComposeModel {
  const texts = (files: ComposeModel['configs']) =>
    Object.entries(files ?? {}).map(([name, file]) => [
      name,
      file.content === undefined ? file : { ...file, content: unescaped(file.content) },
    ]);
  const { configs, secrets } = model;
  return {
    ...withServices(model, ({ build, ...service }) =>
      build === undefined ? service : { ...service, build: meant(build) },
    ),
    ...(configs && { configs: Object.fromEntries(texts(configs)) }),
    ...(secrets && { secrets: Object.fromEntries(texts(secrets)) }),
  };
}

/** A part of the model with the dollar signs that its texts are to have. */
function meant<T>(part: T): T {
  return JSON.parse(JSON.stringify(part), (_, value: unknown) =>
    typeof value === 'string' ? unescaped(value) : value,
  ) as T;
}

/** A running service of the run. */
export interface RunningService {
  readonly service: string;
  readonly container: string;
  /** `http://127.0.0.1:<port>` of its RPC, where it is published. */
  readonly rpcUrl: string | undefined;
}

/** A container as `docker compose ps --format json` lists it, as far as it is read here. */
interface ListedContainer {
  readonly Service: string;
  readonly ID: string;
  readonly Publishers: readonly { TargetPort: number; PublishedPort: number }[] | null;
}

/** Docker Compose on the files of one run. */
export class ComposeProject {
  #isSealed = false;

  constructor(
    private readonly exec: Exec,
    readonly run: string,
    private readonly folder: string,
    private readonly relay: Relay,
  ) {}

  /**
   * Creates and starts what the files (of the working folder) describe; recreates what changed. Nothing runs
   * before the networks are sealed.
   */
  async up(files: readonly string[], signal: AbortSignal): Promise<void> {
    const argv = this.#argv(files);
    if (!this.#isSealed) {
      await this.exec.run([...argv, 'create', '--no-build', '--pull', 'never'], { signal });
      await sealNetworks(this.exec, this.run, this.relay.image, signal);
      this.#isSealed = true;
    }
    await this.exec.run(
      [...argv, 'up', '--detach', '--no-build', '--pull', 'never', '--quiet-pull'],
      { signal },
    );
  }

  /**
   * Ends all containers, keeping them: nodes have time to end in order, the others less (some end on no
   * signal as a container's first process).
   */
  async stop(nodes: readonly string[], others: readonly string[], signal: AbortSignal) {
    const stop = async (containers: readonly string[], seconds: number) => {
      if (containers.length === 0) return;
      await this.exec.run(['docker', 'stop', '-t', String(seconds), ...containers], { signal });
    };
    await stop(nodes, STOP_SECONDS.node);
    await stop(others, STOP_SECONDS.other);
  }

  /** The running services, with the ports that the engine gave the relay for them. */
  async services(signal: AbortSignal): Promise<RunningService[]> {
    const { stdout } = await this.exec.run(
      ['docker', 'compose', '--project-name', this.run, 'ps', '--format', 'json'],
      { signal },
    );
    const listed = nonEmptyLines(stdout).map((line) => JSON.parse(line) as ListedContainer);
    const relay = listed.find(({ Service }) => Service === this.relay.service);
    return listed.map(({ Service, ID }) => {
      const inner = this.relay.ports.get(Service);
      const port = relay?.Publishers?.find(
        ({ TargetPort, PublishedPort }) => TargetPort === inner && PublishedPort !== 0,
      )?.PublishedPort;
      return {
        service: Service,
        container: ID,
        rpcUrl: port === undefined ? undefined : `http://127.0.0.1:${port}`,
      };
    });
  }

  #argv(files: readonly string[]): Argv {
    return composeArgv(
      this.run,
      files.map((file) => path.join(this.folder, file)),
    );
  }
}

/** Compose on files under the name of a run. */
export function composeArgv(run: string, files: readonly string[]): Argv {
  return [
    'docker',
    'compose',
    ...['--project-name', run],
    ...files.flatMap((file) => ['--file', file]),
  ];
}

/** What a run makes in the engine, in the order in which it can be removed. */
const KINDS = {
  containers: {
    list: ['docker', 'ps', '--all', '--quiet'],
    remove: ['docker', 'rm', '--force', '--volumes'],
  },
  networks: { list: ['docker', 'network', 'ls', '--quiet'], remove: ['docker', 'network', 'rm'] },
  volumes: { list: ['docker', 'volume', 'ls', '--quiet'], remove: ['docker', 'volume', 'rm'] },
  tags: {
    list: ['docker', 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'],
    remove: ['docker', 'image', 'rm'],
  },
} as const;
export type Kind = keyof typeof KINDS;
const ALL_KINDS = Object.keys(KINDS) as Kind[];

/**
 * Removes every container, network and volume of a run, by its label, and the run's tags of images, each kind
 * whatever became of the others. Needs nothing but the name, so that a later process can clean up after a killed one.
 *
 * @throws RehearsalError naming what is left.
 */
export async function removeRun(
  exec: Exec,
  run: string,
  kinds: readonly Kind[] = ALL_KINDS,
): Promise<void> {
  const left: string[] = [];
  const failures: unknown[] = [];
  for (const kind of kinds) {
    const { list, remove } = KINDS[kind];
    const filter = kind === 'tags' ? `reference=${run}` : `label=${RUN_LABEL}=${run}`;
    const ids = async () => nonEmptyLines((await exec.run([...list, '--filter', filter])).stdout);
    try {
      const found = await ids();
      if (found.length > 0) await exec.run([...remove, ...found], { allowFailure: true });
      left.push(...(found.length > 0 ? await ids() : []));
    } catch (error) {
      failures.push(error);
    }
  }
  if (left.length > 0) {
    throw new RehearsalError(`Could not remove all of the run ${run}; left: ${left.join(', ')}`, {
      hint: `docker ps --all --filter label=${RUN_LABEL}=${run}`,
    });
  }
  if (failures.length > 0) throw failures[0];
}

/** Images that a run has made or started, by id: the only ones that are started to clean up after it. */
export async function imagesOf(exec: Exec, run: string): Promise<string[]> {
  const lines = async (argv: Argv) =>
    nonEmptyLines((await exec.run(argv, { allowFailure: true })).stdout);
  const containers = await lines([
    ...(['docker', 'ps', '--all', '--quiet', '--filter', `label=${RUN_LABEL}=${run}`] as const),
  ]);
  const started =
    containers.length === 0
      ? []
      : await lines(['docker', 'inspect', '--format', '{{.Image}}', ...containers]);
  const made = await lines([
    ...([
      'docker',
      'image',
      'ls',
      '--quiet',
      '--no-trunc',
      '--filter',
      `reference=${run}`,
    ] as const),
  ]);
  return [...new Set([...made, ...started])].filter((id) => /^sha256:[0-9a-f]{64}$/.test(id));
}

/** Whether this process may change what any user has made. */
export function isRoot(): boolean {
  return (process.getuid?.() ?? 0) === 0;
}

/**
 * Gives a folder to the user of this process: what containers that run as root wrote there only root can
 * change, and a container can be root; that, and no more.
 *
 * @param image one of the run that has `chown`
 */
export async function takeFolder(
  exec: Exec,
  run: string,
  image: string,
  folder: string,
): Promise<void> {
  if (isRoot()) return;
  await exec.run([
    ...([
      'docker',
      'run',
      '--rm',
      '--pull',
      'never',
      '--network',
      'none',
      '--user',
      '0:0',
    ] as const),
    ...['--read-only', '--security-opt', 'no-new-privileges', '--cap-drop', 'ALL'],
    ...['CHOWN', 'DAC_OVERRIDE', 'FOWNER'].flatMap((capability) => ['--cap-add', capability]),
    ...['--label', `${RUN_LABEL}=${run}`, '--volume', `${folder}:/rehearsal`],
    ...['--entrypoint', 'chown', '--', image, '--recursive'],
    ...[`${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`, '/rehearsal'],
  ]);
}

/** What there is to know of a working folder that is to be removed. */
export interface FolderRemoval {
  /** Ids of images of the run, one of which may give the folder to this user. */
  readonly images?: readonly string[];
  /** A file of the folder that is to stay, and the folder with it. */
  readonly keep?: string | undefined;
  readonly remove?: typeof removeTree;
}

/**
 * Removes a working folder, also what containers wrote there as root. Links are not followed; what is mounted in it
 * keeps its files.
 *
 * @throws RehearsalError naming the folder
 */
export async function removeFolder(
  exec: Exec,
  folder: string,
  run: string,
  { images = [], keep, remove = removeTree }: FolderRemoval = {},
): Promise<void> {
  const [mount] = await mountsBelow(folder);
  if (mount !== undefined) {
    throw new RehearsalError(
      `Could not remove the working folder ${folder}: something is mounted at ${mount}`,
      {
        hint: `See who mounted it; then: sudo umount ${mount} && sudo rm -r ${folder}`,
      },
    );
  }
  let last: unknown;
  for (const image of [undefined, ...images]) {
    try {
      if (image !== undefined) await takeFolder(exec, run, image, folder);
      return await remove(folder, keep);
    } catch (error) {
      last = error;
      if (image === undefined && !isForbidden(error)) break;
    }
  }
  const { code, syscall } = last as NodeJS.ErrnoException;
  const why = syscall === undefined ? messageOf(last) : code; // paths of the system's message are of this process
  throw new RehearsalError(`Could not remove the working folder ${folder}: ${why}`, {
    hint: `Containers may have written there as root: sudo rm -r ${folder}`,
    cause: last,
  });
}

function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
}
