import { firstRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import { type ComposeModel, withServices } from './model';

/**
 * Services that may run a node: those named in the plan (the RPC service, validators, nodes under Cosmovisor),
 * and all that share an image with one of these, with the first release or with the user's Cosmovisor.
 */
export function nodeServices(plan: Plan, { services }: ComposeModel): string[] {
  const { rpc, cosmovisor = [], fresh } = plan.stack;
  const named = [rpc, ...cosmovisor, ...(fresh?.validators ?? []).map(({ service }) => service)];
  const images = [
    firstRelease(plan).image,
    plan.cosmovisor.image,
    ...named.map((name) => services[name]?.image),
  ];
  return Object.keys(services).filter((name) => {
    const image = services[name]?.image;
    return named.includes(name) || (image !== undefined && images.includes(image));
  });
}

/**
 * Model with all nodes on the first release's image, regardless of the compose files: images of releases may
 * come from the plan's builds or from the action's inputs.
 */
export function onFirstRelease(plan: Plan, model: ComposeModel): ComposeModel {
  const nodes = nodeServices(plan, model);
  return withServices(model, (service, name) => {
    const isOwn = service.image !== undefined && service.image === plan.cosmovisor.image;
    if (!nodes.includes(name) || isOwn) return service;
    const { build: _, ...kept } = service;
    return { ...kept, image: firstRelease(plan).image };
  });
}
