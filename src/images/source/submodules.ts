import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readText, repositoryOf } from '../../system/files';

/** Largest `.gitmodules` that is read, in bytes. */
const LARGEST = 256 * 1024;

/**
 * Submodules in a folder of a work tree that are empty, by path in the folder: `actions/checkout` fetches none by
 * default. Read from `.gitmodules` at the top of the work tree, without a call of git.
 */
export async function emptySubmodules(folder: string): Promise<string[]> {
  const root = await repositoryOf(folder);
  const text =
    root && (await readText(path.join(root, '.gitmodules'), LARGEST).catch(() => undefined));
  if (root === undefined || text === undefined) return [];
  const places = [...text.matchAll(/^[ \t]*path[ \t]*=[ \t]*(.+?)[ \t]*$/gm)]
    .map(([, place = '']) => path.relative(folder, path.join(root, place)))
    .filter((place) => place !== '' && !place.startsWith('..'));
  const isEmpty = await Promise.all(
    places.map(async (place) => {
      const files = await readdir(path.join(folder, place)).catch(() => []);
      return files.length === 0;
    }),
  );
  return places.filter((_, i) => isEmpty[i]);
}
