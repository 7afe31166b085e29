import { RehearsalError } from '../errors';

/** The one source of time. Times are milliseconds since the epoch on the host's clock. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
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
  { clock, timeout, interval, signal, hint }: WaitOptions,
): Promise<T> {
  const start = clock.now();
  for (;;) {
    signal?.throwIfAborted();
    const result = await probe();
    if ('done' in result) return result.done;
    if (clock.now() - start >= timeout) {
      throw new RehearsalError(
        `Waited ${inSeconds(timeout)} for ${what}; last seen: ${result.seen}`,
        hint === undefined ? {} : { hint },
      );
    }
    await clock.sleep(interval, signal);
  }
}

/** Milliseconds as seconds for people: `1.3 s`. */
export function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
