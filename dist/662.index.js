export const id = 662;
export const ids = [662];
export const modules = {

/***/ 81662:
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
var src_evidence = __webpack_require__(57013);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(12011);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/section.ts
var section = __webpack_require__(17101);
;// CONCATENATED MODULE: ./src/report/combined.ts




const EVIDENCE_LINES = 10;
const EVIDENCE_BYTES = 2_000;
/** Puts reports beside the plans that were to be rehearsed. One without a report counts as failed. */
function combine(expected, reports) {
    const left = [...reports];
    const rehearsals = expected.map((plan) => {
        const at = left.findIndex((report) => external_node_path_default().normalize(report.plan) === external_node_path_default().normalize(plan));
        return { plan, report: at < 0 ? null : (left.splice(at, 1)[0] ?? null) };
    });
    const others = left.map((report) => ({ plan: report.plan, report }));
    const all = [...rehearsals, ...others];
    const passed = all.length > 0 && all.every(({ report }) => report?.result === 'passed');
    return { result: passed ? 'passed' : 'failed', rehearsals: all };
}
/** Renders rehearsals as one summary within `maxBytes` of UTF-8, with what failed first. */
function renderCombined({ result, rehearsals }, { maxBytes }) {
    const mark = result === 'passed' ? '✅' : '❌';
    const passed = rehearsals.filter(({ report }) => report?.result === 'passed').length;
    const heading = (0,markdown.md) `## ${mark} ${passed} of ${rehearsals.length} upgrade rehearsals passed`;
    const causes = rehearsals.flatMap(({ plan, report }) => causeOf(plan, report));
    const rows = rehearsals.map(({ plan, report }) => rowOf(plan, report));
    const overview = rows.length === 0 ? (0,markdown.md) `` : (0,markdown/* table */.tp)(COLUMNS, rows);
    const pointer = (0,markdown.md) `The rest is in the summaries and the evidence of the rehearsals.`;
    const shorter = [
        [heading, ...causes, overview],
        [heading, overview, pointer],
        [heading, pointer],
    ];
    const sources = shorter.map((parts) => `${(0,markdown/* blocks */.Bv)(...parts).source}\n`);
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
function rowOf(plan, report) {
    if (report === null) {
        return [(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(plan, 100)), (0,markdown.md) `❌ no report`, ...Array(5).fill(section/* DASH */.jr)];
    }
    const { result, chain, upgrades, checks, totalMs } = report;
    const standstills = upgrades.flatMap(({ standstillMs }) => standstillMs ?? []);
    const passed = checks.filter((check) => check.result === 'passed').length;
    return [
        (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(plan, 100)),
        (0,markdown.md) `${result === 'passed' ? '✅' : '❌'} ${result}`,
        (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(chain.id ?? chain.binary, 80)),
        (0,markdown/* join */.fj)((0,format/* plannedRoute */.id)(report).map((name) => (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(name, 40))), ' → '),
        (0,section/* duration */.p0)(standstills.length === 0 ? null : Math.max(...standstills)),
        (0,markdown.md) `${passed} of ${checks.length}`,
        (0,markdown/* text */.Qq)((0,format/* formatDuration */.a3)(totalMs)),
    ];
}
function causeOf(plan, report) {
    if (report === null) {
        return [
            (0,markdown.md) `**${(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(plan, 100))}:** there is no report; the job ended before the rehearsal began, or was killed. Its log says why.`,
        ];
    }
    const { failure } = report;
    if (failure === null)
        return [];
    const [message = ''] = failure.message.split('\n');
    const cause = (0,markdown.md) `**${(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(plan, 100))}:** ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(message, 500))}`;
    const hint = failure.hint === null ? (0,markdown.md) `` : (0,markdown.md) `**What to do:** ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(failure.hint, 500))}`;
    const lines = failure.lines.slice(-EVIDENCE_LINES).join('\n');
    const evidence = lines === '' ? (0,markdown.md) `` : (0,markdown/* details */.zH)('Last lines', (0,markdown/* codeBlock */.DV)((0,markdown/* clipBytes */.Wp)(lines, EVIDENCE_BYTES)));
    return [cause, hint, evidence];
}

// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(91327);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/combine.ts







/**
 * Puts what several rehearsals left into one summary.
 *
 * @param evidence folder with the evidence of one rehearsal, or a folder for each
 * @param expected JSON list of the plans that were to be rehearsed
 * @param warn is told of what is no report; the rehearsal counts as one without
 * @throws RehearsalError where the list cannot be read
 */
async function combineEvidence(evidence, expected, warn) {
    const plans = plansIn(expected);
    const reports = [];
    for (const file of await reportFiles(evidence)) {
        const report = await readReport(file, warn);
        if (report !== undefined)
            reports.push(report);
    }
    const combined = combine(plans, reports);
    return { ...combined, summary: renderCombined(combined, { maxBytes: src_evidence/* SUMMARY_LIMIT */.Jt }) };
}
async function reportFiles(evidence) {
    const entries = await (0,promises_.readdir)(evidence, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const places = [evidence, ...folders.sort().map((name) => external_node_path_default().join(evidence, name))];
    const files = places.map((folder) => external_node_path_default().join(folder, src_evidence/* REPORT_FILE */.Uq));
    const found = await Promise.all(files.map(system_files/* exists */.t2));
    return files.filter((_, index) => found[index]);
}
async function readReport(file, warn) {
    try {
        return schema/* reportSchema */.Qh.parse(JSON.parse(await (0,promises_.readFile)(file, 'utf8')));
    }
    catch (error) {
        warn(`${file} is no report of a rehearsal; those that are combined must be of one version of the action: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
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
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
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
