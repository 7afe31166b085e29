import { ProposalStatus } from 'cosmjs-types/cosmos/gov/v1beta1/gov';
import { QueryClientImpl } from 'cosmjs-types/cosmos/gov/v1beta1/query';
import {
  MsgSubmitProposal,
  MsgSubmitProposalResponse,
  MsgVote,
} from 'cosmjs-types/cosmos/gov/v1beta1/tx';
import { SoftwareUpgradeProposal } from 'cosmjs-types/cosmos/upgrade/v1beta1/upgrade';
import { RehearsalError } from '../../errors/errors';
import { milliseconds, rfc3339 } from '../rpc/proto-time';
import type { ProtobufRpc } from '../rpc/protobuf';
import type { Gov } from './gov';
import { proposalSummary, proposalTitle, VOTES } from './gov-v1';
import { upgradePlan } from './upgrades';

/** Gov v1beta1, whose proposals carry a content: the only dialect of SDK 0.45. */
export function govV1beta1(rpc: ProtobufRpc): Gov {
  const query = new QueryClientImpl(rpc);
  return {
    name: 'gov v1beta1',

    rules: async () => {
      // Each response contains only the requested one of three groups of parameters.
      const { votingParams } = await query.Params({ paramsType: 'voting' });
      const { depositParams } = await query.Params({ paramsType: 'deposit' });
      return {
        periodMs: milliseconds(votingParams.votingPeriod),
        minDeposit: depositParams.minDeposit,
        expedited: undefined,
      };
    },

    proposal: async (id) => {
      const { proposal } = await query.Proposal({ proposalId: BigInt(id) });
      if (proposal.proposalId === 0n) {
        throw new RehearsalError('PROPOSAL_UNKNOWN', `The chain has no proposal ${id}`);
      }
      const { yes, no, abstain, noWithVeto } = proposal.finalTallyResult;
      return {
        id,
        status: ProposalStatus[proposal.status] ?? String(proposal.status),
        votingStart: rfc3339(proposal.votingStartTime),
        votingEnd: rfc3339(proposal.votingEndTime),
        tally: { yes, no, abstain, no_with_veto: noWithVeto },
        failedReason: '',
      };
    },

    proposalMessage: async ({ name, height, info, deposit, proposer }) => {
      const content = SoftwareUpgradeProposal.fromPartial({
        title: proposalTitle(name),
        description: proposalSummary(name, height),
        plan: upgradePlan({ name, height, info }),
      });
      return {
        typeUrl: '/cosmos.gov.v1beta1.MsgSubmitProposal',
        value: MsgSubmitProposal.fromPartial({
          content: {
            typeUrl: '/cosmos.upgrade.v1beta1.SoftwareUpgradeProposal',
            value: SoftwareUpgradeProposal.encode(content).finish(),
          },
          initialDeposit: [...deposit],
          proposer,
        }),
      };
    },

    voteMessage: (voter, proposalId, option) => ({
      typeUrl: '/cosmos.gov.v1beta1.MsgVote',
      value: MsgVote.fromPartial({ proposalId: BigInt(proposalId), voter, option: VOTES[option] }),
    }),

    proposalId: (response) => MsgSubmitProposalResponse.decode(response).proposalId.toString(),
  };
}
