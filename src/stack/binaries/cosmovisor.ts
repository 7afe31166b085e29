import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  ADDED_FOLDER,
  COSMOVISOR,
  GENESIS,
  releaseBinary,
  releaseProgram,
  upgradeFolder,
} from '../../cosmovisor/layout';
import {
  type CosmovisorDialect,
  cosmovisorDialect,
  cosmovisorVersion,
} from '../../cosmovisor/versions';
import type { ContainerMount } from '../../docker/container-options';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { type Image, type Images, idOf } from '../../images/image';
import { cosmovisorImage } from '../../images/own';
import { firstRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import type { ComposeVolume } from '../compose/model';
import { copyOut } from '../copy/container';

/** A Cosmovisor image on an image other than the first release's. */
interface OtherImage {
  /** Image id. */
  readonly image: string;
  /** Reference of the image of the nodes. */
  readonly base: string;
}

/** The Cosmovisor of the nodes. */
export interface Cosmovisor {
  /** Id of the image on that of the first release, or of the user's own. */
  readonly image: string;
  /** Cosmovisor images on other images that nodes run on, by the ids of these. */
  readonly others: ReadonlyMap<string, OtherImage>;
  /** Path of the gate on the host, for mounts over a mounted binary; undefined if it cannot be mounted. */
  readonly gate: string | undefined;
  readonly dialect: CosmovisorDialect;
  /** Path that starts each release's binary in the nodes' containers: its launcher, or the binary itself. */
  readonly binaries: ReadonlyMap<string, string>;
  /** Path of each release's binary itself. */
  readonly programs: ReadonlyMap<string, string>;
  /** Path of the binary by Cosmovisor's folder: `genesis`, `upgrades/<name>`. */
  readonly layout: ReadonlyMap<string, string>;
  /** Mounts of the containers in addition to the image: binaries, and orders for their launchers. */
  readonly mounts: readonly ComposeVolume[];
  /** DAEMON_HOME of the user's own image; undefined for the generated image. */
  readonly madeFor: string | undefined;
}

/** A bind mount of the stack for a container that no compose file describes. */
export function containerMount({ source, target, read_only }: ComposeVolume): ContainerMount {
  return { type: 'bind', source, target, readOnly: read_only === true };
}

/** Cosmovisor's folder and the release of each binary that the plan needs. */
function needed(plan: Plan): { folder: string; release: string }[] {
  return [
    { folder: GENESIS, release: firstRelease(plan).name },
    ...plan.upgrades.map(({ name, to }) => ({ folder: upgradeFolder(name), release: to })),
  ];
}

/** Images of a run, and places of its files. */
interface CosmovisorSettings {
  readonly images: Images;
  /** Images of nodes other than the first release's. */
  readonly nodeImages: readonly string[];
  /** Mount with the orders for the launchers of releases. */
  readonly orders: ComposeVolume;
  /** Working folder, for the binaries copied out of the user's image. */
  readonly folder: string;
}

/**
 * Opens the Cosmovisor image of the plan: the generated one, or the user's own with the binaries in it.
 *
 * @throws RehearsalError naming the folders that the user's own image lacks
 */
export async function openCosmovisor(
  docker: Docker,
  plan: Plan,
  { images, nodeImages, orders, folder }: CosmovisorSettings,
): Promise<Cosmovisor> {
  const reference = cosmovisorImage(plan);
  const image = images.get(reference);
  if (image === undefined) throw new Error(`the image ${reference} was not inspected`);
  if (plan.cosmovisor.image !== undefined) {
    return openOwn(docker, plan, { reference, image }, folder);
  }
  const { binary } = plan.chain;
  const binaries = new Map(
    plan.releases.map(({ name }, index) => [name, releaseBinary(index, binary)]),
  );
  const dialect = cosmovisorDialect(cosmovisorVersion(plan));
  return {
    image: idOf(images, reference),
    others: new Map(
      nodeImages.map((base) => [
        idOf(images, base),
        { image: idOf(images, cosmovisorImage(plan, base)), base },
      ]),
    ),
    gate: undefined,
    dialect: { ...dialect, command: [COSMOVISOR, ...dialect.command.slice(1)] },
    binaries,
    programs: new Map(
      plan.releases.map(({ name }, index) => [name, releaseProgram(index, binary)]),
    ),
    layout: new Map(
      needed(plan).map(({ folder, release }) => [folder, binaries.get(release) ?? '']),
    ),
    mounts: [orders],
    madeFor: undefined,
  };
}

/**
 * Opens the user's own image. Its binaries are copied out and mounted at a path outside the home: the mounted
 * home would hide binaries that the image has in that home.
 */
async function openOwn(
  docker: Docker,
  plan: Plan,
  { reference, image }: { readonly reference: string; readonly image: Image },
  folder: string,
): Promise<Cosmovisor> {
  const home = image.environment.DAEMON_HOME;
  if (home === undefined) {
    throw new RehearsalError(
      'COSMOVISOR_IMAGE_INVALID',
      `The Cosmovisor image ${reference} does not set DAEMON_HOME`,
      {
        hint: 'The rehearsal copies the binaries from $DAEMON_HOME/cosmovisor of the image. Set DAEMON_HOME in it, or remove cosmovisor.image: the rehearsal then builds an image.',
      },
    );
  }
  const taken = path.join(folder, 'cosmovisor-image');
  await mkdir(taken, { recursive: true });
  await copyOut(docker, image.id, { folder: `${home}/cosmovisor`, target: taken });

  const mounted = `${ADDED_FOLDER}/own`;
  const layout = new Map<string, string>();
  const binaries = new Map<string, string>();
  const missing: string[] = [];
  const all = needed(plan);
  for (const { folder: wanted, release } of all) {
    const lower = wanted.toLowerCase();
    // Names that differ in case only would share one lower-case folder with one binary.
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
      'COSMOVISOR_IMAGE_INVALID',
      `The Cosmovisor image ${reference} lacks ${missing.join(', ')} in ${home}/cosmovisor`,
      { hint: 'Name the folder of an upgrade after the upgrade in the plan.' },
    );
  }
  const asked = plan.queries.find(({ client }) => client !== undefined && !binaries.has(client));
  if (asked !== undefined) {
    throw new RehearsalError(
      'QUERY_CLIENT_UNAVAILABLE',
      `The query ${asked.name} uses the binary of ${asked.client}, which the Cosmovisor image ${reference} lacks: no upgrade installs it`,
      {
        hint: 'Name another client, or remove cosmovisor.image: the rehearsal then builds an image with all releases.',
      },
    );
  }
  const version = plan.cosmovisor.version ?? (await probeVersion(docker, image.id));
  return {
    image: image.id,
    others: new Map(),
    gate: undefined,
    dialect: cosmovisorDialect(version),
    binaries,
    programs: binaries,
    layout,
    mounts: [{ type: 'bind', source: taken, target: mounted, read_only: true }],
    madeFor: home,
  };
}

