export const id = 897;
export const ids = [897];
export const modules = {

/***/ 96467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ GATE_START),
/* harmony export */   Qw: () => (/* binding */ gateOrder),
/* harmony export */   TZ: () => (/* binding */ LARGEST_TOLD),
/* harmony export */   Ws: () => (/* binding */ startIn),
/* harmony export */   ZG: () => (/* binding */ TOLD_FOLDER),
/* harmony export */   k6: () => (/* binding */ GATE),
/* harmony export */   n0: () => (/* binding */ TOLD_FILE),
/* harmony export */   q_: () => (/* binding */ orderIn),
/* harmony export */   tD: () => (/* binding */ FIRST_BINARY)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29207);
/* harmony import */ var _layout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34702);



/** The gate in containers of nodes: it stands in all places of the chain's binary and of Cosmovisor. */
const GATE = `${_layout__WEBPACK_IMPORTED_MODULE_1__/* .RELEASES_FOLDER */ .oH}/gate`;
/** The first release's binary behind the gate. */
const FIRST_BINARY = `${_layout__WEBPACK_IMPORTED_MODULE_1__/* .RELEASES_FOLDER */ .oH}/first`;
/** Variable with the order of a service's gate; without it, the gate runs the real program. */
const GATE_START = 'REHEARSAL_START';
/** Folder of a container in which its gate tells the start of a dry start, and the file there. */
const TOLD_FOLDER = `${_layout__WEBPACK_IMPORTED_MODULE_1__/* .ADDED_FOLDER */ .kG}/told`;
const TOLD_FILE = 'start.json';
/** Value of the variable for an order; Go reads its keys in any case. */
function gateOrder(order) {
    return Buffer.from(JSON.stringify(order)).toString('base64');
}
/** The parts of an order in a variable's value; none if it has no order. */
function orderIn(value) {
    const order = (0,_system_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(Buffer.from(value, 'base64').toString());
    return typeof order === 'object' && order !== null ? { ...order } : {};
}
const startSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    args: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).max(1_000),
    environment: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    folder: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    defaultHome: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    beside: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
/** Maximum size of that file in bytes: Linux accepts arguments and variables of 2 MiB by default. */
const LARGEST_TOLD = 8 * 1024 * 1024;
/** Reads the start that a gate told; undefined for anything else that a container may have left in its place. */
function startIn(text) {
    return startSchema.safeParse((0,_system_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text)).data;
}


/***/ }),

/***/ 52364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZN: () => (/* binding */ eventLog),
  $T: () => (/* binding */ keepBuilds),
  mZ: () => (/* binding */ keepConfiguration),
  U0: () => (/* binding */ keepImages),
  Ob: () => (/* binding */ keepLog),
  NM: () => (/* binding */ keepPreparation),
  $v: () => (/* binding */ keepTraffic),
  nP: () => (/* binding */ writeEvidence)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/procedure/step.ts
var procedure_step = __webpack_require__(31887);
// EXTERNAL MODULE: ./src/timeline/timeline.ts
var timeline = __webpack_require__(79568);
// EXTERNAL MODULE: ./src/chain/modules/proposal-status.ts
var proposal_status = __webpack_require__(17352);
// EXTERNAL MODULE: ./src/plan/route.ts
var plan_route = __webpack_require__(90234);
// EXTERNAL MODULE: ./src/procedure/moment.ts
var moment = __webpack_require__(22321);
// EXTERNAL MODULE: ./src/procedure/planned-checks.ts
var planned_checks = __webpack_require__(42845);
// EXTERNAL MODULE: ./src/report/model/check-names.ts
var check_names = __webpack_require__(80373);
// EXTERNAL MODULE: ./src/report/model/format.ts
var format = __webpack_require__(8761);
// EXTERNAL MODULE: ./src/report/fold/binaries.ts
var binaries = __webpack_require__(37819);
// EXTERNAL MODULE: ./src/report/fold/result.ts
var result = __webpack_require__(239);
;// CONCATENATED MODULE: ./src/report/fold/check-results.ts










/**
 * Derives all checks from the plan and the events: the single source of JUnit cases, annotations, the page and
 * the counts. A failed rehearsal has at least one failed check, one of them for its cause.
 */
function checksOf({ plan, placeOf }, recorded, failure, events) {
    const found = (0,planned_checks/* checksOfPlan */.gS)(plan).flatMap(({ id, path, provenBy }) => {
        const isOfFailure = failure?.step != null && provenBy.some(sameAs(failure.step));
        const open = isOfFailure ? (0,result/* failed */.gz)(failure.code, failure.message) : result/* NOT_REACHED */.rA;
        return resultsOf(id, plan, recorded, open).map(({ suite, name, result, code, message }) => ({
            check: { suite, name, result, code, message, place: path && placeOf(path) },
            isOfFailure,
        }));
    });
    // A failure shown by events always belongs to a check; a thrown error may not.
    const wasThrown = events.some(({ type }) => type === 'failed');
    const explained = found.some(({ check, isOfFailure }) => check.result === 'failed' && (!wasThrown || isOfFailure));
    const end = failure === null || explained ? result/* PASSED */.f5 : (0,result/* failed */.gz)(failure.code, failure.message);
    return [...found.map(({ check }) => check), { ...check_names/* NOTHING_ELSE */.go, ...end, place: null }];
}
const sameAs = (step) => (other) => (0,procedure_step/* isSameStep */.lO)(step, other);
/** Results of a planned check: one, or one per node. `open` is the result if no fact decides the check. */
function resultsOf(id, plan, recorded, open) {
    const last = (0,complete/* lastRelease */.Ik)(plan).name;
    const first = (0,plan_route/* startReleaseOf */.rT)(plan.upgrades);
    switch (id.kind) {
        case 'prepared': {
            const isDone = recorded.phases.find(({ step }) => step.kind === id.step)?.ok === true;
            return [{ ...(0,check_names/* preparationCheck */.Sd)(check_names/* PREPARED */.GC[id.step]), ...(isDone ? result/* PASSED */.f5 : open) }];
        }
        case 'first-binary':
            return [{ ...(0,check_names/* preparationCheck */.Sd)((0,check_names/* haveBinary */.ku)(first)), ...(0,binaries/* binariesAt */.tE)(recorded, moment/* AT_START */.Ff) }];
        case 'query':
            return [
                {
                    ...(0,check_names/* queryCheck */.xK)(id.query, id.release),
                    ...answered(recorded, id.query, id.release, 'release'),
                },
            ];
        case 'traffic':
            return [{ ...(0,check_names/* trafficCheck */.eT)(id.traffic, id.stage), ...played(recorded, id.traffic, id.stage) }];
        case 'restart':
            return [{ ...(0,check_names/* restartCheck */.U1)(last), ...restarted(recorded, open) }];
        case 'restart-binary':
            return [{ ...(0,check_names/* restartBinaryCheck */.LI)(last), ...(0,binaries/* binariesAt */.tE)(recorded, moment/* AT_RESTART */.WU) }];
        case 'query-again':
            return [{ ...(0,check_names/* answersAgain */.op)(id.query), ...answered(recorded, id.query, last, 'restart') }];
        default:
            return upgradeResults(id, recorded, open).map(({ name, ...result }) => ({
                ...(0,check_names/* upgradeCheck */.p6)(id.upgrade, name),
                ...result,
            }));
    }
}
function restarted({ restart }, open) {
    if (restart === null)
        return open;
    return restart.ok
        ? result/* PASSED */.f5
        : (0,result/* failed */.gz)('CHAIN_STALLED', `The chain did not resume from height ${restart.heightBefore}`);
}
function upgradeResults({ kind, upgrade: name }, recorded, open) {
    const index = recorded.upgrades.findIndex((upgrade) => upgrade.name === name);
    const upgrade = recorded.upgrades[index];
    const previous = recorded.upgrades[index - 1]?.name;
    if (upgrade === undefined)
        return [];
    const { to, proposal, done, straddledPrevious, sameState, nodes } = upgrade;
    const decided = (holds, otherwise = open) => (holds ? result/* PASSED */.f5 : otherwise);
    switch (kind) {
        case 'passes': {
            const isPassed = proposal?.status === proposal_status/* PROPOSAL_STATUS */.I.passed;
            // If traffic fails in parallel with the proposal, the failure of the step belongs to the traffic.
            const otherwise = trafficFailed(recorded, previous) ? result/* NOT_REACHED */.rA : open;
            return [{ name: check_names/* UPGRADE */.XU.passes, ...decided(isPassed, otherwise) }];
        }
        case 'straddles': {
            const otherwise = straddledPrevious === false
                ? (0,result/* failed */.gz)('VOTE_NOT_STRADDLING', 'The vote ended before the previous upgrade')
                : open;
            return [{ name: check_names/* UPGRADE */.XU.straddles, ...decided(straddledPrevious, otherwise) }];
        }
        case 'scheduled': {
            const { schedule } = upgrade;
            const message = schedule === null ? null : `Scheduled ${(0,format/* scheduledBy */.bn)(schedule)}`;
            return [{ name: check_names/* UPGRADE */.XU.scheduled, ...(schedule === null ? open : { ...result/* PASSED */.f5, message }) }];
        }
        case 'through':
            return [{ name: check_names/* UPGRADE */.XU.through, ...decided(done) }];
        case 'node':
            return nodes.map((node) => ({
                name: (0,check_names/* runs */.Np)(node.service, to),
                ...swapped(node, (0,binaries/* binaryOf */.np)(recorded, (0,moment/* atUpgrade */.QR)(name), node.service)),
            }));
        case 'one-version':
            return [{ name: check_names/* UPGRADE */.XU.binary, ...oneVersion(upgrade) }];
        case 'one-state': {
            const otherwise = sameState === false ? (0,result/* failed */.gz)('STATE_DIFFERS', statesOf(nodes)) : result/* NOT_REACHED */.rA;
            return [{ name: check_names/* UPGRADE */.XU.state, ...decided(sameState, otherwise) }];
        }
    }
}
function trafficFailed({ traffic }, upgrade) {
    return traffic.some(({ stage, ok, mayFail }) => stage === `before:${upgrade}` && !ok && !mayFail);
}
function oneVersion({ done, nodes }) {
    const versions = new Set(nodes.flatMap(({ version }) => version || []));
    if (versions.size > 1)
        return (0,result/* failed */.gz)('BINARY_DIFFERS', `The nodes report different versions: ${[...versions].join(', ')}`);
    const message = versions.size === 0 ? 'No node reports a version' : null;
    return { ...(done ? result/* PASSED */.f5 : result/* NOT_REACHED */.rA), message };
}
/** Result of a node's swap: passed if Cosmovisor's link points to the release's binary. */
function swapped({ current, version }, binary) {
    if (binary.result === 'failed' || current === null) {
        return binary.result === 'failed' ? binary : result/* NOT_REACHED */.rA;
    }
    const facts = [`current -> ${current}`, version && `version ${version}`, binary.message];
    return { ...binary, message: facts.filter(Boolean).join(', ') };
}
function statesOf(nodes) {
    const each = nodes.map(({ service, appHash }) => `${service} ${appHash ?? 'none'}`);
    return `The app hashes differ: ${each.join(', ')}`;
}
function answered({ queries }, query, release, moment) {
    const asked = queries.find((candidate) => candidate.name === query && candidate.release === release && candidate.moment === moment);
    if (asked === undefined)
        return result/* NOT_REACHED */.rA;
    if (asked.ok)
        return result/* PASSED */.f5;
    return (0,result/* failed */.gz)('QUERY_UNEXPECTED', `Expected: ${asked.expected}; ${asked.problem ?? 'the answer differs'}`);
}
function played({ traffic }, name, stage) {
    const seen = traffic.find((candidate) => candidate.name === name && candidate.stage === stage);
    if (seen === undefined)
        return result/* NOT_REACHED */.rA;
    if (seen.ok)
        return result/* PASSED */.f5;
    if (seen.mayFail)
        return { ...result/* PASSED */.f5, message: 'It failed, which the plan allows' };
    return (0,result/* failed */.gz)('TRAFFIC_FAILED', `It failed: ${seen.output.trim().split('\n').at(-1) ?? ''}`);
}

// EXTERNAL MODULE: ./src/report/fold/verdict.ts + 4 modules
var verdict = __webpack_require__(8860);
;// CONCATENATED MODULE: ./src/report/fold/report.ts





/**
 * Folds the timeline of a rehearsal, finished or not, into its report. Only proven checks pass: a timeline that
 * just stops, without a `failed` event, yields a failed report.
 */
