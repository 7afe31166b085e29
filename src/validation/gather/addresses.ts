import { fromBech32, toBech32 } from '@cosmjs/encoding';
import type { NamedKey } from '../../chain/client/accounts';
import { type Account, openAccounts } from '../../chain/client/open-accounts';
import { type Derivation, keyOfSeed, seedOf, USUAL_COIN_TYPES } from '../../chain/keys/derive';
import { addressBytes, type ChainKeys, pathOf, SDK_KEYS } from '../../chain/keys/kinds';
import { KEY_TYPES } from '../../plan/account-schema';
import { valueAt } from '../../plan/find';
import type { AccountFact, SecretSettings } from './accounts';

/** Upper bound on the characters of an address, as for stakes. */
const ADDRESS_LIMIT = 120;

/**
 * Accounts of a stack with a genesis, with their addresses on its chain. Its keys are those under which it funds an
 * account of the plan: without its binary, nothing else shows them.
 *
 * @returns undefined unless every key is known, none is left to the chain's binary, and a balance of the genesis shows
 *   the prefix of addresses
 */
export async function addressesOn(
  genesis: unknown,
  accounts: readonly AccountFact[],
  { onSecret }: Pick<SecretSettings, 'onSecret'>,
): Promise<ReadonlyMap<string, Account> | undefined> {
  const funded = fundedIn(genesis);
  const prefix = prefixOf(funded[0]);
  const keys = accounts.flatMap(({ key }) => ('known' in key ? [key.known] : []));
  if (prefix === undefined || keys.length < accounts.length) return undefined;
  if (keys.some(({ isByBinary }) => isByBinary)) return undefined;
  const found = derivationFor(keys, prefix, new Set(funded));
  const chain: ChainKeys = {
    ...SDK_KEYS,
    ...found,
    // No transaction is signed here.
    publicKeyTypes: { ...SDK_KEYS.publicKeyTypes, eth_secp256k1: '' },
  };
  return openAccounts(keys, { prefix, keys: chain, onSecret, addressOf: asked });
}

function asked(): never {
  throw new Error('a validation runs no binary of the chain');
}

/** Addresses with a balance in a genesis, as far as they are texts. */
export function fundedIn(genesis: unknown): string[] {
  const balances = valueAt(genesis, ['app_state', 'bank', 'balances']);
  if (!Array.isArray(balances)) return [];
  return balances.flatMap((each: unknown) => {
    const address = valueAt(each, ['address']);
    return typeof address === 'string' ? [address] : [];
  });
}

/** The path and the algorithm under which an account of the plan is funded. */
function derivationFor(
  keys: readonly NamedKey[],
  prefix: string,
  funded: ReadonlySet<string>,
): Derivation | undefined {
  for (const { key } of keys) {
    if (key.kind === 'keyring') continue;
    const seed = seedOf(key.mnemonic);
    const paths = key.hdPath === undefined ? USUAL_COIN_TYPES.map(pathOf) : [key.hdPath];
    for (const hdPath of paths) {
      const { publicKey } = keyOfSeed(seed, hdPath);
      const type = KEY_TYPES.filter((each) => key.type === undefined || key.type === each).find(
        (each) => funded.has(toBech32(prefix, addressBytes(each, publicKey))),
      );
      if (type !== undefined) return { type, hdPath };
    }
  }
  return undefined;
}

function prefixOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    return fromBech32(address, ADDRESS_LIMIT).prefix;
  } catch {
    return undefined; // not an address of the SDK
  }
}
