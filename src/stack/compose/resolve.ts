import {
  type ComposeModel,
  type ComposeResource,
  type ComposeService,
  type ComposeVolume,
  namesOf,
  staticAddresses,
  withServices,
} from './model';

/**
 * Resolves references between services: `volumes_from` becomes mounts, `links` and `extra_hosts` to services
 * become aliases, and references to the stack's own containers become references to services. References to
 * anything outside the stack stay unchanged.
 */
export function resolved(model: ComposeModel): ComposeModel {
  return withAliases(withMounts(withOwnContainers(model)));
}

const FOREIGN = 'container:';

/** Replaces container names by service names: the run's containers have other names. */
function withOwnContainers(model: ComposeModel): ComposeModel {
  const names = new Map(
    Object.entries(model.services).map(([name, service]) => [service.container_name, name]),
  );
  const serviceOf = (value: string) =>
    value.startsWith(FOREIGN) ? names.get(value.slice(FOREIGN.length).split(':')[0]) : undefined;
  return withServices(model, (service) => {
    const named = Object.fromEntries(
      ['network_mode', 'pid', 'ipc'].flatMap((key) => {
        const own = serviceOf(String(service[key] ?? ''));
        return own === undefined ? [] : [[key, `service:${own}`]];
      }),
    );
    const from = listOf(service.volumes_from).map((entry) => {
      const own = serviceOf(entry);
      return own === undefined ? entry : [own, ...entry.split(':').slice(2)].join(':');
    });
    const mounts = service.volumes_from !== undefined && { volumes_from: from };
    return { ...service, ...named, ...mounts };
  });
}

function withMounts(given: ComposeModel): ComposeModel {
  const shared = new Set(
    Object.values(given.services).flatMap(({ volumes_from: from }) =>
      listOf(from).map((entry) => entry.split(':')[0] ?? ''),
    ),
  );
  if (shared.size === 0) return given;
  const model = withNames(given, shared);
  // Each service is visited once: the number of paths between services may be exponential.
  const known = new Map<string, readonly ComposeVolume[]>();
  const mountsOf = (name: string): readonly ComposeVolume[] => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, []); // ends a cycle of services
    const { volumes = [], volumes_from: from } = model.services[name] ?? {};
    const mounts = new Map<string, ComposeVolume>();
    for (const entry of listOf(from)) {
      const [service = '', mode] = entry.split(':');
      if (entry.startsWith(FOREIGN)) continue;
      for (const mount of mountsOf(service)) {
        mounts.set(mount.target, mode === 'ro' ? { ...mount, read_only: true } : mount);
      }
    }
    for (const mount of volumes) mounts.set(mount.target, mount);
    known.set(name, [...mounts.values()]);
    return [...mounts.values()];
  };
  return withServices(model, (service, name) => {
    const untrusted = listOf(service.volumes_from).filter((entry) => entry.startsWith(FOREIGN));
    const { volumes_from: _, ...kept } = service;
    return {
      ...kept,
      volumes: [...mountsOf(name)],
      ...(untrusted.length > 0 && { volumes_from: untrusted }),
    };
  });
}

/** Names the unnamed volumes of some services, so that others can mount the same ones. */
function withNames(model: ComposeModel, of: ReadonlySet<string>): ComposeModel {
  const added: Record<string, ComposeResource> = {};
  const changed = withServices(model, (service, name) => {
    if (!of.has(name)) return service;
    const volumes = (service.volumes ?? []).map((volume) => {
      if (volume.type !== 'volume' || volume.source !== undefined) return volume;
      const source = `${name}${volume.target.replace(/[^\w.-]+/g, '_')}`;
      added[source] = {};
      return { ...volume, source };
    });
    return { ...service, volumes };
  });
  return { ...changed, volumes: { ...added, ...model.volumes } };
}

/** Turns other names for services into aliases on all their networks. */
function withAliases(model: ComposeModel): ComposeModel {
  const addresses = staticAddresses(model);
  const aliases = new Map<string, Set<string>>();
  const rest = new Map<string, string[]>();
  const add = (service: string, alias: string) => {
    aliases.set(service, (aliases.get(service) ?? new Set()).add(alias));
  };
  for (const [name, service] of Object.entries(model.services)) {
    for (const link of listOf(service.links)) {
      const [target = '', alias = target] = link.split(':');
      if (target in model.services && alias !== target) add(target, alias);
    }
    const others = hostsOf(service).filter((entry) => {
      const { host, address } = entryOf(entry);
      const target = addresses.get(address);
      if (target !== undefined) add(target, host);
      return target === undefined;
    });
    rest.set(name, others);
  }
  return withServices(model, (service, name) => {
    const named = [...(aliases.get(name) ?? [])].filter(
      (each) => !namesOf(name, service).has(each),
    );
    const networks = Object.entries(service.networks ?? {}).map(([network, use]) => [
      network,
      { ...use, aliases: [...(use?.aliases ?? []), ...named] },
    ]);
    return {
      ...service,
      ...(service.extra_hosts !== undefined && { extra_hosts: rest.get(name) ?? [] }),
      ...(named.length > 0 && service.networks && { networks: Object.fromEntries(networks) }),
    };
  });
}

/** Entries of `extra_hosts`: Compose writes a list, some versions a map. */
function hostsOf({ extra_hosts: hosts }: ComposeService): string[] {
  if (Array.isArray(hosts) || typeof hosts !== 'object' || hosts === null) return listOf(hosts);
  return Object.entries(hosts).flatMap(([host, addresses]: [string, unknown]) =>
    [addresses].flat().map((address) => `${host}=${String(address)}`),
  );
}

/** Splits `host=address`, or with `:` as in older versions. */
function entryOf(entry: string): { readonly host: string; readonly address: string } {
  const [, host = entry, address = ''] = /^([^=:]+)[=:](.*)$/.exec(entry) ?? [];
  return { host, address: address.replace(/^\[|\]$/g, '') };
}

function listOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
}
