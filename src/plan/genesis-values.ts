import type { PlanPath } from '../errors/errors';
import { found } from '../text/words';
import { isMapping, valueAt } from './find';

/** Values of `stack.fresh.genesis`, by path. */
export type GenesisValues = Readonly<Record<string, unknown>>;

/** Error for a value that has no place in a genesis. */
export class GenesisPathError extends Error {
  /**
   * @param at path of the value within `stack.fresh.genesis`
   * @param message the obstacle, as a clause
   */
  constructor(
    readonly at: PlanPath,
    message: string,
  ) {
    super(message);
  }
}

/** Names of a path as written: `app_state.gov.params`. */
export function stepsOf(path: string): string[] {
  return path.split('.');
}

/**
 * A genesis with other values. A key of `values` is a path of names and of indices of lists, separated by dots; maps
 * are merged, lists and all other values replace what is there. Missing maps are made, and the entry after the last
 * one of a list. A number in place of a text becomes a text, as the SDK has decimals and large integers.
 *
 * @throws GenesisPathError naming the first path that leads through a value that has no parts
 */
export function withValues(genesis: unknown, values: GenesisValues): unknown {
  let changed = genesis;
  for (const [path, value] of Object.entries(values)) {
    changed = put(changed, stepsOf(path), value, { key: path, above: [] });
  }
  return changed;
}

/** Position in the genesis. */
interface Position {
  /** Key of the values. */
  readonly key: string;
  readonly above: readonly string[];
}

function put(
  target: unknown,
  [step, ...rest]: readonly string[],
  value: unknown,
  { key, above }: Position,
): unknown {
  if (step === undefined) return merged(target, value, above, [key]);
  const next = { key, above: [...above, step] };
  if (Array.isArray(target)) {
    const index = /^\d{1,9}$/.test(step) ? Number(step) : Number.NaN;
    if (!(index <= target.length)) {
      throw new GenesisPathError(
        [key],
        `${above.join('.')} is a list of ${target.length} entries, and ${step} is none of their indices (0 is the first, ${target.length} adds one)`,
      );
    }
    const entries: unknown[] = [...target];
    entries[index] = put(entries[index], rest, value, next);
    return entries;
  }
  const map = mapAt(target, above, [key]);
  return { ...map, [step]: put(valueAt(map, [step]), rest, value, next) };
}

function merged(present: unknown, value: unknown, above: readonly string[], at: PlanPath): unknown {
  if (!isMapping(value)) {
    return typeof value === 'number' && typeof present === 'string' ? decimalText(value) : value;
  }
  let map = mapAt(present, above, at);
  for (const [key, each] of Object.entries(value)) {
    map = { ...map, [key]: merged(valueAt(map, [key]), each, [...above, key], [...at, key]) };
  }
  return map;
}

/** Digits of the SDK's decimals after the point. */
const DECIMALS = 18;

/** A number without an exponent, which the SDK's decimals do not have: `0.0000001`. */
function decimalText(value: number): string {
  const text = String(value);
  if (!/e-/.test(text)) return text;
  const digits = value.toFixed(DECIMALS);
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, digits[end - 1] === '.' ? end - 1 : end);
}

/**
 * A value as a map; an empty one for none.
 *
 * @throws GenesisPathError if it is another value
 */
function mapAt(value: unknown, above: readonly string[], at: PlanPath): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (isMapping(value)) return value;
  const place = above.length === 0 ? 'the genesis' : above.join('.');
  throw new GenesisPathError(at, `${place} is ${found(value)}, which has no keys`);
}
