export const id = 994;
export const ids = [994];
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

/***/ 56923:
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
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _evidence_names__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93279);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31650);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68617);
/* harmony import */ var _system_owner__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77010);










/** What the folder has of its runs: which files are theirs, so that no other is ever removed. */
const MANIFEST = '.rehearsal.json';
/** Of the run that writes to the folder. */
const LOCK = '.rehearsal-lock';
/** Names that the run has written so far, one a line: after a kill nothing else is taken for its own. */
const WRITTEN = '.rehearsal-written';
/** Characters of each of these files; more is not read. */
const LIMIT = 4_000_000;
/** Bytes of each end of a file that tell it from another of its size. */
const ENDS = 64 * 1024;
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz('upgrade-rehearsal/evidence-folder/1'),
    /** Who writes to the folder, or was killed while it did. */
    open: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['rehearsal', 'images']).nullable(),
    /** Files of the runs before, by path, with what tells them from others of their name. */
    files: zod__WEBPACK_IMPORTED_MODULE_9__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP()),
});
const NOTHING = {
    schema: 'upgrade-rehearsal/evidence-folder/1',
    open: null,
    files: {},
};
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), owner: _system_owner__WEBPACK_IMPORTED_MODULE_8__/* .ownerSchema */ .$K });
/**
 * The evidence folder, of one run at a time. Nothing in it is changed before {@link EvidenceFolder.begin}; what no
 * run has written is never removed or written over, whatever it is called.
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
     * Takes the folder for a run, making it where it is not there.
     *
     * @throws RehearsalError where it cannot be made or written to, another run writes to it, or a file of somebody
     * else is in the way of what the run writes
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
     * For a later process: ends what a killed run has begun in its folder. Nothing is done where the run ended in
     * order, or another one has the folder.
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
     * Removes what earlier runs wrote under the names of this one. The run has begun: no way back to the last report.
     *
     * @throws RehearsalError where the folder cannot be written to
     */
    async begin() {
        try {
            const { open: killed } = await readManifest(this.path);
            // What it left under names that are none of this run stays, and stays its own.
            if (killed !== null && killed !== this.writer) {
                await new EvidenceFolder(this.path, this.run, killed).#seal();
            }
            const own = await this.#own();
            const { files } = await readManifest(this.path);
            const others = Object.entries(files).filter(([name]) => !(0,_evidence_names__WEBPACK_IMPORTED_MODULE_5__/* .isOwnName */ .sJ)(name, this.writer));
            const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_7__/* .Folder */ .vd(this.path);
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
    /** Gives the folder back, with a list of what the run wrote to it. */
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
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`The evidence folder ${this.path} has what no rehearsal wrote, where this one would write: ${named}${more}`, {
            hint: 'Name an empty folder, or one of an earlier rehearsal (evidence); or move these files away.',
        });
    }
    /** What there is under names of this run. */
    async #own() {
        const manifest = await readManifest(this.path);
        const own = [];
        for (const name of await this.#present()) {
            if (await isOfRun(this.path, name, manifest))
                own.push(name);
        }
        return own;
    }
    /** Whatever is at a name of this run: also folders and links. */
    async #present() {
        const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_7__/* .Folder */ .vd(this.path);
        const found = [];
        for (const name of await folder.list()) {
            if ((0,_evidence_names__WEBPACK_IMPORTED_MODULE_5__/* .isOwnName */ .sJ)(name, this.writer))
                found.push(name);
            else if (_evidence_names__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.folders.includes(name) && this.writer === 'rehearsal') {
                if (!(await folder.stat(name))?.isDirectory())
                    found.push(name);
                else {
                    const inner = (await folder.list(name)).map((each) => `${name}/${each}`);
                    found.push(...inner.filter((each) => (0,_evidence_names__WEBPACK_IMPORTED_MODULE_5__/* .isOwnName */ .sJ)(each, this.writer)));
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
        await new _system_folder__WEBPACK_IMPORTED_MODULE_7__/* .Folder */ .vd(this.path).remove(WRITTEN);
    }
    /** In one step, so that a killed process leaves the old list or the new one. */
    async #write(manifest) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(this.path, MANIFEST);
        const next = `${file}.${this.run}`;
        await create(next, `${JSON.stringify(manifest, null, 2)}\n`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(next, file);
    }
}
/**
 * Makes the folder and those above it, each in a step of its own: Node's own way to make all of them never ends
 * where the system makes none, as below `/proc`.
 *
 * @throws RehearsalError naming the folder and what is in the way
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
        throw new Error('there is a file of that name');
    }
    catch (error) {
        if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_7__/* .isMissing */ .b2)(error))
            throw error;
    }
    if (node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder) !== folder)
        await made(node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, mode).catch((error) => {
        throw error.code === 'EEXIST'
            ? new Error('there is a link of that name that leads nowhere')
            : error;
    });
}
/** Codes alone: messages of the system have paths that only this process knows. */
function whyOf(error) {
    return error.code ?? (0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
}
function unusable(folder, why, cause) {
    return new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`The evidence folder ${folder} cannot be written: ${why}`, {
        hint: 'Name a folder of your own on a disk with room for it (evidence).',
        cause,
    });
}
/** What the run that has a folder, or was killed in it, has written; undefined where it has not begun. */
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
/** A link is not followed, and a pipe does not hang. */
const CAREFUL = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
function linesOf(names) {
    return names.map((name) => `${name}\n`).join('');
}
/**
 * Says that the run that has a folder is about to write a file there.
 *
 * @param name path of the file in the folder
 * @throws RehearsalError where something is there that the run has not written
 */
function announce(folder, name) {
    const written = writtenIn(folder);
    if (written === undefined || written.has(name))
        return;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name), { throwIfNoEntry: false }) !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`${node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, name)} came there during the run, and the rehearsal has not written it`, { hint: 'Leave the evidence folder to the run while it goes on.' });
    }
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, WRITTEN), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND | CAREFUL);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, linesOf([name]));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** Whether what is at a name was written by a run: its list says so, or that of a run that was killed. */
async function isOfRun(folder, name, { open: writer, files }) {
    const mark = await markOf(folder, name);
    if (mark === undefined)
        return false;
    return Object.hasOwn(files, name)
        ? files[name] === mark
        : writer !== null && (0,_evidence_names__WEBPACK_IMPORTED_MODULE_5__/* .isOwnName */ .sJ)(name, writer) && writtenIn(folder)?.has(name) !== false;
}
/** What tells a regular file from others of its name; undefined for what is none. */
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
/** What a folder's list says, which a run writes in one step; another file of its name would be written over. */
async function manifestOf(folder) {
    const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_7__/* .Folder */ .vd(folder).readText(MANIFEST, LIMIT).catch(unlessMissing);
    return text === undefined ? NOTHING : (manifestSchema.safeParse(jsonOf(text)).data ?? 'not ours');
}
async function readLock(folder) {
    const text = await new _system_folder__WEBPACK_IMPORTED_MODULE_7__/* .Folder */ .vd(folder).readText(LOCK, LIMIT).catch(unlessMissing);
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
/** @throws RehearsalError where another run has the folder, or it cannot be written to */
async function lock(folder, run) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, LOCK);
    const text = JSON.stringify({ run, owner: (0,_system_owner__WEBPACK_IMPORTED_MODULE_8__/* .ownOwner */ .CR)() });
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
        if (attempt < 3 && held !== undefined && (0,_system_owner__WEBPACK_IMPORTED_MODULE_8__/* .isGone */ .ST)(held.owner)) {
            await takeAway(folder, run, held.run);
            continue;
        }
        const who = held === undefined ? 'another process' : `${held.run}, ${(0,_system_owner__WEBPACK_IMPORTED_MODULE_8__/* .ownerInWords */ .IB)(held.owner)}`;
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .RehearsalError */ .g0(`Another rehearsal writes to the evidence folder ${folder}: ${who}`, {
            hint: `Name another folder for this one (evidence), or wait for it. If there is none: rm ${file}`,
        });
    }
}
/** Removes the lock of a run that is gone; one that came in its place meanwhile is put back. */
async function takeAway(folder, run, gone) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, LOCK);
    const aside = `${file}.${run}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(file, aside);
        const taken = lockSchema.safeParse(jsonOf(await (0,_system_files__WEBPACK_IMPORTED_MODULE_6__/* .readBounded */ .CB)(aside, LIMIT))).data;
        if (taken?.run === gone)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(aside);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(aside, file);
    }
    catch (error) {
        if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_7__/* .isMissing */ .b2)(error))
            throw unusable(folder, whyOf(error), error);
    }
}
async function unlock(folder, run) {
    if ((await readLock(folder))?.run === run)
        await new _system_folder__WEBPACK_IMPORTED_MODULE_7__/* .Folder */ .vd(folder).remove(LOCK);
}
/** Writes a new file, for its owner only; what is there already is an error. */
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
    if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_7__/* .isMissing */ .b2)(error))
        throw error;
}


/***/ }),

/***/ 93279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   Sk: () => (/* binding */ REPORTS),
/* harmony export */   bg: () => (/* binding */ EXPLAINS_BUILDS),
/* harmony export */   sJ: () => (/* binding */ isOwnName)
/* harmony export */ });
/** What a rehearsal says of itself, by the output that names the file. */
const REPORTS = {
    report: 'report.json',
    summary: 'summary.md',
    page: 'report.html',
    junit: 'junit.xml',
    badge: 'badge.json',
    events: 'events.ndjson',
};
/** What else is in the folder. */
const EVIDENCE = {
    plan: 'plan.yml',
    genesis: 'genesis.json',
    images: 'images.json',
    /** What the names of files that explain builds begin with. */
    builds: 'images-',
    /** Folders of logs: of containers, of traffic. */
    folders: ['logs', 'traffic'],
};
/** Compose files that a rehearsal keeps. */
const COMPOSE = /^compose(?:\.cosmovisor|\.last-release)?\.json$/;
/** Files of a run's folder of images that explain its builds; what is beside them may be a secret. */
const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;
/** The same as the evidence has them. */
const BUILD = /^images-(bake\.json|(go|cosmovisor)-[\w.-]+-Dockerfile(\.chained)?)$/;
const LOG = /^(logs|traffic)\/[^/]+\.log$/;
/** Whether a file of an evidence folder, by its path there, is called as what is written to it. */
function isOwnName(name, writer) {
    if (BUILD.test(name))
        return true;
    if (writer === 'images')
        return name === EVIDENCE.images;
    const fixed = [...Object.values(REPORTS), EVIDENCE.plan, EVIDENCE.genesis];
    return fixed.includes(name) || COMPOSE.test(name) || LOG.test(name);
}


/***/ }),

/***/ 93994:
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
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/evidence-folder.ts
var evidence_folder = __webpack_require__(56923);
// EXTERNAL MODULE: ./src/evidence-names.ts
var evidence_names = __webpack_require__(93279);
// EXTERNAL MODULE: ./src/outputs.ts
var outputs = __webpack_require__(7729);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
/** More than a run has; each is an open file. */
const MOST_LOGS = 500;
/** What stands in the place of a log may be a link or a pipe by now. */
const READ = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
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
        for (const name of names.sort().slice(0, MOST_LOGS)) {
            const handle = await (0,promises_.open)(external_node_path_default().join(folder, FOLDER, name), READ);
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
// EXTERNAL MODULE: ./src/plan/names.ts
var names = __webpack_require__(42471);
// EXTERNAL MODULE: ./src/report/binaries.ts
var binaries = __webpack_require__(27657);
// EXTERNAL MODULE: ./src/report/check-names.ts
var check_names = __webpack_require__(72627);
;// CONCATENATED MODULE: ./src/report/checks.ts




const PASSED = { result: 'passed', message: null };
const NOT_REACHED = { result: 'not reached', message: null };
const failed = (message) => ({ result: 'failed', message });
/**
 * All that had to hold, from the plan and what happened: the one list behind JUnit's cases, annotations,
 * the page and the counts. A failed rehearsal has at least one that failed, and one for its cause.
 */
function checksOf(reported, facts, failure, events) {
    const { plan, placeOf } = reported;
    /** A check at the place of the plan that asks for it. */
    const check = ({ suite, name }, path, result, ...phases) => ({ ...{ suite, name, ...result }, place: path && placeOf(path), phases });
    /** Of what is not known to have happened: it failed where the rehearsal ended in one of its phases. */
    const unless = (happened, ...phases) => {
        if (happened)
            return PASSED;
        return failure?.phase && phases.includes(failure.phase) ? failed(failure.message) : NOT_REACHED;
    };
    const preparations = check_names/* PREPARATIONS */.$I.map(([phase, name]) => {
        const { ok } = facts.phases.find((candidate) => candidate.name === phase) ?? {};
        return check((0,check_names/* preparationCheck */.Sd)(name), null, unless(ok === true, phase), phase);
    });
    const { name: first } = (0,complete/* firstRelease */.yn)(plan);
    const proving = `prove ${first}`;
    const started = (0,binaries/* binariesAt */.tE)(facts, 'start');
    preparations.push(check((0,check_names/* preparationCheck */.Sd)((0,check_names/* haveBinary */.ku)(first)), null, started, proving));
    const upgrades = plan.upgrades.flatMap((upgrade, index) => upgradeChecks(facts, plan.upgrades, index, unless).map(({ name, result, phases }) => check((0,check_names/* upgradeCheck */.p6)(upgrade.name, name), ['upgrades', index], result, ...phases)));
    const visited = new Set(plan.upgrades.flatMap(({ from, to }) => [from, to]));
    const queries = plan.queries.flatMap(({ name, expect }, index) => Object.keys(expect)
        .filter((release) => visited.has(release))
        .map((release) => check((0,check_names/* queryCheck */.xK)(name, release), ['queries', index, 'expect', release], answered(facts, name, release, 'release'), `prove ${release}`)));
    const traffic = plan.traffic.map(({ name, stage }, index) => check((0,check_names/* trafficCheck */.eT)(name, stage), ['traffic', index], played(facts, name, stage), phaseOf(stage)));
    const last = (0,complete/* lastRelease */.Ik)(plan).name;
    const restart = plan.restart
        ? [
            check((0,check_names/* restartCheck */.U1)(last), ['restart'], facts.restart?.ok === false
                ? failed(`It did not go on from height ${facts.restart.heightBefore}`)
                : unless(facts.restart !== null, 'restart'), 'restart'),
            check((0,check_names/* restartBinaryCheck */.LI)(last), ['restart'], (0,binaries/* binariesAt */.tE)(facts, 'restart'), 'restart'),
            ...plan.queries.flatMap(({ name, expect }, index) => expect[last] === undefined
                ? []
                : [
                    check((0,check_names/* answersAgain */.op)(name), ['queries', index], answered(facts, name, last, 'restart'), 'restart'),
                ]),
        ]
        : [];
    const checks = [...preparations, ...upgrades, ...queries, ...traffic, ...restart];
    // A failure that is read from the events is of what a check is about; one that was thrown may be of anything.
    const wasThrown = events.some(({ type }) => type === 'failed');
    const explained = checks.some(({ result, phases }) => result === 'failed' && (!wasThrown || phases.includes(failure?.phase ?? '')));
    const end = failure === null || explained ? PASSED : failed(failure.message);
    const all = [...checks, check(check_names/* NOTHING_ELSE */.go, null, end)];
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
        { name: check_names/* UPGRADE */.XU.passes, result: unless(passed, ...voting), phases: voting },
        ...(straddle && previous
            ? [
                {
                    name: check_names/* UPGRADE */.XU.straddles,
                    result: straddledPrevious === false
                        ? failed('The vote was over before that upgrade')
                        : unless(straddledPrevious === true, ...straddling),
                    phases: straddling,
                },
            ]
            : []),
        {
            name: check_names/* UPGRADE */.XU.through,
            result: unless(done === true, ...swapping),
            phases: swapping,
        },
        ...nodes.map((node) => ({
            name: (0,check_names/* runs */.Np)(node.service, to ?? ''),
            result: swapped(node, (0,binaries/* binaryOf */.np)(facts, (0,check_names/* upgradeMoment */.Dm)(name), node.service)),
            phases: [...swapping, `prove ${to}`],
        })),
        {
            name: check_names/* UPGRADE */.XU.binary,
            result: versions.size > 1
                ? failed(`They tell ${[...versions].join(', ')}`)
                : {
                    ...unless(done === true),
                    message: versions.size === 0 ? 'No version is told' : null,
                },
            phases: swapping,
        },
        {
            name: check_names/* UPGRADE */.XU.state,
            result: sameState === false ? failed(statesOf(nodes)) : unless(sameState === true),
            phases: swapping,
        },
    ];
}
/** A node runs a release where Cosmovisor's link leads to it, and the binary there is the release's. */
function swapped({ current, version }, binary) {
    if (binary.result === 'failed' || current === null) {
        return binary.result === 'failed' ? binary : NOT_REACHED;
    }
    const told = [`current -> ${current}`, version && `version ${version}`, binary.message];
    return { result: binary.result, message: told.filter(Boolean).join(', ') };
}
function statesOf(nodes) {
    const each = nodes.map(({ service, appHash }) => `${service} ${appHash ?? 'none'}`);
    return `Their app hashes: ${each.join(', ')}`;
}
/** The phase in which the traffic of a stage is played. */
function phaseOf(stage) {
    const [moment, upgrade] = (0,names/* stageParts */.DN)(stage);
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

// EXTERNAL MODULE: ./src/report/verdict.ts + 4 modules
var verdict = __webpack_require__(85919);
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
    // What is not proven is not passed, whatever the events leave out.
    const cause = (0,verdict/* failureOf */.g5)(plan, facts, events) ??
        (0,verdict/* unproven */.gm)(plan, facts, events, checksOf(reported, facts, null, events));
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
    const titles = [
        ...['Release', 'Image', 'Image id', 'Made from', 'Binary (sha256)', 'Cosmos SDK', 'Engine'],
    ].map((title) => ({ title }));
    const rows = releases.map(({ name, image, imageId, source, sha256, sdk, engine }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(image),
        imageId === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(imageId, 20)),
        source === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)((0,format/* shownSource */.Vt)(source), 160)),
        sha256 === null ? section/* DASH */.jr : (0,markdown/* code */.aY)((0,format/* shortHash */.BC)(sha256)),
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

// EXTERNAL MODULE: ./src/system/sensitive.ts
var sensitive = __webpack_require__(8181);
// EXTERNAL MODULE: ./src/system/shown-configuration.ts
var shown_configuration = __webpack_require__(77351);
;// CONCATENATED MODULE: ./src/stack/shown.ts


/**
 * A compose model as it may be shown: without the contents of configs and secrets, and without what is secret by
 * its name or its shape in variables, labels, build arguments, commands, health checks and all other texts.
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

// EXTERNAL MODULE: ./src/stack/stack.ts + 12 modules
var stack = __webpack_require__(22336);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
;// CONCATENATED MODULE: ./src/evidence.ts


















const REPORT_FILE = evidence_names/* REPORTS */.Sk.report;
/** GitHub shows no summary at all above 1 MiB a step. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Appends each event to a file as it happens: what there is of a run that is killed, too. */
function eventLog(evidence, secrets, warn) {
    const file = external_node_path_default().join(evidence, evidence_names/* REPORTS */.Sk.events);
    let isWhole = true;
    let isNew = true;
    return (event) => {
        if (!isWhole)
            return;
        try {
            if (isNew)
                (0,evidence_folder/* announce */.iP)(evidence, evidence_names/* REPORTS */.Sk.events);
            isNew = false;
            append(file, `${secrets.json(event)}\n`);
        }
        catch (error) {
            isWhole = false;
            warn(`${file} ends early, it cannot be written: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
}
/** Appends to a file that only its owner can read; a link or a pipe in its place is an error. */
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
 * Writes the report in all its forms, each whatever becomes of the others; no secret gets into them. Where the
 * report itself cannot be written the rehearsal has failed: nobody would find out how it ended.
 *
 * @param bundle folder of the bundle, with the page's program beside it
 * @param print takes the summary where there is no file of the report
 */
