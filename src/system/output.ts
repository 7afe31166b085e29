/** Characters of one line that are handed on; what is longer is cut there. */
export const LINE_LIMIT = 64 * 1024;

/**
 * Cuts a text that comes in chunks into lines, at `\n` only: what a program writes between a lone `\r`, U+2028
 * and the like is one line, so that it cannot begin a line of somebody else's. Keeps one line at most.
 */
export class LineCutter {
  #line = '';
  #isLong = false;

  constructor(
    private readonly onLine: (line: string) => void,
    private readonly limit = LINE_LIMIT,
  ) {}

  push(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#take(text, start, end);
      this.#tell();
      start = end + 1;
    }
    this.#take(text, start, text.length);
  }

  /** Tells a last line that has no end. */
  end(): void {
    if (this.#line !== '') this.#tell();
  }

  #take(text: string, start: number, end: number): void {
    // One more than the limit, as the last one may be the `\r` of the line's end.
    const room = this.limit + 1 - this.#line.length;
    if (end - start > room) this.#isLong = true;
    this.#line += text.slice(start, Math.min(end, start + room));
  }

  #tell(): void {
    const line = this.#isLong || !this.#line.endsWith('\r') ? this.#line : this.#line.slice(0, -1);
    const isCut = line.length > this.limit;
    this.#line = '';
    this.#isLong = false;
    this.onLine(isCut ? `${line.slice(0, this.limit)}…` : line);
  }
}

/** What is kept of one stream: all of it, or its first and last characters. */
export class KeptOutput {
  #length = 0;
  #head = '';
  #tail = '';

  /** @param ends characters of each end that are kept; undefined for all */
  constructor(private readonly ends: number | undefined) {}

  /** Characters that came so far, kept or not. */
  get length(): number {
    return this.#length;
  }

  push(text: string): void {
    this.#length += text.length;
    if (this.ends === undefined) {
      this.#head += text;
      return;
    }
    const room = this.ends - this.#head.length;
    this.#head += text.slice(0, room);
    this.#tail += text.slice(room);
    // Not at each chunk: cutting copies what is kept.
    if (this.#tail.length > 2 * this.ends) this.#tail = this.#tail.slice(-this.ends);
  }

  /** The text, with a line that says how much is left out of its middle. */
  toString(): string {
    if (this.ends === undefined) return this.#head;
    const tail = this.ends === 0 ? '' : this.#tail.slice(-this.ends);
    const left = this.#length - this.#head.length - tail.length;
    return left === 0
      ? `${this.#head}${tail}`
      : `${this.#head}\n[${left} characters are left out here]\n${tail}`;
  }
}
