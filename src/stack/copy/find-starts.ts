import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ScriptStart } from '../../cosmovisor/gate';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { idOf } from '../../images/image';
import { relayImage } from '../../images/own';
import { keyOfVariable } from '../../plan/configuration';
import { durationMs } from '../../plan/words';
import { variablesOf } from '../compose/container-variables';
import type { ComposeModel, ComposeService, ComposeVolume } from '../compose/model';
import { requiredNodes } from '../compose/nodes';
import type { NodeStart, Scripted } from '../compose/overlays';
import { type KnownStart, startsNode } from '../compose/start';
import { isBelow } from '../compose/system-paths';
import { findCovers, withCovers } from '../dry-start/covers';
import { type DryStart, dryStarts, removeDryStarts } from '../dry-start/dry-start';
import { jobsBefore, worksOnHelpers } from '../dry-start/model';
import { copyFrom, copyOut, type FolderCopy } from './container';
import type { CopyStackSettings } from './copies';
import { homePath } from './home-path';
import { hostPath, innermostMount } from './mounts';
import { chownFolder } from './working-folder';

/** The copy with the nodes' homes in mounted folders, and the starts of its nodes. */
export interface FoundStarts {
  readonly copy: ComposeModel;
  readonly nodes: readonly NodeStart[];
}

/**
 * Determines how each node starts, and moves homes outside all mounts into mounted folders. Scripts, and services
 * that wait for jobs, are started dry. Jobs that have ended are done: their results are in the copies.
 *
 * @throws RehearsalError if a service that the plan requires as a node does not come to its start
 */
export async function findStarts(
  docker: Docker,
  model: ComposeModel,
  settings: CopyStackSettings,
  known: readonly KnownStart[],
): Promise<FoundStarts> {
  const { plan, folder, gateImageOf, gate } = settings;
  const gated = known
    .filter(({ service, args }) => isDry(model, settings, service, args))
    .map(({ service }) => service);
  if (gated.length > 0 && gateImageOf === undefined) throw noGate(model, gated[0] ?? '');
  const services = known.map(({ service }) => service);
  const { binary } = plan.chain;
  const covers =
    gate === undefined
      ? new Map<string, ComposeVolume[]>()
      : await findCovers(model, { services, binary, gate, folder });
  const jobs = [...new Set(gated.flatMap((service) => jobsBefore(model, service)))];
  const covered = withCovers(model, covers, gated);
  const results = await runDry(docker, covered, settings, { gated, known, jobs });
  try {
    // A script that stays the entry point meets the gate again at the start of the stack.
    const kept = [...results].flatMap(([service, result]) =>
      result.kind === 'node' && result.start.beside.length > 0 ? [service] : [],
    );
    let copy = withCovers(model, covers, kept);
    const nodes: NodeStart[] = [];
    for (const each of known) {
      const done = await finishStart(docker, copy, settings, { known: each, results });
      copy = done.copy;
      if (done.node !== undefined) {
        nodes.push({ ...done.node, ...(covers.has(each.service) && { bringsBinary: true }) });
      }
    }
    const done = jobs.filter((job) => !worksOnHelpers(model, job, [...jobs, ...gated]));
    for (const job of done) copy = withoutService(copy, job);
    requireNoLostNode(copy, settings, { known, results, nodes });
    return { copy, nodes };
  } finally {
    if (results.size > 0) await removeDryStarts(docker);
  }
}

/** Returns true if the start of a service is found out by a dry start: of a script, or behind a job. */
function isDry(
  model: ComposeModel,
  { gateImageOf }: CopyStackSettings,
  service: string,
  args: KnownStart['args'],
): boolean {
  if (args === undefined) return true;
  return gateImageOf !== undefined && startsNode(args) && jobsBefore(model, service).length > 0;
}

async function runDry(
  docker: Docker,
  copy: ComposeModel,
  { plan, folder, images, gateImageOf, clock, signal, progress }: CopyStackSettings,
  {
    gated,
    known,
    jobs,
  }: {
    readonly gated: readonly string[];
    readonly known: readonly KnownStart[];
    readonly jobs: readonly string[];
  },
): Promise<Map<string, DryStart>> {
  if (gated.length === 0 || gateImageOf === undefined) return new Map();
  const relay = idOf(images, relayImage());
  const nodes = known.filter(
    ({ service, args = [] }) => !gated.includes(service) && startsNode(args),
  );
  const results = await dryStarts(docker, copy, {
    folder,
    file: plan.stack.compose.join(', '),
    gated,
    nodes: nodes.map(({ service }) => service),
    jobs,
    relay,
    imageOf: (service) => gateImageOf(copy.services[service]?.image ?? ''),
    limitMs: durationMs(plan.limits['dry-start']),
    clock,
    signal,
    progress,
  });
  for (const each of ['stack', 'mounts'].map((name) => path.join(folder, name))) {
    await mkdir(each, { recursive: true });
    await chownFolder(docker, relay, each);
  }
  return results;
}

