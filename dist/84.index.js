export const id = 84;
export const ids = [84];
export const modules = {

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   g0: () => (/* binding */ RehearsalError),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/**
 * A failure that is meant to be read: the message names what was attempted, on what and what
 * happened. Anything else that is thrown is a bug of this project and is reported as one.
 */
class RehearsalError extends Error {
    hint;
    lines;
    place;
    planPath;
    constructor(message, details = {}) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.name = 'RehearsalError';
        this.hint = details.hint;
        this.lines = details.lines ?? [];
        this.place = details.place;
        this.planPath = details.planPath;
    }
}
/** The run was ended from outside (a cancelled job, Ctrl-C). */
class CancelledError extends RehearsalError {
    constructor(signal) {
        super(`The rehearsal was cancelled (${signal})`, {
            hint: 'Nothing is wrong with the chain as far as the run got; start it again to know more.',
        });
        this.name = 'CancelledError';
    }
}
/** The message of anything that may be thrown, without a stack. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** All that is to be told of a failure; with its stack where it is a fault of this project. */
function explained(error) {
    if (!(error instanceof RehearsalError)) {
        return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
    }
    return [error.message, error.hint, ...error.lines].filter((part) => part).join('\n');
}


/***/ }),

/***/ 55970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ NO_CACHE),
/* harmony export */   du: () => (/* binding */ CACHE_KINDS),
/* harmony export */   yL: () => (/* binding */ CACHE_VERSION)
/* harmony export */ });
const CACHE_KINDS = ['local', 'gha', 'registry', 'none'];
/** Raised when the layout of what is kept changes. */
const CACHE_VERSION = 1;
/** The cache that keeps nothing. */
const NO_CACHE = {
    kind: 'none',
    expect: () => { },
    recordedDigests: async () => new Map(),
    load: async () => new Set(),
    layerPlaces: async () => ({ from: [], to: [] }),
    save: async () => { },
    bytes: async () => 0,
};


/***/ }),

