import { stripVTControlCharacters } from 'node:util';

export const ZERO_WIDTH_SPACE = '\u200b';

/** Without what a terminal or a bidirectional text would act upon; line breaks of all kinds are `\n`. */
function harmless(value: string): string {
  return stripVTControlCharacters(value)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** Without what a terminal, a bidirectional text or the runner's log would act upon. */
export function plain(value: string): string {
  return (
    harmless(value)
      // The summary may be printed to the log, where the runner obeys lines such as ::error:: and
      // ##[group], however far they are indented.
      .replace(/^([^\S\n]*:)(?=:)/gm, `$1${ZERO_WIDTH_SPACE}`)
      .replace(/##(?=\[)/g, `##${ZERO_WIDTH_SPACE}`)
  );
}

/** A text as one line that neither a terminal nor the runner's log acts upon. */
export function plainLine(value: string): string {
  return joined(plain(value));
}

const UNHARMFUL = /^[\t\x20-\x7e]*$/;

/** A text of others as one line of a file, which no terminal acts upon. */
export function fileLine(value: string): string {
  return UNHARMFUL.test(value) ? value : joined(harmless(value));
}

/** The lines of a text as one, without the blanks around its breaks; in time proportional to its length. */
function joined(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, i) => trimmed(line, i > 0, i < last))
    .filter((line, i) => line !== '' || i === 0 || i === last)
    .join(' / ');
}

function trimmed(line: string, atStart: boolean, atEnd: boolean): string {
  const begun = atStart ? line.trimStart() : line;
  return atEnd ? begun.trimEnd() : begun;
}

/** A text of at most so many characters, and a mark where more were. */
export function clipped(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters)}…`;
}
