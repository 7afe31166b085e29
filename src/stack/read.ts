import path from 'node:path';
import type { ServiceBuild } from '../images/graph';
import type { Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { requireLet } from './internet';
import { requireSeparable } from './isolate';
import type { ComposeBuild, ComposeModel } from './model';
import { nodeServices, onFirstRelease } from './nodes';
import { readCompose } from './project';

/** The compose files as they are, and the images that they need. */
export interface ReadStack {
  readonly model: ComposeModel;
  /** Services that the compose files build, other than the plan. */
  readonly services: readonly ServiceBuild[];
  /** Images of all services. */
  readonly references: readonly string[];
}

/**
 * Reads the compose files of the plan; nothing is started.
 *
 * @throws RehearsalError or CommandError when they are wrong, or cannot run beside another stack
 */
export async function readStack(
  exec: Exec,
  plan: Plan,
  planFolder: string,
  signal: AbortSignal,
): Promise<ReadStack> {
  const files = plan.stack.compose.map((file) => path.resolve(planFolder, file));
  const read = onFirstRelease(plan, await readCompose(exec, files, signal));
  requireSeparable(read, nodeServices(plan, read));
  requireLet(plan, read, nodeServices(plan, read));
  const built = new Set(
    [...plan.releases, ...plan.stack.images, plan.cosmovisor].map(({ image }) => image),
  );
  const planned = new Set(built);
  const services: ServiceBuild[] = [];
  // As Compose itself names what it builds.
  const imageOf = (service: string) =>
    read.services[service]?.image ?? `${read.name ?? 'stack'}-${service}`;
  const named = Object.entries(read.services).map(([service, given]) => {
    const image = imageOf(service);
    if (planned.has(image)) {
      const { build: _, ...rest } = given; // how the plan does not build it
      return [service, { ...rest, image }] as const;
    }
    if (given.build !== undefined && !built.has(image)) {
      built.add(image);
      const { context = '.', dockerfile, dockerfile_inline, target, args = {} } = given.build;
      const set = Object.entries(args).flatMap(([key, value]) =>
        value === null ? [] : [[key, value] as const],
      );
      services.push({
        service,
        image,
        context,
        ...(dockerfile !== undefined && { dockerfile }),
        ...(dockerfile_inline !== undefined && { dockerfileInline: dockerfile_inline }),
        ...(target !== undefined && { target }),
        args: Object.fromEntries(set),
        ...(given.build.additional_contexts && { contexts: contextsOf(given.build, imageOf) }),
      });
    }
    return [service, { ...given, image }] as const;
  });
  return {
    model: { ...read, services: Object.fromEntries(named) },
    services,
    references: named.map(([, { image }]) => image),
  };
}

/** Contexts besides the first one, by name; images of other services by their references. */
function contextsOf(
  { additional_contexts: contexts = {} }: ComposeBuild,
  imageOf: (service: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contexts).map(([name, place]) => {
      const [, service] = /^service:(.+)$/.exec(place) ?? [];
      return [name, service === undefined ? place : `docker-image://${imageOf(service)}`];
    }),
  );
}
