import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { parse } from 'smol-toml';
import type { Account } from '../../src/chain/client/open-accounts';
import { accountOfModule } from '../../src/chain/modules/upgrades';
import { withAuthority } from '../../src/plan/complete';
import type { Pace, Upgrade } from '../../src/plan/schema';
import { titleOf } from '../../src/procedure/step';
import { stepsOf } from '../../src/procedure/steps';
import { rehearse } from '../../src/rehearsal/rehearse';
import { FAST_VOTING_BLOCKS } from '../../src/stack/homes/pace';
import type { TimedEvent } from '../../src/timeline/timeline';
import { accountsOf } from '../helpers/accounts';
import { failureOf } from '../helpers/errors';
import { fails, failure } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { onHost } from '../helpers/live';
import { DISK_FULL, STARTED } from './log-lines';
import { planOf, rehearsalOf } from './rehearsals';

const folder = temporaryFolder();
let accounts: Map<string, Account>;

beforeAll(async () => {
  accounts = await accountsOf('alice', 'bob');
});

interface Wanted {
  readonly upgrades: number;
  readonly restart?: boolean;
  readonly pace?: Pace;
  readonly chainTimePerBlockMs?: number;
  /** Account whose messages replace the proposals. */
  readonly decidedBy?: string;
  /** Changes to the upgrades of the plan, in order. */
  readonly changes?: readonly (Omit<Partial<Upgrade>, 'deposit'> & {
    readonly deposit?: string | undefined;
  })[];
}

function rehearsal({ upgrades, restart = false, pace, decidedBy, changes = [], ...more }: Wanted) {
  const base = planOf(upgrades, { restart, ...(pace !== undefined && { pace }) });
  const plan = {
    ...base,
    upgrades: base.upgrades.map((upgrade, i) => ({ ...upgrade, ...changes[i] }) as Upgrade),
  };
  const parts = rehearsalOf({ plan, accounts, folder: folderWith(folder), ...more });
  const { chain, run } = parts;
  const events = <T extends TimedEvent['type']>(type: T) =>
    run.timeline.events.filter((event): event is TimedEvent & { type: T } => event.type === type);
  /** Position of an entry in the story; each occurs once. */
  const at = (what: string) => {
    expect(chain.story.filter((line) => line === what)).toEqual([what]);
    return chain.story.indexOf(what);
  };
  /** Whether the vote on each upgrade straddled the previous one. */
  const straddled = () => events('upgrade-done').map(({ straddledPrevious }) => straddledPrevious);
  /** Plays the rehearsal, which follows exactly the steps of the procedure, in order. */
  const rehearsing = async () => {
    await rehearse(parts.rehearsal);
    const decided = decidedBy === undefined ? plan : withAuthority(plan, decidedBy);
    const ids = stepsOf(decided).map(({ id }) => id);
    const first = ids.findIndex(({ kind }) => kind === 'start');
    const last = ids.findIndex((id) => id.kind === 'traffic' && id.stage === 'end');
    expect(parts.steps).toEqual(ids.slice(first, last + 1));
  };
  return { ...parts, events, at, straddled, rehearsing };
}

jest.setTimeout(30_000); // virtual time, but thousands of real requests

it('nodes with a kept state have the time limit of the start until their first block', async () => {
  const base = planOf(1, { restart: false });
  const plan = { ...base, stack: { ...base.stack, state: 'keep' as const } };
  const parts = rehearsalOf({ plan, accounts, folder: folderWith(folder) });
  const { chain, clock, engine, failures } = parts;
  chain.height = 1_000;
  engine.onUp = () => {
    const connected = clock.now() + 30_000;
    chain.notBefore = () => connected;
  };
  await rehearse(parts.rehearsal);
  expect(failures).toEqual([]);
  expect(chain.applied.has('to-v2')).toBe(true);
});

it('a kept state at the height of an upgrade is named', async () => {
  const base = planOf(1, { restart: false });
  const plan = { ...base, stack: { ...base.stack, state: 'keep' as const } };
  const parts = rehearsalOf({ plan, accounts, folder: folderWith(folder) });
  const { chain, clock, engine } = parts;
  chain.height = 1_000;
  chain.lastHeight = 1_000;
  engine.onUp = () => {
    const line = 'ERR UPGRADE "v1.5" NEEDED at height: 1001: ';
    void clock.sleep(1_000).then(() => chain.log('val-alice', line, clock.now()));
  };
  await fails(rehearse(parts.rehearsal), 'UPGRADE_HEIGHT_PASSED', 'v1.5', '1001');
});

