/** Label of an image that says by which key it was built; see `src/images/key.ts`. */
export const KEY_LABEL = 'io.github.upgrade-rehearsal.key';

/** Name under which an image is kept in the engine, by its key (64 hex digits). */
export function keyTag(key: string): string {
  return `rehearsal-cache:${key}`;
}

/**
 * Images kept by their keys beyond one engine. A store never ends a run: what it cannot read, load or
 * save is a warning, and the image is built.
 */
export interface ImageStore {
  /**
   * Loads what it has of `keys` into the engine, each under its {@link keyTag}. Whoever asked still checks
   * the label of what was loaded.
   *
   * @returns the keys that were loaded
   */
  load(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Keeps the images of `keys` and drops all others. What it lacks is taken from the engine, if that has it
   * under its {@link keyTag}.
   */
  save(keys: readonly string[], inEngine: ReadonlySet<string>): Promise<void>;
}
