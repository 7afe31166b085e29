export const id = 585;
export const ids = [585];
export const modules = {

/***/ 86874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IJ: () => (/* binding */ FeeMemory),
  c_: () => (/* binding */ GAS_LIMIT),
  p2: () => (/* binding */ Payment),
  FC: () => (/* binding */ gasPriceNow)
});

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/bank/v1beta1/query.js
var query = __webpack_require__(59736);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/node/v1beta1/query.js
var v1beta1_query = __webpack_require__(92066);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/chain/modules/coins.ts
var coins = __webpack_require__(43342);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/binary.js
var binary = __webpack_require__(51008);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/v1beta1/coin.js
var coin = __webpack_require__(31142);
// EXTERNAL MODULE: ./src/chain/rpc/rpc.ts
var rpc_rpc = __webpack_require__(53254);
;// CONCATENATED MODULE: ./src/chain/modules/fee-markets.ts




/** Field 1 of both kinds of answers: a text or a message. */
const FIRST_FIELD = 1;
/**
 * Fee markets with a query of their own for the price. The prices of others are learned from their refusals. Decimals
 * travel as integers of 10^-18 (`LegacyDec.Marshal`).
 */
const MARKETS = [
    {
        // Skip's x/feemarket, `QueryGasPricesResponse.prices`: a price in each accepted denomination
        ...{ service: 'feemarket.feemarket.v1.Query', method: 'GasPrices' },
        read: (answer) => fieldsIn(answer).map((field) => {
            const { denom, amount } = coin.DecCoin.decode(field);
            return { denom, atto: integerIn(amount), isDecimal: true };
        }),
    },
    {
        // cosmos/evm x/feemarket, `QueryBaseFeeResponse.base_fee` (`LegacyDec`), in the denomination of the EVM
        ...{ service: 'cosmos.evm.feemarket.v1.Query', method: 'BaseFee' },
        read: (answer, denom) => baseFees(answer, denom, 1n),
    },
    {
        // Ethermint x/feemarket, the same with an integer (`sdk.Int`)
        ...{ service: 'ethermint.feemarket.v1.Query', method: 'BaseFee' },
        read: (answer, denom) => baseFees(answer, denom, coins/* ATTO */.hQ),
    },
];
/**
 * Current prices per gas of the chain's fee market; empty if it has none of the known ones, or answers with an error.
 *
 * @param denom denomination of a base fee, which such answers do not name
 */
async function marketPrices(rpc, denom) {
    const answers = await Promise.all(MARKETS.map(async ({ service, method, read }) => {
        try {
            return read(await rpc.request(service, method, new Uint8Array()), denom);
        }
        catch (error) {
            // A market that is off or has no price may answer with an error: its refusals name the price.
            if (!(error instanceof rpc_rpc/* UnreachableError */.J))
                return [];
            throw error;
        }
    }));
    return answers.flat();
}
function baseFees(answer, denom, unit) {
    return fieldsIn(answer).map((field) => ({
        denom,
        atto: integerIn(Buffer.from(field).toString('utf8')) * unit,
        isDecimal: true,
    }));
}
/** Contents of each first field of a message. */
function fieldsIn(answer) {
    const reader = new binary.BinaryReader(answer);
    const fields = [];
    while (reader.pos < reader.len) {
        const tag = reader.uint32();
        if (tag >>> 3 === FIRST_FIELD)
            fields.push(reader.bytes());
        else
            reader.skipType(tag & 7);
    }
    return fields;
}
/** An integer of at most 78 digits; 0 for any other text. */
function integerIn(text) {
    return /^\d{1,78}$/.test(text) ? BigInt(text) : 0n;
}

// EXTERNAL MODULE: ./src/chain/rpc/unknown-query.ts
var unknown_query = __webpack_require__(3246);
;// CONCATENATED MODULE: ./src/chain/client/fee-refusal.ts

