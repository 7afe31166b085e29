import {
  type Argv,
  CommandError,
  type Exec,
  type LineStream,
  nonEmptyLines,
  type RunOptions,
  type RunResult,
  type StreamOptions,
} from '../system/exec';
import { RUN_LABEL } from './labels';

/** Run and signal of the client's commands. */
export interface DockerBinding {
  /** Run whose label marks created objects; commands without a run create none. */
  readonly run?: string;
  /** Ends commands that still run. */
  readonly signal?: AbortSignal;
}

/** The client `docker`: the only place that names the program. */
export class DockerCli {
  constructor(
    readonly exec: Exec,
    readonly binding: DockerBinding,
  ) {}

  /** @throws CommandError on a non-zero exit, unless `allowFailure` */
  run(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
    const { signal } = this.binding;
    return this.exec.run(commandOf(args), { ...(signal && { signal }), ...options });
  }

  /** Runs a command of the client that needs no engine or registry. @throws CommandError on a non-zero exit */
  capture(args: readonly string[]): Promise<RunResult> {
    return this.exec.capture(commandOf(args));
  }

  /** Non-empty lines of standard output. @throws CommandError */
  async lines(args: readonly string[], options?: RunOptions): Promise<string[]> {
    return nonEmptyLines((await this.run(args, options)).stdout);
  }

  /** Returns true if a command succeeds; time limits still throw. */
  async succeeds(args: readonly string[], options: RunOptions = {}): Promise<boolean> {
    return (await this.run(args, { ...options, allowFailure: true })).exitCode === 0;
  }

  follow(
    args: readonly string[],
    onLine: (line: string) => void,
    options?: StreamOptions,
  ): LineStream {
    return this.exec.stream(commandOf(args), onLine, options);
  }

  /** Runs a command that removes objects; also after the signal, and even if they do not exist. */
  async remove(args: readonly string[]): Promise<RunResult> {
    return this.exec.run(commandOf(args), { allowFailure: true });
  }

  /** Error for a command that was allowed to fail. */
  errorOf(args: readonly string[], result: RunResult): CommandError {
    return new CommandError(commandOf(args), result);
  }

  /** Name of the run. @throws Error if the binding has none: a bug */
  get name(): string {
    const { run } = this.binding;
    if (run === undefined) throw new Error('this Docker client is bound to no run');
    return run;
  }

  /** Arguments that label created objects. */
  get label(): readonly string[] {
    return ['--label', `${RUN_LABEL}=${this.name}`];
  }

  /** Arguments that list objects of the run. */
  get ofRun(): readonly string[] {
    return ['--filter', `label=${RUN_LABEL}=${this.name}`];
  }
}

function commandOf(args: readonly string[]): Argv {
  return ['docker', ...args];
}
