export const id = 728;
export const ids = [728];
export const modules = {

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
/* harmony export */   eT: () => (/* binding */ decodeRecord),
/* harmony export */   lK: () => (/* binding */ KeyringFormatError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51008);
/* harmony import */ var cosmjs_types_cosmos_crypto_keyring_v1_record__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58811);
/* harmony import */ var cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19541);




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
 * SDK version, and the only format for those up to 0.45.
 */
function encodeLocalInfo(name, { privateKey, publicKey }) {
    const struct = new cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__.BinaryWriter()
        .uint32(tagOf(LOCAL_NAME))
        .string(name)
        .uint32(tagOf(LOCAL_PUBLIC_KEY))
        .bytes(withPrefix(AMINO_PUBLIC_KEY, publicKey))
        .uint32(tagOf(LOCAL_PRIVATE_KEY))
        .bytes(withPrefix(AMINO_PRIVATE_KEY, privateKey))
        .uint32(tagOf(LOCAL_ALGORITHM))
        .string(SECP256K1)
        .finish();
    return new cosmjs_types_binary__WEBPACK_IMPORTED_MODULE_1__.BinaryWriter().bytes(withPrefix(infoPrefix('local'), struct)).finish();
}
/** The SDK's name of the algorithm (`crypto/hd/algo.go`). */
const SECP256K1 = 'secp256k1';
/** Concrete types of `LegacyInfo` (`crypto/keyring/codec.go`), by their amino prefix in hex. */
const AMINO_KINDS = new Map(['local', 'ledger', 'offline', 'multi'].map((kind) => [infoPrefix(kind), kind]));
/** Amino prefixes of keys (`crypto/keys/secp256k1/secp256k1.go`), each with the length of the key in one byte. */
const AMINO_PRIVATE_KEY = `${aminoPrefix('tendermint/PrivKeySecp256k1')}20`;
const AMINO_PUBLIC_KEY = `${aminoPrefix('tendermint/PubKeySecp256k1')}21`;
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
    const privateKey = without(AMINO_PRIVATE_KEY, fields.get(LOCAL_PRIVATE_KEY));
    const publicKey = without(AMINO_PUBLIC_KEY, fields.get(LOCAL_PUBLIC_KEY));
    if (privateKey && publicKey)
        return pairOf(privateKey, publicKey);
    return otherAlgorithm(Buffer.from(fields.get(LOCAL_ALGORITHM) ?? []).toString('latin1'));
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
function without(prefix, bytes) {
    if (bytes === undefined || !toHex(bytes).startsWith(prefix))
        return undefined;
    return bytes.subarray(prefix.length / 2);
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
        if (privKey.typeUrl === cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PrivKey.typeUrl && pubKey.typeUrl === cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PubKey.typeUrl) {
            return pairOf(cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PrivKey.decode(privKey.value).key, cosmjs_types_cosmos_crypto_secp256k1_keys__WEBPACK_IMPORTED_MODULE_3__.PubKey.decode(pubKey.value).key);
        }
        // Such as /ethermint.crypto.v1.ethsecp256k1.PrivKey: a chain's package, then the algorithm.
        return otherAlgorithm(/^\/[\w.]+\.(\w+)\.PrivKey$/.exec(privKey.typeUrl)?.[1]);
    }
    if (pubKey && ledger)
        return { kind: 'ledger' };
    if (pubKey && multi)
        return { kind: 'multi' };
    if (pubKey && offline)
        return { kind: 'offline' };
    throw new KeyringFormatError('its record has no key');
}
/**
 * A record of another algorithm.
 *
 * @throws KeyringFormatError if the name is invalid: it could then be any part of the record
 */
function otherAlgorithm(name) {
    if (name === undefined || !/^\w{1,32}$/.test(name) || name === SECP256K1) {
        throw new KeyringFormatError('its record has a private key of unknown type');
    }
    return { kind: 'other', algorithm: name === 'ethsecp256k1' ? 'eth_secp256k1' : name };
}
function pairOf(privateKey, publicKey) {
    if (toHex(publicKeyOf(privateKey)) !== toHex(publicKey)) {
        throw new KeyringFormatError('its private key does not match its public key');
    }
    return {
        kind: 'secp256k1',
        privateKey: Uint8Array.from(privateKey),
        publicKey: Uint8Array.from(publicKey),
    };
}
function publicKeyOf(privateKey) {
    if (privateKey.length !== 32)
        throw new KeyringFormatError('its private key does not have 32 bytes');
    const curve = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)('secp256k1');
    curve.setPrivateKey(privateKey);
    return curve.getPublicKey(null, 'compressed');
}
function toHex(bytes) {
    return Buffer.from(bytes).toString('hex');
}


/***/ }),

/***/ 17352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ PROPOSAL_STATUS)
/* harmony export */ });
/** Statuses of a decided proposal, the same in both dialects of gov (`cosmos.gov.v1.ProposalStatus`). */
const PROPOSAL_STATUS = {
    passed: 'PROPOSAL_STATUS_PASSED',
    rejected: 'PROPOSAL_STATUS_REJECTED',
    failed: 'PROPOSAL_STATUS_FAILED',
};


/***/ }),

/***/ 34702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ upgradeFolder),
/* harmony export */   Z5: () => (/* binding */ launchedFolder),
/* harmony export */   hw: () => (/* binding */ GENESIS),
/* harmony export */   kG: () => (/* binding */ ADDED_FOLDER),
/* harmony export */   lV: () => (/* binding */ releaseBinary),
/* harmony export */   oH: () => (/* binding */ RELEASES_FOLDER)
/* harmony export */ });
/** Folder of the rehearsal's additions in a Cosmovisor image. */
const ADDED_FOLDER = '/opt/rehearsal';
const RELEASES_FOLDER = `${ADDED_FOLDER}/releases`;
/** Path of a release's binary in a generated Cosmovisor image, by the release's index in the plan. */
function releaseBinary(index, binary) {
    return `${RELEASES_FOLDER}/${index}/${binary}`;
}
/** Cosmovisor's folder of a chain's first binary. */
const GENESIS = 'genesis';
/** Cosmovisor's folder of an upgrade's binary: the name, escaped by Go's `url.PathEscape`. */
function upgradeFolder(upgrade) {
    const escaped = encodeURIComponent(upgrade)
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/%(24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
    return `upgrades/${escaped}`;
}
/** Folder of the upgrade whose binary a log line of Cosmovisor names as started: `upgrades/v2`. */
function launchedFolder(line) {
    if (line.includes('NEEDED'))
        return undefined;
    return /cosmovisor\/(upgrades\/[^/\s"]+)\/bin/.exec(line)?.[1];
}


/***/ }),

/***/ 51393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gH: () => (/* binding */ dryStartMarks),
/* harmony export */   kT: () => (/* binding */ shim),
/* harmony export */   xc: () => (/* binding */ DRY_START)
/* harmony export */ });
/* harmony import */ var _layout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34702);

/** Variable that makes the shim exit instead of starting the node; its value is a word unique to the start. */
const DRY_START = 'REHEARSAL_DRY_START';
/** Prefixes of the output lines of a dry start, by its word: for the number of arguments and for each argument. */
function dryStartMarks(word) {
    return {
        count: `rehearsal-start-arguments:${word}:`,
        argument: `rehearsal-start-argument:${word}:`,
    };
}
/**
 * Replaces the chain's binary in the image of the first release: a script that starts the node starts Cosmovisor,
 * and every other command of the script reaches the real binary.
 */
function shim(binary, run) {
    const { count, argument } = dryStartMarks(`\${${DRY_START}}`);
    return `#!/bin/sh
real="${_layout__WEBPACK_IMPORTED_MODULE_0__/* .RELEASES_FOLDER */ .oH}/0/${binary}"
for argument; do
  [ "$argument" = start ] || continue
  if [ -n "\${${DRY_START}:-}" ]; then
    printf '%s\\n' "${count}$#"
    for argument; do printf '%s\\n' "${argument}$argument"; done
    exit 0
  fi
  [ -z "\${DAEMON_HOME:-}" ] || exec ${run} "$@"
done
exec "$real" "$@"
`;
}


/***/ }),

/***/ 60933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ cosmovisorDialect),
/* harmony export */   T1: () => (/* binding */ cosmovisorVersion),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   jD: () => (/* binding */ DEFAULT_VERSION)
/* harmony export */ });
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82542);

/** Default version. */
const DEFAULT_VERSION = 'v1.5.0';
/** Version of Cosmovisor in the generated image. */
function cosmovisorVersion({ cosmovisor }) {
    return cosmovisor.version ?? DEFAULT_VERSION;
}
function isBefore(version, other) {
    return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(version, other) === false;
}
/** The dialect of a version: `run` came with 1.1, and durations instead of milliseconds with 1.2. */
function cosmovisorDialect(version) {
    return {
        command: isBefore(version, '1.1') ? ['cosmovisor'] : ['cosmovisor', 'run'],
        pollInterval: isBefore(version, '1.2') ? '300' : '300ms',
    };
}
/** Go module of a version, which moved with 1.4. */
function moduleOf(version) {
    return isBefore(version, '1.4')
        ? 'github.com/cosmos/cosmos-sdk/cosmovisor'
        : 'cosmossdk.io/tools/cosmovisor';
}


/***/ }),

/***/ 7278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);

/**
 * Refuses the rehearsal if there are findings.
 *
 * @throws RehearsalError with every finding
 */
function refuse(findings) {
    const [first, ...more] = findings;
    if (first === undefined)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(first.code, first.message, {
        hint: first.hint,
        planPath: first.planPath,
        lines: more.map(({ code, message, hint }) => `Also: ${code}: ${message}. ${hint}`),
    });
}


/***/ }),

/***/ 41728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uq: () => (/* binding */ REPORT_FILE),
  Jt: () => (/* binding */ SUMMARY_LIMIT),
  ZN: () => (/* binding */ eventLog),
  $T: () => (/* binding */ keepBuilds),
  mZ: () => (/* binding */ keepConfiguration),
  U0: () => (/* binding */ keepImages),
  Ob: () => (/* binding */ keepLog),
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
// EXTERNAL MODULE: ./src/procedure/step.ts
var procedure_step = __webpack_require__(31887);
// EXTERNAL MODULE: ./src/chain/modules/proposal-status.ts
var proposal_status = __webpack_require__(17352);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/plan/route.ts
var plan_route = __webpack_require__(90234);
// EXTERNAL MODULE: ./src/procedure/moment.ts
var moment = __webpack_require__(22321);
// EXTERNAL MODULE: ./src/procedure/planned-checks.ts
var planned_checks = __webpack_require__(42845);
// EXTERNAL MODULE: ./src/report/model/check-names.ts
var check_names = __webpack_require__(80373);
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
    const found = (0,planned_checks/* checksOfPlan */.g)(plan).flatMap(({ id, path, provenBy }) => {
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
    const first = (0,plan_route/* startReleaseOf */.r)(plan.upgrades);
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
function foldReport(reported, events) {
    const { plan, file } = reported;
    const queries = ofType(events, 'query-answered').map((event) => ({
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
            id: ofType(events, 'chain-read').at(-1)?.chainId ?? plan.chain.id ?? null,
            binary: plan.chain.binary,
        },
        releases: plan.releases.map(({ name, image }) => {
            const ready = ofType(events, 'image-provided').findLast((event) => event.reference === image);
            const ran = ofType(events, 'binary-ran').findLast((event) => event.release === name);
            const traced = ofType(events, 'release-traced').findLast((event) => event.release === name);
            const hashed = ofType(events, 'binary-hashed').findLast((event) => event.release === name);
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
        images: ofType(events, 'image-provided').map(({ reference, decision, imageId, digests, bytes, key, ms }) => ({
            reference,
            decision,
            imageId,
            digests: [...digests],
            bytes,
            key,
            ms,
        })),
        disk: foldDisk(events),
        binaries: ofType(events, 'binary-seen').map(({ type: _, at, ...seen }) => ({
            ...seen,
            at: timeOf(at),
        })),
        upgrades: plan.upgrades.map((upgrade) => foldUpgrade(plan, upgrade, events)),
        queries,
        traffic: ofType(events, 'traffic-played').map(({ name, stage, ok, mayFail, output, at }) => ({
            name,
            stage,
            ok,
            mayFail,
            output,
            at: timeOf(at),
        })),
        notices: ofType(events, 'notice').map(({ message }) => message),
        restart: foldRestart(events),
        phases: foldPhases(events),
        ...foldTime(events),
        blocks: foldBlocks(events),
    };
    // A rehearsal without errors fails, too, if the events do not prove every check.
    const cause = (0,verdict/* failureOf */.g5)(plan, recorded, events) ??
        (0,verdict/* unproven */.gm)(plan, recorded, events, checksOf(reported, recorded, null, events));
    const checks = checksOf(reported, recorded, cause, events);
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
function ofType(events, type) {
    return events.filter((event) => event.type === type);
}
function foldUpgrade(plan, { name, from, to }, events) {
    const own = events.filter((event) => 'upgrade' in event && event.upgrade === name);
    const submitted = ofType(own, 'proposal-submitted').at(-1);
    const done = ofType(own, 'upgrade-done').at(-1);
    const known = ofType(events, 'chain-read').at(-1)?.nodes ?? plan.stack.cosmovisor ?? [];
    const nodes = foldNodes(known, own);
    return {
        name,
        from,
        to,
        done: done !== undefined,
        proposal: submitted === undefined ? null : foldProposal(submitted, own),
        height: done?.height ?? submitted?.upgradeHeight ?? null,
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
    const decided = ofType(own, 'proposal-decided').findLast((event) => event.id === submitted.id);
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
    const halted = ofType(own, 'node-halted');
    const swapped = ofType(own, 'node-swapped');
    const appHashes = new Map(Object.entries(ofType(own, 'upgrade-done').at(-1)?.appHashes ?? {}));
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
    const last = ofType(events, 'restarted').at(-1);
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
        ...{ name: (0,procedure_step/* titleOf */.Gg)(step), step, startedAt: timeOf(at), ms, ok },
    }));
}
/** Folds the blocks of a timeline, without heights that nodes report again after a restart. */
function foldBlocks(events) {
    const begin = firstAt(events);
    let highest = 0;
    return ofType(events, 'block').flatMap(({ height, at }) => {
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
    const measured = ofType(events, 'disk-measured').at(-1);
    return measured === undefined
        ? null
        : { before: { ...measured.before }, after: { ...measured.after } };
}

// EXTERNAL MODULE: ./src/report/formats/markdown.ts + 1 modules
var markdown = __webpack_require__(94743);
;// CONCATENATED MODULE: ./src/report/formats/badge.ts


/** Renders a status badge in the JSON of shields.io endpoints (https://shields.io/badges/endpoint-badge). */
function renderBadge(report) {
    const { result, upgrades } = report;
    const done = upgrades.filter(({ done }) => done).length;
    const route = (0,plan_route/* routeOf */.L)(report.upgrades).join(' → ');
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
        async read(from, to) {
            const buffer = Buffer.alloc(Math.max(0, to - from));
            let filled = 0;
            while (filled < buffer.length) {
                const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, from + filled);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            return buffer.subarray(0, filled);
        },
    };
}

// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(98488);
// EXTERNAL MODULE: ./src/report/model/format.ts
var model_format = __webpack_require__(8761);
;// CONCATENATED MODULE: ./src/report/model/upgrades.ts

/** Releases that ran, in order; empty if the report has neither upgrades nor releases. */
function doneRoute({ upgrades, releases }) {
    const done = (0,plan_route/* routeOf */.L)(upgrades.filter((upgrade) => upgrade.done));
    const first = upgrades[0]?.from ?? releases[0]?.name;
    return done.length > 0 || first === undefined ? done : [first];
}
/** The upgrade with the longest halt; undefined if none was measured. */
function longestHalt(upgrades) {
    return upgrades.reduce((most, upgrade) => (upgrade.resumedAfterMs ?? -1) > (most?.resumedAfterMs ?? -1) ? upgrade : most, undefined);
}

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
function votingBars({ proposal }) {
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

;// CONCATENATED MODULE: ./src/report/model/answers.ts
const DEEPEST = 8;
/** Finds the first list of flat objects in a JSON answer; null if there is none. */
function findListing(answer) {
    const value = parseJson(answer);
    return value === undefined ? null : search(value, []);
}
/** Parses a JSON text; undefined if it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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

// EXTERNAL MODULE: ./src/report/formats/section.ts
var section = __webpack_require__(35050);
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
    return (0,section/* limitedBlock */.oS)(indented(answer), parseJson(answer) === undefined ? 'text' : 'json');
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
        (0,markdown/* text */.Qq)((0,format/* gigabytes */.kN)(bytes)),
        key === null ? section/* DASH */.jr : (0,markdown/* code */.aY)(key.slice(0, 12)),
        digests[0] === undefined ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(digests[0], 100)),
    ]);
    const taken = Object.entries(disk ?? {}).map(([moment, { free, images, cache }]) => {
        const held = images === null ? '' : `, ${(0,format/* gigabytes */.kN)(images)} in images`;
        return `${moment}: ${(0,format/* gigabytes */.kN)(free)} free${held}, ${(0,format/* gigabytes */.kN)(cache)} in the cache`;
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
        source === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)((0,model_format/* shownSource */.Vt)(source), 160)),
        sha256 === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,format/* shortHash */.BC)(sha256)),
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
        const { name, proposal, appliedAfterMs, resumedAfterMs } = upgrade;
        return [
            proposal === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)(proposal.id),
            (0,markdown/* code */.aY)(name),
            proposal === null ? (0,markdown.md) `not proposed` : (0,markdown/* text */.Qq)((0,model_format/* statusWord */.Hm)(proposal.status)),
            (0,markdown/* text */.Qq)((0,model_format/* formatTally */.eQ)(proposal?.tally ?? null)),
            proposal === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)((0,model_format/* formatVoting */.r7)(proposal)),
            heightOf(upgrade),
            upgrade.haltedAt === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)((0,model_format/* formatTimeOfDay */.qY)(upgrade.haltedAt)),
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
    const began = report.startedAt === null ? '' : `, started ${(0,model_format/* formatTime */.fU)(report.startedAt)}`;
    const time = `${(0,format/* formatDuration */.a3)(totalMs)}${began}`;
    const passed = checks.filter(({ result }) => result === 'passed').length;
    const count = (0,markdown.md) `${passed} of ${checks.length} checks passed.`;
    if (done.length === 0)
        return (0,markdown.md) `No upgrade was done (${time}). ${count}`;
    const route = doneRoute(report).map(markdown/* code */.aY);
    const doneOf = done.length === upgrades.length ? `${done.length}` : `${done.length} of ${upgrades.length}`;
    const noun = upgrades.length === 1 ? 'upgrade' : 'upgrades';
    const longest = longestHalt(done);
    const halt = (0,format/* formatDuration */.a3)(longest?.resumedAfterMs ?? 0);
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
;// CONCATENATED MODULE: ./src/stack/compose/shown.ts


/**
 * A compose model for display: without the contents of configs and secrets, and with values masked that are
 * secret by name or form, in variables, labels, build arguments, commands, health checks and all other texts.
 */
function withoutSecrets(model) {
    const { configs, secrets, ...rest } = model;
    return {
        ...(0,shown_configuration/* shownConfiguration */.U)(rest),
        ...(configs && { configs: hiddenFiles(configs) }),
        ...(secrets && { secrets: hiddenFiles(secrets) }),
    };
}
function hiddenFiles(files) {
    return Object.fromEntries(Object.entries(files).map(([name, { content, ...kept }]) => [
        name,
        content === undefined ? kept : { ...kept, content: sensitive/* HIDDEN */.RG },
    ]));
}

// EXTERNAL MODULE: ./src/stack/prepare/prepare.ts + 15 modules
var prepare = __webpack_require__(11277);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
// EXTERNAL MODULE: ./src/evidence/folder.ts
var folder = __webpack_require__(44689);
// EXTERNAL MODULE: ./src/evidence/names.ts
var names = __webpack_require__(83781);
// EXTERNAL MODULE: ./src/evidence/safe-name.ts
var safe_name = __webpack_require__(47862);
;// CONCATENATED MODULE: ./src/evidence/evidence.ts


















const REPORT_FILE = names/* REPORTS */.Sk.report;
/** Limit of a step's summary in bytes; GitHub drops a larger one entirely. */
const SUMMARY_LIMIT = 1024 * 1024;
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
        summary = renderSummary(report, { maxBytes: SUMMARY_LIMIT });
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
        ...Object.values(prepare/* COMPOSE_FILES */.Zz).map((file) => () => keepCompose(folder, evidence, file, secrets)),
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
/** The plan without build arguments and variables that look secret by name or form. */
function withoutArguments(plan) {
    return JSON.parse(JSON.stringify(plan), (key, value) => key === 'args' || key === 'environment' ? (0,shown_configuration/* shownConfiguration */.U)(value, key) : value);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(12311);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12600);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31650);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68617);
/* harmony import */ var _system_owner__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77010);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83781);










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
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz('upgrade-rehearsal/evidence-folder/1'),
    /** Command that is writing to the folder, or was killed while writing. */
    open: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['rehearsal', 'images']).nullable(),
    /** Files of earlier runs: path and mark of the content (see {@link markOf}). */
    files: zod__WEBPACK_IMPORTED_MODULE_9__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
});
const NOTHING = {
    schema: 'upgrade-rehearsal/evidence-folder/1',
    open: null,
    files: {},
};
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), owner: _system_owner__WEBPACK_IMPORTED_MODULE_7__/* .ownerSchema */ .$K });
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
            const own = await this.#own();
            const { files } = await readManifest(this.path);
            const others = Object.entries(files).filter(([name]) => !(0,_names__WEBPACK_IMPORTED_MODULE_8__/* .isOwnName */ .sJ)(name, this.writer));
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
    async #own() {
        const manifest = await readManifest(this.path);
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
            if ((0,_names__WEBPACK_IMPORTED_MODULE_8__/* .isOwnName */ .sJ)(name, this.writer))
                found.push(name);
            else if (_names__WEBPACK_IMPORTED_MODULE_8__/* .EVIDENCE */ .S4.folders.includes(name) && this.writer === 'rehearsal') {
                if (!(await folder.stat(name))?.isDirectory())
                    found.push(name);
                else {
                    const inner = (await folder.list(name)).map((each) => `${name}/${each}`);
                    found.push(...inner.filter((each) => (0,_names__WEBPACK_IMPORTED_MODULE_8__/* .isOwnName */ .sJ)(each, this.writer)));
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
        return unlessMissing(error);
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
        : writer !== null && (0,_names__WEBPACK_IMPORTED_MODULE_8__/* .isOwnName */ .sJ)(name, writer) && writtenIn(folder)?.has(name) !== false;
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
    const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(folder).readText(MANIFEST, LIMIT).catch(unlessMissing);
    return text === undefined ? NOTHING : (manifestSchema.safeParse(jsonOf(text)).data ?? 'not ours');
}
async function readLock(folder) {
    const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_6__/* .Folder */ .vd(folder).readText(LOCK, LIMIT).catch(unlessMissing);
    return lockSchema.safeParse(jsonOf(text)).data;
}
function jsonOf(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined;
    }
}
/** @throws RehearsalError if another run has the lock or the folder is not writable */
async function lock(folder, run) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, LOCK);
    const text = JSON.stringify({ run, owner: (0,_system_owner__WEBPACK_IMPORTED_MODULE_7__/* .ownOwner */ .CR)() });
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
        if (attempt < 3 && held !== undefined && (0,_system_owner__WEBPACK_IMPORTED_MODULE_7__/* .isGone */ .ST)(held.owner)) {
            await takeAway(folder, run, held.run);
            continue;
        }
        const who = held === undefined ? 'unknown process' : `${held.run}, ${(0,_system_owner__WEBPACK_IMPORTED_MODULE_7__/* .ownerInWords */ .IB)(held.owner)}`;
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
        const taken = lockSchema.safeParse(jsonOf(await (0,_system_files__WEBPACK_IMPORTED_MODULE_5__/* .readBounded */ .CB)(aside, LIMIT))).data;
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
function unlessMissing(error) {
    if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_6__/* .isMissing */ .b2)(error))
        throw error;
}


/***/ }),

/***/ 83781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   Sk: () => (/* binding */ REPORTS),
/* harmony export */   bg: () => (/* binding */ EXPLAINS_BUILDS),
/* harmony export */   sJ: () => (/* binding */ isOwnName)
/* harmony export */ });
/** File names of the reports, by the output of action.yml. */
const REPORTS = {
    report: 'report.json',
    summary: 'summary.md',
    page: 'report.html',
    junit: 'junit.xml',
    badge: 'badge.json',
    events: 'events.ndjson',
};
/** Names of other files in the folder. */
const EVIDENCE = {
    plan: 'plan.yml',
    genesis: 'genesis.json',
    images: 'images.json',
    /** Prefix of files about builds. */
    builds: 'images-',
    /** Folders of logs of containers and of traffic. */
    folders: ['logs', 'traffic'],
};
/** Saved compose files. */
const COMPOSE = /^compose(?:\.cosmovisor|\.last-release)?\.json$/;
/** Files to save of a run's folder of builds; other files there may be secret. */
const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;
/** The same files in the evidence. */
const BUILD = /^images-(bake\.json|(go|cosmovisor)-[\w.-]+-Dockerfile(\.chained)?)$/;
const LOG = /^(logs|traffic)\/[^/]+\.log$/;
/** Returns true if a path in an evidence folder is a name that the command writes. */
function isOwnName(name, writer) {
    if (BUILD.test(name))
        return true;
    if (writer === 'images')
        return name === EVIDENCE.images;
    const fixed = [...Object.values(REPORTS), EVIDENCE.plan, EVIDENCE.genesis];
    return fixed.includes(name) || COMPOSE.test(name) || LOG.test(name);
}


/***/ }),

/***/ 12787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ releaseTarget),
/* harmony export */   UH: () => (/* binding */ cosmovisorImage),
/* harmony export */   xh: () => (/* binding */ cosmovisorTargets),
/* harmony export */   zh: () => (/* binding */ COSMOVISOR_TARGET)
/* harmony export */ });
/* harmony import */ var _cosmovisor_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34702);
/* harmony import */ var _cosmovisor_shim__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51393);
/* harmony import */ var _cosmovisor_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60933);
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32048);
/* harmony import */ var _system_hash__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97277);
/* harmony import */ var _source_generated__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34391);






/**
 * Script that extracts the binary from a release's image mounted at /release/<index>: the image itself may lack
 * a shell, and its Dockerfile may have placed the binary anywhere on the PATH. For the first release it also
 * records the path, for the shim.
 */
function takeScript(binary) {
    return `#!/bin/sh
set -eu
mkdir -p "/overlay${_cosmovisor_layout__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES_FOLDER */ .oH}/$1"
for folder in /usr/local/bin /usr/bin /bin /usr/local/sbin /usr/sbin /sbin /root/go/bin /go/bin /; do
  if [ -x "/release/$1$folder/${binary}" ] || [ -h "/release/$1$folder/${binary}" ]; then
    # An absolute link leads into the release's image, not into this one.
    found="/release/$1$folder/${binary}"
    while [ -h "$found" ]; do
      to=$(readlink "$found")
      case $to in /*) found="/release/$1$to" ;; *) found="$(dirname "$found")/$to" ;; esac
    done
    cp "$found" "/overlay${_cosmovisor_layout__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES_FOLDER */ .oH}/$1/${binary}"
    if [ "$1" = 0 ]; then
      mkdir -p "/overlay$folder"
      cp /shim.sh "/overlay$folder/${binary}"
      chmod 755 "/overlay$folder/${binary}"
    fi
    exit 0
  fi
done
echo "ERROR: release $1 has no executable ${binary} on the usual PATH" >&2
exit 1
`;
}
/** Name of a release's target, and of the context that the generated Dockerfile copies from; without dots. */
function releaseTarget(index) {
    return `release-${index}`;
}
/** Reference of the Cosmovisor image: the user's own, or a tag of the generated one that depends on its content. */
function cosmovisorImage(plan) {
    if (plan.cosmovisor.image !== undefined)
        return plan.cosmovisor.image;
    const content = JSON.stringify([plan.chain.binary, plan.releases, (0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_0__/* .cosmovisorVersion */ .T1)(plan)]);
    const hash = (0,_system_hash__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(content).slice(0, 12);
    return `rehearsal/cosmovisor:${hash}`;
}
/** Name of the Cosmovisor image's target. */
const COSMOVISOR_TARGET = 'cosmovisor';
/** Name of the target of Cosmovisor itself, and of the context from which the image copies it. */
const TOOLS_TARGET = 'cosmovisor-tools';
const BASE_IMAGE = 'debian:bookworm-slim';
/**
 * Build context of Cosmovisor and the tools to assemble its image; the same for every chain, so it is not
 * rebuilt when a chain changes. Cosmovisor is built from a module that requires it, as some module proxies
 * refuse `go install PATH@VERSION`, and much of what `go mod tidy` would look up.
 */
function toolsFiles(plan) {
    const version = (0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_0__/* .cosmovisorVersion */ .T1)(plan);
    const command = (0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_0__/* .moduleOf */ .cD)(version);
    return {
        Dockerfile: `# Generated: Cosmovisor ${version}.
FROM --platform=$BUILDPLATFORM ${_source_generated__WEBPACK_IMPORTED_MODULE_2__/* .GO_IMAGE */ .h} AS build
ARG TARGETARCH
WORKDIR /src
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
RUN go mod init rehearsal/cosmovisor \\
 && go get ${command}/cmd/cosmovisor@${version} \\
 && GOARCH="$TARGETARCH" go build -trimpath -ldflags "-s -w" -o /cosmovisor ${command}/cmd/cosmovisor

FROM ${BASE_IMAGE}
COPY --chmod=755 take.sh /usr/local/bin/take
COPY --from=build /cosmovisor /usr/local/bin/cosmovisor
`,
        'take.sh': takeScript(plan.chain.binary),
    };
}
/**
 * Build context of a plan's Cosmovisor image: the image of the first release, with its scripts and libraries,
 * plus Cosmovisor and every release's binary.
 */
function imageFiles(plan) {
    const { command: run } = (0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_0__/* .cosmovisorDialect */ .$S)((0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_0__/* .cosmovisorVersion */ .T1)(plan));
    const first = plan.releases.indexOf((0,_plan_complete__WEBPACK_IMPORTED_MODULE_4__/* .firstRelease */ .yn)(plan));
    const indexes = plan.releases.map((_, i) => i);
    const mounts = indexes.map((i) => `--mount=type=bind,from=${releaseTarget(i)},target=/release/${i}`);
    return {
        Dockerfile: `# Generated by the rehearsal from the plan.
FROM ${TOOLS_TARGET} AS binaries
COPY shim.sh /shim.sh
RUN ${mounts.join(' ')} \\
 for index in ${indexes.join(' ')}; do take "$index" || exit 1; done

FROM ${releaseTarget(first)}
COPY --from=${TOOLS_TARGET} /usr/local/bin/cosmovisor /usr/local/bin/cosmovisor
COPY --from=binaries /overlay/ /
ENTRYPOINT ["/usr/local/bin/cosmovisor"]
CMD []
`,
        'shim.sh': (0,_cosmovisor_shim__WEBPACK_IMPORTED_MODULE_5__/* .shim */ .kT)(plan.chain.binary, run.join(' ')),
    };
}
/**
 * Targets of the generated Cosmovisor image.
 *
 * @param releases the releases as inputs, by the names of {@link releaseTarget}
 * @param folder destination of the generated contexts
 */
async function cosmovisorTargets(plan, releases, folder) {
    const version = (0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_0__/* .cosmovisorVersion */ .T1)(plan);
    return [
        {
            ...(await (0,_source_generated__WEBPACK_IMPORTED_MODULE_2__/* .generated */ .g)(folder, TOOLS_TARGET, `Cosmovisor ${version}`, toolsFiles(plan))),
            reference: undefined,
            inputs: {},
            bases: [_source_generated__WEBPACK_IMPORTED_MODULE_2__/* .GO_IMAGE */ .h, BASE_IMAGE],
            cachePolicy: 'image',
        },
        {
            ...(await (0,_source_generated__WEBPACK_IMPORTED_MODULE_2__/* .generated */ .g)(folder, COSMOVISOR_TARGET, 'the image with Cosmovisor', imageFiles(plan))),
            reference: cosmovisorImage(plan),
            inputs: { [TOOLS_TARGET]: { target: TOOLS_TARGET }, ...releases },
            bases: [],
            cachePolicy: 'nothing',
        },
    ];
}


/***/ }),

/***/ 19251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NL: () => (/* binding */ relayImage),
  Zr: () => (/* binding */ relayTarget)
});

// UNUSED EXPORTS: RELAY_TARGET

// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
// EXTERNAL MODULE: ./src/images/source/generated.ts
var generated = __webpack_require__(34391);
;// CONCATENATED MODULE: ./src/images/graph/measure-program.ts
/** Part of the relay's program that measures volumes, which only the engine's machine can reach. */
const MEASURE_PROGRAM = String.raw `package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A question about one folder: how much is in it, without some of its folders.
type question struct {
	Folder  string
	Without []string
}

type answer struct {
	Bytes int64 "json:\"bytes\""
	// Mark is another one where something was written to meanwhile.
	Mark string "json:\"mark\""
	// Left has those of the folders without which it was measured that are there.
	Left []string "json:\"left\""
}

// measure prints the answers to a list of questions.
func measure(text string) error {
	var questions []question
	if err := json.Unmarshal([]byte(text), &questions); err != nil {
		return err
	}
	answers := []answer{}
	for _, each := range questions {
		found, err := each.answer()
		if err != nil {
			return err
		}
		answers = append(answers, found)
	}
	return json.NewEncoder(os.Stdout).Encode(answers)
}

// answer follows no link, and passes over what goes meanwhile.
func (q question) answer() (answer, error) {
	found := answer{Left: []string{}}
	left := map[string]bool{}
	for _, each := range q.Without {
		if isFolder(q.Folder, each) {
			found.Left = append(found.Left, each)
			left[filepath.Join(q.Folder, each)] = true
		}
	}
	mark := fnv.New64a()
	err := filepath.WalkDir(q.Folder, func(at string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if left[at] {
			return fs.SkipDir
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if info.Mode().IsRegular() {
			found.Bytes += info.Size()
		}
		fmt.Fprintln(mark, at, info.Mode(), info.Size(), info.ModTime().UnixNano())
		return nil
	})
	found.Mark = fmt.Sprintf("%016x", mark.Sum64())
	return found, err
}

// isFolder tells whether a path below a root is a folder, on the way to which no link lies.
func isFolder(root, path string) bool {
	at := root
	for _, name := range strings.Split(filepath.Clean(path), "/") {
		at = filepath.Join(at, name)
		if info, err := os.Lstat(at); err != nil || !info.IsDir() {
			return false
		}
	}
	return true
}
`;

;// CONCATENATED MODULE: ./src/images/graph/relay-program.ts
/**
 * Source of the relay's program, in Go without dependencies: it is built in a container, so the host needs no
 * toolchain, and it links to the standard library alone.
 */
