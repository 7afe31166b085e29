export const id = 926;
export const ids = [926,887];
export const modules = {

/***/ 27718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   redactorAgain: () => (/* binding */ redactorAgain)
/* harmony export */ });
/* harmony import */ var _chain_client_accounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81655);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _evidence_evidence__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41728);
/* harmony import */ var _evidence_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44689);
/* harmony import */ var _plan_load__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53935);
/* harmony import */ var _run_clean_up__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4596);
/* harmony import */ var _secrets_sensitive__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21869);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60287);








/** Number of characters kept of each end of a log. */
const LOG_ENDS = 16_000_000;
/**
 * Cleans up after a killed step, in a separate process: saves the logs of the run's containers, then removes
 * everything of the run. Failures are warnings.
 *
 * @param docker client bound to the run, but to no signal
 * @param redactor resolves with a function that removes the run's secrets; if it rejects, no log is saved
 */
async function post(docker, logger, { run, folder, evidence }, redactor = async () => (text) => text) {
    const warn = (left) => (0,_run_clean_up__WEBPACK_IMPORTED_MODULE_5__/* .warnOfLeft */ .hu)(logger, run, left);
    await keepLogs(docker, evidence, redactor).catch((error) => warn({ what: 'Saving the logs', error }));
    for (const left of await (0,_run_clean_up__WEBPACK_IMPORTED_MODULE_5__/* .cleanUp */ .nY)(docker, run, folder))
        warn(left);
    await _evidence_folder__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFolder */ .eA.finish(evidence, run).catch((error) => warn({ what: 'Releasing the evidence folder', error }));
}
/**
 * Creates a function that removes a run's secrets from texts, in a process that does not know them: reads the
 * secrets again from their sources.
 *
 * @throws RehearsalError if they cannot be read
 */