async function writeEvidence(evidence, reported, events, secrets, bundle, warn, print = () => { }) {
    const files = placesIn(evidence);
    const failed = [];
    const write = async (form, render) => {
        try {
            await writeIn(evidence, evidence_names/* REPORTS */.Sk[form], await render());
        }
        catch (error) {
            failed.push(form);
            warn(`${files[form]} could not be made: ${(0,errors/* messageOf */.bD)(error)}`);
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
        print(summary);
    return { report, summary, files, evidence };
}
function reportOf(reported, events, secrets) {
    return JSON.parse(secrets.json(foldReport(reported, events)));
}
function unwritten(file, events) {
    return {
        type: 'failed',
        phase: 'report',
        message: `The report ${file} could not be written`,
        hint: 'The disk of the evidence folder may be full, or be no longer there; the log has the summary.',
        lines: [],
        place: null,
        at: events.at(-1)?.at ?? 0,
    };
}
/** Writes a file of the evidence, for its owner only; what stands in its place as a link is not followed. */
async function writeIn(evidence, name, text) {
    await (0,evidence_folder/* makeEvidence */.Qw)(evidence);
    (0,evidence_folder/* announce */.iP)(evidence, name);
    await new system_folder/* Folder */.vd(evidence).writeText(name, text);
}
function placesIn(evidence) {
    const places = Object.entries(evidence_names/* REPORTS */.Sk).map(([name, file]) => [name, external_node_path_default().join(evidence, file)]);
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
/** Bytes of a file that is kept of a working folder: compose files, a build graph, a Dockerfile. */
const KEPT_LIMIT = 64 * 1024 * 1024;
/**
 * Keeps the resolved plan, the compose files, the genesis and the build graph of a run, without secrets. Containers
 * may have written to the folder: only regular files of it are read.
 *
 * @param genesis what the nodes started from; undefined when the run did not get so far
 */
async function keepConfiguration(folder, evidence, plan, genesis, secrets) {
    const parts = [
        async () => {
            // Taken out of the values: in YAML a long one is broken into lines.
            const shown = JSON.parse(secrets.json(withoutArguments(plan)));
            await writeIn(evidence, evidence_names/* EVIDENCE */.S4.plan, (0,dist/* stringify */.As)(shown));
        },
        () => keepBuilds(folder, evidence, secrets),
        ...Object.values(stack/* COMPOSE_FILES */.Zz).map((file) => () => keepCompose(folder, evidence, file, secrets)),
        async () => {
            if (genesis === undefined)
                return;
            const shown = secrets.json((0,sensitive/* withoutPrivateKeys */.oe)(genesis), 2);
            await writeIn(evidence, evidence_names/* EVIDENCE */.S4.genesis, `${shown}\n`);
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
/** A plan without values of build arguments and variables that are secret by name or shape. */
function withoutArguments(plan) {
    return JSON.parse(JSON.stringify(plan), (key, value) => key === 'args' || key === 'environment' ? (0,shown_configuration/* shownConfiguration */.U)(value, key) : value);
}
/** Keeps the build graph and the generated Dockerfiles of a run; an empty graph where nothing was built. */
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
/** A run's folder of what is built; contexts are beside what explains the builds, with all of a chain's files. */
const BUILDS = 'images';
/** Files that may explain builds, by path below that folder. */
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
    return found.filter((file) => evidence_names/* EXPLAINS_BUILDS */.bg.test(file));
}
async function keepBuild(evidence, file, text, secrets) {
    const name = `${evidence_names/* EVIDENCE */.S4.builds}${file.replaceAll('/', '-')}`;
    const shown = file.endsWith('.json')
        ? `${secrets.json((0,shown_configuration/* shownConfiguration */.U)(JSON.parse(text)), 2)}\n`
        : secrets.redact((0,sensitive/* withoutSensitive */.f1)(text));
    await writeIn(evidence, name, shown);
}
async function isFolder(folder, name) {
    const stats = await folder.stat(name).catch(() => undefined);
    return stats?.isDirectory() === true;
}
/** The text of a file of a working folder; undefined where there is none, or a link in its place. */
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
/** Keeps what a traffic command said. */
async function keepTraffic(evidence, name, output, secrets) {
    await writeIn(evidence, `traffic/${(0,outputs/* safeName */.j)(name)}.log`, `${secrets.redact(output)}\n`);
}
/** Keeps a log, without secrets already. */
function keepLog(evidence, file, text) {
    return writeIn(evidence, `logs/${file}`, text);
}
/** Keeps what `images` tells of its work. */
function keepImages(evidence, outcome, secrets) {
    return writeIn(evidence, evidence_names/* EVIDENCE */.S4.images, `${secrets.json(outcome, 2)}\n`);
}


/***/ }),

/***/ 42743:
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
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83916);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31650);








/** Bytes of a .dockerignore. */
const LARGEST_RULES = 1024 * 1024;
/**
 * Lines of a .dockerignore that the program which reads them here and BuildKit take for the same: of others, as
 * `c++` or `a|b`, the one makes another regular expression than the other. Three stars are among them.
 */
const PLAIN_RULE = /^(?!.*\*{3})(?:[\p{L}\p{N}_\-./*?!#@~,=%&:;'" \t]|\[(?:a-z|A-Z|0-9|[A-Za-z0-9_])+\])*\r?$/u;
/**
 * Rules, stars of one and folders of a path, beyond which a rule is not asked: the program goes through all ways to
 * share a path out among the stars of a rule, which are as many as its length to the power of their number.
 */
const MOST_RULES = 1_000;
const MOST_STARS = 3;
const DEEPEST = 64;
/** Mode bits that a build can see and that every checkout keeps: whether a file can be run. */
const EXECUTABLE = 0o111;
/**
 * Hash of what a folder sends to a build: paths, contents, links and whether files can be run, without
 * what `.dockerignore` leaves out (`<dockerfile>.dockerignore` comes before it, as for BuildKit). Times and
 * owners differ between checkouts of the same tree, so they do not count.
 *
 * @param seen told of each file that counts
 * @returns with `git`: whether the build is sent a `.git` too, which is not in the hash
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
    return stats;
}
/**
 * The text of a .dockerignore; undefined where there is none that can be read.
 *
 * @throws RehearsalError where it is no file, or larger than any that a person writes
 */
async function rulesIn(file) {
    try {
        return await (0,_system_files__WEBPACK_IMPORTED_MODULE_7__/* .readBounded */ .CB)(file, LARGEST_RULES);
    }
    catch (error) {
        if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_6__/* .RehearsalError */ .g0)
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
/** What leaves out no file that a build is sent: a file too many in a hash costs a build, one too few is a wrong image. */
function understood(rules) {
    const lines = rules.split('\n').filter((line) => !line.startsWith('#'));
    if (lines.length > MOST_RULES)
        return '';
    const isPlain = (line) => PLAIN_RULE.test(line) && (line.match(/\*+/g) ?? []).length <= MOST_STARS;
    const bringsBack = lines.some((line) => !isPlain(line) && line.includes('!'));
    return bringsBack ? '' : lines.filter(isPlain).join('\n');
}


/***/ }),

/***/ 10730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ cosmovisorDialect),
/* harmony export */   J$: () => (/* binding */ releaseTarget),
/* harmony export */   T1: () => (/* binding */ cosmovisorVersion),
/* harmony export */   UH: () => (/* binding */ cosmovisorImage),
/* harmony export */   gH: () => (/* binding */ dryStartMarks),
/* harmony export */   jD: () => (/* binding */ DEFAULT_VERSION),
/* harmony export */   kG: () => (/* binding */ ADDED_FOLDER),
/* harmony export */   lV: () => (/* binding */ releaseBinary),
/* harmony export */   oH: () => (/* binding */ RELEASES_FOLDER),
/* harmony export */   xc: () => (/* binding */ DRY_START),
/* harmony export */   xh: () => (/* binding */ cosmovisorTargets),
/* harmony export */   zh: () => (/* binding */ COSMOVISOR_TARGET)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32048);
/* harmony import */ var _system_hash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97277);
/* harmony import */ var _generated__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72015);



/** Where what the rehearsal adds is in a Cosmovisor image. */
const ADDED_FOLDER = '/opt/rehearsal';
const RELEASES_FOLDER = `${ADDED_FOLDER}/releases`;
const DEFAULT_VERSION = 'v1.5.0';
/** Set in a container that is to stop where it would start the node, to a word of that start alone; see the shim. */
const DRY_START = 'REHEARSAL_DRY_START';
/** What lines of a dry start's output begin with, by its word: one with the number of arguments, one with each. */
function dryStartMarks(word) {
    return {
        count: `rehearsal-start-arguments:${word}:`,
        argument: `rehearsal-start-argument:${word}:`,
    };
}
/**
 * Stands where the chain's binary was in the image of the first release: whatever script starts the
 * node starts Cosmovisor, and every other command of the script reaches the real binary.
 */
