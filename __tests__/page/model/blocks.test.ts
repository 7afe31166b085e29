import { blocksOf, gapsOf, medianInterval, runsOf, thin } from '../../../src/page/model/blocks';
import { failedReport, passedReport } from '../reports';

const report = passedReport();
const blocks = blocksOf(report);

it('blocks have the time since the previous one', () => {
  const of = blocksOf({
    ...report,
    blocks: [
      [5, 100],
      [6, 350],
    ],
  });
  expect(of).toEqual([
    { height: 5, at: 100, interval: null },
    { height: 6, at: 350, interval: 250 },
  ]);
});

it('the median is calculated from the intervals', () => {
  expect(medianInterval(blocks)).toBeGreaterThan(70);
  expect(medianInterval(blocks)).toBeLessThan(110);
  expect(medianInterval([])).toBeNull();
});

describe('the gaps', () => {
  it('are the gaps of upgrades and the restart', () => {
    expect(gapsOf(report, blocks)).toEqual([
      { from: 18_720, to: 22_050, label: 'v1tov1_1', upgrade: true, ended: true },
      { from: 27_400, to: 31_280, label: 'v1_1tov2', upgrade: true, ended: true },
      expect.objectContaining({ label: 'restart', upgrade: false, ended: true }),
    ]);
  });

  it('last to the end if the chain stopped for good', () => {
    const failed = failedReport();
    const gap = gapsOf(failed, blocksOf(failed)).at(-1);
    expect(gap).toEqual({
      from: 27_470,
      to: 31_900,
      label: 'v1_1tov2',
      upgrade: true,
      ended: false,
    });
  });

  it('of unknown cause have a name for it', () => {
    const slow: [number, number][] = [
      [1, 0],
      [2, 100],
      [3, 9000],
      [4, 9100],
    ];
    const of = { ...report, upgrades: [], phases: [], blocks: slow };
    expect(gapsOf(of, blocksOf(of))).toEqual([
      { from: 100, to: 9000, label: 'no blocks', upgrade: false, ended: true },
    ]);
  });

  it('do not include usual intervals of the chain', () => {
    const slow: [number, number][] = [
      [1, 0],
      [2, 5000],
      [3, 9000],
    ];
    const of = { ...report, upgrades: [], blocks: slow };
    expect(gapsOf(of, blocksOf(of))).toEqual([]);
  });
});

it('blocks are made between the gaps', () => {
  const runs = runsOf(blocks, gapsOf(report, blocks));
  expect(runs.map(({ from, to }) => [from, to])).toEqual([
    [5900, 18_720],
    [22_050, 27_400],
    [31_280, expect.any(Number)],
    [37_410, blocks.at(-1)?.at],
  ]);
  expect(runsOf([], [])).toEqual([]);
});

describe('thinning', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    x: index,
    y: index === 54_321 ? 99 : index % 7,
  }));
  const of = (from: number, to: number, pixels: number) =>
    thin(
      many,
      { domain: { from, to }, width: pixels },
      ({ x }) => x,
      ({ y }) => y,
    );

  it('leaves at most four points per pixel, in order', () => {
    const kept = of(0, 100_000, 500);
    expect(kept.length).toBeLessThanOrEqual(2000);
    expect(kept.map(({ x }) => x)).toEqual(kept.map(({ x }) => x).sort((a, b) => a - b));
  });

  it('keeps the first point, the last one and outliers', () => {
    const kept = of(0, 100_000, 500);
    expect(kept[0]?.x).toBe(0);
    expect(kept.at(-1)?.x).toBe(99_999);
    expect(kept).toContainEqual({ x: 54_321, y: 99 });
  });

  it('keeps the points just outside the view', () => {
    expect(of(50, 52, 500).map(({ x }) => x)).toEqual([49, 50, 51, 52, 53]);
    expect(of(50.5, 50.6, 500).map(({ x }) => x)).toEqual([50, 51]);
    expect(of(200_000, 300_000, 500).map(({ x }) => x)).toEqual([99_999]);
  });
});
