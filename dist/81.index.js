export const id = 81;
export const ids = [81];
export const modules = {

/***/ 33603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ parseCoin),
/* harmony export */   xp: () => (/* binding */ coinText),
/* harmony export */   xx: () => (/* binding */ priceOf)
/* harmony export */ });
/** `10000000upawn` as a coin. */
function parseCoin(text) {
    const match = /^(\d+)([a-zA-Z].*)$/.exec(text);
    if (!match?.[1] || !match[2])
        throw new Error(`not a coin: ${text}`);
    return { amount: match[1], denom: match[2] };
}
/** A coin as commands and plans write it. */
function coinText({ amount, denom }) {
    return `${amount}${denom}`;
}
/**
 * The price of one unit of gas in a denomination, out of what the SDK writes for several:
 * `0.025upawn,0.1ujunk` (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 where the denomination is not named
 */
function priceOf(prices, denom) {
    const price = prices.split(',').find((entry) => entry.trim().replace(/^[\d.]+/, '') === denom);
    return Number.parseFloat(price ?? '0');
}


/***/ }),

/***/ 64805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   NK: () => (/* binding */ ADDRESS_SUFFIX),
/* harmony export */   Vd: () => (/* binding */ backendFolder),
/* harmony export */   bG: () => (/* binding */ INFO_SUFFIX),
/* harmony export */   i1: () => (/* binding */ TEST_PASSPHRASE),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
/** The passphrase of every keyring of the backend `test` (`newTestBackendKeyringConfig`). */
const TEST_PASSPHRASE = 'test';
/** The item of a key is its name and this suffix (`crypto/keyring/types.go`, `infoSuffix`). */
const INFO_SUFFIX = '.info';
/** The item that finds a key by its address in hex (`crypto/keyring/types.go`, `addressSuffix`). */
const ADDRESS_SUFFIX = '.address';
/** The folder of a backend, in the one that is given as `--keyring-dir` (`keyring.go`). */
function backendFolder(backend) {
    return `keyring-${backend}`;
}
/** The file of an item: percent signs and slashes are escaped (99designs/keyring, `filenameEscape`). */
function escaped(name) {
    return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
/** Undoes the escapes such as `%2F` in the name of a file (mtibben/percent, `Decode`). */
function unescaped(name) {
    return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());
}


/***/ }),

/***/ 80343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ imageOfInspected),
/* harmony export */   E$: () => (/* binding */ tagImage),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   mm: () => (/* binding */ inspectImage)
/* harmony export */ });
/** @throws CommandError when the engine has no such image */
async function inspectImage(exec, reference, signal) {
    const { stdout } = await exec.run(['docker', 'image', 'inspect', '--format', '{{json .}}', '--', reference], { signal });
    return imageOfInspected(JSON.parse(stdout));
}
function imageOfInspected({ Id, Size, RepoDigests, Config }) {
    return {
        id: Id,
        bytes: Size ?? 0,
        digests: RepoDigests ?? [],
        entrypoint: Config.Entrypoint ?? [],
        command: Config.Cmd ?? [],
        environment: Object.fromEntries((Config.Env ?? []).map((entry) => {
            const at = entry.indexOf('=');
            return [entry.slice(0, at), entry.slice(at + 1)];
        })),
    };
}
/** How often a tag that others move at the same moment is tried. */
const TAG_TRIES = 5;
/**
 * Gives an image another name, taking it from the image that had it. The engine does that in two steps:
 * where others do the same, it may find the name taken in between.
 *
 * @throws CommandError when the engine refuses
 */
async function tagImage(exec, image, name, signal) {
    const argv = ['docker', 'tag', '--', image, name];
    for (let tries = 1; tries < TAG_TRIES; tries++) {
        const { exitCode, stderr } = await exec.run(argv, { signal, allowFailure: true });
        if (exitCode === 0)
            return;
        if (!stderr.includes('already exists'))
            break;
    }
    await exec.run(argv, { signal });
}
/** What containers are started from: the image's id, or the reference where it is none of the run's. */
function idOf(images, reference) {
    return images.get(reference)?.id ?? reference;
}


/***/ }),

/***/ 3742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ extract),
/* harmony export */   y: () => (/* binding */ tar)
/* harmony export */ });
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81379);

/** GNU tar, which this process calls for an archive and the folder that it is made of or put into. */
function tar(archive, folder) {
    return ['tar', '--numeric-owner', '--file', archive, '--directory', folder];
}
/** Owners, and what a program may do without being root's, only root can give to files. */
function ofRoot() {
    return process.getuid?.() === 0 ? ['--xattrs-include=security.capability'] : [];
}
/**
 * Puts what an archive has into a folder, with modes and times; with owners where this process is root, who gets
 * files of its own otherwise.
 *
 * GNU tar writes nothing outside of the folder, whatever is in the archive. Of names, and of what hard links lead to,
 * it strips a `/` at the beginning and all up to a `..`. A symbolic link that is absolute or has a `..` is made when
 * all else is there, an empty file stands in its place until then: so no name leads through it. It would with
 * `--absolute-names`, and through a link that is in the folder before.
 *
 * @throws CommandError where the archive is damaged, or the folder cannot be written to
 */
async function extract(exec, archive, folder, signal) {
    await exec.run([...tar(archive, folder), '--extract', '--preserve-permissions', ...ofRoot()], {
        ...(signal && { signal }),
        timeout: _system_exec__WEBPACK_IMPORTED_MODULE_0__/* .TRANSFER_LIMIT_MS */ .nQ,
    });
}


/***/ }),

/***/ 6896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ refuseOptions)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _plan_words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91734);


/**
 * Names of a stack are arguments of `docker`: none of them may be an option of it, or be hard to see for what
 * it is. Compose takes any text for an image, and a service may begin with a dash. They are names of folders, too:
 * none may be the folder itself or the one above.
 *
 * @throws RehearsalError naming the service or the volume
 */
function refuseOptions({ services, volumes = {} }) {
    const folder = Object.keys(volumes).find(isFolder);
    if (folder !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The compose files have a volume ${(0,_plan_words__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(folder)}`, {
            hint: 'Give it a name with a letter: the folder of its copy is called as it is.',
        });
    }
    for (const [service, { image }] of Object.entries(services)) {
        if (isOption(service) || isFolder(service) || service === NO_KEY) {
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The compose files have a service ${(0,_plan_words__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(service)}`, {
                hint: 'Give it a name that begins with a letter: programs would take it for an option, or for another folder.',
            });
        }
        if (image && isOption(image)) {
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The service ${service} has the image ${(0,_plan_words__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(image)}`, {
                hint: 'The reference of an image has no blanks, and does not begin with a dash.',
            });
        }
    }
}
/** What JavaScript takes for something else than a key of a map: such a service would be lost. */
const NO_KEY = '__proto__';
/** Longer than any reference of an image, with its digest. */
const LONGEST = 1_000;
function isOption(name) {
    return name.startsWith('-') || name.length > LONGEST || /[\s\p{C}]/u.test(name);
}
function isFolder(name) {
    return /^\.{1,2}$/.test(name);
}


/***/ }),

/***/ 74287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ chainFacts)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/**
 * What a client must know of the chain, from the genesis that it starts from.
 *
 * @param appConfig the RPC node's app.toml
 * @throws RehearsalError where the plan says otherwise than the genesis
 */
function chainFacts({ chain }, genesis, prefix, minimumGasPrices) {
    const { chain_id: id, app_state: state } = genesis;
    if (id === undefined || (chain.id !== undefined && chain.id !== id)) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The genesis is of the chain ${id ?? 'without an id'}, not of ${chain.id ?? 'any'}`, { hint: 'chain.id of the plan may be left out: it is read from the genesis.' });
    }
    const denom = chain.denom ?? state?.staking?.params?.bond_denom;
    if (denom === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('The genesis does not say in what the chain is staked', {
            hint: 'Give chain.denom in the plan: the denomination that fees are paid in.',
        });
    }
    return { id, denom, prefix, minimumGasPrices };
}


/***/ }),

/***/ 2078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ addFreshAccounts),
/* harmony export */   s: () => (/* binding */ parseGenesis)
/* harmony export */ });
/* harmony import */ var _chain_coins__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33603);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29207);


/** How deep a genesis is nested at most: whatever is done with it later calls itself for each level. */
const DEEPEST = 200;
/** Values that one of any size may have, and characters of a larger one for each further value: no state is denser. */
const FEW_VALUES = 200_000;
const CHARACTERS_OF_A_VALUE = 4;
/** The JSON of a genesis, in memory that goes by its length. @throws SyntaxError for another text */
function parseGenesis(text) {
    const values = FEW_VALUES + text.length / CHARACTERS_OF_A_VALUE;
    if (!(0,_system_json__WEBPACK_IMPORTED_MODULE_0__/* .isModest */ .F)(text, { depth: DEEPEST, values })) {
        throw new SyntaxError('it has too many lists and maps, or too many in one another');
    }
    return JSON.parse(text);
}
/** The genesis with the accounts that are made for this run, and their balances in the supply. */
function addFreshAccounts(genesis, accounts) {
    const { auth, bank } = genesis.app_state;
    const funded = accounts.flatMap(({ address, balance }) => balance === undefined ? [] : [{ address, coins: [(0,_chain_coins__WEBPACK_IMPORTED_MODULE_1__/* .parseCoin */ .Lz)(balance)] }]);
    return {
        ...genesis,
        app_state: {
            ...genesis.app_state,
            auth: {
                ...auth,
                accounts: [
                    ...auth.accounts,
                    ...funded.map(({ address }) => ({
                        '@type': '/cosmos.auth.v1beta1.BaseAccount',
                        address,
                        pub_key: null,
                        account_number: '0', // numbered anew by the auth module's InitGenesis
                        sequence: '0',
                    })),
                ],
            },
            bank: {
                ...bank,
                balances: [...bank.balances, ...funded],
                supply: addCoins(bank.supply, funded.flatMap(({ coins }) => coins)),
            },
        },
    };
}
function addCoins(supply, added) {
    const sums = new Map();
    for (const { denom, amount } of [...supply, ...added]) {
        sums.set(denom, (sums.get(denom) ?? 0n) + BigInt(amount));
    }
    return [...sums]
        .map(([denom, amount]) => ({ denom, amount: amount.toString() }))
        .sort((a, b) => (a.denom < b.denom ? -1 : 1)); // coins must be sorted by denomination
}


/***/ }),

/***/ 18309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ neighbours),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   lS: () => (/* binding */ withServices),
/* harmony export */   oK: () => (/* binding */ RPC_PORT),
/* harmony export */   pq: () => (/* binding */ staticAddresses),
/* harmony export */   tv: () => (/* binding */ unescaped),
/* harmony export */   v3: () => (/* binding */ volumesOf)
/* harmony export */ });
/** The label, with the run's name as value, of everything that a rehearsal creates in the engine. */
const RUN_LABEL = 'upgrade-rehearsal.run';
/** The model with each service changed. */
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
/** Pairs of services that share a network: who can be peers. */
function neighbours(model, service) {
    const own = Object.keys(model.services[service]?.networks ?? {});
    return Object.keys(model.services).filter((other) => other !== service &&
        own.some((network) => network in (model.services[other]?.networks ?? {})));
}
/** Every name under which a service can be reached in the stack: its own, its container's, its aliases. */
function namesOf(service, { container_name, hostname, networks }) {
    const aliases = Object.values(networks ?? {}).flatMap((use) => use?.aliases ?? []);
    const all = [service, container_name, hostname, ...aliases];
    return new Set(all.filter((name) => typeof name === 'string'));
}
/** Static addresses of the compose files, with the service that has each. */
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
/** Every name under which a service of the stack can be reached. */
function hostsOf({ services }) {
    return new Set(Object.entries(services).flatMap(([name, each]) => [...namesOf(name, each)]));
}
/** A text with the names of services in place of their static addresses. */
function namedAddresses(text, addresses) {
    let named = text;
    for (const [address, service] of addresses) {
        const part = address.includes(':') ? '[\\da-f:]' : '[\\d.]';
        // Compose takes any text for an address.
        const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
        const whole = new RegExp(`(?<!${part})${literal}(?!${part})`, 'gi');
        named = named.replace(whole, service);
    }
    return named;
}
/** A text as a compose file must have it: a dollar sign stands for a variable there. */
function escaped(text) {
    return text.replaceAll('$', '$$$$');
}
/** A text of the model as the container gets it. */
function unescaped(text) {
    return text.replaceAll('$$', '$');
}


/***/ }),

/***/ 9840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ copyPlace),
/* harmony export */   A0: () => (/* binding */ namedFolder),
/* harmony export */   Ci: () => (/* binding */ separated),
/* harmony export */   Jh: () => (/* binding */ copyOfVolume),
/* harmony export */   QL: () => (/* binding */ besideProject),
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Wh: () => (/* binding */ treatmentOf),
/* harmony export */   bg: () => (/* binding */ subpathOf),
/* harmony export */   dn: () => (/* binding */ withNamedFolders),
/* harmony export */   ol: () => (/* binding */ bindSources),
/* harmony export */   tm: () => (/* binding */ innermostMount),
/* harmony export */   y4: () => (/* binding */ hostPath)
/* harmony export */ });
/* unused harmony exports copyOfPath, copyTree */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18309);
/* harmony import */ var _system_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41682);
/* harmony import */ var _tree__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96546);




