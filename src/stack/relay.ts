import { messageOf, RehearsalError } from '../errors';
import { CommandError, type Exec, nonEmptyLines } from '../system/exec';
import { type ComposeModel, type ComposeService, RPC_PORT, RUN_LABEL } from './model';
import { closedSysctls, freeName, NOBODYS_DNS, ordinaryNetwork } from './networks';

/** The container by which this machine reaches the RPCs of a run, whose networks publish nothing. */
export interface Relay {
  /** Its service in the run's compose file. */
  readonly service: string;
  /** Image id or reference. */
  readonly image: string;
  /** The port of the relay's container that leads to each node's RPC. */
  readonly ports: ReadonlyMap<string, number>;
}

/** A relay to some nodes of a stack, by a name that no service of it has. */
export function relayFor(model: ComposeModel, nodes: readonly string[], image: string): Relay {
  return {
    service: freeName('rpc-relay', model.services),
    image,
    ports: new Map(nodes.map((node, i) => [node, RPC_PORT + i])),
  };
}

/**
 * The model with the relay: on every network that a node is on, and on one ordinary network that it has for
 * itself, where its ports are published at 127.0.0.1. It listens there only and passes connections on to
 * the nodes' RPCs, so that nobody of the run reaches anybody through it.
 */
export function withRelay(model: ComposeModel, run: string, relay: Relay): ComposeModel {
  const outer = freeName('rpc', model.networks);
  const inner = [...relay.ports.keys()].flatMap((node) => networksOf(model.services[node]));
  const service: ComposeService = {
    image: relay.image,
    command: [...relay.ports].map(([node, port]) => `${port}=${node}:${RPC_PORT}`),
    labels: { [RUN_LABEL]: run },
    networks: Object.fromEntries([...new Set([...inner, outer])].map((name) => [name, {}])),
    ports: [...relay.ports.values()].map((target) => ({
      ...{ target, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' },
    })),
    user: '65534:65534',
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    // The name of a node that does not run would be asked of this machine's servers: they may know another.
    dns: [NOBODYS_DNS],
    // It answers for its address on a network to those of that network only.
    sysctls: { ...closedSysctls(), 'net.ipv4.conf.all.arp_ignore': '1' },
  };
  return {
    ...model,
    services: { ...model.services, [relay.service]: service },
    networks: { ...model.networks, [outer]: ordinaryNetwork(run) },
  };
}

function networksOf(service: ComposeService | undefined): string[] {
  const names = Object.keys(service?.networks ?? {});
  return names.length > 0 || service?.network_mode !== undefined ? names : ['default'];
}

/**
 * Has the machine take nothing from the internal networks of a run: without an address on a bridge it would
 * still hear what is sent to all, and answer for its other addresses where it does not filter by source. To
 * be done before anything runs on them. A short-lived container does it, as only the engine is sure to be on
 * the machine of the networks.
 *
 * @throws RehearsalError where the engine does not let it
 */
export async function sealNetworks(
  exec: Exec,
  run: string,
  image: string,
  signal: AbortSignal,
): Promise<void> {
  const { stdout } = await exec.run(
    [
      ...(['docker', 'network', 'ls', '--filter', `label=${RUN_LABEL}=${run}`] as const),
      ...['--format', '{{.Internal}} {{.ID}}'],
    ],
    { signal },
  );
  // The engine names a bridge by the first 12 digits of its network's id, which is what it lists.
  const bridges = nonEmptyLines(stdout).flatMap((line) => /^true (\w+)$/.exec(line)?.[1] ?? []);
  if (bridges.length === 0) return;
  try {
    await exec.run(
      [
        ...(['docker', 'run', '--rm', '--pull', 'never'] as const),
        ...['--label', `${RUN_LABEL}=${run}`],
        ...['--network', 'host', '--userns', 'host', '--user', '0:0', '--read-only'],
        ...['--cap-drop', 'ALL', '--cap-add', 'NET_ADMIN'],
        ...['--security-opt', 'no-new-privileges', '--', image, 'seal'],
        ...bridges.map((id) => `br-${id}`),
      ],
      { signal },
    );
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RehearsalError(
      `The networks of the run could not be closed to this machine: ${messageOf(error)}`,
      {
        hint: 'Nothing was started on them. It is done by a container in the network of the engine’s machine (docker run --network host --cap-add NET_ADMIN); let the engine allow that.',
        lines: error.lines,
        cause: error,
      },
    );
  }
}
