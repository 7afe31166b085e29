export const id = 21;
export const ids = [21,264];
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

/***/ 43342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ parseCoin),
/* harmony export */   xp: () => (/* binding */ coinText),
/* harmony export */   xx: () => (/* binding */ priceOf)
/* harmony export */ });
/** Parses a coin such as `10000000upawn`. */
function parseCoin(text) {
    const match = /^(\d+)([a-zA-Z].*)$/.exec(text);
    if (!match?.[1] || !match[2])
        throw new Error(`not a coin: ${text}`);
    return { amount: match[1], denom: match[2] };
}
/** Formats a coin for commands and plans. */
function coinText({ amount, denom }) {
    return `${amount}${denom}`;
}
/**
 * Price of one unit of gas in a denomination, from the SDK's list notation: `0.025upawn,0.1ujunk`
 * (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 if the denomination is not listed
 */
function priceOf(prices, denom) {
    const price = prices.split(',').find((entry) => entry.trim().replace(/^[\d.]+/, '') === denom);
    return Number.parseFloat(price ?? '0');
}


/***/ }),

/***/ 92053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ConsensusEngine)
/* harmony export */ });
/* harmony import */ var _text_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82542);

/** Oldest Tendermint version with a supported RPC. */
const OLDEST = '0.34.0';
/** Capabilities of a version of the consensus engine, Tendermint or CometBFT; the only source of such knowledge. */
class ConsensusEngine {
    version;
    /** @param version such as `0.38.12`; empty if a binary does not state it */
    constructor(version) {
        this.version = version;
    }
    get isSupported() {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, OLDEST) !== false;
    }
    /**
     * Version of its RPC. CosmJS treats versions that it does not know (CometBFT 0.39, 0.40) as 0.37; they use
     * that of 0.38.
     */
    get rpc() {
        return this.#isOf('0.34', '0.35') || this.#isOf('0.37', '0.38') ? '0.37' : '0.38';
    }
    /**
     * True if each block advances the chain's time (`time_iota_ms`), which ended with 0.35; undefined if the
     * version is unknown.
     */
    get movesTimeByBlocks() {
        return this.version === '' ? undefined : this.#isOf('0.34', '0.35');
    }
    /** Protocol between the engine and a remote signer; CometBFT 0.38 changed the bytes that are signed. */
    get signerProtocol() {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, '0.38') === true ? 'v0.38' : 'v0.34';
    }
    /**
     * True if a persistent peer may be listed several times. From CometBFT 0.39 on it may not: with 0.40 a peer
     * that both sides dialled at the same moment was dropped while its connection stayed, every redial was
     * refused ("duplicate CONN"), and the chain halted.
     */
    get toleratesRepeatedPeers() {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, '0.39') === false;
    }
    #isOf(first, next) {
        return (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, first) === true && (0,_text_versions__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(this.version, next) === false;
    }
}


/***/ }),

/***/ 20065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ PROJECT_LABEL),
/* harmony export */   fX: () => (/* binding */ SERVICE_LABEL),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   tN: () => (/* binding */ isServiceName)
/* harmony export */ });
/** Label of everything that a run creates in the engine; its value is the run's name. */
const RUN_LABEL = 'upgrade-rehearsal.run';
/** Label that Compose gives each container: the name of its service. */
const SERVICE_LABEL = 'com.docker.compose.service';
/** Label that Compose gives each container: the name of its project, which is the run's. */
const PROJECT_LABEL = 'com.docker.compose.project';
/** Service names that Compose allows, up to the length of a file name. */
const SERVICE = /^[\w.-]{1,200}$/;
/** Returns true if a text is a valid service name, which is never a path of another folder. */
function isServiceName(text) {
    return SERVICE.test(text);
}


/***/ }),

/***/ 41865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ idOf),
/* harmony export */   d: () => (/* binding */ imageOf)
/* harmony export */ });
function imageOf({ Id, Size, RepoDigests, Config }) {
    return {
        id: Id,
        bytes: Size ?? 0,
        digests: RepoDigests ?? [],
        entrypoint: Config.Entrypoint ?? [],
        command: Config.Cmd ?? [],
        environment: Object.fromEntries((Config.Env ?? []).map((entry) => {
            const at = entry.indexOf('=');
            return [entry.slice(0, at), entry.slice(at + 1)];
        })),
    };
}
/** Image argument for starting containers: the image's id, or the reference of an image outside the run. */
function idOf(images, reference) {
    return images.get(reference)?.id ?? reference;
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

/***/ 53204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isPublicName),
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/** A name in lower case, its parts separated by blanks: `dbPassword` and `--DB-password` become `db password`. */
function partsOf(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/[^A-Za-z\d]+/g, ' ')
        .trim()
        .toLowerCase();
}
/** Parts of names of secrets: anywhere in the name, or as a word. */
const SECRET = new RegExp([
    'pass(?!ive)|pwd|secret|token|key|mnemonic|seed|credential|auth(?!or(?!i))|webhook|bearer|cookie|jwt|hmac|priv|signing',
    '\\b(?:pw|pin|otp|totp|dsn|creds?|salt|pepper|sas|pat|session|sid|licen[cs]e|netrc|kubeconfig|signature|sig|words|phrase)\\b',
].join('|'));
/** Services whose addresses contain the login, and names of such addresses. */
const SERVICE = /\b(?:database|db|postgres(?:ql)?|pg|mysql|mariadb|mongo(?:db)?|redis|amqp|rabbitmq|kafka|smtp|sentry|slack|discord|telegram|connection)\b/;
const ADDRESS = /\b(?:url|uri|address|string|conn)\b/;
/** Names with the word key whose values are not secret: public keys, and paths and types of keys. */
const HARMLESS = /\bpub(?:lic|key)?\b|\bpubkeys?\b|\b(?:backend|dir|directory|file|path|folder|type|algo|algorithm|port|ttl|timeout|expiry|sock|socket|index|size|length|count|enabled?|disabled?)$|\b(?:key ?board|monkey|turkey)\b/;
/** Returns true if a variable, a key or a flag has the name of a secret. */
function isSecretName(name) {
    const parts = partsOf(name);
    return (SECRET.test(parts) || isOfLogin(parts)) && !HARMLESS.test(parts);
}
/** Returns true if a name has a service, and an address after it; each is searched once. */
function isOfLogin(parts) {
    const at = parts.search(SERVICE);
    return at >= 0 && ADDRESS.test(parts.slice(at));
}
/** Returns true if a name refers to a non-secret property of a key. */
function isPublicName(name) {
    return HARMLESS.test(partsOf(name));
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
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   f1: () => (/* binding */ withoutSensitive),
/* harmony export */   oe: () => (/* binding */ withoutPrivateKeys),
/* harmony export */   pT: () => (/* binding */ saysSigningKey)
/* harmony export */ });
/* harmony import */ var _cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85748);
/* harmony import */ var _base64__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47738);
/* harmony import */ var _secret_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53204);



/** Replacement of a secret. */
const HIDDEN = '***';
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
/** A word of a mnemonic; an expression for a whole mnemonic could overflow the stack on a long text. */
const WORD = /\b[a-z]{3,8}\b/g;
/** Words of mnemonics (BIP 39), and the minimum number of words of one. */
const WORD_LIST = new Set(_cosmjs_crypto__WEBPACK_IMPORTED_MODULE_0__.EnglishMnemonic.wordlist);
const FEWEST_WORDS = 12;
/** Minimum length of a mnemonic in characters: words of three letters, separated by blanks. */
const SHORTEST_MNEMONIC = FEWEST_WORDS * 4 - 1;
/**
 * Hides values in a text of a user's configuration (a command, a label, an address, a script) that are secret by
 * name or form: logins in addresses, values of flags and variables, private keys, tokens, mnemonics.
 * Hashes, digests, addresses and ids of peers stay.
 */
