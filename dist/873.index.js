export const id = 873;
export const ids = [873];
export const modules = {

/***/ 96873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qh: () => (/* binding */ reportSchema),
  HO: () => (/* binding */ reportSchemaText)
});

// UNUSED EXPORTS: reportJsonSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./src/errors/codes.ts
/**
 * Codes of failures, with their meanings. A code is part of the interface: it is never renamed or given another
 * meaning. `docs/troubleshooting.md` explains each one; `report.json`, JUnit, annotations and the first screen
 * show it.
 */
const CODES = {
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
    ADDRESS_DIFFERS: "the chain's binary has another address for the key of an account",
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
    SHELL_MISSING: 'an image has no shell, which a start needs',
    BINARY_NEEDS_C: 'a binary was built without the C code that it needs',
    BINARY_UNREADABLE: "a release's binary cannot be read from the Cosmovisor image",
    BINARY_DIFFERS: "a node runs another binary than the release's",
    ARCHITECTURE_DIFFERS: 'a binary is of another architecture than the machine',
    CHAIN_COMMAND_FAILED: "a command of the chain's binary failed before the start, or does not exist",
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
    SIGNER_FILE_NOT_FOUND: 'a remote signer lacks a file that the plan changes',
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
    CHAIN_ID_DIFFERS: 'the genesis has another chain id than the plan or the start of a node',
    GENESIS_INVALID: 'a genesis is not readable or lacks a field',
    GENESIS_VALUE_REFUSED: 'a value of stack.fresh.genesis has no place in the genesis of the chain',
    TOML_INVALID: 'a configuration file is not valid TOML',
    // Preflight
    DOCKER_UNREACHABLE: 'no Docker engine answers',
    DOCKER_TOO_OLD: 'the Docker engine is older than required',
    DISK_SPACE_LOW: 'the disk has too little free space',
    PORTS_UNAVAILABLE: 'the machine has too few free ports',
    RELEASE_FILE_NOT_FOUND: 'a file that the plan names for a release or for Cosmovisor does not exist',
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
    PROCESS_REFUSED: "a node's program ended with an error of its own",
    CONSENSUS_FAILED: "consensus failed on a node with the application's own error",
    CHAIN_STALLED: 'the chain made no block in time, and no log shows a cause',
    HEIGHT_IMPOSSIBLE: 'a node reports a height that the chain cannot have reached',
    NODE_UNREACHABLE: "a node's RPC does not answer",
    CONSENSUS_ENGINE_UNSUPPORTED: 'a node runs an unsupported version of Tendermint or CometBFT',
    CHAIN_TIME_INVALID: 'the chain reports an invalid time',
    DATABASE_CORRUPT: "a node's database is corrupt",
    DISK_FULL: 'the disk is full',
    SIGNER_REFUSED: 'a remote signer refuses to sign',
    SIGNER_LACKS_EXTENSIONS: 'a remote signer does not sign the vote extensions of its chain',
    SIGNER_OUTDATED: "a remote signer's version does not know a key of its file",
    OUTSIDE_UNREACHABLE: 'a service needs a host outside the run',
    // Proposals and votes
    ACCOUNT_UNKNOWN: 'the chain has no account that must sign, or in an unknown form',
    BINARY_DOES_NOT_SIGN: "the chain's binary did not sign for an account with sign: binary",
    TRANSACTION_REFUSED: 'the mempool refused a transaction',
    TRANSACTION_FAILED: 'a transaction failed in its block',
    EXPEDITED_UNSUPPORTED: 'the running binary has no expedited proposals',
    PROPOSAL_UNKNOWN: 'the chain knows no such proposal, or did not report its id',
    PROPOSAL_NOT_IN_VOTE: 'a proposal did not enter its voting period',
    PROPOSAL_NOT_PASSED: 'a proposal was rejected or failed',
    VOTE_NOT_STRADDLING: 'a vote ended before the upgrade that it must straddle',
    // Upgrades
    AUTHORITY_UNKNOWN: 'another account than those of the plan decides upgrades',
    SCHEDULE_FAILED: 'a program that has to schedule an upgrade failed',
    UPGRADE_INFO_INVALID: "Cosmovisor would refuse an upgrade's info or could not download by it",
    UPGRADE_INFO_DIFFERS: 'a node halted with another info of the upgrade than that of the plan',
    UPGRADE_HEIGHT_TOO_EARLY: "an upgrade's height is before the end of its vote",
    UPGRADE_HEIGHT_PASSED: 'the chain passed a height before the work planned for it was done',
    UPGRADE_NOT_SCHEDULED: 'x/upgrade has no plan for an upgrade whose proposal passed',
    UPGRADE_NOT_APPLIED: 'an upgrade was skipped or applied at another height',
    UPGRADE_IGNORED: 'the old binary went on past the height of an upgrade',
    SWAP_TOO_SLOW: 'Cosmovisor did not switch all nodes to the new binary in time',
    MIGRATION_TOO_SLOW: 'the new binary did not apply the upgrade on all nodes in time',
    UPGRADE_HANDLER_MISSING: 'a binary has no handler for an upgrade that it must know',
    UPGRADE_BINARY_MISSING: 'Cosmovisor has no binary for the upgrade',
    BINARY_UPDATED_TOO_EARLY: 'the old binary has the handler of a later upgrade',
    GAS_PRICES_MISSING: 'a release refuses empty minimum gas prices',
    RELEASE_FILE_REFUSED: "a node's user cannot write a file that the plan names for a release",
    PRE_UPGRADE_FAILED: 'a pre-upgrade command or script failed',
    STORES_NOT_LOADED: 'the new binary cannot load its stores',
    ADDRESS_PREFIX_CHANGED: 'a binary expects addresses with another prefix than the state has',
    CONSENSUS_PARAMS_LOST: 'the new binary has no consensus parameters',
    VOTE_EXTENSIONS_INVALID: 'the engine or other nodes refuse vote extensions',
    WASM_FOLDER_LOCKED: 'wasmvm cannot lock its folder',
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
};

