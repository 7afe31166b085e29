import type { Clock } from '../system/clock';
import { type BlockTimes, blockTimes } from './block-times';
import { type ApplicationInfo, applicationInfo } from './engine';

/** Asks a node for its application's view; the seam that tests replace. */
export type AskNode = (url: string) => Promise<ApplicationInfo>;

const POLL_MS = 80;
/** Heights that may pass between two looks; no chain makes as many, whatever a node tells. */
const MOST_PASSED = 10_000;
/** How many of the last heights give the block interval. */
const RECENT = 20;

/** What is known of a node: its last answer, or why there is none. */
export type NodeState = ApplicationInfo | { readonly unreachable: string };

/**
 * Watches the application height of every node over HTTP (sockets die at each halt), with the host's
 * time at which each height was first seen. Everything that waits for the chain reads from here.
 */
export class NodeWatch {
  readonly #states = new Map<string, NodeState>();
  readonly #seenAt = new Map<number, number>();
  readonly #nodeHeights = new Map<string, number>();
  readonly #nodeSeenAt = new Map<string, Map<number, number>>();
  readonly #loops: Promise<void>[] = [];
  readonly #stop = new AbortController();
  #height = 0;
  #progressAt: number;

  constructor(
    private readonly clock: Clock,
    /** RPC by service; a container that is started again has another port. */
    readonly nodes: Map<string, string>,
    private readonly ask: AskNode = applicationInfo,
    /** Called with each height that is first seen on any node, at the time of the call. */
    private readonly onHeight: (height: number) => void = () => {},
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
    const seen = service === undefined ? this.#seenAt : this.#nodeSeenAt.get(service);
    return seen?.get(height);
  }

  /** Block times of the last heights; undefined until there are enough. */
  blockTimes(): BlockTimes | undefined {
    return blockTimes(this.#recent());
  }

  /** About how long until a height, in milliseconds, as blocks came of late; undefined until that is known. */
  msUntil(height: number): number | undefined {
    const times = this.blockTimes();
    return times && Math.max(0, height - this.#height) * ((times.fast + times.slow) / 2);
  }

  /** Host times of the last heights, oldest first. */
  #recent(): number[] {
    const times: number[] = [];
    for (let height = this.#height; times.length < RECENT; height--) {
      const at = this.#seenAt.get(height);
      if (at === undefined) break;
      times.unshift(at);
    }
    return times;
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
      try {
        const info = await this.ask(this.nodes.get(service) ?? '');
        this.#states.set(service, info);
        this.#progress(service, info.height);
      } catch (error) {
        this.#states.set(service, { unreachable: (error as Error).message });
      }
      await this.clock.sleep(POLL_MS, signal).catch(() => {});
    }
  }

  #progress(service: string, height: number): void {
    const now = this.clock.now();
    const nodeSeen = this.#nodeSeenAt.get(service) ?? new Map<number, number>();
    this.#nodeSeenAt.set(service, nodeSeen);
    note(nodeSeen, this.#nodeHeights.get(service) ?? 0, height, now);
    this.#nodeHeights.set(service, Math.max(height, this.#nodeHeights.get(service) ?? 0));
    if (height <= this.#height) return;
    note(this.#seenAt, this.#height, height, now);
    this.#height = height;
    this.#progressAt = now;
    this.onHeight(height);
  }
}

/** A height that was passed between two polls was there by the second one at the latest. */
function note(seen: Map<number, number>, before: number, height: number, now: number): void {
  const first = before === 0 ? height : Math.max(before + 1, height - MOST_PASSED);
  for (let passed = first; passed <= height; passed++) {
    seen.set(passed, now);
  }
}
