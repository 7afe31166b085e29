import { type StepId, titleOf } from '../../src/procedure/step';
import type { Report } from '../../src/report/model/schema';

type Upgrade = Report['upgrades'][number];
type Check = Report['checks'][number];
type Query = Report['queries'][number];

/** 2026-03-01 20:00:00 UTC. */
export const START = Date.UTC(2026, 2, 1, 20);

export const NODES = ['node-carol', 'sentry-alice', 'sentry-bob', 'val-alice', 'val-bob'] as const;

/** The host's time at a second of the run, in the format of the report. */
export function time(seconds: number): string {
  return new Date(START + Math.round(seconds * 1000)).toISOString();
}

/** Start seconds of the passed run's phases; the last is its end. */
const PHASES: readonly (readonly [StepId, number])[] = [
  [{ kind: 'images' }, 0],
  [{ kind: 'prepare' }, 0.73],
  [{ kind: 'start' }, 3.2],
  [{ kind: 'prove', release: 'v1' }, 7.54],
  [{ kind: 'traffic', stage: 'start' }, 8.74],
  [{ kind: 'propose', upgrade: 'v1tov1_1' }, 10.57],
  [{ kind: 'vote', upgrade: 'v1tov1_1' }, 11.05],
  [{ kind: 'approach', upgrade: 'v1tov1_1' }, 15.92],
  [{ kind: 'upgrade', upgrade: 'v1tov1_1' }, 17.3],
  [{ kind: 'prove', release: 'v1.1' }, 23.19],
  [{ kind: 'traffic', stage: 'after:v1tov1_1' }, 23.6],
  [{ kind: 'vote', upgrade: 'v1_1tov2' }, 25.09],
  [{ kind: 'upgrade', upgrade: 'v1_1tov2' }, 26.2],
  [{ kind: 'prove', release: 'v2' }, 33.4],
  [{ kind: 'restart' }, 33.75],
  [{ kind: 'traffic', stage: 'end' }, 38.57],
  [{ kind: 'clean-up' }, 39.47],
  [{ kind: 'clean-up' }, 41.02],
];

const UNKNOWN = 'Error: rpc error: code = Unknown desc = unknown query path: unknown request';
const RED = 'checkers1jwd50968hdc9qhzaw3dgfutuk8wyn2r7yxtnhm';
const BLACK = 'checkers1n9ns6a7ds664yrpw9x9exjc95htlnz9te2d4sp';

function players(redWon: number): string {
  const info = [
    { player: BLACK, won: '1', lost: String(redWon), forfeited: '0' },
    { player: RED, won: String(redWon), lost: '1', forfeited: '0' },
  ];
  return JSON.stringify({ player_info: info, pagination: { next_key: null, total: '0' } });
}

const LEADERBOARD = JSON.stringify({
  leaderboard: {
    winners: [
      { player: RED, won: '3', entered: '2026-03-01T20:00:31.392828171Z' },
      { player: BLACK, won: '1', entered: '2026-03-01T20:00:31.392828171Z' },
    ],
  },
});

function query(
  name: string,
  release: string,
  seconds: number,
  expected: string,
  answer: string,
  moment: Query['moment'] = 'release',
): Query {
  const [module, verb] =
    name === 'leaderboard' ? ['leaderboard', 'show-leaderboard'] : ['checkers', 'list-player-info'];
  const command = `checkersd query ${module} ${verb}`;
  const asked = { name, release, moment, command, expected };
  return {
    ...asked,
    mustFail: expected === FAILS,
    ok: true,
    problem: null,
    answer,
    at: time(seconds),
  };
}

const FAILS = 'fails with "unknown query path"';
const SAME = 'the same as before the restart';

