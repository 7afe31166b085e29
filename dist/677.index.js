export const id = 677;
export const ids = [677];
export const modules = {

/***/ 43342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ priceText),
/* harmony export */   Db: () => (/* binding */ amountsIn),
/* harmony export */   Lz: () => (/* binding */ parseCoin),
/* harmony export */   Ub: () => (/* binding */ isCoin),
/* harmony export */   hQ: () => (/* binding */ ATTO),
/* harmony export */   k0: () => (/* binding */ feeFor),
/* harmony export */   qt: () => (/* binding */ feeAt),
/* harmony export */   xp: () => (/* binding */ coinText)
/* harmony export */ });
/** Maximum number of digits of an amount; the SDK's integers have 256 bits. */
const MOST_DIGITS = 78;
/** Returns true for the JSON form of a coin. */
function isCoin(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { denom, amount } = value;
    const isAmount = typeof amount === 'string' && amount.length <= MOST_DIGITS;
    return typeof denom === 'string' && isAmount && /^\d+$/.test(amount);
}
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
/** Units of {@link Amount.atto} in one unit of a denomination. */
const ATTO = 10n ** 18n;
/** Digits of a decimal after its point. */
const DECIMALS = 18;
/** Maximum number of amounts in a list: chains accept a few denominations of fees. */
const MOST_AMOUNTS = 100;
/**
 * Amounts of a list in the SDK's notation at the start of a text: `0.025upawn,3ibc/27394FB092D2ECCD`, `.5upawn`, `700`.
 * The rest of the text, from the first part that is no amount, is ignored.
 */
function amountsIn(text) {
    const amounts = [];
    const one = /(\d{0,78})(\.\d{1,18})?\d{0,18}([a-zA-Z][a-zA-Z0-9/:._-]{0,127})?(?:\s{0,4},\s{0,4})?/y;
    while (amounts.length < MOST_AMOUNTS) {
        const start = one.lastIndex;
        const [all = '', whole = '', point = '', denom = ''] = one.exec(text) ?? [];
        if (whole === '' && point === '')
            break;
        amounts.push({
            atto: BigInt(`0${whole}${point.slice(1).padEnd(DECIMALS, '0')}`),
            denom: denom.replace(/[:._-]$/, ''), // the end of a sentence
            isDecimal: point !== '',
        });
        if (!all.trimEnd().endsWith(',') || one.lastIndex === start)
            break;
    }
    return amounts;
}
/** Fee for an amount of gas at a price, in base units and rounded up. */
function feeAt({ atto }, gas) {
    return (atto * BigInt(gas) + ATTO - 1n) / ATTO;
}
/** Formats a price in the notation of `minimum-gas-prices`. */
function priceText({ atto, denom }) {
    const digits = String(atto % ATTO).padStart(DECIMALS, '0');
    let end = DECIMALS;
    while (digits[end - 1] === '0')
        end--;
    const decimals = digits.slice(0, end);
    return `${atto / ATTO}${decimals === '' ? '' : `.${decimals}`}${denom}`;
}
/**
 * Fee for an amount of gas in a denomination, in base units and rounded up, at prices in the SDK's list notation:
 * `0.025upawn,0.1ujunk` (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 if the denomination is not listed
 */
function feeFor(prices, denom, gas) {
    const price = amountsIn(prices.trim()).find((each) => each.denom === denom);
    return price === undefined ? 0n : feeAt(price, gas);
}


/***/ }),

/***/ 96277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ parseGenesis)
/* harmony export */ });
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
    /** Protocol between the engine and a remote signer; CometBFT 0.38 added vote extensions. */
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

/***/ 85065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ addressKey),
/* harmony export */   rX: () => (/* binding */ modulesWithValidators),
/* harmony export */   uj: () => (/* binding */ creationsIn)
/* harmony export */ });
/* harmony import */ var _cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35456);
/* harmony import */ var _chain_modules_coins__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43342);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18156);



/** Upper bound on the characters of an address; the library's default is shorter. */
const ADDRESS_LIMIT = 120;
/** Depth of mappings in a module at which a list of its validators is looked for. */
const DEEPEST_LIST = 4;
/** The bytes of an address in hex: operator and account addresses differ in their prefix only. */
function addressKey(address) {
    return (0,_cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__.toHex)((0,_cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__.fromBech32)(address, ADDRESS_LIMIT).data);
}
/**
 * Validators that genesis transactions create, also by a message within another, and the types of messages that
 * contain none.
 */
function creationsIn(transactions) {
    const messages = (transactions ?? []).flatMap(({ body }) => body?.messages ?? []);
    const creations = [];
    const others = new Set();
    for (const message of messages) {
        const found = mappingsIn(message).flatMap((part) => creationOf(part) ?? []);
        creations.push(...found);
        if (found.length === 0)
            others.add(typeOf(message) ?? 'a message without a type');
    }
    return { creations, others: [...others] };
}
/** Keys of lists of validators: `validators`, `initial_val_set`, `validatorSet`, `vals`. */
const VALIDATORS = /^(?:[a-z]+_)?(?:validators|vals|val(?:idator)?_?set)$/i;
/** Modules other than x/staking whose state lists validators: proof of authority, consumer chains. */
function modulesWithValidators(appState) {
    const { staking: _own, ...others } = appState;
    return Object.keys(others).filter((name) => listsValidators(others[name], DEEPEST_LIST));
}
/** Lists are not searched, as those of an exported state have millions of entries. */
function listsValidators(state, depth) {
    if (depth === 0 || !(0,_plan_find__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(state))
        return false;
    return Object.entries(state).some(([key, value]) => (VALIDATORS.test(key) && Array.isArray(value) && value.length > 0) ||
        listsValidators(value, depth - 1));
}
/**
 * The creation of a validator in a message itself. A message within another of its own kind has no type: it is
 * told by its fields, of which no other message of x/staking has these.
 */
function creationOf(part) {
    const { value, validator_address: validator } = part;
    const type = typeOf(part);
    const isCreation = type?.endsWith('.MsgCreateValidator') ??
        ['commission', 'min_self_delegation', 'pubkey'].some((key) => key in part);
    if (!isCreation || typeof validator !== 'string' || !(0,_chain_modules_coins__WEBPACK_IMPORTED_MODULE_2__/* .isCoin */ .Ub)(value))
        return undefined;
    try {
        return { operator: addressKey(validator), coin: value };
    }
    catch {
        return undefined; // an address of another form
    }
}
function typeOf(message) {
    const type = (0,_plan_find__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(message) ? message['@type'] : undefined;
    return typeof type === 'string' ? type : undefined;
}
/** A value and all values nested in it, as far as they are mappings. */
function mappingsIn(value) {
    const values = [value];
    for (const each of values) {
        if (typeof each === 'object' && each !== null)
            for (const inner of Object.values(each))
                values.push(inner);
    }
    return values.filter(_plan_find__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi);
}


/***/ }),

