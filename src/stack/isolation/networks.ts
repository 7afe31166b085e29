import { existsSync } from 'node:fs';
import type { ContainerOptions } from '../../docker/container-options';
import { RUN_LABEL } from '../../docker/labels';
import type {
  ComposeModel,
  ComposeNetworkUse,
  ComposeResource,
  ComposeService,
} from '../compose/model';
import { withServices } from '../compose/model';

/**
 * A network whose containers reach each other and nothing else: the engine adds no route to the outside
 * (`internal`), and gives the host no address on it (moby `drivers/bridge`, from engine 25 on), so that there
 * is no gateway whose services could be reached.
 */
const INTERNAL: ComposeResource = {
  driver: 'bridge',
  driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
  enable_ipv6: false,
  internal: true,
};

/** An ordinary network of the run, for services with outside access and for ports published to the host. */
const ORDINARY: ComposeResource = { driver: 'bridge', enable_ipv6: false };

/**
 * DNS server address that means the container itself (moby `resolvconf`): the engine resolves the run's names,
 * and queries for all others go unanswered (CVE-2024-29018).
 */
export const NOBODYS_DNS = '0.0.0.0';

/**
 * Capabilities dropped: raw frames would bypass all routes to the host, and with own routes a container can
 * reach anything.
 */
const WITHOUT = ['NET_RAW'];
const NEVER = new Set(['ALL', 'NET_ADMIN', 'NET_RAW']);

/**
 * Kernel settings of a container's own network that forbid forwarding between networks, including source-routed
 * packets (IP options need no privilege).
 */
const CLOSED_IPV4: Readonly<Record<string, string>> = {
  'net.ipv4.ip_forward': '0',
  'net.ipv4.conf.all.accept_source_route': '0',
};
/**
 * Kernel settings without IPv6: bridges have a link-local address of the host, and some engines leave
 * containers theirs (CVE-2024-32473).
 */
const NO_IPV6: Readonly<Record<string, string>> = {
  'net.ipv6.conf.all.disable_ipv6': '1',
  'net.ipv6.conf.default.disable_ipv6': '1',
};

/** Returns true if the kernel has IPv6 to disable: an engine refuses settings that do not exist. */
export function hasIpv6(): boolean {
  return process.platform !== 'linux' || existsSync('/proc/sys/net/ipv6');
}

/** Kernel settings of a container with its own network. */
export function closedSysctls(ipv6 = hasIpv6()): Record<string, string> {
  return { ...CLOSED_IPV4, ...(ipv6 && NO_IPV6) };
}

/** Options of an additional container on a network of the run, equal to those of its services. */
export function closedContainer(
  ipv6 = hasIpv6(),
): Required<Pick<ContainerOptions, 'without' | 'dns' | 'sysctls'>> {
  return { without: WITHOUT, dns: NOBODYS_DNS, sysctls: closedSysctls(ipv6) };
}

/** Outside access of a run. */
export interface WaysOut {
  /** Name of the run. */
  readonly run: string;
  /** Services with the same network access as the host; see `stack.internet` of the plan. */
  readonly internet: readonly string[];
}

/**
 * Model with isolated networks, whatever the compose files define. Services with outside access are also on one
 * ordinary network.
 */
export function withoutWayOut(model: ComposeModel, { run, internet }: WaysOut): ComposeModel {
  const outside = freeName('internet', model.networks);
  // Compose creates a default network for services that name none.
  const given = { default: {}, ...model.networks };
  const networks = Object.entries(given).map(
    ([name, network]) => [name, labelled(INTERNAL, run, network)] as const,
  );
  return {
    ...withServices(model, (service, name) =>
      closed(service, model, internet.includes(name) ? { [outside]: {} } : {}),
    ),
    networks: {
      ...Object.fromEntries(networks),
      ...(internet.length > 0 && { [outside]: labelled(ORDINARY, run) }),
    },
  };
}

/** A name not used in the compose files. */
export function freeName(wanted: string, taken: object | undefined): string {
  let name = wanted;
  for (let i = 2; name in (taken ?? {}); i++) name = `${wanted}-${i}`;
  return name;
}

function labelled(network: ComposeResource, run: string, given?: ComposeResource): ComposeResource {
  return { ...network, labels: { ...given?.labels, [RUN_LABEL]: run } };
}

/** An ordinary network of a run, for its relay. */
export function ordinaryNetwork(run: string): ComposeResource {
  return labelled(ORDINARY, run);
}

/** Keys by which compose files give a service names and DNS servers other than the run's. */
const RESOLVING = ['dns', 'dns_opt', 'dns_search', 'extra_hosts', 'external_links'] as const;

function closed(
  service: ComposeService,
  model: ComposeModel,
  outside: Record<string, ComposeNetworkUse>,
): ComposeService {
  const kept: ComposeService = { ...service };
  for (const key of RESOLVING) delete kept[key];
  const drop = capabilities(service.cap_drop).filter((name) => !WITHOUT.includes(bare(name)));
  const add = capabilities(service.cap_add).filter((name) => !NEVER.has(bare(name)));
  const { network_mode: mode, sysctls, networks: _, ...rest } = kept;
  const isLet = Object.keys(outside).length > 0;
  const common = {
    ...rest,
    cap_drop: [...drop, ...WITHOUT],
    ...(service.cap_add !== undefined && { cap_add: add }),
  };
  // A network shared with another service has that service's settings.
  if (mode?.startsWith('service:') && mode.slice('service:'.length) in model.services) {
    return { ...common, network_mode: mode };
  }
  return {
    ...common,
    ...(mode === undefined ? networksOf(service, outside) : { network_mode: 'none' }),
    ...(!isLet && { dns: [NOBODYS_DNS] }),
    sysctls: { ...withoutNetworks(sysctls), ...closedSysctls() },
  };
}

/**
 * Networks of a service.
 *
 * @returns undefined, Compose's default network, if there is nothing to add
 */
function networksOf(
  { networks }: ComposeService,
  outside: Record<string, ComposeNetworkUse>,
): Pick<ComposeService, 'networks'> {
  const given = Object.keys(networks ?? {}).length === 0 ? undefined : networks;
  if (Object.keys(outside).length === 0) return given === undefined ? {} : { networks: given };
  return { networks: { ...(given ?? { default: {} }), ...outside } };
}

function withoutNetworks(sysctls: unknown): Record<string, unknown> {
  const given = typeof sysctls === 'object' && sysctls !== null ? Object.entries(sysctls) : [];
  return Object.fromEntries(given.filter(([key]) => !/^net[./]/.test(key)));
}

function capabilities(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** Name of a capability as the engine compares it, without an optional `CAP_`. */
function bare(capability: string): string {
  return capability.toUpperCase().replace(/^CAP_/, '');
}
