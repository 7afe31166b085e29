import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../system/hash';
import type { Target } from './target';

/**
 * The folder of a target's context under a name that tells its content. BuildKit keeps what it was sent, by the
 * last name of the folder (Buildx, `SharedKey`), and is not sent a file again whose size and time are those of
 * the one that it has: of `a/chain` and `b/chain` it would build one from the other's files.
 *
 * @param folder the run's own, for links to contexts
 * @returns a link to the context; what is no folder of this machine as it is
 */
export async function namedContext(target: Target, folder: string): Promise<string> {
  const { context } = target;
  if (!path.isAbsolute(context)) return context;
  const contexts = path.join(folder, 'contexts');
  const named = path.join(contexts, `${path.basename(context)}-${contentName(target)}`);
  await mkdir(contexts, { recursive: true });
  await symlink(context, named).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error; // two releases of one content
  });
  return named;
}

/** The Dockerfile and other folders are sent under the same name as the context. */
function contentName({ content, dockerfileText, inputs }: Target): string {
  const places = Object.values(inputs).flatMap((input) => ('place' in input ? [input.place] : []));
  return sha256(JSON.stringify([content.hash, dockerfileText, places])).slice(0, 32);
}
