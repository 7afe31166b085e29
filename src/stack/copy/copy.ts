import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import type { Image } from '../../images/image';
import type { Plan } from '../../plan/schema';
import {
  type ComposeModel,
  type ComposeService,
  type ComposeVolume,
  namedAddresses,
  staticAddresses,
} from '../compose/model';
import { nodeServices } from '../compose/nodes';
import type { NodeStart } from '../compose/overlays';
import { resolved } from '../compose/resolve';
import { flagOf, type KnownStart, startOf, startsNode } from '../compose/start';
import { isBelow } from '../compose/system-paths';
import { type Helpers, helpersOf, withRestarts } from '../isolation/helpers';
import { isolated } from '../isolation/isolate';
import { copyFrom, copyOut } from './container';
import { Copies, type CopyStackSettings } from './copies';
import { dryStart } from './dry-start';
import { ADDRESS_BOOK, NodeHome } from './home';
import { innermostMount, isWithin, separated, withNamedFolders } from './mounts';
import { chownFolder } from './working-folder';

/** A copy of the user's stack that a run may change. */
export interface StackCopy {
  readonly model: ComposeModel;
  readonly nodes: readonly NodeStart[];
  readonly homes: ReadonlyMap<string, NodeHome>;
  /** Services that are neither nodes nor signers. */
  readonly helpers: Helpers;
  /** Folders of services that are not nodes, such as a remote signer's. */
  readonly otherFolders: readonly string[];
}

/**
 * Copies the stack into the working folder: every mounted folder, file and volume, and homes created at the
 * start. The originals stay unchanged; containers can only write to copies.
 */
export async function copyStack(
  docker: Docker,
  model: ComposeModel,
  settings: CopyStackSettings,
): Promise<StackCopy> {
  const copies = new Copies(docker, settings);
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
    mount: (volume) => copies.mountOf(volume, volumes),
    ...(settings.notice && { notice: settings.notice }),
  });
  let copy = await separated(alone, settings.folder, (source) => copies.move(source));

  const nodes: NodeStart[] = [];
  const homes = new Map<string, NodeHome>();
  for (const start of starts) {
    const done = await finishStart(docker, copy, settings, start);
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
  const helpers = helpersOf(settings.plan, named, [...homes.keys()]);
  return {
    model: withRestarts(copy, helpers),
    nodes,
    homes,
    helpers,
    otherFolders: [...new Set(otherFolders)],
  };
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
  throw new RehearsalError(
    'HOME_UNKNOWN',
    `Cannot determine the home of the nodes: ${home || 'the binary has no default home'}`,
    {
      hint: 'Set chain.home in the plan to the absolute path of the home in the containers.',
    },
  );
}

/** Determines how a script starts its node, and moves homes outside all mounts into mounted folders. */
async function finishStart(
  docker: Docker,
  copy: ComposeModel,
  settings: CopyStackSettings,
  known: KnownStart,
): Promise<{ copy: ComposeModel; node: NodeStart | undefined }> {
  const { plan, folder, dryImage, defaultHome } = settings;
  const { service: name } = known;
  const service = copy.services[name] ?? {};
  const target = path.join(folder, 'mounts/made', name);
  const mounts = bindTargets(service);

  if (known.args !== undefined && known.home !== undefined) {
    const { args, home } = known;
    if (!startsNode(args)) return { copy, node: undefined };
    const node = { service: name, home, args };
    if (innermostMount(service.volumes, home) !== undefined) return { copy, node };
    await mkdir(target, { recursive: true });
    await copyOut(docker, service.image ?? '', { folder: home, target, mounts });
    return { copy: withHome(copy, name, target, home), node };
  }

  if (dryImage === undefined) {
    throw new RehearsalError(
      'NODE_START_UNKNOWN',
      `Cannot determine the arguments of the node of ${name}, which a script starts: ${(service.entrypoint ?? service.command ?? []).join(' ')}`,
      {
        hint: 'Remove cosmovisor.image: the rehearsal then builds an image in which it can follow the script. Or call the binary directly in the compose files.',
      },
    );
  }
  const dry = { folder, file: plan.stack.compose.join(', '), image: dryImage };
  const { container, args } = await dryStart(docker, copy, dry, name);
  try {
    for (const each of ['stack', 'mounts'].map((name) => path.join(folder, name))) {
      await mkdir(each, { recursive: true });
      await chownFolder(docker, dryImage, each);
    }
    // A finished job: its results are in the copies.
    if (args === undefined) return { copy: withoutService(copy, name), node: undefined };
    const home = homeOf(plan, args, defaultHome);
    const node = { service: name, home, args };
    if (innermostMount(service.volumes, home) !== undefined) return { copy, node };
    await mkdir(target, { recursive: true });
    await copyFrom(docker, container, { folder: home, target, mounts });
    return { copy: withHome(copy, name, target, home), node };
  } finally {
    await docker.containers.remove([container]);
  }
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

/**
 * Model without mounts of single files and folders that the run replaces or removes: an address book, the
 * contents of Cosmovisor's folder. A mount whose source is gone, or is a link, could not be created.
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
  notice?.(`Left out of the copy: ${targets} of ${name} (the run creates its own).`);
  const kept = { ...service, volumes: volumes.filter((volume) => !isReplaced(volume)) };
  return { ...copy, services: { ...copy.services, [name]: kept } };
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