/** First folder with the binary: from 1.5 on, Cosmovisor itself uses the lower-case folder name. */
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

/** Version reported by an image's Cosmovisor, or one with the same commands. */
async function probeVersion(docker: Docker, image: string): Promise<string> {
  const ask = async (command: string) => {
    const { stdout, stderr } = await docker.containers.run(
      image,
      [command],
      { entrypoint: 'cosmovisor' },
      { allowFailure: true },
    );
    return `${stdout}\n${stderr}`;
  };
  const version = /cosmovisor version:?\s*(v?\d+\.\d+\.\d+)/i.exec(await ask('version'))?.[1];
  if (version !== undefined) return version;
  // A build from source reports none. Versions with subcommands (1.2 on) list them.
  return /^[^\S\n]+run\s/m.test(await ask('help')) ? 'v1.2.0' : 'v1.0.0';
}

/** Cosmovisor image of nodes on an image, by its id. */
export function cosmovisorOn({ image, others }: Cosmovisor, id: string): string {
  return others.get(id)?.image ?? image;
}

/** Path of the binary in a plain image of a release: its entry point, if that is the binary. */
export function programOf(image: Image | undefined, binary: string): string {
  const [program] = image?.entrypoint ?? [];
  return program !== undefined && path.posix.basename(program) === binary ? program : binary;
}
