export const id = 594;
export const ids = [594];
export const modules = {

/***/ 66594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSchemas: () => (/* binding */ writeSchemas)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47684);
/* harmony import */ var _report_schema__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91327);
/* harmony import */ var _exit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47632);





/** Writes the published JSON Schemas anew from the sources. */
async function writeSchemas(actionFolder) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(actionFolder, 'schema');
    const plan = `${JSON.stringify((0,_plan_schema__WEBPACK_IMPORTED_MODULE_2__/* .planJsonSchema */ .bE)(), null, 2)}\n`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'plan.schema.json'), plan);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'report.schema.json'), (0,_report_schema__WEBPACK_IMPORTED_MODULE_3__/* .reportSchemaText */ .HO)());
    return _exit__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.passed;
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
