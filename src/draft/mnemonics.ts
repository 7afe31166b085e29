import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { toHex } from '@cosmjs/encoding';
import { type Derivation, keyOfSeed, seedOf } from '../chain/keys/derive';
import { addressBytes, pathOf } from '../chain/keys/kinds';
import { KEY_TYPES, type KeyType } from '../plan/account-schema';
import { type FoundMnemonic, isGeneric, mnemonicsIn } from '../secrets/mnemonics';
import type { ComposeModel } from '../stack/compose/model';
import { isBelow } from '../stack/compose/system-paths';
import type { StackFacts } from './facts';
import type { Files } from './files';
import { isOfRelayer } from './key-owners';
import type { FoundKey, MnemonicPlace } from './keys';
import type { RepositoryFiles } from './repository-files';

/** Files that may have mnemonics among other things. */
const MAY_HAVE =
  /\.(?:sh|bash|mk|just|env|ya?ml|json|toml|py|[jt]s|nix|jsonnet)$|(?:^|\/)(?:[Mm]akefile|[Jj]ustfile|\.env[\w.-]*|[\w.-]*(?:test|mnemonic|account|fixture)[\w.-]*\.go)$/;
const ASIDE = /(?:^|\/)(?:vendor|node_modules|third_party|docs?|swagger)\//;
const MOST_FILES = 1_500;
const LARGEST_FILE = 256 * 1024;
const MOST_MNEMONICS = 200;
const MOST_ACCOUNTS = 10;

/** Mnemonics of a repository, for the accounts of its stack. */
export interface FoundMnemonics {
  readonly keys: readonly FoundKey[];
  /** Mnemonics whose part in the stack is unknown. */
  readonly others: readonly MnemonicPlace[];
}

/**
 * Finds the accounts of a stack among the mnemonics of its repository: those with a stake in the genesis; or, where a
 * script makes the genesis, those in files of the stack, as a guess. None of it is shown or written.
 */
export async function findMnemonics(
  { top, names }: RepositoryFiles,
  model: ComposeModel,
  facts: StackFacts,
  files: Files,
): Promise<FoundMnemonics> {
  const all = await mnemonicsOf({ top, names }, facts, files);
  const found = all.filter(isFirst);
  const named = all.filter((each) => isClear(each, all)).filter(isFirst);
  const own = pathOf(coinTypeOf(facts));
  if (facts.chain !== undefined) {
    const stakers = found.length === 0 ? new Set<string>() : facts.chain.stakers();
    const paths = [...new Set([own, ...USUAL_PATHS])];
    const keys = named.flatMap((each) => {
      const way = wayTo(stakers, each.mnemonic, paths);
      return way === undefined ? [] : [keyOf(each, way, own, false)];
    });
    return { keys, others: [] };
  }
  const ofStack = named.filter(({ file }) => isOfStack(file, top, model, facts));
  const likely = likeliest(ofStack);
  const keys = likely.map((each) => keyOf(each, undefined, own, true));
  const taken = new Set(likely.map(({ mnemonic }) => mnemonic));
  const others = found.filter(({ mnemonic }) => !taken.has(mnemonic));
  return { keys, others: others.map(({ mnemonic: _, ...place }) => place) };
}

type Located = FoundMnemonic & { readonly file: string };

/** Returns true for the first place of a mnemonic. */
function isFirst({ mnemonic }: Located, at: number, all: readonly Located[]): boolean {
  return all.findIndex((each) => each.mnemonic === mnemonic) === at;
}

