export const id = 13;
export const ids = [13];
export const modules = {

/***/ 33603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ parseCoin),
/* harmony export */   xp: () => (/* binding */ coinText),
/* harmony export */   xx: () => (/* binding */ priceOf)
/* harmony export */ });
/** `10000000upawn` as a coin. */
function parseCoin(text) {
    const match = /^(\d+)([a-zA-Z].*)$/.exec(text);
    if (!match?.[1] || !match[2])
        throw new Error(`not a coin: ${text}`);
    return { amount: match[1], denom: match[2] };
}
/** A coin as commands and plans write it. */
function coinText({ amount, denom }) {
    return `${amount}${denom}`;
}
/**
 * The price of one unit of gas in a denomination, out of what the SDK writes for several:
 * `0.025upawn,0.1ujunk` (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 where the denomination is not named
 */
function priceOf(prices, denom) {
    const price = prices.split(',').find((entry) => entry.trim().replace(/^[\d.]+/, '') === denom);
    return Number.parseFloat(price ?? '0');
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




/** How 99designs/keyring encrypts an item (`file.go`, `Set`). */
const KEY_ALGORITHM = 'PBES2-HS256+A128KW';
const CONTENT_ALGORITHM = 'A256GCM';
/** PBKDF2 iterations that the chains' own binaries write (jose2go `pbse2_hmac_aeskw.go`). */
const ITERATIONS = 8192;
/** Most that a file may ask for: as many as those binaries take (less than a second of work). */
const MOST_ITERATIONS = 1_300_000;
/**
 * Decrypts one file of 99designs/keyring's file backend: a compact JWE around the JSON of an Item
 * (`file.go`, `keyring.go`).
 *
 * @returns the item's data (a record, for a file `<name>.info`), or undefined if the passphrase
 * does not open it; a file that was changed cannot be told from a wrong passphrase
 * @throws KeyringFormatError if it is not such a file. Neither the passphrase nor any of the
 * content is in the error.
 */
async function openItem(content, passphrase) {
    const payload = await decrypt(content.trim(), new TextEncoder().encode(passphrase));
    return payload === undefined ? undefined : dataOf(payload);
}
/**
 * Encrypts what {@link openItem} opens, as the chains' own binaries do (`file.go`, `Set`).
 *
 * @param key the item's name: that of its file, without escapes
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
        // All that the library says is about the header, which is not encrypted.
        if (error instanceof jose_errors__WEBPACK_IMPORTED_MODULE_3__/* .JOSEError */ .i4)
            throw new _record__WEBPACK_IMPORTED_MODULE_0__/* .KeyringFormatError */ .lK(error.message);
        throw error;
    }
}
/** @throws KeyringFormatError without a cause: the JSON parser's message quotes what it read */
function dataOf(payload) {
    try {
        const { Data: data } = JSON.parse(new TextDecoder().decode(payload));
        if (typeof data === 'string')
            return new Uint8Array(Buffer.from(data, 'base64'));
    }
    catch {
        // It is no JSON at all, or no map.
    }
    throw new _record__WEBPACK_IMPORTED_MODULE_0__/* .KeyringFormatError */ .lK('there is no keyring item in it');
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




/** What was read is not what a Cosmos SDK keyring writes; the message is the reason, as a clause. */
class KeyringFormatError extends Error {
}
/**
 * Decodes the data of a keyring item: amino of a `LegacyInfo` (Cosmos SDK up to 0.45,
 * `crypto/keyring/info.go`) or a protobuf `cosmos.crypto.keyring.v1.Record` (since 0.46). Which one
 * it is, the bytes tell: binaries since 0.46 rewrite each amino record when they first read it
 * (`crypto/keyring/keyring.go`, `migrate`), so one keyring may have both.
 *
 * @throws KeyringFormatError if it is neither, or its two keys are not a pair; with no part of the
 * record in it
 */
function decodeRecord(data) {
    try {
        return decodeAmino(data) ?? decodeProtobuf(data);
    }
    catch (error) {
        if (error instanceof KeyringFormatError)
            throw error;
        throw new KeyringFormatError('its record is neither of amino nor of protobuf');
    }
}
/**
 * Encodes a private key as the data of a keyring item, in amino (`localInfo`): binaries of every
 * version of the SDK read that, and those up to 0.45 nothing else.
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
/** `crypto/keys/secp256k1/secp256k1.go`, each followed by the length of the key in one byte. */
const AMINO_PRIVATE_KEY = `${aminoPrefix('tendermint/PrivKeySecp256k1')}20`;
const AMINO_PUBLIC_KEY = `${aminoPrefix('tendermint/PubKeySecp256k1')}21`;
/** Fields of `localInfo` (`crypto/keyring/info.go`); amino counts them from 1. */
const LOCAL_NAME = 1;
const LOCAL_PUBLIC_KEY = 2;
const LOCAL_PRIVATE_KEY = 3;
const LOCAL_ALGORITHM = 4;
function infoPrefix(kind) {
    return aminoPrefix(`crypto/keys/${kind}Info`);
}
/**
 * The 4 bytes that amino writes for the name of a concrete type, in hex: of the name's SHA-256,
 * those after 3 bytes of disambiguation, with zero bytes skipped before each (go-amino `codec.go`,
 * `nameToDisfix`).
 */
function aminoPrefix(name) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest();
    const disambiguation = hash.findIndex((byte) => byte !== 0);
    const rest = hash.subarray(disambiguation + 3);
    const start = rest.findIndex((byte) => byte !== 0);
    return rest.subarray(start, start + 4).toString('hex');
}
/** @returns undefined if it has not amino's frame: its length, then the prefix of a known type */
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
/** The length-delimited fields of an amino struct, which has protobuf's wire format. */
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
/** The tag of a length-delimited field. */
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
/** @throws KeyringFormatError if the name is none: it may then be anything of the record */
function otherAlgorithm(name) {
    if (name === undefined || !/^\w{1,32}$/.test(name) || name === SECP256K1) {
        throw new KeyringFormatError('its record has a private key of no known form');
    }
    return { kind: 'other', algorithm: name === 'ethsecp256k1' ? 'eth_secp256k1' : name };
}
function pairOf(privateKey, publicKey) {
    if (toHex(publicKeyOf(privateKey)) !== toHex(publicKey)) {
        throw new KeyringFormatError('its private key is not the one of its public key');
    }
    return {
        kind: 'secp256k1',
        privateKey: Uint8Array.from(privateKey),
        publicKey: Uint8Array.from(publicKey),
    };
}
function publicKeyOf(privateKey) {
    if (privateKey.length !== 32)
        throw new KeyringFormatError('its private key has not 32 bytes');
    const curve = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)('secp256k1');
    curve.setPrivateKey(privateKey);
    return curve.getPublicKey(null, 'compressed');
}
function toHex(bytes) {
    return Buffer.from(bytes).toString('hex');
}


/***/ }),

/***/ 57013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uq: () => (/* binding */ REPORT_FILE),
  Jt: () => (/* binding */ SUMMARY_LIMIT),
  ZN: () => (/* binding */ eventLog),
  $T: () => (/* binding */ keepBuilds),
  mZ: () => (/* binding */ keepConfiguration),
  $v: () => (/* binding */ keepTraffic),
  i: () => (/* binding */ openEvidence),
  nP: () => (/* binding */ writeEvidence)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(12011);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
;// CONCATENATED MODULE: ./src/report/badge.ts


