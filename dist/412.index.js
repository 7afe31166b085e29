export const id = 412;
export const ids = [412,207];
export const modules = {

/***/ 14900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named),
/* harmony export */   s: () => (/* reexport safe */ _system_users_files__WEBPACK_IMPORTED_MODULE_1__.s)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _system_users_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12283);


/** Path relative to `folder`; absolute if more than three levels up. */
function named(file, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, file);
    const up = relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).filter((part) => part === '..').length;
    return up > 3 || node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative) ? file : relative || '.';
}


/***/ }),

/***/ 62498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ findServices)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/stack/compose/container-variables.ts
var container_variables = __webpack_require__(84676);
// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
// EXTERNAL MODULE: ./src/stack/compose/start.ts
var start = __webpack_require__(90355);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var mounts = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/stack/homes/candidates.ts
var candidates = __webpack_require__(37997);
// EXTERNAL MODULE: ./src/stack/homes/find-homes.ts + 1 modules
var find_homes = __webpack_require__(71220);
// EXTERNAL MODULE: ./src/draft/shell-words.ts
var shell_words = __webpack_require__(10885);
;// CONCATENATED MODULE: ./src/draft/started.ts


/** Words before a program in a command of a shell, and programs that start others. */
const BEFORE = /^(?:then|do|else|if|while|until|!|\{|exec|nohup|sudo|env|time|command|tini|dumb-init|gosu|su-exec|--|-\w|\w+=.*)$/s;
const SHELL = /^(?:sh|bash|ash|dash|zsh)$/;
/** Programs with a command `start` that are no nodes. */
const OTHER = /^(?:cosmovisor|run|tmkms|horcrux|service|systemctl|rc-service|npm|npx|yarn|pnpm|bun|node|deno|python[\d.]*|pm2|hermes|rly|ts-relayer|supervisord|docker|podman|minikube|anvil|geth)$/;
const MOST_LINES = 20_000;
/** Returns true for a program that has a command `start` and is no node. */
function isOther(program) {
    return OTHER.test(external_node_path_default().posix.basename(program));
}
/**
 * Program that a script starts as a node: `demod start`, also with flags before `start` and with variables of plain
 * values. Comments and other texts, such as those of `echo`, do not count.
 *
 * @param given values of variables from outside the script
 */
function startedBy(text, given = new Map()) {
    const variables = new Map([...given, ...ownVariables(text, given)]);
    for (const { text: line } of (0,shell_words/* wholeLines */.zo)(text).slice(0, MOST_LINES)) {
        if (!/\bstart\b/.test(line))
            continue;
        for (const words of (0,shell_words/* commandsIn */.GO)((0,shell_words/* filledIn */.AE)(line, variables))) {
            const program = startedIn(words, variables);
            if (program !== undefined)
                return program;
        }
    }
    return undefined;
}
/** Variables of a script, also with a default for themselves or an argument: `BIN=${BIN:-demod}`, `BIN=${1:-demod}`. */
function ownVariables(text, given) {
    return [...(0,shell_words/* assignedIn */.k8)(text)].map(([name, value]) => [
        name,
        value.replace(/\$\{(\w{1,60}):?[-=]([^{}$]*)\}/g, (use, other, fallback) => {
            if (other === name)
                return given.get(name) ?? fallback;
            return /^\d+$/.test(other) ? fallback : use;
        }),
    ]);
}
/** Program that a command, given by its words, starts as a node; also through a shell's `-c`. */
function startedIn(words, variables = new Map()) {
    const from = words.findIndex((word) => !BEFORE.test(word));
    const [program, ...args] = from === -1 ? [] : words.slice(from);
    if (program === undefined)
        return undefined;
    if (SHELL.test(external_node_path_default().posix.basename(program))) {
        const at = args.findIndex((word) => /^-\w*c$/.test(word));
        const script = at === -1 ? undefined : args[at + 1];
        return script === undefined ? undefined : startedBy(script, variables);
    }
    const name = external_node_path_default().posix.basename(program);
    return /^[A-Za-z][\w.-]*$/.test(name) && !isOther(name) && starts(args) ? name : undefined;
}
/** Returns true if the first argument that is no flag or value of one is `start`. */
function starts(args) {
    const at = args.indexOf('start');
    return (at !== -1 &&
        args
            .slice(0, at)
            .every((word, index) => word.startsWith('-') || /^--?[^=]+$/.test(args[index - 1] ?? '')));
}

;// CONCATENATED MODULE: ./src/draft/nodes.ts









/** Programs that start other programs, and their flags. */
const STARTER = /^(?:sh|bash|ash|dash|env|exec|tini|dumb-init|gosu|su-exec|-\w*|\w+=.*)$/;
const SIGNER = /tmkms|horcrux|signer|\bkms\b/i;
const [GENESIS, CONFIG] = candidates/* PROVING */._n;
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
    withoutOthers(seen);
    const homes = await (0,find_homes/* findHomes */.E)(model, images, files, likelyNodes(seen));
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
        (0,container_variables/* variablesOf */.h)(content, image).DAEMON_HOME !== undefined;
    const isProven = isCosmovisor ||
        rpc !== undefined ||
        ((0,start/* startsNode */.CU)(words) && (0,start/* flagOf */.iP)(words, '--home') !== undefined);
    return {
        ...{ content, words, binary, isCosmovisor, published: rpc?.published },
        startsNode: isProven || binary !== undefined,
        onlyStarts: !isProven && binary !== undefined,
        isCalledSigner: SIGNER.test([content.image ?? '', service, ...words].join(' ')),
    };
}
/**
 * Where services that prove to be nodes have a known binary, another one with a command `start` is none, unless it shares their
 * binary or image: an explorer or a relayer has such a command, too.
 */
function withoutOthers(seen) {
    const proven = [...seen.values()].filter((each) => each.startsNode && !each.onlyStarts);
    const images = new Set(proven.flatMap(({ content }) => content.image ?? []));
    const binaries = new Set(proven.flatMap(({ binary }) => binary?.name ?? []));
    if (binaries.size === 0)
        return;
    for (const [service, each] of seen) {
        const { content, binary, onlyStarts } = each;
        const isShared = images.has(content.image ?? '') || binaries.has(binary?.name ?? '');
        if (onlyStarts && !isShared)
            seen.set(service, { ...each, startsNode: false });
    }
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
    const variables = new Map(Object.entries(service.environment ?? {}).flatMap(([name, value]) => value === null ? [] : [[name, value]]));
    const inLine = startedIn(words, variables);
    if (inLine !== undefined)
        return { name: inLine, script: undefined };
    const [program] = words.filter((word) => !STARTER.test(word));
    if (program === undefined || program === 'start')
        return undefined;
    const script = (0,mounts/* mountedAt */._r)(model, service, program);
    const inScript = startedBy((await files.text(script, LARGEST_FILE)) ?? '', variables);
    return inScript === undefined ? undefined : { name: inScript, script };
}
async function configOf(file, files) {
    const text = await files.text(file, LARGEST_FILE);
    const config = (0,candidates/* tableOf */.c_)(text, file);
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
        const { validator } = (0,candidates/* tableOf */.c_)(text, file);
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


/***/ }),

/***/ 10885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ filledIn),
/* harmony export */   GO: () => (/* binding */ commandsIn),
/* harmony export */   k8: () => (/* binding */ assignedIn),
/* harmony export */   zo: () => (/* binding */ wholeLines)
/* harmony export */ });
/**
 * Reading command lines of scripts and Makefiles without running them: variables with plain values are filled
 * in, everything else stays as it is.
 */
