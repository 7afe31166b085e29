export const id = 20;
export const ids = [20,571];
export const modules = {

/***/ 36020:
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

// EXTERNAL MODULE: ./src/plan/open.ts
var plan_open = __webpack_require__(76051);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/exec.ts + 2 modules
var system_exec = __webpack_require__(81379);
;// CONCATENATED MODULE: ./src/preflight/engine.ts


/** The first API whose networks can be without an address of the machine: of engine 25.0 (moby `docs/api`). */
const FIRST_API = [1, 44];
/** Limit of the engine's first answer, in milliseconds. */
const LIMIT_MS = 30_000;
/**
 * Makes sure that a Docker engine answers that can close the networks of a run, before anything is done that
 * needs one.
 *
 * @throws RehearsalError where there is no client, no engine behind it, or one that is too old
 */
async function requireEngine(exec, signal) {
    try {
        const { stdout } = await exec.run(['docker', 'version', '--format', '{{.Server.Version}} {{.Server.APIVersion}}'], { signal, timeout: LIMIT_MS });
        requireNew(stdout.trim());
    }
    catch (error) {
        if (!(error instanceof system_exec/* CommandError */.Qd))
            throw error;
        throw new errors/* RehearsalError */.g0(`No Docker engine answers: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Start one, or say by DOCKER_HOST where it is.',
            cause: error,
        });
    }
}
/** @param told version of the engine and of its API, as in `28.0.1 1.48` */
function requireNew(told) {
    const [engine = '', api = ''] = told.split(' ');
    const [major = 0, minor = 0] = api.split('.').map(Number);
    const [least, since] = FIRST_API;
    if (major > least || (major === least && minor >= since))
        return;
    throw new errors/* RehearsalError */.g0(`The Docker engine ${engine || 'of this machine'} has the API ${api || 'of no version'}, older than ${FIRST_API.join('.')}`, {
        hint: 'Its networks always lead to the machine, so that a copy of your nodes could reach what is no part of the rehearsal. Use engine 25.0 or later.',
    });
}

// EXTERNAL MODULE: ./src/settings.ts + 1 modules
var src_settings = __webpack_require__(17077);
// EXTERNAL MODULE: ./src/system/clock.ts
var clock = __webpack_require__(13347);
// EXTERNAL MODULE: ./src/system/journal.ts + 5 modules
var journal = __webpack_require__(90093);
// EXTERNAL MODULE: ./src/system/machine.ts
var machine = __webpack_require__(26696);
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
;// CONCATENATED MODULE: ./src/cli/progress.ts

/**
 * Opens the progress display: with a terminal behind the stream one live line below the log, otherwise
 * the log alone.
 *
 * @param redact takes secrets out of what is shown
 */
async function openProgress(screen, env, redact) {
    if (!screen.isTTY || env.TERM === 'dumb')
        return plainProgress(screen);
    const { createLogUpdate } = await __webpack_require__.e(/* import() */ 210).then(__webpack_require__.bind(__webpack_require__, 92210));
    const live = createLogUpdate(screen, { showCursor: true });
    return new LiveProgress(screen, live, redact);
}
/** The log alone. */
function plainProgress(screen) {
    return {
        update: () => { },
        line: (text) => void screen.write(`${text}\n`),
        close: () => { },
    };
}
/** A live line below the log. */
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
/** The live line: `▸ 1:05  vote on v1tov2 · height 118 · waiting for proposal 1 to be decided`. */
function liveLine({ elapsedMs, phase, height, waitingFor }) {
    const seconds = Math.floor(elapsedMs / 1_000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const parts = [
        phase,
        ...(height === undefined ? [] : [`height ${height}`]),
        ...(waitingFor === undefined ? [] : [`waiting for ${waitingFor}`]),
    ];
    return `▸ ${time}  ${parts.join(' · ').replace(/\s+/g, ' ')}`;
}
/** A text that does not wrap: a live line is one line. */
function fitting(text, given) {
    const columns = given || 80;
    const characters = [...text];
    return characters.length < columns
        ? text
        : `${characters.slice(0, Math.max(0, columns - 2)).join('')}…`;
}

;// CONCATENATED MODULE: ./src/cli/rehearse.ts









/** A rehearsal from the command line. */
function rehearse(option, place) {
    return withPlan(option, place, async ({ plan, settings, host, progress, cancelled }) => {
        const { main } = await Promise.all(/* import() */[__webpack_require__.e(569), __webpack_require__.e(191), __webpack_require__.e(279), __webpack_require__.e(357), __webpack_require__.e(908), __webpack_require__.e(81), __webpack_require__.e(994), __webpack_require__.e(476), __webpack_require__.e(613), __webpack_require__.e(59)]).then(__webpack_require__.bind(__webpack_require__, 20994));
        const outcome = await main(plan, settings, host, cancelled);
        progress.close();
        for (const line of ending(outcome.report, outcome.files.summary))
            progress.line(line);
        return (0,exit/* exitCodeOf */.FO)(outcome.report, cancelled.aborted);
    });
}
/** The images of a plan alone. */
function provide(option, place) {
    return withPlan(option, place, async ({ plan, settings, host, progress, cancelled }) => {
        const { provideOnly } = await Promise.all(/* import() */[__webpack_require__.e(569), __webpack_require__.e(191), __webpack_require__.e(279), __webpack_require__.e(81), __webpack_require__.e(994), __webpack_require__.e(476), __webpack_require__.e(764)]).then(__webpack_require__.bind(__webpack_require__, 70148));
        const { providedMs, images } = await provideOnly(plan, settings, host, cancelled);
        progress.close();
        progress.line(`\n${images.length} images in ${(0,clock/* inSeconds */.F7)(providedMs)}`);
        return exit/* EXIT */.dc.passed;
    });
}
/** Runs a command with a log, a progress display, the plan that is asked for and an engine that answers. */
async function withPlan(option, { cwd, actionFolder, secrets }, work) {
    const settings = (0,src_settings/* settingsOfCommandLine */.cJ)(option, cwd, actionFolder);
    const redact = (text) => secrets.redact(text);
    const progress = await openProgress(process.stdout, process.env, redact);
    try {
        const host = hostOf(progress, secrets);
        const cancelled = (0,machine/* cancellation */.W)();
        const plan = await (0,plan_open/* openPlan */.u)(settings.plan, host.journal);
        await requireEngine(host.exec, cancelled);
        return await work({ plan, settings, host, progress, cancelled });
    }
    finally {
        progress.close();
    }
}
/** The edges of a run from the command line, whose log and events go to a progress display. */
function hostOf(progress, secrets) {
    return {
        ...machine/* machine */.A,
        journal: (0,journal/* terminalJournal */.eO)((line) => progress.line(line), secrets, process.env.RUNNER_DEBUG === '1'),
        secrets,
        actions: undefined,
        show: (state) => progress.update(state),
        remember: () => { },
    };
}
/** What is said last: how it ended, why, and where to read on. */
function ending({ failure, totalMs }, summaryFile) {
    const result = failure === null
        ? [`\nPASSED in ${(0,clock/* inSeconds */.F7)(totalMs)}`]
        : [
            `\nFAILED${failure.phase === null ? '' : ` in "${failure.phase}"`}: ${failure.message}`,
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
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28159);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91734);



/** Inputs that cannot be used, with their first mistakes. */
class InputError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0 {
    problems;
    /** How many mistakes there are beside `problems`. */
    more;
    constructor(all) {
        const count = all.length === 1 ? 'a mistake' : `${all.length} mistakes`;
        const { told, more } = (0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(all);
        const lines = told.map(({ input, line, value, message }) => `input ${input}, line ${line}: ${(0,_words__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(value)}: ${message}`);
        super([`The inputs have ${count}:`, ...(0,_problems__WEBPACK_IMPORTED_MODULE_1__/* .listLines */ .i4)(lines, more)].join('\n'));
        this.name = 'InputError';
        this.problems = told;
        this.more = more;
    }
}
/** The lines of an input that say something. */
function linesOf(input, text = '') {
    return text
        .split(/\r?\n/)
        .map((line, index) => ({ input, line: index + 1, value: line.trim() }))
        .filter(({ value }) => value !== '');
}
/** The two sides of a line's first `=`; undefined unless both are there. */
function sides({ value }) {
    const at = value.indexOf('=');
    const left = value.slice(0, Math.max(0, at)).trim();
    const right = value.slice(at + 1).trim();
    return left === '' || right === '' ? undefined : [left, right];
}


/***/ }),

/***/ 99571:
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/plan/lines.ts
var plan_lines = __webpack_require__(36480);
// EXTERNAL MODULE: ./src/plan/names.ts
var plan_names = __webpack_require__(42471);
;// CONCATENATED MODULE: ./src/plan/replace.ts

/**
 * The plan with other releases and the upgrades between them. How upgrades are proposed and voted
 * is taken from the plan's own upgrades in turn; what names a release or upgrade that is gone goes
 * with it.
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
    const [, upgrade] = (0,plan_names/* stageParts */.DN)(stage);
    return ((release === undefined || releases.includes(release)) &&
        (upgrade === undefined || upgrades.includes(upgrade)));
}
/** A query goes with its client, since what it expects is what that client answers. */
function stillAsked(query, releases) {
    if (query.client !== undefined && !releases.includes(query.client))
        return [];
    const expect = Object.entries(query.expect).filter(([name]) => releases.includes(name));
    return expect.length === 0 ? [] : [{ ...query, expect: Object.fromEntries(expect) }];
}

// EXTERNAL MODULE: ./src/plan/schema.ts
var schema = __webpack_require__(47684);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
;// CONCATENATED MODULE: ./src/plan/inputs.ts






/**
 * The plan as the action's inputs change it. An input of blanks counts as not given.
 *
 * @throws InputError with every mistake of both inputs.
 */
function applyInputs(plan, inputs) {
    const problems = [];
    const note = (line, message) => problems.push({ ...line, message });
    const releaseLines = (0,plan_lines/* linesOf */.Dx)('releases', inputs.releases);
    const upgradeLines = (0,plan_lines/* linesOf */.Dx)('upgrades', inputs.upgrades);
    for (const lines of [releaseLines, upgradeLines])
        refuseMany(lines);
    const images = imagesOf(releaseLines, note);
    let changed;
    if (inputs.replaceReleases && releaseLines.length > 0) {
        const names = (0,plan_names/* newUpgradeNames */.Ze)(plan, releaseLines, upgradeLines, note);
        changed = problems.length > 0 ? plan : replaceReleases(plan, images, names);
    }
    else {
        noteUnknown(plan, releaseLines, note);
        changed = (0,plan_names/* nameUpgrades */.xj)(swapImages(plan, images), (0,plan_names/* renamedUpgradeNames */.B2)(plan, upgradeLines, note));
    }
    const [version, ...others] = (0,plan_lines/* linesOf */.Dx)('cosmovisor', inputs.cosmovisor);
    for (const line of others)
        note(line, 'second version; one is allowed');
    if (version !== undefined)
        changed = swapCosmovisor(changed, version, note);
    if (problems.length > 0)
        throw new plan_lines/* InputError */.dz(problems);
    return changed;
}
/** Lines of an input that are looked at: each is compared with all others. */
const MOST_LINES = 200;
function refuseMany(lines) {
    const line = lines[MOST_LINES];
    if (line === undefined)
        return;
    throw new plan_lines/* InputError */.dz([{ ...line, message: `a line too many; allowed are ${MOST_LINES}` }]);
}
/** A version of Cosmovisor in the place of the plan's. */
function swapCosmovisor(plan, line, note) {
    if (plan.cosmovisor.image !== undefined) {
        note(line, `the plan has an image of its own with Cosmovisor, ${plan.cosmovisor.image}`);
        return plan;
    }
    const form = cosmovisorSchema.safeParse({ version: line.value }).error?.issues[0]?.message;
    if (form !== undefined)
        note(line, `wrong version; allowed is ${form}`);
    return { ...plan, cosmovisor: { ...plan.cosmovisor, version: line.value } };
}
const { cosmovisor: cosmovisorSchema } = schema/* planSchema */.Fu.shape;
const { name: nameSchema, image: imageSchema } = schema/* planSchema */.Fu.shape.releases.element.shape;
/** The image of each release that the lines name, in their order. */
function imagesOf(lines, note) {
    const images = new Map();
    for (const line of lines) {
        const pair = (0,plan_lines/* sides */.r_)(line);
        if (pair === undefined) {
            note(line, 'wrong form; allowed is name=image, such as v2=checkersd:v2');
            continue;
        }
        const [name, image] = pair;
        const nameForm = nameSchema.safeParse(name).error?.issues[0]?.message;
        if (nameForm !== undefined)
            note(line, `wrong name ${(0,words/* quoted */.TL)(name)}; allowed is ${nameForm}`);
        const form = imageSchema.safeParse(image).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, `wrong image ${(0,words/* quoted */.TL)(image)}; allowed is ${form}`);
        if (images.has(name)) {
            note(line, `second image for release ${(0,words/* quoted */.TL)(name)}; a release is allowed once`);
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
        note(line, `unknown release ${(0,words/* quoted */.TL)(name)}${near}; the plan's releases are ${(0,words/* listed */.KE)(known)}`);
    }
}
/** A release that gets an image is not built any more: the image must exist. */
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






/** The plan that is used when no path is given, in the folder the action runs in. */
const DEFAULT_PLAN = 'rehearsal.yml';
/** Reads the text of a plan on this machine. */
const readPlanFile = (file) => (0,files/* readBounded */.CB)(file, yaml/* LARGEST_YAML */.R9);
/**
 * Finds the plan, reads it and applies the action's inputs to it. A path that is given must exist;
 * otherwise it is the user's `rehearsal.yml` or, without one, the bundled plan, whose releases the
 * inputs then replace rather than change.
 *
 * @throws PlanError for mistakes in the file, InputError for mistakes in the inputs, RehearsalError
 *   if there is no file.
 */
async function loadPlan(request, readFile) {
    const { cwd, releases, upgrades, cosmovisor } = request;
    const given = request.planInput?.trim() ?? '';
    const bundled = (0,external_node_path_.resolve)(cwd, request.bundledPlan);
    // Through a function: the bundler takes a path with a constant name for an asset, and rewrites it.
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
    throw new errors/* RehearsalError */.g0(`${what}; tried ${places.join(', ')}`, {
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
        throw new errors/* RehearsalError */.g0(`The plan ${path} could not be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
function isMissing(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return false;
    return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}
/** A path as messages name it: relative to the working directory where it is below it. */
function shortened(path, cwd) {
    const below = (0,external_node_path_.relative)(cwd, path);
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? path : below;
}


/***/ }),

/***/ 42471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ renamedUpgradeNames),
/* harmony export */   DN: () => (/* binding */ stageParts),
/* harmony export */   Ze: () => (/* binding */ newUpgradeNames),
/* harmony export */   xj: () => (/* binding */ nameUpgrades)
/* harmony export */ });
/* harmony import */ var _lines__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36480);
/* harmony import */ var _references__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47469);
/* harmony import */ var _schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47684);
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91734);




/** The names of the plan's upgrades, as lines `name` (all of them, in order) or `old=new` have them. */
function renamedUpgradeNames(plan, lines, note) {
    const known = plan.upgrades.map(({ name }) => name);
    const pairs = lines.filter(isPair);
    if (pairs.length === 0) {
        if (lines.length === 0)
            return known;
        const upgrades = `the plan's upgrades are ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(known)}`;
        noteCount(lines, known.length, upgrades, note);
        return named(known, byPosition(lines), note);
    }
    if (pairs.length < lines.length) {
        const message = 'a name among lines old=new; allowed are names only or old=new only';
        for (const line of lines)
            if (!isPair(line))
                note(line, message);
    }
    return named(known, byOldName(pairs, known, note), note);
}
/** The names of the upgrades between consecutive releases of a new list. */
function newUpgradeNames(plan, releases, lines, note) {
    const count = releases.length - 1;
    const [only] = releases;
    if (count === 0 && only) {
        note(only, 'a single release; allowed are at least two, in the order of the upgrades');
        return [];
    }
    for (const line of lines.filter(isPair)) {
        note(line, 'old=new where releases are replaced; allowed is the name of an upgrade');
    }
    // The bundled plan's names serve whoever only swaps its images.
    if (lines.length === 0 && count === plan.upgrades.length) {
        return plan.upgrades.map(({ name }) => name);
    }
    noteCount(lines, count, `${releases.length} releases have ${count} between them`, note);
    return named([], byPosition(lines), note);
}
/** The plan with its upgrades named so, also where traffic speaks of them. */
function nameUpgrades(plan, names) {
    const upgrades = plan.upgrades.map((upgrade, index) => ({
        ...upgrade,
        name: names[index] ?? upgrade.name,
    }));
    const traffic = plan.traffic.map((entry) => {
        const [when, old] = stageParts(entry.stage);
        const index = plan.upgrades.findIndex(({ name }) => name === old);
        return index < 0 ? entry : { ...entry, stage: `${when}:${upgrades[index]?.name}` };
    });
    return { ...plan, upgrades, traffic };
}
/** `before:v2` as `before` and `v2`; `start` and `end` have no upgrade. */
function stageParts(stage) {
    const [, when = stage, upgrade] = /^(before|after):(.+)$/.exec(stage) ?? [];
    return [when, upgrade];
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
        const pair = (0,_lines__WEBPACK_IMPORTED_MODULE_0__/* .sides */ .r_)(line);
        if (pair === undefined) {
            note(line, 'wrong form; allowed is old=new');
            continue;
        }
        const [old, name] = pair;
        const index = known.indexOf(old);
        if (index < 0) {
            const near = (0,_words__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(old, known);
            note(line, `unknown upgrade ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(old)}${near}; the plan's upgrades are ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(known)}`);
        }
        else if (namings.some((naming) => naming.index === index)) {
            note(line, `second name for upgrade ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(old)}; an upgrade is allowed once`);
        }
        else {
            namings.push({ line, index, name });
        }
    }
    return namings;
}
function noteCount(lines, count, why, note) {
    for (const line of lines.slice(count))
        note(line, `a name too many; allowed are ${count}: ${why}`);
    if (lines.length >= count)
        return;
    const last = lines.at(-1) ?? { input: 'upgrades', line: 1, value: '' };
    note(last, `too few names; given are ${lines.length}, needed are ${count}: ${why}`);
}
const { name: nameSchema } = _schema__WEBPACK_IMPORTED_MODULE_2__/* .planSchema */ .Fu.shape.upgrades.element.shape;
/** The names with the new ones in their places, which must be usable and differ from all others. */
function named(old, namings, note) {
    const names = [...old];
    for (const { index, name } of namings)
        names[index] = name;
    for (const { line, index, name } of namings) {
        if (!(0,_references__WEBPACK_IMPORTED_MODULE_1__/* .isFolderName */ .OB)(name)) {
            note(line, `${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)} is not a folder name, which Cosmovisor makes of it; ${_references__WEBPACK_IMPORTED_MODULE_1__/* .FOLDER_NAMES */ .IU}`);
        }
        const form = nameSchema.safeParse(name).error?.issues[0]?.message;
        if (form !== undefined)
            note(line, `wrong name ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)}; allowed is ${form}`);
        // Of two new names that are the same, the second is the mistake; an old one was there before.
        const isTaken = names.some((other, at) => other === name && at !== index && (at < index || !namings.some((n) => n.index === at)));
        if (isTaken)
            note(line, `second upgrade of the name ${(0,_words__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)}; a name is allowed once`);
    }
    return names;
}


/***/ }),

/***/ 76051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var _load__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99571);

/**
 * Loads a plan and says which one it is, as the first line of the log. The modules that work on a plan are
 * large and are loaded after this.
 *
 * @throws as `loadPlan`
 */
async function openPlan(request, journal) {
    const loaded = await (0,_load__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Yq)(request, _load__WEBPACK_IMPORTED_MODULE_0__.readPlanFile);
    journal.info(`Plan: ${loaded.file}`);
    return loaded;
}


/***/ }),

/***/ 26696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ machine),
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13347);
/* harmony import */ var _exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81379);



/** The real edges of the machine. */
const machine = { exec: _exec__WEBPACK_IMPORTED_MODULE_2__/* .systemExec */ .Vi, clock: _clock__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml, env: process.env };
/** What asks a run to end: Ctrl-C, a runner, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Aborted by the first signal that asks for the end; the run then ends in order. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => controller.abort(new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(signal)));
    }
    return controller.signal;
}


/***/ })

};
