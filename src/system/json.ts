/** How large a JSON text may be inside, whatever its length. */
export interface JsonLimits {
  /** Levels of lists and objects in one another. */
  readonly depth: number;
  /** Members and entries of all its objects and lists. */
  readonly values: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** `[` and `{`, `]` and `}`. */
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Whether a JSON text is within limits, found without parsing it: a text of some megabytes may be millions
 * of empty lists, which take a hundred times as much once parsed, or so deep that every recursive function
 * over it fails.
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

/** The offset of the quote that ends the string which begins at an offset; the end where none does. */
function endOfString(text: string, begin: number): number {
  let at = begin + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at;
}
