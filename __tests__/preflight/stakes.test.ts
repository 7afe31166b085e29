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

  it('ignores other messages, and is empty without any', () => {
    const [message] = createValidator(CAROL, '7').body.messages;
    const send = { ...message, '@type': '/cosmos.bank.v1beta1.MsgSend' } as NonNullable<
      typeof message
    >;
    expect(stakesOf({ genutil: { gen_txs: [{ body: { messages: [send] } }] } }).total).toBe(0n);
    for (const empty of [{}, { genutil: { gen_txs: null } }, { staking: { validators: null } }]) {
      expect(stakesOf(empty).total).toBe(0n);
    }
  });

  it('is exact for large amounts', () => {
    const amount = '123456789012345678901234567890';
    const large = stakesOf({ genutil: { gen_txs: [createValidator(ALICE, amount)] } });
    expect(count(large, votes([ALICE, 'yes'])).yes).toBe(BigInt(amount));
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
