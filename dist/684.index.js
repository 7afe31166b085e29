export const id = 684;
export const ids = [684];
export const modules = {

/***/ 47684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ planSchema),
/* harmony export */   Qi: () => (/* binding */ KEYRING_BACKENDS),
/* harmony export */   bE: () => (/* binding */ planJsonSchema),
/* harmony export */   pc: () => (/* binding */ durationMs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);

/**
 * The plan: the one description of a rehearsal, as a user writes it in YAML. The published JSON
 * Schema (`schema/plan.schema.json`) is generated from this file.
 */
/** Backends of `--keyring-backend` that store keys in files of their own. */
const KEYRING_BACKENDS = ['file', 'test'];
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
const accountName = argument.meta({ description: 'An account of the plan', examples: ['alice'] });
const releaseName = name.meta({ description: 'A release of the plan', examples: ['v2'] });
const duration = textSuchAs(/^\d+(\.\d+)?(ms|s|m|h)$/, 'a duration', '150ms', '5s', '10m', '1h');
const coins = textSuchAs(/^\d+[a-zA-Z][a-zA-Z0-9/:._-]*$/, 'an amount', '10000000upawn');
const imageReference = textSuchAs(/^[\w][\w.\-/:@]*$/, 'an image reference', 'checkersd:v1');
/** Parts of a `-ldflags` value and of a generated Dockerfile, free of the syntax of both. */
const word = (words, example) => textSuchAs(/^[\w][\w.+/@:=-]*$/, words, example);
const go = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    package: textSuchAs(/^\.(\/[\w.-]+)*$/, 'a path', './cmd/checkersd')
        .optional()
        .describe('Main package of the binary, in module if that is set; default ./cmd/<binary>'),
    module: textSuchAs(/^(?:\.|\w[\w.-]*(?:\/\w[\w.-]*)*)$/, 'a folder', 'chain')
        .optional()
        .describe('Folder of the module in the context; default that of the nearest go.mod above package'),
    tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(word('a build tag', 'netgo'))
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
    image: imageReference.optional().meta({
        description: 'Image with the Go toolchain; default golang in the version of go.mod, on Debian',
        examples: ['golang:1.24-bookworm'],
    }),
    base: imageReference.optional().meta({
        description: 'Base image for the binary; default debian:bookworm-slim',
        examples: ['debian:bookworm-slim'],
    }),
    cgo: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .describe('Enable cgo, and add the shared libraries of Go modules and of the tree; default true if go.mod requires a module that needs C (wasmvm) or the code imports C'),
})
    .meta({
    description: 'Build of a Go chain with a generated Dockerfile; default if the context has a go.mod and no Dockerfile',
    examples: [{ tags: ['netgo'] }],
});
const build = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    context: path.default('.').meta({
        description: 'Build context, relative to the plan file',
        examples: ['.', '../chain'],
    }),
    ref: name.optional().meta({
        description: 'Git ref (tag, branch, commit) of the context, exported without changing the work tree; default the work tree',
        examples: ['v1.4.0'],
    }),
    dockerfile: name.default('Dockerfile').meta({
        description: 'Dockerfile, relative to the context or, if missing there, to the plan file',
        examples: ['docker/Dockerfile'],
    }),
    target: name.optional().meta({
        description: 'Stage to build; default the last one',
        examples: ['release'],
    }),
    args: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .default({})
        .meta({ description: 'Build arguments', examples: [{ RELEASE: 'v2' }] }),
    go: go.optional(),
    pull: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .describe('Pull the image instead of building it, if a registry has it; default true for a git tag and a reference with a registry'),
})
    .refine(({ go, target, args, dockerfile }) => go === undefined ||
    (target === undefined && Object.keys(args).length === 0 && dockerfile === 'Dockerfile'), { message: 'either go, or dockerfile, target and args: with go the Dockerfile is generated' })
    .describe('Build of the image; without it, the image must exist locally or in a registry');