/***/ 9640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   t: () => (/* binding */ stakesOf)
/* harmony export */ });
/* harmony import */ var _text_words__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71670);
/* harmony import */ var _creations__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85065);


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
    const { creations, others } = (0,_creations__WEBPACK_IMPORTED_MODULE_0__/* .creationsIn */ .uj)(appState.genutil?.gen_txs);
    for (const { operator, coin } of creations) {
        const tokens = BigInt(coin.amount);
        validators.set(operator, (validators.get(operator) ?? 0n) + tokens);
        add(operator, operator, tokens);
        paid.push({ account: operator, coin });
        total += tokens;
    }
    const exported = appState.staking?.validators ?? [];
    const rates = new Map();
    // Validators of a genesis that no chain exported are bonded at its start (x/staking `genesis.go`).
    const bondsAll = appState.staking?.exported === false;
    for (const { operator_address, tokens, delegator_shares, status, jailed } of exported) {
        const isBonded = status === undefined || status === 'BOND_STATUS_BONDED';
        if (!isBonded && !(bondsAll && jailed !== true))
            continue;
        const operator = (0,_creations__WEBPACK_IMPORTED_MODULE_0__/* .addressKey */ .IY)(operator_address);
        validators.set(operator, BigInt(tokens));
        rates.set(operator, { tokens: BigInt(tokens), shares: Number(delegator_shares) });
        total += BigInt(tokens);
    }
    for (const { delegator_address, validator_address, shares } of appState.staking?.delegations ??
        []) {
        const operator = (0,_creations__WEBPACK_IMPORTED_MODULE_0__/* .addressKey */ .IY)(validator_address);
        const rate = rates.get(operator);
        if (rate === undefined || rate.shares === 0)
            continue;
        const tokens = BigInt(Math.floor((Number(shares) / rate.shares) * Number(rate.tokens)));
        add(operator, (0,_creations__WEBPACK_IMPORTED_MODULE_0__/* .addressKey */ .IY)(delegator_address), tokens);
    }
    const modules = (0,_creations__WEBPACK_IMPORTED_MODULE_0__/* .modulesWithValidators */ .rX)(appState);
    const unknown = [
        ...(others.length > 0 ? [`gen_txs have ${(0,_text_words__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(others)}`] : []),
        ...(modules.length > 0 ? [`other modules name validators: ${(0,_text_words__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(modules)}`] : []),
    ];
    return { validators, delegations, total, paid, unknown };
}
/**
 * Counts votes as the gov module does (x/gov `tally.go`): a delegator's own vote takes its stake from
 * the validator's.
 *
 * @param votes option by account address
 */
function count(stakes, votes) {
    const result = { yes: 0n, no: 0n, abstain: 0n, no_with_veto: 0n };
    const voters = Object.entries(votes).map(([address, option]) => [(0,_creations__WEBPACK_IMPORTED_MODULE_0__/* .addressKey */ .IY)(address), option]);
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


/***/ }),

/***/ 84676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ variablesOf),
/* harmony export */   s: () => (/* binding */ withVariables)
/* harmony export */ });
/* harmony import */ var _system_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66092);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68422);


/** Maximum length of a text with its variables put in, in characters. */
const LONGEST = 4_096;
/** Variables of a container: those of the compose files over those of its image. */
function variablesOf({ environment }, image) {
    const own = Object.entries(environment ?? {}).flatMap(([name, value]) => value === null ? [] : [[name, (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .unescaped */ .tv)(value)]]);
    return { ...image?.environment, ...Object.fromEntries(own) };
}
/**
 * A text with its variables put in, as a shell of the container would do (`$ID`, `${ID}`, `${ID:-0}`); undefined
 * if one of them is not set.
 */
function withVariables(text, variables) {
    let isKnown = true;
    const result = (0,_system_variables__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .B)(text, ({ name, operator, word }) => {
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value !== undefined && value !== '')
            return operator === '+' ? word : value;
        if (operator === '-')
            return word;
        isKnown &&= operator === '+';
        return '';
    }, LONGEST);
    return isKnown ? result : undefined;
}


/***/ }),

