import {
  brief,
  compare,
  firstPair,
  listingOf,
  momentOf,
  readable,
} from '../../../src/page/model/queries';
import { askedQueries, type Query } from '../../../src/report/model/queries';
import { hugeReport } from '../huge';
import { passedReport } from '../reports';

const { queries } = passedReport();
const asked = askedQueries(queries);

function query(answer: string, rest: Partial<Query> = {}): Query {
  return { ...(queries[0] as Query), expected: 'contains x', mustFail: false, answer, ...rest };
}

it('queries are grouped by name', () => {
  expect(asked.map(({ name, times }) => [name, times.map(momentOf)])).toEqual([
    ['leaderboard', ['v1', 'v1.1', 'v2', 'v2 after the restart']],
    ['player infos', ['v1', 'v1.1', 'v2', 'v2 after the restart']],
  ]);
});

describe('a readable answer', () => {
  it('has JSON with one value per line', () => {
    expect(readable('{"a":[1,{"b":"x"}]}\n')).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": "x"\n    }\n  ]\n}',
    );
  });

  it('keeps numbers beyond double precision', () => {
    expect(readable('{"a":12345678901234567890,"b":1.0}')).toBe(
      '{\n  "a": 12345678901234567890,\n  "b": 1.0\n}',
    );
  });

  it.each(['Error: no such path', '{"a":', '{"a":1,"a":2}', '{} {}', ''])(
    'is unchanged if it is not JSON: %s',
    (answer) => {
      expect(readable(answer)).toBe(answer);
    },
  );

  it('shows characters that JSON escaped', () => {
    expect(readable('["\\u202ex"]')).toBe('[\n  "\\u202ex"\n]');
  });
});

describe('the initial pair', () => {
  it('is the last two different answers', () => {
    expect(asked.map(({ times }) => firstPair(times))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is the first and the last of equal answers', () => {
    expect(firstPair([query('a'), query('a'), query('a')])).toEqual([0, 2]);
    expect(firstPair([query('a')])).toEqual([0, 0]);
  });
});

describe('a comparison', () => {
  it('is by line, with some context', () => {
    const before = JSON.stringify({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9 });
    const comparison = compare(before, before.replace('"e":5', '"e":50'));
    expect(comparison).toEqual({
      kind: 'different',
      hunks: [
        [
          { sign: ' ', text: '  "b": 2,' },
          { sign: ' ', text: '  "c": 3,' },
          { sign: ' ', text: '  "d": 4,' },
          { sign: '-', text: '  "e": 5,' },
          { sign: '+', text: '  "e": 50,' },
          { sign: ' ', text: '  "f": 6,' },
          { sign: ' ', text: '  "g": 7,' },
          { sign: ' ', text: '  "h": 8,' },
        ],
      ],
    });
  });

  it('is empty if only the formatting differs', () => {
    expect(compare('{"a":1}', '{ "a": 1 }\n')).toEqual({ kind: 'same' });
  });

  it('of large answers ends', () => {
    const [one, other] = askedQueries(hugeReport().queries)[0]?.times ?? [];
    expect(compare(one?.answer ?? '', other?.answer ?? '').kind).toBe('different');
  });

  it('is not attempted if everything differs', () => {
    const lines = (word: string) =>
      Array.from({ length: 5000 }, (_, index) => `${word} ${index}`).join('\n');
    expect(compare(lines('a'), lines('b'))).toEqual({ kind: 'too different' });
  });
});

describe('a short form of an answer', () => {
  it.each([
    [query('x', { ok: false }), 'not as expected'],
    [query('Error', { mustFail: true }), 'fails, as expected'],
    [query('{"list":[{"a":1},{"a":2}]}'), '2 rows'],
    [query('[{"a":1}]'), '1 row'],
    [query('{"count": "12"}\n'), '{"count": "12"}'],
    [query(' '), 'empty'],
    [query('y'.repeat(50)), `${'y'.repeat(39)}…`],
  ])('is correct: %#', (of, text) => {
    expect(brief(of)).toBe(text);
  });
});

describe('a listing', () => {
  it('is found with its path', () => {
    const leaderboard = asked[0]?.times.at(-1);
    expect(listingOf(leaderboard?.answer ?? '')).toMatchObject({
      path: 'leaderboard.winners',
      columns: ['player', 'won', 'entered'],
      rows: [
        [expect.stringMatching(/^checkers1/), '3', expect.any(String)],
        [expect.stringMatching(/^checkers1/), '1', expect.any(String)],
      ],
    });
  });

  it('contains only displayable values', () => {
    expect(listingOf('{"\\u202el":[{"\\u0000c":"\\u001b[1m\\u2066x"}]}')).toEqual({
      path: '\\u202el',
      columns: ['\\u0000c'],
      rows: [['\\u2066x']],
    });
  });

  it('is not found in other answers', () => {
    expect(listingOf('Error')).toBeNull();
  });
});
