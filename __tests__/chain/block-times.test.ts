import { type BlockTimes, blockTimes } from '../../src/chain/block-times';
import type { Sighting } from '../../src/chain/sightings';

const steady = (ms: number): BlockTimes => ({ fast: ms, slow: ms });

/** Heights that were seen one by one and at once, from the intervals between them. */
function seen(...intervals: number[]): Sighting[] {
  let at = 1_000;
  return [0, ...intervals].map((interval, height) => {
    at += interval;
    return { height, at, askedAt: at };
  });
}

/** Blocks at a steady pace, which are looked at by a machine that is too busy to take note at once. */
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

  it('are the quickest average of four blocks and the third quartile of them', () => {
    const intervals = [...Array(4).fill(100), ...Array(4).fill(200)];
    // Averages of four blocks: 100, 125, 150, 175, 200.
    expect(blockTimes(seen(...intervals))).toEqual({ fast: 100, slow: 175 });
  });

  it('are averages: single blocks that were seen late and the next ones early do not count', () => {
    const jitter = Array(4).fill([80, 240, 160, 160]).flat();
    expect(blockTimes(seen(...jitter))).toEqual(steady(160));
  });

  it('are not moved by a halt', () => {
    const intervals = [...Array(18).fill(150), 4_500];
    expect(blockTimes(seen(...intervals))).toEqual(steady(150));
  });

  it('are not moved by a halt of two long intervals, as real ones are', () => {
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

  it('take a slow block for a pause from eight times the usual one on', () => {
    const intervals = (slow: number) => [...Array(4).fill(100), slow, ...Array(4).fill(100)];
    expect(blockTimes(seen(...intervals(801)))).toEqual(steady(100));
    expect(blockTimes(seen(...intervals(800)))?.slow).toBe(275);
  });

  it('are not quicker than twice what they are where an answer was taken note of late, and the next at once', () => {
    const looks = [0, 160, 310, 480].map((asked) => ({ asked, took: 5 }));
    looks.push({ asked: 620, took: 1_500 }, { asked: 2_125, took: 5 });
    for (let asked = 2_260; asked < 5_000; asked += 150) looks.push({ asked, took: 5 });
    const { fast = 0, slow = 0 } = blockTimes(seenBusily(150, looks)) ?? {};
    expect(fast).toBeGreaterThan(150 / 2);
    expect(fast).toBeLessThanOrEqual(160);
    expect(slow).toBeLessThan(250);
  });

  it('are never nothing, however many heights are seen at once', () => {
    expect(blockTimes(seen(0, 0, 0, 0, 0, 0))).toEqual(steady(1));
  });
});
