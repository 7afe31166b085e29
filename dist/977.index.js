export const id = 977;
export const ids = [977,935];
export const modules = {

/***/ 2977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ending: () => (/* binding */ ending),
  hostOf: () => (/* binding */ hostOf),
  provide: () => (/* binding */ provide),
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./src/inputs/settings.ts + 2 modules
var inputs_settings = __webpack_require__(87211);
// EXTERNAL MODULE: ./src/plan/open.ts
var plan_open = __webpack_require__(76051);
// EXTERNAL MODULE: ./src/system/clock.ts
var clock = __webpack_require__(13347);
// EXTERNAL MODULE: ./src/system/logger.ts + 5 modules
var logger = __webpack_require__(1119);
// EXTERNAL MODULE: ./src/system/machine.ts
var machine = __webpack_require__(26696);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
;// CONCATENATED MODULE: ./src/cli/progress.ts

/**
 * Opens the progress display: the log, followed by one live line if the stream is a terminal.
 *
 * @param redact removes secrets from the live line
 */
async function openProgress(screen, env, redact) {
    if (!screen.isTTY || env.TERM === 'dumb')
        return plainProgress(screen);
    const { createLogUpdate } = await __webpack_require__.e(/* import() */ 210).then(__webpack_require__.bind(__webpack_require__, 92210));
    const live = createLogUpdate(screen, { showCursor: true });
    return new LiveProgress(screen, live, redact);
}
/** Progress display without a live line. */
function plainProgress(screen) {
    return {
        update: () => { },
        line: (text) => void screen.write(`${text}\n`),
        close: () => { },
    };
}
/** Progress display with a live line below the log. */
class LiveProgress {
    screen;
    live;
    redact;
    #state;
    constructor(screen, live, redact) {
        this.screen = screen;
        this.live = live;
        this.redact = redact;
    }
    update(state) {
        this.#state = state;
        this.#show();
    }
    line(text) {
        this.live.clear();
        this.screen.write(`${text}\n`);
        this.#show();
    }
    close() {
        this.#state = undefined;
        this.live.clear();
        this.live.done();
    }
    #show() {
        if (this.#state === undefined)
            return;
        const line = (0,plain/* plainLine */.h0)(this.redact(liveLine(this.#state)));
        this.live(fitting(line, this.screen.columns));
    }
}
/** Text of the live line: `▸ 1:05  vote on v1tov2 · height 118 · waiting for proposal 1 to be decided`. */
function liveLine({ elapsedMs, step, height, waitingFor }) {
    const seconds = Math.floor(elapsedMs / 1_000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const parts = [
        step,
        ...(height === undefined ? [] : [`height ${height}`]),
        ...(waitingFor === undefined ? [] : [`waiting for ${waitingFor}`]),
    ];
    return `▸ ${time}  ${parts.join(' · ').replace(/\s+/g, ' ')}`;
}
/** Truncates a text to the width of the terminal, so that it does not wrap. */
function fitting(text, given) {
    const columns = given || 80;
    const characters = [...text];
    return characters.length < columns
        ? text
        : `${characters.slice(0, Math.max(0, columns - 2)).join('')}…`;
}

;// CONCATENATED MODULE: ./src/cli/rehearse.ts








/** Runs a rehearsal from the command line; resolves with the exit code. */
function rehearse(option, context) {
    return withPlan(option, context, async ({ plan, settings, host, progress, cancelled }) => {
        const { main } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(748), __webpack_require__.e(845), __webpack_require__.e(747), __webpack_require__.e(292), __webpack_require__.e(284), __webpack_require__.e(384), __webpack_require__.e(908), __webpack_require__.e(506), __webpack_require__.e(911), __webpack_require__.e(897), __webpack_require__.e(925), __webpack_require__.e(122), __webpack_require__.e(403), __webpack_require__.e(655), __webpack_require__.e(952), __webpack_require__.e(276)]).then(__webpack_require__.bind(__webpack_require__, 4952));
        const outcome = await main(plan, settings, host, cancelled);
        progress.close();
        for (const line of ending(outcome.report, outcome.files.summary))
            progress.line(line);
        return (0,exit/* exitCodeOf */.FO)(outcome.report, cancelled.aborted);
    });
}
/** Provides the images of a plan without a rehearsal; resolves with the exit code. */
function provide(option, context) {
    return withPlan(option, context, async ({ plan, settings, host, progress, cancelled }) => {
        const { provideOnly } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(748), __webpack_require__.e(845), __webpack_require__.e(747), __webpack_require__.e(292), __webpack_require__.e(384), __webpack_require__.e(506), __webpack_require__.e(911), __webpack_require__.e(897), __webpack_require__.e(925), __webpack_require__.e(122), __webpack_require__.e(487)]).then(__webpack_require__.bind(__webpack_require__, 32194));
        const { providedMs, images } = await provideOnly(plan, settings, host, cancelled);
        progress.close();
        progress.line(`\n${images.length} images in ${(0,clock/* inSeconds */.F7)(providedMs)}`);
        return exit/* EXIT */.dc.passed;
    });
}
/** Runs a command after opening the log, the progress display and the plan, and checking the engine. */
async function withPlan(option, { cwd, actionFolder, secrets }, work) {
    const settings = (0,inputs_settings/* settingsOfCommandLine */.cJ)(option, cwd, actionFolder);
    const redact = (text) => secrets.redact(text);
    const progress = await openProgress(process.stdout, process.env, redact);
    try {
        const host = hostOf(progress, secrets);
        const cancelled = (0,machine/* cancellation */.W)();
        const plan = await (0,plan_open/* openPlan */.u)(settings.plan, host.logger);
        const { openDocker } = await Promise.all(/* import() */[__webpack_require__.e(506), __webpack_require__.e(207)]).then(__webpack_require__.bind(__webpack_require__, 28506));
        const { requireEngine } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 70817));
        await requireEngine(openDocker(host.exec, { signal: cancelled }));
        return await work({ plan, settings, host, progress, cancelled });
    }
    finally {
        progress.close();
    }
}
/** Host of a run from the command line, with log and state on a progress display. */
function hostOf(progress, secrets) {
    return {
        ...machine/* machine */.A,
        logger: (0,logger/* terminalLogger */.jl)((line) => progress.line(line), secrets, process.env.RUNNER_DEBUG === '1'),
        secrets,
        actions: undefined,
        show: (state) => progress.update(state),
        remember: () => { },
    };
}
/** Last lines of the output: the result, its cause, and the path of the summary. */
function ending({ failure, totalMs }, summaryFile) {
    const result = failure === null
        ? [`\nPASSED in ${(0,clock/* inSeconds */.F7)(totalMs)}`]
        : [
            `\nFAILED${failure.phase === null ? '' : ` in "${failure.phase}"`}: ${failure.code}: ${failure.message}`,
            ...(failure.hint === null ? [] : [failure.hint]),
            ...failure.lines.map((line) => `  │ ${(0,plain/* plainLine */.h0)(line)}`),
        ];
    return [...result, `Summary: ${summaryFile}`].map(plain/* plain */.pj);
}


