import { titleOf } from '../procedure/step';
import { type Clock, inSeconds, type Waiting, type WaitObserver } from '../system/clock';
import { clipped } from '../text/plain';
import type { TimedEvent } from './timeline';

/** Maximum time without a line in the log, in milliseconds. */
const SILENCE_MS = 10_000;
const TICK_MS = 500;
/** Maximum length of the last observed state, in characters; a node may report much more. */
const SEEN_CHARACTERS = 500;

/** Current state of a run; times in milliseconds. */
export interface RunState {
  readonly elapsedMs: number;
  /** Title of the current step; empty before the first. */
  readonly step: string;
  /** Highest observed block height; undefined before the first block. */
  readonly height?: number | undefined;
  /** Description of the current wait with its time left; undefined if there is none. */
  readonly waitingFor?: string | undefined;
}

export interface HeartbeatSettings {
  readonly clock: Clock;
  /** Host time of the start of the run. */
  readonly start: number;
  /** Writes a line to the log. */
  readonly say: (line: string) => void;
  /** Shows the state a few times a second, on displays that support it. */
  readonly show?: ((state: RunState) => void) | undefined;
}

/** Logs the current wait and its time left whenever nothing was logged for a while. */
export class Heartbeat implements WaitObserver {
  readonly #waits = new Map<symbol, Waiting>();
  /** The wait that saw something new last. */
  #changed: symbol | undefined;
  #step = { title: '', at: 0 };
  #height: number | undefined;
  #loggedAt: number;

  constructor(private readonly settings: HeartbeatSettings) {
    this.#loggedAt = settings.start;
  }

  seen(wait: symbol, waiting: Waiting): void {
    if (this.#waits.get(wait)?.seen !== waiting.seen) this.#changed = wait;
    this.#waits.set(wait, waiting);
  }

  ended(wait: symbol): void {
    this.#waits.delete(wait);
  }

  /** Updates the state from an event. */
  readonly event = (event: TimedEvent): void => {
    if (event.type === 'step-started') this.#step = { title: titleOf(event.step), at: event.at };
    if (event.type === 'block') this.#height = event.height;
  };

  /** Notes that a line was logged. */
  readonly logged = (): void => {
    this.#loggedAt = this.settings.clock.now();
  };

  /** Runs the heartbeat during work. */
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
      if (clock.now() - this.#loggedAt < SILENCE_MS) continue;
      say(this.#line());
      this.logged();
    }
  }

  #state(): RunState {
    const { clock, start } = this.settings;
    return {
      elapsedMs: clock.now() - start,
      step: this.#step.title,
      height: this.#height,
      waitingFor: this.#waiting(),
    };
  }

  #line(): string {
    const { elapsedMs, step, height, waitingFor } = this.#state();
    const at = height === undefined ? '' : `, height ${height}`;
    const doing =
      waitingFor !== undefined
        ? `waiting for ${waitingFor}`
        : `in this phase for ${inSeconds(this.settings.clock.now() - this.#step.at)}`;
    return `${inSeconds(elapsedMs).padStart(8)}  … ${step}${at}: ${doing}`;
  }

  /** Describes all current waits: the duration of the one that began last, and the last news of any of them. */
  #waiting(): string | undefined {
    const last = [...this.#waits.values()].at(-1);
    if (last === undefined) return undefined;
    const waited = this.settings.clock.now() - last.startedAt;
    const all = [...new Set([...this.#waits.values()].map(({ what }) => what))];
    const news = (this.#changed && this.#waits.get(this.#changed)) ?? last;
    const of = all.length > 1 ? ` in ${news.what}` : '';
    return `${all.join(' and ')}, for ${inSeconds(waited)}${left(last, waited)}; last seen${of}: ${clipped(news.seen.trim(), SEEN_CHARACTERS)}`;
  }
}

/** Describes the time left of a wait, if known. */
function left({ expected, timeout }: Waiting, waited: number): string {
  if (expected !== undefined) return `, about ${inSeconds(Math.max(0, expected))} left`;
  return timeout === undefined ? '' : `, at most ${inSeconds(Math.max(0, timeout - waited))} left`;
}
