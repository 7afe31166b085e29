import path from 'node:path';
import type { Account } from '../../chain/client/accounts';
import type { ChainIdentity } from '../../chain/client/client';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import type { PreflightFinding } from '../../errors/finding';
import { type Images, idOf } from '../../images/image';
import { relayImage } from '../../images/own';
import { firstRelease, lastRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import type { Exec } from '../../system/exec';
import { writeText } from '../../system/files';
import type { Binaries } from '../binaries/binaries';
import { type Cosmovisor, programOf } from '../binaries/cosmovisor';
import { withLogLimits } from '../compose/log-limits';
import { COMPOSE_FILES, type ComposeModel, hostsOf, staticAddresses } from '../compose/model';
import { cosmovisorOverlay, type NodeStart, releaseOverlay } from '../compose/overlays';
import { resolved } from '../compose/resolve';
import { configuredBy, flagOf, takeConfiguration, withoutConfiguration } from '../compose/start';
import { isBelow } from '../compose/system-paths';
import { copyStack, type StackCopy } from '../copy/copy';
import type { NodeHome } from '../copy/home';
import { currentUser } from '../copy/working-folder';
import { chainFacts } from '../homes/facts';
import { makeFreshHomes, type SignerHome } from '../homes/fresh';
import {
  forgetAddresses,
  HOME_FILES,
  layOutCosmovisor,
  readGenesis,
  requireHome,
  resetNode,
  resetSigner,
} from '../homes/homes';
import {
  isFast,
  pausedConfig,
  peerEntries,
  type Surroundings,
  timePerBlockMs,
  tuneConfig,
  tuneGenesis,
} from '../homes/pace';
import { editToml, parseToml } from '../homes/toml';
import {
  completeHomes,
  importAccounts,
  layOutKeyring,
  takeKeyring,
  withWorkbench,
} from '../homes/workbench';
import { letOut } from '../isolation/internet';
import { type Relay, relayFor, withRelay } from '../isolation/relay';
import {
  ownSigners,
  type SignerAddresses,
  signerFindings,
  strangeCommands,
  unsignedNodes,
} from '../isolation/signer-addresses';
import { once, ownConfiguration, reportingStrangers } from '../isolation/strangers';

/** A stack ready to start: files in the working folder, nothing in the engine yet. */
export interface PreparedStack {
  readonly run: string;
  readonly folder: string;
  /** Services that run the chain, with or without Cosmovisor. */
  readonly nodes: readonly string[];
  readonly cosmovisorNodes: readonly string[];
  readonly homes: ReadonlyMap<string, NodeHome>;
  /** Service whose RPC is used, and one of its networks. */
  readonly rpc: string;
  readonly network: string;
  /** Relay through which the host reaches the RPCs. */
  readonly relay: Relay;
  /** All services of the run, including the relay. */
  readonly services: readonly string[];
  /** Path of each release's binary in containers of nodes under Cosmovisor. */
  readonly binaries: ReadonlyMap<string, string>;
  /** Path of the binary in containers of the plain last release. */
  readonly lastBinary: string;
  readonly chain: ChainIdentity;
  /** Genesis that the nodes start from. */
  readonly genesis: unknown;
  /** Advance of the chain's time per block in milliseconds; undefined if it follows the clock. */
  readonly chainTimePerBlockMs: number | undefined;
  readonly keyringFolder: string;
  readonly surroundings: Surroundings;
  /** Signers that would dial hosts outside the stack, and validators without a signer in it. */
  readonly strangeSigners: readonly PreflightFinding[];
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
  readonly accounts: ReadonlyMap<string, Account>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly notice: (message: string) => void;
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
    projectFolder: projectFolder(settings),
    dryImage: plan.cosmovisor.image === undefined ? cosmovisor.image : undefined,
    defaultHome: binaries.defaultHome,
    user: plan.stack.fresh && currentUser(),
    env: settings.env,
    notice,
  });
  const nodes = [...copy.homes.keys()];
  await letOut(copy.model, plan.stack.internet ?? [], notice);
  const cosmovisorNodes = plan.stack.cosmovisor ?? nodes;
  const network = checkServices(plan, copy, cosmovisorNodes);
  const surroundings = surroundingsOf(settings, copy);
  await layOutKeyring(settings.accounts, folder);
  const signers = () => ownSigners(folder, copy.otherFolders, surroundings);
  const strange = await withWorkbench(docker, workbenchOf(settings), async (workbench) => {
    await importAccounts(settings.accounts, workbench);
    if (plan.stack.fresh) {
      await makeFreshHomes(
        { ...settings, model: copy.model, workbench },
        copy.homes,
        signerHomes(copy, folder),
      );
      return signers();
    } else {
      const found = await signers(); // also by their states, before these are removed
      await completeHomes(copy.homes, workbench);
      if (plan.stack.state === 'reset') await resetState(copy, notice);
      return found;
    }
  });
  const nodeStarts: NodeStart[] = [];
  let tunedGenesis: object | undefined;
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
    const tuned = await tuneGenesisFile(home, plan);
    if (node.service === plan.stack.rpc) tunedGenesis = tuned;
  }
  const under = nodeStarts.filter(({ service }) => cosmovisorNodes.includes(service));
  for (const node of under) await layOut(node, copy, settings);

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
  const genesis = tunedGenesis ?? (await readGenesis(rpcHome));
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

