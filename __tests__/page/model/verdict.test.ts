import { figuresOf, haltWord, matrixOf, nodesWord } from '../../../src/page/model/verdict';
import { askedQueries } from '../../../src/report/model/queries';
import type { Report } from '../../../src/report/model/schema';
import { failedReport, passedReport } from '../reports';

type Upgrade = Report['upgrades'][number];

const passed = passedReport();
const failed = failedReport();
const [first, lost] = failed.upgrades as [Upgrade, Upgrade];

it('the figures show the upgrades, the longest halt, the checks and the duration', () => {
  expect(figuresOf(passed).map(({ value, note }) => [value, note])).toEqual([
    ['2 of 2', 'v1 → v1.1 → v2'],
    ['3.88 s', 'at v1_1tov2'],
    ['28 of 28', 'none failed'],
    ['41.02 s', 'restarted on v2'],
  ]);
  expect(figuresOf(failed).map(({ value, note }) => [value, note])).toEqual([
    ['1 of 2', 'v1 → v1.1'],
    ['3.33 s', 'at v1tov1_1'],
    ['14 of 28', '1 failed, 13 not reached'],
    ['31.90 s', 'no restart'],
  ]);
});

it('the figures of an early failure claim nothing', () => {
  const nothing = { ...failed, upgrades: [], releases: [], checks: [], totalMs: 0 };
  expect(figuresOf(nothing).map(({ value }) => value)).toEqual(['0 of 0', '–', '0 of 0', '0 ms']);
  expect(
    figuresOf({ ...passed, restart: passed.restart && { ...passed.restart, ok: false } }),
  ).toContainEqual(expect.objectContaining({ note: 'did not restart on v2' }));
});

it.each([
  [first, '5 of 5 nodes swapped, equal app hash', '3.33 s'],
  [lost, '0 of 5 nodes swapped', 'the chain did not resume'],
  [{ ...lost, nodes: [] }, '0 of 0 nodes swapped', '–'],
  [
    {
      ...first,
      sameState: false,
      nodes: first.nodes.map((node, index) => ({ ...node, appHash: `A${index}` })),
    },
    '5 of 5 nodes swapped, app hashes differ',
    '3.33 s',
  ],
])('an upgrade has a summary: %#', (upgrade, nodes, halt) => {
  expect(nodesWord(upgrade)).toBe(nodes);
  expect(haltWord(upgrade)).toBe(halt);
});

describe('the data before and after', () => {
  it('has each query’s answers at each moment, and the changes', () => {
    const fails = { ok: true, words: 'fails, as expected', changed: false };
    const rows = { ok: true, words: '2 rows', changed: false };
    expect(matrixOf(askedQueries(passed.queries))).toEqual({
      moments: ['v1', 'v1.1', 'v2', 'v2 after the restart'],
      rows: [
        { name: 'leaderboard', cells: [fails, fails, { ...rows, changed: true }, rows] },
        {
          name: 'player infos',
          cells: [fails, { ...rows, changed: true }, { ...rows, changed: true }, rows],
        },
      ],
    });
  });

  it('omits moments without queries, and has the restart at the end', () => {
    const [leaderboard] = askedQueries(passed.queries);
    const only = [
      { name: 'a', times: leaderboard?.times.slice(3) ?? [] },
      { name: 'b', times: leaderboard?.times.slice(0, 1) ?? [] },
    ];
    expect(matrixOf(only)).toMatchObject({
      moments: ['v1', 'v2 after the restart'],
      rows: [{ cells: [null, { words: '2 rows' }] }, { cells: [{ ok: true }, null] }],
    });
  });
});
