export const id = 956;
export const ids = [956];
export const modules = {

/***/ 5956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/images/image.ts
var images_image = __webpack_require__(80343);
// EXTERNAL MODULE: ./src/plan/parse.ts
var parse = __webpack_require__(12460);
// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/plan/source.ts
var source = __webpack_require__(61142);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/stack/model.ts
var stack_model = __webpack_require__(18309);
// EXTERNAL MODULE: ./src/plan/yaml.ts
var plan_yaml = __webpack_require__(39512);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/cli/init/yaml-file.ts


/**
 * The data of a YAML file of somebody's stack, with what its maps take from others (`<<`).
 *
 * @throws Error whatever is wrong with the file or its text
 */
async function readYamlFile(file) {
    const yaml = (0,plan_yaml/* readYaml */.gM)(await (0,system_files/* readBounded */.CB)(file, plan_yaml/* LARGEST_YAML */.R9), { merge: true });
    const [error] = yaml.document.errors;
    if (error !== undefined)
        throw error;
    return (0,plan_yaml/* dataOf */.qu)(yaml);
}

;// CONCATENATED MODULE: ./src/cli/init/compose-files.ts







/** The names that Compose looks for, in its order. */
const MAIN = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/** What Compose takes with them by itself. */
const OVERRIDES = MAIN.map((name) => name.replace(/(\.ya?ml)$/, '.override$1'));
/**
 * Finds the compose files of a stack: the one that Compose takes by itself with its override, and one that
 * adds the node whose RPC is published.
 *
 * @param place a folder, or a compose file
 * @throws RehearsalError where there is none, naming the folders below that have one
 */
async function findComposeFiles(place) {
    const kind = await (0,promises_.stat)(place).catch(() => undefined);
    if (kind === undefined)
        throw new errors/* RehearsalError */.g0(`There is no ${place}`);
    if (kind.isFile())
        return { files: [place], others: [] };
    if (!kind.isDirectory())
        throw new errors/* RehearsalError */.g0(`${place} is no folder and no compose file`);
    const known = await composeFilesIn(place);
    const names = [...known.keys()];
    const main = MAIN.find((name) => names.includes(name)) ?? onlyOne(names);
    if (main === undefined)
        throw noMain(place, names, await foldersWithMain(place));
    const files = [main, ...OVERRIDES.filter((name) => MAIN.includes(main) && names.includes(name))];
    const services = files.flatMap((name) => known.get(name) ?? []);
    const left = names.filter((name) => !files.includes(name) && !isExtended(name, services));
    if (!services.some(publishesRpc)) {
        const taken = services.map(({ service }) => service);
        const adding = left.find((name) => {
            const added = known.get(name) ?? [];
            return added.some(publishesRpc) && !added.some(({ service }) => taken.includes(service));
        });
        if (adding !== undefined)
            files.push(adding);
    }
    const at = (name) => external_node_path_default().join(place, name);
    return {
        files: files.map(at),
        others: left.filter((name) => !files.includes(name)).map(at),
    };
}
/** Files of a folder that describe services, with them. */
async function composeFilesIn(folder) {
    const found = new Map();
    const names = (await (0,promises_.readdir)(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
    for (const name of names) {
        const services = await servicesOf(external_node_path_default().join(folder, name));
        if (services !== undefined)
            found.set(name, services);
    }
    return found;
}
async function servicesOf(file) {
    let data;
    try {
        data = await readYamlFile(file);
    }
    catch {
        return undefined; // something else; if it is the main file, Compose will say what is wrong with it
    }
    const services = (0,find/* isMapping */.pi)(data) ? data.services : undefined;
    if (!(0,find/* isMapping */.pi)(services))
        return undefined;
    return Object.entries(services).flatMap(([service, content]) => (0,find/* isMapping */.pi)(content) ? [{ service, content }] : []);
}
function isExtended(name, services) {
    return services.some(({ content }) => {
        const from = (0,find/* isMapping */.pi)(content.extends) ? content.extends.file : undefined;
        return typeof from === 'string' && external_node_path_default().basename(from) === name;
    });
}
function publishesRpc({ content }) {
    return JSON.stringify(content.ports ?? '').includes(String(stack_model/* RPC_PORT */.oK));
}
function onlyOne(names) {
    return names.length === 1 ? names[0] : undefined;
}
function noMain(folder, names, below) {
    if (names.length > 0) {
        return new errors/* RehearsalError */.g0(`Which compose file of ${folder} is the stack cannot be told: ${(0,words/* listed */.KE)(names)}`, { hint: 'Give the file: rehearse init FOLDER/FILE.' });
    }
    return new errors/* RehearsalError */.g0(`There is no compose file in ${folder}; looked for ${(0,words/* listed */.KE)(MAIN)}`, {
        hint: below.length === 0
            ? 'Give the folder that has it: rehearse init FOLDER.'
            : `There is one in ${(0,words/* listed */.KE)(below)}.`,
    });
}
async function foldersWithMain(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const found = [];
    for (const entry of entries.filter((each) => each.isDirectory())) {
        const below = external_node_path_default().join(folder, entry.name);
        const names = await (0,promises_.readdir)(below).catch(() => []);
        if (names.some((name) => MAIN.includes(name)))
            found.push(below);
    }
    return found.sort();
}

// EXTERNAL MODULE: ./src/system/sensitive.ts
var sensitive = __webpack_require__(8181);
// EXTERNAL MODULE: ./src/stack/mounts.ts
var mounts = __webpack_require__(9840);
;// CONCATENATED MODULE: ./src/cli/init/files.ts




/** Files of this machine, of which it is remembered which are there and cannot be read. */
class Files {
    unreadable = new Set();
    /** The path, if something is there that can be read. */
    async readable(file) {
        if (file === undefined)
            return undefined;
        try {
            await (0,promises_.access)(file, promises_.constants.R_OK);
            return file;
        }
        catch (error) {
            this.#refused(file, error);
            return undefined;
        }
    }
    /** A file's text; undefined where it is missing, no file, cannot be read or has more than so many bytes. */
    async text(file, largest) {
        if (file === undefined)
            return undefined;
        try {
            return await (0,system_files/* readBounded */.CB)(file, largest);
        }
        catch (error) {
            this.#refused(file, error);
            return undefined;
        }
    }
    #refused(file, error) {
        const { code = '' } = error;
        if (['EACCES', 'EPERM'].includes(code))
            this.unreadable.add(file);
    }
}
/** What a container sees at a path, on this machine: by a bind mount, a config or a secret. */
function mountedAt(model, service, inContainer) {
    const uses = [
        ...(service.configs ?? []).map((use) => ({ ...use, file: model.configs?.[use.source]?.file })),
        ...(service.secrets ?? []).map((use) => ({ ...use, file: model.secrets?.[use.source]?.file })),
    ];
    const used = uses.find(({ target }) => target === inContainer)?.file;
    return used ?? (0,mounts/* hostPath */.y4)(service.volumes, inContainer);
}
/** A path as a plan in `folder` names it; absolute where it is far from it. */
function named(file, folder) {
    const relative = external_node_path_default().relative(folder, file);
    const up = relative.split((external_node_path_default()).sep).filter((part) => part === '..').length;
    return up > 3 || external_node_path_default().isAbsolute(relative) ? file : relative || '.';
}

;// CONCATENATED MODULE: ./src/cli/init/part.ts


/** Name of the release that an upgrade is to lead to. */
const NEXT = 'next';
function foundNote(path, { from, isGuess }, folder) {
    const text = `from ${shown(from, folder)}`;
    return isGuess ? { path, text: `guessed ${text}`, mark: 'check' } : { path, text };
}
function shown(from, folder) {
    return external_node_path_default().isAbsolute(from) ? named(from, folder) : from;
}

;// CONCATENATED MODULE: ./src/cli/init/draft-releases.ts



function releasesOf(facts, folder, current) {
    const { nodes, image, build } = facts;
    const others = nodes.filter((node) => node.image === image).map(({ service }) => service);
    const isCosmovisor = runsCosmovisor(facts);
    const nowBuild = build === undefined ? {} : { build: { ...composeBuild(facts, folder), ref: null } };
    const now = { name: current, image: isCosmovisor ? null : (image ?? null), ...nowBuild };
    const next = {
        name: NEXT,
        image: isCosmovisor ? null : nextImage(image),
        build: nextBuild(facts, folder),
    };
    const notes = [
        {
            path: [],
            text: 'In the order of the upgrades. Without `build` an image has to be here or in a registry.',
        },
        { path: [0], text: 'What runs now.' },
        { path: [0, 'name'], text: 'any name' },
        isCosmovisor || image === undefined
            ? {
                path: [0, 'image'],
                text: 'the image of this release, with the plain binary in it',
                mark: 'fill in',
            }
            : currentImageNote(facts, folder, others[0] ?? ''),
        ...(build === undefined
            ? []
            : [
                { path: [0, 'build'], text: `As the compose files build ${others[0]}.` },
                {
                    path: [0, 'build', 'ref'],
                    text: 'the git tag of what runs now',
                    mark: 'fill in',
                },
            ]),
        { path: [1], text: 'What the upgrade leads to.' },
        { path: [1, 'name'], text: 'any name' },
        isCosmovisor || image === undefined
            ? {
                path: [1, 'image'],
                text: 'the image of the next release, with the plain binary in it',
                mark: 'fill in',
            }
            : { path: [1, 'image'], text: 'any name: what is built gets it' },
        nextBuildNote(facts, folder),
    ];
    return { data: [now, next], notes };
}
/** Where the image of what runs now is from, and what to do where the engine does not have it. */
function currentImageNote(facts, folder, service) {
    const { image = '', build, source, present } = facts;
    const from = `the image of ${service}`;
    const at = [0, 'image'];
    if (build !== undefined || present.has(image))
        return { path: at, text: from };
    const how = source === undefined
        ? '{ ref: <git tag> }'
        : `{ context: ${named(source.folder, folder)}, ref: <git tag> }`;
    return {
        path: at,
        text: `${from}, which was not found here: pull it, or add build: ${how}`,
        mark: 'check',
    };
}
/** How the compose files build the nodes, in the words of a plan. */
function composeBuild({ build }, folder) {
    const { context = '.', dockerfile = 'Dockerfile', target, args } = build ?? {};
    // Compose has put the shell's values in already, and the plan is a file that is committed.
    const set = Object.entries(args ?? {}).filter(([name, value]) => value !== null && (0,sensitive/* shownValue */.JJ)(name, value) === value);
    return {
        context: named(context, folder),
        ...(dockerfile !== 'Dockerfile' && { dockerfile }),
        ...(target !== undefined && { target }),
        ...(set.length > 0 && { args: Object.fromEntries(set) }),
    };
}
function nextBuild(facts, folder) {
    const { build, source, binary } = facts;
    if (build !== undefined)
        return composeBuild(facts, folder);
    if (source === undefined)
        return null;
    const context = named(source.folder, folder);
    if (source.hasDockerfile)
        return { context };
    const isOther = source.program !== undefined && source.program !== binary?.value;
    return { context, go: isOther ? { package: `./cmd/${source.program}` } : {} };
}
function nextBuildNote({ build, source }, folder) {
    const at = [1, 'build'];
    if (build !== undefined) {
        return {
            path: at,
            text: 'As the compose files do, from the work tree; with `ref` from a git ref.',
            mark: 'check',
        };
    }
    return source === undefined
        ? {
            path: at,
            text: 'how the next release is built, such as { context: .. }; nothing where its image is there',
            mark: 'fill in',
        }
        : {
            path: at,
            text: `From the work tree, which has ${named(source.goMod, folder)}; with \`ref\` from a git ref.`,
            mark: 'check',
        };
}
/** `gaia:next` of `registry:5000/gaia:v1`. */
function nextImage(image) {
    return image === undefined ? null : `${repositoryOf(image)}:${NEXT}`;
}
function repositoryOf(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/** The tag of what runs, where it says something. */
function currentName(image) {
    const tag = /:([^/:@]+)(?:@|$)/.exec(image ?? '')?.[1];
    return tag === undefined || ['latest', NEXT].includes(tag) ? 'current' : tag;
}
function runsCosmovisor({ nodes, image }) {
    return nodes.some((node) => node.image === image && node.isCosmovisor);
}

;// CONCATENATED MODULE: ./src/cli/init/draft-stack.ts




const STAKE = 50_000_000;
function cosmovisorOf(facts) {
    if (!runsCosmovisor(facts))
        return [];
    const note = {
        path: ['image'],
        text: "from the compose files; it needs every upgrade's binary. Without this section one is made",
        mark: 'check',
    };
    return [['cosmovisor', { data: { image: facts.image }, notes: [note] }]];
}
function stackOf(facts, folder) {
    const { compose, nodes, signers, rpc, image, isWithoutHomes } = facts;
    const otherFiles = compose.others.map((file) => external_node_path_default().basename(file));
    const notes = [
        { path: [], text: 'Nothing of it is changed: a rehearsal works on a copy.' },
        {
            path: ['compose'],
            text: otherFiles.length === 0
                ? 'All that were found.'
                : `Left out: ${(0,words/* listed */.KE)(otherFiles)}. Add those that you start it with.`,
        },
        rpc === undefined
            ? { path: ['rpc'], text: 'the service of a node, best a public one', mark: 'fill in' }
            : { path: ['rpc'], text: whyRpc(facts, rpc.service, rpc.published) },
    ];
    const data = {
        compose: compose.files.map((file) => named(file, folder)),
        rpc: rpc?.service ?? null,
    };
    const nodeNames = nodes.map(({ service }) => service);
    if (nodes.some((node) => node.image !== image)) {
        data.cosmovisor = nodeNames;
        notes.push({ path: ['cosmovisor'], text: 'They have several images, so they are listed.' });
    }
    if (isWithoutHomes) {
        data.fresh = { validators: freshValidators(facts) };
        notes.push({
            path: ['fresh'],
            text: 'The folders of the homes are empty. Who validates was told by names.',
            mark: 'check',
        });
    }
    for (const { service, image: signer = '', isBuilt, validators } of signers) {
        const signs = `${service} signs for ${(0,words/* listed */.KE)(validators)}`;
        notes.push(isBuilt || facts.present.has(signer)
            ? { path: [], text: `${signs}.` }
            : {
                path: [],
                text: `${signs}; its image ${signer} was not found here: pull it, or build it with stack.images.`,
                mark: 'check',
            });
    }
    return { data, notes };
}
function whyRpc({ validators }, service, published) {
    const publishes = published === undefined ? 'no node publishes its RPC' : `publishes its RPC as ${published}`;
    return `${publishes}; ${validators.includes(service) ? 'a validator, as the others' : 'no validator'}`;
}
function freshValidators({ validators, signers, chain }) {
    return validators.map((service) => {
        const signer = signers.find((each) => each.validators.includes(service));
        return {
            service,
            operator: operatorOf(service),
            stake: `${STAKE}${chain?.denom ?? 'stake'}`,
            ...(signer !== undefined && { signer: signer.service }),
        };
    });
}
/** `alice` of `val-alice`. */
function operatorOf(service) {
    return service.replace(/^val(?:idator)?[-_]?/i, '') || service;
}

;// CONCATENATED MODULE: ./src/cli/init/draft-accounts.ts



const BALANCE = 1_000_000_000;
function accountsOf(facts, folder) {
    const all = {
        path: [],
        text: 'The first one proposes, all vote yes: leave those that have stake. No key is copied from where it is.',
    };
    if (facts.isWithoutHomes) {
        const fresh = { fresh: `${BALANCE}${facts.chain?.denom ?? 'stake'}` };
        const names = facts.validators.map(operatorOf);
        return {
            data: Object.fromEntries(names.map((name) => [name, fresh])),
            notes: [
                { path: [], text: 'The first one proposes, all vote yes. Their keys are made anew.' },
            ],
        };
    }
    if (facts.keys.length === 0) {
        return {
            data: { validator: { 'mnemonic-env': 'VALIDATOR_MNEMONIC' } },
            notes: [
                all,
                {
                    path: ['validator'],
                    text: 'No keyring was found. Name the accounts that validators vote with.',
                    mark: 'check',
                },
            ],
        };
    }
    const data = {};
    const notes = [all];
    for (const key of facts.keys) {
        const name = accountName(key, data);
        data[name] = sourceOf(key, name, folder);
        const place = key.kind === 'keyring' ? key.folder : key.file;
        notes.push({ path: [name], text: `Found in ${named(place, folder)}.` });
    }
    return { data, notes };
}
/** The key's own name; with its folder's where another has it already. */
function accountName(key, taken) {
    if (!(key.name in taken))
        return key.name;
    const folder = key.kind === 'keyring' ? key.folder : external_node_path_default().dirname(key.file);
    const longer = `${external_node_path_default().basename(folder)}-${key.name}`;
    let name = longer;
    for (let count = 2; name in taken; count++)
        name = `${longer}-${count}`;
    return name;
}
function sourceOf(key, account, folder) {
    if (key.kind === 'mnemonic')
        return { 'mnemonic-file': named(key.file, folder) };
    const { name, backend, passphraseFile } = key;
    const passphrase = passphraseFile === undefined
        ? { 'passphrase-env': variable(account, 'PASSPHRASE') }
        : { 'passphrase-file': named(passphraseFile, folder) };
    return {
        keyring: {
            folder: named(key.folder, folder),
            backend,
            ...(name !== account && { key: name }),
            ...(backend === 'file' && passphrase),
        },
    };
}
function variable(account, what) {
    const name = account.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    return `${/^\d/.test(name) ? '_' : ''}${name}_${what}`;
}
function variablesOf(source) {
    const { keyring, ...own } = source;
    const entries = { ...own, ...(typeof keyring === 'object' && keyring) };
    return Object.entries(entries).flatMap(([key, value]) => key.endsWith('-env') && typeof value === 'string' ? [value] : []);
}

;// CONCATENATED MODULE: ./src/cli/init/draft.ts





/** Drafts the plan of a stack, for a file in `folder`. */
function draftPlan(facts, folder) {
    const current = currentName(facts.image);
    const accounts = accountsOf(facts, folder);
    const sections = [
        ['chain', chainOf(facts, folder)],
        ['releases', releasesOf(facts, folder, current)],
        ...cosmovisorOf(facts),
        ['stack', stackOf(facts, folder)],
        ['accounts', accounts],
        ['upgrades', upgrades()],
        ['pace', paceOf(facts)],
    ];
    return {
        data: Object.fromEntries(sections.map(([name, { data }]) => [name, data])),
        notes: sections.flatMap(([name, { notes }]) => notes.map((note) => ({ ...note, path: [name, ...note.path] }))),
        trailer: examples(facts, current),
        variables: Object.values(accounts.data).flatMap(variablesOf),
    };
}
function chainOf({ binary, chain, isWithoutHomes }, folder) {
    const notes = [{ path: [], text: 'The chain as its stack runs it.' }];
    const data = { binary: binary?.value ?? null };
    notes.push(binary === undefined
        ? { path: ['binary'], text: 'the name of the file in the images', mark: 'fill in' }
        : foundNote(['binary'], binary, folder));
    const from = chain && `from ${named(chain.file, folder)}`;
    if (chain?.id !== undefined) {
        data.id = chain.id;
        notes.push({ path: ['id'], text: String(from) });
    }
    else if (isWithoutHomes) {
        data.id = 'rehearsal-1';
        notes.push({ path: ['id'], text: 'any name: the genesis is made for it', mark: 'check' });
    }
    if (chain?.denom !== undefined) {
        data.denom = chain.denom;
        notes.push({ path: ['denom'], text: `${from}: what is staked` });
    }
    else if (isWithoutHomes) {
        data.denom = 'stake';
        notes.push({ path: ['denom'], text: 'the bond denomination of a new genesis', mark: 'check' });
    }
    return { data, notes };
}
function upgrades() {
    const notes = [
        { path: [], text: 'In order; the vote on each straddles the one before it.' },
        {
            path: [0, 'name'],
            text: 'the name that SetUpgradeHandler has in the next release',
            mark: 'fill in',
        },
        { path: [0, 'to'], text: 'the release above' },
    ];
    return { data: [{ name: null, to: NEXT }], notes };
}
function paceOf({ chain }) {
    const period = chain?.votingPeriodMs;
    const own = period === undefined
        ? ''
        : ` The genesis has ${period / 1000}s; on Tendermint 0.34 \`voting-period: as-is\` with \`chain-time: fast\` keeps it.`;
    return {
        data: { 'block-time': '150ms', 'voting-period': '6s' },
        notes: [{ path: [], text: `In the copy only; \`pace: as-is\` changes nothing.${own}` }],
    };
}
/** What is worth adding, as it is written. */
function examples({ binary }, current) {
    return [
        'What else proves an upgrade, to be filled in and uncommented:',
        '',
        'traffic: # transactions and programs, before, between and after the upgrades',
        '  - name: a payment',
        '    stage: start # start, before:<upgrade>, after:<upgrade> or end',
        `    command: [tx, bank, send, ...] # of ${binary?.value ?? "the chain's binary"}`,
        '',
        'queries: # what the chain must answer at each release',
        '  - name: the new module',
        '    command: [query, ...]',
        `    client: ${NEXT} # whose binary asks`,
        '    expect:',
        `      ${/^[\w-]+$/.test(current) ? current : JSON.stringify(current)}: { fails: unknown query path }`,
        `      ${NEXT}: { contains: ... }`,
    ];
}

// EXTERNAL MODULE: ./src/stack/facts.ts
var facts = __webpack_require__(74287);
// EXTERNAL MODULE: ./src/stack/genesis.ts
var genesis = __webpack_require__(2078);
// EXTERNAL MODULE: ./src/stack/pace.ts
var pace = __webpack_require__(65449);
;// CONCATENATED MODULE: ./src/cli/init/genesis.ts





/** Larger than this no program reads a genesis as one text. */
const LARGEST_GENESIS = 400 * 1024 * 1024;
/** Reads the first of some files that is a genesis. */
async function findChain(places, files) {
    for (const file of places) {
        const genesis = parsed(await files.text(file, LARGEST_GENESIS));
        if ((0,find/* isMapping */.pi)(genesis))
            return factsOf(file, genesis);
    }
    return undefined;
}
function factsOf(file, genesis) {
    const chain = { binary: '' };
    const id = known(() => (0,facts/* chainFacts */.r)({ chain: { ...chain, denom: '' } }, genesis, '', '').id);
    const denom = known(() => (0,facts/* chainFacts */.r)({ chain }, genesis, '', '').denom);
    const period = known(() => (0,pace/* votingPeriodMs */.Vr)(genesis));
    return { file, id, denom, votingPeriodMs: period, validatorKeys: validatorKeys(genesis) };
}
/** What a rehearsal would read; undefined where it would refuse. */
function known(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            return undefined;
        throw error;
    }
}
/** Of the transactions that make validators, of those that are there already, and of the engine's own list. */
function validatorKeys(genesis) {
    const entries = (path) => {
        const list = (0,find/* valueAt */.fK)(genesis, path);
        return Array.isArray(list) ? list : [];
    };
    const keys = [
        ...entries(['app_state', 'genutil', 'gen_txs']).map((tx) => (0,find/* valueAt */.fK)(tx, ['body', 'messages', 0, 'pubkey', 'key'])),
        ...entries(['app_state', 'staking', 'validators']).map((validator) => (0,find/* valueAt */.fK)(validator, ['consensus_pubkey', 'key'])),
        ...entries(['validators']).map((validator) => (0,find/* valueAt */.fK)(validator, ['pub_key', 'value'])),
    ];
    return new Set(keys.filter((key) => typeof key === 'string'));
}
/** The public key of a validator's key file, in base64. */
async function validatorKeyOf(file, files) {
    const key = (0,find/* valueAt */.fK)(parsed(await files.text(file, 64 * 1024)), ['pub_key', 'value']);
    return typeof key === 'string' ? key : undefined;
}
function parsed(text) {
    if (text === undefined)
        return undefined;
    try {
        return (0,genesis/* parseGenesis */.s)(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
;// CONCATENATED MODULE: ./src/cli/init/keys.ts



/** Never the user's own keys, and large. */
const PASSED_OVER = ['.git', 'node_modules', 'data', 'cosmovisor', 'wasm'];
const BACKENDS = ['file', 'test'];
/**
 * Finds keyrings, and files whose names say that a mnemonic is in them, in folders and so many levels below.
 * A name that is in a keyring and in a file is taken from the keyring.
 */
async function findKeys(places) {
    const found = [];
    const seen = new Set();
    for (const { folder, depth } of places)
        await search(folder, depth, found, seen);
    const ofKeyrings = new Set(found.flatMap(({ kind, name }) => (kind === 'keyring' ? [name] : [])));
    return found.filter(({ kind, name }) => kind === 'keyring' || !ofKeyrings.has(name));
}
async function search(folder, depth, found, seen) {
    if (seen.has(folder))
        return;
    seen.add(folder);
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    for (const file of files) {
        const name = mnemonicOf(file);
        if (name !== undefined) {
            found.push({ kind: 'mnemonic', name, file: external_node_path_default().join(folder, file) });
        }
    }
    const passphrase = files.find((file) => /^pass(?:phrase|word)(?:\.txt)?$/i.test(file));
    for (const entry of entries.filter((each) => each.isDirectory())) {
        const backend = BACKENDS.find((each) => (0,layout/* backendFolder */.Vd)(each) === entry.name);
        const below = external_node_path_default().join(folder, entry.name);
        if (backend !== undefined) {
            for (const name of await keysIn(below)) {
                const passphraseFile = backend === 'file' && passphrase !== undefined
                    ? external_node_path_default().join(folder, passphrase)
                    : undefined;
                found.push({ kind: 'keyring', name, folder, backend, passphraseFile });
            }
        }
        else if (depth > 0 && !PASSED_OVER.includes(entry.name)) {
            await search(below, depth - 1, found, seen);
        }
    }
}
async function keysIn(keyring) {
    const files = await (0,promises_.readdir)(keyring).catch(() => []);
    return files
        .filter((file) => file.endsWith(layout/* INFO_SUFFIX */.bG))
        .map((file) => (0,layout/* unescaped */.tv)(file.slice(0, -layout/* INFO_SUFFIX */.bG.length)))
        .filter((name) => name !== '')
        .sort();
}
/** `alice` of `mnemonic-alice.txt` and `alice.mnemonic`. */
function mnemonicOf(file) {
    const base = file.replace(/\.(?:txt|mnemonic|words)$/i, '');
    if (!/mnemonic/i.test(file) || /\.(?:md|json|ya?ml|sh|ts|js|go)$/i.test(file))
        return undefined;
    return base.replace(/[-_.]?mnemonics?[-_.]?/i, '') || 'validator';
}

// EXTERNAL MODULE: ./src/stack/start.ts
var start = __webpack_require__(244);
// EXTERNAL MODULE: ./src/stack/toml.ts
var toml = __webpack_require__(76378);
;// CONCATENATED MODULE: ./src/cli/init/nodes.ts







/** Programs that start others, and their flags. */
const STARTER = /^(?:sh|bash|ash|dash|env|exec|tini|dumb-init|gosu|su-exec|-\w*|\w+=.*)$/;
const SIGNER = /tmkms|horcrux|signer|\bkms\b/i;
const CONFIG = 'config/config.toml';
const GENESIS = 'config/genesis.json';
const LARGEST_FILE = 1024 * 1024;
/**
 * Recognises the services that run nodes and those that sign for them, by the compose files and by what is
 * mounted from this machine. Nothing is started.
 *
 * @param images what the engine knows of the services' images; none where it does not answer
 */
async function findServices(model, images, files) {
    const all = [];
    for (const service of Object.keys(model.services)) {
        all.push(await look(model, service, images, files));
    }
    const ofNodes = new Set(all.filter(({ isNode }) => isNode).map(({ node }) => node.image));
    const isNode = (looked) => looked.isNode ||
        (!looked.isSigner && looked.node.image !== undefined && ofNodes.has(looked.node.image));
    const nodes = all.filter(isNode).map(({ node }) => node);
    const signers = [];
    for (const { node, isSigner, words } of all.filter((looked) => !isNode(looked))) {
        if (!isSigner)
            continue;
        const validators = await signedBy(model, node.service, words, nodes, files);
        const { service, image } = node;
        const isBuilt = model.services[service]?.build !== undefined;
        signers.push({ service, image, isBuilt, validators });
    }
    return { nodes, signers };
}
async function look(model, service, images, files) {
    const content = model.services[service] ?? {};
    const image = images.get(content.image ?? '');
    const words = (0,start/* commandLineOf */.l0)(content, image);
    const environment = { ...image?.environment, ...content.environment };
    const binary = await binaryOf(model, content, words, files);
    const home = await homeOf(model, content, words, environment, files);
    const fileOf = (relative) => home === undefined ? undefined : mountedAt(model, content, external_node_path_default().posix.join(home, relative));
    const config = await files.readable(fileOf(CONFIG));
    const genesis = await files.readable(fileOf(GENESIS));
    const settings = await configOf(config, files);
    const hasHome = config !== undefined || genesis !== undefined;
    const isSigner = !hasHome && SIGNER.test([content.image ?? '', service, ...words].join(' '));
    const rpc = content.ports?.find(({ target }) => target === stack_model/* RPC_PORT */.oK);
    const isCosmovisor = words.some((word) => external_node_path_default().posix.basename(word) === 'cosmovisor') ||
        typeof environment.DAEMON_HOME === 'string';
    return {
        node: {
            service,
            image: content.image,
            home,
            config,
            genesis,
            validatorKey: await files.readable(fileOf('config/priv_validator_key.json')),
            addressBook: await files.readable(fileOf(settings.addressBook)),
            isSignedRemotely: settings.isSignedRemotely,
            published: rpc?.published,
            isCosmovisor,
            binary,
        },
        isNode: hasHome ||
            (!isSigner &&
                (isCosmovisor ||
                    binary !== undefined ||
                    rpc !== undefined ||
                    ((0,start/* startsNode */.CU)(words) && (0,start/* flagOf */.iP)(words, '--home') !== undefined))),
        isSigner,
        words,
    };
}
/** The chain's binary in a command line that starts a node, or in the script that it names. */
async function binaryOf(model, service, words, files) {
    const daemon = service.environment?.DAEMON_NAME;
    if (daemon)
        return { name: daemon, script: undefined };
    const [program, ...args] = words.filter((word) => !STARTER.test(word));
    if (program === undefined || program === 'start')
        return undefined;
    const inLine = starting(words.join(' '));
    if (inLine !== undefined)
        return { name: inLine, script: undefined };
    if ((0,start/* startsNode */.CU)(args) && !isOther(program)) {
        return { name: external_node_path_default().posix.basename(program), script: undefined };
    }
    const script = mountedAt(model, service, program);
    const inScript = starting((await files.text(script, LARGEST_FILE)) ?? '');
    return inScript === undefined ? undefined : { name: inScript, script };
}
/** The program that is called with `start` in a text. */
function starting(text) {
    for (const [, name = ''] of text.matchAll(/(?:^|[\s"'/;&|])([A-Za-z][\w.-]*)\s+start(?=["'\s]|$)/g)) {
        if (!isOther(name))
            return name;
    }
    return undefined;
}
function isOther(program) {
    return /^(?:cosmovisor|run|tmkms|horcrux|service|systemctl)$/.test(external_node_path_default().posix.basename(program));
}
/** The node's home: as its command says, or where its files are mounted. */
async function homeOf(model, service, words, environment, files) {
    const given = (0,start/* flagOf */.iP)(words, '--home');
    if (given !== undefined)
        return given;
    const configured = [...(service.configs ?? []), ...(service.secrets ?? [])]
        .flatMap(({ target }) => target ?? [])
        .find((target) => target.endsWith(`/${GENESIS}`) || target.endsWith(`/${CONFIG}`));
    if (configured !== undefined)
        return external_node_path_default().posix.dirname(external_node_path_default().posix.dirname(configured));
    for (const { type, target } of service.volumes ?? []) {
        if (type !== 'bind')
            continue;
        for (const file of [GENESIS, CONFIG]) {
            if (target.endsWith(`/${file}`))
                return target.slice(0, -file.length - 1);
            const there = mountedAt(model, service, external_node_path_default().posix.join(target, file));
            if ((await files.readable(there)) !== undefined)
                return target;
        }
    }
    return environment.DAEMON_HOME ?? undefined;
}
async function configOf(file, files) {
    const text = await files.text(file, LARGEST_FILE);
    const config = tableOf(text, file);
    const { priv_validator_laddr: address, p2p } = config;
    const book = (0,find/* isMapping */.pi)(p2p) ? p2p.addr_book_file : undefined;
    return {
        isSignedRemotely: typeof address === 'string' && address !== '',
        addressBook: typeof book === 'string' && book !== '' ? book : 'config/addrbook.json',
    };
}
/** A file's TOML; nothing where it is none. */
function tableOf(text, file = '') {
    try {
        return (0,toml/* parseToml */.M)(text ?? '', file);
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            return {};
        throw error;
    }
}
/** The validators that a signer signs for: those that its configuration dials, or its neighbours. */
async function signedBy(model, signer, words, nodes, files) {
    const service = model.services[signer] ?? {};
    const named = (0,start/* flagOf */.iP)(words, '--config') ?? (0,start/* flagOf */.iP)(words, '-c');
    const places = [
        ...(named === undefined ? [] : [mountedAt(model, service, named)]),
        ...(service.volumes ?? []).map(({ target }) => mountedAt(model, service, `${target}/tmkms.toml`)),
    ];
    const addresses = (0,stack_model/* staticAddresses */.pq)(model);
    for (const file of places) {
        const text = await files.text(file, LARGEST_FILE);
        if (text === undefined || !file?.endsWith('.toml'))
            continue;
        const { validator } = tableOf(text, file);
        const hosts = (Array.isArray(validator) ? validator : []).flatMap((each) => {
            const address = (0,find/* isMapping */.pi)(each) ? String(each.addr) : '';
            const host = /^tcp:\/\/(?:[^@]*@)?([^:/]+)/.exec(address)?.[1];
            return host === undefined ? [] : [addresses.get(host) ?? host];
        });
        const dialled = nodes.filter(({ service: name }) => {
            const names = (0,stack_model/* namesOf */.eZ)(name, model.services[name] ?? {});
            return hosts.some((host) => names.has(host));
        });
        if (dialled.length > 0)
            return dialled.map(({ service: name }) => name);
    }
    const near = (0,stack_model/* neighbours */.$v)(model, signer).flatMap((name) => nodes.filter(({ service: node }) => node === name));
    const waiting = near.filter(({ isSignedRemotely }) => isSignedRemotely);
    return (waiting.length > 0 ? waiting : near).map(({ service: name }) => name);
}

;// CONCATENATED MODULE: ./src/cli/init/source.ts



const LARGEST_GO_MOD = 1024 * 1024;
/**
 * Finds the source of the chain: the nearest folder with a go.mod that requires the Cosmos SDK, of those above
 * the compose files and those right below these. It is looked for up to the top of the git repository, and
 * without one in the folder above.
 */
async function findSource(from, files) {
    const top = (await source_repositoryOf(from)) ?? external_node_path_default().dirname(from);
    for (let folder = from;; folder = external_node_path_default().dirname(folder)) {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        const below = entries
            .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules$)/.test(entry.name))
            .map(({ name }) => external_node_path_default().join(folder, name))
            .sort();
        for (const place of [folder, ...below]) {
            const found = await sourceIn(place, files);
            if (found !== undefined)
                return found;
        }
        if (folder === top)
            return undefined;
    }
}
/** The top of the git repository that a folder is in. */
async function source_repositoryOf(folder) {
    if (await (0,system_files/* exists */.t2)(external_node_path_default().join(folder, '.git')))
        return folder;
    const above = external_node_path_default().dirname(folder);
    return above === folder ? undefined : source_repositoryOf(above);
}
async function sourceIn(folder, files) {
    const goMod = external_node_path_default().join(folder, 'go.mod');
    const text = await files.text(goMod, LARGEST_GO_MOD);
    if (text === undefined ||
        !/^[ \t]*(?:require[ \t]+)?github\.com\/cosmos\/cosmos-sdk v/m.test(text)) {
        return undefined;
    }
    const dockerfile = await files.readable(external_node_path_default().join(folder, 'Dockerfile'));
    const entries = await (0,promises_.readdir)(external_node_path_default().join(folder, 'cmd'), { withFileTypes: true }).catch(() => []);
    const programs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return {
        folder,
        goMod,
        hasDockerfile: dockerfile !== undefined,
        program: programs.length === 1 ? programs[0] : undefined,
    };
}

;// CONCATENATED MODULE: ./src/cli/init/facts.ts







/** How deep below the compose files, and beside them, keys are looked for. */
const KEYS_BELOW = 4;
const KEYS_BESIDE = 1;
/** Gathers all that a plan can be written from; nothing is started. */
async function gatherFacts(model, compose, images, files) {
    const folder = external_node_path_default().dirname(compose.files[0] ?? '.');
    const { nodes, signers } = await findServices(model, images, files);
    const chain = await findChain(nodes.flatMap(({ genesis }) => genesis ?? []), files);
    const isWithoutHomes = await haveNoHomes(model, nodes);
    const validators = isWithoutHomes
        ? likelyValidators(nodes)
        : await validatorsOf(nodes, signers, chain, files);
    const image = mostCommon(nodes.flatMap((node) => node.image ?? []));
    const built = nodes.find((node) => node.image === image && model.services[node.service]?.build);
    const source = await findSource(folder, files);
    const isTop = (await source_repositoryOf(folder)) === folder;
    return {
        compose,
        nodes,
        signers,
        validators,
        rpc: rpcOf(nodes, validators),
        image,
        build: built && model.services[built.service]?.build,
        present: new Set(images.keys()),
        binary: facts_binaryOf(nodes, image, source),
        chain,
        isWithoutHomes,
        keys: await findKeys([
            { folder, depth: KEYS_BELOW },
            ...homeFolders(model, nodes).map((home) => ({ folder: home, depth: 0 })),
            ...(isTop ? [] : [{ folder: external_node_path_default().dirname(folder), depth: KEYS_BESIDE }]),
        ]),
        source,
        unreadable: [...files.unreadable].sort(),
    };
}
function homeFolders(model, nodes) {
    return nodes.flatMap(({ service, home }) => home === undefined ? [] : ((0,mounts/* hostPath */.y4)(model.services[service]?.volumes, home) ?? []));
}
/** Whether every node has a folder of this machine for its home, with nothing in it. */
async function haveNoHomes(model, nodes) {
    const folders = homeFolders(model, nodes);
    if (nodes.length === 0 || folders.length < nodes.length)
        return false;
    for (const folder of folders) {
        const entries = await (0,promises_.readdir)(folder).catch((error) => error.code === 'ENOENT' ? [] : undefined);
        if (entries === undefined || entries.length > 0)
            return false;
    }
    return true;
}
/** Those whose key the genesis has, and those that others sign for. */
async function validatorsOf(nodes, signers, chain, files) {
    const signed = signers.flatMap(({ validators }) => validators);
    const found = [];
    for (const { service, isSignedRemotely, validatorKey } of nodes) {
        const key = await validatorKeyOf(validatorKey, files);
        const isKnown = key !== undefined && chain?.validatorKeys.has(key) === true;
        if (isSignedRemotely || signed.includes(service) || isKnown)
            found.push(service);
    }
    return found;
}
/** In a stack whose keys are made anew: those that are called so, or the first one. */
function likelyValidators(nodes) {
    const called = nodes.filter(({ service }) => /^val/i.test(service));
    return (called.length > 0 ? called : nodes.slice(0, 1)).map(({ service }) => service);
}
/** The node to ask: best one that is published and is no validator. */
function rpcOf(nodes, validators) {
    const rank = ({ service, published }) => (published === undefined ? 0 : 2) + (validators.includes(service) ? 0 : 1);
    return nodes.toSorted((a, b) => rank(b) - rank(a))[0];
}
function facts_binaryOf(nodes, image, source) {
    const named = nodes.find(({ binary }) => binary !== undefined);
    if (named?.binary !== undefined) {
        const { name, script } = named.binary;
        const from = script ?? `the command of ${named.service}`;
        return { value: name, from, isGuess: false };
    }
    if (source?.program !== undefined) {
        return { value: source.program, from: external_node_path_default().join(source.folder, 'cmd'), isGuess: false };
    }
    const home = nodes.flatMap((node) => /\/\.([\w-]+)$/.exec(node.home ?? '')?.[1] ?? [])[0];
    if (home !== undefined) {
        return { value: binaryName(home), from: `the home /.${home}`, isGuess: true };
    }
    const repository = image?.split('/').at(-1)?.split(/[:@]/)[0];
    if (repository === undefined)
        return undefined;
    return { value: binaryName(repository), from: `the image ${image}`, isGuess: true };
}
/** By the custom of the SDK: `gaiad` of gaia. */
function binaryName(chain) {
    const [word = chain] = chain.split(/[^A-Za-z0-9-]/);
    return word.endsWith('d') ? word : `${word}d`;
}
function mostCommon(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

// EXTERNAL MODULE: ./src/stack/argument-names.ts
var argument_names = __webpack_require__(6896);
// EXTERNAL MODULE: ./src/stack/project.ts
var project = __webpack_require__(21685);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/system/variables.ts
var system_variables = __webpack_require__(66092);
;// CONCATENATED MODULE: ./src/cli/init/compose-yaml.ts








/**
 * Compose files without Compose, as far as `init` looks at them: variables, `extends` and the short forms
 * of lists. Left out are `env_file`, `include`, profiles, and how Compose merges what is not a list or map.
 *
 * @throws RehearsalError naming a file that is no compose file
 */
async function readComposeYaml(files, env) {
    const folder = external_node_path_default().dirname(files[0] ?? '.');
    const given = await (0,system_files/* readBounded */.CB)(external_node_path_default().join(folder, '.env'), plan_yaml/* LARGEST_YAML */.R9).catch(() => '');
    const variables = { ...(0,external_node_util_.parseEnv)(given), ...env };
    const services = {};
    const model = { name: external_node_path_default().basename(folder), services };
    const read = readOnce(variables);
    for (const file of files) {
        const data = await read.file(file);
        if (typeof data.name === 'string')
            model.name = data.name;
        for (const name of Object.keys(mapping(data.services))) {
            services[name] = merged(services[name] ?? {}, await serviceOf(file, name, read, []));
        }
        const at = external_node_path_default().dirname(file);
        model.networks = { ...model.networks, ...resources(data.networks) };
        model.volumes = { ...model.volumes, ...resources(data.volumes) };
        model.configs = { ...model.configs, ...withFiles(data.configs, at) };
        model.secrets = { ...model.secrets, ...withFiles(data.secrets, at) };
    }
    return model;
}
/** Reads files and their services, each one once however many services it has, or extend it. */
function readOnce(variables) {
    const file = once((name) => readData(name, variables));
    const services = once((of) => once(async (name) => {
        const written = mapping(mapping((await file(of)).services)[name]);
        return { written, own: normalized(written, external_node_path_default().dirname(of)) };
    }));
    return { file, service: (of, name) => services(of)(name) };
}
function once(make) {
    const known = new Map();
    return (name) => {
        const made = known.get(name) ?? make(name);
        known.set(name, made);
        return made;
    };
}
async function readData(file, variables) {
    let data;
    try {
        data = await readYamlFile(file);
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0(`Cannot read ${file}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    if (!(0,find/* isMapping */.pi)(data))
        throw new errors/* RehearsalError */.g0(`${file} is no compose file: it is not a map`);
    return interpolated(data, variables);
}
/** Variables in the values: `$NAME`, `${NAME}`, `${NAME:-default}`; `$$` stays for the container. */
function interpolated(value, variables) {
    if (typeof value === 'string') {
        const standIn = ({ name, operator, word }) => {
            const set = variables[name];
            if (operator === '+')
                return set ? word : '';
            return set || (operator === '-' ? word : '');
        };
        return (0,system_variables/* filled */.B)(value, standIn, { isDoubled: true, most: plan_yaml/* LARGEST_YAML */.R9 });
    }
    if (Array.isArray(value))
        return value.map((item) => interpolated(item, variables));
    if (!(0,find/* isMapping */.pi)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, interpolated(inner, variables)]));
}
/** Services that extend one another; each of them is gone through again for every one around it. */
const DEEPEST = 50;
/** A service of a file with what it extends; `around` are those that extend it. */
async function serviceOf(file, name, read, around) {
    const id = `${file} ${name}`;
    const { written, own } = await read.service(file, name);
    const base = written.extends;
    if (base === undefined || around.includes(id) || around.length > DEEPEST)
        return own;
    const from = mapping(base);
    const baseFile = typeof from.file === 'string' ? external_node_path_default().resolve(external_node_path_default().dirname(file), from.file) : file;
    const baseName = typeof base === 'string' ? base : String(from.service ?? name);
    return merged(await serviceOf(baseFile, baseName, read, [...around, id]), own);
}
function merged(base, over) {
    const result = { ...base };
    for (const [key, value] of Object.entries(over)) {
        const before = base[key];
        if (Array.isArray(value) && Array.isArray(before) && LISTS.includes(key)) {
            result[key] = [...before, ...value];
        }
        else if ((0,find/* isMapping */.pi)(value) && (0,find/* isMapping */.pi)(before))
            result[key] = { ...before, ...value };
        else
            result[key] = value;
    }
    return result;
}
const LISTS = ['volumes', 'ports', 'configs', 'secrets'];
/** A service in the long forms that `docker compose config` gives. */
function normalized(written, folder) {
    const text = (key) => (typeof written[key] === 'string' ? { [key]: written[key] } : {});
    return {
        ...text('image'),
        ...text('container_name'),
        ...text('hostname'),
        ...text('network_mode'),
        ...(written.build !== undefined && { build: buildOf(written.build, folder) }),
        ...(written.command !== undefined && { command: argumentsOf(written.command) }),
        ...(written.entrypoint !== undefined && { entrypoint: argumentsOf(written.entrypoint) }),
        ...(written.environment !== undefined && { environment: pairs(written.environment) }),
        ...(written.networks !== undefined && { networks: networksOf(written.networks) }),
        ...(written.volumes !== undefined && {
            volumes: list(written.volumes).flatMap((volume) => volumeOf(volume, folder)),
        }),
        ...(written.ports !== undefined && { ports: list(written.ports).flatMap(portOf) }),
        ...(written.configs !== undefined && { configs: list(written.configs).flatMap(fileUse) }),
        ...(written.secrets !== undefined && { secrets: list(written.secrets).flatMap(fileUse) }),
    };
}
function buildOf(build, folder) {
    const given = typeof build === 'string' ? { context: build } : mapping(build);
    const { context, dockerfile, target, args } = given;
    return {
        context: external_node_path_default().resolve(folder, String(context ?? '.')),
        ...(typeof dockerfile === 'string' && { dockerfile }),
        ...(typeof target === 'string' && { target }),
        ...(args !== undefined && { args: pairs(args) }),
    };
}
/** A command line as a list; a text is split at its blanks, with quotes around words that have some. */
function argumentsOf(command) {
    if (Array.isArray(command))
        return command.map(String);
    if (typeof command !== 'string')
        return null;
    const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
    return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
/** `NAME=value` in a list, or a map. */
function pairs(given) {
    if (Array.isArray(given)) {
        return Object.fromEntries(given.map((entry) => {
            const [name = '', ...value] = String(entry).split('=');
            return [name, value.length === 0 ? null : value.join('=')];
        }));
    }
    return Object.fromEntries(Object.entries(mapping(given)).map(([name, value]) => [
        name,
        value === null ? null : String(value),
    ]));
}
function networksOf(networks) {
    if (Array.isArray(networks))
        return Object.fromEntries(networks.map((name) => [name, null]));
    return mapping(networks);
}
/** `source:target:ro`, or the long form. A source that is a path is a bind mount, any other a volume. */
function volumeOf(volume, folder) {
    const { type, source, target, read_only } = (typeof volume === 'string' ? shortVolume(volume) : mapping(volume));
    if (typeof target !== 'string')
        return [];
    const isBind = type === 'bind' || (type === undefined && /^[./~]/.test(String(source ?? '')));
    return [
        {
            type: isBind ? 'bind' : String(type ?? 'volume'),
            target,
            ...(typeof source === 'string' && {
                source: isBind ? external_node_path_default().resolve(folder, source) : source,
            }),
            ...(read_only === true && { read_only }),
        },
    ];
}
function shortVolume(text) {
    const [first = '', target, mode = ''] = text.split(':');
    if (target === undefined)
        return { target: first };
    return { source: first, target, read_only: mode.split(',').includes('ro') };
}
/** Longer than any address with two ranges of ports. */
const LONGEST_PORT = 200;
/** `[address:][published:]target[/protocol]`, or the long form. */
function portOf(port) {
    if ((0,find/* isMapping */.pi)(port)) {
        const { target, published, host_ip } = port;
        return [
            {
                target: Number(target),
                ...(published !== undefined && { published: String(published) }),
                ...(typeof host_ip === 'string' && { host_ip }),
            },
        ];
    }
    const [written = ''] = String(port).slice(0, LONGEST_PORT).split('/');
    const [target = '', published, address] = written.split(/:(?![^[]*\])/).reverse();
    return [
        {
            target: Number(target),
            ...(published !== undefined && { published }),
            ...(address !== undefined && { host_ip: address }),
        },
    ];
}
function fileUse(use) {
    if (typeof use === 'string')
        return [{ source: use }];
    const { source, target } = mapping(use);
    if (typeof source !== 'string')
        return [];
    return [{ source, ...(typeof target === 'string' && { target }) }];
}
function withFiles(files, folder) {
    return Object.fromEntries(Object.entries(mapping(files)).map(([name, given]) => {
        const { file, content } = mapping(given);
        return [
            name,
            {
                ...(typeof file === 'string' && { file: external_node_path_default().resolve(folder, file) }),
                ...(typeof content === 'string' && { content }),
            },
        ];
    }));
}
function resources(given) {
    return Object.fromEntries(Object.entries(mapping(given)).map(([name, resource]) => [name, mapping(resource)]));
}
function mapping(value) {
    return (0,find/* isMapping */.pi)(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./src/cli/init/read.ts




/** How long Compose may take to read its files, in milliseconds. */
const LIMIT_MS = 20_000;
/**
 * Reads compose files by Compose itself, as a rehearsal does, or without it where it does not answer.
 *
 * @throws RehearsalError where neither can read them
 */
async function readModel(exec, files, env) {
    try {
        const model = await (0,project/* readCompose */.jy)(exec, files, AbortSignal.timeout(LIMIT_MS));
        return { model, withoutCompose: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* RehearsalError */.g0 || error instanceof DOMException))
            throw error;
        const model = await readComposeYaml(files, env);
        (0,argument_names/* refuseOptions */.B)(model);
        return { model, withoutCompose: error.message };
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/plan/shape.ts
var shape = __webpack_require__(29686);
;// CONCATENATED MODULE: ./src/cli/init/write.ts



/** What stands before a note of a mark, so that it can be searched for. */
const MARKS = { 'fill in': 'FILL IN', check: 'CHECK' };
const WIDTH = 100;
/**
 * The YAML of a drafted plan. Every key that the schema describes is explained once; notes stand behind
 * plain values and before all others.
 *
 * @param head lines above it, as comments
 */
function planText({ data, notes, trailer }, head) {
    const document = new dist/* Document */.yo(data, { aliasDuplicateObjects: false });
    document.commentBefore = commented(head);
    if ((0,dist/* isMap */.jh)(document.contents)) {
        for (const { key } of document.contents.items.slice(1))
            key.spaceBefore = true;
        new Commentator(notes).annotate(document.contents, []);
    }
    document.comment = commented(trailer);
    const text = document.toString({ nullStr: '', lineWidth: 0, flowCollectionPadding: false });
    return `${text.trimEnd()}\n`;
}
class Commentator {
    #describe = (0,shape/* descriptions */.N)();
    #explained = new Set();
    /** By their places; there may be one for each key of a folder. */
    #notes = new Map();
    constructor(notes) {
        for (const note of notes) {
            const place = JSON.stringify(note.path);
            const there = this.#notes.get(place) ?? [];
            there.push(note);
            this.#notes.set(place, there);
        }
    }
    annotate(node, at) {
        if ((0,dist/* isSeq */.oP)(node)) {
            if (node.items.every(dist/* isScalar */.jn))
                node.flow = true;
            for (const [index, item] of node.items.entries()) {
                const path = [...at, index];
                this.annotate(item, path);
                if ((0,dist/* isMap */.jh)(item))
                    comment(item, [...this.#said(path), ...takenFromFirst(item)]);
            }
        }
        if (!(0,dist/* isMap */.jh)(node))
            return;
        for (const pair of node.items) {
            const path = [...at, pair.key.value];
            this.#annotatePair(pair, path);
            this.annotate(pair.value, path);
        }
    }
    #annotatePair({ key, value }, path) {
        const said = this.#said(path);
        const isPlain = (0,dist/* isScalar */.jn)(value);
        comment(key, [...this.#explanation(path), ...(isPlain ? [] : said)]);
        if (isPlain && said.length > 0)
            value.comment = commented([said.join(' ')]);
    }
    #explanation(path) {
        const description = this.#describe(path);
        if (description === undefined || this.#explained.has(description))
            return [];
        this.#explained.add(description);
        return wrapped(`${description}.`);
    }
    /** The notes of a place, as lines. */
    #said(path) {
        const notes = this.#notes.get(JSON.stringify(path)) ?? [];
        return notes.flatMap((note) => wrapped(noteText(note)));
    }
}
function comment(node, lines) {
    if (lines.length > 0)
        node.commentBefore = commented(lines);
}
/** What stands before the first key of an entry of a list stands better before the entry. */
function takenFromFirst({ items: [first] }) {
    const lines = first?.key.commentBefore?.split('\n').map((line) => line.trim()) ?? [];
    if (first)
        delete first.key.commentBefore;
    return lines;
}
function noteText({ text, mark }) {
    return mark === undefined ? text : `${MARKS[mark]}: ${text}`;
}
function commented(lines) {
    return lines.map((line) => (line === '' ? '' : ` ${(0,words/* visible */.RK)(line)}`)).join('\n');
}
function wrapped(text) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + 1 + word.length > WIDTH)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
}

;// CONCATENATED MODULE: ./src/cli/init/init.ts















/**
 * Writes a plan for the stack of a compose folder: what its files tell, with comments that say from where,
 * and marks where only a person knows. Nothing is started, and nothing but the plan is written.
 *
 * @returns the exit code
 * @throws RehearsalError where there is a plan already, or no stack
 */
async function init(exec, settings, output) {
    const { cwd, env } = settings;
    const place = external_node_path_default().resolve(cwd, settings.place);
    const plan = external_node_path_default().resolve(cwd, settings.output);
    const folder = external_node_path_default().dirname(plan);
    await refuseExisting(plan, cwd);
    const compose = await findComposeFiles(place);
    const { model, withoutCompose } = await readModel(exec, compose.files, env);
    const images = await inspectImages(exec, model);
    const facts = await gatherFacts(model, compose, images, new Files());
    if (facts.nodes.length === 0) {
        throw new errors/* RehearsalError */.g0(`No service of ${(0,words/* listed */.KE)(compose.files.map((file) => named(file, cwd)))} could be recognised as a node`, {
            hint: `A node has a home with config/genesis.json or config/config.toml in it, publishes 26657, or starts with a command such as \`gaiad start\`. The services are ${(0,words/* listed */.KE)(Object.keys(model.services))}.`,
        });
    }
    const draft = draftPlan(facts, folder);
    const text = planText(draft, head(named(place, folder)));
    await writeNew(plan, text, cwd);
    const file = named(plan, cwd);
    for (const line of found(facts, folder, withoutCompose))
        output.print(line);
    output.print(`\nWrote ${file}. Next steps:`);
    const steps = nextSteps(draft, text, file);
    for (const [index, step] of steps.entries())
        output.print(`  ${index + 1}. ${step}`);
    return exit/* EXIT */.dc.passed;
}
function head(place) {
    return [
        `Plan of an upgrade rehearsal, drafted by \`rehearse init\` from ${place}.`,
        `${MARKS['fill in']} marks what only you know, ${MARKS.check} what was guessed; \`rehearse validate\` says what is missing.`,
        'Paths are relative to this file.',
    ];
}
async function refuseExisting(plan, cwd) {
    if ((await (0,promises_.stat)(plan).catch(() => undefined)) === undefined)
        return;
    throw alreadyThere(plan, cwd);
}
function alreadyThere(plan, cwd) {
    return new errors/* RehearsalError */.g0(`There is a ${named(plan, cwd)} already, which is left as it is`, {
        hint: 'Give another name with --output.',
    });
}
async function writeNew(plan, text, cwd) {
    try {
        await (0,promises_.writeFile)(plan, text, { flag: 'wx' });
    }
    catch (error) {
        if (error.code === 'EEXIST')
            throw alreadyThere(plan, cwd);
        throw new errors/* RehearsalError */.g0(`Cannot write ${named(plan, cwd)}: ${String(error)}`, {
            cause: error,
        });
    }
}
/** What the engine knows of the services' images: how they start. Nothing where it does not answer. */
async function inspectImages(exec, model) {
    const references = new Set(Object.values(model.services).flatMap(({ image }) => image ?? []));
    const images = new Map();
    const signal = AbortSignal.timeout(INSPECT_LIMIT_MS);
    for (const reference of references) {
        try {
            images.set(reference, await (0,images_image/* inspectImage */.mm)(exec, reference, signal));
        }
        catch {
            // Not there, or no engine: then names and files have to do.
        }
    }
    return images;
}
const INSPECT_LIMIT_MS = 10_000;
/** What was recognised, for people. */
function found(facts, folder, withoutCompose) {
    const { compose, nodes, validators, signers, rpc, binary, chain, keys, unreadable } = facts;
    const files = (0,words/* listed */.KE)(compose.files.map((file) => named(file, folder)));
    const signing = signers.map(({ service, validators: whose }) => `${service}${whose.length === 0 ? '' : ` for ${(0,words/* listed */.KE)(whose)}`}`);
    const row = (label, text) => `${label.padEnd(12)}${text}`;
    return [
        row('compose', files),
        ...(withoutCompose === undefined
            ? []
            : [
                row('', 'read without Docker Compose: variables and extends only'),
                row('', `(${withoutCompose.split('\n')[0]})`),
            ]),
        row('nodes', nodes.map(({ service }) => service).join(', ')),
        row('validators', (0,words/* listed */.KE)(validators)),
        ...(signing.length === 0 ? [] : [row('signers', signing.join('; '))]),
        row('RPC', rpc?.service ?? 'none'),
        row('chain', [binary?.value, chain?.id, chain?.denom].map((value) => value ?? '?').join(', ')),
        row('keys', keys.length === 0 ? 'none' : (0,words/* listed */.KE)(keys.map(({ name }) => name))),
        ...nodes.flatMap(({ service, addressBook }) => addressBook === undefined
            ? []
            : [row('note', `${service} has an address book; the copy starts without it`)]),
        ...unreadable.map((file) => row('note', `${named(file, folder)} cannot be read by this user`)),
    ];
}
/** What is left for a person, in the order of the file. */
function nextSteps({ notes, variables }, text, file) {
    const { locate } = (0,source/* readSource */.o)(text, file);
    const marked = notes.flatMap(({ path: at, text: what, mark }) => {
        if (mark === undefined)
            return [];
        const { line, column } = locate({ path: at, at: 'key', message: what });
        return [{ line, column, at: (0,problems/* pathText */.LF)(at), what: `${MARKS[mark]}: ${what}` }];
    });
    const others = mistakesIn(text, file).filter(({ path: at }) => marked.every((mark) => mark.at !== at));
    return [
        ...[...marked, ...others.map((each) => ({ ...each, at: each.path, what: each.message }))]
            .toSorted((a, b) => a.line - b.line)
            .map(({ line, column, at, what }) => `${file}:${line}:${column}: ${at}: ${what}`),
        ...variables.map((name) => `Set ${name} in the environment, as a secret.`),
        `rehearse validate ${file}`,
        `rehearse --plan ${file}`,
    ];
}
function mistakesIn(text, file) {
    try {
        (0,parse/* parsePlan */.v)(text, file);
        return [];
    }
    catch (error) {
        if (error instanceof problems/* PlanError */.W6)
            return error.problems;
        throw error;
    }
}


/***/ }),

/***/ 66092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ filled)
/* harmony export */ });
const HEAD = /\$(?:(\w+)|\{(\w+)(?::?([-+?]))?)/y;
/**
 * Fills in the variables of a text that others wrote, in one pass: braces that nothing closes are looked
 * for once, and a result that grows beyond its limit ends it.
 */
function filled(text, standIn, { isDoubled, most }) {
    const closing = finder(text, '}');
    let result = '';
    let done = 0;
    while (result.length < most) {
        const at = text.indexOf('$', done);
        if (at < 0)
            break;
        result += text.slice(done, at);
        if (isDoubled && text.startsWith('$$', at)) {
            result += '$$';
            done = at + 2;
            continue;
        }
        const { use, end } = useAt(text, at, closing);
        result += use === undefined ? '$' : standIn(use);
        done = end;
    }
    return (result + text.slice(done, done + most)).slice(0, most);
}
/** The use that begins at a dollar sign, and where it ends. */
function useAt(text, at, closing) {
    HEAD.lastIndex = at;
    const [head, plain, name = plain, operator] = HEAD.exec(text) ?? [];
    if (head === undefined || name === undefined)
        return { use: undefined, end: at + 1 };
    const after = at + head.length;
    const use = { name, operator: operator, word: '' };
    if (plain !== undefined)
        return { use, end: after };
    const end = closing(after);
    if (end < 0 || (operator === undefined && end > after))
        return { use: undefined, end: at + 1 };
    return { use: { ...use, word: text.slice(after, end) }, end: end + 1 };
}
/** Finds the next place of a character for places that never go back; each part of the text is looked at once. */
function finder(text, character) {
    let known = text.indexOf(character);
    return (from) => {
        if (known >= 0 && known < from)
            known = text.indexOf(character, from);
        return known;
    };
}


/***/ })

};
