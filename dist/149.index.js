export const id = 149;
export const ids = [149];
export const modules = {

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
/** Passphrase of every keyring of the backend `test` (`newTestBackendKeyringConfig`). */
const TEST_PASSPHRASE = 'test';
/** Suffix of a key's item after the key's name (`crypto/keyring/types.go`, `infoSuffix`). */
const INFO_SUFFIX = '.info';
/** Suffix of the item that maps an address in hex to its key (`crypto/keyring/types.go`, `addressSuffix`). */
const ADDRESS_SUFFIX = '.address';
/** Folder of a backend within `--keyring-dir` (`keyring.go`). */
function backendFolder(backend) {
    return `keyring-${backend}`;
}
/** File name of an item, with percent signs and slashes escaped (99designs/keyring, `filenameEscape`). */
function escaped(name) {
    return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
/** Decodes escapes such as `%2F` in a file name (mtibben/percent, `Decode`). */
function unescaped(name) {
    return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());
}


/***/ }),

/***/ 43342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ parseCoin),
/* harmony export */   xp: () => (/* binding */ coinText),
/* harmony export */   xx: () => (/* binding */ priceOf)
/* harmony export */ });
/** Parses a coin such as `10000000upawn`. */
function parseCoin(text) {
    const match = /^(\d+)([a-zA-Z].*)$/.exec(text);
    if (!match?.[1] || !match[2])
        throw new Error(`not a coin: ${text}`);
    return { amount: match[1], denom: match[2] };
}
/** Formats a coin for commands and plans. */
function coinText({ amount, denom }) {
    return `${amount}${denom}`;
}
/**
 * Price of one unit of gas in a denomination, from the SDK's list notation: `0.025upawn,0.1ujunk`
 * (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 if the denomination is not listed
 */
function priceOf(prices, denom) {
    const price = prices.split(',').find((entry) => entry.trim().replace(/^[\d.]+/, '') === denom);
    return Number.parseFloat(price ?? '0');
}


/***/ }),

/***/ 92053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ConsensusEngine)
/* harmony export */ });
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82542);

/** Oldest Tendermint version with a supported RPC. */
const OLDEST = '0.34.0';
/** Capabilities of a version of the consensus engine, Tendermint or CometBFT; the only source of such knowledge. */
class ConsensusEngine {
    version;
    /** @param version such as `0.38.12`; empty if a binary does not state it */
    constructor(version) {
        this.version = version;
    }
    get isSupported() {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, OLDEST) !== false;
    }
    /**
     * Version of its RPC. CosmJS treats versions that it does not know (CometBFT 0.39, 0.40) as 0.37; they use
     * that of 0.38.
     */
    get rpc() {
        return this.#isOf('0.34', '0.35') || this.#isOf('0.37', '0.38') ? '0.37' : '0.38';
    }
    /**
     * True if each block advances the chain's time (`time_iota_ms`), which ended with 0.35; undefined if the
     * version is unknown.
     */
    get movesTimeByBlocks() {
        return this.version === '' ? undefined : this.#isOf('0.34', '0.35');
    }
    /** Protocol between the engine and a remote signer; CometBFT 0.38 changed the bytes that are signed. */
    get signerProtocol() {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, '0.38') === true ? 'v0.38' : 'v0.34';
    }
    /**
     * True if a persistent peer may be listed several times. From CometBFT 0.39 on it may not: with 0.40 a peer
     * that both sides dialled at the same moment was dropped while its connection stayed, every redial was
     * refused ("duplicate CONN"), and the chain halted.
     */
    get toleratesRepeatedPeers() {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, '0.39') === false;
    }
    #isOf(first, next) {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, first) === true && (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, next) === false;
    }
}


/***/ }),

/***/ 62911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ isPowerful),
/* harmony export */   JF: () => (/* binding */ hasPowerful),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   bW: () => (/* binding */ isSystemPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** System folders of the host, which a container may read but not change. */
const SYSTEM_FOLDERS = ['bin', 'boot', 'etc', 'lib', 'lib32', 'lib64', 'sbin', 'sys', 'usr'];
/**
 * Folders that give access to the host: its processes and their environments, its devices, its sockets
 * (including the engine's) and the files of all containers. No container of a run sees them.
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
/** Returns true for a path in a system folder: mounted read-only, never copied. */
function isSystemPath(source) {
    const [, top = ''] = source.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep));
    return SYSTEM_FOLDERS.includes(top) || isPowerful(source);
}
/**
 * Returns true for a path that exposes more of the host than a container may see: one of the folders above, a
 * path in one, or a folder that contains one, such as `/`.
 *
 * @param engineFolder folder in which the engine keeps its containers, if elsewhere
 */
