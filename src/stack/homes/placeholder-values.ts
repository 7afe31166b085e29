import path from 'node:path';
import { fromBech32, toBech32 } from '@cosmjs/encoding';
import type { Account } from '../../chain/client/open-accounts';
import { isMapping, valueAt } from '../../plan/find';
import { type Fill, filled } from '../../plan/placeholders';
import type { Plan } from '../../plan/schema';
import type { Genesis } from './genesis';
import { consensusKeyJson, type Ed25519Pair, nodeId } from './keys';
import { MOUNT, TEMPLATE } from './workbench';

/** Upper bound on the characters of an address; the library's default is shorter. */
const ADDRESS_LIMIT = 120;

/** Keys of validators by service. Secret. */
export interface ValidatorKeys {
  readonly nodeKeys: ReadonlyMap<string, Ed25519Pair>;
  readonly consensusKeys: ReadonlyMap<string, Ed25519Pair>;
}

/** Values with those of their placeholders; a text that is nothing but a public key becomes the key's object. */
export function filledValues(value: unknown, fill: Fill): unknown {
  if (typeof value === 'string') {
    const text = filled(value, fill);
    return /^\{pubkey:[^{}]*\}$/.test(value) ? JSON.parse(text) : text;
  }
  if (Array.isArray(value)) return value.map((each) => filledValues(each, fill));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [filled(key, fill), filledValues(each, fill)]),
  );
}

/**
 * Values of the placeholders of `stack.fresh`.
 *
 * @param genesis genesis as made by `init`
 */
export function placeholderValues(
  { plan, accounts }: { readonly plan: Plan; readonly accounts: ReadonlyMap<string, Account> },
  { nodeKeys, consensusKeys }: ValidatorKeys,
  genesis: Genesis,
): Fill {
  const bond = valueAt(genesis, ['app_state', 'staking', 'params', 'bond_denom']);
  const addressOf = (name: string) => accounts.get(name)?.address ?? '';
  const values: Record<Parameters<Fill>[0], (name: string) => string> = {
    home: () => path.posix.join(MOUNT, TEMPLATE),
    'chain-id': () => plan.chain.id ?? '',
    denom: () => plan.chain.denom ?? String(bond ?? ''),
    'genesis-time': () => String(genesis.genesis_time ?? ''),
    account: addressOf,
    valoper: (name) => operatorAddress(addressOf(name)),
    pubkey: (service) => consensusKeyJson(pairOf(consensusKeys, service)),
    'pubkey-base64': (service) => pairOf(consensusKeys, service).publicKey.toString('base64'),
    'node-id': (service) => nodeId(pairOf(nodeKeys, service)),
  };
  return (kind, name) => values[kind](name);
}

/** Address of an account as a validator's operator (SDK `types/bech32`, `PrefixValidator` and `PrefixOperator`). */
function operatorAddress(address: string): string {
  const { prefix, data } = fromBech32(address, ADDRESS_LIMIT);
  return toBech32(`${prefix}valoper`, data, ADDRESS_LIMIT);
}

/** The key pair of a service. @throws Error if none was made for it: a bug */
export function pairOf(pairs: ReadonlyMap<string, Ed25519Pair>, service: string): Ed25519Pair {
  const pair = pairs.get(service);
  if (pair === undefined) throw new Error(`no key was made for ${service}`);
  return pair;
}
