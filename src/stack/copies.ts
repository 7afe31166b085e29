import { lstat, mkdir, readdir, readlink, realpath, rename } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import { type Images, idOf } from '../images/image';
import { relayImage } from '../images/relay';
import type { Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { writeShared } from '../system/files';
import { Folder, isMissing, LinkError, MOST_LINKS } from '../system/folder';
import type { Momentary } from './container';
import { type ComposeFileUse, type ComposeModel, type ComposeVolume, volumesOf } from './model';
import {
  besideProject,
  bindSources,
  type CopySettings,
  copyOfVolume,
  copyPlace,
  hostPath,
  namedFolder,
  readOnly,
  subpathOf,
  type Treatment,
  treatmentOf,
} from './mounts';
import { WORKING_FOLDER } from './project';
import { requireRoom } from './room';
import type { KnownStart } from './start';
import { isBelow } from './system-paths';
import { leadsToPrograms, readTree, type Tree, writeTree } from './tree';
import { copyVolume, findVolumes, isOfHome, type MeasuredVolume, measureVolumes } from './volumes';

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
  #volumes: readonly MeasuredVolume[] = [];
  #moved = 0;

  constructor(
    private readonly exec: Exec,
    private readonly settings: CopyStackSettings,
  ) {
    const copiesFolder = path.join(settings.folder, 'stack');
    this.#paths = { projectFolder: settings.projectFolder, copiesFolder };
  }

  /**
   * Looks through and measures all that is to be copied.
   *
   * @throws RehearsalError where the disk has no room for it, or the engine has no such external volume
   */
  async measure(model: ComposeModel, starts: readonly KnownStart[]): Promise<void> {
    await this.#readBinds(model, starts);
    const { images, signal } = this.settings;
    const keepsState = this.settings.plan.stack.state === 'keep';
    const found = await findVolumes(this.exec, model, starts, { images, signal, keepsState });
    this.#volumes = await measureVolumes(this.exec, found, this.#relay);
    const binds = this.#copied().map(([name, { tree }]) => ({ name, bytes: tree?.bytes ?? 0 }));
    const volumes = this.#volumes.map(({ name, key, bytes }) => ({
      name: `the volume ${name ?? key}`,
      bytes,
    }));
    const copies = [...binds, ...volumes];
    // Each lies there as an archive, too, while it is copied.
    const archive = copies.reduce((most, { bytes }) => Math.max(most, bytes), 0);
    const large = await requireRoom(this.settings.folder, copies, archive);
    if (large.length > 0) this.#notice(`Copying takes a while: ${large.join(', ')}.`);
  }

  /** Mounts that are copied by themselves, and not as a part of another one that is. */
  #copied(): [string, Mounted][] {
    const all = [...this.#mounted].filter(([, { tree }]) => tree !== undefined);
    const isPart = (copy: string, outer: Mounted) =>
      outer.copy !== undefined &&
      outer.copy !== copy &&
      isBelow(copy, outer.copy) &&
      !outer.tree?.leftOut.some((at) => isBelow(copy, path.join(outer.copy ?? '', at)));
    return all.filter(([, { copy = '' }]) => !all.some(([, outer]) => isPart(copy, outer)));
  }

  /** What reaches volumes. */
  get #relay(): Momentary {
    const { run, images, signal } = this.settings;
    return { run, image: idOf(images, relayImage()), signal };
  }

  async #readBinds(model: ComposeModel, starts: readonly KnownStart[]): Promise<void> {
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
      const isOpen = mayStay && (await leadsToPrograms(at));
      const treatment = isOpen ? 'empty' : given === 'empty' || mayStay ? given : 'copied';
      const isCopied = treatment === 'copied';
      const tree = isCopied ? await this.#readTree(source, excluded) : undefined;
      if (treatment === 'empty' || tree?.kind === 'not copied') this.#sayEmpty(source);
      const copy = isCopied ? copyPlace(at, this.#paths) : undefined;
      this.#mounted.set(source, { treatment, copy, tree });
    }
  }

  /**
   * Copies what is mounted from this machine.
   *
   * @throws RehearsalError where a state that is kept is written to meanwhile
   */
  async copyBinds(): Promise<void> {
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
   * Copies the volumes.
   *
   * @returns keys of the volumes that are mounted as folders now
   * @throws RehearsalError where one could not be copied in full, or a state that is kept is written to meanwhile
   */
  async copyVolumes(model: ComposeModel): Promise<ReadonlySet<string>> {
    const copied = new Set(this.#volumes.map(({ key }) => key));
    for (const volume of this.#volumes) {
      const copy = copyOfVolume(volume.key, this.#paths);
      await mkdir(copy, { recursive: true });
      // Another volume begins with what the image has there.
      const mounts = (model.services[volume.service]?.volumes ?? []).filter(
        ({ type, source = '' }) => type === 'bind' || (type === 'volume' && copied.has(source)),
      );
      const targets = mounts.map(({ target }) => target);
      await copyVolume(this.exec, volume, copy, targets, this.#relay);
    }
    const now = await measureVolumes(this.exec, this.#volumes, this.#relay);
    for (const [i, { key, name = key, mark }] of this.#volumes.entries()) {
      if (now[i]?.mark !== mark) this.#sayChanged(`Volume ${name}`);
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
