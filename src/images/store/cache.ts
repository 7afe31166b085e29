import type { Logger } from '../../system/logger';
import type { Edges } from '../model/edges';
import type { Target } from '../model/target';
import type { CacheKind, CacheSettings } from './cache-kinds';

/** Functions of @actions/cache used here. */
export type CachePort = Pick<
  typeof import('@actions/cache'),
  'restoreCache' | 'saveCache' | 'isFeatureAvailable'
>;

/** A folder to save in GitHub's cache, after the job's other steps. */
export interface Upload {
  readonly folder: string;
  readonly key: string;
}

/** GitHub's cache, in a workflow step. */
export interface ActionsCache {
  /** Loads the library on demand: it is large, and not every cache uses it. */
  readonly load: () => Promise<CachePort>;
  /** Registers a folder to be saved after the step's work. */
  readonly upload: (upload: Upload) => void;
}

/** Settings of an open cache. */
export type OpenSettings = CacheSettings & { readonly scope: string };

/** Interfaces to the machine used by a cache. */
export interface CacheHost extends Edges {
  readonly actions: ActionsCache | undefined;
  readonly logger: Logger;
}

/** Where BuildKit reads and writes the layers of one image, in the notation of `--cache-from` and `--cache-to`. */
export interface LayerPlaces {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Images of a plan that a cache keeps together. */
export interface CacheContent {
  /** Keys of the images to keep. */
  readonly keys: readonly string[];
  /** Keys of those that the engine has under their key names. */
  readonly inEngine: ReadonlySet<string>;
  /** Names of the targets whose layers are kept. */
  readonly layers: readonly string[];
  /** Digests used for the keys, by reference. */
  readonly digests: ReadonlyMap<string, string>;
}

/** A cache of images between jobs. It never fails a run: failures become warnings, and only cost time. */
export interface Cache {
  readonly kind: CacheKind;
  /**
   * Announces the plan's images by their known keys. Kept images are fetched on the first request, but not if
   * the engine has them all.
   */
  expect(keys: readonly string[]): void;
  /** Digests of images recorded by an earlier job, as a fallback if no registry responds. */
  recordedDigests(): Promise<ReadonlyMap<string, string>>;
  /** Loads images by key into the engine; returns the keys that it tried to load. */
  load(keys: readonly string[]): Promise<ReadonlySet<string>>;
  layerPlaces(target: Target): Promise<LayerPlaces>;
  save(content: CacheContent): Promise<void>;
  /** Size on this machine, in bytes. */
  bytes(): Promise<number>;
}

/** Version of the cache, raised when the layout of kept data changes. */
export const CACHE_VERSION = 1;

/** A cache that keeps nothing. */
export const NO_CACHE: Cache = {
  kind: 'none',
  expect: () => {},
  recordedDigests: async () => new Map(),
  load: async () => new Set(),
  layerPlaces: async () => ({ from: [], to: [] }),
  save: async () => {},
  bytes: async () => 0,
};
