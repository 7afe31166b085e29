import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import {
  ADDED_FOLDER,
  type CosmovisorDialect,
  cosmovisorDialect,
  cosmovisorImage,
  cosmovisorVersion,
  releaseBinary,
} from '../images/cosmovisor';
import { type Image, type Images, idOf } from '../images/image';
import type { Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { copyOut } from './container';
import type { ComposeVolume } from './model';

/** Cosmovisor's folder of the binary that a chain starts with. */
export const GENESIS = 'genesis';

/** Cosmovisor's folder of an upgrade's binary: the name as Go's `url.PathEscape` writes it. */
export function upgradeFolder(upgrade: string): string {
  const escaped = encodeURIComponent(upgrade)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
  return `upgrades/${escaped}`;
}

/** The Cosmovisor that the nodes run under. */
export interface Cosmovisor {
  /** Image id. */
  readonly image: string;
  readonly dialect: CosmovisorDialect;
  /** Path of each release's binary in the nodes' containers. */
  readonly binaries: ReadonlyMap<string, string>;
  /** Path of the binary by Cosmovisor's folder: `genesis`, `upgrades/<name>`. */
  readonly layout: ReadonlyMap<string, string>;
  /** What the containers need beside the image. */
  readonly mounts: readonly ComposeVolume[];
  /** DAEMON_HOME that the user's own image is made for; undefined for the image that is made. */
  readonly madeFor: string | undefined;
}

/** Cosmovisor's folder and release of every binary that the plan needs. */
function needed({ releases, upgrades }: Plan): { folder: string; release: string }[] {
  return [
    { folder: GENESIS, release: upgrades[0]?.from ?? releases[0]?.name ?? '' },
    ...upgrades.map(({ name, to }) => ({ folder: upgradeFolder(name), release: to })),
  ];
}

/**
 * Opens the Cosmovisor of the plan: the image that was made, or the user's own with the binaries in it.
 *
 * @param folder working folder, for what is taken out of the user's image
 * @throws RehearsalError naming the folders that the user's own image lacks
 */
export async function openCosmovisor(
  exec: Exec,
  run: string,
  plan: Plan,
  images: Images,
  folder: string,
  signal: AbortSignal,
): Promise<Cosmovisor> {
  const reference = cosmovisorImage(plan);
  const image = images.get(reference);
  if (image === undefined) throw new Error(`the image ${reference} was not inspected`);
  if (plan.cosmovisor.image !== undefined) {
    return openOwn(exec, run, plan, reference, image, folder, signal);
  }
  const { binary } = plan.chain;
  const binaries = new Map(
    plan.releases.map(({ name }, index) => [name, releaseBinary(index, binary)]),
  );
  return {
    image: idOf(images, reference),
    dialect: cosmovisorDialect(cosmovisorVersion(plan)),
    binaries,
    layout: new Map(
      needed(plan).map(({ folder, release }) => [folder, binaries.get(release) ?? '']),
    ),
    mounts: [],
    madeFor: undefined,
  };
}

/**
 * The user's own image. Its binaries are taken out and mounted again where no home can hide them: in
 * an image made for the node's own home the mounted home would.
 */
async function openOwn(
  exec: Exec,
  run: string,
  plan: Plan,
  reference: string,
  image: Image,
  folder: string,
  signal: AbortSignal,
): Promise<Cosmovisor> {
  const home = image.environment.DAEMON_HOME;
  if (home === undefined) {
    throw new RehearsalError(`The Cosmovisor image ${reference} does not set DAEMON_HOME`, {
      hint: 'The rehearsal takes the binaries from $DAEMON_HOME/cosmovisor in it; without cosmovisor.image it makes an image itself.',
    });
  }
  const taken = path.join(folder, 'cosmovisor-image');
  await mkdir(taken, { recursive: true });
  await copyOut(exec, { run, image: image.id, signal }, `${home}/cosmovisor`, taken);

  const mounted = `${ADDED_FOLDER}/own`;
  const layout = new Map<string, string>();
  const binaries = new Map<string, string>();
  const missing: string[] = [];
  const all = needed(plan);
  for (const { folder: wanted, release } of all) {
    const lower = wanted.toLowerCase();
    // Where names differ in case alone, one folder of both would have the binary of one of them.
    const isShared = all.some(
      (each) => each.folder !== wanted && each.folder.toLowerCase() === lower,
    );
    const folders = isShared ? [wanted] : [wanted, lower];
    const found = await firstFile(taken, folders, plan.chain.binary);
    if (found === undefined) {
      missing.push(`${wanted}/bin/${plan.chain.binary}`);
      continue;
    }
    layout.set(wanted, `${mounted}/${found}`);
    binaries.set(release, `${mounted}/${found}`);
  }
  if (missing.length > 0) {
    throw new RehearsalError(
      `The Cosmovisor image ${reference} lacks ${missing.join(', ')} in ${home}/cosmovisor`,
      { hint: 'The folder of an upgrade has the name of the upgrade in the plan.' },
    );
  }
  const asked = plan.queries.find(({ client }) => client !== undefined && !binaries.has(client));
  if (asked !== undefined) {
    throw new RehearsalError(
      `The query ${asked.name} asks by the binary of ${asked.client}, which the Cosmovisor image ${reference} has not: no upgrade leads to it`,
      {
        hint: 'Name another client, or leave cosmovisor.image out: then all releases are in the image.',
      },
    );
  }
  const version = plan.cosmovisor.version ?? (await probeVersion(exec, run, image.id, signal));
  return {
    image: image.id,
    dialect: cosmovisorDialect(version),
    binaries,
    layout,
    mounts: [{ type: 'bind', source: taken, target: mounted, read_only: true }],
    madeFor: home,
  };
}

/** From 1.5 on Cosmovisor itself looks for the folder of a name in lower case. */
async function firstFile(
  root: string,
  folders: readonly string[],
  binary: string,
): Promise<string | undefined> {
  for (const folder of folders) {
    const file = path.join(folder, 'bin', binary);
    if (await stat(path.join(root, file)).catch(() => undefined)) return file;
  }
  return undefined;
}

/** The version that an image's Cosmovisor tells, or one that is called like it. */
async function probeVersion(
  exec: Exec,
  run: string,
  image: string,
  signal: AbortSignal,
): Promise<string> {
  const ask = async (command: string) => {
    const { stdout, stderr } = await exec.run(
      [
        ...(['docker', 'run', '--rm', '--network', 'none', '--label'] as const),
        ...[`upgrade-rehearsal.run=${run}`, '--entrypoint', 'cosmovisor', image, command],
      ],
      { allowFailure: true, signal },
    );
    return `${stdout}\n${stderr}`;
  };
  const told = /cosmovisor version:?\s*(v?\d+\.\d+\.\d+)/i.exec(await ask('version'))?.[1];
  if (told !== undefined) return told;
  // Built from source it tells none. Versions with sub-commands (1.2 on) list them.
  return /^[^\S\n]+run\s/m.test(await ask('help')) ? 'v1.2.0' : 'v1.0.0';
}

/** The binary that starts a plain image of a release: its entry point, where that is the binary. */
export function programOf(image: Image | undefined, binary: string): string {
  const [program] = image?.entrypoint ?? [];
  return program !== undefined && path.posix.basename(program) === binary ? program : binary;
}
