import { lstat, mkdir, readdir, readlink, realpath, rename, statfs } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import type { Images } from '../images/image';
import type { Plan } from '../plan/schema';
import { gigabytes } from '../report/format';
import type { Exec } from '../system/exec';
import { writeShared } from '../system/files';
import { Folder, isMissing, LinkError, MOST_LINKS } from '../system/folder';
import { copyOut } from './container';
import { type ComposeFileUse, type ComposeModel, type ComposeVolume, volumesOf } from './model';
import {
  besideProject,
  bindSources,
  type CopySettings,
  copyOfVolume,
  copyPlace,
  hostPath,
  isWithin,
  namedFolder,
  readOnly,
  subpathOf,
  type Treatment,
  treatmentOf,
} from './mounts';
import { WORKING_FOLDER } from './project';
import { isBelow } from './system-paths';
import { readTree, type Tree, writeTree } from './tree';

export interface CopyStackSettings {
  readonly run: string;
  readonly plan: Plan;
  readonly images: Images;
  /** Working folder of the run; everything is copied there. */
  readonly folder: string;
  /** Folder that the compose files' relative paths start from. */
  readonly projectFolder: string;
  /** Image in which a dry start runs; undefined for the user's own Cosmovisor image, which has no shim. */
  readonly dryImage: string | undefined;
  /** The node's home where neither the plan nor the command names one. */
  readonly defaultHome: string;
  /** `uid:gid` for all containers, where the homes are made by this run. */
  readonly user: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly notice?: ((message: string) => void) | undefined;
}

/** A service that may run a node, as far as it is known without running it. */
export interface KnownStart {
  readonly service: string;
  /** Undefined for a script. */
  readonly args: readonly string[] | undefined;
  /** Where its home is; for a script where it is taken to be, if that can be told. */
  readonly home: string | undefined;
}

/** Bytes from which on a copy is named before it is made. */
const LARGE_BYTES = 2 ** 30;
/** The part of the free disk that copies may take: the chain writes, too. */
const DISK_SHARE = 0.9;

/** A mounted path of this machine. */
interface Mounted {
  readonly treatment: Treatment;
  /** Undefined for what is not copied. */
  readonly copy: string | undefined;
  readonly tree: Tree | undefined;
}

/** Copies of what the compose files mount. */
export class Copies {
  #paths: CopySettings;
  /** By the path that the compose files have. */
  readonly #mounted = new Map<string, Mounted>();
  #moved = 0;

  constructor(
    private readonly exec: Exec,
    private readonly settings: CopyStackSettings,
  ) {
    const copiesFolder = path.join(settings.folder, 'stack');
    this.#paths = { projectFolder: settings.projectFolder, copiesFolder };
  }

