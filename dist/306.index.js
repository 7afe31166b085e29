export const id = 306;
export const ids = [306];
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
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** The vocabulary of messages about a plan: values and names in the words of a YAML author. */
const LONGEST_QUOTE = 60;
const MOST_LISTED = 20;
/** Longer names, and more of them, are not compared: that takes time by the product of the three. */
const LONGEST_COMPARED = 60;
const MOST_COMPARED = 200;
/**
 * A text whose characters are all seen for what they are: control characters, marks of direction, characters
 * without a width and line ends other than `\n` are escapes, such as `\u202e`, as JSON may have them too.
 */
function visible(text) {
    return text.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) => [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join(''));
}
/** A text in quotes, on one line, cut where it gets long; what is not seen of it is shown as an escape. */
function quoted(text) {
    return visible(JSON.stringify(cut(text)));
}
/** Without half a character at the end. */
function cut(text) {
    if (text.length <= LONGEST_QUOTE)
        return text;
    return `${text.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** Names in a row, in quotes only where they could be misread; of many the first, and how many more. */
function listed(names) {
    if (names.length === 0)
        return 'none';
    const shown = names.slice(0, MOST_LISTED).map((name) => (isClear(name) ? name : quoted(name)));
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function isClear(name) {
    return name.length <= LONGEST_QUOTE && /^[^\s,;"]+$/.test(name) && visible(name) === name;
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
    if (name.length > LONGEST_COMPARED || known.length > MOST_COMPARED)
        return undefined;
    const wanted = name.toLowerCase();
    // A third of the letters may be wrong; with more, such as v3 for v1, it would be a guess.
    let limit = Math.floor(wanted.length / 3);
    let best;
    for (const candidate of known) {
        if (Math.abs(candidate.length - name.length) > limit)
            continue;
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

/***/ 49027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   p: () => (/* binding */ cacheServiceOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** What any program may need of the machine, the user and the network. */
const EVERYONE = names(`
  PATH HOME USER LOGNAME SHELL LANG LANGUAGE LC_* TZ TERM NO_COLOR TMPDIR TMP TEMP XDG_*
  HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
  SSL_CERT_FILE SSL_CERT_DIR NIX_SSL_CERT_FILE NODE_EXTRA_CA_CERTS
  RUNNER_TRACKING_ID
`); // by the last one a runner finds and ends what a killed step leaves
/** What a program reads itself; by its name. */
const BY_PROGRAM = new Map(Object.entries({
    // Which engine and builder, how to reach and log in to them and to registries, for the client, its plugins and
    // its credential helpers. Nothing of COMPOSE_*: files and project are arguments.
    docker: names(`
    DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
    DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS DOCKER_DEFAULT_PLATFORM DOCKER_CONTENT_TRUST DOCKER_CONTENT_TRUST_SERVER
    DOCKER_CLI_* BUILDX_* BUILDKIT_* KUBECONFIG KUBERNETES_* SSH_AUTH_SOCK SSH_AGENT_PID
    AWS_* AZURE_* GOOGLE_* CLOUDSDK_* GNUPGHOME GPG_TTY PASSWORD_STORE_* DBUS_SESSION_BUS_ADDRESS
  `),
    // Its configuration and its logins. Nothing that names another repository than the argument: GIT_DIR,
    // GIT_WORK_TREE, GIT_INDEX_FILE and their like are set for whatever a hook starts.
    git: names(`
    GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_CONFIG_NOSYSTEM GIT_CONFIG_COUNT GIT_CONFIG_KEY_* GIT_CONFIG_VALUE_*
    GIT_ASKPASS GIT_SSH GIT_SSH_COMMAND GIT_SSH_VARIANT GIT_SSL_* GIT_PROXY_SSL_* GIT_TERMINAL_PROMPT
    GIT_CEILING_DIRECTORIES GIT_DISCOVERY_ACROSS_FILESYSTEM SSH_AUTH_SOCK SSH_AGENT_PID SSH_ASKPASS
  `),
}));
/**
 * What a runner gives an action and no `run:` step: its inputs, and the token with which the cache, artifacts and
 * identities of the job are had; and the files by which this step speaks to the runner.
 */
const OF_THE_RUNNER = names(`
  INPUT_* ACTIONS_* GITHUB_STATE GITHUB_OUTPUT GITHUB_ENV GITHUB_PATH GITHUB_STEP_SUMMARY
`);
/** What BuildKit's cache of the kind `gha` reads: the service, and the token for it. */
const CACHE_SERVICE = names(`
  ACTIONS_RUNTIME_TOKEN ACTIONS_CACHE_URL ACTIONS_RESULTS_URL ACTIONS_CACHE_SERVICE_V2
`);
/** What a child gets of an environment. */
function childEnvironment(program, whom, env) {
    if (whom === 'user')
        return those(env, (name) => !OF_THE_RUNNER.test(name));
    const own = BY_PROGRAM.get(node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(program));
    return those(env, (name) => EVERYONE.test(name) || own?.test(name) === true);
}
/** The variables that a build with `type=gha` needs beyond that. */
function cacheServiceOf(env) {
    return those(env, (name) => CACHE_SERVICE.test(name));
}
function those(env, isWanted) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => value !== undefined && isWanted(name) ? [[name, value]] : []));
}
/** A pattern of names; `*` is any end of one. */
function names(list) {
    const all = list
        .trim()
        .split(/\s+/)
        .map((name) => name.replace('*', '.*'));
    return new RegExp(`^(?:${all.join('|')})$`, 's');
}


/***/ }),

/***/ 13347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ inSeconds),
/* harmony export */   Px: () => (/* binding */ observed),
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** A clock that tells someone of its waits. */
function observed(clock, waits) {
    return { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal), waits };
}
/** The host's clock. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, ms);
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};
/**
 * The one way to wait: asks `probe` until it is done. Nothing in this project sleeps for a fixed
 * time and hopes.
 *
 * @throws RehearsalError at the limit, saying what was awaited, how long, and what was last seen.
 */
async function waitUntil(what, probe, { clock, timeout, interval, signal, hint, expected }) {
    const startedAt = clock.now();
    const wait = Symbol(what);
    try {
        for (;;) {
            signal?.throwIfAborted();
            const result = await probe();
            if ('done' in result)
                return result.done;
            const { seen } = result;
            if (clock.now() - startedAt >= timeout) {
                throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`Waited ${inSeconds(timeout)} for ${what}; last seen: ${seen}`, hint === undefined ? {} : { hint });
            }
            clock.waits?.seen(wait, { what, seen, startedAt, timeout, expected: expected?.() });
            await clock.sleep(interval, signal);
        }
    }
    finally {
        clock.waits?.ended(wait);
    }
}
/** Milliseconds as seconds for people: `1.3 s`. */
function inSeconds(ms) {
    return `${(ms / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 81379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _C: () => (/* binding */ BUILD_LIMIT_MS),
  Qd: () => (/* binding */ CommandError),
  nQ: () => (/* binding */ TRANSFER_LIMIT_MS),
  yw: () => (/* binding */ nonEmptyLines),
  Vi: () => (/* binding */ systemExec),
  gM: () => (/* binding */ telling)
});

// UNUSED EXPORTS: USUAL_LIMIT_MS, USUAL_OUTPUT, shown

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/system/child-environment.ts
var child_environment = __webpack_require__(49027);
;// CONCATENATED MODULE: ./src/system/child.ts



/** A process that is asked to end is killed after this time, and let go after as much again; in milliseconds. */
const KILL_AFTER_MS = 2_000;
/** Processes of now, for the moment when this one ends without order. */
const children = new Set();
const endAll = () => {
    for (const child of children)
        child.signal('SIGKILL');
};
/** A process of the host, with what it starts in a group of its own. */
class Child {
    /** Without anything where it goes elsewhere. */
    stdout;
    stderr;
    /**
     * The exit code, when it has ended and its output is read; -1 where a signal ended it, or where it was let go.
     * Rejects where it was not started.
     */
    ended;
    #process;
    #timer;
    #letGo = () => { };
    constructor([command, ...args], options) {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            env: { ...(0,child_environment/* childEnvironment */.Q)(command, options.whom ?? 'tool', process.env), ...options.env },
            ...(options.cwd !== undefined && { cwd: options.cwd }),
            stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
            // A group of its own: Ctrl-C in a terminal reaches this process only, which then ends its
            // children in order (logs first, then containers).
            detached: true,
        });
        // Node's types know which streams are pipes only where no descriptor is among them.
        this.#process = child;
        const { stdin, stdout, stderr } = this.#process;
        this.stdout = (stdout ?? external_node_stream_.Readable.from([])).setEncoding('utf8');
        this.stderr = stderr.setEncoding('utf8');
        stdin.on('error', () => { }); // a child that ends without reading its input is no failure of ours
        stdin.end(options.input ?? '');
        this.ended = new Promise((resolve, reject) => {
            this.#letGo = () => resolve(-1);
            this.#process.on('error', reject);
            this.#process.on('close', (code) => resolve(code ?? -1));
        }).finally(() => this.#forget());
        if (children.size === 0)
            process.on('exit', endAll);
        children.add(this);
    }
    /** Asks the process and its children to end; kills them when they do not. */
    end() {
        if (this.#timer !== undefined || !children.has(this))
            return;
        this.signal('SIGTERM');
        this.#timer = setTimeout(() => {
            this.signal('SIGKILL');
            this.#timer = setTimeout(() => this.#abandon(), KILL_AFTER_MS);
        }, KILL_AFTER_MS);
    }
    signal(signal) {
        const { pid } = this.#process;
        if (pid === undefined)
            return;
        try {
            process.kill(-pid, signal);
        }
        catch {
            // Gone, or no longer ours to end.
        }
    }
    /** Who has left the group may hold the streams open for as long as it likes. */
    #abandon() {
        for (const stream of [this.#process.stdin, this.stdout, this.stderr])
            stream.destroy();
        this.#process.unref();
        this.#letGo();
    }
    #forget() {
        clearTimeout(this.#timer);
        children.delete(this);
        if (children.size === 0)
            process.off('exit', endAll);
    }
}