/** What a mount of a path becomes. @param source without any links */
function treatmentOf(source, settings) {
    const { projectFolder, engineFolder } = settings;
    // Where the project has such folders in it (`/`), what is in it says nothing.
    const isApart = (0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isSystemPath */ .bW)(projectFolder) && !(0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .hasPowerful */ .JF)(projectFolder, engineFolder);
    if (isApart && (0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, projectFolder))
        return 'copied';
    if ((0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isPowerful */ .Fk)(source, engineFolder))
        return 'empty';
    return (0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isSystemPath */ .bW)(source) ? 'read-only' : 'copied';
}
/**
 * Where the copy of a mounted folder or file lies. Paths keep their places to each other, so that a
 * mount within another one shares its copy.
 *
 * @param source without any links
 */
function copyPlace(source, settings) {
    const { projectFolder, copiesFolder } = settings;
    return (0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, projectFolder)
        ? node_path__WEBPACK_IMPORTED_MODULE_0___default().join(copiesFolder, node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(projectFolder, source))
        : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'elsewhere', source);
}
/** Where the copy of a mounted path lies, as {@link copyPlace} has it; undefined where it is not copied. */
function copyOfPath(source, settings) {
    return treatmentOf(source, settings) === 'copied' ? copyPlace(source, settings) : undefined;
}
/** Folder of what is mounted and not of the project: a container may have all of the project mounted. */
function besideProject({ copiesFolder }) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(copiesFolder), 'mounts');
}
/** Where the copy of a named volume lies, by its key in the compose files. */
function copyOfVolume(key, settings) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'volumes', key);
}
/** The bind mount that a container sees a path in. */
function innermostMount(volumes, inContainer) {
    const [innermost] = (volumes ?? [])
        .filter(({ type, source, target }) => type === 'bind' && source !== undefined && isWithin(inContainer, target))
        .sort((a, b) => b.target.length - a.target.length);
    return innermost;
}
/** The folder or file on the host that a container sees under a path, where no link is in the way. */
function hostPath(volumes, inContainer) {
    const mount = innermostMount(volumes, inContainer);
    if (mount?.source === undefined)
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(mount.source, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(mount.target, inContainer));
}
/** Whether a path in a container is a folder or lies in it. */
function isWithin(inContainer, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(folder, inContainer);
    return relative !== '..' && !relative.startsWith('../') && !node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.isAbsolute(relative);
}
/** All sources of bind mounts, parents before what lies in them. */
function bindSources(model) {
    const sources = (0,_model__WEBPACK_IMPORTED_MODULE_3__/* .volumesOf */ .v3)(model).flatMap(({ type, source }) => type === 'bind' && source !== undefined ? [source] : []);
    return [...new Set(sources)].sort();
}
/** The folder of this machine that a volume gives a name (`driver_opts` with `o: bind`). */
function namedFolder(model, { type, source }) {
    const options = type === 'volume' ? model.volumes?.[source ?? '']?.driver_opts : undefined;
    if (typeof options !== 'object' || options === null)
        return undefined;
    const { o, device } = options;
    const isBind = String(o ?? '')
        .split(',')
        .some((option) => /^r?bind$/.test(option.trim()));
    return isBind && typeof device === 'string' && node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(device) ? device : undefined;
}
/**
 * The model with volumes that only give a folder of this machine a name as the bind mounts that they are: the
 * run's own volume of that name would be the folder itself.
 */
function withNamedFolders(model) {
    return (0,_model__WEBPACK_IMPORTED_MODULE_3__/* .withServices */ .lS)(model, (service) => {
        if (service.volumes === undefined)
            return service;
        const volumes = service.volumes.map((volume) => {
            const folder = namedFolder(model, volume);
            if (folder === undefined)
                return volume;
            const source = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(folder, subpathOf(volume));
            return { type: 'bind', source, target: volume.target, ...readOnly(volume) };
        });
        return { ...service, volumes };
    });
}
/** The folder of a volume that is mounted, below it, as Compose's `volume.subpath` names it; usually all of it. */
function subpathOf({ volume }) {
    const { subpath } = (volume ?? {});
    return typeof subpath === 'string' ? node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.resolve('/', subpath).slice(1) : '';
}
/** The property of a mount that survives in its copy. */
function readOnly({ read_only }) {
    return read_only === undefined ? {} : { read_only };
}
/**
 * The model with each mounted copy in a place that no container can write to: one that lies in another's
 * is moved out of it, and mounted where it was for all who mount that one. A container could put a link in
 * its place otherwise, and the engine, which follows it, would mount what it leads to.
 *
 * @param move moves a copy to a place of its own, leaving something empty in its place; returns where it is
 */
async function separated(model, copiesFolder, move) {
    const sources = bindSources(model).filter((source) => (0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, copiesFolder));
    const inner = sources.filter((source) => sources.some((other) => other !== source && (0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, other)));
    const moved = new Map();
    // Deepest first: where an outer one goes, an inner one has left it.
    for (const source of inner.toReversed())
        moved.set(source, await move(source));
    return (0,_model__WEBPACK_IMPORTED_MODULE_3__/* .withServices */ .lS)(model, (service) => {
        if (service.volumes === undefined)
            return service;
        const targets = new Set(service.volumes.map(({ target }) => target));
        const volumes = service.volumes.flatMap((volume) => {
            const { type, source, target } = volume;
            if (type !== 'bind' || source === undefined)
                return [volume];
            const within = inner.filter((each) => each !== source && (0,_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(each, source));
            const added = within.flatMap((each) => {
                const at = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(source, each));
                if (targets.has(at))
                    return [];
                targets.add(at);
                return [{ type: 'bind', source: moved.get(each) ?? each, target: at, ...readOnly(volume) }];
            });
            return [{ ...volume, source: moved.get(source) ?? source }, ...added];
        });
        return { ...service, volumes };
    });
}
/**
 * Copies a folder or file with its owners and modes; see {@link readTree} for links. What is not there is made
 * as an empty folder, as the engine would; sockets and devices are left out.
 *
 * @param excluded absolute paths in `source` that are left out
 * @param scratch a folder for a temporary file
 */
async function copyTree(exec, source, target, excluded, scratch) {
    await writeTree(exec, await readTree(source, excluded), target, scratch);
}


/***/ }),

/***/ 96837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withoutWayOut),
/* harmony export */   A3: () => (/* binding */ closedSysctls),
/* harmony export */   IL: () => (/* binding */ freeName),
/* harmony export */   ZZ: () => (/* binding */ NOBODYS_DNS),
/* harmony export */   h8: () => (/* binding */ closedOptions),
/* harmony export */   vA: () => (/* binding */ ordinaryNetwork)
/* harmony export */ });
/* unused harmony export hasIpv6 */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);


/**
 * A network whose containers reach each other and nothing else: the engine makes no route out of it
 * (`internal`), and gives the machine no address on it (moby `drivers/bridge`, from engine 25 on), so
 * that there is no gateway whose services could be asked.
 */
const INTERNAL = {
    driver: 'bridge',
    driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    enable_ipv6: false,
    internal: true,
};
/** An ordinary network of the run: for what is let out, and for what the machine is to reach. */
const ORDINARY = { driver: 'bridge', enable_ipv6: false };
/**
 * The container itself, as the engine has addresses of this option (moby `resolvconf`): names of the run are
 * known to the engine, and all others are asked for where nobody answers (CVE-2024-29018).
 */
const NOBODYS_DNS = '0.0.0.0';
/** Raw frames would reach the machine past all routes, and an own route leads anywhere. */
const WITHOUT = ['NET_RAW'];
const NEVER = new Set(['ALL', 'NET_ADMIN', 'NET_RAW']);
/**
 * Kernel settings of a container's own network: it passes on nothing from one network to another, also
 * where a packet itself says by what way it goes (IP options need no privilege).
 */
const CLOSED_IPV4 = {
    'net.ipv4.ip_forward': '0',
    'net.ipv4.conf.all.accept_source_route': '0',
};
/** Bridges have a link-local address of the machine; some engines leave containers theirs (CVE-2024-32473). */
const NO_IPV6 = {
    'net.ipv6.conf.all.disable_ipv6': '1',
    'net.ipv6.conf.default.disable_ipv6': '1',
};
/** Whether the kernel here has IPv6 that could be switched off: an engine refuses settings that are not there. */
function hasIpv6() {
    return process.platform !== 'linux' || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/sys/net/ipv6');
}
/** Kernel settings of a container that shares no other's network. */
function closedSysctls(ipv6 = hasIpv6()) {
    return { ...CLOSED_IPV4, ...(ipv6 && NO_IPV6) };
}
/** Options of `docker run` for a container on a network of the run: what its services have. */
function closedOptions(ipv6 = hasIpv6()) {
    return [
        ...WITHOUT.flatMap((capability) => ['--cap-drop', capability]),
        ...['--dns', NOBODYS_DNS],
        ...Object.entries(closedSysctls(ipv6)).flatMap(([key, value]) => [
            '--sysctl',
            `${key}=${value}`,
        ]),
    ];
}
/**
 * The model with networks that nothing leaves, whatever the compose files make of theirs. Services that are
 * let out are on one ordinary network besides.
 */
function withoutWayOut(model, { run, internet }) {
    const outside = freeName('internet', model.networks);
    // Compose makes an ordinary network for services that name none.
    const given = { default: {}, ...model.networks };
    const networks = Object.entries(given).map(([name, network]) => [name, labelled(INTERNAL, run, network)]);
    return {
        ...(0,_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service, name) => closed(service, model, internet.includes(name) ? { [outside]: {} } : {})),
        networks: {
            ...Object.fromEntries(networks),
            ...(internet.length > 0 && { [outside]: labelled(ORDINARY, run) }),
        },
    };
}
/** A name that nothing of the compose files has. */
function freeName(wanted, taken) {
    let name = wanted;
    for (let i = 2; name in (taken ?? {}); i++)
        name = `${wanted}-${i}`;
    return name;
}
function labelled(network, run, given) {
    return { ...network, labels: { ...given?.labels, [_model__WEBPACK_IMPORTED_MODULE_1__/* .RUN_LABEL */ .jQ]: run } };
}
/** An ordinary network of a run, for its relay. */
function ordinaryNetwork(run) {
    return labelled(ORDINARY, run);
}
/** Keys by which compose files give a service other names and servers than the run's. */
const RESOLVING = ['dns', 'dns_opt', 'dns_search', 'extra_hosts', 'external_links'];
function closed(service, model, outside) {
    const kept = { ...service };
    for (const key of RESOLVING)
        delete kept[key];
    const drop = capabilities(service.cap_drop).filter((name) => !WITHOUT.includes(bare(name)));
    const add = capabilities(service.cap_add).filter((name) => !NEVER.has(bare(name)));
    const { network_mode: mode, sysctls, networks: _, ...rest } = kept;
    const isLet = Object.keys(outside).length > 0;
    const common = {
        ...rest,
        cap_drop: [...drop, ...WITHOUT],
        ...(service.cap_add !== undefined && { cap_add: add }),
    };
    // A network that is another service's has that one's settings.
    if (mode?.startsWith('service:') && mode.slice('service:'.length) in model.services) {
        return { ...common, network_mode: mode };
    }
    return {
        ...common,
        ...(mode === undefined ? networksOf(service, outside) : { network_mode: 'none' }),
        ...(!isLet && { dns: [NOBODYS_DNS] }),
        sysctls: { ...withoutNetworks(sysctls), ...closedSysctls() },
    };
}
/** @returns what Compose takes for the default network where there is nothing to add */
function networksOf({ networks }, outside) {
    const given = Object.keys(networks ?? {}).length === 0 ? undefined : networks;
    if (Object.keys(outside).length === 0)
        return given === undefined ? {} : { networks: given };
    return { networks: { ...(given ?? { default: {} }), ...outside } };
}
function withoutNetworks(sysctls) {
    const given = typeof sysctls === 'object' && sysctls !== null ? Object.entries(sysctls) : [];
    return Object.fromEntries(given.filter(([key]) => !/^net[./]/.test(key)));
}
function capabilities(list) {
    return Array.isArray(list) ? list.map(String) : [];
}
/** A capability as the engine compares them: `CAP_` may stand before it. */
function bare(capability) {
    return capability.toUpperCase().replace(/^CAP_/, '');
}


/***/ }),

/***/ 65449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ quietConfig),
/* harmony export */   Rr: () => (/* binding */ tuneGenesis),
/* harmony export */   Vr: () => (/* binding */ votingPeriodMs),
/* harmony export */   __: () => (/* binding */ timePerBlockMs),
/* harmony export */   l7: () => (/* binding */ isFast),
/* harmony export */   rY: () => (/* binding */ peerEntries),
/* harmony export */   t: () => (/* binding */ tuneConfig)
/* harmony export */ });
/* unused harmony exports repeatPeers, FAST_VOTING_BLOCKS */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _plan_schema__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47684);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18309);
/* harmony import */ var _strangers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29363);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76378);





/**
 * How often a persistent peer stands in the list. CometBFT waits a random 0 to 3 s before the first
 * dial of each entry and 5 to 8 s after a failed one, hard-coded (`p2p/switch.go`,
 * `dialPeersAsync`, `reconnectToPeer`); entries of a peer that is connected already are passed over. Several
 * entries are several draws: the first comes after 3 s / (n + 1) on average, and a peer that is not
 * up yet is tried again within the same 3 s. Most of a halt at an upgrade is this wait.
 */
