import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import {
  LARGEST_TOLD,
  type ScriptStart,
  startIn,
  TOLD_FILE,
  TOLD_FOLDER,
} from '../../cosmovisor/gate';
import type { ContainerState } from '../../docker/containers';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { type Clock, inSeconds } from '../../system/clock';
import { CommandError, nonEmptyLines } from '../../system/exec';
import { writeText } from '../../system/files';
import { Folder, isMissing } from '../../system/folder';
import { listed } from '../../text/words';
import type { ComposeModel } from '../compose/model';
import { sealNetworks } from '../isolation/relay';
import { diagnose } from '../logs/symptoms';
import { dryModel } from './model';
import { isWaiting, nameOf } from './waiting';
import { DryWatch, hasEnded } from './watch';

const DRY_FILE = 'compose.dry-start.json';
/** Folder of the starts that gates tell, below the working folder. */
const TOLD = 'dry-starts';
/** Time that Compose has beyond the limit of the dry starts, in milliseconds: it ends once they are stopped. */
const UP_MARGIN_MS = 60_000;
/** Grace period before a container of a dry start is killed. */
const STOP_SECONDS = 1;
/** Characters kept of both ends of a container's output, for a message. */
const ENDS = 64 * 1024;

/** Result of the dry start of one service. */
export type DryStart =
  /** It came to the start of its node. */
  | {
      readonly kind: 'node';
      readonly container: string;
      readonly start: ScriptStart;
      /** Exit code of the script, which goes on after the start. */
      readonly exitCode: number;
    }
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
  /** Image of the relay, which seals the networks. */
  readonly relay: string;
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
  await sealNetworks(docker, settings.relay);
  const all = new Map(
    (await docker.containers.ofServices()).map(({ service, id }) => [service, id] as const),
  );
  const told = (service: string) => new Folder(toldFolder(service)).stat(TOLD_FILE);
  const watch = new DryWatch(docker, {
    ...settings,
    containers: all,
    hasTold: async (service) => (await told(service)) !== undefined,
  });
  let failed: unknown;
  const started = docker.compose
    .up([file], { timeout: settings.limitMs + UP_MARGIN_MS })
    .catch((error) => {
      failed = error;
    });
  const states = await watch.untilEnd(started);
  const failure = failed; // later, Compose may fail as its containers are stopped
  const running = [...all].filter(([, id]) => !hasEnded(states.get(id)));
  const programs = new Map<string, string[]>();
  for (const [service, id] of running) {
    const left = (await docker.containers.programs(id)).filter((each) => !isWaiting(each));
    programs.set(service, left.map(nameOf));
  }
  await docker.containers.stop(
    running.map(([, id]) => id),
    STOP_SECONDS,
  );
  await started;
  if (failed !== undefined && !(failed instanceof CommandError)) throw failed;
  await requireJobs(docker, { all, states }, settings);
  requireStarted(failure, { all, states }, settings);
  if (settings.jobs.length > 0) {
    settings.progress(`Jobs that nodes wait for have ended: ${listed(settings.jobs)}.`);
  }
  const results = gated.map(async (service) => {
    const container = all.get(service);
    if (container === undefined) throw new Error(`${service} has no container`);
    const needs = Object.keys(model.services[service]?.depends_on ?? {});
    const start = await startToldIn(toldFolder(service));
    const beside = programs.get(service) ?? [];
    const ended = { container, state: states.get(container), needs, start, beside };
    return [service, await resultOf(docker, ended)] as const;
  });
  return new Map(await Promise.all(results));
}

/** Removes the containers of dry starts, so that the stack's own take their names. */
export async function removeDryStarts(docker: Docker): Promise<void> {
  const all = await docker.containers.ofServices();
  await docker.containers.remove(all.map(({ id }) => id));
}

/**
 * Checks that Compose could start everything.
 *
 * @throws RehearsalError with Compose's own message if it failed before it had started a service with a gate
 */
function requireStarted(
  failure: unknown,
  { all, states }: Seen,
  { gated, file }: DryStartSettings,
): void {
  const missing = gated.filter(
    (service) => states.get(all.get(service) ?? '')?.status === 'created',
  );
  if (!(failure instanceof CommandError) || missing.length === 0) return;
  throw new RehearsalError(
    'NODE_START_UNKNOWN',
    `Compose could not start ${listed(missing)} of ${file} for a dry start: ${failure.lines.at(-1) ?? failure.message}`,
    { hint: TOGETHER, lines: failure.lines, cause: failure },
  );
}

/** Containers by service, and their states by id. */
interface Seen {
  readonly all: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, ContainerState>;
}

/** @throws RehearsalError naming a job that failed or did not end */
async function requireJobs(
  docker: Docker,
  { all, states }: Seen,
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
          `Jobs run before the nodes, without access to the internet; limits.dry-start sets their time limit. Try it alone: docker compose run ${job}.`,
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

/**
 * Start that a gate told in a folder, whose content is untrusted output of the container.
 *
 * @returns undefined if it told none; `unreadable` for anything else in its place
 */
async function startToldIn(folder: string): Promise<ScriptStart | 'unreadable' | undefined> {
  try {
    const text = await new Folder(folder).readText(TOLD_FILE, LARGEST_TOLD);
    return startIn(text) ?? 'unreadable';
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof RehearsalError) return 'unreadable';
    throw error;
  }
}

interface Ended {
  readonly container: string;
  readonly state: ContainerState | undefined;
  /** Services that it depends on. */
  readonly needs: readonly string[];
  readonly start: ScriptStart | 'unreadable' | undefined;
  /** Programs that ran at the end, other than those that wait. */
  readonly beside: readonly string[];
}

async function resultOf(
  docker: Docker,
  { container, state, needs, start: told, beside }: Ended,
): Promise<DryStart> {
  if (told !== undefined && told !== 'unreadable') {
    const start = { ...told, beside: [...new Set([...told.beside, ...beside])] };
    const exitCode = hasEnded(state) ? (state?.exitCode ?? 0) : 0;
    return { kind: 'node', container, start, exitCode };
  }
  if (told === undefined && hasEnded(state) && state?.exitCode === 0) {
    return { kind: 'ended', container };
  }
  const lines = await outputOf(docker, container);
  const found = diagnose(lines);
  const last = found?.cause ?? lines.at(-1) ?? 'it wrote nothing';
  if (told === 'unreadable') {
    const cause = `came to the start of its node, and left something else in place of the file that tells it (${TOLD_FOLDER}/${TOLD_FILE})`;
    return { kind: 'failed', container, cause, hint: TOGETHER, lines };
  }
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
        hint: `${TOGETHER} limits.dry-start sets the time limit.`,
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
