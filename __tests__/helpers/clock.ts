import type { Clock } from '../../src/system/clock';

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/**
 * A clock of virtual time: who sleeps is woken in the order of being due, and time jumps there. With
 * `auto` it runs by itself while anyone sleeps; otherwise it stands still until {@link advance}.
 */
export class FakeClock implements Clock {
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

  /** A clock that stands still until it is told to go on. */
  static still(start = 0): FakeClock {
    return new FakeClock(start, false);
  }

  now(): number {
    return this.#now;
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

  /** Lets time pass, waking each sleeper at its own time. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(); next && next.due <= end; next = this.#next()) {
      this.#wake(next);
      await settled();
    }
    this.#now = end;
  }

  /** Lets time pass at once, as on a machine that was busy: who is due meanwhile is woken once, late. */
  async jump(ms: number): Promise<void> {
    await settled();
    this.#now += ms;
    for (const sleeper of this.#sleepers) if (sleeper.due <= this.#now) this.#wake(sleeper);
    await settled();
  }

  /** Holds time still while files are read and written, or lets it go on. */
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

/** What Node calls the requests of files that it waits for; closing a handle is one of another name. */
const OF_FILES = /^(?:FSReq|CloseReq)/;

/** Whether this process waits for a file: on a busy machine that takes long, and virtual time would run away. */
function isReading(): boolean {
  return process.getActiveResourcesInfo().some((kind) => OF_FILES.test(kind));
}

/** Resolves when everything that can go on without time or the network has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits for something that the network or a process does meanwhile; the test's own limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

/** Puts `setInterval` alone under the test's control; the network goes on as ever. */
export function fakeIntervals(): void {
  jest.useFakeTimers({
    doNotFake: [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setTimeout',
      'clearTimeout',
    ],
  });
}
