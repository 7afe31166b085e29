import { useMemo } from 'preact/hooks';
import type { Report } from '../../report/model/schema';
import { formatDuration } from '../../text/format';
import { HeightsChart } from '../chart/heights-chart';
import { type Intervals, IntervalsChart } from '../chart/intervals-chart';
import { LanesChart } from '../chart/lanes-chart';
import { Toolbar } from '../chart/toolbar';
import { useView } from '../chart/view';
import {
  type Block,
  blocksOf,
  type Gap,
  gapsOf,
  longestInterval,
  medianInterval,
} from '../model/blocks';
import { lanesOf, NODE_LANES, servicesOf } from '../model/lanes';
import { counted, wholeRun } from '../model/times';
import { Section } from '../parts/section';

const LEGEND = [
  ['phase', 'phase'],
  ['blocks', 'blocks'],
  ['voting', 'voting'],
  ['halt', 'halt'],
  ['swap', 'swap'],
] as const;

/** The run over time, in three charts with a common zoom. */
export function TimelineSection({ report }: { report: Report }) {
  // Everything that a change of the view, at each frame of a drag, does not change.
  const { lanes, blocks, gaps, intervals } = useMemo(() => {
    const made = blocksOf(report);
    const stood = gapsOf(report, made);
    return {
      blocks: made,
      gaps: stood,
      lanes: lanesOf(report, made, stood),
      intervals: { median: medianInterval(made), longest: longestInterval(made) },
    };
  }, [report]);
  const view = useView(wholeRun(report));
  if (lanes.length === 0) {
    return (
      <Section id="timeline" title="Timeline">
        <p>No events were recorded.</p>
      </Section>
    );
  }
  const charts = { blocks, gaps, view };
  const more = servicesOf(report).length - NODE_LANES;
  return (
    <Section
      id="timeline"
      title="Timeline"
      note="Time by the host's clock since the start of the run. Drag to move. To zoom, use the wheel with Ctrl, or in a focused chart."
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
          <IntervalsChart {...charts} {...intervals} description={intervalsText(intervals)} />
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

function intervalsText({ median, longest }: Intervals): string {
  return `The median block interval is ${formatDuration(median ?? 0)}, the longest is ${formatDuration(longest)}.`;
}

function gapsText(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'The chain did not halt.';
  const each = gaps.map(({ label, from, to }) => `${label} (${formatDuration(to - from)})`);
  return `The chain halted at ${each.join(', ')}.`;
}
