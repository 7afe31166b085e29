import { RehearsalError } from '../errors';
import { firstOf, listLines } from './problems';
import { quoted } from './words';

/** The action's inputs that change a plan. */
export type PlanInputName = 'releases' | 'upgrades' | 'cosmovisor';

/** A line of an input that is not blank; lines count from 1. */
export interface InputLine {
  readonly input: PlanInputName;
  readonly line: number;
  readonly value: string;
}

/** A mistake in a line of an input. */
export interface InputProblem extends InputLine {
  /** What is wrong and what is allowed. */
  readonly message: string;
}

/** Takes note of a mistake, so that all are reported at once. */
export type Note = (line: InputLine, message: string) => void;

/** Inputs that cannot be used, with their first mistakes. */
export class InputError extends RehearsalError {
  readonly problems: readonly InputProblem[];
  /** How many mistakes there are beside `problems`. */
  readonly more: number;

  constructor(all: readonly InputProblem[]) {
    const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
    const { told, more } = firstOf(all);
    const lines = told.map(
      ({ input, line, value, message }) =>
        `input ${input}, line ${line}: ${quoted(value)}: ${message}`,
    );
    super([`The inputs have ${count}:`, ...listLines(lines, more)].join('\n'));
    this.name = 'InputError';
    this.problems = told;
    this.more = more;
  }
}

/** The lines of an input that say something. */
export function linesOf(input: PlanInputName, text = ''): InputLine[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ input, line: index + 1, value: line.trim() }))
    .filter(({ value }) => value !== '');
}

/** The two sides of a line's first `=`; undefined unless both are there. */
export function sides({ value }: InputLine): readonly [string, string] | undefined {
  const at = value.indexOf('=');
  const left = value.slice(0, Math.max(0, at)).trim();
  const right = value.slice(at + 1).trim();
  return left === '' || right === '' ? undefined : [left, right];
}
