import type { Plot } from '../model/plot';
import type { Picked } from './picked';

interface TooltipProps {
  readonly picked: Picked;
  readonly plot: Plot;
  readonly left: number;
  /** Width of the whole chart. */
  readonly width: number;
}

const DISTANCE = 12;

/** Tooltip of the selected item; screen readers get it from the chart's live region instead. */
export function Tooltip({ picked, plot, left, width }: TooltipProps) {
  const x = left + Math.min(Math.max(plot.x(picked.at), 0), plot.width);
  const side =
    x > width / 2 ? { right: `${width - x + DISTANCE}px` } : { left: `${x + DISTANCE}px` };
  return (
    <div
      class="tooltip"
      aria-hidden="true"
      style={{ ...side, top: `${picked.y(plot) + DISTANCE}px` }}
    >
      <strong>{picked.title}</strong>
      {picked.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
