export const id = 977;
export const ids = [977];
export const modules = {

/***/ 2977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ending: () => (/* binding */ ending),
  hostOf: () => (/* binding */ hostOf),
  provide: () => (/* binding */ provide),
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./src/inputs/settings.ts + 2 modules
var inputs_settings = __webpack_require__(87211);
// EXTERNAL MODULE: ./src/plan/open.ts
var plan_open = __webpack_require__(76051);
// EXTERNAL MODULE: ./src/system/clock.ts + 1 modules
var clock = __webpack_require__(58453);
// EXTERNAL MODULE: ./src/system/logger.ts + 5 modules
var logger = __webpack_require__(1119);
// EXTERNAL MODULE: ./src/system/machine.ts
var machine = __webpack_require__(26696);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/cli/exit.ts
var exit = __webpack_require__(47632);
;// CONCATENATED MODULE: ./src/cli/progress.ts

/**
 * Opens the progress display: the log, followed by one live line if the stream is a terminal.
 *
 * @param redact removes secrets from the live line
 */
async function openProgress(screen, env, redact) {
    if (!screen.isTTY || env.TERM === 'dumb')
        return plainProgress(screen);
    const { createLogUpdate } = await __webpack_require__.e(/* import() */ 210).then(__webpack_require__.bind(__webpack_require__, 92210));
    const live = createLogUpdate(screen, { showCursor: true });
    return new LiveProgress(screen, live, redact);
}
/** Progress display without a live line. */
function plainProgress(screen) {
    return {
        update: () => { },
        line: (text) => void screen.write(`${text}\n`),
        close: () => { },
    };
}
/** Progress display with a live line below the log. */
class LiveProgress {
    screen;
    live;
    redact;
    #state;
    constructor(screen, live, redact) {
        this.screen = screen;
        this.live = live;
        this.redact = redact;
    }
    update(state) {
        this.#state = state;
        this.#show();
    }
    line(text) {
        this.live.clear();
        this.screen.write(`${text}\n`);
        this.#show();
    }
    close() {
        this.#state = undefined;
        this.live.clear();
        this.live.done();
    }
    #show() {
        if (this.#state === undefined)
            return;
        const line = (0,plain/* plainLine */.h0)(this.redact(liveLine(this.#state)));
        this.live(fitting(line, this.screen.columns));
    }
}
/** Text of the live line: `▸ 1:05  vote on v1tov2 · height 118 · waiting for proposal 1 to be decided`. */
function liveLine({ elapsedMs, step, height, waitingFor }) {
    const seconds = Math.floor(elapsedMs / 1_000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const parts = [
        step,
        ...(height === undefined ? [] : [`height ${height}`]),
        ...(waitingFor === undefined ? [] : [`waiting for ${waitingFor}`]),
    ];
    return `▸ ${time}  ${parts.join(' · ').replace(/\s+/g, ' ')}`;
}
/** Truncates a text to the width of the terminal, so that it does not wrap. */
function fitting(text, given) {
    const columns = given || 80;
    const characters = [...text];
    return characters.length < columns
        ? text
        : `${characters.slice(0, Math.max(0, columns - 2)).join('')}…`;
}

;// CONCATENATED MODULE: ./src/cli/rehearse.ts








/** Runs a rehearsal from the command line; resolves with the exit code. */
function rehearse(option, context) {
    return withPlan(option, context, async ({ plan, settings, host, progress, cancelled }) => {
        const { main } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(748), __webpack_require__.e(216), __webpack_require__.e(292), __webpack_require__.e(845), __webpack_require__.e(747), __webpack_require__.e(384), __webpack_require__.e(321), __webpack_require__.e(473), __webpack_require__.e(506), __webpack_require__.e(976), __webpack_require__.e(731), __webpack_require__.e(31), __webpack_require__.e(337), __webpack_require__.e(897), __webpack_require__.e(943), __webpack_require__.e(677), __webpack_require__.e(700), __webpack_require__.e(585), __webpack_require__.e(48), __webpack_require__.e(276)]).then(__webpack_require__.bind(__webpack_require__, 89048));
        const outcome = await main(plan, settings, host, cancelled);
        progress.close();
        for (const line of ending(outcome.report, outcome.files.summary))
            progress.line(line);
        return (0,exit/* exitCodeOf */.FO)(outcome.report, cancelled.aborted);
    });
}
/** Provides the images of a plan without a rehearsal; resolves with the exit code. */
function provide(option, context) {
    return withPlan(option, context, async ({ plan, settings, host, progress, cancelled }) => {
        const { provideOnly } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(748), __webpack_require__.e(216), __webpack_require__.e(292), __webpack_require__.e(845), __webpack_require__.e(747), __webpack_require__.e(384), __webpack_require__.e(506), __webpack_require__.e(976), __webpack_require__.e(731), __webpack_require__.e(31), __webpack_require__.e(337), __webpack_require__.e(897), __webpack_require__.e(943), __webpack_require__.e(700), __webpack_require__.e(487)]).then(__webpack_require__.bind(__webpack_require__, 32194));
        const { providedMs, images } = await provideOnly(plan, settings, host, cancelled);
        progress.close();
        progress.line(`\n${images.length} images in ${(0,clock/* inSeconds */.F7)(providedMs)}`);
        return exit/* EXIT */.dc.passed;
    });
}
/** Runs a command after opening the log, the progress display and the plan, and checking the engine. */
async function withPlan(option, { cwd, actionFolder, secrets }, work) {
    const settings = (0,inputs_settings/* settingsOfCommandLine */.cJ)(option, cwd, actionFolder);
    const redact = (text) => secrets.redact(text);
    const progress = await openProgress(process.stdout, process.env, redact);
    try {
        const host = hostOf(progress, secrets);
        const cancelled = (0,machine/* cancellation */.W)();
        const plan = await (0,plan_open/* openPlan */.u)(settings.plan, host.logger);
        const { openDocker } = await Promise.all(/* import() */[__webpack_require__.e(506), __webpack_require__.e(207)]).then(__webpack_require__.bind(__webpack_require__, 28506));
        const { requireEngine } = await Promise.all(/* import() */[__webpack_require__.e(308), __webpack_require__.e(817)]).then(__webpack_require__.bind(__webpack_require__, 70817));
        await requireEngine(openDocker(host.exec, { signal: cancelled }));
        return await work({ plan, settings, host, progress, cancelled });
    }
    finally {
        progress.close();
    }
}
/** Host of a run from the command line, with log and state on a progress display. */
function hostOf(progress, secrets) {
    return {
        ...machine/* machine */.A,
        logger: (0,logger/* terminalLogger */.jl)((line) => progress.line(line), secrets, process.env.RUNNER_DEBUG === '1'),
        secrets,
        actions: undefined,
        show: (state) => progress.update(state),
        remember: () => { },
    };
}
/** Last lines of the output: the result, its cause, and the path of the summary. */
function ending({ failure, totalMs }, summaryFile) {
    const result = failure === null
        ? [`\nPASSED in ${(0,clock/* inSeconds */.F7)(totalMs)}`]
        : [
            `\nFAILED${failure.phase === null ? '' : ` in "${failure.phase}"`}: ${failure.code}: ${failure.message}`,
            ...(failure.hint === null ? [] : [failure.hint]),
            ...failure.lines.map((line) => `  │ ${(0,plain/* plainLine */.h0)(line)}`),
        ];
    return [...result, `Summary: ${summaryFile}`].map(plain/* plain */.pj);
}


/***/ }),

/***/ 76051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var _load__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53935);

/**
 * Loads a plan and names it in the first line of the log. The modules that work on a plan are large and are
 * loaded afterwards.
 *
 * @throws as `loadPlan`
 */
async function openPlan(request, logger) {
    const loaded = await (0,_load__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Yq)(request, _load__WEBPACK_IMPORTED_MODULE_0__.readPlanFile);
    logger.info(`Plan: ${loaded.file}`);
    return loaded;
}


/***/ }),

/***/ 26696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ machine),
/* harmony export */   W: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58453);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36281);



/** The real implementations of the interfaces to the machine. */
const machine = { exec: _system_exec__WEBPACK_IMPORTED_MODULE_2__/* .systemExec */ .V, clock: _clock__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml, env: process.env };
/** Signals that request the end of a run: Ctrl-C, a runner, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Signal aborted by the first request to end; the run then ends in order. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        process.on(signal, () => controller.abort(new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(signal)));
    }
    return controller.signal;
}


/***/ })

};
