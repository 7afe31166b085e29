import { ProposalStatus, VoteOption as ProtoVote } from 'cosmjs-types/cosmos/gov/v1/gov';
import { QueryParamsResponse, QueryProposalResponse } from 'cosmjs-types/cosmos/gov/v1/query';
import {
  MsgSubmitProposal,
  MsgSubmitProposalResponse,
  MsgVote,
} from 'cosmjs-types/cosmos/gov/v1/tx';
import {
  QueryAppliedPlanRequest,
  QueryAppliedPlanResponse,
  QueryAuthorityResponse,
  QueryCurrentPlanResponse,
} from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { type Account, openAccounts } from '../../src/chain/accounts';
import { ChainClient } from '../../src/chain/client';
import {
  proposeUpgrade,
  readAppliedHeight,
  readProposal,
  readScheduledPlan,
  readVotingPeriod,
  vote,
} from '../../src/chain/gov';
import type { VoteOption } from '../../src/plan/schema';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { checkersPlan } from '../helpers/plan';
import { FakeChain } from './chains';

const plan = checkersPlan();
const { signal } = new AbortController();
const AUTHORITY = '/cosmos.upgrade.v1beta1.Query/Authority';
const PROPOSAL = '/cosmos.gov.v1.Query/Proposal';
let alice: Account;
let chain: FakeChain;
let client: ChainClient;

beforeAll(async () => {
  alice = (await openAccounts(plan, '/', {}, () => {})).get('alice') as Account;
});
beforeEach(async () => {
  chain = await FakeChain.start(alice.address);
  client = await ChainClient.connect(chain.rpc.url, plan.chain, new FakeClock());
});
afterEach(() => chain.rpc.close());

describe('proposing an upgrade', () => {
  const request = { name: 'v1tov1_1', height: 68, deposit: '10upawn', prefix: 'cosmos' };
  const propose = () => proposeUpgrade(client, alice, request, signal);
  const authority = (address: string) => {
    chain.answers[AUTHORITY] = QueryAuthorityResponse.encode({ address }).finish();
  };
  const submitted = () => {
    const proposal = MsgSubmitProposal.decode(
      chain.lastBody.messages[0]?.value ?? new Uint8Array(),
    );
    const [inner] = proposal.messages;
    return { proposal, upgrade: MsgSoftwareUpgrade.decode(inner?.value ?? new Uint8Array()) };
  };
  beforeEach(() => {
    authority('cosmos1authority');
    chain.inBlock.responses = [MsgSubmitProposalResponse.encode({ proposalId: 7n }).finish()];
  });

  it('sends a software upgrade by height, and takes the id from the answer', async () => {
    expect(await propose()).toEqual({ id: '7', height: 14 });
    const { proposal, upgrade } = submitted();
    expect(proposal).toMatchObject({
      initialDeposit: [{ denom: 'upawn', amount: '10' }],
      proposer: alice.address,
      title: 'Upgrade v1tov1_1',
      summary: 'Upgrade v1tov1_1 at height 68',
    });
    expect(upgrade.authority).toBe('cosmos1authority');
    expect(upgrade.plan).toMatchObject({
      name: 'v1tov1_1',
      height: 68n,
      time: { seconds: -62135596800n, nanos: 0 },
    });
  });

  it('is of the gov module’s own account where the chain does not say', async () => {
    delete chain.answers[AUTHORITY];
    await propose();
    expect(submitted().upgrade.authority).toBe('cosmos10d07y265gmmuvt4z0w9aw880jnsr700j6zn9kn');
  });

  it('fails where the authority cannot be asked for another reason', async () => {
    chain.answers[AUTHORITY] = new Error('codespace sdk code 18: invalid request');
    await expect(propose()).rejects.toThrow('code 18');
    expect(chain.sent).toEqual([]);
  });

  it('fails where the answer has no id', async () => {
    chain.inBlock.responses = [];
    expect((await failureOf(propose())).message).toContain('without an answer with its id');
  });
});