function isPowerful(source, engineFolder) {
    return (hasPowerful(source, engineFolder) ||
        powerfulFolders(engineFolder).some((folder) => isBelow(source, folder)));
}
/** Returns true if a path is or contains one of those folders. */
function hasPowerful(source, engineFolder) {
    return powerfulFolders(engineFolder).some((folder) => isBelow(folder, source));
}
function powerfulFolders(engineFolder) {
    return engineFolder === undefined ? POWERFUL_FOLDERS : [...POWERFUL_FOLDERS, engineFolder];
}
/** Returns true if a path is a folder or lies in it. */
function isBelow(each, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, each);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
}


/***/ }),

/***/ 48122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PB: () => (/* binding */ ADDRESS_BOOK),
  Cf: () => (/* binding */ LARGEST_CONFIGURATION),
  o_: () => (/* binding */ NodeHome),
  GP: () => (/* binding */ WHOLE_HOME)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
// EXTERNAL MODULE: ./src/stack/compose/system-paths.ts
var system_paths = __webpack_require__(62911);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var mounts = __webpack_require__(15404);
;// CONCATENATED MODULE: ./src/stack/copy/container-files.ts





/**
 * The files in a container's mounts, addressed by their paths in the container. Links are resolved as in the
 * container: one to `/mnt/disk/data` leads to the mount that the container has at `/mnt/disk`. The host's own
 * look-up follows none (see {@link Folder}). Only mounts from the working folder are written to: folders of the
 * host are mounted unchanged.
 */
class ContainerFiles {
    service;
    volumes;
    copies;
    /** @param copies the working folder of the run */
    constructor(service, volumes, copies) {
        this.service = service;
        this.volumes = volumes;
        this.copies = copies;
    }
    /**
     * Reads a file as text.
     *
     * @param limit maximum size in bytes
     * @throws RehearsalError naming a link that leads out of the mounts; system errors such as ENOENT
     */
    readText(inContainer, limit) {
        return this.#on(inContainer, 'read', (folder, file) => folder.readText(file, limit));
    }
    /**
     * Returns true if a file or folder exists.
     *
     * @throws as {@link readText}
     */
    has(inContainer) {
        return this.#on(inContainer, 'read', async (folder, at) => {
            const stats = await folder.stat(at);
            if (!stats?.isSymbolicLink())
                return stats !== undefined;
            throw new system_folder/* LinkError */.R6(folder.root, at, (await folder.linkAt(at)) ?? '');
        });
    }
    /** Target as written in a link; undefined if there is no link. */
    linkAt(inContainer) {
        return this.#on(inContainer, 'read', (folder, at) => folder.linkAt(at));
    }
    /** Writes a file, replacing a link that leads out of the mounts. */
    writeText(inContainer, content) {
        return this.#on(inContainer, 'write', (folder, at) => folder.writeText(at, content));
    }
    /** Creates a link, replacing whatever is there. */
    link(inContainer, target) {
        return this.#on(inContainer, 'write', async (folder, at) => {
            await folder.remove(at);
            await folder.link(at, target);
        });
    }
    /** Removes what is at a path; a link itself, not its target. */
    remove(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.remove(at));
    }
    /** Creates or empties a folder, replacing a link that leads out of the mounts. */
    emptyFolder(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.empty(at));
    }
    makeFolder(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.makeFolder(at));
    }
    /** Gives paths the owner of a folder, if this process may: the container's process writes to them. */
    async ownAs(owner, paths) {
        if (process.getuid?.() !== 0)
            return;
        const stats = await this.#on(owner, 'read', (folder, at) => folder.stat(at));
        if (stats === undefined)
            return;
        for (const each of paths) {
            await this.#on(each, 'own', (folder, at) => folder.own(at, stats.uid, stats.gid));
        }
    }
    async #on(inContainer, access, work) {
        let at = inContainer;
        for (let followed = 0; followed < system_folder/* MOST_LINKS */.Yb; followed++) {
            const mount = (0,mounts/* innermostMount */.tm)(this.volumes, at);
            if (mount === undefined)
                throw new Error(`${at} of ${this.service} is in no mount`);
            const { source = '', target } = mount;
            if (access !== 'read' && !this.#isCopy(mount))
                throw this.#isNoCopy(at, source);
            const folder = new system_folder/* Folder */.vd(external_node_path_default().dirname(source));
            const name = external_node_path_default().basename(source);
            try {
                return await work(folder, external_node_path_default().posix.join(name, external_node_path_default().posix.relative(target, at)));
            }
            catch (error) {
                if (!(error instanceof system_folder/* LinkError */.R6))
                    throw error;
                const link = external_node_path_default().posix.join(target, error.at.slice(name.length));
                const to = external_node_path_default().posix.resolve(external_node_path_default().posix.dirname(link), error.target);
                const next = (0,mounts/* innermostMount */.tm)(this.volumes, to);
                if (next !== undefined && (access === 'read' || this.#isCopy(next)))
                    at = external_node_path_default().posix.join(to, external_node_path_default().posix.relative(link, at));
                else if (access === 'write')
                    await folder.remove(error.at);
                else
                    throw this.#leadsOut(link, error.target);
            }
        }
        throw new errors/* RehearsalError */.g0('LINK_REFUSED', `More than ${system_folder/* MOST_LINKS */.Yb} links in a row at ${inContainer} of the service ${this.service}`, { hint: 'The links form a circle; replace one by the file itself.' });
    }
    #isCopy({ source = '' }) {
        return (0,system_paths/* isBelow */.Yw)(source, this.copies);
    }
    #isNoCopy(at, source) {
        return new errors/* RehearsalError */.g0('MOUNT_READ_ONLY', `Cannot write ${at} of the service ${this.service}: ${source} is mounted without a copy`, {
            hint: 'The rehearsal copies system folders only if they are homes. Set chain.home to the path of the home, or mount a copy in another folder.',
        });
    }
    #leadsOut(link, target) {
        return new errors/* RehearsalError */.g0('LINK_REFUSED', `${link} of the service ${this.service} is a link to ${target}, which is in none of its mounts`, { hint: 'Mount the target as well, or replace the link by the file itself.' });
    }
}