// EXTERNAL MODULE: ./src/system/clock.ts
var clock = __webpack_require__(13347);
;// CONCATENATED MODULE: ./src/system/output.ts
/** Characters of one line that are handed on; what is longer is cut there. */
const LINE_LIMIT = 64 * 1024;
/**
 * Cuts a text that comes in chunks into lines, at `\n` only: what a program writes between a lone `\r`, U+2028
 * and the like is one line, so that it cannot begin a line of somebody else's. Keeps one line at most.
 */
class LineCutter {
    onLine;
    limit;
    #line = '';
    #isLong = false;
    constructor(onLine, limit = LINE_LIMIT) {
        this.onLine = onLine;
        this.limit = limit;
    }
    push(text) {
        let start = 0;
        for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
            this.#take(text, start, end);
            this.#tell();
            start = end + 1;
        }
        this.#take(text, start, text.length);
    }
    /** Tells a last line that has no end. */
    end() {
        if (this.#line !== '')
            this.#tell();
    }
    #take(text, start, end) {
        // One more than the limit, as the last one may be the `\r` of the line's end.
        const room = this.limit + 1 - this.#line.length;
        if (end - start > room)
            this.#isLong = true;
        this.#line += text.slice(start, Math.min(end, start + room));
    }
    #tell() {
        const line = this.#isLong || !this.#line.endsWith('\r') ? this.#line : this.#line.slice(0, -1);
        const isCut = line.length > this.limit;
        this.#line = '';
        this.#isLong = false;
        this.onLine(isCut ? `${line.slice(0, this.limit)}…` : line);
    }
}
/** What is kept of one stream: all of it, or its first and last characters. */
class KeptOutput {
    ends;
    #length = 0;
    #head = '';
    #tail = '';
    /** @param ends characters of each end that are kept; undefined for all */
    constructor(ends) {
        this.ends = ends;
    }
    /** Characters that came so far, kept or not. */
    get length() {
        return this.#length;
    }
    push(text) {
        this.#length += text.length;
        if (this.ends === undefined) {
            this.#head += text;
            return;
        }
        const room = this.ends - this.#head.length;
        this.#head += text.slice(0, room);
        this.#tail += text.slice(room);
        // Not at each chunk: cutting copies what is kept.
        if (this.#tail.length > 2 * this.ends)
            this.#tail = this.#tail.slice(-this.ends);
    }
    /** The text, with a line that says how much is left out of its middle. */
    toString() {
        if (this.ends === undefined)
            return this.#head;
        const tail = this.ends === 0 ? '' : this.#tail.slice(-this.ends);
        const left = this.#length - this.#head.length - tail.length;
        return left === 0
            ? `${this.#head}${tail}`
            : `${this.#head}\n[${left} characters are left out here]\n${tail}`;
    }
}

;// CONCATENATED MODULE: ./src/system/exec.ts





/** Limit of a process that is given no other, in milliseconds. */
const USUAL_LIMIT_MS = 10 * 60_000;
/** Limit of what moves whole images or folders (pull, push, save, load, copies), in milliseconds. */
const TRANSFER_LIMIT_MS = 2 * 60 * 60_000;
/** Limit of a build, in milliseconds: as long as a job of GitHub may take. */
const BUILD_LIMIT_MS = 6 * 60 * 60_000;
/** Characters that a process may write into one stream unless it is given another limit. */
const USUAL_OUTPUT = 32_000_000;
const LAST_LINES = 20;
/** Characters at the end of a stream in which its last lines are looked for. */
const LAST_CHARACTERS = 64 * 1024;
/** Characters of a line that fit in a message. */
const TELLING_CHARACTERS = 1_000;
/** What is kept of each end of a stream that was too long, in characters. */
const ENDS_OF_TOO_LONG = 64 * 1024;
/** A command that failed: carries its argv, exit code and both streams. */
class CommandError extends errors/* RehearsalError */.g0 {
    argv;
    result;
    constructor(argv, result, why = `exited with ${result.exitCode}`, hint) {
        const [stdout, stderr] = [result.stdout, result.stderr].map((text) => text.slice(-LAST_CHARACTERS));
        const output = nonEmptyLines(`${stdout}\n${stderr}`);
        super(`${shown(argv)} ${why}: ${tellingLine(output)}`, {
            lines: output.slice(-LAST_LINES),
            ...(hint !== undefined && { hint }),
        });
        this.argv = argv;
        this.result = result;
        this.name = 'CommandError';
    }
}
/** The line of an output that says what went wrong: the last that is marked as an error, or the last. */
function tellingLine(output) {
    const marked = output.findLast((line) => /^\s*(error|fatal|panic)\b/i.test(line));
    const line = (marked ?? output.at(-1) ?? 'no output').trim();
    return line.length <= TELLING_CHARACTERS ? line : `${line.slice(0, TELLING_CHARACTERS)}…`;
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
                tell(`[${number}] failed: ${(0,errors/* messageOf */.bD)(error)}`);
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
    async run(argv, options = {}) {
        const { signal, timeout = USUAL_LIMIT_MS } = options;
        signal?.throwIfAborted();
        const child = started(argv, options);
        const output = new RunOutput(options);
        const stop = new Stop(child);
        const timer = setTimeout(() => stop.because(tookTooLong(timeout)), timeout);
        const onAbort = () => stop.because(() => signal?.reason);
        signal?.addEventListener('abort', onAbort, { once: true });
        output.read(child, stop);
        try {
            const result = output.result(await endOf(child, argv, options));
            if (stop.cause !== undefined)
                throw stop.cause(argv, result);
            if (result.exitCode !== 0 && !options.allowFailure)
                throw new CommandError(argv, result);
            return result;
        }
        finally {
            clearTimeout(timer);
            signal?.removeEventListener('abort', onAbort);
        }
    },
    stream(argv, onLine, options = {}) {
        const child = started(argv, options);
        const stop = new Stop(child);
        for (const stream of [child.stdout, child.stderr]) {
            const lines = new LineCutter(onLine, options.lineLimit);
            stop.reading(stream, (text) => lines.push(text), () => lines.end());
        }
        const result = { exitCode: -1, stdout: '', stderr: '' };
        const ended = child.ended
            .catch(() => -1)
            .then((code) => {
            if (stop.cause !== undefined)
                options.onFailure?.(stop.cause(argv, result));
            return code;
        });
        return {
            ended,
            stop: async () => {
                child.end();
                await ended;
                if (stop.cause !== undefined && !options.onFailure)
                    throw stop.cause(argv, result);
            },
        };
    },
};
/** Ends a process for a reason; the first one counts. */
class Stop {
    child;
    cause;
    constructor(child) {
        this.child = child;
    }
    because(cause) {
        this.cause ??= cause;
        this.child.end();
    }
    /** Reads a stream; what a reader throws ends the process, and nothing more is read. */
    reading(stream, onText, onEnd) {
        const unlessStopped = (read) => {
            if (this.cause !== undefined)
                return;
            try {
                read();
            }
            catch (error) {
                this.because(() => error);
            }
        };
        stream.on('data', (text) => unlessStopped(() => onText(text)));
        stream.on('end', () => unlessStopped(onEnd));
    }
}
/** Both streams of a run, as they are kept and told by line. */
class RunOutput {
    options;
    #stdout;
    #stderr;
    constructor(options) {
        this.options = options;
        this.#stdout = new KeptOutput(options.ends);
        this.#stderr = new KeptOutput(options.ends);
    }
    read({ stdout, stderr }, stop) {
        const { onLine, ends, maxOutput = USUAL_OUTPUT } = this.options;
        const limit = ends === undefined ? maxOutput : Number.POSITIVE_INFINITY;
        for (const [stream, kept] of [
            [stdout, this.#stdout],
            [stderr, this.#stderr],
        ]) {
            const lines = onLine && new LineCutter(onLine);
            const onText = (text) => {
                kept.push(text);
                if (kept.length > limit)
                    stop.because(wroteTooMuch(limit));
                lines?.push(text);
            };
            stop.reading(stream, onText, () => lines?.end());
        }
    }
    result(exitCode) {
        return { exitCode, stdout: `${this.#stdout}`, stderr: `${this.#stderr}` };
    }
}
function tookTooLong(limitMs) {
    const limit = limitMs < 1_000 ? `${limitMs} ms` : (0,clock/* inSeconds */.F7)(limitMs);
    return (argv, result) => new CommandError(argv, result, `took longer than ${limit}`, 'It was ended. See what it waits for: a registry, an engine or a disk that does not answer, or input that nobody gives.');
}
function wroteTooMuch(limit) {
    const ends = (text) => {
        const kept = new KeptOutput(ENDS_OF_TOO_LONG);
        kept.push(text);
        return `${kept}`;
    };
    return (argv, { exitCode, stdout, stderr }) => new CommandError(argv, { exitCode, stdout: ends(stdout), stderr: ends(stderr) }, `wrote more than ${limit} characters`, 'It was ended, as its output is read as a whole. See what it writes without end; its last lines are below.');
}
/** @throws RehearsalError with the reason for which the system does not even try (arguments that are too long) */
function started(argv, options) {
    const { stdoutFile } = options;
    const stdout = stdoutFile === undefined ? undefined : (0,external_node_fs_.openSync)(stdoutFile, 'wx', 0o600);
    try {
        return new Child(argv, { ...options, stdout });
    }
    catch (error) {
        throw notStarted(argv, options, error);
    }
    finally {
        if (stdout !== undefined)
            (0,external_node_fs_.closeSync)(stdout); // the process has its own
    }
}
/** @throws RehearsalError naming a program that cannot be started */
async function endOf(child, argv, options) {
    try {
        return await child.ended;
    }
    catch (error) {
        throw notStarted(argv, options, error);
    }
}
function notStarted([program], { cwd }, cause) {
    if (cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd)) {
        return new errors/* RehearsalError */.g0(`Cannot start ${program}: its folder ${cwd} does not exist`, {
            cause,
        });
    }
    return new errors/* RehearsalError */.g0(`Cannot start ${program}: ${cause.message}`, {
        hint: `Install ${program} or put it on the PATH.`,
        cause,
    });
}


/***/ }),

