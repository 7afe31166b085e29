import { jest } from '@jest/globals';
import type { Upgrade } from '../../src/plan/schema';
import { plannedHeight } from '../../src/rehearsal/heights';
import type { VotingTime } from '../../src/rehearsal/schedule';
import { failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { planOf, rehearsalOf } from './rehearsals';

const folder = temporaryFolder();
const HEIGHT = 100;
const BLOCKS = { fast: 120, slow: 160 };
const SIX_SECONDS = { ms: 6_000 };

interface Asked {
  readonly upgrade?: number;
  readonly change?: Partial<Upgrade>;
  readonly next?: Partial<Upgrade>;
  readonly voting?: VotingTime;
  readonly previousHeight?: number;
  readonly traffic?: Readonly<Record<string, number>>;
}

/** The height for an upgrade of three on a chain at the given height. */
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
  const { rehearsal, live, close } = rehearsalOf({ plan, accounts: new Map(), folder });
  await live.start('cosmovisor');
  jest.spyOn(live.watch, 'height', 'get').mockReturnValue(HEIGHT);
  jest.spyOn(live.watch, 'blockTimes').mockReturnValueOnce(undefined).mockReturnValue(BLOCKS);
  jest.spyOn(rehearsal.traffic, 'expectedMs').mockImplementation((of) => traffic[of] ?? 0);
  try {
    return await plannedHeight(rehearsal, upgrades[index] as Upgrade, {
      voting,
      previousHeight,
    });
  } finally {
    await close();
  }
}

it('an upgrade without a planned height gets the earliest one with time for its vote', async () => {
  // 3 blocks to submit, 58 of voting at 15 % faster than 120 ms, 9 to vote on the next proposal.
  expect(await planned()).toBe(HEIGHT + 10 + 58 + 9);
});

it('its height leaves no room for a next proposal if none straddles it or follows', async () => {
  expect(await planned({ next: { straddle: false } })).toBe(HEIGHT + 10 + 58 + 4);
  expect(await planned({ upgrade: 2 })).toBe(HEIGHT + 10 + 58 + 4);
});

it('its height leaves room for the traffic before it, and after the previous upgrade', async () => {
  const traffic = { 'before:to-v3': 2_400, 'after:to-v2': 6_000 };
  // Three tenths above the estimate: 26 blocks before it; 75 after the previous, with its proof.
  expect(await planned({ upgrade: 1, traffic })).toBe(HEIGHT + 10 + 58 + 26);
  expect(await planned({ upgrade: 1, traffic, previousHeight: 150 })).toBe(150 + 75 + 26);
});

it('its height is calculated in blocks if blocks advance the time', async () => {
  expect(await planned({ voting: { blocks: 30 } })).toBe(HEIGHT + 10 + 35 + 9);
});

describe('an offset of the plan', () => {
  it.each(['+77', '+78', '+180'])('is used if it is feasible: %s', async (height) => {
    expect(await planned({ change: { height } })).toBe(HEIGHT + Number(height));
  });

  it.each<[string, Asked, ...string[]]>([
    ['if it is too early', { change: { height: '+76' } }, '+76', '176', '177', ' 58 '],
    [
      'if it precedes the proof of the previous upgrade',
      { upgrade: 1, change: { height: '+80' }, previousHeight: 170 },
      ...['180', '213', '204'],
    ],
    [
      'in blocks if blocks advance the time',
      { voting: { blocks: 30 }, change: { height: '+53' } },
      ...['153', '154', ' 35 '],
    ],
  ])('is refused with its arithmetic %s', async (_, asked, ...facts) => {
    await expect(planned(asked)).rejects.toThrow(
      failure('UPGRADE_HEIGHT_TOO_EARLY', `to-v${(asked.upgrade ?? 0) + 2}`, ...facts),
    );
  });

  it('is counted in blocks if blocks advance the time', async () => {
    expect(await planned({ voting: { blocks: 30 }, change: { height: '+54' } })).toBe(154);
  });
});
