import type { Plot } from '../model/plot';

/** Time axis: vertical lines at round times, with labels below. */
export function Axis({ plot }: { plot: Plot }) {
  const { ticks, x, height, width } = plot;
  return (
    <g class="axis">
      {ticks.map(({ at, label }) => (
        <g key={at} transform={`translate(${x(at)},0)`}>
          <line y2={height} />
          <text y={height + 17} text-anchor={x(at) < 20 ? 'start' : 'middle'}>
            {label}
          </text>
        </g>
      ))}
      <line class="base" y1={height} y2={height} x2={width} />
    </g>
  );
}

interface ValueAxisProps {
  readonly plot: Plot;
  readonly values: readonly number[];
  readonly y: (value: number) => number;
  readonly label: (value: number) => string;
}

/** Value axis at the left of a plot. */
export function ValueAxis({ plot, values, y, label }: ValueAxisProps) {
  return (
    <g class="axis values">
      {values.map((value) => (
        <g key={value} transform={`translate(0,${y(value)})`}>
          <line x2={plot.width} />
          <text x={-8} dy="0.32em" text-anchor="end">
            {label(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
