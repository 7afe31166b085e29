/** Configuration of a node that the rehearsal sets itself, whatever sets it in the stack or for a release. */

/** Type of a configuration value. */
type Kind = 'peers' | 'text' | 'switch' | 'number';

/**
 * Values that the copy sets in a node's config.toml, by section and key. Flags and variables would override the
 * file: the SDK reads its flags first, then `<BINARY>_<SECTION>_<KEY>` in the environment (`server/util.go`,
 * `InterceptConfigsPreRunHandler`), then the file.
 */
const CONFIGURATION: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  '': { priv_validator_laddr: 'text', proxy_app: 'text' },
  rpc: { laddr: 'text' },
  p2p: {
    persistent_peers: 'peers',
    seeds: 'peers',
    bootstrap_peers: 'peers',
    external_address: 'text',
    unconditional_peer_ids: 'text',
    private_peer_ids: 'text',
    addr_book_file: 'text',
    addr_book_strict: 'switch',
    allow_duplicate_ip: 'switch',
    flush_throttle_timeout: 'text',
    pex: 'switch',
    seed_mode: 'switch',
    upnp: 'switch',
  },
  statesync: { enable: 'switch', rpc_servers: 'text' },
  consensus: {
    timeout_propose: 'text',
    timeout_propose_delta: 'text',
    timeout_prevote: 'text',
    timeout_prevote_delta: 'text',
    timeout_precommit: 'text',
    timeout_precommit_delta: 'text',
    timeout_commit: 'text',
    skip_timeout_commit: 'switch',
    create_empty_blocks: 'switch',
    create_empty_blocks_interval: 'text',
    double_sign_check_height: 'number',
    peer_gossip_sleep_duration: 'text',
    peer_query_maj23_sleep_duration: 'text',
  },
  tx_index: { indexer: 'text', psql_conn: 'text' },
};

export interface ConfigurationKey {
  readonly section: string;
  readonly key: string;
  readonly kind: Kind;
}

const CONFIGURATION_KEYS: readonly ConfigurationKey[] = Object.entries(CONFIGURATION).flatMap(
  ([section, keys]) => Object.entries(keys).map(([key, kind]) => ({ section, key, kind })),
);

/** Canonical spelling of a flag or a key: some use hyphens, others underscores. */
export function spelled(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

/** Configuration key set by a flag such as `--p2p.seeds`; undefined for other flags. */
export function keyOfFlag(flag: string): ConfigurationKey | undefined {
  if (!flag.startsWith('--')) return undefined;
  const name = spelled(flag.slice(2));
  return CONFIGURATION_KEYS.find(
    ({ section, key }) => name === (section === '' ? key : `${section}.${key}`),
  );
}

/** A variable that configures a node. */
interface Variable extends ConfigurationKey {
  /** True if it begins with the name of a binary, as nodes read it; others are for scripts. */
  readonly isPrefixed: boolean;
}

/** Configuration key set by a variable, for any name of the binary; undefined for other variables. */
export function keyOfVariable(name: string): Variable | undefined {
  const given = spelled(name);
  for (const place of CONFIGURATION_KEYS) {
    const { section, key } = place;
    const whole = section === '' ? key : `${section}_${key}`;
    const isPrefixed = given.endsWith(`_${whole}`);
    if (isPrefixed || given === whole) return { ...place, isPrefixed };
  }
  return undefined;
}

/**
 * Configuration key at a place of config.toml; undefined for other places.
 *
 * @param place names of the tables and of the key
 */
export function keyAt(place: readonly string[]): ConfigurationKey | undefined {
  const section = place.slice(0, -1).map(spelled).join('.');
  const name = spelled(place.at(-1) ?? '');
  return CONFIGURATION_KEYS.find((each) => each.section === section && each.key === name);
}

/** Returns true if the rehearsal sets a key only with a tuned pace. */
export function isOfPace({ section, key }: ConfigurationKey): boolean {
  return section === 'consensus' || ['flush_throttle_timeout', 'pex', 'seed_mode'].includes(key);
}
