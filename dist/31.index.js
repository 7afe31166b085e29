export const id = 31;
export const ids = [31];
export const modules = {

/***/ 17352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ PROPOSAL_STATUS)
/* harmony export */ });
/** Statuses of a decided proposal, the same in both dialects of gov (`cosmos.gov.v1.ProposalStatus`). */
const PROPOSAL_STATUS = {
    passed: 'PROPOSAL_STATUS_PASSED',
    rejected: 'PROPOSAL_STATUS_REJECTED',
    failed: 'PROPOSAL_STATUS_FAILED',
};


/***/ }),

/***/ 34702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ upgradeFolder),
/* harmony export */   RO: () => (/* binding */ ORDERS_FOLDER),
/* harmony export */   Z5: () => (/* binding */ launchedFolder),
/* harmony export */   e2: () => (/* binding */ PROGRAM_FOLDER),
/* harmony export */   fe: () => (/* binding */ PLACE_FILE),
/* harmony export */   hw: () => (/* binding */ GENESIS),
/* harmony export */   kG: () => (/* binding */ ADDED_FOLDER),
/* harmony export */   lV: () => (/* binding */ releaseBinary),
/* harmony export */   nS: () => (/* binding */ COSMOVISOR),
/* harmony export */   oH: () => (/* binding */ RELEASES_FOLDER),
/* harmony export */   wo: () => (/* binding */ releaseProgram),
/* harmony export */   zj: () => (/* binding */ LIBRARY_FOLDER)
/* harmony export */ });
/** Folder of the rehearsal's additions in a Cosmovisor image. */
const ADDED_FOLDER = '/opt/rehearsal';
/** Cosmovisor in a generated image: the gate stands in all other places of it. */
const COSMOVISOR = `${ADDED_FOLDER}/cosmovisor`;
const RELEASES_FOLDER = `${ADDED_FOLDER}/releases`;
/** File beside a release's binary with the binary's path in the release's own image. */
const PLACE_FILE = 'place';
/** Orders for the launchers of releases, by index in the plan, in a generated Cosmovisor image. */
const ORDERS_FOLDER = `${ADDED_FOLDER}/orders`;
/** Folders of a release's own binary and of its shared libraries, beside its launcher. */
const PROGRAM_FOLDER = 'bin';
const LIBRARY_FOLDER = 'lib';
/**
 * Path that starts a release's binary in a generated Cosmovisor image: its launcher, which adds what the release needs
 * beside its binary.
 *
 * @param index the release's index in the plan
 */
function releaseBinary(index, binary) {
    return `${RELEASES_FOLDER}/${index}/${binary}`;
}
/** Path of a release's own binary, which its launcher becomes. */
function releaseProgram(index, binary) {
    return `${RELEASES_FOLDER}/${index}/${PROGRAM_FOLDER}/${binary}`;
}
/** Cosmovisor's folder of a chain's first binary. */
const GENESIS = 'genesis';
/** Cosmovisor's folder of an upgrade's binary: the name, escaped by Go's `url.PathEscape`. */
function upgradeFolder(upgrade) {
    const escaped = encodeURIComponent(upgrade)
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/%(24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
    return `upgrades/${escaped}`;
}
/** Folder of the upgrade whose binary a log line of Cosmovisor names as started: `upgrades/v2`. */
function launchedFolder(line) {
    if (line.includes('NEEDED'))
        return undefined;
    return /cosmovisor\/(upgrades\/[^/\s"]+)\/bin/.exec(line)?.[1];
}


/***/ }),

/***/ 83781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   Sk: () => (/* binding */ REPORTS),
/* harmony export */   bg: () => (/* binding */ EXPLAINS_BUILDS),
/* harmony export */   sJ: () => (/* binding */ isOwnName)
/* harmony export */ });
/* harmony import */ var _stack_compose_model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68422);

/** File names of the reports, by the output of action.yml. */
const REPORTS = {
    report: 'report.json',
    summary: 'summary.md',
    page: 'report.html',
    junit: 'junit.xml',
    badge: 'badge.json',
    events: 'events.ndjson',
};
/** Names of other files in the folder. */
const EVIDENCE = {
    plan: 'plan.yml',
    genesis: 'genesis.json',
    images: 'images.json',
    /** Prefix of files about builds. */
    builds: 'images-',
    /** Folders of logs of containers and of traffic. */
    folders: ['logs', 'traffic'],
};
/** Files to save of a run's folder of builds; other files there may be secret. */
const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;
/** The same files in the evidence. */
const BUILD = /^images-(bake\.json|(go|cosmovisor)-[\w.-]+-Dockerfile(\.chained)?)$/;
const LOG = /^(logs|traffic)\/[^/]+\.log$/;
/** Returns true if a path in an evidence folder is a name that the command writes. */
function isOwnName(name, writer) {
    if (BUILD.test(name))
        return true;
    if (writer === 'images')
        return name === EVIDENCE.images;
    const fixed = [
        ...Object.values(REPORTS),
        ...Object.values(_stack_compose_model__WEBPACK_IMPORTED_MODULE_0__/* .COMPOSE_FILES */ .Zz),
        EVIDENCE.plan,
        EVIDENCE.genesis,
    ];
    return fixed.includes(name) || LOG.test(name);
}


/***/ }),

/***/ 61452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeExpected),
/* harmony export */   J: () => (/* binding */ mismatch)
/* harmony export */ });
/* harmony import */ var lossless_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(875);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29207);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);



/** Limits far above any answer of a chain; the comparison recurses as deep as both values. */
const ANSWER_LIMITS = { depth: 500, values: 1_000_000 };
/** Numbers short enough never to be rounded: a quick test that covers most. */
const SHORT_NUMBER = /^-?[\d.]{1,15}$/;
/** Maximum length of a value in a message, in characters. */
const VALUE_CHARACTERS = 300;
/** Describes an expected answer in words, for the report. */
function describeExpected(expectedAnswer) {
    if (expectedAnswer.fails !== undefined)
        return `fails with "${expectedAnswer.fails}"`;
    if (expectedAnswer.contains !== undefined)
        return `contains "${expectedAnswer.contains}"`;
    if (expectedAnswer['same-as'] !== undefined)
        return `same as ${expectedAnswer['same-as']}`;
    return `contains ${JSON.stringify(expectedAnswer.json)}`;
}
/**
 * Compares an answer with the expected one.
 *
 * @param played content of the `same-as` file, which traffic wrote
 * @returns the difference in words; undefined if there is none
 */
function mismatch(expectedAnswer, answer, played) {
    const { fails, contains } = expectedAnswer;
    if (fails !== undefined) {
        if (!answer.failed)
            return 'it answered, but must fail';
        return answer.text.includes(fails) ? undefined : `it failed, but not with "${fails}"`;
    }
    if (answer.failed)
        return 'it failed';
    if (contains !== undefined) {
        return answer.text.includes(contains) ? undefined : `the answer lacks "${contains}"`;
    }
    const expected = expectedAnswer['same-as'] === undefined ? expectedAnswer.json : parse(played ?? '');
    const actual = parse(answer.text);
    if (expected === undefined)
        return `${expectedAnswer['same-as']} is not JSON`;
    if (actual === undefined)
        return 'the answer is not JSON';
    return difference(expected, actual, '');
}
/**
 * Finds the first part of `expected` that `actual` does not match: objects may have additional keys, lists must
 * have equal length and order, other values must be equal.
 */
function difference(expected, actual, at) {
    if (Array.isArray(expected)) {
        if (!Array.isArray(actual))
            return `${at || 'the answer'} is not a list`;
        if (actual.length !== expected.length) {
            return `${at || 'the list'} has ${actual.length} entries, not ${expected.length}`;
        }
        return firstOf(expected, (value, i) => difference(value, actual[i] ?? null, `${at}[${i}]`));
    }
    if (isMap(expected)) {
        if (!isMap(actual)) {
            return `${at || 'the answer'} is not an object`;
        }
        return firstOf(Object.entries(expected), ([key, value]) => Object.hasOwn(actual, key)
            ? difference(value, actual[key] ?? null, `${at}.${key}`)
            : `${at}.${key} is missing`);
    }
    return isSame(expected, actual)
        ? undefined
        : `${at || 'the answer'} is ${shown(actual)}, not ${shown(expected)}`;
}
function isMap(value) {
    const isObject = typeof value === 'object' && value !== null;
    return isObject && !Array.isArray(value) && !(value instanceof lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J);
}
function isSame(one, other) {
    return one instanceof lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J && other instanceof lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J
        ? (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .compareLosslessNumber */ .j)(one, other) === 0
        : one === other;
}
function shown(value) {
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)((0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value) ?? '', VALUE_CHARACTERS);
}
function firstOf(items, find) {
    for (const [i, item] of items.entries()) {
        const found = find(item, i);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function parse(text) {
    if (!(0,_system_json__WEBPACK_IMPORTED_MODULE_1__/* .isModest */ .F)(text, ANSWER_LIMITS))
        return undefined;
    try {
        return (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, null, {
            parseNumber: (written) => SHORT_NUMBER.test(written) || (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .isSafeNumber */ .Lz)(written)
                ? Number(written)
                : new lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J(written),
            onDuplicateKey: ({ newValue }) => newValue,
        });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 22321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ momentText),
/* harmony export */   Ff: () => (/* binding */ AT_START),
/* harmony export */   QR: () => (/* binding */ atUpgrade),
/* harmony export */   WU: () => (/* binding */ AT_RESTART)
/* harmony export */ });
/** The moment in a word: the upgrade, the start or the restart. */
function momentText({ moment, upgrade }) {
    return upgrade ?? moment;
}
const AT_START = { moment: 'start', upgrade: null };
const AT_RESTART = { moment: 'restart', upgrade: null };
const atUpgrade = (upgrade) => ({ moment: 'upgrade', upgrade });


/***/ }),