;// CONCATENATED MODULE: ./src/stack/copy/home.ts





/**
 * Maximum size of a hand-written file in bytes; a container can leave one of any size in its place. Parsed TOML
 * can take some hundred times the memory of its text.
 */
const LARGEST_CONFIGURATION = 512 * 1024;
/** Copy of a node's home, with files addressed by their paths in it. */
class NodeHome {
    service;
    inContainer;
    /** Mounts of the node's container. */
    volumes;
    #files;
    /** @param folder working folder of the run: no other mount is written to */
    constructor(service, inContainer, { volumes = [] }, folder) {
        this.service = service;
        this.inContainer = inContainer;
        if ((0,mounts/* innermostMount */.tm)(volumes, inContainer) === undefined) {
            throw new Error(`the home of ${service} is not a mount of the copy`);
        }
        this.volumes = volumes;
        this.#files = new ContainerFiles(service, volumes, folder);
    }
    /**
     * Reads a file of the home, which its container may write to meanwhile.
     *
     * @param limit maximum size in bytes
     * @throws RehearsalError naming the file: missing, too large, or behind a link that leads out of the mounts
     */
    async readText(relative, limit = LARGEST_CONFIGURATION) {
        try {
            return await this.#files.readText(this.#path(relative), limit);
        }
        catch (error) {
            if (!(0,system_folder/* isMissing */.b2)(error))
                throw error;
            throw new errors/* RehearsalError */.g0('HOME_INCOMPLETE', `The home of ${this.service} (${this.inContainer}) has no ${relative}`, {
                hint: WHOLE_HOME,
                cause: error,
            });
        }
    }
    has(relative) {
        return this.#files.has(this.#path(relative));
    }
    /**
     * Returns true if a path is free for a file of the copy: nothing is there, or only a link that leads out of
     * the mounts.
     */
    async lacks(relative) {
        return !(await this.has(relative).catch(() => false));
    }
    linkAt(relative) {
        return this.#files.linkAt(this.#path(relative));
    }
    /** Writes a file; a new file and its new folders get the owner of the home. */
    async writeText(relative, content) {
        const names = relative.split('/');
        const made = [];
        for (let end = names.length; end > 0; end--) {
            const each = names.slice(0, end).join('/');
            if (!(await this.lacks(each)))
                break;
            made.push(each);
        }
        await this.#files.writeText(this.#path(relative), content);
        await this.own(...made);
    }
    /** Writes files by their paths in the home. */
    async writeAll(files) {
        for (const [name, content] of Object.entries(files))
            await this.writeText(name, content);
    }
    remove(relative) {
        return this.#files.remove(this.#path(relative));
    }
    emptyFolder(relative) {
        return this.#files.emptyFolder(this.#path(relative));
    }
    makeFolder(relative) {
        return this.#files.makeFolder(this.#path(relative));
    }
    link(relative, target) {
        return this.#files.link(this.#path(relative), target);
    }
    /** Gives paths of the home the owner of the home. */
    own(...relative) {
        return this.#files.ownAs(this.inContainer, relative.map((each) => this.#path(each)));
    }
    #path(relative) {
        return external_node_path_default().posix.join(this.inContainer, relative);
    }
}
/** Addresses of known peers, by path in the home. */
const ADDRESS_BOOK = 'config/addrbook.json';
const WHOLE_HOME = 'Mount the whole home, or create it in the container before the node starts; chain.home in the plan gives its path.';


/***/ }),

