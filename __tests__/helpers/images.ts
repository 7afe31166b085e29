import type { Image } from '../../src/images/model/image';

/** An image of the engine without a command. */
export function imageOf(id: string, given: Partial<Image> = {}): Image {
  const start = { entrypoint: [], command: [], environment: {}, volumes: [] };
  return { id, bytes: 0, digests: [], ...start, ...given };
}
