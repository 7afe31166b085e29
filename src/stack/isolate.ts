import { RehearsalError } from '../errors';
import { type Images, idOf } from '../images/image';
import {
  type ComposeModel,
  type ComposeResource,
  type ComposeService,
  type ComposeVolume,
  namesOf,
  RPC_PORT,
  RUN_LABEL,
  staticAddresses,
} from './model';

export interface IsolationSettings {
  /** Name of the run: compose project and label. */
  readonly run: string;
  /** Services whose RPC is published on a free port of 127.0.0.1. */
  readonly published: readonly string[];
  /** `uid:gid` for all containers, where the homes are made by this run. */
  readonly user?: string;
  /** So that nobody swaps an image during the run. */
  readonly images: Images;
  /** What takes the place of a mount, by service; undefined takes it away. */
  readonly mount: (service: string, volume: ComposeVolume) => ComposeVolume | undefined;
}

/**
 * The compose model of one run, so that two runs, and the user's own stack, can share a machine: its
 * own names and networks, no fixed addresses, no ports but the RPCs, mounts on copies. A container
 * that ends is a finding, so none is started again by the engine.
 */
export function isolated(model: ComposeModel, settings: IsolationSettings): ComposeModel {
  const addresses = staticAddresses(model);
  const services: Record<string, ComposeService> = {};
  for (const [name, service] of Object.entries(model.services)) {
    const { container_name, build: _, restart: __, deploy: ___, ...kept } = service;
    const volumes = (service.volumes ?? []).flatMap((volume) => settings.mount(name, volume) ?? []);
    services[name] = withoutAddresses(
      {
        ...kept,
        ...(settings.user !== undefined && { user: settings.user }),
        ...(service.image !== undefined && { image: idOf(settings.images, service.image) }),
        labels: { ...service.labels, [RUN_LABEL]: settings.run },
        ...(service.networks && { networks: networksOf(name, service) }),
        ports: settings.published.includes(name)
          ? [{ target: RPC_PORT, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' }]
          : [],
        volumes,
      },
      addresses,
    );
  }
  return {
    ...model,
    name: settings.run,
    services,
    networks: ownResources(model.networks, settings.run),
    volumes: ownResources(model.volumes, settings.run),
  };
}

/** @throws RehearsalError naming a service that cannot run beside another stack */
export function requireSeparable({ services }: ComposeModel): void {
  for (const [name, { network_mode: mode }] of Object.entries(services)) {
    if (mode === undefined || mode === 'none') continue;
    throw new RehearsalError(`The service ${name} has network_mode: ${mode}`, {
      hint: 'Two runs could not share a machine then; give the service networks of the compose files.',
    });
  }
}

/** The networks of a service: reachable by all its names, at whatever address it gets. */
function networksOf(
  name: string,
  service: ComposeService,
): NonNullable<ComposeService['networks']> {
  const aliases = [...namesOf(name, service)].filter((alias) => alias !== name);
  return Object.fromEntries(
    Object.entries(service.networks ?? {}).map(([network, use]) => {
      const { ipv4_address: _, ipv6_address: __, mac_address: ___, ...kept } = use ?? {};
      return [network, aliases.length === 0 ? kept : { ...kept, aliases }];
    }),
  );
}

/** The service with names where it has others' static addresses. */
function withoutAddresses(
  service: ComposeService,
  addresses: ReadonlyMap<string, string>,
): ComposeService {
  if (addresses.size === 0) return service;
  const { command, entrypoint, environment } = service;
  const named = (list: string[]) => list.map((text) => namedAddresses(text, addresses));
  return {
    ...service,
    ...(command && { command: named(command) }),
    ...(entrypoint && { entrypoint: named(entrypoint) }),
    ...(environment && {
      environment: Object.fromEntries(
        Object.entries(environment).map(([key, value]) => [
          key,
          value === null ? null : namedAddresses(value, addresses),
        ]),
      ),
    }),
  };
}

/** A text with the names of services in place of their static addresses. */
export function namedAddresses(text: string, addresses: ReadonlyMap<string, string>): string {
  let named = text;
  for (const [address, service] of addresses) {
    const part = address.includes(':') ? '[\\da-f:]' : '[\\d.]';
    const whole = new RegExp(`(?<!${part})${address.replaceAll('.', '\\.')}(?!${part})`, 'gi');
    named = named.replace(whole, service);
  }
  return named;
}

/** Networks and volumes as the run's own, whatever they are called and wherever they come from. */
function ownResources(resources: Record<string, ComposeResource> | undefined, run: string) {
  return Object.fromEntries(
    Object.entries(resources ?? {}).map(([key, resource]) => {
      const { name: _, external: __, ipam: ___, ...kept } = resource ?? {};
      return [key, { ...kept, labels: { ...kept.labels, [RUN_LABEL]: run } }];
    }),
  );
}