function foldReport(written, events) {
    const account = (0,timeline/* ofType */.g)(events, 'authority-read').at(-1)?.account ?? null;
    const plan = account === null ? written.plan : (0,complete/* withAuthority */.mh)(written.plan, account);
    const reported = { ...written, plan };
    const { file } = reported;
    const queries = (0,timeline/* ofType */.g)(events, 'query-answered').map((event) => ({
        name: event.query,
        release: event.release,
        moment: event.moment,
        command: event.command,
        expected: event.expected,
        mustFail: event.mustFail,
        ok: event.ok,
        problem: event.problem,
        answer: event.answer,
        at: timeOf(event.at),
    }));
    const recorded = {
        plan: file,
        chain: {
            id: (0,timeline/* ofType */.g)(events, 'chain-read').at(-1)?.chainId ?? plan.chain.id ?? null,
            binary: plan.chain.binary,
        },
        releases: plan.releases.map(({ name, image }) => {
            const ready = (0,timeline/* ofType */.g)(events, 'image-provided').findLast((event) => event.reference === image);
            const ran = (0,timeline/* ofType */.g)(events, 'binary-ran').findLast((event) => event.release === name);
            const traced = (0,timeline/* ofType */.g)(events, 'release-traced').findLast((event) => event.release === name);
            const hashed = (0,timeline/* ofType */.g)(events, 'binary-hashed').findLast((event) => event.release === name);
            return {
                name,
                image,
                imageId: ready?.imageId ?? null,
                source: traced === undefined ? null : { ...traced.source },
                sha256: hashed?.sha256 ?? null,
                sdk: ran?.sdk || null,
                engine: ran?.engine || null,
            };
        }),
        images: (0,timeline/* ofType */.g)(events, 'image-provided').map(({ reference, decision, imageId, digests, bytes, key, ms }) => ({
            reference,
            decision,
            imageId,
            digests: [...digests],
            bytes,
            key,
            ms,
        })),
        disk: foldDisk(events),
        binaries: (0,timeline/* ofType */.g)(events, 'binary-seen').map(({ type: _, at, ...seen }) => ({
            ...seen,
            at: timeOf(at),
        })),
        upgrades: plan.upgrades.map((upgrade) => foldUpgrade(plan, upgrade, events)),
        queries,
        traffic: (0,timeline/* ofType */.g)(events, 'traffic-played').map(({ name, stage, ok, mayFail, output, at }) => ({
            name,
            stage,
            ok,
            mayFail,
            output,
            at: timeOf(at),
        })),
        notices: (0,timeline/* ofType */.g)(events, 'notice').map(({ message }) => message),
        restart: foldRestart(events),
        phases: foldPhases(events),
        ...foldTime(events),
        blocks: foldBlocks(events),
    };
    // A rehearsal without errors fails, too, if the events do not prove every check.
    const proven = checksOf(reported, recorded, null, events);
    const cause = (0,verdict/* failureOf */.g5)(plan, recorded, events) ?? (0,verdict/* unproven */.gm)(plan, recorded, events, proven);
    const checks = cause === null ? proven : checksOf(reported, recorded, cause, events);
    const failedCheck = checks.find(({ result }) => result === 'failed');
    const failure = cause && { ...cause, place: cause.place ?? failedCheck?.place ?? null };
    return {
        schema: 1,
        result: failure === null ? 'passed' : 'failed',
        failure,
        ...recorded,
        checks,
    };
}
/** Milliseconds since the epoch as RFC 3339 in UTC. */
function timeOf(at) {
    return new Date(at).toISOString();
}
function foldUpgrade(plan, { name, from, to }, events) {
    const own = events.filter((event) => 'upgrade' in event && event.upgrade === name);
    const submitted = (0,timeline/* ofType */.g)(own, 'proposal-submitted').at(-1);
    const scheduled = (0,timeline/* ofType */.g)(own, 'upgrade-scheduled').at(-1);
    const done = (0,timeline/* ofType */.g)(own, 'upgrade-done').at(-1);
    const known = (0,timeline/* ofType */.g)(events, 'chain-read').at(-1)?.nodes ?? plan.stack.cosmovisor ?? [];
    const nodes = foldNodes(known, own);
    return {
        name,
        from,
        to,
        done: done !== undefined,
        proposal: submitted === undefined ? null : foldProposal(submitted, own),
        schedule: scheduled === undefined
            ? null
            : {
                by: scheduled.by,
                account: scheduled.account,
                scheduledHeight: scheduled.height,
                scheduledAt: timeOf(scheduled.at),
            },
        height: done?.height ?? submitted?.upgradeHeight ?? scheduled?.upgradeHeight ?? null,
        straddledPrevious: done?.straddledPrevious ?? null,
        appliedAfterMs: done === undefined ? null : done.appliedAt - done.haltedAt,
        resumedAfterMs: done === undefined ? null : done.resumedAt - done.haltedAt,
        haltedAt: done === undefined ? firstHalt(nodes) : timeOf(done.haltedAt),
        resumedAt: done === undefined ? null : timeOf(done.resumedAt),
        sameState: done === undefined ? null : done.sameState && haveOneState(nodes),
        nodes,
    };
}
/** First halt of a node. Times of the same format and time zone sort as text. */
function firstHalt(nodes) {
    return nodes.flatMap(({ haltedAt }) => haltedAt ?? []).sort()[0] ?? null;
}
/** Returns true if every node has an app hash and all hashes are equal. */
function haveOneState(nodes) {
    const hashes = new Set(nodes.map(({ appHash }) => appHash));
    return hashes.size === 1 && !hashes.has(null);
}
function foldProposal(submitted, own) {
    const decided = (0,timeline/* ofType */.g)(own, 'proposal-decided').findLast((event) => event.id === submitted.id);
    return {
        id: submitted.id,
        status: decided?.status ?? 'submitted',
        tally: decided === undefined ? null : { ...decided.tally },
        failedReason: decided?.failedReason || null,
        votingStart: submitted.votingStart,
        votingEnd: submitted.votingEnd,
        dialect: submitted.dialect,
        deposit: submitted.deposit,
        submittedHeight: submitted.height,
        submittedAt: timeOf(submitted.at),
        decidedHeight: decided?.height ?? null,
        decidedAt: decided === undefined ? null : timeOf(decided.at),
    };
}
/** Known nodes under Cosmovisor, followed by nodes that only events mention, sorted by name. */
function foldNodes(known, own) {
    const halted = (0,timeline/* ofType */.g)(own, 'node-halted');
    const swapped = (0,timeline/* ofType */.g)(own, 'node-swapped');
    const appHashes = new Map(Object.entries((0,timeline/* ofType */.g)(own, 'upgrade-done').at(-1)?.appHashes ?? {}));
    const seen = [...halted, ...swapped].map((event) => event.service);
    const services = new Set([...known, ...[...seen, ...appHashes.keys()].sort()]);
    return [...services].map((service) => {
        const swap = swapped.findLast((event) => event.service === service);
        const halt = halted.findLast((event) => event.service === service);
        const haltedAt = swap === undefined ? halt?.at : swap.at - swap.swapMs;
        return {
            service,
            current: swap?.current ?? null,
            version: swap?.version ?? null,
            haltHeight: halt?.height ?? null,
            haltedAt: haltedAt === undefined ? null : timeOf(haltedAt),
            servingAt: swap === undefined ? null : timeOf(swap.at),
            swapMs: swap?.swapMs ?? null,
            appHash: appHashes.get(service) ?? null,
        };
    });
}
function foldRestart(events) {
    const last = (0,timeline/* ofType */.g)(events, 'restarted').at(-1);
    if (last === undefined)
        return null;
    const { release, heightBefore, heightAfter, ok } = last;
    return { release, heightBefore, heightAfter, ok };
}
function foldPhases(events) {
    const phases = [];
    for (const event of events) {
        if (event.type === 'step-started') {
            phases.push({ step: event.step, at: event.at, ms: null, ok: null });
        }
        else if (event.type === 'step-ended') {
            const open = phases.findLast(({ step, ok }) => (0,procedure_step/* isSameStep */.lO)(step, event.step) && ok === null);
            if (open === undefined)
                continue;
            open.ms = event.at - open.at;
            open.ok = event.ok;
        }
    }
    return phases.map(({ step, at, ms, ok }) => ({
        name: (0,procedure_step/* titleOf */.Gg)(step),
        step,
        startedAt: timeOf(at),
        ms,
        ok,
    }));
}
/** Folds the blocks of a timeline, without heights that nodes report again after a restart. */
function foldBlocks(events) {
    const begin = firstAt(events);
    let highest = 0;
    return (0,timeline/* ofType */.g)(events, 'block').flatMap(({ height, at }) => {
        if (height <= highest)
            return [];
        highest = height;
        return [[height, at - begin]];
    });
}
/** Time of the earliest event, which is not always the first: events may be added with a past time. */
function firstAt(events) {
    return events.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
}
function foldTime(events) {
    if (events.length === 0)
        return { startedAt: null, totalMs: 0 };
    const first = firstAt(events);
    const last = events.reduce((last, { at }) => Math.max(last, at), first);
    return { startedAt: timeOf(first), totalMs: last - first };
}
function foldDisk(events) {
    const measured = (0,timeline/* ofType */.g)(events, 'disk-measured').at(-1);
    return measured === undefined
        ? null
        : { before: { ...measured.before }, after: { ...measured.after } };
}

// EXTERNAL MODULE: ./src/report/formats/markdown.ts
var markdown = __webpack_require__(51540);
;// CONCATENATED MODULE: ./src/report/formats/badge.ts


/** Renders a status badge in the JSON of shields.io endpoints (https://shields.io/badges/endpoint-badge). */
function renderBadge(report) {
    const { result, upgrades } = report;
    const done = upgrades.filter(({ done }) => done).length;
    const route = (0,plan_route/* routeOf */.Lu)(report.upgrades).join(' → ');
    const message = result === 'passed' ? `passed: ${route}` : `failed: ${done} of ${upgrades.length} upgrades`;
    const badge = {
        schemaVersion: 1,
        label: 'upgrade rehearsal',
        message: (0,markdown/* clip */.$Q)(message, 100),
        color: result === 'passed' ? 'brightgreen' : 'red',
        isError: result !== 'passed',
    };
    return `${JSON.stringify(badge)}\n`;
}

// EXTERNAL MODULE: ./node_modules/xmlbuilder2/lib/index.js
var lib = __webpack_require__(54697);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/report/formats/junit.ts


/**
 * Renders the checks of a rehearsal as JUnit XML, one test case each; checks that were not reached are skipped.
 * It uses the elements common to test reporters (`testsuites`, `testsuite`, `testcase`, `failure`, `skipped`).
 * Test cases have no times, because checks overlap.
 */
