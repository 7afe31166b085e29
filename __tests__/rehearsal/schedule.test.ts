import type { BlockTimes } from '../../src/chain/block-times';
import type { Pace } from '../../src/plan/schema';
import {
  earliestHeight,
  explainHeight,
  type HeightRequest,
  longestVoteMs,
  straddles,
  type VotingTime,
  withPace,
} from '../../src/rehearsal/schedule';
import { FAST_VOTING_BLOCKS } from '../../src/stack/pace';

const steady = (ms: number): BlockTimes => ({ fast: ms, slow: ms });

describe('block times to plan with', () => {
  const tuned: Pace = { 'block-time': '150ms', 'voting-period': '6s', 'chain-time': 'clock' };

  it('are as fast as a tuned pace lets them be, on a host that was busy when they were measured', () => {
    expect(withPace({ fast: 400, slow: 700 }, tuned)).toEqual({ fast: 120, slow: 700 });
  });

  it('are those measured where they were faster still', () => {
    expect(withPace({ fast: 90, slow: 110 }, tuned)).toEqual({ fast: 90, slow: 110 });
  });

  it('are those measured where the pace stays as it is', () => {
    const measured = { fast: 5_000, slow: 6_000 };
    expect(withPace(measured, 'as-is')).toBe(measured);
  });
});

/** A chain whose blocks come every `blockMs`, but for one halt. Times in ms from the first proposal. */
class Chain {
  constructor(
    private readonly start: number,
    private readonly blockMs: number,
    private readonly halt: { readonly height: number; readonly ms: number },
  ) {}

  timeOf(height: number): number {
    const halted = height >= this.halt.height ? this.halt.ms : 0;
    return (height - this.start) * this.blockMs + halted;
  }
}

/** The quick and the slow average of real blocks, as measured over sentries, about the typical block. */
const measuredAs = (typical: number): BlockTimes => ({ fast: typical * 0.9, slow: typical * 1.1 });

const FIRST = 20;
/** Blocks from a transaction being sent to its block: one of them is on its way already. */
const SUBMITTED_AFTER = 2;
const MEASURED = [50, 150, 250, 500, 1_300];
const SPEEDS = [0.8, 0.9, 1, 1.1, 1.2];
const VOTES: readonly VotingTime[] = [
  ...[4_000, 6_000, 20_000, 60_000, 600_000].map((ms) => ({ ms })),
  { blocks: FAST_VOTING_BLOCKS },
];
const HALTS = [0, 1_500, 4_500, 8_000];
/** Time that the traffic of each stage takes. */
const TRAFFIC = [0, 3_000];
/** The tally is in the first block after the end of the vote, and seen a poll later. */
const SEEN_AFTER = 100;

interface Case {
  readonly name: string;
  readonly measured: number;
  readonly actual: number;
  /** On the clock, or in blocks. */
  readonly voting: VotingTime;
  readonly halt: number;
  readonly traffic: number;
}

function cases(): Case[] {
  const all: Case[] = [];
  for (const measured of MEASURED)
    for (const speed of SPEEDS)
      for (const voting of VOTES)
        for (const halt of HALTS)
          for (const traffic of TRAFFIC) {
            // A vote of less than some twenty blocks leaves no room for anything.
            if ('ms' in voting && voting.ms < measured * 20) continue;
            const name = `${measured} ms measured, ${measured * speed} ms come, ${JSON.stringify(voting)} of voting, ${halt} ms of halt, ${traffic} ms of traffic`;
            all.push({ name, measured, actual: measured * speed, voting, halt, traffic });
          }
  return all;
}

/** Plays two upgrades by the schedule, as `rehearse` does, and gives the times of what matters. */
function play({ measured, actual, voting, halt, traffic }: Case) {
  const blocks = measuredAs(measured);
  const { height: height1 } = earliestHeight({
    height: FIRST,
    blocks,
    voting,
    trafficMs: traffic,
    proposesNext: true,
  });
  const chain = new Chain(FIRST, actual, { height: height1, ms: halt });
  /** Host time at which a vote is over that began with a block. */
  const endOf = (start: number) =>
    'blocks' in voting ? chain.timeOf(start + voting.blocks) : chain.timeOf(start) + voting.ms;
  const end1 = endOf(FIRST + SUBMITTED_AFTER);

  let sent2 = FIRST;
  const canSend = () =>
    chain.timeOf(sent2) >= end1 + SEEN_AFTER &&
    straddles({ height: sent2, blocks, voting, upgradeHeight: height1 });
  while (sent2 < height1 && !canSend()) sent2++;
  const { height: height2 } = earliestHeight({
    height: sent2,
    blocks,
    voting,
    trafficMs: traffic,
    proposesNext: false,
    previous: { height: height1, trafficMs: traffic },
  });
  const end2 = endOf(sent2 + SUBMITTED_AFTER);
  return {
    end1,
    /** When the old chain stands: its last block is the one before the height. */
    halt1: chain.timeOf(height1 - 1),
    votedOn2: chain.timeOf(sent2 + 2 * SUBMITTED_AFTER),
    end2,
    height1,
    height2,
    halt2: chain.timeOf(height2),
    played1: end1 + SEEN_AFTER + traffic,
    /** The traffic after the first upgrade, the tally of the second vote and the traffic after that. */
    played2: Math.max(end2 + SEEN_AFTER, chain.timeOf(height1) + traffic) + traffic,
  };
}

