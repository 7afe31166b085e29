import { parseJson } from '../../system/json';

const DEEPEST = 8;

export type Scalar = string | number | boolean | null;

/** A list of flat objects found in an answer. */
export interface Listing {
  /** Path of the list in the answer, such as `leaderboard.winners`; empty if the answer itself is the list. */
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Scalar | undefined)[])[];
}

/** Finds the first list of flat objects in a JSON answer; null if there is none. */
export function findListing(answer: string): Listing | null {
  const value = parseJson(answer);
  return value === undefined ? null : search(value, []);
}

function search(value: unknown, path: readonly string[]): Listing | null {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return null;
  if (Array.isArray(value) && value.length > 0 && value.every(isFlat)) {
    const columns = [...new Set(value.flatMap((row) => Object.keys(row)))];
    const rows = value.map((row) => {
      const cells = new Map(Object.entries(row));
      return columns.map((column) => cells.get(column));
    });
    return { path: path.join('.'), columns, rows };
  }
  for (const [key, child] of Object.entries(value)) {
    const found = search(child, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function isFlat(value: unknown): value is Record<string, Scalar> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const cells: unknown[] = Object.values(value);
  return cells.length > 0 && cells.every((cell) => typeof cell !== 'object' || cell === null);
}
