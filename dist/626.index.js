export const id = 626;
export const ids = [626];
export const modules = {

/***/ 42914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ KEYRING_BACKENDS),
/* harmony export */   c: () => (/* binding */ account)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91734);


/** Accounts of a plan and the places of their keys. */
/** Backends of `--keyring-backend` that store keys in files of their own. */
const KEYRING_BACKENDS = ['file', 'test'];
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
        .describe("HD derivation path of the key; default m/44'/118'/0'/0/0"),
})
    .refine(({ 'hd-path': _, 'mnemonic-name': __, ...sources }) => Object.values(sources).filter((given) => given !== undefined).length === 1, { message: 'exactly one of mnemonic-file, mnemonic-env, keyring, fresh' })
    .refine((value) => value.keyring === undefined || value['hd-path'] === undefined, {
    message: 'hd-path with a mnemonic only: a key of a keyring is the key itself',
})
    .refine((value) => value['mnemonic-name'] === undefined || value['mnemonic-file'] !== undefined, {
    message: 'mnemonic-name with mnemonic-file only: it names a mnemonic in that file',
});


/***/ }),

/***/ 65626:
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
;// CONCATENATED MODULE: ./src/plan/release-schema.ts


/** Releases of a plan and the builds of images. */
/** Parts of a `-ldflags` value and of a generated Dockerfile, free of the syntax of both. */
const word = (words, example) => (0,plan_words/* textSuchAs */.p8)(/^[\w][\w.+/@:=-]*$/, words, example);
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
const release = schemas/* strictObject */.rej({
    name: plan_words/* name */.UU.meta({ description: 'Name of the release in this plan', examples: ['v1.1'] }),
    image: plan_words/* imageReference */.rA.describe('Image of the release, as in the compose files'),
    build: build.optional().meta({ examples: [{ ref: 'v1.4.0', go: { tags: ['netgo'] } }] }),
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
})
    .refine(({ image, build }) => image !== undefined || build === undefined, {
    message: 'build together with image, which names the built image',
});

;// CONCATENATED MODULE: ./src/plan/stack-schema.ts



/** The stack of a plan: nodes, signers, helpers and networks. */
const validator = schemas/* strictObject */.rej({
    service: plan_words/* serviceName */.fe,
    operator: plan_words/* accountName */.vi.describe('Account of the operator'),
    stake: plan_words/* coins */.vl.meta({
        description: 'Self-delegation in the genesis',
        examples: ['60000000upawn'],
    }),
    signer: plan_words/* serviceName */.fe.optional().meta({
        description: 'Service of the remote signer (TMKMS) with its key; default none',
        examples: ['kms-alice'],
    }),
});
const fresh = schemas/* strictObject */.rej({
    validators: schemas/* array */.YOg(validator)
        .min(1)
        .meta({
        description: 'Validators of the genesis; all other nodes of the compose files are full nodes',
        examples: [[{ service: 'val-alice', operator: 'alice', stake: '60000000upawn' }]],
    }),
})
    .describe('New keys, genesis and homes of all nodes for every run; default copies of those of the stack');
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
    'dry-start': plan_words/* duration */.p0.default('60s').meta({
        description: 'Time limit of the dry start: entry scripts, and the jobs that they depend on, up to the start of their nodes',
        examples: ['3m'],
    }),
    state: schemas/* enum */.k5n(['reset', 'keep'])
        .default('reset')
        .describe("Chain data and signers' state files in the copy: reset to the genesis, or kept"),
});

;// CONCATENATED MODULE: ./src/plan/traffic-schema.ts