function withoutSensitive(text) {
    const known = text
        .replace(PEM, HIDDEN)
        .replace(WEBHOOK, `$1${HIDDEN}`)
        .replace(LOGIN, `$1${HIDDEN}@`)
        .replace(LOGIN_OF_WEB, `$1${HIDDEN}@`)
        .replace(QUERY, (whole, begin, name) => ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name) ? `${begin}${HIDDEN}` : whole))
        .replace(SCHEME, `$1$2${HIDDEN}`)
        .replace(USER, `$1${HIDDEN}`)
        .replace(KNOWN_TOKENS, HIDDEN)
        .replace(HEX_KEY, (key, at) => OF_HASH.test(text.slice(Math.max(0, at - NAME_BEFORE), at)) ? key : HIDDEN);
    return withoutMnemonics(known).replace(FLAG, namedValue).replace(ASSIGNED, namedValue);
}
function namedValue(whole, ...[dashes, name, between, quote = '', quoted, bare]) {
    if (!(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name ?? '') || isHarmless(quoted ?? bare ?? ''))
        return whole;
    return `${dashes}${name}${between}${quote}${HIDDEN}${quote}`;
}
/** Hides mnemonics in a text. */
function withoutMnemonics(text) {
    const shown = [];
    let [from, start, end, count] = [0, 0, 0, 0];
    const flush = () => {
        if (count >= FEWEST_WORDS) {
            shown.push(text.slice(from, start), HIDDEN);
            from = end;
        }
        count = 0;
    };
    for (const { 0: word, index } of text.matchAll(WORD)) {
        if (count > 0 && text.slice(end, index).trim() !== '')
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
    return shown.length === 0 ? text : shown.join('') + text.slice(from);
}
/** Returns true if a value is never secret, whatever its name: empty, a boolean, ids of peers. */
function isHarmless(value) {
    return /^(?:|true|false|yes|no|on|off|none|null|\*+)$|^(?:(?:tcp:\/\/)?[\da-f]{40}@[\w.:[\]-]+,?)+$/i.test(value);
}
/** A value for display: hidden as a whole if its name or its form is that of a secret. */
function shownValue(name, value) {
    if (isHarmless(value))
        return value;
    if ((0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name))
        return HIDDEN;
    if (OF_HASH.test(name) && /^[\da-f]+$/i.test(value))
        return value;
    return isRandom(name, value) ? HIDDEN : withoutSensitive(value);
}
/** Arguments for display; a flag is the name of the argument after it. */
function shownArguments(given) {
    return given.map((argument, at) => {
        const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(given[at - 1] ?? '') ?? [];
        if (flag === undefined || argument.startsWith('-'))
            return withoutSensitive(argument);
        if (/^(?:u|user|proxy-user)$/.test(flag))
            return argument.replace(/:.*/s, `:${HIDDEN}`);
        return shownValue(flag, argument);
    });
}
const RANDOM = /^[\w+/=~.-]{20,200}$/;
/** Minimum entropy of a random value, in bits per character: 20 of 64 characters have 4 or more, words less. */
const RANDOM_BITS = 4;
/** Returns true if a value looks random: letters of both cases and digits, evenly distributed. */
function isRandom(name, value) {
    if (!RANDOM.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .X)(name))
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
        if (value.length < SHORTEST_MNEMONIC || !value.includes(' '))
            return value;
        return withoutMnemonics(value.replace(PEM, HIDDEN));
    }
    if (Array.isArray(value))
        return value.map(withoutPrivateKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => {
        const isKey = PRIVATE_KEY.test(name) && part !== null && part !== '';
        return [name, isKey ? HIDDEN : withoutPrivateKeys(part)];
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
    if (!RAW_KEY.test(value) || (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .X)(name))
        return false;
    if (OF_HASH.test(name) || NAME_OF_WEB.test(name))
        return false;
    return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name) || NAME_OF_SIGNER.test(name);
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
    return SIGNING_NAME.test(name) && !(0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isPublicName */ .X)(name) && !/^(?:[~./]|file:)/.test(value);
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
        return (0,_secret_names__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e)(name) && !isHarmless(value) ? [...new Set(all)] : [];
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
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   lS: () => (/* binding */ withServices),
/* harmony export */   oK: () => (/* binding */ RPC_PORT),
/* harmony export */   pq: () => (/* binding */ staticAddresses),
/* harmony export */   tv: () => (/* binding */ unescaped),
/* harmony export */   v3: () => (/* binding */ volumesOf)
/* harmony export */ });
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

/***/ 90355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ withoutConfiguration),
/* harmony export */   CU: () => (/* binding */ startsNode),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Jg: () => (/* binding */ keyOfVariable),
/* harmony export */   WU: () => (/* binding */ configuredBy),
/* harmony export */   ag: () => (/* binding */ takeConfiguration),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   l0: () => (/* binding */ commandLineOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68422);


/**
 * Command line of a service: entry point and command of the compose files, or else of the image. As in the
 * engine, an entry point in the compose files discards the image's command.
 */
function commandLineOf(service, image) {
    const entrypoint = service.entrypoint ?? image?.entrypoint ?? [];
    const command = service.command ?? (service.entrypoint ? [] : (image?.command ?? []));
    return [...entrypoint, ...command].map(_model__WEBPACK_IMPORTED_MODULE_1__/* .unescaped */ .tv);
}
/** Determines how a service starts. */
function startOf(service, image, binary) {
    const [program = '', ...args] = commandLineOf(service, image);
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(program);
    if (name === binary)
        return { kind: 'direct', args };
    if (name === 'cosmovisor') {
        return { kind: 'direct', args: args[0] === 'run' ? args.slice(1) : args };
    }
    return { kind: 'script' };
}
/** Returns true if arguments of the binary start a node, rather than a job that ends. */
function startsNode(args) {
    return args.includes('start');
}
/** Value of a flag, as `--flag value` or `--flag=value`. */
function flagOf(args, flag) {
    for (const [i, arg] of args.entries()) {
        if (arg === flag)
            return args[i + 1];
        if (arg.startsWith(`${flag}=`))
            return arg.slice(flag.length + 1);
    }
    return undefined;
}
/**
 * Values that the copy sets in a node's config.toml, by section and key. Flags and variables would override the
 * file: the SDK reads its flags first, then `<BINARY>_<SECTION>_<KEY>` in the environment (`server/util.go`,
 * `InterceptConfigsPreRunHandler`), then the file.
 */
