import type { TimedEvent } from '../../src/rehearsal/timeline';
import { fold } from '../helpers/plan';
import {
  APP_HASHES,
  changed,
  DISK_MEASURED,
  failedTimeline,
  LEADERBOARD,
  NODES,
  passedTimeline,
  START,
  tutorialPlan,
  until,
} from './timelines';

const plan = tutorialPlan();
const passed = fold(plan, passedTimeline());
/** A time of the report, by milliseconds from the beginning. */
const at = (ms: number) => new Date(START + ms).toISOString();

describe('a rehearsal that passed', () => {
  it('is passed, without a failure', () => {
    expect(passed).toMatchObject({
      schema: 1,
      result: 'passed',
      failure: null,
      chain: { id: 'checkers-1', binary: 'checkersd' },
      startedAt: '2026-03-01T20:00:00.000Z',
      totalMs: 43_500,
    });
  });

  it('has its releases with their images', () => {
    expect(passed.releases[1]).toEqual({
      name: 'v1.1',
      image: 'checkersd_i:v1.1-alpine',
      imageId: `sha256:${'2'.repeat(64)}`,
      source: {
        how: 'work tree',
        ref: null,
        commit: '3c'.repeat(20),
        tree: '4d'.repeat(20),
        changed: true,
        content: '5e'.repeat(32),
        digest: null,
      },
      sha256: 'b2'.repeat(32),
      sdk: '0.47.17',
      engine: '0.37.15',
    });
  });

  it('has how each image came about', () => {
    expect(passed.images).toHaveLength(3);
    expect(passed.images[0]).toEqual({
      reference: 'checkersd_i:v1-alpine',
      decision: 'build',
      imageId: `sha256:${'1'.repeat(64)}`,
      digests: [],
      bytes: 120_000_000,
      key: 'ab'.repeat(32),
      ms: 92_500,
    });
    expect(passed.images.map(({ decision, key, ms }) => [decision, key === null, ms])).toEqual([
      ['build', false, 92_500],
      ['engine', false, null],
      ['pulled', true, null],
    ]);
    expect(passed.images[2]?.digests).toEqual([`checkersd_i@sha256:${'e'.repeat(64)}`]);
  });

  it('has an image that no release is too, and no image id of a release that was not provided', () => {
    const events = changed(passedTimeline(), 'image-provided', ({ reference }) =>
      reference === 'checkersd_i:v2-alpine' ? { reference: 'prom/prometheus' } : undefined,
    );
    const report = fold(plan, events);
    expect(report.images.map(({ reference }) => reference)).toEqual([
      'checkersd_i:v1-alpine',
      'checkersd_i:v1.1-alpine',
      'prom/prometheus',
    ]);
    expect(report.releases.map(({ image, imageId }) => [image, imageId === null])).toEqual([
      ['checkersd_i:v1-alpine', false],
      ['checkersd_i:v1.1-alpine', false],
      ['checkersd_i:v2-alpine', true],
    ]);
  });

  it('has what images and caches took, where that was measured', () => {
    expect(passed.disk).toBeNull();
    const { disk, result } = fold(plan, [...passedTimeline(), DISK_MEASURED]);
    expect(result).toBe('passed');
    expect(disk).toEqual({
      before: { free: 60e9, images: 12_340_000_000, buildCache: 4e9, cache: 0 },
      after: { free: 51.2e9, images: null, buildCache: null, cache: 1.25e9 },
    });
  });

  it('has all that is known of an upgrade', () => {
    expect(passed.upgrades[1]).toEqual({
      name: 'v1_1tov2',
      from: 'v1.1',
      to: 'v2',
      done: true,
      proposal: {
        id: '2',
        status: 'PROPOSAL_STATUS_PASSED',
        tally: { yes: '30000000', no: '0', abstain: '0', no_with_veto: '0' },
        failedReason: null,
        votingStart: '2026-03-01T20:10:20.5Z',
        votingEnd: '2026-03-01T20:20:20.500Z',
        dialect: 'gov v1',
        deposit: '10000000upawn',
        submittedHeight: 45,
        submittedAt: '2026-03-01T20:00:17.000Z',
        decidedHeight: 90,
        decidedAt: '2026-03-01T20:00:27.000Z',
      },
      height: 110,
      straddledPrevious: true,
      downtimeMs: 1740,
      standstillMs: 2310,
      haltedAt: '2026-03-01T20:00:31.000Z',
      resumedAt: '2026-03-01T20:00:33.310Z',
      sameState: true,
      nodes: NODES.map((service, index) => ({
        service,
        current: 'upgrades/v1_1tov2',
        version: 'v2',
        haltHeight: 110,
        haltedAt: at(31_000 + 10 * index),
        servingAt: at(32_000 + 100 * index),
        swapMs: 1000 + 90 * index,
        appHash: APP_HASHES.v1_1tov2,
      })),
    });
  });

  it('has queries, traffic, restart and phases', () => {
    expect(passed.queries.map(({ name, release, moment }) => [name, release, moment])).toEqual([
      ['player-info', 'v1', 'release'],
      ['player-info', 'v1.1', 'release'],
      ['leaderboard', 'v1.1', 'release'],
      ['leaderboard', 'v2', 'release'],
      ['leaderboard', 'v2', 'restart'],
    ]);
    expect(passed.queries.at(-1)?.answer).toBe(LEADERBOARD);
    expect(passed.traffic).toEqual([
      {
        ...{ name: 'games', stage: 'start', ok: true, mayFail: false, at: at(11_000) },
        output: '3 games played\n',
      },
    ]);
    expect(passed.restart).toEqual({
      release: 'v2',
      heightBefore: 130,
      heightAfter: 133,
      ok: true,
    });
    expect(passed.phases).toEqual([
      { name: 'images', startedAt: at(0), ms: 4000, ok: true },
      { name: 'preflight', startedAt: at(4_000), ms: 0, ok: true },
      { name: 'start', startedAt: at(4_000), ms: 6300, ok: true },
      { name: 'rehearse', startedAt: at(10_300), ms: 24_700, ok: true },
      { name: 'restart', startedAt: at(35_000), ms: 8500, ok: true },
    ]);
  });

  it('has the heights as they were first seen, each once', () => {
    const blocks = [
      [1, 5_000],
      [2, 5_150],
      [4, 5_400],
      [4, 36_000],
      [5, 36_200],
    ].map(([height = 0, ms = 0]): TimedEvent => ({ type: 'block', height, at: START + ms }));
    const others = passedTimeline().filter(({ type }) => type !== 'block');
    expect(fold(plan, [...others, ...blocks]).blocks).toEqual([
      [1, 5_000],
      [2, 5_150],
      [4, 5_400],
      [5, 36_200],
    ]);
    expect(passed.blocks.at(-1)).toEqual([133, 43_000]);
  });

  it('has null where a binary does not say what it is made of', () => {
    expect(passed.releases[2]).toMatchObject({ name: 'v2', sdk: '0.50.13', engine: null });
  });

  it('has what a release said last, and no version of one that was not asked', () => {
    const [first, again] = changed(
      passedTimeline().filter(({ type }) => type === 'binary-ran'),
      'binary-ran',
      () => ({ release: 'v1', sdk: '0.45.4' }),
    );
    expect(first && again).toBeDefined();
    const events = first && again ? [{ ...first, sdk: '0.1.0' } as TimedEvent, again] : [];
    expect(fold(plan, events).releases.map(({ sdk }) => sdk)).toEqual(['0.45.4', null, null]);
  });

  it('has the chain id of the genesis where the plan has none', () => {
    const { id: _, ...chain } = plan.chain;
    const unnamed = { ...plan, chain };
    expect(fold(unnamed, passedTimeline()).chain.id).toBe('checkers-1');
    expect(fold(unnamed, until(passedTimeline(), 'chain-read')).chain.id).toBeNull();
    expect(fold(plan, []).chain.id).toBe('checkers-1');
  });

  it('has how each proposal was sent, also where two dialects are spoken', () => {
    const events = changed(passedTimeline(), 'proposal-submitted', ({ id }) =>
      id === '1' ? { dialect: 'gov v1beta1', deposit: '5upawn,1stake' } : undefined,
    );
    const sent = fold(plan, events).upgrades.map(({ proposal }) => [
      proposal?.dialect,
      proposal?.deposit,
    ]);
    expect(sent).toEqual([
      ['gov v1beta1', '5upawn,1stake'],
      ['gov v1', '10000000upawn'],
    ]);
  });

  it('passes with traffic that failed, as the plan allows, and says so', () => {
    const events = changed(passedTimeline(), 'traffic-played', () => ({
      ok: false,
      mayFail: true,
    }));
    const traffic = plan.traffic.map((each) => ({ ...each, 'allow-failure': true }));
    const report = fold({ ...plan, traffic }, events);
    expect(report).toMatchObject({ result: 'passed', failure: null });
    expect(report.traffic.map(({ ok }) => ok)).toEqual([false]);
  });

  it('has what its reader should know, in the order in which it came', () => {
    const notices = ['a peer is no service of the stack', 'val-bob was started again'];
    const told = notices.map(
      (message, i): TimedEvent => ({ type: 'notice', message, at: START + i }),
    );
    const [first, ...rest] = told as [TimedEvent, TimedEvent];
    expect(fold(plan, [first, ...passedTimeline(), ...rest])).toMatchObject({
      result: 'passed',
      notices,
    });
    expect(passed.notices).toEqual([]);
  });

  it('passes without a restart if the plan wants none', () => {
    const events = until(passedTimeline(), 'phase-started', 5);
    expect(fold({ ...plan, restart: false }, events).result).toBe('passed');
  });

  it('passes if a query expects something of a release that no upgrade comes by', () => {
    const queries = plan.queries.map((query) => ({
      ...query,
      expect: { ...query.expect, v0: { contains: 'x' } },
    }));
    expect(fold({ ...plan, queries }, passedTimeline()).result).toBe('passed');
  });

  it('keeps the first end of a phase', () => {
    const again: TimedEvent = {
      type: 'phase-ended',
      phase: 'restart',
      ok: false,
      at: START + 90_000,
    };
    const report = fold(plan, [...passedTimeline(), again]);
    expect(report.phases.at(-1)).toEqual({
      ...{ name: 'restart', startedAt: at(35_000), ms: 8500, ok: true },
    });
    expect(report.result).toBe('failed');
  });

  it('tells two phases of one name apart', () => {
    const events = (['phase-started', 'phase-ended'] as const).map(
      (type, index): TimedEvent => ({
        type,
        phase: 'images',
        ok: true,
        at: START + 50_000 + index,
      }),
    );
    const report = fold(plan, [...passedTimeline(), ...events]);
    expect(report.phases.map(({ name, ms }) => [name, ms])).toEqual([
      ['images', 4000],
      ['preflight', 0],
      ['start', 6300],
      ['rehearse', 24_700],
      ['restart', 8500],
      ['images', 1],
    ]);
  });

  it('has node services that only the timeline knows, sorted by name, and does not pass', () => {
    const { cosmovisor: _, ...stack } = plan.stack;
    const events = changed(passedTimeline(), 'chain-read', () => ({ nodes: [] }));
    const report = fold({ ...plan, stack }, events);
    expect(report.failure?.message).toMatch(/: no node is known$/);
    expect(report.upgrades[0]?.nodes.map(({ service }) => service)).toEqual([
      'node-carol',
      'val-alice',
      'val-bob',
    ]);
  });
});