/***/ 15404:
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
/* harmony export */   _r: () => (/* binding */ mountedAt),
/* harmony export */   bg: () => (/* binding */ subpathOf),
/* harmony export */   dn: () => (/* binding */ withNamedFolders),
/* harmony export */   ol: () => (/* binding */ bindSources),
/* harmony export */   tm: () => (/* binding */ innermostMount),
/* harmony export */   y4: () => (/* binding */ hostPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68422);
/* harmony import */ var _compose_system_paths__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62911);
/* harmony import */ var _isolation_compose_keys__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7688);




/**
 * Decides how a mount of a path is handled.
 *
 * @param source without any links
 */
function treatmentOf(source, settings) {
    const { projectFolder, engineFolder } = settings;
    // A project that contains such folders (`/`) says nothing about the paths in it.
    const isApart = (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isSystemPath */ .bW)(projectFolder) && !(0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .hasPowerful */ .JF)(projectFolder, engineFolder);
    if (isApart && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, projectFolder))
        return 'copied';
    if ((0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isPowerful */ .Fk)(source, engineFolder))
        return 'empty';
    return (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isSystemPath */ .bW)(source) ? 'read-only' : 'copied';
}
/**
 * Path of the copy of a mounted folder or file. Relative positions are preserved, so that nested mounts share a
 * copy.
 *
 * @param source without any links
 */
function copyPlace(source, settings) {
    const { projectFolder, copiesFolder } = settings;
    return (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, projectFolder)
        ? node_path__WEBPACK_IMPORTED_MODULE_0___default().join(copiesFolder, node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(projectFolder, source))
        : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'elsewhere', source);
}
/** Folder for mounts outside the project: a container may mount the whole project. */
function besideProject({ copiesFolder }) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(copiesFolder), 'mounts');
}
/** Path of the copy of a named volume, by its key in the compose files. */
function copyOfVolume(key, settings) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'volumes', key);
}
/** The bind mount through which a container sees a path. */
function innermostMount(volumes, inContainer) {
    const [innermost] = (volumes ?? [])
        .filter(({ type, source, target }) => type === 'bind' && source !== undefined && isWithin(inContainer, target))
        .sort((a, b) => b.target.length - a.target.length);
    return innermost;
}
/** Host path of a path in a container, assuming no links. */
function hostPath(volumes, inContainer) {
    const mount = innermostMount(volumes, inContainer);
    if (mount?.source === undefined)
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(mount.source, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(mount.target, inContainer));
}
/** Host path of a container's path, from its bind mounts, configs and secrets. */
function mountedAt(model, service, inContainer) {
    const uses = [
        ...(service.configs ?? []).map((use) => ({ ...use, file: model.configs?.[use.source]?.file })),
        ...(service.secrets ?? []).map((use) => ({ ...use, file: model.secrets?.[use.source]?.file })),
    ];
    const used = uses.find(({ target }) => target === inContainer)?.file;
    return used ?? hostPath(service.volumes, inContainer);
}
/** Returns true if a path in a container is a folder or lies in it. */
function isWithin(inContainer, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(folder, inContainer);
    return relative !== '..' && !relative.startsWith('../') && !node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.isAbsolute(relative);
}
/** Sources of all bind mounts, parents before their contents. */
function bindSources(model) {
    const sources = (0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .volumesOf */ .v3)(model).flatMap(({ type, source }) => type === 'bind' && source !== undefined ? [source] : []);
    return [...new Set(sources)].sort();
}
/** Host folder that a volume gives a name (`driver_opts` with `o: bind`). */
function namedFolder(model, { type, source }) {
    return type === 'volume' ? (0,_isolation_compose_keys__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(model.volumes?.[source ?? '']?.driver_opts) : undefined;
}
/**
 * Model in which volumes that only name a host folder become bind mounts: the run's own volume of that name
 * would be the folder itself.
 */
function withNamedFolders(model) {
    return (0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service) => {
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
/** Mounted subpath of a volume, as in Compose's `volume.subpath`; usually the whole volume. */
function subpathOf({ volume }) {
    const { subpath } = (volume ?? {});
    return typeof subpath === 'string' ? node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.resolve('/', subpath).slice(1) : '';
}
/** Mount properties that the copy preserves. */
function readOnly({ read_only }) {
    return read_only === undefined ? {} : { read_only };
}
/**
 * Model in which no container can write to the location of a mounted copy: a copy within another one is moved
 * out of it, and mounted at its old path for all services that mount the outer one. Otherwise a container could
 * replace it by a link, and the engine would mount the link's target.
 *
 * @param move moves a copy to a separate location, leaving something empty in its place; returns the new path
 */
async function separated(model, copiesFolder, move) {
    const sources = bindSources(model).filter((source) => (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, copiesFolder));
    const inner = sources.filter((source) => sources.some((other) => other !== source && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(source, other)));
    const moved = new Map();
    // Deepest first: inner ones must leave before an outer one moves.
    for (const source of inner.toReversed())
        moved.set(source, await move(source));
    return (0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service) => {
        if (service.volumes === undefined)
            return service;
        const targets = new Set(service.volumes.map(({ target }) => target));
        const volumes = service.volumes.flatMap((volume) => {
            const { type, source, target } = volume;
            if (type !== 'bind' || source === undefined)
                return [volume];
            const within = inner.filter((each) => each !== source && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(each, source));
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


/***/ }),

/***/ 19380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ chainFacts)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);

/**
 * Facts of the chain that a client needs, from the genesis that the chain starts from.
 *
 * @param appConfig the RPC node's app.toml
 * @throws RehearsalError if the plan contradicts the genesis
 */
function chainFacts({ chain }, genesis, prefix, minimumGasPrices) {
    const { chain_id: id, app_state: state } = genesis;
    if (id === undefined)
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('GENESIS_INVALID', 'The genesis has no chain_id');
    if (chain.id !== undefined && chain.id !== id) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('CHAIN_ID_DIFFERS', `The genesis belongs to the chain ${id}, but chain.id of the plan is ${chain.id}`, { hint: 'Correct chain.id, or remove it: the rehearsal then reads it from the genesis.' });
    }
    const denom = chain.denom ?? state?.staking?.params?.bond_denom;
    if (denom === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('GENESIS_INVALID', 'The genesis defines no staking denomination', {
            hint: 'Set chain.denom in the plan to the denomination of fees.',
        });
    }
    return { id, denom, prefix, minimumGasPrices };
}


/***/ }),

