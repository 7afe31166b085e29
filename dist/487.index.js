export const id = 487;
export const ids = [487,276,207];
export const modules = {

/***/ 47862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ safeName)
/* harmony export */ });
/* harmony import */ var _system_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97277);

/** Maximum number of characters taken from a name. */
const LONGEST_NAME = 100;
/**
 * Makes a path or a name safe as the name of an artifact or a file. A changed name gets a suffix of 8 hash digits,
 * to stay unique: `chain/rehearsal.yml` becomes `chain-rehearsal.yml-` and eight digits.
 */
function safeName(file) {
    const name = file
        .slice(0, LONGEST_NAME)
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '');
    if (name === file)
        return name;
    const hash = (0,_system_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(file).slice(0, 8);
    return `${name || 'plan'}-${hash}`;
}


/***/ }),

/***/ 73715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ saveUploads),
/* harmony export */   Fs: () => (/* binding */ isOwnEntry),
/* harmony export */   Lv: () => (/* binding */ tellDamaged),
/* harmony export */   Ni: () => (/* binding */ hasEntry),
/* harmony export */   fe: () => (/* binding */ restoreEntry),
/* harmony export */   k2: () => (/* binding */ entryKey)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _cache__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55970);



/** Prefix of all entry keys. It contains the platform because images are platform-specific. */
const OWN = `upgrade-rehearsal-images-${_cache__WEBPACK_IMPORTED_MODULE_2__/* .CACHE_VERSION */ .y}-${process.platform}-${process.arch}-`;
/** Key of an entry in GitHub's cache, in lower case as required by some servers. */
function entryKey(scope, rest) {
    return `${OWN}${scope}-${rest}`;
}
/** Remainder of an entry key: a scope, and either the hash of all images or the key of one. */
const SCOPE_AND_REST = /^([a-z0-9_.-]+?)-(?:[0-9a-f]{32}|image-([0-9a-f]{64}))$/;
/** Default scope of a plan (`openCache`). */
const PLAN_SCOPE = /^[0-9a-f]{12}$/;
/**
 * Returns true if a job with these settings saves such an entry: with `local` its one folder, with `gha` a
 * folder below it for each image; never if it is read-only.
 */
function isOwnEntry({ folder, key }, { kind, folder: own, scope, readOnly }) {
    if (readOnly !== undefined || !key.startsWith(OWN))
        return false;
    const [, of = '', image] = SCOPE_AND_REST.exec(key.slice(OWN.length)) ?? [];
    if (scope === undefined ? !PLAN_SCOPE.test(of) : of !== scope)
        return false;
    if (kind === 'local')
        return image === undefined && folder === own;
    return kind === 'gha' && image !== undefined && folder === node_path__WEBPACK_IMPORTED_MODULE_0___default().join(own, image);
}
/**
 * Restores an entry; a failing service costs time, but never fails the run.
 *
 * @returns key of the restored entry
 */