/***/ }),

/***/ 36480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   r_: () => (/* binding */ sides)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71670);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28159);



/** Error for invalid inputs, with their first mistakes. */
class InputError extends _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0 {
    problems;
    /** Number of mistakes beyond `problems`. */
    more;
    constructor(all) {
        const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
        const { shown, more } = (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(all);
        const lines = shown.map(({ input, line, value, message }) => `input ${input}, line ${line}: ${(0,_text_words__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(value)}: ${message}`);
        super('INPUT_INVALID', [`The inputs have ${count}:`, ...(0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .listLines */ .i4)(lines, more)].join('\n'));
        this.name = 'InputError';
        this.problems = shown;
        this.more = more;
    }
}
/** Non-blank lines of an input. */
function linesOf(input, text = '') {
    return text
        .split(/\r?\n/)
        .map((line, index) => ({ input, line: index + 1, value: line.trim() }))
        .filter(({ value }) => value !== '');
}
/** Both sides of a line's first `=`; undefined if one is missing. */
function sides({ value }) {
    const at = value.indexOf('=');
    const left = value.slice(0, Math.max(0, at)).trim();
    const right = value.slice(at + 1).trim();
    return left === '' || right === '' ? undefined : [left, right];
}


/***/ }),

/***/ 53935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yq: () => (/* binding */ loadPlan),
  readPlanFile: () => (/* binding */ readPlanFile),
  vI: () => (/* binding */ shortened)
});

// UNUSED EXPORTS: DEFAULT_PLAN

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/plan/lines.ts
var plan_lines = __webpack_require__(36480);
// EXTERNAL MODULE: ./src/plan/references.ts
var references = __webpack_require__(47469);
// EXTERNAL MODULE: ./src/plan/schema.ts
var schema = __webpack_require__(47684);
// EXTERNAL MODULE: ./src/plan/stage.ts
var plan_stage = __webpack_require__(74445);
;// CONCATENATED MODULE: ./src/plan/names.ts