/***/ 58009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ addFreshAccounts),
/* harmony export */   s: () => (/* binding */ parseGenesis)
/* harmony export */ });
/* harmony import */ var _chain_modules_coins__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43342);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29207);


/** Maximum nesting of a genesis: later processing recurses once per level. */
const DEEPEST = 200;
/** Number of values allowed at any size, and characters per further value in a larger one: no state is denser. */
const FEW_VALUES = 200_000;
const CHARACTERS_OF_A_VALUE = 4;
/**
 * Parses the JSON of a genesis, in memory proportional to its length.
 *
 * @throws SyntaxError for other text
 */
function parseGenesis(text) {
    const values = FEW_VALUES + text.length / CHARACTERS_OF_A_VALUE;
    if (!(0,_system_json__WEBPACK_IMPORTED_MODULE_0__/* .isModest */ .F)(text, { depth: DEEPEST, values })) {
        throw new SyntaxError('it has too many lists and maps, or nests them too deeply');
    }
    return JSON.parse(text);
}
/** Genesis with the accounts created for this run, and their balances added to the supply. */
function addFreshAccounts(genesis, accounts) {
    const { auth, bank } = genesis.app_state;
    const funded = accounts.flatMap(({ address, balance }) => balance === undefined ? [] : [{ address, coins: [(0,_chain_modules_coins__WEBPACK_IMPORTED_MODULE_1__/* .parseCoin */ .Lz)(balance)] }]);
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
                        account_number: '0', // renumbered by the auth module's InitGenesis
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

/***/ 70263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ forgetAddresses),
/* harmony export */   bS: () => (/* binding */ requireHome),
/* harmony export */   dq: () => (/* binding */ layOutCosmovisor),
/* harmony export */   eV: () => (/* binding */ resetSigner),
/* harmony export */   fP: () => (/* binding */ readGenesis),
/* harmony export */   gC: () => (/* binding */ HOME_FILES),
/* harmony export */   mS: () => (/* binding */ resetNode)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68617);
/* harmony import */ var _copy_home__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48122);
/* harmony import */ var _genesis__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58009);
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
    await home.remove(_copy_home__WEBPACK_IMPORTED_MODULE_3__/* .ADDRESS_BOOK */ .PB);
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
    const beside = new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .Folder */ .vd(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(root));
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(root);
    if ((await beside.stat(name))?.isFile()) {
        const state = await signStateOf(beside, name);
        if (state === undefined)
            return [];
        await beside.writeText(name, JSON.stringify(unsigned(state)));
        return [name];
    }
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .Folder */ .vd(root);
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
/**
 * Creates Cosmovisor's folders in a home, with links to binaries in the container. As the home is mounted,
 * `current` survives recreation of the container.
 *
 * @param layout path of the binary in the container, by folder: `genesis`, `upgrades/<name>`
 */
