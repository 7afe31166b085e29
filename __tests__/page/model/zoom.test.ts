import { around, isWhole, pan, reveal, SHORTEST_MS, zoom } from '../../../src/page/model/zoom';

const WHOLE = { from: 0, to: 1000 };

describe('zooming', () => {
  it('keeps the point under the pointer', () => {
    expect(zoom(WHOLE, WHOLE, 0.5, 200)).toEqual({ from: 100, to: 600 });
    expect(zoom({ from: 100, to: 600 }, WHOLE, 0.5, 100)).toEqual({ from: 100, to: 350 });
  });

  it('does not leave the whole range', () => {
    expect(zoom({ from: 900, to: 1000 }, WHOLE, 4, 900)).toEqual({ from: 600, to: 1000 });
    expect(zoom({ from: 100, to: 600 }, WHOLE, 10, 300)).toEqual(WHOLE);
  });

  it('ends at a readable scale', () => {
    const { from, to } = zoom(WHOLE, WHOLE, 1e-9, 500);
    expect(to - from).toBe(SHORTEST_MS);
  });

  it('keeps a whole range that is shorter than that', () => {
    const short = { from: 0, to: 1 };
    expect(zoom(short, short, 0.5, 0)).toEqual(short);
  });
});

it.each([
  [100, { from: 300, to: 500 }],
  [-500, { from: 0, to: 200 }],
  [5000, { from: 800, to: 1000 }],
])('moving by %d stays within the whole range', (by, moved) => {
  expect(pan({ from: 200, to: 400 }, WHOLE, by)).toEqual(moved);
});

it('an interval is shown with a margin', () => {
  expect(around({ from: 400, to: 600 }, WHOLE)).toEqual({ from: 300, to: 700 });
  expect(around({ from: 0, to: 10 }, WHOLE)).toEqual({ from: 0, to: 30 });
});

it('the view moves to a point only if it is not visible', () => {
  const domain = { from: 200, to: 400 };
  expect(reveal(domain, WHOLE, 300)).toBe(domain);
  expect(reveal(domain, WHOLE, 700)).toEqual({ from: 600, to: 800 });
});

it('the whole range is recognised', () => {
  expect(isWhole(WHOLE, WHOLE)).toBe(true);
  expect(isWhole({ from: 1, to: 1000 }, WHOLE)).toBe(false);
});
