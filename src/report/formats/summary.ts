import { formatDuration } from '../../text/format';
import { formatTime } from '../model/format';
import type { Report } from '../model/schema';
import { doneRoute, longestHalt } from '../model/upgrades';
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
import { timelineSection } from './mermaid';
import {
  answerSections,
  dataSection,
  diffSection,
  listingSection,
  querySection,
} from './query-sections';
import {
  imageSection,
  noticeSection,
  phaseSection,
  restartSection,
  trafficSection,
} from './run-sections';
import { DASH, type Section } from './section';
import { nodeSection, proposalSection } from './upgrade-sections';

const EVIDENCE_LINES = 30;
const EVIDENCE_BYTES = 8 * 1024;

/** Sections in the order in which they are omitted if the summary is too long. */
const LEAST_IMPORTANT_FIRST = [
  'answers',
  'traffic',
  'images',
  'node tables',
  'timings',
  'queries',
  'differences',
  'listings',
  'wrong answers',
  'restart',
  'notices',
  'timeline',
  'data',
  'failed checks',
  'proposals',
  'evidence lines',
  'outcome',
] as const;

/**
 * Renders a report as Markdown for the job summary and summary.md. To stay within `maxBytes` of UTF-8, it omits
 * and lists whole sections, the least important ones first.
 */
export function renderSummary(report: Report, { maxBytes }: { maxBytes: number }): string {
  const top = [heading(report), ...cause(report)];
  const sections: Section[] = [
    evidenceSection(report),
    { kind: 'outcome', body: outcome(report) },
    checkSection(report),
    proposalSection(report),
    timelineSection(report),
    dataSection(report),
    listingSection(report),
    restartSection(report),
    diffSection(report),
    ...answerSections(report),
    querySection(report),
    nodeSection(report),
    noticeSection(report),
    trafficSection(report),
    phaseSection(report),
    imageSection(report),
  ].filter(({ body }) => body.source !== '');

  for (let dropped = 0; dropped <= LEAST_IMPORTANT_FIRST.length; dropped++) {
    const left = new Set<string>(LEAST_IMPORTANT_FIRST.slice(0, dropped));
    const kept = sections.filter(({ kind }) => !left.has(kind));
    const gone = sections.filter(({ kind }) => left.has(kind)).map(({ kind }) => kind);
    const source = page(...top, ...kept.map(({ body }) => body), pointer(gone));
    if (fits(source, maxBytes)) return source;
  }
  const shortest = [page(heading(report), pointer(['everything else'])), page(heading(report))];
  return shortest.find((source) => fits(source, maxBytes)) ?? '';
}

function page(...parts: readonly Markdown[]): string {
  return `${blocks(...parts).source}\n`;
}

function fits(source: string, maxBytes: number): boolean {
  return Buffer.byteLength(source, 'utf8') <= maxBytes;
}

function pointer(gone: readonly string[]): Markdown {
  if (gone.length === 0) return md``;
  return md`Left out because the summary would be too long: ${gone.join(', ')}. See \`report.json\` of the evidence.`;
}

function heading({ result, chain }: Report): Markdown {
  const mark = result === 'passed' ? '✅' : '❌';
  return md`## ${mark} Upgrade rehearsal of ${code(clip(chain.id ?? chain.binary, 80))} ${result}`;
}

const FAILED_CHECKS = 10;

/** Table of the failed checks, unless the cause is the only one. */
function checkSection({ checks, failure }: Report): Section {
  const failed = checks.filter(({ result }) => result === 'failed');
  const [only] = failed;
  if (failed.length === 0 || (failed.length === 1 && only?.message === failure?.message)) {
    return { kind: 'failed checks', body: md`` };
  }
  const titles = ['Failed check', 'Reason', 'Line'].map((title) => ({ title }));
  const rows = failed.map(({ suite, name, message, place }) => [
    md`${code(clip(suite, 60))} ${text(clip(name, 100))}`,
    text(clip(message ?? '', 160)),
    place === null ? DASH : code(`${place.file}:${place.line}`),
  ]);
  const shown = table(titles, rows.slice(0, FAILED_CHECKS));
  const others = rows.slice(FAILED_CHECKS);
  const rest = others.length === 0 ? md`` : details(`${others.length} more`, table(titles, others));
  return { kind: 'failed checks', body: blocks(shown, rest) };
}

/** Outcome in a sentence: upgrades, duration, longest halt and number of passed checks. */
function outcome(report: Report): Markdown {
  const { upgrades, totalMs, checks } = report;
  const done = upgrades.filter((upgrade) => upgrade.done);
  const began = report.startedAt === null ? '' : `, started ${formatTime(report.startedAt)}`;
  const time = `${formatDuration(totalMs)}${began}`;
  const passed = checks.filter(({ result }) => result === 'passed').length;
  const count = md`${passed} of ${checks.length} checks passed.`;
  if (done.length === 0) return md`No upgrade was done (${time}). ${count}`;

  const route = doneRoute(report).map(code);
  const doneOf =
    done.length === upgrades.length ? `${done.length}` : `${done.length} of ${upgrades.length}`;
  const noun = upgrades.length === 1 ? 'upgrade' : 'upgrades';
  const longest = longestHalt(done);
  const halt = formatDuration(longest?.resumedAfterMs ?? 0);
  return md`${doneOf} ${noun} done, ${join(route, ' → ')}, in ${time}. The longest halt was **${halt}** (${code(longest?.name ?? '')}). ${count}`;
}

function cause({ failure }: Report): Markdown[] {
  if (failure === null) return [];
  const [first = ''] = failure.message.split('\n');
  const { phase, place } = failure;
  const places = [
    code(failure.code),
    ...(phase === null ? [] : [md`phase ${code(phase)}`]),
    ...(place === null ? [] : [code(`${place.file}:${place.line}`)]),
  ];
  return [
    md`**Cause (${join(places, ', ')}):** ${text(clip(first, 1000))}`,
    failure.hint === null ? md`` : md`**What to do:** ${text(clip(failure.hint, 1000))}`,
  ];
}

/** Rest of the message, and last lines of the evidence. */
function evidenceSection({ failure }: Report): Section {
  const kind = 'evidence lines';
  if (failure === null) return { kind, body: md`` };
  const [, ...rest] = failure.message.split('\n');
  const lines = [...rest, ...failure.lines];
  if (lines.length === 0) return { kind, body: md`` };
  const shown = lines.slice(-EVIDENCE_LINES).map((line) => clipBytes(line, 500));
  while (shown.length > 1 && Buffer.byteLength(shown.join('\n')) > EVIDENCE_BYTES) shown.shift();
  const title =
    shown.length === lines.length
      ? md``
      : md`The last ${shown.length} of ${lines.length} lines; see \`report.json\` of the evidence for all:`;
  return { kind, body: blocks(title, codeBlock(shown.join('\n'))) };
}
