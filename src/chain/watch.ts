import type { Clock } from '../system/clock';
import { type BlockTimes, blockTimes } from './block-times';
import { type ApplicationInfo, applicationInfo } from './engine';
import { type Sighting, Sightings } from './sightings';

/** Asks a node for its application's view; the seam that tests replace. */
export type AskNode = (url: string) => Promise<ApplicationInfo>;

const POLL_MS = 80;
/**
 * Heights that the chain may pass at most: so many a millisecond since it last made progress, and so many
 * on top. No chain is as quick; a node that tells of more does not tell the truth.
 */
const PASSED_PER_MS = 1;
const PASSED_AT_ONCE = 100;
/** How many of the last heights give the block interval. */
const RECENT = 20;

/** What is known of a node: its last answer, or why there is none. */
export type NodeState = ApplicationInfo | { readonly unreachable: string };

/** Who is told what the nodes say. */
export interface WatchObserver {
  /** A height was first seen on any node, at the time of the call. */
  readonly height?: (height: number) => void;
  /** A node told of a smaller height than before. */
  readonly wentBack?: (service: string, from: number, to: number) => void;
  /** A node told of a height that no chain can have reached since the greatest one was seen; it does not count. */
  readonly leapt?: (service: string, from: number, to: number, afterMs: number) => void;
}

/**
 * Watches the application height of every node over HTTP (sockets die at each halt), with the host's
 * time at which each height was first seen. Everything that waits for the chain reads from here.
 */
export class NodeWatch {
  readonly #states = new Map<string, NodeState>();
  readonly #seen = new Sightings();
  readonly #nodeSeen = new Map<string, Sightings>();
  /** What each node told last. */
  readonly #told = new Map<string, number>();
  readonly #loops: Promise<void>[] = [];
  readonly #stop = new AbortController();
  #height = 0;
  #progressAt: number;

  constructor(
    private readonly clock: Clock,
    /** RPC by service; a container that is started again has another port. */
    readonly nodes: Map<string, string>,
    private readonly ask: AskNode = applicationInfo,
    private readonly observer: WatchObserver = {},
  ) {
    this.#progressAt = clock.now();
    for (const service of nodes.keys()) this.#loops.push(this.#watch(service));
  }

  /** The greatest height that any node's application has committed. */
  get height(): number {
    return this.#height;
  }

  /** Host time since the chain last made progress, in milliseconds. */
  get idleMs(): number {
    return this.clock.now() - this.#progressAt;
  }

  state(service: string): NodeState {
    return this.#states.get(service) ?? { unreachable: 'not asked yet' };
  }

  /** Host time at which a height was first seen on a node, or on any node. */
  seenAt(height: number, service?: string): number | undefined {
    const seen = service === undefined ? this.#seen : this.#nodeSeen.get(service);
    return seen?.at(height);
  }

  /** Block times of the last heights; undefined until there are enough. */
  blockTimes(): BlockTimes | undefined {
    return blockTimes(this.#seen.recent(RECENT));
  }

  /** About how long until a height, in milliseconds, as blocks came of late; undefined until that is known. */
  msUntil(height: number): number | undefined {
    const times = this.blockTimes();
    return times && Math.max(0, height - this.#height) * ((times.fast + times.slow) / 2);
  }

  /** All nodes in one line, for messages: `val-alice 41, node-carol unreachable (…)`. */
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
      await this.clock.sleep(POLL_MS, signal).catch(() => {});
    }
  }

  /** What is known of a node by its answer. */
  #take(service: string, info: ApplicationInfo, askedAt: number): NodeState {
    const { height } = info;
    const seen = this.#nodeSeen.get(service);
    const afterMs = this.idleMs;
    // Where a node starts from is its own matter.
    if (seen !== undefined && height - this.#height > leapOf(afterMs)) {
      this.observer.leapt?.(service, this.#height, height, afterMs);
      return { unreachable: `it tells of height ${height}, the chain is at ${this.#height}` };
    }
    const before = this.#told.get(service) ?? 0;
    this.#told.set(service, height);
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
    this.observer.height?.(height);
  }
}

/** How far the chain may have come in some milliseconds, at most. */
function leapOf(ms: number): number {
  return PASSED_AT_ONCE + Math.max(0, ms) * PASSED_PER_MS;
}
