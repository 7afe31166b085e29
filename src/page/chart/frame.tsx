import type { ComponentChildren, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { type Plot, plotOf } from '../model/plot';
import { Disclosure } from '../parts/disclosure';
import { useWidth } from '../parts/size';
import { Axis } from './axis';
import { useDrag, useWheel, viewKey } from './input';
import type { Picked, Picker } from './picked';
import { Tooltip } from './tooltip';
import type { View } from './view';

/** Space in pixels: at the left for names and values, at the right for the last label, below for the axis. */
export const GUTTER = { wide: 132, narrow: 56, right: 14, axis: 24 } as const;
/** Width in pixels below which a chart has no space for names beside it. */
export const NARROW = 640;

interface FrameProps {
  readonly name: string;
  /** Explanation for reading the chart. */
  readonly note?: string;
  /** Text alternative for screen readers. */
  readonly description: string;
  readonly height: (narrow: boolean) => number;
  readonly view: View;
  readonly picker: (narrow: boolean) => Picker;
  /** The same data as a table. */
  readonly table: () => ComponentChildren;
  /** Names and values at the left of the plot, which do not move with it. */
  readonly beside: (plot: Plot, narrow: boolean) => ComponentChildren;
  readonly children: (plot: Plot, narrow: boolean, picked: Picked | null) => ComponentChildren;
}

const KEYS =
  'Left and right arrow keys move, plus and minus zoom, 0 shows the whole run, up and down arrow keys select the previous and the next item.';

/** Frame of a chart over the time of the run, with zoom, tooltip, keyboard control and a table. */
export function ChartFrame(props: FrameProps) {
  const { name, description, view } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [said, setSaid] = useState('');
  const width = useWidth(frame);
  const narrow = width < NARROW;
  const left = narrow ? GUTTER.narrow : GUTTER.wide;
  const height = props.height(narrow);
  const plot = plotOf(view.domain, Math.max(0, width - left - GUTTER.right), height);
  const picker = props.picker(narrow);
  const drag = useDrag(plot, view);
  useWheel(frame, plot, left, view);

  const point = (event: TargetedPointerEvent<HTMLElement>) => {
    if (drag.onPointerMove(event)) return setPicked(null);
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left - left, event.clientY - box.top];
    setPicked(x < 0 || x > plot.width ? null : picker.at(plot, { x, y }));
  };
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = picker.next(plot, picked, event.key === 'ArrowDown' ? 1 : -1);
      if (next !== null) {
        view.reveal(next.at);
        setPicked(next);
        setSaid([next.title, ...next.lines].join(', '));
      }
    } else if (event.key === 'Escape') setPicked(null);
    else if (!viewKey(event.key, view)) return;
    event.preventDefault();
  };

  return (
    <figure class="chart">
      <figcaption>
        <h3>{name}</h3>
        {props.note !== undefined && <span class="muted">{props.note}</span>}
      </figcaption>
      <div
        ref={frame}
        class="frame"
        role="application"
        aria-roledescription="zoomable chart"
        aria-label={name}
        aria-describedby={`${id}-what ${id}-keys`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it handles keys, as its description states
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={drag.onPointerDown}
        onPointerMove={point}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerUp}
        onPointerLeave={() => setPicked(null)}
      >
        {width > 0 && (
          <svg width={width} height={height + GUTTER.axis} role="img" aria-label={description}>
            <clipPath id={`${id}-clip`}>
              <rect width={plot.width} height={height} />
            </clipPath>
            <g transform={`translate(${left},0)`}>
              <Axis plot={plot} />
              <g clip-path={`url(#${id}-clip)`}>{props.children(plot, narrow, picked)}</g>
              {props.beside(plot, narrow)}
            </g>
          </svg>
        )}
        {picked !== null && <Tooltip picked={picked} plot={plot} left={left} width={width} />}
      </div>
      <p class="unseen" id={`${id}-what`}>
        {description}
      </p>
      <p class="unseen" id={`${id}-keys`}>
        {KEYS}
      </p>
      <p class="unseen" aria-live="polite">
        {said}
      </p>
      <Disclosure summary={`${name} as a table`}>{props.table}</Disclosure>
    </figure>
  );
}
