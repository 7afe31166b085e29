import { RehearsalError } from '../errors';
import { quoted } from './words';

/** Where in the plan's data: keys of maps and indices of lists, from the root. */
export type PlanPath = readonly (string | number)[];

/** A mistake found in the plan's data, before its place in the file is looked up. */
export interface Finding {
  readonly path: PlanPath;
  /** Whether the key at the path is wrong, its value, or the map that should have had the key. */
  readonly at: 'key' | 'value' | 'map';
  /** What is wrong; the value; what is allowed. */
  readonly message: string;
}

/** A mistake in a plan file, at its place. Lines and columns count from 1. */
export interface PlanProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Such as `upgrades[0].votes.alice`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Mistakes that are told of one text; what they have in common is clear by then. */
export const MOST_TOLD = 20;

/** The first of many mistakes, and how many more there are. */
export interface Told<Problem> {
  readonly told: readonly Problem[];
  readonly more: number;
}

export function firstOf<Problem>(problems: readonly Problem[]): Told<Problem> {
  const told = problems.slice(0, MOST_TOLD);
  return { told, more: problems.length - told.length };
}

/** The lines of a list of mistakes, with a last one for those that are left out. */
export function listLines(lines: readonly string[], more: number): string[] {
  return more === 0 ? [...lines] : [...lines, `and ${more} more`];
}

/** A plan that cannot be used, with its first mistakes in the order of the file. */
export class PlanError extends RehearsalError {
  readonly problems: readonly PlanProblem[];
  /** How many mistakes there are beside `problems`. */
  readonly more: number;

  constructor(file: string, all: readonly PlanProblem[]) {
    const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
    const { told, more } = firstOf(all);
    const lines = listLines(told.map(problemLine), more);
    super([`The plan ${file} has ${count}:`, ...lines].join('\n'));
    this.name = 'PlanError';
    this.problems = told;
    this.more = more;
  }
}

/** A mistake as compilers write theirs: `file:line:column: what`. */
export function problemLine({ file, line, column, path, message }: PlanProblem): string {
  return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`;
}

/** A path as people write it: `upgrades[0].votes.alice`, `accounts["a b"].fresh`. */
export function pathText(path: PlanPath): string {
  return path
    .map((key, depth) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[\w-]{1,60}$/.test(key)) return `[${quoted(key)}]`;
      return depth === 0 ? key : `.${key}`;
    })
    .join('');
}
