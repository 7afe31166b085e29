import { clipLine } from '../../text/clip';
import type { Gap } from '../model/blocks';
import { fitLabel, itemAt, type Placed, placed, placeLanes, type Rows } from '../model/hit';
import type { Item, Lane } from '../model/lanes';
import type { Plot } from '../model/plot';
import { formatElapsed } from '../model/times';
import { Table } from '../parts/table';
import { Bands } from './bands';
import { ChartFrame } from './frame';
import type { Picked, Picker } from './picked';
import type { View } from './view';

const ROW = 22;
const SPACE = 8;
/** Space above a lane for its name, if there is none beside it. */
const HEAD = 17;
const BAR = 18;
const MARK = 8;

interface LanesChartProps {
  readonly lanes: readonly Lane[];
  readonly gaps: readonly Gap[];
  readonly view: View;
  readonly description: string;
}

/** Chart of the lanes over time: phases, blocks, votes, halts, swaps, traffic, queries. */
export function LanesChart({ lanes, gaps, view, description }: LanesChartProps) {
  const rowsOf = (narrow: boolean) => placeLanes(lanes, ROW, SPACE, narrow ? HEAD : 0);
  return (
    <ChartFrame
      name="Timeline"
      description={description}
      height={(narrow) => rowsOf(narrow).height}
      view={view}
      picker={(narrow) => pickerOf(lanes, rowsOf(narrow))}
      table={() => <LanesTable lanes={lanes} />}
      beside={(_plot, narrow) => <Names lanes={lanes} rows={rowsOf(narrow)} narrow={narrow} />}
    >
      {(plot, narrow, picked) => (
        <>
          <Bands gaps={gaps} plot={plot} />
          <Bars all={placed(lanes, rowsOf(narrow))} plot={plot} picked={picked} />
        </>
      )}
    </ChartFrame>
  );
}

function Names({ lanes, rows, narrow }: { lanes: readonly Lane[]; rows: Rows; narrow: boolean }) {
  return (
    <g class="names">
      {lanes.map(({ label }, index) => {
        const top = rows.tops[index] ?? 0;
        const place = narrow ? { x: -48, y: top - 5 } : { x: -12, y: top + BAR / 2 + 4 };
        return (
          <text key={index} {...place} text-anchor={narrow ? 'start' : 'end'}>
            {clipLine(label, narrow ? 40 : 17)}
          </text>
        );
      })}
    </g>
  );
}

interface BarsProps {
  readonly all: readonly Placed[];
  readonly plot: Plot;
  readonly picked: Picked | null;
}

function Bars({ all, plot, picked }: BarsProps) {
  // Items at the same pixels as an earlier one are skipped: a lane may have thousands.
  const drawn = new Set<string>();
  return (
    <>
      {all.map((place) => {
        const { item, top } = place;
        const [left, right] = [plot.x(item.from), plot.x(item.to)];
        if (right < 0 || left > plot.width) return null;
        const pixels = `${top} ${Math.round(left)} ${Math.round(right)} ${item.failed}`;
        if (drawn.has(pixels)) return null;
        drawn.add(pixels);
        const state = `${item.failed ? ' failed' : ''}${picked?.key === keyOf(place) ? ' on' : ''}`;
        if (item.to === item.from) {
          return <Moment key={pixels} item={item} state={state} x={left} top={top} />;
        }
        // Labels stay in view when their bar moves out of it.
        const [start, end] = [Math.max(left, 0), Math.min(right, plot.width)];
        const label = fitLabel(item.label, end - start);
        return (
          <g key={pixels} class={`bar ${item.kind}${state}`}>
            <rect x={left} y={top} width={Math.max(1.5, right - left - 1)} height={BAR} rx={3} />
            {label !== '' && (
              <text x={start + 6} y={top + BAR / 2} dy="0.34em">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

interface MomentProps {
  readonly item: Item;
  readonly state: string;
  readonly x: number;
  readonly top: number;
}

/** Mark of a moment; that of the first block is a line with a label before it, where the lane is empty. */
function Moment({ item, state, x, top }: MomentProps) {
  const middle = top + BAR / 2;
  const half = MARK / 2;
  if (item.kind !== 'first') {
    const diamond = `M${x},${middle - half}l${half},${half}l${-half},${half}l${-half},${-half}z`;
    return <path class={`moment ${item.kind}${state}`} d={diamond} />;
  }
  return (
    <g class={`moment first${state}`}>
      <path d={`M${x},${top - 3}v${BAR + 6}`} />
      <text x={x - 7} y={middle} dy="0.34em" text-anchor="end">
        {fitLabel(item.label, x)}
      </text>
    </g>
  );
}

function keyOf({ lane, index }: Placed): string {
  return `${lane} ${index}`;
}

function pickedOf(place: Placed, at = (place.item.from + place.item.to) / 2): Picked {
  const { title, lines } = place.item;
  return { key: keyOf(place), at, y: () => place.top + BAR / 2, title, lines };
}

function pickerOf(lanes: readonly Lane[], rows: Rows): Picker {
  return {
    at: (plot, point) => {
      const found = itemAt(lanes, rows, plot.x, point);
      return found === null ? null : pickedOf(found, plot.at(point.x));
    },
    next: (_plot, before, by) => {
      const all = placed(lanes, rows);
      const index = all.findIndex((place) => keyOf(place) === before?.key);
      const next = all[before === null ? 0 : Math.min(Math.max(index + by, 0), all.length - 1)];
      return next === undefined ? null : pickedOf(next);
    },
  };
}

function LanesTable({ lanes }: { lanes: readonly Lane[] }) {
  const columns = ['Event', 'Lane', 'From', 'To', 'Details'].map((title) => ({ title }));
  const rows = lanes
    .flatMap(({ label, items }) => items.map((item) => ({ label, item })))
    .sort((one, other) => one.item.from - other.item.from)
    .map(({ label, item }) => [
      item.title,
      label,
      formatElapsed(item.from, 10),
      item.to > item.from ? formatElapsed(item.to, 10) : '',
      item.lines.slice(1).join(', '),
    ]);
  return <Table caption="Events by time" columns={columns} rows={rows} />;
}
