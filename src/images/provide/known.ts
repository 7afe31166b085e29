import type { Docker } from '../../docker/docker';
import type { Builder } from '../build/builder';
import { type Key, keptKeys, keysOf } from '../model/key';
import type { Graph } from '../model/target';
import type { Cache } from '../store/cache';
import { askDigests } from './digests';

export interface KnowSettings {
  readonly platform: string;
  readonly builder: Builder;
  readonly cache: Cache;
  readonly notice: (message: string) => void;
}

export interface ComputedKeys {
  readonly keys: ReadonlyMap<string, Key>;
  /** Digests used for the keys, by reference. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Computes the keys of all targets. Digests recorded in the cache replace those that neither the engine nor a
 * registry provides; images made with them may then be used, but nothing can be built.
 */
export async function computeKeys(
  docker: Docker,
  graph: Graph,
  { platform, builder, cache, notice }: KnowSettings,
): Promise<ComputedKeys> {
  const taken = new Set<string>();
  for (const { bases, inputs } of graph.values()) {
    for (const base of bases) taken.add(base);
    for (const input of Object.values(inputs)) if ('image' in input) taken.add(input.image);
  }
  const digests = new Map(await askDigests(docker, [...taken], builder));
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
        `No registry returned the digests of ${known.join(', ')}: images built with their last known digests count as unchanged.`,
      );
    }
  }
  return { keys: keysNow(), digests };
}
