import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { LARGEST_TOLD, type ScriptStart, startIn, TOLD_FILE } from '../../cosmovisor/gate';
import type { ContainerState } from '../../docker/containers';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { relayImage } from '../../images/own';
import { type Clock, inSeconds } from '../../system/clock';
import { CommandError, nonEmptyLines } from '../../system/exec';
import { writeText } from '../../system/files';
import { Folder, isMissing } from '../../system/folder';
import { listed } from '../../text/words';
import type { ComposeModel } from '../compose/model';
import { sealNetworks } from '../isolation/relay';
import { diagnose } from '../logs/symptoms';
import { dryModel } from './model';
import { visiblyWaits } from './waiting';

const DRY_FILE = 'compose.dry-start.json';
/** Folder of the starts that gates tell, below the working folder. */
const TOLD = 'dry-starts';
/** Interval between two looks at the containers, in milliseconds. */
const POLL_MS = 250;
/** Interval between two looks at the programs in waiting containers, and between reports, in milliseconds. */
const LOOK_MS = 2_000;
const REPORT_MS = 10_000;
/** Looks in a row at which all remaining services must visibly wait, before their dry start ends early. */
const LOOKS = 5;
/** Grace period before a container of a dry start is killed. */
const STOP_SECONDS = 1;
/** Characters kept of both ends of a container's output, for a message. */
const ENDS = 64 * 1024;

/** Result of the dry start of one service. */
export type DryStart =
  /** It came to the start of its node. */
  | { readonly kind: 'node'; readonly container: string; readonly start: ScriptStart }
  /** It ended with success and without a node: a job. */
  | { readonly kind: 'ended'; readonly container: string }
  /** It failed before, or was still busy or waiting at the end. */
  | {
      readonly kind: 'failed';
      readonly container: string;
      readonly cause: string;
      readonly hint: string;
      readonly lines: readonly string[];
    };

export interface DryStartSettings {
  /** Working folder of the run. */
  readonly folder: string;
  /** Compose files in messages. */
  readonly file: string;
  /** Services with a gate. */
  readonly gated: readonly string[];
  /** Services that run nodes without a gate. */
  readonly nodes: readonly string[];
  /** Jobs that must end before the nodes start. */
  readonly jobs: readonly string[];
  /** Image with a gate, by service. */
  readonly imageOf: (service: string) => string;
  readonly limitMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
}

/**
 * Runs all scripts of a stack up to the start of their nodes, together and with the jobs and helpers that they
 * depend on: a gate in place of the chain's binary passes every other command on to it, and ends when called
 * with `start`. This executes the preparations of homes and reveals how the nodes start, without parsing scripts.
 *
 * @returns results by service; their containers have ended and are to be removed by {@link removeDryStarts}
 * @throws RehearsalError if a job fails
 */
export async function dryStarts(
  docker: Docker,
  model: ComposeModel,
  settings: DryStartSettings,
): Promise<Map<string, DryStart>> {
  const { folder, gated } = settings;
  const toldFolder = (service: string) => path.join(folder, TOLD, service);
  for (const service of gated) await makeShared(toldFolder(service));
  const file = path.join(folder, DRY_FILE);
  await writeText(file, JSON.stringify(dryModel(model, { ...settings, toldFolder })));
  await docker.compose.create([file]);
  await sealNetworks(docker, relayImage());
  const all = new Map(
    (await docker.containers.ofServices()).map(({ service, id }) => [service, id] as const),
  );
  const watch = new DryWatch(docker, all, settings);
  const started = docker.compose.up([file]).then(
    () => undefined,
    (error: unknown) => error,
  );
  const states = await watch.untilEnd(started);
  const running = [...all.values()].filter((id) => !hasEnded(states.get(id)));
  await docker.containers.stop(running, STOP_SECONDS);
  const failed = await started;
  if (failed !== undefined && !(failed instanceof CommandError)) throw failed;
  await requireJobs(docker, { all, states }, settings);
  if (settings.jobs.length > 0) {
    settings.progress(`Jobs that nodes wait for have ended: ${listed(settings.jobs)}.`);
  }
  const results = gated.map(async (service) => {
    const container = all.get(service);
    if (container === undefined) throw failed ?? new Error(`${service} has no container`);
    const needs = Object.keys(model.services[service]?.depends_on ?? {});
    const start = await startToldIn(toldFolder(service));
    const ended = { container, state: states.get(container), needs, start };
    return [service, await resultOf(docker, ended)] as const;
  });
  return new Map(await Promise.all(results));
}

/** Removes the containers of dry starts, so that the stack's own take their names. */
export async function removeDryStarts(docker: Docker): Promise<void> {
  const all = await docker.containers.ofServices();
  await docker.containers.remove(all.map(({ id }) => id));
}

/** Watches containers until the gated ones have ended, all of them visibly wait, or the time is over. */
class DryWatch {
  constructor(
    private readonly docker: Docker,
    private readonly containers: ReadonlyMap<string, string>,
    private readonly settings: DryStartSettings,
  ) {}

