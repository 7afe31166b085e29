import path from 'node:path';
import type { PlanPath } from '../../plan/problems';
import type { Found } from './facts';
import { named } from './files';

/** What is said of a place of a drafted plan, beside what the schema says of it. */
export interface Note {
  readonly path: PlanPath;
  readonly text: string;
  /** `fill in` is what only a person knows, and left empty; `check` was guessed. */
  readonly mark?: 'fill in' | 'check';
}

/** A section of a plan as plain data, with what is to be said of it; paths begin in the section. */
export interface Part {
  readonly data: unknown;
  readonly notes: readonly Note[];
}

/** Name of the release that an upgrade is to lead to. */
export const NEXT = 'next';

export function foundNote(path: PlanPath, { from, isGuess }: Found, folder: string): Note {
  const text = `from ${shown(from, folder)}`;
  return isGuess ? { path, text: `guessed ${text}`, mark: 'check' } : { path, text };
}

export function shown(from: string, folder: string): string {
  return path.isAbsolute(from) ? named(from, folder) : from;
}
