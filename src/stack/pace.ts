import { RehearsalError } from '../errors';
import { durationMs, type Pace } from '../plan/schema';
import { RPC_PORT } from './rewrite';
import { editToml } from './toml';

/**
 * How often a persistent peer stands in the list. CometBFT waits a random 0 to 3 s before the first
 * dial of each entry and 5 to 8 s after a failed one, hard-coded (`p2p/switch.go`,
 * `dialPeersAsync`, `reconnectToPeer`); entries of a peer that is connected already are passed over. Several
 * entries are several draws: the first comes after 3 s / (n + 1) on average, and a peer that is not
 * up yet is tried again within the same 3 s. Most of a halt at an upgrade is this wait.
 */
export const PEER_ENTRIES = 24;

/**
 * A node's config.toml in the working copy: reachable RPC, and with a tuned pace the times that
 * set the block time.
 *
 * @throws RehearsalError when the file is no TOML.
 */
export function tuneConfig(text: string, pace: Pace, file: string): string {
  const rpc = { laddr: `tcp://0.0.0.0:${RPC_PORT}` };
  if (pace === 'as-is') return editToml(text, file, { rpc });

  const block = durationMs(pace['block-time']);
  const gossip = `${Math.max(2, Math.round(block / 30))}ms`;
  return editToml(text, file, {
    rpc,
    consensus: {
      timeout_commit: `${Math.round(block / 3)}ms`,
      // Long: it costs nothing while proposers are there, and a node that comes back from a halt
      // waits for the proposal of a peer it has not found yet, instead of voting nil.
      timeout_propose: '3s',
      timeout_prevote: '200ms',
      timeout_precommit: '200ms',
      peer_gossip_sleep_duration: gossip,
      peer_query_maj23_sleep_duration: '500ms',
    },
    p2p: {
      flush_throttle_timeout: gossip,
      allow_duplicate_ip: true,
      addr_book_strict: false,
      persistent_peers: (peers) => repeatPeers(String(peers)),
    },
  });
}

/** Pause between blocks before a stop: long against the time that stopping all nodes takes. */
const QUIET_COMMIT = '1s';

/**
 * The same file with a pause after each block, to stop the chain in; read by the next process that
 * starts. A validator that is stopped between its votes asks a remote signer for them again when it
 * comes back. TMKMS refuses ("step regression") and drops the connection, and the validator tries 50
 * times before it goes on, about a minute (CometBFT `privval/retry_signer_client.go`).
 */
export function quietConfig(text: string, file: string): string {
  return editToml(text, file, { consensus: { timeout_commit: QUIET_COMMIT } });
}

/** Each peer {@link PEER_ENTRIES} times, however often it was there. */
export function repeatPeers(peers: string): string {
  const list = [...new Set(peers.split(',').filter((peer) => peer.trim() !== ''))];
  return Array.from({ length: PEER_ENTRIES }, () => list)
    .flat()
    .join(',');
}

/**
 * The genesis with the voting period of a tuned pace. The expedited period must be shorter than the
 * normal one (gov v1 `Params.ValidateBasic`), and both are strings of seconds in proto JSON.
 *
 * @throws RehearsalError when the genesis has no gov parameters where SDK 0.47 and later keep them.
 */
export function tuneGenesis<G extends { app_state?: unknown }>(genesis: G, pace: Pace): G {
  if (pace === 'as-is') return genesis;
  const appState = genesis.app_state as { gov?: { params?: Record<string, unknown> } } | undefined;
  const params = appState?.gov?.params;
  if (params === undefined || params === null) {
    throw new RehearsalError(
      'Cannot set the voting period: the genesis has no app_state.gov.params',
      {
        hint: 'Chains before SDK 0.47 keep it elsewhere; use pace: as-is for them.',
      },
    );
  }
  const period = durationMs(pace['voting-period']);
  return {
    ...genesis,
    app_state: {
      ...appState,
      gov: {
        ...appState?.gov,
        params: {
          ...params,
          voting_period: protoDuration(period),
          ...('expedited_voting_period' in params && {
            expedited_voting_period: protoDuration(period / 2),
          }),
        },
      },
    },
  };
}

function protoDuration(ms: number): string {
  return `${ms / 1000}s`;
}
