import { Sightings } from '../../../src/chain/watch/sightings';

/** The kept sightings, as pairs of height and time. */
function seen(...sightings: [height: number, at: number][]): Sightings {
  const all = new Sightings();
  for (const [height, at] of sightings) all.note({ height, at, askedAt: at });
  return all;
}

it('has the time of each height since the first, including skipped ones', () => {
  const all = seen([5, 100], [8, 200], [9, 300]);
  expect([4, 5, 6, 7, 8, 9, 10].map((height) => all.at(height))).toEqual([
    undefined,
    100,
    200,
    200,
    200,
    300,
    undefined,
  ]);
});

it('keeps the first time of each height, and no height below the first', () => {
  const all = seen([5, 100], [5, 200], [3, 300], [6, 400]);
  expect([3, 5, 6].map((height) => all.at(height))).toEqual([undefined, 100, 400]);
});

it.each([
  [1, [9]],
  [2, [8, 9]],
  [4, [8, 9]],
  [5, [5, 8, 9]],
  [20, [5, 8, 9]],
])('has the sightings of the last %d heights', (count, heights) => {
  const recent = seen([5, 100], [8, 200], [9, 300]).recent(count);
  expect(recent.map(({ height }) => height)).toEqual(heights);
});

it('has none before the first', () => {
  expect(new Sightings().recent(20)).toEqual([]);
  expect(new Sightings().at(1)).toBeUndefined();
});

it('is limited by the number of polls, regardless of heights', () => {
  const all = new Sightings();
  const looks = 100_000;
  for (let look = 1; look <= looks; look++) {
    all.note({ height: look * 1_000_000_000, at: look, askedAt: look });
  }
  expect(all.recent(3)).toEqual([{ height: looks * 1_000_000_000, at: looks, askedAt: looks }]);
  expect(all.at(looks * 1_000_000_000)).toBe(looks);
  expect(all.at((looks - 9_000) * 1_000_000_000)).toBe(looks - 9_000);
  expect(all.at(1_000_000_000)).toBeUndefined(); // forgotten
});
