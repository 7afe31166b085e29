import { RehearsalError } from '../errors/errors';
import type { StackFact } from '../stack/live/facts';
import type { LiveStack } from '../stack/live/live';
import { evidenceIn } from '../stack/logs/evidence';
import { inSeconds } from '../system/clock';
import type { Timeline } from '../timeline/timeline';
import { passedUpgrades } from './culprit';
import type { Expectation, LastOutput } from './expectations';
import type { Limit } from './limits';
import { causeOn, haltedTooEarly, stalled, type Witness } from './stall-causes';

/** Time without a block after which a chain counts as stalled at least, in multiples of its usual block time. */
const STALL_BLOCKS = 10;

/** Share of a stall in which the machine's disks held everything up, from which on they are named as its cause. */
const DISK_SHARE = 0.25;

const DISK_HINT =
  'Other work keeps the disks of this machine busy (a build, the removal of many files), or they are too slow: run the rehearsal without that work, or on another machine.';

/** Exit code of a killed process (SIGKILL), as the engine reports it. */
const KILLED = '137';

/** The supervised stack. */
export type Supervised = Witness & Pick<LiveStack, 'listen' | 'lastOutput'>;

/** Dependencies of the supervisor. */
export interface SupervisorEdges {
  readonly timeline: Timeline;
  /** Time without a block after which a chain counts as stalled. */
  readonly stall: Limit;
  /** Signal of the run: nothing after it counts as a failure in its own right. */
  readonly signal: AbortSignal;
  /** Ends the run. */
  readonly fail: (error: unknown) => void;
  /** Reason why the end of a service fails the run, as a clause about it; default that it is part of the chain. */
  readonly whyOf?: (service: string) => string | undefined;
}

/** Keeps the current expectations of the procedure, and fails the run on every fact that none of them covers. */
export class Supervisor {
  readonly #expected = new Set<Expectation>();
  /** Nodes whose height went back, each reported once; repeats carry no new information. */
  readonly #wentBack = new Set<string>();
  /** Judgements in progress: a container's last lines are read from the engine. */
  readonly #pending = new Set<Promise<void>>();

  constructor(
    private readonly live: Supervised,
    private readonly edges: SupervisorEdges,
  ) {
    live.listen((fact) => {
      const judged = this.#judge(fact).catch(this.#fail);
      this.#pending.add(judged);
      void judged.then(() => this.#pending.delete(judged));
    });
  }

  /** Resolves when all facts reported so far are judged. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  /** Applies expectations while work runs. */
  async during<T>(expectations: readonly Expectation[], work: () => Promise<T>): Promise<T> {
    for (const each of expectations) this.#expected.add(each);
    try {
      return await work();
    } finally {
      for (const each of expectations) this.#expected.delete(each);
    }
  }

  async #judge(fact: StackFact): Promise<void> {
    if (fact.type === 'height')
      return this.edges.timeline.add({ type: 'block', height: fact.height });
    const lastOutput = this.#lastOutputOf(fact);
    // The newest first: while everything stops, no end tells anything about a single service.
    for (const expectation of [...this.#expected].reverse()) {
      const covers = expectation.covers(fact, lastOutput);
      if (covers === true || (covers !== false && (await covers))) return;
    }
    const failure = await this.#failureOf(fact, lastOutput);
    if (failure !== undefined) this.#fail(failure);
  }

  readonly #fail = (error: unknown): void => {
    if (this.edges.signal.aborted) return;
    this.edges.fail(error);
  };

  /**
   * Memoized: expectations and the failure judge the same lines. If the engine does not return them, the followed ones
   * have to do.
   */
  #lastOutputOf(fact: StackFact): LastOutput {
    let output: Promise<readonly string[]> | undefined;
    return async () => {
      if (fact.type !== 'container-died') return [];
      const { container, service } = fact;
      output ??= this.live.lastOutput(container).catch(() => this.live.lastLines(service));
      return output;
    };
  }

  async #failureOf(
    fact: Exclude<StackFact, { type: 'height' }>,
    lastOutput: LastOutput,
  ): Promise<unknown> {
    switch (fact.type) {
      case 'container-died':
        return this.#died(fact, await lastOutput());
      case 'no-block': {
        const { stall } = this.edges;
        const limit = Math.max(stall.ms, STALL_BLOCKS * fact.blockMs);
        if (fact.forMs < limit) return undefined;
        // An expected halt is covered by HALT and never gets here.
        return (
          haltedTooEarly(this.live) ??
          stalled(this.live, withoutBlock(fact), {
            passed: passedUpgrades(this.edges.timeline),
            limit: stall,
            hint: isOfDisks(fact) ? DISK_HINT : undefined,
          })
        );
      }
      case 'height-went-back':
        return this.#noteWentBack(fact);
      case 'height-leapt': {
        const { service, from, to, afterMs } = fact;
        return new RehearsalError(
          'HEIGHT_IMPOSSIBLE',
          `The RPC of ${service} reports height ${to}, ${inSeconds(afterMs)} after the chain was at ${from}: no chain is that fast`,
          {
            hint: `Check the program at the RPC of ${service}: it reports wrong heights, or is a node of another chain.`,
            lines: this.live.lastLines(service),
          },
        );
      }
      case 'watch-failed':
        return fact.error;
    }
  }

  #noteWentBack({
    service,
    from,
    to,
  }: Extract<StackFact, { type: 'height-went-back' }>): undefined {
    if (this.#wentBack.has(service)) return;
    this.#wentBack.add(service);
    const notice = (message: string) => this.edges.timeline.add({ type: 'notice', message });
    notice(
      `The height of ${service} went back from ${from} to ${to}: the node has lost blocks, or reports wrong heights.`,
    );
  }

  /** Failure for a container that ended, with the first cause found in its last lines. */
  #died(
    { service, exitCode }: Extract<StackFact, { type: 'container-died' }>,
    lines: readonly string[],
  ): RehearsalError {
    const found = causeOn(this.live, service, passedUpgrades(this.edges.timeline), lines);
    const cause = found?.cause ?? (exitCode === KILLED ? 'it was killed' : undefined);
    const why = this.edges.whyOf?.(service);
    const named = why === undefined ? service : `${service}, ${why},`;
    return new RehearsalError(
      found?.code ?? 'CONTAINER_DIED',
      `The container of ${named} exited with code ${exitCode}${cause === undefined ? '' : `: ${cause}`}`,
      {
        hint: found?.hint ?? `Read the log of ${service} in the evidence.`,
        lines: evidenceIn(lines),
      },
    );
  }
}

type NoBlock = Extract<StackFact, { type: 'no-block' }>;

/** Whether a stall may be one of the machine's disks. */
function isOfDisks({ forMs, diskWaitMs }: NoBlock): boolean {
  return diskWaitMs >= DISK_SHARE * (forMs + diskWaitMs);
}

/** A stall in words, with its duration. */
function withoutBlock(fact: NoBlock): string {
  const whole = `The chain made no block for ${inSeconds(fact.forMs + fact.diskWaitMs)}`;
  return isOfDisks(fact)
    ? `${whole}, in ${inSeconds(fact.diskWaitMs)} of which all work waited for the disks of this machine`
    : whole;
}
