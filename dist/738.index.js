export const id = 738;
export const ids = [738];
export const modules = {

/***/ 67738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  combineEvidence: () => (/* binding */ combineEvidence)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/evidence.ts + 16 modules
var src_evidence = __webpack_require__(93994);
// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./src/report/combined.ts
var report_combined = __webpack_require__(53811);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(91327);
;// CONCATENATED MODULE: ./src/report/read.ts





/** What is in a report: of 100,000 blocks, which are 300,000 values, and much else. */
const LIMITS = { depth: 16, values: 1_000_000 };
/** Values in one upgrade, check or answer; an upgrade of 1,000 nodes has 10,000. */
const MOST_IN_PART = 20_000;
/** Characters of a value that is told. */
const MOST_TOLD = 40;
/**
 * The report that a text of a stranger is. It is looked at part by part up to the first fault: to list all of
 * them, as the schema does, may take many times the memory of the text.
 *
 * @throws Error saying what keeps it from being one
 */
function parseReport(text) {
    const tooMuch = 'it has more in it than a report has';
    if (!(0,json/* isModest */.F)(text, LIMITS))
        throw new Error(tooMuch);
    const data = parse(text);
    const known = schema/* reportSchema */.Qh.shape.schema.value;
    if (data.schema !== known) {
        const found = (0,plain/* clipped */.cz)(JSON.stringify(data.schema) ?? 'nothing', MOST_TOLD);
        throw new Error(`its schema is ${found}, this version of the action knows ${known}`);
    }
    const unknown = Object.keys(data).find((key) => !Object.hasOwn(schema/* reportSchema */.Qh.shape, key));
    if (unknown !== undefined)
        throw new Error(`${(0,plain/* clipped */.cz)(unknown, MOST_TOLD)}: a report has no such field`);
    for (const { place, schema, value } of partsOf(data)) {
        if (sizeOf(value, MOST_IN_PART) > MOST_IN_PART)
            throw new Error(tooMuch);
        const [issue] = schema.safeParse(value).error?.issues ?? [];
        if (issue !== undefined) {
            throw new Error(`${[...place, ...issue.path].join('.')}: ${issue.message}`);
        }
    }
    return schema/* reportSchema */.Qh.parse(data);
}
function parse(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (error) {
        throw new Error(`it is no JSON: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    if (typeof data !== 'object' || data === null)
        throw new Error('it is no object');
    return data;
}
/** Each field of a report, of a list each of its items. */
function* partsOf(data) {
    const shape = schema/* reportSchema */.Qh.shape;
    for (const [key, schema] of Object.entries(shape)) {
        const value = data[key];
        if (!(schema instanceof schemas/* ZodArray */.naA) || !Array.isArray(value)) {
            yield { place: [key], schema, value };
            continue;
        }
        const item = schema.element;
        for (const [index, each] of value.entries()) {
            yield { place: [key, index], schema: item, value: each };
        }
    }
}
/** How many values a value has in it; it is counted up to a limit, and not much further. */
function sizeOf(value, limit) {
    if (typeof value !== 'object' || value === null)
        return 1;
    const items = Object.values(value);
    let size = items.length;
    for (const item of items) {
        if (size > limit)
            return size;
        if (typeof item === 'object')
            size += sizeOf(item, limit - size);
    }
    return size;
}

// EXTERNAL MODULE: ./src/report/verdict.ts + 4 modules
var verdict = __webpack_require__(85919);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
;// CONCATENATED MODULE: ./src/combine.ts










const MEBIBYTE = 1024 * 1024;
/** Artifacts are made by jobs that run what a pull request changed: none may take this one's time or memory. */
const combine_LIMITS = {
    /** Bytes of a report, and of all of them together; a report of 100,000 blocks has 5 MB. */
    report: 32 * MEBIBYTE,
    all: 512 * MEBIBYTE,
    /** Folders beside each other, which may each have a report; a matrix of GitHub has 256 jobs. */
    folders: 1_000,
};
/** Characters of why a report is none. */
const MOST_WHY = 500;
/**
 * Puts what several rehearsals left into one summary. Nothing is taken from a report but what happened:
 * whether the rehearsal passed is judged again from that.
 *
 * @param evidence folder with the evidence of one rehearsal, or a folder for each
 * @param expected JSON list of the plans that were to be rehearsed
 * @param warn is told of what is no report, which fails
 * @throws RehearsalError where the list cannot be read
 */
async function combineEvidence(evidence, expected, warn) {
    const plans = plansIn(expected);
    const { reports, unread } = await readReports(evidence);
    const { told, more } = (0,problems/* firstOf */.Ku)(unread);
    for (const { file, why } of told)
        warn(`${external_node_path_default().join(evidence, file)} is no report of a rehearsal: ${why}`);
    if (more > 0)
        warn(`${more} more files in ${evidence} are no report of a rehearsal`);
    const combined = (0,report_combined/* combine */.kg)(plans, reports, unread);
    return { ...combined, summary: (0,report_combined/* renderCombined */.cM)(combined, { maxBytes: src_evidence/* SUMMARY_LIMIT */.Jt }) };
}
/** Reads one report after the other. */
async function readReports(evidence) {
    const root = await (0,promises_.realpath)(evidence).catch(() => evidence);
    const { names, isWhole } = await foldersIn(root);
    const folder = new system_folder/* Folder */.vd(root);
    const found = { reports: [], unread: [] };
    const none = (file, why) => found.unread.push({ file: (0,plain/* plainLine */.h0)(file), why: (0,plain/* plainLine */.h0)((0,plain/* clipped */.cz)(why, MOST_WHY)) });
    let left = combine_LIMITS.all;
    for (const file of ['', ...names].map((name) => external_node_path_default().posix.join(name, src_evidence/* REPORT_FILE */.Uq))) {
        try {
            const text = await folder.readText(file, Math.min(left, combine_LIMITS.report));
            left -= Buffer.byteLength(text);
            found.reports.push((0,report_combined/* headOf */.Uo)((0,verdict/* judged */.g$)(parseReport(text))));
        }
        catch (error) {
            if (!(0,system_folder/* isMissing */.b2)(error))
                none(file, (0,errors/* messageOf */.bD)(error));
        }
    }
    if (!isWhole)
        none('…', `there are more than ${combine_LIMITS.folders} folders`);
    return found;
}
/** Folders and links to some, in the order of their names; all of them, or as many as are looked at. */
async function foldersIn(folder) {
    const opened = await (0,promises_.opendir)(folder).catch(() => undefined);
    const names = [];
    for await (const entry of opened ?? []) {
        if (!entry.isDirectory() && !entry.isSymbolicLink())
            continue;
        if (names.length === combine_LIMITS.folders)
            return { names: names.sort(), isWhole: false };
        names.push(entry.name);
    }
    return { names: names.sort(), isWhole: true };
}
function plansIn(expected) {
    let plans;
    try {
        plans = JSON.parse(expected);
    }
    catch {
        plans = undefined;
    }
    if (Array.isArray(plans) && plans.length > 0 && plans.every((plan) => typeof plan === 'string')) {
        return plans;
    }
    throw new errors/* RehearsalError */.g0(`The input expected is "${expected}"`, {
        hint: 'Give the plans that were to be rehearsed as a JSON list, such as ["rehearsal.yml"].',
    });
}


/***/ }),

/***/ 53811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   cM: () => (/* binding */ renderCombined),
/* harmony export */   kg: () => (/* binding */ combine),
/* harmony export */   notPassed: () => (/* binding */ notPassed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _plan_problems__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28159);
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47145);
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12011);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54285);
/* harmony import */ var _section__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17101);






const EVIDENCE_LINES = 10;
const EVIDENCE_BYTES = 2_000;
/** Of a report's texts and lists; what is beyond is not shown. */
const MOST_CHARACTERS = 4_000;
const MOST_UPGRADES = 100;
/** What is shown of a report, apart from the rest of it, which may be large. */
function headOf({ plan, result, failure, chain, upgrades, checks, totalMs, }) {
    const head = {
        ...{ plan, result, chain, totalMs },
        failure: failure && { ...failure, lines: failure.lines.slice(-EVIDENCE_LINES) },
        upgrades: upgrades.slice(0, MOST_UPGRADES).map((upgrade) => ({ ...upgrade, nodes: [] })),
        checks: [],
    };
    // By way of a text: a part of a text keeps the whole in memory.
    const short = JSON.parse(JSON.stringify(head, (_, value) => typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : value));
    return { ...short, checks: checks.map((check) => COUNTED[check.result]) };
}
const COUNTED = {
    passed: counted('passed'),
    failed: counted('failed'),
    'not reached': counted('not reached'),
};
/** A check that is counted, one for all: there may be many. */
function counted(result) {
    return { suite: '', name: '', result, message: null, place: null };
}
/** Puts reports beside the plans that were to be rehearsed. One without a report counts as failed, what is none, too. */
function combine(expected, reports, unread = []) {
    const left = new Map();
    for (const report of reports) {
        const plan = node_path__WEBPACK_IMPORTED_MODULE_0___default().normalize(report.plan);
        const same = left.get(plan);
        if (same === undefined)
            left.set(plan, [report]);
        else
            same.push(report);
    }
    const rehearsals = expected.map((plan) => ({
        plan,
        report: left.get(node_path__WEBPACK_IMPORTED_MODULE_0___default().normalize(plan))?.shift() ?? null,
    }));
    const unexpected = new Set([...left.values()].flat());
    const others = reports.flatMap((report) => unexpected.has(report) ? [{ plan: report.plan, report }] : []);
    const none = unread.map(({ file, why }) => ({ plan: file, report: null, why }));
    const all = [...rehearsals, ...others, ...none];
    const passed = all.length > 0 && all.every(({ report }) => report?.result === 'passed');
    return { result: passed ? 'passed' : 'failed', rehearsals: all };
}
/** Which rehearsals did not pass, as one line. */
function notPassed({ rehearsals }) {
    const failed = rehearsals.filter(({ report }) => report?.result !== 'passed');
    const { told, more } = (0,_plan_problems__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(failed);
    return (0,_plan_problems__WEBPACK_IMPORTED_MODULE_1__/* .listLines */ .i4)(told.map(({ plan }) => (0,_system_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(plan, 100)), more).join(', ');
}
/** Renders rehearsals as one summary within `maxBytes` of UTF-8, with what failed first. */
function renderCombined({ result, rehearsals }, { maxBytes }) {
    const mark = result === 'passed' ? '✅' : '❌';
    const passed = rehearsals.filter(({ report }) => report?.result === 'passed').length;
    const count = rehearsals.filter(({ why }) => why === undefined).length;
    const heading = (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `## ${mark} ${passed} of ${count} upgrade rehearsals passed`;
    const causes = rehearsals.flatMap(causeOf);
    const rows = rehearsals.map(rowOf);
    const overview = rows.length === 0 ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `` : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(COLUMNS, rows);
    const pointer = (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `The rest is in the summaries and the evidence of the rehearsals.`;
    const shorter = [
        [heading, ...causes, overview],
        [heading, overview, pointer],
        [heading, pointer],
    ];
    const sources = shorter.map((parts) => `${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(...parts).source}\n`);
    return sources.find((source) => Buffer.byteLength(source) <= maxBytes) ?? '';
}
const COLUMNS = [
    { title: 'Plan' },
    { title: 'Result' },
    { title: 'Chain' },
    { title: 'Releases' },
    { title: 'Longest standstill', align: 'right' },
    { title: 'Checks passed', align: 'right' },
    { title: 'Took', align: 'right' },
];
function rowOf({ plan, report, why }) {
    if (report === null) {
        const state = why === undefined ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `❌ no report` : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `❌ not readable`;
        return [(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100)), state, ...Array(5).fill(_section__WEBPACK_IMPORTED_MODULE_4__/* .DASH */ .jr)];
    }
    const { result, chain, upgrades, checks, totalMs } = report;
    const standstills = upgrades.flatMap(({ standstillMs }) => standstillMs ?? []);
    const passed = checks.filter((check) => check.result === 'passed').length;
    return [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100)),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `${result === 'passed' ? '✅' : '❌'} ${result}`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(chain.id ?? chain.binary, 80)),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)((0,_format__WEBPACK_IMPORTED_MODULE_5__/* .plannedRoute */ .id)(report).map((name) => (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 40))), ' → '),
        (0,_section__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(standstills.length === 0 ? null : Math.max(...standstills)),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `${passed} of ${checks.length}`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_format__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(totalMs)),
    ];
}
function causeOf({ plan, report, why }) {
    if (why !== undefined) {
        return [(0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100))}:** this is no report of a rehearsal: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(why, 500)}`];
    }
    if (report === null) {
        return [
            (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100))}:** there is no report; the job ended before the rehearsal began, or was killed. Its log says why.`,
        ];
    }
    const { failure } = report;
    if (failure === null)
        return [];
    const [message = ''] = failure.message.split('\n');
    const cause = (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100))}:** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(message, 500))}`;
    const hint = failure.hint === null ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `` : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**What to do:** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(failure.hint, 500))}`;
    const lines = failure.lines.slice(-EVIDENCE_LINES).join('\n');
    const evidence = lines === '' ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `` : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('Last lines', (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clipBytes */ .Wp)(lines, EVIDENCE_BYTES)));
    return [cause, hint, evidence];
}