/***/ 43053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ContainerFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68617);
/* harmony import */ var _compose_system_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62911);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15404);





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
            throw new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .LinkError */ .R6(folder.root, at, (await folder.linkAt(at)) ?? '');
        });
    }
    /** Target as written in a link; undefined if there is no link. */
    linkAt(inContainer) {
        return this.#on(inContainer, 'read', (folder, at) => folder.linkAt(at));
    }
    /** Writes a file, replacing a link that leads out of the mounts. */
    writeText(inContainer, content, mode) {
        return this.#on(inContainer, 'write', (folder, at) => folder.writeText(at, content, mode));
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
    /** Lets every user read and write the copies in a folder, also those that are mounts of their own. */
    async share(inContainer) {
        const inner = this.volumes.filter((volume) => this.#isCopy(volume) && (0,_mounts__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(volume.target, inContainer));
        for (const each of new Set([inContainer, ...inner.map(({ target }) => target)])) {
            await this.#on(each, 'own', (folder, at) => folder.share(at));
        }
    }
    async #on(inContainer, access, work) {
        let at = inContainer;
        for (let followed = 0; followed < _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .MOST_LINKS */ .Yb; followed++) {
            const mount = (0,_mounts__WEBPACK_IMPORTED_MODULE_4__/* .innermostMount */ .tm)(this.volumes, at);
            if (mount === undefined)
                throw new Error(`${at} of ${this.service} is in no mount`);
            const { source = '', target } = mount;
            if (access !== 'read' && !this.#isCopy(mount))
                throw this.#isNoCopy(at, source);
            const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .Folder */ .vd(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(source));
            const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(source);
            try {
                return await work(folder, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(name, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(target, at)));
            }
            catch (error) {
                if (!(error instanceof _system_folder__WEBPACK_IMPORTED_MODULE_2__/* .LinkError */ .R6))
                    throw error;
                const link = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, error.at.slice(name.length));
                const to = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.resolve(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(link), error.target);
                const next = (0,_mounts__WEBPACK_IMPORTED_MODULE_4__/* .innermostMount */ .tm)(this.volumes, to);
                if (next !== undefined && (access === 'read' || this.#isCopy(next)))
                    at = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(to, node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.relative(link, at));
                else if (access === 'write')
                    await folder.remove(error.at);
                else
                    throw this.#leadsOut(link, error.target);
            }
        }
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('LINK_REFUSED', `More than ${_system_folder__WEBPACK_IMPORTED_MODULE_2__/* .MOST_LINKS */ .Yb} links in a row at ${inContainer} of the service ${this.service}`, { hint: 'The links form a circle; replace one by the file itself.' });
    }
    #isCopy({ source = '' }) {
        return (0,_compose_system_paths__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Yw)(source, this.copies);
    }
    #isNoCopy(at, source) {
        return new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('MOUNT_READ_ONLY', `Cannot write ${at} of the service ${this.service}: ${source} is mounted without a copy`, {
            hint: 'The rehearsal copies system folders only if they are homes. Set chain.home to the path of the home, or mount a copy in another folder.',
        });
    }
    #leadsOut(link, target) {
        return new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('LINK_REFUSED', `${link} of the service ${this.service} is a link to ${target}, which is in none of its mounts`, { hint: 'Mount the target as well, or replace the link by the file itself.' });
    }
}


/***/ }),

/***/ 69961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ LARGEST_CONFIGURATION),
/* harmony export */   GP: () => (/* binding */ WHOLE_HOME),
/* harmony export */   PB: () => (/* binding */ ADDRESS_BOOK),
/* harmony export */   o_: () => (/* binding */ NodeHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68617);
/* harmony import */ var _container_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43053);
/* harmony import */ var _mounts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15404);





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
        if ((0,_mounts__WEBPACK_IMPORTED_MODULE_4__/* .innermostMount */ .tm)(volumes, inContainer) === undefined) {
            throw new Error(`the home of ${service} is not a mount of the copy`);
        }
        this.volumes = volumes;
        this.#files = new _container_files__WEBPACK_IMPORTED_MODULE_3__/* .ContainerFiles */ .l(service, volumes, folder);
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
            if (!(0,_system_folder__WEBPACK_IMPORTED_MODULE_2__/* .isMissing */ .b2)(error))
                throw error;
            throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('HOME_INCOMPLETE', `The home of ${this.service} (${this.inContainer}) has no ${relative}`, {
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
    writeText(relative, content) {
        return this.writeFile(relative, content);
    }
    /** Writes a file; a new file and its new folders get the owner of the home. */
    async writeFile(relative, content, mode) {
        const names = relative.split('/');
        const made = [];
        for (let end = names.length; end > 0; end--) {
            const each = names.slice(0, end).join('/');
            if (!(await this.lacks(each)))
                break;
            made.push(each);
        }
        await this.#files.writeText(this.#path(relative), content, mode);
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
    /**
     * Lets every user read and write the home. Its files belong to whoever made the copy, and the node may run as
     * another user of its image; the working folder around them is closed to others.
     */
    share() {
        return this.#files.share(this.inContainer);
    }
    #path(relative) {
        return node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(this.inContainer, relative);
    }
}
/** Addresses of known peers, by path in the home. */
const ADDRESS_BOOK = 'config/addrbook.json';
const WHOLE_HOME = 'Mount the whole home, or create it in the container before the node starts; chain.home in the plan gives its path.';


/***/ }),

/***/ 37997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ PROVING),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   j0: () => (/* binding */ Candidates)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _keys__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92035);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71715);





