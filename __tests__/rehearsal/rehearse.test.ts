import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import type { Account } from '../../src/chain/accounts';
import type { Pace, Upgrade } from '../../src/plan/schema';
import { rehearse } from '../../src/rehearsal/rehearse';
import type { TimedEvent } from '../../src/rehearsal/timeline';
import { FAST_VOTING_BLOCKS } from '../../src/stack/pace';
import { freshAccounts } from '../helpers/accounts';
import { fakeIntervals } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { onHost } from '../helpers/live';
import { planOf, stageOf } from './stages';

const folder = temporaryFolder();
let runs = 0;
let accounts: Map<string, Account>;
let close: () => Promise<void> = async () => {};

beforeAll(async () => {
  accounts = await freshAccounts(planOf(1));
});
beforeEach(fakeIntervals);
afterEach(async () => {
  await close();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

interface Wanted {
  readonly upgrades: number;
  readonly restart?: boolean;
  readonly pace?: Pace;
  readonly chainTimePerBlockMs?: number;
  /** Changes to the upgrades of the plan, in order. */
  readonly changes?: readonly (Omit<Partial<Upgrade>, 'deposit'> & {
    readonly deposit?: string | undefined;
  })[];
}

function rehearsal({ upgrades, restart = false, pace, changes = [], ...more }: Wanted) {
  const base = planOf(upgrades, { restart, ...(pace !== undefined && { pace }) });
  const plan = {
    ...base,
    upgrades: base.upgrades.map((upgrade, i) => ({ ...upgrade, ...changes[i] }) as Upgrade),
  };
  const own = path.join(folder, String(runs++));
  const parts = stageOf({ plan, accounts, folder: own, ...more });
  close = async () => {
    parts.clock.hold(false);
    await parts.live.close();
  };
  const { chain, run } = parts;
  const events = <T extends TimedEvent['type']>(type: T) =>
    run.timeline.events.filter((event): event is TimedEvent & { type: T } => event.type === type);
  /** Where in the story something is; each is there once. */
  const at = (what: string) => {
    expect(chain.story.filter((line) => line === what)).toEqual([what]);
    return chain.story.indexOf(what);
  };
  return { ...parts, events, at, rehearsing: () => rehearse(parts.stage) };
}

jest.setTimeout(30_000); // virtual time, but thousands of real requests

it('of one upgrade goes from the start to the restart', async () => {
  const { rehearsing, chain, failures } = rehearsal({ upgrades: 1, restart: true });
  await rehearsing();
  expect(chain.story).toEqual([
    '— start',
    'up',
    '— prove v1',
    '— opening traffic',
    'traffic start',
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

it('of two upgrades proposes the second while the first is pending', async () => {
  const { rehearsing, phases, at, chain, events, failures } = rehearsal({ upgrades: 2 });
  await rehearsing();
  expect(phases).toEqual([
    'start',
    'prove v1',
    'opening traffic',
    'propose to-v2',
    'vote on to-v2',
    'approach to-v2',
    'upgrade to-v2',
    'prove v2',
    'traffic after to-v2',
    'straddle to-v2',
    'vote on to-v3',
    'approach to-v3',
    'upgrade to-v3',
    'prove v3',
    'traffic after to-v3',
    'closing traffic',
  ]);
  expect(at('to-v3 is proposed')).toBeGreaterThan(at('to-v2 is decided'));
  expect(at('to-v3 is proposed')).toBeLessThan(at('to-v2 halts the chain'));
  expect(at('to-v3 is decided')).toBeGreaterThan(at('to-v2 is applied'));
  expect(at('to-v3 is decided')).toBeLessThan(at('to-v3 halts the chain'));
  expect(chain.proposals[1]?.votes).toEqual([1, 1]);
  expect(chain.proposals[1]?.end).toBeGreaterThan(chain.timeOf(chain.proposals[0]?.height ?? 0));
  expect(events('upgrade-done').map(({ straddledPrevious }) => straddledPrevious)).toEqual([
    false,
    true,
  ]);
  expect(failures).toEqual([]);
});

it('of three upgrades lets each vote straddle the upgrade before', async () => {
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
  ['without a halt to speak of', tuned, { blockMs: 150, votingMs: 6_000, haltMs: 100 }],
  ['in the pace of production', 'as-is', { blockMs: 1_300, votingMs: 60_000, haltMs: 20_000 }],
  ['with slow blocks of production', 'as-is', { blockMs: 5_000, votingMs: 300_000, haltMs: 9_000 }],
])('of two upgrades comes through %s', async (_, pace, speed) => {
  const { rehearsing, chain, events } = rehearsal({ upgrades: 2, pace });
  Object.assign(chain, speed);
  await rehearsing();
  expect(events('upgrade-done').map(({ straddledPrevious }) => straddledPrevious)).toEqual([
    false,
    true,
  ]);
});

it('does not wait for a vote of days by the clock, as a state that is kept may have it', async () => {
  const { rehearsing, chain } = rehearsal({ upgrades: 1, pace: 'as-is' });
  chain.votingMs = 172_800_000;
  const error = await failureOf(rehearsing());
  expect(error.message).toContain('The voting period is 172800.0 s by the clock');
  expect(error.hint).toContain('stack.state: keep');
  expect(chain.proposals).toEqual([]);
});

describe('an upgrade that need not straddle', () => {
  it('is proposed after the one before is through', async () => {
    const { rehearsing, phases, at, events, chain } = rehearsal({
      upgrades: 3,
      changes: [{}, { straddle: false }],
    });
    await rehearsing();
    expect(at('to-v3 is proposed')).toBeGreaterThan(at('traffic after:to-v2'));
    expect(at('to-v3 is decided')).toBeLessThan(at('to-v3 halts the chain'));
    expect(at('to-v4 is proposed')).toBeLessThan(at('to-v3 halts the chain'));
    expect(phases.filter((name) => name.startsWith('propose '))).toEqual([
      'propose to-v2',
      'propose to-v3',
    ]);
    expect(events('upgrade-done').map(({ straddledPrevious }) => straddledPrevious)).toEqual([
      false,
      false,
      true,
    ]);
    expect([...chain.applied.keys()]).toEqual(['to-v2', 'to-v3', 'to-v4']);
  });
});

describe('an upgrade at an offset of the plan', () => {
  it('is there, counted from its proposal', async () => {
    const { rehearsing, chain, events } = rehearsal({
      upgrades: 2,
      changes: [{ height: '+120' }, { height: '+200' }],
    });
    await rehearsing();
    const offsets = chain.proposals.map(({ height, submitted }) => height - submitted);
    // It takes a block or two to be in one.
    for (const [i, offset] of [120, 200].entries()) {
      expect(offsets[i]).toBeLessThan(offset);
      expect(offsets[i]).toBeGreaterThanOrEqual(offset - 3);
    }
    expect(events('upgrade-done').map(({ height }) => height)).toEqual(
      chain.proposals.map(({ height }) => height),
    );
  });

  it('is refused before it is proposed where it comes too early', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 1, changes: [{ height: '+30' }] });
    const error = await failureOf(rehearsing());
    expect(error.message).toContain('The upgrade to-v2 cannot be at +30: ');
    expect(error.lines[0]).toMatch(/ of voting \+ .* = \d+, that is \+\d+ /);
    expect(chain.proposals).toEqual([]);
  });
});

describe('proposals', () => {
  it('deposit what the chain asks for where the plan says nothing', async () => {
    const { rehearsing, events } = rehearsal({ upgrades: 1, changes: [{ deposit: undefined }] });
    await rehearsing();
    expect(events('proposal-submitted')).toMatchObject([{ deposit: '7upawn', dialect: 'gov v1' }]);
  });

  it('may be expedited: the vote is as short as the chain has it', async () => {
    const { rehearsing, chain, events } = rehearsal({
      upgrades: 2,
      changes: [{ expedited: true, deposit: undefined }, { expedited: true }],
    });
    chain.votingMs = 60_000;
    chain.expeditedMs = 6_000;
    await rehearsing();
    expect(chain.proposals.map(({ expedited }) => expedited)).toEqual([true, true]);
    expect(events('proposal-submitted')[0]).toMatchObject({ deposit: '70upawn' });
    expect(events('upgrade-done').map(({ straddledPrevious }) => straddledPrevious)).toEqual([
      false,
      true,
    ]);
  });

  it('cannot be expedited on a chain that knows none such', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 1, changes: [{ expedited: true }] });
    expect((await failureOf(rehearsing())).message).toContain(
      'The upgrade to-v2 is to be expedited, but the running binary knows no expedited proposals',
    );
    expect(chain.proposals).toEqual([]);
  });
});

