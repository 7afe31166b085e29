import { blocks, codeBlock, md } from './markdown';
import type { Report } from './schema';
import type { Section } from './section';

type Upgrade = Report['upgrades'][number];

/** More bars than this for one upgrade make a chart that cannot be read. */
const MOST_NODES = 6;
const NAME = 40;

/** The upgrades on the host's clock: proposal, voting, standstill, swaps and the first block after it. */
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

function votingBars({ proposal }: Upgrade): string[] {
  if (proposal === null) return [];
  const { id, submittedAt, decidedAt } = proposal;
  const voting = decidedAt === null ? [] : [bar('voting', 'active', submittedAt, decidedAt)];
  return [milestone(`proposal ${id}`, submittedAt), ...voting];
}

/**
 * The standstill of an upgrade, and its nodes' swaps. Of an upgrade that was not done both go on for those that
 * did not come back until the run ended.
 *
 * @param end of the run
 */
function haltBars({ haltedAt, resumedAt, nodes, to }: Upgrade, end: string): string[] {
  if (haltedAt === null) return [];
  const halted = nodes.flatMap((node) =>
    node.haltedAt === null ? [] : [{ ...node, haltedAt: node.haltedAt }],
  );
  return [
    bar('chain stands still', 'crit', haltedAt, resumedAt ?? end),
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

/** A name that ends neither the line, the task nor the chart: letters, digits and a few marks of it. */
function named(name: string): string {
  const kept = name.replace(/[^\p{L}\p{N}._/()→-]+/gu, ' ').trim();
  return [...kept].slice(0, NAME).join('').trim() || 'unnamed';
}