/** Names of the plan's upgrades after applying lines `name` (all of them, in order) or `old=new`. */
function renamedUpgradeNames(plan, lines, note) {
    const known = plan.upgrades.map(({ name }) => name);
    const pairs = lines.filter(isPair);
    if (pairs.length === 0) {
        if (lines.length === 0)
            return known;
        const upgrades = `the plan's upgrades are ${(0,words/* listed */.KE)(known)}`;
        noteCount(lines, known.length, upgrades, note);
        return named(known, byPosition(lines), note);
    }
    if (pairs.length < lines.length) {
        const message = 'a name among lines old=new; allowed are names only or old=new only';
        for (const line of lines)
            if (!isPair(line))
                note(line, 'FORM_WRONG', message);
    }
    return named(known, byOldName(pairs, known, note), note);
}
/** Names of the upgrades between consecutive releases of a new list. */
function newUpgradeNames(plan, releases, lines, note) {
    const count = releases.length - 1;
    const [only] = releases;
    if (count === 0 && only) {
        note(only, 'LINES_TOO_FEW', 'a single release; allowed are at least two, in the order of the upgrades');
        return [];
    }
    for (const line of lines.filter(isPair)) {
        note(line, 'FORM_WRONG', 'old=new where releases are replaced; allowed is the name of an upgrade');
    }
    // The bundled plan's names suffice if only its images are replaced.
    if (lines.length === 0 && count === plan.upgrades.length) {
        return plan.upgrades.map(({ name }) => name);
    }
    noteCount(lines, count, `${releases.length} releases have ${count} between them`, note);
    return named([], byPosition(lines), note);
}
/** Plan with renamed upgrades, including references in traffic. */
function nameUpgrades(plan, names) {
    const upgrades = plan.upgrades.map((upgrade, index) => ({
        ...upgrade,
        name: names[index] ?? upgrade.name,
    }));
    const traffic = plan.traffic.map((entry) => {
        const [when, old] = (0,plan_stage/* stageParts */.D)(entry.stage);
        const index = plan.upgrades.findIndex(({ name }) => name === old);
        return index < 0 ? entry : { ...entry, stage: `${when}:${upgrades[index]?.name}` };
    });
    return { ...plan, upgrades, traffic };
}
function isPair({ value }) {
    return value.includes('=');
}
function byPosition(lines) {
    return lines.map((line, index) => ({ line, index, name: line.value }));
}
function byOldName(lines, known, note) {
    const namings = [];
    for (const line of lines) {
        const pair = (0,plan_lines/* sides */.r_)(line);
        if (pair === undefined) {
            note(line, 'FORM_WRONG', 'wrong form; allowed is old=new');
            continue;
        }
        const [old, name] = pair;
        const index = known.indexOf(old);
        if (index < 0) {
            const near = (0,words/* suggestion */.h)(old, known);
            note(line, 'NAME_UNKNOWN', `unknown upgrade ${(0,words/* quoted */.TL)(old)}${near}; the plan's upgrades are ${(0,words/* listed */.KE)(known)}`);
        }
        else if (namings.some((naming) => naming.index === index)) {
            note(line, 'NAME_NOT_UNIQUE', `second name for upgrade ${(0,words/* quoted */.TL)(old)}; an upgrade is allowed once`);
        }
        else {
            namings.push({ line, index, name });
        }
    }
    return namings;
}
function noteCount(lines, count, why, note) {
    for (const line of lines.slice(count))
        note(line, 'LINES_TOO_MANY', `a name too many; allowed are ${count}: ${why}`);
    if (lines.length >= count)
        return;
    const last = lines.at(-1) ?? { input: 'upgrades', line: 1, value: '' };
    note(last, 'LINES_TOO_FEW', `too few names; given are ${lines.length}, needed are ${count}: ${why}`);
}
const { name: nameSchema } = schema/* planSchema */.Fu.shape.upgrades.element.shape;
/** Names with replacements, which must be valid and unique. */
function named(old, namings, note) {
    const names = [...old];
    for (const { index, name } of namings)
        names[index] = name;
    for (const { line, index, name } of namings) {
        if (!(0,references/* isFolderName */.OB)(name)) {
            note(line, 'NAME_NOT_A_FOLDER', `${(0,words/* quoted */.TL)(name)} is not usable as the name of Cosmovisor's folder; ${references/* FOLDER_NAMES */.IU}`);
        }
        const form = nameSchema.safeParse(name).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, 'FORM_WRONG', `wrong name ${(0,words/* quoted */.TL)(name)}; allowed is ${form}`);
        // Of two equal new names, the second is the mistake; an old one was there before.
        const isTaken = names.some((other, at) => other === name && at !== index && (at < index || !namings.some((n) => n.index === at)));
        if (isTaken)
            note(line, 'NAME_NOT_UNIQUE', `second upgrade of the name ${(0,words/* quoted */.TL)(name)}; a name is allowed once`);
    }
    return names;
}