const PEER_ENTRIES = 24;
/**
 * How often persistent peers are listed for the engines of a plan. From CometBFT 0.39 on, once: with
 * 0.40 a peer that both sides dialled at the same moment was dropped while its connection stayed, every
 * redial was refused ("duplicate CONN"), and the chain stood still.
 *
 * @param engines versions of all releases, empty where a binary does not say
 */
function peerEntries(engines) {
    const isLate = (version) => {
        const [major = 0, minor = 0] = version.split('.').map(Number);
        return version === '' || major > 0 || minor > 38;
    };
    return engines.some(isLate) ? 1 : PEER_ENTRIES;
}
/**
 * A node's config.toml in the working copy: reachable RPC with its transactions indexed, no peers
 * outside the stack (a rehearsal must not reach the real network), and with a tuned pace the times
 * that set the block time.
 *
 * @throws RehearsalError when the file is no TOML.
 */
function tuneConfig(text, pace, surroundings, file) {
    const own = (peers) => (0,_strangers__WEBPACK_IMPORTED_MODULE_2__/* .ownPeers */ .I3)(String(peers), surroundings, surroundings);
    let seeds = [];
    const tuned = (0,_toml__WEBPACK_IMPORTED_MODULE_3__/* .editToml */ .T)(text, file, {
        '': { ...addressed(surroundings, ['priv_validator_laddr']) },
        rpc: { laddr: `tcp://0.0.0.0:${_model__WEBPACK_IMPORTED_MODULE_4__/* .RPC_PORT */ .oK}` },
        p2p: {
            external_address: '',
            seeds: (present) => {
                seeds = own(present);
                return seeds.join(',');
            },
            persistent_peers: (present) => own(present).join(','),
            bootstrap_peers: (present) => own(present).join(','),
            // Forgotten in the copy; another file would not be.
            addr_book_file: 'config/addrbook.json',
            upnp: false,
        },
        statesync: {
            enable: false,
            rpc_servers: (present) => {
                for (const each of (0,_strangers__WEBPACK_IMPORTED_MODULE_2__/* .strangersOf */ .r5)(String(present), surroundings)) {
                    surroundings.onAddress?.(each);
                }
                return '';
            },
        },
        // Tendermint 0.35 has a list of them.
        tx_index: { indexer: (present) => (Array.isArray(present) ? ['kv'] : 'kv') },
    });
    const always = (0,_strangers__WEBPACK_IMPORTED_MODULE_2__/* .ownConfiguration */ .zM)(tuned, 'config.toml', surroundings, surroundings);
    if (pace === 'as-is')
        return always;
    const block = (0,_plan_schema__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .pc)(pace['block-time']);
    const gossip = `${Math.max(2, Math.round(block / 30))}ms`;
    return (0,_toml__WEBPACK_IMPORTED_MODULE_3__/* .editToml */ .T)(always, file, {
        consensus: {
            timeout_commit: `${Math.round(block / 3)}ms`,
            // Long: it costs nothing while proposers are there, and a node that comes back from a halt
            // waits for the proposal of a peer it has not found yet, instead of voting nil.
            timeout_propose: '3s',
            timeout_prevote: '200ms',
            timeout_precommit: '200ms',
            peer_gossip_sleep_duration: gossip,
            peer_query_maj23_sleep_duration: '500ms',
            create_empty_blocks: true,
            create_empty_blocks_interval: '0s',
            // A validator that has just signed would refuse to start again otherwise.
            double_sign_check_height: 0,
        },
        p2p: {
            flush_throttle_timeout: gossip,
            allow_duplicate_ip: true,
            addr_book_strict: false,
            // Tendermint 0.34 may dial peers of its address book, or seeds, before its consensus reactor
            // runs; then it never sends them anything (`consensus/reactor.go`, `AddPeer`), and the chain
            // stands still at the start, an upgrade or a restart. Persistent peers are dialled later.
            pex: false,
            seed_mode: false,
            // So seeds become persistent peers; one is dialled once only, moreover.
            persistent_peers: (peers) => repeatPeers([String(peers), ...seeds].join(','), surroundings.peerEntries),
        },
    });
}
function addressed({ addresses }, keys) {
    return Object.fromEntries(keys.map((key) => [key, (present) => (0,_model__WEBPACK_IMPORTED_MODULE_4__/* .namedAddresses */ .Sb)(String(present), addresses)]));
}
/** Pause between blocks before a stop: long against the time that stopping all nodes takes. */
const QUIET_COMMIT = '1s';
/**
 * The same file with a pause after each block, to stop the chain in; read by the next process that
 * starts. A validator that is stopped between its votes asks a remote signer for them again when it
 * comes back. TMKMS refuses ("step regression") and drops the connection, and the validator tries 50
 * times before it goes on, about a minute (CometBFT `privval/retry_signer_client.go`).
 */
function quietConfig(text, file) {
    return (0,_toml__WEBPACK_IMPORTED_MODULE_3__/* .editToml */ .T)(text, file, { consensus: { timeout_commit: QUIET_COMMIT } });
}
/** Each peer so many times, however often it was there. */
function repeatPeers(peers, entries) {
    const list = [...new Set(peers.split(',').filter((peer) => peer.trim() !== ''))];
    return Array.from({ length: entries }, () => list)
        .flat()
        .join(',');
}
/**
 * How many blocks a vote takes with `chain-time: fast`: time enough to vote in and to straddle, at the
 * block time of a tuned pace over in some seconds.
 */
const FAST_VOTING_BLOCKS = 30;
/**
 * The genesis with the voting period and the time of a pace. SDK 0.47 and later keep the period in
 * `gov.params` and ignore `gov.voting_params`, where it was before. The expedited period must be
 * shorter than the normal one (gov v1 `Params.ValidateBasic`). Both are strings of seconds in proto
 * JSON.
 *
 * Tendermint 0.34 moves the time of the chain on by `time_iota_ms` with each block at least
 * (`types/vote_set.go`, `MakeBlock`): with a large one a period of any length is over in some blocks.
 *
 * @throws RehearsalError when the genesis has no voting period where any SDK keeps it.
 */
function tuneGenesis(genesis, pace) {
    if (pace === 'as-is')
        return genesis;
    const paced = pace['voting-period'] === 'as-is'
        ? genesis
        : withVotingPeriod(genesis, (0,_plan_schema__WEBPACK_IMPORTED_MODULE_1__/* .durationMs */ .pc)(pace['voting-period']));
    if (pace['chain-time'] === 'clock')
        return paced;
    const { consensus_params: consensus } = paced;
    return {
        ...paced,
        consensus_params: {
            ...consensus,
            block: { ...consensus?.block, time_iota_ms: String(timePerBlockMs(paced)) },
        },
    };
}
/** Whether a pace moves the time of the chain on with each block. */
function isFast(pace) {
    return pace !== 'as-is' && pace['chain-time'] === 'fast';
}
/** How far a block moves the time of the chain on with `chain-time: fast`, in milliseconds. */
function timePerBlockMs(genesis) {
    return Math.max(1, Math.ceil(votingPeriodMs(genesis) / FAST_VOTING_BLOCKS));
}
/** The voting period of a genesis in milliseconds. @throws RehearsalError when it has none */
function votingPeriodMs(genesis) {
    const { params, voting_params: before } = govOf(genesis);
    const text = String((params ?? before)?.voting_period);
    const seconds = /^(\d+(?:\.\d+)?)s$/.exec(text)?.[1];
    if (seconds === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The genesis has the voting period ${text}, which is no time`, {
            hint: 'It is a text of seconds such as "600s", in gov.params or (before SDK 0.47) gov.voting_params.',
        });
    }
    return Number(seconds) * 1000;
}
function withVotingPeriod(genesis, periodMs) {
    const gov = govOf(genesis);
    const { params, voting_params: before } = gov;
    const period = { voting_period: protoDuration(periodMs) };
    return {
        ...genesis,
        app_state: {
            ...genesis.app_state,
            gov: {
                ...gov,
                ...(before && { voting_params: { ...before, ...period } }),
                ...(params && {
                    params: {
                        ...params,
                        ...period,
                        ...('expedited_voting_period' in params && {
                            expedited_voting_period: protoDuration(periodMs / 2),
                        }),
                    },
                }),
            },
        },
    };
}
function govOf(genesis) {
    const gov = genesis.app_state?.gov;
    if (gov?.params || gov?.voting_params)
        return gov;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('The genesis has no parameters of votes in app_state.gov', {
        hint: 'Looked for gov.params (SDK 0.47 on) and gov.voting_params (before).',
    });
}
function protoDuration(ms) {
    return `${ms / 1000}s`;
}


/***/ }),

/***/ 21685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ takeFolder),
/* harmony export */   IC: () => (/* binding */ imagesOf),
/* harmony export */   Lt: () => (/* binding */ WORKING_FOLDER),
/* harmony export */   NS: () => (/* binding */ composeArgv),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   jy: () => (/* binding */ readCompose),
/* harmony export */   mo: () => (/* binding */ ComposeProject),
/* harmony export */   s2: () => (/* binding */ removeRun),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81379);
/* harmony import */ var _system_remove_tree__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28678);
/* harmony import */ var _argument_names__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6896);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18309);
/* harmony import */ var _relay__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30949);







/** A working folder by its name, with the name of its run: six characters of the system's own choice behind it. */
const WORKING_FOLDER = /^(rehearsal-[0-9a-f]{8})-[A-Za-z0-9]{6}$/;
/** Seconds a node has to end by itself before it is killed, and whatever else there is. */
const STOP_SECONDS = { node: 10, other: 2 };
/** Limits of reading compose files, of which a few lines can make more than any memory holds. */
const READ_LIMIT_MS = 60_000;
const MODEL_CHARACTERS = 8_000_000;
/**
 * What the compose files say, read by Compose itself (interpolation, several files, `extends`,
 * `env_file`), under the project's own name: that names the volumes it has already.
 *
 * @throws CommandError with Compose's own message when they are wrong; RehearsalError for names that could be
 * options of a program.
 */
async function readCompose(exec, files, signal) {
    const given = files.flatMap((file) => ['--file', file]);
    const { stdout } = await exec.run(['docker', 'compose', ...given, 'config', '--format', 'json'], {
        whom: 'user', // files are filled in from there (`${TAG}`)
        signal,
        timeout: READ_LIMIT_MS,
        maxOutput: MODEL_CHARACTERS,
    });
    const model = asMeant(JSON.parse(stdout));
    (0,_argument_names__WEBPACK_IMPORTED_MODULE_4__/* .refuseOptions */ .B)(model);
    return model;
}
/**
 * The model with what the run itself reads as it is meant: Compose doubles each dollar sign of its answer, also in
 * builds and in texts of configs, which it is not given again.
 */
function asMeant(model) {
    const texts = (files) => Object.entries(files ?? {}).map(([name, file]) => [
        name,
        file.content === undefined ? file : { ...file, content: (0,_model__WEBPACK_IMPORTED_MODULE_6__/* .unescaped */ .tv)(file.content) },
    ]);
    const { configs, secrets } = model;
    return {
        ...(0,_model__WEBPACK_IMPORTED_MODULE_6__/* .withServices */ .lS)(model, ({ build, ...service }) => build === undefined ? service : { ...service, build: meant(build) }),
        ...(configs && { configs: Object.fromEntries(texts(configs)) }),
        ...(secrets && { secrets: Object.fromEntries(texts(secrets)) }),
    };
}
/** A part of the model with the dollar signs that its texts are to have. */
function meant(part) {
    return JSON.parse(JSON.stringify(part), (_, value) => typeof value === 'string' ? (0,_model__WEBPACK_IMPORTED_MODULE_6__/* .unescaped */ .tv)(value) : value);
}
/** Docker Compose on the files of one run. */
class ComposeProject {
    exec;
    run;
    folder;
    relay;
    #isSealed = false;
    constructor(exec, run, folder, relay) {
        this.exec = exec;
        this.run = run;
        this.folder = folder;
        this.relay = relay;
    }
    /**
     * Creates and starts what the files (of the working folder) describe; recreates what changed. Nothing runs
     * before the networks are sealed.
     */
    async up(files, signal) {
        const argv = this.#argv(files);
        if (!this.#isSealed) {
            await this.exec.run([...argv, 'create', '--no-build', '--pull', 'never'], { signal });
            await (0,_relay__WEBPACK_IMPORTED_MODULE_5__/* .sealNetworks */ .F1)(this.exec, this.run, this.relay.image, signal);
            this.#isSealed = true;
        }
        await this.exec.run([...argv, 'up', '--detach', '--no-build', '--pull', 'never', '--quiet-pull'], { signal });
    }
    /**
     * Ends all containers, keeping them: nodes have time to end in order, the others less (some end on no
     * signal as a container's first process).
     */
    async stop(nodes, others, signal) {
        const stop = async (containers, seconds) => {
            if (containers.length === 0)
                return;
            await this.exec.run(['docker', 'stop', '-t', String(seconds), ...containers], { signal });
        };
        await stop(nodes, STOP_SECONDS.node);
        await stop(others, STOP_SECONDS.other);
    }
    /** The running services, with the ports that the engine gave the relay for them. */
    async services(signal) {
        const { stdout } = await this.exec.run(['docker', 'compose', '--project-name', this.run, 'ps', '--format', 'json'], { signal });
        const listed = (0,_system_exec__WEBPACK_IMPORTED_MODULE_2__/* .nonEmptyLines */ .yw)(stdout).map((line) => JSON.parse(line));
        const relay = listed.find(({ Service }) => Service === this.relay.service);
        return listed.map(({ Service, ID }) => {
            const inner = this.relay.ports.get(Service);
            const port = relay?.Publishers?.find(({ TargetPort, PublishedPort }) => TargetPort === inner && PublishedPort !== 0)?.PublishedPort;
            return {
                service: Service,
                container: ID,
                rpcUrl: port === undefined ? undefined : `http://127.0.0.1:${port}`,
            };
        });
    }
    #argv(files) {
        return composeArgv(this.run, files.map((file) => node_path__WEBPACK_IMPORTED_MODULE_0___default().join(this.folder, file)));
    }
}
/** Compose on files under the name of a run. */
function composeArgv(run, files) {
    return [
        'docker',
        'compose',
        ...['--project-name', run],
        ...files.flatMap((file) => ['--file', file]),
    ];
}
/** What a run makes in the engine, in the order in which it can be removed. */
const KINDS = {
    containers: {
        list: ['docker', 'ps', '--all', '--quiet'],
        remove: ['docker', 'rm', '--force', '--volumes'],
    },
    networks: { list: ['docker', 'network', 'ls', '--quiet'], remove: ['docker', 'network', 'rm'] },
    volumes: { list: ['docker', 'volume', 'ls', '--quiet'], remove: ['docker', 'volume', 'rm'] },
    tags: {
        list: ['docker', 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'],
        remove: ['docker', 'image', 'rm'],
    },
};
const ALL_KINDS = Object.keys(KINDS);
/**
 * Removes every container, network and volume of a run, by its label, and the run's tags of images, each kind
 * whatever became of the others. Needs nothing but the name, so that a later process can clean up after a killed one.
 *
 * @throws RehearsalError naming what is left.
 */
async function removeRun(exec, run, kinds = ALL_KINDS) {
    const left = [];
    const failures = [];
    for (const kind of kinds) {
        const { list, remove } = KINDS[kind];
        const filter = kind === 'tags' ? `reference=${run}` : `label=${_model__WEBPACK_IMPORTED_MODULE_6__/* .RUN_LABEL */ .jQ}=${run}`;
        const ids = async () => (0,_system_exec__WEBPACK_IMPORTED_MODULE_2__/* .nonEmptyLines */ .yw)((await exec.run([...list, '--filter', filter])).stdout);
        try {
            const found = await ids();
            if (found.length > 0)
                await exec.run([...remove, ...found], { allowFailure: true });
            left.push(...(found.length > 0 ? await ids() : []));
        }
        catch (error) {
            failures.push(error);
        }
    }
    if (left.length > 0) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0(`Could not remove all of the run ${run}; left: ${left.join(', ')}`, {
            hint: `docker ps --all --filter label=${_model__WEBPACK_IMPORTED_MODULE_6__/* .RUN_LABEL */ .jQ}=${run}`,
        });
    }
    if (failures.length > 0)
        throw failures[0];
}
/** Images that a run has made or started, by id: the only ones that are started to clean up after it. */
async function imagesOf(exec, run) {
    const lines = async (argv) => (0,_system_exec__WEBPACK_IMPORTED_MODULE_2__/* .nonEmptyLines */ .yw)((await exec.run(argv, { allowFailure: true })).stdout);
    const containers = await lines([
        ...['docker', 'ps', '--all', '--quiet', '--filter', `label=${_model__WEBPACK_IMPORTED_MODULE_6__/* .RUN_LABEL */ .jQ}=${run}`],
    ]);
    const started = containers.length === 0
        ? []
        : await lines(['docker', 'inspect', '--format', '{{.Image}}', ...containers]);
    const made = await lines([
        ...[
            'docker',
            'image',
            'ls',
            '--quiet',
            '--no-trunc',
            '--filter',
            `reference=${run}`,
        ],
    ]);
    return [...new Set([...made, ...started])].filter((id) => /^sha256:[0-9a-f]{64}$/.test(id));
}
/** Whether this process may change what any user has made. */
function isRoot() {
    return (process.getuid?.() ?? 0) === 0;
}
/**
 * Gives a folder to the user of this process: what containers that run as root wrote there only root can
 * change, and a container can be root; that, and no more.
 *
 * @param image one of the run that has `chown`
 */