describe('a timeline that just stops', () => {
  it('never folds to passed, wherever it is cut', () => {
    const events = passedTimeline();
    const results = events.map((_, index) => fold(plan, events.slice(0, index)));
    expect(results.map(({ result }) => result)).toEqual(events.map(() => 'failed'));
    expect(results.every(({ upgrades }) => upgrades.length === 2)).toBe(true);
  });

  it('never folds to passed if an upgrade, an asked query, or the restart is not in it', () => {
    const events = passedTimeline();
    const needed = events.filter(
      (event) =>
        ['upgrade-done', 'restarted', 'phase-ended'].includes(event.type) ||
        (event.type === 'query-answered' && event.moment === 'release'),
    );
    expect(needed).toHaveLength(12);
    for (const event of needed) {
      expect(
        fold(
          plan,
          events.filter((other) => other !== event),
        ).result,
      ).toBe('failed');
    }
  });

  it('says at which point it ended and what is missing', () => {
    expect(fold(plan, until(passedTimeline(), 'node-swapped', 5)).failure).toEqual({
      phase: 'rehearse',
      place: null,
      message:
        'The timeline ends after node-swapped (upgrade v1_1tov2, service val-alice) with no failure in it, but phase rehearse did not end',
      hint: 'The run was ended from outside or broke off; the logs in the evidence may say why.',
      lines: [
        'Also: upgrade v1_1tov2 was not done',
        'Also: query leaderboard was not asked at v2',
        'Also: the restart was not done',
      ],
    });
  });

  it('lists every upgrade with nulls if nothing happened', () => {
    const report = fold(plan, []);
    expect(report).toMatchObject({ result: 'failed', startedAt: null, totalMs: 0, restart: null });
    expect(report.failure).toMatchObject({
      phase: null,
      message: 'The timeline ends before its first event with no failure in it, but no phase began',
    });
    expect(report.upgrades[0]).toEqual({
      name: 'v1tov1_1',
      from: 'v1',
      to: 'v1.1',
      done: false,
      proposal: null,
      height: null,
      straddledPrevious: null,
      downtimeMs: null,
      standstillMs: null,
      haltedAt: null,
      resumedAt: null,
      sameState: null,
      nodes: NODES.map((service) => ({
        service,
        current: null,
        version: null,
        haltHeight: null,
        haltedAt: null,
        servingAt: null,
        swapMs: null,
        appHash: null,
      })),
    });
  });
});

