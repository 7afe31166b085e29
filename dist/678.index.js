export const id = 678;
export const ids = [678,571,59];
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

/***/ 93678:
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/images/store/actions.ts
var actions = __webpack_require__(73715);
;// CONCATENATED MODULE: ./src/images/store/trust.ts
/** Events that only those with write access cause, and that run code of the repository itself. */
const TRUSTED = ['push', 'schedule', 'workflow_dispatch', 'release', 'merge_group', 'create'];
/**
 * Why a job must not write the cache: what it builds may be anybody's, and later jobs would run it as the
 * repository's own. A pull request is trusted from the repository itself; `pull_request_target` and its
 * like, which run beside secrets on whatever they check out, never.
 *
 * @param event the event's name, and its payload as JSON
 * @returns undefined where it may
 */
function readOnlyReason(event) {
    if (TRUSTED.includes(event.name))
        return undefined;
    if (event.name !== 'pull_request')
        return `the event ${event.name || '(none)'} is not trusted with it`;
    const { pull_request: request } = parse(event.payload);
    const head = request?.head?.repo?.full_name;
    if (head !== undefined && head === request?.base?.repo?.full_name)
        return undefined;
    return 'a pull request from a fork is not trusted with it';
}
function parse(payload) {
    try {
        return (JSON.parse(payload) ?? {});
    }
    catch {
        return {}; // not to be read: not trusted
    }
}

// EXTERNAL MODULE: ./src/outputs.ts
var outputs = __webpack_require__(7729);
// EXTERNAL MODULE: ./src/plan/open.ts
var plan_open = __webpack_require__(76051);
// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/settings.ts + 1 modules
var settings = __webpack_require__(17077);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./src/state.ts




/**
 * Reads what a step saved for its post step. Every program of the job's user can write there: the file for it is
 * in the runner's folder. So nothing is believed but what a step with these settings saves: a working folder of a
 * run's name where such folders are made, the evidence folder, and the entries that its cache has.
 *
 * @throws RehearsalError naming what is not the step's own
 */
