import path from 'node:path';
import { Bip39, EnglishMnemonic, Slip10, Slip10Curve, stringToPath } from '@cosmjs/crypto';
import { toBase64, toHex } from '@cosmjs/encoding';
import {
  DirectSecp256k1HdWallet,
  DirectSecp256k1Wallet,
  makeCosmoshubPath,
  type OfflineDirectSigner,
} from '@cosmjs/proto-signing';
import { RehearsalError } from '../errors';
import type { AccountSource, Plan } from '../plan/schema';
import { readText } from '../system/files';
import { type KeyringKey, readKeyringKey } from './keyring/keyring';

/** What an account signs with. Secret: never to a log, a summary or the evidence. */
export type AccountKey =
  | { readonly kind: 'mnemonic'; readonly mnemonic: string; readonly hdPath: string | undefined }
  | { readonly kind: 'keyring'; readonly pair: KeyringKey };

/** An account of the plan whose key is known, but not yet its address: that takes the chain's prefix. */
export interface NamedKey {
  readonly name: string;
  readonly key: AccountKey;
  /** Balance in the fresh genesis, for accounts that are made for this run. */
  readonly balance: string | undefined;
}

/** An account of the plan, ready to sign. */
export interface Account extends NamedKey {
  readonly address: string;
  readonly wallet: OfflineDirectSigner;
}

type Environment = Readonly<Record<string, string | undefined>>;

const WORDS_OF_A_FRESH_MNEMONIC = 24;

/**
 * Reads the key of every account of the plan: from a file, the environment or a keyring, or a new one.
 *
 * @param onSecret is told each mnemonic, passphrase and private key before anything else sees it, to mask it in logs
 * @throws RehearsalError naming the account and where its key was looked for; never the key
 */
export async function readKeys(
  plan: Plan,
  folder: string,
  env: Environment,
  onSecret: (secret: string) => void,
): Promise<NamedKey[]> {
  const keys: NamedKey[] = [];
  for (const [name, source] of Object.entries(plan.accounts)) {
    const key = await readKey(name, source, folder, env, onSecret);
    for (const form of formsOfKey(await privateKeyOf(key))) onSecret(form);
    keys.push({ name, key, balance: source.fresh });
  }
  return keys;
}

/** The accounts as the chain names them. */
export async function openAccounts(
  keys: readonly NamedKey[],
  prefix: string,
): Promise<Map<string, Account>> {
  const accounts = new Map<string, Account>();
  for (const named of keys) {
    const wallet = await DirectSecp256k1Wallet.fromKey(await privateKeyOf(named.key), prefix);
    const [first] = await wallet.getAccounts();
    if (first === undefined) throw new Error(`the wallet of ${named.name} has no account`);
    accounts.set(named.name, { ...named, address: first.address, wallet });
  }
  return accounts;
}

/** The private key that an account signs with, as a program of the chain derives it. */
async function privateKeyOf(key: AccountKey): Promise<Uint8Array> {
  if (key.kind === 'keyring') return key.pair.privateKey;
  const seed = await Bip39.mnemonicToSeed(new EnglishMnemonic(key.mnemonic));
  const path = key.hdPath === undefined ? makeCosmoshubPath(0) : stringToPath(key.hdPath);
  return Slip10.derivePath(Slip10Curve.Secp256k1, seed, path).privkey;
}

/** A private key as programs print it: `keys export --unarmored-hex`, and JSON of a keyring. */
function formsOfKey(key: Uint8Array): string[] {
  const hex = toHex(key);
  return [hex, hex.toUpperCase(), toBase64(key)];
}

async function readKey(
  name: string,
  source: AccountSource,
  folder: string,
  env: Environment,
  onSecret: (secret: string) => void,
): Promise<AccountKey> {
  const { keyring, 'hd-path': hdPath } = source;
  if (keyring !== undefined) {
    const passphrase = await readSecret(
      `the passphrase of the account ${name}`,
      { variable: keyring['passphrase-env'], file: keyring['passphrase-file'] },
      folder,
      env,
    );
    if (passphrase !== undefined) onSecret(passphrase);
    const pair = await readKeyringKey({
      folder: path.resolve(folder, keyring.folder),
      backend: keyring.backend,
      name: keyring.key ?? name,
      passphrase,
    });
    return { kind: 'keyring', pair };
  }
  const given = await readSecret(
    `the mnemonic of the account ${name}`,
    { variable: source['mnemonic-env'], file: source['mnemonic-file'] },
    folder,
    env,
  );
  if (given !== undefined) onSecret(given);
  const mnemonic = await checkedMnemonic(name, given);
  onSecret(mnemonic);
  return { kind: 'mnemonic', mnemonic, hdPath };
}

/** A secret from the environment or a file; undefined when neither is named. */
async function readSecret(
  what: string,
  { variable, file }: { variable: string | undefined; file: string | undefined },
  folder: string,
  env: Environment,
): Promise<string | undefined> {
  if (variable !== undefined) {
    const value = env[variable]?.trim();
    if (value) return value;
    throw new RehearsalError(`Cannot read ${what}: ${variable} is not set`, {
      hint: `Pass the secret to the step as env: ${variable}.`,
    });
  }
  return file === undefined ? undefined : (await readText(path.resolve(folder, file))).trim();
}

/** The mnemonic, or a new one. */
async function checkedMnemonic(name: string, mnemonic: string | undefined): Promise<string> {
  if (mnemonic === undefined) {
    return (await DirectSecp256k1HdWallet.generate(WORDS_OF_A_FRESH_MNEMONIC)).mnemonic;
  }
  try {
    return new EnglishMnemonic(mnemonic).toString();
  } catch {
    // The library's own message quotes the word that it does not know.
    throw new RehearsalError(`The mnemonic of the account ${name} is not a valid BIP 39 mnemonic`, {
      hint: 'It must be 12 to 24 English words with a right checksum.',
    });
  }
}