/** `ErrInsufficientFee` of the SDK's root codespace (types/errors). */
const INSUFFICIENT_FEE = 13;
/** Words of refusals for the fee in other codespaces than the SDK's. */
const OF_FEES = /insufficient (?:minimum )?(?:fee|gas price)|gas prices? (?:is |are )?too low|fees? (?:is |are )?too low|minimum (?:global )?fee|base fee/i;
/** Characters of a refusal that are read: chains put the amounts first, and a stack trace may follow. */
const LONGEST_READ = 2_000;
/** Characters between a word such as `required` and the amount that it is about. */
const LONGEST_GAP = 40;
/** Returns true if a mempool refused a transaction for its fee. */
function isFeeRefusal({ code, codespace, log }) {
    if (code === 0)
        return false;
    if (codespace === 'sdk' && code === INSUFFICIENT_FEE)
        return true;
    return OF_FEES.test((log ?? '').slice(0, LONGEST_READ));
}
/** Words before a required amount; the last occurrence of the first one that an amount follows counts. */
const BEFORE_REQUIRED = ['required', 'at least', 'for this tx is', '<', 'minimum', 'min fee'];
const BEFORE_GIVEN = ['got', 'provided'];
/** Words between a marker and an amount that make it another's: `required. Got 5stake`. */
const OF_OTHERS = /got|given|paid|provided|required|\(/i;
/**
 * Amounts in the text of a refusal, in time proportional to its length. The texts (x/auth/ante of the SDK, x/globalfee
 * of Gaia, x/feemarket of Skip, ante of Ethermint and cosmos/evm, x/txfees of Osmosis, x/minfee of Celestia):
 *
 * - `insufficient fees; got: A required: B`, also `required at least: B` and `fee required: "B", fee provided: "A"`,
 * - `provided fee < minimum global fee (A < B)`, `The minimum global fee for this tx is: B`,
 * - `gas prices too low, got: A required: B`, where both are prices per gas,
 * - `got: A which converts to C. required: B`, `want at least the base fee of B`.
 */
function feeDemand(log) {
    const text = log.slice(0, LONGEST_READ);
    for (const marker of BEFORE_REQUIRED) {
        const at = text.toLowerCase().lastIndexOf(marker);
        if (at < 0)
            continue;
        const required = amountsAfter(text, at + marker.length);
        if (required.length === 0)
            continue;
        const given = marker === '<' ? amountsBefore(text, at) : firstAmounts(text);
        return { required, given };
    }
    return { required: [], given: [] };
}
/** The list of amounts that ends at a position. */
function amountsBefore(text, end) {
    const word = text.slice(0, end).trimEnd().split(/[\s(]/).at(-1);
    return (0,coins/* amountsIn */.Db)(word ?? '');
}
function firstAmounts(text) {
    for (const marker of BEFORE_GIVEN) {
        const at = text.toLowerCase().indexOf(marker);
        const amounts = at < 0 ? [] : amountsAfter(text, at + marker.length);
        if (amounts.length > 0)
            return amounts;
    }
    return [];
}
/** The list of amounts that begins shortly after a position. */
function amountsAfter(text, from) {
    const near = text.slice(from, from + LONGEST_GAP);
    const start = near.search(/\d/);
    if (start < 0 || OF_OTHERS.test(near.slice(0, start)))
        return [];
    return (0,coins/* amountsIn */.Db)(text.slice(from + start));
}

;// CONCATENATED MODULE: ./src/chain/client/fees.ts








/** Gas limit sufficient for any proposal or vote; fees follow from it and the price. */
const GAS_LIMIT = 1_000_000;
/** Transactions signed for one message, each with the fee that the refusal of the one before names. */
const MOST_TRIES = 3;
/** Margin on a price that may rise until the transaction is in a block: a base fee rises by an eighth per block. */
const MARGIN = { numerator: 3n, denominator: 2n };
/** Characters of a chain's answer in a message. */
const LONGEST_ANSWER = 300;
/** Fee of {@link GAS_LIMIT} that a chain's refusals have taught, for all later transactions of a run. */
class FeeMemory {
    learned;
}
/**
 * Price for users' own commands, in the notation of `--gas-prices`: that of the last refusal, or the one that the chain
 * asks for now; empty if it asks for none. Of several, that in the denomination of stakes, or else the first: the SDK
 * would pay all prices of a list at once.
 */
async function gasPriceNow(rpc, facts, { learned }) {
    if (learned !== undefined && facts.gasPrices === undefined) {
        const atto = (BigInt(learned.amount) * coins/* ATTO */.hQ) / BigInt(GAS_LIMIT);
        return (0,coins/* priceText */.BC)({ atto, denom: learned.denom });
    }
    const prices = await askedPrices(rpc, facts);
    const price = prices.find(({ denom }) => denom === facts.denom) ?? prices[0];
    return price === undefined || price.atto === 0n ? '' : (0,coins/* priceText */.BC)(price);
}
/**
 * Prices of which a chain asks for one: those of the plan, or else the larger of the node's minimum and the fee market's
 * price, by denomination.
 */
async function askedPrices(rpc, facts) {
    if (facts.gasPrices !== undefined)
        return (0,coins/* amountsIn */.Db)(facts.gasPrices);
    const [minimum, market] = await Promise.all([
        nodeMinimum(rpc, facts),
        marketPrices(rpc, facts.denom),
    ]);
    const prices = [...minimum];
    for (const price of market.map(withMargin)) {
        const at = prices.findIndex(({ denom }) => denom === price.denom);
        if (at < 0)
            prices.push(price);
        else if ((prices[at]?.atto ?? 0n) < price.atto)
            prices[at] = price;
    }
    return prices;
}
/** The node's minimum gas prices. */
async function nodeMinimum(rpc, facts) {
    try {
        return (0,coins/* amountsIn */.Db)((await new v1beta1_query/* ServiceClientImpl */.DB(rpc).Config({})).minimumGasPrice);
    }
    catch (error) {
        if (!(0,unknown_query/* isUnknownQuery */.V)(error))
            throw error;
        return (0,coins/* amountsIn */.Db)(facts.minimumGasPrices);
    }
}
/** The fee of one transaction, raised after each refusal for it. */
class Payment {
    rpc;
    facts;
    memory;
    payer;
    paid;
    #tried = [];
    constructor(rpc, facts, memory, payer, paid) {
        this.rpc = rpc;
        this.facts = facts;
        this.memory = memory;
        this.payer = payer;
        this.paid = paid;
    }
    /**
     * The first fee to offer: that of the plan's prices, or the last one that a refusal taught, or the largest of the
     * node's minimum and the fee market's price.
     */
    static async open(rpc, facts, memory, payer) {
        const payment = new Payment(rpc, facts, memory, payer, memory.learned);
        if (memory.learned === undefined || facts.gasPrices !== undefined) {
            payment.paid = await payment.#first();
        }
        return payment;
    }
    get fee() {
        return { amount: this.paid === undefined ? [] : [this.paid], gas: String(GAS_LIMIT) };
    }
    /**
     * Raises the fee to the one that a refusal names.
     *
     * @returns false if the refusal has another reason, names no larger fee, or enough fees were tried
     */
    async isRaisedBy(answer) {
        if (!isFeeRefusal(answer))
            return false;
        const log = answer.log ?? '';
        const fee = this.paid === undefined ? 'no fee' : (0,coins/* coinText */.xp)(this.paid);
        this.#tried.push({ fee, answer: (0,plain/* clipped */.cz)(log, LONGEST_ANSWER) });
        if (this.#tried.length >= MOST_TRIES)
            return false;
        const next = await this.#demanded(log);
        if (next === undefined)
            return false;
        this.paid = next;
        this.memory.learned = next;
        return true;
    }
    /** The failure of a refused transaction. */
    refusal(what, { code, log }) {
        const reason = `The chain refused ${what} (code ${code}): ${log ?? ''}`;
        if (this.#tried.length === 0) {
            return new errors/* RehearsalError */.g0('TRANSACTION_REFUSED', reason, {
                hint: 'The text after the code is the reason given by the chain.',
            });
        }
        return new errors/* RehearsalError */.g0('TRANSACTION_REFUSED', reason, {
            hint: `Set chain.gas-prices to the price that the chain asks for, such as 0.025${this.facts.denom}.`,
            lines: this.#tried.map(({ fee, answer }) => `Tried with ${fee} for ${GAS_LIMIT} gas: ${answer}`),
        });
    }
    async #first() {
        const preferred = this.facts.gasPrices === undefined ? [this.facts.denom] : [];
        const price = await this.#payable(await askedPrices(this.rpc, this.facts), preferred);
        const amount = price === undefined ? 0n : (0,coins/* feeAt */.qt)(price, GAS_LIMIT);
        return price === undefined || amount === 0n
            ? undefined
            : { denom: price.denom, amount: String(amount) };
    }
    /** Fee that a refusal asks for, with a margin; undefined if that is not more than the refused one. */
    async #demanded(log) {
        const { required, given } = feeDemand(log);
        const { denom: paidIn, amount: paid } = this.paid ?? { denom: this.facts.denom, amount: '0' };
        const named = required.map((each) => ({ ...each, denom: each.denom || paidIn }));
        const demand = await this.#payable(named, [this.facts.denom]);
        if (demand === undefined)
            return undefined;
        const before = demand.denom === paidIn ? BigInt(paid) : 0n;
        const seen = given.find(({ denom }) => denom === '' || denom === demand.denom);
        const gas = isPricePerGas(demand, seen, before) ? GAS_LIMIT : 1;
        const amount = (0,coins/* feeAt */.qt)(withMargin(demand), gas);
        return amount > before ? { denom: demand.denom, amount: String(amount) } : undefined;
    }
    /**
     * The amount of a list to pay: in a preferred denomination, or the first that the payer has coins of. A single one is
     * taken unseen: the chain says if it cannot be paid.
     */
    async #payable(amounts, preferred) {
        const best = amounts.find(({ denom }) => preferred.includes(denom));
        if (best !== undefined || amounts.length < 2)
            return best ?? amounts[0];
        for (const each of amounts) {
            if (each.atto === 0n || (await this.#balance(each.denom)) > 0n)
                return each;
        }
        return amounts[0];
    }
    async #balance(denom) {
        const { balance } = await new query.QueryClientImpl(this.rpc).Balance({ address: this.payer, denom });
        return BigInt(balance?.amount ?? '0');
    }
}
function withMargin(amount) {
    return { ...amount, atto: (amount.atto * MARGIN.numerator) / MARGIN.denominator };
}
/**
 * Returns true if a demanded amount is a price per gas and not a sum. A chain that names its reading of the refused fee
 * tells the two apart; otherwise prices are those with decimals, and amounts that the refused fee has reached.
 *
 * @param seen the chain's reading of the refused fee; undefined if not named
 * @param before the refused fee in the denomination of the demand
 */
function isPricePerGas(demand, seen, before) {
    if (demand.isDecimal)
        return true;
    if (before === 0n)
        return false; // as a sum first: the smaller of the two
    if (seen !== undefined && seen.atto === before * coins/* ATTO */.hQ)
        return false;
    if (seen !== undefined && seen.atto / coins/* ATTO */.hQ === before / BigInt(GAS_LIMIT))
        return true;
    return demand.atto <= before * coins/* ATTO */.hQ;
}


/***/ }),

