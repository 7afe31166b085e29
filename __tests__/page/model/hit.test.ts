import { fitLabel, itemAt, placed, placeLanes } from '../../../src/page/model/hit';
import type { Item, Lane } from '../../../src/page/model/lanes';

function item(from: number, to: number, row = 0): Item {
  const title = `${from}-${to}`;
  return { kind: 'phase', from, to, row, title, label: title, lines: [], failed: false };
}

const LANES: readonly Lane[] = [
  { label: 'one', rows: 2, items: [item(0, 100), item(10, 90, 1)] },
  { label: 'two', rows: 1, items: [item(0, 100), item(40, 42), item(60, 60)] },
];
const ROWS = placeLanes(LANES, 20, 5, 10);
const x = (ms: number) => ms * 2;

it('lanes are stacked, with room for their names', () => {
  expect(ROWS).toEqual({ tops: [10, 65], height: 85, rowHeight: 20 });
  expect(placed(LANES, ROWS).map(({ top }) => top)).toEqual([10, 30, 65, 65, 65]);
  expect(placeLanes([], 20, 5, 0).height).toBe(0);
});

it.each([
  [{ x: 150, y: 15 }, '0-100'],
  [{ x: 150, y: 35 }, '10-90'],
  [{ x: 190, y: 35 }, null],
  [{ x: 150, y: 70 }, '0-100'],
  [{ x: 82, y: 70 }, '40-42'],
  [{ x: 86, y: 70 }, '40-42'],
  [{ x: 124, y: 70 }, '60-60'],
  [{ x: 150, y: 5 }, null],
  [{ x: 150, y: 60 }, null],
])('at %j is %s', (point, title) => {
  expect(itemAt(LANES, ROWS, x, point)?.item.title ?? null).toBe(title);
});

it.each([
  ['upgrade', 100, 'upgrade'],
  ['upgrade v1tov1_1', 80, 'upgrade v…'],
  ['upgrade', 30, ''],
  ['v2', 23, 'v2'],
])('%s has %d pixels: %s', (label, width, text) => {
  expect(fitLabel(label, width)).toBe(text);
});