describe('a rehearsal that failed', () => {
  const failure = {
    phase: 'rehearse',
    message: 'val-bob did not swap at height 60 within 30 s',
    hint: 'Look at its log.',
    lines: ['panic: UPGRADE NEEDED'],
    place: null,
  };

  it('has the failure as its cause and what was known until then', () => {
    const report = fold(plan, failedTimeline('node-swapped', 2, failure));
    expect(report).toMatchObject({ result: 'failed', failure });
    expect(report.upgrades[0]).toMatchObject({ done: false, height: 60, standstillMs: null });
    expect(report.upgrades[0]?.haltedAt).toBe('2026-03-01T20:00:22.000Z');
    expect(report.upgrades[0]?.nodes.map(({ swapMs, haltHeight }) => [swapMs, haltHeight])).toEqual(
      [
        [1000, 60],
        [null, 60],
        [null, 60],
      ],
    );
    expect(report.phases.at(-1)).toEqual({
      name: 'rehearse',
      startedAt: '2026-03-01T20:00:10.300Z',
      ms: 17_700,
      ok: false,
    });
  });

  it('has a proposal that is not decided as submitted, without a tally', () => {
    const report = fold(plan, failedTimeline('proposal-decided', 1, failure));
    expect(report.upgrades[0]?.proposal).toMatchObject({
      status: 'submitted',
      tally: null,
      decidedHeight: null,
    });
    expect(report.upgrades[1]?.proposal).toBeNull();
  });

  it('has the last proposal of an upgrade, not the decision on an earlier one', () => {
    const [again] = changed(
      passedTimeline().filter(({ type }) => type === 'proposal-submitted'),
      'proposal-submitted',
      () => ({ id: '7' }),
    );
    const events = failedTimeline('proposal-submitted', 2, failure);
    expect(fold(plan, again ? [...events, again] : []).upgrades[0]?.proposal).toMatchObject({
      id: '7',
      status: 'submitted',
      tally: null,
    });
  });

  it('keeps the first of several failures, and has no empty hint', () => {
    const events = failedTimeline('node-swapped', 2, { ...failure, hint: '' });
    const later: TimedEvent = { type: 'failed', ...failure, phase: 'stop', at: START + 60_000 };
    expect(fold(plan, [...events, later]).failure).toEqual({ ...failure, hint: null });
  });

  it('is failed even if all else is well', () => {
    const late: TimedEvent = { type: 'failed', ...failure, at: START + 60_000 };
    expect(fold(plan, [...passedTimeline(), late]).result).toBe('failed');
  });

  it('fails on app hashes that differ', () => {
    const events = changed(passedTimeline(), 'upgrade-done', ({ upgrade, appHashes }) =>
      upgrade === 'v1tov1_1' ? { appHashes: { ...appHashes, 'val-bob': 'FF00' } } : undefined,
    );
    expect(fold(plan, events).failure).toEqual({
      phase: 'rehearse',
      place: { file: 'rehearsal.yml', line: 101 },
      message: 'Not all nodes have the same state after upgrade v1tov1_1',
      hint: "Compare the nodes' versions; if they are equal, the migration is not deterministic.",
      lines: [
        `val-alice: ${APP_HASHES.v1tov1_1}`,
        'val-bob: FF00',
        `node-carol: ${APP_HASHES.v1tov1_1}`,
      ],
    });
  });

  it('fails on a node without an app hash, on all without one, and on no nodes at all', () => {
    const one = changed(passedTimeline(), 'upgrade-done', () => ({
      appHashes: { 'val-bob': 'AA' },
    }));
    expect(fold(plan, one).failure?.lines).toContain('node-carol: no app hash');
    const unknown = changed(passedTimeline(), 'upgrade-done', () => ({ appHashes: {} }));
    expect(fold(plan, unknown).failure?.lines).toContain('val-alice: no app hash');
    const { cosmovisor: _, ...stack } = plan.stack;
    const none = changed(passedTimeline(), 'upgrade-done', () => ({ appHashes: {} })).filter(
      ({ type }) => type !== 'node-halted' && type !== 'node-swapped',
    );
    expect(fold({ ...plan, stack }, none).result).toBe('failed');
  });

  it('fails on an answer that was not expected, in the phase in which it was asked', () => {
    const events = changed(passedTimeline(), 'query-answered', ({ query, release }) =>
      query === 'player-info' && release === 'v1.1' ? { ok: false, answer: '{}' } : undefined,
    );
    expect(fold(plan, events).failure).toEqual({
      phase: 'rehearse',
      place: { file: 'rehearsal.yml', line: 201 },
      message: 'Query player-info at v1.1 did not answer as expected',
      hint: 'Compare its answer with what the plan expects at this release.',
      lines: [
        'command: checkersd query checkers list-player-info --output json',
        'expected: contains "cosmos1alice"',
        '{}',
      ],
    });
  });

  it('fails on a restart after which the chain stands still, and names what is wrong besides', () => {
    const stuck = changed(passedTimeline(), 'restarted', () => ({ heightAfter: 130, ok: false }));
    const events = changed(stuck, 'phase-ended', ({ phase }) =>
      phase === 'restart' ? { ok: false } : undefined,
    );
    expect(fold(plan, events).failure).toMatchObject({
      phase: 'restart',
      message: 'The chain did not go on after the restart on v2 without Cosmovisor',
      lines: ['height before: 130', 'height after: 130', 'Also: Phase restart failed'],
    });
  });

  it('takes its time from events that were added late', () => {
    const events = passedTimeline();
    const [late] = events.splice(2, 1);
    expect(late).toBeDefined();
    expect(fold(plan, late ? [...events, late] : []).totalMs).toBe(43_500);
  });
});
