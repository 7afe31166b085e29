/** Limits on the structure of a JSON text, independent of its length. */
export interface JsonLimits {
  /** Maximum nesting of lists and objects. */
  readonly depth: number;
  /** Maximum number of members and entries in total. */
  readonly values: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** Character codes of `[` and `{`, `]` and `}`. */
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Checks a JSON text against limits without parsing it. A text of a few megabytes may contain millions of empty
 * lists, which take a hundred times the memory once parsed, or nest so deep that every recursive function
 * fails.
 */
export function isModest(text: string, { depth, values }: JsonLimits): boolean {
  let level = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (OPENING.has(code)) {
      count++;
      if (++level > depth) return false;
    } else if (CLOSING.has(code)) {
      level--;
    } else if (code === COMMA) {
      count++;
    }
    if (count > values) return false;
  }
  return true;
}

/** Offset of the closing quote of the string that begins at an offset; the text's end if there is none. */
function endOfString(text: string, begin: number): number {
  let at = begin + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at;
}

/** Parses a JSON text; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
