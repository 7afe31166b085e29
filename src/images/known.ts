import type { Exec } from '../system/exec';
import type { Builder } from './builder';
import { askDigests } from './digests';
import { type Key, keptKeys, keysOf } from './key';
import type { Cache } from './store/cache';
import type { Graph } from './target';

export interface KnowSettings {
  readonly cache: Cache;
  readonly signal: AbortSignal;
  readonly notice: (message: string) => void;
}

export interface KnownKeys {
  readonly keys: ReadonlyMap<string, Key>;
  /** Digests that the keys were made with, by reference. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * The keys of all targets. What the cache recorded stands in for digests that neither the engine nor a
 * registry tells; the images that were made with them may then be used, and nothing can be built anew.
 */
export async function knowKeys(
  exec: Exec,
  graph: Graph,
  platform: string,
  builder: Builder,
  { cache, signal, notice }: KnowSettings,
): Promise<KnownKeys> {
  const taken = new Set<string>();
  for (const { bases, inputs } of graph.values()) {
    for (const base of bases) taken.add(base);
    for (const input of Object.values(inputs)) if ('image' in input) taken.add(input.image);
  }
  const digests = new Map(await askDigests(exec, [...taken], builder, signal));
  const keysNow = () =>
    keysOf(graph, { platform, digestOf: (reference) => digests.get(reference) });
  cache.expect(keptKeys(graph, keysNow()));
  const unknown = [...taken].filter((reference) => !digests.has(reference));
  if (unknown.length > 0) {
    const recorded = await cache.recordedDigests();
    const known = unknown.filter((reference) => recorded.has(reference));
    for (const reference of known) digests.set(reference, recorded.get(reference) ?? '');
    if (known.length > 0) {
      notice(
        `No registry tells the digests of ${known.join(', ')}: images that were built with the ones of the last time are taken for unchanged.`,
      );
    }
  }
  return { keys: keysNow(), digests };
}
