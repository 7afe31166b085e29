import type { ComposeModel } from '../stack/compose/model';
import type { Maker } from '../stack/copy/makers';
import type { FindMakers } from '../stack/copy/scripts';
import { exists } from '../system/files';

/** A folder or file that services mount and that does not exist on this machine. */
export interface MissingMount {
  readonly source: string;
  readonly services: readonly string[];
  /** Scripts and targets that mention it, the likeliest first. */
  readonly makers: readonly Maker[];
}

const MOST = 50;

/** Sources of bind mounts that do not exist, with the scripts and targets that may make them. */
export async function missingMounts(
  model: ComposeModel,
  findMakers: FindMakers,
): Promise<MissingMount[]> {
  const users = new Map<string, string[]>();
  for (const [service, { volumes = [] }] of Object.entries(model.services)) {
    for (const { type, source } of volumes) {
      if (type !== 'bind' || source === undefined) continue;
      users.set(source, [...(users.get(source) ?? []), service]);
    }
  }
  const missing: MissingMount[] = [];
  for (const [source, services] of users) {
    if (missing.length === MOST) break;
    if (await exists(source)) continue;
    missing.push({ source, services: [...new Set(services)], makers: await findMakers(source) });
  }
  return missing;
}
