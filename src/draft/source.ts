import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { repositoryOf } from '../system/files';
import type { Files } from './files';

/** Source code of a chain on the Cosmos SDK. */
export interface FoundSource {
  readonly folder: string;
  readonly goMod: string;
  /** True if its folder has a Dockerfile. */
  readonly hasDockerfile: boolean;
  /** Name of the only folder in `cmd`, which Go gives to the binary. */
  readonly program: string | undefined;
}

const LARGEST_GO_MOD = 1024 * 1024;

/**
 * Finds the source of the chain: the nearest folder with a go.mod that requires the Cosmos SDK, among the
 * parents of the compose files and their direct subfolders. The search ends at the top of the git repository,
 * or without a repository at the first parent.
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
