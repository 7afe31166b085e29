import type { Account } from '../../../src/chain/client/open-accounts';
import { parseGenesis } from '../../../src/chain/modules/genesis';
import { addFreshAccounts, type Genesis, withDenom } from '../../../src/stack/homes/genesis';

type Funded = Pick<Account, 'address' | 'balance'>;

const genesis: Genesis = {
  chain_id: 'x',
  app_state: {
    auth: { params: { a: 1 }, accounts: [{ address: 'old' }] } as Genesis['app_state']['auth'],
    bank: {
      balances: [{ address: 'old', coins: [{ denom: 'upawn', amount: '5' }] }],
      supply: [
        { denom: 'stake', amount: '7' },
        { denom: 'upawn', amount: '5' },
      ],
    },
    gov: { kept: true },
  },
};
const add = (...accounts: Funded[]) => addFreshAccounts(genesis, accounts as Account[]);

it('adds accounts and balances, and their sum to the supply', () => {
  const { app_state } = add(
    { address: 'alice', balance: '99999999999999999999upawn' },
    { address: 'carol', balance: undefined },
    { address: 'bob', balance: '3atoken' },
  );
  expect(app_state.auth).toMatchObject({
    params: { a: 1 },
    accounts: [
      { address: 'old' },
      { '@type': '/cosmos.auth.v1beta1.BaseAccount', address: 'alice', sequence: '0' },
      { '@type': '/cosmos.auth.v1beta1.BaseAccount', address: 'bob', sequence: '0' },
    ],
  });
  expect(app_state.bank).toEqual({
    balances: [
      { address: 'old', coins: [{ denom: 'upawn', amount: '5' }] },
      { address: 'alice', coins: [{ denom: 'upawn', amount: '99999999999999999999' }] },
      { address: 'bob', coins: [{ denom: 'atoken', amount: '3' }] },
    ],
    supply: [
      { denom: 'atoken', amount: '3' },
      { denom: 'stake', amount: '7' },
      { denom: 'upawn', amount: '100000000000000000004' },
    ],
  });
  expect(app_state.gov).toEqual({ kept: true });
});

it('gives modules the denomination of the chain where they have the default one', () => {
  const modules = {
    staking: { params: { bond_denom: 'stake' } },
    mint: { params: { mint_denom: 'stake', name: 'stake' } },
    gov: {
      params: {
        min_deposit: [{ denom: 'stake', amount: '10' }],
        expedited_min_deposit: [{ denom: 'stake', amount: '50' }],
      },
    },
    crisis: { constant_fee: { denom: 'stake', amount: '1' } },
    evm: { params: { evm_denom: 'aother' } },
    other: { note: 'stake', count: 1, empty: null },
  };
  const before: Genesis = { ...genesis, app_state: { ...genesis.app_state, ...modules } };
  const { app_state } = withDenom(before, 'ucoin');
  expect(app_state).toMatchObject({
    staking: { params: { bond_denom: 'ucoin' } },
    mint: { params: { mint_denom: 'ucoin', name: 'stake' } },
    gov: {
      params: {
        min_deposit: [{ denom: 'ucoin', amount: '10' }],
        expedited_min_deposit: [{ denom: 'ucoin', amount: '50' }],
      },
    },
    crisis: { constant_fee: { denom: 'ucoin', amount: '1' } },
    evm: { params: { evm_denom: 'aother' } },
    other: { note: 'stake', count: 1, empty: null },
  });
  expect(app_state.bank.supply[0]).toEqual({ denom: 'ucoin', amount: '7' });
  expect(before.app_state.staking).toEqual({ params: { bond_denom: 'stake' } });
});

it.each([
  ['the chain’s own default of bonds', 'uown', 'uown', 'upawn'],
  ['the default of Ethermint', 'stake', 'aphoton', 'upawn'],
  ['the default of cosmos/evm', 'stake', 'aatom', 'upawn'],
  ['no default', 'stake', 'aevm', 'aevm'],
])('gives the EVM the denomination in place of %s', (_, bond, evm, expected) => {
  const modules = {
    staking: { params: { bond_denom: bond } },
    evm: { params: { evm_denom: evm, extended_denom_options: { extended_denom: evm } } },
    feemarket: { params: { feeDenom: evm, allowed_denoms: [evm, 'uother'] } },
  };
  const before: Genesis = { ...genesis, app_state: { ...genesis.app_state, ...modules } };
  expect(withDenom(before, 'upawn').app_state).toMatchObject({
    staking: { params: { bond_denom: 'upawn' } },
    evm: { params: { evm_denom: expected, extended_denom_options: { extended_denom: evm } } },
    feemarket: { params: { feeDenom: expected, allowed_denoms: [expected, 'uother'] } },
  });
});

it('does not change the given genesis', () => {
  const before = structuredClone(genesis);
  add({ address: 'alice', balance: '1upawn' });
  expect(genesis).toEqual(before);
});

it.each([
  ['deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['of empty lists', `[${'[],'.repeat(3_000_000)}[]]`],
  ['deep and truncated', '['.repeat(3_000_000)],
])('refuses a genesis that is %s', (_, text) => {
  expect(() => parseGenesis(text)).toThrow(SyntaxError);
});
