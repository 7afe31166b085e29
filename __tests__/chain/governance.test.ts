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
import type { Account } from '../../src/chain/accounts';
import { ChainClient, type ChainFacts } from '../../src/chain/client';
import { proposeUpgrade, type UpgradeRequest, vote } from '../../src/chain/governance';
import type { VoteOption } from '../../src/plan/schema';
import { accountOf } from '../helpers/accounts';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { FakeChain } from './chains';
import { EXPEDITED_MIN_DEPOSIT, MIN_DEPOSIT, PARAMS, type SdkVersion, speaks } from './dialects';

const { signal } = new AbortController();
const AUTHORITY = '/cosmos.upgrade.v1beta1.Query/Authority';
const facts: ChainFacts = {
  id: 'checkers-rehearsal',
  denom: 'upawn',
  prefix: 'cosmos',
  minimumGasPrices: '',
};
let alice: Account;
let chain: FakeChain;
let client: ChainClient;

beforeAll(async () => {
  alice = await accountOf('alice');
});
beforeEach(async () => {
  chain = await FakeChain.start(alice.address);
  client = await ChainClient.connect(chain.rpc.url, facts, new FakeClock());
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

  it('sends a software upgrade by height, and takes the id from the answer', async () => {
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

  it('sends a content to an old chain, and takes the id from the data', async () => {
    chain.inBlock.typed = false;
    delete chain.answers[AUTHORITY];
    expect(await propose('0.45')).toEqual({
      ...{ id: '7', height: 14, deposit: '10upawn', dialect: 'gov v1beta1' },
    });
    const { typeUrl, value } = lastMessage();
    expect(typeUrl).toBe('/cosmos.gov.v1beta1.MsgSubmitProposal');
    const { content, proposer } = OldProposal.decode(value);
    expect(proposer).toBe(alice.address);
    expect(SoftwareUpgradeProposal.decode(content?.value ?? new Uint8Array())).toMatchObject({
      title: 'Upgrade v1tov1_1',
      plan: { name: 'v1tov1_1', height: 68n, time: { seconds: -62135596800n, nanos: 0 } },
    });
    expect(chain.asked).not.toContain(AUTHORITY);
  });

  it('keeps title and summary from a chain that knows none', async () => {
    expect((await propose('0.46')).dialect).toBe('gov v1 without titles');
    expect(submitted().proposal).toMatchObject({ title: '', summary: '' });
    expect(JSON.parse(submitted().proposal.metadata)).toMatchObject({ title: 'Upgrade v1tov1_1' });
  });

  describe('the deposit', () => {
    it.each<SdkVersion>(['0.45', '0.46', '0.47', '0.50'])(
      'is the least that the chain takes, unless the plan says one: SDK %s',
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

    it('is the larger one for an expedited proposal', async () => {
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

    it('is none where the chain takes any', async () => {
      speaks(chain, '0.50');
      chain.answers[PARAMS] = Uint8Array.of(0x22, 0); // params, all of them empty
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
  ])('is not done expedited on SDK %s, which knows no such proposals', async (version, dialect) => {
    const error = await failureOf(propose(version, { expedited: true }));
    expect(error.message).toBe(
      `The upgrade v1tov1_1 is to be expedited, but the running binary knows no expedited proposals (${dialect})`,
    );
    expect(error.hint).toContain('leave `expedited` out');
    expect(chain.sent).toEqual([]);
  });

  it('is of the gov module’s own account where the chain does not say', async () => {
    delete chain.answers[AUTHORITY];
    await propose('0.47');
    expect(submitted().upgrade.authority).toBe('cosmos10d07y265gmmuvt4z0w9aw880jnsr700j6zn9kn');
  });

  it('fails where the authority cannot be asked for another reason', async () => {
    chain.answers[AUTHORITY] = new Error('codespace sdk code 18: invalid request');
    await expect(propose('0.50')).rejects.toThrow('code 18');
    expect(chain.sent).toEqual([]);
  });

  it('fails where the answer has no id', async () => {
    chain.inBlock.responses = [];
    expect((await failureOf(propose('0.50'))).message).toContain('without an answer with its id');
  });

  it('names the upgrade and its height where the chain refuses', async () => {
    chain.refusal = { code: 13, log: 'insufficient fee' };
    expect((await failureOf(propose('0.50'))).message).toBe(
      'The chain refused the proposal of the upgrade v1tov1_1 at height 68 of alice (code 13): insufficient fee',
    );
  });
});

describe('voting', () => {
  it.each<[VoteOption, ProtoVote]>([
    ['yes', ProtoVote.VOTE_OPTION_YES],
    ['no', ProtoVote.VOTE_OPTION_NO],
    ['abstain', ProtoVote.VOTE_OPTION_ABSTAIN],
    ['no_with_veto', ProtoVote.VOTE_OPTION_NO_WITH_VETO],
  ])('sends a vote of %s', async (option, proto) => {
    speaks(chain, '0.50');
    await vote(client, alice, '7', option, signal);
    const { typeUrl, value } = lastMessage();
    expect(typeUrl).toBe('/cosmos.gov.v1.MsgVote');
    expect(MsgVote.decode(value)).toMatchObject({
      ...{ proposalId: 7n, voter: alice.address, option: proto },
    });
  });

  it('is done in the words of an old chain', async () => {
    speaks(chain, '0.45');
    await vote(client, alice, '7', 'abstain', signal);
    const { typeUrl, value } = lastMessage();
    expect(typeUrl).toBe('/cosmos.gov.v1beta1.MsgVote');
    // The same fields on the wire.
    expect(MsgVote.decode(value)).toMatchObject({
      ...{ proposalId: 7n, voter: alice.address, option: ProtoVote.VOTE_OPTION_ABSTAIN },
    });
  });

  it('names the proposal and the vote where the chain refuses it', async () => {
    speaks(chain, '0.50');
    chain.inBlock = { code: 2, log: '7: inactive proposal', responses: [] };
    expect((await failureOf(vote(client, alice, '7', 'yes', signal))).message).toBe(
      'the vote (yes) on proposal 7 of alice failed in block 14 (code 2): 7: inactive proposal',
    );
  });
});
