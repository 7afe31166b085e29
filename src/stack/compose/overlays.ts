import type { CosmovisorDialect } from '../../cosmovisor/versions';
import type { Pace } from '../../plan/schema';
import { type ComposeService, type ComposeVolume, escaped } from './model';

/** Changes to the model of a run in a separate compose file, as shown in the evidence. */
export type Overlay = { services: Record<string, ComposeService> };

/** A service that starts a node, with the arguments of the chain's binary. */
export interface NodeStart {
  readonly service: string;
  /** The node's home in its container. */
  readonly home: string;
  readonly args: readonly string[];
}

export interface CosmovisorSettings {
  readonly binary: string;
  readonly image: string;
  readonly dialect: CosmovisorDialect;
  /** Additional read-only mounts of the containers. */
  readonly mounts: readonly ComposeVolume[];
  readonly pace: Pace;
}

/**
 * Settings of the Go runtime for a tuned pace: no garbage collection below a limit. Half the cost of a halt on
 * a small machine is starting one binary per node, three times over (Cosmovisor asks the old one for its status
 * and the new one for its pre-upgrade), and a third of that is collection.
 */
function goRuntime(pace: Pace): Record<string, string> {
  return pace === 'as-is' ? {} : { GOGC: 'off', GOMEMLIMIT: '512MiB' };
}

/** Overlay that runs the named nodes under Cosmovisor, whatever their start in the compose files. */
export function cosmovisorOverlay(
  nodes: readonly NodeStart[],
  { binary, image, dialect, mounts, pace }: CosmovisorSettings,
): Overlay {
  return overlay(nodes, ({ home, args }) => ({
    image,
    entrypoint: [...dialect.command],
    command: args.map(escaped),
    environment: {
      ...goRuntime(pace),
      DAEMON_NAME: binary,
      DAEMON_HOME: home,
      DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
      DAEMON_RESTART_AFTER_UPGRADE: 'true',
      DAEMON_POLL_INTERVAL: dialect.pollInterval,
      // The working copy is discarded: a backup would only lengthen the halt.
      UNSAFE_SKIP_BACKUP: 'true',
      // From 1.5 on, plan names are lower-cased by default, and folders with capitals are not found.
      COSMOVISOR_DISABLE_RECASE: 'true',
    },
    ...(mounts.length > 0 && { volumes: [...mounts] }),
  }));
}

/** Overlay that runs the named nodes on a release's plain image, without Cosmovisor. */
export function releaseOverlay(
  nodes: readonly NodeStart[],
  { binary, image, pace }: Pick<CosmovisorSettings, 'binary' | 'image' | 'pace'>,
): Overlay {
  return overlay(nodes, ({ args }) => ({
    image,
    entrypoint: [binary],
    command: args.map(escaped),
    environment: goRuntime(pace),
  }));
}

function overlay(
  nodes: readonly NodeStart[],
  change: (node: NodeStart) => ComposeService,
): Overlay {
  return { services: Object.fromEntries(nodes.map((node) => [node.service, change(node)])) };
}
