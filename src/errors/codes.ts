/**
 * Codes of failures, with their meanings. A code is part of the interface: it is never renamed or given another
 * meaning. `docs/troubleshooting.md` explains each one; `report.json`, JUnit, annotations and the first screen
 * show it.
 */
export const CODES = {
  // The plan and the inputs
  PLAN_NOT_FOUND: 'there is no plan at the given path',
  PLAN_INVALID: 'the plan has mistakes',
  INPUT_INVALID: 'an input or option has a value that is not allowed',

  // Drafting a plan
  COMPOSE_FILE_NOT_FOUND: 'there is no compose file at the given path',
  COMPOSE_UNAVAILABLE: 'Docker Compose does not answer',
  NO_NODE_FOUND: 'no service of the compose files starts a node',
  PLAN_EXISTS: 'the plan to be drafted exists',
  PLAN_UNWRITABLE: 'the file system refuses the drafted plan',

  // Accounts and keyrings
  SECRET_MISSING: 'a variable that holds a secret of the plan is not set',
  MNEMONIC_INVALID: 'a mnemonic is not valid under BIP 39',
  KEYRING_NOT_FOUND: 'a folder has no keyring of the named backend',
  KEYRING_UNREADABLE: 'a keyring cannot be read or has an unknown form',
  KEYRING_UNWRITABLE: "a key cannot be written to the run's keyring",
  KEYRING_PASSPHRASE_MISSING: 'a keyring needs a passphrase and the plan names none',
  KEYRING_PASSPHRASE_WRONG: 'the passphrase does not open a keyring',
  KEY_NOT_FOUND: 'a keyring has no key of the given name',
  KEY_UNUSABLE: 'a key cannot sign alone: Ledger, offline, multisig, or another algorithm',

  // Images
  IMAGE_UNAVAILABLE: 'an image is neither in the engine nor in its registry',
  IMAGE_AMBIGUOUS: 'a reference stands for several images',
  IMAGE_LAYOUT_DAMAGED: 'an image in a cache, or as the engine saved it, is damaged',
  BUILD_FAILED: 'the build of an image failed',
  BUILD_CONTEXT_UNREADABLE: 'the file system refuses to read a build context',
  BUILDER_UNUSABLE: 'the builder does not exist or does not answer',
  BAKE_FILE_INVALID: 'a bake file cannot be read, or does not fit the stack',
  DOCKERFILE_NOT_FOUND: 'a build or a target of a bake file has no Dockerfile',
  GIT_REF_UNAVAILABLE: 'git has no such ref, or cannot export it',
  GO_MODULE_NOT_FOUND: 'a Go build has no module at the root of its context',
  GO_PACKAGE_NOT_FOUND: 'a Go build needs a package that does not exist',

  // Binaries and Cosmovisor
  BINARY_NOT_RUNNABLE: "a release's binary does not run in the Cosmovisor image",
  BINARY_NEEDS_C: 'a binary was built without the C code that it needs',
  BINARY_UNREADABLE: "a release's binary cannot be read from the Cosmovisor image",
  BINARY_DIFFERS: "a node runs another binary than the release's",
  ARCHITECTURE_DIFFERS: 'a binary is of another architecture than the machine',
  CHAIN_COMMAND_FAILED:
    "a command of the chain's binary failed before the start, or does not exist",
  ADDRESS_PREFIX_UNKNOWN: 'the binary does not report its address prefix',
  COSMOVISOR_IMAGE_INVALID: "the plan's own Cosmovisor image lacks its layout",
  QUERY_CLIENT_UNAVAILABLE: "a query's client is not in the Cosmovisor image",

  // The stack
  SERVICE_NOT_FOUND: 'the plan names a service that the compose files do not have',
  SERVICE_NOT_A_NODE: 'the plan names a service that does not start a node',
  COMPANION_NOT_A_HELPER: 'stack.companions names a node or a signer',
  SERVICE_WITHOUT_NETWORK: 'a service that traffic needs has no network',
  SERVICE_STILL_USED: 'a service that stack.without leaves out is part of another service',
  COMPOSE_FILE_REFUSED: 'Docker Compose refuses the compose files',
  COMPOSE_VARIABLE_UNSET: 'an image of the compose files is empty without an unset variable',
  COMPOSE_KEY_REFUSED: 'a key of the compose files reaches outside the run',
  COMPOSE_NAME_INVALID: 'a name in the compose files could be mistaken for an option or a path',
  INTERNET_REFUSED: 'a service named in stack.internet could leak keys or reach the real network',
  NETWORKS_NOT_SEALED: "the run's networks could not be closed to the machine",
  SIGNER_NOT_FOUND: 'a node waits for a remote signer that the stack does not have',
  SIGNER_DIALS_OUTSIDE: 'a signer is configured to dial a validator outside the stack',
  SIGNER_FOLDER_UNKNOWN: 'a remote signer has no single bind mount for its keys',
  ADDRESSES_TOO_MANY: 'a configuration names too many foreign addresses',
  HOME_UNKNOWN: "the path of the nodes' home is unknown",
  HOME_SHARED: 'two nodes have the same home',
  HOME_INCOMPLETE: "a node's home lacks a file",
  NODE_START_UNKNOWN: 'the command that starts a node could not be determined',
  MOUNT_NOT_FOUND: 'a file or a folder that the compose files mount does not exist',
  MOUNT_READ_ONLY: 'a file that the rehearsal must change is in a mount that is not copied',
  PREPARE_FAILED: 'a command of stack.prepare failed',
  MOUNT_UNREADABLE: 'the file system refuses to read a mount',
  VOLUME_NOT_FOUND: 'the engine has no such external volume',
  VOLUME_NOT_COPIED: 'a volume could not be copied completely',
  STATE_CHANGED_DURING_COPY: 'a node wrote to a state that is kept while it was copied',
  LINK_REFUSED: 'a symbolic link is circular or leads to a place the rehearsal must not follow',
  CHAIN_ID_DIFFERS: 'the genesis has another chain id than the plan',
  GENESIS_INVALID: 'a genesis is not readable or lacks a field',
  GENESIS_VALUE_REFUSED: 'a value of stack.fresh.genesis has no place in the genesis of the chain',
  TOML_INVALID: 'a configuration file is not valid TOML',

  // Preflight
  DOCKER_UNREACHABLE: 'no Docker engine answers',
  DOCKER_TOO_OLD: 'the Docker engine is older than required',
  DISK_SPACE_LOW: 'the disk has too little free space',
  PORTS_UNAVAILABLE: 'the machine has too few free ports',
  TRAFFIC_MOUNT_NOT_FOUND: 'a file that traffic mounts does not exist',
  FAST_CHAIN_TIME_UNSUPPORTED: "pace.chain-time is fast and the engine's time follows the clock",
  VOTING_PERIOD_TOO_LONG: 'the voting period is too long for a rehearsal by the clock',
  DEPOSIT_TOO_LOW: "a proposal's deposit is below the chain's minimum",
  BALANCE_TOO_LOW: 'a proposer cannot pay deposit and fee',
  NO_BONDED_STAKE: 'the genesis has no bonded stake',
  QUORUM_NOT_REACHED: 'the planned votes are below the quorum',
  THRESHOLD_NOT_REACHED: 'the planned votes are below the threshold',
  PROPOSAL_VETOED: 'the planned votes veto the proposal',

  // The running chain
  CONTAINER_DIED: 'a container ended during the rehearsal, and its log shows no cause',
  PROCESS_PANICKED: 'a node panicked',
  CONSENSUS_FAILED: "consensus failed on a node with the application's own error",
  CHAIN_STALLED: 'the chain made no block in time, and no log shows a cause',
  HEIGHT_IMPOSSIBLE: 'a node reports a height that the chain cannot have reached',
  NODE_UNREACHABLE: "a node's RPC does not answer",
  CONSENSUS_ENGINE_UNSUPPORTED: 'a node runs an unsupported version of Tendermint or CometBFT',
  CHAIN_TIME_INVALID: 'the chain reports an invalid time',
  DATABASE_CORRUPT: "a node's database is corrupt",
  DISK_FULL: 'the disk is full',
  SIGNER_REFUSED: 'a remote signer refuses to sign',
  OUTSIDE_UNREACHABLE: 'a service needs a host outside the run',

  // Proposals and votes
  TRANSACTION_REFUSED: 'the mempool refused a transaction',
  TRANSACTION_FAILED: 'a transaction failed in its block',
  EXPEDITED_UNSUPPORTED: 'the running binary has no expedited proposals',
  PROPOSAL_UNKNOWN: 'the chain knows no such proposal, or did not report its id',
  PROPOSAL_NOT_IN_VOTE: 'a proposal did not enter its voting period',
  PROPOSAL_NOT_PASSED: 'a proposal was rejected or failed',
  VOTE_NOT_STRADDLING: 'a vote ended before the upgrade that it must straddle',

  // Upgrades
  UPGRADE_HEIGHT_TOO_EARLY: "an upgrade's height is before the end of its vote",
  UPGRADE_HEIGHT_PASSED: 'the chain passed a height before the work planned for it was done',
  UPGRADE_NOT_SCHEDULED: 'x/upgrade has no plan for an upgrade whose proposal passed',
  UPGRADE_NOT_APPLIED: 'an upgrade was skipped or applied at another height',
  UPGRADE_HANDLER_MISSING: 'a binary has no handler for an upgrade that it must know',
  UPGRADE_BINARY_MISSING: 'Cosmovisor has no binary for the upgrade',
  BINARY_UPDATED_TOO_EARLY: 'the old binary has the handler of a later upgrade',
  STORES_NOT_LOADED: 'the new binary cannot load its stores',
  STATE_DIFFERS: 'nodes computed different states: a migration is not deterministic',
  COSMOVISOR_LINK_WRONG: "Cosmovisor's current link points at another folder than expected",

  // Queries and traffic
  QUERY_UNEXPECTED: 'a query was not answered as the plan expects',
  ANSWERS_TOO_LARGE: 'the answers of all queries exceed the size limit',
  TRAFFIC_FAILED: 'a traffic command failed',

  // The run
  RUN_CANCELLED: 'the run was cancelled from outside',
  RUN_CUT_OFF: 'the run ended before its procedure did',
  STEP_FAILED: 'a step failed without a recorded cause',
  NOT_PROVEN: 'nothing failed, but the timeline does not prove every check',
  REPORT_CONTRADICTORY: 'a report contradicts itself',
  REPORT_UNWRITABLE: 'the file system refuses the report',
  EVIDENCE_UNWRITABLE: 'the evidence folder is not writable',
  EVIDENCE_FOREIGN_FILES: 'the evidence folder has files that no rehearsal wrote',
  EVIDENCE_IN_USE: 'another rehearsal writes to the evidence folder',
  SECRETS_UNKNOWN: 'the post step cannot read the secrets that it must hide',
  STEP_STATE_UNTRUSTED: "a program of the job changed the step's saved state",
  WORKING_FOLDER_UNWRITABLE: 'no working folder can be made',
  CLEANUP_INCOMPLETE: 'containers or files of the run could not be removed',
  DOCKER_LOST: 'the Docker engine went away during the run',
  WAIT_TIMED_OUT: 'a condition did not hold in time',
  COMMAND_FAILED: 'a command failed',
  PROGRAM_NOT_STARTED: 'a program is not installed or its folder does not exist',
  FILE_UNREADABLE: 'a file cannot be read or is not a regular file',
  FILE_TOO_LARGE: 'a file exceeds the size limit',
  FILE_NAME_INVALID: 'a file name is not valid UTF-8 or leads out of its folder',
  INTERNAL_ERROR: 'a defect of the rehearsal itself',
} as const;

/** Stable identifier of a kind of failure. */
export type ErrorCode = keyof typeof CODES;
