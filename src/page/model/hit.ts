import type { Item, Lane } from './lanes';

/** Where the rows of the timeline are, in pixels. */
export interface Placed {
  readonly item: Item;
  readonly lane: number;
  /** Its place in the lane. */
  readonly index: number;
  readonly top: number;
}

export interface Rows {
  /** Of each lane. */
  readonly tops: readonly number[];
  readonly height: number;
  readonly rowHeight: number;
}

/** Moments are marks, and short times are bars, of at least this many pixels for the pointer. */
const REACH = 5;

/**
 * Puts the lanes below each other.
 *
 * @param head pixels above each lane for its name
 */
export function placeLanes(
  lanes: readonly Lane[],
  rowHeight: number,
  space: number,
  head: number,
): Rows {
  const tops: number[] = [];
  let top = 0;
  for (const { rows } of lanes) {
    tops.push(top + head);
    top += head + rows * rowHeight + space;
  }
  return { tops, height: Math.max(0, top - space), rowHeight };
}

/** The item at a point: of several the shortest, because the longer ones can be met elsewhere. */
export function itemAt(
  lanes: readonly Lane[],
  rows: Rows,
  x: (ms: number) => number,
  point: { readonly x: number; readonly y: number },
): Placed | null {
  const found = placed(lanes, rows).filter(({ item, top }) => {
    if (point.y < top || point.y >= top + rows.rowHeight) return false;
    const [from, to] = [x(item.from), x(item.to)];
    const reach = Math.max(0, REACH - (to - from) / 2);
    return point.x >= from - reach && point.x <= to + reach;
  });
  const distance = ({ item }: Placed) => Math.abs((x(item.from) + x(item.to)) / 2 - point.x);
  const length = ({ item }: Placed) => item.to - item.from;
  found.sort((one, other) => length(one) - length(other) || distance(one) - distance(other));
  return found[0] ?? null;
}

/** All items with their places, lane by lane. */
export function placed(lanes: readonly Lane[], rows: Rows): Placed[] {
  return lanes.flatMap(({ items }, lane) =>
    items.map((item, index) => ({
      item,
      lane,
      index,
      top: (rows.tops[lane] ?? 0) + item.row * rows.rowHeight,
    })),
  );
}

/** As much of a label as a bar of so many pixels has room for; empty if that says nothing. */
export function fitLabel(label: string, width: number): string {
  const room = Math.floor((width - 10) / 6.4);
  if (label.length <= room) return label;
  return room >= 5 ? `${label.slice(0, room - 1)}…` : '';
}
