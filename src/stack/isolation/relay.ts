import type { Docker } from '../../docker/docker';
import { RUN_LABEL } from '../../docker/labels';
import { messageOf, RehearsalError } from '../../errors/errors';
import { CommandError } from '../../system/exec';
import { type ComposeModel, type ComposeService, RPC_PORT } from '../compose/model';
import { closedSysctls, freeName, NOBODYS_DNS, ordinaryNetwork } from './networks';

/** Container through which the host reaches the RPCs of a run, whose networks publish no ports. */
export interface Relay {
  /** Service name in the run's compose file. */
  readonly service: string;
  /** Image id or reference. */
  readonly image: string;
  /** Relay port for each node's RPC, by service. */
  readonly ports: ReadonlyMap<string, number>;
}

/** Defines a relay to some nodes of a stack, with an unused service name. */
export function relayFor(model: ComposeModel, nodes: readonly string[], image: string): Relay {
  return {
    service: freeName('rpc-relay', model.services),
    image,
    ports: new Map(nodes.map((node, i) => [node, RPC_PORT + i])),
  };
}

/**
 * Adds the relay to the model: on every network of a node, and on one ordinary network of its own, where its
 * ports are published at 127.0.0.1. It listens only there and forwards connections to the nodes' RPCs, so that
 * no container of the run reaches another through it.
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
      target,
      host_ip: '127.0.0.1',
      protocol: 'tcp',
      mode: 'host',
    })),
    user: '65534:65534',
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    // The name of a stopped node would be looked up on the host's servers, which may know another host by it.
    dns: [NOBODYS_DNS],
    // Answers ARP for its address only on the network of that address.
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
 * Makes the host drop all traffic from the internal networks of a run. Even without an address on a bridge, the host
 * would receive broadcasts, and answer for its other addresses unless it filters by source. Call it before any
 * container starts on them. An ephemeral container makes the change, as only the engine is certainly on the
 * networks' machine.
 *
 * @throws RehearsalError if the engine does not permit it
 */
export async function sealNetworks(docker: Docker, image: string): Promise<void> {
  const bridges = await docker.networks.internalBridges();
  if (bridges.length === 0) return;
  try {
    await docker.containers.run(image, ['seal', ...bridges], {
      network: 'host',
      hostUsers: true,
      user: '0:0',
      readOnly: true,
      capabilities: ['NET_ADMIN'],
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RehearsalError(
      'NETWORKS_NOT_SEALED',
      `Cannot block traffic from the networks of the run to this machine: ${messageOf(error)}`,
      {
        hint: 'No container was started on them. A container in the host network (docker run --network host --cap-add NET_ADMIN) blocks the traffic; configure the engine to allow it.',
        lines: error.lines,
        cause: error,
      },
    );
  }
}
