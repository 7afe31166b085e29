import { openDocker } from '../../docker/docker';
import { type Image, type Images, imageOf } from '../../images/image';
import type { Exec } from '../../system/exec';
import { type Known, whyOf } from './fact';

/** Time that the engine gets for all answers, in milliseconds: one that is there takes a few hundredths of a second. */
const ENGINE_LIMIT_MS = 1_500;

/** Those of the given images that the engine has, if there is one that answers at once. */
export async function localImages(
  exec: Exec,
  references: readonly string[],
): Promise<Known<Images>> {
  const docker = openDocker(exec, { signal: AbortSignal.timeout(ENGINE_LIMIT_MS) });
  try {
    await docker.engine.version();
    const found = await Promise.all(
      references.map(async (reference) => {
        const inspected = await docker.images.find([reference]);
        return inspected.map((image) => [reference, imageOf(image)] as const);
      }),
    );
    return { known: new Map<string, Image>(found.flat()) };
  } catch (error) {
    return { absent: `no Docker engine answers (${whyOf(error)})` };
  }
}