/***/ 75842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openAccounts)
/* harmony export */ });
/* harmony import */ var _cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35456);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12600);
/* harmony import */ var _keys_derive__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5435);
/* harmony import */ var _keys_kinds__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5061);
/* harmony import */ var _accounts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81655);





/**
 * Opens accounts on a chain: derives their keys and addresses, or asks its binary for the addresses of those that it
 * signs for.
 *
 * @throws RehearsalError if the rehearsal cannot sign with a key of the chain
 */
async function openAccounts(keys, facts) {
    const accounts = new Map();
    for (const { isByBinary, ...named } of keys) {
        const { name, key } = named;
        accounts.set(name, isByBinary
            ? { ...named, address: await facts.addressOf(name, key), signingKey: undefined }
            : opened(named, facts));
    }
    return accounts;
}
function opened(named, { prefix, keys, onSecret }) {
    const { name, key } = named;
    const hdPath = key.kind === 'mnemonic' ? (key.hdPath ?? keys.hdPath) : undefined;
    const type = key.kind === 'keyring' ? key.pair.type : (key.type ?? keys.type);
    if (type === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('KEY_UNUSABLE', `Cannot derive the address of the account ${name}: the chain's binary makes keys of an algorithm that the rehearsal does not have`, {
            hint: "Set sign: binary for the account: the chain's own binary signs for it then. If the chain has keys of secp256k1 or eth_secp256k1, too, set key-type.",
            planPath: ['accounts', name],
        });
    }
    const pair = key.kind === 'keyring' ? key.pair : (0,_keys_derive__WEBPACK_IMPORTED_MODULE_2__/* .keyOfSeed */ .sN)((0,_keys_derive__WEBPACK_IMPORTED_MODULE_2__/* .seedOf */ .n3)(key.mnemonic), hdPath ?? '');
    (0,_accounts__WEBPACK_IMPORTED_MODULE_4__/* .maskKey */ .s)(pair.privateKey, onSecret);
    const own = key.kind === 'keyring' ? key.pair.publicKeyType : undefined;
    const publicKeyType = type === 'secp256k1' ? _keys_kinds__WEBPACK_IMPORTED_MODULE_3__/* .SDK_PUBLIC_KEY */ .vR : (keys.publicKeyTypes.eth_secp256k1 ?? own);
    if (publicKeyType === undefined) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_1__/* .RehearsalError */ .g0('KEY_UNUSABLE', `Cannot sign for the account ${name}: the chain's binary shows no public key of ${type}`, {
            hint: `The rehearsal runs \`keys add\` of the first release with the algorithm ${type}: try it, or set sign: binary for an account with a mnemonic.`,
            planPath: ['accounts', name],
        });
    }
    const { privateKey, publicKey } = pair;
    return {
        ...named,
        key: key.kind === 'mnemonic' ? { ...key, hdPath } : key,
        address: (0,_cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__.toBech32)(prefix, (0,_keys_kinds__WEBPACK_IMPORTED_MODULE_3__/* .addressBytes */ .AS)(type, publicKey)),
        signingKey: { type, privateKey, publicKey, publicKeyType },
    };
}


