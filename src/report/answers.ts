const DEEPEST = 8;

export type Scalar = string | number | boolean | null;

/** A list of flat objects that was found in an answer. */
export interface Listing {
  /** Where it is in the answer, such as `leaderboard.winners`; empty if it is the answer itself. */
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Scalar | undefined)[])[];
}

/** The first array of flat objects in an answer, if the answer is JSON and has one. */
export function findListing(answer: string): Listing | null {
  const value = parseJson(answer);
  return value === undefined ? null : search(value, []);
}

/** The value of a JSON text; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
