export const id = 203;
export const ids = [203];
export const modules = {

/***/ 203:
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
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var mounts = __webpack_require__(15404);
;// CONCATENATED MODULE: ./src/draft/files.ts




/** Reads files of this machine and records those without read permission. */
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
    #refused(file, error) {
        const { code = '' } = error;
        if (['EACCES', 'EPERM'].includes(code))
            this.unreadable.add(file);
    }
}
/** Host path of a container's path, from its bind mounts, configs and secrets. */
function mountedAt(model, service, inContainer) {
    const uses = [
        ...(service.configs ?? []).map((use) => ({ ...use, file: model.configs?.[use.source]?.file })),
        ...(service.secrets ?? []).map((use) => ({ ...use, file: model.secrets?.[use.source]?.file })),
    ];
    const used = uses.find(({ target }) => target === inContainer)?.file;
    return used ?? (0,mounts/* hostPath */.y4)(service.volumes, inContainer);
}
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
// EXTERNAL MODULE: ./src/stack/homes/toml.ts
var toml = __webpack_require__(71715);
;// CONCATENATED MODULE: ./src/draft/nodes.ts







/** Programs that start other programs, and their flags. */
const STARTER = /^(?:sh|bash|ash|dash|env|exec|tini|dumb-init|gosu|su-exec|-\w*|\w+=.*)$/;
const SIGNER = /tmkms|horcrux|signer|\bkms\b/i;
const CONFIG = 'config/config.toml';
const GENESIS = 'config/genesis.json';
const LARGEST_FILE = 1024 * 1024;
/**
 * Finds the services that run nodes and their remote signers, from the compose files and the files mounted
 * from this machine. Starts nothing.
 *
 * @param images images of the services in the engine; empty if it does not answer
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
async function look(model, service, images, files) {
    const content = model.services[service] ?? {};
    const image = images.get(content.image ?? '');
    const words = (0,start/* commandLineOf */.l0)(content, image);
    const environment = { ...image?.environment, ...content.environment };
    const binary = await binaryOf(model, content, words, files);
    const home = await homeOf(model, content, { words, environment }, files);
    const fileOf = (relative) => home === undefined ? undefined : mountedAt(model, content, external_node_path_default().posix.join(home, relative));
    const config = await files.readable(fileOf(CONFIG));
    const genesis = await files.readable(fileOf(GENESIS));
    const settings = await configOf(config, files);
    const hasHome = config !== undefined || genesis !== undefined;
    const isSigner = !hasHome && SIGNER.test([content.image ?? '', service, ...words].join(' '));
    const rpc = content.ports?.find(({ target }) => target === compose_model/* RPC_PORT */.oK);
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
    const script = mountedAt(model, service, program);
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
/** Path of a node's home in the container, from its command or its mounts. */
async function homeOf(model, service, { words, environment }, files) {
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
/** Parses TOML; empty if invalid. */
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
/** Validators of a signer: the nodes that its configuration dials, or else its neighbours. */
async function signedBy(model, { node: { service: signer }, words }, nodes, files) {
    const service = model.services[signer] ?? {};
    const named = (0,start/* flagOf */.iP)(words, '--config') ?? (0,start/* flagOf */.iP)(words, '-c');
    const places = [
        ...(named === undefined ? [] : [mountedAt(model, service, named)]),
        ...(service.volumes ?? []).map(({ target }) => mountedAt(model, service, `${target}/tmkms.toml`)),
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

;// CONCATENATED MODULE: ./src/draft/facts.ts







/** Depth of the search for keys below the folder of the compose files, and below its parent. */
const KEYS_BELOW = 4;
const KEYS_BESIDE = 1;
/** Gathers the facts for a plan; starts nothing. */
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
/** Returns true if every node's home is a bind mount of an empty or missing folder. */
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
/** Nodes whose consensus key is in the genesis, or which have a remote signer. */
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
/** Validators of a stack without homes: nodes named `val...`, or else the first node. */
function likelyValidators(nodes) {
    const called = nodes.filter(({ service }) => /^val/i.test(service));
    return (called.length > 0 ? called : nodes.slice(0, 1)).map(({ service }) => service);
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
    const { compose, nodes, validators, signers, rpc, binary, chain, keys, unreadable } = facts;
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

/***/ 99784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readCompose)
});

// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
;// CONCATENATED MODULE: ./src/stack/compose/argument-names.ts


/**
 * Checks that names of a stack, which become arguments of `docker`, cannot be mistaken for options or contain
 * invisible characters: Compose accepts any text for an image, and a service may begin with a dash. As they
 * also become names of folders, `.` and `..` are refused.
 *
 * @throws RehearsalError naming the service or the volume
 */
function refuseOptions({ services, volumes = {} }) {
    const folder = Object.keys(volumes).find(isFolder);
    if (folder !== undefined) {
        throw new errors/* RehearsalError */.g0('COMPOSE_NAME_INVALID', `The compose files define a volume with the invalid name ${(0,words/* quoted */.TL)(folder)}`, {
            hint: 'Use a name with a letter: the folder of its copy gets the same name.',
        });
    }
    for (const [service, { image }] of Object.entries(services)) {
        if (isOption(service) || isFolder(service) || service === NO_KEY) {
            throw new errors/* RehearsalError */.g0('COMPOSE_NAME_INVALID', `The compose files define a service with the invalid name ${(0,words/* quoted */.TL)(service)}`, {
                hint: 'Use a name that begins with a letter: programs would take this one for an option or for another folder.',
            });
        }
        if (image && isOption(image)) {
            throw new errors/* RehearsalError */.g0('COMPOSE_NAME_INVALID', `The service ${service} has the invalid image reference ${(0,words/* quoted */.TL)(image)}`, {
                hint: 'An image reference has no blanks and does not begin with a dash.',
            });
        }
    }
}
/** Key that JavaScript does not treat as an ordinary map key: such a service would be lost. */
const NO_KEY = '__proto__';
/** Maximum length of a name, above that of any image reference with its digest. */
const LONGEST = 1_000;
function isOption(name) {
    return name.startsWith('-') || name.length > LONGEST || /[\s\p{C}]/u.test(name);
}
function isFolder(name) {
    return /^\.{1,2}$/.test(name);
}

// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
;// CONCATENATED MODULE: ./src/stack/compose/read.ts


/**
 * Reads the compose files through Compose itself (interpolation, several files, `extends`, `env_file`), under
 * the project's own name, which determines the names of its existing volumes.
 *
 * @throws CommandError with Compose's own message if they are invalid; RehearsalError for names that could be
 *   options of a program
 */
async function readCompose(docker, files) {
    const model = asMeant(JSON.parse(await docker.compose.config(files)));
    refuseOptions(model);
    return model;
}
/**
 * Model with dollar signs unescaped in the parts that the run itself reads, such as builds and texts of
 * configs: Compose doubles each dollar sign in its output, and does not read these parts again.
 */
function asMeant(model) {
    const texts = (files) => Object.entries(files ?? {}).map(([name, file]) => [
        name,
        file.content === undefined ? file : { ...file, content: (0,compose_model/* unescaped */.tv)(file.content) },
    ]);
    const { configs, secrets } = model;
    return {
        ...(0,compose_model/* withServices */.lS)(model, ({ build, ...service }) => build === undefined ? service : { ...service, build: meant(build) }),
        ...(configs && { configs: Object.fromEntries(texts(configs)) }),
        ...(secrets && { secrets: Object.fromEntries(texts(secrets)) }),
    };
}
/** A part of the model with dollar signs unescaped. */
function meant(part) {
    return JSON.parse(JSON.stringify(part), (_, value) => typeof value === 'string' ? (0,compose_model/* unescaped */.tv)(value) : value);
}


/***/ })

};