const RELAY_PROGRAM = String.raw `// Command relay is the one way into a run: its networks have no address of the machine and publish nothing.
//
//	relay PORT=HOST:PORT...   passes connections to a port on to a host of the run
//	relay seal INTERFACE...   has the machine take nothing from bridges of the run
//	relay measure QUESTIONS   tells how much is in folders
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	dialLimit  = 2 * time.Second
	drainLimit = 10 * time.Second
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: relay PORT=HOST:PORT... | relay seal INTERFACE... | relay measure QUESTIONS"))
	}
	switch os.Args[1] {
	case "seal":
		fail(seal(os.Args[2:]))
		return
	case "measure":
		fail(measure(strings.Join(os.Args[2:], " ")))
		return
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	fail(serve(os.Args[1:]))
	<-stop
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// serve listens where the machine reaches this container, and nowhere else.
func serve(forwards []string) error {
	own, inner, err := sides()
	if err != nil {
		return err
	}
	for _, forward := range forwards {
		port, to, _ := strings.Cut(forward, "=")
		listener, err := net.Listen("tcp4", net.JoinHostPort(own.String(), port))
		if err != nil {
			return err
		}
		go accept(listener, to, inner)
	}
	return nil
}

// sides tells the address on the one network with a way out, and the networks of the run.
func sides() (net.IP, []*net.IPNet, error) {
	outer, err := outerInterface()
	if err != nil {
		return nil, nil, err
	}
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil, nil, err
	}
	var own net.IP
	var inner []*net.IPNet
	for _, each := range interfaces {
		addresses, err := each.Addrs()
		if err != nil {
			return nil, nil, err
		}
		for _, address := range addresses {
			network, ok := address.(*net.IPNet)
			switch {
			case !ok || network.IP.To4() == nil:
			case each.Name == outer:
				own = network.IP
			default:
				inner = append(inner, network)
			}
		}
	}
	if own == nil {
		return nil, nil, fmt.Errorf("%s has no address", outer)
	}
	return own, inner, nil
}

// outerInterface is that of the default route: internal networks have none.
func outerInterface() (string, error) {
	table, err := os.ReadFile("/proc/net/route")
	if err != nil {
		return "", err
	}
	for _, line := range strings.Split(string(table), "\n") {
		fields := strings.Fields(line)
		if len(fields) > 7 && fields[1] == "00000000" && fields[7] == "00000000" {
			return fields[0], nil
		}
	}
	return "", fmt.Errorf("no network of this container has a way out")
}

func accept(listener net.Listener, to string, inner []*net.IPNet) {
	for {
		client, err := listener.Accept()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			time.Sleep(100 * time.Millisecond)
			continue
		}
		// A machine answers on any network for all its addresses.
		from, ok := client.RemoteAddr().(*net.TCPAddr)
		if !ok || isInner(from.IP, inner) {
			client.Close()
			continue
		}
		go pass(client.(*net.TCPConn), to, inner)
	}
}

// isInner tells an address of the run.
func isInner(address net.IP, inner []*net.IPNet) bool {
	for _, network := range inner {
		if network.Contains(address) {
			return true
		}
	}
	return false
}

// pass asks for the name anew each time: a container that is started again has another address. One that does
// not run has none, and whoever else has its name is no node of the run.
func pass(client *net.TCPConn, to string, inner []*net.IPNet) {
	defer client.Close()
	dialer := net.Dialer{Timeout: dialLimit, Control: func(_, address string, _ syscall.RawConn) error {
		host, _, err := net.SplitHostPort(address)
		if err == nil && !isInner(net.ParseIP(host), inner) {
			err = fmt.Errorf("%s is no address of the run", host)
		}
		return err
	}}
	dialed, err := dialer.Dial("tcp4", to)
	if err != nil {
		return
	}
	node := dialed.(*net.TCPConn)
	defer node.Close()
	var both sync.WaitGroup
	both.Add(2)
	go func() {
		defer both.Done()
		io.Copy(node, client)
		node.CloseWrite()
		node.SetReadDeadline(time.Now().Add(drainLimit))
	}()
	go func() {
		defer both.Done()
		io.Copy(client, node)
		client.CloseWrite()
		client.SetReadDeadline(time.Now().Add(drainLimit))
	}()
	both.Wait()
}

// Numbers of linux/rtnetlink.h, linux/if_link.h and linux/ip.h.
const (
	iflaAfSpec  = 26
	iflaInet    = 1
	confForward = 1
	confFilter  = 8
	confARP     = 19
	nested      = 0x8000
)

// seal has the machine drop what comes from bridges without an address, and answer no question for one:
// a program may send to an address that no route leads to by naming the interface.
func seal(names []string) error {
	socket, err := syscall.Socket(syscall.AF_NETLINK, syscall.SOCK_RAW, syscall.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	for _, name := range names {
		bridge, err := net.InterfaceByName(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := set(socket, bridge.Index); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		// The kernel has the last word.
		file := "/proc/sys/net/ipv4/conf/" + name + "/rp_filter"
		if text, err := os.ReadFile(file); err != nil || strings.TrimSpace(string(text)) != "1" {
			return fmt.Errorf("%s: still %q, %v", file, text, err)
		}
	}
	return nil
}

func set(socket, index int) error {
	var conf []byte
	for _, each := range [][2]uint32{{confForward, 0}, {confFilter, 1}, {confARP, 8}} {
		conf = append(conf, attribute(uint16(each[0]), binary.NativeEndian.AppendUint32(nil, each[1]))...)
	}
	inet := attribute(syscall.AF_INET|nested, attribute(iflaInet|nested, conf))
	spec := attribute(iflaAfSpec|nested, inet)
	message := make([]byte, syscall.SizeofNlMsghdr+syscall.SizeofIfInfomsg)
	order := binary.NativeEndian
	order.PutUint32(message[0:], uint32(len(message)+len(spec)))
	order.PutUint16(message[4:], syscall.RTM_SETLINK)
	order.PutUint16(message[6:], syscall.NLM_F_REQUEST|syscall.NLM_F_ACK)
	order.PutUint32(message[syscall.SizeofNlMsghdr+4:], uint32(index))
	message = append(message, spec...)
	if err := syscall.Sendto(socket, message, 0, &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK}); err != nil {
		return err
	}
	answer := make([]byte, 4096)
	n, _, err := syscall.Recvfrom(socket, answer, 0)
	if err != nil {
		return err
	}
	if n < syscall.SizeofNlMsghdr+4 {
		return fmt.Errorf("an answer of %d bytes", n)
	}
	if code := int32(order.Uint32(answer[syscall.SizeofNlMsghdr:])); code != 0 {
		return syscall.Errno(-code)
	}
	return nil
}

func attribute(kind uint16, value []byte) []byte {
	head := make([]byte, 4, 4+len(value)+3)
	binary.NativeEndian.PutUint16(head[0:], uint16(4+len(value)))
	binary.NativeEndian.PutUint16(head[2:], kind)
	whole := append(head, value...)
	for len(whole)%4 != 0 {
		whole = append(whole, 0)
	}
	return whole
}
`;

;// CONCATENATED MODULE: ./src/images/graph/relay.ts




/** Name of the target of the relay's image. */
const RELAY_TARGET = 'relay';
/** Build context of the relay: the same for every plan, so that a machine builds it once. */
const FILES = {
    Dockerfile: `# Generated: the relay of a run.
FROM --platform=$BUILDPLATFORM ${generated/* GO_IMAGE */.h} AS build
ARG TARGETARCH
WORKDIR /src
ENV CGO_ENABLED=0 GO111MODULE=off GOTOOLCHAIN=local
COPY *.go ./
RUN GOARCH="$TARGETARCH" go build -trimpath -ldflags "-s -w" -o /relay .

FROM scratch
COPY --from=build /relay /relay
USER 65534:65534
ENTRYPOINT ["/relay"]
`,
    'main.go': RELAY_PROGRAM,
    'measure.go': MEASURE_PROGRAM,
};
/** Tag of the relay's image, which depends on its content. */
function relayImage() {
    const hash = (0,system_hash/* sha256 */.s)(JSON.stringify(FILES)).slice(0, 12);
    return `rehearsal/relay:${hash}`;
}
/**
 * Target of the relay's image: the only program reachable from both a run's containers and the host.
 *
 * @param folder destination of the generated context
 */
async function relayTarget(folder) {
    return {
        ...(await (0,generated/* generated */.g)(folder, RELAY_TARGET, 'the relay of the run', FILES)),
        reference: relayImage(),
        inputs: {},
        bases: [generated/* GO_IMAGE */.h],
        cachePolicy: 'image',
    };
}


/***/ }),

/***/ 84170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* reexport safe */ _graph_relay__WEBPACK_IMPORTED_MODULE_1__.NL),
/* harmony export */   U: () => (/* reexport safe */ _graph_cosmovisor__WEBPACK_IMPORTED_MODULE_0__.UH)
/* harmony export */ });
/* harmony import */ var _graph_cosmovisor__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12787);
/* harmony import */ var _graph_relay__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19251);
/** Images of the rehearsal itself (Cosmovisor, the relay), and builds of the stack's services. */




/***/ }),

/***/ 22655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ rulesIn),
/* harmony export */   OH: () => (/* binding */ folderContent),
/* harmony export */   xm: () => (/* binding */ filesContent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44158);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(_balena_dockerignore__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12600);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31650);








/** Maximum size of a .dockerignore, in bytes. */
const LARGEST_RULES = 1024 * 1024;
/**
 * Lines of a .dockerignore that the library used here and BuildKit interpret alike. For others, such as `c++`
 * or `a|b`, they build different regular expressions; three stars are among them.
 */
const PLAIN_RULE = /^(?!.*\*{3})(?:[\p{L}\p{N}_\-./*?!#@~,=%&:;'" \t]|\[(?:a-z|A-Z|0-9|[A-Za-z0-9_])+\])*\r?$/u;
/**
 * Limits on rules, stars per rule and folders per path, above which a rule is not evaluated: the library tries
 * all ways to divide a path among the stars of a rule, as many as the path's length to the power of their
 * number.
 */
const MOST_RULES = 1_000;
const MOST_STARS = 3;
const DEEPEST = 64;
/** Mode bits that a build can see and that every checkout preserves: the executable bits. */
const EXECUTABLE = 0o111;
/**
 * Hash of the files that a folder sends to a build: paths, contents, links and executable bits, without those in
 * `.dockerignore` (or by `<dockerfile>.dockerignore`, which takes precedence, as in BuildKit). Times and owners
 * differ between checkouts of the same tree, so they are excluded.
 *
 * @param seen called with each included file
 * @returns with `git`: true if the build also receives a `.git`, which is not in the hash
 * @throws RehearsalError naming a file that cannot be read
 */
async function folderContent(folder, dockerfile, seen = () => { }) {
    const rules = understood(await ignoreRules(folder, dockerfile));
    const ignored = _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5___default()({ ignorecase: false }).add(rules);
    const ignores = (name) => name.split('/', DEEPEST + 1).length <= DEEPEST && ignored.ignores(name);
    const comesBack = /^[^\S\r\n\u2028\u2029]*!/m.test(rules);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let files = 0;
    let git = false;
    const visit = async (relative) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, relative), { withFileTypes: true });
        entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            const name = node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, entry.name);
            if (name === '.git') {
                git = !ignores(name);
            }
            else if (entry.isDirectory()) {
                const isIgnored = ignores(name);
                if (!isIgnored)
                    hash.update(`folder ${name}\0`);
                if (!isIgnored || comesBack)
                    await visit(name);
            }
            else if (!ignores(name)) {
                seen(await addFile(hash, folder, name));
                files++;
            }
        }
    };
    try {
        await visit('');
    }
    catch (error) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0('BUILD_CONTEXT_UNREADABLE', `Cannot read the build context ${folder}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`, {
            hint: 'The build could not read it either: make it readable, or list it in .dockerignore.',
            cause: error,
        });
    }
    return { how: `${files} files of the work tree`, hash: hash.digest('hex'), git };
}
/** Hash of the given files of a folder, which are all that a build receives, computed as in {@link folderContent}. */
async function filesContent(folder, files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of [...files].sort())
        await addFile(hash, folder, file);
    return hash.digest('hex');
}
async function addFile(hash, folder, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
    if (stats.isSymbolicLink()) {
        hash.update(`link ${name}\0${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(file)}\0`);
    }
    else if (stats.isFile()) {
        const mode = (stats.mode & EXECUTABLE) === 0 ? 'file' : 'program';
        hash.update(`${mode} ${name}\0${stats.size}\0`);
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), async (chunks) => {
            for await (const chunk of chunks)
                hash.update(chunk);
        });
    } // sockets and the like are not sent
    return stats;
}
/**
 * Text of a .dockerignore; undefined if there is none.
 *
 * @throws RehearsalError if it is not a file, or larger than any hand-written one
 */
async function rulesIn(file) {
    try {
        return await (0,_system_files__WEBPACK_IMPORTED_MODULE_7__/* .readBounded */ .CB)(file, LARGEST_RULES);
    }
    catch (error) {
        if (error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0)
            throw error;
        return undefined;
    }
}
async function ignoreRules(folder, dockerfile) {
    for (const file of [`${dockerfile}.dockerignore`, node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, '.dockerignore')]) {
        const text = await rulesIn(file);
        if (text !== undefined)
            return text;
    }
    return '';
}
/**
 * Rules that never exclude a file that a build receives: a superfluous file in a hash costs a build, a missing
 * one gives a wrong image.
 */
function understood(rules) {
    const lines = rules.split('\n').filter((line) => !line.startsWith('#'));
    if (lines.length > MOST_RULES)
        return '';
    const isPlain = (line) => PLAIN_RULE.test(line) && (line.match(/\*+/g) ?? []).length <= MOST_STARS;
    const bringsBack = lines.some((line) => !isPlain(line) && line.includes('!'));
    return bringsBack ? '' : lines.filter(isPlain).join('\n');
}


/***/ }),

/***/ 34391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ generated),
/* harmony export */   h: () => (/* binding */ GO_IMAGE)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31650);
/* harmony import */ var _content__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22655);



/** Toolchain image for programs that the rehearsal adds to a run. */
const GO_IMAGE = 'golang:1.26-bookworm';
/** Writes the context of a target into a folder of its name: its `Dockerfile` and the files that it uses. */
async function generated(folder, name, title, files) {
    const context = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, name);
    await (0,_system_files__WEBPACK_IMPORTED_MODULE_1__/* .writeAll */ .f4)(context, files);
    return {
        name,
        title,
        context,
        content: { how: 'generated', hash: await (0,_content__WEBPACK_IMPORTED_MODULE_2__/* .filesContent */ .xm)(context, Object.keys(files)) },
        dockerfile: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(context, 'Dockerfile'),
        dockerfileText: files.Dockerfile ?? '',
        dockerfileShown: `the generated Dockerfile of ${title}`,
        stage: undefined,
        args: {},
        incrementalBase: undefined,
        secrets: [],
        unkeyed: undefined,
    };
}


/***/ }),

/***/ 90234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ routeOf),
/* harmony export */   r: () => (/* binding */ startReleaseOf)
/* harmony export */ });
/** Releases that upgrades lead through, in order; a release visited twice is in it twice. */
function routeOf(upgrades) {
    const [first] = upgrades;
    return first === undefined ? [] : [first.from, ...upgrades.map(({ to }) => to)];
}
/** Release that the chain starts with; the empty name if there are no upgrades, which no plan allows. */
function startReleaseOf(upgrades) {
    return upgrades[0]?.from ?? '';
}


/***/ }),

/***/ 61452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeExpected),
/* harmony export */   J: () => (/* binding */ mismatch)
/* harmony export */ });
/* harmony import */ var lossless_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(875);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29207);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);



/** Limits far above any answer of a chain; the comparison recurses as deep as both values. */
const ANSWER_LIMITS = { depth: 500, values: 1_000_000 };
/** Numbers short enough never to be rounded: a quick test that covers most. */
const SHORT_NUMBER = /^-?[\d.]{1,15}$/;
/** Maximum length of a value in a message, in characters. */
const VALUE_CHARACTERS = 300;
/** Describes an expected answer in words, for the report. */
function describeExpected(expectedAnswer) {
    if (expectedAnswer.fails !== undefined)
        return `fails with "${expectedAnswer.fails}"`;
    if (expectedAnswer.contains !== undefined)
        return `contains "${expectedAnswer.contains}"`;
    if (expectedAnswer['same-as'] !== undefined)
        return `same as ${expectedAnswer['same-as']}`;
    return `contains ${JSON.stringify(expectedAnswer.json)}`;
}
/**
 * Compares an answer with the expected one.
 *
 * @param played content of the `same-as` file, which traffic wrote
 * @returns the difference in words; undefined if there is none
 */
function mismatch(expectedAnswer, answer, played) {
    const { fails, contains } = expectedAnswer;
    if (fails !== undefined) {
        if (!answer.failed)
            return 'it answered, but must fail';
        return answer.text.includes(fails) ? undefined : `it failed, but not with "${fails}"`;
    }
    if (answer.failed)
        return 'it failed';
    if (contains !== undefined) {
        return answer.text.includes(contains) ? undefined : `the answer lacks "${contains}"`;
    }
    const expected = expectedAnswer['same-as'] === undefined ? expectedAnswer.json : parse(played ?? '');
    const actual = parse(answer.text);
    if (expected === undefined)
        return `${expectedAnswer['same-as']} is not JSON`;
    if (actual === undefined)
        return 'the answer is not JSON';
    return difference(expected, actual, '');
}
/**
 * Finds the first part of `expected` that `actual` does not match: objects may have additional keys, lists must
 * have equal length and order, other values must be equal.
 */
function difference(expected, actual, at) {
    if (Array.isArray(expected)) {
        if (!Array.isArray(actual))
            return `${at || 'the answer'} is not a list`;
        if (actual.length !== expected.length) {
            return `${at || 'the list'} has ${actual.length} entries, not ${expected.length}`;
        }
        return firstOf(expected, (value, i) => difference(value, actual[i] ?? null, `${at}[${i}]`));
    }
    if (isMap(expected)) {
        if (!isMap(actual)) {
            return `${at || 'the answer'} is not an object`;
        }
        return firstOf(Object.entries(expected), ([key, value]) => Object.hasOwn(actual, key)
            ? difference(value, actual[key] ?? null, `${at}.${key}`)
            : `${at}.${key} is missing`);
    }
    return isSame(expected, actual)
        ? undefined
        : `${at || 'the answer'} is ${shown(actual)}, not ${shown(expected)}`;
}
function isMap(value) {
    const isObject = typeof value === 'object' && value !== null;
    return isObject && !Array.isArray(value) && !(value instanceof lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J);
}
function isSame(one, other) {
    return one instanceof lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J && other instanceof lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J
        ? (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .compareLosslessNumber */ .j)(one, other) === 0
        : one === other;
}
function shown(value) {
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)((0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value) ?? '', VALUE_CHARACTERS);
}
function firstOf(items, find) {
    for (const [i, item] of items.entries()) {
        const found = find(item, i);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function parse(text) {
    if (!(0,_system_json__WEBPACK_IMPORTED_MODULE_1__/* .isModest */ .F)(text, ANSWER_LIMITS))
        return undefined;
    try {
        return (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, null, {
            parseNumber: (written) => SHORT_NUMBER.test(written) || (0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .isSafeNumber */ .Lz)(written)
                ? Number(written)
                : new lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .LosslessNumber */ ._J(written),
            onDuplicateKey: ({ newValue }) => newValue,
        });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 22321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ AT_START),
/* harmony export */   QR: () => (/* binding */ atUpgrade),
/* harmony export */   WU: () => (/* binding */ AT_RESTART)
/* harmony export */ });
const AT_START = { moment: 'start', upgrade: null };
const AT_RESTART = { moment: 'restart', upgrade: null };
const atUpgrade = (upgrade) => ({ moment: 'upgrade', upgrade });


/***/ }),

/***/ 42845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ PREPARATIONS),
/* harmony export */   g: () => (/* binding */ checksOfPlan)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32048);
/* harmony import */ var _plan_route__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90234);
/* harmony import */ var _plan_stage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74445);



/** Preparation steps, which prove nothing of the plan yet; each is a check of its own. */
const PREPARATIONS = ['images', 'preflight', 'start'];
/** Lists all checks that a rehearsal of the plan must prove, in the order of its report. */
function checksOfPlan(plan) {
    return [
        ...PREPARATIONS.map((kind) => check({ kind: 'prepared', step: kind }, null, { kind })),
        check({ kind: 'first-binary' }, null, {
            ...{ kind: 'prove', release: (0,_plan_route__WEBPACK_IMPORTED_MODULE_0__/* .startReleaseOf */ .r)(plan.upgrades) },
        }),
        ...plan.upgrades.flatMap((upgrade, index) => ofUpgrade(upgrade, index, plan)),
        ...ofQueries(plan),
        ...plan.traffic.map(({ name, stage }, index) => check({ kind: 'traffic', traffic: name, stage }, ['traffic', index], trafficStep(stage))),
        ...(plan.restart ? ofRestart(plan) : []),
    ];
}
function check(id, path, ...provenBy) {
    return { id, path, provenBy };
}
function ofUpgrade({ name: upgrade, to, straddle }, index, plan) {
    const path = ['upgrades', index];
    const previous = plan.upgrades[index - 1];
    const swap = { kind: 'upgrade', upgrade };
    const straddled = straddle && previous !== undefined ? previous.name : undefined;
    // A proposal whose vote straddles the previous upgrade is submitted on the approach to that upgrade.
    const proposal = straddled === undefined
        ? { kind: 'propose', upgrade }
        : { kind: 'approach', upgrade: straddled };
    return [
        check({ kind: 'passes', upgrade }, path, proposal, { kind: 'vote', upgrade }),
        ...(straddled === undefined
            ? []
            : [
                check({ kind: 'straddles', upgrade }, path, {
                    ...{ kind: 'straddle', upgrade: straddled },
                }),
            ]),
        check({ kind: 'through', upgrade }, path, swap),
        check({ kind: 'node', upgrade }, path, swap, { kind: 'prove', release: to }),
        check({ kind: 'one-version', upgrade }, path, swap),
        check({ kind: 'one-state', upgrade }, path, swap),
    ];
}
function ofQueries({ queries, upgrades }) {
    const visited = new Set(upgrades.flatMap(({ from, to }) => [from, to]));
    return queries.flatMap(({ name, expect }, index) => Object.keys(expect)
        .filter((release) => visited.has(release))
        .map((release) => check({ kind: 'query', query: name, release }, ['queries', index, 'expect', release], {
        kind: 'prove',
        release,
    })));
}
function ofRestart(plan) {
    const last = (0,_plan_complete__WEBPACK_IMPORTED_MODULE_1__/* .lastRelease */ .Ik)(plan).name;
    const step = { kind: 'restart' };
    return [
        check({ kind: 'restart' }, ['restart'], step),
        check({ kind: 'restart-binary' }, ['restart'], step),
        ...plan.queries.flatMap(({ name, expect }, index) => expect[last] === undefined
            ? []
            : [check({ kind: 'query-again', query: name }, ['queries', index], step)]),
    ];
}
/** Step in which the traffic of a stage is played. */
function trafficStep(stage) {
    const [when, upgrade] = (0,_plan_stage__WEBPACK_IMPORTED_MODULE_2__/* .stageParts */ .D)(stage);
    return when === 'before' && upgrade !== undefined
        ? { kind: 'approach', upgrade }
        : { kind: 'traffic', stage };
}


/***/ }),

/***/ 37819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   np: () => (/* binding */ binaryOf),
/* harmony export */   qw: () => (/* binding */ otherBinary),
/* harmony export */   rQ: () => (/* binding */ binaryDoubts),
/* harmony export */   tE: () => (/* binding */ binariesAt)
/* harmony export */ });
/* harmony import */ var _procedure_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22321);
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98488);
/* harmony import */ var _result__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(239);



/** Result of the binary check at a moment: passed if at least one node was checked and all have the binary. */
function binariesAt({ binaries }, at) {
    const seen = binaries.filter(({ moment, upgrade }) => moment === at.moment && upgrade === at.upgrade);
    const wrong = seen.filter(({ ok }) => !ok);
    if (wrong.length > 0)
        return (0,_result__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('BINARY_DIFFERS', wrong.map(otherBinary).join('; '));
    if (seen.length === 0)
        return _result__WEBPACK_IMPORTED_MODULE_1__/* .NOT_REACHED */ .rA;
    return { ..._result__WEBPACK_IMPORTED_MODULE_1__/* .PASSED */ .f5, message: `sha256 ${(0,_text_format__WEBPACK_IMPORTED_MODULE_2__/* .shortHash */ .BC)(seen[0]?.expected ?? '')}` };
}
/** Result of the binary check of one node at a moment. */
function binaryOf({ binaries }, moment, service) {
    return binariesAt({ binaries: binaries.filter((seen) => seen.service === service) }, moment);
}
/** Describes a wrong binary of a node, with the found and the expected hash. */
function otherBinary({ service, release, sha256, expected, }) {
    return `${service} has ${sha256 ?? 'no binary'}, expected ${expected} (${release})`;
}
/** Gaps in a report's proof of the binaries that ran, in words; empty if there are none. */
function binaryDoubts(reported) {
    const { binaries, releases } = reported;
    const known = new Map(releases.map(({ name, sha256 }) => [name, sha256]));
    const needed = neededIn(reported);
    const keyOf = ({ service, release, moment, upgrade }) => JSON.stringify([service, release, moment, upgrade]);
    const keys = new Set(needed.map(keyOf));
    const found = new Set(binaries.map(keyOf));
    return [
        ...needed.flatMap((need) => found.has(keyOf(need))
            ? []
            : [`the binary of ${need.service} was not checked: ${named(need)}`]),
        ...(found.size === binaries.length ? [] : ['it lists a binary twice']),
        ...binaries.flatMap((seen) => {
            const { service, release, sha256, expected, ok } = seen;
            // The restart uses the release's own image, whose binary may be from another build.
            const isReleases = seen.moment === 'restart' || expected === known.get(release);
            const isThere = ok && sha256 === expected && /^[0-9a-f]{64}$/.test(expected);
            return isThere && isReleases && keys.has(keyOf(seen))
                ? []
                : [`the binary of ${service} (${named(seen)}) is not that of ${release}`];
        }),
    ];
}
function neededIn({ upgrades, restart }) {
    const [first] = upgrades;
    const nodes = first?.nodes ?? [];
    const at = (moment, release) => nodes.map(({ service }) => ({ service, release, ...moment }));
    return [
        ...at(_procedure_moment__WEBPACK_IMPORTED_MODULE_0__/* .AT_START */ .Ff, first?.from),
        ...upgrades.flatMap(({ name, to }) => at((0,_procedure_moment__WEBPACK_IMPORTED_MODULE_0__/* .atUpgrade */ .QR)(name), to)),
        ...(restart === null ? [] : at(_procedure_moment__WEBPACK_IMPORTED_MODULE_0__/* .AT_RESTART */ .WU, restart.release)),
    ];
}
function named({ moment, upgrade }) {
    return upgrade === null ? moment : `upgrade ${upgrade}`;
}


/***/ }),

/***/ 239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f5: () => (/* binding */ PASSED),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   rA: () => (/* binding */ NOT_REACHED)
/* harmony export */ });
const PASSED = { result: 'passed', code: null, message: null };
const NOT_REACHED = { result: 'not reached', code: null, message: null };
const failed = (code, message) => ({
    result: 'failed',
    code,
    message,
});


/***/ }),

/***/ 8860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g5: () => (/* binding */ failureOf),
  g$: () => (/* binding */ judged),
  gm: () => (/* binding */ unproven)
});

// EXTERNAL MODULE: ./src/procedure/step.ts
var procedure_step = __webpack_require__(31887);
// EXTERNAL MODULE: ./src/report/fold/binaries.ts
var binaries = __webpack_require__(37819);
// EXTERNAL MODULE: ./src/plan/route.ts
var route = __webpack_require__(90234);
// EXTERNAL MODULE: ./src/plan/stage.ts
var plan_stage = __webpack_require__(74445);
// EXTERNAL MODULE: ./src/procedure/planned-checks.ts
var planned_checks = __webpack_require__(42845);
// EXTERNAL MODULE: ./src/report/model/check-names.ts
var check_names = __webpack_require__(80373);
;// CONCATENATED MODULE: ./src/report/fold/source-doubts.ts
/** Git object id: SHA-1, or SHA-256. */
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const isId = (id) => id !== null && ID.test(id);
const isNone = (...values) => values.every((value) => value === null);
/** Gaps in a report's proof of a release's source, in words; empty if there are none. */
function sourceDoubts({ name, source }) {
    if (source === null)
        return [`the source of release ${name} is unknown`];
    return isWhole(source) ? [] : [`the source of release ${name} is incomplete or contradictory`];
}
function isWhole({ how, ref, commit, tree, changed, content, digest }) {
    switch (how) {
        case 'git ref':
            return !!ref && isId(commit) && isId(tree) && isNone(changed, content, digest);
        case 'work tree': {
            const isOfCommit = isId(commit) && changed !== null && (tree === null || isId(tree));
            return !!content && isNone(ref, digest) && (isOfCommit || isNone(commit, tree, changed));
        }
        case 'image':
            return isNone(ref, commit, tree, changed, content);
        default:
            return false;
    }
}

// EXTERNAL MODULE: ./src/chain/modules/proposal-status.ts
var proposal_status = __webpack_require__(17352);
;// CONCATENATED MODULE: ./src/report/fold/upgrade-doubts.ts

/** Returns the doubt unless a condition holds. */
function unless(holds, doubt) {
    return holds ? [] : [doubt];
}
/** Returns true if all values are present and in ascending order. */
function inOrder(values) {
    return values.every((value, index) => {
        const before = values[index - 1];
        return value !== null && (before === undefined || (before !== null && before <= value));
    });
}
/** Gaps and contradictions in the report of an upgrade, also compared with the previous one. */
function upgradeDoubts(upgrade, previous) {
    const doubts = [
        ...proposalDoubts(upgrade),
        ...courseDoubts(upgrade),
        ...nodesDoubts(upgrade),
        ...orderDoubts(upgrade, previous),
    ];
    return doubts.map((doubt) => `upgrade ${upgrade.name}: ${doubt}`);
}
function proposalDoubts({ proposal, height, haltedAt }) {
    if (proposal === null)
        return ['it has no proposal'];
    const { status, failedReason, submittedAt, decidedAt } = proposal;
    const { submittedHeight, decidedHeight } = proposal;
    const isBefore = decidedHeight !== null && height !== null && decidedHeight < height;
    return [
        ...unless(status === proposal_status/* PROPOSAL_STATUS */.I.passed, `its proposal has the status ${status}`),
        ...unless(failedReason === null, 'its proposal failed to execute'),
        ...unless(hasVotes(proposal), 'its proposal has no yes votes'),
        ...unless(Date.parse(proposal.votingStart) < Date.parse(proposal.votingEnd), 'its voting period ends before it begins'),
        ...unless(inOrder([1, submittedHeight, decidedHeight]) && isBefore, `the heights of submission, decision and upgrade are not in order: ${submittedHeight}, ${decidedHeight}, ${height}`),
        ...unless(inOrder([submittedAt, decidedAt, haltedAt]), `the times of submission, decision and halt are not in order: ${submittedAt}, ${decidedAt}, ${haltedAt}`),
    ];
}
function hasVotes({ tally }) {
    const areAmounts = tally !== null && Object.values(tally).every((votes) => /^\d+$/.test(votes));
    return areAmounts && !/^0+$/.test(tally.yes);
}
function courseDoubts(upgrade) {
    const { done, haltedAt, resumedAt, appliedAfterMs, resumedAfterMs, sameState } = upgrade;
    const stood = Date.parse(resumedAt ?? '') - Date.parse(haltedAt ?? '');
    return [
        ...unless(done, 'it is not done'),
        ...unless(inOrder([haltedAt, resumedAt]), `the chain resumed at ${resumedAt}, but halted at ${haltedAt}`),
        ...unless(resumedAfterMs === stood, `the halt is given as ${resumedAfterMs} ms, but its times differ by ${stood} ms`),
        ...unless(inOrder([0, appliedAfterMs, resumedAfterMs]), `the first node applied it after ${appliedAfterMs} ms, in a halt of ${resumedAfterMs} ms`),
        ...unless(sameState === true, 'the nodes do not have the same state'),
    ];
}
function nodesDoubts({ nodes, height, haltedAt }) {
    const versions = new Set(nodes.flatMap(({ version }) => version || []));
    const places = new Set(nodes.map(({ current }) => current));
    const states = new Set(nodes.map(({ appHash }) => appHash));
    return [
        ...unless(nodes.length > 0, 'it has no nodes'),
        ...unless(new Set(nodes.map(({ service }) => service)).size === nodes.length, 'it lists a node twice'),
        ...unless(versions.size <= 1, 'its nodes report different versions'),
        ...unless(places.size <= 1, "Cosmovisor's current links of its nodes differ"),
        ...unless(states.size <= 1, 'its nodes have different app hashes'),
        ...nodes.flatMap(({ service, ...node }) => [
            ...unless(/^upgrades\/./.test(node.current ?? ''), 'was not swapped'),
            ...unless(node.haltHeight === null || node.haltHeight === height, `halted at height ${node.haltHeight}, not ${height}`),
            ...unless(inOrder([node.haltedAt, node.servingAt]) && inOrder([haltedAt, node.servingAt]), `served at ${node.servingAt}, but halted at ${node.haltedAt}`),
            ...unless(inOrder([0, node.swapMs]), `has the invalid swap time ${node.swapMs} ms`),
            ...unless(/^(?:[0-9A-F]{2})+$/.test(node.appHash ?? ''), 'has no app hash'),
        ].map((doubt) => `${service} ${doubt}`)),
    ];
}
/** Requires `end of vote 1 < height 1 < end of vote 2 < height 2`, or a proposal after height 1. */
function orderDoubts(upgrade, previous) {
    const { straddledPrevious, height, proposal, from, resumedAt } = upgrade;
    if (previous === undefined) {
        return unless(straddledPrevious === false, 'its vote is marked as straddling a previous upgrade, but it is the first');
    }
    const before = previous.height ?? Number.POSITIVE_INFINITY;
    const [submitted, decided] = [proposal?.submittedHeight ?? 0, proposal?.decidedHeight ?? 0];
    const services = (nodes) => JSON.stringify(nodes.map(({ service }) => service));
    return [
        ...unless(from === previous.to, `it starts from release ${from}, not from ${previous.to}`),
        ...unless(height !== null && before < height && inOrder([previous.resumedAt, resumedAt]), `its height or time is before that of ${previous.name}`),
        ...unless(straddledPrevious !== null && straddledPrevious === submitted < before, straddledPrevious
            ? `its vote began after ${previous.name}`
            : `its vote began before ${previous.name}`),
        ...unless(before < decided, `its vote ended before ${previous.name}`),
        ...unless(services(previous.nodes) === services(upgrade.nodes), `its nodes differ from those of ${previous.name}`),
    ];
}

;// CONCATENATED MODULE: ./src/report/fold/doubts.ts








/** Upper bound on upgrades, above any rehearsal's; evaluation time grows with them. */
const MOST_UPGRADES = 1_000;
/** Upper bound on heights between two polls of the nodes, above any chain's. */
const MOST_PASSED = 10_000;
/**
 * Reasons why a report without a failure does not prove a passed rehearsal, in words, based only on the report
 * itself; empty if everything required holds. Applied to new and combined reports alike, so that "passed" means
 * the same in both.
 */