/** A status badge, as shields.io reads it from an address (https://shields.io/badges/endpoint-badge). */
function renderBadge(report) {
    const { result, upgrades } = report;
    const done = upgrades.filter(({ done }) => done).length;
    const route = (0,format/* plannedRoute */.id)(report).join(' → ');
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
// EXTERNAL MODULE: ./src/system/plain.ts
var plain = __webpack_require__(47145);
;// CONCATENATED MODULE: ./src/report/junit.ts


/**
 * The checks of a rehearsal as JUnit XML, one case each: what is not reached counts as skipped. The form is
 * the one that test reporters agree on (`testsuites`, `testsuite`, `testcase`, `failure`, `skipped`); cases
 * have no times, since the checks overlap.
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
        for (const { name, result, message, place } of cases) {
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
            // A phase that failed is told once, with what the reader needs of it.
            const whole = message === failure?.message;
            const evidence = whole ? [failure?.hint ?? '', ...(failure?.lines ?? [])] : [];
            testcase
                .ele('failure', { message: junit_text(message ?? 'failed'), type: 'check' })
                .txt(junit_text([message ?? '', ...evidence].filter((line) => line !== '').join('\n')));
        }
    }
    return `${root.end({ prettyPrint: true })}\n`;
}
/** A value that XML can hold: without control characters and half code points. */
function junit_text(value) {
    return (0,plain/* plain */.pj)(value).replace(/[\ufffe\uffff]/g, '\ufffd');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/report/embed.ts
/**
 * A value as JSON that can stand in a script element of HTML: nothing in it can end the element, or
 * begin a comment in it.
 */
function embed_embed(value) {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}
/** Bytes that a text takes in the page. */
function embeddedBytes(text) {
    return Buffer.byteLength(embed_embed(text), 'utf8');
}

;// CONCATENATED MODULE: ./src/report/page-data.ts
/** What the page of a rehearsal is given, beside its report; the page's own program reads the same. */
/** Ids of the elements of the page: where it is drawn, and the data in it. */
const ELEMENTS = { root: 'page', report: 'report-data', logs: 'logs-data' };

;// CONCATENATED MODULE: ./src/report/page.ts





const SCRIPT_FILE = 'page.js';
const STYLE_FILE = 'page.css';
/** What the report may take in the page. */
const REPORT_BYTES = 4 * 1024 * 1024;
/** Characters at which its texts are cut, one after the other until it fits. */
const TEXT_LIMITS = [256 * 1024, 64 * 1024, 16 * 1024, 4 * 1024, 1024, 256];
/**
 * Reads the page's program and style.
 *
 * @param folder where the build put them: at run time the bundle's own
 */
async function readPageAssets(folder) {
    // Joined by hand: the bundler takes a path.join for an asset and copies it.
    const read = (file) => (0,promises_.readFile)([folder, file].join((external_node_path_default()).sep), 'utf8');
    const [script, style] = await Promise.all([read(SCRIPT_FILE), read(STYLE_FILE)]);
    return { script, style };
}
/**
 * The page of a rehearsal: one HTML file that asks for nothing else. What a browser runs of it is
 * `assets` alone, by their hashes; everything of the report and the logs is data.
 *
 * @throws Error if an asset could end its own element
 */
function renderPage(report, logs, assets) {
    for (const text of [assets.script, assets.style]) {
        if (/<\/(script|style)|<!--/i.test(text))
            throw new Error('The page would end in its program');
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
<noscript>${escapeText(titleOf(report))}. This page is drawn by its own script, which this browser does not run; summary.md has the same to read.</noscript>
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
/** Only what can be read: a browser shows a title in places of its own. */
function escapeText(text) {
    return text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;');
}
function hashOf(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64')}'`;
}
/** The report as data, with its longest texts cut where it would be too large. */
function embedReport(report) {
    let text = '';
    for (const limit of TEXT_LIMITS) {
        text = embed_embed(cutTexts(report, limit));
        if (Buffer.byteLength(text, 'utf8') <= REPORT_BYTES)
            break;
    }
    return text;
}
/** A report of which no text is longer than a number of characters; a cut one says so. */
function cutTexts(report, limit) {
    const cut = (_key, value) => typeof value === 'string' && value.length > limit
        ? `${value.slice(0, limit)}\n… ${value.length - limit} more characters are in report.json of the evidence.`
        : value;
    return JSON.parse(JSON.stringify(report, cut));
}

;// CONCATENATED MODULE: ./src/report/log-ranges.ts
/** How the room for a log is shared; what surrounds the halts has its share divided by them. */
const SHARES = { head: 1, halts: 3, tail: 2 };
/** What is before a halt, of its surroundings: the swap comes after it. */
const BEFORE_HALT = 1 / 3;
/** Bytes that are read at once to find a time. */
const PROBE_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const STAMP = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)/;
const LONGEST_STAMP = 40;
/**
 * Which bytes of a log are kept: all if they are at most `maxBytes`, otherwise its head, what
 * surrounds the anchors, and its tail; together at most `maxBytes`, in order, none twice.
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
 * The whole lines of the bytes of a range. Where the range is within one line, which is then longer
 * than it, it is that piece of the line.
 */
function wholeLines(bytes, { from }, size) {
    const cutBefore = from > 0 ? bytes.indexOf(LINE_FEED) + 1 : 0;
    const ends = from + bytes.length >= size;
    const cutBehind = ends ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
    const [start, end] = cutBehind > cutBefore ? [cutBefore, cutBehind] : [0, bytes.length];
    return { from: from + start, to: from + end, text: bytes.toString('utf8', start, end) };
}
/** The offset of a log's first line at or after a time, as nearly as its stamps are in order. */
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
/** Where the lines of some bytes begin, without the first, which may be cut. */
function* linesOf(bytes) {
    for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
        yield feed + 1;
    }
}
/** The lines of some bytes that begin with a time. */
function stampsOf(bytes) {
    return [...linesOf(bytes)].flatMap((offset) => {
        const stamp = STAMP.exec(bytes.toString('latin1', offset, offset + LONGEST_STAMP))?.[1];
        return stamp === undefined ? [] : [{ offset, at: Date.parse(stamp) }];
    });
}

;// CONCATENATED MODULE: ./src/report/page-logs.ts




/** What all logs together may take in a page; the whole ones are beside it. */
const PAGE_LOG_BYTES = 3_000_000;
/** The folder of the logs in the evidence. */
const FOLDER = 'logs';
const ENDING = '.log';
/** How often a selection is made smaller because it takes more bytes in the page than in the file. */
const ATTEMPTS = 4;
/** A byte of a log takes at most six in the page, as a control character and \u003c do. */
const WORST_CASE = 6.5;
/**
 * The logs of the evidence as far as the page has room for them: of each the beginning, what
 * surrounds the halts, and the end. No log is held in memory as a whole unless it fits.
 *
 * @param folder the evidence; without logs in it there are none
 * @param maxBytes what all of them may take in the page
 */
async function readPageLogs(folder, report, maxBytes) {
    const entries = await (0,promises_.readdir)(external_node_path_default().join(folder, FOLDER), { withFileTypes: true }).catch(() => []);
    const names = entries
        .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
        .map(({ name }) => name);
    const opened = [];
    try {
        for (const name of names) {
            const handle = await (0,promises_.open)(external_node_path_default().join(folder, FOLDER, name), 'r');
            opened.push({ name, handle, source: await sourceOf(handle) });
        }
        // The smallest first: what they leave of their share is for the larger ones.
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
 * The parts of a log that take at most `maxBytes` in the page.
 *
 * @param halts the host's time in milliseconds of each halt
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
/** When a service halted at each upgrade that got so far, or where it has none, when the chain did. */
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

// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
;// CONCATENATED MODULE: ./src/report/checks.ts

const PASSED = { result: 'passed', message: null };
const NOT_REACHED = { result: 'not reached', message: null };
const failed = (message) => ({ result: 'failed', message });
/** Phases in which nothing of the plan is proven yet, and what has to hold in each. */
const PREPARATIONS = [
    ['images', 'all images are provided'],
    ['preflight', 'chain, accounts and machine allow the rehearsal'],
    ['start', 'the chain makes blocks'],
];
/**
 * All that had to hold, from the plan and what happened: the one list behind JUnit's cases, annotations,
 * the page and the counts. A failed rehearsal has at least one that failed, and one for its cause.
 */
function checksOf(reported, facts, failure, events) {
    const { plan, placeOf } = reported;
    /** A check at the place of the plan that asks for it. */
    const check = (suite, name, path, result, ...phases) => ({ ...{ suite, name, ...result }, place: path && placeOf(path), phases });
    /** Of what is not known to have happened: it failed where the rehearsal ended in one of its phases. */
    const unless = (happened, ...phases) => {
        if (happened)
            return PASSED;
        return failure?.phase && phases.includes(failure.phase) ? failed(failure.message) : NOT_REACHED;
    };
    const preparations = PREPARATIONS.map(([phase, name]) => {
        const { ok } = facts.phases.find((candidate) => candidate.name === phase) ?? {};
        return check('preparation', name, null, unless(ok === true, phase), phase);
    });
    const upgrades = plan.upgrades.flatMap((upgrade, index) => upgradeChecks(facts, plan.upgrades, index, unless).map(({ name, result, phases }) => check(`upgrade ${upgrade.name}`, name, ['upgrades', index], result, ...phases)));
    const visited = new Set(plan.upgrades.flatMap(({ from, to }) => [from, to]));
    const queries = plan.queries.flatMap(({ name, expect }, index) => Object.keys(expect)
        .filter((release) => visited.has(release))
        .map((release) => check('queries', `${name} at ${release}`, ['queries', index, 'expect', release], answered(facts, name, release, 'release'), `prove ${release}`)));
    const traffic = plan.traffic.map(({ name, stage }, index) => check('traffic', `${name} (${stage})`, ['traffic', index], played(facts, name, stage), phaseOf(stage)));
    const last = (0,complete/* lastRelease */.Ik)(plan).name;
    const restart = plan.restart
        ? [
            check('restart', `the chain goes on with ${last} without Cosmovisor`, ['restart'], facts.restart?.ok === false
                ? failed(`It did not go on from height ${facts.restart.heightBefore}`)
                : unless(facts.restart !== null, 'restart'), 'restart'),
            ...plan.queries.flatMap(({ name, expect }, index) => expect[last] === undefined
                ? []
                : [
                    check('restart', `${name} answers as before`, ['queries', index], answered(facts, name, last, 'restart'), 'restart'),
                ]),
        ]
        : [];
    const checks = [...preparations, ...upgrades, ...queries, ...traffic, ...restart];
    // A failure that is read from the events is of what a check is about; one that was thrown may be of anything.
    const wasThrown = events.some(({ type }) => type === 'failed');
    const explained = checks.some(({ result, phases }) => result === 'failed' && (!wasThrown || phases.includes(failure?.phase ?? '')));
    const end = failure === null || explained ? PASSED : failed(failure.message);
    const all = [...checks, check('rehearsal', 'nothing else went wrong', null, end)];
    return all.map(({ phases: _, ...shown }) => shown);
}
function upgradeChecks(facts, upgrades, index, unless) {
    const { name = '', to, straddle } = upgrades[index] ?? {};
    const previous = upgrades[index - 1];
    const { proposal, done, straddledPrevious, sameState, nodes = [] } = facts.upgrades[index] ?? {};
    const passed = proposal?.status === 'PROPOSAL_STATUS_PASSED';
    // It is proposed beside the traffic before the upgrade that it straddles.
    const isBesideTraffic = facts.traffic.some(({ stage, ok, mayFail }) => stage === `before:${previous?.name}` && !ok && !mayFail);
    const isBeside = straddle && previous !== undefined && proposal === null && !isBesideTraffic;
    const beside = isBeside ? [`approach ${previous.name}`] : [];
    const voting = [...beside, `propose ${name}`, `vote on ${name}`];
    const straddling = previous ? [`straddle ${previous.name}`] : [];
    const swapping = [`upgrade ${name}`];
    const versions = new Set(nodes.flatMap(({ version }) => version || []));
    return [
        { name: 'its proposal passes', result: unless(passed, ...voting), phases: voting },
        ...(straddle && previous
            ? [
                {
                    name: 'its vote straddles the upgrade before',
                    result: straddledPrevious === false
                        ? failed('The vote was over before that upgrade')
                        : unless(straddledPrevious === true, ...straddling),
                    phases: straddling,
                },
            ]
            : []),
        {
            name: 'all nodes come through its height',
            result: unless(done === true, ...swapping),
            phases: swapping,
        },
        ...nodes.map(({ service, current, version }) => ({
            name: `${service} runs ${to}`,
            result: current === null
                ? NOT_REACHED
                : { ...PASSED, message: `current -> ${current}${version ? `, version ${version}` : ''}` },
            phases: swapping,
        })),
        {
            name: 'all nodes run one binary',
            result: versions.size > 1
                ? failed(`They tell ${[...versions].join(', ')}`)
                : {
                    ...unless(done === true),
                    message: versions.size === 0 ? 'No version is told' : null,
                },
            phases: swapping,
        },
        {
            name: 'all nodes have the same state',
            result: sameState === false ? failed(statesOf(nodes)) : unless(sameState === true),
            phases: swapping,
        },
    ];
}
function statesOf(nodes) {
    const each = nodes.map(({ service, appHash }) => `${service} ${appHash ?? 'none'}`);
    return `Their app hashes: ${each.join(', ')}`;
}
/** The phase in which the traffic of a stage is played. */
function phaseOf(stage) {
    const [moment, upgrade] = stage.split(':');
    if (upgrade === undefined)
        return moment === 'start' ? 'opening traffic' : 'closing traffic';
    return moment === 'before' ? `approach ${upgrade}` : `traffic after ${upgrade}`;
}
function answered({ queries }, query, release, moment) {
    const asked = queries.find((candidate) => candidate.name === query && candidate.release === release && candidate.moment === moment);
    if (asked === undefined)
        return NOT_REACHED;
    if (asked.ok)
        return PASSED;
    return failed(`Expected: ${asked.expected}; ${asked.problem ?? 'it answered otherwise'}`);
}
function played({ traffic }, name, stage) {
    const seen = traffic.find((candidate) => candidate.name === name && candidate.stage === stage);
    if (seen === undefined)
        return NOT_REACHED;
    if (seen.ok)
        return PASSED;
    if (seen.mayFail)
        return { ...PASSED, message: 'It failed, as the plan allows' };
    return failed(`It failed: ${seen.output.trim().split('\n').at(-1) ?? ''}`);
}

;// CONCATENATED MODULE: ./src/report/verdict.ts
/** Fields that say what an event is about. */
const SUBJECTS = new Set(['phase', 'upgrade', 'service', 'query', 'release', 'name', 'stage']);
/** Problems beside the cause that are told in the evidence lines. */
const MOST_ALSO = 5;
/** Of an answer in the evidence lines; the queries have it whole. */
const ANSWER_LINES = 20;
/** The first cause of failure, or null if everything that the plan asks for is proven. */
function failureOf(plan, facts, events) {
    const failed = events.find((event) => event.type === 'failed');
    if (failed !== undefined) {
        const { phase, message, hint, lines, place } = failed;
        return { phase, place, message, hint: hint || null, lines: [...lines] };
    }
    const [wrong, ...others] = events.flatMap((event, index) => {
        const problem = problemOf(event, facts);
        return problem === null ? [] : [{ phase: phaseAt(events, index), place: null, ...problem }];
    });
    const missing = missingOf(plan, facts);
    if (wrong !== undefined) {
        const also = [...others.map(({ message }) => message), ...missing];
        return { ...wrong, lines: [...wrong.lines, ...alsoLines(also)] };
    }
    const [first, ...rest] = missing;
    if (first === undefined)
        return null;
    const phase = facts.phases.find(({ ok }) => ok === null) ?? facts.phases.at(-1);
    return {
        phase: phase?.name ?? null,
        place: null,
        message: `The timeline ends ${endOf(events)} with no failure in it, but ${first}`,
        hint: 'The run was ended from outside or broke off; the logs in the evidence may say why.',
        lines: alsoLines(rest),
    };
}
/** The failure of a rehearsal in which nothing went wrong, but not all was proven; null where all was. */
function unproven(checks) {
    const open = checks.filter(({ result }) => result !== 'passed');
    const [first, ...others] = open.map(({ suite, name }) => `${suite}: ${name}`);
    if (first === undefined)
        return null;
    return {
        phase: null,
        place: null,
        message: `Nothing went wrong as far as is known, but this was not proven: ${first}`,
        hint: 'The timeline lacks what proves it; please report it, with events.ndjson of the evidence.',
        lines: alsoLines(others),
    };
}
/** What else went wrong: as much of it as leaves room for the cause in a place that shows the last lines. */
function alsoLines(others) {
    const lines = others.slice(0, MOST_ALSO).map((line) => `Also: ${line}`);
    const more = others.length - lines.length;
    return more === 0 ? lines : [...lines, `Also: ${more} more, which are among the checks`];
}
/** What an event says that should not have happened. */
function problemOf(event, facts) {
    if (event.type === 'upgrade-done') {
        const { nodes = [], sameState } = facts.upgrades.find(({ name }) => name === event.upgrade) ?? {};
        if (sameState === true)
            return null;
        return {
            message: `Not all nodes have the same state after upgrade ${event.upgrade}`,
            hint: "Compare the nodes' versions; if they are equal, the migration is not deterministic.",
            lines: nodes.map(({ service, appHash }) => `${service}: ${appHash ?? 'no app hash'}`),
        };
    }
    if (!('ok' in event) || event.ok)
        return null;
    switch (event.type) {
        case 'query-answered': {
            const restarted = event.moment === 'restart' ? ' after the restart' : '';
            return {
                message: `Query ${event.query} at ${event.release}${restarted} did not answer as expected`,
                hint: 'Compare its answer with what the plan expects at this release.',
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
                message: `The chain did not go on after the restart on ${event.release} without Cosmovisor`,
                hint: "The logs of the nodes' last start say what stopped them.",
                lines: [`height before: ${event.heightBefore}`, `height after: ${event.heightAfter}`],
            };
        case 'traffic-played':
            return event.mayFail
                ? null
                : { message: `Traffic ${event.name} (${event.stage}) failed`, hint: null, lines: [] };
        case 'phase-ended':
            return { message: `Phase ${event.phase} failed`, hint: null, lines: [] };
    }
}
/** The innermost phase that was open when an event happened. */
function phaseAt(events, index) {
    const open = [];
    for (const event of events.slice(0, index)) {
        if (event.type === 'phase-started')
            open.push(event.phase);
        if (event.type === 'phase-ended')
            open.pop();
    }
    return open.at(-1) ?? null;
}
/** What the plan asks for and did not happen. */
function missingOf(plan, facts) {
    const visited = new Set(plan.upgrades.flatMap(({ from, to }) => [from, to]));
    const answered = new Set(facts.queries.map(({ name, release, moment }) => JSON.stringify([name, release, moment])));
    const unanswered = plan.queries.flatMap(({ name, expect }) => Object.keys(expect)
        .filter((release) => visited.has(release))
        .filter((release) => !answered.has(JSON.stringify([name, release, 'release'])))
        .map((release) => `query ${name} was not asked at ${release}`));
    return [
        ...(facts.phases.length === 0 ? ['no phase began'] : []),
        ...facts.phases.filter(({ ok }) => ok === null).map(({ name }) => `phase ${name} did not end`),
        ...facts.upgrades.filter(({ done }) => !done).map(({ name }) => `upgrade ${name} was not done`),
        ...unanswered,
        ...(plan.restart && facts.restart === null ? ['the restart was not done'] : []),
    ];
}
/** The point at which the timeline ends, in words. */
function endOf(events) {
    const last = events.findLast(({ type }) => type !== 'block');
    if (last === undefined)
        return 'before its first event';
    const subject = Object.entries(last)
        .filter(([key]) => SUBJECTS.has(key))
        .map(([key, value]) => `${key} ${value}`);
    return `after ${last.type} (${subject.join(', ')})`;
}

;// CONCATENATED MODULE: ./src/report/report.ts


/**
 * Folds the timeline of a rehearsal, finished or not, into its report. What is not proven is not
 * passed: a timeline that just stops, without a `failed` event, gives a failed report.
 */
function foldReport(reported, events) {
    const { plan, file } = reported;
    const queries = ofType(events, 'query-answered').map((event) => ({
        name: event.query,
        release: event.release,
        moment: event.moment,
        command: event.command,
        expected: event.expected,
        ok: event.ok,
        problem: event.problem,
        answer: event.answer,
        at: timeOf(event.at),
    }));
    const facts = {
        plan: file,
        chain: {
            id: ofType(events, 'chain-read').at(-1)?.chainId ?? plan.chain.id ?? null,
            binary: plan.chain.binary,
        },
        releases: plan.releases.map(({ name, image }) => {
            const ready = ofType(events, 'image-provided').findLast((event) => event.reference === image);
            const ran = ofType(events, 'binary-ran').findLast((event) => event.release === name);
            return {
                name,
                image,
                imageId: ready?.imageId ?? null,
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
    // What is not proven is not passed, whatever the events leave out.
    const cause = failureOf(plan, facts, events) ?? unproven(checksOf(reported, facts, null, events));
    const checks = checksOf(reported, facts, cause, events);
    const failedCheck = checks.find(({ result }) => result === 'failed');
    const failure = cause && { ...cause, place: cause.place ?? failedCheck?.place ?? null };
    return { schema: 1, result: failure === null ? 'passed' : 'failed', failure, ...facts, checks };
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
        downtimeMs: done === undefined ? null : done.appliedAt - done.haltedAt,
        standstillMs: done === undefined ? null : done.resumedAt - done.haltedAt,
        haltedAt: done === undefined ? firstHalt(nodes) : timeOf(done.haltedAt),
        resumedAt: done === undefined ? null : timeOf(done.resumedAt),
        sameState: done === undefined ? null : done.sameState && haveOneState(nodes),
        nodes,
    };
}
/** Times of one format and zone are in order as texts. */
function firstHalt(nodes) {
    return nodes.flatMap(({ haltedAt }) => haltedAt ?? []).sort()[0] ?? null;
}
/** Whether every node has an app hash, and all the same. */
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
/** The nodes under Cosmovisor in their order, then by name those that only the timeline knows. */
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
        if (event.type === 'phase-started') {
            phases.push({ name: event.phase, at: event.at, ms: null, ok: null });
        }
        else if (event.type === 'phase-ended') {
            const open = phases.findLast((phase) => phase.name === event.phase && phase.ok === null);
            if (open === undefined)
                continue;
            open.ms = event.at - open.at;
            open.ok = event.ok;
        }
    }
    return phases.map(({ name, at, ms, ok }) => ({ name, startedAt: timeOf(at), ms, ok }));
}
/** After a restart the nodes tell heights again that were seen before. */
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
/** Events may be added with an earlier time than the ones before them, so the order says little. */
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

;// CONCATENATED MODULE: ./src/report/mermaid.ts

/** More bars than this for one upgrade make a chart that cannot be read. */
const MOST_NODES = 6;
const NAME = 40;
/** The upgrades on the host's clock: proposal, voting, standstill, swaps and the first block after it. */
function timelineSection({ upgrades, startedAt, totalMs }) {
    const end = new Date(Date.parse(startedAt ?? '0') + totalMs).toISOString();
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
 * The standstill of an upgrade, and its nodes' swaps. Of an upgrade that was not done both go on for those that
 * did not come back until the run ended.
 *
 * @param end of the run
 */
function haltBars({ haltedAt, resumedAt, nodes, to }, end) {
    if (haltedAt === null)
        return [];
    const halted = nodes.flatMap((node) => node.haltedAt === null ? [] : [{ ...node, haltedAt: node.haltedAt }]);
    return [
        bar('chain stands still', 'crit', haltedAt, resumedAt ?? end),
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
/** A name that ends neither the line, the task nor the chart: letters, digits and a few marks of it. */
function named(name) {
    const kept = name.replace(/[^\p{L}\p{N}._/()→-]+/gu, ' ').trim();
    return [...kept].slice(0, NAME).join('').trim() || 'unnamed';
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
;// CONCATENATED MODULE: ./src/report/answers.ts
const DEEPEST = 8;
/** The first array of flat objects in an answer, if the answer is JSON and has one. */
function findListing(answer) {
    const value = parseJson(answer);
    return value === undefined ? null : search(value, []);
}
/** The value of a JSON text; undefined if it is not JSON. */
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

// EXTERNAL MODULE: ./src/report/section.ts
var section = __webpack_require__(17101);
;// CONCATENATED MODULE: ./src/report/query-sections.ts




const LISTING_ROWS = 20;
const LISTING_COLUMNS = 8;
const CELL = 80;
const SHORT_ANSWER = 60;
const DATA_ANSWER = 48;
const ERROR_PREFIX = /^(Error: )?rpc error: code = \w+ desc = /;
/** Beyond this a difference is two other texts, and takes long to find. */
const MOST_EDITS = 2_000;
/** What the data looked like before and after: a row for each query, a column for each release. */
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
    const rows = [...new Set(queries.map(({ name }) => name))].map((name) => {
        const own = queries.filter((query) => query.name === name);
        const cell = (query) => query === undefined ? section/* DASH */.jr : (0,markdown.md) `${query.ok ? '✅' : '❌'} ${brief(query.answer)}`;
        return [
            (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(name, CELL)),
            ...asked.map(({ name: release }) => cell(own.find((query) => query.release === release && query.moment === 'release'))),
            ...(isRestarted ? [cell(own.find(({ moment }) => moment === 'restart'))] : []),
        ];
    });
    return { kind: 'data', body: (0,markdown/* blocks */.Bv)((0,markdown.md) `### Data before and after`, (0,markdown/* table */.tp)(columns, rows)) };
}
/** An answer in a cell: how long its list is, or how it begins; an error without what each begins with. */
function brief(answer) {
    const listing = findListing(answer);
    if (listing === null)
        return (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(answer.replace(ERROR_PREFIX, ''), DATA_ANSWER));
    const { path, rows } = listing;
    const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
    return path === '' ? (0,markdown/* text */.Qq)(count) : (0,markdown.md) `${count} in ${(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(path, DATA_ANSWER))}`;
}
/** What each query answered otherwise from release to release, as differences of lines. */
function diffSection({ queries }) {
    const changes = [...new Set(queries.map(({ name }) => name))].flatMap((name) => {
        const own = queries.filter((query) => query.name === name && query.moment === 'release');
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
    const title = `What queries answered otherwise from release to release (${changes.length})`;
    return { kind: 'differences', body: (0,markdown/* details */.zH)(title, (0,markdown/* blocks */.Bv)(...bodies)) };
}
/** The lines that differ between two answers, with two lines around them. */
function difference(before, after) {
    const { hunks } = (0,create/* structuredPatch */.YB)('', '', `${indented(before)}\n`, `${indented(after)}\n`, '', '', {
        context: 2,
        maxEditLength: MOST_EDITS,
    }) ?? { hunks: undefined };
    if (hunks === undefined)
        return `- ${(0,markdown/* clip */.$Q)(before, CELL)}\n+ ${(0,markdown/* clip */.$Q)(after, CELL)}`;
    return hunks.map(({ lines }) => lines.join('\n')).join('\n…\n');
}
/** An answer as JSON with a value on each line; as it is, where it is none. */
function indented(answer) {
    const parsed = parseJson(answer);
    // Numbers that JavaScript cannot hold do not survive being parsed; such an answer stays as it is.
    const lossless = parsed !== undefined && JSON.stringify(parsed) === answer.trim();
    return lossless ? JSON.stringify(parsed, null, 2) : answer;
}
/** The queries, a row for each time they were asked. */
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
/** Each query's last answer, if it lists objects (a leaderboard, players), as a table. */
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
/** The whole answers, the ones that are not as expected apart because they are worth more. */
function answerSections({ queries }) {
    return [
        { kind: 'wrong answers', body: answersOf('Answers that are not as expected', queries, false) },
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

;// CONCATENATED MODULE: ./src/report/run-sections.ts



/** What the traffic printed. */
function trafficSection({ traffic }) {
    if (traffic.length === 0)
        return { kind: 'traffic', body: (0,markdown.md) `` };
    const outputs = traffic.flatMap(({ name, stage, ok, mayFail, output }) => [
        (0,markdown.md) `**${(0,markdown/* code */.aY)(name)}** (${(0,markdown/* code */.aY)(stage)}${ok ? '' : `, failed${mayFail ? ', as the plan allows' : ''}`})`,
        (0,section/* limitedBlock */.oS)(output),
    ]);
    return { kind: 'traffic', body: (0,markdown/* details */.zH)(`Traffic (${traffic.length})`, (0,markdown/* blocks */.Bv)(...outputs)) };
}
/** One line about the restart. */
function restartSection({ restart }) {
    if (restart === null)
        return { kind: 'restart', body: (0,markdown.md) `` };
    const { release, heightBefore, heightAfter, ok } = restart;
    const went = ok ? (0,markdown.md) `went on` : (0,markdown.md) `**did not go on**`;
    return {
        kind: 'restart',
        body: (0,markdown.md) `**Restart** on ${(0,markdown/* code */.aY)(release)} without Cosmovisor: the chain ${went}, from height ${heightBefore} to ${heightAfter}.`,
    };
}
/** What the reader should know beside the result. */
function noticeSection({ notices }) {
    if (notices.length === 0)
        return { kind: 'notices', body: (0,markdown.md) `` };
    const lines = notices.map((notice) => (0,markdown.md) `- ${(0,markdown/* text */.Qq)(notice)}`);
    return { kind: 'notices', body: (0,markdown/* details */.zH)(`Notices (${notices.length})`, (0,markdown/* join */.fj)(lines, '\n')) };
}
/** How long each phase took. */
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
    given: 'was there',
    pulled: 'pulled',
    engine: 'unchanged, in the engine',
    cache: 'unchanged, from the cache',
    build: 'built',
};
/** How each image came about, and what the images take. */
function providedTable({ images, disk }) {
    if (images.length === 0)
        return (0,markdown.md) ``;
    const columns = [
        { title: 'Image' },
        { title: 'How' },
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
        const held = images === null ? '' : `, ${(0,format/* gigabytes */.kN)(images)} of images`;
        return `${moment}: ${(0,format/* gigabytes */.kN)(free)} free${held}, ${(0,format/* gigabytes */.kN)(cache)} of cache`;
    });
    return (0,markdown/* blocks */.Bv)((0,markdown/* table */.tp)(columns, rows), taken.length === 0 ? (0,markdown.md) `` : (0,markdown.md) `Disk ${(0,markdown/* text */.Qq)(taken.join('; '))}.`);
}
/** The images that were rehearsed, and where they are from. */
function imageSection(report) {
    const { releases } = report;
    const titles = ['Release', 'Image', 'Image id', 'Cosmos SDK', 'Engine'].map((title) => ({
        title,
    }));
    const rows = releases.map(({ name, image, imageId, sdk, engine }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(image),
        imageId === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(imageId, 20)),
        (0,section/* value */.Uq)(sdk),
        (0,section/* value */.Uq)(engine),
    ]);
    const tables = (0,markdown/* blocks */.Bv)((0,markdown/* table */.tp)(titles, rows), providedTable(report));
    return { kind: 'images', body: (0,markdown/* details */.zH)('Releases and images', tables) };
}

;// CONCATENATED MODULE: ./src/report/upgrade-sections.ts



/** The upgrades with their proposals, a row each. */
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
        { title: 'Downtime', align: 'right' },
        { title: 'Standstill', align: 'right' },
    ];
    const rows = upgrades.map((upgrade, index) => {
        const { name, proposal, downtimeMs, standstillMs } = upgrade;
        return [
            proposal === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)(proposal.id),
            (0,markdown/* code */.aY)(name),
            proposal === null ? (0,markdown.md) `not proposed` : (0,markdown/* text */.Qq)((0,format/* statusWord */.Hm)(proposal.status)),
            (0,markdown/* text */.Qq)((0,format/* formatTally */.eQ)(proposal?.tally ?? null)),
            proposal === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)((0,format/* formatVoting */.r7)(proposal)),
            heightOf(upgrade),
            upgrade.haltedAt === null ? section/* DASH */.jr : (0,markdown/* text */.Qq)((0,format/* formatTimeOfDay */.qY)(upgrade.haltedAt)),
            straddled(upgrade, upgrades[index - 1]),
            (0,section/* duration */.p0)(downtimeMs),
            (0,section/* duration */.p0)(standstillMs),
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
/** Per upgrade what each node did. */
function nodeSection({ upgrades }) {
    const columns = [
        { title: 'Service' },
        { title: 'Current' },
        { title: 'Version' },
        { title: 'Halted at', align: 'right' },
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

;// CONCATENATED MODULE: ./src/report/summary.ts







const EVIDENCE_LINES = 30;
const EVIDENCE_BYTES = 8 * 1024;
/** From the first to be left out of a summary that is too long to the last. */
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
 * Renders a report as Markdown for the job summary and summary.md. It stays within `maxBytes` of
 * UTF-8 by leaving out whole sections, the least important ones first, and says which.
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
    return (0,markdown.md) `Left out because the summary would be too long: ${gone.join(', ')}. All of it is in \`report.json\` of the evidence.`;
}
function heading({ result, chain }) {
    const mark = result === 'passed' ? '✅' : '❌';
    return (0,markdown.md) `## ${mark} Upgrade rehearsal of ${(0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(chain.id ?? chain.binary, 80))} ${result}`;
}
const FAILED_CHECKS = 10;
/** What failed, where it is more than the cause says. */
function checkSection({ checks, failure }) {
    const failed = checks.filter(({ result }) => result === 'failed');
    const [only] = failed;
    if (failed.length === 0 || (failed.length === 1 && only?.message === failure?.message)) {
        return { kind: 'failed checks', body: (0,markdown.md) `` };
    }
    const titles = ['Failed check', 'Why', 'In the plan'].map((title) => ({ title }));
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
/** What was upgraded, in how long, the longest standstill and how many checks passed. */
function outcome(report) {
    const { upgrades, totalMs, checks } = report;
    const done = upgrades.filter((upgrade) => upgrade.done);
    const began = report.startedAt === null ? '' : `, begun ${(0,format/* formatTime */.fU)(report.startedAt)}`;
    const time = `${(0,format/* formatDuration */.a3)(totalMs)}${began}`;
    const passed = checks.filter(({ result }) => result === 'passed').length;
    const count = (0,markdown.md) `${passed} of ${checks.length} checks passed.`;
    if (done.length === 0)
        return (0,markdown.md) `No upgrade was done (${time}). ${count}`;
    const route = [done[0]?.from ?? '', ...done.map(({ to }) => to)].map(markdown/* code */.aY);
    const doneOf = done.length === upgrades.length ? `${done.length}` : `${done.length} of ${upgrades.length}`;
    const noun = upgrades.length === 1 ? 'upgrade' : 'upgrades';
    const longest = done.reduce((most, upgrade) => (upgrade.standstillMs ?? 0) > (most.standstillMs ?? 0) ? upgrade : most);
    const standstill = (0,format/* formatDuration */.a3)(longest.standstillMs ?? 0);
    return (0,markdown.md) `${doneOf} ${noun} done, ${(0,markdown/* join */.fj)(route, ' → ')}, in ${time}. The longest standstill was **${standstill}** (${(0,markdown/* code */.aY)(longest.name)}). ${count}`;
}
function cause({ failure }) {
    if (failure === null)
        return [];
    const [first = ''] = failure.message.split('\n');
    const { phase, place } = failure;
    const places = [
        ...(phase === null ? [] : [(0,markdown.md) `phase ${(0,markdown/* code */.aY)(phase)}`]),
        ...(place === null ? [] : [(0,markdown/* code */.aY)(`${place.file}:${place.line}`)]),
    ];
    const where = places.length === 0 ? (0,markdown.md) `` : (0,markdown.md) ` (${(0,markdown/* join */.fj)(places, ', ')})`;
    return [
        (0,markdown.md) `**Cause${where}:** ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(first, 1000))}`,
        failure.hint === null ? (0,markdown.md) `` : (0,markdown.md) `**What to do:** ${(0,markdown/* text */.Qq)((0,markdown/* clip */.$Q)(failure.hint, 1000))}`,
    ];
}
/** The rest of the message and the last lines of evidence. */
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
        : (0,markdown.md) `The last ${shown.length} of ${lines.length} lines; all are in \`report.json\` of the evidence:`;
    return { kind, body: (0,markdown/* blocks */.Bv)(title, (0,markdown/* codeBlock */.DV)(shown.join('\n'))) };
}

// EXTERNAL MODULE: ./src/stack/shown.ts
var stack_shown = __webpack_require__(45805);
// EXTERNAL MODULE: ./src/stack/stack.ts + 10 modules
var stack = __webpack_require__(7432);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/evidence.ts














const REPORT_FILE = 'report.json';
/** What a rehearsal says of itself, by the output that names the file. */
const FILES = {
    report: REPORT_FILE,
    summary: 'summary.md',
    page: 'report.html',
    junit: 'junit.xml',
    badge: 'badge.json',
    events: 'events.ndjson',
};
/** GitHub shows no summary at all above 1 MiB a step. */
const SUMMARY_LIMIT = 1024 * 1024;
/** What is beside the report of a run. */
const CONFIGURATION = { plan: 'plan.yml', genesis: 'genesis.json', ...stack/* COMPOSE_FILES */.Zz };
/** Folders of logs: of containers, of traffic. */
const LOG_FOLDERS = ['logs', 'traffic'];
/**
 * Makes the folder, without what an earlier run left: if this one is killed or ends early, its folder must not
 * tell of another. A folder that no run has written to keeps all that is in it, whatever it is called.
 */
async function openEvidence(evidence) {
    await (0,promises_.mkdir)(evidence, { recursive: true });
    const entries = await (0,promises_.readdir)(evidence);
    if (!Object.values(FILES).some((name) => entries.includes(name)))
        return;
    for (const name of [...Object.values(FILES), ...Object.values(CONFIGURATION)]) {
        await (0,promises_.rm)(external_node_path_default().join(evidence, name), { force: true });
    }
    for (const folder of LOG_FOLDERS.filter((name) => entries.includes(name))) {
        for (const name of await (0,promises_.readdir)(external_node_path_default().join(evidence, folder))) {
            if (name.endsWith('.log'))
                await (0,promises_.rm)(external_node_path_default().join(evidence, folder, name));
        }
    }
}
/** Appends each event to a file as it happens: what there is of a run that is killed, too. */
function eventLog(evidence, secrets, warn) {
    const file = external_node_path_default().join(evidence, FILES.events);
    let isWhole = true;
    return (event) => {
        if (!isWhole)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, `${secrets.json(event)}\n`);
        }
        catch (error) {
            isWhole = false;
            warn(`${file} ends early, it cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
}
/**
 * Writes the report in all its forms; no secret gets into them.
 *
 * @param bundle folder of the bundle, with the page's program beside it
 */
async function writeEvidence(evidence, reported, events, secrets, bundle, warn) {
    const reportText = secrets.json(foldReport(reported, events), 2);
    const report = JSON.parse(reportText);
    const summary = renderSummary(report, { maxBytes: SUMMARY_LIMIT });
    const files = placesIn(evidence);
    await (0,system_files/* writeText */.x3)(files.report, `${reportText}\n`);
    await (0,system_files/* writeText */.x3)(files.summary, summary);
    await (0,system_files/* writeText */.x3)(files.junit, renderJunit(report));
    await (0,system_files/* writeText */.x3)(files.badge, renderBadge(report));
    // The page is only another form of what is written already.
    await evidence_page(evidence, report, secrets, bundle)
        .then((text) => (0,system_files/* writeText */.x3)(files.page, text))
        .catch((error) => warn(`${files.page} could not be made: ${(0,errors/* messageOf */.bD)(error)}`));
    return { report, summary, files, evidence };
}
function placesIn(evidence) {
    const places = Object.entries(FILES).map(([name, file]) => [name, external_node_path_default().join(evidence, file)]);
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
/** What the names of files that explain builds begin with in the evidence. */
const BUILDS = 'images-';
/** Files of a run's folder of images that explain its builds; what is beside them may be a secret. */
const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;
/**
 * Keeps the resolved plan, the compose files, the genesis and the build graph of a run, without secrets.
 *
 * @param genesis what the nodes started from; undefined when the run did not get so far
 */
async function keepConfiguration(folder, evidence, plan, genesis, secrets) {
    // Taken out of the values: in YAML a long one is broken into lines.
    const shownPlan = JSON.parse(secrets.json(plan));
    await (0,system_files/* writeText */.x3)(external_node_path_default().join(evidence, CONFIGURATION.plan), (0,dist/* stringify */.As)(shownPlan));
    await keepBuilds(folder, evidence, secrets);
    for (const file of Object.values(stack/* COMPOSE_FILES */.Zz)) {
        const text = await (0,promises_.readFile)(external_node_path_default().join(folder, file), 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        const shown = (0,stack_shown/* withoutSecrets */.c)(JSON.parse(text));
        await (0,system_files/* writeText */.x3)(external_node_path_default().join(evidence, file), `${secrets.json(shown, 2)}\n`);
    }
    if (genesis !== undefined) {
        await (0,system_files/* writeText */.x3)(external_node_path_default().join(evidence, CONFIGURATION.genesis), `${secrets.json(genesis, 2)}\n`);
    }
}
/** Keeps the build graph and the generated Dockerfiles of a run, and none of an earlier one. */
async function keepBuilds(folder, evidence, secrets) {
    await (0,promises_.mkdir)(evidence, { recursive: true });
    for (const old of await (0,promises_.readdir)(evidence)) {
        if (old.startsWith(BUILDS))
            await (0,promises_.rm)(external_node_path_default().join(evidence, old));
    }
    const builds = external_node_path_default().join(folder, 'images');
    for (const file of await (0,promises_.readdir)(builds, { recursive: true }).catch(() => [])) {
        if (!EXPLAINS_BUILDS.test(file))
            continue;
        const text = await (0,promises_.readFile)(external_node_path_default().join(builds, file), 'utf8');
        const kept = external_node_path_default().join(evidence, `${BUILDS}${file.replaceAll('/', '-')}`);
        await (0,system_files/* writeText */.x3)(kept, secrets.redact(text));
    }
}
/** Keeps what a traffic command said. */
async function keepTraffic(evidence, name, output, secrets) {
    const file = `${name.replace(/[^\w.-]+/g, '-')}.log`;
    await (0,system_files/* writeText */.x3)(external_node_path_default().join(evidence, 'traffic', file), `${secrets.redact(output)}\n`);
}


/***/ }),

/***/ 42743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ folderContent),
/* harmony export */   x: () => (/* binding */ filesContent)
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
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83916);







/** Mode bits that a build can see and that every checkout keeps: whether a file can be run. */
const EXECUTABLE = 0o111;
/**
 * Hash of what a folder sends to a build: paths, contents, links and whether files can be run, without
 * what `.dockerignore` leaves out (`<dockerfile>.dockerignore` comes before it, as for BuildKit). Times and
 * owners differ between checkouts of the same tree, so they do not count.
 *
 * @returns with `git`: whether the build is sent a `.git` too, which is not in the hash
 * @throws RehearsalError naming a file that cannot be read
 */
async function folderContent(folder, dockerfile) {
    const rules = await ignoreRules(folder, dockerfile);
    const ignored = _balena_dockerignore__WEBPACK_IMPORTED_MODULE_5___default()({ ignorecase: false }).add(rules);
    const comesBack = /^\s*!/m.test(rules);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let files = 0;
    let git = false;
    const visit = async (relative) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, relative), { withFileTypes: true });
        entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            const name = node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, entry.name);
            if (name === '.git') {
                git = !ignored.ignores(name);
            }
            else if (entry.isDirectory()) {
                const isIgnored = ignored.ignores(name);
                if (!isIgnored)
                    hash.update(`folder ${name}\0`);
                if (!isIgnored || comesBack)
                    await visit(name);
            }
            else if (!ignored.ignores(name)) {
                await addFile(hash, folder, name);
                files++;
            }
        }
    };
    try {
        await visit('');
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0(`Cannot read the build context ${folder}: ${(0,_errors__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`, {
            hint: 'The build would not see it either: make it readable, or list it in .dockerignore.',
            cause: error,
        });
    }
    return { how: `${files} files of the work tree`, hash: hash.digest('hex'), git };
}
/** Hash of files of a folder that are all that a build is sent, as {@link folderContent} counts them. */
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
}
async function ignoreRules(folder, dockerfile) {
    for (const file of [`${dockerfile}.dockerignore`, node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, '.dockerignore')]) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return text;
    }
    return '';
}


/***/ }),

/***/ 10730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ cosmovisorDialect),
/* harmony export */   J$: () => (/* binding */ releaseTarget),
/* harmony export */   T1: () => (/* binding */ cosmovisorVersion),
/* harmony export */   UH: () => (/* binding */ cosmovisorImage),
/* harmony export */   jD: () => (/* binding */ DEFAULT_VERSION),
/* harmony export */   kG: () => (/* binding */ ADDED_FOLDER),
/* harmony export */   lV: () => (/* binding */ releaseBinary),
/* harmony export */   tz: () => (/* binding */ DRY_START_MARK),
/* harmony export */   xc: () => (/* binding */ DRY_START),
/* harmony export */   xh: () => (/* binding */ cosmovisorTargets),
/* harmony export */   zh: () => (/* binding */ COSMOVISOR_TARGET)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32048);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31650);
/* harmony import */ var _content__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42743);





/** Where what the rehearsal adds is in a Cosmovisor image. */
const ADDED_FOLDER = '/opt/rehearsal';
const RELEASES_FOLDER = `${ADDED_FOLDER}/releases`;
const DEFAULT_VERSION = 'v1.5.0';
/** Set in a container that is to stop where it would start the node; see the shim. */
const DRY_START = 'REHEARSAL_DRY_START';
/** Before each argument of the node's start, in the output of a dry start. */
const DRY_START_MARK = 'rehearsal-start-argument:';
/**
 * Stands where the chain's binary was in the image of the first release: whatever script starts the
 * node starts Cosmovisor, and every other command of the script reaches the real binary.
 */
function shim(binary, run) {
    return `#!/bin/sh
real="${RELEASES_FOLDER}/0/${binary}"
for argument; do
  [ "$argument" = start ] || continue
  if [ -n "\${${DRY_START}:-}" ]; then
    for argument; do printf '${DRY_START_MARK}%s\\n' "$argument"; done
    exit 0
  fi
  [ -z "\${DAEMON_HOME:-}" ] || exec ${run} "$@"
done
exec "$real" "$@"
`;
}
/**
 * Takes the binary out of a release's image mounted at /release/<index>: the image itself may be without a
 * shell, and its Dockerfile may have put the binary anywhere on the PATH. Of the first release the
 * place is taken too, for the shim.
 */
function takeScript(binary) {
    return `#!/bin/sh
set -eu
mkdir -p "/overlay${RELEASES_FOLDER}/$1"
for folder in /usr/local/bin /usr/bin /bin /usr/local/sbin /usr/sbin /sbin /root/go/bin /go/bin /; do
  if [ -x "/release/$1$folder/${binary}" ] || [ -h "/release/$1$folder/${binary}" ]; then
    # An absolute link leads into the release's image, not into this one.
    found="/release/$1$folder/${binary}"
    while [ -h "$found" ]; do
      to=$(readlink "$found")
      case $to in /*) found="/release/$1$to" ;; *) found="$(dirname "$found")/$to" ;; esac
    done
    cp "$found" "/overlay${RELEASES_FOLDER}/$1/${binary}"
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
/** Path of a release's binary in a Cosmovisor image that is made, by the release's place in the plan. */
function releaseBinary(index, binary) {
    return `${RELEASES_FOLDER}/${index}/${binary}`;
}
/** Name of a release's target, and of the context that the generated Dockerfile copies from: no dots. */
function releaseTarget(index) {
    return `release-${index}`;
}
/** The version of Cosmovisor that is built. */
function cosmovisorVersion({ cosmovisor }) {
    return cosmovisor.version ?? DEFAULT_VERSION;
}
/** The Cosmovisor image: the user's own, or the tag of the one that is made, told apart by what is in it. */
function cosmovisorImage(plan) {
    if (plan.cosmovisor.image !== undefined)
        return plan.cosmovisor.image;
    const content = JSON.stringify([plan.chain.binary, plan.releases, cosmovisorVersion(plan)]);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex').slice(0, 12);
    return `rehearsal/cosmovisor:${hash}`;
}
/** The numbers of a version such as `v1.5.0`. */
function numbersOf(version) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    return [major, minor];
}
function isBefore(version, minor) {
    const [major, has] = numbersOf(version);
    return major < 1 || (major === 1 && has < minor);
}
/** The dialect of a version: `run` came with 1.1, and durations instead of milliseconds with 1.2. */
function cosmovisorDialect(version) {
    return {
        command: isBefore(version, 1) ? ['cosmovisor'] : ['cosmovisor', 'run'],
        pollInterval: isBefore(version, 2) ? '300' : '300ms',
    };
}
/** Module of a version's source: it moved with 1.4. */
function moduleOf(version) {
    return isBefore(version, 4)
        ? 'github.com/cosmos/cosmos-sdk/cosmovisor'
        : 'cosmossdk.io/tools/cosmovisor';
}
/** Name of the Cosmovisor image's target. */
const COSMOVISOR_TARGET = 'cosmovisor';
/** Name of the target of Cosmovisor itself, and of the context that the image takes it from. */
const TOOLS_TARGET = 'cosmovisor-tools';
const GO_IMAGE = 'golang:1.26-bookworm';
const BASE_IMAGE = 'debian:bookworm-slim';
/**
 * Cosmovisor and what is needed to put an image with it together; the same for every chain, so it is not
 * built again when a chain changes.
 *
 * Cosmovisor is built from a module that requires it, as `go install PATH@VERSION` is refused by
 * some module proxies, and so is much of what `go mod tidy` would look for.
 */
function toolsFiles(plan) {
    const version = cosmovisorVersion(plan);
    const command = moduleOf(version);
    return {
        Dockerfile: `# Generated: Cosmovisor ${version}.
FROM --platform=$BUILDPLATFORM ${GO_IMAGE} AS build
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
 * The Cosmovisor image of a plan: the image of the first release, so that its scripts and libraries are
 * there, with Cosmovisor and every release's binary added.
 */
function imageFiles(plan) {
    const { command: run } = cosmovisorDialect(cosmovisorVersion(plan));
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
        'shim.sh': shim(plan.chain.binary, run.join(' ')),
    };
}
/**
 * The targets of the Cosmovisor image that is made.
 *
 * @param releases the releases as inputs, by the names of {@link releaseTarget}
 * @param folder where the generated contexts go
 */
async function cosmovisorTargets(plan, releases, folder) {
    const version = cosmovisorVersion(plan);
    const generated = async (name, title, files) => {
        const context = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
        await (0,_system_files__WEBPACK_IMPORTED_MODULE_2__/* .writeAll */ .f4)(context, files);
        return {
            name,
            title,
            context,
            content: { how: 'generated', hash: await (0,_content__WEBPACK_IMPORTED_MODULE_3__/* .filesContent */ .x)(context, Object.keys(files)) },
            dockerfile: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, 'Dockerfile'),
            dockerfileText: files.Dockerfile ?? '',
            dockerfileShown: `the generated Dockerfile of ${title}`,
            stage: undefined,
            args: {},
            quicker: undefined,
            secrets: [],
            unkeyed: undefined,
        };
    };
    return [
        {
            ...(await generated(TOOLS_TARGET, `Cosmovisor ${version}`, toolsFiles(plan))),
            reference: undefined,
            inputs: {},
            bases: [GO_IMAGE, BASE_IMAGE],
            keeps: 'image',
        },
        {
            ...(await generated(COSMOVISOR_TARGET, 'the image with Cosmovisor', imageFiles(plan))),
            reference: cosmovisorImage(plan),
            inputs: { [TOOLS_TARGET]: { target: TOOLS_TARGET }, ...releases },
            bases: [],
            keeps: 'nothing',
        },
    ];
}


/***/ }),

/***/ 12011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eQ: () => (/* binding */ formatTally),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   id: () => (/* binding */ plannedRoute),
/* harmony export */   kN: () => (/* binding */ gigabytes),
/* harmony export */   qY: () => (/* binding */ formatTimeOfDay),
/* harmony export */   r7: () => (/* binding */ formatVoting)
/* harmony export */ });
/* unused harmony export groupDigits */
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
/** The votes that were cast: `yes 20,000,000, no 5`. */
function formatTally(tally) {
    if (tally === null)
        return '–';
    const cast = Object.entries(tally).filter(([, amount]) => amount !== '0');
    if (cast.length === 0)
        return 'no votes';
    return cast.map(([option, amount]) => `${option} ${groupDigits(amount)}`).join(', ');
}
/** A voting window: `20:00:01.12 to 20:10:01.12 (10 min 00 s)`; as it is if it cannot be read. */
function formatVoting({ votingStart, votingEnd }) {
    const [start, end] = [Date.parse(votingStart), Date.parse(votingEnd)];
    if (Number.isNaN(start) || Number.isNaN(end))
        return `${votingStart} to ${votingEnd}`;
    return `${timeOfDay(start)} to ${timeOfDay(end)} (${formatDuration(end - start)})`;
}
/** An RFC 3339 time of the report as `2026-03-01 20:00:01 UTC`. */
function formatTime(rfc3339) {
    return `${rfc3339.slice(0, 19).replace('T', ' ')} UTC`;
}
/** An RFC 3339 time of the report as `20:00:01.12`. */
function formatTimeOfDay(rfc3339) {
    return timeOfDay(Date.parse(rfc3339));
}
/** The chain's name of a status as a word: `PROPOSAL_STATUS_PASSED` is `passed`. */
function statusWord(status) {
    return status
        .replace(/^PROPOSAL_STATUS_/, '')
        .toLowerCase()
        .replaceAll('_', ' ');
}
/** The releases that a plan leads through, in order, whether they were come to or not. */
function plannedRoute({ upgrades }) {
    return [upgrades[0]?.from ?? '', ...upgrades.map(({ to }) => to)];
}
function timeOfDay(ms) {
    return new Date(ms).toISOString().slice(11, 22);
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


/***/ }),

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export Markdown */
/* harmony import */ var markdown_table__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(735);
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47145);


/**
 * Markdown that is safe to show. What comes from a chain, a container or a plan is a string and
 * gets in only through the functions of this file, so that forgetting to escape does not compile.
 */
class Markdown {
    source;
    constructor(source) {
        this.source = source;
    }
}
/** A template of Markdown; strings that are put in are escaped. */
function md(parts, ...values) {
    const sources = values.map((value) => value instanceof Markdown ? value.source : text(String(value)).source);
    return new Markdown(parts.reduce((all, part, index) => `${all}${sources[index - 1]}${part}`));
}
/** Blocks, apart by an empty line; those without content are left out. */
function blocks(...parts) {
    return join(parts.filter(({ source }) => source !== ''), '\n\n');
}
/** Pieces with a separator between them, which is taken as Markdown. */
function join(parts, separator) {
    return new Markdown(parts.map(({ source }) => source).join(separator));
}
/** A value as one line of plain text. */
function text(value) {
    const escaped = html(value)
        .replace(/[\\`*_[\]#~]/g, '\\$&')
        .replace(/^[-+=:]/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
    return new Markdown(escaped);
}
/** A value as a code span, on one line; a dash if there is nothing to show. */
function code(value) {
    const line = oneLine(value);
    if (line === '')
        return new Markdown('–');
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return new Markdown(`${fence}${pad}${line}${pad}${fence}`);
}
/** A value as a fenced code block, line by line. */
function codeBlock(value, language = 'text') {
    const content = (0,_system_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value).replace(/^\n+/, '').trimEnd();
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return new Markdown(`${fence}${language}\n${content}\n${fence}`);
}
/** A block that is shown when its summary is clicked. */
function details(summary, body) {
    return new Markdown(`<details>\n<summary>${html(summary)}</summary>\n\n${body.source}\n\n</details>`);
}
/** A table; pipes in its cells are escaped here, in code spans too. */
function table(columns, rows) {
    const cells = [columns.map(({ title }) => text(title)), ...rows].map((row) => row.map(({ source }) => source.replaceAll('|', '\\|')));
    const source = (0,markdown_table__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Q)(cells, {
        align: columns.map(({ align }) => align ?? null),
        alignDelimiters: false,
    });
    return new Markdown(source);
}
/** The first `bytes` bytes of UTF-8 of a text, cut between code points. */
function clipBytes(value, bytes) {
    const encoded = Buffer.from(value, 'utf8');
    if (encoded.length <= bytes)
        return value;
    let end = bytes;
    while (end > 0 && ((encoded[end] ?? 0) & 0b1100_0000) === 0b1000_0000)
        end -= 1;
    return encoded.toString('utf8', 0, end);
}
/** A text of at most `length` code points on one line, with an ellipsis if it was longer. */
function clip(value, length) {
    const line = oneLine(value);
    // A code point is one or two units, so this much tells whether it is too long.
    const points = [...line.slice(0, 2 * length + 2)];
    return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}
function oneLine(value) {
    return (0,_system_plain__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value).replace(/\s+/g, ' ').trim();
}
/** For text and for where Markdown is not read, such as a summary of details. */
function html(value) {
    return (oneLine(value)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        // Neither a back-slash nor an entity stops GitHub from making formulas and mentions.
        .replace(/\$/g, '<span>$</span>')
        .replace(/@(?=\w)/g, `@${_system_plain__WEBPACK_IMPORTED_MODULE_0__/* .ZERO_WIDTH_SPACE */ .pe}`));
}
function longestRun(value) {
    let longest = 0;
    for (const [run] of value.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 17101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   jr: () => (/* binding */ DASH),
/* harmony export */   oS: () => (/* binding */ limitedBlock),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12011);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54285);


const BLOCK_BYTES = 8 * 1024;
/** Stands for what is not known. */
const DASH = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `–`;
/** A duration in a cell, or a dash. */
function duration(ms) {
    return ms === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_format__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms));
}
/** A value in a cell, or a dash. */
function value(known) {
    return known === null ? DASH : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(known);
}
/** A code block, cut with a pointer to the whole if it is long. */
function limitedBlock(content, language = 'text') {
    const bytes = Buffer.byteLength(content, 'utf8');
    if (bytes <= BLOCK_BYTES)
        return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(content, language);
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .clipBytes */ .Wp)(content, BLOCK_BYTES), language), (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `The first ${BLOCK_BYTES} of ${bytes} bytes; all are in \`report.json\` of the evidence.`);
}


/***/ }),

/***/ 66427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ copyFrom),
/* harmony export */   e: () => (/* binding */ copyOut)
/* harmony export */ });
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18309);

/** `--archive` keeps owners, which only root can give to files. */
function archive() {
    return process.getuid?.() === 0 ? ['--archive'] : [];
}
/**
 * Copies what a folder of a container has, stopped or not, to a folder on the host.
 *
 * @returns false when the container has no such folder
 */
async function copyFrom(exec, container, folder, target, signal) {
    const { exitCode } = await exec.run(['docker', 'cp', ...archive(), `${container}:${folder}/.`, target], { allowFailure: true, signal });
    return exitCode === 0;
}
/**
 * Copies a folder out of an image, or out of a volume that is mounted there for it; nothing is started.
 *
 * @param volume name of a volume to look into instead of the image
 * @returns false when there is no such folder
 */
async function copyOut(exec, { run, image, signal }, folder, target, volume) {
    const mount = volume === undefined
        ? []
        : ['--mount', `type=volume,source=${volume},target=${folder},readonly,volume-nocopy`];
    const { stdout } = await exec.run(
    // The command is never run; an image without any could not be created otherwise.
    ['docker', 'create', '--label', `${_model__WEBPACK_IMPORTED_MODULE_0__/* .RUN_LABEL */ .jQ}=${run}`, ...mount, '--entrypoint', '/', image], { signal });
    const container = stdout.trim();
    try {
        return await copyFrom(exec, container, folder, target, signal);
    }
    finally {
        await exec.run(['docker', 'rm', '--force', '--volumes', container], { allowFailure: true });
    }
}


/***/ }),