describe('an upgrade that governance does not decide', () => {
  it('is scheduled by the account that x/upgrade has as its authority', async () => {
    const { rehearsing, chain, events, at, straddled } = rehearsal({
      upgrades: 2,
      decidedBy: 'alice',
    });
    chain.authority = accounts.get('alice')?.address ?? '';
    await rehearsing();
    expect(at('to-v2 is applied')).toBeLessThan(at('to-v3 is scheduled'));
    expect(chain.proposals).toEqual([]);
    expect(straddled()).toEqual([false, false]);
    expect(events('authority-read')).toMatchObject([{ account: 'alice' }]);
    expect(events('upgrade-scheduled')).toMatchObject([
      { upgrade: 'to-v2', by: 'account', account: 'alice' },
      { upgrade: 'to-v3', by: 'account', account: 'alice' },
    ]);
  });

  it('is refused with the ways out if its authority is nobody of the plan', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 1 });
    chain.authority = 'cosmos1group';
    await fails(rehearsing(), 'AUTHORITY_UNKNOWN', 'cosmos1group', 'alice');
  });

  it('is refused if the account of its schedule is not the authority', async () => {
    const schedule = { kind: 'account', account: 'bob' } as const;
    const { rehearsing } = rehearsal({ upgrades: 1, changes: [{ schedule, straddle: false }] });
    await fails(rehearsing(), 'AUTHORITY_UNKNOWN', 'bob', 'gov module');
  });

  const programs: Pick<Upgrade, 'schedule' | 'straddle'> = {
    schedule: { kind: 'programs', programs: [{ run: ['dao', '{name}', '{height}'] }] },
    straddle: false,
  };

  it('is scheduled by programs of the plan, for the height that the chain then has', async () => {
    const parts = rehearsal({ upgrades: 2, changes: [programs] });
    const { rehearsing, chain, events, straddled } = parts;
    chain.authority = accountOfModule('gov', 'cosmos');
    jest
      .spyOn(parts.rehearsal.traffic, 'schedule')
      .mockImplementation(async ({ name }, _, height) => chain.schedule(name, height + 20));
    await rehearsing();
    const [scheduled] = events('upgrade-scheduled');
    expect(scheduled).toMatchObject({ upgrade: 'to-v2', by: 'programs', account: null });
    expect(chain.applied.get('to-v2')).toBe(scheduled?.upgradeHeight);
    expect(straddled()).toEqual([false, true]); // a proposal after it
  });

  it('must leave time for the work before it', async () => {
    const parts = rehearsal({ upgrades: 1, changes: [programs] });
    jest
      .spyOn(parts.rehearsal.traffic, 'schedule')
      .mockImplementation(async ({ name }) => parts.chain.schedule(name, parts.chain.height + 1));
    parts.takes.set('before:to-v2', 5_000);
    await fails(parts.rehearsing(), 'UPGRADE_HEIGHT_TOO_EARLY', 'to-v2');
  });

  it('is not scheduled if the programs end without a plan', async () => {
    const parts = rehearsal({ upgrades: 1, changes: [programs] });
    jest.spyOn(parts.rehearsal.traffic, 'schedule').mockResolvedValue();
    await fails(parts.rehearsing(), 'UPGRADE_HEIGHT_PASSED', 'to-v2', 'no plan', '+300');
  });

  const atHeight = (height: number) =>
    ({ schedule: { kind: 'height', height }, straddle: false }) as const;

  it('comes at a height of the chain’s code, which schedules it at the last moment', async () => {
    const { rehearsing, chain, events } = rehearsal({ upgrades: 1, changes: [atHeight(90)] });
    chain.scheduleAhead = { name: 'to-v2', height: 90, blocks: 2 };
    await rehearsing();
    expect(chain.applied.get('to-v2')).toBe(90);
    expect(events('upgrade-scheduled')).toMatchObject([{ by: 'height', upgradeHeight: 90 }]);
    expect(events('authority-read')).toEqual([]);
  });

  it('is refused at a height in code that leaves too little time', async () => {
    const { rehearsing, takes } = rehearsal({ upgrades: 1, changes: [atHeight(30)] });
    takes.set('before:to-v2', 60_000);
    await fails(rehearsing(), 'UPGRADE_HEIGHT_TOO_EARLY', '30', 'to-v2');
  });

  it('is refused at a height in code that has passed', async () => {
    const { rehearsing } = rehearsal({ upgrades: 1, changes: [atHeight(2)] });
    await fails(rehearsing(), 'UPGRADE_HEIGHT_PASSED', '2', 'to-v2');
  });
});

