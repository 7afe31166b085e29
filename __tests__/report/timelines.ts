import { completePlan } from '../../src/plan/complete';
import { type Plan, planSchema } from '../../src/plan/schema';
import type { RehearsalEvent, TimedEvent } from '../../src/timeline/timeline';

/** 2026-03-01 20:00:00 UTC. */
export const START = Date.UTC(2026, 2, 1, 20);

export const NODES = ['val-alice', 'val-bob', 'node-carol'] as const;

/** The plan of the tutorial, with three nodes. */
export function tutorialPlan(): Plan {
  const written = planSchema.parse({
    chain: {
      binary: 'checkersd',
      home: '/root/.checkers',
      id: 'checkers-1',
      denom: 'upawn',
    },
    releases: ['v1', 'v1.1', 'v2'].map((name) => ({ name, image: `checkersd_i:${name}-alpine` })),
    stack: {
      compose: ['docker-compose.yml'],
      rpc: 'node-carol',
      cosmovisor: [...NODES],
    },
    accounts: {
      alice: { 'mnemonic-file': 'keys/mnemonic-alice.txt' },
      bob: { 'mnemonic-file': 'keys/mnemonic-bob.txt' },
    },
    upgrades: [
      { name: 'v1tov1_1', from: 'v1', to: 'v1.1', proposer: 'alice', deposit: '10000000upawn' },
      { name: 'v1_1tov2', from: 'v1.1', to: 'v2', proposer: 'bob', deposit: '10000000upawn' },
    ].map((upgrade) => ({ ...upgrade, votes: { alice: 'yes', bob: 'yes' } })),
    traffic: [{ name: 'games', stage: 'start', command: ['play'] }],
    queries: [
      {
        name: 'player-info',
        command: ['query', 'checkers', 'list-player-info', '--output', 'json'],
        client: 'v1.1',
        expect: {
          v1: { fails: 'unknown query path' },
          'v1.1': { contains: 'wonCount' },
        },
      },
      {
        name: 'leaderboard',
        command: ['query', 'leaderboard', 'show-leaderboard', '--output', 'json'],
        client: 'v2',
        expect: {
          'v1.1': { fails: 'unknown query path' },
          v2: { contains: 'winners' },
        },
      },
    ],
  });
  return completePlan(written);
}

export const LEADERBOARD = JSON.stringify({
  leaderboard: {
    winners: [
      { playerAddress: 'cosmos1alice', wonCount: '12', dateAdded: '2026-03-01 20:00:20' },
      { playerAddress: 'cosmos1bob', wonCount: '3', dateAdded: '2026-03-01 20:00:20' },
    ],
  },
});

const PLAYERS = JSON.stringify({
  playerInfo: [
    { index: 'cosmos1alice', wonCount: '12', lostCount: '3', forfeitedCount: '0' },
    { index: 'cosmos1bob', wonCount: '3', lostCount: '12', forfeitedCount: '1' },
  ],
  pagination: { next_key: null, total: '2' },
});

const UNKNOWN = 'Error: rpc error: code = Unknown desc = unknown query path: unknown request';

export const APP_HASHES: Readonly<Record<string, string>> = {
  v1tov1_1: 'A1B2C3D4E5F60718293A4B5C6D7E8F90A1B2C3D4E5F60718293A4B5C6D7E8F90',
  v1_1tov2: '0F1E2D3C4B5A69788796A5B4C3D2E1F00F1E2D3C4B5A69788796A5B4C3D2E1F0',
};

type Provided = Extract<RehearsalEvent, { type: 'image-provided' }>;
type How = Pick<Provided, 'decision' | 'digests' | 'bytes' | 'key' | 'ms'>;

const GIVEN: How = { decision: 'given', digests: [], bytes: 0, key: null, ms: null };

/** Sources of the release images: built, found, pulled. */
const HOW: readonly How[] = [
  { ...GIVEN, decision: 'build', bytes: 120_000_000, key: 'ab'.repeat(32), ms: 92_500 },
  { ...GIVEN, decision: 'engine', bytes: 1_250_000_000, key: 'cd'.repeat(32) },
  { ...GIVEN, decision: 'pulled', digests: [`checkersd_i@sha256:${'e'.repeat(64)}`] },
];

type Source = Extract<RehearsalEvent, { type: 'release-traced' }>['source'];

const SOURCE: Source = {
  ...{ how: 'image', ref: null, commit: null, tree: null, changed: null, content: null },
  digest: null,
};

/** Sources of the releases: a tag, the work tree, a registry's image. */
const SOURCES: Readonly<Record<string, Source>> = {
  v1: { ...SOURCE, how: 'git ref', ref: 'v1.0.0', commit: '1a'.repeat(20), tree: '2b'.repeat(20) },
  'v1.1': {
    ...{ ...SOURCE, how: 'work tree', commit: '3c'.repeat(20), tree: '4d'.repeat(20) },
    ...{ changed: true, content: '5e'.repeat(32) },
  },
  v2: { ...SOURCE, digest: `checkersd_i@sha256:${'e'.repeat(64)}` },
};

