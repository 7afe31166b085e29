export const id = 811;
export const ids = [811,887];
export const modules = {

/***/ 27718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   redactorAgain: () => (/* binding */ redactorAgain)
/* harmony export */ });
/* harmony import */ var _chain_client_accounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81655);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _evidence_evidence__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52364);
/* harmony import */ var _evidence_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44689);
/* harmony import */ var _plan_load__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53935);
/* harmony import */ var _run_clean_up__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4596);
/* harmony import */ var _secrets_sensitive__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21869);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60287);








/** Number of characters kept of each end of a log. */
const LOG_ENDS = 16_000_000;
/**
 * Cleans up after a killed step, in a separate process: saves the logs of the run's containers, then removes
 * everything of the run. Failures are warnings.
 *
 * @param docker client bound to the run, but to no signal
 * @param redactor resolves with a function that removes the run's secrets; if it rejects, no log is saved
 */
async function post(docker, logger, { run, folder, evidence }, redactor = async () => (text) => text) {
    const warn = (left) => (0,_run_clean_up__WEBPACK_IMPORTED_MODULE_5__/* .warnOfLeft */ .hu)(logger, run, left);
    await keepLogs(docker, evidence, redactor).catch((error) => warn({ what: 'Saving the logs', error }));
    for (const left of await (0,_run_clean_up__WEBPACK_IMPORTED_MODULE_5__/* .cleanUp */ .nY)(docker, run, folder))
        warn(left);
    await _evidence_folder__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFolder */ .eA.finish(evidence, run).catch((error) => warn({ what: 'Releasing the evidence folder', error }));
}
/**
 * Creates a function that removes a run's secrets from texts, in a process that does not know them: reads the
 * secrets again from their sources.
 *
 * @throws RehearsalError if they cannot be read
 */
