import type { EncodeObject } from '@cosmjs/proto-signing';
import type { VoteOption } from '../../plan/schema';
import type { Coin } from './coins';

/** A proposal as reported by the chain, in any dialect. */
export interface Proposal {
  readonly id: string;
  /** `PROPOSAL_STATUS_...` as named by the chain. */
  readonly status: string;
  /** RFC 3339; empty while the deposit period lasts. */
  readonly votingStart: string;
  readonly votingEnd: string;
  readonly tally: { yes: string; no: string; abstain: string; no_with_veto: string };
  /** Reason why a passed proposal's messages failed (SDK 0.50 and later; empty before). */
  readonly failedReason: string;
}

/** Voting parameters of the running chain. Periods are in milliseconds of chain time. */
export interface VotingRules {
  readonly periodMs: number;
  readonly minDeposit: readonly Coin[];
  /** Undefined if the chain has no expedited proposals (before SDK 0.50). */
  readonly expedited:
    | { readonly periodMs: number; readonly minDeposit: readonly Coin[] }
    | undefined;
}

/** Contents of an upgrade proposal. */
export interface UpgradeProposal {
  /** Plan name, as in the chain's code. */
  readonly name: string;
  readonly height: number;
  /** Info of the plan; empty if none. */
  readonly info: string;
  readonly deposit: readonly Coin[];
  readonly proposer: string;
  /** Account that may schedule upgrades; gov v1 only. */
  readonly authority: () => Promise<string>;
  readonly expedited: boolean;
}

/** The gov module in the dialect of the running binary. */
export interface Gov {
  /** Human-readable name of the dialect. */
  readonly name: string;
  rules(): Promise<VotingRules>;
  /**
   * Reads a proposal.
   *
   * @throws RehearsalError if the chain has no proposal with this id
   */
  proposal(id: string): Promise<Proposal>;
  proposalMessage(proposal: UpgradeProposal): Promise<EncodeObject>;
  voteMessage(voter: string, proposalId: string, option: VoteOption): EncodeObject;
  /** Id in the response to a proposal's message. */
  proposalId(response: Uint8Array): string;
}
