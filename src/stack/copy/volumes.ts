import path from 'node:path';
import { z } from 'zod';
import type { ContainerMount } from '../../docker/container-options';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { type Images, idOf } from '../../images/image';
import { CommandError, TRANSFER_LIMIT_MS } from '../../system/exec';
import type { ComposeModel, ComposeVolume } from '../compose/model';
import type { KnownStart } from '../compose/start';
import { copyOut, fillLinks, withContainer } from './container';
import { isWithin, subpathOf } from './mounts';

/** A named volume to copy. */
export interface NamedVolume {
  /** Key in the compose files. */
  readonly key: string;
  /** Name in the engine; undefined if it does not exist yet and is filled from the image. */
  readonly name: string | undefined;
  /** A service that mounts it, and its mount path there. */
  readonly service: string;
  readonly target: string;
  /** Image of that service: id or reference. */
  readonly image: string;
  /** Folders in it to leave out; `.` for all of it. */
  readonly without: readonly string[];
}

/** A volume with the measured size of its copied part. */
export interface MeasuredVolume extends NamedVolume {
  readonly bytes: number;
  /** Change marker; differs if something was written to meanwhile. */
  readonly mark: string;
}

export interface VolumeSettings {
  readonly images: Images;
  /** True if the data folders of homes are needed. */
  readonly keepsState: boolean;
}

/**
 * Volumes to copy: those that exist in the engine, and those with a home even if they do not exist, as the
 * engine would fill a new volume from the image.
 *
 * @throws RehearsalError naming an external volume that does not exist
 */
export async function findVolumes(
  docker: Docker,
  model: ComposeModel,
  starts: readonly KnownStart[],
  { images, keepsState }: VolumeSettings,
): Promise<NamedVolume[]> {
  const found = new Map<string, NamedVolume>();
  for (const [service, { image = '', volumes = [] }] of Object.entries(model.services)) {
    const home = starts.find((start) => start.service === service)?.home;
    for (const { type, source: key, target } of volumes) {
      if (type !== 'volume' || key === undefined || found.has(key)) continue;
      const { name = key, external } = model.volumes?.[key] ?? {};
      const isThere = await docker.volumes.has(name);
      if (!isThere && external === true) throw noVolume(service, name);
      if (!isThere && (home === undefined || !isOfHome(target, home))) continue;
      found.set(key, {
        key,
        service,
        target,
        image: idOf(images, image),
        name: isThere ? name : undefined,
        without: keepsState ? [] : statesIn(key, model, starts),
      });
    }
  }
  return [...found.values()];
}

/** Returns true if a mount contains a home or part of one; both are paths in the container. */
export function isOfHome(target: string, home: string): boolean {
  return isWithin(home, target) || isWithin(target, home);
}

/** Data folders of homes, as paths in a volume. */
function statesIn(key: string, model: ComposeModel, starts: readonly KnownStart[]): string[] {
  return starts.flatMap(({ service, home }) => {
    if (home === undefined) return [];
    const data = path.posix.join(home, 'data');
    const uses = (model.services[service]?.volumes ?? []).filter(
      ({ type, source }) => type === 'volume' && source === key,
    );
    return uses.flatMap((use) => stateIn(use, data));
  });
}

function stateIn(use: ComposeVolume, data: string): string[] {
  const part = subpathOf(use);
  if (isWithin(use.target, data)) return [part || '.'];
  if (!isWithin(data, use.target)) return [];
  return [path.posix.join(part, path.posix.relative(use.target, data))];
}

/** Mount path of volumes being measured. */
const MEASURED = '/volumes';

const answers = z.array(
  z.object({ bytes: z.number(), mark: z.string(), left: z.array(z.string()) }),
);

/**
 * Measures volumes, which only the engine's machine can reach, in a container of the relay's image, whose
 * program can measure. Missing folders are removed from `without`.
 *
 * @param relay image of the relay
 * @throws CommandError if the engine cannot mount one
 */
export async function measureVolumes(
  docker: Docker,
  volumes: readonly NamedVolume[],
  relay: string,
): Promise<MeasuredVolume[]> {
  const asked = volumes.filter(({ name, without }) => name !== undefined && !without.includes('.'));
  if (asked.length === 0) return volumes.map((volume) => ({ ...volume, bytes: 0, mark: '' }));
  const questions = asked.map(({ without }, i) => ({ folder: `${MEASURED}/${i}`, without }));
  const { stdout } = await docker.containers.run(
    relay,
    ['measure', JSON.stringify(questions)],
    {
      user: '0:0',
      readOnly: true,
      capabilities: ['DAC_READ_SEARCH'],
      mounts: asked.map(({ name }, i) => mountOf(name, `${MEASURED}/${i}`)),
    },
    { timeout: TRANSFER_LIMIT_MS },
  );
  const found = answers.parse(JSON.parse(stdout));
  return volumes.map((volume) => {
    const { bytes = 0, mark = '', left = volume.without } = found[asked.indexOf(volume)] ?? {};
    return { ...volume, bytes, mark, without: left };
  });
}

/** Mount path of a volume being copied. */
const COPIED = '/volume';

/** Destination of a volume's copy, and the means to make it. */
export interface VolumeCopy {
  /** An empty folder on the host. */
  readonly target: string;
  /** Paths of the service's other mounts; see {@link fillLinks}. */
  readonly mounts: readonly string[];
  /** Image of the container that mounts the volume: the relay's, which declares no volumes itself. */
  readonly relay: string;
}

/**
 * Copies a volume; the folders left out when measuring are empty in the copy.
 *
 * @throws RehearsalError if it could not be copied in full
 */
export async function copyVolume(
  docker: Docker,
  { name, service, target: folder, image, without }: MeasuredVolume,
  { target, mounts, relay }: VolumeCopy,
): Promise<void> {
  if (without.includes('.')) return;
  const copy = { folder, target, mounts };
  if (name === undefined) {
    await copyOut(docker, image, copy);
    return;
  }
  // Mounts an empty volume over each; it exists, so the engine creates no folder.
  const over = without.map((each) => mountOf(undefined, `${COPIED}/${each}`));
  await withContainer(docker, relay, [mountOf(name, COPIED), ...over], async (container) => {
    const copying = docker.containers.copyOut(container, `${COPIED}/.`, target);
    const done = await copying.catch((error: unknown) => {
      throw error instanceof CommandError ? notCopied(service, name, error) : error;
    });
    if (!done) throw notCopied(service, name);
  });
  await withContainer(docker, image, [], (container) => fillLinks(docker, container, copy));
}

/** Mount of a volume, read-only, or of an empty one. */
function mountOf(source: string | undefined, target: string): ContainerMount {
  return { type: 'volume', source, target, readOnly: source !== undefined, noCopy: true };
}

/** Error for an incomplete copy, which would otherwise pass as complete. */
function notCopied(service: string, name: string, cause?: CommandError): RehearsalError {
  return new RehearsalError(
    'VOLUME_NOT_COPIED',
    `Cannot copy all of the volume ${name}, which the service ${service} mounts`,
    {
      hint: 'The disk of the working folder may be full, or the volume may hold devices, which only root can copy. TMPDIR (RUNNER_TEMP on a runner) sets the location of working folders.',
      ...(cause && { lines: cause.lines, cause }),
    },
  );
}

function noVolume(service: string, name: string): RehearsalError {
  return new RehearsalError(
    'VOLUME_NOT_FOUND',
    `The service ${service} mounts the external volume ${name}, which does not exist in the engine`,
    {
      hint: `Create it (docker volume create ${name}) with the data that the stack needs, or remove external from the compose files.`,
    },
  );
}
