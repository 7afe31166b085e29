export const id = 428;
export const ids = [428,715];
export const modules = {

/***/ 70148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provideOnly: () => (/* binding */ provideOnly)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _evidence__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57013);
/* harmony import */ var _images_builder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53437);
/* harmony import */ var _images_provide__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71847);
/* harmony import */ var _images_store_open__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39235);
/* harmony import */ var _stack_project__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21685);
/* harmony import */ var _stack_read__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21282);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31650);










/**
 * Provides the images of a plan and keeps them, without a rehearsal: to fill a cache, or to see what would
 * be built.
 *
 * @param cancelled aborted when the run is ended from outside
 * @throws RehearsalError when a build fails
 */
async function provideOnly({ plan, file, folder: planFolder }, settings, host, cancelled) {
    const { exec, clock, journal } = host;
    const run = `rehearsal-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(settings.temporary, `${run}-`));
    const started = clock.now();
    try {
        const cache = await (0,_images_store_open__WEBPACK_IMPORTED_MODULE_6__/* .openCache */ .b)(settings.cache, file, { ...host, signal: cancelled });
        const provided = await (0,_images_provide__WEBPACK_IMPORTED_MODULE_5__/* .provideImages */ .Q)(exec, plan, {
            ...settings.build,
            ...(await (0,_stack_read__WEBPACK_IMPORTED_MODULE_8__/* .readStack */ .b)(exec, plan, planFolder, cancelled)),
            run,
            planFolder,
            folder: node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, 'images'),
            cache,
            env: host.env,
            journal,
            clock,
            signal: cancelled,
            notice: journal.notice,
        });
        const providedMs = clock.now() - started;
        const disk = await provided.keep();
        const outcome = {
            images: provided.records.map(({ reference, decision, key, image }) => ({
                reference,
                decision,
                key: key?.value ?? null,
                id: image.id,
            })),
            built: Object.fromEntries(provided.built),
            providedMs,
            keptMs: clock.now() - started - providedMs,
            disk,
        };
        await (0,_system_files__WEBPACK_IMPORTED_MODULE_9__/* .writeText */ .x3)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(settings.evidence, 'images.json'), `${JSON.stringify(outcome, null, 2)}\n`);
        return outcome;
    }
    finally {
        await (0,_evidence__WEBPACK_IMPORTED_MODULE_3__/* .keepBuilds */ .$T)(folder, settings.evidence, host.secrets);
        await (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .removeRun */ .s2)(exec, run);
        await (0,_images_builder__WEBPACK_IMPORTED_MODULE_4__/* .removeBuilder */ .iq)(exec, run);
        await (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .removeFolder */ .v$)(exec, folder, run);
    }
}


/***/ }),

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
