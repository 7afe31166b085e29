export const id = 458;
export const ids = [458];
export const modules = {

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
