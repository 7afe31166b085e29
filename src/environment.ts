import { RehearsalError } from './errors';

/** A name that a plan may give an environment variable. */
const LINE = /^([A-Za-z_]\w*)=(.*)$/;

/**
 * Variables that a job hands over in one secret, a line `NAME=value` each, since a reusable workflow cannot
 * know what a plan calls them. Blank lines and lines that begin with # say nothing. Every value is a secret.
 *
 * @throws RehearsalError naming the line, and nothing of what is in it
 */
export function environmentOf(text: string): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value = ''] = LINE.exec(line.trim()) ?? [];
    if (name === undefined) {
      throw new RehearsalError(`Line ${index + 1} of the input environment is not NAME=value`, {
        hint: 'A line for each variable that the plan names; a value is one line, without quotes around it.',
      });
    }
    if (value !== '') variables[name] = value; // as an unset secret has it
  }
  return variables;
}