;// CONCATENATED MODULE: ./src/plan/replace.ts

/**
 * Plan with other releases and the upgrades between them. Settings for proposals and votes are taken from the
 * plan's own upgrades in turn; references to removed releases or upgrades are removed.
 */
function replaceReleases(plan, images, upgradeNames) {
    const releases = [...images].map(([name, image]) => ({ name, image }));
    const upgrades = releases.slice(1).flatMap((release, index) => {
        const base = plan.upgrades[index % plan.upgrades.length];
        const from = releases[index];
        const name = upgradeNames[index];
        if (!base || !from || name === undefined)
            return [];
        return [{ ...base, name, from: from.name, to: release.name }];
    });
    const names = releases.map(({ name }) => name);
    return {
        ...plan,
        releases,
        upgrades,
        traffic: plan.traffic.filter((entry) => isPossible(entry, names, upgradeNames)),
        queries: plan.queries.flatMap((query) => stillAsked(query, names)),
    };
}
function isPossible({ release, stage }, releases, upgrades) {
    const [, upgrade] = (0,plan_stage/* stageParts */.D)(stage);
    return ((release === undefined || releases.includes(release)) &&
        (upgrade === undefined || upgrades.includes(upgrade)));
}
/**
 * Queries for the remaining releases; one whose client is gone is removed, as its expected answers are those of
 * that client.
 */
function stillAsked(query, releases) {
    if (query.client !== undefined && !releases.includes(query.client))
        return [];
    const expect = Object.entries(query.expect).filter(([name]) => releases.includes(name));
    return expect.length === 0 ? [] : [{ ...query, expect: Object.fromEntries(expect) }];
}

;// CONCATENATED MODULE: ./src/plan/apply-inputs.ts






/**
 * Applies the action's inputs to a plan. A blank input counts as missing.
 *
 * @throws InputError with every mistake of all inputs.
 */
function applyInputs(plan, inputs) {
    const problems = [];
    const note = (line, code, message) => problems.push({ ...line, code, message });
    const releaseLines = (0,plan_lines/* linesOf */.Dx)('releases', inputs.releases);
    const upgradeLines = (0,plan_lines/* linesOf */.Dx)('upgrades', inputs.upgrades);
    for (const lines of [releaseLines, upgradeLines])
        refuseMany(lines);
    const images = imagesOf(releaseLines, note);
    let changed;
    if (inputs.replaceReleases && releaseLines.length > 0) {
        const names = newUpgradeNames(plan, releaseLines, upgradeLines, note);
        changed = problems.length > 0 ? plan : replaceReleases(plan, images, names);
    }
    else {
        noteUnknown(plan, releaseLines, note);
        changed = nameUpgrades(swapImages(plan, images), renamedUpgradeNames(plan, upgradeLines, note));
    }
    const [version, ...others] = (0,plan_lines/* linesOf */.Dx)('cosmovisor', inputs.cosmovisor);
    for (const line of others)
        note(line, 'LINES_TOO_MANY', 'second version; one is allowed');
    if (version !== undefined)
        changed = swapCosmovisor(changed, version, note);
    if (problems.length > 0)
        throw new plan_lines/* InputError */.dz(problems);
    return changed;
}
/** Maximum number of lines in an input: each is compared with all others. */
const MOST_LINES = 200;
function refuseMany(lines) {
    const line = lines[MOST_LINES];
    if (line === undefined)
        return;
    const message = `a line too many; allowed are ${MOST_LINES}`;
    throw new plan_lines/* InputError */.dz([{ ...line, code: 'LINES_TOO_MANY', message }]);
}
/** Replaces the plan's version of Cosmovisor. */
function swapCosmovisor(plan, line, note) {
    if (plan.cosmovisor.image !== undefined) {
        const message = `the plan has an image of its own with Cosmovisor, ${plan.cosmovisor.image}`;
        note(line, 'KEYS_EXCLUSIVE', message);
        return plan;
    }
    const form = cosmovisorSchema.safeParse({ version: line.value }).error?.issues[0]?.message;
    if (form !== undefined)
        note(line, 'FORM_WRONG', `wrong version; allowed is ${form}`);
    return { ...plan, cosmovisor: { ...plan.cosmovisor, version: line.value } };
}
const { cosmovisor: cosmovisorSchema } = schema/* planSchema */.Fu.shape;
const { name: apply_inputs_nameSchema, image: imageSchema } = schema/* planSchema */.Fu.shape.releases.element.shape;
/** Images of the releases named in the lines, in their order. */
function imagesOf(lines, note) {
    const images = new Map();
    for (const line of lines) {
        const pair = (0,plan_lines/* sides */.r_)(line);
        if (pair === undefined) {
            note(line, 'FORM_WRONG', 'wrong form; allowed is name=image, such as v2=checkersd:v2');
            continue;
        }
        const [name, image] = pair;
        const nameForm = apply_inputs_nameSchema.safeParse(name).error?.issues[0]?.message;
        if (nameForm !== undefined)
            note(line, 'FORM_WRONG', `wrong name ${(0,words/* quoted */.TL)(name)}; allowed is ${nameForm}`);
        const form = imageSchema.safeParse(image).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, 'FORM_WRONG', `wrong image ${(0,words/* quoted */.TL)(image)}; allowed is ${form}`);
        if (images.has(name)) {
            note(line, 'NAME_NOT_UNIQUE', `second image for release ${(0,words/* quoted */.TL)(name)}; a release is allowed once`);
        }
        images.set(name, image);
    }
    return images;
}
function noteUnknown(plan, lines, note) {
    const known = plan.releases.map(({ name }) => name);
    for (const line of lines) {
        const name = (0,plan_lines/* sides */.r_)(line)?.[0];
        if (name === undefined || known.includes(name))
            continue;
        const near = (0,words/* suggestion */.h)(name, known);
        note(line, 'NAME_UNKNOWN', `unknown release ${(0,words/* quoted */.TL)(name)}${near}; the plan's releases are ${(0,words/* listed */.KE)(known)}`);
    }
}
/** Replaces releases' images. Such a release is no longer built: the image must exist. */
function swapImages(plan, images) {
    const releases = plan.releases.map((release) => {
        const image = images.get(release.name);
        return image === undefined ? release : { name: release.name, image };
    });
    return { ...plan, releases };
}

