import { stripVTControlCharacters } from 'node:util';

export const ZERO_WIDTH_SPACE = '\u200b';

/** Without what a terminal, a bidirectional text or the runner's log would act upon. */
export function plain(value: string): string {
  return (
    stripVTControlCharacters(value)
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      // The summary may be printed to the log, where the runner obeys lines such as ::error:: and
      // ##[group], however far they are indented.
      .replace(/^([^\S\n]*:)(?=:)/gm, `$1${ZERO_WIDTH_SPACE}`)
      .replace(/##(?=\[)/g, `##${ZERO_WIDTH_SPACE}`)
  );
}

/** A text as one line that neither a terminal nor the runner's log acts upon. */
export function plainLine(value: string): string {
  return plain(value).replace(/\s*\n\s*/g, ' / ');
}