/***/ 42845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ PREPARATIONS),
/* harmony export */   gS: () => (/* binding */ checksOfPlan),
/* harmony export */   qH: () => (/* binding */ dependsOnAuthority)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32048);
/* harmony import */ var _plan_route__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90234);
/* harmony import */ var _plan_stage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74445);



/** Preparation steps, which prove nothing of the plan yet; each is a check of its own. */
const PREPARATIONS = ['images', 'preflight', 'start'];
/** Lists all checks that a rehearsal of the plan must prove, in the order of its report. */
function checksOfPlan(plan) {
    return [
        ...PREPARATIONS.map((kind) => check({ kind: 'prepared', step: kind }, null, { kind })),
        check({ kind: 'first-binary' }, null, {
            kind: 'prove',
            release: (0,_plan_route__WEBPACK_IMPORTED_MODULE_0__/* .startReleaseOf */ .rT)(plan.upgrades),
        }),
        ...plan.upgrades.flatMap((upgrade, index) => ofUpgrade(upgrade, index, plan)),
        ...ofQueries(plan),
        ...plan.traffic.map(({ name, stage }, index) => check({ kind: 'traffic', traffic: name, stage }, ['traffic', index], trafficStep(stage))),
        ...(plan.restart ? ofRestart(plan) : []),
    ];
}
function check(id, path, ...provenBy) {
    return { id, path, provenBy };
}
/** Returns true if the authority of x/upgrade decides how an upgrade is scheduled. */
function dependsOnAuthority({ schedule }) {
    return schedule.kind === 'proposal' || schedule.kind === 'account';
}
function ofUpgrade(planned, index, plan) {
    const { name: upgrade, to } = planned;
    const path = ['upgrades', index];
    const swap = { kind: 'upgrade', upgrade };
    return [
        ...ofSchedule(planned, index, plan),
        check({ kind: 'through', upgrade }, path, swap),
        check({ kind: 'node', upgrade }, path, swap, { kind: 'prove', release: to }),
        check({ kind: 'one-version', upgrade }, path, swap),
        check({ kind: 'one-state', upgrade }, path, swap),
    ];
}
/** Checks that an upgrade is scheduled: by a proposal that passes, or by what the plan or the chain has instead. */
function ofSchedule(planned, index, plan) {
    const { name: upgrade, straddle, schedule } = planned;
    const path = ['upgrades', index];
    const previous = plan.upgrades[index - 1];
    // The first upgrade that depends on the answer cannot be scheduled without it.
    const asked = plan.upgrades.find(dependsOnAuthority) === planned ? [{ kind: 'authority' }] : [];
    if (schedule.kind !== 'proposal') {
        return [check({ kind: 'scheduled', upgrade }, path, ...asked, { kind: 'schedule', upgrade })];
    }
    const straddled = straddle && previous !== undefined ? previous.name : undefined;
    // A proposal whose vote straddles the previous upgrade is submitted on the approach to that upgrade.
    const proposal = straddled === undefined
        ? { kind: 'propose', upgrade }
        : { kind: 'approach', upgrade: straddled };
    return [
        check({ kind: 'passes', upgrade }, path, ...asked, proposal, { kind: 'vote', upgrade }),
        ...(straddled === undefined
            ? []
            : [
                check({ kind: 'straddles', upgrade }, path, {
                    kind: 'straddle',
                    upgrade: straddled,
                }),
            ]),
    ];
}
function ofQueries({ queries, upgrades }) {
    const visited = (0,_plan_route__WEBPACK_IMPORTED_MODULE_0__/* .visitedReleases */ .DO)(upgrades);
    return queries.flatMap(({ name, expect }, index) => Object.keys(expect)
        .filter((release) => visited.has(release))
        .map((release) => check({ kind: 'query', query: name, release }, ['queries', index, 'expect', release], {
        kind: 'prove',
        release,
    })));
}
function ofRestart(plan) {
    const last = (0,_plan_complete__WEBPACK_IMPORTED_MODULE_1__/* .lastRelease */ .Ik)(plan).name;
    const step = { kind: 'restart' };
    return [
        check({ kind: 'restart' }, ['restart'], step),
        check({ kind: 'restart-binary' }, ['restart'], step),
        ...plan.queries.flatMap(({ name, expect }, index) => expect[last] === undefined
            ? []
            : [check({ kind: 'query-again', query: name }, ['queries', index], step)]),
    ];
}
/** Step in which the traffic of a stage is played. */
function trafficStep(stage) {
    const [when, upgrade] = (0,_plan_stage__WEBPACK_IMPORTED_MODULE_2__/* .stageParts */ .D)(stage);
    return when === 'before' && upgrade !== undefined
        ? { kind: 'approach', upgrade }
        : { kind: 'traffic', stage };
}


/***/ }),

/***/ 37819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   np: () => (/* binding */ binaryOf),
/* harmony export */   qw: () => (/* binding */ otherBinary),
/* harmony export */   rQ: () => (/* binding */ binaryDoubts),
/* harmony export */   tE: () => (/* binding */ binariesAt)
/* harmony export */ });
/* harmony import */ var _procedure_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22321);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98488);
/* harmony import */ var _result__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(239);



/** Result of the binary check at a moment: passed if at least one node was checked and all have the binary. */
function binariesAt({ binaries }, at) {
    const seen = binaries.filter(({ moment, upgrade }) => moment === at.moment && upgrade === at.upgrade);
    const wrong = seen.filter(({ ok }) => !ok);
    if (wrong.length > 0)
        return (0,_result__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('BINARY_DIFFERS', wrong.map(otherBinary).join('; '));
    if (seen.length === 0)
        return _result__WEBPACK_IMPORTED_MODULE_1__/* .NOT_REACHED */ .rA;
    return { ..._result__WEBPACK_IMPORTED_MODULE_1__/* .PASSED */ .f5, message: `sha256 ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortHash */ .BC)(seen[0]?.expected ?? '')}` };
}
/** Result of the binary check of one node at a moment. */
function binaryOf({ binaries }, moment, service) {
    return binariesAt({ binaries: binaries.filter((seen) => seen.service === service) }, moment);
}
/** Describes a wrong binary of a node, with the found and the expected hash. */
function otherBinary({ service, release, sha256, expected, }) {
    return `${service} has ${sha256 ?? 'no binary'}, expected ${expected} (${release})`;
}
/** Gaps in a report's proof of the binaries that ran, in words; empty if there are none. */
function binaryDoubts(reported) {
    const { binaries, releases } = reported;
    const known = new Map(releases.map(({ name, sha256 }) => [name, sha256]));
    const needed = neededIn(reported);
    const keyOf = ({ service, release, moment, upgrade }) => JSON.stringify([service, release, moment, upgrade]);
    const keys = new Set(needed.map(keyOf));
    const found = new Set(binaries.map(keyOf));
    return [
        ...needed.flatMap((need) => found.has(keyOf(need))
            ? []
            : [`the binary of ${need.service} was not checked: ${named(need)}`]),
        ...(found.size === binaries.length ? [] : ['it lists a binary twice']),
        ...binaries.flatMap((seen) => {
            const { service, release, sha256, expected, ok } = seen;
            // The restart uses the release's own image, whose binary may be from another build.
            const isReleases = seen.moment === 'restart' || expected === known.get(release);
            const isThere = ok && sha256 === expected && /^[0-9a-f]{64}$/.test(expected);
            return isThere && isReleases && keys.has(keyOf(seen))
                ? []
                : [`the binary of ${service} (${named(seen)}) is not that of ${release}`];
        }),
    ];
}
function neededIn({ upgrades, restart }) {
    const [first] = upgrades;
    const nodes = first?.nodes ?? [];
    const at = (moment, release) => nodes.map(({ service }) => ({ service, release, ...moment }));
    return [
        ...at(_procedure_moment__WEBPACK_IMPORTED_MODULE_0__/* .AT_START */ .Ff, first?.from),
        ...upgrades.flatMap(({ name, to }) => at((0,_procedure_moment__WEBPACK_IMPORTED_MODULE_0__/* .atUpgrade */ .QR)(name), to)),
        ...(restart === null ? [] : at(_procedure_moment__WEBPACK_IMPORTED_MODULE_0__/* .AT_RESTART */ .WU, restart.release)),
    ];
}
function named({ moment, upgrade }) {
    return upgrade === null ? moment : `upgrade ${upgrade}`;
}


/***/ }),

