import path from 'node:path';
import { NodeWatch } from '../../chain/watch/watch';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { type Clock, waitUntil } from '../../system/clock';
import { type LineStream, nonEmptyLines } from '../../system/exec';
import { writeText } from '../../system/files';
import { clipped } from '../../text/plain';
import { COMPOSE_FILES } from '../compose/model';
import type { Overlay } from '../compose/overlays';
import { evidenceIn } from '../logs/evidence';
import { shownText } from '../logs/log-line';
import { LogBook, type LogTarget } from '../logs/logs';
import type { PreparedStack } from '../prepare/prepare';
import type { StackFact } from './facts';
import { ComposeProject, type RunningService } from './project';

/** Interval of checks for missing blocks, in milliseconds. */
const IDLE_CHECK_MS = 250;
/** Number of lines read from the end of a container's output: a stack trace alone may have a hundred. */
const LAST_LINES = 300;
/** Maximum length of a diagnosed line, and of a container's last lines in total, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const LOG_CHARACTERS = 1024 * 1024;
const COMMON_BLOCK_POLL_MS = 20;
/** Grace period of a restarted service before it is killed, in seconds: nodes wait for their signer meanwhile. */
const RESTART_SECONDS = 1;

/** Dependencies of a live stack. */
export interface LiveEdges {
  readonly docker: Docker;
  readonly clock: Clock;
  /** Aborts every wait. */
  readonly signal: AbortSignal;
}

/** Selects the binaries to run: Cosmovisor with all releases, or the plain last release. */
export type BinarySet = 'cosmovisor' | 'lastRelease';

/** The running stack: starts and stops it, and reports facts about it from the start. */
export class LiveStack {
  readonly logs: LogBook;
  readonly #project: ComposeProject;
  readonly #listeners: ((fact: StackFact) => void)[] = [];
  #services: readonly RunningService[] = [];
  #watch: NodeWatch | undefined;
  #events: LineStream | undefined;
  #idle: AbortController | undefined;
  #isClosed = false;
  #startedAt = 0;
  #lineup: BinarySet = 'cosmovisor';
  #areCompanionsChanged = false;
  /** Containers that others have replaced; their ends tell nothing. */
  readonly #replaced = new Set<string>();
  /** Containers that the run stops to start them again; their ends tell nothing until then. */
  readonly #restarting = new Set<string>();

  constructor(
    private readonly stack: PreparedStack,
    private readonly target: LogTarget,
    private readonly edges: LiveEdges,
  ) {
    this.#project = new ComposeProject(edges.docker, stack.folder, stack.relay);
    this.logs = new LogBook(edges.docker, edges.clock, {
      ...target,
      failed: this.#watchFailed,
      knows: (service) => stack.services.includes(service),
    });
  }

  /** Calls `listener` with each subsequent fact. */
  listen(listener: (fact: StackFact) => void): void {
    this.#listeners.push(listener);
  }

