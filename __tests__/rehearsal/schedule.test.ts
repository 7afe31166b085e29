import type { BlockTimes } from '../../src/chain/watch/block-times';
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
import { FAST_VOTING_BLOCKS } from '../../src/stack/homes/pace';

const steady = (ms: number): BlockTimes => ({ fast: ms, slow: ms });

describe('block times for scheduling', () => {
  const tuned: Pace = { 'block-time': '150ms', 'voting-period': '6s', 'chain-time': 'clock' };

  it('are the fastest of a tuned pace, on a host that was busy during the measurement', () => {
    expect(withPace({ fast: 400, slow: 700 }, tuned)).toEqual({ fast: 120, slow: 700 });
  });

  it('are the measured ones if they were even faster', () => {
    expect(withPace({ fast: 90, slow: 110 }, tuned)).toEqual({ fast: 90, slow: 110 });
  });

  it('are the measured ones with an unchanged pace', () => {
    const measured = { fast: 5_000, slow: 6_000 };
    expect(withPace(measured, 'as-is')).toBe(measured);
  });
});

/** A chain with a block every `blockMs` and one halt. Times in ms from the first proposal. */
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

/** The fast and slow averages of real blocks, measured over sentries, around the typical block. */
const measuredAs = (typical: number): BlockTimes => ({ fast: typical * 0.9, slow: typical * 1.1 });

const FIRST = 20;
/** Blocks from sending a transaction to its block: one of them is already in progress. */
const SUBMITTED_AFTER = 2;
const MEASURED = [50, 150, 250, 500, 1_300];
const SPEEDS = [0.8, 0.9, 1, 1.1, 1.2];
const VOTES: readonly VotingTime[] = [
  ...[4_000, 6_000, 20_000, 60_000, 600_000].map((ms) => ({ ms })),
  { blocks: FAST_VOTING_BLOCKS },
];
const HALTS = [0, 1_500, 4_500, 8_000];
/** Duration of the traffic of each stage. */
const TRAFFIC = [0, 3_000];
/** The tally is in the first block after the end of the vote, and seen one poll later. */
const SEEN_AFTER = 100;

interface Case {
  readonly name: string;
  readonly measured: number;
  readonly actual: number;
  /** By the clock, or in blocks. */
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
            // A vote of less than about twenty blocks leaves no room for other steps.
            if ('ms' in voting && voting.ms < measured * 20) continue;
            const name = `${measured} ms measured, ${measured * speed} ms come, ${JSON.stringify(voting)} of voting, ${halt} ms of halt, ${traffic} ms of traffic`;
            all.push({ name, measured, actual: measured * speed, voting, halt, traffic });
          }
  return all;
}

/** Time to send a proposal and its votes, as measured on an idle machine. */
const SEND_MS = 500;

/** Plays two upgrades by the schedule, like `rehearse`, and returns the times of the main steps. */
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
  /** Host time of the end of a vote that began with a block. */
  const endOf = (start: number) =>
    'blocks' in voting ? chain.timeOf(start + voting.blocks) : chain.timeOf(start) + voting.ms;
  const end1 = endOf(FIRST + SUBMITTED_AFTER);

  let sent2 = FIRST;
  const canSend = () =>
    chain.timeOf(sent2) >= end1 + SEEN_AFTER &&
    straddles({ height: sent2, blocks, voting, upgradeHeight: height1, sendMs: SEND_MS });
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
    /** Halt time of the old chain: its last block is the one before the height. */
    halt1: chain.timeOf(height1 - 1),
    votedOn2: chain.timeOf(sent2 + 2 * SUBMITTED_AFTER),
    end2,
    height1,
    height2,
    halt2: chain.timeOf(height2),
    played1: end1 + SEEN_AFTER + traffic,
    /** The traffic after the first upgrade, the second tally and the traffic after that. */
    played2: Math.max(end2 + SEEN_AFTER, chain.timeOf(height1) + traffic) + traffic,
  };
}

