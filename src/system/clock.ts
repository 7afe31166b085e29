import { RehearsalError } from '../errors';

/** The one source of time. Times are milliseconds since the epoch on the host's clock. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Who is told of every wait while it lasts. */
  readonly waits?: WaitObserver;
}

/** A wait that goes on. Times are milliseconds. */
export interface Waiting {
  readonly what: string;
  /** What was last seen instead. */
  readonly seen: string;
  /** On the host's clock. */
  readonly startedAt: number;
  /** How long it may take in all; undefined where it has no limit. */
  readonly timeout: number | undefined;
  /** About how long it takes yet; undefined where nobody can tell. */
  readonly expected: number | undefined;
}

export interface WaitObserver {
  /** Told after each probe of a wait; `wait` is the same for all of one. */
  seen(wait: symbol, waiting: Waiting): void;
  ended(wait: symbol): void;
}

/** A clock that tells someone of its waits. */
export function observed(clock: Clock, waits: WaitObserver): Clock {
  return { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal), waits };
}

/** The host's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
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

/** What a probe saw: done with a value, or not yet, with the last thing seen in words. */
export type Probe<T> = { readonly done: T } | { readonly seen: string };

export interface WaitOptions {
  readonly clock: Clock;
  /** Limit of the whole wait, in milliseconds. */
  readonly timeout: number;
  /** Pause between two probes, in milliseconds. */
  readonly interval: number;
  /** Ends the wait at once with the signal's reason: a container that died, a stalled chain, a cancel. */
  readonly signal?: AbortSignal;
  /** What to do when the limit is reached. */
  readonly hint?: string;
  /** About how long it takes yet, in milliseconds, where that can be told; for the log only. */
  readonly expected?: () => number | undefined;
}

/**
 * The one way to wait: asks `probe` until it is done. Nothing in this project sleeps for a fixed
 * time and hopes.
 *
 * @throws RehearsalError at the limit, saying what was awaited, how long, and what was last seen.
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
        throw new RehearsalError(
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

/** Milliseconds as seconds for people: `1.3 s`. */
export function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
