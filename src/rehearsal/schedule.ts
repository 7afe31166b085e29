import type { BlockTimes } from '../chain/block-times';
import { durationMs, type Pace } from '../plan/schema';

/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */

/** Blocks a proposal takes from being sent to its voting start. */
const BLOCKS_TO_SUBMIT = 3;
/** Time that sending one takes at most: a busy machine takes it while blocks come as fast as ever. */
const SUBMIT_MS = 1_200;
/** How much faster than the fastest blocks of late the next ones may come. */
const FASTER = 1.15;
/** Time and blocks between a tally and the halt in which the next proposal is sent and voted on. */
const VOTE_MS = 1_000;
const VOTE_BLOCKS = 3 * BLOCKS_TO_SUBMIT;
/** Time between a tally and the halt in which the pending plan is checked. */
const CHECK_MS = 400;
/** Time after an upgrade in which its state is compared and its queries are asked. */
const PROVE_MS = 1_200;
/**
 * Time between two upgrades at least, whatever is to be done in it: a busy machine may take three times as
 * long to prove a release while blocks come as fast as ever. Traffic has room of its own.
 */
const BETWEEN_MS = 4_000;
/** How much longer than before traffic may take. */
const TRAFFIC_SLACK = 1.3;

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

/**
 * How long a vote takes: on the clock, or in blocks where each block moves the time of the chain on by
 * itself (`chain-time: fast`), however long it takes.
 */
export type VotingTime = { readonly ms: number } | { readonly blocks: number };

/** Blocks beyond a vote that is counted in blocks: its first one may come later than planned. */
const VOTE_SLACK_BLOCKS = 5;

/** Blocks that are over for certain when a vote is, however fast they come. */
function blocksOf(voting: VotingTime, { fast }: BlockTimes): number {
  return 'blocks' in voting
    ? voting.blocks + VOTE_SLACK_BLOCKS
    : Math.ceil((voting.ms * FASTER) / fast);
}

/** What a vote takes on the clock at most, in milliseconds, as far as it can be told. */
export function longestVoteMs(voting: VotingTime, { slow }: BlockTimes): number {
  return 'blocks' in voting ? voting.blocks * slow : voting.ms;
}

export interface HeightRequest {
  /** Height of the chain when the proposal is sent. */
  readonly height: number;
  readonly blocks: BlockTimes;
  readonly voting: VotingTime;
  /** Traffic to be played between the tally and the halt. */
  readonly trafficMs: number;
  /** Whether a next proposal is to be sent then, too. */
  readonly proposesNext: boolean;
  /** Height of the upgrade before, and the traffic to be played after it. */
  readonly previous?: { readonly height: number; readonly trafficMs: number };
}

/** The earliest height of an upgrade, and how it comes about, in blocks. */
export interface EarliestHeight {
  readonly height: number;
  readonly submit: number;
  readonly vote: number;
  /** From the tally to the halt. */
  readonly approach: number;
  /** Height before which the work after the upgrade before is not done; 0 for the first. */
  readonly afterPrevious: number;
}

/**
 * The earliest height to propose: late enough that the vote is over even if blocks come faster than
 * measured (a plan in the past fails when the proposal passes), and no later than what must happen
 * before it needs. With an upgrade in between, blocks stand still while voting time goes on, which only
 * makes the height later.
 */
export function earliestHeight(request: HeightRequest): EarliestHeight {
  const { height, voting, trafficMs, proposesNext, previous } = request;
  const blocks = (ms: number) => Math.ceil(ms / request.blocks.fast);
  // The next proposal is sent and traffic is played side by side.
  const approach = Math.max(
    proposesNext ? Math.max(blocks(VOTE_MS), VOTE_BLOCKS) : blocks(CHECK_MS),
    blocks(trafficMs * TRAFFIC_SLACK),
  );
  const submit = Math.max(BLOCKS_TO_SUBMIT, blocks(SUBMIT_MS));
  const vote = blocksOf(voting, request.blocks);
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

/** The arithmetic of an earliest height, for people. */
export function explainHeight({ height, blocks }: HeightRequest, earliest: EarliestHeight): string {
  const { submit, vote, approach, afterPrevious } = earliest;
  const voted = height + submit + vote;
  const start =
    afterPrevious > voted
      ? `${afterPrevious} (when the work after the upgrade before is done)`
      : `${height} + ${submit} to get the proposal into a block + ${vote} of voting`;
  const pace = `${Math.round(blocks.fast)} ms a block at the fastest`;
  return `${start} + ${approach} to vote on the next one, play traffic and check the plan = ${earliest.height}, that is +${earliest.height - height} (${pace})`;
}

export interface StraddleRequest {
  readonly height: number;
  readonly blocks: BlockTimes;
  readonly voting: VotingTime;
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
  const { height, blocks, voting, upgradeHeight: upgrade } = request;
  const away = upgrade - height;
  return 'blocks' in voting
    ? away <= voting.blocks * STRADDLE_PART
    : away * blocks.slow <= voting.ms * STRADDLE_PART;
}
