import { ConsensusEngine } from '../../chain/rpc/consensus-engine';
import { RehearsalError } from '../../errors/errors';
import { isMapping } from '../../plan/find';
import type { Pace } from '../../plan/schema';
import { durationMs } from '../../plan/words';
import { namedAddresses, RPC_PORT } from '../compose/model';
import { ADDRESS_BOOK } from '../copy/home';
import {
  type OnStranger,
  type Own,
  ownConfiguration,
  ownPeers,
  strangersOf,
} from '../isolation/strangers';
import { editToml } from './toml';

/**
 * Number of entries per persistent peer. CometBFT waits a random 0 to 3 s before the first dial of each entry
 * and 5 to 8 s after a failed one, hard-coded (`p2p/switch.go`, `dialPeersAsync`, `reconnectToPeer`); entries
 * of an already connected peer are skipped. Several entries are several draws: the first comes after 3 s / (n +
 * 1) on average, and a peer that is not up yet is tried again within the same 3 s. Most of a halt at an upgrade
 * is this wait.
 */
const PEER_ENTRIES = 24;

/**
 * Number of entries per persistent peer for the consensus engines of a plan.
 *
 * @param engines versions of all releases, empty if a binary does not state it
 */
export function peerEntries(engines: readonly string[]): number {
  const all = engines.map((version) => new ConsensusEngine(version));
  return all.every(({ toleratesRepeatedPeers }) => toleratesRepeatedPeers) ? PEER_ENTRIES : 1;
}

/** Inputs of a node's configuration besides the pace. */
export interface Surroundings extends Own, OnStranger {
  /** Number of entries per persistent peer with a tuned pace. */
  readonly peerEntries: number;
}

/**
 * Tunes a node's config.toml in the working copy: reachable RPC with indexed transactions, no peers outside the
 * stack (a rehearsal must not reach the real network), and with a tuned pace the timeouts that set the block
 * time.
 *
 * @throws RehearsalError if the file is not TOML
 */
export function tuneConfig(
  text: string,
  pace: Pace,
  surroundings: Surroundings,
  file: string,
): string {
  const own = (peers: unknown) => ownPeers(String(peers), surroundings, surroundings);
  const ownAddress = (present: unknown) => namedAddresses(String(present), surroundings.addresses);
  let seeds: readonly string[] = [];
  const tuned = editToml(text, file, {
    '': { priv_validator_laddr: ownAddress },
    priv_validator: { laddr: ownAddress }, // of Tendermint 0.35
    rpc: { laddr: `tcp://0.0.0.0:${RPC_PORT}` },
    p2p: {
      external_address: '',
      seeds: (present) => {
        seeds = own(present);
        return seeds.join(',');
      },
      persistent_peers: (present) => own(present).join(','),
      bootstrap_peers: (present) => own(present).join(','),
      // The copy's own file is removed; a file elsewhere would not be.
      addr_book_file: ADDRESS_BOOK,
      upnp: false,
    },
    statesync: {
      enable: false,
      rpc_servers: (present) => {
        for (const each of strangersOf(String(present), surroundings)) {
          surroundings.onAddress?.(each);
        }
        return '';
      },
    },
    // In Tendermint 0.35 this is a list.
    tx_index: { indexer: (present) => (Array.isArray(present) ? ['kv'] : 'kv') },
  });
  const always = ownConfiguration(tuned, 'config.toml', surroundings, surroundings);
  if (pace === 'as-is') return always;

  const block = durationMs(pace['block-time']);
  const gossip = `${Math.max(2, Math.round(block / 30))}ms`;
  return editToml(always, file, {
    consensus: {
      timeout_commit: `${Math.round(block / 3)}ms`,
      // A long timeout costs nothing while proposers are present, and a node that comes back from a halt waits
      // for the proposal of a peer that it has not found yet, instead of voting nil.
      timeout_propose: '3s',
      timeout_prevote: '200ms',
      timeout_precommit: '200ms',
      peer_gossip_sleep_duration: gossip,
      peer_query_maj23_sleep_duration: '500ms',
      create_empty_blocks: true,
      create_empty_blocks_interval: '0s',
      // Otherwise a validator that has just signed would refuse to start again.
      double_sign_check_height: 0,
    },
    p2p: {
      flush_throttle_timeout: gossip,
      allow_duplicate_ip: true,
      addr_book_strict: false,
      // Tendermint 0.34 may dial peers of its address book, or seeds, before its consensus reactor
      // runs; then it never sends them anything (`consensus/reactor.go`, `AddPeer`), and the chain
      // halts at the start, an upgrade or a restart. Persistent peers are dialled later.
      pex: false,
      seed_mode: false,
      // Seeds therefore become persistent peers; besides, a seed is dialled only once.
      persistent_peers: (peers) =>
        repeatPeers([String(peers), ...seeds].join(','), surroundings.peerEntries),
    },
  });
}

