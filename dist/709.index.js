export const id = 709;
export const ids = [709];
export const modules = {

/***/ 97277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 41709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validatePlan: () => (/* binding */ validatePlan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/stack/compose/system-paths.ts
var system_paths = __webpack_require__(62911);
;// CONCATENATED MODULE: ./src/validation/absent.ts


/**
 * Folders that the plan takes git refs from and that do not exist: repositories to be cloned. Whatever else the plan
 * names in them is not there yet either.
 */
function absentRepositories({ builds }) {
    const absent = builds.filter(({ build, source }) => build.ref !== undefined && source.kind === 'no-folder');
    return [...new Set(absent.map(({ context }) => context))];
}
/** Returns true if a path of the plan is in a repository that is to be cloned. */
function isToBeCloned(file, facts) {
    const whole = external_node_path_default().resolve(facts.folder, file);
    return absentRepositories(facts).some((folder) => (0,system_paths/* isBelow */.Yw)(whole, folder));
}

// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
;// CONCATENATED MODULE: ./src/validation/finding.ts

/** A finding of the preflight as a mistake. */
function mistake(finding) {
    return { ...finding, severity: 'mistake' };
}
/** The failure that a rehearsal would end with, as a mistake. */
function failureAs({ code, message, hint, planPath }, otherwise) {
    return mistake({
        code,
        message,
        hint: hint ?? otherwise.hint,
        planPath: planPath ?? otherwise.planPath,
    });
}
function notice(finding) {
    return { ...finding, severity: 'notice' };
}
/** Mistakes of a finder that throws one failure. @throws any other error of the finder */
function mistakesIn(find, otherwise) {
    try {
        find();
        return [];
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            return [failureAs(error, otherwise)];
        throw error;
    }
}
/** A finding about files; of a mistake a notice, if the plan has commands that may make or change the files. */
function unlessPrepared({ stack }, found) {
    if (stack.prepare === undefined || found.severity === 'notice')
        return found;
    const { message, planPath = [] } = found;
    return notice({
        code: 'CHECK_SKIPPED',
        message,
        hint: 'stack.prepare may make or change the files; `validate` does not run it.',
        planPath,
    });
}

;// CONCATENATED MODULE: ./src/validation/accounts.ts


/** Codes of keys whose files are not there. */
const OF_FILES = new Set(['FILE_UNREADABLE', 'KEYRING_NOT_FOUND', 'KEY_NOT_FOUND']);
/** Findings about the keys of accounts: files, mnemonics, keyrings and variables. */
function accountFindings(facts) {
    return facts.accounts.flatMap(({ name, key }) => {
        if (!('wrong' in key) ||
            filesOf(facts.plan.accounts[name]).some((file) => isToBeCloned(file, facts))) {
            return [];
        }
        const planPath = ['accounts', name];
        const { code, message } = key.wrong;
        if (code === 'SECRET_MISSING') {
            return notice({
                code: 'SECRET_NOT_SET',
                message: `${message} here, so the key was not checked`,
                hint: 'Set the variable for the rehearsal: in a workflow from a secret, as the input environment or env.',
                planPath,
            });
        }
        const hint = 'Paths in a plan are relative to the folder of the plan file.';
        const found = failureAs(key.wrong, { hint, planPath });
        return OF_FILES.has(code) ? unlessPrepared(facts.plan, found) : found;
    });
}
/** Files and folders that hold the key of an account. */
function filesOf(source) {
    const { keyring, 'mnemonic-file': mnemonic } = source ?? {};
    return [mnemonic, keyring?.folder, keyring?.['passphrase-file']].filter((file) => file !== undefined);
}

// EXTERNAL MODULE: ./src/plan/preparations.ts
var preparations = __webpack_require__(52509);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
;// CONCATENATED MODULE: ./src/validation/builds.ts



/** Findings about what builds read: contexts, Dockerfiles, Go modules and main packages. */
function buildFindings({ plan, builds }) {
    const findings = builds.flatMap((each) => [...missingContext(each), ...missingFiles(each)]);
    // Builds read the checkout itself, which other preparations do not change.
    return (0,preparations/* preparationsOf */._H)(plan).some((each) => each.in === 'checkout')
        ? findings.map((finding) => unlessPrepared(plan, finding))
        : findings;
}
function missingContext({ path, title, build, context, source }) {
    if (source.kind !== 'no-folder' || build.ref !== undefined)
        return [];
    return [
        mistake({
            code: 'BUILD_CONTEXT_UNREADABLE',
            message: `The build context ${context} of ${title} does not exist`,
            hint: 'build.context is relative to the folder of the plan file.',
            planPath: [...path, 'context'],
        }),
    ];
}
function missingFiles(fact) {
    const { build, source } = fact;
    if (source.kind !== 'files')
        return [];
    const { files } = source;
    if (build.go !== undefined)
        return goFindings(fact, files);
    if (files.hasDockerfile !== false)
        return [];
    const { dockerfile, target, args } = build;
    const isPlain = dockerfile === 'Dockerfile' && target === undefined && Object.keys(args).length === 0;
    if (isPlain && files.hasModule !== false)
        return goFindings(fact, files);
    return [
        mistake({
            code: 'DOCKERFILE_NOT_FOUND',
            message: `${placeOf(fact)} has no ${dockerfile}, from which the plan builds ${fact.title}, and it is not beside the plan either`,
            hint: 'build.dockerfile is relative to the build context, or else to the plan file. A Go chain needs none: the rehearsal generates it for a context with a go.mod, or with build.go.',
            planPath: [...fact.path, 'dockerfile'],
        }),
    ];
}
function goFindings(fact, { hasModule, mainPackage }) {
    const { path, title, build } = fact;
    const place = placeOf(fact);
    if (hasModule === false) {
        return [
            mistake({
                code: 'GO_MODULE_NOT_FOUND',
                message: `${place} has no ${build.go?.modfile ?? 'go.mod'} for the Go build of ${title}`,
                hint: 'Set build.context to a folder with a Go module, and build.go.module to the folder of the module in it, if it is below.',
                planPath: [...path, 'context'],
            }),
        ];
    }
    const { name, isThere, hasFiles, others } = mainPackage;
    if (isThere !== false)
        return [];
    const what = hasFiles ? 'Go files, but none of package main for this build' : 'no Go files';
    return [
        mistake({
            code: 'GO_PACKAGE_NOT_FOUND',
            message: `The main package ${name} of ${title} has ${what} in ${place}`,
            hint: `Set build.go.package to the folder of the command that runs the node. Main packages that start a node: ${(0,words/* listed */.KE)(others)}.`,
            planPath: [...path, ...(build.go?.package === undefined ? [] : ['go', 'package'])],
        }),
    ];
}
/** The files that are read: a folder, or one at a git ref. */
function placeOf({ context, build: { ref } }) {
    return ref === undefined ? context : `${context} at the git ref ${ref}`;
}

// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/preflight/chain.ts
var preflight_chain = __webpack_require__(58318);
// EXTERNAL MODULE: ./src/stack/homes/facts.ts
var homes_facts = __webpack_require__(19380);
// EXTERNAL MODULE: ./src/stack/homes/pace.ts
var pace = __webpack_require__(15832);
// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var build = __webpack_require__(35456);
// EXTERNAL MODULE: ./src/chain/client/open-accounts.ts
var open_accounts = __webpack_require__(75842);
// EXTERNAL MODULE: ./src/chain/keys/derive.ts
var derive = __webpack_require__(5435);
// EXTERNAL MODULE: ./src/chain/keys/kinds.ts
var kinds = __webpack_require__(5061);
// EXTERNAL MODULE: ./src/plan/account-schema.ts
var account_schema = __webpack_require__(42914);
;// CONCATENATED MODULE: ./src/validation/gather/addresses.ts






/** Upper bound on the characters of an address, as for stakes. */
const ADDRESS_LIMIT = 120;
/**
 * Accounts of a stack with a genesis, with their addresses on its chain. Its keys are those under which it funds an
 * account of the plan: without its binary, nothing else shows them.
 *
 * @returns undefined unless every key is known, none is left to the chain's binary, and a balance of the genesis shows
 *   the prefix of addresses
 */
async function addressesOn(genesis, accounts, { onSecret }) {
    const funded = fundedIn(genesis);
    const prefix = prefixOf(funded[0]);
    const keys = accounts.flatMap(({ key }) => ('known' in key ? [key.known] : []));
    if (prefix === undefined || keys.length < accounts.length)
        return undefined;
    if (keys.some(({ isByBinary }) => isByBinary))
        return undefined;
    const found = derivationFor(keys, prefix, new Set(funded));
    const chain = {
        ...kinds/* SDK_KEYS */.k1,
        ...found,
        // No transaction is signed here.
        publicKeyTypes: { ...kinds/* SDK_KEYS */.k1.publicKeyTypes, eth_secp256k1: '' },
    };
    return (0,open_accounts/* openAccounts */.H)(keys, { prefix, keys: chain, onSecret, addressOf: asked });
}
function asked() {
    throw new Error('a validation runs no binary of the chain');
}
/** Addresses with a balance in a genesis, as far as they are texts. */
function fundedIn(genesis) {
    const balances = (0,find/* valueAt */.fK)(genesis, ['app_state', 'bank', 'balances']);
    if (!Array.isArray(balances))
        return [];
    return balances.flatMap((each) => {
        const address = (0,find/* valueAt */.fK)(each, ['address']);
        return typeof address === 'string' ? [address] : [];
    });
}
/** The path and the algorithm under which an account of the plan is funded. */
function derivationFor(keys, prefix, funded) {
    for (const { key } of keys) {
        if (key.kind === 'keyring')
            continue;
        const seed = (0,derive/* seedOf */.n3)(key.mnemonic);
        const paths = key.hdPath === undefined ? derive/* USUAL_COIN_TYPES */.D7.map(kinds/* pathOf */.XM) : [key.hdPath];
        for (const hdPath of paths) {
            const { publicKey } = (0,derive/* keyOfSeed */.sN)(seed, hdPath);
            const type = account_schema/* KEY_TYPES */.WJ.filter((each) => key.type === undefined || key.type === each).find((each) => funded.has((0,build.toBech32)(prefix, (0,kinds/* addressBytes */.AS)(each, publicKey))));
            if (type !== undefined)
                return { type, hdPath };
        }
    }
    return undefined;
}
function prefixOf(address) {
    if (address === undefined)
        return undefined;
    try {
        return (0,build.fromBech32)(address, ADDRESS_LIMIT).prefix;
    }
    catch {
        return undefined; // not an address of the SDK
    }
}

// EXTERNAL MODULE: ./src/chain/modules/genesis.ts
var genesis = __webpack_require__(96277);
// EXTERNAL MODULE: ./src/draft/files.ts
var files = __webpack_require__(14900);
// EXTERNAL MODULE: ./src/draft/nodes.ts + 1 modules
var draft_nodes = __webpack_require__(62498);
// EXTERNAL MODULE: ./src/stack/compose/nodes.ts
var compose_nodes = __webpack_require__(53774);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/system/hash.ts
var hash = __webpack_require__(97277);
;// CONCATENATED MODULE: ./src/validation/gather/genesis.ts







/** Maximum size of a genesis that is read here, in bytes: a larger one takes longer than all other checks. */
const LARGEST_CHECKED = 48 * 1024 * 1024;
/**
 * Reads the genesis in each node's home, as far as it is a file of this machine.
 *
 * @param images images of the services in the engine, as far as known
 */
async function geneses(plan, { model }, images) {
    const read = [];
    const unread = [];
    if (plan.stack.fresh !== undefined)
        return { read, unread };
    const ofTheChain = (0,compose_nodes/* nodeServices */.PD)(plan, model);
    const { nodes } = await (0,draft_nodes/* findServices */.O)(model, images, new files/* Files */.s());
    const parsed = new Map();
    for (const { service, genesis: file } of nodes) {
        if (file === undefined || !ofTheChain.includes(service))
            continue;
        let text;
        try {
            text = await (0,system_files/* readBounded */.CB)(file, LARGEST_CHECKED);
        }
        catch (error) {
            unread.push({ service, file, why: (0,errors/* messageOf */.bD)(error), isInvalid: false });
            continue;
        }
        const id = (0,hash/* sha256 */.s)(text);
        try {
            if (!parsed.has(id))
                parsed.set(id, (0,genesis/* parseGenesis */.s)(text));
            read.push({ service, file, genesis: parsed.get(id) });
        }
        catch (error) {
            unread.push({ service, file, why: (0,errors/* messageOf */.bD)(error), isInvalid: true });
        }
    }
    return { read, unread };
}
/** The genesis that counts for the checks: that of the RPC service, or else any. */
function genesisOf({ stack }, { read }) {
    return read.find(({ service }) => service === stack.rpc) ?? read[0];
}

;// CONCATENATED MODULE: ./src/validation/genesis.ts









const STACK = ['stack', 'compose'];
/** Findings about the genesis files in the homes of the nodes, and whether the upgrades can pass on them. */
function genesisFindings(facts) {
    return [...unchecked(facts), ...findingsIn(facts)].map((each) => unlessPrepared(facts.plan, each));
}
/** A notice if no genesis was found, though the run makes none. */
function unchecked({ plan, stack, geneses }) {
    const isFound = geneses.read.length + geneses.unread.length > 0;
    if (isFound || !('known' in stack) || plan.stack.fresh !== undefined)
        return [];
    return [
        notice({
            code: 'CHECK_SKIPPED',
            message: 'No genesis of a node was found in the folders and files of this machine that the compose files mount: the chain id, deposits and votes were not checked',
            hint: 'A rehearsal checks them before it starts the stack, also in volumes and images.',
            planPath: STACK,
        }),
    ];
}
function findingsIn(facts) {
    const { plan, geneses } = facts;
    const differing = differingIds(geneses.read);
    if (differing.length > 0)
        return [...unreadFindings(facts), ...differing];
    const ofRpc = genesisOf(plan, geneses);
    if (ofRpc === undefined)
        return unreadFindings(facts);
    const { service, file, genesis } = ofRpc;
    const hint = `It is the genesis of ${service}: ${file}.`;
    const identity = mistakesIn(() => (0,homes_facts/* chainFacts */.r)(plan, genesis, '', ''), { hint, planPath: STACK });
    return [
        ...unreadFindings(facts),
        ...identity.map((each) => each.code === 'CHAIN_ID_DIFFERS' ? { ...each, planPath: ['chain', 'id'] } : each),
        ...(identity.length === 0 ? proposalsOn(ofRpc, facts) : []),
    ];
}
function unreadFindings({ geneses }) {
    return geneses.unread.map(({ service, file, why, isInvalid }) => isInvalid
        ? mistake({
            code: 'GENESIS_INVALID',
            message: `The genesis of ${service} (${file}) is not valid JSON: ${why}`,
            hint: 'Write the file again, as the chain made it.',
            planPath: STACK,
        })
        : notice({
            code: 'CHECK_SKIPPED',
            message: `The genesis of ${service} was not checked: ${why}`,
            hint: 'A rehearsal checks a genesis of any size, after it has copied the stack.',
            planPath: STACK,
        }));
}
/** Nodes of one chain must agree on its id. */
function differingIds(read) {
    const ids = read.map(({ service, genesis }) => ({ service, id: idOf(genesis) }));
    if (new Set(ids.map(({ id }) => id)).size <= 1)
        return [];
    const shown = ids.map(({ service, id }) => `${service} has ${id}`);
    return [
        mistake({
            code: 'CHAIN_ID_DIFFERS',
            message: `The nodes of the stack have genesis files of different chains: ${(0,words/* listed */.KE)(shown)}`,
            hint: 'Give all nodes the same genesis.',
            planPath: STACK,
        }),
    ];
}
function idOf(genesis) {
    const { chain_id: id } = (genesis ?? {});
    return typeof id === 'string' ? id : 'no chain id';
}
/** Deposits, votes and voting periods on a genesis, as the preflight of a run computes them. */
function proposalsOn({ service, file, genesis }, facts) {
    const { plan, addresses } = facts;
    if (addresses === undefined)
        return [];
    const ofFile = `the genesis of ${service} (${file})`;
    if (hasEthereumKeys(genesis) && !isAnyFunded(addresses, genesis)) {
        return [
            notice({
                code: 'CHECK_SKIPPED',
                message: `Deposits and votes were not checked: ${ofFile} has the module evm, and funds no account of the plan on a usual path`,
                hint: "A rehearsal asks the chain's binary for its keys. If it finds no balance either, set hd-path or key-type.",
                planPath: ['accounts'],
            }),
        ];
    }
    try {
        const chain = (0,homes_facts/* chainFacts */.r)(plan, genesis, '', '');
        const stack = { genesis: (0,pace/* tuneGenesis */.Rr)(genesis, plan.pace), chain };
        const notices = [];
        const tell = (message) => void notices.push(message);
        const findings = (0,preflight_chain/* proposalFindings */.$3)({ plan, stack, accounts: addresses, notice: tell });
        return [
            ...findings.map(mistake),
            ...notices.map((message) => notice({
                code: 'CHECK_SKIPPED',
                message,
                hint: 'If the vote fails there, give votes of validators with more stake.',
                planPath: ['upgrades'],
            })),
        ];
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0) {
            return [failureAs(error, { hint: `It is ${ofFile}.`, planPath: STACK })];
        }
        // The genesis is the user's: any part of it may have another form than the SDK gives it.
        return [
            notice({
                code: 'CHECK_SKIPPED',
                message: `Deposits and votes were not checked: ${ofFile} has stakes or amounts of an unknown form (${(0,errors/* messageOf */.bD)(error)})`,
                hint: 'Check the genesis with `genesis validate` of the chain.',
                planPath: STACK,
            }),
        ];
    }
}
function isAnyFunded(accounts, genesis) {
    const funded = new Set(fundedIn(genesis));
    return [...accounts.values()].some(({ address }) => funded.has(address));
}
/** Returns true for a chain with an Ethereum virtual machine, whose accounts have other addresses for the same keys. */
function hasEthereumKeys(genesis) {
    return (0,find/* valueAt */.fK)(genesis, ['app_state', 'evm']) !== undefined;
}

// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
;// CONCATENATED MODULE: ./src/validation/gather/images.ts


/**
 * Images that neither the plan nor the compose files build; each once.
 *
 * @param stack undefined if the compose files could not be read
 */
function neededImages(plan, stack) {
    const built = new Set([
        ...(0,complete/* imagesOf */.IC)(plan).flatMap(({ image, build }) => (build === undefined ? [] : [image])),
        ...(stack?.services ?? []).map(({ image }) => image),
    ]);
    const needed = [];
    const add = (reference, path, of) => {
        if (reference === undefined || built.has(reference))
            return;
        built.add(reference);
        needed.push({ reference, path, of });
    };
    for (const [index, { name, image }] of plan.releases.entries()) {
        add(image, ['releases', index, 'image'], `release ${name}`);
    }
    add(plan.cosmovisor.image, ['cosmovisor', 'image'], 'Cosmovisor');
    for (const { program, title, path } of (0,complete/* programsOf */.h2)(plan)) {
        add(program.image, [...path, 'image'], title);
    }
    const services = Object.entries(stack?.model.services ?? {});
    for (const [, { image }] of services) {
        const users = services.filter(([, each]) => each.image === image).map(([name]) => name);
        add(image, ['stack', 'compose'], `${users.length === 1 ? 'service' : 'services'} ${(0,words/* listed */.KE)(users)}`);
    }
    return needed;
}

;// CONCATENATED MODULE: ./src/validation/images.ts



/** Notices about images that nothing builds and that are not, or not known to be, in the engine. */
function imageFindings({ plan, stack, images }) {
    const needed = neededImages(plan, 'known' in stack ? stack.known : undefined);
    const [first] = needed;
    if (first === undefined)
        return [];
    if ('known' in images)
        return notLocal(needed, images.known);
    return [
        notice({
            code: 'CHECK_SKIPPED',
            message: `It is not known whether images that nothing builds are in the engine (${namesOf(needed)}): ${images.absent}`,
            hint: 'A rehearsal pulls images that the engine does not have.',
            planPath: first.path,
        }),
    ];
}
/** One notice for each key of the plan; the compose files have one for all their images. */
function notLocal(needed, known) {
    const missing = needed.filter(({ reference }) => !known.has(reference));
    const byKey = new Map();
    for (const each of missing) {
        const key = JSON.stringify(each.path);
        byKey.set(key, [...(byKey.get(key) ?? []), each]);
    }
    return [...byKey.values()].map((all) => notice({
        code: 'IMAGE_NOT_LOCAL',
        message: `Images that nothing builds are not in the Docker engine, so a rehearsal pulls them: ${namesOf(all)}`,
        hint: 'Make sure that a registry has them and the job may pull them, or add a build to the plan.',
        planPath: all[0]?.path ?? [],
    }));
}
function namesOf(images) {
    return images.map(({ reference, of }) => `${(0,words/* listed */.KE)([reference])} (${of})`).join(', ');
}

// EXTERNAL MODULE: ./src/preflight/mounts.ts
var mounts = __webpack_require__(18969);
// EXTERNAL MODULE: ./src/stack/copy/makers.ts
var copy_makers = __webpack_require__(70255);
;// CONCATENATED MODULE: ./src/validation/mounts.ts






const COMPOSE = ['stack', 'compose'];
/** Findings about files and folders that containers of the stack or of traffic mount. */
function mountFindings(facts) {
    const ofTraffic = facts.missingTrafficMounts
        .filter((_, index) => !isToBeCloned(trafficMount(facts, index), facts))
        .map((finding) => unlessPrepared(facts.plan, mistake(finding)));
    const ofReleases = facts.missingReleaseFiles.map((finding) => unlessPrepared(facts.plan, mistake(finding)));
    return [...ofTraffic, ...ofReleases, ...ofCompose(facts)];
}
/** What a run refuses of the mounts of the compose files, and one notice for all folders that may be empty. */
function ofCompose(facts) {
    const missing = facts.missingSources.filter(({ source }) => !isToBeCloned(source, facts));
    const refused = missing
        .filter(({ use }) => use !== 'folder')
        .map((each) => mistake({ ...(0,mounts/* missingFinding */.Ww)(each, each.makers), planPath: COMPOSE }));
    return [
        ...refused.map((finding) => unlessPrepared(facts.plan, finding)),
        ...emptyFolders(facts, missing.filter(({ use }) => use === 'folder')),
    ];
}
/** None if the plan prepares the stack's files. */
function emptyFolders({ plan }, missing) {
    if (missing.length === 0 || plan.stack.prepare !== undefined)
        return [];
    const services = new Set(missing.flatMap((each) => each.services));
    const makers = new Set(missing.flatMap((each) => each.makers.slice(0, 1).map(copy_makers/* makerWords */.o)));
    return [
        notice({
            code: 'MOUNT_SOURCE_MISSING',
            message: `Mounted folders do not exist: ${(0,words/* listed */.KE)(missing.map(({ source }) => source))}, for ${(0,words/* listed */.KE)([...services])}`,
            hint: makers.size === 0
                ? 'The copy has an empty folder there. If a script makes them, run it before, or name it in stack.prepare.'
                : `Likely made by ${[...makers].slice(0, MOST_MAKERS).join(', ')}: run that before, or name it in stack.prepare.`,
            planPath: COMPOSE,
        }),
    ];
}
/** Maximum number of scripts and targets in a hint. */
const MOST_MAKERS = 3;
/** Path of a missing mount, as the plan gives it. */
function trafficMount({ plan, missingTrafficMounts }, index) {
    const path = missingTrafficMounts[index]?.planPath ?? [];
    const found = (0,complete/* programsOf */.h2)(plan).find(({ path: of }) => of.every((step, i) => step === path[i]));
    return found?.program.mount ?? '.';
}

;// CONCATENATED MODULE: ./src/validation/repositories.ts



/** Findings about the git refs of builds, and the repositories that have them. */
function repositoryFindings(facts) {
    return [...toBeCloned(facts), ...facts.builds.flatMap(refFindings)];
}
/** One notice for each repository that is not there: nothing in it can be checked. */
function toBeCloned(facts) {
    return absentRepositories(facts).flatMap((folder) => {
        const builds = facts.builds.filter(({ context }) => context === folder);
        const [first] = builds;
        if (first === undefined)
            return [];
        return notice({
            code: 'REPOSITORY_ABSENT',
            message: `The folder ${folder}, from which the plan builds ${(0,words/* listed */.KE)(builds.map(({ title }) => title))}, does not exist: nothing in it was checked`,
            hint: 'Clone the repository into it, or correct build.context: it is relative to the plan file.',
            planPath: [...first.path, 'context'],
        });
    });
}
function refFindings({ path, title, build, context, source }) {
    const { ref } = build;
    if (ref === undefined)
        return [];
    const planPath = [...path, 'ref'];
    if (source.kind === 'no-repository') {
        return [
            notice({
                code: 'CHECK_SKIPPED',
                message: `The git ref ${ref} of ${title} was not checked: ${source.why}`,
                hint: 'A build from a git ref needs git, and a context in a clone.',
                planPath,
            }),
        ];
    }
    if (source.kind !== 'no-ref')
        return [];
    const message = `${context} has no git ref ${ref}, from which the plan builds ${title}`;
    const fetching = `git fetch --depth 1 origin ${ref}:${ref}`;
    if (source.isShallow) {
        return [
            notice({
                code: 'REF_NOT_FETCHED',
                message: `${message}; the clone is incomplete, so the files of the ref were not checked`,
                hint: `Fetch it: ${fetching}, for a tag with refs/tags/ before both names. With actions/checkout, set fetch-depth: 0.`,
                planPath,
            }),
        ];
    }
    return [
        mistake({
            code: 'GIT_REF_UNAVAILABLE',
            message: `${message}${nearRef(ref, source.refs)}`,
            hint: `Correct the ref; or, if it is new in the remote repository, fetch it: git fetch --tags.`,
            planPath,
        }),
    ];
}
/** The ref that was probably meant: a branch of a remote, or a similar name. */
function nearRef(ref, refs) {
    const ofRemote = refs.find((each) => each.endsWith(`/${ref}`));
    return ofRemote === undefined ? (0,words/* suggestion */.h)(ref, refs) : `; it has ${ofRemote}`;
}

// EXTERNAL MODULE: ./src/stack/prepare/named-services.ts
var named_services = __webpack_require__(1474);
;// CONCATENATED MODULE: ./src/validation/stack.ts



const INSTALL_COMPOSE = 'Install Docker with its Compose plugin, until `docker compose version` succeeds. It needs no engine for this.';
/** Findings about the compose files as a whole: missing ones, and what Compose or the rehearsal refuses in them. */
function stackFindings(facts) {
    const { stack, missingCompose, plan } = facts;
    if (missingCompose.length > 0) {
        return missingCompose
            .filter(({ file }) => !isToBeCloned(file, facts))
            .map(({ index, file }) => unlessPrepared(plan, mistake({
            code: 'COMPOSE_FILE_NOT_FOUND',
            message: `The compose file ${file} does not exist`,
            hint: 'Paths in a plan are relative to the folder of the plan file.',
            planPath: ['stack', 'compose', index],
        })));
    }
    const planPath = ['stack', 'compose'];
    if ('wrong' in stack) {
        const hint = `Compose itself refuses the files: compare with docker compose ${plan.stack.compose.map((file) => `--file ${file}`).join(' ')} config.`;
        return [unlessPrepared(plan, failureAs(stack.wrong, { hint, planPath }))];
    }
    if (!('absent' in stack))
        return [];
    return [
        notice({
            code: 'CHECK_SKIPPED',
            message: `The compose files were not read: ${stack.absent}; services, mounts, images of services and genesis files were not checked`,
            hint: stack.remedy ?? INSTALL_COMPOSE,
            planPath,
        }),
    ];
}
/** Findings about services that the plan names and the compose files do not define. */
function serviceFindings({ plan, stack }) {
    return 'known' in stack ? (0,named_services/* unknownServices */.r)(plan, stack.known.model).map(mistake) : [];
}

// EXTERNAL MODULE: ./src/preflight/infos.ts + 1 modules
var preflight_infos = __webpack_require__(33998);
;// CONCATENATED MODULE: ./src/validation/upgrade-infos.ts



/** Findings about the infos of upgrades, by Cosmovisor's rules. */
function upgradeInfoFindings({ plan, infos }) {
    if (infos instanceof errors/* RehearsalError */.g0) {
        const otherwise = { hint: 'Correct upgrades[].info-file.', planPath: ['upgrades'] };
        return [unlessPrepared(plan, failureAs(infos, otherwise))];
    }
    return (0,preflight_infos/* infoFindings */.pn)(infos).map(({ kind, ...found }) => kind === 'mistake' ? mistake(found) : notice({ ...found, code: 'UPGRADE_INFO_INCOMPLETE' }));
}

// EXTERNAL MODULE: ./src/repository/tree.ts
var tree = __webpack_require__(12530);
;// CONCATENATED MODULE: ./src/validation/upgrade-names.ts



/** Findings about the names of upgrades in the code of the releases before and after them. */
function upgradeNameFindings({ plan, releaseNames }) {
    const of = (release) => releaseNames.find((each) => each.release === release);
    return plan.upgrades.flatMap(({ name, from, to }, index) => {
        const planPath = ['upgrades', index, 'name'];
        const [before, after] = [of(from), of(to)];
        return [
            ...(after === undefined ? [] : unseen(name, after)),
            // One code for both releases, by build tags or arguments, knows all names.
            ...(before === undefined || before.tree === after?.tree ? [] : tooEarly(name, before)),
        ].map((finding) => ({ ...finding, planPath }));
    });
}
/** Maximum number of names in a message. */
const MOST_NAMES = 6;
function unseen(name, code) {
    const { release, registered, declared, calls, unknown, mentioned } = code;
    const isKnown = [...registered, ...declared].some(({ value }) => value === name);
    if (isKnown || mentioned.has(name))
        return [];
    const message = `The upgrade ${name} is not in the code of release ${release}`;
    if (calls.length === 0) {
        return [
            notice({
                code: 'UPGRADE_NAME_UNSEEN',
                message: `${message}, which has no call of SetUpgradeHandler at all`,
                hint: 'If the chain takes its handlers from another module, nothing is wrong. Otherwise it cannot be upgraded by governance.',
            }),
        ];
    }
    if (unknown.length > 0) {
        return [
            notice({
                code: 'UPGRADE_NAME_UNSEEN',
                message: `${message}, as far as its names could be read: those at ${(0,words/* listed */.KE)(unknown.slice(0, MOST_NAMES))} are computed`,
                hint: 'Compare the name with the one that the code passes to SetUpgradeHandler there.',
            }),
        ];
    }
    const names = registered.map(({ value }) => value);
    return [
        mistake({
            code: 'UPGRADE_HANDLER_MISSING',
            message: `${message}: no call of SetUpgradeHandler has this name`,
            hint: `Correct the name, or the release that the upgrade leads to. The newest names in its code: ${(0,words/* listed */.KE)(names.slice(-MOST_NAMES).toReversed())}.`,
        }),
    ];
}
function tooEarly(name, { release, registered }) {
    const known = registered.find(({ value }) => value === name);
    if (known === undefined)
        return [];
    return [
        notice({
            code: 'UPGRADE_NAME_TOO_EARLY',
            message: `The code of release ${release}, before the upgrade ${name}, has a handler for it already (${(0,tree/* placeOf */.$t)(known)})`,
            hint: 'A binary that has the handler of a later upgrade stops before it (BINARY_UPDATED_TOO_EARLY). Start from an older release, or correct the name.',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/validation/checks.ts









/** What `rehearse validate` checks beyond the plan itself, in this order. */
const CHECKS = [
    stackFindings, // the compose files can be read
    serviceFindings, // the services that the plan names exist
    imageFindings, // the images that nothing builds are local
    repositoryFindings, // the git refs of builds exist
    buildFindings, // contexts, Dockerfiles, Go modules and main packages of builds exist
    mountFindings, // mounted files and folders exist
    accountFindings, // the keys of the accounts can be read
    genesisFindings, // the nodes have a genesis of one chain, on which the upgrades can pass
    upgradeInfoFindings, // Cosmovisor can download by the infos of the upgrades
    upgradeNameFindings, // the code of the releases knows the upgrades
];

// EXTERNAL MODULE: ./src/preflight/machine.ts
var preflight_machine = __webpack_require__(9978);
// EXTERNAL MODULE: ./src/system/offline.ts
var offline = __webpack_require__(61058);
// EXTERNAL MODULE: ./src/chain/client/accounts.ts + 1 modules
var client_accounts = __webpack_require__(81655);
;// CONCATENATED MODULE: ./src/validation/gather/fact.ts

/** A fact that is read by a rehearsal too. @throws errors that are bugs of this project */
async function factOf(read) {
    try {
        return { known: await read() };
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            return { wrong: error };
        throw error;
    }
}
/** Message of an error; of an aborted command the reason. */
function whyOf(error) {
    const isLimit = error instanceof Error && error.name === 'TimeoutError';
    return isLimit ? 'it did not answer in time' : (0,errors/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./src/validation/gather/accounts.ts


/** Reads the key of each account as a run does; new keys of fresh accounts are left to the run. */
async function accountFacts({ accounts }, folder, { env, onSecret }) {
    const given = Object.entries(accounts).filter(([, { fresh }]) => fresh === undefined);
    return Promise.all(given.map(async ([name, source]) => {
        const read = () => (0,client_accounts/* readKeys */.x)({ accounts: { [name]: source } }, folder, env, onSecret);
        const keys = await factOf(read);
        return { name, key: 'known' in keys ? { known: only(keys.known) } : keys };
    }));
}
function only(keys) {
    const [key] = keys;
    if (key === undefined)
        throw new Error('an account was read without a key');
    return key;
}

// EXTERNAL MODULE: ./src/docker/docker.ts + 10 modules
var docker_docker = __webpack_require__(28506);
// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
;// CONCATENATED MODULE: ./src/validation/gather/engine.ts



/** Time that the engine gets for all answers, in milliseconds: one that is there takes a few hundredths of a second. */
const ENGINE_LIMIT_MS = 1_500;
/** Those of the given images that the engine has, if there is one that answers at once. */
async function localImages(exec, references) {
    const docker = (0,docker_docker.openDocker)(exec, { signal: AbortSignal.timeout(ENGINE_LIMIT_MS) });
    try {
        await docker.engine.version();
        const found = await Promise.all(references.map(async (reference) => {
            const inspected = await docker.images.find([reference]);
            return inspected.map((image) => [reference, (0,model_image/* imageOf */.d)(image)]);
        }));
        return { known: new Map(found.flat()) };
    }
    catch (error) {
        return { absent: `no Docker engine answers (${whyOf(error)})` };
    }
}

// EXTERNAL MODULE: ./src/stack/compose/plan-files.ts
var plan_files = __webpack_require__(54722);
// EXTERNAL MODULE: ./src/stack/copy/scripts.ts
var scripts = __webpack_require__(64148);
;// CONCATENATED MODULE: ./src/validation/gather/mounts.ts



/** Finds mounted paths of the compose files that do not exist, with what may make them. */
async function missingOfStack(exec, plan, folder, { model }) {
    const missing = await (0,mounts/* missingSources */.Bn)(plan, model);
    if (missing.length === 0)
        return [];
    const makersOf = await (0,scripts/* makerFinder */.P)(exec, (0,plan_files/* projectFolder */.Kb)(plan.stack, folder));
    return Promise.all(missing.map(async (each) => ({ ...each, makers: await makersOf(each.source) })));
}

// EXTERNAL MODULE: ./src/repository/git-tree.ts
var git_tree = __webpack_require__(89737);
// EXTERNAL MODULE: ./src/images/go/constraints.ts
var constraints = __webpack_require__(15181);
// EXTERNAL MODULE: ./src/images/go/imports.ts
var imports = __webpack_require__(96947);
;// CONCATENATED MODULE: ./src/images/go/main-package.ts


/**
 * Returns true if Go files of one folder are a main package for a Linux build, judged from their names, constraints
 * and package clauses.
 *
 * @param files texts by file name
 */
function isMainPackage(files, target) {
    const whole = { ...target, minor: 0 }; // the version of Go is unknown: it excludes no file
    return [...files].some(([name, text]) => /^[^._].*(?<!_test)\.go$/.test(name) &&
        (0,constraints/* nameFits */.SB)(name, whole) &&
        (0,constraints/* headerFits */.Ci)(text, whole) &&
        (0,imports/* readHeader */.ay)(text).name === 'main');
}

// EXTERNAL MODULE: ./src/images/go/options.ts
var options = __webpack_require__(86839);
;// CONCATENATED MODULE: ./src/images/inspect.ts
/** Reading the files of a build without building. */



// EXTERNAL MODULE: ./src/repository/go-module.ts
var go_module = __webpack_require__(14425);
// EXTERNAL MODULE: ./src/repository/programs.ts
var repository_programs = __webpack_require__(82183);
;// CONCATENATED MODULE: ./src/validation/gather/go-build.ts




/** Reads the module and the main package of a Go build. */
async function goFacts(go, binary, context) {
    const name = external_node_path_default().posix.join(go?.module ?? '.', go?.package ?? (0,options/* defaultPackage */.A)(binary));
    const modules = go?.module === undefined ? foldersAbove(name) : [go.module];
    const modfiles = modules.map((folder) => external_node_path_default().posix.join(folder, go?.modfile ?? 'go.mod'));
    const [found, mainPackage] = await Promise.all([
        Promise.all(modfiles.map(context.isThere)),
        mainPackageAt(name, go?.tags ?? [], context),
    ]);
    const isUnknown = found.includes(undefined) ? undefined : false;
    return { hasModule: found.includes(true) || isUnknown, mainPackage };
}
/** A folder and those that contain it, up to the context itself. */
function foldersAbove(name) {
    const folders = ['.'];
    for (let at = external_node_path_default().posix.normalize(name);; at = external_node_path_default().posix.dirname(at)) {
        if (at === '.' || at === '/' || at.endsWith('..'))
            return folders;
        folders.push(at);
    }
}
async function mainPackageAt(name, tags, { tree, prefix, isThere }) {
    const folder = inRepository(prefix, name);
    const files = tree.paths.filter((file) => external_node_path_default().posix.dirname(file) === folder);
    const goFiles = files.filter((file) => file.endsWith('.go'));
    const texts = await tree.texts(goFiles);
    const named = new Map([...texts].map(([file, text]) => [external_node_path_default().posix.basename(file), text]));
    const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
    const isMain = isMainPackage(named, { arch, tags });
    // Files that are there and were not read (a link, a file without text) may be the package.
    const isSure = goFiles.length === texts.size && (files.length > 0 || (await isThere(name)) !== undefined);
    return {
        name,
        isThere: isMain || (isSure ? false : undefined),
        hasFiles: goFiles.length > 0,
        others: isMain ? [] : await programsBelow(tree, prefix),
    };
}
async function programsBelow(tree, prefix) {
    const isModfile = (file) => external_node_path_default().posix.basename(file) === 'go.mod';
    const modules = (0,go_module/* modulesIn */.Dd)(await tree.texts(tree.paths.filter(isModfile)));
    const programs = await (0,repository_programs/* nodePrograms */.y)(tree, modules);
    return programs.flatMap(({ folder }) => `${folder}/`.startsWith(prefix) ? [`./${folder.slice(prefix.length)}`] : []);
}
/** Path in a repository of a path in a context; `.` is the top. */
function inRepository(prefix, inContext) {
    return external_node_path_default().posix.join(prefix, inContext).replace(/(?<=.)\/$/, '');
}

// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
// EXTERNAL MODULE: ./src/system/git.ts
var git = __webpack_require__(82005);
;// CONCATENATED MODULE: ./src/validation/gather/repository.ts



/** Time limit of a command of git on local files, in milliseconds. */
const GIT_LIMIT_MS = 5_000;
/** Git on local files: standard output. @throws RehearsalError if git is missing, or CommandError */
async function repository_git(exec, folder, ...args) {
    const { stdout } = await exec.run([...git/* SAFE_GIT */.z, '-C', folder, ...args], {
        timeout: GIT_LIMIT_MS,
    });
    return stdout;
}
/** Finds the repository of an existing folder. */
async function repositoryFact(exec, folder) {
    try {
        const asked = ['--is-shallow-repository', '--show-toplevel', '--show-prefix'];
        const [shallow, root = '', prefix = ''] = (await repository_git(exec, folder, 'rev-parse', ...asked)).split('\n');
        return { known: { root, prefix, isShallow: shallow === 'true' } };
    }
    catch (error) {
        return { absent: `git reads no repository in ${folder} (${whyOf(error)})` };
    }
}
/** Returns true if a ref names a commit; undefined if git does not say. */
async function hasRef(exec, { root }, ref) {
    const argv = [...git/* SAFE_GIT */.z, '-C', root, 'rev-parse', '--verify', '--quiet'];
    const asked = exec.run([...argv, '--end-of-options', `${ref}^{commit}`], {
        timeout: GIT_LIMIT_MS,
        allowFailure: true,
    });
    const exitCode = await asked.then((result) => result.exitCode).catch(() => undefined);
    return exitCode === 0 || exitCode === 1 ? exitCode === 0 : undefined;
}
/** Names of all tags and branches, as a plan may give them; empty if git cannot list them. */
async function refsOf(exec, { root }) {
    const kinds = ['refs/tags', 'refs/heads', 'refs/remotes'];
    const listed = repository_git(exec, root, 'for-each-ref', '--format=%(refname:lstrip=2)', ...kinds);
    return (0,system_exec/* nonEmptyLines */.yw)(await listed.catch(() => ''));
}
/**
 * Returns true if a path of a commit, or the way to it, is a link or a submodule: what is there cannot be told from
 * the files of the commit.
 */
async function leadsAway(exec, { root }, ref, file) {
    const parts = file.split('/').filter((part) => part !== '');
    const way = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const args = [
        'ls-tree',
        '-z',
        '--full-tree',
        '--end-of-options',
        `${ref}^{commit}`,
        '--',
        ...way,
    ];
    const entries = await repository_git(exec, root, ...args).catch(() => '');
    return entries.split('\0').some((entry) => /^1[26]0000 /.test(entry));
}

;// CONCATENATED MODULE: ./src/validation/gather/sources.ts





/** Reads what the builds of a plan would read. */
async function buildFacts(exec, plan, folder) {
    const reader = new SourceReader(exec, plan.chain.binary, folder);
    return Promise.all(plannedBuilds(plan).map(async ({ build, ...planned }) => {
        const context = external_node_path_default().resolve(folder, build.context);
        return { ...planned, build, context, source: await reader.read(build, context) };
    }));
}
function plannedBuilds({ releases, stack, cosmovisor }) {
    return [
        ...releases.map(({ name, build }, index) => ({
            ...{ path: ['releases', index, 'build'], title: `release ${name}`, release: name, build },
        })),
        ...stack.images.map(({ image, build }, index) => ({
            ...{ path: ['stack', 'images', index, 'build'], title: `image ${image}`, build },
            release: undefined,
        })),
        {
            ...{ path: ['cosmovisor', 'build'], title: `image ${cosmovisor.image}`, release: undefined },
            build: cosmovisor.build,
        },
    ].flatMap(({ build, ...planned }) => (build === undefined ? [] : [{ ...planned, build }]));
}
/** Reads contexts; each tree once, as several builds may share it. */
class SourceReader {
    exec;
    binary;
    planFolder;
    #trees = new Map();
    constructor(exec, binary, planFolder) {
        this.exec = exec;
        this.binary = binary;
        this.planFolder = planFolder;
    }
    async read(build, context) {
        if (!(await (0,system_files/* exists */.t2)(context)))
            return { kind: 'no-folder' };
        const found = await repositoryFact(this.exec, context);
        if (build.ref === undefined) {
            const { root, prefix } = 'known' in found ? found.known : { root: context, prefix: '' };
            return this.#ofWorkTree(build, root, prefix);
        }
        return 'known' in found
            ? this.#ofRef(build, found.known, build.ref)
            : { kind: 'no-repository', why: found.absent };
    }
    async #ofWorkTree(build, root, prefix) {
        const tree = await this.#tree(root, undefined);
        if (tree === undefined)
            throw new Error(`the work tree of ${root} was not listed`);
        const isThere = async (file) => {
            const whole = inRepository(prefix, file);
            if (!(await (0,system_files/* exists */.t2)(external_node_path_default().join(root, whole))))
                return false;
            return isListed(tree, whole) || undefined; // ignored by git, or an empty folder
        };
        return { kind: 'files', files: await this.#files(build, tree, prefix, isThere) };
    }
    async #ofRef(build, repository, ref) {
        const { prefix, isShallow } = repository;
        const tree = await this.#tree(repository.root, ref);
        if (tree === undefined) {
            return (await hasRef(this.exec, repository, ref)) === false
                ? { kind: 'no-ref', isShallow, refs: await refsOf(this.exec, repository) }
                : { kind: 'no-repository', why: `git cannot list the files of ${ref}` };
        }
        const isThere = async (file) => {
            const whole = inRepository(prefix, file);
            if (isListed(tree, whole))
                return true;
            return (await leadsAway(this.exec, repository, ref, whole)) ? undefined : false;
        };
        return { kind: 'files', files: await this.#files(build, tree, prefix, isThere) };
    }
    #tree(root, ref) {
        const key = JSON.stringify([root, ref]);
        const tree = this.#trees.get(key) ??
            (ref === undefined ? (0,git_tree/* workTree */._E)(this.exec, root) : (0,git_tree/* refTree */.CL)(this.exec, root, ref));
        this.#trees.set(key, tree);
        return tree;
    }
    async #files(build, tree, prefix, isThere) {
        const beside = external_node_path_default().resolve(this.planFolder, build.dockerfile);
        const [inContext, besidePlan, go] = await Promise.all([
            isThere(build.dockerfile),
            (0,system_files/* exists */.t2)(beside),
            goFacts(build.go, this.binary, { tree, prefix, isThere }),
        ]);
        return { tree, prefix, hasDockerfile: besidePlan || inContext, ...go };
    }
}
/** Returns true if a tree has a file, or files in a folder. */
function isListed({ paths }, whole) {
    return whole === '.' || paths.some((each) => each === whole || each.startsWith(`${whole}/`));
}

// EXTERNAL MODULE: ./src/stack/prepare/read.ts
var read = __webpack_require__(67650);
;// CONCATENATED MODULE: ./src/validation/gather/stack.ts






const REMOTE = {
    absent: 'they include remote files, which are not fetched here',
    remedy: 'A rehearsal fetches them, and checks all of this before it starts the stack.',
};
/** Time that Compose gets for reading the files, in milliseconds; it usually takes a tenth of a second. */
const COMPOSE_LIMIT_MS = 10_000;
/**
 * Compose files of the plan that do not exist.
 *
 * @returns their positions in `stack.compose`, with absolute paths
 */
async function missingComposeFiles({ stack }, folder) {
    const files = stack.compose.map((file, index) => ({ index, file: external_node_path_default().resolve(folder, file) }));
    const there = await Promise.all(files.map(({ file }) => (0,system_files/* exists */.t2)(file)));
    return files.filter((_, index) => !there[index]);
}
/** The stack as the run reads it in its first step, through Compose. */
async function stackFact(exec, plan, folder) {
    const docker = (0,docker_docker.openDocker)(exec, { signal: AbortSignal.timeout(COMPOSE_LIMIT_MS) });
    try {
        return { known: await (0,read/* readStack */.b)(docker, plan, folder) };
    }
    catch (error) {
        const silence = await docker.compose.version().then(() => undefined, whyOf);
        if (silence !== undefined)
            return { absent: `Docker Compose does not answer (${silence})` };
        if (isOfRemoteFile(error))
            return REMOTE;
        if (error instanceof errors/* RehearsalError */.g0)
            return { wrong: error };
        throw error;
    }
}
/** Returns true if Compose refuses the files only as it must not fetch one (`include: https://...git`, `oci://`). */
function isOfRemoteFile(error) {
    return (error instanceof errors/* RehearsalError */.g0 &&
        error.code === 'COMPOSE_FILE_REFUSED' &&
        /\bremote resource is disabled\b/i.test(error.message));
}

;// CONCATENATED MODULE: ./src/repository/sub-tree.ts
/**
 * The files below a folder of a tree, as a tree of its own.
 *
 * @param prefix path of the folder, ending with a slash; empty for the whole tree
 */
function subTree(tree, prefix) {
    if (prefix === '')
        return tree;
    const below = (paths) => paths.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []));
    return {
        ref: tree.ref,
        paths: below(tree.paths),
        async texts(paths) {
            const texts = await tree.texts(paths.map((each) => `${prefix}${each}`));
            return new Map([...texts].map(([name, text]) => [name.slice(prefix.length), text]));
        },
        goFilesWith: async (words) => below(await tree.goFilesWith(words)),
    };
}

// EXTERNAL MODULE: ./src/repository/upgrade-names.ts + 2 modules
var upgrade_names = __webpack_require__(31812);
;// CONCATENATED MODULE: ./src/validation/gather/upgrade-names.ts


/** Finds upgrade names in the code of all releases with known sources; each code is read once. */
async function releaseNames({ upgrades }, builds) {
    const wanted = upgrades.map(({ name }) => name);
    const read = new Map();
    const trees = [];
    const found = builds.map(async ({ release, source }) => {
        if (release === undefined || source.kind !== 'files')
            return [];
        const { tree, prefix } = source.files;
        if (!trees.includes(tree))
            trees.push(tree);
        const key = `${trees.indexOf(tree)} ${prefix}`;
        const names = read.get(key) ?? namesIn(tree, prefix, wanted);
        read.set(key, names);
        return [{ release, ...(await names) }];
    });
    return (await Promise.all(found)).flat();
}
/** Names in a context; the code of a nested module can be anywhere in its repository. */
async function namesIn(tree, prefix, wanted) {
    const inContext = await (0,upgrade_names/* upgradeNamesOf */.C)(subTree(tree, prefix));
    const isEnough = prefix === '' || inContext.calls.length > 0;
    const names = isEnough ? inContext : await (0,upgrade_names/* upgradeNamesOf */.C)(tree);
    const known = new Set([...names.registered, ...names.declared].map(({ value }) => value));
    const mentioned = new Set();
    for (const name of new Set(wanted)) {
        if (known.has(name))
            continue;
        const literals = [JSON.stringify(name), `\`${name}\``];
        if ((await tree.goFilesWith(literals)).length > 0)
            mentioned.add(name);
    }
    return { ...names, tree, mentioned };
}

;// CONCATENATED MODULE: ./src/validation/gather/facts.ts













/** Gathers all facts, in parallel; each source has a time limit of its own. */
async function gatherFacts({ plan, folder }, machine) {
    const exec = (0,offline/* offline */.W)(machine.exec);
    const [ofCode, ofStack, ofTraffic, ofReleases, infos, accounts] = await Promise.all([
        codeFacts(exec, plan, folder),
        stackFacts(exec, plan, folder),
        (0,preflight_machine/* missingMounts */.T9)(plan, folder),
        (0,preflight_machine/* missingReleaseFiles */.Tw)(plan, folder),
        (0,preflight_infos/* withInfos */.YO)(plan, folder).catch((error) => {
            if (error instanceof errors/* RehearsalError */.g0)
                return error;
            throw error;
        }),
        accountFacts(plan, folder, machine),
    ]);
    const genesis = genesisOf(plan, ofStack.geneses)?.genesis;
    const addresses = await addressesOn(genesis, accounts, machine);
    return {
        ...{ plan, folder, ...ofCode, ...ofStack, infos, accounts, addresses },
        ...{ missingTrafficMounts: ofTraffic, missingReleaseFiles: ofReleases },
    };
}
async function codeFacts(exec, plan, folder) {
    const builds = await buildFacts(exec, plan, folder);
    return { builds, releaseNames: await releaseNames(plan, builds) };
}
async function stackFacts(exec, plan, folder) {
    const missingCompose = await missingComposeFiles(plan, folder);
    const stack = missingCompose.length > 0
        ? { absent: 'a compose file does not exist' }
        : await stackFact(exec, plan, folder);
    const needed = neededImages(plan, 'known' in stack ? stack.known : undefined);
    const images = await localImages(exec, needed.map(({ reference }) => reference));
    if (!('known' in stack)) {
        return { missingCompose, stack, images, missingSources: [], geneses: { read: [], unread: [] } };
    }
    const [missing, found] = await Promise.all([
        missingOfStack(exec, plan, folder, stack.known),
        geneses(plan, stack.known, 'known' in images ? images.known : new Map()),
    ]);
    return { missingCompose, stack, images, missingSources: missing, geneses: found };
}

;// CONCATENATED MODULE: ./src/validation/validate-plan.ts


/**
 * Checks what can be checked of a plan without building or starting anything: nothing of the user's is run, nothing is
 * written, and no network is used.
 *
 * @returns mistakes and notices, each in the order of the checks
 */
async function validatePlan(loaded, machine) {
    const facts = await gatherFacts(loaded, machine);
    return CHECKS.flatMap((check) => check(facts));
}


/***/ })

};
