export const id = 763;
export const ids = [763];
export const modules = {

/***/ 42914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ KEYRING_BACKENDS),
/* harmony export */   WJ: () => (/* binding */ KEY_TYPES),
/* harmony export */   ct: () => (/* binding */ account)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91734);


/** Accounts of a plan and the places of their keys. */
/** Backends of `--keyring-backend` that store keys in files of their own. */
const KEYRING_BACKENDS = ['file', 'test'];
/** Algorithms of keys that the rehearsal signs with, as `keys add` of a chain's binary calls them. */
const KEY_TYPES = ['secp256k1', 'eth_secp256k1'];
const keyring = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    folder: _words__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.meta({
        description: 'Folder that contains keyring-file or keyring-test, or one of these folders itself',
        examples: ['infra/keys'],
    }),
    backend: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(KEYRING_BACKENDS).describe('Backend of the keyring'),
    key: _words__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE
        .optional()
        .meta({ description: "Name of the key; default the account's", examples: ['validator'] }),
    'passphrase-file': _words__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.optional().meta({
        description: 'File with the passphrase (backend file)',
        examples: ['infra/keys/passphrase.txt'],
    }),
    'passphrase-env': _words__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv.optional().meta({
        description: 'Environment variable with the passphrase (backend file)',
        examples: ['BOB_PASSPHRASE'],
    }),
})
    .refine((value) => [value['passphrase-file'], value['passphrase-env']].filter((given) => given !== undefined)
    .length === (value.backend === 'file' ? 1 : 0), {
    message: 'exactly one of passphrase-file, passphrase-env with the backend file, none with test',
})
    .meta({
    description: 'A key of a Cosmos keyring, created by `keys add` of SDK 0.45 or later',
    examples: [{ folder: 'infra/keys', backend: 'file', 'passphrase-env': 'BOB_PASSPHRASE' }],
});
const account = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    'mnemonic-file': _words__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.optional().meta({
        description: 'File with the mnemonic, alone or among others: a script, a file of variables, YAML, JSON, code',
        examples: ['infra/alice.txt'],
    }),
    'mnemonic-name': _words__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.optional().meta({
        description: 'Name of the mnemonic in that file: its variable, its key, or the name of `keys add NAME --recover`; needed if the file has several',
        examples: ['VAL_MNEMONIC_1'],
    }),
    'mnemonic-env': _words__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv.optional().meta({
        description: 'Environment variable with the mnemonic',
        examples: ['ALICE_MNEMONIC'],
    }),
    keyring: keyring.optional(),
    fresh: _words__WEBPACK_IMPORTED_MODULE_0__/* .coins */ .vl.optional().meta({
        description: 'Balance in the fresh genesis; the account gets a new key for every run',
        examples: ['1000000000upawn'],
    }),
    'hd-path': (0,_words__WEBPACK_IMPORTED_MODULE_0__/* .textSuchAs */ .p8)(/^m(\/\d+'?)+$/, 'an HD path', "m/44'/118'/0'/0/0")
        .optional()
        .describe('HD derivation path of the key; default that of `keys add` of the first release, which has the coin type of the chain'),
    'key-type': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(KEY_TYPES)
        .optional()
        .describe('Algorithm of the key; default that of `keys add` of the first release, which is eth_secp256k1 on EVM chains'),
    sign: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['binary'])
        .optional()
        .describe("`binary` signs with the binary of the release that runs (`tx sign`): for a chain whose keys are of another algorithm than secp256k1 and eth_secp256k1; default the rehearsal's own signer"),
})
    .refine(({ 'hd-path': _, 'mnemonic-name': __, 'key-type': ___, sign: ____, ...sources }) => Object.values(sources).filter((given) => given !== undefined).length === 1, { message: 'exactly one of mnemonic-file, mnemonic-env, keyring, fresh' })
    .refine((value) => value.keyring === undefined || value['hd-path'] === undefined, {
    message: 'hd-path with a mnemonic only: a key of a keyring is the key itself',
})
    .refine((value) => value.keyring === undefined || value['key-type'] === undefined, {
    message: 'key-type with a mnemonic or fresh only: a key of a keyring has its own',
})
    .refine((value) => value.keyring === undefined || value.sign === undefined, {
    message: "sign with a mnemonic or fresh only: the chain's binary makes these keys itself",
})
    .refine((value) => value['mnemonic-name'] === undefined || value['mnemonic-file'] !== undefined, {
    message: 'mnemonic-name with mnemonic-file only: it names a mnemonic in that file',
});


/***/ }),

