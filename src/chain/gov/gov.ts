import type { EncodeObject } from '@cosmjs/proto-signing';
import { QueryClientImpl } from 'cosmjs-types/cosmos/gov/v1/query';
import type { VoteOption } from '../../plan/schema';
import type { ProtobufRpc } from '../client';
import type { Coin } from '../coins';
import { isUnknownQuery } from '../queries';
import { govV1, type V1Params } from './v1';
import { govV1beta1 } from './v1beta1';

/** A proposal as the chain answers it, in whichever dialect. */
export interface Proposal {
  readonly id: string;
  /** `PROPOSAL_STATUS_...` as the chain names it. */
  readonly status: string;
  /** RFC 3339; empty while the deposit period lasts. */
  readonly votingStart: string;
  readonly votingEnd: string;
  readonly tally: { yes: string; no: string; abstain: string; no_with_veto: string };
  /** Why a passed proposal's messages failed (SDK 0.50 and later; empty before). */
  readonly failedReason: string;
}

/** How the running chain decides on proposals. Periods are in milliseconds of chain time. */
export interface VotingRules {
  readonly periodMs: number;
  readonly minDeposit: readonly Coin[];
  /** Undefined where the chain knows no expedited proposals (before SDK 0.50). */
  readonly expedited:
    | { readonly periodMs: number; readonly minDeposit: readonly Coin[] }
    | undefined;
}

/** What a proposal of an upgrade says. */
export interface UpgradeProposal {
  /** Plan name, as the chain's code has it. */
  readonly name: string;
  readonly height: number;
  readonly deposit: readonly Coin[];
  readonly proposer: string;
  /** The account that may schedule upgrades; gov v1 only. */
  readonly authority: () => Promise<string>;
  readonly expedited: boolean;
}

/** The gov module in the dialect that the running binary speaks. */
export interface Gov {
  /** Of the dialect, for people. */
  readonly name: string;
  rules(): Promise<VotingRules>;
  /** @throws RehearsalError when the chain has no proposal of this id */
  proposal(id: string): Promise<Proposal>;
  proposalMessage(proposal: UpgradeProposal): Promise<EncodeObject>;
  voteMessage(voter: string, proposalId: string, option: VoteOption): EncodeObject;
  /** The id in the answer to a proposal's message. */
  proposalId(response: Uint8Array): string;
}

/**
 * Finds out by one query which dialect the running binary speaks, so ask again after each swap:
 *
 * - no gov v1 service: v1beta1 contents (SDK 0.45),
 * - v1 that answers parameters in parts: v1 without title and summary, which are refused as unknown
 *   fields there (0.46),
 * - v1 that answers all parameters as one: title and summary are required (0.47 on),
 * - with an expedited period among them: expedited proposals, and no way by v1beta1 (0.50 on).
 *
 * Source: x/gov/keeper/grpc_query.go and x/gov/keeper/msg_server.go of those versions.
 */
export async function probeGov(rpc: ProtobufRpc): Promise<Gov> {
  const query = new QueryClientImpl(rpc);
  let params: V1Params | undefined;
  try {
    ({ params } = await query.Params({ paramsType: 'voting' }));
  } catch (error) {
    if (!isUnknownQuery(error)) throw error;
    return govV1beta1(rpc);
  }
  return govV1(rpc, params !== undefined);
}
