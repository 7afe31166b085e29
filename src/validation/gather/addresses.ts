import { fromBech32 } from '@cosmjs/encoding';
import { type Account, openAccounts } from '../../chain/client/accounts';
import { valueAt } from '../../plan/find';
import type { AccountFact } from './accounts';

/** Upper bound on the characters of an address, as for stakes. */
const ADDRESS_LIMIT = 120;

/**
 * Accounts of a stack with a genesis, with their addresses on its chain.
 *
 * @returns undefined unless every key is known, and a balance of the genesis shows the prefix of addresses
 */
export async function addressesOn(
  genesis: unknown,
  accounts: readonly AccountFact[],
): Promise<ReadonlyMap<string, Account> | undefined> {
  const prefix = prefixOf(valueAt(genesis, ['app_state', 'bank', 'balances', 0, 'address']));
  const keys = accounts.flatMap(({ key }) => ('known' in key ? [key.known] : []));
  if (prefix === undefined || keys.length < accounts.length) return undefined;
  return openAccounts(keys, prefix);
}

function prefixOf(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    return fromBech32(address, ADDRESS_LIMIT).prefix;
  } catch {
    return undefined; // not an address of the SDK
  }
}
