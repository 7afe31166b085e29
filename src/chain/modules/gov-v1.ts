import { ProposalStatus, VoteOption as ProtoVoteOption } from 'cosmjs-types/cosmos/gov/v1/gov';
import { QueryClientImpl, type QueryParamsResponse } from 'cosmjs-types/cosmos/gov/v1/query';
import {
  MsgSubmitProposal,
  MsgSubmitProposalResponse,
  MsgVote,
} from 'cosmjs-types/cosmos/gov/v1/tx';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { RehearsalError } from '../../errors/errors';
import { milliseconds, rfc3339 } from '../rpc/proto-time';
import type { ProtobufRpc } from '../rpc/protobuf';
import type { Gov } from './gov';
import { upgradePlan } from './upgrades';

export type V1Params = NonNullable<QueryParamsResponse['params']>;

export const VOTES = {
  yes: ProtoVoteOption.VOTE_OPTION_YES,
  no: ProtoVoteOption.VOTE_OPTION_NO,
  abstain: ProtoVoteOption.VOTE_OPTION_ABSTAIN,
  no_with_veto: ProtoVoteOption.VOTE_OPTION_NO_WITH_VETO,
} as const; // the same numbers in v1beta1

/** Title of a proposal, in every dialect. */
export function proposalTitle(name: string): string {
  return `Upgrade ${name}`;
}

/** Summary of a proposal, in every dialect that has one. */
export function proposalSummary(name: string, height: number): string {
  return `Upgrade ${name} at height ${height}`;
}

/**
 * Gov v1.
 *
 * @param titled true if messages carry title and summary (SDK 0.47 on); before, they go as JSON into the
 *   metadata, which the SDK limits to 255 bytes by default
 */
export function govV1(rpc: ProtobufRpc, titled: boolean): Gov {
  const query = new QueryClientImpl(rpc);
  return {
    name: titled ? 'gov v1' : 'gov v1 without titles',

    rules: async () => {
      const { params, votingParams } = await query.Params({ paramsType: 'voting' });
      if (params === undefined) {
        const { depositParams } = await query.Params({ paramsType: 'deposit' });
        return {
          periodMs: milliseconds(votingParams?.votingPeriod),
          minDeposit: depositParams?.minDeposit ?? [],
          expedited: undefined,
        };
      }
      const { votingPeriod, minDeposit, expeditedVotingPeriod, expeditedMinDeposit } = params;
      return {
        periodMs: milliseconds(votingPeriod),
        minDeposit,
        expedited:
          expeditedVotingPeriod === undefined
            ? undefined
            : { periodMs: milliseconds(expeditedVotingPeriod), minDeposit: expeditedMinDeposit },
      };
    },

    proposal: async (id) => {
      const { proposal } = await query.Proposal({ proposalId: BigInt(id) });
      if (proposal === undefined)
        throw new RehearsalError('PROPOSAL_UNKNOWN', `The chain has no proposal ${id}`);
      const { finalTallyResult: tally } = proposal;
      return {
        id,
        status: ProposalStatus[proposal.status] ?? String(proposal.status),
        votingStart: rfc3339(proposal.votingStartTime),
        votingEnd: rfc3339(proposal.votingEndTime),
        tally: {
          yes: tally?.yesCount ?? '0',
          no: tally?.noCount ?? '0',
          abstain: tally?.abstainCount ?? '0',
          no_with_veto: tally?.noWithVetoCount ?? '0',
        },
        failedReason: proposal.failedReason,
      };
    },

    proposalMessage: async ({ name, height, info, deposit, proposer, authority, expedited }) => {
      const title = proposalTitle(name);
      const summary = proposalSummary(name, height);
      const upgrade = MsgSoftwareUpgrade.fromPartial({
        authority: await authority(),
        plan: upgradePlan({ name, height, info }),
      });
      return {
        typeUrl: '/cosmos.gov.v1.MsgSubmitProposal',
        value: MsgSubmitProposal.fromPartial({
          messages: [
            {
              typeUrl: '/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade',
              value: MsgSoftwareUpgrade.encode(upgrade).finish(),
            },
          ],
          initialDeposit: [...deposit],
          proposer,
          expedited,
          ...(titled ? { title, summary } : { metadata: JSON.stringify({ title, summary }) }),
        }),
      };
    },

    voteMessage: (voter, proposalId, option) => ({
      typeUrl: '/cosmos.gov.v1.MsgVote',
      value: MsgVote.fromPartial({
        proposalId: BigInt(proposalId),
        voter,
        option: VOTES[option],
      }),
    }),

    proposalId: (response) => MsgSubmitProposalResponse.decode(response).proposalId.toString(),
  };
}