  /**
   * Copies what is mounted from this machine. All of it is looked through and measured before.
   *
   * @throws RehearsalError where the disk has no room for it, or a state that is kept is written to meanwhile
   */
  async copyBinds(model: ComposeModel, starts: readonly KnownStart[]): Promise<void> {
    const { projectFolder } = this.settings;
    const real = await realPath(projectFolder);
    this.#paths = { ...this.#paths, projectFolder: real };
    const sources = new Map<string, string>();
    for (const source of bindSources(model)) sources.set(source, await realPath(source));
    if ([...sources.values()].some((source) => !isBelow(source, real))) {
      this.#paths = { ...this.#paths, ...(await this.#engineFolder()) };
    }
    const excluded = [
      path.join(projectFolder, '.git'),
      ...this.#oldState(model, starts),
      ...(await workingFolders(this.settings.folder)),
    ];
    excluded.push(...(await Promise.all(excluded.map(realPath))));
    const written = this.#written(model, starts);
    for (const [source, at] of sources) {
      const given = treatmentOf(at, this.#paths);
      const mayStay = given === 'read-only' && !written.has(source) && (await isThere(at));
      const treatment = given === 'empty' || mayStay ? given : 'copied';
      const isCopied = treatment === 'copied';
      const tree = isCopied ? await this.#readTree(source, excluded) : undefined;
      if (treatment === 'empty' || tree?.kind === 'not copied') this.#sayEmpty(source);
      const copy = isCopied ? copyPlace(at, this.#paths) : undefined;
      this.#mounted.set(source, { treatment, copy, tree });
    }
    await this.#measure();
    await mkdir(this.#empty, { recursive: true });
    const byCopy = [...this.#mounted].sort(([, a], [, b]) =>
      (a.copy ?? '') < (b.copy ?? '') ? -1 : 1,
    );
    for (const [source, { copy, tree }] of byCopy) {
      if (copy === undefined || tree === undefined) continue;
      const at = path.relative(this.settings.folder, copy);
      if ((await this.#own.stat(path.dirname(at))) === undefined) {
        await this.#own.makeFolder(path.dirname(at)); // a link of an outer copy may stand in the way
      } else if ((await this.#own.stat(at)) !== undefined) continue; // in an outer one
      if (await writeTree(this.exec, tree, copy, this.settings.folder)) this.#sayChanged(source);
    }
  }

  /** The working folder, in which no link of a copy is followed. */
  get #own(): Folder {
    return new Folder(this.settings.folder);
  }

  /**
   * Mounts that the run itself writes to, by source: homes, and folders of signers whose keys are made. They are
   * copied wherever they lie.
   */
  #written(model: ComposeModel, starts: readonly KnownStart[]): ReadonlySet<string> {
    const { fresh } = this.settings.plan.stack;
    const signers = (fresh?.validators ?? []).map(({ signer }) => signer);
    const found = starts.flatMap(({ service, home }) => {
      if (home === undefined) return [];
      const { volumes = [] } = model.services[service] ?? {};
      return volumes.filter(({ target }) => isOfHome(target, home));
    });
    found.push(...signers.flatMap((service) => model.services[service ?? '']?.volumes ?? []));
    return new Set(found.flatMap(({ source }) => source ?? []));
  }

  /**
   * The engine follows no link out of a volume to the part of it that is mounted; a path of this machine it follows
   * wherever that leads.
   *
   * @throws RehearsalError naming a link on the way to such a part
   */
  async checkParts(model: ComposeModel): Promise<void> {
    for (const volume of volumesOf(model)) {
      const folder = namedFolder(model, volume);
      if (folder !== undefined) await checkPart(await realPath(folder), volume);
    }
  }

  /** What containers see of what they must not see. */
  get #empty(): string {
    return path.join(besideProject(this.#paths), 'empty');
  }

  async #readTree(source: string, excluded: readonly string[]): Promise<Tree> {
    try {
      return await readTree(source, excluded);
    } catch (error) {
      if (error instanceof RehearsalError) throw error;
      throw new RehearsalError(
        `Cannot read all of ${source}, which the stack mounts: ${String(error)}`,
        {
          hint: 'Run the rehearsal as a user who may read it, or let the stack mount less of it.',
          cause: error,
        },
      );
    }
  }

  /** Where the engine keeps its containers. */
  async #engineFolder(): Promise<{ engineFolder?: string }> {
    const { stdout } = await this.exec.run(['docker', 'info', '--format', '{{.DockerRootDir}}'], {
      signal: this.settings.signal,
      allowFailure: true,
    });
    const engineFolder = stdout.trim();
    return path.isAbsolute(engineFolder) ? { engineFolder } : {};
  }

  /** @throws RehearsalError naming the largest, where the disk has no room */
  async #measure(): Promise<void> {
    const copied = [...this.#mounted].map(([source, { tree }]) => ({
      source,
      bytes: tree?.bytes ?? 0,
    }));
    // Each lies there as an archive, too, while it is copied.
    const total =
      copied.reduce((sum, { bytes }) => sum + bytes, 0) +
      copied.reduce((most, { bytes }) => Math.max(most, bytes), 0);
    const { bavail, bsize } = await statfs(this.settings.folder);
    const large = copied
      .filter(({ bytes }) => bytes >= LARGE_BYTES)
      .map(({ source, bytes }) => `${source} (${gigabytes(bytes)})`);
    if (total > bavail * bsize * DISK_SHARE) {
      throw new RehearsalError(
        `The copy of what the stack mounts needs ${gigabytes(total)}, but only ${gigabytes(bavail * bsize)} are free where the working folder is (${this.settings.folder})`,
        {
          hint: `Let the stack mount less${large.length === 0 ? '' : `; large are ${large.join(', ')}`}. TMPDIR (on a runner RUNNER_TEMP) says where working folders are made.`,
        },
      );
    }
    if (large.length > 0) this.#notice(`Copying takes a while: ${large.join(', ')}.`);
  }

