import { type PreflightFinding, refuse } from '../../errors/finding';
import { suggestion } from '../../text/words';
import type { ComposeModel, ComposeService } from './model';

/**
 * Model without some services, and without the references of other services to them: `depends_on`, `links`,
 * `volumes_from`.
 *
 * @throws RehearsalError for a name that no service has, and for a service that shares a namespace with a left out
 *   one or is built on its image
 */
export function withoutServices(model: ComposeModel, without: readonly string[]): ComposeModel {
  if (without.length === 0) return model;
  const isLeft = (name: string) => without.includes(name);
  const kept = Object.entries(model.services).filter(([name]) => !isLeft(name));
  refuse([
    ...without.flatMap((name, index) => unknown(name, index, Object.keys(model.services))),
    ...kept.flatMap(([name, service]) => dependants(name, service, without)),
  ]);
  const services = kept.map(([name, service]) => [name, withoutReferences(service, isLeft)]);
  return { ...model, services: Object.fromEntries(services) };
}

function unknown(name: string, index: number, services: readonly string[]): PreflightFinding[] {
  if (services.includes(name)) return [];
  return [
    {
      code: 'SERVICE_NOT_FOUND',
      message: `stack.without has the service ${name}, which the compose files do not define${suggestion(name, services)}`,
      hint: `Services: ${services.join(', ')}. Services of inactive profiles (stack.profiles) are left out anyway.`,
      planPath: ['stack', 'without', index],
    },
  ];
}

const SHARED = ['network_mode', 'pid', 'ipc'] as const;

function dependants(
  name: string,
  service: ComposeService,
  without: readonly string[],
): PreflightFinding[] {
  const contexts = Object.entries(service.build?.additional_contexts ?? {});
  const uses = [
    ...SHARED.map((key) => [key, service[key]] as const),
    ...contexts.map(([key, value]) => [`build.additional_contexts.${key}`, value] as const),
  ];
  return uses.flatMap(([key, value]) => {
    const index = without.findIndex((each) => value === `service:${each}`);
    if (index < 0) return [];
    return [
      {
        code: 'SERVICE_STILL_USED' as const,
        message: `stack.without has the service ${without[index]}, but the service ${name} cannot start without it: its ${key} is ${String(value)}`,
        hint: `Add ${name} to stack.without as well, or change its ${key} in an additional compose file, the last of stack.compose.`,
        planPath: ['stack', 'without', index],
      },
    ];
  });
}

function withoutReferences(
  service: ComposeService,
  isLeft: (name: string) => boolean,
): ComposeService {
  const listed = Object.fromEntries(
    ['links', 'volumes_from'].flatMap((key) => {
      const value = service[key];
      if (!Array.isArray(value)) return [];
      const rest = value.filter((entry) => !isLeft(String(entry).split(':')[0] ?? ''));
      return [[key, rest]];
    }),
  );
  const { depends_on: needed } = service;
  if (needed === undefined) return { ...service, ...listed };
  const rest = Object.entries(needed).filter(([name]) => !isLeft(name));
  return { ...service, ...listed, depends_on: Object.fromEntries(rest) };
}
