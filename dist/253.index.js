export const id = 253;
export const ids = [253];
export const modules = {

/***/ 29116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ ChainClient),
  c: () => (/* binding */ GAS_LIMIT)
});

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
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/system/clock.ts
var clock = __webpack_require__(13347);
// EXTERNAL MODULE: ./src/chain/modules/coins.ts
var coins = __webpack_require__(43342);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/query.js
var v1_query = __webpack_require__(30499);
// EXTERNAL MODULE: ./src/chain/rpc/unknown-query.ts
var unknown_query = __webpack_require__(3246);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/gov.js
var gov = __webpack_require__(99959);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/tx.js
var upgrade_v1beta1_tx = __webpack_require__(97837);
// EXTERNAL MODULE: ./src/chain/rpc/proto-time.ts
var proto_time = __webpack_require__(93413);
// EXTERNAL MODULE: ./src/chain/modules/upgrades.ts
var upgrades = __webpack_require__(93738);
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
                    periodMs: (0,proto_time/* milliseconds */.Rz)(votingParams?.votingPeriod),
                    minDeposit: depositParams?.minDeposit ?? [],
                    expedited: undefined,
                };
            }
            const { votingPeriod, minDeposit, expeditedVotingPeriod, expeditedMinDeposit } = params;
            return {
                periodMs: (0,proto_time/* milliseconds */.Rz)(votingPeriod),
                minDeposit,
                expedited: expeditedVotingPeriod === undefined
                    ? undefined
                    : { periodMs: (0,proto_time/* milliseconds */.Rz)(expeditedVotingPeriod), minDeposit: expeditedMinDeposit },
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
                votingStart: (0,proto_time/* rfc3339 */.ag)(proposal.votingStartTime),
                votingEnd: (0,proto_time/* rfc3339 */.ag)(proposal.votingEndTime),
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
                plan: (0,upgrades/* upgradePlan */.kH)(name, height),
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
var v1beta1_query = __webpack_require__(44204);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/upgrade.js
var upgrade = __webpack_require__(36660);
;// CONCATENATED MODULE: ./src/chain/modules/gov-v1beta1.ts








/** Gov v1beta1, whose proposals carry a content: the only dialect of SDK 0.45. */
function govV1beta1(rpc) {
    const query = new v1beta1_query.QueryClientImpl(rpc);
    return {
        name: 'gov v1beta1',
        rules: async () => {
            // Each response contains only the requested one of three groups of parameters.
            const { votingParams } = await query.Params({ paramsType: 'voting' });
            const { depositParams } = await query.Params({ paramsType: 'deposit' });
            return {
                periodMs: (0,proto_time/* milliseconds */.Rz)(votingParams.votingPeriod),
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
                votingStart: (0,proto_time/* rfc3339 */.ag)(proposal.votingStartTime),
                votingEnd: (0,proto_time/* rfc3339 */.ag)(proposal.votingEndTime),
                tally: { yes, no, abstain, no_with_veto: noWithVeto },
                failedReason: '',
            };
        },
        proposalMessage: async ({ name, height, deposit, proposer }) => {
            const content = upgrade.SoftwareUpgradeProposal.fromPartial({
                title: proposalTitle(name),
                description: proposalSummary(name, height),
                plan: (0,upgrades/* upgradePlan */.kH)(name, height),
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
        if (!(0,unknown_query/* isUnknownQuery */.V)(error))
            throw error;
        return govV1beta1(rpc);
    }
    return govV1(rpc, params !== undefined);
}

// EXTERNAL MODULE: ./src/chain/rpc/connect-engine.ts
var connect_engine = __webpack_require__(89650);
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
        const { rpc, engine } = await (0,connect_engine/* connectEngine */.xn)(url);
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
        const accepted = await (0,clock/* waitUntil */.a0)(`the chain to accept ${what} of ${account.name}`, async () => {
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
        const included = await (0,clock/* waitUntil */.a0)(`${what} of ${account.name} (transaction ${hash}) to be in a block`, async () => {
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
        const amount = (0,coins/* feeFor */.k0)(await this.#minimumGasPrices(), denom, GAS_LIMIT);
        return {
            amount: amount > 0n ? [{ denom, amount: String(amount) }] : [],
            gas: String(GAS_LIMIT),
        };
    }
    async #minimumGasPrices() {
        try {
            return (await new query/* ServiceClientImpl */.DB(this.rpc).Config({})).minimumGasPrice;
        }
        catch (error) {
            if (!(0,unknown_query/* isUnknownQuery */.V)(error))
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


/***/ }),

/***/ 93738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ readAuthority),
/* harmony export */   Zm: () => (/* binding */ readAppliedHeight),
/* harmony export */   kH: () => (/* binding */ upgradePlan),
/* harmony export */   tf: () => (/* binding */ readScheduledPlan)
/* harmony export */ });
/* harmony import */ var _cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35456);
/* harmony import */ var cosmjs_types_cosmos_upgrade_v1beta1_query__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17256);
/* harmony import */ var _system_hash__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97277);
/* harmony import */ var _rpc_proto_time__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93413);
/* harmony import */ var _rpc_unknown_query__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3246);





