export const id = 976;
export const ids = [976];
export const modules = {

/***/ 64805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   NK: () => (/* binding */ ADDRESS_SUFFIX),
/* harmony export */   Vd: () => (/* binding */ backendFolder),
/* harmony export */   bG: () => (/* binding */ INFO_SUFFIX),
/* harmony export */   i1: () => (/* binding */ TEST_PASSPHRASE),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
/** Passphrase of every keyring of the backend `test` (`newTestBackendKeyringConfig`). */
const TEST_PASSPHRASE = 'test';
/** Suffix of a key's item after the key's name (`crypto/keyring/types.go`, `infoSuffix`). */
const INFO_SUFFIX = '.info';
/** Suffix of the item that maps an address in hex to its key (`crypto/keyring/types.go`, `addressSuffix`). */
const ADDRESS_SUFFIX = '.address';
/** Folder of a backend within `--keyring-dir` (`keyring.go`). */
function backendFolder(backend) {
    return `keyring-${backend}`;
}
/** File name of an item, with percent signs and slashes escaped (99designs/keyring, `filenameEscape`). */
function escaped(name) {
    return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
/** Decodes escapes such as `%2F` in a file name (mtibben/percent, `Decode`). */
function unescaped(name) {
    return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());
}


/***/ }),

/***/ 5435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ USUAL_COIN_TYPES),
/* harmony export */   dU: () => (/* binding */ derivationOf),
/* harmony export */   n3: () => (/* binding */ seedOf),
/* harmony export */   sN: () => (/* binding */ keyOfSeed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85748);
/* harmony import */ var _plan_account_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42914);
/* harmony import */ var _kinds__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5061);




/** Rounds and length in bytes of the seed of a mnemonic (BIP 39). */
const ROUNDS = 2048;
const SEED_BYTES = 64;
/** Coin types of chains of the SDK (SLIP 44), the most usual ones first. */
const USUAL_COIN_TYPES = [118, 60, 330, 459, 505, 529, 394, 494, 564, 606, 750, 852, 931];
/**
 * Seed of a mnemonic (BIP 39 without a passphrase). Secret.
 *
 * @throws Error for an invalid mnemonic, whose message may quote it
 */
function seedOf(mnemonic) {
    const words = new _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.EnglishMnemonic(mnemonic).toString();
    // The engine's own function takes a millisecond, that of the library up to 90.
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(words, 'mnemonic', ROUNDS, SEED_BYTES, 'sha512');
}
/** Key pair of a seed, derived as the chain's programs do (SLIP 10). Secret. */
function keyOfSeed(seed, hdPath) {
    return (0,_kinds__WEBPACK_IMPORTED_MODULE_3__/* .pairOf */ .cF)(_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.Slip10.derivePath(_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.Slip10Curve.Secp256k1, seed, (0,_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.stringToPath)(hdPath)).privkey);
}
/**
 * Finds the algorithm and the coin type by which an address belongs to a seed.
 *
 * @param address its bytes
 * @param coinTypes coin types to try before the usual ones
 * @returns undefined if it is of another algorithm, or of an unusual path
 */
function derivationOf(address, seed, coinTypes = []) {
    for (const coinType of new Set([...coinTypes, ...USUAL_COIN_TYPES])) {
        const hdPath = (0,_kinds__WEBPACK_IMPORTED_MODULE_3__/* .pathOf */ .XM)(coinType);
        const { publicKey } = keyOfSeed(seed, hdPath);
        const type = _plan_account_schema__WEBPACK_IMPORTED_MODULE_2__/* .KEY_TYPES */ .WJ.find((each) => Buffer.compare((0,_kinds__WEBPACK_IMPORTED_MODULE_3__/* .addressBytes */ .AS)(each, publicKey), address) === 0);
        if (type !== undefined)
            return { type, hdPath };
    }
    return undefined;
}


/***/ }),

