/** Kinds and settings of caches, and the interface to GitHub's. */
export type { ActionsCache, Cache, Upload } from './store/cache';
export { CACHE_KINDS, type CacheKind, type CacheSettings } from './store/cache-kinds';