function doubtsOf(reported) {
    const { upgrades } = reported;
    if (upgrades.length === 0)
        return ['it has no upgrades', ...checkDoubts(reported)];
    if (upgrades.length > MOST_UPGRADES)
        return [`it has more than ${MOST_UPGRADES} upgrades`];
    return [
        ...checkDoubts(reported),
        ...upgrades.flatMap((upgrade, index) => upgradeDoubts(upgrade, upgrades[index - 1])),
        ...uniqueDoubts(reported),
        ...releaseDoubts(reported),
        ...(0,binaries/* binaryDoubts */.rQ)(reported),
        ...queryDoubts(reported),
        ...trafficDoubts(reported),
        ...restartDoubts(reported),
        ...phaseDoubts(reported),
        ...blockDoubts(reported),
        ...timeDoubts(reported),
    ];
}
const keyOf = ({ suite, name }) => `${suite}: ${name}`;
/** Requires exactly the checks that match the contents of the report, all of them passed. */
function checkDoubts(reported) {
    const { checks } = reported;
    const expected = new Set(expectedChecks(reported).map(keyOf));
    const found = new Set(checks.map(keyOf));
    return [
        ...checks.flatMap((check) => unless(check.result === 'passed', `check "${keyOf(check)}" has the result "${check.result}"`)),
        ...[...expected].flatMap((key) => unless(found.has(key), `check "${key}" is missing`)),
        ...[...found].flatMap((key) => unless(expected.has(key), `check "${key}" matches nothing else in it`)),
        ...unless(found.size === checks.length, 'it lists a check twice'),
    ];
}
/** Names of the checks that the contents of a report require. */
function expectedChecks({ upgrades, queries, traffic, restart }) {
    return [
        ...Object.values(check_names/* PREPARED */.GC).map(check_names/* preparationCheck */.Sd),
        (0,check_names/* preparationCheck */.Sd)((0,check_names/* haveBinary */.ku)((0,route/* startReleaseOf */.r)(upgrades))),
        ...upgrades.flatMap(({ name, to, straddledPrevious, nodes }) => [
            check_names/* UPGRADE */.XU.passes,
            ...(straddledPrevious ? [check_names/* UPGRADE */.XU.straddles] : []),
            check_names/* UPGRADE */.XU.through,
            ...nodes.map(({ service }) => (0,check_names/* runs */.Np)(service, to)),
            check_names/* UPGRADE */.XU.binary,
            check_names/* UPGRADE */.XU.state,
        ].map((check) => (0,check_names/* upgradeCheck */.p6)(name, check))),
        ...queries.map(({ name, release, moment }) => moment === 'release' ? (0,check_names/* queryCheck */.xK)(name, release) : (0,check_names/* answersAgain */.op)(name)),
        ...traffic.map(({ name, stage }) => (0,check_names/* trafficCheck */.eT)(name, stage)),
        ...(restart === null
            ? []
            : [(0,check_names/* restartCheck */.U1)(restart.release), (0,check_names/* restartBinaryCheck */.LI)(restart.release)]),
        check_names/* NOTHING_ELSE */.go,
    ];
}
function uniqueDoubts({ upgrades, releases }) {
    const areUnique = (values) => new Set(values).size === values.length;
    return [
        ...unless(areUnique(upgrades.map(({ name }) => name)), 'two upgrades have the same name'),
        ...unless(areUnique(upgrades.map(({ proposal }) => proposal?.id)), 'two upgrades have the same proposal'),
        ...unless(areUnique(releases.map(({ name }) => name)), 'two releases have the same name'),
    ];
}
/** Requires that the images of all releases that ran were provided. */
function releaseDoubts({ upgrades, releases, images, chain }) {
    const known = new Map(releases.map((release) => [release.name, release]));
    const provided = new Set(images.map(({ reference, imageId }) => `${reference} ${imageId}`));
    const visited = new Set(upgrades.flatMap(({ from, to }) => [from, to]));
    return [
        ...unless(chain.id !== null, 'it has no chain id'),
        ...[...visited].flatMap((name) => {
            const release = known.get(name);
            if (release === undefined)
                return [`release ${name} is missing`];
            const { image, imageId } = release;
            return [
                ...sourceDoubts(release),
                ...unless(imageId !== null && imageId !== '' && provided.has(`${image} ${imageId}`), `the image of ${name} was not provided`),
            ];
        }),
    ];
}
/** Start time of the chain. */
function startOf({ phases }) {
    return phases.find(({ step }) => step.kind === 'start')?.startedAt ?? null;
}
function queryDoubts(reported) {
    const { queries, upgrades, restart } = reported;
    const start = startOf(reported);
    return queries.flatMap(({ name, release, moment, ok, problem, at }) => {
        const about = `query ${name} at ${release}`;
        const last = upgrades.at(-1);
        const ran = moment === 'restart'
            ? restart !== null && release === restart.release && inOrder([last?.resumedAt ?? null, at])
            : upgrades.some(({ to, resumedAt }, index) => release === to && isBetween(at, resumedAt, upgrades[index + 1]?.haltedAt)) ||
                (release === upgrades[0]?.from && inOrder([start, at, upgrades[0].haltedAt]));
        return [
            ...unless(ok && problem === null, `${about} was not answered as expected`),
            ...unless(ran, `${about} was asked at ${at}, when the release did not run`),
        ];
    });
}
/** `end` is undefined if nothing follows. */
function isBetween(at, begin, end) {
    return inOrder([begin, at]) && (end === undefined || inOrder([at, end]));
}
function trafficDoubts(reported) {
    const { traffic, upgrades } = reported;
    const start = startOf(reported);
    return traffic.flatMap(({ name, stage, ok, mayFail, at }) => [
        ...unless(ok || mayFail, `traffic ${name} failed`),
        ...unless(inOrder([start, at]) && isAtStage(at, stage, upgrades), `traffic ${name} was played at ${at}, outside its stage ${stage}`),
    ]);
}
function isAtStage(at, stage, upgrades) {
    if (stage === 'start')
        return inOrder([at, upgrades[0]?.haltedAt ?? null]);
    if (stage === 'end')
        return inOrder([upgrades.at(-1)?.resumedAt ?? null, at]);
    const [when, name] = (0,plan_stage/* stageParts */.D)(stage);
    const index = upgrades.findIndex((upgrade) => upgrade.name === name);
    const upgrade = upgrades[index];
    if (upgrade === undefined)
        return false;
    return when === 'before'
        ? inOrder([at, upgrade.haltedAt])
        : isBetween(at, upgrade.resumedAt, upgrades[index + 1]?.haltedAt);
}
function restartDoubts({ restart, upgrades }) {
    if (restart === null)
        return [];
    const { release, heightBefore, heightAfter, ok } = restart;
    const last = upgrades.at(-1);
    return [
        ...unless(ok && heightBefore < heightAfter, 'the chain did not resume after the restart'),
        ...unless(last?.height != null && last.height < heightBefore, `the restart at height ${heightBefore} came before the last upgrade`),
        ...unless(release === last?.to, `the restart was on ${release}, not ${last?.to}`),
    ];
}
function phaseDoubts({ phases }) {
    const ended = new Set(phases.flatMap(({ step, ok }) => (ok === true ? [step.kind] : [])));
    return [
        ...planned_checks/* PREPARATIONS */.$.flatMap((kind) => unless(ended.has(kind), `phase ${(0,procedure_step/* titleOf */.Gg)({ kind })} did not succeed`)),
        ...phases.flatMap(({ name, ok, ms }) => unless(ok === true && inOrder([0, ms]), `phase ${name} did not succeed`)),
        ...unless(inOrder(phases.map(({ startedAt }) => startedAt)), 'its phases are not in chronological order'),
    ];
}
/** Requires blocks from before the first proposal until after the last upgrade and the restart. */
function blockDoubts({ blocks, upgrades, restart, totalMs }) {
    const heights = blocks.map(([height]) => height);
    const needed = restart?.heightAfter ?? (upgrades.at(-1)?.height ?? 0) + 1;
    return [
        ...unless((heights.at(-1) ?? 0) >= needed, `no block was observed at height ${needed} or above`),
        ...unless((heights[0] ?? 0) <= (upgrades[0]?.proposal?.submittedHeight ?? 0), 'no block was observed before the first proposal'),
        ...unless(heights.every((height, index) => index === 0 || isNext(heights[index - 1] ?? 0, height)), 'its block heights are out of order or have gaps'),
        ...unless(inOrder([0, ...blocks.map(([, ms]) => ms), totalMs]), 'its blocks were observed outside the time of the rehearsal'),
    ];
}
function isNext(before, height) {
    return before < height && height - before <= MOST_PASSED;
}
/** Requires that all times lie between the first event and the last. */
function timeDoubts({ startedAt, totalMs, upgrades, queries, traffic, phases, }) {
    if (startedAt === null)
        return ['it has no start time'];
    const end = new Date(Date.parse(startedAt) + totalMs);
    if (Number.isNaN(end.getTime()))
        return ['it has no valid end time'];
    const times = [
        ...upgrades.flatMap(({ haltedAt, resumedAt, proposal }) => [
            ...[haltedAt, resumedAt, proposal?.submittedAt ?? null, proposal?.decidedAt ?? null],
        ]),
        ...queries.map(({ at }) => at),
        ...traffic.map(({ at }) => at),
        ...phases.map((phase) => phase.startedAt),
    ];
    const swaps = upgrades.flatMap(({ nodes }) => nodes.map(({ swapMs }) => swapMs ?? 0));
    return unless(swaps.every((ms) => ms <= totalMs) &&
        times.every((time) => isBetween(time ?? '', startedAt, end.toISOString())), `some of its times are not between ${startedAt} and ${end.toISOString()}`);
}

// EXTERNAL MODULE: ./src/cosmovisor/layout.ts
var layout = __webpack_require__(34702);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/procedure/expected-answer.ts
var expected_answer = __webpack_require__(61452);
// EXTERNAL MODULE: ./src/procedure/moment.ts
var moment = __webpack_require__(22321);
;// CONCATENATED MODULE: ./src/report/fold/timeline-doubts.ts







/**
 * Reasons why a timeline without failures does not record a complete rehearsal of a plan, in words: missing or
 * repeated events, and contradictions to the plan or between events that the report would not show. Empty if
 * there are none.
 */
function timelineDoubts(plan, all) {
    // There may be very many blocks; they are checked in the report, which contains them all.
    const events = all.filter(({ type }) => type !== 'block');
    const nodes = events.flatMap((event) => (event.type === 'chain-read' ? event.nodes : []));
    return [
        ...countDoubts(plan, nodes, events),
        ...events.flatMap((event) => [
            ...planDoubts(plan, event),
            ...timeline_doubts_upgradeDoubts(event, nodes, events),
        ]),
        ...stepDoubts(events),
        ...timeline_doubts_restartDoubts(events),
        ...binaryDoubts(plan, events),
    ];
}
const timeline_doubts_keyOf = ({ kind, of }) => JSON.stringify([kind, ...of]);
/** Kinds of proofs that may exceed those required, once each: images of helpers, unused releases. */
const ALSO_OF_OTHERS = new Set([
    ...['image-provided', 'release-traced', 'binary-hashed', 'binary-ran', 'binary-seen'],
]);
const PROOF = {
    chain: () => ({ kind: 'chain-read', of: [], text: 'the chain was read' }),
    image: (image) => ({
        ...{ kind: 'image-provided', of: [image], text: `image ${image} was provided` },
    }),
    traced: (release) => ({
        ...{ kind: 'release-traced', of: [release], text: `the source of ${release} was traced` },
    }),
    hashed: (release) => ({
        ...{ kind: 'binary-hashed', of: [release], text: `the binary of ${release} was hashed` },
    }),
    ran: (release) => ({
        ...{ kind: 'binary-ran', of: [release], text: `the binary of ${release} ran` },
    }),
    seen: (release, service, { moment, upgrade }) => ({
        kind: 'binary-seen',
        of: [release, service, moment, upgrade],
        text: `the binary of ${release} was checked on ${service} (${upgrade ?? moment})`,
    }),
    proposed: (upgrade) => ({
        ...{ kind: 'proposal-submitted', of: [upgrade], text: `upgrade ${upgrade} was proposed` },
    }),
    decided: (upgrade) => ({
        ...{
            kind: 'proposal-decided',
            of: [upgrade],
            text: `the vote on upgrade ${upgrade} was decided`,
        },
    }),
    swapped: (upgrade, service) => ({
        kind: 'node-swapped',
        of: [upgrade, service],
        text: `${service} was swapped at upgrade ${upgrade}`,
    }),
    done: (upgrade) => ({
        ...{ kind: 'upgrade-done', of: [upgrade], text: `upgrade ${upgrade} was done` },
    }),
    answered: (query, release, moment) => ({
        kind: 'query-answered',
        of: [query, release, moment],
        text: `query ${query} was answered at ${release} (${moment})`,
    }),
    played: (name, stage) => ({
        kind: 'traffic-played',
        of: [name, stage],
        text: `traffic ${name} was played (${stage})`,
    }),
    restarted: (release) => ({
        ...{ kind: 'restarted', of: [release], text: `the chain was restarted on ${release}` },
    }),
};
/** Proof provided by an event; undefined for purely informative events. */
function proofOf(event) {
    switch (event.type) {
        case 'chain-read':
            return PROOF.chain();
        case 'image-provided':
            return PROOF.image(event.reference);
        case 'release-traced':
            return PROOF.traced(event.release);
        case 'binary-hashed':
            return PROOF.hashed(event.release);
        case 'binary-seen':
            return PROOF.seen(event.release, event.service, event);
        case 'binary-ran':
            return PROOF.ran(event.release);
        case 'proposal-submitted':
            return PROOF.proposed(event.upgrade);
        case 'proposal-decided':
            return PROOF.decided(event.upgrade);
        case 'node-swapped':
            return PROOF.swapped(event.upgrade, event.service);
        case 'upgrade-done':
            return PROOF.done(event.upgrade);
        case 'query-answered':
            return PROOF.answered(event.query, event.release, event.moment);
        case 'traffic-played':
            return PROOF.played(event.name, event.stage);
        case 'restarted':
            return PROOF.restarted(event.release);
        default:
            return undefined;
    }
}
/** All required proofs; repeated if required twice. */
function expectedProofs(plan, nodes) {
    const first = (0,route/* startReleaseOf */.r)(plan.upgrades);
    const visits = (0,route/* routeOf */.L)(plan.upgrades);
    const last = (0,complete/* lastRelease */.Ik)(plan).name;
    const seen = (release, moment) => nodes.map((node) => PROOF.seen(release, node, moment));
    return [
        PROOF.chain(),
        ...new Map(plan.releases.map(({ image }) => [image, PROOF.image(image)])).values(),
        ...[...new Set(visits)].flatMap((release) => [
            ...[PROOF.ran(release), PROOF.traced(release), PROOF.hashed(release)],
        ]),
        ...seen(first, moment/* AT_START */.Ff),
        ...plan.upgrades.flatMap(({ name, to }) => [
            ...[...seen(to, (0,moment/* atUpgrade */.QR)(name)), PROOF.proposed(name), PROOF.decided(name)],
            ...[PROOF.done(name), ...nodes.map((node) => PROOF.swapped(name, node))],
        ]),
        ...plan.queries.flatMap(({ name, expect }) => [
            ...visits
                .filter((release) => expect[release] !== undefined)
                .map((release) => PROOF.answered(name, release, 'release')),
            ...(plan.restart && expect[last] !== undefined
                ? [PROOF.answered(name, last, 'restart')]
                : []),
        ]),
        ...plan.traffic.map(({ name, stage }) => PROOF.played(name, stage)),
        ...(plan.restart ? [...seen(last, moment/* AT_RESTART */.WU), PROOF.restarted(last)] : []),
    ];
}
function countDoubts(plan, nodes, events) {
    const expected = counted(expectedProofs(plan, nodes));
    const found = counted(events.flatMap((event) => proofOf(event) ?? []));
    return [
        ...unless(nodes.length > 0, 'no nodes are recorded'),
        ...[...expected].flatMap(([key, { proof, times }]) => unless((found.get(key)?.times ?? 0) >= times, `it does not record that ${proof.text}`)),
        ...[...found].flatMap(([key, { proof, times }]) => {
            const most = expected.get(key)?.times ?? (ALSO_OF_OTHERS.has(proof.kind) ? 1 : 0);
            const often = times === 1 ? '' : ' more than once';
            return unless(times <= most, `it records${often} that ${proof.text}, against the plan`);
        }),
    ];
}
function counted(proofs) {
    const counts = new Map();
    for (const proof of proofs) {
        const key = timeline_doubts_keyOf(proof);
        counts.set(key, { proof, times: (counts.get(key)?.times ?? 0) + 1 });
    }
    return counts;
}
/** Contradictions between an event and the plan. */
function planDoubts(plan, event) {
    switch (event.type) {
        case 'chain-read': {
            const { id, denom } = plan.chain;
            const { cosmovisor = event.nodes } = plan.stack;
            return [
                ...unless((id ?? event.chainId) === event.chainId, `the chain is ${event.chainId}, not ${id}`),
                ...unless((denom ?? event.denom) === event.denom, `the fee denomination is ${event.denom}, not ${denom}`),
                ...unless(areSame(cosmovisor, event.nodes), 'its nodes differ from those in the plan'),
            ];
        }
        case 'upgrade-done': {
            const index = plan.upgrades.findIndex(({ name }) => name === event.upgrade);
            const straddles = index > 0 && plan.upgrades[index]?.straddle === true;
            return unless(event.straddledPrevious === straddles, `whether the vote on ${event.upgrade} straddled the previous upgrade differs from the plan`);
        }
        case 'query-answered': {
            const expected = plan.queries.find(({ name }) => name === event.query)?.expect[event.release];
            if (expected === undefined)
                return [];
            const failed = expected.fails !== undefined;
            // The file written by traffic is gone by now; after the restart, answers were compared with earlier ones.
            const isCompared = event.moment === 'restart' || expected['same-as'] !== undefined;
            return [
                ...unless(event.mustFail === failed, `whether query ${event.query} at ${event.release} must fail differs from the plan`),
                ...unless(isCompared || (0,expected_answer/* mismatch */.J)(expected, { failed, text: event.answer }) === undefined, `query ${event.query} at ${event.release} has an answer that differs from the plan`),
            ];
        }
        case 'traffic-played': {
            const planned = plan.traffic.find(({ name }) => name === event.name);
            return unless(planned?.['allow-failure'] === event.mayFail, `whether traffic ${event.name} may fail differs from the plan`);
        }
        default:
            return [];
    }
}
/** Contradictions between the events of one upgrade. */
function timeline_doubts_upgradeDoubts(event, nodes, events) {
    if (event.type !== 'upgrade-done')
        return [];
    const { upgrade, height, appHashes, resumedAt, at } = event;
    const planned = ofUpgrade(events, 'proposal-submitted', upgrade)[0]?.upgradeHeight;
    return [
        ...ofUpgrade(events, 'node-swapped', upgrade).flatMap((swap) => [
            ...unless(swap.current === (0,layout/* upgradeFolder */.$U)(upgrade), `${swap.service} runs the binary in ${swap.current} after upgrade ${upgrade}, not that of the upgrade`),
            ...unless(swap.at <= at, `${swap.service} was swapped after upgrade ${upgrade} was done`),
        ]),
        ...unless(planned === height, `upgrade ${upgrade} was done at height ${height}, but proposed for ${planned}`),
        ...unless(nodes.every((node) => Object.hasOwn(appHashes, node)), `not every node has an app hash after upgrade ${upgrade}`),
        ...unless(resumedAt <= at, `upgrade ${upgrade} was done before the chain resumed`),
    ];
}
function ofUpgrade(events, type, upgrade) {
    const ofType = events.filter((event) => event.type === type);
    return ofType.filter((event) => event.upgrade === upgrade);
}
/** Requires the restart to be after the last upgrade and before the queries after the restart. */
function timeline_doubts_restartDoubts(events) {
    const restarted = events.find(({ type }) => type === 'restarted');
    if (restarted === undefined)
        return [];
    const before = events.filter(({ type }) => type === 'upgrade-done');
    const after = events.filter((event) => event.type === 'query-answered' && event.moment === 'restart');
    return unless(before.every(({ at }) => at <= restarted.at) && after.every(({ at }) => restarted.at <= at), 'the restart is not between the last upgrade and the queries after the restart');
}
/** Requires each binary to be observed while its release runs. */
function binaryDoubts({ upgrades }, events) {
    const done = new Map(events.flatMap((event) => (event.type === 'upgrade-done' ? [[event.upgrade, event]] : [])));
    const begins = (moment) => {
        if (moment.upgrade !== null)
            return done.get(moment.upgrade)?.resumedAt;
        return moment.moment === 'restart'
            ? events.find(({ type }) => type === 'restarted')?.at
            : events.find((event) => event.type === 'step-ended' && event.step.kind === 'start')?.at;
    };
    return events.flatMap((event) => {
        if (event.type !== 'binary-seen')
            return [];
        const { release, service, at } = event;
        const index = upgrades.findIndex(({ name }) => name === event.upgrade);
        const next = event.moment === 'restart' ? undefined : upgrades[index + 1]?.name;
        const [begin, end] = [begins(event), done.get(next ?? '')?.haltedAt];
        return unless((begin ?? at) <= at && at <= (end ?? at), `the binary of ${release} was checked on ${service} while another release ran`);
    });
}
/** Requires steps to be nested, to end once each, and to have increasing times. */
function stepDoubts(events) {
    const open = [];
    let last = Number.NEGATIVE_INFINITY;
    return events.flatMap((event) => {
        if (event.type !== 'step-started' && event.type !== 'step-ended')
            return [];
        const isLater = last <= event.at;
        last = event.at;
        if (event.type === 'step-started')
            open.push(event.step);
        const ended = event.type === 'step-ended' ? open.pop() : event.step;
        const title = (0,procedure_step/* titleOf */.Gg)(event.step);
        return [
            ...unless(ended !== undefined && (0,procedure_step/* isSameStep */.lO)(ended, event.step), `phase ${title} ended without having begun`),
            ...unless(isLater, `the times of phase ${title} are out of order`),
        ];
    });
}
function areSame(some, others) {
    return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

;// CONCATENATED MODULE: ./src/report/fold/verdict.ts





/** Fields that identify the subject of an event. */
const SUBJECTS = new Set(['upgrade', 'service', 'query', 'release', 'name', 'stage']);
/** Maximum number of further problems listed in the evidence lines. */
const MOST_ALSO = 5;
/** Maximum number of answer lines in the evidence lines; the query results have the whole answer. */
const ANSWER_LINES = 20;
/** The first cause of failure; null if no event is a failure and nothing required by the plan is missing. */
function failureOf(plan, recorded, events) {
    const failed = events.find((event) => event.type === 'failed');
    if (failed !== undefined) {
        const { code, step, message, hint, lines, place } = failed;
        return { code, ...stepOf(step), place, message, hint: hint || null, lines: [...lines] };
    }
    const [wrong, ...others] = events.flatMap((event, index) => {
        const problem = problemOf(event, recorded);
        return problem === null ? [] : [{ ...stepOf(stepAt(events, index)), place: null, ...problem }];
    });
    const missing = missingOf(plan, recorded);
    if (wrong !== undefined) {
        const also = [...others.map(({ message }) => message), ...missing];
        return { ...wrong, lines: [...wrong.lines, ...alsoLines(also)] };
    }
    const [first, ...rest] = missing;
    if (first === undefined)
        return null;
    const phase = recorded.phases.find(({ ok }) => ok === null) ?? recorded.phases.at(-1);
    return {
        code: 'RUN_CUT_OFF',
        ...stepOf(phase?.step ?? null),
        place: null,
        message: `The run ended ${endOf(events)} without a recorded failure, but ${first}`,
        hint: 'The run was killed or crashed; look for the reason in the logs of the evidence.',
        lines: alsoLines(rest),
    };
}
/**
 * Failure of a rehearsal without errors in which not every check was proven; null if all were.
 *
 * @param checks checks with their results, derived without a failure
 */
function unproven(plan, recorded, events, checks) {
    const open = checks.filter(({ result }) => result !== 'passed');
    const [first, ...others] = open.map(({ suite, name }) => `${suite}: ${name}`);
    const hint = 'This is a bug in the action: please report it, with events.ndjson of the evidence.';
    if (first !== undefined) {
        const message = `No error occurred, but a check was not proven: ${first}`;
        return {
            code: 'NOT_PROVEN',
            ...stepOf(null),
            place: null,
            message,
            hint,
            lines: alsoLines(others),
        };
    }
    const [doubt, ...more] = [...timelineDoubts(plan, events), ...doubtsOf({ ...recorded, checks })];
    if (doubt === undefined)
        return null;
    const message = `No error occurred, but the timeline does not record a complete rehearsal: ${doubt}`;
    return {
        code: 'NOT_PROVEN',
        ...stepOf(null),
        place: null,
        message,
        hint,
        lines: alsoLines(more),
    };
}
/**
 * Judges a report of another run by its own contents: it passes only if its result is "passed" and all its
 * contents support that. Otherwise it fails, with the reason.
 */
function judged(report) {
    const { result, failure } = report;
    if (result === 'failed' && failure !== null)
        return report;
    const [first, ...others] = [
        ...unless(failure === null, `it has a failure: ${failure?.message}`),
        ...unless(result === 'passed', 'it has no failure'),
        ...doubtsOf(report),
    ];
    if (first === undefined)
        return report;
    const contradiction = {
        code: 'REPORT_CONTRADICTORY',
        ...stepOf(null),
        place: null,
        message: `The report has the result "${result}", but contradicts itself: ${first}`,
        hint: 'It was changed after the rehearsal, or written by another version of the action: rehearse again.',
        lines: alsoLines(others),
    };
    return { ...report, result: 'failed', failure: contradiction };
}
/** Lines of further problems, limited so that the cause stays visible where only the last lines are shown. */
function alsoLines(others) {
    const lines = others.slice(0, MOST_ALSO).map((line) => `Also: ${line}`);
    const more = others.length - lines.length;
    return more === 0 ? lines : [...lines, `Also: ${more} more, listed among the checks`];
}
/** Failure reported by an event; null if none. */
function problemOf(event, recorded) {
    if (event.type === 'upgrade-done') {
        const { nodes = [], sameState } = recorded.upgrades.find(({ name }) => name === event.upgrade) ?? {};
        if (sameState === true)
            return null;
        return {
            code: 'STATE_DIFFERS',
            message: `The nodes do not have the same state after upgrade ${event.upgrade}`,
            hint: "Compare the nodes' versions; if they are equal, the migration is not deterministic.",
            lines: nodes.map(({ service, appHash }) => `${service}: ${appHash ?? 'no app hash'}`),
        };
    }
    if (!('ok' in event) || event.ok)
        return null;
    switch (event.type) {
        case 'binary-seen':
            return {
                code: 'BINARY_DIFFERS',
                message: `A node does not have the binary of ${event.release}: ${(0,binaries/* otherBinary */.qw)(event)}`,
                hint: "A mount in the compose files, or a process in the node's container, replaced the binary. Remove that mount or process.",
                lines: [],
            };
        case 'query-answered': {
            const restarted = event.moment === 'restart' ? ' after the restart' : '';
            return {
                code: 'QUERY_UNEXPECTED',
                message: `The answer to query ${event.query} at ${event.release}${restarted} is not as expected`,
                hint: 'Compare the answer with the expectation of the plan for this release.',
                lines: [
                    `command: ${event.command}`,
                    `expected: ${event.expected}`,
                    ...(event.problem === null ? [] : [`problem: ${event.problem}`]),
                    ...event.answer.split('\n').slice(0, ANSWER_LINES),
                ],
            };
        }
        case 'restarted':
            return {
                code: 'CHAIN_STALLED',
                message: `The chain did not resume after the restart on ${event.release} without Cosmovisor`,
                hint: "Look for the reason in the nodes' logs since the restart.",
                lines: [`height before: ${event.heightBefore}`, `height after: ${event.heightAfter}`],
            };
        case 'traffic-played':
            return event.mayFail
                ? null
                : {
                    code: 'TRAFFIC_FAILED',
                    message: `Traffic ${event.name} (${event.stage}) failed`,
                    hint: null,
                    lines: [],
                };
        case 'step-ended':
            return {
                code: 'STEP_FAILED',
                message: `Phase ${(0,procedure_step/* titleOf */.Gg)(event.step)} failed`,
                hint: null,
                lines: [],
            };
    }
}
/** Step in the form used by a failure. */
function stepOf(step) {
    return { phase: step && (0,procedure_step/* titleOf */.Gg)(step), step };
}
/** Innermost step in progress at an event; null if none. */
function stepAt(events, index) {
    const open = [];
    for (const event of events.slice(0, index)) {
        if (event.type === 'step-started')
            open.push(event.step);
        if (event.type === 'step-ended')
            open.pop();
    }
    return open.at(-1) ?? null;
}
/** Requirements of the plan that were not met. */
function missingOf(plan, recorded) {
    const visited = new Set(plan.upgrades.flatMap(({ from, to }) => [from, to]));
    const answered = new Set(recorded.queries.map(({ name, release, moment }) => JSON.stringify([name, release, moment])));
    const unanswered = plan.queries.flatMap(({ name, expect }) => Object.keys(expect)
        .filter((release) => visited.has(release))
        .filter((release) => !answered.has(JSON.stringify([name, release, 'release'])))
        .map((release) => `query ${name} was not asked at ${release}`));
    return [
        ...(recorded.phases.length === 0 ? ['no phase began'] : []),
        ...recorded.phases
            .filter(({ ok }) => ok === null)
            .map(({ name }) => `phase ${name} did not end`),
        ...recorded.upgrades
            .filter(({ done }) => !done)
            .map(({ name }) => `upgrade ${name} was not done`),
        ...unanswered,
        ...(plan.restart && recorded.restart === null ? ['the restart was not done'] : []),
    ];
}
/** Describes the last event of the timeline. */
function endOf(events) {
    const last = events.findLast(({ type }) => type !== 'block');
    if (last === undefined)
        return 'before its first event';
    const subject = Object.entries(last)
        .filter(([key]) => SUBJECTS.has(key))
        .map(([key, value]) => `${key} ${value}`);
    if ('step' in last && last.step !== null)
        subject.push(`phase ${(0,procedure_step/* titleOf */.Gg)(last.step)}`);
    return `after ${last.type} (${subject.join(', ')})`;
}


/***/ }),

/***/ 94743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bv: () => (/* binding */ blocks),
  $Q: () => (/* binding */ clip),
  Wp: () => (/* binding */ clipBytes),
  aY: () => (/* binding */ code),
  DV: () => (/* binding */ codeBlock),
  zH: () => (/* binding */ details),
  fj: () => (/* binding */ join),
  md: () => (/* binding */ md),
  tp: () => (/* binding */ table),
  Qq: () => (/* binding */ markdown_text)
});

// UNUSED EXPORTS: Markdown

// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
;// CONCATENATED MODULE: ./src/text/clip.ts
/** Shortens a text to one line of at most `length` code points, with an ellipsis if it was longer. */
function clipLine(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    // A code point has one or two units, so this prefix decides whether the line is too long.
    const points = [...line.slice(0, 2 * length + 2)];
    return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/report/formats/markdown.ts



/**
 * Markdown that is safe to show. Text from a chain, a container or a plan is a string, and only the functions of
 * this file turn it into Markdown, so that code that forgets to escape it does not compile.
 */
class Markdown {
    source;
    constructor(source) {
        this.source = source;
    }
}
/** Template of Markdown; interpolated strings are escaped. */
function md(parts, ...values) {
    const sources = values.map((value) => value instanceof Markdown ? value.source : markdown_text(String(value)).source);
    return new Markdown(parts.reduce((all, part, index) => `${all}${sources[index - 1]}${part}`));
}
/** Joins blocks by empty lines, without empty blocks. */
function blocks(...parts) {
    return join(parts.filter(({ source }) => source !== ''), '\n\n');
}
/** Joins parts by a separator, which is Markdown and not escaped. */
function join(parts, separator) {
    return new Markdown(parts.map(({ source }) => source).join(separator));
}
/** Formats a value as one line of plain text. */
function markdown_text(value) {
    const escaped = html(value)
        .replace(/[\\`*_[\]#~]/g, '\\$&')
        .replace(/^[-+=:]/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
    return new Markdown(escaped);
}
/** Formats a value as a code span on one line; a dash if it is empty. */
function code(value) {
    const line = oneLine(value);
    if (line === '')
        return new Markdown('–');
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return new Markdown(`${fence}${pad}${line}${pad}${fence}`);
}
/** Formats a value as a fenced code block. */
function codeBlock(value, language = 'text') {
    const content = (0,plain/* plain */.pj)(value).replace(/^\n+/, '').trimEnd();
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return new Markdown(`${fence}${language}\n${content}\n${fence}`);
}
/** Formats a collapsed block, which opens by a click on its summary. */
function details(summary, body) {
    return new Markdown(`<details>\n<summary>${html(summary)}</summary>\n\n${body.source}\n\n</details>`);
}
/** Formats a table; pipes in cells are escaped here, including those in code spans. */
function table(columns, rows) {
    const cells = [columns.map(({ title }) => markdown_text(title)), ...rows].map((row) => row.map(({ source }) => source.replaceAll('|', '\\|')));
    const source = (0,markdown_table/* markdownTable */.Q)(cells, {
        align: columns.map(({ align }) => align ?? null),
        alignDelimiters: false,
    });
    return new Markdown(source);
}
/** Cuts a text to at most `bytes` bytes of UTF-8, between code points. */
function clipBytes(value, bytes) {
    const encoded = Buffer.from(value, 'utf8');
    if (encoded.length <= bytes)
        return value;
    let end = bytes;
    while (end > 0 && ((encoded[end] ?? 0) & 0b1100_0000) === 0b1000_0000)
        end -= 1;
    return encoded.toString('utf8', 0, end);
}
/** Cuts a text to one line of at most `length` code points, without commands that the runner's log would obey. */
function clip(value, length) {
    return clipLine((0,plain/* plain */.pj)(value), length);
}
function oneLine(value) {
    return (0,plain/* plain */.pj)(value).replace(/\s+/g, ' ').trim();
}
/** Escapes a value for text, and for places without Markdown, such as the summary of a details element. */
function html(value) {
    return (oneLine(value)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        // Neither a backslash nor an entity keeps GitHub from rendering formulas and mentions.
        .replace(/\$/g, '<span>$</span>')
        .replace(/@(?=\w)/g, `@${plain/* ZERO_WIDTH_SPACE */.pe}`));
}
function longestRun(value) {
    let longest = 0;
    for (const [run] of value.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 35050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   jr: () => (/* binding */ DASH),
/* harmony export */   oS: () => (/* binding */ limitedBlock),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _text_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98488);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94743);


const BLOCK_BYTES = 8 * 1024;
/** Placeholder of an unknown value. */
const DASH = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `–`;
/** Formats a duration for a cell; a dash if unknown. */
function duration(ms) {
    return ms === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_text_format__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms));
}
/** Formats a value for a cell; a dash if unknown. */
function value(known) {
    return known === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(known);
}
/** Formats a code block; a long one is cut, with a pointer to the whole content. */
function limitedBlock(content, language = 'text') {
    const bytes = Buffer.byteLength(content, 'utf8');
    if (bytes <= BLOCK_BYTES)
        return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(content, language);
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .clipBytes */ .Wp)(content, BLOCK_BYTES), language), (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `The first ${BLOCK_BYTES} of ${bytes} bytes; see \`report.json\` of the evidence for all.`);
}


/***/ }),

/***/ 80373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ PREPARED),
/* harmony export */   LI: () => (/* binding */ restartBinaryCheck),
/* harmony export */   Np: () => (/* binding */ runs),
/* harmony export */   Sd: () => (/* binding */ preparationCheck),
/* harmony export */   U1: () => (/* binding */ restartCheck),
/* harmony export */   XU: () => (/* binding */ UPGRADE),
/* harmony export */   eT: () => (/* binding */ trafficCheck),
/* harmony export */   go: () => (/* binding */ NOTHING_ELSE),
/* harmony export */   ku: () => (/* binding */ haveBinary),
/* harmony export */   op: () => (/* binding */ answersAgain),
/* harmony export */   p6: () => (/* binding */ upgradeCheck),
/* harmony export */   xK: () => (/* binding */ queryCheck)
/* harmony export */ });
/** Names of the checks of preparation steps, which prove nothing about the plan yet. */
const PREPARED = {
    images: 'all images are provided',
    preflight: 'chain, accounts and machine allow the rehearsal',
    start: 'the chain makes blocks',
};
/** Names of the checks in the suite of an upgrade. */
const UPGRADE = {
    passes: 'its proposal passes',
    straddles: 'its vote straddles the upgrade before',
    through: 'all nodes come through its height',
    binary: 'all nodes run one binary',
    state: 'all nodes have the same state',
};
const NOTHING_ELSE = {
    suite: 'rehearsal',
    name: 'nothing else went wrong',
};
const preparationCheck = (name) => ({ suite: 'preparation', name });
const upgradeCheck = (upgrade, name) => ({
    suite: `upgrade ${upgrade}`,
    name,
});
/** Name of the check of the binaries at the start and after the restart, where no node is swapped. */
const haveBinary = (release) => `all nodes have the binary of ${release}`;
/** Name of an upgrade's check that a node runs a release. */
const runs = (service, release) => `${service} runs ${release}`;
const queryCheck = (query, release) => ({
    suite: 'queries',
    name: `${query} at ${release}`,
});
const trafficCheck = (traffic, stage) => ({
    suite: 'traffic',
    name: `${traffic} (${stage})`,
});
const restartCheck = (release) => ({
    suite: 'restart',
    name: `the chain goes on with ${release} without Cosmovisor`,
});
const restartBinaryCheck = (release) => ({
    suite: 'restart',
    name: haveBinary(release),
});
const answersAgain = (query) => ({
    suite: 'restart',
    name: `${query} answers as before`,
});


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   Vt: () => (/* binding */ shownSource),
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
    'labels',
    'args',
    'annotations',
    'options',
    'driver_opts',
]);
/** Keys whose values are arguments of a program. */
const ARGUMENTS = new Set(['command', 'entrypoint', 'test']);
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
        typeof part === 'string' && (isNamed || (0,_secret_names__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .e)(name))
            ? (0,_sensitive__WEBPACK_IMPORTED_MODULE_1__/* .shownValue */ .JJ)(name, part)
            : shownConfiguration(part, name),
    ]));
}


