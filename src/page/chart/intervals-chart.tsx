import { scaleSqrt } from 'd3-scale';
import { formatDuration } from '../../text/format';
import { type Block, type Gap, thin } from '../model/blocks';
import { Table } from '../parts/table';
import { ValueAxis } from './axis';
import { Bands } from './bands';
import { blockPicker } from './block-picker';
import { ChartFrame } from './frame';
import type { View } from './view';

const HEIGHT = 130;
const LONGEST = 20;

/** Summary of the block intervals, in milliseconds. */
export interface Intervals {
  /** Null without intervals. */
  readonly median: number | null;
  readonly longest: number;
}

interface IntervalsChartProps extends Intervals {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
  readonly view: View;
  readonly description: string;
}

/** Chart of the block intervals, with a square-root scale so that short intervals stay visible beside halts. */
export function IntervalsChart(props: IntervalsChartProps) {
  const { blocks, gaps, view, description, median } = props;
  const longest = Math.max(1, props.longest);
  const y = scaleSqrt([0, longest], [HEIGHT - 2, 14]);
  const of = ({ interval }: Block) => interval ?? 0;
  const picker = blockPicker(blocks, (_plot, block) => y(of(block)));
  const values = [...new Set([0, median ?? 0, longest / 4, longest].map(Math.round))];
  return (
    <ChartFrame
      name="Block interval"
      note={`median ${formatDuration(median ?? 0)}, dashed; square-root scale`}
      description={description}
      height={() => HEIGHT}
      view={view}
      picker={() => picker}
      table={() => <LongestTable blocks={blocks} />}
      beside={(plot) => (
        <ValueAxis plot={plot} values={values} y={y} label={(value) => formatDuration(value)} />
      )}
    >
      {(plot, _narrow, picked) => {
        const shown = thin(blocks, plot, ({ at }) => at, of);
        const stems = shown.map(
          (block) => `M${plot.x(block.at).toFixed(1)},${y(0)}V${y(of(block)).toFixed(1)}`,
        );
        return (
          <>
            <Bands gaps={gaps} plot={plot} />
            <path class="stems" d={stems.join('')} />
            {median !== null && (
              <line class="median" x2={plot.width} y1={y(median)} y2={y(median)} />
            )}
            {picked !== null && (
              <circle class="cursor" cx={plot.x(picked.at)} cy={picked.y(plot)} r={4} />
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

function LongestTable({ blocks }: { blocks: readonly Block[] }) {
  const columns = ['Height', 'Interval'].map((title) => ({ title, number: true }));
  const rows = [...blocks]
    .sort((one, other) => (other.interval ?? 0) - (one.interval ?? 0))
    .slice(0, LONGEST)
    .map(({ height, interval }) => [height, formatDuration(interval ?? 0)]);
  return <Table caption={`The ${rows.length} longest intervals`} columns={columns} rows={rows} />;
}