/** SHA-256 of the releases' binaries. */
export const BINARIES: Readonly<Record<string, string>> = {
  v1: 'a1'.repeat(32),
  'v1.1': 'b2'.repeat(32),
  v2: 'c3'.repeat(32),
};

/** All nodes have a release's binary. */
function seen(
  seconds: number,
  release: string,
  moment: 'start' | 'restart' | { readonly upgrade: string },
): Step[] {
  const sha256 = BINARIES[release] ?? '';
  const at =
    typeof moment === 'string'
      ? { moment, upgrade: null }
      : { moment: 'upgrade' as const, upgrade: moment.upgrade };
  return NODES.map((service) =>
    step(seconds, {
      ...at,
      ...{ type: 'binary-seen', release, service, sha256, expected: sha256, ok: true },
    }),
  );
}

/** The last event of a run: sizes of its images, and current sizes. */
export const DISK_MEASURED: TimedEvent = {
  type: 'disk-measured',
  before: { free: 60e9, images: 12_340_000_000, buildCache: 4e9, cache: 0 },
  after: { free: 51.2e9, images: null, buildCache: null, cache: 1.25e9 },
  at: START + 43_500,
};

type Step = readonly [seconds: number, event: RehearsalEvent];

/** Some of the heights, at first sight. */
const BLOCKS: readonly Step[] = [
  [10.2, 1],
  [12, 20],
  [22, 59],
  [23.19, 60],
  [23.48, 61],
  [31, 109],
  [32.74, 110],
  [33.31, 111],
  [34.9, 130],
  [43, 133],
].map(([seconds = 0, height = 0]) => step(seconds, { type: 'block', height }));

/** The timeline of a passed rehearsal of the tutorial's plan. */
export function passedTimeline(): TimedEvent[] {
  return [
    step(0, { type: 'step-started', step: { kind: 'images' } }),
    ...['v1', 'v1.1', 'v2'].map((release, index) =>
      step(1 + index, {
        type: 'image-provided',
        reference: `checkersd_i:${release}-alpine`,
        imageId: `sha256:${String(index + 1).repeat(64)}`,
        ...(HOW[index] ?? GIVEN),
      }),
    ),
    ...Object.entries(SOURCES).map(([release, source]) =>
      step(3, { type: 'release-traced', release, source }),
    ),
    ...Object.entries(BINARIES).map(([release, sha256]) =>
      step(3.5, { type: 'binary-hashed', release, sha256 }),
    ),
    ...['v1', 'v1.1', 'v2'].map((release, index) =>
      step(3 + index / 10, {
        type: 'binary-ran',
        release,
        version: release,
        sdk: release === 'v2' ? '0.50.13' : '0.47.17',
        // Binaries built without module versions report none.
        engine: release === 'v2' ? '' : '0.37.15',
      }),
    ),
    step(4, { type: 'step-ended', step: { kind: 'images' }, ok: true }),
    step(4, { type: 'step-started', step: { kind: 'preflight' } }),
    step(4, { type: 'step-ended', step: { kind: 'preflight' }, ok: true }),
    step(4, { type: 'step-started', step: { kind: 'start' } }),
    step(5, { type: 'chain-read', chainId: 'checkers-1', denom: 'upawn', nodes: NODES }),
    step(10.3, { type: 'step-ended', step: { kind: 'start' }, ok: true }),
    step(10.3, { type: 'step-started', step: { kind: 'prepare' } }),
    ...seen(10.4, 'v1', 'start'),
    step(10.5, answered('player-info', 'v1', UNKNOWN)),
    step(11, played('games', '3 games played\n')),
    step(12, submitted('v1tov1_1', '1', 20, 60, '2026-03-01T20:00:10.123456789Z')),
    step(16, decided('v1tov1_1', '1', 41)),
    step(17, submitted('v1_1tov2', '2', 45, 110, '2026-03-01T20:10:20.5Z')),
    ...upgraded('v1tov1_1', 60, 22, false),
    ...seen(25.2, 'v1.1', { upgrade: 'v1tov1_1' }),
    step(25.5, answered('player-info', 'v1.1', PLAYERS)),
    step(25.7, answered('leaderboard', 'v1.1', UNKNOWN)),
    step(27, decided('v1_1tov2', '2', 90)),
    ...upgraded('v1_1tov2', 110, 31, true),
    ...seen(34.2, 'v2', { upgrade: 'v1_1tov2' }),
    step(34.5, answered('leaderboard', 'v2', LEADERBOARD)),
    step(35, { type: 'step-ended', step: { kind: 'prepare' }, ok: true }),
    step(35, { type: 'step-started', step: { kind: 'restart' } }),
    step(43, { type: 'restarted', release: 'v2', heightBefore: 130, heightAfter: 133, ok: true }),
    ...seen(43.1, 'v2', 'restart'),
    step(43.2, { ...answered('leaderboard', 'v2', LEADERBOARD), moment: 'restart' }),
    step(43.5, { type: 'step-ended', step: { kind: 'restart' }, ok: true }),
    ...BLOCKS,
  ]
    .sort(([some], [other]) => some - other)
    .map(([seconds, event]) => ({ ...event, at: START + Math.round(seconds * 1000) }));
}