/***/ 5061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ addressBytes),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   Y$: () => (/* binding */ typeOfKeys),
/* harmony export */   cF: () => (/* binding */ pairOf),
/* harmony export */   k1: () => (/* binding */ SDK_KEYS),
/* harmony export */   nC: () => (/* binding */ ADDRESS_BYTES),
/* harmony export */   vR: () => (/* binding */ SDK_PUBLIC_KEY),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85748);


/** Protobuf type of the SDK's own keys (`crypto/keys/secp256k1`); those of Ethereum's kind are the chain's. */
const SDK_PUBLIC_KEY = '/cosmos.crypto.secp256k1.PubKey';
/** Keys of a chain that changes nothing of the SDK. */
const SDK_KEYS = {
    type: 'secp256k1',
    hdPath: pathOf(118),
    publicKeyTypes: { secp256k1: SDK_PUBLIC_KEY },
};
/** First path of a coin type (BIP 44), as the SDK makes it (`crypto/hd/hdpath.go`, `CreateHDPath`). */
function pathOf(coinType) {
    return `m/44'/${coinType}'/0'/0/0`;
}
/** Length of an address of both algorithms, in bytes. */
const ADDRESS_BYTES = 20;
/**
 * The two algorithms: the SDK's (`crypto/keys/secp256k1`) and that of Ethereum's accounts, which Ethermint,
 * cosmos/evm, Injective and others have in packages of their own (`crypto/ethsecp256k1`).
 */
const ALGORITHMS = {
    secp256k1: { address: (publicKey) => (0,_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.ripemd160)((0,_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.sha256)(publicKey)), digest: _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.sha256 },
    eth_secp256k1: {
        // The hash of both coordinates, without the byte before them.
        address: (publicKey) => (0,_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.keccak256)(uncompressed(publicKey).subarray(1)).slice(-ADDRESS_BYTES),
        digest: _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.keccak256,
    },
};
/** Node's name of the curve; its own functions take a hundredth of the time of the library's. */
const CURVE = 'secp256k1';
/**
 * Key pair of a private key.
 *
 * @throws Error for a key out of the curve's range
 */
function pairOf(privateKey) {
    const curve = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)(CURVE);
    curve.setPrivateKey(privateKey);
    const publicKey = Uint8Array.from(curve.getPublicKey(null, 'compressed'));
    return { privateKey: Uint8Array.from(privateKey), publicKey };
}
function uncompressed(publicKey) {
    return node_crypto__WEBPACK_IMPORTED_MODULE_0__.ECDH.convertKey(publicKey, CURVE, undefined, undefined, 'uncompressed');
}
/** Bytes of the address of a compressed public key. */
function addressBytes(type, publicKey) {
    return ALGORITHMS[type].address(publicKey);
}
/** Signature of a message: R and S, 32 bytes each. */
function signatureOf(type, key, message) {
    const signature = _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_1__.Secp256k1.createSignature(ALGORITHMS[type].digest(message), key.privateKey);
    return Uint8Array.from([...signature.r(32), ...signature.s(32)]);
}
/** The algorithm of a Protobuf type of keys, such as `/ethermint.crypto.v1.ethsecp256k1.PubKey`; undefined for others. */
function typeOfKeys(typeUrl) {
    if (/^\/cosmos\.crypto\.secp256k1\.P\w+Key$/.test(typeUrl))
        return 'secp256k1';
    return /\.ethsecp256k1\.P\w+Key$/.test(typeUrl) ? 'eth_secp256k1' : undefined;
}


/***/ }),

/***/ 47738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fromBase64)
/* harmony export */ });
const BASE64 = /^([A-Za-z\d+/]+)={0,2}$/;
/**
 * Decodes a text that may be base64 of another one, such as a whole configuration in a variable.
 *
 * @param fewest minimum length without blanks and padding, in characters; shorter texts are words
 * @returns undefined if it is not base64 of a text
 */
function fromBase64(text, fewest) {
    const solid = text.replace(/\s+/g, '');
    const [, digits = ''] = BASE64.exec(solid) ?? [];
    return digits.length >= fewest ? Buffer.from(digits, 'base64').toString() : undefined;
}


/***/ }),

