import {
  type Cache,
  type CacheContent,
  type CachePort,
  NO_CACHE,
} from '../../src/images/store/cache';

/** A cache of keys in memory, with its calls recorded. */
export class FakeCache implements CachePort {
  readonly restores: { paths: string[]; key: string; prefixes: string[] | undefined }[] = [];
  /** Keys of mere look-ups. */
  readonly lookups: string[] = [];
  readonly saves: { paths: string[]; key: string }[] = [];
  available = true;
  failure: Error | undefined;
  /** Result of `saveCache`: an id, or -1 if the service refused. */
  saved = 1;

  constructor(readonly keys: string[] = []) {}

  isFeatureAvailable: CachePort['isFeatureAvailable'] = () => this.available;

  restoreCache: CachePort['restoreCache'] = async (paths, key, prefixes, options) => {
    this.restores.push({ paths, key, prefixes });
    if (options?.lookupOnly) this.lookups.push(key);
    if (this.failure) throw this.failure;
    return [key, ...(prefixes ?? [])]
      .map((wanted) => this.keys.find((have) => have.startsWith(wanted)))
      .find((hit) => hit !== undefined);
  };

  saveCache: CachePort['saveCache'] = async (paths, key) => {
    this.saves.push({ paths, key });
    if (this.failure) throw this.failure;
    return this.saved;
  };
}

/** A cache of images with functions of a test, and its calls recorded. */
export class FakeImageCache implements Cache {
  readonly kind = 'local';
  readonly expected: string[][] = [];
  readonly looked: string[][] = [];
  readonly saved: CacheContent[] = [];

  constructor(private readonly given: Partial<Omit<Cache, 'kind'>> = {}) {}

  expect: Cache['expect'] = (keys) => {
    this.expected.push([...keys]);
    this.given.expect?.(keys);
  };

  recordedDigests: Cache['recordedDigests'] = () =>
    (this.given.recordedDigests ?? NO_CACHE.recordedDigests)();

  load: Cache['load'] = (keys) => {
    this.looked.push([...keys]);
    return (this.given.load ?? NO_CACHE.load)(keys);
  };

  layerPlaces: Cache['layerPlaces'] = (target) =>
    (this.given.layerPlaces ?? NO_CACHE.layerPlaces)(target);

  save: Cache['save'] = async (content) => {
    this.saved.push(content);
    await this.given.save?.(content);
  };

  bytes: Cache['bytes'] = () => (this.given.bytes ?? NO_CACHE.bytes)();
}
