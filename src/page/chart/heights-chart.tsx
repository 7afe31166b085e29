import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { formatDuration } from '../../text/format';
import { type Block, type Gap, thin } from '../model/blocks';
import type { Plot } from '../model/plot';
import { formatElapsed } from '../model/times';
import { Table } from '../parts/table';
import { ValueAxis } from './axis';
import { Bands } from './bands';
import { blockPicker } from './block-picker';
import { ChartFrame } from './frame';
import type { View } from './view';

const HEIGHT = 200;

interface BlocksChartProps {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
  readonly view: View;
  readonly description: string;
}

/** Chart of the block height over time. */
export function HeightsChart({ blocks, gaps, view, description }: BlocksChartProps) {
  const scaleOf = ({ domain }: Pick<Plot, 'domain'>) => {
    const shown = thin(
      blocks,
      { domain, width: 1 },
      ({ at }) => at,
      ({ height }) => height,
    );
    const heights = shown.map(({ height }) => height);
    const [low, high] = [Math.min(...heights), Math.max(...heights)];
    return scaleLinear([low, Math.max(high, low + 1)], [HEIGHT - 8, 40]).nice(4);
  };
  const picker = blockPicker(blocks, (plot, block) => scaleOf(plot)(block.height));
  return (
    <ChartFrame
      name="Block height"
      description={description}
      height={() => HEIGHT}
      view={view}
      picker={() => picker}
      table={() => <BlocksTable blocks={blocks} />}
      beside={(plot) => {
        const scale = scaleOf(plot);
        const values = scale.ticks(4).filter(Number.isInteger);
        return <ValueAxis plot={plot} values={values} y={scale} label={String} />;
      }}
    >
      {(plot, _narrow, picked) => {
        const scale = scaleOf(plot);
        const shown = thin(
          blocks,
          plot,
          ({ at }) => at,
          ({ height }) => height,
        );
        const path = line<Block>(
          ({ at }) => plot.x(at),
          ({ height }) => scale(height),
        ).curve(curveStepAfter);
        return (
          <>
            <Bands gaps={gaps} plot={plot} named />
            <path class="line" d={path(shown) ?? ''} />
            {picked !== null && (
              <circle class="cursor" cx={plot.x(picked.at)} cy={picked.y(plot)} r={4} />
            )}
          </>
        );
      }}
    </ChartFrame>
  );
}

function BlocksTable({ blocks }: { blocks: readonly Block[] }) {
  const columns = ['Height', 'First observed', 'After previous block'].map((title) => ({
    title,
    number: true,
  }));
  const rows = blocks.map(({ height, at, interval }) => [
    height,
    formatElapsed(at, 10),
    interval === null ? '–' : formatDuration(interval),
  ]);
  return <Table caption="Blocks, when first observed" columns={columns} rows={rows} />;
}