async function layOutCosmovisor(home, binary, layout) {
    const root = 'cosmovisor';
    await home.remove(root);
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
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('HOME_INCOMPLETE', `The home of ${home.service} (${home.inContainer}) has no ${name}`, {
            hint: _copy_home__WEBPACK_IMPORTED_MODULE_3__/* .WHOLE_HOME */ .GP,
        });
    }
}
/** Parsed genesis of a home. */
async function readGenesis(home) {
    const text = await home.readText(HOME_FILES.genesis, _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_TEXT */ .xG);
    try {
        return (0,_genesis__WEBPACK_IMPORTED_MODULE_4__/* .parseGenesis */ .s)(text);
    }
    catch (error) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('GENESIS_INVALID', `The genesis of ${home.service} is not valid JSON: ${String(error)}`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 92035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ consensusKeyJson),
/* harmony export */   $z: () => (/* binding */ nodeIdOf),
/* harmony export */   MX: () => (/* binding */ validatorStateFile),
/* harmony export */   Y8: () => (/* binding */ validatorKeyFile),
/* harmony export */   oW: () => (/* binding */ newEd25519Pair),
/* harmony export */   s5: () => (/* binding */ nodeId),
/* harmony export */   yv: () => (/* binding */ nodeKeyFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18156);


/** Length of a seed and of a public key. */
const SEED_BYTES = 32;
/** Generates an Ed25519 key pair. */
function newEd25519Pair() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    return { seed: rawKey(privateKey, 'd'), publicKey: rawKey(publicKey, 'x') };
}
function rawKey(key, part) {
    return Buffer.from(key.export({ format: 'jwk' })[part], 'base64url');
}
/** First 20 bytes of the SHA-256 of a public key (CometBFT `crypto/ed25519`, `PubKey.Address`). */
function address(publicKey) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(publicKey).digest().subarray(0, 20);
}
/** A node's id in peer addresses: the lower-case hex address of its node key (CometBFT `p2p/key.go`). */
function nodeId(pair) {
    return address(pair.publicKey).toString('hex');
}
/** Id of the node with a `node_key.json`; undefined if the text is none. */
function nodeIdOf(file) {
    let key;
    try {
        key = (0,_plan_find__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(JSON.parse(file), ['priv_key', 'value']);
    }
    catch {
        return undefined;
    }
    const pair = typeof key === 'string' ? Buffer.from(key, 'base64') : Buffer.alloc(0);
    return pair.length === 2 * SEED_BYTES
        ? address(pair.subarray(SEED_BYTES)).toString('hex')
        : undefined;
}
/** `node_key.json` (CometBFT `p2p/key.go`): the private key is seed and public key in one. */
function nodeKeyFile(pair) {
    return toFile({ priv_key: privateKeyJson(pair) });
}
/** `priv_validator_key.json` (CometBFT `privval/file.go`). */
function validatorKeyFile(pair) {
    return toFile({
        address: address(pair.publicKey).toString('hex').toUpperCase(),
        pub_key: { type: 'tendermint/PubKeyEd25519', value: pair.publicKey.toString('base64') },
        priv_key: privateKeyJson(pair),
    });
}
/** `priv_validator_state.json` of a validator that has signed nothing. */
function validatorStateFile() {
    return toFile({ height: '0', round: 0, step: 0 });
}
/** A consensus key as transactions name it (`cosmos.crypto.ed25519.PubKey`). */
function consensusKeyJson(pair) {
    return JSON.stringify({
        '@type': '/cosmos.crypto.ed25519.PubKey',
        key: pair.publicKey.toString('base64'),
    });
}
function privateKeyJson(pair) {
    const value = Buffer.concat([pair.seed, pair.publicKey]).toString('base64');
    return { type: 'tendermint/PrivKeyEd25519', value };
}
function toFile(content) {
    return `${JSON.stringify(content, null, 2)}\n`;
}


/***/ }),

/***/ 15832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ tuneGenesis),
/* harmony export */   TD: () => (/* binding */ pausedConfig),
/* harmony export */   Vr: () => (/* binding */ votingPeriodMs),
/* harmony export */   __: () => (/* binding */ timePerBlockMs),
/* harmony export */   l7: () => (/* binding */ isFast),
/* harmony export */   rY: () => (/* binding */ peerEntries),
/* harmony export */   t: () => (/* binding */ tuneConfig)
/* harmony export */ });
/* unused harmony exports repeatPeers, FAST_VOTING_BLOCKS */
/* harmony import */ var _chain_rpc_consensus_engine__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92053);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _plan_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47684);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68422);
/* harmony import */ var _copy_home__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48122);
/* harmony import */ var _isolation_strangers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(300);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71715);







/**
 * Number of entries per persistent peer. CometBFT waits a random 0 to 3 s before the first dial of each entry
 * and 5 to 8 s after a failed one, hard-coded (`p2p/switch.go`, `dialPeersAsync`, `reconnectToPeer`); entries
 * of an already connected peer are skipped. Several entries are several draws: the first comes after 3 s / (n +
 * 1) on average, and a peer that is not up yet is tried again within the same 3 s. Most of a halt at an upgrade
 * is this wait.
 */
