import { RehearsalError } from '../errors/errors';

/** A line `NAME=value` with a name that a plan allows for a variable. */
const LINE = /^([A-Za-z_]\w*)=(.*)$/;

/**
 * Parses variables that a job passes in one secret, one `NAME=value` per line: a reusable workflow cannot know
 * the names in a plan. Blank lines and lines that begin with # are ignored. Every value is a secret.
 *
 * @throws RehearsalError with the number of the line, without its content
 */
export function environmentOf(text: string): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value = ''] = LINE.exec(line.trim()) ?? [];
    if (name === undefined) {
      throw new RehearsalError(
        'INPUT_INVALID',
        `Line ${index + 1} of the input environment is not NAME=value`,
        {
          hint: 'Write one NAME=value per line, with the value on the same line and without quotes.',
        },
      );
    }
    if (value !== '') variables[name] = value; // an unset secret is empty
  }
  return variables;
}
