import { formatDuration } from '../../text/format';
import type { Gap } from '../model/blocks';
import { fitLabel } from '../model/hit';
import type { Plot } from '../model/plot';

interface BandsProps {
  readonly gaps: readonly Gap[];
  readonly plot: Plot;
  /** True to label the bands. */
  readonly named?: boolean;
}

/** Bands over the whole height of a chart for the times in which the chain was halted. */
export function Bands({ gaps, plot, named = false }: BandsProps) {
  return (
    <g class="bands">
      {gaps.map((gap) => {
        const [left, right] = [plot.x(gap.from), plot.x(gap.to)];
        const width = Math.max(1, right - left);
        return (
          <g key={`${gap.from} ${gap.label}`} class={gap.ended ? '' : 'open'}>
            <rect x={left} width={width} height={plot.height} />
            <line x1={left} x2={left} y2={plot.height} />
            <line x1={left + width} x2={left + width} y2={plot.height} />
            {named &&
              [gap.label, formatDuration(gap.to - gap.from)].map((words, row) => (
                <text key={words} x={left + width / 2} y={14 + row * 15} text-anchor="middle">
                  {fitLabel(words, width + 6)}
                </text>
              ))}
          </g>
        );
      })}
    </g>
  );
}