/** Traffic and queries of a plan. */
/** A stage of the rehearsal: `start`, `before:<upgrade>`, `after:<upgrade>` or `end`. */
const stage = (0,plan_words/* textLike */.r1)(/^(start|end|before:.+|after:.+)$/, 'start, before:<upgrade>, after:<upgrade> or end').meta({
    description: 'Time of the traffic: start, before:<upgrade> (while the chain approaches its height), after:<upgrade> or end',
    examples: ['after:v1tov2'],
});
const traffic = schemas/* strictObject */.rej({
    name: plan_words/* name */.UU.meta({ description: 'Name of the traffic', examples: ['a payment'] }),
    stage,
    release: plan_words/* releaseName */["do"]
        .optional()
        .describe('Release whose image runs the command; default the first release'),
    image: plan_words/* imageReference */.rA.optional().meta({
        description: "Image that runs the command; default the release's image",
        examples: ['acme/load:1'],
    }),
    entrypoint: plan_words/* name */.UU.optional().meta({
        description: "Entry point; default the image's entry point",
        examples: ['sh'],
    }),
    command: schemas/* array */.YOg(schemas/* string */.YjP())
        .min(1)
        .optional()
        .meta({
        description: 'Arguments of a container in the networks of the RPC service; either command or run',
        examples: [['tx', 'bank', 'send', 'alice', 'bob', '1upawn', '--yes']],
    }),
    mount: plan_words/* path */.Ae.optional().meta({
        description: 'Folder or file, such as a script, mounted read-only at /mounted in the container',
        examples: ['scripts'],
    }),
    run: schemas/* array */.YOg(schemas/* string */.YjP())
        .min(1)
        .optional()
        .meta({
        description: 'Program on this machine with its arguments, run in the folder of the plan',
        examples: [['npm', 'test']],
    }),
    'allow-failure': schemas/* boolean */.zMY()
        .default(false)
        .describe('A failure is reported, but does not fail the rehearsal'),
})
    .refine(({ command, run, release, image, entrypoint, mount }) => (command === undefined) !== (run === undefined) &&
    (release === undefined || image === undefined) &&
    (run === undefined || [release, image, entrypoint, mount].every((key) => key === undefined)), {
    message: 'either run, or command with at most one of release and image; entrypoint and mount go with command',
});
const expectation = schemas/* strictObject */.rej({
    fails: plan_words/* text */.Qq.optional().meta({
        description: 'Text of the error with which the query must fail',
        examples: ['unknown query path'],
    }),
    contains: plan_words/* text */.Qq
        .optional()
        .meta({ description: 'Text that the answer must contain', examples: ['winners'] }),
    json: schemas/* json */.Pq9()
        .optional()
        .meta({
        description: 'Values that the JSON answer must contain',
        examples: [{ params: { winners: [] } }],
    }),
    'same-as': plan_words/* name */.UU.optional().meta({
        description: 'JSON file, written by traffic, with values that the JSON answer must contain',
        examples: ['leaderboard.json'],
    }),
})
    .refine((value) => Object.values(value).filter((given) => given !== undefined).length === 1, {
    message: 'exactly one of fails, contains, json, same-as',
});
const query = schemas/* strictObject */.rej({
    name: plan_words/* name */.UU.meta({ description: 'Name of the query', examples: ['leaderboard'] }),
    command: schemas/* array */.YOg(schemas/* string */.YjP())
        .min(1)
        .meta({
        description: "Arguments of the chain's binary",
        examples: [['query', 'leaderboard', 'show-leaderboard']],
    }),
    client: plan_words/* releaseName */["do"]
        .optional()
        .describe('Release whose binary sends the query, such as a newer one whose query must fail; default the running release'),
    expect: schemas/* record */.g1P(plan_words/* releaseName */["do"], expectation).meta({
        description: 'Expected answer at each release',
        examples: [{ v1: { fails: 'unknown query path' }, v2: { contains: 'winners' } }],
    }),
});

;// CONCATENATED MODULE: ./src/plan/upgrade-schema.ts


/** Upgrades of a plan. */
const upgrade = schemas/* strictObject */.rej({
    name: plan_words/* name */.UU.meta({
        description: "Name of the upgrade plan, as passed to SetUpgradeHandler in the chain's code",
        examples: ['v1tov2'],
    }),
    from: plan_words/* releaseName */["do"].optional().meta({
        description: 'Release before the upgrade; default the target of the previous upgrade, or the first release',
        examples: ['v1'],
    }),
    to: plan_words/* releaseName */["do"].describe('Release after the upgrade'),
    proposer: plan_words/* accountName */.vi
        .optional()
        .describe('Account that submits the proposal; default the first account'),
    deposit: plan_words/* coins */.vl
        .optional()
        .describe("Deposit of the proposal; default the chain's current minimum"),
    votes: schemas/* record */.g1P(plan_words/* accountName */.vi, schemas/* enum */.k5n(['yes', 'no', 'abstain', 'no_with_veto']))
        .optional()
        .meta({
        description: 'Vote of each account; default yes by every account',
        examples: [{ alice: 'yes', bob: 'abstain' }],
    }),
    expedited: schemas/* boolean */.zMY()
        .default(false)
        .describe('Expedited proposal (SDK 0.50 and later): a shorter vote, a larger deposit'),
    straddle: schemas/* boolean */.zMY()
        .default(true)
        .describe('Vote on it during the previous upgrade; if false, propose it after that upgrade'),
    height: (0,plan_words/* textSuchAs */.p8)(/^\+[1-9]\d*$/, 'an offset in quotes', '"+180"')
        .optional()
        .meta({
        description: 'Blocks from the proposal to the upgrade, enough for the vote; default as soon as possible',
        examples: ['+180'],
    }),
});

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
            description: 'Denomination of fees and stakes; default the bond denomination of the genesis',
            examples: ['upawn'],
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
    accounts: schemas/* record */.g1P(plan_words/* accountName */.vi, account_schema/* account */.c).meta({
        description: 'Accounts of proposers, voters and traffic, each with one of mnemonic-file, mnemonic-env, keyring and fresh',
        examples: [{ alice: { fresh: '1000000000upawn' }, bob: { fresh: '1000000000upawn' } }],
    }),
    upgrades: schemas/* array */.YOg(upgrade)
        .min(1)
        .meta({
        description: 'Governance upgrades, in order',
        examples: [
            [{ name: 'v1tov2', to: 'v2', proposer: 'alice', votes: { alice: 'yes', bob: 'yes' } }],
        ],
    }),
    pace: pace.prefault({}),
    traffic: schemas/* array */.YOg(traffic)
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
    queries: schemas/* array */.YOg(query)
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

/***/ 91734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   PR: () => (/* binding */ UNSEEN),
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
const imageReference = textSuchAs(/^[\w][\w.\-/:@]*$/, 'an image reference', 'checkersd:v1');
const variable = textLike(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');
/** A program with its arguments. */
const commandLine = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1);


/***/ })

};
