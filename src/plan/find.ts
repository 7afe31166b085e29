import type { PlanPath } from '../errors/errors';

/** In a query: matches every entry of the list or map. */
export const EACH = Symbol('each');
/** At the end of a query: selects the keys of the map rather than its values. */
export const KEYS = Symbol('keys');

export type DataQuery = readonly (string | typeof EACH | typeof KEYS)[];

/** A text in the data, as a value or as a key. */
export interface Mention {
  readonly path: PlanPath;
  readonly at: 'key' | 'value';
  readonly text: string;
}

/**
 * Texts matched by a query such as `['upgrades', EACH, 'from']`. Data of another shape matches nothing: the
 * shape check reports that mistake.
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

/** Value at a path; undefined if the path does not exist. */
export function valueAt(data: unknown, path: PlanPath): unknown {
  let value = data;
  for (const step of path) {
    const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    value = holds ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return value;
}

/** Returns true for a map of a plan: an object that is no list. */
export function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A value of the data and all nested values, with their paths. */
export function* parts(
  value: unknown,
  path: PlanPath,
): Generator<{ readonly path: PlanPath; readonly value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* parts(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
