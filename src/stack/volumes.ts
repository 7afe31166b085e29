import path from 'node:path';
import { z } from 'zod';
import { RehearsalError } from '../errors';
import { type Images, idOf } from '../images/image';
import { CommandError, type Exec, TRANSFER_LIMIT_MS } from '../system/exec';
import { copyFolder, copyOut, fillLinks, type Momentary, withContainer } from './container';
import { type ComposeModel, type ComposeVolume, RUN_LABEL } from './model';
import { isWithin, subpathOf } from './mounts';
import type { KnownStart } from './start';

/** A named volume that is to be copied. */
export interface NamedVolume {
  /** Its key in the compose files. */
  readonly key: string;
  /** Its name in the engine; undefined where it is not there yet, and the image fills it. */
  readonly name: string | undefined;
  /** A service that mounts it, and the mount's path there. */
  readonly service: string;
  readonly target: string;
  /** Image of that service: its id or reference. */
  readonly image: string;
  /** Folders in it that need no copy; `.` for all of it. */
  readonly without: readonly string[];
}

/** How much of a volume is to be copied. */
export interface MeasuredVolume extends NamedVolume {
  readonly bytes: number;
  /** Another one where something was written to meanwhile. */
  readonly mark: string;
}

export interface VolumeSettings {
  readonly images: Images;
  /** Whether the data folders of homes are needed. */
  readonly keepsState: boolean;
  readonly signal: AbortSignal;
}

/**
 * The volumes that are to be copied: those that the engine has, and those that hold a home also where it has
 * none, as it would fill a new volume from the image.
 *
 * @throws RehearsalError naming an external volume that does not exist
 */
export async function findVolumes(
  exec: Exec,
  model: ComposeModel,
  starts: readonly KnownStart[],
  { images, keepsState, signal }: VolumeSettings,
): Promise<NamedVolume[]> {
  const found = new Map<string, NamedVolume>();
  for (const [service, { image = '', volumes = [] }] of Object.entries(model.services)) {
    const home = starts.find((start) => start.service === service)?.home;
    for (const { type, source: key, target } of volumes) {
      if (type !== 'volume' || key === undefined || found.has(key)) continue;
      const { name = key, external } = model.volumes?.[key] ?? {};
      const { exitCode } = await exec.run(['docker', 'volume', 'inspect', '--', name], {
        allowFailure: true,
        signal,
      });
      const isThere = exitCode === 0;
      if (!isThere && external === true) throw noVolume(service, name);
      if (!isThere && (home === undefined || !isOfHome(target, home))) continue;
      found.set(key, {
        ...{ key, service, target, image: idOf(images, image) },
        name: isThere ? name : undefined,
        without: keepsState ? [] : statesIn(key, model, starts),
      });
    }
  }
  return [...found.values()];
}

/** Whether a mount has a home or a part of one in it; both are paths in the container. */
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

/** Where volumes are mounted to be measured. */
const MEASURED = '/volumes';

const answers = z.array(
  z.object({ bytes: z.number(), mark: z.string(), left: z.array(z.string()) }),
);

/**
 * Measures volumes, which only the machine of the engine can reach. Of `without` only folders that are there
 * remain. It is done in a container of the relay's image, whose program can.
 *
 * @throws CommandError where the engine cannot mount one
 */
export async function measureVolumes(
  exec: Exec,
  volumes: readonly NamedVolume[],
  { run, image, signal }: Momentary,
): Promise<MeasuredVolume[]> {
  const asked = volumes.filter(({ name, without }) => name !== undefined && !without.includes('.'));
  if (asked.length === 0) return volumes.map((volume) => ({ ...volume, bytes: 0, mark: '' }));
  const questions = asked.map(({ without }, i) => ({ folder: `${MEASURED}/${i}`, without }));
  const { stdout } = await exec.run(
    [
      ...(['docker', 'run', '--rm', '--pull', 'never', '--label', `${RUN_LABEL}=${run}`] as const),
      ...['--network', 'none', '--read-only', '--user', '0:0', '--cap-drop', 'ALL'],
      ...['--cap-add', 'DAC_READ_SEARCH', '--security-opt', 'no-new-privileges'],
      ...asked.flatMap(({ name }, i) => mountOf(name, `${MEASURED}/${i}`)),
      ...['--', image, 'measure', JSON.stringify(questions)],
    ],
    { signal, timeout: TRANSFER_LIMIT_MS },
  );
  const found = answers.parse(JSON.parse(stdout));
  return volumes.map((volume) => {
    const { bytes = 0, mark = '', left = volume.without } = found[asked.indexOf(volume)] ?? {};
    return { ...volume, bytes, mark, without: left };
  });
}

/** Where a volume is mounted to be copied. */
const COPIED = '/volume';

/**
 * Copies a volume without the folders that it was measured without, which are empty in the copy.
 *
 * @param folder an empty folder of this machine
 * @param mounts paths that the service has other mounts at; see {@link fillLinks}
 * @param relay of whose image the container is that has the volume mounted: it declares no volumes itself
 * @throws RehearsalError where it could not be copied in full
 */
export async function copyVolume(
  exec: Exec,
  { name, service, target, image, without }: MeasuredVolume,
  folder: string,
  mounts: readonly string[],
  relay: Momentary,
): Promise<void> {
  if (without.includes('.')) return;
  const ofImage = { ...relay, image };
  if (name === undefined) {
    await copyOut(exec, ofImage, target, folder, mounts);
    return;
  }
  // An empty volume over each: the engine makes no folder for it, as it is there.
  const over = without.flatMap((each) => mountOf(undefined, `${COPIED}/${each}`));
  const made = [...mountOf(name, COPIED), ...over];
  await withContainer(exec, relay, made, async (container) => {
    const copying = copyFolder(exec, container, COPIED, folder, relay.signal);
    const done = await copying.catch((error: unknown) => {
      throw error instanceof CommandError ? notCopied(service, name, error) : error;
    });
    if (!done) throw notCopied(service, name);
  });
  await withContainer(exec, ofImage, [], (container) =>
    fillLinks(exec, container, target, folder, relay.signal, mounts),
  );
}

/** A volume, read-only, or an empty one; the engine reads the fields as a line of CSV. */
function mountOf(name: string | undefined, target: string): string[] {
  const source = name === undefined ? [] : [`source=${name}`, 'readonly'];
  const fields = ['type=volume', ...source, `target=${target}`, 'volume-nocopy'];
  const quoted = fields.map((field) =>
    /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field,
  );
  return ['--mount', quoted.join(',')];
}

/** What the engine has copied of it by then would pass for the whole. */
function notCopied(service: string, name: string, cause?: CommandError): RehearsalError {
  return new RehearsalError(
    `The volume ${name}, which the service ${service} mounts, could not be copied in full`,
    {
      hint: 'The disk of the working folder may be full, or the volume may hold devices, which only root can copy. TMPDIR (on a runner RUNNER_TEMP) says where working folders are made.',
      ...(cause && { lines: cause.lines, cause }),
    },
  );
}

function noVolume(service: string, name: string): RehearsalError {
  return new RehearsalError(
    `The service ${service} mounts the external volume ${name}, which the engine does not have`,
    {
      hint: `Make it (docker volume create ${name}) with what the stack needs, or take external out of the compose files.`,
    },
  );
}
