import { NodeWatch } from '../chain/watch';
import { messageOf, RehearsalError } from '../errors';
import { type Clock, inSeconds, waitUntil } from '../system/clock';
import { type Exec, type LineStream, nonEmptyLines } from '../system/exec';
import { clipped, fileLine } from '../system/plain';
import { PROJECT_LABEL } from './containers';
import { diagnose } from './diagnose';
import { type ContainerEvent, parseEvent } from './events';
import { LogBook, type LogTarget } from './logs';
import { ComposeProject, type RunningService } from './project';
import { COMPOSE_FILES, type PreparedStack } from './stack';

/**
 * A chain that makes no block for this long, outside an upgrade, has stalled: in milliseconds, and in
 * blocks of the time that it needs for one.
 */
const STALL_MS = 10_000;
const STALL_BLOCKS = 10;
const STALL_CHECK_MS = 250;
/** Characters of what the engine tells of a container: it has the labels of its image, of any length. */
const EVENT_CHARACTERS = 16_000_000;
const LINES_OF_EVIDENCE = 20;
/** Characters of a line that are shown in a message; a stack trace may be one line of thousands. */
const SHOWN_CHARACTERS = 300;
/** Characters of a line in which a cause is looked for, and of all the last lines of a container. */
const LINE_CHARACTERS = 8 * 1024;
const LOG_CHARACTERS = 1024 * 1024;
/** Lines of a log that speak of now. */
const RECENT_LINES = 60;
/** What a binary says whose database another process holds (goleveldb, `EAGAIN` of the lock). */
const LOCKED_DATABASE = /failed to initialize database: resource temporarily unavailable/;
/** Limit of the wait for a block that all nodes have, before a stop. */
const COMMON_BLOCK_LIMIT_MS = 60_000;
const COMMON_BLOCK_POLL_MS = 20;

/** Who is told what happens in the stack. */
export interface StackObserver {
  /** What was done beyond the plan. */
  readonly notice: (message: string) => void;
  /** A height was first seen on any node. */
  readonly height: (height: number) => void;
}

/** Which binaries run: Cosmovisor with all releases, or the plain last release. */
export type Lineup = 'cosmovisor' | 'lastRelease';

/**
 * The running stack. Watches all of it from the first moment: a container that exits or a chain that
 * stalls ends the run through `fail`, with that container's last lines and a cause.
 */
export class LiveStack {
  readonly logs: LogBook;
  readonly #project: ComposeProject;
  #services: readonly RunningService[] = [];
  #watch: NodeWatch | undefined;
  #events: LineStream | undefined;
  #stallTimer: NodeJS.Timeout | undefined;
  #haltExpected = false;
  #stopping = false;
  /** Containers that were started again during the halt of the moment. */
  readonly #startedAgain = new Set<string>();
  /** Nodes whose height went back, of which is told once. */
  readonly #wentBack = new Set<string>();
  #startedAt = 0;
  #lineup: Lineup = 'cosmovisor';

  constructor(
    private readonly stack: PreparedStack,
    logs: LogTarget,
    private readonly exec: Exec,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
    private readonly fail: (error: RehearsalError) => void,
    private readonly observer: StackObserver,
  ) {
    this.#project = new ComposeProject(exec, stack.run, stack.folder, stack.relay);
    this.logs = new LogBook(exec, clock, stack.run, {
      ...logs,
      failed: this.#failed,
      knows: (service) => stack.services.includes(service),
    });
  }

