import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../../system/files';
import type { Files } from './files';

/** The source of a chain on the Cosmos SDK. */
export interface FoundSource {
  readonly folder: string;
  readonly goMod: string;
  /** Whether there is a Dockerfile beside it. */
  readonly hasDockerfile: boolean;
  /** Name of the only folder of its cmd, which is what Go calls the binary. */
  readonly program: string | undefined;
}

const LARGEST_GO_MOD = 1024 * 1024;

/**
 * Finds the source of the chain: the nearest folder with a go.mod that requires the Cosmos SDK, of those above
 * the compose files and those right below these. It is looked for up to the top of the git repository, and
 * without one in the folder above.
 */
export async function findSource(from: string, files: Files): Promise<FoundSource | undefined> {
  const top = (await repositoryOf(from)) ?? path.dirname(from);
  for (let folder = from; ; folder = path.dirname(folder)) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const below = entries
      .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
      .map(({ name }) => path.join(folder, name))
      .sort();
    for (const place of [folder, ...below]) {
      const found = await sourceIn(place, files);
      if (found !== undefined) return found;
    }
    if (folder === top) return undefined;
  }
}

/** The top of the git repository that a folder is in. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  if (await exists(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

async function sourceIn(folder: string, files: Files): Promise<FoundSource | undefined> {
  const goMod = path.join(folder, 'go.mod');
  const text = await files.text(goMod, LARGEST_GO_MOD);
  if (
    text === undefined ||
    !/^[ \t]*(?:require[ \t]+)?github\.com\/cosmos\/cosmos-sdk v/m.test(text)
  ) {
    return undefined;
  }
  const dockerfile = await files.readable(path.join(folder, 'Dockerfile'));
  const entries = await readdir(path.join(folder, 'cmd'), { withFileTypes: true }).catch(() => []);
  const programs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    folder,
    goMod,
    hasDockerfile: dockerfile !== undefined,
    program: programs.length === 1 ? programs[0] : undefined,
  };
}
