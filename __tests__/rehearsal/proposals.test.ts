import { jest } from '@jest/globals';
import { ProposalStatus } from 'cosmjs-types/cosmos/gov/v1/gov';
import { QueryParamsResponse, QueryProposalResponse } from 'cosmjs-types/cosmos/gov/v1/query';
import { MsgSubmitProposal, MsgSubmitProposalResponse } from 'cosmjs-types/cosmos/gov/v1/tx';
import { QueryCurrentPlanResponse } from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import { ChainClient } from '../../src/chain/client/client';
import type { Account } from '../../src/chain/client/open-accounts';
import { coinText } from '../../src/chain/modules/coins';
import type { Upgrade } from '../../src/plan/schema';
import {
  awaitPassed,
  type ProposedUpgrade,
  proposeAndVote,
  requireScheduled,
} from '../../src/rehearsal/proposals';
import { FakeChain } from '../chain/chains';
import { accountsOf } from '../helpers/accounts';
import { busy, FakeClock } from '../helpers/clock';
import { fails, failure } from '../helpers/failure';
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
  accounts = await accountsOf('alice', 'bob');
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

/** Sets the parameters of the gov module. */
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
  ])('deposits the chain’s minimum, expedited: %s', async (expedited, deposit) => {
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
    await expect(propose().proposing).rejects.toThrow(
      failure('PROPOSAL_NOT_IN_VOTE', '7', 'v1tov1_1', 'DEPOSIT_PERIOD', '10000000upawn'),
    );
    expect(chain.sent).toHaveLength(1);
  });
});

describe('the decision on a proposal', () => {
  function deciding() {
    const run = runOf({ plan, accounts, clock: busy() });
    return {
      run,
      decision: awaitPassed(run, client, proposed, { limitMs: 6_000, heightNow: () => 48 }),
    };
  }

  it('is awaited, recorded with its tally, and the pending plan is checked', async () => {
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

  const failedReason = 'upgrade cannot be scheduled in the past';

  it.each<[keyof typeof ProposalStatus, object, ...string[]]>([
    ['PROPOSAL_STATUS_REJECTED', TIMES],
    ['PROPOSAL_STATUS_FAILED', { ...TIMES, failedReason }, failedReason],
  ])('by %s is a failure with the tally and the chain’s reason', async (name, more, ...facts) => {
    status(name, more);
    const { run, decision } = deciding();
    const tally = [' 60,', ' 5,', ' 0,', 'no_with_veto 1'];
    await fails(decision, 'PROPOSAL_NOT_PASSED', '7', 'v1tov1_1', '68', name, ...tally, ...facts);
    expect(run.timeline.events).toHaveLength(1);
  });

  it('times out a minute after the voting period', async () => {
    status('PROPOSAL_STATUS_VOTING_PERIOD');
    const seen = ['VOTING_PERIOD', '1970-01-01T00:00:16.000Z', 'height 48'];
    await fails(deciding().decision, 'WAIT_TIMED_OUT', '66.0 s', 'proposal 7', 'v1tov1_1', ...seen);
  });

  it('is awaited through short outages of the node', async () => {
    status('PROPOSAL_STATUS_PASSED');
    const down = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    await client.gov();
    const asked = jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(down);
    expect(await deciding().decision).toMatchObject({ status: 'PROPOSAL_STATUS_PASSED' });
    expect(asked.mock.calls.length).toBeGreaterThan(1);
  });

  it('is awaited even if the first query gets no answer', async () => {
    status('PROPOSAL_STATUS_PASSED');
    const down = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(down);
    expect(await deciding().decision).toMatchObject({ status: 'PROPOSAL_STATUS_PASSED' });
  });

  it('without any answer from nodes fails with the last error', async () => {
    await client.gov();
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await expect(deciding().decision).rejects.toThrow(
      failure('WAIT_TIMED_OUT', '66.0 s', chain.rpc.url, 'abci_query', 'fetch failed'),
    );
  });

  it('refused by the node for another reason fails immediately', async () => {
    chain.answers['/cosmos.gov.v1.Query/Proposal'] = new Error('codespace sdk code 18: broken');
    await expect(deciding().decision).rejects.toThrow('code 18');
  });

  it('on a plan that another plan has overwritten is a failure', async () => {
    status('PROPOSAL_STATUS_PASSED');
    scheduled({ name: 'v1_1tov2', height: 110n });
    await fails(deciding().decision, 'UPGRADE_NOT_SCHEDULED', 'v1tov1_1', '68', 'v1_1tov2', '110');
  });
});

it.each<[string, Parameters<typeof scheduled>[0], ...string[]]>([
  ['none', undefined],
  ['one at another height', { name: 'v1tov1_1', height: 69n }, ' 69'],
])('requires this plan to be pending, not %s', async (_, next, ...seen) => {
  scheduled(next);
  await expect(requireScheduled(client, proposed)).rejects.toThrow(
    failure('UPGRADE_NOT_SCHEDULED', 'v1tov1_1', '68', ...seen),
  );
});
