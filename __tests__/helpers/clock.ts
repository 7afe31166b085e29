import type { Clock } from '../../src/system/clock';

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/**
 * A clock of virtual time: sleepers wake in order of their due times, and time jumps there. With
 * `auto` it runs by itself while anyone sleeps; otherwise it stands still until {@link advance}.
 */
export class FakeClock implements Clock {
  /** Total time for which the machine stood still for its disks, in milliseconds. */
  diskWait = 0;
  readonly #sleepers = new Set<Sleeper>();
  #now: number;
  #pumping = false;
  #held = false;

  constructor(
    start = 0,
    private readonly auto = true,
  ) {
    this.#now = start;
  }

  /** A clock that stands still until the test advances it. */
  static still(start = 0): FakeClock {
    return new FakeClock(start, false);
  }

  now(): number {
    return this.#now;
  }

  diskWaitMs(): number {
    return this.diskWait;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        due: this.#now + ms,
        wake: () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#sleepers.add(sleeper);
      this.#pump();
    });
  }

  /** Advances time, and wakes each sleeper at its own time. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(); next && next.due <= end; next = this.#next()) {
      this.#wake(next);
      await settled();
    }
    this.#now = end;
  }

  /** Advances time at once, like on a busy machine: all due sleepers wake once, late. */
  async jump(ms: number): Promise<void> {
    await settled();
    this.#now += ms;
    for (const sleeper of this.#sleepers) if (sleeper.due <= this.#now) this.#wake(sleeper);
    await settled();
  }

  /** Stops time while files are read and written, or continues it. */
  hold(held: boolean): void {
    this.#held = held;
    this.#pump();
  }

  #next(): Sleeper | undefined {
    return [...this.#sleepers].sort((a, b) => a.due - b.due)[0];
  }

  #wake(sleeper: Sleeper): void {
    this.#sleepers.delete(sleeper);
    this.#now = Math.max(this.#now, sleeper.due);
    sleeper.wake();
  }

  #pump(): void {
    if (!this.auto || this.#pumping || this.#held) return;
    this.#pumping = true;
    setImmediate(() => {
      this.#pumping = false;
      const next = this.#next();
      if (next === undefined || this.#held) return;
      if (!isReading()) this.#wake(next);
      this.#pump();
    });
  }
}

/** A clock on a busy machine: sleepers wake ten times as late, so a time limit takes few tries. */
export function busy(): Clock {
  const clock = new FakeClock();
  return { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(10 * ms, signal) };
}

/** Node's names of pending file requests; closing a handle has another name. */
const OF_FILES = /^(?:FSReq|CloseReq)/;

/** Whether this process waits for a file: a slow read must not let virtual time run away. */
function isReading(): boolean {
  return process.getActiveResourcesInfo().some((kind) => OF_FILES.test(kind));
}

/** Resolves when all work without timers or network is done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits for the network or a process; the test's own limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
