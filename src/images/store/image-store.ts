/** Label with the key by which an image was built; see `src/images/model/key.ts`. */
export const KEY_LABEL = 'io.github.upgrade-rehearsal.key';

/** Engine name of a kept image, from its key (64 hex digits). */
export function keyTag(key: string): string {
  return `rehearsal-cache:${key}`;
}

/**
 * Stores images by their keys outside the engine. A store never fails a run: anything that it cannot read, load
 * or save becomes a warning, and the image is built.
 */
export interface ImageStore {
  /**
   * Loads the stored images among `keys` into the engine, each under its {@link keyTag}. The caller still
   * verifies the label of loaded images.
   *
   * @returns the loaded keys
   */
  load(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Keeps the images of `keys` and drops all others. Missing ones are taken from the engine, if it has them
   * under their {@link keyTag}.
   */
  save(keys: readonly string[], inEngine: ReadonlySet<string>): Promise<void>;
}
