import { sha256 } from '../system/hash';
import type { Graph, Target } from './target';

/** Raised when the same inputs give another image: another generated Dockerfile, other export options. */
const GENERATOR_VERSION = '1';

/** By what an image is known again: two images with one key are made from the same. */
export interface Key {
  /** 64 hex digits; undefined where an unchanged input cannot be told from a changed one. */
  readonly value: string | undefined;
  /** What the key is made of, for people to compare. */
  readonly parts: Readonly<Record<string, string>>;
  /** Why there is no value. */
  readonly missing: string | undefined;
}

export interface KeySettings {
  /** `linux/amd64` and the like. */
  readonly platform: string;
  /** Digest of an image that a build takes in, by its reference; undefined where it is not known. */
  readonly digestOf: (reference: string) => string | undefined;
}

/**
 * Keys of all targets: a hash of the context, the Dockerfile, the arguments, the digests of what is pulled,
 * the keys of what comes from other targets, the platform and the version of what is generated. Secrets
 * (proxies, CA bundles, module proxies) do not count: they say how to get things, not which.
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
    if (found === undefined) missing.push(`the digest of ${reference} is not known`);
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

/** How a context was read does not make another image. */
function hashed(target: Target, parts: Readonly<Record<string, string>>) {
  return sorted({ ...parts, context: target.content.hash });
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Keys of the images that a cache keeps, each once, as far as they have any. */
export function keptKeys(graph: Graph, keys: ReadonlyMap<string, Key>): string[] {
  const kept = [...graph.values()].filter(({ keeps }) => keeps !== 'nothing');
  return [...new Set(kept.flatMap(({ name }) => keys.get(name)?.value ?? []))];
}
