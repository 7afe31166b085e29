import { ChainClient } from '../chain/client';
import { applicationVersion } from '../chain/engine';
import { isUnknownQuery } from '../chain/queries';
import { readAppliedHeight } from '../chain/upgrades';
import { messageOf, RehearsalError } from '../errors';
import { upgradeFolder } from '../stack/cosmovisor';
import { parseUpgradeNeeded } from '../stack/diagnose';
import type { LiveStack } from '../stack/live';
import type { LogLine } from '../stack/log-line';
import type { PreparedStack } from '../stack/stack';
import { waitUntil } from '../system/clock';
import { requireCurrent } from './current';
import type { ProposedUpgrade } from './governance';
import { requireScheduled } from './governance';
import type { Run } from './run';

/** How much longer than measured the way to a height may take; a chain that stalls is noticed apart. */
const APPROACH_FACTOR = 5;
const APPROACH_SLACK_MS = 60_000;
/** Limit of a halt, from the first node that asks for the new binary to all nodes running it. */
const SWAP_LIMIT_MS = 60_000;
/** How long a node may take to tell its version after it has applied an upgrade, in milliseconds. */
const VERSION_LIMIT_MS = 1_000;
const POLL_MS = 50;
/** How long before the height the pending plan is checked for the last time: blocks and milliseconds. */
const LAST_CHECK_BLOCKS = 2;
const LAST_CHECK_MS = 300;

/** More upgrades than a plan has: what else a container says of some is not kept. */
const MOST_UPGRADES = 100;

/** Notes when each node asks for the new binary, from its log, with the engine's time stamps. */
export class HaltLog {
  /** When each service halted, by service and upgrade. */
  readonly #halts = new Map<string, Map<string, number>>();
  /** Services whose Cosmovisor has started an upgrade's binary, by upgrade. */
  readonly #launched = new Map<string, Set<string>>();
  #failed = false;

