/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */

/** Blocks a proposal takes from being sent to its voting start. */
const BLOCKS_TO_SUBMIT = 3;
/** How much faster than the fast blocks of late the next ones may come. */
const FASTER = 1.15;
/** Time between a tally and the halt in which the next proposal is sent and voted on. */
const VOTE_MS = 1_000;

/** Times from one block to the next, in milliseconds: a quick one and a slow one of the recent blocks. */
export interface BlockTimes {
  /** First quartile: heights that must not come too early are planned with it. */
  readonly fast: number;
  /** Third quartile: heights that must not come too late are judged with it. */
  readonly slow: number;
}

/**
 * Block times of the recent blocks. Quartiles, because a pause (a halt, a busy host) is no rate.
 *
 * @param seen host times at which consecutive heights were first seen, oldest first
 * @returns undefined with less than four intervals
 */
export function blockTimes(seen: readonly number[]): BlockTimes | undefined {
  const intervals = seen.slice(1).map((at, i) => at - (seen[i] ?? at));
  if (intervals.length < 4) return undefined;
  intervals.sort((a, b) => a - b);
  const quantile = (part: number) => intervals[Math.floor(part * (intervals.length - 1))] ?? 0;
  // A watch that looks every so often may see two heights at once; no block takes no time.
  return { fast: Math.max(1, quantile(0.25)), slow: Math.max(1, quantile(0.75)) };
}

export interface HeightRequest {
  /** Height of the chain when the proposal is sent. */
  readonly height: number;
  readonly blocks: BlockTimes;
  readonly votingPeriodMs: number;
  /** What has to happen between the tally and the halt: traffic, and a next proposal to send. */
  readonly trafficMs: number;
  readonly proposesNext: boolean;
  /** Height of the upgrade before, which this one has to leave time after. */
  readonly previousHeight?: number;
}

/**
 * The height to propose: late enough that the vote is over even if blocks come faster than measured
 * (a plan in the past fails when the proposal passes), and no later than what must happen before it
 * needs. With an upgrade in between, blocks stand still while voting time goes on, which only makes
 * the height later.
 */
export function upgradeHeight(request: HeightRequest): number {
  const { height, votingPeriodMs, trafficMs, proposesNext, previousHeight } = request;
  const afterVote = votingPeriodMs * FASTER + (proposesNext ? VOTE_MS : 0);
  const blocks = (ms: number) => Math.ceil(ms / request.blocks.fast);
  if (previousHeight === undefined) {
    return height + BLOCKS_TO_SUBMIT + blocks(afterVote + trafficMs * FASTER);
  }
  return Math.max(
    height + BLOCKS_TO_SUBMIT + blocks(afterVote),
    previousHeight + BLOCKS_TO_SUBMIT + blocks(trafficMs * FASTER + (proposesNext ? VOTE_MS : 0)),
  );
}

export interface StraddleRequest {
  readonly height: number;
  readonly blocks: BlockTimes;
  readonly votingPeriodMs: number;
  /** Height of the upgrade that the vote has to straddle. */
  readonly upgradeHeight: number;
}

/** Part of the voting period that may be over when the upgrade comes. */
const STRADDLE_PART = 0.75;

/**
 * Whether a proposal sent now is still voted on when the upgrade before it halts the chain. If it
 * passed earlier, its plan would overwrite the pending one, silently: x/upgrade keeps one.
 */
export function straddles(request: StraddleRequest): boolean {
  const { height, blocks, votingPeriodMs, upgradeHeight: upgrade } = request;
  return (upgrade - height) * blocks.slow <= votingPeriodMs * STRADDLE_PART;
}
