import { blockPicker } from '../../../src/page/chart/block-picker';
import { plotOf } from '../../../src/page/model/plot';

const BLOCKS = [
  { height: 1, at: 100, interval: null },
  { height: 2, at: 300, interval: 200 },
  { height: 3, at: 300, interval: 0 },
  { height: 4, at: 900, interval: 600 },
];
const picker = blockPicker(BLOCKS, (_plot, { height }) => height * 10);
const plot = plotOf({ from: 0, to: 1000 }, 100, 50);

it.each([
  [0, 'Height 1'],
  [19, 'Height 1'],
  [65, 'Height 4'],
  [100, 'Height 4'],
])('at pixel %d is the block with the nearest time', (x, title) => {
  expect(picker.at(plot, { x, y: 0 })?.title).toBe(title);
});

it('shows the time of the block, and its distance from the previous one', () => {
  const block = picker.at(plot, { x: 90, y: 0 });
  expect(block).toMatchObject({ at: 900, lines: ['0.90 s', '600 ms after the previous block'] });
  expect(block?.y(plot)).toBe(40);
});

it('keys move from block to block, even between simultaneous ones, and stop at the ends', () => {
  const titles: (string | undefined)[] = [];
  let at = picker.next(plot, null, 1);
  for (let step = 0; step < 5; step++) {
    titles.push(at?.title);
    at = picker.next(plot, at, 1);
  }
  expect(titles).toEqual(['Height 1', 'Height 2', 'Height 3', 'Height 4', 'Height 4']);
  expect(picker.next(plot, picker.next(plot, null, 1), -1)?.title).toBe('Height 1');
});

it('keys start with the first block in view', () => {
  const late = plotOf({ from: 250, to: 1000 }, 100, 50);
  expect(picker.next(late, null, 1)?.title).toBe('Height 2');
});

it('nothing can be picked without blocks', () => {
  expect(blockPicker([], () => 0).at(plot, { x: 1, y: 1 })).toBeNull();
});
