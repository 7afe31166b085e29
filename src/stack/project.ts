import path from 'node:path';
import { RehearsalError } from '../errors';
import { type Argv, type Exec, nonEmptyLines } from '../system/exec';
import type { ComposeModel } from './model';
import { RUN_LABEL } from './model';
import { RPC_PORT } from './rewrite';

/** Seconds a container has to end by itself before it is killed. */
const STOP_SECONDS = 10;

/**
 * What the compose files say, read by Compose itself (interpolation, several files, `extends`).
 *
 * @throws CommandError with Compose's own message when they are wrong.
 */
export async function readCompose(
  exec: Exec,
  run: string,
  files: readonly string[],
): Promise<ComposeModel> {
  const { stdout } = await exec.run([
    ...composeArgv(run, files),
    ...['config', '--format', 'json'],
  ]);
  return JSON.parse(stdout) as ComposeModel;
}

/** A running service of the run. */
export interface RunningService {
  readonly service: string;
  readonly container: string;
  /** `http://127.0.0.1:<port>` of its RPC, where it is published. */
  readonly rpcUrl: string | undefined;
}

/** Docker Compose on the files of one run. */
export class ComposeProject {
  constructor(
    private readonly exec: Exec,
    readonly run: string,
    private readonly folder: string,
  ) {}

  /** Creates and starts what the files (of the working folder) describe; recreates what changed. */
  async up(files: readonly string[], signal: AbortSignal): Promise<void> {
    await this.exec.run(
      [...this.#argv(files), 'up', '--detach', '--no-build', '--pull', 'never', '--quiet-pull'],
      { signal },
    );
  }

  /** Ends all containers in order, keeping them. */
  async stop(files: readonly string[], signal: AbortSignal): Promise<void> {
    await this.exec.run([...this.#argv(files), 'stop', '--timeout', String(STOP_SECONDS)], {
      signal,
    });
  }

  /** The running services, with the ports that the engine gave them. */
  async services(signal: AbortSignal): Promise<RunningService[]> {
    const { stdout } = await this.exec.run(
      ['docker', 'compose', '--project-name', this.run, 'ps', '--format', 'json'],
      { signal },
    );
    return nonEmptyLines(stdout).map((line) => {
      const { Service, ID, Publishers } = JSON.parse(line) as {
        Service: string;
        ID: string;
        Publishers: { TargetPort: number; PublishedPort: number }[] | null;
      };
      const port = Publishers?.find(
        ({ TargetPort, PublishedPort }) => TargetPort === RPC_PORT && PublishedPort !== 0,
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

function composeArgv(run: string, files: readonly string[]): Argv {
  return [
    'docker',
    'compose',
    ...['--project-name', run],
    ...files.flatMap((file) => ['--file', file]),
  ];
}

/**
 * Removes every container, network and volume of a run, by its label. Needs nothing but the name,
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