function shim(binary, run) {
    const { count, argument } = dryStartMarks(`\${${DRY_START}}`);
    return `#!/bin/sh
real="${RELEASES_FOLDER}/0/${binary}"
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
    const hash = (0,_system_hash__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(content).slice(0, 12);
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
FROM --platform=$BUILDPLATFORM ${_generated__WEBPACK_IMPORTED_MODULE_1__/* .GO_IMAGE */ .h} AS build
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
    const first = plan.releases.indexOf((0,_plan_complete__WEBPACK_IMPORTED_MODULE_2__/* .firstRelease */ .yn)(plan));
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
    return [
        {
            ...(await (0,_generated__WEBPACK_IMPORTED_MODULE_1__/* .generated */ .g)(folder, TOOLS_TARGET, `Cosmovisor ${version}`, toolsFiles(plan))),
            reference: undefined,
            inputs: {},
            bases: [_generated__WEBPACK_IMPORTED_MODULE_1__/* .GO_IMAGE */ .h, BASE_IMAGE],
            keeps: 'image',
        },
        {
            ...(await (0,_generated__WEBPACK_IMPORTED_MODULE_1__/* .generated */ .g)(folder, COSMOVISOR_TARGET, 'the image with Cosmovisor', imageFiles(plan))),
            reference: cosmovisorImage(plan),
            inputs: { [TOOLS_TARGET]: { target: TOOLS_TARGET }, ...releases },
            bases: [],
            keeps: 'nothing',
        },
    ];
}


/***/ }),

/***/ 72015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ generated),
/* harmony export */   h: () => (/* binding */ GO_IMAGE)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31650);
/* harmony import */ var _content__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42743);



/** The toolchain that builds what the rehearsal itself adds to a run. */
const GO_IMAGE = 'golang:1.26-bookworm';
/**
 * Writes the context of a target, into a folder of its name: its `Dockerfile`, and what that takes in.
 */
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
        quicker: undefined,
        secrets: [],
        unkeyed: undefined,
    };
}


/***/ }),

/***/ 65858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NL: () => (/* binding */ relayImage),
  Zr: () => (/* binding */ relayTarget)
});

// UNUSED EXPORTS: RELAY_TARGET

// EXTERNAL MODULE: ./src/system/hash.ts
var system_hash = __webpack_require__(97277);
// EXTERNAL MODULE: ./src/images/generated.ts
var generated = __webpack_require__(72015);
;// CONCATENATED MODULE: ./src/images/measure-program.ts
/** The part of the relay's program that measures volumes, which only the engine's machine can reach. */
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

;// CONCATENATED MODULE: ./src/images/relay-program.ts
/**
 * The program of the relay's image, in Go without any module: as it is built in a container it needs no
 * toolchain on the machine, and what it is linked to is the standard library alone.
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

;// CONCATENATED MODULE: ./src/images/relay.ts




/** Name of the target of the relay's image. */
const RELAY_TARGET = 'relay';
/** The relay's context: the same for every plan, so that a machine builds it once. */
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
/** The tag of the relay's image, told apart by what is in it. */
function relayImage() {
    const hash = (0,system_hash/* sha256 */.s)(JSON.stringify(FILES)).slice(0, 12);
    return `rehearsal/relay:${hash}`;
}
/**
 * The target of the relay's image: the one program that both a run's containers and this machine reach.
 *
 * @param folder where the generated context goes
 */
async function relayTarget(folder) {
    return {
        ...(await (0,generated/* generated */.g)(folder, RELAY_TARGET, 'the relay of the run', FILES)),
        reference: relayImage(),
        inputs: {},
        bases: [generated/* GO_IMAGE */.h],
        keeps: 'image',
    };
}


/***/ }),

/***/ 58282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** @throws RehearsalError with every finding, if there are any */
function refuse(findings) {
    const [first, ...more] = findings;
    if (first === undefined)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0(first.message, {
        hint: first.hint,
        planPath: first.planPath,
        lines: more.map(({ message, hint }) => `Also: ${message}. ${hint}`),
    });
}


/***/ }),

/***/ 92857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mismatch),
/* harmony export */   u: () => (/* binding */ describeExpectation)
/* harmony export */ });
/* harmony import */ var lossless_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(875);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29207);
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47145);



/** Far more than any answer of a chain has; comparing goes as deep as both are. */
const ANSWER_LIMITS = { depth: 500, values: 1_000_000 };
/** Never rounded, and found out at once: most numbers are such. */
const SHORT_NUMBER = /^-?[\d.]{1,15}$/;
/** Characters of a value in a message. */
const VALUE_CHARACTERS = 300;
/** What is expected, in words for the report. */
function describeExpectation(expectation) {
    if (expectation.fails !== undefined)
        return `fails with "${expectation.fails}"`;
    if (expectation.contains !== undefined)
        return `contains "${expectation.contains}"`;
    if (expectation['same-as'] !== undefined)
        return `same as ${expectation['same-as']}`;
    return `contains ${JSON.stringify(expectation.json)}`;
}
/**
 * Whether an answer is as expected.
 *
 * @param played the content of the `same-as` file, which traffic wrote
 * @returns undefined when it is, or else what is wrong
 */
function mismatch(expectation, answer, played) {
    const { fails, contains } = expectation;
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
    const expected = expectation['same-as'] === undefined ? expectation.json : parse(played ?? '');
    const actual = parse(answer.text);
    if (expected === undefined)
        return `${expectation['same-as']} is no JSON`;
    if (actual === undefined)
        return 'the answer is no JSON';
    return difference(expected, actual, '');
}
/**
 * Where `actual` lacks something of `expected`: objects may have more keys, lists must be of equal
 * length and order, values equal.
 */
function difference(expected, actual, at) {
    if (Array.isArray(expected)) {
        if (!Array.isArray(actual))
            return `${at || 'the answer'} is no list`;
        if (actual.length !== expected.length) {
            return `${at || 'the list'} has ${actual.length} entries, not ${expected.length}`;
        }
        return firstOf(expected, (value, i) => difference(value, actual[i] ?? null, `${at}[${i}]`));
    }
    if (isMap(expected)) {
        if (!isMap(actual)) {
            return `${at || 'the answer'} is no object`;
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
    return (0,_system_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)((0,lossless_json__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value) ?? '', VALUE_CHARACTERS);
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

/***/ 27657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   np: () => (/* binding */ binaryOf),
/* harmony export */   qw: () => (/* binding */ otherBinary),
/* harmony export */   rQ: () => (/* binding */ binaryDoubts),
/* harmony export */   tE: () => (/* binding */ binariesAt)
/* harmony export */ });
/* harmony import */ var _check_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72627);
/* harmony import */ var _format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12011);


/** Whether nodes were seen to have a release's binary at a moment: all that were looked at, and there were some. */
function binariesAt({ binaries }, moment) {
    const seen = binaries.filter((binary) => binary.moment === moment);
    const wrong = seen.filter(({ ok }) => !ok);
    if (wrong.length > 0)
        return { result: 'failed', message: wrong.map(otherBinary).join('; ') };
    if (seen.length === 0)
        return { result: 'not reached', message: null };
    return { result: 'passed', message: `sha256 ${(0,_format__WEBPACK_IMPORTED_MODULE_1__/* .shortHash */ .BC)(seen[0]?.expected ?? '')}` };
}
/** What is known of the binary of one node at a moment. */
function binaryOf({ binaries }, moment, service) {
    return binariesAt({ binaries: binaries.filter((seen) => seen.service === service) }, moment);
}
/** What a node has that is not the release's, with both hashes. */
function otherBinary({ service, release, sha256, expected, }) {
    return `${service} has ${sha256 ?? 'none'}, the binary of ${release} is ${expected}`;
}
/** What keeps a report from proving which binaries ran, in words; none where it does. */
function binaryDoubts(told) {
    const { binaries, releases } = told;
    const known = new Map(releases.map(({ name, sha256 }) => [name, sha256]));
    const needed = neededIn(told);
    const keyOf = ({ service, release, moment }) => JSON.stringify([service, release, moment]);
    const keys = new Set(needed.map(keyOf));
    const found = new Set(binaries.map(keyOf));
    return [
        ...needed.flatMap((need) => found.has(keyOf(need)) ? [] : [`the binary of ${need.service} was not seen: ${need.moment}`]),
        ...(found.size === binaries.length ? [] : ['a binary is in it twice']),
        ...binaries.flatMap((seen) => {
            const { service, release, moment, sha256, expected, ok } = seen;
            // The restart is on the release's own image, whose binary may be another build of it.
            const isReleases = moment === 'restart' || expected === known.get(release);
            const isThere = ok && sha256 === expected && /^[0-9a-f]{64}$/.test(expected);
            return isThere && isReleases && keys.has(keyOf(seen))
                ? []
                : [`the binary of ${service} (${moment}) is not that of ${release}`];
        }),
    ];
}
function neededIn({ upgrades, restart }) {
    const [first] = upgrades;
    const nodes = first?.nodes ?? [];
    const at = (moment, release) => nodes.map(({ service }) => ({ service, release, moment }));
    return [
        ...at('start', first?.from),
        ...upgrades.flatMap(({ name, to }) => at((0,_check_names__WEBPACK_IMPORTED_MODULE_0__/* .upgradeMoment */ .Dm)(name), to)),
        ...(restart === null ? [] : at('restart', restart.release)),
    ];
}


/***/ }),

/***/ 72627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ PREPARATIONS),
/* harmony export */   Dm: () => (/* binding */ upgradeMoment),
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
/** Phases in which nothing of the plan is proven yet, and what has to hold in each. */
const PREPARATIONS = [
    ['images', 'all images are provided'],
    ['preflight', 'chain, accounts and machine allow the rehearsal'],
    ['start', 'the chain makes blocks'],
];
/** Checks of an upgrade, in its suite. */
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
/** At the start and after the restart, where no node is swapped. */
const haveBinary = (release) => `all nodes have the binary of ${release}`;
/** The name of an upgrade's check that a node runs a release. */
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
/**
 * The moment of an upgrade beside the moments `start` and `restart`: its name, and where that is one of them, or what
 * would stand for it, `upgrade` before it.
 */
const upgradeMoment = (upgrade) => /^(?:upgrade )*(?:re)?start$/.test(upgrade) ? `upgrade ${upgrade}` : upgrade;


/***/ }),

/***/ 12011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Hm: () => (/* binding */ statusWord),
/* harmony export */   Vt: () => (/* binding */ shownSource),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eQ: () => (/* binding */ formatTally),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   id: () => (/* binding */ plannedRoute),
/* harmony export */   kN: () => (/* binding */ gigabytes),
/* harmony export */   qY: () => (/* binding */ formatTimeOfDay),
/* harmony export */   r7: () => (/* binding */ formatVoting)
/* harmony export */ });
/* unused harmony export groupDigits */
/** Hex digits of a hash that tell it apart where people compare it. */
const HASH_DIGITS = 12;
function shortHash(hash) {
    return hash.slice(0, HASH_DIGITS);
}
/** What a release is made from, in words. */
function shownSource(source) {
    const { how, ref, digest } = source;
    const [commit, tree, content] = [source.commit, source.tree, source.content].map((hash) => shortHash(hash ?? 'unknown'));
    if (how === 'image')
        return digest ?? 'an image that was given';
    if (how === 'git ref')
        return `${ref}, commit ${commit}, tree ${tree}`;
    if (source.commit === null)
        return `a work tree without a commit, files ${content}`;
    const changes = source.changed ? ' with changes' : '';
    return `the work tree at commit ${commit}${changes}, files ${content}`;
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
/** An RFC 3339 time of the report as `20:00:01.12`; as it is if it is none. */
function formatTimeOfDay(rfc3339) {
    const ms = Date.parse(rfc3339);
    return Number.isNaN(ms) ? rfc3339 : timeOfDay(ms);
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

/***/ 85919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g5: () => (/* binding */ failureOf),
  g$: () => (/* binding */ judged),
  gm: () => (/* binding */ unproven)
});

// EXTERNAL MODULE: ./src/report/binaries.ts
var binaries = __webpack_require__(27657);
// EXTERNAL MODULE: ./src/report/check-names.ts
var check_names = __webpack_require__(72627);
;// CONCATENATED MODULE: ./src/report/source-doubts.ts
/** An id of git: SHA-1, or SHA-256. */
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const isId = (id) => id !== null && ID.test(id);
const isNone = (...values) => values.every((value) => value === null);
/** What keeps a report from telling what a release was made from, in words; none where it does. */
function sourceDoubts({ name, source }) {
    if (source === null)
        return [`what ${name} is made from is not known`];
    return isWhole(source) ? [] : [`what ${name} is made from is told in part, or in two ways`];
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

;// CONCATENATED MODULE: ./src/report/upgrade-doubts.ts
/** A statement, where a condition does not hold. */
function unless(holds, doubt) {
    return holds ? [] : [doubt];
}
/** Whether times of the report, or heights, come one after the other; one that is missing comes nowhere. */
function inOrder(values) {
    return values.every((value, index) => {
        const before = values[index - 1];
        return value !== null && (before === undefined || (before !== null && before <= value));
    });
}
/** What keeps an upgrade from being proven, by what the report says of it and the one before. */
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
        ...unless(status === 'PROPOSAL_STATUS_PASSED', `its proposal is in ${status}`),
        ...unless(failedReason === null, 'its proposal could not be carried out'),
        ...unless(hasVotes(proposal), 'its proposal passed without a vote for it'),
        ...unless(Date.parse(proposal.votingStart) < Date.parse(proposal.votingEnd), 'its vote ended before it began'),
        ...unless(inOrder([1, submittedHeight, decidedHeight]) && isBefore, `heights of its proposal are not in order: ${submittedHeight}, ${decidedHeight}, ${height}`),
        ...unless(inOrder([submittedAt, decidedAt, haltedAt]), `times of its proposal are not in order: ${submittedAt}, ${decidedAt}, ${haltedAt}`),
    ];
}
function hasVotes({ tally }) {
    const areAmounts = tally !== null && Object.values(tally).every((votes) => /^\d+$/.test(votes));
    return areAmounts && !/^0+$/.test(tally.yes);
}
function courseDoubts(upgrade) {
    const { done, haltedAt, resumedAt, downtimeMs, standstillMs, sameState } = upgrade;
    const stood = Date.parse(resumedAt ?? '') - Date.parse(haltedAt ?? '');
    return [
        ...unless(done, 'it is not done'),
        ...unless(inOrder([haltedAt, resumedAt]), `the chain went on at ${resumedAt}, halted at ${haltedAt}`),
        ...unless(standstillMs === stood, `the chain stood still for ${standstillMs} ms, not ${stood}`),
        ...unless(inOrder([0, downtimeMs, standstillMs]), `no node was up for ${downtimeMs} ms, of a standstill of ${standstillMs} ms`),
        ...unless(sameState === true, 'the nodes do not have the same state'),
    ];
}
function nodesDoubts({ nodes, height, haltedAt }) {
    const versions = new Set(nodes.flatMap(({ version }) => version || []));
    const places = new Set(nodes.map(({ current }) => current));
    const states = new Set(nodes.map(({ appHash }) => appHash));
    return [
        ...unless(nodes.length > 0, 'it has no node'),
        ...unless(new Set(nodes.map(({ service }) => service)).size === nodes.length, 'a node is in it twice'),
        ...unless(versions.size <= 1, 'its nodes tell different versions'),
        ...unless(places.size <= 1, 'its nodes run what is in different places'),
        ...unless(states.size <= 1, 'its nodes have different app hashes'),
        ...nodes.flatMap(({ service, ...node }) => [
            ...unless(/^upgrades\/./.test(node.current ?? ''), 'was not swapped'),
            ...unless(node.haltHeight === null || node.haltHeight === height, `halted at height ${node.haltHeight}, not ${height}`),
            ...unless(inOrder([node.haltedAt, node.servingAt]) && inOrder([haltedAt, node.servingAt]), `served at ${node.servingAt}, halted at ${node.haltedAt}`),
            ...unless(inOrder([0, node.swapMs]), `was swapped in ${node.swapMs} ms`),
            ...unless(/^(?:[0-9A-F]{2})+$/.test(node.appHash ?? ''), 'has no app hash'),
        ].map((doubt) => `${service} ${doubt}`)),
    ];
}
/** `end of vote 1 < height 1 < end of vote 2 < height 2`, or the proposal came after height 1. */
function orderDoubts(upgrade, previous) {
    const { straddledPrevious, height, proposal, from, resumedAt } = upgrade;
    if (previous === undefined) {
        return unless(straddledPrevious === false, 'its vote straddled an upgrade that there was not');
    }
    const before = previous.height ?? Number.POSITIVE_INFINITY;
    const [submitted, decided] = [proposal?.submittedHeight ?? 0, proposal?.decidedHeight ?? 0];
    const services = (nodes) => JSON.stringify(nodes.map(({ service }) => service));
    return [
        ...unless(from === previous.to, `it begins at ${from}, not at ${previous.to}`),
        ...unless(height !== null && before < height && inOrder([previous.resumedAt, resumedAt]), `it comes before ${previous.name}`),
        ...unless(straddledPrevious !== null && straddledPrevious === submitted < before, straddledPrevious
            ? `its vote began after ${previous.name}`
            : `its vote began before ${previous.name}`),
        ...unless(before < decided, `its vote ended before ${previous.name}`),
        ...unless(services(previous.nodes) === services(upgrade.nodes), `its nodes are not those of ${previous.name}`),
    ];
}

;// CONCATENATED MODULE: ./src/report/doubts.ts




/** More than any rehearsal has; the time that judging takes grows with them. */
const MOST_UPGRADES = 1_000;
/** Heights that may pass between two looks at the nodes; no chain makes as many. */
const MOST_PASSED = 10_000;
/**
 * What keeps a report that names no failure from being one of a rehearsal that passed, in words, by nothing
 * but what it says itself; none where all that has to hold does. A new report and one that is combined
 * are judged by it, so both mean the same by "passed".
 */
function doubtsOf(told) {
    const { upgrades } = told;
    if (upgrades.length === 0)
        return ['it has no upgrade', ...checkDoubts(told)];
    if (upgrades.length > MOST_UPGRADES)
        return [`it has more than ${MOST_UPGRADES} upgrades`];
    return [
        ...checkDoubts(told),
        ...upgrades.flatMap((upgrade, index) => upgradeDoubts(upgrade, upgrades[index - 1])),
        ...uniqueDoubts(told),
        ...releaseDoubts(told),
        ...(0,binaries/* binaryDoubts */.rQ)(told),
        ...queryDoubts(told),
        ...trafficDoubts(told),
        ...restartDoubts(told),
        ...phaseDoubts(told),
        ...blockDoubts(told),
        ...timeDoubts(told),
    ];
}
const keyOf = ({ suite, name }) => `${suite}: ${name}`;
/** Each check has to be of something in the report, each thing needs its check, and all have passed. */
function checkDoubts(told) {
    const { checks } = told;
    const expected = new Set(expectedChecks(told).map(keyOf));
    const found = new Set(checks.map(keyOf));
    return [
        ...checks.flatMap((check) => unless(check.result === 'passed', `"${keyOf(check)}" is ${check.result}`)),
        ...[...expected].flatMap((key) => unless(found.has(key), `"${key}" was not checked`)),
        ...[...found].flatMap((key) => unless(expected.has(key), `"${key}" is of nothing in it`)),
        ...unless(found.size === checks.length, 'a check is in it twice'),
    ];
}
/** The checks of what a report has in it, by name. */
function expectedChecks({ upgrades, queries, traffic, restart }) {
    return [
        ...check_names/* PREPARATIONS */.$I.map(([, name]) => (0,check_names/* preparationCheck */.Sd)(name)),
        (0,check_names/* preparationCheck */.Sd)((0,check_names/* haveBinary */.ku)(upgrades[0]?.from ?? '')),
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
        ...unless(areUnique(upgrades.map(({ name }) => name)), 'two upgrades have one name'),
        ...unless(areUnique(upgrades.map(({ proposal }) => proposal?.id)), 'upgrades share a proposal'),
        ...unless(areUnique(releases.map(({ name }) => name)), 'two releases have one name'),
    ];
}
/** Every release that ran was in the engine. */
function releaseDoubts({ upgrades, releases, images, chain }) {
    const known = new Map(releases.map((release) => [release.name, release]));
    const provided = new Set(images.map(({ reference, imageId }) => `${reference} ${imageId}`));
    const visited = new Set(upgrades.flatMap(({ from, to }) => [from, to]));
    return [
        ...unless(chain.id !== null, 'its chain has no id'),
        ...[...visited].flatMap((name) => {
            const release = known.get(name);
            if (release === undefined)
                return [`its releases lack ${name}`];
            const { image, imageId } = release;
            return [
                ...sourceDoubts(release),
                ...unless(imageId !== null && imageId !== '' && provided.has(`${image} ${imageId}`), `the image of ${name} was not provided`),
            ];
        }),
    ];
}
/** When the chain was started. */
function startOf({ phases }) {
    return phases.find(({ name }) => name === 'start')?.startedAt ?? null;
}
function queryDoubts(told) {
    const { queries, upgrades, restart } = told;
    const start = startOf(told);
    return queries.flatMap(({ name, release, moment, ok, problem, at }) => {
        const about = `query ${name} at ${release}`;
        const last = upgrades.at(-1);
        const ran = moment === 'restart'
            ? restart !== null && release === restart.release && inOrder([last?.resumedAt ?? null, at])
            : upgrades.some(({ to, resumedAt }, index) => release === to && isBetween(at, resumedAt, upgrades[index + 1]?.haltedAt)) ||
                (release === upgrades[0]?.from && inOrder([start, at, upgrades[0].haltedAt]));
        return [
            ...unless(ok && problem === null, `${about} was not answered as expected`),
            ...unless(ran, `${about} was asked at ${at}, when it did not run`),
        ];
    });
}
/** `end` is undefined where nothing comes after. */
function isBetween(at, begin, end) {
    return inOrder([begin, at]) && (end === undefined || inOrder([at, end]));
}
function trafficDoubts(told) {
    const { traffic, upgrades } = told;
    const start = startOf(told);
    return traffic.flatMap(({ name, stage, ok, mayFail, at }) => [
        ...unless(ok || mayFail, `traffic ${name} failed`),
        ...unless(inOrder([start, at]) && isAtStage(at, stage, upgrades), `traffic ${name} was played at ${at}, not ${stage}`),
    ]);
}
function isAtStage(at, stage, upgrades) {
    if (stage === 'start')
        return inOrder([at, upgrades[0]?.haltedAt ?? null]);
    if (stage === 'end')
        return inOrder([upgrades.at(-1)?.resumedAt ?? null, at]);
    const [, when, name] = /^(before|after):(.+)$/s.exec(stage) ?? [];
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
        ...unless(ok && heightBefore < heightAfter, 'the chain did not go on after the restart'),
        ...unless(last?.height != null && last.height < heightBefore, `the restart at height ${heightBefore} came before the last upgrade`),
        ...unless(release === last?.to, `the restart was on ${release}, not ${last?.to}`),
    ];
}
function phaseDoubts({ phases }) {
    const ended = new Set(phases.map(({ name, ok }) => `${name} ${ok}`));
    return [
        ...check_names/* PREPARATIONS */.$I.flatMap(([phase]) => unless(ended.has(`${phase} true`), `phase ${phase} did not end well`)),
        ...phases.flatMap(({ name, ok, ms }) => unless(ok === true && inOrder([0, ms]), `phase ${name} did not end well`)),
        ...unless(inOrder(phases.map(({ startedAt }) => startedAt)), 'its phases are not in the order of their times'),
    ];
}
/** Blocks were seen, up to what the report says of the last upgrade and the restart. */
function blockDoubts({ blocks, upgrades, restart, totalMs }) {
    const heights = blocks.map(([height]) => height);
    const needed = restart?.heightAfter ?? (upgrades.at(-1)?.height ?? 0) + 1;
    return [
        ...unless((heights.at(-1) ?? 0) >= needed, `no block was seen at height ${needed} or above`),
        ...unless((heights[0] ?? 0) <= (upgrades[0]?.proposal?.submittedHeight ?? 0), 'no block was seen before the first proposal'),
        ...unless(heights.every((height, index) => index === 0 || isNext(heights[index - 1] ?? 0, height)), 'its blocks are not in order, or leap'),
        ...unless(inOrder([0, ...blocks.map(([, ms]) => ms), totalMs]), 'its blocks were seen before or after the rehearsal'),
    ];
}
function isNext(before, height) {
    return before < height && height - before <= MOST_PASSED;
}
/** All that happened did so between the first event and the last. */
function timeDoubts({ startedAt, totalMs, upgrades, queries, traffic, phases }) {
    if (startedAt === null)
        return ['it has no beginning'];
    const end = new Date(Date.parse(startedAt) + totalMs);
    if (Number.isNaN(end.getTime()))
        return ['it has no end'];
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
        times.every((time) => isBetween(time ?? '', startedAt, end.toISOString())), `not all of it happened between ${startedAt} and ${end.toISOString()}`);
}

// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/rehearsal/expectation.ts
var expectation = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/stack/cosmovisor.ts
var cosmovisor = __webpack_require__(52176);
;// CONCATENATED MODULE: ./src/report/timeline-doubts.ts





/**
 * What keeps a timeline in which nothing failed from being the record of a whole rehearsal of a plan: what
 * it has too often or not at all, otherwise than the plan, or otherwise at two places, where a report
 * does not show it. None where it is one.
 */
function timelineDoubts(plan, all) {
    // There may be very many, and the report has them all.
    const events = all.filter(({ type }) => type !== 'block');
    const nodes = events.flatMap((event) => (event.type === 'chain-read' ? event.nodes : []));
    return [
        ...countDoubts(plan, nodes, events),
        ...events.flatMap((event) => [
            ...planDoubts(plan, event),
            ...timeline_doubts_upgradeDoubts(event, nodes, events),
        ]),
        ...timeline_doubts_phaseDoubts(events),
        ...timeline_doubts_restartDoubts(events),
        ...binaryDoubts(plan, events),
    ];
}
/** What an event proves; undefined for those that only tell more. */
function proofOf(event) {
    switch (event.type) {
        case 'chain-read':
            return 'the chain was read';
        case 'image-provided':
            return `image ${event.reference} was provided`;
        case 'release-traced':
            return `the binary of ${event.release} was traced`;
        case 'binary-hashed':
            return `the binary of ${event.release} was hashed`;
        case 'binary-seen':
            return `the binary of ${event.release} was seen on ${event.service} (${event.moment})`;
        case 'binary-ran':
            return `the binary of ${event.release} ran`;
        case 'proposal-submitted':
            return `upgrade ${event.upgrade} was proposed`;
        case 'proposal-decided':
            return `upgrade ${event.upgrade} was decided`;
        case 'node-swapped':
            return `${event.service} was swapped at upgrade ${event.upgrade}`;
        case 'upgrade-done':
            return `upgrade ${event.upgrade} was done`;
        case 'query-answered':
            return `query ${event.query} was answered at ${event.release} (${event.moment})`;
        case 'traffic-played':
            return `traffic ${event.name} was played (${event.stage})`;
        case 'restarted':
            return `the chain was restarted on ${event.release}`;
        default:
            return undefined;
    }
}
/** How often each proof has to be there, in the words of {@link proofOf}. */
function expectedProofs(plan, nodes) {
    const visits = [plan.upgrades[0]?.from ?? '', ...plan.upgrades.map(({ to }) => to)];
    const visited = new Set(visits);
    const images = plan.releases.map(({ image }) => image);
    const last = (0,complete/* lastRelease */.Ik)(plan).name;
    const proofs = new Map([['the chain was read', 1]]);
    for (const image of images)
        proofs.set(`image ${image} was provided`, 1);
    for (const release of visited) {
        for (const what of ['ran', 'was traced', 'was hashed']) {
            proofs.set(`the binary of ${release} ${what}`, 1);
        }
    }
    const seen = (release, moment) => {
        for (const node of nodes) {
            proofs.set(`the binary of ${release} was seen on ${node} (${moment})`, 1);
        }
    };
    seen(plan.upgrades[0]?.from ?? '', 'start');
    for (const { name, to } of plan.upgrades)
        seen(to, (0,check_names/* upgradeMoment */.Dm)(name));
    if (plan.restart)
        seen(last, 'restart');
    for (const { name } of plan.upgrades) {
        for (const what of ['proposed', 'decided', 'done']) {
            proofs.set(`upgrade ${name} was ${what}`, 1);
        }
        for (const node of nodes)
            proofs.set(`${node} was swapped at upgrade ${name}`, 1);
    }
    for (const { name, expect } of plan.queries) {
        for (const release of Object.keys(expect).filter((release) => visited.has(release))) {
            const times = visits.filter((visit) => visit === release).length;
            proofs.set(`query ${name} was answered at ${release} (release)`, times);
        }
        if (plan.restart && expect[last] !== undefined) {
            proofs.set(`query ${name} was answered at ${last} (restart)`, 1);
        }
    }
    for (const { name, stage } of plan.traffic)
        proofs.set(`traffic ${name} was played (${stage})`, 1);
    if (plan.restart)
        proofs.set(`the chain was restarted on ${last}`, 1);
    return proofs;
}
function countDoubts(plan, nodes, events) {
    const expected = expectedProofs(plan, nodes);
    const found = new Map();
    for (const proof of events.flatMap((event) => proofOf(event) ?? [])) {
        found.set(proof, (found.get(proof) ?? 0) + 1);
    }
    return [
        ...unless(nodes.length > 0, 'no node is known'),
        ...[...expected].flatMap(([proof, times]) => unless((found.get(proof) ?? 0) >= times, `it is not in it that ${proof}`)),
        ...[...found].flatMap(([proof, times]) => {
            // Images of helpers and binaries of releases that no upgrade leads to are not of the procedure.
            const most = expected.get(proof) ?? (/^(?:image|the binary of) /.test(proof) ? 1 : 0);
            return unless(times <= most, `it is ${times === 1 ? '' : 'more than once '}in it that ${proof}`);
        }),
    ];
}
/** What an event says otherwise than the plan has it. */
function planDoubts(plan, event) {
    switch (event.type) {
        case 'chain-read': {
            const { id, denom } = plan.chain;
            const { cosmovisor = event.nodes } = plan.stack;
            return [
                ...unless((id ?? event.chainId) === event.chainId, `the chain is ${event.chainId}, not ${id}`),
                ...unless((denom ?? event.denom) === event.denom, `its coin is ${event.denom}, not ${denom}`),
                ...unless(areSame(cosmovisor, event.nodes), 'its nodes are not those of the plan'),
            ];
        }
        case 'upgrade-done': {
            const index = plan.upgrades.findIndex(({ name }) => name === event.upgrade);
            const straddles = index > 0 && plan.upgrades[index]?.straddle === true;
            return unless(event.straddledPrevious === straddles, `the vote on ${event.upgrade} did not straddle the upgrade before as the plan has it`);
        }
        case 'query-answered': {
            if (event.moment === 'restart')
                return [];
            const expected = plan.queries.find(({ name }) => name === event.query)?.expect[event.release];
            // A file that traffic wrote is gone by now.
            if (expected === undefined || expected['same-as'] !== undefined)
                return [];
            const answer = { failed: expected.fails !== undefined, text: event.answer };
            return unless((0,expectation/* mismatch */.J)(expected, answer) === undefined, `query ${event.query} at ${event.release} has an answer that the plan does not expect`);
        }
        case 'traffic-played': {
            const planned = plan.traffic.find(({ name }) => name === event.name);
            return unless(planned?.['allow-failure'] === event.mayFail, `traffic ${event.name} may fail otherwise than the plan has it`);
        }
        default:
            return [];
    }
}
/** What the events of one upgrade say otherwise than each other. */
function timeline_doubts_upgradeDoubts(event, nodes, events) {
    if (event.type !== 'upgrade-done')
        return [];
    const { upgrade, height, appHashes, resumedAt, at } = event;
    const planned = ofUpgrade(events, 'proposal-submitted', upgrade)[0]?.upgradeHeight;
    return [
        ...ofUpgrade(events, 'node-swapped', upgrade).flatMap((swap) => [
            ...unless(swap.current === (0,cosmovisor/* upgradeFolder */.$U)(upgrade), `${swap.service} runs what is in ${swap.current} after upgrade ${upgrade}`),
            ...unless(swap.at <= at, `${swap.service} was swapped after upgrade ${upgrade} was done`),
        ]),
        ...unless(planned === height, `upgrade ${upgrade} was done at height ${height}, proposed for ${planned}`),
        ...unless(nodes.every((node) => Object.hasOwn(appHashes, node)), `the state after upgrade ${upgrade} is not known of every node`),
        ...unless(resumedAt <= at, `upgrade ${upgrade} was done before the chain went on`),
    ];
}
function ofUpgrade(events, type, upgrade) {
    const ofType = events.filter((event) => event.type === type);
    return ofType.filter((event) => event.upgrade === upgrade);
}
/** The restart comes after the last upgrade, and what was asked after it, after it. */
function timeline_doubts_restartDoubts(events) {
    const restarted = events.find(({ type }) => type === 'restarted');
    if (restarted === undefined)
        return [];
    const before = events.filter(({ type }) => type === 'upgrade-done');
    const after = events.filter((event) => event.type === 'query-answered' && event.moment === 'restart');
    return unless(before.every(({ at }) => at <= restarted.at) && after.every(({ at }) => restarted.at <= at), 'the restart is not between the upgrades and what was asked after it');
}
/** A binary that is seen at another time than that of its release is another release's. */
function binaryDoubts({ upgrades }, events) {
    const done = new Map(events.flatMap((event) => (event.type === 'upgrade-done' ? [[event.upgrade, event]] : [])));
    const begins = new Map(events.flatMap((event) => {
        if (event.type === 'restarted')
            return [['restart', event.at]];
        if (event.type === 'upgrade-done')
            return [[(0,check_names/* upgradeMoment */.Dm)(event.upgrade), event.resumedAt]];
        return event.type === 'phase-ended' && event.phase === 'start' ? [['start', event.at]] : [];
    }));
    return events.flatMap((event) => {
        if (event.type !== 'binary-seen')
            return [];
        const { release, moment, service, at } = event;
        const index = upgrades.findIndex(({ name }) => (0,check_names/* upgradeMoment */.Dm)(name) === moment);
        const begin = begins.get(moment);
        const end = moment === 'restart' ? undefined : done.get(upgrades[index + 1]?.name ?? '')?.haltedAt;
        return unless((begin ?? at) <= at && at <= (end ?? at), `the binary of ${release} was seen on ${service} when another release ran`);
    });
}
/** Each phase ends once, inside of those that began before it, and time goes on. */
function timeline_doubts_phaseDoubts(events) {
    const open = [];
    let last = Number.NEGATIVE_INFINITY;
    return events.flatMap((event) => {
        if (event.type !== 'phase-started' && event.type !== 'phase-ended')
            return [];
        const isLater = last <= event.at;
        last = event.at;
        if (event.type === 'phase-started')
            open.push(event.phase);
        return [
            ...unless(event.type === 'phase-started' || open.pop() === event.phase, `phase ${event.phase} ended, but was not on`),
            ...unless(isLater, `phase ${event.phase} began or ended before what came before it`),
        ];
    });
}
function areSame(some, others) {
    return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
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
/**
 * The failure of a rehearsal in which nothing went wrong, but not all was proven; null where all was.
 *
 * @param checks with their results where nothing failed
 */
function unproven(plan, facts, events, checks) {
    const open = checks.filter(({ result }) => result !== 'passed');
    const [first, ...others] = open.map(({ suite, name }) => `${suite}: ${name}`);
    const hint = 'The timeline lacks what proves it; please report it, with events.ndjson of the evidence.';
    if (first !== undefined) {
        const message = `Nothing went wrong as far as is known, but this was not proven: ${first}`;
        return { phase: null, place: null, message, hint, lines: alsoLines(others) };
    }
    const [doubt, ...more] = [...timelineDoubts(plan, events), ...doubtsOf({ ...facts, checks })];
    if (doubt === undefined)
        return null;
    const message = `Nothing went wrong as far as is known, but the timeline is not of a whole rehearsal: ${doubt}`;
    return { phase: null, place: null, message, hint, lines: alsoLines(more) };
}
/**
 * A report of another run, judged by what it says itself: it passed only where it says so and all that it tells
 * bears that out. One that does not fails, and says why.
 */
function judged(report) {
    const { result, failure } = report;
    if (result === 'failed' && failure !== null)
        return report;
    const [first, ...others] = [
        ...unless(failure === null, `it names a failure: ${failure?.message}`),
        ...unless(result === 'passed', 'it names no failure'),
        ...doubtsOf(report),
    ];
    if (first === undefined)
        return report;
    const contradiction = {
        phase: null,
        place: null,
        message: `The report says that the rehearsal ${result}, but contradicts itself: ${first}`,
        hint: 'It was changed after it was written, or is of another version of the action; rehearse again.',
        lines: alsoLines(others),
    };
    return { ...report, result: 'failed', failure: contradiction };
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
        case 'binary-seen':
            return {
                message: `Not all nodes have the binary of ${event.release}: ${(0,binaries/* otherBinary */.qw)(event)}`,
                hint: "A mount of the compose files, or something in the node's container, put another file in its place.",
                lines: [],
            };
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


/***/ }),

/***/ 66427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ub: () => (/* binding */ withContainer),
/* harmony export */   c7: () => (/* binding */ copyFrom),
/* harmony export */   ew: () => (/* binding */ copyOut),
/* harmony export */   jV: () => (/* binding */ fillLinks),
/* harmony export */   mo: () => (/* binding */ copyFolder),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _system_exec__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81379);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _system_remove_tree__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28678);
/* harmony import */ var _archive__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3742);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18309);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9840);








/** Removes a container, with the volumes that its image declares: they have no label, so nothing finds them later. */
async function discard(exec, container) {
    await exec.run(['docker', 'rm', '--force', '--volumes', container], { allowFailure: true });
}
/**
 * Copies what a folder of a container has, stopped or not, to a folder on the host, with its owner and those of all
 * in it where this process is root.
 *
 * @param target a folder that is there, with nothing in it
 * @returns false when the container has no such folder
 * @throws CommandError where it could not be copied in full
 */
async function copyFolder(exec, container, folder, target, signal) {
    return withArchive(exec, [`${container}:${folder}/.`], target, signal, (archive) => (0,_archive__WEBPACK_IMPORTED_MODULE_5__/* .extract */ .o)(exec, archive, target, signal));
}
/**
 * Takes something out of a container as an archive, which is there while `work` runs: where the engine's program
 * writes files itself, it gives all of them to whoever calls it.
 *
 * @param what arguments of `docker cp`
 * @param target a path beside which a folder is made for it, on the same disk, which nobody else may look into
 * @returns false when the container has no such thing
 * @throws CommandError where it came in part only
 */
async function withArchive(exec, what, target, signal, work) {
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(`${target}~`); // no name of a service or a volume has a ~
    const archive = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'copy.tar');
    const argv = ['docker', 'cp', ...what, '-'];
    const options = { stdoutFile: archive, allowFailure: true, signal, timeout: _system_exec__WEBPACK_IMPORTED_MODULE_2__/* .TRANSFER_LIMIT_MS */ .nQ };
    try {
        const made = await exec.run(argv, options);
        if (made.exitCode === 0)
            await work(archive, scratch);
        else if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(archive)).size > 0)
            throw new _system_exec__WEBPACK_IMPORTED_MODULE_2__/* .CommandError */ .Qd(argv, made);
        return made.exitCode === 0;
    }
    finally {
        await (0,_system_remove_tree__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(scratch);
    }
}
/** Copies as {@link copyFolder} does, with what links out of the folder lead to; see {@link fillLinks}. */
async function copyFrom(exec, container, folder, target, signal, mounts = []) {
    const done = await copyFolder(exec, container, folder, target, signal);
    if (done)
        await fillLinks(exec, container, folder, target, signal, mounts);
    return done;
}
/** Folders of a home that may be links, or have some: images often keep configuration elsewhere. */
const LINKED_IN = ['.', 'config'];
/**
 * Puts what links of a copied folder lead to, elsewhere in the container, into their places: in the copy,
 * they would lead into the files of whatever image the node runs on later.
 *
 * @param folder the folder in the container, which does not run
 * @param target its copy on this machine, which no container sees yet
 * @param mounts paths that the node has mounts at: links to there lead to these, whatever the image has below them
 */
async function fillLinks(exec, container, folder, target, signal, mounts) {
    const copy = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(target);
    for (const each of LINKED_IN) {
        if (!(await copy.stat(each))?.isDirectory())
            continue;
        for (const name of await copy.list(each)) {
            const at = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(each, name);
            const to = await copy.linkAt(at);
            if (to === undefined)
                continue;
            const found = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.resolve(folder, each, to);
            if ([folder, ...mounts].some((each) => (0,_mounts__WEBPACK_IMPORTED_MODULE_6__/* .isWithin */ .UO)(found, each)))
                continue;
            const what = ['--follow-link', `${container}:${found}`];
            // Where there is nothing behind it, it stays a link.
            await withArchive(exec, what, target, signal, async (archive, scratch) => {
                const taken = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(scratch, 'taken');
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(taken);
                await (0,_archive__WEBPACK_IMPORTED_MODULE_5__/* .extract */ .o)(exec, archive, taken, signal);
                const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(taken); // one, as whatever it is called there; many of `/`
                await copy.remove(at);
                await move(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(taken, names.length === 1 ? (names[0] ?? '') : ''), node_path__WEBPACK_IMPORTED_MODULE_1___default().join(target, at));
            });
        }
    }
}
/** Moving a folder takes the right to write to it, which its mode may not give. */
async function move(from, to) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from);
    if (stats.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(from, 0o700);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
    if (stats.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(to, stats.mode & 0o7777);
}
/**
 * A container that is made for the time of `work` and never started.
 *
 * @param mounts arguments of `docker create`
 */
async function withContainer(exec, { run, image, signal }, mounts, work) {
    const { stdout } = await exec.run(
    // The command is never run; an image without any could not be created otherwise.
    ['docker', 'create', '--label', `${_model__WEBPACK_IMPORTED_MODULE_7__/* .RUN_LABEL */ .jQ}=${run}`, ...mounts, '--entrypoint', '/', image], { signal });
    const container = stdout.trim();
    try {
        return await work(container);
    }
    finally {
        await discard(exec, container);
    }
}
/** Copies a folder out of an image, as {@link copyFrom} does. @returns false when there is no such folder */
async function copyOut(exec, momentary, folder, target, mounts = []) {
    return withContainer(exec, momentary, [], (container) => copyFrom(exec, container, folder, target, momentary.signal, mounts));
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
/* harmony import */ var _images_image__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80343);
/* harmony import */ var _container__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66427);






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
        image: (0,_images_image__WEBPACK_IMPORTED_MODULE_5__/* .idOf */ .TH)(images, reference),
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
    await (0,_container__WEBPACK_IMPORTED_MODULE_4__/* .copyOut */ .ew)(exec, { run, image: image.id, signal }, `${home}/cosmovisor`, taken);
    const mounted = `${_images_cosmovisor__WEBPACK_IMPORTED_MODULE_3__/* .ADDED_FOLDER */ .kG}/own`;
    const layout = new Map();
    const binaries = new Map();
    const missing = [];
    const all = needed(plan);
    for (const { folder: wanted, release } of all) {
        const lower = wanted.toLowerCase();
        // Where names differ in case alone, one folder of both would have the binary of one of them.
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
    return /^[^\S\n]+run\s/m.test(await ask('help')) ? 'v1.2.0' : 'v1.0.0';
}
/** The binary that starts a plain image of a release: its entry point, where that is the binary. */
function programOf(image, binary) {
    const [program] = image?.entrypoint ?? [];
    return program !== undefined && node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(program) === binary ? program : binary;
}


/***/ }),

/***/ 33198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ parseUpgradeNeeded),
/* harmony export */   YT: () => (/* binding */ diagnoseWayOut),
/* harmony export */   h4: () => (/* binding */ diagnose)
/* harmony export */ });
/* harmony import */ var _system_plain__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47145);

/** Characters of a line in which a cause is looked for, and of what is told of it. */
const LINE_CHARACTERS = 8 * 1024;
const TOLD_CHARACTERS = 1_000;
/** What programs write that want to reach what is no part of the run. */
const OUTWARD = [
    {
        // A service of the run has no dot in its name as a rule, and its address is never out of reach.
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
        diagnose: () => wantedOut('a name that no running service has'),
    },
];
/**
 * What Cosmos SDK, CometBFT, Cosmovisor and TMKMS write when an upgrade goes wrong, most telling
 * first. The texts are those of the modules' sources (x/upgrade `abci.go`, baseapp, CometBFT
 * `state/validation.go`, Cosmovisor `process.go`).
 */
const SYMPTOMS = [
    {
        pattern: /BINARY UPDATED BEFORE TRIGGER!? UPGRADE \\*"?([^"\\\s]+)/,
        diagnose: ([, name]) => ({
            cause: `the binary that runs already has the handler of ${name}, before its height`,
            hint: `Give the release before the upgrade a binary that does not register ${name}.`,
        }),
    },
    {
        pattern: /upgrade handler is missing for "?([^"\s]+?)"?( upgrade plan|\s|$)/,
        diagnose: ([, name]) => ({
            cause: `the binary lacks the handler of ${name}, the last upgrade that was applied`,
            hint: `Register an upgrade handler named ${name} in this release.`,
        }),
    },
    {
        pattern: /wrong Block\.Header\.(AppHash|LastResultsHash)/i,
        diagnose: ([, what]) => ({
            cause: `this node computed another ${what} than the others: a migration is not deterministic`,
            hint: 'Look in the migration for map iteration, time, randomness or floating point.',
        }),
    },
    {
        pattern: /(error loading|failed to load) latest version.*|initial version set to \d+, but found earlier version/,
        diagnose: ([line]) => ({
            cause: `the new binary cannot load its stores (${line})`,
            hint: "Add each new module's store key to the StoreUpgrades of the upgrade's store loader, and see that the loader asks for the very name that the plan has.",
        }),
    },
    {
        pattern: /(?:no upgrade binary found|cannot find (?:the )?binary|upgrade binary not present|binary not present).*/i,
        diagnose: ([line]) => ({
            cause: `Cosmovisor has no binary for the upgrade (${line})`,
            hint: "The plan's upgrade name must be the one that the release's code registers.",
        }),
    },
    {
        pattern: /database entry point either missing or corrupted/,
        diagnose: () => ({
            cause: 'the node was killed while it first opened its database, which is now corrupt',
            hint: 'Start the rehearsal again; if it comes back, give the node more time to stop.',
        }),
    },
    {
        pattern: /no space left on device/,
        diagnose: () => ({ cause: 'the disk is full', hint: 'Free disk space: docker system df.' }),
    },
    {
        pattern: /exec format error/,
        diagnose: () => ({
            cause: 'the binary is of another architecture than the machine',
            hint: 'Build the images for the platform of this machine.',
        }),
    },
    {
        pattern: /attempted double sign: (.*)/,
        diagnose: ([, what]) => ({
            cause: `the remote signer refuses to sign (${what})`,
            hint: 'The validator asks for votes that it had signed before it was stopped; it goes on after about a minute of tries. Stop it between two blocks.',
        }),
    },
    {
        pattern: /panic: (.*)/,
        diagnose: ([, what]) => ({
            cause: `the process panicked: ${what}`,
            hint: 'The lines below the panic in the container’s log show where.',
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
                cause: `consensus failed on this node: ${what}`,
                hint: 'The error is the application’s own; its log has the rest.',
            };
        },
    },
    ...OUTWARD,
];
/** How far from a failure an address is looked for. */
const NEAR_CHARACTERS = 200;
function wantedOut(host) {
    return {
        cause: `it wanted to reach ${host}, and the run has no way out`,
        hint: 'Have a service of the stack, or a file, answer in its place; a helper without keys may be let out by stack.internet of the plan.',
    };
}
/** The most telling symptom in a container's last lines, if any. */
function diagnose(lines) {
    return mostTelling(SYMPTOMS, lines);
}
/** What a container of any program wanted to reach outside of the run, where its last lines tell. */
function diagnoseWayOut(lines) {
    return mostTelling(OUTWARD, lines);
}
function mostTelling(symptoms, lines) {
    const telling = lines
        .map((line) => line.slice(0, LINE_CHARACTERS))
        // The wanted halt of an old binary is logged as a consensus failure or a panic too.
        .filter((line) => parseUpgradeNeeded(line) === undefined);
    for (const { pattern, diagnose: explain } of symptoms) {
        for (const line of telling) {
            const match = pattern.exec(line);
            const found = match === null ? undefined : explain(match);
            if (found)
                return { ...found, cause: (0,_system_plain__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)(found.cause, TOLD_CHARACTERS) };
        }
    }
    return undefined;
}
/** Reads `UPGRADE "name" NEEDED at height: H: info` (x/upgrade `abci.go`) out of a log line. */
function parseUpgradeNeeded(line) {
    const match = /UPGRADE \\*"([^"\\]+)\\*" NEEDED at height: (\d+)/.exec(line);
    if (!match?.[1] || !match[2])
        return undefined;
    const height = Number(match[2]);
    return Number.isSafeInteger(height) ? { upgrade: match[1], height } : undefined;
}


/***/ }),

/***/ 49531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ letOut),
/* harmony export */   d: () => (/* binding */ requireLet)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _preflight_finding__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58282);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68617);
/* harmony import */ var _system_sensitive__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8181);
/* harmony import */ var _resolve__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32984);
/* harmony import */ var _signers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31291);






/**
 * Sees that `stack.internet` of a plan names only services that may leave the run, as far as the compose files
 * tell.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with every service that may not
 */
function requireLet(plan, given, nodes) {
    const model = (0,_resolve__WEBPACK_IMPORTED_MODULE_5__/* .resolved */ .L)(given);
    const signers = (plan.stack.fresh?.validators ?? []).flatMap(({ signer }) => signer ?? []);
    const all = Object.keys(model.services);
    (0,_preflight_finding__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)((plan.stack.internet ?? []).flatMap((name, i) => {
        const service = model.services[name];
        const mistake = (message, hint) => [
            { message, hint, planPath: ['stack', 'internet', i] },
        ];
        if (service === undefined) {
            return mistake(`stack.internet names the service ${name}, which the compose files do not have`, `Services: ${all.join(', ')}.`);
        }
        if (service.network_mode !== undefined) {
            return mistake(`stack.internet names ${name}, which has network_mode: ${service.network_mode}`, 'It has no network of its own to be let out by: give it networks of the compose files.');
        }
        return [name, ...along(model, name)].flatMap((each) => {
            const as = shownAs(each, name);
            if (nodes.includes(each)) {
                return mistake(`stack.internet would let out ${as}: it may run a node`, NEVER);
            }
            if (signers.includes(each) || (0,_signers__WEBPACK_IMPORTED_MODULE_4__/* .isSigner */ .Jz)(each, model.services[each] ?? {})) {
                return mistake(`stack.internet would let out ${as}: it is a signer`, NEVER);
            }
            const key = keyOf(model.services[each] ?? {});
            if (key === undefined)
                return [];
            return mistake(`stack.internet would let out ${as}: it is given a key by ${key}`, NEVER);
        });
    }));
}
/**
 * Services that are let out along with one, also by way of others: those with its network, and those with its
 * processes or whose processes it has, as each of these can look into the other and act as it.
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
/** What of a service's settings gives it a key that signs. */
function keyOf({ environment, command, entrypoint }) {
    const variables = Object.entries(environment ?? {});
    const [name] = variables.find(([each, value]) => (0,_system_sensitive__WEBPACK_IMPORTED_MODULE_3__/* .isSigningKey */ .F$)(each, value ?? '')) ?? [];
    if (name !== undefined)
        return `its variable ${name}`;
    const words = [...(entrypoint ?? []), ...(command ?? [])];
    return [...words, words.join(' ')].some(_system_sensitive__WEBPACK_IMPORTED_MODULE_3__/* .saysSigningKey */ .pT) ? 'its command' : undefined;
}
function shownAs(service, letOut) {
    if (service === letOut)
        return service;
    return `${service}, which has the network or the processes of ${letOut}`;
}
const NEVER = 'A copy that holds keys must not reach the real network. Take it out of stack.internet; only helpers without keys are let out.';
/** Files in one mount that are read (most keys are told by their names), and whose names are looked at. */
const LIMITS = { read: 5_000, files: 50_000 };
/** Bytes of a file that may be a key. */
const LARGEST_KEY = 64 * 1024;
/** Names of keys: of validators, nodes, remote signers and keyrings. */
const KEY_NAME = /(^|\/)(priv_validator_key[^/]*|keyring-[^/]+\/[^/]+|id_(rsa|ecdsa|ed25519)|[^/]*(mnemonic|passphrase|keystore)[^/]*|keystores?\/[^/]+|[^/]+\.(key|info|p12|pfx|jks))$/i;
/** What keys say: of PEM, CometBFT, Horcrux, of stores that are encrypted as Ethereum's are. */
const KEY_TEXT = /PRIVATE KEY-----|"priv_key"|PrivKey|privateShard|"(?:ecies|rsa)Key"|"ciphertext"|\bmnemonic\b/i;
/**
 * Says which services of the copy may leave the run.
 *
 * @throws RehearsalError naming each service that holds a key in the copies of its mounts, and the file
 */
async function letOut(model, internet, notice, limits = LIMITS) {
    if (internet.length === 0)
        return;
    (0,_preflight_finding__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(await keysOf(model, internet, limits));
    notice(`By stack.internet ${internet.join(', ')} can reach this machine and what it reaches; no other container of the run can.`);
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
/** The first mount that holds a key, or may hold one. */
async function keyAmong(volumes, as, limits) {
    for (const { type, source, target } of volumes) {
        if (type !== 'bind' || source === undefined)
            continue;
        const key = await keyIn(source, limits);
        if (key === 'too many files') {
            return {
                message: `stack.internet would let out ${as}: it holds more than ${limits.files} files in ${target}, any of which may be a key`,
                hint: NEVER,
            };
        }
        if (key !== undefined) {
            return {
                message: `stack.internet would let out ${as}: it holds the key ${node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, key.file)}`,
                hint: NEVER,
            };
        }
    }
    return undefined;
}
/** The first key in a folder, by its path there; of a file, the empty path where it is one. */
async function keyIn(source, limits) {
    const above = new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .Folder */ .vd(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(source));
    const base = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(source);
    const stats = await above.stat(base);
    if (stats?.isFile())
        return (await isKey(above, base)) ? { file: '' } : undefined;
    if (stats?.isDirectory() !== true)
        return undefined;
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .Folder */ .vd(source);
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
/** Nothing but 32 bytes in base64, as TMKMS and others write keys. */
const ENCODED_KEY = /^\s*[a-z\d+/]{43}=\s*$/i;
async function isKey(folder, file) {
    return KEY_NAME.test(file) || saysKey(folder, file);
}
/** Whether a file has a key, or is that of a signer whose keys are elsewhere. */
async function saysKey(folder, file) {
    const text = await folder.readText(file, LARGEST_KEY).catch(() => '');
    if (KEY_TEXT.test(text) || (0,_system_sensitive__WEBPACK_IMPORTED_MODULE_3__/* .saysSigningKey */ .pT)(text) || (0,_signers__WEBPACK_IMPORTED_MODULE_4__/* .isOfSigner */ .Um)({ file, text }))
        return true;
    const isAlone = (0,_system_sensitive__WEBPACK_IMPORTED_MODULE_3__/* .isRawKey */ .A1)(text) || ENCODED_KEY.test(text);
    return isAlone && !/api|jwt/i.test(node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file)); // services of the web have keys as long
}


/***/ }),

/***/ 48963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  My: () => (/* binding */ isolated),
  Sb: () => (/* reexport */ stack_model/* namedAddresses */.Sb),
  tx: () => (/* binding */ requireSeparable)
});

// EXTERNAL MODULE: ./src/images/image.ts
var images_image = __webpack_require__(80343);
// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(58282);
// EXTERNAL MODULE: ./src/system/sensitive.ts
var sensitive = __webpack_require__(8181);
// EXTERNAL MODULE: ./src/system/shown-configuration.ts
var shown_configuration = __webpack_require__(77351);
;// CONCATENATED MODULE: ./src/stack/allowed.ts
/** Of a key that no table has. */
const UNKNOWN = {
    is: 'left out',
    why: 'not known to this version',
    examples: [],
};
/** What is to become of a key with a value. Values that say nothing (`false`, `{}`) are told of nowhere. */
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
/** The rule for some values only. */
const only = (of, when, rule) => ({
    ...rule,
    of,
    when,
});
const allowed_text = (value) => (typeof value === 'string' ? value : '');
const starts = (prefix) => (value) => allowed_text(value).startsWith(prefix);
const isType = (type) => (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === type;
/** Capabilities that reach no further than the container: those that each has, and two that programs ask for. */
const HARMLESS = [
    ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'IPC_LOCK', 'KILL', 'MKNOD'],
    ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
    ...['SYS_NICE'],
];
const isHarmless = (value) => HARMLESS.includes(allowed_text(value).toUpperCase().replace(/^CAP_/, ''));
/** Labels with a prefix, and two without one, are read by programs that watch an engine. */
const isOthersLabel = (name) => name.includes('.') || /^(caddy(_\d+)?|autoheal)$/.test(name);
const MACHINE = 'a matter of the machine that the stack is made for';
const NO_SIGNING = 'a device may hold a key of production; let the rehearsal run with a key in a file, or without the service';
const ALONE = 'it would share what belongs to the machine or to other containers; leave it out';
/** Keys of a service. */
const SERVICE_KEYS = {
    annotations: leftOut('for other programs', { 'com.example/x': 'y' }),
    attach: replaced('logs of all services are followed', true),
    blkio_config: leftOut(MACHINE, { weight: 300 }),
    build: replaced('the image that was built before', { context: '/x' }),
    cap_add: {
        each: true,
        rules: [
            only(HARMLESS.map((name) => `\`${name}\``).join(', '), isHarmless, keptRule('', ['SYS_NICE'])),
            leftOutRule('they reach beyond the container', ['NET_ADMIN'], ['CAP_SYS_ADMIN'], ['ALL']),
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
            only('`restart_policy`', (_, name) => name === 'restart_policy', replacedRule('a container that ends is a finding', {
                restart_policy: { condition: 'any' },
            })),
            only('`replicas` of 0 or 1', (value, name) => name === 'replicas' && Number(value) <= 1, keptRule('', { replicas: 0 })),
            leftOutRule('one container of each service runs, on this machine', { replicas: 3 }, { resources: { limits: { cpus: 8, memory: '34359738368' } } }, { placement: { constraints: ['node.role == manager'] } }),
        ],
    },
    develop: leftOut('nothing is watched', { watch: [{ path: '/x', action: 'rebuild' }] }),
    device_cgroup_rules: refused(NO_SIGNING, ['c 1:3 mr']),
    devices: {
        each: true,
        rules: [
            refusedRule(NO_SIGNING, [{ source: '/dev/hidraw0', target: '/dev/hidraw0' }], ['/dev/x:/x']),
        ],
    },
    dns: leftOut('names are those of the run', ['1.1.1.1']),
    dns_opt: leftOut('names are those of the run', ['ndots:1']),
    dns_search: leftOut('names are those of the run', ['example.com']),
    domainname: leftOut('names are those of the run', 'example.com'),
    entrypoint: kept(['gaiad']),
    env_file: replaced('`environment`, by Compose', [{ path: '/x/a.env' }]),
    environment: {
        rules: [keptRule('see [addresses of others](#addresses-of-others)', { MONIKER: 'a' })],
    },
    expose: kept(['26656']),
    extends: replaced('what it names, by Compose', { service: 'b' }),
    external_links: leftOut('names are those of the run', ['other_db_1:db']),
    extra_hosts: leftOut('names are those of the run; for an address of a service, that is its alias', ['rpc=203.0.113.7']),
    gpus: refused(NO_SIGNING, 'all', [{ count: 1 }]),
    group_add: kept(['1000']),
    healthcheck: kept({ test: ['CMD', 'true'] }),
    hostname: kept('alice'),
    image: { rules: [keptRule('by its id', 'gaia:v1')] },
    init: kept(true),
    ipc: {
        rules: [
            only('`host`, `container:…`', (value) => /^(host|container:)/.test(allowed_text(value)), refusedRule(ALONE, 'host', 'container:x')),
            keptRule('', 'private', 'shareable', 'service:b'),
        ],
    },
    isolation: leftOut(MACHINE, 'hyperv'),
    label_file: replaced('`labels`, by Compose', ['/x/labels']),
    labels: {
        each: true,
        rules: [
            only('with a dot, `caddy`, `autoheal`', (_, name) => isOthersLabel(name), leftOutRule('programs that watch the engine would act by them', {
                'traefik.enable': 'true',
            })),
            keptRule('with the name of the run beside them', { team: 'alice' }),
        ],
    },
    links: replaced('aliases of the linked service', ['b:bee']),
    logging: leftOut('their logs are read from the engine', { driver: 'gelf' }),
    mac_address: leftOut('two runs may be on one machine', '02:42:ac:11:65:43'),
    mem_limit: kept('1073741824'),
    mem_reservation: kept('1073741824'),
    mem_swappiness: leftOut(MACHINE, 10),
    memswap_limit: kept('1073741824'),
    models: leftOut('nothing outside of the run is reached', { llm: { model_var: 'MODEL' } }),
    network_mode: {
        rules: [
            only('`none`, `service:…` (of services that run no node)', (value) => value === 'none' || starts('service:')(value), keptRule('', 'none', 'service:b')),
            refusedRule('two runs could not share a machine then, and it would reach what is no part of the run; give the service networks of the compose files', 'host', 'bridge', 'container:x'),
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
    privileged: refused('such a container has the whole machine; leave it out', true),
    profiles: replaced('the services that Compose chose', ['debug']),
    provider: refused('Compose would start a program of this machine; leave the service out', {
        type: 'x',
    }),
    pull_policy: replaced('images are there before the start', 'always'),
    pull_refresh_after: replaced('images are there before the start', '24h'),
    read_only: kept(true),
    restart: replaced('a container that ends is a finding', 'always'),
    runtime: leftOut(MACHINE, 'runsc'),
    scale: {
        rules: [
            only('0 or 1', (value) => Number(value) <= 1, keptRule('', 1, 0)),
            leftOutRule('one container of each service runs', 3),
        ],
    },
    secrets: copied('a file of the run', [{ source: 's', target: '/run/secrets/s' }]),
    security_opt: {
        each: true,
        rules: [
            only('`no-new-privileges`', starts('no-new-privileges'), keptRule('', ['no-new-privileges:true'])),
            leftOutRule('the engine’s own are kept', ['seccomp:unconfined'], ['apparmor=unconfined']),
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
            only('`net.…`', (_, name) => name.startsWith('net.'), leftOutRule('networks are the run’s own', { 'net.core.somaxconn': '1024' })),
            keptRule('', { 'kernel.shmmax': '100' }),
        ],
    },
    tmpfs: kept(['/tmp']),
    tty: kept(true),
    ulimits: kept({ nofile: 65536 }),
    use_api_socket: refused('it would have the engine, so the whole machine; leave it out', true),
    user: kept('1000:1000'),
    userns_mode: leftOut('the engine’s own is kept', 'host'),
    uts: leftOut('the engine’s own is kept', 'host'),
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
            only('`container:…`', starts('container:'), refusedRule('its volumes are those of production; name volumes or folders instead', [
                'container:prod',
            ])),
            replacedRule('the mounts of that service', ['b']),
        ],
    },
    working_dir: kept('/app'),
};
const NOT_BUILT_WITH = 'images are built without; let a bake file build what needs it';
/** Keys of the build of a service, where the compose files and not the plan say how its image is built. */
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
    no_cache: replaced('what is unchanged is told by its key', true),
    platforms: replaced('the platform of the run', ['linux/arm64']),
    privileged: leftOut(NOT_BUILT_WITH, true),
    provenance: replaced('none, as each build would make another image', true),
    pull: replaced('the digests of what is pulled are in the key', true),
    sbom: replaced('none, as each build would make another image', true),
    secrets: leftOut(NOT_BUILT_WITH, [{ source: 'token' }]),
    shm_size: leftOut(MACHINE, '67108864'),
    ssh: leftOut(NOT_BUILT_WITH, ['default']),
    tags: leftOut('the image has the name of its service', ['acme/faucet:dev']),
    target: kept('prod'),
    ulimits: leftOut(MACHINE, { nofile: 65536 }),
};
/** What is kept of a mount, below `volume` or `bind` of it, of a service's use of a network, and of hooks. */
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
            leftOutRule('a bridge of the run is in its place', 'macvlan', 'overlay', 'ipvlan'),
        ],
    },
    driver_opts: leftOut(MACHINE, { parent: 'eth0' }),
    enable_ipv4: leftOut('addresses are the engine’s', true),
    enable_ipv6: leftOut('addresses are the engine’s', true),
    external: replaced('a network of the run', true),
    internal: { rules: [keptRule('all networks of a run are', true)] },
    ipam: replaced('addresses of the engine', { config: [{ subnet: '172.20.0.0/24' }] }),
    labels: kept({ own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
};
/** The folder that a local volume stands for, by its options: `type: none, o: bind, device: <folder>`. */
function folderOf(options) {
    const { o, device } = (options ?? {});
    const isBind = /(^|,)r?bind(,|$)/.test(allowed_text(o));
    return isBind && allowed_text(device).startsWith('/') ? allowed_text(device) : undefined;
}
/** Keys of a volume. */
const VOLUME_KEYS = {
    driver: {
        rules: [
            only('`local`', (value) => value === 'local', replacedRule('a folder or volume of the run', 'local')),
            refusedRule('what it holds cannot be copied; mount a folder with a copy of what the rehearsal needs', 'rexray'),
        ],
    },
    driver_opts: {
        rules: [
            only('`o: bind`', (value) => folderOf(value) !== undefined, copiedRule('the folder that it names', { type: 'none', o: 'bind', device: '/srv/signer' })),
            only('without a device, `type: tmpfs`', (value) => {
                const { type, device } = (value ?? {});
                return type === 'tmpfs' || allowed_text(device) === '';
            }, leftOutRule('a volume of the run is in its place', { type: 'tmpfs', device: 'tmpfs' }, { o: 'size=1G' })),
            refusedRule('what another machine or disk holds cannot be copied; mount a folder with a copy of what the rehearsal needs', { type: 'nfs', o: 'addr=203.0.113.7,rw', device: ':/export' }, { type: 'cifs', o: 'username=a,password=b', device: '//files/share' }, { type: 'ext4', device: '/dev/sdb1' }),
        ],
    },
    external: copied('the volume of that name', true),
    labels: kept({ own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
};
const FILE_KEYS = {
    content: copied('a file of the run', 'text'),
    environment: copied('a file of the run', 'TOKEN'),
    external: refused('only a swarm has such; give it as a file', true),
    file: copied('a file of the run', '/x/file'),
    labels: leftOut('only a swarm has such', { own: 'yes' }),
    name: replaced('the name of the run', 'shared'),
    template_driver: leftOut('only a swarm has such', 'golang'),
};
/** Keys of a config. */
const CONFIG_KEYS = FILE_KEYS;
/** Keys of a secret. */
const SECRET_KEYS = {
    ...FILE_KEYS,
    driver: refused('only a swarm has such; give it as a file', 'vault'),
    driver_opts: leftOut('only a swarm has such', { a: 'b' }),
};
/** Keys at the top of the compose files. */
const TOP_KEYS = {
    configs: copied('below'),
    include: replaced('what it names, by Compose', ['/x/other.yml']),
    models: leftOut('nothing outside of the run is reached', { llm: { model: 'ai/x' } }),
    name: replaced('the name of the run', 'prod'),
    networks: kept(),
    secrets: copied('below'),
    services: kept(),
    version: replaced('by nothing: Compose does not read it', '3.8'),
    volumes: copied('below'),
};

// EXTERNAL MODULE: ./src/stack/model.ts
var stack_model = __webpack_require__(18309);
// EXTERNAL MODULE: ./src/stack/networks.ts
var stack_networks = __webpack_require__(96837);
// EXTERNAL MODULE: ./src/stack/resolve.ts
var resolve = __webpack_require__(32984);
// EXTERNAL MODULE: ./src/stack/strangers.ts
var strangers = __webpack_require__(29363);
;// CONCATENATED MODULE: ./src/stack/isolate.ts










/**
 * The compose model of one run, so that two runs, and the user's own stack, can share a machine: its
 * own names and networks, no fixed addresses, no ports, no way out, mounts on copies. A container
 * that ends is a finding, so none is started again by the engine. Only what the tables of `allowed.ts`
 * keep is in it; a notice says what is left out.
 */
function isolated(given, settings) {
    const model = (0,resolve/* resolved */.L)(given);
    const addresses = (0,stack_model/* staticAddresses */.pq)(model);
    const own = { hosts: (0,stack_model/* hostsOf */.PP)(model), addresses };
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
            ...(service.image !== undefined && { image: (0,images_image/* idOf */.TH)(settings.images, service.image) }),
            labels: { ...kept.labels, [stack_model/* RUN_LABEL */.jQ]: settings.run },
            ...(service.networks && { networks: networksOf(name, service) }),
            ports: [],
            volumes: (kept.volumes ?? []).flatMap((volume) => mountOf(settings.mount(name, volume))),
        };
    }
    const top = omissions.keep(TOP_KEYS, 'the compose files', model);
    const resources = (keys, kind, all) => ownResources(omissions, keys, kind, all);
    const labelled = { [stack_model/* RUN_LABEL */.jQ]: settings.run };
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
    return (0,stack_networks/* withoutWayOut */.A)({ name: run, services, networks, volumes, ...files }, { run, internet });
}
/**
 * @param nodes services that may run a node
 * @throws RehearsalError with everything in the compose files that no copy can do without harm
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
        message: `The ${of} has ${key}: ${shown(key, value)}`,
        hint: `${sentence(why)} A compose file of the rehearsal's own, last in stack.compose, takes it out with ${key}: !reset null.`,
    }));
    (0,finding/* refuse */.T)([...findings, ...nodesWithoutNetworks(model, nodes)]);
}
/** A node's RPC is asked by its own address. */
function nodesWithoutNetworks({ services }, nodes) {
    return nodes.flatMap((name) => {
        const mode = services[name]?.network_mode;
        if (mode?.startsWith('service:') !== true)
            return [];
        return [
            {
                message: `The node ${name} has network_mode: ${mode}`,
                hint: 'Its RPC is asked by an address of its own: give it networks of the compose files.',
            },
        ];
    });
}
/** What the tables do not keep of compose files. */
class Omissions {
    refused = [];
    /** Who has it, by key and reason. */
    #leftOut = new Map();
    /** What is kept of a part of the model. @param of name of a service, or kind and name */
    keep(keys, of, part) {
        const kept = {};
        for (const [key, value] of Object.entries(part)) {
            if (key.startsWith('x-'))
                continue; // Compose itself does nothing with it
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
    /** One line for each key and reason. */
    lines() {
        return [...this.#leftOut.values()].map(({ key, why, of }) => `${key} of ${[...of].join(', ')} (${why})`);
    }
}
const LONGEST_VALUE = 80;
/** A value of the compose files in a message, without what may be a password. */
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
/** A mount without what changes the machine's own: propagation, labels of SELinux. */
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
/** The networks of a service: reachable by all its names, at whatever address it gets. */
function networksOf(name, service) {
    const aliases = [...(0,stack_model/* namesOf */.eZ)(name, service)].filter((alias) => alias !== name);
    return Object.fromEntries(Object.entries(service.networks ?? {}).map(([network, use]) => {
        const kept = pick(use ?? {}, INNER_KEYS.network);
        return [network, aliases.length === 0 ? kept : { ...kept, aliases }];
    }));
}
/** The service with names where it has others' static addresses. */
function withoutAddresses(service, addresses) {
    if (addresses.size === 0)
        return service;
    const { command, entrypoint, environment } = service;
    const named = (list) => list.map((text) => (0,stack_model/* namedAddresses */.Sb)(text, addresses));
    return {
        ...service,
        ...(command && { command: named(command) }),
        ...(entrypoint && { entrypoint: named(entrypoint) }),
        ...(environment && {
            environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [
                key,
                value === null ? null : (0,stack_model/* namedAddresses */.Sb)(value, addresses),
            ])),
        }),
    };
}
/** Networks, volumes and files as the run's own, whatever they are called and wherever they come from. */
function ownResources(omissions, keys, kind, resources) {
    return Object.fromEntries(Object.entries(resources ?? {}).map(([key, resource]) => [
        key,
        omissions.keep(keys, `${kind} ${key}`, resource ?? {}),
    ]));
}
/** Volumes of the run: what a driver or another owner holds is copied. */
function plainVolumes(volumes) {
    return Object.fromEntries(Object.entries(volumes).map(([key, volume]) => [key, pick(volume, ['labels'])]));
}


/***/ }),

