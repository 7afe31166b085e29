import { blocksOf, gapsOf } from '../../../src/page/model/blocks';
import { type Lane, lanesOf, NODE_LANES, servicesOf } from '../../../src/page/model/lanes';
import type { Report } from '../../../src/report/model/schema';
import { failedReport, NODES, passedReport, time } from '../reports';

function lanes(report: Report): Lane[] {
  const blocks = blocksOf(report);
  return lanesOf(report, blocks, gapsOf(report, blocks));
}

function lane(report: Report, label: string) {
  return lanes(report).find((one) => one.label === label)?.items ?? [];
}

describe('the timeline of a passed run', () => {
  const report = passedReport();

  it('has lanes for phases, blocks, votes, nodes, traffic and queries', () => {
    expect(lanes(report).map(({ label }) => label)).toEqual([
      'Phases',
      'Blocks',
      'v1tov1_1',
      'v1_1tov2',
      ...NODES,
      'Traffic',
      'Queries',
    ]);
  });

  it('has the votes from submission to decision, by the host’s clock', () => {
    const [voting, halt] = lane(report, 'v1_1tov2');
    expect(voting).toMatchObject({ kind: 'voting', from: 17_120, to: 25_080, failed: false });
    expect(voting?.lines).toContain('open during the previous upgrade');
    expect(halt).toMatchObject({ kind: 'halt', from: 27_400, to: 31_280, label: 'height 214' });
  });

  it('has the swaps of each node', () => {
    expect(lane(report, 'val-bob')).toMatchObject([
      { kind: 'swap', from: 18_800, to: 20_740, label: 'v1.1', failed: false },
      { kind: 'swap', from: 27_480, to: 29_420, label: 'v2', failed: false },
    ]);
  });

  it('has the first block, and the blocks between the halts', () => {
    expect(lane(report, 'Blocks').map(({ kind }) => kind)).toEqual([
      'blocks',
      'first',
      'halt',
      'blocks',
      'halt',
      'blocks',
      'halt',
      'blocks',
    ]);
    expect(lane(report, 'Blocks')[1]).toMatchObject({ from: 5900, to: 5900, row: 0 });
  });

  it('describes the time and the duration of each item', () => {
    expect(lane(report, 'Phases')[2]).toMatchObject({
      title: 'Phase start',
      lines: ['3.20 s to 7.54 s, 4.34 s'],
    });
  });

  it('marks traffic and queries at their moments', () => {
    expect(lane(report, 'Queries')).toHaveLength(8);
    expect(lane(report, 'Queries').every(({ from, to }) => from === to)).toBe(true);
    expect(lane(report, 'Traffic').map(({ from }) => from)).toEqual([
      10_400, 16_900, 25_000, 39_400,
    ]);
  });
});

describe('the timeline of a failed run', () => {
  const report = failedReport();

  it('has the halt until the end, and unfinished swaps', () => {
    expect(lane(report, 'v1_1tov2').at(-1)).toMatchObject({ to: 31_900, failed: true });
    expect(lane(report, 'val-alice').at(-1)).toMatchObject({
      from: 27_520,
      to: 31_900,
      failed: true,
    });
  });

  it('has the failed phase', () => {
    expect(lane(report, 'Phases').filter(({ failed }) => failed)).toMatchObject([
      { label: 'upgrade v1_1tov2' },
    ]);
  });

  it('has an undecided vote until the end', () => {
    const upgrades = report.upgrades.map((upgrade) => ({
      ...upgrade,
      haltedAt: null,
      nodes: [],
      proposal: upgrade.proposal && { ...upgrade.proposal, tally: null, decidedAt: null },
    }));
    expect(lane({ ...report, upgrades }, 'v1_1tov2')).toMatchObject([
      { kind: 'voting', to: 31_900, failed: true },
    ]);
  });

  it('is empty if nothing began', () => {
    const nothing = { ...report, startedAt: null, blocks: [] };
    expect(lanes(nothing)).toEqual([]);
  });
});

it('overlapping phases have separate rows', () => {
  const phase = (name: string, from: number, ms: number) => ({
    name,
    step: { kind: 'prove' as const, release: name },
    startedAt: time(from),
    ms,
    ok: true,
  });
  const phases = [phase('a', 0, 5000), phase('b', 1, 1000), phase('c', 2, 1000), phase('d', 5, 1)];
  expect(lane({ ...passedReport(), phases }, 'Phases').map(({ row }) => row)).toEqual([0, 1, 1, 0]);
});

it('many nodes have a limited number of lanes', () => {
  const report = passedReport();
  const upgrades = report.upgrades.map((upgrade) => ({
    ...upgrade,
    nodes: Array.from({ length: 50 }, (_, index) => ({
      ...(upgrade.nodes[0] as (typeof upgrade.nodes)[number]),
      service: `node-${index}`,
    })),
  }));
  expect(servicesOf({ ...report, upgrades })).toHaveLength(50);
  const nodes = lanes({ ...report, upgrades }).filter(({ label }) => label.startsWith('node-'));
  expect(nodes).toHaveLength(NODE_LANES);
});
