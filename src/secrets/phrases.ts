import { stripVTControlCharacters } from 'node:util';
import { afterSequence, BETWEEN } from './between';
import type { Reading } from './reading';

/** Minimum number of words of a phrase, such as a mnemonic. */
const FEWEST_WORDS = 12;
/** Minimum number of consecutive words of phrases that is no coincidence. */
const TELLING = 4;
/** Maximum length of a word, and of the text between two words (quotes, commas, numbers, line breaks), in characters. */
const LONGEST_WORD = 32;
const MOST_BETWEEN = 64;
/** Maximum length of a line that consists of words of a phrase, in characters. */
const LONGEST_LINE = 512;

const [OTHER, LETTER, SEQUENCE] = [0, 1, 2];
/** Kind by character: letters of the languages of mnemonics, in ranges, and starts of terminal sequences. */
const KIND = new Uint8Array(0x1_0000)
  .fill(LETTER, 0x41, 0x5b)
  .fill(LETTER, 0x61, 0x7b)
  .fill(LETTER, 0xc0, 0x2000)
  .fill(LETTER, 0x3040, 0xd800);
for (const [code, kind] of BETWEEN.entries()) if (kind === 2) KIND[code] = SEQUENCE;
/** Mask of the hash of a word, and bit that makes an ASCII letter lower-case. */
const HASH = (1 << 16) - 1;
const SMALL = 0x20;

/**
 * Finds mnemonics that a program writes in another form than one text: as a list, numbered, in columns, in
 * capitals, backwards. The search is for several of their words without another word in between.
 */
export class Phrases {
  readonly #words = new Set<string>();
  /** Hashes of words of phrases; without words of non-ASCII letters, which have several encodings. */
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

  /** Hides consecutive words of phrases in a reading. */
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
      // Words whose hash matches by chance do not occur so many times in a row.
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

  /** Number of words in a line that consists of words of phrases; 0 if it has others, undefined if it has no word. */
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

/** Indexes of consecutive lines that form a phrase, from the {@link Phrases.wordsOf} of each line. */
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
