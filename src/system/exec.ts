import { closeSync, existsSync, openSync } from 'node:fs';
import { messageOf, RehearsalError } from '../errors';
import { Child } from './child';
import type { For } from './child-environment';
import { inSeconds } from './clock';
import { KeptOutput, LineCutter } from './output';

/** A program and its arguments; never a shell string. */
export type Argv = readonly [string, ...string[]];

/** Limit of a process that is given no other, in milliseconds. */
export const USUAL_LIMIT_MS = 10 * 60_000;
/** Limit of what moves whole images or folders (pull, push, save, load, copies), in milliseconds. */
export const TRANSFER_LIMIT_MS = 2 * 60 * 60_000;
/** Limit of a build, in milliseconds: as long as a job of GitHub may take. */
export const BUILD_LIMIT_MS = 6 * 60 * 60_000;
/** Characters that a process may write into one stream unless it is given another limit. */
export const USUAL_OUTPUT = 32_000_000;

/** What a process is started with. */
interface StartOptions {
  /** Added to what it gets of the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** For whom it works, which says what it gets of that environment; default `tool`. */
  readonly whom?: For;
  /** Working folder; default the one of this process. */
  readonly cwd?: string;
}

export interface RunOptions extends StartOptions {
  /** Written to standard input, and never to a log. */
  readonly input?: string;
  /**
   * Limit in milliseconds, default {@link USUAL_LIMIT_MS}; the process is ended and the error says so, also with
   * `allowFailure`.
   */
  readonly timeout?: number;
  /**
   * Limit of the characters of each stream, default {@link USUAL_OUTPUT}; the process is ended and the error says
   * so, also with `allowFailure`: nobody takes half of an answer for the whole.
   */
  readonly maxOutput?: number;
  /**
   * For output that is read by people: keeps this many characters of both ends of each stream, and a line between
   * them that says how much is left out. The output has no limit then.
   */
  readonly ends?: number;
  /**
   * A new file for standard output, byte by byte and without a limit, which only this user may read; the result has
   * none of it. The file stays, also after a failure: it is the caller's.
   */
  readonly stdoutFile?: string;
  readonly signal?: AbortSignal;
  /** Return a non-zero exit instead of throwing. */
  readonly allowFailure?: boolean;
  /**
   * Sees each line of both streams as it comes, cut at a limit (`LINE_LIMIT`). What it throws ends the process, and
   * `run` throws it.
   */
  readonly onLine?: (line: string) => void;
}

/** A stream has no limit of time, and keeps nothing. */
export interface StreamOptions extends StartOptions {
  /** Characters of a line, default `LINE_LIMIT`: for lines that say nothing unless they are whole. */
  readonly lineLimit?: number;
  /** Told what `onLine` threw, which ended the process; without it, `stop` throws that. */
  readonly onFailure?: (error: unknown) => void;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A long-running process that reports lines until it is stopped. */
export interface LineStream {
  /** Ends the process and resolves when it is gone. */
  stop(): Promise<void>;
  /** Resolves with the exit code when the process ends, for whatever reason. */
  readonly ended: Promise<number>;
}

/** The one seam for processes. */
export interface Exec {
  /** @throws CommandError on a non-zero exit, unless `allowFailure`. */
  run(argv: Argv, options?: RunOptions): Promise<RunResult>;
  stream(argv: Argv, onLine: (line: string) => void, options?: StreamOptions): LineStream;
}

const LAST_LINES = 20;
/** Characters at the end of a stream in which its last lines are looked for. */
const LAST_CHARACTERS = 64 * 1024;
/** Characters of a line that fit in a message. */
const TELLING_CHARACTERS = 1_000;
/** What is kept of each end of a stream that was too long, in characters. */
const ENDS_OF_TOO_LONG = 64 * 1024;

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
    super(`${shown(argv)} ${why}: ${tellingLine(output)}`, {
      lines: output.slice(-LAST_LINES),
      ...(hint !== undefined && { hint }),
    });
    this.name = 'CommandError';
  }
}

/** The line of an output that says what went wrong: the last that is marked as an error, or the last. */
function tellingLine(output: readonly string[]): string {
  const marked = output.findLast((line) => /^\s*(error|fatal|panic)\b/i.test(line));
  const line = (marked ?? output.at(-1) ?? 'no output').trim();
  return line.length <= TELLING_CHARACTERS ? line : `${line.slice(0, TELLING_CHARACTERS)}…`;
}

/** A command line short enough for a message. */
export function shown(argv: Argv): string {
  const line = argv.join(' ');
  return line.length <= 160 ? line : `${line.slice(0, 157)}...`;
}

export function nonEmptyLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** An exec that tells of every command and how it ended. */
export function telling(exec: Exec, tell: (line: string) => void): Exec {
  let count = 0;
  return {
    async run(argv, options) {
      const number = ++count;
      tell(`[${number}] ${argv.join(' ')}`);
      try {
        const result = await exec.run(argv, options);
        tell(`[${number}] exited with ${result.exitCode}`);
        return result;
      } catch (error) {
        tell(`[${number}] failed: ${messageOf(error)}`);
        throw error;
      }
    },
    stream(argv, onLine, options) {
      const number = ++count;
      tell(`[${number}] ${argv.join(' ')}`);
      const stream = exec.stream(argv, onLine, options);
      void stream.ended.then((code) => tell(`[${number}] ended with ${code}`));
      return stream;
    },
  };
}