const MOST_ROUNDS = 8;
const LONGEST_LINE = 8_000;
/** Characters of a line with its variables filled in. */
const LONGEST_FILLED = 16_000;
/** Ways to write "the folder of this file" and "the current folder"; a recipe doubles the shell's dollar signs. */
const HERE = /\$\(cd "?\$\(dirname [^()]{1,60}\)"?(\/[\w./-]*)? ?(?:&&|;) ?pwd\)|\$\((?:shell )?pwd\)|\$?\$\(pwd\)|\$\((?:CURDIR|PWD)\)|\$?\$\{PWD\}|\$?\$PWD\b|\$\(dirname [^()]{1,60}\)|`pwd`/g;
/** Ways to write "the top folder of the repository". */
const TOP = /\$?\$\((?:shell )?git rev-parse --show-toplevel\)|`git rev-parse --show-toplevel`/g;
/** Look-ups of a program, which give its path. */
const WHICH = /\$\((?:shell )?(?:which|command -v) ([\w.-]+)\)/g;
const NAME = String.raw `[A-Za-z_]\w*`;
const USE = new RegExp(String.raw `\$\((${NAME})\)|\$\{(${NAME})(?::?[-=]([^{}$]*))?\}|\$(${NAME})|\{\{ ?(${NAME}) ?\}\}`, 'g');
const USUAL = { here: (_, below) => `.${below}`, top: (use) => use };
/** Fills in variables with known values, and by default `.` for the folder of the file or the current one. */
function filledIn(line, variables, folders = USUAL) {
    let text = line.slice(0, LONGEST_LINE);
    for (let round = 0; round < MOST_ROUNDS && /[$`]/.test(text) && !isTooLong(text); round++) {
        const next = replaced(text, variables, folders);
        if (next === text)
            break;
        text = next;
    }
    return text.includes('{{') ? replaced(text, variables, folders) : text;
}
/** Fills in variables once; those that would make the text longer than the limit stay as they are. */
function replaced(text, variables, { here, top }) {
    let left = Math.max(0, LONGEST_FILLED - text.length);
    return text
        .replace(HERE, (use, below) => here(use, below ?? ''))
        .replace(TOP, (use) => top(use))
        .replace(WHICH, '$1')
        .replace(USE, (use, ...names) => {
        const [make, braced, fallback, plain, just] = names;
        const name = make ?? braced ?? plain ?? just ?? '';
        const value = variables.get(name) ?? fallback ?? use;
        if (value.length - use.length > left)
            return use;
        left -= value.length - use.length;
        return value;
    });
}
function isTooLong(text) {
    return text.length > LONGEST_LINE;
}
/** Splits a line of a shell into its commands, each a list of words without their quotes. */
function commandsIn(line) {
    const commands = [[]];
    let word;
    let quote = '';
    const endWord = () => {
        if (word !== undefined)
            commands.at(-1)?.push(word);
        word = undefined;
    };
    for (let at = 0; at < line.length; at++) {
        const letter = line[at] ?? '';
        if (quote !== '') {
            if (letter === quote)
                quote = '';
            else
                word = `${word ?? ''}${letter}`;
        }
        else if (letter === '"' || letter === "'") {
            quote = letter;
            word ??= '';
        }
        else if (letter === '\\' && at + 1 < line.length) {
            word = `${word ?? ''}${line[++at]}`;
        }
        else if (letter === '$' && line[at + 1] === '(') {
            const end = closing(line, at + 1);
            word = `${word ?? ''}${line.slice(at, end + 1)}`;
            at = end;
        }
        else if (letter === '#' && word === undefined) {
            break;
        }
        else if (/\s/.test(letter)) {
            endWord();
        }
        else if (/[;&|()]/.test(letter)) {
            endWord();
            commands.push([]);
        }
        else {
            word = `${word ?? ''}${letter}`;
        }
    }
    endWord();
    return commands.filter((words) => words.length > 0);
}
/** Position of the parenthesis that closes the one at `open`, or the end of the line. */
function closing(line, open) {
    let depth = 0;
    for (let at = open; at < line.length; at++) {
        if (line[at] === '(')
            depth++;
        if (line[at] === ')' && --depth === 0)
            return at;
    }
    return line.length - 1;
}
/** Lines with their numbers; a backslash at the end of a line continues it. */
function wholeLines(text) {
    const whole = [];
    let isContinued = false;
    for (const [index, each] of text.split(/\r?\n/).entries()) {
        const last = whole.at(-1);
        const isOpen = each.endsWith('\\');
        const content = isOpen ? each.slice(0, -1) : each;
        if (isContinued && last !== undefined && !isTooLong(last.text)) {
            last.text += ` ${content.trimStart()}`;
        }
        else {
            whole.push({ line: index + 1, text: content });
        }
        isContinued = isOpen;
    }
    return whole;
}
/** Variables that a text sets to plain values, as a Makefile, a shell or a justfile does. */
function assignedIn(text) {
    const found = new Map();
    for (const { text: line } of wholeLines(text)) {
        const [, name = '', value = ''] = /^\s*(?:export\s+|local\s+|readonly\s+)?([A-Za-z_]\w*)\s*(?:[:?]?:?=)\s*(.*)$/.exec(line.slice(0, LONGEST_LINE)) ?? [];
        // The first value holds: later ones are often those of other branches.
        if (name !== '' && !found.has(name))
            found.set(name, plainValue(value));
    }
    return found;
}
function plainValue(value) {
    const trimmed = value.replace(/\s#.*$/, '').trim();
    const [, quote, inner] = /^(["'])(.*)\1$/.exec(trimmed) ?? [];
    return quote === undefined ? trimmed : (inner ?? '');
}


/***/ }),

/***/ 89737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ refTree),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   _E: () => (/* binding */ workTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68617);
/* harmony import */ var _system_git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82005);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12530);





/** Limits for one command of git, and on the total size of the texts read at once in bytes. */
const LIMIT_MS = 20_000;
const MOST_BYTES = 24 * 1024 * 1024;
/** Limits for a folder without git. */
const MOST_FILES = 20_000;
const DEEPEST = 12;
/** Git in a repository: the output of a command; undefined if it fails. */
function gitIn(exec, root) {
    const options = { allowFailure: true, timeout: LIMIT_MS };
    return async (args, input) => {
        const argv = [..._system_git__WEBPACK_IMPORTED_MODULE_3__/* .SAFE_GIT */ .z, '-C', root, ...args];
        try {
            const { exitCode, stdout } = await exec.run(argv, {
                ...options,
                ...(input !== undefined && { input }),
            });
            const isNothing = args[0] === 'grep' && exitCode === 1; // as opposed to a failure
            return exitCode === 0 || isNothing ? stdout : undefined;
        }
        catch {
            return undefined; // without git, or at a limit
        }
    };
}
/** Names of a repository's tags, of all or of those of the commit that is checked out; empty without git. */
async function tagsOf(exec, root, of) {
    const chosen = of === 'HEAD' ? ['--points-at', 'HEAD'] : [];
    const listed = await gitIn(exec, root)(['tag', '--list', ...chosen]);
    return (listed ?? '').split('\n').filter((tag) => tag !== '');
}
/**
 * Opens the files of a git ref, from its commit at this moment.
 *
 * @param root top folder of the repository
 * @returns undefined if git or the ref is not there, or some of its files are not: a partial clone lacks those of other
 *   commits, and code with gaps tells nothing
 */
async function refTree(exec, root, ref) {
    const git = gitIn(exec, root);
    const found = await git([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${ref}^{commit}`,
    ]);
    const commit = found?.trim();
    if (!commit)
        return undefined;
    // The sizes make it look up each file: it fails at one that it would have to fetch.
    const listed = await git(['ls-tree', '-r', '-z', '--long', '--full-tree', commit]);
    const objects = listed === undefined ? undefined : filesListed(listed);
    if (objects === undefined)
        return undefined;
    return {
        ref,
        paths: [...objects.keys()],
        texts: (paths) => {
            const chosen = paths.flatMap((name) => {
                const id = objects.get(name);
                return id === undefined ? [] : [{ name, id }];
            });
            return blobs(git, chosen);
        },
        async goFilesWith(words) {
            const hits = await git([...grep(words), commit, '--', ...GO_FILES]);
            return (hits ?? '').split('\0').flatMap((hit) => {
                const name = hit.slice(commit.length + 1);
                return objects.has(name) ? [name] : [];
            });
        },
    };
}
/**
 * Parses `git ls-tree -r -z --long` (`mode type id size\tpath`): ids of regular files by path.
 *
 * @returns undefined if one is not in the repository: git has no size for it
 */
function filesListed(listed) {
    const objects = new Map();
    for (const entry of listed.split('\0')) {
        const at = entry.indexOf('\t');
        const [mode = '', type, id = '', size = ''] = entry.slice(0, at).split(/ +/);
        if (type !== 'blob' || !mode.startsWith('100'))
            continue;
        if (!/^\d+$/.test(size))
            return undefined;
        objects.set(entry.slice(at + 1), id);
    }
    return objects;
}
const GO_FILES = ['*.go', ':(exclude)*_test.go', ':(exclude)*.pb.go', ':(exclude)*.pb.gw.go'];
function grep(words) {
    const patterns = words.flatMap((word) => ['-e', word]);
    return [
        'grep',
        '--files-with-matches',
        '-z',
        '-I',
        '--fixed-strings',
        '--full-name',
        ...patterns,
    ];
}
/** Texts of git objects, read by two processes: sizes first, then those that are small enough. */
async function blobs(git, files) {
    const texts = new Map();
    if (files.length === 0)
        return texts;
    const ids = files.map(({ id }, index) => `${id} ${index}\n`).join('');
    const sizes = await git(['cat-file', '--batch-check=%(objectsize) %(rest)'], ids);
    let left = MOST_BYTES;
    const chosen = (sizes ?? '').split('\n').flatMap((line) => {
        const [, size = '', index = ''] = /^(\d+) (\d+)$/.exec(line) ?? [];
        const file = files[Number(index)];
        if (index === '' || file === undefined || Number(size) > Math.min(_tree__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_SOURCE */ .JO, left))
            return [];
        left -= Number(size);
        return [file];
    });
    if (chosen.length === 0)
        return texts;
    // No file can contain a word drawn just now; counting bytes would need the output as bytes.
    const border = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const input = chosen.map(({ id }) => `${id} ${border}\n`).join('');
    const output = await git(['cat-file', '--batch=%(rest)'], input);
    for (const [index, text] of (output ?? '').split(`${border}\n`).slice(1).entries()) {
        texts.set(chosen[index]?.name ?? '', text.replace(/\n$/, ''));
    }
    return texts;
}
/** Opens the files of the work tree, also those not yet added, without ignored ones; of any folder without git. */
async function workTree(exec, root) {
    const git = gitIn(exec, root);
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .Folder */ .vd(root);
    const listed = await git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
    const isGit = listed !== undefined && listed !== '';
    const paths = isGit ? [...new Set(listed.split('\0'))].filter(Boolean) : await filesBelow(folder);
    const known = new Set(paths);
    const texts = async (names) => {
        const read = new Map();
        let left = MOST_BYTES;
        for (const name of names) {
            if (!known.has(name))
                continue;
            const text = await folder.readText(name, _tree__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_SOURCE */ .JO).catch(() => undefined); // gone, a link, too large
            if (text === undefined || text.length > left)
                continue;
            left -= text.length;
            read.set(name, text);
        }
        return read;
    };
    return {
        ref: undefined,
        paths,
        texts,
        async goFilesWith(words) {
            if (isGit) {
                const hits = await git([...grep(words), '--untracked', '--', ...GO_FILES]);
                if (hits !== undefined)
                    return hits.split('\0').filter((name) => known.has(name));
            }
            const read = await texts(paths.filter((name) => name.endsWith('.go')));
            return [...read].flatMap(([name, text]) => words.some((word) => text.includes(word)) ? [name] : []);
        },
    };
}
/** Files below a folder, without hidden folders and those of packages for Node. */
async function filesBelow(folder) {
    const found = [];
    const visit = async (at, depth) => {
        for (const entry of await folder.entries(at).catch(() => [])) {
            if (found.length >= MOST_FILES)
                return;
            const name = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(at, entry.name);
            if (entry.isFile())
                found.push(name);
            const isHidden = /^(?:\.|node_modules$)/.test(entry.name);
            if (entry.isDirectory() && !isHidden && depth < DEEPEST)
                await visit(name, depth + 1);
        }
    };
    await visit('.', 0);
    return found;
}


/***/ }),

/***/ 70063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ goFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _go_tokens__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88635);