async function takeFolder(exec, run, image, folder) {
    if (isRoot())
        return;
    await exec.run([
        ...[
            'docker',
            'run',
            '--rm',
            '--pull',
            'never',
            '--network',
            'none',
            '--user',
            '0:0',
        ],
        ...['--read-only', '--security-opt', 'no-new-privileges', '--cap-drop', 'ALL'],
        ...['CHOWN', 'DAC_OVERRIDE', 'FOWNER'].flatMap((capability) => ['--cap-add', capability]),
        ...['--label', `${_model__WEBPACK_IMPORTED_MODULE_6__/* .RUN_LABEL */ .jQ}=${run}`, '--volume', `${folder}:/rehearsal`],
        ...['--entrypoint', 'chown', '--', image, '--recursive'],
        ...[`${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`, '/rehearsal'],
    ]);
}
/**
 * Removes a working folder, also what containers wrote there as root. Links are not followed; what is mounted in it
 * keeps its files.
 *
 * @throws RehearsalError naming the folder
 */
async function removeFolder(exec, folder, run, { images = [], keep, remove = _system_remove_tree__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM } = {}) {
    const [mount] = await (0,_system_remove_tree__WEBPACK_IMPORTED_MODULE_3__/* .mountsBelow */ .YL)(folder);
    if (mount !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0(`Could not remove the working folder ${folder}: something is mounted at ${mount}`, {
            hint: `See who mounted it; then: sudo umount ${mount} && sudo rm -r ${folder}`,
        });
    }
    let last;
    for (const image of [undefined, ...images]) {
        try {
            if (image !== undefined)
                await takeFolder(exec, run, image, folder);
            return await remove(folder, keep);
        }
        catch (error) {
            last = error;
            if (image === undefined && !isForbidden(error))
                break;
        }
    }
    const { code, syscall } = last;
    const why = syscall === undefined ? (0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(last) : code; // paths of the system's message are of this process
    throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0(`Could not remove the working folder ${folder}: ${why}`, {
        hint: `Containers may have written there as root: sudo rm -r ${folder}`,
        cause: last,
    });
}
function isForbidden(error) {
    return ['EACCES', 'EPERM'].includes(error.code ?? '');
}


/***/ }),

/***/ 30949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ sealNetworks),
/* harmony export */   MM: () => (/* binding */ withRelay),
/* harmony export */   Vw: () => (/* binding */ relayFor)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81379);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18309);
/* harmony import */ var _networks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96837);




/** A relay to some nodes of a stack, by a name that no service of it has. */
function relayFor(model, nodes, image) {
    return {
        service: (0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .freeName */ .IL)('rpc-relay', model.services),
        image,
        ports: new Map(nodes.map((node, i) => [node, _model__WEBPACK_IMPORTED_MODULE_3__/* .RPC_PORT */ .oK + i])),
    };
}
/**
 * The model with the relay: on every network that a node is on, and on one ordinary network that it has for
 * itself, where its ports are published at 127.0.0.1. It listens there only and passes connections on to
 * the nodes' RPCs, so that nobody of the run reaches anybody through it.
 */
function withRelay(model, run, relay) {
    const outer = (0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .freeName */ .IL)('rpc', model.networks);
    const inner = [...relay.ports.keys()].flatMap((node) => networksOf(model.services[node]));
    const service = {
        image: relay.image,
        command: [...relay.ports].map(([node, port]) => `${port}=${node}:${_model__WEBPACK_IMPORTED_MODULE_3__/* .RPC_PORT */ .oK}`),
        labels: { [_model__WEBPACK_IMPORTED_MODULE_3__/* .RUN_LABEL */ .jQ]: run },
        networks: Object.fromEntries([...new Set([...inner, outer])].map((name) => [name, {}])),
        ports: [...relay.ports.values()].map((target) => ({
            ...{ target, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' },
        })),
        user: '65534:65534',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        // The name of a node that does not run would be asked of this machine's servers: they may know another.
        dns: [_networks__WEBPACK_IMPORTED_MODULE_2__/* .NOBODYS_DNS */ .ZZ],
        // It answers for its address on a network to those of that network only.
        sysctls: { ...(0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .closedSysctls */ .A3)(), 'net.ipv4.conf.all.arp_ignore': '1' },
    };
    return {
        ...model,
        services: { ...model.services, [relay.service]: service },
        networks: { ...model.networks, [outer]: (0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .ordinaryNetwork */ .vA)(run) },
    };
}
function networksOf(service) {
    const names = Object.keys(service?.networks ?? {});
    return names.length > 0 || service?.network_mode !== undefined ? names : ['default'];
}
/**
 * Has the machine take nothing from the internal networks of a run: without an address on a bridge it would
 * still hear what is sent to all, and answer for its other addresses where it does not filter by source. To
 * be done before anything runs on them. A short-lived container does it, as only the engine is sure to be on
 * the machine of the networks.
 *
 * @throws RehearsalError where the engine does not let it
 */
async function sealNetworks(exec, run, image, signal) {
    const { stdout } = await exec.run([
        ...['docker', 'network', 'ls', '--filter', `label=${_model__WEBPACK_IMPORTED_MODULE_3__/* .RUN_LABEL */ .jQ}=${run}`],
        ...['--format', '{{.Internal}} {{.ID}}'],
    ], { signal });
    // The engine names a bridge by the first 12 digits of its network's id, which is what it lists.
    const bridges = (0,_system_exec__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyLines */ .yw)(stdout).flatMap((line) => /^true (\w+)$/.exec(line)?.[1] ?? []);
    if (bridges.length === 0)
        return;
    try {
        await exec.run([
            ...['docker', 'run', '--rm', '--pull', 'never'],
            ...['--label', `${_model__WEBPACK_IMPORTED_MODULE_3__/* .RUN_LABEL */ .jQ}=${run}`],
            ...['--network', 'host', '--userns', 'host', '--user', '0:0', '--read-only'],
            ...['--cap-drop', 'ALL', '--cap-add', 'NET_ADMIN'],
            ...['--security-opt', 'no-new-privileges', '--', image, 'seal'],
            ...bridges.map((id) => `br-${id}`),
        ], { signal });
    }
    catch (error) {
        if (!(error instanceof _system_exec__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
            throw error;
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The networks of the run could not be closed to this machine: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, {
            hint: 'Nothing was started on them. It is done by a container in the network of the engine’s machine (docker run --network host --cap-add NET_ADMIN); let the engine allow that.',
            lines: error.lines,
            cause: error,
        });
    }
}


/***/ }),

/***/ 244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ withoutConfiguration),
/* harmony export */   CU: () => (/* binding */ startsNode),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Jg: () => (/* binding */ keyOfVariable),
/* harmony export */   WU: () => (/* binding */ configuredBy),
/* harmony export */   ag: () => (/* binding */ takeConfiguration),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   l0: () => (/* binding */ commandLineOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);


/**
 * What a service runs: compose's own entry point and command where it has them, else the image's. An
 * entry point in the compose files does away with the image's command, as in the engine.
 */
function commandLineOf(service, image) {
    const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
    const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
    return [...entrypoint, ...command].map(_model__WEBPACK_IMPORTED_MODULE_1__/* .unescaped */ .tv);
}
/** How a service starts. */
function startOf(service, image, binary) {
    const [program = '', ...args] = commandLineOf(service, image);
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(program);
    if (name === binary)
        return { kind: 'direct', args };
    if (name === 'cosmovisor') {
        return { kind: 'direct', args: args[0] === 'run' ? args.slice(1) : args };
    }
    return { kind: 'script' };
}
/** Whether arguments of the binary start a node, rather than do a job and end. */
function startsNode(args) {
    return args.includes('start');
}
/** The value of a flag, as `--flag value` or `--flag=value`. */
function flagOf(args, flag) {
    for (const [i, arg] of args.entries()) {
        if (arg === flag)
            return args[i + 1];
        if (arg.startsWith(`${flag}=`))
            return arg.slice(flag.length + 1);
    }
    return undefined;
}
/**
 * What the copy sets in a node's config.toml, by section and key. Given as flags or variables it would win
 * over the file: the SDK asks its flags first, then `<BINARY>_<SECTION>_<KEY>` in the environment
 * (`server/util.go`, `InterceptConfigsPreRunHandler`), then the file.
 */