/***/ 52176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ upgradeFolder),
/* harmony export */   hw: () => (/* binding */ GENESIS),
/* harmony export */   n6: () => (/* binding */ openCosmovisor),
/* harmony export */   oQ: () => (/* binding */ programOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10730);
/* harmony import */ var _images_image__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80343);
/* harmony import */ var _container__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66427);






/** Cosmovisor's folder of the binary that a chain starts with. */
const GENESIS = 'genesis';
/** Cosmovisor's folder of an upgrade's binary: the name as Go's `url.PathEscape` writes it. */
function upgradeFolder(upgrade) {
    const escaped = encodeURIComponent(upgrade)
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/%(24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
    return `upgrades/${escaped}`;
}
/** Cosmovisor's folder and release of every binary that the plan needs. */
function needed({ releases, upgrades }) {
    return [
        { folder: GENESIS, release: upgrades[0]?.from ?? releases[0]?.name ?? '' },
        ...upgrades.map(({ name, to }) => ({ folder: upgradeFolder(name), release: to })),
    ];
}
/**
 * Opens the Cosmovisor of the plan: the image that was made, or the user's own with the binaries in it.
 *
 * @param folder working folder, for what is taken out of the user's image
 * @throws RehearsalError naming the folders that the user's own image lacks
 */
async function openCosmovisor(exec, run, plan, images, folder, signal) {
    const reference = (0,_images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__/* .cosmovisorImage */ .UH)(plan);
    const image = images.get(reference);
    if (image === undefined)
        throw new Error(`the image ${reference} was not inspected`);
    if (plan.cosmovisor.image !== undefined) {
        return openOwn(exec, run, plan, reference, image, folder, signal);
    }
    const { binary } = plan.chain;
    const binaries = new Map(plan.releases.map(({ name }, index) => [name, (0,_images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__/* .releaseBinary */ .lV)(index, binary)]));
    return {
        image: (0,_images_image__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(images, reference),
        dialect: (0,_images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__/* .cosmovisorDialect */ .$S)((0,_images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__/* .cosmovisorVersion */ .T1)(plan)),
        binaries,
        layout: new Map(needed(plan).map(({ folder, release }) => [folder, binaries.get(release) ?? ''])),
        mounts: [],
        madeFor: undefined,
    };
}
/**
 * The user's own image. Its binaries are taken out and mounted again where no home can hide them: in
 * an image made for the node's own home the mounted home would.
 */
async function openOwn(exec, run, plan, reference, image, folder, signal) {
    const home = image.environment.DAEMON_HOME;
    if (home === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`The Cosmovisor image ${reference} does not set DAEMON_HOME`, {
            hint: 'The rehearsal takes the binaries from $DAEMON_HOME/cosmovisor in it; without cosmovisor.image it makes an image itself.',
        });
    }
    const taken = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'cosmovisor-image');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(taken, { recursive: true });
    await (0,_container__WEBPACK_IMPORTED_MODULE_5__/* .copyOut */ .e)(exec, { run, image: image.id, signal }, `${home}/cosmovisor`, taken);
    const mounted = `${_images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__/* .ADDED_FOLDER */ .kG}/own`;
    const layout = new Map();
    const binaries = new Map();
    const missing = [];
    for (const { folder: wanted, release } of needed(plan)) {
        const found = await firstFile(taken, [wanted, wanted.toLowerCase()], plan.chain.binary);
        if (found === undefined) {
            missing.push(`${wanted}/bin/${plan.chain.binary}`);
            continue;
        }
        layout.set(wanted, `${mounted}/${found}`);
        binaries.set(release, `${mounted}/${found}`);
    }
    if (missing.length > 0) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`The Cosmovisor image ${reference} lacks ${missing.join(', ')} in ${home}/cosmovisor`, { hint: 'The folder of an upgrade has the name of the upgrade in the plan.' });
    }
    const asked = plan.queries.find(({ client }) => client !== undefined && !binaries.has(client));
    if (asked !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0(`The query ${asked.name} asks by the binary of ${asked.client}, which the Cosmovisor image ${reference} has not: no upgrade leads to it`, {
            hint: 'Name another client, or leave cosmovisor.image out: then all releases are in the image.',
        });
    }
    const version = plan.cosmovisor.version ?? (await probeVersion(exec, run, image.id, signal));
    return {
        image: image.id,
        dialect: (0,_images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__/* .cosmovisorDialect */ .$S)(version),
        binaries,
        layout,
        mounts: [{ type: 'bind', source: taken, target: mounted, read_only: true }],
        madeFor: home,
    };
}
/** From 1.5 on Cosmovisor itself looks for the folder of a name in lower case. */
async function firstFile(root, folders, binary) {
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, 'bin', binary);
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, file)).catch(() => undefined))
            return file;
    }
    return undefined;
}
/** The version that an image's Cosmovisor tells, or one that is called like it. */
async function probeVersion(exec, run, image, signal) {
    const ask = async (command) => {
        const { stdout, stderr } = await exec.run([
            ...['docker', 'run', '--rm', '--network', 'none', '--label'],
            ...[`upgrade-rehearsal.run=${run}`, '--entrypoint', 'cosmovisor', image, command],
        ], { allowFailure: true, signal });
        return `${stdout}\n${stderr}`;
    };
    const told = /cosmovisor version:?\s*(v?\d+\.\d+\.\d+)/i.exec(await ask('version'))?.[1];
    if (told !== undefined)
        return told;
    // Built from source it tells none. Versions with sub-commands (1.2 on) list them.
    return /^\s+run\s/m.test(await ask('help')) ? 'v1.2.0' : 'v1.0.0';
}
/** The binary that starts a plain image of a release: its entry point, where that is the binary. */
function programOf(image, binary) {
    const [program] = image?.entrypoint ?? [];
    return program !== undefined && node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(program) === binary ? program : binary;
}


