import { structuredPatch } from 'diff';
import { findListing, type Listing, parseJson, type Scalar } from './answers';
import { blocks, clip, code, details, type Markdown, md, table, text } from './markdown';
import type { Report } from './schema';
import { DASH, limitedBlock, type Section } from './section';

type Query = Report['queries'][number];

const LISTING_ROWS = 20;
const LISTING_COLUMNS = 8;
const CELL = 80;
const SHORT_ANSWER = 60;
const DATA_ANSWER = 48;
const ERROR_PREFIX = /^(Error: )?rpc error: code = \w+ desc = /;
/** Beyond this a difference is two other texts, and takes long to find. */
const MOST_EDITS = 2_000;

/** What the data looked like before and after: a row for each query, a column for each release. */
export function dataSection({ queries, releases }: Report): Section {
  if (queries.length === 0) return { kind: 'data', body: md`` };
  const asked = releases.filter(({ name }) => queries.some(({ release }) => release === name));
  const isRestarted = queries.some(({ moment }) => moment === 'restart');
  const columns = [
    { title: 'Query' },
    ...asked.map(({ name }) => ({ title: name })),
    ...(isRestarted ? [{ title: 'after the restart' }] : []),
  ];
  const rows = [...new Set(queries.map(({ name }) => name))].map((name) => {
    const own = queries.filter((query) => query.name === name);
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

/** An answer in a cell: how long its list is, or how it begins; an error without what each begins with. */
function brief(answer: string): Markdown {
  const listing = findListing(answer);
  if (listing === null) return code(clip(answer.replace(ERROR_PREFIX, ''), DATA_ANSWER));
  const { path, rows } = listing;
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  return path === '' ? text(count) : md`${count} in ${code(clip(path, DATA_ANSWER))}`;
}

/** What each query answered otherwise from release to release, as differences of lines. */
export function diffSection({ queries }: Report): Section {
  const changes = [...new Set(queries.map(({ name }) => name))].flatMap((name) => {
    const own = queries.filter((query) => query.name === name && query.moment === 'release');
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
  const title = `What queries answered otherwise from release to release (${changes.length})`;
  return { kind: 'differences', body: details(title, blocks(...bodies)) };
}

/** The lines that differ between two answers, with two lines around them. */
function difference(before: string, after: string): string {
  const { hunks } = structuredPatch(
    '',
    '',
    `${indented(before)}\n`,
    `${indented(after)}\n`,
    '',
    '',
    {
      context: 2,
      maxEditLength: MOST_EDITS,
    },
  ) ?? { hunks: undefined };
  if (hunks === undefined) return `- ${clip(before, CELL)}\n+ ${clip(after, CELL)}`;
  return hunks.map(({ lines }) => lines.join('\n')).join('\n…\n');
}

/** An answer as JSON with a value on each line; as it is, where it is none. */
function indented(answer: string): string {
  const parsed = parseJson(answer);
  // Numbers that JavaScript cannot hold do not survive being parsed; such an answer stays as it is.
  const lossless = parsed !== undefined && JSON.stringify(parsed) === answer.trim();
  return lossless ? JSON.stringify(parsed, null, 2) : answer;
}

/** The queries, a row for each time they were asked. */
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

/** Each query's last answer, if it lists objects (a leaderboard, players), as a table. */
export function listingSection({ queries }: Report): Section {
  const last = new Map(queries.map((query) => [query.name, query]));
  const bodies = [...last.values()].flatMap((query) => {
    const listing = query.ok ? findListing(query.answer) : null;
    if (listing === null) return [];
    return [md`### ${code(query.name)} at ${releaseOf(query)}`, ...listingOf(listing)];
  });
  return { kind: 'listings', body: blocks(...bodies) };
}

/** The whole answers, the ones that are not as expected apart because they are worth more. */
export function answerSections({ queries }: Report): Section[] {
  return [
    { kind: 'wrong answers', body: answersOf('Answers that are not as expected', queries, false) },
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