function queries(): Query[] {
  return [
    query('leaderboard', 'v1', 7.9, FAILS, UNKNOWN),
    query('player infos', 'v1', 8.2, FAILS, UNKNOWN),
    query('player infos', 'v1.1', 23.31, 'same as player-info.json', players(2)),
    query('leaderboard', 'v1.1', 23.42, FAILS, UNKNOWN),
    query('player infos', 'v2', 33.52, 'same as player-info.json', players(3)),
    query('leaderboard', 'v2', 33.63, 'same as leaderboard.json', LEADERBOARD),
    query('player infos', 'v2', 38.21, SAME, players(3), 'restart'),
    query('leaderboard', 'v2', 38.35, SAME, LEADERBOARD, 'restart'),
  ];
}

interface Times {
  readonly submitted: number;
  readonly decided: number;
  readonly halted: number;
  readonly applied: number;
  readonly resumed: number;
}

/** Times at which the nodes halted and served again, in seconds after the last block. */
const SWAPS: readonly (readonly [number, number])[] = [
  [0.09, 2.28],
  [0.11, 2.15],
  [0.07, 1.79],
  [0.12, 2.33],
  [0.08, 2.02],
];

function upgrade(
  names: Pick<Upgrade, 'name' | 'from' | 'to'>,
  proposal: { id: string; heights: readonly [number, number]; tally: readonly string[] },
  times: Times,
  height: number,
): Upgrade {
  const [yes = '0', no = '0', abstain = '0', veto = '0'] = proposal.tally;
  const appHash = (names.to === 'v2' ? 'B0D59D18F1D7B50A' : '7FC8A91CC45E7199').repeat(4);
  return {
    ...names,
    done: true,
    schedule: null,
    proposal: {
      id: proposal.id,
      status: 'PROPOSAL_STATUS_PASSED',
      tally: { yes, no, abstain, no_with_veto: veto },
      failedReason: null,
      votingStart: time(times.submitted),
      votingEnd: time(times.decided),
      dialect: 'v1',
      deposit: '10000000upawn',
      submittedHeight: proposal.heights[0],
      submittedAt: time(times.submitted),
      decidedHeight: proposal.heights[1],
      decidedAt: time(times.decided),
    },
    height,
    haltedAt: time(times.halted),
    resumedAt: time(times.resumed),
    sameState: true,
    straddledPrevious: names.to === 'v2',
    appliedAfterMs: Math.round((times.applied - times.halted) * 1000),
    resumedAfterMs: Math.round((times.resumed - times.halted) * 1000),
    nodes: NODES.map((service, index) => {
      const [halt, served] = SWAPS[index] ?? [0, 0];
      const serving = served * (names.to === 'v2' ? 0.8 + index / 20 : 1);
      return {
        service,
        current: `upgrades/${names.name}`,
        version: names.to,
        haltHeight: height,
        haltedAt: time(times.halted + halt),
        servingAt: time(times.halted + serving),
        swapMs: Math.round((serving - halt) * 1000),
        appHash,
      };
    }),
  };
}

const FIRST_BLOCK = 5.9;
const FIRST: Times = {
  submitted: 11.04,
  decided: 15.9,
  halted: 18.72,
  applied: 20.51,
  resumed: 22.05,
};
const SECOND: Times = {
  submitted: 17.12,
  decided: 25.08,
  halted: 27.4,
  applied: 28.97,
  resumed: 31.28,
};
/** Intervals in seconds with blocks, each ended by a halt. */
const RUNS: readonly (readonly [number, number])[] = [
  [FIRST_BLOCK, FIRST.halted],
  [FIRST.resumed, SECOND.halted],
  [SECOND.resumed, 34.2],
  [37.41, 39.5],
];