describe('a chain whose time blocks move on', () => {
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
    ['without a halt to speak of', { blockMs: 150, haltMs: 100 }],
  ])('has votes of two weeks, each straddling the upgrade before, %s', async (_, speed) => {
    const { rehearsing, chain, events, at, run } = fast(3);
    Object.assign(chain, speed);
    const start = run.clock.now();
    await rehearsing();
    for (const { start: from, end } of chain.proposals) expect(end - from).toBe(TWO_WEEKS);
    expect(events('upgrade-done').map(({ straddledPrevious }) => straddledPrevious)).toEqual([
      false,
      true,
      true,
    ]);
    expect(at('to-v3 is proposed')).toBeLessThan(at('to-v2 halts the chain'));
    expect(at('to-v3 is decided')).toBeGreaterThan(at('to-v2 is applied'));
    // Virtual time of the host, for six weeks of the chain.
    expect(run.clock.now() - start).toBeLessThan(5 * 60_000);
  });

  it('may have an upgrade that does not straddle, too', async () => {
    const { rehearsing, events } = fast(2, [{}, { straddle: false }]);
    await rehearsing();
    expect(events('upgrade-done').map(({ straddledPrevious }) => straddledPrevious)).toEqual([
      false,
      false,
    ]);
  });

  it('is none on CometBFT 0.38: nothing is proposed', async () => {
    const { rehearsing, chain } = fast(1);
    chain.engineOf = () => '0.38.12';
    const error = await failureOf(rehearsing());
    expect(error.message).toBe(
      'pace.chain-time is fast, but the chain runs CometBFT 0.38.12, whose time follows the clock',
    );
    expect(error.hint).toContain('pace.voting-period');
    expect(chain.proposals).toEqual([]);
  });

  it('is none any more after an upgrade of the engine, where another one follows', async () => {
    const { rehearsing, chain, at } = fast(2);
    chain.engineOf = (release) => (release === 'v1' ? '0.34.19' : '0.37.15');
    expect((await failureOf(rehearsing())).message).toContain('the chain runs CometBFT 0.37.15');
    expect(at('to-v2 is applied')).toBeGreaterThan(0);
  });

  it('may end with an upgrade of the engine', async () => {
    const { rehearsing, chain, events } = fast(1);
    chain.engineOf = (release) => (release === 'v1' ? '0.34.19' : '0.38.12');
    await rehearsing();
    expect(events('upgrade-done')).toHaveLength(1);
  });
});

