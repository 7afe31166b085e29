import path from 'node:path';
import type { Clock } from '../system/clock';
import type { Exec, LineStream } from '../system/exec';
import { clipped } from '../system/plain';
import { containersOf, isServiceName } from './containers';
import { LogFile } from './log-file';
import { cut, type LogLine, laterOf, momentAfter, parseLogLine } from './log-line';

/** Where the logs go. */
export interface LogTarget {
  readonly folder: string;
  /** Takes secrets out of the lines of a container, one after the other. */
  readonly redact: (line: string, container: string) => string;
  /** Told of what is not kept; default nobody. */
  readonly warn?: (message: string) => void;
  /** Called before a file of the folder is made; what it throws is told, and nothing is kept. */
  readonly opening?: (file: string) => void;
  /** Told what a listener threw, or what else went wrong while a log was read; default nobody. */
  readonly failed?: (error: unknown) => void;
  /** Whether the run has a service of a name; default any whose name Compose allows. */
  readonly knows?: (service: string) => boolean;
}

/** A container whose log is followed, or was. */
interface Followed {
  readonly id: string;
  readonly service: string;
  stream: LineStream | undefined;
  /** Stamp of its last line. */
  last: string | undefined;
  /** It was started again while the log of its last run was still read. */
  again: boolean;
  /** What the client itself said last. */
  complaint: string;
}

const KEPT_LINES = 400;
/** Characters of a line in memory: what listeners and messages see of it. */
const KEPT_CHARACTERS = 8 * 1024;
/** Characters of what the engine's client says of itself. */
const COMPLAINT_CHARACTERS = 300;
/** Limit of the wait for the last lines of stopped containers, in milliseconds. */
const DRAIN_LIMIT_MS = 5_000;

/**
 * Follows the logs of all containers of a run: into a file per service, and the last lines of each
 * in memory for messages. Each container is followed by its id, on its own: whose a line is says the
 * engine, by the label that Compose gave the container, and never the line.
 */
export class LogBook {
  readonly #files = new Map<string, LogFile>();
  readonly #last = new Map<string, LogLine[]>();
  readonly #listeners: ((line: LogLine) => void)[] = [];
  readonly #followed = new Map<string, Followed>();
  #isClosed = false;

  constructor(
    private readonly exec: Exec,
    private readonly clock: Clock,
    private readonly run: string,
    private readonly target: LogTarget,
  ) {}

  /**
   * Starts to follow all containers there are; those that are created later need another call.
   *
   * @param since host time in milliseconds from which on lines of containers that were not followed yet
   * are wanted; default all
   */
  async follow(since?: number): Promise<void> {
    for (const { id, service } of await containersOf(this.exec, this.run)) {
      this.followContainer(id, service, since);
    }
  }

  /**
   * Starts to follow a container, or goes on behind its last line. Nothing is done for one that is no
   * service of the run.
   *
   * @param since as of {@link follow}
   */
  followContainer(id: string, service: string, since?: number): void {
    const { knows = () => true } = this.target;
    if (this.#isClosed || !isServiceName(service) || !knows(service)) return;
    const known = this.#followed.get(id);
    if (known?.stream !== undefined) {
      known.again = true;
      return;
    }
    const followed = known ?? {
      ...{ id, service, stream: undefined, last: undefined, again: false, complaint: '' },
    };
    this.#followed.set(id, followed);
    this.#read(followed, since);
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
    const all = [...this.#followed.values()];
    for (const followed of all) followed.again = false;
    const timeout = new AbortController();
    const limit = this.clock.sleep(DRAIN_LIMIT_MS, timeout.signal).catch(() => {});
    await Promise.race([Promise.all(all.map(({ stream }) => stream?.ended)), limit]);
    timeout.abort();
    await Promise.all(all.map(stopReading));
  }

  /** Ends following and closes the files. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#followed.values()].map(stopReading));
    for (const file of this.#files.values()) file.close();
  }

  #read(followed: Followed, since: number | undefined): void {
    const { id, last } = followed;
    const from = last === undefined ? isoOf(since) : momentAfter(last);
    const stream = this.exec.stream(
      [
        ...(['docker', 'logs', '--follow', '--timestamps'] as const),
        ...(from === undefined ? [] : ['--since', from]),
        id,
      ],
      (raw) => this.#take(followed, raw),
      { onFailure: (error) => this.target.failed?.(error) },
    );
    followed.stream = stream;
    followed.again = false;
    void stream.ended.then((code) => this.#ended(followed, stream, code, since));
  }

  #ended(followed: Followed, stream: LineStream, code: number, since: number | undefined): void {
    if (followed.stream !== stream) return;
    followed.stream = undefined;
    const { again, service, last, complaint } = followed;
    if (again) this.#read(followed, since);
    else if (code !== 0 && last === undefined) {
      this.target.warn?.(`The log of ${service} cannot be read: ${complaint || `code ${code}`}`);
    }
  }

  #take(followed: Followed, raw: string): void {
    const { id, service } = followed;
    const redact = (line: string) => this.target.redact(line, id);
    const line = parseLogLine(service, raw, redact);
    if (line === undefined) {
      followed.complaint = clipped(redact(raw), COMPLAINT_CHARACTERS);
      return;
    }
    followed.last = laterOf(followed.last, line.stamp);
    this.#file(service).write(`${line.stamp} ${line.text}`);
    const shown = { ...line, text: cut(line.text, KEPT_CHARACTERS) };
    const kept = this.#last.get(service) ?? [];
    kept.push(shown);
    if (kept.length > KEPT_LINES) kept.shift();
    this.#last.set(service, kept);
    for (const listener of this.#listeners) listener(shown);
  }

  #file(service: string): LogFile {
    const open = this.#files.get(service);
    if (open) return open;
    const { folder, warn = () => {}, opening } = this.target;
    const name = `${service}.log`;
    const file = new LogFile(path.join(folder, name), { warn, opening: () => opening?.(name) });
    this.#files.set(service, file);
    return file;
  }
}

/** Ends the reading of a log; that it ended is no news then. */
async function stopReading(followed: Followed): Promise<void> {
  const { stream } = followed;
  followed.stream = undefined;
  await stream?.stop();
}

function isoOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