const CONFIGURATION = {
    '': { priv_validator_laddr: 'text', proxy_app: 'text' },
    rpc: { laddr: 'text' },
    p2p: {
        persistent_peers: 'peers',
        seeds: 'peers',
        bootstrap_peers: 'peers',
        external_address: 'text',
        unconditional_peer_ids: 'text',
        private_peer_ids: 'text',
        addr_book_file: 'text',
        addr_book_strict: 'switch',
        allow_duplicate_ip: 'switch',
        flush_throttle_timeout: 'text',
        pex: 'switch',
        seed_mode: 'switch',
        upnp: 'switch',
    },
    statesync: { enable: 'switch', rpc_servers: 'text' },
    consensus: {
        timeout_propose: 'text',
        timeout_propose_delta: 'text',
        timeout_prevote: 'text',
        timeout_prevote_delta: 'text',
        timeout_precommit: 'text',
        timeout_precommit_delta: 'text',
        timeout_commit: 'text',
        skip_timeout_commit: 'switch',
        create_empty_blocks: 'switch',
        create_empty_blocks_interval: 'text',
        double_sign_check_height: 'number',
        peer_gossip_sleep_duration: 'text',
        peer_query_maj23_sleep_duration: 'text',
    },
    tx_index: { indexer: 'text', psql_conn: 'text' },
};
const CONFIGURATION_KEYS = Object.entries(CONFIGURATION).flatMap(([section, keys]) => Object.entries(keys).map(([key, kind]) => ({ section, key, kind })));
/** One spelling of a flag or a key: some have hyphens where others have underscores. */
function spelled(name) {
    return name.toLowerCase().replaceAll('-', '_');
}
function keyOfFlag(flag) {
    if (!flag.startsWith('--'))
        return undefined;
    const name = spelled(flag.slice(2));
    return CONFIGURATION_KEYS.find(({ section, key }) => name === (section === '' ? key : `${section}.${key}`));
}
/** What a variable configures of a node, whatever its binary is called; undefined for any other variable. */
function keyOfVariable(name) {
    const given = spelled(name);
    for (const place of CONFIGURATION_KEYS) {
        const { section, key } = place;
        const whole = section === '' ? key : `${section}_${key}`;
        const isPrefixed = given.endsWith(`_${whole}`);
        if (isPrefixed || given === whole)
            return { ...place, isPrefixed };
    }
    return undefined;
}
function add(to, { section, key, kind }, value) {
    const values = { switch: value !== 'false', number: Number(value) || 0, text: value };
    to[section] = { ...to[section], [key]: kind === 'peers' ? value : values[kind] };
}
/**
 * Takes out of a node's arguments what belongs into its configuration, where the copy sets it: as flags
 * they would win over it.
 */
function takeConfiguration(args) {
    const configured = {};
    const kept = [];
    for (let i = 0; i < args.length; i++) {
        const [flag = '', ...rest] = (args[i] ?? '').split('=');
        const place = keyOfFlag(flag);
        if (place === undefined)
            kept.push(args[i] ?? '');
        else if (rest.length > 0)
            add(configured, place, rest.join('='));
        else
            add(configured, place, place.kind === 'switch' ? 'true' : (args[++i] ?? ''));
    }
    return { args: kept, configured };
}
/**
 * What variables configure of a node, as {@link takeConfiguration}. Those with the binary's own prefix win
 * over others, which a script may hand on.
 */
function configuredBy(environment, binary) {
    const configured = {};
    const isOwn = (name) => spelled(name).startsWith(`${spelled(binary)}_`);
    const variables = Object.entries(environment ?? {}).sort(([a], [b]) => Number(isOwn(a)) - Number(isOwn(b)));
    for (const [name, value] of variables) {
        const place = keyOfVariable(name);
        // An empty variable is none for viper.
        if (place !== undefined && value !== null && value !== '') {
            add(configured, place, (0,_model__WEBPACK_IMPORTED_MODULE_1__/* .unescaped */ .tv)(value));
        }
    }
    return configured;
}
/**
 * The model with nodes that have their configuration in files alone: without variables and flags for it.
 *
 * @param nodes services that run a node, with the image that each has in the compose files
 * @param ofImages variables of all images that nodes run on: an empty one takes their place
 */
function withoutConfiguration(model, nodes, ofImages = []) {
    const configures = (variable) => keyOfVariable(variable) !== undefined;
    const emptied = Object.fromEntries(ofImages.filter(configures).map((variable) => [variable, '']));
    const changed = [...nodes].map(([name, image]) => {
        const service = model.services[name] ?? {};
        const rest = Object.entries(service.environment ?? {}).filter(([each]) => !configures(each));
        const isGiven = service.environment !== undefined || Object.keys(emptied).length > 0;
        const environment = isGiven && { environment: { ...emptied, ...Object.fromEntries(rest) } };
        return [name, { ...service, ...environment, ...withoutFlags(service, image) }];
    });
    return { ...model, services: { ...model.services, ...Object.fromEntries(changed) } };
}
/** A command line without flags that belong into the configuration; nothing where it has none. */
function withoutFlags(service, image) {
    const [program = '', ...words] = commandLineOf(service, image);
    const { args } = takeConfiguration(words);
    if (args.length === words.length)
        return {};
    return { entrypoint: [(0,_model__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)(program)], command: args.map(_model__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk) };
}


/***/ }),

/***/ 29363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ replaced),
/* harmony export */   I3: () => (/* binding */ ownPeers),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   ZC: () => (/* binding */ isConfiguration),
/* harmony export */   r5: () => (/* binding */ strangersOf),
/* harmony export */   uk: () => (/* binding */ ownVariables),
/* harmony export */   zM: () => (/* binding */ ownConfiguration),
/* harmony export */   zT: () => (/* binding */ tellingStrangers)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _plan_yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39512);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29207);
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47145);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18309);
/* harmony import */ var _start__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(244);








/** How many strangers are named, each in a notice. */
const MOST_NAMED = 100;
/** Tells each stranger in a notice, once; of very many the first. */
function tellingStrangers(notice) {
    const told = new Set();
    const isNamed = (stranger) => {
        if (told.has(stranger) || told.size > MOST_NAMED)
            return false;
        told.add(stranger);
        if (told.size <= MOST_NAMED)
            return true;
        notice(`More than ${MOST_NAMED} peers and addresses are no services of the stack; the copy dials none of them.`);
        return false;
    };
    return {
        onStranger: (given) => {
            const peer = (0,_system_plain__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(given, LONGEST_SHOWN);
            if (!isNamed(peer))
                return;
            notice(`The peer ${peer} is no service of the stack; the copy does not dial it.`);
        },
        onAddress: (given) => {
            const address = shownAddress(given);
            if (!isNamed(address))
                return;
            notice(`The address ${address} is no service of the stack; the copy does not dial it.`);
        },
    };
}
/** Characters of an address that are shown. */
const LONGEST_SHOWN = 200;
/** What may be a login in an address; an id of a node is none. */
const LOGIN = /:\/\/(?![\da-f]+@)[^\s/@]*@/i;
/** What is behind the host of a URL: often the key of a service of the web. */
const BEHIND_HOST = /^([a-z][a-z\d+.-]*:\/\/[^\s/?#]+)[/?#].+$/is;
/** An address as it may be shown: who is dialled, without a login or a key for it. */
function shownAddress(address) {
    const shown = address.replace(LOGIN, '://***@').replace(BEHIND_HOST, '$1/***');
    return (0,_system_plain__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(shown, LONGEST_SHOWN);
}
/** The same notices, each once. */
function once(say) {
    const told = new Set();
    return (message) => {
        if (told.has(message))
            return;
        told.add(message);
        say(message);
    };
}
/** The peers of a list (`id@host:port,...`) that are services of the stack, by name. */
function ownPeers(list, { hosts, addresses }, { onStranger }) {
    return list
        .split(',')
        .map((peer) => (0,_model__WEBPACK_IMPORTED_MODULE_7__/* .namedAddresses */ .Sb)(peer.trim(), addresses))
        .filter((peer) => {
        if (peer === '')
            return false;
        const address = peer.slice(peer.lastIndexOf('@') + 1).replace(/^\w+:\/\//, '');
        const host = address.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
        const isOwn = hosts.has(host);
        if (!isOwn)
            onStranger(peer);
        return isOwn;
    });
}
/** A node's id and address, as CometBFT writes them: the id is 20 bytes in hexadecimal. */
const PEER = /^(tcp:\/\/|mconn:\/\/)?[0-9a-f]{40}@\S+$/i;
/**
 * Variables of a service without strangers and without what would win over the copy's configuration of a node.
 * Own peers stay: a script may write them into it. What has no prefix of a binary (`P2P_SEEDS`) no node reads
 * by itself: it is there for scripts and helpers, which may not start without it, so it stays, empty where it is
 * not an address of the stack.
 */
function ownVariables(environment, own, notice) {
    const told = tellingStrangers(notice);
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        const place = (0,_start__WEBPACK_IMPORTED_MODULE_6__/* .keyOfVariable */ .Jg)(name);
        const list = (value ?? '').split(/[\s,]+/).filter((each) => each !== '');
        if (place?.kind === 'peers' || (list.length > 0 && list.every((each) => PEER.test(each)))) {
            const peers = ownPeers(list.join(','), own, told).join(',');
            if (place?.isPrefixed !== true || peers !== '')
                kept[name] = peers;
        }
        else if (place === undefined)
            kept[name] = value;
        else {
            const strangers = strangersOf(value ?? '', own);
            if (place.key === 'rpc_servers' || place.key === 'psql_conn') {
                for (const each of strangers)
                    told.onAddress(each);
            }
            const isAddress = list.length > 0 && list.every((each) => hostIn(each) !== undefined);
            if (!place.isPrefixed)
                kept[name] = isAddress && strangers.length === 0 ? value : '';
        }
    }
    return kept;
}
/** What stands where the address of a stranger stood: no name that ends so exists (RFC 2606). */
const NOBODY = 'taken-out.invalid';
/** Names as gRPC resolves them, and as libp2p writes addresses: `dns:///host:443`, `/dns4/host/tcp/4001`. */
const RESOLVED = /^(?:dns|passthrough|ipv[46]):(?:\/\/[^\s/]*\/)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i;
const MULTIADDRESS = /^\/(?:ip[46]|dns[46]?|dnsaddr)\/([^\s/]+)/i;
/** Parts of an address that is written as a URL or as `host:port`. */
function hostIn(text) {
    const named = (RESOLVED.exec(text) ?? MULTIADDRESS.exec(text))?.[1];
    if (named !== undefined)
        return named;
    const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/?#@]*@)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i.exec(text)?.[1];
    if (url !== undefined)
        return url;
    const plain = /^(?:[^\s@/]+@)?(\[[0-9a-f:.]+\]|[\w.-]+):\d{1,5}$/i.exec(text)?.[1];
    const isHost = plain !== undefined && /^\[|\.\d+$|\.[a-z][a-z0-9-]+\.?$/i.test(plain);
    return isHost ? plain : undefined;
}
/** This container itself, or an address to listen at. */
const HERE = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|::1?|\[::1?\]|taken-out\.invalid)$/i;
/** The host of an address, where it is no service of the stack. */
function strangerIn(address, { hosts, addresses }) {
    const host = hostIn(address);
    if (host === undefined || HERE.test(host))
        return undefined;
    const bare = host.replace(/^\[|\]$/g, '');
    return hosts.has(bare) || addresses.has(bare) ? undefined : host;
}
/** The addresses of a list that are no services of the stack. */
function strangersOf(list, own) {
    return list.split(/[\s,]+/).filter((each) => strangerIn(each, own) !== undefined);
}
/** Keys whose addresses nobody dials. */
const NOT_DIALLED = /moniker|origins?$|website|contact|identity|details/i;
/** Keys of addresses that a program listens at. */
const LISTENED = /^(ws-|metrics-|grpc-)?address$|(^|[_-])laddr$|listen/i;
/** The addresses that a TOML, YAML or JSON file names; none where it is none of these. */
function addressesIn(text, file, own) {
    return stringsIn(parsed(text, file)).flatMap(([key, value]) => {
        if (NOT_DIALLED.test(key))
            return [];
        return value.split(/[\s,;]+/).flatMap((address) => {
            if (hostIn(address) === undefined)
                return [];
            const stranger = strangerIn(address, own);
            if (stranger === undefined) {
                const replacement = (0,_model__WEBPACK_IMPORTED_MODULE_7__/* .namedAddresses */ .Sb)(address, own.addresses);
                return [{ address, key, replacement, isStranger: false }];
            }
            // A signer of Tendermint 0.35 is dialled there, by gRPC.
            const isListened = LISTENED.test(key) && !address.startsWith('grpc://');
            const replacement = address.replace(stranger, isListened ? '0.0.0.0' : NOBODY);
            return [{ address, key, replacement, isStranger: !isListened }];
        });
    });
}
/** Addresses in one file, each of which is looked for in the whole of it; nobody writes as many. */
const MOST_ADDRESSES = 1_000;
/**
 * A text with other addresses in it; comments and form stay.
 *
 * @param file as the message names it
 * @throws RehearsalError where they are more than anybody writes
 */
function replaced(text, found, file) {
    const others = found.filter(({ address, replacement }) => address !== replacement);
    const distinct = new Map(others.map(({ address, replacement }) => [address, replacement]));
    if (distinct.size > MOST_ADDRESSES) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`${file} names more than ${MOST_ADDRESSES} addresses that are no services of the stack`, { hint: 'It is no configuration of a node or a signer; see what has written it.' });
    }
    // The longest first: one address may begin with another.
    const longest = [...distinct].sort(([a], [b]) => b.length - a.length);
    return longest.reduce((changed, [address, replacement]) => changed.replaceAll(address, replacement), text);
}
/** A configuration of a node (app.toml, client.toml) that names nobody outside the stack. */
function ownConfiguration(text, file, own, { onAddress }) {
    const found = addressesIn(text, file, own);
    const changed = replaced(text, found, file);
    for (const { address, isStranger } of found)
        if (isStranger)
            onAddress?.(address);
    return changed;
}
/** What a file says; undefined where it cannot be read as what its name says, or as anything. */
function parsed(text, file) {
    const name = file.replace(TEMPLATE, '');
    if (!isConfiguration(name))
        return undefined;
    try {
        if (/\.toml$/i.test(name))
            return (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
        if (/\.json$/i.test(name))
            return parsedJson(text);
        if (/\.ya?ml$/i.test(name))
            return parsedYaml(text);
        if (/^\s*[{[]\s*["{}]/.test(text))
            return parsedJson(text);
        return isLikeYaml(text) ? parsedYaml(text) : (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch {
        return undefined; // another program's file: the networks of the run keep it in, too
    }
}
function parsedJson(text) {
    return (0,_system_json__WEBPACK_IMPORTED_MODULE_4__/* .isModest */ .F)(text, MOST_OF_JSON) ? JSON.parse(text) : undefined;
}
/** The first document of a stream: that is what programs read of their configuration. */
function parsedYaml(text) {
    const documents = text.split(/^(?:---|\.\.\.)[^\S\n]*$/m);
    const yaml = (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_3__/* .readYaml */ .gM)(documents.find((each) => each.trim() !== '') ?? '', {});
    const isRight = yaml.document.errors.length === 0 && yaml.badAliases.length === 0;
    return isRight ? (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_3__/* .dataOf */ .qu)(yaml) : undefined;
}
/** How deep a configuration is nested at most; nobody writes one that comes near. */
const DEEPEST = 100;
/** Others may have left a JSON of any shape, and what is made of it takes many times the memory of its text. */
const MOST_OF_JSON = { depth: DEEPEST, values: 100_000 };
/** Strings of a value with the key that each has, or that the list around it has; each value is visited once. */
function stringsIn(value, key = '', around = { seen: new Set(), depth: 0 }) {
    if (typeof value === 'string')
        return [[key, value]];
    const { seen, depth } = around;
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > DEEPEST)
        return [];
    seen.add(value);
    const isList = Array.isArray(value);
    return Object.entries(value).flatMap(([own, inner]) => stringsIn(inner, isList ? key : own, { seen, depth: depth + 1 }));
}
/** What is filled in at the start has a name behind its own. */
const TEMPLATE = /\.(tmpl|tpl|template|j2)$/i;
/** A file without such a name begins as YAML does, with a key; comments may be before it. */
const LIKE_YAML = /^(?:---|["']?[\w-]+["']?:(?:\s|$))/;
function isLikeYaml(text) {
    const first = text.split('\n').find((line) => !/^\s*(?:#|$)/.test(line));
    return first !== undefined && LIKE_YAML.test(first);
}
/** Whether files of a name may say whom a program dials; not what is there as an example or of old. */
function isConfiguration(file) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file).replace(TEMPLATE, '');
    return /^[^.]+$|\.(toml|ya?ml|json|conf|cfg|config)$/i.test(name);
}


/***/ }),

/***/ 41682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ isPowerful),
/* harmony export */   JF: () => (/* binding */ hasPowerful),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   bW: () => (/* binding */ isSystemPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Folders of the machine itself, whose files a container may see but not change. */
const SYSTEM_FOLDERS = ['bin', 'boot', 'etc', 'lib', 'lib32', 'lib64', 'sbin', 'sys', 'usr'];
/**
 * Folders that lead to the machine: its processes and their environments, its devices, its sockets (the
 * engine's too), the files of all containers. They are never shown to a container of a run.
 */
const POWERFUL_FOLDERS = [
    '/proc',
    '/dev',
    '/run',
    '/var/run',
    '/var/lib/docker',
    '/var/lib/containerd',
    '/var/lib/containers',
];
/** Whether a path belongs to the machine itself: it is mounted read-only, never copied. */
function isSystemPath(source) {
    const [, top = ''] = source.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep));
    return SYSTEM_FOLDERS.includes(top) || isPowerful(source);
}
/**
 * Whether a path shows more of the machine than a container may see: one of the folders above, what lies
 * in one, or a folder that has one in it, such as `/`.
 *
 * @param engineFolder where the engine keeps its containers, if elsewhere
 */
function isPowerful(source, engineFolder) {
    return (hasPowerful(source, engineFolder) ||
        powerfulFolders(engineFolder).some((folder) => isBelow(source, folder)));
}
/** Whether a path is one of those folders, or has one in it. */
function hasPowerful(source, engineFolder) {
    return powerfulFolders(engineFolder).some((folder) => isBelow(folder, source));
}
function powerfulFolders(engineFolder) {
    return engineFolder === undefined ? POWERFUL_FOLDERS : [...POWERFUL_FOLDERS, engineFolder];
}
/** Whether a path is a folder or lies in it. */
function isBelow(each, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, each);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
}


/***/ }),

/***/ 76378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml),
/* harmony export */   T: () => (/* binding */ editToml)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47145);



/** Characters of the library's messages. */
const LONGEST_MESSAGE = 500;
/**
 * A TOML file with some values replaced. Keys that are not there are left out: engines differ by
 * version in the keys they know.
 *
 * @throws RehearsalError when the text is no TOML; `file` is named in it.
 */
function editToml(text, file, changes) {
    const document = parseToml(text, file);
    for (const [section, values] of Object.entries(changes)) {
        const tables = section === '' ? [document] : spellings(document, section).map((own) => document[own]);
        for (const table of tables.filter(isTable)) {
            for (const [key, value] of Object.entries(values)) {
                for (const own of spellings(table, key)) {
                    table[own] = typeof value === 'function' ? value(table[own]) : value;
                }
            }
        }
    }
    return understood(file, () => (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(document)); // which calls itself for each table in another
}
/**
 * Keys of a table that an engine may take for a key: Tendermint 0.35 has hyphens where others have
 * underscores, and viper does not mind capitals.
 */
function spellings(table, key) {
    const plain = (name) => name.toLowerCase().replaceAll('-', '_');
    return Object.keys(table).filter((own) => plain(own) === plain(key));
}
/** @throws RehearsalError when the text is no TOML; `file` is named in it. */
function parseToml(text, file) {
    return understood(file, () => (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text));
}
function understood(file, work) {
    try {
        return work();
    }
    catch (error) {
        const why = (0,_system_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)((0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), LONGEST_MESSAGE); // it quotes lines, of any length
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0(`Cannot read ${file} as TOML: ${why}`, { cause: error });
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 96546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ leadsToPrograms),
/* harmony export */   WM: () => (/* binding */ writeTree),
/* harmony export */   Zc: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _plan_words__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91734);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81379);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31650);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68617);
/* harmony import */ var _archive__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3742);
/* harmony import */ var _system_paths__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41682);