/***/ }),

/***/ 91327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ reportSchemaText),
/* harmony export */   Qh: () => (/* binding */ reportSchema)
/* harmony export */ });
/* unused harmony export reportJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);

/**
 * The report: what a rehearsal found, for programs. A rehearsal that failed half-way gives the
 * same shape: every upgrade of the plan is listed and what is not known yet is null. The published
 * JSON Schema (`schema/report.schema.json`) is generated from this file.
 */
const RFC3339 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/;
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const height = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig();
/** The host's clock, unless a field says that it is the chain's. */
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(RFC3339);
const votes = text.describe('Staked base units, in decimal');
const place = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    file: text.describe('As messages name it: relative to the working directory, if it is below it'),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().describe('Counted from 1'),
})
    .describe('A line of a file of the user: the plan, a Dockerfile');
const failure = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    phase: text.nullable().describe('Phase that failed; null if none was on'),
    place: place.nullable().describe('What to change, where that is one place; null otherwise'),
    message: text.describe('What was attempted, on what, and what happened'),
    hint: text.nullable().describe('What to do about it; null if nothing is known to help'),
    lines: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).describe('Lines of evidence, oldest first'),
})
    .describe('The first cause of the failure');
const tally = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ yes: votes, no: votes, abstain: votes, no_with_veto: votes })
    .describe('The final tally');
