import { Secp256k1, sha256 } from '@cosmjs/crypto';
import { type Account, openAccounts, readKeys } from '../../src/chain/client/accounts';
import type { Plan } from '../../src/plan/schema';

/** The accounts of a plan, all with new keys. */
export async function freshAccounts(plan: Plan, prefix = 'cosmos'): Promise<Map<string, Account>> {
  return openAccounts(await readKeys(plan, '/', {}, () => {}), prefix);
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
  const keys = names.map(async (name) => {
    const { privkey, pubkey } = await Secp256k1.makeKeypair(sha256(Buffer.from(name)));
    const pair = { privateKey: privkey, publicKey: Secp256k1.compressPubkey(pubkey) };
    const key = { kind: 'keyring', pair } as const;
    return { name, key, privateKey: privkey, balance: undefined };
  });
  return openAccounts(await Promise.all(keys), 'cosmos');
}