it.each<[VoteOption, ProtoVote]>([
  ['yes', ProtoVote.VOTE_OPTION_YES],
  ['no', ProtoVote.VOTE_OPTION_NO],
  ['abstain', ProtoVote.VOTE_OPTION_ABSTAIN],
  ['no_with_veto', ProtoVote.VOTE_OPTION_NO_WITH_VETO],
])('votes %s', async (option, proto) => {
  await vote(client, alice, '7', option, signal);
  expect(MsgVote.decode(chain.lastBody.messages[0]?.value ?? new Uint8Array())).toMatchObject({
    proposalId: 7n,
    voter: alice.address,
    option: proto,
  });
});

describe('a proposal', () => {
  it('is read with its tally and times', async () => {
    chain.answers[PROPOSAL] = QueryProposalResponse.encode(
      QueryProposalResponse.fromPartial({
        proposal: {
          id: 7n,
          status: ProposalStatus.PROPOSAL_STATUS_FAILED,
          votingStartTime: { seconds: 1_795_206_484n, nanos: 388_999_999 },
          votingEndTime: { seconds: 1_795_206_490n, nanos: 388_000_000 },
          finalTallyResult: {
            yesCount: '5',
            noCount: '1',
            abstainCount: '2',
            noWithVetoCount: '3',
          },
          failedReason: 'upgrade cannot be scheduled in the past',
        },
      }),
    ).finish();
    expect(await readProposal(client.rpc, '7')).toEqual({
      id: '7',
      status: 'PROPOSAL_STATUS_FAILED',
      votingStart: '2026-11-20T20:28:04.388Z',
      votingEnd: '2026-11-20T20:28:10.388Z',
      tally: { yes: '5', no: '1', abstain: '2', no_with_veto: '3' },
      failedReason: 'upgrade cannot be scheduled in the past',
    });
  });

  it('has no voting times while deposits are collected', async () => {
    const proposal = { status: ProposalStatus.PROPOSAL_STATUS_DEPOSIT_PERIOD };
    chain.answers[PROPOSAL] = QueryProposalResponse.encode(
      QueryProposalResponse.fromPartial({ proposal }),
    ).finish();
    expect(await readProposal(client.rpc, '7')).toMatchObject({
      status: 'PROPOSAL_STATUS_DEPOSIT_PERIOD',
      votingStart: '',
      votingEnd: '',
    });
  });

  it('that the chain does not know is named', async () => {
    chain.answers[PROPOSAL] = new Uint8Array();
    await expect(readProposal(client.rpc, '7')).rejects.toThrow('The chain knows no proposal 7');
  });
});

describe('the chain’s own numbers', () => {
  it('are the voting period in milliseconds', async () => {
    chain.answers['/cosmos.gov.v1.Query/Params'] = QueryParamsResponse.encode(
      QueryParamsResponse.fromPartial({
        params: { votingPeriod: { seconds: 2n, nanos: 500_000_000 } },
      }),
    ).finish();
    expect(await readVotingPeriod(client.rpc)).toBe(2_500);
  });

  it('are the scheduled plan, or none', async () => {
    const path = '/cosmos.upgrade.v1beta1.Query/CurrentPlan';
    chain.answers[path] = QueryCurrentPlanResponse.encode(
      QueryCurrentPlanResponse.fromPartial({ plan: { name: 'v2', height: 110n } }),
    ).finish();
    expect(await readScheduledPlan(client.rpc)).toEqual({ name: 'v2', height: 110 });
    chain.answers[path] = new Uint8Array();
    expect(await readScheduledPlan(client.rpc)).toBeUndefined();
  });

  it('are the height at which an upgrade was applied, 0 for never', async () => {
    const path = '/cosmos.upgrade.v1beta1.Query/AppliedPlan';
    chain.answers[path] = QueryAppliedPlanResponse.encode({ height: 110n }).finish();
    expect(await readAppliedHeight(client.rpc, 'v2')).toBe(110);
    expect(QueryAppliedPlanRequest.decode(chain.requests.get(path) ?? new Uint8Array()).name).toBe(
      'v2',
    );
    chain.answers[path] = new Uint8Array();
    expect(await readAppliedHeight(client.rpc, 'v2')).toBe(0);
  });
});