/** Files of a home that prove one, by path in it. */
const PROVING = ['config/genesis.json', 'config/config.toml'];
/** Depth of homes below a mount, such as `node0/demod`. */
const DEEPEST = 3;
/** Maximum number of folders looked at below a mount. */
const MOST_FOLDERS = 2_000;
const LARGEST_CONFIG = 1024 * 1024;
const LARGEST_KEY = 64 * 1024;
/** Folders that hold no home: large, or parts of one. */
const PASSED_OVER = new Set(['.git', 'node_modules', 'data', 'wasm', 'cosmovisor', 'config']);
/** Finds homes in mounts, and reads each folder of the host once. */
class Candidates {
    files;
    #below = new Map();
    #facts = new Map();
    constructor(files) {
        this.files = files;
    }
    /** Homes in the bind mounts of a service: mounted ones first. */
    async of({ volumes = [] }) {
        const found = [];
        for (const { type, source, target } of volumes) {
            if (type === 'bind' && source !== undefined)
                found.push(...(await this.#inMount(source, target)));
        }
        found.sort((a, b) => a.names.length - b.names.length);
        // The same home may also be in a mount of a folder above.
        const seen = new Set();
        return found.filter(({ onHost }) => !seen.has(onHost) && seen.add(onHost));
    }
    async #inMount(source, target) {
        if (node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(target) === 'config' && (await this.#isConfig(source))) {
            const facts = await this.#factsOf(source);
            const place = { home: node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(target), onHost: node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(source), names: [] };
            return [candidateOf(place, facts, [facts])];
        }
        const below = await this.#homesBelow(source);
        const facts = await Promise.all(below.map((relative) => this.#factsOf(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(source, relative, 'config'))));
        return below.map((relative, i) => {
            const names = relative.split('/').filter((name) => name !== '.');
            const place = {
                home: node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(target, relative),
                onHost: node_path__WEBPACK_IMPORTED_MODULE_0___default().join(source, relative),
                names,
            };
            return candidateOf(place, facts[i] ?? NOTHING, facts);
        });
    }
    #homesBelow(folder) {
        const known = this.#below.get(folder) ?? this.#search(folder);
        this.#below.set(folder, known);
        return known;
    }
    /** Relative paths of the homes in a folder of the host; `.` for the folder itself. Follows no links. */
    async #search(root) {
        const homes = [];
        let level = ['.'];
        let looked = 0;
        for (let depth = 0; depth <= DEEPEST; depth++) {
            const next = [];
            for (const relative of level) {
                if (++looked > MOST_FOLDERS)
                    return homes;
                const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(root, relative);
                if (await this.#isConfig(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, 'config')))
                    homes.push(relative);
                else if (depth < DEEPEST)
                    next.push(...(await this.#foldersIn(folder, relative)));
            }
            level = next;
        }
        return homes;
    }
    async #foldersIn(folder, relative) {
        const entries = await this.files.entries(folder);
        return entries
            .filter((entry) => entry.isDirectory() && !PASSED_OVER.has(entry.name))
            .map(({ name }) => node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(relative, name))
            .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    }
    async #isConfig(folder) {
        for (const file of PROVING) {
            const place = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file));
            if ((await this.files.readable(place)) !== undefined)
                return true;
        }
        return false;
    }
    #factsOf(config) {
        const known = this.#facts.get(config) ?? this.#read(config);
        this.#facts.set(config, known);
        return known;
    }
    async #read(config) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(config, 'config.toml');
        const table = tableOf(await this.files.text(file, LARGEST_CONFIG), file);
        const at = (...keys) => {
            const value = (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(table, keys);
            return typeof value === 'string' && value !== '' ? value : undefined;
        };
        const key = await this.files.text(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(config, 'node_key.json'), LARGEST_KEY);
        const lists = [at('p2p', 'persistent_peers'), at('p2p', 'seeds')];
        return {
            moniker: at('moniker'),
            nodeId: key === undefined ? undefined : (0,_keys__WEBPACK_IMPORTED_MODULE_3__/* .nodeIdOf */ .$z)(key),
            own: hostOf(at('p2p', 'external_address')),
            peers: lists.flatMap((list) => (list ?? '').split(',')).flatMap(peerOf),
            ports: [at('rpc', 'laddr'), at('p2p', 'laddr')].flatMap((address) => portOf(address)),
        };
    }
}
const NOTHING = {
    moniker: undefined,
    nodeId: undefined,
    own: undefined,
    peers: [],
    ports: [],
};
/** @param all facts of the homes beside it, whose peers name it */
function candidateOf(place, { moniker, nodeId, own, ports }, all) {
    const dialled = all
        .flatMap(({ peers }) => peers)
        .filter(({ id }) => id === nodeId)
        .map(({ host }) => host);
    const hosts = new Set([...dialled, ...(own === undefined ? [] : [own])]);
    return { ...place, moniker, hosts, ports: new Set(ports) };
}
/** Parses TOML; empty if there is none, or it is invalid. */
function tableOf(text, file = '') {
    try {
        const table = (0,_toml__WEBPACK_IMPORTED_MODULE_4__/* .parseToml */ .MT)(text ?? '', file);
        return (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(table) ? table : {};
    }
    catch (error) {
        if (error instanceof _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0)
            return {};
        throw error;
    }
}
function peerOf(entry) {
    const [id = '', address] = entry.trim().split('@');
    const host = hostOf(address);
    return host === undefined ? [] : [{ id, host }];
}
/** Host of an address such as `tcp://10.0.0.2:26656`. */
function hostOf(address) {
    if (address === undefined)
        return undefined;
    const place = address.slice(address.indexOf('://') < 0 ? 0 : address.indexOf('://') + 3);
    const end = place.lastIndexOf(':');
    const host = end < 0 ? place : place.slice(0, end);
    return host === '' ? undefined : host.replace(/^\[|\]$/g, '');
}
function portOf(address) {
    const port = Number(address?.slice(address.lastIndexOf(':') + 1));
    return Number.isInteger(port) && port > 0 ? [port] : [];
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
    return { id, denom, prefix, gasPrices: chain['gas-prices'], minimumGasPrices };
}


/***/ }),

/***/ 71220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ findHomes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/stack/compose/container-variables.ts
var container_variables = __webpack_require__(84676);
// EXTERNAL MODULE: ./src/stack/compose/model.ts
var model = __webpack_require__(68422);
// EXTERNAL MODULE: ./src/stack/compose/start.ts
var start = __webpack_require__(90355);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var mounts = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/stack/homes/candidates.ts
var homes_candidates = __webpack_require__(37997);
;// CONCATENATED MODULE: ./src/stack/homes/pick-home.ts