/** Heights with milliseconds: about 85 ms a block, with variation. */
function blocks(): Report['blocks'] {
  const made: [number, number][] = [];
  for (const [run, [from, to]] of RUNS.entries()) {
    // The upgrade's block is first seen in the halt, on the first node that applied it.
    if (run === 1) made.push([made.length + 1, FIRST.applied * 1000]);
    if (run === 2) made.push([made.length + 1, SECOND.applied * 1000]);
    for (let at = from * 1000; at < to * 1000 - 40; ) {
      made.push([made.length + 1, Math.round(at)]);
      at += 74 + ((made.length * 7919) % 23) + (made.length % 31 === 0 ? 60 : 0);
    }
    if (run < 2) made.push([made.length + 1, Math.round(to * 1000)]);
  }
  return made;
}

const PLACE = { file: 'rehearsal.yml', line: 41 };

function check(suite: string, name: string, rest: Partial<Check> = {}): Check {
  return { code: null, suite, name, result: 'passed', message: null, place: null, ...rest };
}

function checks(): Check[] {
  const ofUpgrade = (name: string, to: string) => [
    check(`upgrade ${name}`, 'the proposal passed', { place: PLACE }),
    ...NODES.map((node) => check(`upgrade ${name}`, `${node} runs ${to}`)),
    check(`upgrade ${name}`, 'the nodes have equal app hashes'),
    check(`upgrade ${name}`, 'the chain went on'),
  ];
  const ofQueries = queries().map(({ name, release, moment, expected }, index) =>
    check(moment === 'restart' ? 'restart' : `queries at ${release}`, `${name}: ${expected}`, {
      place: { file: 'rehearsal.yml', line: 52 + index },
    }),
  );
  return [
    check('traffic', 'opening games'),
    ...ofUpgrade('v1tov1_1', 'v1.1'),
    ...ofUpgrade('v1_1tov2', 'v2'),
    check('upgrade v1_1tov2', 'its voting straddled v1tov1_1'),
    ...ofQueries,
    check('traffic', 'games on the last release'),
    check('restart', 'the chain went on without Cosmovisor'),
  ];
}

/** A passed rehearsal of three releases, with the timing of two cores. */
export function passedReport(): Report {
  const made = blocks();
  const heightAt = (seconds: number) => made.findLast(([, at]) => at <= seconds * 1000)?.[0] ?? 0;
  const of = (id: string, times: Times, tally: readonly string[]) => ({
    id,
    tally,
    heights: [heightAt(times.submitted), heightAt(times.decided)] as const,
  });
  return {
    schema: 1,
    result: 'passed',
    failure: null,
    plan: 'rehearsal.yml',
    chain: { id: 'checkers-rehearsal', binary: 'checkersd' },
    releases: ['v1', 'v1.1', 'v2'].map((name, index) => ({
      name,
      image: `rehearsal/checkers:${name}`,
      imageId: `sha256:${'ae8f9751fffbdfa7'.repeat(4)}`,
      source: {
        ...({
          how: 'work tree',
          ref: null,
          commit: '1a'.repeat(20),
          tree: '2b'.repeat(20),
        } as const),
        ...{ changed: index === 2, content: 'c0ffee'.repeat(10), digest: null },
      },
      sha256: `${index}e`.repeat(32),
      sdk: '0.53.4',
      engine: index === 2 ? '0.38.19' : '0.38.17',
    })),
    images: ['v1', 'v1.1', 'v2'].map((name, index) => ({
      reference: `rehearsal/checkers:${name}`,
      decision: index === 2 ? 'build' : 'engine',
      imageId: `sha256:${'ae8f9751fffbdfa7'.repeat(4)}`,
      digests: [],
      bytes: 121_000_000,
      key: 'c0ffee'.repeat(8),
      ms: index === 2 ? 8300 : null,
    })),
    disk: null,
    binaries: [],
    upgrades: [
      upgrade(
        { name: 'v1tov1_1', from: 'v1', to: 'v1.1' },
        of('1', FIRST, ['100000000']),
        FIRST,
        heightAt(FIRST.halted) + 1,
      ),
      upgrade(
        { name: 'v1_1tov2', from: 'v1.1', to: 'v2' },
        of('2', SECOND, ['92500000', '5000000', '2500000']),
        SECOND,
        heightAt(SECOND.halted) + 1,
      ),
    ],
    checks: checks(),
    blocks: made,
    queries: queries(),
    traffic: [
      ['opening games', 'start', 10.4],
      ['games before the first upgrade', 'before:v1tov1_1', 16.9],
      ['games between the upgrades', 'after:v1tov1_1', 25.0],
      ['games on the last release', 'end', 39.4],
    ].map(([name, stage, at]) => ({
      name: String(name),
      stage: String(stage),
      ok: true,
      mayFail: false,
      output: 'game 1: black against red, 80 moves, won by red\n1 games, 3 transactions, 80 moves',
      at: time(Number(at)),
    })),
    notices: ['The voting period was shortened from 48 h to 5 s in the copy.'],
    restart: { release: 'v2', heightBefore: heightAt(34.2), heightAfter: heightAt(39.5), ok: true },
    phases: PHASES.slice(0, -1).map(([step, from], index) => ({
      name: titleOf(step),
      step,
      startedAt: time(from),
      ms: Math.round(((PHASES[index + 1]?.[1] ?? from) - from) * 1000),
      ok: true,
    })),
    startedAt: time(0),
    totalMs: 41_020,
  };
}