/** Parses a Go file. What it does not understand is left out. */
function goFile(file, text) {
    const tokens = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .goTokens */ .VE)(text);
    const imports = new Map();
    const values = new Map();
    const structs = new Map();
    const functions = [];
    let name = '';
    let embedded = [];
    for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        if (token?.kind === 'embed') {
            embedded = token.value.split(/\s+/);
            continue;
        }
        if (token?.kind !== 'word')
            continue;
        if (token.value === 'func') {
            const found = functionAt(tokens, at);
            if (found !== undefined)
                functions.push(found);
            at = found?.to ?? at;
            continue;
        }
        if (!DECLARING.has(token.value))
            continue;
        const end = statementEnd(tokens, at + 1);
        const isGroup = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(tokens[at + 1], '(');
        const inside = isGroup ? tokens.slice(at + 2, end - 1) : tokens.slice(at + 1, end);
        for (const spec of isGroup ? (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(inside, ';') : [inside]) {
            const own = spec[0]?.kind === 'embed' ? spec[0].value.split(/\s+/) : embedded;
            const rest = spec.filter(({ kind }) => kind !== 'embed');
            if (token.value === 'package')
                name = rest[0]?.value ?? '';
            else if (token.value === 'import')
                addImport(imports, rest);
            else if (token.value === 'type')
                addStruct(structs, rest);
            else
                addValues(values, rest, own);
            embedded = [];
        }
        at = end;
    }
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(file);
    return { path: file, folder, package: name, tokens, imports, values, functions, structs };
}
const DECLARING = new Set(['package', 'import', 'const', 'var', 'type']);
/** End of the statement that begins at a place: its `;`, outside of brackets. */
function statementEnd(tokens, from) {
    for (let at = from; at < tokens.length; at++) {
        const token = tokens[at];
        if ((0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, ';'))
            return at;
        if ((0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '(') || (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '[') || (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '{'))
            at = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at);
    }
    return tokens.length;
}
/** Adds an import under its alias, or the last part of its path that is no version. */
function addImport(imports, spec) {
    const target = spec.find(({ kind }) => kind === 'text')?.value;
    if (target === undefined)
        return;
    const alias = spec[0]?.kind === 'word' ? spec[0].value : undefined;
    const parts = target.split('/').filter((part, at) => at === 0 || !/^v\d+$/.test(part));
    const last = target.split('/').at(-1) ?? '';
    imports.set(alias ?? last, target);
    if (alias === undefined)
        imports.set(parts.at(-1) ?? last, target);
}
function addStruct(structs, spec) {
    const [name, struct, open] = spec;
    if (name === undefined || !(0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isWord */ .Jg)(struct, 'struct') || !(0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(open, '{'))
        return;
    const fields = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(spec.slice(3, (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(spec, 2)), ';').flatMap((field) => (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(field, ',').flatMap(([first]) => (first?.kind === 'word' ? [first.value] : [])));
    structs.set(name.value, fields);
}
function addValues(values, spec, embedded) {
    const assign = spec.findIndex((token) => (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '='));
    const names = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(assign === -1 ? spec : spec.slice(0, assign), ',');
    const expressions = assign === -1 ? [] : (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(spec.slice(assign + 1), ',');
    for (const [index, [name]] of names.entries()) {
        if (name?.kind !== 'word')
            continue;
        values.set(name.value, { expression: expressions[index] ?? [], embedded });
    }
}
function functionAt(tokens, at) {
    let open = at + 1;
    const isMethod = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(tokens[open], '(');
    if (isMethod)
        open = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, open) + 1;
    const name = tokens[open];
    if (name?.kind !== 'word')
        return undefined;
    open += 1;
    if ((0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(tokens[open], '['))
        open = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, open) + 1;
    if (!(0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(tokens[open], '('))
        return undefined;
    const close = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, open);
    const body = bodyAfter(tokens, close + 1);
    return {
        name: name.value,
        isMethod,
        parameters: (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(tokens.slice(open + 1, close), ',').map(([first]) => first?.value ?? ''),
        from: body,
        to: (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, body),
    };
}
/** Start of a function's body behind its results, which may contain `interface{}`. */
function bodyAfter(tokens, from) {
    for (let at = from; at < tokens.length; at++) {
        const token = tokens[at];
        if ((0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, ';'))
            return at;
        const isType = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isWord */ .Jg)(tokens[at - 1], 'interface') || (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isWord */ .Jg)(tokens[at - 1], 'struct');
        if ((0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '{') && !isType)
            return at;
        if ((0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '(') || (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '[') || (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .isMark */ .qi)(token, '{'))
            at = (0,_go_tokens__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at);
    }
    return tokens.length;
}


/***/ }),

/***/ 14425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ modulesIn),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Modules of a repository from the texts of its go.mod files. */
function modulesIn(goMods) {
    return [...goMods].flatMap(([file, text]) => {
        const name = /^[ \t]*module[ \t]+"?([^\s"]+)/m.exec(text)?.[1];
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(file);
        return name === undefined ? [] : [{ path: name, folder: folder === '.' ? '' : folder, text }];
    });
}
/** Folder of an imported package, as `path.dirname` of its files gives it; undefined outside of the repository. */
function folderOf(modules, imported) {
    const [holder] = modules
        .filter((each) => imported === each.path || imported.startsWith(`${each.path}/`))
        .toSorted((a, b) => b.path.length - a.path.length);
    if (holder === undefined)
        return undefined;
    return (node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(holder.folder, imported.slice(holder.path.length)).replace(/^\//, '') || '.');
}
/** The module that holds a file or folder: the one with the nearest go.mod above it. */
function moduleOf(modules, place) {
    return modules
        .filter(({ folder }) => folder === '' || place === folder || place.startsWith(`${folder}/`))
        .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}


/***/ }),

/***/ 88635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   VE: () => (/* binding */ goTokens),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   qi: () => (/* binding */ isMark)
/* harmony export */ });
const WORD = /[\p{L}\p{N}_]+/uy;
const SPACE = /[ \t\r]+/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"?/y;
const RUNE = /'(?:[^'\\\n]|\\.)*'?/y;
/** Marks before a line's end that end a statement there. */
const ENDING = new Set([')', ']', '}']);
/** Words before a line's end that end no statement: a declaration or a clause follows. */
const OPEN_WORDS = new Set([
    'func',
    'package',
    'import',
    'const',
    'var',
    'type',
    'return',
    'range',
]);
/** Splits Go source into tokens, in time proportional to its length; errors in it are passed over. */
function goTokens(source) {
    const tokens = [];
    let line = 1;
    const push = (kind, value) => tokens.push({ kind, value, line });
    const endLine = () => {
        const last = tokens.at(-1);
        if (last !== undefined && endsStatement(last))
            push('mark', ';');
        line += 1;
    };
    for (let at = 0; at < source.length;) {
        const char = source.charAt(at);
        const next = source.charAt(at + 1);
        if (char === '\n') {
            endLine();
            at += 1;
        }
        else if (char === '/' && next === '/') {
            const end = endOf(source, '\n', at);
            const comment = source.slice(at, end);
            if (comment.startsWith('//go:embed '))
                push('embed', comment.slice('//go:embed '.length).trim());
            at = end;
        }
        else if (char === '/' && next === '*') {
            const end = Math.min(endOf(source, '*/', at + 2) + 2, source.length);
            for (let newline = source.indexOf('\n', at); newline !== -1 && newline < end;) {
                endLine();
                newline = source.indexOf('\n', newline + 1);
            }
            at = end;
        }
        else if (char === '`') {
            const end = endOf(source, '`', at + 1);
            const raw = source.slice(at + 1, end);
            push('text', raw);
            line += raw.split('\n').length - 1;
            at = end + 1;
        }
        else {
            at = one(source, at, push);
        }
    }
    push('mark', ';');
    return tokens;
}
/** Takes one token that does not reach beyond its line; returns the place after it. */
function one(source, at, push) {
    const match = (pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(source)?.[0];
    };
    const space = match(SPACE);
    if (space !== undefined)
        return at + space.length;
    const word = match(WORD);
    if (word !== undefined) {
        push(/^\d/.test(word) ? 'number' : 'word', word);
        return at + word.length;
    }
    const quoted = match(QUOTED);
    if (quoted !== undefined) {
        push('text', unquoted(quoted));
        return at + quoted.length;
    }
    const rune = match(RUNE);
    push(rune === undefined ? 'mark' : 'number', rune ?? source.charAt(at));
    return at + (rune?.length ?? 1);
}
function unquoted(quoted) {
    return quoted.replace(/^"|"$/g, '').replace(/\\(.)/g, (_, char) => ESCAPES[char] ?? char);
}
const ESCAPES = { n: '\n', t: '\t', r: '\r' };
function endOf(source, end, from) {
    const at = source.indexOf(end, from);
    return at === -1 ? source.length : at;
}
function endsStatement({ kind, value }) {
    if (kind === 'mark')
        return ENDING.has(value);
    return kind !== 'embed' && !(kind === 'word' && OPEN_WORDS.has(value) && value !== 'return');
}
const OPENING = { '(': ')', '[': ']', '{': '}' };
/** Returns true for this mark. */
function isMark(token, value) {
    return token?.kind === 'mark' && token.value === value;
}
/** Returns true for this word. */
function isWord(token, value) {
    return token?.kind === 'word' && token.value === value;
}
/** Place of the bracket that closes the one at `open`; the end of the tokens if none does. */
function closing(tokens, open) {
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        const token = tokens[at];
        if (token?.kind !== 'mark')
            continue;
        if (token.value in OPENING)
            depth += 1;
        if (ENDING.has(token.value))
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return tokens.length;
}
/** Splits tokens at a mark outside of brackets, without empty parts at the end. */
function splitAt(tokens, mark) {
    const parts = [[]];
    for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        if (isMark(token, mark)) {
            parts.push([]);
            continue;
        }
        const end = token.kind === 'mark' && token.value in OPENING ? closing(tokens, at) : at;
        // One by one: a spread of many arguments overflows the stack.
        for (; at < end; at++)
            parts.at(-1)?.push(tokens[at]);
        if (end < tokens.length)
            parts.at(-1)?.push(tokens[end]);
    }
    if (parts.length > 1 && parts.at(-1)?.every((token) => isMark(token, ';')))
        parts.pop();
    return parts;
}


/***/ }),

