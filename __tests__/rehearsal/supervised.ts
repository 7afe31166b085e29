import { type Supervised, Supervisor } from '../../src/rehearsal/supervisor';
import type { StackFact } from '../../src/stack/live/facts';
import type { LiveStack } from '../../src/stack/live/live';
import type { LogLine } from '../../src/stack/logs/log-line';
import { Timeline } from '../../src/timeline/timeline';
import { FakeClock, settled } from '../helpers/clock';

/** A stack with events and container output given by the test. */
export class FakeStack implements Supervised {
  readonly rpc = 'node-carol';
  /** Lines of each service's log. */
  readonly lines = new Map<string, readonly string[]>();
  /** Output of a container, from the engine. */
  output: () => Promise<string[]> = async () => [];
  /** Containers whose log was read from the engine. */
  readonly asked: string[] = [];
  /** Restarted services. */
  readonly startedAgain: string[] = [];
  readonly #listeners: ((fact: StackFact) => void)[] = [];

  readonly logs: Supervised['logs'];
  readonly watch = { height: 7, describe: () => 'node-carol at 7 (v1), val-alice at 7 (v1)' };

  constructor() {
    const { lines } = this;
    this.logs = {
      get services() {
        return [...lines.keys()];
      },
      last: (service, count = 400) =>
        (lines.get(service) ?? [])
          .slice(-count)
          .map((text): LogLine => ({ service, at: 0, stamp: '1970-01-01T00:00:00Z', text })),
    };
  }

  listen: LiveStack['listen'] = (listener) => void this.#listeners.push(listener);
  lastLines: LiveStack['lastLines'] = (service) => [...(this.lines.get(service) ?? [])];
  lastOutput: LiveStack['lastOutput'] = (container) => {
    this.asked.push(container);
    return this.output();
  };
  startAgain: LiveStack['startAgain'] = async (service) => void this.startedAgain.push(service);

  /** An event of the stack. */
  report(fact: StackFact): void {
    for (const listener of this.#listeners) listener(fact);
  }
}

/** The container of a service has died. */
export function died(service = 'val-alice', exitCode = '1') {
  const container = `id-of-${service}`;
  return { type: 'container-died', service, container, exitCode } as const;
}

/** The chain has made no block for some milliseconds, beside those in which all waited for the disks. */
export function idle(forMs: number, { blockMs = 0, diskWaitMs = 0 } = {}) {
  return { type: 'no-block', forMs, diskWaitMs, blockMs } as const;
}

/** One event of each type except heights, which are never a problem. */
export const TROUBLE: readonly Exclude<StackFact, { type: 'height' }>[] = [
  died(),
  idle(60_000),
  { type: 'height-went-back', service: 'val-alice', from: 7, to: 3 },
  { type: 'height-leapt', service: 'val-alice', from: 7, to: 5_000_000, afterMs: 1_000 },
  { type: 'watch-failed', error: new Error('a bug') },
];

/** A supervised stack, and its results. */
export function supervising() {
  const stack = new FakeStack();
  const run = new AbortController();
  const timeline = new Timeline(FakeClock.still(5_000));
  const failures: unknown[] = [];
  const fail = (error: unknown) => {
    failures.push(error);
    run.abort(error);
  };
  const supervisor = new Supervisor(stack, {
    ...{ timeline, fail, signal: run.signal },
    stall: { key: 'stall', ms: 10_000, hint: 'limits.stall' },
  });
  /** Events are seen one after the other, and their causes are found. */
  const see = async (...facts: Parameters<FakeStack['report']>[0][]) => {
    for (const fact of facts) {
      stack.report(fact);
      await settled();
    }
  };
  return { stack, supervisor, timeline, failures, run, see };
}