/***/ }),

/***/ 45005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _8: () => (/* binding */ LogBook),
/* harmony export */   aJ: () => (/* binding */ stripAnsi)
/* harmony export */ });
/* unused harmony export parseLogLine */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const KEPT_LINES = 400;
/** Limit of the wait for the last lines of stopped containers, in milliseconds. */
const DRAIN_LIMIT_MS = 5_000;
/**
 * Follows the logs of all containers of a run: into a file per service, and the last lines of each
 * in memory for messages.
 */
class LogBook {
    exec;
    clock;
    run;
    target;
    #files = new Map();
    #last = new Map();
    #listeners = [];
    #stream;
    constructor(exec, clock, run, target) {
        this.exec = exec;
        this.clock = clock;
        this.run = run;
        this.target = target;
    }
    /**
     * Starts to follow all containers there are; those that are created later need another call.
     *
     * @param since host time in milliseconds from which on lines are wanted; default all
     */
    async follow(since) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.target.folder, { recursive: true });
        this.#stream = this.exec.stream([
            ...['docker', 'compose', '--project-name', this.run],
            ...['logs', '--follow', '--timestamps', '--no-color'],
            ...(since === undefined ? [] : ['--since', new Date(since).toISOString()]),
        ], (raw) => {
            const line = parseLogLine(this.target.redact(raw));
            if (line)
                this.#take(line);
        });
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
        const timeout = new AbortController();
        const limit = this.clock.sleep(DRAIN_LIMIT_MS, timeout.signal).catch(() => { });
        await Promise.race([this.#stream?.ended, limit]);
        timeout.abort();
        await this.#stream?.stop();
        this.#stream = undefined;
    }
    /** Ends following and closes the files. */
    async close() {
        await this.#stream?.stop();
        await Promise.all([...this.#files.values()].map((file) => new Promise((resolve) => file.end(resolve))));
    }
    #take(line) {
        const kept = this.#last.get(line.service) ?? [];
        kept.push(line);
        if (kept.length > KEPT_LINES)
            kept.shift();
        this.#last.set(line.service, kept);
        this.#file(line.service).write(`${line.stamp} ${line.text}\n`);
        for (const listener of this.#listeners)
            listener(line);
    }
    #file(service) {
        const open = this.#files.get(service);
        if (open)
            return open;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(this.target.folder, `${service}.log`));
        this.#files.set(service, file);
        return file;
    }
}
const LOG_LINE = /^(\S+?)-\d+\s+\| (\d{4}-\d\d-\d\dT[\d:.]+Z) ?(.*)$/;
/** A line of `docker compose logs --timestamps`: `val-alice-1  | 2026-01-02T03:04:05.678901234Z text`. */
function parseLogLine(raw) {
    const match = LOG_LINE.exec(stripAnsi(raw)); // Compose itself clears the line before a first one
    if (!match?.[1] || !match[2])
        return undefined;
    return { service: match[1], at: Date.parse(match[2]), stamp: match[2], text: match[3] ?? '' };
}
/** A text without the terminal's colours and cursor moves. */
function stripAnsi(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is removed
    return text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
}


