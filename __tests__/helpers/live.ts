import type { RehearsalError } from '../../src/errors';
import { LiveStack } from '../../src/stack/live';
import type { PreparedStack } from '../../src/stack/stack';
import type { Clock } from '../../src/system/clock';
import { FakeExec, type FakeStream, type Reply } from './exec';

export const STACK: PreparedStack = {
  run: 'run-1',
  folder: '/elsewhere/run-1',
  nodes: ['node-carol', 'val-alice'],
  cosmovisorNodes: ['node-carol', 'val-alice'],
  homes: new Map(),
  rpc: 'node-carol',
  network: 'run-1_net-public',
  keyringFolder: '/elsewhere/run-1/keyring',
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
  stack = STACK,
}: LiveSetting) {
  const exec = new FakeExec((command) => {
    // Who follows the logs of containers that have all stopped is at the end.
    if (command.includes(' stop --timeout')) logs().end();
    if (!command.includes(' ps --format json')) return reply?.(command) ?? '';
    return stack.nodes
      .map((Service) => {
        const PublishedPort = ports?.get(Service) ?? port;
        const Publishers =
          PublishedPort === undefined ? null : [{ TargetPort: 26657, PublishedPort }];
        return JSON.stringify({ Service, ID: `id-of-${Service}`, Publishers });
      })
      .join('\n');
  });
  const failures: RehearsalError[] = [];
  const fail = (error: RehearsalError) => void failures.push(error);
  const live = new LiveStack(
    stack,
    logsFolder,
    exec,
    clock,
    signal ?? new AbortController().signal,
    fail,
  );
  const logs = (): FakeStream => exec.streamOf(' logs ');
  return {
    exec,
    live,
    fail,
    failures,
    /** A line of a container's log, at a host time. */
    log: (service: string, text: string, at = 0) =>
      logs().emit(`${service}-1  | ${new Date(at).toISOString()} ${text}`),
    /** What the engine tells of a container's end, as it happened at a host time. */
    die: (attributes: Record<string, string>, at = clock.now()) =>
      exec.streamOf(' events ').emit(dieEvent(attributes, at)),
  };
}

/** `docker events --format '{{json .}}'` of a container's end (Docker 28). */
function dieEvent(attributes: Record<string, string>, at: number): string {
  const id = 'f0'.repeat(32);
  return JSON.stringify({
    ...{ status: 'die', id, from: 'sha256:one', Type: 'container', Action: 'die' },
    Actor: { ID: id, Attributes: attributes },
    ...{ scope: 'local', time: Math.floor(at / 1_000), timeNano: at * 1_000_000 },
  });
}
