import { Proposal, ProposalStatus, VoteOption as ProtoVote } from 'cosmjs-types/cosmos/gov/v1/gov';
import { QueryProposalRequest, QueryProposalResponse } from 'cosmjs-types/cosmos/gov/v1/query';
import * as v1 from 'cosmjs-types/cosmos/gov/v1/tx';
import type { Proposal as OldProposal } from 'cosmjs-types/cosmos/gov/v1beta1/gov';
import { QueryProposalResponse as OldProposalResponse } from 'cosmjs-types/cosmos/gov/v1beta1/query';
import * as v1beta1 from 'cosmjs-types/cosmos/gov/v1beta1/tx';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { ChainClient } from '../../../src/chain/client/client';
import type { Gov, UpgradeProposal } from '../../../src/chain/modules/gov';
import { probeGov } from '../../../src/chain/modules/probe-gov';
import type { VoteOption } from '../../../src/plan/schema';
import { FakeClock } from '../../helpers/clock';
import { fails } from '../../helpers/failure';
import { FakeChain, IDENTITY } from '../chains';
import {
  EXPEDITED_MIN_DEPOSIT,
  EXPEDITED_PERIOD_MS,
  MIN_DEPOSIT,
  OLD_PARAMS,
  PARAMS,
  PERIOD_MS,
  type SdkVersion,
  speaks,
} from '../dialects';

const PROPOSAL = '/cosmos.gov.v1.Query/Proposal';
const OLD_PROPOSAL = '/cosmos.gov.v1beta1.Query/Proposal';
/** The SDK's value for an unset time: the year 1. */
const GO_ZERO = { seconds: -62_135_596_800n, nanos: 0 };

let chain: FakeChain;
let client: ChainClient;

beforeEach(async () => {
  chain = await FakeChain.start('cosmos1alice');
  client = await ChainClient.connect(chain.rpc.url, IDENTITY, new FakeClock());
});
afterEach(() => chain.rpc.close());

/** The gov client for a chain of this version. */
function govOf(version: SdkVersion): Promise<Gov> {
  speaks(chain, version);
  return probeGov(client.rpc);
}

describe('the dialect', () => {
  it.each<[SdkVersion, string]>([
    ['0.45', 'gov v1beta1'],
    ['0.46', 'gov v1 without titles'],
    ['0.47', 'gov v1'],
    ['0.50', 'gov v1'],
  ])('of SDK %s is %s', async (version, name) => {
    expect((await govOf(version)).name).toBe(name);
  });

  it('is also v1beta1 if the answer comes through gRPC', async () => {
    chain.answers[PARAMS] = new Error(
      'rpc error: code = Unimplemented desc = unknown service cosmos.gov.v1.Query',
    );
    expect((await probeGov(client.rpc)).name).toBe('gov v1beta1');
  });

  it('is not guessed if the query fails for another reason', async () => {
    chain.answers[PARAMS] = new Error('failed to load state at height 70; version does not exist');
    await expect(probeGov(client.rpc)).rejects.toThrow('failed to load state at height 70');
    expect(chain.asked).toEqual([PARAMS]);
  });

  it('is queried once by a client, and again by the next client', async () => {
    speaks(chain, '0.45');
    const gov = await client.gov();
    speaks(chain, '0.50'); // the binary was swapped
    expect(await client.gov()).toBe(gov);
    expect(chain.asked).toEqual([PARAMS]);
    const next = await ChainClient.connect(chain.rpc.url, IDENTITY, new FakeClock());
    expect((await next.gov()).name).toBe('gov v1');
  });
});

describe('the parameters', () => {
  it.each<SdkVersion>(['0.45', '0.46', '0.47'])(
    'of SDK %s are a period and a deposit, without expedited proposals',
    async (version) => {
      const rules = await (await govOf(version)).rules();
      expect(rules).toEqual({
        periodMs: PERIOD_MS,
        minDeposit: MIN_DEPOSIT,
        expedited: undefined,
      });
    },
  );

  it('of SDK 0.50 include those of expedited proposals', async () => {
    expect(await (await govOf('0.50')).rules()).toEqual({
      periodMs: PERIOD_MS,
      minDeposit: MIN_DEPOSIT,
      expedited: { periodMs: EXPEDITED_PERIOD_MS, minDeposit: EXPEDITED_MIN_DEPOSIT },
    });
  });

  it('are queried only in the needed parts if the chain splits them', async () => {
    const gov = await govOf('0.45');
    chain.asked.length = 0;
    await gov.rules();
    expect(chain.asked).toEqual([OLD_PARAMS, OLD_PARAMS]);
  });
});