const PEER_ENTRIES = 24;
/**
 * Number of entries per persistent peer for the consensus engines of a plan.
 *
 * @param engines versions of all releases, empty if a binary does not state it
 */
function peerEntries(engines) {
    const all = engines.map((version) => new _chain_rpc_consensus_engine__WEBPACK_IMPORTED_MODULE_0__/* .ConsensusEngine */ .S(version));
    return all.every(({ toleratesRepeatedPeers }) => toleratesRepeatedPeers) ? PEER_ENTRIES : 1;
}
/**
 * Tunes a node's config.toml in the working copy: reachable RPC with indexed transactions, no peers outside the
 * stack (a rehearsal must not reach the real network), and with a tuned pace the timeouts that set the block
 * time.
 *
 * @throws RehearsalError if the file is not TOML
 */
function tuneConfig(text, pace, surroundings, file) {
    const own = (peers) => (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_5__/* .ownPeers */ .I3)(String(peers), surroundings, surroundings);
    let seeds = [];
    const tuned = (0,_toml__WEBPACK_IMPORTED_MODULE_6__/* .editToml */ .T)(text, file, {
        '': {
            priv_validator_laddr: (present) => (0,_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .namedAddresses */ .Sb)(String(present), surroundings.addresses),
        },
        rpc: { laddr: `tcp://0.0.0.0:${_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .RPC_PORT */ .oK}` },
        p2p: {
            external_address: '',
            seeds: (present) => {
                seeds = own(present);
                return seeds.join(',');
            },
            persistent_peers: (present) => own(present).join(','),
            bootstrap_peers: (present) => own(present).join(','),
            // The copy's own file is removed; a file elsewhere would not be.
            addr_book_file: _copy_home__WEBPACK_IMPORTED_MODULE_4__/* .ADDRESS_BOOK */ .PB,
            upnp: false,
        },
        statesync: {
            enable: false,
            rpc_servers: (present) => {
                for (const each of (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_5__/* .strangersOf */ .r5)(String(present), surroundings)) {
                    surroundings.onAddress?.(each);
                }
                return '';
            },
        },
        // In Tendermint 0.35 this is a list.
        tx_index: { indexer: (present) => (Array.isArray(present) ? ['kv'] : 'kv') },
    });
    const always = (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_5__/* .ownConfiguration */ .zM)(tuned, 'config.toml', surroundings, surroundings);
    if (pace === 'as-is')
        return always;
    const block = (0,_plan_schema__WEBPACK_IMPORTED_MODULE_2__/* .durationMs */ .pc)(pace['block-time']);
    const gossip = `${Math.max(2, Math.round(block / 30))}ms`;
    return (0,_toml__WEBPACK_IMPORTED_MODULE_6__/* .editToml */ .T)(always, file, {
        consensus: {
            timeout_commit: `${Math.round(block / 3)}ms`,
            // A long timeout costs nothing while proposers are present, and a node that comes back from a halt waits
            // for the proposal of a peer that it has not found yet, instead of voting nil.
            timeout_propose: '3s',
            timeout_prevote: '200ms',
            timeout_precommit: '200ms',
            peer_gossip_sleep_duration: gossip,
            peer_query_maj23_sleep_duration: '500ms',
            create_empty_blocks: true,
            create_empty_blocks_interval: '0s',
            // Otherwise a validator that has just signed would refuse to start again.
            double_sign_check_height: 0,
        },
        p2p: {
            flush_throttle_timeout: gossip,
            allow_duplicate_ip: true,
            addr_book_strict: false,
            // Tendermint 0.34 may dial peers of its address book, or seeds, before its consensus reactor
            // runs; then it never sends them anything (`consensus/reactor.go`, `AddPeer`), and the chain
            // halts at the start, an upgrade or a restart. Persistent peers are dialled later.
            pex: false,
            seed_mode: false,
            // Seeds therefore become persistent peers; besides, a seed is dialled only once.
            persistent_peers: (peers) => repeatPeers([String(peers), ...seeds].join(','), surroundings.peerEntries),
        },
    });
}
/** Pause between blocks before a stop: long compared to the time for stopping all nodes. */
const QUIET_COMMIT = '1s';
/**
 * The same file with a pause after each block in which to stop the chain; read by the next process that starts.
 * A validator stopped between its votes asks a remote signer for them again when it comes back. TMKMS refuses
 * ("step regression") and drops the connection, and the validator tries 50 times before it goes on, about a
 * minute (CometBFT `privval/retry_signer_client.go`).
 */
