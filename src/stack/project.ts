import { rm } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';
import { type Argv, type Exec, nonEmptyLines } from '../system/exec';
import { type ComposeModel, RUN_LABEL } from './model';
import { type Relay, sealNetworks } from './relay';

/** Seconds a node has to end by itself before it is killed, and whatever else there is. */
const STOP_SECONDS = { node: 10, other: 2 };
/** Limits of reading compose files, of which a few lines can make more than any memory holds. */
const READ_LIMIT_MS = 60_000;
const MODEL_CHARACTERS = 8_000_000;

/**
 * What the compose files say, read by Compose itself (interpolation, several files, `extends`,
 * `env_file`), under the project's own name: that names the volumes it has already.
 *
 * @throws CommandError with Compose's own message when they are wrong.
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
  return JSON.parse(stdout) as ComposeModel;
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

/**
 * Removes every container, network and volume of a run, by its label, and the run's tags of images. Needs nothing but the name,
 * so that a later process can clean up after a killed one.
 *
 * @throws RehearsalError naming what is left.
 */
export async function removeRun(exec: Exec, run: string): Promise<void> {
  const filter = ['--filter', `label=${RUN_LABEL}=${run}`];
  const kinds: { list: Argv; remove: Argv }[] = [
    {
      list: ['docker', 'ps', '--all', '--quiet', ...filter],
      remove: ['docker', 'rm', '--force', '--volumes'],
    },
    {
      list: ['docker', 'network', 'ls', '--quiet', ...filter],
      remove: ['docker', 'network', 'rm'],
    },
    {
      list: ['docker', 'volume', 'ls', '--quiet', ...filter],
      remove: ['docker', 'volume', 'rm'],
    },
    {
      list: [
        ...(['docker', 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'] as const),
        ...['--filter', `reference=${run}`],
      ],
      remove: ['docker', 'image', 'rm'],
    },
  ];
  const ids = async (list: Argv) => nonEmptyLines((await exec.run(list)).stdout);
  const left: string[] = [];
  for (const { list, remove } of kinds) {
    const found = await ids(list);
    if (found.length > 0) await exec.run([...remove, ...found], { allowFailure: true });
    left.push(...(found.length > 0 ? await ids(list) : []));
  }
  if (left.length > 0) {
    throw new RehearsalError(`Could not remove all of the run ${run}; left: ${left.join(', ')}`, {
      hint: `docker ps --all --filter label=${RUN_LABEL}=${run}`,
    });
  }
}

/**
 * Gives a folder to the user of this process: what containers that run as root wrote there only root can
 * change, and a container can be root.
 *
 * @param image any that has `chown`
 */
export async function takeFolder(
  exec: Exec,
  run: string,
  image: string,
  folder: string,
): Promise<void> {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (uid === 0) return;
  await exec.run([
    ...(['docker', 'run', '--rm', '--network', 'none', '--user', '0:0'] as const),
    ...['--label', `${RUN_LABEL}=${run}`, '--volume', `${folder}:/rehearsal`],
    ...['--entrypoint', 'chown', image, '--recursive', `${uid}:${gid}`, '/rehearsal'],
  ]);
}

/**
 * Removes a working folder, also what containers wrote there as root.
 *
 * @throws RehearsalError naming the folder
 */
export async function removeFolder(exec: Exec, folder: string, run: string): Promise<void> {
  try {
    return await rm(folder, { recursive: true, force: true });
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  // Not every image has a chown; the newest come first, and those of the run are among them.
  const { stdout } = await exec.run(['docker', 'image', 'ls', '--quiet']);
  let last: unknown = 'the engine has no image to do it in';
  for (const image of new Set(nonEmptyLines(stdout))) {
    try {
      await takeFolder(exec, run, image, folder);
      return await rm(folder, { recursive: true, force: true });
    } catch (error) {
      last = error;
    }
  }
  throw new RehearsalError(`Could not remove the working folder ${folder}: ${messageOf(last)}`, {
    hint: `Containers wrote there as root: sudo rm -r ${folder}`,
  });
}
