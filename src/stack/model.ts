/** What `docker compose config --format json` answers, as far as a rehearsal reads or rewrites it. */
export interface ComposeModel {
  name?: string;
  services: Record<string, ComposeService>;
  networks?: Record<string, ComposeResource>;
  volumes?: Record<string, ComposeResource>;
  [other: string]: unknown;
}

export interface ComposeService {
  image?: string;
  command?: string[] | null;
  entrypoint?: string[] | null;
  environment?: Record<string, string | null>;
  labels?: Record<string, string>;
  networks?: Record<string, unknown>;
  ports?: ComposePort[];
  volumes?: ComposeVolume[];
  [other: string]: unknown;
}

export interface ComposePort {
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
  [other: string]: unknown;
}

export interface ComposeResource {
  name?: string;
  external?: boolean;
  labels?: Record<string, string>;
  [other: string]: unknown;
}

/** The label, with the run's name as value, of everything that a rehearsal creates in the engine. */
export const RUN_LABEL = 'upgrade-rehearsal.run';

/** Services whose node home is a bind mount at `home`, with the folder on the host. */
export function nodeHomes(model: ComposeModel, home: string): Map<string, string> {
  const homes = new Map<string, string>();
  for (const [service, { volumes = [] }] of Object.entries(model.services)) {
    const mount = volumes.find(({ type, target }) => type === 'bind' && target === home);
    if (mount?.source !== undefined) homes.set(service, mount.source);
  }
  return homes;
}

/** Pairs of services that share a network: who can be peers. */
export function neighbours(model: ComposeModel, service: string): string[] {
  const own = Object.keys(model.services[service]?.networks ?? {});
  return Object.keys(model.services).filter(
    (other) =>
      other !== service &&
      own.some((network) => network in (model.services[other]?.networks ?? {})),
  );
}