const release = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: name.meta({ description: 'Name of the release in this plan', examples: ['v1.1'] }),
    image: imageReference.describe('Image of the release, as in the compose files'),
    build: build.optional().meta({ examples: [{ ref: 'v1.4.0', go: { tags: ['netgo'] } }] }),
});
const variable = textLike(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');
const keyring = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    folder: path.meta({
        description: 'Folder that contains keyring-file or keyring-test, or one of these folders itself',
        examples: ['infra/keys'],
    }),
    backend: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(KEYRING_BACKENDS).describe('Backend of the keyring'),
    key: argument
        .optional()
        .meta({ description: "Name of the key; default the account's", examples: ['validator'] }),
    'passphrase-file': path.optional().meta({
        description: 'File with the passphrase (backend file)',
        examples: ['infra/keys/passphrase.txt'],
    }),
    'passphrase-env': variable.optional().meta({
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
const account = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    'mnemonic-file': path.optional().meta({
        description: 'File with the mnemonic, alone or among others: a script, a file of variables, YAML, JSON, code',
        examples: ['infra/alice.txt'],
    }),
    'mnemonic-name': text.optional().meta({
        description: 'Name of the mnemonic in that file: its variable, its key, or the name of `keys add NAME --recover`; needed if the file has several',
        examples: ['VAL_MNEMONIC_1'],
    }),
    'mnemonic-env': variable.optional().meta({
        description: 'Environment variable with the mnemonic',
        examples: ['ALICE_MNEMONIC'],
    }),
    keyring: keyring.optional(),
    fresh: coins.optional().meta({
        description: 'Balance in the fresh genesis; the account gets a new key for every run',
        examples: ['1000000000upawn'],
    }),
    'hd-path': textSuchAs(/^m(\/\d+'?)+$/, 'an HD path', "m/44'/118'/0'/0/0")
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
const upgrade = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: name.meta({
        description: "Name of the upgrade plan, as passed to SetUpgradeHandler in the chain's code",
        examples: ['v1tov2'],
    }),
    from: releaseName.optional().meta({
        description: 'Release before the upgrade; default the target of the previous upgrade, or the first release',
        examples: ['v1'],
    }),
    to: releaseName.describe('Release after the upgrade'),
    proposer: accountName
        .optional()
        .describe('Account that submits the proposal; default the first account'),
    deposit: coins
        .optional()
        .describe("Deposit of the proposal; default the chain's current minimum"),
    votes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(accountName, zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['yes', 'no', 'abstain', 'no_with_veto']))
        .optional()
        .meta({
        description: 'Vote of each account; default yes by every account',
        examples: [{ alice: 'yes', bob: 'abstain' }],
    }),
    expedited: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(false)
        .describe('Expedited proposal (SDK 0.50 and later): a shorter vote, a larger deposit'),
    straddle: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(true)
        .describe('Vote on it during the previous upgrade; if false, propose it after that upgrade'),
    height: textSuchAs(/^\+[1-9]\d*$/, 'an offset in quotes', '"+180"')
        .optional()
        .meta({
        description: 'Blocks from the proposal to the upgrade, enough for the vote; default as soon as possible',
        examples: ['+180'],
    }),
});
const tunedPace = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    'block-time': duration.default('150ms').meta({
        description: 'Target block time, set by timeout_commit and gossip times',
        examples: ['150ms'],
    }),
    'voting-period': zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('as-is'), duration], { error: 'as-is, or a duration such as 5s' })
        .default('6s')
        .meta({
        description: 'Voting period in the working copy of the genesis; as-is keeps the original',
        examples: ['5s'],
    }),
    'chain-time': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['clock', 'fast'])
        .default('clock')
        .describe('With fast, every block advances the chain time, so that a voting period of any length ends in seconds (Tendermint 0.34 only)'),
});
const pace = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('as-is'), tunedPace], {
    error: 'as-is, or a map with block-time, voting-period and chain-time',
})
    .meta({
    description: 'Block time, voting period and chain time in the working copy',
    examples: [{ 'block-time': '150ms', 'voting-period': '5s' }],
});
/** A stage of the rehearsal: `start`, `before:<upgrade>`, `after:<upgrade>` or `end`. */
const stage = textLike(/^(start|end|before:.+|after:.+)$/, 'start, before:<upgrade>, after:<upgrade> or end').meta({
    description: 'Time of the traffic: start, before:<upgrade> (while the chain approaches its height), after:<upgrade> or end',
    examples: ['after:v1tov2'],
});
const traffic = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: name.meta({ description: 'Name of the traffic', examples: ['a payment'] }),
    stage,
    release: releaseName
        .optional()
        .describe('Release whose image runs the command; default the first release'),
    image: imageReference.optional().meta({
        description: "Image that runs the command; default the release's image",
        examples: ['acme/load:1'],
    }),
    entrypoint: name.optional().meta({
        description: "Entry point; default the image's entry point",
        examples: ['sh'],
    }),
    command: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .min(1)
        .optional()
        .meta({
        description: 'Arguments of a container in the networks of the RPC service; either command or run',
        examples: [['tx', 'bank', 'send', 'alice', 'bob', '1upawn', '--yes']],
    }),
    mount: path.optional().meta({
        description: 'Folder or file, such as a script, mounted read-only at /mounted in the container',
        examples: ['scripts'],
    }),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .min(1)
        .optional()
        .meta({
        description: 'Program on this machine with its arguments, run in the folder of the plan',
        examples: [['npm', 'test']],
    }),
    'allow-failure': zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(false)
        .describe('A failure is reported, but does not fail the rehearsal'),
})
    .refine(({ command, run, release, image, entrypoint, mount }) => (command === undefined) !== (run === undefined) &&
    (release === undefined || image === undefined) &&
    (run === undefined || [release, image, entrypoint, mount].every((key) => key === undefined)), {
    message: 'either run, or command with at most one of release and image; entrypoint and mount go with command',
});
const expectation = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    fails: text.optional().meta({
        description: 'Text of the error with which the query must fail',
        examples: ['unknown query path'],
    }),
    contains: text
        .optional()
        .meta({ description: 'Text that the answer must contain', examples: ['winners'] }),
    json: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()
        .optional()
        .meta({
        description: 'Values that the JSON answer must contain',
        examples: [{ params: { winners: [] } }],
    }),
    'same-as': name.optional().meta({
        description: 'JSON file, written by traffic, with values that the JSON answer must contain',
        examples: ['leaderboard.json'],
    }),
})
    .refine((value) => Object.values(value).filter((given) => given !== undefined).length === 1, {
    message: 'exactly one of fails, contains, json, same-as',
});
const query = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: name.meta({ description: 'Name of the query', examples: ['leaderboard'] }),
    command: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .min(1)
        .meta({
        description: "Arguments of the chain's binary",
        examples: [['query', 'leaderboard', 'show-leaderboard']],
    }),
    client: releaseName
        .optional()
        .describe('Release whose binary sends the query, such as a newer one whose query must fail; default the running release'),
    expect: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(releaseName, expectation).meta({
        description: 'Expected answer at each release',
        examples: [{ v1: { fails: 'unknown query path' }, v2: { contains: 'winners' } }],
    }),
});
const validator = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    service: serviceName,
    operator: accountName.describe('Account of the operator'),
    stake: coins.meta({
        description: 'Self-delegation in the genesis',
        examples: ['60000000upawn'],
    }),
    signer: serviceName.optional().meta({
        description: 'Service of the remote signer (TMKMS) with its key; default none',
        examples: ['kms-alice'],
    }),
});
const fresh = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    validators: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(validator)
        .min(1)
        .meta({
        description: 'Validators of the genesis; all other nodes of the compose files are full nodes',
        examples: [[{ service: 'val-alice', operator: 'alice', stake: '60000000upawn' }]],
    }),
})
    .describe('New keys, genesis and homes of all nodes for every run; default copies of those of the stack');