function renderJunit({ checks, chain, failure, startedAt, totalMs }) {
    const counts = (of) => ({
        tests: of.length,
        failures: of.filter(({ result }) => result === 'failed').length,
        skipped: of.filter(({ result }) => result === 'not reached').length,
    });
    const root = (0,lib/* create */.vt)({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
        name: junit_text(`upgrade rehearsal of ${chain.id ?? chain.binary}`),
        ...counts(checks),
        time: (totalMs / 1000).toFixed(3),
    });
    for (const suite of new Set(checks.map(({ suite }) => suite))) {
        const cases = checks.filter((check) => check.suite === suite);
        const element = root.ele('testsuite', {
            name: junit_text(suite),
            ...counts(cases),
            ...(startedAt !== null && { timestamp: startedAt }),
        });
        for (const { name, result, code, message, place } of cases) {
            const testcase = element.ele('testcase', {
                classname: junit_text(suite),
                name: junit_text(name),
                ...(place && { file: junit_text(place.file), line: place.line }),
            });
            if (result === 'not reached')
                testcase.ele('skipped', { message: 'not reached' });
            if (result === 'passed' && message !== null)
                testcase.ele('system-out').txt(junit_text(message));
            if (result !== 'failed')
                continue;
            // The check with the cause of the failure also gets its hint and its evidence lines.
            const whole = message === failure?.message;
            const evidence = whole ? [failure?.hint ?? '', ...(failure?.lines ?? [])] : [];
            testcase
                .ele('failure', { message: junit_text(message ?? 'failed'), type: code ?? 'check' })
                .txt(junit_text([message ?? '', ...evidence].filter((line) => line !== '').join('\n')));
        }
    }
    return `${root.end({ prettyPrint: true })}\n`;
}
/** Removes control characters and unpaired surrogates, which XML does not allow. */
function junit_text(value) {
    return (0,plain/* plain */.pj)(value).replace(/[\ufffe\uffff]/g, '\ufffd');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/report/model/page-data.ts
/** Data of the page of a rehearsal besides the report, shared by its writer and by the page's script. */
/** Ids of the page's HTML elements: its root, and those with data. */
const ELEMENTS = { root: 'page', report: 'report-data', logs: 'logs-data' };

;// CONCATENATED MODULE: ./src/report/formats/embed.ts
/**
 * Formats a value as JSON for an HTML script element, escaped so that it can neither end the element nor begin
 * a comment.
 */
function embed_embed(value) {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}
/** Size of a text embedded in the page, in bytes. */
function embeddedBytes(text) {
    return Buffer.byteLength(embed_embed(text), 'utf8');
}

;// CONCATENATED MODULE: ./src/report/formats/page.ts





const SCRIPT_FILE = 'page.js';
const STYLE_FILE = 'page.css';
/** Maximum size of the report in the page. */
const REPORT_BYTES = 4 * 1024 * 1024;
/** Limits on the length of its texts, tried one after the other until the report fits; in characters. */
const TEXT_LIMITS = [256 * 1024, 64 * 1024, 16 * 1024, 4 * 1024, 1024, 256];
/**
 * Reads the page's script and style sheet.
 *
 * @param folder folder of the bundle
 */
async function readPageAssets(folder) {
    // Joined by hand: ncc treats path.join as a reference to an asset and copies it.
    const read = (file) => (0,promises_.readFile)([folder, file].join((external_node_path_default()).sep), 'utf8');
    const [script, style] = await Promise.all([read(SCRIPT_FILE), read(STYLE_FILE)]);
    return { script, style };
}
/**
 * Renders the page of a rehearsal: one self-contained HTML file. Its content security policy allows only the
 * hashes of `assets` to run; the report and the logs are data.
 *
 * @throws Error if an asset contains a tag that would end its own element
 */
function renderPage(report, logs, assets) {
    for (const text of [assets.script, assets.style]) {
        if (/<\/(script|style)|<!--/i.test(text))
            throw new Error('Cannot embed the script or the style sheet of the page: it contains a tag that would end its element');
    }
    const policy = [
        "default-src 'none'",
        `script-src ${hashOf(assets.script)}`,
        `style-src ${hashOf(assets.style)}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join('; ');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeText(titleOf(report))}</title>
<style>${assets.style}</style>
</head>
<body>
<div id="${ELEMENTS.root}"></div>
<noscript>${escapeText(titleOf(report))}. This page needs JavaScript, which this browser does not run. Read summary.md instead.</noscript>
<script type="application/json" id="${ELEMENTS.report}">${embedReport(report)}</script>
<script type="application/json" id="${ELEMENTS.logs}">${embed_embed(logs)}</script>
<script>${assets.script}</script>
</body>
</html>
`;
}
function titleOf({ chain, result }) {
    return `Upgrade rehearsal of ${chain.id ?? chain.binary}: ${result}`;
}
/** Escapes a text for HTML and removes invisible characters: browsers also show the title outside the page. */
function escapeText(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;');
}
function hashOf(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64')}'`;
}
/** Embeds the report as data, with its longest texts cut if it is too large. */
function embedReport(report) {
    let text = '';
    for (const limit of TEXT_LIMITS) {
        text = embed_embed(cutTexts(report, limit));
        if (Buffer.byteLength(text, 'utf8') <= REPORT_BYTES)
            break;
    }
    return text;
}
/** Cuts the texts of a report at a number of characters, each with a note. */
function cutTexts(report, limit) {
    const cut = (_key, value) => typeof value === 'string' && value.length > limit
        ? `${value.slice(0, limit)}\n… ${value.length - limit} more characters are in report.json of the evidence.`
        : value;
    return JSON.parse(JSON.stringify(report, cut));
}

// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/report/formats/log-ranges.ts
/** Shares of a log's space; that of the halts is divided equally among their surroundings. */
const SHARES = { head: 1, halts: 3, tail: 2 };
/** Part of a halt's surroundings that lies before it; the swap comes after the halt. */
const BEFORE_HALT = 1 / 3;
/** Number of bytes read at once in the search for a time. */
const PROBE_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const STAMP = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)/;
const LONGEST_STAMP = 40;
/**
 * Selects the ranges of a log to keep: the whole log up to `maxBytes`, otherwise its head, the parts around the
 * anchors, and its tail, with at most `maxBytes` in total, in order and without overlap.
 */
function selectRanges(size, anchors, maxBytes) {
    if (size <= 0 || maxBytes <= 0)
        return [];
    if (size <= maxBytes)
        return [{ from: 0, to: size }];
    const whole = SHARES.head + SHARES.tail + (anchors.length > 0 ? SHARES.halts : 0);
    const head = Math.floor((maxBytes * SHARES.head) / whole);
    const tail = Math.floor((maxBytes * SHARES.tail) / whole);
    const around = anchors.length > 0 ? Math.floor((maxBytes * SHARES.halts) / whole / anchors.length) : 0;
    const wanted = [
        { from: 0, to: head },
        ...anchors.map((anchor) => {
            const from = Math.min(Math.max(0, Math.floor(anchor - around * BEFORE_HALT)), size - around);
            return { from, to: from + around };
        }),
        { from: size - tail, to: size },
    ];
    return merge(wanted.filter(({ from, to }) => to > from));
}
function merge(ranges) {
    const merged = [];
    for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
        const last = merged.at(-1);
        if (last === undefined || range.from > last.to)
            merged.push(range);
        else
            merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    }
    return merged;
}
/**
 * Reduces the bytes of a range to whole lines. If the range lies within a single line, the result is that part of
 * the line.
 */
function wholeLines(bytes, { from }, size) {
    const cutBefore = from > 0 ? bytes.indexOf(LINE_FEED) + 1 : 0;
    const ends = from + bytes.length >= size;
    const cutBehind = ends ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
    const [start, end] = cutBehind > cutBefore ? [cutBefore, cutBehind] : [0, bytes.length];
    return { from: from + start, to: from + end, text: bytes.toString('utf8', start, end) };
}
/** Finds the offset of a log's first line at or after a time; approximate if its timestamps are out of order. */
async function offsetOfTime(source, at) {
    let [low, high] = [0, source.bytes];
    while (high - low > PROBE_BYTES) {
        const middle = Math.floor((low + high) / 2);
        const [first] = stampsOf(await source.read(middle, middle + PROBE_BYTES));
        if (first !== undefined && first.at < at)
            low = middle;
        else
            high = middle;
    }
    const rest = stampsOf(await source.read(low, low + 2 * PROBE_BYTES));
    const found = rest.find((stamp) => stamp.at >= at);
    return found === undefined ? high : low + found.offset;
}
/** Offsets at which lines begin, except for the first line, which may be cut. */
function* linesOf(bytes) {
    for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
        yield feed + 1;
    }
}
/** Offsets and times of the lines that begin with a timestamp. */
function stampsOf(bytes) {
    return [...linesOf(bytes)].flatMap((offset) => {
        const stamp = STAMP.exec(bytes.toString('latin1', offset, offset + LONGEST_STAMP))?.[1];
        return stamp === undefined ? [] : [{ offset, at: Date.parse(stamp) }];
    });
}

;// CONCATENATED MODULE: ./src/report/formats/page-logs.ts






/** Maximum size of all logs in a page, in bytes; the evidence contains the whole logs. */
const PAGE_LOG_BYTES = 3_000_000;
/** Folder of the logs in the evidence. */
const FOLDER = 'logs';
const ENDING = '.log';
/** Maximum number of logs, above any run's; each is an open file. */
const MOST_LOGS = 500;
/** Flags against a log that was replaced by a symbolic link or a named pipe. */
const READ = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
/** Maximum number of reductions of a selection: escaping makes it larger in the page than in the file. */
const ATTEMPTS = 4;
/** Growth of a log by escaping in the page: at most six bytes for one, as in \u003c. */
const WORST_CASE = 6.5;
/**
 * Reads the logs of the evidence for the page: of a log without enough space, its beginning, the surroundings of
 * the halts, and its end. A log is held in memory as a whole only if it fits.
 *
 * @param folder evidence folder
 * @param maxBytes maximum size of all logs in the page
 */
async function readPageLogs(folder, report, maxBytes) {
    const entries = await (0,promises_.readdir)(external_node_path_default().join(folder, FOLDER), { withFileTypes: true }).catch(() => []);
    const names = entries
        .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
        .map(({ name }) => name);
    const opened = [];
    try {
        for (const name of names.sort().slice(0, MOST_LOGS)) {
            const handle = await (0,promises_.open)(external_node_path_default().join(folder, FOLDER, name), READ);
            opened.push({ name, handle, source: await sourceOf(handle) });
        }
        // Smallest first, so that larger logs can use the unused shares.
        opened.sort((one, other) => one.source.bytes - other.source.bytes);
        const logs = [];
        let left = maxBytes;
        for (const [index, { name, source }] of opened.entries()) {
            const service = name.slice(0, -ENDING.length);
            const share = Math.floor(left / (opened.length - index));
            const parts = await readParts(source, haltsOf(report, service), share);
            left -= costOf(parts);
            logs.push({ service, file: `${FOLDER}/${name}`, bytes: source.bytes, parts });
        }
        return logs.sort((one, other) => (one.service < other.service ? -1 : 1));
    }
    finally {
        for (const { handle } of opened)
            await handle.close();
    }
}
/**
 * Reads the parts of a log that take at most `maxBytes` in the page.
 *
 * @param halts host times of the halts, in milliseconds since the epoch
 */
async function readParts(source, halts, maxBytes) {
    const anchors = [];
    if (source.bytes > maxBytes) {
        for (const halt of halts)
            anchors.push(await offsetOfTime(source, halt));
    }
    let budget = maxBytes;
    for (let attempt = 1;; attempt++) {
        const parts = [];
        for (const range of selectRanges(source.bytes, anchors, Math.floor(budget))) {
            const part = wholeLines(await source.read(range.from, range.to), range, source.bytes);
            if (part.text !== '')
                parts.push(part);
        }
        const cost = costOf(parts);
        if (cost <= maxBytes)
            return parts;
        if (attempt > ATTEMPTS)
            return [];
        budget = attempt < ATTEMPTS ? (budget * 0.98 * maxBytes) / cost : maxBytes / WORST_CASE;
    }
}
/** Times of a service's halts at upgrades, in milliseconds since the epoch; the chain's for other services. */
function haltsOf({ upgrades }, service) {
    return upgrades.flatMap(({ haltedAt, nodes }) => {
        const own = nodes.find((node) => node.service === service)?.haltedAt;
        const halt = own ?? haltedAt;
        return halt === null ? [] : [Date.parse(halt)];
    });
}
function costOf(parts) {
    return parts.reduce((bytes, { text }) => bytes + embeddedBytes(text), 0);
}
async function sourceOf(handle) {
    const { size } = await handle.stat();
    return {
        bytes: size,
        read: (from, to) => (0,files/* bytesOf */.$$)(handle, Math.max(0, to - from), from),
    };
}

// EXTERNAL MODULE: ./src/report/formats/section.ts
var section = __webpack_require__(35050);
// EXTERNAL MODULE: ./src/text/format.ts
var text_format = __webpack_require__(98488);
// EXTERNAL MODULE: ./src/report/model/upgrades.ts
var model_upgrades = __webpack_require__(45363);
;// CONCATENATED MODULE: ./src/report/formats/mermaid.ts

/** Maximum number of bars per upgrade in a readable chart. */
const MOST_NODES = 6;
const NAME = 40;
/** Chart of the upgrades by the host's clock: proposal, voting, halt, swaps and the first block after the halt. */
function timelineSection({ upgrades, startedAt, totalMs }) {
    const last = new Date(Date.parse(startedAt ?? '0') + totalMs);
    if (Number.isNaN(last.getTime()))
        return { kind: 'timeline', body: (0,markdown.md) `` };
    const end = last.toISOString();
    const sections = upgrades.flatMap((upgrade) => {
        const bars = [...votingBars(upgrade), ...haltBars(upgrade, end)];
        return bars.length === 0 ? [] : [`  section ${named(upgrade.name)}`, ...bars];
    });
    if (sections.length === 0)
        return { kind: 'timeline', body: (0,markdown.md) `` };
    const chart = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...sections].join('\n');
    return {
        kind: 'timeline',
        body: (0,markdown/* blocks */.Bv)((0,markdown.md) `### Timeline`, (0,markdown/* codeBlock */.DV)(chart, 'mermaid')),
    };
}
function votingBars({ proposal, schedule }) {
    if (schedule !== null)
        return [milestone('scheduled', schedule.scheduledAt)];
    if (proposal === null)
        return [];
    const { id, submittedAt, decidedAt } = proposal;
    const voting = decidedAt === null ? [] : [bar('voting', 'active', submittedAt, decidedAt)];
    return [milestone(`proposal ${id}`, submittedAt), ...voting];
}
/**
 * Bars of the halt of an upgrade and of its nodes' swaps; those that did not end last until the end of the run.
 *
 * @param end time of the end of the run
 */
function haltBars({ haltedAt, resumedAt, nodes, to }, end) {
    if (haltedAt === null)
        return [];
    const halted = nodes.flatMap((node) => node.haltedAt === null ? [] : [{ ...node, haltedAt: node.haltedAt }]);
    return [
        bar('chain halted', 'crit', haltedAt, resumedAt ?? end),
        ...swapBars(halted, end),
        ...(resumedAt === null ? [] : [milestone(`first block on ${to}`, resumedAt)]),
    ];
}
function swapBars(halted, end) {
    if (halted.length <= MOST_NODES) {
        return halted.map(({ service, haltedAt, servingAt }) => servingAt === null
            ? bar(`${service} is not back`, 'crit', haltedAt, end)
            : bar(`${service} swaps`, 'done', haltedAt, servingAt));
    }
    const back = halted.flatMap(({ servingAt }) => servingAt ?? []).sort();
    const missing = halted.length - back.length;
    const first = halted.map(({ haltedAt }) => haltedAt).sort()[0] ?? end;
    return missing === 0
        ? [bar(`${halted.length} nodes swap`, 'done', first, back.at(-1) ?? end)]
        : [bar(`${missing} of ${halted.length} nodes are not back`, 'crit', first, end)];
}
function bar(name, kind, start, end) {
    return `  ${named(name)} :${kind}, ${Date.parse(start)}, ${Date.parse(end)}`;
}
function milestone(name, at) {
    return `  ${named(name)} :milestone, ${Date.parse(at)}, 0ms`;
}
/** Reduces a name to letters, digits and a few marks, which cannot end the line, the task or the chart. */
function named(name) {
    const kept = name.replace(/[^\p{L}\p{N}._/()→-]+/gu, ' ').trim();
    return [...kept].slice(0, NAME).join('').trim() || 'unnamed';
}

// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
;// CONCATENATED MODULE: ./src/report/model/answers.ts

const DEEPEST = 8;
/** Finds the first list of flat objects in a JSON answer; null if there is none. */
function findListing(answer) {
    const value = (0,json/* parseJson */.q)(answer);
    return value === undefined ? null : search(value, []);
}
function search(value, path) {
    if (typeof value !== 'object' || value === null || path.length > DEEPEST)
        return null;
    if (Array.isArray(value) && value.length > 0 && value.every(isFlat)) {
        const columns = [...new Set(value.flatMap((row) => Object.keys(row)))];
        const rows = value.map((row) => {
            const cells = new Map(Object.entries(row));
            return columns.map((column) => cells.get(column));
        });
        return { path: path.join('.'), columns, rows };
    }
    for (const [key, child] of Object.entries(value)) {
        const found = search(child, [...path, key]);
        if (found !== null)
            return found;
    }
    return null;
}
function isFlat(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    const cells = Object.values(value);
    return cells.length > 0 && cells.every((cell) => typeof cell !== 'object' || cell === null);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
// EXTERNAL MODULE: ./node_modules/lossless-json/lib/esm/index.js + 6 modules
var esm = __webpack_require__(875);
;// CONCATENATED MODULE: ./src/report/model/queries.ts



function askedQueries(queries) {
    const names = new Map();
    for (const query of queries)
        names.set(query.name, [...(names.get(query.name) ?? []), query]);
    return [...names].map(([name, times]) => ({ name, times }));
}
/** Indents a JSON list or object without rounding its numbers; other answers are unchanged. */
function indented(answer) {
    if (!/^\s*[[{]/.test(answer))
        return answer;
    try {
        return (0,esm/* stringify */.As)((0,esm/* parse */.qg)(answer.trim()), undefined, 2) ?? answer;
    }
    catch {
        return answer;
    }
}
const ERROR_PREFIX = /^(Error: )?rpc error: code = \w+ desc = /;
function briefOf(answer) {
    const listing = findListing(answer);
    if (listing === null)
        return { kind: 'text', text: answer.replace(ERROR_PREFIX, '') };
    const { path, rows } = listing;
    return { kind: 'rows', rows: rows.length === 1 ? '1 row' : `${rows.length} rows`, path };
}
/** Limits of a comparison, far above usual answers: its time grows with the square of the edits. */
const MOST_EDITS = 2_000;
const LONGEST_MS = 500;
/** Compares two texts line by line, with `context` lines around each difference. */
function compareTexts(before, after, context) {
    if (before === after)
        return { kind: 'same' };
    const patch = (0,create/* structuredPatch */.YB)('', '', `${before}\n`, `${after}\n`, undefined, undefined, {
        context,
        maxEditLength: MOST_EDITS,
        timeout: LONGEST_MS,
    });
    if (patch === undefined)
        return { kind: 'too different' };
    const hunks = patch.hunks.map(({ lines }) => lines.map((line) => {
        const sign = line[0];
        return { sign: sign === '+' || sign === '-' ? sign : ' ', text: line.slice(1) };
    }));
    return { kind: 'different', hunks };
}

;// CONCATENATED MODULE: ./src/report/formats/query-sections.ts





const LISTING_ROWS = 20;
const LISTING_COLUMNS = 8;
const CELL = 80;
const SHORT_ANSWER = 60;
const DATA_ANSWER = 48;
const CONTEXT_LINES = 2;
/** Data before and after the upgrades: a row for each query, a column for each release. */
function dataSection({ queries, releases }) {
    if (queries.length === 0)
        return { kind: 'data', body: (0,markdown.md) `` };
    const asked = releases.filter(({ name }) => queries.some(({ release }) => release === name));
    const isRestarted = queries.some(({ moment }) => moment === 'restart');
    const columns = [
        { title: 'Query' },
        ...asked.map(({ name }) => ({ title: name })),
        ...(isRestarted ? [{ title: 'after the restart' }] : []),
    ];
    const rows = askedQueries(queries).map(({ name, times: own }) => {
        const cell = (query) => query === undefined ? section/* DASH */.jr : (0,markdown.md) `${query.ok ? '✅' : '❌'} ${brief(query.answer)}`;
        return [
            (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(name, CELL)),
            ...asked.map(({ name: release }) => cell(own.find((query) => query.release === release && query.moment === 'release'))),
            ...(isRestarted ? [cell(own.find(({ moment }) => moment === 'restart'))] : []),
        ];
    });
    return { kind: 'data', body: (0,markdown/* blocks */.Bv)((0,markdown.md) `### Data before and after`, (0,markdown/* table */.tp)(columns, rows)) };
}
/** Formats an answer for a cell: the size of its list, or its beginning. */
function brief(answer) {
    const found = briefOf(answer);
    if (found.kind === 'text')
        return (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(found.text, DATA_ANSWER));
    const { path, rows } = found;
    return path === '' ? (0,markdown/* text */.Qq)(rows) : (0,markdown.md) `${rows} in ${(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(path, DATA_ANSWER))}`;
}
/** Differences between the answers to each query from release to release, line by line. */
function diffSection({ queries }) {
    const changes = askedQueries(queries).flatMap(({ times }) => {
        const own = times.filter(({ moment }) => moment === 'release');
        return own.slice(1).flatMap((after, index) => {
            const before = own[index];
            return before === undefined || before.answer === after.answer ? [] : [{ before, after }];
        });
    });
    if (changes.length === 0)
        return { kind: 'differences', body: (0,markdown.md) `` };
    const bodies = changes.flatMap(({ before, after }) => [
        (0,markdown.md) `**${(0,markdown/* code */.aY)(after.name)}** from ${releaseOf(before)} to ${releaseOf(after)}`,
        (0,section/* limitedBlock */.oS)(difference(before.answer, after.answer), 'diff'),
    ]);
    const title = `Changed answers from release to release (${changes.length})`;
    return { kind: 'differences', body: (0,markdown/* details */.zH)(title, (0,markdown/* blocks */.Bv)(...bodies)) };
}
/** Differing lines of two answers, with their context. */
function difference(before, after) {
    const comparison = compareTexts(indented(before), indented(after), CONTEXT_LINES);
    if (comparison.kind !== 'different')
        return `- ${(0,markdown/* clip */.$Q)(before, CELL)}\n+ ${(0,markdown/* clip */.$Q)(after, CELL)}`;
    return comparison.hunks
        .map((lines) => lines.map(({ sign, text: line }) => `${sign}${line}`).join('\n'))
        .join('\n…\n');
}
/** Table of the queries, with a row for each time they were asked. */
function querySection({ queries }) {
    const titles = ['Query', 'Release', 'Expected', 'Ok', 'Answer'].map((title) => ({ title }));
    const rows = queries.map((query) => [
        (0,markdown/* code */.aY)(query.name),
        releaseOf(query),
        (0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(query.expected, CELL)),
        (0,markdown.md) `${query.ok ? '✅' : '❌'}`,
        (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(query.answer, SHORT_ANSWER)),
    ]);
    if (rows.length === 0)
        return { kind: 'queries', body: (0,markdown.md) `` };
    return {
        kind: 'queries',
        body: (0,markdown/* details */.zH)(`Queries as asked (${rows.length})`, (0,markdown/* table */.tp)(titles, rows)),
    };
}
/** Table of each query's last answer if it is a list of objects, such as a leaderboard. */
function listingSection({ queries }) {
    const last = new Map(queries.map((query) => [query.name, query]));
    const bodies = [...last.values()].flatMap((query) => {
        const listing = query.ok ? findListing(query.answer) : null;
        if (listing === null)
            return [];
        return [(0,markdown.md) `### ${(0,markdown/* code */.aY)(query.name)} at ${releaseOf(query)}`, ...listingOf(listing)];
    });
    return { kind: 'listings', body: (0,markdown/* blocks */.Bv)(...bodies) };
}
/** Whole answers; unexpected ones have their own section, which is more important. */
function answerSections({ queries }) {
    return [
        { kind: 'wrong answers', body: answersOf('Answers not as expected', queries, false) },
        { kind: 'answers', body: answersOf('Answers as expected', queries, true) },
    ];
}
function answersOf(title, queries, ok) {
    const asked = queries.filter((query) => query.ok === ok);
    if (asked.length === 0)
        return (0,markdown.md) ``;
    const answers = asked.flatMap((query) => [
        (0,markdown.md) `**${(0,markdown/* code */.aY)(query.name)} at ${releaseOf(query)}:** ${(0,markdown/* code */.aY)(query.command)}`,
        answerBlock(query.answer),
    ]);
    return (0,markdown/* details */.zH)(`${title} (${asked.length})`, (0,markdown/* blocks */.Bv)(...answers));
}
function answerBlock(answer) {
    return (0,section/* limitedBlock */.oS)(indented(answer), (0,json/* parseJson */.q)(answer) === undefined ? 'text' : 'json');
}
function listingOf({ path, columns, rows }) {
    const shownColumns = columns.slice(0, LISTING_COLUMNS);
    const isNumber = (cell) => /^-?\d+(\.\d+)?$/.test(String(cell));
    const head = shownColumns.map((title, index) => ({
        title: (0,markdown/* clip */.$Q)(title, CELL),
        ...(rows.every((row) => isNumber(row[index])) ? { align: 'right' } : {}),
    }));
    const shown = rows.slice(0, LISTING_ROWS).map((row) => shownColumns.map((_, index) => {
        const cell = row[index];
        return cell === undefined ? section/* DASH */.jr : (0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(String(cell), CELL));
    }));
    const cut = [
        ...(rows.length > shown.length ? [`${shown.length} of ${rows.length} rows`] : []),
        ...(columns.length > head.length ? [`${head.length} of ${columns.length} columns`] : []),
    ];
    const where = path === '' ? (0,markdown.md) `the answer` : (0,markdown/* code */.aY)(path);
    const note = (0,markdown.md) `${cut.join(' and ')} of ${where}; all are in \`report.json\` of the evidence.`;
    return [(0,markdown/* table */.tp)(head, shown), ...(cut.length > 0 ? [note] : [])];
}
function releaseOf({ release, moment }) {
    return moment === 'restart' ? (0,markdown.md) `${(0,markdown/* code */.aY)(release)} after the restart` : (0,markdown/* code */.aY)(release);
}

;// CONCATENATED MODULE: ./src/report/formats/run-sections.ts




/** Output of the traffic. */
function trafficSection({ traffic }) {
    if (traffic.length === 0)
        return { kind: 'traffic', body: (0,markdown.md) `` };
    const outputs = traffic.flatMap(({ name, stage, ok, mayFail, output }) => [
        (0,markdown.md) `**${(0,markdown/* code */.aY)(name)}** (${(0,markdown/* code */.aY)(stage)}${ok ? '' : `, failed${mayFail ? ', which the plan allows' : ''}`})`,
        (0,section/* limitedBlock */.oS)(output),
    ]);
    return { kind: 'traffic', body: (0,markdown/* details */.zH)(`Traffic (${traffic.length})`, (0,markdown/* blocks */.Bv)(...outputs)) };
}
/** One line about the restart. */
function restartSection({ restart }) {
    if (restart === null)
        return { kind: 'restart', body: (0,markdown.md) `` };
    const { release, heightBefore, heightAfter, ok } = restart;
    const went = ok ? (0,markdown.md) `resumed` : (0,markdown.md) `**did not resume**`;
    return {
        kind: 'restart',
        body: (0,markdown.md) `**Restart** on ${(0,markdown/* code */.aY)(release)} without Cosmovisor: the chain ${went}; height ${heightBefore} before, ${heightAfter} after.`,
    };
}
/** Notices for the reader besides the result. */
function noticeSection({ notices }) {
    if (notices.length === 0)
        return { kind: 'notices', body: (0,markdown.md) `` };
    const lines = notices.map((notice) => (0,markdown.md) `- ${(0,markdown/* text */.Qq)(notice)}`);
    return { kind: 'notices', body: (0,markdown/* details */.zH)(`Notices (${notices.length})`, (0,markdown/* join */.fj)(lines, '\n')) };
}
/** Duration of each phase. */
function phaseSection({ phases, totalMs }) {
    if (phases.length === 0)
        return { kind: 'timings', body: (0,markdown.md) `` };
    const columns = [
        { title: 'Phase' },
        { title: 'Time', align: 'right' },
        { title: 'Result' },
    ];
    const results = new Map([
        [true, (0,markdown.md) `ok`],
        [false, (0,markdown.md) `**failed**`],
        [null, (0,markdown.md) `**did not end**`],
    ]);
    const rows = phases.map(({ name, ms, ok }) => [
        (0,markdown/* code */.aY)(name),
        (0,section/* duration */.p0)(ms),
        results.get(ok) ?? section/* DASH */.jr,
    ]);
    const total = [(0,markdown.md) `Total`, (0,section/* duration */.p0)(totalMs), (0,markdown.md) ``];
    const timings = (0,markdown/* table */.tp)(columns, [...rows, total]);
    return { kind: 'timings', body: (0,markdown/* details */.zH)(`Timings (${rows.length} phases)`, timings) };
}
const DECISIONS = {
    given: 'existed',
    pulled: 'pulled',
    engine: 'unchanged, in the engine',
    cache: 'unchanged, from the cache',
    build: 'built',
};
/** Table of the images with their origin and size, and the disk space. */
function providedTable({ images, disk }) {
    if (images.length === 0)
        return (0,markdown.md) ``;
    const columns = [
        { title: 'Image' },
        { title: 'Origin' },
        { title: 'Time', align: 'right' },
        { title: 'Size', align: 'right' },
        { title: 'Key' },
        { title: 'Digest' },
    ];
    const rows = images.map(({ reference, decision, ms, bytes, key, digests }) => [
        (0,markdown/* code */.aY)(reference),
        (0,markdown/* text */.Qq)(DECISIONS[decision]),
        ms === null ? section/* DASH */.jr : (0,section/* duration */.p0)(ms),
        (0,markdown/* text */.Qq)((0,text_format/* gigabytes */.kN)(bytes)),
        key === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,text_format/* shortHash */.BC)(key)),
        digests[0] === undefined ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(digests[0], 100)),
    ]);
    const taken = Object.entries(disk ?? {}).map(([moment, { free, images, cache }]) => {
        const held = images === null ? '' : `, ${(0,text_format/* gigabytes */.kN)(images)} in images`;
        return `${moment}: ${(0,text_format/* gigabytes */.kN)(free)} free${held}, ${(0,text_format/* gigabytes */.kN)(cache)} in the cache`;
    });
    return (0,markdown/* blocks */.Bv)((0,markdown/* table */.tp)(columns, rows), taken.length === 0 ? (0,markdown.md) `` : (0,markdown.md) `Disk space ${(0,markdown/* text */.Qq)(taken.join('; '))}.`);
}
/** Tables of the releases and of all images, with their sources. */
function imageSection(report) {
    const { releases } = report;
    const titles = [
        ...['Release', 'Image', 'Image id', 'Source', 'Binary (sha256)', 'Cosmos SDK', 'Engine'],
    ].map((title) => ({ title }));
    const rows = releases.map(({ name, image, imageId, source, sha256, sdk, engine }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(image),
        imageId === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(imageId, 20)),
        source === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)((0,format/* shownSource */.Vt)(source), 160)),
        sha256 === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,text_format/* shortHash */.BC)(sha256)),
        (0,section/* value */.Uq)(sdk),
        (0,section/* value */.Uq)(engine),
    ]);
    const tables = (0,markdown/* blocks */.Bv)((0,markdown/* table */.tp)(titles, rows), providedTable(report));
    return { kind: 'images', body: (0,markdown/* details */.zH)('Releases and images', tables) };
}