/** Processes of the host. */
export const systemExec: Exec = {
  async run(argv, options = {}) {
    const { signal, timeout = USUAL_LIMIT_MS } = options;
    signal?.throwIfAborted();
    const child = started(argv, options);
    const output = new RunOutput(options);
    const stop = new Stop(child);
    const timer = setTimeout(() => stop.because(tookTooLong(timeout)), timeout);
    const onAbort = () => stop.because(() => signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    output.read(child, stop);
    try {
      const result = output.result(await endOf(child, argv, options));
      if (stop.cause !== undefined) throw stop.cause(argv, result);
      if (result.exitCode !== 0 && !options.allowFailure) throw new CommandError(argv, result);
      return result;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  },

  stream(argv, onLine, options = {}) {
    const child = started(argv, options);
    const stop = new Stop(child);
    for (const stream of [child.stdout, child.stderr]) {
      const lines = new LineCutter(onLine, options.lineLimit);
      stop.reading(
        stream,
        (text) => lines.push(text),
        () => lines.end(),
      );
    }
    const result: RunResult = { exitCode: -1, stdout: '', stderr: '' };
    const ended = child.ended
      .catch(() => -1)
      .then((code) => {
        if (stop.cause !== undefined) options.onFailure?.(stop.cause(argv, result));
        return code;
      });
    return {
      ended,
      stop: async () => {
        child.end();
        await ended;
        if (stop.cause !== undefined && !options.onFailure) throw stop.cause(argv, result);
      },
    };
  },
};

/** What is thrown of a process that was ended. */
type Cause = (argv: Argv, result: RunResult) => unknown;

/** Ends a process for a reason; the first one counts. */
class Stop {
  cause: Cause | undefined;

  constructor(private readonly child: Child) {}

  because(cause: Cause): void {
    this.cause ??= cause;
    this.child.end();
  }

  /** Reads a stream; what a reader throws ends the process, and nothing more is read. */
  reading(stream: Child['stdout'], onText: (text: string) => void, onEnd: () => void): void {
    const unlessStopped = (read: () => void) => {
      if (this.cause !== undefined) return;
      try {
        read();
      } catch (error) {
        this.because(() => error);
      }
    };
    stream.on('data', (text: string) => unlessStopped(() => onText(text)));
    stream.on('end', () => unlessStopped(onEnd));
  }
}

/** Both streams of a run, as they are kept and told by line. */
class RunOutput {
  readonly #stdout: KeptOutput;
  readonly #stderr: KeptOutput;

  constructor(private readonly options: RunOptions) {
    this.#stdout = new KeptOutput(options.ends);
    this.#stderr = new KeptOutput(options.ends);
  }

  read({ stdout, stderr }: Child, stop: Stop): void {
    const { onLine, ends, maxOutput = USUAL_OUTPUT } = this.options;
    const limit = ends === undefined ? maxOutput : Number.POSITIVE_INFINITY;
    for (const [stream, kept] of [
      [stdout, this.#stdout],
      [stderr, this.#stderr],
    ] as const) {
      const lines = onLine && new LineCutter(onLine);
      const onText = (text: string) => {
        kept.push(text);
        if (kept.length > limit) stop.because(wroteTooMuch(limit));
        lines?.push(text);
      };
      stop.reading(stream, onText, () => lines?.end());
    }
  }

  result(exitCode: number): RunResult {
    return { exitCode, stdout: `${this.#stdout}`, stderr: `${this.#stderr}` };
  }
}

function tookTooLong(limitMs: number): Cause {
  const limit = limitMs < 1_000 ? `${limitMs} ms` : inSeconds(limitMs);
  return (argv, result) =>
    new CommandError(
      argv,
      result,
      `took longer than ${limit}`,
      'It was ended. See what it waits for: a registry, an engine or a disk that does not answer, or input that nobody gives.',
    );
}

function wroteTooMuch(limit: number): Cause {
  const ends = (text: string) => {
    const kept = new KeptOutput(ENDS_OF_TOO_LONG);
    kept.push(text);
    return `${kept}`;
  };
  return (argv, { exitCode, stdout, stderr }) =>
    new CommandError(
      argv,
      { exitCode, stdout: ends(stdout), stderr: ends(stderr) },
      `wrote more than ${limit} characters`,
      'It was ended, as its output is read as a whole. See what it writes without end; its last lines are below.',
    );
}

/** @throws RehearsalError with the reason for which the system does not even try (arguments that are too long) */
function started(argv: Argv, options: RunOptions): Child {
  const { stdoutFile } = options;
  const stdout = stdoutFile === undefined ? undefined : openSync(stdoutFile, 'wx', 0o600);
  try {
    return new Child(argv, { ...options, stdout });
  } catch (error) {
    throw notStarted(argv, options, error);
  } finally {
    if (stdout !== undefined) closeSync(stdout); // the process has its own
  }
}

/** @throws RehearsalError naming a program that cannot be started */
async function endOf(child: Child, argv: Argv, options: RunOptions): Promise<number> {
  try {
    return await child.ended;
  } catch (error) {
    throw notStarted(argv, options, error);
  }
}

function notStarted([program]: Argv, { cwd }: StartOptions, cause: unknown): RehearsalError {
  if (cwd !== undefined && !existsSync(cwd)) {
    return new RehearsalError(`Cannot start ${program}: its folder ${cwd} does not exist`, {
      cause,
    });
  }
  return new RehearsalError(`Cannot start ${program}: ${(cause as Error).message}`, {
    hint: `Install ${program} or put it on the PATH.`,
    cause,
  });
}
