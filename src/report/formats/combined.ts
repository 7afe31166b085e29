import path from 'node:path';
import { firstOf, listLines } from '../../plan/problems';
import { routeOf } from '../../plan/route';
import { formatDuration } from '../../text/format';
import { clipped } from '../../text/plain';
import type { Report } from '../model/schema';
import { longestHalt } from '../model/upgrades';
import {
  blocks,
  clip,
  clipBytes,
  code,
  codeBlock,
  details,
  join,
  type Markdown,
  md,
  table,
  text,
} from './markdown';
import { DASH, duration } from './section';

/** The parts of a report that the combined summary uses. */
export type ReportHead = Pick<
  Report,
  'plan' | 'result' | 'failure' | 'chain' | 'upgrades' | 'checks' | 'totalMs'
>;

/** A file that was expected to be a report, but is not a valid one. */
export interface Unread {
  readonly file: string;
  readonly why: string;
}

/** A rehearsal with its report; null if it has none. */
interface Rehearsal {
  readonly plan: string;
  readonly report: ReportHead | null;
  /** Reason why the file is not a valid report; undefined if there is no file. */
  readonly why?: string;
}

/** The result of all rehearsals together. */
export interface Combined {
  readonly result: 'passed' | 'failed';
  /**
   * Expected rehearsals in the order of their plans, with a null report if there is none; then unexpected
   * rehearsals, then files that are not valid reports.
   */
  readonly rehearsals: readonly Rehearsal[];
}

const EVIDENCE_LINES = 10;
const EVIDENCE_BYTES = 2_000;

/** Limits on the length of texts, and on the number of upgrades, taken from a report. */
const MOST_CHARACTERS = 4_000;
const MOST_UPGRADES = 100;

/** Copies the parts for the summary, so that the rest of a large report can be garbage-collected. */
export function headOf({
  plan,
  result,
  failure,
  chain,
  upgrades,
  checks,
  totalMs,
}: Report): ReportHead {
  const head: ReportHead = {
    plan,
    result,
    chain,
    totalMs,
    failure: failure && { ...failure, lines: failure.lines.slice(-EVIDENCE_LINES) },
    upgrades: upgrades.slice(0, MOST_UPGRADES).map((upgrade) => ({ ...upgrade, nodes: [] })),
    checks: [],
  };
  // Copied via JSON: in V8, a slice of a string keeps the whole string in memory.
  const short = JSON.parse(
    JSON.stringify(head, (_, value: unknown) =>
      typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : value,
    ),
  ) as ReportHead;
  return { ...short, checks: checks.map((check) => COUNTED[check.result]) };
}

const COUNTED = {
  passed: counted('passed'),
  failed: counted('failed'),
  'not reached': counted('not reached'),
} as const;

/** A check with nothing but its result, shared by all checks with this result: there may be many. */
function counted(result: Report['checks'][number]['result']): Report['checks'][number] {
  return { suite: '', name: '', result, code: null, message: null, place: null };
}

/** Matches reports with expected plans. Plans without a report and files that are not reports count as failed. */
export function combine(
  expected: readonly string[],
  reports: readonly ReportHead[],
  unread: readonly Unread[] = [],
): Combined {
  const left = new Map<string, ReportHead[]>();
  for (const report of reports) {
    const plan = path.normalize(report.plan);
    const same = left.get(plan);
    if (same === undefined) left.set(plan, [report]);
    else same.push(report);
  }
  const rehearsals = expected.map((plan) => ({
    plan,
    report: left.get(path.normalize(plan))?.shift() ?? null,
  }));
  const unexpected = new Set([...left.values()].flat());
  const others = reports.flatMap((report) =>
    unexpected.has(report) ? [{ plan: report.plan, report }] : [],
  );
  const none = unread.map(({ file, why }) => ({ plan: file, report: null, why }));
  const all = [...rehearsals, ...others, ...none];
  const passed = all.length > 0 && all.every(({ report }) => report?.result === 'passed');
  return { result: passed ? 'passed' : 'failed', rehearsals: all };
}

