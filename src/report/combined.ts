import path from 'node:path';
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

/** Rehearsals that belong together: what was to be rehearsed, and what was. */
export interface Combined {
  readonly result: 'passed' | 'failed';
  /** In the order of the expected plans; the report is null where a rehearsal left none. */
  readonly rehearsals: readonly { readonly plan: string; readonly report: Report | null }[];
}

const EVIDENCE_LINES = 10;
const EVIDENCE_BYTES = 2_000;

/** Puts reports beside the plans that were to be rehearsed. One without a report counts as failed. */
export function combine(expected: readonly string[], reports: readonly Report[]): Combined {
  const left = [...reports];
  const rehearsals = expected.map((plan) => {
    const at = left.findIndex((report) => path.normalize(report.plan) === path.normalize(plan));
    return { plan, report: at < 0 ? null : (left.splice(at, 1)[0] ?? null) };
  });
  const others = left.map((report) => ({ plan: report.plan, report }));
  const all = [...rehearsals, ...others];
  const passed = all.length > 0 && all.every(({ report }) => report?.result === 'passed');
  return { result: passed ? 'passed' : 'failed', rehearsals: all };
}

/** Renders rehearsals as one summary within `maxBytes` of UTF-8, with what failed first. */
export function renderCombined(
  { result, rehearsals }: Combined,
  { maxBytes }: { maxBytes: number },
): string {
  const mark = result === 'passed' ? '✅' : '❌';
  const passed = rehearsals.filter(({ report }) => report?.result === 'passed').length;
  const heading = md`## ${mark} ${passed} of ${rehearsals.length} upgrade rehearsals passed`;
  const causes = rehearsals.flatMap(({ plan, report }) => causeOf(plan, report));
  const rows = rehearsals.map(({ plan, report }) => rowOf(plan, report));
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

function rowOf(plan: string, report: Report | null): Markdown[] {
  if (report === null) {
    return [code(clip(plan, 100)), md`❌ no report`, ...Array<Markdown>(5).fill(DASH)];
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

function causeOf(plan: string, report: Report | null): Markdown[] {
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