/** A plan by height, as messages carry it: any time other than Go's zero time is refused as deprecated. */
function upgradePlan(name, height) {
    return { name, height: BigInt(height), info: '', time: { seconds: _rpc_proto_time__WEBPACK_IMPORTED_MODULE_3__/* .GO_ZERO_SECONDS */ .gB, nanos: 0 } };
}
/** Reads the currently scheduled upgrade. x/upgrade has one slot: a later plan silently overwrites it. */
async function readScheduledPlan(rpc) {
    const { plan } = await new cosmjs_types_cosmos_upgrade_v1beta1_query__WEBPACK_IMPORTED_MODULE_1__/* .QueryClientImpl */ .Sh(rpc).CurrentPlan({});
    return plan === undefined ? undefined : { name: plan.name, height: Number(plan.height) };
}
/** Height at which the named upgrade was applied; 0 if never. */
async function readAppliedHeight(rpc, name) {
    return Number((await new cosmjs_types_cosmos_upgrade_v1beta1_query__WEBPACK_IMPORTED_MODULE_1__/* .QueryClientImpl */ .Sh(rpc).AppliedPlan({ name })).height);
}
/** Account that may schedule upgrades: queried (SDK 0.46 on), or else the gov module's own address. */
async function readAuthority(rpc, prefix) {
    try {
        return (await new cosmjs_types_cosmos_upgrade_v1beta1_query__WEBPACK_IMPORTED_MODULE_1__/* .QueryClientImpl */ .Sh(rpc).Authority({})).address;
    }
    catch (error) {
        if (!(0,_rpc_unknown_query__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownQuery */ .V)(error))
            throw error;
        // A module account's address is the start of the SHA-256 of its name (x/auth/types, NewModuleAddress).
        const hash = (0,_system_hash__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)('gov').slice(0, 40);
        return (0,_cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__.toBech32)(prefix, (0,_cosmjs_encoding__WEBPACK_IMPORTED_MODULE_0__.fromHex)(hash));
    }
}


/***/ }),

/***/ 89650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ applicationInfo),
/* harmony export */   Rx: () => (/* binding */ applicationVersion),
/* harmony export */   xn: () => (/* binding */ connectEngine)
/* harmony export */ });
/* harmony import */ var _cosmjs_stargate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94198);
/* harmony import */ var _cosmjs_stargate__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_cosmjs_stargate__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cosmjs_tendermint_rpc__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37493);
/* harmony import */ var _cosmjs_tendermint_rpc__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(_cosmjs_tendermint_rpc__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var cosmjs_types_cosmos_base_tendermint_v1beta1_query__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19568);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12600);
/* harmony import */ var _text_plain__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60287);
/* harmony import */ var _consensus_engine__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92053);
/* harmony import */ var _rpc__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53254);







/** Maximum length of a version reported by a node, in characters. */
const LONGEST_VERSION = 500;
/**
 * Connects to the engine serving `url`, according to its reported version. Connect again after each binary
 * swap: an upgrade may change the engine.
 *
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
async function connectEngine(url) {
    const http = (0,_rpc__WEBPACK_IMPORTED_MODULE_6__/* .httpRpc */ .C)(url);
    const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
    const version = versionIn(status.result?.node_info?.version, url, 'status');
    const engine = new _consensus_engine__WEBPACK_IMPORTED_MODULE_5__/* .ConsensusEngine */ .S(version);
    if (!engine.isSupported) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_3__/* .RehearsalError */ .g0('CONSENSUS_ENGINE_UNSUPPORTED', `The node at ${url} runs Tendermint ${version}`, {
            hint: 'The rehearsal supports Tendermint 0.34 and later.',
        });
    }
    const client = engine.rpc === '0.37' ? _cosmjs_tendermint_rpc__WEBPACK_IMPORTED_MODULE_1__.Tendermint37Client : _cosmjs_tendermint_rpc__WEBPACK_IMPORTED_MODULE_1__.Comet38Client;
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
    const service = new cosmjs_types_cosmos_base_tendermint_v1beta1_query__WEBPACK_IMPORTED_MODULE_2__/* .ServiceClientImpl */ .DB((0,_cosmjs_stargate__WEBPACK_IMPORTED_MODULE_0__.createProtobufRpcClient)(_cosmjs_stargate__WEBPACK_IMPORTED_MODULE_0__.QueryClient.withExtensions(rpc)));
    return (await service.GetNodeInfo({})).applicationVersion?.version ?? '';
}
/**
 * Reads `abci_info` of the node at `url`: the application's own view. `/status` may show a block that is stored
 * but not yet applied, which is exactly the state of a halted node.
 */
