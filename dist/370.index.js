export const id = 370;
export const ids = [370];
export const modules = {

/***/ 12600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   g0: () => (/* binding */ RehearsalError),
/* harmony export */   ql: () => (/* binding */ knownFailure),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/**
 * An expected failure with a message for the reader: what was attempted, on what, and what happened. Any other
 * thrown error is a bug of this project and is reported as one.
 */
class RehearsalError extends Error {
    code;
    hint;
    lines;
    place;
    planPath;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.code = code;
        this.name = 'RehearsalError';
        this.hint = details.hint;
        this.lines = details.lines ?? [];
        this.place = details.place;
        this.planPath = details.planPath;
    }
}
/** The run was cancelled from outside (a cancelled job, Ctrl-C). */
class CancelledError extends RehearsalError {
    constructor(signal) {
        super('RUN_CANCELLED', `The rehearsal was cancelled (${signal})`, {
            hint: 'Nothing is wrong with the chain as far as the run got; start it again to know more.',
        });
        this.name = 'CancelledError';
    }
}
/** System errors of a full disk, or of a user's full share of it. */
const FULL_DISK = ['ENOSPC', 'EDQUOT'];
/**
 * The expected failure that a thrown value stands for: a RehearsalError, or a full disk, which any write of this
 * process may meet; undefined for a bug of this project.
 */
function knownFailure(error) {
    if (error instanceof RehearsalError)
        return error;
    if (!FULL_DISK.includes(String(error?.code)))
        return undefined;
    return new RehearsalError('DISK_FULL', `A file of the run could not be written: ${messageOf(error)}`, {
        hint: 'Free space on that disk (docker system df shows the part of images), or set TMPDIR, in a workflow RUNNER_TEMP, to a folder on another disk.',
        cause: error,
    });
}
/** Message of any thrown value, without a stack. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Full description of a failure, with its code; with its stack if it is a bug of this project. */
function explained(error) {
    const known = knownFailure(error);
    if (known === undefined) {
        return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
    }
    return [`${known.code}: ${known.message}`, known.hint, ...known.lines]
        .filter((part) => part)
        .join('\n');
}


/***/ }),

/***/ 87211:
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
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
;// CONCATENATED MODULE: ./src/images/store/cache-kinds.ts
/** Kinds of storage for images between runs. */
const CACHE_KINDS = ['local', 'gha', 'registry', 'none'];

;// CONCATENATED MODULE: ./src/inputs/environment.ts

/** A line `NAME=value` with a name that a plan allows for a variable. */
const LINE = /^([A-Za-z_]\w*)=(.*)$/;
/**
 * Parses variables that a job passes in one secret, one `NAME=value` per line: a reusable workflow cannot know
 * the names in a plan. Blank lines and lines that begin with # are ignored. Every value is a secret.
 *
 * @throws RehearsalError with the number of the line, without its content
 */
function environmentOf(text) {
    const variables = {};
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            continue;
        const [, name, value = ''] = LINE.exec(line.trim()) ?? [];
        if (name === undefined) {
            throw new errors/* RehearsalError */.g0('INPUT_INVALID', `Line ${index + 1} of the input environment is not NAME=value`, {
                hint: 'Write one NAME=value per line, with the value on the same line and without quotes.',
            });
        }
        if (value !== '')
            variables[name] = value; // an unset secret is empty
    }
    return variables;
}

;// CONCATENATED MODULE: ./src/inputs/settings.ts





const DEFAULT_EVIDENCE = 'evidence';
/**
 * Path of a file or folder shipped with the action. Joined by hand: the bundler treats path.join as an asset and
 * copies the file.
 */
function besideAction(actionFolder, ...names) {
    return [actionFolder, ...names].join((external_node_path_default()).sep);
}
/**
 * Reads the settings of a workflow step.
 *
 * @param input reads an input of action.yml; empty if missing
 * @throws RehearsalError naming an input with a value that is not allowed
 */