/***/ 74204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isReleaser),
/* harmony export */   Q: () => (/* binding */ makeFacts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

const MAKEFILE = /^(?:GNUmakefile|[Mm]akefile|justfile)$/;
const RELEASER = /^\.?goreleaser[\w.-]*\.ya?ml$/;
const MOST_FILES = 40;
/** Returns true for a configuration of GoReleaser, whose templates have the commit and the date of a release. */
function isReleaser(file) {
    return RELEASER.test(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(file));
}
/**
 * Reads the Makefiles and the configuration of GoReleaser of a module and of the repository, with what they include.
 *
 * @param folder folder of the module
 */
async function makeFacts(tree, folder) {
    const places = [...new Set([folder, ''])];
    const own = places.flatMap((place) => tree.paths.filter((name) => {
        const base = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(name);
        const at = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(name);
        return (at === '.' ? '' : at) === place && (MAKEFILE.test(base) || RELEASER.test(base));
    }));
    const read = [...(await tree.texts(own))].flatMap(([name, text]) => linesOf(name, text));
    const included = includedBy(read, tree.paths).filter((name) => !own.includes(name));
    const more = [...(await tree.texts(included.slice(0, MOST_FILES)))];
    const lines = [...read, ...more.flatMap(([name, text]) => linesOf(name, text))];
    const variables = variablesOf(lines);
    return {
        tags: distinct(lines.flatMap((line) => tagsOf(line))),
        name: lines.flatMap((line) => stampOf(line, variables))[0],
        stamps: stampsOf(lines, variables),
        binaries: binariesOf(lines, variables),
        dockerfiles: distinct(lines.flatMap((line) => dockerfilesOf(line, variables))),
        words: new Set(lines.flatMap(({ value }) => value.match(/[\w.-]+/g) ?? [])),
    };
}
/** Files that Makefiles include: `include scripts/*.mk`. */
function includedBy(lines, paths) {
    const patterns = lines.flatMap(({ value, path: file }) => {
        const [, given = ''] = /^-?include\s+([\w./*() $-]{1,500})$/.exec(value.trim()) ?? [];
        const names = given
            .replace(/\$\([A-Z]+\)\//g, '')
            .split(/\s+/)
            .filter((name) => name !== '');
        return names.map((name) => node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(file), name));
    });
    return paths.filter((name) => patterns.some((pattern) => isMatch(name, pattern)));
}
/** Matches a path with a pattern of at most one star. */
function isMatch(name, pattern) {
    const [head = '', tail, ...more] = pattern.split('*');
    if (tail === undefined)
        return name === pattern;
    const middle = name.slice(head.length, name.length - tail.length);
    const fits = name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
    return more.length === 0 && fits && !middle.includes('/');
}
function linesOf(file, text) {
    const found = [];
    let depth = 0;
    let open;
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const start = open ?? { value: '', line: index + 1 };
        const value = `${start.value}${raw.replace(/(?:^|\s)#.*$/, '')}`;
        if (value.endsWith('\\')) {
            open = { value: `${value.slice(0, -1)} `, line: start.line };
            continue;
        }
        open = undefined;
        if (/^\s*endif\b/.test(value))
            depth = Math.max(0, depth - 1);
        found.push({ value, path: file, line: start.line, depth });
        if (/^\s*if(?:n?eq|n?def)\b/.test(value))
            depth += 1;
    }
    return found;
}
/** Values of variables set to plain text without a condition; the first one counts. */
function variablesOf(lines) {
    const variables = new Map();
    for (const { value, depth } of lines) {
        const [, name = '', text = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*(?:[:?]{0,2}=)\s*([\w./-]+)\s*$/.exec(value) ?? [];
        if (name !== '' && depth === 0 && !variables.has(name))
            variables.set(name, text);
    }
    return variables;
}
/** Puts values in for `$(NAME)`; undefined if one is not known. */
function filled(text, variables) {
    const value = text.replace(/\$[({](\w+)[)}]/g, (all, name) => variables.get(name) ?? all);
    return value.includes('$') || value.includes('{{') ? undefined : value;
}
/** Tags of `build_tags = netgo` and `build_tags += pebbledb`, and of the flags of GoReleaser. */
function tagsOf(line) {
    if (line.depth > 0)
        return [];
    const [, assigned] = /^\s*(?:build_?tags|go_?tags)\s*[:?+]?=\s*([\w ,]*)$/i.exec(line.value) ?? [];
    const [, flagged] = /^\s*-\s*["']?-tags[= ]["']?([\w ,]+)["']?\s*$/.exec(line.value) ?? [];
    const words = (assigned ?? flagged ?? '').split(/[ ,]+/).filter((word) => word !== '');
    return words.map((value) => ({ ...line, value }));
}
/** The chain's name, stamped by `-X .../version.Name=demo`. */
function stampOf(line, variables) {
    const [, given = ''] = /-X[= ]["']?[\w./-]+\/version\.Name=([^\s"'\\]{1,100})/.exec(line.value) ?? [];
    const value = filled(given, variables);
    return value !== undefined && /^[\w][\w.+-]*$/.test(value) ? [{ ...line, value }] : [];
}
/** `-X` and its argument, which is quoted as a whole, or in its value, or not at all. */
const SET = /-X[= ][ \t]{0,8}(?:(["'])([\w./~-]{1,300}\.[A-Za-z_]\w{0,100})=([^"'\\]{0,500})\1|([\w./~-]{1,300}\.[A-Za-z_]\w{0,100})=["']?([^\s"'\\]{0,500}))/g;
/** The SDK's own version information, which the rehearsal sets itself. */
const OF_SDK = /^github\.com\/cosmos\/cosmos-sdk\/version\.(?:Name|AppName|Version|Commit|BuildTags)$/;
/** Variables of `-X`; of several values the first known one counts. */
function stampsOf(lines, variables) {
    const found = lines
        .filter(({ depth }) => depth === 0)
        .flatMap((line) => {
        const set = [...line.value.matchAll(SET)].map(([, , quoted, inQuotes, bare, word]) => ({
            variable: quoted ?? bare ?? '',
            value: plainValue(filled(inQuotes ?? word ?? '', variables)),
        }));
        const binary = set.find(({ variable }) => variable.endsWith('/version.AppName'))?.value;
        return set
            .filter(({ variable }) => !OF_SDK.test(variable))
            .map((each) => ({ ...each, path: line.path, line: line.line, binary }));
    });
    const first = new Map();
    for (const stamp of [...found.filter(({ value }) => value !== undefined), ...found]) {
        const key = JSON.stringify([stamp.variable, stamp.binary]);
        if (!first.has(key))
            first.set(key, stamp);
    }
    return [...first.values()];
}
/** A value that a plan can have; undefined for others. */
const plainValue = (value) => value === undefined || /["'`$\\]/.test(value) ? undefined : value;
/**
 * Names of binaries by package, from `go build -o build/demod ./cmd/demo`, and from `main:` and `binary:` of a build
 * of GoReleaser.
 */
function binariesOf(lines, variables) {
    const binaries = new Map();
    const put = (folder, line, name) => {
        const place = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(folder.replace(/\/main\.go$/, '')).replace(/\/$/, '');
        if (/^\w[\w.-]*$/.test(name) && !OTHER_SYSTEM.test(name) && !binaries.has(place))
            binaries.set(place, { ...line, value: name });
    };
    let main;
    let binary;
    for (const line of lines) {
        if (/\bgo\)?\s+build\b/i.test(line.value)) {
            const words = line.value.trim().split(/\s+/);
            const output = words[words.indexOf('-o') + 1] ?? '';
            const target = filled(words.at(-1) ?? '', variables);
            const name = filled(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(output), variables);
            const isNamed = words.includes('-o') && !output.endsWith('/') && target?.startsWith('./');
            if (isNamed && name !== undefined && !/^(?:build|bin|dist|out)$/.test(name))
                put(target ?? '', line, name);
        }
        if (!/goreleaser/.test(line.path))
            continue;
        const [, key, given = ''] = /^[\s-]*(main|binary|id):\s*["']?([\w./-]+)/.exec(line.value) ?? [];
        if (key === 'id' || main?.path !== line.path)
            binary = key === 'id' ? undefined : binary;
        if (key === 'id')
            main = undefined;
        if (key === 'main')
            main = { folder: given, path: line.path };
        if (key === 'binary')
            binary = { ...line, value: given };
        if (key !== undefined && main !== undefined && binary?.path === main.path) {
            put(main.folder, binary, binary.value);
            [main, binary] = [undefined, undefined];
        }
    }
    return binaries;
}
/** Names of files for one system each. */
const OTHER_SYSTEM = /[-_.](?:linux|darwin|windows|amd64|arm64|exe|debug)\b/i;
/** Dockerfiles of `docker build -f FILE` and `docker buildx build --file=FILE`. */
function dockerfilesOf(line, variables) {
    if (!/docker\)?["']?\s+(?:buildx\s+)?build\b/i.test(line.value))
        return [];
    const [, given = ''] = /\s(?:-f|--file)[= ]\s*["']?([^\s"']{1,200})/.exec(line.value) ?? [];
    const value = filled(given, variables);
    return value === undefined || value === ''
        ? []
        : [{ ...line, value: node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.normalize(value) }];
}
function distinct(found) {
    const values = new Map();
    for (const { value, path: file, line } of found) {
        if (!values.has(value))
            values.set(value, { value, path: file, line });
    }
    return [...values.values()];
}


/***/ }),

/***/ 82183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ nodePrograms)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _go_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70063);
/* harmony import */ var _go_module__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14425);
/* harmony import */ var _go_tokens__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88635);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12530);





/** The package of the SDK with the commands of a node, also in forks. */
const SERVER_COMMANDS = /\/server\/cmd$/;
/** Functions that add the command `start` to a program, of the SDK and of the servers built on it. */
const ADDERS = ['AddCommands', 'AddCommandsWithStartCmdOptions', 'StartCmd', 'StartCmdWithOptions'];
const SDK = /^[ \t]*(?:require[ \t]+)?\S+\/cosmos-sdk v/m;
const MOST_PROGRAMS = 500;
/**
 * Finds the main packages that start a node, the most certain ones first: those that import the commands of the SDK's
 * server, themselves or through a package of their module. Without any, those in a folder `cmd` of a module that
 * requires the SDK, and without these the sample chain of a repository of modules.
 */
async function nodePrograms(tree, modules) {
    const own = await programsAmong(tree, modules, _tree__WEBPACK_IMPORTED_MODULE_4__/* .isOwnGo */ .z5);
    if (own.length > 0)
        return own;
    const samples = await programsAmong(tree, modules, _tree__WEBPACK_IMPORTED_MODULE_4__/* .isSampleGo */ .Dp);
    return samples.flatMap((each) => (each.isCertain ? [{ ...each, isSample: true }] : []));
}
/** @param isRead returns true for files that count */
async function programsAmong(tree, modules, isRead) {
    const hits = (await tree.goFilesWith(['package main'])).filter(isRead);
    const mains = [...(await parsed(tree, hits.slice(0, MOST_PROGRAMS)))].filter((file) => file.package === 'main' && file.functions.some(({ name }) => name === 'main'));
    const servers = await parsed(tree, (await tree.goFilesWith(ADDERS.map((name) => `.${name}(`))).filter(isRead));
    const serving = new Set(servers.filter(addsCommands).map(({ folder }) => folder));
    const found = mains.flatMap((file) => {
        const module = (0,_go_module__WEBPACK_IMPORTED_MODULE_2__/* .moduleOf */ .cD)(modules, file.folder);
        if (module === undefined)
            return [];
        const imports = [...file.imports.values()];
        const isServer = imports.some((each) => SERVER_COMMANDS.test(each));
        const near = [file.folder, ...imports.flatMap((each) => (0,_go_module__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(modules, each) ?? [])];
        const points = (isServer ? 2 : 0) + (near.some((each) => serving.has(each)) ? 1 : 0);
        return [{ file, module, points: isServer || points > 0 ? points : 0 }];
    });
    const most = Math.max(...found.map(({ points }) => points), 0);
    const chosen = most > 0
        ? found.filter(({ points }) => points === most)
        : likely(found.filter(({ file, module }) => SDK.test(module.text) && isCommand(file.folder)));
    return chosen.map(({ file: { folder }, module }) => {
        const inside = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(module.folder, folder);
        return {
            name: programName(folder, module),
            ...{ folder, module, isCertain: most > 0, isSample: false },
            package: inside === '' ? '.' : `./${inside}`,
        };
    });
}
async function parsed(tree, names) {
    return [...(await tree.texts(names))].map(([name, text]) => (0,_go_file__WEBPACK_IMPORTED_MODULE_1__/* .goFile */ .z)(name, text));
}
/** Returns true if a file calls a function that adds the commands of a node. */
function addsCommands({ tokens }) {
    return tokens.some((token, at) => (0,_go_tokens__WEBPACK_IMPORTED_MODULE_3__/* .isMark */ .qi)(tokens[at - 1], '.') &&
        (0,_go_tokens__WEBPACK_IMPORTED_MODULE_3__/* .isMark */ .qi)(tokens[at + 1], '(') &&
        ADDERS.some((name) => (0,_go_tokens__WEBPACK_IMPORTED_MODULE_3__/* .isWord */ .Jg)(token, name)));
}
function isCommand(folder) {
    return /(?:^|\/)cmd\/[^/]+$/.test(folder);
}
/** The only program, or those with a name in d, as daemons have by custom. */
function likely(found) {
    return found.length === 1 ? found : found.filter(({ file }) => file.folder.endsWith('d'));
}
/** Name of a binary by Go's rules: the last folder of the package, or of the module for its top. */
function programName(folder, module) {
    if (folder !== (module.folder || '.'))
        return node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(folder);
    const parts = module.path.split('/');
    const last = parts.pop() ?? '';
    return /^v\d+$/.test(last) ? (parts.pop() ?? last) : last;
}


/***/ }),

/***/ 39875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ isInFull),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   dt: () => (/* binding */ releaseTags),
/* harmony export */   gP: () => (/* binding */ tagNamed),
/* harmony export */   tU: () => (/* binding */ upToCheckout)
/* harmony export */ });
/* unused harmony exports versionTag, versionIn */
/* harmony import */ var semver_functions_compare__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_compare__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/* harmony import */ var semver_functions_parse__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse__WEBPACK_IMPORTED_MODULE_1__);


const LONGEST_TAG = 200;
/**
 * Parses a tag: a family, then one to four numbers, then perhaps a suffix.
 *
 * @returns undefined if it is not the tag of a version
 */
function versionTag(tag) {
    if (tag.length > LONGEST_TAG)
        return undefined;
    const folder = tag.slice(0, tag.lastIndexOf('/') + 1);
    const parts = /^((?:[A-Za-z]+[@_-])?)(v?)(\d+(?:\.\d+){0,3})([-+.].*|[A-Za-z].*)?$/.exec(tag.slice(folder.length));
    if (parts === null)
        return undefined;
    const [, word = '', v = '', numbers = '', suffix = ''] = parts;
    if (!numbers.includes('.') && v === '')
        return undefined; // a date, or a number of anything
    const [major = 0, minor = 0, patch = 0] = numbers.split('.').map(Number);
    const plain = suffix.replace(/^[-+.]/, '').replaceAll(/[^0-9A-Za-z.-]/g, '-');
    const wanted = `${major}.${minor}.${patch}${plain === '' ? '' : `-${plain}`}`;
    const version = semver_functions_parse__WEBPACK_IMPORTED_MODULE_1___default()(wanted)?.version ?? semver_functions_parse__WEBPACK_IMPORTED_MODULE_1___default()(`${major}.${minor}.${patch}`)?.version;
    return version === undefined
        ? undefined
        : { tag, family: `${folder}${word}`, version, isRelease: suffix === '' };
}
/** Compares versions, the newer one first. */
function newerFirst(a, b) {
    return semver_functions_compare__WEBPACK_IMPORTED_MODULE_0___default()(b.version, a.version) || (a.tag < b.tag ? -1 : 1);
}
/**
 * Release tags of one family, the newest first by version: branches of maintenance are no ancestors of one another.
 * Versions with a suffix (-rc1, -testnet) are no releases, and count only where there is no other.
 *
 * @param folder folder of the chain's module, whose tags Go wants to begin with it: `protocol/v9.1`. Without such
 *   tags, the family with the most releases counts.
 */
function releaseTags(tags, folder = '') {
    const versions = tags.flatMap((tag) => versionTag(tag) ?? []);
    const isOfFolder = folder !== '' && versions.some(({ family }) => family === `${folder}/`);
    const chosen = isOfFolder ? `${folder}/` : mainFamily(versions);
    const own = versions.filter((each) => each.family === chosen).toSorted(newerFirst);
    const releases = own.filter(({ isRelease }) => isRelease);
    return releases.length > 0 ? releases : own;
}
/**
 * Releases up to that of the checkout, in the given order, the newest first: one who checks out an older release means
 * its upgrade, whatever came later. All if the checkout is no release.
 *
 * @param checkedOut tags of the commit that is checked out
 */
function upToCheckout(releases, checkedOut) {
    const newest = releases.findIndex(({ tag }) => checkedOut.includes(tag));
    return releases.slice(Math.max(newest, 0));
}
/** The tag that a text names: itself, or with the family or the v that the text leaves out. */
function tagNamed(tags, text, folder = '') {
    const wanted = versionTag(text);
    if (wanted === undefined)
        return undefined;
    const same = tags.flatMap((tag) => {
        const version = versionTag(tag);
        return version?.version === wanted.version && (tag === text || wanted.family === '')
            ? [version]
            : [];
    });
    const rank = ({ tag, family }) => (tag === text ? 4 : 0) +
        (folder !== '' && family === `${folder}/` ? 2 : 0) +
        (family === '' ? 1 : 0);
    return same.toSorted((a, b) => rank(b) - rank(a))[0];
}
/**
 * Returns true if a text has the version of a tag in full: `26.0.0` for `v26.0.0`, but not `v26`, which may float from
 * release to release.
 */
function isInFull({ tag, family }, text) {
    const bare = (version) => version.replace(/^v/, '');
    return text === tag || bare(text) === bare(tag.slice(family.length));
}
/** Family with the most releases. */
function mainFamily(versions) {
    const counts = new Map();
    const releases = versions.filter(({ isRelease }) => isRelease);
    for (const { family } of releases.length > 0 ? releases : versions) {
        counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
/** Compares names of upgrades by the version in them, the older one first, after those without any. */
function compareNames(a, b) {
    const [one, other] = [versionIn(a), versionIn(b)];
    if (one !== undefined && other !== undefined)
        return semver_functions_compare__WEBPACK_IMPORTED_MODULE_0___default()(one, other);
    return Number(one !== undefined) - Number(other !== undefined);
}
/**
 * Version in the name of an upgrade, as three numbers: 7.0.0 for `v7`, 1.2.0 for `rename-v1.2`. Of several, the last
 * one after a v counts.
 */
function versionIn(name) {
    const text = name.slice(0, LONGEST_TAG);
    const after = [...text.matchAll(/(?:^|[^A-Za-z]|to)v(?=\d)/gi)].at(-1);
    const from = after === undefined ? text.search(/\d/) : after.index + after[0].length;
    const numbers = /^(\d{1,9})(?:[._](\d{1,9}))?(?:[._](\d{1,9}))?/.exec(text.slice(Math.max(from, 0)));
    if (numbers === null)
        return undefined;
    const [whole, ...parts] = numbers;
    const version = [0, 1, 2].map((at) => Number(parts[at] ?? 0)).join('.');
    const rest = text.slice(from + whole.length);
    const suffix = /^-((?:rc|alpha|beta|testnet|dev|pre)[\w.-]*)$/i.exec(rest)?.[1];
    const early = suffix === undefined ? null : semver_functions_parse__WEBPACK_IMPORTED_MODULE_1___default()(`${version}-${suffix.replaceAll('_', '-')}`);
    return early?.version ?? version;
}


/***/ }),

/***/ 12530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Dp: () => (/* binding */ isSampleGo),
/* harmony export */   JO: () => (/* binding */ LARGEST_SOURCE),
/* harmony export */   z5: () => (/* binding */ isOwnGo)
/* harmony export */ });
/** Maximum size of a file to read, in bytes. */
const LARGEST_SOURCE = 1024 * 1024;
/** Folders whose code is no part of a chain. */
const ASIDE = /(?:^|\/)(?:\.[^/]*|_[^/]*|vendor|node_modules|third_party|simapp|examples?|docs?|e2e|interchaintest|testutils?|testing|testdata|tests?|tests?-[^/]*|mocks?)\//i;
/** Folders with the chain of a repository of modules: `simapp`, `example`, also among tests. */
const SAMPLE = /^(?:(?!\.|_|vendor\/|node_modules\/|third_party\/|docs?\/)[^/]+\/)*?(?:simapp|examples?)\//i;
/** Returns true for a Go file of the chain's own code: no test, not generated, not of another project. */
function isOwnGo(path) {
    return isWritten(path) && !ASIDE.test(path);
}
/** Returns true for a Go file of a sample chain, which counts in a repository without another chain. */
function isSampleGo(path) {
    const [sample] = SAMPLE.exec(path) ?? [];
    return sample !== undefined && isWritten(path) && !ASIDE.test(path.slice(sample.length));
}
/** Returns true for a Go file that is no test and not generated. */
function isWritten(path) {
    return /\.go$/.test(path) && !/_test\.go$|\.pb(?:\.gw)?\.go$/.test(path);
}
/** Place of a value, as shown to readers. */
function placeOf({ path, line }) {
    return `${path}:${line}`;
}