  /** Creates and starts the containers with the given binaries; recreates containers that run others. */
  async start(lineup: BinarySet): Promise<void> {
    this.#lineup = lineup;
    this.#startedAt = this.edges.clock.now();
    this.#events ??= this.#watchContainers();
    const renew = lineup === 'lastRelease' && this.stack.binaryInVolume !== undefined;
    await this.#project.up(this.#files(), renew);
    await this.#attend();
    const urls = new Map<string, string>();
    for (const service of this.stack.nodes) urls.set(service, this.rpcUrl(service));
    this.#watch = new NodeWatch(this.edges.clock, urls, undefined, {
      height: (height) => this.#report({ type: 'height', height }),
      wentBack: (service, from, to) =>
        this.#report({ type: 'height-went-back', service, from, to }),
      leapt: (service, from, to, afterMs) =>
        this.#report({ type: 'height-leapt', service, from, to, afterMs }),
    });
    this.#watchIdle(this.#watch);
  }

  /** Restarts one container that has ended, as a process supervisor would. */
  async startAgain(service: string): Promise<void> {
    await this.edges.docker.containers.start(this.container(service));
    await this.#attend();
    this.#watch?.nodes.set(service, this.rpcUrl(service));
  }

  /** Stops and starts the container of a service that is no node: a signer reads its files at its start. */
  async restart(service: string): Promise<void> {
    const all = await this.edges.docker.containers.ofServices();
    for (const { id } of all.filter((each) => each.service === service)) {
      this.#restarting.add(id);
      await this.edges.docker.containers.restart(id, RESTART_SECONDS);
    }
  }

  /**
   * Recreates helpers with a change, which stays at a restart.
   *
   * @param overlay all changes of helpers so far
   */
  async change(services: readonly string[], overlay: Overlay): Promise<void> {
    const file = path.join(this.stack.folder, COMPOSE_FILES.companions);
    await writeText(file, `${JSON.stringify(overlay, null, 2)}\n`);
    this.#areCompanionsChanged = true;
    for (const { id, service } of await this.edges.docker.containers.ofServices()) {
      if (services.includes(service)) this.#replaced.add(id);
    }
    await this.#project.change(this.#files(), services);
  }

  /**
   * Waits for a new block on every node: a validator must not be stopped between its votes (see `pausedConfig`).
   *
   * @param timeout time limit in milliseconds
   * @throws WaitTimeoutError if no such block comes
   */
  async commonBlock(timeout: number): Promise<void> {
    const next = this.watch.height + 1;
    await waitUntil(
      `a block of height ${next} or higher on all nodes`,
      () => {
        const { height } = this.watch;
        const common = this.stack.nodes.every((service) => {
          const state = this.watch.state(service);
          return !('unreachable' in state) && state.height === height;
        });
        return common && height >= next ? { done: undefined } : { seen: this.watch.describe() };
      },
      {
        clock: this.edges.clock,
        timeout,
        interval: COMMON_BLOCK_POLL_MS,
        signal: this.edges.signal,
      },
    );
  }

  /** Stops all containers but keeps their homes; call right after {@link commonBlock}. */
  async stop(): Promise<void> {
    this.#idle?.abort();
    // Compose would take longer to start than the pause between two blocks lasts.
    const containers = this.stack.nodes.map((service) => this.container(service));
    await this.edges.docker.containers.kill(containers, 'TERM');
    // From the engine: a helper that its restart policy starts again may not be running at the moment.
    const all = await this.edges.docker.containers.ofServices();
    const rest = all.filter(({ service }) => !this.stack.nodes.includes(service));
    await this.#project.stop(
      containers,
      rest.map(({ id }) => id),
    );
    await this.#watch?.close();
    await this.logs.drain();
  }

  /** Stops watching and following; containers are removed later, by the run's name. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#idle?.abort();
    await this.#watch?.close();
    await this.#events?.stop();
    await this.logs.close();
  }

  /** Service whose node answers queries about the chain. */
  get rpc(): string {
    return this.stack.rpc;
  }

  get watch(): NodeWatch {
    if (this.#watch === undefined) throw new Error('the stack is not started');
    return this.#watch;
  }

  /** URL of a node's published RPC. */
  rpcUrl(service: string): string {
    const url = this.#running(service).rpcUrl;
    if (url === undefined) {
      throw new RehearsalError('NODE_UNREACHABLE', `The RPC of ${service} is not published`, {
        hint: `The container may have exited right after its start; see its log.`,
        lines: this.lastLines(service),
      });
    }
    return url;
  }

  container(service: string): string {
    return this.#running(service).container;
  }

  /** Lines at the end of a service's log, for messages. */
  lastLines(service: string): string[] {
    return evidenceIn(this.logs.last(service).map(({ text }) => text));
  }

  /** Last lines that a container wrote, read from the engine; also works for a container that has ended. */
  async lastOutput(container: string): Promise<string[]> {
    const range = { tail: LAST_LINES };
    const limits = { ends: LOG_CHARACTERS };
    const output = await this.edges.docker.containers.logs(container, range, limits);
    // Redacted before it is clipped: a cut secret would not be recognized any more.
    const redact = (line: string) => this.target.redact(line, `the last output of ${container}`);
    return nonEmptyLines(`${output.stdout}\n${output.stderr}`).map((line) =>
      clipped(shownText(line, redact), LINE_CHARACTERS),
    );
  }

  /** Finds the current containers and follows their logs. */
  async #attend(): Promise<void> {
    const logs = this.logs.follow(this.#startedAt);
    [this.#services] = await Promise.all([this.#project.services(), logs]);
  }

  #running(service: string): RunningService {
    const running = this.#services.find((candidate) => candidate.service === service);
    if (running === undefined) {
      throw new RehearsalError('CONTAINER_DIED', `The container of ${service} is not running`, {
        lines: this.lastLines(service),
      });
    }
    return running;
  }

  #files(): string[] {
    const companions = this.#areCompanionsChanged ? [COMPOSE_FILES.companions] : [];
    return [COMPOSE_FILES.base, COMPOSE_FILES[this.#lineup], ...companions];
  }

  #watchContainers(): LineStream {
    const events = this.edges.docker.containers.followEvents((event) => {
      if (!this.stack.services.includes(event.service)) return;
      // A death caused by the last stop may be reported after the next start.
      if (event.at < this.#startedAt) return;
      if (event.what === 'die' && this.#replaced.has(event.container)) return;
      if (event.what === 'die' && this.#restarting.has(event.container)) return;
      if (event.what === 'start') this.#restarting.delete(event.container);
      if (event.what === 'start') this.logs.followContainer(event.container, event.service);
      else {
        const { service, container, exitCode } = event;
        this.#report({ type: 'container-died', service, container, exitCode });
      }
    }, this.#watchFailed);
    void events.ended.then((code) => {
      this.#events = undefined; // the next start watches again
      this.#watchFailed(
        new RehearsalError(
          'DOCKER_LOST',
          `The engine's event stream ended with code ${code}: exits of containers would go unnoticed`,
          { hint: 'The Docker engine was stopped or restarted during the run; see its log.' },
        ),
      );
    });
    return events;
  }

  readonly #watchFailed = (error: unknown): void => this.#report({ type: 'watch-failed', error });

  #report(fact: StackFact): void {
    if (this.#isClosed) return;
    for (const listener of this.#listeners) listener(fact);
  }

  #watchIdle(watch: NodeWatch): void {
    this.#idle?.abort();
    this.#idle = new AbortController();
    void this.#reportIdle(watch, this.#idle.signal);
  }

  async #reportIdle(watch: NodeWatch, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.edges.clock.sleep(IDLE_CHECK_MS, signal).catch(() => {});
      if (signal.aborted) return;
      if (watch.height === 0 || watch.idleMs < IDLE_CHECK_MS) continue;
      const { idleMs, diskWaitMs } = watch;
      const blockMs = watch.blockTimes()?.slow ?? 0;
      this.#report({ type: 'no-block', forMs: idleMs, diskWaitMs, blockMs });
    }
  }
}