/***/ 95763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ planJsonSchema),
  F: () => (/* binding */ planSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./src/plan/account-schema.ts
var account_schema = __webpack_require__(42914);
// EXTERNAL MODULE: ./src/plan/words.ts
var plan_words = __webpack_require__(91734);
;// CONCATENATED MODULE: ./src/plan/limits-schema.ts


/** Time limits of a plan. */
const limit = (usual, description, example) => plan_words/* duration */.p0.default(usual).meta({ description, examples: [example] });
const limits = schemas/* strictObject */.rej({
    'dry-start': limit('60s', 'The dry start: entry scripts, and the jobs that they depend on, up to the start of their nodes', '3m'),
    start: limit('60s', 'From the start of the stack to the first block', '5m'),
    swap: limit('60s', "From the last block before an upgrade's height until Cosmovisor has switched all nodes to the new binary", '2m'),
    migration: limit('60s', "From then until the new binary has applied the upgrade's block on all nodes", '20m'),
    resume: limit('60s', 'From then until the chain has made the next block on all nodes', '2m'),
    halt: plan_words/* duration */.p0.optional().meta({
        description: 'The whole time without a block at an upgrade; default the sum of swap, migration and resume',
        examples: ['10m'],
    }),
    restart: limit('60s', 'At the restart: a block on all nodes before the stop, and each new block after it', '5m'),
    stall: limit('10s', 'Time without a block, outside of starts and upgrades, after which the chain counts as stalled; at least ten times the block time', '1m'),
    traffic: limit('2m', 'One command of the traffic', '10m'),
});

;// CONCATENATED MODULE: ./src/plan/release-schema.ts


/** Releases of a plan and the builds of images. */
/** Parts of a `-ldflags` value and of a generated Dockerfile, free of the syntax of both. */
const word = (words, example) => (0,plan_words/* textSuchAs */.p8)(/^[\w][\w.+/@:=-]*$/, words, example);
/** A variable of a package as `-X` names it, and its value in a quoted part of `-ldflags` in a shell's text. */
const goVariable = (0,plan_words/* textSuchAs */.p8)(/^\w[\w.~/-]*\.[A-Za-z_]\w*$/, 'a variable of a package', 'github.com/acme/chain/app.Bech32Prefix');
const value = (0,plan_words/* textSuchAs */.p8)(new RegExp(`^[^"'\`$\\\\${plan_words/* UNSEEN */.PR}]{0,500}$`), 'a text without quotes, $ and \\,', 'acme');
const go = schemas/* strictObject */.rej({
    package: (0,plan_words/* textSuchAs */.p8)(/^\.(\/[\w.-]+)*$/, 'a path', './cmd/checkersd')
        .optional()
        .describe('Main package of the binary, in module if that is set; default ./cmd/<binary>'),
    module: (0,plan_words/* textSuchAs */.p8)(/^(?:\.|\w[\w.-]*(?:\/\w[\w.-]*)*)$/, 'a folder', 'chain')
        .optional()
        .describe('Folder of the module in the context; default that of the nearest go.mod above package'),
    tags: schemas/* array */.YOg(word('a build tag', 'netgo'))
        .default([])
        .meta({ description: 'Build tags', examples: [['netgo', 'ledger']] }),
    modfile: word('a file', 'go.mod')
        .default('go.mod')
        .describe('File to use instead of go.mod; its .sum file is in the same folder'),
    version: word('a version', 'v1.2.0')
        .optional()
        .describe("Version that the binary reports; default the release's name"),
    name: word('a name', 'checkers')
        .optional()
        .describe("Chain name that the binary reports; default the binary's name without its final d"),
    variables: schemas/* record */.g1P(goVariable, value)
        .default({})
        .meta({
        description: 'Values of string variables of the code, as `-X` of the linker sets them: by import path of the package and name',
        examples: [{ 'github.com/acme/chain/app.Bech32Prefix': 'acme' }],
    }),
    image: plan_words/* imageReference */.rA.optional().meta({
        description: 'Image with the Go toolchain; default golang in the version of go.mod, on Debian',
        examples: ['golang:1.24-bookworm'],
    }),
    base: plan_words/* imageReference */.rA.optional().meta({
        description: 'Base image for the binary; default debian:bookworm-slim',
        examples: ['debian:bookworm-slim'],
    }),
    cgo: schemas/* boolean */.zMY()
        .optional()
        .describe('Enable cgo, and add the shared libraries of Go modules and of the tree; default true if go.mod requires a module that needs C (wasmvm) or the code imports C'),
})
    .meta({
    description: 'Build of a Go chain with a generated Dockerfile; default if the context has a go.mod and no Dockerfile',
    examples: [{ tags: ['netgo'] }],
});
const build = schemas/* strictObject */.rej({
    context: plan_words/* path */.Ae.default('.').meta({
        description: 'Build context, relative to the plan file',
        examples: ['.', '../chain'],
    }),
    ref: plan_words/* name */.UU.optional().meta({
        description: 'Git ref (tag, branch, commit) of the context, exported without changing the work tree; default the work tree',
        examples: ['v1.4.0'],
    }),
    dockerfile: plan_words/* name */.UU.default('Dockerfile').meta({
        description: 'Dockerfile, relative to the context or, if missing there, to the plan file',
        examples: ['docker/Dockerfile'],
    }),
    target: plan_words/* name */.UU.optional().meta({
        description: 'Stage to build; default the last one',
        examples: ['release'],
    }),
    args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .default({})
        .meta({ description: 'Build arguments', examples: [{ RELEASE: 'v2' }] }),
    go: go.optional(),
    pull: schemas/* boolean */.zMY()
        .optional()
        .describe('Pull the image instead of building it, if a registry has it; default true for a git tag and a reference with a registry'),
})
    .refine(({ go, target, args, dockerfile }) => go === undefined ||
    (target === undefined && Object.keys(args).length === 0 && dockerfile === 'Dockerfile'), { message: 'either go, or dockerfile, target and args: with go the Dockerfile is generated' })
    .describe('Build of the image; without it, the image must exist locally or in a registry');
/** A path in a container or, if relative, in a folder of it; never out of that folder. */
const placeIn = (folder, ...examples) => (0,plan_words/* textSuchAs */.p8)(new RegExp(`^(?!/*$)(?!(?:.*/)?\\.{1,2}(?:/|$))[^${plan_words/* UNSEEN */.PR}]+$`), `a path in the container, or relative to ${folder},`, ...examples);
/** Values of a TOML file: keys with dots, or nested maps. */
const settings = schemas/* record */.g1P(plan_words/* name */.UU, schemas/* json */.Pq9());
const release = schemas/* strictObject */.rej({
    name: plan_words/* name */.UU.meta({ description: 'Name of the release in this plan', examples: ['v1.1'] }),
    image: plan_words/* imageReference */.rA.describe('Image of the release, as in the compose files'),
    build: build.optional().meta({ examples: [{ ref: 'v1.4.0', go: { tags: ['netgo'] } }] }),
    env: schemas/* record */.g1P(plan_words/* variable */.bv, schemas/* string */.YjP())
        .optional()
        .meta({
        description: 'Variables of its binary on nodes under Cosmovisor, from this release on; they replace those of the compose files',
        examples: [{ ORACLE_URL: 'http://price-feed:8080' }],
    }),
    flags: schemas/* array */.YOg(plan_words/* text */.Qq)
        .min(1)
        .optional()
        .meta({
        description: "Flags that are appended to a node's start command, from this release on",
        examples: [['--oracle.enabled', '--oracle.timeout=2s']],
    }),
    files: schemas/* record */.g1P(placeIn("the node's home", 'config/oracle.toml', '/etc/oracle.json'), plan_words/* path */.Ae)
        .optional()
        .meta({
        description: "Files and folders of nodes, from this release on: by their path in the container or in the node's home, the path relative to the plan file. They are copied over what is there before each start, by the node's own user",
        examples: [{ 'config/oracle.toml': 'infra/oracle.toml', wasm: 'infra/wasm' }],
    }),
    config: schemas/* record */.g1P((0,plan_words/* textSuchAs */.p8)(/^[\w][\w.-]*\.toml$/, 'a file name', 'app.toml'), settings)
        .optional()
        .meta({
        description: "Values of TOML files in the nodes' config folder, from this release on: by file and key, written before the height of the upgrade. Missing keys and sections are added",
        examples: [
            { 'app.toml': { 'minimum-gas-prices': '0upawn', 'oracle.enabled': true } },
            { 'config.toml': { mempool: { type: 'app' } } },
        ],
    }),
    signers: schemas/* record */.g1P(plan_words/* serviceName */.fe, schemas/* record */.g1P(placeIn("the signer's only mount", 'tmkms.toml', '/kms/tmkms.toml'), settings))
        .optional()
        .meta({
        description: 'Values of TOML files of remote signers, from this release on: by service, file and key. A key of a list of tables, such as chain or validator of TMKMS, stands for each of them. The signer starts again while its validators are halted for the upgrade',
        examples: [{ 'kms-alice': { 'tmkms.toml': { 'chain.sign_extensions': true } } }],
    }),
});
const cosmovisor = schemas/* strictObject */.rej({
    version: (0,plan_words/* textSuchAs */.p8)(/^v\d+\.\d+\.\d+$/, 'a version', 'v1.5.0')
        .optional()
        .describe('Version of Cosmovisor (1.0 to 1.7); default v1.5.0, or the version in `image`'),
    image: plan_words/* imageReference */.rA.optional().meta({
        description: 'Your own Cosmovisor image with all binaries; default a generated image',
        examples: ['acme/cosmovisor:v2'],
    }),
    build: build.optional().meta({ examples: [{ context: 'cosmovisor' }] }),
    folder: plan_words/* path */.Ae.optional().meta({
        description: 'Folder whose content each node gets in its cosmovisor folder, beside the binaries: scripts, config.toml; default none',
        examples: ['infra/cosmovisor'],
    }),
    'pre-upgrade': (0,plan_words/* textSuchAs */.p8)(/^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/, 'a file of that folder', 'pre-upgrade.sh')
        .optional()
        .describe('Script in `folder` that Cosmovisor 1.5 and later runs before each swap, with the name and the height of the upgrade (COSMOVISOR_CUSTOM_PREUPGRADE); default none'),
})
    .refine(({ image, build }) => image !== undefined || build === undefined, {
    message: 'build together with image, which names the built image',
});

;// CONCATENATED MODULE: ./src/plan/fresh-schema.ts


/** A fresh genesis in a plan: its validators, values and commands. */
const genesisTransaction = schemas/* union */.KCZ([
    schemas/* literal */.euz(false),
    schemas/* strictObject */.rej({
        flags: schemas/* array */.YOg(plan_words/* text */.Qq)
            .min(1)
            .meta({
            description: 'Further arguments of gentx, with placeholders',
            examples: [['--gas-prices', '1000000000aatom']],
        }),
    }),
], { error: 'false, or a map with flags' });
const validator = schemas/* strictObject */.rej({
    service: plan_words/* serviceName */.fe,
    operator: plan_words/* accountName */.vi.optional().describe('Account of the operator; needed for gentx'),
    stake: plan_words/* coins */.vl.optional().meta({
        description: 'Self-delegation in the genesis; needed for gentx',
        examples: ['60000000upawn'],
    }),
    signer: plan_words/* serviceName */.fe.optional().meta({
        description: 'Service of the remote signer (TMKMS) with its key; default none',
        examples: ['kms-alice'],
    }),
    gentx: genesisTransaction.optional().meta({
        description: 'The genesis transaction that creates the validator: a map with flags, or false for none, as stack.fresh.commands or stack.fresh.genesis create the validator; default gentx without further flags',
        examples: [{ flags: ['--gas-prices', '1000000000aatom'] }],
    }),
})
    .refine(({ operator, stake, gentx }) => gentx === false || (operator !== undefined && stake !== undefined), { message: 'operator and stake, or gentx: false' });
const fresh = schemas/* strictObject */.rej({
    validators: schemas/* array */.YOg(validator)
        .min(1)
        .meta({
        description: 'Validators of the genesis; all other nodes of the compose files are full nodes',
        examples: [[{ service: 'val-alice', operator: 'alice', stake: '60000000upawn' }]],
    }),
    genesis: schemas/* record */.g1P(plan_words/* text */.Qq, schemas/* json */.Pq9())
        .optional()
        .meta({
        description: 'Values of the genesis by path, with indices of lists as names: maps are merged, other values replace those of init. Texts may have placeholders',
        examples: [
            {
                'app_state.gov.params.min_deposit.0.amount': '1000000',
                'app_state.poa.params': { admins: ['{account:alice}'] },
            },
        ],
    }),
    commands: schemas/* array */.YOg(plan_words/* commandLine */.ay)
        .min(1)
        .optional()
        .meta({
        description: "Commands of the first release's binary that change the genesis, run in order between init and gentx: each a list of arguments, with placeholders",
        examples: [[['genesis', 'add-genesis-validator', '{valoper:alice}', '{pubkey:val-alice}']]],
    }),
})
    .describe('New keys, genesis and homes of all nodes for every run; default copies of those of the stack');

;// CONCATENATED MODULE: ./src/plan/stack-schema.ts




/** The stack of a plan: nodes, signers, helpers and networks. */
const preparation = schemas/* union */.KCZ([
    plan_words/* commandLine */.ay,
    schemas/* strictObject */.rej({
        run: plan_words/* commandLine */.ay.meta({
            description: 'Program with its arguments',
            examples: [['make', 'localnet-init']],
        }),
        in: schemas/* enum */.k5n(['copy', 'checkout'])
            .default('copy')
            .describe('Where it runs: at the root of a copy of the checkout (the git work tree of the plan), or at that of the checkout itself, which it may then change'),
    }),
], { error: 'a list of a program and its arguments, or a map with run and in' })
    .meta({ examples: [['make', 'localnet-init']] });
const companion = schemas/* strictObject */.rej({
    image: plan_words/* imageReference */.rA.optional().meta({
        description: 'Image; default that of before',
        examples: ['acme/price-feed:2'],
    }),
    command: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .meta({
        description: 'Arguments of its entry point; default those of before',
        examples: [['--node', 'http://node:26657']],
    }),
})
    .refine(({ image, command }) => image !== undefined || command !== undefined, {
    message: 'image, command or both',
});
const stack = schemas/* strictObject */.rej({
    prepare: schemas/* array */.YOg(preparation)
        .min(1)
        .optional()
        .meta({
        description: 'Programs on this machine that make files of the stack, run in order before the compose files are read. Paths of the plan, other than those of builds, then lead to the copy',
        examples: [[['make', 'localnet-init']]],
    }),
    compose: schemas/* array */.YOg(plan_words/* path */.Ae)
        .min(1)
        .meta({ description: 'Compose files', examples: [['infra/docker-compose.yml']] }),
    folder: plan_words/* path */.Ae.optional().meta({
        description: 'Base of relative paths in the compose files (--project-directory); default the folder of the first one',
        examples: ['.'],
    }),
    'env-files': schemas/* array */.YOg(plan_words/* path */.Ae)
        .min(1)
        .optional()
        .meta({
        description: 'Files with variables of the compose files (--env-file); default .env in that folder',
        examples: [['infra/local.env']],
    }),
    profiles: schemas/* array */.YOg(plan_words/* argument */.EE)
        .optional()
        .meta({
        description: 'Profiles of the compose files (--profile); default COMPOSE_PROFILES',
        examples: [['validators']],
    }),
    without: schemas/* array */.YOg(plan_words/* serviceName */.fe)
        .optional()
        .meta({
        description: 'Services of the compose files that are left out of the rehearsal',
        examples: [['explorer']],
    }),
    rpc: plan_words/* serviceName */.fe.meta({
        description: 'Service whose RPC the rehearsal uses',
        examples: ['node-carol'],
    }),
    cosmovisor: schemas/* array */.YOg(plan_words/* serviceName */.fe)
        .optional()
        .meta({
        description: "Services that run under Cosmovisor; default every node on the first release's image",
        examples: [['val-alice', 'val-bob']],
    }),
    images: schemas/* array */.YOg(schemas/* strictObject */.rej({
        image: plan_words/* imageReference */.rA.meta({
            description: 'Reference of the image, as in the compose files',
            examples: ['acme/tmkms:0.15.0'],
        }),
        build: build.meta({ examples: [{ context: 'tmkms' }] }),
    }))
        .default([])
        .meta({
        description: 'Other images of the stack to build, such as the remote signer',
        examples: [[{ image: 'acme/tmkms:0.15.0', build: { context: 'tmkms' } }]],
    }),
    fresh: fresh.optional(),
    required: schemas/* array */.YOg(plan_words/* serviceName */.fe)
        .optional()
        .meta({
        description: 'Helpers (services that are neither nodes nor signers) whose end fails the rehearsal; default none: the end of a helper is a notice. Code 0 is no failure of a job that others wait for',
        examples: [['price-feed']],
    }),
    companions: schemas/* record */.g1P(plan_words/* serviceName */.fe, schemas/* record */.g1P(plan_words/* releaseName */["do"], companion))
        .optional()
        .meta({
        description: 'Helpers that change at upgrades: by service and release, what the service runs from that release on. It is created again after the first block of the release',
        examples: [{ 'price-feed': { 'v1.1': { image: 'acme/price-feed:2' } } }],
    }),
    internet: schemas/* array */.YOg(plan_words/* serviceName */.fe)
        .optional()
        .meta({
        description: 'Services with access to the internet and to this machine; never nodes or services with keys. Default none: containers of a run reach only each other',
        examples: [['price-feed']],
    }),
    state: schemas/* enum */.k5n(['reset', 'keep'])
        .default('reset')
        .describe("Chain data and signers' state files in the copy: reset to the genesis, or kept"),
});

// EXTERNAL MODULE: ./src/plan/traffic-schema.ts
var traffic_schema = __webpack_require__(67704);
// EXTERNAL MODULE: ./src/plan/upgrade-schema.ts
var upgrade_schema = __webpack_require__(62639);
;// CONCATENATED MODULE: ./src/plan/schema.ts








/**
 * The plan: the one description of a rehearsal, as a user writes it in YAML. The published JSON
 * Schema (`schema/plan.schema.json`) is generated from this file.
 */
const tunedPace = schemas/* strictObject */.rej({
    'block-time': plan_words/* duration */.p0.default('150ms').meta({
        description: 'Target block time, set by timeout_commit and gossip times',
        examples: ['150ms'],
    }),
    'voting-period': schemas/* union */.KCZ([schemas/* literal */.euz('as-is'), plan_words/* duration */.p0], { error: 'as-is, or a duration such as 5s' })
        .default('6s')
        .meta({
        description: 'Voting period in the working copy of the genesis; as-is keeps the original',
        examples: ['5s'],
    }),
    'chain-time': schemas/* enum */.k5n(['clock', 'fast'])
        .default('clock')
        .describe('With fast, every block advances the chain time, so that a voting period of any length ends in seconds (Tendermint 0.34 only)'),
});
const pace = schemas/* union */.KCZ([schemas/* literal */.euz('as-is'), tunedPace], {
    error: 'as-is, or a map with block-time, voting-period and chain-time',
})
    .meta({
    description: 'Block time, voting period and chain time in the working copy',
    examples: [{ 'block-time': '150ms', 'voting-period': '5s' }],
});
/** Schema of a plan file. */
const planSchema = schemas/* strictObject */.rej({
    chain: schemas/* strictObject */.rej({
        binary: (0,plan_words/* textSuchAs */.p8)(/^[\w][\w.+-]*$/, 'a file name', 'checkersd').describe("File name of the chain's binary in its images"),
        home: (0,plan_words/* textLike */.r1)(new RegExp(`^/[^${plan_words/* UNSEEN */.PR}]+$`), 'an absolute path in the container')
            .optional()
            .meta({
            description: "Home of the nodes in the container, which may have variables of theirs; default --home of the command, or the binary's default",
            examples: ['/root/.checkers', '/data/node$ID/checkersd'],
        }),
        id: plan_words/* name */.UU.optional().meta({
            description: 'Chain id of a fresh genesis; default that of the existing genesis',
            examples: ['checkers-rehearsal'],
        }),
        denom: plan_words/* name */.UU.optional().meta({
            description: 'Denomination of stakes, and of fees if the chain accepts it; default the bond denomination of the genesis',
            examples: ['upawn'],
        }),
        'gas-prices': plan_words/* gasPrices */.QX.optional().meta({
            description: "Prices of gas that the rehearsal pays, of which the first is taken that an account has coins of; default the chain's own",
            examples: ['0.025upawn'],
        }),
    })
        .meta({
        description: 'Chain to rehearse',
        examples: [{ binary: 'checkersd', id: 'checkers-rehearsal', denom: 'upawn' }],
    }),
    releases: schemas/* array */.YOg(release)
        .min(1)
        .meta({
        description: 'Releases; the chain starts with the first',
        examples: [
            [
                { name: 'v1', image: 'checkersd:v1', build: { ref: 'v1.0.0' } },
                { name: 'v2', image: 'checkersd:v2', build: { go: { tags: ['netgo'] } } },
            ],
        ],
    }),
    cosmovisor: cosmovisor.prefault({}).meta({
        description: 'Cosmovisor, which swaps the binaries',
        examples: [{ version: 'v1.5.0' }],
    }),
    stack: stack.meta({
        description: 'Nodes, signers and networks',
        examples: [
            {
                compose: ['infra/docker-compose.yml'],
                rpc: 'node-carol',
                fresh: {
                    validators: [
                        { service: 'val-alice', operator: 'alice', stake: '60000000upawn' },
                        { service: 'val-bob', operator: 'bob', stake: '40000000upawn' },
                    ],
                },
            },
        ],
    }),
    accounts: schemas/* record */.g1P(plan_words/* accountName */.vi, account_schema/* account */.ct).meta({
        description: 'Accounts of proposers, voters and traffic, each with one of mnemonic-file, mnemonic-env, keyring and fresh',
        examples: [{ alice: { fresh: '1000000000upawn' }, bob: { fresh: '1000000000upawn' } }],
    }),
    upgrades: schemas/* array */.YOg(upgrade_schema/* upgrade */.f)
        .min(1)
        .meta({
        description: 'Governance upgrades, in order',
        examples: [
            [{ name: 'v1tov2', to: 'v2', proposer: 'alice', votes: { alice: 'yes', bob: 'yes' } }],
        ],
    }),
    pace: pace.prefault({}),
    limits: limits.prefault({}).meta({
        description: 'Time limits, the same for all upgrades',
        examples: [{ migration: '20m', start: '5m' }],
    }),
    traffic: schemas/* array */.YOg(traffic_schema/* traffic */.iN)
        .default([])
        .meta({
        description: 'Transactions and programs at stages of the rehearsal',
        examples: [
            [
                {
                    name: 'a payment',
                    stage: 'start',
                    command: ['tx', 'bank', 'send', 'alice', 'bob', '1upawn', '--yes'],
                },
                { name: 'smoke test', stage: 'end', run: ['npm', 'test'], 'allow-failure': true },
            ],
        ],
    }),
    queries: schemas/* array */.YOg(traffic_schema/* query */.P)
        .default([])
        .meta({
        description: 'Queries with expected answers at each release, repeated after the restart',
        examples: [
            [
                {
                    name: 'leaderboard',
                    client: 'v2',
                    command: ['query', 'leaderboard', 'show-leaderboard'],
                    expect: { v1: { fails: 'unknown query path' }, v2: { contains: 'winners' } },
                },
            ],
        ],
    }),
    restart: schemas/* boolean */.zMY()
        .default(true)
        .describe('Stop the stack at the end and start it again on the last release without Cosmovisor'),
});
/** The JSON Schema of a plan file, for editors. */
function planJsonSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'Plan of an upgrade rehearsal',
        ...json_schema_processors/* toJSONSchema */.bl(planSchema, { io: 'input' }),
    };
}