const cosmovisor = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: textSuchAs(/^v\d+\.\d+\.\d+$/, 'a version', 'v1.5.0')
        .optional()
        .describe('Version of Cosmovisor (1.0 to 1.7); default v1.5.0, or the version in `image`'),
    image: imageReference.optional().meta({
        description: 'Your own Cosmovisor image with all binaries; default a generated image',
        examples: ['acme/cosmovisor:v2'],
    }),
    build: build.optional().meta({ examples: [{ context: 'cosmovisor' }] }),
})
    .refine(({ image, build }) => image !== undefined || build === undefined, {
    message: 'build together with image, which names the built image',
});
const commandLine = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1);
const preparation = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    commandLine,
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        run: commandLine.meta({
            description: 'Program with its arguments',
            examples: [['make', 'localnet-init']],
        }),
        in: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['copy', 'checkout'])
            .default('copy')
            .describe('Where it runs: at the root of a copy of the checkout (the git work tree of the plan), or at that of the checkout itself, which it may then change'),
    }),
], { error: 'a list of a program and its arguments, or a map with run and in' })
    .meta({ examples: [['make', 'localnet-init']] });
const companion = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    image: imageReference.optional().meta({
        description: 'Image; default that of before',
        examples: ['acme/price-feed:2'],
    }),
    command: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .optional()
        .meta({
        description: 'Arguments of its entry point; default those of before',
        examples: [['--node', 'http://node:26657']],
    }),
})
    .refine(({ image, command }) => image !== undefined || command !== undefined, {
    message: 'image, command or both',
});
const stack = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    prepare: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(preparation)
        .min(1)
        .optional()
        .meta({
        description: 'Programs on this machine that make files of the stack, run in order before the compose files are read. Paths of the plan, other than those of builds, then lead to the copy',
        examples: [[['make', 'localnet-init']]],
    }),
    compose: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(path)
        .min(1)
        .meta({ description: 'Compose files', examples: [['infra/docker-compose.yml']] }),
    folder: path.optional().meta({
        description: 'Base of relative paths in the compose files (--project-directory); default the folder of the first one',
        examples: ['.'],
    }),
    'env-files': zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(path)
        .min(1)
        .optional()
        .meta({
        description: 'Files with variables of the compose files (--env-file); default .env in that folder',
        examples: [['infra/local.env']],
    }),
    profiles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(argument)
        .optional()
        .meta({
        description: 'Profiles of the compose files (--profile); default COMPOSE_PROFILES',
        examples: [['validators']],
    }),
    without: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(serviceName)
        .optional()
        .meta({
        description: 'Services of the compose files that are left out of the rehearsal',
        examples: [['explorer']],
    }),
    rpc: serviceName.meta({
        description: 'Service whose RPC the rehearsal uses',
        examples: ['node-carol'],
    }),
    cosmovisor: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(serviceName)
        .optional()
        .meta({
        description: "Services that run under Cosmovisor; default every node on the first release's image",
        examples: [['val-alice', 'val-bob']],
    }),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        image: imageReference.meta({
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
    required: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(serviceName)
        .optional()
        .meta({
        description: 'Helpers (services that are neither nodes nor signers) whose end fails the rehearsal; default none: the end of a helper is a notice. Code 0 is no failure of a job that others wait for',
        examples: [['price-feed']],
    }),
    companions: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(serviceName, zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(releaseName, companion))
        .optional()
        .meta({
        description: 'Helpers that change at upgrades: by service and release, what the service runs from that release on. It is created again after the first block of the release',
        examples: [{ 'price-feed': { 'v1.1': { image: 'acme/price-feed:2' } } }],
    }),
    internet: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(serviceName)
        .optional()
        .meta({
        description: 'Services with access to the internet and to this machine; never nodes or services with keys. Default none: containers of a run reach only each other',
        examples: [['price-feed']],
    }),
    'dry-start': duration.default('60s').meta({
        description: 'Time limit of the dry start: entry scripts, and the jobs that they depend on, up to the start of their nodes',
        examples: ['3m'],
    }),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['reset', 'keep'])
        .default('reset')
        .describe("Chain data and signers' state files in the copy: reset to the genesis, or kept"),
});
/** Schema of a plan file. */
const planSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    chain: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        binary: textSuchAs(/^[\w][\w.+-]*$/, 'a file name', 'checkersd').describe("File name of the chain's binary in its images"),
        home: textLike(new RegExp(`^/[^${UNSEEN}]+$`), 'an absolute path in the container')
            .optional()
            .meta({
            description: "Home of the nodes in the container, which may have variables of theirs; default --home of the command, or the binary's default",
            examples: ['/root/.checkers', '/data/node$ID/checkersd'],
        }),
        id: name.optional().meta({
            description: 'Chain id of a fresh genesis; default that of the existing genesis',
            examples: ['checkers-rehearsal'],
        }),
        denom: name.optional().meta({
            description: 'Denomination of fees and stakes; default the bond denomination of the genesis',
            examples: ['upawn'],
        }),
    })
        .meta({
        description: 'Chain to rehearse',
        examples: [{ binary: 'checkersd', id: 'checkers-rehearsal', denom: 'upawn' }],
    }),
    releases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(release)
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
    accounts: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(accountName, account).meta({
        description: 'Accounts of proposers, voters and traffic, each with one of mnemonic-file, mnemonic-env, keyring and fresh',
        examples: [{ alice: { fresh: '1000000000upawn' }, bob: { fresh: '1000000000upawn' } }],
    }),
    upgrades: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(upgrade)
        .min(1)
        .meta({
        description: 'Governance upgrades, in order',
        examples: [
            [{ name: 'v1tov2', to: 'v2', proposer: 'alice', votes: { alice: 'yes', bob: 'yes' } }],
        ],
    }),
    pace: pace.prefault({}),
    traffic: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(traffic)
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
    queries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(query)
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
    restart: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(true)
        .describe('Stop the stack at the end and start it again on the last release without Cosmovisor'),
});
/** The JSON Schema of a plan file, for editors. */
function planJsonSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'Plan of an upgrade rehearsal',
        ...zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(planSchema, { io: 'input' }),
    };
}


/***/ })

};