it('a rehearsal of one upgrade runs from the start to the restart', async () => {
  const { rehearsing, chain, failures } = rehearsal({ upgrades: 1, restart: true });
  await rehearsing();
  expect(chain.story).toEqual([
    '— start',
    'up',
    '— prove v1',
    '— opening traffic',
    'traffic start',
    '— authority',
    '— propose to-v2',
    'to-v2 is proposed',
    '— vote on to-v2',
    'to-v2 is decided',
    '— approach to-v2',
    'traffic before:to-v2',
    '— upgrade to-v2',
    'to-v2 halts the chain',
    'to-v2 is applied',
    '— prove v2',
    '— traffic after to-v2',
    'traffic after:to-v2',
    '— restart',
    'down',
    'up on the last release',
    '— closing traffic',
    'traffic end',
  ]);
  expect(failures).toEqual([]);
});

it('a rehearsal of two upgrades proposes the second while the first is pending', async () => {
  const { rehearsing, at, chain, straddled, failures } = rehearsal({ upgrades: 2 });
  await rehearsing();
  expect(at('to-v3 is proposed')).toBeGreaterThan(at('to-v2 is decided'));
  expect(at('to-v3 is proposed')).toBeLessThan(at('to-v2 halts the chain'));
  expect(at('to-v3 is decided')).toBeGreaterThan(at('to-v2 is applied'));
  expect(at('to-v3 is decided')).toBeLessThan(at('to-v3 halts the chain'));
  expect(chain.proposals[1]?.votes).toEqual([1, 1]);
  expect(chain.proposals[1]?.end).toBeGreaterThan(chain.timeOf(chain.proposals[0]?.height ?? 0));
  expect(straddled()).toEqual([false, true]);
  expect(failures).toEqual([]);
});

it('a rehearsal of three upgrades lets each vote straddle the previous upgrade', async () => {
  const { rehearsing, at, chain, events, failures } = rehearsal({ upgrades: 3 });
  await rehearsing();
  for (const [first, second] of [
    ['to-v2', 'to-v3'],
    ['to-v3', 'to-v4'],
  ]) {
    expect(at(`${second} is proposed`)).toBeGreaterThan(at(`${first} is decided`));
    expect(at(`${second} is proposed`)).toBeLessThan(at(`${first} halts the chain`));
    expect(at(`${second} is decided`)).toBeGreaterThan(at(`${first} is applied`));
  }
  expect(events('upgrade-done').map((done) => [done.upgrade, done.height])).toEqual(
    chain.proposals.map(({ name, height }) => [name, height]),
  );
  expect([...chain.applied]).toEqual(chain.proposals.map(({ name, height }) => [name, height]));
  expect(events('query-answered').map(({ release, ok }) => [release, ok])).toEqual([
    ['v1', true],
    ['v2', true],
    ['v3', true],
    ['v4', true],
  ]);
  expect(failures).toEqual([]);
});

const tuned: Pace = { 'block-time': '150ms', 'voting-period': '6s', 'chain-time': 'clock' };

it.each<[string, Pace, { blockMs: number; votingMs: number; haltMs: number }]>([
  ['on a quick machine', tuned, { blockMs: 120, votingMs: 6_000, haltMs: 1_500 }],
  ['on a slow machine', tuned, { blockMs: 400, votingMs: 6_000, haltMs: 8_000 }],
  ['with a short vote', tuned, { blockMs: 150, votingMs: 4_000, haltMs: 2_000 }],
  ['with very short halts', tuned, { blockMs: 150, votingMs: 6_000, haltMs: 100 }],
  ['with the pace of production', 'as-is', { blockMs: 1_300, votingMs: 60_000, haltMs: 20_000 }],
  ['with slow production blocks', 'as-is', { blockMs: 4_000, votingMs: 100_000, haltMs: 9_000 }],
])('a rehearsal of two upgrades succeeds %s', async (_, pace, speed) => {
  const { rehearsing, chain, straddled } = rehearsal({ upgrades: 2, pace });
  Object.assign(chain, speed);
  await rehearsing();
  expect(straddled()).toEqual([false, true]);
});

