import { GATE_START, gateOrder } from '../../cosmovisor/gate';
import { PRE_UPGRADE_SCRIPT, PRE_UPGRADE_VARIABLE } from '../../cosmovisor/launcher';
import type { Pace } from '../../plan/schema';
import { type ComposeService, type ComposeVolume, escaped } from './model';

/** Changes to the model of a run in a separate compose file, as shown in the evidence. */
export type Overlay = { services: Record<string, ComposeService> };

/** Surroundings that a script makes for its node. */
export interface Scripted {
  /** Variables that the script sets or changes. */
  readonly environment: Readonly<Record<string, string>>;
  /** Variables of the script that configure the node, whose files do that in the copy. */
  readonly unset: readonly string[];
  /** Working folder of the node. */
  readonly folder: string;
  /** Programs that the script leaves running beside the node: it stays the entry point, for their sake. */
  readonly beside: readonly string[];
}

/** A service that starts a node, with the arguments of the chain's binary. */
export interface NodeStart {
  readonly service: string;
  /** The node's home in its container. */
  readonly home: string;
  readonly args: readonly string[];
  /** True if a mount of the compose files brings the binary along. */
  readonly bringsBinary?: boolean;
  /** Undefined if the service calls the binary itself. */
  readonly scripted?: Scripted | undefined;
}

export interface CosmovisorSettings {
  readonly binary: string;
  /** Cosmovisor image of a service. */
  readonly imageOf: (service: string) => string;
  /** Command line of Cosmovisor before the node's own arguments. */
  readonly command: readonly string[];
  readonly pollInterval: string;
  /** Additional read-only mounts of the containers. */
  readonly mounts: readonly ComposeVolume[];
  readonly pace: Pace;
  /** The user's pre-upgrade script, by its path in Cosmovisor's folder. */
  readonly preUpgrade: PreUpgrade | undefined;
}

/** A pre-upgrade script in Cosmovisor's folder. */
export interface PreUpgrade {
  readonly script: string;
  /** True if the launcher runs it, and shows its output if it fails. */
  readonly isLaunched: boolean;
}

/** Variables with which Cosmovisor runs a script before each swap (1.5.0 `process.go`, `doCustomPreUpgrade`). */
function preUpgradeVariables(given: PreUpgrade | undefined): Record<string, string> {
  if (given === undefined) return {};
  const { script, isLaunched } = given;
  return isLaunched
    ? { COSMOVISOR_CUSTOM_PREUPGRADE: PRE_UPGRADE_SCRIPT, [PRE_UPGRADE_VARIABLE]: script }
    : { COSMOVISOR_CUSTOM_PREUPGRADE: script };
}

/**
 * Settings of the Go runtime for a tuned pace: no garbage collection below a limit. Half the cost of a halt on
 * a small machine is starting one binary per node, three times over (Cosmovisor asks the old one for its status
 * and the new one for its pre-upgrade), and a third of that is collection.
 */
export const GO_RUNTIME: Readonly<Record<string, string>> = { GOGC: 'off', GOMEMLIMIT: '512MiB' };

function goRuntime(pace: Pace): Readonly<Record<string, string>> {
  return pace === 'as-is' ? {} : GO_RUNTIME;
}

/** Overlay that runs the named nodes under Cosmovisor, whatever their start in the compose files. */
export function cosmovisorOverlay(
  nodes: readonly NodeStart[],
  { binary, imageOf, command, pollInterval, mounts, pace, preUpgrade }: CosmovisorSettings,
): Overlay {
  const variables = (home: string) => ({
    ...goRuntime(pace),
    DAEMON_NAME: binary,
    DAEMON_HOME: home,
    DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
    DAEMON_RESTART_AFTER_UPGRADE: 'true',
    DAEMON_POLL_INTERVAL: pollInterval,
    // The working copy is discarded: a backup would only lengthen the halt.
    UNSAFE_SKIP_BACKUP: 'true',
    // From 1.5 on, plan names are lower-cased by default, and folders with capitals are not found.
    COSMOVISOR_DISABLE_RECASE: 'true',
    ...preUpgradeVariables(preUpgrade),
  });
  return overlay(nodes, (node) => ({
    image: imageOf(node.service),
    ...started(node, command, variables(node.home), `${node.home}/cosmovisor`),
    ...(mounts.length > 0 && { volumes: [...mounts] }),
  }));
}

/** The last release of a service: its image, and the path or name of the binary in it. */
export interface LastProgram {
  readonly image: string;
  readonly binary: string;
  readonly mounts: readonly ComposeVolume[];
  /** What the release needs beside its binary; empty if a launcher adds it. */
  readonly env: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
}

/** Overlay that runs the named nodes on the last release, without Cosmovisor. */
export function releaseOverlay(
  nodes: readonly NodeStart[],
  programOf: (node: NodeStart) => LastProgram,
  pace: Pace,
): Overlay {
  return overlay(nodes, (node) => {
    const { image, binary, mounts, env, flags } = programOf(node);
    return {
      image,
      ...started({ ...node, args: [...node.args, ...flags] }, [binary], {
        ...goRuntime(pace),
        ...env,
      }),
      ...(mounts.length > 0 && { volumes: [...mounts] }),
    };
  });
}

/** Returns true if a node's script stays the entry point of its container. */
export function keepsScript({ scripted }: NodeStart): boolean {
  return scripted !== undefined && scripted.beside.length > 0;
}

/**
 * Start of a node by a command line with its arguments: as the entry point, or by the gate of its script.
 *
 * @param kept path that exists unless the script makes the home anew
 */
function started(
  { args, scripted }: NodeStart,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  kept = '',
): ComposeService {
  const set = { ...scripted?.environment, ...environment };
  if (scripted !== undefined && scripted.beside.length > 0) {
    const run = [...command, ...args];
    const order = gateOrder({ run, set, unset: scripted.unset, kept });
    return { environment: { [GATE_START]: order } };
  }
  return {
    entrypoint: [...command].map(escaped),
    command: args.map(escaped),
    environment: Object.fromEntries(
      Object.entries(set).map(([name, value]) => [name, escaped(value)]),
    ),
    ...(scripted !== undefined && { working_dir: escaped(scripted.folder) }),
  };
}

function overlay(
  nodes: readonly NodeStart[],
  change: (node: NodeStart) => ComposeService,
): Overlay {
  return { services: Object.fromEntries(nodes.map((node) => [node.service, change(node)])) };
}