function settingsOfStep(input, cwd, actionFolder, { env, readOnly }) {
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
 * Reads the settings of a command line.
 *
 * @param option reads an option; empty if missing
 * @throws RehearsalError naming an option with a value that is not allowed
 */
function settingsOfCommandLine(option, cwd, actionFolder) {
    const build = buildChoices(option, cwd);
    return {
        plan: planRequest(option, cwd, actionFolder),
        bundle: besideAction(actionFolder, 'dist'),
        evidence: evidenceFolder(option, cwd),
        environment: {}, // the process's own environment suffices
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
/** The requested plan and the changes to it. */
function planRequest(read, cwd, actionFolder) {
    return {
        planInput: read('plan'),
        cwd,
        bundledPlan: besideAction(actionFolder, 'examples', 'checkers', 'rehearsal.yml'),
        releases: read('releases'),
        upgrades: read('upgrades'),
        cosmovisor: read('cosmovisor'),
    };
}
function evidenceFolder(read, cwd) {
    return external_node_path_default().resolve(cwd, read('evidence').trim() || DEFAULT_EVIDENCE);
}
/** Former values of `cache`. */
const OLD_KINDS = { true: 'local', false: 'none' };
/** A registry and a path in it, without scheme and tag. */
const REPOSITORY = /^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/;
/** @throws RehearsalError naming an input with a value that is not allowed */
function cacheSettings(read, { kind: usual, folder, cwd, readOnly, platform }) {
    const given = read('cache').trim().toLowerCase();
    const kind = CACHE_KINDS.find((known) => known === (OLD_KINDS[given] ?? (given || usual)));
    if (kind === undefined) {
        throw new errors/* RehearsalError */.g0('INPUT_INVALID', `The input cache has the value "${given}"; allowed are ${CACHE_KINDS.join(', ')}`);
    }
    const repository = read('cache-repository').trim();
    if (kind === 'registry' && !REPOSITORY.test(repository)) {
        throw new errors/* RehearsalError */.g0('INPUT_INVALID', `The input cache-repository has the value "${repository}"; with cache: registry, a repository is required`, {
            hint: 'Name a repository to which the job may push, in lower case and without a tag, such as ghcr.io/acme/chain-cache.',
        });
    }
    if (kind !== 'registry' && repository !== '') {
        throw new errors/* RehearsalError */.g0('INPUT_INVALID', `The input cache-repository has the value "${repository}", but cache is ${kind}`, {
            hint: 'Set cache: registry, or remove cache-repository.',
        });
    }
    const scope = read('cache-scope').trim().toLowerCase();
    if (!/^[a-z0-9_.-]{0,60}$/.test(scope)) {
        throw new errors/* RehearsalError */.g0('INPUT_INVALID', `The input cache-scope has the value "${scope}"`, {
            hint: 'Use up to 60 letters, digits, dots, dashes and underscores.',
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
        throw new errors/* RehearsalError */.g0('INPUT_INVALID', `The input build-parallelism has the value "${parallelism}"; allowed are 1 to 99`);
    }
    const platform = text('platform');
    if (platform !== undefined && !/^linux\/[a-z0-9]+(\/v\d)?$/.test(platform)) {
        throw new errors/* RehearsalError */.g0('INPUT_INVALID', `The input platform has the value "${platform}"`, {
            hint: 'Name one platform, such as linux/amd64 or linux/arm64.',
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

/***/ 74445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ stageParts)
/* harmony export */ });
/** Splits `before:v2` into `before` and `v2`; `start` and `end` have no upgrade. */
function stageParts(stage) {
    const [, when = stage, upgrade] = /^(before|after):(.+)$/.exec(stage) ?? [];
    return [when, upgrade];
}


/***/ }),

/***/ 53204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   XC: () => (/* binding */ isPublicName),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/** Replacement of a secret. */
const HIDDEN = '***';
/** A name in lower case, its parts separated by blanks: `dbPassword` and `--DB-password` become `db password`. */
function partsOf(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/[^A-Za-z\d]+/g, ' ')
        .trim()
        .toLowerCase();
}
/** Parts of names of secrets: anywhere in the name, or as a word. */
const SECRET = new RegExp([
    'pass(?!ive)|pwd|secret|token|key|mnemonic|seed|credential|auth(?!or(?!i))|webhook|bearer|cookie|jwt|hmac|priv|signing',
    '\\b(?:pw|pin|otp|totp|dsn|creds?|salt|pepper|sas|pat|session|sid|licen[cs]e|netrc|kubeconfig|signature|sig|words|phrase)\\b',
].join('|'));
/** Services whose addresses contain the login, and names of such addresses. */
const SERVICE = /\b(?:database|db|postgres(?:ql)?|pg|mysql|mariadb|mongo(?:db)?|redis|amqp|rabbitmq|kafka|smtp|sentry|slack|discord|telegram|connection)\b/;
const ADDRESS = /\b(?:url|uri|address|string|conn)\b/;
/** Names with the word key whose values are not secret: public keys, and paths and types of keys. */
const HARMLESS = /\bpub(?:lic|key)?\b|\bpubkeys?\b|\b(?:backend|dir|directory|file|path|folder|type|algo|algorithm|port|ttl|timeout|expiry|sock|socket|index|size|length|count|enabled?|disabled?)$|\b(?:key ?board|monkey|turkey)\b/;
/** Returns true if a variable, a key or a flag has the name of a secret. */
function isSecretName(name) {
    const parts = partsOf(name);
    return (SECRET.test(parts) || isOfLogin(parts)) && !HARMLESS.test(parts);
}
/** Returns true if a name has a service, and an address after it; each is searched once. */
function isOfLogin(parts) {
    const at = parts.search(SERVICE);
    return at >= 0 && ADDRESS.test(parts.slice(at));
}
/** Returns true if a name refers to a non-secret property of a key. */
function isPublicName(name) {
    return HARMLESS.test(partsOf(name));
}


/***/ }),

/***/ 49027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   py: () => (/* binding */ cacheServiceOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Variables that any program may need to know the machine, the user and the network. */
const EVERYONE = names(`
  PATH HOME USER LOGNAME SHELL LANG LANGUAGE LC_* TZ TERM NO_COLOR TMPDIR TMP TEMP XDG_*
  HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY FTP_PROXY http_proxy https_proxy no_proxy all_proxy ftp_proxy
  SSL_CERT_FILE SSL_CERT_DIR NIX_SSL_CERT_FILE NODE_EXTRA_CA_CERTS
  RUNNER_TRACKING_ID
`); // the last one is for finding and ending processes left by a killed step
/** Variables that a program reads itself, by its name. */
const BY_PROGRAM = new Map(Object.entries({
    // Selects the engine and the builder, and configures access and logins to them and to registries, for the
    // client, its plugins and its credential helpers. No COMPOSE_*: files and project are arguments.
    docker: names(`
    DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
    DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS DOCKER_DEFAULT_PLATFORM DOCKER_CONTENT_TRUST DOCKER_CONTENT_TRUST_SERVER
    DOCKER_CLI_* BUILDX_* BUILDKIT_* KUBECONFIG KUBERNETES_* SSH_AUTH_SOCK SSH_AGENT_PID
    AWS_* AZURE_* GOOGLE_* CLOUDSDK_* GNUPGHOME GPG_TTY PASSWORD_STORE_* DBUS_SESSION_BUS_ADDRESS
  `),
    // Configuration and logins. Excludes everything that selects another repository than the argument: GIT_DIR,
    // GIT_WORK_TREE, GIT_INDEX_FILE and the like are set for every process that a hook starts.
    git: names(`
    GIT_CONFIG_GLOBAL GIT_CONFIG_SYSTEM GIT_CONFIG_NOSYSTEM GIT_CONFIG_COUNT GIT_CONFIG_KEY_* GIT_CONFIG_VALUE_*
    GIT_ASKPASS GIT_SSH GIT_SSH_COMMAND GIT_SSH_VARIANT GIT_SSL_* GIT_PROXY_SSL_* GIT_TERMINAL_PROMPT
    GIT_CEILING_DIRECTORIES GIT_DISCOVERY_ACROSS_FILESYSTEM SSH_AUTH_SOCK SSH_AGENT_PID SSH_ASKPASS
  `),
}));
/**
 * Variables that a runner gives an action but not a `run:` step: its inputs, the token for the job's cache,
 * artifacts and identities, and the files through which a step talks to the runner.
 */
const OF_THE_RUNNER = names(`
  INPUT_* ACTIONS_* GITHUB_STATE GITHUB_OUTPUT GITHUB_ENV GITHUB_PATH GITHUB_STEP_SUMMARY
`);
/** Variables read by BuildKit's cache of type `gha`: the service and its token. */
const CACHE_SERVICE = names(`
  ACTIONS_RUNTIME_TOKEN ACTIONS_CACHE_URL ACTIONS_RESULTS_URL ACTIONS_CACHE_SERVICE_V2
`);
/** Environment of a child process, selected from this process's. */
function childEnvironment(program, whom, env) {
    if (whom === 'user')
        return those(env, (name) => !OF_THE_RUNNER.test(name));
    const own = BY_PROGRAM.get(node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(program));
    return those(env, (name) => EVERYONE.test(name) || own?.test(name) === true);
}
/** Environment of a child process of this one, with variables added to it. */
function environmentOf(program, { whom = 'tool', env, }) {
    return { ...childEnvironment(program, whom, process.env), ...env };
}
/** Additional variables for a build with `type=gha`. */
function cacheServiceOf(env) {
    return those(env, (name) => CACHE_SERVICE.test(name));
}
function those(env, isWanted) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => value !== undefined && isWanted(name) ? [[name, value]] : []));
}
/** Pattern of variable names; `*` matches any suffix. */
function names(list) {
    const all = list
        .trim()
        .split(/\s+/)
        .map((name) => name.replace('*', '.*'));
    return new RegExp(`^(?:${all.join('|')})$`, 's');
}


