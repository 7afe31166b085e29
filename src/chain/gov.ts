import { createHash } from 'node:crypto';
import { fromHex, toBech32 } from '@cosmjs/encoding';
import { ProposalStatus, VoteOption as ProtoVoteOption } from 'cosmjs-types/cosmos/gov/v1/gov';
import { QueryClientImpl as GovQuery } from 'cosmjs-types/cosmos/gov/v1/query';
import {
  MsgSubmitProposal,
  MsgSubmitProposalResponse,
  MsgVote,
} from 'cosmjs-types/cosmos/gov/v1/tx';
import { QueryClientImpl as UpgradeQuery } from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { messageOf, RehearsalError } from '../errors';
import type { VoteOption } from '../plan/schema';
import { parseCoin } from '../stack/genesis';
import type { Account } from './accounts';
import type { ChainClient, ProtobufRpc } from './client';

/** A proposal as gov v1 answers it. */
export interface Proposal {
  readonly id: string;
  /** `PROPOSAL_STATUS_...` as the chain names it. */
  readonly status: string;
  /** RFC 3339; empty while the deposit period lasts. */
  readonly votingStart: string;
  readonly votingEnd: string;
  readonly tally: { yes: string; no: string; abstain: string; no_with_veto: string };
  /** Why a passed proposal's messages failed (SDK 0.50 and later). */
  readonly failedReason: string;
}

/** The upgrade that x/upgrade has scheduled. */
export interface ScheduledPlan {
  readonly name: string;
  readonly height: number;
}

/** Year 1: what Go calls the zero time, the only one that a plan by height may carry. */
const GO_ZERO_TIME = { seconds: -62135596800n, nanos: 0 };

const VOTES: Record<VoteOption, ProtoVoteOption> = {
  yes: ProtoVoteOption.VOTE_OPTION_YES,
  no: ProtoVoteOption.VOTE_OPTION_NO,
  abstain: ProtoVoteOption.VOTE_OPTION_ABSTAIN,
  no_with_veto: ProtoVoteOption.VOTE_OPTION_NO_WITH_VETO,
};

const TYPES: [string, object][] = [
  ['/cosmos.gov.v1.MsgSubmitProposal', MsgSubmitProposal],
  ['/cosmos.gov.v1.MsgVote', MsgVote],
  ['/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade', MsgSoftwareUpgrade],
];

export interface UpgradeProposal {
  /** Plan name, as the chain's code has it. */
  readonly name: string;
  readonly height: number;
  readonly deposit: string;
  readonly prefix: string;
}

/**
 * Proposes a software upgrade by gov v1 (`MsgSoftwareUpgrade`; the only way from SDK 0.50 on).
 *
 * @returns the proposal's id, from the transaction's answer: events differ by version
 */
export async function proposeUpgrade(
  client: ChainClient,
  proposer: Account,
  { name, height, deposit, prefix }: UpgradeProposal,
  signal: AbortSignal,
): Promise<{ id: string; height: number }> {
  const upgrade = MsgSoftwareUpgrade.fromPartial({
    authority: await govAuthority(client.rpc, prefix),
    plan: { name, height: BigInt(height), info: '', time: GO_ZERO_TIME },
  });
  const message = {
    typeUrl: '/cosmos.gov.v1.MsgSubmitProposal',
    value: MsgSubmitProposal.fromPartial({
      messages: [
        {
          typeUrl: '/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade',
          value: MsgSoftwareUpgrade.encode(upgrade).finish(),
        },
      ],
      initialDeposit: [parseCoin(deposit)],
      proposer: proposer.address,
      title: `Upgrade ${name}`,
      summary: `Upgrade ${name} at height ${height}`,
    }),
  };
  const included = await client.send(
    proposer,
    `the proposal of the upgrade ${name} at height ${height}`,
    [message],
    TYPES,
    signal,
  );
  const [response] = included.responses;
  if (response === undefined) {
    throw new RehearsalError(`The proposal of ${name} was included without an answer with its id`);
  }
  const { proposalId } = MsgSubmitProposalResponse.decode(response);
  return { id: proposalId.toString(), height: included.height };
}

/** Votes on a proposal. */
export async function vote(
  client: ChainClient,
  voter: Account,
  proposalId: string,
  option: VoteOption,
  signal: AbortSignal,
): Promise<void> {
  const message = {
    typeUrl: '/cosmos.gov.v1.MsgVote',
    value: MsgVote.fromPartial({
      proposalId: BigInt(proposalId),
      voter: voter.address,
      option: VOTES[option],
    }),
  };
  await client.send(
    voter,
    `the vote (${option}) on proposal ${proposalId}`,
    [message],
    TYPES,
    signal,
  );
}

/** The proposal as it stands; while votes are counted the tally is the one of this moment. */
export async function readProposal(rpc: ProtobufRpc, id: string): Promise<Proposal> {
  const query = new GovQuery(rpc);
  const { proposal } = await query.Proposal({ proposalId: BigInt(id) });
  if (proposal === undefined) throw new RehearsalError(`The chain knows no proposal ${id}`);
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
}

/** The voting period that the running chain has, in milliseconds. */
export async function readVotingPeriod(rpc: ProtobufRpc): Promise<number> {
  const { params } = await new GovQuery(rpc).Params({ paramsType: 'voting' });
  const { seconds = 0n, nanos = 0 } = params?.votingPeriod ?? {};
  return Number(seconds) * 1000 + nanos / 1e6;
}

/** The upgrade that is scheduled now. x/upgrade has one slot: a later one overwrites it silently. */
export async function readScheduledPlan(rpc: ProtobufRpc): Promise<ScheduledPlan | undefined> {
  const { plan } = await new UpgradeQuery(rpc).CurrentPlan({});
  return plan === undefined ? undefined : { name: plan.name, height: Number(plan.height) };
}

/** Height at which the named upgrade was applied; 0 when it never was. */
export async function readAppliedHeight(rpc: ProtobufRpc, name: string): Promise<number> {
  return Number((await new UpgradeQuery(rpc).AppliedPlan({ name })).height);
}

/** The account that may schedule upgrades: asked, or else the gov module's own address. */
async function govAuthority(rpc: ProtobufRpc, prefix: string): Promise<string> {
  try {
    return (await new UpgradeQuery(rpc).Authority({})).address;
  } catch (error) {
    if (!messageOf(error).includes('unknown query path')) throw error;
    // A module account's address is the start of the SHA-256 of its name (x/auth/types, NewModuleAddress).
    const hash = createHash('sha256').update('gov').digest('hex').slice(0, 40);
    return toBech32(prefix, fromHex(hash));
  }
}

function rfc3339(time: { seconds: bigint; nanos: number } | undefined): string {
  if (time === undefined) return '';
  return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}
