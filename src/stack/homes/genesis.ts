import type { Account } from '../../chain/client/open-accounts';
import { type Coin, parseCoin } from '../../chain/modules/coins';
import { isMapping } from '../../plan/find';

/** Parts of a genesis that a rehearsal writes (auth and bank, unchanged since SDK 0.45). */
export interface Genesis {
  app_state: {
    auth: { accounts: object[] };
    bank: { balances: { address: string; coins: Coin[] }[]; supply: Coin[] };
    [module: string]: unknown;
  };
  [other: string]: unknown;
}

/** Genesis with the accounts created for this run, and their balances added to the supply. */
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
            account_number: '0', // renumbered by the auth module's InitGenesis
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

/** Denomination with which the modules of the SDK come (`sdk.DefaultBondDenom`). */
const DEFAULT_DENOM = 'stake';

/**
 * Genesis of a binary's `init` with another denomination wherever modules have the default one: bonds, deposits, fees,
 * rewards. Other denominations stay.
 */
export function withDenom(genesis: Genesis, denom: string): Genesis {
  return replaced(genesis, '', denom) as Genesis;
}

/** Copy of a value of a genesis, which is not deep. */
function replaced(value: unknown, key: string, denom: string): unknown {
  if (value === DEFAULT_DENOM && /(?:^|_)denom$/i.test(key)) return denom;
  if (Array.isArray(value)) {
    // A list with both denominations means each of them.
    const denoms = value.map((each: unknown) => (isMapping(each) ? each.denom : undefined));
    return denoms.includes(denom)
      ? value
      : value.map((each: unknown) => replaced(each, key, denom));
  }
  if (!isMapping(value)) return value;
  const entries = Object.entries(value);
  if (key === 'denom_metadata') return value;
  return Object.fromEntries(entries.map(([name, each]) => [name, replaced(each, name, denom)]));
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
