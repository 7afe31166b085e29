import type { PlanPath } from './problems';

/** In a query: every entry of the list or map. */
export const EACH = Symbol('each');
/** At the end of a query: the keys of the map rather than its values. */
export const KEYS = Symbol('keys');

export type DataQuery = readonly (string | typeof EACH | typeof KEYS)[];

/** A text somewhere in the data, as a value or as a key. */
export interface Mention {
  readonly path: PlanPath;
  readonly at: 'key' | 'value';
  readonly text: string;
}

/**
 * The texts that a query such as `['upgrades', EACH, 'from']` leads to. Where the data has another
 * shape nothing is found: that mistake is reported by whoever checks the shape.
 */
export function mentions(data: unknown, query: DataQuery): Mention[] {
  return walk(data, query, []).filter(({ text }) => text !== '');
}

function walk(data: unknown, [step, ...rest]: DataQuery, path: PlanPath): Mention[] {
  if (step === undefined)
    return typeof data === 'string' ? [{ path, at: 'value', text: data }] : [];
  if (step === KEYS) {
    const keys = isMapping(data) ? Object.keys(data) : [];
    return keys.map((text) => ({ path: [...path, text], at: 'key', text }));
  }
  if (step !== EACH) return walk(valueAt(data, [step]), rest, [...path, step]);
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => walk(item, rest, [...path, index]));
  }
  if (!isMapping(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => walk(value, rest, [...path, key]));
}

/** The value at a path, or undefined where the data does not go that far. */
export function valueAt(data: unknown, path: PlanPath): unknown {
  let value = data;
  for (const step of path) {
    const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    value = holds ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return value;
}

export function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
