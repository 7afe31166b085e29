import type { Diagnosis, Symptom } from './symptom';

/**
 * Errors of a new binary with the state that the old one left, and of its consensus: x/consensus and baseapp of the
 * SDK (0.46 to 0.53), CometBFT `types/params.go` and `types/vote.go` (0.38), wasmvm `internal/api/lib.go` (2.0, 3.0).
 */
export const STATE_SYMPTOMS: readonly Symptom[] = [
  {
    pattern:
      /version of store "?([^\s"]{1,200})"? mismatch root store[^\s]{0,3}s version; expect(?:ed)? (\d{1,18}) got (\d{1,18})/,
    diagnose: ([, store = '', expected, got]) => ({
      code: 'STORES_NOT_LOADED',
      cause: `the new binary cannot load the store ${store}: the chain is at height ${expected}, the store at ${got}`,
      hint: `Add ${store} to StoreUpgrades.Added of the upgrade that brings its module, and check that the store loader uses the exact upgrade name of the plan.`,
      mismatch: { store, expected: Number(expected), got: Number(got) },
    }),
  },
  {
    pattern: /invalid Bech32 prefix; expected ([a-z\d]{1,83}), got ([a-z\d]{1,83})/,
    diagnose: ([, expected = '', got = '']) =>
      // An operator's address in place of an account's, for example, is of the same chain.
      expected.startsWith(got) || got.startsWith(expected)
        ? undefined
        : {
            code: 'ADDRESS_PREFIX_CHANGED',
            cause: `the binary expects addresses with the prefix ${expected}, and met one with ${got}`,
            hint: `Keep the prefix of all earlier releases (SetBech32PrefixForAccount, before anything parses an address), or rewrite all stored addresses in the migration.`,
          },
  },
  {
    pattern:
      /consensus key is nil|[Bb]lock\.MaxBytes (?:must be greater than 0|cannot be 0|must be -1 or greater)/,
    diagnose: ([line]) => paramsLost(line),
  },
  {
    pattern:
      /vote extensions cannot be (?:disabled once enabled|updated to a past or current height|modified once enabled)|VoteExtensionsEnableHeight must be positive/,
    diagnose: ([line]) => ({
      code: 'VOTE_EXTENSIONS_INVALID',
      cause: `the release sets a height for vote extensions that the engine refuses (${line})`,
      hint: 'Set ABCI.VoteExtensionsEnableHeight once, in the handler of the upgrade, to a height after that of the upgrade.',
    }),
  },
  {
    pattern:
      /vote extension absence\/presence does not match|received vote with vote extension for height \d{1,18} \(extensions disabled\)|invalid vote extension|vote extension absent|unexpected vote extension (?:signature|data)/,
    diagnose: ([line]) => ({
      code: 'VOTE_EXTENSIONS_INVALID',
      cause: `the nodes do not agree on vote extensions (${line})`,
      hint: 'All nodes must have the same enable height, and ExtendVote and VerifyVoteExtension of the release must agree: check its handlers, and that every node runs this release.',
    }),
  },
  {
    // SDK 0.50 `baseapp/abci.go`, `InitChain`: the application has its id from --chain-id or client.toml.
    pattern: /invalid chain-id on InitChain; expected: ?([\w.-]{0,64}), got: ?([\w.-]{1,64})/,
    diagnose: ([, own, got]) => ({
      code: 'CHAIN_ID_DIFFERS',
      cause: `the node was started for ${own === '' ? 'no chain id' : `the chain id ${own}`}, and its genesis is that of ${got}`,
      hint: `Start the node with --chain-id ${got}: in its command of the compose files, or in releases[].flags; or set chain-id in client.toml of its home.`,
    }),
  },
  {
    pattern: /[Cc]ould not (lock|open) exclusive\.lock/,
    diagnose: ([, verb]) => ({
      code: 'WASM_FOLDER_LOCKED',
      cause:
        verb === 'lock'
          ? 'another VM of wasmvm holds the lock of the wasm folder (exclusive.lock)'
          : 'wasmvm cannot open the lock of its folder (exclusive.lock)',
      hint:
        verb === 'lock'
          ? 'One process opens the folder once: a second keeper of wasm in the application, or one of the root command (a temporary application for the CLI), needs a folder of its own.'
          : "The node's user cannot write to the wasm folder of its home: check its owner.",
    }),
  },
];

/** The SDK from 0.50 on goes on without the parameters, and logs this at every block: other causes come first. */
export const PARAMS_MISSED: Symptom = {
  pattern: /not found: key 'no_key' of type [\w./-]{0,200}ConsensusParams/,
  diagnose: ([line]) => paramsLost(line),
};

function paramsLost(line: string): Diagnosis {
  return {
    code: 'CONSENSUS_PARAMS_LOST',
    cause: `the new binary has no consensus parameters (${line})`,
    hint: 'From SDK 0.47 on, x/consensus stores them: give the upgrade to it the store of x/consensus, and copy them from x/params at the beginning of its handler (baseapp.MigrateParams), before RunMigrations.',
  };
}