/***/ }),

/***/ 22296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n6: () => (/* binding */ openCosmovisor),
/* harmony export */   oQ: () => (/* binding */ programOf),
/* harmony export */   t6: () => (/* binding */ containerMount)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _cosmovisor_layout__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34702);
/* harmony import */ var _cosmovisor_versions__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60933);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12600);
/* harmony import */ var _images_image__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41865);
/* harmony import */ var _images_own__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84170);
/* harmony import */ var _copy_container__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78351);








/** A bind mount of the stack for a container that no compose file describes. */
function containerMount({ source, target, read_only }) {
    return { type: 'bind', source, target, readOnly: read_only === true };
}
/** Cosmovisor's folder and the release of each binary that the plan needs. */
function needed({ releases, upgrades }) {
    return [
        { folder: _cosmovisor_layout__WEBPACK_IMPORTED_MODULE_6__/* .GENESIS */ .hw, release: upgrades[0]?.from ?? releases[0]?.name ?? '' },
        ...upgrades.map(({ name, to }) => ({ folder: (0,_cosmovisor_layout__WEBPACK_IMPORTED_MODULE_6__/* .upgradeFolder */ .$U)(name), release: to })),
    ];
}
/**
 * Opens the Cosmovisor image of the plan: the generated one, or the user's own with the binaries in it.
 *
 * @param folder working folder, for the binaries copied out of the user's image
 * @throws RehearsalError naming the folders that the user's own image lacks
 */
async function openCosmovisor(docker, plan, images, folder) {
    const reference = (0,_images_own__WEBPACK_IMPORTED_MODULE_4__/* .cosmovisorImage */ .U)(plan);
    const image = images.get(reference);
    if (image === undefined)
        throw new Error(`the image ${reference} was not inspected`);
    if (plan.cosmovisor.image !== undefined) {
        return openOwn(docker, plan, { reference, image }, folder);
    }
    const { binary } = plan.chain;
    const binaries = new Map(plan.releases.map(({ name }, index) => [name, (0,_cosmovisor_layout__WEBPACK_IMPORTED_MODULE_6__/* .releaseBinary */ .lV)(index, binary)]));
    return {
        image: (0,_images_image__WEBPACK_IMPORTED_MODULE_7__/* .idOf */ .T)(images, reference),
        dialect: (0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_2__/* .cosmovisorDialect */ .$S)((0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_2__/* .cosmovisorVersion */ .T1)(plan)),
        binaries,
        layout: new Map(needed(plan).map(({ folder, release }) => [folder, binaries.get(release) ?? ''])),
        mounts: [],
        madeFor: undefined,
    };
}
/**
 * Opens the user's own image. Its binaries are copied out and mounted at a path outside the home: the mounted
 * home would hide binaries that the image has in that home.
 */
async function openOwn(docker, plan, { reference, image }, folder) {
    const home = image.environment.DAEMON_HOME;
    if (home === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0('COSMOVISOR_IMAGE_INVALID', `The Cosmovisor image ${reference} does not set DAEMON_HOME`, {
            hint: 'The rehearsal copies the binaries from $DAEMON_HOME/cosmovisor of the image. Set DAEMON_HOME in it, or remove cosmovisor.image: the rehearsal then builds an image.',
        });
    }
    const taken = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'cosmovisor-image');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(taken, { recursive: true });
    await (0,_copy_container__WEBPACK_IMPORTED_MODULE_5__/* .copyOut */ .ew)(docker, image.id, { folder: `${home}/cosmovisor`, target: taken });
    const mounted = `${_cosmovisor_layout__WEBPACK_IMPORTED_MODULE_6__/* .ADDED_FOLDER */ .kG}/own`;
    const layout = new Map();
    const binaries = new Map();
    const missing = [];
    const all = needed(plan);
    for (const { folder: wanted, release } of all) {
        const lower = wanted.toLowerCase();
        // Names that differ in case only would share one lower-case folder with one binary.
        const isShared = all.some((each) => each.folder !== wanted && each.folder.toLowerCase() === lower);
        const folders = isShared ? [wanted] : [wanted, lower];
        const found = await firstFile(taken, folders, plan.chain.binary);
        if (found === undefined) {
            missing.push(`${wanted}/bin/${plan.chain.binary}`);
            continue;
        }
        layout.set(wanted, `${mounted}/${found}`);
        binaries.set(release, `${mounted}/${found}`);
    }
    if (missing.length > 0) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0('COSMOVISOR_IMAGE_INVALID', `The Cosmovisor image ${reference} lacks ${missing.join(', ')} in ${home}/cosmovisor`, { hint: 'Name the folder of an upgrade after the upgrade in the plan.' });
    }
    const asked = plan.queries.find(({ client }) => client !== undefined && !binaries.has(client));
    if (asked !== undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0('QUERY_CLIENT_UNAVAILABLE', `The query ${asked.name} uses the binary of ${asked.client}, which the Cosmovisor image ${reference} lacks: no upgrade installs it`, {
            hint: 'Name another client, or remove cosmovisor.image: the rehearsal then builds an image with all releases.',
        });
    }
    const version = plan.cosmovisor.version ?? (await probeVersion(docker, image.id));
    return {
        image: image.id,
        dialect: (0,_cosmovisor_versions__WEBPACK_IMPORTED_MODULE_2__/* .cosmovisorDialect */ .$S)(version),
        binaries,
        layout,
        mounts: [{ type: 'bind', source: taken, target: mounted, read_only: true }],
        madeFor: home,
    };
}
/** First folder with the binary: from 1.5 on, Cosmovisor itself uses the lower-case folder name. */
async function firstFile(root, folders, binary) {
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'bin', binary);
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file)).catch(() => undefined))
            return file;
    }
    return undefined;
}
/** Version reported by an image's Cosmovisor, or one with the same commands. */
async function probeVersion(docker, image) {
    const ask = async (command) => {
        const { stdout, stderr } = await docker.containers.run(image, [command], { entrypoint: 'cosmovisor' }, { allowFailure: true });
        return `${stdout}\n${stderr}`;
    };
    const version = /cosmovisor version:?\s*(v?\d+\.\d+\.\d+)/i.exec(await ask('version'))?.[1];
    if (version !== undefined)
        return version;
    // A build from source reports none. Versions with subcommands (1.2 on) list them.
    return /^[^\S\n]+run\s/m.test(await ask('help')) ? 'v1.2.0' : 'v1.0.0';
}
/** Path of the binary in a plain image of a release: its entry point, if that is the binary. */
function programOf(image, binary) {
    const [program] = image?.entrypoint ?? [];
    return program !== undefined && node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(program) === binary ? program : binary;
}


/***/ }),

/***/ 74162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ withLogLimit),
/* harmony export */   H9: () => (/* binding */ withLogLimits),
/* harmony export */   cm: () => (/* binding */ LOGGING)
/* harmony export */ });
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68422);

/** Size limit of a container's log in the engine: twice that of an evidence file, in two parts. */
const LOGGING = { driver: 'json-file', options: { 'max-size': '64m', 'max-file': '2' } };
/** Limits a service's log in the engine: a container could otherwise fill the disk. */
function withLogLimit(service) {
    return { ...service, logging: LOGGING };
}
/** Applies that limit to all services. */
function withLogLimits(model) {
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, withLogLimit);
}


/***/ }),

/***/ 53774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nodeServices),
/* harmony export */   Z: () => (/* binding */ onFirstRelease)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32048);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68422);


/**
 * Services that may run a node: those named in the plan (the RPC service, validators, nodes under Cosmovisor),
 * and all that share an image with one of these, with the first release or with the user's Cosmovisor.
 */
function nodeServices(plan, { services }) {
    const { rpc, cosmovisor = [], fresh } = plan.stack;
    const named = [rpc, ...cosmovisor, ...(fresh?.validators ?? []).map(({ service }) => service)];
    const images = [
        (0,_plan_complete__WEBPACK_IMPORTED_MODULE_0__/* .firstRelease */ .yn)(plan).image,
        plan.cosmovisor.image,
        ...named.map((name) => services[name]?.image),
    ];
    return Object.keys(services).filter((name) => {
        const image = services[name]?.image;
        return named.includes(name) || (image !== undefined && images.includes(image));
    });
}
/**
 * Model with all nodes on the first release's image, regardless of the compose files: images of releases may
 * come from the plan's builds or from the action's inputs.
 */
function onFirstRelease(plan, model) {
    const nodes = nodeServices(plan, model);
    return (0,_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service, name) => {
        const isOwn = service.image !== undefined && service.image === plan.cosmovisor.image;
        if (!nodes.includes(name) || isOwn)
            return service;
        const { build: _, ...kept } = service;
        return { ...kept, image: (0,_plan_complete__WEBPACK_IMPORTED_MODULE_0__/* .firstRelease */ .yn)(plan).image };
    });
}


/***/ }),

/***/ 14891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolved)
/* harmony export */ });
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68422);

/**
 * Resolves references between services: `volumes_from` becomes mounts, `links` and `extra_hosts` to services
 * become aliases, and references to the stack's own containers become references to services. References to
 * anything outside the stack stay unchanged.
 */
function resolved(model) {
    return withAliases(withMounts(withOwnContainers(model)));
}
const FOREIGN = 'container:';
/** Replaces container names by service names: the run's containers have other names. */
function withOwnContainers(model) {
    const names = new Map(Object.entries(model.services).map(([name, service]) => [service.container_name, name]));
    const serviceOf = (value) => value.startsWith(FOREIGN) ? names.get(value.slice(FOREIGN.length).split(':')[0]) : undefined;
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service) => {
        const named = Object.fromEntries(['network_mode', 'pid', 'ipc'].flatMap((key) => {
            const own = serviceOf(String(service[key] ?? ''));
            return own === undefined ? [] : [[key, `service:${own}`]];
        }));
        const from = listOf(service.volumes_from).map((entry) => {
            const own = serviceOf(entry);
            return own === undefined ? entry : [own, ...entry.split(':').slice(2)].join(':');
        });
        const mounts = service.volumes_from !== undefined && { volumes_from: from };
        return { ...service, ...named, ...mounts };
    });
}
function withMounts(given) {
    const shared = new Set(Object.values(given.services).flatMap(({ volumes_from: from }) => listOf(from).map((entry) => entry.split(':')[0] ?? '')));
    if (shared.size === 0)
        return given;
    const model = withNames(given, shared);
    // Each service is visited once: the number of paths between services may be exponential.
    const known = new Map();
    const mountsOf = (name) => {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        known.set(name, []); // ends a cycle of services
        const { volumes = [], volumes_from: from } = model.services[name] ?? {};
        const mounts = new Map();
        for (const entry of listOf(from)) {
            const [service = '', mode] = entry.split(':');
            if (entry.startsWith(FOREIGN))
                continue;
            for (const mount of mountsOf(service)) {
                mounts.set(mount.target, mode === 'ro' ? { ...mount, read_only: true } : mount);
            }
        }
        for (const mount of volumes)
            mounts.set(mount.target, mount);
        known.set(name, [...mounts.values()]);
        return [...mounts.values()];
    };
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service, name) => {
        const untrusted = listOf(service.volumes_from).filter((entry) => entry.startsWith(FOREIGN));
        const { volumes_from: _, ...kept } = service;
        return {
            ...kept,
            volumes: [...mountsOf(name)],
            ...(untrusted.length > 0 && { volumes_from: untrusted }),
        };
    });
}
/** Names the unnamed volumes of some services, so that others can mount the same ones. */
function withNames(model, of) {
    const added = {};
    const changed = (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service, name) => {
        if (!of.has(name))
            return service;
        const volumes = (service.volumes ?? []).map((volume) => {
            if (volume.type !== 'volume' || volume.source !== undefined)
                return volume;
            const source = `${name}${volume.target.replace(/[^\w.-]+/g, '_')}`;
            added[source] = {};
            return { ...volume, source };
        });
        return { ...service, volumes };
    });
    return { ...changed, volumes: { ...added, ...model.volumes } };
}
/** Turns other names for services into aliases on all their networks. */
function withAliases(model) {
    const addresses = (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .staticAddresses */ .pq)(model);
    const aliases = new Map();
    const rest = new Map();
    const add = (service, alias) => {
        aliases.set(service, (aliases.get(service) ?? new Set()).add(alias));
    };
    for (const [name, service] of Object.entries(model.services)) {
        for (const link of listOf(service.links)) {
            const [target = '', alias = target] = link.split(':');
            if (target in model.services && alias !== target)
                add(target, alias);
        }
        const others = hostsOf(service).filter((entry) => {
            const { host, address } = entryOf(entry);
            const target = addresses.get(address);
            if (target !== undefined)
                add(target, host);
            return target === undefined;
        });
        rest.set(name, others);
    }
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, (service, name) => {
        const named = [...(aliases.get(name) ?? [])].filter((each) => !(0,_model__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(name, service).has(each));
        const networks = Object.entries(service.networks ?? {}).map(([network, use]) => [
            network,
            { ...use, aliases: [...(use?.aliases ?? []), ...named] },
        ]);
        return {
            ...service,
            ...(service.extra_hosts !== undefined && { extra_hosts: rest.get(name) ?? [] }),
            ...(named.length > 0 && service.networks && { networks: Object.fromEntries(networks) }),
        };
    });
}
/** Entries of `extra_hosts`: Compose writes a list, some versions a map. */
function hostsOf({ extra_hosts: hosts }) {
    if (Array.isArray(hosts) || typeof hosts !== 'object' || hosts === null)
        return listOf(hosts);
    return Object.entries(hosts).flatMap(([host, addresses]) => [addresses].flat().map((address) => `${host}=${String(address)}`));
}
/** Splits `host=address`, or with `:` as in older versions. */
function entryOf(entry) {
    const [, host = entry, address = ''] = /^([^=:]+)[=:](.*)$/.exec(entry) ?? [];
    return { host, address: address.replace(/^\[|\]$/g, '') };
}
function listOf(value) {
    return Array.isArray(value)
        ? value.filter((each) => typeof each === 'string')
        : [];
}


/***/ }),

/***/ 78351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ub: () => (/* binding */ withContainer),
/* harmony export */   c7: () => (/* binding */ copyFrom),
/* harmony export */   ew: () => (/* binding */ copyOut),
/* harmony export */   jV: () => (/* binding */ fillLinks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68617);
/* harmony import */ var _system_remove_tree__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28678);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15404);





/**
 * Copies a folder of a container, stopped or not, together with the targets of links out of the folder (see
 * {@link fillLinks}); with all owners if this process is root.
 *
 * @returns false if the container has no such folder
 * @throws CommandError if it could not be copied in full
 */
async function copyFrom(docker, container, copy) {
    const done = await docker.containers.copyOut(container, `${copy.folder}/.`, copy.target);
    if (done)
        await fillLinks(docker, container, copy);
    return done;
}
/** Folders of a home that may be or contain links: images often keep configuration elsewhere. */
const LINKED_IN = ['.', 'config'];
/**
 * Replaces links of a copied folder by their targets elsewhere in the container: in the copy, they would lead
 * into the files of whatever image the node runs on later.
 *
 * @param container one that does not run
 */
async function fillLinks(docker, container, { folder, target, mounts = [] }) {
    const copy = new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .Folder */ .vd(target);
    for (const each of LINKED_IN) {
        if (!(await copy.stat(each))?.isDirectory())
            continue;
        for (const name of await copy.list(each)) {
            const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(each, name);
            const to = await copy.linkAt(at);
            if (to === undefined)
                continue;
            const found = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.resolve(folder, each, to);
            if ([folder, ...mounts].some((each) => (0,_mounts__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(found, each)))
                continue;
            await fillLink(docker, container, found, { copy, at });
        }
    }
}
/** Replaces a link by the file or folder of a container; the link stays if the container has no such target. */
async function fillLink(docker, container, found, { copy, at }) {
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(`${copy.root}~`); // names of services and volumes contain no ~
    const taken = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'taken');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(taken);
        if (!(await docker.containers.copyOut(container, found, taken, { followLink: true })))
            return;
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(taken); // a single one, as the container calls it; many for `/`
        await copy.remove(at);
        const from = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(taken, names.length === 1 ? (names[0] ?? '') : '');
        await move(from, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(copy.root, at));
    }
    finally {
        await (0,_system_remove_tree__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(scratch);
    }
}
/** Moves a file or folder. Moving a folder requires write permission on it, which its mode may not give. */
async function move(from, to) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from);
    if (stats.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(from, 0o700);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
    if (stats.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(to, stats.mode & 0o7777);
}
/** Creates an ephemeral container for the duration of `work`; it is never started. */
async function withContainer(docker, image, mounts, work) {
    const container = await docker.containers.create(image, { mounts });
    try {
        return await work(container);
    }
    finally {
        await docker.containers.remove([container]);
    }
}
/**
 * Copies a folder out of an image, as {@link copyFrom} does.
 *
 * @returns false if there is no such folder
 */
async function copyOut(docker, image, copy) {
    return withContainer(docker, image, [], (container) => copyFrom(docker, container, copy));
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ WORKING_FOLDER),
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
/**
 * Gives a folder to the user of this process. Only root can change files that containers wrote as root, so a
 * container that runs as root changes their owner.
 *
 * @param image image of the run that has `chown`
 * @param folder an existing folder
 */
async function chownFolder(docker, image, folder) {
    if (isRoot())
        return;
    const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
    await docker.containers.run(image, ['--recursive', user, MOUNT], {
        entrypoint: 'chown',
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

/***/ 77486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ letOut),
/* harmony export */   d: () => (/* binding */ requireLet)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7278);
/* harmony import */ var _secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21869);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _compose_resolve__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14891);
/* harmony import */ var _signer_addresses__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78112);






/**
 * Checks, based on the compose files, that `stack.internet` of a plan lists only services that may have access
 * to the outside.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with a finding for each other service
 */
function requireLet(plan, given, nodes) {
    const model = (0,_compose_resolve__WEBPACK_IMPORTED_MODULE_5__/* .resolved */ .L)(given);
    const signers = (plan.stack.fresh?.validators ?? []).flatMap(({ signer }) => signer ?? []);
    const all = Object.keys(model.services);
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)((plan.stack.internet ?? []).flatMap((name, i) => {
        const service = model.services[name];
        const planPath = ['stack', 'internet', i];
        if (service === undefined) {
            const message = `stack.internet lists the service ${name}, which the compose files do not define`;
            return [
                { code: 'SERVICE_NOT_FOUND', message, hint: `Services: ${all.join(', ')}.`, planPath },
            ];
        }
        if (service.network_mode !== undefined) {
            return [
                {
                    code: 'INTERNET_REFUSED',
                    message: `stack.internet lists ${name}, which has network_mode: ${service.network_mode}`,
                    hint: 'The service has no network of its own, so it cannot get outside access. Give it networks in the compose files.',
                    planPath,
                },
            ];
        }
        return [name, ...along(model, name)].flatMap((each) => {
            const as = shownAs(each, name);
            if (nodes.includes(each)) {
                return { ...refusal(as, 'it may run a node'), planPath };
            }
            if (signers.includes(each) || (0,_signer_addresses__WEBPACK_IMPORTED_MODULE_4__/* .isSigner */ .Jz)(each, model.services[each] ?? {})) {
                return { ...refusal(as, 'it is a signer'), planPath };
            }
            const key = keyOf(model.services[each] ?? {});
            if (key === undefined)
                return [];
            return { ...refusal(as, `it gets a key from ${key}`), planPath };
        });
    }));
}
/**
 * Services that gain access along with one, directly or through others: those that share its network or its
 * processes, as processes in one namespace can inspect and impersonate each other.
 */
function along({ services }, name) {
    const found = new Set([name]);
    for (const each of found) {
        const of = `service:${each}`;
        for (const [other, { network_mode: network, pid }] of Object.entries(services)) {
            const isSeen = services[each]?.pid === `service:${other}`;
            if (network === of || pid === of || isSeen)
                found.add(other);
        }
    }
    found.delete(name);
    return [...found];
}
/** Setting through which a service gets a signing key, if any. */
function keyOf({ environment, command, entrypoint }) {
    const variables = Object.entries(environment ?? {});
    const [name] = variables.find(([each, value]) => (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .isSigningKey */ .F$)(each, value ?? '')) ?? [];
    if (name !== undefined)
        return `its variable ${name}`;
    const words = [...(entrypoint ?? []), ...(command ?? [])];
    return [...words, words.join(' ')].some(_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .saysSigningKey */ .pT) ? 'its command' : undefined;
}
function shownAs(service, letOut) {
    if (service === letOut)
        return service;
    return `${service}, which shares the network or the processes of ${letOut}`;
}
const NEVER = 'A copy that holds keys must not reach the real network. Remove it from stack.internet, which is for helpers without keys.';
/** Finding for a service that must not get outside access. */
function refusal(as, why) {
    const message = `stack.internet would give outside access to ${as}: ${why}`;
    return { code: 'INTERNET_REFUSED', message, hint: NEVER };
}
/** Limits per mount: files read (most keys are recognised by name), and file names checked. */
const LIMITS = { read: 5_000, files: 50_000 };
/** Maximum size of a possible key file, in bytes. */
const LARGEST_KEY = 64 * 1024;
/** File names of keys: of validators, nodes, remote signers and keyrings. */
const KEY_NAME = /(^|\/)(priv_validator_key[^/]*|keyring-[^/]+\/[^/]+|id_(rsa|ecdsa|ed25519)|[^/]*(mnemonic|passphrase|keystore)[^/]*|keystores?\/[^/]+|[^/]+\.(key|info|p12|pfx|jks))$/i;
/** Texts in key files: of PEM, CometBFT, Horcrux, and of stores encrypted as Ethereum's are. */
const KEY_TEXT = /PRIVATE KEY-----|"priv_key"|PrivKey|privateShard|"(?:ecies|rsa)Key"|"ciphertext"|\bmnemonic\b/i;
/**
 * Services of the copy that may have access to the outside.
 *
 * @throws RehearsalError naming each service with a key in the copies of its mounts, and the file
 */
async function letOut(model, internet, notice, limits = LIMITS) {
    if (internet.length === 0)
        return;
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(await keysOf(model, internet, limits));
    notice(`stack.internet gives the network access of this machine to ${internet.join(', ')}; no other container of the run has it.`);
}
async function keysOf(model, internet, limits) {
    const findings = [];
    for (const [i, letOut] of internet.entries()) {
        for (const name of [letOut, ...along(model, letOut)]) {
            const as = shownAs(name, letOut);
            const found = await keyAmong(model.services[name]?.volumes ?? [], as, limits);
            if (found !== undefined)
                findings.push({ ...found, planPath: ['stack', 'internet', i] });
        }
    }
    return findings;
}
/** First mount that contains, or may contain, a key. */
async function keyAmong(volumes, as, limits) {
    for (const { type, source, target } of volumes) {
        if (type !== 'bind' || source === undefined)
            continue;
        const key = await keyIn(source, limits);
        if (key === 'too many files') {
            return refusal(as, `it holds more than ${limits.files} files in ${target}, any of which may be a key`);
        }
        if (key !== undefined) {
            return refusal(as, `it holds the key ${node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, key.file)}`);
        }
    }
    return undefined;
}
/** Path of the first key in a folder; the empty path if the source itself is a key file. */
async function keyIn(source, limits) {
    const above = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(source));
    const base = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(source);
    const stats = await above.stat(base);
    if (stats?.isFile())
        return (await isKey(above, base)) ? { file: '' } : undefined;
    if (stats?.isDirectory() !== true)
        return undefined;
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(source);
    const waiting = ['.'];
    let seen = 0;
    for (const at of waiting) {
        for (const name of await folder.list(at)) {
            const each = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(at, name);
            const inner = await folder.stat(each);
            if (inner?.isDirectory())
                waiting.push(each);
            if (inner?.isFile() !== true)
                continue;
            if (++seen > limits.files)
                return 'too many files';
            if (KEY_NAME.test(each) || (seen <= limits.read && (await saysKey(folder, each)))) {
                return { file: each };
            }
        }
    }
    return undefined;
}
/** A file of exactly 32 bytes in base64, as TMKMS and others store keys. */
const ENCODED_KEY = /^\s*[a-z\d+/]{43}=\s*$/i;
async function isKey(folder, file) {
    return KEY_NAME.test(file) || saysKey(folder, file);
}
/** Returns true if a file contains a key, or configures a signer with keys elsewhere. */
async function saysKey(folder, file) {
    const text = await folder.readText(file, LARGEST_KEY).catch(() => '');
    if (KEY_TEXT.test(text) || (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .saysSigningKey */ .pT)(text) || (0,_signer_addresses__WEBPACK_IMPORTED_MODULE_4__/* .isOfSigner */ .Um)({ file, text }))
        return true;
    const isAlone = (0,_secrets_sensitive__WEBPACK_IMPORTED_MODULE_2__/* .isRawKey */ .A1)(text) || ENCODED_KEY.test(text);
    return isAlone && !/api|jwt/i.test(node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file)); // keys of web services have this length, too
}


/***/ }),

/***/ 41498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  My: () => (/* binding */ isolated),
  Sb: () => (/* reexport */ compose_model/* namedAddresses */.Sb),
  tx: () => (/* binding */ requireSeparable)
});

