import {
  type ByteSource,
  offsetOfTime,
  selectRanges,
  wholeLines,
} from '../../../src/report/formats/log-ranges';

const START = Date.UTC(2026, 2, 1, 20);

function total(ranges: readonly { from: number; to: number }[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

describe('the ranges of a log', () => {
  it('cover a log that fits', () => {
    expect(selectRanges(100, [50], 100)).toEqual([{ from: 0, to: 100 }]);
  });

  it('are empty without space, or without a log', () => {
    expect(selectRanges(100, [50], 0)).toEqual([]);
    expect(selectRanges(0, [], 100)).toEqual([]);
  });

  it('are its head and its tail without halts, with a longer tail', () => {
    expect(selectRanges(10_000, [], 300)).toEqual([
      { from: 0, to: 100 },
      { from: 9800, to: 10_000 },
    ]);
  });

  it('surround each halt, with more text after it', () => {
    expect(selectRanges(100_000, [20_000, 60_000], 1200)).toEqual([
      { from: 0, to: 200 },
      { from: 19_900, to: 20_200 },
      { from: 59_900, to: 60_200 },
      { from: 99_600, to: 100_000 },
    ]);
  });

  it('are joined if they overlap, and stay within the log', () => {
    expect(selectRanges(1000, [0, 990], 600)).toEqual([
      { from: 0, to: 150 },
      { from: 800, to: 1000 },
    ]);
  });

  it.each([
    [1, 1000, []],
    [7, 1000, [3, 500, 999, 1000]],
    [999, 1000, [3, 500, 999]],
    [3_000_000, 50_000_000, Array.from({ length: 100 }, (_, index) => index * 400_000)],
  ])('of %d bytes fit their limit, in order and disjoint', (maxBytes, size, anchors) => {
    const ranges = selectRanges(size, anchors, maxBytes);
    expect(total(ranges)).toBeLessThanOrEqual(maxBytes);
    for (const [index, { from, to }] of ranges.entries()) {
      expect(from).toBeGreaterThanOrEqual(index === 0 ? 0 : (ranges[index - 1]?.to ?? 0) + 1);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(size);
    }
  });
});

describe('the lines of a range', () => {
  const log = Buffer.from('one\ntwo\nthree\n');
  const of = (from: number, to: number) =>
    wholeLines(log.subarray(from, to), { from, to }, log.length);

  it('are complete', () => {
    expect(of(0, 6)).toEqual({ from: 0, to: 4, text: 'one\n' });
    expect(of(2, 10)).toEqual({ from: 4, to: 8, text: 'two\n' });
    expect(of(6, 14)).toEqual({ from: 8, to: 14, text: 'three\n' });
  });

  it('may end without a line break', () => {
    expect(wholeLines(Buffer.from('a\nb'), { from: 0, to: 3 }, 3).text).toBe('a\nb');
  });

  it('are part of a line that is longer than the range', () => {
    expect(of(9, 12)).toEqual({ from: 9, to: 12, text: 'hre' });
    expect(of(0, 2)).toEqual({ from: 0, to: 2, text: 'on' });
  });

  it('have no partial UTF-8 characters', () => {
    const bytes = Buffer.from([0xc3, 0x0a, 0x41, 0x0a]);
    expect(wholeLines(bytes, { from: 0, to: 4 }, 4).text).toBe('\ufffd\nA\n');
  });
});

describe('the offset of a time', () => {
  /** A virtual log of 100 MB: a line of 100 bytes each millisecond. */
  const LINE = 100;
  const LINES = 1_000_000;

  function endless(): ByteSource & { bytesRead: number } {
    const lineAt = (index: number) =>
      `${new Date(START + index).toISOString().slice(0, -1)}000000Z line ${index} `
        .padEnd(LINE - 1, '.')
        .concat('\n');
    return {
      bytes: LINE * LINES,
      bytesRead: 0,
      async read(from, to) {
        const end = Math.min(to, this.bytes);
        this.bytesRead += end - from;
        const first = Math.floor(from / LINE);
        const count = Math.ceil(end / LINE) - first;
        const lines = Array.from({ length: count }, (_, index) => lineAt(first + index)).join('');
        return Buffer.from(lines).subarray(from - first * LINE, end - first * LINE);
      },
    };
  }

  it.each([1, 500_000, 777_777, 999_999])('is that of the matching line, at %d ms', async (at) => {
    expect(await offsetOfTime(endless(), START + at)).toBe(at * LINE);
  });

  it('is found with few reads', async () => {
    const source = endless();
    await offsetOfTime(source, START + 654_321);
    expect(source.bytesRead).toBeLessThan(2_000_000);
  });

  it('is the end if the log ends before it', async () => {
    expect(await offsetOfTime(endless(), START + 2 * LINES)).toBe(LINE * LINES);
  });

  it('is any offset in a log without timestamps', async () => {
    const text = Buffer.alloc(300_000, 'x');
    const source: ByteSource = {
      bytes: text.length,
      read: async (from, to) => text.subarray(from, to),
    };
    const offset = await offsetOfTime(source, START);
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThanOrEqual(text.length);
  });
});