  constructor(
    live: LiveStack,
    private readonly run: Run,
    private readonly fail: (error: RehearsalError) => void,
  ) {
    live.logs.listen((line) => this.#read(line, live));
  }

  /** When a node halted for an upgrade, if its log has said so. */
  haltedAt(service: string, upgrade: string): number | undefined {
    return this.#halts.get(service)?.get(upgrade);
  }

  #read({ service, text, at }: LogLine, live: LiveStack): void {
    const launched = /cosmovisor\/(upgrades\/[^/\s"]+)\/bin/.exec(text)?.[1];
    const launches = this.#launched.get(service) ?? new Set();
    this.#launched.set(service, launches);
    if (launched !== undefined && !text.includes('NEEDED') && launches.size < MOST_UPGRADES) {
      launches.add(launched);
    }
    const needed = parseUpgradeNeeded(text);
    if (needed === undefined) return;
    const { upgrade, height } = needed;
    if (launches.has(upgradeFolder(upgrade))) {
      if (this.#failed) return;
      this.#failed = true;
      const to = this.run.plan.upgrades.find(({ name }) => name === upgrade)?.to ?? 'new';
      this.fail(
        new RehearsalError(
          `The binary of ${to} has no upgrade handler named "${upgrade}": ${service} was swapped to it and asked for the upgrade again at height ${height}`,
          {
            hint: `The plan's upgrade name must be the one that ${to} registers with SetUpgradeHandler.`,
            lines: live.lastLines(service),
          },
        ),
      );
      return;
    }
    const halts = this.#halts.get(service) ?? new Map<string, number>();
    this.#halts.set(service, halts);
    if (halts.has(upgrade) || halts.size >= MOST_UPGRADES) return; // the node logs it several times
    halts.set(upgrade, at);
    this.run.timeline.add({ type: 'node-halted', upgrade, service, height }, at);
  }
}

/**
 * Follows one upgrade on every node: the halt at its height, Cosmovisor's swap, the first blocks
 * after it.
 *
 * @returns a client of the chain as it runs now (the engine may be another one)
 * @throws RehearsalError naming the node that did not come through, and what it was last seen doing
 */
export async function passUpgrade(
  run: Run,
  stack: PreparedStack,
  live: LiveStack,
  halts: HaltLog,
  client: ChainClient,
  proposed: ProposedUpgrade,
  straddledPrevious: boolean,
): Promise<{ client: ChainClient; haltTime: string }> {
  const { clock, signal, timeline } = run;
  const { upgrade, height } = proposed;
  const { watch } = live;

  const fast = watch.blockTimes()?.fast ?? LAST_CHECK_MS;
  const lastCheck = height - Math.max(LAST_CHECK_BLOCKS, Math.ceil(LAST_CHECK_MS / fast));
  await waitUntil(
    `height ${lastCheck}, just before ${upgrade.name}`,
    () => (watch.height >= lastCheck ? { done: undefined } : { seen: `height ${watch.height}` }),
    {
      ...{ clock, timeout: approachLimit(live, height), interval: POLL_MS, signal },
      expected: () => watch.msUntil(lastCheck),
    },
  );
  if (watch.height >= height - 1) {
    throw new RehearsalError(
      `Height ${height} of ${upgrade.name} came before its plan was checked for the last time`,
      { hint: 'Blocks came faster or work before it took longer than measured; start again.' },
    );
  }
  await requireScheduled(client, proposed);

  await live.whileHalted(async () => {
    await waitUntil(
      `all nodes to run ${upgrade.to} at height ${height}`,
      () => {
        const behind = stack.cosmovisorNodes.filter((service) => {
          const state = watch.state(service);
          return 'unreachable' in state || state.height < height;
        });
        return behind.length === 0 ? { done: undefined } : { seen: watch.describe() };
      },
      { clock, timeout: SWAP_LIMIT_MS, interval: POLL_MS, signal },
    ).catch(rethrowStalled(live, `The upgrade ${upgrade.name} did not come through`));
    await waitUntil(
      `the first blocks after ${upgrade.name}`,
      () => (watch.height >= height + 2 ? { done: undefined } : { seen: `height ${watch.height}` }),
      { clock, timeout: SWAP_LIMIT_MS, interval: POLL_MS, signal },
    ).catch(rethrowStalled(live, `The chain did not go on after ${upgrade.name}`));
  });
  const swapped = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, clock);

  const applied = await readAppliedHeight(swapped.rpc, upgrade.name);
  if (applied !== height) {
    throw new RehearsalError(
      `${upgrade.name} was applied at height ${applied}, not at ${height} as planned`,
      { hint: '0 means that the new binary has no record of it: the upgrade was skipped.' },
    );
  }
  await requireCurrent(stack, upgradeFolder(upgrade.name));
  const [states, versions] = await Promise.all([
    readStates(run, stack, live, height),
    readVersions(run, stack, live),
  ]);
  for (const service of stack.cosmovisorNodes) {
    const version = versions.get(service) ?? '';
    recordSwap(run, live, halts, proposed, service, version);
  }
  timeline.add({
    type: 'upgrade-done',
    upgrade: upgrade.name,
    height,
    haltedAt: seenAt(live, height - 1),
    appliedAt: seenAt(live, height),
    resumedAt: seenAt(live, height + 1),
    straddledPrevious,
    appHashes: states.after,
    sameState: [states.after, states.afterNext].every(areSame),
  });
  requireOneState(proposed, states);
  requireOneVersion(versions, upgrade.to);
  return { client: swapped, haltTime: (await swapped.block(height)).time };
}

/** Limit in milliseconds of a wait for a height, by the blocks that are left and their measured time. */
export function approachLimit({ watch }: LiveStack, height: number): number {
  const blocks = Math.max(0, height - watch.height);
  const slow = watch.blockTimes()?.slow ?? 0;
  return APPROACH_SLACK_MS + blocks * slow * APPROACH_FACTOR;
}

/**
 * The version of the binary that each swapped node runs; empty where it does not tell. A node before SDK
 * 0.47 tells it by a service that it registers a moment after its RPC is up, or not at all.
 */
async function readVersions(
  { clock, signal }: Run,
  stack: PreparedStack,
  live: LiveStack,
): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  await Promise.all(
    stack.cosmovisorNodes.map(async (service) => {
      const start = clock.now();
      const version = await waitUntil(
        `${service} to tell its version`,
        async () => {
          try {
            return { done: await applicationVersion(live.rpcUrl(service)) };
          } catch (error) {
            if (!isUnknownQuery(error)) throw error;
            return clock.now() - start < VERSION_LIMIT_MS
              ? { seen: messageOf(error) }
              : { done: '' };
          }
        },
        { clock, timeout: SWAP_LIMIT_MS, interval: POLL_MS, signal },
      );
      versions.set(service, version);
    }),
  );
  return versions;
}

/** Sees that all nodes run one binary. @throws RehearsalError naming each node's version */
function requireOneVersion(versions: ReadonlyMap<string, string>, release: string): void {
  const told = [...versions.values()].filter((version) => version !== '');
  if (new Set(told).size <= 1) return;
  const each = [...versions].map(([service, version]) => `${service} ${version}`).join(', ');
  throw new RehearsalError(`The nodes do not all run the same binary of ${release}: ${each}`, {
    hint: 'Their applications report different versions in abci_info.',
  });
}

/** Records how long a node's swap took, from its halt to the new binary having applied the block. */
function recordSwap(
  { timeline }: Run,
  live: LiveStack,
  halts: HaltLog,
  { upgrade, height }: ProposedUpgrade,
  service: string,
  version: string,
): void {
  const halted = halts.haltedAt(service, upgrade.name) ?? live.watch.seenAt(height - 1, service);
  const serving = live.watch.seenAt(height, service);
  if (halted === undefined || serving === undefined) {
    throw new RehearsalError(`${service} was not seen on both sides of height ${height}`, {
      hint: 'Its RPC went away while the swap was being measured; see its log.',
      lines: live.lastLines(service),
    });
  }
  timeline.add(
    {
      type: 'node-swapped',
      upgrade: upgrade.name,
      service,
      current: upgradeFolder(upgrade.name),
      version,
      swapMs: Math.max(0, serving - halted),
    },
    serving,
  );
}

/** App hashes by service, upper-case hex: of the state after the upgrade's block, and after the next one. */
interface States {
  readonly after: Readonly<Record<string, string>>;
  readonly afterNext: Readonly<Record<string, string>>;
}

/**
 * The state after the upgrade's block and after the next one, on every node. The hash of the state
 * after a block is in the header of the next (CometBFT, `Header.AppHash`).
 */
async function readStates(
  run: Run,
  stack: PreparedStack,
  live: LiveStack,
  height: number,
): Promise<States> {
  const read = await Promise.all(
    stack.nodes.map(async (service) => {
      const client = await ChainClient.connect(live.rpcUrl(service), stack.chain, run.clock);
      return waitUntil(
        `${service} to have block ${height + 2}`,
        async () => {
          const last = await client.block();
          return last.height >= height + 2
            ? { done: [await client.block(height + 1), await client.block(height + 2)] as const }
            : { seen: `height ${last.height}` };
        },
        { clock: run.clock, timeout: SWAP_LIMIT_MS, interval: POLL_MS, signal: run.signal },
      );
    }),
  );
  const of = (index: 0 | 1) =>
    Object.fromEntries(stack.nodes.map((service, i) => [service, read[i]?.[index].appHash ?? '']));
  return { after: of(0), afterNext: of(1) };
}

function areSame(hashes: Readonly<Record<string, string>>): boolean {
  return new Set(Object.values(hashes)).size === 1;
}

/** Sees that all nodes have the same state. @throws RehearsalError naming each node's where they differ */
function requireOneState({ upgrade, height }: ProposedUpgrade, { after, afterNext }: States): void {
  for (const [at, hashes] of [
    [height, after],
    [height + 1, afterNext],
  ] as const) {
    if (areSame(hashes)) continue;
    throw new RehearsalError(
      `After ${upgrade.name} the nodes have different states at height ${at}: ${JSON.stringify(hashes)}`,
      { hint: 'The migration is not deterministic: look for map iteration, time or randomness.' },
    );
  }
}

/** Host time in milliseconds at which a height was first seen. */
function seenAt(live: LiveStack, height: number): number {
  const at = live.watch.seenAt(height);
  if (at === undefined) throw new Error(`height ${height} was not seen`);
  return at;
}

/** Turns a wait's time-out into the cause that the nodes' logs show, where they show one. */
function rethrowStalled(live: LiveStack, message: string) {
  return (error: unknown): never => {
    if (!(error instanceof RehearsalError) || !error.message.startsWith('Waited')) throw error;
    throw live.stalled(`${message}: ${error.message}`);
  };
}