;// CONCATENATED MODULE: ./src/report/formats/upgrade-sections.ts



/** Table of the upgrades with their proposals. */
function proposalSection({ upgrades }) {
    const columns = [
        { title: 'Proposal', align: 'right' },
        { title: 'Upgrade' },
        { title: 'Status' },
        { title: 'Tally' },
        { title: 'Voting (UTC, chain time)' },
        { title: 'Height', align: 'right' },
        { title: 'Halted (UTC)' },
        { title: 'Straddled' },
        { title: 'Applied after', align: 'right' },
        { title: 'Resumed after', align: 'right' },
    ];
    const rows = upgrades.map((upgrade, index) => {
        const { name, proposal, schedule, appliedAfterMs, resumedAfterMs } = upgrade;
        return [
            proposal === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)(proposal.id),
            (0,markdown/* code */.aY)(name),
            statusOf(proposal, schedule),
            (0,markdown/* text */.Qq)((0,format/* formatTally */.eQ)(proposal?.tally ?? null)),
            proposal === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)((0,format/* formatVoting */.r7)(proposal)),
            heightOf(upgrade),
            upgrade.haltedAt === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)((0,format/* formatTimeOfDay */.qY)(upgrade.haltedAt)),
            straddled(upgrade, upgrades[index - 1]),
            (0,section/* duration */.p0)(appliedAfterMs),
            (0,section/* duration */.p0)(resumedAfterMs),
        ];
    });
    const reasons = upgrades.flatMap(({ name, proposal }) => proposal?.failedReason
        ? [(0,markdown.md) `Proposal of ${(0,markdown/* code */.aY)(name)}: ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(proposal.failedReason, 500))}`]
        : []);
    return {
        kind: 'proposals',
        body: (0,markdown/* blocks */.Bv)((0,markdown.md) `### Upgrades`, (0,markdown/* table */.tp)(columns, rows), ...reasons),
    };
}
/** Table of the nodes at each upgrade. */
function nodeSection({ upgrades }) {
    const columns = [
        { title: 'Service' },
        { title: 'Current' },
        { title: 'Version' },
        { title: 'Halt height', align: 'right' },
        { title: 'Swap', align: 'right' },
        { title: 'App hash' },
    ];
    const bodies = upgrades
        .filter(({ nodes }) => nodes.some((node) => node.haltHeight !== null || node.appHash !== null))
        .flatMap(({ name, from, to, nodes }) => [
        (0,markdown.md) `**${(0,markdown/* code */.aY)(name)}** (${(0,markdown/* code */.aY)(from)} → ${(0,markdown/* code */.aY)(to)})`,
        (0,markdown/* table */.tp)(columns, nodes.map((node) => [
            (0,markdown/* code */.aY)(node.service),
            (0,section/* value */.Uq)(node.current),
            (0,section/* value */.Uq)(node.version),
            node.haltHeight === null ? section/* DASH */.jr : (0,markdown.md) `${node.haltHeight}`,
            (0,section/* duration */.p0)(node.swapMs),
            node.appHash === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(node.appHash, 13)),
        ])),
    ]);
    if (bodies.length === 0)
        return { kind: 'node tables', body: (0,markdown.md) `` };
    return { kind: 'node tables', body: (0,markdown/* details */.zH)('Nodes at each upgrade', (0,markdown/* blocks */.Bv)(...bodies)) };
}
function statusOf(proposal, schedule) {
    if (schedule !== null)
        return (0,markdown/* text */.Qq)(`scheduled ${(0,format/* scheduledBy */.bn)(schedule)}`);
    return proposal === null ? (0,markdown.md) `not proposed` : (0,markdown/* text */.Qq)((0,format/* statusWord */.Hm)(proposal.status));
}
function straddled({ straddledPrevious }, previous) {
    if (straddledPrevious === null)
        return section/* DASH */.jr;
    if (!straddledPrevious)
        return (0,markdown.md) `no`;
    return previous === undefined ? (0,markdown.md) `yes` : (0,markdown.md) `yes, ${(0,markdown/* code */.aY)(previous.name)}`;
}
function heightOf({ height, done }) {
    if (height === null)
        return section/* DASH */.jr;
    return done ? (0,markdown.md) `${height}` : (0,markdown.md) `${height} (planned)`;
}

