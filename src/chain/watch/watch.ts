import type { Clock } from '../../system/clock';
import { type ApplicationInfo, applicationInfo } from '../rpc/connect-engine';
import { type BlockTimes, blockTimes } from './block-times';
import { type Sighting, Sightings } from './sightings';

/** Reads a node's application info; replaced in tests. */
export type AskNode = (url: string) => Promise<ApplicationInfo>;

const POLL_MS = 80;
/**
 * Upper bound on heights gained: a rate per millisecond since the last progress, and a constant. It exceeds any
 * chain's speed; a node that reports more is not truthful.
 */
const PASSED_PER_MS = 1;
const PASSED_AT_ONCE = 100;
/**
 * Longest time between two polls that counts as time without a block, in milliseconds: more than the time limit of a
 * poll. In a longer one this process did not run, and saw nothing: it was stopped, or the whole machine was.
 */
const LONGEST_GAP_MS = 3_000;
/** Number of last heights used for the block interval. */
const RECENT = 20;

/** State of a node: its last response, or the reason why there is none. */
export type NodeState = ApplicationInfo | { readonly unreachable: string };

/** Callbacks for reports of the nodes. */
export interface WatchObserver {
  /** Called when a height is first observed on any node. */
  readonly height?: (height: number) => void;
  /** Called if a node reports a smaller height than before. */
  readonly wentBack?: (service: string, from: number, to: number) => void;
  /** Called if a node reports a height beyond any reachable since the last maximum; the height is ignored. */
  readonly leapt?: (service: string, from: number, to: number, afterMs: number) => void;
}

/**
 * Watches the application height of every node over HTTP (sockets break at each halt), and records the host
 * time at which each height was first observed. All waits for the chain read from here.
 */
export class NodeWatch {
  readonly #states = new Map<string, NodeState>();
  readonly #seen = new Sightings();
  readonly #nodeSeen = new Map<string, Sightings>();
  /** Last height reported by each node. */
  readonly #reported = new Map<string, number>();
  readonly #loops: Promise<void>[] = [];
  readonly #stop = new AbortController();
  #height = 0;
  #progressAt: number;
  /** Last poll that ended: time of its request, and the machine's total wait for its disks then. */
  #polled: { readonly at: number; readonly diskWaitMs: number };
  #idleMs = 0;
  #diskWaitMs = 0;

  constructor(
    private readonly clock: Clock,
    /** RPC by service; a restarted container has another port. */
    readonly nodes: Map<string, string>,
    private readonly ask: AskNode = applicationInfo,
    private readonly observer: WatchObserver = {},
  ) {
    this.#progressAt = clock.now();
    this.#polled = this.#pollAt(this.#progressAt);
    for (const service of nodes.keys()) this.#loops.push(this.#watch(service));
  }

  /** Greatest height committed by any node's application. */
  get height(): number {
    return this.#height;
  }

  /**
   * Time since the chain's last progress in milliseconds, as far as polls saw that there was none, and without the time
   * for which the machine's disks held everything up.
   */
  get idleMs(): number {
    return this.#idleMs;
  }

  /** Time since the chain's last progress for which the machine's disks held everything up, in milliseconds. */
  get diskWaitMs(): number {
    return this.#diskWaitMs;
  }

  state(service: string): NodeState {
    return this.#states.get(service) ?? { unreachable: 'not asked yet' };
  }

  /** Host time at which a height was first observed on a node, by default on any node. */
  seenAt(height: number, service?: string): number | undefined {
    const seen = service === undefined ? this.#seen : this.#nodeSeen.get(service);
    return seen?.at(height);
  }

  /** Block times of the last heights; undefined until there are enough. */
  blockTimes(): BlockTimes | undefined {
    return blockTimes(this.#seen.recent(RECENT));
  }

  /** Estimated time until a height in milliseconds, from recent block times; undefined if unknown. */
  msUntil(height: number): number | undefined {
    const times = this.blockTimes();
    return times && Math.max(0, height - this.#height) * ((times.fast + times.slow) / 2);
  }

  /** States of all nodes in one line, for messages: `val-alice 41, node-carol unreachable (…)`. */
  describe(): string {
    return [...this.nodes.keys()]
      .map((service) => {
        const state = this.state(service);
        return 'unreachable' in state
          ? `${service} unreachable`
          : `${service} at ${state.height} (${state.version})`;
      })
      .join(', ');
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#loops);
  }

  async #watch(service: string): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const askedAt = this.clock.now();
      try {
        const info = await this.ask(this.nodes.get(service) ?? '');
        this.#states.set(service, this.#take(service, info, askedAt));
      } catch (error) {
        this.#states.set(service, { unreachable: (error as Error).message });
      }
      this.#countIdle(askedAt);
      await this.clock.sleep(POLL_MS, signal).catch(() => {});
    }
  }

  #countIdle(askedAt: number): void {
    if (askedAt <= this.#polled.at) return;
    const polled = this.#pollAt(askedAt);
    const gap = Math.min(polled.at - this.#polled.at, LONGEST_GAP_MS);
    const waited = Math.min(gap, polled.diskWaitMs - this.#polled.diskWaitMs);
    this.#idleMs += gap - waited;
    this.#diskWaitMs += waited;
    this.#polled = polled;
  }

  #pollAt(at: number) {
    return { at, diskWaitMs: this.clock.diskWaitMs?.() ?? 0 };
  }

  /** Updates the state of a node from its response. */
  #take(service: string, info: ApplicationInfo, askedAt: number): NodeState {
    const { height } = info;
    const seen = this.#nodeSeen.get(service);
    const afterMs = this.clock.now() - this.#progressAt;
    // A node may start at any height.
    if (seen !== undefined && height - this.#height > leapOf(afterMs)) {
      this.observer.leapt?.(service, this.#height, height, afterMs);
      return { unreachable: `it reports height ${height}, but the chain is at ${this.#height}` };
    }
    const before = this.#reported.get(service) ?? 0;
    this.#reported.set(service, height);
    if (height < before) this.observer.wentBack?.(service, before, height);
    if (height > 0) this.#progress(service, { height, at: this.clock.now(), askedAt });
    return info;
  }

  #progress(service: string, sighting: Sighting): void {
    const { height, at } = sighting;
    const nodeSeen = this.#nodeSeen.get(service) ?? new Sightings();
    this.#nodeSeen.set(service, nodeSeen);
    nodeSeen.note(sighting);
    if (height <= this.#height) return;
    this.#seen.note(sighting);
    this.#height = height;
    this.#progressAt = at;
    this.#polled = this.#pollAt(at);
    this.#idleMs = 0;
    this.#diskWaitMs = 0;
    this.observer.height?.(height);
  }
}

/** Upper bound on heights gained in a number of milliseconds. */
function leapOf(ms: number): number {
  return PASSED_AT_ONCE + Math.max(0, ms) * PASSED_PER_MS;
}