  /** Creates and starts the containers with the given binaries; recreates them when they run others. */
  async start(lineup: Lineup): Promise<void> {
    this.#lineup = lineup;
    this.#stopping = false;
    this.#startedAt = this.clock.now();
    this.#events ??= this.#watchContainers();
    await this.#project.up(this.#files(), this.signal);
    await this.#attend();
    const urls = new Map<string, string>();
    for (const service of this.stack.nodes) urls.set(service, this.rpcUrl(service));
    this.#watch = new NodeWatch(this.clock, urls, undefined, {
      height: this.observer.height,
      wentBack: this.#heightWentBack,
      leapt: this.#heightLeapt,
    });
    this.#watchStall(this.#watch);
  }

  /**
   * Stops all containers, keeping their homes, right after a block that every node has: a validator
   * is not to be stopped between its votes (see `quietConfig`).
   */
  async stop(): Promise<void> {
    await this.#awaitCommonBlock();
    this.#stopping = true;
    clearInterval(this.#stallTimer);
    // Compose takes longer to start than the pause between two blocks may last.
    const containers = this.stack.nodes.map((service) => this.container(service));
    await this.exec.run(['docker', 'kill', '--signal', 'TERM', ...containers], {
      signal: this.signal,
    });
    const others = this.#services.map(({ container }) => container);
    const rest = others.filter((container) => !containers.includes(container));
    await this.#project.stop(containers, rest, this.signal);
    await this.#watch?.close();
    await this.logs.drain();
  }

  /** Ends watching and following; the containers are removed by the run's name. */
  async close(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#stallTimer);
    await this.#watch?.close();
    await this.#events?.stop();
    await this.logs.close();
  }

  get watch(): NodeWatch {
    if (this.#watch === undefined) throw new Error('the stack is not started');
    return this.#watch;
  }

  /** Published RPC of a node. */
  rpcUrl(service: string): string {
    const url = this.#running(service).rpcUrl;
    if (url === undefined) {
      throw new RehearsalError(`The RPC of ${service} is not published`, {
        hint: `The container may have ended at once; see its log.`,
        lines: this.lastLines(service),
      });
    }
    return url;
  }

  container(service: string): string {
    return this.#running(service).container;
  }

  /** The last lines of a container, for messages. */
  lastLines(service: string): string[] {
    return this.logs.last(service, LINES_OF_EVIDENCE).map(({ text }) => shown(text));
  }

  /** Runs `work` while the chain is meant to stand still: no stall is called then. */
  async whileHalted<T>(work: () => Promise<T>): Promise<T> {
    this.#haltExpected = true;
    this.#startedAgain.clear();
    try {
      return await work();
    } finally {
      this.#haltExpected = false;
    }
  }

  /** Finds the containers that there are now, and follows what they log. */
  async #attend(): Promise<void> {
    const logs = this.logs.follow(this.#startedAt);
    [this.#services] = await Promise.all([this.#project.services(this.signal), logs]);
  }

  #running(service: string): RunningService {
    const running = this.#services.find((candidate) => candidate.service === service);
    if (running === undefined) {
      throw new RehearsalError(`The container of ${service} does not run`, {
        lines: this.lastLines(service),
      });
    }
    return running;
  }

  #files(): string[] {
    return [COMPOSE_FILES.base, COMPOSE_FILES[this.#lineup]];
  }

  async #awaitCommonBlock(): Promise<void> {
    const next = this.watch.height + 1;
    await waitUntil(
      `a block that all nodes have, from height ${next} on`,
      () => {
        const { height } = this.watch;
        const common = this.stack.nodes.every((service) => {
          const state = this.watch.state(service);
          return !('unreachable' in state) && state.height === height;
        });
        return common && height >= next ? { done: undefined } : { seen: this.watch.describe() };
      },
      {
        clock: this.clock,
        timeout: COMMON_BLOCK_LIMIT_MS,
        interval: COMMON_BLOCK_POLL_MS,
        signal: this.signal,
      },
    );
  }

  #watchContainers(): LineStream {
    const events = this.exec.stream(
      [
        ...(['docker', 'events', '--format', '{{json .}}'] as const),
        ...['--filter', 'type=container', '--filter', 'event=die', '--filter', 'event=start'],
        ...['--filter', `label=${PROJECT_LABEL}=${this.stack.run}`],
      ],
      (line) => {
        const event = parseEvent(line);
        if (this.#stopping || event === undefined) return;
        if (!this.stack.services.includes(event.service)) return;
        // A death that the last stop caused may be told after the next start.
        if (event.at < this.#startedAt) return;
        if (event.what === 'start') this.logs.followContainer(event.container, event.service);
        else void this.#died(event).catch(this.#failed);
      },
      { onFailure: this.#failed, lineLimit: EVENT_CHARACTERS },
    );
    void events.ended.then((code) => {
      this.#events = undefined; // the next start watches anew
      this.#failed(
        new RehearsalError(
          `The engine's events of the run ended with code ${code}: a container that dies would not be seen`,
          { hint: 'The Docker engine was stopped or restarted during the run; see its log.' },
        ),
      );
    });
    return events;
  }

  /** What goes wrong while the stack is watched ends the run as well. */
  readonly #failed = (error: unknown): void => {
    if (this.#stopping || this.signal.aborted) return;
    this.fail(error instanceof RehearsalError ? error : new RehearsalError(messageOf(error)));
  };

  /** A node that restarts may have lost its last blocks; one that tells so again and again is told of once. */
  readonly #heightWentBack = (service: string, from: number, to: number): void => {
    if (this.#wentBack.has(service)) return;
    this.#wentBack.add(service);
    this.observer.notice(
      `The height of ${service} went back from ${from} to ${to}: its application has lost blocks, or does not tell the truth.`,
    );
  };

  readonly #heightLeapt = (service: string, from: number, to: number, afterMs: number): void => {
    const after = inSeconds(afterMs);
    this.#failed(
      new RehearsalError(
        `The RPC of ${service} tells of height ${to}, ${after} after the chain was at ${from}: no chain makes blocks as fast`,
        {
          hint: `What answers at the RPC of ${service} does not tell the truth, or it is a node of another chain.`,
          lines: this.lastLines(service),
        },
      ),
    );
  };

  async #died({ service, container, exitCode }: ContainerEvent): Promise<void> {
    const { stdout, stderr } = await this.exec.run(
      ['docker', 'logs', '--tail', String(LINES_OF_EVIDENCE * 5), container],
      { allowFailure: true, ends: LOG_CHARACTERS },
    );
    const lines = nonEmptyLines(`${stdout}\n${stderr}`).map((line) =>
      fileLine(clipped(line, LINE_CHARACTERS)),
    );
    if (await this.#startAgain(service, lines)) return;
    const found = diagnose(lines);
    const cause = found?.cause ?? (exitCode === '137' ? 'it was killed' : undefined);
    this.fail(
      new RehearsalError(
        `The container of ${service} exited with code ${exitCode}${cause === undefined ? '' : `: ${cause}`}`,
        {
          hint: found?.hint ?? `Read the log of ${service} in the evidence.`,
          lines: lines.slice(-LINES_OF_EVIDENCE).map(shown),
        },
      ),
    );
  }

  /**
   * Cosmovisor kills the old process at an upgrade and starts the new one without waiting for its end
   * (1.0.0 `process.go`, `WaitForUpgradeOrExit`); where the old one still holds its database, both
   * Cosmovisor and the container end. By then `current` is switched, and whatever supervises
   * Cosmovisor starts it again. So does this, once in a halt, and says so.
   */
  async #startAgain(service: string, lines: readonly string[]): Promise<boolean> {
    const isLocked = lines.some((line) => LOCKED_DATABASE.test(line));
    if (!isLocked || !this.#haltExpected || this.#startedAgain.has(service)) return false;
    this.#startedAgain.add(service);
    this.observer.notice(
      `Cosmovisor on ${service} ended during the upgrade: it started the new binary before the old one had let go of its database. It was started again, as a supervisor would; in production it needs one.`,
    );
    await this.exec.run(['docker', 'start', this.container(service)], { signal: this.signal });
    await this.#attend();
    this.#watch?.nodes.set(service, this.rpcUrl(service));
    return true;
  }

  #watchStall(watch: NodeWatch): void {
    clearInterval(this.#stallTimer);
    this.#stallTimer = setInterval(() => {
      const usual = watch.blockTimes()?.slow ?? 0;
      const limit = Math.max(STALL_MS, STALL_BLOCKS * usual);
      if (this.#haltExpected || watch.height === 0 || watch.idleMs < limit) return;
      clearInterval(this.#stallTimer);
      this.fail(this.stalled(`The chain made no block for ${inSeconds(watch.idleMs)}`));
    }, STALL_CHECK_MS);
  }

  /** An error about a chain that stands still: the first cause that any node's log shows. */
  stalled(message: string): RehearsalError {
    for (const service of this.logs.services) {
      const lines = this.logs.last(service, RECENT_LINES).map(({ text }) => text);
      const found = diagnose(lines);
      if (found === undefined) continue;
      return new RehearsalError(`${message}: on ${service}, ${found.cause}`, {
        hint: found.hint,
        lines: this.lastLines(service),
      });
    }
    return new RehearsalError(`${message}; nodes: ${this.watch.describe()}`, {
      hint: 'More than two thirds of the stake must run and see each other.',
      lines: this.lastLines(this.stack.rpc),
    });
  }
}

function shown(line: string): string {
  return clipped(line, SHOWN_CHARACTERS);
}
