import type { Account } from '../../src/chain/client/open-accounts';
import type { Plan } from '../../src/plan/schema';
import { type ChainToCheck, checkChain, proposalFindings } from '../../src/preflight/chain';
import { SDK_BINARY_KEYS } from '../helpers/accounts';
import { failure } from '../helpers/failure';
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
  /** Stakes in genesis transactions. */
  readonly stakes?: Readonly<Partial<Record<keyof typeof WHO, string>>>;
  readonly balances?: Readonly<Record<string, string>>;
  readonly staking?: object;
  readonly upgrade?: object;
  readonly plan?: Parameters<typeof checkersPlan>[0];
  readonly prices?: string;
  readonly denom?: string;
  readonly engine?: string;
  /** Further modules of the genesis. */
  readonly modules?: object;
  readonly notice?: (message: string) => void;
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
  modules = {},
  notice = () => {},
}: Setting = {}): ChainToCheck {
  const given: Plan = checkersPlan({
    accounts: Object.fromEntries(
      Object.keys(WHO).map((name) => [name, { 'mnemonic-env': name.toUpperCase() }]),
    ),
    stack: { compose: ['compose.yml'], rpc: 'node-carol' },
    upgrades: [
      {
        ...{ name: 'to-v2', from: 'v1', to: 'v2', proposer: 'alice' },
        ...{ votes: { alice: 'yes', bob: 'yes' }, ...upgrade },
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
          ...modules,
        },
      },
    },
    binaries: {
      releases: [{ release: 'v1', version: 'v1', sdk: '', engine }],
      prefix: 'cosmos',
      sdk: '',
      keys: SDK_BINARY_KEYS,
      defaultHome: '',
    },
    notice,
  };
}

const check = (setting: Setting = {}) => checkChain(checking(setting));
const checks = (setting: Setting) => expect(() => check(setting));
const refuses = (setting: Setting, ...expected: Parameters<typeof failure>) =>
  checks(setting).toThrow(failure(...expected));

describe('a plan that fits its genesis', () => {
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
    ['with a deposit in the plan', { upgrade: { deposit: '1000upawn' } }],
    ['expedited', { params: EXPEDITED, upgrade: { expedited: true } }],
    ['with no parameter except the period', { params: { voting_period: '6s' } }],
  ])('has no findings: %s', (_, setting) => {
    checks(setting).not.toThrow();
  });
});

