import { GATE_START, gateOrder, TOLD_FOLDER } from '../../cosmovisor/gate';
import { withLogLimit } from '../compose/log-limits';
import type { ComposeModel, ComposeService } from '../compose/model';

/** Condition of a dependency that waits for the end of a job. */
const COMPLETED = 'service_completed_successfully';

interface Dependency {
  readonly condition?: string;
  /** False if the service starts without it as well. */
  readonly required?: boolean;
  readonly [other: string]: unknown;
}

function dependenciesOf({ depends_on }: ComposeService = {}): [string, Dependency][] {
  return Object.entries(depends_on ?? {}) as [string, Dependency][];
}

/** Jobs that a service needs to end before it starts, also those of its dependencies; without optional ones. */
export function jobsBefore(model: ComposeModel, service: string): string[] {
  const jobs = new Set<string>();
  const seen = new Set<string>();
  const look = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [other, { condition, required }] of dependenciesOf(model.services[name])) {
      if (condition === COMPLETED && required !== false) jobs.add(other);
      look(other);
    }
  };
  look(service);
  return [...jobs];
}

/**
 * Returns true if the results of a job end with its dry start: it works on a helper, such as a database, whose
 * container does not stay.
 *
 * @param jobs all jobs, which end themselves
 */
export function worksOnHelpers(model: ComposeModel, job: string, jobs: readonly string[]): boolean {
  return dependenciesOf(model.services[job]).some(([other]) => !jobs.includes(other));
}

export interface DryModelSettings {
  /** Services with a gate, which end at the start of their node. */
  readonly gated: readonly string[];
  /** Services that run nodes and have no gate; they do not run in a dry start. */
  readonly nodes: readonly string[];
  /** Image with a gate, by service. */
  readonly imageOf: (service: string) => string;
  /** Folder on the host in which the gate of a service tells its start, by service. */
  readonly toldFolder: (service: string) => string;
}

/**
 * Model of the dry starts of a stack: all services with a gate, and every job and helper that they depend on, in
 * the order of the compose files. A node never becomes healthy in a dry start, so that its start is enough.
 */
export function dryModel(
  model: ComposeModel,
  { gated, nodes, imageOf, toldFolder }: DryModelSettings,
): ComposeModel {
  const included = new Set<string>();
  const include = (name: string) => {
    if (included.has(name) || nodes.includes(name) || !(name in model.services)) return;
    included.add(name);
    for (const [other] of dependenciesOf(model.services[name])) include(other);
  };
  for (const name of gated) include(name);
  const services = [...included].map((name): [string, ComposeService] => {
    const { depends_on: _, pid: __, ipc: ___, ...service } = model.services[name] ?? {};
    const dependencies = dependenciesOf(model.services[name])
      .filter(([other]) => included.has(other))
      .map(([other, dependency]) => [other, dryDependency(dependency, gated.includes(other))]);
    const mode = service.network_mode;
    const isApart = mode?.startsWith('service:') === true && !included.has(mode.slice(8));
    const alone = withLogLimit({
      ...service,
      ...(isApart && { network_mode: 'none' }),
      ...(dependencies.length > 0 && { depends_on: Object.fromEntries(dependencies) }),
      ports: [],
    });
    if (!gated.includes(name)) return [name, alone];
    const order = gateOrder({ told: TOLD_FOLDER });
    const told = { type: 'bind', source: toldFolder(name), target: TOLD_FOLDER };
    return [
      name,
      {
        ...alone,
        image: imageOf(name),
        environment: { ...service.environment, [GATE_START]: order },
        volumes: [...(service.volumes ?? []), told],
      },
    ];
  });
  return { ...model, services: Object.fromEntries(services) };
}

function dryDependency(dependency: Dependency, isGated: boolean): Dependency {
  const isStart = isGated && dependency.condition !== COMPLETED;
  return isStart ? { ...dependency, condition: 'service_started' } : dependency;
}
