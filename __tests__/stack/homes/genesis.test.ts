import type { Account } from '../../../src/chain/client/accounts';
import { addFreshAccounts, type Genesis, parseGenesis } from '../../../src/stack/homes/genesis';

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
