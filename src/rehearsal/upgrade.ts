import { ChainClient } from '../chain/client/client';
import { readAppliedHeight } from '../chain/modules/upgrades';
import { applicationVersion } from '../chain/rpc/connect-engine';
import { isUnknownQuery } from '../chain/rpc/unknown-query';
import { upgradeFolder } from '../cosmovisor/layout';
import { messageOf, RehearsalError } from '../errors/errors';
import type { Upgrade } from '../plan/schema';
import type { LiveStack } from '../stack/live/live';
import type { PreparedStack } from '../stack/prepare/prepare';
import { waitUntil } from '../system/clock';
import { clipMiddle } from '../text/clip';
import { connectAt } from './connect';
import type { Rehearsal } from './context';
import { requireCurrent } from './current';
import { HALT, secondStart } from './expectations';
import { followHalt } from './halt';
import { approachLimit } from './heights';
import { WIRING_HINT } from './ignored';
import { limitOf } from './limits';
import { requireConsensusParams } from './lost-params';
import { type PendingUpgrade, requireScheduled } from './proposals';
import { changeSigners } from './signers';
import { PASSED_HINT } from './stall-causes';

/** Time limit for a node to report its version after applying an upgrade, in milliseconds. */
const VERSION_LIMIT_MS = 1_000;
const POLL_MS = 50;
/** Lead before the height at which the pending plan is checked for the last time: blocks and milliseconds. */
const LAST_CHECK_BLOCKS = 2;
const LAST_CHECK_MS = 300;

/**
 * Follows one upgrade on every node: the halt at its height, Cosmovisor's swap, the first blocks after it.
 *
 * @returns a client of the chain after the swap (the engine may have changed)
 * @throws RehearsalError naming the node that did not complete the upgrade, and its last observed state
 */