/** A folder at the top of a disk (ext4) that only root may look into, and no program of a stack does. */
const LOST = 'lost+found';
/** Links of a tree that are followed: two that lead to two others, and so on, would be without end. */
const MOST_FOLLOWED = 1_000;
/** Entries of a folder of the machine's own that are looked at. */
const MOST_ENTRIES = 20_000;
/**
 * Whether a path is a socket or a pipe, or has one below it, as far as this user sees: who reads or writes there is
 * reached also by a mount that is read-only, and by a container without any network.
 */
async function leadsToPrograms(at) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch(unlessMissing);
    if (stats?.isSocket() || stats?.isFIFO())
        return true;
    if (stats?.isDirectory() !== true || (0,_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(at, '/sys'))
        return false; // the kernel's own
    const folders = [at];
    let seen = 0;
    for (const folder of folders) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
        if (entries.some((entry) => entry.isSocket() || entry.isFIFO()))
            return true;
        for (const entry of entries) {
            if (entry.isDirectory())
                folders.push(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, entry.name));
        }
        seen += entries.length;
        if (seen > MOST_ENTRIES)
            break;
    }
    return false;
}
/**
 * Looks through a folder or file before it is copied; nothing is written. Its own links stay links.
 * What a link out of it leads to becomes part of it, as no container would find it there otherwise and no
 * copy may lead back to the original; but a link to the machine's own folders (`/usr`, `/etc`) or to
 * nothing means the container's files, and stays. Sockets and devices are left out.
 *
 * @param excluded absolute paths that are left out
 * @throws RehearsalError where too many links lead out of it; the system's errors
 */
async function readTree(source, excluded) {
    let followed = 0;
    return read(source, excluded, [], (link) => {
        if (++followed <= MOST_FOLLOWED)
            return;
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`More than ${MOST_FOLLOWED} links lead out of ${source}, or out of what they lead to; one of them is ${link}`, {
            hint: 'What each leads to would be copied. Let the stack mount less of it, or what they lead to as well.',
        });
    });
}
async function read(given, excluded, outer, follow) {
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(given).catch(unlessMissing);
    const source = present === undefined ? given : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(given);
    const none = { source, bytes: 0, leftOut: [], inner: new Map(), followed: [] };
    if (present === undefined)
        return { ...none, kind: 'missing' };
    if (present.isFile())
        return { ...none, kind: 'file', bytes: present.size };
    if (!present.isDirectory())
        return { ...none, kind: 'not copied' };
    if (excluded.includes(given) || excluded.includes(source))
        return { ...none, kind: 'missing' };
    const found = {
        bytes: 0,
        leftOut: [],
        inner: new Map(),
        followed: [],
    };
    const visit = async (folder) => {
        for (const bytes of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, folder), { encoding: 'buffer' })) {
            const name = String(bytes);
            const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
            const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, at);
            if (!Buffer.from(name).equals(bytes)) {
                found.bytes += await bytesOfOdd(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, folder), bytes);
                continue;
            }
            const isExcluded = excluded.includes(absolute) || excluded.includes(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(given, at));
            if (isExcluded || name === LOST) {
                found.leftOut.push(at);
                continue;
            }
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(unlessMissing);
            if (stats === undefined)
                continue; // gone meanwhile: it may be in use
            if (stats.isDirectory())
                await visit(at);
            else if (stats.isFile())
                found.bytes += stats.size;
            else if (stats.isSymbolicLink())
                await visitLink(at, absolute);
            else if (!stats.isFIFO())
                found.leftOut.push(at);
        }
    };
    const visitLink = async (at, absolute) => {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(absolute);
        const inner = [given, source].find((root) => (0,_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(absolute), target), root));
        if (inner !== undefined) {
            if (!node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(target))
                return;
            found.leftOut.push(at);
            const within = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(source, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(inner, target));
            found.inner.set(at, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(absolute), within) || '.');
            return;
        }
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(absolute).catch(() => undefined);
        if (real === undefined || (0,_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isSystemPath */ .bW)(real) || (0,_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(real, source))
            return;
        found.leftOut.push(at);
        // What leads back to a folder that is being looked through would never end.
        if ([...outer, source].some((each) => (0,_system_paths__WEBPACK_IMPORTED_MODULE_7__/* .isBelow */ .Yw)(each, real)))
            return;
        follow(absolute);
        const tree = await read(real, excluded, [...outer, source], follow);
        found.followed.push({ at, tree });
        found.bytes += tree.bytes;
    };
    await visit('');
    return { source, kind: 'folder', ...found };
}
/**
 * The size of what has a name that is no text, by which nothing else here could find it.
 *
 * @throws RehearsalError for a link or a folder: nobody knows what the copy would have by it
 */
async function bytesOfOdd(folder, name) {
    const place = Buffer.concat([Buffer.from(`${folder}${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`), name]);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(place).catch(unlessMissing);
    if (stats?.isSymbolicLink() || stats?.isDirectory()) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`${folder} has a link or a folder whose name is no text in UTF-8: ${(0,_plan_words__WEBPACK_IMPORTED_MODULE_8__/* .quoted */ .TL)(String(name))}`, { hint: 'Give it another name, or let the stack mount less.' });
    }
    return stats?.isFile() ? stats.size : 0;
}
/**
 * Copies what was looked through, with owners, modes and times.
 *
 * @param target the copy; what is there already stays as far as the tree has nothing of its name
 * @param scratch a folder for a temporary file
 * @returns whether something was written to meanwhile
 * @throws CommandError where it cannot be read or written
 */
async function writeTree(exec, tree, target, scratch) {
    const { source, kind } = tree;
    if (kind === 'not copied')
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(kind === 'file' ? node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target) : target, { recursive: true });
    if (kind === 'missing')
        return false; // an empty folder, as the engine would make
    if (kind === 'file') {
        await exec.run(['cp', '--archive', '--dereference', '--', source, target], {
            timeout: _system_exec__WEBPACK_IMPORTED_MODULE_3__/* .TRANSFER_LIMIT_MS */ .nQ,
        });
        return false;
    }
    let changed = await copyFolder(exec, tree, target, scratch);
    for (const [at, to] of tree.inner)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(to, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, at)).catch(unlessThere);
    for (const link of tree.followed) {
        const inner = await writeTree(exec, link.tree, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, link.at), scratch);
        changed ||= inner;
    }
    return changed;
}
async function copyFolder(exec, { source, leftOut }, target, scratch) {
    const archive = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'copy.tar');
    const list = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'left-out');
    // In a list tar ends names at line feeds, and takes blanks off their ends; as arguments too many do not fit.
    const isArgument = (at) => /\n|\s$/.test(at);
    const listed = leftOut.filter((at) => !isArgument(at)).map((at) => `./${at}\n`);
    const argv = [
        ...(0,_archive__WEBPACK_IMPORTED_MODULE_6__/* .tar */ .y)(archive, source),
        ...['--anchored', '--no-wildcards', '--no-wildcards-match-slash'],
        ...leftOut.filter(isArgument).flatMap((at) => ['--exclude', `./${at}`]),
        ...(listed.length > 0 ? ['--exclude-from', list] : []),
        ...['--create', '.'],
    ];
    try {
        if (listed.length > 0)
            await (0,_system_files__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x3)(list, listed.join(''));
        const made = await exec.run(argv, { allowFailure: true, timeout: _system_exec__WEBPACK_IMPORTED_MODULE_3__/* .TRANSFER_LIMIT_MS */ .nQ });
        // GNU tar: 1 where a file changed while it was read, of which the archive has as much as was there.
        if (made.exitCode > 1)
            throw new _system_exec__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd(argv, made);
        await (0,_archive__WEBPACK_IMPORTED_MODULE_6__/* .extract */ .o)(exec, archive, target);
        return made.exitCode === 1;
    }
    finally {
        for (const each of [archive, list])
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(each, { force: true });
    }
}
function unlessMissing(error) {
    if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_5__/* .isMissing */ .b2)(error))
        throw error;
}
function unlessThere(error) {
    if (error.code !== 'EEXIST')
        throw error;
}


