import type { Docker } from '../../docker/docker';
import type { ReleaseSource } from '../../timeline/timeline';
import { runTag } from '../build/bake';
import type { Decision } from '../build/decide';
import { type Image, imageOf } from '../model/image';
import type { Key } from '../model/key';
import type { Target } from '../model/target';
import { keyTag } from '../store/image-store';
import { traceImage } from './trace';

/** Origin of one image of a run. */
export interface ImageRecord {
  readonly reference: string;
  readonly decision: Decision | 'pulled' | 'given';
  readonly image: Image;
  /** Source of a release's image; undefined for other images. */
  readonly source: ReleaseSource | undefined;
  /** Undefined if nothing builds the image or it cannot have a key. */
  readonly key: Key | undefined;
  /** Build time in milliseconds; undefined if not built. */
  readonly ms: number | undefined;
}

/** All images of a run with their makers; those without one were pulled or exist. */
export interface Wanted {
  readonly references: readonly string[];
  readonly graph: ReadonlyMap<string, Target>;
  /** Targets that make an image, by its reference. */
  readonly makers: ReadonlyMap<string | undefined, Target>;
  readonly pulled: ReadonlySet<string>;
}

/** The images' origins, to be recorded. */
export interface Origins {
  readonly wanted: Wanted;
  readonly sources: ReadonlyMap<string, ReleaseSource | undefined>;
  readonly keys: ReadonlyMap<string, Key>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly took: ReadonlyMap<string, number>;
}

/**
 * Reference in the engine of an image that the run uses, which nobody moves meanwhile: by its key, or of the build; as
 * in the plan if nothing makes it.
 */
export function ownReference(
  reference: string,
  run: string,
  { wanted, keys, decisions }: Pick<Origins, 'wanted' | 'keys' | 'decisions'>,
): string {
  const name = wanted.makers.get(reference)?.name;
  if (name === undefined) return reference;
  const isBuilt = decisions.get(name) === 'build';
  return isBuilt ? runTag(run, name) : keyTag(keys.get(name)?.value ?? '');
}

/** Gives an image the reference of the plan, and records its origin. */
export function recorder(
  { images }: Docker,
  run: string,
  { wanted: { makers, pulled }, sources, keys, decisions, took }: Origins,
) {
  return async (reference: string): Promise<ImageRecord> => {
    const target = makers.get(reference);
    if (target === undefined) {
      const decision = pulled.has(reference) ? 'pulled' : 'given';
      const image = imageOf(await images.inspect(reference));
      const source = sources.has(reference) ? traceImage(image) : undefined;
      return { reference, decision, image, source, key: undefined, ms: undefined };
    }
    const { name } = target;
    const key = keys.get(name);
    const decision = decisions.get(name) ?? 'build';
    const own = runTag(run, name);
    if (decision !== 'build') await images.tag(keyTag(key?.value ?? ''), own);
    await images.tag(own, reference);
    return {
      reference,
      decision,
      image: imageOf(await images.inspect(own)),
      source: sources.get(reference),
      key,
      ms: took.get(name),
    };
  };
}