/***/ 97299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ withLogLimit),
/* harmony export */   H9: () => (/* binding */ withLogLimits),
/* harmony export */   aA: () => (/* binding */ LOG_OPTIONS)
/* harmony export */ });
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18309);

/** What the engine keeps of a container's log: as much again as a file of the evidence, in two parts. */
const LOGGING = { driver: 'json-file', options: { 'max-size': '64m', 'max-file': '2' } };
/** The same limit for a container that no compose file describes. */
const LOG_OPTIONS = [
    ...['--log-driver', LOGGING.driver],
    ...Object.entries(LOGGING.options).flatMap(([key, value]) => ['--log-opt', `${key}=${value}`]),
];
/** A service whose log the engine keeps, within a limit: a container may write until the disk is full. */
function withLogLimit(service) {
    return { ...service, logging: LOGGING };
}
/** The model with all logs within that limit. */
function withLogLimits(model) {
    return (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .withServices */ .lS)(model, withLogLimit);
}


/***/ }),

/***/ 5517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nodeServices),
/* harmony export */   Z: () => (/* binding */ onFirstRelease)
/* harmony export */ });
/* harmony import */ var _plan_complete__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32048);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);


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
    return (0,_model__WEBPACK_IMPORTED_MODULE_1__/* .withServices */ .lS)(model, (service, name) => {
        const isOwn = service.image !== undefined && service.image === plan.cosmovisor.image;
        if (!nodes.includes(name) || isOwn)
            return service;
        const { build: _, ...kept } = service;
        return { ...kept, image: (0,_plan_complete__WEBPACK_IMPORTED_MODULE_0__/* .firstRelease */ .yn)(plan).image };
    });
}