const CONFIGURATION = {
    '': { priv_validator_laddr: 'text', proxy_app: 'text' },
    rpc: { laddr: 'text' },
    p2p: {
        persistent_peers: 'peers',
        seeds: 'peers',
        bootstrap_peers: 'peers',
        external_address: 'text',
        unconditional_peer_ids: 'text',
        private_peer_ids: 'text',
        addr_book_file: 'text',
        addr_book_strict: 'switch',
        allow_duplicate_ip: 'switch',
        flush_throttle_timeout: 'text',
        pex: 'switch',
        seed_mode: 'switch',
        upnp: 'switch',
    },
    statesync: { enable: 'switch', rpc_servers: 'text' },
    consensus: {
        timeout_propose: 'text',
        timeout_propose_delta: 'text',
        timeout_prevote: 'text',
        timeout_prevote_delta: 'text',
        timeout_precommit: 'text',
        timeout_precommit_delta: 'text',
        timeout_commit: 'text',
        skip_timeout_commit: 'switch',
        create_empty_blocks: 'switch',
        create_empty_blocks_interval: 'text',
        double_sign_check_height: 'number',
        peer_gossip_sleep_duration: 'text',
        peer_query_maj23_sleep_duration: 'text',
    },
    tx_index: { indexer: 'text', psql_conn: 'text' },
};
const CONFIGURATION_KEYS = Object.entries(CONFIGURATION).flatMap(([section, keys]) => Object.entries(keys).map(([key, kind]) => ({ section, key, kind })));
/** Canonical spelling of a flag or a key: some use hyphens, others underscores. */
function spelled(name) {
    return name.toLowerCase().replaceAll('-', '_');
}
function keyOfFlag(flag) {
    if (!flag.startsWith('--'))
        return undefined;
    const name = spelled(flag.slice(2));
    return CONFIGURATION_KEYS.find(({ section, key }) => name === (section === '' ? key : `${section}.${key}`));
}
/** Configuration key set by a variable, for any name of the binary; undefined for other variables. */
function keyOfVariable(name) {
    const given = spelled(name);
    for (const place of CONFIGURATION_KEYS) {
        const { section, key } = place;
        const whole = section === '' ? key : `${section}_${key}`;
        const isPrefixed = given.endsWith(`_${whole}`);
        if (isPrefixed || given === whole)
            return { ...place, isPrefixed };
    }
    return undefined;
}
function add(to, { section, key, kind }, value) {
    const values = { switch: value !== 'false', number: Number(value) || 0, text: value };
    to[section] = { ...to[section], [key]: kind === 'peers' ? value : values[kind] };
}
/** Moves configuration flags that the copy sets out of a node's arguments: as flags they would override its files. */
function takeConfiguration(args) {
    const configured = {};
    const kept = [];
    for (let i = 0; i < args.length; i++) {
        const [flag = '', ...rest] = (args[i] ?? '').split('=');
        const place = keyOfFlag(flag);
        if (place === undefined)
            kept.push(args[i] ?? '');
        else if (rest.length > 0)
            add(configured, place, rest.join('='));
        else
            add(configured, place, place.kind === 'switch' ? 'true' : (args[++i] ?? ''));
    }
    return { args: kept, configured };
}
/**
 * Node configuration set by variables, as {@link takeConfiguration}. Variables with the binary's own prefix
 * override others, which a script may pass on.
 */
function configuredBy(environment, binary) {
    const configured = {};
    const isOwn = (name) => spelled(name).startsWith(`${spelled(binary)}_`);
    const variables = Object.entries(environment ?? {}).sort(([a], [b]) => Number(isOwn(a)) - Number(isOwn(b)));
    for (const [name, value] of variables) {
        const place = keyOfVariable(name);
        // viper ignores empty variables.
        if (place !== undefined && value !== null && value !== '') {
            add(configured, place, (0,_model__WEBPACK_IMPORTED_MODULE_1__/* .unescaped */ .tv)(value));
        }
    }
    return configured;
}
/**
 * Model in which nodes are configured by files only, without variables and flags.
 *
 * @param nodes services that run a node, with the image of each in the compose files
 * @param ofImages variables of all images that nodes run on; each is overridden by an empty one
 */
function withoutConfiguration(model, nodes, ofImages = []) {
    const configures = (variable) => keyOfVariable(variable) !== undefined;
    const emptied = Object.fromEntries(ofImages.filter(configures).map((variable) => [variable, '']));
    const changed = [...nodes].map(([name, image]) => {
        const service = model.services[name] ?? {};
        const rest = Object.entries(service.environment ?? {}).filter(([each]) => !configures(each));
        const isGiven = service.environment !== undefined || Object.keys(emptied).length > 0;
        const environment = isGiven && { environment: { ...emptied, ...Object.fromEntries(rest) } };
        return [name, { ...service, ...environment, ...withoutFlags(service, image) }];
    });
    return { ...model, services: { ...model.services, ...Object.fromEntries(changed) } };
}
/** Command line without configuration flags; nothing if there is no command line. */
function withoutFlags(service, image) {
    const [program = '', ...words] = commandLineOf(service, image);
    const { args } = takeConfiguration(words);
    if (args.length === words.length)
        return {};
    return { entrypoint: [(0,_model__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk)(program)], command: args.map(_model__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk) };
}


/***/ }),

/***/ 62911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ isPowerful),
/* harmony export */   JF: () => (/* binding */ hasPowerful),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   bW: () => (/* binding */ isSystemPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** System folders of the host, which a container may read but not change. */
const SYSTEM_FOLDERS = ['bin', 'boot', 'etc', 'lib', 'lib32', 'lib64', 'sbin', 'sys', 'usr'];
/**
 * Folders that give access to the host: its processes and their environments, its devices, its sockets
 * (including the engine's) and the files of all containers. No container of a run sees them.
 */
const POWERFUL_FOLDERS = [
    '/proc',
    '/dev',
    '/run',
    '/var/run',
    '/var/lib/docker',
    '/var/lib/containerd',
    '/var/lib/containers',
];
/** Returns true for a path in a system folder: mounted read-only, never copied. */
function isSystemPath(source) {
    const [, top = ''] = source.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep));
    return SYSTEM_FOLDERS.includes(top) || isPowerful(source);
}
/**
 * Returns true for a path that exposes more of the host than a container may see: one of the folders above, a
 * path in one, or a folder that contains one, such as `/`.
 *
 * @param engineFolder folder in which the engine keeps its containers, if elsewhere
 */
function isPowerful(source, engineFolder) {
    return (hasPowerful(source, engineFolder) ||
        powerfulFolders(engineFolder).some((folder) => isBelow(source, folder)));
}
/** Returns true if a path is or contains one of those folders. */
function hasPowerful(source, engineFolder) {
    return powerfulFolders(engineFolder).some((folder) => isBelow(folder, source));
}
function powerfulFolders(engineFolder) {
    return engineFolder === undefined ? POWERFUL_FOLDERS : [...POWERFUL_FOLDERS, engineFolder];
}
/** Returns true if a path is a folder or lies in it. */
function isBelow(each, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(folder, each);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative);
}


/***/ }),

/***/ 15404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ copyPlace),
/* harmony export */   A0: () => (/* binding */ namedFolder),
/* harmony export */   Ci: () => (/* binding */ separated),
/* harmony export */   Jh: () => (/* binding */ copyOfVolume),
/* harmony export */   QL: () => (/* binding */ besideProject),
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Wh: () => (/* binding */ treatmentOf),
/* harmony export */   bg: () => (/* binding */ subpathOf),
/* harmony export */   dn: () => (/* binding */ withNamedFolders),
/* harmony export */   ol: () => (/* binding */ bindSources),
/* harmony export */   tm: () => (/* binding */ innermostMount),
/* harmony export */   y4: () => (/* binding */ hostPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68422);
/* harmony import */ var _compose_system_paths__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62911);



/**
 * Decides how a mount of a path is handled.
 *
 * @param source without any links
 */
function treatmentOf(source, settings) {
    const { projectFolder, engineFolder } = settings;
    // A project that contains such folders (`/`) says nothing about the paths in it.
    const isApart = (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isSystemPath */ .bW)(projectFolder) && !(0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .hasPowerful */ .JF)(projectFolder, engineFolder);
    if (isApart && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, projectFolder))
        return 'copied';
    if ((0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isPowerful */ .Fk)(source, engineFolder))
        return 'empty';
    return (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isSystemPath */ .bW)(source) ? 'read-only' : 'copied';
}
/**
 * Path of the copy of a mounted folder or file. Relative positions are preserved, so that nested mounts share a
 * copy.
 *
 * @param source without any links
 */