;// CONCATENATED MODULE: ./src/report/formats/summary.ts









const EVIDENCE_LINES = 30;
const EVIDENCE_BYTES = 8 * 1024;
/** Sections in the order in which they are omitted if the summary is too long. */
const LEAST_IMPORTANT_FIRST = [
    'answers',
    'traffic',
    'images',
    'node tables',
    'timings',
    'queries',
    'differences',
    'listings',
    'wrong answers',
    'restart',
    'notices',
    'timeline',
    'data',
    'failed checks',
    'proposals',
    'evidence lines',
    'outcome',
];
/**
 * Renders a report as Markdown for the job summary and summary.md. To stay within `maxBytes` of UTF-8, it omits
 * and lists whole sections, the least important ones first.
 */
function renderSummary(report, { maxBytes }) {
    const top = [heading(report), ...cause(report)];
    const sections = [
        evidenceSection(report),
        { kind: 'outcome', body: outcome(report) },
        checkSection(report),
        proposalSection(report),
        timelineSection(report),
        dataSection(report),
        listingSection(report),
        restartSection(report),
        diffSection(report),
        ...answerSections(report),
        querySection(report),
        nodeSection(report),
        noticeSection(report),
        trafficSection(report),
        phaseSection(report),
        imageSection(report),
    ].filter(({ body }) => body.source !== '');
    for (let dropped = 0; dropped <= LEAST_IMPORTANT_FIRST.length; dropped++) {
        const left = new Set(LEAST_IMPORTANT_FIRST.slice(0, dropped));
        const kept = sections.filter(({ kind }) => !left.has(kind));
        const gone = sections.filter(({ kind }) => left.has(kind)).map(({ kind }) => kind);
        const source = page(...top, ...kept.map(({ body }) => body), pointer(gone));
        if (fits(source, maxBytes))
            return source;
    }
    const shortest = [page(heading(report), pointer(['everything else'])), page(heading(report))];
    return shortest.find((source) => fits(source, maxBytes)) ?? '';
}
function page(...parts) {
    return `${(0,markdown/* blocks */.Bv)(...parts).source}\n`;
}
function fits(source, maxBytes) {
    return Buffer.byteLength(source, 'utf8') <= maxBytes;
}
function pointer(gone) {
    if (gone.length === 0)
        return (0,markdown.md) ``;
    return (0,markdown.md) `Left out because the summary would be too long: ${gone.join(', ')}. See \`report.json\` of the evidence.`;
}
function heading({ result, chain }) {
    const mark = result === 'passed' ? '✅' : '❌';
    return (0,markdown.md) `## ${mark} Upgrade rehearsal of ${(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(chain.id ?? chain.binary, 80))} ${result}`;
}
const FAILED_CHECKS = 10;
/** Table of the failed checks, unless the cause is the only one. */
function checkSection({ checks, failure }) {
    const failed = checks.filter(({ result }) => result === 'failed');
    const [only] = failed;
    if (failed.length === 0 || (failed.length === 1 && only?.message === failure?.message)) {
        return { kind: 'failed checks', body: (0,markdown.md) `` };
    }
    const titles = ['Failed check', 'Reason', 'Line'].map((title) => ({ title }));
    const rows = failed.map(({ suite, name, message, place }) => [
        (0,markdown.md) `${(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(suite, 60))} ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(name, 100))}`,
        (0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(message ?? '', 160)),
        place === null ? section/* DASH */.jr : (0,markdown/* code */.aY)(`${place.file}:${place.line}`),
    ]);
    const shown = (0,markdown/* table */.tp)(titles, rows.slice(0, FAILED_CHECKS));
    const others = rows.slice(FAILED_CHECKS);
    const rest = others.length === 0 ? (0,markdown.md) `` : (0,markdown/* details */.zH)(`${others.length} more`, (0,markdown/* table */.tp)(titles, others));
    return { kind: 'failed checks', body: (0,markdown/* blocks */.Bv)(shown, rest) };
}
/** Outcome in a sentence: upgrades, duration, longest halt and number of passed checks. */
function outcome(report) {
    const { upgrades, totalMs, checks } = report;
    const done = upgrades.filter((upgrade) => upgrade.done);
    const began = report.startedAt === null ? '' : `, started ${(0,format/* formatTime */.fU)(report.startedAt)}`;
    const time = `${(0,text_format/* formatDuration */.a3)(totalMs)}${began}`;
    const passed = checks.filter(({ result }) => result === 'passed').length;
    const count = (0,markdown.md) `${passed} of ${checks.length} checks passed.`;
    if (done.length === 0)
        return (0,markdown.md) `No upgrade was done (${time}). ${count}`;
    const route = (0,model_upgrades/* doneRoute */.i)(report).map(markdown/* code */.aY);
    const doneOf = done.length === upgrades.length ? `${done.length}` : `${done.length} of ${upgrades.length}`;
    const noun = upgrades.length === 1 ? 'upgrade' : 'upgrades';
    const longest = (0,model_upgrades/* longestHalt */.e)(done);
    const halt = (0,text_format/* formatDuration */.a3)(longest?.resumedAfterMs ?? 0);
    return (0,markdown.md) `${doneOf} ${noun} done, ${(0,markdown/* join */.fj)(route, ' → ')}, in ${time}. The longest halt was **${halt}** (${(0,markdown/* code */.aY)(longest?.name ?? '')}). ${count}`;
}
function cause({ failure }) {
    if (failure === null)
        return [];
    const [first = ''] = failure.message.split('\n');
    const { phase, place } = failure;
    const places = [
        (0,markdown/* code */.aY)(failure.code),
        ...(phase === null ? [] : [(0,markdown.md) `phase ${(0,markdown/* code */.aY)(phase)}`]),
        ...(place === null ? [] : [(0,markdown/* code */.aY)(`${place.file}:${place.line}`)]),
    ];
    return [
        (0,markdown.md) `**Cause (${(0,markdown/* join */.fj)(places, ', ')}):** ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(first, 1000))}`,
        failure.hint === null ? (0,markdown.md) `` : (0,markdown.md) `**What to do:** ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(failure.hint, 1000))}`,
    ];
}
/** Rest of the message, and last lines of the evidence. */
function evidenceSection({ failure }) {
    const kind = 'evidence lines';
    if (failure === null)
        return { kind, body: (0,markdown.md) `` };
    const [, ...rest] = failure.message.split('\n');
    const lines = [...rest, ...failure.lines];
    if (lines.length === 0)
        return { kind, body: (0,markdown.md) `` };
    const shown = lines.slice(-EVIDENCE_LINES).map((line) => (0,markdown/* clipBytes */.Wp)(line, 500));
    while (shown.length > 1 && Buffer.byteLength(shown.join('\n')) > EVIDENCE_BYTES)
        shown.shift();
    const title = shown.length === lines.length
        ? (0,markdown.md) ``
        : (0,markdown.md) `The last ${shown.length} of ${lines.length} lines; see \`report.json\` of the evidence for all:`;
    return { kind, body: (0,markdown/* blocks */.Bv)(title, (0,markdown/* codeBlock */.DV)(shown.join('\n'))) };
}

