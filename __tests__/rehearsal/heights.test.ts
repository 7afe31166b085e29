import type { Upgrade } from '../../src/plan/schema';
import { plannedHeight } from '../../src/rehearsal/heights';
import type { VotingTime } from '../../src/rehearsal/schedule';
import { fakeIntervals } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { planOf, stageOf } from './stages';

const folder = temporaryFolder();
const HEIGHT = 100;
const BLOCKS = { fast: 120, slow: 160 };
const SIX_SECONDS = { ms: 6_000 };

beforeEach(fakeIntervals);
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

interface Asked {
  readonly upgrade?: number;
  readonly change?: Partial<Upgrade>;
  readonly next?: Partial<Upgrade>;
  readonly voting?: VotingTime;
  readonly previousHeight?: number;
  readonly traffic?: Readonly<Record<string, number>>;
}

/** The height that an upgrade of three is given on a chain that was seen at a height. */
async function planned({
  upgrade: index = 0,
  change = {},
  next = {},
  voting = SIX_SECONDS,
  previousHeight,
  traffic = {},
}: Asked = {}): Promise<number> {
  const changes = new Map([
    [index, change],
    [index + 1, next],
  ]);
  const base = planOf(3);
  const upgrades = base.upgrades.map((upgrade, i) => ({ ...upgrade, ...changes.get(i) }));
  const plan = { ...base, upgrades };
  const { stage, live, clock } = stageOf({ plan, accounts: new Map(), folder });
  await live.start('cosmovisor');
  jest.spyOn(live.watch, 'height', 'get').mockReturnValue(HEIGHT);
  jest.spyOn(live.watch, 'blockTimes').mockReturnValueOnce(undefined).mockReturnValue(BLOCKS);
  jest.spyOn(stage.traffic, 'expectedMs').mockImplementation((of) => traffic[of] ?? 0);
  try {
    return await plannedHeight(stage, upgrades[index] as Upgrade, voting, previousHeight);
  } finally {
    clock.hold(false);
    await live.close();
  }
}

it('is the earliest where the plan says nothing', async () => {
  // 3 blocks to submit, 58 of voting at 15 % faster than 120 ms, 9 to vote on the next one.
  expect(await planned()).toBe(HEIGHT + 10 + 58 + 9);
});

it('leaves no room for a next proposal where none straddles it, or none comes', async () => {
  expect(await planned({ next: { straddle: false } })).toBe(HEIGHT + 10 + 58 + 4);
  expect(await planned({ upgrade: 2 })).toBe(HEIGHT + 10 + 58 + 4);
});

it('leaves room for the traffic before it, and after the one before', async () => {
  const traffic = { 'before:to-v3': 2_400, 'after:to-v2': 6_000 };
  // Three tenths more than expected: 26 blocks before it; 75 after the one before, with its proof.
  expect(await planned({ upgrade: 1, traffic })).toBe(HEIGHT + 10 + 58 + 26);
  expect(await planned({ upgrade: 1, traffic, previousHeight: 150 })).toBe(150 + 75 + 26);
});

it('goes by blocks where they are the time of the chain', async () => {
  expect(await planned({ voting: { blocks: 30 } })).toBe(HEIGHT + 10 + 35 + 9);
});

describe('an offset of the plan', () => {
  it.each(['+77', '+78', '+180'])('is taken where it is feasible: %s', async (height) => {
    expect(await planned({ change: { height } })).toBe(HEIGHT + Number(height));
  });

  it('is refused with the arithmetic where it is not', async () => {
    const error = await failureOf(planned({ change: { height: '+76' } }));
    expect(error.message).toBe(
      'The upgrade to-v2 cannot be at +76: proposed at height 100, it would come at 176, before 177',
    );
    expect(error.hint).toContain('pace.voting-period');
    expect(error.lines).toEqual([
      '100 + 10 to get the proposal into a block + 58 of voting + 9 to vote on the next one, play traffic and check the plan = 177, that is +77 (120 ms a block at the fastest)',
    ]);
  });

  it('is refused where the upgrade before has not been proven by then', async () => {
    const asked = { upgrade: 1, change: { height: '+80' }, previousHeight: 170 };
    const error = await failureOf(planned(asked));
    expect(error.message).toContain('it would come at 180, before 213');
    expect(error.lines).toEqual([
      '204 (when the work after the upgrade before is done) + 9 to vote on the next one, play traffic and check the plan = 213, that is +113 (120 ms a block at the fastest)',
    ]);
  });

  it('is measured in blocks where they are the time of the chain', async () => {
    const voting = { blocks: 30 };
    expect(await planned({ voting, change: { height: '+54' } })).toBe(154);
    expect((await failureOf(planned({ voting, change: { height: '+53' } }))).lines[0]).toContain(
      '+ 35 of voting',
    );
  });
});