/***/ 25172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ isGeneric),
/* harmony export */   Zb: () => (/* binding */ wordRuns),
/* harmony export */   cD: () => (/* binding */ SHORTEST_MNEMONIC),
/* harmony export */   ft: () => (/* binding */ validMnemonic),
/* harmony export */   rx: () => (/* binding */ mnemonicsIn)
/* harmony export */ });
/* harmony import */ var _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85748);

/** A word of a mnemonic; an expression for a whole mnemonic could overflow the stack on a long text. */
const WORD = /\b[a-z]{3,8}\b/g;
/** Words of mnemonics (BIP 39), and the minimum number of words of one. */
const WORD_LIST = new Set(_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__.EnglishMnemonic.wordlist);
const FEWEST_WORDS = 12;
/** Text between two words of a mnemonic: blanks, or the end of a line that goes on. */
const BETWEEN = /^\s*(?:\\\r?\n\s*)?$/;
/** Maximum length of a mnemonic with the blanks of a file around its words, in characters. */
const LONGEST = 1_000;
/** Minimum length of a mnemonic in characters: words of three letters, separated by blanks. */
const SHORTEST_MNEMONIC = FEWEST_WORDS * 4 - 1;
/** Finds the parts of a text that read like a mnemonic. Time is proportional to the text. */
function wordRuns(text) {
    const runs = [];
    let [start, end, count] = [0, 0, 0];
    const flush = () => {
        if (count >= FEWEST_WORDS)
            runs.push({ start, end });
        count = 0;
    };
    for (const { 0: word, index } of text.matchAll(WORD)) {
        if (count > 0 && !BETWEEN.test(text.slice(end, index)))
            flush();
        if (!WORD_LIST.has(word)) {
            flush();
            continue;
        }
        if (count === 0)
            start = index;
        end = index + word.length;
        count++;
    }
    flush();
    return runs;
}
/** Names that say that it is a mnemonic, and not whose. */
const GENERIC = /^(?:(?:the_)?(?:mnemonics?|seed|seed[_-]?phrase|phrase|words|secret|recovery))$/i;
/** Returns true for a name that says that its value is a mnemonic, and not whose. */
function isGeneric(name) {
    return GENERIC.test(name);
}
/** Name before a value: `NAME=`, `name:`, `"name": `, `name := `. */
const NAMED = /([A-Za-z_][\w.-]{0,63})["']?\s{0,20}(?::=|\?=|=|:)\s{0,20}["'`(]{0,3}\s{0,20}$/;
/** The key that a line after a mnemonic, or with it, recovers. */
const RECOVERED = /\bkeys\s+add\s+((?:[^\s|;&]+\s*){1,12})/;
/** Name of the entry of a list that a mnemonic is in. */
const ENTRY = /^(?:-\s{1,20})?(?:\{\s{0,20})?["']?(?:name|account|key|user)["']?\s{0,20}:\s{0,20}["']?([A-Za-z][\w.-]{0,63})/;
/** First line of an entry. */
const BEGINS = /^(?:-\s|["']?[\w-]{0,64}["']?:?\s{0,20}\{)/;
/** Flags of `keys add` with a value. */
const WITH_VALUE = /^--(?:home|keyring-backend|keyring-dir|algo|key-type|coin-type|account|index|hd-path|output)$/;
const LINES_ABOVE = 6;
const LINES_BELOW = 3;
const LONGEST_LINE = 1_000;
/**
 * Finds the valid mnemonics (BIP 39, English) of a script, a file with variables, YAML, JSON or code, each once, in the
 * order of the text.
 */
function mnemonicsIn(text) {
    const found = new Map();
    let [line, counted] = [1, 0];
    for (const { start, end } of wordRuns(text).flatMap((run) => validIn(text, run))) {
        line += text.slice(counted, start).split('\n').length - 1;
        counted = start;
        const mnemonic = wordsOf(text.slice(start, end)).join(' ');
        if (found.has(mnemonic))
            continue;
        found.set(mnemonic, { mnemonic, name: nameAround(text, start, end), line });
    }
    return [...found.values()];
}
/** The run itself if it is valid, without a leading `echo`, or else those of its lines that are valid. */
function validIn(text, { start, end }) {
    const whole = text.slice(start, end);
    if (isValid(whole))
        return [{ start, end }];
    const echo = /^echo\s+/.exec(whole)?.[0].length ?? 0;
    if (echo > 0 && isValid(whole.slice(echo)))
        return [{ start: start + echo, end }];
    if (!whole.includes('\n'))
        return [];
    const lines = [];
    let at = start;
    for (const each of whole.split('\n')) {
        if (isValid(each))
            lines.push({ start: at, end: at + each.trimEnd().length });
        at += each.length + 1;
    }
    return lines;
}
function isValid(text) {
    return text.length <= LONGEST && validMnemonic(wordsOf(text).join(' ')) !== undefined;
}
/** A mnemonic as BIP 39 writes it; undefined if it is invalid: the library's own message quotes the unknown word. */
function validMnemonic(words) {
    try {
        return new _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__.EnglishMnemonic(words).toString();
    }
    catch {
        return undefined;
    }
}
function wordsOf(text) {
    return [...text.matchAll(WORD)].map(([word]) => word);
}
function nameAround(text, start, end) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const before = text.slice(Math.max(lineStart, start - LONGEST_LINE), start);
    const assigned = NAMED.exec(before)?.[1] ?? NAMED.exec(aboveFolded(text, lineStart, before))?.[1];
    if (assigned !== undefined && !isGeneric(assigned))
        return assigned;
    const after = text.slice(end, end + LONGEST_LINE);
    const statement = (/^(?:[^\n\\]|\\\r?\n|\\.)*/.exec(after)?.[0] ?? '').replaceAll('\\\n', ' ');
    return recovered(statement) ?? recovered(before) ?? entry(text, lineStart, end) ?? assigned;
}
/** The line above a mnemonic that YAML or a shell begins on a line of its own. */
function aboveFolded(text, lineStart, before) {
    if (before.trim() !== '' || lineStart === 0)
        return '';
    const line = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
    return line.slice(-LONGEST_LINE).replace(/(?:[>|][+-]?|\\)\s{0,20}$/, ' ');
}
/** Name after `keys add`, which may have flags before it. */
function recovered(statement) {
    const words = (RECOVERED.exec(statement)?.[1] ?? '').trim().split(/\s+/);
    for (let at = 0; at < words.length; at++) {
        const word = (words[at] ?? '').replace(/^["']|["']$/g, '');
        if (WITH_VALUE.test(word))
            at++;
        else if (!word.startsWith('-'))
            return /^[\w][\w.-]{0,63}$/.test(word) ? word : undefined;
    }
    return undefined;
}
/** The name in the entry of a list or map that a mnemonic is in: above it, or else below. */
function entry(text, lineStart, end) {
    const above = text.slice(Math.max(0, lineStart - LINES_ABOVE * LONGEST_LINE), lineStart);
    const below = text.slice(end, end + LINES_BELOW * LONGEST_LINE);
    const own = text.slice(lineStart, end);
    const before = [own, ...above.split('\n').slice(0, -1).slice(-LINES_ABOVE).reverse()].map(short);
    const begin = before.findIndex((line) => BEGINS.test(line));
    const after = below
        .split('\n')
        .slice(1, 1 + LINES_BELOW)
        .map(short);
    const next = after.findIndex((line) => BEGINS.test(line) || line.startsWith('}'));
    const lines = [
        ...before.slice(0, begin === -1 ? undefined : begin + 1),
        ...after.slice(0, next === -1 ? undefined : next),
    ];
    return lines.flatMap((line) => ENTRY.exec(line)?.[1] ?? [])[0];
}
/** A line without its indentation, as far as it tells a name. */
function short(line) {
    return line.slice(0, LONGEST_LINE).trimStart();
}


/***/ }),

/***/ 21869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ isRawKey),
/* harmony export */   AS: () => (/* binding */ shownArguments),
/* harmony export */   F$: () => (/* binding */ isSigningKey),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   f1: () => (/* binding */ withoutSensitive),
/* harmony export */   oe: () => (/* binding */ withoutPrivateKeys),
/* harmony export */   pT: () => (/* binding */ saysSigningKey)
/* harmony export */ });
/* harmony import */ var _base64__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47738);
/* harmony import */ var _mnemonics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25172);
/* harmony import */ var _secret_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53204);



