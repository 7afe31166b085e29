import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import type { ComposeModel, ComposeVolume } from '../compose/model';
import type { NodeStart } from '../compose/overlays';
import { isBelow } from '../compose/system-paths';
import { hostPath, innermostMount } from './mounts';

/** Folders of a home that its node writes to, by path in it. */
const WRITTEN = ['.', 'data', 'cosmovisor'];

/**
 * Model in which a node can write to its home: a copy that its compose files mount read-only becomes writable for
 * this service, as its data and the links of Cosmovisor are in it. Other read-only mounts stay.
 *
 * @param folder working folder of the run
 */
export function withWritableHome(
  copy: ComposeModel,
  { service: name, home }: NodeStart,
  {
    folder,
    notice,
  }: { readonly folder: string; readonly notice?: ((message: string) => void) | undefined },
): ComposeModel {
  const service = copy.services[name] ?? {};
  const mounts = WRITTEN.map((each) =>
    innermostMount(service.volumes, path.posix.join(home, each)),
  );
  const isLocked = (volume: ComposeVolume) =>
    volume.read_only === true && mounts.includes(volume) && isBelow(volume.source ?? '', folder);
  const locked = (service.volumes ?? []).filter(isLocked);
  if (locked.length === 0) return copy;
  const targets = locked.map(({ target }) => target).join(', ');
  notice?.(
    `The mount ${targets} of ${name} is read-only in the compose files and writable in the copy: it has the home of the node.`,
  );
  const volumes = (service.volumes ?? []).map((volume) => {
    if (!isLocked(volume)) return volume;
    const { read_only: _, ...rest } = volume;
    return rest;
  });
  return { ...copy, services: { ...copy.services, [name]: { ...service, volumes } } };
}

/**
 * Checks that each node has a home of its own: two processes cannot share a database, and would sign with one
 * key.
 *
 * @throws RehearsalError naming two services with the same home
 */
export function requireOwnHomes(copy: ComposeModel, nodes: readonly NodeStart[]): void {
  const owners = new Map<string, NodeStart>();
  for (const node of nodes) {
    const place = hostPath(copy.services[node.service]?.volumes, node.home) ?? node.service;
    const other = owners.get(place);
    if (other !== undefined) {
      throw new RehearsalError(
        'HOME_SHARED',
        `The nodes ${other.service} (${other.home}) and ${node.service} (${node.home}) have the same home`,
        {
          hint: 'Two nodes cannot write to one database. Give each its own with --home in its command or another mount, or leave one of them out of the stack.',
        },
      );
    }
    owners.set(place, node);
  }
}
