import { fromBech32, toHex } from '@cosmjs/encoding';
import { type Coin, isCoin } from '../chain/modules/coins';
import { isMapping } from '../plan/find';

/** Genesis transactions; their messages are of any module, and are read as data. */
export type GenesisTransactions =
  | readonly { readonly body?: { readonly messages?: readonly unknown[] } }[]
  | null
  | undefined;

/** A validator created with its own stake. */
export interface Creation {
  /** Bytes of the operator's address, in hex. */
  readonly operator: string;
  readonly coin: Coin;
}

/** Upper bound on the characters of an address; the library's default is shorter. */
const ADDRESS_LIMIT = 120;
/** Depth of mappings in a module at which a list of its validators is looked for. */
const DEEPEST_LIST = 4;

/** The bytes of an address in hex: operator and account addresses differ in their prefix only. */
export function addressKey(address: string): string {
  return toHex(fromBech32(address, ADDRESS_LIMIT).data);
}

/**
 * Validators that genesis transactions create, also by a message within another, and the types of messages that
 * contain none.
 */
export function creationsIn(transactions: GenesisTransactions): {
  readonly creations: readonly Creation[];
  readonly others: readonly string[];
} {
  const messages = (transactions ?? []).flatMap(({ body }) => body?.messages ?? []);
  const creations: Creation[] = [];
  const others = new Set<string>();
  for (const message of messages) {
    const found = mappingsIn(message).flatMap((part) => creationOf(part) ?? []);
    creations.push(...found);
    if (found.length === 0) others.add(typeOf(message) ?? 'a message without a type');
  }
  return { creations, others: [...others] };
}

/** Keys of lists of validators: `validators`, `initial_val_set`, `validatorSet`, `vals`. */
const VALIDATORS = /^(?:[a-z]+_)?(?:validators|vals|val(?:idator)?_?set)$/i;

/** Modules other than x/staking whose state lists validators: proof of authority, consumer chains. */
export function modulesWithValidators(appState: object): string[] {
  const { staking: _own, ...others } = appState as Mapping;
  return Object.keys(others).filter((name) => listsValidators(others[name], DEEPEST_LIST));
}

/** Lists are not searched, as those of an exported state have millions of entries. */
function listsValidators(state: unknown, depth: number): boolean {
  if (depth === 0 || !isMapping(state)) return false;
  return Object.entries(state).some(
    ([key, value]) =>
      (VALIDATORS.test(key) && Array.isArray(value) && value.length > 0) ||
      listsValidators(value, depth - 1),
  );
}

/**
 * The creation of a validator in a message itself. A message within another of its own kind has no type: it is
 * told by its fields, of which no other message of x/staking has these.
 */
function creationOf(part: Mapping): Creation | undefined {
  const { value, validator_address: validator } = part;
  const type = typeOf(part);
  const isCreation =
    type?.endsWith('.MsgCreateValidator') ??
    ['commission', 'min_self_delegation', 'pubkey'].some((key) => key in part);
  if (!isCreation || typeof validator !== 'string' || !isCoin(value)) return undefined;
  try {
    return { operator: addressKey(validator), coin: value };
  } catch {
    return undefined; // an address of another form
  }
}

type Mapping = Readonly<Record<string, unknown>>;

function typeOf(message: unknown): string | undefined {
  const type = isMapping(message) ? message['@type'] : undefined;
  return typeof type === 'string' ? type : undefined;
}

/** A value and all values nested in it, as far as they are mappings. */
function mappingsIn(value: unknown): Mapping[] {
  const values = [value];
  for (const each of values) {
    if (typeof each === 'object' && each !== null)
      for (const inner of Object.values(each)) values.push(inner);
  }
  return values.filter(isMapping);
}
