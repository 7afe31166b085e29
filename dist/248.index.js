export const id = 248;
export const ids = [248,935];
export const modules = {

/***/ 81248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/plan/lines.ts
var lines = __webpack_require__(36480);
// EXTERNAL MODULE: ./src/plan/load.ts + 3 modules
var load = __webpack_require__(53935);
// EXTERNAL MODULE: ./src/plan/problems.ts
var plan_problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/plan/source.ts
var source = __webpack_require__(61142);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
// EXTERNAL MODULE: ./src/cosmovisor/versions.ts
var versions = __webpack_require__(60933);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/cli/overview.ts




/** Describes a plan with its defaults for reading: one or more lines per section. */
function overview(plan) {
    const { chain, releases, cosmovisor, stack, accounts, upgrades, traffic, queries } = plan;
    const first = releases[0]?.name ?? '';
    return [
        ...section('chain', [
            `${chain.binary}, ${chain.id ?? 'id from the genesis'}, fees in ${chain.denom ?? 'the bond denomination from the genesis'}`,
        ]),
        ...section('releases', releases.map(({ name, image, build }) => `${name}: ${image}, ${builtHow(build)}`)),
        ...section('upgrades', upgrades.map((upgrade, index) => `${index + 1}. ${upgradeLine(upgrade, upgrades[index - 1])}`)),
        ...section('stack', [
            `${stack.compose.join(', ')}, RPC of ${stack.rpc}`,
            ...stack.images.map(({ image, build }) => `${image}, ${builtHow(build)}`),
            stack.fresh === undefined
                ? `copied homes; state ${stack.state === 'keep' ? 'kept' : 'reset'}`
                : `fresh homes; validators ${stack.fresh.validators.map(({ service }) => service).join(', ')}`,
        ]),
        ...section('Cosmovisor', [cosmovisor.image ?? cosmovisor.version ?? versions/* DEFAULT_VERSION */.jD]),
        ...section('accounts', Object.entries(accounts).map(([name, source]) => `${name}: ${sourceWords(source)}`)),
        ...section('pace', [paceWords(plan.pace)]),
        ...section('traffic', traffic.map((entry) => trafficLine(entry, first))),
        ...section('queries', queries.map(queryLine)),
        ...section('restart', [plan.restart ? `on ${(0,complete/* lastRelease */.Ik)(plan).name}` : 'none']),
    ];
}
const LABEL_WIDTH = 12;
function section(label, lines) {
    const all = lines.length === 0 ? ['none'] : lines.map(plain/* plainLine */.h0);
    return all.map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`);
}
function builtHow(build) {
    if (build === undefined)
        return 'existing or pulled';
    const { context, ref, dockerfile, target, go, pull } = build;
    const how = go === undefined
        ? ` with ${dockerfile}${target === undefined ? '' : `, stage ${target}`}`
        : `, Go build${go.tags.length === 0 ? '' : ` with tags ${(0,words/* listed */.KE)(go.tags)}`}`;
    const at = ref === undefined ? '' : ` at ${ref}`;
    return `${pull === true ? 'pulled, or ' : ''}built from ${context}${at}${how}`;
}
function upgradeLine(upgrade, before) {
    const { name, from, to, proposer, deposit, votes, expedited, straddle, height } = upgrade;
    const voted = Object.entries(votes).map(([account, vote]) => `${account} ${vote}`);
    return [
        `${name}: ${from} -> ${to}`,
        `proposed${expedited ? ' as expedited' : ''} by ${proposer} with ${deposit ?? 'the minimum deposit'}`,
        `votes: ${voted.length === 0 ? 'none' : voted.join(', ')}`,
        height === undefined ? 'height as early as possible' : `height ${height} from its proposal`,
        ...(before === undefined
            ? []
            : [straddle ? `its vote straddles ${before.name}` : `proposed after ${before.name}`]),
    ].join('; ');
}
function sourceWords(source) {
    const { keyring, fresh } = source;
    if (fresh !== undefined)
        return `a new key for each run, with ${fresh}`;
    if (keyring !== undefined)
        return `keyring ${keyring.folder} (backend ${keyring.backend})`;
    const file = source['mnemonic-file'];
    return file === undefined ? `mnemonic in $${source['mnemonic-env']}` : `mnemonic in ${file}`;
}
function paceWords(pace) {
    if (pace === 'as-is')
        return 'as in the stack';
    const { 'block-time': block, 'voting-period': period, 'chain-time': time } = pace;
    const voting = period === 'as-is' ? 'voting period of the genesis' : `voting period ${period}`;
    return `block time ${block}, ${voting}, chain time ${time === 'fast' ? 'advanced by each block' : 'by the clock'}`;
}
function trafficLine(entry, first) {
    const { name, stage, run, release, image } = entry;
    const who = run === undefined ? `in ${image ?? release ?? first}` : `${run[0]} on this machine`;
    return `${stage}: ${name}, ${who}${entry['allow-failure'] ? ', may fail' : ''}`;
}
function queryLine({ name, client, expect }) {
    return `${name}: at ${(0,words/* listed */.KE)(Object.keys(expect))}, with the binary of ${client ?? 'the running release'}`;
}

;// CONCATENATED MODULE: ./src/cli/validate.ts









/**
 * Checks a plan and prints it with its defaults; starts no containers.
 *
 * @returns the exit code
 */
async function validate(request, readFile, asJson, output) {
    let text = '';
    let loaded;
    try {
        loaded = await (0,load/* loadPlan */.Yq)(request, async (file) => {
            text = await readFile(file);
            return text;
        });
    }
    catch (error) {
        if (!(error instanceof errors/* RehearsalError */.g0))
            throw error;
        if (asJson)
            output.print(inJson({ valid: false, ...mistakesOf(error) }));
        else
            for (const line of mistakeLines(error, text))
                output.complain(line);
        return exit/* EXIT */.dc.impossible;
    }
    const { file, plan } = loaded;
    if (asJson)
        output.print(inJson({ valid: true, file, plan }));
    else
        for (const line of [`${file} has no mistakes.`, '', ...overview(plan)])
            output.print(line);
    return exit/* EXIT */.dc.passed;
}
/** Formats JSON, escaped so that no terminal or runner finds a command in it (escape sequences, `##[...]`). */
function inJson(value) {
    return (0,words/* visible */.RK)(JSON.stringify(value, null, 2)).replace(/##(?=\[)/g, '#\\u0023');
}
/** Mistakes as JSON, with their lines if known, and the number of those not listed. */
function mistakesOf(error) {
    if (error instanceof plan_problems/* PlanError */.W6 || error instanceof lines/* InputError */.dz) {
        return { mistakes: error.problems, ...(error.more > 0 && { more: error.more }) };
    }
    const { code, hint } = error;
    return { mistakes: [{ code, message: error.message, ...(hint !== undefined && { hint }) }] };
}
function mistakeLines(error, text) {
    if (!(error instanceof plan_problems/* PlanError */.W6))
        return [`${error.code}: ${error.message}`, ...(error.hint ? [error.hint] : [])];
    const { problems, more } = error;
    const all = problems.length + more;
    const count = all === 1 ? '1 mistake' : `${all} mistakes`;
    const fine = more > 0 ? [] : sectionsWithout(problems, text);
    const rest = fine.length === 0 ? '' : `; none in ${(0,words/* listed */.KE)(fine)}`;
    return [...(0,plan_problems/* listLines */.i4)(problems.map(plan_problems/* problemLine */.YK), more), '', `${count}${rest}`];
}
/** Sections of a plan's text without mistakes. */
function sectionsWithout(problems, text) {
    const { data } = (0,source/* readSource */.o)(text, '');
    const wrong = problems.map(({ path }) => /^[\w-]*/.exec(path)?.[0]);
    return (0,find/* isMapping */.pi)(data) ? Object.keys(data).filter((section) => !wrong.includes(section)) : [];
}


/***/ }),

/***/ 60933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ cosmovisorDialect),
/* harmony export */   T1: () => (/* binding */ cosmovisorVersion),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   jD: () => (/* binding */ DEFAULT_VERSION)
/* harmony export */ });
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82542);