/***/ 239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f5: () => (/* binding */ PASSED),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   rA: () => (/* binding */ NOT_REACHED)
/* harmony export */ });
const PASSED = { result: 'passed', code: null, message: null };
const NOT_REACHED = { result: 'not reached', code: null, message: null };
const failed = (code, message) => ({
    result: 'failed',
    code,
    message,
});


/***/ }),

/***/ 8860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g5: () => (/* binding */ failureOf),
  g$: () => (/* binding */ judged),
  gm: () => (/* binding */ unproven)
});

// EXTERNAL MODULE: ./src/procedure/planned-checks.ts
var planned_checks = __webpack_require__(42845);
// EXTERNAL MODULE: ./src/procedure/step.ts
var procedure_step = __webpack_require__(31887);
// EXTERNAL MODULE: ./src/report/fold/binaries.ts
var binaries = __webpack_require__(37819);
// EXTERNAL MODULE: ./src/plan/route.ts
var route = __webpack_require__(90234);
// EXTERNAL MODULE: ./src/plan/stage.ts
var plan_stage = __webpack_require__(74445);
// EXTERNAL MODULE: ./src/report/model/check-names.ts
var check_names = __webpack_require__(80373);
;// CONCATENATED MODULE: ./src/report/fold/source-doubts.ts
/** Git object id: SHA-1, or SHA-256. */
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const isId = (id) => id !== null && ID.test(id);
const isNone = (...values) => values.every((value) => value === null);
/** Gaps in a report's proof of a release's source, in words; empty if there are none. */
function sourceDoubts({ name, source }) {
    if (source === null)
        return [`the source of release ${name} is unknown`];
    return isWhole(source) ? [] : [`the source of release ${name} is incomplete or contradictory`];
}
function isWhole({ how, ref, commit, tree, changed, content, digest }) {
    switch (how) {
        case 'git ref':
            return !!ref && isId(commit) && isId(tree) && isNone(changed, content, digest);
        case 'work tree': {
            const isOfCommit = isId(commit) && changed !== null && (tree === null || isId(tree));
            return !!content && isNone(ref, digest) && (isOfCommit || isNone(commit, tree, changed));
        }
        case 'image':
            return isNone(ref, commit, tree, changed, content);
        default:
            return false;
    }
}

// EXTERNAL MODULE: ./src/chain/modules/proposal-status.ts
var proposal_status = __webpack_require__(17352);
;// CONCATENATED MODULE: ./src/report/fold/upgrade-doubts.ts

/** Returns the doubt unless a condition holds. */
function unless(holds, doubt) {
    return holds ? [] : [doubt];
}
/** Returns true if all values are present and in ascending order. */
function inOrder(values) {
    return values.every((value, index) => {
        const before = values[index - 1];
        return value !== null && (before === undefined || (before !== null && before <= value));
    });
}
/** Gaps and contradictions in the report of an upgrade, also compared with the previous one. */
function upgradeDoubts(upgrade, previous) {
    const doubts = [
        ...(upgrade.schedule === null ? proposalDoubts(upgrade) : scheduleDoubts(upgrade)),
        ...courseDoubts(upgrade),
        ...nodesDoubts(upgrade),
        ...orderDoubts(upgrade, previous),
    ];
    return doubts.map((doubt) => `upgrade ${upgrade.name}: ${doubt}`);
}
function proposalDoubts({ proposal, height, haltedAt }) {
    if (proposal === null)
        return ['it has no proposal'];
    const { status, failedReason, submittedAt, decidedAt } = proposal;
    const { submittedHeight, decidedHeight } = proposal;
    const isBefore = decidedHeight !== null && height !== null && decidedHeight < height;
    return [
        ...unless(status === proposal_status/* PROPOSAL_STATUS */.I.passed, `its proposal has the status ${status}`),
        ...unless(failedReason === null, 'its proposal failed to execute'),
        ...unless(hasVotes(proposal), 'its proposal has no yes votes'),
        ...unless(Date.parse(proposal.votingStart) < Date.parse(proposal.votingEnd), 'its voting period ends before it begins'),
        ...unless(inOrder([1, submittedHeight, decidedHeight]) && isBefore, `the heights of submission, decision and upgrade are not in order: ${submittedHeight}, ${decidedHeight}, ${height}`),
        ...unless(inOrder([submittedAt, decidedAt, haltedAt]), `the times of submission, decision and halt are not in order: ${submittedAt}, ${decidedAt}, ${haltedAt}`),
    ];
}
function scheduleDoubts({ schedule, proposal, height, haltedAt }) {
    const { by, account, scheduledHeight, scheduledAt } = schedule ?? {};
    return [
        ...unless(proposal === null, 'it has both a schedule and a proposal'),
        ...unless((by === 'account') === (account !== null), 'its schedule contradicts its account'),
        ...unless(scheduledHeight !== undefined && height !== null && scheduledHeight < height, `it was scheduled at height ${scheduledHeight}, not before its height ${height}`),
        ...unless(inOrder([scheduledAt ?? null, haltedAt]), `it was scheduled at ${scheduledAt}, but halted at ${haltedAt}`),
    ];
}
function hasVotes({ tally }) {
    const areAmounts = tally !== null && Object.values(tally).every((votes) => /^\d+$/.test(votes));
    return areAmounts && !/^0+$/.test(tally.yes);
}
function courseDoubts(upgrade) {
    const { done, haltedAt, resumedAt, appliedAfterMs, resumedAfterMs, sameState } = upgrade;
    const stood = Date.parse(resumedAt ?? '') - Date.parse(haltedAt ?? '');
    return [
        ...unless(done, 'it is not done'),
        ...unless(inOrder([haltedAt, resumedAt]), `the chain resumed at ${resumedAt}, but halted at ${haltedAt}`),
        ...unless(resumedAfterMs === stood, `the halt is given as ${resumedAfterMs} ms, but its times differ by ${stood} ms`),
        ...unless(inOrder([0, appliedAfterMs, resumedAfterMs]), `the first node applied it after ${appliedAfterMs} ms, in a halt of ${resumedAfterMs} ms`),
        ...unless(sameState === true, 'the nodes do not have the same state'),
    ];
}
function nodesDoubts({ nodes, height, haltedAt }) {
    const versions = new Set(nodes.flatMap(({ version }) => version || []));
    const places = new Set(nodes.map(({ current }) => current));
    const states = new Set(nodes.map(({ appHash }) => appHash));
    return [
        ...unless(nodes.length > 0, 'it has no nodes'),
        ...unless(new Set(nodes.map(({ service }) => service)).size === nodes.length, 'it lists a node twice'),
        ...unless(versions.size <= 1, 'its nodes report different versions'),
        ...unless(places.size <= 1, "Cosmovisor's current links of its nodes differ"),
        ...unless(states.size <= 1, 'its nodes have different app hashes'),
        ...nodes.flatMap(({ service, ...node }) => [
            ...unless(/^upgrades\/./.test(node.current ?? ''), 'was not swapped'),
            ...unless(node.haltHeight === null || node.haltHeight === height, `halted at height ${node.haltHeight}, not ${height}`),
            ...unless(inOrder([node.haltedAt, node.servingAt]) && inOrder([haltedAt, node.servingAt]), `served at ${node.servingAt}, but halted at ${node.haltedAt}`),
            ...unless(inOrder([0, node.swapMs]), `has the invalid swap time ${node.swapMs} ms`),
            ...unless(/^(?:[0-9A-F]{2})+$/.test(node.appHash ?? ''), 'has no app hash'),
        ].map((doubt) => `${service} ${doubt}`)),
    ];
}
/** Requires `end of vote 1 < height 1 < end of vote 2 < height 2`, or a proposal after height 1. */
function orderDoubts(upgrade, previous) {
    const { straddledPrevious, height, proposal, schedule, from, resumedAt } = upgrade;
    if (previous === undefined) {
        return unless(straddledPrevious === false, 'its vote is marked as straddling a previous upgrade, but it is the first');
    }
    const before = previous.height ?? Number.POSITIVE_INFINITY;
    const submitted = schedule?.scheduledHeight ?? proposal?.submittedHeight ?? 0;
    const decided = schedule?.scheduledHeight ?? proposal?.decidedHeight ?? 0;
    const services = (nodes) => JSON.stringify(nodes.map(({ service }) => service));
    return [
        ...unless(from === previous.to, `it starts from release ${from}, not from ${previous.to}`),
        ...unless(height !== null && before < height && inOrder([previous.resumedAt, resumedAt]), `its height or time is before that of ${previous.name}`),
        ...unless(straddledPrevious !== null && straddledPrevious === submitted < before, straddledPrevious
            ? `its vote began after ${previous.name}`
            : `its vote or schedule began before ${previous.name}`),
        ...unless(before < decided, `its vote ended before ${previous.name}`),
        ...unless(services(previous.nodes) === services(upgrade.nodes), `its nodes differ from those of ${previous.name}`),
    ];
}