// EXTERNAL MODULE: ./src/plan/parse.ts
var parse = __webpack_require__(12460);
// EXTERNAL MODULE: ./src/plan/yaml.ts
var yaml = __webpack_require__(39512);
;// CONCATENATED MODULE: ./src/plan/load.ts






/** Default path of the plan, in the folder where the action runs. */
const DEFAULT_PLAN = 'rehearsal.yml';
/** Reads a plan file on the host. */
const readPlanFile = (file) => (0,files/* readBounded */.CB)(file, yaml/* LARGEST_YAML */.R9);
/**
 * Finds and reads the plan, and applies the action's inputs. A given path must exist; the default is the user's
 * `rehearsal.yml` or else the bundled plan, whose releases the inputs replace rather than change.
 *
 * @throws PlanError for mistakes in the file, InputError for mistakes in the inputs, RehearsalError if there is
 *   no file.
 */
async function loadPlan(request, readFile) {
    const { cwd, releases, upgrades, cosmovisor } = request;
    const given = request.planInput?.trim() ?? '';
    const bundled = (0,external_node_path_.resolve)(cwd, request.bundledPlan);
    // Uses a function, as the bundler treats a path with a constant name as an asset and rewrites it.
    const at = (name) => (0,external_node_path_.resolve)(cwd, name);
    const places = given === '' ? [at(DEFAULT_PLAN), bundled] : [at(given)];
    for (const path of places) {
        const text = await readIfExists(path, readFile);
        if (text === undefined)
            continue;
        const file = shortened(path, cwd);
        const replaceReleases = given === '' && path === bundled;
        const { plan: written, placeOf } = (0,parse/* parsePlan */.v)(text, file);
        const plan = applyInputs(written, {
            releases,
            upgrades,
            cosmovisor,
            replaceReleases,
        });
        return { plan, file, folder: (0,external_node_path_.dirname)(path), placeOf };
    }
    const what = given === '' ? 'There is no plan' : `The plan ${given} does not exist`;
    throw new errors/* RehearsalError */.g0('PLAN_NOT_FOUND', `${what}; tried ${places.join(', ')}`, {
        hint: `Give the path of a plan from ${cwd}, or none for ${DEFAULT_PLAN} or the bundled plan.`,
    });
}
async function readIfExists(path, readFile) {
    try {
        return await readFile(path);
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        if (error instanceof errors/* RehearsalError */.g0)
            throw error;
        throw new errors/* RehearsalError */.g0('FILE_UNREADABLE', `The plan ${path} could not be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
function isMissing(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return false;
    return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}
/** A path for messages: relative to the working directory if below it. */
function shortened(path, cwd) {
    const below = (0,external_node_path_.relative)(cwd, path);
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? path : below;
}


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

/***/ 26696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ machine),
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13347);
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
