import path from 'node:path';
import type { Account } from '../chain/accounts';
import type { ChainFacts } from '../chain/client';
import { RehearsalError } from '../errors';
import { type Images, idOf } from '../images/image';
import { relayImage } from '../images/relay';
import { lastRelease } from '../plan/complete';
import type { Plan } from '../plan/schema';
import type { PreflightFinding } from '../preflight/finding';
import type { Exec } from '../system/exec';
import { writeText } from '../system/files';
import type { Binaries } from './binaries';
import { copyStack, type StackCopy } from './copy';
import { type Cosmovisor, programOf } from './cosmovisor';
import { chainFacts } from './facts';
import { makeFreshHomes, type SignerHome } from './fresh';
import {
  forgetAddresses,
  HOME_FILES,
  layOutCosmovisor,
  type NodeHome,
  readGenesis,
  requireHome,
  resetNode,
  resetSigner,
} from './homes';
import { letOut } from './internet';
import { withLogLimits } from './log-limits';
import { type ComposeModel, hostsOf, staticAddresses } from './model';
import { cosmovisorOverlay, type NodeStart, releaseOverlay } from './overlays';
import {
  isFast,
  peerEntries,
  quietConfig,
  type Surroundings,
  timePerBlockMs,
  tuneConfig,
  tuneGenesis,
} from './pace';
import { type Relay, relayFor, withRelay } from './relay';
import { resolved } from './resolve';
import {
  ownSigners,
  type SignerAddresses,
  signerFindings,
  strangeCommands,
  unsignedNodes,
} from './signers';
import { configuredBy, flagOf, takeConfiguration, withoutConfiguration } from './start';
import { once, ownConfiguration, tellingStrangers } from './strangers';
import { isBelow } from './system-paths';
import { editToml, parseToml } from './toml';
import {
  completeHomes,
  importAccounts,
  layOutKeyring,
  takeKeyring,
  withWorkbench,
} from './workbench';

/** Names of the compose files in the working folder. */
export const COMPOSE_FILES = {
  base: 'compose.json',
  cosmovisor: 'compose.cosmovisor.json',
  lastRelease: 'compose.last-release.json',
} as const;

/** A stack that is ready to start: files in the working folder, nothing in the engine yet. */
export interface PreparedStack {
  readonly run: string;
  readonly folder: string;
  /** Services that run the chain, all under Cosmovisor or not. */
  readonly nodes: readonly string[];
  readonly cosmovisorNodes: readonly string[];
  readonly homes: ReadonlyMap<string, NodeHome>;
  /** Service whose RPC is used, and a network that it is on. */
  readonly rpc: string;
  readonly network: string;
  /** By which this machine reaches the RPCs. */
  readonly relay: Relay;
  /** All services of the run, also the relay. */
  readonly services: readonly string[];
  /** Path of each release's binary in the nodes' containers under Cosmovisor. */
  readonly binaries: ReadonlyMap<string, string>;
  /** The binary in the containers of the plain last release. */
  readonly lastBinary: string;
  readonly chain: ChainFacts;
  /** The genesis that the nodes start from. */
  readonly genesis: unknown;
  /** How far each block moves the time of the chain on; undefined where it follows the clock. */
  readonly chainTimePerBlockMs: number | undefined;
  readonly keyringFolder: string;
  readonly surroundings: Surroundings;
  /** Signers that would dial others than the stack, and validators whose signer is none of it. */
  readonly strangeSigners: readonly PreflightFinding[];
}

export interface StackSettings {
  readonly run: string;
  readonly plan: Plan;
  readonly planFolder: string;
  /** Working folder of the run; everything is made or copied there. */
  readonly folder: string;
  /** What the compose files say. */
  readonly model: ComposeModel;
  readonly images: Images;
  readonly cosmovisor: Cosmovisor;
  readonly binaries: Binaries;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly notice: (message: string) => void;
}

/**
 * Copies the stack to the working folder, with fresh homes where the plan wants them, tunes the copy
 * and writes its compose files. Nothing outside the working folder is changed.
 */