/***/ }),

/***/ 58453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Do: () => (/* binding */ WaitTimeoutError),
  F7: () => (/* binding */ inSeconds),
  Px: () => (/* binding */ observed),
  ml: () => (/* binding */ systemClock),
  a0: () => (/* binding */ waitUntil)
});

// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/system/disk-wait.ts

/** The kernel's record of lost time (Linux, `Documentation/accounting/psi.rst`; missing before 4.20 and elsewhere). */
const PRESSURE = '/proc/pressure/io';
/**
 * Total time in milliseconds, since the start of this machine, in which all programs with work to do waited for its
 * disks; 0 if the kernel does not tell it.
 */
function diskWaitMs(file = PRESSURE) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return 0;
    }
    return Number(/^full .*\btotal=(\d{1,18})$/m.exec(text)?.[1] ?? 0) / 1000; // the kernel counts microseconds
}

;// CONCATENATED MODULE: ./src/system/clock.ts


/** Clock that reports its waits to an observer. */
function observed(clock, waits) {
    return {
        now: () => clock.now(),
        sleep: (ms, signal) => clock.sleep(ms, signal),
        diskWaitMs: () => clock.diskWaitMs?.() ?? 0,
        waits,
    };
}
/** The host's clock. */
const systemClock = {
    now: () => Date.now(),
    diskWaitMs: () => diskWaitMs(),
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
/** A wait has reached its time limit. */
class WaitTimeoutError extends errors/* RehearsalError */.g0 {
    name = 'WaitTimeoutError';
}
/**
 * Waits by polling `probe` until it is done. All waits go through here; nothing sleeps for a fixed time.
 *
 * @throws WaitTimeoutError at the time limit, with the awaited condition, the duration and the last observed
 *   state
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
                throw new WaitTimeoutError('WAIT_TIMED_OUT', `Waited ${inSeconds(timeout)} for ${what}; last seen: ${seen}`, hint === undefined ? {} : { hint });
            }
            clock.waits?.seen(wait, { what, seen, startedAt, timeout, expected: expected?.() });
            await clock.sleep(interval, signal);
        }
    }
    finally {
        clock.waits?.ended(wait);
    }
}
/** Formats milliseconds as seconds: `1.3 s`. */
function inSeconds(ms) {
    return `${(ms / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 58780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ USUAL_LIMIT_MS),
/* harmony export */   PW: () => (/* binding */ USUAL_OUTPUT),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Wt: () => (/* binding */ loggedExec),
/* harmony export */   _C: () => (/* binding */ BUILD_LIMIT_MS),
/* harmony export */   c$: () => (/* binding */ tellingLine),
/* harmony export */   nQ: () => (/* binding */ TRANSFER_LIMIT_MS),
/* harmony export */   yw: () => (/* binding */ nonEmptyLines)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);


/** Default time limit of a process, in milliseconds. */
const USUAL_LIMIT_MS = 10 * 60_000;
/** Time limit for transfers of whole images or folders (pull, push, save, load, copies), in milliseconds. */
const TRANSFER_LIMIT_MS = 2 * 60 * 60_000;
/** Time limit of a build, in milliseconds: the maximum of a GitHub job. */
const BUILD_LIMIT_MS = 6 * 60 * 60_000;
/** Default limit on the output of each stream, in characters. */
const USUAL_OUTPUT = 32_000_000;
const LAST_LINES = 20;
/** Tail of a stream searched for its last lines, in characters. */
const LAST_CHARACTERS = 64 * 1024;
/** Maximum length of a line in a message, in characters. */
const TELLING_CHARACTERS = 1_000;
/** A command that failed: carries its argv, exit code and both streams. */
class CommandError extends _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0 {
    argv;
    result;
    constructor(argv, result, why = `exited with ${result.exitCode}`, hint) {
        const [stdout, stderr] = [result.stdout, result.stderr].map((text) => text.slice(-LAST_CHARACTERS));
        const output = nonEmptyLines(`${stdout}\n${stderr}`);
        super('COMMAND_FAILED', `${shown(argv)} ${why}: ${tellingLine(output)}`, {
            lines: output.slice(-LAST_LINES),
            ...(hint !== undefined && { hint }),
        });
        this.argv = argv;
        this.result = result;
        this.name = 'CommandError';
    }
}
/** Most informative line of an output: the last one marked as an error, or else the last. */
function tellingLine(output) {
    const marked = output.findLast((line) => /^\s*(error|fatal|panic)\b/i.test(line));
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .cz)((marked ?? output.at(-1) ?? 'no output').trim(), TELLING_CHARACTERS);
}
/** Shortens a command line for a message. */
function shown(argv) {
    const line = argv.join(' ');
    return line.length <= 160 ? line : `${line.slice(0, 157)}...`;
}
function nonEmptyLines(text) {
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
/** Wraps an exec so that it logs every command and its outcome. */
function loggedExec(exec, tell) {
    let count = 0;
    const logged = async (argv, work) => {
        const number = ++count;
        tell(`[${number}] ${argv.join(' ')}`);
        try {
            const result = await work();
            tell(`[${number}] exited with ${result.exitCode}`);
            return result;
        }
        catch (error) {
            tell(`[${number}] failed: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
            throw error;
        }
    };
    return {
        capture: (argv, options) => logged(argv, () => exec.capture(argv, options)),
        run: (argv, options) => logged(argv, () => exec.run(argv, options)),
        stream(argv, onLine, options) {
            const number = ++count;
            tell(`[${number}] ${argv.join(' ')}`);
            const stream = exec.stream(argv, onLine, options);
            void stream.ended.then((code) => tell(`[${number}] ended with ${code}`));
            return stream;
        },
    };
}


