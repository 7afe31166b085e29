import type { Account } from '../../src/chain/accounts';
import type { Plan } from '../../src/plan/schema';
import { type ChainToCheck, checkChain } from '../../src/preflight/chain';
import { failureOf } from '../helpers/errors';
import { checkersPlan } from '../helpers/plan';
import { addressOf, createValidator, exportedStaking } from './genesis';

const [ALICE, BOB, CAROL] = [1, 2, 3] as const;
const WHO = { alice: ALICE, bob: BOB, carol: CAROL };
const accounts = new Map(
  Object.entries(WHO).map(([name, who]) => [name, { name, address: addressOf(who) } as Account]),
);

const PARAMS = {
  min_deposit: [{ denom: 'upawn', amount: '1000' }],
  voting_period: '6s',
  quorum: '0.334000000000000000',
  threshold: '0.500000000000000000',
  veto_threshold: '0.334000000000000000',
};
const EXPEDITED = {
  ...PARAMS,
  expedited_min_deposit: [{ denom: 'upawn', amount: '5000' }],
  expedited_threshold: '0.667000000000000000',
  expedited_voting_period: '3s',
};

interface Setting {
  /** The gov module of the genesis. */
  readonly gov?: object;
  readonly params?: object;
  /** Stakes of genesis transactions. */
  readonly stakes?: Readonly<Partial<Record<keyof typeof WHO, string>>>;
  readonly balances?: Readonly<Record<string, string>>;
  readonly staking?: object;
  readonly upgrade?: object;
  readonly plan?: Parameters<typeof checkersPlan>[0];
  readonly prices?: string;
  readonly denom?: string;
  readonly engine?: string;
}

function checking({
  params = PARAMS,
  gov = { params },
  stakes = { alice: '100', bob: '90' },
  balances = { alice: '1000000', bob: '1000000' },
  staking,
  upgrade = {},
  plan = {},
  prices = '',
  denom = 'upawn',
  engine = '0.38.12',
}: Setting = {}): ChainToCheck {
  const given: Plan = checkersPlan({
    accounts: Object.fromEntries(
      Object.keys(WHO).map((name) => [name, { 'mnemonic-env': name.toUpperCase() }]),
    ),
    stack: { compose: ['compose.yml'], rpc: 'node-carol' },
    upgrades: [
      {
        name: 'to-v2',
        from: 'v1',
        to: 'v2',
        proposer: 'alice',
        votes: { alice: 'yes', bob: 'yes' },
        ...upgrade,
      },
    ],
    ...plan,
  });
  const genTxs = Object.entries(stakes).map(([name, amount]) =>
    createValidator(WHO[name as keyof typeof WHO], amount),
  );
  return {
    plan: given,
    accounts,
    stack: {
      chain: { id: 'x', denom, prefix: 'cosmos', minimumGasPrices: prices },
      genesis: {
        app_state: {
          gov,
          bank: {
            balances: Object.entries(balances).map(([name, amount]) => ({
              address: addressOf(WHO[name as keyof typeof WHO]),
              coins: [
                { denom: 'stake', amount: '77' },
                { denom: 'upawn', amount },
              ],
            })),
          },
          genutil: { gen_txs: staking === undefined ? genTxs : [] },
          ...(staking !== undefined && { staking }),
        },
      },
    },
    binaries: {
      releases: [{ release: 'v1', version: 'v1', sdk: '', engine }],
      prefix: 'cosmos',
      defaultHome: '',
    },
  };
}

const check = (setting: Setting = {}) => checkChain(checking(setting));
/** What a setting is refused with: the message, and the others. */
const refusal = async (setting: Setting) => {
  const { message, hint, lines, planPath } = await failureOf(
    (async () => checkChain(checking(setting)))(),
  );
  return { message, hint, lines, planPath };
};

describe('a plan that can come through', () => {
  it.each<[string, Setting]>([
    ['with the parameters of SDK 0.47 and later', {}],
    [
      'with those of SDK 0.45, in parts',
      {
        gov: {
          deposit_params: { min_deposit: PARAMS.min_deposit },
          voting_params: { voting_period: '6s' },
          tally_params: PARAMS,
        },
      },
    ],
    ['with a deposit of its own', { upgrade: { deposit: '1000upawn' } }],
    ['expedited', { params: EXPEDITED, upgrade: { expedited: true } }],
    ['without any parameter but the period', { params: { voting_period: '6s' } }],
  ])('is let through: %s', (_, setting) => {
    expect(() => check(setting)).not.toThrow();
  });
});

