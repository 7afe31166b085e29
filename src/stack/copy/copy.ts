import path from 'node:path';
import type { Docker } from '../../docker/docker';
import type { ComposeModel, ComposeVolume } from '../compose/model';
import { nodeServices } from '../compose/nodes';
import type { NodeStart } from '../compose/overlays';
import { resolved } from '../compose/resolve';
import { isBelow } from '../compose/system-paths';
import { type Helpers, helpersOf, withRestarts } from '../isolation/helpers';
import { isolated } from '../isolation/isolate';
import { Copies, type CopyStackSettings } from './copies';
import { findStarts } from './find-starts';
import { ADDRESS_BOOK, NodeHome } from './home';
import { knownStart } from './known-starts';
import { isWithin, separated, withNamedFolders } from './mounts';
import { withoutOtherChains } from './other-chains';
import { requireOwnHomes, withWritableHome } from './own-homes';

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

  const started = await findStarts(docker, copy, settings, starts);
  const { nodes, copy: ofChain } = await withoutOtherChains(copy, started, settings);
  copy = ofChain;
  const homes = new Map<string, NodeHome>();
  for (const node of nodes) {
    copy = withWritableHome(withoutReplaced(copy, node, settings), node, settings);
    const service = copy.services[node.service] ?? {};
    homes.set(node.service, new NodeHome(node.service, node.home, service, settings.folder));
  }
  requireOwnHomes(copy, nodes);
  const otherFolders = Object.entries(copy.services)
    .filter(([service]) => !homes.has(service))
    .flatMap(([, { volumes = [] }]) => volumes)
    .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []))
    .filter((source) => isBelow(source, settings.folder));
  const all = helpersOf(settings.plan, named, [...homes.keys()]);
  const helpers = new Map([...all].filter(([name]) => name in copy.services));
  return {
    model: withRestarts(copy, helpers),
    nodes,
    homes,
    helpers,
    otherFolders: [...new Set(otherFolders)],
  };
}

/**
 * Model without mounts of single files and folders that the run replaces or removes: an address book, the
 * contents of Cosmovisor's folder. A mount whose source is gone, or is a link, could not be created.
 */
function withoutReplaced(
  copy: ComposeModel,
  { service: name, home }: NodeStart,
  { plan, gate, notice }: CopyStackSettings,
): ComposeModel {
  const isUnder = plan.stack.cosmovisor?.includes(name) ?? true;
  const cosmovisor = path.posix.join(home, 'cosmovisor');
  const isReplaced = ({ target }: ComposeVolume) =>
    target === path.posix.join(home, ADDRESS_BOOK) ||
    (isUnder && target !== cosmovisor && isWithin(target, cosmovisor));
  const { volumes = [], ...service } = copy.services[name] ?? {};
  const replaced = volumes.filter(isReplaced);
  if (replaced.length === 0) return copy;
  const own = replaced.filter(({ source }) => source !== gate);
  const targets = own.map(({ target }) => target).join(', ');
  if (targets !== '') {
    notice?.(`Left out of the copy: ${targets} of ${name} (the run creates its own).`);
  }
  const kept = { ...service, volumes: volumes.filter((volume) => !isReplaced(volume)) };
  return { ...copy, services: { ...copy.services, [name]: kept } };
}