/***/ }),

/***/ 32984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolved)
/* harmony export */ });
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18309);

/**
 * The model without what services say by way of others: `volumes_from` of a service becomes the mounts of
 * that service, `links` and `extra_hosts` to services become aliases of these, and containers that are the
 * stack's own are its services. What is meant for others than services of the stack stays as it is.
 */
function resolved(model) {
    return withAliases(withMounts(withOwnContainers(model)));
}
const FOREIGN = 'container:';
/** The model with services where it names their containers: the run's have other names. */
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
    // Each service once: the paths from one to another by way of others may be more than anybody can go.
    const known = new Map();
    const mountsOf = (name) => {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        known.set(name, []); // for one that has its own by way of others
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
        const foreign = listOf(service.volumes_from).filter((entry) => entry.startsWith(FOREIGN));
        const { volumes_from: _, ...kept } = service;
        return {
            ...kept,
            volumes: [...mountsOf(name)],
            ...(foreign.length > 0 && { volumes_from: foreign }),
        };
    });
}
/** The model with names for volumes of services that have none: others are to have the same. */
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
/** The model with names of others for services as aliases of these, for all on their networks. */
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
/** Entries of `extra_hosts`: Compose writes a list, and some versions a map. */
function hostsOf({ extra_hosts: hosts }) {
    if (Array.isArray(hosts) || typeof hosts !== 'object' || hosts === null)
        return listOf(hosts);
    return Object.entries(hosts).flatMap(([host, addresses]) => [addresses].flat().map((address) => `${host}=${String(address)}`));
}
/** `host=address`, and with `:` as older versions write it. */
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

