import { stripVTControlCharacters } from 'node:util';
import { afterSequence, BETWEEN } from './between';
import type { Reading } from './reading';

/** Words from which on a secret is a phrase, as a mnemonic is. */
const FEWEST_WORDS = 12;
/** Words of phrases one after the other that are no accident. */
const TELLING = 4;
/** Characters of a word, and of what may stand between two: quotes, commas, numbers, line breaks. */
const LONGEST_WORD = 32;
const MOST_BETWEEN = 64;
/** Characters of a line that may have nothing but a word or a few. */
const LONGEST_LINE = 512;

const [OTHER, LETTER, SEQUENCE] = [0, 1, 2];
/** By character: letters of the languages that mnemonics are in, in ranges, and what begins a sequence of a terminal. */
const KIND = new Uint8Array(0x1_0000)
  .fill(LETTER, 0x41, 0x5b)
  .fill(LETTER, 0x61, 0x7b)
  .fill(LETTER, 0xc0, 0x2000)
  .fill(LETTER, 0x3040, 0xd800);
for (const [code, kind] of BETWEEN.entries()) if (kind === 2) KIND[code] = SEQUENCE;
/** Bits of the hash of a word, and of a character that is a small letter where it is a letter of ASCII. */
const HASH = (1 << 16) - 1;
const SMALL = 0x20;

/**
 * The words of mnemonics, which a program may write in other ways than as one text: as a list, numbered, in columns,
 * in capitals, backwards. So what is looked for is words of them with no other word between.
 */
export class Phrases {
  readonly #words = new Set<string>();
  /** Hashes of words of phrases; one of other letters than those of ASCII has none, as it is written in several ways. */
  readonly #hashes = new Uint8Array(HASH + 1);
  #hasOthers = false;

  add(secret: string): void {
    const words = secret.trim().split(/\s+/).map(normal);
    const isWord = (word: string) => word.length <= LONGEST_WORD && /^[\p{L}\p{M}]+$/u.test(word);
    if (words.length < FEWEST_WORDS || !words.every(isWord)) return;
    for (const word of words) {
      this.#words.add(word);
      if (/^[a-z]+$/.test(word)) this.#hashes[hashOf(word)] = 1;
      else this.#hasOthers = true;
    }
  }

  /** Tells where words of phrases follow each other in a reading. */
  find({ codes, length }: Reading, hide: (start: number, end: number) => void): void {
    if (this.#words.size === 0) return;
    let [count, start, end] = [0, 0, 0];
    const flush = () => {
      if (count >= TELLING) hide(start, end);
      count = 0;
    };
    for (let at = 0; at < length; ) {
      const kind = KIND[codes[at] as number];
      if (kind !== LETTER) {
        at = kind === OTHER ? at + 1 : afterSequence(codes, at, length);
        continue;
      }
      const begin = at;
      let [hash, all] = [0, 0];
      for (let code = codes[at] as number; KIND[code] === LETTER && at < length; ) {
        hash = next(hash, code);
        all |= code;
        code = codes[++at] as number;
      }
      // Of words that have a hash by chance, so many do not follow each other.
      const isWord = all < 0x80 ? this.#hashes[hash] === 1 : this.#isOther(codes, begin, at);
      if (!isWord) {
        if (count > 0) flush();
        continue;
      }
      if (count > 0 && begin - end > MOST_BETWEEN) flush();
      if (count === 0) start = begin;
      count++;
      end = at;
    }
    flush();
  }

  /** How many words a line has that has no others; 0 where it has, undefined for one without any. */
  wordsOf(line: string): number | undefined {
    if (this.#words.size === 0 || line.length > LONGEST_LINE) return 0;
    const words = stripVTControlCharacters(line).match(/[\p{L}\p{M}]+/gu);
    if (words === null) return undefined;
    return words.every((word) => this.#words.has(normal(word))) ? words.length : 0;
  }

  #isOther(codes: Uint16Array, begin: number, end: number): boolean {
    return (
      this.#hasOthers &&
      end - begin <= 2 * LONGEST_WORD &&
      this.#words.has(normal(String.fromCharCode(...codes.subarray(begin, end))))
    );
  }
}

function next(hash: number, code: number): number {
  return ((hash * 31) ^ (code | SMALL)) & HASH;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = next(hash, word.charCodeAt(at));
  return hash;
}

function normal(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** Places of a list at which lines of words alone are one phrase, by how many words each has. */
export function phraseLines(words: readonly (number | undefined)[]): ReadonlySet<number> {
  const found = new Set<number>();
  let [run, count]: [number[], number] = [[], 0];
  for (const [index, inLine] of [...words, 0].entries()) {
    if (inLine === undefined) continue;
    if (inLine > 0) {
      run.push(index);
      count += inLine;
      continue;
    }
    if (count >= TELLING) for (const each of run) found.add(each);
    [run, count] = [[], 0];
  }
  return found;
}
