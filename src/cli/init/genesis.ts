import { RehearsalError } from '../../errors';
import { isMapping, valueAt } from '../../plan/find';
import { chainFacts } from '../../stack/facts';
import { parseGenesis } from '../../stack/genesis';
import { votingPeriodMs } from '../../stack/pace';
import type { Files } from './files';

/** What a genesis tells of its chain. */
export interface FoundChain {
  readonly file: string;
  readonly id: string | undefined;
  readonly denom: string | undefined;
  /** In milliseconds. */
  readonly votingPeriodMs: number | undefined;
  /** Consensus keys of the validators that it starts with, in base64. */
  readonly validatorKeys: ReadonlySet<string>;
}

/** Larger than this no program reads a genesis as one text. */
const LARGEST_GENESIS = 400 * 1024 * 1024;

/** Reads the first of some files that is a genesis. */
export async function findChain(
  places: readonly string[],
  files: Files,
): Promise<FoundChain | undefined> {
  for (const file of places) {
    const genesis = parsed(await files.text(file, LARGEST_GENESIS));
    if (isMapping(genesis)) return factsOf(file, genesis);
  }
  return undefined;
}

function factsOf(file: string, genesis: object): FoundChain {
  const chain = { binary: '' };
  const id = known(() => chainFacts({ chain: { ...chain, denom: '' } }, genesis, '', '').id);
  const denom = known(() => chainFacts({ chain }, genesis, '', '').denom);
  const period = known(() => votingPeriodMs(genesis));
  return { file, id, denom, votingPeriodMs: period, validatorKeys: validatorKeys(genesis) };
}

/** What a rehearsal would read; undefined where it would refuse. */
function known<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RehearsalError) return undefined;
    throw error;
  }
}

/** Of the transactions that make validators, of those that are there already, and of the engine's own list. */
function validatorKeys(genesis: object): Set<string> {
  const entries = (path: readonly string[]) => {
    const list = valueAt(genesis, path);
    return Array.isArray(list) ? (list as unknown[]) : [];
  };
  const keys = [
    ...entries(['app_state', 'genutil', 'gen_txs']).map((tx) =>
      valueAt(tx, ['body', 'messages', 0, 'pubkey', 'key']),
    ),
    ...entries(['app_state', 'staking', 'validators']).map((validator) =>
      valueAt(validator, ['consensus_pubkey', 'key']),
    ),
    ...entries(['validators']).map((validator) => valueAt(validator, ['pub_key', 'value'])),
  ];
  return new Set(keys.filter((key) => typeof key === 'string'));
}

/** The public key of a validator's key file, in base64. */
export async function validatorKeyOf(
  file: string | undefined,
  files: Files,
): Promise<string | undefined> {
  const key = valueAt(parsed(await files.text(file, 64 * 1024)), ['pub_key', 'value']);
  return typeof key === 'string' ? key : undefined;
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return parseGenesis(text);
  } catch {
    return undefined;
  }
}