;// CONCATENATED MODULE: ./src/report/fold/doubts.ts








/** Upper bound on upgrades, above any rehearsal's; evaluation time grows with them. */
const MOST_UPGRADES = 1_000;
/** Upper bound on heights between two polls of the nodes, above any chain's. */
const MOST_PASSED = 10_000;
/**
 * Reasons why a report without a failure does not prove a passed rehearsal, in words, based only on the report
 * itself; empty if everything required holds. Applied to new and combined reports alike, so that "passed" means
 * the same in both.
 */
function doubtsOf(reported) {
    const { upgrades } = reported;
    if (upgrades.length === 0)
        return ['it has no upgrades', ...checkDoubts(reported)];
    if (upgrades.length > MOST_UPGRADES)
        return [`it has more than ${MOST_UPGRADES} upgrades`];
    return [
        ...checkDoubts(reported),
        ...upgrades.flatMap((upgrade, index) => upgradeDoubts(upgrade, upgrades[index - 1])),
        ...uniqueDoubts(reported),
        ...releaseDoubts(reported),
        ...(0,binaries/* binaryDoubts */.rQ)(reported),
        ...queryDoubts(reported),
        ...trafficDoubts(reported),
        ...restartDoubts(reported),
        ...phaseDoubts(reported),
        ...blockDoubts(reported),
        ...timeDoubts(reported),
    ];
}
const keyOf = ({ suite, name }) => `${suite}: ${name}`;
/** Requires exactly the checks that match the contents of the report, all of them passed. */
function checkDoubts(reported) {
    const { checks } = reported;
    const expected = new Set(expectedChecks(reported).map(keyOf));
    const found = new Set(checks.map(keyOf));
    return [
        ...checks.flatMap((check) => unless(check.result === 'passed', `check "${keyOf(check)}" has the result "${check.result}"`)),
        ...[...expected].flatMap((key) => unless(found.has(key), `check "${key}" is missing`)),
        ...[...found].flatMap((key) => unless(expected.has(key), `check "${key}" matches nothing else in it`)),
        ...unless(found.size === checks.length, 'it lists a check twice'),
    ];
}
/** Names of the checks that the contents of a report require. */
function expectedChecks({ upgrades, queries, traffic, restart }) {
    return [
        ...Object.values(check_names/* PREPARED */.GC).map(check_names/* preparationCheck */.Sd),
        (0,check_names/* preparationCheck */.Sd)((0,check_names/* haveBinary */.ku)((0,route/* startReleaseOf */.rT)(upgrades))),
        ...upgrades.flatMap(({ name, to, schedule, straddledPrevious, nodes }) => [
            schedule === null ? check_names/* UPGRADE */.XU.passes : check_names/* UPGRADE */.XU.scheduled,
            ...(straddledPrevious ? [check_names/* UPGRADE */.XU.straddles] : []),
            check_names/* UPGRADE */.XU.through,
            ...nodes.map(({ service }) => (0,check_names/* runs */.Np)(service, to)),
            check_names/* UPGRADE */.XU.binary,
            check_names/* UPGRADE */.XU.state,
        ].map((check) => (0,check_names/* upgradeCheck */.p6)(name, check))),
        ...queries.map(({ name, release, moment }) => moment === 'release' ? (0,check_names/* queryCheck */.xK)(name, release) : (0,check_names/* answersAgain */.op)(name)),
        ...traffic.map(({ name, stage }) => (0,check_names/* trafficCheck */.eT)(name, stage)),
        ...(restart === null
            ? []
            : [(0,check_names/* restartCheck */.U1)(restart.release), (0,check_names/* restartBinaryCheck */.LI)(restart.release)]),
        check_names/* NOTHING_ELSE */.go,
    ];
}
function uniqueDoubts({ upgrades, releases }) {
    const areUnique = (values) => new Set(values).size === values.length;
    return [
        ...unless(areUnique(upgrades.map(({ name }) => name)), 'two upgrades have the same name'),
        ...unless(areUnique(upgrades.flatMap(({ proposal }) => proposal?.id ?? [])), 'two upgrades have the same proposal'),
        ...unless(areUnique(releases.map(({ name }) => name)), 'two releases have the same name'),
    ];
}
/** Requires that the images of all releases that ran were provided. */
function releaseDoubts({ upgrades, releases, images, chain }) {
    const known = new Map(releases.map((release) => [release.name, release]));
    const provided = new Set(images.map(({ reference, imageId }) => `${reference} ${imageId}`));
    return [
        ...unless(chain.id !== null, 'it has no chain id'),
        ...[...(0,route/* visitedReleases */.DO)(upgrades)].flatMap((name) => {
            const release = known.get(name);
            if (release === undefined)
                return [`release ${name} is missing`];
            const { image, imageId } = release;
            return [
                ...sourceDoubts(release),
                ...unless(imageId !== null && imageId !== '' && provided.has(`${image} ${imageId}`), `the image of ${name} was not provided`),
            ];
        }),
    ];
}
/** Start time of the chain. */
function startOf({ phases }) {
    return phases.find(({ step }) => step.kind === 'start')?.startedAt ?? null;
}
function queryDoubts(reported) {
    const { queries, upgrades, restart } = reported;
    const start = startOf(reported);
    return queries.flatMap(({ name, release, moment, ok, problem, at }) => {
        const about = `query ${name} at ${release}`;
        const last = upgrades.at(-1);
        const ran = moment === 'restart'
            ? restart !== null && release === restart.release && inOrder([last?.resumedAt ?? null, at])
            : upgrades.some(({ to, resumedAt }, index) => release === to && isBetween(at, resumedAt, upgrades[index + 1]?.haltedAt)) ||
                (release === upgrades[0]?.from && inOrder([start, at, upgrades[0].haltedAt]));
        return [
            ...unless(ok && problem === null, `${about} was not answered as expected`),
            ...unless(ran, `${about} was asked at ${at}, when the release did not run`),
        ];
    });
}
/** `end` is undefined if nothing follows. */
function isBetween(at, begin, end) {
    return inOrder([begin, at]) && (end === undefined || inOrder([at, end]));
}
function trafficDoubts(reported) {
    const { traffic, upgrades } = reported;
    const start = startOf(reported);
    return traffic.flatMap(({ name, stage, ok, mayFail, at }) => [
        ...unless(ok || mayFail, `traffic ${name} failed`),
        ...unless(inOrder([start, at]) && isAtStage(at, stage, upgrades), `traffic ${name} was played at ${at}, outside its stage ${stage}`),
    ]);
}
function isAtStage(at, stage, upgrades) {
    if (stage === 'start')
        return inOrder([at, upgrades[0]?.haltedAt ?? null]);
    if (stage === 'end')
        return inOrder([upgrades.at(-1)?.resumedAt ?? null, at]);
    const [when, name] = (0,plan_stage/* stageParts */.D)(stage);
    const index = upgrades.findIndex((upgrade) => upgrade.name === name);
    const upgrade = upgrades[index];
    if (upgrade === undefined)
        return false;
    return when === 'before'
        ? inOrder([at, upgrade.haltedAt])
        : isBetween(at, upgrade.resumedAt, upgrades[index + 1]?.haltedAt);
}
function restartDoubts({ restart, upgrades }) {
    if (restart === null)
        return [];
    const { release, heightBefore, heightAfter, ok } = restart;
    const last = upgrades.at(-1);
    return [
        ...unless(ok && heightBefore < heightAfter, 'the chain did not resume after the restart'),
        ...unless(last?.height != null && last.height < heightBefore, `the restart at height ${heightBefore} came before the last upgrade`),
        ...unless(release === last?.to, `the restart was on ${release}, not ${last?.to}`),
    ];
}
function phaseDoubts({ phases }) {
    const ended = new Set(phases.flatMap(({ step, ok }) => (ok === true ? [step.kind] : [])));
    return [
        ...planned_checks/* PREPARATIONS */.$I.flatMap((kind) => unless(ended.has(kind), `phase ${(0,procedure_step/* titleOf */.Gg)({ kind })} did not succeed`)),
        ...phases.flatMap(({ name, ok, ms }) => unless(ok === true && inOrder([0, ms]), `phase ${name} did not succeed`)),
        ...unless(inOrder(phases.map(({ startedAt }) => startedAt)), 'its phases are not in chronological order'),
    ];
}
/** Requires blocks from before the first upgrade was proposed or scheduled until after the last upgrade and the restart. */
function blockDoubts({ blocks, upgrades, restart, totalMs }) {
    const heights = blocks.map(([height]) => height);
    const needed = restart?.heightAfter ?? (upgrades.at(-1)?.height ?? 0) + 1;
    return [
        ...unless((heights.at(-1) ?? 0) >= needed, `no block was observed at height ${needed} or above`),
        ...unless((heights[0] ?? 0) <=
            (upgrades[0]?.proposal?.submittedHeight ?? upgrades[0]?.schedule?.scheduledHeight ?? 0), 'no block was observed before the first upgrade was proposed or scheduled'),
        ...unless(heights.every((height, index) => index === 0 || isNext(heights[index - 1] ?? 0, height)), 'its block heights are out of order or have gaps'),
        ...unless(inOrder([0, ...blocks.map(([, ms]) => ms), totalMs]), 'its blocks were observed outside the time of the rehearsal'),
    ];
}
function isNext(before, height) {
    return before < height && height - before <= MOST_PASSED;
}
/** Requires that all times lie between the first event and the last. */
function timeDoubts({ startedAt, totalMs, upgrades, queries, traffic, phases, }) {
    if (startedAt === null)
        return ['it has no start time'];
    const end = new Date(Date.parse(startedAt) + totalMs);
    if (Number.isNaN(end.getTime()))
        return ['it has no valid end time'];
    const times = [
        ...upgrades.flatMap(({ haltedAt, resumedAt, proposal, schedule }) => [
            haltedAt,
            resumedAt,
            ...(schedule === null
                ? [proposal?.submittedAt ?? null, proposal?.decidedAt ?? null]
                : [schedule.scheduledAt]),
        ]),
        ...queries.map(({ at }) => at),
        ...traffic.map(({ at }) => at),
        ...phases.map((phase) => phase.startedAt),
    ];
    const swaps = upgrades.flatMap(({ nodes }) => nodes.map(({ swapMs }) => swapMs ?? 0));
    return unless(swaps.every((ms) => ms <= totalMs) &&
        times.every((time) => isBetween(time ?? '', startedAt, end.toISOString())), `some of its times are not between ${startedAt} and ${end.toISOString()}`);
}

