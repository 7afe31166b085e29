import type { RehearsalEvent, TimedEvent } from '../../src/rehearsal/timeline';
import type { Report } from '../../src/report/schema';
import { fold } from '../helpers/plan';
import { changed, failedTimeline, NODES, passedTimeline, tutorialPlan, until } from './timelines';

type Check = Report['checks'][number];

const plan = tutorialPlan();
const checksOf = (events: readonly TimedEvent[]) => fold(plan, events).checks;
const named = (checks: readonly Check[], name: string) => {
  const found = checks.filter((check) => `${check.suite}: ${check.name}` === name);
  expect(found).toHaveLength(1);
  return found[0];
};
const failure = (
  phase: string,
  message: string,
): Omit<Extract<RehearsalEvent, { type: 'failed' }>, 'type'> => ({
  ...{ phase, message, hint: '', lines: [], place: null },
});
const failedOf = (checks: readonly Check[]) =>
  checks.filter(({ result }) => result === 'failed').map(({ suite, name }) => `${suite}: ${name}`);

describe('a rehearsal that passed', () => {
  const checks = checksOf(passedTimeline());

  it('has all checks passed, each under a name of its own', () => {
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

  it('checks each query at each release that the plan expects something at', () => {
    expect(checks.filter(({ suite }) => suite === 'queries').map(({ name }) => name)).toEqual([
      'player-info at v1',
      'player-info at v1.1',
      'leaderboard at v1.1',
      'leaderboard at v2',
    ]);
    expect(named(checks, 'restart: leaderboard answers as before')?.place?.line).toBe(202);
  });

  it('checks the traffic, the restart and that nothing else went wrong', () => {
    expect(named(checks, 'traffic: games (start)')?.result).toBe('passed');
    expect(named(checks, 'restart: the chain goes on with v2 without Cosmovisor')?.result).toBe(
      'passed',
    );
    expect(checks.at(-1)).toMatchObject({ suite: 'rehearsal', place: null });
  });
});

describe('a rehearsal that failed', () => {
  it.each(passedTimeline().map((_, index) => index))(
    'has a check that did, cut after %d events',
    (index) => {
      const report = fold(plan, passedTimeline().slice(0, index));
      expect(report.result).toBe('failed');
      expect(failedOf(report.checks)).not.toEqual([]);
    },
  );

  it('has the check that its phase is about failed, and what comes later not reached', () => {
    const checks = checksOf(
      failedTimeline('upgrade-done', 1, failure('upgrade v1tov1_1', 'val-bob panicked')),
    );
    expect(failedOf(checks)).toEqual(['upgrade v1tov1_1: all nodes come through its height']);
    expect(named(checks, 'upgrade v1tov1_1: all nodes come through its height')?.message).toBe(
      'val-bob panicked',
    );
    expect(named(checks, 'upgrade v1tov1_1: its proposal passes')?.result).toBe('passed');
    expect(named(checks, 'upgrade v1tov1_1: all nodes have the same state')?.result).toBe(
      'not reached',
    );
    expect(named(checks, 'upgrade v1_1tov2: its vote straddles the upgrade before')?.result).toBe(
      'not reached',
    );
    expect(named(checks, 'queries: leaderboard at v2')?.result).toBe('not reached');
    expect(named(checks, 'restart: the chain goes on with v2 without Cosmovisor')?.result).toBe(
      'not reached',
    );
  });

  it.each([
    ['images', 'preparation: all images are provided'],
    ['vote on v1tov1_1', 'upgrade v1tov1_1: its proposal passes'],
    ['propose v1tov1_1', 'upgrade v1tov1_1: its proposal passes'],
    ['an unforeseen phase', 'rehearsal: nothing else went wrong'],
  ])('in the phase %s is told by its check', (phase, name) => {
    const events: TimedEvent[] = [
      { type: 'phase-started', phase, at: 1 },
      { type: 'phase-ended', phase, ok: false, at: 2 },
      { type: 'failed', ...failure(phase, 'no'), at: 3 },
    ];
    expect(failedOf(checksOf(events))).toEqual([name]);
  });

  it('has what a query answered otherwise, at its place in the plan', () => {
    const events = changed(passedTimeline(), 'query-answered', ({ release, moment }) =>
      release === 'v2' && moment === 'release'
        ? { ok: false, problem: 'no "winners" in it' }
        : undefined,
    );
    const report = fold(plan, events);
    expect(failedOf(report.checks)).toEqual(['queries: leaderboard at v2']);
    expect(named(report.checks, 'queries: leaderboard at v2')?.message).toBe(
      'Expected: contains "cosmos1alice"; no "winners" in it',
    );
    expect(report.failure?.place).toEqual({ file: 'rehearsal.yml', line: 202 });
    expect(report.failure?.lines).toContain('problem: no "winners" in it');
  });

  it('tells a vote that was over too early, states that differ and a restart without blocks', () => {
    const early = changed(passedTimeline(), 'upgrade-done', ({ upgrade }) =>
      upgrade === 'v1_1tov2' ? { straddledPrevious: false } : undefined,
    );
    const cause = failure('straddle v1tov1_1', 'm');
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

describe('traffic that failed', () => {
  const events = (mayFail: boolean) =>
    changed(passedTimeline(), 'traffic-played', () => ({
      ok: false,
      mayFail,
      output: 'a\nno such account\n',
    }));

  it('passes where the plan allows it, and says so', () => {
    expect(named(checksOf(events(true)), 'traffic: games (start)')).toMatchObject({
      result: 'passed',
      message: 'It failed, as the plan allows',
    });
  });

  it('fails where the plan does not', () => {
    const report = fold(plan, events(false));
    expect(failedOf(report.checks)).toEqual(['traffic: games (start)']);
    expect(named(report.checks, 'traffic: games (start)')?.message).toBe(
      'It failed: no such account',
    );
    expect(report.failure?.message).toBe('Traffic games (start) failed');
  });
});

it('are there before anything has happened', () => {
  const checks = checksOf([]);
  expect(checks.filter(({ result }) => result === 'not reached').length).toBeGreaterThan(10);
});

describe('the cause of a failure', () => {
  const thrown = (phase: string, events = passedTimeline()) =>
    failedOf(checksOf([...events, { type: 'failed', ...failure(phase, 'came too late'), at: 9 }]));

  it('is a check of its own where it is of something else than what failed beside it', () => {
    const wrong = changed(passedTimeline(), 'query-answered', ({ release, moment }) =>
      release === 'v2' && moment === 'release' ? { ok: false, problem: 'no' } : undefined,
    );
    expect(thrown('prove v2', wrong)).toEqual(['queries: leaderboard at v2']);
    expect(thrown('clean up', wrong)).toEqual([
      'queries: leaderboard at v2',
      'rehearsal: nothing else went wrong',
    ]);
    expect(thrown('upgrade v1_1tov2')).toEqual(['rehearsal: nothing else went wrong']);
  });

  it('is the vote on the next upgrade where that could not be proposed before the one at hand', () => {
    const events = until(passedTimeline(), 'proposal-submitted', 2);
    expect(thrown('approach v1tov1_1', events)).toEqual(['upgrade v1_1tov2: its proposal passes']);
  });

  it('is more than one binary among the nodes', () => {
    let swapped = 0;
    const events = changed(passedTimeline(), 'node-swapped', () => ({
      version: `v${swapped++ % 2}`,
    }));
    expect(failedOf(checksOf(events))).toContain('upgrade v1tov1_1: all nodes run one binary');
    expect(fold(plan, events).result).toBe('failed');
  });
});

/** What tells more, and proves nothing by itself. */
const INFORMING = ['block', 'node-halted'];

it('a timeline that lacks any proof does not pass', () => {
  const events = passedTimeline();
  const proofs = events.filter(({ type }) => !INFORMING.includes(type));
  expect(proofs.length).toBeGreaterThan(15);
  for (const proof of proofs) {
    const report = fold(
      plan,
      events.filter((event) => event !== proof),
    );
    expect([proof.type, report.result]).toEqual([proof.type, 'failed']);
    expect(
      failedOf(report.checks).length +
        report.checks.filter(({ result }) => result === 'not reached').length,
    ).toBeGreaterThan(0);
  }
});
