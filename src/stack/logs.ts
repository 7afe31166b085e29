import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../system/clock';
import type { Exec, LineStream } from '../system/exec';

/** A line of a container's log, with the engine's time stamp: the host's clock, in milliseconds. */
export interface LogLine {
  readonly service: string;
  readonly at: number;
  /** The same as the engine writes it, with nanoseconds. */
  readonly stamp: string;
  readonly text: string;
}

/** Where the logs go. */
export interface LogTarget {
  readonly folder: string;
  /** Takes secrets out of what a container writes. */
  readonly redact: (text: string) => string;
}

const KEPT_LINES = 400;
/** Limit of the wait for the last lines of stopped containers, in milliseconds. */
const DRAIN_LIMIT_MS = 5_000;

/**
 * Follows the logs of all containers of a run: into a file per service, and the last lines of each
 * in memory for messages.
 */
export class LogBook {
  readonly #files = new Map<string, WriteStream>();
  readonly #last = new Map<string, LogLine[]>();
  readonly #listeners: ((line: LogLine) => void)[] = [];
  #stream: LineStream | undefined;

  constructor(
    private readonly exec: Exec,
    private readonly clock: Clock,
    private readonly run: string,
    private readonly target: LogTarget,
  ) {}

  /**
   * Starts to follow all containers there are; those that are created later need another call.
   *
   * @param since host time in milliseconds from which on lines are wanted; default all
   */
  async follow(since?: number): Promise<void> {
    await mkdir(this.target.folder, { recursive: true });
    this.#stream = this.exec.stream(
      [
        ...(['docker', 'compose', '--project-name', this.run] as const),
        ...['logs', '--follow', '--timestamps', '--no-color'],
        ...(since === undefined ? [] : ['--since', new Date(since).toISOString()]),
      ],
      (raw) => {
        const line = parseLogLine(this.target.redact(raw));
        if (line) this.#take(line);
      },
    );
  }

  /** Calls `listener` for each line from now on. */
  listen(listener: (line: LogLine) => void): void {
    this.#listeners.push(listener);
  }

  /** The last lines of a service, oldest first. */
  last(service: string, count = KEPT_LINES): readonly LogLine[] {
    return (this.#last.get(service) ?? []).slice(-count);
  }

  /** All services that have logged. */
  get services(): readonly string[] {
    return [...this.#last.keys()];
  }

  /** Takes what is left when all containers have stopped, and ends following. */
  async drain(): Promise<void> {
    const timeout = new AbortController();
    const limit = this.clock.sleep(DRAIN_LIMIT_MS, timeout.signal).catch(() => {});
    await Promise.race([this.#stream?.ended, limit]);
    timeout.abort();
    await this.#stream?.stop();
    this.#stream = undefined;
  }

  /** Ends following and closes the files. */
  async close(): Promise<void> {
    await this.#stream?.stop();
    await Promise.all(
      [...this.#files.values()].map((file) => new Promise((resolve) => file.end(resolve))),
    );
  }

  #take(line: LogLine): void {
    const kept = this.#last.get(line.service) ?? [];
    kept.push(line);
    if (kept.length > KEPT_LINES) kept.shift();
    this.#last.set(line.service, kept);
    this.#file(line.service).write(`${line.stamp} ${line.text}\n`);
    for (const listener of this.#listeners) listener(line);
  }

  #file(service: string): WriteStream {
    const open = this.#files.get(service);
    if (open) return open;
    const file = createWriteStream(path.join(this.target.folder, `${service}.log`));
    this.#files.set(service, file);
    return file;
  }
}

const LOG_LINE = /^(\S+?)-\d+\s+\| (\d{4}-\d\d-\d\dT[\d:.]+Z) ?(.*)$/;

/** A line of `docker compose logs --timestamps`: `val-alice-1  | 2026-01-02T03:04:05.678901234Z text`. */
export function parseLogLine(raw: string): LogLine | undefined {
  const match = LOG_LINE.exec(stripAnsi(raw)); // Compose itself clears the line before a first one
  if (!match?.[1] || !match[2]) return undefined;
  return { service: match[1], at: Date.parse(match[2]), stamp: match[2], text: match[3] ?? '' };
}

/** A text without the terminal's colours and cursor moves. */
export function stripAnsi(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is removed
  return text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
}
