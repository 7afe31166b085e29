import type { ErrorCode } from '../../../src/errors/codes';
import { DISK_FULL } from '../../rehearsal/log-lines';

/** A line of a log, the code of its cause, and facts of the diagnosis. */
export type Symptom = [line: string, code: ErrorCode, ...facts: string[]];
const wantedOut = (line: string, host = 'api.example.com'): Symptom => [
  line,
  'OUTSIDE_UNREACHABLE',
  host,
  'stack.internet',
];

/** Lines of programs that show why a run failed. */
export const SYMPTOMS: readonly Symptom[] = [
  [
    '8:28PM ERR BINARY UPDATED BEFORE TRIGGER! UPGRADE "v1tov1_1" - in binary but not executed on chain. Downgrade your binary module=x/upgrade',
    'BINARY_UPDATED_TOO_EARLY',
    'v1tov1_1',
  ],
  [
    String.raw`8:28PM ERR error in proxyAppConn.FinalizeBlock err="BINARY UPDATED BEFORE TRIGGER! UPGRADE \"v2\" - in binary but not executed on chain. Downgrade your binary" module=state`,
    'BINARY_UPDATED_TOO_EARLY',
    'v2,',
  ],
  [
    'panic: wrong app version 2, upgrade handler is missing for v1_1tov2 upgrade plan',
    'UPGRADE_HANDLER_MISSING',
    'v1_1tov2',
  ],
  [
    '8:28PM ERR prevote step: consensus deems this block invalid err="wrong Block.Header.AppHash.  Expected 9529, got EA85" module=consensus',
    'STATE_DIFFERS',
    'AppHash',
  ],
  [
    '8:28PM ERR invalid block err="wrong Block.Header.LastResultsHash.  Expected A, got B"',
    'STATE_DIFFERS',
    'LastResultsHash',
  ],
  [
    'panic: failed to load latest version: version of store "leaderboard" mismatch root store’s version; expected 110 got 0',
    'STORES_NOT_LOADED',
    'the store leaderboard: the chain is at height 110, the store at 0',
    'StoreUpgrades',
  ],
  [
    'Error: initial version set to 68, but found earlier version 1',
    'STORES_NOT_LOADED',
    '(initial version set to 68, but found earlier version)',
  ],
  [
    '8:28PM ERR failed to run upgrade err="binary not present, downloading disabled: cannot stat dir /chain/cosmovisor/upgrades/v3/bin/checkersd"',
    'UPGRADE_BINARY_MISSING',
    '(binary not present, downloading disabled: cannot stat dir /chain/cosmovisor/upgrades/v3/bin/checkersd")',
  ],
  [
    'Error: set min gas price in app.toml or flag or env variable: error in app.toml [cosmos/cosmos-sdk@v0.53.4/server/config/config.go:464]',
    'GAS_PRICES_MISSING',
    'releases[].config',
  ],
  [
    '2:05PM ERR CONSENSUS FAILURE!!! err="non-recoverable error when signing vote Vote{14:E1389AE8049A 41968974/00/SIGNED_MSG_TYPE_PRECOMMIT(Precommit) 43F4577C1317}: extensions must be present IFF vote is a non-nil Precommit; extension signature: " module=consensus',
    'SIGNER_LACKS_EXTENSIONS',
    'sign_extensions',
  ],
  [
    'ERR CONSENSUS FAILURE!!! err="non-recoverable error when signing vote (587/0)" module=consensus',
    'SIGNER_LACKS_EXTENSIONS',
  ],
  [
    'error: config error: parse error: unknown variant `v0.38`, expected `v0.34` or `v0.33` for key `validator.protocol_version`',
    'SIGNER_OUTDATED',
    'v0.38',
  ],
  [
    'ERROR: rehearsal: cannot put /etc/oracle of the plan in place: open /etc/oracle: permission denied',
    'RELEASE_FILE_REFUSED',
    '/etc/oracle of releases[].files',
    'permission denied',
  ],
  [
    'rehearsal: the pre-upgrade script up.sh failed with code 7: no space for the snapshot',
    'PRE_UPGRADE_FAILED',
    'up.sh failed with code 7: no space for the snapshot',
    'ends without a swap',
  ],
  [
    'rehearsal: the command pre-upgrade of the new binary failed with code 30: no snapshot',
    'PRE_UPGRADE_FAILED',
    'ends without a swap',
  ],
  [
    'rehearsal: the command pre-upgrade of the new binary failed with code 1: no snapshot',
    'PRE_UPGRADE_FAILED',
    'goes on with the swap',
  ],
  ['Error: unknown flag: --oracle', 'PROCESS_REFUSED', 'unknown flag: --oracle', 'flags'],
  [
    'panic: addr cosmos1abc: invalid Bech32 prefix; expected acme, got cosmos',
    'ADDRESS_PREFIX_CHANGED',
    'acme, and met one with cosmos',
  ],
  [
    "panic: consensus key is nil: collections: not found: key 'no_key' of type github.com/cosmos/gogoproto/tendermint.types.ConsensusParams",
    'CONSENSUS_PARAMS_LOST',
    'x/consensus',
  ],
  [
    '7:15AM ERR failed init node error="error during handshake: error on replay: invalid chain-id on InitChain; expected: , got: local-4221" module=server',
    'CHAIN_ID_DIFFERS',
    'no chain id, and its genesis is that of local-4221',
    '--chain-id local-4221',
  ],
  ['panic: block.MaxBytes cannot be 0', 'CONSENSUS_PARAMS_LOST', '(block.MaxBytes cannot be 0)'],
  ['Error: Block.MaxBytes must be greater than 0. Got 0', 'CONSENSUS_PARAMS_LOST', 'MigrateParams'],
  [
    '10:49PM ERR failed to get consensus params err="collections: not found: key \'no_key\' of type github.com/cosmos/gogoproto/tendermint.types.ConsensusParams" module=server',
    'CONSENSUS_PARAMS_LOST',
    'MigrateParams',
  ],
  [
    'ERR failed to process message err="expected vote extension signature"',
    'SIGNER_LACKS_EXTENSIONS',
  ],
  [
    'panic: vote extensions cannot be updated to a past or current height, initial height: 0, current height 68',
    'VOTE_EXTENSIONS_INVALID',
    'VoteExtensionsEnableHeight',
  ],
  [
    'panic: vote extension absence/presence does not match extensions enabled true!=false, height 68, type 2',
    'VOTE_EXTENSIONS_INVALID',
  ],
  [
    'panic: could not lock exclusive.lock. Is a different VM running in the same directory already?',
    'WASM_FOLDER_LOCKED',
    'second keeper',
  ],
  ['panic: Could not open exclusive.lock', 'WASM_FOLDER_LOCKED', 'owner'],
  [
    'OCI runtime create failed: exec: "sh": executable file not found in $PATH: unknown',
    'SHELL_MISSING',
    'no sh,',
  ],
  ['exec: "/bin/bash": stat /bin/bash: no such file or directory', 'SHELL_MISSING', 'no bash,'],
  [
    'exec /usr/local/bin/chaind: no such file or directory',
    'BINARY_NOT_RUNNABLE',
    '/usr/local/bin/chaind cannot be started',
    'distroless',
  ],
  [
    'Error: launching process /chain/cosmovisor/genesis/bin/chaind start failed: fork/exec /chain/cosmovisor/genesis/bin/chaind: no such file or directory',
    'BINARY_NOT_RUNNABLE',
    'genesis/bin/chaind cannot be started',
  ],
  [
    "chaind: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by chaind)",
    'BINARY_NOT_RUNNABLE',
    'GLIBC_2.38',
  ],
  [
    'Error relocating /usr/bin/chaind: __memcpy_chk: symbol not found',
    'BINARY_NOT_RUNNABLE',
    'glibc or musl',
  ],
  [
    'chaind: error while loading shared libraries: libwasmvm.x86_64.so: cannot open shared object file',
    'BINARY_NOT_RUNNABLE',
    'libwasmvm.x86_64.so',
  ],
  [
    "panic: failed to execute DeliverTx for '0A7C': insufficient gas price for the network: got: 0utia required at least: 400utia: insufficient fee",
    'TRANSACTION_FAILED',
    'required at least: 400utia',
    'chain.gas-prices',
  ],
  ['leveldb: database entry point either missing or corrupted', 'DATABASE_CORRUPT'],
  wantedOut('panic-free: dial tcp: lookup api.example.com on 127.0.0.11:53: server misbehaving'),
  wantedOut('Get "https://api.example.com/x": dial tcp: lookup api.example.com: no such host'),
  wantedOut('curl: (6) Could not resolve host: api.example.com'),
  wantedOut('Error: getaddrinfo EAI_AGAIN api.example.com'),
  wantedOut("wget: bad address 'api.example.com'"),
  wantedOut('wget: unable to resolve host address ‘api.example.com’'),
  wantedOut('err="dial tcp 203.0.113.7:443: connect: network is unreachable"', '203.0.113.7'),
  wantedOut('Error: connect ENETUNREACH 203.0.113.7:443 - Local (0.0.0.0:0)', '203.0.113.7'),
  wantedOut('dial tcp [2001:db8::7]:443: connect: network is unreachable', '[2001:db8::7]'),
  wantedOut('OSError: [Errno 101] Network is unreachable', ''),
  wantedOut('socket.gaierror: [Errno -3] Temporary failure in name resolution', ''),
  [DISK_FULL, 'DISK_FULL'],
  ['exec /usr/local/bin/rehearsal-cosmovisor: exec format error', 'ARCHITECTURE_DIFFERS'],
  [
    'panic: runtime error: invalid memory address or nil pointer dereference',
    'PROCESS_PANICKED',
    ': runtime error: invalid memory address or nil pointer dereference',
  ],
  [
    `panic: failed to execute DeliverTx for '{"body":"${'x'.repeat(2_000)}"}': invalid coin denomination: got ucoin, expected stake`,
    'PROCESS_PANICKED',
    "': invalid coin denomination: got ucoin, expected stake",
  ],
  [
    'panic: not implemented, please build with cgo enabled or nolink_libwasmvm disabled',
    'BINARY_NEEDS_C',
  ],
  ["Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work.", 'BINARY_NEEDS_C'],
  [
    '2026-11-20T20:38:10.9Z ERROR tmkms::session: [checkers@tcp://val-alice:26659] attempted double sign: step regression',
    'SIGNER_REFUSED',
    '(step regression)',
  ],
  [
    '8:28PM ERR CONSENSUS FAILURE!!! err="failed to apply block; error no player info" module=consensus stack="goroutine 1"',
    'CONSENSUS_FAILED',
    ': failed to apply block; error no player info',
  ],
];