  #sayEmpty(source: string): void {
    this.#notice(
      `The mount of ${source} is an empty folder in the copy: it leads to this machine's processes, devices, sockets or containers.`,
    );
  }

  #sayChanged(source: string): void {
    if (this.settings.plan.stack.state !== 'keep') {
      this.#notice(`${source} was written to while it was copied; the copy has what was there.`);
      return;
    }
    throw new RehearsalError(
      `${source} was written to while it was copied, and stack.state is keep: the state in the copy may be damaged`,
      {
        hint: 'Stop the node first, or name a snapshot of its home; with stack.state: reset the data folder is not needed.',
      },
    );
  }

  #notice(message: string): void {
    this.settings.notice?.(message);
  }

  /** Data folders that are started anew anyway: they may be large, and readable by root only. */
  #oldState(model: ComposeModel, starts: readonly KnownStart[]): string[] {
    if (this.settings.plan.stack.state === 'keep') return [];
    return starts.flatMap(({ service, home }) => {
      const { volumes } = model.services[service] ?? {};
      if (home === undefined) return [];
      return hostPath(volumes, path.posix.join(home, 'data')) ?? [];
    });
  }

  /** The model with configs and secrets as files of their own: those of homes are tuned there. */
  async copyFiles(model: ComposeModel): Promise<ComposeModel> {
    const services = { ...model.services };
    for (const [name, service] of Object.entries(model.services)) {
      const { configs: uses, secrets: hidden, ...kept } = service;
      if (uses === undefined && hidden === undefined) continue;
      const mounts = [
        ...(await this.#filesOf(name, uses, model.configs, '/')),
        ...(await this.#filesOf(name, hidden, model.secrets, '/run/secrets/')),
      ];
      services[name] = { ...kept, volumes: [...(service.volumes ?? []), ...mounts] };
    }
    const { configs: _, secrets: __, ...rest } = model;
    return { ...rest, services };
  }

  async #filesOf(
    service: string,
    uses: readonly ComposeFileUse[] | undefined,
    files: ComposeModel['configs'],
    folder: string,
  ): Promise<ComposeVolume[]> {
    const mounts: ComposeVolume[] = [];
    for (const use of uses ?? []) {
      const given = use.target ?? use.source;
      const target = given.startsWith('/') ? given : `${folder}${given}`;
      const file = files?.[use.source];
      if (file === undefined) continue;
      const copy = path.join(
        besideProject(this.#paths),
        'files',
        service,
        path.posix.join('/', target),
      );
      if (file.file !== undefined) {
        await writeTree(this.exec, await readTree(file.file, []), copy, this.settings.folder);
      } else {
        await writeShared(copy, file.content ?? this.settings.env[file.environment ?? ''] ?? '');
      }
      mounts.push({ type: 'bind', source: copy, target });
    }
    return mounts;
  }

  /**
   * Copies volumes that exist, and those that hold a home also when they do not: then with what the
   * image has there, as the engine would fill a new volume.
   *
   * @returns keys of the volumes that are mounted as folders now
   * @throws RehearsalError naming an external volume that does not exist
   */
  async copyVolumes(
    model: ComposeModel,
    starts: readonly KnownStart[],
  ): Promise<ReadonlySet<string>> {
    const { run, images, plan, signal } = this.settings;
    const copied = new Set<string>();
    for (const [service, { image: reference = '', volumes = [] }] of Object.entries(
      model.services,
    )) {
      const home = starts.find((start) => start.service === service)?.home;
      const image = images.get(reference)?.id ?? reference;
      for (const { type, source: key, target } of volumes) {
        if (type !== 'volume' || key === undefined || copied.has(key)) continue;
        const { name = key, external } = model.volumes?.[key] ?? {};
        const known = await this.exec.run(['docker', 'volume', 'inspect', '--', name], {
          allowFailure: true,
          signal,
        });
        if (known.exitCode !== 0 && external === true) throw noVolume(service, name);
        const ofNode = home !== undefined && isOfHome(target, home);
        if (known.exitCode !== 0 && !ofNode) continue;
        const copy = copyOfVolume(key, this.#paths);
        await mkdir(copy, { recursive: true });
        const isOldState =
          plan.stack.state === 'reset' &&
          home !== undefined &&
          isWithin(target, path.posix.join(home, 'data'));
        if (!isOldState) {
          const volume = known.exitCode === 0 ? name : undefined;
          const done = await copyOut(this.exec, { run, image, signal }, target, copy, volume);
          if (!done && volume !== undefined) throw notCopied(service, name);
        }
        copied.add(key);
      }
    }
    for (const use of volumesOf(model)) {
      if (use.type !== 'volume' || !copied.has(use.source ?? '')) continue;
      await checkPart(copyOfVolume(use.source ?? '', this.#paths), use);
    }
    return copied;
  }

  /** What a mount of the compose files becomes. */
  mountOf(volume: ComposeVolume, copiedVolumes: ReadonlySet<string>): ComposeVolume {
    const { type, source, target } = volume;
    if (source === undefined) return volume;
    const bind = (from: string): ComposeVolume => ({
      type: 'bind',
      source: from,
      target,
      ...readOnly(volume),
    });
    if (type === 'volume') {
      if (!copiedVolumes.has(source)) return volume;
      return bind(path.join(copyOfVolume(source, this.#paths), subpathOf(volume)));
    }
    if (type !== 'bind' || isBelow(source, this.settings.folder)) return volume;
    const { treatment, copy, tree } = this.#mounted.get(source) ?? {};
    if (treatment === 'read-only') return { type, source, target, read_only: true };
    const isShown = copy !== undefined && tree?.kind !== 'not copied';
    return isShown ? bind(copy) : { type, source: this.#empty, target, read_only: true };
  }

  /** Moves a copy to a place of its own; see `separated`. */
  async move(source: string): Promise<string> {
    const target = path.join(besideProject(this.#paths), 'moved', String(this.#moved++));
    const stats = await lstat(source);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(source, target);
    if (stats.isDirectory()) await mkdir(source);
    else await writeShared(source, '');
    return target;
  }
}

/** Whether a mount has a home or a part of one in it; both are paths in the container. */
function isOfHome(target: string, home: string): boolean {
  return isWithin(home, target) || isWithin(target, home);
}

/** The path without any links, also where it leads to what is not there. */
async function realPath(file: string, followed = 0): Promise<string> {
  const real = await realpath(file).catch((): undefined => undefined);
  const above = path.dirname(file);
  if (real !== undefined || above === file || followed > MOST_LINKS) return real ?? file;
  const target = await readlink(file).catch((): undefined => undefined);
  return target === undefined
    ? path.join(await realPath(above, followed), path.basename(file))
    : realPath(path.resolve(above, target), followed + 1);
}

/** @throws LinkError where the part of a volume that is mounted is behind a link */
async function checkPart(root: string, volume: ComposeVolume): Promise<void> {
  const part = subpathOf(volume);
  if (part === '' || !(await isThere(root))) return;
  const folder = new Folder(root);
  const target = await folder.linkAt(part);
  if (target !== undefined) throw new LinkError(root, part, target);
}

/** Working folders of runs, this one's and those beside it: a mount around them is copied without. */
async function workingFolders(folder: string): Promise<string[]> {
  const beside = path.dirname(folder);
  const names = await readdir(beside).catch((): string[] => []);
  const others = names.filter((name) => WORKING_FOLDER.test(name));
  return [folder, ...others.map((name) => path.join(beside, name))];
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

/** What the engine has copied of it by then would pass for the whole. */
function notCopied(service: string, name: string): RehearsalError {
  return new RehearsalError(
    `The volume ${name}, which the service ${service} mounts, could not be copied in full`,
    {
      hint: 'The disk of the working folder may be full, or the volume may hold devices, which only root can copy. TMPDIR (on a runner RUNNER_TEMP) says where working folders are made.',
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
