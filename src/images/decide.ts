import type { Key } from './key';
import { type Graph, targetsOf } from './target';

/** How an image comes about. */
export type Decision = 'engine' | 'cache' | 'build';

/** Where images are looked for by key; each answers the keys that it has, checked. */
export interface Places {
  readonly engine: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Loads what it finds into the engine. */
  readonly cache: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
}

/**
 * Decides from the images that are needed down to what these are made from: an image that the engine or
 * the cache has by its key is not built, and then nothing is asked of what it is made from.
 *
 * @param required names of the targets that are needed in any case
 * @returns the decision for each target that is needed
 */
export async function decide(
  graph: Graph,
  keys: ReadonlyMap<string, Key>,
  required: Iterable<string>,
  places: Places,
): Promise<ReadonlyMap<string, Decision>> {
  const decisions = new Map<string, Decision>();
  let open = new Set(required);
  const look = async (
    names: readonly string[],
    place: Places[keyof Places],
    decision: Decision,
  ): Promise<string[]> => {
    const keyed = names.flatMap((name) => keys.get(name)?.value ?? []);
    const found = keyed.length > 0 ? await place([...new Set(keyed)]) : new Set<string>();
    const isFound = (name: string) => found.has(keys.get(name)?.value ?? '');
    for (const name of names) if (isFound(name)) decisions.set(name, decision);
    return names.filter((name) => !isFound(name));
  };
  while (open.size > 0) {
    const missing = await look([...open], places.engine, 'engine');
    const unknown = await look(missing, places.cache, 'cache');
    for (const name of unknown) decisions.set(name, 'build');
    const inputs = new Set(
      unknown.flatMap((name) => {
        const target = graph.get(name);
        return target === undefined ? [] : targetsOf(target);
      }),
    );
    const undecided = (name: string) => !decisions.has(name);
    // Another way to an image is taken only where it is at hand: nothing is built for it.
    const others = unknown.flatMap((name) => graph.get(name)?.quicker?.target ?? []);
    const atHand = others.filter((name) => undecided(name) && !inputs.has(name));
    await look(await look(atHand, places.engine, 'engine'), places.cache, 'cache');
    open = new Set([...inputs].filter(undecided));
  }
  return decisions;
}
