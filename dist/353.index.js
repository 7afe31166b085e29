export const id = 353;
export const ids = [353];
export const modules = {

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

/***/ 66353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/evidence/evidence.ts + 18 modules
var evidence_evidence = __webpack_require__(41728);
// EXTERNAL MODULE: ./src/evidence/folder.ts
var folder = __webpack_require__(44689);
// EXTERNAL MODULE: ./src/cosmovisor/layout.ts
var layout = __webpack_require__(34702);
// EXTERNAL MODULE: ./src/procedure/planned-checks.ts
var planned_checks = __webpack_require__(42845);
// EXTERNAL MODULE: ./src/procedure/step.ts
var procedure_step = __webpack_require__(31887);
;// CONCATENATED MODULE: ./src/procedure/steps.ts


/**
 * The procedure of a plan. Every upgrade but the first is proposed on the approach to the one before, so that its
 * vote straddles that:
 *
 *     end of vote 1 < height 1 < end of vote 2 < height 2
 *
 * or, with `straddle: false`, after the one before is through.
 */
function stepsOf(plan) {
    const [first, ...later] = plan.upgrades;
    if (first === undefined)
        throw new Error('a plan has at least one upgrade');
    const checks = checksByStep(plan);
    const step = (id, before) => ({
        ...{ id, title: (0,procedure_step/* titleOf */.Gg)(id), checks: checks.get((0,procedure_step/* stepKey */.Ug)(id)) ?? [], before },
    });
    const upgrading = (upgrade, next) => {
        const pending = next?.straddle ? next : undefined;
        return [
            step({ kind: 'approach', upgrade: upgrade.name }),
            step({ kind: 'upgrade', upgrade: upgrade.name }, pending),
            step({ kind: 'prove', release: upgrade.to }, pending),
            step({ kind: 'traffic', stage: `after:${upgrade.name}` }, pending),
        ];
    };
    const voting = (next, previous) => [
        previous !== undefined && next.straddle
            ? step({ kind: 'straddle', upgrade: previous.name })
            : step({ kind: 'propose', upgrade: next.name }),
        step({ kind: 'vote', upgrade: next.name }),
    ];
    return [
        step({ kind: 'read-stack' }),
        step({ kind: 'images' }),
        step({ kind: 'cosmovisor' }),
        step({ kind: 'binaries' }),
        step({ kind: 'prepare' }),
        step({ kind: 'preflight' }),
        step({ kind: 'start' }),
        step({ kind: 'prove', release: first.from }),
        step({ kind: 'traffic', stage: 'start' }),
        ...voting(first, undefined),
        ...plan.upgrades.flatMap((upgrade, index) => {
            const next = later[index];
            return [...upgrading(upgrade, next), ...(next ? voting(next, upgrade) : [])];
        }),
        ...(plan.restart ? [step({ kind: 'restart' })] : []),
        step({ kind: 'traffic', stage: 'end' }),
        step({ kind: 'keep-images' }),
        step({ kind: 'clean-up' }),
    ];
}
/** Checks by the key of each step that proves them, in the order of the report. */
function checksByStep(plan) {
    const checks = new Map();
    for (const { id, provenBy } of (0,planned_checks/* checksOfPlan */.g)(plan)) {
        for (const key of new Set(provenBy.map(procedure_step/* stepKey */.Ug))) {
            const known = checks.get(key);
            if (known === undefined)
                checks.set(key, [id]);
            else
                known.push(id);
        }
    }
    return checks;
}

// EXTERNAL MODULE: ./src/stack/prepare/prepare.ts + 15 modules
var prepare = __webpack_require__(11277);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/stack/logs/symptoms.ts
var symptoms = __webpack_require__(42700);
// EXTERNAL MODULE: ./src/system/clock.ts
var system_clock = __webpack_require__(13347);
;// CONCATENATED MODULE: ./src/rehearsal/stall-causes.ts




/** Tail length used for diagnosis, in lines. */
const RECENT_LINES = 60;
/** Remediation if the chain passed a height too early. */
const PASSED_HINT = 'The machine was too busy for these blocks, or traffic took longer than planned: give the upgrade a later height, or a longer pace.block-time.';
/**
 * Builds the error for a chain that halted for an upgrade before the rehearsal was ready for it; undefined if no
 * node's log shows such a halt.
 */
function haltedTooEarly(live) {
    for (const service of live.logs.services) {
        const lines = recentLines(live, service);
        const halt = lines.map(symptoms/* parseUpgradeNeeded */.Pr).findLast((found) => found !== undefined);
        if (halt === undefined || live.watch.height >= halt.height)
            continue; // none, or of an applied upgrade
        return new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The chain halted for ${halt.upgrade} at height ${halt.height} before the planned work was done`, { hint: PASSED_HINT, lines: live.lastLines(service) });
    }
    return undefined;
}
/** Builds the error for a stalled chain from the first cause found in any node's log. */
function stalled(live, message) {
    for (const service of live.logs.services) {
        const found = causeOn(live, service);
        if (found === undefined)
            continue;
        return new errors/* RehearsalError */.g0(found.code, `${message}: on ${service}, ${found.cause}`, {
            hint: found.hint,
            lines: live.lastLines(service),
        });
    }
    return new errors/* RehearsalError */.g0('CHAIN_STALLED', `${message}; nodes: ${live.watch.describe()}`, {
        hint: 'More than two thirds of the stake must be online and connected.',
        lines: live.lastLines(live.rpc),
    });
}
/**
 * First cause found in the lines of a service that stalled or ended.
 *
 * @param lines default its followed lines
 */
function causeOn(live, service, lines = recentLines(live, service)) {
    return (0,symptoms/* diagnose */.h4)(lines) ?? missingHandler(recentLines(live, service));
}
/**
 * Diagnoses a new binary that asks for its own upgrade. Only for a chain that stalled or a container that ended: the
 * order of Cosmovisor's lines and the binary's is uncertain, and a quiet binary does not log its start.
 */
function missingHandler(lines) {
    const launch = lines.findLastIndex((line) => (0,layout/* launchedFolder */.Z5)(line) !== undefined);
    const folder = (0,layout/* launchedFolder */.Z5)(lines[launch] ?? '');
    const afterLaunch = lines.slice(launch + 1);
    const again = afterLaunch
        .slice(afterLaunch.findIndex(symptoms/* isStart */.n) + 1)
        .map(symptoms/* parseUpgradeNeeded */.Pr)
        .find((needed) => needed !== undefined && (0,layout/* upgradeFolder */.$U)(needed.upgrade) === folder);
    if (again === undefined || afterLaunch.some((line) => line.includes('applying upgrade')))
        return;
    return {
        code: 'UPGRADE_HANDLER_MISSING',
        cause: `the new binary asks for ${again.upgrade} again at height ${again.height}`,
        hint: "The plan's upgrade name must be the one that the new release registers with SetUpgradeHandler.",
    };
}
function recentLines({ logs }, service) {
    return logs.last(service, RECENT_LINES).map(({ text }) => text);
}
/** Replaces a wait's time-out by the cause found in the nodes' logs, if any. */
function rethrowStalled(live, message) {
    return (error) => {
        if (!(error instanceof system_clock/* WaitTimeoutError */.Do))
            throw error;
        throw stalled(live, `${message}: ${error.message}`);
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/before-next.ts


/**
 * Runs work that checks the release between two upgrades. If the vote on the next upgrade straddles this one,
 * the next height may be reached during the work; its readings are then those of another release.
 *
 * @throws RehearsalError if the next upgrade came first, with the error of the work
 */
async function beforeNext({ watch }, { upgrade }, next, work) {
    const requireTime = (lines) => {
        if (watch.height < next.height - 1)
            return;
        throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The chain reached height ${next.height} of ${next.upgrade.name} before the work after ${upgrade.name} was done`, {
            hint: PASSED_HINT,
            lines,
        });
    };
    const result = await work().catch((error) => {
        requireTime([`By then: ${(0,errors/* messageOf */.bD)(error)}`]);
        throw error;
    });
    requireTime([]);
    return result;
}

// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var build = __webpack_require__(35456);
// EXTERNAL MODULE: ./node_modules/@cosmjs/proto-signing/build/index.js
var proto_signing_build = __webpack_require__(40357);
// EXTERNAL MODULE: ./node_modules/@cosmjs/stargate/build/index.js
var stargate_build = __webpack_require__(94198);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/abci/v1beta1/abci.js
var abci = __webpack_require__(6758);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/node/v1beta1/query.js
var query = __webpack_require__(92066);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/tx.js
var tx = __webpack_require__(63723);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1beta1/tx.js
var v1beta1_tx = __webpack_require__(35678);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/tx/v1beta1/tx.js
var tx_v1beta1_tx = __webpack_require__(73696);
// EXTERNAL MODULE: ./src/chain/modules/coins.ts
var coins = __webpack_require__(43342);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/query.js
var v1_query = __webpack_require__(30499);
;// CONCATENATED MODULE: ./src/chain/rpc/unknown-query.ts

