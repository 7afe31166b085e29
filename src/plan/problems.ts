import { type PlanPath, RehearsalError } from '../errors/errors';
import { quoted } from '../text/words';
import type { MistakeCode } from './mistakes';

/** A mistake found in the plan's data, without its place in the file. */
export interface Finding {
  readonly path: PlanPath;
  /** Location of the mistake: the key at the path, its value, or the map that lacks the key. */
  readonly at: 'key' | 'value' | 'map';
  readonly code: MistakeCode;
  /** The mistake, the value found and the allowed values. */
  readonly message: string;
}

/** A mistake in a plan file, with its place. Lines and columns count from 1. */
export interface PlanProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Path such as `upgrades[0].votes.alice`; empty for the file as a whole. */
  readonly path: string;
  readonly code: MistakeCode;
  readonly message: string;
}

/** Maximum number of reported mistakes per text; a common cause is clear by then. */
export const MOST_SHOWN = 20;

/** The first of many mistakes, and the number of further ones. */
export interface Shown<Problem> {
  readonly shown: readonly Problem[];
  readonly more: number;
}

export function firstOf<Problem>(problems: readonly Problem[]): Shown<Problem> {
  const shown = problems.slice(0, MOST_SHOWN);
  return { shown, more: problems.length - shown.length };
}

/** Lines of a list of mistakes, with a last line for the omitted ones. */
export function listLines(lines: readonly string[], more: number): string[] {
  return more === 0 ? [...lines] : [...lines, `and ${more} more`];
}

/** Error for an invalid plan, with its first mistakes in the order of the file. */
export class PlanError extends RehearsalError {
  readonly problems: readonly PlanProblem[];
  /** Number of mistakes beyond `problems`. */
  readonly more: number;

  constructor(file: string, all: readonly PlanProblem[]) {
    const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
    const { shown, more } = firstOf(all);
    const lines = listLines(shown.map(problemLine), more);
    super('PLAN_INVALID', [`The plan ${file} has ${count}:`, ...lines].join('\n'));
    this.name = 'PlanError';
    this.problems = shown;
    this.more = more;
  }
}

/** A mistake in the format of compilers, with its code at the end: `file:line:column: path: message [CODE]`. */
export function problemLine({
  file,
  line,
  column,
  path,
  code,
  message,
}: Omit<PlanProblem, 'code'> & { readonly code: string }): string {
  return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message} [${code}]`;
}

/** Readable form of a path: `upgrades[0].votes.alice`, `accounts["a b"].fresh`. */
export function pathText(path: PlanPath): string {
  return path
    .map((key, depth) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[\w-]{1,60}$/.test(key)) return `[${quoted(key)}]`;
      return depth === 0 ? key : `.${key}`;
    })
    .join('');
}