/***/ 90093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sb: () => (/* reexport */ Secrets),
  E_: () => (/* binding */ noting),
  eO: () => (/* binding */ terminalJournal),
  XA: () => (/* binding */ workflowJournal)
});

// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
;// CONCATENATED MODULE: ./src/system/between.ts
/** What may stand between the characters of a text without making it another one for its reader. */
const LINE_BREAK = 10;
const ESCAPE = 27;
const BLANK = 32;
const BELL = 7;
/** Characters of what a sequence of a terminal takes at most, and a name before a line of a log. */
const LONGEST_SEQUENCE = 256;
/** By character: 0 for one of its own, 1 for what may stand between, 2 for what begins a sequence of it. */
const BETWEEN = new Uint8Array(0x1_0000);
for (let code = 0; code < BETWEEN.length; code++) {
    if (/[\s\p{Cc}\p{Cf}]/u.test(String.fromCharCode(code)))
        BETWEEN[code] = 1;
}
BETWEEN[LINE_BREAK] = 2;
BETWEEN[ESCAPE] = 2;
/** The next place at or after one that has a character of its own; the length where there is none. */
function nextSolid(codes, from, length) {
    let at = from;
    while (at < length) {
        const kind = BETWEEN[codes[at]];
        if (kind === 0)
            return at;
        at = kind === 1 ? at + 1 : afterSequence(codes, at, length);
    }
    return length;
}
/** Behind a sequence of a terminal, or a line break with what stands before the line. */
function afterSequence(codes, at, length) {
    if (codes[at] === LINE_BREAK)
        return afterMarks(codes, at + 1, length);
    const end = Math.min(length, at + LONGEST_SEQUENCE);
    let next = at + 2;
    switch (String.fromCharCode(codes[at + 1] ?? 0)) {
        case '[': // colours, cursor moves
            while (next < end && !isWithin(codes[next], '@', '~'))
                next++;
            break;
        case ']': // titles, links
            while (next < end && codes[next] !== BELL && codes[next] !== ESCAPE)
                next++;
            if (codes[next] === ESCAPE)
                next++;
            break;
        default:
            next = at + 1;
            while (next < end && isWithin(codes[next], ' ', '/'))
                next++;
    }
    return next < end ? next + 1 : at + 1;
}
/**
 * Behind what is written before a line of a log: the journal's mark of foreign lines, Compose's name of the
 * container, the engine's time stamp; each may be missing.
 */