export async function prepareStack(exec: Exec, given: StackSettings): Promise<PreparedStack> {
  const settings = { ...given, notice: once(given.notice) };
  const { run, plan, folder, images, cosmovisor, binaries, notice } = settings;
  const copy = await copyStack(exec, settings.model, {
    run,
    plan,
    images,
    folder,
    projectFolder: projectFolder(settings),
    dryImage: plan.cosmovisor.image === undefined ? cosmovisor.image : undefined,
    defaultHome: binaries.defaultHome,
    user: plan.stack.fresh && currentUser(),
    env: settings.env,
    signal: settings.signal,
    notice,
  });
  const nodes = [...copy.homes.keys()];
  await letOut(copy.model, plan.stack.internet ?? [], notice);
  const cosmovisorNodes = plan.stack.cosmovisor ?? nodes;
  const network = checkServices(plan, copy, cosmovisorNodes);
  const surroundings = surroundingsOf(settings, copy);
  await layOutKeyring(settings.accounts, folder);
  const signers = () => ownSigners(folder, copy.otherFolders, surroundings);
  const strange = await withWorkbench(exec, workbenchOf(settings), async (workbench) => {
    await importAccounts(settings.accounts, workbench);
    if (plan.stack.fresh) {
      await makeFreshHomes(
        { ...settings, model: copy.model, workbench },
        copy.homes,
        signerHomes(copy, folder),
      );
      return signers();
    } else {
      const found = await signers(); // by their states, too, before these are removed
      await completeHomes(copy.homes, workbench);
      if (plan.stack.state === 'reset') await resetState(copy, notice);
      return found;
    }
  });
  const nodeStarts: NodeStart[] = [];
  for (const node of copy.nodes) {
    const home = homeOf(copy, node.service);
    await requireHome(home);
    await forgetAddresses(home);
    const { args, configured } = takeConfiguration(node.args);
    nodeStarts.push({ ...node, args });
    const { image = '', environment } = settings.model.services[node.service] ?? {};
    const variables = configuredBy(
      { ...images.get(image)?.environment, ...environment },
      plan.chain.binary,
    );
    await editConfig(home, (text) =>
      editToml(editToml(text, configOf(home), variables), configOf(home), configured),
    );
    await tuneNode(home, plan, surroundings);
    await nameOnlyOwn(home, surroundings);
    await tuneGenesisFile(home, plan);
  }
  const under = nodeStarts.filter(({ service }) => cosmovisorNodes.includes(service));
  for (const node of under) await layOut(node, copy, plan, cosmovisor, notice);

  const relay = relayFor(copy.model, nodes, idOf(images, relayImage()));
  const last = lastRelease(plan).image;
  const lastBinary = programOf(images.get(last), plan.chain.binary);
  const overlaid = { binary: plan.chain.binary, pace: plan.pace };
  const files = {
    [COMPOSE_FILES.base]: withLogLimits(withRelay(configuredByFiles(copy, settings), run, relay)),
    [COMPOSE_FILES.cosmovisor]: cosmovisorOverlay(under, { ...overlaid, ...cosmovisor }),
    [COMPOSE_FILES.lastRelease]: releaseOverlay(nodeStarts, {
      ...overlaid,
      binary: lastBinary,
      image: idOf(images, last),
    }),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeText(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
  const rpcHome = homeOf(copy, plan.stack.rpc);
  const genesis = await readGenesis(rpcHome);
  return {
    run,
    folder,
    nodes,
    cosmovisorNodes,
    homes: copy.homes,
    rpc: plan.stack.rpc,
    relay,
    services: [...Object.keys(copy.model.services), relay.service],
    network: `${run}_${network}`,
    binaries: cosmovisor.binaries,
    lastBinary,
    chain: chainFacts(plan, genesis, binaries.prefix, await minimumGasPrices(copy, rpcHome)),
    genesis,
    chainTimePerBlockMs: isFast(plan.pace) ? timePerBlockMs(genesis as object) : undefined,
    keyringFolder: await takeKeyring(folder),
    surroundings,
    strangeSigners: await findStrangeSigners(copy, surroundings, strange),
  };
}

/** The model of the copy, whose nodes have nothing but their files to go by. */
function configuredByFiles({ model, homes }: StackCopy, { model: given, images }: StackSettings) {
  const imageOf = (service: string) => images.get(given.services[service]?.image ?? '');
  const nodes = new Map([...homes.keys()].map((service) => [service, imageOf(service)]));
  const variables = [...images.values()].flatMap(({ environment }) => Object.keys(environment));
  return withoutConfiguration(model, nodes, variables);
}

/** What is to be said of remote signers in the copy. */
async function findStrangeSigners(
  copy: StackCopy,
  surroundings: Surroundings,
  byFiles: readonly SignerAddresses[],
): Promise<PreflightFinding[]> {
  const nodes = [...copy.homes.keys()];
  const byCommands = strangeCommands(copy.model, nodes, surroundings);
  const waiting = await signerAddressesOf(copy);
  return [
    ...signerFindings([...byFiles, ...byCommands]),
    ...unsignedNodes(copy.model, nodes, waiting),
  ];
}

/** Where each node waits for a remote signer. */
async function signerAddressesOf({ homes }: StackCopy): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [service, home] of homes) {
    const { priv_validator_laddr: address } = parseToml(
      await home.readText(HOME_FILES.config),
      configOf(home),
    );
    if (typeof address === 'string' && address !== '') found.set(service, address);
  }
  return found;
}