/***/ }),

/***/ 31812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ upgradeNamesOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/repository/go-file.ts
var go_file = __webpack_require__(70063);
// EXTERNAL MODULE: ./src/repository/go-module.ts
var go_module = __webpack_require__(14425);
// EXTERNAL MODULE: ./src/repository/go-tokens.ts
var go_tokens = __webpack_require__(88635);
;// CONCATENATED MODULE: ./src/repository/go-expressions.ts

/** Tokens without parentheses around them all. */
function withoutParentheses(tokens) {
    const inner = tokens.filter((token, at) => !((0,go_tokens/* isMark */.qi)(token, ';') && at === tokens.length - 1));
    const isWrapped = (0,go_tokens/* isMark */.qi)(inner[0], '(') && (0,go_tokens/* closing */.ET)(inner, 0) === inner.length - 1;
    return isWrapped ? withoutParentheses(inner.slice(1, -1)) : inner;
}
/** Place of the bracket that the one at `close` closes. */
function openingOf(tokens, close) {
    let depth = 0;
    for (let at = close; at >= 0; at--) {
        const token = tokens[at];
        if (token?.kind !== 'mark')
            continue;
        if (')]}'.includes(token.value))
            depth += 1;
        if ('([{'.includes(token.value))
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return 0;
}
/** The function around a place. */
function functionAround({ functions }, at) {
    return functions.find(({ from, to }) => from <= at && at <= to);
}
/** Returns true if a name with a parenthesis behind it is declared there, not called. */
function isDeclared(file, at) {
    const before = file.tokens[at - 1];
    if ((0,go_tokens/* isWord */.Jg)(before, 'func'))
        return true;
    const isMethod = (0,go_tokens/* isMark */.qi)(before, ')') && (0,go_tokens/* isWord */.Jg)(file.tokens[openingOf(file.tokens, at - 1) - 1], 'func');
    const startsLine = (0,go_tokens/* isMark */.qi)(before, ';') || (0,go_tokens/* isWord */.Jg)(file.tokens[at - 2], 'interface');
    return isMethod || (startsLine && functionAround(file, at) === undefined); // else in an interface
}
/** Parts between commas of a bracket. */
function partsAt(file, open) {
    const tokens = file.tokens.slice(open + 1, (0,go_tokens/* closing */.ET)(file.tokens, open));
    const within = functionAround(file, open);
    return tokens.length === 0 ? [] : splitParts({ tokens, file, within });
}
/** Parts between commas, also of a literal in braces. */
function splitParts({ tokens, file, within }) {
    const isWrapped = (0,go_tokens/* isMark */.qi)(tokens[0], '{') && (0,go_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1;
    const inside = isWrapped ? tokens.slice(1, -1) : tokens;
    return (0,go_tokens/* splitAt */.gI)(inside, ',').flatMap((part) => part.length === 0 ? [] : [{ tokens: part, file, within }]);
}
/** Parts of a struct that has no names of fields; none for one that has. */
function valuesOnly(parts) {
    return parts.some(({ tokens }) => tokens[0]?.kind === 'word' && (0,go_tokens/* isMark */.qi)(tokens[1], ':'))
        ? []
        : parts;
}
/** Expression from a place to the next comma or the end of its bracket. */
function upToComma(file, from) {
    let end = from;
    for (; end < file.tokens.length; end++) {
        const token = file.tokens[end];
        if (token?.kind !== 'mark')
            continue;
        if ('([{'.includes(token.value))
            end = (0,go_tokens/* closing */.ET)(file.tokens, end);
        else if (',)]};'.includes(token.value))
            break;
    }
    return { tokens: file.tokens.slice(from, end), file, within: functionAround(file, from) };
}
/** Expression from a place to the end of its statement, or to the block of a loop. */
function upToStatementEnd(file, from, isLoop) {
    let end = from;
    for (; end < file.tokens.length; end++) {
        const token = file.tokens[end];
        if (token?.kind === 'mark' && ';)]}'.includes(token.value))
            break;
        if (isLoop && (0,go_tokens/* isMark */.qi)(token, '{') && !isTypeBefore(file, end))
            break;
        if ((0,go_tokens/* isMark */.qi)(token, '(') || (0,go_tokens/* isMark */.qi)(token, '[') || (0,go_tokens/* isMark */.qi)(token, '{'))
            end = (0,go_tokens/* closing */.ET)(file.tokens, end);
    }
    return { tokens: file.tokens.slice(from, end), file, within: functionAround(file, from) };
}
/** Returns true if a brace opens a literal such as `[]string{...}`: a loop's block follows no type. */
function isTypeBefore(file, brace) {
    return (0,go_tokens/* isMark */.qi)(file.tokens[brace - 2], ']');
}
/** The definition of a variable at a place: `x := e`, `x = e`, `var x = e`, `x, y := range e`. */
function definitionAt(file, at, end) {
    const names = assignedNames(file, at);
    if (names === undefined)
        return undefined;
    const { position, after } = names;
    const isRange = (0,go_tokens/* isWord */.Jg)(file.tokens[after], 'range');
    const { tokens } = upToStatementEnd(file, isRange ? after + 1 : after, isRange);
    if (after >= end)
        return undefined;
    if (isRange)
        return { tokens, as: position === 0 ? 'key' : 'element' };
    const parts = (0,go_tokens/* splitAt */.gI)(tokens, ',');
    const own = parts.length > 1 ? parts[position] : tokens;
    return own === undefined ? undefined : { tokens: own, as: 'value' };
}
/** Position of a name among those that a statement assigns, and the place behind its `=`. */
function assignedNames({ tokens }, at) {
    if ((0,go_tokens/* isMark */.qi)(tokens[at - 1], '.'))
        return undefined;
    let position = 0;
    for (let back = at - 1; (0,go_tokens/* isMark */.qi)(tokens[back], ',') && tokens[back - 1]?.kind === 'word'; back -= 2)
        position++;
    let on = at + 1;
    while ((0,go_tokens/* isMark */.qi)(tokens[on], ',') && tokens[on + 1]?.kind === 'word')
        on += 2;
    // The type of `var name string = ...`.
    if ((0,go_tokens/* isWord */.Jg)(tokens[at - 1], 'var') && tokens[on]?.kind === 'word')
        on += 1;
    if ((0,go_tokens/* isMark */.qi)(tokens[on], ':') && (0,go_tokens/* isMark */.qi)(tokens[on + 1], '='))
        return { position, after: on + 2 };
    const isAssigned = (0,go_tokens/* isMark */.qi)(tokens[on], '=') && !(0,go_tokens/* isMark */.qi)(tokens[on + 1], '=');
    return isAssigned ? { position, after: on + 1 } : undefined;
}
/** Expressions assigned to a local variable. */
function localsOf(file, within, name) {
    const found = [];
    for (let at = within.from; at < within.to; at++) {
        if (!(0,go_tokens/* isWord */.Jg)(file.tokens[at], name))
            continue;
        const defined = definitionAt(file, at, within.to);
        const isOfItself = defined?.tokens.some((token) => (0,go_tokens/* isWord */.Jg)(token, name)) === true;
        if (defined?.as === 'value' && !isOfItself)
            found.push({ tokens: defined.tokens, file, within });
    }
    return found;
}
/** Keys assigned to a map: `name[key] = value`. */
function indexedIn(file, name) {
    return file.tokens.flatMap((token, at) => {
        if (!(0,go_tokens/* isWord */.Jg)(token, name) || !(0,go_tokens/* isMark */.qi)(file.tokens[at + 1], '['))
            return [];
        const close = (0,go_tokens/* closing */.ET)(file.tokens, at + 1);
        const isAssigned = (0,go_tokens/* isMark */.qi)(file.tokens[close + 1], '=') && !(0,go_tokens/* isMark */.qi)(file.tokens[close + 2], '=');
        if (!isAssigned)
            return [];
        return [{ tokens: file.tokens.slice(at + 2, close), file, within: functionAround(file, at) }];
    });
}
/** First results of a function's return statements. */
function resultsOf(file, within) {
    const found = [];
    for (let at = within.from; at < within.to; at++) {
        if (!(0,go_tokens/* isWord */.Jg)(file.tokens[at], 'return'))
            continue;
        const { tokens } = upToStatementEnd(file, at + 1, false);
        const [first] = (0,go_tokens/* splitAt */.gI)(tokens, ',');
        if (first !== undefined && first.length > 0)
            found.push({ tokens: first, file, within });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/repository/go-texts.ts




/** Limits on the steps of one look-up and on their depth, far above those of any real chain. */
const MOST_STEPS = 20_000;
const DEEPEST = 16;
const NOT_BUILT = { of: () => undefined, variable: () => undefined };
/**
 * Finds the texts that an expression of Go can have, without running it: through constants, variables, loops over
 * maps and lists, fields of structs, parameters and results of functions. A condition is not evaluated: all of its
 * branches count.
 */
class GoTexts {
    files;
    modules;
    embedded;
    built;
    #packages = new Map();
    #calls = new Map();
    #keys = new Map();
    /** Folders of packages that a look-up needed and that were not given. */
    missing = new Set();
    #steps = 0;
    /**
     * @param embedded texts of embedded files, by path
     * @param built texts that a build gives, which replace those of the code
     */
    constructor(files, modules, embedded, built = NOT_BUILT) {
        this.files = files;
        this.modules = modules;
        this.embedded = embedded;
        this.built = built;
        for (const file of files) {
            add(this.#packages, file.folder, file);
            for (const [at, token] of file.tokens.entries()) {
                if (token.kind !== 'word')
                    continue;
                const next = file.tokens[at + 1];
                if ((0,go_tokens/* isMark */.qi)(next, '('))
                    add(this.#calls, token.value, { file, at });
                const before = file.tokens[at - 1];
                const begins = (0,go_tokens/* isMark */.qi)(before, '{') || (0,go_tokens/* isMark */.qi)(before, ',');
                if (begins && (0,go_tokens/* isMark */.qi)(next, ':') && !(0,go_tokens/* isMark */.qi)(file.tokens[at + 2], '=')) {
                    add(this.#keys, token.value, { file, at });
                }
            }
        }
    }
    /** Calls of a function or method of this name, with their arguments. */
    callsOf(name) {
        return (this.#calls.get(name) ?? []).flatMap(({ file, at }) => {
            if (isDeclared(file, at))
                return [];
            return [{ file, line: file.tokens[at]?.line ?? 0, args: partsAt(file, at + 1) }];
        });
    }
    /** Texts of an expression. */
    of(expression) {
        this.#steps = 0;
        const found = new Map();
        for (const each of this.#texts(expression, 0)) {
            if (!found.has(each.value))
                found.set(each.value, each);
        }
        return [...found.values()];
    }
    #texts(expression, depth) {
        if (depth > DEEPEST || ++this.#steps > MOST_STEPS)
            return [];
        const tokens = withoutParentheses(expression.tokens);
        const [first, second, third] = tokens;
        if (first === undefined)
            return [];
        const built = this.built.of({ ...expression, tokens });
        if (built !== undefined) {
            return [{ value: built, path: expression.file.path, line: first.line }];
        }
        const sum = (0,go_tokens/* splitAt */.gI)(tokens, '+');
        if (sum.length > 1)
            return this.#joined(sum, expression, depth);
        if (tokens.length === 1) {
            if (first.kind === 'text') {
                return [{ value: first.value, path: expression.file.path, line: first.line }];
            }
            return first.kind === 'word' ? this.#named(first.value, expression, depth) : [];
        }
        if ((0,go_tokens/* isMark */.qi)(first, '&') || (0,go_tokens/* isMark */.qi)(first, '*')) {
            return this.#texts({ ...expression, tokens: tokens.slice(1) }, depth + 1);
        }
        const last = tokens.at(-1);
        if ((0,go_tokens/* isMark */.qi)(last, ')'))
            return this.#called(tokens, expression, depth);
        if ((0,go_tokens/* isMark */.qi)(last, ']')) {
            const list = tokens.slice(0, openingOf(tokens, tokens.length - 1));
            return this.#elements({ ...expression, tokens: list }, depth + 1);
        }
        if (tokens.length === 3 &&
            first.kind === 'word' &&
            (0,go_tokens/* isMark */.qi)(second, '.') &&
            third !== undefined) {
            const folder = this.#imported(expression, first.value);
            if (folder !== undefined)
                return this.#valueIn(folder, third.value, depth);
        }
        const field = tokens.at(-1);
        const isField = field?.kind === 'word' && (0,go_tokens/* isMark */.qi)(tokens.at(-2), '.');
        return isField ? this.#fields(field.value, depth) : [];
    }
    #joined(parts, expression, depth) {
        let found;
        for (const tokens of parts) {
            const texts = this.#texts({ ...expression, tokens }, depth + 1);
            const before = found ?? [
                { value: '', path: expression.file.path, line: tokens[0]?.line ?? 0 },
            ];
            this.#steps += before.length * texts.length;
            if (this.#steps > MOST_STEPS)
                return [];
            found = before.flatMap((head) => texts.map((tail) => ({ ...tail, value: `${head.value}${tail.value}` })));
        }
        return found ?? [];
    }
    /** Texts of a name: of a local variable, a parameter, or a value of the package. */
    #named(name, { file, within }, depth) {
        if (within !== undefined) {
            const local = this.#local(name, { file, within }, depth);
            if (local !== undefined)
                return local;
            const at = within.parameters.indexOf(name);
            if (at !== -1) {
                return this.#callers(file, within).flatMap((args) => {
                    const given = args[at];
                    return given === undefined ? [] : this.#texts(given, depth + 1);
                });
            }
        }
        return this.#valueIn(file.folder, name, depth);
    }
    /** Texts assigned to a local variable; undefined if the function has none of this name. */
    #local(name, { file, within }, depth) {
        const found = [];
        let isThere = false;
        for (let at = within.from; at < within.to; at++) {
            if (!(0,go_tokens/* isWord */.Jg)(file.tokens[at], name))
                continue;
            const defined = definitionAt(file, at, within.to);
            if (defined === undefined)
                continue;
            isThere = true;
            const { tokens, as } = defined;
            const expression = { tokens, file, within };
            // An assignment to itself, such as `name = strings.TrimSpace(name)`, says nothing.
            if (tokens.some((token) => (0,go_tokens/* isWord */.Jg)(token, name)))
                continue;
            if (as === 'key')
                found.push(...this.#keysOf(expression, depth + 1));
            else if (as === 'element')
                found.push(...this.#elements(expression, depth + 1));
            else
                found.push(...this.#texts(expression, depth + 1));
        }
        return isThere ? found : undefined;
    }
    /** Texts of a constant or variable of a package, or of the files embedded in it. */
    #valueIn(folder, name, depth) {
        const built = this.built.variable(folder, name);
        if (built !== undefined)
            return [built];
        return this.#expressionsIn(folder, name).flatMap(({ expression, embedded }) => [
            ...this.#texts(expression, depth + 1),
            ...embedded.flatMap((file) => this.#entries(file)),
        ]);
    }
    /** Entries of the files that a package embeds. */
    embeddedIn(folder) {
        return (this.#packages.get(folder) ?? []).flatMap(({ values }) => [...values.values()].flatMap(({ embedded }) => embedded.flatMap((name) => this.#entries(external_node_path_default().posix.join(folder, name)))));
    }
    /** Entries of an embedded file: its lines, or parts of them between commas. */
    #entries(file) {
        const lines = (this.embedded.get(file) ?? '').split('\n');
        return lines.flatMap((text, index) => text.split(',').flatMap((part) => {
            const value = part.trim();
            return value === '' || value.startsWith('#')
                ? []
                : [{ value, path: file, line: index + 1 }];
        }));
    }
    #expressionsIn(folder, name) {
        const files = this.#packages.get(folder);
        if (files === undefined)
            this.missing.add(folder);
        return (files ?? []).flatMap((file) => {
            const value = file.values.get(name);
            if (value === undefined)
                return [];
            const expression = { tokens: value.expression, file, within: undefined };
            const embedded = value.embedded.map((each) => external_node_path_default().posix.join(folder, each));
            return [{ expression, embedded }];
        });
    }
    /** Texts given to a field of a struct, by its name or by its place, anywhere in the files. */
    #fields(field, depth) {
        const byName = (this.#keys.get(field) ?? []).map(({ file, at }) => upToComma(file, at + 2));
        const byPlace = this.files.flatMap((file) => [...file.structs].flatMap(([type, fields]) => {
            const at = fields.indexOf(field);
            return at === -1 ? [] : this.#composites(type).flatMap((parts) => parts[at] ?? []);
        }));
        return [...byName, ...byPlace].flatMap((expression) => this.#texts(expression, depth + 1));
    }
    /** Values of structs of a type that are given without names of fields: `Upgrade{"v2", handler}`. */
    #composites(type) {
        return this.files.flatMap((file) => file.tokens.flatMap((token, at) => {
            if (!(0,go_tokens/* isWord */.Jg)(token, type) || !(0,go_tokens/* isMark */.qi)(file.tokens[at + 1], '{'))
                return [];
            if ((0,go_tokens/* isMark */.qi)(file.tokens[at - 1], ']')) {
                const listed = partsAt(file, at + 1).filter(({ tokens }) => (0,go_tokens/* isMark */.qi)(tokens[0], '{'));
                return listed.map((part) => valuesOnly(splitParts(part)));
            }
            return [valuesOnly(partsAt(file, at + 1))];
        }));
    }
    /** Texts of a call: the results of a function of the files, or the argument of a conversion. */
    #called(tokens, expression, depth) {
        const open = openingOf(tokens, tokens.length - 1);
        const name = tokens[open - 1];
        if (name?.kind !== 'word')
            return [];
        const before = tokens[open - 3];
        const isQualified = (0,go_tokens/* isMark */.qi)(tokens[open - 2], '.');
        if (CONVERSIONS.has(`${isQualified ? `${before?.value}.` : ''}${name.value}`)) {
            const [argument] = (0,go_tokens/* splitAt */.gI)(tokens.slice(open + 1, -1), ',');
            return this.#texts({ ...expression, tokens: argument ?? [] }, depth + 1);
        }
        return this.#results(tokens.slice(0, open), expression).flatMap((result) => this.#texts(result, depth + 1));
    }
    /** First results of the functions that a call may mean. */
    #results(callee, expression) {
        const name = callee.at(-1)?.value ?? '';
        const isPlain = callee.length === 1;
        const folder = isPlain
            ? expression.file.folder
            : callee.length === 3 && this.#imported(expression, callee[0]?.value ?? '');
        if (typeof folder === 'string' && !this.#packages.has(folder))
            this.missing.add(folder);
        const files = typeof folder === 'string' ? (this.#packages.get(folder) ?? []) : this.files;
        return files.flatMap((file) => file.functions
            .filter((each) => each.name === name && each.isMethod === (typeof folder !== 'string'))
            .flatMap((within) => resultsOf(file, within)));
    }
    /** Keys of a map. */
    #keysOf(expression, depth) {
        return this.#mapsOf(expression, depth).flatMap((map) => [
            ...map.parts.flatMap((part) => {
                const [key = [], value] = (0,go_tokens/* splitAt */.gI)(part.tokens, ':');
                return value === undefined ? [] : this.#texts({ ...part, tokens: key }, depth + 1);
            }),
            ...map.indexed.flatMap((key) => this.#texts(key, depth + 1)),
        ]);
    }
    /** Texts in a list, and in the lines of a text. */
    #elements(expression, depth) {
        if ((0,go_tokens/* isMark */.qi)(expression.tokens.at(-1), ')')) {
            const called = this.#called(expression.tokens, expression, depth);
            if (called.length > 0)
                return called;
        }
        const lists = this.#mapsOf(expression, depth);
        if (lists.length === 0)
            return this.#texts(expression, depth + 1);
        return lists.flatMap(({ parts }) => parts.flatMap((part) => {
            const [first = [], value] = (0,go_tokens/* splitAt */.gI)(part.tokens, ':');
            return this.#texts({ ...part, tokens: value ?? first }, depth + 1);
        }));
    }
    /** Maps or lists that an expression can be: their parts as written, and keys assigned to them. */
    #mapsOf({ tokens, file, within }, depth) {
        if (depth > DEEPEST || ++this.#steps > MOST_STEPS)
            return [];
        const last = tokens.at(-1);
        if ((0,go_tokens/* isMark */.qi)(last, '}')) {
            const open = openingOf(tokens, tokens.length - 1);
            const inside = tokens.slice(open + 1, -1);
            return [{ parts: splitParts({ tokens: inside, file, within }), indexed: [] }];
        }
        if ((0,go_tokens/* isMark */.qi)(last, ')')) {
            const open = openingOf(tokens, tokens.length - 1);
            return this.#results(tokens.slice(0, open), { tokens, file, within }).flatMap((result) => this.#mapsOf(result, depth + 1));
        }
        if (last?.kind !== 'word')
            return [];
        const imported = tokens.length === 3
            ? this.#imported({ tokens, file, within }, tokens[0]?.value ?? '')
            : undefined;
        const folder = tokens.length === 1 ? file.folder : imported;
        if (folder === undefined) {
            const given = (this.#keys.get(last.value) ?? []).map((use) => upToComma(use.file, use.at + 2));
            return given.flatMap((each) => this.#mapsOf(each, depth + 1));
        }
        const indexed = (this.#packages.get(folder) ?? []).flatMap((each) => indexedIn(each, last.value));
        const globals = this.#expressionsIn(folder, last.value).map(({ expression }) => expression);
        const locals = within === undefined ? [] : localsOf(file, within, last.value);
        const maps = [...locals, ...globals].flatMap((each) => this.#mapsOf(each, depth + 1));
        return indexed.length > 0 ? [...maps, { parts: [], indexed }] : maps;
    }
    /** Arguments of all calls of a function. */
    #callers(file, { name, isMethod }) {
        return (this.#calls.get(name) ?? []).flatMap((use) => {
            if (isDeclared(use.file, use.at))
                return [];
            const isQualified = (0,go_tokens/* isMark */.qi)(use.file.tokens[use.at - 1], '.');
            const before = use.file.tokens[use.at - 2]?.value ?? '';
            const folder = isQualified ? this.#folderOf(use.file, before) : use.file.folder;
            const isSame = isMethod ? isQualified : folder === file.folder;
            return isSame ? [partsAt(use.file, use.at + 1)] : [];
        });
    }
    /** Folder of a package that a name means in an expression. */
    #imported({ file, within }, name) {
        const isLocal = within?.parameters.includes(name) === true;
        return isLocal ? undefined : this.#folderOf(file, name);
    }
    #folderOf(file, name) {
        const target = file.imports.get(name);
        return target === undefined ? undefined : (0,go_module/* folderOf */.yS)(this.modules, target);
    }
}
/** Functions of Go that keep the lines of a text as they are. */
const CONVERSIONS = new Set(['string', 'strings.Split', 'strings.Fields', 'strings.TrimSpace']);
function add(map, key, value) {
    const there = map.get(key);
    if (there === undefined)
        map.set(key, [value]);
    else
        there.push(value);
}

