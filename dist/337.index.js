export const id = 337;
export const ids = [337];
export const modules = {

/***/ 81655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ maskKey),
  x: () => (/* binding */ readKeys)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@cosmjs/crypto/build/index.js
var build = __webpack_require__(85748);
// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var encoding_build = __webpack_require__(35456);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/secrets/mnemonics.ts
var mnemonics = __webpack_require__(25172);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/plan/account-schema.ts
var account_schema = __webpack_require__(42914);
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
 *   not a private key that the rehearsal signs with. Neither the passphrase nor anything decrypted is in it.
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
    if (record.kind !== 'local')
        throw refusalOf(record, `The key ${source.name} of ${folder}`);
    const { kind: _, ...key } = record;
    return key;
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
            return new errors/* RehearsalError */.g0('KEY_UNUSABLE', `${key} uses the algorithm ${record.algorithm}; the rehearsal signs only with ${account_schema/* KEY_TYPES */.WJ.join(' and ')}`, {
                hint: `Give the account ${ANOTHER_SOURCE} together with sign: binary: the chain's own binary signs for it then.`,
            });
    }
}

// EXTERNAL MODULE: ./src/chain/keys/derive.ts
var derive = __webpack_require__(5435);
// EXTERNAL MODULE: ./src/chain/keys/kinds.ts
var kinds = __webpack_require__(5061);
;// CONCATENATED MODULE: ./src/chain/client/accounts.ts










/** Entropy of a new mnemonic: 24 words (BIP 39). */
const FRESH_ENTROPY_BYTES = 32;
/** Names of mnemonics that an error lists. */
const MOST_NAMED = 20;
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
        for (const privateKey of privateKeysOf(key))
            maskKey(privateKey, onSecret);
        keys.push({ name, key, isByBinary: source.sign === 'binary', balance: source.fresh });
    }
    return keys;
}
/**
 * Private keys of an account, as far as they are known without the chain: the path of a mnemonic's key may be the
 * chain's own, then those of the usual coin types.
 */
function privateKeysOf(key) {
    if (key.kind === 'keyring')
        return [key.pair.privateKey];
    const seed = (0,derive/* seedOf */.n3)(key.mnemonic);
    const paths = key.hdPath === undefined ? derive/* USUAL_COIN_TYPES */.D7.map(kinds/* pathOf */.XM) : [key.hdPath];
    return paths.map((path) => (0,derive/* keyOfSeed */.sN)(seed, path).privateKey);
}
/** Masks the notations in which programs print a private key: `keys export --unarmored-hex`, and JSON of a keyring. */
function maskKey(privateKey, onSecret) {
    const hex = (0,encoding_build.toHex)(privateKey);
    for (const form of [hex, hex.toUpperCase(), (0,encoding_build.toBase64)(privateKey)])
        onSecret(form);
}
async function readKey(name, source, places, onSecret) {
    const { keyring, 'hd-path': hdPath, 'key-type': type } = source;
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
    const { 'mnemonic-env': variable, 'mnemonic-file': file, 'mnemonic-name': wanted } = source;
    const given = await readSecret(`the mnemonic of the account ${name}`, { variable, file }, places);
    const mnemonic = given === undefined
        ? build.Bip39.encode(build.Random.getBytes(FRESH_ENTROPY_BYTES)).toString()
        : mnemonicOf(name, given, file === undefined ? undefined : { file, wanted }, onSecret);
    onSecret(mnemonic);
    return { kind: 'mnemonic', mnemonic, hdPath, type };
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
/**
 * The mnemonic that a text is, or that a file has among other things.
 *
 * @param from file of the text; undefined for a variable
 */
function mnemonicOf(account, text, from, onSecret) {
    if (from?.wanted === undefined) {
        // A secret as a whole: hidden as it is written, also if it is invalid.
        if (from === undefined || /^[a-z\s]+$/i.test(text))
            onSecret(text);
        const alone = (0,mnemonics/* validMnemonic */.ft)(text);
        if (alone !== undefined)
            return alone;
    }
    const found = from === undefined ? [] : (0,mnemonics/* mnemonicsIn */.rx)(text);
    const named = found.filter(({ name }) => from?.wanted === undefined || name === from.wanted);
    const [only, second] = named;
    if (only !== undefined && second === undefined)
        return only.mnemonic;
    throw notOne(account, { from, found, count: named.length });
}
function notOne(account, { from, found, count, }) {
    if (from === undefined || (found.length === 0 && from.wanted === undefined)) {
        return new errors/* RehearsalError */.g0('MNEMONIC_INVALID', `The mnemonic of the account ${account} is not a valid BIP 39 mnemonic`, { hint: 'It must be 12 to 24 English words with a valid checksum.' });
    }
    const names = [
        ...new Set(found.map(({ name, line }) => name ?? `one without a name in line ${line}`)),
    ];
    const there = names.length === 0 ? 'no valid mnemonic' : (0,words/* listed */.KE)(names.slice(0, MOST_NAMED));
    const { file, wanted } = from;
    const what = `the mnemonic ${wanted === undefined ? '' : `${wanted} `}of the account ${account}`;
    return new errors/* RehearsalError */.g0('MNEMONIC_INVALID', count === 0
        ? `Cannot find ${what} in ${file}`
        : `Cannot choose ${what}: ${file} has ${count}${wanted === undefined ? '' : ' with that name'}`, {
        hint: `The file has ${there}. Set mnemonic-name to the variable, the key or the name of \`keys add NAME\` that it belongs to.`,
    });
}


/***/ }),

