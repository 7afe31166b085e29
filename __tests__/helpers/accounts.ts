import { Secp256k1, sha256 } from '@cosmjs/crypto';
import { type Account, openAccounts, readKeys } from '../../src/chain/accounts';
import type { Plan } from '../../src/plan/schema';

/** The accounts of a plan whose keys are all made anew. */
export async function freshAccounts(plan: Plan, prefix = 'cosmos'): Promise<Map<string, Account>> {
  return openAccounts(await readKeys(plan, '/', {}, () => {}), prefix);
}

/** The mnemonic that an account is opened by. */
export function mnemonicOf({ name, key }: Account): string {
  if (key.kind !== 'mnemonic') throw new Error(`${name} has no mnemonic`);
  return key.mnemonic;
}

/** An account of a key that is always the same for a name, and is there at once. */
export async function accountOf(name: string, prefix = 'cosmos'): Promise<Account> {
  const { privkey, pubkey } = await Secp256k1.makeKeypair(sha256(Buffer.from(name)));
  const pair = { privateKey: privkey, publicKey: Secp256k1.compressPubkey(pubkey) };
  const key = { kind: 'keyring', pair } as const;
  const account = (await openAccounts([{ name, key, balance: undefined }], prefix)).get(name);
  if (account === undefined) throw new Error(`no account ${name}`);
  return account;
}