function pausedConfig(text, file) {
    return (0,_toml__WEBPACK_IMPORTED_MODULE_6__/* .editToml */ .T)(text, file, { consensus: { timeout_commit: QUIET_COMMIT } });
}
/** Repeats each peer a given number of times, regardless of duplicates. */
function repeatPeers(peers, entries) {
    const list = [...new Set(peers.split(',').filter((peer) => peer.trim() !== ''))];
    return Array.from({ length: entries }, () => list)
        .flat()
        .join(',');
}
/**
 * Duration of a vote in blocks with `chain-time: fast`: long enough to vote and to straddle, and a few seconds
 * at the block time of a tuned pace.
 */
const FAST_VOTING_BLOCKS = 30;
/**
 * Genesis with the voting period and the time of a pace. SDK 0.47 and later keep the period in `gov.params` and
 * ignore `gov.voting_params`, its earlier location. The expedited period must be shorter than the normal one
 * (gov v1 `Params.ValidateBasic`). Both are strings of seconds in proto JSON. Tendermint 0.34 advances the
 * chain's time by at least `time_iota_ms` with each block (`types/vote_set.go`, `MakeBlock`): with a large
 * value, a period of any length ends within some blocks.
 *
 * @throws RehearsalError if the genesis has no voting period where any SDK keeps it
 */
function tuneGenesis(genesis, pace) {
    if (pace === 'as-is')
        return genesis;
    const paced = pace['voting-period'] === 'as-is'
        ? genesis
        : withVotingPeriod(genesis, (0,_plan_schema__WEBPACK_IMPORTED_MODULE_2__/* .durationMs */ .pc)(pace['voting-period']));
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
/** Returns true if a pace advances the chain's time with each block. */
function isFast(pace) {
    return pace !== 'as-is' && pace['chain-time'] === 'fast';
}
/** Advance of the chain's time per block with `chain-time: fast`, in milliseconds. */
function timePerBlockMs(genesis) {
    return Math.max(1, Math.ceil(votingPeriodMs(genesis) / FAST_VOTING_BLOCKS));
}
/**
 * Voting period of a genesis in milliseconds.
 *
 * @throws RehearsalError if it has none
 */
function votingPeriodMs(genesis) {
    const { params, voting_params: before } = govOf(genesis);
    const text = String((params ?? before)?.voting_period);
    const seconds = /^(\d+(?:\.\d+)?)s$/.exec(text)?.[1];
    if (seconds === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('GENESIS_INVALID', `The genesis has an invalid voting period: ${text}`, {
            hint: 'The period is a string of seconds such as "600s", in gov.params or (before SDK 0.47) gov.voting_params.',
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
    throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('GENESIS_INVALID', 'The genesis has no voting parameters in app_state.gov', {
        hint: 'The rehearsal reads gov.params (SDK 0.47 and later) or gov.voting_params (earlier).',
    });
}
function protoDuration(ms) {
    return `${ms / 1000}s`;
}


/***/ }),

/***/ 71715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml),
/* harmony export */   T: () => (/* binding */ editToml)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60287);
/* harmony import */ var _compose_start__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90355);





/** Maximum length of the library's messages, in characters. */
const LONGEST_MESSAGE = 500;
/**
 * Replaces values in a TOML file. Missing keys are not added: the known keys differ by engine version.
 *
 * @throws RehearsalError naming `file` if the text is not TOML
 */
function editToml(text, file, changes) {
    const document = parseToml(text, file);
    for (const [section, values] of Object.entries(changes)) {
        const tables = section === '' ? [document] : spellings(document, section).map((own) => document[own]);
        for (const table of tables.filter(_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)) {
            for (const [key, value] of Object.entries(values)) {
                for (const own of spellings(table, key)) {
                    table[own] = typeof value === 'function' ? value(table[own]) : value;
                }
            }
        }
    }
    return understood(file, () => (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(document)); // it recurses for each nested table
}
/**
 * Keys of a table that an engine may treat as the given one: Tendermint 0.35 uses hyphens instead of
 * underscores, and viper ignores case.
 */
function spellings(table, key) {
    return Object.keys(table).filter((own) => (0,_compose_start__WEBPACK_IMPORTED_MODULE_4__/* .spelled */ .uQ)(own) === (0,_compose_start__WEBPACK_IMPORTED_MODULE_4__/* .spelled */ .uQ)(key));
}
/**
 * Parses TOML.
 *
 * @throws RehearsalError naming `file` if the text is not TOML
 */
function parseToml(text, file) {
    return understood(file, () => (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text));
}
function understood(file, work) {
    try {
        return work();
    }
    catch (error) {
        const why = (0,_text_plain__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)((0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), LONGEST_MESSAGE); // it quotes lines of any length
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('TOML_INVALID', `Cannot read ${file} as TOML: ${why}`, {
            cause: error,
        });
    }
}


/***/ })

};