/***/ 91734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** The vocabulary of messages about a plan: values and names in the words of a YAML author. */
const LONGEST_QUOTE = 60;
/** A text in quotes, on one line, cut where it gets long. */
function quoted(text) {
    return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text);
}
/** Names in a row, in quotes only where they could be misread. */
function listed(names) {
    if (names.length === 0)
        return 'none';
    return names.map((name) => (/^[^\s,;"]+$/.test(name) ? name : quoted(name))).join(', ');
}
/** What was found in the file, such as `the number 5` or `a map with the keys a, b`. */
function found(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (typeof value === 'string')
        return quoted(value);
    if (typeof value === 'number')
        return `the number ${value}`;
    if (Array.isArray(value)) {
        if (value.length === 0)
            return 'an empty list';
        return `a list of ${value.length === 1 ? 'one entry' : `${value.length} entries`}`;
    }
    if (typeof value === 'object') {
        const keys = Object.keys(value);
        if (keys.length === 0)
            return 'an empty map';
        return `a map with ${keys.length === 1 ? 'the key' : 'the keys'} ${listed(keys)}`;
    }
    return String(value);
}
/** ` (did you mean "x"?)` for a name that is nearly one of the known, else nothing. */
function suggestion(name, known) {
    const near = nearest(name, known);
    return near === undefined ? '' : ` (did you mean ${quoted(near)}?)`;
}
/** The known name that was probably meant, if any is near enough. */
function nearest(name, known) {
    const wanted = name.toLowerCase();
    // A third of the letters may be wrong; with more, such as v3 for v1, it would be a guess.
    let limit = Math.floor(wanted.length / 3);
    let best;
    for (const candidate of known) {
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance > limit || (distance === limit && best !== undefined))
            continue;
        best = candidate;
        limit = distance;
    }
    // `mnemonic` for `mnemonic-file`: too far by letters, yet plainly the beginning of it.
    if (best !== undefined || wanted.length < 3)
        return best;
    return known.find((candidate) => candidate.toLowerCase().startsWith(wanted));
}
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
            const shifted = 1 + Math.min(previous[column] ?? 0, current[column - 1] ?? 0);
            current.push(Math.min(replaced, shifted));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 17077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NX: () => (/* binding */ planRequest),
  cJ: () => (/* binding */ settingsOfCommandLine),
  $U: () => (/* binding */ settingsOfStep)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/environment.ts

/** A name that a plan may give an environment variable. */
const LINE = /^([A-Za-z_]\w*)=(.*)$/;
/**
 * Variables that a job hands over in one secret, a line `NAME=value` each, since a reusable workflow cannot
 * know what a plan calls them. Blank lines and lines that begin with # say nothing. Every value is a secret.
 *
 * @throws RehearsalError naming the line, and nothing of what is in it
 */
function environmentOf(text) {
    const variables = {};
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            continue;
        const [, name, value = ''] = LINE.exec(line.trim()) ?? [];
        if (name === undefined) {
            throw new errors/* RehearsalError */.g0(`Line ${index + 1} of the input environment is not NAME=value`, {
                hint: 'A line for each variable that the plan names; a value is one line, without quotes around it.',
            });
        }
        if (value !== '')
            variables[name] = value; // as an unset secret has it
    }
    return variables;
}

// EXTERNAL MODULE: ./src/images/store/cache.ts
var cache = __webpack_require__(55970);
;// CONCATENATED MODULE: ./src/settings.ts





const DEFAULT_EVIDENCE = 'evidence';
/**
 * A file or folder that comes with the action. Joined by hand: the bundler takes a path.join for an asset and
 * copies it.
 */
function besideAction(actionFolder, ...names) {
    return [actionFolder, ...names].join((external_node_path_default()).sep);
}
/**
 * Settings of a workflow step.
 *
 * @param input reads an input of action.yml, empty when it is not given
 * @param readOnly why this job must not write the cache; see `readOnlyReason`
 * @throws RehearsalError naming an input with a value that is not allowed
 */
function settingsOfStep(input, env, cwd, actionFolder, readOnly) {
    const temporary = env.RUNNER_TEMP ?? external_node_os_default().tmpdir();
    const build = buildChoices(input, cwd);
    return {
        plan: planRequest(input, cwd, actionFolder),
        bundle: besideAction(actionFolder, 'dist'),
        evidence: evidenceFolder(input, cwd),
        environment: environmentOf(input('environment')),
        temporary,
        cache: cacheSettings(input, {
            kind: 'local',
            folder: external_node_path_default().join(temporary, 'upgrade-rehearsal-images'),
            cwd,
            readOnly,
            platform: build.platform,
        }),
        build,
    };
}
/**
 * Settings of a command line.
 *
 * @param option reads an option, empty when it is not given
 * @throws RehearsalError naming an option with a value that is not allowed
 */
function settingsOfCommandLine(option, cwd, actionFolder) {
    const build = buildChoices(option, cwd);
    return {
        plan: planRequest(option, cwd, actionFolder),
        bundle: besideAction(actionFolder, 'dist'),
        evidence: evidenceFolder(option, cwd),
        environment: {}, // the process has its own
        temporary: external_node_os_default().tmpdir(),
        cache: cacheSettings(option, {
            kind: 'none',
            folder: external_node_path_default().join(external_node_os_default().homedir(), '.cache', 'upgrade-rehearsal'),
            cwd,
            readOnly: undefined,
            platform: build.platform,
        }),
        build,
    };
}
/** Which plan is asked for, and what is to be changed in it. */
function planRequest(read, cwd, actionFolder) {
    return {
        planInput: read('plan'),
        cwd,
        bundledPlan: besideAction(actionFolder, 'chain', 'rehearsal.yml'),
        releases: read('releases'),
        upgrades: read('upgrades'),
        cosmovisor: read('cosmovisor'),
    };
}
function evidenceFolder(read, cwd) {
    return external_node_path_default().resolve(cwd, read('evidence').trim() || DEFAULT_EVIDENCE);
}
/** What `cache` could be before it had a name for each kind. */
const OLD_KINDS = { true: 'local', false: 'none' };
/** A registry and a path in it: no scheme before it, no tag behind it. */
const REPOSITORY = /^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/;
/** @throws RehearsalError naming an input with a value that is not allowed */
function cacheSettings(read, { kind: usual, folder, cwd, readOnly, platform }) {
    const given = read('cache').trim().toLowerCase();
    const kind = cache/* CACHE_KINDS */.du.find((known) => known === (OLD_KINDS[given] ?? (given || usual)));
    if (kind === undefined) {
        throw new errors/* RehearsalError */.g0(`cache is "${given}"; it may be ${cache/* CACHE_KINDS */.du.join(', ')}`);
    }
    const repository = read('cache-repository').trim();
    if (kind === 'registry' && !REPOSITORY.test(repository)) {
        throw new errors/* RehearsalError */.g0(`cache-repository is "${repository}", and cache is registry`, {
            hint: 'Name a repository that the job may push to, in lower case and without a tag, such as ghcr.io/acme/chain-cache.',
        });
    }
    if (kind !== 'registry' && repository !== '') {
        throw new errors/* RehearsalError */.g0(`cache-repository is "${repository}", but cache is ${kind}`, {
            hint: 'Choose cache: registry, or leave the repository out.',
        });
    }
    const scope = read('cache-scope').trim().toLowerCase();
    if (!/^[a-z0-9_.-]{0,60}$/.test(scope)) {
        throw new errors/* RehearsalError */.g0(`cache-scope is "${scope}"`, {
            hint: 'Up to 60 letters, digits, dots, dashes and underscores.',
        });
    }
    return {
        kind,
        folder: external_node_path_default().resolve(cwd, read('cache-folder').trim() || folder),
        repository: repository === '' ? undefined : repository,
        scope: scope === '' ? undefined : scope,
        readOnly,
        platform,
    };
}
/** @throws RehearsalError naming an input with a value that is not allowed */
function buildChoices(read, cwd) {
    const text = (name) => read(name).trim() || undefined;
    const parallelism = text('build-parallelism');
    if (parallelism !== undefined && !/^[1-9]\d?$/.test(parallelism)) {
        throw new errors/* RehearsalError */.g0(`build-parallelism is "${parallelism}"; it may be 1 to 99`);
    }
    const platform = text('platform');
    if (platform !== undefined && !/^linux\/[a-z0-9]+(\/v\d)?$/.test(platform)) {
        throw new errors/* RehearsalError */.g0(`platform is "${platform}"`, {
            hint: 'One platform, such as linux/amd64 or linux/arm64.',
        });
    }
    const bakeFile = text('bake-file');
    return {
        builder: text('builder'),
        parallelism: parallelism === undefined ? undefined : Number(parallelism),
        bakeFile: bakeFile === undefined ? undefined : external_node_path_default().resolve(cwd, bakeFile),
        platform,
    };
}


/***/ }),

