import type { Account } from '../chain/accounts';
import { type Coin, parseCoin } from '../chain/coins';

/** The parts of a genesis that a rehearsal writes (auth and bank, the same from SDK 0.45 on). */
export interface Genesis {
  app_state: {
    auth: { accounts: object[] };
    bank: { balances: { address: string; coins: Coin[] }[]; supply: Coin[] };
    [module: string]: unknown;
  };
  [other: string]: unknown;
}

/** The genesis with the accounts that are made for this run, and their balances in the supply. */
export function addFreshAccounts(genesis: Genesis, accounts: readonly Account[]): Genesis {
  const { auth, bank } = genesis.app_state;
  const funded = accounts.flatMap(({ address, balance }) =>
    balance === undefined ? [] : [{ address, coins: [parseCoin(balance)] }],
  );
  return {
    ...genesis,
    app_state: {
      ...genesis.app_state,
      auth: {
        ...auth,
        accounts: [
          ...auth.accounts,
          ...funded.map(({ address }) => ({
            '@type': '/cosmos.auth.v1beta1.BaseAccount',
            address,
            pub_key: null,
            account_number: '0', // numbered anew by the auth module's InitGenesis
            sequence: '0',
          })),
        ],
      },
      bank: {
        ...bank,
        balances: [...bank.balances, ...funded],
        supply: addCoins(
          bank.supply,
          funded.flatMap(({ coins }) => coins),
        ),
      },
    },
  };
}

function addCoins(supply: readonly Coin[], added: readonly Coin[]): Coin[] {
  const sums = new Map<string, bigint>();
  for (const { denom, amount } of [...supply, ...added]) {
    sums.set(denom, (sums.get(denom) ?? 0n) + BigInt(amount));
  }
  return [...sums]
    .map(([denom, amount]) => ({ denom, amount: amount.toString() }))
    .sort((a, b) => (a.denom < b.denom ? -1 : 1)); // coins must be sorted by denomination
}