/***/ }),

/***/ 1119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sb: () => (/* reexport */ Secrets),
  zl: () => (/* binding */ observedLogger),
  jl: () => (/* binding */ terminalLogger),
  aw: () => (/* binding */ workflowLogger)
});

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/secrets/between.ts
/** Characters that a program may insert into a text without a change for its reader. */
const LINE_BREAK = 10;
const ESCAPE = 27;
const BLANK = 32;
const BELL = 7;
/** Maximum length of a terminal sequence, and of a name before a line of a log, in characters. */
const LONGEST_SEQUENCE = 256;
/** By character: 0 for a character of the text, 1 for one that may be inserted, 2 for the start of a sequence. */
const BETWEEN = new Uint8Array(0x1_0000);
for (let code = 0; code < BETWEEN.length; code++) {
    if (/[\s\p{Cc}\p{Cf}]/u.test(String.fromCharCode(code)))
        BETWEEN[code] = 1;
}
BETWEEN[LINE_BREAK] = 2;
BETWEEN[ESCAPE] = 2;
/** Index of the next character of the text, from an index on; the length if there is none. */
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
/** Index after a terminal sequence, or after a line break with the prefix of the next line. */
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
 * Index after the prefix of a log line: the logger's mark of foreign lines, the container name of Compose and the
 * engine's timestamp, all of them optional.
 */