async function applicationInfo(url) {
    const http = (0,_rpc__WEBPACK_IMPORTED_MODULE_6__/* .httpRpc */ .C)(url);
    const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
    const { version, last_block_height: height = '0' } = answer.result?.response ?? {};
    // Longer numbers lose digits, and exceed any chain's height.
    if (!/^\d{1,15}$/.test(String(height))) {
        throw new _rpc__WEBPACK_IMPORTED_MODULE_6__/* .UnreachableError */ .J(url, 'abci_info', `its height is ${(0,_text_plain__WEBPACK_IMPORTED_MODULE_4__/* .clipped */ .cz)(String(height), 40)}`);
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
    throw new _rpc__WEBPACK_IMPORTED_MODULE_6__/* .UnreachableError */ .J(url, method, 'its version is not valid');
}


/***/ }),

/***/ 93413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   gB: () => (/* binding */ GO_ZERO_SECONDS)
/* harmony export */ });
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12600);

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
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .RehearsalError */ .g0('CHAIN_TIME_INVALID', `The chain reports an invalid time: ${time.seconds} seconds`, {
            hint: 'It is after the year 9999: check which program responds at the RPC.',
        });
    }
    return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}
/** A protobuf duration in milliseconds; 0 if missing. */
function milliseconds(duration) {
    return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
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
    constructor(url, method, cause) {
        const inner = cause instanceof Error && cause.cause ? `: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause.cause)}` : '';
        super('NODE_UNREACHABLE', `The RPC at ${url} did not answer ${method}: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}${inner}`, {
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
/* harmony import */ var _chain_client_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29116);
/* harmony import */ var _chain_modules_coins__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43342);
/* harmony import */ var _chain_rpc_consensus_engine__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92053);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7278);
/* harmony import */ var _stack_homes_pace__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15832);
/* harmony import */ var _system_clock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13347);
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
    const stakes = (0,_stakes__WEBPACK_IMPORTED_MODULE_6__/* .stakesOf */ .t)(state);
    const governance = { rules: rulesOf(state.gov ?? {}), accounts, stakes };
    const findings = periodFindings(plan, stack.genesis);
    for (const [index, upgrade] of plan.upgrades.entries()) {
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
    const fee = (0,_chain_modules_coins__WEBPACK_IMPORTED_MODULE_7__/* .feeFor */ .k0)(chain.minimumGasPrices, chain.denom, _chain_client_client__WEBPACK_IMPORTED_MODULE_0__/* .GAS_LIMIT */ .c);
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


/***/ }),

/***/ 9978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ missingMounts),
/* harmony export */   U1: () => (/* binding */ checkMachine)
/* harmony export */ });
/* unused harmony export roomFor */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _errors_finding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7278);
/* harmony import */ var _system_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31650);





/** Disk space of a run on the host, without its images: a base, and an amount for each node. */
const BYTES_OF_A_RUN = 256 * 1024 * 1024;
const BYTES_OF_A_NODE = 64 * 1024 * 1024;
/**
 * Checks that the disk has room for the working copy and 127.0.0.1 a free port for each node's RPC.
 *
 * @throws RehearsalError with every finding
 */
async function checkMachine(folder, nodes, free = _system_files__WEBPACK_IMPORTED_MODULE_4__/* .freeBytes */ .go) {
    (0,_errors_finding__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .T)([...roomFor(await free(folder), nodes, folder), ...(await freePorts(nodes))]);
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
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folder, mount);
        if (await (0,_system_files__WEBPACK_IMPORTED_MODULE_4__/* .exists */ .t2)(file))
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
                message: `127.0.0.1 has ${servers.length} free ports, and the RPCs of ${count} nodes need one each: ${(0,_errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`,
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
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
    });
}


/***/ })

};