function copyPlace(source, settings) {
    const { projectFolder, copiesFolder } = settings;
    return (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, projectFolder)
        ? node_path__WEBPACK_IMPORTED_MODULE_0___default().join(copiesFolder, node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(projectFolder, source))
        : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'elsewhere', source);
}
/** Folder for mounts outside the project: a container may mount the whole project. */
function besideProject({ copiesFolder }) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(copiesFolder), 'mounts');
}
/** Path of the copy of a named volume, by its key in the compose files. */
function copyOfVolume(key, settings) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(besideProject(settings), 'volumes', key);
}
/** The bind mount through which a container sees a path. */
function innermostMount(volumes, inContainer) {
    const [innermost] = (volumes ?? [])
        .filter(({ type, source, target }) => type === 'bind' && source !== undefined && isWithin(inContainer, target))
        .sort((a, b) => b.target.length - a.target.length);
    return innermost;
}
/** Host path of a path in a container, assuming no links. */
function hostPath(volumes, inContainer) {
    const mount = innermostMount(volumes, inContainer);
    if (mount?.source === undefined)
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(mount.source, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(mount.target, inContainer));
}
/** Returns true if a path in a container is a folder or lies in it. */
function isWithin(inContainer, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(folder, inContainer);
    return relative !== '..' && !relative.startsWith('../') && !node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.isAbsolute(relative);
}
/** Sources of all bind mounts, parents before their contents. */
function bindSources(model) {
    const sources = (0,_compose_model__WEBPACK_IMPORTED_MODULE_2__/* .volumesOf */ .v3)(model).flatMap(({ type, source }) => type === 'bind' && source !== undefined ? [source] : []);
    return [...new Set(sources)].sort();
}
/** Host folder that a volume gives a name (`driver_opts` with `o: bind`). */
function namedFolder(model, { type, source }) {
    const options = type === 'volume' ? model.volumes?.[source ?? '']?.driver_opts : undefined;
    if (typeof options !== 'object' || options === null)
        return undefined;
    const { o, device } = options;
    const isBind = String(o ?? '')
        .split(',')
        .some((option) => /^r?bind$/.test(option.trim()));
    return isBind && typeof device === 'string' && node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(device) ? device : undefined;
}
/**
 * Model in which volumes that only name a host folder become bind mounts: the run's own volume of that name
 * would be the folder itself.
 */
function withNamedFolders(model) {
    return (0,_compose_model__WEBPACK_IMPORTED_MODULE_2__/* .withServices */ .lS)(model, (service) => {
        if (service.volumes === undefined)
            return service;
        const volumes = service.volumes.map((volume) => {
            const folder = namedFolder(model, volume);
            if (folder === undefined)
                return volume;
            const source = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(folder, subpathOf(volume));
            return { type: 'bind', source, target: volume.target, ...readOnly(volume) };
        });
        return { ...service, volumes };
    });
}
/** Mounted subpath of a volume, as in Compose's `volume.subpath`; usually the whole volume. */
function subpathOf({ volume }) {
    const { subpath } = (volume ?? {});
    return typeof subpath === 'string' ? node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.resolve('/', subpath).slice(1) : '';
}
/** Mount properties that the copy preserves. */
function readOnly({ read_only }) {
    return read_only === undefined ? {} : { read_only };
}
/**
 * Model in which no container can write to the location of a mounted copy: a copy within another one is moved
 * out of it, and mounted at its old path for all services that mount the outer one. Otherwise a container could
 * replace it by a link, and the engine would mount the link's target.
 *
 * @param move moves a copy to a separate location, leaving something empty in its place; returns the new path
 */
async function separated(model, copiesFolder, move) {
    const sources = bindSources(model).filter((source) => (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, copiesFolder));
    const inner = sources.filter((source) => sources.some((other) => other !== source && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(source, other)));
    const moved = new Map();
    // Deepest first: inner ones must leave before an outer one moves.
    for (const source of inner.toReversed())
        moved.set(source, await move(source));
    return (0,_compose_model__WEBPACK_IMPORTED_MODULE_2__/* .withServices */ .lS)(model, (service) => {
        if (service.volumes === undefined)
            return service;
        const targets = new Set(service.volumes.map(({ target }) => target));
        const volumes = service.volumes.flatMap((volume) => {
            const { type, source, target } = volume;
            if (type !== 'bind' || source === undefined)
                return [volume];
            const within = inner.filter((each) => each !== source && (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Yw)(each, source));
            const added = within.flatMap((each) => {
                const at = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(source, each));
                if (targets.has(at))
                    return [];
                targets.add(at);
                return [{ type: 'bind', source: moved.get(each) ?? each, target: at, ...readOnly(volume) }];
            });
            return [{ ...volume, source: moved.get(source) ?? source }, ...added];
        });
        return { ...service, volumes };
    });
}


/***/ }),

/***/ 19380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ chainFacts)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);

/**
 * Facts of the chain that a client needs, from the genesis that the chain starts from.
 *
 * @param appConfig the RPC node's app.toml
 * @throws RehearsalError if the plan contradicts the genesis
 */
function chainFacts({ chain }, genesis, prefix, minimumGasPrices) {
    const { chain_id: id, app_state: state } = genesis;
    if (id === undefined)
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('GENESIS_INVALID', 'The genesis has no chain_id');
    if (chain.id !== undefined && chain.id !== id) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('CHAIN_ID_DIFFERS', `The genesis belongs to the chain ${id}, but chain.id of the plan is ${chain.id}`, { hint: 'Correct chain.id, or remove it: the rehearsal then reads it from the genesis.' });
    }
    const denom = chain.denom ?? state?.staking?.params?.bond_denom;
    if (denom === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('GENESIS_INVALID', 'The genesis defines no staking denomination', {
            hint: 'Set chain.denom in the plan to the denomination of fees.',
        });
    }
    return { id, denom, prefix, minimumGasPrices };
}


/***/ }),

/***/ 58009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ addFreshAccounts),
/* harmony export */   s: () => (/* binding */ parseGenesis)
/* harmony export */ });
/* harmony import */ var _chain_modules_coins__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43342);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29207);


/** Maximum nesting of a genesis: later processing recurses once per level. */
const DEEPEST = 200;
/** Number of values allowed at any size, and characters per further value in a larger one: no state is denser. */
const FEW_VALUES = 200_000;
const CHARACTERS_OF_A_VALUE = 4;
/**
 * Parses the JSON of a genesis, in memory proportional to its length.
 *
 * @throws SyntaxError for other text
 */
function parseGenesis(text) {
    const values = FEW_VALUES + text.length / CHARACTERS_OF_A_VALUE;
    if (!(0,_system_json__WEBPACK_IMPORTED_MODULE_0__/* .isModest */ .F)(text, { depth: DEEPEST, values })) {
        throw new SyntaxError('it has too many lists and maps, or nests them too deeply');
    }
    return JSON.parse(text);
}
/** Genesis with the accounts created for this run, and their balances added to the supply. */
function addFreshAccounts(genesis, accounts) {
    const { auth, bank } = genesis.app_state;
    const funded = accounts.flatMap(({ address, balance }) => balance === undefined ? [] : [{ address, coins: [(0,_chain_modules_coins__WEBPACK_IMPORTED_MODULE_1__/* .parseCoin */ .Lz)(balance)] }]);
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
                        account_number: '0', // renumbered by the auth module's InitGenesis
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


/***/ }),

