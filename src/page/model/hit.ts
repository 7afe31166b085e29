import type { Item, Lane } from './lanes';

/** Position of an item in the timeline; in pixels. */
export interface Placed {
  readonly item: Item;
  readonly lane: number;
  /** Index of the item in its lane. */
  readonly index: number;
  readonly top: number;
}

export interface Rows {
  /** Top of each lane. */
  readonly tops: readonly number[];
  readonly height: number;
  readonly rowHeight: number;
}

/** Minimum distance in pixels at which the pointer hits a moment or a short bar. */
const REACH = 5;

/**
 * Arranges the lanes below each other.
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

/** Finds the item at a point; of several the shortest, because the longer ones can be hit elsewhere. */
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

/** All items with their positions, lane by lane. */
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

/** Cuts a label to the width of a bar in pixels; empty if too little of it would remain. */
export function fitLabel(label: string, width: number): string {
  const room = Math.floor((width - 10) / 6.4);
  if (label.length <= room) return label;
  return room >= 5 ? `${label.slice(0, room - 1)}…` : '';
}