it('a rehearsal does not wait by the clock for a vote of days (of a kept state)', async () => {
  const { rehearsing, chain } = rehearsal({ upgrades: 1, pace: 'as-is' });
  chain.votingMs = 172_800_000;
  await fails(rehearsing(), 'VOTING_PERIOD_TOO_LONG', '172800.0 s');
  expect(chain.proposals).toEqual([]);
});

describe('an upgrade without straddle', () => {
  it('is proposed after the previous upgrade has succeeded', async () => {
    const { rehearsing, steps, at, straddled, chain } = rehearsal({
      upgrades: 3,
      changes: [{}, { straddle: false }],
    });
    await rehearsing();
    expect(at('to-v3 is proposed')).toBeGreaterThan(at('traffic after:to-v2'));
    expect(at('to-v3 is decided')).toBeLessThan(at('to-v3 halts the chain'));
    expect(at('to-v4 is proposed')).toBeLessThan(at('to-v3 halts the chain'));
    expect(steps.filter(({ kind }) => kind === 'propose')).toEqual([
      { kind: 'propose', upgrade: 'to-v2' },
      { kind: 'propose', upgrade: 'to-v3' },
    ]);
    expect(straddled()).toEqual([false, false, true]);
    expect([...chain.applied.keys()]).toEqual(['to-v2', 'to-v3', 'to-v4']);
  });
});

describe('an upgrade at an offset of the plan', () => {
  it('halts at that height, counted from its proposal', async () => {
    const { rehearsing, chain, events } = rehearsal({
      upgrades: 2,
      changes: [{ height: '+120' }, { height: '+200' }],
    });
    await rehearsing();
    const offsets = chain.proposals.map(({ height, submitted }) => height - submitted);
    // Inclusion takes a block or two.
    for (const [i, offset] of [120, 200].entries()) {
      expect(offsets[i]).toBeLessThan(offset);
      expect(offsets[i]).toBeGreaterThanOrEqual(offset - 3);
    }
    expect(events('upgrade-done').map(({ height }) => height)).toEqual(
      chain.proposals.map(({ height }) => height),
    );
  });

  it('is refused before its proposal if the offset is too small', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 1, changes: [{ height: '+30' }] });
    await fails(rehearsing(), 'UPGRADE_HEIGHT_TOO_EARLY', 'to-v2', '+30');
    expect(chain.proposals).toEqual([]);
  });
});

describe('proposals', () => {
  it('may be expedited, with the chain’s expedited voting period', async () => {
    const { rehearsing, chain, events, straddled } = rehearsal({
      upgrades: 2,
      changes: [{ expedited: true, deposit: undefined }, { expedited: true }],
    });
    chain.votingMs = 60_000;
    chain.expeditedMs = 6_000;
    await rehearsing();
    expect(chain.proposals.map(({ expedited }) => expedited)).toEqual([true, true]);
    expect(events('proposal-submitted')[0]).toMatchObject({ deposit: '70upawn' });
    expect(straddled()).toEqual([false, true]);
  });

  it('cannot be expedited on a chain without expedited proposals', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 1, changes: [{ expedited: true }] });
    await fails(rehearsing(), 'EXPEDITED_UNSUPPORTED', 'to-v2');
    expect(chain.proposals).toEqual([]);
  });
});