// EXTERNAL MODULE: ./src/procedure/step.ts
var step = __webpack_require__(31887);
;// CONCATENATED MODULE: ./src/report/model/schema.ts



/**
 * The machine-readable result of a rehearsal. A failed rehearsal has the same shape: the report lists every
 * upgrade of the plan, with null for unknown values. The published JSON Schema (`schema/report.schema.json`)
 * is generated from this file.
 */
const RFC3339 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/;
const schema_text = schemas/* string */.YjP();
const height = schemas/* int */.Whr().nonnegative();
const milliseconds = schemas/* number */.aig();
/** Times are those of the host's clock, unless a field is described as chain time. */
const time = schemas/* string */.YjP().regex(RFC3339);
const votes = schema_text.describe('Amount of staked base units, in decimal');
const place = schemas/* strictObject */.rej({
    file: schema_text.describe('Path as in messages: relative to the working directory if inside it, absolute otherwise'),
    line: schemas/* int */.Whr().positive().describe('Line number, from 1'),
})
    .describe('A line of a user file, such as the plan or a Dockerfile');
/** Keys of an object, with their type. */
const keysOf = (object) => Object.keys(object);
const code = schemas/* enum */.k5n(keysOf(CODES));
/** Schema of {@link StepId}. */
const schema_step = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* enum */.k5n(keysOf(step/* SINGLE */.zt)) }),
    schemas/* strictObject */.rej({ kind: schemas/* enum */.k5n(keysOf(step/* OF_UPGRADE */.dB)), upgrade: schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('prove'), release: schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('traffic'), stage: schema_text }),
])
    .describe('A step of the procedure');
const failure = schemas/* strictObject */.rej({
    phase: schema_text.nullable().describe('Title of the step that failed; null if no step was running'),
    step: schema_step.nullable().describe('The step that failed; null if no step was running'),
    place: place.nullable().describe('The line to change; null unless the failure has exactly one'),
    code: code.describe('Error code, explained in docs/troubleshooting.md'),
    message: schema_text.describe('The attempted action, its subject and the outcome'),
    hint: schema_text.nullable().describe('Remediation; null if none is known'),
    lines: schemas/* array */.YOg(schema_text)
        .describe('Lines of evidence, such as the last log lines of a node; oldest first'),
})
    .describe('The first cause of the failure');
