export const id = 559;
export const ids = [559,207];
export const modules = {

/***/ 27097:
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
// EXTERNAL MODULE: ./src/docker/docker.ts + 10 modules
var docker_docker = __webpack_require__(28506);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
// EXTERNAL MODULE: ./src/plan/parse.ts
var parse = __webpack_require__(12460);
// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/plan/source.ts
var source = __webpack_require__(61142);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
// EXTERNAL MODULE: ./src/plan/yaml.ts
var plan_yaml = __webpack_require__(39512);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/draft/yaml-file.ts


/**
 * Parses a YAML file of the user's stack, with merge keys (`<<`).
 *
 * @throws Error if the file is unreadable or is not valid YAML
 */
async function readYamlFile(file) {
    const yaml = (0,plan_yaml/* readYaml */.gM)(await (0,files/* readBounded */.CB)(file, plan_yaml/* LARGEST_YAML */.R9), { merge: true });
    const [error] = yaml.document.errors;
    if (error !== undefined)
        throw error;
    return (0,plan_yaml/* dataOf */.qu)(yaml);
}

;// CONCATENATED MODULE: ./src/draft/compose-files.ts







/** Default file names of Compose, in its order. */
const MAIN = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/** Override files that Compose adds by default. */
const OVERRIDES = MAIN.map((name) => name.replace(/(\.ya?ml)$/, '.override$1'));
/**
 * Finds the compose files of a stack: the default file of Compose with its override, and a file that adds a
 * node with a published RPC.
 *
 * @param place folder or compose file
 * @throws RehearsalError if there is none, naming the subfolders that have one
 */
async function findComposeFiles(place) {
    const kind = await (0,promises_.stat)(place).catch(() => undefined);
    if (kind === undefined)
        throw new errors/* RehearsalError */.g0('COMPOSE_FILE_NOT_FOUND', `${place} does not exist`);
    if (kind.isFile())
        return { files: [place], others: [] };
    if (!kind.isDirectory())
        throw new errors/* RehearsalError */.g0('COMPOSE_FILE_NOT_FOUND', `${place} is not a folder or a file`);
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
/** Compose files of a folder with their services, by file name. */
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
        return undefined; // not YAML; Compose reports the error if it is the main file
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
    return JSON.stringify(content.ports ?? '').includes(String(compose_model/* RPC_PORT */.oK));
}
function onlyOne(names) {
    return names.length === 1 ? names[0] : undefined;
}
function noMain(folder, names, below) {
    if (names.length > 0) {
        return new errors/* RehearsalError */.g0('COMPOSE_FILE_AMBIGUOUS', `Cannot choose the main compose file of ${folder} among ${(0,words/* listed */.KE)(names)}`, { hint: 'Name the file: rehearse init FOLDER/FILE.' });
    }
    return new errors/* RehearsalError */.g0('COMPOSE_FILE_NOT_FOUND', `No compose file in ${folder}; looked for ${(0,words/* listed */.KE)(MAIN)}`, {
        hint: below.length === 0
            ? 'Name the folder of the compose file: rehearse init FOLDER.'
            : `Name a folder with a compose file: ${(0,words/* listed */.KE)(below)}.`,
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

// EXTERNAL MODULE: ./src/secrets/sensitive.ts
var sensitive = __webpack_require__(21869);
;// CONCATENATED MODULE: ./src/system/users-files.ts


/** Reads files of this machine's user and records those without read permission. */
class Files {
    unreadable = new Set();
    /** Returns the path if it exists and is readable. */
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
    /** Text of a file; undefined if it is missing, not a regular file, unreadable or larger than `largest` bytes. */
    async text(file, largest) {
        if (file === undefined)
            return undefined;
        try {
            return await (0,files/* readBounded */.CB)(file, largest);
        }
        catch (error) {
            this.#refused(file, error);
            return undefined;
        }
    }
    /** Entries of a folder; none if it is missing, not a folder or unreadable. */
    async entries(folder) {
        try {
            return await (0,promises_.readdir)(folder, { withFileTypes: true });
        }
        catch (error) {
            this.#refused(folder, error);
            return [];
        }
    }
    #refused(file, error) {
        const { code = '' } = error;
        if (['EACCES', 'EPERM'].includes(code))
            this.unreadable.add(file);
    }
}

;// CONCATENATED MODULE: ./src/draft/files.ts


/** Path relative to `folder`; absolute if more than three levels up. */
function named(file, folder) {
    const relative = external_node_path_default().relative(folder, file);
    const up = relative.split((external_node_path_default()).sep).filter((part) => part === '..').length;
    return up > 3 || external_node_path_default().isAbsolute(relative) ? file : relative || '.';
}

;// CONCATENATED MODULE: ./src/draft/part.ts


/** Name of the release after the upgrade. */
const NEXT = 'next';
function foundNote(path, { from, isGuess }, folder) {
    const text = `from ${shown(from, folder)}`;
    return isGuess ? { path, text: `guessed ${text}`, mark: 'check' } : { path, text };
}
function shown(from, folder) {
    return external_node_path_default().isAbsolute(from) ? named(from, folder) : from;
}

;// CONCATENATED MODULE: ./src/draft/draft-releases.ts



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
            text: 'In the order of the upgrades. Without `build`, an image must exist locally or in a registry.',
        },
        { path: [0], text: 'The current release.' },
        { path: [0, 'name'], text: 'any name' },
        isCosmovisor || image === undefined
            ? {
                path: [0, 'image'],
                text: 'image of this release with the binary, without Cosmovisor',
                mark: 'fill in',
            }
            : currentImageNote(facts, folder, others[0] ?? ''),
        ...(build === undefined
            ? []
            : [
                { path: [0, 'build'], text: `The build of ${others[0]} in the compose files.` },
                {
                    path: [0, 'build', 'ref'],
                    text: 'git tag of the current release',
                    mark: 'fill in',
                },
            ]),
        { path: [1], text: 'The release after the upgrade.' },
        { path: [1, 'name'], text: 'any name' },
        isCosmovisor || image === undefined
            ? {
                path: [1, 'image'],
                text: 'image of the next release with the binary, without Cosmovisor',
                mark: 'fill in',
            }
            : { path: [1, 'image'], text: 'any name, for the image to build' },
        nextBuildNote(facts, folder),
    ];
    return { data: [now, next], notes };
}
/** Origin of the current release's image, and the remediation if the engine does not have it. */
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
        text: `${from}, which the Docker engine does not have: pull it, or add build: ${how}`,
        mark: 'check',
    };
}
/** The nodes' build in the compose files, as keys of a plan. */
function composeBuild({ build }, folder) {
    const { context = '.', dockerfile = 'Dockerfile', target, args } = build ?? {};
    // Values from the shell are already filled in, and a plan is committed: secrets must stay out.
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
            text: 'The build of the compose files, from the work tree; with `ref`, from a git ref.',
            mark: 'check',
        };
    }
    return source === undefined
        ? {
            path: at,
            text: 'build of the next release, such as { context: .. }; remove it if the image exists',
            mark: 'fill in',
        }
        : {
            path: at,
            text: `From the work tree with ${named(source.goMod, folder)}; with \`ref\`, from a git ref.`,
            mark: 'check',
        };
}
/** Reference for the next release: `registry:5000/gaia:next` for `registry:5000/gaia:v1`. */
function nextImage(image) {
    return image === undefined ? null : `${repositoryOf(image)}:${NEXT}`;
}
function repositoryOf(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/** Name of the current release: the tag of its image, unless it is `latest` or missing. */
function currentName(image) {
    const tag = /:([^/:@]+)(?:@|$)/.exec(image ?? '')?.[1];
    return tag === undefined || ['latest', NEXT].includes(tag) ? 'current' : tag;
}
function runsCosmovisor({ nodes, image }) {
    return nodes.some((node) => node.image === image && node.isCosmovisor);
}

;// CONCATENATED MODULE: ./src/draft/home-notes.ts

/** Returns true if the home of a node is a guess, or none of several could be picked. */
function isUnsure({ homeFrom, otherHomes }) {
    return homeFrom?.isCertain === false || otherHomes.length > 0;
}
/** Sentences about a home that was picked among several, or could not be; none for a mounted or named one. */
function homeNotes({ service, homeFrom, otherHomes }) {
    if (otherHomes.length > 0) {
        const found = (0,words/* listed */.KE)(otherHomes);
        return [
            `the home of ${service} is unknown among ${found}: name it with --home in its command, or after its service`,
        ];
    }
    if (homeFrom === undefined || homeFrom.isEvident)
        return [];
    const { home, reason, isCertain } = homeFrom;
    return [`the home of ${service} is ${isCertain ? '' : 'probably '}${home}: ${reason}`];
}

;// CONCATENATED MODULE: ./src/draft/draft-stack.ts





const STAKE = 50_000_000;
function cosmovisorOf(facts) {
    if (!runsCosmovisor(facts))
        return [];
    const note = {
        path: ['image'],
        text: 'from the compose files; it must contain the binary of every upgrade. Without this section, an image is built',
        mark: 'check',
    };
    return [['cosmovisor', { data: { image: facts.image }, notes: [note] }]];
}
function stackOf(facts, folder) {
    const { compose, nodes, signers, rpc, image, isWithoutHomes } = facts;
    const otherFiles = compose.others.map((file) => external_node_path_default().basename(file));
    const notes = [
        { path: [], text: 'A rehearsal works on a copy and changes none of these files.' },
        {
            path: ['compose'],
            text: otherFiles.length === 0
                ? 'All compose files of the folder.'
                : `Left out: ${(0,words/* listed */.KE)(otherFiles)}. Add the files with which you start the stack.`,
        },
        rpc === undefined
            ? { path: ['rpc'], text: 'service of a node, preferably not a validator', mark: 'fill in' }
            : { path: ['rpc'], text: whyRpc(facts, rpc.service, rpc.published) },
    ];
    const data = {
        compose: compose.files.map((file) => named(file, folder)),
        rpc: rpc?.service ?? null,
    };
    const nodeNames = nodes.map(({ service }) => service);
    if (nodes.some((node) => node.image !== image)) {
        data.cosmovisor = nodeNames;
        notes.push({ path: ['cosmovisor'], text: 'Listed because the nodes have different images.' });
    }
    if (isWithoutHomes) {
        data.fresh = { validators: freshValidators(facts) };
        notes.push({
            path: ['fresh'],
            text: 'The home folders are empty. The validators are guessed from service names.',
            mark: 'check',
        });
    }
    for (const node of nodes.filter(isUnsure)) {
        for (const text of homeNotes(node))
            notes.push({ path: [], text: `${text}.`, mark: 'check' });
    }
    for (const { service, image: signer = '', isBuilt, validators } of signers) {
        const signs = `${service} signs for ${(0,words/* listed */.KE)(validators)}`;
        notes.push(isBuilt || facts.present.has(signer)
            ? { path: [], text: `${signs}.` }
            : {
                path: [],
                text: `${signs}; the Docker engine does not have its image ${signer}: pull it, or build it with stack.images.`,
                mark: 'check',
            });
    }
    return { data, notes };
}
function whyRpc({ validators }, service, published) {
    const publishes = published === undefined ? 'no node publishes its RPC' : `publishes its RPC as ${published}`;
    return `${publishes}; ${validators.includes(service) ? 'a validator, as all nodes are' : 'not a validator'}`;
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
/** Name of a validator's account, from its service: `alice` for `val-alice`. */
function operatorOf(service) {
    return service.replace(/^val(?:idator)?[-_]?/i, '') || service;
}

;// CONCATENATED MODULE: ./src/draft/draft-accounts.ts



const BALANCE = 1_000_000_000;
function accountsOf(facts, folder) {
    const all = {
        path: [],
        text: 'The first account proposes, all vote yes. Keep the accounts with stake. Keys stay in their files.',
    };
    if (facts.isWithoutHomes) {
        const fresh = { fresh: `${BALANCE}${facts.chain?.denom ?? 'stake'}` };
        const names = facts.validators.map(operatorOf);
        return {
            data: Object.fromEntries(names.map((name) => [name, fresh])),
            notes: [
                { path: [], text: 'The first account proposes, all vote yes. Every run creates new keys.' },
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
                    text: 'No keyring found. Name the accounts of the validators, which vote.',
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
/** Name of the key, with its folder's name as a prefix if another account has the same name. */
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

;// CONCATENATED MODULE: ./src/draft/draft.ts





/** Drafts the plan of a stack, with paths relative to `folder`. */
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
    const notes = [{ path: [], text: 'The chain of this stack.' }];
    const data = { binary: binary?.value ?? null };
    notes.push(binary === undefined
        ? { path: ['binary'], text: 'file name of the binary in the images', mark: 'fill in' }
        : foundNote(['binary'], binary, folder));
    const from = chain && `from ${named(chain.file, folder)}`;
    if (chain?.id !== undefined) {
        data.id = chain.id;
        notes.push({ path: ['id'], text: String(from) });
    }
    else if (isWithoutHomes) {
        data.id = 'rehearsal-1';
        notes.push({ path: ['id'], text: 'any name, for the new genesis', mark: 'check' });
    }
    if (chain?.denom !== undefined) {
        data.denom = chain.denom;
        notes.push({ path: ['denom'], text: `${from}: the bond denomination` });
    }
    else if (isWithoutHomes) {
        data.denom = 'stake';
        notes.push({ path: ['denom'], text: 'bond denomination of the new genesis', mark: 'check' });
    }
    return { data, notes };
}
function upgrades() {
    const notes = [
        { path: [], text: 'In order. The vote on each upgrade straddles the previous upgrade.' },
        {
            path: [0, 'name'],
            text: 'name passed to SetUpgradeHandler in the next release',
            mark: 'fill in',
        },
        { path: [0, 'to'], text: 'name of the next release' },
    ];
    return { data: [{ name: null, to: NEXT }], notes };
}
function paceOf({ chain }) {
    const period = chain?.votingPeriodMs;
    const own = period === undefined
        ? ''
        : ` The voting period of the genesis is ${period / 1000}s; to keep it on Tendermint 0.34, use \`voting-period: as-is\` with \`chain-time: fast\`.`;
    return {
        data: { 'block-time': '150ms', 'voting-period': '6s' },
        notes: [
            {
                path: [],
                text: `For the copy only. \`pace: as-is\` keeps the settings of the stack.${own}`,
            },
        ],
    };
}
/** Commented-out examples of traffic and queries. */
function examples({ binary }, current) {
    return [
        'Further proof of an upgrade: uncomment and complete.',
        '',
        'traffic: # transactions and programs before, between and after the upgrades',
        '  - name: a payment',
        '    stage: start # start, before:<upgrade>, after:<upgrade> or end',
        `    command: [tx, bank, send, ...] # arguments of ${binary?.value ?? "the chain's binary"}`,
        '',
        'queries: # expected answers at each release',
        '  - name: the new module',
        '    command: [query, ...]',
        `    client: ${NEXT} # release whose binary runs the query`,
        '    expect:',
        `      ${/^[\w-]+$/.test(current) ? current : JSON.stringify(current)}: { fails: unknown query path }`,
        `      ${NEXT}: { contains: ... }`,
    ];
}

// EXTERNAL MODULE: ./src/stack/compose/resolve.ts
var resolve = __webpack_require__(14891);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var mounts = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/stack/homes/homes.ts
var homes = __webpack_require__(70263);
// EXTERNAL MODULE: ./src/stack/homes/facts.ts
var facts = __webpack_require__(19380);
// EXTERNAL MODULE: ./src/stack/homes/genesis.ts
var genesis = __webpack_require__(58009);
// EXTERNAL MODULE: ./src/stack/homes/pace.ts
var pace = __webpack_require__(15832);
;// CONCATENATED MODULE: ./src/draft/genesis.ts





/** Upper bound in bytes, below the maximum length of a Node string. */
const LARGEST_GENESIS = 400 * 1024 * 1024;
/** Reads the first file that is a genesis. */
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
/** Result of reading a fact as a rehearsal does; undefined if it would be refused. */
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
/** Consensus keys from the genesis transactions, the staking module and the engine's list. */
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
/** Public key in a `priv_validator_key.json`, in base64. */
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
// EXTERNAL MODULE: ./src/plan/schema.ts
var schema = __webpack_require__(47684);
;// CONCATENATED MODULE: ./src/draft/keys.ts




/** Folders to skip: large, and without keys of the user. */
const PASSED_OVER = ['.git', 'node_modules', 'data', 'cosmovisor', 'wasm'];
/**
 * Finds keyrings, and files with names of mnemonic files, in folders down to the given depth. A keyring takes
 * precedence over a file with the same key name.
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
        const backend = schema/* KEYRING_BACKENDS */.Qi.find((each) => (0,layout/* backendFolder */.Vd)(each) === entry.name);
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
/** Key name of a mnemonic file: `alice` for `mnemonic-alice.txt` and `alice.mnemonic`. */
function mnemonicOf(file) {
    const base = file.replace(/\.(?:txt|mnemonic|words)$/i, '');
    if (!/mnemonic/i.test(file) || /\.(?:md|json|ya?ml|sh|ts|js|go)$/i.test(file))
        return undefined;
    return base.replace(/[-_.]?mnemonics?[-_.]?/i, '') || 'validator';
}

// EXTERNAL MODULE: ./src/stack/compose/start.ts
var start = __webpack_require__(90355);
// EXTERNAL MODULE: ./src/system/variables.ts
var system_variables = __webpack_require__(66092);
;// CONCATENATED MODULE: ./src/stack/compose/variables.ts


/** Maximum length of a text with its variables put in, in characters. */
const LONGEST = 4_096;
/** Variables of a container: those of the compose files over those of its image. */
function variables_variablesOf({ environment }, image) {
    const own = Object.entries(environment ?? {}).flatMap(([name, value]) => value === null ? [] : [[name, (0,compose_model/* unescaped */.tv)(value)]]);
    return { ...image?.environment, ...Object.fromEntries(own) };
}
/**
 * A text with its variables put in, as a shell of the container would do (`$ID`, `${ID}`, `${ID:-0}`); undefined
 * if one of them is not set.
 */
function withVariables(text, variables) {
    let isKnown = true;
    const result = (0,system_variables/* filled */.B)(text, ({ name, operator, word }) => {
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value !== undefined && value !== '')
            return operator === '+' ? word : value;
        if (operator === '-')
            return word;
        isKnown &&= operator === '+';
        return '';
    }, LONGEST);
    return isKnown ? result : undefined;
}

// EXTERNAL MODULE: ./src/stack/homes/keys.ts
var keys = __webpack_require__(92035);
// EXTERNAL MODULE: ./src/stack/homes/toml.ts
var toml = __webpack_require__(71715);
;// CONCATENATED MODULE: ./src/stack/homes/candidates.ts





/** Files of a home that prove one, by path in it. */
const PROVING = ['config/genesis.json', 'config/config.toml'];
/** Depth of homes below a mount, such as `node0/demod`. */
const DEEPEST = 3;
/** Maximum number of folders looked at below a mount. */
const MOST_FOLDERS = 2_000;
const LARGEST_CONFIG = 1024 * 1024;
const LARGEST_KEY = 64 * 1024;
/** Folders that hold no home: large, or parts of one. */
const candidates_PASSED_OVER = new Set(['.git', 'node_modules', 'data', 'wasm', 'cosmovisor', 'config']);
/** Finds homes in mounts, and reads each folder of the host once. */
class Candidates {
    files;
    #below = new Map();
    #facts = new Map();
    constructor(files) {
        this.files = files;
    }
    /** Homes in the bind mounts of a service: mounted ones first. */
    async of({ volumes = [] }) {
        const found = new Map();
        for (const { type, source, target } of volumes) {
            if (type !== 'bind' || source === undefined)
                continue;
            for (const candidate of await this.#inMount(source, target)) {
                // The same home may also be in a mount of a folder above.
                if (!found.has(candidate.onHost))
                    found.set(candidate.onHost, candidate);
            }
        }
        return [...found.values()].sort((a, b) => a.names.length - b.names.length);
    }
    async #inMount(source, target) {
        if (external_node_path_default().posix.basename(target) === 'config' && (await this.#isConfig(source))) {
            const facts = await this.#factsOf(source);
            const place = { home: external_node_path_default().posix.dirname(target), onHost: external_node_path_default().dirname(source), names: [] };
            return [candidateOf(place, facts, [facts])];
        }
        const below = await this.#homesBelow(source);
        const facts = await Promise.all(below.map((relative) => this.#factsOf(external_node_path_default().join(source, relative, 'config'))));
        return below.map((relative, i) => {
            const names = relative.split('/').filter((name) => name !== '.');
            const place = {
                home: external_node_path_default().posix.join(target, relative),
                onHost: external_node_path_default().join(source, relative),
                names,
            };
            return candidateOf(place, facts[i] ?? NOTHING, facts);
        });
    }
    #homesBelow(folder) {
        const known = this.#below.get(folder) ?? this.#search(folder);
        this.#below.set(folder, known);
        return known;
    }
    /** Relative paths of the homes in a folder of the host; `.` for the folder itself. Follows no links. */
    async #search(root) {
        const homes = [];
        let level = ['.'];
        let looked = 0;
        for (let depth = 0; depth <= DEEPEST; depth++) {
            const next = [];
            for (const relative of level) {
                if (++looked > MOST_FOLDERS)
                    return homes;
                const folder = external_node_path_default().join(root, relative);
                if (await this.#isConfig(external_node_path_default().join(folder, 'config')))
                    homes.push(relative);
                else if (depth < DEEPEST)
                    next.push(...(await this.#foldersIn(folder, relative)));
            }
            level = next;
        }
        return homes;
    }
    async #foldersIn(folder, relative) {
        const entries = await this.files.entries(folder);
        return entries
            .filter((entry) => entry.isDirectory() && !candidates_PASSED_OVER.has(entry.name))
            .map(({ name }) => external_node_path_default().posix.join(relative, name))
            .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    }
    async #isConfig(folder) {
        for (const file of PROVING) {
            const place = external_node_path_default().join(folder, external_node_path_default().basename(file));
            if ((await this.files.readable(place)) !== undefined)
                return true;
        }
        return false;
    }
    #factsOf(config) {
        const known = this.#facts.get(config) ?? this.#read(config);
        this.#facts.set(config, known);
        return known;
    }
    async #read(config) {
        const file = external_node_path_default().join(config, 'config.toml');
        const table = tableOf(await this.files.text(file, LARGEST_CONFIG), file);
        const at = (...keys) => {
            const value = (0,find/* valueAt */.fK)(table, keys);
            return typeof value === 'string' && value !== '' ? value : undefined;
        };
        const key = await this.files.text(external_node_path_default().join(config, 'node_key.json'), LARGEST_KEY);
        const lists = [at('p2p', 'persistent_peers'), at('p2p', 'seeds')];
        return {
            moniker: at('moniker'),
            nodeId: key === undefined ? undefined : (0,keys/* nodeIdOf */.$z)(key),
            own: hostOf(at('p2p', 'external_address')),
            peers: lists.flatMap((list) => (list ?? '').split(',')).flatMap(peerOf),
            ports: [at('rpc', 'laddr'), at('p2p', 'laddr')].flatMap((address) => portOf(address)),
        };
    }
}
const NOTHING = {
    moniker: undefined,
    nodeId: undefined,
    own: undefined,
    peers: [],
    ports: [],
};
/** @param all facts of the homes beside it, whose peers name it */
function candidateOf(place, { moniker, nodeId, own, ports }, all) {
    const dialled = all
        .flatMap(({ peers }) => peers)
        .filter(({ id }) => id === nodeId)
        .map(({ host }) => host);
    const hosts = new Set([...dialled, ...(own === undefined ? [] : [own])]);
    return { ...place, moniker, hosts, ports: new Set(ports) };
}
/** Parses TOML; empty if there is none, or it is invalid. */
function tableOf(text, file = '') {
    try {
        const table = (0,toml/* parseToml */.M)(text ?? '', file);
        return (0,find/* isMapping */.pi)(table) ? table : {};
    }
    catch (error) {
        if (error instanceof errors/* RehearsalError */.g0)
            return {};
        throw error;
    }
}
function peerOf(entry) {
    const [id = '', address] = entry.trim().split('@');
    const host = hostOf(address);
    return host === undefined ? [] : [{ id, host }];
}
/** Host of an address such as `tcp://10.0.0.2:26656`. */
function hostOf(address) {
    if (address === undefined)
        return undefined;
    const place = address.slice(address.indexOf('://') < 0 ? 0 : address.indexOf('://') + 3);
    const end = place.lastIndexOf(':');
    const host = end < 0 ? place : place.slice(0, end);
    return host === '' ? undefined : host.replace(/^\[|\]$/g, '');
}
function portOf(address) {
    const port = Number(address?.slice(address.lastIndexOf(':') + 1));
    return Number.isInteger(port) && port > 0 ? [port] : [];
}

;// CONCATENATED MODULE: ./src/stack/homes/pick-home.ts


/** Variables that say which one of several nodes a container is, and those that name another one or a chain. */
const NUMBERING = /(?:^|_)(?:ID|INDEX|IDX|NUM|NUMBER|NODE|NAME|MONIKER|VALIDATOR)$/i;
const OF_OTHERS = /CHAIN|PEER|SEED|BOOT|HOST|RPC|SENTRY/i;
/**
 * Picks the home of a service by the first rule that fits exactly one home: a path in its variables or its
 * command, a variable such as `ID`, the number in `node0`, the moniker, its address, its ports.
 */
function pickHome(asking, candidates) {
    const mounted = candidates.find(({ names }) => names.length === 0);
    if (mounted !== undefined)
        return { candidate: mounted, reason: 'it is mounted' };
    return firstOf(certainRules(asking, candidates), candidates);
}
/** Picks the home of a service by a number alone, which may also mean another one. */
function guessHome(asking, candidates) {
    return firstOf(numberRules(asking, candidates), candidates);
}
function firstOf(rules, candidates) {
    for (const { reason, fits } of rules) {
        const fitting = candidates.filter(fits);
        if (fitting.length === 1 && fitting[0])
            return { candidate: fitting[0], reason };
    }
    return undefined;
}
function certainRules(asking, candidates) {
    const { names, variables, words, addresses, ports } = asking;
    const own = distinguishing(candidates);
    const set = Object.entries(variables).filter(([name]) => !OF_OTHERS.test(name));
    const numbering = set.filter(([name, value]) => NUMBERING.test(name) && value !== '');
    const byVariable = (fits, all) => all.map(([name, value]) => ({
        reason: `its variable ${name} is ${value}`,
        fits: (candidate) => fits(value, candidate),
    }));
    const byWord = (fits, all) => all.map((word) => ({
        reason: `its command names ${word}`,
        fits: (candidate) => fits(word, candidate),
    }));
    return [
        ...byWord(leadsTo, words),
        ...byVariable(leadsTo, set),
        ...byVariable((value, candidate) => own(candidate).some((each) => numberAtEnd(each) === Number(value)), numbering.filter(([, value]) => isNumber(value))),
        {
            reason: 'its folder has the name of the service',
            fits: (candidate) => own(candidate).some((each) => names.has(each)),
        },
        {
            reason: 'its folder has the number of the node in the name of the service',
            fits: (candidate) => {
                const numbers = own(candidate).flatMap((each) => numberOfNode(each) ?? []);
                return [...names].some((name) => numbers.includes(numberOfNode(name) ?? -1));
            },
        },
        ...byVariable((value, candidate) => own(candidate).includes(value) || candidate.moniker === value, numbering),
        {
            reason: 'its moniker is the name of the service',
            fits: ({ moniker }) => moniker !== undefined && names.has(moniker),
        },
        {
            reason: 'its peers dial it at the address of the service',
            fits: ({ hosts }) => [...hosts].some((host) => names.has(host) || addresses.has(host)),
        },
        ...byWord((word, candidate) => own(candidate).includes(word), words),
        {
            reason: 'its ports are those of the service',
            fits: ({ ports: listening }) => [...listening].some((port) => ports.has(port)),
        },
    ];
}
function numberRules({ names, words }, candidates) {
    const own = distinguishing(candidates);
    const has = (number) => (candidate) => own(candidate).some((each) => numberAtEnd(each) === number);
    return [
        ...[...names].flatMap((name) => {
            const number = numberAtEnd(name);
            return number === undefined
                ? []
                : [{ reason: `the number ${number} ends its name`, fits: has(number) }];
        }),
        ...words.filter(isNumber).map((word) => ({
            reason: `its command has the number ${word}`,
            fits: has(Number(word)),
        })),
    ];
}
/** Returns the names of a home's folders that not all homes have at the same depth. */
function distinguishing(candidates) {
    const isShared = (name, depth) => candidates.length > 1 && candidates.every(({ names }) => names[depth] === name);
    return ({ names }) => names.filter((name, depth) => !isShared(name, depth));
}
/** Returns true if a text is the path of a home, or of a folder between its mount and the home. */
function leadsTo(given, { home, names }) {
    if (!external_node_path_default().posix.isAbsolute(given))
        return false;
    const mount = external_node_path_default().posix.join(home, ...names.map(() => '..'));
    return ((0,mounts/* isWithin */.UO)(home, given) && (0,mounts/* isWithin */.UO)(given, mount) && external_node_path_default().posix.relative(mount, given) !== '');
}
function isNumber(text) {
    return /^\d{1,4}$/.test(text);
}
function numberAtEnd(text) {
    const [digits] = /\d{1,4}$/.exec(text) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** Number of `node0`, also as the end of a longer name such as `demod-node-0`. */
function numberOfNode(text) {
    const [, digits] = /node[-_]?(\d{1,4})$/i.exec(text) ?? [];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./src/stack/homes/find-homes.ts







/**
 * Finds the homes of the services of a stack: named in their commands, mounted as a whole or in parts, or up to
 * three levels below a mount that several nodes share. Nothing is started, and no file is changed.
 *
 * @param images images of the services in the engine, as far as known
 * @param nodes services that look like nodes: the rest of a shared mount is theirs
 */
async function findHomes(model, images, files, nodes) {
    const homes = new Map();
    const open = [];
    const taken = new Set();
    const candidates = new Candidates(files);
    for (const [service, content] of Object.entries(model.services)) {
        const asking = askingOf(service, content, images.get(content.image ?? ''));
        const named = namedHome(content, asking) ?? homeOfFiles(content);
        if (named !== undefined) {
            homes.set(service, named);
            taken.add((0,mounts/* hostPath */.y4)(content.volumes, named.home) ?? '');
            continue;
        }
        const found = await candidates.of(content);
        const picked = pickHome(asking, found);
        if (picked !== undefined) {
            taken.add(picked.candidate.onHost);
            homes.set(service, foundHome(picked, true));
        }
        else if (nodes.has(service)) {
            open.push({ service, asking, found });
        }
    }
    const guessed = guessAll(open, taken);
    for (const [service, home] of guessed)
        homes.set(service, home);
    for (const { service, asking } of open) {
        const { DAEMON_HOME: home } = asking.variables;
        if (homes.has(service) || home === undefined)
            continue;
        homes.set(service, evident(home, 'its variable DAEMON_HOME names it'));
    }
    const unclear = open
        .filter(({ service, found }) => !homes.has(service) && found.length > 0)
        .map(({ service, found }) => [service, found.map(({ home }) => home)]);
    return { homes, unclear: new Map(unclear) };
}
/** Guesses among the homes that no other service has; a home that two services would get goes to none. */
function guessAll(open, taken) {
    const guesses = open.flatMap(({ service, asking, found }) => {
        const free = found.filter(({ onHost }) => !taken.has(onHost));
        const picked = guessHome(asking, free) ?? find_homes_onlyOne(free, found.length);
        return picked === undefined ? [] : [{ service, picked, isAlone: found.length === 1 }];
    });
    const uses = new Map();
    for (const { picked } of guesses) {
        uses.set(picked.candidate.onHost, (uses.get(picked.candidate.onHost) ?? 0) + 1);
    }
    return new Map(guesses
        .filter(({ picked }) => uses.get(picked.candidate.onHost) === 1)
        .map(({ service, picked, isAlone }) => [service, foundHome(picked, isAlone)]));
}
function find_homes_onlyOne(free, all) {
    const [candidate] = free;
    if (candidate === undefined || free.length > 1)
        return undefined;
    const reason = all === 1 ? 'it is the only one below its mounts' : 'no other service has it';
    return { candidate, reason };
}
function foundHome({ candidate, reason }, isCertain) {
    const { home, names } = candidate;
    return { home, reason, isCertain, isEvident: names.length === 0 };
}
function evident(home, reason) {
    return { home, reason, isCertain: true, isEvident: true };
}
function askingOf(service, content, image) {
    const variables = variables_variablesOf(content, image);
    const words = (0,start/* commandLineOf */.l0)(content, image)
        .flatMap(wordsIn)
        .map((word) => withVariables(word, variables) ?? word);
    const uses = Object.values(content.networks ?? {});
    const addresses = uses.flatMap((use) => [use?.ipv4_address ?? [], use?.ipv6_address ?? []].flat());
    return {
        names: (0,compose_model/* namesOf */.eZ)(service, content),
        variables,
        words,
        addresses: new Set(addresses),
        ports: new Set((content.ports ?? []).map(({ target }) => target)),
    };
}
/** Words of a command line's argument, which may be a script for a shell. */
function wordsIn(argument) {
    return argument
        .split(/[\s;&|]+/)
        .map((word) => word.replace(/^["']|["']$/g, ''))
        .filter((word) => word !== '');
}
/** Home that a command names, with its variables put in. */
function namedHome({ working_dir: folder }, { words }) {
    const given = (0,start/* flagOf */.iP)(words, '--home');
    if (given === undefined || given.includes('$'))
        return undefined;
    const isRelative = !external_node_path_default().posix.isAbsolute(given) && typeof folder === 'string';
    const home = isRelative ? external_node_path_default().posix.join(folder, given) : given;
    return evident(home, 'its command names it (--home)');
}
/** Home of single files: configs and secrets of the compose files, and bind mounts. */
function homeOfFiles({ configs = [], secrets = [], volumes = [] }) {
    const targets = [
        ...[...configs, ...secrets].flatMap(({ target }) => target ?? []),
        ...volumes.flatMap(({ type, target }) => (type === 'bind' ? [target] : [])),
    ];
    for (const target of targets) {
        const file = PROVING.find((each) => target.endsWith(`/${each}`));
        if (file === undefined)
            continue;
        const home = target.slice(0, -file.length - 1);
        return evident(home, `${external_node_path_default().posix.basename(file)} is mounted there`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/draft/nodes.ts








/** Programs that start other programs, and their flags. */
const STARTER = /^(?:sh|bash|ash|dash|env|exec|tini|dumb-init|gosu|su-exec|-\w*|\w+=.*)$/;
const SIGNER = /tmkms|horcrux|signer|\bkms\b/i;
const [GENESIS, CONFIG] = PROVING;
const LARGEST_FILE = 1024 * 1024;
/**
 * Finds the services that run nodes and their remote signers, from the compose files and the files mounted
 * from this machine. Starts nothing.
 *
 * @param images images of the services in the engine; empty if it does not answer
 */
async function findServices(model, images, files) {
    const seen = new Map();
    for (const [service, content] of Object.entries(model.services)) {
        seen.set(service, await see(model, service, content, { images, files }));
    }
    const homes = await findHomes(model, images, files, likelyNodes(seen));
    const all = [];
    for (const [service, each] of seen) {
        all.push(await look(model, service, each, { homes, files }));
    }
    const ofNodes = new Set(all.filter(({ isNode }) => isNode).map(({ node }) => node.image));
    const isNode = (looked) => looked.isNode ||
        (!looked.isSigner && looked.node.image !== undefined && ofNodes.has(looked.node.image));
    const nodes = all.filter(isNode).map(({ node }) => node);
    const signers = [];
    for (const looked of all.filter((looked) => !isNode(looked))) {
        if (!looked.isSigner)
            continue;
        const validators = await signedBy(model, looked, nodes, files);
        const { service, image } = looked.node;
        const isBuilt = model.services[service]?.build !== undefined;
        signers.push({ service, image, isBuilt, validators });
    }
    return { nodes, signers };
}
async function see(model, service, content, { images, files }) {
    const image = images.get(content.image ?? '');
    const words = (0,start/* commandLineOf */.l0)(content, image);
    const binary = await binaryOf(model, content, words, files);
    const rpc = content.ports?.find(({ target }) => target === compose_model/* RPC_PORT */.oK);
    const isCosmovisor = words.some((word) => external_node_path_default().posix.basename(word) === 'cosmovisor') ||
        variables_variablesOf(content, image).DAEMON_HOME !== undefined;
    return {
        ...{ content, words, binary, isCosmovisor, published: rpc?.published },
        startsNode: isCosmovisor ||
            binary !== undefined ||
            rpc !== undefined ||
            ((0,start/* startsNode */.CU)(words) && (0,start/* flagOf */.iP)(words, '--home') !== undefined),
        isCalledSigner: SIGNER.test([content.image ?? '', service, ...words].join(' ')),
    };
}
/** Services that start nodes, and those on the image of one of them. */
function likelyNodes(seen) {
    const starting = [...seen].filter(([, each]) => each.startsNode && !each.isCalledSigner);
    const images = new Set(starting.map(([, { content }]) => content.image));
    images.delete(undefined);
    const sharing = [...seen].filter(([, { content }]) => images.has(content.image));
    return new Set([...starting, ...sharing].map(([service]) => service));
}
async function look(model, service, seen, { homes, files }) {
    const { content, words, binary, published, isCosmovisor } = seen;
    const found = homes.homes.get(service);
    const home = found?.home;
    const fileOf = (relative) => home === undefined ? undefined : (0,mounts/* mountedAt */._r)(model, content, external_node_path_default().posix.join(home, relative));
    const config = await files.readable(fileOf(CONFIG));
    const genesis = await files.readable(fileOf(GENESIS));
    const settings = await configOf(config, files);
    const hasHome = config !== undefined || genesis !== undefined;
    const isSigner = !hasHome && seen.isCalledSigner;
    return {
        node: {
            service,
            image: content.image,
            home,
            homeFrom: found,
            otherHomes: homes.unclear.get(service) ?? [],
            config,
            genesis,
            validatorKey: await files.readable(fileOf('config/priv_validator_key.json')),
            addressBook: await files.readable(fileOf(settings.addressBook)),
            moniker: settings.moniker,
            isSignedRemotely: settings.isSignedRemotely,
            published,
            isCosmovisor,
            binary,
        },
        isNode: hasHome || (!isSigner && seen.startsNode),
        isSigner,
        words,
    };
}
/** Finds the chain's binary in a command line that starts a node, or in the script that it runs. */
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
    const script = (0,mounts/* mountedAt */._r)(model, service, program);
    const inScript = starting((await files.text(script, LARGEST_FILE)) ?? '');
    return inScript === undefined ? undefined : { name: inScript, script };
}
/** Program that a text calls with `start`. */
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
async function configOf(file, files) {
    const text = await files.text(file, LARGEST_FILE);
    const config = tableOf(text, file);
    const { priv_validator_laddr: address, moniker, p2p } = config;
    const book = (0,find/* isMapping */.pi)(p2p) ? p2p.addr_book_file : undefined;
    return {
        moniker: typeof moniker === 'string' ? moniker : undefined,
        isSignedRemotely: typeof address === 'string' && address !== '',
        addressBook: typeof book === 'string' && book !== '' ? book : 'config/addrbook.json',
    };
}
/** Validators of a signer: the nodes that its configuration dials, or else its neighbours. */
async function signedBy(model, { node: { service: signer }, words }, nodes, files) {
    const service = model.services[signer] ?? {};
    const named = (0,start/* flagOf */.iP)(words, '--config') ?? (0,start/* flagOf */.iP)(words, '-c');
    const places = [
        ...(named === undefined ? [] : [(0,mounts/* mountedAt */._r)(model, service, named)]),
        ...(service.volumes ?? []).map(({ target }) => (0,mounts/* mountedAt */._r)(model, service, `${target}/tmkms.toml`)),
    ];
    const addresses = (0,compose_model/* staticAddresses */.pq)(model);
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
            const names = (0,compose_model/* namesOf */.eZ)(name, model.services[name] ?? {});
            return hosts.some((host) => names.has(host));
        });
        if (dialled.length > 0)
            return dialled.map(({ service: name }) => name);
    }
    const near = (0,compose_model/* neighbours */.$v)(model, signer).flatMap((name) => nodes.filter(({ service: node }) => node === name));
    const waiting = near.filter(({ isSignedRemotely }) => isSignedRemotely);
    return (waiting.length > 0 ? waiting : near).map(({ service: name }) => name);
}

;// CONCATENATED MODULE: ./src/draft/source.ts



const LARGEST_GO_MOD = 1024 * 1024;
/**
 * Finds the source of the chain: the nearest folder with a go.mod that requires the Cosmos SDK, among the
 * parents of the compose files and their direct subfolders. The search ends at the top of the git repository,
 * or without a repository at the first parent.
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
/** Root of a folder's git repository. */
async function source_repositoryOf(folder) {
    if (await (0,files/* exists */.t2)(external_node_path_default().join(folder, '.git')))
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

;// CONCATENATED MODULE: ./src/draft/validators.ts

/**
 * Nodes whose consensus key is in the genesis, or which have a remote signer. Of nodes with the same key the
 * validator is the one that its configuration names.
 */
async function validatorsOf(nodes, signers, chain, files) {
    const signed = signers.flatMap(({ validators }) => validators);
    const byKey = new Map();
    for (const node of nodes) {
        const key = await validatorKeyOf(node.validatorKey, files);
        if (key === undefined || chain?.validatorKeys.has(key) !== true)
            continue;
        byKey.set(key, [...(byKey.get(key) ?? []), node]);
    }
    const groups = [...byKey.values()];
    const holders = new Set(groups.flatMap(validators_named));
    const isValidator = (node) => node.isSignedRemotely || signed.includes(node.service) || holders.has(node);
    return {
        services: nodes.filter(isValidator).map(({ service }) => service),
        twins: groups
            .filter((group) => group.length > 1)
            .map((group) => group.map(({ service }) => service)),
    };
}
/** The node that its configuration names after its service, if there is exactly one; otherwise all. */
function validators_named(group) {
    const own = group.filter(({ service, moniker }) => service === moniker);
    return own.length === 1 ? own : group;
}
/** Validators of a stack without homes: nodes named `val...`, or else the first node. */
function likelyValidators(nodes) {
    const called = nodes.filter(({ service }) => /^val/i.test(service));
    return (called.length > 0 ? called : nodes.slice(0, 1)).map(({ service }) => service);
}

;// CONCATENATED MODULE: ./src/draft/facts.ts










/** Depth of the search for keys below the folder of the compose files, and below its parent. */
const KEYS_BELOW = 4;
const KEYS_BESIDE = 1;
/** Gathers the facts for a plan; starts nothing. */
async function gatherFacts(given, compose, images, files) {
    const model = (0,mounts/* withNamedFolders */.dn)((0,resolve/* resolved */.L)(given));
    const folder = external_node_path_default().dirname(compose.files[0] ?? '.');
    const { nodes, signers } = await findServices(model, images, files);
    const chain = await findChain(genesesOf(model, nodes), files);
    const isWithoutHomes = await haveNoHomes(model, nodes);
    const { services: validators, twins } = isWithoutHomes
        ? { services: likelyValidators(nodes), twins: [] }
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
        twins,
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
/** Places of the genesis: in the homes of nodes, or else in those that could be theirs. */
function genesesOf({ services }, nodes) {
    const others = nodes.flatMap(({ service, otherHomes }) => otherHomes.flatMap((home) => (0,mounts/* hostPath */.y4)(services[service]?.volumes, external_node_path_default().posix.join(home, homes/* HOME_FILES */.gC.genesis)) ?? []));
    return [...nodes.flatMap(({ genesis }) => genesis ?? []), ...others];
}
function homeFolders(model, nodes) {
    return nodes.flatMap(({ service, home }) => home === undefined ? [] : ((0,mounts/* hostPath */.y4)(model.services[service]?.volumes, home) ?? []));
}
/**
 * Returns true if no node has a home yet: the mount of each one's home is an empty or missing folder, or some
 * mount of a node whose home is unknown, as a script makes it there.
 */
async function haveNoHomes(model, nodes) {
    if (nodes.length === 0)
        return false;
    for (const { service, home, genesis, config, otherHomes } of nodes) {
        if (genesis !== undefined || config !== undefined || otherHomes.length > 0)
            return false;
        const volumes = model.services[service]?.volumes ?? [];
        const folders = home === undefined
            ? volumes.flatMap(({ type, source }) => (type === 'bind' ? (source ?? []) : []))
            : [(0,mounts/* hostPath */.y4)(volumes, home)];
        const empty = await Promise.all(folders.map(isEmpty));
        if (!empty.includes(true))
            return false;
    }
    return true;
}
/** Returns true if a folder is missing, or has nothing in it. */
async function isEmpty(folder) {
    if (folder === undefined)
        return false;
    const entries = await (0,promises_.readdir)(folder).catch((error) => error.code === 'ENOENT' ? [] : undefined);
    return entries?.length === 0;
}
/** Node for RPC requests: preferably with a published RPC and not a validator. */
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
/** Binary name by the convention of the SDK: `gaiad` for gaia. */
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

// EXTERNAL MODULE: ./src/stack/compose/read.ts + 1 modules
var read = __webpack_require__(99784);
;// CONCATENATED MODULE: ./src/draft/read.ts




/**
 * Reads compose files with Docker Compose, as a rehearsal does.
 *
 * @param cwd base of the files' paths in messages
 * @throws RehearsalError if Compose does not answer, or with its message if it refuses the files
 */
async function readModel(docker, files, cwd) {
    try {
        return await (0,read/* readCompose */.j)(docker, files);
    }
    catch (error) {
        const silence = await docker.compose.version().then(() => undefined, errors/* messageOf */.bD);
        if (silence === undefined)
            throw error;
        const names = (0,words/* listed */.KE)(files.map((file) => named(file, cwd)));
        throw new errors/* RehearsalError */.g0('COMPOSE_UNAVAILABLE', `Cannot read ${names} with \`docker compose config\`: Docker Compose does not answer (${silence})`, {
            hint: 'Install Docker with its Compose plugin and start it, until `docker compose version` succeeds. A rehearsal needs both, too.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/plan/shape.ts
var shape = __webpack_require__(29686);
;// CONCATENATED MODULE: ./src/draft/write.ts



/** Searchable prefixes of marked notes. */
const MARKS = { 'fill in': 'FILL IN', check: 'CHECK' };
const WIDTH = 100;
/**
 * Writes a drafted plan as YAML. The schema's description of each key appears once; notes follow plain values
 * and precede lists and maps.
 *
 * @param head comment lines above the plan
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
    /** Notes by place; a place may have several. */
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
    /** Comment lines of a place. */
    #said(path) {
        const notes = this.#notes.get(JSON.stringify(path)) ?? [];
        return notes.flatMap((note) => wrapped(noteText(note)));
    }
}
function comment(node, lines) {
    if (lines.length > 0)
        node.commentBefore = commented(lines);
}
/** Moves the comment of a list entry's first key before the entry. */
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

;// CONCATENATED MODULE: ./src/draft/init.ts
















/**
 * Drafts a plan from the compose files of a stack, with comments that name the source of each value and marks
 * for missing and guessed values. Starts nothing, and writes nothing but the plan.
 *
 * @returns output lines: the recognised stack, and the next steps
 * @throws RehearsalError if the plan exists, no stack is found, or Compose cannot read it
 */
async function init(exec, settings) {
    const { cwd } = settings;
    const place = external_node_path_default().resolve(cwd, settings.place);
    const plan = external_node_path_default().resolve(cwd, settings.output);
    const folder = external_node_path_default().dirname(plan);
    await refuseExisting(plan, cwd);
    const compose = await findComposeFiles(place);
    const model = await readModel((0,docker_docker.openDocker)(exec, {}), compose.files, cwd);
    const images = await inspectImages(exec, model);
    const facts = await gatherFacts(model, compose, images, new Files());
    if (facts.nodes.length === 0) {
        throw new errors/* RehearsalError */.g0('NO_NODE_FOUND', `No node found among the services of ${(0,words/* listed */.KE)(compose.files.map((file) => named(file, cwd)))}`, {
            hint: `A node has a home with config/genesis.json or config/config.toml, publishes port 26657, or starts with a command such as \`gaiad start\`. The services are ${(0,words/* listed */.KE)(Object.keys(model.services))}.`,
        });
    }
    const draft = draftPlan(facts, folder);
    const text = planText(draft, head(named(place, folder)));
    await writeNew(plan, text, cwd);
    const file = named(plan, cwd);
    return [
        ...found(facts, folder),
        `\nWrote ${file}. Next steps:`,
        ...nextSteps(draft, text, file).map((step, index) => `  ${index + 1}. ${step}`),
    ];
}
function head(place) {
    return [
        `Plan of an upgrade rehearsal, drafted by \`rehearse init\` from ${place}.`,
        `${MARKS['fill in']} marks missing values, ${MARKS.check} guessed ones; \`rehearse validate\` lists the mistakes.`,
        'Paths are relative to this file.',
    ];
}
async function refuseExisting(plan, cwd) {
    if ((await (0,promises_.stat)(plan).catch(() => undefined)) === undefined)
        return;
    throw alreadyThere(plan, cwd);
}
function alreadyThere(plan, cwd) {
    return new errors/* RehearsalError */.g0('PLAN_EXISTS', `Cannot write ${named(plan, cwd)}: the file exists`, {
        hint: 'Choose another file with --output.',
    });
}
async function writeNew(plan, text, cwd) {
    try {
        await (0,promises_.writeFile)(plan, text, { flag: 'wx' });
    }
    catch (error) {
        if (error.code === 'EEXIST')
            throw alreadyThere(plan, cwd);
        throw new errors/* RehearsalError */.g0('PLAN_UNWRITABLE', `Cannot write ${named(plan, cwd)}: ${String(error)}`, {
            cause: error,
        });
    }
}
/** Images of the services in the engine, by reference; empty if the engine does not answer. */
async function inspectImages(exec, model) {
    const references = new Set(Object.values(model.services).flatMap(({ image }) => image ?? []));
    const images = new Map();
    const docker = (0,docker_docker.openDocker)(exec, { signal: AbortSignal.timeout(INSPECT_LIMIT_MS) });
    for (const reference of references) {
        try {
            images.set(reference, (0,model_image/* imageOf */.d)(await docker.images.inspect(reference)));
        }
        catch {
            // Missing image, or no engine: the draft then relies on names and files.
        }
    }
    return images;
}
const INSPECT_LIMIT_MS = 10_000;
/** Output lines about the recognised stack. */
function found(facts, folder) {
    const { compose, nodes, validators, signers, rpc, binary, chain, keys, twins, unreadable } = facts;
    const files = (0,words/* listed */.KE)(compose.files.map((file) => named(file, folder)));
    const signing = signers.map(({ service, validators: whose }) => `${service}${whose.length === 0 ? '' : ` for ${(0,words/* listed */.KE)(whose)}`}`);
    const row = (label, text) => `${label.padEnd(12)}${text}`;
    return [
        row('compose', files),
        row('nodes', nodes.map(({ service }) => service).join(', ')),
        row('validators', (0,words/* listed */.KE)(validators)),
        ...(signing.length === 0 ? [] : [row('signers', signing.join('; '))]),
        row('RPC', rpc?.service ?? 'none'),
        row('chain', [binary?.value, chain?.id, chain?.denom].map((value) => value ?? '?').join(', ')),
        row('keys', keys.length === 0 ? 'none' : (0,words/* listed */.KE)(keys.map(({ name }) => name))),
        ...nodes.flatMap(homeNotes).map((note) => row('note', note)),
        ...twins.map((group) => row('note', `${(0,words/* listed */.KE)(group)} have the same consensus key: running together, all would sign`)),
        ...nodes.flatMap(({ service, addressBook }) => addressBook === undefined
            ? []
            : [row('note', `the copy of ${service} starts without its address book`)]),
        ...unreadable.map((file) => row('note', `this user has no permission to read ${named(file, folder)}`)),
    ];
}
/** Remaining work of the user: marks and mistakes in the order of the file, secrets, commands. */
function nextSteps({ notes, variables }, text, file) {
    const { placeOf } = (0,source/* readSource */.o)(text, file);
    const marked = notes.flatMap(({ path: at, text: what, mark }) => {
        if (mark === undefined)
            return [];
        const { line, column } = placeOf(at);
        return [{ line, column, at: (0,problems/* pathText */.LF)(at), what: `${MARKS[mark]}: ${what}` }];
    });
    const others = mistakesIn(text, file).filter(({ path: at }) => marked.every((mark) => mark.at !== at));
    return [
        ...[...marked, ...others.map((each) => ({ ...each, at: each.path, what: each.message }))]
            .toSorted((a, b) => a.line - b.line)
            .map(({ line, column, at, what }) => `${file}:${line}:${column}: ${at}: ${what}`),
        ...variables.map((name) => `Set the environment variable ${name} to the secret.`),
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

/***/ 47738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fromBase64)
/* harmony export */ });
const BASE64 = /^([A-Za-z\d+/]+)={0,2}$/;
/**
 * Decodes a text that may be base64 of another one, such as a whole configuration in a variable.
 *
 * @param fewest minimum length without blanks and padding, in characters; shorter texts are words
 * @returns undefined if it is not base64 of a text
 */
function fromBase64(text, fewest) {
    const solid = text.replace(/\s+/g, '');
    const [, digits = ''] = BASE64.exec(solid) ?? [];
    return digits.length >= fewest ? Buffer.from(digits, 'base64').toString() : undefined;
}


/***/ }),

/***/ 21869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ isRawKey),
/* harmony export */   AS: () => (/* binding */ shownArguments),
/* harmony export */   F$: () => (/* binding */ isSigningKey),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   f1: () => (/* binding */ withoutSensitive),
/* harmony export */   oe: () => (/* binding */ withoutPrivateKeys),
/* harmony export */   pT: () => (/* binding */ saysSigningKey)
/* harmony export */ });
/* harmony import */ var _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85748);
/* harmony import */ var _base64__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47738);
/* harmony import */ var _secret_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53204);



/** Names of hashes, whose values look like private keys. */
const OF_HASH = /hash|digest|checksum|commit|sha\d|\bsum\b|root|revision|\btx(?:id)?\b|block/i;
/** Length of the text before a value that is searched for its name, in characters. */
const NAME_BEFORE = 40;
const PEM = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;
const LOGIN = /([a-z][a-z\d+.-]{0,30}:\/\/)[^\s/@'"]{0,300}:[^\s/'"]{1,500}@/gi;
const LOGIN_OF_WEB = /(https?:\/\/)[^\s/@:'"]{1,500}@/gi;
const QUERY = /([?&;]([\w.-]{1,60})=)[^&\s#'"]{1,4000}/g;
const SCHEME = /\b(bearer|basic|token|digest)(\s+)[\w.~+/=-]{8,}/gi;
const USER = /((?:^|\s)(?:-u|--user|--proxy-user)[=\s]\s*[^\s:'"]{1,100}:)[^\s'"]{1,500}/g;
/** A value of a flag or a variable: in quotes, or up to the end of a word. */
const VALUE = `(?:(["'])((?:(?!\\4)[^\\\\]|\\\\.){0,4000})\\4|([^\\s"',;&|<>(){}]{1,4000}))`;
/** `--api-key x`, `--api-key=x` */
const FLAG = new RegExp(`(?<![\\w.-])(--?)([A-Za-z][\\w.-]{0,80})(=|\\s+(?!-))${VALUE}`, 'gs');
/** `API_KEY=x`, `api_key: x`, `"api_key": "x"` */
const ASSIGNED = new RegExp(`(?<![\\w.-])()([A-Za-z_][\\w.-]{0,80})(["']?\\s{0,20}[=:]\\s{0,20})${VALUE}`, 'gs');
/** Tokens of services with a known prefix, signed tokens, and keys marked as secret. */
const KNOWN_TOKENS = new RegExp([
    '(?:gh[opsur]_|github_pat_|glpat-|npm_|hf_|dckr_(?:pat|oat)_|whsec_|shpat_|dop_v1_|pypi-|xapp-|xox[abeoprs]-|[sr]k_(?:live|test)_|sk-|lin_api_|PMAK-|sntrys_)[\\w-]{10,}',
    '(?:AKIA|ASIA)[A-Z\\d]{16}|AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}|SG\\.[\\w-]{15,}\\.[\\w-]{15,}',
    'eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{0,2000}',
    'AGE-SECRET-KEY-1[A-Z\\d]{50,}|[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,}|[a-z]{0,20}(?:sec|priv)[a-z]{0,20}1[02-9ac-hj-np-z]{38,}',
    '[A-Za-z\\d+/]{86}==',
]
    .map((kind) => `(?<![\\w/+-])(?:${kind})`)
    .join('|'), 'g');
const WEBHOOK = /(https:\/\/(?:hooks\.slack\.com\/(?:services|workflows)|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks|api\.telegram\.org\/bot|[\w.-]+\.webhook\.office\.com)[/:]?)[^\s'"]{1,500}/g;
const HEX_KEY = /(?<![\w@:.-])(?:0x)?(?:[\da-f]{128}|[\da-f]{64}|[\dA-F]{128}|[\dA-F]{64})(?![\w@])/g;
/** A word of a mnemonic; an expression for a whole mnemonic could overflow the stack on a long text. */
const WORD = /\b[a-z]{3,8}\b/g;
/** Words of mnemonics (BIP 39), and the minimum number of words of one. */
const WORD_LIST = new Set(_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__.EnglishMnemonic.wordlist);
const FEWEST_WORDS = 12;
/** Minimum length of a mnemonic in characters: words of three letters, separated by blanks. */
const SHORTEST_MNEMONIC = FEWEST_WORDS * 4 - 1;
/**
 * Hides values in a text of a user's configuration (a command, a label, an address, a script) that are secret by
 * name or form: logins in addresses, values of flags and variables, private keys, tokens, mnemonics.
 * Hashes, digests, addresses and ids of peers stay.
 */
function withoutSensitive(text) {
    const known = text
        .replace(PEM, _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG)
        .replace(WEBHOOK, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`)
        .replace(LOGIN, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}@`)
        .replace(LOGIN_OF_WEB, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}@`)
        .replace(QUERY, (whole, begin, name) => ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) ? `${begin}${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}` : whole))
        .replace(SCHEME, `$1$2${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`)
        .replace(USER, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`)
        .replace(KNOWN_TOKENS, _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG)
        .replace(HEX_KEY, (key, at) => OF_HASH.test(text.slice(Math.max(0, at - NAME_BEFORE), at)) ? key : _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG);
    return withoutMnemonics(known).replace(FLAG, namedValue).replace(ASSIGNED, namedValue);
}
function namedValue(whole, ...[dashes, name, between, quote = '', quoted, bare]) {
    if (!(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name ?? '') || isHarmless(quoted ?? bare ?? ''))
        return whole;
    return `${dashes}${name}${between}${quote}${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}${quote}`;
}
/** Hides mnemonics in a text. */
function withoutMnemonics(text) {
    const shown = [];
    let [from, start, end, count] = [0, 0, 0, 0];
    const flush = () => {
        if (count >= FEWEST_WORDS) {
            shown.push(text.slice(from, start), _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG);
            from = end;
        }
        count = 0;
    };
    for (const { 0: word, index } of text.matchAll(WORD)) {
        if (count > 0 && text.slice(end, index).trim() !== '')
            flush();
        if (!WORD_LIST.has(word)) {
            flush();
            continue;
        }
        if (count === 0)
            start = index;
        end = index + word.length;
        count++;
    }
    flush();
    return shown.length === 0 ? text : shown.join('') + text.slice(from);
}
/** Returns true if a value is never secret, whatever its name: empty, a boolean, ids of peers. */
function isHarmless(value) {
    return /^(?:|true|false|yes|no|on|off|none|null|\*+)$|^(?:(?:tcp:\/\/)?[\da-f]{40}@[\w.:[\]-]+,?)+$/i.test(value);
}
/** A value for display: hidden as a whole if its name or its form is that of a secret. */
function shownValue(name, value) {
    if (isHarmless(value))
        return value;
    if ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name))
        return _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG;
    if (OF_HASH.test(name) && /^[\da-f]+$/i.test(value))
        return value;
    return isRandom(name, value) ? _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG : withoutSensitive(value);
}
/** Arguments for display; a flag is the name of the argument after it. */
function shownArguments(given) {
    return given.map((argument, at) => {
        const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(given[at - 1] ?? '') ?? [];
        if (flag === undefined || argument.startsWith('-'))
            return withoutSensitive(argument);
        if (/^(?:u|user|proxy-user)$/.test(flag))
            return argument.replace(/:.*/s, `:${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`);
        return shownValue(flag, argument);
    });
}
const RANDOM = /^[\w+/=~.-]{20,200}$/;
/** Minimum entropy of a random value, in bits per character: 20 of 64 characters have 4 or more, words less. */
const RANDOM_BITS = 4;
/** Returns true if a value looks random: letters of both cases and digits, evenly distributed. */
function isRandom(name, value) {
    if (!RANDOM.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .XC)(name))
        return false;
    if (value.split(/[-_.]/).every((part) => /^(?:[A-Za-z]?[a-z]*|[A-Z]*|\d*)$/.test(part)))
        return false;
    if (![/[a-z]/, /[A-Z]/, /\d.*\d/].every((kind) => kind.test(value)))
        return false;
    const counts = new Map();
    for (const character of value)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const shares = [...counts.values()].map((count) => count / value.length);
    return shares.reduce((bits, share) => bits - share * Math.log2(share), 0) >= RANDOM_BITS;
}
/** JSON keys of private keys in a chain's files. */
const PRIVATE_KEY = /^(?:priv|private|secret)[-_ ]?(?:validator[-_ ]?)?key$|^(?:priv|private)[-_ ]?validator(?:[-_ ]?key)?$|^(?:mnemonic|seed[-_ ]?phrase|passphrase|password|secret|private|priv(?:ate)?[-_ ]?key[-_ ]?\w*|\w*[-_ ]priv(?:ate)?[-_ ]?key)$/i;
/** Hides private keys in a chain's JSON, by their names and their form. */
function withoutPrivateKeys(value) {
    if (typeof value === 'string') {
        if (value.length < SHORTEST_MNEMONIC || !value.includes(' '))
            return value;
        return withoutMnemonics(value.replace(PEM, _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG));
    }
    if (Array.isArray(value))
        return value.map(withoutPrivateKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => {
        const isKey = PRIVATE_KEY.test(name) && part !== null && part !== '';
        return [name, isKey ? _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG : withoutPrivateKeys(part)];
    }));
}
/** Names of signing keys, of mnemonics and of passwords of key stores. */
const SIGNING_NAME = /mnemonic|seed[-_ ]?(?:phrase|words)|priv(?:ate)?[-_ ]?key|key(?:ring|store)[-_ ]?pass/i;
/** Names of signers, in addition to names of secrets: `PEGGO_ETH_PK`, `WALLET`. */
const NAME_OF_SIGNER = /(?:^|[^a-z])(?:[ps]k|wallet|signer|deployer|orchestrator)(?![a-z])/i;
/** Names of credentials of web services, and of engines of other chains (JWT). */
const NAME_OF_WEB = /api|jwt|token|auth|webhook|hmac|session|cookie|bearer/i;
/** A private key without other text: hexadecimal digits, an Ed25519 key pair in base64, or its bytes as JSON. */
const RAW_KEY = /^\s*(?:(?:0x)?(?:[\da-f]{64}|[\da-f]{128})|[a-z\d+/]{86}==|\[(?:\s*\d{1,3}\s*,){63}\s*\d{1,3}\s*\])\s*$/i;
/** Minimum length of a base64 text that may be a configuration, in characters. */
const FEWEST_ENCODED = 64;
/** Returns true if a text is only a private key; keys of web services may look the same. */
function isRawKey(text) {
    return RAW_KEY.test(text);
}
/** Returns true if a value has the form of a private key and the name of a key. */
function isNamedKey(name, value) {
    if (!RAW_KEY.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .XC)(name))
        return false;
    if (OF_HASH.test(name) || NAME_OF_WEB.test(name))
        return false;
    return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) || NAME_OF_SIGNER.test(name);
}
/**
 * Returns true if a text contains a signing key: a private key as PEM, a mnemonic (also with numbered words), or a
 * flag or a variable with a private key.
 */
function saysSigningKey(text) {
    const words = text.replace(/\b\d{1,2}[.):]/g, ' ').toLowerCase();
    if ([text, words].some((each) => withoutPrivateKeys(each) !== each))
        return true;
    return [FLAG, ASSIGNED].some((kind) => [...text.matchAll(kind)].some(([, , name = '', , , quoted, bare]) => isNamedKey(name, quoted ?? bare ?? '')));
}
/**
 * Returns true if a variable is a signing key: by its value, also in base64, or by its name, unless the value is
 * the path of a key. Keys of web services do not count.
 */
function isSigningKey(name, value) {
    if (isHarmless(value))
        return false;
    if (isNamedKey(name, value) || saysSigningKey(value))
        return true;
    if (saysSigningKey((0,_base64__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .E)(value, FEWEST_ENCODED) ?? ''))
        return true;
    return SIGNING_NAME.test(name) && !(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .XC)(name) && !/^(?:[~./]|file:)/.test(value);
}
/** Minimum length of a value that is secret by its name alone, in characters. */
const SHORTEST_SECRET = 8;
/**
 * Values of variables that are secret by name, and must not be shown where they are inserted (a compose file, a
 * build). Excludes paths, words and short values, which occur in many texts; of an address, takes the password too.
 */
function secretsOf(env) {
    return Object.entries(env).flatMap(([name, value = '']) => {
        const [, password = ''] = /^[a-z][\w+.-]*:\/\/[^\s/@:]*:([^\s/]+)@/i.exec(value) ?? [];
        const all = [value, password, decoded(password)].filter((part) => part.length >= SHORTEST_SECRET && !/^(?:[a-z]+|[~./].*|\d+)$/i.test(part));
        return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) && !isHarmless(value) ? [...new Set(all)] : [];
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 68422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ neighbours),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   Zz: () => (/* binding */ COMPOSE_FILES),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   lS: () => (/* binding */ withServices),
/* harmony export */   oK: () => (/* binding */ RPC_PORT),
/* harmony export */   pq: () => (/* binding */ staticAddresses),
/* harmony export */   tv: () => (/* binding */ unescaped),
/* harmony export */   v3: () => (/* binding */ volumesOf)
/* harmony export */ });
/** Names of the compose files in the working folder. */
const COMPOSE_FILES = {
    base: 'compose.json',
    cosmovisor: 'compose.cosmovisor.json',
    lastRelease: 'compose.last-release.json',
};
/** Model with a change applied to each service. */
function withServices(model, change) {
    const services = Object.entries(model.services).map(([name, service]) => [
        name,
        change(service, name),
    ]);
    return { ...model, services: Object.fromEntries(services) };
}
/** All mounts of all services. */
function volumesOf({ services }) {
    return Object.values(services).flatMap(({ volumes = [] }) => volumes);
}
/** Port of a node's RPC inside its container. */
const RPC_PORT = 26657;
/** Services that share a network with a service and can be its peers. */
function neighbours(model, service) {
    const own = Object.keys(model.services[service]?.networks ?? {});
    return Object.keys(model.services).filter((other) => other !== service &&
        own.some((network) => network in (model.services[other]?.networks ?? {})));
}
/** All names of a service in the stack: its own, its container's, its aliases. */
function namesOf(service, { container_name, hostname, networks }) {
    const aliases = Object.values(networks ?? {}).flatMap((use) => use?.aliases ?? []);
    const all = [service, container_name, hostname, ...aliases];
    return new Set(all.filter((name) => typeof name === 'string'));
}
/** Static addresses in the compose files, with the service of each. */
function staticAddresses({ services }) {
    const found = new Map();
    for (const [service, { networks }] of Object.entries(services)) {
        for (const use of Object.values(networks ?? {})) {
            for (const address of [use?.ipv4_address, use?.ipv6_address]) {
                if (address !== undefined)
                    found.set(address, service);
            }
        }
    }
    return found;
}
/** All names of all services in the stack. */
function hostsOf({ services }) {
    return new Set(Object.entries(services).flatMap(([name, each]) => [...namesOf(name, each)]));
}
/** Replaces static addresses in a text by the names of their services. */
function namedAddresses(text, addresses) {
    let named = text;
    for (const [address, service] of addresses) {
        const part = address.includes(':') ? '[\\da-f:]' : '[\\d.]';
        // Compose accepts any text as an address.
        const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
        const whole = new RegExp(`(?<!${part})${literal}(?!${part})`, 'gi');
        named = named.replace(whole, service);
    }
    return named;
}
/** Escapes a text for a compose file, where a dollar sign begins a variable. */
function escaped(text) {
    return text.replaceAll('$', '$$$$');
}
/** Unescapes a text of the model to what the container gets. */
function unescaped(text) {
    return text.replaceAll('$$', '$');
}


