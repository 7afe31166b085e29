import { blocks, codeBlock, md } from './markdown';
import type { Report } from './schema';
import type { Section } from './section';

type Upgrade = Report['upgrades'][number];

/** More bars than this for one upgrade make a chart that cannot be read. */
const MOST_NODES = 6;
const NAME = 40;

/** The upgrades on the host's clock: proposal, voting, standstill, swaps and the first block after it. */
export function timelineSection({ upgrades }: Report): Section {
  const sections = upgrades.flatMap((upgrade) => {
    const bars = barsOf(upgrade);
    return bars.length === 0 ? [] : [`  section ${named(upgrade.name)}`, ...bars];
  });
  if (sections.length === 0) return { kind: 'timeline', body: md`` };
  const chart = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...sections].join('\n');
  return {
    kind: 'timeline',
    body: blocks(md`### Timeline`, codeBlock(chart, 'mermaid')),
  };
}

function barsOf({ proposal, haltedAt, resumedAt, nodes, to }: Upgrade): string[] {
  const bars: string[] = [];
  if (proposal !== null) {
    const { id, submittedAt, decidedAt } = proposal;
    bars.push(milestone(`proposal ${id}`, submittedAt));
    if (decidedAt !== null) bars.push(bar('voting', 'active', submittedAt, decidedAt));
  }
  if (haltedAt === null || resumedAt === null) return bars;
  bars.push(bar('chain stands still', 'crit', haltedAt, resumedAt));
  const swaps = nodes.flatMap(({ service, haltedAt, servingAt }) =>
    haltedAt === null || servingAt === null ? [] : [{ service, haltedAt, servingAt }],
  );
  if (swaps.length <= MOST_NODES) {
    for (const { service, haltedAt, servingAt } of swaps) {
      bars.push(bar(`${service} swaps`, 'done', haltedAt, servingAt));
    }
  } else {
    const first = swaps.map(({ haltedAt }) => haltedAt).sort()[0] ?? haltedAt;
    const last =
      swaps
        .map(({ servingAt }) => servingAt)
        .sort()
        .at(-1) ?? resumedAt;
    bars.push(bar(`${swaps.length} nodes swap`, 'done', first, last));
  }
  return [...bars, milestone(`first block on ${to}`, resumedAt)];
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
