import path from 'node:path';
import { Bip39, Random } from '@cosmjs/crypto';
import { toBase64, toHex } from '@cosmjs/encoding';
import { RehearsalError } from '../../errors/errors';
import type { KeyType } from '../../plan/account-schema';
import type { AccountSource, Plan } from '../../plan/schema';
import { type FoundMnemonic, mnemonicsIn, validMnemonic } from '../../secrets/mnemonics';
import { readText } from '../../system/files';
import { listed } from '../../text/words';
import { type KeyringKey, readKeyringKey } from '../keyring/keyring';
import { keyOfSeed, seedOf, USUAL_COIN_TYPES } from '../keys/derive';
import { pathOf } from '../keys/kinds';

/** Key of an account. Secret: never written to a log, a summary or the evidence. */
export type AccountKey =
  | {
      readonly kind: 'mnemonic';
      readonly mnemonic: string;
      /** Undefined for the chain's own path. */
      readonly hdPath: string | undefined;
      /** Undefined for the chain's own algorithm. */
      readonly type: KeyType | undefined;
    }
  | { readonly kind: 'keyring'; readonly pair: KeyringKey };

/** An account of the plan with its key but without its address, which requires facts of the chain. */
export interface NamedKey {
  readonly name: string;
  readonly key: AccountKey;
  /** True if the chain's binary signs for it. */
  readonly isByBinary: boolean;
  /** Balance in the fresh genesis, for accounts created for this run. */
  readonly balance: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Sources of a plan's secrets. */
interface SecretPlaces {
  /** Base folder for relative file paths. */
  readonly folder: string;
  readonly env: Environment;
}

/** Entropy of a new mnemonic: 24 words (BIP 39). */
const FRESH_ENTROPY_BYTES = 32;
/** Names of mnemonics that an error lists. */
const MOST_NAMED = 20;

/**
 * Reads the key of every account of the plan from a file, the environment or a keyring, or creates a new one.
 *
 * @param onSecret receives each mnemonic, passphrase and private key before any other code, to mask it in logs
 * @throws RehearsalError naming the account and the source of its key; never the key
 */
export async function readKeys(
  plan: Pick<Plan, 'accounts'>,
  folder: string,
  env: Environment,
  onSecret: (secret: string) => void,
): Promise<NamedKey[]> {
  const keys: NamedKey[] = [];
  for (const [name, source] of Object.entries(plan.accounts)) {
    const key = await readKey(name, source, { folder, env }, onSecret);
    for (const privateKey of privateKeysOf(key)) maskKey(privateKey, onSecret);
    keys.push({ name, key, isByBinary: source.sign === 'binary', balance: source.fresh });
  }
  return keys;
}

/**
 * Private keys of an account, as far as they are known without the chain: the path of a mnemonic's key may be the
 * chain's own, then those of the usual coin types.
 */
function privateKeysOf(key: AccountKey): Uint8Array[] {
  if (key.kind === 'keyring') return [key.pair.privateKey];
  const seed = seedOf(key.mnemonic);
  const paths = key.hdPath === undefined ? USUAL_COIN_TYPES.map(pathOf) : [key.hdPath];
  return paths.map((path) => keyOfSeed(seed, path).privateKey);
}

/** Masks the notations in which programs print a private key: `keys export --unarmored-hex`, and JSON of a keyring. */
export function maskKey(privateKey: Uint8Array, onSecret: (secret: string) => void): void {
  const hex = toHex(privateKey);
  for (const form of [hex, hex.toUpperCase(), toBase64(privateKey)]) onSecret(form);
}

async function readKey(
  name: string,
  source: AccountSource,
  places: SecretPlaces,
  onSecret: (secret: string) => void,
): Promise<AccountKey> {
  const { keyring, 'hd-path': hdPath, 'key-type': type } = source;
  if (keyring !== undefined) {
    const passphrase = await readSecret(
      `the passphrase of the account ${name}`,
      { variable: keyring['passphrase-env'], file: keyring['passphrase-file'] },
      places,
    );
    if (passphrase !== undefined) onSecret(passphrase);
    const pair = await readKeyringKey({
      folder: path.resolve(places.folder, keyring.folder),
      backend: keyring.backend,
      name: keyring.key ?? name,
      passphrase,
    });
    return { kind: 'keyring', pair };
  }
  const { 'mnemonic-env': variable, 'mnemonic-file': file, 'mnemonic-name': wanted } = source;
  const given = await readSecret(`the mnemonic of the account ${name}`, { variable, file }, places);
  const mnemonic =
    given === undefined
      ? Bip39.encode(Random.getBytes(FRESH_ENTROPY_BYTES)).toString()
      : mnemonicOf(name, given, file === undefined ? undefined : { file, wanted }, onSecret);
  onSecret(mnemonic);
  return { kind: 'mnemonic', mnemonic, hdPath, type };
}

/** Reads a secret from the environment or a file; undefined if neither is named. */
async function readSecret(
  what: string,
  { variable, file }: { variable: string | undefined; file: string | undefined },
  { folder, env }: SecretPlaces,
): Promise<string | undefined> {
  if (variable !== undefined) {
    const value = env[variable]?.trim();
    if (value) return value;
    throw new RehearsalError('SECRET_MISSING', `Cannot read ${what}: ${variable} is not set`, {
      hint: `Pass the secret to the step as env: ${variable}.`,
    });
  }
  return file === undefined ? undefined : (await readText(path.resolve(folder, file))).trim();
}

/** A file with a mnemonic, and the mnemonic's name in it. */
interface MnemonicFile {
  readonly file: string;
  readonly wanted: string | undefined;
}

/**
 * The mnemonic that a text is, or that a file has among other things.
 *
 * @param from file of the text; undefined for a variable
 */
function mnemonicOf(
  account: string,
  text: string,
  from: MnemonicFile | undefined,
  onSecret: (secret: string) => void,
): string {
  if (from?.wanted === undefined) {
    // A secret as a whole: hidden as it is written, also if it is invalid.
    if (from === undefined || /^[a-z\s]+$/i.test(text)) onSecret(text);
    const alone = validMnemonic(text);
    if (alone !== undefined) return alone;
  }
  const found = from === undefined ? [] : mnemonicsIn(text);
  const named = found.filter(({ name }) => from?.wanted === undefined || name === from.wanted);
  const [only, second] = named;
  if (only !== undefined && second === undefined) return only.mnemonic;
  throw notOne(account, { from, found, count: named.length });
}

function notOne(
  account: string,
  {
    from,
    found,
    count,
  }: {
    readonly from: MnemonicFile | undefined;
    readonly found: readonly FoundMnemonic[];
    readonly count: number;
  },
): RehearsalError {
  if (from === undefined || (found.length === 0 && from.wanted === undefined)) {
    return new RehearsalError(
      'MNEMONIC_INVALID',
      `The mnemonic of the account ${account} is not a valid BIP 39 mnemonic`,
      { hint: 'It must be 12 to 24 English words with a valid checksum.' },
    );
  }
  const names = [
    ...new Set(found.map(({ name, line }) => name ?? `one without a name in line ${line}`)),
  ];
  const there = names.length === 0 ? 'no valid mnemonic' : listed(names.slice(0, MOST_NAMED));
  const { file, wanted } = from;
  const what = `the mnemonic ${wanted === undefined ? '' : `${wanted} `}of the account ${account}`;
  return new RehearsalError(
    'MNEMONIC_INVALID',
    count === 0
      ? `Cannot find ${what} in ${file}`
      : `Cannot choose ${what}: ${file} has ${count}${wanted === undefined ? '' : ' with that name'}`,
    {
      hint: `The file has ${there}. Set mnemonic-name to the variable, the key or the name of \`keys add NAME\` that it belongs to.`,
    },
  );
}
