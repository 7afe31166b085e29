/** Colours and weights of a terminal: they are no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const COLOURS = /\u001b\[[0-9;:]*m/g;

/**
 * What has no shape of its own, or changes the order of what is around it: control characters but
 * tab and line feed, invisible format characters, line separators, halves of a surrogate pair. The
 * joiners of scripts and emoji stay, and format characters that are drawn.
 */
const UNSEEN =
  /(?!\u200c|\u200d|[\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Whether a text can have anything of the above; most have not. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/**
 * A text of the chain as it can be shown: what cannot be seen is written as an escape, such as
 * `\u202e`, so that nothing of it is lost and nothing of it does anything.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n/g, '\n')
    .replace(COLOURS, '')
    .replace(UNSEEN, (character) => {
      const code = character.codePointAt(0) ?? 0;
      const hex = code.toString(16);
      return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
    });
}

/** A text in one line of at most `limit` characters. */
export function clip(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
