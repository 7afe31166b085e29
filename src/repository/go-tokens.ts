/** A token of Go source. Comments are gone, except `//go:embed`. */
export interface Token {
  /** `mark` is an operator or bracket of one character, or the end of a statement. */
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'embed';
  /** The word or mark itself; the content of a text; the patterns of an embed line. */
  readonly value: string;
  readonly line: number;
}

const WORD = /[\p{L}\p{N}_]+/uy;
const SPACE = /[ \t\r]+/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"?/y;
const RUNE = /'(?:[^'\\\n]|\\.)*'?/y;
/** Marks before a line's end that end a statement there. */
const ENDING = new Set([')', ']', '}']);
/** Words before a line's end that end no statement: a declaration or a clause follows. */
const OPEN_WORDS = new Set([
  'func',
  'package',
  'import',
  'const',
  'var',
  'type',
  'return',
  'range',
]);

/** Splits Go source into tokens, in time proportional to its length; errors in it are passed over. */
export function goTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  const push = (kind: Token['kind'], value: string) => tokens.push({ kind, value, line });
  const endLine = () => {
    const last = tokens.at(-1);
    if (last !== undefined && endsStatement(last)) push('mark', ';');
    line += 1;
  };
  for (let at = 0; at < source.length; ) {
    const char = source.charAt(at);
    const next = source.charAt(at + 1);
    if (char === '\n') {
      endLine();
      at += 1;
    } else if (char === '/' && next === '/') {
      const end = endOf(source, '\n', at);
      const comment = source.slice(at, end);
      if (comment.startsWith('//go:embed '))
        push('embed', comment.slice('//go:embed '.length).trim());
      at = end;
    } else if (char === '/' && next === '*') {
      const end = Math.min(endOf(source, '*/', at + 2) + 2, source.length);
      for (let newline = source.indexOf('\n', at); newline !== -1 && newline < end; ) {
        endLine();
        newline = source.indexOf('\n', newline + 1);
      }
      at = end;
    } else if (char === '`') {
      const end = endOf(source, '`', at + 1);
      const raw = source.slice(at + 1, end);
      push('text', raw);
      line += raw.split('\n').length - 1;
      at = end + 1;
    } else {
      at = one(source, at, push);
    }
  }
  push('mark', ';');
  return tokens;
}

/** Takes one token that does not reach beyond its line; returns the place after it. */
function one(
  source: string,
  at: number,
  push: (kind: Token['kind'], value: string) => void,
): number {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const space = match(SPACE);
  if (space !== undefined) return at + space.length;
  const word = match(WORD);
  if (word !== undefined) {
    push(/^\d/.test(word) ? 'number' : 'word', word);
    return at + word.length;
  }
  const quoted = match(QUOTED);
  if (quoted !== undefined) {
    push('text', unquoted(quoted));
    return at + quoted.length;
  }
  const rune = match(RUNE);
  push(rune === undefined ? 'mark' : 'number', rune ?? source.charAt(at));
  return at + (rune?.length ?? 1);
}

function unquoted(quoted: string): string {
  return quoted.replace(/^"|"$/g, '').replace(/\\(.)/g, (_, char: string) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function endOf(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at === -1 ? source.length : at;
}

function endsStatement({ kind, value }: Token): boolean {
  if (kind === 'mark') return ENDING.has(value);
  return kind !== 'embed' && !(kind === 'word' && OPEN_WORDS.has(value) && value !== 'return');
}

const OPENING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Returns true for this mark. */
export function isMark(token: Token | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value;
}

/** Returns true for this word. */
export function isWord(token: Token | undefined, value: string): boolean {
  return token?.kind === 'word' && token.value === value;
}

/** Place of the bracket that closes the one at `open`; the end of the tokens if none does. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if (token.value in OPENING) depth += 1;
    if (ENDING.has(token.value)) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Splits tokens at a mark outside of brackets, without empty parts at the end. */
export function splitAt(tokens: readonly Token[], mark: string): Token[][] {
  const parts: Token[][] = [[]];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (isMark(token, mark)) {
      parts.push([]);
      continue;
    }
    const end = token.kind === 'mark' && token.value in OPENING ? closing(tokens, at) : at;
    // One by one: a spread of many arguments overflows the stack.
    for (; at < end; at++) parts.at(-1)?.push(tokens[at] as Token);
    if (end < tokens.length) parts.at(-1)?.push(tokens[end] as Token);
  }
  if (parts.length > 1 && parts.at(-1)?.every((token) => isMark(token, ';'))) parts.pop();
  return parts;
}