// EXTERNAL MODULE: ./src/docker/labels.ts
var labels = __webpack_require__(20065);
// EXTERNAL MODULE: ./src/errors/finding.ts
var finding = __webpack_require__(7278);
// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
// EXTERNAL MODULE: ./src/secrets/sensitive.ts
var sensitive = __webpack_require__(21869);
// EXTERNAL MODULE: ./src/secrets/shown-configuration.ts
var shown_configuration = __webpack_require__(66991);
// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
// EXTERNAL MODULE: ./src/stack/compose/resolve.ts
var resolve = __webpack_require__(14891);
;// CONCATENATED MODULE: ./src/stack/isolation/compose-keys.ts
/** Rule for a key that no table contains. */
const UNKNOWN = {
    is: 'left out',
    why: 'unknown to this version',
    examples: [],
};
/** Applies the rules for a key to a value. Empty values (`false`, `{}`) are never reported. */
function judge(keys, name, value) {
    const { each, rules } = (Object.hasOwn(keys, name) && keys[name]) || { rules: [UNKNOWN] };
    const ruleOf = (part, key) => rules.find(({ when }) => when === undefined || when(part, key)) ?? UNKNOWN;
    const isOn = ({ is }) => is === 'kept' || is === 'copied';
    if (each !== true || typeof value !== 'object' || value === null) {
        const rule = ruleOf(value, name);
        if (isOn(rule))
            return { kept: value, others: [] };
        return { kept: undefined, others: isNothing(value) ? [] : [{ rule, value }] };
    }
    const parts = Object.entries(value).map(([key, part]) => ({
        key,
        part,
        rule: ruleOf(part, key),
    }));
    const kept = parts.filter(({ rule }) => isOn(rule));
    const others = parts.filter(({ rule, part }) => !isOn(rule) && !isNothing(part));
    const rest = Array.isArray(value)
        ? kept.map(({ part }) => part)
        : Object.fromEntries(kept.map(({ key, part }) => [key, part]));
    return {
        kept: kept.length === 0 && parts.length > 0 ? undefined : rest,
        others: others.map(({ rule, key, part }) => ({
            rule,
            value: Array.isArray(value) ? part : { [key]: part },
        })),
    };
}
function isNothing(value) {
    if (value === undefined || value === null || value === false || value === '')
        return true;
    return typeof value === 'object' && Object.values(value).every(isNothing);
}
const kept = (...examples) => ({ rules: [keptRule('', ...examples)] });
const keptRule = (why, ...examples) => ({ is: 'kept', why, examples });
const replacedRule = (why, ...examples) => ({
    is: 'replaced',
    why,
    examples,
});
const replaced = (why, ...examples) => ({
    rules: [replacedRule(why, ...examples)],
});
const copiedRule = (why, ...examples) => ({ is: 'copied', why, examples });
const copied = (why, ...examples) => ({
    rules: [copiedRule(why, ...examples)],
});
const leftOut = (why, ...examples) => ({
    rules: [leftOutRule(why, ...examples)],
});
const leftOutRule = (why, ...examples) => ({
    is: 'left out',
    why,
    examples,
});
const refused = (why, ...examples) => ({
    rules: [refusedRule(why, ...examples)],
});
const refusedRule = (why, ...examples) => ({
    is: 'refused',
    why,
    examples,
});
/** Restricts a rule to some values. */
const only = (of, when, rule) => ({
    ...rule,
    of,
    when,
});
const compose_keys_text = (value) => (typeof value === 'string' ? value : '');
const starts = (prefix) => (value) => compose_keys_text(value).startsWith(prefix);
const isType = (type) => (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === type;
/** Capabilities limited to the container: the default ones, and two that programs ask for. */
const HARMLESS = [
    ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'IPC_LOCK', 'KILL', 'MKNOD'],
    ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
    ...['SYS_NICE'],
];
const isHarmless = (value) => HARMLESS.includes(compose_keys_text(value).toUpperCase().replace(/^CAP_/, ''));
/** Labels with a prefix, and two without one, are read by programs that watch the engine. */
const isOthersLabel = (name) => name.includes('.') || /^(caddy(_\d+)?|autoheal)$/.test(name);
const MACHINE = 'a setting for the machine that hosts the stack';
const NO_SIGNING = 'a device may hold a production key; use a key file in the rehearsal, or remove the service';
const ALONE = 'it shares resources of the host or of other containers; remove it';
/** Keys of a service. */
const SERVICE_KEYS = {
    annotations: leftOut('for other programs', { 'com.example/x': 'y' }),
    attach: replaced('logs of all services are followed', true),
    blkio_config: leftOut(MACHINE, { weight: 300 }),
    build: replaced('the image built before the start', { context: '/x' }),
    cap_add: {
        each: true,
        rules: [
            only(HARMLESS.map((name) => `\`${name}\``).join(', '), isHarmless, keptRule('', ['SYS_NICE'])),
            leftOutRule('they affect more than the container', ['NET_ADMIN'], ['CAP_SYS_ADMIN'], ['ALL']),
        ],
    },
    cap_drop: kept(['ALL']),
    cgroup: leftOut(MACHINE, 'host'),
    cgroup_parent: leftOut(MACHINE, 'm-executor-abcd'),
    command: kept(['start']),
    configs: copied('a file of the run', [{ source: 'c', target: '/c' }]),
    container_name: replaced('an alias of that name on the networks of the service', 'alice'),
    cpu_count: leftOut(MACHINE, 2),
    cpu_percent: leftOut(MACHINE, 50),
    cpu_period: kept(100000),
    cpu_quota: kept(50000),
    cpu_rt_period: leftOut(MACHINE, 1400),
    cpu_rt_runtime: leftOut(MACHINE, 400),
    cpu_shares: kept(73),
    cpus: leftOut(MACHINE, 8),
    cpuset: leftOut(MACHINE, '0-7'),
    credential_spec: leftOut(MACHINE, { file: 'x.json' }),
    depends_on: kept({ b: { condition: 'service_started', required: true } }),
    deploy: {
        each: true,
        rules: [
            only('`resources` with devices', (value, name) => name === 'resources' && JSON.stringify(value).includes('"devices"'), refusedRule(NO_SIGNING, {
                resources: { reservations: { devices: [{ capabilities: ['gpu'] }] } },
            })),
            only('`restart_policy`', (_, name) => name === 'restart_policy', replacedRule('no restart: a container that exits is a finding', {
                restart_policy: { condition: 'any' },
            })),
            only('`replicas` of 0 or 1', (value, name) => name === 'replicas' && Number(value) <= 1, keptRule('', { replicas: 0 })),
            leftOutRule('each service runs one container, on this machine', { replicas: 3 }, { resources: { limits: { cpus: 8, memory: '34359738368' } } }, { placement: { constraints: ['node.role == manager'] } }),
        ],
    },
    develop: leftOut('files are not watched', { watch: [{ path: '/x', action: 'rebuild' }] }),
    device_cgroup_rules: refused(NO_SIGNING, ['c 1:3 mr']),
    devices: {
        each: true,
        rules: [
            refusedRule(NO_SIGNING, [{ source: '/dev/hidraw0', target: '/dev/hidraw0' }], ['/dev/x:/x']),
        ],
    },
    dns: leftOut('the run resolves only its own names', ['1.1.1.1']),
    dns_opt: leftOut('the run resolves only its own names', ['ndots:1']),
    dns_search: leftOut('the run resolves only its own names', ['example.com']),
    domainname: leftOut('the run resolves only its own names', 'example.com'),
    entrypoint: kept(['gaiad']),
    env_file: replaced('`environment`, by Compose', [{ path: '/x/a.env' }]),
    environment: {
        rules: [keptRule('see [addresses of others](#addresses-of-others)', { MONIKER: 'a' })],
    },
    expose: kept(['26656']),
    extends: replaced('the merged service, by Compose', { service: 'b' }),
    external_links: leftOut('the run resolves only its own names', ['other_db_1:db']),
    extra_hosts: leftOut('the run resolves only its own names; an entry for a service becomes an alias', ['rpc=203.0.113.7']),
    gpus: refused(NO_SIGNING, 'all', [{ count: 1 }]),
    group_add: kept(['1000']),
    healthcheck: kept({ test: ['CMD', 'true'] }),
    hostname: kept('alice'),
    image: { rules: [keptRule('by its id', 'gaia:v1')] },
    init: kept(true),
    ipc: {
        rules: [
            only('`host`, `container:…`', (value) => /^(host|container:)/.test(compose_keys_text(value)), refusedRule(ALONE, 'host', 'container:x')),
            keptRule('', 'private', 'shareable', 'service:b'),
        ],
    },
    isolation: leftOut(MACHINE, 'hyperv'),
    label_file: replaced('`labels`, by Compose', ['/x/labels']),
    labels: {
        each: true,
        rules: [
            only('with a dot, `caddy`, `autoheal`', (_, name) => isOthersLabel(name), leftOutRule('programs that watch the engine would act on them', {
                'traefik.enable': 'true',
            })),
            keptRule('plus a label with the name of the run', { team: 'alice' }),
        ],
    },
    links: replaced('aliases of the linked service', ['b:bee']),
    logging: leftOut('the rehearsal reads logs from the engine', { driver: 'gelf' }),
    mac_address: leftOut('two runs on one machine would collide', '02:42:ac:11:65:43'),
    mem_limit: kept('1073741824'),
    mem_reservation: kept('1073741824'),
    mem_swappiness: leftOut(MACHINE, 10),
    memswap_limit: kept('1073741824'),
    models: leftOut('the run has no access to the outside', { llm: { model_var: 'MODEL' } }),
    network_mode: {
        rules: [
            only('`none`, `service:…` (of services that run no node)', (value) => value === 'none' || starts('service:')(value), keptRule('', 'none', 'service:b')),
            refusedRule('it reaches outside the run and prevents two runs on one machine; give the service networks in the compose files', 'host', 'bridge', 'container:x'),
        ],
    },
    networks: replaced('networks of the run', { default: null }),
    oom_kill_disable: leftOut(MACHINE, true),
    oom_score_adj: leftOut(MACHINE, -500),
    pid: {
        rules: [
            only('`service:…`', starts('service:'), keptRule('', 'service:b')),
            refusedRule(ALONE, 'host', 'container:x'),
        ],
    },
    pids_limit: kept(100),
    platform: kept('linux/amd64'),
    ports: replaced('RPCs of nodes on free ports of 127.0.0.1, by a relay of the run', [
        { target: 26657, published: '80' },
    ]),
    post_start: { rules: [keptRule('without `privileged`', [{ command: ['true'] }])] },
    pre_stop: { rules: [keptRule('without `privileged`', [{ command: ['true'] }])] },
    privileged: refused('a privileged container controls the whole machine; remove it', true),
    profiles: replaced('the services that Compose selects', ['debug']),
    provider: refused('Compose would start a program on this machine; remove the service', {
        type: 'x',
    }),
    pull_policy: replaced('all images are provided before the start', 'always'),
    pull_refresh_after: replaced('all images are provided before the start', '24h'),
    read_only: kept(true),
    restart: replaced('no restart: a container that exits is a finding', 'always'),
    runtime: leftOut(MACHINE, 'runsc'),
    scale: {
        rules: [
            only('0 or 1', (value) => Number(value) <= 1, keptRule('', 1, 0)),
            leftOutRule('each service runs one container', 3),
        ],
    },
    secrets: copied('a file of the run', [{ source: 's', target: '/run/secrets/s' }]),
    security_opt: {
        each: true,
        rules: [
            only('`no-new-privileges`', starts('no-new-privileges'), keptRule('', ['no-new-privileges:true'])),
            leftOutRule('the engine’s defaults apply', ['seccomp:unconfined'], ['apparmor=unconfined']),
        ],
    },
    shm_size: kept('67108864'),
    stdin_open: kept(true),
    stop_grace_period: kept('1m0s'),
    stop_signal: kept('SIGINT'),
    storage_opt: leftOut(MACHINE, { size: '1G' }),
    sysctls: {
        each: true,
        rules: [
            only('`net.…`', (_, name) => name.startsWith('net.'), leftOutRule('the run has its own networks', { 'net.core.somaxconn': '1024' })),
            keptRule('', { 'kernel.shmmax': '100' }),
        ],
    },
    tmpfs: kept(['/tmp']),
    tty: kept(true),
    ulimits: kept({ nofile: 65536 }),
    use_api_socket: refused('access to the engine is access to the whole machine; remove it', true),
    user: kept('1000:1000'),
    userns_mode: leftOut('the engine’s default applies', 'host'),
    uts: leftOut('the engine’s default applies', 'host'),
    volumes: {
        each: true,
        rules: [
            only('`type: bind`', isType('bind'), copiedRule('see [mounts](#mounts)', [{ type: 'bind', source: '/x', target: '/t' }])),
            only('`type: volume`', isType('volume'), copiedRule('see [mounts](#mounts)', [{ type: 'volume', source: 'v', target: '/t' }])),
            only('`type: tmpfs`', isType('tmpfs'), keptRule('', [{ type: 'tmpfs', target: '/t' }])),
            refusedRule('only bind mounts, volumes and tmpfs can be copied; use one of them', [{ type: 'npipe', source: 'x', target: '/t' }], [{ type: 'cluster', source: 'x', target: '/t' }], [{ type: 'image', source: 'x', target: '/t' }]),
        ],
    },
    volumes_from: {
        each: true,
        rules: [
            only('`container:…`', starts('container:'), refusedRule('it mounts volumes of a production container; name volumes or folders instead', ['container:prod'])),
            replacedRule('the mounts of that service', ['b']),
        ],
    },
    working_dir: kept('/app'),
};
const NOT_BUILT_WITH = 'builds of the rehearsal do not support it; use a bake file';
/** Keys of a service's build, if the compose files rather than the plan define it. */
const BUILD_KEYS = {
    additional_contexts: kept({ golang: '/x/golang' }),
    args: kept({ VERSION: '1' }),
    cache_from: replaced('the caches of the run', ['acme/faucet:cache']),
    cache_to: replaced('the caches of the run', ['acme/faucet:cache']),
    context: kept('/x'),
    dockerfile: kept('Dockerfile.faucet'),
    dockerfile_inline: kept('FROM scratch'),
    entitlements: leftOut(NOT_BUILT_WITH, ['network.host']),
    extra_hosts: leftOut(NOT_BUILT_WITH, ['proxy=203.0.113.7']),
    isolation: leftOut(MACHINE, 'hyperv'),
    labels: leftOut('for other programs', { team: 'a' }),
    network: leftOut(NOT_BUILT_WITH, 'host'),
    no_cache: replaced('keys, which detect unchanged images', true),
    platforms: replaced('the platform of the run', ['linux/arm64']),
    privileged: leftOut(NOT_BUILT_WITH, true),
    provenance: replaced('none: each build would give a different image', true),
    pull: replaced('the digests of pulled images, as parts of the key', true),
    sbom: replaced('none: each build would give a different image', true),
    secrets: leftOut(NOT_BUILT_WITH, [{ source: 'token' }]),
    shm_size: leftOut(MACHINE, '67108864'),
    ssh: leftOut(NOT_BUILT_WITH, ['default']),
    tags: leftOut('the image has the name of its service', ['acme/faucet:dev']),
    target: kept('prod'),
    ulimits: leftOut(MACHINE, { nofile: 65536 }),
};
/** Kept keys of a mount, of its `volume` or `bind`, of a service's use of a network, and of hooks. */
const INNER_KEYS = {
    mount: ['type', 'source', 'target', 'read_only', 'tmpfs', 'volume', 'bind'],
    volume: ['nocopy', 'subpath'],
    bind: ['create_host_path'],
    network: ['priority', 'gw_priority', 'interface_name'],
    hook: ['command', 'user', 'working_dir', 'environment'],
};
/** Keys of a network. */
const NETWORK_KEYS = {
    attachable: leftOut('only the run’s containers are on it', true),
    driver: {
        rules: [
            only('`bridge`', (value) => value === 'bridge', keptRule('', 'bridge')),
            leftOutRule('a bridge network of the run replaces it', 'macvlan', 'overlay', 'ipvlan'),
        ],
    },
    driver_opts: leftOut(MACHINE, { parent: 'eth0' }),
    enable_ipv4: leftOut('the engine assigns addresses', true),
    enable_ipv6: leftOut('the engine assigns addresses', true),
    external: replaced('a network of the run', true),
    internal: { rules: [keptRule('all networks of a run are internal', true)] },
    ipam: replaced('addresses assigned by the engine', { config: [{ subnet: '172.20.0.0/24' }] }),
    labels: kept({ own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
};
/** Host folder behind a local volume, from its options: `type: none, o: bind, device: <folder>`. */
function folderOf(options) {
    const { o, device } = (options ?? {});
    const isBind = /(^|,)r?bind(,|$)/.test(compose_keys_text(o));
    return isBind && compose_keys_text(device).startsWith('/') ? compose_keys_text(device) : undefined;
}
/** Keys of a volume. */
const VOLUME_KEYS = {
    driver: {
        rules: [
            only('`local`', (value) => value === 'local', replacedRule('a folder or volume of the run', 'local')),
            refusedRule('its content cannot be copied; mount a folder with a copy of the data that the rehearsal needs', 'rexray'),
        ],
    },
    driver_opts: {
        rules: [
            only('`o: bind`', (value) => folderOf(value) !== undefined, copiedRule('the named folder', { type: 'none', o: 'bind', device: '/srv/signer' })),
            only('without a device, `type: tmpfs`', (value) => {
                const { type, device } = (value ?? {});
                return type === 'tmpfs' || compose_keys_text(device) === '';
            }, leftOutRule('a volume of the run replaces it', { type: 'tmpfs', device: 'tmpfs' }, { o: 'size=1G' })),
            refusedRule('data on another machine or disk cannot be copied; mount a folder with a copy of the data that the rehearsal needs', { type: 'nfs', o: 'addr=203.0.113.7,rw', device: ':/export' }, { type: 'cifs', o: 'username=a,password=b', device: '//files/share' }, { type: 'ext4', device: '/dev/sdb1' }),
        ],
    },
    external: copied('the volume of that name', true),
    labels: kept({ own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
};
const FILE_KEYS = {
    content: copied('a file of the run', 'text'),
    environment: copied('a file of the run', 'TOKEN'),
    external: refused('for swarms only; provide a file instead', true),
    file: copied('a file of the run', '/x/file'),
    labels: leftOut('for swarms only', { own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
    template_driver: leftOut('for swarms only', 'golang'),
};
/** Keys of a config. */
const CONFIG_KEYS = FILE_KEYS;
/** Keys of a secret. */
const SECRET_KEYS = {
    ...FILE_KEYS,
    driver: refused('for swarms only; provide a file instead', 'vault'),
    driver_opts: leftOut('for swarms only', { a: 'b' }),
};
/** Top-level keys of the compose files. */
const TOP_KEYS = {
    configs: copied('below'),
    include: replaced('the included files, by Compose', ['/x/other.yml']),
    models: leftOut('the run has no access to the outside', { llm: { model: 'ai/x' } }),
    name: replaced('the name of the run', 'prod'),
    networks: kept(),
    secrets: copied('below'),
    services: kept(),
    version: replaced('nothing: Compose ignores it', '3.8'),
    volumes: copied('below'),
};

// EXTERNAL MODULE: ./src/stack/isolation/networks.ts
var isolation_networks = __webpack_require__(63612);
// EXTERNAL MODULE: ./src/stack/isolation/strangers.ts
var strangers = __webpack_require__(300);
;// CONCATENATED MODULE: ./src/stack/isolation/isolate.ts











/**
 * Compose model of one run that can share a machine with other runs and the user's own stack: own names and
 * networks, no fixed addresses, no ports, no access to the outside, mounts of copies. The engine restarts no
 * container, as an exit is a finding. The model contains only keys that the tables of `compose-keys.ts` keep; notices
 * report the others.
 */
function isolated(given, settings) {
    const model = (0,resolve/* resolved */.L)(given);
    const addresses = (0,compose_model/* staticAddresses */.pq)(model);
    const own = { hosts: (0,compose_model/* hostsOf */.PP)(model), addresses };
    const notice = settings.notice ?? (() => { });
    const omissions = new Omissions();
    const services = {};
    for (const [name, service] of Object.entries(model.services)) {
        const kept = omissions.keep(SERVICE_KEYS, name, withoutAddresses(service, addresses));
        omissions.keep(BUILD_KEYS, `the build of ${name}`, service.build ?? {});
        services[name] = {
            ...kept,
            ...(kept.environment && { environment: (0,strangers/* ownVariables */.uk)(kept.environment, own, notice) }),
            ...hooksOf(kept),
            ...(settings.user !== undefined && { user: settings.user }),
            ...(service.image !== undefined && { image: (0,model_image/* idOf */.T)(settings.images, service.image) }),
            labels: { ...kept.labels, [labels/* RUN_LABEL */.jQ]: settings.run },
            ...(service.networks && { networks: networksOf(name, service) }),
            ports: [],
            volumes: (kept.volumes ?? []).flatMap((volume) => mountOf(settings.mount(name, volume))),
        };
    }
    const top = omissions.keep(TOP_KEYS, 'the compose files', model);
    const resources = (keys, kind, all) => ownResources(omissions, keys, kind, all);
    const labelled = { [labels/* RUN_LABEL */.jQ]: settings.run };
    const files = {
        ...(top.configs && { configs: resources(CONFIG_KEYS, 'config', top.configs) }),
        ...(top.secrets && { secrets: resources(SECRET_KEYS, 'secret', top.secrets) }),
    };
    const networks = resources(NETWORK_KEYS, 'network', top.networks);
    const volumes = plainVolumes(resources(VOLUME_KEYS, 'volume', top.volumes));
    for (const resource of [...Object.values(networks), ...Object.values(volumes)]) {
        resource.labels = { ...resource.labels, ...labelled };
    }
    for (const line of omissions.lines())
        notice(`Left out of the copy: ${line}.`);
    const { run, internet = [] } = settings;
    return (0,isolation_networks/* withoutWayOut */.A)({ name: run, services, networks, volumes, ...files }, { run, internet });
}
/**
 * Checks that the compose files have no key that a rehearsal refuses.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with a finding for each refused key
 */
function requireSeparable(given, nodes = []) {
    const model = (0,resolve/* resolved */.L)(given);
    const omissions = new Omissions();
    for (const [name, service] of Object.entries(model.services)) {
        omissions.keep(SERVICE_KEYS, name, service);
    }
    const top = omissions.keep(TOP_KEYS, 'the compose files', model);
    ownResources(omissions, VOLUME_KEYS, 'volume', top.volumes);
    ownResources(omissions, NETWORK_KEYS, 'network', top.networks);
    ownResources(omissions, CONFIG_KEYS, 'config', top.configs);
    ownResources(omissions, SECRET_KEYS, 'secret', top.secrets);
    const findings = omissions.refused.map(({ of, key, value, why }) => ({
        code: 'COMPOSE_KEY_REFUSED',
        message: `The ${of} sets ${key}: ${shown(key, value)}, which a rehearsal refuses`,
        hint: `${sentence(why)} To remove it for the rehearsal only, set ${key}: !reset null in an additional compose file, the last of stack.compose.`,
    }));
    (0,finding/* refuse */.T)([...findings, ...nodesWithoutNetworks(model, nodes)]);
}
/** Findings for nodes without a network of their own: a node's RPC is queried at its own address. */
function nodesWithoutNetworks({ services }, nodes) {
    return nodes.flatMap((name) => {
        const mode = services[name]?.network_mode;
        if (mode?.startsWith('service:') !== true)
            return [];
        return [
            {
                code: 'COMPOSE_KEY_REFUSED',
                message: `The node ${name} has network_mode: ${mode}, so its RPC has no address of its own`,
                hint: 'The rehearsal queries each node at its own address. Give the node networks in the compose files.',
            },
        ];
    });
}
/** Collects what the tables omit from the compose files. */
class Omissions {
    refused = [];
    /** Owners of omitted keys, by key and reason. */
    #leftOut = new Map();
    /**
     * Kept part of an element of the model.
     *
     * @param of name of a service, or kind and name
     */
    keep(keys, of, part) {
        const kept = {};
        for (const [key, value] of Object.entries(part)) {
            if (key.startsWith('x-'))
                continue; // ignored by Compose itself
            const judged = judge(keys, key, value);
            if (judged.kept !== undefined)
                kept[key] = judged.kept;
            for (const { rule, value: omitted } of judged.others)
                this.#note(of, key, rule, omitted);
        }
        return kept;
    }
    #note(of, key, { is, why }, value) {
        if (is === 'refused') {
            const service = of.includes(' ') ? of : `service ${of}`;
            this.refused.push({ of: service, key, value, why });
        }
        if (is !== 'left out')
            return;
        const id = `${key} ${why}`;
        const one = this.#leftOut.get(id) ?? { key, why, of: new Set() };
        one.of.add(of);
        this.#leftOut.set(id, one);
    }
    /** One line per key and reason. */
    lines() {
        return [...this.#leftOut.values()].map(({ key, why, of }) => `${key} of ${[...of].join(', ')} (${why})`);
    }
}
const LONGEST_VALUE = 80;
/** A value of the compose files for a message, with possible passwords masked. */
function shown(key, value) {
    const hidden = (inner, part) => (inner === 'o' ? sensitive/* HIDDEN */.RG : part);
    const safe = (0,shown_configuration/* shownConfiguration */.U)(value, key);
    const text = typeof safe === 'string' ? safe : JSON.stringify(safe, hidden);
    return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}
function sentence(why) {
    return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}
function pick(from, keys) {
    return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
/** A mount without settings that change the host: propagation, SELinux labels. */
function mountOf(volume) {
    if (volume === undefined)
        return [];
    const { volume: ofVolume, bind, ...rest } = pick(volume, INNER_KEYS.mount);
    const inner = (value, keys) => typeof value === 'object' && value !== null ? pick(value, keys) : {};
    const [volumes, binds] = [inner(ofVolume, INNER_KEYS.volume), inner(bind, INNER_KEYS.bind)];
    return [
        {
            ...rest,
            ...(Object.keys(volumes).length > 0 && { volume: volumes }),
            ...(Object.keys(binds).length > 0 && { bind: binds }),
        },
    ];
}
function hooksOf({ post_start, pre_stop }) {
    const hooks = Object.entries({ post_start, pre_stop }).flatMap(([key, list]) => Array.isArray(list) ? [[key, list.map((hook) => pick(hook, INNER_KEYS.hook))]] : []);
    return Object.fromEntries(hooks);
}
/** Networks of a service: reachable by all its names, at any address it gets. */
function networksOf(name, service) {
    const aliases = [...(0,compose_model/* namesOf */.eZ)(name, service)].filter((alias) => alias !== name);
    return Object.fromEntries(Object.entries(service.networks ?? {}).map(([network, use]) => {
        const kept = pick(use ?? {}, INNER_KEYS.network);
        return [network, aliases.length === 0 ? kept : { ...kept, aliases }];
    }));
}
/** The service with names in place of other services' static addresses. */
function withoutAddresses(service, addresses) {
    if (addresses.size === 0)
        return service;
    const { command, entrypoint, environment } = service;
    const named = (list) => list.map((text) => (0,compose_model/* namedAddresses */.Sb)(text, addresses));
    return {
        ...service,
        ...(command && { command: named(command) }),
        ...(entrypoint && { entrypoint: named(entrypoint) }),
        ...(environment && {
            environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [
                key,
                value === null ? null : (0,compose_model/* namedAddresses */.Sb)(value, addresses),
            ])),
        }),
    };
}
/** Networks, volumes and files as the run's own, whatever their names and origins. */
function ownResources(omissions, keys, kind, resources) {
    return Object.fromEntries(Object.entries(resources ?? {}).map(([key, resource]) => [
        key,
        omissions.keep(keys, `${kind} ${key}`, resource ?? {}),
    ]));
}
/** Volumes of the run: those of a driver or another owner are copied. */
function plainVolumes(volumes) {
    return Object.fromEntries(Object.entries(volumes).map(([key, volume]) => [key, pick(volume, ['labels'])]));
}


/***/ }),

/***/ 63612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withoutWayOut),
/* harmony export */   A3: () => (/* binding */ closedSysctls),
/* harmony export */   IL: () => (/* binding */ freeName),
/* harmony export */   ZZ: () => (/* binding */ NOBODYS_DNS),
/* harmony export */   kv: () => (/* binding */ closedContainer),
/* harmony export */   vA: () => (/* binding */ ordinaryNetwork)
/* harmony export */ });
/* unused harmony export hasIpv6 */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _docker_labels__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20065);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68422);



/**
 * A network whose containers reach each other and nothing else: the engine adds no route to the outside
 * (`internal`), and gives the host no address on it (moby `drivers/bridge`, from engine 25 on), so that there
 * is no gateway whose services could be reached.
 */
const INTERNAL = {
    driver: 'bridge',
    driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    enable_ipv6: false,
    internal: true,
};
/** An ordinary network of the run, for services with outside access and for ports published to the host. */
const ORDINARY = { driver: 'bridge', enable_ipv6: false };
/**
 * DNS server address that means the container itself (moby `resolvconf`): the engine resolves the run's names,
 * and queries for all others go unanswered (CVE-2024-29018).
 */
const NOBODYS_DNS = '0.0.0.0';
/**
 * Capabilities dropped: raw frames would bypass all routes to the host, and with own routes a container can
 * reach anything.
 */
const WITHOUT = ['NET_RAW'];
const NEVER = new Set(['ALL', 'NET_ADMIN', 'NET_RAW']);
/**
 * Kernel settings of a container's own network that forbid forwarding between networks, including source-routed
 * packets (IP options need no privilege).
 */
const CLOSED_IPV4 = {
    'net.ipv4.ip_forward': '0',
    'net.ipv4.conf.all.accept_source_route': '0',
};
/**
 * Kernel settings without IPv6: bridges have a link-local address of the host, and some engines leave
 * containers theirs (CVE-2024-32473).
 */
const NO_IPV6 = {
    'net.ipv6.conf.all.disable_ipv6': '1',
    'net.ipv6.conf.default.disable_ipv6': '1',
};
/** Returns true if the kernel has IPv6 to disable: an engine refuses settings that do not exist. */
function hasIpv6() {
    return process.platform !== 'linux' || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/sys/net/ipv6');
}
/** Kernel settings of a container with its own network. */
function closedSysctls(ipv6 = hasIpv6()) {
    return { ...CLOSED_IPV4, ...(ipv6 && NO_IPV6) };
}
/** Options of an additional container on a network of the run, equal to those of its services. */
function closedContainer(ipv6 = hasIpv6()) {
    return { without: WITHOUT, dns: NOBODYS_DNS, sysctls: closedSysctls(ipv6) };
}
/**
 * Model with isolated networks, whatever the compose files define. Services with outside access are also on one
 * ordinary network.
 */
function withoutWayOut(model, { run, internet }) {
    const outside = freeName('internet', model.networks);
    // Compose creates a default network for services that name none.
    const given = { default: {}, ...model.networks };
    const networks = Object.entries(given).map(([name, network]) => [name, labelled(INTERNAL, run, network)]);
    return {
        ...(0,_compose_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service, name) => closed(service, model, internet.includes(name) ? { [outside]: {} } : {})),
        networks: {
            ...Object.fromEntries(networks),
            ...(internet.length > 0 && { [outside]: labelled(ORDINARY, run) }),
        },
    };
}
/** A name not used in the compose files. */
function freeName(wanted, taken) {
    let name = wanted;
    for (let i = 2; name in (taken ?? {}); i++)
        name = `${wanted}-${i}`;
    return name;
}
function labelled(network, run, given) {
    return { ...network, labels: { ...given?.labels, [_docker_labels__WEBPACK_IMPORTED_MODULE_2__/* .RUN_LABEL */ .jQ]: run } };
}
/** An ordinary network of a run, for its relay. */
function ordinaryNetwork(run) {
    return labelled(ORDINARY, run);
}
/** Keys by which compose files give a service names and DNS servers other than the run's. */
const RESOLVING = ['dns', 'dns_opt', 'dns_search', 'extra_hosts', 'external_links'];
function closed(service, model, outside) {
    const kept = { ...service };
    for (const key of RESOLVING)
        delete kept[key];
    const drop = capabilities(service.cap_drop).filter((name) => !WITHOUT.includes(bare(name)));
    const add = capabilities(service.cap_add).filter((name) => !NEVER.has(bare(name)));
    const { network_mode: mode, sysctls, networks: _, ...rest } = kept;
    const isLet = Object.keys(outside).length > 0;
    const common = {
        ...rest,
        cap_drop: [...drop, ...WITHOUT],
        ...(service.cap_add !== undefined && { cap_add: add }),
    };
    // A network shared with another service has that service's settings.
    if (mode?.startsWith('service:') && mode.slice('service:'.length) in model.services) {
        return { ...common, network_mode: mode };
    }
    return {
        ...common,
        ...(mode === undefined ? networksOf(service, outside) : { network_mode: 'none' }),
        ...(!isLet && { dns: [NOBODYS_DNS] }),
        sysctls: { ...withoutNetworks(sysctls), ...closedSysctls() },
    };
}
/**
 * Networks of a service.
 *
 * @returns undefined, Compose's default network, if there is nothing to add
 */
function networksOf({ networks }, outside) {
    const given = Object.keys(networks ?? {}).length === 0 ? undefined : networks;
    if (Object.keys(outside).length === 0)
        return given === undefined ? {} : { networks: given };
    return { networks: { ...(given ?? { default: {} }), ...outside } };
}
function withoutNetworks(sysctls) {
    const given = typeof sysctls === 'object' && sysctls !== null ? Object.entries(sysctls) : [];
    return Object.fromEntries(given.filter(([key]) => !/^net[./]/.test(key)));
}
function capabilities(list) {
    return Array.isArray(list) ? list.map(String) : [];
}
/** Name of a capability as the engine compares it, without an optional `CAP_`. */
function bare(capability) {
    return capability.toUpperCase().replace(/^CAP_/, '');
}


/***/ }),

/***/ 82614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ sealNetworks),
/* harmony export */   MM: () => (/* binding */ withRelay),
/* harmony export */   Vw: () => (/* binding */ relayFor)
/* harmony export */ });
/* harmony import */ var _docker_labels__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20065);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58780);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68422);
/* harmony import */ var _networks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63612);





/** Defines a relay to some nodes of a stack, with an unused service name. */
function relayFor(model, nodes, image) {
    return {
        service: (0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .freeName */ .IL)('rpc-relay', model.services),
        image,
        ports: new Map(nodes.map((node, i) => [node, _compose_model__WEBPACK_IMPORTED_MODULE_3__/* .RPC_PORT */ .oK + i])),
    };
}
/**
 * Adds the relay to the model: on every network of a node, and on one ordinary network of its own, where its
 * ports are published at 127.0.0.1. It listens only there and forwards connections to the nodes' RPCs, so that
 * no container of the run reaches another through it.
 */
function withRelay(model, run, relay) {
    const outer = (0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .freeName */ .IL)('rpc', model.networks);
    const inner = [...relay.ports.keys()].flatMap((node) => networksOf(model.services[node]));
    const service = {
        image: relay.image,
        command: [...relay.ports].map(([node, port]) => `${port}=${node}:${_compose_model__WEBPACK_IMPORTED_MODULE_3__/* .RPC_PORT */ .oK}`),
        labels: { [_docker_labels__WEBPACK_IMPORTED_MODULE_4__/* .RUN_LABEL */ .jQ]: run },
        networks: Object.fromEntries([...new Set([...inner, outer])].map((name) => [name, {}])),
        ports: [...relay.ports.values()].map((target) => ({
            ...{ target, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' },
        })),
        user: '65534:65534',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        // The name of a stopped node would be looked up on the host's servers, which may know another host by it.
        dns: [_networks__WEBPACK_IMPORTED_MODULE_2__/* .NOBODYS_DNS */ .ZZ],
        // Answers ARP for its address only on the network of that address.
        sysctls: { ...(0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .closedSysctls */ .A3)(), 'net.ipv4.conf.all.arp_ignore': '1' },
    };
    return {
        ...model,
        services: { ...model.services, [relay.service]: service },
        networks: { ...model.networks, [outer]: (0,_networks__WEBPACK_IMPORTED_MODULE_2__/* .ordinaryNetwork */ .vA)(run) },
    };
}
function networksOf(service) {
    const names = Object.keys(service?.networks ?? {});
    return names.length > 0 || service?.network_mode !== undefined ? names : ['default'];
}
/**
 * Makes the host drop all traffic from the internal networks of a run. Even without an address on a bridge, the host
 * would receive broadcasts, and answer for its other addresses unless it filters by source. Call it before any
 * container starts on them. An ephemeral container makes the change, as only the engine is certainly on the
 * networks' machine.
 *
 * @throws RehearsalError if the engine does not permit it
 */
async function sealNetworks(docker, image) {
    const bridges = await docker.networks.internalBridges();
    if (bridges.length === 0)
        return;
    try {
        await docker.containers.run(image, ['seal', ...bridges], {
            network: 'host',
            hostUsers: true,
            user: '0:0',
            readOnly: true,
            capabilities: ['NET_ADMIN'],
        });
    }
    catch (error) {
        if (!(error instanceof _system_exec__WEBPACK_IMPORTED_MODULE_1__/* .CommandError */ .Qd))
            throw error;
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('NETWORKS_NOT_SEALED', `Cannot block traffic from the networks of the run to this machine: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, {
            hint: 'No container was started on them. A container in the host network (docker run --network host --cap-add NET_ADMIN) blocks the traffic; configure the engine to allow it.',
            lines: error.lines,
            cause: error,
        });
    }
}


/***/ }),

/***/ 78112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ unsignedNodes),
/* harmony export */   Jz: () => (/* binding */ isSigner),
/* harmony export */   Um: () => (/* binding */ isOfSigner),
/* harmony export */   bB: () => (/* binding */ signerFindings),
/* harmony export */   e3: () => (/* binding */ ownSigners),
/* harmony export */   xy: () => (/* binding */ strangeCommands)
/* harmony export */ });
/* unused harmony exports signerAddresses, strangersAmong */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _secrets_base64__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47738);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68422);
/* harmony import */ var _strangers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(300);







/** Minimum length of a base64 variable that is searched for an address, in characters. */
const FEWEST_ENCODED = 32;
/** Keys of a signer for validators, at the top of its file or in a section. */
const OF_SIGNING = /^(?:priv[-_]?val|validator[-_]laddr)|consensus[-_]key/i;
/**
 * Returns true if a file configures the validators of a signer: TMKMS has `[[validator]]`, Horcrux `chainNodes`
 * and cosigners.
 */
function isSignerConfiguration(document) {
    const has = (key) => Object.hasOwn(document, key);
    if (Array.isArray(document.validator))
        return true;
    if (['chainNodes', 'chain-nodes', 'thresholdMode', 'cosigner', 'signMode'].some(has))
        return true;
    return Object.entries(document).some(([key, value]) => OF_SIGNING.test(key) ||
        ((0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) && Object.keys(value).some((k) => OF_SIGNING.test(k))));
}
/** Returns true if a file is a key, a share of one, or a signing state. */
function isSignerSecret(document) {
    const all = (...keys) => keys.every((key) => Object.hasOwn(document, key));
    return all('height', 'round', 'step') || all('priv_key', 'pub_key') || all('privateShard');
}
/** Returns true if a file belongs to a signer: its configuration, key or signing state. */
function isOfSigner({ file, text }) {
    const document = (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(text, file);
    if (!(0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(document) || isOfNode(document))
        return false;
    return isSignerConfiguration(document) || isSignerSecret(document);
}
/** Returns true if a file belongs to a node: outside hosts are removed from it elsewhere. */
function isOfNode(document) {
    return ['p2p', 'minimum-gas-prices', 'keyring-backend', 'app_state'].some((key) => Object.hasOwn(document, key));
}
/**
 * Addresses in the files of signers. A signer is recognised by its configuration, or by a key or signing state
 * next to a file; in the latter case web addresses are ignored, as their purpose is unknown.
 */
function signerAddresses(files, own) {
    const read = files.flatMap(({ file, text }) => {
        const document = (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(text, file);
        return (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(document) ? [{ file, text, document }] : [];
    });
    const secretFolders = read
        .filter(({ document }) => isSignerSecret(document))
        .map(({ file }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file));
    return read.flatMap(({ file, text, document }) => {
        if (isOfNode(document))
            return [];
        const isKnown = isSignerConfiguration(document);
        const isBeside = secretFolders.some((folder) => isNear(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), folder));
        if (!isKnown && !isBeside)
            return [];
        const addresses = (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .addressesIn */ .Mh)(text, file, own).filter(({ address }) => isKnown || /^(tcp|grpc):/i.test(address));
        return addresses.length === 0 ? [] : [{ where: file, addresses }];
    });
}
/** Signers that name outside hosts. */
function strangersAmong(signers) {
    return signers.flatMap(({ where, addresses }) => {
        const strangers = addresses.filter(({ isStranger }) => isStranger);
        return strangers.length === 0 ? [] : [{ where, addresses: strangers }];
    });
}
/** Returns true if two folders are the same, or one is the other's parent. */
function isNear(a, b) {
    return a === b || node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(a) === b || node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(b) === a;
}
/** Programs that sign for validators, by image or command. */
const SIGNER = /(^|[^a-z])((tmkms|horcrux|signctrl)([^a-z]|$)|priv_?val)|signer([^a-z]|$)/i;
/** Addresses that signers connect to: `tcp://…`, `grpc://…`, or a host with its port; no web addresses. */
const DIALLED = /\b(?:tcp|grpc):\/\/[^\s"',;]+|(?<![\w.:/@-])(?:\[[\da-f:]{2,45}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}):\d{1,5}(?![\w.:])/gi;
/** Signers with an outside address in a command or a variable. */
function strangeCommands({ services }, nodes, own) {
    return Object.entries(services).flatMap(([name, service]) => {
        if (nodes.includes(name) || !isSigner(name, service))
            return [];
        const { command, entrypoint, environment } = service;
        const variables = Object.entries(environment ?? {}).map(([key, value]) => [key, (0,_compose_model__WEBPACK_IMPORTED_MODULE_5__/* .unescaped */ .tv)(value ?? '')]);
        const words = [
            ...[...(entrypoint ?? []), ...(command ?? [])].map(_compose_model__WEBPACK_IMPORTED_MODULE_5__/* .unescaped */ .tv),
            ...variables.flatMap(([, value]) => [value, (0,_secrets_base64__WEBPACK_IMPORTED_MODULE_6__/* .fromBase64 */ .E)(value, FEWEST_ENCODED) ?? '']),
        ].flatMap((word) => word.match(DIALLED) ?? []);
        const hosts = variables.filter(([key, value]) => isHost(key, value)).map(([, value]) => value);
        const all = [...words, ...hosts.map(asAddress)];
        const addresses = (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .addressesIn */ .Mh)(JSON.stringify(all), 'words.json', own);
        return strangersAmong([{ where: `the service ${name}`, addresses }]);
    });
}
/** Returns true if a variable is a bare host, from which a script may build an address. */
function isHost(name, value) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(value) !== 0)
        return true;
    return /host|addr|node|peer|validator/i.test(name) && /^[\w-]+(?:\.[\w-]+)+$/.test(value);
}
function asAddress(host) {
    return host.includes(':') ? `tcp://[${host}]` : `tcp://${host}`;
}
/** The same programs as a word of a script, or after a program that starts others. */
const STARTED = /(?:^|[\s;&|(/])(?:tmkms|horcrux|signctrl|(?:[a-z]+[-_])+signer)(?=[\s;&|)]|$)/i;
/** Returns true if a service signs for validators, by its name, image or program. */
function isSigner(name, { image = '', command, entrypoint }) {
    const words = [...(entrypoint ?? []), ...(command ?? [])];
    const program = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(words[0] ?? '');
    return ([name, image, program].some((each) => SIGNER.test(each)) ||
        words.some((word) => STARTED.test(word)));
}
/** Findings for validators that wait for a remote signer when the stack has no possible signer. */
function unsignedNodes(model, nodes, 
/** `priv_validator_laddr` by node, where set. */
listening) {
    return [...listening].flatMap(([name, address]) => {
        const beside = Object.entries(model.services).filter(([, { network_mode: mode }]) => mode === `service:${name}`);
        const others = (0,_compose_model__WEBPACK_IMPORTED_MODULE_5__/* .neighbours */ .$v)(model, name).filter((other) => !nodes.includes(other));
        if (!/^(tcp|grpc):/i.test(address) || others.length + beside.length > 0)
            return [];
        return [
            {
                code: 'SIGNER_NOT_FOUND',
                message: `${name} waits for a remote signer at ${address}, but no service of the stack can be that signer`,
                hint: 'Add the signer to the compose files, on a network of the validator; or give the validator a key file and remove priv_validator_laddr.',
            },
        ];
    });
}
/** Preflight findings for signers that would connect to outside hosts. */
function signerFindings(signers) {
    return signers.map(({ where, addresses }) => ({
        code: 'SIGNER_DIALS_OUTSIDE',
        message: `The signer configured in ${shown(where)} would dial ${addresses.map(({ address }) => (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .shownAddress */ .Uk)(address)).join(', ')}, outside the stack`,
        hint: 'A copy of a signer must never sign for a validator of the real network. Point it at the validator of the stack, by service name (tcp://validator:26659), or remove the signer from the compose files.',
    }));
}
/** Path of a copied file as written in the compose files. */
function shown(where) {
    return where
        .replace(/^stack\//, '')
        .replace(/^mounts\/elsewhere(?=\/)/, '')
        .replace(/^mounts\/files\/[^/]+(?=\/)/, '');
}
/** Maximum sizes in bytes: of one file that may name a signer's targets, and of all files inspected in one mount. */
const LARGEST_FILE = 256 * 1024;
const MOST_BYTES = 8 * 1024 * 1024;
/** Maximum number of files inspected in one mount: programs and databases have more than anyone writes by hand. */
const MOST_FILES = 500;
/**
 * Removes outside hosts from the files of signers in the copy, and replaces static addresses of the stack,
 * which the run's networks lack, by names.
 *
 * @param copies parent folder of all copies
 * @param sources copied folders and files of services that are not nodes
 * @returns the signers that had outside hosts
 */
async function ownSigners(copies, sources, own) {
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(copies);
    const files = new Map();
    for (const source of sources) {
        for (const each of await readBelow(folder, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(copies, source))) {
            if (isOfSigner(each) || (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .addressesIn */ .Mh)(each.text, each.file, own).length > 0)
                files.set(each.file, each);
        }
    }
    const found = signerAddresses([...files.values()], own);
    for (const { where, addresses } of found) {
        const text = files.get(where)?.text ?? '';
        const changed = (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .replaced */ .$3)(text, addresses, shown(where));
        if (changed !== text)
            await folder.writeText(where, changed);
    }
    const strangers = strangersAmong(found);
    for (const { addresses } of strangers) {
        for (const { address } of addresses)
            own.onAddress?.(address);
    }
    return strangers;
}
/**
 * Small files below a path that may be configuration, nearest first. The limits apply per mount, so that other
 * or deeper files cannot use them up. Links are not followed.
 */
async function readBelow(folder, root) {
    const files = [];
    let bytes = 0;
    const isEnough = () => files.length >= MOST_FILES || bytes >= MOST_BYTES;
    const read = async (file) => {
        const size = (0,_strangers__WEBPACK_IMPORTED_MODULE_4__/* .isConfiguration */ .ZC)(file) ? ((await folder.stat(file))?.size ?? 0) : Infinity;
        if (size > LARGEST_FILE || isEnough())
            return;
        bytes += size;
        files.push({ file, text: await folder.readText(file, LARGEST_FILE) });
    };
    const stats = await folder.stat(root);
    if (stats?.isFile())
        await read(root);
    const folders = stats?.isDirectory() ? [root] : [];
    for (const each of folders) {
        for (const entry of await folder.entries(each)) {
            const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(each, entry.name);
            if (entry.isDirectory())
                folders.push(at);
            if (entry.isFile())
                await read(at);
        }
        if (isEnough())
            break;
    }
    return files;
}


/***/ }),

/***/ 42700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ parseUpgradeNeeded),
/* harmony export */   YT: () => (/* binding */ diagnoseWayOut),
/* harmony export */   h4: () => (/* binding */ diagnose),
/* harmony export */   n: () => (/* binding */ isStart)
/* harmony export */ });
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);