function afterMarks(codes, start, length) {
    const untrusted = afterBar(codes, start, length, '│');
    const name = afterName(codes, untrusted, length);
    const named = afterBar(codes, name, length, '|');
    return afterStamp(codes, named === name ? untrusted : named, length);
}
/** Index after blanks, a bar and a blank; `start` if they are missing. */
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
;// CONCATENATED MODULE: ./src/secrets/phrases.ts


/** Minimum number of words of a phrase, such as a mnemonic. */
const FEWEST_WORDS = 12;
/** Minimum number of consecutive words of phrases that is no coincidence. */
const TELLING = 4;
/** Maximum length of a word, and of the text between two words (quotes, commas, numbers, line breaks), in characters. */
const LONGEST_WORD = 32;
const MOST_BETWEEN = 64;
/** Maximum length of a line that consists of words of a phrase, in characters. */
const LONGEST_LINE = 512;
const [OTHER, LETTER, SEQUENCE] = [0, 1, 2];
/** Kind by character: letters of the languages of mnemonics, in ranges, and starts of terminal sequences. */
const KIND = new Uint8Array(0x1_0000)
    .fill(LETTER, 0x41, 0x5b)
    .fill(LETTER, 0x61, 0x7b)
    .fill(LETTER, 0xc0, 0x2000)
    .fill(LETTER, 0x3040, 0xd800);
for (const [code, kind] of BETWEEN.entries())
    if (kind === 2)
        KIND[code] = SEQUENCE;
/** Mask of the hash of a word, and bit that makes an ASCII letter lower-case. */
const HASH = (1 << 16) - 1;
const SMALL = 0x20;
/**
 * Finds mnemonics that a program writes in another form than one text: as a list, numbered, in columns, in
 * capitals, backwards. The search is for several of their words without another word in between.
 */