async function redactorAgain(settings, env, logger, secrets) {
    for (const value of Object.values(settings.environment))
        logger.secret(value);
    const all = { ...env, ...settings.environment };
    for (const value of (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_6__/* .secretsOf */ .Fj)(all))
        secrets.add(value);
    try {
        const { plan, folder } = await (0,_plan_load__WEBPACK_IMPORTED_MODULE_4__/* .loadPlan */ .Yq)(settings.plan, _plan_load__WEBPACK_IMPORTED_MODULE_4__.readPlanFile);
        await (0,_chain_client_accounts__WEBPACK_IMPORTED_MODULE_0__/* .readKeys */ .x)(plan, folder, all, logger.secret);
    }
    catch (error) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('SECRETS_UNKNOWN', `Cannot read the secrets of the plan again, so the logs of its containers are not saved: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    return (text) => secrets.redact(text);
}
async function keepLogs({ containers }, evidence, redactor) {
    const names = (await containers.names()).filter((name) => /^\w[\w.-]*$/.test(name));
    if (names.length === 0)
        return;
    const redact = await redactor();
    for (const name of names) {
        const logs = await containers.logs(name, { timestamps: true }, { ends: LOG_ENDS });
        const shown = redact(`${logs.stdout}${logs.stderr}`).split('\n').map(_text_plain__WEBPACK_IMPORTED_MODULE_7__/* .fileLine */ .RO).join('\n');
        await (0,_evidence_evidence__WEBPACK_IMPORTED_MODULE_2__/* .keepLog */ .Ob)(evidence, `${name}.killed.log`, shown);
    }
}


/***/ }),

/***/ 81655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openAccounts),
  x: () => (/* binding */ readKeys)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@cosmjs/crypto/build/index.js
var build = __webpack_require__(85748);
// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var encoding_build = __webpack_require__(35456);
// EXTERNAL MODULE: ./node_modules/@cosmjs/proto-signing/build/index.js
var proto_signing_build = __webpack_require__(40357);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: ./src/chain/keyring/item.ts
var item = __webpack_require__(73880);
// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
// EXTERNAL MODULE: ./src/chain/keyring/record.ts
var record = __webpack_require__(84374);
;// CONCATENATED MODULE: ./src/chain/keyring/keyring.ts








const ANOTHER_SOURCE = 'by mnemonic-file or mnemonic-env';
/**
 * Reads the private key of an account from a keyring of a Cosmos SDK chain's binary, of any SDK version.
 * Nothing is written: not even the migration to protobuf that a binary does when it reads a key.
 *
 * A keyring is a folder `keyring-test` or `keyring-file` (SDK `crypto/keyring/keyring.go`) with one encrypted
 * file per key (99designs/keyring `file.go`). The backend `os` falls back to such files, without a folder of
 * their own, if the system has no secret store; they are read as `file`.
 *
 * @throws RehearsalError naming the folder and the key, if there is no such key, it cannot be opened, or it is
 *   not a private key of secp256k1. Neither the passphrase nor anything decrypted is in it.
 */
async function readKeyringKey(source) {
    const { folder, files } = await openKeyring(source);
    const file = external_node_path_default().join(folder, fileOf(source.name, folder, files));
    const passphrase = source.backend === 'test' ? layout/* TEST_PASSPHRASE */.i1 : source.passphrase;
    if (!passphrase) {
        throw new errors/* RehearsalError */.g0('KEYRING_PASSPHRASE_MISSING', `The keyring ${folder} needs a passphrase, but the plan gives none`, {
            hint: 'Give the passphrase that the chain’s binary asks for with --keyring-backend file, as a secret.',
        });
    }
    const record = await readRecord(file, passphrase, source.backend);
    if (record.kind !== 'secp256k1')
        throw refusalOf(record, `The key ${source.name} of ${folder}`);
    const { privateKey, publicKey } = record;
    return { privateKey, publicKey };
}
async function openKeyring({ folder, backend }) {
    const own = (0,layout/* backendFolder */.Vd)(backend);
    const nested = external_node_path_default().join(folder, own);
    const nestedFiles = await filesOf(nested);
    if (nestedFiles)
        return { folder: nested, files: nestedFiles };
    const files = await filesOf(folder);
    if (files === undefined) {
        throw new errors/* RehearsalError */.g0('KEYRING_NOT_FOUND', `The keyring folder ${folder} does not exist`, {
            hint: `Give the folder that the chain’s binary uses as --keyring-dir, or else as --home: the one that contains ${own}.`,
        });
    }
    const other = backend === 'test' ? 'file' : 'test';
    const base = external_node_path_default().basename(external_node_path_default().resolve(folder));
    const isOther = base === (0,layout/* backendFolder */.Vd)(other);
    if (base === own || (!isOther && keysOf(files).size > 0))
        return { folder, files };
    throw new errors/* RehearsalError */.g0('KEYRING_NOT_FOUND', `The folder ${folder} has no keyring of the backend ${backend}`, {
        hint: isOther || files.includes((0,layout/* backendFolder */.Vd)(other))
            ? `It has a keyring of the backend ${other}.`
            : `It does not contain ${own}. Keys of the backends os, kwallet and pass are not in files: give such an account ${ANOTHER_SOURCE}.`,
    });
}
/**
 * Lists the files of a folder.
 *
 * @returns undefined if there is no such folder
 */
async function filesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* RehearsalError */.g0('KEYRING_UNREADABLE', `Cannot read the keyring ${folder}: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
/** Files of the keyring by key name. */
function keysOf(files) {
    const infos = files.filter((file) => file.endsWith(layout/* INFO_SUFFIX */.bG) && file !== layout/* INFO_SUFFIX */.bG);
    return new Map(infos.map((file) => [(0,layout/* unescaped */.tv)(file.slice(0, -layout/* INFO_SUFFIX */.bG.length)), file]));
}
function fileOf(name, folder, files) {
    const keys = keysOf(files);
    const file = keys.get(name);
    if (file !== undefined)
        return file;
    const names = [...keys.keys()].sort();
    throw new errors/* RehearsalError */.g0('KEY_NOT_FOUND', `The keyring ${folder} has no key ${(0,words/* quoted */.TL)(name)}${(0,words/* suggestion */.h)(name, names)}`, {
        hint: names.length === 0
            ? 'It has no keys: add one with `keys add` of the chain’s binary.'
            : `It has: ${(0,words/* listed */.KE)(names)}.`,
    });
}
async function readRecord(file, passphrase, backend) {
    const content = await (0,files/* readText */.yR)(file);
    let data;
    try {
        data = await (0,item/* openItem */.S)(content, passphrase);
        if (data !== undefined)
            return (0,record/* decodeRecord */.eT)(data);
    }
    catch (error) {
        if (!(error instanceof record/* KeyringFormatError */.lK))
            throw error;
        throw new errors/* RehearsalError */.g0('KEYRING_UNREADABLE', `${file} is not a key file of a keyring: ${error.message}`, {
            hint: 'Check with `keys show` whether the chain’s binary can read the key.',
        });
    }
    throw backend === 'test'
        ? new errors/* RehearsalError */.g0('KEYRING_UNREADABLE', `${file} is not a key of the backend test: it has its own passphrase`, {
            hint: 'Set the backend to file and give the passphrase, unless the file is damaged.',
        })
        : new errors/* RehearsalError */.g0('KEYRING_PASSPHRASE_WRONG', `The passphrase does not open ${file}`, {
            hint: 'Give the passphrase with which the keyring was created, unless the file is damaged.',
        });
}
function refusalOf(record, key) {
    const fromMnemonic = `Give the account ${ANOTHER_SOURCE}, or use an account whose private key is in the keyring.`;
    switch (record.kind) {
        case 'ledger':
            return new errors/* RehearsalError */.g0('KEY_UNUSABLE', `${key} is on a Ledger: the keyring does not contain its private key`, {
                hint: fromMnemonic,
            });
        case 'offline':
            return new errors/* RehearsalError */.g0('KEY_UNUSABLE', `${key} is offline: the keyring has only its public key`, {
                hint: fromMnemonic,
            });
        case 'multi':
            return new errors/* RehearsalError */.g0('KEY_UNUSABLE', `${key} is a multisig key, which has no private key of its own`, {
                hint: 'Use an account with a single key: the rehearsal does not collect signatures.',
            });
        case 'other':
            return new errors/* RehearsalError */.g0('KEY_UNUSABLE', `${key} uses the algorithm ${record.algorithm}; the rehearsal signs only with secp256k1`, { hint: `Use an account with a secp256k1 key, from the keyring or ${ANOTHER_SOURCE}.` });
    }
}

;// CONCATENATED MODULE: ./src/chain/client/accounts.ts







/** Entropy of a new mnemonic: 24 words (BIP 39). */
const FRESH_ENTROPY_BYTES = 32;
/**
 * Reads the key of every account of the plan from a file, the environment or a keyring, or creates a new one.
 *
 * @param onSecret receives each mnemonic, passphrase and private key before any other code, to mask it in logs
 * @throws RehearsalError naming the account and the source of its key; never the key
 */
async function readKeys(plan, folder, env, onSecret) {
    const keys = [];
    for (const [name, source] of Object.entries(plan.accounts)) {
        const key = await readKey(name, source, { folder, env }, onSecret);
        const privateKey = await privateKeyOf(key);
        for (const form of formsOfKey(privateKey))
            onSecret(form);
        keys.push({ name, key, privateKey, balance: source.fresh });
    }
    return keys;
}
/** Derives the accounts' addresses on the chain. */
async function openAccounts(keys, prefix) {
    const accounts = new Map();
    for (const { privateKey, ...named } of keys) {
        const wallet = await proto_signing_build.DirectSecp256k1Wallet.fromKey(privateKey, prefix);
        const [first] = await wallet.getAccounts();
        if (first === undefined)
            throw new Error(`the wallet of ${named.name} has no account`);
        accounts.set(named.name, { ...named, address: first.address, wallet });
    }
    return accounts;
}
/** Private key of an account, derived as the chain's programs do. */
async function privateKeyOf(key) {
    if (key.kind === 'keyring')
        return key.pair.privateKey;
    const seed = await build.Bip39.mnemonicToSeed(new build.EnglishMnemonic(key.mnemonic));
    const path = key.hdPath === undefined ? (0,proto_signing_build.makeCosmoshubPath)(0) : (0,build.stringToPath)(key.hdPath);
    return build.Slip10.derivePath(build.Slip10Curve.Secp256k1, seed, path).privkey;
}
/** Notations in which programs print a private key: `keys export --unarmored-hex`, and JSON of a keyring. */
function formsOfKey(key) {
    const hex = (0,encoding_build.toHex)(key);
    return [hex, hex.toUpperCase(), (0,encoding_build.toBase64)(key)];
}
async function readKey(name, source, places, onSecret) {
    const { keyring, 'hd-path': hdPath } = source;
    if (keyring !== undefined) {
        const passphrase = await readSecret(`the passphrase of the account ${name}`, { variable: keyring['passphrase-env'], file: keyring['passphrase-file'] }, places);
        if (passphrase !== undefined)
            onSecret(passphrase);
        const pair = await readKeyringKey({
            folder: external_node_path_default().resolve(places.folder, keyring.folder),
            backend: keyring.backend,
            name: keyring.key ?? name,
            passphrase,
        });
        return { kind: 'keyring', pair };
    }
    const given = await readSecret(`the mnemonic of the account ${name}`, { variable: source['mnemonic-env'], file: source['mnemonic-file'] }, places);
    if (given !== undefined)
        onSecret(given);
    const mnemonic = await checkedMnemonic(name, given);
    onSecret(mnemonic);
    return { kind: 'mnemonic', mnemonic, hdPath };
}
/** Reads a secret from the environment or a file; undefined if neither is named. */
async function readSecret(what, { variable, file }, { folder, env }) {
    if (variable !== undefined) {
        const value = env[variable]?.trim();
        if (value)
            return value;
        throw new errors/* RehearsalError */.g0('SECRET_MISSING', `Cannot read ${what}: ${variable} is not set`, {
            hint: `Pass the secret to the step as env: ${variable}.`,
        });
    }
    return file === undefined ? undefined : (await (0,files/* readText */.yR)(external_node_path_default().resolve(folder, file))).trim();
}
/** Validates a mnemonic, or creates one. */
async function checkedMnemonic(name, mnemonic) {
    if (mnemonic === undefined) {
        return build.Bip39.encode(build.Random.getBytes(FRESH_ENTROPY_BYTES)).toString();
    }
    try {
        return new build.EnglishMnemonic(mnemonic).toString();
    }
    catch {
        // The library's own message quotes the unknown word.
        throw new errors/* RehearsalError */.g0('MNEMONIC_INVALID', `The mnemonic of the account ${name} is not a valid BIP 39 mnemonic`, {
            hint: 'It must be 12 to 24 English words with a valid checksum.',
        });
    }
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
    restart: 'restart',
    'keep-images': 'keep images',
    'clean-up': 'clean up',
    report: 'report',
};
/** Steps that occur once per upgrade, with the beginning of their titles. */
const OF_UPGRADE = {
    propose: 'propose',
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


/***/ })

};