describe('two upgrades, with blocks a fifth faster or slower than measured and halts of seconds', () => {
  const broken = (holds: (played: ReturnType<typeof play>) => boolean) =>
    cases()
      .filter((one) => !holds(play(one)))
      .map(({ name }) => name);

  it('is tried in some hundred ways', () => {
    expect(cases().length).toBeGreaterThan(300);
  });

  it('the first vote ends before the first height', () => {
    expect(broken(({ end1, halt1 }) => end1 < halt1)).toEqual([]);
  });

  it('the second vote is open when the first height comes', () => {
    expect(broken(({ halt1, end2 }) => halt1 < end2)).toEqual([]);
  });

  it('the second upgrade is voted on before the first height, by the old binary', () => {
    expect(broken(({ votedOn2, halt1 }) => votedOn2 <= halt1)).toEqual([]);
  });

  it('the second vote ends before the second height', () => {
    expect(broken(({ end2, halt2 }) => end2 < halt2)).toEqual([]);
  });

  it('the traffic before each height is played by then', () => {
    expect(broken(({ played1, halt1 }) => played1 <= halt1)).toEqual([]);
    expect(broken(({ played2, halt2 }) => played2 <= halt2)).toEqual([]);
  });

  it('the second height comes after the first', () => {
    expect(broken(({ height1, height2 }) => height1 + 1 < height2)).toEqual([]);
  });
});

describe('the height of an upgrade', () => {
  const request: HeightRequest = {
    height: 100,
    blocks: { fast: 100, slow: 200 },
    voting: { ms: 6_000 },
    trafficMs: 0,
    proposesNext: false,
  };
  const heightOf = (change: Partial<HeightRequest> = {}) =>
    earliestHeight({ ...request, ...change }).height;

  it('leaves time for the traffic before it, three tenths more than expected', () => {
    expect(heightOf({ trafficMs: 5_000 }) - heightOf({ trafficMs: 1 })).toBeGreaterThanOrEqual(61);
  });

  it('leaves time to propose the next one', () => {
    expect(heightOf({ proposesNext: true })).toBeGreaterThan(heightOf());
  });

  it('leaves time after the height before, even if the vote is over soon', () => {
    const after = (trafficMs: number) =>
      heightOf({ voting: { ms: 1 }, previous: { height: 500, trafficMs } });
    // Time to prove the release, and three tenths more than expected for the traffic.
    expect(after(0)).toBeGreaterThanOrEqual(540);
    expect(after(5_000)).toBeGreaterThanOrEqual(580);
  });

  it('is a whole number above the present one, whatever is measured', () => {
    for (const blocks of [steady(1), { fast: 33.3, slow: 77.7 }]) {
      const height = heightOf({ blocks });
      expect(Number.isSafeInteger(height) && height > request.height).toBe(true);
    }
  });

  it('reckons with the quick blocks: slow ones only come later', () => {
    expect(heightOf({ blocks: { fast: 100, slow: 900 } })).toBe(heightOf());
  });

  it('is made of its parts', () => {
    expect(earliestHeight(request)).toEqual({
      height: 100 + 12 + 69 + 4,
      submit: 12, // 1.2 s of blocks
      vote: 69, // six seconds of blocks that come 15 % faster than the fastest
      approach: 4,
      afterPrevious: 0,
    });
    const previous = { height: 500, trafficMs: 1_000 };
    expect(earliestHeight({ ...request, proposesNext: true, previous })).toEqual({
      height: 540 + 10,
      submit: 12,
      vote: 69,
      approach: 10,
      afterPrevious: 540,
    });
  });

  describe('where the vote is counted in blocks', () => {
    const voting = { blocks: 30 };

    it('is the same however fast blocks come, but for what is done on the clock', () => {
      const votes = [400, 1_000, 5_000].map((ms) => {
        const { vote, submit } = earliestHeight({ ...request, voting, blocks: steady(ms) });
        return submit + vote;
      });
      expect(votes).toEqual([38, 38, 38]);
      expect(heightOf({ voting, blocks: { fast: 100, slow: 900 } })).toBe(151);
    });

    it('leaves the next proposal blocks enough to be sent and voted on, if blocks are slow', () => {
      const slow = { voting, blocks: steady(5_000), proposesNext: true };
      expect(earliestHeight({ ...request, ...slow }).approach).toBe(9);
    });
  });

  it('is explained by its arithmetic', () => {
    expect(explainHeight(request, earliestHeight(request))).toBe(
      '100 + 12 to get the proposal into a block + 69 of voting + 4 to vote on the next one, play traffic and check the plan = 185, that is +85 (100 ms a block at the fastest)',
    );
    const later: HeightRequest = { ...request, previous: { height: 500, trafficMs: 0 } };
    expect(explainHeight(later, earliestHeight(later))).toBe(
      '540 (when the work after the upgrade before is done) + 4 to vote on the next one, play traffic and check the plan = 544, that is +444 (100 ms a block at the fastest)',
    );
  });
});

it.each<[VotingTime, number]>([
  [{ ms: 6_000 }, 6_000],
  [{ blocks: 30 }, 6_000],
])('a vote of %j takes %d ms of the clock at most, where slow blocks take 200', (voting, ms) => {
  expect(longestVoteMs(voting, { fast: 100, slow: 200 })).toBe(ms);
});

describe('a vote straddles an upgrade', () => {
  const request = { height: 100, blocks: { fast: 100, slow: 200 } };

  it('from the moment at which slow blocks get there within three fifths of it', () => {
    const voting = { ms: 6_000 };
    expect(straddles({ ...request, voting, upgradeHeight: 118 })).toBe(true);
    expect(straddles({ ...request, voting, upgradeHeight: 119 })).toBe(false);
  });

  it('from three fifths of its blocks on, where it is counted in blocks', () => {
    const voting = { blocks: 30 };
    for (const blocks of [steady(1), steady(9_000)]) {
      expect(straddles({ height: 100, blocks, voting, upgradeHeight: 118 })).toBe(true);
      expect(straddles({ height: 100, blocks, voting, upgradeHeight: 119 })).toBe(false);
    }
  });
});