/***/ 73880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openItem),
/* harmony export */   p: () => (/* binding */ sealItem)
/* harmony export */ });
/* harmony import */ var jose_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5674);
/* harmony import */ var jose_jwe_compact_decrypt__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74060);
/* harmony import */ var jose_jwe_compact_encrypt__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73587);
/* harmony import */ var _record__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84374);




/** Encryption of an item by 99designs/keyring (`file.go`, `Set`). */
const KEY_ALGORITHM = 'PBES2-HS256+A128KW';
const CONTENT_ALGORITHM = 'A256GCM';
/** PBKDF2 iterations written by the chains' own binaries (jose2go `pbse2_hmac_aeskw.go`). */
const ITERATIONS = 8192;
/** Maximum number of iterations in a file, as accepted by those binaries (less than a second of work). */
const MOST_ITERATIONS = 1_300_000;
/**
 * Decrypts one file of 99designs/keyring's file backend: a compact JWE around the JSON of an Item
 * (`file.go`, `keyring.go`).
 *
 * @returns the item's data (a record, for a file `<name>.info`), or undefined if the passphrase
 * does not open it; a modified file is indistinguishable from a wrong passphrase
 * @throws KeyringFormatError if it is not such a file. Neither the passphrase nor any of the
 * content is in the error.
 */
async function openItem(content, passphrase) {
    const payload = await decrypt(content.trim(), new TextEncoder().encode(passphrase));
    return payload === undefined ? undefined : dataOf(payload);
}
/**
 * Encrypts an item in the format read by {@link openItem}, as the chains' own binaries do (`file.go`, `Set`).
 *
 * @param key name of the item: that of its file, without escapes
 */
async function sealItem(key, data, passphrase) {
    const item = {
        Key: key,
        Data: Buffer.from(data).toString('base64'),
        Label: '',
        Description: '',
        KeychainNotTrustApplication: false,
        KeychainNotSynchronizable: false,
    };
    const text = new TextEncoder();
    return await new jose_jwe_compact_encrypt__WEBPACK_IMPORTED_MODULE_1__/* .CompactEncrypt */ .j(text.encode(JSON.stringify(item)))
        .setProtectedHeader({ alg: KEY_ALGORITHM, enc: CONTENT_ALGORITHM })
        .setKeyManagementParameters({ p2c: ITERATIONS })
        .encrypt(text.encode(passphrase));
}
async function decrypt(jwe, passphrase) {
    try {
        const { plaintext } = await (0,jose_jwe_compact_decrypt__WEBPACK_IMPORTED_MODULE_2__/* .compactDecrypt */ .d)(jwe, passphrase, {
            keyManagementAlgorithms: [KEY_ALGORITHM],
            contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
            maxPBES2Count: MOST_ITERATIONS,
            maxDecompressedLength: 0,
        });
        return plaintext;
    }
    catch (error) {
        if (error instanceof jose_errors__WEBPACK_IMPORTED_MODULE_3__/* .JWEDecryptionFailed */ .xO)
            return undefined;
        // The library's messages only concern the header, which is not encrypted.
        if (error instanceof jose_errors__WEBPACK_IMPORTED_MODULE_3__/* .JOSEError */ .i4)
            throw new _record__WEBPACK_IMPORTED_MODULE_0__/* .KeyringFormatError */ .lK(error.message);
        throw error;
    }
}
/**
 * Data of a decrypted item.
 *
 * @throws KeyringFormatError without a cause: the JSON parser's message quotes its input
 */
