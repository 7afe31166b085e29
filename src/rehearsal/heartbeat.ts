import { type Clock, inSeconds, type Waiting, type WaitObserver } from '../system/clock';
import { clipped } from '../system/plain';
import type { TimedEvent } from './timeline';

/** How long the log may be silent. */
const SILENCE_MS = 10_000;
const TICK_MS = 500;
/** Characters of what was last seen; a node may say a lot. */
const SEEN_CHARACTERS = 500;

/** Where a run is at a moment; times in milliseconds. */
export interface RunState {
  readonly elapsedMs: number;
  /** Empty before the first phase. */
  readonly phase: string;
  /** Greatest height that was seen; undefined before the first block. */
  readonly height?: number | undefined;
  /** What is waited for and how long yet, in words; undefined where nothing is. */
  readonly waitingFor?: string | undefined;
}

export interface HeartbeatSettings {
  readonly clock: Clock;
  /** Host time at which the run began. */
  readonly start: number;
  /** Writes a line to the log. */
  readonly say: (line: string) => void;
  /** Shows the state, a few times a second, where there is a place for it. */
  readonly show?: ((state: RunState) => void) | undefined;
}

/** Says what is waited for, and how long yet, whenever the log has been silent for a while. */
export class Heartbeat implements WaitObserver {
  readonly #waits = new Map<symbol, Waiting>();
  #phase = { name: '', at: 0 };
  #height: number | undefined;
  #toldAt: number;

  constructor(private readonly settings: HeartbeatSettings) {
    this.#toldAt = settings.start;
  }

  seen(wait: symbol, waiting: Waiting): void {
    this.#waits.set(wait, waiting);
  }

  ended(wait: symbol): void {
    this.#waits.delete(wait);
  }

  /** Takes note of what happens. */
  readonly event = (event: TimedEvent): void => {
    if (event.type === 'phase-started') this.#phase = { name: event.phase, at: event.at };
    if (event.type === 'block') this.#height = event.height;
  };

  /** The log has just got a line. */
  readonly told = (): void => {
    this.#toldAt = this.settings.clock.now();
  };

  /** Beats while work is done. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const stop = new AbortController();
    const beating = this.#beat(stop.signal);
    try {
      return await work();
    } finally {
      stop.abort();
      await beating;
    }
  }

  async #beat(signal: AbortSignal): Promise<void> {
    const { clock, say, show } = this.settings;
    while (!signal.aborted) {
      await clock.sleep(TICK_MS, signal).catch(() => {});
      if (signal.aborted) return;
      show?.(this.#state());
      if (clock.now() - this.#toldAt < SILENCE_MS) continue;
      say(this.#line());
      this.told();
    }
  }

  #state(): RunState {
    const { clock, start } = this.settings;
    return {
      elapsedMs: clock.now() - start,
      phase: this.#phase.name,
      height: this.#height,
      waitingFor: this.#waiting(),
    };
  }

  #line(): string {
    const { elapsedMs, phase, height, waitingFor } = this.#state();
    const at = height === undefined ? '' : `, height ${height}`;
    const doing =
      waitingFor !== undefined
        ? `waiting for ${waitingFor}`
        : `in this phase for ${inSeconds(this.settings.clock.now() - this.#phase.at)}`;
    return `${inSeconds(elapsedMs).padStart(8)}  … ${phase}${at}: ${doing}`;
  }

  /** All that is waited for, with how long for the wait that began last. */
  #waiting(): string | undefined {
    const last = [...this.#waits.values()].at(-1);
    if (last === undefined) return undefined;
    const waited = this.settings.clock.now() - last.startedAt;
    const all = [...new Set([...this.#waits.values()].map(({ what }) => what))].join(' and ');
    return `${all}, for ${inSeconds(waited)}${yet(last, waited)}; last seen: ${clipped(last.seen.trim(), SEEN_CHARACTERS)}`;
  }
}

/** How long a wait takes yet, as far as that can be told. */
function yet({ expected, timeout }: Waiting, waited: number): string {
  if (expected !== undefined) return `, about ${inSeconds(Math.max(0, expected))} yet`;
  return timeout === undefined ? '' : `, at most ${inSeconds(Math.max(0, timeout - waited))} yet`;
}