/***/ }),

/***/ 28450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fromBase64)
/* harmony export */ });
const BASE64 = /^([A-Za-z\d+/]+)={0,2}$/;
/**
 * What a text says that may be another one in base64, such as a whole configuration in a variable.
 *
 * @param fewest characters without blanks and padding that it has at least; shorter ones are words
 * @returns undefined for one that is something else
 */
function fromBase64(text, fewest) {
    const solid = text.replace(/\s+/g, '');
    const [, digits = ''] = BASE64.exec(solid) ?? [];
    return digits.length >= fewest ? Buffer.from(digits, 'base64').toString() : undefined;
}


/***/ }),

/***/ 68617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _remove_tree__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28678);







/** A link stands where a path of a folder leads through, or at its end. */
class LinkError extends _errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 {
    folder;
    at;
    target;
    /**
     * @param folder the folder on this machine
     * @param at path of the link, relative to the folder
     * @param target where the link leads, as it says itself
     */
    constructor(folder, at, target) {
        super(`${node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, at)} is a link to ${target}, which the rehearsal does not follow`, {
            hint: 'Links in what a container can write to may lead anywhere on this machine. Put the file itself there.',
        });
        this.folder = folder;
        this.at = at;
        this.target = target;
        this.name = 'LinkError';
    }
}
/** Linux: a path below an open folder is looked up from that folder, as `openat(2)` does. */
const HAS_DESCRIPTORS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/fd');
/** Linux `O_PATH`: a place in the file tree, without the right to read it. Node has no name for it. */
const O_PATH = 0x20_0000;
const FOLDER_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | (HAS_DESCRIPTORS ? O_PATH : node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
/** As many links in a row as Linux follows (`MAXSYMLINKS`). */
const MOST_LINKS = 40;
/** Bytes of a file that is read as one text: as long as a string of Node may be. */
const LONGEST_TEXT = 512 * 1024 * 1024 - 24;
/** Bytes of a file that are hashed at a time. */
const CHUNK = 1024 * 1024;
const MODE = { file: 0o600, folder: 0o700 };
/**
 * A folder of this run that containers may write to as well, also while it is read and written here.
 * Each path is opened one name at a time, each from the folder before it, and no link is followed
 * (`O_NOFOLLOW`): check and use are one step, so nothing outside of the folder is ever opened, whatever
 * a container puts in the way of it.
 *
 * Paths are relative, with slashes. On Linux the look-up goes by descriptors (`/proc/self/fd`);
 * elsewhere each name is checked, but by its path, as there the engine is a virtual machine.
 */
class Folder {
    root;
    /** @param root the folder itself, on this machine; what leads to it is not in reach of any container */
    constructor(root) {
        this.root = root;
    }
    /**
     * The text of a regular file.
     *
     * @param limit bytes
     * @throws LinkError, RehearsalError naming the file: missing, no regular file, too large
     */
    async readText(relative, limit = LONGEST_TEXT) {
        return this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY, async (file, { size }) => {
            if (size > limit) {
                throw new _errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0(`${this.#shown(relative)} has ${size} bytes, more than the ${limit} that are read of it`);
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
     * Writes a file in its place, with its folders. A new one belongs to its owner alone: most are of homes with keys.
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
    /** Writes files by relative path. @throws as {@link writeText} */
    async writeAll(files) {
        for (const [relative, content] of Object.entries(files)) {
            await this.writeText(relative, content);
        }
    }
    /** What is at a path, itself and not behind a link; undefined where nothing is. @throws LinkError on the way */
    async stat(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place)).catch(unlessMissing);
    }
    /** Names in a folder; none where it does not exist. @throws LinkError */
    async list(relative = '.') {
        return (await this.entries(relative)).map(({ name }) => name);
    }
    /** What is in a folder, each with its kind, in one look; nothing where it does not exist. @throws LinkError */
    async entries(relative = '.') {
        const found = this.#folder(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(place, { withFileTypes: true }));
        return found.catch((error) => unlessMissing(error) ?? []);
    }
    /** Regular files below a folder, by path relative to it; what links lead to is none of them. */
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
    /** Makes a folder and those that lead to it. @throws LinkError, or RehearsalError where something else is */
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
    /** Removes what is at a path, with all in it; a link itself, not what it leads to. Nothing to remove is no error. */
    async remove(relative) {
        await this.#at(relative, removeAt).catch(unlessMissing);
    }
    /** Leaves a folder with nothing in it, making it first where it is not there: it may be a mount, so it stays itself. */
    async empty(relative) {
        await this.makeFolder(relative);
        for (const name of await this.list(relative)) {
            await this.remove(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name));
        }
    }
    /** Makes a link; where it leads is for containers, nothing here follows it. */
    async link(relative, target) {
        await this.makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.dirname(relative));
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink)(target, place));
    }
    /** Where a link leads, as it says itself; undefined where no link is. @throws LinkError on the way */
    async linkAt(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place)).catch((error) => codeOf(error) === 'EINVAL' ? undefined : unlessMissing(error));
    }
    /** Gives what is at a path to a user and a group; a link itself, not what it leads to. */
    async own(relative, uid, gid) {
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lchown)(place, uid, gid));
    }
    #shown(relative) {
        return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(this.root, relative);
    }
    /** Opens a regular file; a pipe does not hang it. */
    async #file(relative, flags, work, mode) {
        const careful = flags | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
        const file = await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, careful, mode));
        try {
            const stats = await file.stat();
            if (!stats.isFile()) {
                throw new _errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0(`${this.#shown(relative)} is no regular file`);
            }
            return await work(file, stats);
        }
        finally {
            await file.close();
        }
    }
    /** Gives `work` a path that leads to an open folder. */
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
    /** Gives `work` a path whose last name is the asked one, in an open folder. */
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
    /** The error of a path, as a reader understands it; those that callers tell apart by code stay as they are. */
    async #explained(error, place, names, i) {
        const at = names.slice(0, i + 1).join('/');
        const code = codeOf(error);
        // Linux says ENOTDIR where a folder was to be opened, ELOOP where a file was.
        if (code === 'ELOOP' || code === 'ENOTDIR') {
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place).catch(() => undefined);
            if (target === undefined) {
                return new _errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0(`${this.#shown(at)} is no folder`, { cause: error });
            }
            return new LinkError(this.root, at, target);
        }
        if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 || (code !== undefined && TOLD_APART.has(code)))
            return error;
        return new _errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0(`Cannot open ${this.#shown(at)}: ${code ?? (0,_errors__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, // the message has the descriptor's path
        { cause: error });
    }
}
/** Codes of the system that callers of this module decide by. */
const TOLD_APART = new Set(['ENOENT', 'EEXIST', 'EINVAL']);
/** Whether an error says that there is nothing at a path. */
function isMissing(error) {
    return codeOf(error) === 'ENOENT';
}
function unlessMissing(error) {
    if (!isMissing(error))
        throw error;
}
function codeOf(error) {
    return error.code;
}
/** The names of a path. @throws RehearsalError for one that climbs */
function namesIn(relative) {
    const names = relative.split('/').filter((name) => name !== '' && name !== '.');
    if (relative.startsWith('/') || names.includes('..') || relative.includes('\0')) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0(`${JSON.stringify(relative)} is no path below a folder of the run`);
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
/* harmony export */   F: () => (/* binding */ isModest)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** `[` and `{`, `]` and `}`. */
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/**
 * Whether a JSON text is within limits, found without parsing it: a text of some megabytes may be millions
 * of empty lists, which take a hundred times as much once parsed, or so deep that every recursive function
 * over it fails.
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
/** The offset of the quote that ends the string which begins at an offset; the end where none does. */
function endOfString(text, begin) {
    let at = begin + 1;
    while (at < text.length && text.charCodeAt(at) !== QUOTE) {
        at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
    }
    return at;
}


/***/ }),

/***/ 28678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ mountsBelow),
/* harmony export */   dM: () => (/* binding */ removeTree)
/* harmony export */ });
/* unused harmony export mountPoints */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** Linux `O_PATH`: a place in the file tree, without the right to read it. Node has no name for it. */
const O_PATH = 0x20_0000;
const FOLDER = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | O_PATH;
/** Entries of a folder that are removed side by side: the sources of a release are thousands of small files. */
const AT_ONCE = 64;
/**
 * Removes a folder with all in it, whatever containers made of it: links are removed and not followed, however
 * deep folders are nested, and also those that forbid to be read. Folders are moved to the top before their
 * contents are removed, and each is opened from the folder before it: so no path is long, no link is passed
 * through, and the kernel refuses (`EBUSY`) to move or to remove a mount, whose files stay. A folder that is
 * not there is no error.
 *
 * @param keep name of a file of the folder that is to stay, and the folder with it
 * @throws NodeJS.ErrnoException of the first thing that could not be removed; the rest is removed all the same
 */
async function removeTree(folder, keep) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/fd'))
        return removeByPath(folder, keep);
    let root;
    try {
        root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, FOLDER);
    }
    catch (error) {
        return unlessMissing(error);
    }
    const failures = [];
    try {
        await new Removal(root, failures).run(keep);
    }
    finally {
        await root.close();
    }
    if (failures.length > 0)
        throw failures[0];
    if (keep === undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder).catch(unlessMissing); // another process may remove it, too
}
/** Where there are no descriptors to go by; the engine is on a virtual machine there. */
async function removeByPath(folder, keep) {
    if (keep === undefined)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(unlessMissing)) ?? []) {
        if (name !== keep)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name), { recursive: true, force: true });
    }
}
/** Empties one open folder. */
class Removal {
    failures;
    #top;
    #mark = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}-`;
    #queue = [];
    #moved = 0;
    constructor(root, failures) {
        this.failures = failures;
        this.#top = placeOf(root);
    }
    async run(keep) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(this.#top, 0o700).catch(() => { }); // another user's: what follows tells
        await this.#empty(this.#top, (name) => this.#queue.push(name), keep);
        for (;;) {
            const name = this.#queue.pop();
            if (name === undefined)
                return;
            await this.#told(() => this.#folder(at(this.#top, name)));
        }
    }
    /** Removes one of the folders at the top; those in it come to the top. */
    async #folder(place) {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
        try {
            const inner = placeOf(folder);
            await this.#empty(inner, (name) => this.#told(() => this.#lift(inner, name)));
        }
        finally {
            await folder.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(place);
    }
    /** Removes all of an open folder but its folders, which it hands on by name. */
    async #empty(inner, onFolder, keep) {
        const list = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(inner, { encoding: 'buffer', withFileTypes: true });
        const kept = keep === undefined ? undefined : Buffer.from(keep);
        const entries = (await allowed(inner, list)).filter(({ name }) => !kept?.equals(name));
        const remove = (entry) => this.#told(async () => {
            if (entry.isDirectory())
                await onFolder(entry.name);
            else
                await allowed(inner, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(at(inner, entry.name)));
        });
        for (let first = 0; first < entries.length; first += AT_ONCE) {
            await Promise.all(entries.slice(first, first + AT_ONCE).map(remove));
        }
    }
    async #lift(inner, given) {
        const place = at(inner, given);
        const name = Buffer.from(`${this.#mark}${this.#moved++}`);
        const move = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(place, at(this.#top, name));
        // Moving a folder changes its `..`, which takes the right to write to it, too.
        await allowed(inner, move).catch(async (error) => {
            if (codeOf(error) !== 'EACCES')
                throw error;
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(placeOf(folder), 0o700).finally(() => folder.close());
            await move();
        });
        this.#queue.push(name);
    }
    async #told(work) {
        try {
            await work();
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                this.failures.push(error);
        }
    }
}
/** Does what a folder may forbid its owner, if need be after allowing it. */
async function allowed(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (codeOf(error) !== 'EACCES')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(folder, 0o700).catch(() => {
            throw error; // another user's folder
        });
        return work();
    }
}
function placeOf({ fd }) {
    return `/proc/self/fd/${fd}`;
}
/** Names are bytes: not all of them are UTF-8. */
function at(folder, name) {
    return Buffer.concat([Buffer.from(`${folder}/`), name]);
}
function unlessMissing(error) {
    if (codeOf(error) !== 'ENOENT')
        throw error;
}
function codeOf(error) {
    return error.code;
}
/** Where something is mounted below a folder, or at it; none where the system does not tell (proc(5)). */
async function mountsBelow(folder) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)('/proc/self/mountinfo', 'utf8').catch(() => '');
    return mountPoints(text).filter((point) => point === folder || point.startsWith(`${folder}${(node_path__WEBPACK_IMPORTED_MODULE_3___default().sep)}`));
}
/** The mount points of `/proc/<pid>/mountinfo`: the fifth field, where blanks, line breaks and backslashes are octal. */
function mountPoints(mountinfo) {
    return mountinfo.split('\n').flatMap((line) => {
        const point = line.split(' ')[4];
        return point === undefined
            ? []
            : [point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))];
    });
}


