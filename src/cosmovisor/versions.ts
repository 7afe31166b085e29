import type { Plan } from '../plan/schema';
import { isAtLeast } from '../text/versions';

/** Default version. */
export const DEFAULT_VERSION = 'v1.5.0';

/** Version of Cosmovisor in the generated image. */
export function cosmovisorVersion({ cosmovisor }: Plan): string {
  return cosmovisor.version ?? DEFAULT_VERSION;
}

function isBefore(version: string, other: string): boolean {
  return isAtLeast(version, other) === false;
}

/** Command and settings of a version of Cosmovisor (its CHANGELOG, 1.0 to 1.7). */
export interface CosmovisorDialect {
  /** Command before the node's own arguments. */
  readonly command: readonly string[];
  /** `DAEMON_POLL_INTERVAL`; with a shorter one, upgrade-info.json was read half-written (1.5.0, 2 of 4 runs). */
  readonly pollInterval: string;
}

/** The dialect of a version: `run` came with 1.1, and durations instead of milliseconds with 1.2. */
export function cosmovisorDialect(version: string): CosmovisorDialect {
  return {
    command: isBefore(version, '1.1') ? ['cosmovisor'] : ['cosmovisor', 'run'],
    pollInterval: isBefore(version, '1.2') ? '300' : '300ms',
  };
}

/** Go module of a version, which moved with 1.4. */
export function moduleOf(version: string): string {
  return isBefore(version, '1.4')
    ? 'github.com/cosmos/cosmos-sdk/cosmovisor'
    : 'cosmossdk.io/tools/cosmovisor';
}