/***/ }),

/***/ 68617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ unlessMissing),
/* harmony export */   R6: () => (/* binding */ LinkError),
/* harmony export */   Yb: () => (/* binding */ MOST_LINKS),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   vd: () => (/* binding */ Folder),
/* harmony export */   xG: () => (/* binding */ LONGEST_TEXT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12600);
/* harmony import */ var _remove_tree__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28678);







/** Error for a link on the way to, or at the end of, a path in a folder. */
class LinkError extends _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 {
    folder;
    at;
    target;
    /**
     * @param folder folder on the host
     * @param at path of the link, relative to the folder
     * @param target target as written in the link
     */
    constructor(folder, at, target) {
        super('LINK_REFUSED', `${node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, at)} is a link to ${target}, which the rehearsal does not follow`, {
            hint: 'A link in a folder that a container can write to may lead anywhere on this machine. Put the file itself there.',
        });
        this.folder = folder;
        this.at = at;
        this.target = target;
        this.name = 'LinkError';
    }
}
/** True on Linux: a path below an open folder is looked up from that folder, as `openat(2)` does. */
const HAS_DESCRIPTORS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/fd');
/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | (HAS_DESCRIPTORS ? O_PATH : node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
/** Maximum number of chained links, as on Linux (`MAXSYMLINKS`). */
const MOST_LINKS = 40;
/** Maximum size of a file read as one text, in bytes: the maximum length of a Node string. */
const LONGEST_TEXT = 512 * 1024 * 1024 - 24;
/** Chunk size for hashing a file, in bytes. */
const CHUNK = 1024 * 1024;
const MODE = { file: 0o600, folder: 0o700 };
/**
 * A folder of this run that is safe to use while containers write to it. Each path is opened one name at a
 * time, each from the folder before it, and no link is followed (`O_NOFOLLOW`): check and use are one step, so
 * nothing outside the folder is ever opened, whatever a container places in the way. Paths are relative, with
 * slashes. On Linux the look-up uses descriptors (`/proc/self/fd`); elsewhere each name is checked by its path
 * only, as the engine runs in a virtual machine there.
 */
class Folder {
    root;
    /** @param root path of the folder on the host; no container can reach its parents */
    constructor(root) {
        this.root = root;
    }
    /**
     * Reads a regular file as text.
     *
     * @param limit maximum size in bytes
     * @throws LinkError, RehearsalError naming the file: missing, not a regular file, too large
     */
    async readText(relative, limit = LONGEST_TEXT) {
        return this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY, async (file, { size }) => {
            if (size > limit) {
                throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_TOO_LARGE', `${this.#shown(relative)} has ${size} bytes, more than the limit of ${limit} bytes`);
            }
            const buffer = Buffer.alloc(size);
            const { bytesRead } = await file.read(buffer, 0, size, 0);
            return buffer.toString('utf8', 0, bytesRead);
        });
    }
    /** SHA-256 of a regular file, in hex digits, whatever its size. @throws as {@link readText} */
    async sha256(relative) {
        return this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY, async (file) => {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(file.createReadStream({ autoClose: false, highWaterMark: CHUNK }), hash);
            return hash.digest('hex');
        });
    }
    /**
     * Writes or replaces a file, with its folders. A new file is accessible to its owner only: most are in homes
     * with keys.
     *
     * @throws LinkError, RehearsalError naming the file
     */
    async writeText(relative, content, mode = MODE.file) {
        await this.makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.dirname(relative));
        await this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT, async (file) => {
            await file.truncate(0);
            await file.writeFile(content);
        }, mode);
    }
    /**
     * Writes files by relative path.
     *
     * @throws as {@link writeText}
     */
    async writeAll(files) {
        for (const [relative, content] of Object.entries(files)) {
            await this.writeText(relative, content);
        }
    }
    /**
     * Stats of what is at a path, without following a link; undefined if nothing is.
     *
     * @throws LinkError if a link is on the way
     */
    async stat(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place)).catch(unlessMissing);
    }
    /**
     * Lists the names in a folder; empty if it does not exist.
     *
     * @throws LinkError
     */
    async list(relative = '.') {
        return (await this.entries(relative)).map(({ name }) => name);
    }
    /**
     * Lists the entries of a folder with their kinds, in one pass; empty if it does not exist.
     *
     * @throws LinkError
     */
    async entries(relative = '.') {
        const found = this.#folder(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(place, { withFileTypes: true }));
        return found.catch((error) => unlessMissing(error) ?? []);
    }
    /** Lists the regular files below a folder, by relative path; links are not followed. */
    async files(relative = '.') {
        const found = [];
        for (const entry of await this.entries(relative)) {
            const { name } = entry;
            if (entry.isFile())
                found.push(name);
            if (!entry.isDirectory())
                continue;
            for (const inner of await this.files(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name))) {
                found.push(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(name, inner));
            }
        }
        return found;
    }
    /**
     * Creates a folder and its parents.
     *
     * @throws LinkError, or RehearsalError if something else is there
     */
    async makeFolder(relative) {
        const names = namesIn(relative);
        for (const i of names.keys()) {
            const each = names.slice(0, i + 1).join('/');
            await this.#at(each, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(place, MODE.folder)).catch((error) => {
                if (codeOf(error) !== 'EEXIST')
                    throw error;
            });
        }
        await this.#folder(relative, async () => { }); // what exists may be a link or a file
    }
    /** Removes what is at a path, recursively; a link itself, not its target. A missing path is not an error. */
    async remove(relative) {
        await this.#at(relative, removeAt).catch(unlessMissing);
    }
    /** Empties a folder, or creates it. The folder itself is not replaced: it may be a mount. */
    async empty(relative) {
        await this.makeFolder(relative);
        for (const name of await this.list(relative)) {
            await this.remove(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name));
        }
    }
    /** Creates a link. Its target is meant for containers; nothing here follows it. */
    async link(relative, target) {
        await this.makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.dirname(relative));
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink)(target, place));
    }
    /**
     * Target as written in a link; undefined if there is no link.
     *
     * @throws LinkError if a link is on the way
     */
    async linkAt(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place)).catch((error) => codeOf(error) === 'EINVAL' ? undefined : unlessMissing(error));
    }
    /** Changes owner and group of what is at a path; of a link itself, not its target. */
    async own(relative, uid, gid) {
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lchown)(place, uid, gid));
    }
    #shown(relative) {
        return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(this.root, relative);
    }
    /** Opens a regular file, without blocking on a pipe. */
    async #file(relative, flags, work, mode) {
        const careful = flags | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
        const file = await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, careful, mode));
        try {
            const stats = await file.stat();
            if (!stats.isFile()) {
                throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `${this.#shown(relative)} is not a regular file`);
            }
            return await work(file, stats);
        }
        finally {
            await file.close();
        }
    }
    /** Calls `work` with a path to the opened folder. */
    async #folder(relative, work) {
        const names = namesIn(relative);
        let shown = this.root;
        let folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(this.root, FOLDER_FLAGS);
        try {
            for (const [i, name] of names.entries()) {
                const next = await this.#enter(placeOf(folder, shown), names, i);
                await folder.close();
                folder = next;
                shown = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(shown, name);
            }
            return await work(placeOf(folder, shown));
        }
        finally {
            await folder.close();
        }
    }
    async #enter(place, names, i) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(place, names[i] ?? '');
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(at, FOLDER_FLAGS);
        }
        catch (error) {
            throw await this.#explained(error, at, names, i);
        }
    }
    /** Calls `work` with a path to the requested last name in its opened folder. */
    async #at(relative, work) {
        const names = namesIn(relative);
        const last = names.length - 1;
        if (last < 0)
            return this.#folder('.', (folder) => work(`${folder}/.`));
        return this.#folder(names.slice(0, -1).join('/'), async (folder) => {
            const place = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, names[last] ?? '');
            try {
                return await work(place);
            }
            catch (error) {
                throw await this.#explained(error, place, names, last);
            }
        });
    }
    /** Turns an error of a path into a readable one; errors that callers distinguish by code are unchanged. */
    async #explained(error, place, names, i) {
        const at = names.slice(0, i + 1).join('/');
        const code = codeOf(error);
        // Linux reports ENOTDIR when opening a folder, ELOOP when opening a file.
        if (code === 'ELOOP' || code === 'ENOTDIR') {
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place).catch(() => undefined);
            if (target === undefined) {
                return new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `${this.#shown(at)} is not a folder`, {
                    cause: error,
                });
            }
            return new LinkError(this.root, at, target);
        }
        if (error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 || (code !== undefined && TOLD_APART.has(code)))
            return error;
        return new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `Cannot open ${this.#shown(at)}: ${code ?? (0,_errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, // the message contains the descriptor's path
        { cause: error });
    }
}
/** System error codes that callers of this module distinguish. */
const TOLD_APART = new Set(['ENOENT', 'EEXIST', 'EINVAL']);
/** Returns true if an error means that a path does not exist. */
function isMissing(error) {
    return codeOf(error) === 'ENOENT';
}
/** Handler of an error that means that a path does not exist; @throws any other error. */
function unlessMissing(error) {
    if (!isMissing(error))
        throw error;
}
function codeOf(error) {
    return error.code;
}
/**
 * Splits a path into its names.
 *
 * @throws RehearsalError for a path that leaves the folder
 */
function namesIn(relative) {
    const names = relative.split('/').filter((name) => name !== '' && name !== '.');
    if (relative.startsWith('/') || names.includes('..') || relative.includes('\0')) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_NAME_INVALID', `${JSON.stringify(relative)} is not a path inside a folder of the run`);
    }
    return names;
}
function placeOf({ fd }, shown) {
    return HAS_DESCRIPTORS ? `/proc/self/fd/${fd}` : shown;
}
async function removeAt(place) {
    await ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place)).isDirectory() ? (0,_remove_tree__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(place) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(place));
}


/***/ }),

/***/ 29207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isModest),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** Character codes of `[` and `{`, `]` and `}`. */
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/**
 * Checks a JSON text against limits without parsing it. A text of a few megabytes may contain millions of empty
 * lists, which take a hundred times the memory once parsed, or nest so deep that every recursive function
 * fails.
 */
function isModest(text, { depth, values }) {
    let level = 0;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            at = endOfString(text, at);
        }
        else if (OPENING.has(code)) {
            count++;
            if (++level > depth)
                return false;
        }
        else if (CLOSING.has(code)) {
            level--;
        }
        else if (code === COMMA) {
            count++;
        }
        if (count > values)
            return false;
    }
    return true;
}
/** Offset of the closing quote of the string that begins at an offset; the text's end if there is none. */
function endOfString(text, begin) {
    let at = begin + 1;
    while (at < text.length && text.charCodeAt(at) !== QUOTE) {
        at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
    }
    return at;
}
/** Parses a JSON text; undefined if it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