// EXTERNAL MODULE: ./src/cosmovisor/layout.ts
var layout = __webpack_require__(34702);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/procedure/expected-answer.ts
var expected_answer = __webpack_require__(61452);
// EXTERNAL MODULE: ./src/procedure/moment.ts
var moment = __webpack_require__(22321);
// EXTERNAL MODULE: ./src/timeline/timeline.ts
var timeline = __webpack_require__(79568);
;// CONCATENATED MODULE: ./src/report/fold/timeline-doubts.ts








/**
 * Reasons why a timeline without failures does not record a complete rehearsal of a plan, in words: missing or
 * repeated events, and contradictions to the plan or between events that the report would not show. Empty if
 * there are none.
 */
function timelineDoubts(plan, all) {
    // There may be very many blocks; they are checked in the report, which contains them all.
    const events = all.filter(({ type }) => type !== 'block');
    const nodes = events.flatMap((event) => (event.type === 'chain-read' ? event.nodes : []));
    return [
        ...countDoubts(plan, nodes, events),
        ...events.flatMap((event) => [
            ...planDoubts(plan, event),
            ...timeline_doubts_upgradeDoubts(event, nodes, events),
        ]),
        ...stepDoubts(events),
        ...timeline_doubts_restartDoubts(events),
        ...binaryDoubts(plan, events),
    ];
}
const timeline_doubts_keyOf = ({ kind, of }) => JSON.stringify([kind, ...of]);
/** Kinds of proofs that may exceed those required, once each: images of helpers, unused releases. */
const ALSO_OF_OTHERS = new Set([
    'image-provided',
    'release-traced',
    'binary-hashed',
    'binary-ran',
    'binary-seen',
]);
const PROOF = {
    chain: () => ({ kind: 'chain-read', of: [], text: 'the chain was read' }),
    image: (image) => ({
        kind: 'image-provided',
        of: [image],
        text: `image ${image} was provided`,
    }),
    traced: (release) => ({
        kind: 'release-traced',
        of: [release],
        text: `the source of ${release} was traced`,
    }),
    hashed: (release) => ({
        kind: 'binary-hashed',
        of: [release],
        text: `the binary of ${release} was hashed`,
    }),
    ran: (release) => ({
        kind: 'binary-ran',
        of: [release],
        text: `the binary of ${release} ran`,
    }),
    seen: (release, service, at) => ({
        kind: 'binary-seen',
        of: [release, service, at.moment, at.upgrade],
        text: `the binary of ${release} was checked on ${service} (${(0,moment/* momentText */.Am)(at)})`,
    }),
    proposed: (upgrade) => ({
        kind: 'proposal-submitted',
        of: [upgrade],
        text: `upgrade ${upgrade} was proposed`,
    }),
    decided: (upgrade) => ({
        kind: 'proposal-decided',
        of: [upgrade],
        text: `the vote on upgrade ${upgrade} was decided`,
    }),
    scheduled: (upgrade) => ({
        kind: 'upgrade-scheduled',
        of: [upgrade],
        text: `upgrade ${upgrade} was scheduled without a proposal`,
    }),
    swapped: (upgrade, service) => ({
        kind: 'node-swapped',
        of: [upgrade, service],
        text: `${service} was swapped at upgrade ${upgrade}`,
    }),
    done: (upgrade) => ({
        kind: 'upgrade-done',
        of: [upgrade],
        text: `upgrade ${upgrade} was done`,
    }),
    answered: (query, release, moment) => ({
        kind: 'query-answered',
        of: [query, release, moment],
        text: `query ${query} was answered at ${release} (${moment})`,
    }),
    played: (name, stage) => ({
        kind: 'traffic-played',
        of: [name, stage],
        text: `traffic ${name} was played (${stage})`,
    }),
    restarted: (release) => ({
        kind: 'restarted',
        of: [release],
        text: `the chain was restarted on ${release}`,
    }),
};
/** Proof provided by an event; undefined for purely informative events. */
function proofOf(event) {
    switch (event.type) {
        case 'chain-read':
            return PROOF.chain();
        case 'image-provided':
            return PROOF.image(event.reference);
        case 'release-traced':
            return PROOF.traced(event.release);
        case 'binary-hashed':
            return PROOF.hashed(event.release);
        case 'binary-seen':
            return PROOF.seen(event.release, event.service, event);
        case 'binary-ran':
            return PROOF.ran(event.release);
        case 'proposal-submitted':
            return PROOF.proposed(event.upgrade);
        case 'proposal-decided':
            return PROOF.decided(event.upgrade);
        case 'upgrade-scheduled':
            return PROOF.scheduled(event.upgrade);
        case 'node-swapped':
            return PROOF.swapped(event.upgrade, event.service);
        case 'upgrade-done':
            return PROOF.done(event.upgrade);
        case 'query-answered':
            return PROOF.answered(event.query, event.release, event.moment);
        case 'traffic-played':
            return PROOF.played(event.name, event.stage);
        case 'restarted':
            return PROOF.restarted(event.release);
        default:
            return undefined;
    }
}
/** All required proofs; repeated if required twice. */
function expectedProofs(plan, nodes) {
    const first = (0,route/* startReleaseOf */.rT)(plan.upgrades);
    const visits = (0,route/* routeOf */.Lu)(plan.upgrades);
    const last = (0,complete/* lastRelease */.Ik)(plan).name;
    const seen = (release, moment) => nodes.map((node) => PROOF.seen(release, node, moment));
    return [
        PROOF.chain(),
        ...new Map(plan.releases.map(({ image }) => [image, PROOF.image(image)])).values(),
        ...[...new Set(visits)].flatMap((release) => [
            PROOF.ran(release),
            PROOF.traced(release),
            PROOF.hashed(release),
        ]),
        ...seen(first, moment/* AT_START */.Ff),
        ...plan.upgrades.flatMap(({ name, to, schedule }) => [
            ...seen(to, (0,moment/* atUpgrade */.QR)(name)),
            ...(schedule.kind === 'proposal'
                ? [PROOF.proposed(name), PROOF.decided(name)]
                : [PROOF.scheduled(name)]),
            PROOF.done(name),
            ...nodes.map((node) => PROOF.swapped(name, node)),
        ]),
        ...plan.queries.flatMap(({ name, expect }) => [
            ...visits
                .filter((release) => expect[release] !== undefined)
                .map((release) => PROOF.answered(name, release, 'release')),
            ...(plan.restart && expect[last] !== undefined
                ? [PROOF.answered(name, last, 'restart')]
                : []),
        ]),
        ...plan.traffic.map(({ name, stage }) => PROOF.played(name, stage)),
        ...(plan.restart ? [...seen(last, moment/* AT_RESTART */.WU), PROOF.restarted(last)] : []),
    ];
}
function countDoubts(plan, nodes, events) {
    const expected = counted(expectedProofs(plan, nodes));
    const found = counted(events.flatMap((event) => proofOf(event) ?? []));
    return [
        ...unless(nodes.length > 0, 'no nodes are recorded'),
        ...[...expected].flatMap(([key, { proof, times }]) => unless((found.get(key)?.times ?? 0) >= times, `it does not record that ${proof.text}`)),
        ...[...found].flatMap(([key, { proof, times }]) => {
            const most = expected.get(key)?.times ?? (ALSO_OF_OTHERS.has(proof.kind) ? 1 : 0);
            const often = times === 1 ? '' : ' more than once';
            return unless(times <= most, `it records${often} that ${proof.text}, against the plan`);
        }),
    ];
}
function counted(proofs) {
    const counts = new Map();
    for (const proof of proofs) {
        const key = timeline_doubts_keyOf(proof);
        counts.set(key, { proof, times: (counts.get(key)?.times ?? 0) + 1 });
    }
    return counts;
}
/** Contradictions between an event and the plan. */
function planDoubts(plan, event) {
    switch (event.type) {
        case 'chain-read': {
            const { id, denom } = plan.chain;
            const { cosmovisor = event.nodes } = plan.stack;
            return [
                ...unless((id ?? event.chainId) === event.chainId, `the chain is ${event.chainId}, not ${id}`),
                ...unless((denom ?? event.denom) === event.denom, `the fee denomination is ${event.denom}, not ${denom}`),
                ...unless(areSame(cosmovisor, event.nodes), 'its nodes differ from those in the plan'),
            ];
        }
        case 'upgrade-done': {
            const index = plan.upgrades.findIndex(({ name }) => name === event.upgrade);
            const straddles = index > 0 && plan.upgrades[index]?.straddle === true;
            return unless(event.straddledPrevious === straddles, `whether the vote on ${event.upgrade} straddled the previous upgrade differs from the plan`);
        }
        case 'upgrade-scheduled': {
            const schedule = plan.upgrades.find(({ name }) => name === event.upgrade)?.schedule;
            const account = schedule?.kind === 'account' ? schedule.account : null;
            return unless(schedule?.kind === event.by && account === event.account, `what scheduled ${event.upgrade} differs from the plan`);
        }
        case 'query-answered': {
            const expected = plan.queries.find(({ name }) => name === event.query)?.expect[event.release];
            if (expected === undefined)
                return [];
            const failed = expected.fails !== undefined;
            // The file written by traffic is gone by now; after the restart, answers were compared with earlier ones.
            const isCompared = event.moment === 'restart' || expected['same-as'] !== undefined;
            return [
                ...unless(event.mustFail === failed, `whether query ${event.query} at ${event.release} must fail differs from the plan`),
                ...unless(isCompared || (0,expected_answer/* mismatch */.J)(expected, { failed, text: event.answer }) === undefined, `query ${event.query} at ${event.release} has an answer that differs from the plan`),
            ];
        }
        case 'traffic-played': {
            const planned = plan.traffic.find(({ name }) => name === event.name);
            return unless(planned?.['allow-failure'] === event.mayFail, `whether traffic ${event.name} may fail differs from the plan`);
        }
        default:
            return [];
    }
}
/** Contradictions between the events of one upgrade. */
function timeline_doubts_upgradeDoubts(event, nodes, events) {
    if (event.type !== 'upgrade-done')
        return [];
    const { upgrade, height, appHashes, resumedAt, at } = event;
    const proposal = (0,timeline/* ofType */.g)(events, 'proposal-submitted').find((each) => each.upgrade === upgrade);
    const scheduled = (0,timeline/* ofType */.g)(events, 'upgrade-scheduled').find((each) => each.upgrade === upgrade);
    const planned = proposal?.upgradeHeight ?? scheduled?.upgradeHeight;
    const swaps = (0,timeline/* ofType */.g)(events, 'node-swapped').filter((each) => each.upgrade === upgrade);
    return [
        ...swaps.flatMap((swap) => [
            ...unless(swap.current === (0,layout/* upgradeFolder */.$U)(upgrade), `${swap.service} runs the binary in ${swap.current} after upgrade ${upgrade}, not that of the upgrade`),
            ...unless(swap.at <= at, `${swap.service} was swapped after upgrade ${upgrade} was done`),
        ]),
        ...unless(planned === height, `upgrade ${upgrade} was done at height ${height}, but proposed or scheduled for ${planned}`),
        ...unless(nodes.every((node) => Object.hasOwn(appHashes, node)), `not every node has an app hash after upgrade ${upgrade}`),
        ...unless(resumedAt <= at, `upgrade ${upgrade} was done before the chain resumed`),
    ];
}
/** Requires the restart to be after the last upgrade and before the queries after the restart. */
function timeline_doubts_restartDoubts(events) {
    const restarted = events.find(({ type }) => type === 'restarted');
    if (restarted === undefined)
        return [];
    const before = events.filter(({ type }) => type === 'upgrade-done');
    const after = events.filter((event) => event.type === 'query-answered' && event.moment === 'restart');
    return unless(before.every(({ at }) => at <= restarted.at) && after.every(({ at }) => restarted.at <= at), 'the restart is not between the last upgrade and the queries after the restart');
}
/** Requires each binary to be observed while its release runs. */
function binaryDoubts({ upgrades }, events) {
    const done = new Map(events.flatMap((event) => (event.type === 'upgrade-done' ? [[event.upgrade, event]] : [])));
    const begins = (moment) => {
        if (moment.upgrade !== null)
            return done.get(moment.upgrade)?.resumedAt;
        return moment.moment === 'restart'
            ? events.find(({ type }) => type === 'restarted')?.at
            : events.find((event) => event.type === 'step-ended' && event.step.kind === 'start')?.at;
    };
    return events.flatMap((event) => {
        if (event.type !== 'binary-seen')
            return [];
        const { release, service, at } = event;
        const index = upgrades.findIndex(({ name }) => name === event.upgrade);
        const next = event.moment === 'restart' ? undefined : upgrades[index + 1]?.name;
        const [begin, end] = [begins(event), done.get(next ?? '')?.haltedAt];
        return unless((begin ?? at) <= at && at <= (end ?? at), `the binary of ${release} was checked on ${service} while another release ran`);
    });
}
/** Requires steps to be nested, to end once each, and to have increasing times. */
function stepDoubts(events) {
    const open = [];
    let last = Number.NEGATIVE_INFINITY;
    return events.flatMap((event) => {
        if (event.type !== 'step-started' && event.type !== 'step-ended')
            return [];
        const isLater = last <= event.at;
        last = event.at;
        if (event.type === 'step-started')
            open.push(event.step);
        const ended = event.type === 'step-ended' ? open.pop() : event.step;
        const title = (0,procedure_step/* titleOf */.Gg)(event.step);
        return [
            ...unless(ended !== undefined && (0,procedure_step/* isSameStep */.lO)(ended, event.step), `phase ${title} ended without having begun`),
            ...unless(isLater, `the times of phase ${title} are out of order`),
        ];
    });
}
function areSame(some, others) {
    return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

;// CONCATENATED MODULE: ./src/report/fold/verdict.ts






/** Fields that identify the subject of an event. */
const SUBJECTS = new Set(['upgrade', 'service', 'query', 'release', 'name', 'stage']);
/** Maximum number of further problems listed in the evidence lines. */
const MOST_ALSO = 5;
/** Maximum number of answer lines in the evidence lines; the query results have the whole answer. */
const ANSWER_LINES = 20;
/** Position of a failure that no step and no line of a file shows. */
const OF_NO_STEP = { phase: null, step: null, place: null };
/** The first cause of failure; null if no event is a failure and nothing required by the plan is missing. */
function failureOf(plan, recorded, events) {
    const failed = events.find((event) => event.type === 'failed');
    if (failed !== undefined) {
        const { code, step, message, hint, lines, place } = failed;
        return { code, ...stepOf(step), place, message, hint: hint || null, lines: [...lines] };
    }
    const [wrong, ...others] = events.flatMap((event, index) => {
        const problem = problemOf(event, recorded);
        return problem === null ? [] : [{ ...stepOf(stepAt(events, index)), place: null, ...problem }];
    });
    const missing = missingOf(plan, recorded);
    if (wrong !== undefined) {
        const also = [...others.map(({ message }) => message), ...missing];
        return { ...wrong, lines: [...wrong.lines, ...alsoLines(also)] };
    }
    const [first, ...rest] = missing;
    if (first === undefined)
        return null;
    const phase = recorded.phases.find(({ ok }) => ok === null) ?? recorded.phases.at(-1);
    return {
        code: 'RUN_CUT_OFF',
        ...stepOf(phase?.step ?? null),
        place: null,
        message: `The run ended ${endOf(events)} without a recorded failure, but ${first}`,
        hint: 'The run was killed or crashed; look for the reason in the logs of the evidence.',
        lines: alsoLines(rest),
    };
}
/**
 * Failure of a rehearsal without errors in which not every check was proven; null if all were.
 *
 * @param checks checks with their results, derived without a failure
 */
function unproven(plan, recorded, events, checks) {
    const open = checks.filter(({ result }) => result !== 'passed');
    const [first, ...others] = open.map(({ suite, name }) => `${suite}: ${name}`);
    const hint = 'This is a bug in the action: please report it, with events.ndjson of the evidence.';
    if (first !== undefined) {
        const message = `No error occurred, but a check was not proven: ${first}`;
        return { code: 'NOT_PROVEN', ...OF_NO_STEP, message, hint, lines: alsoLines(others) };
    }
    const [doubt, ...more] = [...timelineDoubts(plan, events), ...doubtsOf({ ...recorded, checks })];
    if (doubt === undefined)
        return null;
    const message = `No error occurred, but the timeline does not record a complete rehearsal: ${doubt}`;
    return { code: 'NOT_PROVEN', ...OF_NO_STEP, message, hint, lines: alsoLines(more) };
}
/**
 * Judges a report of another run by its own contents: it passes only if its result is "passed" and all its
 * contents support that. Otherwise it fails, with the reason.
 */
function judged(report) {
    const { result, failure } = report;
    if (result === 'failed' && failure !== null)
        return report;
    const [first, ...others] = [
        ...unless(failure === null, `it has a failure: ${failure?.message}`),
        ...unless(result === 'passed', 'it has no failure'),
        ...doubtsOf(report),
    ];
    if (first === undefined)
        return report;
    const contradiction = {
        code: 'REPORT_CONTRADICTORY',
        ...OF_NO_STEP,
        message: `The report has the result "${result}", but contradicts itself: ${first}`,
        hint: 'It was changed after the rehearsal, or written by another version of the action: rehearse again.',
        lines: alsoLines(others),
    };
    return { ...report, result: 'failed', failure: contradiction };
}
/** Lines of further problems, limited so that the cause stays visible where only the last lines are shown. */
function alsoLines(others) {
    const lines = others.slice(0, MOST_ALSO).map((line) => `Also: ${line}`);
    const more = others.length - lines.length;
    return more === 0 ? lines : [...lines, `Also: ${more} more, listed among the checks`];
}
/** Failure reported by an event; null if none. */
function problemOf(event, recorded) {
    if (event.type === 'upgrade-done') {
        const { nodes = [], sameState } = recorded.upgrades.find(({ name }) => name === event.upgrade) ?? {};
        if (sameState === true)
            return null;
        return {
            code: 'STATE_DIFFERS',
            message: `The nodes do not have the same state after upgrade ${event.upgrade}`,
            hint: "Compare the nodes' versions; if they are equal, the migration is not deterministic.",
            lines: nodes.map(({ service, appHash }) => `${service}: ${appHash ?? 'no app hash'}`),
        };
    }
    if (!('ok' in event) || event.ok)
        return null;
    switch (event.type) {
        case 'binary-seen':
            return {
                code: 'BINARY_DIFFERS',
                message: `A node does not have the binary of ${event.release}: ${(0,binaries/* otherBinary */.qw)(event)}`,
                hint: "A mount in the compose files, or a process in the node's container, replaced the binary. Remove that mount or process.",
                lines: [],
            };
        case 'query-answered': {
            const restarted = event.moment === 'restart' ? ' after the restart' : '';
            return {
                code: 'QUERY_UNEXPECTED',
                message: `The answer to query ${event.query} at ${event.release}${restarted} is not as expected`,
                hint: 'Compare the answer with the expectation of the plan for this release.',
                lines: [
                    `command: ${event.command}`,
                    `expected: ${event.expected}`,
                    ...(event.problem === null ? [] : [`problem: ${event.problem}`]),
                    ...event.answer.split('\n').slice(0, ANSWER_LINES),
                ],
            };
        }
        case 'restarted':
            return {
                code: 'CHAIN_STALLED',
                message: `The chain did not resume after the restart on ${event.release} without Cosmovisor`,
                hint: "Look for the reason in the nodes' logs since the restart.",
                lines: [`height before: ${event.heightBefore}`, `height after: ${event.heightAfter}`],
            };
        case 'traffic-played':
            return event.mayFail
                ? null
                : {
                    code: 'TRAFFIC_FAILED',
                    message: `Traffic ${event.name} (${event.stage}) failed`,
                    hint: null,
                    lines: [],
                };
        case 'step-ended':
            return {
                code: 'STEP_FAILED',
                message: `Phase ${(0,procedure_step/* titleOf */.Gg)(event.step)} failed`,
                hint: null,
                lines: [],
            };
    }
}
/** Step in the form used by a failure. */
function stepOf(step) {
    return { phase: step && (0,procedure_step/* titleOf */.Gg)(step), step };
}
/** Innermost step in progress at an event; null if none. */
function stepAt(events, index) {
    const open = [];
    for (const event of events.slice(0, index)) {
        if (event.type === 'step-started')
            open.push(event.step);
        if (event.type === 'step-ended')
            open.pop();
    }
    return open.at(-1) ?? null;
}
/** Requirements of the plan that were not met. */
function missingOf(plan, recorded) {
    const answered = new Set(recorded.queries.map(({ name, release, moment }) => JSON.stringify([name, release, moment])));
    const unanswered = (0,planned_checks/* checksOfPlan */.gS)(plan).flatMap(({ id }) => id.kind === 'query' && !answered.has(JSON.stringify([id.query, id.release, 'release']))
        ? [`query ${id.query} was not asked at ${id.release}`]
        : []);
    return [
        ...(recorded.phases.length === 0 ? ['no phase began'] : []),
        ...recorded.phases
            .filter(({ ok }) => ok === null)
            .map(({ name }) => `phase ${name} did not end`),
        ...recorded.upgrades
            .filter(({ done }) => !done)
            .map(({ name }) => `upgrade ${name} was not done`),
        ...unanswered,
        ...(plan.restart && recorded.restart === null ? ['the restart was not done'] : []),
    ];
}
/** Describes the last event of the timeline. */
function endOf(events) {
    const last = events.findLast(({ type }) => type !== 'block');
    if (last === undefined)
        return 'before its first event';
    const subject = Object.entries(last)
        .filter(([key]) => SUBJECTS.has(key))
        .map(([key, value]) => `${key} ${value}`);
    if ('step' in last && last.step !== null)
        subject.push(`phase ${(0,procedure_step/* titleOf */.Gg)(last.step)}`);
    return `after ${last.type} (${subject.join(', ')})`;
}


/***/ }),

