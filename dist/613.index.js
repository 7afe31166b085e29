export const id = 613;
export const ids = [613];
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

/***/ 20994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/chain/accounts.ts + 1 modules
var chain_accounts = __webpack_require__(67890);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
;// CONCATENATED MODULE: ./src/chain/rpc.ts



/** Limit of one RPC call in milliseconds, to the last byte: what is behind a published port may never end. */
const CALL_TIMEOUT_MS = 2_000;
const MEGABYTE = 1024 * 1024;
/** Bytes of an answer, unpacked: of what is asked again and again or is of a few values, and of blocks and transactions. */
const ANSWER_BYTES = { small: MEGABYTE, large: 16 * MEGABYTE };
/**
 * Methods whose answers are some kilobytes on every chain; of a query it is protobuf, of which two bytes may be a
 * value that takes fifty.
 */
const SMALL = new Set(['status', 'abci_info', 'abci_query', 'health']);
/** A block of 10,000 signatures of validators has 60,000 values, at six levels. */
const ANSWER_LIMITS = { depth: 64, values: 200_000 };
/** Characters of a node's own error that are kept. */
const ERROR_CHARACTERS = 2_000;
/** What a node sent cannot be taken for an answer. */
class NoAnswer extends Error {
}
/** A node's RPC could not be reached: it is down, restarting, too busy to answer in time, or it sent no answer. */
class UnreachableError extends errors/* RehearsalError */.g0 {
    constructor(url, method, cause) {
        const inner = cause instanceof Error && cause.cause ? `: ${(0,errors/* messageOf */.bD)(cause.cause)}` : '';
        super(`The RPC at ${url} did not answer ${method}: ${(0,errors/* messageOf */.bD)(cause)}${inner}`, {
            hint: cause instanceof NoAnswer
                ? 'No node of a chain does so: see which program the service runs, and its log in the evidence.'
                : 'The node behind it is down or restarting; its log in the evidence says why.',
            cause,
        });
        this.name = 'UnreachableError';
    }
}
/**
 * JSON-RPC over HTTP as a node may answer it that means harm: in limited time and space, without following
 * a redirect (which may lead to what only this machine reaches), and telling what could not be reached
 * instead of "fetch failed".
 *
 * @throws UnreachableError when there is no answer in time, or something else; Error with what the node says
 * when it refuses
 */
function httpRpc(url) {
    return {
        execute: async (request) => {
            // An answer that is an error is the node's own word; only what is no answer is told anew.
            const answer = await post(url, request).catch((error) => {
                throw new UnreachableError(url, request.method, error);
            });
            if (answer.error !== undefined) {
                throw new Error((0,plain/* clipped */.cz)(JSON.stringify(answer.error), ERROR_CHARACTERS));
            }
            return { jsonrpc: '2.0', id: request.id, result: answer.result };
        },
        disconnect: () => { }, // each call has a request of its own
    };
}
/** @throws NoAnswer, and whatever `fetch` throws where there is none */
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
/** The text of an answer; undefined where it is longer than the limit, which is as far as it is read. */
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
/** @throws NoAnswer for a text that is no answer of JSON-RPC */
function replyIn(text) {
    const reply = (0,json/* isModest */.F)(text, ANSWER_LIMITS) ? jsonOf(text) : undefined;
    if (typeof reply === 'object' && reply !== null && ('result' in reply || 'error' in reply)) {
        return reply;
    }
    throw new NoAnswer('it sent no JSON-RPC');
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/evidence.ts + 16 modules
var src_evidence = __webpack_require__(93994);
// EXTERNAL MODULE: ./src/evidence-folder.ts
var evidence_folder = __webpack_require__(56923);
// EXTERNAL MODULE: ./src/images/provide.ts + 31 modules
var provide = __webpack_require__(9030);
// EXTERNAL MODULE: ./src/images/store/open.ts + 6 modules
var store_open = __webpack_require__(39235);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/plan/load.ts + 2 modules
var load = __webpack_require__(99571);
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
// EXTERNAL MODULE: ./src/system/clock.ts
var system_clock = __webpack_require__(13347);
// EXTERNAL MODULE: ./src/chain/coins.ts
var coins = __webpack_require__(33603);
// EXTERNAL MODULE: ./node_modules/@cosmjs/tendermint-rpc/build/index.js
var tendermint_rpc_build = __webpack_require__(37493);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/tendermint/v1beta1/query.js
var v1beta1_query = __webpack_require__(19568);
;// CONCATENATED MODULE: ./src/chain/engine.ts






/** Characters of what a node tells of itself, beyond which it is not taken for that. */
const LONGEST_VERSION = 500;
/**
 * A client for the engine that answers at `url`, by the version it reports. Ask again after each
 * binary swap: an upgrade may change the engine.
 *
 * CosmJS itself takes engines it does not know (CometBFT 0.39, 0.40) for 0.37, whose RPC differs;
 * they speak 0.38's.
 *
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
async function connectEngine(url) {
    const http = httpRpc(url);
    const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
    const version = versionIn(status.result?.node_info?.version, url, 'status');
    const [major, minor] = version.split('.').map(Number);
    if (major === 0 && minor !== undefined && minor < 34) {
        throw new errors/* RehearsalError */.g0(`The node at ${url} runs Tendermint ${version}`, {
            hint: 'Tendermint 0.34 and later are supported.',
        });
    }
    const speaks37 = major === 0 && (minor === 34 || minor === 37);
    const rpc = speaks37 ? tendermint_rpc_build.Tendermint37Client.create(http) : tendermint_rpc_build.Comet38Client.create(http);
    return { version, rpc: await rpc };
}
/**
 * Version of the binary behind `url`: of `abci_info`, or where the SDK leaves that empty (before 0.47),
 * of the node's own information.
 */
async function applicationVersion(url) {
    const { version } = await applicationInfo(url);
    if (version !== '')
        return version;
    const { rpc } = await connectEngine(url);
    const service = new v1beta1_query/* ServiceClientImpl */.DB((0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(rpc)));
    return (await service.GetNodeInfo({})).applicationVersion?.version ?? '';
}
/**
 * `abci_info` of the node at `url`: the application's own view. `/status` may show a block that is
 * stored but not yet applied, which is just what a halted node has.
 */