async function restoreEntry({ load }, { folder, key, prefixes }, logger) {
    const port = await load();
    if (!port.isFeatureAvailable()) {
        logger.info("cache: this runner has no service for GitHub's cache");
        return undefined;
    }
    try {
        const hit = await port.restoreCache([folder], key, [...prefixes]);
        logger.info(`cache ${key}: ${hit === undefined ? 'nothing to restore' : `restored ${hit}`}`);
        return hit;
    }
    catch (error) {
        logger.warning(`Cannot restore the cache ${key}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
/** Warns about a damaged entry, which costs a build in each job: it can be deleted and recreated, but not replaced. */
function tellDamaged(key, logger) {
    logger.warning(`GitHub's cache entry ${key} has unusable images. No job can replace an entry: delete it under Actions, Caches; until then, each job builds these images.`);
}
/**
 * Returns true if an entry with exactly this key exists, without downloading it; false if the service does not
 * respond.
 */
async function hasEntry({ load }, folder, key) {
    const port = await load();
    if (!port.isFeatureAvailable())
        return false;
    try {
        return (await port.restoreCache([folder], key, [], { lookupOnly: true })) === key;
    }
    catch {
        return false;
    }
}
/** Saves the registered folders; failures become warnings. */
async function saveUploads(port, uploads, logger) {
    for (const { folder, key } of uploads) {
        try {
            const id = await port.saveCache([folder], key);
            const refused = id === -1 ? 'not saved: the service refused it, or has it already' : 'saved';
            logger.info(`cache ${key}: ${refused}`);
        }
        catch (error) {
            logger.warning(`Cannot save the cache ${key}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    }
}


/***/ }),

/***/ 55970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NO_CACHE),
/* harmony export */   y: () => (/* binding */ CACHE_VERSION)
/* harmony export */ });
/** Version of the cache, raised when the layout of kept data changes. */
const CACHE_VERSION = 1;
/** A cache that keeps nothing. */
const NO_CACHE = {
    kind: 'none',
    expect: () => { },
    recordedDigests: async () => new Map(),
    load: async () => new Set(),
    layerPlaces: async () => ({ from: [], to: [] }),
    save: async () => { },
    bytes: async () => 0,
};


/***/ }),

/***/ 32194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provideOnly: () => (/* binding */ provideOnly)
/* harmony export */ });
/* harmony import */ var _docker_docker__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28506);
/* harmony import */ var _evidence_evidence__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52364);
/* harmony import */ var _images_provide__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6705);
/* harmony import */ var _secrets_sensitive__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21869);
/* harmony import */ var _clean_up__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4596);
/* harmony import */ var _prepare_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4896);
/* harmony import */ var _provide__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73488);
/* harmony import */ var _workspace__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96120);








/**
 * Provides and keeps the images of a plan without a rehearsal, to fill a cache or to preview the builds.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError if a build fails, or the folders of the run cannot be used
 */
async function provideOnly(loaded, settings, host, cancelled) {
    const { exec, clock, logger, secrets, env } = host;
    for (const value of (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_3__/* .secretsOf */ .Fj)(env))
        secrets.add(value);
    const run = (0,_workspace__WEBPACK_IMPORTED_MODULE_7__/* .newRun */ .uH)();
    const docker = (0,_docker_docker__WEBPACK_IMPORTED_MODULE_0__.openDocker)(exec, { run, signal: cancelled });
    const dockerOf = (run) => (0,_docker_docker__WEBPACK_IMPORTED_MODULE_0__.openDocker)(exec, { run });
    const cache = await (0,_images_provide__WEBPACK_IMPORTED_MODULE_2__/* .openCache */ .b)(settings.cache, loaded.file, {
        ...host,
        docker,
        signal: cancelled,
    });
    const taker = { run, writer: 'images', remember: host.remember };
    const { workspace, evidence } = await (0,_workspace__WEBPACK_IMPORTED_MODULE_7__/* .openFolders */ .os)(dockerOf, taker, settings);
    try {
        await (0,_clean_up__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .DA)(dockerOf, settings.temporary, logger);
        const outcome = await provideAndKeep({
            name: run,
            keys: [],
            loaded,
            settings,
            env,
            cache,
            folder: workspace.folder,
            exec,
            docker,
            clock,
            logger,
            signal: cancelled,
            notice: logger.notice,
        });
        await (0,_evidence_evidence__WEBPACK_IMPORTED_MODULE_1__/* .keepImages */ .U0)(settings.evidence, outcome, secrets);
        return outcome;
    }
    finally {
        // An error here must not hide a failure of the images.
        await (0,_evidence_evidence__WEBPACK_IMPORTED_MODULE_1__/* .keepBuilds */ .$T)(workspace.folder, settings.evidence, secrets).catch((error) => (0,_clean_up__WEBPACK_IMPORTED_MODULE_4__/* .warnOfLeft */ .hu)(logger, run, { what: 'Saving the configuration', error }));
        for (const left of await workspace.close())
            (0,_clean_up__WEBPACK_IMPORTED_MODULE_4__/* .warnOfLeft */ .hu)(logger, run, left);
        await evidence.close().catch((error) => {
            (0,_clean_up__WEBPACK_IMPORTED_MODULE_4__/* .warnOfLeft */ .hu)(logger, run, { what: 'Releasing the evidence folder', error });
        });
    }
}
async function provideAndKeep(open) {
    const { docker, clock } = open;
    const started = clock.now();
    const { loaded } = open;
    // Images need no keys; a failed preparation shows its last lines.
    const unkeyed = { ...loaded, plan: { ...loaded.plan, accounts: {} } };
    const { read } = await (0,_prepare_files__WEBPACK_IMPORTED_MODULE_5__/* .readFiles */ .U)({ ...open, loaded: unkeyed }, async () => { });
    const all = await (0,_provide__WEBPACK_IMPORTED_MODULE_6__/* .provide */ .G)(open, read);
    const providedMs = clock.now() - started;
    const disk = await all.keep(docker);
    return {
        images: all.records.map(({ reference, decision, key, image }) => ({
            reference,
            decision,
            key: key?.value ?? null,
            id: image.id,
        })),
        built: Object.fromEntries(all.built),
        providedMs,
        keptMs: clock.now() - started - providedMs,
        disk,
    };
}


/***/ }),

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