/** Pause between blocks before a stop: long compared to the time for stopping all nodes. */
const QUIET_COMMIT = '1s';

/**
 * The same file with a pause after each block in which to stop the chain; read by the next process that starts.
 * A validator stopped between its votes asks a remote signer for them again when it comes back. TMKMS refuses
 * ("step regression") and drops the connection, and the validator tries 50 times before it goes on, about a
 * minute (CometBFT `privval/retry_signer_client.go`).
 */
export function pausedConfig(text: string, file: string): string {
  return editToml(text, file, { consensus: { timeout_commit: QUIET_COMMIT } });
}

/** Repeats each peer a given number of times, regardless of duplicates. */
export function repeatPeers(peers: string, entries: number): string {
  const list = [...new Set(peers.split(',').filter((peer) => peer.trim() !== ''))];
  return Array.from({ length: entries }, () => list)
    .flat()
    .join(',');
}

/**
 * Duration of a vote in blocks with `chain-time: fast`: long enough to vote and to straddle, and a few seconds
 * at the block time of a tuned pace.
 */
export const FAST_VOTING_BLOCKS = 30;

interface GovGenesis {
  params?: Record<string, unknown> | null;
  voting_params?: Record<string, unknown> | null;
  [other: string]: unknown;
}

/** Parts of a genesis that a pace changes. */
interface PacedGenesis {
  app_state?: unknown;
  consensus_params?: unknown;
}

/**
 * Genesis with the voting period and the time of a pace. SDK 0.47 and later keep the period in `gov.params` and
 * ignore `gov.voting_params`, its earlier location. The expedited period must be shorter than the normal one
 * (gov v1 `Params.ValidateBasic`). Both are strings of seconds in proto JSON. Tendermint 0.34 advances the
 * chain's time by at least `time_iota_ms` with each block (`types/vote_set.go`, `MakeBlock`): with a large
 * value, a period of any length ends within some blocks; with the smallest, the time is that of the clock.
 *
 * @throws RehearsalError if the genesis has no voting period where any SDK keeps it
 */
export function tuneGenesis<G extends PacedGenesis>(genesis: G, pace: Pace): G {
  if (pace === 'as-is') return genesis;
  const paced =
    pace['voting-period'] === 'as-is'
      ? genesis
      : withVotingPeriod(genesis, durationMs(pace['voting-period']));
  const consensus = isMapping(paced.consensus_params) ? paced.consensus_params : {};
  const block = isMapping(consensus.block) ? consensus.block : {};
  // The default of one second would move the time ahead of the clock with each faster block.
  const perBlockMs = isFast(pace) ? timePerBlockMs(paced) : 'time_iota_ms' in block ? 1 : undefined;
  if (perBlockMs === undefined) return paced;
  return {
    ...paced,
    consensus_params: { ...consensus, block: { ...block, time_iota_ms: String(perBlockMs) } },
  };
}

