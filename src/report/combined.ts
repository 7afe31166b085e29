import path from 'node:path';
import { firstOf, listLines } from '../plan/problems';
import { clipped } from '../system/plain';
import { formatDuration, plannedRoute } from './format';
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
import type { Report } from './schema';
import { DASH, duration } from './section';

/** What is shown of a report. */
export type ReportHead = Pick<
  Report,
  'plan' | 'result' | 'failure' | 'chain' | 'upgrades' | 'checks' | 'totalMs'
>;

/** What is in the place of a report and is none. */
export interface Unread {
  readonly file: string;
  readonly why: string;
}

/** One of the rehearsals: its report, or what is known where there is none. */
interface Rehearsal {
  readonly plan: string;
  readonly report: ReportHead | null;
  /** Why what is in the report's place is none; undefined where nothing is. */
  readonly why?: string;
}

/** Rehearsals that belong together: what was to be rehearsed, and what was. */
export interface Combined {
  readonly result: 'passed' | 'failed';
  /**
   * In the order of the expected plans; the report is null where a rehearsal left none. Behind them are those that
   * were not expected, and what is no report.
   */
  readonly rehearsals: readonly Rehearsal[];
}

const EVIDENCE_LINES = 10;
const EVIDENCE_BYTES = 2_000;

/** Of a report's texts and lists; what is beyond is not shown. */
const MOST_CHARACTERS = 4_000;
const MOST_UPGRADES = 100;

/** What is shown of a report, apart from the rest of it, which may be large. */
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
    ...{ plan, result, chain, totalMs },
    failure: failure && { ...failure, lines: failure.lines.slice(-EVIDENCE_LINES) },
    upgrades: upgrades.slice(0, MOST_UPGRADES).map((upgrade) => ({ ...upgrade, nodes: [] })),
    checks: [],
  };
  // By way of a text: a part of a text keeps the whole in memory.
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

/** A check that is counted, one for all: there may be many. */
function counted(result: Report['checks'][number]['result']): Report['checks'][number] {
  return { suite: '', name: '', result, message: null, place: null };
}

/** Puts reports beside the plans that were to be rehearsed. One without a report counts as failed, what is none, too. */
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

/** Which rehearsals did not pass, as one line. */
export function notPassed({ rehearsals }: Combined): string {
  const failed = rehearsals.filter(({ report }) => report?.result !== 'passed');
  const { told, more } = firstOf(failed);
  return listLines(
    told.map(({ plan }) => clipped(plan, 100)),
    more,
  ).join(', ');
}

/** Renders rehearsals as one summary within `maxBytes` of UTF-8, with what failed first. */
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
  const pointer = md`The rest is in the summaries and the evidence of the rehearsals.`;
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
  { title: 'Longest standstill', align: 'right' },
  { title: 'Checks passed', align: 'right' },
  { title: 'Took', align: 'right' },
] as const;

function rowOf({ plan, report, why }: Rehearsal): Markdown[] {
  if (report === null) {
    const state = why === undefined ? md`❌ no report` : md`❌ not readable`;
    return [code(clip(plan, 100)), state, ...Array<Markdown>(5).fill(DASH)];
  }
  const { result, chain, upgrades, checks, totalMs } = report;
  const standstills = upgrades.flatMap(({ standstillMs }) => standstillMs ?? []);
  const passed = checks.filter((check) => check.result === 'passed').length;
  return [
    code(clip(plan, 100)),
    md`${result === 'passed' ? '✅' : '❌'} ${result}`,
    code(clip(chain.id ?? chain.binary, 80)),
    join(
      plannedRoute(report).map((name) => code(clip(name, 40))),
      ' → ',
    ),
    duration(standstills.length === 0 ? null : Math.max(...standstills)),
    md`${passed} of ${checks.length}`,
    text(formatDuration(totalMs)),
  ];
}

function causeOf({ plan, report, why }: Rehearsal): Markdown[] {
  if (why !== undefined) {
    return [md`**${code(clip(plan, 100))}:** this is no report of a rehearsal: ${clip(why, 500)}`];
  }
  if (report === null) {
    return [
      md`**${code(clip(plan, 100))}:** there is no report; the job ended before the rehearsal began, or was killed. Its log says why.`,
    ];
  }
  const { failure } = report;
  if (failure === null) return [];
  const [message = ''] = failure.message.split('\n');
  const cause = md`**${code(clip(plan, 100))}:** ${text(clip(message, 500))}`;
  const hint = failure.hint === null ? md`` : md`**What to do:** ${text(clip(failure.hint, 500))}`;
  const lines = failure.lines.slice(-EVIDENCE_LINES).join('\n');
  const evidence =
    lines === '' ? md`` : details('Last lines', codeBlock(clipBytes(lines, EVIDENCE_BYTES)));
  return [cause, hint, evidence];
}
