import type { CachePort } from '../../src/images/layers';

/** A cache of keys in memory; what it is asked is kept. */
export class FakeCache implements CachePort {
  readonly restores: { paths: string[]; key: string; prefixes: string[] | undefined }[] = [];
  readonly saves: { paths: string[]; key: string }[] = [];
  available = true;
  failure: Error | undefined;
  /** What `saveCache` answers: an id, or -1 where the service refused. */
  saved = 1;

  constructor(readonly keys: string[] = []) {}

  isFeatureAvailable: CachePort['isFeatureAvailable'] = () => this.available;

  restoreCache: CachePort['restoreCache'] = async (paths, key, prefixes) => {
    this.restores.push({ paths, key, prefixes });
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
