import { structuredPatch } from 'diff';
import { parse, stringify } from 'lossless-json';
import { findListing } from './answers';
import type { Report } from './schema';

export type Query = Report['queries'][number];

/** A query with all its answers, in the order of asking. */
export interface Asked {
  readonly name: string;
  readonly times: readonly Query[];
}

export function askedQueries(queries: readonly Query[]): Asked[] {
  const names = new Map<string, Query[]>();
  for (const query of queries) names.set(query.name, [...(names.get(query.name) ?? []), query]);
  return [...names].map(([name, times]) => ({ name, times }));
}

/** Indents a JSON list or object without rounding its numbers; other answers are unchanged. */
export function indented(answer: string): string {
  if (!/^\s*[[{]/.test(answer)) return answer;
  try {
    return stringify(parse(answer.trim()), undefined, 2) ?? answer;
  } catch {
    return answer;
  }
}

/** Short form of an answer: the size of its list, or its text without the common prefix of RPC errors. */
export type Brief =
  | { readonly kind: 'rows'; readonly rows: string; readonly path: string }
  | { readonly kind: 'text'; readonly text: string };

const ERROR_PREFIX = /^(Error: )?rpc error: code = \w+ desc = /;

export function briefOf(answer: string): Brief {
  const listing = findListing(answer);
  if (listing === null) return { kind: 'text', text: answer.replace(ERROR_PREFIX, '') };
  const { path, rows } = listing;
  return { kind: 'rows', rows: rows.length === 1 ? '1 row' : `${rows.length} rows`, path };
}

/** A line of a comparison, with its sign as in a diff. */
export interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly hunks: readonly (readonly DiffLine[])[] }
  /** The comparison exceeded a limit on edits or time. */
  | { readonly kind: 'too different' };

/** Limits of a comparison, far above usual answers: its time grows with the square of the edits. */
const MOST_EDITS = 2_000;
const LONGEST_MS = 500;

/** Compares two texts line by line, with `context` lines around each difference. */
export function compareTexts(before: string, after: string, context: number): Comparison {
  if (before === after) return { kind: 'same' };
  const patch = structuredPatch('', '', `${before}\n`, `${after}\n`, undefined, undefined, {
    context,
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