export async function passUpgrade(
  rehearsal: Rehearsal,
  client: ChainClient,
  proposed: PendingUpgrade,
  straddledPrevious: boolean,
): Promise<{ client: ChainClient; haltTime: string }> {
  const { run, stack, live, supervisor } = rehearsal;
  const { timeline } = run;
  const { upgrade, height } = proposed;

  await checkLast(rehearsal, client, proposed);
  const notice = (message: string) => timeline.add({ type: 'notice', message });
  await supervisor.during([HALT, secondStart(live, notice)], async () => {
    const untilHalted = approachLimit(live, height) + limitOf(run.plan.limits, 'swap').ms;
    await Promise.all([
      followHalt(rehearsal, proposed),
      changeSigners(rehearsal, proposed, untilHalted),
    ]);
  });
  const swapped = await connectAt(rehearsal, upgrade.to);

  const applied = await readAppliedHeight(swapped.rpc, upgrade.name);
  // Code that halts by itself may swap without x/upgrade, which then has no record of it: the swaps prove it.
  const isOfCode = upgrade.schedule.kind === 'height' && applied === 0;
  if (isOfCode) {
    notice(
      `x/upgrade has no record of ${upgrade.name}: the code of the chain halted for it by itself.`,
    );
  } else if (applied !== height) {
    throw new RehearsalError(
      'UPGRADE_NOT_APPLIED',
      `${upgrade.name} was applied at height ${applied}, not at ${height} as planned`,
      { hint: notAppliedHint(upgrade, applied) },
    );
  }
  await requireCurrent(stack, upgradeFolder(upgrade.name));
  await requireInfo(stack, upgrade);
  const [states, versions] = await Promise.all([
    readStates(rehearsal, height),
    readVersions(rehearsal),
  ]);
  for (const service of stack.cosmovisorNodes) {
    const version = versions.get(service) ?? '';
    recordSwap(rehearsal, proposed, service, version);
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
  requireConsensusParams(live, stack.cosmovisorNodes, upgrade.name);
  return { client: swapped, haltTime: (await swapped.block(height)).time };
}

/** Remediation if x/upgrade has no record of an upgrade (height 0), or another height. */
function notAppliedHint({ schedule, to }: Upgrade, applied: number): string {
  if (applied === 0) {
    return `The new binary has no record of the upgrade: a node skips it (--unsafe-skip-upgrades), or x/upgrade does not run in the blocks of ${to}. ${WIRING_HINT}`;
  }
  return schedule.kind === 'height'
    ? 'upgrades[].schedule.at-height must be the height in the code of the chain.'
    : 'Another proposal or message has given the plan of that name another height.';
}

/** Maximum size in bytes of a node's upgrade-info.json. */
const LARGEST_INFO = 2 * 1024 * 1024;

/**
 * Checks that every node halted with the info of the plan, which x/upgrade writes for Cosmovisor (x/upgrade
 * `keeper.DumpUpgradeInfoToDisk`). Without an info in the plan, any is right.
 *
 * @throws RehearsalError naming the first node with another info
 */
async function requireInfo({ homes, cosmovisorNodes }: PreparedStack, { name, info }: Upgrade) {
  if (info === '') return;
  for (const service of cosmovisorNodes) {
    const text = (await homes.get(service)?.readText('data/upgrade-info.json', LARGEST_INFO)) ?? '';
    const found = infoIn(text);
    if (found === info) continue;
    throw new RehearsalError(
      'UPGRADE_INFO_DIFFERS',
      `On ${service} upgrade-info.json of ${name} has another info than the plan: ${clipMiddle(found ?? 'none', SHOWN_INFO)}`,
      {
        hint: "Compare upgrades[].info with the info that schedules the upgrade: programs of upgrades[].schedule get the plan's as UPGRADE_INFO.",
      },
    );
  }
}

/** Characters of an info in a message. */
const SHOWN_INFO = 300;

function infoIn(text: string): string | undefined {
  try {
    const { info } = JSON.parse(text) as { info?: unknown };
    return typeof info === 'string' ? info : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks the pending plan for the last time, a few blocks before its height. A busy host sees only some heights,
 * and may see none of these: the plan is then proved by its upgrade alone, which x/upgrade applies at the height
 * of the pending plan.
 *
 * @throws RehearsalError if the work before the upgrade came too late, or if another plan is pending
 */
async function checkLast(
  { run: { clock, signal }, live }: Rehearsal,
  client: ChainClient,
  proposed: PendingUpgrade,
): Promise<void> {
  const { upgrade, height } = proposed;
  const { watch } = live;
  const isHalting = () => watch.height >= height - 1;
  if (isHalting()) {
    throw new RehearsalError(
      'UPGRADE_HEIGHT_PASSED',
      `The chain reached height ${height} of ${upgrade.name} before the work planned before it was done`,
      { hint: PASSED_HINT },
    );
  }
  const fast = watch.blockTimes()?.fast ?? LAST_CHECK_MS;
  const lastCheck = height - Math.max(LAST_CHECK_BLOCKS, Math.ceil(LAST_CHECK_MS / fast));
  await waitUntil(
    `height ${lastCheck}, just before ${upgrade.name}`,
    () => (watch.height >= lastCheck ? { done: undefined } : { seen: `height ${watch.height}` }),
    {
      clock,
      timeout: approachLimit(live, height),
      interval: POLL_MS,
      signal,
      expected: () => watch.msUntil(lastCheck),
    },
  );
  if (isHalting()) return;
  await requireScheduled(client, proposed).catch((error: unknown) => {
    if (!isHalting()) throw error; // otherwise the answer may be that of the new binary
  });
}

/**
 * Reads the binary version of each swapped node; empty if unknown. A node before SDK 0.47 reports it through a
 * service that is registered a moment after its RPC is up, or not at all.
 */
async function readVersions({ run, stack, live }: Rehearsal): Promise<Map<string, string>> {
  const { clock, signal } = run;
  const versions = new Map<string, string>();
  await Promise.all(
    stack.cosmovisorNodes.map(async (service) => {
      const start = clock.now();
      const version = await waitUntil(
        `${service} to report its version`,
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
        { clock, timeout: limitOf(run.plan.limits, 'resume').ms, interval: POLL_MS, signal },
      );
      versions.set(service, version);
    }),
  );
  return versions;
}

/**
 * Checks that all nodes run the same binary.
 *
 * @throws RehearsalError naming each node's version
 */
function requireOneVersion(versions: ReadonlyMap<string, string>, release: string): void {
  const known = [...versions.values()].filter((version) => version !== '');
  if (new Set(known).size <= 1) return;
  const each = [...versions].map(([service, version]) => `${service} ${version}`).join(', ');
  throw new RehearsalError(
    'BINARY_DIFFERS',
    `The nodes do not all run the same binary of ${release}: ${each}`,
    {
      hint: 'Their applications report different versions in abci_info: check the binary on each node.',
    },
  );
}

/** Records the duration of a node's swap, from its halt until the new binary has applied the block. */
function recordSwap(
  { run, live, halts }: Rehearsal,
  { upgrade, height }: PendingUpgrade,
  service: string,
  version: string,
): void {
  const halted = halts.haltedAt(service, upgrade.name) ?? live.watch.seenAt(height - 1, service);
  const serving = live.watch.seenAt(height, service);
  if (halted === undefined || serving === undefined) {
    throw new RehearsalError(
      'NODE_UNREACHABLE',
      `${service} was not seen on both sides of height ${height}`,
      {
        hint: 'Its RPC went away while the swap was being measured; see its log.',
        lines: live.lastLines(service),
      },
    );
  }
  run.timeline.add(
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

/** App hashes by service, in upper-case hex: after the upgrade's block, and after the next one. */
interface States {
  readonly after: Readonly<Record<string, string>>;
  readonly afterNext: Readonly<Record<string, string>>;
}

/**
 * Reads the app hashes after the upgrade's block and after the next one, on every node. The hash of the state
 * after a block is in the header of the next (CometBFT, `Header.AppHash`).
 */
async function readStates({ run, stack, live }: Rehearsal, height: number): Promise<States> {
  const { clock, plan, signal } = run;
  const read = await Promise.all(
    stack.nodes.map(async (service) => {
      const client = await ChainClient.connect(
        live.rpcUrl(service),
        stack.chain,
        clock,
        {},
        signal,
      );
      return waitUntil(
        `${service} to have block ${height + 2}`,
        async () => {
          const last = await client.block();
          return last.height >= height + 2
            ? { done: [await client.block(height + 1), await client.block(height + 2)] as const }
            : { seen: `height ${last.height}` };
        },
        { clock, timeout: limitOf(plan.limits, 'resume').ms, interval: POLL_MS, signal },
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

/**
 * Checks that all nodes have the same state.
 *
 * @throws RehearsalError naming each node's state if they differ
 */
function requireOneState({ upgrade, height }: PendingUpgrade, { after, afterNext }: States): void {
  for (const [at, hashes] of [
    [height, after],
    [height + 1, afterNext],
  ] as const) {
    if (areSame(hashes)) continue;
    throw new RehearsalError(
      'STATE_DIFFERS',
      `After ${upgrade.name} the nodes have different states at height ${at}: ${JSON.stringify(hashes)}`,
      { hint: 'The migration is not deterministic: look for map iteration, time or randomness.' },
    );
  }
}

/** Host time in milliseconds at which a height was first observed. */
function seenAt(live: LiveStack, height: number): number {
  const at = live.watch.seenAt(height);
  if (at === undefined) throw new Error(`height ${height} was not seen`);
  return at;
}