/***/ 51540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export Markdown */
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(735);
/* harmony import */ var _text_clip__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29893);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);



/**
 * Markdown that is safe to show. Text from a chain, a container or a plan is a string, and only the functions of
 * this file turn it into Markdown, so that code that forgets to escape it does not compile.
 */
class Markdown {
    source;
    constructor(source) {
        this.source = source;
    }
}
/** Template of Markdown; interpolated strings are escaped. */
function md(parts, ...values) {
    const sources = values.map((value) => value instanceof Markdown ? value.source : text(String(value)).source);
    return new Markdown(parts.reduce((all, part, index) => `${all}${sources[index - 1]}${part}`));
}
/** Joins blocks by empty lines, without empty blocks. */
function blocks(...parts) {
    return join(parts.filter(({ source }) => source !== ''), '\n\n');
}
/** Joins parts by a separator, which is Markdown and not escaped. */
function join(parts, separator) {
    return new Markdown(parts.map(({ source }) => source).join(separator));
}
/** Formats a value as one line of plain text. */
function text(value) {
    const escaped = html(value)
        .replace(/[\\`*_[\]#~]/g, '\\$&')
        .replace(/^[-+=:]/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
    return new Markdown(escaped);
}
/** Formats a value as a code span on one line; a dash if it is empty. */
function code(value) {
    const line = oneLine(value);
    if (line === '')
        return new Markdown('–');
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return new Markdown(`${fence}${pad}${line}${pad}${fence}`);
}
/** Formats a value as a fenced code block. */
function codeBlock(value, language = 'text') {
    const content = (0,_text_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value).replace(/^\n+/, '').trimEnd();
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return new Markdown(`${fence}${language}\n${content}\n${fence}`);
}
/** Formats a collapsed block, which opens by a click on its summary. */
function details(summary, body) {
    return new Markdown(`<details>\n<summary>${html(summary)}</summary>\n\n${body.source}\n\n</details>`);
}
/** Formats a table; pipes in cells are escaped here, including those in code spans. */
function table(columns, rows) {
    const cells = [columns.map(({ title }) => text(title)), ...rows].map((row) => row.map(({ source }) => source.replaceAll('|', '\\|')));
    const source = (0,markdown_table__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)(cells, {
        align: columns.map(({ align }) => align ?? null),
        alignDelimiters: false,
    });
    return new Markdown(source);
}
/** Cuts a text to at most `bytes` bytes of UTF-8, between code points. */
function clipBytes(value, bytes) {
    const encoded = Buffer.from(value, 'utf8');
    if (encoded.length <= bytes)
        return value;
    let end = bytes;
    while (end > 0 && ((encoded[end] ?? 0) & 0b1100_0000) === 0b1000_0000)
        end -= 1;
    return encoded.toString('utf8', 0, end);
}
/** Cuts a text to one line of at most `length` code points, without commands that the runner's log would obey. */
function clip(value, length) {
    return (0,_text_clip__WEBPACK_IMPORTED_MODULE_2__/* .clipLine */ .D)((0,_text_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value), length);
}
function oneLine(value) {
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value).replace(/\s+/g, ' ').trim();
}
/** Escapes a value for text, and for places without Markdown, such as the summary of a details element. */
function html(value) {
    return (oneLine(value)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        // Neither a backslash nor an entity keeps GitHub from rendering formulas and mentions.
        .replace(/\$/g, '<span>$</span>')
        .replace(/@(?=\w)/g, `@${_text_plain__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_WIDTH_SPACE */ .pe}`));
}
function longestRun(value) {
    let longest = 0;
    for (const [run] of value.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 35050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   jr: () => (/* binding */ DASH),
/* harmony export */   oS: () => (/* binding */ limitedBlock),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98488);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51540);


/** Limit of a step's summary in bytes; GitHub drops a larger one entirely. */
const SUMMARY_LIMIT = 1024 * 1024;
const BLOCK_BYTES = 8 * 1024;
/** Placeholder of an unknown value. */
const DASH = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `–`;
/** Formats a duration for a cell; a dash if unknown. */
function duration(ms) {
    return ms === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_text_format__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms));
}
/** Formats a value for a cell; a dash if unknown. */
function value(known) {
    return known === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(known);
}
/** Formats a code block; a long one is cut, with a pointer to the whole content. */
function limitedBlock(content, language = 'text') {
    const bytes = Buffer.byteLength(content, 'utf8');
    if (bytes <= BLOCK_BYTES)
        return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(content, language);
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .clipBytes */ .Wp)(content, BLOCK_BYTES), language), (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `The first ${BLOCK_BYTES} of ${bytes} bytes; see \`report.json\` of the evidence for all.`);
}


/***/ }),