/***/ 15832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ tuneGenesis),
/* harmony export */   TD: () => (/* binding */ pausedConfig),
/* harmony export */   Vr: () => (/* binding */ votingPeriodMs),
/* harmony export */   __: () => (/* binding */ timePerBlockMs),
/* harmony export */   l7: () => (/* binding */ isFast),
/* harmony export */   rY: () => (/* binding */ peerEntries),
/* harmony export */   t: () => (/* binding */ tuneConfig)
/* harmony export */ });
/* unused harmony exports repeatPeers, FAST_VOTING_BLOCKS */
/* harmony import */ var _chain_rpc_consensus_engine__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92053);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _plan_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47684);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68422);
/* harmony import */ var _isolation_strangers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(300);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71715);






/**
 * Number of entries per persistent peer. CometBFT waits a random 0 to 3 s before the first dial of each entry
 * and 5 to 8 s after a failed one, hard-coded (`p2p/switch.go`, `dialPeersAsync`, `reconnectToPeer`); entries
 * of an already connected peer are skipped. Several entries are several draws: the first comes after 3 s / (n +
 * 1) on average, and a peer that is not up yet is tried again within the same 3 s. Most of a halt at an upgrade
 * is this wait.
 */
const PEER_ENTRIES = 24;
/**
 * Number of entries per persistent peer for the consensus engines of a plan.
 *
 * @param engines versions of all releases, empty if a binary does not state it
 */
function peerEntries(engines) {
    const all = engines.map((version) => new _chain_rpc_consensus_engine__WEBPACK_IMPORTED_MODULE_0__/* .ConsensusEngine */ .S(version));
    return all.every(({ toleratesRepeatedPeers }) => toleratesRepeatedPeers) ? PEER_ENTRIES : 1;
}
/**
 * Tunes a node's config.toml in the working copy: reachable RPC with indexed transactions, no peers outside the
 * stack (a rehearsal must not reach the real network), and with a tuned pace the timeouts that set the block
 * time.
 *
 * @throws RehearsalError if the file is not TOML
 */
function tuneConfig(text, pace, surroundings, file) {
    const own = (peers) => (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_3__/* .ownPeers */ .I3)(String(peers), surroundings, surroundings);
    let seeds = [];
    const tuned = (0,_toml__WEBPACK_IMPORTED_MODULE_4__/* .editToml */ .T)(text, file, {
        '': { ...addressed(surroundings, ['priv_validator_laddr']) },
        rpc: { laddr: `tcp://0.0.0.0:${_compose_model__WEBPACK_IMPORTED_MODULE_5__/* .RPC_PORT */ .oK}` },
        p2p: {
            external_address: '',
            seeds: (present) => {
                seeds = own(present);
                return seeds.join(',');
            },
            persistent_peers: (present) => own(present).join(','),
            bootstrap_peers: (present) => own(present).join(','),
            // The copy's own file is removed; a file elsewhere would not be.
            addr_book_file: 'config/addrbook.json',
            upnp: false,
        },
        statesync: {
            enable: false,
            rpc_servers: (present) => {
                for (const each of (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_3__/* .strangersOf */ .r5)(String(present), surroundings)) {
                    surroundings.onAddress?.(each);
                }
                return '';
            },
        },
        // In Tendermint 0.35 this is a list.
        tx_index: { indexer: (present) => (Array.isArray(present) ? ['kv'] : 'kv') },
    });
    const always = (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_3__/* .ownConfiguration */ .zM)(tuned, 'config.toml', surroundings, surroundings);
    if (pace === 'as-is')
        return always;
    const block = (0,_plan_schema__WEBPACK_IMPORTED_MODULE_2__/* .durationMs */ .pc)(pace['block-time']);
    const gossip = `${Math.max(2, Math.round(block / 30))}ms`;
    return (0,_toml__WEBPACK_IMPORTED_MODULE_4__/* .editToml */ .T)(always, file, {
        consensus: {
            timeout_commit: `${Math.round(block / 3)}ms`,
            // A long timeout costs nothing while proposers are present, and a node that comes back from a halt waits
            // for the proposal of a peer that it has not found yet, instead of voting nil.
            timeout_propose: '3s',
            timeout_prevote: '200ms',
            timeout_precommit: '200ms',
            peer_gossip_sleep_duration: gossip,
            peer_query_maj23_sleep_duration: '500ms',
            create_empty_blocks: true,
            create_empty_blocks_interval: '0s',
            // Otherwise a validator that has just signed would refuse to start again.
            double_sign_check_height: 0,
        },
        p2p: {
            flush_throttle_timeout: gossip,
            allow_duplicate_ip: true,
            addr_book_strict: false,
            // Tendermint 0.34 may dial peers of its address book, or seeds, before its consensus reactor
            // runs; then it never sends them anything (`consensus/reactor.go`, `AddPeer`), and the chain
            // halts at the start, an upgrade or a restart. Persistent peers are dialled later.
            pex: false,
            seed_mode: false,
            // Seeds therefore become persistent peers; besides, a seed is dialled only once.
            persistent_peers: (peers) => repeatPeers([String(peers), ...seeds].join(','), surroundings.peerEntries),
        },
    });
}
function addressed({ addresses }, keys) {
    return Object.fromEntries(keys.map((key) => [key, (present) => (0,_compose_model__WEBPACK_IMPORTED_MODULE_5__/* .namedAddresses */ .Sb)(String(present), addresses)]));
}
/** Pause between blocks before a stop: long compared to the time for stopping all nodes. */
const QUIET_COMMIT = '1s';
/**
 * The same file with a pause after each block in which to stop the chain; read by the next process that starts.
 * A validator stopped between its votes asks a remote signer for them again when it comes back. TMKMS refuses
 * ("step regression") and drops the connection, and the validator tries 50 times before it goes on, about a
 * minute (CometBFT `privval/retry_signer_client.go`).
 */
function pausedConfig(text, file) {
    return (0,_toml__WEBPACK_IMPORTED_MODULE_4__/* .editToml */ .T)(text, file, { consensus: { timeout_commit: QUIET_COMMIT } });
}
/** Repeats each peer a given number of times, regardless of duplicates. */
function repeatPeers(peers, entries) {
    const list = [...new Set(peers.split(',').filter((peer) => peer.trim() !== ''))];
    return Array.from({ length: entries }, () => list)
        .flat()
        .join(',');
}
/**
 * Duration of a vote in blocks with `chain-time: fast`: long enough to vote and to straddle, and a few seconds
 * at the block time of a tuned pace.
 */
const FAST_VOTING_BLOCKS = 30;
/**
 * Genesis with the voting period and the time of a pace. SDK 0.47 and later keep the period in `gov.params` and
 * ignore `gov.voting_params`, its earlier location. The expedited period must be shorter than the normal one
 * (gov v1 `Params.ValidateBasic`). Both are strings of seconds in proto JSON. Tendermint 0.34 advances the
 * chain's time by at least `time_iota_ms` with each block (`types/vote_set.go`, `MakeBlock`): with a large
 * value, a period of any length ends within some blocks.
 *
 * @throws RehearsalError if the genesis has no voting period where any SDK keeps it
 */
function tuneGenesis(genesis, pace) {
    if (pace === 'as-is')
        return genesis;
    const paced = pace['voting-period'] === 'as-is'
        ? genesis
        : withVotingPeriod(genesis, (0,_plan_schema__WEBPACK_IMPORTED_MODULE_2__/* .durationMs */ .pc)(pace['voting-period']));
    if (pace['chain-time'] === 'clock')
        return paced;
    const { consensus_params: consensus } = paced;
    return {
        ...paced,
        consensus_params: {
            ...consensus,
            block: { ...consensus?.block, time_iota_ms: String(timePerBlockMs(paced)) },
        },
    };
}
/** Returns true if a pace advances the chain's time with each block. */
function isFast(pace) {
    return pace !== 'as-is' && pace['chain-time'] === 'fast';
}
/** Advance of the chain's time per block with `chain-time: fast`, in milliseconds. */
function timePerBlockMs(genesis) {
    return Math.max(1, Math.ceil(votingPeriodMs(genesis) / FAST_VOTING_BLOCKS));
}
/**
 * Voting period of a genesis in milliseconds.
 *
 * @throws RehearsalError if it has none
 */