describe('the proposal of an upgrade', () => {
  const upgrade: UpgradeProposal = {
    name: 'v1tov1_1',
    height: 68,
    deposit: MIN_DEPOSIT,
    proposer: 'cosmos1alice',
    authority: async () => 'cosmos1authority',
    expedited: false,
    info: '',
  };
  const plan = { name: 'v1tov1_1', height: 68n, info: '', time: GO_ZERO };

  async function messageOf(version: SdkVersion) {
    const { typeUrl, value } = await (await govOf(version)).proposalMessage(upgrade);
    expect(typeUrl).toBe('/cosmos.gov.v1.MsgSubmitProposal');
    // Encoded and decoded, like on the chain.
    return v1.MsgSubmitProposal.decode(v1.MsgSubmitProposal.encode(value).finish());
  }

  it.each<SdkVersion>(['0.46', '0.47', '0.50'])(
    'is a message of the authority in SDK %s',
    async (version) => {
      const { messages, initialDeposit, proposer, expedited } = await messageOf(version);
      expect({ initialDeposit, proposer, expedited }).toEqual({
        initialDeposit: MIN_DEPOSIT,
        proposer: 'cosmos1alice',
        expedited: false,
      });
      expect(messages.map(({ typeUrl }) => typeUrl)).toEqual([
        '/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade',
      ]);
      const sent = MsgSoftwareUpgrade.decode(messages[0]?.value ?? new Uint8Array());
      expect(sent).toMatchObject({ authority: 'cosmos1authority', plan });
    },
  );

  it('has title and summary in its metadata in SDK 0.46, which refuses them as fields', async () => {
    const { title, summary, metadata } = await messageOf('0.46');
    expect([title, summary]).toEqual(['', '']);
    expect(JSON.parse(metadata)).toEqual({
      title: 'Upgrade v1tov1_1',
      summary: 'Upgrade v1tov1_1 at height 68',
    });
    expect(metadata.length).toBeLessThanOrEqual(255);
  });

  it.each<SdkVersion>(['0.47', '0.50'])('has title and summary in SDK %s', async (version) => {
    expect(await messageOf(version)).toMatchObject({
      title: 'Upgrade v1tov1_1',
      summary: 'Upgrade v1tov1_1 at height 68',
      metadata: '',
    });
  });

  it.each<SdkVersion>(['0.45', '0.46', '0.50'])(
    'has its id in the answer of SDK %s',
    async (version) => {
      const response = v1.MsgSubmitProposalResponse.encode({ proposalId: 4_294_967_296n }).finish();
      expect((await govOf(version)).proposalId(response)).toBe('4294967296');
    },
  );
});

describe('a vote', () => {
  const OPTIONS: readonly [VoteOption, ProtoVote][] = [
    ['yes', ProtoVote.VOTE_OPTION_YES],
    ['no', ProtoVote.VOTE_OPTION_NO],
    ['abstain', ProtoVote.VOTE_OPTION_ABSTAIN],
    ['no_with_veto', ProtoVote.VOTE_OPTION_NO_WITH_VETO],
  ];

  it.each(OPTIONS)('of %s is a v1beta1 message', async (option, proto) => {
    const { typeUrl, value } = (await govOf('0.45')).voteMessage('cosmos1bob', '7', option);
    expect(typeUrl).toBe('/cosmos.gov.v1beta1.MsgVote');
    expect(v1beta1.MsgVote.fromPartial(value)).toEqual({
      ...{ proposalId: 7n, voter: 'cosmos1bob', option: proto },
    });
  });

  it.each(OPTIONS)('of %s is a v1 message', async (option, proto) => {
    for (const version of ['0.46', '0.50'] as const) {
      const { typeUrl, value } = (await govOf(version)).voteMessage('cosmos1bob', '7', option);
      expect(typeUrl).toBe('/cosmos.gov.v1.MsgVote');
      expect(v1.MsgVote.fromPartial(value)).toEqual({
        ...{ proposalId: 7n, voter: 'cosmos1bob', option: proto, metadata: '' },
      });
    }
  });
});