/***/ 80373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ PREPARED),
/* harmony export */   LI: () => (/* binding */ restartBinaryCheck),
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   Sd: () => (/* binding */ preparationCheck),
/* harmony export */   U1: () => (/* binding */ restartCheck),
/* harmony export */   XU: () => (/* binding */ UPGRADE),
/* harmony export */   eT: () => (/* binding */ trafficCheck),
/* harmony export */   go: () => (/* binding */ NOTHING_ELSE),
/* harmony export */   ku: () => (/* binding */ haveBinary),
/* harmony export */   op: () => (/* binding */ answersAgain),
/* harmony export */   p6: () => (/* binding */ upgradeCheck),
/* harmony export */   xK: () => (/* binding */ queryCheck)
/* harmony export */ });
/** Names of the checks of preparation steps, which prove nothing about the plan yet. */
const PREPARED = {
    images: 'all images are provided',
    preflight: 'chain, accounts and machine allow the rehearsal',
    start: 'the chain makes blocks',
};
/** Names of the checks in the suite of an upgrade. */
const UPGRADE = {
    passes: 'its proposal passes',
    scheduled: 'it is scheduled',
    straddles: 'its vote straddles the upgrade before',
    through: 'all nodes come through its height',
    binary: 'all nodes run one binary',
    state: 'all nodes have the same state',
};
const NOTHING_ELSE = {
    suite: 'rehearsal',
    name: 'nothing else went wrong',
};
const preparationCheck = (name) => ({ suite: 'preparation', name });
const upgradeCheck = (upgrade, name) => ({
    suite: `upgrade ${upgrade}`,
    name,
});
/** Name of the check of the binaries at the start and after the restart, where no node is swapped. */
const haveBinary = (release) => `all nodes have the binary of ${release}`;
/** Name of an upgrade's check that a node runs a release. */
const runs = (service, release) => `${service} runs ${release}`;
const queryCheck = (query, release) => ({
    suite: 'queries',
    name: `${query} at ${release}`,
});
const trafficCheck = (traffic, stage) => ({
    suite: 'traffic',
    name: `${traffic} (${stage})`,
});
const restartCheck = (release) => ({
    suite: 'restart',
    name: `the chain goes on with ${release} without Cosmovisor`,
});
const restartBinaryCheck = (release) => ({
    suite: 'restart',
    name: haveBinary(release),
});
const answersAgain = (query) => ({
    suite: 'restart',
    name: `${query} answers as before`,
});