/** Takes strangers out of what a node has beside its config.toml. */
async function nameOnlyOwn(home: NodeHome, surroundings: Surroundings): Promise<void> {
  for (const file of [HOME_FILES.app, HOME_FILES.client]) {
    if (!(await home.has(file))) continue;
    const text = await home.readText(file);
    const own = ownConfiguration(text, file, surroundings, surroundings);
    if (own !== text) await home.writeText(file, own);
  }
}

/** Folder that relative paths of the compose files start from: the first file's, as Compose has it. */
function projectFolder({ plan, planFolder }: StackSettings): string {
  return path.dirname(path.resolve(planFolder, plan.stack.compose[0] ?? '.'));
}

/** `uid:gid` of this process: what containers write can then be removed by it. */
export function currentUser(): string {
  return `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
}

function workbenchOf({ run, plan, folder, images, signal }: StackSettings) {
  const first = plan.releases.find(({ name }) => name === plan.upgrades[0]?.from)?.image ?? '';
  const image = idOf(images, first);
  return { run, image, binary: plan.chain.binary, folder, user: currentUser(), signal };
}

/** @returns a network of the RPC service @throws RehearsalError when plan and compose files do not fit */
function checkServices(
  plan: Plan,
  { model, homes }: StackCopy,
  cosmovisorNodes: readonly string[],
): string {
  const all = Object.keys(model.services).join(', ');
  const nodes = [...homes.keys()].join(', ') || 'none';
  for (const service of [plan.stack.rpc, ...cosmovisorNodes]) {
    if (homes.has(service)) continue;
    throw new RehearsalError(
      service in model.services
        ? `The service ${service} does not start a node of the chain`
        : `The plan names the service ${service}, which the compose files do not have`,
      { hint: `Services: ${all}. Services that start a node: ${nodes}.` },
    );
  }
  const [network] = Object.keys(model.services[plan.stack.rpc]?.networks ?? {});
  if (network === undefined) {
    throw new RehearsalError(`The service ${plan.stack.rpc} is on no network`, {
      hint: 'Traffic runs in containers beside it; give it a network.',
    });
  }
  return network;
}

/** Who is in the stack, by name and by the addresses that the compose files had given. */
function surroundingsOf(
  { model: given, binaries, notice }: StackSettings,
  copy: StackCopy,
): Surroundings {
  return {
    hosts: new Set([...hostsOf(resolved(given)), ...Object.keys(copy.model.services)]),
    addresses: staticAddresses(given),
    ...tellingStrangers(notice),
    peerEntries: peerEntries(binaries.releases.map(({ engine }) => engine)),
  };
}

/** Signers first: a helper may mount the home of a node, which does not start without a signing state. */
async function resetState(copy: StackCopy, notice: (message: string) => void): Promise<void> {
  for (const folder of copy.otherFolders) {
    for (const file of await resetSigner(folder)) {
      notice(`The signing state ${file} of an earlier run is left out of the copy.`);
    }
  }
  for (const home of copy.homes.values()) await resetNode(home);
}

/** Services that are no nodes and have one bind mount, of a copy: where a remote signer keeps its files. */
function signerHomes({ model, homes }: StackCopy, folder: string) {
  const found = new Map<string, SignerHome>();
  for (const [service, { volumes = [] }] of Object.entries(model.services)) {
    const binds = volumes.filter(({ type }) => type === 'bind');
    const [bind] = binds;
    if (homes.has(service) || binds.length !== 1 || bind?.source === undefined) continue;
    if (!isBelow(bind.source, folder)) continue;
    found.set(service, { folder: bind.source, inContainer: bind.target });
  }
  return found;
}

async function layOut(
  { service, home }: NodeStart,
  copy: StackCopy,
  plan: Plan,
  { layout, madeFor }: Cosmovisor,
  notice: (message: string) => void,
): Promise<void> {
  if (madeFor !== undefined && madeFor !== home) {
    notice(
      `The Cosmovisor image has DAEMON_HOME=${madeFor}, but the home of ${service} is ${home}: from version 1.0 on both must be the same. The copy has DAEMON_HOME=${home} and the image's binaries in its cosmovisor folder.`,
    );
  }
  await layOutCosmovisor(homeOf(copy, service), plan.chain.binary, layout);
}

