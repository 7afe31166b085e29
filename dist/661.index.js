export const id = 661;
export const ids = [661];
export const modules = {

/***/ 67890:
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
// EXTERNAL MODULE: ./src/chain/keyring/item.ts
var item = __webpack_require__(73880);
// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
// EXTERNAL MODULE: ./src/chain/keyring/record.ts
var record = __webpack_require__(84374);
;// CONCATENATED MODULE: ./src/chain/keyring/keyring.ts








const ANOTHER_SOURCE = 'by mnemonic-file or mnemonic-env';
/**
 * Reads the private key of an account out of a keyring of a Cosmos SDK chain's binary, whatever
 * version of the SDK wrote it. Nothing is written: not even the migration to protobuf that a binary
 * does when it reads a key.
 *
 * A keyring is a folder `keyring-test` or `keyring-file` (SDK `crypto/keyring/keyring.go`) of one
 * encrypted file per key (99designs/keyring `file.go`). The backend `os` falls back to such files,
 * without a folder of their own, where the system has no store for secrets; they are read as `file`.
 *
 * @throws RehearsalError naming the folder and the key, if there is no such key, it cannot be opened,
 * or it is not a private key of secp256k1. Neither the passphrase nor anything decrypted is in it.
 */
async function readKeyringKey(source) {
    const { folder, files } = await openKeyring(source);
    const file = external_node_path_default().join(folder, fileOf(source.name, folder, files));
    const passphrase = source.backend === 'test' ? layout/* TEST_PASSPHRASE */.i1 : source.passphrase;
    if (!passphrase) {
        throw new errors/* RehearsalError */.g0(`The keyring ${folder} has a passphrase, and none was given`, {
            hint: 'It is what the chain’s binary asks for with --keyring-backend file: give it as a secret.',
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
        throw new errors/* RehearsalError */.g0(`The keyring folder ${folder} does not exist`, {
            hint: `It is what the chain’s binary takes as --keyring-dir, or else as --home: ${own} is in it.`,
        });
    }
    const other = backend === 'test' ? 'file' : 'test';
    const base = external_node_path_default().basename(external_node_path_default().resolve(folder));
    const isOther = base === (0,layout/* backendFolder */.Vd)(other);
    if (base === own || (!isOther && keysOf(files).size > 0))
        return { folder, files };
    throw new errors/* RehearsalError */.g0(`The folder ${folder} has no keyring of the backend ${backend}`, {
        hint: isOther || files.includes((0,layout/* backendFolder */.Vd)(other))
            ? `It has one of the backend ${other}.`
            : `There is no ${own} in it. Keys of the backends os, kwallet and pass are not in files: give such an account ${ANOTHER_SOURCE}.`,
    });
}
/** @returns undefined if there is no such folder */
async function filesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* RehearsalError */.g0(`Cannot read the keyring ${folder}: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
/** The keyring's files by the names of their keys. */
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
    throw new errors/* RehearsalError */.g0(`The keyring ${folder} has no key ${(0,words/* quoted */.TL)(name)}${(0,words/* suggestion */.h)(name, names)}`, {
        hint: names.length === 0
            ? 'It has no key at all: add one with keys add of the chain’s binary.'
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
        throw new errors/* RehearsalError */.g0(`${file} is not a keyring's file of a key: ${error.message}`, {
            hint: 'keys show of the chain’s binary tells whether it can read it.',
        });
    }
    throw backend === 'test'
        ? new errors/* RehearsalError */.g0(`${file} is not a key of the backend test: it has a passphrase of its own`, {
            hint: 'Give the backend file and the passphrase, unless the file is damaged.',
        })
        : new errors/* RehearsalError */.g0(`The passphrase does not open ${file}`, {
            hint: 'It must be the one that the keyring was made with, unless the file is damaged.',
        });
}
function refusalOf(record, key) {
    const fromMnemonic = `Give the account ${ANOTHER_SOURCE}, or take one that the keyring has the private key of.`;
    switch (record.kind) {
        case 'ledger':
            return new errors/* RehearsalError */.g0(`${key} is on a Ledger: the keyring has no private key of it`, {
                hint: fromMnemonic,
            });
        case 'offline':
            return new errors/* RehearsalError */.g0(`${key} is offline: the keyring has only its public key`, {
                hint: fromMnemonic,
            });
        case 'multi':
            return new errors/* RehearsalError */.g0(`${key} is a multisig, which has no private key of its own`, {
                hint: 'Take an account of a single key: the rehearsal does not gather signatures.',
            });
        case 'other':
            return new errors/* RehearsalError */.g0(`${key} is of the algorithm ${record.algorithm}; the rehearsal signs with secp256k1`, { hint: `Take another account: one of secp256k1, from the keyring or ${ANOTHER_SOURCE}.` });
    }
}

