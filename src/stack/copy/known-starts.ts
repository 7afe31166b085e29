import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import type { Plan } from '../../plan/schema';
import { type ComposeModel, namedAddresses, staticAddresses } from '../compose/model';
import { flagOf, type KnownStart, startOf } from '../compose/start';
import type { CopyStackSettings } from './copies';

/** Start of a service that may run a node, as far as its command line tells. */
export function knownStart(
  model: ComposeModel,
  { plan, images, defaultHome }: CopyStackSettings,
  name: string,
): KnownStart {
  const service = model.services[name] ?? {};
  const start = startOf(service, images.get(service.image ?? ''), plan.chain.binary);
  if (start.kind === 'script') {
    const home = plan.chain.home ?? (defaultHome === '' ? undefined : defaultHome);
    return { service: name, args: undefined, home };
  }
  const addresses = staticAddresses(model);
  const args = start.args.map((arg) => namedAddresses(arg, addresses));
  return { service: name, args, home: homeOf(plan, { args, defaultHome }) };
}

/** How a node is called, as far as its home depends on it. */
interface Called {
  readonly args: readonly string[];
  /** Home that the binary uses without a flag or a variable. */
  readonly defaultHome: string;
  /** Variables of the node. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Working folder of the node, for a relative home. */
  readonly folder?: string;
}

/**
 * Home of a node: of its flag, of the variable `<BINARY>_HOME` (SDK `server/cmd/execute.go` reads its flags from
 * the environment as well), of the plan, or the binary's default.
 *
 * @throws RehearsalError if none of them is an absolute path
 */
export function homeOf(
  { chain }: Plan,
  { args, defaultHome, environment = {}, folder }: Called,
): string {
  const variable = `${chain.binary.toUpperCase().replaceAll(/[-.]/g, '_')}_HOME`;
  const home = flagOf(args, '--home') ?? (environment[variable] || chain.home) ?? defaultHome;
  if (home.startsWith('/')) return home;
  if (home !== '' && folder !== undefined) return path.posix.resolve(folder, home);
  throw new RehearsalError(
    'HOME_UNKNOWN',
    `Cannot determine the home of the nodes: ${home || 'the binary has no default home'}`,
    {
      hint: 'Set chain.home in the plan to the absolute path of the home in the containers.',
    },
  );
}
