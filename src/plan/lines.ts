import { RehearsalError } from '../errors/errors';
import { quoted } from '../text/words';
import type { MistakeCode } from './mistakes';
import { firstOf, listLines } from './problems';

/** Names of the action's inputs that change a plan. */
export type PlanInputName = 'releases' | 'upgrades' | 'cosmovisor';

/** A non-blank line of an input; lines count from 1. */
export interface InputLine {
  readonly input: PlanInputName;
  readonly line: number;
  readonly value: string;
}

/** A mistake in a line of an input. */
export interface InputProblem extends InputLine {
  readonly code: MistakeCode;
  /** The mistake and the allowed values. */
  readonly message: string;
}

/** Records a mistake, so that all are reported at once. */
export type Note = (line: InputLine, code: MistakeCode, message: string) => void;

/** Error for invalid inputs, with their first mistakes. */
export class InputError extends RehearsalError {
  readonly problems: readonly InputProblem[];
  /** Number of mistakes beyond `problems`. */
  readonly more: number;

  constructor(all: readonly InputProblem[]) {
    const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
    const { shown, more } = firstOf(all);
    const lines = shown.map(
      ({ input, line, value, message }) =>
        `input ${input}, line ${line}: ${quoted(value)}: ${message}`,
    );
    super('INPUT_INVALID', [`The inputs have ${count}:`, ...listLines(lines, more)].join('\n'));
    this.name = 'InputError';
    this.problems = shown;
    this.more = more;
  }
}

/** Non-blank lines of an input. */
export function linesOf(input: PlanInputName, text = ''): InputLine[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ input, line: index + 1, value: line.trim() }))
    .filter(({ value }) => value !== '');
}

/** Both sides of a line's first `=`; undefined if one is missing. */
export function sides({ value }: InputLine): readonly [string, string] | undefined {
  const at = value.indexOf('=');
  const left = value.slice(0, Math.max(0, at)).trim();
  const right = value.slice(at + 1).trim();
  return left === '' || right === '' ? undefined : [left, right];
}