/** The events before the `nth` one of a type; fails if there is none. */
export function until(
  events: readonly TimedEvent[],
  type: TimedEvent['type'],
  nth = 1,
): TimedEvent[] {
  const found = events.filter((event) => event.type === type)[nth - 1];
  if (found === undefined) throw new Error(`the timeline has no ${type} number ${nth}`);
  return events.slice(0, events.indexOf(found));
}

/** The timeline with changed events of a type, if `change` returns one. */
export function changed<T extends TimedEvent['type']>(
  events: readonly TimedEvent[],
  type: T,
  change: (
    event: Extract<TimedEvent, { type: T }>,
  ) => Partial<Extract<TimedEvent, { type: T }>> | undefined,
): TimedEvent[] {
  return events.map((event) => (isOf(event, type) ? { ...event, ...change(event) } : event));
}

type Thrown = Omit<Extract<RehearsalEvent, { type: 'failed' }>, 'type'>;

/** A failure, by default the death of a container during the preparations. */
export function thrown(given: Partial<Thrown> = {}): Thrown {
  return {
    ...{ code: 'CONTAINER_DIED', step: { kind: 'prepare' }, message: 'no blocks' },
    ...{ hint: '', lines: [], place: null, ...given },
  };
}

/** The timeline, cut before the `nth` event of a type, with a failure at its end. */
export function failedTimeline(
  type: TimedEvent['type'],
  nth: number,
  failure: Thrown = thrown(),
): TimedEvent[] {
  const events = until(passedTimeline(), type, nth);
  const at = (events.at(-1)?.at ?? START) + 5000;
  return [
    ...events,
    { type: 'failed', ...failure, at },
    ...(failure.step === null
      ? []
      : [{ type: 'step-ended' as const, step: failure.step, ok: false, at }]),
  ];
}

function isOf<T extends TimedEvent['type']>(
  event: TimedEvent,
  type: T,
): event is Extract<TimedEvent, { type: T }> {
  return event.type === type;
}

function step(seconds: number, event: RehearsalEvent): Step {
  return [seconds, event];
}

function submitted(
  upgrade: string,
  id: string,
  height: number,
  upgradeHeight: number,
  votingStart: string,
): RehearsalEvent {
  const votingEnd = new Date(Date.parse(votingStart) + 600_000).toISOString();
  return {
    type: 'proposal-submitted',
    upgrade,
    id,
    dialect: 'gov v1',
    deposit: '10000000upawn',
    height,
    upgradeHeight,
    votingStart,
    votingEnd,
  };
}

function played(name: string, output: string): RehearsalEvent {
  return { type: 'traffic-played', name, stage: 'start', ok: true, mayFail: false, output };
}

function decided(upgrade: string, id: string, height: number): RehearsalEvent {
  return {
    type: 'proposal-decided',
    upgrade,
    id,
    status: 'PROPOSAL_STATUS_PASSED',
    tally: { yes: '30000000', no: '0', abstain: '0', no_with_veto: '0' },
    failedReason: '',
    height,
  };
}

function upgraded(upgrade: string, height: number, at: number, straddled: boolean): Step[] {
  const appHash = APP_HASHES[upgrade] ?? '';
  return [
    ...NODES.map((service, index) =>
      step(at + index / 100, { type: 'node-halted', upgrade, service, height }),
    ),
    ...NODES.map((service, index) =>
      step(at + 1 + index / 10, {
        type: 'node-swapped',
        upgrade,
        service,
        current: `upgrades/${upgrade}`,
        version: upgrade === 'v1tov1_1' ? 'v1.1' : 'v2',
        swapMs: 1000 + 90 * index,
      }),
    ),
    step(at + 2.4, {
      type: 'upgrade-done',
      upgrade,
      height,
      haltedAt: START + at * 1000,
      appliedAt: START + at * 1000 + (straddled ? 1740 : 1190),
      resumedAt: START + at * 1000 + (straddled ? 2310 : 1480),
      straddledPrevious: straddled,
      appHashes: Object.fromEntries(NODES.map((service) => [service, appHash])),
      sameState: true,
    }),
  ];
}

function answered(query: string, release: string, answer: string) {
  const fails = answer === UNKNOWN;
  const module =
    query === 'leaderboard' ? 'leaderboard show-leaderboard' : 'checkers list-player-info';
  return {
    type: 'query-answered',
    query,
    release,
    moment: 'release',
    command: `checkersd query ${module} --output json`,
    expected: fails ? 'fails with "unknown query path"' : 'contains "cosmos1alice"',
    mustFail: fails,
    ok: true,
    problem: null,
    answer,
  } satisfies RehearsalEvent;
}
