/** Maximum length of a line handed on, in characters; longer ones are truncated. */
export const LINE_LIMIT = 64 * 1024;

/**
 * Splits chunked text into lines, at `\n` only: a lone `\r`, U+2028 and the like stay within a line, so that
 * untrusted text cannot begin a new one. Buffers at most one line.
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

  /** Reports a last line that has no line break. */
  end(): void {
    if (this.#line !== '') this.#tell();
  }

  #take(text: string, start: number, end: number): void {
    // One above the limit, as the last character may be the `\r` of the line break.
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

/** Stored part of a stream: all of it, or its first and last characters. */
export class KeptOutput {
  #length = 0;
  #head = '';
  #tail = '';

  /** @param ends number of characters kept of each end; undefined for all */
  constructor(private readonly ends: number | undefined) {}

  /** Number of characters received, stored or not. */
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
    // Not at each chunk: slicing copies the stored text.
    if (this.#tail.length > 2 * this.ends) this.#tail = this.#tail.slice(-this.ends);
  }

  /** Stored text, with a line stating the length omitted from its middle. */
  toString(): string {
    if (this.ends === undefined) return this.#head;
    const tail = this.ends === 0 ? '' : this.#tail.slice(-this.ends);
    const left = this.#length - this.#head.length - tail.length;
    return left === 0
      ? `${this.#head}${tail}`
      : `${this.#head}\n[${left} characters are left out here]\n${tail}`;
  }
}
