import type { Docker } from '../../docker/docker';
import type { ServiceBuild } from '../../images/own';
import { firstRelease, imagesOf } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import { companionImages } from '../compose/companions';
import type { ComposeBuild, ComposeModel } from '../compose/model';
import { nodeServices, onFirstRelease } from '../compose/nodes';
import { composeFiles, filesOptions } from '../compose/plan-files';
import { readCompose } from '../compose/read';
import { requireLet } from '../isolation/internet';
import { requireSeparable } from '../isolation/isolate';

/** The unchanged compose files, with the images that they need. */
export interface ReadStack {
  readonly model: ComposeModel;
  /** Services built by the compose files rather than by the plan. */
  readonly services: readonly ServiceBuild[];
  /** Images of all services, including those that they get at upgrades. */
  readonly references: readonly string[];
  /** Images of nodes other than the first release's and the user's Cosmovisor. */
  readonly nodeImages: readonly string[];
}

/**
 * Reads the compose files of the plan; nothing is started.
 *
 * @throws RehearsalError or CommandError if they are invalid, or cannot run beside another stack
 */
export async function readStack(
  docker: Docker,
  plan: Plan,
  planFolder: string,
  notice?: (message: string) => void,
): Promise<ReadStack> {
  const { stack } = plan;
  const model = await readCompose(docker, composeFiles(stack, planFolder), {
    ...filesOptions(stack, planFolder),
    ...(stack.without && { without: stack.without }),
    ...(notice && { notice }),
  });
  const read = onFirstRelease(plan, model);
  const nodes = nodeServices(plan, read);
  requireSeparable(read, nodes);
  requireLet(plan, read, nodes);
  const built = new Set(imagesOf(plan).map(({ image }) => image));
  const planned = new Set(built);
  const services: ServiceBuild[] = [];
  // Uses Compose's own names for images that it builds.
  const imageOf = (service: string) =>
    read.services[service]?.image ?? `${read.name ?? 'stack'}-${service}`;
  const named = Object.entries(read.services).map(([service, given]) => {
    const image = imageOf(service);
    if (planned.has(image)) {
      const { build: _, ...rest } = given; // not a build of the plan
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
  const first = firstRelease(plan);
  const own = services.filter(({ service }) => nodes.includes(service));
  if (first.build !== undefined) for (const build of own) notice?.(buildOfNode(build, first.image));
  const ofNodes = named.flatMap(([name, { image }]) => (nodes.includes(name) ? [image] : []));
  const ofPlan = [first.image, plan.cosmovisor.image];
  return {
    model: { ...read, services: Object.fromEntries(named) },
    services,
    references: [...named.map(([, { image }]) => image), ...companionImages(plan)],
    nodeImages:
      plan.cosmovisor.image === undefined
        ? [...new Set(ofNodes)].filter((image) => !ofPlan.includes(image))
        : [],
  };
}

/** Notice of a node's build beside that of the first release, which may be the same chain a second time. */
function buildOfNode({ service, context }: ServiceBuild, release: string): string {
  return `The compose files build an image for the node ${service} from ${context}, beside the release ${release} that the plan builds: it stays, with all that it has beside the binary. If the node needs only the binary, give ${service} "image: ${release}" and "build: !reset null" in a compose file of stack.compose.`;
}

/** Additional contexts by name; images of other services by their references. */
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