/***/ }),

/***/ 716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isPublicName),
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/** A name in small letters, its parts by blanks: `dbPassword`, `DB_PASSWORD` and `--db-password` are `db password`. */
function partsOf(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/[^A-Za-z\d]+/g, ' ')
        .trim()
        .toLowerCase();
}
/** What makes a name one of a secret, wherever it is in it, or as a word. */
const SECRET = new RegExp([
    'pass(?!ive)|pwd|secret|token|key|mnemonic|seed|credential|auth(?!or(?!i))|webhook|bearer|cookie|jwt|hmac|priv|signing',
    '\\b(?:pw|pin|otp|totp|dsn|creds?|salt|pepper|sas|pat|session|sid|licen[cs]e|netrc|kubeconfig|signature|sig|words|phrase)\\b',
].join('|'));
/** Services whose addresses have the login in them, and what such an address is called. */
const SERVICE = /\b(?:database|db|postgres(?:ql)?|pg|mysql|mariadb|mongo(?:db)?|redis|amqp|rabbitmq|kafka|smtp|sentry|slack|discord|telegram|connection)\b/;
const ADDRESS = /\b(?:url|uri|address|string|conn)\b/;
/** Names that speak of a key and have none: what is public, where it is, of which kind. */
const HARMLESS = /\bpub(?:lic|key)?\b|\bpubkeys?\b|\b(?:backend|dir|directory|file|path|folder|type|algo|algorithm|port|ttl|timeout|expiry|sock|socket|index|size|length|count|enabled?|disabled?)$|\b(?:key ?board|monkey|turkey)\b/;
/** Whether a variable, a key or a flag is called as a secret is. */
function isSecretName(name) {
    const parts = partsOf(name);
    return (SECRET.test(parts) || isOfLogin(parts)) && !HARMLESS.test(parts);
}
/** Whether a service is named, and its address behind it; each is looked for once. */
function isOfLogin(parts) {
    const at = parts.search(SERVICE);
    return at >= 0 && ADDRESS.test(parts.slice(at));
}
/** Whether a name speaks of a key and says what is no secret of it. */
function isPublicName(name) {
    return HARMLESS.test(partsOf(name));
}


/***/ }),

/***/ 8181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ isRawKey),
/* harmony export */   AS: () => (/* binding */ shownArguments),
/* harmony export */   F$: () => (/* binding */ isSigningKey),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   f1: () => (/* binding */ withoutSensitive),
/* harmony export */   oe: () => (/* binding */ withoutPrivateKeys),
/* harmony export */   pT: () => (/* binding */ saysSigningKey)
/* harmony export */ });
/* harmony import */ var _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85748);
/* harmony import */ var _base64__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28450);
/* harmony import */ var _secret_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);



/** What stands in the place of a secret. */
const HIDDEN = '***';
/** Names of hashes: what looks like a private key is none there. */
const OF_HASH = /hash|digest|checksum|commit|sha\d|\bsum\b|root|revision|\btx(?:id)?\b|block/i;
/** Characters before a value in which its name is looked for. */
const NAME_BEFORE = 40;
const PEM = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;
const LOGIN = /([a-z][a-z\d+.-]{0,30}:\/\/)[^\s/@'"]{0,300}:[^\s/'"]{1,500}@/gi;
const LOGIN_OF_WEB = /(https?:\/\/)[^\s/@:'"]{1,500}@/gi;
const QUERY = /([?&;]([\w.-]{1,60})=)[^&\s#'"]{1,4000}/g;
const SCHEME = /\b(bearer|basic|token|digest)(\s+)[\w.~+/=-]{8,}/gi;
const USER = /((?:^|\s)(?:-u|--user|--proxy-user)[=\s]\s*[^\s:'"]{1,100}:)[^\s'"]{1,500}/g;
/** A value of a flag or a variable: in quotes, or up to what ends a word. */
const VALUE = `(?:(["'])((?:(?!\\4)[^\\\\]|\\\\.){0,4000})\\4|([^\\s"',;&|<>(){}]{1,4000}))`;
/** `--api-key x`, `--api-key=x` */
const FLAG = new RegExp(`(?<![\\w.-])(--?)([A-Za-z][\\w.-]{0,80})(=|\\s+(?!-))${VALUE}`, 'gs');
/** `API_KEY=x`, `api_key: x`, `"api_key": "x"` */
const ASSIGNED = new RegExp(`(?<![\\w.-])()([A-Za-z_][\\w.-]{0,80})(["']?\\s{0,20}[=:]\\s{0,20})${VALUE}`, 'gs');
/** Tokens of services that one knows by their begin, tokens that are signed, keys that say that they are secret. */
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
/** A word as mnemonics have them; no expression for many of them, which a long text could take beyond the stack. */
const WORD = /\b[a-z]{3,8}\b/g;
/** Words of a mnemonic (BIP 39), and the fewest of one. */
const WORD_LIST = new Set(_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__.EnglishMnemonic.wordlist);
const FEWEST_WORDS = 12;
/** Characters of one: words of three letters, and what is between them. */
const SHORTEST_MNEMONIC = FEWEST_WORDS * 4 - 1;
/**
 * A text of a user's configuration (a command, a label, an address, a script) without what is known to be secret by
 * its name or by its shape: logins in addresses, values of flags and variables, private keys, tokens, mnemonics.
 * Hashes, digests, addresses and ids of peers stay.
 */
function withoutSensitive(text) {
    const known = text
        .replace(PEM, HIDDEN)
        .replace(WEBHOOK, `$1${HIDDEN}`)
        .replace(LOGIN, `$1${HIDDEN}@`)
        .replace(LOGIN_OF_WEB, `$1${HIDDEN}@`)
        .replace(QUERY, (whole, begin, name) => ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name) ? `${begin}${HIDDEN}` : whole))
        .replace(SCHEME, `$1$2${HIDDEN}`)
        .replace(USER, `$1${HIDDEN}`)
        .replace(KNOWN_TOKENS, HIDDEN)
        .replace(HEX_KEY, (key, at) => OF_HASH.test(text.slice(Math.max(0, at - NAME_BEFORE), at)) ? key : HIDDEN);
    return withoutMnemonics(known).replace(FLAG, namedValue).replace(ASSIGNED, namedValue);
}
function namedValue(whole, ...[dashes, name, between, quote = '', quoted, bare]) {
    if (!(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name ?? '') || isHarmless(quoted ?? bare ?? ''))
        return whole;
    return `${dashes}${name}${between}${quote}${HIDDEN}${quote}`;
}
/** A text without the words that follow each other as a mnemonic's do. */
function withoutMnemonics(text) {
    const shown = [];
    let [from, start, end, count] = [0, 0, 0, 0];
    const flush = () => {
        if (count >= FEWEST_WORDS) {
            shown.push(text.slice(from, start), HIDDEN);
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
/** What is no secret whatever its name: nothing, yes and no, ids of peers. */
function isHarmless(value) {
    return /^(?:|true|false|yes|no|on|off|none|null|\*+)$|^(?:(?:tcp:\/\/)?[\da-f]{40}@[\w.:[\]-]+,?)+$/i.test(value);
}
/** A value as it may be shown, by its name: the whole is hidden where the name or its shape are those of a secret. */
function shownValue(name, value) {
    if (isHarmless(value))
        return value;
    if ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name))
        return HIDDEN;
    if (OF_HASH.test(name) && /^[\da-f]+$/i.test(value))
        return value;
    return isRandom(name, value) ? HIDDEN : withoutSensitive(value);
}
/** Arguments as they may be shown; a flag names the one after it. */
function shownArguments(given) {
    return given.map((argument, at) => {
        const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(given[at - 1] ?? '') ?? [];
        if (flag === undefined || argument.startsWith('-'))
            return withoutSensitive(argument);
        if (/^(?:u|user|proxy-user)$/.test(flag))
            return argument.replace(/:.*/s, `:${HIDDEN}`);
        return shownValue(flag, argument);
    });
}
const RANDOM = /^[\w+/=~.-]{20,200}$/;
/** Bits of a character in what is made at random: of 20 of 64 characters 4 or more, of words and names less. */
const RANDOM_BITS = 4;
/** Whether a value looks made at random: letters of both kinds and digits, evenly. */
function isRandom(name, value) {
    if (!RANDOM.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .X)(name))
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
/** Keys of JSON under which a chain's files have private keys. */
const PRIVATE_KEY = /^(?:priv|private|secret)[-_ ]?(?:validator[-_ ]?)?key$|^(?:priv|private)[-_ ]?validator(?:[-_ ]?key)?$|^(?:mnemonic|seed[-_ ]?phrase|passphrase|password|secret|private|priv(?:ate)?[-_ ]?key[-_ ]?\w*|\w*[-_ ]priv(?:ate)?[-_ ]?key)$/i;
/** JSON of a chain without private keys, by the names that they have there and by their shape. */
function withoutPrivateKeys(value) {
    if (typeof value === 'string') {
        if (value.length < SHORTEST_MNEMONIC || !value.includes(' '))
            return value;
        return withoutMnemonics(value.replace(PEM, HIDDEN));
    }
    if (Array.isArray(value))
        return value.map(withoutPrivateKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => {
        const isKey = PRIVATE_KEY.test(name) && part !== null && part !== '';
        return [name, isKey ? HIDDEN : withoutPrivateKeys(part)];
    }));
}
/** What is called as a key that signs, as the words of one, or as what opens a store of keys. */
const SIGNING_NAME = /mnemonic|seed[-_ ]?(?:phrase|words)|priv(?:ate)?[-_ ]?key|key(?:ring|store)[-_ ]?pass/i;
/** Names of who signs, beside those of secrets: `PEGGO_ETH_PK`, `WALLET`. */
const NAME_OF_SIGNER = /(?:^|[^a-z])(?:[ps]k|wallet|signer|deployer|orchestrator)(?![a-z])/i;
/** Keys by which services of the web know who asks; engines of other chains, too (JWT). */
const NAME_OF_WEB = /api|jwt|token|auth|webhook|hmac|session|cookie|bearer/i;
/** A private key alone: hexadecimal digits, both halves of an Ed25519 pair in base64, or its bytes as JSON. */
const RAW_KEY = /^\s*(?:(?:0x)?(?:[\da-f]{64}|[\da-f]{128})|[a-z\d+/]{86}==|\[(?:\s*\d{1,3}\s*,){63}\s*\d{1,3}\s*\])\s*$/i;
/** Characters of a text in base64 that may be a configuration. */
const FEWEST_ENCODED = 64;
/** Whether a text is nothing but a private key; keys of services of the web may look the same. */
function isRawKey(text) {
    return RAW_KEY.test(text);
}
/** Whether a value is a private key by its shape, and is called as a key. */
function isNamedKey(name, value) {
    if (!RAW_KEY.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .X)(name))
        return false;
    if (OF_HASH.test(name) || NAME_OF_WEB.test(name))
        return false;
    return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name) || NAME_OF_SIGNER.test(name);
}
/**
 * Whether a text holds what signs: a private key as PEM, the words of a mnemonic, also numbered ones, or a flag or
 * a variable with a private key.
 */
function saysSigningKey(text) {
    const words = text.replace(/\b\d{1,2}[.):]/g, ' ').toLowerCase();
    if ([text, words].some((each) => withoutPrivateKeys(each) !== each))
        return true;
    return [FLAG, ASSIGNED].some((kind) => [...text.matchAll(kind)].some(([, , name = '', , , quoted, bare]) => isNamedKey(name, quoted ?? bare ?? '')));
}
/**
 * Whether a variable is a key that signs: by its value, also in base64, or by its name where it does not say where
 * the key is. Keys of services of the web are none.
 */
function isSigningKey(name, value) {
    if (isHarmless(value))
        return false;
    if (isNamedKey(name, value) || saysSigningKey(value))
        return true;
    if (saysSigningKey((0,_base64__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .E)(value, FEWEST_ENCODED) ?? ''))
        return true;
    return SIGNING_NAME.test(name) && !(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .X)(name) && !/^(?:[~./]|file:)/.test(value);
}
/** Characters that a variable's value needs to be known for a secret by its name alone. */
const SHORTEST_SECRET = 8;
/**
 * Values of variables that are secret by their name: whatever takes them over (a compose file, a build) is not to
 * show them. Paths, words and short values, which stand in many texts, are none; of an address it is the password.
 */
function secretsOf(env) {
    return Object.entries(env).flatMap(([name, value = '']) => {
        const [, password = ''] = /^[a-z][\w+.-]*:\/\/[^\s/@:]*:([^\s/]+)@/i.exec(value) ?? [];
        const all = [value, password, decoded(password)].filter((part) => part.length >= SHORTEST_SECRET && !/^(?:[a-z]+|[~./].*|\d+)$/i.test(part));
        return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name) && !isHarmless(value) ? [...new Set(all)] : [];
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


/***/ })

};