const tally = schemas/* strictObject */.rej({ yes: votes, no: votes, abstain: votes, no_with_veto: votes })
    .describe('Final tally of the proposal');
const proposal = schemas/* strictObject */.rej({
    id: schema_text.describe('Proposal id on the chain'),
    status: schema_text.describe('Last known status: "submitted" until the decision is observed, then the status of the gov module'),
    tally: tally
        .nullable()
        .describe('Null until the decision is observed; zero votes are "0", not null'),
    failedReason: schema_text
        .nullable()
        .describe('Reason of the chain for a failed execution of the proposal; null if none'),
    votingStart: schema_text.describe("Start of the voting period, RFC 3339, in chain time, which can run faster than the host's clock"),
    votingEnd: schema_text.describe('End of the voting period, RFC 3339, in chain time'),
    dialect: schema_text.describe('Gov module API of the submitted proposal: v1, v1beta1 and the like'),
    deposit: schema_text.describe('Deposited coins: amounts with their denominations'),
    submittedHeight: height.describe('Height of the block with the submission'),
    submittedAt: time.describe('Time at which the submission was in a block, RFC 3339 in UTC'),
    decidedHeight: height
        .nullable()
        .describe('Block height at which the decision was first observed'),
    decidedAt: time
        .nullable()
        .describe('Time at which the decision was first observed, RFC 3339 in UTC'),
});
const scheduled = schemas/* strictObject */.rej({
    by: schemas/* enum */.k5n(['account', 'programs', 'height'])
        .describe("Kind: an account that x/upgrade has as its authority, programs of the plan, or a height in the chain's code"),
    account: schema_text.nullable().describe('Account of the plan that sent the message; null otherwise'),
    scheduledHeight: height.describe('Block height at which the schedule was first observed; for a height in code, at which the rehearsal began to wait'),
    scheduledAt: time.describe('Time of that observation, RFC 3339 in UTC'),
})
    .describe('Schedule of an upgrade without a proposal');
const node = schemas/* strictObject */.rej({
    service: schema_text.describe('Service of the compose files'),
    current: schema_text.nullable().describe("Target of Cosmovisor's current link after the swap"),
    version: schema_text.nullable().describe('Version reported by the binary after the swap'),
    haltHeight: height
        .nullable()
        .describe('Block height at which the old binary halted for the upgrade'),
    haltedAt: time
        .nullable()
        .describe('Time at which the old binary halted for the upgrade, RFC 3339 in UTC'),
    servingAt: time
        .nullable()
        .describe("Time at which the new binary had applied the upgrade's block, RFC 3339 in UTC"),
    swapMs: milliseconds
        .nullable()
        .describe('Milliseconds from the halt of the node until its new binary served'),
    appHash: schema_text
        .nullable()
        .describe("App hash of the state after the upgrade's block, in upper-case hex"),
});
const upgrade = schemas/* strictObject */.rej({
    name: schema_text.describe("Name of the upgrade plan, as in the chain's code"),
    from: schema_text.describe('Release before the upgrade'),
    to: schema_text.describe('Release after the upgrade'),
    done: schemas/* boolean */.zMY().describe('True if the chain resumed after the upgrade'),
    proposal: proposal
        .nullable()
        .describe('Null until the proposal is submitted, and for an upgrade without one'),
    schedule: scheduled
        .nullable()
        .describe('Null until the upgrade is scheduled, and for an upgrade with a proposal'),
    height: height
        .nullable()
        .describe('Block height of the upgrade, planned until the upgrade is done; null until it is proposed'),
    haltedAt: time
        .nullable()
        .describe('Time of the last block before the height, RFC 3339 in UTC; until the upgrade is done, of the first halt of a node'),
    resumedAt: time
        .nullable()
        .describe('Time of the first block after the height, RFC 3339 in UTC; null until the upgrade is done'),
    straddledPrevious: schemas/* boolean */.zMY()
        .nullable()
        .describe('True if the voting period was open during the previous upgrade; null until the upgrade is done'),
    appliedAfterMs: milliseconds
        .nullable()
        .describe('Milliseconds from the last block before the height until the first node had applied the upgrade'),
    resumedAfterMs: milliseconds
        .nullable()
        .describe('Length of the halt in milliseconds: from the last block before the height to the first block after it'),
    sameState: schemas/* boolean */.zMY()
        .nullable()
        .describe('True if all nodes have the same state after the upgrade; null until it is done'),
    nodes: schemas/* array */.YOg(node).describe('Known nodes that run under Cosmovisor'),
});
const query = schemas/* strictObject */.rej({
    name: schema_text,
    release: schema_text.describe('Release that ran at the time of the query'),
    moment: schemas/* enum */.k5n(['release', 'restart'])
        .describe('Time of the query: while the release ran, or after the restart'),
    command: schema_text,
    expected: schema_text.describe('Description of the expected answer'),
    mustFail: schemas/* boolean */.zMY().describe('True if the plan expects the query to fail at this release'),
    ok: schemas/* boolean */.zMY().describe('True if the answer was as expected'),
    problem: schema_text.nullable().describe('Difference from the expected answer; null if none'),
    answer: schema_text.describe('Complete answer'),
    at: time.describe('Time of the answer, RFC 3339 in UTC'),
});
const check = schemas/* strictObject */.rej({
    suite: schema_text.describe('Group of the check, such as an upgrade, the queries or the traffic'),
    name: schema_text.describe('Checked condition; unique in its suite'),
    result: schemas/* enum */.k5n(['passed', 'failed', 'not reached']),
    code: code.nullable().describe('Error code; null unless the check failed'),
    message: schema_text.nullable().describe('Reason of a failure, or a remark on a passed check'),
    place: place.nullable().describe('Line of the plan that requires the check; null if none'),
})
    .describe('A condition that must hold for the rehearsal to pass');
