import { RehearsalError } from '../errors';

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

/** A plan that cannot be used, with all its mistakes in the order of the file. */
export class PlanError extends RehearsalError {
  readonly problems: readonly PlanProblem[];

  constructor(file: string, problems: readonly PlanProblem[]) {
    const count = problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`;
    super([`The plan ${file} has ${count}:`, ...problems.map(problemLine)].join('\n'));
    this.name = 'PlanError';
    this.problems = problems;
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
      if (!/^[\w-]+$/.test(key)) return `[${JSON.stringify(key)}]`;
      return depth === 0 ? key : `.${key}`;
    })
    .join('');
}