/** Lists the plans of rehearsals that did not pass, in one line. */
export function notPassed({ rehearsals }: Combined): string {
  const failed = rehearsals.filter(({ report }) => report?.result !== 'passed');
  const { shown, more } = firstOf(failed);
  return listLines(
    shown.map(({ plan }) => clipped(plan, 100)),
    more,
  ).join(', ');
}

/** Renders rehearsals as one summary within `maxBytes` of UTF-8, failed ones first. */
export function renderCombined(
  { result, rehearsals }: Combined,
  { maxBytes }: { maxBytes: number },
): string {
  const mark = result === 'passed' ? '✅' : '❌';
  const passed = rehearsals.filter(({ report }) => report?.result === 'passed').length;
  const count = rehearsals.filter(({ why }) => why === undefined).length;
  const heading = md`## ${mark} ${passed} of ${count} upgrade rehearsals passed`;
  const causes = rehearsals.flatMap(causeOf);
  const rows = rehearsals.map(rowOf);
  const overview = rows.length === 0 ? md`` : table(COLUMNS, rows);
  const pointer = md`See the rest in the summaries and the evidence of the rehearsals.`;
  const shorter: readonly Markdown[][] = [
    [heading, ...causes, overview],
    [heading, overview, pointer],
    [heading, pointer],
  ];
  const sources = shorter.map((parts) => `${blocks(...parts).source}\n`);
  return sources.find((source) => Buffer.byteLength(source) <= maxBytes) ?? '';
}

const COLUMNS = [
  { title: 'Plan' },
  { title: 'Result' },
  { title: 'Chain' },
  { title: 'Releases' },
  { title: 'Longest halt', align: 'right' },
  { title: 'Checks passed', align: 'right' },
  { title: 'Duration', align: 'right' },
] as const;

function rowOf({ plan, report, why }: Rehearsal): Markdown[] {
  if (report === null) {
    const state = why === undefined ? md`❌ no report` : md`❌ invalid report`;
    return [code(clip(plan, 100)), state, ...Array<Markdown>(5).fill(DASH)];
  }
  const { result, chain, upgrades, checks, totalMs } = report;
  const passed = checks.filter((check) => check.result === 'passed').length;
  return [
    code(clip(plan, 100)),
    md`${result === 'passed' ? '✅' : '❌'} ${result}`,
    code(clip(chain.id ?? chain.binary, 80)),
    join(
      routeOf(report.upgrades).map((name) => code(clip(name, 40))),
      ' → ',
    ),
    duration(longestHalt(upgrades)?.resumedAfterMs ?? null),
    md`${passed} of ${checks.length}`,
    text(formatDuration(totalMs)),
  ];
}

function causeOf({ plan, report, why }: Rehearsal): Markdown[] {
  if (why !== undefined) {
    return [
      md`**${code(clip(plan, 100))}:** the file is not a valid report of a rehearsal: ${clip(why, 500)}`,
    ];
  }
  if (report === null) {
    return [
      md`**${code(clip(plan, 100))}:** the rehearsal left no report: its job ended before the rehearsal began, or was killed. Look for the reason in the log of the job.`,
    ];
  }
  const { failure } = report;
  if (failure === null) return [];
  const [message = ''] = failure.message.split('\n');
  const cause = md`**${code(clip(plan, 100))}:** ${code(failure.code)}: ${text(clip(message, 500))}`;
  const hint = failure.hint === null ? md`` : md`**What to do:** ${text(clip(failure.hint, 500))}`;
  const lines = failure.lines.slice(-EVIDENCE_LINES).join('\n');
  const evidence =
    lines === ''
      ? md``
      : details('Last lines of evidence', codeBlock(clipBytes(lines, EVIDENCE_BYTES)));
  return [cause, hint, evidence];
}