/** Returns true if a query failed because the running binary lacks the service (baseapp `grpcrouter.go`). */
function isUnknownQuery(error) {
    return /unknown query path|unknown service|unimplemented/i.test((0,errors/* messageOf */.bD)(error));
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/gov.js
var gov = __webpack_require__(99959);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/tx.js
var upgrade_v1beta1_tx = __webpack_require__(97837);
;// CONCATENATED MODULE: ./src/chain/rpc/proto-time.ts

/** Go's zero time, year 1, in seconds since the epoch: the SDK writes it for "not yet". */
const GO_ZERO_SECONDS = -62135596800n;
/** End of year 9999, the last in RFC 3339, in seconds since the epoch. */
const LAST_SECONDS = 253402300799n;
/**
 * A protobuf timestamp as RFC 3339; empty if missing or Go's zero time.
 *
 * @throws RehearsalError for a time that no chain has
 */
function rfc3339(time) {
    if (time === undefined || time.seconds <= GO_ZERO_SECONDS)
        return '';
    if (time.seconds > LAST_SECONDS) {
        throw new errors/* RehearsalError */.g0('CHAIN_TIME_INVALID', `The chain reports an invalid time: ${time.seconds} seconds`, {
            hint: 'It is after the year 9999: check which program responds at the RPC.',
        });
    }
    return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}
/** A protobuf duration in milliseconds; 0 if missing. */
function milliseconds(duration) {
    return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/query.js
var v1beta1_query = __webpack_require__(17256);
// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
;// CONCATENATED MODULE: ./src/chain/modules/upgrades.ts





/** A plan by height, as messages carry it: any time other than Go's zero time is refused as deprecated. */
function upgradePlan(name, height) {
    return { name, height: BigInt(height), info: '', time: { seconds: GO_ZERO_SECONDS, nanos: 0 } };
}
/** Reads the currently scheduled upgrade. x/upgrade has one slot: a later plan silently overwrites it. */
async function readScheduledPlan(rpc) {
    const { plan } = await new v1beta1_query/* QueryClientImpl */.Sh(rpc).CurrentPlan({});
    return plan === undefined ? undefined : { name: plan.name, height: Number(plan.height) };
}
/** Height at which the named upgrade was applied; 0 if never. */
async function readAppliedHeight(rpc, name) {
    return Number((await new v1beta1_query/* QueryClientImpl */.Sh(rpc).AppliedPlan({ name })).height);
}
/** Account that may schedule upgrades: queried (SDK 0.46 on), or else the gov module's own address. */
async function readAuthority(rpc, prefix) {
    try {
        return (await new v1beta1_query/* QueryClientImpl */.Sh(rpc).Authority({})).address;
    }
    catch (error) {
        if (!isUnknownQuery(error))
            throw error;
        // A module account's address is the start of the SHA-256 of its name (x/auth/types, NewModuleAddress).
        const hash = (0,system_hash/* sha256 */.s)('gov').slice(0, 40);
        return (0,build.toBech32)(prefix, (0,build.fromHex)(hash));
    }
}

;// CONCATENATED MODULE: ./src/chain/modules/gov-v1.ts







const VOTES = {
    yes: gov.VoteOption.VOTE_OPTION_YES,
    no: gov.VoteOption.VOTE_OPTION_NO,
    abstain: gov.VoteOption.VOTE_OPTION_ABSTAIN,
    no_with_veto: gov.VoteOption.VOTE_OPTION_NO_WITH_VETO,
}; // the same numbers in v1beta1
/** Title of a proposal, in every dialect. */
function proposalTitle(name) {
    return `Upgrade ${name}`;
}
function proposalSummary(name, height) {
    return `Upgrade ${name} at height ${height}`;
}
/**
 * Gov v1.
 *
 * @param titled true if messages carry title and summary (SDK 0.47 on); before, they go as JSON into the
 *   metadata, which the SDK limits to 255 bytes by default
 */
function govV1(rpc, titled) {
    const query = new v1_query/* QueryClientImpl */.Sh(rpc);
    return {
        name: titled ? 'gov v1' : 'gov v1 without titles',
        rules: async () => {
            const { params, votingParams } = await query.Params({ paramsType: 'voting' });
            if (params === undefined) {
                const { depositParams } = await query.Params({ paramsType: 'deposit' });
                return {
                    periodMs: milliseconds(votingParams?.votingPeriod),
                    minDeposit: depositParams?.minDeposit ?? [],
                    expedited: undefined,
                };
            }
            const { votingPeriod, minDeposit, expeditedVotingPeriod, expeditedMinDeposit } = params;
            return {
                periodMs: milliseconds(votingPeriod),
                minDeposit,
                expedited: expeditedVotingPeriod === undefined
                    ? undefined
                    : { periodMs: milliseconds(expeditedVotingPeriod), minDeposit: expeditedMinDeposit },
            };
        },
        proposal: async (id) => {
            const { proposal } = await query.Proposal({ proposalId: BigInt(id) });
            if (proposal === undefined)
                throw new errors/* RehearsalError */.g0('PROPOSAL_UNKNOWN', `The chain has no proposal ${id}`);
            const { finalTallyResult: tally } = proposal;
            return {
                id,
                status: gov.ProposalStatus[proposal.status] ?? String(proposal.status),
                votingStart: rfc3339(proposal.votingStartTime),
                votingEnd: rfc3339(proposal.votingEndTime),
                tally: {
                    yes: tally?.yesCount ?? '0',
                    no: tally?.noCount ?? '0',
                    abstain: tally?.abstainCount ?? '0',
                    no_with_veto: tally?.noWithVetoCount ?? '0',
                },
                failedReason: proposal.failedReason,
            };
        },
        proposalMessage: async ({ name, height, deposit, proposer, authority, expedited }) => {
            const title = proposalTitle(name);
            const summary = proposalSummary(name, height);
            const upgrade = upgrade_v1beta1_tx/* MsgSoftwareUpgrade */.di.fromPartial({
                authority: await authority(),
                plan: upgradePlan(name, height),
            });
            return {
                typeUrl: '/cosmos.gov.v1.MsgSubmitProposal',
                value: tx.MsgSubmitProposal.fromPartial({
                    messages: [
                        {
                            typeUrl: '/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade',
                            value: upgrade_v1beta1_tx/* MsgSoftwareUpgrade */.di.encode(upgrade).finish(),
                        },
                    ],
                    initialDeposit: [...deposit],
                    proposer,
                    expedited,
                    ...(titled ? { title, summary } : { metadata: JSON.stringify({ title, summary }) }),
                }),
            };
        },
        voteMessage: (voter, proposalId, option) => ({
            typeUrl: '/cosmos.gov.v1.MsgVote',
            value: tx.MsgVote.fromPartial({
                proposalId: BigInt(proposalId),
                voter,
                option: VOTES[option],
            }),
        }),
        proposalId: (response) => tx.MsgSubmitProposalResponse.decode(response).proposalId.toString(),
    };
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1beta1/gov.js
var v1beta1_gov = __webpack_require__(89816);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1beta1/query.js
var gov_v1beta1_query = __webpack_require__(44204);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/upgrade.js
var upgrade = __webpack_require__(36660);
;// CONCATENATED MODULE: ./src/chain/modules/gov-v1beta1.ts








/** Gov v1beta1, whose proposals carry a content: the only dialect of SDK 0.45. */
function govV1beta1(rpc) {
    const query = new gov_v1beta1_query.QueryClientImpl(rpc);
    return {
        name: 'gov v1beta1',
        rules: async () => {
            // Each response contains only the requested one of three groups of parameters.
            const { votingParams } = await query.Params({ paramsType: 'voting' });
            const { depositParams } = await query.Params({ paramsType: 'deposit' });
            return {
                periodMs: milliseconds(votingParams.votingPeriod),
                minDeposit: depositParams.minDeposit,
                expedited: undefined,
            };
        },
        proposal: async (id) => {
            const { proposal } = await query.Proposal({ proposalId: BigInt(id) });
            if (proposal.proposalId === 0n) {
                throw new errors/* RehearsalError */.g0('PROPOSAL_UNKNOWN', `The chain has no proposal ${id}`);
            }
            const { yes, no, abstain, noWithVeto } = proposal.finalTallyResult;
            return {
                id,
                status: v1beta1_gov.ProposalStatus[proposal.status] ?? String(proposal.status),
                votingStart: rfc3339(proposal.votingStartTime),
                votingEnd: rfc3339(proposal.votingEndTime),
                tally: { yes, no, abstain, no_with_veto: noWithVeto },
                failedReason: '',
            };
        },
        proposalMessage: async ({ name, height, deposit, proposer }) => {
            const content = upgrade.SoftwareUpgradeProposal.fromPartial({
                title: proposalTitle(name),
                description: proposalSummary(name, height),
                plan: upgradePlan(name, height),
            });
            return {
                typeUrl: '/cosmos.gov.v1beta1.MsgSubmitProposal',
                value: v1beta1_tx.MsgSubmitProposal.fromPartial({
                    content: {
                        typeUrl: '/cosmos.upgrade.v1beta1.SoftwareUpgradeProposal',
                        value: upgrade.SoftwareUpgradeProposal.encode(content).finish(),
                    },
                    initialDeposit: [...deposit],
                    proposer,
                }),
            };
        },
        voteMessage: (voter, proposalId, option) => ({
            typeUrl: '/cosmos.gov.v1beta1.MsgVote',
            value: v1beta1_tx.MsgVote.fromPartial({ proposalId: BigInt(proposalId), voter, option: VOTES[option] }),
        }),
        proposalId: (response) => v1beta1_tx.MsgSubmitProposalResponse.decode(response).proposalId.toString(),
    };
}

;// CONCATENATED MODULE: ./src/chain/modules/probe-gov.ts




/**
 * Detects the gov dialect of the running binary with one query; probe again after each swap:
 *
 * - no gov v1 service: v1beta1 contents (SDK 0.45),
 * - v1 that returns parameters in parts: v1 without title and summary, which are refused there as unknown
 *   fields (0.46),
 * - v1 that returns all parameters as one: title and summary are required (0.47 on),
 * - with an expedited period among them: expedited proposals, and no use of v1beta1 (0.50 on).
 *
 * Source: x/gov/keeper/grpc_query.go and x/gov/keeper/msg_server.go of those versions.
 */
async function probeGov(rpc) {
    const query = new v1_query/* QueryClientImpl */.Sh(rpc);
    let params;
    try {
        ({ params } = await query.Params({ paramsType: 'voting' }));
    }
    catch (error) {
        if (!isUnknownQuery(error))
            throw error;
        return govV1beta1(rpc);
    }
    return govV1(rpc, params !== undefined);
}

// EXTERNAL MODULE: ./node_modules/@cosmjs/tendermint-rpc/build/index.js
var tendermint_rpc_build = __webpack_require__(37493);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/tendermint/v1beta1/query.js
var tendermint_v1beta1_query = __webpack_require__(19568);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/chain/rpc/consensus-engine.ts
var consensus_engine = __webpack_require__(92053);
// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
;// CONCATENATED MODULE: ./src/chain/rpc/rpc.ts



/**
 * Time limit of one RPC call in milliseconds, including its whole response: the server behind a published port
 * is untrusted and may never end.
 */
const CALL_TIMEOUT_MS = 2_000;
const MEGABYTE = 1024 * 1024;
/**
 * Maximum size of an uncompressed response, in bytes: `small` for frequent calls and those with few values,
 * `large` for blocks and transactions.
 */
const ANSWER_BYTES = { small: MEGABYTE, large: 16 * MEGABYTE };
/**
 * Methods whose responses are a few kilobytes on every chain. A query's response is protobuf, of which two
 * bytes may become a value that takes fifty.
 */
const SMALL = new Set(['status', 'abci_info', 'abci_query', 'health']);
/** Limits of a response: a block with 10,000 validator signatures has 60,000 values, at six levels. */
const ANSWER_LIMITS = { depth: 64, values: 200_000 };
/** Maximum length of a node's own error message, in characters. */
const ERROR_CHARACTERS = 2_000;
/** Error for data from a node that is not a valid response. */
class NoAnswer extends Error {
}
/**
 * Error for an unreachable RPC: the node is down, restarting, too busy to answer in time, or sent no valid
 * response.
 */
class UnreachableError extends errors/* RehearsalError */.g0 {
    constructor(url, method, cause) {
        const inner = cause instanceof Error && cause.cause ? `: ${(0,errors/* messageOf */.bD)(cause.cause)}` : '';
        super('NODE_UNREACHABLE', `The RPC at ${url} did not answer ${method}: ${(0,errors/* messageOf */.bD)(cause)}${inner}`, {
            hint: cause instanceof NoAnswer
                ? 'A chain node does not respond like this: check which program the service runs, and its log in the evidence.'
                : 'The node is down or restarting: look for the reason in its log in the evidence.',
            cause,
        });
        this.name = 'UnreachableError';
    }
}
/**
 * JSON-RPC over HTTP to an untrusted node: with limits on time and size, without following redirects (which may
 * lead to targets that only this machine reaches), and with errors that name the unreachable target.
 *
 * @throws UnreachableError if there is no valid response in time; Error with the node's message if it refuses
 */
function httpRpc(url) {
    return {
        execute: async (request) => {
            // An error response is the node's own message; only failures without a response are wrapped.
            const answer = await post(url, request).catch((error) => {
                throw new UnreachableError(url, request.method, error);
            });
            if (answer.error !== undefined) {
                throw new Error((0,plain/* clipped */.cz)(JSON.stringify(answer.error), ERROR_CHARACTERS));
            }
            return { jsonrpc: '2.0', id: request.id, result: answer.result };
        },
        disconnect: () => { }, // each call uses a request of its own
    };
}
/**
 * Sends a request.
 *
 * @throws NoAnswer for an invalid response, and errors of `fetch`
 */
async function post(url, request) {
    const response = await fetch(url, {
        method: 'POST',
        body: JSON.stringify(request),
        headers: { 'content-type': 'application/json' },
        redirect: 'manual',
        signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    const { status } = response;
    if (status >= 300) {
        await response.body?.cancel();
        const what = status < 400 ? 'it sent a redirect, which is not followed' : 'it sent an error';
        throw new NoAnswer(`${what} (HTTP ${status})`);
    }
    const limit = SMALL.has(request.method) ? ANSWER_BYTES.small : ANSWER_BYTES.large;
    const text = await textOf(response, limit);
    if (text === undefined)
        throw new NoAnswer(`it sent more than ${limit / MEGABYTE} MB`);
    return replyIn(text);
}
/** Text of a response, read up to the limit; undefined if longer. */
async function textOf({ body }, limit) {
    if (body === null)
        return '';
    let buffer = Buffer.allocUnsafe(16 * 1024);
    let length = 0;
    // Leaving the loop cancels the request.
    for await (const chunk of body) {
        if (length + chunk.length > limit)
            return undefined;
        if (length + chunk.length > buffer.length) {
            const larger = Buffer.allocUnsafe(Math.min(limit, 2 * (length + chunk.length)));
            buffer.copy(larger, 0, 0, length);
            buffer = larger;
        }
        buffer.set(chunk, length);
        length += chunk.length;
    }
    return buffer.toString('utf8', 0, length);
}
/**
 * Parses a JSON-RPC response.
 *
 * @throws NoAnswer for any other text
 */
function replyIn(text) {
    const reply = (0,json/* isModest */.F)(text, ANSWER_LIMITS) ? jsonOf(text) : undefined;
    if (typeof reply === 'object' && reply !== null && ('result' in reply || 'error' in reply)) {
        return reply;
    }
    throw new NoAnswer('its response is not JSON-RPC');
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/chain/rpc/connect-engine.ts







/** Maximum length of a version reported by a node, in characters. */
const LONGEST_VERSION = 500;
/**
 * Connects to the engine serving `url`, according to its reported version. Connect again after each binary
 * swap: an upgrade may change the engine.
 *
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
async function connectEngine(url) {
    const http = httpRpc(url);
    const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
    const version = versionIn(status.result?.node_info?.version, url, 'status');
    const engine = new consensus_engine/* ConsensusEngine */.S(version);
    if (!engine.isSupported) {
        throw new errors/* RehearsalError */.g0('CONSENSUS_ENGINE_UNSUPPORTED', `The node at ${url} runs Tendermint ${version}`, {
            hint: 'The rehearsal supports Tendermint 0.34 and later.',
        });
    }
    const client = engine.rpc === '0.37' ? tendermint_rpc_build.Tendermint37Client : tendermint_rpc_build.Comet38Client;
    return { engine, rpc: await client.create(http) };
}
/**
 * Version of the binary serving `url`: from `abci_info`, or if the SDK leaves that empty (before 0.47), from
 * the node's own information.
 */
async function applicationVersion(url) {
    const { version } = await applicationInfo(url);
    if (version !== '')
        return version;
    const { rpc } = await connectEngine(url);
    const service = new tendermint_v1beta1_query/* ServiceClientImpl */.DB((0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(rpc)));
    return (await service.GetNodeInfo({})).applicationVersion?.version ?? '';
}
/**
 * Reads `abci_info` of the node at `url`: the application's own view. `/status` may show a block that is stored
 * but not yet applied, which is exactly the state of a halted node.
 */
async function applicationInfo(url) {
    const http = httpRpc(url);
    const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
    const { version, last_block_height: height = '0' } = answer.result?.response ?? {};
    // Longer numbers lose digits, and exceed any chain's height.
    if (!/^\d{1,15}$/.test(String(height))) {
        throw new UnreachableError(url, 'abci_info', `its height is ${(0,plain/* clipped */.cz)(String(height), 40)}`);
    }
    return { version: versionIn(version, url, 'abci_info'), height: Number(height) };
}
/**
 * Version reported by a node; empty if missing.
 *
 * @throws UnreachableError if it is not a version
 */
function versionIn(version, url, method) {
    if (version === undefined || version === null)
        return '';
    if (typeof version === 'string' && version.length <= LONGEST_VERSION)
        return version;
    throw new UnreachableError(url, method, 'its version is not valid');
}

;// CONCATENATED MODULE: ./src/chain/client/client.ts














const INCLUSION_TIMEOUT_MS = 15_000;
const INCLUSION_INTERVAL_MS = 50;
/** `ErrWrongSequence` of the SDK's root codespace (types/errors). */
const WRONG_SEQUENCE = 32;
/** Gas limit sufficient for any proposal or vote; fees follow from it and the node's own price. */
const GAS_LIMIT = 1_000_000;
const REGISTRY_TYPES = [
    ...stargate_build.defaultRegistryTypes,
    ['/cosmos.gov.v1.MsgSubmitProposal', tx.MsgSubmitProposal],
    ['/cosmos.gov.v1.MsgVote', tx.MsgVote],
    ['/cosmos.gov.v1beta1.MsgSubmitProposal', v1beta1_tx.MsgSubmitProposal],
    ['/cosmos.gov.v1beta1.MsgVote', v1beta1_tx.MsgVote],
];
/**
 * Client of the chain through one node's RPC, in the dialect of the currently running binary. Connect again
 * after a swap: the engine and the dialect of gov may differ.
 */
class ChainClient {
    comet;
    engine;
    chain;
    clock;
    rpc;
    #gov;
    constructor(comet, engine, chain, clock) {
        this.comet = comet;
        this.engine = engine;
        this.chain = chain;
        this.clock = clock;
        this.rpc = (0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(comet));
    }
    /** Connects to the engine currently serving `url`. */
    static async connect(url, chain, clock) {
        const { rpc, engine } = await connectEngine(url);
        return new ChainClient(rpc, engine, chain, clock);
    }
    /** The gov module in the dialect of the running binary, probed once. */
    gov() {
        this.#gov ??= probeGov(this.rpc).catch((error) => {
            this.#gov = undefined; // probe again the next time
            throw error;
        });
        return this.#gov;
    }
    /** Block at a height, by default the latest. */
    async block(height) {
        const { block } = await this.comet.block(height);
        return {
            height: block.header.height,
            time: block.header.time.toISOString(),
            appHash: (0,build.toHex)(block.header.appHash).toUpperCase(),
        };
    }
    /**
     * Signs and broadcasts a transaction, and waits until a block includes it.
     *
     * @throws RehearsalError if it is refused, fails in its block, or is not included in time
     */
    async send(account, what, messages, signal) {
        const registry = new proto_signing_build.Registry(REGISTRY_TYPES);
        const signer = stargate_build.SigningStargateClient.createWithSigner(this.comet, account.wallet, { registry });
        const fee = await this.#fee();
        const accepted = await (0,system_clock/* waitUntil */.a0)(`the chain to accept ${what} of ${account.name}`, async () => {
            const raw = await signer.sign(account.address, messages, fee, '');
            const answer = await this.comet.broadcastTxSync({ tx: tx_v1beta1_tx.TxRaw.encode(raw).finish() });
            // Others, such as traffic, may sign with the same account: read its sequence again.
            return answer.code === WRONG_SEQUENCE && answer.codespace === 'sdk'
                ? { seen: answer.log ?? 'another sequence' }
                : { done: answer };
        }, { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal });
        if (accepted.code !== 0) {
            throw new errors/* RehearsalError */.g0('TRANSACTION_REFUSED', `The chain refused ${what} of ${account.name} (code ${accepted.code}): ${accepted.log ?? ''}`, { hint: 'The text after the code is the reason given by the chain.' });
        }
        const hash = (0,build.toHex)(accepted.hash).toUpperCase();
        const included = await (0,system_clock/* waitUntil */.a0)(`${what} of ${account.name} (transaction ${hash}) to be in a block`, async () => {
            try {
                return { done: await this.comet.tx({ hash: accepted.hash }) };
            }
            catch (error) {
                return { seen: (0,errors/* messageOf */.bD)(error) };
            }
        }, { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal });
        if (included.result.code !== 0) {
            throw new errors/* RehearsalError */.g0('TRANSACTION_FAILED', `${what} of ${account.name} failed in block ${included.height} (code ${included.result.code}): ${included.result.log ?? ''}`);
        }
        return { height: included.height, hash, responses: responsesIn(included.result.data) };
    }
    /** Fee for {@link GAS_LIMIT} at the node's own minimum price. */
    async #fee() {
        const { denom } = this.chain;
        const amount = Math.ceil((0,coins/* priceOf */.xx)(await this.#minimumGasPrices(), denom) * GAS_LIMIT);
        return {
            amount: amount > 0 ? [{ denom, amount: String(amount) }] : [],
            gas: String(GAS_LIMIT),
        };
    }
    async #minimumGasPrices() {
        try {
            return (await new query/* ServiceClientImpl */.DB(this.rpc).Config({})).minimumGasPrice;
        }
        catch (error) {
            if (!isUnknownQuery(error))
                throw error;
            return this.chain.minimumGasPrices;
        }
    }
}
/** Responses to a transaction's messages: `msgResponses` from SDK 0.46 on, `data` before. */
function responsesIn(data) {
    const { msgResponses, data: before } = abci.TxMsgData.decode(data ?? new Uint8Array());
    return msgResponses.length > 0
        ? msgResponses.map(({ value }) => value)
        : before.map((answer) => answer.data);
}

;// CONCATENATED MODULE: ./src/rehearsal/course.ts

/** Progress of a rehearsal: state that one step passes on to later ones. */
class Course {
    rehearsal;
    #client;
    #proposed = new Map();
    #haltTimes = new Map();
    constructor(rehearsal) {
        this.rehearsal = rehearsal;
    }
    /** Client of the chain as it currently runs. */
    async client() {
        const { live, stack, run } = this.rehearsal;
        this.#client ??= await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, run.clock);
        return this.#client;
    }
    /** Upgrade of the plan, by name. */
    upgrade(name) {
        const upgrade = this.#upgradeAt(name, 0);
        if (upgrade === undefined)
            throw new Error(`the plan has no upgrade ${name}`);
        return upgrade;
    }
    /** Upgrade after the named one; undefined after the last. */
    next(name) {
        return this.#upgradeAt(name, 1);
    }
    /** Upgrade before the named one; undefined before the first. */
    previous(name) {
        return this.#upgradeAt(name, -1);
    }
    /** Upgrade that an earlier step proposed. */
    proposed(name) {
        const proposed = this.#proposed.get(name);
        if (proposed === undefined)
            throw new Error(`${name} was not proposed`);
        return proposed;
    }
    propose(proposed) {
        this.#proposed.set(proposed.upgrade.name, proposed);
    }
    /**
     * Records an upgrade as passed.
     *
     * @param client client of the chain after the swap
     * @param haltTime header time of the upgrade's block, RFC 3339
     */
    pass(upgrade, client, haltTime) {
        this.#client = client;
        this.#haltTimes.set(upgrade, haltTime);
    }
    /** Upgrade that brought in the release running now; undefined before the first. */
    get lastPassed() {
        return [...this.#haltTimes.keys()].at(-1);
    }
    /** Header time of an upgrade's block, RFC 3339. */
    haltTime(upgrade) {
        const time = this.#haltTimes.get(upgrade);
        if (time === undefined)
            throw new Error(`${upgrade} was not passed`);
        return time;
    }
    #upgradeAt(name, offset) {
        const { upgrades } = this.rehearsal.run.plan;
        return upgrades[upgrades.findIndex((each) => each.name === name) + offset];
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/current.ts


/** Target of a node's Cosmovisor `current` link, relative to Cosmovisor's folder: `upgrades/v2`. */
async function readCurrent({ homes }, service) {
    const target = await homes
        .get(service)
        ?.linkAt('cosmovisor/current')
        .catch(() => undefined);
    return target?.replace(/^.*\/cosmovisor\//, '').replace(/\/$/, '') ?? 'nothing';
}
/**
 * Checks that the `current` link of every node under Cosmovisor points at a folder.
 *
 * @throws RehearsalError naming the first node whose link does not
 */
async function requireCurrent(stack, expected) {
    for (const service of stack.cosmovisorNodes) {
        const current = await readCurrent(stack, service);
        if (current === expected)
            continue;
        throw new errors/* RehearsalError */.g0('COSMOVISOR_LINK_WRONG', `On ${service} Cosmovisor's current link points at ${current}, not at ${expected}`, {
            hint: expected === layout/* GENESIS */.hw
                ? 'The home has already been through an upgrade: start from a fresh home.'
                : 'The old binary applied the upgrade itself: remove the upgrade handler from it.',
        });
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/halt-log.ts



/** Upper bound on upgrades kept per container, above any plan's number; guards against untrusted log text. */
const MOST_UPGRADES = 100;
/** Records from the log, with the engine's timestamps, when each node asks for the new binary. */
class HaltLog {
    run;
    fail;
    /** Halt times by service and upgrade. */
    #halts = new Map();
    /** Last launch by service. */
    #launches = new Map();
    #failed = false;
    constructor(live, run, fail) {
        this.run = run;
        this.fail = fail;
        live.logs.listen((line) => this.#read(line, live));
    }
    /** Time at which a node halted for an upgrade; undefined if its log does not show a halt. */
    haltedAt(service, upgrade) {
        return this.#halts.get(service)?.get(upgrade);
    }
    #read({ service, text, at }, live) {
        const folder = (0,layout/* launchedFolder */.Z5)(text);
        const previous = this.#launches.get(service);
        const isNew = folder !== undefined && folder !== previous?.folder;
        const launch = isNew ? { folder, hasStarted: false } : previous;
        if (launch !== undefined)
            this.#launches.set(service, launch);
        if (launch !== undefined && (0,symptoms/* isStart */.n)(text))
            launch.hasStarted = true;
        const needed = (0,symptoms/* parseUpgradeNeeded */.Pr)(text);
        if (needed === undefined)
            return;
        const { upgrade, height } = needed;
        // Cosmovisor and binary may write to different outputs, which have no order between them: the last lines of the
        // old binary may come after the launch of the new one, but not after the new binary's own first lines.
        if (launch?.hasStarted && launch.folder === (0,layout/* upgradeFolder */.$U)(upgrade)) {
            if (this.#failed)
                return;
            this.#failed = true;
            const to = this.run.plan.upgrades.find(({ name }) => name === upgrade)?.to ?? 'new';
            this.fail(new errors/* RehearsalError */.g0('UPGRADE_HANDLER_MISSING', `The binary of ${to} has no upgrade handler named "${upgrade}": ${service} was swapped to it and asked for the upgrade again at height ${height}`, {
                hint: `The plan's upgrade name must be the one that ${to} registers with SetUpgradeHandler.`,
                lines: live.lastLines(service),
            }));
            return;
        }
        const halts = this.#halts.get(service) ?? new Map();
        this.#halts.set(service, halts);
        if (halts.has(upgrade) || halts.size >= MOST_UPGRADES)
            return; // the node logs it several times
        halts.set(upgrade, at);
        this.run.timeline.add({ type: 'node-halted', upgrade, service, height }, at);
    }
}

// EXTERNAL MODULE: ./src/plan/schema.ts
var schema = __webpack_require__(47684);
;// CONCATENATED MODULE: ./src/rehearsal/schedule.ts

/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */
/** Number of blocks from sending a proposal to the start of its voting period. */
const BLOCKS_TO_SUBMIT = 3;
/** Upper bound on the time to send a proposal: a busy machine needs this long while blocks stay fast. */
const SUBMIT_MS = 1_200;
/** Safety factor on the fastest recent block time. */
const FASTER = 1.15;
/** Time and blocks between a tally and the halt for sending the next proposal and voting on it. */
const VOTE_MS = 1_000;
const VOTE_BLOCKS = 3 * BLOCKS_TO_SUBMIT;
/** Time between a tally and the halt for checking the pending plan. */
const CHECK_MS = 400;
/** Time after an upgrade for comparing its state and asking its queries. */
const PROVE_MS = 1_200;
/**
 * Minimum time between two upgrades. A busy machine may take three times as long to prove a release while
 * blocks stay fast. Traffic is added separately.
 */
const BETWEEN_MS = 4_000;
/** Safety factor on measured traffic time. */
const TRAFFIC_SLACK = 1.3;
/** Minimum block time on an idle machine, as a fraction of the pace's block time. */
const IDLE_PART = 0.8;
/**
 * Block times for planning under a tuned pace. A busy host may become idle, and blocks then come as fast as the
 * pace allows, however slow they were when measured.
 */
function withPace(times, pace) {
    if (pace === 'as-is')
        return times;
    const idle = (0,schema/* durationMs */.pc)(pace['block-time']) * IDLE_PART;
    return { ...times, fast: Math.min(times.fast, idle) };
}
/** Extra blocks for a vote counted in blocks: its first block may come later than planned. */
const VOTE_SLACK_BLOCKS = 5;
/** Upper bound of blocks produced during a vote. */
function blocksOf(voting, { fast }) {
    return 'blocks' in voting
        ? voting.blocks + VOTE_SLACK_BLOCKS
        : Math.ceil((voting.ms * FASTER) / fast);
}
/** Upper bound of a vote's duration in milliseconds, estimated from slow blocks. */
function longestVoteMs(voting, { slow }) {
    return 'blocks' in voting ? voting.blocks * slow : voting.ms;
}
/**
 * Computes the earliest height to propose: late enough that the vote ends first even if blocks come faster than
 * measured (a plan in the past fails when the proposal passes), and no later than the preceding work requires.
 * An upgrade in between stops blocks while voting time goes on, which only makes the height later.
 */
function earliestHeight(request) {
    const { height, voting, trafficMs, proposesNext, previous } = request;
    const blocks = (ms) => Math.ceil(ms / request.blocks.fast);
    // The next proposal is sent while traffic is played.
    const approach = Math.max(proposesNext ? Math.max(blocks(VOTE_MS), VOTE_BLOCKS) : blocks(CHECK_MS), blocks(trafficMs * TRAFFIC_SLACK));
    const submit = Math.max(BLOCKS_TO_SUBMIT, blocks(SUBMIT_MS));
    const vote = blocksOf(voting, request.blocks);
    const afterPrevious = previous === undefined
        ? 0
        : previous.height +
            blocks(Math.max(BETWEEN_MS, PROVE_MS + previous.trafficMs * TRAFFIC_SLACK));
    return {
        height: Math.max(height + submit + vote, afterPrevious) + approach,
        submit,
        vote,
        approach,
        afterPrevious,
    };
}
/** Explains the arithmetic of an earliest height in words. */
function explainHeight({ height, blocks }, earliest) {
    const { submit, vote, approach, afterPrevious } = earliest;
    const voted = height + submit + vote;
    const start = afterPrevious > voted
        ? `${afterPrevious} (when the work after the previous upgrade is done)`
        : `${height} + ${submit} to get the proposal into a block + ${vote} of voting`;
    const pace = `${Math.round(blocks.fast)} ms a block at the fastest`;
    return `${start} + ${approach} to vote on the next one, play traffic and check the plan = ${earliest.height}, that is +${earliest.height - height} (${pace})`;
}
/** Maximum fraction of the voting period that may have passed when the upgrade comes. */
const STRADDLE_PART = 0.6;
/**
 * Returns true if a proposal sent now is still in its voting period when the previous upgrade halts the chain.
 * If it passed earlier, its plan would silently overwrite the pending one: x/upgrade keeps only one.
 */
function straddles(request) {
    const { height, blocks, voting, upgradeHeight: upgrade } = request;
    const away = upgrade - height;
    return 'blocks' in voting
        ? away <= voting.blocks * STRADDLE_PART
        : away * blocks.slow <= voting.ms * STRADDLE_PART;
}

;// CONCATENATED MODULE: ./src/rehearsal/heights.ts



const POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;
/**
 * Computes the height at which to propose an upgrade: the plan's offset, or else the earliest height that
 * leaves time for the preceding work.
 *
 * @throws RehearsalError with the arithmetic if the plan's offset is too early
 */
async function plannedHeight({ run, live, traffic }, upgrade, voting, previousHeight) {
    const { upgrades, pace } = run.plan;
    const index = upgrades.indexOf(upgrade);
    const before = upgrades[index - 1];
    const blocks = await (0,system_clock/* waitUntil */.a0)('enough blocks to measure the block time', () => {
        const measured = live.watch.blockTimes();
        return measured
            ? { done: withPace(measured, pace) }
            : { seen: `height ${live.watch.height}` };
    }, { clock: run.clock, timeout: MEASURE_LIMIT_MS, interval: POLL_MS, signal: run.signal });
    const request = {
        height: live.watch.height,
        blocks,
        voting,
        trafficMs: traffic.expectedMs(`before:${upgrade.name}`),
        proposesNext: upgrades[index + 1]?.straddle ?? false,
        ...(before &&
            previousHeight !== undefined && {
            previous: { height: previousHeight, trafficMs: traffic.expectedMs(`after:${before.name}`) },
        }),
    };
    const earliest = earliestHeight(request);
    if (upgrade.height === undefined)
        return earliest.height;
    const wanted = request.height + Number(upgrade.height);
    if (wanted >= earliest.height)
        return wanted;
    throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_TOO_EARLY', `The upgrade ${upgrade.name} cannot have the offset ${upgrade.height}: proposed at height ${request.height}, it would be at height ${wanted}, before the earliest possible height ${earliest.height}`, {
        hint: 'Set a larger offset (upgrades[].height) or none, or shorten pace.voting-period.',
        lines: [explainHeight(request, earliest)],
    });
}

;// CONCATENATED MODULE: ./src/chain/client/send-proposal.ts



/**
 * Proposes a software upgrade in the dialect of the running binary.
 *
 * @returns the proposal's id, from the transaction's response: events differ by version
 * @throws RehearsalError if it is refused, or must be expedited on a chain without expedited proposals
 */
async function proposeUpgrade(client, proposer, { name, height, deposit, expedited }, signal) {
    const gov = await client.gov();
    const rules = await gov.rules();
    if (expedited && rules.expedited === undefined) {
        throw new errors/* RehearsalError */.g0('EXPEDITED_UNSUPPORTED', `The upgrade ${name} is set to expedited, but the gov module of the running binary (${gov.name}) has no expedited proposals`, { hint: 'Expedited proposals exist since SDK 0.50: remove `expedited` from this upgrade.' });
    }
    const least = expedited ? rules.expedited?.minDeposit : rules.minDeposit;
    const paid = deposit ?? least ?? [];
    const message = await gov.proposalMessage({
        name,
        height,
        deposit: paid,
        proposer: proposer.address,
        authority: () => readAuthority(client.rpc, client.chain.prefix),
        expedited,
    });
    const included = await client.send(proposer, `the proposal of the upgrade ${name} at height ${height}`, [message], signal);
    const [response] = included.responses;
    if (response === undefined) {
        throw new errors/* RehearsalError */.g0('PROPOSAL_UNKNOWN', `The proposal of ${name} is in a block, but the response lacks its id`);
    }
    return {
        id: gov.proposalId(response),
        height: included.height,
        deposit: paid.map(coins/* coinText */.xp).join(','),
        dialect: gov.name,
    };
}
/** Votes on a proposal in the dialect of the running binary. */
async function vote(client, voter, { proposalId, option }, signal) {
    const gov = await client.gov();
    const message = gov.voteMessage(voter.address, proposalId, option);
    await client.send(voter, `the vote (${option}) on proposal ${proposalId}`, [message], signal);
}

// EXTERNAL MODULE: ./src/chain/modules/proposal-status.ts
var proposal_status = __webpack_require__(17352);
;// CONCATENATED MODULE: ./src/rehearsal/run.ts
/** Account with the given name; the plan's checks have verified that it exists. */
function accountOf(run, name) {
    const account = run.accounts.get(name);
    if (account === undefined)
        throw new Error(`the plan has no account ${name}`);
    return account;
}

;// CONCATENATED MODULE: ./src/rehearsal/proposals.ts








const DECIDED = Object.values(proposal_status/* PROPOSAL_STATUS */.I);
const proposals_POLL_MS = 100;
/** Time allowed after the voting period for a halt in between and for the tally's block. */
const DECISION_SLACK_MS = 60_000;
/** Proposes an upgrade at a height and casts the plan's votes. */
async function proposeAndVote(run, client, upgrade, height) {
    const { signal } = run;
    const { name, expedited } = upgrade;
    const given = upgrade.deposit === undefined ? undefined : [(0,coins/* parseCoin */.Lz)(upgrade.deposit)];
    const submitted = await proposeUpgrade(client, accountOf(run, upgrade.proposer), { name, height, deposit: given, expedited }, signal);
    const { id, deposit, dialect } = submitted;
    const proposal = await (await client.gov()).proposal(id);
    if (proposal.votingEnd === '') {
        throw new errors/* RehearsalError */.g0('PROPOSAL_NOT_IN_VOTE', `Proposal ${id} (${upgrade.name}) is not in its voting period, but in ${proposal.status}`, {
            hint: `The deposit ${deposit} is below the chain's minimum deposit: increase it in the plan.`,
        });
    }
    run.timeline.add({
        type: 'proposal-submitted',
        upgrade: upgrade.name,
        id,
        dialect,
        deposit,
        height: submitted.height,
        upgradeHeight: height,
        votingStart: proposal.votingStart,
        votingEnd: proposal.votingEnd,
    });
    const votes = Object.entries(upgrade.votes);
    await Promise.all(votes.map(([voter, option]) => vote(client, accountOf(run, voter), { proposalId: id, option }, signal)));
    return { upgrade, proposalId: id, height, votingEnd: proposal.votingEnd };
}
/**
 * Waits until a proposal is decided, and checks that its plan is scheduled.
 *
 * @param limitMs upper bound of the vote's duration in milliseconds
 * @param heightNow current height of the chain, for the record
 * @throws RehearsalError with the tally if the proposal fails, or if another plan is scheduled
 */
async function awaitPassed(run, client, proposed, { limitMs, heightNow }) {
    const { upgrade, proposalId } = proposed;
    const end = run.clock.now() + limitMs;
    const proposal = await (0,system_clock/* waitUntil */.a0)(`proposal ${proposalId} (${upgrade.name}) to be decided`, async () => {
        const read = await client
            .gov()
            .then((gov) => gov.proposal(proposalId))
            .catch(seenUnreachable);
        if ('seen' in read)
            return read;
        if (DECIDED.includes(read.status))
            return { done: read };
        return { seen: `${read.status} until ${read.votingEnd}, height ${heightNow()}` };
    }, {
        clock: run.clock,
        timeout: limitMs + DECISION_SLACK_MS,
        interval: proposals_POLL_MS,
        signal: run.signal,
        expected: () => end - run.clock.now(),
    });
    run.timeline.add({
        type: 'proposal-decided',
        upgrade: upgrade.name,
        id: proposalId,
        status: proposal.status,
        tally: proposal.tally,
        failedReason: proposal.failedReason,
        height: heightNow(),
    });
    if (proposal.status !== proposal_status/* PROPOSAL_STATUS */.I.passed)
        throw notPassed(proposed, proposal);
    await requireScheduled(client, proposed);
    return proposal;
}
/**
 * Checks that the pending plan is that of this upgrade. x/upgrade keeps only one plan; a proposal that passes
 * meanwhile silently overwrites it.
 *
 * @throws RehearsalError naming the plan that is pending instead
 */
async function requireScheduled(client, { upgrade, height }) {
    const plan = await readScheduledPlan(client.rpc);
    if (plan?.name === upgrade.name && plan.height === height)
        return;
    const seen = plan === undefined ? 'no plan is pending' : `${plan.name} at ${plan.height} is`;
    throw new errors/* RehearsalError */.g0('UPGRADE_NOT_SCHEDULED', `The upgrade ${upgrade.name} at height ${height} is not pending: ${seen}`, { hint: 'x/upgrade keeps a single plan: another passed proposal has overwritten it.' });
}
/** Treats a temporarily unreachable node as undecided. */
function seenUnreachable(error) {
    if (error instanceof UnreachableError)
        return { seen: error.message };
    throw error;
}
function notPassed({ upgrade, height }, proposal) {
    const { yes, no, abstain, no_with_veto: veto } = proposal.tally;
    const reason = proposal.failedReason === '' ? '' : `: ${proposal.failedReason}`;
    return new errors/* RehearsalError */.g0('PROPOSAL_NOT_PASSED', `Proposal ${proposal.id} (${upgrade.name} at height ${height}) ended as ${proposal.status}${reason}; yes ${yes}, no ${no}, abstain ${abstain}, no_with_veto ${veto}`, {
        hint: proposal.status === proposal_status/* PROPOSAL_STATUS */.I.failed
            ? 'It passed, but the chain refused its plan: the height had passed, or the name was used before.'
            : "The votes of the plan do not reach the chain's quorum and threshold.",
    });
}

// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/procedure/expected-answer.ts
var expected_answer = __webpack_require__(61452);
;// CONCATENATED MODULE: ./src/rehearsal/queries.ts



/** Limits of one query. Its answer is part of the report. */
const LIMIT_MS = 120_000;
const ANSWER_CHARACTERS = 4_000_000;
/** Upper bound on all answers as JSON characters; the report is folded, written and read as a whole. */
const ALL_CHARACTERS = 16_000_000;
/**
 * Runs every query for which the plan has an expected at a release, through the command line of the declared
 * client, inside the RPC service's container.
 *
 * @throws RehearsalError naming each query with an unexpected answer
 */
async function askQueries(asking, release) {
    const { run, stack, traffic } = asking;
    const wrong = [];
    await Promise.all(run.plan.queries.map(async (query) => {
        const expected = query.expect[release];
        if (expected === undefined)
            return;
        const binary = stack.binaries.get(query.client ?? release) ?? '';
        const answer = await ask(asking, query, binary);
        const file = expected['same-as'];
        const played = file === undefined ? undefined : await traffic.record(file);
        const problem = (0,expected_answer/* mismatch */.J)(expected, answer, played);
        record(run, {
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'release',
            command: commandLine(run, query),
            expected: (0,expected_answer/* describeExpected */.G)(expected),
            mustFail: expected.fails !== undefined,
            ok: problem === undefined,
            problem: problem ?? null,
            answer: answer.text,
        });
        if (problem !== undefined)
            wrong.push(`"${query.name}": ${problem}`);
    }));
    if (wrong.length > 0)
        throw wrongAnswers(`at ${release}`, wrong);
}
/**
 * Asks the queries whose answers must not change across the restart, using the last release's binary at the
 * given path.
 */
async function askLast(asking, binary) {
    const { run } = asking;
    const last = (0,complete/* lastRelease */.Ik)(run.plan).name;
    const answers = new Map();
    await Promise.all(run.plan.queries
        .filter((query) => query.expect[last] !== undefined)
        .map(async (query) => answers.set(query.name, await ask(asking, query, binary))));
    return answers;
}
/**
 * Compares the answers after the restart with those before it.
 *
 * @throws RehearsalError if any differ
 */
function compareAnswers(run, before, after) {
    const release = (0,complete/* lastRelease */.Ik)(run.plan).name;
    const wrong = [];
    for (const query of run.plan.queries) {
        const was = before.get(query.name);
        const is = after.get(query.name);
        if (was === undefined || is === undefined)
            continue;
        const mustFail = query.expect[release]?.fails !== undefined;
        const isSame = was.failed === is.failed && was.text === is.text;
        const problem = isSame
            ? failedOtherwise(is, mustFail)
            : 'the answer differs from the one before the restart';
        const ok = problem === null;
        record(run, {
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'restart',
            command: commandLine(run, query),
            expected: 'the same as before the restart',
            mustFail,
            ok,
            problem,
            answer: is.text,
        });
        if (problem !== null)
            wrong.push(`"${query.name}": ${problem}`);
    }
    if (wrong.length > 0)
        throw wrongAnswers('after the restart', wrong);
}
/** Describes the problem with two identical answers: a query that should succeed may fail the same way twice. */
function failedOtherwise({ failed }, mustFail) {
    if (failed === mustFail)
        return null;
    return failed ? 'it failed, before the restart and after it' : 'it answered, but must fail';
}
async function ask({ run, stack, live }, query, binary) {
    const home = stack.homes.get(stack.rpc)?.inContainer ?? '';
    const { exitCode, stdout, stderr } = await run.docker.containers.exec(live.container(stack.rpc), [binary, ...query.command, '--output', 'json', '--home', home], { allowFailure: true, timeout: LIMIT_MS, maxOutput: ANSWER_CHARACTERS });
    // Clients print the usage after an error; the error itself comes before it.
    const error = stderr.split('\nUsage:')[0]?.trim() ?? '';
    return exitCode === 0 ? { failed: false, text: stdout.trim() } : { failed: true, text: error };
}
/** Characters of answers already recorded per timeline. */
const taken = new WeakMap();
/**
 * Records an answer.
 *
 * @throws RehearsalError if the report would become too large to read
 */
function record({ timeline }, event) {
    const characters = (taken.get(timeline) ?? 0) + JSON.stringify(event.answer).length;
    if (characters > ALL_CHARACTERS) {
        throw new errors/* RehearsalError */.g0('ANSWERS_TOO_LARGE', `The answers to all queries exceed ${ALL_CHARACTERS} characters in total, with that to "${event.query}" at ${event.release}`, {
            hint: 'The report contains all answers. Query less: a single entry instead of a list, or a list with --limit.',
        });
    }
    taken.set(timeline, characters);
    timeline.add(event);
}
function commandLine(run, query) {
    return [run.plan.chain.binary, ...query.command].join(' ');
}
function wrongAnswers(when, wrong) {
    return new errors/* RehearsalError */.g0('QUERY_UNEXPECTED', `Answers to queries were not as expected ${when}: ${wrong.join('; ')}`, {
        hint: 'Compare the answers in the report with the expectations in the plan.',
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/expectations.ts
/** Expects the chain to halt at an upgrade height. */
const HALT = { covers: ({ type }) => type === 'no-block' };
/** Expects the whole stack to stop before it starts on other binaries. */
const STOP = { covers: ({ type }) => type !== 'height' };
/** Races in which Cosmovisor ends during a sound upgrade and a second start completes it. */
const RACES = [
    {
        // Cosmovisor kills the old process and starts the new one without waiting for its end (1.0.0 to 1.5.0
        // `process.go`, `WaitForUpgradeOrExit`); goleveldb reports the lock as `EAGAIN`.
        line: /failed to initialize database: resource temporarily unavailable/,
        cause: 'it started the new binary before the old one had released its database',
    },
    {
        // x/upgrade writes the file with `os.WriteFile`, which empties it first; Cosmovisor polls it and panics on
        // partial content (1.5.0 `scanner.go`, `CheckUpdate`).
        line: /panic: failed to parse upgrade info file/,
        cause: 'it read upgrade-info.json while the old binary was writing it',
    },
];
/**
 * Expects each node to need a second start once, and starts it again with a notice, as a supervisor would in
 * production.
 */
function secondStart(live, notice) {
    const started = new Set();
    return {
        async covers(fact, lastOutput) {
            if (fact.type !== 'container-died' || started.has(fact.service))
                return false;
            const lines = await lastOutput();
            const race = RACES.find(({ line }) => lines.some((each) => line.test(each)));
            if (race === undefined)
                return false;
            started.add(fact.service);
            notice(`Cosmovisor on ${fact.service} ended during the upgrade: ${race.cause}. It was started again. In production, it needs a supervisor, such as systemd, for that.`);
            await live.startAgain(fact.service);
            return true;
        },
    };
}

// EXTERNAL MODULE: ./src/procedure/moment.ts
var moment = __webpack_require__(22321);
;// CONCATENATED MODULE: ./src/rehearsal/seen.ts





/** Number of nodes checked at a time: the chain runs on the same processors. */
const AT_A_TIME = 2;
/**
 * Checks that every node under Cosmovisor has a release's binary in Cosmovisor's folder for it: either as a
 * link to a mount that no container can write to, or by its hash.
 *
 * @param upgrade upgrade that brought in the release; undefined at the start
 * @throws RehearsalError naming the nodes with another binary, and both hashes
 */
async function requireBinaries(seen, release, upgrade) {
    const { run, stack, live, binaries } = seen;
    const folder = upgrade === undefined ? layout/* GENESIS */.hw : (0,layout/* upgradeFolder */.$U)(upgrade);
    const program = external_node_path_default().posix.join('cosmovisor', folder, 'bin', run.plan.chain.binary);
    const place = stack.binaries.get(release) ?? '';
    await requireOn(seen, {
        services: stack.cosmovisorNodes,
        release,
        moment: upgrade === undefined ? moment/* AT_START */.Ff : (0,moment/* atUpgrade */.QR)(upgrade),
        sha256: binaries.hashes.get(release) ?? 'unknown',
        programOf: (service) => external_node_path_default().posix.join(stack.homes.get(service)?.inContainer ?? '/', program),
        isKnown: async (service) => {
            // A link that cannot be followed on the host is resolved by the engine in the container.
            const link = await stack.homes
                .get(service)
                ?.linkAt(program)
                .catch(() => undefined);
            if (link !== place || binaries.folder === undefined)
                return false;
            return binaries.hasher.isPinned(live.container(service), place, binaries.folder);
        },
    });
}
/**
 * Checks that every node runs the binary of the last release's plain image, not one mounted over it.
 *
 * @throws as {@link requireBinaries}
 */
async function requireLastBinary(seen) {
    const { run, stack, live, binaries } = seen;
    const release = (0,complete/* lastRelease */.Ik)(run.plan).name;
    const { hasher, lastImage, last } = binaries;
    await requireOn(seen, {
        services: stack.nodes,
        release,
        moment: moment/* AT_RESTART */.WU,
        sha256: last?.sha256 ?? binaries.hashes.get(release) ?? 'unknown',
        programOf: () => stack.lastBinary,
        isKnown: async (service) => last !== undefined && hasher.isImages(live.container(service), lastImage, last),
    });
}
async function requireOn({ run, live, binaries }, { services, release, moment, sha256: expected, programOf, isKnown }) {
    const wrong = [];
    const left = [...services];
    const look = async () => {
        for (let service = left.shift(); service !== undefined; service = left.shift()) {
            const sha256 = (await isKnown(service))
                ? expected
                : (await binaries.hasher.inContainer(live.container(service), programOf(service)))?.sha256;
            const ok = sha256 === expected;
            if (!ok)
                wrong.push(`${service} has ${sha256 ?? 'no binary'}`);
            run.timeline.add({
                type: 'binary-seen',
                ...moment,
                ...{ release, service, sha256: sha256 ?? null, expected, ok },
            });
        }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, look));
    if (wrong.length === 0)
        return;
    throw new errors/* RehearsalError */.g0('BINARY_DIFFERS', `Not all nodes have the binary of ${release}, whose sha256 is ${expected}: ${wrong.sort().join(', ')}`, {
        hint: "A mount in the compose files, or a process in the node's container, replaced the binary. Remove that mount or process.",
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/restart.ts







const FIRST_BLOCK_LIMIT_MS = 60_000;
const restart_POLL_MS = 50;
/** Number of new blocks that proves the restarted chain continues. */
const NEW_BLOCKS = 2;
/**
 * Stops the whole stack and starts it again on the last release without Cosmovisor: a chain can pass an upgrade
 * and still fail at its next start.
 *
 * @throws RehearsalError if the chain makes no blocks, gives different answers, or runs another binary
 */
async function restartOnLastRelease(rehearsal) {
    const { run, stack, live, supervisor } = rehearsal;
    const { plan } = run;
    const release = (0,complete/* lastRelease */.Ik)(plan).name;
    const before = await askLast(rehearsal, stack.binaries.get(release) ?? '');
    // No expectation is set until here: a death or a stall in the meantime is a failure in its own right.
    await live.commonBlock();
    await supervisor.during([STOP], async () => {
        await live.stop();
        await (0,prepare/* restorePace */.Ot)(stack, plan);
    });
    const stoppedAt = live.watch.height;
    await live.start('lastRelease');
    await awaitHeight(run, live, 1, 'after the restart on the last release');
    // A node may have committed a block after it was last polled: only blocks above the height at which the nodes
    // came back are new.
    const heightBefore = Math.max(stoppedAt, live.watch.height);
    await awaitHeight(run, live, heightBefore + NEW_BLOCKS, 'after the restart on the last release');
    run.timeline.add({
        type: 'restarted',
        release,
        heightBefore,
        heightAfter: live.watch.height,
        ok: true,
    });
    const [after] = await Promise.all([
        askLast(rehearsal, stack.lastBinary),
        requireLastBinary(rehearsal),
    ]);
    compareAnswers(run, before, after);
}
/**
 * Waits until the RPC service's node reaches a height.
 *
 * @throws RehearsalError with the cause that a node's log shows, or else the observed state of the nodes
 */
async function awaitHeight(run, live, height, when) {
    await (0,system_clock/* waitUntil */.a0)(`height ${height} on ${run.plan.stack.rpc} ${when}`, () => {
        const state = live.watch.state(run.plan.stack.rpc);
        return !('unreachable' in state) && state.height >= height
            ? { done: undefined }
            : { seen: live.watch.describe() };
    }, { clock: run.clock, timeout: FIRST_BLOCK_LIMIT_MS, interval: restart_POLL_MS, signal: run.signal }).catch(rethrowStalled(live, 'The chain makes no blocks'));
}

;// CONCATENATED MODULE: ./src/rehearsal/upgrade.ts











/** Safety factor on the measured time to reach a height; a stalled chain is detected separately. */
const APPROACH_FACTOR = 5;
const APPROACH_SLACK_MS = 60_000;
/** Time limit of a halt, from the first node asking for the new binary until all nodes run it. */
const SWAP_LIMIT_MS = 60_000;
/** Time limit for a node to report its version after applying an upgrade, in milliseconds. */
const VERSION_LIMIT_MS = 1_000;
const upgrade_POLL_MS = 50;
/** Lead before the height at which the pending plan is checked for the last time: blocks and milliseconds. */
const LAST_CHECK_BLOCKS = 2;
const LAST_CHECK_MS = 300;
/**
 * Follows one upgrade on every node: the halt at its height, Cosmovisor's swap, the first blocks after it.
 *
 * @returns a client of the chain after the swap (the engine may have changed)
 * @throws RehearsalError naming the node that did not complete the upgrade, and its last observed state
 */
async function passUpgrade(rehearsal, client, proposed, straddledPrevious) {
    const { run, stack, live, supervisor } = rehearsal;
    const { clock, signal, timeline } = run;
    const { upgrade, height } = proposed;
    const { watch } = live;
    const fast = watch.blockTimes()?.fast ?? LAST_CHECK_MS;
    const lastCheck = height - Math.max(LAST_CHECK_BLOCKS, Math.ceil(LAST_CHECK_MS / fast));
    await (0,system_clock/* waitUntil */.a0)(`height ${lastCheck}, just before ${upgrade.name}`, () => (watch.height >= lastCheck ? { done: undefined } : { seen: `height ${watch.height}` }), {
        ...{ clock, timeout: approachLimit(live, height), interval: upgrade_POLL_MS, signal },
        expected: () => watch.msUntil(lastCheck),
    });
    if (watch.height >= height - 1) {
        throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The chain reached height ${height} of ${upgrade.name} before the last check of its plan`, {
            hint: 'Blocks were faster, or earlier work took longer, than measured: run the rehearsal again.',
        });
    }
    await requireScheduled(client, proposed);
    const notice = (message) => timeline.add({ type: 'notice', message });
    await supervisor.during([HALT, secondStart(live, notice)], async () => {
        await (0,system_clock/* waitUntil */.a0)(`all nodes to run ${upgrade.to} at height ${height}`, () => {
            const behind = stack.cosmovisorNodes.filter((service) => {
                const state = watch.state(service);
                return 'unreachable' in state || state.height < height;
            });
            return behind.length === 0 ? { done: undefined } : { seen: watch.describe() };
        }, { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal }).catch(rethrowStalled(live, `The upgrade ${upgrade.name} did not come through`));
        await (0,system_clock/* waitUntil */.a0)(`the first blocks after ${upgrade.name}`, () => (watch.height >= height + 2 ? { done: undefined } : { seen: `height ${watch.height}` }), { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal }).catch(rethrowStalled(live, `The chain did not resume after ${upgrade.name}`));
    });
    const swapped = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, clock);
    const applied = await readAppliedHeight(swapped.rpc, upgrade.name);
    if (applied !== height) {
        throw new errors/* RehearsalError */.g0('UPGRADE_NOT_APPLIED', `${upgrade.name} was applied at height ${applied}, not at ${height} as planned`, { hint: 'Height 0 means that the new binary has no record of the upgrade: it was skipped.' });
    }
    await requireCurrent(stack, (0,layout/* upgradeFolder */.$U)(upgrade.name));
    const [states, versions] = await Promise.all([
        readStates(rehearsal, height),
        readVersions(rehearsal),
    ]);
    for (const service of stack.cosmovisorNodes) {
        const version = versions.get(service) ?? '';
        recordSwap(rehearsal, proposed, service, version);
    }
    timeline.add({
        type: 'upgrade-done',
        upgrade: upgrade.name,
        height,
        haltedAt: seenAt(live, height - 1),
        appliedAt: seenAt(live, height),
        resumedAt: seenAt(live, height + 1),
        straddledPrevious,
        appHashes: states.after,
        sameState: [states.after, states.afterNext].every(areSame),
    });
    requireOneState(proposed, states);
    requireOneVersion(versions, upgrade.to);
    return { client: swapped, haltTime: (await swapped.block(height)).time };
}
/** Time limit in milliseconds for reaching a height, from the blocks left and their measured time. */
function approachLimit({ watch }, height) {
    const blocks = Math.max(0, height - watch.height);
    const slow = watch.blockTimes()?.slow ?? 0;
    return APPROACH_SLACK_MS + blocks * slow * APPROACH_FACTOR;
}
/**
 * Reads the binary version of each swapped node; empty if unknown. A node before SDK 0.47 reports it through a
 * service that is registered a moment after its RPC is up, or not at all.
 */
async function readVersions({ run, stack, live }) {
    const { clock, signal } = run;
    const versions = new Map();
    await Promise.all(stack.cosmovisorNodes.map(async (service) => {
        const start = clock.now();
        const version = await (0,system_clock/* waitUntil */.a0)(`${service} to report its version`, async () => {
            try {
                return { done: await applicationVersion(live.rpcUrl(service)) };
            }
            catch (error) {
                if (!isUnknownQuery(error))
                    throw error;
                return clock.now() - start < VERSION_LIMIT_MS
                    ? { seen: (0,errors/* messageOf */.bD)(error) }
                    : { done: '' };
            }
        }, { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal });
        versions.set(service, version);
    }));
    return versions;
}
/**
 * Checks that all nodes run the same binary.
 *
 * @throws RehearsalError naming each node's version
 */
function requireOneVersion(versions, release) {
    const known = [...versions.values()].filter((version) => version !== '');
    if (new Set(known).size <= 1)
        return;
    const each = [...versions].map(([service, version]) => `${service} ${version}`).join(', ');
    throw new errors/* RehearsalError */.g0('BINARY_DIFFERS', `The nodes do not all run the same binary of ${release}: ${each}`, {
        hint: 'Their applications report different versions in abci_info: check the binary on each node.',
    });
}
/** Records the duration of a node's swap, from its halt until the new binary has applied the block. */
function recordSwap({ run, live, halts }, { upgrade, height }, service, version) {
    const halted = halts.haltedAt(service, upgrade.name) ?? live.watch.seenAt(height - 1, service);
    const serving = live.watch.seenAt(height, service);
    if (halted === undefined || serving === undefined) {
        throw new errors/* RehearsalError */.g0('NODE_UNREACHABLE', `${service} was not seen on both sides of height ${height}`, {
            hint: 'Its RPC went away while the swap was being measured; see its log.',
            lines: live.lastLines(service),
        });
    }
    run.timeline.add({
        type: 'node-swapped',
        upgrade: upgrade.name,
        service,
        current: (0,layout/* upgradeFolder */.$U)(upgrade.name),
        version,
        swapMs: Math.max(0, serving - halted),
    }, serving);
}
/**
 * Reads the app hashes after the upgrade's block and after the next one, on every node. The hash of the state
 * after a block is in the header of the next (CometBFT, `Header.AppHash`).
 */
async function readStates({ run, stack, live }, height) {
    const read = await Promise.all(stack.nodes.map(async (service) => {
        const client = await ChainClient.connect(live.rpcUrl(service), stack.chain, run.clock);
        return (0,system_clock/* waitUntil */.a0)(`${service} to have block ${height + 2}`, async () => {
            const last = await client.block();
            return last.height >= height + 2
                ? { done: [await client.block(height + 1), await client.block(height + 2)] }
                : { seen: `height ${last.height}` };
        }, { clock: run.clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal: run.signal });
    }));
    const of = (index) => Object.fromEntries(stack.nodes.map((service, i) => [service, read[i]?.[index].appHash ?? '']));
    return { after: of(0), afterNext: of(1) };
}
function areSame(hashes) {
    return new Set(Object.values(hashes)).size === 1;
}
/**
 * Checks that all nodes have the same state.
 *
 * @throws RehearsalError naming each node's state if they differ
 */
function requireOneState({ upgrade, height }, { after, afterNext }) {
    for (const [at, hashes] of [
        [height, after],
        [height + 1, afterNext],
    ]) {
        if (areSame(hashes))
            continue;
        throw new errors/* RehearsalError */.g0('STATE_DIFFERS', `After ${upgrade.name} the nodes have different states at height ${at}: ${JSON.stringify(hashes)}`, { hint: 'The migration is not deterministic: look for map iteration, time or randomness.' });
    }
}
/** Host time in milliseconds at which a height was first observed. */
function seenAt(live, height) {
    const at = live.watch.seenAt(height);
    if (at === undefined)
        throw new Error(`height ${height} was not seen`);
    return at;
}

// EXTERNAL MODULE: ./src/errors/finding.ts
var finding = __webpack_require__(7278);
// EXTERNAL MODULE: ./src/stack/homes/pace.ts
var homes_pace = __webpack_require__(15832);
;// CONCATENATED MODULE: ./src/preflight/stakes.ts

/** Upper bound on the characters of an address; the library's default is shorter. */
const ADDRESS_LIMIT = 120;
/** The bytes of an address in hex: operator and account addresses differ in their prefix only. */
function addressKey(address) {
    return (0,build.toHex)((0,build.fromBech32)(address, ADDRESS_LIMIT).data);
}
/** Initial stakes of validators, from genesis transactions and from an exported state. */
function stakesOf(appState) {
    const validators = new Map();
    const delegations = new Map();
    const paid = [];
    let total = 0n;
    const add = (validator, delegator, tokens) => {
        const own = delegations.get(delegator) ?? new Map();
        own.set(validator, (own.get(validator) ?? 0n) + tokens);
        delegations.set(delegator, own);
    };
    const messages = (appState.genutil?.gen_txs ?? []).flatMap(({ body }) => body?.messages ?? []);
    for (const message of messages) {
        if (!message['@type'].endsWith('.MsgCreateValidator'))
            continue;
        const operator = addressKey(message.validator_address);
        const tokens = BigInt(message.value.amount);
        validators.set(operator, (validators.get(operator) ?? 0n) + tokens);
        add(operator, operator, tokens);
        paid.push({ account: operator, coin: message.value });
        total += tokens;
    }
    const exported = appState.staking?.validators ?? [];
    const rates = new Map();
    for (const { operator_address, tokens, delegator_shares, status } of exported) {
        if (status !== undefined && status !== 'BOND_STATUS_BONDED')
            continue;
        const operator = addressKey(operator_address);
        validators.set(operator, BigInt(tokens));
        rates.set(operator, { tokens: BigInt(tokens), shares: Number(delegator_shares) });
        total += BigInt(tokens);
    }
    for (const { delegator_address, validator_address, shares } of appState.staking?.delegations ??
        []) {
        const operator = addressKey(validator_address);
        const rate = rates.get(operator);
        if (rate === undefined || rate.shares === 0)
            continue;
        const tokens = BigInt(Math.floor((Number(shares) / rate.shares) * Number(rate.tokens)));
        add(operator, addressKey(delegator_address), tokens);
    }
    return { validators, delegations, total, paid };
}
/**
 * Counts votes as the gov module does (x/gov `tally.go`): a delegator's own vote takes its stake from
 * the validator's.
 *
 * @param votes option by account address
 */
function count(stakes, votes) {
    const result = { yes: 0n, no: 0n, abstain: 0n, no_with_veto: 0n };
    const voters = Object.entries(votes).map(([address, option]) => [addressKey(address), option]);
    const taken = new Map();
    for (const [voter, option] of voters) {
        for (const [validator, tokens] of stakes.delegations.get(voter) ?? []) {
            result[option] += tokens;
            taken.set(validator, (taken.get(validator) ?? 0n) + tokens);
        }
    }
    for (const [voter, option] of voters) {
        const tokens = stakes.validators.get(voter);
        if (tokens !== undefined)
            result[option] += tokens - (taken.get(voter) ?? 0n);
    }
    return result;
}

;// CONCATENATED MODULE: ./src/preflight/chain.ts







/** Longest vote by the clock that a rehearsal waits for, in milliseconds. */
const LONGEST_VOTE_MS = 30 * 60_000;
/**
 * Checks that every upgrade proposal can pass on the genesis of the nodes: the proposer can pay the deposit,
 * the votes reach quorum and threshold, the vote ends in time. With `stack.state: keep` the state may differ
 * from the genesis, so only the consensus engine is checked.
 *
 * @throws RehearsalError with every finding
 */
function checkChain({ plan, stack, accounts, binaries }) {
    const findings = engineFindings(plan, binaries);
    if (plan.stack.state === 'reset') {
        const { app_state: state } = stack.genesis;
        const governance = {
            rules: rulesOf(state.gov ?? {}),
            accounts,
            stakes: stakesOf(state),
        };
        findings.push(...periodFindings(plan, stack.genesis));
        for (const [index, upgrade] of plan.upgrades.entries()) {
            const at = (key) => ['upgrades', index, key];
            findings.push(...depositFindings(upgrade, at, governance, stack));
            findings.push(...voteFindings(upgrade, at('votes'), governance));
        }
    }
    (0,finding/* refuse */.T)(findings);
}
function engineFindings({ pace }, { releases }) {
    const [first] = releases;
    if (!(0,homes_pace/* isFast */.l7)(pace) || first === undefined)
        return [];
    if (new consensus_engine/* ConsensusEngine */.S(first.engine).movesTimeByBlocks !== false)
        return [];
    return [
        {
            code: 'FAST_CHAIN_TIME_UNSUPPORTED',
            message: `pace.chain-time is fast, but ${first.release} runs on CometBFT ${first.engine}, whose block time follows the clock`,
            hint: 'Only Tendermint 0.34 and earlier advance the time by block. Remove pace.chain-time and set a short pace.voting-period.',
            planPath: ['pace', 'chain-time'],
        },
    ];
}
function periodFindings({ pace }, genesis) {
    return (0,homes_pace/* isFast */.l7)(pace) ? [] : longVote((0,homes_pace/* votingPeriodMs */.Vr)(genesis));
}
/** Returns a finding if a voting period by the clock, in milliseconds, is too long for a rehearsal. */
function longVote(periodMs) {
    if (periodMs <= LONGEST_VOTE_MS)
        return [];
    return [
        {
            code: 'VOTING_PERIOD_TOO_LONG',
            message: `The voting period is ${(0,system_clock/* inSeconds */.F7)(periodMs)} by the clock, and each upgrade waits for it; the limit is ${(0,system_clock/* inSeconds */.F7)(LONGEST_VOTE_MS)}`,
            hint: 'Set a short pace.voting-period or, on Tendermint 0.34, pace.chain-time: fast. With stack.state: keep, the voting period is that of the kept state.',
            planPath: ['pace', 'voting-period'],
        },
    ];
}
function rulesOf(gov) {
    const { params, deposit_params: deposits, tally_params: tally } = gov;
    const from = params ?? { ...deposits, ...tally };
    const decimal = (key) => Number(from[key] ?? 0);
    return {
        minDeposit: from.min_deposit ?? [],
        quorum: decimal('quorum'),
        threshold: decimal('threshold'),
        vetoThreshold: decimal('veto_threshold'),
        expedited: from.expedited_threshold === undefined
            ? undefined
            : {
                minDeposit: from.expedited_min_deposit ?? [],
                threshold: decimal('expedited_threshold'),
            },
    };
}
function depositFindings({ name, proposer, deposit, expedited }, at, { rules, accounts, stakes }, { genesis, chain }) {
    const least = expedited ? (rules.expedited?.minDeposit ?? []) : rules.minDeposit;
    const paid = deposit === undefined ? least : [(0,coins/* parseCoin */.Lz)(deposit)];
    const findings = [];
    for (const { denom, amount } of least) {
        const given = BigInt(paid.find((coin) => coin.denom === denom)?.amount ?? 0);
        if (given >= BigInt(amount))
            continue;
        findings.push({
            code: 'DEPOSIT_TOO_LOW',
            message: `The deposit for ${name} is ${paid.map(coins/* coinText */.xp).join(',')}, below the chain's minimum of ${amount}${denom}`,
            hint: 'Below the minimum, the voting period does not start. Remove deposit from the plan to pay the minimum.',
            planPath: at('deposit'),
        });
    }
    const { address = '' } = accounts.get(proposer) ?? {};
    const fee = BigInt(Math.ceil((0,coins/* priceOf */.xx)(chain.minimumGasPrices, chain.denom) * GAS_LIMIT));
    for (const { denom, amount } of paid) {
        const needed = BigInt(amount) + (denom === chain.denom ? fee : 0n);
        const has = balanceOf(genesis, address, denom) - bonded(stakes, address, denom);
        if (has >= needed)
            continue;
        findings.push({
            code: 'BALANCE_TOO_LOW',
            message: `The account ${proposer} (${address}) cannot pay the deposit for ${name}: it has ${has}${denom} in the genesis and needs ${amount}${denom} and a fee of ${fee}${chain.denom}`,
            hint: 'Name another proposer, or use the key of the account that the genesis funds.',
            planPath: at('proposer'),
        });
    }
    return findings;
}
function balanceOf(genesis, address, denom) {
    const { bank } = genesis.app_state;
    const own = (bank?.balances ?? []).filter((balance) => balance.address === address);
    const coins = own.flatMap(({ coins }) => coins).filter((coin) => coin.denom === denom);
    return coins.reduce((sum, coin) => sum + BigInt(coin.amount), 0n);
}
/** Amount that genesis transactions take from an account's balance. */
function bonded({ paid }, address, denom) {
    const own = paid.filter(({ account, coin }) => account === addressKey(address) && coin.denom === denom);
    return own.reduce((sum, { coin }) => sum + BigInt(coin.amount), 0n);
}
function voteFindings({ name, votes, expedited }, planPath, { rules, accounts, stakes }) {
    if (stakes.total === 0n) {
        return [
            {
                code: 'NO_BONDED_STAKE',
                message: 'The genesis has no bonded stake: no validator can make blocks or vote',
                hint: 'Its gen_txs are missing: run collect-gentxs on the genesis.',
            },
        ];
    }
    const byAddress = Object.entries(votes).flatMap(([voter, option]) => {
        const address = accounts.get(voter)?.address;
        return address === undefined ? [] : [[address, option]];
    });
    const { yes, no, abstain, no_with_veto: veto } = count(stakes, Object.fromEntries(byAddress));
    const voted = yes + no + abstain + veto;
    const percent = (part, of) => (of === 0n ? 0 : Number(part) / Number(of));
    const shown = (part) => `${(part * 100).toFixed(1)} %`;
    const hint = `Voters: ${Object.keys(votes).join(', ') || 'none'}. Add the accounts of validators with more stake to the votes of ${name}.`;
    const turnout = percent(voted, stakes.total);
    if (turnout < rules.quorum) {
        return [
            {
                code: 'QUORUM_NOT_REACHED',
                message: `The votes on ${name} have ${shown(turnout)} of the bonded stake, below the quorum of ${shown(rules.quorum)}`,
                hint,
                planPath,
            },
        ];
    }
    const threshold = expedited ? (rules.expedited?.threshold ?? 1) : rules.threshold;
    const inFavour = percent(yes, voted - abstain);
    if (percent(veto, voted) > rules.vetoThreshold) {
        return [
            {
                code: 'PROPOSAL_VETOED',
                message: `The votes on ${name} veto it: ${shown(percent(veto, voted))} no_with_veto, more than the limit of ${shown(rules.vetoThreshold)}`,
                hint,
                planPath,
            },
        ];
    }
    if (inFavour > threshold)
        return [];
    return [
        {
            code: 'THRESHOLD_NOT_REACHED',
            message: `The votes on ${name} are ${shown(inFavour)} in favour, not more than the threshold of ${shown(threshold)}`,
            hint,
            planPath,
        },
    ];
}

;// CONCATENATED MODULE: ./src/rehearsal/voting.ts






const voting_POLL_MS = 50;
/** Duration of a vote on an upgrade, on the chain as it currently runs. */
async function votingTime({ stack }, client, { expedited }) {
    const rules = await (await client.gov()).rules();
    const ms = expedited ? (rules.expedited?.periodMs ?? rules.periodMs) : rules.periodMs;
    const { chainTimePerBlockMs } = stack;
    if (chainTimePerBlockMs === undefined)
        (0,finding/* refuse */.T)(longVote(ms));
    return chainTimePerBlockMs === undefined
        ? { ms }
        : { blocks: Math.ceil(ms / chainTimePerBlockMs) };
}
/**
 * Requires an engine that advances the chain's time with each block, if the plan relies on it.
 *
 * @throws RehearsalError if the engine does not
 */
function requireFastEngine({ stack }, { engine }) {
    if (stack.chainTimePerBlockMs === undefined || engine.movesTimeByBlocks)
        return;
    throw new errors/* RehearsalError */.g0('FAST_CHAIN_TIME_UNSUPPORTED', `pace.chain-time is fast, but the chain runs CometBFT ${engine.version}, whose time follows the clock`, {
        hint: 'Blocks advance the chain time (time_iota_ms) only up to Tendermint 0.34: remove pace.chain-time, and set a short pace.voting-period.',
    });
}
/** Waits until the vote on a proposal sent now would end after the pending upgrade's height. */
async function awaitStraddle({ run, live }, { upgrade, height: pending }, voting) {
    await (0,system_clock/* waitUntil */.a0)(`a moment from which a vote straddles ${upgrade.name}`, () => {
        const { height } = live.watch;
        const blocks = live.watch.blockTimes();
        if (blocks === undefined)
            return { seen: 'too few blocks to measure the block time' };
        return straddles({ height, blocks, voting, upgradeHeight: pending })
            ? { done: undefined }
            : { seen: `height ${height} of ${pending}, ${blocks.slow} ms a block` };
    }, {
        clock: run.clock,
        timeout: approachLimit(live, pending),
        interval: voting_POLL_MS,
        signal: run.signal,
    });
}
/**
 * Checks that the vote straddled the upgrade.
 *
 * @throws RehearsalError if the vote ended before the upgrade that it had to straddle
 */
function requireStraddled({ upgrade, votingEnd }, previous, haltTime) {
    if (votingEnd > haltTime)
        return;
    throw new errors/* RehearsalError */.g0('VOTE_NOT_STRADDLING', `The vote on ${upgrade.name} ended at ${votingEnd}, before ${previous.upgrade.name} at ${haltTime} (height ${previous.height})`, { hint: 'Blocks were slower than measured: set a longer pace.voting-period.' });
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearse.ts















/** Runs the steps of the procedure that need the running chain, from its start to the closing traffic. */
async function rehearse(parts) {
    const halts = new HaltLog(parts.live, parts.run, parts.fail);
    const rehearsal = { ...parts, halts };
    const course = new Course(rehearsal);
    for (const step of stepsOf(parts.run.plan)) {
        const work = workOf(step.id, rehearsal, course);
        if (work !== undefined)
            await parts.step(step.id, () => inTime(step, work, rehearsal, course));
    }
}
/** Work of a step; undefined for steps before the chain starts or after it ends. */
function workOf(id, rehearsal, course) {
    switch (id.kind) {
        case 'start':
            return () => start(rehearsal);
        case 'prove':
            return () => prove(rehearsal, course, id.release);
        case 'traffic':
            return () => rehearsal.traffic.play(id.stage);
        case 'propose':
            return () => propose(rehearsal, course, course.upgrade(id.upgrade));
        case 'vote':
            return () => rehearse_vote(rehearsal, course, id.upgrade);
        case 'approach':
            return () => approach(rehearsal, course, id.upgrade);
        case 'upgrade':
            return () => rehearse_upgrade(rehearsal, course, id.upgrade);
        case 'straddle':
            return () => straddle(rehearsal, course, id.upgrade);
        case 'restart':
            return () => restartOnLastRelease(rehearsal);
        case 'read-stack':
        case 'images':
        case 'cosmovisor':
        case 'binaries':
        case 'prepare':
        case 'preflight':
        case 'keep-images':
        case 'clean-up':
        case 'report':
            return undefined;
    }
}
/** Ensures that a step about one release finishes before the next release is swapped in. */
function inTime({ before }, work, { live }, course) {
    const upgrade = before && course.previous(before.name);
    if (before === undefined || upgrade === undefined)
        return work();
    return beforeNext(live, course.proposed(upgrade.name), course.proposed(before.name), work);
}
async function start({ run, live }) {
    await live.start('cosmovisor');
    await awaitHeight(run, live, 1, 'after the start');
}
async function prove(rehearsal, course, release) {
    const by = course.lastPassed;
    if (by === undefined)
        await requireCurrent(rehearsal.stack, layout/* GENESIS */.hw);
    await Promise.all([askQueries(rehearsal, release), requireBinaries(rehearsal, release, by)]);
}
async function propose(rehearsal, course, upgrade, previousHeight) {
    const client = await course.client();
    requireFastEngine(rehearsal, client);
    const voting = await votingTime(rehearsal, client, upgrade);
    const height = await plannedHeight(rehearsal, upgrade, voting, previousHeight);
    course.propose(await proposeAndVote(rehearsal.run, client, upgrade, height));
}
async function rehearse_vote(rehearsal, course, name) {
    const { run, live } = rehearsal;
    const client = await course.client();
    const voting = await votingTime(rehearsal, client, course.upgrade(name));
    const limitMs = longestVoteMs(voting, live.watch.blockTimes() ?? { fast: 0, slow: 0 });
    const heightNow = () => live.watch.height;
    await awaitPassed(run, client, course.proposed(name), { limitMs, heightNow });
}
/**
 * Approaches an upgrade's height: plays its traffic and, in parallel, submits the proposal whose vote must
 * straddle it.
 */
async function approach(rehearsal, course, name) {
    const { run, stack, traffic } = rehearsal;
    const next = course.next(name);
    // Processes swapped in from now on are the ones stopped before the restart.
    if (next === undefined && run.plan.restart)
        await (0,prepare/* pauseBetweenBlocks */.hA)(stack, run.plan);
    await Promise.all([
        next?.straddle === true
            ? proposeStraddling(rehearsal, course, next, course.proposed(name))
            : undefined,
        traffic.play(`before:${name}`),
    ]);
}
async function proposeStraddling(rehearsal, course, next, pending) {
    const voting = await votingTime(rehearsal, await course.client(), next);
    await awaitStraddle(rehearsal, pending, voting);
    await propose(rehearsal, course, next, pending.height);
}
async function rehearse_upgrade(rehearsal, course, name) {
    const isStraddled = course.previous(name) !== undefined && course.upgrade(name).straddle;
    const proposed = course.proposed(name);
    const after = await passUpgrade(rehearsal, await course.client(), proposed, isStraddled);
    course.pass(name, after.client, after.haltTime);
}
/** Checks that the vote on the next upgrade was open when this one was applied. */
async function straddle(rehearsal, course, name) {
    requireFastEngine(rehearsal, await course.client());
    const next = course.proposed(course.next(name)?.name ?? '');
    requireStraddled(next, course.proposed(name), course.haltTime(name));
}

;// CONCATENATED MODULE: ./src/chain/watch/block-times.ts
/** Number of blocks averaged: polling measures single blocks only coarsely. */
const WINDOW = 4;
/** Multiple of the usual interval that counts as a pause: a halt, not a rate. */
const PAUSE = 8;
/**
 * Computes block times of the recent blocks, without pauses.
 *
 * @param seen sightings of the recent heights, oldest first
 * @returns undefined if there are too few blocks for one window
 */
function blockTimes(seen) {
    const averages = withoutPauses(seen)
        .flatMap((run) => run.flatMap((from) => averageFrom(from, run) ?? []))
        .sort((a, b) => a - b);
    const [fastest] = averages;
    if (fastest === undefined)
        return undefined;
    const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
    // Heights caught up with at once appear to take no time; no block does.
    return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}
/**
 * Average time of the blocks after a sighting. A busy machine may process one response late and the next one,
 * many blocks later, immediately: so the measured time is at least the duration of the first request.
 */
function averageFrom(from, run) {
    const until = from.at + (from.at - from.askedAt);
    const to = run.find(({ height, at }) => height - from.height >= WINDOW && at >= until);
    return to && perBlock(from, to);
}
function perBlock(from, to) {
    return (to.at - from.at) / (to.height - from.height);
}
/** Splits the sightings at pauses. */
function withoutPauses(seen) {
    const intervals = seen.slice(1).map((to, i) => perBlock(seen[i] ?? to, to));
    const usual = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? 0;
    const runs = [[]];
    for (const [i, sighting] of seen.entries()) {
        if (usual > 0 && (intervals[i - 1] ?? 0) > PAUSE * usual)
            runs.push([]);
        runs.at(-1)?.push(sighting);
    }
    return runs;
}

;// CONCATENATED MODULE: ./src/chain/watch/sightings.ts
/** Minimum number of sightings kept: a quarter of an hour if each poll sees a new height. */
const KEPT = 10_000;
/**
 * First observations of heights, oldest first. A height skipped between two polls had been reached by the
 * second one at the latest. Memory depends on the number of polls, whatever heights a node reports.
 */
class Sightings {
    #seen = [];
    /** Records a height greater than all before; ignores others. */
    note(sighting) {
        if (sighting.height <= (this.#seen.at(-1)?.height ?? -1))
            return;
        this.#seen.push(sighting);
        if (this.#seen.length >= 2 * KEPT)
            this.#seen.splice(0, KEPT);
    }
    /** Host time at which a height was first observed; undefined if earlier than the first one kept. */
    at(height) {
        const first = this.#seen[0];
        if (first === undefined || height < first.height)
            return undefined;
        return this.#seen.find((sighting) => sighting.height >= height)?.at;
    }
    /** Sightings within the given number of last heights, oldest first. */
    recent(count) {
        const above = (this.#seen.at(-1)?.height ?? 0) - count;
        const first = this.#seen.findLastIndex(({ height }) => height <= above);
        return this.#seen.slice(first + 1);
    }
}

;// CONCATENATED MODULE: ./src/chain/watch/watch.ts



const watch_POLL_MS = 80;
/**
 * Upper bound on heights gained: a rate per millisecond since the last progress, and a constant. It exceeds any
 * chain's speed; a node that reports more is not truthful.
 */
const PASSED_PER_MS = 1;
const PASSED_AT_ONCE = 100;
/** Number of last heights used for the block interval. */
const RECENT = 20;
/**
 * Watches the application height of every node over HTTP (sockets break at each halt), and records the host
 * time at which each height was first observed. All waits for the chain read from here.
 */
class NodeWatch {
    clock;
    nodes;
    ask;
    observer;
    #states = new Map();
    #seen = new Sightings();
    #nodeSeen = new Map();
    /** Last height reported by each node. */
    #reported = new Map();
    #loops = [];
    #stop = new AbortController();
    #height = 0;
    #progressAt;
    constructor(clock, 
    /** RPC by service; a restarted container has another port. */
    nodes, ask = applicationInfo, observer = {}) {
        this.clock = clock;
        this.nodes = nodes;
        this.ask = ask;
        this.observer = observer;
        this.#progressAt = clock.now();
        for (const service of nodes.keys())
            this.#loops.push(this.#watch(service));
    }
    /** Greatest height committed by any node's application. */
    get height() {
        return this.#height;
    }
    /** Time since the chain's last progress, in milliseconds of host time. */
    get idleMs() {
        return this.clock.now() - this.#progressAt;
    }
    state(service) {
        return this.#states.get(service) ?? { unreachable: 'not asked yet' };
    }
    /** Host time at which a height was first observed on a node, by default on any node. */
    seenAt(height, service) {
        const seen = service === undefined ? this.#seen : this.#nodeSeen.get(service);
        return seen?.at(height);
    }
    /** Block times of the last heights; undefined until there are enough. */
    blockTimes() {
        return blockTimes(this.#seen.recent(RECENT));
    }
    /** Estimated time until a height in milliseconds, from recent block times; undefined if unknown. */
    msUntil(height) {
        const times = this.blockTimes();
        return times && Math.max(0, height - this.#height) * ((times.fast + times.slow) / 2);
    }
    /** States of all nodes in one line, for messages: `val-alice 41, node-carol unreachable (…)`. */
    describe() {
        return [...this.nodes.keys()]
            .map((service) => {
            const state = this.state(service);
            return 'unreachable' in state
                ? `${service} unreachable`
                : `${service} at ${state.height} (${state.version})`;
        })
            .join(', ');
    }
    async close() {
        this.#stop.abort();
        await Promise.all(this.#loops);
    }
    async #watch(service) {
        const { signal } = this.#stop;
        while (!signal.aborted) {
            const askedAt = this.clock.now();
            try {
                const info = await this.ask(this.nodes.get(service) ?? '');
                this.#states.set(service, this.#take(service, info, askedAt));
            }
            catch (error) {
                this.#states.set(service, { unreachable: error.message });
            }
            await this.clock.sleep(watch_POLL_MS, signal).catch(() => { });
        }
    }
    /** Updates the state of a node from its response. */
    #take(service, info, askedAt) {
        const { height } = info;
        const seen = this.#nodeSeen.get(service);
        const afterMs = this.idleMs;
        // A node may start at any height.
        if (seen !== undefined && height - this.#height > leapOf(afterMs)) {
            this.observer.leapt?.(service, this.#height, height, afterMs);
            return { unreachable: `it reports height ${height}, but the chain is at ${this.#height}` };
        }
        const before = this.#reported.get(service) ?? 0;
        this.#reported.set(service, height);
        if (height < before)
            this.observer.wentBack?.(service, before, height);
        if (height > 0)
            this.#progress(service, { height, at: this.clock.now(), askedAt });
        return info;
    }
    #progress(service, sighting) {
        const { height, at } = sighting;
        const nodeSeen = this.#nodeSeen.get(service) ?? new Sightings();
        this.#nodeSeen.set(service, nodeSeen);
        nodeSeen.note(sighting);
        if (height <= this.#height)
            return;
        this.#seen.note(sighting);
        this.#height = height;
        this.#progressAt = at;
        this.observer.height?.(height);
    }
}
/** Upper bound on heights gained in a number of milliseconds. */
function leapOf(ms) {
    return PASSED_AT_ONCE + Math.max(0, ms) * PASSED_PER_MS;
}

// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
;// CONCATENATED MODULE: ./src/stack/logs/log-line.ts

/**
 * Maximum length of a line in a log file, in characters. The engine's client does not truncate; process output
 * is truncated far beyond this.
 */
const FILE_CHARACTERS = 32 * 1024;
/** Chunk size of the engine for longer lines, in bytes; each chunk carries the timestamp of the whole line. */
const PART_BYTES = 16 * 1024;
const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)(?: |$)/;
/**
 * Parses a line of `docker logs --timestamps`: `2026-01-02T03:04:05.678901234Z text`. The engine's timestamp
 * always comes first; everything in the text, including other timestamps, stays text on one line.
 *
 * @param redact removes secrets from container output
 * @returns undefined for a line without a timestamp, which comes from the client itself
 */
function parseLogLine(service, raw, redact) {
    const [first, seconds, fraction = '', zone] = STAMP.exec(raw) ?? [];
    if (first === undefined || seconds === undefined || zone === undefined)
        return undefined;
    const whole = Date.parse(`${seconds}${zone}`);
    if (Number.isNaN(whole))
        return undefined;
    // Some log drivers use the engine's own time zone.
    const utc = new Date(whole).toISOString().slice(0, seconds.length);
    const stamp = `${utc}${fraction === '' ? '' : `.${fraction}`}Z`;
    // Lines of a terminal also end with a carriage return.
    const text = raw.slice(first.length, raw.endsWith('\r') ? -1 : undefined);
    const joined = text.length < PART_BYTES / 4 ? text : text.replaceAll(first, '');
    return { service, at: Date.parse(stamp), stamp, text: cut(shownText(joined, redact)) };
}
/** Text as stored: redacted once more after cleaning, as a removed character may have split a secret. */
function shownText(text, redact) {
    const redacted = redact(text);
    const line = (0,plain/* fileLine */.RO)(redacted);
    return line === redacted ? line : redact(line);
}
/** Truncates a text to a number of characters, without retaining the memory of the longer text. */
function cut(text, characters = FILE_CHARACTERS) {
    return text.length <= characters ? text : `${Buffer.from(text.slice(0, characters))}`;
}
/** Timestamp one nanosecond after the given one: the first moment strictly later. */
function momentAfter(stamp) {
    const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
    const nanoseconds = Number(fraction.padEnd(9, '0')) + 1;
    const whole = Date.parse(`${seconds}Z`) + (nanoseconds === 1e9 ? 1_000 : 0);
    const rest = nanoseconds === 1e9 ? 0 : nanoseconds;
    return `${new Date(whole).toISOString().slice(0, seconds.length)}.${String(rest).padStart(9, '0')}Z`;
}
/** Later of two timestamps, compared to the nanosecond. */
function laterOf(one, other) {
    return one === undefined || comparable(other) > comparable(one) ? other : one;
}
/** Timestamp as text that sorts by time. */
function comparable(stamp) {
    const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
    return `${seconds}.${fraction.padEnd(9, '0')}`;
}

// EXTERNAL MODULE: ./src/docker/labels.ts
var labels = __webpack_require__(20065);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/stack/logs/log-file.ts




/** Maximum size of one container's log file in bytes, from the log's beginning. */
const LOG_BYTES = 64 * 1024 * 1024;
/** Number of last lines kept beyond that size. */
const LAST_LINES = 200;
/** Maximum length of each of these lines, in characters. */
const LAST_CHARACTERS = 8 * 1024;
/** Write buffer size, in characters. */
const BUFFERED = 64 * 1024;
/**
 * A size-limited log file. Writes are synchronous, so that a writer faster than the disk has to wait and
 * nothing accumulates in memory. Lines beyond the size limit are dropped, except for the last ones.
 */
class LogFile {
    path;
    settings;
    #file;
    #size = 0;
    #buffer = '';
    #isFlushing = false;
    #leftOut = 0;
    #last = [];
    /** Creates the file with its folder, or truncates it. Links are not followed, and pipes are refused. */
    constructor(path, settings) {
        this.path = path;
        this.settings = settings;
        const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
        this.#try(() => {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
            settings.opening?.();
            this.#file = (0,external_node_fs_.openSync)(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o600);
            if (!(0,external_node_fs_.fstatSync)(this.#file).isFile())
                throw new Error('it is not a regular file');
        });
    }
    /** Adds a line, truncated to the room left in the file. */
    write(line) {
        if (this.#file === undefined)
            return;
        const { limit = LOG_BYTES } = this.settings;
        if (this.#leftOut === 0 && this.#size + Buffer.byteLength(line) < limit) {
            this.#add(line);
        }
        else {
            this.#leaveOut(line);
        }
    }
    /** Writes the remaining lines and closes the file. */
    close() {
        const rest = this.#leftOut - this.#last.length;
        if (rest > 0)
            this.#add(`[${rest} lines are left out here]`);
        for (const line of this.#last)
            this.#add(line);
        this.#last = [];
        this.#try(() => this.#flush());
        this.#end();
    }
    #add(line) {
        this.#size += Buffer.byteLength(line) + 1;
        this.#buffer += `${line}\n`;
        if (this.#buffer.length >= BUFFERED)
            this.#try(() => this.#flush());
        else
            this.#flushSoon();
    }
    #leaveOut(line) {
        this.#leftOut++;
        this.#last.push(cut(line, LAST_CHARACTERS));
        if (this.#last.length > LAST_LINES)
            this.#last.shift();
        if (this.#leftOut > 1)
            return;
        const { limit = LOG_BYTES, warn } = this.settings;
        warn(`${this.path} is incomplete: the log is longer than ${limit} bytes, so only its beginning and its last ${LAST_LINES} lines are kept`);
    }
    /** Batches lines that arrive together into one write. */
    #flushSoon() {
        if (this.#isFlushing)
            return;
        this.#isFlushing = true;
        setImmediate(() => {
            this.#isFlushing = false;
            this.#try(() => this.#flush());
        });
    }
    #flush() {
        if (this.#file === undefined || this.#buffer === '')
            return;
        const { write = external_node_fs_.writeSync } = this.settings;
        const bytes = Buffer.from(this.#buffer);
        this.#buffer = '';
        for (let written = 0; written < bytes.length;) {
            written += write(this.#file, bytes, written);
        }
    }
    /** Keeps a write failure from ending the run. */
    #try(work) {
        try {
            work();
        }
        catch (error) {
            this.settings.warn(`${this.path} could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
            this.#end();
        }
    }
    #end() {
        this.#buffer = '';
        if (this.#file === undefined)
            return;
        const file = this.#file;
        this.#file = undefined;
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./src/stack/logs/logs.ts





const KEPT_LINES = 400;
/** Maximum length of a line in memory, for listeners and messages, in characters. */
const KEPT_CHARACTERS = 8 * 1024;
/** Maximum length of a message of the engine's client itself, in characters. */
const COMPLAINT_CHARACTERS = 300;
/** Time limit for the last lines of stopped containers, in milliseconds. */
const DRAIN_LIMIT_MS = 5_000;
/**
 * Follows the logs of all containers of a run: writes a file per service, and keeps each one's last lines in
 * memory for messages. Each container is followed separately by its id: a line is attributed to a service by
 * the label that Compose gave the container, never by the line's text.
 */
class LogBook {
    docker;
    clock;
    target;
    #files = new Map();
    #last = new Map();
    #listeners = [];
    #followed = new Map();
    #isClosed = false;
    constructor(docker, clock, target) {
        this.docker = docker;
        this.clock = clock;
        this.target = target;
    }
    /**
     * Follows all existing containers; containers created later need another call.
     *
     * @param since host time in milliseconds from which lines of newly followed containers are read; default all
     */
    async follow(since) {
        for (const { id, service } of await this.docker.containers.ofServices()) {
            this.followContainer(id, service, since);
        }
    }
    /**
     * Follows a container, or resumes after its last line. Ignores containers that are not services of the run.
     *
     * @param since as of {@link follow}
     */
    followContainer(id, service, since) {
        const { knows = () => true } = this.target;
        if (this.#isClosed || !(0,labels/* isServiceName */.tN)(service) || !knows(service))
            return;
        const known = this.#followed.get(id);
        if (known?.stream !== undefined) {
            known.again = true;
            return;
        }
        const followed = known ?? {
            ...{ id, service, stream: undefined, last: undefined, again: false, complaint: '' },
        };
        this.#followed.set(id, followed);
        this.#read(followed, since);
    }
    /** Calls `listener` with each subsequent line. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Last lines of a service, oldest first. */
    last(service, count = KEPT_LINES) {
        return (this.#last.get(service) ?? []).slice(-count);
    }
    /** Names of all services that have logged. */
    get services() {
        return [...this.#last.keys()];
    }
    /** Reads the remaining lines after all containers have stopped, then stops following. */
    async drain() {
        const all = [...this.#followed.values()];
        for (const followed of all)
            followed.again = false;
        const timeout = new AbortController();
        const limit = this.clock.sleep(DRAIN_LIMIT_MS, timeout.signal).catch(() => { });
        await Promise.race([Promise.all(all.map(({ stream }) => stream?.ended)), limit]);
        timeout.abort();
        await Promise.all(all.map(stopReading));
    }
    /** Stops following and closes the files. */
    async close() {
        this.#isClosed = true;
        await Promise.all([...this.#followed.values()].map(stopReading));
        for (const file of this.#files.values())
            file.close();
    }
    #read(followed, since) {
        const { id, last } = followed;
        const from = last === undefined ? isoOf(since) : momentAfter(last);
        const stream = this.docker.containers.followLogs(id, from, (raw) => this.#take(followed, raw), (error) => this.target.failed?.(error));
        followed.stream = stream;
        followed.again = false;
        void stream.ended.then((code) => this.#ended(followed, stream, code, since));
    }
    #ended(followed, stream, code, since) {
        if (followed.stream !== stream)
            return;
        followed.stream = undefined;
        const { again, service, complaint } = followed;
        if (again)
            this.#read(followed, since);
        else if (code !== 0) {
            this.target.warn?.(`Cannot read the log of ${service}: ${complaint || `code ${code}`}`);
        }
    }
    #take(followed, raw) {
        const { id, service } = followed;
        const redact = (line) => this.target.redact(line, id);
        const line = parseLogLine(service, raw, redact);
        if (line === undefined) {
            followed.complaint = (0,plain/* clipped */.cz)(redact(raw), COMPLAINT_CHARACTERS);
            return;
        }
        followed.last = laterOf(followed.last, line.stamp);
        this.#file(service).write(`${line.stamp} ${line.text}`);
        const shown = { ...line, text: cut(line.text, KEPT_CHARACTERS) };
        const kept = this.#last.get(service) ?? [];
        kept.push(shown);
        if (kept.length > KEPT_LINES)
            kept.shift();
        this.#last.set(service, kept);
        for (const listener of this.#listeners)
            listener(shown);
    }
    #file(service) {
        const open = this.#files.get(service);
        if (open)
            return open;
        const { folder, warn = () => { }, opening } = this.target;
        const name = `${service}.log`;
        const file = new LogFile(external_node_path_default().join(folder, name), { warn, opening: () => opening?.(name) });
        this.#files.set(service, file);
        return file;
    }
}
/** Stops reading a log and ignores how the reading ends. */
async function stopReading(followed) {
    const { stream } = followed;
    followed.stream = undefined;
    await stream?.stop();
}
function isoOf(time) {
    return time === undefined ? undefined : new Date(time).toISOString();
}

// EXTERNAL MODULE: ./src/stack/isolation/relay.ts
var relay = __webpack_require__(82614);
;// CONCATENATED MODULE: ./src/stack/live/project.ts


/** Grace periods in seconds before a kill, for nodes and for other services. */
const STOP_SECONDS = { node: 10, other: 2 };
/** Docker Compose for the files of one run. */
class ComposeProject {
    docker;
    folder;
    relay;
    #isSealed = false;
    constructor(docker, folder, relay) {
        this.docker = docker;
        this.folder = folder;
        this.relay = relay;
    }
    /**
     * Creates and starts the services of the given files (in the working folder), and recreates changed ones.
     * Nothing runs before the networks are sealed.
     */
    async up(files) {
        const { compose } = this.docker;
        const paths = files.map((file) => external_node_path_default().join(this.folder, file));
        if (!this.#isSealed) {
            await compose.create(paths);
            await (0,relay/* sealNetworks */.F1)(this.docker, this.relay.image);
            this.#isSealed = true;
        }
        await compose.up(paths);
    }
    /**
     * Stops all containers without removing them. Nodes get time to end in order, other services less (some
     * ignore every signal as a container's first process).
     */
    async stop(nodes, others) {
        await this.docker.containers.stop(nodes, STOP_SECONDS.node);
        await this.docker.containers.stop(others, STOP_SECONDS.other);
    }
    /** Running services, with the relay ports that the engine assigned to them. */
    async services() {
        const listed = await this.docker.compose.running();
        const relay = listed.find(({ Service }) => Service === this.relay.service);
        return listed.map(({ Service, ID }) => {
            const inner = this.relay.ports.get(Service);
            const port = relay?.Publishers?.find(({ TargetPort, PublishedPort }) => TargetPort === inner && PublishedPort !== 0)?.PublishedPort;
            return {
                service: Service,
                container: ID,
                rpcUrl: port === undefined ? undefined : `http://127.0.0.1:${port}`,
            };
        });
    }
}

;// CONCATENATED MODULE: ./src/stack/live/live.ts









/** Interval of checks for missing blocks, in milliseconds. */
const IDLE_CHECK_MS = 250;
const LINES_OF_EVIDENCE = 20;
/** Maximum length of a line in a message; a stack trace may be one line of thousands of characters. */
const SHOWN_CHARACTERS = 300;
/** Maximum length of a diagnosed line, and of a container's last lines in total, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const LOG_CHARACTERS = 1024 * 1024;
/** Time limit for a block that all nodes have, before a stop. */
const COMMON_BLOCK_LIMIT_MS = 60_000;
const COMMON_BLOCK_POLL_MS = 20;
/** The running stack: starts and stops it, and reports facts about it from the start. */
class LiveStack {
    stack;
    target;
    edges;
    logs;
    #project;
    #listeners = [];
    #services = [];
    #watch;
    #events;
    #idle;
    #isClosed = false;
    #startedAt = 0;
    #lineup = 'cosmovisor';
    constructor(stack, target, edges) {
        this.stack = stack;
        this.target = target;
        this.edges = edges;
        this.#project = new ComposeProject(edges.docker, stack.folder, stack.relay);
        this.logs = new LogBook(edges.docker, edges.clock, {
            ...target,
            failed: this.#watchFailed,
            knows: (service) => stack.services.includes(service),
        });
    }
    /** Calls `listener` with each subsequent fact. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Creates and starts the containers with the given binaries; recreates containers that run others. */
    async start(lineup) {
        this.#lineup = lineup;
        this.#startedAt = this.edges.clock.now();
        this.#events ??= this.#watchContainers();
        await this.#project.up(this.#files());
        await this.#attend();
        const urls = new Map();
        for (const service of this.stack.nodes)
            urls.set(service, this.rpcUrl(service));
        this.#watch = new NodeWatch(this.edges.clock, urls, undefined, {
            height: (height) => this.#report({ type: 'height', height }),
            wentBack: (service, from, to) => this.#report({ type: 'height-went-back', service, from, to }),
            leapt: (service, from, to, afterMs) => this.#report({ type: 'height-leapt', service, from, to, afterMs }),
        });
        this.#watchIdle(this.#watch);
    }
    /** Restarts one container that has ended, as a process supervisor would. */
    async startAgain(service) {
        await this.edges.docker.containers.start(this.container(service));
        await this.#attend();
        this.#watch?.nodes.set(service, this.rpcUrl(service));
    }
    /**
     * Waits for a new block on every node: a validator must not be stopped between its votes (see `pausedConfig`).
     *
     * @throws WaitTimeoutError if no such block comes
     */
    async commonBlock() {
        const next = this.watch.height + 1;
        await (0,system_clock/* waitUntil */.a0)(`a block of height ${next} or higher on all nodes`, () => {
            const { height } = this.watch;
            const common = this.stack.nodes.every((service) => {
                const state = this.watch.state(service);
                return !('unreachable' in state) && state.height === height;
            });
            return common && height >= next ? { done: undefined } : { seen: this.watch.describe() };
        }, {
            clock: this.edges.clock,
            timeout: COMMON_BLOCK_LIMIT_MS,
            interval: COMMON_BLOCK_POLL_MS,
            signal: this.edges.signal,
        });
    }
    /** Stops all containers but keeps their homes; call right after {@link commonBlock}. */
    async stop() {
        this.#idle?.abort();
        // Compose would take longer to start than the pause between two blocks lasts.
        const containers = this.stack.nodes.map((service) => this.container(service));
        await this.edges.docker.containers.kill(containers, 'TERM');
        const others = this.#services.map(({ container }) => container);
        const rest = others.filter((container) => !containers.includes(container));
        await this.#project.stop(containers, rest);
        await this.#watch?.close();
        await this.logs.drain();
    }
    /** Stops watching and following; containers are removed later, by the run's name. */
    async close() {
        this.#isClosed = true;
        this.#idle?.abort();
        await this.#watch?.close();
        await this.#events?.stop();
        await this.logs.close();
    }
    /** Service whose node answers queries about the chain. */
    get rpc() {
        return this.stack.rpc;
    }
    get watch() {
        if (this.#watch === undefined)
            throw new Error('the stack is not started');
        return this.#watch;
    }
    /** URL of a node's published RPC. */
    rpcUrl(service) {
        const url = this.#running(service).rpcUrl;
        if (url === undefined) {
            throw new errors/* RehearsalError */.g0('NODE_UNREACHABLE', `The RPC of ${service} is not published`, {
                hint: `The container may have exited right after its start; see its log.`,
                lines: this.lastLines(service),
            });
        }
        return url;
    }
    container(service) {
        return this.#running(service).container;
    }
    /** Last lines of a service's log, for messages. */
    lastLines(service) {
        return linesOfEvidence(this.logs.last(service, LINES_OF_EVIDENCE).map(({ text }) => text));
    }
    /** Last lines that a container wrote, read from the engine; also works for a container that has ended. */
    async lastOutput(container) {
        const range = { tail: LINES_OF_EVIDENCE * 5 };
        const limits = { ends: LOG_CHARACTERS };
        const output = await this.edges.docker.containers.logs(container, range, limits);
        // Redacted before it is clipped: a cut secret would not be recognized any more.
        const redact = (line) => this.target.redact(line, `the last output of ${container}`);
        return (0,system_exec/* nonEmptyLines */.yw)(`${output.stdout}\n${output.stderr}`).map((line) => (0,plain/* clipped */.cz)(shownText(line, redact), LINE_CHARACTERS));
    }
    /** Finds the current containers and follows their logs. */
    async #attend() {
        const logs = this.logs.follow(this.#startedAt);
        [this.#services] = await Promise.all([this.#project.services(), logs]);
    }
    #running(service) {
        const running = this.#services.find((candidate) => candidate.service === service);
        if (running === undefined) {
            throw new errors/* RehearsalError */.g0('CONTAINER_DIED', `The container of ${service} is not running`, {
                lines: this.lastLines(service),
            });
        }
        return running;
    }
    #files() {
        return [prepare/* COMPOSE_FILES */.Zz.base, prepare/* COMPOSE_FILES */.Zz[this.#lineup]];
    }
    #watchContainers() {
        const events = this.edges.docker.containers.followEvents((event) => {
            if (!this.stack.services.includes(event.service))
                return;
            // A death caused by the last stop may be reported after the next start.
            if (event.at < this.#startedAt)
                return;
            if (event.what === 'start')
                this.logs.followContainer(event.container, event.service);
            else {
                const { service, container, exitCode } = event;
                this.#report({ type: 'container-died', service, container, exitCode });
            }
        }, this.#watchFailed);
        void events.ended.then((code) => {
            this.#events = undefined; // the next start watches again
            this.#watchFailed(new errors/* RehearsalError */.g0('DOCKER_LOST', `The engine's event stream ended with code ${code}: exits of containers would go unnoticed`, { hint: 'The Docker engine was stopped or restarted during the run; see its log.' }));
        });
        return events;
    }
    #watchFailed = (error) => this.#report({ type: 'watch-failed', error });
    #report(fact) {
        if (this.#isClosed)
            return;
        for (const listener of this.#listeners)
            listener(fact);
    }
    #watchIdle(watch) {
        this.#idle?.abort();
        this.#idle = new AbortController();
        void this.#reportIdle(watch, this.#idle.signal);
    }
    async #reportIdle(watch, signal) {
        while (!signal.aborted) {
            await this.edges.clock.sleep(IDLE_CHECK_MS, signal).catch(() => { });
            if (signal.aborted)
                return;
            if (watch.height === 0 || watch.idleMs < IDLE_CHECK_MS)
                continue;
            const blockMs = watch.blockTimes()?.slow ?? 0;
            this.#report({ type: 'no-block', forMs: watch.idleMs, blockMs });
        }
    }
}
/** Formats the last lines of a log for messages. */
function linesOfEvidence(lines) {
    return lines.slice(-LINES_OF_EVIDENCE).map(shown);
}
function shown(line) {
    return (0,plain/* clipped */.cz)(line, SHOWN_CHARACTERS);
}

;// CONCATENATED MODULE: ./src/rehearsal/supervisor.ts




/**
 * Time without a block after which a chain counts as stalled: in milliseconds, and in multiples of its usual
 * block time.
 */
const STALL_MS = 10_000;
const STALL_BLOCKS = 10;
/** Exit code of a killed process (SIGKILL), as the engine reports it. */
const KILLED = '137';
/** Keeps the current expectations of the procedure, and fails the run on every fact that none of them covers. */
class Supervisor {
    live;
    edges;
    #expected = new Set();
    /** Nodes whose height went back, each reported once; repeats carry no new information. */
    #wentBack = new Set();
    /** Judgements in progress: a container's last lines are read from the engine. */
    #pending = new Set();
    constructor(live, edges) {
        this.live = live;
        this.edges = edges;
        live.listen((fact) => {
            const judged = this.#judge(fact).catch(this.#fail);
            this.#pending.add(judged);
            void judged.then(() => this.#pending.delete(judged));
        });
    }
    /** Resolves when all facts reported so far are judged. */
    async settled() {
        await Promise.all(this.#pending);
    }
    /** Applies expectations while work runs. */
    async during(expectations, work) {
        for (const each of expectations)
            this.#expected.add(each);
        try {
            return await work();
        }
        finally {
            for (const each of expectations)
                this.#expected.delete(each);
        }
    }
    async #judge(fact) {
        if (fact.type === 'height')
            return this.edges.timeline.add({ type: 'block', height: fact.height });
        const lastOutput = this.#lastOutputOf(fact);
        for (const expectation of this.#expected) {
            const covers = expectation.covers(fact, lastOutput);
            if (covers === true || (covers !== false && (await covers)))
                return;
        }
        const failure = await this.#failureOf(fact, lastOutput);
        if (failure !== undefined)
            this.#fail(failure);
    }
    #fail = (error) => {
        if (this.edges.signal.aborted)
            return;
        this.edges.fail(error);
    };
    /**
     * Memoized: expectations and the failure judge the same lines. If the engine does not return them, the followed ones
     * have to do.
     */
    #lastOutputOf(fact) {
        let output;
        return async () => {
            if (fact.type !== 'container-died')
                return [];
            const { container, service } = fact;
            output ??= this.live.lastOutput(container).catch(() => this.live.lastLines(service));
            return output;
        };
    }
    async #failureOf(fact, lastOutput) {
        switch (fact.type) {
            case 'container-died':
                return this.#died(fact, await lastOutput());
            case 'no-block': {
                const limit = Math.max(STALL_MS, STALL_BLOCKS * fact.blockMs);
                if (fact.forMs < limit)
                    return undefined;
                // An expected halt is covered by HALT and never gets here.
                return (haltedTooEarly(this.live) ??
                    stalled(this.live, `The chain made no block for ${(0,system_clock/* inSeconds */.F7)(fact.forMs)}`));
            }
            case 'height-went-back':
                return this.#noteWentBack(fact);
            case 'height-leapt': {
                const { service, from, to, afterMs } = fact;
                return new errors/* RehearsalError */.g0('HEIGHT_IMPOSSIBLE', `The RPC of ${service} reports height ${to}, ${(0,system_clock/* inSeconds */.F7)(afterMs)} after the chain was at ${from}: no chain is that fast`, {
                    hint: `Check the program at the RPC of ${service}: it reports wrong heights, or is a node of another chain.`,
                    lines: this.live.lastLines(service),
                });
            }
            case 'watch-failed':
                return fact.error;
        }
    }
    #noteWentBack({ service, from, to, }) {
        if (this.#wentBack.has(service))
            return;
        this.#wentBack.add(service);
        const notice = (message) => this.edges.timeline.add({ type: 'notice', message });
        notice(`The height of ${service} went back from ${from} to ${to}: the node has lost blocks, or reports wrong heights.`);
    }
    /** Failure for a container that ended, with the first cause found in its last lines. */
    #died({ service, exitCode }, lines) {
        const found = causeOn(this.live, service, lines);
        const cause = found?.cause ?? (exitCode === KILLED ? 'it was killed' : undefined);
        return new errors/* RehearsalError */.g0(found?.code ?? 'CONTAINER_DIED', `The container of ${service} exited with code ${exitCode}${cause === undefined ? '' : `: ${cause}`}`, {
            hint: found?.hint ?? `Read the log of ${service} in the evidence.`,
            lines: linesOfEvidence(lines),
        });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
// EXTERNAL MODULE: ./src/plan/route.ts
var route = __webpack_require__(90234);
// EXTERNAL MODULE: ./src/stack/compose/log-limits.ts
var log_limits = __webpack_require__(74162);
// EXTERNAL MODULE: ./src/stack/compose/model.ts
var model = __webpack_require__(68422);
// EXTERNAL MODULE: ./src/stack/isolation/networks.ts
var networks = __webpack_require__(63612);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
;// CONCATENATED MODULE: ./src/rehearsal/traffic.ts













/** Name of the folder, within the working folder, in which traffic commands run; kept across stages. */
const TRAFFIC_FOLDER = 'traffic';
const traffic_LIMIT_MS = 120_000;
/** Characters kept of each end of a command's output. */
const ENDS = 256 * 1024;
/** Assumed duration of a traffic command before one has been measured, in milliseconds. */
const FIRST_GUESS_MS = 2_500;
/** Maximum size of a record to compare answers with, in bytes. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** Plays the plan's traffic: each command runs in a container beside the RPC service, or on the host. */
class TrafficPlayer {
    run;
    stack;
    live;
    settings;
    #folder;
    #took = [];
    #containers = 0;
    constructor(run, stack, live, settings) {
        this.run = run;
        this.stack = stack;
        this.live = live;
        this.settings = settings;
        this.#folder = external_node_path_default().join(stack.folder, TRAFFIC_FOLDER);
    }
    /** Expected duration of a stage's traffic in milliseconds, based on measurements so far. */
    expectedMs(stage) {
        const one = this.#took.length === 0 ? FIRST_GUESS_MS : Math.max(...this.#took);
        return this.run.plan.traffic.filter((candidate) => candidate.stage === stage).length * one;
    }
    /**
     * Plays all traffic of a stage, one command after another.
     *
     * @throws RehearsalError with the command's last lines if it fails, unless the plan allows failure
     */
    async play(stage) {
        const { plan, clock, timeline } = this.run;
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        for (const traffic of plan.traffic.filter((candidate) => candidate.stage === stage)) {
            const start = clock.now();
            const { name } = traffic;
            const { output, error } = await this.#play(traffic);
            this.#took.push(clock.now() - start);
            await this.settings.keep(name, output);
            const mayFail = traffic['allow-failure'];
            timeline.add({
                type: 'traffic-played',
                name,
                stage,
                ok: error === undefined,
                mayFail,
                output,
            });
            if (error !== undefined && !mayFail)
                throw failed(traffic, error);
        }
    }
    async #play(traffic) {
        const container = `${this.run.name}-traffic-${++this.#containers}`;
        try {
            const { stdout } = traffic.run === undefined
                ? await this.#runContainer(traffic, container)
                : await this.#runProgram(traffic.run);
            return { output: stdout.trim(), error: undefined };
        }
        catch (error) {
            if (!(error instanceof system_exec/* CommandError */.Qd))
                throw error;
            // A timed-out container may outlive its client and would go on playing.
            if (traffic.run === undefined)
                await this.run.docker.containers.remove([container]);
            return { output: error.lines.join('\n'), error };
        }
    }
    #runContainer(traffic, name) {
        const { run, stack } = this;
        const { images, planFolder } = this.settings;
        const release = traffic.release ?? (0,route/* startReleaseOf */.r)(run.plan.upgrades);
        const image = traffic.image ?? (0,complete/* releaseOf */.l7)(run.plan, release).image;
        const mount = traffic.mount && external_node_path_default().resolve(planFolder, traffic.mount);
        return run.docker.containers.run((0,model_image/* idOf */.T)(images, image), traffic.command ?? [], {
            ...(0,networks/* closedContainer */.kv)(),
            ...{ name, network: stack.network, user: (0,prepare/* currentUser */.Ny)(), workdir: '/traffic' },
            ...{ logging: log_limits/* LOGGING */.cm, entrypoint: traffic.entrypoint },
            env: {
                HOME: '/traffic',
                ...this.#environment(`http://${stack.rpc}:${model/* RPC_PORT */.oK}`, '/keyring'),
            },
            mounts: [
                { type: 'bind', source: this.#folder, target: '/traffic' },
                { type: 'bind', source: stack.keyringFolder, target: '/keyring' },
                ...(mount === undefined
                    ? []
                    : [{ type: 'bind', source: mount, target: '/mounted', readOnly: true }]),
            ],
        }, { timeout: traffic_LIMIT_MS, ends: ENDS });
    }
    #runProgram([program = '', ...args]) {
        return this.run.exec.run([program, ...args], {
            cwd: this.settings.planFolder,
            whom: 'user', // as a `run:` step
            env: {
                ...this.#environment(this.live.rpcUrl(this.stack.rpc), this.stack.keyringFolder),
                TRAFFIC_DIR: this.#folder,
            },
            signal: this.run.signal,
            timeout: traffic_LIMIT_MS,
            ends: ENDS,
        });
    }
    #environment(rpcUrl, keyring) {
        const accounts = [...this.run.accounts.values()];
        return {
            RPC_URL: rpcUrl,
            CHAIN_ID: this.stack.chain.id,
            DENOM: this.stack.chain.denom,
            ACCOUNTS: accounts.map(({ name }) => name).join(','),
            ACCOUNT_ADDRESSES: accounts.map(({ address }) => address).join(','),
            KEYRING_BACKEND: 'test',
            KEYRING_DIR: keyring,
        };
    }
    /**
     * Reads a file that traffic wrote; empty if it wrote none.
     *
     * @throws RehearsalError if the file is a link, a pipe, or larger than a record may be
     */
    async record(file) {
        try {
            return await new system_folder/* Folder */.vd(this.#folder).readText(file, LONGEST_RECORD);
        }
        catch (error) {
            if ((0,system_folder/* isMissing */.b2)(error))
                return '';
            throw error;
        }
    }
}
function failed(traffic, error) {
    const { name, stage, run, command, image, release } = traffic;
    const where = run
        ? 'on this machine'
        : `in the image ${image ?? `of ${release ?? 'the first release'}`}`;
    const out = run === undefined ? (0,symptoms/* diagnoseWayOut */.YT)(error.lines) : undefined;
    const ran = `It ran ${(run ?? command ?? []).join(' ')} ${where}; its output is in the evidence. With allow-failure in the plan, the rehearsal continues.`;
    return new errors/* RehearsalError */.g0('TRAFFIC_FAILED', `The traffic "${name}" (${stage}) failed: ${out?.cause ?? error.lines.at(-1) ?? error.message}`, {
        hint: out === undefined
            ? ran
            : `Traffic in a container can reach only the chain; traffic with run runs on this machine. ${ran}`,
        lines: error.lines,
        cause: error,
    });
}

// EXTERNAL MODULE: ./src/run/clean-up.ts + 1 modules
var clean_up = __webpack_require__(4596);
// EXTERNAL MODULE: ./src/chain/client/accounts.ts + 1 modules
var client_accounts = __webpack_require__(81655);
// EXTERNAL MODULE: ./src/docker/docker.ts + 10 modules
var docker = __webpack_require__(28506);
// EXTERNAL MODULE: ./src/images/provide.ts + 45 modules
var provide = __webpack_require__(33566);
// EXTERNAL MODULE: ./src/secrets/sensitive.ts
var sensitive = __webpack_require__(21869);
// EXTERNAL MODULE: ./src/system/logger.ts + 5 modules
var system_logger = __webpack_require__(1119);
;// CONCATENATED MODULE: ./src/timeline/heartbeat.ts



/** Maximum time without a line in the log, in milliseconds. */
const SILENCE_MS = 10_000;
const TICK_MS = 500;
/** Maximum length of the last observed state, in characters; a node may report much more. */
const SEEN_CHARACTERS = 500;
/** Logs the current wait and its time left whenever nothing was logged for a while. */
class Heartbeat {
    settings;
    #waits = new Map();
    #step = { title: '', at: 0 };
    #height;
    #loggedAt;
    constructor(settings) {
        this.settings = settings;
        this.#loggedAt = settings.start;
    }
    seen(wait, waiting) {
        this.#waits.set(wait, waiting);
    }
    ended(wait) {
        this.#waits.delete(wait);
    }
    /** Updates the state from an event. */
    event = (event) => {
        if (event.type === 'step-started')
            this.#step = { title: (0,procedure_step/* titleOf */.Gg)(event.step), at: event.at };
        if (event.type === 'block')
            this.#height = event.height;
    };
    /** Notes that a line was logged. */
    logged = () => {
        this.#loggedAt = this.settings.clock.now();
    };
    /** Runs the heartbeat during work. */
    async during(work) {
        const stop = new AbortController();
        const beating = this.#beat(stop.signal);
        try {
            return await work();
        }
        finally {
            stop.abort();
            await beating;
        }
    }
    async #beat(signal) {
        const { clock, say, show } = this.settings;
        while (!signal.aborted) {
            await clock.sleep(TICK_MS, signal).catch(() => { });
            if (signal.aborted)
                return;
            show?.(this.#state());
            if (clock.now() - this.#loggedAt < SILENCE_MS)
                continue;
            say(this.#line());
            this.logged();
        }
    }
    #state() {
        const { clock, start } = this.settings;
        return {
            elapsedMs: clock.now() - start,
            step: this.#step.title,
            height: this.#height,
            waitingFor: this.#waiting(),
        };
    }
    #line() {
        const { elapsedMs, step, height, waitingFor } = this.#state();
        const at = height === undefined ? '' : `, height ${height}`;
        const doing = waitingFor !== undefined
            ? `waiting for ${waitingFor}`
            : `in this phase for ${(0,system_clock/* inSeconds */.F7)(this.settings.clock.now() - this.#step.at)}`;
        return `${(0,system_clock/* inSeconds */.F7)(elapsedMs).padStart(8)}  … ${step}${at}: ${doing}`;
    }
    /** Describes all current waits, with the duration of the one that began last. */
    #waiting() {
        const last = [...this.#waits.values()].at(-1);
        if (last === undefined)
            return undefined;
        const waited = this.settings.clock.now() - last.startedAt;
        const all = [...new Set([...this.#waits.values()].map(({ what }) => what))].join(' and ');
        return `${all}, for ${(0,system_clock/* inSeconds */.F7)(waited)}${left(last, waited)}; last seen: ${(0,plain/* clipped */.cz)(last.seen.trim(), SEEN_CHARACTERS)}`;
    }
}
/** Describes the time left of a wait, if known. */
function left({ expected, timeout }, waited) {
    if (expected !== undefined)
        return `, about ${(0,system_clock/* inSeconds */.F7)(Math.max(0, expected))} left`;
    return timeout === undefined ? '' : `, at most ${(0,system_clock/* inSeconds */.F7)(Math.max(0, timeout - waited))} left`;
}

// EXTERNAL MODULE: ./src/report/model/format.ts
var format = __webpack_require__(8761);
// EXTERNAL MODULE: ./src/text/format.ts
var text_format = __webpack_require__(98488);
;// CONCATENATED MODULE: ./src/timeline/narrate.ts




/** Width of the height column, in characters. */
const HEIGHT_WIDTH = 6;
/**
 * Writes the events of a run to the log: phases as groups, and one line per state change with the time since the
 * start and the chain's height, if known.
 */
function narrate(logger, start) {
    let startedAt = start;
    let height = '';
    return (event) => {
        const since = (0,system_clock/* inSeconds */.F7)(event.at - start).padStart(8);
        switch (event.type) {
            case 'step-started':
                startedAt = event.at;
                return logger.group(`${since}  ${(0,procedure_step/* titleOf */.Gg)(event.step)}`);
            case 'step-ended':
                logger.info(`${event.ok ? 'done' : 'failed'} in ${(0,system_clock/* inSeconds */.F7)(event.at - startedAt)}`);
                return logger.endGroup();
            case 'notice':
                return logger.notice(event.message);
            case 'block':
                height = `#${event.height}`; // several per second: no line
                return;
            default:
                return logger.info(`${since} ${height.padStart(HEIGHT_WIDTH)}  ${describe(event)}`);
        }
    };
}
function describe(event) {
    switch (event.type) {
        case 'image-provided':
            return `image ${event.reference} (${event.decision}) has the id ${event.imageId}`;
        case 'disk-measured':
            return `disk space before: ${narrate_shown(event.before)}; after: ${narrate_shown(event.after)}`;
        case 'release-traced':
            return `source of ${event.release}: ${(0,format/* shownSource */.Vt)(event.source)}`;
        case 'binary-hashed':
            return `binary of ${event.release}: sha256 ${event.sha256}`;
        case 'binary-seen':
            return event.ok
                ? `${event.service} has the binary of ${event.release} (${momentOf(event)})`
                : `${event.service} does NOT have the binary of ${event.release} (${momentOf(event)}): sha256 ${event.sha256 ?? 'none'}, expected ${event.expected}`;
        case 'binary-ran':
            return `binary of ${event.release}: version ${event.version}, SDK ${event.sdk || '?'}, engine ${event.engine || '?'}`;
        case 'chain-read':
            return `chain id ${event.chainId}, fees in ${event.denom}`;
        case 'proposal-submitted':
            return `proposal ${event.id} (${event.upgrade} at height ${event.upgradeHeight}, ${event.dialect}) is in block ${event.height}; voting ends at ${event.votingEnd} (chain time)`;
        case 'proposal-decided':
            return `proposal ${event.id} (${event.upgrade}): ${event.status} at height ${event.height}, yes ${event.tally.yes}`;
        case 'node-halted':
            return `${event.service} halted for ${event.upgrade} at height ${event.height}`;
        case 'node-swapped':
            return `${event.service} runs ${event.version} (current -> ${event.current}), ${(0,system_clock/* inSeconds */.F7)(event.swapMs)} after its halt`;
        case 'upgrade-done':
            return `upgrade ${event.upgrade} done at height ${event.height}: chain halted for ${(0,system_clock/* inSeconds */.F7)(event.resumedAt - event.haltedAt)}, ${event.sameState ? '' : 'NOT '}the same state on ${Object.keys(event.appHashes).length} nodes`;
        case 'query-answered':
            return `query "${event.query}" at ${event.release} (${event.moment}): ${event.ok ? 'ok' : 'WRONG'}, expected: ${event.expected}`;
        case 'traffic-played':
            return `traffic "${event.name}"${event.ok ? '' : ` FAILED${event.mayFail ? ', which the plan allows' : ''}`}: ${event.output.split('\n').at(-1)}`;
        case 'restarted':
            return `restarted on ${event.release}: height ${event.heightBefore} before, ${event.heightAfter} after`;
        case 'failed':
            return `FAILED${event.step === null ? '' : ` in ${(0,procedure_step/* titleOf */.Gg)(event.step)}`}: ${event.message}`;
    }
}
function momentOf({ moment, upgrade }) {
    return upgrade ?? moment;
}
function narrate_shown({ free, images, buildCache, cache }) {
    const sized = (bytes) => (bytes === null ? '?' : (0,text_format/* gigabytes */.kN)(bytes));
    return `${(0,text_format/* gigabytes */.kN)(free)} free, images ${sized(images)}, build cache ${sized(buildCache)}, cache ${(0,text_format/* gigabytes */.kN)(cache)}`;
}

;// CONCATENATED MODULE: ./src/timeline/timeline.ts
/** The record of a run, from which all reports are folded. */
class Timeline {
    clock;
    #events = [];
    #listeners = [];
    constructor(clock) {
        this.clock = clock;
    }
    get events() {
        return this.#events;
    }
    /** Calls `listener` with each subsequent event. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Appends an event, with the current host time or the known host time of the event. */
    add(event, at = this.clock.now()) {
        const timed = { ...event, at };
        this.#events.push(timed);
        for (const listener of this.#listeners)
            listener(timed);
    }
}

// EXTERNAL MODULE: ./src/plan/load.ts + 3 modules
var load = __webpack_require__(53935);
;// CONCATENATED MODULE: ./src/run/record-failures.ts


/** Maximum delay in milliseconds until the watch over the containers reports a death. */
const CAUSE_LIMIT_MS = 3_000;
/** Codes of failures that may follow from the death of a container: a broken connection, an unanswered query. */
const MAY_FOLLOW = new Set([
    'NODE_UNREACHABLE',
    'COMMAND_FAILED',
    'CONTAINER_DIED',
    'BINARY_DIFFERS',
    'QUERY_UNEXPECTED',
    'TRAFFIC_FAILED',
]);
/**
 * Cause of a failed run: the abort reason of its signal; the error thrown is then a secondary error. The
 * secondary error may come first: a connection breaks before the engine reports the death of the container
 * behind it.
 */
async function causeOf(error, signal, clock) {
    if (!(error instanceof errors/* RehearsalError */.g0) || MAY_FOLLOW.has(error.code))
        await clock.sleep(CAUSE_LIMIT_MS, signal).catch(() => { });
    return signal.aborted ? signal.reason : error;
}
/** Records failures in the timeline, at the line of the user's file to change where there is one. */
function recorder(timeline, { placeOf }, cwd) {
    return (step, error) => {
        const known = (0,errors/* knownFailure */.ql)(error);
        const { place, planPath } = known ?? {};
        const inPlan = planPath === undefined ? null : placeOf(planPath);
        timeline.add({
            type: 'failed',
            code: known?.code ?? 'INTERNAL_ERROR',
            step,
            message: known?.message ?? (0,errors/* messageOf */.bD)(error),
            hint: known === undefined
                ? 'This is a fault of the rehearsal itself, not of the chain; please report it.'
                : (known.hint ?? ''),
            lines: known?.lines ?? stackOf(error),
            place: place ? { ...place, file: (0,load/* shortened */.vI)(place.file, cwd) } : inPlan,
        });
    };
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
}
/** Reports an error of a listener, whose callers expect none, by an orderly end of the run. */
class Guard {
    stop;
    /** First error of a listener. */
    broken;
    constructor(stop) {
        this.stop = stop;
    }
    over = (listener) => (heard) => {
        try {
            listener(heard);
        }
        catch (error) {
            this.broken ??= error;
            this.stop.abort(error);
        }
    };
}

;// CONCATENATED MODULE: ./src/run/step-recorder.ts

/** Runs the steps of a procedure one after another, and records when each began and how it ended. */
class StepRecorder {
    timeline;
    procedure;
    /** Current or last step; null before the first. */
    current = null;
    #next = 0;
    constructor(timeline, procedure) {
        this.timeline = timeline;
        this.procedure = procedure;
    }
    /**
     * Runs a step. Steps before it may have been left out after a failure.
     *
     * @throws Error if the procedure has no such step after the last one: a bug
     */
    run = async (step, work) => {
        const ahead = this.procedure.slice(this.#next).findIndex(({ id }) => (0,procedure_step/* isSameStep */.lO)(id, step));
        if (ahead === -1)
            throw new Error(`the procedure does not continue with "${(0,procedure_step/* titleOf */.Gg)(step)}"`);
        this.#next += ahead + 1;
        this.current = step;
        this.timeline.add({ type: 'step-started', step });
        let ok = false;
        try {
            const result = await work();
            ok = true;
            return result;
        }
        finally {
            this.timeline.add({ type: 'step-ended', step, ok });
        }
    };
}

// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
;// CONCATENATED MODULE: ./src/run/open-run.ts















/**
 * Opens a run: everything that can be refused comes first, before anything is created or removed.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError if a key of the plan cannot be read, the cache settings are invalid, or the evidence
 *   folder or the folder for temporary files cannot be used: nothing was started, and the last report is
 *   unchanged
 */
async function openRun(loaded, settings, host, cancelled) {
    const { secrets, env } = host;
    const stop = new AbortController();
    const guard = new Guard(stop);
    const start = host.clock.now();
    const heartbeat = new Heartbeat({
        clock: host.clock,
        start,
        say: guard.over((line) => logger.info(line)),
        show: host.show && guard.over(host.show),
    });
    const clock = (0,system_clock/* observed */.Px)(host.clock, heartbeat);
    const logger = (0,system_logger/* observedLogger */.zl)(host.logger, heartbeat.logged);
    const exec = (0,system_exec/* loggedExec */.Wt)(host.exec, logger.debug);
    for (const value of (0,sensitive/* secretsOf */.Fj)(env))
        secrets.add(value);
    const keys = await (0,client_accounts/* readKeys */.x)(loaded.plan, loaded.folder, env, logger.secret);
    const keeping = (0,docker.openDocker)(exec, { signal: cancelled });
    const cache = await (0,provide/* openCache */.b)(settings.cache, loaded.file, {
        ...host,
        ...{ exec, docker: keeping, signal: cancelled },
    });
    const name = (0,workspace/* newRun */.uH)();
    const dockerOf = (run) => (0,docker.openDocker)(exec, { run });
    const taker = { run: name, writer: 'rehearsal', remember: host.remember };
    const folders = await (0,workspace/* openFolders */.os)(dockerOf, taker, settings);
    cancelled.addEventListener('abort', () => stop.abort(cancelled.reason), { once: true });
    if (cancelled.aborted)
        stop.abort(cancelled.reason);
    const timeline = new Timeline(clock);
    timeline.listen(guard.over((0,evidence_evidence/* eventLog */.ZN)(settings.evidence, secrets, logger.warning)));
    timeline.listen(guard.over(narrate(logger, start)));
    timeline.listen(guard.over(heartbeat.event));
    return {
        ...{ name, loaded, settings, env, keys, cache, folder: folders.workspace.folder },
        ...{ exec, docker: (0,docker.openDocker)(exec, { run: name, signal: stop.signal }), clock, logger },
        ...{ timeline, steps: new StepRecorder(timeline, stepsOf(loaded.plan)), signal: stop.signal },
        notice: (message) => timeline.add({ type: 'notice', message }),
        ...{ folders, heartbeat, secrets, guard, stop, keeping, dockerOf },
        failed: recorder(timeline, loaded, settings.plan.cwd),
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/preflight/machine.ts





/** Disk space of a run on the host, without its images: a base, and an amount for each node. */
const BYTES_OF_A_RUN = 256 * 1024 * 1024;
const BYTES_OF_A_NODE = 64 * 1024 * 1024;
/**
 * Checks that the disk has room for the working copy and 127.0.0.1 a free port for each node's RPC.
 *
 * @throws RehearsalError with every finding
 */
async function checkMachine(folder, nodes, free = files/* freeBytes */.go) {
    (0,finding/* refuse */.T)([...roomFor(await free(folder), nodes, folder), ...(await freePorts(nodes))]);
}
/**
 * Finds traffic mounts of the plan that do not exist.
 *
 * @param folder base of the plan's relative paths
 */
async function missingMounts({ traffic }, folder) {
    const findings = [];
    for (const [i, { name, mount }] of traffic.entries()) {
        if (mount === undefined)
            continue;
        const file = external_node_path_default().resolve(folder, mount);
        if (await (0,files/* exists */.t2)(file))
            continue;
        findings.push({
            code: 'TRAFFIC_MOUNT_NOT_FOUND',
            message: `The mount of traffic "${name}" does not exist: ${file}`,
            hint: 'Paths in a plan are relative to the folder of the plan file.',
            planPath: ['traffic', i, 'mount'],
        });
    }
    return findings;
}
/** @param free free bytes on the disk of the working folder */
function roomFor(free, nodes, folder) {
    const needed = BYTES_OF_A_RUN + nodes * BYTES_OF_A_NODE;
    if (free >= needed)
        return [];
    const megabytes = (bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`;
    return [
        {
            code: 'DISK_SPACE_LOW',
            message: `The disk of ${folder} has ${megabytes(free)} of free space; ${nodes} nodes need ${megabytes(needed)}`,
            hint: 'Free disk space (docker system df lists the use of the engine), or set TMPDIR to a folder on another disk.',
        },
    ];
}
/** Opens one port per node at the same time, as the engine will, and closes them again. */
async function freePorts(count) {
    const servers = [];
    try {
        for (let i = 0; i < count; i++)
            servers.push(await listen());
        return [];
    }
    catch (error) {
        return [
            {
                code: 'PORTS_UNAVAILABLE',
                message: `127.0.0.1 has ${servers.length} free ports, and the RPCs of ${count} nodes need one each: ${(0,errors/* messageOf */.bD)(error)}`,
                hint: 'Stop programs that hold ports of this machine.',
            },
        ];
    }
    finally {
        await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    }
}
function listen() {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
    });
}

// EXTERNAL MODULE: ./src/stack/binaries/cosmovisor.ts
var binaries_cosmovisor = __webpack_require__(22296);
;// CONCATENATED MODULE: ./src/stack/binaries/binaries.ts





/** Time limit of a command of a binary, in milliseconds: a first start may read a large image. */
const binaries_LIMIT_MS = 120_000;
/** Maximum length of its output, in characters; the dependencies of a large chain take 50,000. */
const LONGEST_ANSWER = 1_000_000;
/** Maximum length of a line of a help text, in characters. */
const LONGEST_HELP = 4 * 1024;
/**
 * Runs each release's binary in the Cosmovisor image, in which it must run at its upgrade: detects a wrong
 * architecture and a wrong or missing C library.
 *
 * @throws RehearsalError with a finding for each binary that does not run
 */
async function askBinaries(docker, plan, { image, binaries, mounts }) {
    const ask = (release, args) => docker.containers.run(image, args, { entrypoint: binaries.get(release) ?? '', mounts: mounts.map(binaries_cosmovisor/* containerMount */.t6) }, { allowFailure: true, timeout: binaries_LIMIT_MS, maxOutput: LONGEST_ANSWER });
    const findings = [];
    const releases = [];
    for (const release of binaries.keys()) {
        const answer = await ask(release, ['version', '--long', '--output', 'json']);
        const said = `${answer.stdout}\n${answer.stderr}`;
        if (answer.exitCode === 0)
            releases.push({ release, ...binaries_readVersions(said) });
        else {
            const index = plan.releases.findIndex(({ name }) => name === release);
            findings.push({ ...notRunning(plan, release, said), planPath: ['releases', index] });
        }
    }
    (0,finding/* refuse */.T)(findings);
    const first = (0,complete/* firstRelease */.yn)(plan).name;
    const [parsed, help] = await Promise.all([
        ask(first, ['keys', 'parse', '00'.repeat(20), '--output', 'json']),
        ask(first, ['start', '--help']),
    ]);
    return {
        releases,
        prefix: prefixIn(plan, `${parsed.stdout}\n${parsed.stderr}`),
        defaultHome: defaultHomeIn(help.stdout + help.stderr),
    };
}
/** Default of `--home` in a help text; empty if there is none. */
function defaultHomeIn(help) {
    const at = help.indexOf('--home string');
    const [line = ''] = at < 0 ? [] : help.slice(at, at + LONGEST_HELP).split('\n', 1);
    return /\(default "([^"]+)"\)/.exec(line)?.[1] ?? '';
}
/** Parses the output of `version --long` (SDK `version/version.go`); a dependency is `module@version`. */
function binaries_readVersions(text) {
    const said = parsed(text);
    const dependencies = Array.isArray(said.build_deps) ? said.build_deps.map(String) : [];
    const versionOf = (...modules) => {
        const found = dependencies.find((entry) => modules.some((name) => entry.startsWith(`${name}@`)));
        return found?.split('@').at(-1)?.replace(/^v/, '') ?? ''; // a replaced module has two: `a@v1 => b@v2`
    };
    return {
        version: String(said.version ?? ''),
        sdk: versionOf('github.com/cosmos/cosmos-sdk'),
        engine: versionOf('github.com/cometbft/cometbft', 'github.com/cometbft/cometbft/v2', 'github.com/tendermint/tendermint'),
    };
}
function parsed(text) {
    const line = (0,system_exec/* nonEmptyLines */.yw)(text).find((candidate) => candidate.startsWith('{')) ?? '{}';
    try {
        return JSON.parse(line);
    }
    catch {
        return {};
    }
}
function prefixIn(plan, text) {
    const prefix = /"([a-z][a-z0-9]*)1[02-9ac-hj-np-z]{38}"/.exec(text)?.[1];
    if (prefix !== undefined)
        return prefix;
    throw new errors/* RehearsalError */.g0('ADDRESS_PREFIX_UNKNOWN', `Cannot determine the address prefix of the binary ${plan.chain.binary}: ${(0,system_exec/* nonEmptyLines */.yw)(text)[0] ?? 'no output'}`, { hint: 'The rehearsal runs its command `keys parse`, which every Cosmos SDK binary has.' });
}
function notRunning(plan, release, output) {
    const line = (0,system_exec/* nonEmptyLines */.yw)(output).at(-1) ?? 'no output';
    const message = `The binary of ${release} does not run in the Cosmovisor image: ${line}`;
    if (/exec format error/.test(output)) {
        return {
            code: 'ARCHITECTURE_DIFFERS',
            message,
            hint: 'The binary is for another architecture; build it for the platform of this machine.',
        };
    }
    const notRunnable = (hint) => ({
        code: 'BINARY_NOT_RUNNABLE',
        message,
        hint,
    });
    const library = /(?:error while loading shared libraries:|error loading shared library) ([^:\s]+)/i.exec(output)?.[1];
    if (library !== undefined) {
        return notRunnable(`The image of the first release (${(0,complete/* firstRelease */.yn)(plan).image}) lacks ${library}: add it there, or set cosmovisor.image to an image that has it.`);
    }
    if (/no such file or directory/.test(output)) {
        return notRunnable('The file exists, but its loader does not: it is linked against another C library (musl of Alpine, glibc of Debian). Build all releases on one base, or statically (CGO_ENABLED=0).');
    }
    return notRunnable('Run the command `version` in the image of the release to check the binary there.');
}

// EXTERNAL MODULE: ./src/stack/copy/container.ts
var container = __webpack_require__(78351);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var copy_mounts = __webpack_require__(15404);
;// CONCATENATED MODULE: ./src/stack/binaries/hashes.ts






/** Folder below the working folder for files copied out of containers, until they are hashed. */
const TAKEN = 'taken';
/** Docker's PATH for a container that defines none. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * Hashes files as a container sees them: the engine follows the links and mounts of the container, so its image
 * needs no program for that.
 */
class EngineHasher {
    docker;
    folder;
    #taken = 0;
    /** By container; constant for the life of a container. */
    #inspected = new Map();
    /** @param folder the working folder */
    constructor(docker, folder) {
        this.docker = docker;
        this.folder = folder;
    }
    async inContainer(container, program) {
        const { containers } = this.docker;
        const folder = new system_folder/* Folder */.vd(external_node_path_default().join(this.folder, TAKEN));
        const name = String(this.#taken++);
        const taken = external_node_path_default().join(folder.root, name);
        await (0,promises_.mkdir)(folder.root, { recursive: true });
        try {
            for (const place of await this.#placesOf(container, program)) {
                if (!(await containers.copyFile(container, place, taken)))
                    continue;
                const isLink = (await (0,promises_.lstat)(taken)).isSymbolicLink();
                if (isLink) {
                    await (0,promises_.rm)(taken);
                    const followLink = true;
                    if (!(await containers.copyFile(container, place, taken, { followLink })))
                        continue;
                }
                const isFile = (await (0,promises_.lstat)(taken)).isFile();
                return isFile ? { sha256: await folder.sha256(name), place, isLink } : undefined;
            }
            return undefined;
        }
        finally {
            await (0,promises_.rm)(taken, { recursive: true, force: true });
        }
    }
    async inImage(image, program, mounts = []) {
        return (0,container/* withContainer */.Ub)(this.docker, image, mounts.map(binaries_cosmovisor/* containerMount */.t6), (container) => this.inContainer(container, program));
    }
    async isPinned(container, place, folder) {
        const { mounts } = await this.#inspect(container);
        const over = mounts.filter(({ Destination }) => (0,copy_mounts/* isWithin */.UO)(place, Destination));
        const [innermost] = over.sort((a, b) => b.Destination.length - a.Destination.length);
        return innermost?.Type === 'bind' && innermost.Source === folder && !innermost.RW;
    }
    async isImages(container, image, { place, isLink }) {
        const { image: own, mounts } = await this.#inspect(container);
        const searched = await this.#placesOf(container, external_node_path_default().posix.basename(place));
        const before = searched.slice(0, searched.indexOf(place) + 1);
        const over = [...before, place].some((each) => mounts.some(({ Destination }) => (0,copy_mounts/* isWithin */.UO)(each, Destination)));
        return own === image && !isLink && !over;
    }
    /** Possible paths of a program; the first that exists is the one that runs. */
    async #placesOf(container, program) {
        if (program.includes('/'))
            return [program];
        const { env } = await this.#inspect(container);
        const own = env?.findLast((entry) => entry.startsWith('PATH='))?.slice('PATH='.length);
        return (own ?? DEFAULT_PATH).split(':').map((folder) => external_node_path_default().posix.join('/', folder, program));
    }
    #inspect(container) {
        const known = this.#inspected.get(container);
        if (known !== undefined)
            return known;
        const asked = this.docker.containers.inspect(container);
        this.#inspected.set(container, asked);
        return asked;
    }
}

;// CONCATENATED MODULE: ./src/stack/binaries/pinned.ts







/** Folder of the binaries in the working folder. */
const PINNED = 'binaries';
/**
 * Pins the releases' binaries and hashes them.
 *
 * @param folder the working folder
 * @throws RehearsalError naming a binary that the image lacks
 */
async function pinReleases(docker, hasher, opened, folder) {
    const cosmovisor = await pinBinaries(docker, opened, folder);
    return { cosmovisor, releases: await hashReleases(hasher, cosmovisor) };
}
/**
 * Copies the releases' binaries out of the generated Cosmovisor image and mounts them read-only in all containers:
 * every node then has the files that are hashed once. If programs cannot run from the working folder (`noexec`),
 * the nodes use the binaries of the image, which are hashed in the nodes.
 */
async function pinBinaries(docker, cosmovisor, folder) {
    if (cosmovisor.madeFor !== undefined)
        return cosmovisor; // the user's own image has its binaries mounted
    const pinned = external_node_path_default().join(folder, PINNED);
    await (0,promises_.mkdir)(pinned, { recursive: true });
    await (0,container/* copyOut */.ew)(docker, cosmovisor.image, { folder: layout/* RELEASES_FOLDER */.oH, target: pinned });
    const mounts = [
        { type: 'bind', source: pinned, target: layout/* RELEASES_FOLDER */.oH, read_only: true },
    ];
    await (0,promises_.chmod)(pinned, READABLE);
    for (const file of cosmovisor.binaries.values()) {
        const own = external_node_path_default().posix.relative(layout/* RELEASES_FOLDER */.oH, file);
        if (!(await isProgram(pinned, own)))
            return cosmovisor;
        await (0,promises_.chmod)(external_node_path_default().join(pinned, external_node_path_default().posix.dirname(own)), READABLE);
    }
    return { ...cosmovisor, mounts };
}
/** Nodes may run as any user. */
const READABLE = 0o755;
async function isProgram(folder, relative) {
    const stats = await new system_folder/* Folder */.vd(folder).stat(relative).catch(() => undefined);
    if (!stats?.isFile())
        return false;
    return (0,promises_.access)(external_node_path_default().join(folder, relative), external_node_fs_.constants.X_OK).then(() => true, () => false);
}
/**
 * Hashes each release's binary as the nodes run it under Cosmovisor.
 *
 * @throws RehearsalError naming a binary that the image lacks
 */
async function hashReleases(hasher, { image, binaries, mounts }) {
    const hashes = new Map();
    const [mount] = mounts;
    let folder = mount?.source;
    for (const [release, file] of binaries) {
        const pinned = mount?.source === undefined
            ? undefined
            : await new system_folder/* Folder */.vd(mount.source)
                .sha256(external_node_path_default().posix.relative(mount.target, file))
                .catch(() => undefined); // in a user's image it may be a link to another folder of the image
        if (pinned === undefined)
            folder = undefined;
        const hash = pinned ?? (await hasher.inImage(image, file, mounts))?.sha256;
        if (hash === undefined) {
            throw new errors/* RehearsalError */.g0('BINARY_UNREADABLE', `Cannot read the binary ${file} of ${release} in the Cosmovisor image`, {
                hint: 'The rehearsal hashes it, to compare it with the programs that the nodes run. The image must contain this file.',
            });
        }
        hashes.set(release, hash);
    }
    return { hashes, folder };
}

// EXTERNAL MODULE: ./src/stack/prepare/read.ts
var prepare_read = __webpack_require__(67650);
;// CONCATENATED MODULE: ./src/run/prepare.ts













/**
 * Performs the steps of the procedure before the chain starts.
 *
 * @param made receives results as they are made
 * @throws RehearsalError naming the first step that refuses or fails
 */
async function prepareRun(open, made) {
    const { name, loaded, exec, docker, folder, env, keys, timeline, steps, notice } = open;
    const { plan, folder: planFolder } = loaded;
    const read = await steps.run({ kind: 'read-stack' }, () => (0,prepare_read/* readStack */.b)(docker, plan, planFolder));
    made.provided = await steps.run({ kind: 'images' }, () => prepare_provide(open, read));
    const { records } = made.provided;
    const images = new Map(records.map(({ reference, image }) => [reference, image]));
    recordImages(timeline, plan, records);
    const hasher = new EngineHasher(docker, folder);
    const opened = await steps.run({ kind: 'cosmovisor' }, () => (0,binaries_cosmovisor/* openCosmovisor */.n6)(docker, plan, images, folder));
    const lastImage = plan.restart ? images.get((0,complete/* lastRelease */.Ik)(plan).image) : undefined;
    // Binaries report the same in the image as once extracted, which takes seconds.
    const [binaries, { cosmovisor, releases }, last] = await steps.run({ kind: 'binaries' }, () => Promise.all([
        askBinaries(docker, plan, opened),
        pinReleases(docker, hasher, opened, folder),
        lastImage && hasher.inImage(lastImage.id, (0,binaries_cosmovisor/* programOf */.oQ)(lastImage, plan.chain.binary)),
    ]));
    for (const binary of binaries.releases)
        timeline.add({ type: 'binary-ran', ...binary });
    for (const [release, sha256] of releases.hashes) {
        timeline.add({ type: 'binary-hashed', release, sha256 });
    }
    const accounts = await (0,client_accounts/* openAccounts */.H)(keys, binaries.prefix);
    const stack = await steps.run({ kind: 'prepare' }, () => (0,prepare/* prepareStack */.eK)(docker, {
        ...{ exec, run: name, plan, planFolder, folder, model: read.model },
        ...{ images, cosmovisor, binaries, accounts, env, notice },
    }));
    made.genesis = stack.genesis;
    const { id: chainId, denom } = stack.chain;
    timeline.add({ type: 'chain-read', chainId, denom, nodes: stack.cosmovisorNodes });
    await steps.run({ kind: 'preflight' }, async () => {
        (0,finding/* refuse */.T)([...stack.strangeSigners, ...(await missingMounts(plan, planFolder))]);
        checkChain({ plan, stack, accounts, binaries });
        await checkMachine(folder, stack.nodes.length);
    });
    const known = { hasher, ...releases, lastImage: lastImage?.id ?? '', last };
    return { images, accounts, stack, binaries: known };
}
function prepare_provide({ name, loaded, settings, exec, docker, signal, ...open }, read) {
    const { cache, env, logger, clock, notice } = open;
    return (0,provide/* provideImages */.Q)({ exec, docker, signal }, loaded.plan, {
        ...settings.build,
        ...read,
        run: name,
        planFolder: loaded.folder,
        folder: external_node_path_default().join(open.folder, 'images'),
        ...{ cache, env, logger, clock, notice },
    });
}
function recordImages(timeline, plan, records) {
    for (const { reference, decision, image, key, ms } of records) {
        timeline.add({
            type: 'image-provided',
            reference,
            decision,
            imageId: image.id,
            digests: image.digests,
            bytes: image.bytes,
            key: key?.value ?? null,
            ms: ms ?? null,
        });
    }
    for (const { name, image } of plan.releases) {
        const source = records.find(({ reference }) => reference === image)?.source;
        if (source !== undefined)
            timeline.add({ type: 'release-traced', release: name, source });
    }
}

;// CONCATENATED MODULE: ./src/run/main.ts











const KEEP = { kind: 'keep-images' };
const CLEAN_UP = { kind: 'clean-up' };
/**
 * Runs a whole rehearsal of a plan: builds the images, prepares the stack, rehearses, reports. The report comes
 * before the failure: the outcome carries the error, and the evidence is complete by then.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError as {@link openRun}: nothing was started, and the last report is unchanged
 */
async function main(loaded, settings, host, cancelled) {
    const { secrets } = host;
    const opened = await openRun(loaded, settings, host, cancelled);
    const { name, heartbeat, timeline, logger, folders } = opened;
    const made = {};
    await heartbeat.during(async () => {
        await perform(opened, made);
        if (!cancelled.aborted)
            await keepImages(opened, made);
        await cleanUpRun(opened, made);
    });
    try {
        return await (0,evidence_evidence/* writeEvidence */.nP)(settings.evidence, loaded, timeline.events, {
            secrets,
            bundle: settings.bundle,
            warn: logger.warning,
            print: (summary) => summary.split('\n').forEach(logger.untrusted),
        });
    }
    finally {
        await folders.evidence.close().catch((error) => {
            const what = 'Releasing the evidence folder';
            (0,clean_up/* warnOfLeft */.hu)(logger, name, { what, error });
        });
    }
}
/** Performs the steps up to the restart; a failure is recorded and ends the work that still runs beside it. */
async function perform(opened, made) {
    const { settings, secrets, guard, stop, steps, clock, logger, dockerOf, notice, failed } = opened;
    const { evidence } = settings;
    let live;
    try {
        await (0,clean_up/* removeLeftovers */.DA)(dockerOf, settings.temporary, { notice, warning: logger.warning });
        const prepared = await prepareRun(opened, made);
        const logs = {
            folder: external_node_path_default().join(evidence, 'logs'),
            redact: secrets.lines(),
            warn: logger.warning,
            opening: (log) => (0,folder/* announce */.iP)(evidence, `logs/${log}`),
        };
        live = new LiveStack(prepared.stack, logs, opened);
        live.logs.listen(guard.over(({ service, text }) => logger.debug(`${service} | ${text}`)));
        await rehearsePrepared(opened, prepared, live, {
            fail: (error) => stop.abort(error),
            keep: (traffic, output) => (0,evidence_evidence/* keepTraffic */.$v)(evidence, traffic, output, secrets),
        });
        stop.signal.throwIfAborted();
    }
    catch (error) {
        const cause = await causeOf(error, stop.signal, clock);
        if (cause === guard.broken)
            guard.broken = undefined;
        failed(steps.current, cause);
        stop.abort(cause);
    }
    await live?.close().catch((error) => failed(steps.current, error));
}
/** Keeps the images for the next run, also after a failed rehearsal. */
async function keepImages({ steps, timeline, keeping, failed }, { provided }) {
    if (provided === undefined)
        return;
    const keep = async () => {
        const disk = await provided.keep(keeping);
        if (disk !== undefined)
            timeline.add({ type: 'disk-measured', ...disk });
    };
    await steps.run(KEEP, keep).catch((error) => failed(KEEP, error));
}
/** Saves the run's configuration and removes everything it created; each failure is recorded and warned about. */
async function cleanUpRun(opened, { genesis }) {
    const { name, loaded, settings, secrets, folders, steps, logger, guard, failed } = opened;
    const { workspace } = folders;
    const { plan } = loaded;
    const left = [];
    const work = async () => {
        await (0,evidence_evidence/* keepConfiguration */.mZ)(workspace.folder, settings.evidence, { plan, genesis }, secrets).catch((error) => left.push({ what: 'Saving the configuration', error }));
        left.push(...(await workspace.close()));
        if (left.length > 0)
            throw new Error('the clean-up is incomplete');
    };
    await steps.run(CLEAN_UP, work).catch(() => { }); // each part is recorded below
    for (const each of left) {
        failed(CLEAN_UP, each.error);
        (0,clean_up/* warnOfLeft */.hu)(logger, name, each);
    }
    if (guard.broken !== undefined)
        failed(CLEAN_UP, guard.broken);
}
/** Performs the steps of the procedure from the start of the chain to its restart. */
async function rehearsePrepared(open, { images, accounts, stack, binaries }, live, { fail, keep }) {
    const { name, loaded, exec, docker, clock, timeline, signal, steps } = open;
    const { plan, folder: planFolder } = loaded;
    const run = { name, plan, accounts, exec, docker, clock, timeline, signal };
    const supervisor = new Supervisor(live, { timeline, signal, fail });
    const traffic = new TrafficPlayer(run, stack, live, { images, planFolder, keep });
    await rehearse({
        ...{ run, stack, live, supervisor, traffic },
        ...{ binaries, step: steps.run, fail },
    });
    await supervisor.settled(); // a death in the last moment is judged before the run counts as passed
}


/***/ })

};