/***/ }),

/***/ 5517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nodeServices),
/* harmony export */   Z: () => (/* binding */ onFirstRelease)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32048);

/**
 * Services that may run a node: those that the plan names (the RPC service, validators, nodes under
 * Cosmovisor), and all on an image that one of these has, or that the first release or the user's
 * Cosmovisor is.
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
 * The model with all nodes on the first release, whatever image the compose files give them: images of
 * releases may come from the plan's builds or from the action's inputs.
 */
function onFirstRelease(plan, model) {
    const nodes = nodeServices(plan, model);
    const services = Object.entries(model.services).map(([name, service]) => {
        const isOwn = service.image !== undefined && service.image === plan.cosmovisor.image;
        if (!nodes.includes(name) || isOwn)
            return [name, service];
        const { build: _, ...kept } = service;
        return [name, { ...kept, image: (0,_plan_complete__WEBPACK_IMPORTED_MODULE_0__/* .firstRelease */ .yn)(plan).image }];
    });
    return { ...model, services: Object.fromEntries(services) };
}


/***/ }),

/***/ 7432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zz: () => (/* binding */ COMPOSE_FILES),
  Ny: () => (/* binding */ currentUser),
  mD: () => (/* binding */ endQuiet),
  RY: () => (/* binding */ makeQuiet),
  eK: () => (/* binding */ prepareStack)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/images/image.ts