function noGate(model: ComposeModel, service: string): RehearsalError {
  const { entrypoint, command } = model.services[service] ?? {};
  return new RehearsalError(
    'NODE_START_UNKNOWN',
    `Cannot determine the arguments of the node of ${service}, which a script starts: ${(entrypoint ?? command ?? []).join(' ')}`,
    {
      hint: 'Remove cosmovisor.image: the rehearsal then builds an image in which it can follow the script. Or call the binary directly in the compose files.',
    },
  );
}

/** Finishes the start of one service, and its home. */
async function finishStart(
  docker: Docker,
  copy: ComposeModel,
  settings: CopyStackSettings,
  {
    known,
    results,
  }: { readonly known: KnownStart; readonly results: ReadonlyMap<string, DryStart> },
): Promise<{ copy: ComposeModel; node: Omit<NodeStart, 'bringsBinary'> | undefined }> {
  const { plan } = settings;
  const { service: name } = known;
  const service = copy.services[name] ?? {};
  const result = results.get(name);
  if (result === undefined) {
    const { args = [], home } = known;
    if (!startsNode(args) || home === undefined) return { copy, node: undefined };
    const take = (files: FolderCopy) => copyOut(docker, service.image ?? '', files);
    const node = { service: name, home, args };
    return { copy: await withMountedHome(copy, node, settings, take), node };
  }
  if (result.kind === 'ended') return { copy: finished(copy, settings, name), node: undefined };
  if (result.kind === 'failed') {
    refuseIfRequired(settings, name, result);
    return { copy, node: undefined };
  }
  const { start, container, exitCode } = result;
  if (exitCode !== 0) {
    settings.notice?.(
      `The script of ${name} ended with code ${exitCode} after the start of its node in the dry start. What it does after that start is not in the rehearsal.`,
    );
  }
  const home = homePath(plan, start);
  const scripted = known.args === undefined ? scriptedOf(start, service, settings) : undefined;
  const take = (files: FolderCopy) => copyFrom(docker, container, files);
  const node = { service: name, home, args: start.args, scripted };
  return { copy: await withMountedHome(copy, node, settings, take), node };
}

/**
 * Model with the home of a node in a mount: one outside all mounts is copied to a mounted folder.
 *
 * @param take copies a folder of the node's image or container
 */
async function withMountedHome(
  copy: ComposeModel,
  { service: name, home }: NodeStart,
  { folder }: CopyStackSettings,
  take: (files: FolderCopy) => Promise<boolean>,
): Promise<ComposeModel> {
  const service = copy.services[name] ?? {};
  if (innermostMount(service.volumes, home) !== undefined) return copy;
  const target = path.join(folder, 'mounts/made', name);
  await mkdir(target, { recursive: true });
  await take({ folder: home, target, mounts: bindTargets(service) });
  return withHome(copy, name, target, home);
}

/**
 * A service that ended with success and without a start: a job, which is done, or else a helper of nodes, which had
 * nothing to do without them.
 *
 * @throws RehearsalError if the plan requires it as a node
 */
function finished(copy: ComposeModel, settings: CopyStackSettings, name: string): ComposeModel {
  const { plan, notice } = settings;
  if (requiredNodes(plan).includes(name)) {
    throw new RehearsalError(
      'NODE_START_UNKNOWN',
      `The service ${name} of ${plan.stack.compose.join(', ')} ended with success and without a start of its node`,
      {
        hint: `A node is a service that comes to \`${plan.chain.binary} start\`. Check chain.binary, and the roles of ${name} in the plan.`,
      },
    );
  }
  const needs = Object.keys(copy.services[name]?.depends_on ?? {});
  const image = copy.services[name]?.image;
  if (needs.some((other) => copy.services[other]?.image === image)) {
    notice?.(
      `${name} has the image of nodes and starts none: it is a helper, and started as it is.`,
    );
    return copy;
  }
  notice?.(
    `${name} has the image of nodes and ended with success in the dry start: a job, which is done.`,
  );
  return withoutService(copy, name);
}