class Phrases {
    #words = new Set();
    /** Hashes of words of phrases; without words of non-ASCII letters, which have several encodings. */
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
    /** Hides consecutive words of phrases in a reading. */
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
            // Words whose hash matches by chance do not occur so many times in a row.
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
    /** Number of words in a line that consists of words of phrases; 0 if it has others, undefined if it has no word. */
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
/** Indexes of consecutive lines that form a phrase, from the {@link Phrases.wordsOf} of each line. */
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

;// CONCATENATED MODULE: ./src/secrets/reading.ts
/** Maximum nesting of encodings, such as JSON in a JSON text in a JSON log. */
const DEEPEST = 4;
/** Maximum number of readings of one text: mixed encodings could give any number. */
const MOST_READINGS = 10;
/** Reusable memory for readings: there are as many texts as lines of logs. */
class Room {
    codes = new Uint16Array(0);
    origins = new Int32Array(0);
    length = 0;
    depth = 0;
    /** A bit for each decoder that may find encoded characters. */
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
 * Calls `look` with the plain text, and with each decoded reading of it, including nested encodings. A reading is
 * valid only until `look` returns.
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
/** Meanings of escape sequences, by their first characters. */
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
/** Number of hexadecimal digits after `\x`, `\u`, `\U`. */
const DIGITS = { [code('x')]: 2, [code('u')]: 4, [code('U')]: 8 };
/** Maximum number of digits between the braces of `\u{…}`. */
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
            // Limited to digits: an unclosed brace would make each one read the text to its end.
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
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
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
/** Bit of the decoder, by the first character of an encoded one. */
const BITS = new Uint8Array(0x1_0000);
for (const [index, marks] of ['\\', '%+', '&'].entries()) {
    for (const mark of marks)
        BITS[code(mark)] = 1 << index;
}
const DECODERS = [escaped, ofUrl, ofHtml].map((decode, index) => decoder(1 << index, decode));
/** Fills a room with the text decoded by one decoder; false if there is nothing to decode. */
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

;// CONCATENATED MODULE: ./src/secrets/secret-forms.ts
/** Minimum length of a form, in characters: shorter ones would match everywhere. */
const SHORTEST_FORM = 6;
/** Minimum length of a line of a multi-line secret that is a secret itself, in characters; words are not secret. */
const SHORTEST_LINE = 4;
/**
 * Forms of a secret: plain, each of its lines, hexadecimal (also byte by byte) and base64 (standard and for URLs),
 * also nested, within encoded JSON and in UTF-16, and as a list of the numbers of its bytes, as Go and JSON
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
/** Hexadecimal and base64 of the text in UTF-16, as Windows and Java store texts. */
function wideForms(text) {
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    return [...hexOf(little), ...hexOf(big), ...base64Of(little)];
}
/** Hexadecimal digits in lower and upper case. */
function hexOf(bytes) {
    const hex = bytes.toString('hex');
    return [hex, hex.toUpperCase()];
}
/**
 * Base64 characters that depend on the secret alone, wherever it begins in the encoded text: its first group of
 * three bytes may start with `before` bytes of other text.
 */
function base64Of(bytes) {
    return [0, 1, 2].flatMap((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes]);
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor((padded.length * 8) / 6);
        return ['base64', 'base64url'].map((kind) => padded.toString(kind).slice(first, last));
    });
}

// EXTERNAL MODULE: ./src/secrets/secret-names.ts
var secret_names = __webpack_require__(53204);
;// CONCATENATED MODULE: ./src/secrets/secrets.ts





/** Length of the prefix by which a form is looked up, in characters. */
const KEY = 4;
/** Minimum length of a form that is also found if lines, blanks or colours break it, in characters. */
const BREAKABLE = 8;
/** Minimum length of a form that is also found in part at the ends of a text, in characters. */
const CONTINUED = 2 * BREAKABLE;
/** Length of a piece of a long text, and overlap of two pieces, in characters: memory stays constant. */
const PIECE = 1 << 18;
const OVERLAP = 256;
/**
 * Replaces every known secret in texts that leave the process: in plain text, encoded (JSON, base64, hexadecimal,
 * URLs, forms, HTML), with line breaks, blanks, colours or log prefixes between its characters, and in part at the
 * ends of a text; a mnemonic also as a list of its words. Time is proportional to the text and independent of the
 * number of secrets.
 */
