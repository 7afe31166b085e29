import path from 'node:path';
import type { ChainIdentity } from '../../chain/client/client';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import type { PreflightFinding } from '../../errors/finding';
import { type Images, idOf } from '../../images/image';
import { relayImage } from '../../images/own';
import { lastRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import type { Clock } from '../../system/clock';
import type { Exec } from '../../system/exec';
import { writeText } from '../../system/files';
import type { Folder } from '../../system/folder';
import { Files } from '../../system/users-files';
import { quoted } from '../../text/words';
import type { Binaries } from '../binaries/binaries';
import { type Cosmovisor, cosmovisorOn } from '../binaries/cosmovisor';
import { fileMounts } from '../binaries/orders';
import { withLogLimits } from '../compose/log-limits';
import { COMPOSE_FILES, type ComposeModel, hostsOf, staticAddresses } from '../compose/model';
import { nodeServices } from '../compose/nodes';
import type { NodeStart, Overlay } from '../compose/overlays';
import { projectFolder } from '../compose/plan-files';
import { resolved } from '../compose/resolve';
import { commandLineOf, flagOf, withoutConfiguration } from '../compose/start';
import { copyStack, type StackCopy } from '../copy/copy';
import type { NodeHome } from '../copy/home';
import { withNamedFolders } from '../copy/mounts';
import { currentUser } from '../copy/working-folder';
import { completeHomes } from '../homes/complete';
import { addToCosmovisor, copyCosmovisorFolder } from '../homes/cosmovisor-folder';
import { chainFacts } from '../homes/facts';
import { findHomes } from '../homes/find-homes';
import { makeFreshHomes } from '../homes/fresh';
import { HOME_FILES, layOutCosmovisor, readGenesis, resetNode, resetSigner } from '../homes/homes';
import { isFast, peerEntries, type Surroundings, timePerBlockMs } from '../homes/pace';
import type { Template } from '../homes/template';
import { takeKeyring, type Workbench } from '../homes/workbench';
import type { Helpers } from '../isolation/helpers';
import { letOut } from '../isolation/internet';
import { type Relay, relayFor, withRelay } from '../isolation/relay';
import { ownSigners, type SignerAddresses } from '../isolation/signer-addresses';
import { once, reportingStrangers } from '../isolation/strangers';
import { homeOf } from './home-of';
import { companionsOf, isPlain, lastProgram, overlays, volumeOfBinary } from './lineups';
import { type ChangingSigner, changingSigners } from './signer-settings';
import { findStrangeSigners, signerHomes } from './signers';
import { tuneNodes } from './tune';

/** A stack ready to start: files in the working folder, nothing in the engine yet. */
export interface PreparedStack {
  readonly run: string;
  readonly folder: string;
  /** Services that run the chain, with or without Cosmovisor. */
  readonly nodes: readonly string[];
  readonly cosmovisorNodes: readonly string[];
  readonly homes: ReadonlyMap<string, NodeHome>;
  /** Services that are neither nodes nor signers. */
  readonly helpers: Helpers;
  /** What helpers run from a release on, by release. */
  readonly companions: ReadonlyMap<string, Overlay>;
  /** Service whose RPC is used, and one of its networks. */
  readonly rpc: string;
  readonly network: string;
  /** Relay through which the host reaches the RPCs. */
  readonly relay: Relay;
  /** All services of the run, including the relay. */
  readonly services: readonly string[];
  /** Path that starts each release's binary in containers of nodes under Cosmovisor. */
  readonly binaries: ReadonlyMap<string, string>;
  /** Path of each release's binary itself in these containers. */
  readonly programs: ReadonlyMap<string, string>;
  /** Path or name of the last release's binary in each node's container without Cosmovisor. */
  readonly lastPrograms: ReadonlyMap<string, string>;
  /** Anonymous volume with the last release's binary in its plain image; undefined if it is elsewhere. */
  readonly binaryInVolume: string | undefined;
  /** Nodes that run the last release's plain image at the end; others stay on their own image. */
  readonly plainNodes: readonly string[];
  readonly chain: ChainIdentity;
  /** Genesis that the nodes start from. */
  readonly genesis: unknown;
  /** Advance of the chain's time per block in milliseconds; undefined if it follows the clock. */
  readonly chainTimePerBlockMs: number | undefined;
  readonly keyringFolder: string;
  readonly surroundings: Surroundings;
  /** Signers that would dial hosts outside the stack, and validators without a signer in it. */
  readonly strangeSigners: readonly PreflightFinding[];
  /** Remote signers whose files change with releases. */
  readonly signers: readonly ChangingSigner[];
}

export interface StackSettings {
  /** Runs processes on the host, to copy its folders. */
  readonly exec: Exec;
  readonly run: string;
  readonly plan: Plan;
  readonly planFolder: string;
  /** Working folder of the run, in which everything is created or copied. */
  readonly folder: string;
  /** Content of the compose files. */
  readonly model: ComposeModel;
  readonly images: Images;
  readonly cosmovisor: Cosmovisor;
  readonly binaries: Binaries;
  /** Path or name of the binary in the plain image of the last release. */
  readonly lastBinary: string;
  /** Runs the first release's binary; its keyring has the accounts of the plan. */
  readonly workbench: Workbench;
  /** The home that fresh ones are made from; undefined if the stack has its own. */
  readonly template: Template | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly notice: (message: string) => void;
  /** Receives reports of what takes long. */
  readonly progress: (message: string) => void;
}

/**
 * Copies the stack to the working folder, with fresh homes if the plan requests them, tunes the copy and writes
 * its compose files. Nothing outside the working folder is changed.
 */
export async function prepareStack(docker: Docker, given: StackSettings): Promise<PreparedStack> {
  const settings = { ...given, notice: once(given.notice) };
  const { run, plan, folder, images, cosmovisor, binaries, notice } = settings;
  const copy = await copyStack(docker, settings.model, {
    exec: settings.exec,
    run,
    plan,
    images,
    folder,
    projectFolder: projectFolder(plan.stack, settings.planFolder),
    gateImageOf:
      plan.cosmovisor.image === undefined
        ? (image: string) => cosmovisorOn(cosmovisor, image)
        : undefined,
    gate: cosmovisor.gate,
    homes: await foundHomes(settings),
    defaultHome: binaries.defaultHome,
    user: plan.stack.fresh && currentUser(),
    env: settings.env,
    clock: settings.clock,
    signal: settings.signal,
    notice,
    progress: settings.progress,
  });
  const nodes = [...copy.homes.keys()];
  await letOut(copy.model, plan.stack.internet ?? [], notice);
  const cosmovisorNodes = plan.stack.cosmovisor ?? nodes;
  const network = checkServices(settings, copy, cosmovisorNodes);
  const surroundings = surroundingsOf(settings, copy);
  const strange = await prepareHomes(docker, settings, copy, surroundings);
  const signers = await changingSigners(plan, copy, folder);
  const tuned = await tuneNodes(copy, settings, surroundings);
  const under = tuned.starts.filter(({ service }) => cosmovisorNodes.includes(service));
  const beside = await cosmovisorFiles(settings);
  for (const node of under) await layOut(node, copy, settings, beside);
  for (const home of copy.homes.values()) await home.share();

  const relay = relayFor(copy.model, nodes, idOf(images, relayImage()));
  const lineup = {
    ...settings,
    lastFiles: await fileMounts(plan, lastRelease(plan).name, folder),
  };
  await writeComposeFiles(folder, {
    [COMPOSE_FILES.base]: withLogLimits(withRelay(configuredByFiles(copy, settings), run, relay)),
    ...overlays(lineup, copy, tuned.starts, under),
  });
  const rpcHome = homeOf(copy, plan.stack.rpc);
  const genesis = tuned.genesis ?? (await readGenesis(rpcHome));
  const plainNodes = tuned.starts
    .filter((node) => isPlain(lineup, copy, node))
    .map(({ service }) => service);
  const binaryInVolume = plainNodes.length > 0 ? volumeOfBinary(lineup) : undefined;
  if (binaryInVolume !== undefined && plan.restart) {
    notice(
      `The image of ${lastRelease(plan).name} declares the volume ${binaryInVolume}, in which its binary is. Docker Compose keeps that volume, with the old binary, when a container gets a new image: use \`docker compose up --renew-anon-volumes\`, as the restart of the rehearsal does.`,
    );
  }
  return {
    run,
    folder,
    nodes,
    cosmovisorNodes,
    homes: copy.homes,
    helpers: copy.helpers,
    companions: companionsOf(plan, copy, images),
    rpc: plan.stack.rpc,
    relay,
    services: [...Object.keys(copy.model.services), relay.service],
    network: `${run}_${network}`,
    binaries: cosmovisor.binaries,
    programs: cosmovisor.programs,
    lastPrograms: new Map(
      tuned.starts.map((node) => [node.service, lastProgram(lineup, copy, node).binary]),
    ),
    binaryInVolume,
    plainNodes,
    chain: chainFacts(plan, genesis, binaries.prefix, await minimumGasPrices(copy, rpcHome)),
    genesis,
    chainTimePerBlockMs: isFast(plan.pace) ? timePerBlockMs(genesis as object) : undefined,
    keyringFolder: await takeKeyring(folder),
    surroundings,
    strangeSigners: await findStrangeSigners(copy, surroundings, strange),
    signers,
  };
}

/** Homes in the mounts of nodes, as far as their owners are certain. */
async function foundHomes({ plan, model, images }: StackSettings): Promise<Map<string, string>> {
  const given = withNamedFolders(resolved(model));
  const nodes = new Set(nodeServices(plan, given));
  const { homes } = await findHomes(given, images, new Files(), nodes);
  const certain = [...homes].filter(([, { isCertain }]) => isCertain);
  return new Map(certain.map(([service, { home }]) => [service, home]));
}

/**
 * Completes the homes of the copy with missing files, or makes fresh ones.
 *
 * @returns addresses that the files of remote signers name
 */
async function prepareHomes(
  docker: Docker,
  settings: StackSettings,
  copy: StackCopy,
  surroundings: Surroundings,
): Promise<SignerAddresses[]> {
  const { plan, folder, binaries, workbench, template, notice } = settings;
  const signers = () => ownSigners(folder, copy.otherFolders, surroundings);
  if (template !== undefined) {
    const made = { plan, model: copy.model, binaries, template };
    const named = plan.stack.fresh?.validators.flatMap(({ signer }) => signer ?? []) ?? [];
    await makeFreshHomes(made, copy.homes, await signerHomes(docker, copy, folder, named));
    return signers();
  }
  const found = await signers(); // also by their states, before these are removed
  await completeHomes(copy.homes, workbench);
  if (plan.stack.state === 'reset') await resetState(copy, notice);
  return found;
}

/** @param files models by file name */
async function writeComposeFiles(
  folder: string,
  files: Readonly<Record<string, object>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await writeText(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}

/** Model of the copy with node configuration moved entirely into files. */
function configuredByFiles({ model, homes }: StackCopy, { model: given, images }: StackSettings) {
  const imageOf = (service: string) => images.get(given.services[service]?.image ?? '');
  const nodes = new Map([...homes.keys()].map((service) => [service, imageOf(service)]));
  const variables = [...images.values()].flatMap(({ environment }) => Object.keys(environment));
  return withoutConfiguration(model, nodes, variables);
}

/**
 * Checks the services of the plan against the compose files.
 *
 * @returns a network of the RPC service
 * @throws RehearsalError if a service of the plan starts no node or has no network
 */
function checkServices(
  { plan, images }: StackSettings,
  { model, homes }: StackCopy,
  cosmovisorNodes: readonly string[],
): string {
  const all = Object.keys(model.services).join(', ');
  const nodes = [...homes.keys()].join(', ') || 'none';
  for (const service of [plan.stack.rpc, ...cosmovisorNodes]) {
    if (homes.has(service)) continue;
    const content = model.services[service] ?? {};
    throw new RehearsalError(
      'SERVICE_NOT_A_NODE',
      `The service ${service} does not start a node of the chain: its command line is ${quoted(commandLineOf(content, images.get(content.image ?? '')).join(' '))}`,
      {
        hint: `Services: ${all}. Services that start a node: ${nodes}. An image that a plan builds from Go code starts the bare binary: if the image of the stack has a command or a script for that, give the service a command such as [start, --home, FOLDER] in a further file of stack.compose.`,
      },
    );
  }
  const [network] = Object.keys(model.services[plan.stack.rpc]?.networks ?? {});
  if (network === undefined) {
    throw new RehearsalError(
      'SERVICE_WITHOUT_NETWORK',
      `The RPC service ${plan.stack.rpc} is on no network`,
      {
        hint: 'Containers with traffic join a network of this service. Give it one in the compose files.',
      },
    );
  }
  return network;
}

/** Members of the stack, by name and by their addresses in the compose files. */
function surroundingsOf(
  { model: given, binaries, notice }: StackSettings,
  copy: StackCopy,
): Surroundings {
  return {
    hosts: new Set([...hostsOf(resolved(given)), ...Object.keys(copy.model.services)]),
    addresses: staticAddresses(given),
    ...reportingStrangers(notice),
    peerEntries: peerEntries(binaries.releases.map(({ engine }) => engine)),
  };
}

/**
 * Resets the state of signers and nodes. Signers come first: a helper may mount the home of a node, which does
 * not start without a signing state.
 */
async function resetState(copy: StackCopy, notice: (message: string) => void): Promise<void> {
  for (const folder of copy.otherFolders) {
    for (const file of await resetSigner(folder)) {
      notice(`The signing state ${file} of an earlier run is left out of the copy.`);
    }
  }
  for (const home of copy.homes.values()) await resetNode(home);
}

async function layOut(
  { service, home }: NodeStart,
  copy: StackCopy,
  { plan, cosmovisor: { layout, madeFor }, notice }: StackSettings,
  beside: Folder | undefined,
): Promise<void> {
  if (madeFor !== undefined && madeFor !== home) {
    notice(
      `The Cosmovisor image has DAEMON_HOME=${madeFor}, but the home of ${service} is ${home}: from version 1.0 on, both must be equal. The copy sets DAEMON_HOME=${home} and has the image's binaries in its cosmovisor folder.`,
    );
  }
  const own = homeOf(copy, service);
  await layOutCosmovisor(own, plan.chain.binary, layout);
  if (beside === undefined) return;
  const isLaunched = plan.cosmovisor['pre-upgrade'] !== undefined && madeFor === undefined;
  await addToCosmovisor(own, beside, isLaunched);
}

/** The user's own content of Cosmovisor's folder; undefined without any. */
async function cosmovisorFiles({
  exec,
  plan,
  planFolder,
  folder,
  notice,
}: StackSettings): Promise<Folder | undefined> {
  const { folder: own } = plan.cosmovisor;
  if (own === undefined) return undefined;
  return copyCosmovisorFolder(exec, path.resolve(planFolder, own), folder, notice);
}

/** Minimum gas prices of the RPC service's node: from its command, or else from its app.toml. */
async function minimumGasPrices({ nodes }: StackCopy, home: NodeHome): Promise<string> {
  const args = nodes.find(({ service }) => service === home.service)?.args ?? [];
  const given = flagOf(args, '--minimum-gas-prices');
  if (given !== undefined) return given;
  const text = await home.readText(HOME_FILES.app).catch(() => '');
  return /^minimum-gas-prices\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? '';
}
