export const id = 817;
export const ids = [817];
export const modules = {

/***/ 70817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requireEngine: () => (/* binding */ requireEngine)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58780);
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82542);



/** First API version with networks that have no address of the host: engine 25.0 (moby `docs/api`). */
const FIRST_API = '1.44';
/**
 * Checks, before any work that needs it, that a Docker engine answers and can seal the networks of a run from
 * the host.
 *
 * @throws RehearsalError if the client is missing, no engine answers, or the engine is too old
 */
async function requireEngine(docker) {
    try {
        requireNew(await docker.engine.version());
    }
    catch (error) {
        if (!(error instanceof _system_exec__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
            throw error;
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('DOCKER_UNREACHABLE', `No Docker engine answers: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, {
            hint: 'Start the Docker engine, or set DOCKER_HOST to its address.',
            cause: error,
        });
    }
}
function requireNew({ engine, api }) {
    if ((0,_text_versions__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(api, FIRST_API) === true)
        return;
    throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('DOCKER_TOO_OLD', `The Docker engine ${engine || 'of this machine'} has API version ${api || 'unknown'}; the rehearsal needs ${FIRST_API} or later`, {
        hint: 'Use Docker engine 25.0 or later. The networks of older engines always reach the host, so copies of your nodes could connect to hosts outside the rehearsal.',
    });
}


/***/ }),

/***/ 82542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast)
/* harmony export */ });
/* harmony import */ var semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35385);
/* harmony import */ var semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_gte__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41236);
/* harmony import */ var semver_functions_gte__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_gte__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Whether a version is as new as another one: `v0.38.12` and `0.38` are versions; what stands behind the numbers does
 * not count.
 *
 * @returns undefined where the text is no version
 */
function isAtLeast(version, least) {
    const [one, other] = [semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default()(version), semver_functions_coerce__WEBPACK_IMPORTED_MODULE_0___default()(least)];
    return one === null || other === null ? undefined : semver_functions_gte__WEBPACK_IMPORTED_MODULE_1___default()(one, other);
}


/***/ })

};
