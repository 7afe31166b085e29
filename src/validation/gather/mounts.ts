import type { Plan } from '../../plan/schema';
import { nodeServices } from '../../stack/compose/nodes';
import { isPowerful, isSystemPath } from '../../stack/compose/system-paths';
import type { Maker } from '../../stack/copy/makers';
import { makerFinder } from '../../stack/copy/scripts';
import type { ReadStack } from '../../stack/prepare/read';
import type { Exec } from '../../system/exec';
import { exists } from '../../system/files';

/** A file or folder of this machine that services mount and that does not exist. */
export interface MissingSource {
  readonly source: string;
  readonly services: readonly string[];
  /** Lines of scripts and make targets that may make it, the likeliest first. */
  readonly makers: readonly Maker[];
}

/**
 * Finds sources of bind mounts, configs and secrets that do not exist. Homes of a fresh stack are made by the run.
 *
 * @param folder of the compose files, in whose repository scripts may make the sources
 */
export async function missingSources(
  exec: Exec,
  plan: Plan,
  folder: string,
  { model }: ReadStack,
): Promise<MissingSource[]> {
  const made = madeByTheRun(plan, model);
  const sources = new Map<string, string[]>();
  const add = (source: string, service: string) =>
    sources.set(source, [...(sources.get(source) ?? []), service]);
  for (const [name, service] of Object.entries(model.services)) {
    for (const { type, source } of service.volumes ?? []) {
      if (type === 'bind' && source !== undefined && !made.has(name)) add(source, name);
    }
    for (const kind of ['configs', 'secrets'] as const) {
      for (const { source } of service[kind] ?? []) {
        const file = model[kind]?.[source]?.file;
        if (file !== undefined) add(file, name);
      }
    }
  }
  const ofUser = [...sources].filter(([source]) => !isSystemPath(source) && !isPowerful(source));
  const there = await Promise.all(ofUser.map(([source]) => exists(source)));
  const missing = ofUser.filter((_, index) => !there[index]);
  if (missing.length === 0) return [];
  const makersOf = await makerFinder(exec, folder);
  return Promise.all(
    missing.map(async ([source, services]) => ({
      source,
      services: [...new Set(services)],
      makers: await makersOf(source),
    })),
  );
}

/** Services whose homes the run makes with a fresh genesis: nodes and remote signers. */
function madeByTheRun(plan: Plan, model: ReadStack['model']): ReadonlySet<string> {
  if (plan.stack.fresh === undefined) return new Set();
  const signers = plan.stack.fresh.validators.flatMap(({ signer }) => signer ?? []);
  return new Set([...nodeServices(plan, model), ...signers]);
}