/***/ }),

/***/ 67704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ query),
/* harmony export */   Ui: () => (/* binding */ PROGRAM_FORM),
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   f_: () => (/* binding */ programKeys),
/* harmony export */   iN: () => (/* binding */ traffic)
/* harmony export */ });
/* unused harmony export expectation */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91734);


/** Traffic and queries of a plan. */
/** A stage of the rehearsal: `start`, `before:<upgrade>`, `after:<upgrade>` or `end`. */
const stage = (0,_words__WEBPACK_IMPORTED_MODULE_0__/* .textLike */ .r1)(/^(start|end|before:.+|after:.+)$/, 'start, before:<upgrade>, after:<upgrade> or end').meta({
    description: 'Time of the traffic: start, before:<upgrade> (while the chain approaches its height), after:<upgrade> or end',
    examples: ['after:v1tov2'],
});
/** Keys of a program that runs in a container beside the RPC service, or on this machine. */
const programKeys = {
    release: _words__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ ["do"]
        .optional()
        .describe('Release whose image runs the command; default the first release'),
    image: _words__WEBPACK_IMPORTED_MODULE_0__/* .imageReference */ .rA.optional().meta({
        description: "Image that runs the command; default the release's image",
        examples: ['acme/load:1'],
    }),
    entrypoint: _words__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU.optional().meta({
        description: "Entry point; default the image's entry point",
        examples: ['sh'],
    }),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .min(1)
        .optional()
        .meta({
        description: 'Arguments of a container in the networks of the RPC service; either command or run',
        examples: [['tx', 'bank', 'send', 'alice', 'bob', '1upawn', '--yes']],
    }),
    mount: _words__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.optional().meta({
        description: 'Folder or file, such as a script, mounted read-only at /mounted in the container',
        examples: ['scripts'],
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .min(1)
        .optional()
        .meta({
        description: 'Program on this machine with its arguments, run in the folder of the plan',
        examples: [['npm', 'test']],
    }),
};
const PROGRAM_FORM = 'either run, or command with at most one of release and image; entrypoint and mount go with command';
/** Returns true if the keys describe one program. */
function isProgram({ command, run, release, image, entrypoint, mount, }) {
    return ((command === undefined) !== (run === undefined) &&
        (release === undefined || image === undefined) &&
        (run === undefined || [release, image, entrypoint, mount].every((key) => key === undefined)));
}
const traffic = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: _words__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU.meta({ description: 'Name of the traffic', examples: ['a payment'] }),
    stage,
    ...programKeys,
    'allow-failure': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .default(false)
        .describe('A failure is reported, but does not fail the rehearsal'),
})
    .refine(isProgram, { message: PROGRAM_FORM });