describe('a chain whose blocks advance its time', () => {
  const TWO_WEEKS = 14 * 86_400_000;
  const pace: Pace = { 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'fast' };
  const fast = (upgrades: number, changes: Wanted['changes'] = []) => {
    const chainTimePerBlockMs = TWO_WEEKS / FAST_VOTING_BLOCKS;
    const parts = rehearsal({ upgrades, pace, chainTimePerBlockMs, changes });
    parts.chain.votingMs = TWO_WEEKS;
    parts.chain.engineOf = () => '0.34.19';
    return parts;
  };

  it.each([
    ['on a quick machine', { blockMs: 120, haltMs: 1_500 }],
    ['on a slow machine', { blockMs: 600, haltMs: 8_000 }],
    ['with very short halts', { blockMs: 150, haltMs: 100 }],
  ])('has votes of two weeks, each straddling the previous upgrade, %s', async (_, speed) => {
    const { rehearsing, chain, straddled, at, run } = fast(3);
    Object.assign(chain, speed);
    const start = run.clock.now();
    await rehearsing();
    for (const { start: from, end } of chain.proposals) expect(end - from).toBe(TWO_WEEKS);
    expect(straddled()).toEqual([false, true, true]);
    expect(at('to-v3 is proposed')).toBeLessThan(at('to-v2 halts the chain'));
    expect(at('to-v3 is decided')).toBeGreaterThan(at('to-v2 is applied'));
    // Virtual host time, for six weeks of the chain.
    expect(run.clock.now() - start).toBeLessThan(5 * 60_000);
  });

  it('may have an upgrade that does not straddle, too', async () => {
    const { rehearsing, straddled } = fast(2, [{}, { straddle: false }]);
    await rehearsing();
    expect(straddled()).toEqual([false, false]);
  });

  it('is refused before any proposal on CometBFT 0.38, whose blocks follow the clock', async () => {
    const { rehearsing, chain } = fast(1);
    chain.engineOf = () => '0.38.12';
    await fails(rehearsing(), 'FAST_CHAIN_TIME_UNSUPPORTED', '0.38.12', 'pace.voting-period');
    expect(chain.proposals).toEqual([]);
  });

  it('is refused before an upgrade from an engine whose blocks follow the clock', async () => {
    const { rehearsing, chain, at } = fast(2);
    chain.engineOf = (release) => (release === 'v1' ? '0.34.19' : '0.37.15');
    await fails(rehearsing(), 'FAST_CHAIN_TIME_UNSUPPORTED', '0.37.15');
    expect(at('to-v2 is applied')).toBeGreaterThan(0);
  });

  it('may end with an upgrade to an engine whose blocks follow the clock', async () => {
    const { rehearsing, chain, events } = fast(1);
    chain.engineOf = (release) => (release === 'v1' ? '0.34.19' : '0.38.12');
    await rehearsing();
    expect(events('upgrade-done')).toHaveLength(1);
  });
});

it('traffic before an upgrade runs while the next one is proposed', async () => {
  const { rehearsing, at, rehearsal: parts, takes } = rehearsal({ upgrades: 2 });
  jest.spyOn(parts.traffic, 'expectedMs').mockReturnValue(1_500);
  // It takes the time that the proposal would need if sent before or after it.
  takes.set('before:to-v2', 5_000).set('after:to-v2', 1_500);
  await rehearsing();
  expect(at('traffic before:to-v2')).toBeGreaterThan(at('to-v3 is proposed'));
  expect(at('traffic before:to-v2')).toBeLessThan(at('to-v2 halts the chain'));
  expect(at('traffic after:to-v2')).toBeLessThan(at('to-v3 halts the chain'));
});

it.each([
  ['traffic after an upgrade', 'after:to-v2'],
  ['answers of a release', 'prove v2'],
])('%s must be complete before the next upgrade halts the chain', async (_, late) => {
  const { rehearsing, chain, engine, rehearsal: parts, run, takes } = rehearsal({ upgrades: 2 });
  jest.spyOn(parts.traffic, 'expectedMs').mockReturnValue(0);
  takes.set(late, 60_000);
  const answer = engine.answer;
  engine.answer = async (program) => {
    if (late === 'prove v2' && program.includes('/releases/1/')) await run.clock.sleep(60_000);
    return answer(program);
  };
  const error = await failureOf(rehearsing());
  const height = ` ${chain.proposals[1]?.height} `;
  expect(error).toEqual(failure('UPGRADE_HEIGHT_PASSED', height, 'to-v3', 'to-v2'));
});

it('a rehearsal does not start on homes with an earlier upgrade', async () => {
  const { rehearsing, engine, at } = rehearsal({ upgrades: 1 });
  engine.link = () => '/chain/cosmovisor/upgrades/to-v2';
  await fails(rehearsing(), 'COSMOVISOR_LINK_WRONG', 'upgrades/to-v2', 'genesis');
  expect(at('— prove v1')).toBeGreaterThan(0);
});

it('a rehearsal stops when a release gives an unexpected answer', async () => {
  const { rehearsing, engine, chain } = rehearsal({ upgrades: 1 });
  engine.answer = (program) => ({
    stdout: program.includes('/releases/1/') ? '{}' : '{"games":2}',
  });
  await fails(rehearsing(), 'QUERY_UNEXPECTED', 'v2', '"games"');
  expect(chain.story.at(-1)).toBe('— prove v2');
});

