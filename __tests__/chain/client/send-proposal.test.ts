import { VoteOption as ProtoVote } from 'cosmjs-types/cosmos/gov/v1/gov';
import {
  MsgSubmitProposal,
  MsgSubmitProposalResponse,
  MsgVote,
} from 'cosmjs-types/cosmos/gov/v1/tx';
import { MsgSubmitProposal as OldProposal } from 'cosmjs-types/cosmos/gov/v1beta1/tx';
import { QueryAuthorityResponse } from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { SoftwareUpgradeProposal } from 'cosmjs-types/cosmos/upgrade/v1beta1/upgrade';
import { ChainClient } from '../../../src/chain/client/client';
import type { Account } from '../../../src/chain/client/open-accounts';
import { proposeUpgrade, type UpgradeRequest, vote } from '../../../src/chain/client/send-proposal';
import { accountOf } from '../../helpers/accounts';
import { FakeClock } from '../../helpers/clock';
import { fails, failure } from '../../helpers/failure';
import { FakeChain, IDENTITY } from '../chains';
import { EXPEDITED_MIN_DEPOSIT, MIN_DEPOSIT, PARAMS, type SdkVersion, speaks } from '../dialects';

const { signal } = new AbortController();
const AUTHORITY = '/cosmos.upgrade.v1beta1.Query/Authority';
let alice: Account;
let chain: FakeChain;
let client: ChainClient;

beforeAll(async () => {
  alice = await accountOf('alice');
});
beforeEach(async () => {
  chain = await FakeChain.start(alice.address);
  client = await ChainClient.connect(chain.rpc.url, IDENTITY, new FakeClock());
  chain.answers[AUTHORITY] = QueryAuthorityResponse.encode({
    address: 'cosmos1authority',
  }).finish();
  chain.inBlock.responses = [MsgSubmitProposalResponse.encode({ proposalId: 7n }).finish()];
});
afterEach(() => chain.rpc.close());

/** The only message of the last transaction. */
function lastMessage() {
  const { messages } = chain.lastBody;
  expect(messages).toHaveLength(1);
  return { typeUrl: messages[0]?.typeUrl, value: messages[0]?.value ?? new Uint8Array() };
}