function dataOf(payload) {
    try {
        const { Data: data } = JSON.parse(new TextDecoder().decode(payload));
        if (typeof data === 'string')
            return new Uint8Array(Buffer.from(data, 'base64'));
    }
    catch {
        // Not JSON, or not an object.
    }
    throw new _record__WEBPACK_IMPORTED_MODULE_0__/* .KeyringFormatError */ .lK('it contains no keyring item');
}


/***/ }),

/***/ 84374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ encodeLocalInfo),
/* harmony export */   Ym: () => (/* binding */ encodeRecord),
/* harmony export */   eT: () => (/* binding */ decodeRecord),
/* harmony export */   lK: () => (/* binding */ KeyringFormatError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51008);
/* harmony import */ var cosmjs_types_cosmos_crypto_keyring_v1_record__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58811);
/* harmony import */ var cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19541);
/* harmony import */ var _plan_account_schema__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42914);
/* harmony import */ var _keys_kinds__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5061);






/** Error for data that no Cosmos SDK keyring writes; the message is the reason, as a clause. */
class KeyringFormatError extends Error {
}
/**
 * Decodes the data of a keyring item: amino of a `LegacyInfo` (Cosmos SDK up to 0.45, `crypto/keyring/info.go`)
 * or a protobuf `cosmos.crypto.keyring.v1.Record` (since 0.46). The bytes determine which: binaries since 0.46
 * rewrite each amino record when they first read it (`crypto/keyring/keyring.go`, `migrate`), so one keyring
 * may contain both.
 *
 * @throws KeyringFormatError if it is neither, or its two keys are not a pair; with no part of the record in it
 */
function decodeRecord(data) {
    try {
        return decodeAmino(data) ?? decodeProtobuf(data);
    }
    catch (error) {
        if (error instanceof KeyringFormatError)
            throw error;
        throw new KeyringFormatError('its record is neither amino nor protobuf');
    }
}
/**
 * Encodes a private key as the data of a keyring item, in amino (`localInfo`): readable by binaries of every
 * SDK version for keys of the SDK, and the only format for those up to 0.45.
 *
 * @param publicKeyType Protobuf type of the chain's public keys
 */
function encodeLocalInfo(name, { type, privateKey, publicKey }, publicKeyType) {
    const names = aminoNames(type, publicKeyType);
    const struct = new cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__.BinaryWriter()
        .uint32(tagOf(LOCAL_NAME))
        .string(name)
        .uint32(tagOf(LOCAL_PUBLIC_KEY))
        .bytes(withPrefix(`${aminoPrefix(names.publicKey)}21`, publicKey))
        .uint32(tagOf(LOCAL_PRIVATE_KEY))
        .bytes(withPrefix(`${aminoPrefix(names.privateKey)}20`, privateKey))
        .uint32(tagOf(LOCAL_ALGORITHM))
        .string(type)
        .finish();
    return new cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__.BinaryWriter().bytes(withPrefix(infoPrefix('local'), struct)).finish();
}
/**
 * Encodes a private key as the data of a keyring item, in Protobuf (since SDK 0.46).
 *
 * @param publicKeyType Protobuf type of the chain's public keys
 */
function encodeRecord(name, { privateKey, publicKey }, publicKeyType) {
    const privateKeyType = publicKeyType.replace(/PubKey$/, 'PrivKey');
    // Keys of all packages have one field, the bytes of the key.
    const privKey = { typeUrl: privateKeyType, value: cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PrivKey.encode({ key: privateKey }).finish() };
    const pubKey = { typeUrl: publicKeyType, value: cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PubKey.encode({ key: publicKey }).finish() };
    return cosmjs_types_cosmos_crypto_keyring_v1_record__WEBPACK_IMPORTED_MODULE_2__/* .Record */ .mS.encode({ name, pubKey, local: { privKey } }).finish();
}
/** The SDK's name of its algorithm (`crypto/hd/algo.go`), and that of Ethermint's (`crypto/hd/algorithm.go`). */
const SECP256K1 = 'secp256k1';
const ETH_SECP256K1 = 'eth_secp256k1';
/** Concrete types of `LegacyInfo` (`crypto/keyring/codec.go`), by their amino prefix in hex. */
const AMINO_KINDS = new Map(['local', 'ledger', 'offline', 'multi'].map((kind) => [infoPrefix(kind), kind]));
/** Amino prefixes of keys (`crypto/keys/secp256k1/secp256k1.go`), each with the length of the key in one byte. */
const AMINO_PRIVATE_KEY = /^e1b0f79b20/;
const AMINO_PUBLIC_KEY = /^eb5ae98721/;
/** The same of any package: Ethermint, Injective and others register names of their own. */
const ANY_PRIVATE_KEY = /^.{8}20/;
const ANY_PUBLIC_KEY = /^.{8}21/;
/** Field numbers of `localInfo` (`crypto/keyring/info.go`); amino counts from 1. */
const LOCAL_NAME = 1;
const LOCAL_PUBLIC_KEY = 2;
const LOCAL_PRIVATE_KEY = 3;
const LOCAL_ALGORITHM = 4;
function infoPrefix(kind) {
    return aminoPrefix(`crypto/keys/${kind}Info`);
}
/**
 * The 4-byte amino prefix of a concrete type's name, in hex: from the name's SHA-256, the bytes after 3 bytes
 * of disambiguation, with zero bytes skipped before each (go-amino `codec.go`, `nameToDisfix`).
 */
