import { randomBytes } from 'node:crypto';
import { ConsensusEngine } from '../../chain/rpc/consensus-engine';
import { isAtLeast } from '../../text/versions';
import type { Ed25519Pair } from './keys';

export interface TmkmsSettings {
  readonly chainId: string;
  readonly prefix: string;
  readonly dialect: TmkmsDialect;
  /** Service of the validator that TMKMS connects to. */
  readonly validator: string;
  /** Folder of the signer's files in its container. */
  readonly home: string;
}

/** Values of a TMKMS file that its version and the engine of its validator decide. */
export interface TmkmsDialect {
  /** `protocol_version` of the connection. */
  readonly protocol: 'v0.34' | 'v0.38';
  /** True for `sign_extensions`. */
  readonly signsExtensions: boolean;
}

/**
 * Values for all releases of a plan. TMKMS 0.12 to 0.14 know no protocol above v0.34 and sign for CometBFT 0.38 with
 * it; in 0.15 the value has no effect on what is signed (`config/validator.rs`, `session.rs`). 0.14 signs vote
 * extensions on request (`config/chain.rs`); 0.15.0 knows that key, too, but its messages are those of v1beta1, without
 * extensions (`rpc.rs`). CometBFT before 0.38.6 requires their signatures, later versions only where the chain has
 * extensions (`types/vote.go`, `SignAndCheckVote`), and engines before 0.38 skip the unknown field.
 *
 * @param version of TMKMS; empty if unknown, for the newest
 * @param engines versions of the engines of all releases
 */
export function tmkmsDialect(version: string, engines: readonly string[]): TmkmsDialect {
  const isNew = engines.some((each) => new ConsensusEngine(each).signerProtocol === 'v0.38');
  return {
    protocol: isNew && isAtLeast(version, '0.15') !== false ? 'v0.38' : 'v0.34',
    signsExtensions: isNew && isAtLeast(version, '0.14') !== false,
  };
}

/** Port on which a validator listens for its remote signer. */
export const SIGNER_PORT = 26659;

/**
 * The files of a TMKMS home with a soft-sign key, by path. A soft-sign key file is the base64 of
 * the 32 byte seed (TMKMS `key_utils.rs`).
 */
export function tmkmsFiles(pair: Ed25519Pair, settings: TmkmsSettings): Record<string, string> {
  const { chainId, prefix, dialect, validator, home } = settings;
  const extensions = dialect.signsExtensions ? '\nsign_extensions = true' : '';
  return {
    'tmkms.toml': `[[chain]]
id = "${chainId}"
key_format = { type = "bech32", account_key_prefix = "${prefix}pub", consensus_key_prefix = "${prefix}valconspub" }
state_file = "${home}/consensus-state.json"${extensions}

[[validator]]
chain_id = "${chainId}"
addr = "tcp://${validator}:${SIGNER_PORT}"
secret_key = "${home}/connection.key"
protocol_version = "${dialect.protocol}"
reconnect = true

[[providers.softsign]]
chain_ids = ["${chainId}"]
key_type = "consensus"
path = "${home}/consensus.key"
`,
    'consensus.key': pair.seed.toString('base64'),
    'connection.key': randomBytes(32).toString('base64'),
  };
}
