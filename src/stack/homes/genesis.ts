import type { Account } from '../../chain/client/open-accounts';
import { type Coin, parseCoin } from '../../chain/modules/coins';
import { isMapping, valueAt } from '../../plan/find';

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

/**
 * Denominations with which modules come unless a chain sets its own: of the SDK (`types/staking.go`), of the EVM in
 * Ethermint and Evmos (`x/evm/types/params.go`) and in cosmos/evm (`x/vm/types/params.go`, before and after 0.4).
 */
const LIBRARY_DENOMS = ['stake', 'aphoton', 'aevmos', 'atest', 'aatom'];

/** Keys whose text is a denomination: `denom`, `bond_denom`, `feeDenom`; lists of them: `allowed_denoms`. */
const DENOM_KEY = /(?:^|_)denoms?$|[a-z]Denoms?$/;
/** The EVM's 18-decimals form of a denomination with fewer decimals, not the denomination itself. */
const OTHER_DENOM_KEYS = ['extended_denom'];

/**
 * Genesis of a binary's `init` with another denomination wherever modules have a default one, which is that of the
 * bonds or that of a library: bonds, deposits, fees, rewards, EVM. Other denominations stay.
 */
export function withDenom(genesis: Genesis, denom: string): Genesis {
  const bond = valueAt(genesis, ['app_state', 'staking', 'params', 'bond_denom']);
  const defaults = new Set([...LIBRARY_DENOMS, ...(bond === '' ? [] : [bond])]);
  return replaced(genesis, '', { defaults, denom }) as Genesis;
}

interface Replacement {
  readonly defaults: ReadonlySet<unknown>;
  readonly denom: string;
}

/** Copy of a value of a genesis, which is not deep. */
function replaced(value: unknown, key: string, to: Replacement): unknown {
  if (typeof value === 'string') {
    const isDenom = DENOM_KEY.test(key) && !OTHER_DENOM_KEYS.includes(key);
    return isDenom && to.defaults.has(value) ? to.denom : value;
  }
  if (Array.isArray(value)) {
    // A list with both denominations means each of them.
    const denoms = value.map((each: unknown) => (isMapping(each) ? each.denom : each));
    return denoms.includes(to.denom)
      ? value
      : value.map((each: unknown) => replaced(each, key, to));
  }
  if (!isMapping(value) || key === 'denom_metadata') return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, each]) => [name, replaced(each, name, to)]));
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
