import { firstRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import { namesRegistry, withoutTag } from '../../text/references';
import { type ComposeModel, type ComposeService, withServices } from './model';

/** Services with a role in the plan that only a node can have: the RPC service, validators, nodes under Cosmovisor. */
export function requiredNodes({ stack: { rpc, cosmovisor = [], fresh } }: Plan): string[] {
  return [rpc, ...cosmovisor, ...(fresh?.validators ?? []).map(({ service }) => service)];
}

/**
 * Services that may run a node: those that the plan requires as nodes, and all that share an image with one of
 * these, with the first release or with the user's Cosmovisor.
 */
export function nodeServices(plan: Plan, { services }: ComposeModel): string[] {
  const required = requiredNodes(plan);
  const { image: first, replaces } = firstRelease(plan);
  const images = [
    first,
    replaces,
    plan.cosmovisor.image,
    ...required.map((name) => services[name]?.image),
  ];
  return Object.keys(services).filter((name) => {
    const image = services[name]?.image;
    return required.includes(name) || (image !== undefined && images.includes(image));
  });
}

/**
 * Model with nodes on images that something makes, in the compose files or the plan, or that a registry has: they stay,
 * with their files, users and scripts, as releases give binaries only. All other nodes are on the first release's
 * image: it is theirs by its name, or nothing here could provide the one that the compose files name.
 */
export function onFirstRelease(plan: Plan, model: ComposeModel): ComposeModel {
  const nodes = nodeServices(plan, model);
  const made = new Set([
    plan.cosmovisor.image,
    ...plan.stack.images.map(({ image }) => image),
    ...Object.values(model.services).flatMap(({ image, build }) => (build ? [image] : [])),
  ]);
  return withServices(model, (service, name) => {
    if (!nodes.includes(name) || !isFirstRelease(plan, service, made)) return service;
    const { build: _, ...kept } = service;
    return { ...kept, image: firstRelease(plan).image };
  });
}

/** @param made images that something builds, or that the plan gives nodes */
function isFirstRelease(
  plan: Plan,
  { image, build }: ComposeService,
  made: ReadonlySet<string | undefined>,
): boolean {
  if (image === undefined) return build === undefined;
  const { image: first, replaces = first } = firstRelease(plan);
  if ([first, replaces].includes(image)) return true;
  if (made.has(image)) return false;
  const isVersion = [first, replaces].some((each) => withoutTag(each) === withoutTag(image));
  return isVersion || !namesRegistry(image);
}