/**
 * Takes a service that came to no start for a helper, which runs as it is, unless the plan requires it as a node.
 *
 * @throws RehearsalError if it does
 */
function refuseIfRequired(
  { plan, notice }: CopyStackSettings,
  name: string,
  { cause, hint, lines }: Extract<DryStart, { kind: 'failed' }>,
): void {
  if (!requiredNodes(plan).includes(name)) {
    notice?.(
      `${name} has the image of nodes, but ${cause}. It is taken for a helper, and started as it is.`,
    );
    return;
  }
  throw new RehearsalError(
    'NODE_START_UNKNOWN',
    `The service ${name} of ${plan.stack.compose.join(', ')} ${cause}`,
    { hint, lines },
  );
}

interface Started {
  readonly known: readonly KnownStart[];
  readonly results: ReadonlyMap<string, DryStart>;
  readonly nodes: readonly NodeStart[];
}

/**
 * Refuses to take a service with the home of a node for a helper: a rehearsal without one of the chain's nodes says
 * less than it seems to. A home that a node of the stack has as well is no sign of one.
 *
 * @throws RehearsalError naming the service and its home
 */
function requireNoLostNode(copy: ComposeModel, settings: CopyStackSettings, started: Started) {
  const { plan, folder } = settings;
  const placeOf = (service: string, home: string) =>
    hostPath(copy.services[service]?.volumes, home);
  const taken = new Set(started.nodes.map(({ service, home }) => placeOf(service, home)));
  for (const { service, home } of started.known) {
    const result = started.results.get(service);
    if (result?.kind !== 'failed' || home === undefined) continue;
    const place = placeOf(service, home);
    if (place === undefined || taken.has(place) || !isBelow(place, folder)) continue;
    if (!existsSync(path.join(place, 'config/genesis.json'))) continue;
    throw new RehearsalError(
      'NODE_START_UNKNOWN',
      `The service ${service} of ${plan.stack.compose.join(', ')} has the home of a node at ${home}, and ${result.cause}`,
      { hint: `${result.hint} stack.without leaves it out.`, lines: result.lines },
    );
  }
}

/** Variables of any shell, which tell nothing about the node. */
const OF_SHELLS = new Set(['_', 'SHLVL', 'PWD', 'OLDPWD', 'HOSTNAME']);

/** Surroundings of a node beyond those that the engine gives its container. */
function scriptedOf(
  { environment, folder, beside }: ScriptStart,
  service: ComposeService,
  { images }: CopyStackSettings,
): Scripted {
  const image = [...images.values()].find(({ id }) => id === service.image);
  const given = variablesOf(service, image);
  const changed = Object.entries(environment).filter(
    ([name, value]) => !OF_SHELLS.has(name) && given[name] !== value,
  );
  const names = changed.map(([name]) => name);
  return {
    environment: Object.fromEntries(changed),
    unset: names.filter((name) => keyOfVariable(name) !== undefined),
    folder,
    beside,
  };
}

/** Paths of bind mounts in a service's container. */
function bindTargets({ volumes = [] }: ComposeService): string[] {
  return volumes.flatMap(({ type, target }) => (type === 'bind' ? [target] : []));
}

/**
 * Model with a folder as the home of a service, mounted below the mounts within it. It replaces an unnamed
 * volume or a tmpfs of the service at the same path: no path can be mounted twice.
 */
function withHome(copy: ComposeModel, name: string, source: string, home: string): ComposeModel {
  const { tmpfs, ...service } = copy.services[name] ?? {};
  const isOther = (target: string) => path.posix.relative(target, home) !== '';
  const kept = (service.volumes ?? []).filter(({ target }) => isOther(target));
  const inMemory = [tmpfs]
    .flat()
    .filter((each) => typeof each === 'string' && isOther(each.split(':')[0] ?? ''));
  const volumes = [{ type: 'bind', source, target: home }, ...kept];
  const made = { ...service, volumes, ...(inMemory.length > 0 && { tmpfs: inMemory }) };
  return { ...copy, services: { ...copy.services, [name]: made } };
}

/** Model without a service, and without dependencies on it. */
function withoutService(copy: ComposeModel, name: string): ComposeModel {
  const services = Object.entries(copy.services).flatMap(([other, service]) => {
    if (other === name) return [];
    if (service.depends_on === undefined) return [[other, service] as const];
    const { [name]: _, ...depends_on } = service.depends_on;
    return [[other, { ...service, depends_on } as ComposeService] as const];
  });
  return { ...copy, services: Object.fromEntries(services) };
}
