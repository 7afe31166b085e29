import path from 'node:path';
import { NodeHome } from '../../src/stack/copy/home';
import { hostPath } from '../../src/stack/copy/mounts';
import type { StackFact } from '../../src/stack/live/facts';
import { LiveStack } from '../../src/stack/live/live';
import type { PreparedStack } from '../../src/stack/prepare/prepare';
import type { Clock } from '../../src/system/clock';
import { fakeDocker, type GivenVerbs } from './docker';
import { ended } from './exec';
import { Following } from './following';

const NODES = ['node-carol', 'val-alice'];

/** A secret that the stack's logs must not show. */
export const SECRET = 'correct horse';

/** A node with a host folder as its home, `/chain` in the container. */
export function nodeHome(service: string, folder: string): NodeHome {
  const volumes = [{ type: 'bind', source: folder, target: '/chain' }];
  return new NodeHome(service, '/chain', { volumes }, folder);
}

/** Host path of a file in a home, by default of the home itself. */
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
  helpers: new Map(),
  companions: new Map(),
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
  programs: new Map(
    ['v1', 'v1.1', 'v2'].map((name, i) => [name, `/opt/rehearsal/releases/${i}/bin/checkersd`]),
  ),
  lastPrograms: new Map(NODES.map((node) => [node, 'checkersd'])),
  binaryInVolume: undefined,
  plainNodes: NODES,
  chain: { id: 'checkers-rehearsal', denom: 'upawn', prefix: 'cosmos', minimumGasPrices: '' },
  genesis: {},
  chainTimePerBlockMs: undefined,
  strangeSigners: [],
  signers: [],
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
  /** Port of the RPC of all nodes; undefined if none is published. */
  readonly port?: number | undefined;
  /** Ports of single nodes' RPCs, if they differ. */
  readonly ports?: ReadonlyMap<string, number | undefined>;
  /** Further verbs of the engine, or replacements. */
  readonly docker?: GivenVerbs;
  readonly stack?: PreparedStack;
  /** Services that run next to the nodes. */
  readonly others?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Id of the container of a service. */
export const idOf = (service: string): string => `id-of-${service}`;

/** A live stack over an engine with all containers running; the test emits output and events. */
export function liveStack({
  clock,
  logsFolder,
  port,
  ports,
  docker: given = {},
  signal = new AbortController().signal,
  stack: prepared = STACK,
  others = [],
}: LiveSetting) {
  const stack = { ...prepared, services: [...prepared.nodes, ...others, prepared.relay.service] };
  const following = new Following();
  const publishers = () =>
    [...stack.relay.ports].flatMap(([node, TargetPort]) => {
      const PublishedPort = ports?.get(node) ?? port;
      return PublishedPort === undefined ? [] : [{ TargetPort, PublishedPort }];
    });
  const docker = fakeDocker({
    compose: {
      create: async () => {},
      running: async () =>
        stack.services.map((Service) => ({
          ...{ Service, ID: idOf(Service) },
          Publishers: Service === stack.relay.service ? publishers() : null,
        })),
      ...given.compose,
    },
    networks: { internalBridges: async () => ['br-0123456789ab'], ...given.networks },
    containers: {
      run: async () => ended(''),
      ofServices: async () => stack.services.map((service) => ({ id: idOf(service), service })),
      logs: async () => ended(''),
      ...following.verbs,
      ...given.containers,
      stop: async (containers, seconds) => {
        following.endLogs(containers);
        await given.containers?.stop?.(containers, seconds);
      },
    },
  });
  const live = new LiveStack(
    stack,
    { folder: logsFolder, redact: (text) => text.replaceAll(SECRET, '***') },
    { docker, clock, signal },
  );
  const facts: StackFact[] = [];
  live.listen((fact) => facts.push(fact));
  return {
    docker,
    following,
    live,
    /** Reported events of the stack, without the heights. */
    facts: () => facts.filter(({ type }) => type !== 'height'),
    /** A line of a container's log, at a host time. */
    log: (service: string, text: string, at = 0) => {
      const log = following.logs.findLast(({ container }) => container === idOf(service));
      if (log?.isOver === false) log.emit(`${new Date(at).toISOString()} ${text}`);
    },
    /** Reports a container's end from the engine, at a host time. */
    die: (service: string, exitCode = '1', at = clock.now()) =>
      following.tell({ what: 'die', at, container: idOf(service), service, exitCode }),
    /** Reports a container's start in the same way. */
    startEvent: (service: string, container = idOf(service), at = clock.now()) =>
      following.tell({ what: 'start', at, container, service, exitCode: '?' }),
  };
}
