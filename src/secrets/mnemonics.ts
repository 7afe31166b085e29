import { EnglishMnemonic } from '@cosmjs/crypto';

/** A word of a mnemonic; an expression for a whole mnemonic could overflow the stack on a long text. */
const WORD = /\b[a-z]{3,8}\b/g;
/** Words of mnemonics (BIP 39), and the minimum number of words of one. */
const WORD_LIST = new Set(EnglishMnemonic.wordlist);
const FEWEST_WORDS = 12;
/** Text between two words of a mnemonic: blanks, or the end of a line that goes on. */
const BETWEEN = /^\s*(?:\\\r?\n\s*)?$/;

/** Maximum length of a mnemonic with the blanks of a file around its words, in characters. */
const LONGEST = 1_000;

/** Minimum length of a mnemonic in characters: words of three letters, separated by blanks. */
export const SHORTEST_MNEMONIC = FEWEST_WORDS * 4 - 1;

/** Part of a text that consists of words of mnemonics, as many as a mnemonic has at least. */
export interface WordRun {
  readonly start: number;
  readonly end: number;
}

/** Finds the parts of a text that read like a mnemonic. Time is proportional to the text. */
export function wordRuns(text: string): WordRun[] {
  const runs: WordRun[] = [];
  let [start, end, count] = [0, 0, 0];
  const flush = () => {
    if (count >= FEWEST_WORDS) runs.push({ start, end });
    count = 0;
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (count > 0 && !BETWEEN.test(text.slice(end, index))) flush();
    if (!WORD_LIST.has(word)) {
      flush();
      continue;
    }
    if (count === 0) start = index;
    end = index + word.length;
    count++;
  }
  flush();
  return runs;
}

/** A mnemonic inside another text. Secret. */
export interface FoundMnemonic {
  readonly mnemonic: string;
  /** Its variable, its key, or the name of `keys add NAME --recover`; undefined if it has none. */
  readonly name: string | undefined;
  /** Line of its first word, from 1. */
  readonly line: number;
}

/** Names that say that it is a mnemonic, and not whose. */
const GENERIC = /^(?:(?:the_)?(?:mnemonics?|seed|seed[_-]?phrase|phrase|words|secret|recovery))$/i;

/** Returns true for a name that says that its value is a mnemonic, and not whose. */
export function isGeneric(name: string): boolean {
  return GENERIC.test(name);
}

