import path from 'node:path';
import type { Docker } from '../../docker/docker';
import { isServiceName } from '../../docker/labels';
import type { Clock } from '../../system/clock';
import type { LineStream } from '../../system/exec';
import { clipped } from '../../text/plain';
import { LogFile } from './log-file';
import { cut, type LogLine, laterOf, momentAfter, parseLogLine } from './log-line';

/** Destination of the logs. */
export interface LogTarget {
  readonly folder: string;
  /** Removes secrets from the lines of a container, in order. */
  readonly redact: (line: string, container: string) => string;
  /** Called with a warning if part of a log is not kept; default none. */
  readonly warn?: (message: string) => void;
  /** Called before a file of the folder is created; an error that it throws becomes a warning, and nothing is kept. */
  readonly opening?: (file: string) => void;
  /** Called with an error of a listener or of reading a log; default none. */
  readonly failed?: (error: unknown) => void;
  /** Returns true if the run has a service with this name; by default for every name that Compose allows. */
  readonly knows?: (service: string) => boolean;
}

/** A container whose log is or was followed. */
interface Followed {
  readonly id: string;
  readonly service: string;
  stream: LineStream | undefined;
  /** Timestamp of its last line. */
  last: string | undefined;
  /** True if it was restarted while the log of its last run was still being read. */
  again: boolean;
  /** Last message of the client itself. */
  complaint: string;
}

const KEPT_LINES = 400;
/** Maximum length of a line in memory, for listeners and messages, in characters. */
const KEPT_CHARACTERS = 8 * 1024;
/** Maximum length of a message of the engine's client itself, in characters. */
const COMPLAINT_CHARACTERS = 300;
/** Time limit for the last lines of stopped containers, in milliseconds. */
const DRAIN_LIMIT_MS = 5_000;

/**
 * Follows the logs of all containers of a run: writes a file per service, and keeps each one's last lines in
 * memory for messages. Each container is followed separately by its id: a line is attributed to a service by
 * the label that Compose gave the container, never by the line's text.
 */
export class LogBook {
  readonly #files = new Map<string, LogFile>();
  readonly #last = new Map<string, LogLine[]>();
  readonly #listeners: ((line: LogLine) => void)[] = [];
  readonly #followed = new Map<string, Followed>();
  #isClosed = false;

  constructor(
    private readonly docker: Pick<Docker, 'containers'>,
    private readonly clock: Clock,
    private readonly target: LogTarget,
  ) {}

  /**
   * Follows all existing containers; containers created later need another call.
   *
   * @param since host time in milliseconds from which lines of newly followed containers are read; default all
   */
  async follow(since?: number): Promise<void> {
    for (const { id, service } of await this.docker.containers.ofServices()) {
      this.followContainer(id, service, since);
    }
  }

  /**
   * Follows a container, or resumes after its last line. Ignores containers that are not services of the run.
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
      id,
      service,
      stream: undefined,
      last: undefined,
      again: false,
      complaint: '',
    };
    this.#followed.set(id, followed);
    this.#read(followed, since);
  }

  /** Calls `listener` with each subsequent line. */
  listen(listener: (line: LogLine) => void): void {
    this.#listeners.push(listener);
  }

  /** Last lines of a service, oldest first. */
  last(service: string, count = KEPT_LINES): readonly LogLine[] {
    return (this.#last.get(service) ?? []).slice(-count);
  }

  /** Names of all services that have logged. */
  get services(): readonly string[] {
    return [...this.#last.keys()];
  }

  /** Reads the remaining lines after all containers have stopped, then stops following. */
  async drain(): Promise<void> {
    const all = [...this.#followed.values()];
    for (const followed of all) followed.again = false;
    const timeout = new AbortController();
    const limit = this.clock.sleep(DRAIN_LIMIT_MS, timeout.signal).catch(() => {});
    await Promise.race([Promise.all(all.map(({ stream }) => stream?.ended)), limit]);
    timeout.abort();
    await Promise.all(all.map(stopReading));
  }

  /** Stops following and closes the files. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#followed.values()].map(stopReading));
    for (const file of this.#files.values()) file.close();
  }

  #read(followed: Followed, since: number | undefined): void {
    const { id, last } = followed;
    const from = last === undefined ? isoOf(since) : momentAfter(last);
    const stream = this.docker.containers.followLogs(
      id,
      from,
      (raw) => this.#take(followed, raw),
      (error) => this.target.failed?.(error),
    );
    followed.stream = stream;
    followed.again = false;
    void stream.ended.then((code) => this.#ended(followed, stream, code, since));
  }

  #ended(followed: Followed, stream: LineStream, code: number, since: number | undefined): void {
    if (followed.stream !== stream) return;
    followed.stream = undefined;
    const { again, service, complaint } = followed;
    if (again) this.#read(followed, since);
    else if (code !== 0) {
      this.target.warn?.(`Cannot read the log of ${service}: ${complaint || `code ${code}`}`);
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

/** Stops reading a log and ignores how the reading ends. */
async function stopReading(followed: Followed): Promise<void> {
  const { stream } = followed;
  followed.stream = undefined;
  await stream?.stop();
}

function isoOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
