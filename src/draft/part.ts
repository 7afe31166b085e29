import path from 'node:path';
import type { PlanPath } from '../errors/errors';
import { named } from './files';

/** A value with a description of its source. */
export interface Found {
  readonly value: string;
  readonly from: string;
  /** True if it is derived from names only. */
  readonly isGuess: boolean;
}

/** Comment on a place of a drafted plan, besides the schema's description. */
export interface Note {
  readonly path: PlanPath;
  readonly text: string;
  /** `fill in` marks a missing value, `check` a guessed one. */
  readonly mark?: 'fill in' | 'check';
}

/** A section of a plan as plain data, with comments; paths are relative to the section. */
export interface Part {
  readonly data: unknown;
  readonly notes: readonly Note[];
}

/** Name of the release after the upgrade. */
export const NEXT = 'next';

export function foundNote(path: PlanPath, { from, isGuess }: Found, folder: string): Note {
  const text = `from ${shown(from, folder)}`;
  return isGuess ? { path, text: `guessed ${text}`, mark: 'check' } : { path, text };
}

export function shown(from: string, folder: string): string {
  return path.isAbsolute(from) ? named(from, folder) : from;
}