/** Model of the copy with node configuration moved entirely into files. */
function configuredByFiles({ model, homes }: StackCopy, { model: given, images }: StackSettings) {
  const imageOf = (service: string) => images.get(given.services[service]?.image ?? '');
  const nodes = new Map([...homes.keys()].map((service) => [service, imageOf(service)]));
  const variables = [...images.values()].flatMap(({ environment }) => Object.keys(environment));
  return withoutConfiguration(model, nodes, variables);
}

/** Findings about remote signers in the copy. */
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

/** Addresses on which nodes wait for a remote signer, by service. */
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

/** Removes hosts outside the stack from a node's files other than config.toml. */
async function nameOnlyOwn(home: NodeHome, surroundings: Surroundings): Promise<void> {
  for (const file of [HOME_FILES.app, HOME_FILES.client]) {
    if (!(await home.has(file))) continue;
    const text = await home.readText(file);
    const own = ownConfiguration(text, file, surroundings, surroundings);
    if (own !== text) await home.writeText(file, own);
  }
}

/** Base folder for relative paths of the compose files: that of the first file, as in Compose. */
function projectFolder({ plan, planFolder }: StackSettings): string {
  return path.dirname(path.resolve(planFolder, plan.stack.compose[0] ?? '.'));
}

function workbenchOf({ plan, folder, images }: StackSettings) {
  const image = idOf(images, firstRelease(plan).image);
  return { image, binary: plan.chain.binary, folder, user: currentUser() };
}

/**
 * Checks the services of the plan against the compose files.
 *
 * @returns a network of the RPC service
 * @throws RehearsalError if a service of the plan is missing, starts no node or has no network
 */
function checkServices(
  plan: Plan,
  { model, homes }: StackCopy,
  cosmovisorNodes: readonly string[],
): string {
  const all = Object.keys(model.services).join(', ');
  const nodes = [...homes.keys()].join(', ') || 'none';
  for (const service of [plan.stack.rpc, ...cosmovisorNodes]) {
    if (homes.has(service)) continue;
    const hint = `Services: ${all}. Services that start a node: ${nodes}.`;
    throw service in model.services
      ? new RehearsalError(
          'SERVICE_NOT_A_NODE',
          `The service ${service} does not start a node of the chain`,
          { hint },
        )
      : new RehearsalError(
          'SERVICE_NOT_FOUND',
          `The plan names the service ${service}, which the compose files do not define`,
          { hint },
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

/** Services that are not nodes and have exactly one bind mount, of a copy: the files of a remote signer. */
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
  { plan, cosmovisor: { layout, madeFor }, notice }: StackSettings,
): Promise<void> {
  if (madeFor !== undefined && madeFor !== home) {
    notice(
      `The Cosmovisor image has DAEMON_HOME=${madeFor}, but the home of ${service} is ${home}: from version 1.0 on, both must be equal. The copy sets DAEMON_HOME=${home} and has the image's binaries in its cosmovisor folder.`,
    );
  }
  await layOutCosmovisor(homeOf(copy, service), plan.chain.binary, layout);
}

function homeOf({ homes }: Pick<StackCopy, 'homes'>, service: string): NodeHome {
  const home = homes.get(service);
  if (home === undefined) throw new Error(`${service} is not a node of the stack`);
  return home;
}

/** Minimum gas prices of the RPC service's node: from its command, or else from its app.toml. */
async function minimumGasPrices({ nodes }: StackCopy, home: NodeHome): Promise<string> {
  const args = nodes.find(({ service }) => service === home.service)?.args ?? [];
  const given = flagOf(args, '--minimum-gas-prices');
  if (given !== undefined) return given;
  const text = await home.readText(HOME_FILES.app).catch(() => '');
  return /^minimum-gas-prices\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? '';
}

/** Configures processes started from now on to pause between blocks, so that the chain can be stopped there. */
export async function pauseBetweenBlocks({ homes }: PreparedStack, plan: Plan): Promise<void> {
  if (plan.pace === 'as-is') return; // blocks come as in production, with production's pauses
  for (const home of homes.values()) {
    await editConfig(home, (text) => pausedConfig(text, configOf(home)));
  }
}

/** Restores the plan's pace on the nodes. */
export async function restorePace(stack: PreparedStack, plan: Plan): Promise<void> {
  for (const home of stack.homes.values()) await tuneNode(home, plan, stack.surroundings);
}

async function tuneNode(home: NodeHome, plan: Plan, surroundings: Surroundings): Promise<void> {
  await editConfig(home, (text) => tuneConfig(text, plan.pace, surroundings, configOf(home)));
}

async function editConfig(home: NodeHome, edit: (text: string) => string): Promise<void> {
  await home.writeText(HOME_FILES.config, edit(await home.readText(HOME_FILES.config)));
}

/** Name of the file in messages. */
function configOf({ service, inContainer }: NodeHome): string {
  return `${inContainer}/${HOME_FILES.config} of ${service}`;
}

/** Tunes the genesis of a home, and returns it; undefined if it stays as it was. */
async function tuneGenesisFile(home: NodeHome, plan: Plan): Promise<object | undefined> {
  if (plan.pace === 'as-is' || plan.stack.state === 'keep') return undefined;
  const genesis = tuneGenesis((await readGenesis(home)) as object, plan.pace);
  await home.writeText(HOME_FILES.genesis, JSON.stringify(genesis));
  return genesis;
}