describe('a vote that does not straddle the previous upgrade', () => {
  it('is an error even if both upgrades succeed', async () => {
    const { rehearsing, chain, at } = rehearsal({ upgrades: 2 });
    // The block of the upgrade is made just when the vote has ended.
    chain.notBefore = (height) =>
      height === chain.pending?.height && chain.pending.name === 'to-v2'
        ? (chain.proposals[1]?.end ?? 0)
        : 0;
    const error = await failureOf(rehearsing());
    const [first, second] = chain.proposals;
    const end = new Date(second?.end ?? 0).toISOString();
    const facts = ['to-v3', end, 'to-v2', ` ${first?.height})`, 'pace.voting-period'];
    expect(error).toEqual(failure('VOTE_NOT_STRADDLING', ...facts));
    expect(at('to-v2 is applied')).toBeLessThan(at('to-v3 is decided'));
  });

  it('is an error before the height if its plan has overwritten the pending one', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 2 });
    chain.onProposal = (name) => {
      if (name === 'to-v3') chain.blockMs *= 4;
    };
    const error = await failureOf(rehearsing());
    const [first, second] = chain.proposals;
    const pending = ['to-v2', ` ${first?.height} `, 'to-v3', ` ${second?.height} `];
    expect(error).toEqual(failure('UPGRADE_NOT_SCHEDULED', ...pending));
    expect(chain.applied.size).toBe(0);
  });

  it('is an error if that happens in the last block before it', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 2 });
    chain.notBefore = (height) =>
      height === (chain.proposals[0]?.height ?? 0) - 1 ? (chain.proposals[1]?.end ?? 0) : 0;
    const error = await failureOf(rehearsing());
    const height = ` ${chain.proposals[0]?.height} `;
    expect(error).toEqual(failure('UPGRADE_NOT_SCHEDULED', 'to-v2', height, 'to-v3'));
  });
});

describe('a rehearsal ends immediately', () => {
  it('when a container dies unexpectedly', async () => {
    const { rehearsing, chain, die, engine } = rehearsal({ upgrades: 2 });
    engine.output = () => DISK_FULL;
    chain.onProposal = () => die('val-alice', '1');
    await fails(rehearsing(), 'DISK_FULL', 'val-alice', '1');
    expect(chain.applied.size).toBe(0);
  });

  it('when the chain stalls on the way to an upgrade', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 1 });
    chain.onProposal = () => {
      chain.lastHeight = chain.height + 5;
    };
    await fails(rehearsing(), 'CHAIN_STALLED', ' 10.');
  });

  it('when a new binary requests its own upgrade again, because it has no handler', async () => {
    const { rehearsing, chain, log } = rehearsal({ upgrades: 1 });
    const swap = chain.onSwap;
    chain.onSwap = () => {
      swap();
      log('val-alice', STARTED, 0);
      log('val-alice', 'ERR UPGRADE "to-v2" NEEDED at height: 99: ', 0);
    };
    await fails(rehearsing(), 'UPGRADE_HANDLER_MISSING', 'v2', '"to-v2"');
  });
});

describe('the pause between blocks', () => {
  async function withHome(upgrades: number, restart: boolean) {
    const parts = rehearsal({ upgrades, restart });
    const pauses = new Map<string, string>();
    const { step } = parts.rehearsal;
    const pause = () => {
      const config = onHost(parts.stack.homes.get('val-alice'), 'config/config.toml');
      return (
        (parse(readFileSync(config, 'utf8')).consensus as Record<string, string>).timeout_commit ??
        ''
      );
    };
    parts.engine.onUp = (lineup) => pauses.set(`up: ${lineup}`, pause());
    await rehearse({
      ...parts.rehearsal,
      step: (id, work) => {
        pauses.set(titleOf(id), pause());
        return step(id, work);
      },
    });
    return pauses;
  }

  it('exists for the processes of the last release, and is removed for the restart', async () => {
    const pauses = await withHome(2, true);
    expect(pauses.get('upgrade to-v2')).toBe('5s');
    expect(pauses.get('vote on to-v3')).toBe('5s');
    expect(pauses.get('upgrade to-v3')).toBe('1s');
    expect(pauses.get('restart')).toBe('1s');
    expect(pauses.get('up: last release')).toBe('50ms');
  });

  it('is not added without a restart', async () => {
    expect(new Set((await withHome(1, false)).values())).toEqual(new Set(['5s']));
  });
});

it('a failure that looks like a known fault of Cosmovisor has a notice with its link', async () => {
  const { rehearsing, chain, events } = rehearsal({ upgrades: 1 });
  chain.haltMs = 3_600_000;
  await fails(rehearsing(), 'SWAP_TOO_SLOW', 'to-v2');
  const notices = events('notice').map(({ message }) => message);
  expect(notices.filter((message) => message.includes('/20464'))).toHaveLength(1);
});
