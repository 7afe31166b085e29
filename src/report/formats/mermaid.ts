import type { Report } from '../model/schema';
import { blocks, codeBlock, md } from './markdown';
import type { Section } from './section';

type Upgrade = Report['upgrades'][number];

/** Maximum number of bars per upgrade in a readable chart. */
const MOST_NODES = 6;
const NAME = 40;

/** Chart of the upgrades by the host's clock: proposal, voting, halt, swaps and the first block after the halt. */
export function timelineSection({ upgrades, startedAt, totalMs }: Report): Section {
  const last = new Date(Date.parse(startedAt ?? '0') + totalMs);
  if (Number.isNaN(last.getTime())) return { kind: 'timeline', body: md`` };
  const end = last.toISOString();
  const sections = upgrades.flatMap((upgrade) => {
    const bars = [...votingBars(upgrade), ...haltBars(upgrade, end)];
    return bars.length === 0 ? [] : [`  section ${named(upgrade.name)}`, ...bars];
  });
  if (sections.length === 0) return { kind: 'timeline', body: md`` };
  const chart = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...sections].join('\n');
  return {
    kind: 'timeline',
    body: blocks(md`### Timeline`, codeBlock(chart, 'mermaid')),
  };
}

function votingBars({ proposal, schedule }: Upgrade): string[] {
  if (schedule !== null) return [milestone('scheduled', schedule.scheduledAt)];
  if (proposal === null) return [];
  const { id, submittedAt, decidedAt } = proposal;
  const voting = decidedAt === null ? [] : [bar('voting', 'active', submittedAt, decidedAt)];
  return [milestone(`proposal ${id}`, submittedAt), ...voting];
}

/**
 * Bars of the halt of an upgrade and of its nodes' swaps; those that did not end last until the end of the run.
 *
 * @param end time of the end of the run
 */
function haltBars({ haltedAt, resumedAt, nodes, to }: Upgrade, end: string): string[] {
  if (haltedAt === null) return [];
  const halted = nodes.flatMap((node) =>
    node.haltedAt === null ? [] : [{ ...node, haltedAt: node.haltedAt }],
  );
  return [
    bar('chain halted', 'crit', haltedAt, resumedAt ?? end),
    ...swapBars(halted, end),
    ...(resumedAt === null ? [] : [milestone(`first block on ${to}`, resumedAt)]),
  ];
}

function swapBars(
  halted: readonly { service: string; haltedAt: string; servingAt: string | null }[],
  end: string,
): string[] {
  if (halted.length <= MOST_NODES) {
    return halted.map(({ service, haltedAt, servingAt }) =>
      servingAt === null
        ? bar(`${service} is not back`, 'crit', haltedAt, end)
        : bar(`${service} swaps`, 'done', haltedAt, servingAt),
    );
  }
  const back = halted.flatMap(({ servingAt }) => servingAt ?? []).sort();
  const missing = halted.length - back.length;
  const first = halted.map(({ haltedAt }) => haltedAt).sort()[0] ?? end;
  return missing === 0
    ? [bar(`${halted.length} nodes swap`, 'done', first, back.at(-1) ?? end)]
    : [bar(`${missing} of ${halted.length} nodes are not back`, 'crit', first, end)];
}

function bar(name: string, kind: 'active' | 'crit' | 'done', start: string, end: string): string {
  return `  ${named(name)} :${kind}, ${Date.parse(start)}, ${Date.parse(end)}`;
}

function milestone(name: string, at: string): string {
  return `  ${named(name)} :milestone, ${Date.parse(at)}, 0ms`;
}

/** Reduces a name to letters, digits and a few marks, which cannot end the line, the task or the chart. */
function named(name: string): string {
  const kept = name.replace(/[^\p{L}\p{N}._/()→-]+/gu, ' ').trim();
  return [...kept].slice(0, NAME).join('').trim() || 'unnamed';
}