describe('the deposit', () => {
  it('must be the least that the chain takes', async () => {
    expect((await refusal({ upgrade: { deposit: '999upawn' } })).message).toBe(
      "The deposit of to-v2 is 999upawn, below the chain's minimum of 1000upawn",
    );
  });

  it('must be in what the chain takes', async () => {
    const min_deposit = [{ denom: 'stake', amount: '10' }];
    const setting = { params: { ...PARAMS, min_deposit }, upgrade: { deposit: '1000upawn' } };
    expect((await refusal(setting)).message).toBe(
      "The deposit of to-v2 is 1000upawn, below the chain's minimum of 10stake",
    );
  });

  it('is larger for an expedited proposal', async () => {
    const setting = { params: EXPEDITED, upgrade: { expedited: true, deposit: '4999upawn' } };
    expect((await refusal(setting)).message).toContain("chain's minimum of 5000upawn");
    expect(() => check({ params: EXPEDITED, upgrade: { deposit: '4999upawn' } })).not.toThrow();
  });

  it('must be the proposer’s to pay, after what its genesis transaction takes', async () => {
    const balances = { alice: '1099', bob: '1000000' };
    const { message, hint } = await refusal({ balances });
    expect(message).toBe(
      `The account alice (${addressOf(ALICE)}) has 999upawn in the genesis and cannot pay the deposit of to-v2: 1000upawn and a fee of 0upawn`,
    );
    expect(hint).toContain('another account');
    expect(() => check({ balances: { alice: '1100' } })).not.toThrow();
    expect(() => check({ balances, upgrade: { proposer: 'bob' } })).not.toThrow();
  });

  it('must leave the proposer the fee of the transaction', async () => {
    // 0.025 for each of a million units of gas.
    const prices = '1stake,0.025upawn';
    expect((await refusal({ prices, balances: { alice: '26099' } })).message).toContain(
      '1000upawn and a fee of 25000upawn',
    );
    expect(() => check({ prices, balances: { alice: '26100' } })).not.toThrow();
  });

  it('may be in another denomination than the fee, which is not taken from it', async () => {
    const min_deposit = [{ denom: 'stake', amount: '77' }];
    const setting = { params: { ...PARAMS, min_deposit }, prices: '0.025upawn' };
    expect(() => check(setting)).not.toThrow();
    min_deposit[0] = { denom: 'stake', amount: '78' };
    expect((await refusal(setting)).message).toContain('has 77stake in the genesis');
  });

  it('can be paid by nobody whom the genesis does not know', async () => {
    const { message } = await refusal({ upgrade: { proposer: 'carol' } });
    expect(message).toContain('The account carol');
    expect(message).toContain('has 0upawn in the genesis');
  });

  it('of an exported state is paid from the whole balance: stake has left it already', () => {
    const staking = exportedStaking(
      [
        { who: ALICE, tokens: '1000000' },
        { who: BOB, tokens: '900000' },
      ],
      [
        [ALICE, ALICE, '1000000'],
        [BOB, BOB, '900000'],
      ],
    );
    check({ staking, balances: { alice: '5000', bob: '5000' } });
  });

  it('is paid in another denomination than the stake, which is not taken from it', () => {
    // Staked in stake, fees and deposits in upawn.
    const setting = checking({ balances: { alice: '1050', bob: '0' } });
    const { genutil } = (setting.stack.genesis as { app_state: { genutil: object } }).app_state;
    Object.assign(genutil, {
      gen_txs: [createValidator(ALICE, '70', 'stake'), createValidator(BOB, '70', 'stake')],
    });
    checkChain(setting);
  });
});

describe('the vote', () => {
  const votes = (cast: object, more: object = {}): Setting => ({
    stakes: { alice: '500', bob: '300', carol: '200' },
    upgrade: { votes: cast, ...more },
  });

  it('must have the quorum', async () => {
    const { message, hint } = await refusal(votes({ bob: 'yes' }));
    expect(message).toBe(
      'The votes on to-v2 have 30.0 % of the bonded stake, below the quorum of 33.4 %',
    );
    expect(hint).toBe(
      'Voters: bob. Add accounts of validators with more stake to the votes of to-v2.',
    );
    const quorum = '0.300000000000000000';
    expect(() => check({ ...votes({ bob: 'yes' }), params: { ...PARAMS, quorum } })).not.toThrow();
  });

  it('may have no voters, and says so', async () => {
    expect((await refusal(votes({}))).hint).toContain('Voters: none.');
  });

  it('must have more than the threshold in favour', async () => {
    const even = votes({ alice: 'yes', bob: 'no', carol: 'no' });
    expect((await refusal(even)).message).toBe(
      'The votes on to-v2 are 50.0 % in favour, not more than the threshold of 50.0 %',
    );
    expect(() => check(votes({ alice: 'yes', bob: 'no' }))).not.toThrow();
  });

  it('is counted without those who abstain, whom the quorum counts', async () => {
    expect(() => check(votes({ bob: 'yes', alice: 'abstain', carol: 'no' }))).not.toThrow();
    expect((await refusal(votes({ alice: 'abstain' }))).message).toContain('are 0.0 % in favour');
  });

  it('must not be vetoed', async () => {
    const vetoed = votes({ alice: 'yes', bob: 'no_with_veto' });
    expect((await refusal(vetoed)).message).toBe('The votes on to-v2 veto it: 37.5 %');
    expect(() => check(votes({ alice: 'yes', carol: 'no_with_veto' }))).not.toThrow();
  });

  it('is vetoed by more than the threshold, not by just as much (x/gov tally.go)', () => {
    const veto_threshold = '0.500000000000000000';
    const threshold = '0.400000000000000000';
    check({
      ...votes({ alice: 'yes', bob: 'no_with_veto', carol: 'no_with_veto' }),
      params: { ...PARAMS, threshold, veto_threshold },
    });
  });

  it('must have more in favour where it is expedited', async () => {
    const cast = { alice: 'yes', bob: 'no' };
    expect(
      (await refusal({ ...votes(cast, { expedited: true }), params: EXPEDITED })).message,
    ).toBe('The votes on to-v2 are 62.5 % in favour, not more than the threshold of 66.7 %');
    expect(() => check({ ...votes(cast), params: EXPEDITED })).not.toThrow();
  });

  it('counts delegators of an exported state for themselves', async () => {
    const staking = exportedStaking(
      [
        { who: ALICE, tokens: '1000' },
        { who: BOB, tokens: '100' },
      ],
      [
        [ALICE, ALICE, '100'],
        [CAROL, ALICE, '900'],
        [BOB, BOB, '100'],
      ],
    );
    const balances = { alice: '1000000', bob: '1', carol: '1' };
    const setting = { staking, balances };
    expect(() => check(setting)).not.toThrow();
    const upgrade = { votes: { alice: 'yes', bob: 'yes', carol: 'no' } };
    expect((await refusal({ ...setting, upgrade })).message).toBe(
      'The votes on to-v2 are 18.2 % in favour, not more than the threshold of 50.0 %',
    );
  });

  it('needs somebody who makes blocks', async () => {
    const { message, hint } = await refusal({ stakes: {} });
    expect(message).toContain('The genesis has no bonded stake');
    expect(hint).toContain('collect-gentxs');
  });
});