function afterMarks(codes, start, length) {
    const foreign = afterBar(codes, start, length, '│');
    const name = afterName(codes, foreign, length);
    const named = afterBar(codes, name, length, '|');
    return afterStamp(codes, named === name ? foreign : named, length);
}
/** Behind blanks, a bar and a blank; where it was, without them. */
function afterBar(codes, start, length, bar) {
    let at = start;
    while (at < length && codes[at] === BLANK)
        at++;
    const isBar = codes[at] === bar.charCodeAt(0) && codes[at + 1] === BLANK;
    return isBar ? at + 2 : start;
}
function afterName(codes, start, length) {
    const end = Math.min(length, start + LONGEST_SEQUENCE);
    let at = start;
    while (at < end && isOfName(codes[at]))
        at++;
    return at;
}
/** `2026-01-02T03:04:05.678901234Z ` */
function afterStamp(codes, start, length) {
    if (codes[start + 4] !== DASH || codes[start + 10] !== TIME)
        return start;
    const end = Math.min(length, start + 31);
    for (let at = start; at < end; at++) {
        if (codes[at] === ZONE)
            return codes[at + 1] === BLANK && at > start + 18 ? at + 2 : start;
        if (!isWithin(codes[at], '-', ':') && at !== start + 10)
            return start;
    }
    return start;
}
const [DASH, TIME, ZONE] = ['-', 'T', 'Z'].map((character) => character.charCodeAt(0));
function isWithin(code, first, last) {
    return code !== undefined && code >= first.charCodeAt(0) && code <= last.charCodeAt(0);
}
function isOfName(code) {
    return (isWithin(code, 'a', 'z') ||
        isWithin(code, '0', '9') ||
        isWithin(code, '-', '.') ||
        isWithin(code, 'A', 'Z') ||
        code === 95);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/system/phrases.ts


/** Words from which on a secret is a phrase, as a mnemonic is. */
const FEWEST_WORDS = 12;
/** Words of phrases one after the other that are no accident. */
const TELLING = 4;
/** Characters of a word, and of what may stand between two: quotes, commas, numbers, line breaks. */
const LONGEST_WORD = 32;
const MOST_BETWEEN = 64;
/** Characters of a line that may have nothing but a word or a few. */
const LONGEST_LINE = 512;
const [OTHER, LETTER, SEQUENCE] = [0, 1, 2];
/** By character: letters of the languages that mnemonics are in, in ranges, and what begins a sequence of a terminal. */
const KIND = new Uint8Array(0x1_0000)
    .fill(LETTER, 0x41, 0x5b)
    .fill(LETTER, 0x61, 0x7b)
    .fill(LETTER, 0xc0, 0x2000)
    .fill(LETTER, 0x3040, 0xd800);
for (const [code, kind] of BETWEEN.entries())
    if (kind === 2)
        KIND[code] = SEQUENCE;
/** Bits of the hash of a word, and of a character that is a small letter where it is a letter of ASCII. */
const HASH = (1 << 16) - 1;
const SMALL = 0x20;
/**
 * The words of mnemonics, which a program may write in other ways than as one text: as a list, numbered, in columns,
 * in capitals, backwards. So what is looked for is words of them with no other word between.
 */
class Phrases {
    #words = new Set();
    /** Hashes of words of phrases; one of other letters than those of ASCII has none, as it is written in several ways. */
    #hashes = new Uint8Array(HASH + 1);
    #hasOthers = false;
    add(secret) {
        const words = secret.trim().split(/\s+/).map(normal);
        const isWord = (word) => word.length <= LONGEST_WORD && /^[\p{L}\p{M}]+$/u.test(word);
        if (words.length < FEWEST_WORDS || !words.every(isWord))
            return;
        for (const word of words) {
            this.#words.add(word);
            if (/^[a-z]+$/.test(word))
                this.#hashes[hashOf(word)] = 1;
            else
                this.#hasOthers = true;
        }
    }
    /** Tells where words of phrases follow each other in a reading. */
    find({ codes, length }, hide) {
        if (this.#words.size === 0)
            return;
        let [count, start, end] = [0, 0, 0];
        const flush = () => {
            if (count >= TELLING)
                hide(start, end);
            count = 0;
        };
        for (let at = 0; at < length;) {
            const kind = KIND[codes[at]];
            if (kind !== LETTER) {
                at = kind === OTHER ? at + 1 : afterSequence(codes, at, length);
                continue;
            }
            const begin = at;
            let [hash, all] = [0, 0];
            for (let code = codes[at]; KIND[code] === LETTER && at < length;) {
                hash = next(hash, code);
                all |= code;
                code = codes[++at];
            }
            // Of words that have a hash by chance, so many do not follow each other.
            const isWord = all < 0x80 ? this.#hashes[hash] === 1 : this.#isOther(codes, begin, at);
            if (!isWord) {
                if (count > 0)
                    flush();
                continue;
            }
            if (count > 0 && begin - end > MOST_BETWEEN)
                flush();
            if (count === 0)
                start = begin;
            count++;
            end = at;
        }
        flush();
    }
    /** How many words a line has that has no others; 0 where it has, undefined for one without any. */
    wordsOf(line) {
        if (this.#words.size === 0 || line.length > LONGEST_LINE)
            return 0;
        const words = (0,external_node_util_.stripVTControlCharacters)(line).match(/[\p{L}\p{M}]+/gu);
        if (words === null)
            return undefined;
        return words.every((word) => this.#words.has(normal(word))) ? words.length : 0;
    }
    #isOther(codes, begin, end) {
        return (this.#hasOthers &&
            end - begin <= 2 * LONGEST_WORD &&
            this.#words.has(normal(String.fromCharCode(...codes.subarray(begin, end)))));
    }
}
function next(hash, code) {
    return ((hash * 31) ^ (code | SMALL)) & HASH;
}
function hashOf(word) {
    let hash = 0;
    for (let at = 0; at < word.length; at++)
        hash = next(hash, word.charCodeAt(at));
    return hash;
}
function normal(word) {
    return word.normalize('NFC').toLowerCase();
}
/** Places of a list at which lines of words alone are one phrase, by how many words each has. */
function phraseLines(words) {
    const found = new Set();
    let [run, count] = [[], 0];
    for (const [index, inLine] of [...words, 0].entries()) {
        if (inLine === undefined)
            continue;
        if (inLine > 0) {
            run.push(index);
            count += inLine;
            continue;
        }
        if (count >= TELLING)
            for (const each of run)
                found.add(each);
        [run, count] = [[], 0];
    }
    return found;
}

;// CONCATENATED MODULE: ./src/system/reading.ts
/** How many encodings one may be in another: JSON in a text of JSON in a log in JSON. */
const DEEPEST = 4;
/** Ways to read one text: what has all encodings in it is no reason to look for ever. */
const MOST_READINGS = 10;
/** Room for readings, used again: there are as many texts as lines of logs. */
class Room {
    codes = new Uint16Array(0);
    origins = new Int32Array(0);
    length = 0;
    depth = 0;
    /** A bit for each decoder that finds its marks in it, perhaps. */
    marks = 0;
    clear(most) {
        this.length = 0;
        if (this.codes.length >= most)
            return;
        this.codes = new Uint16Array(most * 2);
        this.origins = new Int32Array(most * 2 + 1);
    }
}
const WHOLE = new Room();
const ROOMS = Array.from({ length: MOST_READINGS - 1 }, () => new Room());
/**
 * Calls `look` with a text as it is, and as it reads where it is taken for encoded, one encoding in another. A
 * reading is good for nothing when `look` has returned.
 */
function eachReading(text, look) {
    read(text, WHOLE);
    look(WHOLE);
    if (WHOLE.marks !== 0)
        eachDecoded(look);
}
function eachDecoded(look) {
    const free = [...ROOMS];
    const readings = [WHOLE];
    for (const reading of readings) {
        for (const [index, decode] of DECODERS.entries()) {
            const room = reading.depth < DEEPEST ? free[0] : undefined;
            if (room === undefined || (reading.marks & (1 << index)) === 0)
                continue;
            if (!decode(reading, room))
                continue;
            room.depth = reading.depth + 1;
            look(room);
            readings.push(room);
            free.shift();
        }
    }
}
function read(text, room) {
    const { length } = text;
    room.clear(length + 1);
    const { codes, origins } = room;
    let marks = 0;
    for (let at = 0; at < length; at++) {
        const character = text.charCodeAt(at);
        codes[at] = character;
        origins[at] = at;
        marks |= BITS[character];
    }
    codes[length] = 0; // of an earlier text
    origins[length] = length;
    room.length = length;
    room.marks = marks;
}
const code = (character) => character.charCodeAt(0);
const [PLUS, reading_BLANK, CLOSE] = [code('+'), code(' '), code('}')];
/** Characters with which an escape sequence begins, and what it stands for. */
const ESCAPES = new Uint16Array(128);
for (let each = 0; each < ESCAPES.length; each++)
    ESCAPES[each] = each;
for (const [name, meant] of Object.entries({
    n: 10,
    r: 13,
    t: 9,
    b: 8,
    f: 12,
    v: 11,
    a: 7,
    e: 27,
})) {
    ESCAPES[code(name)] = meant;
}
/** Hexadecimal digits behind `\x`, `\u`, `\U`. */
const DIGITS = { [code('x')]: 2, [code('u')]: 4, [code('U')]: 8 };
/** Digits between the braces of `\u{…}`. */
const MOST_BRACED = 6;
/** JSON, Go's %q, C, YAML: `\n`, `\"`, `\u0041`, `\U00000041`, `\u{41}`, `\x41`, `\101`. */
function escaped({ codes, length }, at) {
    if (at + 1 >= length)
        return undefined;
    const kind = codes[at + 1] ?? 0;
    const digits = DIGITS[kind];
    if (digits !== undefined) {
        const isBraced = codes[at + 2] === code('{');
        if (isBraced) {
            // Looked for no further than digits go: what nothing closes would be read to its end for each one.
            const count = codes.subarray(at + 3, Math.min(at + 4 + MOST_BRACED, length)).indexOf(CLOSE);
            const value = count < 0 ? undefined : numberOf(codes, at + 3, count, 16);
            return value === undefined ? [kind, 2] : [value, count + 4];
        }
        const value = numberOf(codes, at + 2, digits, 16);
        return value === undefined ? [kind, 2] : [value, digits + 2];
    }
    if (kind >= code('0') && kind <= code('3')) {
        const value = numberOf(codes, at + 1, 3, 8);
        if (value !== undefined)
            return [value, 4];
    }
    return [ESCAPES[kind] ?? kind, 2];
}
/** URLs and forms: `%41`, and `+` for a blank. */
function ofUrl({ codes }, at) {
    if (codes[at] === PLUS)
        return [reading_BLANK, 1];
    const value = numberOf(codes, at + 1, 2, 16);
    return value === undefined ? undefined : [value, 3];
}
const ENTITY = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/i;
const ENTITIES = {
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};
/** HTML and XML: `&amp;`, `&#65;`, `&#x41;`. */
function ofHtml({ codes }, at) {
    const found = ENTITY.exec(String.fromCharCode(...codes.subarray(at, at + 12)));
    if (found === null)
        return undefined;
    const [whole, hex, decimal, name = ''] = found;
    const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return [name === '' ? number : code(ENTITIES[name.toLowerCase()] ?? ' '), whole.length];
}
/** Characters with which encoded ones begin: the bit of what decodes them. */
const BITS = new Uint8Array(0x1_0000);
for (const [index, marks] of ['\\', '%+', '&'].entries()) {
    for (const mark of marks)
        BITS[code(mark)] = 1 << index;
}
const DECODERS = [escaped, ofUrl, ofHtml].map((decode, index) => decoder(1 << index, decode));
/** Fills a room with the meaning of what begins with a mark of a bit; false where there is none. */
function decoder(bit, decode) {
    return (reading, room) => {
        const { codes: given, origins: from, length } = reading;
        room.clear(length + 1);
        const { codes, origins } = room;
        room.marks = reading.marks & ~bit;
        let [end, count] = [0, 0];
        for (let at = 0; at < length;) {
            const character = given[at];
            const found = BITS[character] === bit ? decode(reading, at) : undefined;
            origins[end] = from[at];
            if (found === undefined) {
                codes[end++] = character;
                at++;
                continue;
            }
            const [meant, taken] = found;
            if (meant > 0xffff) {
                codes[end++] = 0xd800 + ((meant - 0x1_0000) >> 10); // two units, as in a string
                origins[end] = from[at];
                codes[end++] = 0xdc00 + ((meant - 0x1_0000) & 0x3ff);
            }
            else {
                codes[end++] = meant;
                room.marks |= BITS[meant];
            }
            at += taken;
            count++;
        }
        codes[end] = 0; // of an earlier text
        origins[end] = from[length];
        room.length = end;
        return count > 0;
    };
}
function numberOf(codes, from, count, base) {
    let value = 0;
    for (let at = from; at < from + count; at++) {
        const digit = digitOf(codes[at] ?? 0);
        if (digit >= base)
            return undefined;
        value = value * base + digit;
    }
    return count === 0 ? undefined : value;
}
function digitOf(character) {
    if (character >= 48 && character <= 57)
        return character - 48;
    const letter = character | 0x20;
    return letter >= 97 && letter <= 102 ? letter - 87 : 99;
}

;// CONCATENATED MODULE: ./src/system/secret-forms.ts
/** Characters that a form needs to be looked for in a text: below it, it would be found everywhere. */
const SHORTEST_FORM = 6;
/** Characters that a line of a secret of several lines needs to be one of its own; one that is a word is none. */
const SHORTEST_LINE = 4;
/**
 * A secret's forms: as it is, each of its lines, as hexadecimal (also byte by byte) and base64, standard and for URLs,
 * also of a JSON with it, of one another and in UTF-16, and as a list of the numbers of its bytes, as Go and JSON
 * print one.
 */
function formsOf(secret) {
    const lines = secret.split(/\r?\n|\r/).map((line) => line.trim());
    const isSecret = (line) => line.length >= SHORTEST_LINE && !/^[a-z]+$/.test(line);
    const parts = lines.length === 1 ? [] : lines.filter(isSecret);
    const encoded = [secret, secret.trim()].flatMap((text) => {
        const bytes = Buffer.from(text, 'utf8');
        const hex = hexOf(bytes);
        const base64 = base64Of(bytes);
        return [
            bytes.toString('latin1'), // how bytes look that were escaped one by one
            ...hex,
            ...[':', ',', ',0x'].flatMap((between) => {
                const apart = (bytes.toString('hex').match(/../g) ?? []).join(between);
                return [apart, apart.toUpperCase().replaceAll('X', 'x')];
            }),
            ...[' ', ','].map((between) => bytes.join(between)),
            ...wideForms(text),
            ...base64,
            ...[JSON.stringify(text).slice(1, -1), bytes.toString('base64'), ...hex]
                .filter((inner) => inner !== text && inner.length >= SHORTEST_FORM)
                .flatMap((inner) => base64Of(Buffer.from(inner))),
            ...base64
                .filter((inner) => inner.length >= SHORTEST_FORM)
                .flatMap((inner) => hexOf(Buffer.from(inner))),
        ].filter((form) => form.length >= SHORTEST_FORM);
    });
    return [...new Set([secret, secret.trim(), ...parts, ...encoded])];
}
/** In two bytes a character, as Windows and Java have texts: in hexadecimal and base64. */
function wideForms(text) {
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    return [...hexOf(little), ...hexOf(big), ...base64Of(little)];
}
/** In small and in capital digits. */
function hexOf(bytes) {
    const hex = bytes.toString('hex');
    return [hex, hex.toUpperCase()];
}
/**
 * The characters that the secret alone decides, wherever it begins in what was encoded: `before` bytes of other text
 * may be in the three to which its first belongs.
 */
function base64Of(bytes) {
    return [0, 1, 2].flatMap((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes]);
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor((padded.length * 8) / 6);
        return ['base64', 'base64url'].map((kind) => padded.toString(kind).slice(first, last));
    });
}

;// CONCATENATED MODULE: ./src/system/secrets.ts




const HIDDEN = '***';
/** Characters by which the begin of a form is looked up. */
const KEY = 4;
/** Characters of a form from which on it is also found broken by lines, blanks and colours. */
const BREAKABLE = 8;
/** Characters of a form from which on it is also found where a text begins or ends in the middle of it. */
const CONTINUED = 2 * BREAKABLE;
/** Characters that are read at once of a long text, and by which two readings overlap: memory stays flat. */
const PIECE = 1 << 18;
const OVERLAP = 256;
/**
 * Replaces every known secret in texts that leave the process: as it is, encoded (JSON, base64, hexadecimal, URLs,
 * forms, HTML), with line breaks, blanks, colours or the marks of a log between its characters, and where a text
 * ends or begins in the middle of it; a mnemonic also as a list of its words. Time is proportional to the text,
 * whatever the number of secrets.
 */
class Secrets {
    #known = new Set();
    /** Forms too short to be looked up. */
    #tiny = [];
    #begins = new Map();
    /** Hashes of the characters with which forms begin, and of all that are in the middle of one. */
    #isBegin = new Bits(20);
    #isMiddle = new Bits(22);
    #phrases = new Phrases();
    add(value) {
        if (value.trim() === '' || this.#known.has(value))
            return;
        this.#known.add(value);
        for (const text of formsOf(value))
            this.#learn(text.trim());
        this.#phrases.add(value);
    }
    /** A text without secrets, nor parts of them at its ends: it may be a line of a longer one. */
    redact(text) {
        return this.#redacted(text, true);
    }
    /**
     * As {@link redact} for lines that programs write, one after the other: of a phrase a word a line all lines but
     * the first are hidden. The second argument says whose line it is.
     */
    lines() {
        const within = new Set();
        return (line, program = '') => {
            const words = this.#phrases.wordsOf(line);
            if (words === undefined)
                return this.redact(line);
            const wasWithin = within.delete(program);
            if (words > 0)
                within.add(program);
            return wasWithin && words > 0 ? HIDDEN : this.redact(line);
        };
    }
    /** @param isCut whether the text may begin or end in the middle of a secret */
    #redacted(text, isCut) {
        if (this.#known.size === 0)
            return text;
        const spans = [];
        for (let from = 0; from === 0 || from + OVERLAP < text.length; from += PIECE - OVERLAP) {
            const piece = from === 0 && text.length <= PIECE ? text : text.slice(from, from + PIECE);
            for (const [start, end] of this.#find(piece, isCut || piece !== text))
                spans.push([from + start, from + end]);
        }
        return spans.length === 0 ? text : without(text, spans);
    }
    /**
     * A value as JSON, without secrets in its texts and names; numbers stay as they are, and so do names that are
     * short or one word, as the rehearsal's own are.
     */
    json(value, indent) {
        return JSON.stringify(value, (_key, part) => this.#cleaned(part), indent);
    }
    #cleaned(part) {
        if (typeof part === 'string')
            return this.#redacted(part, false);
        if (Array.isArray(part))
            return this.#withoutPhrases(part);
        if (typeof part !== 'object' || part === null)
            return part;
        const names = Object.keys(part);
        if (names.every((name) => this.#shownName(name) === name))
            return part;
        const cleaned = new Map();
        for (const [name, inner] of Object.entries(part)) {
            const shown = this.#shownName(name);
            let free = shown;
            for (let count = 2; cleaned.has(free); count++)
                free = `${shown} (${count})`;
            cleaned.set(free, inner);
        }
        return Object.fromEntries(cleaned);
    }
    /** Lines of an output are a list, too. */
    #withoutPhrases(list) {
        const words = list.map((each) => (typeof each === 'string' ? this.#phrases.wordsOf(each) : 0));
        const hidden = phraseLines(words);
        return hidden.size === 0 ? list : list.map((each, at) => (hidden.has(at) ? HIDDEN : each));
    }
    #shownName(name) {
        return name.length < BREAKABLE || /^[A-Za-z]+$/.test(name) ? name : this.#redacted(name, false);
    }
    #learn(text) {
        const solid = solidOf(text);
        if (solid.length < KEY) {
            if (text !== '')
                this.#tiny.push(text);
            return;
        }
        let key = 0;
        for (let at = 0; at < KEY; at++)
            key = this.#isBegin.next(key, solid.charCodeAt(at), 5);
        this.#isBegin.set(key);
        this.#begins.set(key, [...(this.#begins.get(key) ?? []), { text, solid }]);
        if (solid.length < CONTINUED)
            return;
        let middle = 0;
        for (let at = 0; at < solid.length; at++) {
            middle = this.#isMiddle.next(middle, solid.charCodeAt(at), 3);
            if (at >= BREAKABLE)
                this.#isMiddle.set(middle);
        }
    }
    #find(text, isCut) {
        const spans = [];
        for (const tiny of this.#tiny) {
            for (let at = text.indexOf(tiny); at >= 0; at = text.indexOf(tiny, at + tiny.length)) {
                spans.push([at, at + tiny.length]);
            }
        }
        eachReading(text, (reading) => {
            const hide = (start, end) => spans.push([reading.origins[start] ?? 0, reading.origins[end] ?? 0]);
            if (isCut)
                this.#continued(reading, hide);
            this.#begun(reading, isCut, hide);
            this.#phrases.find(reading, hide);
        });
        return spans;
    }
    /** Finds what begins in a reading. */
    #begun(reading, isCut, hide) {
        const { codes, length } = reading;
        const isBegin = this.#isBegin;
        let [hash, seen, first, second, third] = [0, 0, 0, 0, 0];
        for (let at = 0; at < length; at++) {
            const code = codes[at];
            const kind = BETWEEN[code];
            if (kind === 1)
                continue;
            if (kind === 2) {
                at = afterSequence(codes, at, length) - 1;
                continue;
            }
            hash = isBegin.next(hash, code, 5);
            if (++seen >= KEY && isBegin.has(hash)) {
                for (const form of this.#begins.get(hash) ?? []) {
                    const end = ends(form, reading, first, isCut);
                    if (end !== undefined)
                        hide(first, end);
                }
            }
            first = second;
            second = third;
            third = at;
        }
    }
    /** Finds what a reading begins in the middle of. */
    #continued(reading, hide) {
        const { codes, length } = reading;
        const start = nextSolid(codes, afterMarks(codes, 0, length), length);
        let [middle, at] = [0, start];
        for (let count = 0; count < BREAKABLE; count++) {
            if (at >= length)
                return;
            middle = this.#isMiddle.next(middle, codes[at], 3);
            at = nextSolid(codes, at + 1, length);
        }
        if (!this.#isMiddle.has(middle))
            return;
        const part = solidIn(codes, start, at);
        for (const { solid } of [...this.#begins.values()].flat()) {
            if (solid.length < CONTINUED)
                continue;
            for (let offset = solid.indexOf(part, 1); offset > 0; offset = solid.indexOf(part, offset + 1)) {
                const end = goesOn(solid, offset, reading, start);
                if (end !== undefined)
                    hide(start, end.at);
            }
        }
    }
}
/** A set of hashes, each of the last few characters of a text. */
class Bits {
    #words;
    #mask;
    constructor(bits) {
        this.#words = new Uint32Array(1 << (bits - 5));
        this.#mask = (1 << bits) - 1;
    }
    /** @param shift bits by which characters before lose their weight; those of the whole hash drop out */
    next(hash, code, shift) {
        return ((hash << shift) ^ code) & this.#mask;
    }
    set(hash) {
        this.#words[hash >> 5] = (this.#words[hash >> 5] ?? 0) | (1 << (hash & 31));
    }
    has(hash) {
        return (((this.#words[hash >> 5] ?? 0) >>> (hash & 31)) & 1) === 1;
    }
}
/** Where a form ends that begins at a place; undefined where it is another text. */
function ends({ text, solid }, reading, start, isCut) {
    if (solid.length >= BREAKABLE) {
        const end = goesOn(solid, 0, reading, start);
        return end === undefined || isCut || end.isWhole ? end?.at : undefined;
    }
    for (let at = 0; at < text.length; at++) {
        if (reading.codes[start + at] !== text.charCodeAt(at))
            return undefined;
    }
    return start + text.length <= reading.length ? start + text.length : undefined;
}
/**
 * Where a form ends that goes on with its character `offset` at `start`, or where the text does in the middle of it;
 * undefined where it is another text.
 */
function goesOn(solid, offset, { codes, length }, start) {
    let at = start;
    for (let index = offset; index < solid.length; index++) {
        if (at >= length) {
            const isPart = solid.length >= CONTINUED && index - offset >= BREAKABLE;
            return isPart ? { at: length, isWhole: false } : undefined;
        }
        if (codes[at] !== solid.charCodeAt(index))
            return undefined;
        if (index === solid.length - 1)
            return { at: at + 1, isWhole: true };
        at = nextSolid(codes, at + 1, length);
    }
    return undefined;
}
function without(text, spans) {
    const parts = [];
    let from = 0;
    for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
        if (start >= from)
            parts.push(text.slice(from, start), HIDDEN);
        from = Math.max(from, end);
    }
    return parts.join('') + text.slice(from);
}
function solidOf(text) {
    const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    return solidIn(codes, 0, codes.length);
}
function solidIn(codes, start, end) {
    let solid = '';
    for (let at = nextSolid(codes, start, end); at < end; at = nextSolid(codes, at + 1, end)) {
        solid += String.fromCharCode(codes[at]);
    }
    return solid;
}

;// CONCATENATED MODULE: ./src/system/journal.ts


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
    const show = (line) => write((0,plain/* plainLine */.h0)(line));
    const print = (line) => show(secrets.redact(line));
    const ofOthers = secrets.lines();
    return {
        group: (title) => print(`» ${title}`),
        endGroup: () => { },
        info: (line) => print(`  ${line}`),
        debug: debug ? (line) => print(`  debug: ${line}`) : () => { },
        foreign: (line) => show(`  ${marked(ofOthers(line))}`),
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
    const line = (text) => (0,plain/* plainLine */.h0)(secrets.redact(text));
    const message = (text) => (0,plain/* plain */.pj)(secrets.redact(text));
    const ofOthers = secrets.lines();
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
        foreign: (text) => print(marked((0,plain/* plainLine */.h0)(ofOthers(text)))),
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
/* harmony export */   RO: () => (/* binding */ fileLine),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   pe: () => (/* binding */ ZERO_WIDTH_SPACE),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const ZERO_WIDTH_SPACE = '\u200b';
/** Without what a terminal or a bidirectional text would act upon; line breaks of all kinds are `\n`. */
function harmless(value) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(value)
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '')
        .replace(/\p{Cs}/gu, '\ufffd');
}
/** Without what a terminal, a bidirectional text or the runner's log would act upon. */
function plain(value) {
    return (harmless(value)
        // The summary may be printed to the log, where the runner obeys lines such as ::error:: and
        // ##[group], however far they are indented.
        .replace(/^([^\S\n]*:)(?=:)/gm, `$1${ZERO_WIDTH_SPACE}`)
        .replace(/##(?=\[)/g, `##${ZERO_WIDTH_SPACE}`));
}
/** A text as one line that neither a terminal nor the runner's log acts upon. */
function plainLine(value) {
    return joined(plain(value));
}
const UNHARMFUL = /^[\t\x20-\x7e]*$/;
/** A text of others as one line of a file, which no terminal acts upon. */
function fileLine(value) {
    return UNHARMFUL.test(value) ? value : joined(harmless(value));
}
/** The lines of a text as one, without the blanks around its breaks; in time proportional to its length. */
function joined(text) {
    const lines = text.split('\n');
    const last = lines.length - 1;
    return lines
        .map((line, i) => trimmed(line, i > 0, i < last))
        .filter((line, i) => line !== '' || i === 0 || i === last)
        .join(' / ');
}
function trimmed(line, atStart, atEnd) {
    const begun = atStart ? line.trimStart() : line;
    return atEnd ? begun.trimEnd() : begun;
}
/** A text of at most so many characters, and a mark where more were. */
function clipped(text, characters) {
    return text.length <= characters ? text : `${text.slice(0, characters)}…`;
}


/***/ })

};