;// CONCATENATED MODULE: ./src/chain/accounts.ts







const WORDS_OF_A_FRESH_MNEMONIC = 24;
/**
 * Reads the key of every account of the plan: from a file, the environment or a keyring, or a new one.
 *
 * @param onSecret is told each mnemonic, passphrase and private key before anything else sees it, to mask it in logs
 * @throws RehearsalError naming the account and where its key was looked for; never the key
 */
async function readKeys(plan, folder, env, onSecret) {
    const keys = [];
    for (const [name, source] of Object.entries(plan.accounts)) {
        const key = await readKey(name, source, folder, env, onSecret);
        for (const form of formsOfKey(await privateKeyOf(key)))
            onSecret(form);
        keys.push({ name, key, balance: source.fresh });
    }
    return keys;
}
/** The accounts as the chain names them. */
async function openAccounts(keys, prefix) {
    const accounts = new Map();
    for (const named of keys) {
        const wallet = await proto_signing_build.DirectSecp256k1Wallet.fromKey(await privateKeyOf(named.key), prefix);
        const [first] = await wallet.getAccounts();
        if (first === undefined)
            throw new Error(`the wallet of ${named.name} has no account`);
        accounts.set(named.name, { ...named, address: first.address, wallet });
    }
    return accounts;
}
/** The private key that an account signs with, as a program of the chain derives it. */
async function privateKeyOf(key) {
    if (key.kind === 'keyring')
        return key.pair.privateKey;
    const seed = await build.Bip39.mnemonicToSeed(new build.EnglishMnemonic(key.mnemonic));
    const path = key.hdPath === undefined ? (0,proto_signing_build.makeCosmoshubPath)(0) : (0,build.stringToPath)(key.hdPath);
    return build.Slip10.derivePath(build.Slip10Curve.Secp256k1, seed, path).privkey;
}
/** A private key as programs print it: `keys export --unarmored-hex`, and JSON of a keyring. */
function formsOfKey(key) {
    const hex = (0,encoding_build.toHex)(key);
    return [hex, hex.toUpperCase(), (0,encoding_build.toBase64)(key)];
}
async function readKey(name, source, folder, env, onSecret) {
    const { keyring, 'hd-path': hdPath } = source;
    if (keyring !== undefined) {
        const passphrase = await readSecret(`the passphrase of the account ${name}`, { variable: keyring['passphrase-env'], file: keyring['passphrase-file'] }, folder, env);
        if (passphrase !== undefined)
            onSecret(passphrase);
        const pair = await readKeyringKey({
            folder: external_node_path_default().resolve(folder, keyring.folder),
            backend: keyring.backend,
            name: keyring.key ?? name,
            passphrase,
        });
        return { kind: 'keyring', pair };
    }
    const given = await readSecret(`the mnemonic of the account ${name}`, { variable: source['mnemonic-env'], file: source['mnemonic-file'] }, folder, env);
    if (given !== undefined)
        onSecret(given);
    const mnemonic = await checkedMnemonic(name, given);
    onSecret(mnemonic);
    return { kind: 'mnemonic', mnemonic, hdPath };
}
/** A secret from the environment or a file; undefined when neither is named. */
async function readSecret(what, { variable, file }, folder, env) {
    if (variable !== undefined) {
        const value = env[variable]?.trim();
        if (value)
            return value;
        throw new errors/* RehearsalError */.g0(`Cannot read ${what}: ${variable} is not set`, {
            hint: `Pass the secret to the step as env: ${variable}.`,
        });
    }
    return file === undefined ? undefined : (await (0,files/* readText */.yR)(external_node_path_default().resolve(folder, file))).trim();
}
/** The mnemonic, or a new one. */
async function checkedMnemonic(name, mnemonic) {
    if (mnemonic === undefined) {
        return (await proto_signing_build.DirectSecp256k1HdWallet.generate(WORDS_OF_A_FRESH_MNEMONIC)).mnemonic;
    }
    try {
        return new build.EnglishMnemonic(mnemonic).toString();
    }
    catch {
        // The library's own message quotes the word that it does not know.
        throw new errors/* RehearsalError */.g0(`The mnemonic of the account ${name} is not a valid BIP 39 mnemonic`, {
            hint: 'It must be 12 to 24 English words with a right checksum.',
        });
    }
}