function homeOf({ homes }: Pick<StackCopy, 'homes'>, service: string): NodeHome {
  const home = homes.get(service);
  if (home === undefined) throw new Error(`${service} is no node of the stack`);
  return home;
}

/** The prices that the RPC service's node asks for: of its command, or else of its app.toml. */
async function minimumGasPrices({ nodes }: StackCopy, home: NodeHome): Promise<string> {
  const args = nodes.find(({ service }) => service === home.service)?.args ?? [];
  const given = flagOf(args, '--minimum-gas-prices');
  if (given !== undefined) return given;
  const text = await home.readText(HOME_FILES.app).catch(() => '');
  return /^minimum-gas-prices\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? '';
}

/** Makes processes that start from now on pause between blocks, so that the chain can be stopped there. */
export async function makeQuiet({ homes }: PreparedStack, plan: Plan): Promise<void> {
  if (plan.pace === 'as-is') return; // blocks come as in production, with production's pauses
  for (const home of homes.values()) {
    await editConfig(home, (text) => quietConfig(text, configOf(home)));
  }
}

/** Gives the nodes the pace of the plan again. */
export async function endQuiet(stack: PreparedStack, plan: Plan): Promise<void> {
  for (const home of stack.homes.values()) await tuneNode(home, plan, stack.surroundings);
}

async function tuneNode(home: NodeHome, plan: Plan, surroundings: Surroundings): Promise<void> {
  await editConfig(home, (text) => tuneConfig(text, plan.pace, surroundings, configOf(home)));
}

async function editConfig(home: NodeHome, edit: (text: string) => string): Promise<void> {
  await home.writeText(HOME_FILES.config, edit(await home.readText(HOME_FILES.config)));
}

/** The file as messages name it. */
function configOf({ service, inContainer }: NodeHome): string {
  return `${inContainer}/${HOME_FILES.config} of ${service}`;
}

async function tuneGenesisFile(home: NodeHome, plan: Plan): Promise<void> {
  if (plan.pace === 'as-is' || plan.stack.state === 'keep') return; // its state has what it had
  const genesis = tuneGenesis((await readGenesis(home)) as object, plan.pace);
  await home.writeText(HOME_FILES.genesis, JSON.stringify(genesis));
}