/** Mnemonics of the repository by file, those of files near its top first. Links are left out: they can lead out of it. */
async function mnemonicsOf(
  { top, names }: RepositoryFiles,
  { compose }: StackFacts,
  files: Files,
): Promise<Located[]> {
  const all = new Set([
    ...compose.files,
    ...compose.files.map((file) => path.join(path.dirname(file), '.env')),
    ...names
      .filter((name) => MAY_HAVE.test(name) && !ASIDE.test(name))
      .slice(0, MOST_FILES)
      .map((name) => path.join(top, name)),
  ]);
  const found: Located[] = [];
  for (const file of all) {
    const kind = await lstat(file).catch(() => undefined);
    if (kind?.isFile() !== true) continue;
    const here = mnemonicsIn((await files.text(file, LARGEST_FILE)) ?? '');
    found.push(...here.map((each) => ({ ...each, file })));
    if (found.length >= MOST_MNEMONICS) break;
  }
  return found;
}

/** Returns true if its name, or the lack of one, leads to this mnemonic of its file alone. */
function isClear({ file, name }: Located, all: readonly Located[]): boolean {
  const inFile = all.filter((each) => each.file === file);
  if (inFile.length === 1) return true;
  return name !== undefined && inFile.filter((each) => each.name === name).length === 1;
}

/** Coin types of keys, beside the chain's own: those of the Cosmos Hub and of Ethereum. */
const COSMOS = 118;
const ETHER = 60;
const USUAL_PATHS = [COSMOS, ETHER].map(pathOf);

/** The chain's own coin type, as far as its code shows it. */
function coinTypeOf({ code }: StackFacts): number {
  return Number(code?.values.coinType?.value ?? COSMOS);
}

/** The first path and algorithm that lead from a mnemonic to an account with stake. */
function wayTo(
  stakers: ReadonlySet<string>,
  mnemonic: string,
  paths: readonly string[],
): Derivation | undefined {
  const seed = seedOf(mnemonic);
  for (const hdPath of paths) {
    const { publicKey } = keyOfSeed(seed, hdPath);
    const type = KEY_TYPES.find((each) => stakers.has(toHex(addressBytes(each, publicKey))));
    if (type !== undefined) return { type, hdPath };
  }
  return undefined;
}

/** Returns true for files beside the compose files, mounted by nodes, or that make a missing mount. */
function isOfStack(
  file: string,
  top: string,
  model: ComposeModel,
  { compose, nodes, missing }: StackFacts,
): boolean {
  const folders = new Set(compose.files.map((each) => path.dirname(each)));
  const mounted = nodes.flatMap(({ service }) =>
    (model.services[service]?.volumes ?? []).flatMap(({ type, source }) =>
      type === 'bind' && source !== undefined ? [source] : [],
    ),
  );
  const makers = missing.flatMap((each) => each.makers.map((maker) => path.join(top, maker.file)));
  return (
    [...folders].some((folder) =>
      folder === top ? path.dirname(file) === top : isBelow(file, folder),
    ) ||
    mounted.some((source) => file === source || isBelow(file, source)) ||
    makers.includes(file)
  );
}

/** Mnemonics called after validators; without any, all but those of relayers and users. */
function likeliest(found: readonly Located[]): readonly Located[] {
  const staking = found.filter(({ name = '' }) => !isOfRelayer(name) && !/faucet|user/i.test(name));
  const called = staking.filter(({ name = '' }) => /val|operator/i.test(name));
  return (called.length > 0 ? called : staking).slice(0, MOST_ACCOUNTS);
}

/**
 * @param way path and algorithm of the key; undefined for those of the chain
 * @param own the chain's own path, which a plan need not name
 */
function keyOf(
  { name: label, file }: Located,
  way: Derivation | undefined,
  own: string,
  isGuess: boolean,
): FoundKey {
  const hdPath = way?.hdPath === own ? undefined : way?.hdPath;
  const keyType: KeyType | undefined = way?.type === 'secp256k1' ? undefined : way?.type;
  return { kind: 'mnemonic', name: accountName(label), file, label, hdPath, keyType, isGuess };
}

/** Account name for a mnemonic: `val-1` for `VAL_MNEMONIC_1`, `alice` for `AliceMnemonic`. */
function accountName(name: string | undefined): string {
  const words = (isGeneric(name ?? '') ? '' : (name ?? ''))
    .replace(/mnemonics?/i, '-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return words || 'validator';
}