describe('the time of the vote', () => {
  const pace = (votingPeriod: string, chainTime = 'clock') => ({
    pace: { 'voting-period': votingPeriod, 'chain-time': chainTime },
  });
  const period = (voting_period: string) => ({ params: { ...PARAMS, voting_period } });

  it('by the clock is half an hour at most', async () => {
    expect(() => check(period('1800s'))).not.toThrow();
    const { message, hint } = await refusal(period('172800s'));
    expect(message).toBe(
      'The voting period is 172800.0 s by the clock: the rehearsal would take that long for each upgrade',
    );
    expect(hint).toContain('chain-time: fast');
  });

  it('may be two weeks where blocks move the time of the chain on', () => {
    const setting = { ...period('1209600s'), plan: pace('as-is', 'fast'), engine: '0.34.19' };
    expect(() => check(setting)).not.toThrow();
  });

  it.each(['0.37.15', '0.38.12', '1.0.1', '0.340.0'])(
    'follows the clock on CometBFT %s, whatever the plan says',
    async (engine) => {
      const { message, hint } = await refusal({ plan: pace('6s', 'fast'), engine });
      expect(message).toBe(
        `pace.chain-time is fast, but v1 runs on CometBFT ${engine}, whose time follows the clock`,
      );
      expect(hint).toContain('pace.voting-period');
    },
  );

  it('is left to the running chain where the binary does not say its engine', () => {
    expect(() => check({ plan: pace('6s', 'fast'), engine: '' })).not.toThrow();
  });
});

it('finds everything at once, of every upgrade', async () => {
  const upgrades = ['one', 'two'].map((name, i) => ({
    ...{ name, from: i === 0 ? 'v1' : 'v1.1', to: i === 0 ? 'v1.1' : 'v2', deposit: '1upawn' },
    ...{ proposer: 'alice', votes: { bob: 'no' } },
  }));
  const { message, lines, planPath } = await refusal({
    plan: { upgrades },
    params: { ...PARAMS, voting_period: '3600s' },
  });
  expect(message).toContain('The voting period is 3600.0 s');
  expect(planPath).toEqual(['pace', 'voting-period']);
  expect(lines.map((line) => line.replace(/\. .*/, ''))).toEqual([
    "Also: The deposit of one is 1upawn, below the chain's minimum of 1000upawn",
    expect.stringMatching(/^Also: The votes on one are 0/),
    "Also: The deposit of two is 1upawn, below the chain's minimum of 1000upawn",
    expect.stringMatching(/^Also: The votes on two are 0/),
  ]);
});

describe('with a state that is kept', () => {
  const plan = { stack: { compose: ['compose.yml'], rpc: 'node-carol', state: 'keep' } };

  it('the genesis says nothing of it', () => {
    const setting = {
      plan,
      stakes: {},
      balances: {},
      params: { ...PARAMS, voting_period: '172800s' },
    };
    expect(() => check(setting)).not.toThrow();
    expect(() => check({ plan, gov: {} })).not.toThrow();
  });

  it('the engine has to fit all the same', async () => {
    const fast = { ...plan, pace: { 'chain-time': 'fast' } };
    expect((await refusal({ plan: fast })).message).toContain('pace.chain-time is fast');
  });
});