/** The second upgrade's binary has no handler: the nodes halted and never came back. */
export function failedReport(): Report {
  const report = passedReport();
  const ended = 31.9;
  const before = (at: string) => at <= time(ended);
  const lost = 'panic: Wrong app version 2, upgrade handler is missing for v1_1tov2 upgrade plan';
  return {
    ...report,
    result: 'failed',
    failure: {
      code: 'CONTAINER_DIED',
      phase: 'upgrade v1_1tov2',
      step: { kind: 'upgrade', upgrade: 'v1_1tov2' },
      place: PLACE,
      message:
        'The binary of v2 has no upgrade handler named "v1_1tov2".\nThe container of val-alice exited with code 2.',
      hint: 'Name the upgrade in the plan as the release registers it with SetUpgradeHandler.',
      lines: [
        'val-alice  8:00PM INF applying upgrade "v1_1tov2" at height: 214 module=x/upgrade',
        'val-alice  8:00PM ERR UPGRADE "v1_1tov2" NEEDED at height: 214: module=x/upgrade',
        `val-alice  ${lost}`,
        'val-alice  goroutine 1 [running]:',
      ],
    },
    upgrades: report.upgrades.map((one) =>
      one.to !== 'v2'
        ? one
        : {
            ...one,
            done: false,
            sameState: null,
            haltedAt: one.nodes.flatMap((node) => node.haltedAt ?? []).sort()[0] ?? null,
            resumedAt: null,
            straddledPrevious: null,
            appliedAfterMs: null,
            resumedAfterMs: null,
            nodes: one.nodes.map((node) => ({
              ...node,
              current: null,
              version: null,
              servingAt: null,
              swapMs: null,
              appHash: null,
            })),
          },
    ),
    checks: report.checks.map((one): Check => {
      const late = /v1_1tov2|at v2|restart|last release/.test(`${one.suite} ${one.name}`);
      if (!late || one.name === 'the proposal passed') return one;
      if (!one.name.startsWith('val-alice')) return { ...one, result: 'not reached' };
      return { ...one, result: 'failed', code: 'CONTAINER_DIED', message: lost, place: PLACE };
    }),
    blocks: report.blocks.filter(([, at]) => at <= SECOND.halted * 1000),
    queries: report.queries.filter(({ at }) => before(at)),
    traffic: report.traffic.filter(({ at }) => before(at)),
    restart: null,
    phases: report.phases
      .filter(({ startedAt }) => before(startedAt))
      .map((phase) =>
        phase.name === 'upgrade v1_1tov2' ? { ...phase, ms: 5700, ok: false } : phase,
      ),
    totalMs: 31_900,
  };
}