function votingPeriodMs(genesis) {
    const { params, voting_params: before } = govOf(genesis);
    const text = String((params ?? before)?.voting_period);
    const seconds = /^(\d+(?:\.\d+)?)s$/.exec(text)?.[1];
    if (seconds === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('GENESIS_INVALID', `The genesis has an invalid voting period: ${text}`, {
            hint: 'The period is a string of seconds such as "600s", in gov.params or (before SDK 0.47) gov.voting_params.',
        });
    }
    return Number(seconds) * 1000;
}
function withVotingPeriod(genesis, periodMs) {
    const gov = govOf(genesis);
    const { params, voting_params: before } = gov;
    const period = { voting_period: protoDuration(periodMs) };
    return {
        ...genesis,
        app_state: {
            ...genesis.app_state,
            gov: {
                ...gov,
                ...(before && { voting_params: { ...before, ...period } }),
                ...(params && {
                    params: {
                        ...params,
                        ...period,
                        ...('expedited_voting_period' in params && {
                            expedited_voting_period: protoDuration(periodMs / 2),
                        }),
                    },
                }),
            },
        },
    };
}
function govOf(genesis) {
    const gov = genesis.app_state?.gov;
    if (gov?.params || gov?.voting_params)
        return gov;
    throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('GENESIS_INVALID', 'The genesis has no voting parameters in app_state.gov', {
        hint: 'The rehearsal reads gov.params (SDK 0.47 and later) or gov.voting_params (earlier).',
    });
}
function protoDuration(ms) {
    return `${ms / 1000}s`;
}


/***/ }),

/***/ 71715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseToml),
/* harmony export */   T: () => (/* binding */ editToml)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);



/** Maximum length of the library's messages, in characters. */
const LONGEST_MESSAGE = 500;
/**
 * Replaces values in a TOML file. Missing keys are not added: the known keys differ by engine version.
 *
 * @throws RehearsalError naming `file` if the text is not TOML
 */
function editToml(text, file, changes) {
    const document = parseToml(text, file);
    for (const [section, values] of Object.entries(changes)) {
        const tables = section === '' ? [document] : spellings(document, section).map((own) => document[own]);
        for (const table of tables.filter(isTable)) {
            for (const [key, value] of Object.entries(values)) {
                for (const own of spellings(table, key)) {
                    table[own] = typeof value === 'function' ? value(table[own]) : value;
                }
            }
        }
    }
    return understood(file, () => (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(document)); // it recurses for each nested table
}
/**
 * Keys of a table that an engine may treat as the given one: Tendermint 0.35 uses hyphens instead of
 * underscores, and viper ignores case.
 */
function spellings(table, key) {
    const plain = (name) => name.toLowerCase().replaceAll('-', '_');
    return Object.keys(table).filter((own) => plain(own) === plain(key));
}
/**
 * Parses TOML.
 *
 * @throws RehearsalError naming `file` if the text is not TOML
 */
function parseToml(text, file) {
    return understood(file, () => (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text));
}
function understood(file, work) {
    try {
        return work();
    }
    catch (error) {
        const why = (0,_text_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)((0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), LONGEST_MESSAGE); // it quotes lines of any length
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('TOML_INVALID', `Cannot read ${file} as TOML: ${why}`, {
            cause: error,
        });
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ replaced),
/* harmony export */   I3: () => (/* binding */ ownPeers),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   ZC: () => (/* binding */ isConfiguration),
/* harmony export */   mO: () => (/* binding */ reportingStrangers),
/* harmony export */   r5: () => (/* binding */ strangersOf),
/* harmony export */   uk: () => (/* binding */ ownVariables),
/* harmony export */   zM: () => (/* binding */ ownConfiguration)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _plan_yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39512);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29207);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60287);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68422);
/* harmony import */ var _compose_start__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90355);