// EXTERNAL MODULE: ./src/secrets/sensitive.ts
var sensitive = __webpack_require__(21869);
// EXTERNAL MODULE: ./src/secrets/shown-configuration.ts
var shown_configuration = __webpack_require__(66991);
// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
// EXTERNAL MODULE: ./src/cosmovisor/gate.ts
var gate = __webpack_require__(96467);
// EXTERNAL MODULE: ./src/secrets/secret-names.ts
var secret_names = __webpack_require__(53204);
;// CONCATENATED MODULE: ./src/stack/compose/shown.ts




/**
 * A compose model for display: without the contents of configs and secrets, and with values masked that are
 * secret by name or form, in variables, labels, build arguments, commands, health checks and all other texts.
 */
function withoutSecrets(model) {
    const { configs, secrets, ...rest } = (0,compose_model/* withServices */.lS)(model, withPlainOrder);
    return {
        ...(0,shown_configuration/* shownConfiguration */.U)(rest),
        ...(configs && { configs: hiddenFiles(configs) }),
        ...(secrets && { secrets: hiddenFiles(secrets) }),
    };
}
/** A service with the order of its gate in plain text, in which secrets are recognised as in its other variables. */
function withPlainOrder(service) {
    const given = service.environment?.[gate/* GATE_START */.Jo];
    if (typeof given !== 'string')
        return service;
    const { run: command, set: environment, ...rest } = (0,gate/* orderIn */.q_)(given);
    const order = JSON.stringify((0,shown_configuration/* shownConfiguration */.U)({ command, environment, ...rest }));
    return { ...service, environment: { ...service.environment, [gate/* GATE_START */.Jo]: order } };
}
function hiddenFiles(files) {
    return Object.fromEntries(Object.entries(files).map(([name, { content, ...kept }]) => [
        name,
        content === undefined ? kept : { ...kept, content: secret_names/* HIDDEN */.RG },
    ]));
}

// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
// EXTERNAL MODULE: ./src/evidence/folder.ts
var folder = __webpack_require__(44689);
// EXTERNAL MODULE: ./src/evidence/names.ts
var names = __webpack_require__(83781);
// EXTERNAL MODULE: ./src/evidence/safe-name.ts
var safe_name = __webpack_require__(47862);
;// CONCATENATED MODULE: ./src/evidence/evidence.ts




















/** Appends each event to a file as it happens, so that a killed run leaves a record. */
function eventLog(evidence, secrets, warn) {
    const file = external_node_path_default().join(evidence, names/* REPORTS */.Sk.events);
    let isWhole = true;
    let isNew = true;
    return (event) => {
        if (!isWhole)
            return;
        try {
            if (isNew)
                (0,folder/* announce */.iP)(evidence, names/* REPORTS */.Sk.events);
            isNew = false;
            append(file, `${secrets.json(event)}\n`);
        }
        catch (error) {
            isWhole = false;
            warn(`Cannot write ${file}, which lacks all further events: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
}
/** Appends to a file that only its owner can read; fails for a link or a pipe. */
function append(file, text) {
    const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    const flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
    const descriptor = (0,external_node_fs_.openSync)(file, flags, 0o600);
    try {
        (0,external_node_fs_.writeSync)(descriptor, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/**
 * Writes the report in all its forms, without secrets; a failure of one does not stop the others. If the report
 * itself cannot be written, the rehearsal has failed, as its result would be lost.
 */
async function writeEvidence(evidence, reported, events, { secrets, bundle, warn, print }) {
    const files = placesIn(evidence);
    const failed = [];
    const write = async (form, render) => {
        try {
            await writeIn(evidence, names/* REPORTS */.Sk[form], await render());
        }
        catch (error) {
            failed.push(form);
            warn(`Cannot write ${files[form]}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
    let report = reportOf(reported, events, secrets);
    await write('report', () => `${JSON.stringify(report, null, 2)}\n`);
    if (failed.includes('report')) {
        report = reportOf(reported, [...events, unwritten(files.report, events)], secrets);
    }
    let summary = '';
    await write('summary', () => {
        summary = renderSummary(report, { maxBytes: section/* SUMMARY_LIMIT */.Jt });
        return summary;
    });
    await write('junit', () => renderJunit(report));
    await write('badge', () => renderBadge(report));
    await write('page', () => evidence_page(evidence, report, secrets, bundle));
    if (failed.includes('report'))
        print?.(summary);
    return { report, summary, files, evidence };
}
function reportOf(reported, events, secrets) {
    return JSON.parse(secrets.json(foldReport(reported, events)));
}
function unwritten(file, events) {
    return {
        code: 'REPORT_UNWRITABLE',
        type: 'failed',
        step: { kind: 'report' },
        message: `Cannot write the report ${file}`,
        hint: 'Check the disk of the evidence folder: it may be full or no longer mounted. The log contains the summary.',
        lines: [],
        place: null,
        at: events.at(-1)?.at ?? 0,
    };
}
/** Writes a file of the evidence that only its owner can read; follows no link. */
async function writeIn(evidence, name, text) {
    const isKnown = (0,names/* isOwnName */.sJ)(name, 'rehearsal') || (0,names/* isOwnName */.sJ)(name, 'images');
    if (!isKnown)
        throw new Error(`names.ts does not know the evidence file ${name}`); // it would never be removed
    await (0,folder/* makeEvidence */.Qw)(evidence);
    (0,folder/* announce */.iP)(evidence, name);
    await new system_folder/* Folder */.vd(evidence).writeText(name, text);
}
function placesIn(evidence) {
    const places = Object.entries(names/* REPORTS */.Sk).map(([name, file]) => [name, external_node_path_default().join(evidence, file)]);
    return Object.fromEntries(places);
}
async function evidence_page(evidence, report, secrets, bundle) {
    const logs = await readPageLogs(evidence, report, PAGE_LOG_BYTES);
    const shown = logs.map((log) => ({
        ...log,
        parts: log.parts.map((part) => ({ ...part, text: secrets.redact(part.text) })),
    }));
    return renderPage(report, shown, await readPageAssets(bundle));
}
/** Maximum size in bytes of a kept file of the working folder: compose files, a build graph, a Dockerfile. */
const KEPT_LIMIT = 64 * 1024 * 1024;
/**
 * Saves the resolved plan, the compose files, the genesis and the build graph of a run, without secrets. Reads
 * only regular files of the folder, as containers may have written to it.
 */
async function keepConfiguration(folder, evidence, { plan, genesis }, secrets) {
    const parts = [
        async () => {
            // Removed before YAML breaks long values into lines.
            const shown = JSON.parse(secrets.json(withoutArguments(plan)));
            await writeIn(evidence, names/* EVIDENCE */.S4.plan, (0,dist/* stringify */.As)(shown));
        },
        () => keepBuilds(folder, evidence, secrets),
        ...Object.values(compose_model/* COMPOSE_FILES */.Zz).map((file) => () => keepCompose(folder, evidence, file, secrets)),
        async () => {
            if (genesis === undefined)
                return;
            const shown = secrets.json((0,sensitive/* withoutPrivateKeys */.oe)(genesis), 2);
            await writeIn(evidence, names/* EVIDENCE */.S4.genesis, `${shown}\n`);
        },
    ];
    const failures = [];
    for (const keep of parts)
        await keep().catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}
async function keepCompose(folder, evidence, file, secrets) {
    const text = await readKept(folder, file);
    if (text === undefined)
        return;
    const shown = withoutSecrets(JSON.parse(text));
    await writeIn(evidence, file, `${secrets.json(shown, 2)}\n`);
}
/** Keys of a plan whose values may be secret by name or form: build arguments, variables, flags. */
const MAYBE_SECRET = ['args', 'environment', 'env', 'flags'];
/** The plan without such values that look secret. */
function withoutArguments(plan) {
    return JSON.parse(JSON.stringify((0,complete/* writtenPlan */.z)(plan)), (key, value) => MAYBE_SECRET.includes(key) ? (0,shown_configuration/* shownConfiguration */.U)(value, key) : value);
}
/** Saves the build graph and the generated Dockerfiles of a run; an empty graph if nothing was built. */
async function keepBuilds(folder, evidence, secrets) {
    const working = new system_folder/* Folder */.vd(folder);
    if (!(await isFolder(working, BUILDS)))
        return;
    let kept = 0;
    for (const file of await buildFiles(working)) {
        const text = await readKept(folder, `${BUILDS}/${file}`);
        if (text === undefined)
            continue;
        await keepBuild(evidence, file, text, secrets);
        kept++;
    }
    if (kept === 0)
        await keepBuild(evidence, 'bake.json', '{}', secrets);
}
/** Folder of a run's builds, which also contains build contexts with a chain's files. */
const BUILDS = 'images';
/** Paths of files to save below that folder. */
async function buildFiles(working) {
    const found = ['bake.json'];
    for (const kind of ['cosmovisor', 'go']) {
        if (!(await isFolder(working, `${BUILDS}/${kind}`)))
            continue;
        for (const name of await working.list(`${BUILDS}/${kind}`)) {
            if (!(await isFolder(working, `${BUILDS}/${kind}/${name}`)))
                continue;
            found.push(`${kind}/${name}/Dockerfile`, `${kind}/${name}/Dockerfile.chained`);
        }
    }
    return found.filter((file) => names/* EXPLAINS_BUILDS */.bg.test(file));
}
async function keepBuild(evidence, file, text, secrets) {
    const name = `${names/* EVIDENCE */.S4.builds}${file.replaceAll('/', '-')}`;
    const shown = file.endsWith('.json')
        ? `${secrets.json((0,shown_configuration/* shownConfiguration */.U)(JSON.parse(text)), 2)}\n`
        : secrets.redact((0,sensitive/* withoutSensitive */.f1)(text));
    await writeIn(evidence, name, shown);
}
async function isFolder(folder, name) {
    const stats = await folder.stat(name).catch(() => undefined);
    return stats?.isDirectory() === true;
}
/** Text of a file of a working folder; undefined if it is missing, a link or not a regular file. */
async function readKept(folder, file) {
    const working = new system_folder/* Folder */.vd(folder);
    try {
        if (!(await working.stat(file))?.isFile())
            return undefined;
        return await working.readText(file, KEPT_LIMIT);
    }
    catch (error) {
        if (error instanceof system_folder/* LinkError */.R6 || (0,system_folder/* isMissing */.b2)(error)) {
            return undefined;
        }
        throw error;
    }
}
/** Saves the output of a traffic command. */
async function keepTraffic(evidence, name, output, secrets) {
    await writeIn(evidence, `traffic/${(0,safe_name/* safeName */.j)(name)}.log`, `${secrets.redact(output)}\n`);
}
/** Saves the output of a command of `stack.prepare`, which counts from 1; no service has a name with `~`. */
async function keepPreparation(evidence, number, output, secrets) {
    await writeIn(evidence, `logs/~prepare-${number}.log`, `${secrets.redact(output)}\n`);
}
/** Saves a log, from which secrets are already removed. */
function keepLog(evidence, file, text) {
    return writeIn(evidence, `logs/${file}`, text);
}
/** Saves the outcome of the `images` command. */
function keepImages(evidence, outcome, secrets) {
    return writeIn(evidence, names/* EVIDENCE */.S4.images, `${secrets.json(outcome, 2)}\n`);
}


/***/ }),

/***/ 44689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ makeEvidence),
/* harmony export */   eA: () => (/* binding */ EvidenceFolder),
/* harmony export */   iP: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12311);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12600);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31650);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68617);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29207);
/* harmony import */ var _system_owner__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77010);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(83781);