const proposal = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: text.describe("The proposal's id on the chain"),
    status: text.describe('As last known: "submitted" until its decision was seen, from then on as the chain names it'),
    tally: tally.nullable().describe('Null until the decision was seen: no votes are not zero votes'),
    failedReason: text
        .nullable()
        .describe('Why the chain could not carry it out; null if it gave none'),
    votingStart: text.describe("RFC 3339, the chain's time, which can run faster than the host's"),
    votingEnd: text.describe("RFC 3339, the chain's time"),
    dialect: text.describe('Dialect of the gov module that it was sent in'),
    deposit: text.describe('What was deposited, as amounts with their denominations'),
    submittedHeight: height.describe('Block height'),
    submittedAt: time.describe('RFC 3339 in UTC: when it was in a block'),
    decidedHeight: height.nullable().describe('Block height at which the decision was first seen'),
    decidedAt: time.nullable().describe('RFC 3339 in UTC: when the decision was first seen'),
});
const node = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    service: text.describe('Service of the compose files'),
    current: text.nullable().describe("What Cosmovisor's current link points at after the swap"),
    version: text.nullable().describe('Version that the binary reports after the swap'),
    haltHeight: height
        .nullable()
        .describe('Block height at which the old binary asked for the new one'),
    haltedAt: time.nullable().describe('RFC 3339 in UTC: when it asked for the new binary'),
    servingAt: time
        .nullable()
        .describe("RFC 3339 in UTC: when its new binary had applied the upgrade's block"),
    swapMs: milliseconds
        .nullable()
        .describe('Milliseconds from its halt to the swapped process serving'),
    appHash: text.nullable().describe("Upper-case hex, of the state after the upgrade's block"),
});
const upgrade = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: text.describe("Plan name, as the chain's code has it"),
    from: text.describe('Release before the upgrade'),
    to: text.describe('Release after the upgrade'),
    done: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('Whether the chain went on after the upgrade'),
    proposal: proposal.nullable().describe('Null until it is submitted'),
    height: height
        .nullable()
        .describe('Block height of the upgrade: as planned until it is done; null until it is proposed'),
    haltedAt: time
        .nullable()
        .describe('RFC 3339 in UTC: the last block before the height; the first halt of a node until it is done'),
    resumedAt: time
        .nullable()
        .describe('RFC 3339 in UTC: the first block after the height; null until the upgrade is done'),
    straddledPrevious: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .nullable()
        .describe("Whether its voting was open while the previous upgrade happened; null until it's done"),
    downtimeMs: milliseconds
        .nullable()
        .describe('Milliseconds from the last block before the height to the first node applying it'),
    standstillMs: milliseconds
        .nullable()
        .describe('Milliseconds from the last block before the height to the first block after it'),
    sameState: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .nullable()
        .describe('Whether all nodes have the same state after it; null until the upgrade is done'),
    nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(node).describe('Nodes under Cosmovisor, as far as they are known'),
});
const query = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: text,
    release: text.describe('Release that ran when it was asked'),
    moment: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['release', 'restart'])
        .describe('Asked when the release ran, or after the restart'),
    command: text,
    expected: text.describe('What was expected, in words'),
    ok: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('Whether the answer is what was expected'),
    problem: text.nullable().describe('How it differs from what was expected; null if it does not'),
    answer: text.describe('The whole answer'),
    at: time.describe('RFC 3339 in UTC: when it was answered'),
});
const check = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    suite: text.describe('What it is about: an upgrade, the queries of a release, the traffic'),
    name: text.describe('What is checked; unique in its suite'),
    result: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'not reached']),
    message: text.nullable().describe('Why it failed, or what to know though it passed'),
    place: place.nullable().describe("Where the plan asks for it; null if it doesn't"),
})
    .describe('Something that had to hold');
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const image = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: text.describe('As the plan or the compose files name it'),
    decision: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['given', 'pulled', 'engine', 'cache', 'build'])
        .describe('It was there, was pulled, was found by its key in the engine or the cache, or was built'),
    imageId: text.describe("Id in the engine: what the rehearsal's containers ran"),
    digests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).describe('repository@sha256:... of the registries that it came from'),
    bytes: bytes.describe('Bytes in the engine'),
    key: text
        .nullable()
        .describe('Hash of all that it is made from; null where nothing builds it, or it cannot have one'),
    ms: milliseconds.nullable().describe('Milliseconds of its build; null where it was not built'),
});
const source = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['git ref', 'work tree', 'image'])
        .describe('Built of what a git ref has or of the work tree as it was, or an image given or pulled'),
    ref: text.nullable().describe('As the plan names it; null if it names none'),
    commit: text
        .nullable()
        .describe('Id of the commit, of a work tree the one checked out; null if there is none'),
    tree: text.nullable().describe("Git's id of what the commit has in the folder of the build"),
    changed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .nullable()
        .describe('Whether the work tree had changes that are not in the commit; null if unknown'),
    content: text.nullable().describe('Hash of all that a work tree sent to the build'),
    digest: text.nullable().describe('repository@sha256:... of an image that came from a registry'),
})
    .describe('What its image is made from');
