import { closeSync, existsSync, openSync } from 'node:fs';
import { RehearsalError } from '../errors/errors';
import { Child } from './child';
import { environmentOf } from './child-environment';
import { inSeconds } from './clock';
import {
  type Argv,
  CommandError,
  type Exec,
  type RunOptions,
  type RunResult,
  type StartOptions,
  USUAL_LIMIT_MS,
  USUAL_OUTPUT,
} from './exec';
import { KeptOutput, LineCutter } from './output';

/** Characters kept of each end of a stream that exceeded its limit. */
const ENDS_OF_TOO_LONG = 64 * 1024;

/** Longest time of a timer of Node, about 25 days; a longer one would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Runs processes on the host: captures by the runner’s toolkit, all others by Node (ADR 1). */
export const systemExec: Exec = {
  async capture(argv, options = {}) {
    // Loaded here, since the first lines of a run are to come at once.
    const { getExecOutput } = await import('@actions/exec');
    const [program, ...args] = argv;
    const result = await getExecOutput(program, args, {
      env: environmentOf(program, options),
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      silent: true,
      ignoreReturnCode: true,
    }).catch((error: unknown) => {
      throw notStarted(argv, options, error);
    });
    if (result.exitCode !== 0 && !options.allowFailure) throw new CommandError(argv, result);
    return result;
  },

  async run(argv, options = {}) {
    const { signal, timeout = USUAL_LIMIT_MS } = options;
    signal?.throwIfAborted();
    const child = started(argv, options);
    const output = new RunOutput(options);
    const stop = new Stop(child);
    const limit = Math.min(timeout, LONGEST_TIMER_MS);
    const timer = setTimeout(() => stop.because(tookTooLong(limit)), limit);
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

/** Creates the error for a process that was ended. */
type Cause = (argv: Argv, result: RunResult) => unknown;

/** Ends a process for a reason; the first reason counts. */
class Stop {
  cause: Cause | undefined;

  constructor(private readonly child: Child) {}

  because(cause: Cause): void {
    this.cause ??= cause;
    this.child.end();
  }

  /** Reads a stream; an error of the reader ends the process and stops the reading. */
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

/** Both streams of a run: stores them and reports their lines. */
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
      'It was killed. Check what it waits for: an unresponsive registry, engine or disk, or input that never comes.',
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
      'It was killed, because its whole output is kept in memory. Check its endless output; the last lines are below.',
    );
}

/**
 * Starts a process.
 *
 * @throws RehearsalError if the system refuses (arguments that are too long)
 */
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

/**
 * Waits for the end of a process.
 *
 * @throws RehearsalError naming a program that cannot be started
 */
async function endOf(child: Child, argv: Argv, options: RunOptions): Promise<number> {
  try {
    return await child.ended;
  } catch (error) {
    throw notStarted(argv, options, error);
  }
}

function notStarted([program]: Argv, { cwd }: StartOptions, cause: unknown): RehearsalError {
  if (cwd !== undefined && !existsSync(cwd)) {
    return new RehearsalError(
      'PROGRAM_NOT_STARTED',
      `Cannot start ${program}: its folder ${cwd} does not exist`,
      {
        cause,
      },
    );
  }
  return new RehearsalError(
    'PROGRAM_NOT_STARTED',
    `Cannot start ${program}: ${(cause as Error).message}`,
    {
      hint: `Install ${program} or put it on the PATH.`,
      cause,
    },
  );
}
