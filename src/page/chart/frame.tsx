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

/** Room at the left for names and values, at the right for the last label, below for the axis. */
export const GUTTER = { wide: 132, narrow: 56, right: 14, axis: 24 } as const;
/** Pixels below which a chart has no room for names beside it. */
export const NARROW = 640;

interface FrameProps {
  readonly name: string;
  /** What has to be known to read it. */
  readonly note?: string;
  /** What there is to be seen, for those who do not see it. */
  readonly description: string;
  readonly height: (narrow: boolean) => number;
  readonly view: View;
  readonly picker: (narrow: boolean) => Picker;
  /** The same in a table. */
  readonly table: () => ComponentChildren;
  /** What stays where it is: names and values at the left of the plot. */
  readonly beside: (plot: Plot, narrow: boolean) => ComponentChildren;
  readonly children: (plot: Plot, narrow: boolean, picked: Picked | null) => ComponentChildren;
}

const KEYS =
  'Arrow left and right move, plus and minus zoom, 0 shows the whole run, arrow up and down go from one to the next.';

/** A chart over the time of the run that can be zoomed and asked. */
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys, as its description says
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
