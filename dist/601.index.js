export const id = 601;
export const ids = [601];
export const modules = {

/***/ 13601:
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
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/plan/parse.ts
var parse = __webpack_require__(12460);
// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/plan/source.ts
var source = __webpack_require__(61142);
// EXTERNAL MODULE: ./src/plan/yaml.ts
var plan_yaml = __webpack_require__(39512);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/docker/docker.ts + 10 modules
var docker_docker = __webpack_require__(28506);
// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
// EXTERNAL MODULE: ./src/stack/copy/scripts.ts
var scripts = __webpack_require__(64148);
// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
// EXTERNAL MODULE: ./src/stack/compose/resolve.ts
var resolve = __webpack_require__(14891);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var mounts = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/stack/homes/homes.ts
var homes = __webpack_require__(70263);
;// CONCATENATED MODULE: ./src/repository/dockerfiles.ts

const NAMES = /(?:^|\/)(?:[\w-]+\.)?[Dd]ockerfile(?:[.-][\w.-]+)?$/;
/** Words in paths of images for other purposes. */
const OTHER = /(?:^|[/._-])(?:e2e\w*|[^\W_]*tests?|testing|testdata|relayer|hermes|proto|debug|dev|rocksdb\w*|tools?|devtools|lint\w*|docs?|indexer|explorer|cosmovisor|simulations?|interchain\w*|snapshot\w*|builders?|legacy|deprecated|old|simd|vendor|third_party)(?=$|[/._-])/i;
const MOST = 60;
/** Returns true for a path of a Dockerfile. */
function isDockerfile(name) {
    return NAMES.test(name) && !/\.(?:md|sh|dockerignore)$/.test(name);
}
/**
 * Finds the Dockerfile that compiles a program from the repository: its instructions run Go or make, and name the
 * binary.
 *
 * @returns undefined if there is none, or it needs an argument or a secret that has no default
 */
async function nodeDockerfile(tree, { name, module }, { dockerfiles: made }) {
    const names = tree.paths.filter(isDockerfile);
    const texts = await tree.texts(names.filter((each) => !OTHER.test(each)).slice(0, MOST));
    const found = [...texts].flatMap(([file, text]) => {
        const instructions = instructionsOf(text);
        if (!builds(instructions, name) || needsMore(instructions))
            return [];
        const context = contextOf(tree, file, module.folder, instructions);
        if (context === undefined)
            return [];
        const inMake = made.find((each) => each.value === file || file.endsWith(`/${each.value}`));
        const runs = instructions.some(({ verb, rest }) => /^(?:ENTRYPOINT|CMD)$/.test(verb) && mentions(rest, name));
        const isUsual = external_node_path_default().posix.basename(file) === 'Dockerfile';
        const isTop = ['.', module.folder || '.'].includes(external_node_path_default().posix.dirname(file));
        const points = (isTop ? 4 : 0) + (inMake ? 3 : 0) + (runs ? 2 : 0) + (isUsual ? 1 : 0);
        const why = inMake ? `named in ${inMake.path}:${inMake.line}` : `it builds ${name}`;
        return [{ path: file, context, why, points }];
    });
    const [best] = found.toSorted((a, b) => b.points - a.points || (a.path < b.path ? -1 : 1));
    return best && { path: best.path, context: best.context, why: best.why };
}
/** Instructions of a Dockerfile, without comments, with continued lines joined. */
function instructionsOf(text) {
    const lines = text.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
    return lines
        .join('\n')
        .replaceAll('\\\n', ' ')
        .split('\n')
        .flatMap((line) => {
        const [, verb = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/.exec(line) ?? [];
        return verb === '' ? [] : [{ verb: verb.toUpperCase(), rest }];
    });
}
/** Returns true if the instructions compile something, and name the binary. */
function builds(instructions, binary) {
    const compiles = instructions.some(({ verb, rest }) => 
    // A heredoc's lines have any first word.
    !['COPY', 'ADD', 'LABEL', 'ENV', 'ARG'].includes(verb) &&
        /\bgo (?:build|install)\b|\bmake\b[^;&|]*\b(?:build|install)/.test(`${verb.toLowerCase()} ${rest}`));
    return compiles && instructions.some(({ rest }) => mentions(rest, binary));
}
function mentions(text, binary) {
    return text.split(/[^\w.-]+/).includes(binary);
}
/** Returns true if a build needs a secret or SSH, or an argument in FROM that has no default. */
function needsMore(instructions) {
    const known = new Set(instructions.flatMap(({ verb, rest }) => verb === 'ARG' ? (/^(\w+)=/.exec(rest)?.[1] ?? []) : []));
    return instructions.some(({ verb, rest }) => {
        if (verb === 'RUN')
            return /--mount=type=(?:ssh|secret)/.test(rest);
        if (verb !== 'FROM')
            return false;
        const used = [...rest.matchAll(/\$\{?(\w+)(:-)?/g)];
        return used.some(([, name = '', fallback]) => !fallback && !PLATFORM.test(name) && !known.has(name));
    });
}
/** Arguments that BuildKit gives. */
const PLATFORM = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT)$/;
/** Folder with all that a Dockerfile copies: the module's, the top, or its own. */
function contextOf(tree, file, module, instructions) {
    const copied = instructions.flatMap(({ verb, rest }) => {
        if (!['COPY', 'ADD'].includes(verb) || /--from=/.test(rest))
            return [];
        const words = rest.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'));
        return words.slice(0, -1).filter((word) => !/[$*?[\]"'<]|^\w+:/.test(word));
    });
    const own = external_node_path_default().posix.dirname(file);
    return [module, '', own === '.' ? '' : own].find((context) => copied.every((each) => {
        const place = external_node_path_default().posix.join(context, each).replace(/\/$/, '');
        if (place === '.' || place === context)
            return true;
        return tree.paths.some((name) => name === place || name.startsWith(`${place}/`));
    }));
}

// EXTERNAL MODULE: ./src/repository/git-tree.ts
var git_tree = __webpack_require__(89737);
// EXTERNAL MODULE: ./src/repository/go-module.ts
var go_module = __webpack_require__(14425);
// EXTERNAL MODULE: ./src/repository/make.ts
var repository_make = __webpack_require__(74204);
// EXTERNAL MODULE: ./src/repository/programs.ts
var repository_programs = __webpack_require__(82183);
// EXTERNAL MODULE: ./src/draft/shell-words.ts
var shell_words = __webpack_require__(10885);
;// CONCATENATED MODULE: ./src/draft/programs.ts







async function programsIn(tree) {
    const goMods = tree.paths.filter((name) => external_node_path_default().posix.basename(name) === 'go.mod');
    const modules = (0,go_module/* modulesIn */.Dd)(await tree.texts(goMods));
    const programs = await (0,repository_programs/* nodePrograms */.y)(tree, modules);
    const made = new Map();
    for (const each of programs)
        made.set(each, await (0,repository_make/* makeFacts */.Q)(tree, each.module.folder));
    let built;
    return {
        ...{ tree, programs, made },
        built() {
            built ??= builtNames(tree, knownNames(tree, programs, made), modules);
            return built;
        },
    };
}
/** Reads each repository once. */
function programReader(exec) {
    const read = new Map();
    return (root) => {
        const programs = read.get(root) ?? (0,git_tree/* workTree */._E)(exec, root).then(programsIn);
        read.set(root, programs);
        return programs;
    };
}
/** Names that a program's binary may have: the one of a Makefile, of its folder, of GoReleaser. */
function namesOfProgram({ name, folder, package: pack }, make) {
    const own = { value: name, from: folder };
    const given = make?.binaries.get(pack.replace(/^\.\//, ''));
    if (given === undefined || given.value === name)
        return [own];
    const other = { value: given.value, from: `${given.path}:${given.line}` };
    return /goreleaser/.test(given.path) ? [own, other] : [other, own];
}
/**
 * Those of some binaries that are no program of a repository's code, by any name that its builds give to a binary.
 *
 * @returns none if the repository has no program that certainly starts a node, or a sample chain only, or builds a
 *   program under a name that only a shell could tell
 */
async function foreignTo({ tree, programs, built: read }, binaries) {
    if (binaries.length === 0 || programs.length === 0)
        return new Set();
    if (!programs.every(({ isCertain, isSample }) => isCertain && !isSample))
        return new Set();
    const built = await read();
    if (built === undefined)
        return new Set();
    // A program may be a script of the repository.
    const files = new Set(tree.paths.map((name) => external_node_path_default().posix.basename(name)));
    const isOwn = (name) => /\./.test(name) || // most likely a script
        files.has(name) ||
        [name, ...name.split(/[-_]/)].some((part) => built.has(part)) ||
        [...built].some((each) => name.startsWith(`${each}-`) || name.startsWith(`${each}_`));
    return new Set(binaries.filter((name) => !isOwn(name)));
}
/** Names of programs by their folders and the Makefiles' facts. */
function knownNames(tree, programs, made) {
    return new Set([
        ...programs.flatMap((each) => namesOfProgram(each, made.get(each)).map(({ value }) => value)),
        ...[...made.values()].flatMap((make) => [...make.binaries.values()].map(({ value }) => value)),
        ...tree.paths.flatMap((name) => (MAIN.exec(name) ?? []).slice(1).filter(Boolean)),
    ]);
}
/** Folders of main packages by custom, with their names. */
const MAIN = /(?:^|\/)cmd\/([^/]+)\/[^/]*\.go$|(?:^|\/)([^/]+)\/main\.go$/;
const SCRIPT = /(?:^|\/)(?:GNU)?[Mm]akefile$|(?:^|\/)\.?[Jj]ustfile$|\.(?:mk|just|sh)$/;
const MOST_SCRIPTS = 400;
/** Commands and instructions that give a file another name. */
const RENAMING = /^(?:mv|cp|ln|install|COPY|ADD)$/;
/**
 * Adds the names that scripts and Dockerfiles give to binaries: by `go build -o`, and by copying those with known names.
 *
 * @returns undefined if a name has variables without a plain value
 */
async function builtNames(tree, known, modules) {
    const scripts = tree.paths.filter((name) => SCRIPT.test(name) || isDockerfile(name));
    const commands = [...(await tree.texts(scripts.slice(0, MOST_SCRIPTS))).values()].flatMap(commandsOf);
    const names = new Set(known);
    const outputs = commands.flatMap((words) => outputOf(words) ?? []);
    const isHere = placesOf(tree, modules, new Set(outputs.flatMap(({ target }) => target ?? [])));
    for (const { name, target } of outputs) {
        // Other chains are built in Dockerfiles, from their own repositories.
        if (target !== undefined && !isHere(target))
            continue;
        if (/[$`{]/.test(name))
            return undefined;
        names.add(name);
    }
    for (const words of commands) {
        const [program = '', ...all] = words;
        if (!RENAMING.test(program))
            continue;
        const given = all.filter((word) => !word.startsWith('-'));
        const to = given.at(-1) ?? '';
        const isRenamed = given.slice(0, -1).some((from) => names.has(external_node_path_default().posix.basename(from)));
        if (isRenamed && /\w$/.test(to))
            names.add(external_node_path_default().posix.basename(to));
    }
    return names;
}
/** Commands of a script, and of a Dockerfile with its instructions to copy, that build or rename. */
function commandsOf(text) {
    const plain = text.replace(/^[ \t]*(?:RUN|ARG|ENV)[ \t]+(?:--\S+[ \t]+)*/gim, '');
    const variables = (0,shell_words/* assignedIn */.k8)(plain);
    return (0,shell_words/* wholeLines */.zo)(plain)
        .filter(({ text: line }) => /\bbuild\b|\b(?:mv|cp|ln|install|COPY|ADD)\s/.test(line))
        .flatMap(({ text: line }) => (0,shell_words/* commandsIn */.GO)((0,shell_words/* filledIn */.AE)(line, variables)))
        .map((words) => words.map((word, at) => (at === 0 ? word.replace(/^[@+-]+/, '') : word)));
}
/** What a command builds by `go build -o`; undefined for other commands. */
function outputOf(words) {
    const at = words.findIndex((word) => /^(?:\$\(GO\)|go)$/i.test(external_node_path_default().posix.basename(word)));
    if (at === -1 || words[at + 1] !== 'build')
        return undefined;
    const flag = words.findIndex((word) => /^-o(?:=|$)/.test(word));
    const output = words[flag]?.startsWith('-o=') ? words[flag]?.slice(3) : words[flag + 1];
    if (flag === -1 || output === undefined || /\/$|\.(?:so|wasm|a)$/.test(output))
        return undefined;
    const target = words
        .at(-1)
        ?.replace(/^\.\//, '')
        .replace(/\/(?:\.\.\.|\*|[\w-]+\.go)?$/, '');
    const isPath = target !== undefined && /^[\w-][\w.-]*\/[\w./-]+$/.test(target);
    return { name: external_node_path_default().posix.basename(output), target: isPath ? target : undefined };
}
/** Parts of a path that is looked for; longer ones count as found. */
const MOST_PARTS = 10;
/**
 * Tells whether a package is one of the repository: below the path of one of its modules, or in a folder that ends
 * with its path. Looks at each path of the tree once.
 */
function placesOf(tree, modules, targets) {
    const own = new Set(modules.map((each) => each.path));
    const isOfModule = (target) => endsOfParts(target).some((end) => own.has(target.slice(0, end)));
    const searched = [...targets].filter((target) => !isLong(target) && !isOfModule(target));
    const wanted = new Set(searched);
    const found = new Set();
    const folders = new Set(searched.length === 0 ? [] : tree.paths.map((name) => external_node_path_default().posix.dirname(name)));
    for (const folder of folders) {
        const ends = endsOfParts(folder);
        for (const first of ends.keys()) {
            const start = first === 0 ? 0 : (ends[first - 1] ?? 0) + 1;
            for (const end of ends.slice(first + 1, first + MOST_PARTS)) {
                const part = folder.slice(start, end);
                if (wanted.has(part))
                    found.add(part);
            }
        }
    }
    return (target) => !wanted.has(target) || found.has(target);
}
function isLong(target) {
    return endsOfParts(target).length > MOST_PARTS;
}
/** Positions at which the parts of a path end. */
function endsOfParts(name) {
    return [...name.matchAll(/\/|$/g)].map(({ index }) => index);
}

;// CONCATENATED MODULE: ./src/draft/binary.ts


/**
 * File name of the chain's binary: that of the repository's program which starts a node, or else of commands and
 * scripts of the nodes, or else by the convention of the SDK.
 */
function binaryOf(nodes, image, source, code) {
    if (code !== undefined)
        return ofProgram(nodes, code);
    const named = nodes.find(({ binary }) => binary !== undefined);
    if (named?.binary !== undefined) {
        const { name, script } = named.binary;
        const from = script ?? `the command of ${named.service}`;
        return { value: name, from, isGuess: false };
    }
    if (source?.program !== undefined) {
        return { value: source.program, from: external_node_path_default().join(source.folder, 'cmd'), isGuess: true };
    }
    const home = nodes.flatMap((node) => /\/\.([\w-]+)$/.exec(node.home ?? '')?.[1] ?? [])[0];
    if (home !== undefined) {
        return { value: daemonName(home), from: `the home /.${home}`, isGuess: true };
    }
    const repository = image?.split('/').at(-1)?.split(/[:@]/)[0];
    if (repository === undefined)
        return undefined;
    return { value: daemonName(repository), from: `the image ${image}`, isGuess: true };
}
/** The program's name that the nodes use; of several that none uses, a guess. */
function ofProgram(nodes, { root, now: { program, isOnly, make } }) {
    const names = namesOfProgram(program, make);
    const used = nodes.flatMap(({ binary }) => binary?.name ?? []);
    const [first] = names;
    const found = names.find(({ value }) => used.includes(value)) ?? first;
    if (found === undefined)
        return undefined;
    const isUsed = used.includes(found.value);
    const from = external_node_path_default().join(root, found.from);
    const isSure = program.isCertain && isOnly && names.length === 1 && used.length === 0;
    return { value: found.value, from, isGuess: !isUsed && !isSure };
}
/** Binary name by the convention of the SDK: `demod` for demo. */
function daemonName(chain) {
    const [word = chain] = chain.split(/[^A-Za-z0-9-]/);
    return word.endsWith('d') ? word : `${word}d`;
}

// EXTERNAL MODULE: ./src/text/references.ts
var references = __webpack_require__(41261);
// EXTERNAL MODULE: ./src/chain/modules/genesis.ts
var genesis = __webpack_require__(96277);
// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/preflight/stakes.ts
var stakes = __webpack_require__(9640);
// EXTERNAL MODULE: ./src/stack/homes/facts.ts
var facts = __webpack_require__(19380);
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
    return {
        ...{ file, id, denom, votingPeriodMs: period, validatorKeys: validatorKeys(genesis) },
        stakers: () => stakersIn(genesis),
    };
}
function stakersIn(genesis) {
    const state = (0,find/* valueAt */.fK)(genesis, ['app_state']);
    try {
        return new Set((0,stakes/* stakesOf */.t)((0,find/* isMapping */.pi)(state) ? state : {}).delegations.keys());
    }
    catch {
        return new Set(); // a stake that is no number, or an address that is none: the rehearsal tells
    }
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
    const keys = [
        ...entriesOf(genesis, ['app_state', 'genutil', 'gen_txs']).map((tx) => (0,find/* valueAt */.fK)(tx, ['body', 'messages', 0, 'pubkey', 'key'])),
        ...entriesOf(genesis, ['app_state', 'staking', 'validators']).map((validator) => (0,find/* valueAt */.fK)(validator, ['consensus_pubkey', 'key'])),
        ...entriesOf(genesis, ['validators']).map((validator) => (0,find/* valueAt */.fK)(validator, ['pub_key', 'value'])),
    ];
    return new Set(keys.filter((key) => typeof key === 'string'));
}
function entriesOf(genesis, path) {
    const list = (0,find/* valueAt */.fK)(genesis, path);
    return Array.isArray(list) ? list : [];
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

;// CONCATENATED MODULE: ./src/draft/chains.ts


/** Largest number of genesis files that are read to tell chains apart. */
const MOST_GENESES = 32;
/**
 * Groups nodes by chain: by the chain id of their genesis, then their binary, the name of their home and the
 * repository of their image. A trait that is unknown of a node does not part it from others.
 */
async function chainsOf(nodes, files) {
    const ids = await idsOf(nodes, files);
    const groups = [];
    for (const node of nodes) {
        const traits = traitsOf(node, ids);
        const like = (compare) => groups.find((each) => each.traits.some((other) => compare(traits, other)));
        const group = like(areAlike) ?? like(areRelated);
        if (group === undefined)
            groups.push({ nodes: [node], traits: [traits] });
        else {
            group.nodes.push(node);
            group.traits.push(traits);
        }
    }
    return groups.map(({ nodes: own, traits }) => ({ nodes: own, name: nameOf(traits) }));
}
/** Chain ids by genesis file. */
async function idsOf(nodes, files) {
    const ids = new Map();
    const geneses = new Set(nodes.flatMap(({ genesis }) => genesis ?? []));
    for (const genesis of [...geneses].slice(0, MOST_GENESES)) {
        const id = (await findChain([genesis], files))?.id;
        if (id !== undefined)
            ids.set(genesis, id);
    }
    return ids;
}
function traitsOf({ genesis, binary, home, image }, ids) {
    return {
        id: ids.get(genesis ?? ''),
        binary: binary?.name,
        home: /\/\.([\w-]+)\/?$/.exec(home ?? '')?.[1],
        image,
        repository: image === undefined ? undefined : (0,references/* withoutTag */.nb)(image),
    };
}
/** Compares what is known of both, the best evidence first. */
function areAlike(a, b) {
    const known = ['id', 'binary'].find((trait) => a[trait] !== undefined && b[trait] !== undefined);
    return known === undefined ? a.image === b.image : a[known] === b[known];
}
/** Compares nodes of different images, of which only one has a known chain id or binary. */
function areRelated(a, b) {
    if (a.id !== undefined && b.id !== undefined)
        return false;
    if (a.binary !== undefined && b.binary !== undefined)
        return false;
    if (a.home !== undefined && b.home !== undefined)
        return a.home === b.home;
    return a.repository === b.repository;
}
function nameOf(traits) {
    const first = (trait) => traits.find((each) => each[trait] !== undefined)?.[trait];
    return first('id') ?? first('binary') ?? first('home') ?? first('repository') ?? 'unknown';
}
/** The chain to rehearse: the one of this repository's code, or else the one with the most nodes that may be of it. */
function ownChain(groups, { isOwn, isForeign }) {
    const rank = ({ nodes }) => (nodes.every(isForeign) ? -1_000_000 : 0) +
        nodes.filter((node) => isOwn(node) && !isForeign(node)).length * 1_000 +
        nodes.filter(({ genesis }) => genesis).length +
        nodes.length;
    return groups.toSorted((a, b) => rank(b) - rank(a))[0];
}

// EXTERNAL MODULE: ./src/images/go/modfile.ts
var go_modfile = __webpack_require__(51947);
// EXTERNAL MODULE: ./src/images/go/needs-c.ts
var needs_c = __webpack_require__(16936);
;// CONCATENATED MODULE: ./src/images/go-modules.ts
/** Facts of Go modules that a drafted build depends on. */



// EXTERNAL MODULE: ./src/repository/tags.ts
var repository_tags = __webpack_require__(39875);
;// CONCATENATED MODULE: ./src/repository/upgrade-choice.ts

/** Number of older releases that are looked at when the newest one changes no name. */
const FURTHEST = 32;
/**
 * Chooses the upgrade to rehearse: a name in the work tree that the current release lacks, or else the last upgrade
 * between two releases.
 */
async function chooseUpgrade({ tags, current, namesOf, }) {
    const base = current ?? tags[0];
    const now = await namesOf(undefined);
    const before = base && (await namesOf(base));
    if (before !== undefined) {
        const fresh = added(now, before);
        const [name, ...others] = fresh;
        if (name !== undefined)
            return { base, next: undefined, name, others, why: 'new' };
        const released = await lastReleased(tags, namesOf);
        if (released !== undefined)
            return released;
    }
    const versioned = await lastVersioned(tags, current, namesOf);
    if (versioned !== undefined)
        return versioned;
    const known = preferred(now?.registered ?? []).at(-1) ?? preferred(before?.registered ?? []).at(-1);
    const declared = known ?? preferred(now?.declared ?? []).at(-1);
    const why = declared === undefined ? 'none' : 'known';
    return { base, next: undefined, name: declared, others: [], why };
}
/**
 * The current release, or else the one before the newest, and the newest one, if its upgrade has the version of its
 * binary as its name and no other name is known.
 */
async function lastVersioned([newest, before], current, namesOf) {
    const base = current ?? before;
    if (newest === undefined || base === undefined || base.tag === newest.tag)
        return undefined;
    const names = await namesOf(newest);
    const [place] = names?.byVersion ?? [];
    if (place === undefined || names?.registered.length !== 0)
        return undefined;
    return { base, next: newest, name: undefined, others: [], why: 'version' };
}
/** The newest two releases with an upgrade between them. */
async function lastReleased(tags, namesOf) {
    const [newest] = tags;
    const after = await namesOf(newest);
    if (newest === undefined || after === undefined || after.registered.length === 0)
        return undefined;
    const addedSince = async (at) => {
        const before = await namesOf(tags[at]);
        return before && added(after, before); // of code that was not read, every name would be new
    };
    // Releases gain names and rarely lose any: steps that double, then halves between the last two.
    const last = Math.min(tags.length - 1, FURTHEST);
    let same = 0;
    let other = 1;
    while (other <= last && (await addedSince(other))?.length === 0) {
        same = other;
        other = other === last ? last + 1 : Math.min(other * 2, last);
    }
    if (other > last)
        return undefined;
    while (other - same > 1) {
        const middle = Math.floor((same + other) / 2);
        if ((await addedSince(middle))?.length === 0)
            same = middle;
        else
            other = middle;
    }
    const [name, ...others] = (await addedSince(other)) ?? [];
    if (name === undefined)
        return undefined;
    const base = tags[other];
    return { base, next: newest, name, others, why: 'released' };
}
/**
 * Names that a tree registers and an earlier one does not know, the one to take first: that of the next version, and
 * none of a test network if there is another.
 */
function added(now, before) {
    const known = new Set([...before.registered, ...before.declared].map(({ value }) => value));
    const fresh = (now?.registered ?? []).filter(({ value }) => !known.has(value));
    const newest = before.registered.at(-1)?.value ?? '';
    const later = preferred(fresh).filter(({ value }) => (0,repository_tags/* compareNames */.MP)(value, newest) >= 0);
    const rest = fresh.filter((each) => !later.includes(each));
    return later.length > 0 ? [...later, ...rest] : [...preferred(fresh)];
}
/** Names without those of test networks and candidates, unless there are no others. */
function preferred(names) {
    const final = names.filter(({ value }) => !/(?:[-_.]|\d)(?:rc|alpha|beta|testnet|devnet|dev)/i.test(value));
    return final.length > 0 ? final : names;
}

// EXTERNAL MODULE: ./src/repository/upgrade-names.ts + 2 modules
var upgrade_names = __webpack_require__(31812);
// EXTERNAL MODULE: ./src/repository/tree.ts
var repository_tree = __webpack_require__(12530);
;// CONCATENATED MODULE: ./src/draft/most-common.ts
/** The most common of some values, the first of equally common ones; undefined for none. */
function mostCommon(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

;// CONCATENATED MODULE: ./src/draft/chain-values.ts




const chain_values_SCRIPT = /\.(?:sh|bash|mk)$|(?:^|\/)(?:[Mm]akefile|justfile)$/;
const ASIDE = /(?:^|\/)(?:vendor|node_modules|third_party|docs?|\.github|lib|e2e|[\w-]*tests?|[\w-]*upgrade[\w-]*)\//;
const chain_values_MOST_SCRIPTS = 200;
const MOST_CODE = 100;
const ID = /(?:--chain-id[= ]|\bconfig (?:set client )?chain-id )["']?([A-Za-z][\w-]{2,48})["']?(?=\s|$)/;
const GENTX = /\bgentx\s.{0,300}?\s["']?\d{3,}([a-z][a-zA-Z0-9/]{2,60})["']?(?=\s|$)/;
const BOND = /bond_denom\\?"?\]?\\?"?\s{0,4}[:=]\s{0,4}\\?"([a-z][a-zA-Z0-9/]{2,60})\\?"/;
/** Constants with the bond denomination, by custom. */
const CONSTANT = /(?:^|[\s.])(?:Default)?(?:BondDenom|BaseCoinUnit|BaseDenom|DefaultDenom|StakingDenom|BaseCoinDenom)\s*(?:string\s*)?=\s*"([a-z][a-zA-Z0-9/]{2,60})"/m;
const DENOM_WORDS = ['BondDenom', 'BaseCoinUnit', 'BaseDenom', 'DefaultDenom', 'StakingDenom'];
/** Constants with the coin type: `CoinType uint32 = 852`, and calls: `SetCoinType(852)`. */
const COIN_TYPE = /(?:^|[\s.])(?:\w{0,20}CoinType\s*(?:u?int\d*\s*)?=\s*(?:uint32\()?|SetCoinType\()(\d{1,5})\b/m;
/** Finds the chain id and the bond denomination that scripts for the program give to a new chain, or its code names. */
async function chainValues(tree, program) {
    const names = tree.paths.filter((name) => chain_values_SCRIPT.test(name) && !ASIDE.test(name));
    const ids = [];
    const denoms = [];
    for (const [name, text] of await tree.texts(names.slice(0, chain_values_MOST_SCRIPTS))) {
        if (!text.includes(program.name))
            continue;
        const variables = (0,shell_words/* assignedIn */.k8)(text);
        for (const { line, text: written } of (0,shell_words/* wholeLines */.zo)(text)) {
            if (/^\s*#/.test(written) || !/chain-id|gentx|bond_denom/.test(written))
                continue;
            const filled = (0,shell_words/* filledIn */.AE)(written, variables);
            const put = (list, value) => {
                if (value !== undefined)
                    list.push({ value, path: name, line });
            };
            put(ids, ID.exec(filled)?.[1]);
            put(denoms, GENTX.exec(filled)?.[1] ?? BOND.exec(filled)?.[1]);
        }
    }
    return {
        id: mostCommonOf(ids),
        denom: mostCommonOf(denoms) ?? (await constant(tree, program, DENOM_WORDS, CONSTANT)),
        coinType: await constant(tree, program, ['CoinType'], COIN_TYPE),
    };
}
/** First value of a constant with one of some words in its name, in the program's module, outer folders first. */
async function constant(tree, { module, isSample }, words, form) {
    const hits = (await tree.goFilesWith(words)).filter((name) => ((0,repository_tree/* isOwnGo */.z5)(name) || (isSample && (0,repository_tree/* isSampleGo */.Dp)(name))) &&
        name.startsWith(module.folder) &&
        !ASIDE.test(name));
    const near = hits.toSorted((a, b) => depth(a) - depth(b)).slice(0, MOST_CODE);
    for (const [name, text] of await tree.texts(near)) {
        const found = form.exec(text);
        const [, value = ''] = found ?? [];
        if (found === null)
            continue;
        const before = text.slice(0, found.index + found[0].length);
        return { value, path: name, line: before.split('\n').length };
    }
    return undefined;
}
function depth(name) {
    return external_node_path_default().posix.dirname(name).split('/').length;
}
/** The value that occurs most often, at its first place. */
function mostCommonOf(found) {
    const best = mostCommon(found.map(({ value }) => value));
    return found.find(({ value }) => value === best);
}

;// CONCATENATED MODULE: ./src/draft/code.ts











/**
 * Reads the code of the chain in the repository around a stack: the main package of its node, its builds, release
 * tags and upgrade names. Runs nothing of it.
 *
 * @param read reads the programs of the work tree, perhaps shared with other readers
 * @returns undefined if no program of the repository starts a node
 */
async function readCode(exec, { folder, source, image, binaries }, read = programReader(exec)) {
    const root = (await (0,system_files/* repositoryOf */._M)(folder)) ?? source;
    if (root === undefined)
        return undefined;
    const programs = await read(root);
    const { tree } = programs;
    const now = await codeAt(programs, binaries, external_node_path_default().relative(root, folder));
    if (now === undefined)
        return undefined;
    const all = await (0,git_tree/* tagsOf */.Fg)(exec, root, 'all');
    const module = now.program.module.folder;
    const imageTag = (0,references/* tagIn */.mg)(image ?? '') ?? '';
    const current = (0,repository_tags/* tagNamed */.gP)(all, imageTag, module);
    const trees = new Map([
        [undefined, Promise.resolve(tree)],
    ]);
    const at = (tag) => {
        const opened = trees.get(tag?.tag) ?? (0,git_tree/* refTree */.CL)(exec, root, tag?.tag ?? '');
        trees.set(tag?.tag, opened);
        return opened;
    };
    const names = new Map();
    const namesOf = (tag) => {
        const read = names.get(tag?.tag) ?? at(tag).then((each) => (each ? (0,upgrade_names/* upgradeNamesOf */.C)(each) : undefined));
        names.set(tag?.tag, read);
        return read;
    };
    const tags = (0,repository_tags/* upToCheckout */.tU)((0,repository_tags/* releaseTags */.dt)(all, module), await (0,git_tree/* tagsOf */.Fg)(exec, root, 'HEAD'));
    const choice = await chooseUpgrade({ tags, current, namesOf });
    const base = choice.base && (await at(choice.base));
    const next = choice.next && (await at(choice.next));
    const isBase = current !== undefined && choice.base?.tag === current.tag;
    const isSure = isBase && (0,repository_tags/* isInFull */.H2)(current, imageTag) && isOwnImage(now, image, binaries);
    const wanted = [now.program.name];
    return {
        root,
        now,
        base: base && (await codeAt(await programsIn(base), wanted, '')),
        next: (next && (await codeAt(await programsIn(next), wanted, ''))) ?? now,
        choice,
        isBaseRead: base !== undefined,
        byImage: isBase ? (isSure ? 'in full' : 'perhaps') : undefined,
        names: (await namesOf(choice.next)) ?? NO_NAMES,
        values: await chainValues(tree, now.program),
    };
}
/** Code of a tree. Of several programs, that of the stack, of the Makefile, or nearest to the stack. */
async function codeAt({ tree, programs, made }, binaries, near) {
    const rank = (each) => (namesOfProgram(each, made.get(each)).some(({ value }) => binaries.includes(value)) ? 4 : 0) +
        (made.get(each)?.words.has(each.name) ? 2 : 0) +
        (near !== '' && each.folder.startsWith(`${near.split('/')[0]}/`) ? 1 : 0);
    const [program, second] = programs.toSorted((a, b) => rank(b) - rank(a));
    const make = program && made.get(program);
    if (program === undefined || make === undefined)
        return undefined;
    const modfile = (0,go_modfile/* parseModfile */.C)(program.module.text);
    const tags = make.tags.map(({ value }) => value);
    return {
        program,
        isOnly: second === undefined || rank(second) < rank(program),
        make,
        dockerfile: await nodeDockerfile(tree, program, make),
        needOfC: (0,needs_c/* needOfC */.x)(modfile, tags),
        isEvm: [program.module.path, ...requiredBy(modfile)].some((each) => EVM.test(each)),
        reachesOut: modfile.replaces.some(({ by }) => by.startsWith('../')) || tree.paths.includes('go.work'),
    };
}
/** Modules with an EVM for the SDK, also their forks. */
const EVM = /\/(?:ethermint|evmos|cosmos\/evm)(?:\/|$)/;
function requiredBy({ requires }) {
    return requires.flatMap(({ path: name, isIndirect }) => (isIndirect ? [] : [name]));
}
const NO_NAMES = {
    registered: [],
    declared: [],
    calls: [],
    unknown: [],
    byVersion: [],
    versionVariables: [],
};
/** Returns true if the nodes start this code's program, or their image is called like it, its chain or its module. */
function isOwnImage({ program, make }, image, binaries) {
    const names = namesOfProgram(program, make).map(({ value }) => value);
    if (names.some((name) => binaries.includes(name)))
        return true;
    const module = program.module.path
        .replace(/\/v\d+$/, '')
        .split('/')
        .at(-1);
    const called = image?.split('/').at(-1)?.split(/[:@]/)[0];
    const chains = names.map((name) => name.replace(/d$/, ''));
    return [...names, ...chains, make.name?.value, module].some((name) => name !== undefined && name.toLowerCase() === called);
}

;// CONCATENATED MODULE: ./src/draft/key-owners.ts

/** Folders and names of relayers' keys: they pay for packets, and neither stake nor vote. */
const RELAYER = /(?:^|[/._-])(?:ts-)?(?:relayer|relay|hermes|rly)(?=$|[/._-])/i;
/** Returns true for the name or place of a relayer's key. */
function isOfRelayer(name) {
    return RELAYER.test(name);
}
/**
 * Parts the keys of the chain's accounts from those of relayers and of nodes of other chains.
 *
 * @param top folder below which the names of folders tell the owner
 * @param own services of the chain's nodes
 * @param foreign services of other nodes
 */
function keysOfChain(keys, top, { own, foreign }) {
    const left = [];
    const ofChain = keys.filter((key) => {
        const owner = ownerOf(key);
        if (owner !== undefined)
            left.push({ key, owner });
        return owner === undefined;
    });
    return { keys: ofChain, left };
    function ownerOf(key) {
        const named = (service) => isNamedAfter(key.name, service);
        if (own.some(named))
            return undefined;
        const service = foreign.find(named);
        if (service !== undefined)
            return `${service}, which is no node of this chain`;
        const place = external_node_path_default().relative(top, key.kind === 'keyring' ? key.folder : key.file);
        return isOfRelayer(key.name) || isOfRelayer(place) ? 'a relayer' : undefined;
    }
}
/** Returns true for the name of a service with or without more words: `val-0`, `val-0-key`, `key_val-0`. */
function isNamedAfter(name, service) {
    const isEnd = (letter) => letter === undefined || /[._-]/.test(letter);
    const starts = name.startsWith(service) && isEnd(name[service.length]);
    return starts || (name.endsWith(service) && isEnd(name[name.length - service.length - 1]));
}

// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
// EXTERNAL MODULE: ./src/plan/account-schema.ts
var account_schema = __webpack_require__(42914);
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
        const backend = account_schema/* KEYRING_BACKENDS */.Qi.find((each) => (0,layout/* backendFolder */.Vd)(each) === entry.name);
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
    if (!/mnemonic/i.test(file) || !/^[^.]+(?:\.(?:txt|mnemonics?|words|key))?$/i.test(file))
        return;
    const base = file.replace(/\.(?:txt|mnemonics?|words|key)$/i, '');
    return base.replace(/[-_.]?mnemonics?[-_.]?/i, '') || 'validator';
}

// EXTERNAL MODULE: ./src/stack/compose/system-paths.ts
var system_paths = __webpack_require__(62911);
;// CONCATENATED MODULE: ./src/draft/missing-mounts.ts


const missing_mounts_MOST = 50;
/** Sources of bind mounts that do not exist, with the scripts and targets that may make them. */
async function missingMounts(model, findMakers) {
    const users = new Map();
    for (const [service, { volumes = [] }] of Object.entries(model.services)) {
        for (const { type, source } of volumes) {
            if (type !== 'bind' || source === undefined)
                continue;
            users.set(source, [...(users.get(source) ?? []), service]);
        }
    }
    const missing = [];
    // Parents come first, and stand for what is mounted below them.
    for (const source of [...users.keys()].sort()) {
        const services = users.get(source) ?? [];
        const parent = missing.find((each) => (0,system_paths/* isBelow */.Yw)(source, each.source));
        for (const service of services)
            parent?.services.add(service);
        if (parent !== undefined || missing.length === missing_mounts_MOST || (await (0,system_files/* exists */.t2)(source)))
            continue;
        missing.push({ source, services: new Set(services) });
    }
    return Promise.all(missing.map(async ({ source, services }) => ({
        source,
        services: [...services].sort(),
        makers: await findMakers(source),
    })));
}

// EXTERNAL MODULE: ./src/draft/nodes.ts + 1 modules
var draft_nodes = __webpack_require__(62498);
;// CONCATENATED MODULE: ./src/draft/source.ts



const LARGEST_GO_MOD = 1024 * 1024;
/**
 * Finds the source of the chain: the nearest folder with a go.mod that requires the Cosmos SDK, among the
 * parents of the compose files and their direct subfolders. The search ends at the top of the git repository,
 * or without a repository at the first parent.
 */
async function findSource(from, files) {
    const top = (await (0,system_files/* repositoryOf */._M)(from)) ?? external_node_path_default().dirname(from);
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
    const holders = new Set(groups.flatMap(named));
    const isValidator = (node) => node.isSignedRemotely || signed.includes(node.service) || holders.has(node);
    return {
        services: nodes.filter(isValidator).map(({ service }) => service),
        twins: groups
            .filter((group) => group.length > 1)
            .map((group) => group.map(({ service }) => service)),
    };
}
/** The node that its configuration names after its service, if there is exactly one; otherwise all. */
function named(group) {
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
/** Returns true if all nodes of the chain to rehearse start binaries of other repositories. */
function isForeign({ nodes, foreign }) {
    return nodes.length > 0 && nodes.every(({ binary }) => foreign.has(binary?.name ?? ''));
}
/** Gathers the facts for a plan; starts nothing. */
async function gatherFacts(given, compose, { images, files, own, seeming, findMakers, foreignOf }) {
    const model = (0,mounts/* withNamedFolders */.dn)((0,resolve/* resolved */.L)(given));
    const folder = external_node_path_default().dirname(compose.files[0] ?? '.');
    const services = await (0,draft_nodes/* findServices */.O)(model, images, files);
    const chains = await chainsOf(services.nodes, files);
    const binaries = services.nodes.flatMap(({ binary }) => binary?.name ?? []);
    const foreign = (await foreignOf?.([...new Set(binaries)])) ?? new Set();
    const taken = ownChain(chains, {
        isOwn: ({ service }) => own.includes(service),
        isForeign: ({ binary }) => foreign.has(binary?.name ?? ''),
    });
    const nodes = taken?.nodes ?? [];
    const signers = services.signers.filter(({ validators }) => validators.length === 0 ||
        validators.some((each) => nodes.some(({ service }) => service === each)));
    const chain = await findChain(genesesOf(model, nodes), files);
    const isWithoutHomes = await haveNoHomes(model, nodes);
    const { services: validators, twins } = isWithoutHomes
        ? { services: likelyValidators(nodes), twins: [] }
        : await validatorsOf(nodes, signers, chain, files);
    const image = mostCommon(nodes.flatMap((node) => node.image ?? []));
    const built = nodes.find((node) => node.image === image && model.services[node.service]?.build);
    const source = await findSource(folder, files);
    const top = await (0,system_files/* repositoryOf */._M)(folder);
    const otherChains = chains.filter((each) => each !== taken);
    const found = await findKeys([
        { folder, depth: KEYS_BELOW },
        ...homeFolders(model, nodes).map((home) => ({ folder: home, depth: 0 })),
        ...(top === undefined || top === folder
            ? []
            : [{ folder: external_node_path_default().dirname(folder), depth: KEYS_BESIDE }]),
    ]);
    const nodeNames = nodes.map(({ service }) => service);
    const { keys, left: leftKeys } = keysOfChain(found, top ?? external_node_path_default().dirname(folder), {
        own: nodeNames,
        foreign: [
            ...otherChains.flatMap((each) => each.nodes.map(({ service }) => service)),
            // Without a genesis, a node that is off could be one of any chain.
            ...(chain === undefined ? seeming.filter((each) => !nodeNames.includes(each)) : []),
        ],
    });
    return {
        compose,
        nodes,
        foreign,
        otherChains,
        signers,
        validators,
        twins,
        rpc: rpcOf(nodes, validators),
        image,
        build: built && model.services[built.service]?.build,
        present: new Set(images.keys()),
        binary: binaryOf(nodes, image, source, undefined),
        chain,
        missing: await missingMounts(model, findMakers),
        isWithoutHomes,
        keys,
        leftKeys,
        otherMnemonics: [],
        source,
        code: undefined,
        unreadable: [...files.unreadable].sort(),
    };
}
/** Adds what the repository around a stack tells about its chain. */
async function withCode(exec, facts, { folder = external_node_path_default().dirname(facts.compose.files[0] ?? '.'), read }) {
    const { nodes, image, source } = facts;
    const hints = {
        folder,
        source: source?.folder,
        image,
        binaries: nodes.flatMap(({ binary }) => binary?.name ?? []),
    };
    const code = await readCode(exec, hints, read);
    return { ...facts, code, binary: binaryOf(nodes, image, source, code) };
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

// EXTERNAL MODULE: ./src/stack/compose/read.ts + 2 modules
var read = __webpack_require__(76459);
// EXTERNAL MODULE: ./src/draft/files.ts
var draft_files = __webpack_require__(14900);
;// CONCATENATED MODULE: ./src/draft/read.ts




/**
 * Reads compose files with Docker Compose, as a rehearsal does.
 *
 * @param cwd base of the files' paths in messages
 * @throws RehearsalError if Compose does not answer, or with the line and its reason if it refuses the files
 */
async function readModel(docker, files, cwd, options = {}) {
    try {
        return await (0,read/* readCompose */.j)(docker, files, { ...options, cwd });
    }
    catch (error) {
        const silence = await docker.compose.version().then(() => undefined, errors/* messageOf */.bD);
        if (silence === undefined)
            throw error;
        const names = (0,words/* listed */.KE)(files.map((file) => (0,draft_files/* named */.K)(file, cwd)));
        throw new errors/* RehearsalError */.g0('COMPOSE_UNAVAILABLE', `Cannot read ${names} with \`docker compose config\`: Docker Compose does not answer (${silence})`, {
            hint: 'Install Docker with its Compose plugin and start it, until `docker compose version` succeeds. A rehearsal needs both, too.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/secrets/sensitive.ts
var sensitive = __webpack_require__(21869);
// EXTERNAL MODULE: ./src/stack/compose/variables.ts
var variables = __webpack_require__(79798);
// EXTERNAL MODULE: ./src/stack/compose/written.ts
var written = __webpack_require__(27584);
// EXTERNAL MODULE: ./src/system/child-environment.ts
var child_environment = __webpack_require__(49027);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/draft/start-variables.ts













/** Characters of a value in a message. */
const LONGEST_VALUE = 120;
/** Largest sizes in bytes of a value that Compose gets, and of all of them. */
const LARGEST_VALUE = 4 * 1024;
const LARGEST_FILE = 64 * 1024;
/**
 * Those variables of the line that starts a stack which its compose files use. A value that no env file can hold, or
 * of a name that programs read themselves, counts as unknown.
 */
async function usedVariables(files, { projectFolder, variables }) {
    if (variables.length === 0)
        return [];
    const used = usedNames(await (0,written/* readWritten */.I)(files, projectFolder, (file) => file));
    let length = 0;
    return variables
        .filter(({ name }) => used.has(name))
        .map((each) => {
        const line = isReserved(each.name) ? undefined : envLine(each);
        if (line === undefined)
            return { ...each, value: undefined };
        const bytes = Buffer.byteLength(line);
        if (length + bytes > LARGEST_FILE)
            return { ...each, value: undefined };
        length += bytes;
        return each;
    });
}
/** Names of all variables that compose files fill in, or pass on to a service or a build. */
function usedNames(written) {
    const names = new Set();
    for (const { data, texts } of written) {
        for (const { path: at, text } of texts) {
            for (const [, name] of text.matchAll(/\$\$|\$\{?([A-Za-z_]\w*)/g)) {
                if (name !== undefined)
                    names.add(name);
            }
            if (isPassedOn(at))
                names.add(text);
        }
        for (const name of emptyNames(data))
            names.add(name);
    }
    return names;
}
/** Returns true for an item of a list of variables: `environment: [NAME]`. */
function isPassedOn(at) {
    const [list, item] = at.slice(-2);
    return typeof item === 'number' && (list === 'environment' || list === 'args');
}
/** Variables without a value, which Compose takes from its environment. */
function emptyNames(data) {
    const services = (0,find/* isMapping */.pi)(data) && (0,find/* isMapping */.pi)(data.services) ? data.services : {};
    return Object.values(services).flatMap((service) => {
        if (!(0,find/* isMapping */.pi)(service))
            return [];
        const { environment, build } = service;
        return [environment, (0,find/* isMapping */.pi)(build) ? build.args : undefined].flatMap((map) => (0,find/* isMapping */.pi)(map) ? Object.keys(map).filter((name) => map[name] === null) : []);
    });
}
/**
 * Variables that Compose, the programs that it starts (git, ssh, helpers for logins) or their loaders and interpreters
 * may read: older versions of Compose set those of env files for themselves, too.
 */
const OF_PROGRAMS = new RegExp([
    '^(?:LD|DYLD|GCONV|GLIBC|MALLOC|GIT|BASH|SSH|SSL|OPENSSL|XDG|CURL|GPG)_',
    '^(?:COMPOSE|DOCKER|BUILDKIT|BUILDX|OTEL)_',
    '^(?:PYTHON|PERL5|RUBY|GNUPG)',
    '^(?:BASHOPTS|SHELLOPTS|IFS|PS4|PROMPT_COMMAND|CDPATH|LOCPATH|NLSPATH|NODE_OPTIONS|NODE_PATH)$',
    '^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|GODEBUG|GOTRACEBACK|GOCOVERDIR)$',
    '^(?:HOSTALIASES|RES_OPTIONS|LOCALDOMAIN|RESOLV_\\w+|PAGER|EDITOR|VISUAL|BROWSER|LESSOPEN)$',
    '_(?:PROXY|proxy)$',
].join('|'));
/** Returns true if programs read a variable themselves: a file of a repository must not set it. */
function isReserved(name) {
    const read = (program) => Object.keys((0,child_environment/* childEnvironment */.Qc)(program, 'tool', { [name]: '' }));
    return OF_PROGRAMS.test(name) || read('docker').length > 0 || read('git').length > 0;
}
/**
 * Line of an env file that Compose takes literally; undefined if there is none. In some versions of Compose, a
 * backslash at the end would escape the quote.
 */
function envLine({ name, value }) {
    if (value === undefined || !/^[A-Za-z_]\w*$/.test(name))
        return undefined;
    if (Buffer.byteLength(value) > LARGEST_VALUE)
        return undefined;
    return /['\p{Cc}\u2028\u2029]|\\$/u.test(value) ? undefined : `${name}='${value}'\n`;
}
/**
 * Does work with the env files of a start: its own, or else Compose's usual ones, and then a file with the known
 * values of its line, which is removed afterwards. No value gets into the environment of a process; the user's own
 * environment wins over all files.
 *
 * @param work receives no file if the usual ones are all
 */
async function withEnvFiles({ files, start }, env, work) {
    const given = start?.envFiles ?? [];
    const known = start?.variables.filter(({ name }) => !isReserved(name)) ?? [];
    const lines = known.flatMap((each) => envLine(each) ?? []);
    if (lines.length === 0)
        return work(given);
    const project = start?.projectFolder ?? external_node_path_default().dirname(files[0] ?? '.');
    const before = given.length > 0 ? given : await usualEnvFiles(project, env);
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'rehearse-init-'));
    try {
        const file = external_node_path_default().join(folder, 'start.env');
        await (0,promises_.writeFile)(file, lines.join(''), { mode: 0o600, flag: 'wx' });
        return await work([...before, file]);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Env files that Compose reads unless some are given. */
async function usualEnvFiles(project, env) {
    const { COMPOSE_ENV_FILES: named = '', COMPOSE_DISABLE_ENV_FILE: disabled = '' } = env;
    if (named !== '')
        return named.split(',');
    if (/^(?:1|t|true)$/i.test(disabled))
        return [];
    const file = external_node_path_default().join(project, '.env');
    const stats = await (0,promises_.stat)(file).catch(() => undefined);
    return stats === undefined || stats.isDirectory() ? [] : [file];
}
function readingWith(exec) {
    const unset = new Set();
    const collect = ({ stderr }) => {
        for (const name of (0,variables/* unsetIn */.$3)((0,system_exec/* nonEmptyLines */.yw)(stderr)))
            unset.add(name);
    };
    return {
        unset,
        exec: {
            ...exec,
            capture: (argv, options) => exec.capture(argv, options),
            stream: (argv, onLine, options) => exec.stream(argv, onLine, options),
            async run(argv, options) {
                try {
                    const result = await exec.run(argv, options);
                    collect(result);
                    return result;
                }
                catch (error) {
                    if (error instanceof system_exec/* CommandError */.Qd)
                        collect(error.result);
                    throw error;
                }
            },
        },
    };
}
/** An error of Compose about unset variables, with the lines that set them to the output of a command. */
function withLines(error, unset, start, cwd) {
    const isOfCompose = error instanceof errors/* RehearsalError */.g0 &&
        ['COMPOSE_VARIABLE_UNSET', 'COMPOSE_FILE_REFUSED'].includes(error.code);
    const unknown = start?.variables.filter(({ name, value }) => value === undefined && unset.has(name));
    if (!isOfCompose || start === undefined || unknown === undefined || unknown.length === 0)
        return error;
    const { code, message, hint, lines, place, planPath, cause } = error;
    const words = new Set(message.split(/\W+/));
    const meant = unknown.filter(({ name }) => words.has(name));
    const set = (meant.length > 0 ? meant : unknown).map((each) => `${(0,draft_files/* named */.K)(start.file, cwd)}:${each.line} sets ${each.name} to ${shown(each)}`);
    const details = { lines, place, planPath, cause, ...(hint !== undefined && { hint }) };
    return new errors/* RehearsalError */.g0(code, `${message}; ${set.join('; ')}`, details);
}
/** What sets the variables of a stack, by line: `Makefile:24 sets A=1, B=2`. */
function settersOf({ file, variables }, folder) {
    const lines = [...new Set(variables.map(({ line }) => line))];
    return lines
        .map((line) => {
        const own = variables.filter((each) => each.line === line);
        const pairs = own.map((each) => `${each.name}=${shown(each)}`);
        return `${(0,draft_files/* named */.K)(file, folder)}:${line} sets ${(0,words/* listed */.KE)(pairs)}`;
    })
        .join('; ');
}
/** Value as written, unless secret. */
function shown({ name, text }) {
    return (0,plain/* clipped */.cz)((0,sensitive/* shownValue */.JJ)(name, text), LONGEST_VALUE);
}

;// CONCATENATED MODULE: ./src/draft/choose-stack.ts










/** Stacks that Compose reads at most, of those of a repository. */
const MOST_TRIED = 8;
const INSPECT_LIMIT_MS = 10_000;
/**
 * Takes the first stack in which Compose and the files show a node. In a folder of a repository with code of a chain,
 * stacks whose nodes all start other programs are passed over.
 *
 * @throws RehearsalError if Compose does not answer, or refuses a stack that the user named or the only ones of
 *   this repository's code
 */
async function chooseStack(exec, { candidates, repository, given }, { files, cwd, read, env }) {
    const findMakers = await (0,scripts/* makerFinder */.P)(exec, repository.top);
    const without = [];
    const foreign = [];
    const refused = [];
    const foreignOf = async (binaries) => {
        if (binaries.length === 0)
            return new Set();
        const root = (await (0,system_files/* repositoryOf */._M)(repository.top)) ?? repository.top;
        return foreignTo(await read(root), binaries);
    };
    for (const found of candidates.slice(0, MOST_TRIED)) {
        let candidate = await withUsed(found);
        const { start } = candidate;
        const reading = readingWith(exec);
        const docker = (0,docker_docker.openDocker)(reading.exec, {});
        let model;
        try {
            const { files: composeFiles } = candidate;
            const options = optionsOf(candidate);
            model = await withEnvFiles(candidate, env, (envFiles) => readModel(docker, composeFiles, cwd, {
                ...options,
                ...(envFiles.length > 0 && { envFiles }),
            }));
        }
        catch (thrown) {
            const error = withLines(thrown, reading.unset, start, cwd);
            const isUnavailable = error instanceof errors/* RehearsalError */.g0 && error.code === 'COMPOSE_UNAVAILABLE';
            if (given !== 'folder' || isUnavailable)
                throw error;
            refused.push({ candidate, why: reasonOf(error), error });
            continue;
        }
        const isSet = (name) => start?.variables.some((each) => each.name === name);
        candidate = { ...candidate, unset: [...reading.unset].filter((name) => !isSet(name)) };
        const images = await inspectImages(exec, model);
        const facts = await gatherFacts(model, candidate, {
            ...{ images, files, findMakers, foreignOf },
            own: candidate.own,
            seeming: candidate.nodes,
        });
        if (facts.nodes.length === 0) {
            without.push({ ...candidate, services: Object.keys(model.services) });
            continue;
        }
        const stack = { candidate: { ...candidate, own: ownIn(candidate, facts) }, facts, model };
        if (given === 'folder' && isForeign(facts)) {
            foreign.push(stack);
            continue;
        }
        if (stack.candidate.own.length === 0)
            throwFirstOwn(refused);
        return { chosen: stack, without, foreign, refused };
    }
    throwFirstOwn(refused);
    return { chosen: undefined, without, foreign, refused };
}
/** The stack with those variables of its start that its files use. */
async function withUsed(candidate) {
    const { files, start } = candidate;
    if (start === undefined)
        return candidate;
    return { ...candidate, start: { ...start, variables: await usedVariables(files, start) } };
}
/** Services of the repository's code, without those that turn out to run another chain. */
function ownIn({ own }, facts) {
    if (isForeign(facts))
        return [];
    const nodes = [facts, ...facts.otherChains].flatMap((each) => each.nodes);
    const others = nodes.filter(({ binary }) => facts.foreign.has(binary?.name ?? ''));
    return own.filter((name) => others.every(({ service }) => service !== name));
}
/** Binaries of other chains in a stack. */
function chainsIn({ facts }) {
    return [...facts.foreign].sort();
}
/** Another chain's stack, or a drafted one, is no replacement for one of this repository's code. */
function throwFirstOwn(refused) {
    const first = refused.find(({ candidate }) => candidate.own.length > 0);
    if (first !== undefined)
        throw first.error;
}
/** Options of the line that starts a stack, besides its env files. */
function optionsOf({ start }) {
    if (start === undefined)
        return {};
    const { projectFolder, profiles } = start;
    return {
        ...(projectFolder !== undefined && { folder: projectFolder }),
        ...(profiles.length > 0 && { profiles }),
    };
}
/** Compose's own reason, without its command line. */
function reasonOf(error) {
    return error instanceof system_exec/* CommandError */.Qd
        ? (0,system_exec/* tellingLine */.c$)((0,system_exec/* nonEmptyLines */.yw)(error.result.stderr))
        : (0,errors/* messageOf */.bD)(error);
}
/** Images of the services in the engine, by reference; empty if the engine does not answer. */
async function inspectImages(exec, model) {
    const docker = (0,docker_docker.openDocker)(exec, { signal: AbortSignal.timeout(INSPECT_LIMIT_MS) });
    const references = new Set(Object.values(model.services).flatMap(({ image }) => image ?? []));
    const images = new Map();
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

// EXTERNAL MODULE: ./src/stack/copy/makers.ts
var copy_makers = __webpack_require__(70255);
;// CONCATENATED MODULE: ./src/draft/compose-names.ts
/** Default file names of Compose, in its order. */
const compose_names_MAIN = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

// EXTERNAL MODULE: ./src/stack/compose/model.ts
var model = __webpack_require__(68422);
;// CONCATENATED MODULE: ./src/draft/written.ts





/** Top-level keys of a compose file that give it services. */
const SERVICES = /^\{?[ \t]*["']?(?:services|include)["']?[ \t]*:/m;
/**
 * Services of a compose file, also those of files that it includes.
 *
 * @returns undefined if the file has no services, is no YAML, or is not a regular file of a usual size
 */
async function writtenIn(file, depth = 2) {
    const data = await written_read(file);
    if (!(0,find/* isMapping */.pi)(data))
        return undefined;
    const own = (0,find/* isMapping */.pi)(data.services) ? Object.entries(data.services) : undefined;
    const included = depth > 0 && Array.isArray(data.include) ? data.include.flatMap(pathsOf) : [];
    const below = [];
    for (const name of included) {
        below.push(...((await writtenIn(external_node_path_default().resolve(external_node_path_default().dirname(file), name), depth - 1)) ?? []));
    }
    if (own === undefined && below.length === 0)
        return undefined;
    const services = [];
    for (const [service, content] of own ?? []) {
        if (!(0,find/* isMapping */.pi)(content))
            continue;
        services.push({ service, content: { ...(await baseOf(content, data, file)), ...content } });
    }
    return [...services, ...below];
}
/** The service that a service extends, of the same file or of another one. */
async function baseOf({ extends: from }, data, file) {
    const { file: other, service } = (0,find/* isMapping */.pi)(from) ? from : { file: undefined, service: from };
    if (typeof service !== 'string')
        return {};
    const there = typeof other === 'string' ? external_node_path_default().resolve(external_node_path_default().dirname(file), other) : undefined;
    const base = (0,find/* valueAt */.fK)(there === undefined ? data : await written_read(there), ['services', service]);
    return (0,find/* isMapping */.pi)(base) ? base : {};
}
async function written_read(file) {
    try {
        const text = await (0,system_files/* readBounded */.CB)(file, plan_yaml/* LARGEST_YAML */.R9);
        // Most YAML of a repository is something else, and takes long to parse.
        if (!SERVICES.test(text))
            return undefined;
        const yaml = (0,plan_yaml/* readYaml */.gM)(text, { merge: true });
        return yaml.document.errors.length > 0 ? undefined : (0,plan_yaml/* dataOf */.qu)(yaml);
    }
    catch {
        return undefined; // unreadable or no YAML; Compose reports the error if it is the main file
    }
}
/** Paths of an entry of `include`. */
function pathsOf(entry) {
    const given = (0,find/* isMapping */.pi)(entry) ? entry.path : entry;
    const all = Array.isArray(given) ? given : [given];
    return all.filter((each) => typeof each === 'string');
}
/** Returns true if services extend one of the file with this name. */
function isExtended(name, services) {
    return services.some(({ content }) => {
        const from = (0,find/* isMapping */.pi)(content.extends) ? content.extends.file : undefined;
        return typeof from === 'string' && external_node_path_default().basename(from) === external_node_path_default().basename(name);
    });
}
/** Returns true if a service publishes a node's RPC. */
function publishesRpc({ content }) {
    const ports = JSON.stringify(content.ports ?? '');
    const ranges = [...ports.matchAll(/(?<!\d)(\d{1,5})-(\d{1,5})(?!\d)/g)];
    const isWithin = ([, first, last]) => Number(first) <= model/* RPC_PORT */.oK && model/* RPC_PORT */.oK <= Number(last);
    return ports.includes(String(model/* RPC_PORT */.oK)) || ranges.some(isWithin);
}
const START = /(?:^|[\s"'/;&|])(?!tmkms|horcrux|hermes|rly|npm|yarn|pnpm)[A-Za-z][\w.-]*\s+start(?=["'\s]|$)/;
/** Words of a service that tell what it runs: its image, its command and the places of its mounts. */
function wordsOf({ content }) {
    const { image, command, entrypoint, volumes, environment } = content;
    const targets = (Array.isArray(volumes) ? volumes : []).flatMap((volume) => typeof volume === 'string' ? (volume.split(':')[1] ?? '') : targetOf(volume));
    const daemon = (0,find/* isMapping */.pi)(environment) ? environment.DAEMON_NAME : undefined;
    return [image, daemon, ...targets, lineOf(entrypoint), lineOf(command)]
        .filter((word) => typeof word === 'string')
        .join(' ');
}
function targetOf(volume) {
    return (0,find/* isMapping */.pi)(volume) && typeof volume.target === 'string' ? volume.target : '';
}
function lineOf(command) {
    if (Array.isArray(command))
        return command.map(String).join(' ');
    return typeof command === 'string' ? command : '';
}
/** Returns true if a service seems to run a node; Compose and its files decide. */
function seemsNode(written) {
    const { entrypoint, command } = written.content;
    const line = `${lineOf(entrypoint)} ${lineOf(command)}`.trim();
    return publishesRpc(written) || /^start\b|cosmovisor/.test(line) || START.test(line);
}
/** Returns true if the words of a service contain one of these names. */
function written_mentions(written, names) {
    return wordsOf(written)
        .toLowerCase()
        .split(/[^a-z0-9-]+/)
        .some((word) => names.has(word) || word.split('-').some((part) => names.has(part)));
}

;// CONCATENATED MODULE: ./src/draft/compose-files.ts



/** Override files that Compose adds by default. */
const OVERRIDES = compose_names_MAIN.map((name) => name.replace(/(\.ya?ml)$/, '.override$1'));
/**
 * The stacks of a folder: the default file of Compose with its override and a file that adds a node with a
 * published RPC; each other file with services of its own.
 *
 * @param known compose files of one folder
 */
function stacksOf(known) {
    const files = [...known.keys()].sort();
    const main = compose_names_MAIN.flatMap((name) => files.find((file) => external_node_path_default().basename(file) === name) ?? [])[0];
    const first = main === undefined ? [] : withAdded(main, files, known);
    const taken = servicesIn(first, known);
    const left = files.filter((file) => !first.includes(file));
    // A file that changes services of the main one is no stack, and neither is one that others extend.
    const own = left.filter((file) => {
        const others = files.filter((each) => each !== file).flatMap((each) => known.get(each) ?? []);
        const services = known.get(file) ?? [];
        return !isExtended(file, others) && !services.some(({ service }) => taken.has(service));
    });
    const extended = (file) => isExtended(file, files.filter((each) => each !== file).flatMap((each) => known.get(each) ?? []));
    const stacks = first.length > 0 ? [first, ...own.map((file) => [file])] : own.map((file) => [file]);
    return stacks.map((stack) => ({
        files: stack,
        others: files.filter((file) => !stack.includes(file) && !extended(file)),
    }));
}
/** The main file with its override, and a file that adds a published node if it has none. */
function withAdded(main, files, known) {
    const override = files.find((file) => OVERRIDES.includes(external_node_path_default().basename(file)));
    const stack = override === undefined ? [main] : [main, override];
    const services = stack.flatMap((file) => known.get(file) ?? []);
    if (services.some(publishesRpc))
        return stack;
    const taken = servicesIn(stack, known);
    const adding = files.find((file) => {
        const added = stack.includes(file) ? [] : (known.get(file) ?? []);
        return (!isExtended(file, services) &&
            added.some(publishesRpc) &&
            !added.some(({ service }) => taken.has(service)));
    });
    return adding === undefined ? stack : [...stack, adding];
}
function servicesIn(files, known) {
    return new Set(files.flatMap((file) => (known.get(file) ?? []).map(({ service }) => service)));
}

// EXTERNAL MODULE: ./src/system/git.ts
var git = __webpack_require__(82005);
;// CONCATENATED MODULE: ./src/draft/repository-files.ts



const MOST_FILES = 100_000;
const MOST_CHARACTERS = 16_000_000;
const LIST_LIMIT_MS = 10_000;
/** Without a repository: depth of the walk, and folders of dependencies that it leaves out. */
const DEEPEST = 5;
const repository_files_PASSED_OVER = new Set(['.git', 'node_modules', 'vendor']);
/**
 * Lists the files of the repository that contains a folder: those that git tracks, and the untracked ones of
 * the folder itself that no rule ignores. Without a repository, the files below the folder, to a limited depth.
 */
async function repositoryFiles(exec, folder) {
    const root = await repository_files_git(exec, folder, ['rev-parse', '--show-toplevel']);
    const top = root?.replace(/\n$/, '');
    const tracked = top === undefined ? undefined : await listed(exec, top, ['--cached'], '');
    if (top === undefined || tracked === undefined) {
        return { top: folder, names: shallowFirst(await walk(folder)) };
    }
    const below = external_node_path_default().relative(top, folder);
    const untracked = await listed(exec, folder, ['--others', '--exclude-standard'], below);
    return { top, names: shallowFirst([...new Set([...tracked, ...(untracked ?? [])])]) };
}
async function listed(exec, folder, which, below) {
    const output = await repository_files_git(exec, folder, ['ls-files', '-z', ...which]);
    return output
        ?.split('\0')
        .filter((name) => name !== '')
        .map((name) => external_node_path_default().join(below, name));
}
/** Output of git; undefined if it fails. The repository's settings can name no program for it to start. */
async function repository_files_git(exec, folder, args) {
    try {
        const { exitCode, stdout } = await exec.run([...git/* SAFE_GIT */.z, '-C', folder, ...args], {
            allowFailure: true,
            timeout: LIST_LIMIT_MS,
            maxOutput: MOST_CHARACTERS,
        });
        return exitCode === 0 ? stdout : undefined;
    }
    catch {
        return undefined; // no git, or a list without end: the walk has limits of its own
    }
}
async function walk(top) {
    const found = [];
    let level = ['.'];
    for (let depth = 0; depth <= DEEPEST && found.length < MOST_FILES; depth++) {
        const next = [];
        for (const below of level) {
            const entries = await (0,promises_.readdir)(external_node_path_default().join(top, below), { withFileTypes: true }).catch(() => []);
            for (const entry of entries) {
                const name = external_node_path_default().join(below, entry.name);
                if (entry.isFile())
                    found.push(name);
                else if (entry.isDirectory() && !repository_files_PASSED_OVER.has(entry.name))
                    next.push(name);
            }
            if (found.length + next.length > MOST_FILES)
                break;
        }
        level = next;
    }
    return found;
}
function shallowFirst(names) {
    const depth = (name) => name.split((external_node_path_default()).sep).length;
    return names
        .map((name) => ({ name, depth: depth(name) }))
        .sort((a, b) => a.depth - b.depth || (a.name < b.name ? -1 : 1))
        .slice(0, MOST_FILES)
        .map(({ name }) => name);
}

;// CONCATENATED MODULE: ./src/draft/start-lines.ts


/** Letters that stand for folders in words of a start line: no file has them in its name. */
const FOLDERS = {
    /** The folder in which `make` runs, or the one of the script's caller. */
    base: '\ue000',
    /** The folder in which Compose runs. */
    cwd: '\ue001',
    /** The folder of the script. */
    script: '\ue002',
    /** The top folder of the repository. */
    top: '\ue003',
};
/** Options of Compose, before its command, that have a value. */
const WITH_VALUE = new Set(['-p', '--project-name', '--ansi', '--parallel', '--progress', '-H']);
/** Options of `up` that have a value. */
const UP_WITH_VALUE = new Set([
    ...['--scale', '--timeout', '-t', '--wait-timeout', '--exit-code-from', '--attach'],
    ...['--no-attach', '--pull'],
]);
/** What `make`, shells and `sudo` put before a program. */
const BEFORE = new Set(['sudo', 'env', 'exec', 'time', 'nohup', '-E', 'then', 'do', 'else', 'if']);
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
const MOST_LINES = 20_000;
/** Largest numbers of starts and of exported variables of a file. */
const MOST_STARTS = 200;
const MOST_EXPORTS = 500;
/**
 * Finds the lines of a Makefile, a script or a justfile that start a stack with `docker compose up`, or may do so as
 * their command is an argument. Variables of plain values are filled in; words with other variables are left out.
 */
function startLinesIn(text, given = new Map()) {
    const variables = new Map([...given, ...(0,shell_words/* assignedIn */.k8)(text)]);
    const lines = (0,shell_words/* wholeLines */.zo)(text).slice(0, MOST_LINES);
    let exports;
    const found = [];
    let target;
    for (const { line, text: written } of lines) {
        target = /^([\w.-]+)(?:\s[^:=]*)?:(?!=)/.exec(written)?.[1] ?? target;
        if (/^\s*(?:#|\/\/)/.test(written) || !/up|[$]|\{\{/.test(written))
            continue;
        const isIndented = /^\s/.test(written);
        const uses = new FolderUses();
        const filled = (0,shell_words/* filledIn */.AE)(written, variables, uses);
        if (!filled.includes('compose'))
            continue;
        for (const start of startsOf(filled, { variables, uses, line })) {
            exports ??= exportsIn(lines, variables);
            found.push({
                ...{ line, target: isIndented ? target : undefined, ...start },
                ...{ exported: exports, isInOrder: target === undefined },
            });
            if (found.length >= MOST_STARTS)
                return found;
        }
    }
    return found;
}
/** Variables that Compose has in a line: its own, and those of the file's exports that it does not set. */
function variablesOf({ line, variables, exported, isInOrder }) {
    const own = new Set(variables.map(({ name }) => name));
    const others = exported.filter((each) => !own.has(each.name) && !OF_DOCKER.test(each.name) && (!isInOrder || each.line < line));
    return [...variables, ...others];
}
/** Folders that a line names by a variable or a command, each in place of a mark. */
class FolderUses {
    #uses = [];
    here = (use, below) => this.#mark(use, `.${below}`, folderOf(use) + below);
    top = (use) => this.#mark(use, FOLDERS.top, FOLDERS.top);
    /** A word as a path: relative to the folder in which Compose runs, or below the top. */
    path(word) {
        return this.#filled(word, 'path');
    }
    /** A word as the value of a variable, with {@link FOLDERS}. */
    value(word) {
        return this.#filled(word, 'value');
    }
    /** A word as written. */
    text(word) {
        return this.#filled(word, 'use');
    }
    #mark(use, relative, value) {
        this.#uses.push({ use, path: relative, value });
        return `\ue010${this.#uses.length - 1}\ue011`;
    }
    #filled(word, kind) {
        return word.replace(/\ue010(\d+)\ue011/g, (_, at) => this.#uses[Number(at)]?.[kind] ?? '');
    }
}
/** The folder that a use means: `make` fills its own in before the shell changes the folder. */
function folderOf(use) {
    if (use.includes('dirname'))
        return FOLDERS.script;
    return /^\$\((?:CURDIR|PWD|shell pwd)\)/.test(use) ? FOLDERS.base : FOLDERS.cwd;
}
/** Variables that a Makefile or a script exports for all of its commands, the first ones. */
function exportsIn(lines, variables) {
    const found = [];
    const seen = new Set();
    const isNew = (name) => !seen.has(name) && seen.size < MOST_EXPORTS && seen.add(name);
    let isMake = false;
    for (const { line, text } of lines) {
        isMake ||= /^[\w.-]+(?:\s[^:=]*)?:(?!=)/.test(text);
        // A recipe exports for its own line only.
        if (!/^\s*export\s/.test(text) || (isMake && /^\s/.test(text)))
            continue;
        const known = { variables, uses: new FolderUses(), line };
        const own = /^export\s+([A-Za-z_]\w*)\s*[:?]?:?=\s*(.*)$/s.exec(text.trim());
        const pairs = own
            ? [[own[1] ?? '', own[2] ?? '']]
            : text
                .trim()
                .split(/\s+/)
                .slice(1)
                .map((name) => [name, variables.get(name) ?? `$(${name})`]);
        for (const [name, value] of pairs) {
            if (isNew(name))
                found.push(...assignments([`${name}=${oneWord(value, known)}`], known));
        }
        if (seen.size >= MOST_EXPORTS)
            break;
    }
    return found;
}
/** A value of an assignment without its quotes and comment, with known variables filled in. */
function oneWord(value, { variables, uses }) {
    const [words = []] = (0,shell_words/* commandsIn */.GO)((0,shell_words/* filledIn */.AE)(value, variables, uses));
    return words.join(' ');
}
function startsOf(line, known) {
    const { uses } = known;
    let cwd = '.';
    const exported = [];
    return (0,shell_words/* commandsIn */.GO)(line.replace(/^\s*[@+-]+/, '')).flatMap((words) => {
        const [first, second = ''] = words.filter((word) => !BEFORE.has(word));
        if (first === 'cd' || first === 'pushd') {
            const into = uses.path(second);
            cwd = into.startsWith(FOLDERS.top) ? into : external_node_path_default().normalize(external_node_path_default().join(cwd, into));
            return [];
        }
        if (first === 'export')
            exported.push(...words.slice(1));
        const start = startOf(words, exported, known);
        return start === undefined || isUnknown(cwd) ? [] : [{ cwd, ...start }];
    });
}
/** Variables set by words such as `A=1`, without those that pass their own value on: `A=$(A)`. */
function assignments(words, { uses, line }) {
    return words.flatMap((word) => {
        const [, name, given = ''] = ASSIGNMENT.exec(word) ?? [];
        const text = uses.text(given);
        if (name === undefined || start_lines_isPassedOn(name, text))
            return [];
        const value = uses.value(given);
        return [{ name, text, value: isUnknown(value) ? undefined : value, line }];
    });
}
function start_lines_isPassedOn(name, text) {
    return [`$(${name})`, `\${${name}}`, `$${name}`, `$$${name}`, `$\${${name}}`].includes(text);
}
/** Beginning of a word that names the compose files, as paths. */
const FILE_WORD = 'COMPOSE_FILE=';
/** Names of variables that are for Docker itself. */
const OF_DOCKER = /^(?:COMPOSE|DOCKER|BUILDKIT)_/;
function startOf(words, exported, known) {
    const { variables, uses } = known;
    const isBefore = (word) => ASSIGNMENT.test(word) || BEFORE.has(word);
    let at = words.findIndex((word) => !isBefore(word));
    const before = words.slice(0, Math.max(at, 0));
    const program = external_node_path_default().posix.basename(words[at] ?? '').replace(/^[@+-]+/, '');
    if (program === 'docker' && words[at + 1] === 'compose')
        at += 2;
    else if (program === 'docker-compose')
        at += 1;
    else
        return undefined;
    const options = start_lines_optionsOf(words.slice(at).map((word) => uses.path(word)));
    if (options === undefined)
        return undefined;
    const { files, services, ...rest } = options;
    const assigned = [...exported, ...before];
    const set = new Map(assignments(assigned, known).map((each) => [each.name, each]));
    const given = oneWord(variables.get('COMPOSE_FILE') ?? '', known);
    const named = set.has('COMPOSE_FILE')
        ? assigned.findLast((word) => word.startsWith(FILE_WORD))?.slice(FILE_WORD.length)
        : given.replace(/^.*\s.*$/s, ''); // a line with a command sets it for itself
    const profiles = set.get('COMPOSE_PROFILES')?.value ?? variables.get('COMPOSE_PROFILES');
    return {
        ...rest,
        files: files.length > 0 ? files : knownAmong(uses.path(named ?? '').split(':')),
        profiles: [...rest.profiles, ...knownAmong((profiles ?? '').split(','))],
        variables: [...set.values()].filter(({ name }) => !OF_DOCKER.test(name)),
        services,
    };
}
/**
 * Options of a call of Compose, whose command is `up` or unknown; undefined if it starts nothing, or names a file by an
 * unknown variable.
 */
function start_lines_optionsOf(words) {
    const values = {
        file: [],
        'env-file': [],
        profile: [],
        'project-directory': [],
    };
    let command;
    let isUnknownCommand = false;
    const services = [];
    for (let at = 0; at < words.length; at++) {
        const [option = '', ...inline] = (words[at] ?? '').split('=');
        const name = option === '-f' ? 'file' : option.replace(/^--/, '');
        if (command === undefined && option.startsWith('-')) {
            if (Object.hasOwn(values, name)) {
                const value = inline.length > 0 ? inline.join('=') : (words[++at] ?? '');
                values[name].push(value);
            }
            else if (WITH_VALUE.has(option) && inline.length === 0)
                at++;
        }
        else if (command === undefined) {
            if (isUnknown(words[at] ?? ''))
                isUnknownCommand = true;
            else
                command = option;
        }
        else if (option.startsWith('-')) {
            if (UP_WITH_VALUE.has(option) && inline.length === 0)
                at++;
        }
        else if (/^[\d&]*[<>]/.test(option)) {
            break;
        }
        else
            services.push(words[at] ?? '');
    }
    const isCertain = command === 'up';
    if (!isCertain && (command !== undefined || !isUnknownCommand))
        return undefined;
    if (values.file.some(isUnknown))
        return undefined;
    return {
        files: values.file,
        envFiles: knownAmong(values['env-file']),
        profiles: knownAmong(values.profile),
        projectFolder: knownAmong(values['project-directory']).at(-1),
        services: knownAmong(services),
        isCertain,
    };
}
function knownAmong(words) {
    return words.filter((word) => word !== '' && !isUnknown(word));
}
/** Returns true for a word with a variable or a command in it. */
function isUnknown(word) {
    return /[$`]|\{\{/.test(word);
}

;// CONCATENATED MODULE: ./src/draft/stack-start.ts







/** Kinds of files with command lines, the likeliest place of a stack's start first. */
const KINDS = [
    /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$|(?:^|\/)\.?[Jj]ustfile$|\.just$/,
    /\.(?:ba)?sh$/,
    /^\.github\/workflows\/[^/]*\.ya?ml$/,
];
const WORKFLOW = 2;
/** Words of targets and scripts that start a stack for another purpose than to run it. */
const OTHERWISE = /e2e|test(?!net)|bench|debug|upgrade|import|export|mainnet|monitor|stress/i;
const stack_start_MOST_FILES = 600;
const LARGEST_SCRIPT = 512 * 1024;
/**
 * Finds the lines of a repository's Makefiles, scripts, justfiles and workflows that start a compose stack, the
 * likeliest first: those with `up` rather than an unknown command, all services rather than some, few files and profiles, Makefiles before scripts. Runs nothing.
 */
async function stackStarts({ top, names }) {
    const found = [];
    const scripts = names.filter((name) => kindOf(name) >= 0).slice(0, stack_start_MOST_FILES);
    for (const name of scripts) {
        const file = external_node_path_default().join(top, name);
        if (!(await (0,promises_.lstat)(file).catch(() => undefined))?.isFile())
            continue; // a link may lead anywhere
        const text = await (0,system_files/* readBounded */.CB)(file, LARGEST_SCRIPT).catch(() => '');
        if (!text.includes('compose'))
            continue;
        const kind = kindOf(name);
        for (const placed of linesOf(text, kind)) {
            const start = await resolved(placed, basesOf(top, file, placed.below), { file, top });
            if (start !== undefined)
                found.push({ start, kind });
        }
    }
    const rank = ({ start: { services, files, profiles, envFiles, target, file, isCertain }, kind, }) => [
        isCertain ? 0 : 1,
        services.length > 0 ? 1 : 0,
        OTHERWISE.test(target ?? file) ? 1 : 0,
        kind,
        profiles.length,
        files.length + envFiles.length,
    ];
    return found
        .map((each) => ({ ...each, rank: rank(each) }))
        .sort((a, b) => compared(a.rank, b.rank))
        .map(({ start }) => start);
}
/** Order of two lists of numbers: by the first ones that differ. */
function compared(a, b) {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
function kindOf(name) {
    return KINDS.findIndex((kind) => kind.test(name));
}
function linesOf(text, kind) {
    if (kind !== WORKFLOW)
        return startLinesIn(text).map((written) => ({ written, below: '.', above: 0 }));
    const found = [];
    for (const { run, below } of stepsOf(text)) {
        const starts = startLinesIn(run);
        if (starts.length === 0)
            continue;
        const above = text.slice(0, Math.max(text.indexOf(firstLine(run)), 0)).split('\n').length - 1;
        found.push(...starts.map((written) => ({ written, below, above })));
        if (found.length >= MOST_STARTS)
            break;
    }
    return found.slice(0, MOST_STARTS).map(({ written, ...rest }) => ({
        ...rest,
        written: { ...written, target: undefined },
    }));
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}
/** Scripts of a workflow's steps, with their folders. */
function stepsOf(text) {
    if (text.length > plan_yaml/* LARGEST_YAML */.R9)
        return [];
    let data;
    try {
        data = (0,plan_yaml/* dataOf */.qu)((0,plan_yaml/* readYaml */.gM)(text, { merge: true }));
    }
    catch {
        return []; // no YAML, or one that takes too long to read
    }
    const jobs = (0,find/* isMapping */.pi)(data) && (0,find/* isMapping */.pi)(data.jobs) ? Object.values(data.jobs) : [];
    return jobs.flatMap((job) => {
        const steps = (0,find/* isMapping */.pi)(job) && Array.isArray(job.steps) ? job.steps : [];
        return steps.flatMap((step) => {
            if (!(0,find/* isMapping */.pi)(step) || typeof step.run !== 'string')
                return [];
            const folder = step['working-directory'];
            return [{ run: step.run, below: typeof folder === 'string' ? folder : '.' }];
        });
    });
}
/** Folders that a script may run in: its own, and the root of the repository. */
function basesOf(top, file, below) {
    const isWorkflow = external_node_path_default().relative(top, file).startsWith('.github');
    const own = external_node_path_default().dirname(file);
    const bases = isWorkflow ? [top] : /\.mk$/.test(file) ? [top, own] : [own, top];
    return [...new Set(bases.map((base) => external_node_path_default().resolve(base, below)))];
}
/** The start with absolute paths, in the first folder in which its compose files exist. */
async function resolved({ written, above }, bases, { file, top }) {
    for (const base of bases) {
        const folder = placed(written.cwd, base, top);
        const files = await composeFilesOf(written, folder, top);
        if (files === undefined)
            continue;
        const { projectFolder, profiles, services, target, isCertain } = written;
        const envFiles = written.envFiles.map((name) => placed(name, folder, top));
        const isThere = await Promise.all(envFiles.map(system_files/* exists */.t2));
        const folders = { base, cwd: folder, script: external_node_path_default().dirname(file), top };
        let variables;
        return {
            files,
            projectFolder: projectFolder === undefined ? undefined : placed(projectFolder, folder, top),
            envFiles: envFiles.filter((_, index) => isThere[index]),
            missingEnvFiles: envFiles.filter((_, index) => !isThere[index]),
            ...{ profiles, services, file, line: written.line + above, target, isCertain },
            get variables() {
                variables ??= variablesOf(written).map(({ value, line, ...each }) => ({
                    ...each,
                    value: value === undefined ? undefined : valueIn(value, folders),
                    line: line + above,
                }));
                return variables;
            },
        };
    }
    return undefined;
}
/** A path of a start line, which may begin with the repository's top folder. */
function placed(name, folder, top) {
    return name.startsWith(FOLDERS.top)
        ? external_node_path_default().join(top, name.slice(FOLDERS.top.length))
        : external_node_path_default().resolve(folder, name);
}
/** A value with its folders filled in. */
function valueIn(value, folders) {
    let text = value;
    for (const [name, letter] of Object.entries(FOLDERS)) {
        text = text.replaceAll(letter, folders[name]);
    }
    return text;
}
/** Compose files of a line run in a folder; undefined if they are not there. */
async function composeFilesOf({ files }, folder, top) {
    if (files.length > 0) {
        const all = files.map((name) => placed(name, folder, top));
        const isThere = await Promise.all(all.map(system_files/* exists */.t2));
        return isThere.every(Boolean) ? all : undefined;
    }
    for (const name of compose_names_MAIN) {
        const main = external_node_path_default().join(folder, name);
        if (await (0,system_files/* exists */.t2)(main))
            return [main];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/draft/stack-search.ts







/** Largest numbers of YAML files that are looked at, and read. */
const MOST_LISTED = 20_000;
const MOST_YAML = 4_000;
/**
 * Finds the stacks of a place: the given compose file; or those of the given folder; or, if none of its services
 * seems to run a node, those of the whole repository. Links in the repository are left out.
 *
 * @param place folder or compose file
 * @throws RehearsalError if it does not exist
 */
async function findStacks(exec, place) {
    const kind = await (0,promises_.stat)(place).catch(() => undefined);
    if (kind === undefined)
        throw new errors/* RehearsalError */.g0('COMPOSE_FILE_NOT_FOUND', `${place} does not exist`);
    const isFolder = kind.isDirectory();
    if (!isFolder && !kind.isFile())
        throw new errors/* RehearsalError */.g0('COMPOSE_FILE_NOT_FOUND', `${place} is not a folder or a file`);
    const folder = isFolder ? place : external_node_path_default().dirname(place);
    const repository = await repositoryFiles(exec, folder);
    const starts = await stackStarts(repository);
    const own = ownNames(repository);
    const judged = (stacks, known) => stacks.map((stack) => judge(started(stack, starts, known), known, own));
    if (!isFolder) {
        const known = new Map([[place, (await writtenIn(place)) ?? []]]);
        return {
            repository,
            candidates: judged([{ files: [place], others: [] }], known),
            given: 'file',
        };
    }
    const here = await stack_search_knownAmong(await yamlIn(folder));
    const near = judged(stacksOf(here), here);
    if (near.some(({ nodes }) => nodes.length > 0)) {
        return { repository, candidates: best(near, folder, repository.top), given: 'stack' };
    }
    const yaml = repository.names.filter((name) => /\.ya?ml$/.test(name));
    const all = await stack_search_knownAmong(await unlinked(yaml.map((name) => external_node_path_default().join(repository.top, name))));
    const stacks = byFolder(all).flatMap(stacksOf);
    return {
        repository,
        candidates: best(judged(stacks, all), folder, repository.top),
        given: 'folder',
    };
}
async function yamlIn(folder) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => external_node_path_default().join(folder, name));
}
/** Compose files among files; those with the word in their names are read first. */
async function stack_search_knownAmong(files) {
    const isCalledSo = (file) => external_node_path_default().basename(file).includes('compose');
    const ordered = [...files.filter(isCalledSo), ...files.filter((file) => !isCalledSo(file))];
    const known = new Map();
    for (const file of ordered.slice(0, MOST_YAML)) {
        const services = await writtenIn(file);
        if (services !== undefined)
            known.set(file, services);
    }
    return known;
}
/** Files that are no links, which could lead out of the repository. */
async function unlinked(files) {
    const kinds = await Promise.all(files.slice(0, MOST_LISTED).map((file) => (0,promises_.lstat)(file).catch(() => undefined)));
    return files.filter((_, index) => kinds[index]?.isFile());
}
function byFolder(known) {
    const folders = new Map();
    for (const [file, services] of known) {
        const folder = external_node_path_default().dirname(file);
        const files = folders.get(folder) ?? new Map();
        folders.set(folder, files.set(file, services));
    }
    return [...folders.values()];
}
/** The stack as its likeliest start starts it: a line whose first compose file is the stack's. */
function started(stack, starts, known) {
    const start = starts.find(({ files }) => files[0] === stack.files[0]);
    if (start === undefined)
        return stack;
    // A line without files starts the default ones, which the stack lists with their override.
    const files = start.files.length > 1 ? start.files : stack.files;
    const others = [...known.keys()].filter((file) => external_node_path_default().dirname(file) === external_node_path_default().dirname(files[0] ?? '') && stack.others.includes(file));
    return { files, others: others.filter((file) => !files.includes(file)), start };
}
function judge(stack, known, own) {
    const written = stack.files.flatMap((file) => known.get(file) ?? []);
    const nodes = written.filter((each) => seemsNode(each) || written_mentions(each, own));
    const names = (list) => [...new Set(list.map(({ service }) => service))];
    return {
        ...stack,
        services: names(written),
        nodes: names(nodes),
        own: names(nodes.filter((each) => written_mentions(each, own))),
    };
}
/** Generic words, which name parts of any chain. */
const GENERIC = new Set([
    'app',
    'chain',
    'cli',
    'core',
    'main',
    'node',
    'server',
    'protocol',
    'v4',
]);
/** Names by which compose files call this repository's code: its programs, with and without the final d. */
function ownNames({ top, names }) {
    const programs = names.flatMap((name) => /(?:^|\/)cmd\/([^/]+)\/[^/]*\.go$/.exec(name)?.[1] ?? []);
    const all = [external_node_path_default().basename(top), ...programs].map((name) => name.toLowerCase());
    const both = all.flatMap((name) => [name, name.replace(/-?(?:node)?d$/, '')]);
    return new Set(both.filter((name) => name.length > 2 && !GENERIC.has(name)));
}
/** Words in paths of stacks for end-to-end tests. */
const FOR_TESTS = /(?:^|[/._-])(?:e2e|tests?|testing|integration[_-]tests?|interchaintest)(?=$|[/._-])/i;
/**
 * The best stack first: one with nodes of this repository's code, without other nodes, that a script starts, with
 * the most nodes; the given folder's before others, those for tests after others, and outer ones before inner ones.
 */
function best(candidates, folder, top) {
    const rank = ({ files, nodes, own, start }) => [
        nodes.length === 0 ? 1 : 0,
        own.length === 0 ? 1 : 0,
        isBelow(files[0] ?? '', folder) ? 0 : 1,
        FOR_TESTS.test(external_node_path_default().relative(top, files[0] ?? '')) ? 1 : 0,
        nodes.length - own.length > 0 ? 1 : 0,
        start === undefined ? 2 : start.isCertain ? 0 : 1,
        -nodes.length,
        (files[0] ?? '').split((external_node_path_default()).sep).length,
    ];
    return candidates
        .map((candidate) => ({ candidate, rank: rank(candidate) }))
        .sort((a, b) => compared(a.rank, b.rank))
        .map(({ candidate }) => candidate);
}
function isBelow(file, folder) {
    return !external_node_path_default().relative(folder, file).startsWith('..');
}
/** Why a stack may be the one: its nodes, and what starts it. */
function whyTaken(candidate) {
    const { start } = candidate;
    return start === undefined
        ? nodesOf(candidate)
        : `${nodesOf(candidate)}, started by ${startedBy(start)}`;
}
/** Number of nodes, and whether they run this repository's code. */
function nodesOf({ own, nodes }) {
    if (own.length === 0)
        return counted(nodes.length, 'node', 'nodes');
    const others = nodes.length - own.length;
    const what = counted(own.length, "node of this repository's code", "nodes of this repository's code");
    return others > 0 ? `${what}, ${counted(others, 'other', 'others')}` : what;
}
function counted(count, one, several) {
    return `${count} ${count === 1 ? one : several}`;
}
/** Place of a line that starts a stack: `make localnet-start`, or a script, perhaps with its argument. */
function startedBy({ file, line, target, isCertain }) {
    const name = external_node_path_default().basename(file);
    const place = target === undefined
        ? `line ${line} of ${name}`
        : `${/just/i.test(name) ? 'just' : 'make'} ${target}`;
    return isCertain ? place : `${place} with the command up`;
}

;// CONCATENATED MODULE: ./src/draft/coverage.ts





/** A line of output: a label, and what it is about. */
function row(label, text) {
    return `${label.padEnd(12)}${text}`;
}
/** First lines of output: which stack is covered and why, what is left, what is missing. */
function stackLines({ candidate, facts }, { others, foreign, refused }, cwd) {
    const { start } = candidate;
    return [
        row('stack', `${place(candidate, cwd)}: ${nodesOf(candidate)}`),
        ...(start === undefined
            ? []
            : [row('started by', `${startedBy(start)} (${(0,draft_files/* named */.K)(start.file, cwd)}:${start.line})`)]),
        ...facts.otherChains.map(({ name, nodes }) => row('helpers', `${(0,words/* listed */.KE)(nodes.map(({ service }) => service))}: another chain (${name})`)),
        ...alternativeLines(others, cwd),
        ...foreign.map((each) => row('left out', `${place(each.candidate, cwd)}, which runs ${otherChains(each)}`)),
        ...refused.map(({ candidate: each, why }) => row('left out', `${place(each, cwd)}, which Compose refuses: ${why}`)),
        ...facts.missing.map((mount) => row('missing', missingWords(mount, cwd))),
    ];
}
/** Chains of a stack that are not of the repository's code: `other chains (gaiad, junod)`. */
function otherChains(stack) {
    const names = chainsIn(stack);
    return `${names.length === 1 ? 'another chain' : 'other chains'} (${(0,words/* listed */.KE)(names)})`;
}
/** The missing source of a mount, with what may make it. */
function missingWords({ source, services, makers }, folder) {
    const [maker] = makers;
    const what = `${(0,draft_files/* named */.K)(source, folder)} (mounted by ${(0,words/* listed */.KE)(services)}) does not exist`;
    return maker === undefined ? what : `${what}; ${(0,copy_makers/* makerWords */.o)(maker)} mentions it`;
}
const MOST_ALTERNATIVES = 5;
/** Other stacks of nodes, as commands that take them. */
function alternativeLines(others, cwd) {
    const more = others.length - MOST_ALTERNATIVES;
    return [
        ...others
            .slice(0, MOST_ALTERNATIVES)
            .map((each) => row('instead', `rehearse init ${firstFile(each, cwd)} (${whyTaken(each)})`)),
        ...(more > 0 ? [row('instead', `one of ${more} more stacks`)] : []),
    ];
}
function place({ files }, cwd) {
    return (0,words/* listed */.KE)(files.map((file) => (0,draft_files/* named */.K)(file, cwd)));
}
function firstFile({ files }, cwd) {
    return (0,draft_files/* named */.K)(files[0] ?? '', cwd);
}
/** Kinds that a rehearsal does not cover, or only with more keys of the plan, each with its remedy. */
function limitLines(limits) {
    return limits.map(({ kind, remedy, label = 'not covered' }) => row(label, `${kind}: ${remedy}.`));
}

// EXTERNAL MODULE: ./src/stack/compose/refusal.ts
var refusal = __webpack_require__(17423);
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

;// CONCATENATED MODULE: ./src/draft/part.ts


/** Name of the release after the upgrade. */
const NEXT = 'next';
function foundNote(path, { from, isGuess }, folder) {
    const text = `from ${part_shown(from, folder)}`;
    return isGuess ? { path, text: `guessed ${text}`, mark: 'check' } : { path, text };
}
function part_shown(from, folder) {
    return external_node_path_default().isAbsolute(from) ? (0,draft_files/* named */.K)(from, folder) : from;
}

;// CONCATENATED MODULE: ./src/draft/release-names.ts


/** Names of the releases: their tags, or that of the image, or plain words. */
function releaseNames({ image, code }) {
    const tagOf = (tag) => tag.split('/').at(-1) ?? tag;
    const { base, next } = code?.choice ?? {};
    return {
        current: base === undefined ? currentName(image) : tagOf(base.tag),
        next: next === undefined ? NEXT : tagOf(next.tag),
    };
}
/** Name of the current release: the tag of its image, unless it is `latest` or missing. */
function currentName(image) {
    const tag = (0,references/* tagIn */.mg)(image ?? '');
    return tag === undefined || ['latest', NEXT].includes(tag) ? 'current' : tag;
}
/**
 * Reference of a release's image: that of the nodes with another tag, or else the binary's name with it. What code
 * builds is the binary only: it has another name than an image with Cosmovisor.
 */
function releaseImage(facts, release) {
    const { image, binary, code } = facts;
    const nodes = code !== undefined && runsCosmovisor(facts) ? undefined : image;
    const name = nodes === undefined ? undefined : (0,references/* withoutTag */.nb)(nodes);
    const own = code === undefined ? undefined : `rehearsal/${binary?.value.toLowerCase()}`;
    const repository = name ?? own;
    return repository && `${repository}:${release.replaceAll(/[^\w.-]+/g, '-')}`;
}
/** Denomination of stakes and fees: that of the genesis, of scripts or code, or the default of the SDK. */
function bondDenom({ chain, code }) {
    return chain?.denom ?? code?.values.denom?.value ?? 'stake';
}
/** Millionths of a coin, as of most chains, and those of the EVM. */
const DECIMALS = 6n;
const EVM_DECIMALS = 18n;
/**
 * Returns true for a denomination with 18 decimals, as the EVM counts: by custom its name begins with an a, for atto.
 * Such chains give one unit of voting power for 10^18 (`sdk.DefaultPowerReduction`).
 */
function hasEvmDecimals(facts) {
    return facts.code?.next.isEvm === true && /^a[a-z][a-z0-9]+$/.test(bondDenom(facts));
}
/** An amount of whole coins in the bond denomination. */
function coinsOf(facts, whole) {
    const decimals = hasEvmDecimals(facts) ? EVM_DECIMALS : DECIMALS;
    return `${BigInt(whole) * 10n ** decimals}${bondDenom(facts)}`;
}
/** Returns true if the image of most nodes runs Cosmovisor. */
function runsCosmovisor({ nodes, image }) {
    return nodes.some((node) => node.image === image && node.isCosmovisor);
}

;// CONCATENATED MODULE: ./src/draft/draft-stack.ts










/** Stake of a validator in whole coins. */
const STAKE = 50;
/** Unset variables that a note names. */
const MOST_UNSET = 8;
function stackOf(facts, folder) {
    const { compose, nodes, signers, rpc, image, isWithoutHomes } = facts;
    const notes = [
        { path: [], text: 'A rehearsal works on a copy and changes none of these files.' },
        { path: ['compose'], text: whyCompose(facts, folder) },
        rpc === undefined
            ? { path: ['rpc'], text: 'service of a node, preferably not a validator', mark: 'fill in' }
            : { path: ['rpc'], text: whyRpc(facts, rpc.service, rpc.published) },
    ];
    const data = {
        compose: compose.files.map((file) => (0,draft_files/* named */.K)(file, folder)),
        ...startKeys(compose, folder),
        ...prepareOf(facts, notes),
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
            text: `The home folders are empty. The validators are guessed from service names.${hasEvmDecimals(facts) ? ' Stakes have 18 decimals, as coins of the EVM.' : ''}`,
            mark: 'check',
        });
    }
    notes.push(...notesOnStack(facts, folder));
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
/** Which compose files these are, and by what they are started. */
function whyCompose({ compose: { start, others } }, folder) {
    const left = others.map((file) => external_node_path_default().basename(file));
    const started = start === undefined
        ? undefined
        : `As started by ${startedBy(start)} in ${(0,draft_files/* named */.K)(start.file, folder)}.`;
    if (left.length === 0)
        return started ?? 'All compose files of the folder.';
    return `${started ?? 'The main file of the folder.'} Left out: ${(0,words/* listed */.KE)(left)}. Add the files with which you start the stack.`;
}
/** Options of the line that starts the stack. */
function startKeys({ files, start }, folder) {
    if (start === undefined)
        return {};
    const { projectFolder, envFiles, profiles } = start;
    const isOther = projectFolder !== undefined && projectFolder !== external_node_path_default().dirname(files[0] ?? '');
    return {
        ...(isOther && { folder: (0,draft_files/* named */.K)(projectFolder, folder) }),
        ...(envFiles.length > 0 && { 'env-files': envFiles.map((file) => (0,draft_files/* named */.K)(file, folder)) }),
        ...(profiles.length > 0 && { profiles: [...profiles] }),
    };
}
/** What makes missing homes, if a target evidently does and a fresh genesis does not replace them. */
function prepareOf({ missing, isWithoutHomes, nodes, compose }, notes) {
    if (isWithoutHomes)
        return {};
    const isOfNode = (service) => nodes.some((node) => node.service === service);
    // The target that starts the stack is none: a preparation starts no containers of it.
    const makers = missing
        .filter(({ services }) => services.some(isOfNode))
        .flatMap((mount) => mount.makers)
        .filter(({ target = '' }) => MAKES_HOMES.test(target) && target !== compose.start?.target);
    for (const maker of makers) {
        const command = commandOf(maker);
        if (command === undefined)
            continue;
        const text = `${(0,copy_makers/* makerWords */.o)(maker)} mentions a missing folder of a node; check that it makes it, and starts nothing`;
        notes.push({ path: ['prepare'], text, mark: 'check' });
        return { prepare: [command] };
    }
    return {};
}
/** Names of targets that make homes, rather than programs. */
const MAKES_HOMES = /init|setup|set-up|prepare|generate|gen-|genesis|localnet|testnet|devnet|network/i;
function commandOf({ file, target, targetFile }) {
    if (target === undefined)
        return undefined;
    const from = external_node_path_default().dirname(targetFile ?? file);
    return /make|\.mk$/i.test(external_node_path_default().basename(targetFile ?? file))
        ? ['make', ...(from === '.' ? [] : ['-C', from]), target]
        : undefined;
}
/** What the plan does not say by itself: missing mounts, other chains, nobody who validates, set variables. */
function notesOnStack({ missing, otherChains, compose, ...facts }, folder) {
    const notes = missing.map((mount) => ({
        path: [],
        text: `${missingWords(mount, folder)}.`,
        // A fresh genesis makes the homes.
        ...(!facts.isWithoutHomes && { mark: 'check' }),
    }));
    for (const { name, nodes } of otherChains) {
        const services = (0,words/* listed */.KE)(nodes.map(({ service }) => service));
        notes.push({
            path: [],
            text: `Started as they are: ${services}, nodes of another chain (${name}).`,
        });
    }
    if (facts.chain !== undefined && facts.validators.length === 0) {
        notes.push({
            path: [],
            text: 'No node validates: none has a key of the genesis. Give `fresh`, or make homes of validators with `prepare`.',
            mark: 'check',
        });
    }
    const { start, unset = [] } = compose;
    if (start !== undefined && start.variables.length > 0) {
        const them = start.variables.length === 1 ? 'it' : 'them';
        notes.push({
            path: [],
            text: `${settersOf(start, folder)} for the start of the stack: set ${them} for the rehearsal too, or list a file with ${them} in \`env-files\`.`,
            mark: 'check',
        });
    }
    if (unset.length > 0) {
        const more = unset.length - MOST_UNSET;
        const names = `${(0,words/* listed */.KE)(unset.slice(0, MOST_UNSET))}${more > 0 ? ` and ${more} more` : ''}`;
        notes.push({
            path: [],
            text: `Compose fills in blanks for ${names}, without a value or a default: nodes would start with empty values. ${refusal/* SET_VARIABLES */.NW}`,
            mark: 'check',
        });
    }
    const absent = compose.start?.missingEnvFiles ?? [];
    if (absent.length > 0) {
        const files = (0,words/* listed */.KE)(absent.map((file) => (0,draft_files/* named */.K)(file, folder)));
        const [does, them] = absent.length === 1 ? ['does', 'it'] : ['do', 'them'];
        notes.push({
            path: [],
            text: `The line that starts the stack reads ${files}, which ${does} not exist: make ${them} and list ${them} in \`env-files\`, if the stack needs ${them}.`,
            mark: 'check',
        });
    }
    return notes;
}
function whyRpc({ validators }, service, published) {
    const publishes = published === undefined ? 'no node publishes its RPC' : `publishes its RPC as ${published}`;
    return `${publishes}; ${validators.includes(service) ? 'a validator, as all nodes are' : 'not a validator'}`;
}
function freshValidators(facts) {
    const { validators, signers } = facts;
    return validators.map((service) => {
        const signer = signers.find((each) => each.validators.includes(service));
        return {
            service,
            operator: operatorOf(service),
            stake: coinsOf(facts, STAKE),
            ...(signer !== undefined && { signer: signer.service }),
        };
    });
}
/** Name of a validator's account, from its service: `alice` for `val-alice`. */
function operatorOf(service) {
    return service.replace(/^val(?:idator)?[-_]?/i, '') || service;
}

;// CONCATENATED MODULE: ./src/draft/draft-accounts.ts




/** Balance of an account in whole coins. */
const BALANCE = 1000;
const MOST_SHOWN = 5;
/** Drafts the accounts of a stack with the places of their keys. */
function accountsOf(facts, folder) {
    const all = {
        path: [],
        text: 'The first account proposes, all vote yes. Keep the accounts with stake. Keys stay in their files.',
    };
    if (facts.isWithoutHomes) {
        const fresh = { fresh: coinsOf(facts, BALANCE) };
        const names = facts.validators.map(operatorOf);
        return {
            data: Object.fromEntries(names.map((name) => [name, fresh])),
            notes: [
                { path: [], text: 'The first account proposes, all vote yes. Every run creates new keys.' },
            ],
        };
    }
    const left = leftNotes(facts, folder);
    if (facts.keys.length === 0) {
        return {
            data: { validator: { 'mnemonic-env': 'VALIDATOR_MNEMONIC' } },
            notes: [
                all,
                ...left,
                {
                    path: ['validator'],
                    text: `No keyring found. Name the accounts of the validators, which vote.${elsewhere(facts, folder)}`,
                    mark: 'check',
                },
            ],
        };
    }
    const data = {};
    const notes = [all, ...left];
    for (const key of facts.keys) {
        const name = accountName(key, data);
        data[name] = sourceOf(key, name, folder);
        notes.push({ path: [name], ...foundWords(key, folder) });
    }
    return { data, notes };
}
/** Where a key is; a mnemonic of a script that makes the genesis is a guess. */
function foundWords(key, folder) {
    const text = `Found in ${(0,draft_files/* named */.K)(key.kind === 'keyring' ? key.folder : key.file, folder)}`;
    if (key.kind === 'keyring' || key.isGuess === undefined)
        return { text: `${text}.` };
    return key.isGuess
        ? { text: `${text}; its stake is decided where the genesis is made.`, mark: 'check' }
        : { text: `${text}; the account has a stake in the genesis.` };
}
/** Mnemonics of the repository that may be those of validators. */
function elsewhere({ otherMnemonics }, folder) {
    if (otherMnemonics.length === 0)
        return '';
    const places = otherMnemonics.map(({ file, line, name }) => `${(0,draft_files/* named */.K)(file, folder)}:${line}${name === undefined ? '' : ` (${name})`}`);
    const more = places.length - MOST_SHOWN;
    const shown = [...places.slice(0, MOST_SHOWN), ...(more > 0 ? [`${more} more places`] : [])];
    return ` The repository has mnemonics in ${shown.join(', ')}: if one of them is an account's, give it with mnemonic-file and mnemonic-name.`;
}
/** Keys that are no accounts of this chain's stakers. */
function leftNotes({ leftKeys }, folder) {
    const more = leftKeys.length - MOST_SHOWN;
    return [
        ...leftKeys.slice(0, MOST_SHOWN).map(({ key, owner }) => {
            const place = key.kind === 'keyring' ? external_node_path_default().join(key.folder, key.name) : key.file;
            return { path: [], text: `Left out: ${(0,draft_files/* named */.K)(place, folder)}, the key of ${owner}.` };
        }),
        ...(more > 0 ? [{ path: [], text: `Left out: ${more} more keys of such owners.` }] : []),
    ];
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
    if (key.kind === 'mnemonic') {
        return {
            'mnemonic-file': (0,draft_files/* named */.K)(key.file, folder),
            ...(key.label !== undefined && { 'mnemonic-name': key.label }),
            ...(key.hdPath !== undefined && { 'hd-path': key.hdPath }),
            ...(key.keyType !== undefined && { 'key-type': key.keyType }),
        };
    }
    const { name, backend, passphraseFile } = key;
    const passphrase = passphraseFile === undefined
        ? { 'passphrase-env': variable(account, 'PASSPHRASE') }
        : { 'passphrase-file': (0,draft_files/* named */.K)(passphraseFile, folder) };
    return {
        keyring: {
            folder: (0,draft_files/* named */.K)(key.folder, folder),
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
/** Environment variables that a drafted account reads its secrets from. */
function draft_accounts_variablesOf(source) {
    const { keyring, ...own } = source;
    const entries = { ...own, ...(typeof keyring === 'object' && keyring) };
    return Object.entries(entries).flatMap(([key, value]) => key.endsWith('-env') && typeof value === 'string' ? [value] : []);
}

;// CONCATENATED MODULE: ./src/draft/draft-builds.ts






/** The nodes' build in the compose files, as keys of a plan. */
function composeBuild({ build }, folder) {
    const { context = '.', dockerfile = 'Dockerfile', target, args } = build ?? {};
    // Values from the shell are already filled in, and a plan is committed: secrets must stay out.
    const set = Object.entries(args ?? {}).filter(([name, value]) => value !== null && (0,sensitive/* shownValue */.JJ)(name, value) === value);
    return {
        context: (0,draft_files/* named */.K)(context, folder),
        ...(dockerfile !== 'Dockerfile' && { dockerfile }),
        ...(target !== undefined && { target }),
        ...(set.length > 0 && { args: Object.fromEntries(set) }),
    };
}
/** Build of the chain's code: by its Dockerfile, or else by a generated one. */
function codeBuild(code, place, folder) {
    const { dockerfile } = code;
    if (dockerfile === undefined)
        return goBuild(code, place, folder);
    const file = external_node_path_default().posix.relative(dockerfile.context, dockerfile.path);
    return {
        data: {
            context: (0,draft_files/* named */.K)(external_node_path_default().join(place.root, dockerfile.context), folder),
            ...(file !== 'Dockerfile' && { dockerfile: file }),
        },
        why: `${dockerfile.path}: ${dockerfile.why}`,
    };
}
/** Tags that have no use in a rehearsal: Ledger devices, static binaries of Alpine, and C itself. */
const LEFT_OUT = /^(?:ledger|test_ledger_mock|muslc|static\w*|osusergo|gcc|cgo|goleveldb)$/;
/** Tags that need C libraries which a build does not have. */
const LIBRARIES = /^(?:g?rocksdb|cleveldb|secp256k1|libsecp256k1_sdk)$/;
function goBuild({ program, make, needOfC, reachesOut }, { root, binary = program.name, version, versionVariables }, folder) {
    const isNested = program.module.folder !== '' && reachesOut;
    const tags = make.tags.filter(({ value }) => !LEFT_OUT.test(value) && !LIBRARIES.test(value));
    const left = make.tags.filter((each) => !tags.includes(each)).map(({ value }) => value);
    const isOtherName = make.name !== undefined && make.name.value !== binary.replace(/d$/, '');
    const stamps = make.stamps.filter((each) => each.binary === undefined || each.binary === binary);
    const set = stamps.filter(({ value }) => value !== undefined);
    const unset = stamps.filter(({ value }) => value === undefined);
    const isVersion = ({ variable }) => versionVariables.includes(variable);
    const versions = unset.filter(isVersion);
    const computed = unset.filter((each) => !isVersion(each) && !(0,repository_make/* isReleaser */.O)(each.path));
    const variables = [
        ...set.map(({ variable, value }) => [variable, value]),
        // Without a value, the code would name its upgrade after nothing.
        ...versions.map(({ variable }) => [variable, version]),
    ];
    const notes = [
        `the Go code of ${program.folder}, as no Dockerfile in the repository compiles ${binary} by itself`,
        ...tags.slice(0, 1).map((tag) => `tags from ${(0,repository_tree/* placeOf */.$t)(tag)}`),
        ...(left.length === 0 ? [] : [`without ${(0,words/* listed */.KE)(left)}`]),
        ...(isOtherName && make.name !== undefined ? [`name from ${(0,repository_tree/* placeOf */.$t)(make.name)}`] : []),
        ...set.slice(0, 1).map((each) => `variables from ${each.path}:${each.line}`),
        ...versions.map((each) => `${each.variable} as ${each.path}:${each.line} sets it`),
        ...computed.map((each) => `without ${each.variable}, which ${each.path}:${each.line} computes`),
        ...(needOfC === undefined ? [] : [`with C, as ${needOfC}`]),
    ];
    return {
        data: {
            context: (0,draft_files/* named */.K)(external_node_path_default().join(root, isNested ? '' : program.module.folder), folder),
            go: {
                ...(program.package !== `./cmd/${binary}` && { package: program.package }),
                ...(isNested && { module: program.module.folder }),
                ...(tags.length > 0 && { tags: tags.map(({ value }) => value) }),
                ...(isOtherName && { name: make.name?.value }),
                ...(variables.length > 0 && { variables: Object.fromEntries(variables) }),
                ...(needOfC !== undefined && { cgo: true }),
            },
        },
        why: notes.join('; '),
    };
}

;// CONCATENATED MODULE: ./src/draft/draft-releases.ts



/** Drafts the releases: that of the stack or of the base tag, and the one after the upgrade. */
function releasesOf(facts, folder, names) {
    const now = currentRelease(facts, folder, names.current);
    const next = nextRelease(facts, folder, names.next);
    const notes = [
        {
            path: [],
            text: 'In the order of the upgrades. Without `build`, an image must exist locally or in a registry.',
        },
        { path: [0], text: 'The current release.' },
        { path: [0, 'name'], text: 'any name' },
        ...at(0, now.notes),
        { path: [1], text: 'The release after the upgrade.' },
        { path: [1, 'name'], text: 'any name' },
        ...at(1, next.notes),
    ];
    return { data: [now.data, next.data], notes };
}
function at(index, notes) {
    return notes.map((note) => ({ ...note, path: [index, ...note.path] }));
}
function currentRelease(facts, folder, name) {
    const { code, image } = facts;
    const build = ownBuild(facts);
    const service = facts.nodes.find((node) => node.image === image)?.service ?? '';
    const base = code?.choice.base;
    if (base === undefined)
        return untaggedRelease(facts, folder, name, service);
    const coded = code?.base && codeBuild(code.base, draft_releases_place(facts, name), folder);
    const drafted = build === undefined
        ? coded
        : { data: composeBuild(facts, folder), why: `the build of ${service} in the compose files` };
    const own = code?.byImage === 'in full' && !runsCosmovisor(facts) ? image : undefined;
    const reference = own ?? releaseImage(facts, name) ?? null;
    return {
        data: {
            name,
            image: reference,
            build: { ...(drafted?.data ?? { context: (0,draft_files/* named */.K)(code?.root ?? '.', folder) }), ref: base.tag },
        },
        notes: [
            reference === null
                ? fillInImage('this')
                : {
                    path: ['image'],
                    text: own ? `the image of ${service}` : 'any name, for the image to build',
                },
            ...(drafted === undefined
                ? [
                    {
                        path: ['build'],
                        text: code?.isBaseRead
                            ? `no program of ${base.tag} starts a node`
                            : `the code of ${base.tag} was not read`,
                        mark: 'check',
                    },
                ]
                : [{ path: ['build'], text: `From ${drafted.why}.`, mark: 'check' }]),
            { path: ['build', 'ref'], ...refNote(facts) },
        ],
    };
}
/** Note on the ref of the current release. */
function refNote({ code, image }) {
    const { choice, byImage, isBaseRead } = code ?? {};
    if (choice?.why === 'released') {
        return {
            text: `the newest release without the upgrade ${choice.name?.value}, as the work tree has no new one`,
            mark: 'check',
        };
    }
    const own = choice?.why === 'version'
        ? 'the release before the newest, as each release has an upgrade with its version as the name'
        : 'the newest release tag by version';
    const texts = {
        'in full': `the tag that the image ${image} names`,
        perhaps: `the tag most like that of the image ${image}, which may have other code`,
        no: own,
    };
    const text = texts[byImage ?? 'no'];
    if (isBaseRead)
        return byImage === 'in full' ? { text } : { text, mark: 'check' };
    return {
        text: `${text}; git does not have all files of it, as in a partial clone: fetch them with git fetch --refetch --no-filter, and draft again`,
        mark: 'check',
    };
}
/** The current release of a repository without version tags: the stack's image or build. */
function untaggedRelease(facts, folder, name, service) {
    const { build, image } = facts;
    const notes = [
        image === undefined ? fillInImage('this') : currentImageNote(facts, folder, service),
    ];
    const data = { name, image: image ?? null };
    if (build === undefined)
        return { data, notes };
    return {
        data: { ...data, build: { ...composeBuild(facts, folder), ref: null } },
        notes: [
            ...notes,
            { path: ['build'], text: `The build of ${service} in the compose files.` },
            { path: ['build', 'ref'], text: 'git tag of the current release', mark: 'fill in' },
        ],
    };
}
function fillInImage(which) {
    return {
        path: ['image'],
        text: `image of ${which} release with the binary`,
        mark: 'fill in',
    };
}
/** Origin of the current release's image, and the remediation if the engine does not have it. */
function currentImageNote(facts, folder, service) {
    const { image = '', build, source, code, present } = facts;
    const from = runsCosmovisor(facts)
        ? `the image of ${service}, with the binary in Cosmovisor's folders`
        : `the image of ${service}`;
    const path = ['image'];
    if (build !== undefined || present.has(image))
        return { path, text: from };
    const context = code?.root ?? source?.folder;
    const how = context === undefined
        ? '{ ref: <git tag> }'
        : `{ context: ${(0,draft_files/* named */.K)(context, folder)}, ref: <git tag> }`;
    return {
        path,
        text: `${from}; the Docker engine does not have it: pull it, or add build: ${how}`,
        mark: 'check',
    };
}
function nextRelease(facts, folder, name) {
    const reference = releaseImage(facts, name);
    const { data, note } = nextBuild(facts, folder, name);
    const tag = facts.code?.choice.next?.tag;
    return {
        data: {
            name,
            image: reference ?? null,
            build: data && { ...data, ...(tag !== undefined && { ref: tag }) },
        },
        notes: [
            reference === undefined
                ? fillInImage('the next')
                : { path: ['image'], text: 'any name, for the image to build' },
            { ...note, path: ['build'] },
            ...(tag === undefined
                ? []
                : [{ path: ['build', 'ref'], text: 'the newest release tag by version' }]),
        ],
    };
}
function nextBuild(facts, folder, name) {
    const { code, source } = facts;
    const build = ownBuild(facts);
    const where = code?.choice.next === undefined
        ? 'from the work tree; with `ref`, from a git ref'
        : 'from the git ref';
    if (build !== undefined) {
        return {
            data: composeBuild(facts, folder),
            note: { text: `The build of the compose files, ${where}.`, mark: 'check' },
        };
    }
    if (code !== undefined) {
        const { data, why } = codeBuild(code.next, draft_releases_place(facts, name), folder);
        return { data, note: { text: `From ${why}; ${where}.`, mark: 'check' } };
    }
    if (source === undefined) {
        return {
            data: null,
            note: {
                text: 'build of the next release, such as { context: .. }; remove it if the image exists',
                mark: 'fill in',
            },
        };
    }
    const context = (0,draft_files/* named */.K)(source.folder, folder);
    return {
        data: source.hasDockerfile ? { context } : { context, go: {} },
        note: {
            text: `From the work tree with ${(0,draft_files/* named */.K)(source.goMod, folder)}; with \`ref\`, from a git ref.`,
            mark: 'check',
        },
    };
}
/** The nodes' build in the compose files, unless it adds Cosmovisor to code that can be built without. */
function ownBuild(facts) {
    return facts.code !== undefined && runsCosmovisor(facts) ? undefined : facts.build;
}
function draft_releases_place({ code, binary }, version) {
    return {
        ...{ root: code?.root ?? '.', binary: binary?.value, version },
        versionVariables: code?.names.versionVariables ?? [],
    };
}

;// CONCATENATED MODULE: ./src/draft/draft-upgrades.ts


/** Drafts the upgrade between the two releases, with its name from the code. */
function upgradesOf({ code }, next) {
    const name = code?.choice.name;
    // A generated build gives the release's own name as the version.
    const version = name === undefined && (code?.names.byVersion.length ?? 0) > 0 ? next : undefined;
    const notes = [
        { path: [], text: 'In order. The vote on each upgrade straddles the previous upgrade.' },
        ...(code === undefined ? [] : handlerNotes(code)),
        { path: [0, 'name'], ...nameWords(code, version) },
        { path: [0, 'to'], text: 'name of the next release' },
    ];
    return { data: [{ name: name?.value ?? version ?? null, to: next }], notes };
}
function nameWords(code, version) {
    const name = code?.choice.name;
    if (name !== undefined)
        return { text: `from ${(0,repository_tree/* placeOf */.$t)(name)}, ${why(code)}`, mark: 'check' };
    if (version !== undefined) {
        const { byVersion = [], versionVariables = [] } = code?.names ?? {};
        const value = versionVariables.length === 0
            ? `the version that the binary of ${version} reports`
            : `the value of ${(0,words/* listed */.KE)(versionVariables)} in the build of ${version}`;
        const passes = byVersion.length === 1 ? 'passes' : 'pass';
        return {
            text: `${value}, which ${(0,words/* listed */.KE)(byVersion)} ${passes} to SetUpgradeHandler; builds by a Makefile may leave out its v`,
            mark: 'check',
        };
    }
    return { text: 'name passed to SetUpgradeHandler in the next release', mark: 'fill in' };
}
function why(code) {
    const { base, next, others = [], why: reason } = code?.choice ?? {};
    const more = others.length === 0
        ? ''
        : `; ${(0,words/* listed */.KE)(others.map(({ value }) => value))} ${others.length === 1 ? 'is' : 'are'} new, too`;
    if (reason === 'new')
        return `which ${base?.tag} does not have${more}`;
    if (reason === 'released')
        return `which ${next?.tag} has and ${base?.tag} does not${more}`;
    const known = base === undefined
        ? 'as the repository has no release tag to compare with'
        : code?.isBaseRead
            ? `${base.tag} has it, too`
            : `git does not have all files of ${base.tag} to compare with`;
    return `the newest name; ${known}`;
}
/** Notes on code that registers no upgrade, or whose names are not found. */
function handlerNotes({ names, choice }) {
    const where = choice.next === undefined ? 'the work tree' : choice.next.tag;
    if (names.calls.length === 0) {
        return [
            {
                path: [],
                text: `The code of ${where} calls SetUpgradeHandler nowhere: an upgrade to it halts the chain for good.`,
                mark: 'check',
            },
        ];
    }
    const unknown = names.unknown.filter((each) => !names.byVersion.includes(each));
    if (unknown.length === 0)
        return [];
    return [
        {
            path: [],
            text: `The name passed to SetUpgradeHandler in ${(0,words/* listed */.KE)(unknown)} is not found by reading the code.`,
            mark: 'check',
        },
    ];
}

;// CONCATENATED MODULE: ./src/draft/draft.ts








/** Drafts the plan of a stack, with paths relative to `folder`. */
function draftPlan(facts, folder) {
    const names = releaseNames(facts);
    const accounts = accountsOf(facts, folder);
    const sections = [
        ['chain', chainOf(facts, folder)],
        ['releases', releasesOf(facts, folder, names)],
        ['stack', stackOf(facts, folder)],
        ['accounts', accounts],
        ['upgrades', upgradesOf(facts, names.next)],
        ['pace', paceOf(facts)],
    ];
    return {
        data: Object.fromEntries(sections.map(([name, { data }]) => [name, data])),
        notes: sections.flatMap(([name, { notes }]) => notes.map((note) => ({ ...note, path: [name, ...note.path] }))),
        trailer: examples(facts, names),
        variables: Object.values(accounts.data).flatMap(draft_accounts_variablesOf),
    };
}
function chainOf({ binary, chain, isWithoutHomes, code }, folder) {
    const notes = [{ path: [], text: 'The chain of this stack.' }];
    const data = { binary: binary?.value ?? null };
    notes.push(binary === undefined
        ? { path: ['binary'], text: 'file name of the binary in the images', mark: 'fill in' }
        : foundNote(['binary'], binary, folder));
    const from = chain && `from ${(0,draft_files/* named */.K)(chain.file, folder)}`;
    if (chain?.id !== undefined) {
        data.id = chain.id;
        notes.push({ path: ['id'], text: String(from) });
    }
    else if (isWithoutHomes) {
        const id = code?.values.id;
        data.id = id?.value ?? 'rehearsal-1';
        const text = `any name, for the new genesis${id === undefined ? '' : `; this one from ${(0,repository_tree/* placeOf */.$t)(id)}`}`;
        notes.push({ path: ['id'], text, mark: 'check' });
    }
    if (chain?.denom !== undefined) {
        data.denom = chain.denom;
        notes.push({ path: ['denom'], text: `${from}: the bond denomination` });
    }
    else if (isWithoutHomes) {
        const denom = code?.values.denom;
        data.denom = bondDenom({ chain, code });
        const text = `bond denomination of the new genesis${denom === undefined ? '' : `, from ${(0,repository_tree/* placeOf */.$t)(denom)}`}`;
        notes.push({ path: ['denom'], text, mark: 'check' });
    }
    return { data, notes };
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
function examples({ binary }, { current, next }) {
    const key = (name) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name));
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
        `    client: ${next} # release whose binary runs the query`,
        '    expect:',
        `      ${key(current)}: { fails: unknown query path }`,
        `      ${key(next)}: { contains: ... }`,
    ];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/draft/draft-compose.ts



/**
 * The compose file of a chain without one, in the shape of the bundled stack: two validators behind a sentry each,
 * and a public node with a published RPC. Only its own sentry can reach a validator.
 */
/** Folder of the homes; each rehearsal creates them in its working folder, never here. */
const HOMES = 'rehearsal-homes';
const HOME = '/chain';
/** Nodes and their networks. */
const NODES = {
    'val-alice': ['net-alice'],
    'sentry-alice': ['net-alice', 'net-public'],
    'val-bob': ['net-bob'],
    'sentry-bob': ['net-bob', 'net-public'],
    'node-carol': ['net-public'],
};
const PUBLIC = 'node-carol';
/** Text of the compose file. */
function composeText(program) {
    const services = Object.entries(NODES).map(([name, networks]) => [
        name,
        {
            ...start(program),
            volumes: [`./${HOMES}/${name}:${HOME}`],
            networks,
            ...(name === PUBLIC && { ports: [`127.0.0.1:${model/* RPC_PORT */.oK}:${model/* RPC_PORT */.oK}`] }),
        },
    ]);
    const document = new dist/* Document */.yo({
        services: Object.fromEntries(services),
        networks: Object.fromEntries(networkNames().map((name) => [name, null])),
    });
    document.commentBefore = HEAD.map((line) => ` ${line}`).join('\n');
    for (const each of (0,dist/* isMap */.jh)(document.contents) ? document.contents.items : [])
        spread(each);
    return document.toString({ nullStr: '', lineWidth: 0, flowCollectionPadding: false });
}
const HEAD = [
    'A stack for rehearsals, drafted by `rehearse init`: two validators behind sentries, and a public node.',
    '',
    '  val-alice -- sentry-alice --+',
    '                              +-- node-carol (public RPC)',
    '  val-bob ---- sentry-bob ----+',
    '',
    `Each rehearsal creates the folders under ./${HOMES} in its working folder.`,
];
/** Writes lists on one line, and services apart. */
function spread({ value }) {
    if (!(0,dist/* isMap */.jh)(value))
        return;
    for (const [index, service] of value.items.entries()) {
        const { key } = service;
        if (index > 0 && (0,dist/* isMap */.jh)(service.value) && typeof key === 'object' && key !== null) {
            Object.assign(key, { spaceBefore: true });
        }
        for (const part of (0,dist/* isMap */.jh)(service.value) ? service.value.items : []) {
            if ((0,dist/* isSeq */.oP)(part.value))
                part.value.flow = true;
        }
    }
}
/** The model that Compose reads from the text in a folder. */
function composeModel(program, folder) {
    const services = Object.entries(NODES).map(([name, networks]) => [
        name,
        {
            ...start(program),
            volumes: [{ type: 'bind', source: external_node_path_default().join(folder, HOMES, name), target: HOME }],
            networks: Object.fromEntries(networks.map((network) => [network, null])),
            ...(name === PUBLIC && {
                ports: [{ target: model/* RPC_PORT */.oK, published: String(model/* RPC_PORT */.oK), host_ip: '127.0.0.1' }],
            }),
        },
    ]);
    return {
        services: Object.fromEntries(services),
        networks: Object.fromEntries(networkNames().map((name) => [name, {}])),
    };
}
function start({ image, binary }) {
    return {
        image,
        ...(binary !== undefined && { entrypoint: [binary] }),
        command: ['start', '--home', HOME],
    };
}
function networkNames() {
    return [...new Set(Object.values(NODES).flat())];
}

;// CONCATENATED MODULE: ./src/draft/limits.ts


const limits_LARGEST_FILE = 512 * 1024;
const limits_MOST_SHOWN = 3;
/** Files by which other ways to run a chain are recognised. */
const OTHER_WAYS = [
    ['Kubernetes', /(?:^|\/)(?:Chart\.ya?ml|kustomization\.ya?ml|helmfile\.ya?ml|skaffold\.ya?ml)$/],
    [
        'Ansible',
        /(?:^|\/)(?:ansible\.cfg|playbooks?\/[^/]+\.ya?ml|roles\/[^/]+\/tasks\/main\.ya?ml)$/,
    ],
    ['Terraform', /\.tf$/],
    ['systemd', /\.service$/],
];
const TEMPLATE = /(?:^|\/)[\w.-]*compose[\w.-]*\.(?:tmpl|tpl|template|j2|jinja2?|gotmpl|erb|hbs|mustache|in)$|(?:^|\/)[\w.-]*compose[\w-]*\.(?:tmpl|tpl|template)\.ya?ml$/;
/** What a repository without a stack of nodes has instead of compose files. */
function otherWays({ names }) {
    const templates = names.filter((name) => TEMPLATE.test(name));
    const ways = OTHER_WAYS.flatMap(([kind, pattern]) => {
        const found = names.filter((name) => pattern.test(name));
        if (found.length === 0)
            return [];
        return [
            {
                kind: `${kind} (${some(found)})`,
                remedy: 'a rehearsal runs compose stacks only; describe the nodes in a compose file',
            },
        ];
    });
    if (templates.length === 0)
        return ways;
    const remedy = 'fill the template in with your own program and name its result: rehearse init FOLDER/FILE';
    return [{ kind: `a template of a compose file (${some(templates)})`, remedy }, ...ways];
}
function some(names) {
    const more = names.length - limits_MOST_SHOWN;
    return `${(0,words/* listed */.KE)(names.slice(0, limits_MOST_SHOWN))}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Limits of a stack by itself: nobody in it validates. */
function limitsOfStack({ chain, validators, nodes }) {
    if (chain === undefined || validators.length > 0)
        return [];
    return [
        {
            kind: `a stack in which nobody validates (no key of ${(0,words/* listed */.KE)(nodes.map(({ service }) => service))} is in the genesis)`,
            remedy: 'give stack.fresh, which makes a genesis with validators of this stack, or prepare homes of validators (stack.prepare)',
        },
    ];
}
const MOST_GO_FILES = 120;
const IMPORTS = {
    gov: /\/x\/gov(?:\/|")/,
    upgrade: /\/x\/upgrade(?:\/|")/,
};
/** Authority of the upgrade module where it is written in its constructor's arguments. */
const AUTHORITY = /upgradekeeper\.NewKeeper\((?:[^()]|\([^()]{0,300}\)){0,800}?NewModuleAddress\(\s*(\w{1,60})\.ModuleName/;
/**
 * Limits of the chain's code: nothing can upgrade it without x/upgrade, and no proposal without x/gov or with another
 * authority.
 *
 * @param folder folder of the chain's go.mod
 */
async function limitsOfCode({ top, names }, folder, files) {
    const below = external_node_path_default().relative(top, folder);
    const app = names.filter((name) => /(?:^|\/)app(?:\/[^/]+)?\/[^/]+\.go$|(?:^|\/)app\.go$/.test(name) &&
        (below === '' || name.startsWith(`${below}/`)) &&
        !name.endsWith('_test.go'));
    const texts = [];
    for (const name of app.slice(0, MOST_GO_FILES)) {
        texts.push((await files.text(external_node_path_default().join(top, name), limits_LARGEST_FILE)) ?? '');
    }
    const uses = (module) => texts.some((text) => IMPORTS[module].test(text));
    // An app that is not found, or is built of settings, says nothing.
    if (!texts.some((text) => text.includes('/x/')))
        return [];
    if (!uses('upgrade')) {
        const remedy = 'a rehearsal needs the upgrade module, whose handlers it runs';
        return [{ kind: 'a chain without x/upgrade (no file of its app imports it)', remedy }];
    }
    const decidedBy = (kind) => [
        { kind, remedy: OTHER_AUTHORITY, label: 'decided by' },
    ];
    if (!uses('gov'))
        return decidedBy('another authority than x/gov (no file of its app imports it)');
    const authority = texts.map((text) => AUTHORITY.exec(text)?.[1]).find((name) => name);
    const isGov = authority === undefined || /gov/i.test(authority);
    return isGov ? [] : decidedBy(`the authority of ${authority}, not of x/gov`);
}
const OTHER_AUTHORITY = 'if it is an account, add its key to accounts, and it schedules the upgrade; otherwise set upgrades[].schedule to the commands that do';

;// CONCATENATED MODULE: ./src/draft/drafted-stack.ts












/**
 * Drafts a compose file beside the plan for the chain whose code is in the repository.
 *
 * @returns undefined if the repository has no code of a chain on the Cosmos SDK, or the user named a compose file
 */
async function draftStack({ repository, given }, choice, { plan, place, files, read, cwd }) {
    const folder = external_node_path_default().dirname(plan);
    const source = given === 'file' ? undefined : await drafted_stack_sourceOf(place, files, read);
    if (source === undefined)
        return undefined;
    const file = external_node_path_default().join(folder, `${external_node_path_default().basename(plan).replace(/\.ya?ml$/, '')}.compose.yml`);
    const binary = source.program;
    const name = (binary ?? external_node_path_default().basename(source.folder)).replace(/-?(?:node)?d$/, '') || 'chain';
    const program = { image: `rehearsal/${name.toLowerCase()}:current`, binary };
    const compose = { files: [file], others: [] };
    const facts = await gatherFacts(composeModel(program, folder), compose, {
        ...{ images: new Map(), files, own: [], seeming: [], findMakers: async () => [] },
    });
    return {
        file,
        text: composeText(program),
        facts: { ...facts, source, missing: [] },
        code: source.folder,
        lines: [
            row('stack', `none found${drafted_stack_why(choice, cwd)}`),
            row('drafted', `${(0,draft_files/* named */.K)(file, cwd)}: two validators, a sentry each, and a public node`),
            row('', 'for the code of this repository, with a fresh genesis for every run (stack.fresh)'),
            ...limitLines([
                ...otherWays(repository),
                ...(await limitsOfCode(repository, source.folder, files)),
            ]),
        ],
    };
}
/** The chain's code: as the program that starts a node shows it, or else by its go.mod. */
async function drafted_stack_sourceOf(place, files, read) {
    const found = await findSource(place, files);
    const root = (await (0,system_files/* repositoryOf */._M)(place)) ?? found?.folder;
    if (root === undefined)
        return undefined;
    const code = await codeAt(await read(root), [], external_node_path_default().relative(root, found?.folder ?? place));
    if (code === undefined || !code.program.isCertain)
        return found;
    const { program, make } = code;
    const [name] = namesOfProgram(program, make);
    if (found !== undefined)
        return { ...found, program: name?.value ?? found.program };
    const folder = external_node_path_default().join(root, program.module.folder);
    return {
        folder,
        goMod: external_node_path_default().join(folder, 'go.mod'),
        hasDockerfile: code.dockerfile !== undefined,
        program: name?.value,
    };
}
/** Why no compose file of the repository is a stack of nodes. */
function drafted_stack_why({ without, foreign, refused }, cwd) {
    const place = ({ files }) => (0,draft_files/* named */.K)(files[0] ?? '', cwd);
    const reasons = [
        ...without.map((each) => `${place(each)} has no node (its services are ${(0,words/* listed */.KE)(each.services)})`),
        ...foreign.map((each) => `${place(each.candidate)} runs ${otherChains(each)}`),
        ...refused.map(({ candidate, why: reason }) => `Compose refuses ${place(candidate)} (${reason})`),
    ];
    return reasons.length === 0 ? ': no compose file in the repository' : `: ${reasons.join('; ')}`;
}
/**
 * The error of a place without a stack of nodes and without a chain's code, with what is there instead; Compose's own
 * if it refuses a stack of the very folder that the user named.
 */
function noStack({ repository }, choice, place, cwd) {
    const there = choice.refused.find(({ candidate: { files } }) => external_node_path_default().dirname(files[0] ?? '') === place);
    if (there !== undefined)
        return there.error;
    const ways = otherWays(repository).map(({ kind, remedy }) => `There is ${kind}: ${remedy}.`);
    const { without, refused } = choice;
    if (without.length + refused.length === 0) {
        return new errors/* RehearsalError */.g0('COMPOSE_FILE_NOT_FOUND', `No compose file and no go.mod of a Cosmos SDK chain in the repository of ${place}`, { hint: ['Name the folder of the stack: rehearse init FOLDER.', ...ways].join(' ') });
    }
    return new errors/* RehearsalError */.g0('NO_NODE_FOUND', `No node found in ${place}${drafted_stack_why(choice, cwd)}`, {
        hint: [
            'A node has a home with config/genesis.json or config/config.toml, publishes port 26657, or starts with a command such as `demod start`.',
            ...ways,
        ].join(' '),
    });
}

// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var build = __webpack_require__(35456);
// EXTERNAL MODULE: ./src/chain/keys/derive.ts
var derive = __webpack_require__(5435);
// EXTERNAL MODULE: ./src/chain/keys/kinds.ts
var kinds = __webpack_require__(5061);
// EXTERNAL MODULE: ./src/secrets/mnemonics.ts
var mnemonics = __webpack_require__(25172);
;// CONCATENATED MODULE: ./src/draft/mnemonics.ts









/** Files that may have mnemonics among other things. */
const MAY_HAVE = /\.(?:sh|bash|mk|just|env|ya?ml|json|toml|py|[jt]s|nix|jsonnet)$|(?:^|\/)(?:[Mm]akefile|[Jj]ustfile|\.env[\w.-]*|[\w.-]*(?:test|mnemonic|account|fixture)[\w.-]*\.go)$/;
const mnemonics_ASIDE = /(?:^|\/)(?:vendor|node_modules|third_party|docs?|swagger)\//;
const mnemonics_MOST_FILES = 1_500;
const mnemonics_LARGEST_FILE = 256 * 1024;
const MOST_MNEMONICS = 200;
const MOST_ACCOUNTS = 10;
/**
 * Finds the accounts of a stack among the mnemonics of its repository: those with a stake in the genesis; or, where a
 * script makes the genesis, those in files of the stack, as a guess. None of it is shown or written.
 */
async function findMnemonics({ top, names }, model, facts, files) {
    const all = await mnemonicsOf({ top, names }, facts, files);
    const found = all.filter(isFirst);
    const named = all.filter((each) => isClear(each, all)).filter(isFirst);
    const own = (0,kinds/* pathOf */.XM)(coinTypeOf(facts));
    if (facts.chain !== undefined) {
        const stakers = found.length === 0 ? new Set() : facts.chain.stakers();
        const paths = [...new Set([own, ...USUAL_PATHS])];
        const keys = named.flatMap((each) => {
            const way = wayTo(stakers, each.mnemonic, paths);
            return way === undefined ? [] : [keyOf(each, way, own, false)];
        });
        return { keys, others: [] };
    }
    const ofStack = named.filter(({ file }) => isOfStack(file, top, model, facts));
    const likely = likeliest(ofStack);
    const keys = likely.map((each) => keyOf(each, undefined, own, true));
    const taken = new Set(likely.map(({ mnemonic }) => mnemonic));
    const others = found.filter(({ mnemonic }) => !taken.has(mnemonic));
    return { keys, others: others.map(({ mnemonic: _, ...place }) => place) };
}
/** Returns true for the first place of a mnemonic. */
function isFirst({ mnemonic }, at, all) {
    return all.findIndex((each) => each.mnemonic === mnemonic) === at;
}
/** Mnemonics of the repository by file, those of files near its top first. Links are left out: they can lead out of it. */
async function mnemonicsOf({ top, names }, { compose }, files) {
    const all = new Set([
        ...compose.files,
        ...compose.files.map((file) => external_node_path_default().join(external_node_path_default().dirname(file), '.env')),
        ...names
            .filter((name) => MAY_HAVE.test(name) && !mnemonics_ASIDE.test(name))
            .slice(0, mnemonics_MOST_FILES)
            .map((name) => external_node_path_default().join(top, name)),
    ]);
    const found = [];
    for (const file of all) {
        const kind = await (0,promises_.lstat)(file).catch(() => undefined);
        if (kind?.isFile() !== true)
            continue;
        const here = (0,mnemonics/* mnemonicsIn */.rx)((await files.text(file, mnemonics_LARGEST_FILE)) ?? '');
        found.push(...here.map((each) => ({ ...each, file })));
        if (found.length >= MOST_MNEMONICS)
            break;
    }
    return found;
}
/** Returns true if its name, or the lack of one, leads to this mnemonic of its file alone. */
function isClear({ file, name }, all) {
    const inFile = all.filter((each) => each.file === file);
    if (inFile.length === 1)
        return true;
    return name !== undefined && inFile.filter((each) => each.name === name).length === 1;
}
/** Coin types of keys, beside the chain's own: those of the Cosmos Hub and of Ethereum. */
const COSMOS = 118;
const ETHER = 60;
const USUAL_PATHS = [COSMOS, ETHER].map(kinds/* pathOf */.XM);
/** The chain's own coin type, as far as its code shows it. */
function coinTypeOf({ code }) {
    return Number(code?.values.coinType?.value ?? COSMOS);
}
/** The first path and algorithm that lead from a mnemonic to an account with stake. */
function wayTo(stakers, mnemonic, paths) {
    const seed = (0,derive/* seedOf */.n3)(mnemonic);
    for (const hdPath of paths) {
        const { publicKey } = (0,derive/* keyOfSeed */.sN)(seed, hdPath);
        const type = account_schema/* KEY_TYPES */.WJ.find((each) => stakers.has((0,build.toHex)((0,kinds/* addressBytes */.AS)(each, publicKey))));
        if (type !== undefined)
            return { type, hdPath };
    }
    return undefined;
}
/** Returns true for files beside the compose files, mounted by nodes, or that make a missing mount. */
function isOfStack(file, top, model, { compose, nodes, missing }) {
    const folders = new Set(compose.files.map((each) => external_node_path_default().dirname(each)));
    const mounted = nodes.flatMap(({ service }) => (model.services[service]?.volumes ?? []).flatMap(({ type, source }) => type === 'bind' && source !== undefined ? [source] : []));
    const makers = missing.flatMap((each) => each.makers.map((maker) => external_node_path_default().join(top, maker.file)));
    return ([...folders].some((folder) => folder === top ? external_node_path_default().dirname(file) === top : (0,system_paths/* isBelow */.Yw)(file, folder)) ||
        mounted.some((source) => file === source || (0,system_paths/* isBelow */.Yw)(file, source)) ||
        makers.includes(file));
}
/** Mnemonics called after validators; without any, all but those of relayers and users. */
function likeliest(found) {
    const staking = found.filter(({ name = '' }) => !isOfRelayer(name) && !/faucet|user/i.test(name));
    const called = staking.filter(({ name = '' }) => /val|operator/i.test(name));
    return (called.length > 0 ? called : staking).slice(0, MOST_ACCOUNTS);
}
/**
 * @param way path and algorithm of the key; undefined for those of the chain
 * @param own the chain's own path, which a plan need not name
 */
function keyOf({ name: label, file }, way, own, isGuess) {
    const hdPath = way?.hdPath === own ? undefined : way?.hdPath;
    const keyType = way?.type === 'secp256k1' ? undefined : way?.type;
    return { kind: 'mnemonic', name: mnemonics_accountName(label), file, label, hdPath, keyType, isGuess };
}
/** Account name for a mnemonic: `val-1` for `VAL_MNEMONIC_1`, `alice` for `AliceMnemonic`. */
function mnemonics_accountName(name) {
    const words = ((0,mnemonics/* isGeneric */.AE)(name ?? '') ? '' : (name ?? ''))
        .replace(/mnemonics?/i, '-')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .toLowerCase();
    return words || 'validator';
}

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
 * Drafts a plan for the stack of a repository, with comments that name the source of each value and marks for
 * missing and guessed values. Without a stack of nodes, it also drafts a compose file for the chain's code.
 * Starts nothing, and writes nothing but these files.
 *
 * @returns output lines: what is covered and what is not, the recognised stack, and the next steps
 * @throws RehearsalError if the plan exists, neither a stack nor a chain is found, or Compose cannot read it
 */
async function init(exec, settings) {
    const { cwd, env = process.env } = settings;
    const place = external_node_path_default().resolve(cwd, settings.place);
    const plan = external_node_path_default().resolve(cwd, settings.output);
    const folder = external_node_path_default().dirname(plan);
    await refuseExisting(plan, cwd);
    const files = new draft_files/* Files */.s();
    const found = await findStacks(exec, place);
    const read = programReader(exec);
    const choice = await chooseStack(exec, found, { files, cwd, read, env });
    const drafted = choice.chosen === undefined
        ? await draftStack(found, choice, { plan, place, files, read, cwd })
        : undefined;
    // Another chain's stack is better than none.
    const chosen = choice.chosen ?? (drafted === undefined ? choice.foreign[0] : undefined);
    const gathered = chosen?.facts ?? drafted?.facts;
    if (gathered === undefined)
        throw noStack(found, choice, place, cwd);
    const coded = await withCode(exec, gathered, { folder: drafted?.code, read });
    const facts = chosen === undefined
        ? coded
        : await withMnemonics(coded, found.repository, chosen.model, files);
    const draft = draftPlan(facts, folder);
    const text = planText(draft, head((0,words/* listed */.KE)(facts.compose.files.map((each) => (0,draft_files/* named */.K)(each, folder)))));
    const covered = chosen === undefined
        ? (drafted?.lines ?? [])
        : await coverage(found, choice, chosen, files, cwd);
    if (drafted !== undefined)
        await writeNew(drafted.file, drafted.text, cwd);
    await writeNew(plan, text, cwd);
    const file = (0,draft_files/* named */.K)(plan, cwd);
    const written = [drafted?.file, plan].flatMap((each) => (each ? [(0,draft_files/* named */.K)(each, cwd)] : []));
    return [
        ...covered,
        ...stackRows(facts, folder),
        `\nWrote ${(0,words/* listed */.KE)(written)}. Next steps:`,
        ...nextSteps(draft, text, file).map((step, index) => `  ${index + 1}. ${step}`),
    ];
}
/** Adds the mnemonics of the repository where a stack has homes, or scripts that make them, and no keys. */
async function withMnemonics(facts, repository, model, files) {
    if (facts.keys.length > 0 || facts.isWithoutHomes)
        return facts;
    const { keys, others } = await findMnemonics(repository, model, facts, files);
    return { ...facts, keys, otherMnemonics: others };
}
/** What of the repository is covered: the stack, and limits of its code and scripts. */
async function coverage({ repository, candidates }, { refused, without, foreign: passed }, chosen, files, cwd) {
    const { facts, candidate } = chosen;
    const foreign = passed.filter((each) => each !== chosen);
    const seen = [candidate, ...without, ...[...foreign, ...refused].map((each) => each.candidate)];
    const isSeen = new Set(seen.map((each) => each.files[0]));
    const others = candidates.filter(({ nodes, files: [first] }) => nodes.length > 0 && !isSeen.has(first));
    return [
        ...stackLines(chosen, { others, foreign, refused }, cwd),
        ...limitLines([
            ...limitsOfStack(facts),
            ...(facts.source === undefined
                ? []
                : await limitsOfCode(repository, facts.source.folder, files)),
        ]),
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
    const text = await (0,system_files/* readBounded */.CB)(plan, plan_yaml/* LARGEST_YAML */.R9).catch(() => '');
    throw alreadyThere(plan, cwd, DRAFTED.exec(text)?.[1]);
}
/** First line of a drafted plan, with its compose files. */
const DRAFTED = /^# [^\n]{0,60}drafted by `rehearse init` from ([^\n]{1,300})\.\n/;
function alreadyThere(plan, cwd, from) {
    const what = from === undefined ? '' : `, a draft from ${from}`;
    return new errors/* RehearsalError */.g0('PLAN_EXISTS', `Cannot write ${(0,draft_files/* named */.K)(plan, cwd)}: the file exists${what}`, {
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
        throw new errors/* RehearsalError */.g0('PLAN_UNWRITABLE', `Cannot write ${(0,draft_files/* named */.K)(plan, cwd)}: ${String(error)}`, {
            cause: error,
        });
    }
}
/** Output lines about the recognised stack. */
function stackRows(facts, folder) {
    const { compose, nodes, validators, signers, rpc, binary, chain, keys, twins, unreadable } = facts;
    const files = (0,words/* listed */.KE)(compose.files.map((file) => (0,draft_files/* named */.K)(file, folder)));
    const signing = signers.map(({ service, validators: whose }) => `${service}${whose.length === 0 ? '' : ` for ${(0,words/* listed */.KE)(whose)}`}`);
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
        ...unreadable.map((file) => row('note', `this user has no permission to read ${(0,draft_files/* named */.K)(file, folder)}`)),
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

/***/ 51947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseModfile),
/* harmony export */   l: () => (/* binding */ isFolder)
/* harmony export */ });
/** Parses a go.mod or go.work; its lines may have any order. Errors in it are left for Go to report. */
function parseModfile(text) {
    const lines = directives(text);
    const first = (verb) => lines.find(({ words }) => words[0] === verb)?.words[1];
    const all = (verb) => lines.filter(({ words }) => words[0] === verb && words[1]);
    return {
        module: first('module'),
        go: VERSION.exec(first('go') ?? '')?.[1],
        toolchain: VERSION.exec(/^go(.*)/.exec(first('toolchain') ?? '')?.[1] ?? '')?.[1],
        requires: all('require').map(({ words: [, path = ''], comment }) => ({
            path,
            isIndirect: /^\/\/\s*indirect\b/.test(comment),
        })),
        replaces: all('replace').map(({ words: [, path = '', ...rest] }) => ({
            path,
            by: rest[rest.indexOf('=>') + 1] ?? '',
        })),
        uses: all('use').map(({ words }) => words[1] ?? ''),
    };
}
/** Returns true if a module is replaced by a folder, not by another module. */
function isFolder(replacement) {
    return /^(?:\.{1,2}(?:\/|$)|\/)/.test(replacement);
}
/** A version of Go; `1.24.1-custom` is built by the release 1.24.1. */
const VERSION = /^(\d+(?:\.\d+)*(?:(?:rc|beta)\d+)?)(?:-|$)/;
function directives(text) {
    const found = [];
    let block;
    for (const line of text.split('\n')) {
        const parts = line.match(/\/\/.*|"[^"]*"|`[^`]*`|=>|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? [];
        const comment = parts.find((part) => part.startsWith('//')) ?? '';
        const [first, ...rest] = parts
            .filter((part) => !part.startsWith('//'))
            .map((part) => part.replace(/^["`](.*)["`]$/, '$1'));
        if (first === undefined)
            continue;
        if (first === ')')
            block = undefined;
        else if (rest[0] === '(')
            block = first;
        else {
            const words = block === undefined ? [first, ...rest] : [block, first, ...rest];
            found.push({ words, comment });
        }
    }
    return found;
}


/***/ }),

/***/ 16936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ needOfC)
/* harmony export */ });
const COMPILE = 'does not compile without C';
const START = 'panics at the start of a chain built without C';
/**
 * Modules that need C. Modules with a replacement in Go, such as those for Ledger devices, are not among them. That of
 * go-ethereum is incomplete: its package crypto/secp256k1, which the EVM stacks of the SDK import, lacks RecoverPubkey
 * without C (crypto/secp256k1/secp256.go there has the constraint `cgo`, as of 1.15 to 1.17).
 */
const C_MODULES = [
    { name: /^(?:[\w-]+-)?wasmvm$/, why: START },
    { name: /^(?:[\w-]+-)?movevm$/, why: COMPILE },
    { name: /^go-owasm$/, why: COMPILE },
    { name: /^go-rapidsnark$/, why: COMPILE },
    { name: /^bls-eth-go-binary$/, why: COMPILE },
    { name: /^blst$/, why: COMPILE, tags: ['bls12381', 'ckzg'] },
    { name: /^go?rocksdb$/, why: COMPILE, tags: ['rocksdb', 'rocksdbBackend'], isOptional: true },
    { name: /^levigo$/, why: COMPILE, tags: ['cleveldb'], isOptional: true },
    { name: /^go-ethereum$/, why: 'has functions for keys (secp256k1) only with C', tags: [] },
    { name: /^go-sqlite3$/, why: 'refuses to open a database without C', tags: [] },
];
/**
 * Reason why the requirements of a module need C; undefined if none does.
 *
 * @param tags build tags
 */
function needOfC({ requires, replaces }, tags) {
    const substitutes = new Map(replaces.map(({ path, by }) => [path, by]));
    for (const required of requires) {
        const names = [required.path, substitutes.get(required.path) ?? ''].map(nameOf);
        const needing = C_MODULES.find((module) => names.some((name) => module.name.test(name)) && isCompiled(module, required, tags));
        if (needing !== undefined)
            return `go.mod requires ${required.path}, which ${needing.why}`;
    }
    return undefined;
}
function isCompiled({ tags, isOptional }, { isIndirect }, given) {
    if (!isIndirect && isOptional !== true)
        return true;
    return tags === undefined || tags.some((tag) => given.includes(tag));
}
/** Last element of a module's path, without a major version: `wasmvm` of `example.com/x/wasmvm/v2`. */
function nameOf(path) {
    const elements = path.split('/');
    const last = elements.pop() ?? '';
    return /^v\d+$/.test(last) ? (elements.pop() ?? '') : last;
}


/***/ }),

/***/ 70263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ forgetAddresses),
/* harmony export */   bS: () => (/* binding */ requireHome),
/* harmony export */   dq: () => (/* binding */ layOutCosmovisor),
/* harmony export */   eV: () => (/* binding */ resetSigner),
/* harmony export */   fP: () => (/* binding */ readGenesis),
/* harmony export */   gC: () => (/* binding */ HOME_FILES),
/* harmony export */   mS: () => (/* binding */ resetNode),
/* harmony export */   qC: () => (/* binding */ LAID_OUT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _chain_modules_genesis__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96277);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _copy_home__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69961);
/* harmony import */ var _keys__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92035);






/** Files that every node has, by path in its home. */
const HOME_FILES = {
    genesis: 'config/genesis.json',
    config: 'config/config.toml',
    app: 'config/app.toml',
    client: 'config/client.toml',
};
/** Resets a node's state, as `unsafe-reset-all` of the SDK does: no blocks, and a validator that has signed nothing. */
async function resetNode(home) {
    const state = 'data/priv_validator_state.json';
    await home.emptyFolder('data');
    await home.writeText(state, (0,_keys__WEBPACK_IMPORTED_MODULE_5__/* .validatorStateFile */ .MX)());
    await home.own('data', state);
}
/** Removes the addresses of earlier peers from a home: they may belong to the real network. */
async function forgetAddresses(home) {
    await home.remove(_copy_home__WEBPACK_IMPORTED_MODULE_4__/* .ADDRESS_BOOK */ .PB);
}
const LARGEST_STATE_FILE = 64 * 1024;
/**
 * Resets a remote signer, which would otherwise refuse to sign again what it signed in an earlier run. Its
 * state files are recognised by content (`height`, `round` and `step`), since file names differ by signer, and
 * are removed: a signer recreates its file (TMKMS `chain/state.rs`, Horcrux `signer/file.go`). A file that is
 * itself a mount must stay, and gets height 0.
 *
 * @param root a folder or file of the copy
 * @returns the files, relative to the folder
 */
async function resetSigner(root) {
    const beside = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(root));
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(root);
    if ((await beside.stat(name))?.isFile()) {
        const state = await signStateOf(beside, name);
        if (state === undefined)
            return [];
        await beside.writeText(name, JSON.stringify(unsigned(state)));
        return [name];
    }
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(root);
    const removed = [];
    for (const file of await folder.files().catch(() => [])) {
        if ((await signStateOf(folder, file)) === undefined)
            continue;
        await folder.remove(file);
        removed.push(file);
    }
    return removed;
}
async function signStateOf(folder, file) {
    if (!file.endsWith('.json'))
        return undefined;
    if (((await folder.stat(file))?.size ?? 0) > LARGEST_STATE_FILE)
        return undefined;
    try {
        const value = JSON.parse(await folder.readText(file));
        return isSignState(value) ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isSignState(value) {
    return (typeof value === 'object' &&
        value !== null &&
        ['height', 'round', 'step'].every((key) => key in value));
}
/** Zeroes a state, preserving the types of its numbers: Go writes 64-bit ones as text. */
function unsigned({ height, round, step }) {
    const zero = (value) => (typeof value === 'string' ? '0' : 0);
    return { height: zero(height), round: zero(round), step: zero(step) };
}
/** Content of Cosmovisor's folder that the rehearsal lays out; files beside it are the user's own. */
const LAID_OUT = ['genesis', 'upgrades', 'current'];
/**
 * Creates Cosmovisor's folders in a home, with links to binaries in the container. As the home is mounted,
 * `current` survives recreation of the container.
 *
 * @param layout path of the binary in the container, by folder: `genesis`, `upgrades/<name>`
 */
async function layOutCosmovisor(home, binary, layout) {
    const root = 'cosmovisor';
    if ((await home.linkAt(root)) !== undefined)
        await home.remove(root);
    for (const name of LAID_OUT)
        await home.remove(`${root}/${name}`);
    const made = [root, `${root}/upgrades`];
    await home.makeFolder(`${root}/upgrades`);
    for (const [folder, target] of layout) {
        const bin = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(root, folder, 'bin');
        await home.makeFolder(bin);
        await home.link(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(bin, binary), target);
        made.push(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(bin), bin);
    }
    await home.own(...made);
}
/**
 * Checks that a home has the files that every node needs to start.
 *
 * @throws RehearsalError naming a missing one
 */
async function requireHome(home) {
    for (const file of [HOME_FILES.genesis, HOME_FILES.config]) {
        if (await home.has(file))
            continue;
        const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file);
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('HOME_INCOMPLETE', `The home of ${home.service} (${home.inContainer}) has no ${name}`, {
            hint: _copy_home__WEBPACK_IMPORTED_MODULE_4__/* .WHOLE_HOME */ .GP,
        });
    }
}
/** Parsed genesis of a home. */
async function readGenesis(home) {
    const text = await home.readText(HOME_FILES.genesis, _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_TEXT */ .xG);
    try {
        return (0,_chain_modules_genesis__WEBPACK_IMPORTED_MODULE_1__/* .parseGenesis */ .s)(text);
    }
    catch (error) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('GENESIS_INVALID', `The genesis of ${home.service} is not valid JSON: ${String(error)}`, {
            cause: error,
        });
    }
}


/***/ })

};
