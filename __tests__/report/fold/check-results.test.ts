import type { StepId } from '../../../src/procedure/step';
import type { Report } from '../../../src/report/model/schema';
import type { TimedEvent } from '../../../src/timeline/timeline';
import { failure } from '../../helpers/failure';
import { fold } from '../../helpers/plan';
import {
  changed,
  failedTimeline,
  NODES,
  passedTimeline,
  thrown,
  tutorialPlan,
  until,
} from '../timelines';

type Check = Report['checks'][number];

const plan = tutorialPlan();
const checksOf = (events: readonly TimedEvent[]) => fold(plan, events).checks;
const named = (checks: readonly Check[], name: string) => {
  const found = checks.filter((check) => `${check.suite}: ${check.name}` === name);
  expect(found).toHaveLength(1);
  return found[0];
};
const failedOf = (checks: readonly Check[]) =>
  checks.filter(({ result }) => result === 'failed').map(({ suite, name }) => `${suite}: ${name}`);

describe('a passed rehearsal', () => {
  const checks = checksOf(passedTimeline());

  it('has all checks passed, under unique names', () => {
    expect(new Set(checks.map(({ result }) => result))).toEqual(new Set(['passed']));
    const names = checks.map(({ suite, name }) => `${suite}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('checks each upgrade, on each node', () => {
    const suite = checks.filter(({ suite }) => suite === 'upgrade v1_1tov2');
    expect(suite.map(({ name }) => name)).toEqual([
      'its proposal passes',
      'its vote straddles the upgrade before',
      'all nodes come through its height',
      ...NODES.map((node) => `${node} runs v2`),
      'all nodes run one binary',
      'all nodes have the same state',
    ]);
    expect(suite[3]?.message).toBe('current -> upgrades/v1_1tov2, version v2, sha256 c3c3c3c3c3c3');
    expect(suite[0]?.place).toEqual({ file: 'rehearsal.yml', line: 102 });
  });

  it('checks each query at each release with an expectation', () => {
    expect(checks.filter(({ suite }) => suite === 'queries').map(({ name }) => name)).toEqual([
      'player-info at v1',
      'player-info at v1.1',
      'leaderboard at v1.1',
      'leaderboard at v2',
    ]);
    expect(named(checks, 'restart: leaderboard answers as before')?.place?.line).toBe(202);
  });

  it('checks the traffic, the restart and the absence of other problems', () => {
    expect(named(checks, 'traffic: games (start)')?.result).toBe('passed');
    expect(named(checks, 'restart: the chain goes on with v2 without Cosmovisor')?.result).toBe(
      'passed',
    );
    expect(checks.at(-1)).toMatchObject({ suite: 'rehearsal', place: null });
  });
});

describe('a failed rehearsal', () => {
  it('fails the check of its phase, and does not reach later checks', () => {
    const step: StepId = { kind: 'upgrade', upgrade: 'v1tov1_1' };
    const panicked = thrown({ step, message: 'val-bob panicked' });
    const checks = checksOf(failedTimeline('upgrade-done', 1, panicked));
    expect(failedOf(checks)).toEqual(['upgrade v1tov1_1: all nodes come through its height']);
    expect(named(checks, 'upgrade v1tov1_1: all nodes come through its height')?.message).toBe(
      'val-bob panicked',
    );
    expect(named(checks, 'upgrade v1tov1_1: its proposal passes')?.result).toBe('passed');
    for (const name of [
      'upgrade v1tov1_1: all nodes have the same state',
      'upgrade v1_1tov2: its vote straddles the upgrade before',
      'queries: leaderboard at v2',
      'restart: the chain goes on with v2 without Cosmovisor',
    ]) {
      expect(named(checks, name)?.result).toBe('not reached');
    }
  });

  it.each<[StepId, string]>([
    [{ kind: 'images' }, 'preparation: all images are provided'],
    [{ kind: 'vote', upgrade: 'v1tov1_1' }, 'upgrade v1tov1_1: its proposal passes'],
    [{ kind: 'propose', upgrade: 'v1tov1_1' }, 'upgrade v1tov1_1: its proposal passes'],
    [{ kind: 'prepare' }, 'rehearsal: nothing else went wrong'],
  ])('in the step %o fails that step’s check', (step, name) => {
    const events: TimedEvent[] = [
      { type: 'step-started', step, at: 1 },
      { type: 'step-ended', step, ok: false, at: 2 },
      { type: 'failed', ...thrown({ step }), at: 3 },
    ];
    expect(failedOf(checksOf(events))).toEqual([name]);
  });

  it('has the wrong answer of a query, with its path in the plan', () => {
    const events = changed(passedTimeline(), 'query-answered', ({ release, moment }) =>
      release === 'v2' && moment === 'release'
        ? { ok: false, problem: 'no "winners" in it' }
        : undefined,
    );
    const report = fold(plan, events);
    expect(failedOf(report.checks)).toEqual(['queries: leaderboard at v2']);
    const facts = ['"cosmos1alice"', 'no "winners" in it'];
    expect(named(report.checks, 'queries: leaderboard at v2')).toEqual(
      failure('QUERY_UNEXPECTED', ...facts),
    );
    expect(report.failure?.place).toEqual({ file: 'rehearsal.yml', line: 202 });
    expect(report.failure).toEqual(failure('QUERY_UNEXPECTED', ...facts));
  });

  it('has the checks of an early vote, of different states and of a restart without blocks', () => {
    const early = changed(passedTimeline(), 'upgrade-done', ({ upgrade }) =>
      upgrade === 'v1_1tov2' ? { straddledPrevious: false } : undefined,
    );
    const cause = thrown({ step: { kind: 'straddle', upgrade: 'v1tov1_1' } });
    expect(failedOf(checksOf([...early, { type: 'failed', ...cause, at: 9 }]))).toEqual([
      'upgrade v1_1tov2: its vote straddles the upgrade before',
    ]);
    const differ = changed(passedTimeline(), 'upgrade-done', () => ({
      appHashes: { a: '1', b: '2' },
    }));
    expect(failedOf(checksOf(differ))).toEqual([
      'upgrade v1tov1_1: all nodes have the same state',
      'upgrade v1_1tov2: all nodes have the same state',
    ]);
    const halted = changed(passedTimeline(), 'restarted', () => ({ ok: false }));
    expect(failedOf(checksOf(halted))).toEqual([
      'restart: the chain goes on with v2 without Cosmovisor',
    ]);
  });
});

describe('failed traffic', () => {
  const events = (mayFail: boolean) =>
    changed(passedTimeline(), 'traffic-played', () => ({
      ok: false,
      mayFail,
      output: 'a\nno such account\n',
    }));

  it('passes if the plan allows it, with a message', () => {
    expect(named(checksOf(events(true)), 'traffic: games (start)')).toMatchObject({
      ...{ result: 'passed', code: null, message: expect.any(String) },
    });
  });

  it('fails if the plan does not allow it', () => {
    const report = fold(plan, events(false));
    expect(failedOf(report.checks)).toEqual(['traffic: games (start)']);
    expect(named(report.checks, 'traffic: games (start)')).toEqual(
      failure('TRAFFIC_FAILED', 'no such account'),
    );
    expect(report.failure).toEqual(failure('TRAFFIC_FAILED', 'games (start)'));
  });
});

it('checks of an empty timeline are not reached', () => {
  const checks = checksOf([]);
  expect(checks.filter(({ result }) => result === 'not reached').length).toBeGreaterThan(10);
});

describe('the cause of a failure', () => {
  const caused = (step: StepId, events = passedTimeline()) =>
    failedOf(checksOf([...events, { type: 'failed', ...thrown({ step }), at: 9 }]));

  it('is a separate check unless a failed check explains it', () => {
    const wrong = changed(passedTimeline(), 'query-answered', ({ release, moment }) =>
      release === 'v2' && moment === 'release' ? { ok: false, problem: 'no' } : undefined,
    );
    expect(caused({ kind: 'prove', release: 'v2' }, wrong)).toEqual(['queries: leaderboard at v2']);
    expect(caused({ kind: 'clean-up' }, wrong)).toEqual([
      'queries: leaderboard at v2',
      'rehearsal: nothing else went wrong',
    ]);
    expect(caused({ kind: 'upgrade', upgrade: 'v1_1tov2' })).toEqual([
      'rehearsal: nothing else went wrong',
    ]);
  });

  it('is the proposal of the next upgrade if it came too late', () => {
    const events = until(passedTimeline(), 'proposal-submitted', 2);
    expect(caused({ kind: 'approach', upgrade: 'v1tov1_1' }, events)).toEqual([
      'upgrade v1_1tov2: its proposal passes',
    ]);
  });

  it('is a different binary on a node', () => {
    let swapped = 0;
    const events = changed(passedTimeline(), 'node-swapped', () => ({
      version: `v${swapped++ % 2}`,
    }));
    expect(failedOf(checksOf(events))).toContain('upgrade v1tov1_1: all nodes run one binary');
    expect(fold(plan, events).result).toBe('failed');
  });
});
