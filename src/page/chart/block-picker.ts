import { bisector } from 'd3-array';
import { formatDuration } from '../../text/format';
import type { Block } from '../model/blocks';
import type { Plot } from '../model/plot';
import { formatElapsed } from '../model/times';
import type { Picked, Picker } from './picked';

const byTime = bisector((block: Block) => block.at);

/** Picks the nearest block in time, regardless of the pointer's height. */
export function blockPicker(
  blocks: readonly Block[],
  y: (plot: Plot, block: Block) => number,
): Picker {
  const picked = (index: number): Picked | null => {
    const block = blocks[index];
    if (block === undefined) return null;
    const { height, at, interval } = block;
    const after =
      interval === null
        ? 'the first block'
        : `${formatDuration(interval)} after the previous block`;
    const lines = [formatElapsed(at, 10), after];
    // The key is the index: two blocks may be observed in the same millisecond.
    return {
      key: String(index),
      at,
      y: (plot) => y(plot, block),
      title: `Height ${height}`,
      lines,
    };
  };
  return {
    at: (plot, point) => picked(byTime.center(blocks, plot.at(point.x))),
    next: (plot, before, by) => {
      const index =
        before === null ? byTime.left(blocks, plot.domain.from) : Number(before.key) + by;
      return picked(Math.min(Math.max(index, 0), blocks.length - 1));
    },
  };
}
