import type { Account } from '../chain/accounts';
import { type Coin, parseCoin } from '../chain/coins';
import { isModest } from '../system/json';

/** The parts of a genesis that a rehearsal writes (auth and bank, the same from SDK 0.45 on). */
export interface Genesis {
  app_state: {
    auth: { accounts: object[] };
    bank: { balances: { address: string; coins: Coin[] }[]; supply: Coin[] };
    [module: string]: unknown;
  };
  [other: string]: unknown;
}

/** How deep a genesis is nested at most: whatever is done with it later calls itself for each level. */
const DEEPEST = 200;
/** Values that one of any size may have, and characters of a larger one for each further value: no state is denser. */
const FEW_VALUES = 200_000;
const CHARACTERS_OF_A_VALUE = 4;

/** The JSON of a genesis, in memory that goes by its length. @throws SyntaxError for another text */
export function parseGenesis(text: string): unknown {
  const values = FEW_VALUES + text.length / CHARACTERS_OF_A_VALUE;
  if (!isModest(text, { depth: DEEPEST, values })) {
    throw new SyntaxError('it has too many lists and maps, or too many in one another');
  }
  return JSON.parse(text);
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
