import path from 'node:path';
import type { Pace } from '../plan/schema';
import type { ComposeModel, ComposeResource, ComposeService } from './model';
import { RUN_LABEL } from './model';

/** Port of a node's RPC inside its container. */
export const RPC_PORT = 26657;

export interface RunSettings {
  /** Name of the run: compose project and label. */
  readonly run: string;
  /** Folder that the compose files' relative paths start from. */
  readonly projectFolder: string;
  /** The node's home in its container. */
  readonly home: string;
  /** Folder that bind mounts of the project are copied to. */
  readonly copiesFolder: string;
  /** Services whose RPC is published on a free port of 127.0.0.1. */
  readonly published: readonly string[];
  /** `uid:gid` for all containers, where the homes are made by this run. */
  readonly user?: string;
  /** Image ids by the reference that the compose files use, so that nobody swaps them during the run. */
  readonly images: ReadonlyMap<string, string>;
}

/**
 * Bind mounts that a run has copies of: all that lie in the project's folder, and node homes wherever
 * they lie. Host folder -> folder of the copy.
 */
export function bindCopies(model: ComposeModel, settings: RunSettings): Map<string, string> {
  const copies = new Map<string, string>();
  for (const { volumes = [] } of Object.values(model.services)) {
    for (const { type, source, target } of volumes) {
      if (type !== 'bind' || source === undefined) continue;
      const relative = path.relative(settings.projectFolder, source);
      const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
      if (!inside && target !== settings.home) continue;
      const name = inside ? relative : path.join('elsewhere', String(copies.size));
      copies.set(source, path.join(settings.copiesFolder, name));
    }
  }
  return copies;
}

/**
 * The compose model of one run: labelled with it, bind mounts on the copies, no fixed container
 * names and no ports but the RPCs, so that two runs can share a machine.
 */
export function forRun(model: ComposeModel, settings: RunSettings): ComposeModel {
  const copies = bindCopies(model, settings);
  const services: Record<string, ComposeService> = {};
  for (const [name, service] of Object.entries(model.services)) {
    const { container_name: _, build: __, ...kept } = service;
    services[name] = {
      ...kept,
      ...(settings.user !== undefined && { user: settings.user }),
      ...(service.image !== undefined && {
        image: settings.images.get(service.image) ?? service.image,
      }),
      labels: { ...service.labels, [RUN_LABEL]: settings.run },
      ports: settings.published.includes(name)
        ? [{ target: RPC_PORT, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' }]
        : [],
      volumes: (service.volumes ?? []).map((volume) => ({
        ...volume,
        ...(volume.source !== undefined && { source: copies.get(volume.source) ?? volume.source }),
      })),
    };
  }
  return {
    ...model,
    name: settings.run,
    services,
    networks: labelled(model.networks, settings.run),
    volumes: labelled(model.volumes, settings.run),
  };
}

function labelled(resources: Record<string, ComposeResource> | undefined, run: string) {
  return Object.fromEntries(
    Object.entries(resources ?? {}).map(([name, resource]) => [
      name,
      resource?.external
        ? resource
        : { ...resource, labels: { ...resource?.labels, [RUN_LABEL]: run } },
    ]),
  );
}

/** Changes to the model of a run, in a compose file of its own: what is shown in the evidence. */
export type Overlay = { services: Record<string, ComposeService> };

export interface CosmovisorSettings {
  readonly binary: string;
  readonly home: string;
  readonly image: string;
  readonly services: readonly string[];
  readonly pace: Pace;
}

/**
 * Settings of the Go runtime for a tuned pace: no garbage collection below a limit. Half of what a
 * halt costs on a small machine is the start of one binary per node, three times over (Cosmovisor asks
 * the old one for its status and the new one for its pre-upgrade), and a third of that is collection.
 */
function goRuntime(pace: Pace): Record<string, string> {
  return pace === 'as-is' ? {} : { GOGC: 'off', GOMEMLIMIT: '512MiB' };
}

/**
 * Cosmovisor in front of the named services. Its image's entry point takes the place of the
 * service's own; the service's command (`start ...`) stays.
 */
export function cosmovisorOverlay(settings: CosmovisorSettings): Overlay {
  return overlay(settings.services, {
    image: settings.image,
    environment: {
      ...goRuntime(settings.pace),
      DAEMON_NAME: settings.binary,
      DAEMON_HOME: settings.home,
      DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
      DAEMON_RESTART_AFTER_UPGRADE: 'true',
      // Shorter, and Cosmovisor reads upgrade-info.json half-written and dies (1.5.0, 2 of 4 runs).
      DAEMON_POLL_INTERVAL: '300ms',
      // The working copy is thrown away: a backup only makes the halt longer.
      UNSAFE_SKIP_BACKUP: 'true',
      // From 1.5 plan names are lower-cased otherwise, and a folder with capitals is not found.
      COSMOVISOR_DISABLE_RECASE: 'true',
    },
  });
}

/** The plain image of a release on the named services, without Cosmovisor. */
export function releaseOverlay(image: string, services: readonly string[], pace: Pace): Overlay {
  return overlay(services, { image, environment: goRuntime(pace) });
}

function overlay(services: readonly string[], change: ComposeService): Overlay {
  return { services: Object.fromEntries(services.map((service) => [service, change])) };
}
