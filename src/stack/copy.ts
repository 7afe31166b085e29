import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import type { Image, Images } from '../images/image';
import type { Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { writeShared } from '../system/files';
import { copyFrom, copyOut } from './container';
import { dryStart } from './dry-start';
import { NodeHome } from './homes';
import { isolated, namedAddresses } from './isolate';
import {
  type ComposeFileUse,
  type ComposeModel,
  type ComposeService,
  type ComposeVolume,
  staticAddresses,
} from './model';
import {
  bindSources,
  type CopySettings,
  copyOfPath,
  copyOfVolume,
  copyTree,
  hostPath,
  isWithin,
} from './mounts';
import { nodeServices } from './nodes';
import type { NodeStart } from './overlays';
import { takeFolder } from './project';
import { flagOf, startOf, startsNode } from './start';

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

/** The user's stack as a copy that a run may change. */
export interface StackCopy {
  readonly model: ComposeModel;
  readonly nodes: readonly NodeStart[];
  readonly homes: ReadonlyMap<string, NodeHome>;
  /** Folders of services that run no node, such as a remote signer's. */
  readonly otherFolders: readonly string[];
}

/**
 * Copies the stack into the working folder: every mounted folder, file and volume, and homes that are
 * made at the start. Nothing of the user's is written to; what a container may write to is a copy.
 */
export async function copyStack(
  exec: Exec,
  model: ComposeModel,
  settings: CopyStackSettings,
): Promise<StackCopy> {
  const copies = new Copies(exec, settings);
  const candidates = nodeServices(settings.plan, model);
  const starts = candidates.map((service) => knownStart(model, settings, service));

  await copies.copyBinds(model, starts);
  const withFiles = await copies.copyFiles(model, starts);
  const volumes = await copies.copyVolumes(withFiles, starts);
  let copy = isolated(withFiles, {
    run: settings.run,
    published: candidates,
    images: settings.images,
    ...(settings.user !== undefined && { user: settings.user }),
    mount: (_, volume) => copies.mountOf(volume, volumes),
  });

  const nodes: NodeStart[] = [];
  const homes = new Map<string, NodeHome>();
  for (const start of starts) {
    const done = await finishStart(exec, copy, settings, start);
    copy = done.copy;
    if (done.node === undefined) continue;
    nodes.push(done.node);
    const service = copy.services[start.service] ?? {};
    homes.set(start.service, new NodeHome(start.service, done.node.home, service));
  }
  const otherFolders = Object.entries(copy.services)
    .filter(([service]) => !homes.has(service))
    .flatMap(([, { volumes = [] }]) => volumes)
    .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []))
    .filter((source) => source.startsWith(copies.folder));
  return { model: copy, nodes, homes, otherFolders: [...new Set(otherFolders)] };
}

/** A service that may run a node, as far as it is known without running it. */
interface KnownStart {
  readonly service: string;
  /** Undefined for a script. */
  readonly args: readonly string[] | undefined;
  /** Where its home is; for a script where it is taken to be, if that can be told. */
  readonly home: string | undefined;
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
  throw new RehearsalError(`Where the nodes' home is cannot be told: it is ${home || 'not said'}`, {
    hint: 'Give chain.home in the plan: the absolute path of the home in the containers.',
  });
}

/** Copies of what the compose files mount. */
class Copies {
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

/** Finds out how a script starts its node, and makes homes that no mount has into mounted folders. */
async function finishStart(
  exec: Exec,
  copy: ComposeModel,
  settings: CopyStackSettings,
  known: KnownStart,
): Promise<{ copy: ComposeModel; node: NodeStart | undefined }> {
  const { run, plan, folder, dryImage, defaultHome, signal } = settings;
  const { service: name } = known;
  const service = copy.services[name] ?? {};
  const target = path.join(folder, 'stack/homes-made-at-start', name);

  if (known.args !== undefined && known.home !== undefined) {
    const { args, home } = known;
    if (!startsNode(args)) return { copy, node: undefined };
    const node = { service: name, home, args };
    if (hostPath(service.volumes, home) !== undefined) return { copy, node };
    await mkdir(target, { recursive: true });
    await copyOut(exec, { run, image: service.image ?? '', signal }, home, target);
    return { copy: withHome(copy, name, target, home), node };
  }

  if (dryImage === undefined) {
    throw new RehearsalError(
      `How ${name} starts its node cannot be told: it starts by a script, ${(service.entrypoint ?? service.command ?? []).join(' ')}`,
      {
        hint: 'Leave cosmovisor.image out, so that an image is made in which the script can be followed; or call the binary itself in the compose files.',
      },
    );
  }
  const dry = { run, folder, file: plan.stack.compose.join(', '), image: dryImage, signal };
  const { container, args } = await dryStart(exec, copy, dry, name);
  try {
    await takeFolder(exec, run, dryImage, path.join(folder, 'stack'));
    // A job that has done its work: what it prepared is in the copies.
    if (args === undefined) return { copy: withoutService(copy, name), node: undefined };
    const home = homeOf(plan, args, defaultHome);
    const node = { service: name, home, args };
    if (hostPath(service.volumes, home) !== undefined) return { copy, node };
    await mkdir(target, { recursive: true });
    await copyFrom(exec, container, home, target, signal);
    return { copy: withHome(copy, name, target, home), node };
  } finally {
    await exec.run(['docker', 'rm', '--force', container], { allowFailure: true });
  }
}

/** The model with a folder as the home of a service, below the mounts that lie in it. */
function withHome(copy: ComposeModel, name: string, source: string, home: string): ComposeModel {
  const service = copy.services[name] ?? {};
  const volumes = [{ type: 'bind', source, target: home }, ...(service.volumes ?? [])];
  return { ...copy, services: { ...copy.services, [name]: { ...service, volumes } } };
}

/** The model without a service, and without anyone waiting for it. */
function withoutService(copy: ComposeModel, name: string): ComposeModel {
  const services = Object.entries(copy.services).flatMap(([other, service]) => {
    if (other === name) return [];
    if (service.depends_on === undefined) return [[other, service] as const];
    const { [name]: _, ...depends_on } = service.depends_on;
    return [[other, { ...service, depends_on } as ComposeService] as const];
  });
  return { ...copy, services: Object.fromEntries(services) };
}