/** Names of hashes, whose values look like private keys. */
const OF_HASH = /hash|digest|checksum|commit|sha\d|\bsum\b|root|revision|\btx(?:id)?\b|block/i;
/** Length of the text before a value that is searched for its name, in characters. */
const NAME_BEFORE = 40;
const PEM = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;
const LOGIN = /([a-z][a-z\d+.-]{0,30}:\/\/)[^\s/@'"]{0,300}:[^\s/'"]{1,500}@/gi;
const LOGIN_OF_WEB = /(https?:\/\/)[^\s/@:'"]{1,500}@/gi;
const QUERY = /([?&;]([\w.-]{1,60})=)[^&\s#'"]{1,4000}/g;
const SCHEME = /\b(bearer|basic|token|digest)(\s+)[\w.~+/=-]{8,}/gi;
const USER = /((?:^|\s)(?:-u|--user|--proxy-user)[=\s]\s*[^\s:'"]{1,100}:)[^\s'"]{1,500}/g;
/** A value of a flag or a variable: in quotes, or up to the end of a word. */
const VALUE = `(?:(["'])((?:(?!\\4)[^\\\\]|\\\\.){0,4000})\\4|([^\\s"',;&|<>(){}]{1,4000}))`;
/** `--api-key x`, `--api-key=x` */
const FLAG = new RegExp(`(?<![\\w.-])(--?)([A-Za-z][\\w.-]{0,80})(=|\\s+(?!-))${VALUE}`, 'gs');
/** `API_KEY=x`, `api_key: x`, `"api_key": "x"` */
const ASSIGNED = new RegExp(`(?<![\\w.-])()([A-Za-z_][\\w.-]{0,80})(["']?\\s{0,20}[=:]\\s{0,20})${VALUE}`, 'gs');
/** Tokens of services with a known prefix, signed tokens, and keys marked as secret. */
const KNOWN_TOKENS = new RegExp([
    '(?:gh[opsur]_|github_pat_|glpat-|npm_|hf_|dckr_(?:pat|oat)_|whsec_|shpat_|dop_v1_|pypi-|xapp-|xox[abeoprs]-|[sr]k_(?:live|test)_|sk-|lin_api_|PMAK-|sntrys_)[\\w-]{10,}',
    '(?:AKIA|ASIA)[A-Z\\d]{16}|AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}|SG\\.[\\w-]{15,}\\.[\\w-]{15,}',
    'eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{0,2000}',
    'AGE-SECRET-KEY-1[A-Z\\d]{50,}|[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,}|[a-z]{0,20}(?:sec|priv)[a-z]{0,20}1[02-9ac-hj-np-z]{38,}',
    '[A-Za-z\\d+/]{86}==',
]
    .map((kind) => `(?<![\\w/+-])(?:${kind})`)
    .join('|'), 'g');
const WEBHOOK = /(https:\/\/(?:hooks\.slack\.com\/(?:services|workflows)|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks|api\.telegram\.org\/bot|[\w.-]+\.webhook\.office\.com)[/:]?)[^\s'"]{1,500}/g;
const HEX_KEY = /(?<![\w@:.-])(?:0x)?(?:[\da-f]{128}|[\da-f]{64}|[\dA-F]{128}|[\dA-F]{64})(?![\w@])/g;
/**
 * Hides values in a text of a user's configuration (a command, a label, an address, a script) that are secret by
 * name or form: logins in addresses, values of flags and variables, private keys, tokens, mnemonics.
 * Hashes, digests, addresses and ids of peers stay.
 */
function withoutSensitive(text) {
    const known = text
        .replace(PEM, _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG)
        .replace(WEBHOOK, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`)
        .replace(LOGIN, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}@`)
        .replace(LOGIN_OF_WEB, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}@`)
        .replace(QUERY, (whole, begin, name) => ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) ? `${begin}${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}` : whole))
        .replace(SCHEME, `$1$2${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`)
        .replace(USER, `$1${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`)
        .replace(KNOWN_TOKENS, _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG)
        .replace(HEX_KEY, (key, at) => OF_HASH.test(text.slice(Math.max(0, at - NAME_BEFORE), at)) ? key : _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG);
    return withoutMnemonics(known).replace(FLAG, namedValue).replace(ASSIGNED, namedValue);
}
function namedValue(whole, ...[dashes, name, between, quote = '', quoted, bare]) {
    if (!(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name ?? '') || isHarmless(quoted ?? bare ?? ''))
        return whole;
    return `${dashes}${name}${between}${quote}${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}${quote}`;
}
/** Hides mnemonics in a text. */
function withoutMnemonics(text) {
    const shown = [];
    let from = 0;
    for (const { start, end } of (0,_mnemonics__WEBPACK_IMPORTED_MODULE_0__/* .wordRuns */ .Zb)(text)) {
        shown.push(text.slice(from, start), _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG);
        from = end;
    }
    return from === 0 ? text : shown.join('') + text.slice(from);
}
/** Returns true if a value is never secret, whatever its name: empty, a boolean, ids of peers. */
function isHarmless(value) {
    return /^(?:|true|false|yes|no|on|off|none|null|\*+)$|^(?:(?:tcp:\/\/)?[\da-f]{40}@[\w.:[\]-]+,?)+$/i.test(value);
}
/** A value for display: hidden as a whole if its name or its form is that of a secret. */
function shownValue(name, value) {
    if (isHarmless(value))
        return value;
    if ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name))
        return _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG;
    if (OF_HASH.test(name) && /^[\da-f]+$/i.test(value))
        return value;
    return isRandom(name, value) ? _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG : withoutSensitive(value);
}
/** Arguments for display; a flag is the name of the argument after it. */
function shownArguments(given) {
    return given.map((argument, at) => {
        const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(given[at - 1] ?? '') ?? [];
        if (flag === undefined || argument.startsWith('-'))
            return withoutSensitive(argument);
        if (/^(?:u|user|proxy-user)$/.test(flag))
            return argument.replace(/:.*/s, `:${_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG}`);
        return shownValue(flag, argument);
    });
}
const RANDOM = /^[\w+/=~.-]{20,200}$/;
/** Minimum entropy of a random value, in bits per character: 20 of 64 characters have 4 or more, words less. */
const RANDOM_BITS = 4;
/** Returns true if a value looks random: letters of both cases and digits, evenly distributed. */
function isRandom(name, value) {
    if (!RANDOM.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .XC)(name))
        return false;
    if (value.split(/[-_.]/).every((part) => /^(?:[A-Za-z]?[a-z]*|[A-Z]*|\d*)$/.test(part)))
        return false;
    if (![/[a-z]/, /[A-Z]/, /\d.*\d/].every((kind) => kind.test(value)))
        return false;
    const counts = new Map();
    for (const character of value)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const shares = [...counts.values()].map((count) => count / value.length);
    return shares.reduce((bits, share) => bits - share * Math.log2(share), 0) >= RANDOM_BITS;
}
/** JSON keys of private keys in a chain's files. */
const PRIVATE_KEY = /^(?:priv|private|secret)[-_ ]?(?:validator[-_ ]?)?key$|^(?:priv|private)[-_ ]?validator(?:[-_ ]?key)?$|^(?:mnemonic|seed[-_ ]?phrase|passphrase|password|secret|private|priv(?:ate)?[-_ ]?key[-_ ]?\w*|\w*[-_ ]priv(?:ate)?[-_ ]?key)$/i;
/** Hides private keys in a chain's JSON, by their names and their form. */
function withoutPrivateKeys(value) {
    if (typeof value === 'string') {
        if (value.length < _mnemonics__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_MNEMONIC */ .cD || !value.includes(' '))
            return value;
        return withoutMnemonics(value.replace(PEM, _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG));
    }
    if (Array.isArray(value))
        return value.map(withoutPrivateKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => {
        const isKey = PRIVATE_KEY.test(name) && part !== null && part !== '';
        return [name, isKey ? _secret_names__WEBPACK_IMPORTED_MODULE_1__/* .HIDDEN */ .RG : withoutPrivateKeys(part)];
    }));
}
/** Names of signing keys, of mnemonics and of passwords of key stores. */
const SIGNING_NAME = /mnemonic|seed[-_ ]?(?:phrase|words)|priv(?:ate)?[-_ ]?key|key(?:ring|store)[-_ ]?pass/i;
/** Names of signers, in addition to names of secrets: `PEGGO_ETH_PK`, `WALLET`. */
const NAME_OF_SIGNER = /(?:^|[^a-z])(?:[ps]k|wallet|signer|deployer|orchestrator)(?![a-z])/i;
/** Names of credentials of web services, and of engines of other chains (JWT). */
const NAME_OF_WEB = /api|jwt|token|auth|webhook|hmac|session|cookie|bearer/i;
/** A private key without other text: hexadecimal digits, an Ed25519 key pair in base64, or its bytes as JSON. */
const RAW_KEY = /^\s*(?:(?:0x)?(?:[\da-f]{64}|[\da-f]{128})|[a-z\d+/]{86}==|\[(?:\s*\d{1,3}\s*,){63}\s*\d{1,3}\s*\])\s*$/i;
/** Minimum length of a base64 text that may be a configuration, in characters. */
const FEWEST_ENCODED = 64;
/** Returns true if a text is only a private key; keys of web services may look the same. */
function isRawKey(text) {
    return RAW_KEY.test(text);
}
/** Returns true if a value has the form of a private key and the name of a key. */
function isNamedKey(name, value) {
    if (!RAW_KEY.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .XC)(name))
        return false;
    if (OF_HASH.test(name) || NAME_OF_WEB.test(name))
        return false;
    return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) || NAME_OF_SIGNER.test(name);
}
/**
 * Returns true if a text contains a signing key: a private key as PEM, a mnemonic (also with numbered words), or a
 * flag or a variable with a private key.
 */
function saysSigningKey(text) {
    const words = text.replace(/\b\d{1,2}[.):]/g, ' ').toLowerCase();
    if ([text, words].some((each) => withoutPrivateKeys(each) !== each))
        return true;
    return [FLAG, ASSIGNED].some((kind) => [...text.matchAll(kind)].some(([, , name = '', , , quoted, bare]) => isNamedKey(name, quoted ?? bare ?? '')));
}
/**
 * Returns true if a variable is a signing key: by its value, also in base64, or by its name, unless the value is
 * the path of a key. Keys of web services do not count.
 */
function isSigningKey(name, value) {
    if (isHarmless(value))
        return false;
    if (isNamedKey(name, value) || saysSigningKey(value))
        return true;
    if (saysSigningKey((0,_base64__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .E)(value, FEWEST_ENCODED) ?? ''))
        return true;
    return SIGNING_NAME.test(name) && !(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .XC)(name) && !/^(?:[~./]|file:)/.test(value);
}
/** Minimum length of a value that is secret by its name alone, in characters. */
const SHORTEST_SECRET = 8;
/**
 * Values of variables that are secret by name, and must not be shown where they are inserted (a compose file, a
 * build). Excludes paths, words and short values, which occur in many texts; of an address, takes the password too.
 */
function secretsOf(env) {
    return Object.entries(env).flatMap(([name, value = '']) => {
        const [, password = ''] = /^[a-z][\w+.-]*:\/\/[^\s/@:]*:([^\s/]+)@/i.exec(value) ?? [];
        const all = [value, password, decoded(password)].filter((part) => part.length >= SHORTEST_SECRET && !/^(?:[a-z]+|[~./].*|\d+)$/i.test(part));
        return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .eh)(name) && !isHarmless(value) ? [...new Set(all)] : [];
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 68422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ neighbours),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   Sb: () => (/* binding */ namedAddresses),
/* harmony export */   Zz: () => (/* binding */ COMPOSE_FILES),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   lS: () => (/* binding */ withServices),
/* harmony export */   oK: () => (/* binding */ RPC_PORT),
/* harmony export */   pq: () => (/* binding */ staticAddresses),
/* harmony export */   tv: () => (/* binding */ unescaped),
/* harmony export */   v3: () => (/* binding */ volumesOf)
/* harmony export */ });
/** Names of the compose files in the working folder. */
const COMPOSE_FILES = {
    base: 'compose.json',
    cosmovisor: 'compose.cosmovisor.json',
    lastRelease: 'compose.last-release.json',
    companions: 'compose.companions.json',
};
/** Model with a change applied to each service. */
function withServices(model, change) {
    const services = Object.entries(model.services).map(([name, service]) => [
        name,
        change(service, name),
    ]);
    return { ...model, services: Object.fromEntries(services) };
}
/** All mounts of all services. */
function volumesOf({ services }) {
    return Object.values(services).flatMap(({ volumes = [] }) => volumes);
}
/** Port of a node's RPC inside its container. */
const RPC_PORT = 26657;
/** Services that share a network with a service and can be its peers. */
function neighbours(model, service) {
    const own = Object.keys(model.services[service]?.networks ?? {});
    return Object.keys(model.services).filter((other) => other !== service &&
        own.some((network) => network in (model.services[other]?.networks ?? {})));
}
/** All names of a service in the stack: its own, its container's, its aliases. */
function namesOf(service, { container_name, hostname, networks }) {
    const aliases = Object.values(networks ?? {}).flatMap((use) => use?.aliases ?? []);
    const all = [service, container_name, hostname, ...aliases];
    return new Set(all.filter((name) => typeof name === 'string'));
}
/** Static addresses in the compose files, with the service of each. */
function staticAddresses({ services }) {
    const found = new Map();
    for (const [service, { networks }] of Object.entries(services)) {
        for (const use of Object.values(networks ?? {})) {
            for (const address of [use?.ipv4_address, use?.ipv6_address]) {
                if (address !== undefined)
                    found.set(address, service);
            }
        }
    }
    return found;
}
/** All names of all services in the stack. */
function hostsOf({ services }) {
    return new Set(Object.entries(services).flatMap(([name, each]) => [...namesOf(name, each)]));
}
/** Replaces static addresses in a text by the names of their services. */
function namedAddresses(text, addresses) {
    let named = text;
    for (const [address, service] of addresses) {
        const part = address.includes(':') ? '[\\da-f:]' : '[\\d.]';
        // Compose accepts any text as an address.
        const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
        const whole = new RegExp(`(?<!${part})${literal}(?!${part})`, 'gi');
        named = named.replace(whole, service);
    }
    return named;
}
/** Escapes a text for a compose file, where a dollar sign begins a variable. */
function escaped(text) {
    return text.replaceAll('$', '$$$$');
}
/** Unescapes a text of the model to what the container gets. */
function unescaped(text) {
    return text.replaceAll('$$', '$');
}


/***/ }),

/***/ 68617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ unlessMissing),
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
    /** Lets every user read and write what is at a path and below it (`chmod a+rwX`); links stay as they are. */
    async share(relative) {
        const stats = await this.stat(relative);
        const isFolder = stats?.isDirectory() === true;
        if (stats === undefined || !(isFolder || stats.isFile()))
            return;
        const executable = isFolder || (stats.mode & 0o111) !== 0;
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
        const opened = await this.#at(relative, (place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, flags));
        try {
            await opened.chmod((stats.mode & 0o7777) | (executable ? 0o777 : 0o666));
        }
        finally {
            await opened.close();
        }
        if (!isFolder)
            return;
        for (const name of await this.list(relative))
            await this.share(node_path__WEBPACK_IMPORTED_MODULE_3___default().posix.join(relative, name));
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
/** Handler of an error that means that a path does not exist; @throws any other error. */
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


/***/ })

};
