import type { TimedEvent } from '../../src/timeline/timeline';

/** A change of an event. */
export interface Mutation {
  /** The change and its target: `query-answered.ok: flipped`. */
  readonly kind: string;
  readonly events: readonly TimedEvent[];
}

const DAY_MS = 86_400_000;

/** All single changes of a timeline: of each selected event, and of each of its facts. */
export function mutationsOf(
  events: readonly TimedEvent[],
  isWanted: (event: TimedEvent) => boolean,
): Mutation[] {
  return events.flatMap((event, index) => {
    if (!isWanted(event)) return [];
    const before = events.slice(0, index);
    const after = events.slice(index + 1);
    const [next, ...rest] = after;
    const changes: Mutation[] = [
      { kind: `${event.type}: removed`, events: [...before, ...after] },
      { kind: `${event.type}: twice`, events: [...before, event, event, ...after] },
    ];
    if (next !== undefined) {
      changes.push({ kind: `${event.type}: nothing after it`, events: [...before, event] });
      changes.push({ kind: 'any: later in the list', events: [...before, next, event, ...rest] });
    }
    for (const { path, how, value } of changesOf(event)) {
      const changed = { ...(value as TimedEvent), type: event.type } as TimedEvent;
      changes.push({
        kind: `${event.type}${path}: ${how}`,
        events: [...before, changed, ...after],
      });
    }
    return changes;
  });
}

interface Change {
  /** For example `.nodes[]`. */
  readonly path: string;
  readonly how: string;
  readonly value: unknown;
}

/** All single changes within a value. */
function changesOf(value: unknown, path = ''): Change[] {
  const as = (changes: Readonly<Record<string, unknown>>): Change[] =>
    Object.entries(changes)
      .filter(([, changed]) => changed !== value)
      .map(([how, changed]) => ({ path, how, value: changed }));
  switch (typeof value) {
    case 'boolean':
      return as({ flipped: !value });
    case 'number':
      return path === '.at'
        ? as({ earlier: value - DAY_MS, later: value + DAY_MS })
        : as({ zero: 0, less: value - 1, greater: value + 1_000_000_000 });
    case 'string':
      return as({ another: `${value}1`, empty: '' });
  }
  if (value === null) return as({ 'not null': 'x' });
  if (Array.isArray(value)) {
    return [
      ...(value.length === 0 ? as({ 'one more': ['x'] }) : as({ 'one fewer': value.slice(1) })),
      ...value.flatMap((item, index) =>
        changesOf(item, `${path}[]`).map((change) => ({
          ...change,
          value: value.with(index, change.value),
        })),
      ),
    ];
  }
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, item]) => {
    // Keys of a type are its fields; others are names.
    const name = /^[a-z][A-Za-z_]*$/.test(key) ? `.${key}` : '[]';
    const { [key]: _, ...others } = value as Readonly<Record<string, unknown>>;
    return [
      ...(name === '[]' ? [{ path: `${path}[]`, how: 'removed', value: others }] : []),
      ...(key === 'type' ? [] : changesOf(item, `${path}${name}`)).map((change) => ({
        ...change,
        value: { ...others, [key]: change.value },
      })),
    ];
  });
}
