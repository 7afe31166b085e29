import type { Exec } from '../../system/exec';
import type { Journal } from '../../system/journal';
import type { Target } from '../target';

export const CACHE_KINDS = ['local', 'gha', 'registry', 'none'] as const;
export type CacheKind = (typeof CACHE_KINDS)[number];

/** What a caller chooses about the cache. */
export interface CacheSettings {
  readonly kind: CacheKind;
  /**
   * Folder of what is kept (`local`), or of what is on its way (`gha`). The path is part of the identity
   * of an entry of GitHub's cache, so it must stay the same from job to job.
   */
  readonly folder: string;
  /** Repository of the images that are kept (`registry`), such as `ghcr.io/acme/chain-cache`. */
  readonly repository: string | undefined;
  /** Tells the caches of several plans apart; undefined for the plan's own. */
  readonly scope: string | undefined;
  /** Why this job must not write what others will read; undefined where it may. */
  readonly readOnly: string | undefined;
  /** Platform of the images; undefined for the engine's. */
  readonly platform: string | undefined;
}

/** What is used of @actions/cache. */
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
  /** The library behind it is large, and not used by every cache. */
  readonly load: () => Promise<CachePort>;
  /** Has a folder saved when the step's work is done. */
  readonly upload: (upload: Upload) => void;
}

/** The settings of a cache that is open. */
export type OpenSettings = CacheSettings & { readonly scope: string };

/** The edges that a cache works with. */
export interface CacheHost {
  readonly exec: Exec;
  readonly actions: ActionsCache | undefined;
  readonly journal: Journal;
  readonly signal: AbortSignal;
}

/** Where BuildKit reads and writes the layers of one image, as `--cache-from` and `--cache-to` take it. */
export interface LayerPlaces {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** All images of a plan, as a cache keeps them together. */
export interface CacheContent {
  /** Keys of the images to keep. */
  readonly keys: readonly string[];
  /** Those of them that the engine has under their names by key. */
  readonly inEngine: ReadonlySet<string>;
  /** Names of the targets whose layers are kept. */
  readonly layers: readonly string[];
  /** Digests that the keys were made with, by reference. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * What is kept of the images between jobs. Nothing in here ends a run: what fails is a warning, and costs
 * time only.
 */
export interface Cache {
  readonly kind: CacheKind;
  /**
   * Says which images the plan has, by their keys as far as they are known. What was kept for them is
   * brought to this machine when it is first asked for: not where the engine has them all.
   */
  expect(keys: readonly string[]): void;
  /** Digests of images as an earlier job saw them, for when no registry answers. */
  recordedDigests(): Promise<ReadonlyMap<string, string>>;
  /** Loads images by key into the engine; answers what it tried to load. */
  load(keys: readonly string[]): Promise<ReadonlySet<string>>;
  layerPlaces(target: Target): Promise<LayerPlaces>;
  save(content: CacheContent): Promise<void>;
  /** Bytes that it takes on this machine. */
  bytes(): Promise<number>;
}

/** Raised when the layout of what is kept changes. */
export const CACHE_VERSION = 1;

/** The cache that keeps nothing. */
export const NO_CACHE: Cache = {
  kind: 'none',
  expect: () => {},
  recordedDigests: async () => new Map(),
  load: async () => new Set(),
  layerPlaces: async () => ({ from: [], to: [] }),
  save: async () => {},
  bytes: async () => 0,
};