const bytes = schemas/* int */.Whr().nonnegative();
const schema_image = schemas/* strictObject */.rej({
    reference: schema_text.describe('Image reference, as in the plan or the compose files'),
    decision: schemas/* enum */.k5n(['given', 'pulled', 'engine', 'cache', 'build'])
        .describe('Origin: given (existed in the engine), pulled, engine or cache (found by its key there), or build'),
    imageId: schema_text.describe("Image id in the engine, as run by the rehearsal's containers"),
    digests: schemas/* array */.YOg(schema_text)
        .describe('repository@sha256:... of each registry that the image came from'),
    bytes: bytes.describe('Size in the engine, in bytes'),
    key: schema_text
        .nullable()
        .describe('Cache key: hash of all build inputs; null if the image is not built or cannot have a key'),
    ms: milliseconds.nullable().describe('Build time in milliseconds; null if not built'),
});
const source = schemas/* strictObject */.rej({
    how: schemas/* enum */.k5n(['git ref', 'work tree', 'image'])
        .describe('Kind of source: built from a git ref, built from the work tree, or an existing or pulled image'),
    ref: schema_text.nullable().describe('Git ref in the plan; null if none'),
    commit: schema_text
        .nullable()
        .describe('Commit id, for a work tree that of its checkout; null if none'),
    tree: schema_text.nullable().describe('Git tree id of the build folder in the commit'),
    changed: schemas/* boolean */.zMY()
        .nullable()
        .describe('True if the work tree had uncommitted changes; null if not applicable'),
    content: schema_text.nullable().describe('Hash of the build context from a work tree'),
    digest: schema_text.nullable().describe('repository@sha256:... of an image from a registry'),
})
    .describe('Source of the image of a release');
