import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Images } from '../images/image';
import type { Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { writeShared } from '../system/files';
import { copyOut } from './container';
import type { ComposeFileUse, ComposeModel, ComposeVolume } from './model';
import {
  bindSources,
  type CopySettings,
  copyOfPath,
  copyOfVolume,
  copyTree,
  hostPath,
  isWithin,
} from './mounts';

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
}

/** A service that may run a node, as far as it is known without running it. */
export interface KnownStart {
  readonly service: string;
  /** Undefined for a script. */
  readonly args: readonly string[] | undefined;
  /** Where its home is; for a script where it is taken to be, if that can be told. */
  readonly home: string | undefined;
}

/** Copies of what the compose files mount. */
export class Copies {
  readonly folder: string;
  readonly #paths: CopySettings;

  constructor(
    private readonly exec: Exec,
    private readonly settings: CopyStackSettings,
  ) {
    this.folder = path.join(settings.folder, 'stack');
    this.#paths = { projectFolder: settings.projectFolder, copiesFolder: this.folder };
  }

  async copyBinds(model: ComposeModel, starts: readonly KnownStart[]): Promise<void> {
    const excluded = [
      path.join(this.settings.projectFolder, '.git'),
      ...this.#oldState(model, starts),
    ];
    await mkdir(this.folder, { recursive: true });
    for (const source of bindSources(model)) {
      const target = copyOfPath(source, this.#paths);
      if (target !== undefined) {
        await copyTree(this.exec, source, target, excluded, this.settings.folder);
      }
    }
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

  /** The model with configs and secrets of homes as files of their own: they are tuned there. */
  async copyFiles(model: ComposeModel, starts: readonly KnownStart[]): Promise<ComposeModel> {
    const services = { ...model.services };
    for (const { service: name, home } of starts) {
      if (home === undefined) continue;
      const service = services[name] ?? {};
      const [configs, fromConfigs] = await this.#filesOf(
        name,
        home,
        service.configs,
        model.configs,
        '/',
      );
      const [secrets, fromSecrets] = await this.#filesOf(
        name,
        home,
        service.secrets,
        model.secrets,
        '/run/secrets/',
      );
      services[name] = {
        ...service,
        ...(service.configs && { configs }),
        ...(service.secrets && { secrets }),
        volumes: [...(service.volumes ?? []), ...fromConfigs, ...fromSecrets],
      };
    }
    return { ...model, services };
  }

  async #filesOf(
    service: string,
    home: string,
    uses: readonly ComposeFileUse[] | undefined,
    files: ComposeModel['configs'],
    folder: string,
  ): Promise<[ComposeFileUse[], ComposeVolume[]]> {
    const kept: ComposeFileUse[] = [];
    const mounts: ComposeVolume[] = [];
    for (const use of uses ?? []) {
      const given = use.target ?? use.source;
      const target = given.startsWith('/') ? given : `${folder}${given}`;
      const file = files?.[use.source];
      if (!isWithin(target, home) || file === undefined) {
        kept.push(use);
        continue;
      }
      const copy = path.join(this.folder, 'files', service, target);
      if (file.file !== undefined)
        await copyTree(this.exec, file.file, copy, [], this.settings.folder);
      else await writeShared(copy, file.content ?? this.settings.env[file.environment ?? ''] ?? '');
      mounts.push({ type: 'bind', source: copy, target });
    }
    return [kept, mounts];
  }

  /**
   * Copies volumes that exist, and those that hold a home also when they do not: then with what the
   * image has there, as the engine would fill a new volume.
   *
   * @returns keys of the volumes that are mounted as folders now
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
        const name = model.volumes?.[key]?.name ?? key;
        const known = await this.exec.run(['docker', 'volume', 'inspect', name], {
          allowFailure: true,
          signal,
        });
        const ofNode = home !== undefined && (isWithin(home, target) || isWithin(target, home));
        if (known.exitCode !== 0 && !ofNode) continue;
        const copy = copyOfVolume(key, this.#paths);
        await mkdir(copy, { recursive: true });
        const isOldState =
          plan.stack.state === 'reset' &&
          home !== undefined &&
          isWithin(target, path.posix.join(home, 'data'));
        if (!isOldState) {
          const volume = known.exitCode === 0 ? name : undefined;
          await copyOut(this.exec, { run, image, signal }, target, copy, volume);
        }
        copied.add(key);
      }
    }
    return copied;
  }

  /** What a mount of the compose files becomes. */
  mountOf(volume: ComposeVolume, copiedVolumes: ReadonlySet<string>): ComposeVolume {
    const { type, source, target, read_only } = volume;
    if (source === undefined) return volume;
    const bind = (from: string): ComposeVolume => ({
      type: 'bind',
      source: from,
      target,
      ...(read_only !== undefined && { read_only }),
    });
    if (type === 'volume') {
      return copiedVolumes.has(source) ? bind(copyOfVolume(source, this.#paths)) : volume;
    }
    if (type !== 'bind' || source.startsWith(this.folder)) return volume;
    const copy = copyOfPath(source, this.#paths);
    return copy === undefined ? { ...volume, read_only: true } : bind(copy);
  }
}
