export const id = 715;
export const ids = [715];
export const modules = {

/***/ 73715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ saveUploads),
/* harmony export */   Lv: () => (/* binding */ tellDamaged),
/* harmony export */   Ni: () => (/* binding */ hasEntry),
/* harmony export */   fe: () => (/* binding */ restoreEntry),
/* harmony export */   k2: () => (/* binding */ entryKey)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _cache__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55970);


/**
 * Key of an entry in GitHub's cache: lower case, as some servers know no other. The platform is in it
 * because images are of one.
 */
function entryKey(scope, rest) {
    return `upgrade-rehearsal-images-${_cache__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_VERSION */ .yL}-${process.platform}-${process.arch}-${scope}-${rest}`;
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
        journal.warning(`The cache ${key} could not be restored: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
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
            journal.warning(`The cache ${key} could not be saved: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        }
    }
}


/***/ })

};
