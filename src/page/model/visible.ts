/** Terminal escape sequences for colours and weights, which are removed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches the escape character
const COLOURS = /\u001b\[[0-9;:]*m/g;

/**
 * Characters that are invisible or change the order of others: control characters except tab and line feed,
 * invisible format characters, line separators, unpaired surrogates. Joiners of scripts and emoji, and visible
 * format characters, are not included.
 */
const UNSEEN =
  /(?!\u200c|\u200d|[\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Quick test for texts without any of the above, as most are. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/**
 * Makes an untrusted text safe to show: invisible characters become escapes, such as `\u202e`, so that they are
 * neither lost nor have any effect.
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