/***/ 58780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   Vi: () => (/* binding */ systemExec),
/* harmony export */   gM: () => (/* binding */ telling),
/* harmony export */   yw: () => (/* binding */ nonEmptyLines)
/* harmony export */ });
/* unused harmony export shown */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




const LAST_LINES = 20;
const KILL_AFTER_MS = 2_000;
/** A command that failed: carries its argv, exit code and both streams. */
class CommandError extends _errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0 {
    argv;
    result;
    constructor(argv, result, why = `exited with ${result.exitCode}`) {
        const output = nonEmptyLines(`${result.stdout}\n${result.stderr}`);
        super(`${shown(argv)} ${why}: ${tellingLine(output)}`, { lines: output.slice(-LAST_LINES) });
        this.argv = argv;
        this.result = result;
        this.name = 'CommandError';
    }
}
/** The line of an output that says what went wrong: the last that is marked as an error, or the last. */
function tellingLine(output) {
    const marked = output.findLast((line) => /^\s*(error|fatal|panic)\b/i.test(line));
    return (marked ?? output.at(-1) ?? 'no output').trim();
}
/** A command line short enough for a message. */
function shown(argv) {
    const line = argv.join(' ');
    return line.length <= 160 ? line : `${line.slice(0, 157)}...`;
}
function nonEmptyLines(text) {
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
/** An exec that tells of every command and how it ended. */
function telling(exec, tell) {
    let count = 0;
    return {
        async run(argv, options) {
            const number = ++count;
            tell(`[${number}] ${argv.join(' ')}`);
            try {
                const result = await exec.run(argv, options);
                tell(`[${number}] exited with ${result.exitCode}`);
                return result;
            }
            catch (error) {
                tell(`[${number}] failed: ${(0,_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
                throw error;
            }
        },
        stream(argv, onLine, options) {
            const number = ++count;
            tell(`[${number}] ${argv.join(' ')}`);
            const stream = exec.stream(argv, onLine, options);
            void stream.ended.then((code) => tell(`[${number}] ended with ${code}`));
            return stream;
        },
    };
}
/** Processes of the host. */
const systemExec = {
    run: (argv, options = {}) => new Promise((resolve, reject) => {
        if (options.signal?.aborted)
            return reject(options.signal.reason);
        const child = start(argv, options);
        let stdout = '';
        let stderr = '';
        let why;
        const end = (reason) => {
            why = reason;
            endProcess(child);
        };
        const timer = options.timeout === undefined
            ? undefined
            : setTimeout(() => end(`took longer than ${options.timeout} ms`), options.timeout);
        const onAbort = () => end('was cancelled');
        options.signal?.addEventListener('abort', onAbort, { once: true });
        child.stdout.setEncoding('utf8').on('data', (chunk) => {
            stdout += chunk;
        });
        child.stderr.setEncoding('utf8').on('data', (chunk) => {
            stderr += chunk;
        });
        if (options.onLine) {
            eachLine(child.stdout, options.onLine);
            eachLine(child.stderr, options.onLine);
        }
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(notStarted(argv, options, error));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
            if (options.signal?.aborted)
                return reject(options.signal.reason);
            const result = { exitCode: code ?? -1, stdout, stderr };
            if (why !== undefined)
                return reject(new CommandError(argv, result, why));
            if (result.exitCode !== 0 && !options.allowFailure) {
                return reject(new CommandError(argv, result));
            }
            resolve(result);
        });
    }),
    stream: (argv, onLine, options = {}) => {
        const child = start(argv, options);
        eachLine(child.stdout, onLine);
        eachLine(child.stderr, onLine);
        const ended = new Promise((resolve) => {
            child.on('error', () => resolve(-1));
            child.on('close', (code) => resolve(code ?? -1));
        });
        return {
            ended,
            stop: async () => {
                endProcess(child);
                await ended;
            },
        };
    },
};
function start(argv, options) {
    const [command, ...args] = argv;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        env: { ...process.env, ...options.env },
        ...(options.cwd !== undefined && { cwd: options.cwd }),
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own: Ctrl-C in a terminal reaches this process only, which then ends its
        // children in order (logs first, then containers).
        detached: true,
    });
    child.stdin.on('error', () => { }); // a child that ends without reading its input is no failure of ours
    child.stdin.end(options.input ?? '');
    return child;
}
function endProcess(child) {
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
    child.once('close', () => clearTimeout(timer));
}
/** Signals a process and its children, which may hold its streams open when it is gone. */
function signalGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}
function eachLine(stream, onLine) {
    (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
}
function notStarted(argv, { cwd }, error) {
    if (cwd !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(cwd)) {
        return new _errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0(`Cannot start ${argv[0]}: its folder ${cwd} does not exist`, {
            cause: error,
        });
    }
    return new _errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0(`Cannot start ${argv[0]}: ${error.message}`, {
        hint: `Install ${argv[0]} or put it on the PATH.`,
        cause: error,
    });
}


/***/ }),

/***/ 23266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ noting),
/* harmony export */   Sb: () => (/* binding */ Secrets),
/* harmony export */   XA: () => (/* binding */ workflowJournal),
/* harmony export */   eO: () => (/* binding */ terminalJournal)
/* harmony export */ });
/* harmony import */ var _plain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47145);

/** Replaces every known secret in texts that leave the process. */
class Secrets {
    /** One may be part of another: what is left of the longer one would show. */
    #longestFirst = [];
    add(value) {
        if (value.trim() === '' || this.#longestFirst.includes(value))
            return;
        this.#longestFirst = [...this.#longestFirst, value].sort((a, b) => b.length - a.length);
    }
    redact(text) {
        return this.#longestFirst.reduce((redacted, value) => redacted.replaceAll(value, '***'), text);
    }
    /** A value as JSON, without secrets in its texts; numbers and names stay as they are. */
    json(value, indent) {
        const cleaned = (_key, part) => typeof part === 'string' ? this.redact(part) : part;
        return JSON.stringify(value, cleaned, indent);
    }
}
/** A foreign line with a mark before it: the runner trims blanks before it looks for `::`. */
function marked(line) {
    return `│ ${line}`;
}
/** A journal that calls `told` before each of its lines that is always shown. */
function noting(journal, told) {
    const noted = (write) => (line) => {
        told();
        write(line);
    };
    return {
        ...journal,
        group: noted(journal.group),
        info: noted(journal.info),
        foreign: noted(journal.foreign),
        notice: noted(journal.notice),
        warning: noted(journal.warning),
    };
}
/** The journal of a terminal. */
function terminalJournal(write, secrets, debug = false) {
    const print = (line) => write((0,_plain__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(secrets.redact(line)));
    return {
        group: (title) => print(`» ${title}`),
        endGroup: () => { },
        info: (line) => print(`  ${line}`),
        debug: debug ? (line) => print(`  debug: ${line}`) : () => { },
        foreign: (line) => print(`  ${marked(line)}`),
        notice: (message) => print(`  note: ${message}`),
        warning: (message) => print(`  warning: ${message}`),
        secret: (value) => secrets.add(value),
    };
}
/**
 * Groups of a workflow's log, which GitHub does not nest: one within another ends the outer one, which goes on
 * in a group of its own with the next line after it.
 */
class Groups {
    core;
    #titles = [];
    #isOpen = false;
    constructor(core) {
        this.core = core;
    }
    begin(title) {
        this.#close();
        this.#titles.push(title);
        this.#open(title);
    }
    end() {
        this.#titles.pop();
        this.#close();
    }
    /** Before a line: it belongs to the innermost group that has not ended. */
    reopen() {
        const title = this.#titles.at(-1);
        if (!this.#isOpen && title !== undefined)
            this.#open(`${title}, continued`);
    }
    #open(title) {
        this.core.startGroup(title);
        this.#isOpen = true;
    }
    #close() {
        if (this.#isOpen)
            this.core.endGroup();
        this.#isOpen = false;
    }
}
/** The journal of a workflow step. */
function workflowJournal(core, secrets) {
    const groups = new Groups(core);
    const line = (text) => (0,_plain__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(secrets.redact(text));
    const message = (text) => (0,_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(secrets.redact(text));
    const print = (text) => {
        groups.reopen();
        core.info(text);
    };
    return {
        group: (title) => groups.begin(line(title)),
        endGroup: () => groups.end(),
        info: (text) => print(line(text)),
        // What the runner would drop is not even sent to it: there are thousands of these lines.
        debug: core.isDebug() ? (text) => core.debug(line(text)) : () => { },
        foreign: (text) => print(marked(line(text))),
        notice: (text) => core.notice(message(text)),
        warning: (text) => core.warning(message(text)),
        secret: (value) => {
            secrets.add(value);
            core.setSecret(value);
        },
    };
}


/***/ }),

/***/ 47145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   pe: () => (/* binding */ ZERO_WIDTH_SPACE),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const ZERO_WIDTH_SPACE = '\u200b';
/** Without what a terminal, a bidirectional text or the runner's log would act upon. */
function plain(value) {
    return ((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(value)
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '')
        .replace(/\p{Cs}/gu, '\ufffd')
        // The summary may be printed to the log, where the runner obeys lines such as ::error:: and
        // ##[group], however far they are indented.
        .replace(/^([^\S\n]*:)(?=:)/gm, `$1${ZERO_WIDTH_SPACE}`)
        .replace(/##(?=\[)/g, `##${ZERO_WIDTH_SPACE}`));
}
/** A text as one line that neither a terminal nor the runner's log acts upon. */
function plainLine(value) {
    return plain(value).replace(/\s*\n\s*/g, ' / ');
}


/***/ })

};