/** Maximum number of notices about outside hosts. */
const MOST_NAMED = 100;
/** Callbacks that report each outside host once in a notice, up to the maximum. */
function reportingStrangers(notice) {
    const reported = new Set();
    const isNamed = (stranger) => {
        if (reported.has(stranger) || reported.size > MOST_NAMED)
            return false;
        reported.add(stranger);
        if (reported.size <= MOST_NAMED)
            return true;
        notice(`More than ${MOST_NAMED} peers and addresses are not services of the stack; the copy dials none of them.`);
        return false;
    };
    return {
        onStranger: (given) => {
            const peer = (0,_text_plain__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(given, LONGEST_SHOWN);
            if (!isNamed(peer))
                return;
            notice(`The peer ${peer} is not a service of the stack; the copy does not dial it.`);
        },
        onAddress: (given) => {
            const address = shownAddress(given);
            if (!isNamed(address))
                return;
            notice(`The address ${address} is not a service of the stack; the copy does not dial it.`);
        },
    };
}
/** Maximum length of an address in a message, in characters. */
const LONGEST_SHOWN = 200;
/** Possible login in an address, as opposed to a node id. */
const LOGIN = /:\/\/(?![\da-f]+@)[^\s/@]*@/i;
/** Part of a URL after its host: often an API key of a web service. */
const BEHIND_HOST = /^([a-z][a-z\d+.-]*:\/\/[^\s/?#]+)[/?#].+$/is;
/** An address for messages: its host, with logins and keys masked. */
function shownAddress(address) {
    const shown = address.replace(LOGIN, '://***@').replace(BEHIND_HOST, '$1/***');
    return (0,_text_plain__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(shown, LONGEST_SHOWN);
}
/** Removes duplicates from notices. */
function once(say) {
    const reported = new Set();
    return (message) => {
        if (reported.has(message))
            return;
        reported.add(message);
        say(message);
    };
}
/** Peers of a list (`id@host:port,...`) that are services of the stack, with names for addresses. */
function ownPeers(list, { hosts, addresses }, { onStranger }) {
    return list
        .split(',')
        .map((peer) => (0,_compose_model__WEBPACK_IMPORTED_MODULE_7__/* .namedAddresses */ .Sb)(peer.trim(), addresses))
        .filter((peer) => {
        if (peer === '')
            return false;
        const address = peer.slice(peer.lastIndexOf('@') + 1).replace(/^\w+:\/\//, '');
        const host = address.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
        const isOwn = hosts.has(host);
        if (!isOwn)
            onStranger(peer);
        return isOwn;
    });
}
/** A node's id and address in CometBFT's notation: the id is 20 bytes in hexadecimal. */
const PEER = /^(tcp:\/\/|mconn:\/\/)?[0-9a-f]{40}@\S+$/i;
/**
 * Variables of a service without outside hosts and without overrides of the copy's node configuration. Own
 * peers stay: a script may write them into the configuration. Nodes do not read variables without a binary's
 * prefix (`P2P_SEEDS`); scripts and helpers may need them to start, so they stay, emptied unless they hold an
 * address of the stack.
 */
function ownVariables(environment, own, notice) {
    const reported = reportingStrangers(notice);
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        const place = (0,_compose_start__WEBPACK_IMPORTED_MODULE_6__/* .keyOfVariable */ .Jg)(name);
        const list = (value ?? '').split(/[\s,]+/).filter((each) => each !== '');
        if (place?.kind === 'peers' || (list.length > 0 && list.every((each) => PEER.test(each)))) {
            const peers = ownPeers(list.join(','), own, reported).join(',');
            if (place?.isPrefixed !== true || peers !== '')
                kept[name] = peers;
        }
        else if (place === undefined)
            kept[name] = value;
        else {
            const strangers = strangersOf(value ?? '', own);
            if (place.key === 'rpc_servers' || place.key === 'psql_conn') {
                for (const each of strangers)
                    reported.onAddress(each);
            }
            const isAddress = list.length > 0 && list.every((each) => hostIn(each) !== undefined);
            if (!place.isPrefixed)
                kept[name] = isAddress && strangers.length === 0 ? value : '';
        }
    }
    return kept;
}
/** Placeholder for a removed outside address: no existing name has this ending (RFC 2606). */
const NOBODY = 'taken-out.invalid';
/** Names in the notations of gRPC and libp2p: `dns:///host:443`, `/dns4/host/tcp/4001`. */
const RESOLVED = /^(?:dns|passthrough|ipv[46]):(?:\/\/[^\s/]*\/)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i;
const MULTIADDRESS = /^\/(?:ip[46]|dns[46]?|dnsaddr)\/([^\s/]+)/i;
/** Host of an address written as a URL or as `host:port`. */
function hostIn(text) {
    const named = (RESOLVED.exec(text) ?? MULTIADDRESS.exec(text))?.[1];
    if (named !== undefined)
        return named;
    const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/?#@]*@)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i.exec(text)?.[1];
    if (url !== undefined)
        return url;
    const plain = /^(?:[^\s@/]+@)?(\[[0-9a-f:.]+\]|[\w.-]+):\d{1,5}$/i.exec(text)?.[1];
    const isHost = plain !== undefined && /^\[|\.\d+$|\.[a-z][a-z0-9-]+\.?$/i.test(plain);
    return isHost ? plain : undefined;
}
/** The container itself, or an address to listen on. */
const HERE = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|::1?|\[::1?\]|taken-out\.invalid)$/i;
/** Host of an address if it is outside the stack. */
function strangerIn(address, { hosts, addresses }) {
    const host = hostIn(address);
    if (host === undefined || HERE.test(host))
        return undefined;
    const bare = host.replace(/^\[|\]$/g, '');
    return hosts.has(bare) || addresses.has(bare) ? undefined : host;
}
/** Addresses of a list that are outside the stack. */
function strangersOf(list, own) {
    return list.split(/[\s,]+/).filter((each) => strangerIn(each, own) !== undefined);
}
/** Keys whose addresses are never connected to. */
const NOT_DIALLED = /moniker|origins?$|website|contact|identity|details/i;
/** Keys of addresses that a program listens on. */
const LISTENED = /^(ws-|metrics-|grpc-)?address$|(^|[_-])laddr$|listen/i;
/** Addresses in a TOML, YAML or JSON file; none in other files. */
function addressesIn(text, file, own) {
    return stringsIn(parsed(text, file)).flatMap(([key, value]) => {
        if (NOT_DIALLED.test(key))
            return [];
        return value.split(/[\s,;]+/).flatMap((address) => {
            if (hostIn(address) === undefined)
                return [];
            const stranger = strangerIn(address, own);
            if (stranger === undefined) {
                const replacement = (0,_compose_model__WEBPACK_IMPORTED_MODULE_7__/* .namedAddresses */ .Sb)(address, own.addresses);
                return [{ address, key, replacement, isStranger: false }];
            }
            // Tendermint 0.35 connects to a gRPC signer under this key.
            const isListened = LISTENED.test(key) && !address.startsWith('grpc://');
            const replacement = address.replace(stranger, isListened ? '0.0.0.0' : NOBODY);
            return [{ address, key, replacement, isStranger: !isListened }];
        });
    });
}
/** Maximum number of addresses per file, each of which requires a scan of the file; above any hand-written number. */
const MOST_ADDRESSES = 1_000;
/**
 * Replaces addresses in a text, preserving comments and layout.
 *
 * @param file name for messages
 * @throws RehearsalError if there are too many
 */
function replaced(text, found, file) {
    const others = found.filter(({ address, replacement }) => address !== replacement);
    const distinct = new Map(others.map(({ address, replacement }) => [address, replacement]));
    if (distinct.size > MOST_ADDRESSES) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('ADDRESSES_TOO_MANY', `${file} contains more than ${MOST_ADDRESSES} addresses that are not services of the stack`, {
            hint: 'A configuration of a node or a signer has far fewer. Check the program that writes this file.',
        });
    }
    // Longest first: one address may begin with another.
    const longest = [...distinct].sort(([a], [b]) => b.length - a.length);
    return longest.reduce((changed, [address, replacement]) => changed.replaceAll(address, replacement), text);
}
/** A node's configuration (app.toml, client.toml) without outside hosts. */
function ownConfiguration(text, file, own, { onAddress }) {
    const found = addressesIn(text, file, own);
    const changed = replaced(text, found, file);
    for (const { address, isStranger } of found)
        if (isStranger)
            onAddress?.(address);
    return changed;
}
/** Parsed content of a file, by its name or else its text; undefined if it cannot be parsed. */
function parsed(text, file) {
    const name = file.replace(TEMPLATE, '');
    if (!isConfiguration(name))
        return undefined;
    try {
        if (/\.toml$/i.test(name))
            return (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
        if (/\.json$/i.test(name))
            return parsedJson(text);
        if (/\.ya?ml$/i.test(name))
            return parsedYaml(text);
        if (/^\s*[{[]\s*["{}]/.test(text))
            return parsedJson(text);
        return isLikeYaml(text) ? parsedYaml(text) : (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch {
        return undefined; // another program's file: the networks of the run isolate it in any case
    }
}
function parsedJson(text) {
    return (0,_system_json__WEBPACK_IMPORTED_MODULE_4__/* .isModest */ .F)(text, MOST_OF_JSON) ? JSON.parse(text) : undefined;
}
/** First document of a YAML stream, which is the one that programs read. */
function parsedYaml(text) {
    const documents = text.split(/^(?:---|\.\.\.)[^\S\n]*$/m);
    const yaml = (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_3__/* .readYaml */ .gM)(documents.find((each) => each.trim() !== '') ?? '', {});
    const isRight = yaml.document.errors.length === 0 && yaml.badAliases.length === 0;
    return isRight ? (0,_plan_yaml__WEBPACK_IMPORTED_MODULE_3__/* .dataOf */ .qu)(yaml) : undefined;
}
/** Maximum nesting of a configuration, far above any hand-written one. */
const DEEPEST = 100;
/** Limits of JSON, which is untrusted and takes many times its text's memory once parsed. */
const MOST_OF_JSON = { depth: DEEPEST, values: 100_000 };
/** All strings within a value, each with its own key or that of the enclosing list; each value is visited once. */
function stringsIn(value, key = '', around = { seen: new Set(), depth: 0 }) {
    if (typeof value === 'string')
        return [[key, value]];
    const { seen, depth } = around;
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > DEEPEST)
        return [];
    seen.add(value);
    const isList = Array.isArray(value);
    return Object.entries(value).flatMap(([own, inner]) => stringsIn(inner, isList ? key : own, { seen, depth: depth + 1 }));
}
/** Additional extension of a template that is filled in at the start. */
const TEMPLATE = /\.(tmpl|tpl|template|j2)$/i;
/** Start of a YAML file without such an extension: a key, possibly after comments. */
const LIKE_YAML = /^(?:---|["']?[\w-]+["']?:(?:\s|$))/;
function isLikeYaml(text) {
    const first = text.split('\n').find((line) => !/^\s*(?:#|$)/.test(line));
    return first !== undefined && LIKE_YAML.test(first);
}
/** Returns true if files of this name may configure a program's connections; false for examples and backups. */
function isConfiguration(file) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file).replace(TEMPLATE, '');
    return /^[^.]+$|\.(toml|ya?ml|json|conf|cfg|config)$/i.test(name);
}


/***/ }),

/***/ 48571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ extract),
/* harmony export */   y: () => (/* binding */ tar)
/* harmony export */ });
/* harmony import */ var _exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58780);

/** Command line of GNU tar for an archive and the folder that it is created from or extracted to. */
function tar(archive, folder) {
    return ['tar', '--numeric-owner', '--file', archive, '--directory', folder];
}
/** Options for file capabilities, which only root can restore. */
function ofRoot() {
    return process.getuid?.() === 0 ? ['--xattrs-include=security.capability'] : [];
}
/**
 * Extracts an archive into a folder, with modes and times. Owners are restored if this process is root;
 * otherwise all files belong to it.
 *
 * GNU tar writes nothing outside the folder, whatever the archive contains. It strips a leading `/` and
 * everything up to a `..` from names and hard link targets. A symbolic link that is absolute or contains `..`
 * is created last, with an empty file as a placeholder until then, so no name leads through it. This would not
 * hold with `--absolute-names`, or for links already in the folder.
 *
 * @throws CommandError if the archive is damaged, or the folder cannot be written to
 */
async function extract(exec, archive, folder, signal) {
    await exec.run([...tar(archive, folder), '--extract', '--preserve-permissions', ...ofRoot()], {
        ...(signal && { signal }),
        timeout: _exec__WEBPACK_IMPORTED_MODULE_0__/* .TRANSFER_LIMIT_MS */ .nQ,
    });
}


/***/ }),

/***/ 29207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isModest)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** Character codes of `[` and `{`, `]` and `}`. */
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/**
 * Checks a JSON text against limits without parsing it. A text of a few megabytes may contain millions of empty
 * lists, which take a hundred times the memory once parsed, or nest so deep that every recursive function
 * fails.
 */
function isModest(text, { depth, values }) {
    let level = 0;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            at = endOfString(text, at);
        }
        else if (OPENING.has(code)) {
            count++;
            if (++level > depth)
                return false;
        }
        else if (CLOSING.has(code)) {
            level--;
        }
        else if (code === COMMA) {
            count++;
        }
        if (count > values)
            return false;
    }
    return true;
}
/** Offset of the closing quote of the string that begins at an offset; the text's end if there is none. */
function endOfString(text, begin) {
    let at = begin + 1;
    while (at < text.length && text.charCodeAt(at) !== QUOTE) {
        at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
    }
    return at;
}