/***/ }),

/***/ 53254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ httpRpc),
/* harmony export */   J: () => (/* binding */ UnreachableError)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);
/* harmony import */ var _system_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29207);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);



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
class UnreachableError extends _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0 {
    /** Whether the same request may be answered later; false if the response was not that of a chain node. */
    mayPass;
    constructor(url, method, cause) {
        const inner = cause instanceof Error && cause.cause ? `: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause.cause)}` : '';
        super('NODE_UNREACHABLE', `The RPC at ${url} did not answer ${method}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}${inner}`, {
            hint: cause instanceof NoAnswer
                ? 'A chain node does not respond like this: check which program the service runs, and its log in the evidence.'
                : 'The node is down or restarting: look for the reason in its log in the evidence.',
            cause,
        });
        this.name = 'UnreachableError';
        this.mayPass = !(cause instanceof NoAnswer);
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
                throw new Error((0,_text_plain__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(JSON.stringify(answer.error), ERROR_CHARACTERS));
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
    const reply = (0,_system_json__WEBPACK_IMPORTED_MODULE_1__/* .isModest */ .F)(text, ANSWER_LIMITS) ? (0,_system_json__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text) : undefined;
    if (typeof reply === 'object' && reply !== null && ('result' in reply || 'error' in reply)) {
        return reply;
    }
    throw new NoAnswer('its response is not JSON-RPC');
}


/***/ }),