// EXTERNAL MODULE: ./src/repository/make.ts
var make = __webpack_require__(74204);
// EXTERNAL MODULE: ./src/repository/tags.ts
var tags = __webpack_require__(39875);
// EXTERNAL MODULE: ./src/repository/tree.ts
var repository_tree = __webpack_require__(12530);
;// CONCATENATED MODULE: ./src/repository/upgrade-names.ts








/** Beginning of the text that stands for a binary's version; the variable with it follows, none for that of the SDK. */
const VERSION = '\0';
const SETTER = 'SetUpgradeHandler';
/** Words in files that have to do with names of upgrades. */
const WORDS = [SETTER, 'UpgradeName', 'UpgradePlan', 'PlanName', '/upgrades'];
/** Limits of one look-up: files to parse, and rounds of reading further packages. */
const MOST_FILES = 3_000;
const MOST_ROUNDS = 4;
const MOST_MODULES = 8;
/**
 * Finds the names of upgrades in the code of a tree, without running it. Tests, generated files, vendored code and
 * comments do not count. The code of a sample chain, such as `simapp`, counts where no other code registers upgrades.
 */
async function upgradeNamesOf(tree) {
    const names = await namesAmong(tree, repository_tree/* isOwnGo */.z5);
    if (names.calls.length > 0)
        return names;
    const ofSample = await namesAmong(tree, repository_tree/* isSampleGo */.Dp);
    return ofSample.calls.length > 0 ? ofSample : names;
}
/** @param isRead returns true for files that count */
async function namesAmong(tree, isRead) {
    const modules = (0,go_module/* modulesIn */.Dd)(await tree.texts(tree.paths.filter(isGoMod)));
    const own = tree.paths.filter(isRead);
    const ownFiles = new Set(own);
    const hits = (await tree.goFilesWith(WORDS)).filter((name) => ownFiles.has(name));
    const files = new Map();
    const read = async (names) => {
        const left = names.filter((name) => !files.has(name)).slice(0, MOST_FILES - files.size);
        for (const [name, text] of await tree.texts(left))
            files.set(name, (0,go_file/* goFile */.z)(name, text));
    };
    await read([...hits, ...own.filter(isOfUpgrades)]);
    const besides = new Set([...files.values()].filter(calls).map(({ folder }) => folder));
    await read(own.filter((name) => besides.has(external_node_path_default().posix.dirname(name))));
    const stamps = await stampsIn(tree, modules, [...besides]);
    for (let round = 1;; round++) {
        const all = [...files.values()];
        const built = {
            of: (expression) => (isVersion(expression, all) ? VERSION : undefined),
            variable: (folder, name) => stamps.get(stampKey(folder, name)),
        };
        const texts = new GoTexts(all, modules, await embeddedTexts(tree, all), built);
        const names = namesIn(texts, modules);
        const before = files.size;
        const wanted = new Set(texts.missing);
        if (round < MOST_ROUNDS)
            await read(own.filter((name) => wanted.has(external_node_path_default().posix.dirname(name))));
        if (files.size === before)
            return names;
    }
}
function namesIn(texts, modules) {
    const imported = importedFolders(texts.files, modules);
    const found = new Map();
    const places = [];
    const unknown = [];
    const byVersion = [];
    const versionVariables = new Set();
    for (const { file, line, args } of texts.callsOf(SETTER)) {
        const at = (0,repository_tree/* placeOf */.$t)({ value: '', path: file.path, line });
        places.push(at);
        const [name] = args;
        const given = (name === undefined ? [] : texts.of(name)).filter(({ path: where }) => {
            const folder = external_node_path_default().posix.dirname(where);
            return folder === file.folder || imported.has(folder) || !where.endsWith('.go');
        });
        // A program can read a list of names from its embedded files in any way.
        const all = given.some(isName) ? given : texts.embeddedIn(file.folder);
        const named = all.filter(isName);
        if (named.length === 0) {
            unknown.push(at);
            const versions = given.filter(({ value }) => value.startsWith(VERSION));
            if (versions.length > 0)
                byVersion.push(at);
            for (const { value } of versions) {
                if (value !== VERSION)
                    versionVariables.add(value.slice(VERSION.length));
            }
        }
        for (const each of named)
            if (!found.has(each.value))
                found.set(each.value, each);
    }
    const registered = [...found.values()];
    return {
        registered: registered.toSorted(inOrder),
        declared: declaredNames(texts)
            .filter(({ value }) => !found.has(value))
            .toSorted(inOrder),
        calls: places,
        unknown,
        byVersion,
        versionVariables: [...versionVariables],
    };
}
/**
 * Returns true for `version.Version` of the SDK, which a build sets by `-X`, and for `app.Version()` of an application
 * that inherits this method: programs give their application that version (baseapp `SetVersion`).
 */
