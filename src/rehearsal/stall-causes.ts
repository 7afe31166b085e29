import type { NodeWatch } from '../chain/watch/watch';
import { launchedFolder, upgradeFolder } from '../cosmovisor/layout';
import type { ErrorCode } from '../errors/codes';
import { RehearsalError } from '../errors/errors';
import type { LiveStack } from '../stack/live/live';
import type { LogBook } from '../stack/logs/logs';
import { type Diagnosis, diagnose, isStart, parseUpgradeNeeded } from '../stack/logs/symptoms';
import { WaitTimeoutError } from '../system/clock';
import { type PassedUpgrade, withCulprit } from './culprit';
import type { Limit } from './limits';

/** Tail length used for diagnosis, in lines. */
const RECENT_LINES = 60;

/** Remediation if the chain passed a height too early. */
export const PASSED_HINT =
  'The machine was too busy for these blocks, or traffic took longer than planned: give the upgrade a later height, or a longer pace.block-time.';

/** Remediation if a chain stands still for no visible reason. */
const CONNECTED_HINT = 'More than two thirds of the stake must be online and connected.';

/** Remediation if a release has no handler of the upgrade that leads to it. */
export function handlerHint(release: string): string {
  return `The plan's upgrade name must be the one that ${release} registers with SetUpgradeHandler.`;
}

/** Sources of evidence for a diagnosis. */
export interface Witness extends Pick<LiveStack, 'rpc' | 'lastLines'> {
  readonly logs: Pick<LogBook, 'services' | 'last'>;
  readonly watch: Pick<NodeWatch, 'describe' | 'height'>;
}

/**
 * Builds the error for a chain that halted for an upgrade before the rehearsal was ready for it; undefined if no
 * node's log shows such a halt.
 */
export function haltedTooEarly(live: Witness): RehearsalError | undefined {
  for (const service of live.logs.services) {
    const lines = recentLines(live, service);
    const halt = lines.map(parseUpgradeNeeded).findLast((found) => found !== undefined);
    if (halt === undefined || live.watch.height >= halt.height) continue; // none, or of an applied upgrade
    return new RehearsalError(
      'UPGRADE_HEIGHT_PASSED',
      `The chain halted for ${halt.upgrade} at height ${halt.height} before the planned work was done`,
      { hint: PASSED_HINT, lines: live.lastLines(service) },
    );
  }
  return undefined;
}

/** Facts about a stall beside the logs. */
export interface Stall {
  /** Upgrades that the chain has passed; default none. */
  readonly passed?: readonly PassedUpgrade[];
  /** Time limit that was reached, if one was. */
  readonly limit?: Limit;
  /** Code without a cause in a log, default CHAIN_STALLED. */
  readonly code?: ErrorCode;
  /** Remediation without a cause in a log, default that of the code. */
  readonly hint?: string | undefined;
  /** Service that the others wait for, default that of the RPC. */
  readonly service?: string | undefined;
}

/** Builds the error for a stalled chain from the first cause found in any node's log. */
export function stalled(live: Witness, message: string, stall: Stall = {}): RehearsalError {
  const { passed = [], limit, code = 'CHAIN_STALLED', service: behind = live.rpc } = stall;
  const { hint = code === 'CHAIN_STALLED' ? CONNECTED_HINT : '' } = stall;
  const hints = (first: string) => [first, limit?.hint].filter((hint) => hint).join(' ');
  for (const service of live.logs.services) {
    const found = causeOn(live, service, passed);
    if (found === undefined) continue;
    return new RehearsalError(found.code, `${message}: on ${service}, ${found.cause}`, {
      hint: hints(found.hint),
      lines: live.lastLines(service),
    });
  }
  return new RehearsalError(code, `${message}; nodes: ${live.watch.describe()}`, {
    hint: hints(hint),
    lines: live.lastLines(behind),
  });
}

/**
 * First cause found in the lines of a service that stalled or ended.
 *
 * @param passed upgrades that the chain has passed
 * @param lines default its followed lines
 */
export function causeOn(
  live: Witness,
  service: string,
  passed: readonly PassedUpgrade[],
  lines: readonly string[] = recentLines(live, service),
): Diagnosis | undefined {
  const found = diagnose(lines) ?? missingHandler(recentLines(live, service));
  return found && withCulprit(found, passed);
}

/**
 * Diagnoses a new binary that asks for its own upgrade. Only for a chain that stalled or a container that ended: the
 * order of Cosmovisor's lines and the binary's is uncertain, and a quiet binary does not log its start.
 */
function missingHandler(lines: readonly string[]): Diagnosis | undefined {
  const launch = lines.findLastIndex((line) => launchedFolder(line) !== undefined);
  const folder = launchedFolder(lines[launch] ?? '');
  const afterLaunch = lines.slice(launch + 1);
  const again = afterLaunch
    .slice(afterLaunch.findIndex(isStart) + 1)
    .map(parseUpgradeNeeded)
    .find((needed) => needed !== undefined && upgradeFolder(needed.upgrade) === folder);
  if (again === undefined || afterLaunch.some((line) => line.includes('applying upgrade'))) return;
  return {
    code: 'UPGRADE_HANDLER_MISSING',
    cause: `the new binary asks for ${again.upgrade} again at height ${again.height}`,
    hint: handlerHint('the new release'),
  };
}

function recentLines({ logs }: Witness, service: string): string[] {
  return logs.last(service, RECENT_LINES).map(({ text }) => text);
}

/** Replaces a wait's time-out by the cause found in the nodes' logs, if any. */
export function rethrowStalled(live: Witness, message: string, stall: Stall = {}) {
  return (error: unknown): never => {
    if (!(error instanceof WaitTimeoutError)) throw error;
    throw stalled(live, `${message}: ${error.message}`, stall);
  };
}
