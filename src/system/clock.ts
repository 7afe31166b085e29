import { RehearsalError } from '../errors/errors';
import { diskWaitMs } from './disk-wait';

/** The one source of time. Times are milliseconds since the epoch on the host's clock. */
export interface Clock {
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Total time for which this machine stood still for its disks; its differences count. Default: never. */
  diskWaitMs?(): number;
  /** Observer of all waits. */
  readonly waits?: WaitObserver;
}

/** A wait in progress. Times are milliseconds. */
export interface Waiting {
  readonly what: string;
  /** Last observed state. */
  readonly seen: string;
  /** Start on the host's clock. */
  readonly startedAt: number;
  /** Time limit of the whole wait; undefined if none. */
  readonly timeout: number | undefined;
  /** Estimated time left in milliseconds; undefined if unknown. */
  readonly expected: number | undefined;
}

export interface WaitObserver {
  /** Called after each probe; `wait` identifies the wait. */
  seen(wait: symbol, waiting: Waiting): void;
  ended(wait: symbol): void;
}

/** Clock that reports its waits to an observer. */
export function observed(clock: Clock, waits: WaitObserver): Clock {
  return {
    now: () => clock.now(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    diskWaitMs: () => clock.diskWaitMs?.() ?? 0,
    waits,
  };
}

/** The host's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  diskWaitMs: () => diskWaitMs(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};

/** Result of a probe: a final value, or the observed state in words. */
export type Probe<T> = { readonly done: T } | { readonly seen: string };

export interface WaitOptions {
  readonly clock: Clock;
  /** Time limit of the whole wait, in milliseconds. */
  readonly timeout: number;
  /** Pause between two probes, in milliseconds. */
  readonly interval: number;
  /** Ends the wait immediately with its reason: a dead container, a stalled chain, a cancel. */
  readonly signal?: AbortSignal;
  /** Remediation if the time limit is reached. */
  readonly hint?: string;
  /** Returns the estimated time left in milliseconds, if known; for the log only. */
  readonly expected?: () => number | undefined;
}

/** A wait has reached its time limit. */
export class WaitTimeoutError extends RehearsalError {
  override readonly name = 'WaitTimeoutError';
}

/**
 * Waits by polling `probe` until it is done. All waits go through here; nothing sleeps for a fixed time.
 *
 * @throws WaitTimeoutError at the time limit, with the awaited condition, the duration and the last observed
 *   state
 */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<Probe<T>> | Probe<T>,
  { clock, timeout, interval, signal, hint, expected }: WaitOptions,
): Promise<T> {
  const startedAt = clock.now();
  const wait = Symbol(what);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const result = await probe();
      if ('done' in result) return result.done;
      const { seen } = result;
      if (clock.now() - startedAt >= timeout) {
        throw new WaitTimeoutError(
          'WAIT_TIMED_OUT',
          `Waited ${inSeconds(timeout)} for ${what}; last seen: ${seen}`,
          hint === undefined ? {} : { hint },
        );
      }
      clock.waits?.seen(wait, { what, seen, startedAt, timeout, expected: expected?.() });
      await clock.sleep(interval, signal);
    }
  } finally {
    clock.waits?.ended(wait);
  }
}

/** Formats milliseconds as seconds: `1.3 s`. */
export function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
