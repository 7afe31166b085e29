import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { spelled } from '../../plan/configuration';
import type { Plan } from '../../plan/schema';
import { withVariables } from '../compose/container-variables';
import { flagOf } from '../compose/start';

/** What decides the home of a node besides the plan. */
interface NodeFacts {
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Home that the binary uses without a flag or a variable. */
  readonly defaultHome: string;
  /** Working folder of the node, for a relative home. */
  readonly folder?: string;
}

/**
 * Home of a node in its container: `--home` of its arguments, or as the SDK reads it from `<BINARY>_HOME`, or
 * `chain.home` of the plan, or the default of the binary.
 *
 * @throws RehearsalError if none of these is an absolute path, or `chain.home` has a variable that is not set
 */
export function homePath(plan: Plan, facts: NodeFacts): string {
  const { chain } = plan;
  const home = presumedHome(plan, facts);
  if (home?.startsWith('/')) return home;
  if (home !== undefined && facts.folder !== undefined)
    return path.posix.resolve(facts.folder, home);
  throw new RehearsalError(
    'HOME_UNKNOWN',
    `Cannot determine the home of the nodes: ${home ?? whyNone(chain.home)}`,
    {
      hint: 'Set chain.home in the plan to the absolute path of the home in the containers. It may have variables that the compose files set for each node, such as /data/node$ID.',
    },
  );
}

function whyNone(planned: string | undefined): string {
  return planned === undefined
    ? 'the binary has no default home'
    : `chain.home is ${planned}, and a node does not have all of these variables`;
}

/** As {@link homePath}, for a service that may be none; undefined if nothing is known. */
export function presumedHome({ chain }: Plan, { args, environment = {}, defaultHome }: NodeFacts) {
  const named = flagOf(args, '--home') ?? variableHome(chain.binary, environment);
  if (named !== undefined) return named;
  // Nodes that share a mount differ by a variable of it.
  if (chain.home !== undefined) return withVariables(chain.home, environment);
  return defaultHome === '' ? undefined : defaultHome;
}

/** Value of the variable that the SDK reads instead of `--home` (`server/util.go`). */
function variableHome(binary: string, variables: Readonly<Record<string, string>>) {
  const wanted = spelled(`${binary.replaceAll('.', '_')}_HOME`);
  const [, value] = Object.entries(variables).find(([name]) => spelled(name) === wanted) ?? [];
  return value === '' ? undefined : value;
}

/** The default home of a binary, which is in the user's home folder, where `HOME` is another one. */
export function belowHome(defaultHome: string, home: string | undefined): string {
  if (home === undefined || !home.startsWith('/')) return defaultHome;
  const name = path.posix.basename(defaultHome);
  return name.startsWith('.') ? path.posix.join(home, name) : defaultHome;
}