function leftBy({ started, uploads }, known) {
    return {
        started: started === '' ? undefined : believed('what was started', started, startedBy(known)),
        uploads: uploads === '' ? [] : believed('what is to be cached', uploads, uploadsBy(known)),
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
    const { data } = schema.safeParse(jsonOf(text));
    if (data === undefined) {
        throw new errors/* RehearsalError */.g0(`The state of the step is not believed, and nothing is done by it: ${what} is not its own`);
    }
    return data;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/system/journal.ts + 5 modules
var system_journal = __webpack_require__(90093);
// EXTERNAL MODULE: ./src/system/machine.ts
var machine = __webpack_require__(26696);
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
;// CONCATENATED MODULE: ./src/step.ts














/** Names under which the main step tells the post step that it has begun, and what is left to do. */
const BEGUN_STATE = 'begun';
const STARTED_STATE = 'started';
const UPLOADS_STATE = 'uploads';
/** Bytes of the file that describes an event: GitHub sends none of more than 25 MB. */
const LARGEST_EVENT = 32 * 1024 * 1024;
/**
 * The action: the step itself or, in a later process, what comes after it.
 *
 * @param actionFolder the folder of action.yml
 */
async function step(actionFolder) {
    const secrets = new system_journal/* Secrets */.Sb();
    const journal = (0,system_journal/* workflowJournal */.XA)(core, secrets);
    // That it is there is enough: what it says, any program of the step's user may have changed.
    if (process.env[`STATE_${BEGUN_STATE}`] !== undefined)
        return afterStep(actionFolder, journal, secrets);
    // Before anything can fail: without it the post step would be a second main one.
    core.saveState(BEGUN_STATE, 'true');
    try {
        // Only the action in `combine` has this input; a runner sets it also where it is empty.
        if (process.env.INPUT_EXPECTED === undefined) {
            await rehearsalStep(actionFolder, journal, secrets);
        }
        else
            await combineStep();
    }
    catch (error) {
        if (error instanceof problems/* PlanError */.W6) {
            const { problemAnnotations } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 856));
            annotate(problemAnnotations(error));
        }
        const told = secrets.redact((0,errors/* explained */.to)(error));
        core.setFailed((0,plain/* plain */.pj)(told));
        const { renderRefusal } = await __webpack_require__.e(/* import() */ 294).then(__webpack_require__.bind(__webpack_require__, 70294));
        await core.summary.addRaw(renderRefusal(told)).write();
    }
}
async function rehearsalStep(actionFolder, journal, secrets) {
    const settings = await settingsOf(actionFolder);
    const uploads = [];
    const upload = (added) => {
        uploads.push(added);
        core.saveState(UPLOADS_STATE, JSON.stringify(uploads));
    };
    const remember = (started) => core.saveState(STARTED_STATE, JSON.stringify(started));
    // What the job runs gets none of it: not every child is to be trusted with keys.
    delete process.env.INPUT_ENVIRONMENT;
    for (const value of Object.values(settings.environment))
        journal.secret(value);
    const env = { ...machine/* machine */.A.env, ...settings.environment };
    const host = {
        ...machine/* machine */.A,
        env,
        journal,
        secrets,
        actions: { load: cachePort, upload },
        remember,
    };
    const plan = await (0,plan_open/* openPlan */.u)(settings.plan, journal);
    // At once: a job that is killed has evidence to upload, too.
    core.setOutput('plan-name', (0,outputs/* safeName */.j)(plan.file));
    core.setOutput('evidence', settings.evidence);
    const { main } = await Promise.all(/* import() */[__webpack_require__.e(569), __webpack_require__.e(191), __webpack_require__.e(279), __webpack_require__.e(357), __webpack_require__.e(908), __webpack_require__.e(81), __webpack_require__.e(994), __webpack_require__.e(476), __webpack_require__.e(613)]).then(__webpack_require__.bind(__webpack_require__, 20994));
    const outcome = await main(plan, settings, host, (0,machine/* cancellation */.W)());
    for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Y)(outcome)))
        core.setOutput(name, value);
    await core.summary.addRaw(outcome.summary).write();
    const { annotationsOf } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 856));
    annotate(annotationsOf(outcome.report));
    const { failure } = outcome.report;
    if (failure) {
        const { phase, message, hint, lines } = failure;
        core.setFailed((0,plain/* plain */.pj)(`${phase ?? 'rehearsal'}: ${message}\n${hint ?? ''}`).trim());
        for (const line of lines)
            journal.foreign(line);
    }
}
/** The action in `combine`: one summary of what several rehearsals left. */
async function combineStep() {
    core.setOutput('result', 'failed'); // whatever ends it early
    const { combineEvidence } = await Promise.all(/* import() */[__webpack_require__.e(569), __webpack_require__.e(191), __webpack_require__.e(81), __webpack_require__.e(994), __webpack_require__.e(738)]).then(__webpack_require__.bind(__webpack_require__, 67738));
    const evidence = external_node_path_default().resolve(core.getInput('evidence'));
    const combined = await combineEvidence(evidence, core.getInput('expected'), (message) => core.warning((0,plain/* plain */.pj)(message)));
    core.setOutput('result', combined.result);
    await core.summary.addRaw(combined.summary).write();
    if (combined.result === 'failed') {
        const { notPassed } = await __webpack_require__.e(/* import() */ 811).then(__webpack_require__.bind(__webpack_require__, 53811));
        core.setFailed((0,plain/* plain */.pj)(`Not passed: ${notPassed(combined)}`));
    }
}
/** Shows what is wrong at its lines, in the changes of a pull request. */
function annotate(annotations) {
    for (const { title, message, place } of annotations) {
        if (place === null)
            core.error(message, { title });
        else
            core.error(message, { title, file: inRepository(place.file), startLine: place.line });
    }
}
/** A file as annotations name it; messages name it from the working directory. */
function inRepository(file) {
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
    return external_node_path_default().relative(workspace, external_node_path_default().resolve(file));
}
/** The settings, as the step and its post step are both given them. */
async function settingsOf(actionFolder) {
    const file = process.env.GITHUB_EVENT_PATH ?? '';
    const readOnly = readOnlyReason({
        name: process.env.GITHUB_EVENT_NAME ?? '',
        // Every program of the job's user can put something else in its place.
        payload: await (0,files/* readBounded */.CB)(file, LARGEST_EVENT).catch(() => ''),
    });
    return (0,settings/* settingsOfStep */.$U)(core.getInput, process.env, process.cwd(), actionFolder, readOnly);
}
/** Cleans up behind a step that was killed, and saves what the cache is to have. */
async function afterStep(actionFolder, journal, secrets) {
    const { started, uploads } = await stateOf(actionFolder, journal);
    if (started !== undefined) {
        const { post, redactorAgain } = await Promise.all(/* import() */[__webpack_require__.e(569), __webpack_require__.e(191), __webpack_require__.e(357), __webpack_require__.e(81), __webpack_require__.e(994), __webpack_require__.e(661)]).then(__webpack_require__.bind(__webpack_require__, 86661));
        const settings = await settingsOf(actionFolder);
        await post(machine/* machine */.A.exec, journal, started, () => redactorAgain(settings, machine/* machine */.A.env, journal, secrets));
    }
    if (uploads.length > 0)
        await (0,actions/* saveUploads */.A4)(await cachePort(), uploads, journal);
}
/** What the step left to do: nothing where its state is not its own. */
async function stateOf(actionFolder, journal) {
    const saved = { started: core.getState(STARTED_STATE), uploads: core.getState(UPLOADS_STATE) };
    const nothing = { started: undefined, uploads: [] };
    if (saved.started === '' && saved.uploads === '')
        return nothing;
    try {
        return leftBy(saved, await settingsOf(actionFolder));
    }
    catch (error) {
        journal.warning((0,errors/* messageOf */.bD)(error));
        return nothing;
    }
}
/** GitHub's cache: a large library, loaded where it is used. */
function cachePort() {
    return __webpack_require__.e(/* import() */ 691).then(__webpack_require__.bind(__webpack_require__, 61691));
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
