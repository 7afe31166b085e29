import { fromBech32 } from '@cosmjs/encoding';
import type { AccountKey } from '../../chain/client/accounts';
import { derivationOf, seedOf } from '../../chain/keys/derive';
import { ADDRESS_BYTES, type ChainKeys, SDK_KEYS, typeOfKeys } from '../../chain/keys/kinds';
import { RehearsalError } from '../../errors/errors';
import type { KeyType } from '../../plan/account-schema';
import type { Plan } from '../../plan/schema';
import { nonEmptyLines, type RunResult } from '../../system/exec';
import { parseJson } from '../../system/json';

/** Keys of a chain as its binary makes them. */
export interface BinaryKeys extends ChainKeys {
  /** Option of `keys add` with the algorithm: `--key-type` since SDK 0.50, `--algo` before (`client/keys/add.go`). */
  readonly typeOption: string;
  /** False if the binary showed no key, so that all of this is a guess. */
  readonly isShown: boolean;
}

/** Runs a command of the first release's binary, in a container of its own. */
export type AskBinary = (args: readonly string[], input?: string) => Promise<RunResult>;

/** A key as `keys add --output json` shows it (`client/keys/types.go`, `KeyOutput`). */
interface ShownKey {
  readonly address: string;
  /** Protobuf type of the public key; empty if it is not shown. */
  readonly publicKeyType: string;
}

/** First test vector of BIP 39: a mnemonic that is public and holds nothing. */
const TEST_VECTOR = `${'abandon '.repeat(11)}about`;
/** Home of the command in its container, which is removed with it. */
const HOME = '/tmp/rehearsal-keys';
/** Upper bound on the characters of a bech32 address. */
const ADDRESS_LIMIT = 120;
/** Maximum length of a key's JSON, and of a Protobuf type in it, in characters. */
const LONGEST_KEY = 16 * 1024;
const LONGEST_TYPE = 256;
/** Lines of an output that may be a key. */
const MOST_LINES = 20;

/** Arguments of `keys add` for a mnemonic on standard input, without those of the keyring. */
export function recoverArguments(
  name: string,
  { hdPath, type }: { readonly hdPath?: string | undefined; readonly type?: KeyType | undefined },
  { typeOption }: Pick<BinaryKeys, 'typeOption'>,
): string[] {
  return [
    ...['keys', 'add', name, '--recover', '--keyring-backend', 'test', '--output', 'json'],
    ...(hdPath === undefined ? [] : ['--hd-path', hdPath]),
    ...(type === undefined ? [] : [typeOption, type]),
  ];
}

/**
 * The key in the output of `keys add`: on standard output, or on standard error before SDK 0.47, after a prompt.
 *
 * @returns undefined if there is none
 */
export function shownKey({ stdout, stderr }: Pick<RunResult, 'stdout' | 'stderr'>) {
  return keyIn(stdout) ?? keyIn(stderr);
}

/** The key in a text: in a line of its own, or spread over several. */
function keyIn(text: string): ShownKey | undefined {
  const lines = nonEmptyLines(text).filter((line) => line.startsWith('{'));
  const spread = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const each of [...lines.slice(0, MOST_LINES), spread]) {
    const key = each.length <= LONGEST_KEY ? keyOf(parseJson(each)) : undefined;
    if (key !== undefined) return key;
  }
  return undefined;
}

function keyOf(value: unknown): ShownKey | undefined {
  const { address, pubkey } = record(value);
  if (typeof address !== 'string' || address.length > ADDRESS_LIMIT) return undefined;
  const type = typeof pubkey === 'string' ? record(parseJson(pubkey))['@type'] : undefined;
  const isType = typeof type === 'string' && type.length <= LONGEST_TYPE;
  return { address, publicKeyType: isType ? type : '' };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Asks the first release's binary for the keys that it makes, with a mnemonic that everybody knows. */
export async function askKeys(ask: AskBinary, plan: Pick<Plan, 'accounts'>): Promise<BinaryKeys> {
  const help = await ask(['keys', 'add', '--help']);
  const helpText = `${help.stdout}\n${help.stderr}`;
  const typeOption = /--key-type\b/.test(helpText) ? '--key-type' : '--algo';
  const add = async (type?: KeyType) => {
    const args = recoverArguments('rehearsal', { type }, { typeOption });
    return shownKey(await ask([...args, '--home', HOME], `${TEST_VECTOR}\n`));
  };
  const wanted = Object.values(plan.accounts).some(
    (account) => account['key-type'] === 'eth_secp256k1',
  );
  const [own, ofEthereum] = await Promise.all([add(), wanted ? add('eth_secp256k1') : undefined]);
  const publicKeyTypes = Object.assign(
    {},
    SDK_KEYS.publicKeyTypes,
    ...[own, ofEthereum].map((key) => publicKeyTypeOf(key)),
  );
  const address = own && bytesOf(own.address);
  if (address === undefined) return { ...SDK_KEYS, publicKeyTypes, typeOption, isShown: false };
  const found = derivationOf(address, seedOf(TEST_VECTOR), coinTypeIn(helpText));
  return {
    type: found?.type,
    hdPath: found?.hdPath ?? SDK_KEYS.hdPath,
    publicKeyTypes,
    typeOption,
    isShown: true,
  };
}

function publicKeyTypeOf(key: ShownKey | undefined): Partial<Record<KeyType, string>> {
  const type = key && typeOfKeys(key.publicKeyType);
  return type === undefined ? {} : { [type]: key?.publicKeyType };
}

function bytesOf(address: string): Uint8Array | undefined {
  try {
    const { data } = fromBech32(address, ADDRESS_LIMIT);
    return data.length === ADDRESS_BYTES ? data : undefined;
  } catch {
    return undefined; // not an address of the SDK
  }
}

/** Default of `--coin-type` in the help of `keys add`. */
function coinTypeIn(help: string): number[] {
  const [, given] = /--coin-type uint32 [^\n]{0,200}\(default (\d{1,9})\)/.exec(help) ?? [];
  return given === undefined ? [] : [Number(given)];
}

/**
 * Asks the first release's binary for the address of a mnemonic's key.
 *
 * @throws RehearsalError if it shows none
 */
export async function askAddress(
  ask: AskBinary,
  name: string,
  key: AccountKey,
  keys: BinaryKeys,
): Promise<string> {
  if (key.kind !== 'mnemonic') throw new Error(`the account ${name} has no mnemonic`);
  const args = recoverArguments('rehearsal', key, keys);
  const answer = await ask([...args, '--home', HOME], `${key.mnemonic}\n`);
  const shown = shownKey(answer);
  if (shown !== undefined) return shown.address;
  const lines = nonEmptyLines(`${answer.stdout}\n${answer.stderr}`);
  throw new RehearsalError(
    'KEY_UNUSABLE',
    `The chain's binary shows no address for the account ${name}: ${lines.at(-1) ?? 'no output'}`,
    {
      hint: 'The rehearsal gives the mnemonic to `keys add --recover --output json` of the first release: try it there.',
      lines,
      planPath: ['accounts', name],
    },
  );
}
