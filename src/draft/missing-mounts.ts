import type { ComposeModel } from '../stack/compose/model';
import { isBelow } from '../stack/compose/system-paths';
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
  const missing: { source: string; services: Set<string> }[] = [];
  // Parents come first, and stand for what is mounted below them.
  for (const source of [...users.keys()].sort()) {
    const services = users.get(source) ?? [];
    const parent = missing.find((each) => isBelow(source, each.source));
    for (const service of services) parent?.services.add(service);
    if (parent !== undefined || missing.length === MOST || (await exists(source))) continue;
    missing.push({ source, services: new Set(services) });
  }
  return Promise.all(
    missing.map(async ({ source, services }) => ({
      source,
      services: [...services].sort(),
      makers: await findMakers(source),
    })),
  );
}
