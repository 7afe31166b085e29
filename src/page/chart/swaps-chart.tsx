import { useRef } from 'preact/hooks';
import { clipLine } from '../../text/clip';
import { formatDuration } from '../../text/format';
import { type Plot, plotOf } from '../model/plot';
import type { Swap, Swaps } from '../model/swaps';
import { useWidth } from '../parts/size';
import { Axis } from './axis';
import { GUTTER, NARROW } from './frame';

const ROW = 26;
const BAR = 16;
/** Space above the bars for the label of the line. */
const HEAD = 20;
/** Space after the bars for their durations. */
const VALUE = 64;

interface SwapsChartProps {
  readonly swaps: Swaps;
  readonly name: string;
}

/** Chart of the nodes' swaps: each from the halt until the new binary serves. */
export function SwapsChart({ swaps: { swaps, resumed, span }, name }: SwapsChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const left = width < NARROW ? 92 : GUTTER.wide;
  const height = HEAD + swaps.length * ROW;
  const plot = plotOf({ from: 0, to: span }, Math.max(0, width - left - VALUE), height);
  return (
    <div ref={frame} class="frame">
      {width > 0 && (
        <svg width={width} height={height + GUTTER.axis} role="img" aria-label={name}>
          <g transform={`translate(${left},0)`}>
            <Axis plot={plot} />
            {resumed !== null && <Resumed plot={plot} at={resumed} />}
            {swaps.map((swap, index) => (
              <Bar key={swap.service} swap={swap} top={HEAD + index * ROW} x={plot.x} end={span} />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

/** Line at the first block after the halt. */
function Resumed({ plot, at }: { plot: Plot; at: number }) {
  const x = plot.x(at);
  const [dx, anchor] = x > plot.width / 2 ? ([-6, 'end'] as const) : ([6, 'start'] as const);
  return (
    <g class="resumed" transform={`translate(${x},0)`}>
      <line y2={plot.height} />
      <text x={dx} y={11} text-anchor={anchor}>
        next block
      </text>
    </g>
  );
}

interface BarProps {
  readonly swap: Swap;
  readonly top: number;
  readonly x: (ms: number) => number;
  readonly end: number;
}

function Bar({ swap: { service, from, to }, top, x, end }: BarProps) {
  const [start, stop] = [x(from), x(to ?? end)];
  return (
    <g class={to === null ? 'bar swap failed' : 'bar swap'} transform={`translate(0,${top})`}>
      <text class="name" x={-12} y={ROW / 2} dy="0.34em" text-anchor="end">
        {clipLine(service, 17)}
      </text>
      <rect x={start} y={(ROW - BAR) / 2} width={Math.max(2, stop - start)} height={BAR} rx={3} />
      <text class="value" x={stop + 6} y={ROW / 2} dy="0.34em">
        {to === null ? 'not back' : formatDuration(to - from)}
      </text>
    </g>
  );
}
