import { narrate } from '../../src/rehearsal/narrate';
import type { RehearsalEvent } from '../../src/rehearsal/timeline';
import { FakeJournal } from '../helpers/journal';

const tally = { yes: '100', no: '2', abstain: '0', no_with_veto: '0' };

function told(...events: (RehearsalEvent & { at?: number })[]): string[] {
  const journal = new FakeJournal();
  const tell = narrate(journal, 1_000);
  for (const event of events) tell({ at: 3_500, ...event });
  return journal.lines;
}

it('tells phases as groups, with the time since the start and how long they took', () => {
  expect(
    told(
      { type: 'phase-started', phase: 'images', at: 2_000 },
      { type: 'phase-ended', phase: 'images', ok: true, at: 5_250 },
      { type: 'phase-started', phase: 'start', at: 6_000 },
      { type: 'phase-ended', phase: 'start', ok: false, at: 6_100 },
    ),
  ).toEqual([
    'group:    1.0 s  images',
    'info: done in 3.3 s',
    'end',
    'group:    5.0 s  start',
    'info: failed in 0.1 s',
    'end',
  ]);
});

it.each<[RehearsalEvent, string]>([
  [
    {
      type: 'image-provided',
      reference: 'checkers:v1',
      decision: 'engine',
      imageId: 'sha256:a',
      digests: [],
      bytes: 1,
      key: null,
      ms: null,
    },
    'image checkers:v1 (engine) is sha256:a',
  ],
  [
    {
      type: 'disk-measured',
      before: { free: 60e9, images: 12_340_000_000, buildCache: 4e9, cache: 0 },
      after: { free: 51.2e9, images: null, buildCache: null, cache: 1.25e9 },
    },
    'disk before: 60.0 GB free, images 12.3 GB, build cache 4.0 GB, cache 0.0 GB; after: 51.2 GB free, images ?, build cache ?, cache 1.3 GB',
  ],
  [
    {
      type: 'proposal-submitted',
      upgrade: 'v1tov1_1',
      id: '1',
      dialect: 'gov v1',
      deposit: '10upawn',
      height: 14,
      upgradeHeight: 68,
      votingStart: 'a',
      votingEnd: '2026-11-20T20:28:10.388Z',
    },
    'proposal 1 (v1tov1_1 at height 68, gov v1) is in block 14, voted on until 2026-11-20T20:28:10.388Z',
  ],
  [
    {
      type: 'proposal-decided',
      upgrade: 'v1tov1_1',
      id: '1',
      status: 'PROPOSAL_STATUS_PASSED',
      tally,
      failedReason: '',
      height: 48,
    },
    'proposal 1 (v1tov1_1): PROPOSAL_STATUS_PASSED at height 48, yes 100',
  ],
  [
    { type: 'node-halted', upgrade: 'v1tov1_1', service: 'val-alice', height: 68 },
    'val-alice halted for v1tov1_1 at height 68',
  ],
  [
    {
      type: 'node-swapped',
      upgrade: 'v1tov1_1',
      service: 'val-alice',
      current: 'upgrades/v1tov1_1',
      version: 'v1.1',
      swapMs: 2_893,
    },
    'val-alice runs v1.1 (current -> upgrades/v1tov1_1), 2.9 s after its halt',
  ],
  [
    {
      type: 'upgrade-done',
      upgrade: 'v1tov1_1',
      height: 68,
      haltedAt: 1_000,
      appliedAt: 3_505,
      resumedAt: 5_542,
      straddledPrevious: false,
      appHashes: { 'val-alice': 'AA', 'val-bob': 'AA' },
      sameState: true,
    },
    'v1tov1_1 done at height 68: chain stood still for 4.5 s, the same state on 2 nodes',
  ],
  [
    {
      type: 'query-answered',
      query: 'leaderboard',
      release: 'v2',
      moment: 'restart',
      command: 'c',
      expected: 'the same as before the restart',
      ok: false,
      problem: 'it differs',
      answer: '{}',
    },
    'query "leaderboard" at v2 (restart): WRONG, the same as before the restart',
  ],
  [
    {
      type: 'traffic-played',
      name: 'games',
      stage: 'start',
      ok: true,
      mayFail: false,
      output: 'one\nplayed 3 games',
    },
    'traffic "games": played 3 games',
  ],
  [
    {
      ...{ type: 'traffic-played', name: 'games', stage: 'end', ok: false, mayFail: true },
      output: 'no such account',
    },
    'traffic "games" FAILED, as the plan allows: no such account',
  ],
  [
    { type: 'binary-ran', release: 'v1', version: '1.0', sdk: '0.45.4', engine: '0.34.19' },
    'v1 is 1.0, SDK 0.45.4, engine 0.34.19',
  ],
  [
    { type: 'binary-ran', release: 'v2', version: '2.0', sdk: '', engine: '' },
    'v2 is 2.0, SDK ?, engine ?',
  ],
  [
    { type: 'chain-read', chainId: 'checkers-1', denom: 'upawn', nodes: ['a'] },
    'the chain is checkers-1, fees in upawn',
  ],
  [
    { type: 'restarted', release: 'v2', heightBefore: 130, heightAfter: 133, ok: true },
    'restarted on v2: height 130 -> 133',
  ],
  [
    { type: 'failed', phase: 'start', message: 'no blocks', hint: '', lines: [], place: null },
    'FAILED in start: no blocks',
  ],
])('tells %j', (event, words) => {
  expect(told(event)).toEqual([`info:    2.5 s         ${words}`]);
});

it('tells notices as what they are', () => {
  expect(told({ type: 'notice', message: 'a peer is no service of the stack' })).toEqual([
    'notice: a peer is no service of the stack',
  ]);
});

it('tells the height at which something happened, and no block by itself', () => {
  const answered = {
    type: 'chain-read',
    chainId: 'checkers-1',
    denom: 'upawn',
    nodes: ['a'],
  } as const;
  expect(
    told({ type: 'block', height: 41 }, answered, { type: 'block', height: 100_041 }, answered),
  ).toEqual([
    'info:    2.5 s    #41  the chain is checkers-1, fees in upawn',
    'info:    2.5 s #100041  the chain is checkers-1, fees in upawn',
  ]);
});
