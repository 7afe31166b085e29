export const id = 811;
export const ids = [811];
export const modules = {

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

/***/ 12011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   Vt: () => (/* binding */ shownSource),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eQ: () => (/* binding */ formatTally),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   id: () => (/* binding */ plannedRoute),
/* harmony export */   kN: () => (/* binding */ gigabytes),
/* harmony export */   qY: () => (/* binding */ formatTimeOfDay),
/* harmony export */   r7: () => (/* binding */ formatVoting)
/* harmony export */ });
/* unused harmony export groupDigits */
/** Hex digits of a hash that tell it apart where people compare it. */
const HASH_DIGITS = 12;
function shortHash(hash) {
    return hash.slice(0, HASH_DIGITS);
}
/** What a release is made from, in words. */
function shownSource(source) {
    const { how, ref, digest } = source;
    const [commit, tree, content] = [source.commit, source.tree, source.content].map((hash) => shortHash(hash ?? 'unknown'));
    if (how === 'image')
        return digest ?? 'an image that was given';
    if (how === 'git ref')
        return `${ref}, commit ${commit}, tree ${tree}`;
    if (source.commit === null)
        return `a work tree without a commit, files ${content}`;
    const changes = source.changed ? ' with changes' : '';
    return `the work tree at commit ${commit}${changes}, files ${content}`;
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
/** The votes that were cast: `yes 20,000,000, no 5`. */
function formatTally(tally) {
    if (tally === null)
        return '–';
    const cast = Object.entries(tally).filter(([, amount]) => amount !== '0');
    if (cast.length === 0)
        return 'no votes';
    return cast.map(([option, amount]) => `${option} ${groupDigits(amount)}`).join(', ');
}
/** A voting window: `20:00:01.12 to 20:10:01.12 (10 min 00 s)`; as it is if it cannot be read. */
function formatVoting({ votingStart, votingEnd }) {
    const [start, end] = [Date.parse(votingStart), Date.parse(votingEnd)];
    if (Number.isNaN(start) || Number.isNaN(end))
        return `${votingStart} to ${votingEnd}`;
    return `${timeOfDay(start)} to ${timeOfDay(end)} (${formatDuration(end - start)})`;
}
/** An RFC 3339 time of the report as `2026-03-01 20:00:01 UTC`. */
function formatTime(rfc3339) {
    return `${rfc3339.slice(0, 19).replace('T', ' ')} UTC`;
}
/** An RFC 3339 time of the report as `20:00:01.12`; as it is if it is none. */
function formatTimeOfDay(rfc3339) {
    const ms = Date.parse(rfc3339);
    return Number.isNaN(ms) ? rfc3339 : timeOfDay(ms);
}
/** The chain's name of a status as a word: `PROPOSAL_STATUS_PASSED` is `passed`. */
function statusWord(status) {
    return status
        .replace(/^PROPOSAL_STATUS_/, '')
        .toLowerCase()
        .replaceAll('_', ' ');
}
/** The releases that a plan leads through, in order, whether they were come to or not. */
function plannedRoute({ upgrades }) {
    return [upgrades[0]?.from ?? '', ...upgrades.map(({ to }) => to)];
}
function timeOfDay(ms) {
    return new Date(ms).toISOString().slice(11, 22);
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

/***/ 54285:
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
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47145);


/**
 * Markdown that is safe to show. What comes from a chain, a container or a plan is a string and
 * gets in only through the functions of this file, so that forgetting to escape does not compile.
 */
class Markdown {
    source;
    constructor(source) {
        this.source = source;
    }
}
/** A template of Markdown; strings that are put in are escaped. */
function md(parts, ...values) {
    const sources = values.map((value) => value instanceof Markdown ? value.source : text(String(value)).source);
    return new Markdown(parts.reduce((all, part, index) => `${all}${sources[index - 1]}${part}`));
}
/** Blocks, apart by an empty line; those without content are left out. */
function blocks(...parts) {
    return join(parts.filter(({ source }) => source !== ''), '\n\n');
}
/** Pieces with a separator between them, which is taken as Markdown. */
function join(parts, separator) {
    return new Markdown(parts.map(({ source }) => source).join(separator));
}
/** A value as one line of plain text. */
function text(value) {
    const escaped = html(value)
        .replace(/[\\`*_[\]#~]/g, '\\$&')
        .replace(/^[-+=:]/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
    return new Markdown(escaped);
}
/** A value as a code span, on one line; a dash if there is nothing to show. */
function code(value) {
    const line = oneLine(value);
    if (line === '')
        return new Markdown('–');
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return new Markdown(`${fence}${pad}${line}${pad}${fence}`);
}
/** A value as a fenced code block, line by line. */
function codeBlock(value, language = 'text') {
    const content = (0,_system_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value).replace(/^\n+/, '').trimEnd();
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return new Markdown(`${fence}${language}\n${content}\n${fence}`);
}
/** A block that is shown when its summary is clicked. */
function details(summary, body) {
    return new Markdown(`<details>\n<summary>${html(summary)}</summary>\n\n${body.source}\n\n</details>`);
}
/** A table; pipes in its cells are escaped here, in code spans too. */
function table(columns, rows) {
    const cells = [columns.map(({ title }) => text(title)), ...rows].map((row) => row.map(({ source }) => source.replaceAll('|', '\\|')));
    const source = (0,markdown_table__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)(cells, {
        align: columns.map(({ align }) => align ?? null),
        alignDelimiters: false,
    });
    return new Markdown(source);
}
/** The first `bytes` bytes of UTF-8 of a text, cut between code points. */
function clipBytes(value, bytes) {
    const encoded = Buffer.from(value, 'utf8');
    if (encoded.length <= bytes)
        return value;
    let end = bytes;
    while (end > 0 && ((encoded[end] ?? 0) & 0b1100_0000) === 0b1000_0000)
        end -= 1;
    return encoded.toString('utf8', 0, end);
}
/** A text of at most `length` code points on one line, with an ellipsis if it was longer. */
function clip(value, length) {
    const line = oneLine(value);
    // A code point is one or two units, so this much tells whether it is too long.
    const points = [...line.slice(0, 2 * length + 2)];
    return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}
function oneLine(value) {
    return (0,_system_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value).replace(/\s+/g, ' ').trim();
}
/** For text and for where Markdown is not read, such as a summary of details. */
function html(value) {
    return (oneLine(value)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        // Neither a back-slash nor an entity stops GitHub from making formulas and mentions.
        .replace(/\$/g, '<span>$</span>')
        .replace(/@(?=\w)/g, `@${_system_plain__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_WIDTH_SPACE */ .pe}`));
}
function longestRun(value) {
    let longest = 0;
    for (const [run] of value.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 17101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   jr: () => (/* binding */ DASH),
/* harmony export */   oS: () => (/* binding */ limitedBlock),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12011);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54285);


const BLOCK_BYTES = 8 * 1024;
/** Stands for what is not known. */
const DASH = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `–`;
/** A duration in a cell, or a dash. */
function duration(ms) {
    return ms === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_format__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms));
}
/** A value in a cell, or a dash. */
function value(known) {
    return known === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(known);
}
/** A code block, cut with a pointer to the whole if it is long. */
function limitedBlock(content, language = 'text') {
    const bytes = Buffer.byteLength(content, 'utf8');
    if (bytes <= BLOCK_BYTES)
        return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(content, language);
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .clipBytes */ .Wp)(content, BLOCK_BYTES), language), (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `The first ${BLOCK_BYTES} of ${bytes} bytes; all are in \`report.json\` of the evidence.`);
}


/***/ }),

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}


/***/ })

};