/***/ }),

/***/ 28678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ mountsBelow),
/* harmony export */   dM: () => (/* binding */ removeTree)
/* harmony export */ });
/* unused harmony export mountPoints */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | O_PATH;
/** Number of entries of a folder removed in parallel: a release's sources are thousands of small files. */
const AT_ONCE = 64;
/**
 * Removes a folder recursively, whatever containers left in it: links are removed but not followed, at any
 * nesting depth, and unreadable folders too. Folders are moved to the top before their contents are removed,
 * and each is opened from the folder before it: so no path is long, no link is followed, and the kernel refuses
 * (`EBUSY`) to move or to remove a mount, whose files stay. A missing folder is not an error.
 *
 * @param keep name of a file to keep, together with the folder
 * @throws NodeJS.ErrnoException of the first entry that could not be removed; the others are removed all the
 *   same
 */
async function removeTree(folder, keep) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/fd'))
        return removeByPath(folder, keep);
    let root;
    try {
        root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, FOLDER);
    }
    catch (error) {
        return unlessMissing(error);
    }
    const failures = [];
    try {
        await new Removal(root, failures).run(keep);
    }
    finally {
        await root.close();
    }
    if (failures.length > 0)
        throw failures[0];
    if (keep === undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder).catch(unlessMissing); // another process may remove it, too
}
/** Fallback for systems without `/proc/self/fd`; the engine runs in a virtual machine there. */
async function removeByPath(folder, keep) {
    if (keep === undefined)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(unlessMissing)) ?? []) {
        if (name !== keep)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name), { recursive: true, force: true });
    }
}
/** Empties one open folder. */
class Removal {
    failures;
    #top;
    #mark = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}-`;
    #queue = [];
    #moved = 0;
    constructor(root, failures) {
        this.failures = failures;
        this.#top = placeOf(root);
    }
    async run(keep) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(this.#top, 0o700).catch(() => { }); // of another user: the next steps report it
        await this.#empty(this.#top, (name) => this.#queue.push(name), keep);
        for (;;) {
            const name = this.#queue.pop();
            if (name === undefined)
                return;
            await this.#tried(() => this.#folder(at(this.#top, name)));
        }
    }
    /** Removes one of the folders at the top after moving its subfolders to the top. */
    async #folder(place) {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
        try {
            const inner = placeOf(folder);
            await this.#empty(inner, (name) => this.#tried(() => this.#lift(inner, name)));
        }
        finally {
            await folder.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(place);
    }
    /** Removes everything in an open folder except subfolders, whose names it hands on. */
    async #empty(inner, onFolder, keep) {
        const list = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(inner, { encoding: 'buffer', withFileTypes: true });
        const kept = keep === undefined ? undefined : Buffer.from(keep);
        const entries = (await allowed(inner, list)).filter(({ name }) => !kept?.equals(name));
        const remove = (entry) => this.#tried(async () => {
            if (entry.isDirectory())
                await onFolder(entry.name);
            else
                await allowed(inner, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(at(inner, entry.name)));
        });
        for (let first = 0; first < entries.length; first += AT_ONCE) {
            await Promise.all(entries.slice(first, first + AT_ONCE).map(remove));
        }
    }
    async #lift(inner, given) {
        const place = at(inner, given);
        const name = Buffer.from(`${this.#mark}${this.#moved++}`);
        const move = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(place, at(this.#top, name));
        // Moving a folder changes its `..`, which requires write permission on it, too.
        await allowed(inner, move).catch(async (error) => {
            if (codeOf(error) !== 'EACCES')
                throw error;
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, FOLDER);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(placeOf(folder), 0o700).finally(() => folder.close());
            await move();
        });
        this.#queue.push(name);
    }
    async #tried(work) {
        try {
            await work();
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                this.failures.push(error);
        }
    }
}
/** Runs an operation that a folder may forbid its owner, if need be after a change of its mode. */
async function allowed(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (codeOf(error) !== 'EACCES')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(folder, 0o700).catch(() => {
            throw error; // folder of another user
        });
        return work();
    }
}
function placeOf({ fd }) {
    return `/proc/self/fd/${fd}`;
}
/** Joins paths as bytes: not all names are UTF-8. */
function at(folder, name) {
    return Buffer.concat([Buffer.from(`${folder}/`), name]);
}
function unlessMissing(error) {
    if (codeOf(error) !== 'ENOENT')
        throw error;
}
function codeOf(error) {
    return error.code;
}
/** Mount points at or below a folder; empty if the system does not list them (proc(5)). */
async function mountsBelow(folder) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)('/proc/self/mountinfo', 'utf8').catch(() => '');
    return mountPoints(text).filter((point) => point === folder || point.startsWith(`${folder}${(node_path__WEBPACK_IMPORTED_MODULE_3___default().sep)}`));
}
/**
 * Mount points of `/proc/<pid>/mountinfo`: the fifth field, with octal escapes for blanks, line breaks and
 * backslashes.
 */
function mountPoints(mountinfo) {
    return mountinfo.split('\n').flatMap((line) => {
        const point = line.split(' ')[4];
        return point === undefined
            ? []
            : [point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))];
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