function isVersion({ tokens, file }, files) {
    const [alias, dot, member] = tokens;
    const imported = file.imports.get(alias?.value ?? '');
    if (tokens.length === 3) {
        return ((0,go_tokens/* isMark */.qi)(dot, '.') &&
            (0,go_tokens/* isWord */.Jg)(member, 'Version') &&
            /\/cosmos-sdk(?:\/v\d+)?\/version$/.test(imported ?? ''));
    }
    const [point, method, open, close] = tokens.slice(-4);
    const isCalled = tokens.length > 4 &&
        (0,go_tokens/* isMark */.qi)(point, '.') &&
        (0,go_tokens/* isWord */.Jg)(method, 'Version') &&
        (0,go_tokens/* isMark */.qi)(open, '(') &&
        (0,go_tokens/* isMark */.qi)(close, ')');
    const isField = tokens
        .slice(0, -4)
        .every((token, at) => (at % 2 === 0 ? token.kind === 'word' : (0,go_tokens/* isMark */.qi)(token, '.')));
    return isCalled && isField && imported === undefined && !hasMethod(files, 'Version');
}
function hasMethod(files, name) {
    return files.some(({ functions }) => functions.some((each) => each.isMethod && each.name === name));
}
const stampKey = (folder, name) => `${folder} ${name}`;
/** Texts that builds give by `-X` to variables of some folders' modules: {@link VERSION} for one that a shell computes. */
async function stampsIn(tree, modules, folders) {
    const own = new Set(folders.flatMap((folder) => (0,go_module/* moduleOf */.cD)(modules, folder)?.folder ?? []));
    const found = new Map();
    for (const module of [...own].slice(0, MOST_MODULES)) {
        for (const { variable, value, path: file, line } of (await (0,make/* makeFacts */.Q)(tree, module)).stamps) {
            const at = variable.lastIndexOf('.');
            const folder = (0,go_module/* folderOf */.yS)(modules, variable.slice(0, at));
            if (folder === undefined)
                continue;
            const key = stampKey(folder, variable.slice(at + 1));
            const text = value ?? `${VERSION}${variable}`;
            if (!found.has(key))
                found.set(key, { value: text, path: file, line });
        }
    }
    return found;
}
function inOrder(a, b) {
    return (0,tags/* compareNames */.MP)(a.value, b.value);
}
/** Constants of the code of upgrades that are called names of upgrades. */
function declaredNames(texts) {
    const found = new Map();
    for (const file of texts.files.filter(({ path: name }) => isOfUpgrades(name))) {
        for (const [constant, { expression }] of file.values) {
            if (!/^(?:name|(?:upgrade|plan)_?name\w*|\w{0,60}(?:upgrade|plan)_?name)$/i.test(constant))
                continue;
            for (const each of texts.of({ tokens: expression, file, within: undefined })) {
                if (isName(each) && !found.has(each.value))
                    found.set(each.value, each);
            }
        }
    }
    return [...found.values()];
}
/** Folders of packages that some file imports: the code of an old upgrade can lie there unused. */
function importedFolders(files, modules) {
    const targets = new Set(files.flatMap(({ imports }) => [...imports.values()]));
    return new Set([...targets].flatMap((target) => (0,go_module/* folderOf */.yS)(modules, target) ?? []));
}
/** Returns true for a text that a chain can pass to x/upgrade, and that is no placeholder such as `vX`. */
function isName({ value: text }) {
    return (/^[A-Za-z0-9][\w.+@/: -]{0,139}$/.test(text) &&
        !/^v?[xX]+(?:\.[xX]+)*$/.test(text) &&
        !/\.json$/.test(text));
}
function isOfUpgrades(name) {
    return /upgrade/i.test(name) && !/(?:^|\/)x\/upgrade\//.test(name);
}
function isGoMod(name) {
    return external_node_path_default().posix.basename(name) === 'go.mod' && !name.includes('vendor/');
}
function calls({ tokens }) {
    return tokens.some(({ kind, value }) => kind === 'word' && value === SETTER);
}
/** Texts embedded in variables of the files, by path. */
async function embeddedTexts(tree, files) {
    const named = files.flatMap(({ folder, values }) => [...values.values()].flatMap(({ embedded }) => embedded.map((name) => external_node_path_default().posix.join(folder, name))));
    return tree.texts([...new Set(named)]);
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
