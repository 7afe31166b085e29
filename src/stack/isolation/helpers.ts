import { isMapping } from '../../plan/find';
import type { Plan } from '../../plan/schema';
import { type ComposeModel, type ComposeService, withServices } from '../compose/model';
import { isSigner } from './signer-addresses';

/** A service that is neither a node nor a signer: a relayer, a price feeder, a database, a one-off job. */
export interface Helper {
  /** Its restart policy, in the engine's words; undefined if the engine never starts it again. */
  readonly restart: string | undefined;
  /** Services that start only once it has completed (`depends_on`). */
  readonly awaitedBy: readonly string[];
  /** True if `stack.required` of the plan lists it. */
  readonly isRequired: boolean;
}

export type Helpers = ReadonlyMap<string, Helper>;

/**
 * Helpers of a stack.
 *
 * @param nodes services that run a node
 */
export function helpersOf(plan: Plan, model: ComposeModel, nodes: readonly string[]): Helpers {
  const signers = (plan.stack.fresh?.validators ?? []).flatMap(({ signer }) => signer ?? []);
  const required = plan.stack.required ?? [];
  const isHelper = ([name, service]: [string, ComposeService]) =>
    !nodes.includes(name) && !signers.includes(name) && !isSigner(name, service);
  return new Map(
    Object.entries(model.services)
      .filter(isHelper)
      .map(([name, service]) => [
        name,
        {
          restart: restartOf(service),
          awaitedBy: awaiting(model, name),
          isRequired: required.includes(name),
        },
      ]),
  );
}

/** Model whose helpers have their restart policies, and nothing else has one: the end of a node is a finding. */
export function withRestarts(model: ComposeModel, helpers: Helpers): ComposeModel {
  return withServices(model, ({ restart: _, ...service }, name) => {
    const own = helpers.get(name)?.restart;
    return own === undefined ? service : { ...service, restart: own };
  });
}

/**
 * Returns true if the engine starts a helper again after its end.
 *
 * @param failures number of ends in a row with a code other than 0, including this one
 */
export function startsAgain({ restart }: Helper, exitCode: string, failures: number): boolean {
  const [condition, most] = (restart ?? 'no').split(':');
  if (condition !== 'on-failure') return condition !== 'no';
  return exitCode !== '0' && failures <= Number(most ?? Number.POSITIVE_INFINITY);
}

/** Restart policy of a service: `restart`, or else that of `deploy`, in the words of `restart` as Compose does it. */
function restartOf({ restart, deploy }: ComposeService): string | undefined {
  if (typeof restart === 'string') return restart === 'no' ? undefined : restart;
  const policy = isMapping(deploy) ? deploy.restart_policy : undefined;
  if (!isMapping(policy)) return undefined;
  const { condition = 'any', max_attempts: most } = policy;
  if (condition === 'none') return undefined;
  if (condition !== 'on-failure') return 'always';
  return typeof most === 'number' && most > 0 ? `on-failure:${most}` : 'on-failure';
}

/** Services that start only once another has completed. */
function awaiting({ services }: ComposeModel, name: string): string[] {
  return Object.entries(services).flatMap(([other, { depends_on: on }]) => {
    const use = on?.[name];
    const waits = isMapping(use) && use.condition === 'service_completed_successfully';
    return waits && use.required !== false ? [other] : [];
  });
}