  /** @param started resolves when Compose has started everything, with its error if it failed */
  async untilEnd(started: Promise<unknown>): Promise<ReadonlyMap<string, ContainerState>> {
    const { clock, signal, gated, limitMs } = this.settings;
    const begin = clock.now();
    let [looked, reported, waits] = [begin, begin, 0];
    let isStarted = false;
    void started.then(() => {
      isStarted = true;
    });
    for (;;) {
      const states = await this.docker.containers.states([...this.containers.values()]);
      const left = gated.filter((service) => !hasEnded(states.get(this.#idOf(service))));
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
        this.settings.progress(
          `Dry start: ${inSeconds(passed)} of at most ${inSeconds(limitMs)}; not yet at the start of a node: ${listed(left)}.`,
        );
      }
      await clock.sleep(POLL_MS, signal);
    }
  }

  #idOf(service: string): string {
    return this.containers.get(service) ?? '';
  }

  /** Returns true if nothing is left that Compose would still start: what it waited for has failed. */
  #isOver(left: readonly string[], states: ReadonlyMap<string, ContainerState>): boolean {
    return left.every((service) => states.get(this.#idOf(service))?.status === 'created');
  }

  async #allWait(left: readonly string[]): Promise<boolean> {
    for (const service of left) {
      if (!visiblyWaits(await this.docker.containers.programs(this.#idOf(service)))) return false;
    }
    return true;
  }
}

function hasEnded(state: ContainerState | undefined): boolean {
  return state?.status === 'exited' || state?.status === 'dead';
}

/** @throws RehearsalError naming a job that failed or did not end */
async function requireJobs(
  docker: Docker,
  {
    all,
    states,
  }: { all: ReadonlyMap<string, string>; states: ReadonlyMap<string, ContainerState> },
  { jobs, file, limitMs }: DryStartSettings,
): Promise<void> {
  for (const job of jobs) {
    const id = all.get(job) ?? '';
    const state = states.get(id);
    if (state === undefined || state.status === 'created') continue;
    const isOver = hasEnded(state);
    if (isOver && state.exitCode === 0) continue;
    const lines = await outputOf(docker, id);
    const found = diagnose(lines);
    const end = isOver
      ? `ended with code ${state.exitCode}`
      : `did not end within ${inSeconds(limitMs)}`;
    throw new RehearsalError(
      'NODE_START_UNKNOWN',
      `The job ${job} of ${file}, which nodes wait for, ${end}: ${found?.cause ?? lines.at(-1) ?? 'it wrote nothing'}`,
      {
        hint:
          found?.hint ??
          `Jobs run before the nodes, without access to the internet; stack.dry-start sets their time limit. Try it alone: docker compose run ${job}.`,
        lines,
      },
    );
  }
}

/** Makes a folder in which a container of any user may write. */
async function makeShared(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o777);
}

/** Start that a gate told in a folder, whose content is untrusted output of the container. */
async function startToldIn(folder: string): Promise<ScriptStart | undefined> {
  try {
    return startIn(await new Folder(folder).readText(TOLD_FILE, LARGEST_TOLD));
  } catch (error) {
    if (isMissing(error) || error instanceof RehearsalError) return undefined;
    throw error;
  }
}

interface Ended {
  readonly container: string;
  readonly state: ContainerState | undefined;
  /** Services that it depends on. */
  readonly needs: readonly string[];
  readonly start: ScriptStart | undefined;
}

async function resultOf(
  docker: Docker,
  { container, state, needs, start }: Ended,
): Promise<DryStart> {
  if (start !== undefined) return { kind: 'node', container, start };
  if (hasEnded(state) && state?.exitCode === 0) return { kind: 'ended', container };
  const lines = await outputOf(docker, container);
  const found = diagnose(lines);
  const last = found?.cause ?? lines.at(-1) ?? 'it wrote nothing';
  if (state?.status === 'created') {
    const cause = `was not started, as it depends on ${listed(needs)}, which did not come that far`;
    return { kind: 'failed', container, cause, hint: TOGETHER, lines };
  }
  return hasEnded(state)
    ? {
        kind: 'failed',
        container,
        cause: `failed with code ${state?.exitCode ?? '?'} before the start of its node: ${last}`,
        hint: found === undefined ? TOGETHER : `${found.hint} ${TOGETHER}`,
        lines,
      }
    : {
        kind: 'failed',
        container,
        cause: `did not come to the start of its node; its last line: ${last}`,
        hint: `${TOGETHER} stack.dry-start sets the time limit.`,
        lines,
      };
}

const TOGETHER =
  'The rehearsal first runs all entry scripts together, up to the start of their nodes, with the jobs and helpers that they depend on: until then, a script must not wait for a running node.';

/** Non-empty lines of both ends of a container's output. */
async function outputOf(docker: Docker, container: string): Promise<string[]> {
  const { stdout, stderr } = await docker.containers.logs(container, {}, { ends: ENDS });
  return nonEmptyLines(stripVTControlCharacters(`${stdout}\n${stderr}`));
}
