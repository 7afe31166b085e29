import { closeSync, fstatSync, mkdirSync, openSync, constants as system, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../errors';
import { cut } from './log-line';

/** Bytes of one container's log that are kept in a file, from its beginning. */
export const LOG_BYTES = 64 * 1024 * 1024;
/** How many of the last lines are kept beyond that. */
const LAST_LINES = 200;
/** Characters that are kept of each of those. */
const LAST_CHARACTERS = 8 * 1024;
/** Characters that are collected before they are written. */
const BUFFERED = 64 * 1024;

export interface LogFileSettings {
  /** Told of what is not kept. */
  readonly warn: (message: string) => void;
  /** Called before the file is made; what it throws is told, and nothing is kept. */
  readonly opening?: (() => void) | undefined;
  /** Bytes that are kept; default {@link LOG_BYTES}. */
  readonly limit?: number;
  /** As of the system, which is the default: the bytes of a buffer from an offset on, as many as it takes. */
  readonly write?: (file: number, bytes: Uint8Array, from: number) => number;
}

/**
 * The file of a log. It is written at once, so that who writes faster than the disk waits, and nothing
 * piles up here. What would make it larger than its limit is left out, but for the last lines.
 */
export class LogFile {
  #file: number | undefined;
  #size = 0;
  #buffer = '';
  #isFlushing = false;
  #leftOut = 0;
  #last: string[] = [];

  /**
   * Makes the file with its folder, or empties it. A link is not followed, and a pipe is none.
   */
  constructor(
    private readonly path: string,
    private readonly settings: LogFileSettings,
  ) {
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = system;
    this.#try(() => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      settings.opening?.();
      this.#file = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o600);
      if (!fstatSync(this.#file).isFile()) throw new Error('it is no regular file');
    });
  }

  /** Adds a line, of which the file gets what there is room for. */
  write(line: string): void {
    if (this.#file === undefined) return;
    const { limit = LOG_BYTES } = this.settings;
    if (this.#leftOut === 0 && this.#size + Buffer.byteLength(line) < limit) {
      this.#add(line);
    } else {
      this.#leaveOut(line);
    }
  }

  /** Writes what is left and ends. */
  close(): void {
    const rest = this.#leftOut - this.#last.length;
    if (rest > 0) this.#add(`[${rest} lines are left out here]`);
    for (const line of this.#last) this.#add(line);
    this.#last = [];
    this.#try(() => this.#flush());
    this.#end();
  }

  #add(line: string): void {
    this.#size += Buffer.byteLength(line) + 1;
    this.#buffer += `${line}\n`;
    if (this.#buffer.length >= BUFFERED) this.#try(() => this.#flush());
    else this.#flushSoon();
  }

  #leaveOut(line: string): void {
    this.#leftOut++;
    this.#last.push(cut(line, LAST_CHARACTERS));
    if (this.#last.length > LAST_LINES) this.#last.shift();
    if (this.#leftOut > 1) return;
    const { limit = LOG_BYTES, warn } = this.settings;
    warn(
      `${this.path} is not the whole log: of one that is longer than ${limit} bytes, only the beginning and the last ${LAST_LINES} lines are kept`,
    );
  }

  /** Lines that come at once are written at once. */
  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => {
      this.#isFlushing = false;
      this.#try(() => this.#flush());
    });
  }

  #flush(): void {
    if (this.#file === undefined || this.#buffer === '') return;
    const { write = writeSync } = this.settings;
    const bytes = Buffer.from(this.#buffer);
    this.#buffer = '';
    for (let written = 0; written < bytes.length; ) {
      written += write(this.#file, bytes, written);
    }
  }

  /** A log that cannot be written ends no run. */
  #try(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.settings.warn(`${this.path} ends early, it cannot be written: ${messageOf(error)}`);
      this.#end();
    }
  }

  #end(): void {
    this.#buffer = '';
    if (this.#file === undefined) return;
    const file = this.#file;
    this.#file = undefined;
    closeSync(file);
  }
}