const expectation = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    fails: _words__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.optional().meta({
        description: 'Text of the error with which the query must fail',
        examples: ['unknown query path'],
    }),
    contains: _words__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq
        .optional()
        .meta({ description: 'Text that the answer must contain', examples: ['winners'] }),
    json: zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9()
        .optional()
        .meta({
        description: 'Values that the JSON answer must contain',
        examples: [{ params: { winners: [] } }],
    }),
    'same-as': _words__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU.optional().meta({
        description: 'JSON file, written by traffic, with values that the JSON answer must contain',
        examples: ['leaderboard.json'],
    }),
})
    .refine((value) => Object.values(value).filter((given) => given !== undefined).length === 1, {
    message: 'exactly one of fails, contains, json, same-as',
});
const query = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: _words__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU.meta({ description: 'Name of the query', examples: ['leaderboard'] }),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .min(1)
        .meta({
        description: "Arguments of the chain's binary",
        examples: [['query', 'leaderboard', 'show-leaderboard']],
    }),
    client: _words__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ ["do"]
        .optional()
        .describe('Release whose binary sends the query, such as a newer one whose query must fail; default the running release'),
    expect: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_words__WEBPACK_IMPORTED_MODULE_0__/* .releaseName */ ["do"], expectation).meta({
        description: 'Expected answer at each release',
        examples: [{ v1: { fails: 'unknown query path' }, v2: { contains: 'winners' } }],
    }),
});