/** List of the files written by runs, so that no other file is ever removed. */
const MANIFEST = '.rehearsal.json';
/** Lock of the run that writes to the folder. */
const LOCK = '.rehearsal-lock';
/** Names written by the current run, one per line: after a kill, only these count as its files. */
const WRITTEN = '.rehearsal-written';
/** Maximum size of each of these files. */
const LIMIT = 4_000_000;
/** Bytes hashed at each end of a file, to identify it. */
const ENDS = 64 * 1024;
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_10__/* .literal */ .euz('upgrade-rehearsal/evidence-folder/1'),
    /** Command that is writing to the folder, or was killed while writing. */
    open: zod__WEBPACK_IMPORTED_MODULE_10__/* ["enum"] */ .k5n(['rehearsal', 'images']).nullable(),
    /** Files of earlier runs: path and mark of the content (see {@link markOf}). */
    files: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP()),
});
const NOTHING = {
    schema: 'upgrade-rehearsal/evidence-folder/1',
    open: null,
    files: {},
};
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), owner: _system_owner__WEBPACK_IMPORTED_MODULE_8__/* .ownerSchema */ .$K });
/**
 * The evidence folder, locked by one run at a time. Unchanged until {@link EvidenceFolder.begin}; files that no run
 * wrote are never removed or overwritten, whatever their names.
 */
class EvidenceFolder {
    path;
    run;
    writer;
    #isBegun = false;
    constructor(path, run, writer) {
        this.path = path;
        this.run = run;
        this.writer = writer;
    }
    /**
     * Locks the folder for a run; creates it if missing.
     *
     * @throws RehearsalError if the folder is not writable, another run has the lock, or a foreign file has a name
     * that the run writes
     */
    static async claim(folder, run, writer) {
        await makeEvidence(folder);
        await lock(folder, run);
        const claimed = new EvidenceFolder(folder, run, writer);
        try {
            await claimed.#refuseOthers();
        }
        catch (error) {
            await unlock(folder, run);
            throw error;
        }
        return claimed;
    }
    /**
     * Completes the folder of a killed run, in a later process. Does nothing if the run ended in order or another
     * run has the lock.
     */
    static async finish(folder, run) {
        if ((await readLock(folder))?.run !== run)
            return;
        const { open: writer } = await readManifest(folder);
        if (writer !== null)
            await new EvidenceFolder(folder, run, writer).#seal();
        await unlock(folder, run);
    }
    /**
     * Removes the files of earlier runs that this run will write; the previous report is lost from here on.
     *
     * @throws RehearsalError if the folder is not writable
     */
    async begin() {
        try {
            const { open: killed } = await readManifest(this.path);
            // Files of a killed run that this one does not write stay, and stay listed.
            if (killed !== null && killed !== this.writer) {
                await new EvidenceFolder(this.path, this.run, killed).#seal();
            }
            const manifest = await readManifest(this.path);
            const own = await this.#own(manifest);
            const { files } = manifest;
            const others = Object.entries(files).filter(([name]) => !(0,_names__WEBPACK_IMPORTED_MODULE_9__/* .isOwnName */ .sJ)(name, this.writer));
            const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(this.path);
            await folder.writeText(WRITTEN, linesOf(own));
            await this.#write({ ...NOTHING, open: this.writer, files: Object.fromEntries(others) });
            this.#isBegun = true;
            for (const name of own)
                await folder.remove(name);
            await folder.writeText(WRITTEN, '');
        }
        catch (error) {
            throw unusable(this.path, whyOf(error), error);
        }
    }
    /** Writes the list of the run's files and releases the lock. */
    async close() {
        try {
            if (this.#isBegun)
                await this.#seal();
        }
        finally {
            await unlock(this.path, this.run);
        }
    }
    async #refuseOthers() {
        const found = await manifestOf(this.path);
        const others = found === 'not ours' ? [MANIFEST] : [];
        const manifest = found === 'not ours' ? NOTHING : found;
        for (const name of await this.#present()) {
            if (!(await isOfRun(this.path, name, manifest)))
                others.push(name);
        }
        if (others.length === 0)
            return;
        const named = others.slice(0, 5).join(', ');
        const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0('EVIDENCE_FOREIGN_FILES', `The evidence folder ${this.path} contains files that no rehearsal wrote, under names of the evidence: ${named}${more}`, {
            hint: 'Set the input evidence to an empty folder or that of an earlier rehearsal, or move these files away.',
        });
    }
    /** Existing files of earlier runs with names that this run writes. */
    async #own(manifest) {
        const own = [];
        for (const name of await this.#present()) {
            if (await isOfRun(this.path, name, manifest))
                own.push(name);
        }
        return own;
    }
    /** Existing entries with names that this run writes, also folders and links. */
    async #present() {
        const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(this.path);
        const found = [];
        for (const name of await folder.list()) {
            if ((0,_names__WEBPACK_IMPORTED_MODULE_9__/* .isOwnName */ .sJ)(name, this.writer))
                found.push(name);
            else if (_names__WEBPACK_IMPORTED_MODULE_9__/* .EVIDENCE */ .S4.folders.includes(name) && this.writer === 'rehearsal') {
                if (!(await folder.stat(name))?.isDirectory())
                    found.push(name);
                else {
                    const inner = (await folder.list(name)).map((each) => `${name}/${each}`);
                    found.push(...inner.filter((each) => (0,_names__WEBPACK_IMPORTED_MODULE_9__/* .isOwnName */ .sJ)(each, this.writer)));
                }
            }
        }
        return found;
    }
    async #seal() {
        const { files: others } = await readManifest(this.path);
        const written = writtenIn(this.path);
        const files = { ...others };
        for (const name of await this.#present()) {
            const mark = await markOf(this.path, name);
            if (mark !== undefined && written?.has(name) !== false)
                files[name] = mark;
        }
        await this.#write({ ...NOTHING, files });
        await new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(this.path).remove(WRITTEN);
    }
    /** Replaces the list atomically, so that a killed process leaves the old list or the new one. */
    async #write(manifest) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(this.path, MANIFEST);
        const next = `${file}.${this.run}`;
        await create(next, `${JSON.stringify(manifest, null, 2)}\n`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(next, file);
    }
}
/**
 * Creates the folder and its parents, one at a time: Node's recursive `mkdir` does not return if the system
 * refuses to create folders, as below `/proc`.
 *
 * @throws RehearsalError naming the folder and the reason
 */
