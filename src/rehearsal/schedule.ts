import type { BlockTimes } from '../chain/watch/block-times';
import type { Pace } from '../plan/schema';
import { durationMs } from '../plan/words';

/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */

/** Number of blocks from sending a proposal to the start of its voting period. */
const BLOCKS_TO_SUBMIT = 3;
/** Upper bound on the time to send a proposal: a busy machine needs this long while blocks stay fast. */
const SUBMIT_MS = 1_200;
/** Safety factor on the fastest recent block time. */
const FASTER = 1.15;
/** Time and blocks between a tally and the halt for sending the next proposal and voting on it. */
const VOTE_MS = 1_000;
const VOTE_BLOCKS = 3 * BLOCKS_TO_SUBMIT;
/** Time between a tally and the halt for checking the pending plan. */
const CHECK_MS = 400;
/** Time after an upgrade for comparing its state and asking its queries. */
const PROVE_MS = 1_200;
/**
 * Minimum time between two upgrades. A busy machine may take three times as long to prove a release while
 * blocks stay fast. Traffic is added separately.
 */
const BETWEEN_MS = 4_000;
/** Safety factor on measured traffic time. */
const TRAFFIC_SLACK = 1.3;

/** Minimum block time on an idle machine, as a fraction of the pace's block time. */
const IDLE_PART = 0.8;

/**
 * Block times for planning under a tuned pace. A busy host may become idle, and blocks then come as fast as the
 * pace allows, however slow they were when measured.
 */
export function withPace(times: BlockTimes, pace: Pace): BlockTimes {
  if (pace === 'as-is') return times;
  const idle = durationMs(pace['block-time']) * IDLE_PART;
  return { ...times, fast: Math.min(times.fast, idle) };
}

/**
 * Duration of a vote: in milliseconds, or in blocks if each block advances the chain's time by itself
 * (`chain-time: fast`), regardless of the clock.
 */
export type VotingTime = { readonly ms: number } | { readonly blocks: number };

/** Extra blocks for a vote counted in blocks: its first block may come later than planned. */
const VOTE_SLACK_BLOCKS = 5;

/** Upper bound of blocks produced during a vote. */
function blocksOf(voting: VotingTime, { fast }: BlockTimes): number {
  return 'blocks' in voting
    ? voting.blocks + VOTE_SLACK_BLOCKS
    : Math.ceil((voting.ms * FASTER) / fast);
}

/** Upper bound of a vote's duration in milliseconds, estimated from slow blocks. */
export function longestVoteMs(voting: VotingTime, { slow }: BlockTimes): number {
  return 'blocks' in voting ? voting.blocks * slow : voting.ms;
}

export interface HeightRequest {
  /** Current height of the chain when the proposal is sent. */
  readonly height: number;
  readonly blocks: BlockTimes;
  /** Undefined for an upgrade without a proposal. */
  readonly voting: VotingTime | undefined;
  /**
   * Upper bound on the time to send what schedules the upgrade, in milliseconds; default that of a proposal, 0 if it is
   * scheduled.
   */
  readonly submitMs?: number | undefined;
  /** Duration of the traffic between the tally and the halt. */
  readonly trafficMs: number;
  /** True if the next proposal is also sent in that time. */
  readonly proposesNext: boolean;
  /** Height of the previous upgrade, and duration of the traffic after it. */
  readonly previous?: { readonly height: number; readonly trafficMs: number };
}

/** The earliest height of an upgrade, with its components in blocks. */
export interface EarliestHeight {
  readonly height: number;
  readonly submit: number;
  readonly vote: number;
  /** Blocks from the tally to the halt. */
  readonly approach: number;
  /** Earliest height at which the work after the previous upgrade is done; 0 for the first upgrade. */
  readonly afterPrevious: number;
}

/**
 * Computes the earliest height to propose: late enough that the vote ends first even if blocks come faster than
 * measured (a plan in the past fails when the proposal passes), and no later than the preceding work requires.
 * An upgrade in between stops blocks while voting time goes on, which only makes the height later.
 */
export function earliestHeight(request: HeightRequest): EarliestHeight {
  const { height, voting, submitMs = SUBMIT_MS, trafficMs, proposesNext, previous } = request;
  const blocks = (ms: number) => Math.ceil(ms / request.blocks.fast);
  // The next proposal is sent while traffic is played.
  const approach = Math.max(
    proposesNext ? Math.max(blocks(VOTE_MS), VOTE_BLOCKS) : blocks(CHECK_MS),
    blocks(trafficMs * TRAFFIC_SLACK),
  );
  const submit = submitMs === 0 ? 0 : Math.max(BLOCKS_TO_SUBMIT, blocks(submitMs));
  const vote = voting === undefined ? 0 : blocksOf(voting, request.blocks);
  const afterPrevious =
    previous === undefined
      ? 0
      : previous.height +
        blocks(Math.max(BETWEEN_MS, PROVE_MS + previous.trafficMs * TRAFFIC_SLACK));
  return {
    height: Math.max(height + submit + vote, afterPrevious) + approach,
    submit,
    vote,
    approach,
    afterPrevious,
  };
}

/** Explains the arithmetic of an earliest height in words. */
export function explainHeight(
  { height, blocks, voting }: HeightRequest,
  earliest: EarliestHeight,
): string {
  const { submit, vote, approach, afterPrevious } = earliest;
  const voted = height + submit + vote;
  const start =
    afterPrevious > voted
      ? `${afterPrevious} (when the work after the previous upgrade is done)`
      : voting === undefined
        ? `${height} + ${submit} to schedule the upgrade`
        : `${height} + ${submit} to get the proposal into a block + ${vote} of voting`;
  const pace = `${Math.round(blocks.fast)} ms a block at the fastest`;
  return `${start} + ${approach} to vote on the next one, play traffic and check the plan = ${earliest.height}, that is +${earliest.height - height} (${pace})`;
}

export interface StraddleRequest {
  readonly height: number;
  readonly blocks: BlockTimes;
  readonly voting: VotingTime;
  /** Height of the upgrade that the vote must straddle. */
  readonly upgradeHeight: number;
  /** Longest time so far in milliseconds to send a proposal and its votes. */
  readonly sendMs: number;
}

/** Maximum fraction of the voting period that may have passed when the upgrade comes. */
const STRADDLE_PART = 0.6;
/** The same if a later moment may leave no time to send the proposal and its votes before the upgrade. */
const LATEST_STRADDLE_PART = 0.8;
/** Safety factor on the measured time to send a proposal and its votes. */
const SEND_SLACK = 3;

/**
 * Returns true if a proposal sent now is still in its voting period when the previous upgrade halts the chain.
 * If it passed earlier, its plan would silently overwrite the pending one: x/upgrade keeps only one. A busy host
 * that becomes idle has few slow blocks left to the upgrade, which then come fast.
 */
export function straddles(request: StraddleRequest): boolean {
  const { height, blocks, voting, upgradeHeight: upgrade, sendMs } = request;
  const away = upgrade - height;
  const part = 'blocks' in voting ? away / voting.blocks : (away * blocks.slow) / voting.ms;
  const isLate = away * blocks.fast <= sendMs * SEND_SLACK;
  return part <= (isLate ? LATEST_STRADDLE_PART : STRADDLE_PART);
}