class Secrets {
    #known = new Set();
    /** Forms too short for the look-up. */
    #tiny = [];
    #begins = new Map();
    /** Hashes of the beginnings of forms, and of all sequences within forms. */
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
    /** Removes secrets from a text, and parts of them at its ends, as it may be a line of a longer text. */
    redact(text) {
        return this.#redacted(text, true);
    }
    /**
     * Same as {@link redact} for consecutive lines of programs: of a phrase with one word per line, all lines except
     * the first are hidden. The second argument names the program of the line.
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
            return wasWithin && words > 0 ? secret_names/* HIDDEN */.RG : this.redact(line);
        };
    }
    /** @param isCut true if the text may begin or end within a secret */
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
     * Formats a value as JSON, without secrets in its texts and names. Numbers stay unchanged, as do short names and
     * single words, such as those of the rehearsal.
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
    /** Also applies to lines of output, which are a list. */
    #withoutPhrases(list) {
        const words = list.map((each) => (typeof each === 'string' ? this.#phrases.wordsOf(each) : 0));
        const hidden = phraseLines(words);
        return hidden.size === 0 ? list : list.map((each, at) => (hidden.has(at) ? secret_names/* HIDDEN */.RG : each));
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
    /** Finds secrets that begin within a reading. */
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
    /** Finds a secret whose beginning is missing at the start of a reading. */
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
/** A set of rolling hashes of a few characters. */
class Bits {
    #words;
    #mask;
    constructor(bits) {
        this.#words = new Uint32Array(1 << (bits - 5));
        this.#mask = (1 << bits) - 1;
    }
    /** @param shift number of bits by which earlier characters move, until they drop out of the hash */
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
/** End of a form that begins at `start`; undefined if the text there differs. */
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
 * End of a form whose character `offset` is at `start`, or the end of a text that stops within the form; undefined
 * if the text there differs.
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
            parts.push(text.slice(from, start), secret_names/* HIDDEN */.RG);
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

;// CONCATENATED MODULE: ./src/system/logger.ts


/** Prefixes an untrusted line: the runner trims blanks before it looks for `::`. */
function marked(line) {
    return `│ ${line}`;
}
/** Wraps a logger so that it calls `onLine` before each line that is always shown. */
function observedLogger(logger, onLine) {
    const noted = (write) => (line) => {
        onLine();
        write(line);
    };
    return {
        ...logger,
        group: noted(logger.group),
        info: noted(logger.info),
        untrusted: noted(logger.untrusted),
        notice: noted(logger.notice),
        warning: noted(logger.warning),
    };
}
/** Logger for a terminal. */
function terminalLogger(write, secrets, debug = false) {
    const show = (line) => write((0,plain/* plainLine */.h0)(line));
    const print = (line) => show(secrets.redact(line));
    const ofOthers = secrets.lines();
    return {
        group: (title) => print(`» ${title}`),
        endGroup: () => { },
        info: (line) => print(`  ${line}`),
        debug: debug ? (line) => print(`  debug: ${line}`) : () => { },
        untrusted: (line) => show(`  ${marked(ofOthers(line))}`),
        notice: (message) => print(`  note: ${message}`),
        warning: (message) => print(`  warning: ${message}`),
        secret: (value) => secrets.add(value),
    };
}
/**
 * Groups of a workflow's log, which GitHub does not nest: an inner group ends the outer one, which is reopened
 * with the next line after the inner group.
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
    /** Reopens the innermost open group before a line that belongs to it. */
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
/** Logger for a workflow step. */
function workflowLogger(core, secrets) {
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
        // Lines that the runner would drop are not sent at all: there are thousands.
        debug: core.isDebug() ? (text) => core.debug(line(text)) : () => { },
        untrusted: (text) => print(marked((0,plain/* plainLine */.h0)(ofOthers(text)))),
        notice: (text) => core.notice(message(text)),
        warning: (text) => core.warning(message(text)),
        secret: (value) => {
            secrets.add(value);
            core.setSecret(value);
        },
    };
}


/***/ }),

/***/ 36281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ systemExec)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/system/child-environment.ts
var child_environment = __webpack_require__(49027);
;// CONCATENATED MODULE: ./src/system/child.ts



/** Grace period before a process that was asked to end is killed, and again before it is abandoned; in milliseconds. */
const KILL_AFTER_MS = 2_000;
/** Live child processes, to be ended if this process exits unexpectedly. */
const children = new Set();
const endAll = () => {
    for (const child of children)
        child.signal('SIGKILL');
};
/** A process of the host in a process group of its own. */
class Child {
    /** Standard output; empty if redirected to a descriptor. */
    stdout;
    stderr;
    /**
     * Exit code, once the process has ended and its output is read; -1 if a signal ended it or it was abandoned.
     * Rejects if the process could not be started.
     */
    ended;
    #process;
    #timer;
    #letGo = () => { };
    constructor([command, ...args], options) {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            env: (0,child_environment/* environmentOf */.p7)(command, options),
            ...(options.cwd !== undefined && { cwd: options.cwd }),
            stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
            // Separate process group: Ctrl-C in a terminal reaches only this process, which then ends its children in
            // order (logs first, then containers).
            detached: true,
        });
        // Node's types infer pipes only if no descriptor is given.
        this.#process = child;
        const { stdin, stdout, stderr } = this.#process;
        this.stdout = (stdout ?? external_node_stream_.Readable.from([])).setEncoding('utf8');
        this.stderr = stderr.setEncoding('utf8');
        stdin.on('error', () => { }); // a child may end without reading its input
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
    /** Asks the process and its children to end; kills them after the grace period. */
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
            // Already gone, or not permitted.
        }
    }
    /** Closes the streams, which processes outside the group could otherwise hold open indefinitely. */
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