/***/ 3246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isUnknownQuery)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);

/** Returns true if a query failed because the running binary lacks the service (baseapp `grpcrouter.go`). */
function isUnknownQuery(error) {
    return /unknown query path|unknown service|unimplemented/i.test((0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}


/***/ }),

/***/ 58318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ proposalFindings),
/* harmony export */   Nx: () => (/* binding */ longVote),
/* harmony export */   uy: () => (/* binding */ checkChain)
/* harmony export */ });
/* harmony import */ var _chain_client_fees__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86874);
/* harmony import */ var _chain_modules_coins__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43342);
/* harmony import */ var _chain_rpc_consensus_engine__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92053);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7278);
/* harmony import */ var _stack_homes_pace__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15832);
/* harmony import */ var _system_clock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58453);
/* harmony import */ var _creations__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85065);
/* harmony import */ var _stakes__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9640);








/** Longest vote by the clock that a rehearsal waits for, in milliseconds. */
const LONGEST_VOTE_MS = 30 * 60_000;
/**
 * Checks that every upgrade proposal can pass on the genesis of the nodes: the proposer can pay the deposit,
 * the votes reach quorum and threshold, the vote ends in time. With `stack.state: keep` the state may differ
 * from the genesis, so only the consensus engine is checked. Where validators may come from elsewhere than x/staking,
 * a vote that its stakes do not carry is a notice: the tally of the running chain decides.
 *
 * @throws RehearsalError with every finding
 */
function checkChain({ binaries, ...chain }) {
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)([...engineFindings(chain.plan, binaries), ...proposalFindings(chain)]);
}
/**
 * Finds what keeps upgrade proposals from passing on a genesis, as {@link checkChain} does.
 *
 * @throws RehearsalError if the genesis has no voting period; Error for addresses or amounts of unknown form
 */
