import { ProposalStatus } from 'cosmjs-types/cosmos/gov/v1/gov';
import { QueryParamsResponse, QueryProposalResponse } from 'cosmjs-types/cosmos/gov/v1/query';
import { MsgSubmitProposal, MsgSubmitProposalResponse } from 'cosmjs-types/cosmos/gov/v1/tx';
import { QueryCurrentPlanResponse } from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import type { Account } from '../../src/chain/accounts';
import { ChainClient } from '../../src/chain/client';
import { coinText } from '../../src/chain/coins';
import type { Upgrade } from '../../src/plan/schema';
import {
  awaitPassed,
  type ProposedUpgrade,
  proposeAndVote,
  requireScheduled,
} from '../../src/rehearsal/governance';
import { FakeChain } from '../chain/chains';
import { freshAccounts } from '../helpers/accounts';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';

const plan = checkersPlan();
const [upgrade] = plan.upgrades as [Upgrade, ...Upgrade[]];
const proposed: ProposedUpgrade = { upgrade, proposalId: '7', height: 68, votingEnd: 'x' };
let accounts: Map<string, Account>;
let chain: FakeChain;
let client: ChainClient;

beforeAll(async () => {
  accounts = await freshAccounts(plan);
});
beforeEach(async () => {
  chain = await FakeChain.start(accounts.get('alice')?.address ?? '');
  client = await ChainClient.connect(chain.rpc.url, STACK.chain, new FakeClock());
  scheduled({ name: 'v1tov1_1', height: 68n });
  rules();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await chain.rpc.close();
});

/** What the gov module asks for. */
function rules(expedited = false): void {
  const params = {
    votingPeriod: { seconds: 6n, nanos: 0 },
    minDeposit: [{ denom: 'upawn', amount: '7' }],
    ...(expedited && {
      expeditedVotingPeriod: { seconds: 3n, nanos: 0 },
      expeditedMinDeposit: [{ denom: 'upawn', amount: '70' }],
    }),
  };
  chain.answers['/cosmos.gov.v1.Query/Params'] = QueryParamsResponse.encode(
    QueryParamsResponse.fromPartial({ params }),
  ).finish();
}

function scheduled(next: { name: string; height: bigint } | undefined): void {
  chain.answers['/cosmos.upgrade.v1beta1.Query/CurrentPlan'] = QueryCurrentPlanResponse.encode(
    QueryCurrentPlanResponse.fromPartial(next === undefined ? {} : { plan: next }),
  ).finish();
}

const TIMES = {
  votingStartTime: { seconds: 10n, nanos: 0 },
  votingEndTime: { seconds: 16n, nanos: 0 },
};

function status(name: keyof typeof ProposalStatus, more: object = TIMES): void {
  const finalTallyResult = {
    ...{ yesCount: '60', noCount: '5', abstainCount: '0', noWithVetoCount: '1' },
  };
  const proposal = { status: ProposalStatus[name] as ProposalStatus, finalTallyResult, ...more };
  chain.answers['/cosmos.gov.v1.Query/Proposal'] = QueryProposalResponse.encode(
    QueryProposalResponse.fromPartial({ proposal }),
  ).finish();
}

describe('proposing and voting', () => {
  const propose = (given: Upgrade = upgrade) => {
    const run = runOf({ plan, accounts });
    chain.blocksToWait = 0;
    chain.inBlock.responses = [MsgSubmitProposalResponse.encode({ proposalId: 7n }).finish()];
    return { run, proposing: proposeAndVote(run, client, given, 68) };
  };

  it('sends the proposal and the votes of the plan', async () => {
    status('PROPOSAL_STATUS_VOTING_PERIOD');
    const { run, proposing } = propose();
    expect(await proposing).toEqual({
      upgrade,
      proposalId: '7',
      height: 68,
      votingEnd: '1970-01-01T00:00:16.000Z',
    });
    expect(chain.sent.map(({ body }) => body?.messages[0]?.typeUrl)).toEqual([
      '/cosmos.gov.v1.MsgSubmitProposal',
      '/cosmos.gov.v1.MsgVote',
      '/cosmos.gov.v1.MsgVote',
    ]);
    expect(run.timeline.events).toEqual([
      {
        at: 0,
        type: 'proposal-submitted',
        upgrade: 'v1tov1_1',
        id: '7',
        dialect: 'gov v1',
        deposit: '10000000upawn',
        height: 14,
        upgradeHeight: 68,
        votingStart: '1970-01-01T00:00:10.000Z',
        votingEnd: '1970-01-01T00:00:16.000Z',
      },
    ]);
  });

  it.each([
    [false, '7upawn'],
    [true, '70upawn'],
  ])('deposits what the chain asks for at least, expedited: %s', async (expedited, deposit) => {
    status('PROPOSAL_STATUS_VOTING_PERIOD');
    rules(true);
    const { deposit: _, ...without } = upgrade;
    const { run, proposing } = propose({ ...without, expedited });
    await proposing;
    expect(run.timeline.events).toMatchObject([{ type: 'proposal-submitted', deposit }]);
    const [message] = chain.sent[0]?.body?.messages ?? [];
    const { initialDeposit, expedited: sent } = MsgSubmitProposal.decode(
      message?.value ?? new Uint8Array(),
    );
    expect([initialDeposit.map(coinText), sent]).toEqual([[deposit], expedited]);
  });

  it('does not vote while the deposit is too small', async () => {
    status('PROPOSAL_STATUS_DEPOSIT_PERIOD', {});
    const error = await failureOf(propose().proposing);
    expect(error.message).toBe(
      'Proposal 7 (v1tov1_1) is not voted on yet: it is in PROPOSAL_STATUS_DEPOSIT_PERIOD',
    );
    expect(error.hint).toContain('10000000upawn is below');
    expect(chain.sent).toHaveLength(1);
  });
});