async function makeEvidence(folder) {
    try {
        await made(folder, 0o700);
    }
    catch (error) {
        throw unusable(folder, whyOf(error), error);
    }
}
async function made(folder, mode) {
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(folder)).isDirectory())
            return;
        throw new Error('a file of that name exists');
    }
    catch (error) {
        if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .isMissing */ .b2)(error))
            throw error;
    }
    if (node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder) !== folder)
        await made(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, mode).catch((error) => {
        throw error.code === 'EEXIST' ? new Error('a broken link of that name exists') : error;
    });
}
/** Reason for a message: only the code, as system messages contain internal paths. */
function whyOf(error) {
    return error.code ?? (0,_errors_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
}
function unusable(folder, why, cause) {
    return new _errors_errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0('EVIDENCE_UNWRITABLE', `Cannot write to the evidence folder ${folder}: ${why}`, {
        hint: 'Set the input evidence to a folder that this user can write, on a disk with free space.',
        cause,
    });
}
/** Names written by the run that has the lock, or was killed; undefined if it has not begun. */
function writtenIn(folder) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, WRITTEN), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | CAREFUL);
        try {
            return new Set((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8').split('\n'));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
    }
    catch (error) {
        return (0,_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .unlessMissing */ .F2)(error);
    }
}
/** Flags that refuse links and do not wait for a pipe. */
const CAREFUL = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
function linesOf(names) {
    return names.map((name) => `${name}\n`).join('');
}
/**
 * Records that the run is about to write a file in its folder.
 *
 * @param name path of the file in the folder
 * @throws RehearsalError if the file exists and the run did not write it
 */
function announce(folder, name) {
    const written = writtenIn(folder);
    if (written === undefined || written.has(name))
        return;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name), { throwIfNoEntry: false }) !== undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0('EVIDENCE_FOREIGN_FILES', `Cannot write ${node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name)}: another program created it during the run`, { hint: 'Let no other program write to the evidence folder during a run.' });
    }
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, WRITTEN), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND | CAREFUL);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, linesOf([name]));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** Returns true if a run wrote the file, according to the list of finished runs or of a killed one. */
async function isOfRun(folder, name, { open: writer, files }) {
    const mark = await markOf(folder, name);
    if (mark === undefined)
        return false;
    return Object.hasOwn(files, name)
        ? files[name] === mark
        : writer !== null && (0,_names__WEBPACK_IMPORTED_MODULE_9__/* .isOwnName */ .sJ)(name, writer) && writtenIn(folder)?.has(name) !== false;
}
/** Mark of a regular file's content: its size and the hash of both ends; undefined for other entries. */
async function markOf(folder, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name);
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file)).isFile())
        return undefined;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        const { size } = await handle.stat();
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        for (const start of new Set([0, Math.max(0, size - ENDS)])) {
            const buffer = Buffer.alloc(Math.min(ENDS, size));
            const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
            hash.update(buffer.subarray(0, bytesRead));
        }
        return `${size}:${hash.digest('hex')}`;
    }
    finally {
        await handle.close();
    }
}
async function readManifest(folder) {
    const found = await manifestOf(folder);
    return found === 'not ours' ? NOTHING : found;
}
/** Reads a folder's list; `not ours` for a foreign file of that name, which must not be overwritten. */
async function manifestOf(folder) {
    const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(folder).readText(MANIFEST, LIMIT).catch(_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .unlessMissing */ .F2);
    return text === undefined
        ? NOTHING
        : (manifestSchema.safeParse((0,_system_json__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .q)(text)).data ?? 'not ours');
}
async function readLock(folder) {
    const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(folder).readText(LOCK, LIMIT).catch(_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .unlessMissing */ .F2);
    return lockSchema.safeParse((0,_system_json__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .q)(text ?? '')).data;
}
/** @throws RehearsalError if another run has the lock or the folder is not writable */
async function lock(folder, run) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, LOCK);
    const text = JSON.stringify({ run, owner: (0,_system_owner__WEBPACK_IMPORTED_MODULE_8__/* .ownOwner */ .CR)() });
    for (let attempt = 1;; attempt++) {
        try {
            return await create(file, text);
        }
        catch (error) {
            const { code } = error;
            if (code !== 'EEXIST')
                throw unusable(folder, whyOf(error), error);
        }
        const held = await readLock(folder);
        if (attempt < 3 && held !== undefined && (0,_system_owner__WEBPACK_IMPORTED_MODULE_8__/* .isGone */ .ST)(held.owner)) {
            await takeAway(folder, run, held.run);
            continue;
        }
        const who = held === undefined ? 'unknown process' : `${held.run}, ${(0,_system_owner__WEBPACK_IMPORTED_MODULE_8__/* .ownerInWords */ .IB)(held.owner)}`;
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0('EVIDENCE_IN_USE', `Another rehearsal writes to the evidence folder ${folder}: ${who}`, {
            hint: `Wait for it, or set the input evidence to another folder. If no rehearsal is running: rm ${file}`,
        });
    }
}
/** Removes the lock of a dead run; restores the lock if another run took it meanwhile. */
async function takeAway(folder, run, gone) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, LOCK);
    const aside = `${file}.${run}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(file, aside);
        const taken = lockSchema.safeParse((0,_system_json__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .q)(await (0,_system_files__WEBPACK_IMPORTED_MODULE_5__/* .readBounded */ .CB)(aside, LIMIT))).data;
        if (taken?.run === gone)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(aside);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(aside, file);
    }
    catch (error) {
        if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .isMissing */ .b2)(error))
            throw unusable(folder, whyOf(error), error);
    }
}
async function unlock(folder, run) {
    if ((await readLock(folder))?.run === run)
        await new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(folder).remove(LOCK);
}
/** Writes a new file that only its owner can read; fails if it exists. */
async function create(file, text) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, flags, 0o600);
    try {
        await handle.writeFile(text);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(file);
        throw error;
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   Vt: () => (/* binding */ shownSource),
/* harmony export */   bn: () => (/* binding */ scheduledBy),
/* harmony export */   eQ: () => (/* binding */ formatTally),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   qY: () => (/* binding */ formatTimeOfDay),
/* harmony export */   r7: () => (/* binding */ formatVoting)
/* harmony export */ });
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98488);

/** Describes the source of a release's image. */
function shownSource(source) {
    const { how, ref, digest } = source;
    const [commit, tree, content] = [source.commit, source.tree, source.content].map((hash) => (0,_text_format__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(hash ?? 'unknown'));
    if (how === 'image')
        return digest ?? 'an existing image';
    if (how === 'git ref')
        return `${ref}, commit ${commit}, tree ${tree}`;
    if (source.commit === null)
        return `the work tree, without a commit, content ${content}`;
    const changes = source.changed ? ' with uncommitted changes' : '';
    return `the work tree at commit ${commit}${changes}, content ${content}`;
}
/** Describes what scheduled an upgrade without a proposal, after the word `scheduled`. */
function scheduledBy({ by, account, }) {
    if (by === 'account')
        return `by the account ${account}`;
    return by === 'programs' ? 'by programs of the plan' : "by the chain's code";
}
/** Formats the votes cast: `yes 20,000,000, no 5`. */
function formatTally(tally) {
    if (tally === null)
        return '–';
    const cast = Object.entries(tally).filter(([, amount]) => amount !== '0');
    if (cast.length === 0)
        return 'no votes';
    return cast.map(([option, amount]) => `${option} ${(0,_text_format__WEBPACK_IMPORTED_MODULE_0__/* .groupDigits */ .K9)(amount)}`).join(', ');
}
/** Formats a voting period: `20:00:01.12 to 20:10:01.12 (10 min 00 s)`; its raw times if they are invalid. */
function formatVoting({ votingStart, votingEnd }) {
    const [start, end] = [Date.parse(votingStart), Date.parse(votingEnd)];
    if (Number.isNaN(start) || Number.isNaN(end))
        return `${votingStart} to ${votingEnd}`;
    return `${timeOfDay(start)} to ${timeOfDay(end)} (${(0,_text_format__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(end - start)})`;
}
/** Formats an RFC 3339 time of the report as `2026-03-01 20:00:01 UTC`. */
function formatTime(rfc3339) {
    return `${rfc3339.slice(0, 19).replace('T', ' ')} UTC`;
}
/** Formats an RFC 3339 time of the report as `20:00:01.12`; unchanged if it is invalid. */
function formatTimeOfDay(rfc3339) {
    const ms = Date.parse(rfc3339);
    return Number.isNaN(ms) ? rfc3339 : timeOfDay(ms);
}
/** Shortens a status of the gov module to a word: `PROPOSAL_STATUS_PASSED` to `passed`. */
function statusWord(status) {
    return status
        .replace(/^PROPOSAL_STATUS_/, '')
        .toLowerCase()
        .replaceAll('_', ' ');
}
function timeOfDay(ms) {
    return new Date(ms).toISOString().slice(11, 22);
}


/***/ }),

/***/ 4596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nY: () => (/* binding */ cleanUp),
  DA: () => (/* binding */ removeLeftovers),
  hu: () => (/* binding */ warnOfLeft)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/stack/copy/working-folder.ts
var working_folder = __webpack_require__(628);
// EXTERNAL MODULE: ./src/run/owner-file.ts
var owner_file = __webpack_require__(44797);
// EXTERNAL MODULE: ./src/docker/labels.ts
var labels = __webpack_require__(20065);
;// CONCATENATED MODULE: ./src/run/remove-objects.ts


/** Kinds that are in use by nothing else, in an order in which they can be removed. */
const LABELLED = ['containers', 'networks', 'volumes'];
/**
 * Removes every container, network and volume of a run by its label, and the run's image names; a failure of
 * one kind does not stop the others. Needs only the run's name, so that a later process can clean up after a
 * killed one.
 *
 * @param docker bound to the run
 * @throws RehearsalError naming what is left
 */
async function removeRun(docker, run, kinds = [...LABELLED, 'images']) {
    const left = [];
    const failures = [];
    for (const kind of kinds) {
        const verbs = docker[kind];
        try {
            const found = await verbs.list();
            if (found.length === 0)
                continue;
            await verbs.remove(found);
            left.push(...(await verbs.list()));
        }
        catch (error) {
            failures.push(error);
        }
    }
    if (left.length > 0) {
        throw new errors/* RehearsalError */.g0('CLEANUP_INCOMPLETE', `Could not remove all of the run ${run}; left: ${left.join(', ')}`, {
            hint: `docker ps --all --filter label=${labels/* RUN_LABEL */.jQ}=${run}`,
        });
    }
    if (failures.length > 0)
        throw failures[0];
}
/**
 * Ids of images that a run created or started; only these are started for a clean-up.
 *
 * @param docker bound to the run
 */
async function imagesOf({ containers, images }, run) {
    const made = await images.ids(run);
    const started = await containers.imagesOf(await containers.list());
    return [...new Set([...made, ...started])].filter((id) => /^sha256:[0-9a-f]{64}$/.test(id));
}

;// CONCATENATED MODULE: ./src/run/clean-up.ts






/** Warns about a failed clean-up, with its cause and remediation. */
function warnOfLeft(logger, run, { what, error }) {
    const { hint } = error instanceof errors/* RehearsalError */.g0 ? error : {};
    const advice = hint === undefined ? '' : ` ${hint}`;
    logger.warning(`${what} of ${run} failed: ${(0,errors/* messageOf */.bD)(error)}${advice}`);
}
/**
 * Removes everything a run created: containers, networks and volumes by its label, its builder and image tags
 * by its name, its working folder by its path. A failure of one does not stop the others. The working folder
 * stays as long as anything is left, so that a later run finds it.
 *
 * @param docker bound to the run, and to no signal
 * @returns the failures
 */
async function cleanUp(docker, run, folder) {
    const left = [];
    const part = async ([work, what]) => {
        await work().catch((error) => left.push({ what, error }));
    };
    // Read before the images lose their names: one may be needed to give the folder to this user.
    const images = (0,working_folder/* isRoot */.jX)() ? [] : await imagesOf(docker, run).catch(() => []);
    const remove = (keep) => (0,working_folder/* removeFolder */.v$)(docker, folder, { images, keep });
    const ofEngine = (kinds) => removeRun(docker, run, kinds);
    await part([() => ofEngine(LABELLED), 'Removing the containers']);
    await part([() => docker.buildx.remove(), 'Removing the builder']);
    await part([() => remove(owner_file/* OWNER_FILE */.Zl), 'Removing the working folder']);
    await part([() => ofEngine(['images']), 'Removing the names of images']);
    if (left.length === 0)
        await part([() => remove(), 'Removing the working folder']);
    return left;
}
/**
 * Removes leftovers of this user's dead runs: a process killed in a terminal, or a failed clean-up. Folders of
 * other users, of live runs and of other machines stay.
 *
 * @param temporary parent folder of working folders
 */
async function removeLeftovers(dockerOf, temporary, logger) {
    for (const { run, folder } of await leftovers(temporary, logger)) {
        const left = await cleanUp(dockerOf(run), run, folder);
        for (const each of left)
            warnOfLeft(logger, run, each);
        if (left.length > 0)
            continue;
        logger.notice(`The run ${run} had ended without its clean-up: removed its containers and ${folder}.`);
    }
}
async function leftovers(temporary, logger) {
    const found = [];
    const names = await (0,promises_.readdir)(temporary).catch((error) => {
        logger.warning(`Cannot look for remains of earlier runs in ${temporary}: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    });
    for (const name of names) {
        const run = working_folder/* WORKING_FOLDER */.Lt.exec(name)?.[1];
        const folder = external_node_path_default().join(temporary, name);
        if (run !== undefined && (await (0,owner_file/* isLeftover */.ij)(folder, run)))
            found.push({ run, folder });
    }
    return found;
}


/***/ }),

/***/ 44797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ OWNER_FILE),
/* harmony export */   h3: () => (/* binding */ writeOwner),
/* harmony export */   ij: () => (/* binding */ isLeftover)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12311);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _system_owner__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77010);






/** Names the owner of a working folder. Removed last: its presence means that something is left to remove. */
const OWNER_FILE = 'rehearsal-owner.json';
const OWNER_LIMIT = 4_096;
const ownerFileSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), owner: _system_owner__WEBPACK_IMPORTED_MODULE_4__/* .ownerSchema */ .$K });
/** Writes the owner of a run's working folder into it. */
async function writeOwner(folder, run) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, OWNER_FILE), flags, 0o600);
    try {
        await file.writeFile(JSON.stringify({ run, owner: (0,_system_owner__WEBPACK_IMPORTED_MODULE_4__/* .ownOwner */ .CR)() }));
    }
    finally {
        await file.close();
    }
}
/** Returns true if a working folder is of this user and of a run whose process is gone. */
async function isLeftover(folder, run) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.())
            return false;
        const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(folder).readText(OWNER_FILE, OWNER_LIMIT);
        const content = ownerFileSchema.parse(JSON.parse(text));
        return content.run === run && (0,_system_owner__WEBPACK_IMPORTED_MODULE_4__/* .isGone */ .ST)(content.owner);
    }
    catch {
        return false; // not a leftover of a run
    }
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ WORKING_FOLDER),
/* harmony export */   Ny: () => (/* binding */ currentUser),
/* harmony export */   S5: () => (/* binding */ chownFolder),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _system_remove_tree__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28678);


/** Name pattern of a working folder: the name of its run and six characters chosen by the system. */
const WORKING_FOLDER = /^(rehearsal-[0-9a-f]{8})-[A-Za-z0-9]{6}$/;
/** Mount path of a folder whose owner changes. */
const MOUNT = '/rehearsal';
/** Returns true if this process may change files of any user. */
function isRoot() {
    return (process.getuid?.() ?? 0) === 0;
}
/** `uid:gid` of this process, so that it can remove files that containers write. */
function currentUser() {
    return `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
}
/**
 * Gives a folder to the user of this process. Only root can change files that containers wrote as root, so a
 * container that runs as root changes their owner.
 *
 * @param image image of the relay: other images may have no program for that
 * @param folder an existing folder
 */
async function chownFolder(docker, image, folder) {
    if (isRoot())
        return;
    await docker.containers.run(image, ['own', currentUser(), MOUNT], {
        entrypoint: '/relay',
        user: '0:0',
        readOnly: true,
        capabilities: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
        mounts: [{ type: 'bind', source: folder, target: MOUNT }],
    });
}
/**
 * Removes a working folder, including files that containers wrote as root. Links are not followed; mounts in it
 * keep their files.
 *
 * @throws RehearsalError naming the folder
 */
async function removeFolder(docker, folder, { images = [], keep, remove = _system_remove_tree__WEBPACK_IMPORTED_MODULE_1__/* .removeTree */ .dM } = {}) {
    const [mount] = await (0,_system_remove_tree__WEBPACK_IMPORTED_MODULE_1__/* .mountsBelow */ .YL)(folder);
    if (mount !== undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('CLEANUP_INCOMPLETE', `Cannot remove the working folder ${folder}: something is mounted at ${mount}`, {
            hint: `Find the program that mounted it, then run: sudo umount ${mount} && sudo rm -r ${folder}`,
        });
    }
    let last;
    for (const image of [undefined, ...images]) {
        try {
            if (image !== undefined)
                await chownFolder(docker, image, folder);
            return await remove(folder, keep);
        }
        catch (error) {
            last = error;
            if (image === undefined && !isForbidden(error))
                break;
        }
    }
    const { code, syscall } = last;
    const why = syscall === undefined ? (0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(last) : code; // the system's message has paths internal to this process
    throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('CLEANUP_INCOMPLETE', `Cannot remove the working folder ${folder}: ${why}`, {
        hint: `Containers may have written there as root. Run: sudo rm -r ${folder}`,
        cause: last,
    });
}
function isForbidden(error) {
    return ['EACCES', 'EPERM'].includes(error.code ?? '');
}


/***/ }),

/***/ 77010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ ownerSchema),
/* harmony export */   CR: () => (/* binding */ ownOwner),
/* harmony export */   IB: () => (/* binding */ ownerInWords),
/* harmony export */   ST: () => (/* binding */ isGone)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);



const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive(),
    /** Start time of the process in the system's units; process numbers are reused. */
    began: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Boot id: a restart of the machine ends all its processes. */
    boot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Machine and namespace in which the process number is valid. */
    place: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const ownerSchema = schema;
/** Identity of the current process. */
function ownOwner() {
    return { pid: process.pid, began: beginOf(process.pid) ?? '', boot: bootOf(), place: placeOf() };
}
/**
 * Returns true if an owner's process is gone. A process of another machine or container cannot be checked and
 * counts as running.
 */
function isGone({ pid, began, boot, place }) {
    if (place !== placeOf())
        return false;
    if (boot !== bootOf())
        return true;
    return !isRunning(pid) || (beginOf(pid) ?? began) !== began;
}
/** Describes an owner, for a message. */
function ownerInWords({ pid, place }) {
    const isHere = place === placeOf();
    return isHere ? `process ${pid}` : `process ${pid} on ${place.split(' ')[0]}`;
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM'; // belongs to another user
    }
}
/** Field 22 of `/proc/<pid>/stat` (proc(5)): ticks since boot; the name before it may contain blanks and brackets. */
function beginOf(pid) {
    const stat = readIfThere(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
function bootOf() {
    const file = '/proc/sys/kernel/random/boot_id';
    return readIfThere(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').trim()) ?? '';
}
function placeOf() {
    const namespace = readIfThere(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')) ?? '';
    return `${node_os__WEBPACK_IMPORTED_MODULE_1___default().hostname()} ${namespace}`.trim();
}
/** Reads a Linux-only source; other systems must do with the process number alone. */
function readIfThere(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