/** Name before a value: `NAME=`, `name:`, `"name": `, `name := `. */
const NAMED = /([A-Za-z_][\w.-]{0,63})["']?\s{0,20}(?::=|\?=|=|:)\s{0,20}["'`(]{0,3}\s{0,20}$/;
/** The key that a line after a mnemonic, or with it, recovers. */
const RECOVERED = /\bkeys\s+add\s+((?:[^\s|;&]+\s*){1,12})/;
/** Name of the entry of a list that a mnemonic is in. */
const ENTRY =
  /^(?:-\s{1,20})?(?:\{\s{0,20})?["']?(?:name|account|key|user)["']?\s{0,20}:\s{0,20}["']?([A-Za-z][\w.-]{0,63})/;
/** First line of an entry. */
const BEGINS = /^(?:-\s|["']?[\w-]{0,64}["']?:?\s{0,20}\{)/;
/** Flags of `keys add` with a value. */
const WITH_VALUE =
  /^--(?:home|keyring-backend|keyring-dir|algo|key-type|coin-type|account|index|hd-path|output)$/;
const LINES_ABOVE = 6;
const LINES_BELOW = 3;
const LONGEST_LINE = 1_000;

/**
 * Finds the valid mnemonics (BIP 39, English) of a script, a file with variables, YAML, JSON or code, each once, in the
 * order of the text.
 */
export function mnemonicsIn(text: string): FoundMnemonic[] {
  const found = new Map<string, FoundMnemonic>();
  let [line, counted] = [1, 0];
  for (const { start, end } of wordRuns(text).flatMap((run) => validIn(text, run))) {
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    const mnemonic = wordsOf(text.slice(start, end)).join(' ');
    if (found.has(mnemonic)) continue;
    found.set(mnemonic, { mnemonic, name: nameAround(text, start, end), line });
  }
  return [...found.values()];
}

/** The run itself if it is valid, without a leading `echo`, or else those of its lines that are valid. */
function validIn(text: string, { start, end }: WordRun): WordRun[] {
  const whole = text.slice(start, end);
  if (isValid(whole)) return [{ start, end }];
  const echo = /^echo\s+/.exec(whole)?.[0].length ?? 0;
  if (echo > 0 && isValid(whole.slice(echo))) return [{ start: start + echo, end }];
  if (!whole.includes('\n')) return [];
  const lines: WordRun[] = [];
  let at = start;
  for (const each of whole.split('\n')) {
    if (isValid(each)) lines.push({ start: at, end: at + each.trimEnd().length });
    at += each.length + 1;
  }
  return lines;
}

function isValid(text: string): boolean {
  return text.length <= LONGEST && validMnemonic(wordsOf(text).join(' ')) !== undefined;
}

/** A mnemonic as BIP 39 writes it; undefined if it is invalid: the library's own message quotes the unknown word. */
export function validMnemonic(words: string): string | undefined {
  try {
    return new EnglishMnemonic(words).toString();
  } catch {
    return undefined;
  }
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

function nameAround(text: string, start: number, end: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(lineStart, start - LONGEST_LINE), start);
  const assigned = NAMED.exec(before)?.[1] ?? NAMED.exec(aboveFolded(text, lineStart, before))?.[1];
  if (assigned !== undefined && !isGeneric(assigned)) return assigned;
  const after = text.slice(end, end + LONGEST_LINE);
  const statement = (/^(?:[^\n\\]|\\\r?\n|\\.)*/.exec(after)?.[0] ?? '').replaceAll('\\\n', ' ');
  return recovered(statement) ?? recovered(before) ?? entry(text, lineStart, end) ?? assigned;
}

/** The line above a mnemonic that YAML or a shell begins on a line of its own. */
function aboveFolded(text: string, lineStart: number, before: string): string {
  if (before.trim() !== '' || lineStart === 0) return '';
  const line = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  return line.slice(-LONGEST_LINE).replace(/(?:[>|][+-]?|\\)\s{0,20}$/, ' ');
}

/** Name after `keys add`, which may have flags before it. */
function recovered(statement: string): string | undefined {
  const words = (RECOVERED.exec(statement)?.[1] ?? '').trim().split(/\s+/);
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] ?? '').replace(/^["']|["']$/g, '');
    if (WITH_VALUE.test(word)) at++;
    else if (!word.startsWith('-')) return /^[\w][\w.-]{0,63}$/.test(word) ? word : undefined;
  }
  return undefined;
}

/** The name in the entry of a list or map that a mnemonic is in: above it, or else below. */
function entry(text: string, lineStart: number, end: number): string | undefined {
  const above = text.slice(Math.max(0, lineStart - LINES_ABOVE * LONGEST_LINE), lineStart);
  const below = text.slice(end, end + LINES_BELOW * LONGEST_LINE);
  const own = text.slice(lineStart, end);
  const before = [own, ...above.split('\n').slice(0, -1).slice(-LINES_ABOVE).reverse()].map(short);
  const begin = before.findIndex((line) => BEGINS.test(line));
  const after = below
    .split('\n')
    .slice(1, 1 + LINES_BELOW)
    .map(short);
  const next = after.findIndex((line) => BEGINS.test(line) || line.startsWith('}'));
  const lines = [
    ...before.slice(0, begin === -1 ? undefined : begin + 1),
    ...after.slice(0, next === -1 ? undefined : next),
  ];
  return lines.flatMap((line) => ENTRY.exec(line)?.[1] ?? [])[0];
}

/** A line without its indentation, as far as it tells a name. */
function short(line: string): string {
  return line.slice(0, LONGEST_LINE).trimStart();
}
