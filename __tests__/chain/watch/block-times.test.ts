import { type BlockTimes, blockTimes } from '../../../src/chain/watch/block-times';
import type { Sighting } from '../../../src/chain/watch/sightings';

const steady = (ms: number): BlockTimes => ({ fast: ms, slow: ms });

/** Heights seen one by one without delay, from the intervals between them. */
function seen(...intervals: number[]): Sighting[] {
  let at = 1_000;
  return [0, ...intervals].map((interval, height) => {
    at += interval;
    return { height, at, askedAt: at };
  });
}

/** Blocks at a steady pace, polled by a machine too busy to process each answer immediately. */
function seenBusily(pace: number, looks: readonly { asked: number; took: number }[]): Sighting[] {
  return looks.map(({ asked, took }) => ({
    height: Math.floor(asked / pace),
    at: asked + took,
    askedAt: asked,
  }));
}

describe('block times', () => {
  it('are unknown with too few blocks for an average', () => {
    expect(blockTimes(seen(100, 100, 100))).toBeUndefined();
    expect(blockTimes([])).toBeUndefined();
    expect(blockTimes(seen(100, 100, 100, 100))).toEqual({ fast: 100, slow: 100 });
  });

  it('are the fastest average of four blocks and the third quartile of the averages', () => {
    const intervals = [...Array(4).fill(100), ...Array(4).fill(200)];
    // Averages of four blocks: 100, 125, 150, 175, 200.
    expect(blockTimes(seen(...intervals))).toEqual({ fast: 100, slow: 175 });
  });

  it('are averages: single late sightings followed by early ones do not count', () => {
    const jitter = Array(4).fill([80, 240, 160, 160]).flat();
    expect(blockTimes(seen(...jitter))).toEqual(steady(160));
  });

  it('are not changed by a halt', () => {
    const intervals = [...Array(18).fill(150), 4_500];
    expect(blockTimes(seen(...intervals))).toEqual(steady(150));
  });

  it('are not changed by a halt of two long intervals, typical of real ones', () => {
    const intervals = [...Array(10).fill(150), 2_505, 2_037, ...Array(7).fill(150)];
    expect(blockTimes(seen(...intervals))).toEqual(steady(150));
  });

  it('are measured on each side of a pause, never across it', () => {
    const sides = (before: number, after: number) =>
      blockTimes(seen(...Array(before).fill(100), 5_000, ...Array(after).fill(300)));
    expect(sides(4, 4)).toEqual({ fast: 100, slow: 100 });
    expect(sides(3, 4)).toEqual(steady(300));
    expect(sides(3, 3)).toBeUndefined();
  });

  it('treat a slow block as a pause above eight times the usual interval', () => {
    const intervals = (slow: number) => [...Array(4).fill(100), slow, ...Array(4).fill(100)];
    expect(blockTimes(seen(...intervals(801)))).toEqual(steady(100));
    expect(blockTimes(seen(...intervals(800)))?.slow).toBe(275);
  });

  it('are at most twice as fast if one answer was processed late, and the next at once', () => {
    const looks = [0, 160, 310, 480].map((asked) => ({ asked, took: 5 }));
    looks.push({ asked: 620, took: 1_500 }, { asked: 2_125, took: 5 });
    for (let asked = 2_260; asked < 5_000; asked += 150) looks.push({ asked, took: 5 });
    const { fast = 0, slow = 0 } = blockTimes(seenBusily(150, looks)) ?? {};
    expect(fast).toBeGreaterThan(150 / 2);
    expect(fast).toBeLessThanOrEqual(160);
    expect(slow).toBeLessThan(250);
  });

  it('are never zero, even if many heights are seen at once', () => {
    expect(blockTimes(seen(0, 0, 0, 0, 0, 0))).toEqual(steady(1));
  });
});
