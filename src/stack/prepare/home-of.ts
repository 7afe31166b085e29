import type { StackCopy } from '../copy/copy';
import type { NodeHome } from '../copy/home';
import { HOME_FILES } from '../homes/homes';

/** Home of a service that is a node of the stack. */
export function homeOf({ homes }: Pick<StackCopy, 'homes'>, service: string): NodeHome {
  const home = homes.get(service);
  if (home === undefined) throw new Error(`${service} is not a node of the stack`);
  return home;
}

/** Name of the file in messages. */
export function configOf({ service, inContainer }: NodeHome): string {
  return `${inContainer}/${HOME_FILES.config} of ${service}`;
}