describe('two upgrades, with blocks a fifth faster or slower than measured and halts of seconds', () => {
  const broken = (holds: (played: ReturnType<typeof play>) => boolean) =>
    cases()
      .filter((one) => !holds(play(one)))
      .map(({ name }) => name);

  it('are simulated in several hundred cases', () => {
    expect(cases().length).toBeGreaterThan(300);
  });

  it('have the end of the first vote before the first height', () => {
    expect(broken(({ end1, halt1 }) => end1 < halt1)).toEqual([]);
  });

  it('have the second vote open at the first height', () => {
    expect(broken(({ halt1, end2 }) => halt1 < end2)).toEqual([]);
  });

  it('have the votes on the second upgrade before the first height, on the old binary', () => {
    expect(broken(({ votedOn2, halt1 }) => votedOn2 <= halt1)).toEqual([]);
  });

  it('have the end of the second vote before the second height', () => {
    expect(broken(({ end2, halt2 }) => end2 < halt2)).toEqual([]);
  });

  it('have the traffic before each height done by then', () => {
    expect(broken(({ played1, halt1 }) => played1 <= halt1)).toEqual([]);
    expect(broken(({ played2, halt2 }) => played2 <= halt2)).toEqual([]);
  });

  it('have the second height after the first', () => {
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

  it('leaves time for the traffic before it, three tenths above the estimate', () => {
    expect(heightOf({ trafficMs: 5_000 }) - heightOf({ trafficMs: 1 })).toBeGreaterThanOrEqual(61);
  });

  it('leaves time to propose the next one', () => {
    expect(heightOf({ proposesNext: true })).toBeGreaterThan(heightOf());
  });

  it('leaves time after the previous height, even if the vote ends early', () => {
    const after = (trafficMs: number) =>
      heightOf({ voting: { ms: 1 }, previous: { height: 500, trafficMs } });
    // Time to prove the release, and three tenths above the estimate for the traffic.
    expect(after(0)).toBeGreaterThanOrEqual(540);
    expect(after(5_000)).toBeGreaterThanOrEqual(580);
  });

  it('is an integer above the present one, for any measured times', () => {
    for (const blocks of [steady(1), { fast: 33.3, slow: 77.7 }]) {
      const height = heightOf({ blocks });
      expect(Number.isSafeInteger(height) && height > request.height).toBe(true);
    }
  });

  it('uses the fast block time: slow blocks only make it later', () => {
    expect(heightOf({ blocks: { fast: 100, slow: 900 } })).toBe(heightOf());
  });

  it('is the sum of its parts', () => {
    expect(earliestHeight(request)).toEqual({
      height: 100 + 12 + 69 + 4,
      submit: 12, // 1.2 s of blocks
      vote: 69, // six seconds of blocks at 15 % above the fastest speed
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

  describe('of a vote counted in blocks', () => {
    const voting = { blocks: 30 };

    it('does not depend on the block speed, except for work by the clock', () => {
      const votes = [400, 1_000, 5_000].map((ms) => {
        const { vote, submit } = earliestHeight({ ...request, voting, blocks: steady(ms) });
        return submit + vote;
      });
      expect(votes).toEqual([38, 38, 38]);
      expect(heightOf({ voting, blocks: { fast: 100, slow: 900 } })).toBe(151);
    });

    it('leaves enough blocks to send and vote on the next proposal, even with slow blocks', () => {
      const slow = { voting, blocks: steady(5_000), proposesNext: true };
      expect(earliestHeight({ ...request, ...slow }).approach).toBe(9);
    });
  });

  it('is explained by its arithmetic', () => {
    const later: HeightRequest = { ...request, previous: { height: 500, trafficMs: 0 } };
    const numbers = (given: HeightRequest) =>
      explainHeight(given, earliestHeight(given))
        .match(/[\d+=]+/g)
        ?.join(' ');
    expect(numbers(request)).toBe('100 + 12 + 69 + 4 = 185 +85 100');
    expect(numbers(later)).toBe('540 + 4 = 544 +444 100');
  });
});

it.each<[VotingTime, number]>([
  [{ ms: 6_000 }, 6_000],
  [{ blocks: 30 }, 6_000],
])('a vote of %j takes at most %d ms of the clock, with slow blocks of 200 ms', (voting, ms) => {
  expect(longestVoteMs(voting, { fast: 100, slow: 200 })).toBe(ms);
});

describe('a vote straddles an upgrade', () => {
  const request = { height: 100, blocks: { fast: 100, slow: 200 }, sendMs: 500 };

  it('from the moment at which slow blocks reach the height within three fifths of it', () => {
    const voting = { ms: 6_000 };
    expect(straddles({ ...request, voting, upgradeHeight: 118 })).toBe(true);
    expect(straddles({ ...request, voting, upgradeHeight: 119 })).toBe(false);
  });

  it('from three fifths of its blocks, if it is counted in blocks', () => {
    const voting = { blocks: 30 };
    for (const blocks of [steady(1), steady(9_000)]) {
      expect(straddles({ height: 100, blocks, voting, upgradeHeight: 118, sendMs: 0 })).toBe(true);
      expect(straddles({ height: 100, blocks, voting, upgradeHeight: 119, sendMs: 0 })).toBe(false);
    }
  });

  it('earlier, up to four fifths of it, if fast blocks leave no time to send it three times', () => {
    const busy = { height: 100, blocks: { fast: 100, slow: 600 }, voting: { ms: 15_000 } };
    const from = (sendMs: number) =>
      [...Array(40).keys()].findLast((away) =>
        straddles({ ...busy, upgradeHeight: 100 + away, sendMs }),
      );
    expect(from(400)).toBe(15); // three fifths: 9 s; fast blocks leave 1.5 s
    expect(from(600)).toBe(18);
    expect(from(5_000)).toBe(20); // four fifths
    const inBlocks = { ...busy, voting: { blocks: 20 }, sendMs: 5_000 };
    expect(straddles({ ...inBlocks, upgradeHeight: 116 })).toBe(true);
    expect(straddles({ ...inBlocks, upgradeHeight: 117 })).toBe(false);
  });
});
