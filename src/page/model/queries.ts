import { structuredPatch } from 'diff';
import { parse, stringify } from 'lossless-json';
import { findListing } from '../../report/answers';
import type { Report } from '../../report/schema';
import { clip, visible } from './visible';

export type Query = Report['queries'][number];

/** A query with all the times that it was asked, in order. */
export interface Asked {
  readonly name: string;
  readonly times: readonly Query[];
}

/** A line of a comparison. */
export interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly hunks: readonly (readonly DiffLine[])[] }
  /** More than can be compared line by line in a time that a reader would wait. */
  | { readonly kind: 'too different' };

const CONTEXT_LINES = 3;
/** What is too different takes the square of its edits; both limits are far above usual answers. */
const MOST_EDITS = 2000;
const LONGEST_MS = 500;
const SHORT = 40;

export function askedQueries(queries: readonly Query[]): Asked[] {
  const names = new Map<string, Query[]>();
  for (const query of queries) names.set(query.name, [...(names.get(query.name) ?? []), query]);
  return [...names].map(([name, times]) => ({ name, times }));
}

/** When a query was asked, in words: the release, and whether it was after the restart. */
export function momentOf({ release, moment }: Pick<Query, 'release' | 'moment'>): string {
  return moment === 'restart' ? `${release} after the restart` : release;
}

/** An answer as it is best read and compared: JSON over lines, with its numbers as they were. */
export function readable(answer: string): string {
  const text = answer.trim();
  if (!/^[[{]/.test(text)) return withoutLastBreaks(answer);
  try {
    return visible(stringify(parse(text), undefined, 2) ?? answer);
  } catch {
    return withoutLastBreaks(answer);
  }
}

/** In time proportional to the answer, which may be nothing but line breaks. */
function withoutLastBreaks(answer: string): string {
  let end = answer.length;
  while (answer[end - 1] === '\n') end--;
  return answer.slice(0, end);
}

/** An answer's listing, with cells that can be shown. */
export function listingOf(answer: string) {
  const found = findListing(answer);
  if (found === null) return null;
  return {
    path: visible(found.path),
    columns: found.columns.map(visible),
    rows: found.rows.map((row) =>
      row.map((cell) => (cell === undefined ? undefined : visible(String(cell)))),
    ),
  };
}

/** The pair to compare first: the last two answers that differ, else the first and the last. */
export function firstPair(times: readonly Query[]): readonly [number, number] {
  for (let index = times.length - 1; index > 0; index--) {
    if (times[index]?.answer !== times[index - 1]?.answer) return [index - 1, index];
  }
  return [0, Math.max(0, times.length - 1)];
}

/** Compares two answers line by line. */
export function compare(before: string, after: string): Comparison {
  const [old, young] = [readable(before), readable(after)];
  if (old === young) return { kind: 'same' };
  const patch = structuredPatch('', '', `${old}\n`, `${young}\n`, undefined, undefined, {
    context: CONTEXT_LINES,
    maxEditLength: MOST_EDITS,
    timeout: LONGEST_MS,
  });
  if (patch === undefined) return { kind: 'too different' };
  const hunks = patch.hunks.map(({ lines }) =>
    lines.map((line): DiffLine => {
      const sign = line[0];
      return { sign: sign === '+' || sign === '-' ? sign : ' ', text: line.slice(1) };
    }),
  );
  return { kind: 'different', hunks };
}

/** An answer in a few words: its rows, its value, or how it begins. */
export function brief({ answer, ok, expected }: Query): string {
  if (!ok) return 'not as expected';
  if (expected.startsWith('fails')) return 'fails, as expected';
  const listing = findListing(answer);
  if (listing !== null) return listing.rows.length === 1 ? '1 row' : `${listing.rows.length} rows`;
  return answer.trim() === '' ? 'empty' : clip(answer, SHORT);
}