/***/ }),

/***/ 62639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ PROPOSAL_KEYS),
/* harmony export */   f: () => (/* binding */ upgrade)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _traffic_schema__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67704);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91734);



/** Upgrades of a plan. */
/** Keys of a schedule; of the entries of a list, only those of a program are allowed. */
const scheduleKeys = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    'at-height': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .positive()
        .optional()
        .meta({
        description: "Height at which the chain's own code schedules or applies the upgrade",
        examples: [120],
    }),
    account: _words__WEBPACK_IMPORTED_MODULE_1__/* .accountName */ .vi
        .optional()
        .describe('Account that x/upgrade has as its authority, which sends the message'),
    ..._traffic_schema__WEBPACK_IMPORTED_MODULE_0__/* .programKeys */ .f_,
});
function isProgramOnly({ 'at-height': height, account, ...keys }) {
    return height === undefined && account === undefined && (0,_traffic_schema__WEBPACK_IMPORTED_MODULE_0__/* .isProgram */ .Vd)(keys);
}
/** What schedules an upgrade instead of a proposal. */
const schedule = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    scheduleKeys.refine((keys) => {
        const { 'at-height': height, account, ...program } = keys;
        const isAlone = Object.values(program).every((key) => key === undefined);
        return ((isAlone && (height === undefined) !== (account === undefined)) || isProgramOnly(keys));
    }, { message: `exactly one of at-height, account and a program: ${_traffic_schema__WEBPACK_IMPORTED_MODULE_0__/* .PROGRAM_FORM */ .Ui}` }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(scheduleKeys.refine(isProgramOnly, { message: _traffic_schema__WEBPACK_IMPORTED_MODULE_0__/* .PROGRAM_FORM */ .Ui })).min(1),
], {
    error: 'a map with at-height, account, command or run, or a list of maps with command or run',
})
    .meta({
    description: 'What schedules the upgrade without a proposal: an account, programs as those of traffic, in which {name}, {height} and {info} are replaced, or the code of the chain; default the authority of x/upgrade, which is asked',
    examples: [
        { command: ['tx', 'dao', 'upgrade', '{name}', '{height}', '--from', 'alice', '--yes'] },
        { 'at-height': 120 },
    ],
});
/** Keys of a proposal, which an upgrade with a schedule does not have. */
const PROPOSAL_KEYS = ['proposer', 'deposit', 'votes', 'expedited', 'straddle'];
const upgrade = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: _words__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.meta({
        description: "Name of the upgrade plan, as passed to SetUpgradeHandler in the chain's code",
        examples: ['v1tov2'],
    }),
    from: _words__WEBPACK_IMPORTED_MODULE_1__/* .releaseName */ ["do"].optional().meta({
        description: 'Release before the upgrade; default the target of the previous upgrade, or the first release',
        examples: ['v1'],
    }),
    to: _words__WEBPACK_IMPORTED_MODULE_1__/* .releaseName */ ["do"].describe('Release after the upgrade'),
    proposer: _words__WEBPACK_IMPORTED_MODULE_1__/* .accountName */ .vi
        .optional()
        .describe('Account that submits the proposal; default the first account'),
    deposit: _words__WEBPACK_IMPORTED_MODULE_1__/* .coins */ .vl
        .optional()
        .describe("Deposit of the proposal; default the chain's current minimum"),
    votes: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_words__WEBPACK_IMPORTED_MODULE_1__/* .accountName */ .vi, zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['yes', 'no', 'abstain', 'no_with_veto']))
        .optional()
        .meta({
        description: 'Vote of each account; default yes by every account',
        examples: [{ alice: 'yes', bob: 'abstain' }],
    }),
    expedited: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
        .default(false)
        .describe('Expedited proposal (SDK 0.50 and later): a shorter vote, a larger deposit'),
    straddle: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
        .default(true)
        .describe('Vote on it during the previous upgrade; if false, propose it after that upgrade'),
    height: (0,_words__WEBPACK_IMPORTED_MODULE_1__/* .textSuchAs */ .p8)(/^\+[1-9]\d*$/, 'an offset in quotes', '"+180"')
        .optional()
        .meta({
        description: 'Blocks from the proposal to the upgrade, enough for the vote; default as soon as possible',
        examples: ['+180'],
    }),
    schedule: schedule.optional(),
    info: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_words__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_words__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, zod__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq9())], { error: 'a text, or a map for JSON' })
        .optional()
        .meta({
        description: "Info of the upgrade plan: any text, or JSON with the downloads of Cosmovisor, which are checked by Cosmovisor's rules",
        examples: [
            {
                binaries: {
                    'linux/amd64': `https://example.com/checkersd?checksum=sha256:${'0'.repeat(64)}`,
                },
            },
        ],
    }),
    'info-file': _words__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae
        .optional()
        .meta({ description: 'File with that info', examples: ['upgrades/v2.json'] }),
});


