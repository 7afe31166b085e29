/** Output of `docker compose config --format json`, as far as a rehearsal reads or rewrites it. */
export interface ComposeModel {
  name?: string;
  services: Record<string, ComposeService>;
  networks?: Record<string, ComposeResource>;
  volumes?: Record<string, ComposeResource>;
  configs?: Record<string, ComposeFile>;
  secrets?: Record<string, ComposeFile>;
  [other: string]: unknown;
}

export interface ComposeService {
  image?: string;
  build?: ComposeBuild;
  command?: string[] | null;
  entrypoint?: string[] | null;
  environment?: Record<string, string | null>;
  labels?: Record<string, string>;
  networks?: Record<string, ComposeNetworkUse | null>;
  network_mode?: string;
  container_name?: string;
  ports?: ComposePort[];
  volumes?: ComposeVolume[];
  configs?: ComposeFileUse[];
  secrets?: ComposeFileUse[];
  depends_on?: Record<string, unknown>;
  [other: string]: unknown;
}

export interface ComposeBuild {
  context?: string;
  dockerfile?: string;
  dockerfile_inline?: string;
  target?: string;
  args?: Record<string, string | null>;
  additional_contexts?: Record<string, string>;
  [other: string]: unknown;
}

export interface ComposeNetworkUse {
  aliases?: string[];
  ipv4_address?: string;
  ipv6_address?: string;
  [other: string]: unknown;
}

interface ComposePort {
  target: number;
  published?: string;
  host_ip?: string;
  protocol?: string;
  mode?: string;
}

export interface ComposeVolume {
  type: string;
  source?: string;
  target: string;
  read_only?: boolean;
  [other: string]: unknown;
}

export interface ComposeResource {
  name?: string;
  external?: boolean;
  labels?: Record<string, string>;
  [other: string]: unknown;
}

/** A top-level config or secret of the compose files: a file, a text or a variable. */
export interface ComposeFile {
  file?: string;
  content?: string;
  environment?: string;
  [other: string]: unknown;
}

/** A service's use of a config or secret. */
export interface ComposeFileUse {
  source: string;
  target?: string;
  [other: string]: unknown;
}

/** Names of the compose files in the working folder. */
export const COMPOSE_FILES = {
  base: 'compose.json',
  cosmovisor: 'compose.cosmovisor.json',
  lastRelease: 'compose.last-release.json',
  companions: 'compose.companions.json',
} as const;

/** Model with a change applied to each service. */
export function withServices(
  model: ComposeModel,
  change: (service: ComposeService, name: string) => ComposeService,
): ComposeModel {
  const services = Object.entries(model.services).map(([name, service]) => [
    name,
    change(service, name),
  ]);
  return { ...model, services: Object.fromEntries(services) };
}

/** All mounts of all services. */
export function volumesOf({ services }: ComposeModel): ComposeVolume[] {
  return Object.values(services).flatMap(({ volumes = [] }) => volumes);
}

/** Port of a node's RPC inside its container. */
export const RPC_PORT = 26657;

/** Services that share a network with a service and can be its peers. */
export function neighbours(model: ComposeModel, service: string): string[] {
  const own = Object.keys(model.services[service]?.networks ?? {});
  return Object.keys(model.services).filter(
    (other) =>
      other !== service &&
      own.some((network) => network in (model.services[other]?.networks ?? {})),
  );
}

/** All names of a service in the stack: its own, its container's, its aliases. */
export function namesOf(service: string, { container_name, hostname, networks }: ComposeService) {
  const aliases = Object.values(networks ?? {}).flatMap((use) => use?.aliases ?? []);
  const all = [service, container_name, hostname, ...aliases];
  return new Set(all.filter((name): name is string => typeof name === 'string'));
}

/** Static addresses in the compose files, with the service of each. */
export function staticAddresses({ services }: ComposeModel): Map<string, string> {
  const found = new Map<string, string>();
  for (const [service, { networks }] of Object.entries(services)) {
    for (const use of Object.values(networks ?? {})) {
      for (const address of [use?.ipv4_address, use?.ipv6_address]) {
        if (address !== undefined) found.set(address, service);
      }
    }
  }
  return found;
}

/** All names of all services in the stack. */
export function hostsOf({ services }: ComposeModel): Set<string> {
  return new Set(Object.entries(services).flatMap(([name, each]) => [...namesOf(name, each)]));
}

/** Replaces static addresses in a text by the names of their services. */
export function namedAddresses(text: string, addresses: ReadonlyMap<string, string>): string {
  let named = text;
  for (const [address, service] of addresses) {
    const part = address.includes(':') ? '[\\da-f:]' : '[\\d.]';
    // Compose accepts any text as an address.
    const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const whole = new RegExp(`(?<!${part})${literal}(?!${part})`, 'gi');
    named = named.replace(whole, service);
  }
  return named;
}

/** Escapes a text for a compose file, where a dollar sign begins a variable. */
export function escaped(text: string): string {
  return text.replaceAll('$', '$$$$');
}

/** Unescapes a text of the model to what the container gets. */
export function unescaped(text: string): string {
  return text.replaceAll('$$', '$');
}
