import type { TimedEvent } from '../../../src/timeline/timeline';
import { failure } from '../../helpers/failure';
import { fold } from '../../helpers/plan';
import {
  APP_HASHES,
  changed,
  DISK_MEASURED,
  failedTimeline,
  LEADERBOARD,
  NODES,
  passedTimeline,
  START,
  thrown,
  tutorialPlan,
  until,
} from '../timelines';

const plan = tutorialPlan();
const passed = fold(plan, passedTimeline());
/** A time of the report, in milliseconds from the start. */
const at = (ms: number) => new Date(START + ms).toISOString();

describe('a passed rehearsal', () => {
  it('has the result passed, without a failure', () => {
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

  it('has the source of each image', () => {
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

  it('has an image outside the releases, and no image id for a release without one', () => {
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

  it('has the sizes of images and caches, if measured', () => {
    expect(passed.disk).toBeNull();
    const { disk, result } = fold(plan, [...passedTimeline(), DISK_MEASURED]);
    expect(result).toBe('passed');
    expect(disk).toEqual({
      before: { free: 60e9, images: 12_340_000_000, buildCache: 4e9, cache: 0 },
      after: { free: 51.2e9, images: null, buildCache: null, cache: 1.25e9 },
    });
  });

  it('has all facts of an upgrade', () => {
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
      schedule: null,
      height: 110,
      straddledPrevious: true,
      appliedAfterMs: 1740,
      resumedAfterMs: 2310,
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
      ...(
        [
          ['images', 0, 4000],
          ['preflight', 4_000, 0],
          ['start', 4_000, 6300],
          ['prepare', 10_300, 24_700],
          ['restart', 35_000, 8500],
        ] as const
      ).map(([kind, from, ms]) => ({
        ...{ name: kind, step: { kind }, startedAt: at(from), ms, ok: true },
      })),
    ]);
  });

  it('has the heights at first sight, once each', () => {
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

  it('has the last answer of a release, and no version of a release that did not run', () => {
    const [first, again] = changed(
      passedTimeline().filter(({ type }) => type === 'binary-ran'),
      'binary-ran',
      () => ({ release: 'v1', sdk: '0.45.4' }),
    );
    expect(first && again).toBeDefined();
    const events = first && again ? [{ ...first, sdk: '0.1.0' } as TimedEvent, again] : [];
    expect(fold(plan, events).releases.map(({ sdk }) => sdk)).toEqual(['0.45.4', null, null]);
  });

  it('has the chain id of the genesis if the plan has none', () => {
    const { id: _, ...chain } = plan.chain;
    const unnamed = { ...plan, chain };
    expect(fold(unnamed, passedTimeline()).chain.id).toBe('checkers-1');
    expect(fold(unnamed, until(passedTimeline(), 'chain-read')).chain.id).toBeNull();
    expect(fold(plan, []).chain.id).toBe('checkers-1');
  });

  it('has the dialect of each proposal, even with two dialects', () => {
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

  it('has the notices in order', () => {
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

  it('passes without a restart if the plan has none', () => {
    const events = until(passedTimeline(), 'step-started', 5);
    expect(fold({ ...plan, restart: false }, events).result).toBe('passed');
  });

  it('passes if a query has an expected answer for a release without an upgrade', () => {
    const queries = plan.queries.map((query) => ({
      ...query,
      expect: { ...query.expect, v0: { contains: 'x' } },
    }));
    expect(fold({ ...plan, queries }, passedTimeline()).result).toBe('passed');
  });

  it('keeps the first end of a phase', () => {
    const again: TimedEvent = {
      type: 'step-ended',
      step: { kind: 'restart' },
      ok: false,
      at: START + 90_000,
    };
    const report = fold(plan, [...passedTimeline(), again]);
    expect(report.phases.at(-1)).toEqual({
      ...{ name: 'restart', step: { kind: 'restart' }, startedAt: at(35_000), ms: 8500, ok: true },
    });
    expect(report.result).toBe('failed');
  });

  it('keeps two phases with one name apart', () => {
    const events = (['step-started', 'step-ended'] as const).map(
      (type, index): TimedEvent => ({
        type,
        step: { kind: 'images' },
        ok: true,
        at: START + 50_000 + index,
      }),
    );
    const report = fold(plan, [...passedTimeline(), ...events]);
    expect(report.phases.map(({ name, ms }) => [name, ms])).toEqual([
      ['images', 4000],
      ['preflight', 0],
      ['start', 6300],
      ['prepare', 24_700],
      ['restart', 8500],
      ['images', 1],
    ]);
  });

  it('has nodes found only in the timeline, sorted by name, and does not pass', () => {
    const { cosmovisor: _, ...stack } = plan.stack;
    const events = changed(passedTimeline(), 'chain-read', () => ({ nodes: [] }));
    const report = fold({ ...plan, stack }, events);
    expect(report.failure?.code).toBe('NOT_PROVEN');
    expect(report.upgrades[0]?.nodes.map(({ service }) => service)).toEqual([
      'node-carol',
      'val-alice',
      'val-bob',
    ]);
  });
});

describe('a truncated timeline', () => {
  it('has its end and the missing parts as the failure', () => {
    const { failure: found } = fold(plan, until(passedTimeline(), 'node-swapped', 5));
    expect(found).toMatchObject({ phase: 'prepare', step: { kind: 'prepare' }, place: null });
    expect(found).toEqual(
      failure('RUN_CUT_OFF', 'node-swapped', 'v1_1tov2', 'val-alice', 'prepare'),
    );
    expect(found?.lines).toEqual([
      expect.stringContaining('v1_1tov2'),
      expect.stringContaining('leaderboard'),
      expect.any(String), // the restart
    ]);
  });

  it('lists every upgrade with nulls for missing facts', () => {
    const report = fold(plan, []);
    expect(report).toMatchObject({ result: 'failed', startedAt: null, totalMs: 0, restart: null });
    expect(report.failure).toMatchObject({ code: 'RUN_CUT_OFF', phase: null, step: null });
    expect(report.upgrades[0]).toEqual({
      name: 'v1tov1_1',
      from: 'v1',
      to: 'v1.1',
      done: false,
      proposal: null,
      schedule: null,
      height: null,
      straddledPrevious: null,
      appliedAfterMs: null,
      resumedAfterMs: null,
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

describe('a failed rehearsal', () => {
  const died = thrown({
    message: 'val-bob did not swap at height 60 within 30 s',
    hint: 'Look at its log.',
    lines: ['panic: UPGRADE NEEDED'],
  });

  it('has the failure as its cause and all facts until then', () => {
    const report = fold(plan, failedTimeline('node-swapped', 2, died));
    expect(report).toMatchObject({
      result: 'failed',
      failure: { phase: 'prepare', ...died },
    });
    expect(report.upgrades[0]).toMatchObject({ done: false, height: 60, resumedAfterMs: null });
    expect(report.upgrades[0]?.haltedAt).toBe('2026-03-01T20:00:22.000Z');
    expect(report.upgrades[0]?.nodes.map(({ swapMs, haltHeight }) => [swapMs, haltHeight])).toEqual(
      [
        [1000, 60],
        [null, 60],
        [null, 60],
      ],
    );
    expect(report.phases.at(-1)).toEqual({
      name: 'prepare',
      step: { kind: 'prepare' },
      startedAt: '2026-03-01T20:00:10.300Z',
      ms: 17_700,
      ok: false,
    });
  });

  it('has an undecided proposal as submitted, without a tally', () => {
    const report = fold(plan, failedTimeline('proposal-decided', 1, died));
    expect(report.upgrades[0]?.proposal).toMatchObject({
      status: 'submitted',
      tally: null,
      decidedHeight: null,
    });
    expect(report.upgrades[1]?.proposal).toBeNull();
  });

  it('has the last proposal of an upgrade, not an earlier decision', () => {
    const [again] = changed(
      passedTimeline().filter(({ type }) => type === 'proposal-submitted'),
      'proposal-submitted',
      () => ({ id: '7' }),
    );
    const events = failedTimeline('proposal-submitted', 2, died);
    expect(fold(plan, again ? [...events, again] : []).upgrades[0]?.proposal).toMatchObject({
      id: '7',
      status: 'submitted',
      tally: null,
    });
  });

  it('keeps the first of several failures, and has no empty hint', () => {
    const events = failedTimeline('node-swapped', 2, { ...died, hint: '' });
    const later: TimedEvent = {
      type: 'failed',
      ...died,
      step: { kind: 'clean-up' },
      at: START + 60_000,
    };
    expect(fold(plan, [...events, later]).failure).toEqual({
      phase: 'prepare',
      ...died,
      hint: null,
    });
  });

  it('is failed even without other problems', () => {
    const late: TimedEvent = { type: 'failed', ...died, at: START + 60_000 };
    expect(fold(plan, [...passedTimeline(), late]).result).toBe('failed');
  });

  it('fails on different app hashes', () => {
    const events = changed(passedTimeline(), 'upgrade-done', ({ upgrade, appHashes }) =>
      upgrade === 'v1tov1_1' ? { appHashes: { ...appHashes, 'val-bob': 'FF00' } } : undefined,
    );
    expect(fold(plan, events).failure).toEqual({
      ...{ code: 'STATE_DIFFERS', phase: 'prepare', step: { kind: 'prepare' } },
      place: { file: 'rehearsal.yml', line: 101 },
      message: expect.stringContaining('v1tov1_1'),
      hint: expect.any(String),
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
    expect(fold(plan, one).failure).toEqual(failure('STATE_DIFFERS', 'node-carol: '));
    const unknown = changed(passedTimeline(), 'upgrade-done', () => ({ appHashes: {} }));
    expect(fold(plan, unknown).failure).toEqual(failure('STATE_DIFFERS', 'val-alice: '));
    const { cosmovisor: _, ...stack } = plan.stack;
    const none = changed(passedTimeline(), 'upgrade-done', () => ({ appHashes: {} })).filter(
      ({ type }) => type !== 'node-halted' && type !== 'node-swapped',
    );
    expect(fold({ ...plan, stack }, none).result).toBe('failed');
  });

  it('fails on an unexpected answer, in the phase of the query', () => {
    const events = changed(passedTimeline(), 'query-answered', ({ query, release }) =>
      query === 'player-info' && release === 'v1.1' ? { ok: false, answer: '{}' } : undefined,
    );
    expect(fold(plan, events).failure).toEqual({
      ...{ code: 'QUERY_UNEXPECTED', phase: 'prepare', step: { kind: 'prepare' } },
      place: { file: 'rehearsal.yml', line: 201 },
      message: expect.stringContaining('player-info at v1.1'),
      hint: expect.any(String),
      lines: [
        expect.stringContaining('checkersd query checkers list-player-info --output json'),
        expect.stringContaining('"cosmos1alice"'),
        '{}',
      ],
    });
  });

  it('fails on a restart without new blocks, and lists further problems', () => {
    const stuck = changed(passedTimeline(), 'restarted', () => ({ heightAfter: 130, ok: false }));
    const events = changed(stuck, 'step-ended', ({ step }) =>
      step.kind === 'restart' ? { ok: false } : undefined,
    );
    const { failure: found } = fold(plan, events);
    expect(found).toMatchObject({ phase: 'restart', lines: { length: 3 } });
    expect(found).toEqual(failure('CHAIN_STALLED', 'v2', '130'));
  });

  it('uses the times of events, even of events added late', () => {
    const events = passedTimeline();
    const [late] = events.splice(2, 1);
    expect(late).toBeDefined();
    expect(fold(plan, late ? [...events, late] : []).totalMs).toBe(43_500);
  });
});