// EXTERNAL MODULE: ./src/system/clock.ts + 1 modules
var clock = __webpack_require__(58453);
// EXTERNAL MODULE: ./src/system/exec.ts
var exec = __webpack_require__(58780);
;// CONCATENATED MODULE: ./src/system/output.ts
/** Maximum length of a line handed on, in characters; longer ones are truncated. */
const LINE_LIMIT = 64 * 1024;
/**
 * Splits chunked text into lines, at `\n` only: a lone `\r`, U+2028 and the like stay within a line, so that
 * untrusted text cannot begin a new one. Buffers at most one line.
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
    /** Reports a last line that has no line break. */
    end() {
        if (this.#line !== '')
            this.#tell();
    }
    #take(text, start, end) {
        // One above the limit, as the last character may be the `\r` of the line break.
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
/** Stored part of a stream: all of it, or its first and last characters. */
class KeptOutput {
    ends;
    #length = 0;
    #head = '';
    #tail = '';
    /** @param ends number of characters kept of each end; undefined for all */
    constructor(ends) {
        this.ends = ends;
    }
    /** Number of characters received, stored or not. */
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
        // Not at each chunk: slicing copies the stored text.
        if (this.#tail.length > 2 * this.ends)
            this.#tail = this.#tail.slice(-this.ends);
    }
    /** Stored text, with a line stating the length omitted from its middle. */
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

;// CONCATENATED MODULE: ./src/system/system-exec.ts







/** Characters kept of each end of a stream that exceeded its limit. */
const ENDS_OF_TOO_LONG = 64 * 1024;
/** Longest time of a timer of Node, about 25 days; a longer one would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Runs processes on the host: captures by the runner’s toolkit, all others by Node (ADR 1). */
const systemExec = {
    async capture(argv, options = {}) {
        // Loaded here, since the first lines of a run are to come at once.
        const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 41955));
        const [program, ...args] = argv;
        const result = await getExecOutput(program, args, {
            env: (0,child_environment/* environmentOf */.p7)(program, options),
            ...(options.cwd !== undefined && { cwd: options.cwd }),
            silent: true,
            ignoreReturnCode: true,
        }).catch((error) => {
            throw notStarted(argv, options, error);
        });
        if (result.exitCode !== 0 && !options.allowFailure)
            throw new exec/* CommandError */.Qd(argv, result);
        return result;
    },
    async run(argv, options = {}) {
        const { signal, timeout = exec/* USUAL_LIMIT_MS */.CV } = options;
        signal?.throwIfAborted();
        const child = started(argv, options);
        const output = new RunOutput(options);
        const stop = new Stop(child);
        const limit = Math.min(timeout, LONGEST_TIMER_MS);
        const timer = setTimeout(() => stop.because(tookTooLong(limit)), limit);
        const onAbort = () => stop.because(() => signal?.reason);
        signal?.addEventListener('abort', onAbort, { once: true });
        output.read(child, stop);
        try {
            const result = output.result(await endOf(child, argv, options));
            if (stop.cause !== undefined)
                throw stop.cause(argv, result);
            if (result.exitCode !== 0 && !options.allowFailure)
                throw new exec/* CommandError */.Qd(argv, result);
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
/** Ends a process for a reason; the first reason counts. */
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
    /** Reads a stream; an error of the reader ends the process and stops the reading. */
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
/** Both streams of a run: stores them and reports their lines. */
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
        const { onLine, ends, maxOutput = exec/* USUAL_OUTPUT */.PW } = this.options;
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
    return (argv, result) => new exec/* CommandError */.Qd(argv, result, `took longer than ${limit}`, 'It was killed. Check what it waits for: an unresponsive registry, engine or disk, or input that never comes.');
}
function wroteTooMuch(limit) {
    const ends = (text) => {
        const kept = new KeptOutput(ENDS_OF_TOO_LONG);
        kept.push(text);
        return `${kept}`;
    };
    return (argv, { exitCode, stdout, stderr }) => new exec/* CommandError */.Qd(argv, { exitCode, stdout: ends(stdout), stderr: ends(stderr) }, `wrote more than ${limit} characters`, 'It was killed, because its whole output is kept in memory. Check its endless output; the last lines are below.');
}
/**
 * Starts a process.
 *
 * @throws RehearsalError if the system refuses (arguments that are too long)
 */
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
/**
 * Waits for the end of a process.
 *
 * @throws RehearsalError naming a program that cannot be started
 */
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
        return new errors/* RehearsalError */.g0('PROGRAM_NOT_STARTED', `Cannot start ${program}: its folder ${cwd} does not exist`, {
            cause,
        });
    }
    return new errors/* RehearsalError */.g0('PROGRAM_NOT_STARTED', `Cannot start ${program}: ${cause.message}`, {
        hint: `Install ${program} or put it on the PATH.`,
        cause,
    });
}


/***/ }),

/***/ 60287:
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


/***/ }),

/***/ 71670:
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
function listed(names, most = MOST_LISTED) {
    if (names.length === 0)
        return 'none';
    const shown = names.slice(0, most).map((name) => (isClear(name) ? name : quoted(name)));
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


/***/ })

};
