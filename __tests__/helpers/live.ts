import type { RehearsalError } from '../../src/errors';
import { LiveStack } from '../../src/stack/live';
import type { PreparedStack } from '../../src/stack/stack';
import type { Clock } from '../../src/system/clock';
import { FakeExec, type FakeStream, type Reply } from './exec';

export const STACK: PreparedStack = {
  run: 'run-1',
  folder: '/work/run-1',
  nodes: ['node-carol', 'val-alice'],
  cosmovisorNodes: ['node-carol', 'val-alice'],
  homes: new Map(),
  rpc: 'node-carol',
  network: 'run-1_net-public',
  keyringFolder: '/work/run-1/keyring',
};

export interface LiveSetting {
  readonly clock: Clock;
  readonly logsFolder: string;
  /** Port of the RPC that all nodes are published at; none without it. */
  readonly port?: number;
  readonly reply?: (command: string) => Reply;
  readonly signal?: AbortSignal;
}

/** A live stack over an engine that does nothing but answer. */
export function liveStack({ clock, logsFolder, port, reply, signal }: LiveSetting) {
  const exec = new FakeExec((command) => {
    if (!command.includes(' ps --format json')) return reply?.(command) ?? '';
    return STACK.nodes
      .map((Service) => {
        const Publishers = port === undefined ? null : [{ TargetPort: 26657, PublishedPort: port }];
        return JSON.stringify({ Service, ID: `id-of-${Service}`, Publishers });
      })
      .join('\n');
  });
  const failures: RehearsalError[] = [];
  const fail = (error: RehearsalError) => void failures.push(error);
  const live = new LiveStack(
    STACK,
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
    /** What the engine tells of a container's end. */
    die: (attributes: Record<string, string>) =>
      exec.streamOf(' events ').emit(JSON.stringify(attributes)),
  };
}
