import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { Readable, type Writable } from 'node:stream';
import { environmentOf, type For } from './child-environment';

/** Grace period before a process that was asked to end is killed, and again before it is abandoned; in milliseconds. */
export const KILL_AFTER_MS = 2_000;

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly whom?: For | undefined;
  readonly cwd?: string | undefined;
  readonly input?: string | undefined;
  /** File descriptor for standard output; it may be closed once the process is started. */
  readonly stdout?: number | undefined;
}

/** Live child processes, to be ended if this process exits unexpectedly. */
const children = new Set<Child>();
const endAll = () => {
  for (const child of children) child.signal('SIGKILL');
};

/** A process of the host in a process group of its own. */
export class Child {
  /** Standard output; empty if redirected to a descriptor. */
  readonly stdout: Readable;
  readonly stderr: Readable;
  /**
   * Exit code, once the process has ended and its output is read; -1 if a signal ended it or it was abandoned.
   * Rejects if the process could not be started.
   */
  readonly ended: Promise<number>;
  readonly #process: ChildProcessByStdio<Writable, Readable | null, Readable>;
  #timer: NodeJS.Timeout | undefined;
  #letGo: () => void = () => {};

  constructor([command, ...args]: readonly [string, ...string[]], options: ChildOptions) {
    const child = spawn(command, args, {
      env: environmentOf(command, options),
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
      // Separate process group: Ctrl-C in a terminal reaches only this process, which then ends its children in
      // order (logs first, then containers).
      detached: true,
    });
    // Node's types infer pipes only if no descriptor is given.
    this.#process = child as ChildProcessByStdio<Writable, Readable | null, Readable>;
    const { stdin, stdout, stderr } = this.#process;
    this.stdout = (stdout ?? Readable.from([])).setEncoding('utf8');
    this.stderr = stderr.setEncoding('utf8');
    stdin.on('error', () => {}); // a child may end without reading its input
    stdin.end(options.input ?? '');
    this.ended = new Promise<number>((resolve, reject) => {
      this.#letGo = () => resolve(-1);
      this.#process.on('error', reject);
      this.#process.on('close', (code) => resolve(code ?? -1));
    }).finally(() => this.#forget());
    if (children.size === 0) process.on('exit', endAll);
    children.add(this);
  }

  /** Asks the process and its children to end; kills them after the grace period. */
  end(): void {
    if (this.#timer !== undefined || !children.has(this)) return;
    this.signal('SIGTERM');
    this.#timer = setTimeout(() => {
      this.signal('SIGKILL');
      this.#timer = setTimeout(() => this.#abandon(), KILL_AFTER_MS);
    }, KILL_AFTER_MS);
  }

  signal(signal: NodeJS.Signals): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // Already gone, or not permitted.
    }
  }

  /** Closes the streams, which processes outside the group could otherwise hold open indefinitely. */
  #abandon(): void {
    for (const stream of [this.#process.stdin, this.stdout, this.stderr]) stream.destroy();
    this.#process.unref();
    this.#letGo();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    children.delete(this);
    if (children.size === 0) process.off('exit', endAll);
  }
}