/***/ 31291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ unsignedNodes),
/* harmony export */   Jz: () => (/* binding */ isSigner),
/* harmony export */   Um: () => (/* binding */ isOfSigner),
/* harmony export */   bB: () => (/* binding */ signerFindings),
/* harmony export */   e3: () => (/* binding */ ownSigners),
/* harmony export */   xy: () => (/* binding */ strangeCommands)
/* harmony export */ });
/* unused harmony exports signerAddresses, strangersAmong, refuseStrangeSigners */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _preflight_finding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58282);
/* harmony import */ var _system_base64__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28450);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68617);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18309);
/* harmony import */ var _strangers__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29363);








/** Characters of a variable in base64 in which an address is looked for. */
const FEWEST_ENCODED = 32;
/** Keys of what signs for a validator, at the top of its file or in a section. */
const OF_SIGNING = /^(?:priv[-_]?val|validator[-_]laddr)|consensus[-_]key/i;
/** Whether a file says whom a signer signs for: TMKMS has `[[validator]]`, Horcrux `chainNodes` and cosigners. */
function isSignerConfiguration(document) {
    const has = (key) => Object.hasOwn(document, key);
    if (Array.isArray(document.validator))
        return true;
    if (['chainNodes', 'chain-nodes', 'thresholdMode', 'cosigner', 'signMode'].some(has))
        return true;
    return Object.entries(document).some(([key, value]) => OF_SIGNING.test(key) ||
        ((0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) && Object.keys(value).some((k) => OF_SIGNING.test(k))));
}
/** Whether a file is a key, or a share of one, or what a signer has signed. */
function isSignerSecret(document) {
    const all = (...keys) => keys.every((key) => Object.hasOwn(document, key));
    return all('height', 'round', 'step') || all('priv_key', 'pub_key') || all('privateShard');
}
/** Whether a file is a signer's: whom it signs for, with what, or what it has signed. */
function isOfSigner({ file, text }) {
    const document = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .parsed */ .Yz)(text, file);
    if (!(0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(document) || isOfNode(document))
        return false;
    return isSignerConfiguration(document) || isSignerSecret(document);
}
/** Whether a file is a node's: its strangers are taken out where the node runs. */
function isOfNode(document) {
    return ['p2p', 'minimum-gas-prices', 'keyring-backend', 'app_state'].some((key) => Object.hasOwn(document, key));
}
/**
 * Addresses in the files of signers. A signer is told by its configuration, or by keys or signing state beside
 * it; of the latter only addresses without a web's scheme count, as nobody knows what the others are for.
 */
