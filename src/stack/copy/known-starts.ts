import { variablesOf } from '../compose/container-variables';
import { type ComposeModel, namedAddresses, staticAddresses } from '../compose/model';
import { type KnownStart, startOf, startsNode } from '../compose/start';
import type { CopyStackSettings } from './copies';
import { belowHome, homePath, presumedHome } from './home-path';

/** Start of a service that may run a node, as far as its command line tells. */
export function knownStart(
  model: ComposeModel,
  { plan, images, homes, defaultHome }: CopyStackSettings,
  name: string,
): KnownStart {
  const service = model.services[name] ?? {};
  const image = images.get(service.image ?? '');
  const start = startOf(service, image, plan.chain.binary);
  const environment = variablesOf(service, image);
  const facts = { environment, defaultHome: belowHome(defaultHome, environment.HOME) };
  if (start.kind === 'script') {
    const found = plan.chain.home === undefined ? homes.get(name) : undefined;
    return {
      service: name,
      args: undefined,
      home: found ?? presumedHome(plan, { args: [], ...facts }),
    };
  }
  const addresses = staticAddresses(model);
  const args = start.args.map((arg) => namedAddresses(arg, addresses));
  const homeFor = startsNode(args) ? homePath : presumedHome;
  return { service: name, args, home: homeFor(plan, { args, ...facts }) };
}
