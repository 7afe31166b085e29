import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import type { Image } from '../images/image';
import type { Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { copyFrom, copyOut, discard } from './container';
import { Copies, type CopyStackSettings } from './copies';
import { dryStart } from './dry-start';
import { ADDRESS_BOOK, NodeHome } from './homes';
import { isolated, namedAddresses } from './isolate';
import {
  type ComposeModel,
  type ComposeService,
  type ComposeVolume,
  staticAddresses,
} from './model';
import { innermostMount, isWithin, separated, withNamedFolders } from './mounts';
import { nodeServices } from './nodes';
import type { NodeStart } from './overlays';
import { takeFolder } from './project';
import { resolved } from './resolve';
import { flagOf, type KnownStart, startOf, startsNode } from './start';
import { isBelow } from './system-paths';

/** The user's stack as a copy that a run may change. */
export interface StackCopy {
  readonly model: ComposeModel;
  readonly nodes: readonly NodeStart[];
  readonly homes: ReadonlyMap<string, NodeHome>;
  /** Folders of services that run no node, such as a remote signer's. */
  readonly otherFolders: readonly string[];
}

/**
 * Copies the stack into the working folder: every mounted folder, file and volume, and homes that are
 * made at the start. Nothing of the user's is written to; what a container may write to is a copy.
 */
export async function copyStack(
  exec: Exec,
  model: ComposeModel,
  settings: CopyStackSettings,
): Promise<StackCopy> {
  const copies = new Copies(exec, settings);
  const named = withNamedFolders(resolved(model));
  const candidates = nodeServices(settings.plan, named);
  const starts = candidates.map((service) => knownStart(named, settings, service));

  await copies.checkParts(model);
  await copies.measure(named, starts);
  await copies.copyBinds();
  const withFiles = await copies.copyFiles(named);
  const volumes = await copies.copyVolumes(withFiles);
  const alone = isolated(withFiles, {
    run: settings.run,
    internet: settings.plan.stack.internet ?? [],
    images: settings.images,
    ...(settings.user !== undefined && { user: settings.user }),
    mount: (_, volume) => copies.mountOf(volume, volumes),
    ...(settings.notice && { notice: settings.notice }),
  });
  let copy = await separated(alone, settings.folder, (source) => copies.move(source));

  const nodes: NodeStart[] = [];
  const homes = new Map<string, NodeHome>();
  for (const start of starts) {
    const done = await finishStart(exec, copy, settings, start);
    copy = done.copy;
    if (done.node === undefined) continue;
    nodes.push(done.node);
    copy = withoutReplaced(copy, done.node, settings);
    const service = copy.services[start.service] ?? {};
    const home = new NodeHome(start.service, done.node.home, service, settings.folder);
    homes.set(start.service, home);
  }
  const otherFolders = Object.entries(copy.services)
    .filter(([service]) => !homes.has(service))
    .flatMap(([, { volumes = [] }]) => volumes)
    .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []))
    .filter((source) => isBelow(source, settings.folder));
  return { model: copy, nodes, homes, otherFolders: [...new Set(otherFolders)] };
}

function knownStart(
  model: ComposeModel,
  { plan, images, defaultHome }: CopyStackSettings,
  name: string,
): KnownStart {
  const service = model.services[name] ?? {};
  const image: Image | undefined = images.get(service.image ?? '');
  const start = startOf(service, image, plan.chain.binary);
  if (start.kind === 'script') {
    const home = plan.chain.home ?? (defaultHome === '' ? undefined : defaultHome);
    return { service: name, args: undefined, home };
  }
  const addresses = staticAddresses(model);
  const args = start.args.map((arg) => namedAddresses(arg, addresses));
  return { service: name, args, home: homeOf(plan, args, defaultHome) };
}

function homeOf({ chain }: Plan, args: readonly string[], defaultHome: string): string {
  const home = flagOf(args, '--home') ?? chain.home ?? defaultHome;
  if (home.startsWith('/')) return home;
  throw new RehearsalError(`Where the nodes' home is cannot be told: it is ${home || 'not said'}`, {
    hint: 'Give chain.home in the plan: the absolute path of the home in the containers.',
  });
}

