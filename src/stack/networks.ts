import { existsSync } from 'node:fs';
import type { ComposeModel, ComposeNetworkUse, ComposeResource, ComposeService } from './model';
import { RUN_LABEL, withServices } from './model';

/**
 * A network whose containers reach each other and nothing else: the engine makes no route out of it
 * (`internal`), and gives the machine no address on it (moby `drivers/bridge`, from engine 25 on), so
 * that there is no gateway whose services could be asked.
 */
const INTERNAL: ComposeResource = {
  driver: 'bridge',
  driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
  enable_ipv6: false,
  internal: true,
};

/** An ordinary network of the run: for what is let out, and for what the machine is to reach. */
const ORDINARY: ComposeResource = { driver: 'bridge', enable_ipv6: false };

/**
 * The container itself, as the engine has addresses of this option (moby `resolvconf`): names of the run are
 * known to the engine, and all others are asked for where nobody answers (CVE-2024-29018).
 */
export const NOBODYS_DNS = '0.0.0.0';

/** Raw frames would reach the machine past all routes, and an own route leads anywhere. */
const WITHOUT = ['NET_RAW'];
const NEVER = new Set(['ALL', 'NET_ADMIN', 'NET_RAW']);

/**
 * Kernel settings of a container's own network: it passes on nothing from one network to another, also
 * where a packet itself says by what way it goes (IP options need no privilege).
 */
const CLOSED_IPV4: Readonly<Record<string, string>> = {
  'net.ipv4.ip_forward': '0',
  'net.ipv4.conf.all.accept_source_route': '0',
};
/** Bridges have a link-local address of the machine; some engines leave containers theirs (CVE-2024-32473). */
const NO_IPV6: Readonly<Record<string, string>> = {
  'net.ipv6.conf.all.disable_ipv6': '1',
  'net.ipv6.conf.default.disable_ipv6': '1',
};

/** Whether the kernel here has IPv6 that could be switched off: an engine refuses settings that are not there. */
export function hasIpv6(): boolean {
  return process.platform !== 'linux' || existsSync('/proc/sys/net/ipv6');
}

/** Kernel settings of a container that shares no other's network. */
export function closedSysctls(ipv6 = hasIpv6()): Record<string, string> {
  return { ...CLOSED_IPV4, ...(ipv6 && NO_IPV6) };
}

/** Options of `docker run` for a container on a network of the run: what its services have. */
export function closedOptions(ipv6 = hasIpv6()): string[] {
  return [
    ...WITHOUT.flatMap((capability) => ['--cap-drop', capability]),
    ...['--dns', NOBODYS_DNS],
    ...Object.entries(closedSysctls(ipv6)).flatMap(([key, value]) => [
      '--sysctl',
      `${key}=${value}`,
    ]),
  ];
}

/** Who of a run may leave it. */
export interface WaysOut {
  /** Name of the run. */
  readonly run: string;
  /** Services that reach what this machine reaches; see `stack.internet` of the plan. */
  readonly internet: readonly string[];
}

/**
 * The model with networks that nothing leaves, whatever the compose files make of theirs. Services that are
 * let out are on one ordinary network besides.
 */
export function withoutWayOut(model: ComposeModel, { run, internet }: WaysOut): ComposeModel {
  const outside = freeName('internet', model.networks);
  // Compose makes an ordinary network for services that name none.
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

/** A name that nothing of the compose files has. */
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

/** Keys by which compose files give a service other names and servers than the run's. */
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
  // A network that is another service's has that one's settings.
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

/** @returns what Compose takes for the default network where there is nothing to add */
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

/** A capability as the engine compares them: `CAP_` may stand before it. */
function bare(capability: string): string {
  return capability.toUpperCase().replace(/^CAP_/, '');
}
