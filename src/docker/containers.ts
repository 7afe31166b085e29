import { mkdtemp, stat } from 'node:fs/promises';
import path from 'node:path';
import { extract } from '../system/archive';
import {
  type LineStream,
  type RunOptions,
  type RunResult,
  TRANSFER_LIMIT_MS,
} from '../system/exec';
import { removeTree } from '../system/remove-tree';
import type { DockerCli } from './cli';
import { type ContainerEvent, parseEvent } from './container-events';
import { type ContainerOptions, containerArguments } from './container-options';
import { isServiceName, PROJECT_LABEL, SERVICE_LABEL } from './labels';

/** A container of a service of the run. */
export interface ServiceContainer {
  readonly id: string;
  /** From the label that Compose gave the container. */
  readonly service: string;
}

/** Fields used here of the engine's description of a container. */
export interface InspectedContainer {
  /** Id of its image. */
  readonly image: string;
  readonly env: readonly string[] | null;
  readonly mounts: readonly {
    readonly Type: string;
    readonly Source?: string;
    readonly Destination: string;
    readonly RW: boolean;
  }[];
}

/** A process of a container. */
export interface Program {
  /** Number of the process on the engine's machine. */
  readonly pid: number;
  /** Command line. */
  readonly command: string;
}

/** State of a container. */
export interface ContainerState {
  /** As the engine calls it: `created`, `running`, `exited` and the like. */
  readonly status: string;
  readonly exitCode: number;
}

/** Time and output limits of a command in a container. */
export type CommandLimits = Pick<
  RunOptions,
  'timeout' | 'maxOutput' | 'ends' | 'onLine' | 'input' | 'allowFailure'
>;

/** Part of a container's log to read. */
export interface LogRange {
  /** Number of lines from the end. */
  readonly tail?: number;
  /** Start time, in RFC 3339. */
  readonly since?: string | undefined;
  /** True to put the engine's time before each line. */
  readonly timestamps?: boolean;
}

const ID = /^\w[\w-]*$/;

/** Maximum length of an event in characters: it contains the labels of the image, of any length. */
const EVENT_CHARACTERS = 16_000_000;

/** Containers of the engine; new ones get the run's label. */
export class Containers {
  constructor(private readonly cli: DockerCli) {}

  /** Runs a container to its end, and removes it. @throws CommandError */
  run(
    image: string,
    args: readonly string[],
    options: ContainerOptions,
    limits: CommandLimits = {},
  ): Promise<RunResult> {
    const made = this.#made(image, args, options);
    return this.cli.run(['run', '--rm', ...interactive(limits), ...made], limits);
  }

  /** Starts a container that removes itself when it ends. @returns its id @throws CommandError */
  async launch(image: string, args: readonly string[], options: ContainerOptions): Promise<string> {
    const made = this.#made(image, args, options);
    return (await this.cli.run(['run', '--rm', '--detach', ...made])).stdout.trim();
  }

  /** Creates a container without starting it. @returns its id @throws CommandError */
  async create(image: string, options: ContainerOptions = {}): Promise<string> {
    // The engine creates no container without a command.
    const made = this.#made(image, [], { entrypoint: '/', ...options });
    return (await this.cli.run(['create', ...made])).stdout.trim();
  }

  /** Runs a program in a running container. @throws CommandError */
  exec(container: string, argv: readonly string[], limits: CommandLimits = {}): Promise<RunResult> {
    return this.cli.run(['exec', ...interactive(limits), container, ...argv], limits);
  }

  /** @throws CommandError */
  async start(container: string): Promise<void> {
    await this.cli.run(['start', container]);
  }

  /** @param seconds grace period before the container is killed @throws CommandError */
  async restart(container: string, seconds: number): Promise<void> {
    await this.cli.run(['restart', '-t', String(seconds), container]);
  }

  /** @param seconds grace period before a container is killed @throws CommandError */
  async stop(containers: readonly string[], seconds: number): Promise<void> {
    if (containers.length === 0) return;
    await this.cli.run(['stop', '-t', String(seconds), ...containers]);
  }

  /** Sends a signal to the first process of each container. @throws CommandError */
  async kill(containers: readonly string[], signal: string): Promise<void> {
    await this.cli.run(['kill', '--signal', signal, ...containers]);
  }

  /**
   * Removes containers, with the volumes that their images declare: these have no label, so nothing finds them
   * later. Never throws because one is gone.
   */
  async remove(containers: readonly string[]): Promise<void> {
    if (containers.length === 0) return;
    await this.cli.remove(['rm', '--force', '--volumes', ...containers]);
  }

  /** Ids of all containers of the run, including stopped ones. @throws CommandError */
  list(): Promise<string[]> {
    return this.cli.lines(['ps', '--all', '--quiet', ...this.cli.ofRun]);
  }

  /** Names of all containers of the run. @throws CommandError */
  names(): Promise<string[]> {
    return this.cli.lines(['ps', '--all', '--format', '{{.Names}}', ...this.cli.ofRun]);
  }

  /** All containers of the run's services, including stopped ones. @throws CommandError */
  async ofServices(): Promise<ServiceContainer[]> {
    const lines = await this.cli.lines([
      ...['ps', '--all', '--no-trunc', '--filter', `label=${PROJECT_LABEL}=${this.cli.name}`],
      ...['--format', `[{{json .ID}},{{json (.Label "${SERVICE_LABEL}")}}]`],
    ]);
    return lines.flatMap((line) => {
      const [id, service] = JSON.parse(line) as [string, string];
      return ID.test(id) && isServiceName(service) ? [{ id, service }] : [];
    });
  }