/***/ }),

/***/ 53437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ chooseBuilder),
/* harmony export */   hj: () => (/* binding */ builderFor),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   ry: () => (/* binding */ buildxVersion),
/* harmony export */   sb: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81379);


/** @throws CommandError when no engine answers */
async function askEngine(exec, signal) {
    const { stdout } = await exec.run(['docker', 'info', '--format', '{{json .}}'], { signal });
    const { OSType, Architecture, DriverStatus, DockerRootDir } = JSON.parse(stdout);
    return {
        platform: `${OSType}/${ARCHITECTURES[Architecture] ?? Architecture}`,
        containerd: JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter'),
        folder: DockerRootDir,
    };
}
/** The kernel's names of architectures, as an engine says them, in the words of image platforms. */
const ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armv7l: 'arm/v7',
};
/**
 * The builder to use: the one that was asked for, or else the one in use.
 *
 * @throws RehearsalError when there is none of that name, or it does not answer
 */
async function chooseBuilder(exec, wanted, engine, signal) {
    const name = wanted === undefined ? [] : ['--', wanted];
    const inspect = await exec
        .run(['docker', 'buildx', 'inspect', ...name], { signal, allowFailure: true })
        .catch((error) => {
        signal.throwIfAborted();
        return { exitCode: 1, stdout: '', stderr: (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    });
    const driver = /^Driver:\s+(\S+)/m.exec(inspect.stdout)?.[1];
    // Of one that does not answer, Buildx tells all the same, with exit code 0.
    const dead = driver === 'remote' && /^Status:\s+inactive/m.test(inspect.stdout);
    const trouble = dead ? 'it does not answer' : /^Error:\s+(.+)/m.exec(inspect.stdout)?.[1];
    if (inspect.exitCode !== 0 || driver === undefined || trouble !== undefined) {
        const said = trouble ?? (0,_system_exec__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyLines */ .yw)(inspect.stderr).at(-1) ?? 'it said nothing';
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(`The builder ${wanted ?? 'in use'} cannot build: ${said}`, {
            hint: wanted === undefined
                ? 'Install Buildx (`docker buildx version`), or name another builder by the input builder.'
                : `\`docker buildx ls\` lists the builders; \`docker buildx create --name ${wanted} ...\` before the step makes one.`,
        });
    }
    return {
        name: wanted,
        driver,
        exportsLayers: driver !== 'docker' || engine.containerd,
    };
}
/**
 * The builder for what is to be built: where layers are to be kept and the engine's own builder cannot
 * write them, one in a container is made for this run.
 */
async function builderFor(exec, chosen, graph, decisions, { containerd }, { run, cache, builder, notice, signal }) {
    const layered = [...graph.values()].some(({ name, keeps }) => keeps === 'layers' && decisions.get(name) === 'build');
    if (cache.kind === 'none' || chosen.exportsLayers || containerd || !layered)
        return chosen;
    if (builder !== undefined)
        return chosen;
    try {
        return await makeBuilder(exec, run, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        notice(`The layers of the builds are not kept: this engine's builder cannot write them, and one in a container could not be made (${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}). Turn on the containerd image store, or name a builder.`);
        return chosen;
    }
}
/**
 * Makes a builder of the run's own in a container, for an engine whose builder cannot export layers.
 * {@link removeBuilder} ends it.
 *
 * @throws CommandError when its image cannot be pulled, or it does not start
 */
async function makeBuilder(exec, run, signal) {
    await exec.run([
        ...['docker', 'buildx', 'create', '--driver', 'docker-container'],
        ...['--name', run, '--bootstrap'],
    ], { signal, timeout: _system_exec__WEBPACK_IMPORTED_MODULE_1__/* .TRANSFER_LIMIT_MS */ .nQ });
    return { name: run, driver: 'docker-container', exportsLayers: true };
}
/** Removes the run's own builder, where it has one. */
async function removeBuilder(exec, run) {
    const { exitCode } = await exec.run(['docker', 'buildx', 'rm', '--force', run], {
        allowFailure: true,
    });
    // Where its container is gone already, Buildx leaves the volume.
    if (exitCode === 0) {
        await exec.run(['docker', 'volume', 'rm', '--force', `buildx_buildkit_${run}0_state`], {
            allowFailure: true,
        });
    }
}
/** @throws CommandError where there is no Buildx */
async function buildxVersion(exec, signal) {
    const { stdout } = await exec.run(['docker', 'buildx', 'version'], { signal });
    const [, major, minor] = /\bv?(\d+)\.(\d+)\./.exec(stdout) ?? [];
    return [Number(major ?? 0), Number(minor ?? 0)];
}


/***/ }),

/***/ 86661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   redactorAgain: () => (/* binding */ redactorAgain)
/* harmony export */ });
/* harmony import */ var _chain_accounts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67890);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _evidence__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93994);
/* harmony import */ var _evidence_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56923);
/* harmony import */ var _plan_load__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99571);
/* harmony import */ var _stack_model__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18309);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81379);
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47145);
/* harmony import */ var _system_sensitive__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8181);
/* harmony import */ var _workspace__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63338);