describe('a proposal', () => {
  const times = {
    votingStartTime: { seconds: 1_795_206_484n, nanos: 388_999_999 },
    votingEndTime: { seconds: 1_795_206_490n, nanos: 388_000_000 },
  };
  const read = {
    id: '7',
    status: 'PROPOSAL_STATUS_PASSED',
    votingStart: '2026-11-20T20:28:04.388Z',
    votingEnd: '2026-11-20T20:28:10.388Z',
    tally: { yes: '5', no: '1', abstain: '2', no_with_veto: '3' },
    failedReason: '',
  };

  const answerOld = (proposal: Partial<OldProposal>) => {
    const partial = { proposal: { proposalId: 7n, ...proposal } };
    const response = OldProposalResponse.fromPartial(partial);
    chain.answers[OLD_PROPOSAL] = OldProposalResponse.encode(response).finish();
  };

  it('of v1beta1 is read with its tally and times', async () => {
    const gov = await govOf('0.45');
    answerOld({
      status: ProposalStatus.PROPOSAL_STATUS_PASSED,
      finalTallyResult: { yes: '5', no: '1', abstain: '2', noWithVeto: '3' },
      ...times,
    });
    expect(await gov.proposal('7')).toEqual(read);
    expect(chain.asked).not.toContain(PROPOSAL);
  });

  const answer = (proposal: Proposal) => {
    chain.answers[PROPOSAL] = QueryProposalResponse.encode({ proposal }).finish();
  };

  it.each<SdkVersion>(['0.46', '0.47', '0.50'])('of SDK %s is read as well', async (version) => {
    const gov = await govOf(version);
    answer(
      Proposal.fromPartial({
        id: 7n,
        status: ProposalStatus.PROPOSAL_STATUS_PASSED,
        finalTallyResult: { yesCount: '5', noCount: '1', abstainCount: '2', noWithVetoCount: '3' },
        ...times,
      }),
    );
    expect(await gov.proposal('7')).toEqual(read);
    const { proposalId } = QueryProposalRequest.decode(
      chain.requests.get(PROPOSAL) ?? new Uint8Array(),
    );
    expect(proposalId).toBe(7n);
  });

  it('has the reason of failed messages if the SDK reports it (0.50)', async () => {
    const gov = await govOf('0.50');
    const failedReason = 'upgrade cannot be scheduled in the past';
    const status = ProposalStatus.PROPOSAL_STATUS_FAILED;
    answer(Proposal.fromPartial({ id: 7n, status, failedReason }));
    expect(await gov.proposal('7')).toMatchObject({
      status: 'PROPOSAL_STATUS_FAILED',
      failedReason,
      tally: { yes: '0', no: '0', abstain: '0', no_with_veto: '0' },
    });
  });

  it('has no voting times during the deposit period: v1 omits them', async () => {
    const gov = await govOf('0.50');
    const status = ProposalStatus.PROPOSAL_STATUS_DEPOSIT_PERIOD;
    answer(Proposal.fromPartial({ id: 7n, status }));
    expect(await gov.proposal('7')).toMatchObject({
      ...{ status: 'PROPOSAL_STATUS_DEPOSIT_PERIOD', votingStart: '', votingEnd: '' },
    });
  });

  it('has no voting times if v1beta1 has the year 1', async () => {
    const gov = await govOf('0.45');
    const status = ProposalStatus.PROPOSAL_STATUS_DEPOSIT_PERIOD;
    answerOld({ status, votingStartTime: GO_ZERO, votingEndTime: GO_ZERO });
    expect(await gov.proposal('7')).toMatchObject({ votingStart: '', votingEnd: '' });
  });

  it('has a numeric status if it is unknown to this project', async () => {
    const gov = await govOf('0.50');
    answer(Proposal.fromPartial({ id: 7n, status: 9 as ProposalStatus }));
    expect((await gov.proposal('7')).status).toBe('9');
  });

  it.each<SdkVersion>(['0.45', '0.50'])(
    'unknown to SDK %s is a failure with its id',
    async (version) => {
      const gov = await govOf(version);
      chain.answers[PROPOSAL] = new Uint8Array();
      chain.answers[OLD_PROPOSAL] = new Uint8Array();
      await fails(gov.proposal('7'), 'PROPOSAL_UNKNOWN', '7');
    },
  );
});