  /** @throws CommandError if there is no such container */
  async inspect(container: string): Promise<InspectedContainer> {
    const format = '{"image":{{json .Image}},"env":{{json .Config.Env}},"mounts":{{json .Mounts}}}';
    const { stdout } = await this.cli.run(['inspect', '--format', format, container]);
    return JSON.parse(stdout) as InspectedContainer;
  }

  /** States of containers by id, without containers that are gone. */
  async states(containers: readonly string[]): Promise<Map<string, ContainerState>> {
    if (containers.length === 0) return new Map();
    const format = '[{{json .Id}},{{json .State.Status}},{{.State.ExitCode}}]';
    const argv = ['inspect', '--type', 'container', '--format', format, ...containers];
    const lines = await this.cli.lines(argv, { allowFailure: true });
    return new Map(
      lines.map((line) => {
        const [id, status, exitCode] = JSON.parse(line) as [string, string, number];
        return [id, { status, exitCode }];
      }),
    );
  }

  /** Processes of a container; none if it does not run. */
  async programs(container: string): Promise<Program[]> {
    const argv = ['top', container, '-eo', 'pid,args'];
    const [, ...lines] = await this.cli.lines(argv, { allowFailure: true });
    return lines.flatMap((line) => {
      const [, pid, command] = /^\s*(\d+)\s+(\S.*)$/.exec(line) ?? [];
      return command === undefined ? [] : [{ pid: Number(pid), command: command.trim() }];
    });
  }

  /** Ids of the images of containers, without containers that are gone. */
  async imagesOf(containers: readonly string[]): Promise<string[]> {
    if (containers.length === 0) return [];
    const argv = ['inspect', '--format', '{{.Image}}', ...containers];
    return this.cli.lines(argv, { allowFailure: true });
  }

  /** Output of a container; empty if it is gone. Lines of its two streams are not in order. */
  logs(container: string, range: LogRange, limits: CommandLimits = {}): Promise<RunResult> {
    return this.cli.run(['logs', ...rangeOf(range), container], { allowFailure: true, ...limits });
  }

  /** Reads a container's output until it ends, or the reading is stopped. */
  followLogs(
    container: string,
    since: string | undefined,
    onLine: (line: string) => void,
    onFailure: (error: unknown) => void,
  ): LineStream {
    const range = rangeOf({ timestamps: true, since });
    return this.cli.follow(['logs', '--follow', ...range, container], onLine, { onFailure });
  }

  /** Follows starts and deaths of the containers of the run's services. */
  followEvents(
    onEvent: (event: ContainerEvent) => void,
    onFailure: (error: unknown) => void,
  ): LineStream {
    return this.cli.follow(
      [
        ...['events', '--format', '{{json .}}', '--filter', 'type=container'],
        ...['--filter', 'event=die', '--filter', 'event=start'],
        ...['--filter', `label=${PROJECT_LABEL}=${this.cli.name}`],
      ],
      (line) => {
        const event = parseEvent(line);
        if (event !== undefined) onEvent(event);
      },
      { onFailure, lineLimit: EVENT_CHARACTERS },
    );
  }

  /**
   * Copies a file or folder of a container to this machine; the copies belong to this user.
   *
   * @returns false if the container has no such path
   */
  copyFile(
    container: string,
    place: string,
    to: string,
    { followLink = false } = {},
  ): Promise<boolean> {
    const options = followLink ? ['--follow-link'] : [];
    return this.cli.succeeds(['cp', ...options, `${container}:${place}`, to], {
      timeout: TRANSFER_LIMIT_MS,
    });
  }

  /**
   * Copies a file or a folder of a container, running or stopped, into a folder, with modes, times and, if this
   * process is root, owners. An archive preserves them: files that the client writes itself belong to its user.
   *
   * @param place a path in the container; with a final `/.`, the content of the folder
   * @param target an empty folder, beside which the temporary archive is written
   * @returns false if the container has no such path
   * @throws CommandError if the copy is incomplete
   */
  async copyOut(
    container: string,
    place: string,
    target: string,
    { followLink = false } = {},
  ): Promise<boolean> {
    const { signal } = this.cli.binding;
    const scratch = await mkdtemp(`${target}~`); // names of services and volumes contain no ~
    const archive = path.join(scratch, 'copy.tar');
    const args = ['cp', ...(followLink ? ['--follow-link'] : []), `${container}:${place}`, '-'];
    try {
      const copied = await this.cli.run(args, {
        stdoutFile: archive,
        allowFailure: true,
        timeout: TRANSFER_LIMIT_MS,
      });
      if (copied.exitCode === 0) await extract(this.cli.exec, archive, target, signal);
      else if ((await stat(archive)).size > 0) throw this.cli.errorOf(args, copied);
      return copied.exitCode === 0;
    } finally {
      await removeTree(scratch);
    }
  }

  #made(image: string, args: readonly string[], options: ContainerOptions): string[] {
    const given = [...this.cli.label, ...containerArguments(options)];
    return ['--pull', 'never', ...given, '--', image, ...args];
  }
}

/** Arguments that connect standard input, for a command that gets some. */
function interactive({ input }: CommandLimits): string[] {
  return input === undefined ? [] : ['--interactive'];
}

function rangeOf({ tail, since, timestamps = false }: LogRange): string[] {
  return [
    ...(timestamps ? ['--timestamps'] : []),
    ...(tail === undefined ? [] : ['--tail', String(tail)]),
    ...(since === undefined ? [] : ['--since', since]),
  ];
}