function signerAddresses(files, own) {
    const read = files.flatMap(({ file, text }) => {
        const document = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .parsed */ .Yz)(text, file);
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
        const addresses = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .addressesIn */ .Mh)(text, file, own).filter(({ address }) => isKnown || /^(tcp|grpc):/i.test(address));
        return addresses.length === 0 ? [] : [{ where: file, addresses }];
    });
}
/** Those of them that name strangers. */
function strangersAmong(signers) {
    return signers.flatMap(({ where, addresses }) => {
        const strangers = addresses.filter(({ isStranger }) => isStranger);
        return strangers.length === 0 ? [] : [{ where, addresses: strangers }];
    });
}
/** The same folder, one above or one below. */
function isNear(a, b) {
    return a === b || node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(a) === b || node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(b) === a;
}
/** Programs that sign for validators, by image or command. */
const SIGNER = /(^|[^a-z])((tmkms|horcrux|signctrl)([^a-z]|$)|priv_?val)|signer([^a-z]|$)/i;
/** What signers dial: `tcp://…`, `grpc://…`, or a host with its port; not what they ask of the web. */
const DIALLED = /\b(?:tcp|grpc):\/\/[^\s"',;]+|(?<![\w.:/@-])(?:\[[\da-f:]{2,45}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}):\d{1,5}(?![\w.:])/gi;
/** Signers that are given an address outside the stack by command or variable. */
function strangeCommands({ services }, nodes, own) {
    return Object.entries(services).flatMap(([name, service]) => {
        if (nodes.includes(name) || !isSigner(name, service))
            return [];
        const { command, entrypoint, environment } = service;
        const variables = Object.entries(environment ?? {}).map(([key, value]) => [key, (0,_model__WEBPACK_IMPORTED_MODULE_6__/* .unescaped */ .tv)(value ?? '')]);
        const words = [
            ...[...(entrypoint ?? []), ...(command ?? [])].map(_model__WEBPACK_IMPORTED_MODULE_6__/* .unescaped */ .tv),
            ...variables.flatMap(([, value]) => [value, (0,_system_base64__WEBPACK_IMPORTED_MODULE_7__/* .fromBase64 */ .E)(value, FEWEST_ENCODED) ?? '']),
        ].flatMap((word) => word.match(DIALLED) ?? []);
        const hosts = variables.filter(([key, value]) => isHost(key, value)).map(([, value]) => value);
        const all = [...words, ...hosts.map(asAddress)];
        const addresses = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .addressesIn */ .Mh)(JSON.stringify(all), 'words.json', own);
        return strangersAmong([{ where: `the service ${name}`, addresses }]);
    });
}
/** Whether a variable is a host alone, for a script to make an address of. */
function isHost(name, value) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(value) !== 0)
        return true;
    return /host|addr|node|peer|validator/i.test(name) && /^[\w-]+(?:\.[\w-]+)+$/.test(value);
}
function asAddress(host) {
    return host.includes(':') ? `tcp://[${host}]` : `tcp://${host}`;
}
/** Such programs as a word of a script, or behind what starts others. */
const STARTED = /(?:^|[\s;&|(/])(?:tmkms|horcrux|signctrl|(?:[a-z]+[-_])+signer)(?=[\s;&|)]|$)/i;
/** Whether a service signs for validators, by its name, image or program. */
function isSigner(name, { image = '', command, entrypoint }) {
    const words = [...(entrypoint ?? []), ...(command ?? [])];
    const program = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.basename(words[0] ?? '');
    return ([name, image, program].some((each) => SIGNER.test(each)) ||
        words.some((word) => STARTED.test(word)));
}
/** A validator that waits for a remote signer, and nobody in the stack who could be one. */
function unsignedNodes(model, nodes, 
/** `priv_validator_laddr` of the nodes that have one. */
listening) {
    return [...listening].flatMap(([name, address]) => {
        const beside = Object.entries(model.services).filter(([, { network_mode: mode }]) => mode === `service:${name}`);
        const others = (0,_model__WEBPACK_IMPORTED_MODULE_6__/* .neighbours */ .$v)(model, name).filter((other) => !nodes.includes(other));
        if (!/^(tcp|grpc):/i.test(address) || others.length + beside.length > 0)
            return [];
        return [
            {
                message: `${name} waits for a remote signer at ${address}, and no service of the stack can be one`,
                hint: 'Add the signer to the compose files, on a network of the validator; or give the validator its key in a file, without priv_validator_laddr.',
            },
        ];
    });
}
/** What is to be done about signers that would dial others, for the preflight. */
function signerFindings(signers) {
    return signers.map(({ where, addresses }) => ({
        message: `The signer of ${shown(where)} is to dial ${addresses.map(({ address }) => (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .shownAddress */ .Uk)(address)).join(', ')}, which is no service of the stack`,
        hint: 'A copy of a signer must never sign for a validator of the real network. Give it the validator of the stack, by the name of its service (tcp://validator:26659), or leave the signer out of the compose files.',
    }));
}
/** A file of the copy, as the compose files know it. */
function shown(where) {
    return where
        .replace(/^stack\//, '')
        .replace(/^mounts\/elsewhere(?=\/)/, '')
        .replace(/^mounts\/files\/[^/]+(?=\/)/, '');
}
/**
 * @param files of services that run no node
 * @throws RehearsalError with every signer that would dial others than services of the stack
 */
function refuseStrangeSigners(files, own) {
    refuse(signerFindings(strangersAmong(signerAddresses(files, own))));
}
/** Bytes of a file that may say whom a signer dials, and of all that are looked at in one mount. */
const LARGEST_FILE = 256 * 1024;
const MOST_BYTES = 8 * 1024 * 1024;
/** Files that are looked at in one mount: those of programs and databases are more than anybody writes by hand. */
const MOST_FILES = 500;
/**
 * Takes strangers out of the files of signers in the copy, and puts names where static addresses of the
 * stack were, which the run's networks do not have.
 *
 * @param copies a folder that all copies are in
 * @param sources copied folders and files of services that run no node
 * @returns the signers that had strangers
 */
async function ownSigners(copies, sources, own) {
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_4__/* .Folder */ .vd(copies);
    const files = new Map();
    for (const source of sources) {
        for (const each of await readBelow(folder, node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(copies, source))) {
            if (isOfSigner(each) || (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .addressesIn */ .Mh)(each.text, each.file, own).length > 0)
                files.set(each.file, each);
        }
    }
    const found = signerAddresses([...files.values()], own);
    for (const { where, addresses } of found) {
        const text = files.get(where)?.text ?? '';
        const changed = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .replaced */ .$3)(text, addresses, shown(where));
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
 * The small files below a path that may be configuration, the nearest first: each mount has its own share, whatever
 * else is in others, or deeper. Links are not followed.
 */
async function readBelow(folder, root) {
    const files = [];
    let bytes = 0;
    const isEnough = () => files.length >= MOST_FILES || bytes >= MOST_BYTES;
    const read = async (file) => {
        const size = (0,_strangers__WEBPACK_IMPORTED_MODULE_5__/* .isConfiguration */ .ZC)(file) ? ((await folder.stat(file))?.size ?? 0) : Infinity;
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

/***/ 22336:
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
// EXTERNAL MODULE: ./src/images/relay.ts + 2 modules
var images_relay = __webpack_require__(65858);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/stack/container.ts
var stack_container = __webpack_require__(66427);
// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
// EXTERNAL MODULE: ./src/stack/model.ts
var stack_model = __webpack_require__(18309);
// EXTERNAL MODULE: ./src/stack/mounts.ts
var stack_mounts = __webpack_require__(9840);
// EXTERNAL MODULE: ./src/stack/project.ts
var project = __webpack_require__(21685);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(12011);
;// CONCATENATED MODULE: ./src/stack/room.ts



/** Bytes from which on a copy is named before it is made. */
const LARGE_BYTES = 2 ** 30;
/** The part of the free disk that copies may take: the chain writes, too. */
const DISK_SHARE = 0.9;
/**
 * Sees that the disk has room for copies.
 *
 * @param folder where they are made
 * @param besides bytes that are needed for a time while they are made
 * @returns the large ones, with their sizes, as messages name them
 * @throws RehearsalError naming them, where it has not
 */
async function requireRoom(folder, copies, besides) {
    const total = copies.reduce((sum, { bytes }) => sum + bytes, besides);
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    const large = copies
        .filter(({ bytes }) => bytes >= LARGE_BYTES)
        .map(({ name, bytes }) => `${name} (${(0,format/* gigabytes */.kN)(bytes)})`);
    if (total > bavail * bsize * DISK_SHARE) {
        throw new errors/* RehearsalError */.g0(`The copy of what the stack mounts needs ${(0,format/* gigabytes */.kN)(total)}, but only ${(0,format/* gigabytes */.kN)(bavail * bsize)} are free where the working folder is (${folder})`, {
            hint: `Let the stack mount less${large.length === 0 ? '' : `; large are ${large.join(', ')}`}. TMPDIR (on a runner RUNNER_TEMP) says where working folders are made.`,
        });
    }
    return large;
}

// EXTERNAL MODULE: ./src/stack/system-paths.ts
var system_paths = __webpack_require__(41682);
// EXTERNAL MODULE: ./src/stack/tree.ts
var stack_tree = __webpack_require__(96546);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/system/exec.ts + 2 modules
var system_exec = __webpack_require__(81379);
;// CONCATENATED MODULE: ./src/stack/volumes.ts








/**
 * The volumes that are to be copied: those that the engine has, and those that hold a home also where it has
 * none, as it would fill a new volume from the image.
 *
 * @throws RehearsalError naming an external volume that does not exist
 */
async function findVolumes(exec, model, starts, { images, keepsState, signal }) {
    const found = new Map();
    for (const [service, { image = '', volumes = [] }] of Object.entries(model.services)) {
        const home = starts.find((start) => start.service === service)?.home;
        for (const { type, source: key, target } of volumes) {
            if (type !== 'volume' || key === undefined || found.has(key))
                continue;
            const { name = key, external } = model.volumes?.[key] ?? {};
            const { exitCode } = await exec.run(['docker', 'volume', 'inspect', '--', name], {
                allowFailure: true,
                signal,
            });
            const isThere = exitCode === 0;
            if (!isThere && external === true)
                throw noVolume(service, name);
            if (!isThere && (home === undefined || !isOfHome(target, home)))
                continue;
            found.set(key, {
                ...{ key, service, target, image: (0,images_image/* idOf */.TH)(images, image) },
                name: isThere ? name : undefined,
                without: keepsState ? [] : statesIn(key, model, starts),
            });
        }
    }
    return [...found.values()];
}
/** Whether a mount has a home or a part of one in it; both are paths in the container. */
function isOfHome(target, home) {
    return (0,stack_mounts/* isWithin */.UO)(home, target) || (0,stack_mounts/* isWithin */.UO)(target, home);
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
    const part = (0,stack_mounts/* subpathOf */.bg)(use);
    if ((0,stack_mounts/* isWithin */.UO)(use.target, data))
        return [part || '.'];
    if (!(0,stack_mounts/* isWithin */.UO)(data, use.target))
        return [];
    return [external_node_path_default().posix.join(part, external_node_path_default().posix.relative(use.target, data))];
}
/** Where volumes are mounted to be measured. */
const MEASURED = '/volumes';
const answers = schemas/* array */.YOg(schemas/* object */.Ikc({ bytes: schemas/* number */.aig(), mark: schemas/* string */.YjP(), left: schemas/* array */.YOg(schemas/* string */.YjP()) }));
/**
 * Measures volumes, which only the machine of the engine can reach. Of `without` only folders that are there
 * remain. It is done in a container of the relay's image, whose program can.
 *
 * @throws CommandError where the engine cannot mount one
 */
async function measureVolumes(exec, volumes, { run, image, signal }) {
    const asked = volumes.filter(({ name, without }) => name !== undefined && !without.includes('.'));
    if (asked.length === 0)
        return volumes.map((volume) => ({ ...volume, bytes: 0, mark: '' }));
    const questions = asked.map(({ without }, i) => ({ folder: `${MEASURED}/${i}`, without }));
    const { stdout } = await exec.run([
        ...['docker', 'run', '--rm', '--pull', 'never', '--label', `${stack_model/* RUN_LABEL */.jQ}=${run}`],
        ...['--network', 'none', '--read-only', '--user', '0:0', '--cap-drop', 'ALL'],
        ...['--cap-add', 'DAC_READ_SEARCH', '--security-opt', 'no-new-privileges'],
        ...asked.flatMap(({ name }, i) => mountOf(name, `${MEASURED}/${i}`)),
        ...['--', image, 'measure', JSON.stringify(questions)],
    ], { signal, timeout: system_exec/* TRANSFER_LIMIT_MS */.nQ });
    const found = answers.parse(JSON.parse(stdout));
    return volumes.map((volume) => {
        const { bytes = 0, mark = '', left = volume.without } = found[asked.indexOf(volume)] ?? {};
        return { ...volume, bytes, mark, without: left };
    });
}
/** Where a volume is mounted to be copied. */
const COPIED = '/volume';
/**
 * Copies a volume without the folders that it was measured without, which are empty in the copy.
 *
 * @param folder an empty folder of this machine
 * @param mounts paths that the service has other mounts at; see {@link fillLinks}
 * @param relay of whose image the container is that has the volume mounted: it declares no volumes itself
 * @throws RehearsalError where it could not be copied in full
 */
async function copyVolume(exec, { name, service, target, image, without }, folder, mounts, relay) {
    if (without.includes('.'))
        return;
    const ofImage = { ...relay, image };
    if (name === undefined) {
        await (0,stack_container/* copyOut */.ew)(exec, ofImage, target, folder, mounts);
        return;
    }
    // An empty volume over each: the engine makes no folder for it, as it is there.
    const over = without.flatMap((each) => mountOf(undefined, `${COPIED}/${each}`));
    const made = [...mountOf(name, COPIED), ...over];
    await (0,stack_container/* withContainer */.Ub)(exec, relay, made, async (container) => {
        const copying = (0,stack_container/* copyFolder */.mo)(exec, container, COPIED, folder, relay.signal);
        const done = await copying.catch((error) => {
            throw error instanceof system_exec/* CommandError */.Qd ? notCopied(service, name, error) : error;
        });
        if (!done)
            throw notCopied(service, name);
    });
    await (0,stack_container/* withContainer */.Ub)(exec, ofImage, [], (container) => (0,stack_container/* fillLinks */.jV)(exec, container, target, folder, relay.signal, mounts));
}
/** A volume, read-only, or an empty one; the engine reads the fields as a line of CSV. */
function mountOf(name, target) {
    const source = name === undefined ? [] : [`source=${name}`, 'readonly'];
    const fields = ['type=volume', ...source, `target=${target}`, 'volume-nocopy'];
    const quoted = fields.map((field) => /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
    return ['--mount', quoted.join(',')];
}
/** What the engine has copied of it by then would pass for the whole. */
function notCopied(service, name, cause) {
    return new errors/* RehearsalError */.g0(`The volume ${name}, which the service ${service} mounts, could not be copied in full`, {
        hint: 'The disk of the working folder may be full, or the volume may hold devices, which only root can copy. TMPDIR (on a runner RUNNER_TEMP) says where working folders are made.',
        ...(cause && { lines: cause.lines, cause }),
    });
}
function noVolume(service, name) {
    return new errors/* RehearsalError */.g0(`The service ${service} mounts the external volume ${name}, which the engine does not have`, {
        hint: `Make it (docker volume create ${name}) with what the stack needs, or take external out of the compose files.`,
    });
}

;// CONCATENATED MODULE: ./src/stack/copies.ts














/** Copies of what the compose files mount. */
class Copies {
    exec;
    settings;
    #paths;
    /** By the path that the compose files have. */
    #mounted = new Map();
    #volumes = [];
    #moved = 0;
    constructor(exec, settings) {
        this.exec = exec;
        this.settings = settings;
        const copiesFolder = external_node_path_default().join(settings.folder, 'stack');
        this.#paths = { projectFolder: settings.projectFolder, copiesFolder };
    }
    /**
     * Looks through and measures all that is to be copied.
     *
     * @throws RehearsalError where the disk has no room for it, or the engine has no such external volume
     */
    async measure(model, starts) {
        await this.#readBinds(model, starts);
        const { images, signal } = this.settings;
        const keepsState = this.settings.plan.stack.state === 'keep';
        const found = await findVolumes(this.exec, model, starts, { images, signal, keepsState });
        this.#volumes = await measureVolumes(this.exec, found, this.#relay);
        const binds = this.#copied().map(([name, { tree }]) => ({ name, bytes: tree?.bytes ?? 0 }));
        const volumes = this.#volumes.map(({ name, key, bytes }) => ({
            name: `the volume ${name ?? key}`,
            bytes,
        }));
        const copies = [...binds, ...volumes];
        // Each lies there as an archive, too, while it is copied.
        const archive = copies.reduce((most, { bytes }) => Math.max(most, bytes), 0);
        const large = await requireRoom(this.settings.folder, copies, archive);
        if (large.length > 0)
            this.#notice(`Copying takes a while: ${large.join(', ')}.`);
    }
    /** Mounts that are copied by themselves, and not as a part of another one that is. */
    #copied() {
        const all = [...this.#mounted].filter(([, { tree }]) => tree !== undefined);
        const isPart = (copy, outer) => outer.copy !== undefined &&
            outer.copy !== copy &&
            (0,system_paths/* isBelow */.Yw)(copy, outer.copy) &&
            !outer.tree?.leftOut.some((at) => (0,system_paths/* isBelow */.Yw)(copy, external_node_path_default().join(outer.copy ?? '', at)));
        return all.filter(([, { copy = '' }]) => !all.some(([, outer]) => isPart(copy, outer)));
    }
    /** What reaches volumes. */
    get #relay() {
        const { run, images, signal } = this.settings;
        return { run, image: (0,images_image/* idOf */.TH)(images, (0,images_relay/* relayImage */.NL)()), signal };
    }
    async #readBinds(model, starts) {
        const { projectFolder } = this.settings;
        const real = await realPath(projectFolder);
        this.#paths = { ...this.#paths, projectFolder: real };
        const sources = new Map();
        for (const source of (0,stack_mounts/* bindSources */.ol)(model))
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
            const given = (0,stack_mounts/* treatmentOf */.Wh)(at, this.#paths);
            const mayStay = given === 'read-only' && !written.has(source) && (await isThere(at));
            const isOpen = mayStay && (await (0,stack_tree/* leadsToPrograms */.ER)(at));
            const treatment = isOpen ? 'empty' : given === 'empty' || mayStay ? given : 'copied';
            const isCopied = treatment === 'copied';
            const tree = isCopied ? await this.#readTree(source, excluded) : undefined;
            if (treatment === 'empty' || tree?.kind === 'not copied')
                this.#sayEmpty(source);
            const copy = isCopied ? (0,stack_mounts/* copyPlace */.$S)(at, this.#paths) : undefined;
            this.#mounted.set(source, { treatment, copy, tree });
        }
    }
    /**
     * Copies what is mounted from this machine.
     *
     * @throws RehearsalError where a state that is kept is written to meanwhile
     */
    async copyBinds() {
        await (0,promises_.mkdir)(this.#empty, { recursive: true });
        const byCopy = [...this.#mounted].sort(([, a], [, b]) => (a.copy ?? '') < (b.copy ?? '') ? -1 : 1);
        for (const [source, { copy, tree }] of byCopy) {
            if (copy === undefined || tree === undefined)
                continue;
            const at = external_node_path_default().relative(this.settings.folder, copy);
            if ((await this.#own.stat(external_node_path_default().dirname(at))) === undefined) {
                await this.#own.makeFolder(external_node_path_default().dirname(at)); // a link of an outer copy may stand in the way
            }
            else if ((await this.#own.stat(at)) !== undefined)
                continue; // in an outer one
            if (await (0,stack_tree/* writeTree */.WM)(this.exec, tree, copy, this.settings.folder))
                this.#sayChanged(source);
        }
    }
    /** The working folder, in which no link of a copy is followed. */
    get #own() {
        return new system_folder/* Folder */.vd(this.settings.folder);
    }
    /**
     * Mounts that the run itself writes to, by source: homes, and folders of signers whose keys are made. They are
     * copied wherever they lie.
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
     * The engine follows no link out of a volume to the part of it that is mounted; a path of this machine it follows
     * wherever that leads.
     *
     * @throws RehearsalError naming a link on the way to such a part
     */
    async checkParts(model) {
        for (const volume of (0,stack_model/* volumesOf */.v3)(model)) {
            const folder = (0,stack_mounts/* namedFolder */.A0)(model, volume);
            if (folder !== undefined)
                await checkPart(await realPath(folder), volume);
        }
    }
    /** What containers see of what they must not see. */
    get #empty() {
        return external_node_path_default().join((0,stack_mounts/* besideProject */.QL)(this.#paths), 'empty');
    }
    async #readTree(source, excluded) {
        try {
            return await (0,stack_tree/* readTree */.Zc)(source, excluded);
        }
        catch (error) {
            if (error instanceof errors/* RehearsalError */.g0)
                throw error;
            throw new errors/* RehearsalError */.g0(`Cannot read all of ${source}, which the stack mounts: ${String(error)}`, {
                hint: 'Run the rehearsal as a user who may read it, or let the stack mount less of it.',
                cause: error,
            });
        }
    }
    /** Where the engine keeps its containers. */
    async #engineFolder() {
        const { stdout } = await this.exec.run(['docker', 'info', '--format', '{{.DockerRootDir}}'], {
            signal: this.settings.signal,
            allowFailure: true,
        });
        const engineFolder = stdout.trim();
        return external_node_path_default().isAbsolute(engineFolder) ? { engineFolder } : {};
    }
    #sayEmpty(source) {
        this.#notice(`The mount of ${source} is an empty folder in the copy: it leads to this machine's processes, devices, sockets or containers.`);
    }
    #sayChanged(source) {
        if (this.settings.plan.stack.state !== 'keep') {
            this.#notice(`${source} was written to while it was copied; the copy has what was there.`);
            return;
        }
        throw new errors/* RehearsalError */.g0(`${source} was written to while it was copied, and stack.state is keep: the state in the copy may be damaged`, {
            hint: 'Stop the node first, or name a snapshot of its home; with stack.state: reset the data folder is not needed.',
        });
    }
    #notice(message) {
        this.settings.notice?.(message);
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
    /** The model with configs and secrets as files of their own: those of homes are tuned there. */
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
            const copy = external_node_path_default().join((0,stack_mounts/* besideProject */.QL)(this.#paths), 'files', service, external_node_path_default().posix.join('/', target));
            if (file.file !== undefined) {
                await (0,stack_tree/* writeTree */.WM)(this.exec, await (0,stack_tree/* readTree */.Zc)(file.file, []), copy, this.settings.folder);
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
     * @returns keys of the volumes that are mounted as folders now
     * @throws RehearsalError where one could not be copied in full, or a state that is kept is written to meanwhile
     */
    async copyVolumes(model) {
        const copied = new Set(this.#volumes.map(({ key }) => key));
        for (const volume of this.#volumes) {
            const copy = (0,stack_mounts/* copyOfVolume */.Jh)(volume.key, this.#paths);
            await (0,promises_.mkdir)(copy, { recursive: true });
            // Another volume begins with what the image has there.
            const mounts = (model.services[volume.service]?.volumes ?? []).filter(({ type, source = '' }) => type === 'bind' || (type === 'volume' && copied.has(source)));
            const targets = mounts.map(({ target }) => target);
            await copyVolume(this.exec, volume, copy, targets, this.#relay);
        }
        const now = await measureVolumes(this.exec, this.#volumes, this.#relay);
        for (const [i, { key, name = key, mark }] of this.#volumes.entries()) {
            if (now[i]?.mark !== mark)
                this.#sayChanged(`Volume ${name}`);
        }
        for (const use of (0,stack_model/* volumesOf */.v3)(model)) {
            if (use.type !== 'volume' || !copied.has(use.source ?? ''))
                continue;
            await checkPart((0,stack_mounts/* copyOfVolume */.Jh)(use.source ?? '', this.#paths), use);
        }
        return copied;
    }
    /** What a mount of the compose files becomes. */
    mountOf(volume, copiedVolumes) {
        const { type, source, target } = volume;
        if (source === undefined)
            return volume;
        const bind = (from) => ({
            type: 'bind',
            source: from,
            target,
            ...(0,stack_mounts/* readOnly */.Tu)(volume),
        });
        if (type === 'volume') {
            if (!copiedVolumes.has(source))
                return volume;
            return bind(external_node_path_default().join((0,stack_mounts/* copyOfVolume */.Jh)(source, this.#paths), (0,stack_mounts/* subpathOf */.bg)(volume)));
        }
        if (type !== 'bind' || (0,system_paths/* isBelow */.Yw)(source, this.settings.folder))
            return volume;
        const { treatment, copy, tree } = this.#mounted.get(source) ?? {};
        if (treatment === 'read-only')
            return { type, source, target, read_only: true };
        const isShown = copy !== undefined && tree?.kind !== 'not copied';
        return isShown ? bind(copy) : { type, source: this.#empty, target, read_only: true };
    }
    /** Moves a copy to a place of its own; see `separated`. */
    async move(source) {
        const target = external_node_path_default().join((0,stack_mounts/* besideProject */.QL)(this.#paths), 'moved', String(this.#moved++));
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
/** The path without any links, also where it leads to what is not there. */
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
/** @throws LinkError where the part of a volume that is mounted is behind a link */
async function checkPart(root, volume) {
    const part = (0,stack_mounts/* subpathOf */.bg)(volume);
    if (part === '' || !(await isThere(root)))
        return;
    const folder = new system_folder/* Folder */.vd(root);
    const target = await folder.linkAt(part);
    if (target !== undefined)
        throw new system_folder/* LinkError */.R6(root, part, target);
}
/** Working folders of runs, this one's and those beside it: a mount around them is copied without. */
async function workingFolders(folder) {
    const beside = external_node_path_default().dirname(folder);
    const names = await (0,promises_.readdir)(beside).catch(() => []);
    const others = names.filter((name) => project/* WORKING_FOLDER */.Lt.test(name));
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
// EXTERNAL MODULE: ./src/images/cosmovisor.ts
var cosmovisor = __webpack_require__(10730);
// EXTERNAL MODULE: ./src/stack/diagnose.ts
var diagnose = __webpack_require__(33198);
// EXTERNAL MODULE: ./src/stack/log-limits.ts
var log_limits = __webpack_require__(97299);
// EXTERNAL MODULE: ./src/stack/relay.ts
var stack_relay = __webpack_require__(30949);
;// CONCATENATED MODULE: ./src/stack/dry-start.ts












const DRY_FILE = 'compose.dry-start.json';
/** Limit of all that a service does before it starts its node. */
const LIMIT_MS = 60_000;
/** What is kept of both ends of its output, for a message; in characters. */
const ENDS = 64 * 1024;
/** More is no command line of a node: Linux itself takes no longer argument. */
const MOST_ARGUMENTS = 1_000;
const LONGEST_ARGUMENT = 32 * 1024;
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
    const word = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const dry = {
        ...model,
        services: {
            [service]: {
                ...(0,log_limits/* withLogLimit */.En)(alone(model.services[service] ?? {})),
                image,
                environment: { ...model.services[service]?.environment, [cosmovisor/* DRY_START */.xc]: word },
                ports: [],
            },
        },
    };
    await (0,system_files/* writeText */.x3)(external_node_path_default().join(folder, DRY_FILE), JSON.stringify(dry));
    const compose = (0,project/* composeArgv */.NS)(run, [external_node_path_default().join(folder, DRY_FILE)]);
    await exec.run([...compose, 'up', '--no-start', '--pull', 'never', service], { signal });
    await (0,stack_relay/* sealNetworks */.F1)(exec, run, (0,images_relay/* relayImage */.NL)(), signal);
    const { stdout } = await exec.run([...compose, 'ps', '--all', '--quiet', service], { signal });
    const container = stdout.trim();
    const said = new SaidArguments(word, `The service ${service} of ${file}`);
    try {
        await exec.run(['docker', 'start', '--attach', container], {
            ...{ signal, timeout: LIMIT_MS, ends: ENDS },
            onLine: (line) => said.read(line),
        });
        return { container, args: said.args() };
    }
    catch (error) {
        if (!(error instanceof system_exec/* CommandError */.Qd))
            throw error;
        const found = (0,diagnose/* diagnose */.h4)(error.lines);
        throw new errors/* RehearsalError */.g0(`The service ${service} of ${file} failed before it came to start its node: ${found?.cause ?? error.lines.at(-1) ?? error.message}`, {
            hint: found === undefined ? ALONE : `${found.hint} ${ALONE}`,
            lines: error.lines,
            cause: error,
        });
    }
}
const ALONE = 'It was run alone, up to the start of the node, to see what it prepares; it must not wait for other services there.';
/**
 * The arguments that the shim says, among all that a script writes. They are the script's own choice; but
 * neither an old log in an image nor what runs beside the start is taken for them.
 */
class SaidArguments {
    who;
    #marks;
    /** Of the last start: a script may have tried its node before. */
    #args;
    #count = 0;
    /** @param who begins the message of an error */
    constructor(word, who) {
        this.who = who;
        this.#marks = (0,cosmovisor/* dryStartMarks */.gH)(word);
    }
    /** @throws RehearsalError when they are no command line of a node */
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
                throw this.#unreadable(`they are more than ${MOST_ARGUMENTS}, or one of them is too long`);
            }
        }
    }
    /** Undefined when no node was started. @throws RehearsalError when they are not all there */
    args() {
        if (this.#args === undefined || this.#args.length === this.#count)
            return this.#args;
        throw this.#unreadable('one of them has a line break, or something else wrote in between');
    }
    #unreadable(why) {
        return new errors/* RehearsalError */.g0(`${this.who} starts its node with arguments that cannot be read: ${why}`, {
            hint: 'Start the node with plain arguments, and what writes beside it after that.',
        });
    }
}
/** The service without what it needs others for, who are not there. */
function alone({ depends_on: _, pid: __, ipc: ___, ...rest }) {
    return rest;
}

;// CONCATENATED MODULE: ./src/stack/container-files.ts





/**
 * The files that a container sees in its mounts, by their paths in the container. Links mean what they
 * mean there: one to `/mnt/disk/data` leads to the mount that the container has at `/mnt/disk`. None is
 * followed by this machine's own look-up (see {@link Folder}). Only what is mounted from the working
 * folder is written to: a folder of the machine's own is mounted as it is.
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
     * The text of a file.
     *
     * @param limit bytes
     * @throws RehearsalError naming the link, where one leads out of the mounts; system errors such as ENOENT
     */
    readText(inContainer, limit) {
        return this.#on(inContainer, 'read', (folder, file) => folder.readText(file, limit));
    }
    /** Whether there is a file or a folder. @throws as {@link readText} */
    has(inContainer) {
        return this.#on(inContainer, 'read', async (folder, at) => {
            const stats = await folder.stat(at);
            if (!stats?.isSymbolicLink())
                return stats !== undefined;
            throw new system_folder/* LinkError */.R6(folder.root, at, (await folder.linkAt(at)) ?? '');
        });
    }
    /** Where a link leads, as it says itself; undefined where no link is. */
    linkAt(inContainer) {
        return this.#on(inContainer, 'read', (folder, at) => folder.linkAt(at));
    }
    /** Writes a file; a link that leads out of the mounts is replaced by it. */
    writeText(inContainer, content) {
        return this.#on(inContainer, 'write', (folder, at) => folder.writeText(at, content));
    }
    /** Makes a link in the place of whatever is there. */
    link(inContainer, target) {
        return this.#on(inContainer, 'write', async (folder, at) => {
            await folder.remove(at);
            await folder.link(at, target);
        });
    }
    /** Removes what is there; of a link, the link. */
    remove(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.remove(at));
    }
    /** Makes a folder with nothing in it; a link that leads out of the mounts is replaced by it. */
    emptyFolder(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.empty(at));
    }
    makeFolder(inContainer) {
        return this.#on(inContainer, 'write', (folder, at) => folder.makeFolder(at));
    }
    /** Gives paths the owner of a folder, where this process may: what runs there writes to them. */
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
            const mount = (0,stack_mounts/* innermostMount */.tm)(this.volumes, at);
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
                const next = (0,stack_mounts/* innermostMount */.tm)(this.volumes, to);
                if (next !== undefined && (access === 'read' || this.#isCopy(next)))
                    at = external_node_path_default().posix.join(to, external_node_path_default().posix.relative(link, at));
                else if (access === 'write')
                    await folder.remove(error.at);
                else
                    throw this.#leadsOut(link, error.target);
            }
        }
        throw new errors/* RehearsalError */.g0(`More than ${system_folder/* MOST_LINKS */.Yb} links lead from one to the next at ${inContainer} of the service ${this.service}`, { hint: 'They lead in a circle; put the file itself there.' });
    }
    #isCopy({ source = '' }) {
        return (0,system_paths/* isBelow */.Yw)(source, this.copies);
    }
    #isNoCopy(at, source) {
        return new errors/* RehearsalError */.g0(`${at} of the service ${this.service} is in ${source}, which is mounted as it is: the rehearsal does not write there`, {
            hint: 'What belongs to the machine is copied where it is known to be a home: say where the home is (chain.home), or mount a copy that lies elsewhere.',
        });
    }
    #leadsOut(link, target) {
        return new errors/* RehearsalError */.g0(`${link} of the service ${this.service} is a link to ${target}, which is in none of its mounts`, { hint: 'Mount what it leads to as well, or put the file itself in its place.' });
    }
}

// EXTERNAL MODULE: ./src/stack/genesis.ts
var stack_genesis = __webpack_require__(2078);
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







/**
 * Bytes of a file that a person writes; a container can leave one of any size in its place. What a TOML of that
 * length can be takes some hundred times the memory.
 */
const LARGEST_CONFIGURATION = 512 * 1024;
/** The copy of a node's home: its files by their paths in the home. */
class NodeHome {
    service;
    inContainer;
    /** What the node's container mounts. */
    volumes;
    #files;
    /** @param folder the working folder of the run: nothing else that is mounted is written to */
    constructor(service, inContainer, { volumes = [] }, folder) {
        this.service = service;
        this.inContainer = inContainer;
        if ((0,stack_mounts/* innermostMount */.tm)(volumes, inContainer) === undefined) {
            throw new Error(`the home of ${service} is no mount of the copy`);
        }
        this.volumes = volumes;
        this.#files = new ContainerFiles(service, volumes, folder);
    }
    /**
     * A file of the home, which its container may write to while it is read.
     *
     * @param limit bytes
     * @throws RehearsalError naming the file: it is missing, too large, or behind a link that leads out of the mounts
     */
    async readText(relative, limit = LARGEST_CONFIGURATION) {
        try {
            return await this.#files.readText(this.#path(relative), limit);
        }
        catch (error) {
            if (!(0,system_folder/* isMissing */.b2)(error))
                throw error;
            throw new errors/* RehearsalError */.g0(`The home of ${this.service} (${this.inContainer}) has no ${relative}`, {
                hint: WHOLE_HOME,
                cause: error,
            });
        }
    }
    has(relative) {
        return this.#files.has(this.#path(relative));
    }
    /** Whether there is nothing, or a link that leads out of the mounts: the copy may have a file of its own. */
    async lacks(relative) {
        return !(await this.has(relative).catch(() => false));
    }
    linkAt(relative) {
        return this.#files.linkAt(this.#path(relative));
    }
    /** Writes a file; a new one, and folders made for it, belong to whom the home belongs. */
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
    /** Gives paths of the home to whom the home belongs. */
    own(...relative) {
        return this.#files.ownAs(this.inContainer, relative.map((each) => this.#path(each)));
    }
    #path(relative) {
        return external_node_path_default().posix.join(this.inContainer, relative);
    }
}
/** Files that every node has, by their paths in its home. */
const HOME_FILES = {
    genesis: 'config/genesis.json',
    config: 'config/config.toml',
    app: 'config/app.toml',
    client: 'config/client.toml',
};
/** Addresses of peers that a node has met, by path in its home. */
const ADDRESS_BOOK = 'config/addrbook.json';
const WHOLE_HOME = 'Mount a whole home, or let the container make it before it starts the node; chain.home in the plan says where it is.';
/**
 * Starts a node's state anew, as `unsafe-reset-all` of the SDK does: no blocks, and a validator that
 * has signed nothing.
 */
async function resetNode(home) {
    const state = 'data/priv_validator_state.json';
    await home.emptyFolder('data');
    await home.writeText(state, validatorStateFile());
    await home.own('data', state);
}
/** Takes the addresses of earlier peers out of a home: they may be those of the real network. */
async function forgetAddresses(home) {
    await home.remove(ADDRESS_BOOK);
}
const LARGEST_STATE_FILE = 64 * 1024;
/**
 * Has a remote signer begin anew: it would refuse to sign again what it has signed in an earlier run. What it
 * remembers is told by content (`height`, `round` and `step`), since each signer has names of its own, and is
 * removed: a signer makes its file anew (TMKMS `chain/state.rs`, Horcrux `signer/file.go`). A file that is mounted
 * by itself has to stay, and gets height 0.
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
/** Numbers stay of their kind: Go writes 64 bits as text. */
function unsigned({ height, round, step }) {
    const zero = (value) => (typeof value === 'string' ? '0' : 0);
    return { height: zero(height), round: zero(round), step: zero(step) };
}
/**
 * Lays out Cosmovisor's folders in a home: links to binaries in the container. In the mounted home
 * `current` survives the container being recreated.
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
/** @throws RehearsalError where a home lacks what no node starts without */
async function requireHome(home) {
    for (const file of [HOME_FILES.genesis, HOME_FILES.config]) {
        if (await home.has(file))
            continue;
        const name = external_node_path_default().basename(file);
        throw new errors/* RehearsalError */.g0(`The home of ${home.service} (${home.inContainer}) has no ${name}`, {
            hint: WHOLE_HOME,
        });
    }
}
/** The genesis of a home, as the file has it. */
async function readGenesis(home) {
    const text = await home.readText(HOME_FILES.genesis, system_folder/* LONGEST_TEXT */.xG);
    try {
        return (0,stack_genesis/* parseGenesis */.s)(text);
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0(`The genesis of ${home.service} is no JSON: ${String(error)}`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/stack/isolate.ts + 1 modules
var isolate = __webpack_require__(48963);
// EXTERNAL MODULE: ./src/stack/nodes.ts
var stack_nodes = __webpack_require__(5517);
// EXTERNAL MODULE: ./src/stack/resolve.ts
var resolve = __webpack_require__(32984);
// EXTERNAL MODULE: ./src/stack/start.ts
var stack_start = __webpack_require__(244);
;// CONCATENATED MODULE: ./src/stack/copy.ts















/**
 * Copies the stack into the working folder: every mounted folder, file and volume, and homes that are
 * made at the start. Nothing of the user's is written to; what a container may write to is a copy.
 */
async function copyStack(exec, model, settings) {
    const copies = new Copies(exec, settings);
    const named = (0,stack_mounts/* withNamedFolders */.dn)((0,resolve/* resolved */.L)(model));
    const candidates = (0,stack_nodes/* nodeServices */.P)(settings.plan, named);
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
    let copy = await (0,stack_mounts/* separated */.Ci)(alone, settings.folder, (source) => copies.move(source));
    const nodes = [];
    const homes = new Map();
    for (const start of starts) {
        const done = await finishStart(exec, copy, settings, start);
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
    const target = external_node_path_default().join(folder, 'mounts/made', name);
    if (known.args !== undefined && known.home !== undefined) {
        const { args, home } = known;
        if (!(0,stack_start/* startsNode */.CU)(args))
            return { copy, node: undefined };
        const node = { service: name, home, args };
        if ((0,stack_mounts/* innermostMount */.tm)(service.volumes, home) !== undefined)
            return { copy, node };
        await (0,promises_.mkdir)(target, { recursive: true });
        const momentary = { run, image: service.image ?? '', signal };
        await (0,stack_container/* copyOut */.ew)(exec, momentary, home, target, bindTargets(service));
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
        for (const each of ['stack', 'mounts']) {
            await (0,project/* takeFolder */.Cz)(exec, run, dryImage, external_node_path_default().join(folder, each));
        }
        // A job that has done its work: what it prepared is in the copies.
        if (args === undefined)
            return { copy: withoutService(copy, name), node: undefined };
        const home = homeOf(plan, args, defaultHome);
        const node = { service: name, home, args };
        if ((0,stack_mounts/* innermostMount */.tm)(service.volumes, home) !== undefined)
            return { copy, node };
        await (0,promises_.mkdir)(target, { recursive: true });
        await (0,stack_container/* copyFrom */.c7)(exec, container, home, target, signal, bindTargets(service));
        return { copy: withHome(copy, name, target, home), node };
    }
    finally {
        await (0,stack_container/* discard */.vf)(exec, container);
    }
}
/** Paths in a service's container that copies are mounted at. */
function bindTargets({ volumes = [] }) {
    return volumes.flatMap(({ type, target }) => (type === 'bind' ? [target] : []));
}
/**
 * The model with a folder as the home of a service, below the mounts that lie in it. It has the place of a volume
 * without a name, or of a tmpfs, that the service has there itself: no path can be mounted twice.
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
 * The model without mounts of single files and folders in whose place the run puts its own, or nothing: an address
 * book, what is below Cosmovisor's folder. A mount whose source is gone, or a link, could not be made.
 */
function withoutReplaced(copy, { service: name, home }, { plan, notice }) {
    const isUnder = plan.stack.cosmovisor?.includes(name) ?? true;
    const cosmovisor = external_node_path_default().posix.join(home, 'cosmovisor');
    const isReplaced = ({ target }) => target === external_node_path_default().posix.join(home, ADDRESS_BOOK) ||
        (isUnder && target !== cosmovisor && (0,stack_mounts/* isWithin */.UO)(target, cosmovisor));
    const { volumes = [], ...service } = copy.services[name] ?? {};
    const replaced = volumes.filter(isReplaced);
    if (replaced.length === 0)
        return copy;
    const targets = replaced.map(({ target }) => target).join(', ');
    notice?.(`Left out of the copy: ${targets} of ${name} (the run has its own there).`);
    const kept = { ...service, volumes: volumes.filter((volume) => !isReplaced(volume)) };
    return { ...copy, services: { ...copy.services, [name]: kept } };
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
/** The folder of the working folder that a workbench has; nothing else of the run is in it. */
const WORKBENCH_FOLDER = 'workbench';
/** Opens a workbench for the time of `work`. */
async function withWorkbench(exec, { run, image, binary, folder, user, signal }, work) {
    const own = external_node_path_default().join(folder, WORKBENCH_FOLDER);
    await (0,promises_.mkdir)(own, { recursive: true });
    const { stdout } = await exec.run([
        'docker',
        ...['run', '--detach', '--rm', '--label', `${stack_model/* RUN_LABEL */.jQ}=${run}`, '--network', 'none'],
        ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
        ...['--user', user, '--env', `HOME=${MOUNT}`, '--workdir', MOUNT],
        ...['--volume', `${own}:${MOUNT}`, '--entrypoint', 'sleep', image, 'infinity'],
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
            files: new system_folder/* Folder */.vd(own),
        });
    }
    finally {
        await (0,stack_container/* discard */.vf)(exec, container);
    }
}
/** The command-line keyring (`test` backend) of the working folder that holds the plan's accounts. */
const KEYRING_FOLDER = 'keyring';
/** A home for commands about keys: a binary writes configuration into any home that has none. */
const KEYS_HOME = 'keys-home';
/** A home as the chain's binary makes it, in the workbench. */
const TEMPLATE = 'template';
/**
 * Puts the keys that come from the user's keyrings into the keyring of a workbench that is not open yet:
 * this process writes there by path, so no container may see the folder.
 */
async function layOutKeyring(accounts, folder) {
    const keyring = external_node_path_default().join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER);
    await (0,promises_.mkdir)(keyring, { recursive: true });
    for (const { name, key } of accounts.values()) {
        if (key.kind === 'keyring')
            await writeTestKey(keyring, name, key.pair);
    }
}
/** Gives the binary's own keyring the accounts that have mnemonics, for `gentx` and for traffic. */
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
 * Takes the keyring out of a workbench that is closed, to where only those see it who are given it.
 *
 * @returns its folder
 * @throws RehearsalError where the chain's binary left something else in its place
 */
async function takeKeyring(folder) {
    const keyring = external_node_path_default().join(folder, KEYRING_FOLDER);
    await (0,promises_.rename)(external_node_path_default().join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER), keyring);
    if ((await (0,promises_.lstat)(keyring)).isDirectory())
        return keyring;
    throw new errors/* RehearsalError */.g0("The chain's binary left no folder where the keyring of the run was", {
        hint: 'It was run for `keys add`; see what else it does with its --keyring-dir.',
    });
}
/** A configuration file of the home that the binary made as a template; the binary may put anything there. */
function readTemplate({ files }, file) {
    return files.readText(`${TEMPLATE}/${file}`, LARGEST_CONFIGURATION);
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

;// CONCATENATED MODULE: ./src/stack/fresh.ts







const P2P_PORT = 26656;
/** Bytes of a genesis that a binary makes without any state; it may put anything there. */
const LARGEST_TEMPLATE = 32 * 1024 * 1024;
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
    const { files } = workbench;
    const genesisFile = `${TEMPLATE}/config/genesis.json`;
    const genesis = genesisIn(await files.readText(genesisFile, LARGEST_TEMPLATE));
    const funded = (0,stack_genesis/* addFreshAccounts */.q)(genesis, [...accounts.values()]);
    await files.writeText(genesisFile, JSON.stringify(funded));
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
        const peers = (0,stack_model/* neighbours */.$v)(model, service).filter((other) => homes.has(other));
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
        const signerFiles = tmkmsFiles(pairOf(consensusKeys, service), {
            chainId,
            prefix: binaries.prefix,
            protocol: signerProtocol(binaries.releases[0]?.engine ?? ''),
            validator: service,
            home: home.inContainer,
        });
        await new system_folder/* Folder */.vd(home.folder).writeAll(signerFiles);
    }
}
/** @throws RehearsalError where a binary's `init` has made something else */
function genesisIn(text) {
    try {
        const genesis = (0,stack_genesis/* parseGenesis */.s)(text);
        (0,stack_genesis/* addFreshAccounts */.q)(genesis, []);
        return genesis;
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0(`The genesis that the chain's binary has made cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'It was made by `init`; the accounts of the plan go into its parts auth and bank.',
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

// EXTERNAL MODULE: ./src/stack/internet.ts
var internet = __webpack_require__(49531);
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
// EXTERNAL MODULE: ./src/stack/signers.ts
var stack_signers = __webpack_require__(31291);
// EXTERNAL MODULE: ./src/stack/strangers.ts
var strangers = __webpack_require__(29363);
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
async function prepareStack(exec, given) {
    const settings = { ...given, notice: (0,strangers/* once */.Oo)(given.notice) };
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
        notice,
    });
    const nodes = [...copy.homes.keys()];
    await (0,internet/* letOut */.A)(copy.model, plan.stack.internet ?? [], notice);
    const cosmovisorNodes = plan.stack.cosmovisor ?? nodes;
    const network = checkServices(plan, copy, cosmovisorNodes);
    const surroundings = surroundingsOf(settings, copy);
    await layOutKeyring(settings.accounts, folder);
    const signers = () => (0,stack_signers/* ownSigners */.e3)(folder, copy.otherFolders, surroundings);
    const strange = await withWorkbench(exec, workbenchOf(settings), async (workbench) => {
        await importAccounts(settings.accounts, workbench);
        if (plan.stack.fresh) {
            await makeFreshHomes({ ...settings, model: copy.model, workbench }, copy.homes, signerHomes(copy, folder));
            return signers();
        }
        else {
            const found = await signers(); // by their states, too, before these are removed
            await completeHomes(copy.homes, workbench);
            if (plan.stack.state === 'reset')
                await resetState(copy, notice);
            return found;
        }
    });
    const nodeStarts = [];
    for (const node of copy.nodes) {
        const home = stack_homeOf(copy, node.service);
        await requireHome(home);
        await forgetAddresses(home);
        const { args, configured } = (0,stack_start/* takeConfiguration */.ag)(node.args);
        nodeStarts.push({ ...node, args });
        const { image = '', environment } = settings.model.services[node.service] ?? {};
        const variables = (0,stack_start/* configuredBy */.WU)({ ...images.get(image)?.environment, ...environment }, plan.chain.binary);
        await editConfig(home, (text) => (0,toml/* editToml */.T)((0,toml/* editToml */.T)(text, configOf(home), variables), configOf(home), configured));
        await tuneNode(home, plan, surroundings);
        await nameOnlyOwn(home, surroundings);
        await tuneGenesisFile(home, plan);
    }
    const under = nodeStarts.filter(({ service }) => cosmovisorNodes.includes(service));
    for (const node of under)
        await layOut(node, copy, plan, cosmovisor, notice);
    const relay = (0,stack_relay/* relayFor */.Vw)(copy.model, nodes, (0,images_image/* idOf */.TH)(images, (0,images_relay/* relayImage */.NL)()));
    const last = (0,complete/* lastRelease */.Ik)(plan).image;
    const lastBinary = (0,stack_cosmovisor/* programOf */.oQ)(images.get(last), plan.chain.binary);
    const overlaid = { binary: plan.chain.binary, pace: plan.pace };
    const files = {
        [COMPOSE_FILES.base]: (0,log_limits/* withLogLimits */.H9)((0,stack_relay/* withRelay */.MM)(configuredByFiles(copy, settings), run, relay)),
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
/** The model of the copy, whose nodes have nothing but their files to go by. */
function configuredByFiles({ model, homes }, { model: given, images }) {
    const imageOf = (service) => images.get(given.services[service]?.image ?? '');
    const nodes = new Map([...homes.keys()].map((service) => [service, imageOf(service)]));
    const variables = [...images.values()].flatMap(({ environment }) => Object.keys(environment));
    return (0,stack_start/* withoutConfiguration */.BX)(model, nodes, variables);
}
/** What is to be said of remote signers in the copy. */
async function findStrangeSigners(copy, surroundings, byFiles) {
    const nodes = [...copy.homes.keys()];
    const byCommands = (0,stack_signers/* strangeCommands */.xy)(copy.model, nodes, surroundings);
    const waiting = await signerAddressesOf(copy);
    return [
        ...(0,stack_signers/* signerFindings */.bB)([...byFiles, ...byCommands]),
        ...(0,stack_signers/* unsignedNodes */.Fx)(copy.model, nodes, waiting),
    ];
}
/** Where each node waits for a remote signer. */
async function signerAddressesOf({ homes }) {
    const found = new Map();
    for (const [service, home] of homes) {
        const { priv_validator_laddr: address } = (0,toml/* parseToml */.M)(await home.readText(HOME_FILES.config), configOf(home));
        if (typeof address === 'string' && address !== '')
            found.set(service, address);
    }
    return found;
}
/** Takes strangers out of what a node has beside its config.toml. */
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
    return {
        hosts: new Set([...(0,stack_model/* hostsOf */.PP)((0,resolve/* resolved */.L)(given)), ...Object.keys(copy.model.services)]),
        addresses: (0,stack_model/* staticAddresses */.pq)(given),
        ...(0,strangers/* tellingStrangers */.zT)(notice),
        peerEntries: (0,pace/* peerEntries */.rY)(binaries.releases.map(({ engine }) => engine)),
    };
}
/** Signers first: a helper may mount the home of a node, which does not start without a signing state. */
async function resetState(copy, notice) {
    for (const folder of copy.otherFolders) {
        for (const file of await resetSigner(folder)) {
            notice(`The signing state ${file} of an earlier run is left out of the copy.`);
        }
    }
    for (const home of copy.homes.values())
        await resetNode(home);
}
/** Services that are no nodes and have one bind mount, of a copy: where a remote signer keeps its files. */
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
    const text = await home.readText(HOME_FILES.app).catch(() => '');
    return /^minimum-gas-prices\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? '';
}
/** Makes processes that start from now on pause between blocks, so that the chain can be stopped there. */
async function makeQuiet({ homes }, plan) {
    if (plan.pace === 'as-is')
        return; // blocks come as in production, with production's pauses
    for (const home of homes.values()) {
        await editConfig(home, (text) => (0,pace/* quietConfig */.Jk)(text, configOf(home)));
    }
}
/** Gives the nodes the pace of the plan again. */
async function endQuiet(stack, plan) {
    for (const home of stack.homes.values())
        await tuneNode(home, plan, stack.surroundings);
}
async function tuneNode(home, plan, surroundings) {
    await editConfig(home, (text) => (0,pace/* tuneConfig */.t)(text, plan.pace, surroundings, configOf(home)));
}
async function editConfig(home, edit) {
    await home.writeText(HOME_FILES.config, edit(await home.readText(HOME_FILES.config)));
}
/** The file as messages name it. */
function configOf({ service, inContainer }) {
    return `${inContainer}/${HOME_FILES.config} of ${service}`;
}
async function tuneGenesisFile(home, plan) {
    if (plan.pace === 'as-is' || plan.stack.state === 'keep')
        return; // its state has what it had
    const genesis = (0,pace/* tuneGenesis */.Rr)((await readGenesis(home)), plan.pace);
    await home.writeText(HOME_FILES.genesis, JSON.stringify(genesis));
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
    /** When the process began, as the system counts it; a number is given to a new process again. */
    began: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Until the machine starts again, all its processes are gone then. */
    boot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Machine and namespace in which the number means this process. */
    place: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const ownerSchema = schema;
/** The process that runs this. */
function ownOwner() {
    return { pid: process.pid, began: beginOf(process.pid) ?? '', boot: bootOf(), place: placeOf() };
}
/**
 * Whether an owner's process is gone. One of another machine, or of another container, cannot be seen from
 * here and counts as running.
 */
function isGone({ pid, began, boot, place }) {
    if (place !== placeOf())
        return false;
    if (boot !== bootOf())
        return true;
    return !isRunning(pid) || (beginOf(pid) ?? began) !== began;
}
/** An owner in words, for a message. */
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
        return error.code === 'EPERM'; // another user's
    }
}
/** Field 22 of `/proc/<pid>/stat` (proc(5)): ticks since boot; the name before it may hold blanks and brackets. */
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
/** What only Linux has; elsewhere the process number alone has to do. */
function readIfThere(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 77351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownConfiguration)
/* harmony export */ });
/* harmony import */ var _secret_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(716);
/* harmony import */ var _sensitive__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8181);


/** Keys whose value is a map of names to values, as variables are. */
const NAMED_VALUES = new Set([
    'environment',
    'labels',
    'args',
    'annotations',
    'options',
    'driver_opts',
]);
/** Keys whose value are arguments of a program. */
const ARGUMENTS = new Set(['command', 'entrypoint', 'test']);
/**
 * Configuration of a build or a stack (a compose model, a bake file) as it may be shown: without what is secret by its
 * name or its shape in variables, labels, build arguments, commands, health checks and all other texts.
 *
 * @param key the name that the value itself has
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


/***/ })

};
