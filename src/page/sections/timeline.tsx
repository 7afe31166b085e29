import { useMemo } from 'preact/hooks';
import { formatDuration } from '../../report/format';
import type { Report } from '../../report/schema';
import { HeightsChart } from '../chart/heights-chart';
import { IntervalsChart } from '../chart/intervals-chart';
import { LanesChart } from '../chart/lanes-chart';
import { Toolbar } from '../chart/toolbar';
import { useView } from '../chart/view';
import { type Block, blocksOf, type Gap, gapsOf, medianInterval } from '../model/blocks';
import { lanesOf, NODE_LANES, servicesOf } from '../model/lanes';
import { counted, wholeRun } from '../model/times';
import { Section } from '../parts/section';

const LEGEND = [
  ['phase', 'phase'],
  ['blocks', 'blocks'],
  ['voting', 'voting'],
  ['halt', 'standstill'],
  ['swap', 'swap'],
] as const;

/** The run over time, in three charts that are zoomed together. */
export function TimelineSection({ report }: { report: Report }) {
  const { lanes, blocks, gaps } = useMemo(() => {
    const made = blocksOf(report);
    const stood = gapsOf(report, made);
    return { blocks: made, gaps: stood, lanes: lanesOf(report, made, stood) };
  }, [report]);
  const view = useView(wholeRun(report));
  if (lanes.length === 0) {
    return (
      <Section id="timeline" title="Timeline">
        <p>Nothing happened that has a time.</p>
      </Section>
    );
  }
  const charts = { blocks, gaps, view };
  const more = servicesOf(report).length - NODE_LANES;
  return (
    <Section
      id="timeline"
      title="Timeline"
      note="To scale, by the host's clock since the run began. Drag to move; turn the wheel with Ctrl, or in a chart that has the focus, to zoom."
    >
      <Toolbar view={view} gaps={gaps} />
      <ul class="legend" aria-label="Colours">
        {LEGEND.map(([kind, label]) => (
          <li key={kind}>
            <span class={`swatch ${kind}`} aria-hidden="true" /> {label}
          </li>
        ))}
        <li>
          <span class="swatch diamond" aria-hidden="true" /> traffic, query
        </li>
      </ul>
      <LanesChart lanes={lanes} gaps={gaps} view={view} description={lanesText(report, gaps)} />
      {more > 0 && <p class="note">{counted(more, 'more node')}: see the swaps of each upgrade.</p>}
      {blocks.length > 1 && (
        <>
          <HeightsChart {...charts} description={heightsText(blocks, gaps)} />
          <IntervalsChart {...charts} description={intervalsText(blocks)} />
        </>
      )}
    </Section>
  );
}

function lanesText({ phases, upgrades, totalMs }: Report, gaps: readonly Gap[]): string {
  const parts = [counted(phases.length, 'phase'), counted(upgrades.length, 'upgrade')];
  return `${parts.join(' and ')} in ${formatDuration(totalMs)}. ${gapsText(gaps)}`;
}

function heightsText(blocks: readonly Block[], gaps: readonly Gap[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return `The block height rises from ${first?.height} to ${last?.height}. ${gapsText(gaps)}`;
}

function intervalsText(blocks: readonly Block[]): string {
  const longest = blocks.reduce((most, { interval }) => Math.max(most, interval ?? 0), 0);
  const median = formatDuration(medianInterval(blocks) ?? 0);
  return `The median of the block intervals is ${median}, the longest is ${formatDuration(longest)}.`;
}

function gapsText(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'The chain did not stand still.';
  const each = gaps.map(({ label, from, to }) => `${label} (${formatDuration(to - from)})`);
  return `The chain stood still at ${each.join(', ')}.`;
}
