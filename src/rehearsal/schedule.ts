import { durationMs, type Pace } from '../plan/schema';

/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */

/** Blocks a proposal takes from being sent to its voting start. */
const BLOCKS_TO_SUBMIT = 3;
/** How much faster than the fastest blocks of late the next ones may come. */
const FASTER = 1.15;
/** Time and blocks between a tally and the halt in which the next proposal is sent and voted on. */
const VOTE_MS = 1_000;
const VOTE_BLOCKS = 3 * BLOCKS_TO_SUBMIT;
/** Time between a tally and the halt in which the pending plan is checked. */
const CHECK_MS = 400;
/** Time after an upgrade in which its state is compared and its queries are asked. */
const PROVE_MS = 1_200;
/** How much longer than before traffic may take. */
const TRAFFIC_SLACK = 1.3;

/** Times from one block to the next, in milliseconds: a quick one and a slow one of the recent blocks. */
export interface BlockTimes {
  /** The quickest: heights that must not come too early are planned with it. */
  readonly fast: number;
  /** Third quartile: heights that must not come too late are judged with it. */
  readonly slow: number;
}

/** Blocks over which a time is averaged: a watch that looks every so often sees single blocks coarsely. */
const WINDOW = 4;

/** How many times the usual interval makes a pause: a halt, which is no rate. */
const PAUSE = 8;

/**
 * Block times of the recent blocks, leaving out pauses.
 *
 * @param seen host times at which consecutive heights were first seen, oldest first
 * @returns undefined with too few blocks for one window
 */
export function blockTimes(seen: readonly number[]): BlockTimes | undefined {
  const averages = withoutPauses(seen)
    .flatMap((run) => run.slice(WINDOW).map((at, i) => (at - (run[i] ?? at)) / WINDOW))
    .sort((a, b) => a - b);
  const [fastest] = averages;
  if (fastest === undefined) return undefined;
  const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
  // Heights that were caught up with at once took no time at all; no block does.
  return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}

/** The times in runs without a pause between them. */
function withoutPauses(seen: readonly number[]): number[][] {
  const intervals = seen.slice(1).map((at, i) => at - (seen[i] ?? at));
  const usual = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? 0;
  const runs: number[][] = [[]];
  for (const [i, at] of seen.entries()) {
    if (usual > 0 && (intervals[i - 1] ?? 0) > PAUSE * usual) runs.push([]);
    runs.at(-1)?.push(at);
  }
  return runs;
}

/** Part of the pace's block time that blocks take at least, on a machine with nothing else to do. */
const IDLE_PART = 0.8;

/**
 * Block times to plan with under a tuned pace: a busy host may come free, and then blocks come as fast
 * as the pace lets them, however slow they were when they were measured.
 */
export function withPace(times: BlockTimes, pace: Pace): BlockTimes {
  if (pace === 'as-is') return times;
  const idle = durationMs(pace['block-time']) * IDLE_PART;
  return { ...times, fast: Math.min(times.fast, idle) };
}

export interface HeightRequest {
  /** Height of the chain when the proposal is sent. */
  readonly height: number;
  readonly blocks: BlockTimes;
  readonly votingPeriodMs: number;
  /** Traffic to be played between the tally and the halt. */
  readonly trafficMs: number;
  /** Whether a next proposal is to be sent then, too. */
  readonly proposesNext: boolean;
  /** Height of the upgrade before, and the traffic to be played after it. */
  readonly previous?: { readonly height: number; readonly trafficMs: number };
}

/**
 * The height to propose: late enough that the vote is over even if blocks come faster than measured
 * (a plan in the past fails when the proposal passes), and no later than what must happen before it
 * needs. With an upgrade in between, blocks stand still while voting time goes on, which only makes
 * the height later.
 */
export function upgradeHeight(request: HeightRequest): number {
  const { height, votingPeriodMs, trafficMs, proposesNext, previous } = request;
  const blocks = (ms: number) => Math.ceil(ms / request.blocks.fast);
  // The next proposal is sent and traffic is played side by side.
  const approach = Math.max(
    proposesNext ? Math.max(blocks(VOTE_MS), VOTE_BLOCKS) : blocks(CHECK_MS),
    blocks(trafficMs * TRAFFIC_SLACK),
  );
  const afterVote = height + BLOCKS_TO_SUBMIT + blocks(votingPeriodMs * FASTER);
  const afterPrevious =
    previous === undefined
      ? 0
      : previous.height + blocks(PROVE_MS + previous.trafficMs * TRAFFIC_SLACK);
  return Math.max(afterVote, afterPrevious) + approach;
}

export interface StraddleRequest {
  readonly height: number;
  readonly blocks: BlockTimes;
  readonly votingPeriodMs: number;
  /** Height of the upgrade that the vote has to straddle. */
  readonly upgradeHeight: number;
}

/** Part of the voting period that may be over when the upgrade comes. */
const STRADDLE_PART = 0.6;

/**
 * Whether a proposal sent now is still voted on when the upgrade before it halts the chain. If it
 * passed earlier, its plan would overwrite the pending one, silently: x/upgrade keeps one.
 */
export function straddles(request: StraddleRequest): boolean {
  const { height, blocks, votingPeriodMs, upgradeHeight: upgrade } = request;
  return (upgrade - height) * blocks.slow <= votingPeriodMs * STRADDLE_PART;
}
