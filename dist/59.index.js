export const id = 59;
export const ids = [59];
export const modules = {

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
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _cache__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55970);



/** How the keys of all entries begin. The platform is in it because images are of one. */
const OWN = `upgrade-rehearsal-images-${_cache__WEBPACK_IMPORTED_MODULE_2__/* .CACHE_VERSION */ .yL}-${process.platform}-${process.arch}-`;
/** Key of an entry in GitHub's cache: lower case, as some servers know no other. */
function entryKey(scope, rest) {
    return `${OWN}${scope}-${rest}`;
}
/** A scope, and either the hash of all images or the key of one. */
const SCOPE_AND_REST = /^([a-z0-9_.-]+?)-(?:[0-9a-f]{32}|image-([0-9a-f]{64}))$/;
/** The scope of a plan that is given none (`openCache`). */
const PLAN_SCOPE = /^[0-9a-f]{12}$/;
/**
 * Whether a job with these settings saves such an entry: with `local` its one folder, with `gha` a folder below it
 * for each image; nothing where it may only read.
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
 * Restores an entry; a service that fails costs time, never the run.
 *
 * @returns the key of what was restored
 */
async function restoreEntry({ load }, folder, key, prefixes, journal) {
    const port = await load();
    if (!port.isFeatureAvailable()) {
        journal.info("cache: this runner has no service for GitHub's cache");
        return undefined;
    }
    try {
        const hit = await port.restoreCache([folder], key, [...prefixes]);
        journal.info(`cache ${key}: ${hit === undefined ? 'nothing to restore' : `restored ${hit}`}`);
        return hit;
    }
    catch (error) {
        journal.warning(`The cache ${key} could not be restored: ${(0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
/** Tells of an entry that costs a build in each job: it can be deleted, and then made anew, but not replaced. */
function tellDamaged(key, journal) {
    journal.warning(`GitHub's cache has ${key}, but not all of its images could be used. No job can replace it: delete it under Actions, Caches; until then they are built each time.`);
}
/** Whether there is this very entry, without bringing it here; a service that does not say has none. */
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
/** Saves the folders that were remembered; what fails is a warning. */
async function saveUploads(port, uploads, journal) {
    for (const { folder, key } of uploads) {
        try {
            const id = await port.saveCache([folder], key);
            const refused = id === -1 ? 'not saved: the service refused it, or has it already' : 'saved';
            journal.info(`cache ${key}: ${refused}`);
        }
        catch (error) {
            journal.warning(`The cache ${key} could not be saved: ${(0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    }
}


/***/ }),

/***/ 7729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ outputsOf),
/* harmony export */   j: () => (/* binding */ safeName)
/* harmony export */ });
/* harmony import */ var _system_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97277);

/** The outputs of action.yml, by name. */
function outputsOf({ report, files, evidence }) {
    return {
        result: report.result,
        'plan-name': safeName(report.plan),
        ...files,
        'proposal-ids': report.upgrades.flatMap(({ proposal }) => proposal?.id ?? []).join(','),
        'upgrade-heights': report.upgrades.flatMap(({ height }) => height ?? []).join(','),
        evidence,
    };
}
/** Characters of a name; what is longer is told apart by the rest. */
const LONGEST_NAME = 100;
/**
 * A plan's file as the name of an artifact may be, or any name as that of a file. Where that changes it, a part of its
 * hash follows, so that no two have one name: `chain/rehearsal.yml` is `chain-rehearsal.yml-` and eight digits.
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

/***/ 97277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The SHA-256 of a text in UTF-8, as 64 hex digits. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