/** Maximum length of a diagnosed line, and of the text quoted from it, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const TOLD_CHARACTERS = 1_000;
/** Errors of programs that try to reach hosts outside the run. */
const OUTWARD = [
    {
        // Service names of a run usually have no dot, and their addresses are always reachable.
        pattern: /(?:\blookup|could not resolve host:|EAI_AGAIN|ENOTFOUND|bad address|resolve host(?: address)?) ['"‘]?([\w-]+\.[\w.-]*\w)/i,
        diagnose: ([, host]) => wantedOut(String(host)),
    },
    {
        pattern: /network is unreachable|ENETUNREACH/i,
        diagnose: ({ input, index }) => {
            const near = input.slice(Math.max(0, index - NEAR_CHARACTERS), index + NEAR_CHARACTERS);
            return wantedOut(/\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]/i.exec(near)?.[0] ?? 'something');
        },
    },
    {
        pattern: /Temporary failure in name resolution/,
        diagnose: () => wantedOut('a name of no running service'),
    },
];
/**
 * Errors of Cosmos SDK, CometBFT, Cosmovisor and TMKMS when an upgrade goes wrong, most specific first. The
 * texts come from the modules' sources (x/upgrade `abci.go`, baseapp, CometBFT `state/validation.go`,
 * Cosmovisor `process.go`).
 */
const SYMPTOMS = [
    {
        pattern: /BINARY UPDATED BEFORE TRIGGER!? UPGRADE \\*"?([^"\\\s]+)/,
        diagnose: ([, name]) => ({
            code: 'BINARY_UPDATED_TOO_EARLY',
            cause: `the running binary already has the handler of ${name}, before its height`,
            hint: `Give the release before the upgrade a binary that does not register ${name}.`,
        }),
    },
    {
        pattern: /upgrade handler is missing for "?([^"\s]+?)"?( upgrade plan|\s|$)/,
        diagnose: ([, name]) => ({
            code: 'UPGRADE_HANDLER_MISSING',
            cause: `the binary lacks the handler of ${name}, the last applied upgrade`,
            hint: `Register an upgrade handler named ${name} in this release.`,
        }),
    },
    {
        pattern: /wrong Block\.Header\.(AppHash|LastResultsHash)/i,
        diagnose: ([, what]) => ({
            code: 'STATE_DIFFERS',
            cause: `this node and the others computed different values of the ${what}: a migration is not deterministic`,
            hint: 'Look in the migration for map iteration, time, randomness or floating point.',
        }),
    },
    {
        pattern: /(error loading|failed to load) latest version.*|initial version set to \d+, but found earlier version/,
        diagnose: ([line]) => ({
            code: 'STORES_NOT_LOADED',
            cause: `the new binary cannot load its stores (${line})`,
            hint: "Add each new module's store key to the StoreUpgrades of the upgrade's store loader, and check that the loader uses the exact upgrade name of the plan.",
        }),
    },
    {
        pattern: /(?:no upgrade binary found|cannot find (?:the )?binary|upgrade binary not present|binary not present).*/i,
        diagnose: ([line]) => ({
            code: 'UPGRADE_BINARY_MISSING',
            cause: `Cosmovisor has no binary for the upgrade (${line})`,
            hint: "The upgrade name in the plan must equal the name that the release's code registers.",
        }),
    },
    {
        pattern: /database entry point either missing or corrupted/,
        diagnose: () => ({
            code: 'DATABASE_CORRUPT',
            cause: 'the node was killed while it first opened its database, which is now corrupt',
            hint: 'Run the rehearsal again; if the error returns, give the node more time to stop.',
        }),
    },
    {
        pattern: /no space left on device/,
        diagnose: () => ({
            code: 'DISK_FULL',
            cause: 'the disk is full',
            hint: 'Free disk space: docker system df.',
        }),
    },
    {
        pattern: /exec format error/,
        diagnose: () => ({
            code: 'ARCHITECTURE_DIFFERS',
            cause: 'the binary is for another architecture than this machine',
            hint: 'Build the images for the platform of this machine.',
        }),
    },
    {
        pattern: /attempted double sign: (.*)/,
        diagnose: ([, what]) => ({
            code: 'SIGNER_REFUSED',
            cause: `the remote signer refuses to sign (${what})`,
            hint: 'The validator requests votes that it signed before its stop; it continues after about a minute of retries. Stop it between two blocks.',
        }),
    },
    {
        pattern: /panic: (.*)/,
        diagnose: ([, what]) => ({
            code: 'PROCESS_PANICKED',
            cause: `the process panicked: ${what}`,
            hint: 'The lines below the panic in the container’s log show its location.',
        }),
    },
    {
        pattern: /CONSENSUS FAILURE/,
        diagnose: ({ input, index }) => {
            const start = input.indexOf('err=', index);
            if (start < 0)
                return undefined;
            const [what = ''] = /[^"]*/.exec(input.slice(start + 'err='.length).replace(/^"/, '')) ?? [];
            return {
                code: 'CONSENSUS_FAILED',
                cause: `consensus failed on this node: ${what}`,
                hint: 'The error comes from the application; its log has the details.',
            };
        },
    },
    ...OUTWARD,
];
/** Maximum distance between a failure and its address, in characters. */
const NEAR_CHARACTERS = 200;
function wantedOut(host) {
    return {
        code: 'OUTSIDE_UNREACHABLE',
        cause: `it tried to reach ${host}, and the run has no outside access`,
        hint: 'Provide the data from a service of the stack or a file; stack.internet of the plan can give outside access to a helper without keys.',
    };
}
/** Diagnoses the most specific symptom in a container's last lines, if any. */
function diagnose(lines) {
    return mostTelling(SYMPTOMS, lines);
}
/** Diagnoses an attempt to reach outside the run, from the last lines of any container. */
function diagnoseWayOut(lines) {
    return mostTelling(OUTWARD, lines);
}
function mostTelling(symptoms, lines) {
    const unexpected = lines
        .map((line) => line.slice(0, LINE_CHARACTERS))
        // The expected halt of an old binary is also logged as a consensus failure or a panic.
        .filter((line) => parseUpgradeNeeded(line) === undefined);
    for (const { pattern, diagnose: explain } of symptoms) {
        for (const line of unexpected) {
            const match = pattern.exec(line);
            const found = match === null ? undefined : explain(match);
            if (found)
                return { ...found, cause: (0,_text_plain__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)(found.cause, TOLD_CHARACTERS) };
        }
    }
    return undefined;
}
/** Parses `UPGRADE "name" NEEDED at height: H: info` (x/upgrade `abci.go`) in a log line. */
function parseUpgradeNeeded(line) {
    const match = /UPGRADE \\*"([^"\\]+)\\*" NEEDED at height: (\d+)/.exec(line);
    if (!match?.[1] || !match[2])
        return undefined;
    const height = Number(match[2]);
    return Number.isSafeInteger(height) ? { upgrade: match[1], height } : undefined;
}
/**
 * Returns true for the log line of a node that has opened its application, in all versions of Tendermint and CometBFT
 * (`consensus/replay.go`, `Handshaker.Handshake`). Its level is info.
 */
function isStart(line) {
    return line.includes('ABCI Handshake App Info');
}


/***/ }),