const binary = schemas/* strictObject */.rej({
    service: schema_text.describe('Service of the compose files'),
    release: schema_text.describe('Release whose binary the node was expected to have'),
    moment: schemas/* enum */.k5n(['start', 'upgrade', 'restart'])
        .describe('Moment of the observation: after the start, an upgrade or the restart'),
    upgrade: schema_text.nullable().describe('Upgrade before the observation; null at the other moments'),
    sha256: schema_text
        .nullable()
        .describe('SHA-256 of the binary found on the node, in hex digits; null if none'),
    expected: schema_text.describe("SHA-256 of the release's binary, in hex digits"),
    ok: schemas/* boolean */.zMY().describe('True if both hashes are equal'),
    at: time.describe('Time of the observation, RFC 3339 in UTC'),
});
const disk = schemas/* strictObject */.rej({
    free: bytes.describe("Free bytes on the engine's disk"),
    images: bytes.nullable().describe('Bytes of all images in the engine; null if not reported'),
    buildCache: bytes.nullable().describe("Bytes of the engine's build cache; null if not reported"),
    cache: bytes.describe('Bytes of the cache folder'),
});
const restart = schemas/* strictObject */.rej({
    release: schema_text.describe('Release started without Cosmovisor'),
    heightBefore: height.describe('Last block height before the stop'),
    heightAfter: height.describe('Last observed block height after the start'),
    ok: schemas/* boolean */.zMY(),
});
/** Schema of report.json. */
const reportSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(1).describe('Version of the report format'),
    result: schemas/* enum */.k5n(['passed', 'failed']),
    failure: failure
        .nullable()
        .describe('First cause of the failure; null if and only if the result is passed'),
    plan: schema_text.describe('Path of the plan file, as in messages'),
    chain: schemas/* strictObject */.rej({
        id: schema_text.nullable().describe('Chain id; null until the genesis is read'),
        binary: schema_text.describe("Name of the chain's binary"),
    }),
    releases: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schema_text,
        image: schema_text.describe('Image reference'),
        imageId: schema_text.nullable().describe('Image id; null until the image is ready'),
        source: source.nullable().describe('Null until the image is ready'),
        sha256: schema_text
            .nullable()
            .describe('SHA-256 of the binary as installed under Cosmovisor, in hex digits; null until it is read'),
        sdk: schema_text
            .nullable()
            .describe('Version of the Cosmos SDK; null if the binary does not report it'),
        engine: schema_text
            .nullable()
            .describe('Version of Tendermint or CometBFT; null if the binary does not report it'),
    })),
    images: schemas/* array */.YOg(schema_image).describe('Images of the stack that were provided'),
    disk: schemas/* strictObject */.rej({ before: disk, after: disk })
        .nullable()
        .describe('Disk space before the images were provided, and after the kept ones were saved; null if not reached'),
    binaries: schemas/* array */.YOg(binary).describe('Binaries found on nodes, in order of observation'),
    upgrades: schemas/* array */.YOg(upgrade).describe('Every upgrade of the plan, in order'),
    checks: schemas/* array */.YOg(check).describe('All checks, in the order of the rehearsal'),
    blocks: schemas/* array */.YOg(schemas/* tuple */.PVZ([height, milliseconds]))
        .describe('Block heights in the order in which they were first observed on any node, with milliseconds since startedAt'),
    queries: schemas/* array */.YOg(query).describe('Answers to queries, in the order of asking'),
    traffic: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schema_text,
        stage: schema_text.describe('start, before:<upgrade>, after:<upgrade> or end'),
        ok: schemas/* boolean */.zMY(),
        mayFail: schemas/* boolean */.zMY().describe('True if the plan allows a failure'),
        output: schema_text,
        at: time.describe('Time at which it ended, RFC 3339 in UTC'),
    }))
        .describe('Played traffic, in order'),
    notices: schemas/* array */.YOg(schema_text)
        .describe('Changes to the copy of the stack, and actions beyond the plan, that readers should know about'),
    restart: restart.nullable().describe('Null if the plan has no restart or it was not reached'),
    phases: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schema_text.describe('Title of the step'),
        step: schema_step,
        startedAt: time.describe('Start time, RFC 3339 in UTC'),
        ms: milliseconds
            .nullable()
            .describe('Duration in milliseconds; null if the step did not end'),
        ok: schemas/* boolean */.zMY().nullable().describe('True if the step succeeded; null if it did not end'),
    }))
        .describe('Steps, in the order of their start'),
    startedAt: time
        .nullable()
        .describe("Time of the first event by the host's clock, RFC 3339 in UTC; null if there is none"),
    totalMs: milliseconds.describe('Milliseconds from the first event to the last'),
});
/** JSON Schema of report.json. */
function reportJsonSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'Report of an upgrade rehearsal',
        ...json_schema_processors/* toJSONSchema */.bl(reportSchema),
    };
}
/** Text of `schema/report.schema.json`. */
function reportSchemaText() {
    return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
}


/***/ })

};
