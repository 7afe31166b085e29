export const id = 666;
export const ids = [666,276,207];
export const modules = {

/***/ 666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  step: () => (/* binding */ step)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/evidence/safe-name.ts
var safe_name = __webpack_require__(47862);
// EXTERNAL MODULE: ./src/images/store/actions.ts
var actions = __webpack_require__(73715);
;// CONCATENATED MODULE: ./src/images/uploads.ts
/** Uploads to GitHub's cache, which the post step completes. */


// EXTERNAL MODULE: ./src/inputs/settings.ts + 2 modules
var settings = __webpack_require__(87211);
// EXTERNAL MODULE: ./src/plan/open.ts
var plan_open = __webpack_require__(76051);
// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/system/logger.ts + 5 modules
var system_logger = __webpack_require__(1119);
// EXTERNAL MODULE: ./src/system/machine.ts
var machine = __webpack_require__(26696);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/action/outputs.ts

/** Values of the outputs of action.yml, by name. */
function outputsOf({ report, files, evidence }) {
    return {
        result: report.result,
        'plan-name': (0,safe_name/* safeName */.j)(report.plan),
        ...files,
        'proposal-ids': report.upgrades.flatMap(({ proposal }) => proposal?.id ?? []).join(','),
        'upgrade-heights': report.upgrades.flatMap(({ height }) => height ?? []).join(','),
        evidence,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
;// CONCATENATED MODULE: ./src/action/state.ts





/**
 * Reads the state that a step saved for its post step. Every program of the job's user can write to its file in
 * the runner's folder, so only values that a step with these settings can save are accepted: a working folder
 * with a run's name in the folder for temporary files, the evidence folder, and entries of its cache.
 *
 * @throws RehearsalError naming the part with another value
 */
function leftBy({ started, uploads }, known) {
    return {
        started: started === '' ? undefined : believed('the run to clean up', started, startedBy(known)),
        uploads: uploads === '' ? [] : believed('the list of images to cache', uploads, uploadsBy(known)),
    };
}
function startedBy({ temporary, evidence }) {
    return schemas/* strictObject */.rej({
        run: schemas/* string */.YjP().regex(/^rehearsal-[0-9a-f]{8}$/),
        folder: schemas/* string */.YjP(),
        evidence: schemas/* literal */.euz(evidence),
    })
        .refine(({ run, folder }) => {
        const name = external_node_path_default().basename(folder);
        return name.startsWith(`${run}-`) && folder === external_node_path_default().join(temporary, name);
    });
}
function uploadsBy({ cache }) {
    const upload = schemas/* strictObject */.rej({ folder: schemas/* string */.YjP(), key: schemas/* string */.YjP() });
    return schemas/* array */.YOg(upload.refine((each) => (0,actions/* isOwnEntry */.Fs)(each, cache)));
}
function believed(what, text, schema) {
    const { data } = schema.safeParse((0,json/* parseJson */.q)(text));
    if (data === undefined) {
        throw new errors/* RehearsalError */.g0('STEP_STATE_UNTRUSTED', `The saved state of the step is ignored, as another program changed it: ${what} does not match the inputs`);
    }
    return data;
}

;// CONCATENATED MODULE: ./src/action/trust.ts

/** Events that require write access and run code of the repository itself. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch', 'release', 'merge_group', 'create'];
/**
 * Returns the reason why a job must not write to the cache: it may build untrusted code, which later jobs would
 * run as the repository's own. A pull request from the repository itself is trusted; `pull_request_target` and
 * similar events, which run with secrets on any code that they check out, are not.
 *
 * @param event name of the event, and its payload as JSON
 * @returns undefined if the job may write
 */
function readOnlyReason(event) {
    if (TRUSTED.includes(event.name))
        return undefined;
    if (event.name !== 'pull_request')
        return `the event ${event.name || '(none)'} is not trusted with it`;
    // An unreadable payload is not trusted.
    const { pull_request: request } = ((0,json/* parseJson */.q)(event.payload) ?? {});
    const head = request?.head?.repo?.full_name;
    if (head !== undefined && head === request?.base?.repo?.full_name)
        return undefined;
    return 'a pull request from a fork is not trusted with it';
}

;// CONCATENATED MODULE: ./src/action/step.ts















/** Names of the state that the main step saves for the post step: its start, the run, and images to cache. */
const BEGUN_STATE = 'begun';
const STARTED_STATE = 'started';
const UPLOADS_STATE = 'uploads';
/** Maximum size of an event file in bytes; GitHub sends at most 25 MB. */
const LARGEST_EVENT = 32 * 1024 * 1024;
/**
 * Runs the action: the main step or, in a later process, the post step.
 *
 * @param actionFolder folder of action.yml
 */
async function step(actionFolder) {
    const secrets = new system_logger/* Secrets */.Sb();
    const logger = (0,system_logger/* workflowLogger */.aw)(core, secrets);
    // Only its presence counts: any program of the step's user may have changed the value.
    if (process.env[`STATE_${BEGUN_STATE}`] !== undefined)
        return afterStep(actionFolder, logger, secrets);
    // Saved before anything can fail: otherwise the post step would run as a second main step.
    core.saveState(BEGUN_STATE, 'true');
    try {
        // Only the action in `combine` has this input; a runner sets the variable even if the input is empty.
        if (process.env.INPUT_EXPECTED === undefined) {
            await rehearsalStep(actionFolder, logger, secrets);
        }
        else
            await combineStep();
    }
    catch (error) {
        if (error instanceof problems/* PlanError */.W6) {
            const { problemAnnotations } = await __webpack_require__.e(/* import() */ 7).then(__webpack_require__.bind(__webpack_require__, 89007));
            annotate(problemAnnotations(error));
        }
        const description = secrets.redact((0,errors/* explained */.to)(error));
        core.setFailed((0,plain/* plain */.pj)(description));
        const { renderRefusal } = await __webpack_require__.e(/* import() */ 945).then(__webpack_require__.bind(__webpack_require__, 92945));
        await core.summary.addRaw(renderRefusal(description)).write();
    }
}
async function rehearsalStep(actionFolder, logger, secrets) {
    const settings = await settingsOf(actionFolder);
    const uploads = [];
    const upload = (added) => {
        uploads.push(added);
        core.saveState(UPLOADS_STATE, JSON.stringify(uploads));
    };
    const remember = (started) => core.saveState(STARTED_STATE, JSON.stringify(started));
    // Hidden from child processes, not all of which may know the keys.
    delete process.env.INPUT_ENVIRONMENT;
    for (const value of Object.values(settings.environment))
        logger.secret(value);
    const env = { ...machine/* machine */.A.env, ...settings.environment };
    const host = {
        ...machine/* machine */.A,
        env,
        logger,
        secrets,
        actions: { load: cachePort, upload },
        remember,
    };
    const plan = await (0,plan_open/* openPlan */.u)(settings.plan, logger);
    // Set early, so that a killed job can upload its evidence, too.
    core.setOutput('plan-name', (0,safe_name/* safeName */.j)(plan.file));
    core.setOutput('evidence', settings.evidence);
    const { main } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(748), __webpack_require__.e(216), __webpack_require__.e(292), __webpack_require__.e(845), __webpack_require__.e(747), __webpack_require__.e(384), __webpack_require__.e(321), __webpack_require__.e(473), __webpack_require__.e(506), __webpack_require__.e(976), __webpack_require__.e(731), __webpack_require__.e(31), __webpack_require__.e(337), __webpack_require__.e(897), __webpack_require__.e(943), __webpack_require__.e(677), __webpack_require__.e(700), __webpack_require__.e(585), __webpack_require__.e(48), __webpack_require__.e(887)]).then(__webpack_require__.bind(__webpack_require__, 89048));
    const outcome = await main(plan, settings, host, (0,machine/* cancellation */.W)());
    for (const [name, value] of Object.entries(outputsOf(outcome)))
        core.setOutput(name, value);
    await core.summary.addRaw(outcome.summary).write();
    const { annotationsOf } = await __webpack_require__.e(/* import() */ 7).then(__webpack_require__.bind(__webpack_require__, 89007));
    annotate(annotationsOf(outcome.report));
    const { failure } = outcome.report;
    if (failure) {
        const { code, phase, message, hint, lines } = failure;
        core.setFailed((0,plain/* plain */.pj)(`${phase ?? 'rehearsal'}: ${code}: ${message}\n${hint ?? ''}`).trim());
        for (const line of lines)
            logger.untrusted(line);
    }
}
/** Runs the action in `combine`: one summary of several rehearsals. */
async function combineStep() {
    core.setOutput('result', 'failed'); // for an early end
    const { combineEvidence } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(31), __webpack_require__.e(873), __webpack_require__.e(296)]).then(__webpack_require__.bind(__webpack_require__, 97197));
    const evidence = external_node_path_default().resolve(core.getInput('evidence'));
    const combined = await combineEvidence(evidence, core.getInput('expected'), (message) => core.warning((0,plain/* plain */.pj)(message)));
    core.setOutput('result', combined.result);
    await core.summary.addRaw(combined.summary).write();
    if (combined.result === 'failed') {
        const { notPassed } = await __webpack_require__.e(/* import() */ 458).then(__webpack_require__.bind(__webpack_require__, 96458));
        core.setFailed((0,plain/* plain */.pj)(`Not passed: ${notPassed(combined)}`));
    }
}
/** Shows errors at their lines in the changes of a pull request. */
function annotate(annotations) {
    for (const { title, message, place } of annotations) {
        if (place === null)
            core.error(message, { title });
        else
            core.error(message, { title, file: inRepository(place.file), startLine: place.line });
    }
}
/** Path relative to the repository, as annotations require; messages use paths from the working directory. */
function inRepository(file) {
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    return external_node_path_default().relative(workspace, external_node_path_default().resolve(file));
}
/** Reads the settings, which are the same for the step and its post step. */
async function settingsOf(actionFolder) {
    const file = process.env.GITHUB_EVENT_PATH ?? '';
    const readOnly = readOnlyReason({
        name: process.env.GITHUB_EVENT_NAME ?? '',
        // Bounded, as every program of the job's user can replace the file.
        payload: await (0,files/* readBounded */.CB)(file, LARGEST_EVENT).catch(() => ''),
    });
    return (0,settings/* settingsOfStep */.$U)(core.getInput, process.cwd(), actionFolder, { env: process.env, readOnly });
}
/** Cleans up after a killed step, and saves images to the cache. */
async function afterStep(actionFolder, logger, secrets) {
    const { started, uploads } = await stateOf(actionFolder, logger);
    if (started !== undefined) {
        const { openDocker } = await __webpack_require__.e(/* import() */ 506).then(__webpack_require__.bind(__webpack_require__, 28506));
        const { post, redactorAgain } = await Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(216), __webpack_require__.e(845), __webpack_require__.e(747), __webpack_require__.e(976), __webpack_require__.e(31), __webpack_require__.e(337), __webpack_require__.e(897), __webpack_require__.e(811)]).then(__webpack_require__.bind(__webpack_require__, 27718));
        const settings = await settingsOf(actionFolder);
        await post(openDocker(machine/* machine */.A.exec, { run: started.run }), logger, started, () => redactorAgain(settings, machine/* machine */.A.env, logger, secrets));
    }
    if (uploads.length > 0)
        await (0,actions/* saveUploads */.A4)(await cachePort(), uploads, logger);
}
/** Work left by the step; none if its state was changed. */
async function stateOf(actionFolder, logger) {
    const saved = { started: core.getState(STARTED_STATE), uploads: core.getState(UPLOADS_STATE) };
    const nothing = { started: undefined, uploads: [] };
    if (saved.started === '' && saved.uploads === '')
        return nothing;
    try {
        return leftBy(saved, await settingsOf(actionFolder));
    }
    catch (error) {
        logger.warning((0,errors/* messageOf */.bD)(error));
        return nothing;
    }
}
/** Loads the library of GitHub's cache, which is large, on demand. */
function cachePort() {
    return Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
}


/***/ }),

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

/***/ 76051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var _load__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53935);

/**
 * Loads a plan and names it in the first line of the log. The modules that work on a plan are large and are
 * loaded afterwards.
 *
 * @throws as `loadPlan`
 */
async function openPlan(request, logger) {
    const loaded = await (0,_load__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Yq)(request, _load__WEBPACK_IMPORTED_MODULE_0__.readPlanFile);
    logger.info(`Plan: ${loaded.file}`);
    return loaded;
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


/***/ }),

/***/ 26696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ machine),
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58453);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36281);



/** The real implementations of the interfaces to the machine. */
const machine = { exec: _system_exec__WEBPACK_IMPORTED_MODULE_2__/* .systemExec */ .V, clock: _clock__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml, env: process.env };
/** Signals that request the end of a run: Ctrl-C, a runner, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Signal aborted by the first request to end; the run then ends in order. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => controller.abort(new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(signal)));
    }
    return controller.signal;
}


/***/ })

};