/** Characters of each end of a log that are kept. */
const LOG_ENDS = 16_000_000;
/**
 * What is left to do after the step, in a process of its own: if the main one was killed, its
 * containers are still there. Their logs are kept, then everything of the run is removed. Only warns.
 *
 * @param redactor finds out what takes the run's secrets out of texts; where it cannot, no log is kept
 */
async function post(exec, journal, { run, folder, evidence }, redactor = async () => (text) => text) {
    const told = ({ what, error }) => journal.warning(`${what} of ${run} failed: ${(0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    await keepLogs(exec, run, evidence, redactor).catch((error) => told({ what: 'Keeping the logs', error }));
    for (const left of await (0,_workspace__WEBPACK_IMPORTED_MODULE_8__/* .cleanUp */ .nY)(exec, run, folder))
        told(left);
    await _evidence_folder__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFolder */ .eA.finish(evidence, run).catch((error) => told({ what: 'Giving back the evidence folder', error }));
}
/**
 * What takes a run's secrets out of texts, in a process that does not know them: they are read again, from where the
 * run had them.
 *
 * @throws RehearsalError where they cannot be read
 */
async function redactorAgain(settings, env, journal, secrets) {
    for (const value of Object.values(settings.environment))
        journal.secret(value);
    const all = { ...env, ...settings.environment };
    for (const value of (0,_system_sensitive__WEBPACK_IMPORTED_MODULE_7__/* .secretsOf */ .Fj)(all))
        secrets.add(value);
    try {
        const { plan, folder } = await (0,_plan_load__WEBPACK_IMPORTED_MODULE_4__/* .loadPlan */ .Yq)(settings.plan, _plan_load__WEBPACK_IMPORTED_MODULE_4__.readPlanFile);
        await (0,_chain_accounts__WEBPACK_IMPORTED_MODULE_0__/* .readKeys */ .x)(plan, folder, all, journal.secret);
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0(`The secrets of the plan are not known here, so no log of its containers is kept: ${(0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    return (text) => secrets.redact(text);
}
async function keepLogs(exec, run, evidence, redactor) {
    const { stdout } = await exec.run([
        ...['docker', 'ps', '--all', '--format', '{{.Names}}'],
        ...['--filter', `label=${_stack_model__WEBPACK_IMPORTED_MODULE_9__/* .RUN_LABEL */ .jQ}=${run}`],
    ]);
    const names = (0,_system_exec__WEBPACK_IMPORTED_MODULE_5__/* .nonEmptyLines */ .yw)(stdout).filter((name) => /^\w[\w.-]*$/.test(name));
    if (names.length === 0)
        return;
    const redact = await redactor();
    for (const name of names) {
        const logs = await exec.run(['docker', 'logs', '--timestamps', name], {
            allowFailure: true,
            ends: LOG_ENDS,
        });
        const shown = redact(`${logs.stdout}${logs.stderr}`).split('\n').map(_system_plain__WEBPACK_IMPORTED_MODULE_6__/* .fileLine */ .RO).join('\n');
        await (0,_evidence__WEBPACK_IMPORTED_MODULE_2__/* .keepLog */ .Ob)(evidence, `${name}.killed.log`, shown);
    }
}


/***/ }),

/***/ 63338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   hu: () => (/* binding */ warnOfLeft),
/* harmony export */   nY: () => (/* binding */ cleanUp),
/* harmony export */   os: () => (/* binding */ openFolders),
/* harmony export */   uH: () => (/* binding */ newRun)
/* harmony export */ });
/* unused harmony export Workspace */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12311);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _evidence_folder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56923);
/* harmony import */ var _images_builder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53437);
/* harmony import */ var _stack_project__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21685);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68617);
/* harmony import */ var _system_owner__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77010);











