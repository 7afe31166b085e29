import { GATE_START, gateOrder } from '../../cosmovisor/gate';
import { withLogLimit } from '../compose/log-limits';
import type { ComposeModel, ComposeService } from '../compose/model';

/** Condition of a dependency that waits for the end of a job. */
const COMPLETED = 'service_completed_successfully';

interface Dependency {
  readonly condition?: string;
  readonly [other: string]: unknown;
}

function dependenciesOf({ depends_on }: ComposeService = {}): [string, Dependency][] {
  return Object.entries(depends_on ?? {}) as [string, Dependency][];
}

/** Jobs that a service needs to end before it starts, also those of its dependencies. */
export function jobsBefore(model: ComposeModel, service: string): string[] {
  const jobs = new Set<string>();
  const seen = new Set<string>();
  const look = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [other, { condition }] of dependenciesOf(model.services[name])) {
      if (condition === COMPLETED) jobs.add(other);
      look(other);
    }
  };
  look(service);
  return [...jobs];
}

export interface DryModelSettings {
  /** Services with a gate, which end at the start of their node. */
  readonly gated: readonly string[];
  /** Services that run nodes and have no gate; they do not run in a dry start. */
  readonly nodes: readonly string[];
  /** Image with a gate, by service. */
  readonly imageOf: (service: string) => string;
  /** Word of the run's dry starts. */
  readonly word: string;
}

/**
 * Model of the dry starts of a stack: all services with a gate, and every job and helper that they depend on, in
 * the order of the compose files. A node never becomes healthy in a dry start, so that its start is enough.
 */
export function dryModel(
  model: ComposeModel,
  { gated, nodes, imageOf, word }: DryModelSettings,
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
    const alone = withLogLimit({
      ...service,
      ...(dependencies.length > 0 && { depends_on: Object.fromEntries(dependencies) }),
      ports: [],
    });
    if (!gated.includes(name)) return [name, alone];
    const environment = { ...service.environment, [GATE_START]: gateOrder({ word }) };
    return [name, { ...alone, image: imageOf(name), environment }];
  });
  return { ...model, services: Object.fromEntries(services) };
}

function dryDependency(dependency: Dependency, isGated: boolean): Dependency {
  const isStart = isGated && dependency.condition !== COMPLETED;
  return isStart ? { ...dependency, condition: 'service_started' } : dependency;
}
