import type { ContainerState, Program } from '../../docker/containers';
import type { Docker } from '../../docker/docker';
import { type Clock, inSeconds } from '../../system/clock';
import { listed } from '../../text/words';
import { visiblyWaits } from './waiting';

/** Interval between two looks at the containers, in milliseconds. */
const POLL_MS = 250;
/** Interval between two looks at the programs in waiting containers, and between reports, in milliseconds. */
const LOOK_MS = 2_000;
const REPORT_MS = 10_000;
/** Looks in a row at which all remaining services must visibly wait, before their dry start ends early. */
const LOOKS = 5;
/** Time for a script to go on after the start of its node, in milliseconds: it may start it again, or others. */
const SETTLE_MS = 10_000;

export interface WatchSettings {
  /** Containers by service. */
  readonly containers: ReadonlyMap<string, string>;
  readonly gated: readonly string[];
  /** Returns true if the gate of a service has told a start. */
  readonly hasTold: (service: string) => Promise<boolean>;
  readonly limitMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
}

/** Watches dry starts until all have come to their end, the remaining ones visibly wait, or the time is over. */
export class DryWatch {
  /** Times at which services were first seen to have told a start. */
  readonly #told = new Map<string, number>();
  /** Programs of remaining services at the last look. */
  #programs = new Map<string, readonly Program[]>();

  constructor(
    private readonly docker: Docker,
    private readonly settings: WatchSettings,
  ) {}

  /** @param started resolves when Compose has started everything, or has failed to */
  async untilEnd(started: Promise<unknown>): Promise<ReadonlyMap<string, ContainerState>> {
    const { clock, signal, limitMs, containers, progress } = this.settings;
    const begin = clock.now();
    let [looked, reported, waits] = [begin, begin, 0];
    let isStarted = false;
    void started.then(() => {
      isStarted = true;
    });
    for (;;) {
      const states = await this.docker.containers.states([...containers.values()]);
      const left = await this.#left(states);
      const passed = clock.now() - begin;
      if ((left.length === 0 || this.#isOver(left, states)) && isStarted) return states;
      if (passed >= limitMs) return states;
      if (clock.now() - looked >= LOOK_MS) {
        looked = clock.now();
        waits = isStarted && (await this.#allWait(left)) ? waits + 1 : 0;
        if (waits >= LOOKS) return states;
      }
      if (clock.now() - reported >= REPORT_MS) {
        reported = clock.now();
        progress(
          `Dry start: ${inSeconds(passed)} of at most ${inSeconds(limitMs)}; not yet at the start of a node: ${listed(left)}.`,
        );
      }
      await clock.sleep(POLL_MS, signal);
    }
  }

  #idOf(service: string): string {
    return this.settings.containers.get(service) ?? '';
  }

  /** Services that still run, and have told no start or have just told one. */
  async #left(states: ReadonlyMap<string, ContainerState>): Promise<string[]> {
    const { gated, hasTold, clock } = this.settings;
    const left: string[] = [];
    for (const service of gated) {
      if (hasEnded(states.get(this.#idOf(service)))) continue;
      if (!this.#told.has(service) && (await hasTold(service))) {
        this.#told.set(service, clock.now());
      }
      const at = this.#told.get(service);
      if (at === undefined || clock.now() - at < SETTLE_MS) left.push(service);
    }
    return left;
  }

  /** Returns true if nothing is left that Compose would still start: what it waited for has failed. */
  #isOver(left: readonly string[], states: ReadonlyMap<string, ContainerState>): boolean {
    return left.every((service) => states.get(this.#idOf(service))?.status === 'created');
  }

  async #allWait(left: readonly string[]): Promise<boolean> {
    const now = new Map<string, readonly Program[]>();
    for (const service of left) {
      now.set(service, await this.docker.containers.programs(this.#idOf(service)));
    }
    const earlier = this.#programs;
    this.#programs = now;
    return [...now].every(([service, programs]) =>
      visiblyWaits(programs, earlier.get(service) ?? []),
    );
  }
}

export function hasEnded(state: ContainerState | undefined): boolean {
  return state?.status === 'exited' || state?.status === 'dead';
}