function aminoPrefix(name) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest();
    const disambiguation = hash.findIndex((byte) => byte !== 0);
    const rest = hash.subarray(disambiguation + 3);
    const start = rest.findIndex((byte) => byte !== 0);
    return rest.subarray(start, start + 4).toString('hex');
}
/**
 * Decodes an amino record.
 *
 * @returns undefined without amino's frame: its length, then the prefix of a known type
 */
function decodeAmino(data) {
    const frame = new cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__.BinaryReader(data);
    const length = frame.uint32();
    if (frame.pos + length !== data.length)
        return undefined;
    const kind = AMINO_KINDS.get(toHex(data.subarray(frame.pos, frame.pos + 4)));
    if (kind !== 'local')
        return kind && { kind };
    const fields = bytesFields(data.subarray(frame.pos + 4));
    const local = (privatePrefix, publicPrefix) => ({
        privateKey: without(privatePrefix, fields.get(LOCAL_PRIVATE_KEY)),
        publicKey: without(publicPrefix, fields.get(LOCAL_PUBLIC_KEY)),
    });
    const algorithm = algorithmOf(Buffer.from(fields.get(LOCAL_ALGORITHM) ?? []).toString('latin1') || undefined);
    const own = local(AMINO_PRIVATE_KEY, AMINO_PUBLIC_KEY);
    if (own.privateKey && own.publicKey) {
        return checkedKey(SECP256K1, own.privateKey, own.publicKey, _keys_kinds__WEBPACK_IMPORTED_MODULE_5__/* .SDK_PUBLIC_KEY */ .vR);
    }
    const eth = local(ANY_PRIVATE_KEY, ANY_PUBLIC_KEY);
    if (algorithm === ETH_SECP256K1 && eth.privateKey && eth.publicKey) {
        return checkedKey(ETH_SECP256K1, eth.privateKey, eth.publicKey, undefined);
    }
    return otherAlgorithm(algorithm);
}
/**
 * Amino names of keys: those of Ethereum's kind begin with the name of the chain's first package, as
 * `/ethermint.crypto.v1.ethsecp256k1.PubKey` and `ethermint/PubKeyEthSecp256k1`.
 */