/** Variables that say which one of several nodes a container is, and those that name another one or a chain. */
const NUMBERING = /(?:^|_)(?:ID|INDEX|IDX|NUM|NUMBER|NODE|NAME|MONIKER|VALIDATOR)$/i;
const OF_OTHERS = /CHAIN|PEER|SEED|BOOT|HOST|RPC|SENTRY/i;
/**
 * Picks the home of a service by the first rule that fits exactly one home: a path in its variables or its
 * command, a variable such as `ID`, the number in `node0`, the moniker, its address, its ports.
 */
function pickHome(asking, candidates) {
    const mounted = candidates.find(({ names }) => names.length === 0);
    if (mounted !== undefined)
        return { candidate: mounted, reason: 'it is mounted' };
    return firstOf(certainRules(asking, candidates), candidates);
}
/** Picks the home of a service by a number alone, which may also mean another one. */
function guessHome(asking, candidates) {
    return firstOf(numberRules(asking, candidates), candidates);
}
function firstOf(rules, candidates) {
    for (const { reason, fits } of rules) {
        const fitting = candidates.filter(fits);
        if (fitting.length === 1 && fitting[0])
            return { candidate: fitting[0], reason };
    }
    return undefined;
}
function certainRules(asking, candidates) {
    const { names, variables, words, addresses, ports } = asking;
    const own = distinguishing(candidates);
    const set = Object.entries(variables).filter(([name]) => !OF_OTHERS.test(name));
    const numbering = set.filter(([name, value]) => NUMBERING.test(name) && value !== '');
    const byVariable = (fits, all) => all.map(([name, value]) => ({
        reason: `its variable ${name} is ${value}`,
        fits: (candidate) => fits(value, candidate),
    }));
    const byWord = (fits, all) => all.map((word) => ({
        reason: `its command names ${word}`,
        fits: (candidate) => fits(word, candidate),
    }));
    return [
        ...byWord(leadsTo, words),
        ...byVariable(leadsTo, set),
        ...byVariable((value, candidate) => own(candidate).some((each) => numberAtEnd(each) === Number(value)), numbering.filter(([, value]) => isNumber(value))),
        {
            reason: 'its folder has the name of the service',
            fits: (candidate) => own(candidate).some((each) => names.has(each)),
        },
        {
            reason: 'its folder has the number of the node in the name of the service',
            fits: (candidate) => {
                const numbers = own(candidate).flatMap((each) => numberOfNode(each) ?? []);
                return [...names].some((name) => numbers.includes(numberOfNode(name) ?? -1));
            },
        },
        ...byVariable((value, candidate) => own(candidate).includes(value) || candidate.moniker === value, numbering),
        {
            reason: 'its moniker is the name of the service',
            fits: ({ moniker }) => moniker !== undefined && names.has(moniker),
        },
        {
            reason: 'its peers dial it at the address of the service',
            fits: ({ hosts }) => [...hosts].some((host) => names.has(host) || addresses.has(host)),
        },
        ...byWord((word, candidate) => own(candidate).includes(word), words),
        {
            reason: 'its ports are those of the service',
            fits: ({ ports: listening }) => [...listening].some((port) => ports.has(port)),
        },
    ];
}
function numberRules({ names, words }, candidates) {
    const own = distinguishing(candidates);
    const has = (number) => (candidate) => own(candidate).some((each) => numberAtEnd(each) === number);
    return [
        ...[...names].flatMap((name) => {
            const number = numberAtEnd(name);
            return number === undefined
                ? []
                : [{ reason: `the number ${number} ends its name`, fits: has(number) }];
        }),
        ...words.filter(isNumber).map((word) => ({
            reason: `its command has the number ${word}`,
            fits: has(Number(word)),
        })),
    ];
}
/** Returns the names of a home's folders that not all homes have at the same depth. */
function distinguishing(candidates) {
    const isShared = (name, depth) => candidates.length > 1 && candidates.every(({ names }) => names[depth] === name);
    return ({ names }) => names.filter((name, depth) => !isShared(name, depth));
}
/** Returns true if a text is the path of a home, or of a folder between its mount and the home. */
function leadsTo(given, { home, names }) {
    if (!external_node_path_default().posix.isAbsolute(given))
        return false;
    const mount = external_node_path_default().posix.join(home, ...names.map(() => '..'));
    return ((0,mounts/* isWithin */.UO)(home, given) && (0,mounts/* isWithin */.UO)(given, mount) && external_node_path_default().posix.relative(mount, given) !== '');
}
function isNumber(text) {
    return /^\d{1,4}$/.test(text);
}
function numberAtEnd(text) {
    const [digits] = /\d{1,4}$/.exec(text) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** Number of `node0`, also as the end of a longer name such as `demod-node-0`. */
function numberOfNode(text) {
    const [, digits] = /node[-_]?(\d{1,4})$/i.exec(text) ?? [];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./src/stack/homes/find-homes.ts







/**
 * Finds the homes of the services of a stack: named in their commands, mounted as a whole or in parts, or up to
 * three levels below a mount that several nodes share. Nothing is started, and no file is changed.
 *
 * @param images images of the services in the engine, as far as known
 * @param nodes services that look like nodes: the rest of a shared mount is theirs
 */
async function findHomes(model, images, files, nodes) {
    const homes = new Map();
    const open = [];
    const taken = new Set();
    const candidates = new homes_candidates/* Candidates */.j0(files);
    for (const [service, content] of Object.entries(model.services)) {
        const asking = askingOf(service, content, images.get(content.image ?? ''));
        const named = namedHome(content, asking) ?? homeOfFiles(content);
        if (named !== undefined) {
            homes.set(service, named);
            taken.add((0,mounts/* hostPath */.y4)(content.volumes, named.home) ?? '');
            continue;
        }
        const found = await candidates.of(content);
        const picked = pickHome(asking, found);
        if (picked !== undefined) {
            taken.add(picked.candidate.onHost);
            homes.set(service, foundHome(picked, true));
        }
        else if (nodes.has(service)) {
            open.push({ service, asking, found });
        }
    }
    const guessed = guessAll(open, taken);
    for (const [service, home] of guessed)
        homes.set(service, home);
    for (const { service, asking } of open) {
        const { DAEMON_HOME: home } = asking.variables;
        if (homes.has(service) || home === undefined)
            continue;
        homes.set(service, evident(home, 'its variable DAEMON_HOME names it'));
    }
    const unclear = open
        .filter(({ service, found }) => !homes.has(service) && found.length > 0)
        .map(({ service, found }) => [service, found.map(({ home }) => home)]);
    return { homes, unclear: new Map(unclear) };
}
/** Guesses among the homes that no other service has; a home that two services would get goes to none. */
function guessAll(open, taken) {
    const guesses = open.flatMap(({ service, asking, found }) => {
        const free = found.filter(({ onHost }) => !taken.has(onHost));
        const picked = guessHome(asking, free) ?? onlyOne(free, found.length);
        return picked === undefined ? [] : [{ service, picked, isAlone: found.length === 1 }];
    });
    const uses = new Map();
    for (const { picked } of guesses) {
        uses.set(picked.candidate.onHost, (uses.get(picked.candidate.onHost) ?? 0) + 1);
    }
    return new Map(guesses
        .filter(({ picked }) => uses.get(picked.candidate.onHost) === 1)
        .map(({ service, picked, isAlone }) => [service, foundHome(picked, isAlone)]));
}
function onlyOne(free, all) {
    const [candidate] = free;
    if (candidate === undefined || free.length > 1)
        return undefined;
    const reason = all === 1 ? 'it is the only one below its mounts' : 'no other service has it';
    return { candidate, reason };
}
function foundHome({ candidate, reason }, isCertain) {
    const { home, names } = candidate;
    return { home, reason, isCertain, isEvident: names.length === 0 };
}
function evident(home, reason) {
    return { home, reason, isCertain: true, isEvident: true };
}
function askingOf(service, content, image) {
    const variables = (0,container_variables/* variablesOf */.h)(content, image);
    const words = (0,start/* commandLineOf */.l0)(content, image)
        .flatMap(wordsIn)
        .map((word) => (0,container_variables/* withVariables */.s)(word, variables) ?? word);
    const uses = Object.values(content.networks ?? {});
    const addresses = uses.flatMap((use) => [use?.ipv4_address ?? [], use?.ipv6_address ?? []].flat());
    return {
        names: (0,model/* namesOf */.eZ)(service, content),
        variables,
        words,
        addresses: new Set(addresses),
        ports: new Set((content.ports ?? []).map(({ target }) => target)),
    };
}
/** Words of a command line's argument, which may be a script for a shell. */
function wordsIn(argument) {
    return argument
        .split(/[\s;&|]+/)
        .map((word) => word.replace(/^["']|["']$/g, ''))
        .filter((word) => word !== '');
}
/** Home that a command names, with its variables put in. */
function namedHome({ working_dir: folder }, { words }) {
    const given = (0,start/* flagOf */.iP)(words, '--home');
    if (given === undefined || given.includes('$'))
        return undefined;
    const isRelative = !external_node_path_default().posix.isAbsolute(given) && typeof folder === 'string';
    const home = isRelative ? external_node_path_default().posix.join(folder, given) : given;
    return evident(home, 'its command names it (--home)');
}
/** Home of single files: configs and secrets of the compose files, and bind mounts. */
function homeOfFiles({ configs = [], secrets = [], volumes = [] }) {
    const targets = [
        ...[...configs, ...secrets].flatMap(({ target }) => target ?? []),
        ...volumes.flatMap(({ type, target }) => (type === 'bind' ? [target] : [])),
    ];
    for (const target of targets) {
        const file = homes_candidates/* PROVING */._n.find((each) => target.endsWith(`/${each}`));
        if (file === undefined)
            continue;
        const home = target.slice(0, -file.length - 1);
        return evident(home, `${external_node_path_default().posix.basename(file)} is mounted there`);
    }
    return undefined;
}


/***/ }),

/***/ 92035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ consensusKeyJson),
/* harmony export */   $z: () => (/* binding */ nodeIdOf),
/* harmony export */   MX: () => (/* binding */ validatorStateFile),
/* harmony export */   Y8: () => (/* binding */ validatorKeyFile),
/* harmony export */   oW: () => (/* binding */ newEd25519Pair),
/* harmony export */   s5: () => (/* binding */ nodeId),
/* harmony export */   yv: () => (/* binding */ nodeKeyFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18156);


/** Length of a seed and of a public key. */
const SEED_BYTES = 32;
/** Generates an Ed25519 key pair. */
function newEd25519Pair() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    return { seed: rawKey(privateKey, 'd'), publicKey: rawKey(publicKey, 'x') };
}
function rawKey(key, part) {
    return Buffer.from(key.export({ format: 'jwk' })[part], 'base64url');
}
/** First 20 bytes of the SHA-256 of a public key (CometBFT `crypto/ed25519`, `PubKey.Address`). */
function address(publicKey) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(publicKey).digest().subarray(0, 20);
}
/** A node's id in peer addresses: the lower-case hex address of its node key (CometBFT `p2p/key.go`). */
function nodeId(pair) {
    return address(pair.publicKey).toString('hex');
}
/** Id of the node with a `node_key.json`; undefined if the text is none. */
function nodeIdOf(file) {
    let key;
    try {
        key = (0,_plan_find__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(JSON.parse(file), ['priv_key', 'value']);
    }
    catch {
        return undefined;
    }
    const pair = typeof key === 'string' ? Buffer.from(key, 'base64') : Buffer.alloc(0);
    return pair.length === 2 * SEED_BYTES
        ? address(pair.subarray(SEED_BYTES)).toString('hex')
        : undefined;
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
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18156);
/* harmony import */ var _plan_words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91734);
/* harmony import */ var _compose_model__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68422);
/* harmony import */ var _copy_home__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69961);
/* harmony import */ var _isolation_strangers__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(300);
/* harmony import */ var _toml__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71715);








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
    const own = (peers) => (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_6__/* .ownPeers */ .I3)(String(peers), surroundings, surroundings);
    const ownAddress = (present) => (0,_compose_model__WEBPACK_IMPORTED_MODULE_4__/* .namedAddresses */ .Sb)(String(present), surroundings.addresses);
    let seeds = [];
    const tuned = (0,_toml__WEBPACK_IMPORTED_MODULE_7__/* .editToml */ .TP)(text, file, {
        '': { priv_validator_laddr: ownAddress },
        priv_validator: { laddr: ownAddress }, // of Tendermint 0.35
        rpc: { laddr: `tcp://0.0.0.0:${_compose_model__WEBPACK_IMPORTED_MODULE_4__/* .RPC_PORT */ .oK}` },
        p2p: {
            external_address: '',
            seeds: (present) => {
                seeds = own(present);
                return seeds.join(',');
            },
            persistent_peers: (present) => own(present).join(','),
            bootstrap_peers: (present) => own(present).join(','),
            // The copy's own file is removed; a file elsewhere would not be.
            addr_book_file: _copy_home__WEBPACK_IMPORTED_MODULE_5__/* .ADDRESS_BOOK */ .PB,
            upnp: false,
        },
        statesync: {
            enable: false,
            rpc_servers: (present) => {
                for (const each of (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_6__/* .strangersOf */ .r5)(String(present), surroundings)) {
                    surroundings.onAddress?.(each);
                }
                return '';
            },
        },
        // In Tendermint 0.35 this is a list.
        tx_index: { indexer: (present) => (Array.isArray(present) ? ['kv'] : 'kv') },
    });
    const always = (0,_isolation_strangers__WEBPACK_IMPORTED_MODULE_6__/* .ownConfiguration */ .zM)(tuned, 'config.toml', surroundings, surroundings);
    if (pace === 'as-is')
        return always;
    const block = (0,_plan_words__WEBPACK_IMPORTED_MODULE_3__/* .durationMs */ .pc)(pace['block-time']);
    const gossip = `${Math.max(2, Math.round(block / 30))}ms`;
    return (0,_toml__WEBPACK_IMPORTED_MODULE_7__/* .editToml */ .TP)(always, file, {
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
/** Pause between blocks before a stop: long compared to the time for stopping all nodes. */
const QUIET_COMMIT = '1s';
/**
 * The same file with a pause after each block in which to stop the chain; read by the next process that starts.
 * A validator stopped between its votes asks a remote signer for them again when it comes back. TMKMS refuses
 * ("step regression") and drops the connection, and the validator tries 50 times before it goes on, about a
 * minute (CometBFT `privval/retry_signer_client.go`).
 */
function pausedConfig(text, file) {
    return (0,_toml__WEBPACK_IMPORTED_MODULE_7__/* .editToml */ .TP)(text, file, { consensus: { timeout_commit: QUIET_COMMIT } });
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
 * value, a period of any length ends within some blocks; with the smallest, the time is that of the clock.
 *
 * @throws RehearsalError if the genesis has no voting period where any SDK keeps it
 */
function tuneGenesis(genesis, pace) {
    if (pace === 'as-is')
        return genesis;
    const paced = pace['voting-period'] === 'as-is'
        ? genesis
        : withVotingPeriod(genesis, (0,_plan_words__WEBPACK_IMPORTED_MODULE_3__/* .durationMs */ .pc)(pace['voting-period']));
    const consensus = (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(paced.consensus_params) ? paced.consensus_params : {};
    const block = (0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(consensus.block) ? consensus.block : {};
    // The default of one second would move the time ahead of the clock with each faster block.
    const perBlockMs = isFast(pace) ? timePerBlockMs(paced) : 'time_iota_ms' in block ? 1 : undefined;
    if (perBlockMs === undefined)
        return paced;
    return {
        ...paced,
        consensus_params: { ...consensus, block: { ...block, time_iota_ms: String(perBlockMs) } },
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
    const ms = protoMilliseconds(text);
    if (ms === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('GENESIS_INVALID', `The genesis has an invalid voting period: ${text}`, {
            hint: 'The period is a string of seconds such as "600s", in gov.params or (before SDK 0.47) gov.voting_params.',
        });
    }
    return ms;
}
function withVotingPeriod(genesis, periodMs) {
    // Without x/gov nothing votes.
    if (genesis.app_state?.gov === undefined)
        return genesis;
    const gov = govOf(genesis);
    const { params, voting_params: before } = gov;
    const period = { voting_period: protoDuration(periodMs) };
    const changed = (kept) => ({
        ...withShortPeriods(kept, periodMs, 0),
        ...period,
    });
    return {
        ...genesis,
        app_state: {
            ...genesis.app_state,
            gov: {
                ...gov,
                ...(before && { voting_params: changed(before) }),
                ...(params && { params: changed(params) }),
            },
        },
    };
}
/** A key of a voting period, of any kind of proposals: `expedited_voting_period`, `proposal_voting_periods[].voting_period`. */
const PERIOD_KEY = /voting_?period$/i;
const EXPEDITED_KEY = /expedited/i;
/** Depth of nested parameters, above that of any chain. */
const DEEPEST = 8;
/**
 * Parameters of x/gov whose voting periods are no longer than the new one, those of expedited proposals than half of it.
 * Forks of the SDK have such periods in several places, also in lists by kind of proposal.
 */
function withShortPeriods(value, periodMs, depth) {
    if (depth > DEEPEST)
        return value;
    if (Array.isArray(value)) {
        return value.map((each) => withShortPeriods(each, periodMs, depth + 1));
    }
    if (!(0,_plan_find__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        return value;
    const entries = Object.entries(value).map(([key, kept]) => {
        const limitMs = EXPEDITED_KEY.test(key) ? periodMs / 2 : periodMs;
        const keptMs = PERIOD_KEY.test(key) ? protoMilliseconds(kept) : undefined;
        if (keptMs === undefined) {
            return [key, withShortPeriods(kept, limitMs, depth + 1)];
        }
        return [key, keptMs > limitMs ? protoDuration(limitMs) : kept];
    });
    return Object.fromEntries(entries);
}
/** Milliseconds of a duration in proto JSON, a string of seconds; undefined for another value. */
function protoMilliseconds(value) {
    const seconds = /^(\d{1,20}(?:\.\d{1,9})?)s$/.exec(String(value))?.[1];
    return seconds === undefined ? undefined : Number(seconds) * 1000;
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
/* harmony export */   LS: () => (/* binding */ setToml),
/* harmony export */   MT: () => (/* binding */ parseToml),
/* harmony export */   TP: () => (/* binding */ editToml),
/* harmony export */   p_: () => (/* binding */ signerAddress)
/* harmony export */ });
/* unused harmony export tomlValue */
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _plan_configuration__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3345);
/* harmony import */ var _plan_find__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18156);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60287);





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
        for (const table of tables.filter(_plan_find__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)) {
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
 * Sets values in a TOML file; missing tables and keys are added. The name of a list of tables stands for each of them.
 *
 * @throws RehearsalError naming `file` if the text is not TOML, or has a value in place of a table
 */
function setToml(text, file, settings) {
    const document = parseToml(text, file);
    for (const { path, value } of settings) {
        for (const table of tablesAt([document], path.slice(0, -1), file)) {
            for (const own of ownSpellings(table, path.at(-1) ?? ''))
                put(table, own, value);
        }
    }
    return understood(file, () => (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(document));
}
function tablesAt(tables, [name, ...rest], file) {
    if (name === undefined)
        return tables;
    const inner = tables.flatMap((table) => ownSpellings(table, name).flatMap((own) => {
        if (!Object.hasOwn(table, own))
            put(table, own, {});
        const present = table[own];
        const found = Array.isArray(present) ? present : [present];
        if (found.every(_plan_find__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi))
            return found;
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('TOML_INVALID', `${file} has a value at ${name}, where the plan sets keys of a table`, { hint: `Set ${name} itself, or name a table of the file.` });
    }));
    return tablesAt(inner, rest, file);
}
/** Sets a key of a table, also one such as `__proto__`, which an assignment would take for the table's prototype. */
function put(table, key, value) {
    Object.defineProperty(table, key, {
        ...{ value, enumerable: true, configurable: true, writable: true },
    });
}
/** Present spellings of a key, or else the key itself. */
function ownSpellings(table, key) {
    const present = spellings(table, key);
    return present.length === 0 ? [key] : present;
}
/**
 * Keys of a table that an engine may treat as the given one: Tendermint 0.35 uses hyphens instead of
 * underscores, and viper ignores case.
 */
function spellings(table, key) {
    return Object.keys(table).filter((own) => (0,_plan_configuration__WEBPACK_IMPORTED_MODULE_2__/* .spelled */ .uQ)(own) === (0,_plan_configuration__WEBPACK_IMPORTED_MODULE_2__/* .spelled */ .uQ)(key));
}
/** Value of a key in a section (`''` is the top level), in the spelling of any engine; undefined if there is none. */
function tomlValue(document, section, key) {
    const tables = section === '' ? [document] : spellings(document, section).map((own) => document[own]);
    const [value] = tables
        .filter(_plan_find__WEBPACK_IMPORTED_MODULE_3__/* .isMapping */ .pi)
        .flatMap((table) => spellings(table, key).map((own) => table[own]));
    return value;
}
/**
 * Address on which a node waits for its remote signer; undefined without one. Tendermint 0.35 has it in a section of
 * its own.
 */
function signerAddress(config) {
    const values = [
        tomlValue(config, '', 'priv_validator_laddr'),
        tomlValue(config, 'priv_validator', 'laddr'),
    ];
    return values.find((value) => typeof value === 'string' && value !== '');
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
        const why = (0,_text_plain__WEBPACK_IMPORTED_MODULE_4__/* .clipped */ .cz)((0,_errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), LONGEST_MESSAGE); // it quotes lines of any length
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('TOML_INVALID', `Cannot read ${file} as TOML: ${why}`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 12283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ Files)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31650);


/** Reads files of this machine's user and records those without read permission. */
class Files {
    unreadable = new Set();
    /** Returns the path if it exists and is readable. */
    async readable(file) {
        if (file === undefined)
            return undefined;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
            return file;
        }
        catch (error) {
            this.#refused(file, error);
            return undefined;
        }
    }
    /** Text of a file; undefined if it is missing, not a regular file, unreadable or larger than `largest` bytes. */
    async text(file, largest) {
        if (file === undefined)
            return undefined;
        try {
            return await (0,_files__WEBPACK_IMPORTED_MODULE_1__/* .readBounded */ .CB)(file, largest);
        }
        catch (error) {
            this.#refused(file, error);
            return undefined;
        }
    }
    /** Entries of a folder; none if it is missing, not a folder or unreadable. */
    async entries(folder) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
        }
        catch (error) {
            this.#refused(folder, error);
            return [];
        }
    }
    #refused(file, error) {
        const { code = '' } = error;
        if (['EACCES', 'EPERM'].includes(code))
            this.unreadable.add(file);
    }
}


/***/ })

};