async function applicationInfo(url) {
    const http = httpRpc(url);
    const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
    const { version, last_block_height: height = '0' } = answer.result?.response ?? {};
    // Longer ones lose digits as numbers, and no chain is as old.
    if (!/^\d{1,15}$/.test(String(height))) {
        throw new UnreachableError(url, 'abci_info', `its height is ${(0,plain/* clipped */.cz)(String(height), 40)}`);
    }
    return { version: versionIn(version, url, 'abci_info'), height: Number(height) };
}
/** A version as a node tells it; empty where it tells none. @throws UnreachableError for what is none */
function versionIn(version, url, method) {
    if (version === undefined || version === null)
        return '';
    if (typeof version === 'string' && version.length <= LONGEST_VERSION)
        return version;
    throw new UnreachableError(url, method, 'what it gives as its version is none');
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/query.js
var v1_query = __webpack_require__(30499);
;// CONCATENATED MODULE: ./src/chain/queries.ts

/** Whether a query failed since the running binary has no such service (baseapp `grpcrouter.go`). */
function isUnknownQuery(error) {
    return /unknown query path|unknown service|unimplemented/i.test((0,errors/* messageOf */.bD)(error));
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/gov.js
var gov = __webpack_require__(99959);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/tx.js
var upgrade_v1beta1_tx = __webpack_require__(97837);
;// CONCATENATED MODULE: ./src/chain/proto-time.ts

/** Year 1, Go's zero time, in seconds since the epoch: what the SDK writes for "not yet". */
const GO_ZERO_SECONDS = -62135596800n;
/** Year 9999, the last that RFC 3339 has, in seconds since the epoch. */
const LAST_SECONDS = 253402300799n;
/**
 * A protobuf timestamp as RFC 3339; empty for none and for Go's zero time.
 *
 * @throws RehearsalError for one that no chain has
 */
function rfc3339(time) {
    if (time === undefined || time.seconds <= GO_ZERO_SECONDS)
        return '';
    if (time.seconds > LAST_SECONDS) {
        throw new errors/* RehearsalError */.g0(`The chain tells a time that is none: ${time.seconds} seconds`, {
            hint: 'It is behind the year 9999; see which program answers at the RPC.',
        });
    }
    return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}
/** A protobuf duration in milliseconds; 0 for none. */
function milliseconds(duration) {
    return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/query.js
var upgrade_v1beta1_query = __webpack_require__(17256);
// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
;// CONCATENATED MODULE: ./src/chain/upgrades.ts





/** A plan by height as messages carry it: any other time than Go's zero time is refused as deprecated. */
function upgradePlan(name, height) {
    return { name, height: BigInt(height), info: '', time: { seconds: GO_ZERO_SECONDS, nanos: 0 } };
}
/** The upgrade that is scheduled now. x/upgrade has one slot: a later one overwrites it silently. */
async function readScheduledPlan(rpc) {
    const { plan } = await new upgrade_v1beta1_query/* QueryClientImpl */.Sh(rpc).CurrentPlan({});
    return plan === undefined ? undefined : { name: plan.name, height: Number(plan.height) };
}
/** Height at which the named upgrade was applied; 0 when it never was. */
async function readAppliedHeight(rpc, name) {
    return Number((await new upgrade_v1beta1_query/* QueryClientImpl */.Sh(rpc).AppliedPlan({ name })).height);
}
/** The account that may schedule upgrades: asked (SDK 0.46 on), or else the gov module's own address. */
async function readAuthority(rpc, prefix) {
    try {
        return (await new upgrade_v1beta1_query/* QueryClientImpl */.Sh(rpc).Authority({})).address;
    }
    catch (error) {
        if (!isUnknownQuery(error))
            throw error;
        // A module account's address is the start of the SHA-256 of its name (x/auth/types, NewModuleAddress).
        const hash = (0,system_hash/* sha256 */.s)('gov').slice(0, 40);
        return (0,build.toBech32)(prefix, (0,build.fromHex)(hash));
    }
}

;// CONCATENATED MODULE: ./src/chain/gov/v1.ts







const VOTES = {
    yes: gov.VoteOption.VOTE_OPTION_YES,
    no: gov.VoteOption.VOTE_OPTION_NO,
    abstain: gov.VoteOption.VOTE_OPTION_ABSTAIN,
    no_with_veto: gov.VoteOption.VOTE_OPTION_NO_WITH_VETO,
}; // the same numbers in v1beta1
/** Titles of proposals, in every dialect. */
function proposalTitle(name) {
    return `Upgrade ${name}`;
}
function proposalSummary(name, height) {
    return `Upgrade ${name} at height ${height}`;
}
/**
 * Gov v1.
 *
 * @param titled whether messages carry title and summary (SDK 0.47 on); before, they go as JSON into
 *   the metadata, of which the SDK takes 255 bytes by default
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
                throw new errors/* RehearsalError */.g0(`The chain knows no proposal ${id}`);
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
;// CONCATENATED MODULE: ./src/chain/gov/v1beta1.ts








/** Gov v1beta1, where a proposal is a content: the only dialect of SDK 0.45. */
function govV1beta1(rpc) {
    const query = new gov_v1beta1_query.QueryClientImpl(rpc);
    return {
        name: 'gov v1beta1',
        rules: async () => {
            // Of the three groups of parameters, the answer has the one that was asked for.
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
                throw new errors/* RehearsalError */.g0(`The chain knows no proposal ${id}`);
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

;// CONCATENATED MODULE: ./src/chain/gov/gov.ts




/**
 * Finds out by one query which dialect the running binary speaks, so ask again after each swap:
 *
 * - no gov v1 service: v1beta1 contents (SDK 0.45),
 * - v1 that answers parameters in parts: v1 without title and summary, which are refused as unknown
 *   fields there (0.46),
 * - v1 that answers all parameters as one: title and summary are required (0.47 on),
 * - with an expedited period among them: expedited proposals, and no way by v1beta1 (0.50 on).
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

;// CONCATENATED MODULE: ./src/chain/client.ts














const INCLUSION_TIMEOUT_MS = 15_000;
const INCLUSION_INTERVAL_MS = 50;
/** `ErrWrongSequence` of the SDK's root codespace (types/errors). */
const WRONG_SEQUENCE = 32;
/** Generous for any proposal or vote; fees follow from it and the node's own price. */
const GAS_LIMIT = 1_000_000;
const REGISTRY_TYPES = [
    ...stargate_build.defaultRegistryTypes,
    ['/cosmos.gov.v1.MsgSubmitProposal', tx.MsgSubmitProposal],
    ['/cosmos.gov.v1.MsgVote', tx.MsgVote],
    ['/cosmos.gov.v1beta1.MsgSubmitProposal', v1beta1_tx.MsgSubmitProposal],
    ['/cosmos.gov.v1beta1.MsgVote', v1beta1_tx.MsgVote],
];
/**
 * The chain through one node's RPC, as the binary that runs now speaks. Connect again after a swap:
 * the engine and the dialect of gov may be others.
 */
class ChainClient {
    comet;
    engine;
    chain;
    clock;
    rpc;
    #gov;
    constructor(comet, 
    /** Version of Tendermint or CometBFT. */
    engine, chain, clock) {
        this.comet = comet;
        this.engine = engine;
        this.chain = chain;
        this.clock = clock;
        this.rpc = (0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(comet));
    }
    /** Connects to whatever engine answers at `url` now. */
    static async connect(url, chain, clock) {
        const { rpc, version } = await connectEngine(url);
        return new ChainClient(rpc, version, chain, clock);
    }
    /** The gov module in the dialect of the running binary, probed once. */
    gov() {
        this.#gov ??= probeGov(this.rpc).catch((error) => {
            this.#gov = undefined; // it may answer the next time
            throw error;
        });
        return this.#gov;
    }
    /** The block at a height, or the last one. */
    async block(height) {
        const { block } = await this.comet.block(height);
        return {
            height: block.header.height,
            time: block.header.time.toISOString(),
            appHash: (0,build.toHex)(block.header.appHash).toUpperCase(),
        };
    }
    /**
     * Signs, broadcasts and waits until the transaction is in a block.
     *
     * @throws RehearsalError when it is refused, fails in its block, or is not included in time
     */
    async send(account, what, messages, signal) {
        const registry = new proto_signing_build.Registry(REGISTRY_TYPES);
        const signer = stargate_build.SigningStargateClient.createWithSigner(this.comet, account.wallet, { registry });
        const fee = await this.#fee();
        const accepted = await (0,system_clock/* waitUntil */.a0)(`the chain to take ${what} of ${account.name}`, async () => {
            const raw = await signer.sign(account.address, messages, fee, '');
            const answer = await this.comet.broadcastTxSync({ tx: tx_v1beta1_tx.TxRaw.encode(raw).finish() });
            // Others may sign with the same account, traffic for one: ask for its sequence again.
            return answer.code === WRONG_SEQUENCE && answer.codespace === 'sdk'
                ? { seen: answer.log ?? 'another sequence' }
                : { done: answer };
        }, { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal });
        if (accepted.code !== 0) {
            throw new errors/* RehearsalError */.g0(`The chain refused ${what} of ${account.name} (code ${accepted.code}): ${accepted.log ?? ''}`, { hint: 'The text after the code is the chain’s own reason.' });
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
            throw new errors/* RehearsalError */.g0(`${what} of ${account.name} failed in block ${included.height} (code ${included.result.code}): ${included.result.log ?? ''}`);
        }
        return { height: included.height, hash, responses: responsesIn(included.result.data) };
    }
    /** The fee that the node's own minimum price asks for {@link GAS_LIMIT}. */
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
/** The answers to a transaction's messages: `msgResponses` from SDK 0.46 on, `data` before. */
function responsesIn(data) {
    const { msgResponses, data: before } = abci.TxMsgData.decode(data ?? new Uint8Array());
    return msgResponses.length > 0
        ? msgResponses.map(({ value }) => value)
        : before.map((answer) => answer.data);
}

// EXTERNAL MODULE: ./src/stack/pace.ts
var stack_pace = __webpack_require__(65449);
// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(58282);
;// CONCATENATED MODULE: ./src/preflight/stakes.ts

/** Characters of the longest address; without a limit the library refuses to decode. */
const ADDRESS_LIMIT = 120;
/** The bytes of an address in hex: operator and account addresses differ in their prefix only. */
function addressKey(address) {
    return (0,build.toHex)((0,build.fromBech32)(address, ADDRESS_LIMIT).data);
}
/** The stakes that validators begin with: of genesis transactions, and of an exported state. */
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






/** The longest vote that is waited for on the clock, in milliseconds. */
const LONGEST_VOTE_MS = 30 * 60_000;
/**
 * Sees that the plan can come through on the genesis that the nodes start from: deposits are there to
 * be paid, votes carry, the vote ends while somebody waits. With `stack.state: keep` the state may say
 * otherwise than the genesis, so only what holds for both is checked.
 *
 * @throws RehearsalError with every finding
 */
function checkChain({ plan, stack, accounts, binaries }) {
    const findings = engineFindings(plan, binaries);
    if (plan.stack.state === 'reset') {
        const { app_state: state } = stack.genesis;
        const rules = rulesOf(state.gov ?? {});
        const stakes = stakesOf(state);
        findings.push(...periodFindings(plan, stack.genesis));
        for (const [index, upgrade] of plan.upgrades.entries()) {
            const at = (key) => ['upgrades', index, key];
            findings.push(...depositFindings(upgrade, at, rules, stack, accounts, stakes));
            findings.push(...voteFindings(upgrade, at('votes'), rules, accounts, stakes));
        }
    }
    (0,finding/* refuse */.T)(findings);
}
function engineFindings({ pace }, { releases }) {
    const [first] = releases;
    if (!(0,stack_pace/* isFast */.l7)(pace) || !first?.engine || first.engine.startsWith('0.34.'))
        return [];
    return [
        {
            message: `pace.chain-time is fast, but ${first.release} runs on CometBFT ${first.engine}, whose time follows the clock`,
            hint: 'Blocks move the time of the chain on up to Tendermint 0.34 only: give pace.voting-period a short time instead.',
            planPath: ['pace', 'chain-time'],
        },
    ];
}
function periodFindings({ pace }, genesis) {
    return (0,stack_pace/* isFast */.l7)(pace) ? [] : longVote((0,stack_pace/* votingPeriodMs */.Vr)(genesis));
}
/** What is wrong with a voting period by the clock that nobody waits for, in milliseconds. */
function longVote(periodMs) {
    if (periodMs <= LONGEST_VOTE_MS)
        return [];
    return [
        {
            message: `The voting period is ${(0,system_clock/* inSeconds */.F7)(periodMs)} by the clock: the rehearsal would take that long for each upgrade`,
            hint: 'Give pace.voting-period a short time; or, on Tendermint 0.34, keep the period with pace.chain-time: fast. With stack.state: keep it is the one of the state.',
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
function depositFindings({ name, proposer, deposit, expedited }, at, rules, { genesis, chain }, accounts, stakes) {
    const least = expedited ? (rules.expedited?.minDeposit ?? []) : rules.minDeposit;
    const paid = deposit === undefined ? least : [(0,coins/* parseCoin */.Lz)(deposit)];
    const findings = [];
    for (const { denom, amount } of least) {
        const given = BigInt(paid.find((coin) => coin.denom === denom)?.amount ?? 0);
        if (given >= BigInt(amount))
            continue;
        findings.push({
            message: `The deposit of ${name} is ${paid.map(coins/* coinText */.xp).join(',')}, below the chain's minimum of ${amount}${denom}`,
            hint: 'Its vote would not begin. Leave deposit out to pay the minimum.',
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
            message: `The account ${proposer} (${address}) has ${has}${denom} in the genesis and cannot pay the deposit of ${name}: ${amount}${denom} and a fee of ${fee}${chain.denom}`,
            hint: 'Let another account propose it, or see that the key is the one that the genesis funds.',
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
/** What genesis transactions take from an account's balance. */
function bonded({ paid }, address, denom) {
    const own = paid.filter(({ account, coin }) => account === addressKey(address) && coin.denom === denom);
    return own.reduce((sum, { coin }) => sum + BigInt(coin.amount), 0n);
}
function voteFindings({ name, votes, expedited }, planPath, rules, accounts, stakes) {
    if (stakes.total === 0n) {
        return [
            {
                message: 'The genesis has no bonded stake: nobody can make blocks or vote',
                hint: 'Its gen_txs are missing: run collect-gentxs for the genesis.',
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
    const hint = `Voters: ${Object.keys(votes).join(', ') || 'none'}. Add accounts of validators with more stake to the votes of ${name}.`;
    const turnout = percent(voted, stakes.total);
    if (turnout < rules.quorum) {
        return [
            {
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
            { message: `The votes on ${name} veto it: ${shown(percent(veto, voted))}`, hint, planPath },
        ];
    }
    if (inFavour > threshold)
        return [];
    return [
        {
            message: `The votes on ${name} are ${shown(inFavour)} in favour, not more than the threshold of ${shown(threshold)}`,
            hint,
            planPath,
        },
    ];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/preflight/machine.ts






/** What a run writes on the host beside its images: for all nodes, and for each. */
const BYTES_OF_A_RUN = 256 * 1024 * 1024;
const BYTES_OF_A_NODE = 64 * 1024 * 1024;
/**
 * Sees that the machine has room for the working copy and a free port of 127.0.0.1 for each node's RPC.
 *
 * @throws RehearsalError with every finding
 */
async function checkMachine(folder, nodes) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    (0,finding/* refuse */.T)([...roomFor(bavail * bsize, nodes, folder), ...(await freePorts(nodes))]);
}
/**
 * What traffic is to see of this machine and is not there.
 *
 * @param folder that the plan's paths are relative to
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
            message: `The traffic "${name}" mounts ${file}, which is not there`,
            hint: 'A path of the plan is relative to the folder of its file.',
            planPath: ['traffic', i, 'mount'],
        });
    }
    return findings;
}
/** @param free bytes that are free where the working folder is */
function roomFor(free, nodes, folder) {
    const needed = BYTES_OF_A_RUN + nodes * BYTES_OF_A_NODE;
    if (free >= needed)
        return [];
    const megabytes = (bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`;
    return [
        {
            message: `The disk of ${folder} has ${megabytes(free)} free; ${nodes} nodes need ${megabytes(needed)}`,
            hint: 'Free some space (docker system df tells what the engine holds), or set TMPDIR to another disk.',
        },
    ];
}
/** Opens as many ports at once as the engine is going to, and closes them again. */
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
                message: `127.0.0.1 has ${servers.length} free ports for the RPCs of ${count} nodes: ${(0,errors/* messageOf */.bD)(error)}`,
                hint: 'Other programs hold the ports of this machine; end those that are not needed.',
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

;// CONCATENATED MODULE: ./src/rehearsal/heartbeat.ts


/** How long the log may be silent. */
const SILENCE_MS = 10_000;
const TICK_MS = 500;
/** Characters of what was last seen; a node may say a lot. */
const SEEN_CHARACTERS = 500;
/** Says what is waited for, and how long yet, whenever the log has been silent for a while. */
class Heartbeat {
    settings;
    #waits = new Map();
    #phase = { name: '', at: 0 };
    #height;
    #toldAt;
    constructor(settings) {
        this.settings = settings;
        this.#toldAt = settings.start;
    }
    seen(wait, waiting) {
        this.#waits.set(wait, waiting);
    }
    ended(wait) {
        this.#waits.delete(wait);
    }
    /** Takes note of what happens. */
    event = (event) => {
        if (event.type === 'phase-started')
            this.#phase = { name: event.phase, at: event.at };
        if (event.type === 'block')
            this.#height = event.height;
    };
    /** The log has just got a line. */
    told = () => {
        this.#toldAt = this.settings.clock.now();
    };
    /** Beats while work is done. */
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
            if (clock.now() - this.#toldAt < SILENCE_MS)
                continue;
            say(this.#line());
            this.told();
        }
    }
    #state() {
        const { clock, start } = this.settings;
        return {
            elapsedMs: clock.now() - start,
            phase: this.#phase.name,
            height: this.#height,
            waitingFor: this.#waiting(),
        };
    }
    #line() {
        const { elapsedMs, phase, height, waitingFor } = this.#state();
        const at = height === undefined ? '' : `, height ${height}`;
        const doing = waitingFor !== undefined
            ? `waiting for ${waitingFor}`
            : `in this phase for ${(0,system_clock/* inSeconds */.F7)(this.settings.clock.now() - this.#phase.at)}`;
        return `${(0,system_clock/* inSeconds */.F7)(elapsedMs).padStart(8)}  … ${phase}${at}: ${doing}`;
    }
    /** All that is waited for, with how long for the wait that began last. */
    #waiting() {
        const last = [...this.#waits.values()].at(-1);
        if (last === undefined)
            return undefined;
        const waited = this.settings.clock.now() - last.startedAt;
        const all = [...new Set([...this.#waits.values()].map(({ what }) => what))].join(' and ');
        return `${all}, for ${(0,system_clock/* inSeconds */.F7)(waited)}${yet(last, waited)}; last seen: ${(0,plain/* clipped */.cz)(last.seen.trim(), SEEN_CHARACTERS)}`;
    }
}
/** How long a wait takes yet, as far as that can be told. */
function yet({ expected, timeout }, waited) {
    if (expected !== undefined)
        return `, about ${(0,system_clock/* inSeconds */.F7)(Math.max(0, expected))} yet`;
    return timeout === undefined ? '' : `, at most ${(0,system_clock/* inSeconds */.F7)(Math.max(0, timeout - waited))} yet`;
}

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(12011);
;// CONCATENATED MODULE: ./src/rehearsal/narrate.ts


/** Characters of the column with the chain's height. */
const HEIGHT_WIDTH = 6;
/**
 * Writes the events of a run to the journal: phases as groups, and one line per change of state with the time
 * since the start and the chain's height, once it has one.
 */
function narrate(journal, start) {
    const startedAt = new Map();
    let height = '';
    return (event) => {
        const since = (0,system_clock/* inSeconds */.F7)(event.at - start).padStart(8);
        switch (event.type) {
            case 'phase-started':
                startedAt.set(event.phase, event.at);
                return journal.group(`${since}  ${event.phase}`);
            case 'phase-ended':
                journal.info(`${event.ok ? 'done' : 'failed'} in ${(0,system_clock/* inSeconds */.F7)(event.at - (startedAt.get(event.phase) ?? event.at))}`);
                return journal.endGroup();
            case 'notice':
                return journal.notice(event.message);
            case 'block':
                height = `#${event.height}`; // several a second: no line
                return;
            default:
                return journal.info(`${since} ${height.padStart(HEIGHT_WIDTH)}  ${describe(event)}`);
        }
    };
}
function describe(event) {
    switch (event.type) {
        case 'image-provided':
            return `image ${event.reference} (${event.decision}) is ${event.imageId}`;
        case 'disk-measured':
            return `disk before: ${shown(event.before)}; after: ${shown(event.after)}`;
        case 'release-traced':
            return `${event.release} is made from ${(0,format/* shownSource */.Vt)(event.source)}`;
        case 'binary-hashed':
            return `the binary of ${event.release} has the sha256 ${event.sha256}`;
        case 'binary-seen':
            return event.ok
                ? `${event.service} has the binary of ${event.release} (${event.moment})`
                : `${event.service} does NOT have the binary of ${event.release} (${event.moment}): ${event.sha256 ?? 'none'}, not ${event.expected}`;
        case 'binary-ran':
            return `${event.release} is ${event.version}, SDK ${event.sdk || '?'}, engine ${event.engine || '?'}`;
        case 'chain-read':
            return `the chain is ${event.chainId}, fees in ${event.denom}`;
        case 'proposal-submitted':
            return `proposal ${event.id} (${event.upgrade} at height ${event.upgradeHeight}, ${event.dialect}) is in block ${event.height}, voted on until ${event.votingEnd}`;
        case 'proposal-decided':
            return `proposal ${event.id} (${event.upgrade}): ${event.status} at height ${event.height}, yes ${event.tally.yes}`;
        case 'node-halted':
            return `${event.service} halted for ${event.upgrade} at height ${event.height}`;
        case 'node-swapped':
            return `${event.service} runs ${event.version} (current -> ${event.current}), ${(0,system_clock/* inSeconds */.F7)(event.swapMs)} after its halt`;
        case 'upgrade-done':
            return `${event.upgrade} done at height ${event.height}: chain stood still for ${(0,system_clock/* inSeconds */.F7)(event.resumedAt - event.haltedAt)}, ${event.sameState ? '' : 'NOT '}the same state on ${Object.keys(event.appHashes).length} nodes`;
        case 'query-answered':
            return `query "${event.query}" at ${event.release} (${event.moment}): ${event.ok ? 'ok' : 'WRONG'}, ${event.expected}`;
        case 'traffic-played':
            return `traffic "${event.name}"${event.ok ? '' : ` FAILED${event.mayFail ? ', as the plan allows' : ''}`}: ${event.output.split('\n').at(-1)}`;
        case 'restarted':
            return `restarted on ${event.release}: height ${event.heightBefore} -> ${event.heightAfter}`;
        case 'failed':
            return `FAILED in ${event.phase}: ${event.message}`;
    }
}
function shown({ free, images, buildCache, cache }) {
    const sized = (bytes) => (bytes === null ? '?' : (0,format/* gigabytes */.kN)(bytes));
    return `${(0,format/* gigabytes */.kN)(free)} free, images ${sized(images)}, build cache ${sized(buildCache)}, cache ${(0,format/* gigabytes */.kN)(cache)}`;
}

// EXTERNAL MODULE: ./src/report/check-names.ts
var check_names = __webpack_require__(72627);
// EXTERNAL MODULE: ./src/stack/cosmovisor.ts
var stack_cosmovisor = __webpack_require__(52176);
// EXTERNAL MODULE: ./src/stack/stack.ts + 12 modules
var stack_stack = __webpack_require__(22336);
;// CONCATENATED MODULE: ./src/rehearsal/before-next.ts

/**
 * Does work that is about the release between two upgrades. Where the vote on the next one straddles this
 * one, its height may come while the work is done: what was read then is of another release.
 *
 * @param next undefined where no next upgrade is proposed yet
 * @throws RehearsalError saying so, with what the work failed of
 */
async function beforeNext({ watch }, { upgrade }, next, work) {
    const requireTime = (lines) => {
        if (next === undefined || watch.height < next.height - 1)
            return;
        throw new errors/* RehearsalError */.g0(`Height ${next.height} of ${next.upgrade.name} came before the work after ${upgrade.name} was done`, {
            hint: 'The machine was too busy for these blocks, or traffic took longer than planned: give the upgrade a later height, or a longer pace.block-time.',
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

;// CONCATENATED MODULE: ./src/rehearsal/current.ts


/** Where Cosmovisor's `current` link of a node points, relative to its folder: `upgrades/v2`. */
async function readCurrent({ homes }, service) {
    const target = await homes
        .get(service)
        ?.linkAt('cosmovisor/current')
        .catch(() => undefined);
    return target?.replace(/^.*\/cosmovisor\//, '').replace(/\/$/, '') ?? 'nothing';
}
/** Sees that `current` of every node under Cosmovisor points at a folder. @throws RehearsalError naming the first that does not */
async function requireCurrent(stack, expected) {
    for (const service of stack.cosmovisorNodes) {
        const current = await readCurrent(stack, service);
        if (current === expected)
            continue;
        throw new errors/* RehearsalError */.g0(`On ${service} Cosmovisor's current link points at ${current}, not at ${expected}`, {
            hint: expected === stack_cosmovisor/* GENESIS */.hw
                ? 'The home has been through an upgrade already: start from a fresh one.'
                : 'The old binary went through the upgrade by itself: it must not have its handler.',
        });
    }
}

;// CONCATENATED MODULE: ./src/chain/governance.ts



/**
 * Proposes a software upgrade in the dialect that the running binary speaks.
 *
 * @returns the proposal's id, from the transaction's answer: events differ by version
 * @throws RehearsalError when it is to be expedited on a chain that knows no such proposals, or is refused
 */
async function proposeUpgrade(client, proposer, { name, height, deposit, expedited }, signal) {
    const gov = await client.gov();
    const rules = await gov.rules();
    if (expedited && rules.expedited === undefined) {
        throw new errors/* RehearsalError */.g0(`The upgrade ${name} is to be expedited, but the running binary knows no expedited proposals (${gov.name})`, { hint: 'Expedited proposals came with SDK 0.50; leave `expedited` out for this upgrade.' });
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
        throw new errors/* RehearsalError */.g0(`The proposal of ${name} was included without an answer with its id`);
    }
    return {
        id: gov.proposalId(response),
        height: included.height,
        deposit: paid.map(coins/* coinText */.xp).join(','),
        dialect: gov.name,
    };
}
/** Votes on a proposal, in the dialect that the running binary speaks. */
async function vote(client, voter, proposalId, option, signal) {
    const gov = await client.gov();
    const message = gov.voteMessage(voter.address, proposalId, option);
    await client.send(voter, `the vote (${option}) on proposal ${proposalId}`, [message], signal);
}

;// CONCATENATED MODULE: ./src/rehearsal/run.ts
/** The account of a name that the plan's checks have found to exist. */
function accountOf(run, name) {
    const account = run.accounts.get(name);
    if (account === undefined)
        throw new Error(`the plan has no account ${name}`);
    return account;
}

;// CONCATENATED MODULE: ./src/rehearsal/governance.ts







const PASSED = 'PROPOSAL_STATUS_PASSED';
const DECIDED = [PASSED, 'PROPOSAL_STATUS_REJECTED', 'PROPOSAL_STATUS_FAILED'];
const POLL_MS = 100;
/** Beyond the voting period: time for a halt in between and for the tally's block. */
const DECISION_SLACK_MS = 60_000;
/** Proposes an upgrade at a height and casts the plan's votes on it. */
async function proposeAndVote(run, client, upgrade, height) {
    const { signal } = run;
    const { name, expedited } = upgrade;
    const given = upgrade.deposit === undefined ? undefined : [(0,coins/* parseCoin */.Lz)(upgrade.deposit)];
    const submitted = await proposeUpgrade(client, accountOf(run, upgrade.proposer), { name, height, deposit: given, expedited }, signal);
    const { id, deposit, dialect } = submitted;
    const proposal = await (await client.gov()).proposal(id);
    if (proposal.votingEnd === '') {
        throw new errors/* RehearsalError */.g0(`Proposal ${id} (${upgrade.name}) is not voted on yet: it is in ${proposal.status}`, { hint: `The deposit ${deposit} is below the chain's minimum deposit.` });
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
    await Promise.all(votes.map(([voter, option]) => vote(client, accountOf(run, voter), id, option, signal)));
    return { upgrade, proposalId: id, height, votingEnd: proposal.votingEnd };
}
/**
 * Waits until a proposal is decided, and sees its plan scheduled.
 *
 * @param limitMs what the vote takes on the clock at most
 * @param heightNow the chain's height, for the record
 * @throws RehearsalError when it does not pass, with the tally, or another plan is scheduled
 */
async function awaitPassed(run, client, proposed, limitMs, heightNow) {
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
        interval: POLL_MS,
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
    if (proposal.status !== PASSED)
        throw notPassed(proposed, proposal);
    await requireScheduled(client, proposed);
    return proposal;
}
/**
 * Sees that the pending plan is this upgrade's. x/upgrade keeps one plan, and a proposal that passes
 * meanwhile overwrites it silently.
 *
 * @throws RehearsalError naming the plan that is pending instead
 */
async function requireScheduled(client, { upgrade, height }) {
    const plan = await readScheduledPlan(client.rpc);
    if (plan?.name === upgrade.name && plan.height === height)
        return;
    const seen = plan === undefined ? 'no plan is pending' : `${plan.name} at ${plan.height} is`;
    throw new errors/* RehearsalError */.g0(`The upgrade ${upgrade.name} at height ${height} is not pending: ${seen}`, { hint: 'x/upgrade keeps one plan: a later proposal that passes first overwrites it.' });
}
/** A node that is down for a moment is no decision. */
function seenUnreachable(error) {
    if (error instanceof UnreachableError)
        return { seen: error.message };
    throw error;
}
function notPassed({ upgrade, height }, proposal) {
    const { yes, no, abstain, no_with_veto: veto } = proposal.tally;
    const reason = proposal.failedReason === '' ? '' : `: ${proposal.failedReason}`;
    return new errors/* RehearsalError */.g0(`Proposal ${proposal.id} (${upgrade.name} at height ${height}) ended as ${proposal.status}${reason}; yes ${yes}, no ${no}, abstain ${abstain}, no_with_veto ${veto}`, {
        hint: proposal.status === 'PROPOSAL_STATUS_FAILED'
            ? 'It passed, but its plan was refused: the height was over, or the name is used already.'
            : "The votes of the plan do not reach the chain's quorum and threshold.",
    });
}

// EXTERNAL MODULE: ./src/plan/schema.ts
var schema = __webpack_require__(47684);
;// CONCATENATED MODULE: ./src/rehearsal/schedule.ts

/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */
/** Blocks a proposal takes from being sent to its voting start. */
const BLOCKS_TO_SUBMIT = 3;
/** Time that sending one takes at most: a busy machine takes it while blocks come as fast as ever. */
const SUBMIT_MS = 1_200;
/** How much faster than the fastest blocks of late the next ones may come. */
const FASTER = 1.15;
/** Time and blocks between a tally and the halt in which the next proposal is sent and voted on. */
const VOTE_MS = 1_000;
const VOTE_BLOCKS = 3 * BLOCKS_TO_SUBMIT;
/** Time between a tally and the halt in which the pending plan is checked. */
const CHECK_MS = 400;
/** Time after an upgrade in which its state is compared and its queries are asked. */
const PROVE_MS = 1_200;
/**
 * Time between two upgrades at least, whatever is to be done in it: a busy machine may take three times as
 * long to prove a release while blocks come as fast as ever. Traffic has room of its own.
 */
const BETWEEN_MS = 4_000;
/** How much longer than before traffic may take. */
const TRAFFIC_SLACK = 1.3;
/** Part of the pace's block time that blocks take at least, on a machine with nothing else to do. */
const IDLE_PART = 0.8;
/**
 * Block times to plan with under a tuned pace: a busy host may come free, and then blocks come as fast
 * as the pace lets them, however slow they were when they were measured.
 */
function withPace(times, pace) {
    if (pace === 'as-is')
        return times;
    const idle = (0,schema/* durationMs */.pc)(pace['block-time']) * IDLE_PART;
    return { ...times, fast: Math.min(times.fast, idle) };
}
/** Blocks beyond a vote that is counted in blocks: its first one may come later than planned. */
const VOTE_SLACK_BLOCKS = 5;
/** Blocks that are over for certain when a vote is, however fast they come. */
function blocksOf(voting, { fast }) {
    return 'blocks' in voting
        ? voting.blocks + VOTE_SLACK_BLOCKS
        : Math.ceil((voting.ms * FASTER) / fast);
}
/** What a vote takes on the clock at most, in milliseconds, as far as it can be told. */
function longestVoteMs(voting, { slow }) {
    return 'blocks' in voting ? voting.blocks * slow : voting.ms;
}
/**
 * The earliest height to propose: late enough that the vote is over even if blocks come faster than
 * measured (a plan in the past fails when the proposal passes), and no later than what must happen
 * before it needs. With an upgrade in between, blocks stand still while voting time goes on, which only
 * makes the height later.
 */
function earliestHeight(request) {
    const { height, voting, trafficMs, proposesNext, previous } = request;
    const blocks = (ms) => Math.ceil(ms / request.blocks.fast);
    // The next proposal is sent and traffic is played side by side.
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
/** The arithmetic of an earliest height, for people. */
function explainHeight({ height, blocks }, earliest) {
    const { submit, vote, approach, afterPrevious } = earliest;
    const voted = height + submit + vote;
    const start = afterPrevious > voted
        ? `${afterPrevious} (when the work after the upgrade before is done)`
        : `${height} + ${submit} to get the proposal into a block + ${vote} of voting`;
    const pace = `${Math.round(blocks.fast)} ms a block at the fastest`;
    return `${start} + ${approach} to vote on the next one, play traffic and check the plan = ${earliest.height}, that is +${earliest.height - height} (${pace})`;
}
/** Part of the voting period that may be over when the upgrade comes. */
const STRADDLE_PART = 0.6;
/**
 * Whether a proposal sent now is still voted on when the upgrade before it halts the chain. If it
 * passed earlier, its plan would overwrite the pending one, silently: x/upgrade keeps one.
 */
function straddles(request) {
    const { height, blocks, voting, upgradeHeight: upgrade } = request;
    const away = upgrade - height;
    return 'blocks' in voting
        ? away <= voting.blocks * STRADDLE_PART
        : away * blocks.slow <= voting.ms * STRADDLE_PART;
}

;// CONCATENATED MODULE: ./src/rehearsal/heights.ts



const heights_POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;
/**
 * The height at which an upgrade is proposed: the plan's offset, or else the earliest that leaves
 * time for what must happen before it.
 *
 * @throws RehearsalError with the arithmetic when the plan's offset comes before that
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
    }, { clock: run.clock, timeout: MEASURE_LIMIT_MS, interval: heights_POLL_MS, signal: run.signal });
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
    throw new errors/* RehearsalError */.g0(`The upgrade ${upgrade.name} cannot be at ${upgrade.height}: proposed at height ${request.height}, it would come at ${wanted}, before ${earliest.height}`, {
        hint: 'Give the upgrade a larger offset or none, or shorten pace.voting-period.',
        lines: [explainHeight(request, earliest)],
    });
}

// EXTERNAL MODULE: ./src/rehearsal/expectation.ts
var rehearsal_expectation = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/rehearsal/queries.ts



/** Limits of one query. Its answer goes into the report. */
const LIMIT_MS = 120_000;
const ANSWER_CHARACTERS = 4_000_000;
/** Characters of all answers as the report has them, in JSON: it is folded, written and read as a whole. */
const ALL_CHARACTERS = 16_000_000;
/**
 * Asks every query that the plan expects something of at a release, by the command line of the
 * declared client, inside the RPC service's container.
 *
 * @throws RehearsalError naming each query that was not answered as expected
 */
async function askQueries(run, stack, live, traffic, release) {
    const wrong = [];
    await Promise.all(run.plan.queries.map(async (query) => {
        const expectation = query.expect[release];
        if (expectation === undefined)
            return;
        const binary = stack.binaries.get(query.client ?? release) ?? '';
        const answer = await ask(run, stack, live, query, binary);
        const file = expectation['same-as'];
        const played = file === undefined ? undefined : await traffic.record(file);
        const problem = (0,rehearsal_expectation/* mismatch */.J)(expectation, answer, played);
        record(run, {
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'release',
            command: commandLine(run, query),
            expected: (0,rehearsal_expectation/* describeExpectation */.u)(expectation),
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
/** Asks what the last release must answer the same after a restart, with the binary of the given path. */
async function askLast(run, stack, live, binary) {
    const last = (0,complete/* lastRelease */.Ik)(run.plan).name;
    const answers = new Map();
    await Promise.all(run.plan.queries
        .filter((query) => query.expect[last] !== undefined)
        .map(async (query) => answers.set(query.name, await ask(run, stack, live, query, binary))));
    return answers;
}
/** Compares the answers after the restart with those before. @throws RehearsalError when any differs */
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
            : 'it answered otherwise than before the restart';
        const ok = problem === null;
        record(run, {
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'restart',
            command: commandLine(run, query),
            expected: 'the same as before the restart',
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
/** What is wrong with two answers that are the same: a query that has come to fail may fail twice in the same way. */
function failedOtherwise({ failed }, mustFail) {
    if (failed === mustFail)
        return null;
    return failed ? 'it failed, before the restart and after it' : 'it answered, but must fail';
}
async function ask(run, stack, live, query, binary) {
    const { exitCode, stdout, stderr } = await run.exec.run([
        ...['docker', 'exec', live.container(stack.rpc), binary],
        ...[
            ...query.command,
            '--output',
            'json',
            '--home',
            stack.homes.get(stack.rpc)?.inContainer ?? '',
        ],
    ], { allowFailure: true, signal: run.signal, timeout: LIMIT_MS, maxOutput: ANSWER_CHARACTERS });
    // Clients print the usage after an error; what failed is the line before it.
    const error = stderr.split('\nUsage:')[0]?.trim() ?? '';
    return exitCode === 0 ? { failed: false, text: stdout.trim() } : { failed: true, text: error };
}
/** Characters of the answers that a timeline has already. */
const taken = new WeakMap();
/** @throws RehearsalError where the report would become larger than anybody reads */
function record({ timeline }, event) {
    const characters = (taken.get(timeline) ?? 0) + JSON.stringify(event.answer).length;
    if (characters > ALL_CHARACTERS) {
        throw new errors/* RehearsalError */.g0(`The answers of all queries together have more than ${ALL_CHARACTERS} characters, with that of "${event.query}" at ${event.release}`, {
            hint: 'The report has them all. Ask for less: for one entry instead of a list, or by --limit.',
        });
    }
    taken.set(timeline, characters);
    timeline.add(event);
}
function commandLine(run, query) {
    return [run.plan.chain.binary, ...query.command].join(' ');
}
function wrongAnswers(when, wrong) {
    return new errors/* RehearsalError */.g0(`Queries were not answered as expected ${when}: ${wrong.join('; ')}`, {
        hint: 'The answers are in the report; the plan says what each must be.',
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/restart.ts




const FIRST_BLOCK_LIMIT_MS = 60_000;
const restart_POLL_MS = 50;
/** New blocks that show that the restarted chain goes on. */
const NEW_BLOCKS = 2;
/**
 * Stops everything and starts it again on the last release without Cosmovisor: a chain can come
 * through an upgrade and yet fail at its next start.
 *
 * @param besides what else is looked at while it is asked after the restart
 * @throws RehearsalError when it makes no blocks, or answers otherwise than before
 */
async function restartOnLastRelease(run, stack, live, besides = async () => { }) {
    const { plan } = run;
    const release = (0,complete/* lastRelease */.Ik)(plan).name;
    const before = await askLast(run, stack, live, stack.binaries.get(release) ?? '');
    await live.stop();
    await (0,stack_stack/* endQuiet */.mD)(stack, plan);
    const stoppedAt = live.watch.height;
    await live.start('lastRelease');
    await awaitHeight(run, live, 1, 'after the restart on the last release');
    // A node may have committed a block after it was last asked: only what comes beyond the height
    // with which the nodes came back is new.
    const heightBefore = Math.max(stoppedAt, live.watch.height);
    await awaitHeight(run, live, heightBefore + NEW_BLOCKS, 'after the restart on the last release');
    run.timeline.add({
        type: 'restarted',
        release,
        heightBefore,
        heightAfter: live.watch.height,
        ok: true,
    });
    const [after] = await Promise.all([askLast(run, stack, live, stack.lastBinary), besides()]);
    compareAnswers(run, before, after);
}
/** Waits until the RPC service's node has a height. @throws RehearsalError with what the nodes were doing */
async function awaitHeight(run, live, height, when) {
    await (0,system_clock/* waitUntil */.a0)(`height ${height} on ${run.plan.stack.rpc} ${when}`, () => {
        const state = live.watch.state(run.plan.stack.rpc);
        return !('unreachable' in state) && state.height >= height
            ? { done: undefined }
            : { seen: live.watch.describe() };
    }, { clock: run.clock, timeout: FIRST_BLOCK_LIMIT_MS, interval: restart_POLL_MS, signal: run.signal });
}

;// CONCATENATED MODULE: ./src/rehearsal/seen.ts



/** How many nodes are looked at at a time: the chain runs on the same processors. */
const AT_A_TIME = 2;
/**
 * Sees that every node under Cosmovisor has a release's binary in Cosmovisor's folder of it: by a link to a mount
 * that no container can write to, or else by its hash.
 *
 * @param moment `start`, or that of the upgrade (`upgradeMoment`)
 * @param folder `genesis`, `upgrades/<name>`
 * @throws RehearsalError naming the nodes that have another, and both hashes
 */
async function requireBinaries(seen, moment, release, folder) {
    const { run, stack, live, binaries } = seen;
    const program = external_node_path_default().posix.join('cosmovisor', folder, 'bin', run.plan.chain.binary);
    const place = stack.binaries.get(release) ?? '';
    await requireOn(seen, {
        services: stack.cosmovisorNodes,
        release,
        moment,
        sha256: binaries.hashes.get(release) ?? 'unknown',
        programOf: (service) => external_node_path_default().posix.join(stack.homes.get(service)?.inContainer ?? '/', program),
        isKnown: async (service) => {
            // What cannot be followed from here, the engine follows in the container.
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
 * Sees that every node runs what the plain image of the last release has, and not what is mounted over it.
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
        moment: 'restart',
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
                wrong.push(`${service} has ${sha256 ?? 'none'}`);
            run.timeline.add({
                ...{ type: 'binary-seen', release, moment, service, sha256: sha256 ?? null, expected, ok },
            });
        }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, look));
    if (wrong.length === 0)
        return;
    throw new errors/* RehearsalError */.g0(`Not all nodes have the binary of ${release}, whose sha256 is ${expected}: ${wrong.sort().join(', ')}`, {
        hint: "A mount of the compose files, or something in the node's container, put another file in its place.",
    });
}

// EXTERNAL MODULE: ./src/stack/diagnose.ts
var diagnose = __webpack_require__(33198);
;// CONCATENATED MODULE: ./src/rehearsal/upgrade.ts










/** How much longer than measured the way to a height may take; a chain that stalls is noticed apart. */
const APPROACH_FACTOR = 5;
const APPROACH_SLACK_MS = 60_000;
/** Limit of a halt, from the first node that asks for the new binary to all nodes running it. */
const SWAP_LIMIT_MS = 60_000;
/** How long a node may take to tell its version after it has applied an upgrade, in milliseconds. */
const VERSION_LIMIT_MS = 1_000;
const upgrade_POLL_MS = 50;
/** How long before the height the pending plan is checked for the last time: blocks and milliseconds. */
const LAST_CHECK_BLOCKS = 2;
const LAST_CHECK_MS = 300;
/** More upgrades than a plan has: what else a container says of some is not kept. */
const MOST_UPGRADES = 100;
/** Notes when each node asks for the new binary, from its log, with the engine's time stamps. */
class HaltLog {
    run;
    fail;
    /** When each service halted, by service and upgrade. */
    #halts = new Map();
    /** Services whose Cosmovisor has started an upgrade's binary, by upgrade. */
    #launched = new Map();
    #failed = false;
    constructor(live, run, fail) {
        this.run = run;
        this.fail = fail;
        live.logs.listen((line) => this.#read(line, live));
    }
    /** When a node halted for an upgrade, if its log has said so. */
    haltedAt(service, upgrade) {
        return this.#halts.get(service)?.get(upgrade);
    }
    #read({ service, text, at }, live) {
        const launched = /cosmovisor\/(upgrades\/[^/\s"]+)\/bin/.exec(text)?.[1];
        const launches = this.#launched.get(service) ?? new Set();
        this.#launched.set(service, launches);
        if (launched !== undefined && !text.includes('NEEDED') && launches.size < MOST_UPGRADES) {
            launches.add(launched);
        }
        const needed = (0,diagnose/* parseUpgradeNeeded */.Pr)(text);
        if (needed === undefined)
            return;
        const { upgrade, height } = needed;
        if (launches.has((0,stack_cosmovisor/* upgradeFolder */.$U)(upgrade))) {
            if (this.#failed)
                return;
            this.#failed = true;
            const to = this.run.plan.upgrades.find(({ name }) => name === upgrade)?.to ?? 'new';
            this.fail(new errors/* RehearsalError */.g0(`The binary of ${to} has no upgrade handler named "${upgrade}": ${service} was swapped to it and asked for the upgrade again at height ${height}`, {
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
/**
 * Follows one upgrade on every node: the halt at its height, Cosmovisor's swap, the first blocks
 * after it.
 *
 * @returns a client of the chain as it runs now (the engine may be another one)
 * @throws RehearsalError naming the node that did not come through, and what it was last seen doing
 */
async function passUpgrade(run, stack, live, halts, client, proposed, straddledPrevious) {
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
        throw new errors/* RehearsalError */.g0(`Height ${height} of ${upgrade.name} came before its plan was checked for the last time`, { hint: 'Blocks came faster or work before it took longer than measured; start again.' });
    }
    await requireScheduled(client, proposed);
    await live.whileHalted(async () => {
        await (0,system_clock/* waitUntil */.a0)(`all nodes to run ${upgrade.to} at height ${height}`, () => {
            const behind = stack.cosmovisorNodes.filter((service) => {
                const state = watch.state(service);
                return 'unreachable' in state || state.height < height;
            });
            return behind.length === 0 ? { done: undefined } : { seen: watch.describe() };
        }, { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal }).catch(rethrowStalled(live, `The upgrade ${upgrade.name} did not come through`));
        await (0,system_clock/* waitUntil */.a0)(`the first blocks after ${upgrade.name}`, () => (watch.height >= height + 2 ? { done: undefined } : { seen: `height ${watch.height}` }), { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal }).catch(rethrowStalled(live, `The chain did not go on after ${upgrade.name}`));
    });
    const swapped = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, clock);
    const applied = await readAppliedHeight(swapped.rpc, upgrade.name);
    if (applied !== height) {
        throw new errors/* RehearsalError */.g0(`${upgrade.name} was applied at height ${applied}, not at ${height} as planned`, { hint: '0 means that the new binary has no record of it: the upgrade was skipped.' });
    }
    await requireCurrent(stack, (0,stack_cosmovisor/* upgradeFolder */.$U)(upgrade.name));
    const [states, versions] = await Promise.all([
        readStates(run, stack, live, height),
        readVersions(run, stack, live),
    ]);
    for (const service of stack.cosmovisorNodes) {
        const version = versions.get(service) ?? '';
        recordSwap(run, live, halts, proposed, service, version);
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
/** Limit in milliseconds of a wait for a height, by the blocks that are left and their measured time. */
function approachLimit({ watch }, height) {
    const blocks = Math.max(0, height - watch.height);
    const slow = watch.blockTimes()?.slow ?? 0;
    return APPROACH_SLACK_MS + blocks * slow * APPROACH_FACTOR;
}
/**
 * The version of the binary that each swapped node runs; empty where it does not tell. A node before SDK
 * 0.47 tells it by a service that it registers a moment after its RPC is up, or not at all.
 */
async function readVersions({ clock, signal }, stack, live) {
    const versions = new Map();
    await Promise.all(stack.cosmovisorNodes.map(async (service) => {
        const start = clock.now();
        const version = await (0,system_clock/* waitUntil */.a0)(`${service} to tell its version`, async () => {
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
/** Sees that all nodes run one binary. @throws RehearsalError naming each node's version */
function requireOneVersion(versions, release) {
    const told = [...versions.values()].filter((version) => version !== '');
    if (new Set(told).size <= 1)
        return;
    const each = [...versions].map(([service, version]) => `${service} ${version}`).join(', ');
    throw new errors/* RehearsalError */.g0(`The nodes do not all run the same binary of ${release}: ${each}`, {
        hint: 'Their applications report different versions in abci_info.',
    });
}
/** Records how long a node's swap took, from its halt to the new binary having applied the block. */
function recordSwap({ timeline }, live, halts, { upgrade, height }, service, version) {
    const halted = halts.haltedAt(service, upgrade.name) ?? live.watch.seenAt(height - 1, service);
    const serving = live.watch.seenAt(height, service);
    if (halted === undefined || serving === undefined) {
        throw new errors/* RehearsalError */.g0(`${service} was not seen on both sides of height ${height}`, {
            hint: 'Its RPC went away while the swap was being measured; see its log.',
            lines: live.lastLines(service),
        });
    }
    timeline.add({
        type: 'node-swapped',
        upgrade: upgrade.name,
        service,
        current: (0,stack_cosmovisor/* upgradeFolder */.$U)(upgrade.name),
        version,
        swapMs: Math.max(0, serving - halted),
    }, serving);
}
/**
 * The state after the upgrade's block and after the next one, on every node. The hash of the state
 * after a block is in the header of the next (CometBFT, `Header.AppHash`).
 */
async function readStates(run, stack, live, height) {
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
/** Sees that all nodes have the same state. @throws RehearsalError naming each node's where they differ */
function requireOneState({ upgrade, height }, { after, afterNext }) {
    for (const [at, hashes] of [
        [height, after],
        [height + 1, afterNext],
    ]) {
        if (areSame(hashes))
            continue;
        throw new errors/* RehearsalError */.g0(`After ${upgrade.name} the nodes have different states at height ${at}: ${JSON.stringify(hashes)}`, { hint: 'The migration is not deterministic: look for map iteration, time or randomness.' });
    }
}
/** Host time in milliseconds at which a height was first seen. */
function seenAt(live, height) {
    const at = live.watch.seenAt(height);
    if (at === undefined)
        throw new Error(`height ${height} was not seen`);
    return at;
}
/** Turns a wait's time-out into the cause that the nodes' logs show, where they show one. */
function rethrowStalled(live, message) {
    return (error) => {
        if (!(error instanceof errors/* RehearsalError */.g0) || !error.message.startsWith('Waited'))
            throw error;
        throw live.stalled(`${message}: ${error.message}`);
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearse.ts

















const rehearse_POLL_MS = 50;
/**
 * The procedure, from `up` to the restart on the last release. Every upgrade but the first is
 * proposed after the one before has passed and before it is applied, so that its vote straddles it:
 *
 *     end of vote 1 < height 1 < end of vote 2 < height 2
 *
 * or, with `straddle: false`, after the one before is through.
 */
async function rehearse(stage) {
    const { run, stack, live, traffic, phase } = stage;
    const [first, ...later] = run.plan.upgrades;
    if (first === undefined)
        throw new Error('a plan has at least one upgrade');
    const halts = new HaltLog(live, run, stage.fail);
    await phase('start', async () => {
        await live.start('cosmovisor');
        await awaitHeight(run, live, 1, 'after the start');
    });
    const prove = (release) => askQueries(run, stack, live, traffic, release);
    await phase(`prove ${first.from}`, async () => {
        await requireCurrent(stack, stack_cosmovisor/* GENESIS */.hw);
        await Promise.all([prove(first.from), requireBinaries(stage, 'start', first.from, stack_cosmovisor/* GENESIS */.hw)]);
    });
    await phase('opening traffic', () => traffic.play('start'));
    let client = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, run.clock);
    requireFastEngine(stage, client);
    const propose = async (upgrade, previousHeight) => {
        const voting = await votingTime(stage, client, upgrade);
        const height = await plannedHeight(stage, upgrade, voting, previousHeight);
        return proposeAndVote(run, client, upgrade, height);
    };
    const proposeStraddling = async (next, pending) => {
        await awaitStraddle(stage, pending, await votingTime(stage, client, next));
        return propose(next, pending.height);
    };
    const passed = async (proposed) => {
        const voting = await votingTime(stage, client, proposed.upgrade);
        const blocks = live.watch.blockTimes() ?? { fast: 0, slow: 0 };
        return awaitPassed(run, client, proposed, longestVoteMs(voting, blocks), () => live.watch.height);
    };
    let proposed = await phase(`propose ${first.name}`, () => propose(first));
    await phase(`vote on ${first.name}`, () => passed(proposed));
    let straddledPrevious = false;
    for (const next of [...later, undefined]) {
        const { upgrade } = proposed;
        if (next === undefined && run.plan.restart)
            await (0,stack_stack/* makeQuiet */.RY)(stack, run.plan);
        const [straddling] = await phase(`approach ${upgrade.name}`, () => Promise.all([
            next?.straddle ? proposeStraddling(next, proposed) : undefined,
            traffic.play(`before:${upgrade.name}`),
        ]));
        const beforeStraddling = (name, work) => phase(name, () => beforeNext(live, proposed, straddling, work));
        const after = await beforeStraddling(`upgrade ${upgrade.name}`, () => passUpgrade(run, stack, live, halts, client, proposed, straddledPrevious));
        client = after.client;
        await beforeStraddling(`prove ${upgrade.to}`, () => Promise.all([
            prove(upgrade.to),
            requireBinaries(stage, (0,check_names/* upgradeMoment */.Dm)(upgrade.name), upgrade.to, (0,stack_cosmovisor/* upgradeFolder */.$U)(upgrade.name)),
        ]));
        await beforeStraddling(`traffic after ${upgrade.name}`, () => traffic.play(`after:${upgrade.name}`));
        if (next === undefined)
            break;
        requireFastEngine(stage, client);
        if (straddling) {
            await phase(`straddle ${upgrade.name}`, async () => requireStraddled(straddling, proposed, after.haltTime));
        }
        straddledPrevious = straddling !== undefined;
        proposed = straddling ?? (await phase(`propose ${next.name}`, () => propose(next)));
        await phase(`vote on ${next.name}`, () => passed(proposed));
    }
    if (run.plan.restart) {
        await phase('restart', () => restartOnLastRelease(run, stack, live, () => requireLastBinary(stage)));
    }
    await phase('closing traffic', () => traffic.play('end'));
}
/** How long a vote on an upgrade takes on the chain as it runs now. */
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
/** @throws RehearsalError where the engine does not move the time of the chain on with each block */
function requireFastEngine({ stack }, { engine }) {
    if (stack.chainTimePerBlockMs === undefined || engine.startsWith('0.34.'))
        return;
    throw new errors/* RehearsalError */.g0(`pace.chain-time is fast, but the chain runs CometBFT ${engine}, whose time follows the clock`, {
        hint: 'Blocks move the time of the chain on (time_iota_ms) up to Tendermint 0.34 only: give pace.voting-period a short time, and leave chain-time out.',
    });
}
/** Waits until a proposal sent now is voted on beyond the pending upgrade's height. */
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
        interval: rehearse_POLL_MS,
        signal: run.signal,
    });
}
/** @throws RehearsalError when the vote was over before the upgrade that it had to straddle */
function requireStraddled({ upgrade, votingEnd }, previous, haltTime) {
    if (votingEnd > haltTime)
        return;
    throw new errors/* RehearsalError */.g0(`The vote on ${upgrade.name} ended at ${votingEnd}, before ${previous.upgrade.name} at ${haltTime} (height ${previous.height})`, { hint: 'Blocks came slower than measured; a longer pace.voting-period gives more room.' });
}

;// CONCATENATED MODULE: ./src/rehearsal/timeline.ts
/** The record of a run; everything that is reported is folded from it. */
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
    /** Calls `listener` for each event from now on. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Appends an event, now or at the host's time it is known to have happened. */
    add(event, at = this.clock.now()) {
        const timed = { ...event, at };
        this.#events.push(timed);
        for (const listener of this.#listeners)
            listener(timed);
    }
}

// EXTERNAL MODULE: ./src/images/image.ts
var images_image = __webpack_require__(80343);
// EXTERNAL MODULE: ./src/stack/container.ts
var stack_container = __webpack_require__(66427);
// EXTERNAL MODULE: ./src/stack/log-limits.ts
var log_limits = __webpack_require__(97299);
// EXTERNAL MODULE: ./src/stack/model.ts
var model = __webpack_require__(18309);
// EXTERNAL MODULE: ./src/stack/networks.ts
var networks = __webpack_require__(96837);
// EXTERNAL MODULE: ./src/system/exec.ts + 2 modules
var system_exec = __webpack_require__(81379);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
;// CONCATENATED MODULE: ./src/rehearsal/traffic.ts













/** Folder of the working folder that traffic commands run in; kept from stage to stage. */
const TRAFFIC_FOLDER = 'traffic';
const traffic_LIMIT_MS = 120_000;
/** Characters that are kept of the beginning and of the end of what a command says. */
const ENDS = 256 * 1024;
/** What a traffic command is taken to need before one has been measured, in milliseconds. */
const FIRST_GUESS_MS = 2_500;
/** Bytes of a record that answers are compared with. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** Plays the plan's traffic: each command in a container beside the RPC service, or on this machine. */
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
    /** How long the traffic of a stage is expected to take, from what was measured so far. */
    expectedMs(stage) {
        const one = this.#took.length === 0 ? FIRST_GUESS_MS : Math.max(...this.#took);
        return this.run.plan.traffic.filter((candidate) => candidate.stage === stage).length * one;
    }
    /**
     * Plays all traffic of a stage, one command after the other.
     *
     * @throws RehearsalError with the command's last lines when it fails, unless the plan allows that
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
        const { argv, options } = traffic.run === undefined ? this.#container(traffic, container) : this.#program(traffic.run);
        try {
            const { stdout } = await this.run.exec.run(argv, {
                ...options,
                signal: this.run.signal,
                timeout: traffic_LIMIT_MS,
                ends: ENDS,
            });
            return { output: stdout.trim(), error: undefined };
        }
        catch (error) {
            if (!(error instanceof system_exec/* CommandError */.Qd))
                throw error;
            // One whose time is up may not heed that its client was ended, and would play on.
            if (traffic.run === undefined)
                await (0,stack_container/* discard */.vf)(this.run.exec, container);
            return { output: error.lines.join('\n'), error };
        }
    }
    #container(traffic, name) {
        const { run, stack } = this;
        const { images, planFolder } = this.settings;
        const release = traffic.release ?? run.plan.upgrades[0]?.from ?? '';
        const image = traffic.image ?? (0,complete/* releaseOf */.l7)(run.plan, release).image;
        const environment = {
            HOME: '/traffic',
            ...this.#environment(`http://${stack.rpc}:${model/* RPC_PORT */.oK}`, '/keyring'),
        };
        return {
            argv: [
                ...[
                    'docker',
                    'run',
                    '--rm',
                    '--name',
                    name,
                    '--label',
                    `${model/* RUN_LABEL */.jQ}=${run.name}`,
                ],
                ...log_limits/* LOG_OPTIONS */.aA,
                ...['--network', stack.network, ...(0,networks/* closedOptions */.h8)(), '--user', (0,stack_stack/* currentUser */.Ny)()],
                ...['--volume', `${this.#folder}:/traffic`, '--workdir', '/traffic'],
                ...['--volume', `${stack.keyringFolder}:/keyring`],
                ...(traffic.mount === undefined
                    ? []
                    : ['--mount', mountOf(external_node_path_default().resolve(planFolder, traffic.mount))]),
                ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
                ...(traffic.entrypoint === undefined ? [] : ['--entrypoint', traffic.entrypoint]),
                ...[(0,images_image/* idOf */.TH)(images, image), ...(traffic.command ?? [])],
            ],
            options: {},
        };
    }
    #program([program = '', ...args]) {
        return {
            argv: [program, ...args],
            options: {
                cwd: this.settings.planFolder,
                whom: 'user', // as a `run:` step
                env: {
                    ...this.#environment(this.live.rpcUrl(this.stack.rpc), this.stack.keyringFolder),
                    TRAFFIC_DIR: this.#folder,
                },
            },
        };
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
     * The content of a file that traffic wrote; empty when it wrote none.
     *
     * @throws RehearsalError where traffic left something else there: a link, a pipe, more than a record
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
/** Unlike `--volume`, it makes no folder on this machine where there is nothing. It is read as a line of CSV. */
function mountOf(source) {
    return `type=bind,"source=${source.replaceAll('"', '""')}",target=/mounted,readonly`;
}
function failed(traffic, error) {
    const { name, stage, run, command, image, release } = traffic;
    const where = run
        ? 'on this machine'
        : `in the image ${image ?? `of ${release ?? 'the first release'}`}`;
    const out = run === undefined ? (0,diagnose/* diagnoseWayOut */.YT)(error.lines) : undefined;
    const ran = `It ran ${(run ?? command ?? []).join(' ')} ${where}; its output is in the evidence. allow-failure in the plan lets the rehearsal go on.`;
    return new errors/* RehearsalError */.g0(`The traffic "${name}" (${stage}) failed: ${out?.cause ?? error.lines.at(-1) ?? error.message}`, {
        hint: out === undefined
            ? ran
            : `The chain is all that traffic in a container reaches; traffic with run is on this machine. ${ran}`,
        lines: error.lines,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./src/stack/binaries.ts





/** Limit of a binary that is asked something, in milliseconds: a first start may read a large image. */
const binaries_LIMIT_MS = 120_000;
/** Characters of what it says; the dependencies of a large chain are 50,000. */
const LONGEST_ANSWER = 1_000_000;
/** Characters of a line of a help text. */
const LONGEST_HELP = 4 * 1024;
/**
 * Runs each release's binary in the Cosmovisor image, where it has to run at its upgrade: another
 * architecture, another C library or a missing one shows here.
 *
 * @throws RehearsalError with every binary that does not run
 */
async function askBinaries(exec, run, plan, cosmovisor, signal) {
    const ask = (release, args) => exec.run([
        ...['docker', 'run', '--rm', '--network', 'none', '--label'],
        `${model/* RUN_LABEL */.jQ}=${run}`,
        ...cosmovisor.mounts.flatMap(({ source, target }) => [
            '--volume',
            `${source}:${target}:ro`,
        ]),
        ...['--entrypoint', cosmovisor.binaries.get(release) ?? '', cosmovisor.image, ...args],
    ], { allowFailure: true, signal, timeout: binaries_LIMIT_MS, maxOutput: LONGEST_ANSWER });
    const findings = [];
    const releases = [];
    for (const release of cosmovisor.binaries.keys()) {
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
/** The default of `--home` in a help text; empty where it tells none. */
function defaultHomeIn(help) {
    const at = help.indexOf('--home string');
    const [line = ''] = at < 0 ? [] : help.slice(at, at + LONGEST_HELP).split('\n', 1);
    return /\(default "([^"]+)"\)/.exec(line)?.[1] ?? '';
}
/** Reads `version --long` (SDK `version/version.go`), whose dependencies are `module@version` each. */
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
    throw new errors/* RehearsalError */.g0(`The binary ${plan.chain.binary} does not tell the prefix of its addresses: ${(0,system_exec/* nonEmptyLines */.yw)(text)[0] ?? 'no output'}`, { hint: 'It was asked by `keys parse`, which every binary of the Cosmos SDK has.' });
}
function notRunning(plan, release, output) {
    const line = (0,system_exec/* nonEmptyLines */.yw)(output).at(-1) ?? 'no output';
    const message = `The binary of ${release} does not run in the Cosmovisor image: ${line}`;
    if (/exec format error/.test(output)) {
        return {
            message,
            hint: 'It is of another architecture; build it for this machine’s platform.',
        };
    }
    const library = /(?:error while loading shared libraries:|error loading shared library) ([^:\s]+)/i.exec(output)?.[1];
    if (library !== undefined) {
        return {
            message,
            hint: `The image of the first release (${(0,complete/* firstRelease */.yn)(plan).image}) lacks ${library}: add it there, or give a cosmovisor.image of your own that has it.`,
        };
    }
    if (/no such file or directory/.test(output)) {
        return {
            message,
            hint: 'The file is there, but not the loader that it names: it is linked against another C library (musl of Alpine, glibc of Debian). Build all releases on one base, or statically (CGO_ENABLED=0).',
        };
    }
    return {
        message,
        hint: 'Run `version` in the image of the release to see whether it works there.',
    };
}

// EXTERNAL MODULE: ./src/stack/mounts.ts
var stack_mounts = __webpack_require__(9840);
;// CONCATENATED MODULE: ./src/stack/hashes.ts







/** Where what is taken out of containers is put for a moment, below the working folder. */
const TAKEN = 'taken';
/** What Docker gives a container without a PATH of its own. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * Asks the engine. Files are hashed as a container sees them, through its own links and mounts, which the engine
 * follows within the container; no image needs a program for that.
 */
class EngineHasher {
    exec;
    settings;
    #taken = 0;
    /** None of it changes while a container is there. */
    #inspected = new Map();
    constructor(exec, settings) {
        this.exec = exec;
        this.settings = settings;
    }
    async inContainer(container, program) {
        const folder = new system_folder/* Folder */.vd(external_node_path_default().join(this.settings.folder, TAKEN));
        const name = String(this.#taken++);
        const taken = external_node_path_default().join(folder.root, name);
        await (0,promises_.mkdir)(folder.root, { recursive: true });
        try {
            for (const place of await this.#placesOf(container, program)) {
                if (!(await this.#copy(container, place, taken)))
                    continue;
                const isLink = (await (0,promises_.lstat)(taken)).isSymbolicLink();
                if (isLink) {
                    await (0,promises_.rm)(taken);
                    if (!(await this.#copy(container, place, taken, '--follow-link')))
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
        const { run, signal } = this.settings;
        const volumes = mounts.flatMap(({ source, target }) => ['--volume', `${source}:${target}:ro`]);
        const { stdout } = await this.exec.run([
            ...['docker', 'create', '--label', `${model/* RUN_LABEL */.jQ}=${run}`, '--network', 'none'],
            ...[...volumes, '--entrypoint', '/', image],
        ], { signal });
        const container = stdout.trim();
        try {
            return await this.inContainer(container, program);
        }
        finally {
            await (0,stack_container/* discard */.vf)(this.exec, container);
        }
    }
    async isPinned(container, place, folder) {
        const { mounts } = await this.#inspect(container);
        const over = mounts.filter(({ Destination }) => (0,stack_mounts/* isWithin */.UO)(place, Destination));
        const [innermost] = over.sort((a, b) => b.Destination.length - a.Destination.length);
        return innermost?.Type === 'bind' && innermost.Source === folder && !innermost.RW;
    }
    async isImages(container, image, { place, isLink }) {
        const { image: own, mounts } = await this.#inspect(container);
        const searched = await this.#placesOf(container, external_node_path_default().posix.basename(place));
        const before = searched.slice(0, searched.indexOf(place) + 1);
        const over = [...before, place].some((each) => mounts.some(({ Destination }) => (0,stack_mounts/* isWithin */.UO)(each, Destination)));
        return own === image && !isLink && !over;
    }
    async #copy(container, place, to, ...options) {
        const { exitCode } = await this.exec.run(['docker', 'cp', ...options, `${container}:${place}`, to], { signal: this.settings.signal, allowFailure: true, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ });
        return exitCode === 0;
    }
    /** Where a program may be, the first that is there is the one that runs. */
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
        const format = '{"image":{{json .Image}},"env":{{json .Config.Env}},"mounts":{{json .Mounts}}}';
        const asked = this.exec
            .run(['docker', 'inspect', '--format', format, container], { signal: this.settings.signal })
            .then(({ stdout }) => JSON.parse(stdout));
        this.#inspected.set(container, asked);
        return asked;
    }
}

;// CONCATENATED MODULE: ./src/chain/block-times.ts
/** Blocks over which a time is averaged: a watch that looks every so often sees single blocks coarsely. */
const WINDOW = 4;
/** How many times the usual interval makes a pause: a halt, which is no rate. */
const PAUSE = 8;
/**
 * Block times of the recent blocks, leaving out pauses.
 *
 * @param seen sightings of the recent heights, oldest first
 * @returns undefined with too few blocks for one window
 */
function blockTimes(seen) {
    const averages = withoutPauses(seen)
        .flatMap((run) => run.flatMap((from) => averageFrom(from, run) ?? []))
        .sort((a, b) => a - b);
    const [fastest] = averages;
    if (fastest === undefined)
        return undefined;
    const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
    // Heights that were caught up with at once took no time at all; no block does.
    return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}
/**
 * The average of the blocks from a sighting on. A busy machine takes note of an answer late, and of the next one, many
 * blocks later, at once: so the time that is measured is at least what the first answer took.
 */
function averageFrom(from, run) {
    const until = from.at + (from.at - from.askedAt);
    const to = run.find(({ height, at }) => height - from.height >= WINDOW && at >= until);
    return to && perBlock(from, to);
}
function perBlock(from, to) {
    return (to.at - from.at) / (to.height - from.height);
}
/** The sightings in runs without a pause between them. */
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

;// CONCATENATED MODULE: ./src/chain/sightings.ts
/** How many sightings are kept at least: a quarter of an hour, where each look has seen a new height. */
const KEPT = 10_000;
/**
 * When heights were first seen, oldest first. A height that was passed between two looks was there by the
 * second one at the latest. What it holds goes by the number of looks, whatever heights a node tells.
 */
class Sightings {
    #seen = [];
    /** Takes note of a height that is greater than all before. */
    note(sighting) {
        if (sighting.height <= (this.#seen.at(-1)?.height ?? -1))
            return;
        this.#seen.push(sighting);
        if (this.#seen.length >= 2 * KEPT)
            this.#seen.splice(0, KEPT);
    }
    /** Host time at which a height was first seen; undefined for one before the first that is kept. */
    at(height) {
        const first = this.#seen[0];
        if (first === undefined || height < first.height)
            return undefined;
        return this.#seen.find((sighting) => sighting.height >= height)?.at;
    }
    /** Sightings of at most so many of the last heights, oldest first. */
    recent(count) {
        const above = (this.#seen.at(-1)?.height ?? 0) - count;
        const first = this.#seen.findLastIndex(({ height }) => height <= above);
        return this.#seen.slice(first + 1);
    }
}

;// CONCATENATED MODULE: ./src/chain/watch.ts



const watch_POLL_MS = 80;
/**
 * Heights that the chain may pass at most: so many a millisecond since it last made progress, and so many
 * on top. No chain is as quick; a node that tells of more does not tell the truth.
 */
const PASSED_PER_MS = 1;
const PASSED_AT_ONCE = 100;
/** How many of the last heights give the block interval. */
const RECENT = 20;
/**
 * Watches the application height of every node over HTTP (sockets die at each halt), with the host's
 * time at which each height was first seen. Everything that waits for the chain reads from here.
 */
class NodeWatch {
    clock;
    nodes;
    ask;
    observer;
    #states = new Map();
    #seen = new Sightings();
    #nodeSeen = new Map();
    /** What each node told last. */
    #told = new Map();
    #loops = [];
    #stop = new AbortController();
    #height = 0;
    #progressAt;
    constructor(clock, 
    /** RPC by service; a container that is started again has another port. */
    nodes, ask = applicationInfo, observer = {}) {
        this.clock = clock;
        this.nodes = nodes;
        this.ask = ask;
        this.observer = observer;
        this.#progressAt = clock.now();
        for (const service of nodes.keys())
            this.#loops.push(this.#watch(service));
    }
    /** The greatest height that any node's application has committed. */
    get height() {
        return this.#height;
    }
    /** Host time since the chain last made progress, in milliseconds. */
    get idleMs() {
        return this.clock.now() - this.#progressAt;
    }
    state(service) {
        return this.#states.get(service) ?? { unreachable: 'not asked yet' };
    }
    /** Host time at which a height was first seen on a node, or on any node. */
    seenAt(height, service) {
        const seen = service === undefined ? this.#seen : this.#nodeSeen.get(service);
        return seen?.at(height);
    }
    /** Block times of the last heights; undefined until there are enough. */
    blockTimes() {
        return blockTimes(this.#seen.recent(RECENT));
    }
    /** About how long until a height, in milliseconds, as blocks came of late; undefined until that is known. */
    msUntil(height) {
        const times = this.blockTimes();
        return times && Math.max(0, height - this.#height) * ((times.fast + times.slow) / 2);
    }
    /** All nodes in one line, for messages: `val-alice 41, node-carol unreachable (…)`. */
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
    /** What is known of a node by its answer. */
    #take(service, info, askedAt) {
        const { height } = info;
        const seen = this.#nodeSeen.get(service);
        const afterMs = this.idleMs;
        // Where a node starts from is its own matter.
        if (seen !== undefined && height - this.#height > leapOf(afterMs)) {
            this.observer.leapt?.(service, this.#height, height, afterMs);
            return { unreachable: `it tells of height ${height}, the chain is at ${this.#height}` };
        }
        const before = this.#told.get(service) ?? 0;
        this.#told.set(service, height);
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
/** How far the chain may have come in some milliseconds, at most. */
function leapOf(ms) {
    return PASSED_AT_ONCE + Math.max(0, ms) * PASSED_PER_MS;
}

;// CONCATENATED MODULE: ./src/stack/containers.ts

/** Label that Compose gives each container: the name of its service. */
const SERVICE_LABEL = 'com.docker.compose.service';
/** Label that Compose gives each container: the name of the run. */
const PROJECT_LABEL = 'com.docker.compose.project';
/** What Compose allows as a service's name, as long as a file may be called by it. */
const SERVICE = /^[\w.-]{1,200}$/;
const ID = /^\w[\w-]*$/;
/** Whether a text may be a service's name: it is none of a folder, whatever it is put together with. */
function isServiceName(text) {
    return SERVICE.test(text);
}
/**
 * All containers of the services of a run, also those that do not run.
 *
 * @throws CommandError of the engine
 */
async function containersOf(exec, run) {
    const { stdout } = await exec.run([
        ...['docker', 'ps', '--all', '--no-trunc'],
        ...['--filter', `label=${PROJECT_LABEL}=${run}`],
        ...['--format', `[{{json .ID}},{{json (.Label "${SERVICE_LABEL}")}}]`],
    ]);
    return (0,system_exec/* nonEmptyLines */.yw)(stdout).flatMap((line) => {
        const [id, service] = JSON.parse(line);
        return ID.test(id) && isServiceName(service) ? [{ id, service }] : [];
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./src/stack/events.ts


const EVENT = schemas/* object */.Ikc({
    Action: schemas/* enum */.k5n(['start', 'die']),
    timeNano: schemas/* number */.aig(),
    Actor: schemas/* object */.Ikc({
        ID: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/),
        Attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    }),
});
/** A line of `docker events --format '{{json .}}'`; undefined for any other, as the client's own. */
function parseEvent(line) {
    const { data } = EVENT.safeParse(events_jsonOf(line));
    if (data === undefined)
        return undefined;
    const { ID, Attributes } = data.Actor;
    return {
        what: data.Action,
        at: data.timeNano / 1e6,
        container: ID,
        service: Attributes[SERVICE_LABEL] ?? '',
        exitCode: Attributes.exitCode ?? '?',
    };
}
function events_jsonOf(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/stack/log-line.ts

/** Characters of a line that go into a file. The engine's client cuts none; what starts it cuts far behind. */
const FILE_CHARACTERS = 32 * 1024;
/** The engine keeps a longer line in parts of so many bytes, each with the stamp of the whole. */
const PART_BYTES = 16 * 1024;
const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)(?: |$)/;
/**
 * A line of `docker logs --timestamps`: `2026-01-02T03:04:05.678901234Z text`. The stamp is the engine's word
 * and always first; whatever the text has in it, also other stamps, stays text and one line.
 *
 * @param redact takes secrets out of what a container writes
 * @returns undefined for a line without a stamp, which is one of the client itself
 */
function parseLogLine(service, raw, redact) {
    const [first, seconds, fraction = '', zone] = STAMP.exec(raw) ?? [];
    if (first === undefined || seconds === undefined || zone === undefined)
        return undefined;
    const whole = Date.parse(`${seconds}${zone}`);
    if (Number.isNaN(whole))
        return undefined;
    // Some log drivers have the engine's own time zone.
    const utc = new Date(whole).toISOString().slice(0, seconds.length);
    const stamp = `${utc}${fraction === '' ? '' : `.${fraction}`}Z`;
    // A terminal's line ends with a carriage return, too.
    const text = raw.slice(first.length, raw.endsWith('\r') ? -1 : undefined);
    const joined = text.length < PART_BYTES / 4 ? text : text.replaceAll(first, '');
    return { service, at: Date.parse(stamp), stamp, text: cut(log_line_shown(joined, redact)) };
}
/** A text as it is kept: what is taken out of it may have stood within a secret. */
function log_line_shown(text, redact) {
    const redacted = redact(text);
    const line = (0,plain/* fileLine */.RO)(redacted);
    return line === redacted ? line : redact(line);
}
/** A text of at most so many characters, which holds no more memory than it has. */
function cut(text, characters = FILE_CHARACTERS) {
    return text.length <= characters ? text : `${Buffer.from(text.slice(0, characters))}`;
}
/** The moment after a stamp, a nanosecond later: the first that is not at or before it. */
function momentAfter(stamp) {
    const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
    const nanoseconds = Number(fraction.padEnd(9, '0')) + 1;
    const whole = Date.parse(`${seconds}Z`) + (nanoseconds === 1e9 ? 1_000 : 0);
    const rest = nanoseconds === 1e9 ? 0 : nanoseconds;
    return `${new Date(whole).toISOString().slice(0, seconds.length)}.${String(rest).padStart(9, '0')}Z`;
}
/** Which of two stamps is the later one, as far as nanoseconds tell. */
function laterOf(one, other) {
    return one === undefined || comparable(other) > comparable(one) ? other : one;
}
/** A stamp as text that sorts by time. */
function comparable(stamp) {
    const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
    return `${seconds}.${fraction.padEnd(9, '0')}`;
}

;// CONCATENATED MODULE: ./src/stack/log-file.ts




/** Bytes of one container's log that are kept in a file, from its beginning. */
const LOG_BYTES = 64 * 1024 * 1024;
/** How many of the last lines are kept beyond that. */
const LAST_LINES = 200;
/** Characters that are kept of each of those. */
const LAST_CHARACTERS = 8 * 1024;
/** Characters that are collected before they are written. */
const BUFFERED = 64 * 1024;
/**
 * The file of a log. It is written at once, so that who writes faster than the disk waits, and nothing
 * piles up here. What would make it larger than its limit is left out, but for the last lines.
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
    /**
     * Makes the file with its folder, or empties it. A link is not followed, and a pipe is none.
     */
    constructor(path, settings) {
        this.path = path;
        this.settings = settings;
        const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
        this.#try(() => {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
            settings.opening?.();
            this.#file = (0,external_node_fs_.openSync)(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o600);
            if (!(0,external_node_fs_.fstatSync)(this.#file).isFile())
                throw new Error('it is no regular file');
        });
    }
    /** Adds a line, of which the file gets what there is room for. */
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
    /** Writes what is left and ends. */
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
        warn(`${this.path} is not the whole log: of one that is longer than ${limit} bytes, only the beginning and the last ${LAST_LINES} lines are kept`);
    }
    /** Lines that come at once are written at once. */
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
    /** A log that cannot be written ends no run. */
    #try(work) {
        try {
            work();
        }
        catch (error) {
            this.settings.warn(`${this.path} ends early, it cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
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

;// CONCATENATED MODULE: ./src/stack/logs.ts





const KEPT_LINES = 400;
/** Characters of a line in memory: what listeners and messages see of it. */
const KEPT_CHARACTERS = 8 * 1024;
/** Characters of what the engine's client says of itself. */
const COMPLAINT_CHARACTERS = 300;
/** Limit of the wait for the last lines of stopped containers, in milliseconds. */
const DRAIN_LIMIT_MS = 5_000;
/**
 * Follows the logs of all containers of a run: into a file per service, and the last lines of each
 * in memory for messages. Each container is followed by its id, on its own: whose a line is says the
 * engine, by the label that Compose gave the container, and never the line.
 */
class LogBook {
    exec;
    clock;
    run;
    target;
    #files = new Map();
    #last = new Map();
    #listeners = [];
    #followed = new Map();
    #isClosed = false;
    constructor(exec, clock, run, target) {
        this.exec = exec;
        this.clock = clock;
        this.run = run;
        this.target = target;
    }
    /**
     * Starts to follow all containers there are; those that are created later need another call.
     *
     * @param since host time in milliseconds from which on lines of containers that were not followed yet
     * are wanted; default all
     */
    async follow(since) {
        for (const { id, service } of await containersOf(this.exec, this.run)) {
            this.followContainer(id, service, since);
        }
    }
    /**
     * Starts to follow a container, or goes on behind its last line. Nothing is done for one that is no
     * service of the run.
     *
     * @param since as of {@link follow}
     */
    followContainer(id, service, since) {
        const { knows = () => true } = this.target;
        if (this.#isClosed || !isServiceName(service) || !knows(service))
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
    /** Calls `listener` for each line from now on. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** The last lines of a service, oldest first. */
    last(service, count = KEPT_LINES) {
        return (this.#last.get(service) ?? []).slice(-count);
    }
    /** All services that have logged. */
    get services() {
        return [...this.#last.keys()];
    }
    /** Takes what is left when all containers have stopped, and ends following. */
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
    /** Ends following and closes the files. */
    async close() {
        this.#isClosed = true;
        await Promise.all([...this.#followed.values()].map(stopReading));
        for (const file of this.#files.values())
            file.close();
    }
    #read(followed, since) {
        const { id, last } = followed;
        const from = last === undefined ? isoOf(since) : momentAfter(last);
        const stream = this.exec.stream([
            ...['docker', 'logs', '--follow', '--timestamps'],
            ...(from === undefined ? [] : ['--since', from]),
            id,
        ], (raw) => this.#take(followed, raw), { onFailure: (error) => this.target.failed?.(error) });
        followed.stream = stream;
        followed.again = false;
        void stream.ended.then((code) => this.#ended(followed, stream, code, since));
    }
    #ended(followed, stream, code, since) {
        if (followed.stream !== stream)
            return;
        followed.stream = undefined;
        const { again, service, last, complaint } = followed;
        if (again)
            this.#read(followed, since);
        else if (code !== 0 && last === undefined) {
            this.target.warn?.(`The log of ${service} cannot be read: ${complaint || `code ${code}`}`);
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
/** Ends the reading of a log; that it ended is no news then. */
async function stopReading(followed) {
    const { stream } = followed;
    followed.stream = undefined;
    await stream?.stop();
}
function isoOf(time) {
    return time === undefined ? undefined : new Date(time).toISOString();
}

// EXTERNAL MODULE: ./src/stack/project.ts
var project = __webpack_require__(21685);
;// CONCATENATED MODULE: ./src/stack/live.ts











/**
 * A chain that makes no block for this long, outside an upgrade, has stalled: in milliseconds, and in
 * blocks of the time that it needs for one.
 */
const STALL_MS = 10_000;
const STALL_BLOCKS = 10;
const STALL_CHECK_MS = 250;
/** Characters of what the engine tells of a container: it has the labels of its image, of any length. */
const EVENT_CHARACTERS = 16_000_000;
const LINES_OF_EVIDENCE = 20;
/** Characters of a line that are shown in a message; a stack trace may be one line of thousands. */
const SHOWN_CHARACTERS = 300;
/** Characters of a line in which a cause is looked for, and of all the last lines of a container. */
const LINE_CHARACTERS = 8 * 1024;
const LOG_CHARACTERS = 1024 * 1024;
/** Lines of a log that speak of now. */
const RECENT_LINES = 60;
/** What a binary says whose database another process holds (goleveldb, `EAGAIN` of the lock). */
const LOCKED_DATABASE = /failed to initialize database: resource temporarily unavailable/;
/** Limit of the wait for a block that all nodes have, before a stop. */
const COMMON_BLOCK_LIMIT_MS = 60_000;
const COMMON_BLOCK_POLL_MS = 20;
/**
 * The running stack. Watches all of it from the first moment: a container that exits or a chain that
 * stalls ends the run through `fail`, with that container's last lines and a cause.
 */
class LiveStack {
    stack;
    exec;
    clock;
    signal;
    fail;
    observer;
    logs;
    #project;
    #services = [];
    #watch;
    #events;
    #stallTimer;
    #haltExpected = false;
    #stopping = false;
    /** Containers that were started again during the halt of the moment. */
    #startedAgain = new Set();
    /** Nodes whose height went back, of which is told once. */
    #wentBack = new Set();
    #startedAt = 0;
    #lineup = 'cosmovisor';
    constructor(stack, logs, exec, clock, signal, fail, observer) {
        this.stack = stack;
        this.exec = exec;
        this.clock = clock;
        this.signal = signal;
        this.fail = fail;
        this.observer = observer;
        this.#project = new project/* ComposeProject */.mo(exec, stack.run, stack.folder, stack.relay);
        this.logs = new LogBook(exec, clock, stack.run, {
            ...logs,
            failed: this.#failed,
            knows: (service) => stack.services.includes(service),
        });
    }
    /** Creates and starts the containers with the given binaries; recreates them when they run others. */
    async start(lineup) {
        this.#lineup = lineup;
        this.#stopping = false;
        this.#startedAt = this.clock.now();
        this.#events ??= this.#watchContainers();
        await this.#project.up(this.#files(), this.signal);
        await this.#attend();
        const urls = new Map();
        for (const service of this.stack.nodes)
            urls.set(service, this.rpcUrl(service));
        this.#watch = new NodeWatch(this.clock, urls, undefined, {
            height: this.observer.height,
            wentBack: this.#heightWentBack,
            leapt: this.#heightLeapt,
        });
        this.#watchStall(this.#watch);
    }
    /**
     * Stops all containers, keeping their homes, right after a block that every node has: a validator
     * is not to be stopped between its votes (see `quietConfig`).
     */
    async stop() {
        await this.#awaitCommonBlock();
        this.#stopping = true;
        clearInterval(this.#stallTimer);
        // Compose takes longer to start than the pause between two blocks may last.
        const containers = this.stack.nodes.map((service) => this.container(service));
        await this.exec.run(['docker', 'kill', '--signal', 'TERM', ...containers], {
            signal: this.signal,
        });
        const others = this.#services.map(({ container }) => container);
        const rest = others.filter((container) => !containers.includes(container));
        await this.#project.stop(containers, rest, this.signal);
        await this.#watch?.close();
        await this.logs.drain();
    }
    /** Ends watching and following; the containers are removed by the run's name. */
    async close() {
        this.#stopping = true;
        clearInterval(this.#stallTimer);
        await this.#watch?.close();
        await this.#events?.stop();
        await this.logs.close();
    }
    get watch() {
        if (this.#watch === undefined)
            throw new Error('the stack is not started');
        return this.#watch;
    }
    /** Published RPC of a node. */
    rpcUrl(service) {
        const url = this.#running(service).rpcUrl;
        if (url === undefined) {
            throw new errors/* RehearsalError */.g0(`The RPC of ${service} is not published`, {
                hint: `The container may have ended at once; see its log.`,
                lines: this.lastLines(service),
            });
        }
        return url;
    }
    container(service) {
        return this.#running(service).container;
    }
    /** The last lines of a container, for messages. */
    lastLines(service) {
        return this.logs.last(service, LINES_OF_EVIDENCE).map(({ text }) => live_shown(text));
    }
    /** Runs `work` while the chain is meant to stand still: no stall is called then. */
    async whileHalted(work) {
        this.#haltExpected = true;
        this.#startedAgain.clear();
        try {
            return await work();
        }
        finally {
            this.#haltExpected = false;
        }
    }
    /** Finds the containers that there are now, and follows what they log. */
    async #attend() {
        const logs = this.logs.follow(this.#startedAt);
        [this.#services] = await Promise.all([this.#project.services(this.signal), logs]);
    }
    #running(service) {
        const running = this.#services.find((candidate) => candidate.service === service);
        if (running === undefined) {
            throw new errors/* RehearsalError */.g0(`The container of ${service} does not run`, {
                lines: this.lastLines(service),
            });
        }
        return running;
    }
    #files() {
        return [stack_stack/* COMPOSE_FILES */.Zz.base, stack_stack/* COMPOSE_FILES */.Zz[this.#lineup]];
    }
    async #awaitCommonBlock() {
        const next = this.watch.height + 1;
        await (0,system_clock/* waitUntil */.a0)(`a block that all nodes have, from height ${next} on`, () => {
            const { height } = this.watch;
            const common = this.stack.nodes.every((service) => {
                const state = this.watch.state(service);
                return !('unreachable' in state) && state.height === height;
            });
            return common && height >= next ? { done: undefined } : { seen: this.watch.describe() };
        }, {
            clock: this.clock,
            timeout: COMMON_BLOCK_LIMIT_MS,
            interval: COMMON_BLOCK_POLL_MS,
            signal: this.signal,
        });
    }
    #watchContainers() {
        const events = this.exec.stream([
            ...['docker', 'events', '--format', '{{json .}}'],
            ...['--filter', 'type=container', '--filter', 'event=die', '--filter', 'event=start'],
            ...['--filter', `label=${PROJECT_LABEL}=${this.stack.run}`],
        ], (line) => {
            const event = parseEvent(line);
            if (this.#stopping || event === undefined)
                return;
            if (!this.stack.services.includes(event.service))
                return;
            // A death that the last stop caused may be told after the next start.
            if (event.at < this.#startedAt)
                return;
            if (event.what === 'start')
                this.logs.followContainer(event.container, event.service);
            else
                void this.#died(event).catch(this.#failed);
        }, { onFailure: this.#failed, lineLimit: EVENT_CHARACTERS });
        void events.ended.then((code) => {
            this.#events = undefined; // the next start watches anew
            this.#failed(new errors/* RehearsalError */.g0(`The engine's events of the run ended with code ${code}: a container that dies would not be seen`, { hint: 'The Docker engine was stopped or restarted during the run; see its log.' }));
        });
        return events;
    }
    /** What goes wrong while the stack is watched ends the run as well. */
    #failed = (error) => {
        if (this.#stopping || this.signal.aborted)
            return;
        this.fail(error instanceof errors/* RehearsalError */.g0 ? error : new errors/* RehearsalError */.g0((0,errors/* messageOf */.bD)(error)));
    };
    /** A node that restarts may have lost its last blocks; one that tells so again and again is told of once. */
    #heightWentBack = (service, from, to) => {
        if (this.#wentBack.has(service))
            return;
        this.#wentBack.add(service);
        this.observer.notice(`The height of ${service} went back from ${from} to ${to}: its application has lost blocks, or does not tell the truth.`);
    };
    #heightLeapt = (service, from, to, afterMs) => {
        const after = (0,system_clock/* inSeconds */.F7)(afterMs);
        this.#failed(new errors/* RehearsalError */.g0(`The RPC of ${service} tells of height ${to}, ${after} after the chain was at ${from}: no chain makes blocks as fast`, {
            hint: `What answers at the RPC of ${service} does not tell the truth, or it is a node of another chain.`,
            lines: this.lastLines(service),
        }));
    };
    async #died({ service, container, exitCode }) {
        const { stdout, stderr } = await this.exec.run(['docker', 'logs', '--tail', String(LINES_OF_EVIDENCE * 5), container], { allowFailure: true, ends: LOG_CHARACTERS });
        const lines = (0,system_exec/* nonEmptyLines */.yw)(`${stdout}\n${stderr}`).map((line) => (0,plain/* fileLine */.RO)((0,plain/* clipped */.cz)(line, LINE_CHARACTERS)));
        if (await this.#startAgain(service, lines))
            return;
        const found = (0,diagnose/* diagnose */.h4)(lines);
        const cause = found?.cause ?? (exitCode === '137' ? 'it was killed' : undefined);
        this.fail(new errors/* RehearsalError */.g0(`The container of ${service} exited with code ${exitCode}${cause === undefined ? '' : `: ${cause}`}`, {
            hint: found?.hint ?? `Read the log of ${service} in the evidence.`,
            lines: lines.slice(-LINES_OF_EVIDENCE).map(live_shown),
        }));
    }
    /**
     * Cosmovisor kills the old process at an upgrade and starts the new one without waiting for its end
     * (1.0.0 `process.go`, `WaitForUpgradeOrExit`); where the old one still holds its database, both
     * Cosmovisor and the container end. By then `current` is switched, and whatever supervises
     * Cosmovisor starts it again. So does this, once in a halt, and says so.
     */
    async #startAgain(service, lines) {
        const isLocked = lines.some((line) => LOCKED_DATABASE.test(line));
        if (!isLocked || !this.#haltExpected || this.#startedAgain.has(service))
            return false;
        this.#startedAgain.add(service);
        this.observer.notice(`Cosmovisor on ${service} ended during the upgrade: it started the new binary before the old one had let go of its database. It was started again, as a supervisor would; in production it needs one.`);
        await this.exec.run(['docker', 'start', this.container(service)], { signal: this.signal });
        await this.#attend();
        this.#watch?.nodes.set(service, this.rpcUrl(service));
        return true;
    }
    #watchStall(watch) {
        clearInterval(this.#stallTimer);
        this.#stallTimer = setInterval(() => {
            const usual = watch.blockTimes()?.slow ?? 0;
            const limit = Math.max(STALL_MS, STALL_BLOCKS * usual);
            if (this.#haltExpected || watch.height === 0 || watch.idleMs < limit)
                return;
            clearInterval(this.#stallTimer);
            this.fail(this.stalled(`The chain made no block for ${(0,system_clock/* inSeconds */.F7)(watch.idleMs)}`));
        }, STALL_CHECK_MS);
    }
    /** An error about a chain that stands still: the first cause that any node's log shows. */
    stalled(message) {
        for (const service of this.logs.services) {
            const lines = this.logs.last(service, RECENT_LINES).map(({ text }) => text);
            const found = (0,diagnose/* diagnose */.h4)(lines);
            if (found === undefined)
                continue;
            return new errors/* RehearsalError */.g0(`${message}: on ${service}, ${found.cause}`, {
                hint: found.hint,
                lines: this.lastLines(service),
            });
        }
        return new errors/* RehearsalError */.g0(`${message}; nodes: ${this.watch.describe()}`, {
            hint: 'More than two thirds of the stake must run and see each other.',
            lines: this.lastLines(this.stack.rpc),
        });
    }
}
function live_shown(line) {
    return (0,plain/* clipped */.cz)(line, SHOWN_CHARACTERS);
}

// EXTERNAL MODULE: ./src/images/cosmovisor.ts
var images_cosmovisor = __webpack_require__(10730);
;// CONCATENATED MODULE: ./src/stack/pinned.ts







/** Name of the folder of the binaries in the working folder. */
const PINNED = 'binaries';
/**
 * Pins the releases' binaries, and hashes them.
 *
 * @throws RehearsalError naming a binary that the image has not
 */
async function pinReleases(exec, hasher, opened, settings) {
    const cosmovisor = await pinBinaries(exec, opened, settings);
    return { cosmovisor, releases: await hashReleases(hasher, cosmovisor) };
}
/**
 * Takes the releases' binaries out of the image with Cosmovisor that was made, so that all containers have them by
 * a mount that none can write to: what is hashed once is what every node has there. Where programs cannot be
 * run from the working folder (`noexec`), the image's own stay, and are read out of the nodes.
 */
async function pinBinaries(exec, cosmovisor, { run, folder, signal }) {
    if (cosmovisor.madeFor !== undefined)
        return cosmovisor; // the user's own image has its binaries mounted
    const pinned = external_node_path_default().join(folder, PINNED);
    await (0,promises_.mkdir)(pinned, { recursive: true });
    await (0,stack_container/* copyOut */.ew)(exec, { run, image: cosmovisor.image, signal }, images_cosmovisor/* RELEASES_FOLDER */.oH, pinned);
    const mounts = [
        { type: 'bind', source: pinned, target: images_cosmovisor/* RELEASES_FOLDER */.oH, read_only: true },
    ];
    await (0,promises_.chmod)(pinned, READABLE);
    for (const file of cosmovisor.binaries.values()) {
        const own = external_node_path_default().posix.relative(images_cosmovisor/* RELEASES_FOLDER */.oH, file);
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
 * Hashes each release's binary as the nodes are to run it under Cosmovisor.
 *
 * @throws RehearsalError naming a binary that the image has not
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
                .catch(() => undefined); // of a user's image it may be a link to elsewhere in that
        if (pinned === undefined)
            folder = undefined;
        const hash = pinned ?? (await hasher.inImage(image, file, mounts))?.sha256;
        if (hash === undefined) {
            throw new errors/* RehearsalError */.g0(`The binary ${file} of ${release} cannot be read`, {
                hint: 'It is taken out of the image with Cosmovisor, to be compared with what the nodes run.',
            });
        }
        hashes.set(release, hash);
    }
    return { hashes, folder };
}

// EXTERNAL MODULE: ./src/stack/read.ts
var stack_read = __webpack_require__(21282);
// EXTERNAL MODULE: ./src/system/journal.ts + 5 modules
var system_journal = __webpack_require__(90093);
// EXTERNAL MODULE: ./src/system/sensitive.ts
var sensitive = __webpack_require__(8181);
// EXTERNAL MODULE: ./src/workspace.ts
var src_workspace = __webpack_require__(63338);
;// CONCATENATED MODULE: ./src/main.ts






























/**
 * A whole rehearsal of a plan: build the images, prepare the stack, rehearse, report. Reports
 * first and fails last: the outcome carries the failure, and the evidence is complete by then.
 *
 * @param cancelled aborted when the run is ended from outside
 * @throws RehearsalError when a key of the plan cannot be read, the cache makes no sense, or the evidence folder or the
 * folder for temporary files cannot be used: nothing was started, and the last report is as it was
 */
async function main(loaded, settings, host, cancelled) {
    const { secrets } = host;
    const stop = new AbortController();
    let broken;
    const guarded = (listener) => (told) => {
        try {
            listener(told);
        }
        catch (error) {
            broken ??= error;
            stop.abort(error); // in order, wherever it was told: no caller expects it
        }
    };
    const start = host.clock.now();
    const heartbeat = new Heartbeat({
        clock: host.clock,
        start,
        say: guarded((line) => journal.info(line)),
        show: host.show && guarded(host.show),
    });
    const clock = (0,system_clock/* observed */.Px)(host.clock, heartbeat);
    const journal = (0,system_journal/* noting */.E_)(host.journal, heartbeat.told);
    const exec = (0,system_exec/* telling */.gM)(host.exec, journal.debug);
    const { plan, file, folder: planFolder } = loaded;
    // All that may be refused, before anything is made or removed.
    for (const value of (0,sensitive/* secretsOf */.Fj)(host.env))
        secrets.add(value);
    const keys = await (0,chain_accounts/* readKeys */.x)(plan, planFolder, host.env, journal.secret);
    // For as long as nobody ends the run from outside: what was built is kept also where the rehearsal fails.
    const cache = await (0,store_open/* openCache */.b)(settings.cache, file, { ...host, signal: cancelled });
    const name = (0,src_workspace/* newRun */.uH)();
    const folders = await (0,src_workspace/* openFolders */.os)(exec, name, 'rehearsal', settings, host.remember);
    const { workspace } = folders;
    const { folder } = workspace;
    const { evidence } = settings;
    const logs = {
        folder: external_node_path_default().join(evidence, 'logs'),
        redact: secrets.lines(),
        warn: journal.warning,
        opening: (file) => (0,evidence_folder/* announce */.iP)(evidence, `logs/${file}`),
    };
    const fail = (error) => stop.abort(error);
    cancelled.addEventListener('abort', () => stop.abort(cancelled.reason), { once: true });
    if (cancelled.aborted)
        stop.abort(cancelled.reason);
    const timeline = new Timeline(clock);
    timeline.listen(guarded((0,src_evidence/* eventLog */.ZN)(evidence, secrets, journal.warning)));
    timeline.listen(guarded(narrate(journal, start)));
    timeline.listen(guarded(heartbeat.event));
    const phases = new Phases(timeline);
    const { phase } = phases;
    const notice = (message) => timeline.add({ type: 'notice', message });
    const failed = (phase, error) => main_record(timeline, phase, error, loaded, settings.plan.cwd);
    await heartbeat.during(async () => {
        let provided;
        let live;
        let genesis;
        try {
            const { signal } = stop;
            await (0,src_workspace/* removeLeftovers */.DA)(exec, settings.temporary, { notice, warning: journal.warning });
            const read = await phase('read stack', () => (0,stack_read/* readStack */.b)(exec, plan, planFolder, signal));
            provided = await phase('images', () => (0,provide/* provideImages */.Q)(exec, plan, {
                ...settings.build,
                ...read,
                run: name,
                planFolder,
                folder: external_node_path_default().join(folder, 'images'),
                cache,
                env: host.env,
                journal,
                clock,
                signal,
                notice,
            }));
            const images = new Map(provided.records.map(({ reference, image }) => [reference, image]));
            recordImages(timeline, plan, provided.records);
            const hashing = { run: name, folder, signal };
            const hasher = new EngineHasher(exec, hashing);
            const opened = await phase('Cosmovisor', () => (0,stack_cosmovisor/* openCosmovisor */.n6)(exec, name, plan, images, folder, signal));
            const lastImage = plan.restart ? images.get((0,complete/* lastRelease */.Ik)(plan).image) : undefined;
            // Binaries say the same in the image and as they are taken out of it, which takes seconds.
            const [binaries, { cosmovisor, releases }, last] = await phase('binaries', () => Promise.all([
                askBinaries(exec, name, plan, opened, signal),
                pinReleases(exec, hasher, opened, hashing),
                lastImage && hasher.inImage(lastImage.id, (0,stack_cosmovisor/* programOf */.oQ)(lastImage, plan.chain.binary)),
            ]));
            for (const binary of binaries.releases)
                timeline.add({ type: 'binary-ran', ...binary });
            for (const [release, sha256] of releases.hashes) {
                timeline.add({ type: 'binary-hashed', release, sha256 });
            }
            const accounts = await (0,chain_accounts/* openAccounts */.H)(keys, binaries.prefix);
            const stack = await phase('prepare', () => (0,stack_stack/* prepareStack */.eK)(exec, {
                run: name,
                plan,
                planFolder,
                folder,
                model: read.model,
                images,
                cosmovisor,
                binaries,
                accounts,
                env: host.env,
                signal,
                notice,
            }));
            genesis = stack.genesis;
            const { id: chainId, denom } = stack.chain;
            timeline.add({ type: 'chain-read', chainId, denom, nodes: stack.cosmovisorNodes });
            await phase('preflight', async () => {
                (0,finding/* refuse */.T)([...stack.strangeSigners, ...(await missingMounts(plan, planFolder))]);
                checkChain({ plan, stack, accounts, binaries });
                await checkMachine(folder, stack.nodes.length);
            });
            const run = { name, plan, accounts, exec, clock, timeline, signal };
            const height = (seen) => timeline.add({ type: 'block', height: seen });
            live = new LiveStack(stack, logs, exec, clock, signal, fail, { notice, height });
            live.logs.listen(guarded(({ service, text }) => journal.debug(`${service} | ${text}`)));
            const traffic = new TrafficPlayer(run, stack, live, {
                images,
                planFolder,
                keep: (traffic, output) => (0,src_evidence/* keepTraffic */.$v)(evidence, traffic, output, secrets),
            });
            const known = { hasher, ...releases, lastImage: lastImage?.id ?? '', last };
            await rehearse({ run, stack, live, traffic, binaries: known, phase, fail });
            stop.signal.throwIfAborted();
        }
        catch (error) {
            const cause = await causeOf(error, stop.signal, clock);
            if (cause === broken)
                broken = undefined;
            failed(phases.current, cause);
            stop.abort(cause); // ends what still runs beside what failed
        }
        await live?.close().catch((error) => failed(phases.current, error));
        if (provided !== undefined && !cancelled.aborted) {
            const { keep } = provided;
            await phase('keep images', async () => {
                const disk = await keep();
                if (disk !== undefined)
                    timeline.add({ type: 'disk-measured', ...disk });
            }).catch((error) => failed('keep images', error));
        }
        const left = [];
        const configuration = () => (0,src_evidence/* keepConfiguration */.mZ)(folder, evidence, plan, genesis, secrets);
        await phases
            .run('clean up', async () => {
            await configuration().catch((error) => {
                left.push({ what: 'Keeping the configuration', error });
            });
            left.push(...(await workspace.close()));
            if (left.length > 0)
                throw new Error('not all of it is done');
        })
            .catch(() => { });
        for (const each of left) {
            failed('clean up', each.error);
            (0,src_workspace/* warnOfLeft */.hu)(journal, name, each);
        }
        if (broken !== undefined)
            failed('clean up', broken);
    });
    try {
        return await (0,src_evidence/* writeEvidence */.nP)(...[evidence, loaded, timeline.events, secrets, settings.bundle, journal.warning], (summary) => summary.split('\n').forEach(journal.foreign));
    }
    finally {
        await folders.evidence.close().catch((error) => {
            const what = 'Giving back the evidence folder';
            (0,src_workspace/* warnOfLeft */.hu)(journal, name, { what, error });
        });
    }
}
/** How long the watch over the containers may take to tell of one that died, in milliseconds. */
const CAUSE_LIMIT_MS = 3_000;
/**
 * What aborted the run is the cause; what was thrown because of it is only its echo. The echo may come
 * first: a connection breaks before the engine tells that the container behind it died.
 */
async function causeOf(error, signal, clock) {
    const fromTheEdges = !(error instanceof errors/* RehearsalError */.g0) ||
        error instanceof UnreachableError ||
        error instanceof system_exec/* CommandError */.Qd;
    if (fromTheEdges)
        await clock.sleep(CAUSE_LIMIT_MS, signal).catch(() => { });
    return signal.aborted ? signal.reason : error;
}
/** Runs named phases one after the other and keeps their times. */
class Phases {
    timeline;
    current = 'start';
    constructor(timeline) {
        this.timeline = timeline;
    }
    phase = (name, work) => this.run(name, work);
    async run(name, work) {
        this.current = name;
        this.timeline.add({ type: 'phase-started', phase: name });
        let ok = false;
        try {
            const result = await work();
            ok = true;
            return result;
        }
        finally {
            this.timeline.add({ type: 'phase-ended', phase: name, ok });
        }
    }
}
function main_record(timeline, phase, error, { placeOf }, cwd) {
    const { place, planPath } = error instanceof errors/* RehearsalError */.g0 ? error : {};
    const inPlan = planPath === undefined ? null : placeOf(planPath);
    timeline.add({
        type: 'failed',
        phase,
        message: (0,errors/* messageOf */.bD)(error),
        hint: error instanceof errors/* RehearsalError */.g0
            ? (error.hint ?? '')
            : 'This is a fault of the rehearsal itself, not of the chain; please report it.',
        lines: error instanceof errors/* RehearsalError */.g0 ? error.lines : stackOf(error),
        place: place ? { ...place, file: (0,load/* shortened */.vI)(place.file, cwd) } : inPlan,
    });
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
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


/***/ })

};