/** Finds out how a script starts its node, and makes homes that no mount has into mounted folders. */
async function finishStart(
  exec: Exec,
  copy: ComposeModel,
  settings: CopyStackSettings,
  known: KnownStart,
): Promise<{ copy: ComposeModel; node: NodeStart | undefined }> {
  const { run, plan, folder, dryImage, defaultHome, signal } = settings;
  const { service: name } = known;
  const service = copy.services[name] ?? {};
  const target = path.join(folder, 'mounts/made', name);

  if (known.args !== undefined && known.home !== undefined) {
    const { args, home } = known;
    if (!startsNode(args)) return { copy, node: undefined };
    const node = { service: name, home, args };
    if (innermostMount(service.volumes, home) !== undefined) return { copy, node };
    await mkdir(target, { recursive: true });
    const momentary = { run, image: service.image ?? '', signal };
    await copyOut(exec, momentary, home, target, bindTargets(service));
    return { copy: withHome(copy, name, target, home), node };
  }

  if (dryImage === undefined) {
    throw new RehearsalError(
      `How ${name} starts its node cannot be told: it starts by a script, ${(service.entrypoint ?? service.command ?? []).join(' ')}`,
      {
        hint: 'Leave cosmovisor.image out, so that an image is made in which the script can be followed; or call the binary itself in the compose files.',
      },
    );
  }
  const dry = { run, folder, file: plan.stack.compose.join(', '), image: dryImage, signal };
  const { container, args } = await dryStart(exec, copy, dry, name);
  try {
    for (const each of ['stack', 'mounts']) {
      await takeFolder(exec, run, dryImage, path.join(folder, each));
    }
    // A job that has done its work: what it prepared is in the copies.
    if (args === undefined) return { copy: withoutService(copy, name), node: undefined };
    const home = homeOf(plan, args, defaultHome);
    const node = { service: name, home, args };
    if (innermostMount(service.volumes, home) !== undefined) return { copy, node };
    await mkdir(target, { recursive: true });
    await copyFrom(exec, container, home, target, signal, bindTargets(service));
    return { copy: withHome(copy, name, target, home), node };
  } finally {
    await discard(exec, container);
  }
}

/** Paths in a service's container that copies are mounted at. */
function bindTargets({ volumes = [] }: ComposeService): string[] {
  return volumes.flatMap(({ type, target }) => (type === 'bind' ? [target] : []));
}

/**
 * The model with a folder as the home of a service, below the mounts that lie in it. It has the place of a volume
 * without a name, or of a tmpfs, that the service has there itself: no path can be mounted twice.
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

/**
 * The model without mounts of single files and folders in whose place the run puts its own, or nothing: an address
 * book, what is below Cosmovisor's folder. A mount whose source is gone, or a link, could not be made.
 */
function withoutReplaced(
  copy: ComposeModel,
  { service: name, home }: NodeStart,
  { plan, notice }: CopyStackSettings,
): ComposeModel {
  const isUnder = plan.stack.cosmovisor?.includes(name) ?? true;
  const cosmovisor = path.posix.join(home, 'cosmovisor');
  const isReplaced = ({ target }: ComposeVolume) =>
    target === path.posix.join(home, ADDRESS_BOOK) ||
    (isUnder && target !== cosmovisor && isWithin(target, cosmovisor));
  const { volumes = [], ...service } = copy.services[name] ?? {};
  const replaced = volumes.filter(isReplaced);
  if (replaced.length === 0) return copy;
  const targets = replaced.map(({ target }) => target).join(', ');
  notice?.(`Left out of the copy: ${targets} of ${name} (the run has its own there).`);
  const kept = { ...service, volumes: volumes.filter((volume) => !isReplaced(volume)) };
  return { ...copy, services: { ...copy.services, [name]: kept } };
}

/** The model without a service, and without anyone waiting for it. */
function withoutService(copy: ComposeModel, name: string): ComposeModel {
  const services = Object.entries(copy.services).flatMap(([other, service]) => {
    if (other === name) return [];
    if (service.depends_on === undefined) return [[other, service] as const];
    const { [name]: _, ...depends_on } = service.depends_on;
    return [[other, { ...service, depends_on } as ComposeService] as const];
  });
  return { ...copy, services: Object.fromEntries(services) };
}