/***/ 11277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zz: () => (/* binding */ COMPOSE_FILES),
  Ny: () => (/* binding */ currentUser),
  hA: () => (/* binding */ pauseBetweenBlocks),
  eK: () => (/* binding */ prepareStack),
  Ot: () => (/* binding */ restorePace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
// EXTERNAL MODULE: ./src/images/own.ts
var own = __webpack_require__(84170);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/stack/binaries/cosmovisor.ts
var binaries_cosmovisor = __webpack_require__(22296);
// EXTERNAL MODULE: ./src/stack/compose/log-limits.ts
var log_limits = __webpack_require__(74162);
// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
;// CONCATENATED MODULE: ./src/stack/compose/overlays.ts

/**
 * Settings of the Go runtime for a tuned pace: no garbage collection below a limit. Half the cost of a halt on
 * a small machine is starting one binary per node, three times over (Cosmovisor asks the old one for its status
 * and the new one for its pre-upgrade), and a third of that is collection.
 */
function goRuntime(pace) {
    return pace === 'as-is' ? {} : { GOGC: 'off', GOMEMLIMIT: '512MiB' };
}
/** Overlay that runs the named nodes under Cosmovisor, whatever their start in the compose files. */
function cosmovisorOverlay(nodes, { binary, image, dialect, mounts, pace }) {
    return overlay(nodes, ({ home, args }) => ({
        image,
        entrypoint: [...dialect.command],
        command: args.map(compose_model/* escaped */.Mk),
        environment: {
            ...goRuntime(pace),
            DAEMON_NAME: binary,
            DAEMON_HOME: home,
            DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
            DAEMON_RESTART_AFTER_UPGRADE: 'true',
            DAEMON_POLL_INTERVAL: dialect.pollInterval,
            // The working copy is discarded: a backup would only lengthen the halt.
            UNSAFE_SKIP_BACKUP: 'true',
            // From 1.5 on, plan names are lower-cased by default, and folders with capitals are not found.
            COSMOVISOR_DISABLE_RECASE: 'true',
        },
        ...(mounts.length > 0 && { volumes: [...mounts] }),
    }));
}
/** Overlay that runs the named nodes on a release's plain image, without Cosmovisor. */
function releaseOverlay(nodes, { binary, image, pace }) {
    return overlay(nodes, ({ args }) => ({
        image,
        entrypoint: [binary],
        command: args.map(compose_model/* escaped */.Mk),
        environment: goRuntime(pace),
    }));
}
function overlay(nodes, change) {
    return { services: Object.fromEntries(nodes.map((node) => [node.service, change(node)])) };
}

// EXTERNAL MODULE: ./src/stack/compose/resolve.ts
var resolve = __webpack_require__(14891);
// EXTERNAL MODULE: ./src/stack/compose/start.ts
var compose_start = __webpack_require__(90355);
// EXTERNAL MODULE: ./src/stack/compose/system-paths.ts
var system_paths = __webpack_require__(62911);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/stack/compose/nodes.ts
var compose_nodes = __webpack_require__(53774);
// EXTERNAL MODULE: ./src/stack/isolation/isolate.ts + 1 modules
var isolate = __webpack_require__(41498);
// EXTERNAL MODULE: ./src/stack/copy/container.ts
var copy_container = __webpack_require__(78351);
// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var copy_mounts = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(98488);
;// CONCATENATED MODULE: ./src/stack/copy/room.ts



/** Size in bytes from which a copy is announced before it is made. */
const LARGE_BYTES = 2 ** 30;
/** Maximum fraction of the free disk for copies: the chain writes, too. */
const DISK_SHARE = 0.9;
/**
 * Checks that the disk has room for copies.
 *
 * @param folder destination of the copies
 * @param besides bytes needed temporarily while copying
 * @returns the large ones with their sizes, as text for messages
 * @throws RehearsalError naming the copies if there is not enough room
 */
async function requireRoom(folder, copies, besides, freeOn = system_files/* freeBytes */.go) {
    const total = copies.reduce((sum, { bytes }) => sum + bytes, besides);
    const free = await freeOn(folder);
    const large = copies
        .filter(({ bytes }) => bytes >= LARGE_BYTES)
        .map(({ name, bytes }) => `${name} (${(0,format/* gigabytes */.kN)(bytes)})`);
    if (total > free * DISK_SHARE) {
        throw new errors/* RehearsalError */.g0('DISK_SPACE_LOW', `The copy of the stack's mounts needs ${(0,format/* gigabytes */.kN)(total)}, but the disk of the working folder (${folder}) has only ${(0,format/* gigabytes */.kN)(free)} free`, {
            hint: `Reduce the mounts of the stack${large.length === 0 ? '' : `; the large ones are ${large.join(', ')}`}. TMPDIR (RUNNER_TEMP on a runner) sets the location of working folders.`,
        });
    }
    return large;
}

// EXTERNAL MODULE: ./src/system/archive.ts
var system_archive = __webpack_require__(48571);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
;// CONCATENATED MODULE: ./src/stack/copy/tree.ts









/** Folder at the top of a disk (ext4) that only root can read, and no program of a stack needs. */
const LOST = 'lost+found';
/** Upper bound on followed links of a tree: two that lead to two others, and so on, would never end. */
const MOST_FOLLOWED = 1_000;
/** Maximum number of entries inspected in a host folder. */
const MOST_ENTRIES = 20_000;
/**
 * Returns true if a path is a socket or a pipe, or contains one visible to this user: even a read-only mount in
 * a container without a network reaches the program behind it.
 */
async function leadsToPrograms(at) {
    const stats = await (0,promises_.stat)(at).catch(unlessMissing);
    if (stats?.isSocket() || stats?.isFIFO())
        return true;
    if (stats?.isDirectory() !== true || (0,system_paths/* isBelow */.Yw)(at, '/sys'))
        return false; // managed by the kernel
    const folders = [at];
    let seen = 0;
    for (const folder of folders) {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        if (entries.some((entry) => entry.isSocket() || entry.isFIFO()))
            return true;
        for (const entry of entries) {
            if (entry.isDirectory())
                folders.push(external_node_path_default().join(folder, entry.name));
        }
        seen += entries.length;
        if (seen > MOST_ENTRIES)
            break;
    }
    return false;
}
/**
 * Inspects a folder or file before it is copied; nothing is written. Links within it stay links. The target of
 * a link out of it becomes part of it, as no container would find it otherwise and no copy may lead back to the
 * original; but a link to a system folder (`/usr`, `/etc`) or to nothing refers to the container's files, and
 * stays. Sockets and devices are left out.
 *
 * @param excluded absolute paths to leave out
 * @throws RehearsalError if too many links lead out of it; system errors
 */
async function readTree(source, excluded) {
    let followed = 0;
    return read(source, excluded, [], (link) => {
        if (++followed <= MOST_FOLLOWED)
            return;
        throw new errors/* RehearsalError */.g0('LINK_REFUSED', `More than ${MOST_FOLLOWED} links lead out of ${source} or of their targets; one of them is ${link}`, {
            hint: 'The target of each link would be copied. Mount less of the folder, or mount the targets as well.',
        });
    });
}
async function read(given, excluded, outer, follow) {
    const present = await (0,promises_.stat)(given).catch(unlessMissing);
    const source = present === undefined ? given : await (0,promises_.realpath)(given);
    const none = { source, bytes: 0, leftOut: [], inner: new Map(), followed: [] };
    if (present === undefined)
        return { ...none, kind: 'missing' };
    if (present.isFile())
        return { ...none, kind: 'file', bytes: present.size };
    if (!present.isDirectory())
        return { ...none, kind: 'not copied' };
    if (excluded.includes(given) || excluded.includes(source))
        return { ...none, kind: 'missing' };
    const found = {
        bytes: 0,
        leftOut: [],
        inner: new Map(),
        followed: [],
    };
    const visit = async (folder) => {
        for (const bytes of await (0,promises_.readdir)(external_node_path_default().join(source, folder), { encoding: 'buffer' })) {
            const name = String(bytes);
            const at = external_node_path_default().join(folder, name);
            const absolute = external_node_path_default().join(source, at);
            if (!Buffer.from(name).equals(bytes)) {
                found.bytes += await bytesOfOdd(external_node_path_default().join(source, folder), bytes);
                continue;
            }
            const isExcluded = excluded.includes(absolute) || excluded.includes(external_node_path_default().join(given, at));
            if (isExcluded || name === LOST) {
                found.leftOut.push(at);
                continue;
            }
            const stats = await (0,promises_.lstat)(absolute).catch(unlessMissing);
            if (stats === undefined)
                continue; // disappeared meanwhile: it may be in use
            if (stats.isDirectory())
                await visit(at);
            else if (stats.isFile())
                found.bytes += stats.size;
            else if (stats.isSymbolicLink())
                await visitLink(at, absolute);
            else if (!stats.isFIFO())
                found.leftOut.push(at);
        }
    };
    const visitLink = async (at, absolute) => {
        const target = await (0,promises_.readlink)(absolute);
        const inner = [given, source].find((root) => (0,system_paths/* isBelow */.Yw)(external_node_path_default().resolve(external_node_path_default().dirname(absolute), target), root));
        if (inner !== undefined) {
            if (!external_node_path_default().isAbsolute(target))
                return;
            found.leftOut.push(at);
            const within = external_node_path_default().join(source, external_node_path_default().relative(inner, target));
            found.inner.set(at, external_node_path_default().relative(external_node_path_default().dirname(absolute), within) || '.');
            return;
        }
        const real = await (0,promises_.realpath)(absolute).catch(() => undefined);
        if (real === undefined || (0,system_paths/* isSystemPath */.bW)(real) || (0,system_paths/* isBelow */.Yw)(real, source))
            return;
        found.leftOut.push(at);
        // A link back to a folder being inspected would recurse forever.
        if ([...outer, source].some((each) => (0,system_paths/* isBelow */.Yw)(each, real)))
            return;
        follow(absolute);
        const tree = await read(real, excluded, [...outer, source], follow);
        found.followed.push({ at, tree });
        found.bytes += tree.bytes;
    };
    await visit('');
    return { source, kind: 'folder', ...found };
}
/**
 * Size of a file whose name is not valid text, which nothing else here could look up.
 *
 * @throws RehearsalError for a link or a folder, whose effect on the copy is unknown
 */
async function bytesOfOdd(folder, name) {
    const place = Buffer.concat([Buffer.from(`${folder}${(external_node_path_default()).sep}`), name]);
    const stats = await (0,promises_.lstat)(place).catch(unlessMissing);
    if (stats?.isSymbolicLink() || stats?.isDirectory()) {
        throw new errors/* RehearsalError */.g0('FILE_NAME_INVALID', `${folder} has a link or a folder with a name that is not valid UTF-8: ${(0,words/* quoted */.TL)(String(name))}`, { hint: 'Rename it, or mount less of the folder.' });
    }
    return stats?.isFile() ? stats.size : 0;
}
/**
 * Copies an inspected tree, with owners, modes and times.
 *
 * @param target the copy; existing files stay unless the tree has the same name
 * @param scratch a folder for a temporary file
 * @returns true if the source was written to meanwhile
 * @throws CommandError if it cannot be read or written
 */
async function writeTree(exec, tree, target, scratch) {
    const { source, kind } = tree;
    if (kind === 'not copied')
        return false;
    await (0,promises_.mkdir)(kind === 'file' ? external_node_path_default().dirname(target) : target, { recursive: true });
    if (kind === 'missing')
        return false; // the engine would create an empty folder
    if (kind === 'file') {
        await exec.run(['cp', '--archive', '--dereference', '--', source, target], {
            timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ,
        });
        return false;
    }
    let changed = await copyFolder(exec, tree, target, scratch);
    for (const [at, to] of tree.inner)
        await (0,promises_.symlink)(to, external_node_path_default().join(target, at)).catch(unlessThere);
    for (const link of tree.followed) {
        const inner = await writeTree(exec, link.tree, external_node_path_default().join(target, link.at), scratch);
        changed ||= inner;
    }
    return changed;
}
async function copyFolder(exec, { source, leftOut }, target, scratch) {
    const archive = external_node_path_default().join(scratch, 'copy.tar');
    const list = external_node_path_default().join(scratch, 'left-out');
    // In a list file, tar ends names at line feeds and trims trailing blanks; too many names do not fit as
    // arguments.
    const isArgument = (at) => /\n|\s$/.test(at);
    const listed = leftOut.filter((at) => !isArgument(at)).map((at) => `./${at}\n`);
    const argv = [
        ...(0,system_archive/* tar */.y)(archive, source),
        ...['--anchored', '--no-wildcards', '--no-wildcards-match-slash'],
        ...leftOut.filter(isArgument).flatMap((at) => ['--exclude', `./${at}`]),
        ...(listed.length > 0 ? ['--exclude-from', list] : []),
        ...['--create', '.'],
    ];
    try {
        if (listed.length > 0)
            await (0,system_files/* writeText */.x3)(list, listed.join(''));
        const made = await exec.run(argv, { allowFailure: true, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ });
        // GNU tar exits with 1 if a file changed while it was read; the archive then contains what was there.
        if (made.exitCode > 1)
            throw new system_exec/* CommandError */.Qd(argv, made);
        await (0,system_archive/* extract */.o)(exec, archive, target);
        return made.exitCode === 1;
    }
    finally {
        for (const each of [archive, list])
            await (0,promises_.rm)(each, { force: true });
    }
}
function unlessMissing(error) {
    if (!(0,system_folder/* isMissing */.b2)(error))
        throw error;
}
function unlessThere(error) {
    if (error.code !== 'EEXIST')
        throw error;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./src/stack/copy/volumes.ts







/**
 * Volumes to copy: those that exist in the engine, and those with a home even if they do not exist, as the
 * engine would fill a new volume from the image.
 *
 * @throws RehearsalError naming an external volume that does not exist
 */
async function findVolumes(docker, model, starts, { images, keepsState }) {
    const found = new Map();
    for (const [service, { image = '', volumes = [] }] of Object.entries(model.services)) {
        const home = starts.find((start) => start.service === service)?.home;
        for (const { type, source: key, target } of volumes) {
            if (type !== 'volume' || key === undefined || found.has(key))
                continue;
            const { name = key, external } = model.volumes?.[key] ?? {};
            const isThere = await docker.volumes.has(name);
            if (!isThere && external === true)
                throw noVolume(service, name);
            if (!isThere && (home === undefined || !isOfHome(target, home)))
                continue;
            found.set(key, {
                ...{ key, service, target, image: (0,model_image/* idOf */.T)(images, image) },
                name: isThere ? name : undefined,
                without: keepsState ? [] : statesIn(key, model, starts),
            });
        }
    }
    return [...found.values()];
}
/** Returns true if a mount contains a home or part of one; both are paths in the container. */
function isOfHome(target, home) {
    return (0,copy_mounts/* isWithin */.UO)(home, target) || (0,copy_mounts/* isWithin */.UO)(target, home);
}
/** Data folders of homes, as paths in a volume. */
function statesIn(key, model, starts) {
    return starts.flatMap(({ service, home }) => {
        if (home === undefined)
            return [];
        const data = external_node_path_default().posix.join(home, 'data');
        const uses = (model.services[service]?.volumes ?? []).filter(({ type, source }) => type === 'volume' && source === key);
        return uses.flatMap((use) => stateIn(use, data));
    });
}
function stateIn(use, data) {
    const part = (0,copy_mounts/* subpathOf */.bg)(use);
    if ((0,copy_mounts/* isWithin */.UO)(use.target, data))
        return [part || '.'];
    if (!(0,copy_mounts/* isWithin */.UO)(data, use.target))
        return [];
    return [external_node_path_default().posix.join(part, external_node_path_default().posix.relative(use.target, data))];
}
/** Mount path of volumes being measured. */
const MEASURED = '/volumes';
const answers = schemas/* array */.YOg(schemas/* object */.Ikc({ bytes: schemas/* number */.aig(), mark: schemas/* string */.YjP(), left: schemas/* array */.YOg(schemas/* string */.YjP()) }));
/**
 * Measures volumes, which only the engine's machine can reach, in a container of the relay's image, whose
 * program can measure. Missing folders are removed from `without`.
 *
 * @param relay image of the relay
 * @throws CommandError if the engine cannot mount one
 */
async function measureVolumes(docker, volumes, relay) {
    const asked = volumes.filter(({ name, without }) => name !== undefined && !without.includes('.'));
    if (asked.length === 0)
        return volumes.map((volume) => ({ ...volume, bytes: 0, mark: '' }));
    const questions = asked.map(({ without }, i) => ({ folder: `${MEASURED}/${i}`, without }));
    const { stdout } = await docker.containers.run(relay, ['measure', JSON.stringify(questions)], {
        user: '0:0',
        readOnly: true,
        capabilities: ['DAC_READ_SEARCH'],
        mounts: asked.map(({ name }, i) => mountOf(name, `${MEASURED}/${i}`)),
    }, { timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ });
    const found = answers.parse(JSON.parse(stdout));
    return volumes.map((volume) => {
        const { bytes = 0, mark = '', left = volume.without } = found[asked.indexOf(volume)] ?? {};
        return { ...volume, bytes, mark, without: left };
    });
}
/** Mount path of a volume being copied. */
const COPIED = '/volume';
/**
 * Copies a volume; the folders left out when measuring are empty in the copy.
 *
 * @throws RehearsalError if it could not be copied in full
 */
async function copyVolume(docker, { name, service, target: folder, image, without }, { target, mounts, relay }) {
    if (without.includes('.'))
        return;
    const copy = { folder, target, mounts };
    if (name === undefined) {
        await (0,copy_container/* copyOut */.ew)(docker, image, copy);
        return;
    }
    // Mounts an empty volume over each; it exists, so the engine creates no folder.
    const over = without.map((each) => mountOf(undefined, `${COPIED}/${each}`));
    await (0,copy_container/* withContainer */.Ub)(docker, relay, [mountOf(name, COPIED), ...over], async (container) => {
        const copying = docker.containers.copyOut(container, `${COPIED}/.`, target);
        const done = await copying.catch((error) => {
            throw error instanceof system_exec/* CommandError */.Qd ? notCopied(service, name, error) : error;
        });
        if (!done)
            throw notCopied(service, name);
    });
    await (0,copy_container/* withContainer */.Ub)(docker, image, [], (container) => (0,copy_container/* fillLinks */.jV)(docker, container, copy));
}
/** Mount of a volume, read-only, or of an empty one. */
function mountOf(source, target) {
    return { type: 'volume', source, target, readOnly: source !== undefined, noCopy: true };
}
/** Error for an incomplete copy, which would otherwise pass as complete. */
function notCopied(service, name, cause) {
    return new errors/* RehearsalError */.g0('VOLUME_NOT_COPIED', `Cannot copy all of the volume ${name}, which the service ${service} mounts`, {
        hint: 'The disk of the working folder may be full, or the volume may hold devices, which only root can copy. TMPDIR (RUNNER_TEMP on a runner) sets the location of working folders.',
        ...(cause && { lines: cause.lines, cause }),
    });
}
function noVolume(service, name) {
    return new errors/* RehearsalError */.g0('VOLUME_NOT_FOUND', `The service ${service} mounts the external volume ${name}, which does not exist in the engine`, {
        hint: `Create it (docker volume create ${name}) with the data that the stack needs, or remove external from the compose files.`,
    });
}

// EXTERNAL MODULE: ./src/stack/copy/working-folder.ts
var working_folder = __webpack_require__(628);
;// CONCATENATED MODULE: ./src/stack/copy/copies.ts















/** Copies of the mounts in the compose files. */
class Copies {
    docker;
    settings;
    #paths;
    /** Mounts by their paths in the compose files. */
    #mounted = new Map();
    #volumes = [];
    #moved = 0;
    constructor(docker, settings) {
        this.docker = docker;
        this.settings = settings;
        const copiesFolder = external_node_path_default().join(settings.folder, 'stack');
        this.#paths = { projectFolder: settings.projectFolder, copiesFolder };
    }
    /**
     * Inspects and measures everything to copy.
     *
     * @throws RehearsalError if the disk lacks room, or the engine has no such external volume
     */
    async measure(model, starts) {
        await this.#readBinds(model, starts);
        const { images, plan } = this.settings;
        const keepsState = plan.stack.state === 'keep';
        const found = await findVolumes(this.docker, model, starts, { images, keepsState });
        this.#volumes = await measureVolumes(this.docker, found, this.#relay);
        const binds = this.#copied().map(([name, { tree }]) => ({ name, bytes: tree?.bytes ?? 0 }));
        const volumes = this.#volumes.map(({ name, key, bytes }) => ({
            name: `the volume ${name ?? key}`,
            bytes,
        }));
        const copies = [...binds, ...volumes];
        // Each volume also exists as an archive while it is copied.
        const archive = copies.reduce((most, { bytes }) => Math.max(most, bytes), 0);
        const { folder, free } = this.settings;
        const large = await requireRoom(folder, copies, archive, free);
        if (large.length > 0)
            this.#notice(`Copying takes a while: ${large.join(', ')}.`);
    }
    /** Mounts copied separately, rather than as part of another copied mount. */
    #copied() {
        const all = [...this.#mounted].filter(([, { tree }]) => tree !== undefined);
        const isPart = (copy, outer) => outer.copy !== undefined &&
            outer.copy !== copy &&
            (0,system_paths/* isBelow */.Yw)(copy, outer.copy) &&
            !outer.tree?.leftOut.some((at) => (0,system_paths/* isBelow */.Yw)(copy, external_node_path_default().join(outer.copy ?? '', at)));
        return all.filter(([, { copy = '' }]) => !all.some(([, outer]) => isPart(copy, outer)));
    }
    /** Image of the containers that access volumes. */
    get #relay() {
        return (0,model_image/* idOf */.T)(this.settings.images, (0,own/* relayImage */.N)());
    }
    async #readBinds(model, starts) {
        const { projectFolder } = this.settings;
        const real = await realPath(projectFolder);
        this.#paths = { ...this.#paths, projectFolder: real };
        const sources = new Map();
        for (const source of (0,copy_mounts/* bindSources */.ol)(model))
            sources.set(source, await realPath(source));
        if ([...sources.values()].some((source) => !(0,system_paths/* isBelow */.Yw)(source, real))) {
            this.#paths = { ...this.#paths, ...(await this.#engineFolder()) };
        }
        const excluded = [
            external_node_path_default().join(projectFolder, '.git'),
            ...this.#oldState(model, starts),
            ...(await workingFolders(this.settings.folder)),
        ];
        excluded.push(...(await Promise.all(excluded.map(realPath))));
        const written = this.#written(model, starts);
        for (const [source, at] of sources) {
            const given = (0,copy_mounts/* treatmentOf */.Wh)(at, this.#paths);
            const mayStay = given === 'read-only' && !written.has(source) && (await isThere(at));
            const isOpen = mayStay && (await leadsToPrograms(at));
            const treatment = isOpen ? 'empty' : given === 'empty' || mayStay ? given : 'copied';
            const isCopied = treatment === 'copied';
            const tree = isCopied ? await this.#readTree(source, excluded) : undefined;
            if (treatment === 'empty' || tree?.kind === 'not copied')
                this.#sayEmpty(source);
            const copy = isCopied ? (0,copy_mounts/* copyPlace */.$S)(at, this.#paths) : undefined;
            this.#mounted.set(source, { treatment, copy, tree });
        }
    }
    /**
     * Copies the bind mounts.
     *
     * @throws RehearsalError if a kept state is written to meanwhile
     */
    async copyBinds() {
        await (0,promises_.mkdir)(this.#empty, { recursive: true });
        const byCopy = [...this.#mounted].sort(([, a], [, b]) => (a.copy ?? '') < (b.copy ?? '') ? -1 : 1);
        for (const [source, { copy, tree }] of byCopy) {
            if (copy === undefined || tree === undefined)
                continue;
            const at = external_node_path_default().relative(this.settings.folder, copy);
            if ((await this.#own.stat(external_node_path_default().dirname(at))) === undefined) {
                await this.#own.makeFolder(external_node_path_default().dirname(at)); // an outer copy may have a link there
            }
            else if ((await this.#own.stat(at)) !== undefined)
                continue; // already part of an outer copy
            if (await this.#write(tree, copy))
                this.#sayChanged(source);
        }
    }
    /** Writes a copy and returns true if the source was written to meanwhile; see {@link writeTree}. */
    #write(tree, copy) {
        const { exec, folder } = this.settings;
        return writeTree(exec, tree, copy, folder);
    }
    /** The working folder, opened so that no link of a copy is followed. */
    get #own() {
        return new system_folder/* Folder */.vd(this.settings.folder);
    }
    /**
     * Mounts that the run itself writes to, by source: homes, and folders of signers with new keys. They are
     * copied wherever they are.
     */
    #written(model, starts) {
        const { fresh } = this.settings.plan.stack;
        const signers = (fresh?.validators ?? []).map(({ signer }) => signer);
        const found = starts.flatMap(({ service, home }) => {
            if (home === undefined)
                return [];
            const { volumes = [] } = model.services[service] ?? {};
            return volumes.filter(({ target }) => isOfHome(target, home));
        });
        found.push(...signers.flatMap((service) => model.services[service ?? '']?.volumes ?? []));
        return new Set(found.flatMap(({ source }) => source ?? []));
    }
    /**
     * Checks the mounted subpaths of volumes for links. The engine follows no link out of a volume to the part of
     * it that is mounted, but follows links in a host path anywhere.
     *
     * @throws RehearsalError naming a link on the way to such a part
     */
    async checkParts(model) {
        for (const volume of (0,compose_model/* volumesOf */.v3)(model)) {
            const folder = (0,copy_mounts/* namedFolder */.A0)(model, volume);
            if (folder !== undefined)
                await checkPart(await realPath(folder), volume);
        }
    }
    /** Empty folder mounted in place of paths that containers must not see. */
    get #empty() {
        return external_node_path_default().join((0,copy_mounts/* besideProject */.QL)(this.#paths), 'empty');
    }
    async #readTree(source, excluded) {
        try {
            return await readTree(source, excluded);
        }
        catch (error) {
            if (error instanceof errors/* RehearsalError */.g0)
                throw error;
            throw new errors/* RehearsalError */.g0('MOUNT_UNREADABLE', `Cannot read all of ${source}, which the stack mounts: ${String(error)}`, {
                hint: 'Run the rehearsal as a user with read access, or mount less of it.',
                cause: error,
            });
        }
    }
    /** Folder in which the engine keeps its containers, if known. */
    async #engineFolder() {
        try {
            const { folder } = await this.docker.engine.info();
            return external_node_path_default().isAbsolute(folder) ? { engineFolder: folder } : {};
        }
        catch (error) {
            if (error instanceof system_exec/* CommandError */.Qd)
                return {};
            throw error;
        }
    }
    #sayEmpty(source) {
        this.#notice(`The mount of ${source} is an empty folder in the copy: it gives access to this machine's processes, devices, sockets or containers.`);
    }
    #sayChanged(source) {
        if (this.settings.plan.stack.state !== 'keep') {
            this.#notice(`${source} changed during its copy, which may mix old and new content.`);
            return;
        }
        throw new errors/* RehearsalError */.g0('STATE_CHANGED_DURING_COPY', `${source} changed during its copy, and stack.state is keep: the copied state may be damaged`, {
            hint: 'Stop the node first, or mount a snapshot of its home; with stack.state: reset, the data folder is not copied.',
        });
    }
    #notice(message) {
        this.settings.notice?.(message);
    }
    /** Data folders that will be reset anyway: they may be large, and readable by root only. */
    #oldState(model, starts) {
        if (this.settings.plan.stack.state === 'keep')
            return [];
        return starts.flatMap(({ service, home }) => {
            const { volumes } = model.services[service] ?? {};
            if (home === undefined)
                return [];
            return (0,copy_mounts/* hostPath */.y4)(volumes, external_node_path_default().posix.join(home, 'data')) ?? [];
        });
    }
    /** Model with configs and secrets copied to files of their own: those of homes are tuned there. */
    async copyFiles(model) {
        const services = { ...model.services };
        for (const [name, service] of Object.entries(model.services)) {
            const { configs: uses, secrets: hidden, ...kept } = service;
            if (uses === undefined && hidden === undefined)
                continue;
            const mounts = [
                ...(await this.#filesOf(name, uses, model.configs, '/')),
                ...(await this.#filesOf(name, hidden, model.secrets, '/run/secrets/')),
            ];
            services[name] = { ...kept, volumes: [...(service.volumes ?? []), ...mounts] };
        }
        const { configs: _, secrets: __, ...rest } = model;
        return { ...rest, services };
    }
    async #filesOf(service, uses, files, folder) {
        const mounts = [];
        for (const use of uses ?? []) {
            const given = use.target ?? use.source;
            const target = given.startsWith('/') ? given : `${folder}${given}`;
            const file = files?.[use.source];
            if (file === undefined)
                continue;
            const copy = external_node_path_default().join((0,copy_mounts/* besideProject */.QL)(this.#paths), 'files', service, external_node_path_default().posix.join('/', target));
            if (file.file !== undefined) {
                await this.#write(await readTree(file.file, []), copy);
            }
            else {
                await (0,system_files/* writeShared */.bx)(copy, file.content ?? this.settings.env[file.environment ?? ''] ?? '');
            }
            mounts.push({ type: 'bind', source: copy, target });
        }
        return mounts;
    }
    /**
     * Copies the volumes.
     *
     * @returns keys of the volumes that are now mounted as folders
     * @throws RehearsalError if one could not be copied in full, or a kept state is written to meanwhile
     */
    async copyVolumes(model) {
        const copied = new Set(this.#volumes.map(({ key }) => key));
        for (const volume of this.#volumes) {
            const target = (0,copy_mounts/* copyOfVolume */.Jh)(volume.key, this.#paths);
            await (0,promises_.mkdir)(target, { recursive: true });
            // Any other volume is initially filled from the image.
            const others = (model.services[volume.service]?.volumes ?? []).filter(({ type, source = '' }) => type === 'bind' || (type === 'volume' && copied.has(source)));
            const mounts = others.map((other) => other.target);
            await copyVolume(this.docker, volume, { target, mounts, relay: this.#relay });
        }
        const now = await measureVolumes(this.docker, this.#volumes, this.#relay);
        for (const [i, { key, name = key, mark }] of this.#volumes.entries()) {
            if (now[i]?.mark !== mark)
                this.#sayChanged(`Volume ${name}`);
        }
        for (const use of (0,compose_model/* volumesOf */.v3)(model)) {
            if (use.type !== 'volume' || !copied.has(use.source ?? ''))
                continue;
            await checkPart((0,copy_mounts/* copyOfVolume */.Jh)(use.source ?? '', this.#paths), use);
        }
        return copied;
    }
    /** Mount of the copy for a mount of the compose files. */
    mountOf(volume, copiedVolumes) {
        const { type, source, target } = volume;
        if (source === undefined)
            return volume;
        const bind = (from) => ({
            type: 'bind',
            source: from,
            target,
            ...(0,copy_mounts/* readOnly */.Tu)(volume),
        });
        if (type === 'volume') {
            if (!copiedVolumes.has(source))
                return volume;
            return bind(external_node_path_default().join((0,copy_mounts/* copyOfVolume */.Jh)(source, this.#paths), (0,copy_mounts/* subpathOf */.bg)(volume)));
        }
        if (type !== 'bind' || (0,system_paths/* isBelow */.Yw)(source, this.settings.folder))
            return volume;
        const { treatment, copy, tree } = this.#mounted.get(source) ?? {};
        if (treatment === 'read-only')
            return { type, source, target, read_only: true };
        const isShown = copy !== undefined && tree?.kind !== 'not copied';
        return isShown ? bind(copy) : { type, source: this.#empty, target, read_only: true };
    }
    /** Moves a copy to a separate location; see `separated`. */
    async move(source) {
        const target = external_node_path_default().join((0,copy_mounts/* besideProject */.QL)(this.#paths), 'moved', String(this.#moved++));
        const stats = await (0,promises_.lstat)(source);
        await (0,promises_.mkdir)(external_node_path_default().dirname(target), { recursive: true });
        await (0,promises_.rename)(source, target);
        if (stats.isDirectory())
            await (0,promises_.mkdir)(source);
        else
            await (0,system_files/* writeShared */.bx)(source, '');
        return target;
    }
}
/** Resolves all links of a path, even if the target does not exist. */
async function realPath(file, followed = 0) {
    const real = await (0,promises_.realpath)(file).catch(() => undefined);
    const above = external_node_path_default().dirname(file);
    if (real !== undefined || above === file || followed > system_folder/* MOST_LINKS */.Yb)
        return real ?? file;
    const target = await (0,promises_.readlink)(file).catch(() => undefined);
    return target === undefined
        ? external_node_path_default().join(await realPath(above, followed), external_node_path_default().basename(file))
        : realPath(external_node_path_default().resolve(above, target), followed + 1);
}
/**
 * Checks the mounted subpath of a volume.
 *
 * @throws LinkError if a link is on the way
 */
async function checkPart(root, volume) {
    const part = (0,copy_mounts/* subpathOf */.bg)(volume);
    if (part === '' || !(await isThere(root)))
        return;
    const folder = new system_folder/* Folder */.vd(root);
    const target = await folder.linkAt(part);
    if (target !== undefined)
        throw new system_folder/* LinkError */.R6(root, part, target);
}
/** Working folders of this and other runs: a mount around them is copied without them. */
async function workingFolders(folder) {
    const beside = external_node_path_default().dirname(folder);
    const names = await (0,promises_.readdir)(beside).catch(() => []);
    const others = names.filter((name) => working_folder/* WORKING_FOLDER */.Lt.test(name));
    return [folder, ...others.map((name) => external_node_path_default().join(beside, name))];
}
async function isThere(file) {
    return (0,promises_.lstat)(file).then(() => true, (error) => {
        if ((0,system_folder/* isMissing */.b2)(error))
            return false;
        throw error;
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/cosmovisor/shim.ts
var shim = __webpack_require__(51393);
// EXTERNAL MODULE: ./src/stack/isolation/relay.ts
var isolation_relay = __webpack_require__(82614);
// EXTERNAL MODULE: ./src/stack/logs/symptoms.ts
var symptoms = __webpack_require__(42700);
;// CONCATENATED MODULE: ./src/stack/copy/dry-start.ts











const DRY_FILE = 'compose.dry-start.json';
/** Time limit for a service up to the start of its node, in milliseconds. */
const LIMIT_MS = 60_000;
/** Characters kept of both ends of its output, for a message. */
const ENDS = 64 * 1024;
/** Upper bounds on a node's command line: Linux itself accepts no longer argument. */
const MOST_ARGUMENTS = 1_000;
const LONGEST_ARGUMENT = 32 * 1024;
/**
 * Runs a service of the working copy up to the start of its node: a shim replaces the chain's binary, passes
 * every other command on to it, and ends when called with `start`. This executes a script's preparation of the
 * home and reveals how it starts the node, without parsing the script.
 *
 * @param file compose file of the copy, in the working folder
 * @throws RehearsalError if it fails, or does not reach the start in time
 */
async function dryStart(docker, model, settings, service) {
    const { folder, file, image } = settings;
    const word = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const dry = {
        ...model,
        services: {
            [service]: {
                ...(0,log_limits/* withLogLimit */.En)(alone(model.services[service] ?? {})),
                image,
                environment: { ...model.services[service]?.environment, [shim/* DRY_START */.xc]: word },
                ports: [],
            },
        },
    };
    const dryFile = external_node_path_default().join(folder, DRY_FILE);
    await (0,system_files/* writeText */.x3)(dryFile, JSON.stringify(dry));
    const container = await docker.compose.createService([dryFile], service);
    await (0,isolation_relay/* sealNetworks */.F1)(docker, (0,own/* relayImage */.N)());
    const said = new SaidArguments(word, `The service ${service} of ${file}`);
    try {
        const onLine = (line) => said.read(line);
        await docker.containers.startToEnd(container, { timeout: LIMIT_MS, ends: ENDS, onLine });
        return { container, args: said.args() };
    }
    catch (error) {
        if (!(error instanceof system_exec/* CommandError */.Qd))
            throw error;
        const found = (0,symptoms/* diagnose */.h4)(error.lines);
        throw new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `The service ${service} of ${file} failed before the start of its node: ${found?.cause ?? error.lines.at(-1) ?? error.message}`, {
            hint: found === undefined ? ALONE : `${found.hint} ${ALONE}`,
            lines: error.lines,
            cause: error,
        });
    }
}
const ALONE = 'The rehearsal runs it alone, up to the start of the node, to capture its preparations; until then, it must not wait for other services.';
/**
 * Collects the arguments printed by the shim among the output of a script. The script controls them, but
 * neither an old log in an image nor output of other processes can be mistaken for them.
 */
class SaidArguments {
    who;
    #marks;
    /** Arguments of the last start: a script may have tried its node before. */
    #args;
    #count = 0;
    /** @param who beginning of an error message */
    constructor(word, who) {
        this.who = who;
        this.#marks = (0,shim/* dryStartMarks */.gH)(word);
    }
    /**
     * Reads a line of output.
     *
     * @throws RehearsalError if its arguments cannot be a node's command line
     */
    read(raw) {
        const line = (0,external_node_util_.stripVTControlCharacters)(raw);
        const { count, argument } = this.#marks;
        if (line.startsWith(count)) {
            this.#count = Number(line.slice(count.length));
            this.#args = [];
        }
        else if (line.startsWith(argument)) {
            const text = line.slice(argument.length);
            this.#args?.push(text);
            if ((this.#args?.length ?? 0) > MOST_ARGUMENTS || text.length > LONGEST_ARGUMENT) {
                throw this.#unreadable(`there are more than ${MOST_ARGUMENTS}, or one is too long`);
            }
        }
    }
    /**
     * Arguments of the node; undefined if none was started.
     *
     * @throws RehearsalError if some are missing
     */
    args() {
        if (this.#args === undefined || this.#args.length === this.#count)
            return this.#args;
        throw this.#unreadable('one has a line break, or another program wrote between them');
    }
    #unreadable(why) {
        return new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `${this.who} starts its node with unreadable arguments: ${why}`, {
            hint: 'Use arguments without line breaks, and start programs that write output after the node.',
        });
    }
}
/** The service without its dependencies on others, which do not run. */
function alone({ depends_on: _, pid: __, ipc: ___, ...rest }) {
    return rest;
}

;// CONCATENATED MODULE: ./src/stack/copy/container-files.ts





/**
 * The files in a container's mounts, addressed by their paths in the container. Links are resolved as in the
 * container: one to `/mnt/disk/data` leads to the mount that the container has at `/mnt/disk`. The host's own
 * look-up follows none (see {@link Folder}). Only mounts from the working folder are written to: folders of the
 * host are mounted unchanged.
 */
class ContainerFiles {
    service;
    volumes;
    copies;
    /** @param copies the working folder of the run */
    constructor(service, volumes, copies) {
        this.service = service;
        this.volumes = volumes;
        this.copies = copies;
    }
    /**
     * Reads a file as text.
     *
     * @param limit maximum size in bytes
     * @throws RehearsalError naming a link that leads out of the mounts; system errors such as ENOENT
     */
    readText(inContainer, limit) {
        return this.#on(inContainer, 'read', (folder, file) => folder.readText(file, limit));
    }
    /**
     * Returns true if a file or folder exists.
     *
     * @throws as {@link readText}
     */
    has(inContainer) {
        return this.#on(inContainer, 'read', async (folder, at) => {
            const stats = await folder.stat(at);
            if (!stats?.isSymbolicLink())
                return stats !== undefined;
            throw new system_folder/* LinkError */.R6(folder.root, at, (await folder.linkAt(at)) ?? '');
        });
    }
    /** Target as written in a link; undefined if there is no link. */
    linkAt(inContainer) {
        return this.#on(inContainer, 'read', (folder, at) => folder.linkAt(at));
    }
    /** Writes a file, replacing a link that leads out of the mounts. */
    writeText(inContainer, content) {
        return this.#on(inContainer, 'write', (folder, at) => folder.writeText(at, content));
    }
    /** Creates a link, replacing whatever is there. */
    link(inContainer, target) {
        return this.#on(inContainer, 'write', async (folder, at) => {
            await folder.remove(at);
            await folder.link(at, target);
        });
    }
    /** Removes what is at a path; a link itself, not its target. */
    remove(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.remove(at));
    }
    /** Creates or empties a folder, replacing a link that leads out of the mounts. */
    emptyFolder(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.empty(at));
    }
    makeFolder(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.makeFolder(at));
    }
    /** Gives paths the owner of a folder, if this process may: the container's process writes to them. */
    async ownAs(owner, paths) {
        if (process.getuid?.() !== 0)
            return;
        const stats = await this.#on(owner, 'read', (folder, at) => folder.stat(at));
        if (stats === undefined)
            return;
        for (const each of paths) {
            await this.#on(each, 'own', (folder, at) => folder.own(at, stats.uid, stats.gid));
        }
    }
    async #on(inContainer, access, work) {
        let at = inContainer;
        for (let followed = 0; followed < system_folder/* MOST_LINKS */.Yb; followed++) {
            const mount = (0,copy_mounts/* innermostMount */.tm)(this.volumes, at);
            if (mount === undefined)
                throw new Error(`${at} of ${this.service} is in no mount`);
            const { source = '', target } = mount;
            if (access !== 'read' && !this.#isCopy(mount))
                throw this.#isNoCopy(at, source);
            const folder = new system_folder/* Folder */.vd(external_node_path_default().dirname(source));
            const name = external_node_path_default().basename(source);
            try {
                return await work(folder, external_node_path_default().posix.join(name, external_node_path_default().posix.relative(target, at)));
            }
            catch (error) {
                if (!(error instanceof system_folder/* LinkError */.R6))
                    throw error;
                const link = external_node_path_default().posix.join(target, error.at.slice(name.length));
                const to = external_node_path_default().posix.resolve(external_node_path_default().posix.dirname(link), error.target);
                const next = (0,copy_mounts/* innermostMount */.tm)(this.volumes, to);
                if (next !== undefined && (access === 'read' || this.#isCopy(next)))
                    at = external_node_path_default().posix.join(to, external_node_path_default().posix.relative(link, at));
                else if (access === 'write')
                    await folder.remove(error.at);
                else
                    throw this.#leadsOut(link, error.target);
            }
        }
        throw new errors/* RehearsalError */.g0('LINK_REFUSED', `More than ${system_folder/* MOST_LINKS */.Yb} links in a row at ${inContainer} of the service ${this.service}`, { hint: 'The links form a circle; replace one by the file itself.' });
    }
    #isCopy({ source = '' }) {
        return (0,system_paths/* isBelow */.Yw)(source, this.copies);
    }
    #isNoCopy(at, source) {
        return new errors/* RehearsalError */.g0('MOUNT_READ_ONLY', `Cannot write ${at} of the service ${this.service}: ${source} is mounted without a copy`, {
            hint: 'The rehearsal copies system folders only if they are homes. Set chain.home to the path of the home, or mount a copy in another folder.',
        });
    }
    #leadsOut(link, target) {
        return new errors/* RehearsalError */.g0('LINK_REFUSED', `${link} of the service ${this.service} is a link to ${target}, which is in none of its mounts`, { hint: 'Mount the target as well, or replace the link by the file itself.' });
    }
}

;// CONCATENATED MODULE: ./src/stack/copy/home.ts





/**
 * Maximum size of a hand-written file in bytes; a container can leave one of any size in its place. Parsed TOML
 * can take some hundred times the memory of its text.
 */
const LARGEST_CONFIGURATION = 512 * 1024;
/** Copy of a node's home, with files addressed by their paths in it. */
class NodeHome {
    service;
    inContainer;
    /** Mounts of the node's container. */
    volumes;
    #files;
    /** @param folder working folder of the run: no other mount is written to */
    constructor(service, inContainer, { volumes = [] }, folder) {
        this.service = service;
        this.inContainer = inContainer;
        if ((0,copy_mounts/* innermostMount */.tm)(volumes, inContainer) === undefined) {
            throw new Error(`the home of ${service} is not a mount of the copy`);
        }
        this.volumes = volumes;
        this.#files = new ContainerFiles(service, volumes, folder);
    }
    /**
     * Reads a file of the home, which its container may write to meanwhile.
     *
     * @param limit maximum size in bytes
     * @throws RehearsalError naming the file: missing, too large, or behind a link that leads out of the mounts
     */
    async readText(relative, limit = LARGEST_CONFIGURATION) {
        try {
            return await this.#files.readText(this.#path(relative), limit);
        }
        catch (error) {
            if (!(0,system_folder/* isMissing */.b2)(error))
                throw error;
            throw new errors/* RehearsalError */.g0('HOME_INCOMPLETE', `The home of ${this.service} (${this.inContainer}) has no ${relative}`, {
                hint: WHOLE_HOME,
                cause: error,
            });
        }
    }
    has(relative) {
        return this.#files.has(this.#path(relative));
    }
    /**
     * Returns true if a path is free for a file of the copy: nothing is there, or only a link that leads out of
     * the mounts.
     */
    async lacks(relative) {
        return !(await this.has(relative).catch(() => false));
    }
    linkAt(relative) {
        return this.#files.linkAt(this.#path(relative));
    }
    /** Writes a file; a new file and its new folders get the owner of the home. */
    async writeText(relative, content) {
        const names = relative.split('/');
        const made = [];
        for (let end = names.length; end > 0; end--) {
            const each = names.slice(0, end).join('/');
            if (!(await this.lacks(each)))
                break;
            made.push(each);
        }
        await this.#files.writeText(this.#path(relative), content);
        await this.own(...made);
    }
    /** Writes files by their paths in the home. */
    async writeAll(files) {
        for (const [name, content] of Object.entries(files))
            await this.writeText(name, content);
    }
    remove(relative) {
        return this.#files.remove(this.#path(relative));
    }
    emptyFolder(relative) {
        return this.#files.emptyFolder(this.#path(relative));
    }
    makeFolder(relative) {
        return this.#files.makeFolder(this.#path(relative));
    }
    link(relative, target) {
        return this.#files.link(this.#path(relative), target);
    }
    /** Gives paths of the home the owner of the home. */
    own(...relative) {
        return this.#files.ownAs(this.inContainer, relative.map((each) => this.#path(each)));
    }
    #path(relative) {
        return external_node_path_default().posix.join(this.inContainer, relative);
    }
}
/** Addresses of known peers, by path in the home. */
const ADDRESS_BOOK = 'config/addrbook.json';
const WHOLE_HOME = 'Mount the whole home, or create it in the container before the node starts; chain.home in the plan gives its path.';

;// CONCATENATED MODULE: ./src/stack/copy/copy.ts















/**
 * Copies the stack into the working folder: every mounted folder, file and volume, and homes created at the
 * start. The originals stay unchanged; containers can only write to copies.
 */
async function copyStack(docker, model, settings) {
    const copies = new Copies(docker, settings);
    const named = (0,copy_mounts/* withNamedFolders */.dn)((0,resolve/* resolved */.L)(model));
    const candidates = (0,compose_nodes/* nodeServices */.P)(settings.plan, named);
    const starts = candidates.map((service) => knownStart(named, settings, service));
    await copies.checkParts(model);
    await copies.measure(named, starts);
    await copies.copyBinds();
    const withFiles = await copies.copyFiles(named);
    const volumes = await copies.copyVolumes(withFiles);
    const alone = (0,isolate/* isolated */.My)(withFiles, {
        run: settings.run,
        internet: settings.plan.stack.internet ?? [],
        images: settings.images,
        ...(settings.user !== undefined && { user: settings.user }),
        mount: (_, volume) => copies.mountOf(volume, volumes),
        ...(settings.notice && { notice: settings.notice }),
    });
    let copy = await (0,copy_mounts/* separated */.Ci)(alone, settings.folder, (source) => copies.move(source));
    const nodes = [];
    const homes = new Map();
    for (const start of starts) {
        const done = await finishStart(docker, copy, settings, start);
        copy = done.copy;
        if (done.node === undefined)
            continue;
        nodes.push(done.node);
        copy = withoutReplaced(copy, done.node, settings);
        const service = copy.services[start.service] ?? {};
        const home = new NodeHome(start.service, done.node.home, service, settings.folder);
        homes.set(start.service, home);
    }
    const otherFolders = Object.entries(copy.services)
        .filter(([service]) => !homes.has(service))
        .flatMap(([, { volumes = [] }]) => volumes)
        .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []))
        .filter((source) => (0,system_paths/* isBelow */.Yw)(source, settings.folder));
    return { model: copy, nodes, homes, otherFolders: [...new Set(otherFolders)] };
}
function knownStart(model, { plan, images, defaultHome }, name) {
    const service = model.services[name] ?? {};
    const image = images.get(service.image ?? '');
    const start = (0,compose_start/* startOf */.GH)(service, image, plan.chain.binary);
    if (start.kind === 'script') {
        const home = plan.chain.home ?? (defaultHome === '' ? undefined : defaultHome);
        return { service: name, args: undefined, home };
    }
    const addresses = (0,compose_model/* staticAddresses */.pq)(model);
    const args = start.args.map((arg) => (0,isolate/* namedAddresses */.Sb)(arg, addresses));
    return { service: name, args, home: homeOf(plan, args, defaultHome) };
}
function homeOf({ chain }, args, defaultHome) {
    const home = (0,compose_start/* flagOf */.iP)(args, '--home') ?? chain.home ?? defaultHome;
    if (home.startsWith('/'))
        return home;
    throw new errors/* RehearsalError */.g0('HOME_UNKNOWN', `Cannot determine the home of the nodes: ${home || 'the binary has no default home'}`, {
        hint: 'Set chain.home in the plan to the absolute path of the home in the containers.',
    });
}
/** Determines how a script starts its node, and moves homes outside all mounts into mounted folders. */
async function finishStart(docker, copy, settings, known) {
    const { plan, folder, dryImage, defaultHome } = settings;
    const { service: name } = known;
    const service = copy.services[name] ?? {};
    const target = external_node_path_default().join(folder, 'mounts/made', name);
    const mounts = bindTargets(service);
    if (known.args !== undefined && known.home !== undefined) {
        const { args, home } = known;
        if (!(0,compose_start/* startsNode */.CU)(args))
            return { copy, node: undefined };
        const node = { service: name, home, args };
        if ((0,copy_mounts/* innermostMount */.tm)(service.volumes, home) !== undefined)
            return { copy, node };
        await (0,promises_.mkdir)(target, { recursive: true });
        await (0,copy_container/* copyOut */.ew)(docker, service.image ?? '', { folder: home, target, mounts });
        return { copy: withHome(copy, name, target, home), node };
    }
    if (dryImage === undefined) {
        throw new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `Cannot determine the arguments of the node of ${name}, which a script starts: ${(service.entrypoint ?? service.command ?? []).join(' ')}`, {
            hint: 'Remove cosmovisor.image: the rehearsal then builds an image in which it can follow the script. Or call the binary directly in the compose files.',
        });
    }
    const dry = { folder, file: plan.stack.compose.join(', '), image: dryImage };
    const { container, args } = await dryStart(docker, copy, dry, name);
    try {
        for (const each of ['stack', 'mounts'].map((name) => external_node_path_default().join(folder, name))) {
            await (0,promises_.mkdir)(each, { recursive: true });
            await (0,working_folder/* chownFolder */.S5)(docker, dryImage, each);
        }
        // A finished job: its results are in the copies.
        if (args === undefined)
            return { copy: withoutService(copy, name), node: undefined };
        const home = homeOf(plan, args, defaultHome);
        const node = { service: name, home, args };
        if ((0,copy_mounts/* innermostMount */.tm)(service.volumes, home) !== undefined)
            return { copy, node };
        await (0,promises_.mkdir)(target, { recursive: true });
        await (0,copy_container/* copyFrom */.c7)(docker, container, { folder: home, target, mounts });
        return { copy: withHome(copy, name, target, home), node };
    }
    finally {
        await docker.containers.remove([container]);
    }
}
/** Paths of bind mounts in a service's container. */
function bindTargets({ volumes = [] }) {
    return volumes.flatMap(({ type, target }) => (type === 'bind' ? [target] : []));
}
/**
 * Model with a folder as the home of a service, mounted below the mounts within it. It replaces an unnamed
 * volume or a tmpfs of the service at the same path: no path can be mounted twice.
 */
function withHome(copy, name, source, home) {
    const { tmpfs, ...service } = copy.services[name] ?? {};
    const isOther = (target) => external_node_path_default().posix.relative(target, home) !== '';
    const kept = (service.volumes ?? []).filter(({ target }) => isOther(target));
    const inMemory = [tmpfs]
        .flat()
        .filter((each) => typeof each === 'string' && isOther(each.split(':')[0] ?? ''));
    const volumes = [{ type: 'bind', source, target: home }, ...kept];
    const made = { ...service, volumes, ...(inMemory.length > 0 && { tmpfs: inMemory }) };
    return { ...copy, services: { ...copy.services, [name]: made } };
}
/**
 * Model without mounts of single files and folders that the run replaces or removes: an address book, the
 * contents of Cosmovisor's folder. A mount whose source is gone, or is a link, could not be created.
 */
function withoutReplaced(copy, { service: name, home }, { plan, notice }) {
    const isUnder = plan.stack.cosmovisor?.includes(name) ?? true;
    const cosmovisor = external_node_path_default().posix.join(home, 'cosmovisor');
    const isReplaced = ({ target }) => target === external_node_path_default().posix.join(home, ADDRESS_BOOK) ||
        (isUnder && target !== cosmovisor && (0,copy_mounts/* isWithin */.UO)(target, cosmovisor));
    const { volumes = [], ...service } = copy.services[name] ?? {};
    const replaced = volumes.filter(isReplaced);
    if (replaced.length === 0)
        return copy;
    const targets = replaced.map(({ target }) => target).join(', ');
    notice?.(`Left out of the copy: ${targets} of ${name} (the run creates its own).`);
    const kept = { ...service, volumes: volumes.filter((volume) => !isReplaced(volume)) };
    return { ...copy, services: { ...copy.services, [name]: kept } };
}
/** Model without a service, and without dependencies on it. */
function withoutService(copy, name) {
    const services = Object.entries(copy.services).flatMap(([other, service]) => {
        if (other === name)
            return [];
        if (service.depends_on === undefined)
            return [[other, service]];
        const { [name]: _, ...depends_on } = service.depends_on;
        return [[other, { ...service, depends_on }]];
    });
    return { ...copy, services: Object.fromEntries(services) };
}

// EXTERNAL MODULE: ./src/stack/homes/facts.ts
var facts = __webpack_require__(19380);
// EXTERNAL MODULE: ./src/chain/rpc/consensus-engine.ts
var consensus_engine = __webpack_require__(92053);
// EXTERNAL MODULE: ./src/stack/homes/genesis.ts
var homes_genesis = __webpack_require__(58009);
;// CONCATENATED MODULE: ./src/stack/homes/keys.ts

/** Generates an Ed25519 key pair. */
function newEd25519Pair() {
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
    return { seed: rawKey(privateKey, 'd'), publicKey: rawKey(publicKey, 'x') };
}
function rawKey(key, part) {
    return Buffer.from(key.export({ format: 'jwk' })[part], 'base64url');
}
/** First 20 bytes of the SHA-256 of a public key (CometBFT `crypto/ed25519`, `PubKey.Address`). */
function address(publicKey) {
    return (0,external_node_crypto_.createHash)('sha256').update(publicKey).digest().subarray(0, 20);
}
/** A node's id in peer addresses: the lower-case hex address of its node key (CometBFT `p2p/key.go`). */
function nodeId(pair) {
    return address(pair.publicKey).toString('hex');
}
/** `node_key.json` (CometBFT `p2p/key.go`): the private key is seed and public key in one. */
function nodeKeyFile(pair) {
    return toFile({ priv_key: privateKeyJson(pair) });
}
/** `priv_validator_key.json` (CometBFT `privval/file.go`). */
function validatorKeyFile(pair) {
    return toFile({
        address: address(pair.publicKey).toString('hex').toUpperCase(),
        pub_key: { type: 'tendermint/PubKeyEd25519', value: pair.publicKey.toString('base64') },
        priv_key: privateKeyJson(pair),
    });
}
/** `priv_validator_state.json` of a validator that has signed nothing. */
function validatorStateFile() {
    return toFile({ height: '0', round: 0, step: 0 });
}
/** A consensus key as transactions name it (`cosmos.crypto.ed25519.PubKey`). */
function consensusKeyJson(pair) {
    return JSON.stringify({
        '@type': '/cosmos.crypto.ed25519.PubKey',
        key: pair.publicKey.toString('base64'),
    });
}
function privateKeyJson(pair) {
    const value = Buffer.concat([pair.seed, pair.publicKey]).toString('base64');
    return { type: 'tendermint/PrivKeyEd25519', value };
}
function toFile(content) {
    return `${JSON.stringify(content, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./src/stack/homes/tmkms.ts

/** Port on which a validator listens for its remote signer. */
const SIGNER_PORT = 26659;
/**
 * The files of a TMKMS home with a soft-sign key, by path. A soft-sign key file is the base64 of
 * the 32 byte seed (TMKMS `key_utils.rs`).
 */
function tmkmsFiles(pair, settings) {
    const { chainId, prefix, protocol, validator, home } = settings;
    return {
        'tmkms.toml': `[[chain]]
id = "${chainId}"
key_format = { type = "bech32", account_key_prefix = "${prefix}pub", consensus_key_prefix = "${prefix}valconspub" }
state_file = "${home}/consensus-state.json"

[[validator]]
chain_id = "${chainId}"
addr = "tcp://${validator}:${SIGNER_PORT}"
secret_key = "${home}/connection.key"
protocol_version = "${protocol}"
reconnect = true

[[providers.softsign]]
chain_ids = ["${chainId}"]
key_type = "consensus"
path = "${home}/consensus.key"
`,
        'consensus.key': pair.seed.toString('base64'),
        'connection.key': (0,external_node_crypto_.randomBytes)(32).toString('base64'),
    };
}

// EXTERNAL MODULE: ./src/stack/homes/toml.ts
var toml = __webpack_require__(71715);
// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var build = __webpack_require__(35456);
// EXTERNAL MODULE: ./node_modules/@cosmjs/tendermint-rpc/build/index.js
var tendermint_rpc_build = __webpack_require__(37493);
// EXTERNAL MODULE: ./src/chain/keyring/item.ts
var item = __webpack_require__(73880);
// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
// EXTERNAL MODULE: ./src/chain/keyring/record.ts
var record = __webpack_require__(84374);
;// CONCATENATED MODULE: ./src/chain/keyring/write.ts










/**
 * Adds a private key to a keyring of the backend `test`, as `keys add` of a chain's binary of SDK 0.45 does
 * (`crypto/keyring/keyring.go`, `writeInfo`): one file with the key, and one that maps its address to it.
 * Binaries since 0.46 read it too: they rewrite the key to protobuf when they first use it, so they need write
 * access to the folder, and 0.46 reports it on its standard output.
 *
 * They try protobuf first; if the amino bytes happen to be valid protobuf, they panic. This depends on the
 * length and the letters of the name: of 20000 keys, none of `alice`, `validator` or `proposer`, 17 of
 * `validator1`.
 *
 * @param folder value for `--keyring-dir` of the chain's binary; created if missing
 * @throws RehearsalError naming the keyring and the key, if the keyring cannot be written or has a key of that
 *   name or that address already. Nothing of the private key is in it.
 */
async function writeTestKey(folder, name, pair) {
    const keyring = external_node_path_default().join(folder, (0,layout/* backendFolder */.Vd)('test'));
    const info = `${name}${layout/* INFO_SUFFIX */.bG}`;
    const address = `${(0,build.toHex)((0,tendermint_rpc_build.rawSecp256k1PubkeyToRawAddress)(pair.publicKey))}${layout/* ADDRESS_SUFFIX */.NK}`;
    const items = [
        [info, (0,record/* encodeLocalInfo */.Iy)(name, pair)],
        [address, new TextEncoder().encode(info)],
    ];
    try {
        await (0,promises_.mkdir)(keyring, { recursive: true, mode: 0o700 });
        const files = await (0,promises_.readdir)(keyring);
        for (const [key] of items) {
            if (files.includes((0,layout/* escaped */.Mk)(key)))
                throw new Error(`it has ${key} already`);
        }
        for (const [key, data] of items) {
            await (0,system_files/* writeText */.x3)(external_node_path_default().join(keyring, (0,layout/* escaped */.Mk)(key)), await (0,item/* sealItem */.p)(key, data, layout/* TEST_PASSPHRASE */.i1));
        }
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0('KEYRING_UNWRITABLE', `Cannot add the key ${(0,words/* quoted */.TL)(name)} to the keyring ${keyring}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/stack/homes/workbench.ts






const MOUNT = '/rehearsal';
/** Name of a workbench's folder within the working folder; it contains nothing else of the run. */
const WORKBENCH_FOLDER = 'workbench';
/** Opens a workbench for the duration of `work`. */
async function withWorkbench(docker, { image, binary, folder, user }, work) {
    const own = external_node_path_default().join(folder, WORKBENCH_FOLDER);
    await (0,promises_.mkdir)(own, { recursive: true });
    const container = await docker.containers.launch(image, ['infinity'], {
        entrypoint: 'sleep',
        user,
        workdir: MOUNT,
        env: { HOME: MOUNT },
        mounts: [{ type: 'bind', source: own, target: MOUNT }],
        capabilities: [],
    });
    const run = (args, limits) => docker.containers.exec(container, [binary, ...args], limits);
    try {
        return await work({
            chain: async (args, input) => {
                await run(args, input === undefined ? {} : { input });
            },
            knows: async (command) => {
                const { exitCode, stderr } = await run([command, '--help'], { allowFailure: true });
                return exitCode === 0 && !/unknown command/i.test(stderr);
            },
            files: new system_folder/* Folder */.vd(own),
        });
    }
    finally {
        await docker.containers.remove([container]);
    }
}
/** Folder of the command-line keyring (`test` backend) with the plan's accounts, in the working folder. */
const KEYRING_FOLDER = 'keyring';
/** Home for key commands: a binary writes configuration into any home that has none. */
const KEYS_HOME = 'keys-home';
/** Name of the home that the chain's binary creates in the workbench. */
const TEMPLATE = 'template';
/**
 * Writes keys from the user's keyrings into the keyring of a workbench that is not open yet: this process
 * writes there by path, so no container may see the folder.
 */
async function layOutKeyring(accounts, folder) {
    const keyring = external_node_path_default().join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER);
    await (0,promises_.mkdir)(keyring, { recursive: true });
    for (const { name, key } of accounts.values()) {
        if (key.kind === 'keyring')
            await writeTestKey(keyring, name, key.pair);
    }
}
/** Imports accounts with mnemonics into the binary's own keyring, for `gentx` and for traffic. */
async function importAccounts(accounts, workbench) {
    for (const { name, key } of accounts.values()) {
        if (key.kind === 'keyring')
            continue;
        await workbench.chain([
            ...['keys', 'add', name, '--recover', '--keyring-backend', 'test'],
            ...['--keyring-dir', KEYRING_FOLDER, '--home', KEYS_HOME],
            ...(key.hdPath === undefined ? [] : ['--hd-path', key.hdPath]),
        ], `${key.mnemonic}\n`);
    }
}
/**
 * Moves the keyring out of a closed workbench, so that only containers that need it can see it.
 *
 * @returns its folder
 * @throws RehearsalError if the chain's binary removed or replaced it
 */
async function takeKeyring(folder) {
    const keyring = external_node_path_default().join(folder, KEYRING_FOLDER);
    await (0,promises_.rename)(external_node_path_default().join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER), keyring);
    if ((await (0,promises_.lstat)(keyring)).isDirectory())
        return keyring;
    throw new errors/* RehearsalError */.g0('KEYRING_UNWRITABLE', "The chain's binary removed or replaced the keyring folder of the run", {
        hint: 'The binary ran `keys add`; check its use of --keyring-dir.',
    });
}
/** Reads a configuration file of the template home, which is untrusted output of the binary. */
function readTemplate({ files }, file) {
    return files.readText(`${TEMPLATE}/${file}`, LARGEST_CONFIGURATION);
}
/** Configuration files that a binary creates at its start if they are missing. */
const CONFIGURATION = ['config.toml', 'app.toml', 'client.toml'];
/**
 * Adds missing configuration files to homes, as created by the chain's binary at its start: they must exist
 * beforehand to be tuned.
 */
async function completeHomes(homes, workbench) {
    let made = false;
    for (const home of homes.values()) {
        for (const name of CONFIGURATION) {
            const file = `config/${name}`;
            if (await home.lacks(file)) {
                if (!made)
                    await workbench.chain(['init', 'template', '--home', TEMPLATE]);
                made = true;
                await home.writeText(file, await readTemplate(workbench, file));
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/stack/homes/fresh.ts









const P2P_PORT = 26656;
/** Maximum size in bytes of a genesis without state, as made by a binary; its content is untrusted. */
const LARGEST_TEMPLATE = 32 * 1024 * 1024;
/**
 * Creates keys, genesis and homes of all nodes in the working folder with the chain's own binary: `init`, one
 * `gentx` per validator, `collect-gentxs`.
 *
 * @param homes home of each node on the host, by service
 * @throws RehearsalError when the plan's validators do not fit the compose files
 */
async function makeFreshHomes(stack, homes, signerHomes) {
    const { plan, model, accounts, binaries, workbench } = stack;
    const chainId = plan.chain.id ?? '';
    const validators = plan.stack.fresh?.validators ?? [];
    checkValidators(validators, homes, signerHomes);
    await workbench.chain(['init', 'rehearsal', '--chain-id', chainId, '--home', TEMPLATE]);
    const { files } = workbench;
    const genesisFile = `${TEMPLATE}/config/genesis.json`;
    const genesis = genesisIn(await files.readText(genesisFile, LARGEST_TEMPLATE));
    const funded = (0,homes_genesis/* addFreshAccounts */.q)(genesis, [...accounts.values()]);
    await files.writeText(genesisFile, JSON.stringify(funded));
    // Before SDK 0.47 these commands are not subcommands of `genesis`.
    const genesisCommand = (await workbench.knows('genesis')) ? ['genesis'] : [];
    const nodeKeys = new Map([...homes.keys()].map((service) => [service, newEd25519Pair()]));
    const consensusKeys = new Map(validators.map(({ service }) => [service, newEd25519Pair()]));
    for (const { service, operator, stake } of validators) {
        await workbench.chain([
            ...[...genesisCommand, 'gentx', operator, stake, '--home', TEMPLATE, '--chain-id', chainId],
            ...['--moniker', service, '--pubkey', consensusKeyJson(pairOf(consensusKeys, service))],
            ...['--node-id', nodeId(pairOf(nodeKeys, service)), '--ip', service],
            ...['--keyring-backend', 'test', '--keyring-dir', KEYRING_FOLDER],
        ]);
    }
    await workbench.chain([...genesisCommand, 'collect-gentxs', '--home', TEMPLATE]);
    const configFile = `${TEMPLATE}/config/config.toml`;
    const shared = {
        'config/genesis.json': await files.readText(genesisFile, LARGEST_TEMPLATE),
        'config/app.toml': await readTemplate(workbench, 'config/app.toml'),
        'config/client.toml': await readTemplate(workbench, 'config/client.toml'),
        'data/priv_validator_state.json': validatorStateFile(),
    };
    const config = await readTemplate(workbench, 'config/config.toml');
    const peerIds = (services) => services.map((service) => nodeId(pairOf(nodeKeys, service)));
    for (const [service, home] of homes) {
        const validator = validators.find((candidate) => candidate.service === service);
        const peers = (0,compose_model/* neighbours */.$v)(model, service).filter((other) => homes.has(other));
        const ids = peerIds(peers);
        await home.writeAll({
            ...shared,
            'config/config.toml': (0,toml/* editToml */.T)(config, configFile, {
                '': {
                    moniker: service,
                    ...(validator?.signer && { priv_validator_laddr: `tcp://0.0.0.0:${SIGNER_PORT}` }),
                },
                p2p: {
                    persistent_peers: peers.map((peer, i) => `${ids[i]}@${peer}:${P2P_PORT}`).join(','),
                    // A sentry does not reveal its validator; a validator looks for no other peers.
                    private_peer_ids: peerIds(peers.filter((peer) => consensusKeys.has(peer))).join(','),
                    pex: validator === undefined,
                },
            }),
            'config/node_key.json': nodeKeyFile(pairOf(nodeKeys, service)),
            ...(validator &&
                !validator.signer && {
                'config/priv_validator_key.json': validatorKeyFile(pairOf(consensusKeys, service)),
            }),
        });
    }
    for (const { service, signer } of validators) {
        const home = signer === undefined ? undefined : signerHomes.get(signer);
        if (home === undefined)
            continue;
        const signerFiles = tmkmsFiles(pairOf(consensusKeys, service), {
            chainId,
            prefix: binaries.prefix,
            protocol: new consensus_engine/* ConsensusEngine */.S(binaries.releases[0]?.engine ?? '').signerProtocol,
            validator: service,
            home: home.inContainer,
        });
        await new system_folder/* Folder */.vd(home.folder).writeAll(signerFiles);
    }
}
/**
 * Parses a genesis.
 *
 * @throws RehearsalError if the text is not a genesis
 */
function genesisIn(text) {
    try {
        const genesis = (0,homes_genesis/* parseGenesis */.s)(text);
        (0,homes_genesis/* addFreshAccounts */.q)(genesis, []);
        return genesis;
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0('GENESIS_INVALID', `Cannot read the genesis that the chain's binary created: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'The command `init` created it; the rehearsal adds the accounts of the plan to its sections auth and bank.',
            cause: error,
        });
    }
}
function pairOf(pairs, service) {
    const pair = pairs.get(service);
    if (pair === undefined)
        throw new Error(`no key was made for ${service}`);
    return pair;
}
/**
 * Checks that the compose files have the validators and signers of the plan.
 *
 * @throws RehearsalError naming the first missing one
 */
function checkValidators(validators, homes, signerHomes) {
    for (const { service, signer } of validators) {
        if (!homes.has(service)) {
            throw new errors/* RehearsalError */.g0('SERVICE_NOT_A_NODE', `The validator ${service} of the plan is not a node of the compose files`, {
                hint: `Services that start a node: ${[...homes.keys()].join(', ')}.`,
            });
        }
        if (signer !== undefined && !signerHomes.has(signer)) {
            throw new errors/* RehearsalError */.g0('SIGNER_FOLDER_UNKNOWN', `The remote signer ${signer} of ${service} has no folder for its keys`, {
                hint: `Give the service ${signer} exactly one bind mount in the compose files.`,
            });
        }
    }
}

;// CONCATENATED MODULE: ./src/stack/homes/homes.ts






/** Files that every node has, by path in its home. */
const HOME_FILES = {
    genesis: 'config/genesis.json',
    config: 'config/config.toml',
    app: 'config/app.toml',
    client: 'config/client.toml',
};
/** Resets a node's state, as `unsafe-reset-all` of the SDK does: no blocks, and a validator that has signed nothing. */
async function resetNode(home) {
    const state = 'data/priv_validator_state.json';
    await home.emptyFolder('data');
    await home.writeText(state, validatorStateFile());
    await home.own('data', state);
}
/** Removes the addresses of earlier peers from a home: they may belong to the real network. */
async function forgetAddresses(home) {
    await home.remove(ADDRESS_BOOK);
}
const LARGEST_STATE_FILE = 64 * 1024;
/**
 * Resets a remote signer, which would otherwise refuse to sign again what it signed in an earlier run. Its
 * state files are recognised by content (`height`, `round` and `step`), since file names differ by signer, and
 * are removed: a signer recreates its file (TMKMS `chain/state.rs`, Horcrux `signer/file.go`). A file that is
 * itself a mount must stay, and gets height 0.
 *
 * @param root a folder or file of the copy
 * @returns the files, relative to the folder
 */
async function resetSigner(root) {
    const beside = new system_folder/* Folder */.vd(external_node_path_default().dirname(root));
    const name = external_node_path_default().basename(root);
    if ((await beside.stat(name))?.isFile()) {
        const state = await signStateOf(beside, name);
        if (state === undefined)
            return [];
        await beside.writeText(name, JSON.stringify(unsigned(state)));
        return [name];
    }
    const folder = new system_folder/* Folder */.vd(root);
    const removed = [];
    for (const file of await folder.files().catch(() => [])) {
        if ((await signStateOf(folder, file)) === undefined)
            continue;
        await folder.remove(file);
        removed.push(file);
    }
    return removed;
}
async function signStateOf(folder, file) {
    if (!file.endsWith('.json'))
        return undefined;
    if (((await folder.stat(file))?.size ?? 0) > LARGEST_STATE_FILE)
        return undefined;
    try {
        const value = JSON.parse(await folder.readText(file));
        return isSignState(value) ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isSignState(value) {
    return (typeof value === 'object' &&
        value !== null &&
        ['height', 'round', 'step'].every((key) => key in value));
}
/** Zeroes a state, preserving the types of its numbers: Go writes 64-bit ones as text. */
function unsigned({ height, round, step }) {
    const zero = (value) => (typeof value === 'string' ? '0' : 0);
    return { height: zero(height), round: zero(round), step: zero(step) };
}
/**
 * Creates Cosmovisor's folders in a home, with links to binaries in the container. As the home is mounted,
 * `current` survives recreation of the container.
 *
 * @param layout path of the binary in the container, by folder: `genesis`, `upgrades/<name>`
 */
async function layOutCosmovisor(home, binary, layout) {
    const root = 'cosmovisor';
    await home.remove(root);
    const made = [root, `${root}/upgrades`];
    await home.makeFolder(`${root}/upgrades`);
    for (const [folder, target] of layout) {
        const bin = external_node_path_default().posix.join(root, folder, 'bin');
        await home.makeFolder(bin);
        await home.link(external_node_path_default().posix.join(bin, binary), target);
        made.push(external_node_path_default().posix.dirname(bin), bin);
    }
    await home.own(...made);
}
/**
 * Checks that a home has the files that every node needs to start.
 *
 * @throws RehearsalError naming a missing one
 */
async function requireHome(home) {
    for (const file of [HOME_FILES.genesis, HOME_FILES.config]) {
        if (await home.has(file))
            continue;
        const name = external_node_path_default().basename(file);
        throw new errors/* RehearsalError */.g0('HOME_INCOMPLETE', `The home of ${home.service} (${home.inContainer}) has no ${name}`, {
            hint: WHOLE_HOME,
        });
    }
}
/** Parsed genesis of a home. */
async function readGenesis(home) {
    const text = await home.readText(HOME_FILES.genesis, system_folder/* LONGEST_TEXT */.xG);
    try {
        return (0,homes_genesis/* parseGenesis */.s)(text);
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0('GENESIS_INVALID', `The genesis of ${home.service} is not valid JSON: ${String(error)}`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/stack/homes/pace.ts
var pace = __webpack_require__(15832);
// EXTERNAL MODULE: ./src/stack/isolation/internet.ts
var internet = __webpack_require__(77486);
// EXTERNAL MODULE: ./src/stack/isolation/signer-addresses.ts
var signer_addresses = __webpack_require__(78112);
// EXTERNAL MODULE: ./src/stack/isolation/strangers.ts
var strangers = __webpack_require__(300);
;// CONCATENATED MODULE: ./src/stack/prepare/prepare.ts
























/** Names of the compose files in the working folder. */
const COMPOSE_FILES = {
    base: 'compose.json',
    cosmovisor: 'compose.cosmovisor.json',
    lastRelease: 'compose.last-release.json',
};
/**
 * Copies the stack to the working folder, with fresh homes if the plan requests them, tunes the copy and writes
 * its compose files. Nothing outside the working folder is changed.
 */
async function prepareStack(docker, given) {
    const settings = { ...given, notice: (0,strangers/* once */.Oo)(given.notice) };
    const { run, plan, folder, images, cosmovisor, binaries, notice } = settings;
    const copy = await copyStack(docker, settings.model, {
        exec: settings.exec,
        run,
        plan,
        images,
        folder,
        projectFolder: projectFolder(settings),
        dryImage: plan.cosmovisor.image === undefined ? cosmovisor.image : undefined,
        defaultHome: binaries.defaultHome,
        user: plan.stack.fresh && currentUser(),
        env: settings.env,
        notice,
    });
    const nodes = [...copy.homes.keys()];
    await (0,internet/* letOut */.A)(copy.model, plan.stack.internet ?? [], notice);
    const cosmovisorNodes = plan.stack.cosmovisor ?? nodes;
    const network = checkServices(plan, copy, cosmovisorNodes);
    const surroundings = surroundingsOf(settings, copy);
    await layOutKeyring(settings.accounts, folder);
    const signers = () => (0,signer_addresses/* ownSigners */.e3)(folder, copy.otherFolders, surroundings);
    const strange = await withWorkbench(docker, workbenchOf(settings), async (workbench) => {
        await importAccounts(settings.accounts, workbench);
        if (plan.stack.fresh) {
            await makeFreshHomes({ ...settings, model: copy.model, workbench }, copy.homes, signerHomes(copy, folder));
            return signers();
        }
        else {
            const found = await signers(); // also by their states, before these are removed
            await completeHomes(copy.homes, workbench);
            if (plan.stack.state === 'reset')
                await resetState(copy, notice);
            return found;
        }
    });
    const nodeStarts = [];
    for (const node of copy.nodes) {
        const home = prepare_homeOf(copy, node.service);
        await requireHome(home);
        await forgetAddresses(home);
        const { args, configured } = (0,compose_start/* takeConfiguration */.ag)(node.args);
        nodeStarts.push({ ...node, args });
        const { image = '', environment } = settings.model.services[node.service] ?? {};
        const variables = (0,compose_start/* configuredBy */.WU)({ ...images.get(image)?.environment, ...environment }, plan.chain.binary);
        await editConfig(home, (text) => (0,toml/* editToml */.T)((0,toml/* editToml */.T)(text, configOf(home), variables), configOf(home), configured));
        await tuneNode(home, plan, surroundings);
        await nameOnlyOwn(home, surroundings);
        await tuneGenesisFile(home, plan);
    }
    const under = nodeStarts.filter(({ service }) => cosmovisorNodes.includes(service));
    for (const node of under)
        await layOut(node, copy, settings);
    const relay = (0,isolation_relay/* relayFor */.Vw)(copy.model, nodes, (0,model_image/* idOf */.T)(images, (0,own/* relayImage */.N)()));
    const last = (0,complete/* lastRelease */.Ik)(plan).image;
    const lastBinary = (0,binaries_cosmovisor/* programOf */.oQ)(images.get(last), plan.chain.binary);
    const overlaid = { binary: plan.chain.binary, pace: plan.pace };
    const files = {
        [COMPOSE_FILES.base]: (0,log_limits/* withLogLimits */.H9)((0,isolation_relay/* withRelay */.MM)(configuredByFiles(copy, settings), run, relay)),
        [COMPOSE_FILES.cosmovisor]: cosmovisorOverlay(under, { ...overlaid, ...cosmovisor }),
        [COMPOSE_FILES.lastRelease]: releaseOverlay(nodeStarts, {
            ...overlaid,
            binary: lastBinary,
            image: (0,model_image/* idOf */.T)(images, last),
        }),
    };
    for (const [name, content] of Object.entries(files)) {
        await (0,system_files/* writeText */.x3)(external_node_path_default().join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
    }
    const rpcHome = prepare_homeOf(copy, plan.stack.rpc);
    const genesis = await readGenesis(rpcHome);
    return {
        run,
        folder,
        nodes,
        cosmovisorNodes,
        homes: copy.homes,
        rpc: plan.stack.rpc,
        relay,
        services: [...Object.keys(copy.model.services), relay.service],
        network: `${run}_${network}`,
        binaries: cosmovisor.binaries,
        lastBinary,
        chain: (0,facts/* chainFacts */.r)(plan, genesis, binaries.prefix, await minimumGasPrices(copy, rpcHome)),
        genesis,
        chainTimePerBlockMs: (0,pace/* isFast */.l7)(plan.pace) ? (0,pace/* timePerBlockMs */.__)(genesis) : undefined,
        keyringFolder: await takeKeyring(folder),
        surroundings,
        strangeSigners: await findStrangeSigners(copy, surroundings, strange),
    };
}
/** Model of the copy with node configuration moved entirely into files. */
function configuredByFiles({ model, homes }, { model: given, images }) {
    const imageOf = (service) => images.get(given.services[service]?.image ?? '');
    const nodes = new Map([...homes.keys()].map((service) => [service, imageOf(service)]));
    const variables = [...images.values()].flatMap(({ environment }) => Object.keys(environment));
    return (0,compose_start/* withoutConfiguration */.BX)(model, nodes, variables);
}
/** Findings about remote signers in the copy. */
async function findStrangeSigners(copy, surroundings, byFiles) {
    const nodes = [...copy.homes.keys()];
    const byCommands = (0,signer_addresses/* strangeCommands */.xy)(copy.model, nodes, surroundings);
    const waiting = await signerAddressesOf(copy);
    return [
        ...(0,signer_addresses/* signerFindings */.bB)([...byFiles, ...byCommands]),
        ...(0,signer_addresses/* unsignedNodes */.Fx)(copy.model, nodes, waiting),
    ];
}
/** Addresses on which nodes wait for a remote signer, by service. */
async function signerAddressesOf({ homes }) {
    const found = new Map();
    for (const [service, home] of homes) {
        const { priv_validator_laddr: address } = (0,toml/* parseToml */.M)(await home.readText(HOME_FILES.config), configOf(home));
        if (typeof address === 'string' && address !== '')
            found.set(service, address);
    }
    return found;
}
/** Removes hosts outside the stack from a node's files other than config.toml. */
async function nameOnlyOwn(home, surroundings) {
    for (const file of [HOME_FILES.app, HOME_FILES.client]) {
        if (!(await home.has(file)))
            continue;
        const text = await home.readText(file);
        const own = (0,strangers/* ownConfiguration */.zM)(text, file, surroundings, surroundings);
        if (own !== text)
            await home.writeText(file, own);
    }
}
/** Base folder for relative paths of the compose files: that of the first file, as in Compose. */
function projectFolder({ plan, planFolder }) {
    return external_node_path_default().dirname(external_node_path_default().resolve(planFolder, plan.stack.compose[0] ?? '.'));
}
/** `uid:gid` of this process, so that it can remove files that containers write. */
function currentUser() {
    return `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
}
function workbenchOf({ plan, folder, images }) {
    const first = plan.releases.find(({ name }) => name === plan.upgrades[0]?.from)?.image ?? '';
    const image = (0,model_image/* idOf */.T)(images, first);
    return { image, binary: plan.chain.binary, folder, user: currentUser() };
}
/**
 * Checks the services of the plan against the compose files.
 *
 * @returns a network of the RPC service
 * @throws RehearsalError if a service of the plan is missing, starts no node or has no network
 */
function checkServices(plan, { model, homes }, cosmovisorNodes) {
    const all = Object.keys(model.services).join(', ');
    const nodes = [...homes.keys()].join(', ') || 'none';
    for (const service of [plan.stack.rpc, ...cosmovisorNodes]) {
        if (homes.has(service))
            continue;
        const hint = `Services: ${all}. Services that start a node: ${nodes}.`;
        throw service in model.services
            ? new errors/* RehearsalError */.g0('SERVICE_NOT_A_NODE', `The service ${service} does not start a node of the chain`, { hint })
            : new errors/* RehearsalError */.g0('SERVICE_NOT_FOUND', `The plan names the service ${service}, which the compose files do not define`, { hint });
    }
    const [network] = Object.keys(model.services[plan.stack.rpc]?.networks ?? {});
    if (network === undefined) {
        throw new errors/* RehearsalError */.g0('SERVICE_WITHOUT_NETWORK', `The RPC service ${plan.stack.rpc} is on no network`, {
            hint: 'Containers with traffic join a network of this service. Give it one in the compose files.',
        });
    }
    return network;
}
/** Members of the stack, by name and by their addresses in the compose files. */
function surroundingsOf({ model: given, binaries, notice }, copy) {
    return {
        hosts: new Set([...(0,compose_model/* hostsOf */.PP)((0,resolve/* resolved */.L)(given)), ...Object.keys(copy.model.services)]),
        addresses: (0,compose_model/* staticAddresses */.pq)(given),
        ...(0,strangers/* reportingStrangers */.mO)(notice),
        peerEntries: (0,pace/* peerEntries */.rY)(binaries.releases.map(({ engine }) => engine)),
    };
}
/**
 * Resets the state of signers and nodes. Signers come first: a helper may mount the home of a node, which does
 * not start without a signing state.
 */
async function resetState(copy, notice) {
    for (const folder of copy.otherFolders) {
        for (const file of await resetSigner(folder)) {
            notice(`The signing state ${file} of an earlier run is left out of the copy.`);
        }
    }
    for (const home of copy.homes.values())
        await resetNode(home);
}
/** Services that are not nodes and have exactly one bind mount, of a copy: the files of a remote signer. */
function signerHomes({ model, homes }, folder) {
    const found = new Map();
    for (const [service, { volumes = [] }] of Object.entries(model.services)) {
        const binds = volumes.filter(({ type }) => type === 'bind');
        const [bind] = binds;
        if (homes.has(service) || binds.length !== 1 || bind?.source === undefined)
            continue;
        if (!(0,system_paths/* isBelow */.Yw)(bind.source, folder))
            continue;
        found.set(service, { folder: bind.source, inContainer: bind.target });
    }
    return found;
}
async function layOut({ service, home }, copy, { plan, cosmovisor: { layout, madeFor }, notice }) {
    if (madeFor !== undefined && madeFor !== home) {
        notice(`The Cosmovisor image has DAEMON_HOME=${madeFor}, but the home of ${service} is ${home}: from version 1.0 on, both must be equal. The copy sets DAEMON_HOME=${home} and has the image's binaries in its cosmovisor folder.`);
    }
    await layOutCosmovisor(prepare_homeOf(copy, service), plan.chain.binary, layout);
}
function prepare_homeOf({ homes }, service) {
    const home = homes.get(service);
    if (home === undefined)
        throw new Error(`${service} is not a node of the stack`);
    return home;
}
/** Minimum gas prices of the RPC service's node: from its command, or else from its app.toml. */
async function minimumGasPrices({ nodes }, home) {
    const args = nodes.find(({ service }) => service === home.service)?.args ?? [];
    const given = (0,compose_start/* flagOf */.iP)(args, '--minimum-gas-prices');
    if (given !== undefined)
        return given;
    const text = await home.readText(HOME_FILES.app).catch(() => '');
    return /^minimum-gas-prices\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? '';
}
/** Configures processes started from now on to pause between blocks, so that the chain can be stopped there. */
async function pauseBetweenBlocks({ homes }, plan) {
    if (plan.pace === 'as-is')
        return; // blocks come as in production, with production's pauses
    for (const home of homes.values()) {
        await editConfig(home, (text) => (0,pace/* pausedConfig */.TD)(text, configOf(home)));
    }
}
/** Restores the plan's pace on the nodes. */
async function restorePace(stack, plan) {
    for (const home of stack.homes.values())
        await tuneNode(home, plan, stack.surroundings);
}
async function tuneNode(home, plan, surroundings) {
    await editConfig(home, (text) => (0,pace/* tuneConfig */.t)(text, plan.pace, surroundings, configOf(home)));
}
async function editConfig(home, edit) {
    await home.writeText(HOME_FILES.config, edit(await home.readText(HOME_FILES.config)));
}
/** Name of the file in messages. */
function configOf({ service, inContainer }) {
    return `${inContainer}/${HOME_FILES.config} of ${service}`;
}
async function tuneGenesisFile(home, plan) {
    if (plan.pace === 'as-is' || plan.stack.state === 'keep')
        return; // a kept state stays as it was
    const genesis = (0,pace/* tuneGenesis */.Rr)((await readGenesis(home)), plan.pace);
    await home.writeText(HOME_FILES.genesis, JSON.stringify(genesis));
}


/***/ }),

/***/ 68617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R6: () => (/* binding */ LinkError),
/* harmony export */   Yb: () => (/* binding */ MOST_LINKS),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   vd: () => (/* binding */ Folder),
/* harmony export */   xG: () => (/* binding */ LONGEST_TEXT)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12600);
/* harmony import */ var _remove_tree__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28678);







/** Error for a link on the way to, or at the end of, a path in a folder. */
class LinkError extends _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 {
    folder;
    at;
    target;
    /**
     * @param folder folder on the host
     * @param at path of the link, relative to the folder
     * @param target target as written in the link
     */
    constructor(folder, at, target) {
        super('LINK_REFUSED', `${node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, at)} is a link to ${target}, which the rehearsal does not follow`, {
            hint: 'A link in a folder that a container can write to may lead anywhere on this machine. Put the file itself there.',
        });
        this.folder = folder;
        this.at = at;
        this.target = target;
        this.name = 'LinkError';
    }
}
/** True on Linux: a path below an open folder is looked up from that folder, as `openat(2)` does. */
const HAS_DESCRIPTORS = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/fd');
/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | (HAS_DESCRIPTORS ? O_PATH : node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
/** Maximum number of chained links, as on Linux (`MAXSYMLINKS`). */
const MOST_LINKS = 40;
/** Maximum size of a file read as one text, in bytes: the maximum length of a Node string. */
const LONGEST_TEXT = 512 * 1024 * 1024 - 24;
/** Chunk size for hashing a file, in bytes. */
const CHUNK = 1024 * 1024;
const MODE = { file: 0o600, folder: 0o700 };
/**
 * A folder of this run that is safe to use while containers write to it. Each path is opened one name at a
 * time, each from the folder before it, and no link is followed (`O_NOFOLLOW`): check and use are one step, so
 * nothing outside the folder is ever opened, whatever a container places in the way. Paths are relative, with
 * slashes. On Linux the look-up uses descriptors (`/proc/self/fd`); elsewhere each name is checked by its path
 * only, as the engine runs in a virtual machine there.
 */
class Folder {
    root;
    /** @param root path of the folder on the host; no container can reach its parents */
    constructor(root) {
        this.root = root;
    }
    /**
     * Reads a regular file as text.
     *
     * @param limit maximum size in bytes
     * @throws LinkError, RehearsalError naming the file: missing, not a regular file, too large
     */
    async readText(relative, limit = LONGEST_TEXT) {
        return this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY, async (file, { size }) => {
            if (size > limit) {
                throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_TOO_LARGE', `${this.#shown(relative)} has ${size} bytes, more than the limit of ${limit} bytes`);
            }
            const buffer = Buffer.alloc(size);
            const { bytesRead } = await file.read(buffer, 0, size, 0);
            return buffer.toString('utf8', 0, bytesRead);
        });
    }
    /** SHA-256 of a regular file, in hex digits, whatever its size. @throws as {@link readText} */
    async sha256(relative) {
        return this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY, async (file) => {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(file.createReadStream({ autoClose: false, highWaterMark: CHUNK }), hash);
            return hash.digest('hex');
        });
    }
    /**
     * Writes or replaces a file, with its folders. A new file is accessible to its owner only: most are in homes
     * with keys.
     *
     * @throws LinkError, RehearsalError naming the file
     */
    async writeText(relative, content, mode = MODE.file) {
        await this.makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.dirname(relative));
        await this.#file(relative, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT, async (file) => {
            await file.truncate(0);
            await file.writeFile(content);
        }, mode);
    }
    /**
     * Writes files by relative path.
     *
     * @throws as {@link writeText}
     */
    async writeAll(files) {
        for (const [relative, content] of Object.entries(files)) {
            await this.writeText(relative, content);
        }
    }
    /**
     * Stats of what is at a path, without following a link; undefined if nothing is.
     *
     * @throws LinkError if a link is on the way
     */
    async stat(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place)).catch(unlessMissing);
    }
    /**
     * Lists the names in a folder; empty if it does not exist.
     *
     * @throws LinkError
     */
    async list(relative = '.') {
        return (await this.entries(relative)).map(({ name }) => name);
    }
    /**
     * Lists the entries of a folder with their kinds, in one pass; empty if it does not exist.
     *
     * @throws LinkError
     */
    async entries(relative = '.') {
        const found = this.#folder(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(place, { withFileTypes: true }));
        return found.catch((error) => unlessMissing(error) ?? []);
    }
    /** Lists the regular files below a folder, by relative path; links are not followed. */
    async files(relative = '.') {
        const found = [];
        for (const entry of await this.entries(relative)) {
            const { name } = entry;
            if (entry.isFile())
                found.push(name);
            if (!entry.isDirectory())
                continue;
            for (const inner of await this.files(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name))) {
                found.push(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(name, inner));
            }
        }
        return found;
    }
    /**
     * Creates a folder and its parents.
     *
     * @throws LinkError, or RehearsalError if something else is there
     */
    async makeFolder(relative) {
        const names = namesIn(relative);
        for (const i of names.keys()) {
            const each = names.slice(0, i + 1).join('/');
            await this.#at(each, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(place, MODE.folder)).catch((error) => {
                if (codeOf(error) !== 'EEXIST')
                    throw error;
            });
        }
        await this.#folder(relative, async () => { }); // what exists may be a link or a file
    }
    /** Removes what is at a path, recursively; a link itself, not its target. A missing path is not an error. */
    async remove(relative) {
        await this.#at(relative, removeAt).catch(unlessMissing);
    }
    /** Empties a folder, or creates it. The folder itself is not replaced: it may be a mount. */
    async empty(relative) {
        await this.makeFolder(relative);
        for (const name of await this.list(relative)) {
            await this.remove(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name));
        }
    }
    /** Creates a link. Its target is meant for containers; nothing here follows it. */
    async link(relative, target) {
        await this.makeFolder(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.dirname(relative));
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink)(target, place));
    }
    /**
     * Target as written in a link; undefined if there is no link.
     *
     * @throws LinkError if a link is on the way
     */
    async linkAt(relative) {
        return this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place)).catch((error) => codeOf(error) === 'EINVAL' ? undefined : unlessMissing(error));
    }
    /** Changes owner and group of what is at a path; of a link itself, not its target. */
    async own(relative, uid, gid) {
        await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lchown)(place, uid, gid));
    }
    #shown(relative) {
        return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(this.root, relative);
    }
    /** Opens a regular file, without blocking on a pipe. */
    async #file(relative, flags, work, mode) {
        const careful = flags | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
        const file = await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, careful, mode));
        try {
            const stats = await file.stat();
            if (!stats.isFile()) {
                throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `${this.#shown(relative)} is not a regular file`);
            }
            return await work(file, stats);
        }
        finally {
            await file.close();
        }
    }
    /** Calls `work` with a path to the opened folder. */
    async #folder(relative, work) {
        const names = namesIn(relative);
        let shown = this.root;
        let folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(this.root, FOLDER_FLAGS);
        try {
            for (const [i, name] of names.entries()) {
                const next = await this.#enter(placeOf(folder, shown), names, i);
                await folder.close();
                folder = next;
                shown = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(shown, name);
            }
            return await work(placeOf(folder, shown));
        }
        finally {
            await folder.close();
        }
    }
    async #enter(place, names, i) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(place, names[i] ?? '');
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(at, FOLDER_FLAGS);
        }
        catch (error) {
            throw await this.#explained(error, at, names, i);
        }
    }
    /** Calls `work` with a path to the requested last name in its opened folder. */
    async #at(relative, work) {
        const names = namesIn(relative);
        const last = names.length - 1;
        if (last < 0)
            return this.#folder('.', (folder) => work(`${folder}/.`));
        return this.#folder(names.slice(0, -1).join('/'), async (folder) => {
            const place = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, names[last] ?? '');
            try {
                return await work(place);
            }
            catch (error) {
                throw await this.#explained(error, place, names, last);
            }
        });
    }
    /** Turns an error of a path into a readable one; errors that callers distinguish by code are unchanged. */
    async #explained(error, place, names, i) {
        const at = names.slice(0, i + 1).join('/');
        const code = codeOf(error);
        // Linux reports ENOTDIR when opening a folder, ELOOP when opening a file.
        if (code === 'ELOOP' || code === 'ENOTDIR') {
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place).catch(() => undefined);
            if (target === undefined) {
                return new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `${this.#shown(at)} is not a folder`, {
                    cause: error,
                });
            }
            return new LinkError(this.root, at, target);
        }
        if (error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0 || (code !== undefined && TOLD_APART.has(code)))
            return error;
        return new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_UNREADABLE', `Cannot open ${this.#shown(at)}: ${code ?? (0,_errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, // the message contains the descriptor's path
        { cause: error });
    }
}
/** System error codes that callers of this module distinguish. */
const TOLD_APART = new Set(['ENOENT', 'EEXIST', 'EINVAL']);
/** Returns true if an error means that a path does not exist. */
function isMissing(error) {
    return codeOf(error) === 'ENOENT';
}
function unlessMissing(error) {
    if (!isMissing(error))
        throw error;
}
function codeOf(error) {
    return error.code;
}
/**
 * Splits a path into its names.
 *
 * @throws RehearsalError for a path that leaves the folder
 */