function aminoNames(type, publicKeyType) {
    const [, first = ''] = /^\/(\w+)\./.exec(publicKeyType) ?? [];
    return type === SECP256K1
        ? { publicKey: 'tendermint/PubKeySecp256k1', privateKey: 'tendermint/PrivKeySecp256k1' }
        : { publicKey: `${first}/PubKeyEthSecp256k1`, privateKey: `${first}/PrivKeyEthSecp256k1` };
}
/** Length-delimited fields of an amino struct, which uses protobuf's wire format. */
function bytesFields(struct) {
    const reader = new cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__.BinaryReader(struct);
    const fields = new Map();
    while (reader.pos < reader.len) {
        const [field] = reader.tag();
        fields.set(field, reader.bytes());
    }
    return fields;
}
/** Bytes of a key after its amino prefix and its length. */
function without(prefix, bytes) {
    const [found] = prefix.exec(bytes === undefined ? '' : toHex(bytes)) ?? [];
    return found === undefined ? undefined : bytes?.subarray(found.length / 2);
}
function withPrefix(prefix, bytes) {
    return Buffer.concat([Buffer.from(prefix, 'hex'), bytes]);
}
/** Tag of a length-delimited field. */
function tagOf(field) {
    return (field << 3) | 2;
}
function decodeProtobuf(data) {
    const { pubKey, local, ledger, multi, offline } = cosmjs_types_cosmos_crypto_keyring_v1_record__WEBPACK_IMPORTED_MODULE_2__/* .Record */ .mS.decode(data);
    const privKey = local?.privKey;
    if (privKey && pubKey) {
        const type = (0,_keys_kinds__WEBPACK_IMPORTED_MODULE_5__/* .typeOfKeys */ .Y$)(privKey.typeUrl);
        if (type !== undefined && (0,_keys_kinds__WEBPACK_IMPORTED_MODULE_5__/* .typeOfKeys */ .Y$)(pubKey.typeUrl) === type) {
            const { key: privateKey } = cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PrivKey.decode(privKey.value);
            return checkedKey(type, privateKey, cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PubKey.decode(pubKey.value).key, pubKey.typeUrl);
        }
        // Such as /cosmos.crypto.ed25519.PrivKey: a package, then the algorithm.
        return otherAlgorithm(algorithmOf(/^\/[\w.]+\.(\w+)\.PrivKey$/.exec(privKey.typeUrl)?.[1]));
    }
    if (pubKey && ledger)
        return { kind: 'ledger' };
    if (pubKey && multi)
        return { kind: 'multi' };
    if (pubKey && offline)
        return { kind: 'offline' };
    throw new KeyringFormatError('its record has no key');
}
/** Name of an algorithm as the command line has it. */
function algorithmOf(name) {
    return name === 'ethsecp256k1' ? ETH_SECP256K1 : name;
}
/**
 * A record of another algorithm.
 *
 * @throws KeyringFormatError if the name is invalid: it could then be any part of the record
 */
function otherAlgorithm(name) {
    if (name === undefined || !/^\w{1,32}$/.test(name) || _plan_account_schema__WEBPACK_IMPORTED_MODULE_4__/* .KEY_TYPES */ .WJ.some((type) => type === name)) {
        throw new KeyringFormatError('its record has a private key of unknown type');
    }
    return { kind: 'other', algorithm: name };
}
/**
 * A local key.
 *
 * @throws KeyringFormatError unless its two keys are a pair
 */
function checkedKey(type, privateKey, publicKey, publicKeyType) {
    if (privateKey.length !== 32) {
        throw new KeyringFormatError('its private key does not have 32 bytes');
    }
    const pair = (0,_keys_kinds__WEBPACK_IMPORTED_MODULE_5__/* .pairOf */ .cF)(privateKey);
    if (toHex(pair.publicKey) !== toHex(publicKey)) {
        throw new KeyringFormatError('its private key does not match its public key');
    }
    return { kind: 'local', type, ...pair, publicKeyType };
}
function toHex(bytes) {
    return Buffer.from(bytes).toString('hex');
}


/***/ }),

/***/ 66991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownConfiguration)
/* harmony export */ });
/* harmony import */ var _secret_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53204);
/* harmony import */ var _sensitive__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21869);


/** Keys whose value is a map of names to values, such as variables. */
const NAMED_VALUES = new Set([
    'environment',
    'env',
    'labels',
    'args',
    'annotations',
    'options',
    'driver_opts',
]);
/** Keys whose values are arguments of a program. */
const ARGUMENTS = new Set(['command', 'entrypoint', 'test', 'flags']);
/**
 * Configuration of a build or a stack (a compose model, a bake file) for display: hides values that are secret by
 * name or form in variables, labels, build arguments, commands, health checks and all other texts.
 *
 * @param key name of the value itself
 */
function shownConfiguration(value, key = '') {
    if (typeof value === 'string')
        return (0,_sensitive__WEBPACK_IMPORTED_MODULE_1__/* .withoutSensitive */ .f1)(value);
    if (Array.isArray(value)) {
        const texts = value.filter((part) => typeof part === 'string');
        const isArguments = ARGUMENTS.has(key) && texts.length === value.length;
        return isArguments ? (0,_sensitive__WEBPACK_IMPORTED_MODULE_1__/* .shownArguments */ .AS)(texts) : value.map((part) => shownConfiguration(part));
    }
    if (typeof value !== 'object' || value === null)
        return value;
    const isNamed = NAMED_VALUES.has(key);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [
        name,
        typeof part === 'string' && (isNamed || (0,_secret_names__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name))
            ? (0,_sensitive__WEBPACK_IMPORTED_MODULE_1__/* .shownValue */ .JJ)(name, part)
            : shownConfiguration(part, name),
    ]));
}


/***/ })

};
