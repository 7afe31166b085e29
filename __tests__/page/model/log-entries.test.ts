import {
  entriesOf,
  entriesOfService,
  indexAt,
  rowsInView,
  searchEntries,
  splitMatches,
} from '../../../src/page/model/log-entries';
import type { PageLog } from '../../../src/report/model/page-data';
import { HOSTILE, hostileLogs } from '../hostile';
import { START } from '../reports';

function line(ms: number, text: string): string {
  return `${new Date(START + ms).toISOString().slice(0, -1)}000123Z ${text}\n`;
}

function log(
  service: string,
  bytes: number,
  parts: readonly (readonly [number, string])[],
): PageLog {
  return {
    service,
    file: `logs/${service}.log`,
    bytes,
    parts: parts.map(([from, text]) => ({ from, to: from + text.length, text })),
  };
}

function texts(logs: readonly PageLog[]): string[] {
  return entriesOf(logs).map(({ service, text }) => `${service} ${text}`);
}

describe('the entries of logs', () => {
  it('are sorted by time, and keep the order within each log', () => {
    const one = line(5, 'a') + line(5, 'b') + line(9, 'c');
    const other = line(1, 'd') + line(7, 'e');
    expect(texts([log('x', one.length, [[0, one]]), log('y', other.length, [[0, other]])])).toEqual(
      ['y d', 'x a', 'x b', 'y e', 'x c'],
    );
  });

  it('keep lines without a time after the line before them', () => {
    const text = `${line(5, 'panic')}goroutine 1\n\n${line(9, 'c')}`;
    const other = line(6, 'd');
    expect(
      texts([log('x', text.length, [[0, text]]), log('y', other.length, [[0, other]])]),
    ).toEqual(['x panic', 'x goroutine 1', 'x ', 'y d', 'x c']);
  });

  it('do not go back if a clock did', () => {
    const text = line(9, 'a') + line(5, 'b');
    expect(entriesOf([log('x', text.length, [[0, text]])]).map(({ at }) => at - START)).toEqual([
      9, 9,
    ]);
  });

  it('show the number and position of missing bytes', () => {
    const [head, halt] = [line(1, 'a'), line(5, 'b')];
    const entries = entriesOf([
      log('x', 2_000_000, [
        [0, head],
        [1_000_000, halt],
      ]),
    ]);
    expect(entries.map(({ at, cut, text }) => [at - START, cut, text])).toEqual([
      [1, false, 'a'],
      [1, true, '1.0 MB of x are not in this page; see logs/x.log'],
      [5, false, 'b'],
      [5, true, '1.0 MB of x are not in this page; see logs/x.log'],
    ]);
  });

  it('of a log that is cut completely are a single entry', () => {
    expect(entriesOf([log('x', 500, [])])).toEqual([
      expect.objectContaining({ cut: true, text: expect.stringContaining('500 B of x') }),
    ]);
  });

  it('contain all of a hostile log', () => {
    const all = entriesOf(hostileLogs())
      .map(({ text }) => text)
      .join('\n');
    for (const text of Object.values(HOSTILE)) expect(all).toContain(/SEEN-\d+/.exec(text)?.[0]);
  });
});

describe('a search', () => {
  const text = line(1, 'PANIC one') + line(2, 'two') + line(3, 'no panic, Panic');
  const entries = entriesOf([log('x', 5000, [[0, text]])]);

  it('finds lines regardless of case', () => {
    expect(searchEntries(entries, 'panic')).toEqual([0, 2]);
    expect(searchEntries(entries, 'pAnIc ONE')).toEqual([0]);
  });

  it('finds nothing without a text, or in the page’s own notices', () => {
    expect(searchEntries(entries, ' ')).toEqual([]);
    expect(searchEntries(entries, 'not in this page')).toEqual([]);
  });

  it('splits a line at its matches', () => {
    expect(splitMatches('no panic, Panic!', 'panic')).toEqual(['no ', 'panic', ', ', 'Panic', '!']);
    expect(splitMatches('aaa', 'aa')).toEqual(['', 'aa', 'a']);
    expect(splitMatches('x', '')).toEqual(['x']);
    expect(splitMatches('İİİ panic', 'panic')).toEqual(['İİİ panic']);
  });
});

it('entries can be filtered by service', () => {
  const logs = [log('x', 1000, [[0, line(1, 'a')]]), log('y', 30, [])];
  const entries = entriesOf(logs);
  expect(entriesOfService(entries, '')).toBe(entries);
  expect(entriesOfService(entries, 'y').map(({ service }) => service)).toEqual(['y']);
});

it('the entry at a time is the first one from then', () => {
  const text = line(1, 'a') + line(5, 'b') + line(9, 'c');
  const entries = entriesOf([log('x', text.length, [[0, text]])]);
  expect([0, 1, 2, 9, 10].map((ms) => indexAt(entries, START + ms))).toEqual([0, 0, 1, 2, 2]);
  expect(indexAt([], START)).toBe(0);
});

it.each([
  [0, 400, 1000, [0, 30]],
  [4000, 400, 1000, [190, 230]],
  [19_600, 400, 1000, [970, 1000]],
  [0, 400, 3, [0, 3]],
  [4000, 400, 3, [3, 3]],
])('rows at %d of %d pixels of %d are drawn with a margin', (top, height, count, rows) => {
  expect(rowsInView({ top, height }, 20, count)).toEqual(rows);
});
