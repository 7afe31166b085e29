import type { Key } from '../model/key';
import { type Graph, targetsOf } from '../model/target';

/** Source of an image. */
export type Decision = 'engine' | 'cache' | 'build';

/** Look-ups of images by key; each returns the keys that it has, verified. */
export interface Places {
  readonly engine: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Loads found images into the engine. */
  readonly cache: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
}

/**
 * Decides the source of each image, starting from the required ones: an image found in the engine or the cache
 * by its key is not built, and its inputs are not considered.
 *
 * @param required names of the targets that are always needed
 * @returns the decision for each needed target
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
    // An alternative source is used only if it is available: nothing is built for it.
    const others = unknown.flatMap((name) => graph.get(name)?.incrementalBase?.target ?? []);
    const atHand = others.filter((name) => undecided(name) && !inputs.has(name));
    await look(await look(atHand, places.engine, 'engine'), places.cache, 'cache');
    open = new Set([...inputs].filter(undecided));
  }
  return decisions;
}
