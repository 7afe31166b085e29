/** Characters that a program may insert into a text without a change for its reader. */

const LINE_BREAK = 10;
const ESCAPE = 27;
const BLANK = 32;
const BELL = 7;
/** Maximum length of a terminal sequence, and of a name before a line of a log, in characters. */
const LONGEST_SEQUENCE = 256;

/** By character: 0 for a character of the text, 1 for one that may be inserted, 2 for the start of a sequence. */
export const BETWEEN = new Uint8Array(0x1_0000);
for (let code = 0; code < BETWEEN.length; code++) {
  if (/[\s\p{Cc}\p{Cf}]/u.test(String.fromCharCode(code))) BETWEEN[code] = 1;
}
BETWEEN[LINE_BREAK] = 2;
BETWEEN[ESCAPE] = 2;

/** Index of the next character of the text, from an index on; the length if there is none. */
export function nextSolid(codes: Uint16Array, from: number, length: number): number {
  let at = from;
  while (at < length) {
    const kind = BETWEEN[codes[at] as number];
    if (kind === 0) return at;
    at = kind === 1 ? at + 1 : afterSequence(codes, at, length);
  }
  return length;
}

/** Index after a terminal sequence, or after a line break with the prefix of the next line. */
export function afterSequence(codes: Uint16Array, at: number, length: number): number {
  if (codes[at] === LINE_BREAK) return afterMarks(codes, at + 1, length);
  const end = Math.min(length, at + LONGEST_SEQUENCE);
  let next = at + 2;
  switch (String.fromCharCode(codes[at + 1] ?? 0)) {
    case '[': // colours, cursor moves
      while (next < end && !isWithin(codes[next], '@', '~')) next++;
      break;
    case ']': // titles, links
      while (next < end && codes[next] !== BELL && codes[next] !== ESCAPE) next++;
      if (codes[next] === ESCAPE) next++;
      break;
    default:
      next = at + 1;
      while (next < end && isWithin(codes[next], ' ', '/')) next++;
  }
  return next < end ? next + 1 : at + 1;
}

/**
 * Index after the prefix of a log line: the logger's mark of foreign lines, the container name of Compose and the
 * engine's timestamp, all of them optional.
 */
export function afterMarks(codes: Uint16Array, start: number, length: number): number {
  const untrusted = afterBar(codes, start, length, '│');
  const name = afterName(codes, untrusted, length);
  const named = afterBar(codes, name, length, '|');
  return afterStamp(codes, named === name ? untrusted : named, length);
}

/** Index after blanks, a bar and a blank; `start` if they are missing. */
function afterBar(codes: Uint16Array, start: number, length: number, bar: string): number {
  let at = start;
  while (at < length && codes[at] === BLANK) at++;
  const isBar = codes[at] === bar.charCodeAt(0) && codes[at + 1] === BLANK;
  return isBar ? at + 2 : start;
}

function afterName(codes: Uint16Array, start: number, length: number): number {
  const end = Math.min(length, start + LONGEST_SEQUENCE);
  let at = start;
  while (at < end && isOfName(codes[at])) at++;
  return at;
}

/** `2026-01-02T03:04:05.678901234Z ` */
function afterStamp(codes: Uint16Array, start: number, length: number): number {
  if (codes[start + 4] !== DASH || codes[start + 10] !== TIME) return start;
  const end = Math.min(length, start + 31);
  for (let at = start; at < end; at++) {
    if (codes[at] === ZONE) return codes[at + 1] === BLANK && at > start + 18 ? at + 2 : start;
    if (!isWithin(codes[at], '-', ':') && at !== start + 10) return start;
  }
  return start;
}

const [DASH, TIME, ZONE] = ['-', 'T', 'Z'].map((character) => character.charCodeAt(0));

function isWithin(code: number | undefined, first: string, last: string): boolean {
  return code !== undefined && code >= first.charCodeAt(0) && code <= last.charCodeAt(0);
}

function isOfName(code: number | undefined): boolean {
  return (
    isWithin(code, 'a', 'z') ||
    isWithin(code, '0', '9') ||
    isWithin(code, '-', '.') ||
    isWithin(code, 'A', 'Z') ||
    code === 95
  );
}
