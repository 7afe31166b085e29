import { cp, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from '../chain/accounts';
import { RehearsalError } from '../errors';
import type { Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { readText, writeText } from '../system/files';
import { KEYRING_FOLDER, makeFreshHomes, type SignerHome } from './fresh';
import type { Genesis } from './genesis';
import { type ComposeModel, nodeHomes } from './model';
import { quietConfig, tuneConfig, tuneGenesis } from './pace';
import { readCompose } from './project';
import { bindCopies, cosmovisorOverlay, forRun, releaseOverlay } from './rewrite';
import { withWorkbench } from './workbench';

/** Names of the compose files in the working folder. */
export const COMPOSE_FILES = {
  base: 'compose.json',
  cosmovisor: 'compose.cosmovisor.json',
  lastRelease: 'compose.last-release.json',
} as const;

const GENESIS_FILE = 'config/genesis.json';

/** A stack that is ready to start: files in the working folder, nothing in the engine yet. */
export interface PreparedStack {
  readonly run: string;
  readonly folder: string;
  /** Services that run the chain, all under Cosmovisor or not. */
  readonly nodes: readonly string[];
  readonly cosmovisorNodes: readonly string[];
  /** Folder of each node's home on the host. */
  readonly homes: ReadonlyMap<string, string>;
  /** Service whose RPC is used, and a network that it is on. */
  readonly rpc: string;
  readonly network: string;
  readonly keyringFolder: string;
}

export interface StackSettings {
  readonly run: string;
  readonly plan: Plan;
  readonly planFolder: string;
  /** Working folder of the run; everything is made or copied there. */
  readonly folder: string;
  readonly images: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly signal: AbortSignal;
}

/**
 * Copies the stack to the working folder, with fresh homes where the plan wants them, tunes the copy
 * and writes its compose files. Nothing outside the working folder is changed.
 */
export async function prepareStack(exec: Exec, settings: StackSettings): Promise<PreparedStack> {
  const { run, plan, planFolder, folder, images } = settings;
  const composeFiles = plan.stack.compose.map((file) => path.resolve(planFolder, file));
  const model = await readCompose(exec, run, composeFiles);
  const nodes = [...nodeHomes(model, plan.chain.home).keys()];
  const cosmovisorNodes = cosmovisorServices(plan, model);
  const network = checkServices(plan, model, nodes, cosmovisorNodes);

  const runSettings = {
    run,
    home: plan.chain.home,
    projectFolder: path.dirname(composeFiles[0] ?? planFolder),
    copiesFolder: path.join(folder, 'stack'),
    published: nodes,
    images,
    ...(plan.stack.fresh && { user: currentUser() }),
  };
  for (const [source, target] of bindCopies(model, runSettings)) await copyBind(source, target);
  const copy = forRun(model, runSettings);
  const homes = nodeHomes(copy, plan.chain.home);
  if (plan.stack.fresh) await makeFresh(exec, settings, model, copy, homes);
  for (const home of homes.values()) {
    await tuneNode(home, plan);
    await tuneGenesisFile(home, plan);
  }

  const last = plan.releases.at(-1)?.image ?? '';
  await writeJson(path.join(folder, COMPOSE_FILES.base), copy);
  await writeJson(
    path.join(folder, COMPOSE_FILES.cosmovisor),
    cosmovisorOverlay({
      binary: plan.chain.binary,
      home: plan.chain.home,
      image: images.get(plan.cosmovisor.image) ?? plan.cosmovisor.image,
      services: cosmovisorNodes,
      pace: plan.pace,
    }),
  );
  await writeJson(
    path.join(folder, COMPOSE_FILES.lastRelease),
    releaseOverlay(images.get(last) ?? last, cosmovisorNodes, plan.pace),
  );
  return {
    run,
    folder,
    nodes,
    cosmovisorNodes,
    homes,
    rpc: plan.stack.rpc,
    network: copy.networks?.[network]?.name ?? `${run}_${network}`,
    keyringFolder: path.join(folder, KEYRING_FOLDER),
  };
}

/** `uid:gid` of this process: what containers write can then be removed by it. */
export function currentUser(): string {
  return `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
}

function cosmovisorServices(plan: Plan, model: ComposeModel): string[] {
  if (plan.stack.cosmovisor) return plan.stack.cosmovisor;
  const first = plan.releases[0]?.image;
  return Object.keys(model.services).filter((name) => model.services[name]?.image === first);
}

/** @returns a network of the RPC service @throws RehearsalError when plan and compose files do not fit */
function checkServices(
  plan: Plan,
  model: ComposeModel,
  nodes: readonly string[],
  cosmovisorNodes: readonly string[],
): string {
  const all = Object.keys(model.services).join(', ');
  for (const service of [plan.stack.rpc, ...cosmovisorNodes]) {
    if (nodes.includes(service)) continue;
    throw new RehearsalError(
      service in model.services
        ? `The service ${service} does not mount the node's home ${plan.chain.home}`
        : `The plan names the service ${service}, which the compose files do not have`,
      { hint: `Services: ${all}. Nodes (they mount ${plan.chain.home}): ${nodes.join(', ')}.` },
    );
  }
  if (cosmovisorNodes.length === 0) {
    throw new RehearsalError(
      `No service of the compose files uses the first release's image ${plan.releases[0]?.image}`,
      { hint: `Name them in stack.cosmovisor. Services: ${all}.` },
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

async function makeFresh(
  exec: Exec,
  { run, plan, folder, images, accounts, signal }: StackSettings,
  model: ComposeModel,
  copy: ComposeModel,
  homes: ReadonlyMap<string, string>,
): Promise<void> {
  const first = plan.releases[0]?.image ?? '';
  await withWorkbench(
    exec,
    {
      run,
      image: images.get(first) ?? first,
      binary: plan.chain.binary,
      folder,
      user: currentUser(),
      signal,
    },
    (workbench) =>
      makeFreshHomes({ plan, model, accounts, workbench }, homes, signerHomes(copy, homes)),
  );
}

/** Services that are no nodes and have one bind mount: where a remote signer keeps its files. */
function signerHomes(copy: ComposeModel, homes: ReadonlyMap<string, string>) {
  const found = new Map<string, SignerHome>();
  for (const [service, { volumes = [] }] of Object.entries(copy.services)) {
    const binds = volumes.filter(({ type }) => type === 'bind');
    const [bind] = binds;
    if (homes.has(service) || binds.length !== 1 || bind?.source === undefined) continue;
    found.set(service, { folder: bind.source, inContainer: bind.target });
  }
  return found;
}

async function copyBind(source: string, target: string): Promise<void> {
  const present = await stat(source).catch(() => undefined);
  if (present === undefined) await mkdir(target, { recursive: true });
  else await cp(source, target, { recursive: true, preserveTimestamps: true });
}

/** Makes processes that start from now on pause between blocks, so that the chain can be stopped there. */
export async function makeQuiet({ homes }: PreparedStack, plan: Plan): Promise<void> {
  if (plan.pace === 'as-is') return; // blocks come as in production, with production's pauses
  for (const home of homes.values()) {
    const file = configFile(home);
    await writeText(file, quietConfig(await readText(file), file));
  }
}

/** Gives the nodes the pace of the plan again. */
export async function endQuiet({ homes }: PreparedStack, plan: Plan): Promise<void> {
  for (const home of homes.values()) await tuneNode(home, plan);
}

/** The genesis that the RPC service's node starts from, on the host. */
export function genesisFile({ homes, rpc }: PreparedStack): string | undefined {
  const home = homes.get(rpc);
  return home === undefined ? undefined : path.join(home, GENESIS_FILE);
}

async function tuneNode(home: string, plan: Plan): Promise<void> {
  const file = configFile(home);
  await writeText(file, tuneConfig(await readText(file), plan.pace, file));
}

async function tuneGenesisFile(home: string, plan: Plan): Promise<void> {
  const file = path.join(home, GENESIS_FILE);
  const genesis = JSON.parse(await readText(file)) as Genesis;
  await writeText(file, JSON.stringify(tuneGenesis(genesis, plan.pace)));
}

function configFile(home: string): string {
  return path.join(home, 'config/config.toml');
}

function writeJson(file: string, content: object): Promise<void> {
  return writeText(file, `${JSON.stringify(content, null, 2)}\n`);
}
