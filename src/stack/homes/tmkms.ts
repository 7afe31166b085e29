import { randomBytes } from 'node:crypto';
import type { Ed25519Pair } from './keys';

export interface TmkmsSettings {
  readonly chainId: string;
  readonly prefix: string;
  /** `protocol_version` of the connection: `v0.34` or `v0.38`. */
  readonly protocol: string;
  /** Service of the validator that TMKMS connects to. */
  readonly validator: string;
  /** Folder of the signer's files in its container. */
  readonly home: string;
}

/** Port on which a validator listens for its remote signer. */
export const SIGNER_PORT = 26659;

/**
 * The files of a TMKMS home with a soft-sign key, by path. A soft-sign key file is the base64 of
 * the 32 byte seed (TMKMS `key_utils.rs`).
 */
export function tmkmsFiles(pair: Ed25519Pair, settings: TmkmsSettings): Record<string, string> {
  const { chainId, prefix, protocol, validator, home } = settings;
  return {
    'tmkms.toml': `[[chain]]
id = "${chainId}"
key_format = { type = "bech32", account_key_prefix = "${prefix}pub", consensus_key_prefix = "${prefix}valconspub" }
state_file = "${home}/consensus-state.json"

[[validator]]
chain_id = "${chainId}"
addr = "tcp://${validator}:${SIGNER_PORT}"
secret_key = "${home}/connection.key"
protocol_version = "${protocol}"
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
