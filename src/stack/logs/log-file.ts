import { closeSync, fstatSync, mkdirSync, openSync, constants as system, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../../errors/errors';
import { cut } from './log-line';

/** Maximum size of one container's log file in bytes, from the log's beginning. */
export const LOG_BYTES = 64 * 1024 * 1024;
/** Number of last lines kept beyond that size. */
const LAST_LINES = 200;
/** Maximum length of each of these lines, in characters. */
const LAST_CHARACTERS = 8 * 1024;
/** Write buffer size, in characters. */
const BUFFERED = 64 * 1024;

export interface LogFileSettings {
  /** Called with a warning if part of a log is not kept. */
  readonly warn: (message: string) => void;
  /** Called before the file is created; an error that it throws becomes a warning, and nothing is kept. */
  readonly opening?: (() => void) | undefined;
  /** Maximum size in bytes; default {@link LOG_BYTES}. */
  readonly limit?: number;
  /** Writes bytes of a buffer from an offset on and returns how many were written; default the system's write. */
  readonly write?: (file: number, bytes: Uint8Array, from: number) => number;
}

/**
 * A size-limited log file. Writes are synchronous, so that a writer faster than the disk has to wait and
 * nothing accumulates in memory. Lines beyond the size limit are dropped, except for the last ones.
 */
export class LogFile {
  #file: number | undefined;
  #size = 0;
  #buffer = '';
  #isFlushing = false;
  #leftOut = 0;
  #last: string[] = [];

  /** Creates the file with its folder, or truncates it. Links are not followed, and pipes are refused. */
  constructor(
    private readonly path: string,
    private readonly settings: LogFileSettings,
  ) {
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = system;
    this.#try(() => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      settings.opening?.();
      this.#file = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o600);
      if (!fstatSync(this.#file).isFile()) throw new Error('it is not a regular file');
    });
  }

  /** Adds a line, truncated to the room left in the file. */
  write(line: string): void {
    if (this.#file === undefined) return;
    const { limit = LOG_BYTES } = this.settings;
    if (this.#leftOut === 0 && this.#size + Buffer.byteLength(line) < limit) {
      this.#add(line);
    } else {
      this.#leaveOut(line);
    }
  }

  /** Writes the remaining lines and closes the file. */
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
      `${this.path} is incomplete: the log is longer than ${limit} bytes, so only its beginning and its last ${LAST_LINES} lines are kept`,
    );
  }

  /** Batches lines that arrive together into one write. */
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

  /** Keeps a write failure from ending the run. */
  #try(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.settings.warn(`${this.path} could not be written: ${messageOf(error)}`);
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