/***/ }),

/***/ 91734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   PR: () => (/* binding */ UNSEEN),
/* harmony export */   QX: () => (/* binding */ gasPrices),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   ay: () => (/* binding */ commandLine),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   "do": () => (/* binding */ releaseName),
/* harmony export */   fe: () => (/* binding */ serviceName),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p8: () => (/* binding */ textSuchAs),
/* harmony export */   pc: () => (/* binding */ durationMs),
/* harmony export */   r1: () => (/* binding */ textLike),
/* harmony export */   rA: () => (/* binding */ imageReference),
/* harmony export */   vi: () => (/* binding */ accountName),
/* harmony export */   vl: () => (/* binding */ coins)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

/** Values that occur in several parts of a plan. */
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Converts a duration of the plan (`150ms`, `5s`, `10m`, `1h`) to milliseconds. */
function durationMs(text) {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
    if (!match)
        throw new Error(`not a duration: ${text}`);
    return Number(match[1]) * UNIT_MS[match[2]];
}
/** Text of a form described by `words`, which serve in every message about it, also if it is missing. */
const textLike = (pattern, words) => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(words).regex(pattern, words);
/** Text of a form described by examples. */
const textSuchAs = (pattern, words, ...examples) => {
    const last = examples.slice(-2).join(' or ');
    const such = [...examples.slice(0, -2), last].join(', ');
    return textLike(pattern, `${words} such as ${such}`).meta({ examples });
};
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
/**
 * Invisible characters, not allowed in names and paths, which appear in logs, reports and file names. Given by
 * code point, as interpreted alike by all JSON Schema programs.
 */