describe('a decision', () => {
  function deciding() {
    const run = runOf({ plan, accounts });
    return { run, decision: awaitPassed(run, client, proposed, 6_000, () => 48) };
  }

  it('is waited for, noted with its tally, and its plan is seen to be pending', async () => {
    status('PROPOSAL_STATUS_VOTING_PERIOD');
    const { run, decision } = deciding();
    setImmediate(() => status('PROPOSAL_STATUS_PASSED'));
    expect(await decision).toMatchObject({ id: '7', status: 'PROPOSAL_STATUS_PASSED' });
    expect(run.timeline.events).toMatchObject([
      {
        type: 'proposal-decided',
        upgrade: 'v1tov1_1',
        id: '7',
        status: 'PROPOSAL_STATUS_PASSED',
        tally: { yes: '60', no: '5', abstain: '0', no_with_veto: '1' },
        height: 48,
      },
    ]);
  });

  it('that rejects is a failure with the tally', async () => {
    status('PROPOSAL_STATUS_REJECTED');
    const { run, decision } = deciding();
    const error = await failureOf(decision);
    expect(error.message).toBe(
      'Proposal 7 (v1tov1_1 at height 68) ended as PROPOSAL_STATUS_REJECTED; yes 60, no 5, abstain 0, no_with_veto 1',
    );
    expect(error.hint).toContain('quorum and threshold');
    expect(run.timeline.events).toHaveLength(1);
  });

  it('whose plan the chain refused is a failure with its reason', async () => {
    const failedReason = 'upgrade cannot be scheduled in the past';
    status('PROPOSAL_STATUS_FAILED', { ...TIMES, failedReason });
    const error = await failureOf(deciding().decision);
    expect(error.message).toContain(`ended as PROPOSAL_STATUS_FAILED: ${failedReason}; yes 60`);
    expect(error.hint).toContain('the height was over');
  });

  it('that does not come is given up a minute after the voting period', async () => {
    status('PROPOSAL_STATUS_VOTING_PERIOD');
    expect((await failureOf(deciding().decision)).message).toBe(
      'Waited 66.0 s for proposal 7 (v1tov1_1) to be decided; last seen: PROPOSAL_STATUS_VOTING_PERIOD until 1970-01-01T00:00:16.000Z, height 48',
    );
  });

  it('is waited for through moments in which the node does not answer', async () => {
    status('PROPOSAL_STATUS_PASSED');
    const down = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    await client.gov();
    const asked = jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(down);
    expect(await deciding().decision).toMatchObject({ status: 'PROPOSAL_STATUS_PASSED' });
    expect(asked.mock.calls.length).toBeGreaterThan(1);
  });

  it('is waited for also where the first question gets no answer', async () => {
    status('PROPOSAL_STATUS_PASSED');
    const down = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(down);
    expect(await deciding().decision).toMatchObject({ status: 'PROPOSAL_STATUS_PASSED' });
  });

  it('that no node tells of is given up, saying so', async () => {
    const down = new TypeError('fetch failed');
    await client.gov();
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(down);
    expect((await failureOf(deciding().decision)).message).toBe(
      `Waited 66.0 s for proposal 7 (v1tov1_1) to be decided; last seen: The RPC at ${chain.rpc.url} did not answer abci_query: fetch failed`,
    );
  });

  it('that the node cannot tell for another reason is a failure at once', async () => {
    chain.answers['/cosmos.gov.v1.Query/Proposal'] = new Error('codespace sdk code 18: broken');
    await expect(deciding().decision).rejects.toThrow('code 18');
  });

  it('for a plan that another one has overwritten is a failure', async () => {
    status('PROPOSAL_STATUS_PASSED');
    scheduled({ name: 'v1_1tov2', height: 110n });
    expect((await failureOf(deciding().decision)).message).toBe(
      'The upgrade v1tov1_1 at height 68 is not pending: v1_1tov2 at 110 is',
    );
  });
});

it.each([
  ['none', undefined, 'no plan is pending'],
  ['one at another height', { name: 'v1tov1_1', height: 69n }, 'v1tov1_1 at 69 is'],
])('a pending plan must be this one, not %s', async (_, next, seen) => {
  scheduled(next);
  expect((await failureOf(requireScheduled(client, proposed))).message).toBe(
    `The upgrade v1tov1_1 at height 68 is not pending: ${seen}`,
  );
});