describe('the deposit', () => {
  it('must be at least the chain’s minimum, in its denomination', () => {
    refuses(
      { upgrade: { deposit: '999upawn' } },
      'DEPOSIT_TOO_LOW',
      'to-v2',
      '999upawn',
      '1000upawn',
    );
    const min_deposit = [{ denom: 'stake', amount: '10' }];
    const setting = { params: { ...PARAMS, min_deposit }, upgrade: { deposit: '1000upawn' } };
    refuses(setting, 'DEPOSIT_TOO_LOW', '1000upawn', '10stake');
  });

  it('is larger for an expedited proposal', () => {
    const setting = { params: EXPEDITED, upgrade: { expedited: true, deposit: '4999upawn' } };
    refuses(setting, 'DEPOSIT_TOO_LOW', '4999upawn', '5000upawn');
    checks({ params: EXPEDITED, upgrade: { deposit: '4999upawn' } }).not.toThrow();
  });

  it('is paid from the proposer’s balance after the genesis transaction', () => {
    const balances = { alice: '1099', bob: '1000000' };
    refuses(
      { balances },
      'BALANCE_TOO_LOW',
      'alice',
      addressOf(ALICE),
      '999upawn',
      'to-v2',
      '1000upawn',
    );
    checks({ balances: { alice: '1100' } }).not.toThrow();
    checks({ balances, upgrade: { proposer: 'bob' } }).not.toThrow();
  });

  it('leaves the proposer the transaction fee', () => {
    // 0.025 for each of a million units of gas.
    const prices = '1stake,0.025upawn';
    refuses({ prices, balances: { alice: '26099' } }, 'BALANCE_TOO_LOW', '1000upawn', '25000upawn');
    checks({ prices, balances: { alice: '26100' } }).not.toThrow();
  });

  it('may be in another denomination than the fee, which then does not reduce it', () => {
    const min_deposit = [{ denom: 'stake', amount: '77' }];
    const setting = { params: { ...PARAMS, min_deposit }, prices: '0.025upawn' };
    checks(setting).not.toThrow();
    min_deposit[0] = { denom: 'stake', amount: '78' };
    refuses(setting, 'BALANCE_TOO_LOW', '77stake', '78stake');
  });

  it('cannot be paid by an account missing from the genesis', () => {
    refuses({ upgrade: { proposer: 'carol' } }, 'BALANCE_TOO_LOW', 'carol', ' 0upawn');
  });

  it('of an exported state is paid from the whole balance, which excludes the stake', () => {
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

  it('may be in another denomination than the stake, which then does not reduce it', () => {
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
  const quorum = '0.300000000000000000';
  const even = { threshold: '0.400000000000000000', veto_threshold: '0.500000000000000000' };

  it.each<[string, Setting, ReturnType<typeof failure>]>([
    [
      'is below the quorum',
      votes({ bob: 'yes' }),
      failure('QUORUM_NOT_REACHED', 'to-v2', '30.0 %', '33.4 %', 'bob'),
    ],
    ['has no voters', votes({}), failure('QUORUM_NOT_REACHED', ' 0.0 %')],
    [
      'reaches only the threshold in favour',
      votes({ alice: 'yes', bob: 'no', carol: 'no' }),
      failure('THRESHOLD_NOT_REACHED', 'to-v2', '50.0 %'),
    ],
    [
      'has only abstentions, which count for the quorum but not for the threshold',
      votes({ alice: 'abstain' }),
      failure('THRESHOLD_NOT_REACHED', ' 0.0 %'),
    ],
    [
      'is vetoed',
      votes({ alice: 'yes', bob: 'no_with_veto' }),
      failure('PROPOSAL_VETOED', 'to-v2', '37.5 %'),
    ],
    [
      'is below the threshold of expedited proposals',
      { ...votes({ alice: 'yes', bob: 'no' }, { expedited: true }), params: EXPEDITED },
      failure('THRESHOLD_NOT_REACHED', '62.5 %', '66.7 %'),
    ],
    ['has no voters with stake', { stakes: {} }, failure('NO_BONDED_STAKE', 'collect-gentxs')],
  ])('is refused if it %s', (_, setting, expected) => {
    checks(setting).toThrow(expected);
  });

  it.each<[string, Setting]>([
    ['exactly the quorum', { ...votes({ bob: 'yes' }), params: { ...PARAMS, quorum } }],
    ['more than the threshold in favour', votes({ alice: 'yes', bob: 'no' })],
    [
      'a majority of the votes other than abstentions',
      votes({ bob: 'yes', alice: 'abstain', carol: 'no' }),
    ],
    ['a veto below its threshold', votes({ alice: 'yes', carol: 'no_with_veto' })],
    [
      'a veto at exactly its threshold (x/gov tally.go)',
      {
        ...votes({ alice: 'yes', bob: 'no_with_veto', carol: 'no_with_veto' }),
        params: { ...PARAMS, ...even },
      },
    ],
    [
      'the usual threshold, unless expedited',
      { ...votes({ alice: 'yes', bob: 'no' }), params: EXPEDITED },
    ],
  ])('passes with %s', (_, setting) => {
    checks(setting).not.toThrow();
  });

  it('that may be carried by others than x/staking is left to the chain, with a notice', () => {
    const modules = { poa: { validators: [{ power: '1' }] } };
    const said: string[] = [];
    const notice = (message: string) => said.push(message);
    check({ stakes: {}, modules, notice });
    check({ ...votes({ bob: 'yes' }), modules, notice });
    expect(said).toEqual(
      Array(2).fill(expect.stringMatching(/to-v2 could not be computed .*validators: poa/)),
    );
    check({ ...votes({ alice: 'yes' }), modules, notice });
    expect(said).toHaveLength(2);
  });

  it('counts delegators of an exported state separately', () => {
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
    const setting = { staking, balances: { alice: '1000000', bob: '1', carol: '1' } };
    checks(setting).not.toThrow();
    const upgrade = { votes: { alice: 'yes', bob: 'yes', carol: 'no' } };
    refuses({ ...setting, upgrade }, 'THRESHOLD_NOT_REACHED', '18.2 %', '50.0 %');
  });
});

describe('the time of the vote', () => {
  const pace = (votingPeriod: string, chainTime = 'clock') => ({
    pace: { 'voting-period': votingPeriod, 'chain-time': chainTime },
  });
  const period = (voting_period: string) => ({ params: { ...PARAMS, voting_period } });

  it('is at most half an hour by the clock', () => {
    checks(period('1800s')).not.toThrow();
    refuses(period('172800s'), 'VOTING_PERIOD_TOO_LONG', '172800.0 s');
  });

  it('may be two weeks if blocks advance the time', () => {
    checks({ ...period('1209600s'), plan: pace('as-is', 'fast'), engine: '0.34.19' }).not.toThrow();
  });

  it.each(['0.37.15', '0.38.12', '1.0.1', '0.340.0'])(
    'follows the clock on CometBFT %s, regardless of the plan',
    (engine) => {
      refuses({ plan: pace('6s', 'fast'), engine }, 'FAST_CHAIN_TIME_UNSUPPORTED', 'v1', engine);
    },
  );

  it('is left to the running chain if the binary does not name its engine', () => {
    checks({ plan: pace('6s', 'fast'), engine: '' }).not.toThrow();
  });
});

it('reports the findings of all upgrades together', () => {
  const upgrades = ['one', 'two'].map((name, i) => ({
    ...{ name, from: i === 0 ? 'v1' : 'v1.1', to: i === 0 ? 'v1.1' : 'v2', deposit: '1upawn' },
    ...{ proposer: 'alice', votes: { bob: 'no' } },
  }));
  checks({ plan: { upgrades }, params: { ...PARAMS, voting_period: '3600s' } }).toThrow(
    expect.objectContaining({
      code: 'VOTING_PERIOD_TOO_LONG',
      planPath: ['pace', 'voting-period'],
      lines: ['one', 'two'].flatMap((name) => [
        expect.stringMatching(new RegExp(`DEPOSIT_TOO_LOW: .* ${name} .*1upawn`)),
        expect.stringMatching(new RegExp(`THRESHOLD_NOT_REACHED: .* ${name} .* 0.0 %`)),
      ]),
    }),
  );
});

it('without x/gov, the running chain decides who schedules upgrades', () => {
  const { stack, ...rest } = checking();
  const { gov: _, ...state } = (stack.genesis as { app_state: { gov: object } }).app_state;
  expect(proposalFindings({ ...rest, stack: { ...stack, genesis: { app_state: state } } })).toEqual(
    [],
  );
});

describe('with a kept state', () => {
  const plan = { stack: { compose: ['compose.yml'], rpc: 'node-carol', state: 'keep' } };

  it('the genesis is ignored', () => {
    const params = { ...PARAMS, voting_period: '172800s' };
    checks({ plan, stakes: {}, balances: {}, params }).not.toThrow();
    checks({ plan, gov: {} }).not.toThrow();
  });

  it('the consensus engine must still fit', () => {
    refuses({ plan: { ...plan, pace: { 'chain-time': 'fast' } } }, 'FAST_CHAIN_TIME_UNSUPPORTED');
  });
});
