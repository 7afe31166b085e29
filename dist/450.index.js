export const id = 450;
export const ids = [450,887];
export const modules = {

/***/ 47632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   dv: () => (/* binding */ EXIT_WORDS)
/* harmony export */ });
/* harmony import */ var _procedure_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31887);

/** Exit codes of the command line. */
const EXIT = { passed: 0, failed: 1, impossible: 2, cancelled: 130 };
/** Meanings of the exit codes, for the help text. */
const EXIT_WORDS = {
    passed: 'passed',
    failed: 'the rehearsal failed',
    impossible: 'the plan, the options or the machine do not allow a rehearsal',
    cancelled: 'cancelled',
};
/** Exit code of a rehearsal, from its report. */
function exitCodeOf({ failure, phases }, wasCancelled) {
    if (failure === null)
        return EXIT.passed;
    if (wasCancelled)
        return EXIT.cancelled;
    const isBefore = failure.step === null ? phases.length === 0 : (0,_procedure_step__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(failure.step);
    return isBefore ? EXIT.impossible : EXIT.failed;
}


/***/ }),

/***/ 65450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminal: () => (/* binding */ terminal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/inputs/settings.ts + 2 modules
var settings = __webpack_require__(87211);
// EXTERNAL MODULE: ./src/system/logger.ts + 5 modules
var logger = __webpack_require__(1119);
// EXTERNAL MODULE: ./src/system/offline.ts
var offline = __webpack_require__(61058);
// EXTERNAL MODULE: ./src/system/system-exec.ts + 2 modules
var system_exec = __webpack_require__(36281);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
;// CONCATENATED MODULE: ./src/inputs/options.ts
/** The same default for both. */
const both = (words) => ({ step: words, terminal: words });
/** All inputs and options: the source of the help, which action.yml must match. */
const OPTIONS = [
    {
        name: 'plan',
        value: 'FILE',
        what: 'Plan file, relative to the working directory.',
        otherwise: both('rehearsal.yml if it exists, otherwise the plan of the bundled chain'),
    },
    {
        name: 'releases',
        value: 'LINES',
        what: "Images that replace the plan's, one `name=image` per line. Without a plan file: all releases, in order.",
    },
    {
        name: 'upgrades',
        value: 'LINES',
        what: "Upgrade names that replace the plan's, one per line in order, or `old=new`.",
    },
    {
        name: 'cosmovisor',
        value: 'VERSION',
        what: "Version of Cosmovisor that replaces the plan's, such as v1.5.0.",
    },
    {
        name: 'environment',
        value: 'LINES',
        what: 'Environment variables that the plan names, for mnemonics and passphrases, one `NAME=value` per line. Pass a secret: every value is masked.',
        ofStep: true, // a command line has its own environment, and other users can read its arguments
    },
    {
        name: 'evidence',
        value: 'FOLDER',
        what: 'Folder for the report, the summary and the logs.',
        otherwise: both('evidence'),
    },
    {
        name: 'cache',
        value: 'KIND',
        what: "Storage of images between jobs: local (one entry of GitHub's cache per plan), gha (one entry per image), registry or none. See docs/caching.md.",
        otherwise: { step: 'local', terminal: 'none' },
    },
    {
        name: 'cache-folder',
        value: 'FOLDER',
        what: 'Folder of the local cache. It must have the same path in every job.',
        otherwise: {
            step: "in the runner's folder for temporary files",
            terminal: '~/.cache/upgrade-rehearsal',
        },
    },
    {
        name: 'cache-repository',
        value: 'REPOSITORY',
        what: 'Repository of the cache registry, such as ghcr.io/acme/chain-cache.',
    },
    {
        name: 'cache-scope',
        value: 'NAME',
        what: 'Name of the cache. Jobs with the same name share images.',
        otherwise: both('one for each plan file'),
    },
    {
        name: 'builder',
        value: 'NAME',
        what: 'Existing Buildx builder (remote, kubernetes, docker-container).',
        otherwise: both('the current builder'),
    },
    {
        name: 'build-parallelism',
        value: 'N',
        what: 'Number of images built in parallel.',
        otherwise: both('number of processors'),
    },
    {
        name: 'bake-file',
        value: 'FILE',
        what: "Bake file whose targets replace the plan's builds of images with the same tags.",
    },
    {
        name: 'platform',
        value: 'NAME',
        what: 'Platform of all images, such as linux/arm64.',
        otherwise: both("the engine's"),
    },
];

// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
;// CONCATENATED MODULE: ./src/cli/program.ts




/** Inputs that change the plan; they are also options of `validate`. */
const OF_THE_PLAN = ['releases', 'upgrades', 'cosmovisor'];
/**
 * Reads a command line and runs its command.
 *
 * @param argv without the program itself
 * @returns the exit code
 */
async function runProgram(argv, version, commands, output) {
    let exitCode = exit/* EXIT */.dc.passed;
    const run = async (work) => {
        exitCode = await work;
    };
    const program = new esm/* Command */.uB('rehearse')
        .description("Rehearses a Cosmos SDK chain's governance upgrades on real containers, unless a command says otherwise.")
        .version(version, '--version', 'print the version')
        .helpOption('--help', 'print the commands and options')
        .helpCommand(false)
        .enablePositionalOptions()
        .exitOverride()
        .configureOutput({
        writeOut: (text) => output.print(text.trimEnd()),
        writeErr: (text) => output.complain(text.trimEnd()),
    })
        .showHelpAfterError('See rehearse --help.')
        .addHelpText('after', `\nExit codes:\n${exitCodes()}`);
    withOptions(program, OPTIONS);
    const images = program.command('images');
    withOptions(images, OPTIONS)
        .summary('build or pull the images of a plan and save them in the cache')
        .description('Builds or pulls the images of a plan and saves them in the cache, without a rehearsal.')
        .action(() => run(commands.images(readerOf(images))));
    const validate = program.command('validate').argument('[plan]', otherwise('plan'));
    withOptions(validate, OPTIONS.filter(({ name }) => OF_THE_PLAN.includes(name)))
        .option('--json', 'print the result as JSON')
        .summary('check a plan and print it with its defaults')
        .description('Checks a plan, and the stack, code and keys that it names, and prints it with its defaults. Builds and starts nothing, and uses no network.')
        .action((plan, { json = false }) => {
        const read = readerOf(validate);
        return run(commands.validate((name) => (name === 'plan' && plan) || read(name), json));
    });
    program
        .command('init')
        .argument('[folder]', 'folder with compose files, or a compose file', '.')
        .option('--output <FILE>', 'plan file to write; must not exist', 'rehearsal.yml')
        .summary('draft a plan from compose files')
        .description('Drafts a plan from the compose files of a stack. Starts no containers.')
        .action((place, { output }) => run(commands.init(place, output)));
    program.command('schemas', { hidden: true }).action(() => run(commands.schemas()));
    // Last, since commands inherit this setting: an unknown command arrives here as an excess argument.
    program.allowExcessArguments().action(() => {
        const [unknown] = program.args;
        if (unknown === undefined)
            return run(commands.rehearse(readerOf(program)));
        const known = program.commands.map((command) => command.name());
        return program.error(`error: unknown command '${unknown}'${(0,words/* suggestion */.h)(unknown, known)}`);
    });
    try {
        await program.parseAsync(argv, { from: 'user' });
        return exitCode;
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        return error.exitCode === 0 ? exit/* EXIT */.dc.passed : exit/* EXIT */.dc.impossible;
    }
}
function withOptions(command, inputs) {
    for (const { name, value, what, ofStep } of inputs) {
        if (ofStep)
            continue;
        const initial = otherwise(name);
        const text = initial === '' ? what : `${what} (default: ${initial})`;
        command.addOption(new esm/* Option */.c$(`--${name} <${value}>`, text));
    }
    return command;
}
function otherwise(name) {
    return OPTIONS.find((input) => input.name === name)?.otherwise?.terminal ?? '';
}
/** Reads options by the name of their input, including options before the command. */
function readerOf(command) {
    const given = command.optsWithGlobals();
    return (name) => String(given[new esm/* Option */.c$(`--${name}`).attributeName()] ?? '');
}
function exitCodes() {
    return Object.entries(exit/* EXIT */.dc)
        .map(([name, code]) => `  ${String(code).padEnd(4)} ${exit/* EXIT_WORDS */.dv[name]}`)
        .join('\n');
}

;// CONCATENATED MODULE: ./src/cli/terminal.ts










/**
 * Runs the command line on this machine.
 *
 * @param actionFolder folder of action.yml
 * @returns the exit code
 */
async function terminal(argv, actionFolder) {
    const secrets = new logger/* Secrets */.Sb();
    const context = { cwd: process.cwd(), actionFolder, secrets };
    const output = {
        print: (text) => void process.stdout.write(`${(0,plain/* plain */.pj)(secrets.redact(text))}\n`),
        complain: (text) => void process.stderr.write(`${(0,plain/* plain */.pj)(secrets.redact(text))}\n`),
    };
    // A closed pipe, such as one to `head`, must not end a run half-way.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    // Loaded on demand, to keep `--help` fast.
    const commands = {
        rehearse: async (option) => (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(763), __webpack_require__.e(935), __webpack_require__.e(977)]).then(__webpack_require__.bind(__webpack_require__, 2977))).rehearse(option, context),
        images: async (option) => (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(763), __webpack_require__.e(935), __webpack_require__.e(977)]).then(__webpack_require__.bind(__webpack_require__, 2977))).provide(option, context),
        validate: async (option, asJson) => {
            const { validate } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(763), __webpack_require__.e(935), __webpack_require__.e(248)]).then(__webpack_require__.bind(__webpack_require__, 81248));
            const { readPlanFile } = await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(763), __webpack_require__.e(935)]).then(__webpack_require__.bind(__webpack_require__, 53935));
            const request = (0,settings/* planRequest */.NX)(option, context.cwd, actionFolder);
            const onSecret = (secret) => secrets.add(secret);
            return validate(request, readPlanFile, asJson, output, async (loaded) => {
                const { validatePlan } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(311), __webpack_require__.e(748), __webpack_require__.e(815), __webpack_require__.e(216), __webpack_require__.e(292), __webpack_require__.e(321), __webpack_require__.e(506), __webpack_require__.e(763), __webpack_require__.e(935), __webpack_require__.e(976), __webpack_require__.e(731), __webpack_require__.e(337), __webpack_require__.e(943), __webpack_require__.e(677), __webpack_require__.e(585), __webpack_require__.e(412), __webpack_require__.e(709)]).then(__webpack_require__.bind(__webpack_require__, 41709));
                return validatePlan(loaded, { exec: system_exec/* systemExec */.V, env: process.env, onSecret });
            });
        },
        init: async (folder, plan) => {
            const { init } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(311), __webpack_require__.e(748), __webpack_require__.e(815), __webpack_require__.e(292), __webpack_require__.e(506), __webpack_require__.e(763), __webpack_require__.e(935), __webpack_require__.e(976), __webpack_require__.e(731), __webpack_require__.e(677), __webpack_require__.e(412), __webpack_require__.e(601)]).then(__webpack_require__.bind(__webpack_require__, 13601));
            const settings = { place: folder, output: plan, cwd: context.cwd };
            const exec = (0,offline/* offline */.W)(system_exec/* systemExec */.V);
            for (const line of await init(exec, settings))
                output.print(line);
            return exit/* EXIT */.dc.passed;
        },
        schemas: async () => (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(763), __webpack_require__.e(873), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 66594))).writeSchemas(actionFolder),
    };
    try {
        return await runProgram(argv, versionOf(actionFolder), commands, output);
    }
    catch (error) {
        output.complain((0,errors/* explained */.to)(error));
        return error instanceof errors/* CancelledError */.cc ? exit/* EXIT */.dc.cancelled : exit/* EXIT */.dc.impossible;
    }
}
function versionOf(actionFolder) {
    const file = external_node_path_default().join(actionFolder, 'package.json');
    return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8')).version;
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

/***/ 61058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ offline)
/* harmony export */ });
/**
 * Variables that keep programs off the network: Compose reads no remote files (`include: oci://...`), git fetches no
 * missing objects of a partial clone, and asks for no password.
 */
const OFFLINE = {
    COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false',
    COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
};
/** Runs processes that read this machine only. */
function offline(exec) {
    const kept = (env) => ({ env: { ...env, ...OFFLINE } });
    return {
        capture: (argv, options) => exec.capture(argv, { ...options, ...kept(options?.env) }),
        run: (argv, options) => exec.run(argv, { ...options, ...kept(options?.env) }),
        stream: (argv, onLine, options) => exec.stream(argv, onLine, { ...options, ...kept(options?.env) }),
    };
}


/***/ })

};
