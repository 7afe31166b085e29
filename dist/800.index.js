export const id = 800;
export const ids = [800];
export const modules = {

/***/ 47632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   dv: () => (/* binding */ EXIT_WORDS)
/* harmony export */ });
/** Exit codes of the command line. */
const EXIT = { passed: 0, failed: 1, impossible: 2, cancelled: 130 };
/** What they say, for the help. */
const EXIT_WORDS = {
    passed: 'passed',
    failed: 'the rehearsal failed',
    impossible: 'the plan, the options or the machine do not allow one',
    cancelled: 'cancelled',
};
/** Phases of which a failure says that there was nothing to rehearse, and not how it went. */
const BEFORE_ANYTHING = ['read stack', 'preflight'];
/** The exit code of a rehearsal that has a report. */
function exitCodeOf({ failure, phases }, wasCancelled) {
    if (failure === null)
        return EXIT.passed;
    if (wasCancelled)
        return EXIT.cancelled;
    const isBefore = failure.phase === null ? phases.length === 0 : BEFORE_ANYTHING.includes(failure.phase);
    return isBefore ? EXIT.impossible : EXIT.failed;
}


/***/ }),

/***/ 84800:
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/settings.ts + 1 modules
var settings = __webpack_require__(17077);
// EXTERNAL MODULE: ./src/system/exec.ts + 2 modules
var exec = __webpack_require__(81379);
// EXTERNAL MODULE: ./src/system/journal.ts + 5 modules
var journal = __webpack_require__(90093);
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
;// CONCATENATED MODULE: ./src/options.ts
/** The same words for both. */
const both = (words) => ({ step: words, terminal: words });
/** All inputs and options, told in one place: the help is made of them, and action.yml has to agree. */
const OPTIONS = [
    {
        name: 'plan',
        value: 'FILE',
        what: 'Plan file, relative to the working directory.',
        otherwise: both('rehearsal.yml, or without one the plan of the bundled chain'),
    },
    {
        name: 'releases',
        value: 'LINES',
        what: "Images that take the place of the plan's, one `name=image` per line. Without a plan file: the releases, in order.",
    },
    {
        name: 'upgrades',
        value: 'LINES',
        what: "Upgrade names that take the place of the plan's, one per line in order, or `old=new`.",
    },
    {
        name: 'cosmovisor',
        value: 'VERSION',
        what: "Version of Cosmovisor that takes the place of the plan's, such as v1.5.0.",
    },
    {
        name: 'environment',
        value: 'LINES',
        what: 'Environment variables that the plan names, for mnemonics and passphrases, one `NAME=value` per line. Give it a secret: every value is masked.',
        ofStep: true, // a command line has an environment, and is seen by others
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
        what: "Where images are kept between jobs: local (one entry of GitHub's cache per plan), gha (one entry per image), registry or none. See docs/caching.md.",
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
        what: 'Name of the cache.',
        otherwise: both('one for each plan file'),
    },
    {
        name: 'builder',
        value: 'NAME',
        what: 'Buildx builder that is there already (remote, kubernetes, docker-container).',
        otherwise: both('the one in use'),
    },
    {
        name: 'build-parallelism',
        value: 'N',
        what: 'How many images are built at the same time.',
        otherwise: both('one for each processor'),
    },
    {
        name: 'bake-file',
        value: 'FILE',
        what: "A bake file whose targets, by their tags, take the place of the plan's builds.",
    },
    {
        name: 'platform',
        value: 'NAME',
        what: 'Platform of all images, such as linux/arm64.',
        otherwise: both("the engine's"),
    },
];

// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
;// CONCATENATED MODULE: ./src/cli/program.ts




/** Inputs that change what a plan says, so that `validate` takes them too. */
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
        .helpOption('--help', 'print what there is')
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
        .summary('only provide the images of the plan, and keep them in the cache')
        .description('Provides the images of the plan, and keeps them in the cache; rehearses nothing.')
        .action(() => run(commands.images(readerOf(images))));
    const validate = program.command('validate').argument('[plan]', otherwise('plan'));
    withOptions(validate, OPTIONS.filter(({ name }) => OF_THE_PLAN.includes(name)))
        .option('--json', 'print what was found as JSON')
        .summary('check a plan, and show it with its defaults; starts nothing')
        .description('Checks a plan and shows it with its defaults; starts nothing.')
        .action((plan, { json = false }) => {
        const read = readerOf(validate);
        return run(commands.validate((name) => (name === 'plan' && plan) || read(name), json));
    });
    program
        .command('init')
        .argument('[folder]', 'folder with compose files, or a compose file', '.')
        .option('--output <FILE>', 'plan to write; one that is there is left alone', 'rehearsal.yml')
        .summary('write a plan for the stack of a compose folder')
        .description('Writes a plan for the stack of a compose folder; starts nothing.')
        .action((place, { output }) => run(commands.init(place, output)));
    program.command('schemas', { hidden: true }).action(() => run(commands.schemas()));
    // Last, since commands take this setting over: an unknown command counts as an argument too many.
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
/** Reads options by the names of the inputs, also those that stand before the command. */
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
 * The command line, on this machine.
 *
 * @param actionFolder the folder of action.yml
 * @returns the exit code
 */
async function terminal(argv, actionFolder) {
    const secrets = new journal/* Secrets */.Sb();
    const place = { cwd: process.cwd(), actionFolder, secrets };
    const output = {
        print: (text) => void process.stdout.write(`${(0,plain/* plain */.pj)(secrets.redact(text))}\n`),
        complain: (text) => void process.stderr.write(`${(0,plain/* plain */.pj)(secrets.redact(text))}\n`),
    };
    // A reader that is gone, such as `head`, ends nothing half-way.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    // Each loads what it needs: `--help` needs nothing of it.
    const commands = {
        rehearse: async (option) => (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(684), __webpack_require__.e(349), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 36020))).rehearse(option, place),
        images: async (option) => (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(684), __webpack_require__.e(349), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 36020))).provide(option, place),
        validate: async (option, asJson) => {
            const { validate } = await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(684), __webpack_require__.e(349), __webpack_require__.e(248)]).then(__webpack_require__.bind(__webpack_require__, 81248));
            const { readPlanFile } = await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(684), __webpack_require__.e(349), __webpack_require__.e(571)]).then(__webpack_require__.bind(__webpack_require__, 99571));
            const request = (0,settings/* planRequest */.NX)(option, place.cwd, actionFolder);
            return validate(request, readPlanFile, asJson, output);
        },
        init: async (folder, plan) => {
            const { init } = await Promise.all(/* import() */[__webpack_require__.e(569), __webpack_require__.e(311), __webpack_require__.e(815), __webpack_require__.e(81), __webpack_require__.e(684), __webpack_require__.e(349), __webpack_require__.e(956)]).then(__webpack_require__.bind(__webpack_require__, 5956));
            return init(exec/* systemExec */.Vi, { place: folder, output: plan, cwd: place.cwd, env: process.env }, output);
        },
        schemas: async () => (await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(684), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 66594))).writeSchemas(actionFolder),
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


/***/ })

};
