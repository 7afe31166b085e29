import path from 'node:path';
import { DirectSecp256k1HdWallet } from '@cosmjs/proto-signing';
import { RehearsalError } from '../errors';
import type { Plan } from '../plan/schema';
import { readText } from '../system/files';

/** An account of the plan, ready to sign. */
export interface Account {
  readonly name: string;
  readonly address: string;
  readonly wallet: DirectSecp256k1HdWallet;
  /** Secret: never to a log, a summary or the evidence. */
  readonly mnemonic: string;
  /** Balance in the fresh genesis, for accounts that are made for this run. */
  readonly balance: string | undefined;
}

const WORDS_OF_A_FRESH_MNEMONIC = 24;

/**
 * Opens every account of the plan: from a file, from the environment, or a new key.
 *
 * @param onSecret is told each mnemonic before anything else sees it, to mask it in logs
 * @throws RehearsalError naming the account and where its mnemonic was looked for; never the mnemonic
 */
export async function openAccounts(
  plan: Plan,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  onSecret: (secret: string) => void,
): Promise<Map<string, Account>> {
  const { prefix } = plan.chain;
  const accounts = new Map<string, Account>();
  for (const [name, source] of Object.entries(plan.accounts)) {
    const given = await readMnemonic(name, source, folder, env);
    if (given !== undefined) onSecret(given);
    const wallet = await openWallet(name, given, prefix);
    onSecret(wallet.mnemonic);
    const [first] = await wallet.getAccounts();
    if (first === undefined) throw new Error(`the wallet of ${name} has no account`);
    accounts.set(name, {
      name,
      address: first.address,
      wallet,
      mnemonic: wallet.mnemonic,
      balance: source.fresh,
    });
  }
  return accounts;
}

async function readMnemonic(
  name: string,
  source: Plan['accounts'][string],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const variable = source['mnemonic-env'];
  if (variable !== undefined) {
    const value = env[variable]?.trim();
    if (value) return value;
    throw new RehearsalError(`The account ${name} has no mnemonic: ${variable} is not set`, {
      hint: `Pass the secret to the step as env: ${variable}.`,
    });
  }
  const file = source['mnemonic-file'];
  if (file !== undefined) return (await readText(path.resolve(folder, file))).trim();
  return undefined;
}

async function openWallet(name: string, mnemonic: string | undefined, prefix: string) {
  if (mnemonic === undefined) {
    return DirectSecp256k1HdWallet.generate(WORDS_OF_A_FRESH_MNEMONIC, { prefix });
  }
  try {
    return await DirectSecp256k1HdWallet.fromMnemonic(mnemonic, { prefix });
  } catch {
    // The library's own message quotes the word that it does not know.
    throw new RehearsalError(`The mnemonic of the account ${name} is not a valid BIP 39 mnemonic`, {
      hint: 'It must be 12 to 24 English words with a right checksum.',
    });
  }
}
