import {
  askedQueries,
  brief,
  compare,
  firstPair,
  listingOf,
  momentOf,
  type Query,
  readable,
} from '../../../src/page/model/queries';
import { hugeReport } from '../huge';
import { passedReport } from '../reports';

const { queries } = passedReport();
const asked = askedQueries(queries);

function query(answer: string, rest: Partial<Query> = {}): Query {
  return { ...(queries[0] as Query), expected: 'contains x', answer, ...rest };
}

it('queries are put together by their names', () => {
  expect(asked.map(({ name, times }) => [name, times.map(momentOf)])).toEqual([
    ['leaderboard', ['v1', 'v1.1', 'v2', 'v2 after the restart']],
    ['player infos', ['v1', 'v1.1', 'v2', 'v2 after the restart']],
  ]);
});

describe('an answer to read', () => {
  it('has JSON over lines', () => {
    expect(readable('{"a":[1,{"b":"x"}]}\n')).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": "x"\n    }\n  ]\n}',
    );
  });

  it('keeps numbers that a program would round', () => {
    expect(readable('{"a":12345678901234567890,"b":1.0}')).toBe(
      '{\n  "a": 12345678901234567890,\n  "b": 1.0\n}',
    );
  });

  it.each(['Error: no such path', '{"a":', '{"a":1,"a":2}', '{} {}', ''])(
    'stays as it is where it is no JSON: %s',
    (answer) => {
      expect(readable(answer)).toBe(answer);
    },
  );

  it('shows what JSON had escaped', () => {
    expect(readable('["\\u202ex"]')).toBe('[\n  "\\u202ex"\n]');
  });
});

describe('the pair to begin with', () => {
  it('is the last two that differ', () => {
    expect(asked.map(({ times }) => firstPair(times))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is the first and the last of answers that are the same', () => {
    expect(firstPair([query('a'), query('a'), query('a')])).toEqual([0, 2]);
    expect(firstPair([query('a')])).toEqual([0, 0]);
  });
});

describe('a comparison', () => {
  it('is by lines, with what is around them', () => {
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

  it('has nothing where only the writing differs', () => {
    expect(compare('{"a":1}', '{ "a": 1 }\n')).toEqual({ kind: 'same' });
  });

  it('of large answers is done', () => {
    const [one, other] = askedQueries(hugeReport().queries)[0]?.times ?? [];
    expect(compare(one?.answer ?? '', other?.answer ?? '').kind).toBe('different');
  });

  it('is given up where everything differs', () => {
    const lines = (word: string) =>
      Array.from({ length: 5000 }, (_, index) => `${word} ${index}`).join('\n');
    expect(compare(lines('a'), lines('b'))).toEqual({ kind: 'too different' });
  });
});

describe('an answer in brief', () => {
  it.each([
    [query('x', { ok: false }), 'not as expected'],
    [query('Error', { expected: 'fails with "x"' }), 'fails, as expected'],
    [query('{"list":[{"a":1},{"a":2}]}'), '2 rows'],
    [query('[{"a":1}]'), '1 row'],
    [query('{"count": "12"}\n'), '{"count": "12"}'],
    [query(' '), 'empty'],
    [query('y'.repeat(50)), `${'y'.repeat(39)}…`],
  ])('is told: %#', (of, text) => {
    expect(brief(of)).toBe(text);
  });
});

describe('a listing', () => {
  it('is found with its place', () => {
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

  it('has only what can be shown', () => {
    expect(listingOf('{"\\u202el":[{"\\u0000c":"\\u001b[1m\\u2066x"}]}')).toEqual({
      path: '\\u202el',
      columns: ['\\u0000c'],
      rows: [['\\u2066x']],
    });
  });

  it('is none in other answers', () => {
    expect(listingOf('Error')).toBeNull();
  });
});