const binary = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    service: text.describe('Service of the compose files'),
    release: text.describe('Release whose binary it was to have'),
    moment: text.describe('start, restart, or the upgrade that brought the release; where that is called so, `upgrade` before it'),
    sha256: text.nullable().describe('SHA-256 of what it had, in hex digits; null if it had none'),
    expected: text.describe("SHA-256 of the release's binary"),
    ok: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('Whether both are the same'),
    at: time.describe('RFC 3339 in UTC: when it was seen'),
});
const disk = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    free: bytes.describe("Bytes that are free on the engine's disk"),
    images: bytes
        .nullable()
        .describe('Bytes of all images in the engine; null where it does not say'),
    buildCache: bytes
        .nullable()
        .describe("Bytes of the engine's build cache; null where it does not say"),
    cache: bytes.describe('Bytes of the cache folder'),
});
const restart = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    release: text.describe('Release that was started, without Cosmovisor'),
    heightBefore: height.describe('Last block height before the stop'),
    heightAfter: height.describe('Last block height seen after the start'),
    ok: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** The shape of report.json. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).describe('Version of this shape'),
    result: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    failure: failure.nullable().describe('Null if and only if the result is passed'),
    plan: text.describe("The plan's file, as messages name it"),
    chain: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: text.nullable().describe('Chain id; null until the genesis is read'),
        binary: text.describe("The chain's binary"),
    }),
    releases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: text,
        image: text.describe('Reference of the image'),
        imageId: text.nullable().describe('Id of the image; null until it is ready'),
        source: source.nullable().describe('Null until the image is ready'),
        sha256: text
            .nullable()
            .describe('SHA-256 of its binary as it is under Cosmovisor, in hex digits; null until it is read'),
        sdk: text
            .nullable()
            .describe('Version of the Cosmos SDK; null where the binary does not say'),
        engine: text
            .nullable()
            .describe('Version of Tendermint or CometBFT; null where the binary does not say'),
    })),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(image).describe('Every image of the stack, as far as they were provided'),
    disk: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ before: disk, after: disk })
        .nullable()
        .describe('Before the images were provided, and after what is kept was saved; null if not reached'),
    binaries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(binary)
        .describe('Which binaries nodes were seen to have, in the order they were looked at'),
    upgrades: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(upgrade).describe('Every upgrade of the plan, in order'),
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(check).describe('All that had to hold, in the order of the rehearsal'),
    blocks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([height, milliseconds]))
        .describe('Heights in the order they were first seen on any node, with milliseconds since startedAt'),
    queries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(query).describe('In the order they were asked'),
    traffic: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: text,
        stage: text.describe('start, before:<upgrade>, after:<upgrade> or end'),
        ok: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        mayFail: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('Whether the plan allows it to fail'),
        output: text,
        at: time.describe('RFC 3339 in UTC: when it was done'),
    }))
        .describe('In the order it was played'),
    notices: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text)
        .describe('What the rehearsal did to the copy, or beyond the plan, that its reader should know'),
    restart: restart.nullable().describe('Null if the plan has none or it was not reached'),
    phases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: text,
        startedAt: time.describe('RFC 3339 in UTC'),
        ms: milliseconds.nullable().describe('Milliseconds it took; null if it did not end'),
        ok: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable().describe('Null if it did not end'),
    }))
        .describe('In the order they began'),
    startedAt: time
        .nullable()
        .describe("RFC 3339 in UTC, the host's time of the first event; null if nothing happened"),
    totalMs: milliseconds.describe('Milliseconds from the first event to the last'),
});
/** The JSON Schema of report.json, for whoever reads it. */
function reportJsonSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'Report of an upgrade rehearsal',
        ...zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(reportSchema),
    };
}
/** The text of `schema/report.schema.json`. */
function reportSchemaText() {
    return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
}


/***/ })

};
