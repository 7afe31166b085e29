import type { ChainClient } from '../chain/client/client';
import { startReleaseOf } from '../plan/route';
import type { Upgrade } from '../plan/schema';
import { connectAt } from './connect';
import type { Rehearsal } from './context';
import type { PendingUpgrade, ProposedUpgrade } from './proposals';

/** Progress of a rehearsal: state that one step passes on to later ones. */
export class Course {
  #client: ChainClient | undefined;
  readonly #pending = new Map<string, PendingUpgrade>();
  readonly #proposed = new Map<string, ProposedUpgrade>();
  readonly #haltTimes = new Map<string, string>();
  #longestSendMs = 0;

  constructor(private readonly rehearsal: Rehearsal) {}

  /** Client of the chain as it currently runs. */
  async client(): Promise<ChainClient> {
    const { run } = this.rehearsal;
    this.#client ??= await connectAt(this.rehearsal, startReleaseOf(run.plan.upgrades));
    return this.#client;
  }

  /** Upgrade of the plan, by name. */
  upgrade(name: string): Upgrade {
    const upgrade = this.#upgradeAt(name, 0);
    if (upgrade === undefined) throw new Error(`the plan has no upgrade ${name}`);
    return upgrade;
  }

  /** Upgrade after the named one; undefined after the last. */
  next(name: string): Upgrade | undefined {
    return this.#upgradeAt(name, 1);
  }

  /** Upgrade before the named one; undefined before the first. */
  previous(name: string): Upgrade | undefined {
    return this.#upgradeAt(name, -1);
  }

  /** Upgrade that an earlier step proposed or scheduled. */
  pending(name: string): PendingUpgrade {
    const pending = this.#pending.get(name);
    if (pending === undefined) throw new Error(`${name} was neither proposed nor scheduled`);
    return pending;
  }

  schedule(pending: PendingUpgrade): void {
    this.#pending.set(pending.upgrade.name, pending);
  }

  /** Upgrade that an earlier step proposed. */
  proposed(name: string): ProposedUpgrade {
    const proposed = this.#proposed.get(name);
    if (proposed === undefined) throw new Error(`${name} was not proposed`);
    return proposed;
  }

  /** @param sendMs time in milliseconds to send the proposal and its votes */
  propose(proposed: ProposedUpgrade, sendMs: number): void {
    this.#proposed.set(proposed.upgrade.name, proposed);
    this.schedule(proposed);
    this.#longestSendMs = Math.max(this.#longestSendMs, sendMs);
  }

  /** Longest time so far in milliseconds to send a proposal and its votes. */
  get longestSendMs(): number {
    return this.#longestSendMs;
  }

  /**
   * Records an upgrade as passed.
   *
   * @param client client of the chain after the swap
   * @param haltTime header time of the upgrade's block, RFC 3339
   */
  pass(upgrade: string, client: ChainClient, haltTime: string): void {
    this.#client = client;
    this.#haltTimes.set(upgrade, haltTime);
  }

  /** Upgrade that brought in the release running now; undefined before the first. */
  get lastPassed(): string | undefined {
    return [...this.#haltTimes.keys()].at(-1);
  }

  /** Header time of an upgrade's block, RFC 3339. */
  haltTime(upgrade: string): string {
    const time = this.#haltTimes.get(upgrade);
    if (time === undefined) throw new Error(`${upgrade} was not passed`);
    return time;
  }

  #upgradeAt(name: string, offset: number): Upgrade | undefined {
    const { upgrades } = this.rehearsal.run.plan;
    return upgrades[upgrades.findIndex((each) => each.name === name) + offset];
  }
}
