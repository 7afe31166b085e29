import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { messageOf, RehearsalError } from '../errors';

/** A program and its arguments; never a shell string. */
export type Argv = readonly [string, ...string[]];

export interface RunOptions {
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Working folder; default the one of this process. */
  readonly cwd?: string;
  /** Written to standard input, and never to a log. */
  readonly input?: string;
  /** Limit in milliseconds; the process is ended and the error says so. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Return a non-zero exit instead of throwing. */
  readonly allowFailure?: boolean;
  /** Sees each line of both streams as it comes. */
  readonly onLine?: (line: string) => void;
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
  stream(argv: Argv, onLine: (line: string) => void, options?: RunOptions): LineStream;
}

const LAST_LINES = 20;
const KILL_AFTER_MS = 2_000;

/** A command that failed: carries its argv, exit code and both streams. */
export class CommandError extends RehearsalError {
  constructor(
    readonly argv: Argv,
    readonly result: RunResult,
    why = `exited with ${result.exitCode}`,
  ) {
    const output = nonEmptyLines(`${result.stdout}\n${result.stderr}`);
    super(`${shown(argv)} ${why}: ${tellingLine(output)}`, { lines: output.slice(-LAST_LINES) });
    this.name = 'CommandError';
  }
}

/** The line of an output that says what went wrong: the last that is marked as an error, or the last. */
function tellingLine(output: readonly string[]): string {
  const marked = output.findLast((line) => /^\s*(error|fatal|panic)\b/i.test(line));
  return (marked ?? output.at(-1) ?? 'no output').trim();
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
  run: (argv, options = {}) =>
    new Promise((resolve, reject) => {
      if (options.signal?.aborted) return reject(options.signal.reason);
      const child = start(argv, options);
      let stdout = '';
      let stderr = '';
      let why: string | undefined;
      const end = (reason: string) => {
        why = reason;
        endProcess(child);
      };
      const timer =
        options.timeout === undefined
          ? undefined
          : setTimeout(() => end(`took longer than ${options.timeout} ms`), options.timeout);
      const onAbort = () => end('was cancelled');
      options.signal?.addEventListener('abort', onAbort, { once: true });

      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        stdout += chunk;
      });
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        stderr += chunk;
      });
      if (options.onLine) {
        eachLine(child.stdout, options.onLine);
        eachLine(child.stderr, options.onLine);
      }
      child.on('error', (error) => {
        clearTimeout(timer);
        reject(notStarted(argv, options, error));
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', onAbort);
        if (options.signal?.aborted) return reject(options.signal.reason);
        const result = { exitCode: code ?? -1, stdout, stderr };
        if (why !== undefined) return reject(new CommandError(argv, result, why));
        if (result.exitCode !== 0 && !options.allowFailure) {
          return reject(new CommandError(argv, result));
        }
        resolve(result);
      });
    }),

  stream: (argv, onLine, options = {}) => {
    const child = start(argv, options);
    eachLine(child.stdout, onLine);
    eachLine(child.stderr, onLine);
    const ended = new Promise<number>((resolve) => {
      child.on('error', () => resolve(-1));
      child.on('close', (code) => resolve(code ?? -1));
    });
    return {
      ended,
      stop: async () => {
        endProcess(child);
        await ended;
      },
    };
  },
};

function start(argv: Argv, options: RunOptions) {
  const [command, ...args] = argv;
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in a terminal reaches this process only, which then ends its
    // children in order (logs first, then containers).
    detached: true,
  });
  child.stdin.on('error', () => {}); // a child that ends without reading its input is no failure of ours
  child.stdin.end(options.input ?? '');
  return child;
}

function endProcess(child: ReturnType<typeof start>): void {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  child.once('close', () => clearTimeout(timer));
}

/** Signals a process and its children, which may hold its streams open when it is gone. */
function signalGroup({ pid }: ReturnType<typeof start>, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function eachLine(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
}

function notStarted(argv: Argv, { cwd }: RunOptions, error: Error): RehearsalError {
  if (cwd !== undefined && !existsSync(cwd)) {
    return new RehearsalError(`Cannot start ${argv[0]}: its folder ${cwd} does not exist`, {
      cause: error,
    });
  }
  return new RehearsalError(`Cannot start ${argv[0]}: ${error.message}`, {
    hint: `Install ${argv[0]} or put it on the PATH.`,
    cause: error,
  });
}
