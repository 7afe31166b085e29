import { parseGenesis } from '../chain/modules/genesis';
import { RehearsalError } from '../errors/errors';
import { isMapping, valueAt } from '../plan/find';
import { stakesOf } from '../preflight/stakes';
import { chainFacts } from '../stack/homes/facts';
import { votingPeriodMs } from '../stack/homes/pace';
import type { Files } from './files';

/** Facts of a chain from its genesis. */
export interface FoundChain {
  readonly file: string;
  readonly id: string | undefined;
  readonly denom: string | undefined;
  /** In milliseconds. */
  readonly votingPeriodMs: number | undefined;
  /** Consensus public keys of the initial validators, in base64. */
  readonly validatorKeys: ReadonlySet<string>;
  /** Accounts with a stake: the bytes of their addresses, in hex. */
  readonly stakers: () => ReadonlySet<string>;
}

/** Upper bound in bytes, below the maximum length of a Node string. */
const LARGEST_GENESIS = 400 * 1024 * 1024;

/** Reads the first file that is a genesis. */
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
  return {
    ...{ file, id, denom, votingPeriodMs: period, validatorKeys: validatorKeys(genesis) },
    stakers: () => stakersIn(genesis),
  };
}

function stakersIn(genesis: object): ReadonlySet<string> {
  const state = valueAt(genesis, ['app_state']);
  try {
    return new Set(stakesOf(isMapping(state) ? state : {}).delegations.keys());
  } catch {
    return new Set(); // a stake that is no number, or an address that is none: the rehearsal tells
  }
}

/** Result of reading a fact as a rehearsal does; undefined if it would be refused. */
function known<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RehearsalError) return undefined;
    throw error;
  }
}

/** Consensus keys from the genesis transactions, the staking module and the engine's list. */
function validatorKeys(genesis: object): Set<string> {
  const keys = [
    ...entriesOf(genesis, ['app_state', 'genutil', 'gen_txs']).map((tx) =>
      valueAt(tx, ['body', 'messages', 0, 'pubkey', 'key']),
    ),
    ...entriesOf(genesis, ['app_state', 'staking', 'validators']).map((validator) =>
      valueAt(validator, ['consensus_pubkey', 'key']),
    ),
    ...entriesOf(genesis, ['validators']).map((validator) =>
      valueAt(validator, ['pub_key', 'value']),
    ),
  ];
  return new Set(keys.filter((key) => typeof key === 'string'));
}

function entriesOf(genesis: object, path: readonly string[]): unknown[] {
  const list = valueAt(genesis, path);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** Public key in a `priv_validator_key.json`, in base64. */
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
