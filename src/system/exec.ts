import { messageOf, RehearsalError } from '../errors/errors';
import { clipped } from '../text/plain';
import type { For } from './child-environment';

/** A program and its arguments; never a shell string. */
export type Argv = readonly [string, ...string[]];

/** Default time limit of a process, in milliseconds. */
export const USUAL_LIMIT_MS = 10 * 60_000;
/** Time limit for transfers of whole images or folders (pull, push, save, load, copies), in milliseconds. */
export const TRANSFER_LIMIT_MS = 2 * 60 * 60_000;
/** Time limit of a build, in milliseconds: the maximum of a GitHub job. */
export const BUILD_LIMIT_MS = 6 * 60 * 60_000;
/** Default limit on the output of each stream, in characters. */
export const USUAL_OUTPUT = 32_000_000;

/** Options for starting a process. */
export interface StartOptions {
  /** Variables added to its selected environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** On whose behalf it runs, which selects its environment; default `tool`. */
  readonly whom?: For;
  /** Working directory; default that of this process. */
  readonly cwd?: string;
}

/** Options of a command that nothing ends early. */
export interface CaptureOptions extends StartOptions {
  /** Returns a non-zero exit code instead of throwing. */
  readonly allowFailure?: boolean;
}

export interface RunOptions extends CaptureOptions {
  /** Text for standard input; never logged. */
  readonly input?: string;
  /**
   * Time limit in milliseconds, default {@link USUAL_LIMIT_MS}. The process is ended with an error, even with
   * `allowFailure`.
   */
  readonly timeout?: number;
  /**
   * Limit on the characters of each stream, default {@link USUAL_OUTPUT}. The process is ended with an error,
   * even with `allowFailure`, so that partial output is never taken for the whole.
   */
  readonly maxOutput?: number;
  /**
   * Output for people: keeps this many characters of both ends of each stream, with a line between them stating
   * the omitted length. The output is then unlimited.
   */
  readonly ends?: number;
  /**
   * New file for standard output, raw and unlimited, readable only by this user; the result does not contain
   * it. The file stays, even after a failure: the caller owns it.
   */
  readonly stdoutFile?: string;
  readonly signal?: AbortSignal;
  /**
   * Receives each line of both streams as it arrives, truncated at `LINE_LIMIT`. An error that it throws ends
   * the process and is thrown by `run`.
   */
  readonly onLine?: (line: string) => void;
}

/** Options of a stream, which has no time limit and stores no output. */
export interface StreamOptions extends StartOptions {
  /** Maximum line length in characters, default `LINE_LIMIT`; for lines that are useless when truncated. */
  readonly lineLimit?: number;
  /** Called with an error of `onLine`, which has ended the process; without it, `stop` throws that error. */
  readonly onFailure?: (error: unknown) => void;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A long-running process that reports lines until it is stopped. */
export interface LineStream {
  /** Ends the process; resolves once it is gone. */
  stop(): Promise<void>;
  /** Resolves with the exit code when the process ends, for any reason. */
  readonly ended: Promise<number>;
}

/** Runs processes; the only interface to them, replaced in tests. */
export interface Exec {
  /**
   * Runs a command that ends by itself at once: it reads local files and writes a few lines. Nothing ends it
   * early: it has no limits and no signal.
   *
   * @throws CommandError on a non-zero exit, unless `allowFailure`.
   */
  capture(argv: Argv, options?: CaptureOptions): Promise<RunResult>;
  /**
   * Runs a process to its end, or ends it with all its children at a limit or the signal.
   *
   * @throws CommandError on a non-zero exit, unless `allowFailure`.
   */
  run(argv: Argv, options?: RunOptions): Promise<RunResult>;
  stream(argv: Argv, onLine: (line: string) => void, options?: StreamOptions): LineStream;
}

const LAST_LINES = 20;
/** Tail of a stream searched for its last lines, in characters. */
const LAST_CHARACTERS = 64 * 1024;
/** Maximum length of a line in a message, in characters. */
const TELLING_CHARACTERS = 1_000;

/** A command that failed: carries its argv, exit code and both streams. */
export class CommandError extends RehearsalError {
  constructor(
    readonly argv: Argv,
    readonly result: RunResult,
    why = `exited with ${result.exitCode}`,
    hint?: string,
  ) {
    const [stdout, stderr] = [result.stdout, result.stderr].map((text) =>
      text.slice(-LAST_CHARACTERS),
    );
    const output = nonEmptyLines(`${stdout}\n${stderr}`);
    super('COMMAND_FAILED', `${shown(argv)} ${why}: ${tellingLine(output)}`, {
      lines: output.slice(-LAST_LINES),
      ...(hint !== undefined && { hint }),
    });
    this.name = 'CommandError';
  }
}

/** Most informative line of an output: the last one marked as an error, or else the last. */
export function tellingLine(output: readonly string[]): string {
  const marked = output.findLast((line) => /^\s*(error|fatal|panic)\b/i.test(line));
  return clipped((marked ?? output.at(-1) ?? 'no output').trim(), TELLING_CHARACTERS);
}

/** Shortens a command line for a message. */
export function shown(argv: Argv): string {
  const line = argv.join(' ');
  return line.length <= 160 ? line : `${line.slice(0, 157)}...`;
}

export function nonEmptyLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** Wraps an exec so that it logs every command and its outcome. */
export function loggedExec(exec: Exec, tell: (line: string) => void): Exec {
  let count = 0;
  const logged = async (argv: Argv, work: () => Promise<RunResult>) => {
    const number = ++count;
    tell(`[${number}] ${argv.join(' ')}`);
    try {
      const result = await work();
      tell(`[${number}] exited with ${result.exitCode}`);
      return result;
    } catch (error) {
      tell(`[${number}] failed: ${messageOf(error)}`);
      throw error;
    }
  };
  return {
    capture: (argv, options) => logged(argv, () => exec.capture(argv, options)),
    run: (argv, options) => logged(argv, () => exec.run(argv, options)),
    stream(argv, onLine, options) {
      const number = ++count;
      tell(`[${number}] ${argv.join(' ')}`);
      const stream = exec.stream(argv, onLine, options);
      void stream.ended.then((code) => tell(`[${number}] ended with ${code}`));
      return stream;
    },
  };
}
