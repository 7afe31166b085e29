import { parseJson } from '../../system/json';
import { findListing, type Listing, type Scalar } from '../model/answers';
import { askedQueries, briefOf, compareTexts, indented, type Query } from '../model/queries';
import type { Report } from '../model/schema';
import { blocks, clip, code, details, type Markdown, md, table, text } from './markdown';
import { DASH, limitedBlock, type Section } from './section';

const LISTING_ROWS = 20;
const LISTING_COLUMNS = 8;
const CELL = 80;
const SHORT_ANSWER = 60;
const DATA_ANSWER = 48;
const CONTEXT_LINES = 2;

/** Data before and after the upgrades: a row for each query, a column for each release. */
export function dataSection({ queries, releases }: Report): Section {
  if (queries.length === 0) return { kind: 'data', body: md`` };
  const asked = releases.filter(({ name }) => queries.some(({ release }) => release === name));
  const isRestarted = queries.some(({ moment }) => moment === 'restart');
  const columns = [
    { title: 'Query' },
    ...asked.map(({ name }) => ({ title: name })),
    ...(isRestarted ? [{ title: 'after the restart' }] : []),
  ];
  const rows = askedQueries(queries).map(({ name, times: own }) => {
    const cell = (query: Query | undefined) =>
      query === undefined ? DASH : md`${query.ok ? '✅' : '❌'} ${brief(query.answer)}`;
    return [
      code(clip(name, CELL)),
      ...asked.map(({ name: release }) =>
        cell(own.find((query) => query.release === release && query.moment === 'release')),
      ),
      ...(isRestarted ? [cell(own.find(({ moment }) => moment === 'restart'))] : []),
    ];
  });
  return { kind: 'data', body: blocks(md`### Data before and after`, table(columns, rows)) };
}

/** Formats an answer for a cell: the size of its list, or its beginning. */
function brief(answer: string): Markdown {
  const found = briefOf(answer);
  if (found.kind === 'text') return code(clip(found.text, DATA_ANSWER));
  const { path, rows } = found;
  return path === '' ? text(rows) : md`${rows} in ${code(clip(path, DATA_ANSWER))}`;
}

/** Differences between the answers to each query from release to release, line by line. */
export function diffSection({ queries }: Report): Section {
  const changes = askedQueries(queries).flatMap(({ times }) => {
    const own = times.filter(({ moment }) => moment === 'release');
    return own.slice(1).flatMap((after, index) => {
      const before = own[index];
      return before === undefined || before.answer === after.answer ? [] : [{ before, after }];
    });
  });
  if (changes.length === 0) return { kind: 'differences', body: md`` };
  const bodies = changes.flatMap(({ before, after }) => [
    md`**${code(after.name)}** from ${releaseOf(before)} to ${releaseOf(after)}`,
    limitedBlock(difference(before.answer, after.answer), 'diff'),
  ]);
  const title = `Changed answers from release to release (${changes.length})`;
  return { kind: 'differences', body: details(title, blocks(...bodies)) };
}

/** Differing lines of two answers, with their context. */
function difference(before: string, after: string): string {
  const comparison = compareTexts(indented(before), indented(after), CONTEXT_LINES);
  if (comparison.kind !== 'different') return `- ${clip(before, CELL)}\n+ ${clip(after, CELL)}`;
  return comparison.hunks
    .map((lines) => lines.map(({ sign, text: line }) => `${sign}${line}`).join('\n'))
    .join('\n…\n');
}

/** Table of the queries, with a row for each time they were asked. */
export function querySection({ queries }: Report): Section {
  const titles = ['Query', 'Release', 'Expected', 'Ok', 'Answer'].map((title) => ({ title }));
  const rows = queries.map((query) => [
    code(query.name),
    releaseOf(query),
    text(clip(query.expected, CELL)),
    md`${query.ok ? '✅' : '❌'}`,
    code(clip(query.answer, SHORT_ANSWER)),
  ]);
  if (rows.length === 0) return { kind: 'queries', body: md`` };
  return {
    kind: 'queries',
    body: details(`Queries as asked (${rows.length})`, table(titles, rows)),
  };
}

/** Table of each query's last answer if it is a list of objects, such as a leaderboard. */
export function listingSection({ queries }: Report): Section {
  const last = new Map(queries.map((query) => [query.name, query]));
  const bodies = [...last.values()].flatMap((query) => {
    const listing = query.ok ? findListing(query.answer) : null;
    if (listing === null) return [];
    return [md`### ${code(query.name)} at ${releaseOf(query)}`, ...listingOf(listing)];
  });
  return { kind: 'listings', body: blocks(...bodies) };
}

/** Whole answers; unexpected ones have their own section, which is more important. */
export function answerSections({ queries }: Report): Section[] {
  return [
    { kind: 'wrong answers', body: answersOf('Answers not as expected', queries, false) },
    { kind: 'answers', body: answersOf('Answers as expected', queries, true) },
  ];
}

function answersOf(title: string, queries: readonly Query[], ok: boolean): Markdown {
  const asked = queries.filter((query) => query.ok === ok);
  if (asked.length === 0) return md``;
  const answers = asked.flatMap((query) => [
    md`**${code(query.name)} at ${releaseOf(query)}:** ${code(query.command)}`,
    answerBlock(query.answer),
  ]);
  return details(`${title} (${asked.length})`, blocks(...answers));
}

function answerBlock(answer: string): Markdown {
  return limitedBlock(indented(answer), parseJson(answer) === undefined ? 'text' : 'json');
}

function listingOf({ path, columns, rows }: Listing): Markdown[] {
  const shownColumns = columns.slice(0, LISTING_COLUMNS);
  const isNumber = (cell: Scalar | undefined) => /^-?\d+(\.\d+)?$/.test(String(cell));
  const head = shownColumns.map((title, index) => ({
    title: clip(title, CELL),
    ...(rows.every((row) => isNumber(row[index])) ? { align: 'right' as const } : {}),
  }));
  const shown = rows.slice(0, LISTING_ROWS).map((row) =>
    shownColumns.map((_, index) => {
      const cell = row[index];
      return cell === undefined ? DASH : text(clip(String(cell), CELL));
    }),
  );
  const cut = [
    ...(rows.length > shown.length ? [`${shown.length} of ${rows.length} rows`] : []),
    ...(columns.length > head.length ? [`${head.length} of ${columns.length} columns`] : []),
  ];
  const where = path === '' ? md`the answer` : code(path);
  const note = md`${cut.join(' and ')} of ${where}; all are in \`report.json\` of the evidence.`;
  return [table(head, shown), ...(cut.length > 0 ? [note] : [])];
}

function releaseOf({ release, moment }: Query): Markdown {
  return moment === 'restart' ? md`${code(release)} after the restart` : code(release);
}