/** Warns of what failed: why, and what to do. */
function warnOfLeft(journal, run, { what, error }) {
    const { hint } = error instanceof _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0 ? error : {};
    const advice = hint === undefined ? '' : ` ${hint}`;
    journal.warning(`${what} of ${run} failed: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}${advice}`);
}
/** Says whose a working folder is, and goes last: as long as it is there, there is something to remove. */
const OWNER_FILE = 'rehearsal-owner.json';
const OWNER_LIMIT = 4_096;
const ownerFileSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), owner: _system_owner__WEBPACK_IMPORTED_MODULE_9__/* .ownerSchema */ .$K });
/** A new name for a run: of its project, its containers, networks and volumes, and its folder. */
function newRun() {
    return `rehearsal-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** The name and the working folder of a run, which only its user can read. */
class Workspace {
    exec;
    run;
    folder;
    constructor(exec, run, folder) {
        this.exec = exec;
        this.run = run;
        this.folder = folder;
    }
    /**
     * Makes the working folder.
     *
     * @param temporary where such folders are made
     * @throws RehearsalError where it cannot be made
     */
    static async open(exec, run, temporary) {
        try {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporary, `${run}-`));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(folder, 0o700); // whatever this process takes away from new files
            await writeOwner(folder, run);
            return new Workspace(exec, run, folder);
        }
        catch (error) {
            const why = error.code ?? (0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
            throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`No working folder can be made in ${temporary}: ${why}`, {
                hint: 'Set TMPDIR, in a workflow RUNNER_TEMP, to a folder with room in which this user can write.',
                cause: error,
            });
        }
    }
    /** Removes all that the run has made; what fails is answered, and the rest is removed all the same. */
    close() {
        return cleanUp(this.exec, this.run, this.folder);
    }
}
async function writeOwner(folder, run) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, OWNER_FILE), flags, 0o600);
    try {
        await file.writeFile(JSON.stringify({ run, owner: (0,_system_owner__WEBPACK_IMPORTED_MODULE_9__/* .ownOwner */ .CR)() }));
    }
    finally {
        await file.close();
    }
}
/**
 * Removes all that a run has made: its containers, networks and volumes by its label, its builder and its tags of
 * images by its name, its working folder by its path; each whatever became of the others. What is left is found by
 * the folder, which stays for as long as anything does.
 *
 * @returns what failed
 */
async function cleanUp(exec, run, folder) {
    const left = [];
    const part = async ([work, what]) => {
        await work().catch((error) => left.push({ what, error }));
    };
    // Before they lose their names: one of them may have to give the folder to this user.
    const images = (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .isRoot */ .jX)() ? [] : await (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .imagesOf */ .IC)(exec, run).catch(() => []);
    const remove = (keep) => (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .removeFolder */ .v$)(exec, folder, run, { images, keep });
    const ofEngine = (...kinds) => (0,_stack_project__WEBPACK_IMPORTED_MODULE_7__/* .removeRun */ .s2)(exec, run, kinds);
    await part([() => ofEngine('containers', 'networks', 'volumes'), 'Removing the containers']);
    await part([() => (0,_images_builder__WEBPACK_IMPORTED_MODULE_6__/* .removeBuilder */ .iq)(exec, run), 'Removing the builder']);
    await part([() => remove(OWNER_FILE), 'Removing the working folder']);
    await part([() => ofEngine('tags'), 'Removing the names of images']);
    if (left.length === 0)
        await part([() => remove(), 'Removing the working folder']);
    return left;
}
/**
 * Removes what runs of this user left whose process is gone: a killed one in a terminal, or one whose clean-up
 * failed. Folders of other users, of runs that go on and of other machines stay.
 *
 * @param temporary where working folders are made
 */
async function removeLeftovers(exec, temporary, journal) {
    for (const { run, folder } of await leftovers(temporary)) {
        const left = await cleanUp(exec, run, folder);
        for (const each of left)
            warnOfLeft(journal, run, each);
        if (left.length > 0)
            continue;
        journal.notice(`The run ${run} had ended without its clean-up: removed its containers and ${folder}.`);
    }
}
async function leftovers(temporary) {
    const found = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(temporary)) {
        const run = _stack_project__WEBPACK_IMPORTED_MODULE_7__/* .WORKING_FOLDER */ .Lt.exec(name)?.[1];
        const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporary, name);
        if (run !== undefined && (await isLeftover(folder, run)))
            found.push({ run, folder });
    }
    return found;
}
async function isLeftover(folder, run) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(folder);
        if (!stats.isDirectory() || stats.uid !== process.getuid?.())
            return false;
        const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_8__/* .Folder */ .vd(folder).readText(OWNER_FILE, OWNER_LIMIT);
        const said = ownerFileSchema.parse(JSON.parse(text));
        return said.run === run && (0,_system_owner__WEBPACK_IMPORTED_MODULE_9__/* .isGone */ .ST)(said.owner);
    }
    catch {
        return false; // nothing that a run left
    }
}
/**
 * Takes the folders of a run. Of an earlier run the evidence goes last: whatever can be refused has been by then.
 *
 * @param remember is told of them before anything is started
 * @throws RehearsalError where one of them cannot be used; nothing is left then
 */
async function openFolders(exec, run, writer, settings, remember) {
    const evidence = await _evidence_folder__WEBPACK_IMPORTED_MODULE_5__/* .EvidenceFolder */ .eA.claim(settings.evidence, run, writer);
    let workspace;
    try {
        workspace = await Workspace.open(exec, run, settings.temporary);
        remember({ run, folder: workspace.folder, evidence: settings.evidence });
        await evidence.begin();
        return { workspace, evidence };
    }
    catch (error) {
        await workspace?.close();
        await evidence.close();
        throw error;
    }
}


/***/ })

};
