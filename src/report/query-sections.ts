import { findListing, type Listing, parseJson, type Scalar } from './answers';
import { blocks, clip, code, details, type Markdown, md, table, text } from './markdown';
import type { Report } from './schema';
import { DASH, limitedBlock, type Section } from './section';

type Query = Report['queries'][number];

const LISTING_ROWS = 20;
const LISTING_COLUMNS = 8;
const CELL = 80;
const SHORT_ANSWER = 60;

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
  return { kind: 'queries', body: blocks(md`### Queries`, table(titles, rows)) };
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
  const parsed = parseJson(answer);
  if (parsed === undefined) return limitedBlock(answer);
  // Numbers that JavaScript cannot hold do not survive being parsed; such an answer stays as it is.
  const lossless = JSON.stringify(parsed) === answer.trim();
  return limitedBlock(lossless ? JSON.stringify(parsed, null, 2) : answer, 'json');
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