it('plays the traffic before an upgrade while the next one is proposed', async () => {
  const { rehearsing, at, stage, takes } = rehearsal({ upgrades: 2 });
  jest.spyOn(stage.traffic, 'expectedMs').mockReturnValue(1_500);
  // It fills the time that the proposal would need, were it sent before or after it.
  takes.set('before:to-v2', 5_000).set('after:to-v2', 1_500);
  await rehearsing();
  expect(at('traffic before:to-v2')).toBeGreaterThan(at('to-v3 is proposed'));
  expect(at('traffic before:to-v2')).toBeLessThan(at('to-v2 halts the chain'));
  expect(at('traffic after:to-v2')).toBeLessThan(at('to-v3 halts the chain'));
});

it('does not begin on homes that have been through an upgrade', async () => {
  const { rehearsing, engine, at } = rehearsal({ upgrades: 1 });
  engine.link = () => '/chain/cosmovisor/upgrades/to-v2';
  const error = await failureOf(rehearsing());
  expect(error.message).toContain('link points at upgrades/to-v2, not at genesis');
  expect(at('— prove v1')).toBeGreaterThan(0);
});

it('does not go on when a release answers otherwise than expected', async () => {
  const { rehearsing, engine, chain } = rehearsal({ upgrades: 1 });
  engine.answer = (command) => (command.includes('/releases/1/') ? '{}' : '{"games":2}');
  const error = await failureOf(rehearsing());
  expect(error.message).toContain('Queries were not answered as expected at v2: "games"');
  expect(chain.story.at(-1)).toBe('— prove v2');
});