/** Default version. */
const DEFAULT_VERSION = 'v1.5.0';
/** Version of Cosmovisor in the generated image. */
function cosmovisorVersion({ cosmovisor }) {
    return cosmovisor.version ?? DEFAULT_VERSION;
}
function isBefore(version, other) {
    return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(version, other) === false;
}
/** The dialect of a version: `run` came with 1.1, and durations instead of milliseconds with 1.2. */
function cosmovisorDialect(version) {
    return {
        command: isBefore(version, '1.1') ? ['cosmovisor'] : ['cosmovisor', 'run'],
        pollInterval: isBefore(version, '1.2') ? '300' : '300ms',
    };
}
/** Go module of a version, which moved with 1.4. */
function moduleOf(version) {
    return isBefore(version, '1.4')
        ? 'github.com/cosmos/cosmos-sdk/cosmovisor'
        : 'cosmossdk.io/tools/cosmovisor';
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

/***/ 82542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast)
/* harmony export */ });
/* harmony import */ var semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35385);
/* harmony import */ var semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_gte__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41236);
/* harmony import */ var semver_functions_gte__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_gte__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Whether a version is as new as another one: `v0.38.12` and `0.38` are versions; what stands behind the numbers does
 * not count.
 *
 * @returns undefined where the text is no version
 */
function isAtLeast(version, least) {
    const [one, other] = [semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default()(version), semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default()(least)];
    return one === null || other === null ? undefined : semver_functions_gte__WEBPACK_IMPORTED_MODULE_1___default()(one, other);
}


/***/ })

};