describe('proposing an upgrade', () => {
  const request: UpgradeRequest = {
    name: 'v1tov1_1',
    height: 68,
    deposit: [{ denom: 'upawn', amount: '10' }],
    expedited: false,
    info: '',
  };
  const propose = (version: SdkVersion, changed: Partial<UpgradeRequest> = {}) => {
    speaks(chain, version);
    return proposeUpgrade(client, alice, { ...request, ...changed }, signal);
  };
  const submitted = () => {
    const proposal = MsgSubmitProposal.decode(lastMessage().value);
    const [inner] = proposal.messages;
    return { proposal, upgrade: MsgSoftwareUpgrade.decode(inner?.value ?? new Uint8Array()) };
  };

  it('sends a software upgrade by height, and reads the id from the answer', async () => {
    expect(await propose('0.50')).toEqual({
      ...{ id: '7', height: 14, deposit: '10upawn', dialect: 'gov v1' },
    });
    const { proposal, upgrade } = submitted();
    expect(proposal).toMatchObject({
      initialDeposit: [{ denom: 'upawn', amount: '10' }],
      proposer: alice.address,
      title: 'Upgrade v1tov1_1',
      summary: 'Upgrade v1tov1_1 at height 68',
      expedited: false,
    });
    expect(upgrade.authority).toBe('cosmos1authority');
    expect(upgrade.plan).toMatchObject({
      name: 'v1tov1_1',
      height: 68n,
      time: { seconds: -62135596800n, nanos: 0 },
    });
  });

  it('sends a content proposal to an old chain, and reads the id from the data', async () => {
    chain.inBlock.typed = false;
    delete chain.answers[AUTHORITY];
    expect(await propose('0.45')).toEqual({
      ...{ id: '7', height: 14, deposit: '10upawn', dialect: 'gov v1beta1' },
    });
    const { typeUrl, value } = lastMessage();
    expect(typeUrl).toBe('/cosmos.gov.v1beta1.MsgSubmitProposal');
    const { content, proposer } = OldProposal.decode(value);
    expect(proposer).toBe(alice.address);
    expect(content?.typeUrl).toBe('/cosmos.upgrade.v1beta1.SoftwareUpgradeProposal');
    expect(SoftwareUpgradeProposal.decode(content?.value ?? new Uint8Array())).toMatchObject({
      title: 'Upgrade v1tov1_1',
      description: 'Upgrade v1tov1_1 at height 68',
      plan: { name: 'v1tov1_1', height: 68n, time: { seconds: -62135596800n, nanos: 0 } },
    });
    expect(chain.asked).not.toContain(AUTHORITY);
  });

  describe('the deposit', () => {
    it.each<SdkVersion>(['0.45', '0.46', '0.47', '0.50'])(
      'is the chain’s minimum, unless the plan gives one: SDK %s',
      async (version) => {
        expect((await propose(version, { deposit: undefined })).deposit).toBe(
          '7stake,10000000upawn',
        );
        const { value } = lastMessage();
        const { initialDeposit } =
          version === '0.45' ? OldProposal.decode(value) : MsgSubmitProposal.decode(value);
        expect(initialDeposit).toEqual(MIN_DEPOSIT);
      },
    );

    it('is the larger minimum for an expedited proposal', async () => {
      const { deposit } = await propose('0.50', { deposit: undefined, expedited: true });
      expect(deposit).toBe('50000000upawn');
      expect(submitted().proposal).toMatchObject({
        initialDeposit: EXPEDITED_MIN_DEPOSIT,
        expedited: true,
      });
    });

    it('is the plan’s for an expedited proposal too', async () => {
      expect((await propose('0.50', { expedited: true })).deposit).toBe('10upawn');
    });

    it('is empty if the chain demands none', async () => {
      speaks(chain, '0.50');
      chain.answers[PARAMS] = Uint8Array.of(0x22, 0); // params, all empty
      const { deposit } = await proposeUpgrade(
        client,
        alice,
        { ...request, deposit: undefined },
        signal,
      );
      expect(deposit).toBe('');
      expect(submitted().proposal.initialDeposit).toEqual([]);
    });
  });

  it.each<[SdkVersion, string]>([
    ['0.45', 'gov v1beta1'],
    ['0.46', 'gov v1 without titles'],
    ['0.47', 'gov v1'],
  ])('is not expedited on SDK %s, which has no expedited proposals', async (version, dialect) => {
    await expect(propose(version, { expedited: true })).rejects.toThrow(
      failure('EXPEDITED_UNSUPPORTED', 'v1tov1_1', dialect, '`expedited`'),
    );
    expect(chain.sent).toEqual([]);
  });

  it('uses the gov module’s account if the chain names no authority', async () => {
    delete chain.answers[AUTHORITY];
    await propose('0.47');
    expect(submitted().upgrade.authority).toBe('cosmos10d07y265gmmuvt4z0w9aw880jnsr700j6zn9kn');
  });

  it('fails if the query of the authority fails for another reason', async () => {
    chain.answers[AUTHORITY] = new Error('codespace sdk code 18: invalid request');
    await expect(propose('0.50')).rejects.toThrow('code 18');
    expect(chain.sent).toEqual([]);
  });

  it('fails if the answer has no id', async () => {
    chain.inBlock.responses = [];
    await fails(propose('0.50'), 'PROPOSAL_UNKNOWN', 'v1tov1_1');
  });

  it('names the upgrade and its height if the chain refuses the proposal', async () => {
    chain.refusal = { code: 13, log: 'insufficient fee' };
    await expect(propose('0.50')).rejects.toThrow(
      failure('TRANSACTION_REFUSED', 'v1tov1_1', '68', 'alice', '13', 'insufficient fee'),
    );
  });
});

describe('voting', () => {
  it.each<[SdkVersion, string]>([
    ['0.45', '/cosmos.gov.v1beta1.MsgVote'],
    ['0.50', '/cosmos.gov.v1.MsgVote'],
  ])('uses the message type of SDK %s', async (version, type) => {
    speaks(chain, version);
    await vote(client, alice, { proposalId: '7', option: 'abstain' }, signal);
    const { typeUrl, value } = lastMessage();
    expect(typeUrl).toBe(type);
    // The same fields in Protobuf.
    expect(MsgVote.decode(value)).toMatchObject({
      ...{ proposalId: 7n, voter: alice.address, option: ProtoVote.VOTE_OPTION_ABSTAIN },
    });
  });

  it('names the proposal and the vote if the chain refuses the vote', async () => {
    speaks(chain, '0.50');
    chain.inBlock = { code: 2, log: '7: inactive proposal', responses: [] };
    await expect(vote(client, alice, { proposalId: '7', option: 'yes' }, signal)).rejects.toThrow(
      failure('TRANSACTION_FAILED', '(yes)', 'proposal 7', 'alice', '14', '7: inactive proposal'),
    );
  });
});
