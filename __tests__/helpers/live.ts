import path from 'node:path';
import type { RehearsalError } from '../../src/errors';
import { NodeHome } from '../../src/stack/homes';
import { LiveStack } from '../../src/stack/live';
import { hostPath } from '../../src/stack/mounts';
import type { PreparedStack } from '../../src/stack/stack';
import type { Clock } from '../../src/system/clock';
import { FakeExec, type FakeStream, type Reply } from './exec';

const NODES = ['node-carol', 'val-alice'];

/** A node whose home, `/chain` in its container, is a folder of the host. */
export function nodeHome(service: string, folder: string): NodeHome {
  const volumes = [{ type: 'bind', source: folder, target: '/chain' }];
  return new NodeHome(service, '/chain', { volumes }, folder);
}

/** Where a file of a home is on the host, the home itself by default. */
export function onHost(home: NodeHome | undefined, relative = ''): string {
  if (home === undefined) throw new Error('there is no such home');
  return hostPath(home.volumes, path.posix.join(home.inContainer, relative)) ?? 'nowhere';
}

export const STACK: PreparedStack = {
  run: 'run-1',
  folder: '/elsewhere/run-1',
  nodes: NODES,
  cosmovisorNodes: NODES,
  homes: new Map(NODES.map((node) => [node, nodeHome(node, `/elsewhere/run-1/stack/${node}`)])),
  rpc: 'node-carol',
  services: NODES,
  relay: {
    service: 'rpc-relay',
    image: 'sha256:relay',
    ports: new Map(NODES.map((node, i) => [node, 26_657 + i])),
  },
  network: 'run-1_net-public',
  binaries: new Map(
    ['v1', 'v1.1', 'v2'].map((name, i) => [name, `/opt/rehearsal/releases/${i}/checkersd`]),
  ),
  lastBinary: 'checkersd',
  chain: { id: 'checkers-rehearsal', denom: 'upawn', prefix: 'cosmos', minimumGasPrices: '' },
  genesis: {},
  chainTimePerBlockMs: undefined,
  strangeSigners: [],
  keyringFolder: '/elsewhere/run-1/keyring',
  surroundings: {
    hosts: new Set(NODES),
    addresses: new Map(),
    onStranger: () => {},
    peerEntries: 1,
  },
};

export interface LiveSetting {
  readonly clock: Clock;
  readonly logsFolder: string;
  /** Port of the RPC that all nodes are published at; none without it. */
  readonly port?: number;
  /** Ports of single nodes' RPCs, where they differ. */
  readonly ports?: ReadonlyMap<string, number | undefined>;
  readonly reply?: (command: string) => Reply | Promise<Reply>;
  readonly stack?: PreparedStack;
  /** Services that run beside the nodes. */
  readonly others?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A live stack over an engine that does nothing but answer. */
export function liveStack({
  clock,
  logsFolder,
  port,
  ports,
  reply,
  signal,
  stack: prepared = STACK,
  others = [],
}: LiveSetting) {
  const stack = { ...prepared, services: [...prepared.nodes, ...others, prepared.relay.service] };
  const exec = new FakeExec((command) => {
    // Who follows the logs of containers that have all stopped is at the end.
    if (command.startsWith('docker stop ')) for (const log of logs()) log.end();
    if (command.startsWith('docker ps --all')) {
      return stack.services.map((name) => JSON.stringify([`id-of-${name}`, name])).join('\n');
    }
    if (!command.includes(' ps --format json')) return reply?.(command) ?? '';
    const published = [...stack.relay.ports].flatMap(([node, TargetPort]) => {
      const PublishedPort = ports?.get(node) ?? port;
      return PublishedPort === undefined ? [] : [{ TargetPort, PublishedPort }];
    });
    return stack.services
      .map((Service) => {
        const Publishers = Service === stack.relay.service ? published : null;
        return JSON.stringify({ Service, ID: `id-of-${Service}`, Publishers });
      })
      .join('\n');
  });
  const failures: RehearsalError[] = [];
  const fail = (error: RehearsalError) => void failures.push(error);
  const notices: string[] = [];
  const heights: number[] = [];
  const live = new LiveStack(
    stack,
    { folder: logsFolder, redact: (text) => text },
    exec,
    clock,
    signal ?? new AbortController().signal,
    fail,
    {
      notice: (message) => void notices.push(message),
      height: (height) => void heights.push(height),
    },
  );
  const logs = (): FakeStream[] =>
    exec.streams.filter(({ argv, isOver }) => !isOver && argv.includes('logs'));
  return {
    exec,
    live,
    fail,
    failures,
    notices,
    heights,
    /** A line of a container's log, at a host time. */
    log: (service: string, text: string, at = 0) =>
      logs()
        .find(({ argv }) => argv.at(-1) === `id-of-${service}`)
        ?.emit(`${new Date(at).toISOString()} ${text}`),
    /** What the engine tells of a container's end, as it happened at a host time. */
    die: (attributes: Record<string, string>, at = clock.now()) =>
      exec.streamOf(' events ').emit(containerEvent('die', attributes, at)),
    /** The same of its start. */
    startEvent: (attributes: Record<string, string>, at = clock.now()) =>
      exec.streamOf(' events ').emit(containerEvent('start', attributes, at)),
  };
}

/** Id of the container that events tell of. */
export const CONTAINER_ID = 'f0'.repeat(32);

/** `docker events --format '{{json .}}'` of a container (Docker 28). */
function containerEvent(what: string, attributes: Record<string, string>, at: number): string {
  const id = CONTAINER_ID;
  return JSON.stringify({
    ...{ status: what, id, from: 'sha256:one', Type: 'container', Action: what },
    Actor: { ID: id, Attributes: attributes },
    ...{ scope: 'local', time: Math.floor(at / 1_000), timeNano: at * 1_000_000 },
  });
}
