import { findListing } from '../../report/model/answers';
import {
  briefOf,
  type Comparison,
  compareTexts,
  indented,
  type Query,
} from '../../report/model/queries';
import { clipLine } from '../../text/clip';
import { visible } from './visible';

const CONTEXT_LINES = 3;
const SHORT = 40;

/** Describes the moment of an answer: the release, and the restart if it was after that. */
export function momentOf({ release, moment }: Pick<Query, 'release' | 'moment'>): string {
  return moment === 'restart' ? `${release} after the restart` : release;
}

/** Formats an answer for reading: JSON over several lines, with its numbers unchanged. */
export function readable(answer: string): string {
  return visible(withoutLastBreaks(indented(answer)));
}

/** Removes final line breaks in linear time: an answer may consist of nothing but line breaks. */
function withoutLastBreaks(answer: string): string {
  let end = answer.length;
  while (answer[end - 1] === '\n') end--;
  return answer.slice(0, end);
}

/** The list of objects in an answer, with displayable cells; null if there is none. */
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

/** Initial pair to compare: the last two different answers in a row, else the first and the last. */
export function firstPair(times: readonly Query[]): readonly [number, number] {
  for (let index = times.length - 1; index > 0; index--) {
    if (times[index]?.answer !== times[index - 1]?.answer) return [index - 1, index];
  }
  return [0, Math.max(0, times.length - 1)];
}

/** Compares two answers line by line. */
export function compare(before: string, after: string): Comparison {
  return compareTexts(readable(before), readable(after), CONTEXT_LINES);
}

/** Summarizes an answer in a few words: its number of rows, its value, or its beginning. */
export function brief({ answer, ok, mustFail }: Query): string {
  if (!ok) return 'not as expected';
  if (mustFail) return 'fails, as expected';
  const found = briefOf(answer);
  if (found.kind === 'rows') return found.rows;
  return found.text.trim() === '' ? 'empty' : clipLine(found.text, SHORT);
}
