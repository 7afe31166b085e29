import { sha256 } from '@cosmjs/crypto';
import { readKeys } from '../../src/chain/client/accounts';
import {
  type Account,
  type AccountFacts,
  openAccounts,
} from '../../src/chain/client/open-accounts';
import { pairOf, SDK_KEYS, SDK_PUBLIC_KEY } from '../../src/chain/keys/kinds';
import type { Plan } from '../../src/plan/schema';

/** Facts of a chain that changes nothing of the SDK. */
export function sdkChain(prefix = 'cosmos'): AccountFacts {
  const addressOf = () => Promise.reject(new Error('no binary is asked'));
  return { prefix, keys: SDK_KEYS, onSecret: () => {}, addressOf };
}

/** Keys of the binary of such a chain. */
export const SDK_BINARY_KEYS = { ...SDK_KEYS, typeOption: '--key-type', isShown: true };

/** The accounts of a plan, all with new keys. */
export async function freshAccounts(plan: Plan, prefix = 'cosmos'): Promise<Map<string, Account>> {
  return openAccounts(await readKeys(plan, '/', {}, () => {}), sdkChain(prefix));
}

/** The source of an account's mnemonic. */
export function mnemonicOf({ name, key }: Account): string {
  if (key.kind !== 'mnemonic') throw new Error(`${name} has no mnemonic`);
  return key.mnemonic;
}

/** An account with a constant key for a name, available immediately. */
export async function accountOf(name: string): Promise<Account> {
  const account = (await accountsOf(name)).get(name);
  if (account === undefined) throw new Error(`no account ${name}`);
  return account;
}

/** Such accounts, for tests that ignore mnemonics, because key derivation is slow. */
export async function accountsOf(...names: readonly string[]): Promise<Map<string, Account>> {
  const keys = names.map((name) => {
    const own = { type: 'secp256k1', publicKeyType: SDK_PUBLIC_KEY } as const;
    const pair = { ...own, ...pairOf(sha256(Buffer.from(name))) };
    const key = { kind: 'keyring', pair } as const;
    return { name, key, isByBinary: false, balance: undefined };
  });
  return openAccounts(keys, sdkChain());
}