function proposalFindings({ plan, stack, accounts, notice, }) {
    if (plan.stack.state !== 'reset')
        return [];
    const { app_state: state } = stack.genesis;
    // Nothing votes without x/gov. The running chain names the authority, which may be an account of the plan.
    if (!state.gov)
        return [];
    const stakes = (0,_stakes__WEBPACK_IMPORTED_MODULE_6__/* .stakesOf */ .t)(state);
    const governance = { rules: rulesOf(state.gov), accounts, stakes };
    const proposes = plan.upgrades.some(({ schedule }) => schedule.kind === 'proposal');
    const findings = proposes ? periodFindings(plan, stack.genesis) : [];
    for (const [index, upgrade] of plan.upgrades.entries()) {
        if (upgrade.schedule.kind !== 'proposal')
            continue;
        const at = (key) => ['upgrades', index, key];
        findings.push(...depositFindings(upgrade, at, governance, stack));
        const lost = voteFindings(upgrade, at('votes'), governance);
        if (stakes.unknown.length === 0)
            findings.push(...lost);
        else if (lost.length > 0)
            notice(notComputed(upgrade, stakes.unknown));
    }
    return findings;
}
function notComputed({ name }, unknown) {
    return `The stakes behind the votes on ${name} could not be computed from the genesis: ${unknown.join('; ')}. The running chain is asked instead: its tally decides whether the upgrade passes.`;
}
function engineFindings({ pace }, { releases }) {
    const [first] = releases;
    if (!(0,_stack_homes_pace__WEBPACK_IMPORTED_MODULE_3__/* .isFast */ .l7)(pace) || first === undefined)
        return [];
    if (new _chain_rpc_consensus_engine__WEBPACK_IMPORTED_MODULE_1__/* .ConsensusEngine */ .S(first.engine).movesTimeByBlocks !== false)
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
    return (0,_stack_homes_pace__WEBPACK_IMPORTED_MODULE_3__/* .isFast */ .l7)(pace) ? [] : longVote((0,_stack_homes_pace__WEBPACK_IMPORTED_MODULE_3__/* .votingPeriodMs */ .Vr)(genesis));
}
/** Returns a finding if a voting period by the clock, in milliseconds, is too long for a rehearsal. */
function longVote(periodMs) {
    if (periodMs <= LONGEST_VOTE_MS)
        return [];
    return [
        {
            code: 'VOTING_PERIOD_TOO_LONG',
            message: `The voting period is ${(0,_system_clock__WEBPACK_IMPORTED_MODULE_4__/* .inSeconds */ .F7)(periodMs)} by the clock, and each upgrade waits for it; the limit is ${(0,_system_clock__WEBPACK_IMPORTED_MODULE_4__/* .inSeconds */ .F7)(LONGEST_VOTE_MS)}`,
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
    const paid = deposit === undefined ? least : [(0,_chain_modules_coins__WEBPACK_IMPORTED_MODULE_7__/* .parseCoin */ .Lz)(deposit)];
    const findings = [];
    for (const { denom, amount } of least) {
        const given = BigInt(paid.find((coin) => coin.denom === denom)?.amount ?? 0);
        if (given >= BigInt(amount))
            continue;
        findings.push({
            code: 'DEPOSIT_TOO_LOW',
            message: `The deposit for ${name} is ${paid.map(_chain_modules_coins__WEBPACK_IMPORTED_MODULE_7__/* .coinText */ .xp).join(',')}, below the chain's minimum of ${amount}${denom}`,
            hint: 'Below the minimum, the voting period does not start. Remove deposit from the plan to pay the minimum.',
            planPath: at('deposit'),
        });
    }
    const { address = '' } = accounts.get(proposer) ?? {};
    const fee = (0,_chain_modules_coins__WEBPACK_IMPORTED_MODULE_7__/* .feeFor */ .k0)(chain.gasPrices ?? chain.minimumGasPrices, chain.denom, _chain_client_fees__WEBPACK_IMPORTED_MODULE_0__/* .GAS_LIMIT */ .c_);
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
    const own = paid.filter(({ account, coin }) => account === (0,_creations__WEBPACK_IMPORTED_MODULE_5__/* .addressKey */ .IY)(address) && coin.denom === denom);
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
    const { yes, no, abstain, no_with_veto: veto } = (0,_stakes__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U)(stakes, Object.fromEntries(byAddress));
    const voted = yes + no + abstain + veto;
    const percent = (part, of) => (of === 0n ? 0 : Number(part) / Number(of));
    const shown = (part) => `${(part * 100).toFixed(1)} %`;
    const hint = `Voters: ${Object.keys(votes).join(', ') || 'none'}. Add the accounts of validators with more stake to the votes of ${name}. If an account decides upgrades instead of governance, set upgrades[].schedule.account.`;
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


/***/ })

};
