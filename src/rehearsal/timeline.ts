import type { Place } from '../errors';
import type { Clock } from '../system/clock';

/** Votes as the gov module counts them: amounts of staked base units, in decimal. */
export interface Tally {
  readonly yes: string;
  readonly no: string;
  readonly abstain: string;
  readonly no_with_veto: string;
}

/** What images and caches take, in bytes; null where it is not known. */
export interface Disk {
  readonly free: number;
  readonly images: number | null;
  readonly buildCache: number | null;
  readonly cache: number;
}

/** What a release's image is made from. */
export interface ReleaseSource {
  /** Built of what a git ref has or of the work tree as it is, or an image that was given or pulled. */
  readonly how: 'git ref' | 'work tree' | 'image';
  /** As the plan names it; null where it names none. */
  readonly ref: string | null;
  /** Id of the commit, of a work tree the one that is checked out; null outside of a repository. */
  readonly commit: string | null;
  /** Git's id of what the commit has in the folder of the build. */
  readonly tree: string | null;
  /** Whether the work tree has changes that are not in the commit; null where that is no question. */
  readonly changed: boolean | null;
  /** Hash of all that was sent to the build of a work tree. */
  readonly content: string | null;
  /** `repository@sha256:...` of an image that came from a registry. */
  readonly digest: string | null;
}

/** What happened, as it happened. Times of the chain (`votingStart`) are RFC 3339; `at` is the host's. */
export type RehearsalEvent =
  | { readonly type: 'phase-started'; readonly phase: string }
  | { readonly type: 'phase-ended'; readonly phase: string; readonly ok: boolean }
  | {
      /** An image of the stack is in the engine. */
      readonly type: 'image-provided';
      readonly reference: string;
      /** Whether it was given, pulled, found in the engine or the cache, or built. */
      readonly decision: 'given' | 'pulled' | 'engine' | 'cache' | 'build';
      readonly imageId: string;
      /** `repository@sha256:...` of the registries that it came from. */
      readonly digests: readonly string[];
      readonly bytes: number;
      /** 64 hex digits; null where nothing builds it, or it cannot have one. */
      readonly key: string | null;
      /** How long its build took, in milliseconds; null where it was not built. */
      readonly ms: number | null;
    }
  | {
      /** Before the images were provided, and after what is kept of them was saved. */
      readonly type: 'disk-measured';
      readonly before: Disk;
      readonly after: Disk;
    }
  | {
      /** What the image of a release is made from. */
      readonly type: 'release-traced';
      readonly release: string;
      readonly source: ReleaseSource;
    }
  | {
      /** A release's binary, as the nodes are to run it under Cosmovisor; SHA-256 in hex digits. */
      readonly type: 'binary-hashed';
      readonly release: string;
      readonly sha256: string;
    }
  | {
      /** The binary that a node has for a release. */
      readonly type: 'binary-seen';
      readonly release: string;
      /** `start`, `restart`, or the upgrade that brought the release. */
      readonly moment: string;
      readonly service: string;
      /** Null where it has none. */
      readonly sha256: string | null;
      readonly expected: string;
      readonly ok: boolean;
    }
  | {
      /** What a release's binary says of itself; versions are empty where it does not. */
      readonly type: 'binary-ran';
      readonly release: string;
      readonly version: string;
      readonly sdk: string;
      readonly engine: string;
    }
  | {
      /** Something that the rehearsal did to the copy, or beyond the plan, that its reader should know. */
      readonly type: 'notice';
      readonly message: string;
    }
  | {
      readonly type: 'chain-read';
      readonly chainId: string;
      readonly denom: string;
      /** Services that run under Cosmovisor. */
      readonly nodes: readonly string[];
    }
  | {
      readonly type: 'proposal-submitted';
      readonly upgrade: string;
      readonly id: string;
      /** Dialect of gov that it was sent in. */
      readonly dialect: string;
      readonly deposit: string;
      readonly height: number;
      /** The planned upgrade height. */
      readonly upgradeHeight: number;
      readonly votingStart: string;
      readonly votingEnd: string;
    }
  | {
      readonly type: 'proposal-decided';
      readonly upgrade: string;
      readonly id: string;
      readonly status: string;
      readonly tally: Tally;
      readonly failedReason: string;
      /** Height at which the decision was first seen. */
      readonly height: number;
    }
  | {
      /** The old binary of a node asked for the new one. `at` is the time stamp of its log line. */
      readonly type: 'node-halted';
      readonly upgrade: string;
      readonly service: string;
      readonly height: number;
    }
  | {
      /** The new binary of a node answers and has applied the upgrade's block. */
      readonly type: 'node-swapped';
      readonly upgrade: string;
      readonly service: string;
      readonly current: string;
      readonly version: string;
      /** From its halt to the swapped process serving, in milliseconds. */
      readonly swapMs: number;
    }
  | {
      readonly type: 'upgrade-done';
      readonly upgrade: string;
      readonly height: number;
      /** Host times in milliseconds: the last block before the height, */
      readonly haltedAt: number;
      /** the first node to have applied the block of the height, */
      readonly appliedAt: number;
      /** and the first block after it. */
      readonly resumedAt: number;
      readonly straddledPrevious: boolean;
      /** Per service, upper-case hex, of the state after the upgrade's block. */
      readonly appHashes: Readonly<Record<string, string>>;
      /** Whether all nodes have the same state after that block and after the next one. */
      readonly sameState: boolean;
    }
  | {
      readonly type: 'query-answered';
      readonly query: string;
      readonly release: string;
      readonly moment: 'release' | 'restart';
      readonly command: string;
      readonly expected: string;
      readonly ok: boolean;
      /** How the answer differs from what is expected; null where it does not. */
      readonly problem: string | null;
      readonly answer: string;
    }
  | {
      readonly type: 'traffic-played';
      readonly name: string;
      readonly stage: string;
      readonly ok: boolean;
      /** Whether the plan allows it to fail. */
      readonly mayFail: boolean;
      readonly output: string;
    }
  | {
      /** A height was first seen on any node. */
      readonly type: 'block';
      readonly height: number;
    }
  | {
      readonly type: 'restarted';
      readonly release: string;
      readonly heightBefore: number;
      readonly heightAfter: number;
      readonly ok: boolean;
    }
  | {
      readonly type: 'failed';
      readonly phase: string;
      readonly message: string;
      readonly hint: string;
      readonly lines: readonly string[];
      /** Where the user can change what failed; null where that is not one place. */
      readonly place: Place | null;
    };

/** An event with the host's time, in milliseconds since the epoch. */
export type TimedEvent = RehearsalEvent & { readonly at: number };

/** The record of a run; everything that is reported is folded from it. */
export class Timeline {
  readonly #events: TimedEvent[] = [];
  readonly #listeners: ((event: TimedEvent) => void)[] = [];

  constructor(private readonly clock: Clock) {}

  get events(): readonly TimedEvent[] {
    return this.#events;
  }

  /** Calls `listener` for each event from now on. */
  listen(listener: (event: TimedEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Appends an event, now or at the host's time it is known to have happened. */
  add(event: RehearsalEvent, at: number = this.clock.now()): void {
    const timed = { ...event, at };
    this.#events.push(timed);
    for (const listener of this.#listeners) listener(timed);
  }
}
