import { afterMarks, afterSequence, BETWEEN, nextSolid } from './between';
import { Phrases, phraseLines } from './phrases';
import { eachReading, type Reading } from './reading';
import { formsOf } from './secret-forms';
import { HIDDEN } from './secret-names';

/** Length of the prefix by which a form is looked up, in characters. */
const KEY = 4;
/** Minimum length of a form that is also found if lines, blanks or colours break it, in characters. */
const BREAKABLE = 8;
/** Minimum length of a form that is also found in part at the ends of a text, in characters. */
const CONTINUED = 2 * BREAKABLE;
/** Length of a piece of a long text, and overlap of two pieces, in characters: memory stays constant. */
const PIECE = 1 << 18;
const OVERLAP = 256;

/** A form of a secret. */
interface Form {
  readonly text: string;
  /** Text without characters that may be inserted, such as blanks. */
  readonly solid: string;
}

/** A part of a text; the end is exclusive. */
type Span = readonly [start: number, end: number];

/**
 * Replaces every known secret in texts that leave the process: in plain text, encoded (JSON, base64, hexadecimal,
 * URLs, forms, HTML), with line breaks, blanks, colours or log prefixes between its characters, and in part at the
 * ends of a text; a mnemonic also as a list of its words. Time is proportional to the text and independent of the
 * number of secrets.
 */
export class Secrets {
  readonly #known = new Set<string>();
  /** Forms too short for the look-up. */
  readonly #tiny: string[] = [];
  readonly #begins = new Map<number, Form[]>();
  /** Hashes of the beginnings of forms, and of all sequences within forms. */
  readonly #isBegin = new Bits(20);
  readonly #isMiddle = new Bits(22);
  readonly #phrases = new Phrases();