var images_image = __webpack_require__(80343);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/stack/container.ts
var stack_container = __webpack_require__(66427);
// EXTERNAL MODULE: ./src/stack/mounts.ts
var stack_mounts = __webpack_require__(9840);
;// CONCATENATED MODULE: ./src/stack/copies.ts





/** Copies of what the compose files mount. */
class Copies {
    exec;
    settings;
    folder;
    #paths;
    constructor(exec, settings) {
        this.exec = exec;
        this.settings = settings;
        this.folder = external_node_path_default().join(settings.folder, 'stack');
        this.#paths = { projectFolder: settings.projectFolder, copiesFolder: this.folder };
    }
    async copyBinds(model, starts) {
        const excluded = [
            external_node_path_default().join(this.settings.projectFolder, '.git'),
            ...this.#oldState(model, starts),
        ];
        await (0,promises_.mkdir)(this.folder, { recursive: true });
        for (const source of (0,stack_mounts/* bindSources */.ol)(model)) {
            const target = (0,stack_mounts/* copyOfPath */.yF)(source, this.#paths);
            if (target !== undefined) {
                await (0,stack_mounts/* copyTree */.EL)(this.exec, source, target, excluded, this.settings.folder);
            }
        }
    }
    /** Data folders that are started anew anyway: they may be large, and readable by root only. */
    #oldState(model, starts) {
        if (this.settings.plan.stack.state === 'keep')
            return [];
        return starts.flatMap(({ service, home }) => {
            const { volumes } = model.services[service] ?? {};
            if (home === undefined)
                return [];
            return (0,stack_mounts/* hostPath */.y4)(volumes, external_node_path_default().posix.join(home, 'data')) ?? [];
        });
    }
    /** The model with configs and secrets of homes as files of their own: they are tuned there. */
    async copyFiles(model, starts) {
        const services = { ...model.services };
        for (const { service: name, home } of starts) {
            if (home === undefined)
                continue;
            const service = services[name] ?? {};
            const [configs, fromConfigs] = await this.#filesOf(name, home, service.configs, model.configs, '/');
            const [secrets, fromSecrets] = await this.#filesOf(name, home, service.secrets, model.secrets, '/run/secrets/');
            services[name] = {
                ...service,
                ...(service.configs && { configs }),
                ...(service.secrets && { secrets }),
                volumes: [...(service.volumes ?? []), ...fromConfigs, ...fromSecrets],
            };
        }
        return { ...model, services };
    }
    async #filesOf(service, home, uses, files, folder) {
        const kept = [];
        const mounts = [];
        for (const use of uses ?? []) {
            const given = use.target ?? use.source;
            const target = given.startsWith('/') ? given : `${folder}${given}`;
            const file = files?.[use.source];
            if (!(0,stack_mounts/* isWithin */.UO)(target, home) || file === undefined) {
                kept.push(use);
                continue;
            }
            const copy = external_node_path_default().join(this.folder, 'files', service, target);
            if (file.file !== undefined)
                await (0,stack_mounts/* copyTree */.EL)(this.exec, file.file, copy, [], this.settings.folder);
            else
                await (0,system_files/* writeShared */.bx)(copy, file.content ?? this.settings.env[file.environment ?? ''] ?? '');
            mounts.push({ type: 'bind', source: copy, target });
        }
        return [kept, mounts];
    }
    /**
     * Copies volumes that exist, and those that hold a home also when they do not: then with what the
     * image has there, as the engine would fill a new volume.
     *
     * @returns keys of the volumes that are mounted as folders now
     */
    async copyVolumes(model, starts) {
        const { run, images, plan, signal } = this.settings;
        const copied = new Set();
        for (const [service, { image: reference = '', volumes = [] }] of Object.entries(model.services)) {
            const home = starts.find((start) => start.service === service)?.home;
            const image = images.get(reference)?.id ?? reference;
            for (const { type, source: key, target } of volumes) {
                if (type !== 'volume' || key === undefined || copied.has(key))
                    continue;
                const name = model.volumes?.[key]?.name ?? key;
                const known = await this.exec.run(['docker', 'volume', 'inspect', name], {
                    allowFailure: true,
                    signal,
                });
                const ofNode = home !== undefined && ((0,stack_mounts/* isWithin */.UO)(home, target) || (0,stack_mounts/* isWithin */.UO)(target, home));
                if (known.exitCode !== 0 && !ofNode)
                    continue;
                const copy = (0,stack_mounts/* copyOfVolume */.Jh)(key, this.#paths);
                await (0,promises_.mkdir)(copy, { recursive: true });
                const isOldState = plan.stack.state === 'reset' &&
                    home !== undefined &&
                    (0,stack_mounts/* isWithin */.UO)(target, external_node_path_default().posix.join(home, 'data'));
                if (!isOldState) {
                    const volume = known.exitCode === 0 ? name : undefined;
                    await (0,stack_container/* copyOut */.e)(this.exec, { run, image, signal }, target, copy, volume);
                }
                copied.add(key);
            }
        }
        return copied;
    }
    /** What a mount of the compose files becomes. */
    mountOf(volume, copiedVolumes) {
        const { type, source, target, read_only } = volume;
        if (source === undefined)
            return volume;
        const bind = (from) => ({
            type: 'bind',
            source: from,
            target,
            ...(read_only !== undefined && { read_only }),
        });
        if (type === 'volume') {
            return copiedVolumes.has(source) ? bind((0,stack_mounts/* copyOfVolume */.Jh)(source, this.#paths)) : volume;
        }
        if (type !== 'bind' || source.startsWith(this.folder))
            return volume;
        const copy = (0,stack_mounts/* copyOfPath */.yF)(source, this.#paths);
        return copy === undefined ? { ...volume, read_only: true } : bind(copy);
    }
}

// EXTERNAL MODULE: ./src/images/cosmovisor.ts
var cosmovisor = __webpack_require__(10730);
// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
// EXTERNAL MODULE: ./src/stack/logs.ts
var logs = __webpack_require__(45005);
// EXTERNAL MODULE: ./src/stack/project.ts
var project = __webpack_require__(21685);
;// CONCATENATED MODULE: ./src/stack/dry-start.ts







const DRY_FILE = 'compose.dry-start.json';
/** Limit of all that a service does before it starts its node. */
const LIMIT_MS = 60_000;
/**
 * Runs a service of the working copy up to where it starts its node: a shim stands in for the chain's
 * binary, passes every other command on to it, and ends where it is called with `start`. So whatever
 * a script does to make a home is done, and how it starts the node is known, without reading it.
 *
 * @param file compose file of the copy, in the working folder
 * @throws RehearsalError when it fails, or does not come to the start in time
 */
async function dryStart(exec, model, settings, service) {
    const { run, folder, file, image, signal } = settings;
    const dry = {
        ...model,
        services: {
            [service]: {
                ...without(model.services[service] ?? {}, 'depends_on'),
                image,
                environment: { ...model.services[service]?.environment, [cosmovisor/* DRY_START */.xc]: '1' },
                ports: [],
            },
        },
    };
    await (0,system_files/* writeText */.x3)(external_node_path_default().join(folder, DRY_FILE), JSON.stringify(dry));
    const compose = (0,project/* composeArgv */.NS)(run, [external_node_path_default().join(folder, DRY_FILE)]);
    await exec.run([...compose, 'up', '--no-start', '--pull', 'never', service], { signal });
    const { stdout } = await exec.run([...compose, 'ps', '--all', '--quiet', service], { signal });
    const container = stdout.trim();
    try {
        const result = await exec.run(['docker', 'start', '--attach', container], {
            signal,
            timeout: LIMIT_MS,
        });
        return { container, args: argsIn(`${result.stdout}\n${result.stderr}`) };
    }
    catch (error) {
        if (!(error instanceof system_exec/* CommandError */.Qd))
            throw error;
        throw new errors/* RehearsalError */.g0(`The service ${service} of ${file} failed before it came to start its node: ${error.lines.at(-1) ?? error.message}`, {
            hint: 'It was run alone, up to the start of the node, to see what it prepares; it must not wait for other services there.',
            lines: error.lines,
            cause: error,
        });
    }
}
function argsIn(output) {
    const args = (0,system_exec/* nonEmptyLines */.yw)((0,logs/* stripAnsi */.aJ)(output)).flatMap((line) => line.startsWith(cosmovisor/* DRY_START_MARK */.tz) ? [line.slice(cosmovisor/* DRY_START_MARK */.tz.length)] : []);
    return args.length === 0 ? undefined : args;
}
function without(value, key) {
    const { [key]: _, ...rest } = value;
    return rest;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/stack/keys.ts

/** A new Ed25519 key. */
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
/** Where a validator listens for its remote signer. */
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
function privateKeyJson(pair) {
    const value = Buffer.concat([pair.seed, pair.publicKey]).toString('base64');
    return { type: 'tendermint/PrivKeyEd25519', value };
}
function toFile(content) {
    return `${JSON.stringify(content, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./src/stack/homes.ts






/** The copy of a node's home: a folder of the container, and where its files are on the host. */
class NodeHome {
    service;
    inContainer;
    /** The home on the host. */
    folder;
    #volumes;
    constructor(service, inContainer, { volumes }) {
        this.service = service;
        this.inContainer = inContainer;
        const folder = (0,stack_mounts/* hostPath */.y4)(volumes, inContainer);
        if (folder === undefined)
            throw new Error(`the home of ${service} is no mount of the copy`);
        this.folder = folder;
        this.#volumes = volumes;
    }
    /** A file of the home on the host; a file may be a mount of its own. */
    file(relative) {
        const found = (0,stack_mounts/* hostPath */.y4)(this.#volumes, external_node_path_default().posix.join(this.inContainer, relative));
        return found ?? external_node_path_default().join(this.folder, relative);
    }
    get genesis() {
        return this.file('config/genesis.json');
    }
    get config() {
        return this.file('config/config.toml');
    }
    get appConfig() {
        return this.file('config/app.toml');
    }
}
/**
 * Starts a node's state anew, as `unsafe-reset-all` of the SDK does: no blocks, and a validator that
 * has signed nothing.
 */
async function resetNode(home) {
    const data = home.file('data');
    await emptyFolder(data);
    await (0,system_files/* writeText */.x3)(home.file('data/priv_validator_state.json'), validatorStateFile());
    await ownAs(home.folder, [data, home.file('data/priv_validator_state.json')]);
}
/** Takes the addresses of earlier peers out of a home: they may be those of the real network. */
async function forgetAddresses(home) {
    await (0,promises_.rm)(home.file('config/addrbook.json'), { force: true });
}
/** A folder without what was in it; it may be a mount, so it stays itself. */
async function emptyFolder(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const name of await (0,promises_.readdir)(folder)) {
        await (0,promises_.rm)(external_node_path_default().join(folder, name), { recursive: true, force: true });
    }
}
const LARGEST_STATE_FILE = 64 * 1024;
/**
 * Removes what a remote signer remembers of earlier runs: it would refuse to sign again what it has
 * signed. Told by content (`height`, `round` and `step`), since each signer has names of its own; a
 * signer makes its file anew (TMKMS `chain/state.rs`, Horcrux `signer/file.go`).
 *
 * @returns the files, relative to the folder
 */
async function resetSigner(folder) {
    const removed = [];
    const isFolder = (await (0,promises_.stat)(folder).catch(() => undefined))?.isDirectory();
    if (!isFolder)
        return removed;
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true })) {
        const file = external_node_path_default().join(entry.parentPath, entry.name);
        if (!entry.isFile() || !entry.name.endsWith('.json'))
            continue;
        if ((await (0,promises_.stat)(file)).size > LARGEST_STATE_FILE)
            continue;
        if (!isSignState(await (0,promises_.readFile)(file, 'utf8')))
            continue;
        await (0,promises_.rm)(file);
        removed.push(external_node_path_default().relative(folder, file));
    }
    return removed;
}
function isSignState(text) {
    try {
        const value = JSON.parse(text);
        return (typeof value === 'object' &&
            value !== null &&
            ['height', 'round', 'step'].every((key) => key in value));
    }
    catch {
        return false;
    }
}
/**
 * Lays out Cosmovisor's folders in a home: links to binaries in the container. In the mounted home
 * `current` survives the container being recreated.
 *
 * @param layout path of the binary in the container, by folder: `genesis`, `upgrades/<name>`
 */
async function layOutCosmovisor(home, binary, layout) {
    const root = home.file('cosmovisor');
    await (0,promises_.rm)(root, { recursive: true, force: true });
    const made = [root, external_node_path_default().join(root, 'upgrades')];
    await (0,promises_.mkdir)(external_node_path_default().join(root, 'upgrades'), { recursive: true });
    for (const [folder, target] of layout) {
        const bin = external_node_path_default().join(root, folder, 'bin');
        await (0,promises_.mkdir)(bin, { recursive: true });
        await (0,promises_.symlink)(target, external_node_path_default().join(bin, binary));
        made.push(external_node_path_default().dirname(bin), bin);
    }
    await ownAs(home.folder, made);
}
/** Gives paths the owner of a folder, where this process may: what runs there writes to them. */
async function ownAs(folder, paths) {
    if (process.getuid?.() !== 0)
        return;
    const { uid, gid } = await (0,promises_.lstat)(folder);
    for (const each of paths)
        await (0,promises_.chown)(each, uid, gid);
}
/** @throws RehearsalError where a home lacks what no node starts without */
async function requireHome(home) {
    for (const file of [home.genesis, home.config]) {
        if (await (0,promises_.stat)(file).catch(() => undefined))
            continue;
        const name = external_node_path_default().basename(file);
        throw new errors/* RehearsalError */.g0(`The home of ${home.service} (${home.inContainer}) has no ${name}`, {
            hint: 'Mount a whole home, or let the container make it before it starts the node; chain.home in the plan says where it is.',
        });
    }
}
/** The genesis of a home, as the file has it. */
async function readGenesis(home) {
    const text = await (0,system_files/* readText */.yR)(home.genesis);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0(`The genesis of ${home.service} is no JSON: ${String(error)}`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/stack/isolate.ts
var isolate = __webpack_require__(92497);
// EXTERNAL MODULE: ./src/stack/model.ts
var stack_model = __webpack_require__(18309);
// EXTERNAL MODULE: ./src/stack/nodes.ts
var stack_nodes = __webpack_require__(5517);
// EXTERNAL MODULE: ./src/stack/start.ts
var stack_start = __webpack_require__(244);
;// CONCATENATED MODULE: ./src/stack/copy.ts













/**
 * Copies the stack into the working folder: every mounted folder, file and volume, and homes that are
 * made at the start. Nothing of the user's is written to; what a container may write to is a copy.
 */
async function copyStack(exec, model, settings) {
    const copies = new Copies(exec, settings);
    const candidates = (0,stack_nodes/* nodeServices */.P)(settings.plan, model);
    const starts = candidates.map((service) => knownStart(model, settings, service));
    await copies.copyBinds(model, starts);
    const withFiles = await copies.copyFiles(model, starts);
    const volumes = await copies.copyVolumes(withFiles, starts);
    let copy = (0,isolate/* isolated */.My)(withFiles, {
        run: settings.run,
        published: candidates,
        images: settings.images,
        ...(settings.user !== undefined && { user: settings.user }),
        mount: (_, volume) => copies.mountOf(volume, volumes),
    });
    const nodes = [];
    const homes = new Map();
    for (const start of starts) {
        const done = await finishStart(exec, copy, settings, start);
        copy = done.copy;
        if (done.node === undefined)
            continue;
        nodes.push(done.node);
        const service = copy.services[start.service] ?? {};
        homes.set(start.service, new NodeHome(start.service, done.node.home, service));
    }
    const otherFolders = Object.entries(copy.services)
        .filter(([service]) => !homes.has(service))
        .flatMap(([, { volumes = [] }]) => volumes)
        .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []))
        .filter((source) => source.startsWith(copies.folder));
    return { model: copy, nodes, homes, otherFolders: [...new Set(otherFolders)] };
}
function knownStart(model, { plan, images, defaultHome }, name) {
    const service = model.services[name] ?? {};
    const image = images.get(service.image ?? '');
    const start = (0,stack_start/* startOf */.GH)(service, image, plan.chain.binary);
    if (start.kind === 'script') {
        const home = plan.chain.home ?? (defaultHome === '' ? undefined : defaultHome);
        return { service: name, args: undefined, home };
    }
    const addresses = (0,stack_model/* staticAddresses */.pq)(model);
    const args = start.args.map((arg) => (0,isolate/* namedAddresses */.Sb)(arg, addresses));
    return { service: name, args, home: homeOf(plan, args, defaultHome) };
}
function homeOf({ chain }, args, defaultHome) {
    const home = (0,stack_start/* flagOf */.iP)(args, '--home') ?? chain.home ?? defaultHome;
    if (home.startsWith('/'))
        return home;
    throw new errors/* RehearsalError */.g0(`Where the nodes' home is cannot be told: it is ${home || 'not said'}`, {
        hint: 'Give chain.home in the plan: the absolute path of the home in the containers.',
    });
}
/** Finds out how a script starts its node, and makes homes that no mount has into mounted folders. */
async function finishStart(exec, copy, settings, known) {
    const { run, plan, folder, dryImage, defaultHome, signal } = settings;
    const { service: name } = known;
    const service = copy.services[name] ?? {};
    const target = external_node_path_default().join(folder, 'stack/homes-made-at-start', name);
    if (known.args !== undefined && known.home !== undefined) {
        const { args, home } = known;
        if (!(0,stack_start/* startsNode */.CU)(args))
            return { copy, node: undefined };
        const node = { service: name, home, args };
        if ((0,stack_mounts/* hostPath */.y4)(service.volumes, home) !== undefined)
            return { copy, node };
        await (0,promises_.mkdir)(target, { recursive: true });
        await (0,stack_container/* copyOut */.e)(exec, { run, image: service.image ?? '', signal }, home, target);
        return { copy: withHome(copy, name, target, home), node };
    }
    if (dryImage === undefined) {
        throw new errors/* RehearsalError */.g0(`How ${name} starts its node cannot be told: it starts by a script, ${(service.entrypoint ?? service.command ?? []).join(' ')}`, {
            hint: 'Leave cosmovisor.image out, so that an image is made in which the script can be followed; or call the binary itself in the compose files.',
        });
    }
    const dry = { run, folder, file: plan.stack.compose.join(', '), image: dryImage, signal };
    const { container, args } = await dryStart(exec, copy, dry, name);
    try {
        await (0,project/* takeFolder */.Cz)(exec, run, dryImage, external_node_path_default().join(folder, 'stack'));
        // A job that has done its work: what it prepared is in the copies.
        if (args === undefined)
            return { copy: withoutService(copy, name), node: undefined };
        const home = homeOf(plan, args, defaultHome);
        const node = { service: name, home, args };
        if ((0,stack_mounts/* hostPath */.y4)(service.volumes, home) !== undefined)
            return { copy, node };
        await (0,promises_.mkdir)(target, { recursive: true });
        await (0,stack_container/* copyFrom */.c)(exec, container, home, target, signal);
        return { copy: withHome(copy, name, target, home), node };
    }
    finally {
        await exec.run(['docker', 'rm', '--force', container], { allowFailure: true });
    }
}
/** The model with a folder as the home of a service, below the mounts that lie in it. */
function withHome(copy, name, source, home) {
    const service = copy.services[name] ?? {};
    const volumes = [{ type: 'bind', source, target: home }, ...(service.volumes ?? [])];
    return { ...copy, services: { ...copy.services, [name]: { ...service, volumes } } };
}
/** The model without a service, and without anyone waiting for it. */
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

// EXTERNAL MODULE: ./src/stack/cosmovisor.ts
var stack_cosmovisor = __webpack_require__(52176);
// EXTERNAL MODULE: ./src/stack/facts.ts
var facts = __webpack_require__(74287);
// EXTERNAL MODULE: ./src/chain/coins.ts
var coins = __webpack_require__(33603);
;// CONCATENATED MODULE: ./src/stack/genesis.ts

/** The genesis with the accounts that are made for this run, and their balances in the supply. */
function addFreshAccounts(genesis, accounts) {
    const { auth, bank } = genesis.app_state;
    const funded = accounts.flatMap(({ address, balance }) => balance === undefined ? [] : [{ address, coins: [(0,coins/* parseCoin */.Lz)(balance)] }]);
    return {
        ...genesis,
        app_state: {
            ...genesis.app_state,
            auth: {
                ...auth,
                accounts: [
                    ...auth.accounts,
                    ...funded.map(({ address }) => ({
                        '@type': '/cosmos.auth.v1beta1.BaseAccount',
                        address,
                        pub_key: null,
                        account_number: '0', // numbered anew by the auth module's InitGenesis
                        sequence: '0',
                    })),
                ],
            },
            bank: {
                ...bank,
                balances: [...bank.balances, ...funded],
                supply: addCoins(bank.supply, funded.flatMap(({ coins }) => coins)),
            },
        },
    };
}
function addCoins(supply, added) {
    const sums = new Map();
    for (const { denom, amount } of [...supply, ...added]) {
        sums.set(denom, (sums.get(denom) ?? 0n) + BigInt(amount));
    }
    return [...sums]
        .map(([denom, amount]) => ({ denom, amount: amount.toString() }))
        .sort((a, b) => (a.denom < b.denom ? -1 : 1)); // coins must be sorted by denomination
}

// EXTERNAL MODULE: ./src/stack/toml.ts
var toml = __webpack_require__(76378);
// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var build = __webpack_require__(35456);
// EXTERNAL MODULE: ./node_modules/@cosmjs/tendermint-rpc/build/index.js
var tendermint_rpc_build = __webpack_require__(37493);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
// EXTERNAL MODULE: ./src/chain/keyring/item.ts
var item = __webpack_require__(73880);
// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
// EXTERNAL MODULE: ./src/chain/keyring/record.ts
var record = __webpack_require__(84374);
;// CONCATENATED MODULE: ./src/chain/keyring/write.ts










/**
 * Adds a private key to the keyring of the backend `test` in a folder, as `keys add` of a chain's
 * binary of SDK 0.45 does (`crypto/keyring/keyring.go`, `writeInfo`): a file of the key, and one that
 * finds it by its address. Binaries since 0.46 read it too: they rewrite the key to protobuf when they
 * first use it, so the folder must be writable to them, and 0.46 says so on its standard output.
 *
 * They try protobuf first, which amino's bytes may happen to be, and then they panic. The length and
 * the letters of the name decide: of 20000 keys, none of `alice`, `validator` or `proposer`, 17 of
 * `validator1`.
 *
 * @param folder what the chain's binary takes as `--keyring-dir`; made, if it does not exist
 * @throws RehearsalError naming the keyring and the key, if the keyring cannot be written or has a key
 * of that name or that address already. Nothing of the private key is in it.
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
        throw new errors/* RehearsalError */.g0(`Cannot add the key ${(0,words/* quoted */.TL)(name)} to the keyring ${keyring}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/stack/workbench.ts




const MOUNT = '/rehearsal';
/** Opens a workbench for the time of `work`. */
async function withWorkbench(exec, { run, image, binary, folder, user, signal }, work) {
    const { stdout } = await exec.run([
        'docker',
        ...['run', '--detach', '--rm', '--label', `${stack_model/* RUN_LABEL */.jQ}=${run}`, '--network', 'none'],
        ...['--user', user, '--env', `HOME=${MOUNT}`, '--workdir', MOUNT],
        ...['--volume', `${folder}:${MOUNT}`, '--entrypoint', 'sleep', image, 'infinity'],
    ], { signal });
    const container = stdout.trim();
    try {
        return await work({
            chain: async (args, input) => {
                await exec.run(['docker', 'exec', '--interactive', container, binary, ...args], {
                    signal,
                    ...(input !== undefined && { input }),
                });
            },
            knows: async (command) => {
                const { exitCode, stderr } = await exec.run(['docker', 'exec', container, binary, command, '--help'], { allowFailure: true, signal });
                return exitCode === 0 && !/unknown command/i.test(stderr);
            },
            path: (relative) => external_node_path_default().join(folder, relative),
        });
    }
    finally {
        await exec.run(['docker', 'rm', '--force', container], { allowFailure: true });
    }
}
/** The command-line keyring (`test` backend) of the working folder that holds the plan's accounts. */
const KEYRING_FOLDER = 'keyring';
/** A home for commands about keys: a binary writes configuration into any home that has none. */
const KEYS_HOME = 'keys-home';
/** A home as the chain's binary makes it, in the working folder. */
const TEMPLATE = 'template';
/** Gives the binary's own keyring the accounts, for `gentx` and for traffic. */
async function importAccounts(accounts, workbench) {
    for (const { name, key } of accounts.values()) {
        if (key.kind === 'keyring') {
            await writeTestKey(workbench.path(KEYRING_FOLDER), name, key.pair);
            continue;
        }
        await workbench.chain([
            ...['keys', 'add', name, '--recover', '--keyring-backend', 'test'],
            ...['--keyring-dir', KEYRING_FOLDER, '--home', KEYS_HOME],
            ...(key.hdPath === undefined ? [] : ['--hd-path', key.hdPath]),
        ], `${key.mnemonic}\n`);
    }
}
/** Configuration files that a binary makes itself when it starts without them. */
const CONFIGURATION = ['config.toml', 'app.toml', 'client.toml'];
/**
 * Gives homes the configuration files that they lack, as the chain's binary makes them when it starts:
 * they have to be there before, to be tuned.
 */
async function completeHomes(homes, workbench) {
    let made = false;
    for (const home of homes.values()) {
        for (const name of CONFIGURATION) {
            const file = home.file(`config/${name}`);
            if (await (0,promises_.stat)(file).catch(() => undefined))
                continue;
            if (!made)
                await workbench.chain(['init', 'template', '--home', TEMPLATE]);
            made = true;
            await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
            await (0,promises_.copyFile)(external_node_path_default().join(workbench.path(TEMPLATE), 'config', name), file);
        }
    }
}

;// CONCATENATED MODULE: ./src/stack/fresh.ts








const P2P_PORT = 26656;
/**
 * Makes keys, genesis and homes of all nodes in the working folder, as the chain's own binary makes
 * them: `init`, one `gentx` per validator, `collect-gentxs`.
 *
 * @param homes where each node's home is on the host, by service
 * @throws RehearsalError when the plan's validators do not fit the compose files
 */
async function makeFreshHomes(stack, homes, signerHomes) {
    const { plan, model, accounts, binaries, workbench } = stack;
    const chainId = plan.chain.id ?? '';
    const validators = plan.stack.fresh?.validators ?? [];
    checkValidators(validators, homes, signerHomes);
    await workbench.chain(['init', 'rehearsal', '--chain-id', chainId, '--home', TEMPLATE]);
    const template = workbench.path(TEMPLATE);
    const genesisFile = external_node_path_default().join(template, 'config/genesis.json');
    const genesis = JSON.parse(await (0,system_files/* readText */.yR)(genesisFile));
    await (0,system_files/* writeText */.x3)(genesisFile, JSON.stringify(addFreshAccounts(genesis, [...accounts.values()])));
    // Before SDK 0.47 these commands are not below `genesis`.
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
    const configFile = external_node_path_default().join(template, 'config/config.toml');
    const shared = {
        'config/genesis.json': await (0,system_files/* readText */.yR)(genesisFile),
        'config/app.toml': await (0,system_files/* readText */.yR)(external_node_path_default().join(template, 'config/app.toml')),
        'config/client.toml': await (0,system_files/* readText */.yR)(external_node_path_default().join(template, 'config/client.toml')),
        'data/priv_validator_state.json': validatorStateFile(),
    };
    const config = await (0,system_files/* readText */.yR)(configFile);
    const peerIds = (services) => services.map((service) => nodeId(pairOf(nodeKeys, service)));
    for (const [service, home] of homes) {
        const validator = validators.find((candidate) => candidate.service === service);
        const peers = (0,stack_model/* neighbours */.$v)(model, service).filter((other) => homes.has(other));
        const ids = peerIds(peers);
        await (0,system_files/* writeAll */.f4)(home.folder, {
            ...shared,
            'config/config.toml': (0,toml/* editToml */.T)(config, configFile, {
                '': {
                    moniker: service,
                    ...(validator?.signer && { priv_validator_laddr: `tcp://0.0.0.0:${SIGNER_PORT}` }),
                },
                p2p: {
                    persistent_peers: peers.map((peer, i) => `${ids[i]}@${peer}:${P2P_PORT}`).join(','),
                    // A sentry tells nobody of its validator; a validator looks for no other peers.
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
        const files = tmkmsFiles(pairOf(consensusKeys, service), {
            chainId,
            prefix: binaries.prefix,
            protocol: signerProtocol(binaries.releases[0]?.engine ?? ''),
            validator: service,
            home: home.inContainer,
        });
        await (0,system_files/* writeAll */.f4)(home.folder, files);
    }
}
function pairOf(pairs, service) {
    const pair = pairs.get(service);
    if (pair === undefined)
        throw new Error(`no key was made for ${service}`);
    return pair;
}
/** The protocol between an engine and TMKMS; CometBFT 0.38 changed what is signed. */
function signerProtocol(engine) {
    const [major = 0, minor = 0] = engine.split('.').map(Number);
    return major === 0 && minor < 38 ? 'v0.34' : 'v0.38';
}
/** @throws RehearsalError naming the first validator or signer that the compose files do not have. */
function checkValidators(validators, homes, signerHomes) {
    for (const { service, signer } of validators) {
        if (!homes.has(service)) {
            throw new errors/* RehearsalError */.g0(`The validator ${service} of the plan is no node of the compose files`, {
                hint: `Services that start a node: ${[...homes.keys()].join(', ')}.`,
            });
        }
        if (signer !== undefined && !signerHomes.has(signer)) {
            throw new errors/* RehearsalError */.g0(`The remote signer ${signer} of ${service} has no folder to keep its keys in`, {
                hint: `Give the service ${signer} exactly one bind mount in the compose files.`,
            });
        }
    }
}

;// CONCATENATED MODULE: ./src/stack/overlays.ts

/**
 * Settings of the Go runtime for a tuned pace: no garbage collection below a limit. Half of what a
 * halt costs on a small machine is the start of one binary per node, three times over (Cosmovisor asks
 * the old one for its status and the new one for its pre-upgrade), and a third of that is collection.
 */
function goRuntime(pace) {
    return pace === 'as-is' ? {} : { GOGC: 'off', GOMEMLIMIT: '512MiB' };
}
/** Cosmovisor in front of the named nodes, whatever started them before. */
function cosmovisorOverlay(nodes, { binary, image, dialect, mounts, pace }) {
    return overlay(nodes, ({ home, args }) => ({
        image,
        entrypoint: [...dialect.command],
        command: args.map(stack_model/* escaped */.Mk),
        environment: {
            ...goRuntime(pace),
            DAEMON_NAME: binary,
            DAEMON_HOME: home,
            DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
            DAEMON_RESTART_AFTER_UPGRADE: 'true',
            DAEMON_POLL_INTERVAL: dialect.pollInterval,
            // The working copy is thrown away: a backup only makes the halt longer.
            UNSAFE_SKIP_BACKUP: 'true',
            // From 1.5 plan names are lower-cased otherwise, and a folder with capitals is not found.
            COSMOVISOR_DISABLE_RECASE: 'true',
        },
        ...(mounts.length > 0 && { volumes: [...mounts] }),
    }));
}
/** The plain image of a release on the named nodes, without Cosmovisor. */
function releaseOverlay(nodes, { binary, image, pace }) {
    return overlay(nodes, ({ args }) => ({
        image,
        entrypoint: [binary],
        command: args.map(stack_model/* escaped */.Mk),
        environment: goRuntime(pace),
    }));
}
function overlay(nodes, change) {
    return { services: Object.fromEntries(nodes.map((node) => [node.service, change(node)])) };
}

// EXTERNAL MODULE: ./src/stack/pace.ts
var pace = __webpack_require__(65449);
;// CONCATENATED MODULE: ./src/stack/stack.ts
















/** Names of the compose files in the working folder. */
const COMPOSE_FILES = {
    base: 'compose.json',
    cosmovisor: 'compose.cosmovisor.json',
    lastRelease: 'compose.last-release.json',
};
/**
 * Copies the stack to the working folder, with fresh homes where the plan wants them, tunes the copy
 * and writes its compose files. Nothing outside the working folder is changed.
 */
async function prepareStack(exec, settings) {
    const { run, plan, folder, images, cosmovisor, binaries, notice } = settings;
    const copy = await copyStack(exec, settings.model, {
        run,
        plan,
        images,
        folder,
        projectFolder: projectFolder(settings),
        dryImage: plan.cosmovisor.image === undefined ? cosmovisor.image : undefined,
        defaultHome: binaries.defaultHome,
        user: plan.stack.fresh && currentUser(),
        env: settings.env,
        signal: settings.signal,
    });
    const nodes = [...copy.homes.keys()];
    const cosmovisorNodes = plan.stack.cosmovisor ?? nodes;
    const network = checkServices(plan, copy, cosmovisorNodes);
    const surroundings = surroundingsOf(settings, copy);
    await withWorkbench(exec, workbenchOf(settings), async (workbench) => {
        await importAccounts(settings.accounts, workbench);
        if (plan.stack.fresh) {
            await makeFreshHomes({ ...settings, model: copy.model, workbench }, copy.homes, signerHomes(copy));
        }
        else {
            await completeHomes(copy.homes, workbench);
            if (plan.stack.state === 'reset')
                await resetState(copy, notice);
        }
    });
    const nodeStarts = [];
    for (const node of copy.nodes) {
        const home = stack_homeOf(copy, node.service);
        await requireHome(home);
        await forgetAddresses(home);
        const { args, configured } = (0,stack_start/* takeConfiguration */.ag)(node.args);
        nodeStarts.push({ ...node, args });
        await editConfig(home, (text) => (0,toml/* editToml */.T)(text, home.config, configured));
        await tuneNode(home, plan, surroundings);
        await tuneGenesisFile(home, plan);
    }
    const under = nodeStarts.filter(({ service }) => cosmovisorNodes.includes(service));
    for (const node of under)
        await layOut(node, copy, plan, cosmovisor, notice);
    const last = (0,complete/* lastRelease */.Ik)(plan).image;
    const lastBinary = (0,stack_cosmovisor/* programOf */.oQ)(images.get(last), plan.chain.binary);
    const overlaid = { binary: plan.chain.binary, pace: plan.pace };
    const files = {
        [COMPOSE_FILES.base]: copy.model,
        [COMPOSE_FILES.cosmovisor]: cosmovisorOverlay(under, { ...overlaid, ...cosmovisor }),
        [COMPOSE_FILES.lastRelease]: releaseOverlay(nodeStarts, {
            ...overlaid,
            binary: lastBinary,
            image: (0,images_image/* idOf */.TH)(images, last),
        }),
    };
    for (const [name, content] of Object.entries(files)) {
        await (0,system_files/* writeText */.x3)(external_node_path_default().join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
    }
    const rpcHome = stack_homeOf(copy, plan.stack.rpc);
    const genesis = await readGenesis(rpcHome);
    return {
        run,
        folder,
        nodes,
        cosmovisorNodes,
        homes: copy.homes,
        rpc: plan.stack.rpc,
        network: `${run}_${network}`,
        binaries: cosmovisor.binaries,
        lastBinary,
        chain: (0,facts/* chainFacts */.r)(plan, genesis, binaries.prefix, await minimumGasPrices(copy, rpcHome)),
        genesis,
        chainTimePerBlockMs: (0,pace/* isFast */.l7)(plan.pace) ? (0,pace/* timePerBlockMs */.__)(genesis) : undefined,
        keyringFolder: external_node_path_default().join(folder, KEYRING_FOLDER),
        surroundings,
    };
}
/** Folder that relative paths of the compose files start from: the first file's, as Compose has it. */
function projectFolder({ plan, planFolder }) {
    return external_node_path_default().dirname(external_node_path_default().resolve(planFolder, plan.stack.compose[0] ?? '.'));
}
/** `uid:gid` of this process: what containers write can then be removed by it. */
function currentUser() {
    return `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
}
function workbenchOf({ run, plan, folder, images, signal }) {
    const first = plan.releases.find(({ name }) => name === plan.upgrades[0]?.from)?.image ?? '';
    const image = (0,images_image/* idOf */.TH)(images, first);
    return { run, image, binary: plan.chain.binary, folder, user: currentUser(), signal };
}
/** @returns a network of the RPC service @throws RehearsalError when plan and compose files do not fit */
function checkServices(plan, { model, homes }, cosmovisorNodes) {
    const all = Object.keys(model.services).join(', ');
    const nodes = [...homes.keys()].join(', ') || 'none';
    for (const service of [plan.stack.rpc, ...cosmovisorNodes]) {
        if (homes.has(service))
            continue;
        throw new errors/* RehearsalError */.g0(service in model.services
            ? `The service ${service} does not start a node of the chain`
            : `The plan names the service ${service}, which the compose files do not have`, { hint: `Services: ${all}. Services that start a node: ${nodes}.` });
    }
    const [network] = Object.keys(model.services[plan.stack.rpc]?.networks ?? {});
    if (network === undefined) {
        throw new errors/* RehearsalError */.g0(`The service ${plan.stack.rpc} is on no network`, {
            hint: 'Traffic runs in containers beside it; give it a network.',
        });
    }
    return network;
}
/** Who is in the stack, by name and by the addresses that the compose files had given. */
function surroundingsOf({ model: given, binaries, notice }, copy) {
    const hosts = new Set();
    for (const [name, service] of Object.entries(given.services)) {
        for (const each of (0,stack_model/* namesOf */.eZ)(name, service))
            hosts.add(each);
    }
    for (const each of Object.keys(copy.model.services))
        hosts.add(each);
    const told = new Set();
    const onStranger = (peer) => {
        if (told.has(peer))
            return;
        told.add(peer);
        notice(`The peer ${peer} is no service of the stack; the copy does not dial it.`);
    };
    return {
        hosts,
        addresses: (0,stack_model/* staticAddresses */.pq)(given),
        onStranger,
        peerEntries: (0,pace/* peerEntries */.rY)(binaries.releases.map(({ engine }) => engine)),
    };
}
async function resetState(copy, notice) {
    for (const home of copy.homes.values())
        await resetNode(home);
    for (const folder of copy.otherFolders) {
        for (const file of await resetSigner(folder)) {
            notice(`The signing state ${file} of an earlier run is left out of the copy.`);
        }
    }
}
/** Services that are no nodes and have one bind mount: where a remote signer keeps its files. */
function signerHomes({ model, homes }) {
    const found = new Map();
    for (const [service, { volumes = [] }] of Object.entries(model.services)) {
        const binds = volumes.filter(({ type }) => type === 'bind');
        const [bind] = binds;
        if (homes.has(service) || binds.length !== 1 || bind?.source === undefined)
            continue;
        found.set(service, { folder: bind.source, inContainer: bind.target });
    }
    return found;
}
async function layOut({ service, home }, copy, plan, { layout, madeFor }, notice) {
    if (madeFor !== undefined && madeFor !== home) {
        notice(`The Cosmovisor image has DAEMON_HOME=${madeFor}, but the home of ${service} is ${home}: from version 1.0 on both must be the same. The copy has DAEMON_HOME=${home} and the image's binaries in its cosmovisor folder.`);
    }
    await layOutCosmovisor(stack_homeOf(copy, service), plan.chain.binary, layout);
}
function stack_homeOf({ homes }, service) {
    const home = homes.get(service);
    if (home === undefined)
        throw new Error(`${service} is no node of the stack`);
    return home;
}
/** The prices that the RPC service's node asks for: of its command, or else of its app.toml. */
async function minimumGasPrices({ nodes }, home) {
    const args = nodes.find(({ service }) => service === home.service)?.args ?? [];
    const given = (0,stack_start/* flagOf */.iP)(args, '--minimum-gas-prices');
    if (given !== undefined)
        return given;
    const text = await (0,system_files/* readText */.yR)(home.appConfig).catch(() => '');
    return /^minimum-gas-prices\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? '';
}
/** Makes processes that start from now on pause between blocks, so that the chain can be stopped there. */
async function makeQuiet({ homes }, plan) {
    if (plan.pace === 'as-is')
        return; // blocks come as in production, with production's pauses
    for (const home of homes.values()) {
        await editConfig(home, (text) => (0,pace/* quietConfig */.Jk)(text, home.config));
    }
}
/** Gives the nodes the pace of the plan again. */
async function endQuiet(stack, plan) {
    for (const home of stack.homes.values())
        await tuneNode(home, plan, stack.surroundings);
}
async function tuneNode(home, plan, surroundings) {
    await editConfig(home, (text) => (0,pace/* tuneConfig */.t)(text, plan.pace, surroundings, home.config));
}
async function editConfig({ config }, edit) {
    await (0,system_files/* writeText */.x3)(config, edit(await (0,system_files/* readText */.yR)(config)));
}
async function tuneGenesisFile(home, plan) {
    if (plan.pace === 'as-is' || plan.stack.state === 'keep')
        return; // its state has what it had
    const genesis = (0,pace/* tuneGenesis */.Rr)((await readGenesis(home)), plan.pace);
    await (0,system_files/* writeText */.x3)(home.genesis, JSON.stringify(genesis));
}


/***/ })

};
