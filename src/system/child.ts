import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { Readable, type Writable } from 'node:stream';
import { childEnvironment, type For } from './child-environment';

/** A process that is asked to end is killed after this time, and let go after as much again; in milliseconds. */
export const KILL_AFTER_MS = 2_000;

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly whom?: For | undefined;
  readonly cwd?: string | undefined;
  readonly input?: string | undefined;
  /** A descriptor that standard output goes to; it may be closed once the process is started. */
  readonly stdout?: number | undefined;
}

/** Processes of now, for the moment when this one ends without order. */
const children = new Set<Child>();
const endAll = () => {
  for (const child of children) child.signal('SIGKILL');
};

/** A process of the host, with what it starts in a group of its own. */
export class Child {
  /** Without anything where it goes elsewhere. */
  readonly stdout: Readable;
  readonly stderr: Readable;
  /**
   * The exit code, when it has ended and its output is read; -1 where a signal ended it, or where it was let go.
   * Rejects where it was not started.
   */
  readonly ended: Promise<number>;
  readonly #process: ChildProcessByStdio<Writable, Readable | null, Readable>;
  #timer: NodeJS.Timeout | undefined;
  #letGo: () => void = () => {};

  constructor([command, ...args]: readonly [string, ...string[]], options: ChildOptions) {
    const child = spawn(command, args, {
      env: { ...childEnvironment(command, options.whom ?? 'tool', process.env), ...options.env },
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
      // A group of its own: Ctrl-C in a terminal reaches this process only, which then ends its
      // children in order (logs first, then containers).
      detached: true,
    });
    // Node's types know which streams are pipes only where no descriptor is among them.
    this.#process = child as ChildProcessByStdio<Writable, Readable | null, Readable>;
    const { stdin, stdout, stderr } = this.#process;
    this.stdout = (stdout ?? Readable.from([])).setEncoding('utf8');
    this.stderr = stderr.setEncoding('utf8');
    stdin.on('error', () => {}); // a child that ends without reading its input is no failure of ours
    stdin.end(options.input ?? '');
    this.ended = new Promise<number>((resolve, reject) => {
      this.#letGo = () => resolve(-1);
      this.#process.on('error', reject);
      this.#process.on('close', (code) => resolve(code ?? -1));
    }).finally(() => this.#forget());
    if (children.size === 0) process.on('exit', endAll);
    children.add(this);
  }

  /** Asks the process and its children to end; kills them when they do not. */
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
      // Gone, or no longer ours to end.
    }
  }

  /** Who has left the group may hold the streams open for as long as it likes. */
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
