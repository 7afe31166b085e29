import type { Image } from '../../src/images/image';

/** An image of the engine that starts nothing by itself. */
export function imageOf(id: string, given: Partial<Image> = {}): Image {
  return { id, bytes: 0, digests: [], entrypoint: [], command: [], environment: {}, ...given };
}
