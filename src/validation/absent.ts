import path from 'node:path';
import { isBelow } from '../stack/compose/system-paths';
import type { Facts } from './gather/facts';

/**
 * Folders that the plan takes git refs from and that do not exist: repositories to be cloned. Whatever else the plan
 * names in them is not there yet either.
 */
export function absentRepositories({ builds }: Pick<Facts, 'builds'>): string[] {
  const absent = builds.filter(
    ({ build, source }) => build.ref !== undefined && source.kind === 'no-folder',
  );
  return [...new Set(absent.map(({ context }) => context))];
}

/** Returns true if a path of the plan is in a repository that is to be cloned. */
export function isToBeCloned(file: string, facts: Pick<Facts, 'builds' | 'folder'>): boolean {
  const whole = path.resolve(facts.folder, file);
  return absentRepositories(facts).some((folder) => isBelow(whole, folder));
}