function namesIn(relative) {
    const names = relative.split('/').filter((name) => name !== '' && name !== '.');
    if (relative.startsWith('/') || names.includes('..') || relative.includes('\0')) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_5__/* .RehearsalError */ .g0('FILE_NAME_INVALID', `${JSON.stringify(relative)} is not a path inside a folder of the run`);
    }
    return names;
}
function placeOf({ fd }, shown) {
    return HAS_DESCRIPTORS ? `/proc/self/fd/${fd}` : shown;
}
async function removeAt(place) {
    await ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place)).isDirectory() ? (0,_remove_tree__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(place) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(place));
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


/***/ }),

/***/ 98488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   K9: () => (/* binding */ groupDigits),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   kN: () => (/* binding */ gigabytes)
/* harmony export */ });
/** Number of hex digits of a hash that distinguish it where people compare hashes. */
const HASH_DIGITS = 12;
function shortHash(hash) {
    return hash.slice(0, HASH_DIGITS);
}
/** A duration to be read: `150 ms`, `2.31 s`, `1 min 58 s`, `2 h 05 min`. */
function formatDuration(ms) {
    const [whole, hundredths, seconds] = [ms, ms / 10, ms / 1000].map(Math.round);
    if (whole < 1000)
        return `${whole} ms`;
    if (hundredths < 6000)
        return `${(hundredths / 100).toFixed(2)} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
    const minutes = Math.round(ms / 60_000);
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
/** An amount of base units with its thousands apart; what is no amount stays as it is. */
function groupDigits(amount) {
    return /^\d{1,60}$/.test(amount) ? amount.replace(/\B(?=(\d{3})+$)/g, ',') : amount;
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}
/** A number of bytes in gigabytes of 10^9: `9.1 GB`. */
function gigabytes(bytes) {
    return `${(bytes / 1e9).toFixed(1)} GB`;
}


/***/ })

};