describe('a vote that does not straddle the upgrade before', () => {
  it('is an error though both upgrades come through', async () => {
    const { rehearsing, chain, at } = rehearsal({ upgrades: 2 });
    // The block of the upgrade is made just when the vote is over.
    chain.notBefore = (height) =>
      height === chain.pending?.height && chain.pending.name === 'to-v2'
        ? (chain.proposals[1]?.end ?? 0)
        : 0;
    const error = await failureOf(rehearsing());
    const [first, second] = chain.proposals;
    const end = new Date(second?.end ?? 0).toISOString();
    expect(error.message).toBe(
      `The vote on to-v3 ended at ${end}, before to-v2 at ${end} (height ${first?.height})`,
    );
    expect(error.hint).toContain('pace.voting-period');
    expect(at('to-v2 is applied')).toBeLessThan(at('to-v3 is decided'));
  });

  it('is an error before the height where its plan has overwritten the pending one', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 2 });
    chain.onProposal = (name) => {
      if (name === 'to-v3') chain.blockMs *= 4;
    };
    const error = await failureOf(rehearsing());
    const [first, second] = chain.proposals;
    expect(error.message).toBe(
      `The upgrade to-v2 at height ${first?.height} is not pending: to-v3 at ${second?.height} is`,
    );
    expect(chain.applied.size).toBe(0);
  });

  it('is an error where that happens in the last block before it', async () => {
    const { rehearsing, chain } = rehearsal({ upgrades: 2 });
    chain.notBefore = (height) =>
      height === (chain.proposals[0]?.height ?? 0) - 1 ? (chain.proposals[1]?.end ?? 0) : 0;
    const error = await failureOf(rehearsing());
    expect(error.message).toBe(
      `to-v2 was applied at height 0, not at ${chain.proposals[0]?.height} as planned`,
    );
    expect(error.hint).toContain('skipped');
  });
});

describe('the pause between blocks', () => {
  async function withHome(upgrades: number, restart: boolean) {
    const parts = rehearsal({ upgrades, restart });
    const pauses = new Map<string, string>();
    const { phase } = parts.stage;
    const pause = () => {
      const config = onHost(parts.stack.homes.get('val-alice'), 'config/config.toml');
      return (
        (parse(readFileSync(config, 'utf8')).consensus as Record<string, string>).timeout_commit ??
        ''
      );
    };
    const stage = {
      ...parts.stage,
      phase: <T>(name: string, work: () => Promise<T>) => {
        pauses.set(name, pause());
        return phase(name, work);
      },
    };
    parts.engine.onUp = (command) =>
      pauses.set(command.includes('last') ? 'up again' : 'up', pause());
    await rehearse(stage);
    return pauses;
  }

  it('is there for the processes of the last release, and gone for the restart', async () => {
    const pauses = await withHome(2, true);
    expect(pauses.get('upgrade to-v2')).toBe('5s');
    expect(pauses.get('vote on to-v3')).toBe('5s');
    expect(pauses.get('upgrade to-v3')).toBe('1s');
    expect(pauses.get('restart')).toBe('1s');
    expect(pauses.get('up again')).toBe('50ms');
  });

  it('is not made where nothing is restarted', async () => {
    expect(new Set((await withHome(1, false)).values())).toEqual(new Set(['5s']));
  });
});