const UNSEEN = [
    String.raw `\u0000-\u001f\u007f-\u009f`, // control characters
    String.raw `\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\ufff9-\ufffb`, // zero-width characters
    String.raw `\u2028-\u202e\u2066-\u206f`, // line separators, direction marks
].join('');
const name = text.regex(new RegExp(`^[^${UNSEEN}]*$`), 'a text without control characters and marks of direction');
const path = name.describe('A path, relative to the plan file');
/** A name passed to programs as an argument, which must not look like an option. */
const argument = name.regex(/^(?!-)/, 'a text that does not begin with -');
const serviceName = argument.meta({
    description: 'A service of the compose files',
    examples: ['val-alice'],
});
const accountName = argument.meta({
    description: 'An account of the plan',
    examples: ['alice'],
});
const releaseName = name.meta({ description: 'A release of the plan', examples: ['v2'] });
const duration = textSuchAs(/^\d+(\.\d+)?(ms|s|m|h)$/, 'a duration', '150ms', '5s', '10m', '1h');
const coins = textSuchAs(/^\d+[a-zA-Z][a-zA-Z0-9/:._-]*$/, 'an amount', '10000000upawn');
/** Decimal coins in the SDK's list notation (`ParseDecCoins`). */
const gasPrices = textSuchAs(/^\d{1,60}(\.\d{1,18})?[a-zA-Z][a-zA-Z0-9/:._-]*(,\d{1,60}(\.\d{1,18})?[a-zA-Z][a-zA-Z0-9/:._-]*)*$/, 'prices with their denominations', '0.025uatom', '0.025uatom,0.1uosmo');
const imageReference = textSuchAs(/^[\w][\w.\-/:@]*$/, 'an image reference', 'checkersd:v1');
const variable = textLike(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');
/** A program with its arguments. */
const commandLine = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1);


/***/ })

};
