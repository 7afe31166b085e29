import type { Images } from '../../images/image';
import { firstRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import type { ComposeModel } from '../compose/model';
import type { NodeStart, Scripted } from '../compose/overlays';
import { configuredBy, takeConfiguration } from '../compose/start';
import type { StackCopy } from '../copy/copy';
import type { NodeHome } from '../copy/home';
import { forgetAddresses, HOME_FILES, readGenesis, requireHome } from '../homes/homes';
import { pausedConfig, type Surroundings, tuneConfig, tuneGenesis } from '../homes/pace';
import { editToml } from '../homes/toml';
import { ownConfiguration } from '../isolation/strangers';
import { configOf, homeOf } from './home-of';
import { configureNodes } from './release-config';

interface TuneSettings {
  readonly plan: Plan;
  /** Content of the compose files. */
  readonly model: ComposeModel;
  readonly images: Images;
}

/** Nodes whose configuration is in files alone. */
interface TunedNodes {
  readonly starts: readonly NodeStart[];
  /** Genesis of the RPC service; undefined if it stays as it was. */
  readonly genesis: object | undefined;
}

/**
 * Moves the configuration of each node from its command and its variables to its files, and tunes those and its
 * genesis to the plan's pace.
 *
 * @throws RehearsalError if a home lacks a file that a node needs
 */
export async function tuneNodes(
  copy: StackCopy,
  { plan, model, images }: TuneSettings,
  surroundings: Surroundings,
): Promise<TunedNodes> {
  const starts: NodeStart[] = [];
  let genesis: object | undefined;
  for (const node of copy.nodes) {
    const home = homeOf(copy, node.service);
    await requireHome(home);
    await forgetAddresses(home);
    const { args, configured } = takeConfiguration(node.args);
    const { scripted } = node;
    starts.push({ ...node, args, scripted: scripted && withoutUnset(scripted) });
    const { image = '', environment } = model.services[node.service] ?? {};
    const variables = configuredBy(
      { ...images.get(image)?.environment, ...environment, ...scripted?.environment },
      plan.chain.binary,
    );
    await editConfig(home, (text) =>
      editToml(editToml(text, configOf(home), variables), configOf(home), configured),
    );
    await configureNodes(
      { homes: new Map([[node.service, home]]), surroundings },
      plan,
      firstRelease(plan).name,
    );
    await tuneNode(home, plan, surroundings);
    await nameOnlyOwn(home, surroundings);
    const tuned = await tuneGenesisFile(home, plan);
    if (node.service === plan.stack.rpc) genesis = tuned;
  }
  return { starts, genesis };
}

/** The surroundings of a node without the variables that configure it. */
function withoutUnset({ environment, unset, ...rest }: Scripted): Scripted {
  const kept = Object.entries(environment).filter(([name]) => !unset.includes(name));
  return { ...rest, unset, environment: Object.fromEntries(kept) };
}

/** Homes of a stack, whose pace changes during a run. */
interface Paced {
  readonly homes: ReadonlyMap<string, NodeHome>;
  readonly surroundings: Surroundings;
}

/** Configures processes started from now on to pause between blocks, so that the chain can be stopped there. */
export async function pauseBetweenBlocks(
  { homes }: Pick<Paced, 'homes'>,
  plan: Plan,
): Promise<void> {
  if (plan.pace === 'as-is') return; // blocks come as in production, with production's pauses
  for (const home of homes.values()) {
    await editConfig(home, (text) => pausedConfig(text, configOf(home)));
  }
}

/** Restores the plan's pace on the nodes. */
export async function restorePace({ homes, surroundings }: Paced, plan: Plan): Promise<void> {
  for (const home of homes.values()) await tuneNode(home, plan, surroundings);
}

async function tuneNode(home: NodeHome, plan: Plan, surroundings: Surroundings): Promise<void> {
  await editConfig(home, (text) => tuneConfig(text, plan.pace, surroundings, configOf(home)));
}

/** Tunes the genesis of a home, and returns it; undefined if it stays as it was. */
async function tuneGenesisFile(home: NodeHome, plan: Plan): Promise<object | undefined> {
  if (plan.pace === 'as-is' || plan.stack.state === 'keep') return undefined;
  const genesis = tuneGenesis((await readGenesis(home)) as object, plan.pace);
  await home.writeText(HOME_FILES.genesis, JSON.stringify(genesis));
  return genesis;
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

async function editConfig(home: NodeHome, edit: (text: string) => string): Promise<void> {
  await home.writeText(HOME_FILES.config, edit(await home.readText(HOME_FILES.config)));
}