  add(value: string): void {
    if (value.trim() === '' || this.#known.has(value)) return;
    this.#known.add(value);
    for (const text of formsOf(value)) this.#learn(text.trim());
    this.#phrases.add(value);
  }

  /** Removes secrets from a text, and parts of them at its ends, as it may be a line of a longer text. */
  redact(text: string): string {
    return this.#redacted(text, true);
  }

  /**
   * Same as {@link redact} for consecutive lines of programs: of a phrase with one word per line, all lines except
   * the first are hidden. The second argument names the program of the line.
   */
  lines(): (line: string, program?: string) => string {
    const within = new Set<string>();
    return (line, program = '') => {
      const words = this.#phrases.wordsOf(line);
      if (words === undefined) return this.redact(line);
      const wasWithin = within.delete(program);
      if (words > 0) within.add(program);
      return wasWithin && words > 0 ? HIDDEN : this.redact(line);
    };
  }

  /** @param isCut true if the text may begin or end within a secret */
  #redacted(text: string, isCut: boolean): string {
    if (this.#known.size === 0) return text;
    const spans: Span[] = [];
    for (let from = 0; from === 0 || from + OVERLAP < text.length; from += PIECE - OVERLAP) {
      const piece = from === 0 && text.length <= PIECE ? text : text.slice(from, from + PIECE);
      for (const [start, end] of this.#find(piece, isCut || piece !== text))
        spans.push([from + start, from + end]);
    }
    return spans.length === 0 ? text : without(text, spans);
  }

  /**
   * Formats a value as JSON, without secrets in its texts and names. Numbers stay unchanged, as do short names and
   * single words, such as those of the rehearsal.
   */
  json(value: unknown, indent?: number): string {
    return JSON.stringify(value, (_key, part: unknown) => this.#cleaned(part), indent);
  }

  #cleaned(part: unknown): unknown {
    if (typeof part === 'string') return this.#redacted(part, false);
    if (Array.isArray(part)) return this.#withoutPhrases(part);
    if (typeof part !== 'object' || part === null) return part;
    const names = Object.keys(part);
    if (names.every((name) => this.#shownName(name) === name)) return part;
    const cleaned = new Map<string, unknown>();
    for (const [name, inner] of Object.entries(part)) {
      const shown = this.#shownName(name);
      let free = shown;
      for (let count = 2; cleaned.has(free); count++) free = `${shown} (${count})`;
      cleaned.set(free, inner);
    }
    return Object.fromEntries(cleaned);
  }

  /** Also applies to lines of output, which are a list. */
  #withoutPhrases(list: readonly unknown[]): readonly unknown[] {
    const words = list.map((each) => (typeof each === 'string' ? this.#phrases.wordsOf(each) : 0));
    const hidden = phraseLines(words);
    return hidden.size === 0 ? list : list.map((each, at) => (hidden.has(at) ? HIDDEN : each));
  }

  #shownName(name: string): string {
    return name.length < BREAKABLE || /^[A-Za-z]+$/.test(name) ? name : this.#redacted(name, false);
  }

  #learn(text: string): void {
    const solid = solidOf(text);
    if (solid.length < KEY) {
      if (text !== '') this.#tiny.push(text);
      return;
    }
    let key = 0;
    for (let at = 0; at < KEY; at++) key = this.#isBegin.next(key, solid.charCodeAt(at), 5);
    this.#isBegin.set(key);
    this.#begins.set(key, [...(this.#begins.get(key) ?? []), { text, solid }]);
    if (solid.length < CONTINUED) return;
    let middle = 0;
    for (let at = 0; at < solid.length; at++) {
      middle = this.#isMiddle.next(middle, solid.charCodeAt(at), 3);
      if (at >= BREAKABLE) this.#isMiddle.set(middle);
    }
  }

  #find(text: string, isCut: boolean): Span[] {
    const spans: Span[] = [];
    for (const tiny of this.#tiny) {
      for (let at = text.indexOf(tiny); at >= 0; at = text.indexOf(tiny, at + tiny.length)) {
        spans.push([at, at + tiny.length]);
      }
    }
    eachReading(text, (reading) => {
      const hide = (start: number, end: number) =>
        spans.push([reading.origins[start] ?? 0, reading.origins[end] ?? 0]);
      if (isCut) this.#continued(reading, hide);
      this.#begun(reading, isCut, hide);
      this.#phrases.find(reading, hide);
    });
    return spans;
  }

  /** Finds secrets that begin within a reading. */
  #begun(reading: Reading, isCut: boolean, hide: (start: number, end: number) => void): void {
    const { codes, length } = reading;
    const isBegin = this.#isBegin;
    let [hash, seen, first, second, third] = [0, 0, 0, 0, 0];
    for (let at = 0; at < length; at++) {
      const code = codes[at] as number;
      const kind = BETWEEN[code];
      if (kind === 1) continue;
      if (kind === 2) {
        at = afterSequence(codes, at, length) - 1;
        continue;
      }
      hash = isBegin.next(hash, code, 5);
      if (++seen >= KEY && isBegin.has(hash)) {
        for (const form of this.#begins.get(hash) ?? []) {
          const end = ends(form, reading, first, isCut);
          if (end !== undefined) hide(first, end);
        }
      }
      first = second;
      second = third;
      third = at;
    }
  }

  /** Finds a secret whose beginning is missing at the start of a reading. */
  #continued(reading: Reading, hide: (start: number, end: number) => void): void {
    const { codes, length } = reading;
    const start = nextSolid(codes, afterMarks(codes, 0, length), length);
    let [middle, at] = [0, start];
    for (let count = 0; count < BREAKABLE; count++) {
      if (at >= length) return;
      middle = this.#isMiddle.next(middle, codes[at] as number, 3);
      at = nextSolid(codes, at + 1, length);
    }
    if (!this.#isMiddle.has(middle)) return;
    const part = solidIn(codes, start, at);
    for (const { solid } of [...this.#begins.values()].flat()) {
      if (solid.length < CONTINUED) continue;
      for (
        let offset = solid.indexOf(part, 1);
        offset > 0;
        offset = solid.indexOf(part, offset + 1)
      ) {
        const end = goesOn(solid, offset, reading, start);
        if (end !== undefined) hide(start, end.at);
      }
    }
  }
}

/** A set of rolling hashes of a few characters. */
class Bits {
  readonly #words: Uint32Array;
  readonly #mask: number;

  constructor(bits: number) {
    this.#words = new Uint32Array(1 << (bits - 5));
    this.#mask = (1 << bits) - 1;
  }

  /** @param shift number of bits by which earlier characters move, until they drop out of the hash */
  next(hash: number, code: number, shift: number): number {
    return ((hash << shift) ^ code) & this.#mask;
  }

  set(hash: number): void {
    this.#words[hash >> 5] = (this.#words[hash >> 5] ?? 0) | (1 << (hash & 31));
  }

  has(hash: number): boolean {
    return (((this.#words[hash >> 5] ?? 0) >>> (hash & 31)) & 1) === 1;
  }
}

/** End of a form that begins at `start`; undefined if the text there differs. */
function ends(
  { text, solid }: Form,
  reading: Reading,
  start: number,
  isCut: boolean,
): number | undefined {
  if (solid.length >= BREAKABLE) {
    const end = goesOn(solid, 0, reading, start);
    return end === undefined || isCut || end.isWhole ? end?.at : undefined;
  }
  for (let at = 0; at < text.length; at++) {
    if (reading.codes[start + at] !== text.charCodeAt(at)) return undefined;
  }
  return start + text.length <= reading.length ? start + text.length : undefined;
}

/**
 * End of a form whose character `offset` is at `start`, or the end of a text that stops within the form; undefined
 * if the text there differs.
 */
function goesOn(
  solid: string,
  offset: number,
  { codes, length }: Reading,
  start: number,
): { readonly at: number; readonly isWhole: boolean } | undefined {
  let at = start;
  for (let index = offset; index < solid.length; index++) {
    if (at >= length) {
      const isPart = solid.length >= CONTINUED && index - offset >= BREAKABLE;
      return isPart ? { at: length, isWhole: false } : undefined;
    }
    if (codes[at] !== solid.charCodeAt(index)) return undefined;
    if (index === solid.length - 1) return { at: at + 1, isWhole: true };
    at = nextSolid(codes, at + 1, length);
  }
  return undefined;
}

function without(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (start >= from) parts.push(text.slice(from, start), HIDDEN);
    from = Math.max(from, end);
  }
  return parts.join('') + text.slice(from);
}

function solidOf(text: string): string {
  const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return solidIn(codes, 0, codes.length);
}

function solidIn(codes: Uint16Array, start: number, end: number): string {
  let solid = '';
  for (let at = nextSolid(codes, start, end); at < end; at = nextSolid(codes, at + 1, end)) {
    solid += String.fromCharCode(codes[at] as number);
  }
  return solid;
}
