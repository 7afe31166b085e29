import path from 'node:path';
import type { ComposeFilesOptions } from '../../docker/compose';
import type { Plan } from '../../plan/schema';

type Stack = Pick<Plan['stack'], 'compose' | 'folder' | 'env-files' | 'profiles'>;

/** Absolute paths of a plan's compose files. */
export function composeFiles({ compose }: Pick<Stack, 'compose'>, planFolder: string): string[] {
  return compose.map((file) => path.resolve(planFolder, file));
}

/** Options with which Compose reads these files. */
export function filesOptions(stack: Stack, planFolder: string): ComposeFilesOptions {
  const { folder, 'env-files': envFiles, profiles } = stack;
  const at = (place: string) => path.resolve(planFolder, place);
  return {
    ...(folder !== undefined && { folder: at(folder) }),
    ...(envFiles && { envFiles: envFiles.map(at) }),
    ...(profiles && { profiles }),
  };
}

/** Base of relative paths of these files: the plan's folder for them or, as in Compose, that of the first file. */
export function projectFolder({ compose, folder }: Stack, planFolder: string): string {
  return folder === undefined
    ? path.dirname(path.resolve(planFolder, compose[0] ?? '.'))
    : path.resolve(planFolder, folder);
}
