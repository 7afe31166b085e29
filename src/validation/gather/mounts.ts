import type { Plan } from '../../plan/schema';
import { type MissingSource, missingSources } from '../../preflight/mounts';
import { projectFolder } from '../../stack/compose/plan-files';
import type { Maker } from '../../stack/copy/makers';
import { makerFinder } from '../../stack/copy/scripts';
import type { ReadStack } from '../../stack/prepare/read';
import type { Exec } from '../../system/exec';

/** A mounted path that does not exist, as a run finds it. */
export interface MissingMount extends MissingSource {
  /** Lines of scripts and make targets that may make it, the likeliest first. */
  readonly makers: readonly Maker[];
}

/** Finds mounted paths of the compose files that do not exist, with what may make them. */
export async function missingOfStack(
  exec: Exec,
  plan: Plan,
  folder: string,
  { model }: ReadStack,
): Promise<MissingMount[]> {
  const missing = await missingSources(plan, model);
  if (missing.length === 0) return [];
  const makersOf = await makerFinder(exec, projectFolder(plan.stack, folder));
  return Promise.all(
    missing.map(async (each) => ({ ...each, makers: await makersOf(each.source) })),
  );
}
