export const id = 296;
export const ids = [296,887];
export const modules = {

/***/ 97197:
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
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/evidence/names.ts
var evidence_names = __webpack_require__(83781);
// EXTERNAL MODULE: ./src/plan/problems.ts
var problems = __webpack_require__(28159);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/report/model/schema.ts + 1 modules
var schema = __webpack_require__(96873);
;// CONCATENATED MODULE: ./src/report/fold/read.ts





/** Limits of a report: one with 100,000 blocks has 300,000 values for them alone. */
const LIMITS = { depth: 16, values: 1_000_000 };
/** Maximum number of values in one upgrade, check or answer; an upgrade of 1,000 nodes has 10,000. */
const MOST_IN_PART = 20_000;
/** Maximum length of a value in a message, in characters. */
const MOST_SHOWN = 40;
/**
 * Parses a report from untrusted text. It is validated part by part up to the first error: listing all errors,
 * as the schema does, may take many times the memory of the text.
 *
 * @throws Error with the reason if the text is not a report; its message continues a sentence about the file
 */
function parseReport(text) {
    const tooMuch = 'it exceeds the size limits of a report';
    if (!(0,json/* isModest */.F)(text, LIMITS))
        throw new Error(tooMuch);
    const data = parse(text);
    const known = schema/* reportSchema */.Qh.shape.schema.value;
    if (data.schema !== known) {
        const found = (0,plain/* clipped */.cz)(JSON.stringify(data.schema) ?? 'nothing', MOST_SHOWN);
        throw new Error(`its schema is ${found}, but this version of the action reads only ${known}`);
    }
    const unknown = Object.keys(data).find((key) => !Object.hasOwn(schema/* reportSchema */.Qh.shape, key));
    if (unknown !== undefined)
        throw new Error(`${(0,plain/* clipped */.cz)(unknown, MOST_SHOWN)}: unknown field`);
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
        throw new Error(`it is not JSON: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    if (typeof data !== 'object' || data === null)
        throw new Error('it is not a JSON object');
    return data;
}
/** Splits a report into its fields, and lists into their items. */
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
/** Counts the values within a value, stopping shortly after a limit. */
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

// EXTERNAL MODULE: ./src/report/fold/verdict.ts + 4 modules
var verdict = __webpack_require__(8860);
// EXTERNAL MODULE: ./src/report/formats/combined.ts
var formats_combined = __webpack_require__(96458);
// EXTERNAL MODULE: ./src/report/formats/section.ts
var section = __webpack_require__(35050);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
;// CONCATENATED MODULE: ./src/action/combine.ts












const MEBIBYTE = 1024 * 1024;
/** Limits on artifacts, which come from jobs that run code of a pull request and are untrusted. */
const combine_LIMITS = {
    /** Bytes of one report, and of all together; a report of 100,000 blocks has 5 MB. */
    report: 32 * MEBIBYTE,
    all: 512 * MEBIBYTE,
    /** Number of folders with reports; a matrix of GitHub has at most 256 jobs. */
    folders: 1_000,
};
/** Maximum length of the reason for an invalid report, in characters. */
const MOST_WHY = 500;
/**
 * Combines the reports of several rehearsals into one summary. Only the facts of a report are trusted: whether
 * a rehearsal passed is derived from them again.
 *
 * @param evidence folder with the evidence of one rehearsal, or with one folder per rehearsal
 * @param expected JSON list of the plans to rehearse
 * @param warn receives a message for each invalid report, which counts as failed
 * @throws RehearsalError if the list is invalid
 */
async function combineEvidence(evidence, expected, warn) {
    const plans = plansIn(expected);
    const { reports, unread } = await readReports(evidence);
    const { shown, more } = (0,problems/* firstOf */.Ku)(unread);
    for (const { file, why } of shown)
        warn(`${external_node_path_default().join(evidence, file)} is not a valid report of a rehearsal: ${why}`);
    if (more > 0)
        warn(`${more} more files in ${evidence} are not valid reports of a rehearsal`);
    const combined = (0,formats_combined/* combine */.kg)(plans, reports, unread);
    return { ...combined, summary: (0,formats_combined/* renderCombined */.cM)(combined, { maxBytes: section/* SUMMARY_LIMIT */.Jt }) };
}
/** Reads the reports one after another. */
async function readReports(evidence) {
    const root = await (0,promises_.realpath)(evidence).catch(() => evidence);
    const { names, isWhole } = await foldersIn(root);
    const folder = new system_folder/* Folder */.vd(root);
    const found = { reports: [], unread: [] };
    const none = (file, why) => found.unread.push({ file: (0,plain/* plainLine */.h0)(file), why: (0,plain/* plainLine */.h0)((0,plain/* clipped */.cz)(why, MOST_WHY)) });
    let left = combine_LIMITS.all;
    for (const file of ['', ...names].map((name) => external_node_path_default().posix.join(name, evidence_names/* REPORTS */.Sk.report))) {
        try {
            const text = await folder.readText(file, Math.min(left, combine_LIMITS.report));
            left -= Buffer.byteLength(text);
            found.reports.push((0,formats_combined/* headOf */.Uo)((0,verdict/* judged */.g$)(parseReport(text))));
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
/** Sorted names of subfolders and links, up to the limit. */
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
    const plans = (0,json/* parseJson */.q)(expected);
    if (Array.isArray(plans) && plans.length > 0 && plans.every((plan) => typeof plan === 'string')) {
        return plans;
    }
    throw new errors/* RehearsalError */.g0('INPUT_INVALID', `The input expected has the value "${expected}"`, {
        hint: 'Set it to a JSON list of the plans to rehearse, such as ["rehearsal.yml"].',
    });
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

/***/ 96458:
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
/* harmony import */ var _plan_route__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90234);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98488);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);
/* harmony import */ var _model_upgrades__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45363);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51540);
/* harmony import */ var _section__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35050);








const EVIDENCE_LINES = 10;
const EVIDENCE_BYTES = 2_000;
/** Limits on the length of texts, and on the number of upgrades, taken from a report. */
const MOST_CHARACTERS = 4_000;
const MOST_UPGRADES = 100;
/** Copies the parts for the summary, so that the rest of a large report can be garbage-collected. */
function headOf({ plan, result, failure, chain, upgrades, checks, totalMs, }) {
    const head = {
        plan,
        result,
        chain,
        totalMs,
        failure: failure && { ...failure, lines: failure.lines.slice(-EVIDENCE_LINES) },
        upgrades: upgrades.slice(0, MOST_UPGRADES).map((upgrade) => ({ ...upgrade, nodes: [] })),
        checks: [],
    };
    // Copied via JSON: in V8, a slice of a string keeps the whole string in memory.
    const short = JSON.parse(JSON.stringify(head, (_, value) => typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : value));
    return { ...short, checks: checks.map((check) => COUNTED[check.result]) };
}
const COUNTED = {
    passed: counted('passed'),
    failed: counted('failed'),
    'not reached': counted('not reached'),
};
/** A check with nothing but its result, shared by all checks with this result: there may be many. */
function counted(result) {
    return { suite: '', name: '', result, code: null, message: null, place: null };
}
/** Matches reports with expected plans. Plans without a report and files that are not reports count as failed. */
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
/** Lists the plans of rehearsals that did not pass, in one line. */
function notPassed({ rehearsals }) {
    const failed = rehearsals.filter(({ report }) => report?.result !== 'passed');
    const { shown, more } = (0,_plan_problems__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(failed);
    return (0,_plan_problems__WEBPACK_IMPORTED_MODULE_1__/* .listLines */ .i4)(shown.map(({ plan }) => (0,_text_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(plan, 100)), more).join(', ');
}
/** Renders rehearsals as one summary within `maxBytes` of UTF-8, failed ones first. */
function renderCombined({ result, rehearsals }, { maxBytes }) {
    const mark = result === 'passed' ? '✅' : '❌';
    const passed = rehearsals.filter(({ report }) => report?.result === 'passed').length;
    const count = rehearsals.filter(({ why }) => why === undefined).length;
    const heading = (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `## ${mark} ${passed} of ${count} upgrade rehearsals passed`;
    const causes = rehearsals.flatMap(causeOf);
    const rows = rehearsals.map(rowOf);
    const overview = rows.length === 0 ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `` : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(COLUMNS, rows);
    const pointer = (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `See the rest in the summaries and the evidence of the rehearsals.`;
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
    { title: 'Longest halt', align: 'right' },
    { title: 'Checks passed', align: 'right' },
    { title: 'Duration', align: 'right' },
];
function rowOf({ plan, report, why }) {
    if (report === null) {
        const state = why === undefined ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `❌ no report` : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `❌ invalid report`;
        return [(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100)), state, ...Array(5).fill(_section__WEBPACK_IMPORTED_MODULE_4__/* .DASH */ .jr)];
    }
    const { result, chain, upgrades, checks, totalMs } = report;
    const passed = checks.filter((check) => check.result === 'passed').length;
    return [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100)),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `${result === 'passed' ? '✅' : '❌'} ${result}`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(chain.id ?? chain.binary, 80)),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)((0,_plan_route__WEBPACK_IMPORTED_MODULE_5__/* .routeOf */ .Lu)(report.upgrades).map((name) => (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(name, 40))), ' → '),
        (0,_section__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)((0,_model_upgrades__WEBPACK_IMPORTED_MODULE_6__/* .longestHalt */ .e)(upgrades)?.resumedAfterMs ?? null),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `${passed} of ${checks.length}`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_text_format__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(totalMs)),
    ];
}
function causeOf({ plan, report, why }) {
    if (why !== undefined) {
        return [
            (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100))}:** the file is not a valid report of a rehearsal: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(why, 500)}`,
        ];
    }
    if (report === null) {
        return [
            (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100))}:** the rehearsal left no report: its job ended before the rehearsal began, or was killed. Look for the reason in the log of the job.`,
        ];
    }
    const { failure } = report;
    if (failure === null)
        return [];
    const [message = ''] = failure.message.split('\n');
    const cause = (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(plan, 100))}:** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(failure.code)}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(message, 500))}`;
    const hint = failure.hint === null ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `` : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) `**What to do:** ${(0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(failure.hint, 500))}`;
    const lines = failure.lines.slice(-EVIDENCE_LINES).join('\n');
    const evidence = lines === ''
        ? (0,_markdown__WEBPACK_IMPORTED_MODULE_3__.md) ``
        : (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('Last lines of evidence', (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)((0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .clipBytes */ .Wp)(lines, EVIDENCE_BYTES)));
    return [cause, hint, evidence];
}


/***/ }),

/***/ 68422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ neighbours),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   Zz: () => (/* binding */ COMPOSE_FILES),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   lS: () => (/* binding */ withServices),
/* harmony export */   oK: () => (/* binding */ RPC_PORT),
/* harmony export */   pq: () => (/* binding */ staticAddresses),
/* harmony export */   tv: () => (/* binding */ unescaped),
/* harmony export */   v3: () => (/* binding */ volumesOf)
/* harmony export */ });
/** Names of the compose files in the working folder. */
const COMPOSE_FILES = {
    base: 'compose.json',
    cosmovisor: 'compose.cosmovisor.json',
    lastRelease: 'compose.last-release.json',
    companions: 'compose.companions.json',
};
/** Model with a change applied to each service. */
function withServices(model, change) {
    const services = Object.entries(model.services).map(([name, service]) => [
        name,
        change(service, name),
    ]);
    return { ...model, services: Object.fromEntries(services) };
}
/** All mounts of all services. */
function volumesOf({ services }) {
    return Object.values(services).flatMap(({ volumes = [] }) => volumes);
}
/** Port of a node's RPC inside its container. */
const RPC_PORT = 26657;
/** Services that share a network with a service and can be its peers. */
function neighbours(model, service) {
    const own = Object.keys(model.services[service]?.networks ?? {});
    return Object.keys(model.services).filter((other) => other !== service &&
        own.some((network) => network in (model.services[other]?.networks ?? {})));
}
/** All names of a service in the stack: its own, its container's, its aliases. */
function namesOf(service, { container_name, hostname, networks }) {
    const aliases = Object.values(networks ?? {}).flatMap((use) => use?.aliases ?? []);
    const all = [service, container_name, hostname, ...aliases];
    return new Set(all.filter((name) => typeof name === 'string'));
}
/** Static addresses in the compose files, with the service of each. */
function staticAddresses({ services }) {
    const found = new Map();
    for (const [service, { networks }] of Object.entries(services)) {
        for (const use of Object.values(networks ?? {})) {
            for (const address of [use?.ipv4_address, use?.ipv6_address]) {
                if (address !== undefined)
                    found.set(address, service);
            }
        }
    }
    return found;
}
/** All names of all services in the stack. */
function hostsOf({ services }) {
    return new Set(Object.entries(services).flatMap(([name, each]) => [...namesOf(name, each)]));
}
/** Replaces static addresses in a text by the names of their services. */
function namedAddresses(text, addresses) {
    let named = text;
    for (const [address, service] of addresses) {
        const part = address.includes(':') ? '[\\da-f:]' : '[\\d.]';
        // Compose accepts any text as an address.
        const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
        const whole = new RegExp(`(?<!${part})${literal}(?!${part})`, 'gi');
        named = named.replace(whole, service);
    }
    return named;
}
/** Escapes a text for a compose file, where a dollar sign begins a variable. */
function escaped(text) {
    return text.replaceAll('$', '$$$$');
}
/** Unescapes a text of the model to what the container gets. */
function unescaped(text) {
    return text.replaceAll('$$', '$');
}


/***/ }),

/***/ 68617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ unlessMissing),
/* harmony export */   R6: () => (/* binding */ LinkError),
/* harmony export */   Yb: () => (/* binding */ MOST_LINKS),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   vd: () => (/* binding */ Folder),
/* harmony export */   xG: () => (/* binding */ LONGEST_TEXT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12600);
/* harmony import */ var _remove_tree__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28678);







/** Error for a link on the way to, or at the end of, a path in a folder. */
class LinkError extends _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 {
    folder;
    at;
    target;
    /**
     * @param folder folder on the host
     * @param at path of the link, relative to the folder
     * @param target target as written in the link
     */
    constructor(folder, at, target) {
        super('LINK_REFUSED', `${node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, at)} is a link to ${target}, which the rehearsal does not follow`, {
            hint: 'A link in a folder that a container can write to may lead anywhere on this machine. Put the file itself there.',
        });
        this.folder = folder;
        this.at = at;
        this.target = target;
        this.name = 'LinkError';
    }
}
/** True on Linux: a path below an open folder is looked up from that folder, as `openat(2)` does. */
const HAS_DESCRIPTORS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/fd');
/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | (HAS_DESCRIPTORS ? O_PATH : node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
/** Maximum number of chained links, as on Linux (`MAXSYMLINKS`). */
const MOST_LINKS = 40;
/** Maximum size of a file read as one text, in bytes: the maximum length of a Node string. */
const LONGEST_TEXT = 512 * 1024 * 1024 - 24;
/** Chunk size for hashing a file, in bytes. */
const CHUNK = 1024 * 1024;
const MODE = { file: 0o600, folder: 0o700 };
/**
 * A folder of this run that is safe to use while containers write to it. Each path is opened one name at a
 * time, each from the folder before it, and no link is followed (`O_NOFOLLOW`): check and use are one step, so
 * nothing outside the folder is ever opened, whatever a container places in the way. Paths are relative, with
 * slashes. On Linux the look-up uses descriptors (`/proc/self/fd`); elsewhere each name is checked by its path
 * only, as the engine runs in a virtual machine there.
 */
class Folder {
    root;
    /** @param root path of the folder on the host; no container can reach its parents */
    constructor(root) {
        this.root = root;
    }
    /**
     * Reads a regular file as text.
     *
     * @param limit maximum size in bytes
     * @throws LinkError, RehearsalError naming the file: missing, not a regular file, too large
     */
    async readText(relative, limit = LONGEST_TEXT) {
        return this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY, async (file, { size }) => {
            if (size > limit) {
                throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_TOO_LARGE', `${this.#shown(relative)} has ${size} bytes, more than the limit of ${limit} bytes`);
            }
            const buffer = Buffer.alloc(size);
            const { bytesRead } = await file.read(buffer, 0, size, 0);
            return buffer.toString('utf8', 0, bytesRead);
        });
    }
    /** SHA-256 of a regular file, in hex digits, whatever its size. @throws as {@link readText} */
    async sha256(relative) {
        return this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY, async (file) => {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(file.createReadStream({ autoClose: false, highWaterMark: CHUNK }), hash);
            return hash.digest('hex');
        });
    }
    /**
     * Writes or replaces a file, with its folders. A new file is accessible to its owner only: most are in homes
     * with keys.
     *
     * @throws LinkError, RehearsalError naming the file
     */
    async writeText(relative, content, mode = MODE.file) {
        await this.makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.dirname(relative));
        await this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT, async (file) => {
            await file.truncate(0);
            await file.writeFile(content);
        }, mode);
    }
    /**
     * Writes files by relative path.
     *
     * @throws as {@link writeText}
     */
    async writeAll(files) {
        for (const [relative, content] of Object.entries(files)) {
            await this.writeText(relative, content);
        }
    }
    /**
     * Stats of what is at a path, without following a link; undefined if nothing is.
     *
     * @throws LinkError if a link is on the way
     */
    async stat(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place)).catch(unlessMissing);
    }
    /**
     * Lists the names in a folder; empty if it does not exist.
     *
     * @throws LinkError
     */
    async list(relative = '.') {
        return (await this.entries(relative)).map(({ name }) => name);
    }
    /**
     * Lists the entries of a folder with their kinds, in one pass; empty if it does not exist.
     *
     * @throws LinkError
     */
    async entries(relative = '.') {
        const found = this.#folder(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(place, { withFileTypes: true }));
        return found.catch((error) => unlessMissing(error) ?? []);
    }
    /** Lists the regular files below a folder, by relative path; links are not followed. */
    async files(relative = '.') {
        const found = [];
        for (const entry of await this.entries(relative)) {
            const { name } = entry;
            if (entry.isFile())
                found.push(name);
            if (!entry.isDirectory())
                continue;
            for (const inner of await this.files(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name))) {
                found.push(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(name, inner));
            }
        }
        return found;
    }
    /**
     * Creates a folder and its parents.
     *
     * @throws LinkError, or RehearsalError if something else is there
     */
    async makeFolder(relative) {
        const names = namesIn(relative);
        for (const i of names.keys()) {
            const each = names.slice(0, i + 1).join('/');
            await this.#at(each, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(place, MODE.folder)).catch((error) => {
                if (codeOf(error) !== 'EEXIST')
                    throw error;
            });
        }
        await this.#folder(relative, async () => { }); // what exists may be a link or a file
    }
    /** Removes what is at a path, recursively; a link itself, not its target. A missing path is not an error. */
    async remove(relative) {
        await this.#at(relative, removeAt).catch(unlessMissing);
    }
    /** Empties a folder, or creates it. The folder itself is not replaced: it may be a mount. */
    async empty(relative) {
        await this.makeFolder(relative);
        for (const name of await this.list(relative)) {
            await this.remove(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name));
        }
    }
    /** Creates a link. Its target is meant for containers; nothing here follows it. */
    async link(relative, target) {
        await this.makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.dirname(relative));
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink)(target, place));
    }
    /**
     * Target as written in a link; undefined if there is no link.
     *
     * @throws LinkError if a link is on the way
     */
    async linkAt(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place)).catch((error) => codeOf(error) === 'EINVAL' ? undefined : unlessMissing(error));
    }
    /** Changes owner and group of what is at a path; of a link itself, not its target. */
    async own(relative, uid, gid) {
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lchown)(place, uid, gid));
    }
    /** Lets every user read and write what is at a path and below it (`chmod a+rwX`); links stay as they are. */
    async share(relative) {
        const stats = await this.stat(relative);
        const isFolder = stats?.isDirectory() === true;
        if (stats === undefined || !(isFolder || stats.isFile()))
            return;
        const executable = isFolder || (stats.mode & 0o111) !== 0;
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
        const opened = await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, flags));
        try {
            await opened.chmod((stats.mode & 0o7777) | (executable ? 0o777 : 0o666));
        }
        finally {
            await opened.close();
        }
        if (!isFolder)
            return;
        for (const name of await this.list(relative))
            await this.share(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name));
    }
    #shown(relative) {
        return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(this.root, relative);
    }
    /** Opens a regular file, without blocking on a pipe. */
    async #file(relative, flags, work, mode) {
        const careful = flags | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
        const file = await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, careful, mode));
        try {
            const stats = await file.stat();
            if (!stats.isFile()) {
                throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `${this.#shown(relative)} is not a regular file`);
            }
            return await work(file, stats);
        }
        finally {
            await file.close();
        }
    }
    /** Calls `work` with a path to the opened folder. */
    async #folder(relative, work) {
        const names = namesIn(relative);
        let shown = this.root;
        let folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(this.root, FOLDER_FLAGS);
        try {
            for (const [i, name] of names.entries()) {
                const next = await this.#enter(placeOf(folder, shown), names, i);
                await folder.close();
                folder = next;
                shown = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(shown, name);
            }
            return await work(placeOf(folder, shown));
        }
        finally {
            await folder.close();
        }
    }
    async #enter(place, names, i) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(place, names[i] ?? '');
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(at, FOLDER_FLAGS);
        }
        catch (error) {
            throw await this.#explained(error, at, names, i);
        }
    }
    /** Calls `work` with a path to the requested last name in its opened folder. */
    async #at(relative, work) {
        const names = namesIn(relative);
        const last = names.length - 1;
        if (last < 0)
            return this.#folder('.', (folder) => work(`${folder}/.`));
        return this.#folder(names.slice(0, -1).join('/'), async (folder) => {
            const place = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, names[last] ?? '');
            try {
                return await work(place);
            }
            catch (error) {
                throw await this.#explained(error, place, names, last);
            }
        });
    }
    /** Turns an error of a path into a readable one; errors that callers distinguish by code are unchanged. */
    async #explained(error, place, names, i) {
        const at = names.slice(0, i + 1).join('/');
        const code = codeOf(error);
        // Linux reports ENOTDIR when opening a folder, ELOOP when opening a file.
        if (code === 'ELOOP' || code === 'ENOTDIR') {
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place).catch(() => undefined);
            if (target === undefined) {
                return new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `${this.#shown(at)} is not a folder`, {
                    cause: error,
                });
            }
            return new LinkError(this.root, at, target);
        }
        if (error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 || (code !== undefined && TOLD_APART.has(code)))
            return error;
        return new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `Cannot open ${this.#shown(at)}: ${code ?? (0,_errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, // the message contains the descriptor's path
        { cause: error });
    }
}
/** System error codes that callers of this module distinguish. */
const TOLD_APART = new Set(['ENOENT', 'EEXIST', 'EINVAL']);
/** Returns true if an error means that a path does not exist. */
function isMissing(error) {
    return codeOf(error) === 'ENOENT';
}
/** Handler of an error that means that a path does not exist; @throws any other error. */
function unlessMissing(error) {
    if (!isMissing(error))
        throw error;
}
function codeOf(error) {
    return error.code;
}
/**
 * Splits a path into its names.
 *
 * @throws RehearsalError for a path that leaves the folder
 */
function namesIn(relative) {
    const names = relative.split('/').filter((name) => name !== '' && name !== '.');
    if (relative.startsWith('/') || names.includes('..') || relative.includes('\0')) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_NAME_INVALID', `${JSON.stringify(relative)} is not a path inside a folder of the run`);
    }
    return names;
}
function placeOf({ fd }, shown) {
    return HAS_DESCRIPTORS ? `/proc/self/fd/${fd}` : shown;
}
async function removeAt(place) {
    await ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place)).isDirectory() ? (0,_remove_tree__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(place) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(place));
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
