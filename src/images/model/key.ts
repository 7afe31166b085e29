import { sha256 } from '../../system/hash';
import type { Graph, Target } from './target';

/**
 * Version of the generator, raised when the same inputs give another image: another generated Dockerfile, other
 * export options.
 */
const GENERATOR_VERSION = '1';

/** Identity of an image: two images with one key have the same inputs. */
export interface Key {
  /** 64 hex digits; undefined if a change of some input cannot be detected. */
  readonly value: string | undefined;
  /** Components of the key, for comparison by people. */
  readonly parts: Readonly<Record<string, string>>;
  /** Reason for a missing value. */
  readonly missing: string | undefined;
}

export interface KeySettings {
  /** `linux/amd64` and the like. */
  readonly platform: string;
  /** Returns the digest of an image that a build includes, by its reference; undefined if unknown. */
  readonly digestOf: (reference: string) => string | undefined;
}

/**
 * Computes the keys of all targets: a hash of the context, the Dockerfile, the arguments, the digests of pulled
 * images, the keys of other targets used, the platform and the generator version. Secrets (proxies, CA bundles,
 * module proxies) are excluded: they affect the download of inputs, not their content.
 */
export function keysOf(graph: Graph, settings: KeySettings): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const [name, target] of graph) keys.set(name, keyOf(target, settings, keys));
  return keys;
}

function keyOf(target: Target, settings: KeySettings, keys: ReadonlyMap<string, Key>): Key {
  const { platform, digestOf } = settings;
  const missing: string[] = target.unkeyed === undefined ? [] : [target.unkeyed];
  const digest = (reference: string) => {
    const found = digestOf(reference);
    if (found === undefined) missing.push(`the digest of ${reference} is unknown`);
    return found ?? 'unknown';
  };
  const parts: Record<string, string> = {
    generator: GENERATOR_VERSION,
    platform,
    context: `${target.content.hash} (${target.content.how})`,
    Dockerfile: sha256(target.dockerfileText),
  };
  if (target.stage !== undefined) parts.stage = target.stage;
  if (Object.keys(target.args).length > 0) parts.args = JSON.stringify(sorted(target.args));
  if (target.extra !== undefined) {
    const { secret: _secret, ssh: _ssh, ...settings } = target.extra;
    parts.settings = JSON.stringify(sorted(settings));
  }
  for (const base of target.bases) parts[`base ${base}`] = digest(base);
  for (const [name, input] of Object.entries(sorted(target.inputs))) {
    if ('image' in input) parts[`input ${name}`] = digest(input.image);
    else if ('place' in input) parts[`input ${name}`] = input.place;
    else {
      const key = keys.get(input.target);
      if (key?.value === undefined) missing.push(`${input.target} has no key`);
      parts[`input ${name}`] = key?.value ?? 'unknown';
    }
  }
  const hash = sha256(JSON.stringify(hashed(target, parts)));
  return { value: missing.length === 0 ? hash : undefined, parts, missing: missing[0] };
}

/** Hashed components; the way in which a context was read does not affect the image. */
function hashed(target: Target, parts: Readonly<Record<string, string>>) {
  return sorted({ ...parts, context: target.content.hash });
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Distinct keys of the images that a cache keeps, as far as they have any. */
export function keptKeys(graph: Graph, keys: ReadonlyMap<string, Key>): string[] {
  const kept = [...graph.values()].filter(({ cachePolicy }) => cachePolicy !== 'nothing');
  return [...new Set(kept.flatMap(({ name }) => keys.get(name)?.value ?? []))];
}
