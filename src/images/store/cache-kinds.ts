/** Kinds of storage for images between runs. */
export const CACHE_KINDS = ['local', 'gha', 'registry', 'none'] as const;
export type CacheKind = (typeof CACHE_KINDS)[number];

/** Cache settings chosen by the caller. */
export interface CacheSettings {
  readonly kind: CacheKind;
  /**
   * Folder of kept images (`local`), or of those in transit (`gha`). The path is part of the identity of an
   * entry of GitHub's cache, so it must be the same in every job.
   */
  readonly folder: string;
  /** Repository for kept images (`registry`), such as `ghcr.io/acme/chain-cache`. */
  readonly repository: string | undefined;
  /** Distinguishes the caches of several plans; undefined for the plan's own. */
  readonly scope: string | undefined;
  /** Reason why this job must not write the shared cache; undefined if it may. */
  readonly readOnly: string | undefined;
  /** Platform of the images; undefined for that of the engine. */
  readonly platform: string | undefined;
}