async function redactorAgain(settings, env, logger, secrets) {
    for (const value of Object.values(settings.environment))
        logger.secret(value);
    const all = { ...env, ...settings.environment };
    for (const value of (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_6__/* .secretsOf */ .Fj)(all))
        secrets.add(value);
    try {
        const { plan, folder } = await (0,_plan_load__WEBPACK_IMPORTED_MODULE_4__/* .loadPlan */ .Yq)(settings.plan, _plan_load__WEBPACK_IMPORTED_MODULE_4__.readPlanFile);
        await (0,_chain_client_accounts__WEBPACK_IMPORTED_MODULE_0__/* .readKeys */ .x)(plan, folder, all, logger.secret);
    }
    catch (error) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('SECRETS_UNKNOWN', `Cannot read the secrets of the plan again, so the logs of its containers are not saved: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    return (text) => secrets.redact(text);
}
async function keepLogs({ containers }, evidence, redactor) {
    const names = (await containers.names()).filter((name) => /^\w[\w.-]*$/.test(name));
    if (names.length === 0)
        return;
    const redact = await redactor();
    for (const name of names) {
        const logs = await containers.logs(name, { timestamps: true }, { ends: LOG_ENDS });
        const shown = redact(`${logs.stdout}${logs.stderr}`).split('\n').map(_text_plain__WEBPACK_IMPORTED_MODULE_7__/* .fileLine */ .RO).join('\n');
        await (0,_evidence_evidence__WEBPACK_IMPORTED_MODULE_2__/* .keepLog */ .Ob)(evidence, `${name}.killed.log`, shown);
    }
}


/***/ }),

/***/ 20065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ PROJECT_LABEL),
/* harmony export */   fX: () => (/* binding */ SERVICE_LABEL),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   tN: () => (/* binding */ isServiceName)
/* harmony export */ });
/** Label of everything that a run creates in the engine; its value is the run's name. */
const RUN_LABEL = 'upgrade-rehearsal.run';
/** Label that Compose gives each container: the name of its service. */
const SERVICE_LABEL = 'com.docker.compose.service';
/** Label that Compose gives each container: the name of its project, which is the run's. */
const PROJECT_LABEL = 'com.docker.compose.project';
/** Service names that Compose allows, up to the length of a file name. */
const SERVICE = /^[\w.-]{1,200}$/;
/** Returns true if a text is a valid service name, which is never a path of another folder. */
function isServiceName(text) {
    return SERVICE.test(text);
}


/***/ }),

/***/ 31887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Ug: () => (/* binding */ stepKey),
/* harmony export */   dB: () => (/* binding */ OF_UPGRADE),
/* harmony export */   lO: () => (/* binding */ isSameStep),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   zt: () => (/* binding */ SINGLE)
/* harmony export */ });
/* harmony import */ var _plan_stage__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74445);

/** Steps that occur once per rehearsal, with their titles. */
const SINGLE = {
    'read-stack': 'read stack',
    images: 'images',
    cosmovisor: 'Cosmovisor',
    binaries: 'binaries',
    prepare: 'prepare',
    preflight: 'preflight',
    start: 'start',
    authority: 'authority',
    restart: 'restart',
    'keep-images': 'keep images',
    'clean-up': 'clean up',
    report: 'report',
};
/** Steps that occur once per upgrade, with the beginning of their titles. */
const OF_UPGRADE = {
    propose: 'propose',
    schedule: 'schedule',
    vote: 'vote on',
    approach: 'approach',
    upgrade: 'upgrade',
    straddle: 'straddle',
};
/** Human-readable title of a step. */
function titleOf(step) {
    switch (step.kind) {
        case 'prove':
            return `prove ${step.release}`;
        case 'traffic':
            return trafficTitle(step.stage);
        case 'propose':
        case 'schedule':
        case 'vote':
        case 'approach':
        case 'upgrade':
        case 'straddle':
            return `${OF_UPGRADE[step.kind]} ${step.upgrade}`;
        default:
            return SINGLE[step.kind];
    }
}
function trafficTitle(stage) {
    const [when, upgrade] = (0,_plan_stage__WEBPACK_IMPORTED_MODULE_0__/* .stageParts */ .D)(stage);
    if (upgrade !== undefined)
        return `traffic ${when} ${upgrade}`;
    return when === 'start' ? 'opening traffic' : 'closing traffic';
}
function isSameStep(one, other) {
    return stepKey(one) === stepKey(other);
}
/** Key of a step in maps: equal for equal ids. */
function stepKey(step) {
    return JSON.stringify(Object.entries(step).sort());
}
/**
 * Returns true if a failure in the step means that the plan or the machine does not allow a rehearsal, and
 * nothing was rehearsed.
 */
function isRefusal({ kind }) {
    return kind === 'read-stack' || kind === 'preflight';
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




/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | O_PATH;
/** Number of entries of a folder removed in parallel: a release's sources are thousands of small files. */
const AT_ONCE = 64;
/**
 * Removes a folder recursively, whatever containers left in it: links are removed but not followed, at any
 * nesting depth, and unreadable folders too. Folders are moved to the top before their contents are removed,
 * and each is opened from the folder before it: so no path is long, no link is followed, and the kernel refuses
 * (`EBUSY`) to move or to remove a mount, whose files stay. A missing folder is not an error.
 *
 * @param keep name of a file to keep, together with the folder
 * @throws NodeJS.ErrnoException of the first entry that could not be removed; the others are removed all the
 *   same
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
/** Fallback for systems without `/proc/self/fd`; the engine runs in a virtual machine there. */
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(this.#top, 0o700).catch(() => { }); // of another user: the next steps report it
        await this.#empty(this.#top, (name) => this.#queue.push(name), keep);
        for (;;) {
            const name = this.#queue.pop();
            if (name === undefined)
                return;
            await this.#tried(() => this.#folder(at(this.#top, name)));
        }
    }
    /** Removes one of the folders at the top after moving its subfolders to the top. */
    async #folder(place) {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
        try {
            const inner = placeOf(folder);
            await this.#empty(inner, (name) => this.#tried(() => this.#lift(inner, name)));
        }
        finally {
            await folder.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(place);
    }
    /** Removes everything in an open folder except subfolders, whose names it hands on. */
    async #empty(inner, onFolder, keep) {
        const list = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(inner, { encoding: 'buffer', withFileTypes: true });
        const kept = keep === undefined ? undefined : Buffer.from(keep);
        const entries = (await allowed(inner, list)).filter(({ name }) => !kept?.equals(name));
        const remove = (entry) => this.#tried(async () => {
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
        // Moving a folder changes its `..`, which requires write permission on it, too.
        await allowed(inner, move).catch(async (error) => {
            if (codeOf(error) !== 'EACCES')
                throw error;
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(placeOf(folder), 0o700).finally(() => folder.close());
            await move();
        });
        this.#queue.push(name);
    }
    async #tried(work) {
        try {
            await work();
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                this.failures.push(error);
        }
    }
}
/** Runs an operation that a folder may forbid its owner, if need be after a change of its mode. */
async function allowed(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (codeOf(error) !== 'EACCES')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(folder, 0o700).catch(() => {
            throw error; // folder of another user
        });
        return work();
    }
}
function placeOf({ fd }) {
    return `/proc/self/fd/${fd}`;
}
/** Joins paths as bytes: not all names are UTF-8. */
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
/** Mount points at or below a folder; empty if the system does not list them (proc(5)). */
async function mountsBelow(folder) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)('/proc/self/mountinfo', 'utf8').catch(() => '');
    return mountPoints(text).filter((point) => point === folder || point.startsWith(`${folder}${(node_path__WEBPACK_IMPORTED_MODULE_3___default().sep)}`));
}
/**
 * Mount points of `/proc/<pid>/mountinfo`: the fifth field, with octal escapes for blanks, line breaks and
 * backslashes.
 */
function mountPoints(mountinfo) {
    return mountinfo.split('\n').flatMap((line) => {
        const point = line.split(' ')[4];
        return point === undefined
            ? []
            : [point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))];
    });
}


/***/ })

};
