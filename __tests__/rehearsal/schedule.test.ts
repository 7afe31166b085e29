import {
  type BlockTimes,
  blockTimes,
  straddles,
  upgradeHeight,
  withPace,
} from '../../src/rehearsal/schedule';

const steady = (ms: number): BlockTimes => ({ fast: ms, slow: ms });

/** Times at which heights were seen, from the intervals between them. */
function seen(...intervals: number[]): number[] {
  const times = [1_000];
  for (const interval of intervals) times.push((times.at(-1) ?? 0) + interval);
  return times;
}

describe('block times', () => {
  it('are unknown with too few blocks for an average', () => {
    expect(blockTimes(seen(100, 100, 100))).toBeUndefined();
    expect(blockTimes([])).toBeUndefined();
    expect(blockTimes(seen(100, 100, 100, 100))).toEqual({ fast: 100, slow: 100 });
  });

  it('are the quickest average of four blocks and the third quartile of them', () => {
    const intervals = [...Array(4).fill(100), ...Array(4).fill(200)];
    // Averages of four blocks: 100, 125, 150, 175, 200.
    expect(blockTimes(seen(...intervals))).toEqual({ fast: 100, slow: 175 });
  });

  it('are averages: single blocks that were seen late and the next ones early do not count', () => {
    const jitter = Array(4).fill([80, 240, 160, 160]).flat();
    expect(blockTimes(seen(...jitter))).toEqual(steady(160));
  });

  it('are not moved by a halt', () => {
    const intervals = [...Array(18).fill(150), 4_500];
    expect(blockTimes(seen(...intervals))).toEqual(steady(150));
  });

  it('are not moved by a halt of two long intervals, as real ones are', () => {
    const intervals = [...Array(10).fill(150), 2_505, 2_037, ...Array(7).fill(150)];
    expect(blockTimes(seen(...intervals))).toEqual(steady(150));
  });

  it('are measured on each side of a pause, never across it', () => {
    const sides = (before: number, after: number) =>
      blockTimes(seen(...Array(before).fill(100), 5_000, ...Array(after).fill(300)));
    expect(sides(4, 4)).toEqual({ fast: 100, slow: 100 });
    expect(sides(3, 4)).toEqual(steady(300));
    expect(sides(3, 3)).toBeUndefined();
  });

  it('take a slow block for a pause from eight times the usual one on', () => {
    const intervals = (slow: number) => [...Array(4).fill(100), slow, ...Array(4).fill(100)];
    expect(blockTimes(seen(...intervals(801)))).toEqual(steady(100));
    expect(blockTimes(seen(...intervals(800)))?.slow).toBe(275);
  });

  it('are never nothing, however many heights are seen at once', () => {
    expect(blockTimes(seen(0, 0, 0, 0, 0, 0))).toEqual(steady(1));
  });
});

describe('block times to plan with', () => {
  const tuned = { 'block-time': '150ms', 'voting-period': '6s' };

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
const PERIODS = [4_000, 6_000, 20_000, 60_000, 600_000];
const HALTS = [0, 1_500, 4_500, 8_000];
/** Time that the traffic of each stage takes. */
const TRAFFIC = [0, 3_000];
/** The tally is in the first block after the end of the vote, and seen a poll later. */
const SEEN_AFTER = 100;

interface Case {
  readonly name: string;
  readonly measured: number;
  readonly actual: number;
  readonly period: number;
  readonly halt: number;
  readonly traffic: number;
}

function cases(): Case[] {
  const all: Case[] = [];
  for (const measured of MEASURED)
    for (const speed of SPEEDS)
      for (const period of PERIODS)
        for (const halt of HALTS)
          for (const traffic of TRAFFIC) {
            // A vote of less than some twenty blocks leaves no room for anything.
            if (period < measured * 20) continue;
            const name = `${measured} ms measured, ${measured * speed} ms come, ${period} ms of voting, ${halt} ms of halt, ${traffic} ms of traffic`;
            all.push({ name, measured, actual: measured * speed, period, halt, traffic });
          }
  return all;
}

/** Plays two upgrades by the schedule, as `rehearse` does, and gives the times of what matters. */
function play({ measured, actual, period, halt, traffic }: Case) {
  const blocks = measuredAs(measured);
  const height1 = upgradeHeight({
    height: FIRST,
    blocks,
    votingPeriodMs: period,
    trafficMs: traffic,
    proposesNext: true,
  });
  const chain = new Chain(FIRST, actual, { height: height1, ms: halt });
  const end1 = chain.timeOf(FIRST + SUBMITTED_AFTER) + period;

  let sent2 = FIRST;
  const canSend = () =>
    chain.timeOf(sent2) >= end1 + SEEN_AFTER &&
    straddles({ height: sent2, blocks, votingPeriodMs: period, upgradeHeight: height1 });
  while (sent2 < height1 && !canSend()) sent2++;
  const height2 = upgradeHeight({
    height: sent2,
    blocks,
    votingPeriodMs: period,
    trafficMs: traffic,
    proposesNext: false,
    previous: { height: height1, trafficMs: traffic },
  });
  const end2 = chain.timeOf(sent2 + SUBMITTED_AFTER) + period;
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
  const request = {
    height: 100,
    blocks: { fast: 100, slow: 200 },
    votingPeriodMs: 6_000,
    trafficMs: 0,
    proposesNext: false,
  };

  it('leaves time for the traffic before it, three tenths more than expected', () => {
    const idle = upgradeHeight({ ...request, trafficMs: 1 });
    expect(upgradeHeight({ ...request, trafficMs: 5_000 }) - idle).toBeGreaterThanOrEqual(61);
  });

  it('leaves time to propose the next one', () => {
    expect(upgradeHeight({ ...request, proposesNext: true })).toBeGreaterThan(
      upgradeHeight(request),
    );
  });

  it('leaves time after the height before, even if the vote is over soon', () => {
    const after = (trafficMs: number) =>
      upgradeHeight({ ...request, votingPeriodMs: 1, previous: { height: 500, trafficMs } });
    // Time to prove the release, and three tenths more than expected for the traffic.
    expect(after(0)).toBeGreaterThanOrEqual(515);
    expect(after(5_000)).toBeGreaterThanOrEqual(580);
  });

  it('is a whole number above the present one, whatever is measured', () => {
    for (const blocks of [steady(1), { fast: 33.3, slow: 77.7 }]) {
      const height = upgradeHeight({ ...request, blocks });
      expect(Number.isSafeInteger(height) && height > request.height).toBe(true);
    }
  });

  it('reckons with the quick blocks: slow ones only come later', () => {
    expect(upgradeHeight({ ...request, blocks: { fast: 100, slow: 900 } })).toBe(
      upgradeHeight(request),
    );
  });
});

describe('a vote straddles an upgrade', () => {
  const request = {
    height: 100,
    blocks: { fast: 100, slow: 200 },
    votingPeriodMs: 6_000,
  };

  it('from the moment at which slow blocks get there within three fifths of it', () => {
    expect(straddles({ ...request, upgradeHeight: 118 })).toBe(true);
    expect(straddles({ ...request, upgradeHeight: 119 })).toBe(false);
  });
});
