import type { ErrorCode } from '../errors/codes';
import type { Place } from '../errors/errors';
import type { Schedule } from '../plan/schema';
import type { Moment } from '../procedure/moment';
import type { StepId } from '../procedure/step';
import type { Clock } from '../system/clock';

/** Votes as counted by the gov module: amounts of staked base units, in decimal. */
interface Tally {
  readonly yes: string;
  readonly no: string;
  readonly abstain: string;
  readonly no_with_veto: string;
}

/** Disk space of images and caches in bytes; null if unknown. */
export interface Disk {
  readonly free: number;
  readonly images: number | null;
  readonly buildCache: number | null;
  readonly cache: number;
}

/** Source of a release's image. */
export interface ReleaseSource {
  /** Built from a git ref or from the current work tree, or an image that was given or pulled. */
  readonly how: 'git ref' | 'work tree' | 'image';
  /** Ref as named in the plan; null if none. */
  readonly ref: string | null;
  /** Commit id, for a work tree that of its checkout; null outside a repository. */
  readonly commit: string | null;
  /** Git tree id of the build folder in the commit. */
  readonly tree: string | null;
  /** True if the work tree has uncommitted changes; null if not applicable. */
  readonly changed: boolean | null;
  /** Hash of everything sent to the build of a work tree. */
  readonly content: string | null;
  /** `repository@sha256:...` of an image from a registry. */
  readonly digest: string | null;
}

/** An event of the run, recorded as it happens. Chain times (`votingStart`) are RFC 3339; `at` is host time. */
export type RehearsalEvent =
  | { readonly type: 'step-started'; readonly step: StepId }
  | { readonly type: 'step-ended'; readonly step: StepId; readonly ok: boolean }
  | {
      /** An image of the stack is available in the engine. */
      readonly type: 'image-provided';
      readonly reference: string;
      /** Origin: given, pulled, found in the engine or the cache, or built. */
      readonly decision: 'given' | 'pulled' | 'engine' | 'cache' | 'build';
      readonly imageId: string;
      /** `repository@sha256:...` of each registry that it came from. */
      readonly digests: readonly string[];
      readonly bytes: number;
      /** Cache key of 64 hex digits; null if nothing builds the image or it cannot have a key. */
      readonly key: string | null;
      /** Build time in milliseconds; null if not built. */
      readonly ms: number | null;
    }
  | {
      /** Disk space before the images were provided, and after the kept ones were saved. */
      readonly type: 'disk-measured';
      readonly before: Disk;
      readonly after: Disk;
    }
  | {
      /** The source of a release's image. */
      readonly type: 'release-traced';
      readonly release: string;
      readonly source: ReleaseSource;
    }
  | {
      /** A release's binary as nodes run it under Cosmovisor; SHA-256 in hex digits. */
      readonly type: 'binary-hashed';
      readonly release: string;
      readonly sha256: string;
    }
  | (Moment & {
      /** The binary found on a node for a release. */
      readonly type: 'binary-seen';
      readonly release: string;
      readonly service: string;
      /** Null if the node has no such binary. */
      readonly sha256: string | null;
      readonly expected: string;
      readonly ok: boolean;
    })
  | {
      /** Versions reported by a release's binary; empty if not reported. */
      readonly type: 'binary-ran';
      readonly release: string;
      readonly version: string;
      readonly sdk: string;
      readonly engine: string;
    }
  | {
      /** A change to the copy, or an action beyond the plan, that readers should know about. */
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
      /** The account that x/upgrade has as its authority. */
      readonly type: 'authority-read';
      readonly address: string;
      /** Name of that account in the plan; null if it is the gov module. */
      readonly account: string | null;
    }
  | {
      /** An upgrade is scheduled without a proposal. */
      readonly type: 'upgrade-scheduled';
      readonly upgrade: string;
      readonly by: Exclude<Schedule['kind'], 'proposal'>;
      /** Account that sent the message; null with another kind of schedule. */
      readonly account: string | null;
      /** Height at which the plan was first seen; for a height in code, at which the rehearsal begins to wait for it. */
      readonly height: number;
      readonly upgradeHeight: number;
    }
  | {
      readonly type: 'proposal-submitted';
      readonly upgrade: string;
      readonly id: string;
      /** Gov dialect of the submitted proposal. */
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
      /** Height at which the decision was first observed. */
      readonly height: number;
    }
  | {
      /** The old binary of a node asked for the new one. `at` is the timestamp of its log line. */
      readonly type: 'node-halted';
      readonly upgrade: string;
      readonly service: string;
      readonly height: number;
    }
  | {
      /** The new binary of a node responds and has applied the upgrade's block. */
      readonly type: 'node-swapped';
      readonly upgrade: string;
      readonly service: string;
      readonly current: string;
      readonly version: string;
      /** Time from the node's halt until the swapped process serves, in milliseconds. */
      readonly swapMs: number;
    }
  | {
      readonly type: 'upgrade-done';
      readonly upgrade: string;
      readonly height: number;
      /** Host time of the last block before the height, in milliseconds. */
      readonly haltedAt: number;
      /** Host time at which the first node had applied the block of the height. */
      readonly appliedAt: number;
      /** Host time of the first block after it. */
      readonly resumedAt: number;
      readonly straddledPrevious: boolean;
      /** App hash after the upgrade's block by service, upper-case hex. */
      readonly appHashes: Readonly<Record<string, string>>;
      /** True if all nodes have the same state after that block and after the next one. */
      readonly sameState: boolean;
    }
  | {
      readonly type: 'query-answered';
      readonly query: string;
      readonly release: string;
      readonly moment: 'release' | 'restart';
      readonly command: string;
      readonly expected: string;
      /** True if the plan expects a failure. */
      readonly mustFail: boolean;
      readonly ok: boolean;
      /** Difference from the expected answer; null if none. */
      readonly problem: string | null;
      readonly answer: string;
    }
  | {
      readonly type: 'traffic-played';
      readonly name: string;
      readonly stage: string;
      readonly ok: boolean;
      /** True if the plan allows a failure. */
      readonly mayFail: boolean;
      readonly output: string;
    }
  | {
      /** A height was observed for the first time on any node. */
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
      readonly code: ErrorCode;
      readonly step: StepId | null;
      readonly message: string;
      readonly hint: string;
      readonly lines: readonly string[];
      /** Line at which the user can fix the failure; null unless there is exactly one. */
      readonly place: Place | null;
    };

/** An event with its host time, in milliseconds since the epoch. */
export type TimedEvent = RehearsalEvent & { readonly at: number };

/** Events of one type. */
export type EventOf<T extends TimedEvent['type']> = Extract<TimedEvent, { type: T }>;

export function ofType<T extends TimedEvent['type']>(
  events: readonly TimedEvent[],
  type: T,
): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

/** The record of a run, from which all reports are folded. */
export class Timeline {
  readonly #events: TimedEvent[] = [];
  readonly #listeners: ((event: TimedEvent) => void)[] = [];

  constructor(private readonly clock: Clock) {}

  get events(): readonly TimedEvent[] {
    return this.#events;
  }

  /** Calls `listener` with each subsequent event. */
  listen(listener: (event: TimedEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Appends an event, with the current host time or the known host time of the event. */
  add(event: RehearsalEvent, at: number = this.clock.now()): void {
    const timed = { ...event, at };
    this.#events.push(timed);
    for (const listener of this.#listeners) listener(timed);
  }
}
