import { type Count, count, stakesOf } from '../../src/preflight/stakes';
import { addressOf, createValidator, exportedStaking } from './genesis';

const [ALICE, BOB, CAROL, DAVE] = [1, 2, 3, 4] as const;
const none: Count = { yes: 0n, no: 0n, abstain: 0n, no_with_veto: 0n };
const votes = (...cast: [number, keyof Count][]) =>
  Object.fromEntries(cast.map(([who, option]) => [addressOf(who), option]));

describe('the stake in a new genesis', () => {
  const stakes = stakesOf({
    genutil: { gen_txs: [createValidator(ALICE, '100'), createValidator(BOB, '90')] },
  });

  it('is the stake of its genesis transactions', () => {
    expect(stakes.total).toBe(190n);
    expect(count(stakes, votes([ALICE, 'yes'], [BOB, 'no']))).toEqual({
      ...none,
      yes: 100n,
      no: 90n,
    });
  });

  it('counts only for votes of its own accounts', () => {
    expect(count(stakes, votes([CAROL, 'yes']))).toEqual(none);
    expect(count(stakes, {})).toEqual(none);
  });

  it('counts for one account under both prefixes, of operators and of the chain', () => {
    expect(count(stakes, { [addressOf(BOB, 'checkers')]: 'abstain' })).toEqual({
      ...none,
      abstain: 90n,
    });
  });

  it('is empty without any', () => {
    for (const empty of [{}, { genutil: { gen_txs: null } }, { staking: { validators: null } }]) {
      expect(stakesOf(empty)).toMatchObject({ total: 0n, unknown: [] });
    }
  });

  it('is exact for large amounts', () => {
    const amount = '123456789012345678901234567890';
    const large = stakesOf({ genutil: { gen_txs: [createValidator(ALICE, amount)] } });
    expect(count(large, votes([ALICE, 'yes'])).yes).toBe(BigInt(amount));
  });
});

describe('the stake of a genesis with other ways to make validators', () => {
  const [plain] = createValidator(ALICE, '100').body.messages;
  const stakes = (...messages: unknown[]) =>
    stakesOf({ genutil: { gen_txs: [{ body: { messages } }] } });
  // A message that is a field of another has no type of its own.
  const { '@type': _type, ...field } = { ...plain, min_self_delegation: '1', pubkey: { key: 'x' } };

  it.each<[string, unknown]>([
    ['a message', plain],
    ['a wrapped message', { '@type': '/demo.v1.MsgWrapped', key: {}, msg_create_validator: plain }],
    ['a field of a message', { '@type': '/demo.v1.MsgWrapped', msg_create_validator: field }],
    [
      'a list of messages',
      { '@type': '/demo.v1.MsgExec', msgs: [{ deep: [{ er: { msg: plain } }] }] },
    ],
    [
      'a message of a chain of its own',
      { ...plain, '@type': '/demo.staking.v2.MsgCreateValidator' },
    ],
  ])('is complete with the creation in %s', (_, message) => {
    expect(stakes(message)).toMatchObject({
      total: 100n,
      unknown: [],
      paid: [{ coin: { denom: 'upawn', amount: '100' } }],
    });
  });

  it('is not searched to a depth that ends the process', () => {
    let deep: unknown = plain;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(stakes(deep).total).toBe(100n);
  });

  it.each<[string, unknown, string]>([
    ['another message', { ...plain, '@type': '/demo.v1.MsgJoin' }, '/demo.v1.MsgJoin'],
    ['an address of another form', { ...plain, validator_address: '0x12' }, 'MsgCreateValidator'],
    ['no stake', { ...plain, value: undefined }, 'MsgCreateValidator'],
    ['an amount that is none', { ...plain, value: { denom: 'x', amount: '1.5' } }, 'MsgCreate'],
    ['no type', 'text', 'without a type'],
  ])('is incomplete with %s in gen_txs', (_, message, words) => {
    const found = stakes(plain, message);
    expect(found.total).toBe(100n);
    expect(found.unknown).toEqual([expect.stringContaining(words)]);
  });

  it.each<[string, object]>([
    ['poa', { poa: { validators: [{ power: '1' }] } }],
    ['ccvconsumer', { ccvconsumer: { provider: { initial_val_set: [{ power: '1' }] } } }],
    ['authority', { authority: { ValidatorSet: [{}] } }],
  ])('is incomplete if the module %s names validators', (name, state) => {
    expect(stakesOf(state).unknown).toEqual([expect.stringContaining(name)]);
  });

  it.each<object>([
    { poa: { validators: [] } },
    { slashing: { signing_infos: [{}] }, distribution: { outstanding_rewards: [{}] } },
    { distribution: { validator_current_rewards: [{}] } },
    { bank: { balances: [{ validators: [{}] }] } },
  ])('is complete with %j', (state) => {
    expect(stakesOf(state).unknown).toEqual([]);
  });
});

describe('the stake of an exported state', () => {
  const stakes = stakesOf({
    staking: exportedStaking(
      [
        { who: ALICE, tokens: '1000' },
        // Slashed by a tenth: a share is worth less than a token.
        { who: BOB, tokens: '900', shares: '1000', status: 'BOND_STATUS_BONDED' },
        { who: DAVE, tokens: '5000', status: 'BOND_STATUS_UNBONDED' },
      ],
      [
        [ALICE, ALICE, '600'],
        [CAROL, ALICE, '400'],
        [BOB, BOB, '500'],
        [CAROL, BOB, '500'],
        [CAROL, DAVE, '5000'],
      ],
    ),
  });

  it('is only the bonded stake', () => {
    expect(stakes.total).toBe(1_900n);
    expect(count(stakes, votes([DAVE, 'yes']))).toEqual(none);
  });

  it('counts for its validators if its delegators do not vote', () => {
    expect(count(stakes, votes([ALICE, 'yes'], [BOB, 'no']))).toEqual({
      ...none,
      yes: 1_000n,
      no: 900n,
    });
  });

  it('of a voting delegator does not count for the validators', () => {
    expect(count(stakes, votes([ALICE, 'yes'], [BOB, 'yes'], [CAROL, 'no_with_veto']))).toEqual({
      ...none,
      yes: 600n + 450n,
      no_with_veto: 400n + 450n,
    });
  });

  it('of a delegator counts even if the validators do not vote', () => {
    expect(count(stakes, votes([CAROL, 'abstain']))).toEqual({ ...none, abstain: 850n });
  });

  it('of a validator without shares is zero', () => {
    const empty = stakesOf({
      staking: exportedStaking([{ who: ALICE, tokens: '0' }], [[CAROL, ALICE, '1']]),
    });
    expect(count(empty, votes([CAROL, 'yes']))).toEqual(none);
  });
});

it.each([
  [false, false, 5_000n],
  [false, true, 0n],
  [true, false, 0n],
])(
  'of unbonded validators count if the chain starts with them: exported %s, jailed %s',
  (exported, jailed, total) => {
    const staking = exportedStaking(
      [{ who: DAVE, tokens: '5000', status: 'BOND_STATUS_UNBONDED' }],
      [],
    );
    const validators = staking.validators.map((validator) => ({ ...validator, jailed }));
    expect(stakesOf({ staking: { ...staking, validators, exported } }).total).toBe(total);
  },
);
