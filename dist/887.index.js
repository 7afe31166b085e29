export const id = 887;
export const ids = [887];
export const modules = {

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


/***/ })

};
