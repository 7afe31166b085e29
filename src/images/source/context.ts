import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../system/hash';
import type { Target } from '../model/target';

/**
 * Link to a target's context folder under a name derived from its content. BuildKit caches received files by
 * the last name of the folder (Buildx, `SharedKey`), and does not receive a file again if its size and time are
 * unchanged: for `a/chain` and `b/chain` it would build one from the other's files.
 *
 * @param folder the run's own, for links to contexts
 * @returns a link to the context; a context that is not a folder on the host is returned unchanged
 */
export async function namedContext(target: Target, folder: string): Promise<string> {
  const { context } = target;
  if (!path.isAbsolute(context)) return context;
  const contexts = path.join(folder, 'contexts');
  const named = path.join(contexts, `${path.basename(context)}-${contentName(target)}`);
  await mkdir(contexts, { recursive: true });
  await symlink(context, named).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error; // two releases with the same content
  });
  return named;
}

/** Name of the link; the Dockerfile and other folders are sent under the same name as the context. */
function contentName({ content, dockerfileText, inputs }: Target): string {
  const places = Object.values(inputs).flatMap((input) => ('place' in input ? [input.place] : []));
  return sha256(JSON.stringify([content.hash, dockerfileText, places])).slice(0, 32);
}
