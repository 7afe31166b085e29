export const id = 248;
export const ids = [248];
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
var plan_source = __webpack_require__(61142);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
// EXTERNAL MODULE: ./src/cosmovisor/versions.ts
var versions = __webpack_require__(60933);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/plan/preparations.ts
var preparations = __webpack_require__(52509);
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
            ...filesLines(stack),
            ...(0,preparations/* preparationsOf */._H)(plan).map(({ program, args, in: place }) => `made by ${[program, ...args].join(' ')}, in ${place === 'copy' ? 'a copy of the checkout' : 'the checkout, which it may change'}`),
            ...Object.entries(stack.companions ?? {}).map(([service, releases]) => `${service} changes at ${(0,words/* listed */.KE)(Object.keys(releases))}`),
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
/** Options of reading the compose files; none by default. */
function filesLines(stack) {
    const { folder, 'env-files': files, profiles, without } = stack;
    return [
        ...(folder === undefined ? [] : [`relative paths from ${folder}`]),
        ...(files === undefined ? [] : [`variables from ${files.join(', ')}`]),
        ...(profiles === undefined ? [] : [`profiles ${(0,words/* listed */.KE)(profiles)}`]),
        ...(without === undefined ? [] : [`without ${(0,words/* listed */.KE)(without)}`]),
    ];
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
    const { schedule } = upgrade;
    if (schedule.kind !== 'proposal') {
        return `${name}: ${from} -> ${to}; ${scheduleWords(schedule)}`;
    }
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
function scheduleWords(schedule) {
    switch (schedule.kind) {
        case 'account':
            return `scheduled by the account ${schedule.account}`;
        case 'programs':
            return `scheduled by ${(0,words/* listed */.KE)(schedule.programs.map(({ run, command }) => (run ?? command ?? []).join(' ')))}`;
        case 'height':
            return `scheduled by the chain's code for height ${schedule.height}`;
    }
}
function sourceWords(source) {
    const { keyring, fresh } = source;
    if (fresh !== undefined)
        return `a new key for each run, with ${fresh}`;
    if (keyring !== undefined)
        return `keyring ${keyring.folder} (backend ${keyring.backend})`;
    const { 'mnemonic-file': file, 'mnemonic-name': name } = source;
    if (file === undefined)
        return `mnemonic in $${source['mnemonic-env']}`;
    return `mnemonic ${name === undefined ? '' : `${name} `}in ${file}`;
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
 * Checks a plan and what it names, and prints it with its defaults; starts no containers.
 *
 * @returns the exit code
 */
async function validate(request, readFile, asJson, output, check) {
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
    const { mistakes, notices } = placed(await check(loaded), text, file);
    const isValid = mistakes.length === 0;
    if (asJson) {
        output.print(inJson(isValid ? { valid: true, file, plan, notices } : { valid: false, mistakes, notices }));
    }
    else if (isValid) {
        const shown = [`${file} has no mistakes.`, '', ...overview(plan)];
        for (const line of [...shown, ...listOf(mistakes, notices)])
            output.print(line);
    }
    else {
        for (const line of listOf(mistakes, notices).slice(1))
            output.complain(line);
    }
    return isValid ? exit/* EXIT */.dc.passed : exit/* EXIT */.dc.impossible;
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
    const { data } = (0,plan_source/* readSource */.o)(text, '');
    const wrong = problems.map(({ path }) => /^[\w-]*/.exec(path)?.[0]);
    return (0,find/* isMapping */.pi)(data) ? Object.keys(data).filter((section) => !wrong.includes(section)) : [];
}
function placed(findings, text, file) {
    const source = (0,plan_source/* readSource */.o)(text, file);
    const of = (kind) => findings
        .filter(({ severity }) => severity === kind)
        .map(({ planPath = [], code, message, hint }) => ({
        ...{ file, ...source.placeOf(planPath), path: (0,plan_problems/* pathText */.LF)(planPath), code, message, hint },
    }));
    return { mistakes: of('mistake'), notices: of('notice') };
}
/** Mistakes, then notices, then their numbers; each after an empty line. Nothing if there are none. */
function listOf(mistakes, notices) {
    const groups = [
        { all: mistakes, what: 'mistake' },
        { all: notices, what: 'notice' },
    ].filter(({ all }) => all.length > 0);
    if (groups.length === 0)
        return [];
    const counts = groups.map(({ all, what }) => `${all.length} ${what}${all.length === 1 ? '' : 's'}`);
    return [...groups.flatMap(({ all }) => ['', ...all.flatMap(linesOf)]), '', counts.join(', ')];
}
/** Two lines for a finding: the form of compilers, and what to do. */
function linesOf({ hint, ...finding }) {
    return [(0,plain/* plainLine */.h0)((0,plan_problems/* problemLine */.YK)(finding)), `  ${(0,plain/* plainLine */.h0)(hint)}`];
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

/***/ 52509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ beforePreparation),
/* harmony export */   _H: () => (/* binding */ preparationsOf),
/* harmony export */   qP: () => (/* binding */ relocated)
/* harmony export */ });
/** Commands of `stack.prepare`, in order. */
function preparationsOf({ stack }) {
    return (stack.prepare ?? []).map((each) => {
        const { run, in: place } = Array.isArray(each) ? { run: each, in: 'copy' } : each;
        const [program = '', ...args] = run;
        return { program, args, in: place };
    });
}
/** Plan without accounts whose keys are in files, which the commands of `stack.prepare` may have to make first. */
function beforePreparation(plan) {
    if (plan.stack.prepare === undefined)
        return plan;
    const isMade = ({ keyring, 'mnemonic-file': file }) => keyring !== undefined || file !== undefined;
    const known = Object.entries(plan.accounts).filter(([, source]) => !isMade(source));
    return { ...plan, accounts: Object.fromEntries(known) };
}
/**
 * Plan that reads the files of its stack, accounts, releases and traffic from other places. Builds keep theirs.
 *
 * @param place new path of a file of the plan
 */
function relocated(plan, place) {
    const placed = (key, file) => file === undefined ? {} : { [key]: place(file) };
    const { 'env-files': envFiles } = plan.stack;
    const accounts = Object.entries(plan.accounts).map(([name, source]) => {
        const { keyring } = source;
        const moved = keyring && {
            ...keyring,
            folder: place(keyring.folder),
            ...placed('passphrase-file', keyring['passphrase-file']),
        };
        const own = placed('mnemonic-file', source['mnemonic-file']);
        return [name, { ...source, ...own, ...(moved && { keyring: moved }) }];
    });
    const releases = plan.releases.map(({ files, ...release }) => ({
        ...release,
        ...(files && {
            files: Object.fromEntries(Object.entries(files).map(([to, file]) => [to, place(file)])),
        }),
    }));
    const mounted = (each) => ({ ...each, ...placed('mount', each.mount) });
    return {
        ...plan,
        releases,
        cosmovisor: { ...plan.cosmovisor, ...placed('folder', plan.cosmovisor.folder) },
        stack: {
            ...plan.stack,
            compose: plan.stack.compose.map(place),
            ...placed('folder', plan.stack.folder),
            ...(envFiles && { 'env-files': envFiles.map(place) }),
        },
        accounts: Object.fromEntries(accounts),
        upgrades: plan.upgrades.map((upgrade) => ({
            ...upgrade,
            ...placed('info-file', upgrade['info-file']),
            ...(upgrade.schedule.kind === 'programs' && {
                schedule: { ...upgrade.schedule, programs: upgrade.schedule.programs.map(mounted) },
            }),
        })),
        traffic: plan.traffic.map(mounted),
    };
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