/** Returns true if a pace advances the chain's time with each block. */
export function isFast(pace: Pace): boolean {
  return pace !== 'as-is' && pace['chain-time'] === 'fast';
}

/** Advance of the chain's time per block with `chain-time: fast`, in milliseconds. */
export function timePerBlockMs(genesis: PacedGenesis): number {
  return Math.max(1, Math.ceil(votingPeriodMs(genesis) / FAST_VOTING_BLOCKS));
}

/**
 * Voting period of a genesis in milliseconds.
 *
 * @throws RehearsalError if it has none
 */
export function votingPeriodMs(genesis: PacedGenesis): number {
  const { params, voting_params: before } = govOf(genesis);
  const text = String((params ?? before)?.voting_period);
  const ms = protoMilliseconds(text);
  if (ms === undefined) {
    throw new RehearsalError(
      'GENESIS_INVALID',
      `The genesis has an invalid voting period: ${text}`,
      {
        hint: 'The period is a string of seconds such as "600s", in gov.params or (before SDK 0.47) gov.voting_params.',
      },
    );
  }
  return ms;
}

function withVotingPeriod<G extends PacedGenesis>(genesis: G, periodMs: number): G {
  // Without x/gov nothing votes.
  if ((genesis.app_state as { gov?: unknown } | undefined)?.gov === undefined) return genesis;
  const gov = govOf(genesis);
  const { params, voting_params: before } = gov;
  const period = { voting_period: protoDuration(periodMs) };
  const changed = (kept: Record<string, unknown>) => ({
    ...(withShortPeriods(kept, periodMs, 0) as Record<string, unknown>),
    ...period,
  });
  return {
    ...genesis,
    app_state: {
      ...(genesis.app_state as object),
      gov: {
        ...gov,
        ...(before && { voting_params: changed(before) }),
        ...(params && { params: changed(params) }),
      },
    },
  };
}

/** A key of a voting period, of any kind of proposals: `expedited_voting_period`, `proposal_voting_periods[].voting_period`. */
const PERIOD_KEY = /voting_?period$/i;
const EXPEDITED_KEY = /expedited/i;
/** Depth of nested parameters, above that of any chain. */
const DEEPEST = 8;

/**
 * Parameters of x/gov whose voting periods are no longer than the new one, those of expedited proposals than half of it.
 * Forks of the SDK have such periods in several places, also in lists by kind of proposal.
 */
function withShortPeriods(value: unknown, periodMs: number, depth: number): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    return value.map((each) => withShortPeriods(each, periodMs, depth + 1));
  }
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).map(([key, kept]) => {
    const limitMs = EXPEDITED_KEY.test(key) ? periodMs / 2 : periodMs;
    const keptMs = PERIOD_KEY.test(key) ? protoMilliseconds(kept) : undefined;
    if (keptMs === undefined) {
      return [key, withShortPeriods(kept, limitMs, depth + 1)] as const;
    }
    return [key, keptMs > limitMs ? protoDuration(limitMs) : kept] as const;
  });
  return Object.fromEntries(entries);
}

/** Milliseconds of a duration in proto JSON, a string of seconds; undefined for another value. */
function protoMilliseconds(value: unknown): number | undefined {
  const seconds = /^(\d{1,20}(?:\.\d{1,9})?)s$/.exec(String(value))?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

function govOf(genesis: PacedGenesis): GovGenesis {
  const gov = (genesis.app_state as { gov?: GovGenesis } | undefined)?.gov;
  if (gov?.params || gov?.voting_params) return gov;
  throw new RehearsalError(
    'GENESIS_INVALID',
    'The genesis has no voting parameters in app_state.gov',
    {
      hint: 'The rehearsal reads gov.params (SDK 0.47 and later) or gov.voting_params (earlier).',
    },
  );
}

function protoDuration(ms: number): string {
  return `${ms / 1000}s`;
}