/***/ }),

/***/ 45363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ longestHalt),
/* harmony export */   i: () => (/* binding */ doneRoute)
/* harmony export */ });
/* harmony import */ var _plan_route__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90234);

/** Releases that ran, in order; empty if the report has neither upgrades nor releases. */
function doneRoute({ upgrades, releases }) {
    const done = (0,_plan_route__WEBPACK_IMPORTED_MODULE_0__/* .routeOf */ .Lu)(upgrades.filter((upgrade) => upgrade.done));
    const first = upgrades[0]?.from ?? releases[0]?.name;
    return done.length > 0 || first === undefined ? done : [first];
}
/** The upgrade with the longest halt; undefined if none was measured. */
function longestHalt(upgrades) {
    return upgrades.reduce((most, upgrade) => (upgrade.resumedAfterMs ?? -1) > (most?.resumedAfterMs ?? -1) ? upgrade : most, undefined);
}


/***/ }),

/***/ 29893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ clipLine),
/* harmony export */   e: () => (/* binding */ clipMiddle)
/* harmony export */ });
/** Shortens a text to one line of at most `length` code points, with an ellipsis if it was longer. */
function clipLine(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    // A code point has one or two units, so this prefix decides whether the line is too long.
    const points = [...line.slice(0, 2 * length + 2)];
    return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}
/** Shortens a text to one line of at most `length` characters: its middle is left out, as the cause often ends it. */
function clipMiddle(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= length)
        return line;
    const head = Math.floor((length - 3) / 3);
    return `${line.slice(0, head).trimEnd()} … ${line.slice(head + 3 - length).trimStart()}`;
}


/***/ }),

/***/ 98488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   K9: () => (/* binding */ groupDigits),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   kN: () => (/* binding */ gigabytes)
/* harmony export */ });
/** Number of hex digits of a hash that distinguish it where people compare hashes. */
const HASH_DIGITS = 12;
function shortHash(hash) {
    return hash.slice(0, HASH_DIGITS);
}
/** A duration to be read: `150 ms`, `2.31 s`, `1 min 58 s`, `2 h 05 min`. */
function formatDuration(ms) {
    const [whole, hundredths, seconds] = [ms, ms / 10, ms / 1000].map(Math.round);
    if (whole < 1000)
        return `${whole} ms`;
    if (hundredths < 6000)
        return `${(hundredths / 100).toFixed(2)} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
    const minutes = Math.round(ms / 60_000);
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
/** An amount of base units with its thousands apart; what is no amount stays as it is. */
function groupDigits(amount) {
    return /^\d{1,60}$/.test(amount) ? amount.replace(/\B(?=(\d{3})+$)/g, ',') : amount;
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}
/** A number of bytes in gigabytes of 10^9: `9.1 GB`. */
function gigabytes(bytes) {
    return `${(bytes / 1e9).toFixed(1)} GB`;
}


/***/ }),

/***/ 79568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Timeline),
/* harmony export */   g: () => (/* binding */ ofType)
/* harmony export */ });
function ofType(events, type) {
    return events.filter((event) => event.type === type);
}
/** The record of a run, from which all reports are folded. */
class Timeline {
    clock;
    #events = [];
    #listeners = [];
    constructor(clock) {
        this.clock = clock;
    }
    get events() {
        return this.#events;
    }
    /** Calls `listener` with each subsequent event. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Appends an event, with the current host time or the known host time of the event. */
    add(event, at = this.clock.now()) {
        const timed = { ...event, at };
        this.#events.push(timed);
        for (const listener of this.#listeners)
            listener(timed);
    }
}


/***/ })

};
