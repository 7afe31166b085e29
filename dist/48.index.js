export const id = 48;
export const ids = [48];
export const modules = {

/***/ 89048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
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
// EXTERNAL MODULE: ./node_modules/@cosmjs/stargate/build/index.js
var stargate_build = __webpack_require__(94198);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/abci/v1beta1/abci.js
var abci = __webpack_require__(6758);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/tx.js
var tx = __webpack_require__(63723);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1beta1/tx.js
var v1beta1_tx = __webpack_require__(35678);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/tx.js
var upgrade_v1beta1_tx = __webpack_require__(97837);
// EXTERNAL MODULE: ./src/errors/errors.ts
var errors = __webpack_require__(12600);
// EXTERNAL MODULE: ./src/system/clock.ts + 1 modules
var system_clock = __webpack_require__(58453);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/query.js
var v1_query = __webpack_require__(30499);
// EXTERNAL MODULE: ./src/chain/rpc/unknown-query.ts
var unknown_query = __webpack_require__(3246);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/gov.js
var gov = __webpack_require__(99959);
;// CONCATENATED MODULE: ./src/chain/rpc/proto-time.ts

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
        throw new errors/* RehearsalError */.g0('CHAIN_TIME_INVALID', `The chain reports an invalid time: ${time.seconds} seconds`, {
            hint: 'It is after the year 9999: check which program responds at the RPC.',
        });
    }
    return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}
/** A protobuf duration in milliseconds; 0 if missing. */
function milliseconds(duration) {
    return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/query.js
var query = __webpack_require__(17256);
// EXTERNAL MODULE: ./src/system/hash.ts
var hash = __webpack_require__(97277);
;// CONCATENATED MODULE: ./src/chain/modules/upgrades.ts






/** A plan by height, as messages carry it: any time other than Go's zero time is refused as deprecated. */
function upgradePlan({ name, height, info }) {
    return { name, height: BigInt(height), info, time: { seconds: GO_ZERO_SECONDS, nanos: 0 } };
}
/** Message by which the authority of x/upgrade schedules an upgrade (SDK 0.46 on). */
function upgradeMessage(authority, plan) {
    return {
        typeUrl: '/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade',
        value: upgrade_v1beta1_tx/* MsgSoftwareUpgrade */.di.fromPartial({ authority, plan: upgradePlan(plan) }),
    };
}
/** Reads the currently scheduled upgrade. x/upgrade has one slot: a later plan silently overwrites it. */
async function readScheduledPlan(rpc) {
    const { plan } = await new query/* QueryClientImpl */.Sh(rpc).CurrentPlan({});
    return plan === undefined
        ? undefined
        : { name: plan.name, height: Number(plan.height), info: plan.info };
}
/** Height at which the named upgrade was applied; 0 if never. */
async function readAppliedHeight(rpc, name) {
    return Number((await new query/* QueryClientImpl */.Sh(rpc).AppliedPlan({ name })).height);
}
/** Account that may schedule upgrades: queried (SDK 0.46 on), or else the gov module's own address. */
async function readAuthority(rpc, prefix) {
    try {
        return (await new query/* QueryClientImpl */.Sh(rpc).Authority({})).address;
    }
    catch (error) {
        if (!(0,unknown_query/* isUnknownQuery */.V)(error))
            throw error;
        return accountOfModule('gov', prefix);
    }
}
/** Address of a module's account: the start of the SHA-256 of its name (x/auth/types, `NewModuleAddress`). */
function accountOfModule(module, prefix) {
    return (0,encoding_build.toBech32)(prefix, (0,encoding_build.fromHex)((0,hash/* sha256 */.s)(module).slice(0, 40)));
}

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
/** Summary of a proposal, in every dialect that has one. */
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
                throw new errors/* RehearsalError */.g0('PROPOSAL_UNKNOWN', `The chain has no proposal ${id}`);
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
        proposalMessage: async ({ name, height, info, deposit, proposer, authority, expedited }) => {
            const title = proposalTitle(name);
            const summary = proposalSummary(name, height);
            const upgrade = upgrade_v1beta1_tx/* MsgSoftwareUpgrade */.di.fromPartial({
                authority: await authority(),
                plan: upgradePlan({ name, height, info }),
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
                periodMs: milliseconds(votingParams.votingPeriod),
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
                votingStart: rfc3339(proposal.votingStartTime),
                votingEnd: rfc3339(proposal.votingEndTime),
                tally: { yes, no, abstain, no_with_veto: noWithVeto },
                failedReason: '',
            };
        },
        proposalMessage: async ({ name, height, info, deposit, proposer }) => {
            const content = upgrade.SoftwareUpgradeProposal.fromPartial({
                title: proposalTitle(name),
                description: proposalSummary(name, height),
                plan: upgradePlan({ name, height, info }),
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

// EXTERNAL MODULE: ./node_modules/@cosmjs/tendermint-rpc/build/index.js
var tendermint_rpc_build = __webpack_require__(37493);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/tendermint/v1beta1/query.js
var tendermint_v1beta1_query = __webpack_require__(19568);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/chain/rpc/consensus-engine.ts
var consensus_engine = __webpack_require__(92053);
// EXTERNAL MODULE: ./src/chain/rpc/rpc.ts
var rpc_rpc = __webpack_require__(53254);
;// CONCATENATED MODULE: ./src/chain/rpc/patient.ts


/**
 * Time for which a request without an answer is repeated, in milliseconds: a node answers nothing while it commits a
 * block, and on a disk that is busy with other work that takes many seconds.
 */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;
/**
 * Repeats requests that a node does not answer. Those that send a transaction are excepted: their sender has to find
 * out first whether the chain has it.
 *
 * @throws UnreachableError of the last request if none was answered in time; the reason of the signal
 */
function patient(rpc, { clock, signal }) {
    return {
        execute: async (request) => {
            if (request.method.startsWith('broadcast_tx'))
                return rpc.execute(request);
            let last;
            try {
                return await (0,system_clock/* waitUntil */.a0)(`an answer to ${request.method}`, async () => {
                    try {
                        return { done: await rpc.execute(request) };
                    }
                    catch (error) {
                        if (!(error instanceof rpc_rpc/* UnreachableError */.J) || !error.mayPass)
                            throw error;
                        last = error;
                        return { seen: error.message };
                    }
                }, { clock, timeout: PATIENCE_MS, interval: PAUSE_MS, ...(signal && { signal }) });
            }
            catch (error) {
                throw error instanceof system_clock/* WaitTimeoutError */.Do && last !== undefined ? last : error;
            }
        },
        disconnect: () => rpc.disconnect(),
    };
}

;// CONCATENATED MODULE: ./src/chain/rpc/connect-engine.ts








/** Maximum length of a version reported by a node, in characters. */
const LONGEST_VERSION = 500;
/**
 * Connects to the engine serving `url`, according to its reported version. Connect again after each binary
 * swap: an upgrade may change the engine.
 *
 * @param patience repeats requests without an answer; default: the first one without is an error
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
async function connectEngine(url, patience) {
    const http = patience === undefined ? (0,rpc_rpc/* httpRpc */.C)(url) : patient((0,rpc_rpc/* httpRpc */.C)(url), patience);
    const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
    const version = versionIn(status.result?.node_info?.version, url, 'status');
    const engine = new consensus_engine/* ConsensusEngine */.S(version);
    if (!engine.isSupported) {
        throw new errors/* RehearsalError */.g0('CONSENSUS_ENGINE_UNSUPPORTED', `The node at ${url} runs Tendermint ${version}`, {
            hint: 'The rehearsal supports Tendermint 0.34 and later.',
        });
    }
    const client = engine.rpc === '0.37' ? tendermint_rpc_build.Tendermint37Client : tendermint_rpc_build.Comet38Client;
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
    const service = new tendermint_v1beta1_query/* ServiceClientImpl */.DB((0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(rpc)));
    return (await service.GetNodeInfo({})).applicationVersion?.version ?? '';
}
/**
 * Reads `abci_info` of the node at `url`: the application's own view. `/status` may show a block that is stored
 * but not yet applied, which is exactly the state of a halted node.
 */
async function applicationInfo(url) {
    const http = (0,rpc_rpc/* httpRpc */.C)(url);
    const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
    const { version, last_block_height: height = '0' } = answer.result?.response ?? {};
    // Longer numbers lose digits, and exceed any chain's height.
    if (!/^\d{1,15}$/.test(String(height))) {
        throw new rpc_rpc/* UnreachableError */.J(url, 'abci_info', `its height is ${(0,plain/* clipped */.cz)(String(height), 40)}`);
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
    throw new rpc_rpc/* UnreachableError */.J(url, method, 'its version is not valid');
}

// EXTERNAL MODULE: ./src/chain/client/fees.ts + 2 modules
var client_fees = __webpack_require__(86874);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/crypto/secp256k1/keys.js
var keys = __webpack_require__(19541);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/tx/v1beta1/tx.js
var tx_v1beta1_tx = __webpack_require__(73696);
// EXTERNAL MODULE: ./src/chain/keys/kinds.ts
var kinds = __webpack_require__(5061);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/binary.js
var binary = __webpack_require__(51008);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/auth/v1beta1/auth.js
var auth = __webpack_require__(65632);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/auth/v1beta1/query.js
var auth_v1beta1_query = __webpack_require__(57660);
;// CONCATENATED MODULE: ./src/chain/client/account-number.ts





/**
 * Reads an account of the chain, of any type: `Query/AccountInfo` (since SDK 0.47) has the same form for all;
 * before, `Query/Account` has a base account or a type of the chain around one.
 *
 * @throws RehearsalError if the chain has no such account, or of an unknown form
 */
async function readAccount(rpc, address) {
    const account = await baseAccount(rpc, address).catch((error) => {
        if (!isNotFound(error))
            throw error;
        throw new errors/* RehearsalError */.g0('ACCOUNT_UNKNOWN', `Cannot sign for ${address}: the chain has no such account`, { hint: 'An account exists from its first balance on: fund it in the genesis.' });
    });
    if (account === undefined) {
        throw new errors/* RehearsalError */.g0('ACCOUNT_UNKNOWN', `Cannot sign for ${address}: the chain's answer to Query/Account has no base account with this address`, { hint: 'The rehearsal looks for a cosmos.auth.v1beta1.BaseAccount inside the account.' });
    }
    const { accountNumber, sequence, pubKey } = account;
    return { number: accountNumber, sequence, publicKey: pubKey };
}
async function baseAccount(rpc, address) {
    const auth = new auth_v1beta1_query.QueryClientImpl(rpc);
    try {
        return (await auth.AccountInfo({ address })).info;
    }
    catch (error) {
        if (!(0,unknown_query/* isUnknownQuery */.V)(error))
            throw error;
    }
    const { account } = await auth.Account({ address });
    return account && baseAccountIn(account.value, address);
}
/** The SDK's error for an account that does not exist (`x/auth/keeper/grpc_query.go`). */
function isNotFound(error) {
    return error instanceof Error && /account .* not found|key not found/i.test(error.message);
}
/** Messages around a base account: a vesting account has two, types of chains one or two more. */
const MOST_AROUND = 5;
/** Wire types of Protobuf: varints, 8 bytes, length-delimited, 4 bytes; no groups, which no message of the SDK has. */
const WIRE_TYPES = [0, 1, 2, 5];
const LENGTH_DELIMITED = 2;
/**
 * Finds a base account inside an account of any type: the outermost message whose first field is the address.
 * Types of chains, such as `EthAccount` of Ethermint and Injective and the SDK's vesting accounts, have it in a
 * field of their own.
 *
 * @param message an untrusted Protobuf message
 */
function baseAccountIn(message, address, around = MOST_AROUND) {
    const inner = fieldsOf(message);
    const [first] = inner ?? [];
    if (first?.field === 1 && Buffer.from(first.bytes).toString('latin1') === address) {
        return decoded(message);
    }
    if (around === 0)
        return undefined;
    for (const { bytes } of inner ?? []) {
        const found = baseAccountIn(bytes, address, around - 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Length-delimited fields of a message; undefined if the bytes are no message. */
function fieldsOf(message) {
    const reader = new binary.BinaryReader(message);
    const fields = [];
    try {
        while (reader.pos < reader.len) {
            const [field, wireType] = reader.tag();
            if (!WIRE_TYPES.includes(wireType))
                return undefined;
            if (wireType === LENGTH_DELIMITED)
                fields.push({ field, bytes: reader.bytes() });
            else
                reader.skipType(wireType);
        }
        return fields;
    }
    catch {
        return undefined; // a text, or other bytes
    }
}
function decoded(message) {
    try {
        return auth.BaseAccount.decode(message);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/chain/client/sign.ts





/**
 * Signs a transaction in the mode direct, with the account's current number and sequence.
 *
 * @param byBinary signer of accounts with `sign: binary`
 * @returns Protobuf of the signed `TxRaw`
 * @throws RehearsalError if the chain has no such account, or its binary does not sign
 */
async function signedTx(rpc, account, tx, byBinary) {
    const { number, sequence, publicKey } = await readAccount(rpc, account.address);
    const part = { accountNumber: number, sequence };
    if (account.signingKey === undefined)
        return byBinary(account.name, unsignedTx(tx), part);
    // The type of a key may change with a release; a chain knows its own form of a key that it has.
    const known = publicKey ?? publicKeyOf(account.signingKey);
    return signedWith(account.signingKey, known, tx, part);
}
function publicKeyOf({ publicKeyType, publicKey }) {
    // Keys of all packages have one field, the bytes of the key.
    return { typeUrl: publicKeyType, value: keys.PubKey.encode({ key: publicKey }).finish() };
}
function signedWith(key, publicKey, { body, fee, chainId }, { accountNumber, sequence }) {
    const signers = [{ pubkey: publicKey, sequence }];
    const gas = Number(fee.gas);
    const authInfo = (0,proto_signing_build.makeAuthInfoBytes)(signers, fee.amount, gas, undefined, undefined);
    const document = (0,proto_signing_build.makeSignDoc)(body, authInfo, chainId, accountNumber);
    const signature = (0,kinds/* signatureOf */.yK)(key.type, key, (0,proto_signing_build.makeSignBytes)(document));
    return rawOf(body, authInfo, [signature]);
}
function unsignedTx({ body, fee }) {
    const authInfo = tx_v1beta1_tx.AuthInfo.fromPartial({
        fee: tx_v1beta1_tx.Fee.fromPartial({ amount: [...fee.amount], gasLimit: BigInt(fee.gas) }),
    });
    return rawOf(body, tx_v1beta1_tx.AuthInfo.encode(authInfo).finish(), []);
}
function rawOf(body, authInfo, signatures) {
    const raw = tx_v1beta1_tx.TxRaw.fromPartial({ bodyBytes: body, authInfoBytes: authInfo, signatures });
    return tx_v1beta1_tx.TxRaw.encode(raw).finish();
}

;// CONCATENATED MODULE: ./src/chain/client/client.ts















/** A chain that makes no blocks meanwhile is reported earlier, by the watch of its heights. */
const INCLUSION_TIMEOUT_MS = 60_000;
const INCLUSION_INTERVAL_MS = 50;
/** `ErrWrongSequence` of the SDK's root codespace (types/errors). */
const WRONG_SEQUENCE = 32;
const REGISTRY_TYPES = [
    ...stargate_build.defaultRegistryTypes,
    ['/cosmos.gov.v1.MsgSubmitProposal', tx.MsgSubmitProposal],
    ['/cosmos.gov.v1.MsgVote', tx.MsgVote],
    ['/cosmos.gov.v1beta1.MsgSubmitProposal', v1beta1_tx.MsgSubmitProposal],
    ['/cosmos.gov.v1beta1.MsgVote', v1beta1_tx.MsgVote],
    ['/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade', upgrade_v1beta1_tx/* MsgSoftwareUpgrade */.di],
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
    means;
    rpc;
    #gov;
    constructor(comet, engine, chain, clock, means) {
        this.comet = comet;
        this.engine = engine;
        this.chain = chain;
        this.clock = clock;
        this.means = means;
        this.rpc = (0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(comet));
    }
    /**
     * Connects to the engine currently serving `url`.
     *
     * @param means default: a client of its own, that only reads
     * @param signal ends the wait for an answer
     */
    static async connect(url, chain, clock, means = {}, signal) {
        const { rpc, engine } = await connectEngine(url, { clock, signal });
        const { fees = new client_fees/* FeeMemory */.IJ(), byBinary = readsOnly } = means;
        return new ChainClient(rpc, engine, chain, clock, { fees, byBinary });
    }
    /** The gov module in the dialect of the running binary, probed once. */
    gov() {
        this.#gov ??= probeGov(this.rpc).catch((error) => {
            this.#gov = undefined; // probe again the next time
            throw error;
        });
        return this.#gov;
    }
    /** Price for users' own commands, as `--gas-prices` takes it; empty if the chain asks for none. */
    gasPrice() {
        return (0,client_fees/* gasPriceNow */.FC)(this.rpc, this.chain, this.means.fees);
    }
    /** Block at a height, by default the latest. */
    async block(height) {
        const { block } = await this.comet.block(height);
        return {
            height: block.header.height,
            time: block.header.time.toISOString(),
            appHash: (0,encoding_build.toHex)(block.header.appHash).toUpperCase(),
        };
    }
    /**
     * Signs and broadcasts a transaction, again with the fee that a refusal names, and waits until a block includes it.
     * A broadcast without an answer may have arrived: then the same bytes are sent again, which a chain includes once.
     *
     * @throws RehearsalError if it is refused, fails in its block, or is not included in time
     */
    async send(account, what, messages, signal) {
        const { fees, byBinary } = this.means;
        const body = new proto_signing_build.Registry(REGISTRY_TYPES).encodeTxBody({ messages: [...messages] });
        const payment = await client_fees/* Payment */.p2.open(this.rpc, this.chain, fees, account.address);
        const offer = async () => {
            const unsigned = { body, fee: payment.fee, chainId: this.chain.id };
            const tx = await signedTx(this.rpc, account, unsigned, byBinary);
            const answer = await this.#broadcast(tx);
            // Others, such as traffic, may sign with the same account: read its sequence again.
            return answer.code === WRONG_SEQUENCE && answer.codespace === 'sdk'
                ? { seen: answer.log ?? 'another sequence' }
                : { done: { ...answer, tx } };
        };
        const acceptance = () => (0,system_clock/* waitUntil */.a0)(`the chain to accept ${what} of ${account.name}`, offer, {
            ...{ clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS },
            signal,
        });
        let accepted = await acceptance();
        while (await payment.isRaisedBy(accepted))
            accepted = await acceptance();
        if (accepted.code !== 0)
            throw payment.refusal(`${what} of ${account.name}`, accepted);
        const hash = (0,encoding_build.toHex)(accepted.hash).toUpperCase();
        const included = await (0,system_clock/* waitUntil */.a0)(`${what} of ${account.name} (transaction ${hash}) to be in a block`, async () => {
            try {
                return { done: await this.comet.tx({ hash: accepted.hash }) };
            }
            catch (error) {
                // A node that has the transaction already answers with an error.
                if (accepted.unanswered)
                    await this.#broadcast(accepted.tx).catch(() => { });
                return { seen: (0,errors/* messageOf */.bD)(error) };
            }
        }, { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal });
        if (included.result.code !== 0) {
            throw new errors/* RehearsalError */.g0('TRANSACTION_FAILED', `${what} of ${account.name} failed in block ${included.height} (code ${included.result.code}): ${included.result.log ?? ''}`);
        }
        return { height: included.height, hash, responses: responsesIn(included.result.data) };
    }
    /** Broadcasts a transaction; one without an answer counts as accepted until its inclusion is known. */
    async #broadcast(tx) {
        try {
            return { ...(await this.comet.broadcastTxSync({ tx })), unanswered: false };
        }
        catch (error) {
            if (!(error instanceof rpc_rpc/* UnreachableError */.J))
                throw error;
            return { code: 0, hash: (0,build.sha256)(tx), log: error.message, unanswered: true };
        }
    }
}
/** Signer of a client that sends nothing. */
const readsOnly = (account) => {
    throw new Error(`this client only reads, and cannot sign for ${account}`);
};
/** Responses to a transaction's messages: `msgResponses` from SDK 0.46 on, `data` before. */
function responsesIn(data) {
    const { msgResponses, data: before } = abci.TxMsgData.decode(data ?? new Uint8Array());
    return msgResponses.length > 0
        ? msgResponses.map(({ value }) => value)
        : before.map((answer) => answer.data);
}

// EXTERNAL MODULE: ./src/evidence/evidence.ts + 17 modules
var evidence_evidence = __webpack_require__(52364);
// EXTERNAL MODULE: ./src/evidence/folder.ts
var folder = __webpack_require__(44689);
// EXTERNAL MODULE: ./src/procedure/planned-checks.ts
var planned_checks = __webpack_require__(42845);
// EXTERNAL MODULE: ./src/procedure/step.ts
var procedure_step = __webpack_require__(31887);
;// CONCATENATED MODULE: ./src/procedure/steps.ts


/**
 * The procedure of a plan. Every upgrade but the first is proposed on the approach to the one before, so that its
 * vote straddles that:
 *
 *     end of vote 1 < height 1 < end of vote 2 < height 2
 *
 * or, with `straddle: false`, after the one before is through. Upgrades with a schedule of their own are scheduled
 * there, too: x/upgrade has one slot. Whether the others are proposed or scheduled by an account is known only once the
 * chain is asked (the step `authority`): {@link withAuthority} then gives the plan whose steps follow.
 */
function stepsOf(plan) {
    const [first, ...later] = plan.upgrades;
    if (first === undefined)
        throw new Error('a plan has at least one upgrade');
    const checks = checksByStep(plan);
    const step = (id, before) => ({
        id,
        title: (0,procedure_step/* titleOf */.Gg)(id),
        checks: checks.get((0,procedure_step/* stepKey */.Ug)(id)) ?? [],
        before,
    });
    const upgrading = (upgrade, next) => {
        const pending = next?.straddle ? next : undefined;
        return [
            step({ kind: 'approach', upgrade: upgrade.name }),
            step({ kind: 'upgrade', upgrade: upgrade.name }, pending),
            step({ kind: 'prove', release: upgrade.to }, pending),
            step({ kind: 'traffic', stage: `after:${upgrade.name}` }, pending),
        ];
    };
    const deciding = (next, previous) => {
        if (next.schedule.kind !== 'proposal')
            return [step({ kind: 'schedule', upgrade: next.name })];
        return [
            previous !== undefined && next.straddle
                ? step({ kind: 'straddle', upgrade: previous.name })
                : step({ kind: 'propose', upgrade: next.name }),
            step({ kind: 'vote', upgrade: next.name }),
        ];
    };
    return [
        step({ kind: 'read-stack' }),
        step({ kind: 'images' }),
        step({ kind: 'cosmovisor' }),
        step({ kind: 'binaries' }),
        step({ kind: 'prepare' }),
        step({ kind: 'preflight' }),
        step({ kind: 'start' }),
        step({ kind: 'prove', release: first.from }),
        step({ kind: 'traffic', stage: 'start' }),
        ...(plan.upgrades.some(planned_checks/* dependsOnAuthority */.qH) ? [step({ kind: 'authority' })] : []),
        ...deciding(first, undefined),
        ...plan.upgrades.flatMap((upgrade, index) => {
            const next = later[index];
            return [...upgrading(upgrade, next), ...(next ? deciding(next, upgrade) : [])];
        }),
        ...(plan.restart ? [step({ kind: 'restart' })] : []),
        step({ kind: 'traffic', stage: 'end' }),
        step({ kind: 'keep-images' }),
        step({ kind: 'clean-up' }),
    ];
}
/** Checks by the key of each step that proves them, in the order of the report. */
function checksByStep(plan) {
    const checks = new Map();
    for (const { id, provenBy } of (0,planned_checks/* checksOfPlan */.gS)(plan)) {
        for (const key of new Set(provenBy.map(procedure_step/* stepKey */.Ug))) {
            const known = checks.get(key);
            if (known === undefined)
                checks.set(key, [id]);
            else
                known.push(id);
        }
    }
    return checks;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/images/model/image.ts
var model_image = __webpack_require__(41865);
// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
// EXTERNAL MODULE: ./src/plan/release-needs.ts
var release_needs = __webpack_require__(69506);
// EXTERNAL MODULE: ./src/cosmovisor/layout.ts
var cosmovisor_layout = __webpack_require__(34702);
// EXTERNAL MODULE: ./src/cosmovisor/versions.ts
var versions = __webpack_require__(60933);
// EXTERNAL MODULE: ./src/images/graph/cosmovisor.ts + 3 modules
var cosmovisor = __webpack_require__(34490);
// EXTERNAL MODULE: ./src/images/graph/relay.ts + 2 modules
var graph_relay = __webpack_require__(19251);
;// CONCATENATED MODULE: ./src/images/own.ts
/** Images of the rehearsal itself (Cosmovisor, the relay), and builds of the stack's services. */



// EXTERNAL MODULE: ./src/system/folder.ts
var system_folder = __webpack_require__(68617);
// EXTERNAL MODULE: ./src/system/remove-tree.ts
var remove_tree = __webpack_require__(28678);
// EXTERNAL MODULE: ./src/stack/copy/mounts.ts
var copy_mounts = __webpack_require__(15404);
;// CONCATENATED MODULE: ./src/stack/copy/container.ts





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
    const copy = new system_folder/* Folder */.vd(target);
    for (const each of LINKED_IN) {
        if (!(await copy.stat(each))?.isDirectory())
            continue;
        for (const name of await copy.list(each)) {
            const at = external_node_path_default().posix.join(each, name);
            const to = await copy.linkAt(at);
            if (to === undefined)
                continue;
            const found = external_node_path_default().posix.resolve(folder, each, to);
            if ([folder, ...mounts].some((each) => (0,copy_mounts/* isWithin */.UO)(found, each)))
                continue;
            await fillLink(docker, container, found, { copy, at });
        }
    }
}
/** Replaces a link by the file or folder of a container; the link stays if the container has no such target. */
async function fillLink(docker, container, found, { copy, at }) {
    const scratch = await (0,promises_.mkdtemp)(`${copy.root}~`); // names of services and volumes contain no ~
    const taken = external_node_path_default().join(scratch, 'taken');
    try {
        await (0,promises_.mkdir)(taken);
        if (!(await docker.containers.copyOut(container, found, taken, { followLink: true })))
            return;
        const names = await (0,promises_.readdir)(taken); // a single one, as the container calls it; many for `/`
        await copy.remove(at);
        const from = external_node_path_default().join(taken, names.length === 1 ? (names[0] ?? '') : '');
        await move(from, external_node_path_default().join(copy.root, at));
    }
    finally {
        await (0,remove_tree/* removeTree */.dM)(scratch);
    }
}
/** Moves a file or folder. Moving a folder requires write permission on it, which its mode may not give. */
async function move(from, to) {
    const stats = await (0,promises_.lstat)(from);
    if (stats.isDirectory())
        await (0,promises_.chmod)(from, 0o700);
    await (0,promises_.rename)(from, to);
    if (stats.isDirectory())
        await (0,promises_.chmod)(to, stats.mode & 0o7777);
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

;// CONCATENATED MODULE: ./src/stack/binaries/cosmovisor.ts









/** A bind mount of the stack for a container that no compose file describes. */
function containerMount({ source, target, read_only }) {
    return { type: 'bind', source, target, readOnly: read_only === true };
}
/** Cosmovisor's folder and the release of each binary that the plan needs. */
function needed(plan) {
    return [
        { folder: cosmovisor_layout/* GENESIS */.hw, release: (0,complete/* firstRelease */.yn)(plan).name },
        ...plan.upgrades.map(({ name, to }) => ({ folder: (0,cosmovisor_layout/* upgradeFolder */.$U)(name), release: to })),
    ];
}
/**
 * Opens the Cosmovisor image of the plan: the generated one, or the user's own with the binaries in it.
 *
 * @throws RehearsalError naming the folders that the user's own image lacks
 */
async function openCosmovisor(docker, plan, { images, nodeImages, orders, folder }) {
    const reference = (0,cosmovisor/* cosmovisorImage */.UH)(plan);
    const image = images.get(reference);
    if (image === undefined)
        throw new Error(`the image ${reference} was not inspected`);
    if (plan.cosmovisor.image !== undefined) {
        return openOwn(docker, plan, { reference, image }, folder);
    }
    const { binary } = plan.chain;
    const binaries = new Map(plan.releases.map(({ name }, index) => [name, (0,cosmovisor_layout/* releaseBinary */.lV)(index, binary)]));
    const dialect = (0,versions/* cosmovisorDialect */.$S)((0,versions/* cosmovisorVersion */.T1)(plan));
    return {
        image: (0,model_image/* idOf */.T)(images, reference),
        others: new Map(nodeImages.map((base) => [
            (0,model_image/* idOf */.T)(images, base),
            { image: (0,model_image/* idOf */.T)(images, (0,cosmovisor/* cosmovisorImage */.UH)(plan, base)), base },
        ])),
        gate: undefined,
        dialect: { ...dialect, command: [cosmovisor_layout/* COSMOVISOR */.nS, ...dialect.command.slice(1)] },
        binaries,
        programs: new Map(plan.releases.map(({ name }, index) => [name, (0,cosmovisor_layout/* releaseProgram */.wo)(index, binary)])),
        layout: new Map(needed(plan).map(({ folder, release }) => [folder, binaries.get(release) ?? ''])),
        mounts: [orders],
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
        throw new errors/* RehearsalError */.g0('COSMOVISOR_IMAGE_INVALID', `The Cosmovisor image ${reference} does not set DAEMON_HOME`, {
            hint: 'The rehearsal copies the binaries from $DAEMON_HOME/cosmovisor of the image. Set DAEMON_HOME in it, or remove cosmovisor.image: the rehearsal then builds an image.',
        });
    }
    const taken = external_node_path_default().join(folder, 'cosmovisor-image');
    await (0,promises_.mkdir)(taken, { recursive: true });
    await copyOut(docker, image.id, { folder: `${home}/cosmovisor`, target: taken });
    const mounted = `${cosmovisor_layout/* ADDED_FOLDER */.kG}/own`;
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
        throw new errors/* RehearsalError */.g0('COSMOVISOR_IMAGE_INVALID', `The Cosmovisor image ${reference} lacks ${missing.join(', ')} in ${home}/cosmovisor`, { hint: 'Name the folder of an upgrade after the upgrade in the plan.' });
    }
    const asked = plan.queries.find(({ client }) => client !== undefined && !binaries.has(client));
    if (asked !== undefined) {
        throw new errors/* RehearsalError */.g0('QUERY_CLIENT_UNAVAILABLE', `The query ${asked.name} uses the binary of ${asked.client}, which the Cosmovisor image ${reference} lacks: no upgrade installs it`, {
            hint: 'Name another client, or remove cosmovisor.image: the rehearsal then builds an image with all releases.',
        });
    }
    const version = plan.cosmovisor.version ?? (await probeVersion(docker, image.id));
    return {
        image: image.id,
        others: new Map(),
        gate: undefined,
        dialect: (0,versions/* cosmovisorDialect */.$S)(version),
        binaries,
        programs: binaries,
        layout,
        mounts: [{ type: 'bind', source: taken, target: mounted, read_only: true }],
        madeFor: home,
    };
}
/** First folder with the binary: from 1.5 on, Cosmovisor itself uses the lower-case folder name. */
async function firstFile(root, folders, binary) {
    for (const folder of folders) {
        const file = external_node_path_default().join(folder, 'bin', binary);
        if (await (0,promises_.stat)(external_node_path_default().join(root, file)).catch(() => undefined))
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
/** Cosmovisor image of nodes on an image, by its id. */
function cosmovisorOn({ image, others }, id) {
    return others.get(id)?.image ?? image;
}
/** Path of the binary in a plain image of a release: its entry point, if that is the binary. */
function programOf(image, binary) {
    const [program] = image?.entrypoint ?? [];
    return program !== undefined && external_node_path_default().posix.basename(program) === binary ? program : binary;
}

// EXTERNAL MODULE: ./src/stack/compose/model.ts
var compose_model = __webpack_require__(68422);
;// CONCATENATED MODULE: ./src/stack/compose/log-limits.ts

/** Size limit of a container's log in the engine: twice that of an evidence file, in two parts. */
const LOGGING = { driver: 'json-file', options: { 'max-size': '64m', 'max-file': '2' } };
/** Limits a service's log in the engine: a container could otherwise fill the disk. */
function withLogLimit(service) {
    return { ...service, logging: LOGGING };
}
/** Applies that limit to all services. */
function withLogLimits(model) {
    return (0,compose_model/* withServices */.lS)(model, withLogLimit);
}

// EXTERNAL MODULE: ./src/stack/copy/working-folder.ts
var working_folder = __webpack_require__(628);
// EXTERNAL MODULE: ./src/stack/isolation/networks.ts
var networks = __webpack_require__(63612);
// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
;// CONCATENATED MODULE: ./src/rehearsal/binary-signer.ts













/** Name of the folder, within the working folder, with the transactions to sign. */
const SIGNING_FOLDER = 'signing';
const MOUNT = '/signing';
const KEYRING = '/keyring';
const LIMIT_MS = 120_000;
/** Maximum length of a transaction in each of its forms, in characters. */
const LONGEST = 4 * 1024 * 1024;
/**
 * Signs with the chain's own binary, without its network: `tx decode`, `tx sign --offline`, `tx encode` (SDK
 * `x/auth/client/cli`, the same from 0.45 to 0.53).
 */
class ReleaseSigner {
    run;
    stack;
    images;
    #count = 0;
    constructor(run, stack, images) {
        this.run = run;
        this.stack = stack;
        this.images = images;
    }
    /** Signer with the binary of a release: the one that the chain runs understands its messages. */
    of(release) {
        return (account, tx, part) => this.#sign(release, account, tx, part);
    }
    async #sign(release, account, tx, { accountNumber, sequence }) {
        const own = external_node_path_default().join(this.stack.folder, SIGNING_FOLDER);
        await (0,promises_.mkdir)(own, { recursive: true });
        const number = ++this.#count;
        const [unsigned, signed] = [`${number}.json`, `${number}.signed.json`];
        // A binary writes configuration into a home without any; one that signs beside it may read a part of it.
        const home = `${MOUNT}/home-${number}`;
        const ask = (args) => this.#ask(release, account, own, [...args, '--home', home]);
        await new system_folder/* Folder */.vd(own).writeText(unsigned, await ask(['decode', (0,encoding_build.toBase64)(tx)]));
        await ask([
            ...['sign', `${MOUNT}/${unsigned}`, '--from', account, '--chain-id', this.stack.chain.id],
            ...['--offline', '--account-number', String(accountNumber), '--sequence', String(sequence)],
            ...['--keyring-backend', 'test', '--keyring-dir', KEYRING],
            ...['--output-document', `${MOUNT}/${signed}`],
        ]);
        const encoded = await ask(['encode', `${MOUNT}/${signed}`]);
        const line = (0,system_exec/* nonEmptyLines */.yw)(encoded).at(-1)?.trim() ?? '';
        if (/^[A-Za-z0-9+/]+={0,2}$/.test(line) && line.length % 4 === 0)
            return (0,encoding_build.fromBase64)(line);
        throw refusal(release, account, 'encode', (0,system_exec/* nonEmptyLines */.yw)(encoded));
    }
    /** @returns standard output of a command below `tx`, or else its standard error, as SDK 0.45 prints some */
    async #ask(release, account, folder, args) {
        const { plan, docker } = this.run;
        const { image } = (0,complete/* releaseOf */.l7)(plan, release);
        try {
            const { stdout, stderr } = await docker.containers.run((0,model_image/* idOf */.T)(this.images, image), ['tx', ...args], {
                ...(0,networks/* closedContainer */.kv)(),
                user: (0,working_folder/* currentUser */.Ny)(),
                workdir: MOUNT,
                logging: LOGGING,
                entrypoint: programOf(this.images.get(image), plan.chain.binary),
                env: { ...(0,release_needs/* needsOf */.h)(plan, release).env, HOME: MOUNT },
                mounts: [
                    { type: 'bind', source: folder, target: MOUNT },
                    { type: 'bind', source: this.stack.keyringFolder, target: KEYRING },
                ],
            }, { timeout: LIMIT_MS, maxOutput: LONGEST });
            return stdout.trim() === '' ? stderr : stdout;
        }
        catch (error) {
            if (!(error instanceof system_exec/* CommandError */.Qd))
                throw error;
            throw refusal(release, account, args[0] ?? '', error.lines, error);
        }
    }
}
function refusal(release, account, command, lines, cause) {
    return new errors/* RehearsalError */.g0('BINARY_DOES_NOT_SIGN', `The binary of ${release} did not sign a transaction of ${account}: \`tx ${command}\` printed ${lines.at(-1) ?? 'nothing'}`, {
        hint: 'For an account with sign: binary, the rehearsal runs tx decode, tx sign --offline and tx encode of the release that runs: try them with the key of the account.',
        lines,
        cause,
    });
}

// EXTERNAL MODULE: ./src/plan/find.ts
var find = __webpack_require__(18156);
// EXTERNAL MODULE: ./src/stack/isolation/signer-addresses.ts
var signer_addresses = __webpack_require__(78112);
;// CONCATENATED MODULE: ./src/stack/isolation/helpers.ts



/**
 * Helpers of a stack.
 *
 * @param nodes services that run a node
 */
function helpersOf(plan, model, nodes) {
    const signers = (plan.stack.fresh?.validators ?? []).flatMap(({ signer }) => signer ?? []);
    const required = plan.stack.required ?? [];
    const isHelper = ([name, service]) => !nodes.includes(name) && !signers.includes(name) && !(0,signer_addresses/* isSigner */.Jz)(name, service);
    return new Map(Object.entries(model.services)
        .filter(isHelper)
        .map(([name, service]) => [
        name,
        {
            restart: restartOf(service),
            awaitedBy: awaiting(model, name),
            isRequired: required.includes(name),
        },
    ]));
}
/** Model whose helpers have their restart policies, and nothing else has one: the end of a node is a finding. */
function withRestarts(model, helpers) {
    return (0,compose_model/* withServices */.lS)(model, ({ restart: _, ...service }, name) => {
        const own = helpers.get(name)?.restart;
        return own === undefined ? service : { ...service, restart: own };
    });
}
/**
 * Returns true if the engine starts a helper again after its end.
 *
 * @param failures number of ends in a row with a code other than 0, including this one
 */
function startsAgain({ restart }, exitCode, failures) {
    const [condition, most] = (restart ?? 'no').split(':');
    if (condition !== 'on-failure')
        return condition !== 'no';
    return exitCode !== '0' && failures <= Number(most ?? Number.POSITIVE_INFINITY);
}
/** Restart policy of a service: `restart`, or else that of `deploy`, in the words of `restart` as Compose does it. */
function restartOf({ restart, deploy }) {
    if (typeof restart === 'string')
        return restart === 'no' ? undefined : restart;
    const policy = (0,find/* isMapping */.pi)(deploy) ? deploy.restart_policy : undefined;
    if (!(0,find/* isMapping */.pi)(policy))
        return undefined;
    const { condition = 'any', max_attempts: most } = policy;
    if (condition === 'none')
        return undefined;
    if (condition !== 'on-failure')
        return 'always';
    return typeof most === 'number' && most > 0 ? `on-failure:${most}` : 'on-failure';
}
/** Services that start only once another has completed. */
function awaiting({ services }, name) {
    return Object.entries(services).flatMap(([other, { depends_on: on }]) => {
        const use = on?.[name];
        const waits = (0,find/* isMapping */.pi)(use) && use.condition === 'service_completed_successfully';
        return waits && use.required !== false ? [other] : [];
    });
}

;// CONCATENATED MODULE: ./src/text/usage.ts
/** A flag in a usage text: `  -h, --help   help for start`. */
const FLAG = /^\s{2,}(?:-\w, )?\s{0,4}--[\w.-]{1,80}(?:\s|$)/;
const HEADING = /^[A-Z][A-Za-z ]{0,40}:$/;
/**
 * Lines of an output without the usage texts that Cobra prints with an error (spf13/cobra `command.go`, `ExecuteC`): from
 * `Usage:` on, its indented lines and its headings; also flags whose beginning is missing. An empty line stands for each
 * text.
 */
function withoutUsage(lines) {
    const kept = [];
    let isUsage = false;
    for (const line of lines) {
        const text = line.trimEnd();
        const begins = text === 'Usage:' || (!isUsage && FLAG.test(text));
        if (begins)
            kept.push('');
        isUsage = begins || (isUsage && isOfUsage(text));
        if (!isUsage)
            kept.push(text);
    }
    return kept;
}
function isOfUsage(line) {
    return line === '' || /^\s/.test(line) || HEADING.test(line) || line.startsWith('Use "');
}

;// CONCATENATED MODULE: ./src/stack/logs/trace.ts
/** Other lines of a Go trace than calls: places, goroutines, signals, registers, the end of the process. */
const OTHER = /^\t|^goroutine \d|^\[signal |^created by |^panic\(|^\s*\[recovered\]|^exit status \d|^r(?:ax|bx|cx|dx|di|si|bp|sp|\d{1,2}|ip|flags)\s+0x/;
/** Returns true for a line of a Go trace below its panic (`runtime/traceback.go`). */
function isTraceLine(line) {
    return line.trim() === '' || OTHER.test(line) || isCall(line);
}
/** `module/package.(*Type).Method(0xc0, …)`: no blank before the first bracket, and a bracket at the end. */
function isCall(line) {
    const bracket = line.indexOf('(');
    return (line.endsWith(')') &&
        /^[\w./*-]/.test(line) &&
        bracket > 0 &&
        !line.slice(0, bracket).includes(' '));
}

;// CONCATENATED MODULE: ./src/stack/logs/evidence.ts



/** Maximum number of lines of evidence, and of a line's characters in a message. */
const MOST_LINES = 20;
const SHOWN_CHARACTERS = 300;
/** Maximum length of a line whose stack is read, in characters; CometBFT writes a whole stack as one field. */
const STACK_CHARACTERS = 64 * 1024;
/** Lines before a panic, and frames, that are shown. */
const BEFORE = 4;
const FRAMES = 5;
/** Maximum number of lines of a panic's message. */
const MESSAGE_LINES = 8;
/** Beginning of a panic, or of a failure of consensus (CometBFT `consensus/state.go`, `receiveRoutine`). */
const PANIC = /^(?:\S{1,40} )?panic: |^fatal error: |CONSENSUS FAILURE!!!/;
/** The halt of an old binary at an upgrade, which is expected and also logged as a panic or failure. */
const HALT = /UPGRADE \\*"[^"\\]+\\*" NEEDED at height/;
/** Top-level packages of Go's standard library. */
const STANDARD = /^(?:archive|bufio|bytes|cmp|compress|container|context|crypto|database|debug|embed|encoding|errors|expvar|flag|fmt|go|hash|html|image|index|internal|io|iter|log|maps|math|mime|net|os|path|plugin|reflect|regexp|runtime|slices|sort|strconv|strings|structs|sync|syscall|testing|text|time|unicode|unique|unsafe|weak)[./]/;
/**
 * The lines of a log that show why it ends: the last lines without usage texts, but of a panic near the end its
 * message, the lines before it, and the first frames of the chain's own code. Those are outside of Go's standard
 * library and of modules with a version in their path (`cosmos-sdk@v0.50.1`); without any, the first frames that are
 * not Go's.
 */
function evidenceIn(lines) {
    const last = lastOf(lines);
    const panic = lines.findLastIndex((line) => PANIC.test(line) && !HALT.test(line));
    if (panic < 0)
        return last.map(shown);
    const stack = stackAfter(lines, panic);
    const end = traceEnd(lines, stack);
    const rest = lines.slice(end);
    if (rest.length >= MOST_LINES)
        return last.map(shown);
    const message = lines
        .slice(panic, Math.max(stack, panic + 1))
        .filter((line) => line.trim() !== '');
    const frames = framesIn([...inlineStack(lines[panic] ?? ''), ...lines.slice(stack, end)]);
    if (frames.length === 0)
        return last.map(shown);
    const telling = tellingFrames(frames).map(({ call, place }) => `  at ${call} (${place})`);
    const room = MOST_LINES - message.length - telling.length;
    const after = rest.slice(0, Math.max(0, room - BEFORE));
    const before = lines.slice(Math.max(0, panic - BEFORE), panic);
    return [...before, ...message.map(withoutStack), ...telling, ...after].map(shown);
}
/** The last lines; a usage text would hide the error before or after it. */
function lastOf(lines) {
    return withoutUsage(lines)
        .filter((line) => line !== '')
        .slice(-MOST_LINES);
}
function shown(line) {
    return (0,plain/* clipped */.cz)(line, SHOWN_CHARACTERS);
}
/**
 * Index of the stack below a panic. In between are further lines of its message, and of panics of deferred functions;
 * without a stack, the index after the panic.
 */
function stackAfter(lines, panic) {
    const near = lines.slice(panic + 1, panic + 1 + MESSAGE_LINES);
    return (panic +
        1 +
        Math.max(0, near.findIndex((line) => /^goroutine \d/.test(line))));
}
/** Index after the last line of a trace. */
function traceEnd(lines, start) {
    const end = lines.findIndex((line, i) => i >= start && !isTraceLine(line));
    return end < 0 ? lines.length : end;
}
const STACK_FIELD = /stack="?/;
/** Lines of a stack that is a field of a log line, with `\n` and `\t` as text. */
function inlineStack(line) {
    const text = line.slice(0, STACK_CHARACTERS);
    const at = text.search(STACK_FIELD);
    return at < 0 ? [] : text.slice(at).replaceAll('\\t', '\t').split('\\n');
}
function withoutStack(line) {
    const at = line.search(STACK_FIELD);
    return at < 0 ? line : line.slice(0, at).trimEnd();
}
/** Frames of a trace: lines of a call, each followed by one of its place. */
function framesIn(trace) {
    return trace.flatMap((line, i) => {
        const next = trace[i + 1]?.trim() ?? '';
        const place = /^(\S{1,500}\.go:\d{1,9})(?: |$)/.exec(next)?.[1];
        const call = line.trim().replace(/^created by /, '');
        if (place === undefined || !/^[\w.]/.test(call))
            return [];
        return [{ call: withoutArguments(call), place }];
    });
}
/** `app.(*App).New.func1(0xc0, …)` without its arguments, the last bracket. */
function withoutArguments(call) {
    const at = call.endsWith(')') ? call.lastIndexOf('(') : -1;
    return at <= 0 ? call : call.slice(0, at);
}
function tellingFrames(frames) {
    const foreign = frames.filter(({ call }) => !STANDARD.test(call) && !/^panic$/.test(call));
    const own = foreign.filter(({ place }) => !/@v\d|\/vendor\//.test(place));
    return (own.length === 0 ? foreign : own).slice(0, FRAMES);
}

// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(71670);
;// CONCATENATED MODULE: ./src/rehearsal/helper-ends.ts



/** Number of last lines in a notice. */
const LINES = 3;
/**
 * Expects helpers to end: a notice reports the first end with each code, and one at the end of the rehearsal how
 * often a helper ended. The end of a helper that the plan requires, or that other services wait for in vain, is a
 * failure.
 */
class HelperEnds {
    helpers;
    notice;
    #ends = new Map();
    constructor(helpers, notice) {
        this.helpers = helpers;
        this.notice = notice;
    }
    /** Reason why the end of a helper fails the run, as a clause about it; undefined for other services. */
    whyOf = (service) => {
        const helper = this.helpers.get(service);
        if (helper === undefined)
            return undefined;
        return helper.isRequired
            ? 'which stack.required lists'
            : `for which ${(0,words/* listed */.KE)(helper.awaitedBy)} waits (depends_on)`;
    };
    async covers(fact, lastOutput) {
        if (fact.type !== 'container-died')
            return false;
        const { service, exitCode } = fact;
        const helper = this.helpers.get(service);
        if (helper === undefined)
            return false;
        const ends = this.#endsOf(service);
        const count = (ends.codes.get(exitCode) ?? 0) + 1;
        ends.codes.set(exitCode, count);
        ends.failures = exitCode === '0' ? 0 : ends.failures + 1;
        const again = startsAgain(helper, exitCode, ends.failures);
        if (isFailure(helper, exitCode, again))
            return false;
        ends.wasStartedAgain ||= again;
        if (count === 1)
            this.notice(await firstEnd(service, exitCode, again, lastOutput));
        return true;
    }
    /** Reports helpers that ended several times; call once, at the end of the rehearsal. */
    report() {
        for (const [service, { codes, wasStartedAgain }] of this.#ends) {
            const bad = [...codes].filter(([code]) => code !== '0' || wasStartedAgain);
            const times = bad.reduce((sum, [, count]) => sum + count, 0);
            if (times < 2)
                continue;
            const each = bad.map(([code, count]) => `${count === 1 ? 'once' : `${count} times`} with code ${code}`);
            const why = wasStartedAgain ? '; its restart policy started it again' : '';
            this.notice(`The helper ${service} ended ${each.join(', ')}${why}.`);
        }
    }
    #endsOf(service) {
        const known = this.#ends.get(service);
        if (known !== undefined)
            return known;
        const made = { codes: new Map(), failures: 0, wasStartedAgain: false };
        this.#ends.set(service, made);
        return made;
    }
}
/** @param again whether the engine starts the helper again */
function isFailure({ isRequired, awaitedBy }, exitCode, again) {
    const isJob = awaitedBy.length > 0;
    if (exitCode === '0')
        return isRequired && !isJob && !again;
    return isRequired || (isJob && !again);
}
async function firstEnd(service, exitCode, again, lastOutput) {
    const ended = `The helper ${service} ended with code ${exitCode}`;
    if (exitCode === '0')
        return `${ended}${again ? ', and its restart policy starts it again' : ''}.`;
    const lines = evidenceIn(await lastOutput()).slice(-LINES);
    const last = lines.length === 0 ? 'it wrote nothing' : lines.join(' | ');
    const next = again
        ? 'Its restart policy starts it again.'
        : `Read the log of ${service} in the evidence; with ${service} in stack.required, such an end fails the rehearsal.`;
    return `${ended}: ${last}. ${next}`;
}

// EXTERNAL MODULE: ./src/plan/words.ts
var plan_words = __webpack_require__(91734);
;// CONCATENATED MODULE: ./src/rehearsal/limits.ts

/** The time limit under a key of the plan. */
function limitOf(limits, key) {
    return limit(key, limits[key]);
}
/**
 * The limit of a phase of a halt: its own, or what is left of the whole halt's if that is less.
 *
 * @param haltedMs time since the last block in milliseconds
 */
function phaseLimit(limits, key, haltedMs) {
    const own = limitOf(limits, key);
    if (limits.halt === undefined)
        return own;
    const left = Math.max(0, (0,plan_words/* durationMs */.pc)(limits.halt) - haltedMs);
    return left < own.ms ? { ...limit('halt', limits.halt), ms: left } : own;
}
function limit(key, text) {
    return {
        key,
        ms: (0,plan_words/* durationMs */.pc)(text),
        hint: `limits.${key} of the plan (${text}) sets this time limit: set a longer one if the log shows that the node is still at work.`,
    };
}

// EXTERNAL MODULE: ./src/text/versions.ts
var text_versions = __webpack_require__(82542);
;// CONCATENATED MODULE: ./src/cosmovisor/faults.ts

const issue = (number) => `https://github.com/cosmos/cosmos-sdk/issues/${number}`;
/** From public reports; none of them occurs in every rehearsal with its version. */
const FAULTS = [
    {
        since: '1.2',
        before: '1.5',
        looksLike: 'UPGRADE_BINARY_MISSING',
        consequence: 'looks for the binary in a folder with the plan name in lower case, always',
        issue: issue(12915),
    },
    {
        since: '1.5',
        before: '1.6',
        looksLike: 'SWAP_TOO_SLOW',
        consequence: 'asks the node for its height (`status`) and waits for as long as the answer is below the height of the plan',
        issue: issue(20464),
    },
    {
        since: '1.6',
        before: '1.7',
        looksLike: 'BINARY_UPDATED_TOO_EARLY',
        consequence: 'may start the new binary before its height when it is started again',
        issue: issue(22167),
    },
    {
        since: '1.7.0',
        before: '1.7.2',
        looksLike: 'SWAP_TOO_SLOW',
        consequence: 'may not see the upgrade at its height',
        issue: issue(22731),
    },
    {
        since: '1.7.1',
        before: '1.7.2',
        looksLike: 'SWAP_TOO_SLOW',
        consequence: 'may start the old binary again after its panic at the height',
        issue: issue(25097),
    },
    {
        since: '1.0',
        looksLike: 'SWAP_TOO_SLOW',
        consequence: 'does not look for a pending upgrade when it starts, so a node that is started again at the height runs the old binary first',
        issue: issue(25861),
    },
];
/** Notices about known faults of a version that a failure looks like. */
function knownFaults(version, code) {
    return FAULTS.filter(({ since, before, looksLike }) => looksLike === code &&
        (0,text_versions/* isAtLeast */.d)(version, since) === true &&
        (before === undefined || (0,text_versions/* isAtLeast */.d)(version, before) === false)).map(({ consequence, issue: link }) => `Cosmovisor ${version} is known for a fault that looks like this: it ${consequence} (${link}).`);
}

// EXTERNAL MODULE: ./src/stack/homes/toml.ts
var toml = __webpack_require__(71715);
// EXTERNAL MODULE: ./src/stack/isolation/strangers.ts
var strangers = __webpack_require__(300);
;// CONCATENATED MODULE: ./src/stack/prepare/release-config.ts



/**
 * Writes the values that a release needs in the configuration of nodes, as an operator does before the height: running
 * processes read their files at their start only.
 *
 * @param services nodes that get them
 * @throws RehearsalError if a file is not TOML, or has a value in place of a table
 */
async function configureNodes({ homes, surroundings }, plan, release, services = [...homes.keys()]) {
    const { config } = (0,release_needs/* needsOf */.h)(plan, release);
    for (const [service, home] of homes) {
        if (!services.includes(service))
            continue;
        for (const [name, settings] of config) {
            const file = `config/${name}`;
            const text = (await home.has(file)) ? await home.readText(file) : '';
            const changed = (0,toml/* setToml */.LS)(text, `${home.inContainer}/${file} of ${service}`, settings);
            await home.writeText(file, (0,strangers/* ownConfiguration */.zM)(changed, name, surroundings, surroundings));
        }
    }
}

// EXTERNAL MODULE: ./src/stack/compose/start.ts
var compose_start = __webpack_require__(90355);
// EXTERNAL MODULE: ./src/stack/homes/homes.ts
var homes_homes = __webpack_require__(70263);
// EXTERNAL MODULE: ./src/stack/homes/pace.ts
var pace = __webpack_require__(15832);
;// CONCATENATED MODULE: ./src/stack/prepare/home-of.ts

/** Home of a service that is a node of the stack. */
function homeOf({ homes }, service) {
    const home = homes.get(service);
    if (home === undefined)
        throw new Error(`${service} is not a node of the stack`);
    return home;
}
/** Name of the file in messages. */
function configOf({ service, inContainer }) {
    return `${inContainer}/${homes_homes/* HOME_FILES */.gC.config} of ${service}`;
}

;// CONCATENATED MODULE: ./src/stack/prepare/tune.ts








/**
 * Moves the configuration of each node from its command and its variables to its files, and tunes those and its
 * genesis to the plan's pace.
 *
 * @throws RehearsalError if a home lacks a file that a node needs
 */
async function tuneNodes(copy, { plan, model, images }, surroundings) {
    const starts = [];
    let genesis;
    for (const node of copy.nodes) {
        const home = homeOf(copy, node.service);
        await (0,homes_homes/* requireHome */.bS)(home);
        await (0,homes_homes/* forgetAddresses */.An)(home);
        const { args, configured } = (0,compose_start/* takeConfiguration */.ag)(node.args);
        const { scripted } = node;
        starts.push({ ...node, args, scripted: scripted && withoutUnset(scripted) });
        const { image = '', environment } = model.services[node.service] ?? {};
        const variables = (0,compose_start/* configuredBy */.WU)({ ...images.get(image)?.environment, ...environment, ...scripted?.environment }, plan.chain.binary);
        await editConfig(home, (text) => (0,toml/* editToml */.TP)((0,toml/* editToml */.TP)(text, configOf(home), variables), configOf(home), configured));
        await configureNodes({ homes: new Map([[node.service, home]]), surroundings }, plan, (0,complete/* firstRelease */.yn)(plan).name);
        await tuneNode(home, plan, surroundings);
        await nameOnlyOwn(home, surroundings);
        const tuned = await tuneGenesisFile(home, plan);
        if (node.service === plan.stack.rpc)
            genesis = tuned;
    }
    return { starts, genesis };
}
/** The surroundings of a node without the variables that configure it. */
function withoutUnset({ environment, unset, ...rest }) {
    const kept = Object.entries(environment).filter(([name]) => !unset.includes(name));
    return { ...rest, unset, environment: Object.fromEntries(kept) };
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
async function restorePace({ homes, surroundings }, plan) {
    for (const home of homes.values())
        await tuneNode(home, plan, surroundings);
}
async function tuneNode(home, plan, surroundings) {
    await editConfig(home, (text) => (0,pace/* tuneConfig */.t)(text, plan.pace, surroundings, configOf(home)));
}
/** Tunes the genesis of a home, and returns it; undefined if it stays as it was. */
async function tuneGenesisFile(home, plan) {
    if (plan.pace === 'as-is' || plan.stack.state === 'keep')
        return undefined;
    const genesis = (0,pace/* tuneGenesis */.Rr)((await (0,homes_homes/* readGenesis */.fP)(home)), plan.pace);
    await home.writeText(homes_homes/* HOME_FILES */.gC.genesis, JSON.stringify(genesis));
    return genesis;
}
/** Removes hosts outside the stack from a node's files other than config.toml. */
async function nameOnlyOwn(home, surroundings) {
    for (const file of [homes_homes/* HOME_FILES */.gC.app, homes_homes/* HOME_FILES */.gC.client]) {
        if (!(await home.has(file)))
            continue;
        const text = await home.readText(file);
        const own = (0,strangers/* ownConfiguration */.zM)(text, file, surroundings, surroundings);
        if (own !== text)
            await home.writeText(file, own);
    }
}
async function editConfig(home, edit) {
    await home.writeText(homes_homes/* HOME_FILES */.gC.config, edit(await home.readText(homes_homes/* HOME_FILES */.gC.config)));
}

;// CONCATENATED MODULE: ./src/rehearsal/authority.ts





/** Characters of an address in a message; the chain may answer anything. */
const LONGEST_ADDRESS = 130;
/**
 * Asks x/upgrade for its authority, which decides upgrades that have no schedule of their own.
 *
 * @returns the plan as that account decides it: with proposals if it is the gov module, otherwise with the account's own
 *   messages
 * @throws RehearsalError if it is another account than the plan has
 */
async function askAuthority({ run, stack }, course) {
    const { plan, accounts, timeline } = run;
    const { prefix } = stack.chain;
    const address = await readAuthority((await course.client()).rpc, prefix);
    const account = [...accounts.values()].find((each) => each.address === address)?.name;
    const isGov = address === accountOfModule('gov', prefix);
    const named = plan.upgrades.find(({ schedule }) => schedule.kind === 'account' && schedule.account !== account);
    if (named?.schedule.kind === 'account' || (account === undefined && !isGov)) {
        throw unknownAuthority((0,plain/* clipped */.cz)(address, LONGEST_ADDRESS), isGov, {
            wanted: named?.schedule.kind === 'account' ? named.schedule.account : undefined,
            known: [...accounts.keys()],
        });
    }
    timeline.add({ type: 'authority-read', address, account: account ?? null });
    return account === undefined ? plan : (0,complete/* withAuthority */.mh)(plan, account);
}
function unknownAuthority(address, isGov, { wanted, known }) {
    const who = isGov ? `the gov module (${address})` : address || 'an empty address';
    const not = wanted === undefined
        ? `no account of the plan (${(0,words/* listed */.KE)(known)})`
        : `not the account ${wanted}`;
    return new errors/* RehearsalError */.g0('AUTHORITY_UNKNOWN', `x/upgrade lets only ${who} schedule upgrades, which is ${not}`, {
        hint: isGov
            ? 'Remove upgrades[].schedule: the upgrade is then proposed.'
            : 'If it is a key of yours, add it to accounts: its message then schedules the upgrade. If it is a group, a DAO or a module, set upgrades[].schedule to the commands that schedule the upgrade there, or to at-height if the code of the chain does.',
    });
}

// EXTERNAL MODULE: ./src/text/clip.ts
var clip = __webpack_require__(29893);
;// CONCATENATED MODULE: ./src/stack/logs/symptoms-outward.ts
/** Maximum distance between a failure and its address, in characters. */
const NEAR_CHARACTERS = 200;
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
function wantedOut(host) {
    return {
        code: 'OUTSIDE_UNREACHABLE',
        cause: `it tried to reach ${host}, and the run has no outside access`,
        hint: 'Provide the data from a service of the stack or a file; stack.internet of the plan can give outside access to a helper without keys.',
    };
}

;// CONCATENATED MODULE: ./src/stack/logs/symptoms-program.ts
/**
 * A program that an image cannot start: texts of the kernel through runc, of Go's `os/exec`, and of the loaders of
 * glibc and musl.
 */
const PROGRAM_SYMPTOMS = [
    {
        pattern: /exec:? "?(?:\/\S{0,100}\/)?((?:ba|a|da|z)?sh)"?: (?:executable file not found|stat [^:]{1,100}: no such file|no such file)/,
        diagnose: ([, shell]) => ({
            code: 'SHELL_MISSING',
            cause: `the image has no ${shell}, which a start command or a script needs (a distroless or scratch image)`,
            hint: 'Start the node without a shell in the compose files, as a list of the binary and its arguments, or use a base image with one.',
        }),
    },
    {
        pattern: /version `?(GLIBC(?:XX)?_[\d.]{1,20})'? not found/,
        diagnose: ([, version]) => ({
            code: 'BINARY_NOT_RUNNABLE',
            cause: `the C library of the image is older than the binary needs (${version})`,
            hint: 'Build the binary on the base of the image that runs it, or on an older one, or statically (CGO_ENABLED=0, or musl).',
        }),
    },
    {
        pattern: /(?:error while loading shared libraries:|[Ee]rror loading shared library) ([^:\s]{1,200})/,
        diagnose: ([, library]) => ({
            code: 'BINARY_NOT_RUNNABLE',
            cause: `the image lacks ${library}, which the binary loads`,
            hint: `Add ${library} to the image that nodes run on, link it statically, or set cosmovisor.image to an image that has it.`,
        }),
    },
    {
        pattern: /[Ee]rror relocating ([^:\s]{1,200}):/,
        diagnose: ([, program]) => ({
            code: 'BINARY_NOT_RUNNABLE',
            cause: `the C library of the image lacks what ${program} uses: it is built for another one (glibc or musl)`,
            hint: 'Build all releases on one base (Alpine has musl, Debian glibc), or statically.',
        }),
    },
    {
        // The file may exist: the kernel reports a missing loader (PT_INTERP) or interpreter (#!) alike.
        pattern: /(?:fork\/exec|^exec|exec failed: \S{1,100} exec|standard_init_linux\.go:\d{1,5}: exec user process caused:?) ?(\/[^\s:"]{1,300})?"?: no such file or directory/,
        diagnose: ([, program = 'the program']) => ({
            code: 'BINARY_NOT_RUNNABLE',
            cause: `${program} cannot be started: it or the loader that it names does not exist in the image`,
            hint: 'A binary with C code needs the C library it was linked with: distroless/static, scratch and BusyBox have none, Alpine has musl, Debian glibc. Build it statically (CGO_ENABLED=0), or use that base for all releases. For a script, check the program of its first line.',
        }),
    },
];

;// CONCATENATED MODULE: ./src/stack/logs/symptoms-state.ts
/**
 * Errors of a new binary with the state that the old one left, and of its consensus: x/consensus and baseapp of the
 * SDK (0.46 to 0.53), CometBFT `types/params.go` and `types/vote.go` (0.38), wasmvm `internal/api/lib.go` (2.0, 3.0).
 */
const STATE_SYMPTOMS = [
    {
        pattern: /version of store "?([^\s"]{1,200})"? mismatch root store[^\s]{0,3}s version; expect(?:ed)? (\d{1,18}) got (\d{1,18})/,
        diagnose: ([, store = '', expected, got]) => ({
            code: 'STORES_NOT_LOADED',
            cause: `the new binary cannot load the store ${store}: the chain is at height ${expected}, the store at ${got}`,
            hint: `Add ${store} to StoreUpgrades.Added of the upgrade that brings its module, and check that the store loader uses the exact upgrade name of the plan.`,
            mismatch: { store, expected: Number(expected), got: Number(got) },
        }),
    },
    {
        pattern: /invalid Bech32 prefix; expected ([a-z\d]{1,83}), got ([a-z\d]{1,83})/,
        diagnose: ([, expected = '', got = '']) => 
        // An operator's address in place of an account's, for example, is of the same chain.
        expected.startsWith(got) || got.startsWith(expected)
            ? undefined
            : {
                code: 'ADDRESS_PREFIX_CHANGED',
                cause: `the binary expects addresses with the prefix ${expected}, and met one with ${got}`,
                hint: `Keep the prefix of all earlier releases (SetBech32PrefixForAccount, before anything parses an address), or rewrite all stored addresses in the migration.`,
            },
    },
    {
        pattern: /consensus key is nil|[Bb]lock\.MaxBytes (?:must be greater than 0|cannot be 0|must be -1 or greater)/,
        diagnose: ([line]) => paramsLost(line),
    },
    {
        pattern: /vote extensions cannot be (?:disabled once enabled|updated to a past or current height|modified once enabled)|VoteExtensionsEnableHeight must be positive/,
        diagnose: ([line]) => ({
            code: 'VOTE_EXTENSIONS_INVALID',
            cause: `the release sets a height for vote extensions that the engine refuses (${line})`,
            hint: 'Set ABCI.VoteExtensionsEnableHeight once, in the handler of the upgrade, to a height after that of the upgrade.',
        }),
    },
    {
        pattern: /vote extension absence\/presence does not match|received vote with vote extension for height \d{1,18} \(extensions disabled\)|invalid vote extension|vote extension absent|unexpected vote extension (?:signature|data)/,
        diagnose: ([line]) => ({
            code: 'VOTE_EXTENSIONS_INVALID',
            cause: `the nodes do not agree on vote extensions (${line})`,
            hint: 'All nodes must have the same enable height, and ExtendVote and VerifyVoteExtension of the release must agree: check its handlers, and that every node runs this release.',
        }),
    },
    {
        // SDK 0.50 `baseapp/abci.go`, `InitChain`: the application has its id from --chain-id or client.toml.
        pattern: /invalid chain-id on InitChain; expected: ?([\w.-]{0,64}), got: ?([\w.-]{1,64})/,
        diagnose: ([, own, got]) => ({
            code: 'CHAIN_ID_DIFFERS',
            cause: `the node was started for ${own === '' ? 'no chain id' : `the chain id ${own}`}, and its genesis is that of ${got}`,
            hint: `Start the node with --chain-id ${got}: in its command of the compose files, or in releases[].flags; or set chain-id in client.toml of its home.`,
        }),
    },
    {
        pattern: /[Cc]ould not (lock|open) exclusive\.lock/,
        diagnose: ([, verb]) => ({
            code: 'WASM_FOLDER_LOCKED',
            cause: verb === 'lock'
                ? 'another VM of wasmvm holds the lock of the wasm folder (exclusive.lock)'
                : 'wasmvm cannot open the lock of its folder (exclusive.lock)',
            hint: verb === 'lock'
                ? 'One process opens the folder once: a second keeper of wasm in the application, or one of the root command (a temporary application for the CLI), needs a folder of its own.'
                : "The node's user cannot write to the wasm folder of its home: check its owner.",
        }),
    },
];
/** The SDK from 0.50 on goes on without the parameters, and logs this at every block: other causes come first. */
const PARAMS_MISSED = {
    pattern: /not found: key 'no_key' of type [\w./-]{0,200}ConsensusParams/,
    diagnose: ([line]) => paramsLost(line),
};
function paramsLost(line) {
    return {
        code: 'CONSENSUS_PARAMS_LOST',
        cause: `the new binary has no consensus parameters (${line})`,
        hint: 'From SDK 0.47 on, x/consensus stores them: give the upgrade to it the store of x/consensus, and copy them from x/params at the beginning of its handler (baseapp.MigrateParams), before RunMigrations.',
    };
}

;// CONCATENATED MODULE: ./src/stack/logs/symptoms.ts






/** Maximum length of the text of a panic, in characters. */
const LONGEST_CAUSE = 400;
/** Maximum length of an upgrade's name in a message, in characters. */
const LONGEST_NAME = 140;
/** Maximum length of a diagnosed line, and of the text quoted from it, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const TOLD_CHARACTERS = 1_000;
/**
 * Errors of Cosmos SDK, CometBFT, Cosmovisor and TMKMS when an upgrade goes wrong, most specific first. The
 * texts come from the modules' sources (x/upgrade `abci.go`, baseapp, CometBFT `state/validation.go`,
 * Cosmovisor `process.go`).
 */
const SYMPTOMS = [
    {
        // x/genutil `DeliverGenTxs`; "DelverTx" until SDK 0.47
        pattern: /failed to execute Deli?verTx for/,
        diagnose: ({ input, index }) => /insufficient (?:fee|gas price)|minimum (?:global )?fee/.test(input.slice(index))
            ? {
                code: 'TRANSACTION_FAILED',
                cause: `the chain refuses a genesis transaction for its fee: ${(0,clip/* clipMiddle */.e)(input.slice(index), LONGEST_CAUSE)}`,
                hint: 'The minimum price is in the code of the chain: set chain.gas-prices, which genesis transactions of stack.fresh then pay, too.',
            }
            : undefined,
    },
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
    ...STATE_SYMPTOMS,
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
    ...PROGRAM_SYMPTOMS,
    {
        // Of the SDK's server (`server/config/config.go`, `ValidateBasic`).
        pattern: /set min gas price in app\.toml or flag or env variable/,
        diagnose: () => ({
            code: 'GAS_PRICES_MISSING',
            cause: 'the binary refuses empty minimum gas prices, which its node has in app.toml',
            hint: "Nodes in production need them, too, before they start this release. Give them in the plan: releases[].config with app.toml: { minimum-gas-prices: '0stake' } and the chain's denomination, or a flag in releases[].flags.",
        }),
    },
    {
        // CometBFT 0.38 `types/vote.go`, `SignAndCheckVote`; before 0.38.6 the second text.
        pattern: /extensions must be present IFF vote is a non-nil Precommit|non-recoverable error when signing vote \(\d+\/\d+\)|expected vote extension signature|vote extension signature absent/,
        diagnose: () => ({
            code: 'SIGNER_LACKS_EXTENSIONS',
            cause: 'the remote signer returned a precommit without the signature of its vote extension',
            hint: 'TMKMS 0.14 signs vote extensions, with sign_extensions = true in [[chain]]: releases[].signers with tmkms.toml: { chain.sign_extensions: true }. The messages of 0.15.0 have no extensions, whatever its file says: use 0.14 or another signer.',
        }),
    },
    {
        // TMKMS `config/validator.rs`, `config/chain.rs`: unknown names are errors.
        pattern: /unknown (?:variant|field) `(v0\.38|sign_extensions)`/,
        diagnose: ([, key]) => ({
            code: 'SIGNER_OUTDATED',
            cause: `the remote signer does not know ${key} in its file`,
            hint: 'TMKMS knows sign_extensions from 0.14 on, and protocol_version v0.38 from 0.15 on; earlier versions sign for CometBFT 0.38 with v0.34.',
        }),
    },
    {
        pattern: /rehearsal: cannot put (.{1,400}?) of the plan in place: (.*)/,
        diagnose: ([, file, why]) => ({
            code: 'RELEASE_FILE_REFUSED',
            cause: `${file} of releases[].files could not be written in the container: ${why}`,
            hint: "The node's own user writes it. Choose a place in the home, or mount a folder for it in the compose files.",
        }),
    },
    {
        pattern: /rehearsal: (the (command pre-upgrade|pre-upgrade script).{0,300}? failed with code (\d+)): (.*)/,
        diagnose: ([, failure, program, code, why]) => ({
            code: 'PRE_UPGRADE_FAILED',
            cause: `${failure}: ${why}`,
            hint: program === 'command pre-upgrade' && code !== '30' && code !== '31'
                ? 'Cosmovisor goes on with the swap after this code: of a command it takes 30 for a failure, 31 for one to try again, 1 for a binary without the command, and others for a success. End the command with 30 or 31; the log has its output.'
                : 'Cosmovisor ends without a swap then; its log has the output. What the command needs on a node, each operator needs before the height.',
        }),
    },
    {
        pattern: /please build with cgo|requires? cgo\b|cgo (?:is|must be) (?:required|enabled)/i,
        diagnose: () => ({
            code: 'BINARY_NEEDS_C',
            cause: 'the binary was built without C (CGO_ENABLED=0), which one of its modules needs',
            hint: 'Set build.go.cgo: true for the release or omit it; in a Dockerfile, set CGO_ENABLED=1.',
        }),
    },
    {
        pattern: /panic: (.*)/,
        diagnose: ([, what = '']) => ({
            code: 'PROCESS_PANICKED',
            // A genesis transaction is quoted as a whole before the reason.
            cause: `the process panicked: ${(0,clip/* clipMiddle */.e)(what, LONGEST_CAUSE)}`,
            hint: 'The lines show the last messages before the panic and the first calls of the chain’s own code; the log in the evidence has the whole stack.',
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
    PARAMS_MISSED,
    ...OUTWARD,
    {
        // Of a command of cobra, as of every binary of the SDK (`server/cmd/execute.go`), and of the launcher.
        pattern: /^(?:Error|ERROR): (.+)/,
        diagnose: ([, what = '']) => ({
            code: 'PROCESS_REFUSED',
            cause: `its program ended with: ${(0,clip/* clipMiddle */.e)(what, LONGEST_CAUSE)}`,
            hint: 'If the release needs a variable, a flag, a file or a key of the configuration, give it in the plan: releases[].env, flags, files and config.',
        }),
    },
];
/** Diagnoses lost consensus parameters, with which a chain goes on from SDK 0.50. */
function diagnoseLostParams(lines) {
    return mostTelling([PARAMS_MISSED], lines);
}
/** Diagnoses the most specific symptom in a container's last lines, if any. */
function diagnose(lines) {
    const found = mostTelling(SYMPTOMS, lines);
    return found?.code === 'UPGRADE_BINARY_MISSING' ? withRequest(found, lines) : found;
}
/** A missing binary with the upgrade that the chain asked for: its code can schedule one that no proposal names. */
function withRequest(found, lines) {
    const line = lines.findLast((each) => parseUpgradeNeeded(each.slice(0, LINE_CHARACTERS)));
    const needed = parseUpgradeNeeded(line ?? '');
    if (line === undefined || needed === undefined)
        return found;
    const [, info = ''] = /NEEDED at height: \d+: ?([^"\\]*)/.exec(line.slice(0, LINE_CHARACTERS)) ?? [];
    const why = info === '' ? '' : ` ("${(0,clip/* clipMiddle */.e)(info, LONGEST_CAUSE)}")`;
    return {
        ...found,
        cause: (0,plain/* clipped */.cz)(`the chain asks for the upgrade ${(0,clip/* clipMiddle */.e)(needed.upgrade, LONGEST_NAME)} at height ${needed.height}${why}, and ${found.cause}`, TOLD_CHARACTERS),
        hint: `${recased(needed.upgrade, found.cause) ?? found.hint} If no proposal of the plan names it, the chain's own code scheduled it.`,
    };
}
/**
 * Remediation if Cosmovisor and the folder differ in the case of an upgrade's name: it looks for it in lower case
 * (1.2 to 1.4 `scanner.go`, `parseUpgradeInfoFile`; from 1.5 on unless COSMOVISOR_DISABLE_RECASE is set).
 */
function recased(upgrade, cause) {
    if (upgrade === upgrade.toLowerCase())
        return undefined;
    const folder = /cosmovisor\/(upgrades\/[^/\s"]{1,300})\/bin/.exec(cause)?.[1];
    if (folder === (0,cosmovisor_layout/* upgradeFolder */.$U)(upgrade)) {
        return 'The rehearsal sets COSMOVISOR_DISABLE_RECASE=true: the folder of your own image needs the capitals of the plan name. Operators without that variable need it in lower case (Cosmovisor 1.5 and later).';
    }
    return folder === (0,cosmovisor_layout/* upgradeFolder */.$U)(upgrade.toLowerCase())
        ? 'Cosmovisor looks for the plan name in lower case: 1.2 to 1.4 always, 1.5 and later unless COSMOVISOR_DISABLE_RECASE=true, which the rehearsal sets. Use such a version (cosmovisor.version), or a name without capitals: the operators of the real chain meet the same.'
        : undefined;
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
                return { ...found, cause: (0,plain/* clipped */.cz)(found.cause, TOLD_CHARACTERS) };
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

;// CONCATENATED MODULE: ./src/rehearsal/culprit.ts
/** Upgrades that the chain has passed so far, in order. */
function passedUpgrades({ events }) {
    return events.flatMap((event) => event.type === 'upgrade-done' ? [{ upgrade: event.upgrade, height: event.height }] : []);
}
/**
 * A diagnosis that names the upgrade to mend, if that is an earlier one than the current: the one that brought a
 * store without adding it, or that left it out.
 */
function withCulprit(found, passed) {
    const { mismatch } = found;
    return mismatch === undefined ? found : { ...found, ...storeCulprit(mismatch, passed, found) };
}
/**
 * A store that is mounted without being added starts at version 1 in the first block of its binary (IAVL), instead
 * of that block's height; older SDKs start it like this, newer ones refuse it at the next load. Since then, it has a
 * version per block: the difference to the chain's height is constant, and shows that block.
 */
function storeCulprit({ store, expected, got }, passed, { hint }) {
    const versions = `the chain is at height ${expected}, the store at version ${got}`;
    const begun = expected - got + 1;
    const brought = got > 0 ? passed.find(({ height }) => height === begun) : undefined;
    if (brought !== undefined) {
        return {
            cause: `the store ${store} was first written at height ${begun}, by the release of the earlier upgrade ${brought.upgrade}, which did not add it (${versions})`,
            hint: `Add ${store} to StoreUpgrades.Added of ${brought.upgrade}: the SDK of its release starts such a store without an error, that of the new release refuses it. If ${brought.upgrade} has passed on the real chain, its state has the same gap, and this upgrade must mend it.`,
        };
    }
    const dropped = got > 0 ? passed.find(({ height }) => height === got + 1) : undefined;
    if (dropped !== undefined) {
        return {
            cause: `the store ${store} was last written before the earlier upgrade ${dropped.upgrade}, whose release did not mount it (${versions})`,
            hint: `Mount ${store} in the release of ${dropped.upgrade}, or delete it there (StoreUpgrades.Deleted) and add it again in this upgrade.`,
        };
    }
    return got === 0
        ? { cause: `the store ${store} is new in this release, and the upgrade does not add it`, hint }
        : {
            cause: `the store ${store} does not have the chain's height (${versions}): an upgrade before the state of this rehearsal left it out, or brought it at height ${begun} without adding it`,
            hint,
        };
}

;// CONCATENATED MODULE: ./src/rehearsal/stall-causes.ts





/** Tail length used for diagnosis, in lines. */
const RECENT_LINES = 60;
/** Remediation if the chain passed a height too early. */
const PASSED_HINT = 'The machine was too busy for these blocks, or traffic took longer than planned: give the upgrade a later height, or a longer pace.block-time.';
/** Remediation if a chain stands still for no visible reason. */
const CONNECTED_HINT = 'More than two thirds of the stake must be online and connected.';
/** Remediation if a release has no handler of the upgrade that leads to it. */
function handlerHint(release) {
    return `The plan's upgrade name must be the one that ${release} registers with SetUpgradeHandler.`;
}
/**
 * Builds the error for a chain that halted for an upgrade before the rehearsal was ready for it; undefined if no
 * node's log shows such a halt.
 */
function haltedTooEarly(live) {
    for (const service of live.logs.services) {
        const lines = recentLines(live, service);
        const halt = lines.map(parseUpgradeNeeded).findLast((found) => found !== undefined);
        if (halt === undefined || live.watch.height >= halt.height)
            continue; // none, or of an applied upgrade
        return new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The chain halted for ${halt.upgrade} at height ${halt.height} before the planned work was done`, { hint: PASSED_HINT, lines: live.lastLines(service) });
    }
    return undefined;
}
/** Builds the error for a stalled chain from the first cause found in any node's log. */
function stalled(live, message, stall = {}) {
    const { passed = [], limit, code = 'CHAIN_STALLED', service: behind = live.rpc } = stall;
    const { hint = code === 'CHAIN_STALLED' ? CONNECTED_HINT : '' } = stall;
    const hints = (first) => [first, limit?.hint].filter((hint) => hint).join(' ');
    for (const service of live.logs.services) {
        const found = causeOn(live, service, passed);
        if (found === undefined)
            continue;
        return new errors/* RehearsalError */.g0(found.code, `${message}: on ${service}, ${found.cause}`, {
            hint: hints(found.hint),
            lines: live.lastLines(service),
        });
    }
    return new errors/* RehearsalError */.g0(code, `${message}; nodes: ${live.watch.describe()}`, {
        hint: hints(hint),
        lines: live.lastLines(behind),
    });
}
/**
 * First cause found in the lines of a service that stalled or ended.
 *
 * @param passed upgrades that the chain has passed
 * @param lines default its followed lines
 */
function causeOn(live, service, passed, lines = recentLines(live, service)) {
    const found = diagnose(lines) ?? missingHandler(recentLines(live, service));
    return found && withCulprit(found, passed);
}
/**
 * Diagnoses a new binary that asks for its own upgrade. Only for a chain that stalled or a container that ended: the
 * order of Cosmovisor's lines and the binary's is uncertain, and a quiet binary does not log its start.
 */
function missingHandler(lines) {
    const launch = lines.findLastIndex((line) => (0,cosmovisor_layout/* launchedFolder */.Z5)(line) !== undefined);
    const folder = (0,cosmovisor_layout/* launchedFolder */.Z5)(lines[launch] ?? '');
    const afterLaunch = lines.slice(launch + 1);
    const again = afterLaunch
        .slice(afterLaunch.findIndex(isStart) + 1)
        .map(parseUpgradeNeeded)
        .find((needed) => needed !== undefined && (0,cosmovisor_layout/* upgradeFolder */.$U)(needed.upgrade) === folder);
    if (again === undefined || afterLaunch.some((line) => line.includes('applying upgrade')))
        return;
    return {
        code: 'UPGRADE_HANDLER_MISSING',
        cause: `the new binary asks for ${again.upgrade} again at height ${again.height}`,
        hint: handlerHint('the new release'),
    };
}
function recentLines({ logs }, service) {
    return logs.last(service, RECENT_LINES).map(({ text }) => text);
}
/** Replaces a wait's time-out by the cause found in the nodes' logs, if any. */
function rethrowStalled(live, message, stall = {}) {
    return (error) => {
        if (!(error instanceof system_clock/* WaitTimeoutError */.Do))
            throw error;
        throw stalled(live, `${message}: ${error.message}`, stall);
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/before-next.ts


/**
 * Runs work that checks the release between two upgrades. If the vote on the next upgrade straddles this one,
 * the next height may be reached during the work; its readings are then those of another release.
 *
 * @throws RehearsalError if the next upgrade came first, with the error of the work
 */
async function beforeNext({ watch }, { upgrade }, next, work) {
    const requireTime = (lines) => {
        if (watch.height < next.height - 1)
            return;
        throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The chain reached height ${next.height} of ${next.upgrade.name} before the work after ${upgrade.name} was done`, {
            hint: PASSED_HINT,
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

// EXTERNAL MODULE: ./src/stack/compose/companions.ts
var companions = __webpack_require__(56476);
;// CONCATENATED MODULE: ./src/rehearsal/companions.ts

/** Expected duration of a change of helpers, in milliseconds: each one is stopped, created and started. */
const CHANGE_MS = 4_000;
/**
 * Changes the helpers that the plan changes at a release, once the release runs.
 *
 * @throws CommandError if one of them cannot be created or started
 */
async function changeCompanions({ run, stack, live }, release) {
    const { plan, timeline } = run;
    const services = (0,companions/* companionsChangedAt */.Zr)(plan, release);
    const overlay = stack.companions.get(release);
    if (services.length === 0 || overlay === undefined)
        return;
    await live.change(services, overlay);
    for (const service of services) {
        const { image, command } = plan.stack.companions?.[service]?.[release] ?? {};
        const parts = [
            ...(image === undefined ? [] : [`the image ${image}`]),
            ...(command === undefined ? [] : ['the command of the plan']),
        ].join(' and ');
        timeline.add({
            type: 'notice',
            message: `The helper ${service} runs ${parts} from release ${release} on: changed at height ${live.watch.height} (stack.companions).`,
        });
    }
}
/** Expected duration of the change of helpers at a release, in milliseconds. */
function changeMs({ run }, release) {
    return (0,companions/* companionsChangedAt */.Zr)(run.plan, release).length === 0 ? 0 : CHANGE_MS;
}

// EXTERNAL MODULE: ./src/plan/route.ts
var route = __webpack_require__(90234);
;// CONCATENATED MODULE: ./src/rehearsal/connect.ts

/** Connects to the chain through the RPC service, while it runs a release. */
function connectAt({ live, stack, run, signer }, release) {
    const url = live.rpcUrl(stack.rpc);
    const means = { fees: run.fees, byBinary: signer.of(release) };
    return ChainClient.connect(url, stack.chain, run.clock, means, run.signal);
}

;// CONCATENATED MODULE: ./src/rehearsal/course.ts


/** Progress of a rehearsal: state that one step passes on to later ones. */
class Course {
    rehearsal;
    #client;
    #pending = new Map();
    #proposed = new Map();
    #haltTimes = new Map();
    #longestSendMs = 0;
    constructor(rehearsal) {
        this.rehearsal = rehearsal;
    }
    /** Client of the chain as it currently runs. */
    async client() {
        const { run } = this.rehearsal;
        this.#client ??= await connectAt(this.rehearsal, (0,route/* startReleaseOf */.rT)(run.plan.upgrades));
        return this.#client;
    }
    /** Upgrade of the plan, by name. */
    upgrade(name) {
        const upgrade = this.#upgradeAt(name, 0);
        if (upgrade === undefined)
            throw new Error(`the plan has no upgrade ${name}`);
        return upgrade;
    }
    /** Upgrade after the named one; undefined after the last. */
    next(name) {
        return this.#upgradeAt(name, 1);
    }
    /** Upgrade before the named one; undefined before the first. */
    previous(name) {
        return this.#upgradeAt(name, -1);
    }
    /** Upgrade that an earlier step proposed or scheduled. */
    pending(name) {
        const pending = this.#pending.get(name);
        if (pending === undefined)
            throw new Error(`${name} was neither proposed nor scheduled`);
        return pending;
    }
    schedule(pending) {
        this.#pending.set(pending.upgrade.name, pending);
    }
    /** Upgrade that an earlier step proposed. */
    proposed(name) {
        const proposed = this.#proposed.get(name);
        if (proposed === undefined)
            throw new Error(`${name} was not proposed`);
        return proposed;
    }
    /** @param sendMs time in milliseconds to send the proposal and its votes */
    propose(proposed, sendMs) {
        this.#proposed.set(proposed.upgrade.name, proposed);
        this.schedule(proposed);
        this.#longestSendMs = Math.max(this.#longestSendMs, sendMs);
    }
    /** Longest time so far in milliseconds to send a proposal and its votes. */
    get longestSendMs() {
        return this.#longestSendMs;
    }
    /**
     * Records an upgrade as passed.
     *
     * @param client client of the chain after the swap
     * @param haltTime header time of the upgrade's block, RFC 3339
     */
    pass(upgrade, client, haltTime) {
        this.#client = client;
        this.#haltTimes.set(upgrade, haltTime);
    }
    /** Upgrade that brought in the release running now; undefined before the first. */
    get lastPassed() {
        return [...this.#haltTimes.keys()].at(-1);
    }
    /** Header time of an upgrade's block, RFC 3339. */
    haltTime(upgrade) {
        const time = this.#haltTimes.get(upgrade);
        if (time === undefined)
            throw new Error(`${upgrade} was not passed`);
        return time;
    }
    #upgradeAt(name, offset) {
        const { upgrades } = this.rehearsal.run.plan;
        return upgrades[upgrades.findIndex((each) => each.name === name) + offset];
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/current.ts


/** Target of a node's Cosmovisor `current` link, relative to Cosmovisor's folder: `upgrades/v2`. */
async function readCurrent({ homes }, service) {
    const target = await homes
        .get(service)
        ?.linkAt('cosmovisor/current')
        .catch(() => undefined);
    return target?.replace(/^.*\/cosmovisor\//, '').replace(/\/$/, '') ?? 'nothing';
}
/**
 * Checks that the `current` link of every node under Cosmovisor points at a folder.
 *
 * @throws RehearsalError naming the first node whose link does not
 */
async function requireCurrent(stack, expected) {
    for (const service of stack.cosmovisorNodes) {
        const current = await readCurrent(stack, service);
        if (current === expected)
            continue;
        throw new errors/* RehearsalError */.g0('COSMOVISOR_LINK_WRONG', `On ${service} Cosmovisor's current link points at ${current}, not at ${expected}`, {
            hint: expected === cosmovisor_layout/* GENESIS */.hw
                ? 'The home has already been through an upgrade: start from a fresh home.'
                : 'The old binary applied the upgrade itself: remove the upgrade handler from it.',
        });
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/expectations.ts
/** Expects the chain to make no block: at an upgrade height, and after a start. The wait for a block has its own limit. */
const expectations_HALT = { covers: ({ type }) => type === 'no-block' };
/** Expects the whole stack to stop before it starts on other binaries. */
const STOP = { covers: ({ type }) => type !== 'height' };
/** Races in which Cosmovisor ends during a sound upgrade and a second start completes it. */
const RACES = [
    {
        // Cosmovisor kills the old process and starts the new one without waiting for its end (1.0.0 to 1.5.0
        // `process.go`, `WaitForUpgradeOrExit`); goleveldb reports the lock as `EAGAIN`.
        line: /failed to initialize database: resource temporarily unavailable/,
        cause: 'it started the new binary before the old one had released its database',
    },
    {
        // wasmvm locks its folder for the life of the process (2.0 `internal/api/lib.go`, `InitCache`).
        line: /[Cc]ould not lock exclusive\.lock/,
        cause: 'it started the new binary before the old one had released its wasm folder',
    },
    {
        // x/upgrade writes the file with `os.WriteFile`, which empties it first; Cosmovisor polls it and panics on
        // partial content (1.5.0 `scanner.go`, `CheckUpdate`).
        line: /panic: failed to parse upgrade info file/,
        cause: 'it read upgrade-info.json while the old binary was writing it',
    },
];
/**
 * Expects each node to need a second start once, and starts it again with a notice, as a supervisor would in
 * production.
 */
function secondStart(live, notice) {
    const started = new Set();
    return {
        async covers(fact, lastOutput) {
            if (fact.type !== 'container-died' || started.has(fact.service))
                return false;
            const lines = await lastOutput();
            const race = RACES.find(({ line }) => lines.some((each) => line.test(each)));
            if (race === undefined)
                return false;
            started.add(fact.service);
            notice(`Cosmovisor on ${fact.service} ended during the upgrade: ${race.cause}. It was started again. In production, it needs a supervisor, such as systemd, for that.`);
            await live.startAgain(fact.service);
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/halt-log.ts




/** Upper bound on upgrades kept per container, above any plan's number; guards against untrusted log text. */
const MOST_UPGRADES = 100;
/** Records from the log, with the engine's timestamps, when each node asks for the new binary. */
class HaltLog {
    run;
    fail;
    /** Halt times by service and upgrade. */
    #halts = new Map();
    /** Last launch by service. */
    #launches = new Map();
    #failed = false;
    constructor(live, run, fail) {
        this.run = run;
        this.fail = fail;
        live.logs.listen((line) => this.#read(line, live));
    }
    /** Time at which a node halted for an upgrade; undefined if its log does not show a halt. */
    haltedAt(service, upgrade) {
        return this.#halts.get(service)?.get(upgrade);
    }
    #read({ service, text, at }, live) {
        const folder = (0,cosmovisor_layout/* launchedFolder */.Z5)(text);
        const previous = this.#launches.get(service);
        const isNew = folder !== undefined && folder !== previous?.folder;
        const launch = isNew ? { folder, hasStarted: false } : previous;
        if (launch !== undefined)
            this.#launches.set(service, launch);
        if (launch !== undefined && isStart(text))
            launch.hasStarted = true;
        const needed = parseUpgradeNeeded(text);
        if (needed === undefined)
            return;
        const { upgrade, height } = needed;
        // Cosmovisor and binary may write to different outputs, which have no order between them: the last lines of the
        // old binary may come after the launch of the new one, but not after the new binary's own first lines.
        if (launch?.hasStarted && launch.folder === (0,cosmovisor_layout/* upgradeFolder */.$U)(upgrade)) {
            if (this.#failed)
                return;
            this.#failed = true;
            const to = this.run.plan.upgrades.find(({ name }) => name === upgrade)?.to ?? 'new';
            this.fail(new errors/* RehearsalError */.g0('UPGRADE_HANDLER_MISSING', `The binary of ${to} has no upgrade handler named "${upgrade}": ${service} was swapped to it and asked for the upgrade again at height ${height}`, {
                hint: handlerHint(to),
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

;// CONCATENATED MODULE: ./src/rehearsal/schedule.ts

/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */
/** Number of blocks from sending a proposal to the start of its voting period. */
const BLOCKS_TO_SUBMIT = 3;
/** Upper bound on the time to send a proposal: a busy machine needs this long while blocks stay fast. */
const SUBMIT_MS = 1_200;
/** Safety factor on the fastest recent block time. */
const FASTER = 1.15;
/** Time and blocks between a tally and the halt for sending the next proposal and voting on it. */
const VOTE_MS = 1_000;
const VOTE_BLOCKS = 3 * BLOCKS_TO_SUBMIT;
/** Time between a tally and the halt for checking the pending plan. */
const CHECK_MS = 400;
/** Time after an upgrade for comparing its state and asking its queries. */
const PROVE_MS = 1_200;
/**
 * Minimum time between two upgrades. A busy machine may take three times as long to prove a release while
 * blocks stay fast. Traffic is added separately.
 */
const BETWEEN_MS = 4_000;
/** Safety factor on measured traffic time. */
const TRAFFIC_SLACK = 1.3;
/** Minimum block time on an idle machine, as a fraction of the pace's block time. */
const IDLE_PART = 0.8;
/**
 * Block times for planning under a tuned pace. A busy host may become idle, and blocks then come as fast as the
 * pace allows, however slow they were when measured.
 */
function withPace(times, pace) {
    if (pace === 'as-is')
        return times;
    const idle = (0,plan_words/* durationMs */.pc)(pace['block-time']) * IDLE_PART;
    return { ...times, fast: Math.min(times.fast, idle) };
}
/** Extra blocks for a vote counted in blocks: its first block may come later than planned. */
const VOTE_SLACK_BLOCKS = 5;
/** Upper bound of blocks produced during a vote. */
function blocksOf(voting, { fast }) {
    return 'blocks' in voting
        ? voting.blocks + VOTE_SLACK_BLOCKS
        : Math.ceil((voting.ms * FASTER) / fast);
}
/** Upper bound of a vote's duration in milliseconds, estimated from slow blocks. */
function longestVoteMs(voting, { slow }) {
    return 'blocks' in voting ? voting.blocks * slow : voting.ms;
}
/**
 * Computes the earliest height to propose: late enough that the vote ends first even if blocks come faster than
 * measured (a plan in the past fails when the proposal passes), and no later than the preceding work requires.
 * An upgrade in between stops blocks while voting time goes on, which only makes the height later.
 */
function earliestHeight(request) {
    const { height, voting, submitMs = SUBMIT_MS, trafficMs, proposesNext, previous } = request;
    const blocks = (ms) => Math.ceil(ms / request.blocks.fast);
    // The next proposal is sent while traffic is played.
    const approach = Math.max(proposesNext ? Math.max(blocks(VOTE_MS), VOTE_BLOCKS) : blocks(CHECK_MS), blocks(trafficMs * TRAFFIC_SLACK));
    const submit = submitMs === 0 ? 0 : Math.max(BLOCKS_TO_SUBMIT, blocks(submitMs));
    const vote = voting === undefined ? 0 : blocksOf(voting, request.blocks);
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
/** Explains the arithmetic of an earliest height in words. */
function explainHeight({ height, blocks, voting }, earliest) {
    const { submit, vote, approach, afterPrevious } = earliest;
    const voted = height + submit + vote;
    const start = afterPrevious > voted
        ? `${afterPrevious} (when the work after the previous upgrade is done)`
        : voting === undefined
            ? `${height} + ${submit} to schedule the upgrade`
            : `${height} + ${submit} to get the proposal into a block + ${vote} of voting`;
    const pace = `${Math.round(blocks.fast)} ms a block at the fastest`;
    return `${start} + ${approach} to vote on the next one, play traffic and check the plan = ${earliest.height}, that is +${earliest.height - height} (${pace})`;
}
/** Maximum fraction of the voting period that may have passed when the upgrade comes. */
const STRADDLE_PART = 0.6;
/** The same if a later moment may leave no time to send the proposal and its votes before the upgrade. */
const LATEST_STRADDLE_PART = 0.8;
/** Safety factor on the measured time to send a proposal and its votes. */
const SEND_SLACK = 3;
/**
 * Returns true if a proposal sent now is still in its voting period when the previous upgrade halts the chain.
 * If it passed earlier, its plan would silently overwrite the pending one: x/upgrade keeps only one. A busy host
 * that becomes idle has few slow blocks left to the upgrade, which then come fast.
 */
function straddles(request) {
    const { height, blocks, voting, upgradeHeight: upgrade, sendMs } = request;
    const away = upgrade - height;
    const part = 'blocks' in voting ? away / voting.blocks : (away * blocks.slow) / voting.ms;
    const isLate = away * blocks.fast <= sendMs * SEND_SLACK;
    return part <= (isLate ? LATEST_STRADDLE_PART : STRADDLE_PART);
}

;// CONCATENATED MODULE: ./src/rehearsal/heights.ts




const POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;
/** Safety factor on the measured time to reach a height; a stalled chain is detected separately. */
const APPROACH_FACTOR = 5;
const APPROACH_SLACK_MS = 60_000;
/**
 * Computes the height at which to propose an upgrade: the plan's offset, or else the earliest height that
 * leaves time for the preceding work.
 *
 * @throws RehearsalError with the arithmetic if the plan's offset is too early
 */
async function plannedHeight(rehearsal, upgrade, before) {
    const request = await heightRequest(rehearsal, upgrade, before);
    const earliest = earliestHeight(request);
    if (upgrade.height === undefined)
        return earliest.height;
    const wanted = request.height + Number(upgrade.height);
    if (wanted >= earliest.height)
        return wanted;
    throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_TOO_EARLY', `The upgrade ${upgrade.name} cannot have the offset ${upgrade.height}: ${before.voting === undefined ? 'scheduled' : 'proposed'} at height ${request.height}, it would be at height ${wanted}, before the earliest possible height ${earliest.height}`, {
        hint: 'Set a larger offset (upgrades[].height) or none, or shorten pace.voting-period.',
        lines: [explainHeight(request, earliest)],
    });
}
/**
 * Requires that a height which is not the rehearsal's leaves time for the work before it.
 *
 * @throws RehearsalError with the arithmetic
 */
async function requireTime(rehearsal, upgrade, height) {
    const request = await heightRequest(rehearsal, upgrade, { submitMs: 0 });
    if (request.height >= height) {
        throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The upgrade ${upgrade.name} is at height ${height}, but the chain is at ${request.height} already`, {
            hint: 'Traffic before it took too long, or the state that the stack starts from is later: let the chain have a later height for it, and upgrades[].schedule.at-height the same, if it is set.',
        });
    }
    const earliest = earliestHeight(request);
    if (height >= earliest.height)
        return;
    throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_TOO_EARLY', `The upgrade ${upgrade.name} is at height ${height}, before the earliest possible height ${earliest.height}: the chain is at ${request.height}`, {
        hint: 'Let the chain have a later height for it, remove traffic before the upgrade, or set a longer pace.block-time.',
        lines: [explainHeight(request, earliest)],
    });
}
async function heightRequest(rehearsal, upgrade, { voting, previousHeight, submitMs }) {
    const { run, live, traffic } = rehearsal;
    const { upgrades, pace } = run.plan;
    const index = upgrades.indexOf(upgrade);
    const before = upgrades[index - 1];
    const blocks = await (0,system_clock/* waitUntil */.a0)('enough blocks to measure the block time', () => {
        const measured = live.watch.blockTimes();
        return measured
            ? { done: withPace(measured, pace) }
            : { seen: `height ${live.watch.height}` };
    }, { clock: run.clock, timeout: MEASURE_LIMIT_MS, interval: POLL_MS, signal: run.signal });
    return {
        height: live.watch.height,
        blocks,
        voting,
        submitMs,
        trafficMs: traffic.expectedMs(`before:${upgrade.name}`),
        proposesNext: upgrades[index + 1]?.straddle ?? false,
        ...(before &&
            previousHeight !== undefined && {
            previous: {
                height: previousHeight,
                trafficMs: traffic.expectedMs(`after:${before.name}`) + changeMs(rehearsal, before.to),
            },
        }),
    };
}
/** Time limit in milliseconds for reaching a height, from the blocks left and their measured time. */
function approachLimit({ watch }, height) {
    const blocks = Math.max(0, height - watch.height);
    const slow = watch.blockTimes()?.slow ?? 0;
    return APPROACH_SLACK_MS + blocks * slow * APPROACH_FACTOR;
}

// EXTERNAL MODULE: ./src/chain/modules/coins.ts
var coins = __webpack_require__(43342);
;// CONCATENATED MODULE: ./src/chain/client/send-proposal.ts



/**
 * Proposes a software upgrade in the dialect of the running binary.
 *
 * @returns the proposal's id, from the transaction's response: events differ by version
 * @throws RehearsalError if it is refused, or must be expedited on a chain without expedited proposals
 */
async function proposeUpgrade(client, proposer, { name, height, info, deposit, expedited }, signal) {
    const gov = await client.gov();
    const rules = await gov.rules();
    if (expedited && rules.expedited === undefined) {
        throw new errors/* RehearsalError */.g0('EXPEDITED_UNSUPPORTED', `The upgrade ${name} is set to expedited, but the gov module of the running binary (${gov.name}) has no expedited proposals`, { hint: 'Expedited proposals exist since SDK 0.50: remove `expedited` from this upgrade.' });
    }
    const least = expedited ? rules.expedited?.minDeposit : rules.minDeposit;
    const paid = deposit ?? least ?? [];
    const message = await gov.proposalMessage({
        name,
        height,
        info,
        deposit: paid,
        proposer: proposer.address,
        authority: () => readAuthority(client.rpc, client.chain.prefix),
        expedited,
    });
    const included = await client.send(proposer, `the proposal of the upgrade ${name} at height ${height}`, [message], signal);
    const [response] = included.responses;
    if (response === undefined) {
        throw new errors/* RehearsalError */.g0('PROPOSAL_UNKNOWN', `The proposal of ${name} is in a block, but the response lacks its id`);
    }
    return {
        id: gov.proposalId(response),
        height: included.height,
        deposit: paid.map(coins/* coinText */.xp).join(','),
        dialect: gov.name,
    };
}
/** Votes on a proposal in the dialect of the running binary. */
async function vote(client, voter, { proposalId, option }, signal) {
    const gov = await client.gov();
    const message = gov.voteMessage(voter.address, proposalId, option);
    await client.send(voter, `the vote (${option}) on proposal ${proposalId}`, [message], signal);
}

// EXTERNAL MODULE: ./src/chain/modules/proposal-status.ts
var proposal_status = __webpack_require__(17352);
;// CONCATENATED MODULE: ./src/rehearsal/run.ts
/** Account with the given name; the plan's checks have verified that it exists. */
function accountOf(run, name) {
    const account = run.accounts.get(name);
    if (account === undefined)
        throw new Error(`the plan has no account ${name}`);
    return account;
}

;// CONCATENATED MODULE: ./src/rehearsal/proposals.ts








const DECIDED = Object.values(proposal_status/* PROPOSAL_STATUS */.I);
const proposals_POLL_MS = 100;
/** Time allowed after the voting period for a halt in between and for the tally's block. */
const DECISION_SLACK_MS = 60_000;
/** Proposes an upgrade at a height and casts the plan's votes. */
async function proposeAndVote(run, client, upgrade, height) {
    const { signal } = run;
    const { name, info, expedited } = upgrade;
    const given = upgrade.deposit === undefined ? undefined : [(0,coins/* parseCoin */.Lz)(upgrade.deposit)];
    const submitted = await proposeUpgrade(client, accountOf(run, upgrade.proposer), { name, height, info, deposit: given, expedited }, signal);
    const { id, deposit, dialect } = submitted;
    const proposal = await (await client.gov()).proposal(id);
    if (proposal.votingEnd === '') {
        throw new errors/* RehearsalError */.g0('PROPOSAL_NOT_IN_VOTE', `Proposal ${id} (${upgrade.name}) is not in its voting period, but in ${proposal.status}`, {
            hint: `The deposit ${deposit} is below the chain's minimum deposit: increase it in the plan.`,
        });
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
    await Promise.all(votes.map(([voter, option]) => vote(client, accountOf(run, voter), { proposalId: id, option }, signal)));
    return { upgrade, proposalId: id, height, votingEnd: proposal.votingEnd };
}
/**
 * Waits until a proposal is decided, and checks that its plan is scheduled.
 *
 * @param limitMs upper bound of the vote's duration in milliseconds
 * @param heightNow current height of the chain, for the record
 * @throws RehearsalError with the tally if the proposal fails, or if another plan is scheduled
 */
async function awaitPassed(run, client, proposed, { limitMs, heightNow }) {
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
        interval: proposals_POLL_MS,
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
    if (proposal.status !== proposal_status/* PROPOSAL_STATUS */.I.passed)
        throw notPassed(proposed, proposal);
    await requireScheduled(client, proposed);
    return proposal;
}
/**
 * Checks that the pending plan is that of this upgrade. x/upgrade keeps only one plan; a proposal that passes
 * meanwhile silently overwrites it. The code of a chain may schedule its upgrade at the last moment, or halt without it.
 *
 * @throws RehearsalError naming the plan that is pending instead
 */
async function requireScheduled(client, { upgrade, height }) {
    const plan = await readScheduledPlan(client.rpc);
    if (plan?.name === upgrade.name && plan.height === height)
        return;
    if (plan === undefined && upgrade.schedule.kind === 'height')
        return;
    const seen = plan === undefined ? 'no plan is pending' : `${plan.name} at ${plan.height} is`;
    throw new errors/* RehearsalError */.g0('UPGRADE_NOT_SCHEDULED', `The upgrade ${upgrade.name} at height ${height} is not pending: ${seen}`, {
        hint: upgrade.schedule.kind === 'height'
            ? 'upgrades[].schedule.at-height must be the height in the code of the chain, and name the name there.'
            : 'x/upgrade keeps a single plan: another passed proposal has overwritten it.',
    });
}
/** Treats a temporarily unreachable node as undecided. */
function seenUnreachable(error) {
    if (error instanceof rpc_rpc/* UnreachableError */.J)
        return { seen: error.message };
    throw error;
}
function notPassed({ upgrade, height }, proposal) {
    const { yes, no, abstain, no_with_veto: veto } = proposal.tally;
    const reason = proposal.failedReason === '' ? '' : `: ${proposal.failedReason}`;
    return new errors/* RehearsalError */.g0('PROPOSAL_NOT_PASSED', `Proposal ${proposal.id} (${upgrade.name} at height ${height}) ended as ${proposal.status}${reason}; yes ${yes}, no ${no}, abstain ${abstain}, no_with_veto ${veto}`, {
        hint: proposal.status === proposal_status/* PROPOSAL_STATUS */.I.failed
            ? 'It passed, but the chain refused its plan: the height had passed, or the name was used before.'
            : "The votes of the plan do not reach the chain's quorum and threshold.",
    });
}

// EXTERNAL MODULE: ./src/procedure/expected-answer.ts
var expected_answer = __webpack_require__(61452);
;// CONCATENATED MODULE: ./src/rehearsal/queries.ts



/** Limits of one query. Its answer is part of the report. */
const queries_LIMIT_MS = 120_000;
const ANSWER_CHARACTERS = 4_000_000;
/** Upper bound on all answers as JSON characters; the report is folded, written and read as a whole. */
const ALL_CHARACTERS = 16_000_000;
/**
 * Runs every query for which the plan has an expected at a release, through the command line of the declared
 * client, inside the RPC service's container.
 *
 * @throws RehearsalError naming each query with an unexpected answer
 */
async function askQueries(asking, release) {
    const { run, stack, traffic } = asking;
    const wrong = [];
    await Promise.all(run.plan.queries.map(async (query) => {
        const expected = query.expect[release];
        if (expected === undefined)
            return;
        const binary = stack.binaries.get(query.client ?? release) ?? '';
        const answer = await ask(asking, query, binary);
        const file = expected['same-as'];
        const played = file === undefined ? undefined : await traffic.record(file);
        const problem = (0,expected_answer/* mismatch */.J)(expected, answer, played);
        record(run, {
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'release',
            command: commandLine(run, query),
            expected: (0,expected_answer/* describeExpected */.G)(expected),
            mustFail: expected.fails !== undefined,
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
/**
 * Asks the queries whose answers must not change across the restart, using the last release's binary at the
 * given path.
 */
async function askLast(asking, binary) {
    const { run } = asking;
    const last = (0,complete/* lastRelease */.Ik)(run.plan).name;
    const answers = new Map();
    await Promise.all(run.plan.queries
        .filter((query) => query.expect[last] !== undefined)
        .map(async (query) => answers.set(query.name, await ask(asking, query, binary))));
    return answers;
}
/**
 * Compares the answers after the restart with those before it.
 *
 * @throws RehearsalError if any differ
 */
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
            : 'the answer differs from the one before the restart';
        const ok = problem === null;
        record(run, {
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'restart',
            command: commandLine(run, query),
            expected: 'the same as before the restart',
            mustFail,
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
/** Describes the problem with two identical answers: a query that should succeed may fail the same way twice. */
function failedOtherwise({ failed }, mustFail) {
    if (failed === mustFail)
        return null;
    return failed ? 'it failed, before the restart and after it' : 'it answered, but must fail';
}
async function ask({ run, stack, live }, query, binary) {
    const home = stack.homes.get(stack.rpc)?.inContainer ?? '';
    const { exitCode, stdout, stderr } = await run.docker.containers.exec(live.container(stack.rpc), [binary, ...query.command, '--output', 'json', '--home', home], { allowFailure: true, timeout: queries_LIMIT_MS, maxOutput: ANSWER_CHARACTERS });
    // Clients print the usage after an error; the error itself comes before it.
    const error = stderr.split('\nUsage:')[0]?.trim() ?? '';
    return exitCode === 0 ? { failed: false, text: stdout.trim() } : { failed: true, text: error };
}
/** Characters of answers already recorded per timeline. */
const taken = new WeakMap();
/**
 * Records an answer.
 *
 * @throws RehearsalError if the report would become too large to read
 */
function record({ timeline }, event) {
    const characters = (taken.get(timeline) ?? 0) + JSON.stringify(event.answer).length;
    if (characters > ALL_CHARACTERS) {
        throw new errors/* RehearsalError */.g0('ANSWERS_TOO_LARGE', `The answers to all queries exceed ${ALL_CHARACTERS} characters in total, with that to "${event.query}" at ${event.release}`, {
            hint: 'The report contains all answers. Query less: a single entry instead of a list, or a list with --limit.',
        });
    }
    taken.set(timeline, characters);
    timeline.add(event);
}
function commandLine(run, query) {
    return [run.plan.chain.binary, ...query.command].join(' ');
}
function wrongAnswers(when, wrong) {
    return new errors/* RehearsalError */.g0('QUERY_UNEXPECTED', `Answers to queries were not as expected ${when}: ${wrong.join('; ')}`, {
        hint: 'Compare the answers in the report with the expectations in the plan.',
    });
}

;// CONCATENATED MODULE: ./src/stack/logs/activity.ts


/** Maximum length of a line that is read, and of the phrase taken from it, in characters. */
const activity_LINE_CHARACTERS = 2_000;
const PHRASE_CHARACTERS = 100;
/** Number of last lines among which a phrase is looked for. */
const activity_LINES = 20;
const LEVEL = '(?:TRC|DBG|INF|WRN|ERR|FTL|PNC|TRACE|DEBUG|DEBU|INFO|WARN|WARNING|ERROR|ERRO|FATAL|PANIC)';
/**
 * What precedes a message: a time (zerolog's console of the SDK and Cosmovisor, `8:28PM INF`; TMKMS,
 * `2026-11-20T20:38:10.9Z  INFO tmkms::session:`), or level and time (Tendermint, `I[2026-11-20|20:28:00.123]`).
 */
const PREFIX = new RegExp(`^(?:[A-Z]\\[[^\\]]{1,40}\\]|[\\d:./TZ+-]{4,40}(?:[AP]M)?(?: [\\d:.]{4,20})?)?\\s{0,20}(?:\\[?${LEVEL}\\]?:?\\s{1,20})?(?:\\w{1,40}(?:::\\w{1,40}){1,5}: )?`);
/** Lines of a level that tells too much, by all formats. */
const DETAIL = /^(?:D\[|[^ ]{1,40} (?:DBG|TRC|DEBUG|TRACE|DEBU) )|"level":"(?:debug|trace)"|\blevel=(?:debug|trace)\b/i;
/** Message of a line in JSON (zerolog, Tendermint) or logfmt. */
const JSON_MESSAGE = /"(?:message|_msg|msg)":"((?:[^"\\]|\\.){1,400})/;
const LOGFMT_MESSAGE = /(?:^|\s)msg=(?:"((?:[^"\\]|\\.){1,400})|(\S{1,400}))/;
/** Describes a node's activity by the last telling line of its log; undefined if there is none. */
function activityIn(lines) {
    for (const line of lines.slice(-activity_LINES).reverse()) {
        const phrase = phraseOf(line.slice(0, activity_LINE_CHARACTERS));
        if (phrase !== undefined)
            return phrase;
    }
    return undefined;
}
/** Message of a line without time, level and fields, in plain words; undefined for lines that say nothing. */
function phraseOf(line) {
    if (isTraceLine(line) || DETAIL.test(line))
        return undefined;
    const message = messageIn(line).replaceAll('\\"', '"').replace(/\s+/g, ' ').trim();
    return /\p{L}{2}/u.test(message) ? (0,plain/* clipped */.cz)((0,plain/* plainLine */.h0)(message), PHRASE_CHARACTERS) : undefined;
}
function messageIn(line) {
    if (line.startsWith('{'))
        return JSON_MESSAGE.exec(line)?.[1] ?? '';
    const [, quoted, bare] = LOGFMT_MESSAGE.exec(line) ?? [];
    if (quoted !== undefined || bare !== undefined)
        return quoted ?? bare ?? '';
    const text = line.replace(PREFIX, '');
    const fields = text.search(/(?:^|\s)[\w.-]{1,60}=/);
    return fields < 0 ? text : text.slice(0, fields);
}

;// CONCATENATED MODULE: ./src/rehearsal/doing.ts

/** Number of last lines of a node in which its activity is looked for. */
const doing_LINES = 20;
/** Number of nodes whose activity is shown. */
const NODES = 2;
/**
 * Observed state of a wait for nodes: first the activity of those that are behind, from their logs, then the
 * states of all nodes: `val-alice: migrating module bank …; val-alice at 67 (v1), …`.
 */
function seenOf(live, behind) {
    const activities = behind.flatMap((service) => {
        const activity = activityIn(live.logs.last(service, doing_LINES).map(({ text }) => text));
        return activity === undefined ? [] : [`${service}: ${activity}`];
    });
    return [...activities.slice(0, NODES), live.watch.describe()].join('; ');
}
/** Nodes below a height: first those that do not answer yet, which the others may wait for. */
function nodesBelow(watch, nodes, height) {
    const behind = [...nodes].map((service) => ({ service, state: watch.state(service) }));
    const silent = behind.filter(({ state }) => 'unreachable' in state);
    const low = behind.filter(({ state }) => 'height' in state && state.height < height);
    return [...silent, ...low].map(({ service }) => service);
}

// EXTERNAL MODULE: ./src/procedure/moment.ts
var moment = __webpack_require__(22321);
;// CONCATENATED MODULE: ./src/rehearsal/seen.ts





/** Number of nodes checked at a time: the chain runs on the same processors. */
const AT_A_TIME = 2;
/**
 * Checks that every node under Cosmovisor has a release's binary in Cosmovisor's folder for it: either as a
 * link to a mount that no container can write to, or by its hash.
 *
 * @param upgrade upgrade that brought in the release; undefined at the start
 * @throws RehearsalError naming the nodes with another binary, and both hashes
 */
async function requireBinaries(seen, release, upgrade) {
    const { run, stack, live, binaries } = seen;
    const folder = upgrade === undefined ? cosmovisor_layout/* GENESIS */.hw : (0,cosmovisor_layout/* upgradeFolder */.$U)(upgrade);
    const program = external_node_path_default().posix.join('cosmovisor', folder, 'bin', run.plan.chain.binary);
    const place = stack.binaries.get(release) ?? '';
    // A link that cannot be followed on the host is resolved by the engine in the container.
    const linksToPlace = async (service) => (await stack.homes
        .get(service)
        ?.linkAt(program)
        .catch(() => undefined)) === place;
    await requireOn(seen, {
        services: stack.cosmovisorNodes,
        release,
        moment: upgrade === undefined ? moment/* AT_START */.Ff : (0,moment/* atUpgrade */.QR)(upgrade),
        sha256: binaries.hashes.get(release) ?? 'unknown',
        programOf: async (service) => binaries.launcher !== undefined && (await linksToPlace(service))
            ? place
            : external_node_path_default().posix.join(stack.homes.get(service)?.inContainer ?? '/', program),
        isKnown: async (service) => {
            if (binaries.folder === undefined || !(await linksToPlace(service)))
                return false;
            return binaries.hasher.isPinned(live.container(service), place, binaries.folder);
        },
    });
}
/**
 * Checks that every node runs the last release's binary: of its plain image, and not one mounted over it, or the
 * pinned one if the node stays on its own image.
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
        moment: moment/* AT_RESTART */.WU,
        sha256: last?.sha256 ?? binaries.hashes.get(release) ?? 'unknown',
        programOf: (service) => stack.lastPrograms.get(service) ?? '',
        isKnown: async (service) => {
            const container = live.container(service);
            if (stack.plainNodes.includes(service)) {
                return last !== undefined && hasher.isImages(container, lastImage, last);
            }
            const place = stack.lastPrograms.get(service) ?? '';
            return binaries.folder !== undefined && hasher.isPinned(container, place, binaries.folder);
        },
    });
}
/**
 * Hash of the binary that a path starts in a node's container. The release's launcher becomes the release's own
 * binary; another launcher, or a changed one, is itself another binary.
 */
async function hashStarted({ stack, live, binaries }, service, release, started) {
    const hashOf = async (file) => (await binaries.hasher.inContainer(live.container(service), file))?.sha256;
    const hash = await hashOf(started);
    const isLauncher = binaries.launcher !== undefined && started === stack.binaries.get(release);
    return isLauncher && hash === binaries.launcher
        ? hashOf(stack.programs.get(release) ?? '')
        : hash;
}
async function requireOn(seen, { services, release, moment, sha256: expected, programOf, isKnown }) {
    const { run } = seen;
    const wrong = [];
    const left = [...services];
    const look = async () => {
        for (let service = left.shift(); service !== undefined; service = left.shift()) {
            const sha256 = (await isKnown(service))
                ? expected
                : await hashStarted(seen, service, release, await programOf(service));
            const ok = sha256 === expected;
            if (!ok)
                wrong.push(`${service} has ${sha256 ?? 'no binary'}`);
            run.timeline.add({
                type: 'binary-seen',
                ...moment,
                release,
                service,
                sha256: sha256 ?? null,
                expected,
                ok,
            });
        }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, look));
    if (wrong.length === 0)
        return;
    throw new errors/* RehearsalError */.g0('BINARY_DIFFERS', `Not all nodes have the binary of ${release}, whose sha256 is ${expected}: ${wrong.sort().join(', ')}`, {
        hint: "A mount in the compose files, or a process in the node's container, replaced the binary. Remove that mount or process.",
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/restart.ts











const restart_POLL_MS = 50;
/** Number of new blocks that proves the restarted chain continues. */
const NEW_BLOCKS = 2;
/**
 * Stops the whole stack and starts it again on the last release without Cosmovisor: a chain can pass an upgrade
 * and still fail at its next start.
 *
 * @throws RehearsalError if the chain makes no blocks, gives different answers, or runs another binary
 */
async function restartOnLastRelease(rehearsal) {
    const { run, stack, live, supervisor } = rehearsal;
    const { plan } = run;
    const release = (0,complete/* lastRelease */.Ik)(plan).name;
    const before = await askLast(rehearsal, stack.binaries.get(release) ?? '');
    // No expectation is set until here: a death or a stall in the meantime is a failure in its own right.
    await live.commonBlock(limitOf(plan.limits, 'restart').ms);
    await supervisor.during([STOP], async () => {
        await live.stop();
        await configureNodes(stack, plan, release); // also nodes that ran without Cosmovisor
        await restorePace(stack, plan);
    });
    const stoppedAt = live.watch.height;
    // Nodes report their old height before they are connected: until the new blocks, this is no stall.
    const heightBefore = await supervisor.during([expectations_HALT], async () => {
        await live.start('lastRelease');
        const awaited = { when: 'after the restart on the last release', key: 'restart' };
        await awaitHeight(run, live, 1, awaited);
        // A node may have committed a block after it was last polled: only blocks above the height at which the nodes
        // came back are new.
        const before = Math.max(stoppedAt, live.watch.height);
        await awaitHeight(run, live, before + NEW_BLOCKS, awaited);
        return before;
    });
    run.timeline.add({
        type: 'restarted',
        release,
        heightBefore,
        heightAfter: live.watch.height,
        ok: true,
    });
    const [after] = await Promise.all([
        askLast(rehearsal, stack.lastPrograms.get(stack.rpc) ?? ''),
        requireLastBinary(rehearsal),
    ]);
    compareAnswers(run, before, after);
}
/**
 * Waits until the RPC service's node reaches a height.
 *
 * @throws RehearsalError with the cause that a node's log shows, or else the observed state of the nodes
 */
async function awaitHeight(run, live, height, { when, key }) {
    const limit = limitOf(run.plan.limits, key);
    await (0,system_clock/* waitUntil */.a0)(`height ${height} on ${run.plan.stack.rpc} ${when}`, () => {
        const state = live.watch.state(run.plan.stack.rpc);
        return !('unreachable' in state) && state.height >= height
            ? { done: undefined }
            : { seen: seenOf(live, nodesBelow(live.watch, live.watch.nodes.keys(), height)) };
    }, { clock: run.clock, timeout: limit.ms, interval: restart_POLL_MS, signal: run.signal }).catch((error) => {
        const halted = error instanceof system_clock/* WaitTimeoutError */.Do ? haltedTooEarly(live) : undefined;
        if (halted !== undefined)
            throw halted; // a kept state, at the height of an upgrade
        const passed = passedUpgrades(run.timeline);
        return rethrowStalled(live, 'The chain makes no blocks', { passed, limit })(error);
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/scheduling.ts








const scheduling_POLL_MS = 100;
/** Time limit from the end of the plan's programs until x/upgrade has the plan: a DAO may vote in between. */
const SCHEDULE_LIMIT_MS = 120_000;
/** Least time for the plan's programs before the height that they get, in milliseconds: a group proposes, votes, executes. */
const PROGRAMS_MS = 10_000;
/** Characters of a plan name in a message; the chain may answer anything. */
const scheduling_LONGEST_NAME = 140;
/**
 * Schedules an upgrade without a proposal: by the authority's own message, by the programs of the plan, or by waiting
 * for a height in the chain's code.
 *
 * @throws RehearsalError if the upgrade is not scheduled, or too early for the work before it
 */
async function scheduleUpgrade(rehearsal, course, upgrade) {
    const { run, live } = rehearsal;
    const { schedule } = upgrade;
    const height = await heightOf(rehearsal, course, upgrade);
    const by = schedule.kind === 'proposal' ? neverProposed(upgrade) : schedule.kind;
    run.timeline.add({
        type: 'upgrade-scheduled',
        upgrade: upgrade.name,
        by,
        account: schedule.kind === 'account' ? schedule.account : null,
        height: live.watch.height,
        upgradeHeight: height,
    });
    return { upgrade, height };
}
async function heightOf(rehearsal, course, upgrade) {
    const { schedule } = upgrade;
    switch (schedule.kind) {
        case 'account':
            return byAccount(rehearsal, course, upgrade, schedule.account);
        case 'programs':
            return byPrograms(rehearsal, course, upgrade, schedule.programs);
        case 'height':
            await requireTime(rehearsal, upgrade, schedule.height);
            return schedule.height;
        case 'proposal':
            return neverProposed(upgrade);
    }
}
function neverProposed({ name }) {
    throw new Error(`${name} is proposed, not scheduled`);
}
async function byAccount(rehearsal, course, upgrade, name) {
    const { run } = rehearsal;
    const client = await course.client();
    const account = accountOf(run, name);
    const height = await plannedHeight(rehearsal, upgrade, {});
    const message = upgradeMessage(account.address, {
        name: upgrade.name,
        height,
        info: upgrade.info,
    });
    const what = `the schedule of the upgrade ${upgrade.name} at height ${height}`;
    await client.send(account, what, [message], run.signal);
    await requireScheduled(client, { upgrade, height });
    return height;
}
/** The height that the chain has for the upgrade once the programs of the plan have scheduled it. */
async function byPrograms(rehearsal, course, upgrade, programs) {
    const { run, live, traffic } = rehearsal;
    const { rpc } = await course.client();
    const submitMs = Math.max(PROGRAMS_MS, traffic.expectedMsOf(programs.length));
    const offered = await plannedHeight(rehearsal, upgrade, { submitMs });
    await traffic.schedule(upgrade, programs, offered);
    const { height } = await (0,system_clock/* waitUntil */.a0)(`x/upgrade to have the plan ${upgrade.name}`, async () => {
        const plan = await readScheduledPlan(rpc).catch((error) => {
            if (error instanceof rpc_rpc/* UnreachableError */.J)
                return undefined; // asked again
            throw error;
        });
        if (plan?.name === upgrade.name)
            return { done: plan };
        const seen = plan === undefined ? 'no plan' : `${(0,plain/* clipped */.cz)(plan.name, scheduling_LONGEST_NAME)}`;
        return { seen: `${seen} at height ${live.watch.height}` };
    }, {
        ...{ clock: run.clock, timeout: SCHEDULE_LIMIT_MS, interval: scheduling_POLL_MS, signal: run.signal },
        hint: `The programs of upgrades[].schedule ended without an error, but did not schedule ${upgrade.name}: a group or a DAO may still have to vote or to execute. Their output is in the evidence.`,
    }).catch((error) => {
        if (!(error instanceof system_clock/* WaitTimeoutError */.Do) || live.watch.height < offered)
            throw error;
        throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The programs that schedule ${upgrade.name} ended, but x/upgrade has no plan of it, and the chain has passed height ${offered}, which they got: ${error.message}`, {
            hint: 'Give them more time by a larger offset (upgrades[].height), such as "+300". Their output is in the evidence.',
        });
    });
    if (height !== offered)
        await requireTime(rehearsal, upgrade, height);
    return height;
}

;// CONCATENATED MODULE: ./src/rehearsal/ignored.ts




/** Remediation if x/upgrade, the subject of the sentence before, does not run in the blocks of a release. */
const WIRING_HINT = 'With SDK 0.50 and later, it must be in SetOrderPreBlockers, and the application must call SetPreBlocker; before, it must be the first in SetOrderBeginBlockers.';
/** Number of lines that show the block at the height. */
const ignored_LINES = 5;
/**
 * Checks a node that has passed an upgrade's height on the old binary: x/upgrade must have a record of the upgrade.
 *
 * @throws RehearsalError if there is none: naming the plan that has overwritten it, or else the release before the
 *   upgrade, in which x/upgrade did not run
 */
async function requireRecord({ stack, live, run: { clock, signal } }, proposed, service) {
    const { upgrade, height } = proposed;
    const client = await ChainClient.connect(live.rpcUrl(service), stack.chain, clock, {}, signal);
    if ((await readAppliedHeight(client.rpc, upgrade.name)) === height)
        return;
    const lines = live.logs.last(service).map(({ text }) => text);
    const wasSkipped = lines.some((line) => line.includes(`UPGRADE "${upgrade.name}" SKIPPED`));
    if (!wasSkipped)
        await requireScheduled(client, proposed);
    const shown = lines.filter((line) => new RegExp(`\\bheight\\W{0,3}${height}\\b`).test(line));
    throw new errors/* RehearsalError */.g0('UPGRADE_IGNORED', `The binary of ${upgrade.from} went on past height ${height} of ${upgrade.name} without a halt: ${service} is at height ${live.watch.height} on it, and x/upgrade has no record of the upgrade`, {
        hint: wasSkipped
            ? `The node skips upgrades (--unsafe-skip-upgrades): remove the option from the start of ${service}.`
            : `x/upgrade does not run in the blocks of ${upgrade.from}, the release before the upgrade. ${WIRING_HINT} A chain that runs ${upgrade.from} needs a mended binary before this upgrade.`,
        lines: shown.length === 0 ? live.lastLines(service) : shown.slice(-ignored_LINES),
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/halt.ts









const halt_POLL_MS = 50;
/**
 * Follows a halt from the last block before an upgrade's height: Cosmovisor's swap on all nodes, the work of the new
 * binary at the height, the next block. Each phase has its own time limit in the plan.
 *
 * @throws RehearsalError naming the phase, the node that is behind and its activity, or a cause in a node's log
 */
async function followHalt(rehearsal, proposed) {
    const { run, live } = rehearsal;
    const { clock, signal, timeline } = run;
    const { upgrade, height } = proposed;
    await (0,system_clock/* waitUntil */.a0)(`height ${height - 1}, the last one before ${upgrade.name}`, () => live.watch.height >= height - 1 ? { done: undefined } : { seen: seenOf(live, [live.rpc]) }, { clock, timeout: approachLimit(live, height), interval: halt_POLL_MS, signal }).catch(rethrowStalled(live, `The chain did not reach the height of ${upgrade.name}`, {
        passed: passedUpgrades(timeline),
    }));
    const haltedAt = clock.now();
    for (const { key, what, failure, code, behind } of phasesOf(rehearsal, proposed)) {
        const limit = phaseLimit(run.plan.limits, key, clock.now() - haltedAt);
        let last = [];
        await (0,system_clock/* waitUntil */.a0)(what, async () => {
            last = await behind();
            return last.length === 0 ? { done: undefined } : { seen: seenOf(live, last) };
        }, { clock, timeout: limit.ms, interval: halt_POLL_MS, signal }).catch((error) => rethrowStalled(live, failure, {
            passed: passedUpgrades(timeline),
            limit,
            code,
            service: last[0],
        })(error));
    }
}
function phasesOf(rehearsal, proposed) {
    const { stack, live } = rehearsal;
    const { upgrade, height } = proposed;
    return [
        {
            key: 'swap',
            what: `Cosmovisor to switch all nodes to ${upgrade.to}`,
            failure: `Not all nodes were switched to ${upgrade.to} for ${upgrade.name}`,
            code: 'SWAP_TOO_SLOW',
            behind: () => onOldBinary(rehearsal, proposed),
        },
        {
            key: 'migration',
            what: `${upgrade.to} to apply ${upgrade.name} at height ${height} on all nodes`,
            failure: `${upgrade.to} did not apply ${upgrade.name} on all nodes`,
            code: 'MIGRATION_TOO_SLOW',
            behind: async () => nodesBelow(live.watch, stack.cosmovisorNodes, height),
        },
        {
            key: 'resume',
            what: `the first blocks after ${upgrade.name}`,
            failure: `The chain did not resume after ${upgrade.name}`,
            code: 'CHAIN_STALLED',
            behind: async () => live.watch.height >= height + 2 ? [] : nodesBelow(live.watch, stack.nodes, height + 2),
        },
    ];
}
/**
 * Nodes that still run the old binary, by Cosmovisor's link. A node past the height has nothing left to swap.
 *
 * @throws RehearsalError if the old binary ran through the height
 */
async function onOldBinary(rehearsal, proposed) {
    const { stack, live } = rehearsal;
    const { upgrade, height } = proposed;
    const old = [];
    for (const service of stack.cosmovisorNodes) {
        const state = live.watch.state(service);
        if ((await readCurrent(stack, service)) === (0,cosmovisor_layout/* upgradeFolder */.$U)(upgrade.name))
            continue;
        if ('unreachable' in state || state.height < height)
            old.push(service);
        else
            await requireRecord(rehearsal, proposed, service);
    }
    return old;
}

;// CONCATENATED MODULE: ./src/rehearsal/lost-params.ts


/** Number of last lines of a node: it writes the error with each block. */
const lost_params_LINES = 60;
/**
 * Checks that no node of an upgraded chain lacks its consensus parameters. The SDK from 0.50 on only logs that, and makes
 * blocks without limits of size and gas (`baseapp.GetConsensusParams`).
 *
 * @throws RehearsalError naming the first node without them
 */
function requireConsensusParams({ logs }, services, upgrade) {
    for (const service of services) {
        const lines = logs.last(service, lost_params_LINES).map(({ text }) => text);
        const found = diagnoseLostParams(lines);
        if (found === undefined)
            continue;
        throw new errors/* RehearsalError */.g0(found.code, `After ${upgrade}, on ${service}, ${found.cause}`, {
            hint: found.hint,
        });
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/signers.ts

const signers_POLL_MS = 50;
/**
 * Changes the files of remote signers for the release of an upgrade, and starts each again once its validators have
 * halted: then they have signed the last block of the old release, and wait for the signer at their next start (3 s,
 * CometBFT `node/node.go`, `createAndStartPrivValidatorSocketClient`).
 *
 * @param limitMs time limit in milliseconds
 * @throws WaitTimeoutError if the validators do not halt, CommandError if a signer does not start
 */
async function changeSigners({ run, stack, live, halts }, { upgrade, height }, limitMs) {
    const { plan, clock, signal, timeline } = run;
    const named = plan.releases.find(({ name }) => name === upgrade.to)?.signers ?? {};
    const changed = stack.signers.filter(({ service }) => Object.hasOwn(named, service));
    const hasHalted = (service) => {
        if (halts.haltedAt(service, upgrade.name) !== undefined)
            return true;
        const state = live.watch.state(service);
        return !('unreachable' in state) && state.height >= height;
    };
    await Promise.all(changed.map(async ({ service, validators, set }) => {
        const nodes = validators.length > 0 ? validators : stack.cosmovisorNodes;
        await (0,system_clock/* waitUntil */.a0)(`${nodes.join(', ')} to halt for ${upgrade.name}, before the signer ${service} changes`, () => (nodes.every(hasHalted) ? { done: undefined } : { seen: live.watch.describe() }), { clock, timeout: limitMs, interval: signers_POLL_MS, signal });
        await set(upgrade.to);
        await live.restart(service);
        timeline.add({
            type: 'notice',
            message: `The signer ${service} has the values of the plan for release ${upgrade.to}, and started again during the halt (releases[].signers).`,
        });
    }));
}

;// CONCATENATED MODULE: ./src/rehearsal/upgrade.ts



















/** Time limit for a node to report its version after applying an upgrade, in milliseconds. */
const VERSION_LIMIT_MS = 1_000;
const upgrade_POLL_MS = 50;
/** Lead before the height at which the pending plan is checked for the last time: blocks and milliseconds. */
const LAST_CHECK_BLOCKS = 2;
const LAST_CHECK_MS = 300;
/**
 * Follows one upgrade on every node: the halt at its height, Cosmovisor's swap, the first blocks after it.
 *
 * @returns a client of the chain after the swap (the engine may have changed)
 * @throws RehearsalError naming the node that did not complete the upgrade, and its last observed state
 */
async function passUpgrade(rehearsal, client, proposed, straddledPrevious) {
    const { run, stack, live, supervisor } = rehearsal;
    const { timeline } = run;
    const { upgrade, height } = proposed;
    await checkLast(rehearsal, client, proposed);
    const notice = (message) => timeline.add({ type: 'notice', message });
    await supervisor.during([expectations_HALT, secondStart(live, notice)], async () => {
        const untilHalted = approachLimit(live, height) + limitOf(run.plan.limits, 'swap').ms;
        await Promise.all([
            followHalt(rehearsal, proposed),
            changeSigners(rehearsal, proposed, untilHalted),
        ]);
    });
    const swapped = await connectAt(rehearsal, upgrade.to);
    const applied = await readAppliedHeight(swapped.rpc, upgrade.name);
    // Code that halts by itself may swap without x/upgrade, which then has no record of it: the swaps prove it.
    const isOfCode = upgrade.schedule.kind === 'height' && applied === 0;
    if (isOfCode) {
        notice(`x/upgrade has no record of ${upgrade.name}: the code of the chain halted for it by itself.`);
    }
    else if (applied !== height) {
        throw new errors/* RehearsalError */.g0('UPGRADE_NOT_APPLIED', `${upgrade.name} was applied at height ${applied}, not at ${height} as planned`, { hint: notAppliedHint(upgrade, applied) });
    }
    await requireCurrent(stack, (0,cosmovisor_layout/* upgradeFolder */.$U)(upgrade.name));
    await requireInfo(stack, upgrade);
    const [states, versions] = await Promise.all([
        readStates(rehearsal, height),
        readVersions(rehearsal),
    ]);
    for (const service of stack.cosmovisorNodes) {
        const version = versions.get(service) ?? '';
        recordSwap(rehearsal, proposed, service, version);
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
    requireConsensusParams(live, stack.cosmovisorNodes, upgrade.name);
    return { client: swapped, haltTime: (await swapped.block(height)).time };
}
/** Remediation if x/upgrade has no record of an upgrade (height 0), or another height. */
function notAppliedHint({ schedule, to }, applied) {
    if (applied === 0) {
        return `The new binary has no record of the upgrade: a node skips it (--unsafe-skip-upgrades), or x/upgrade does not run in the blocks of ${to}. ${WIRING_HINT}`;
    }
    return schedule.kind === 'height'
        ? 'upgrades[].schedule.at-height must be the height in the code of the chain.'
        : 'Another proposal or message has given the plan of that name another height.';
}
/** Maximum size in bytes of a node's upgrade-info.json. */
const LARGEST_INFO = 2 * 1024 * 1024;
/**
 * Checks that every node halted with the info of the plan, which x/upgrade writes for Cosmovisor (x/upgrade
 * `keeper.DumpUpgradeInfoToDisk`). Without an info in the plan, any is right.
 *
 * @throws RehearsalError naming the first node with another info
 */
async function requireInfo({ homes, cosmovisorNodes }, { name, info }) {
    if (info === '')
        return;
    for (const service of cosmovisorNodes) {
        const text = (await homes.get(service)?.readText('data/upgrade-info.json', LARGEST_INFO)) ?? '';
        const found = infoIn(text);
        if (found === info)
            continue;
        throw new errors/* RehearsalError */.g0('UPGRADE_INFO_DIFFERS', `On ${service} upgrade-info.json of ${name} has another info than the plan: ${(0,clip/* clipMiddle */.e)(found ?? 'none', SHOWN_INFO)}`, {
            hint: "Compare upgrades[].info with the info that schedules the upgrade: programs of upgrades[].schedule get the plan's as UPGRADE_INFO.",
        });
    }
}
/** Characters of an info in a message. */
const SHOWN_INFO = 300;
function infoIn(text) {
    try {
        const { info } = JSON.parse(text);
        return typeof info === 'string' ? info : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Checks the pending plan for the last time, a few blocks before its height. A busy host sees only some heights,
 * and may see none of these: the plan is then proved by its upgrade alone, which x/upgrade applies at the height
 * of the pending plan.
 *
 * @throws RehearsalError if the work before the upgrade came too late, or if another plan is pending
 */
async function checkLast({ run: { clock, signal }, live }, client, proposed) {
    const { upgrade, height } = proposed;
    const { watch } = live;
    const isHalting = () => watch.height >= height - 1;
    if (isHalting()) {
        throw new errors/* RehearsalError */.g0('UPGRADE_HEIGHT_PASSED', `The chain reached height ${height} of ${upgrade.name} before the work planned before it was done`, { hint: PASSED_HINT });
    }
    const fast = watch.blockTimes()?.fast ?? LAST_CHECK_MS;
    const lastCheck = height - Math.max(LAST_CHECK_BLOCKS, Math.ceil(LAST_CHECK_MS / fast));
    await (0,system_clock/* waitUntil */.a0)(`height ${lastCheck}, just before ${upgrade.name}`, () => (watch.height >= lastCheck ? { done: undefined } : { seen: `height ${watch.height}` }), {
        clock,
        timeout: approachLimit(live, height),
        interval: upgrade_POLL_MS,
        signal,
        expected: () => watch.msUntil(lastCheck),
    });
    if (isHalting())
        return;
    await requireScheduled(client, proposed).catch((error) => {
        if (!isHalting())
            throw error; // otherwise the answer may be that of the new binary
    });
}
/**
 * Reads the binary version of each swapped node; empty if unknown. A node before SDK 0.47 reports it through a
 * service that is registered a moment after its RPC is up, or not at all.
 */
async function readVersions({ run, stack, live }) {
    const { clock, signal } = run;
    const versions = new Map();
    await Promise.all(stack.cosmovisorNodes.map(async (service) => {
        const start = clock.now();
        const version = await (0,system_clock/* waitUntil */.a0)(`${service} to report its version`, async () => {
            try {
                return { done: await applicationVersion(live.rpcUrl(service)) };
            }
            catch (error) {
                if (!(0,unknown_query/* isUnknownQuery */.V)(error))
                    throw error;
                return clock.now() - start < VERSION_LIMIT_MS
                    ? { seen: (0,errors/* messageOf */.bD)(error) }
                    : { done: '' };
            }
        }, { clock, timeout: limitOf(run.plan.limits, 'resume').ms, interval: upgrade_POLL_MS, signal });
        versions.set(service, version);
    }));
    return versions;
}
/**
 * Checks that all nodes run the same binary.
 *
 * @throws RehearsalError naming each node's version
 */
function requireOneVersion(versions, release) {
    const known = [...versions.values()].filter((version) => version !== '');
    if (new Set(known).size <= 1)
        return;
    const each = [...versions].map(([service, version]) => `${service} ${version}`).join(', ');
    throw new errors/* RehearsalError */.g0('BINARY_DIFFERS', `The nodes do not all run the same binary of ${release}: ${each}`, {
        hint: 'Their applications report different versions in abci_info: check the binary on each node.',
    });
}
/** Records the duration of a node's swap, from its halt until the new binary has applied the block. */
function recordSwap({ run, live, halts }, { upgrade, height }, service, version) {
    const halted = halts.haltedAt(service, upgrade.name) ?? live.watch.seenAt(height - 1, service);
    const serving = live.watch.seenAt(height, service);
    if (halted === undefined || serving === undefined) {
        throw new errors/* RehearsalError */.g0('NODE_UNREACHABLE', `${service} was not seen on both sides of height ${height}`, {
            hint: 'Its RPC went away while the swap was being measured; see its log.',
            lines: live.lastLines(service),
        });
    }
    run.timeline.add({
        type: 'node-swapped',
        upgrade: upgrade.name,
        service,
        current: (0,cosmovisor_layout/* upgradeFolder */.$U)(upgrade.name),
        version,
        swapMs: Math.max(0, serving - halted),
    }, serving);
}
/**
 * Reads the app hashes after the upgrade's block and after the next one, on every node. The hash of the state
 * after a block is in the header of the next (CometBFT, `Header.AppHash`).
 */
async function readStates({ run, stack, live }, height) {
    const { clock, plan, signal } = run;
    const read = await Promise.all(stack.nodes.map(async (service) => {
        const client = await ChainClient.connect(live.rpcUrl(service), stack.chain, clock, {}, signal);
        return (0,system_clock/* waitUntil */.a0)(`${service} to have block ${height + 2}`, async () => {
            const last = await client.block();
            return last.height >= height + 2
                ? { done: [await client.block(height + 1), await client.block(height + 2)] }
                : { seen: `height ${last.height}` };
        }, { clock, timeout: limitOf(plan.limits, 'resume').ms, interval: upgrade_POLL_MS, signal });
    }));
    const of = (index) => Object.fromEntries(stack.nodes.map((service, i) => [service, read[i]?.[index].appHash ?? '']));
    return { after: of(0), afterNext: of(1) };
}
function areSame(hashes) {
    return new Set(Object.values(hashes)).size === 1;
}
/**
 * Checks that all nodes have the same state.
 *
 * @throws RehearsalError naming each node's state if they differ
 */
function requireOneState({ upgrade, height }, { after, afterNext }) {
    for (const [at, hashes] of [
        [height, after],
        [height + 1, afterNext],
    ]) {
        if (areSame(hashes))
            continue;
        throw new errors/* RehearsalError */.g0('STATE_DIFFERS', `After ${upgrade.name} the nodes have different states at height ${at}: ${JSON.stringify(hashes)}`, { hint: 'The migration is not deterministic: look for map iteration, time or randomness.' });
    }
}
/** Host time in milliseconds at which a height was first observed. */
function seenAt(live, height) {
    const at = live.watch.seenAt(height);
    if (at === undefined)
        throw new Error(`height ${height} was not seen`);
    return at;
}

// EXTERNAL MODULE: ./src/errors/finding.ts
var finding = __webpack_require__(7278);
// EXTERNAL MODULE: ./src/preflight/chain.ts
var chain = __webpack_require__(58318);
;// CONCATENATED MODULE: ./src/rehearsal/voting.ts






const voting_POLL_MS = 50;
/** Duration of a vote on an upgrade, on the chain as it currently runs. */
async function votingTime({ stack }, client, { expedited }) {
    const rules = await (await client.gov()).rules();
    const ms = expedited ? (rules.expedited?.periodMs ?? rules.periodMs) : rules.periodMs;
    const { chainTimePerBlockMs } = stack;
    if (chainTimePerBlockMs === undefined)
        (0,finding/* refuse */.T)((0,chain/* longVote */.Nx)(ms));
    return chainTimePerBlockMs === undefined
        ? { ms }
        : { blocks: Math.ceil(ms / chainTimePerBlockMs) };
}
/**
 * Requires an engine that advances the chain's time with each block, if the plan relies on it.
 *
 * @throws RehearsalError if the engine does not
 */
function requireFastEngine({ stack }, { engine }) {
    if (stack.chainTimePerBlockMs === undefined || engine.movesTimeByBlocks)
        return;
    throw new errors/* RehearsalError */.g0('FAST_CHAIN_TIME_UNSUPPORTED', `pace.chain-time is fast, but the chain runs CometBFT ${engine.version}, whose time follows the clock`, {
        hint: 'Blocks advance the chain time (time_iota_ms) only up to Tendermint 0.34: remove pace.chain-time, and set a short pace.voting-period.',
    });
}
/**
 * Waits until the vote on a proposal sent now would end after the pending upgrade's height.
 *
 * @param sendMs longest time so far in milliseconds to send a proposal and its votes
 */
async function awaitStraddle({ run, live }, { upgrade, height: pending }, voting, sendMs) {
    await (0,system_clock/* waitUntil */.a0)(`a moment from which a vote straddles ${upgrade.name}`, () => {
        const { height } = live.watch;
        const measured = live.watch.blockTimes();
        if (measured === undefined)
            return { seen: 'too few blocks to measure the block time' };
        const blocks = withPace(measured, run.plan.pace);
        return straddles({ height, blocks, voting, upgradeHeight: pending, sendMs })
            ? { done: undefined }
            : { seen: `height ${height} of ${pending}, ${blocks.slow} ms a block` };
    }, {
        clock: run.clock,
        timeout: approachLimit(live, pending),
        interval: voting_POLL_MS,
        signal: run.signal,
    });
}
/**
 * Checks that the vote straddled the upgrade.
 *
 * @throws RehearsalError if the vote ended before the upgrade that it had to straddle
 */
function requireStraddled({ upgrade, votingEnd }, previous, haltTime) {
    if (votingEnd > haltTime)
        return;
    throw new errors/* RehearsalError */.g0('VOTE_NOT_STRADDLING', `The vote on ${upgrade.name} ended at ${votingEnd}, before ${previous.upgrade.name} at ${haltTime} (height ${previous.height})`, { hint: 'Blocks were slower than measured: set a longer pace.voting-period.' });
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearse.ts























/** Runs the steps of the procedure that need the running chain, from its start to the closing traffic. */
async function rehearse(parts) {
    const halts = new HaltLog(parts.live, parts.run, parts.fail);
    const written = { ...parts, halts };
    const steps = stepsOf(parts.run.plan);
    const asking = steps.findIndex(({ id }) => id.kind === 'authority');
    if (asking === -1)
        return perform(steps, written);
    await perform(steps.slice(0, asking), written);
    const id = { kind: 'authority' };
    const plan = await parts.step(id, () => askAuthority(written, new Course(written)));
    parts.decided(plan);
    await perform(stepsOf(plan).slice(asking + 1), { ...written, run: { ...parts.run, plan } });
}
async function perform(steps, rehearsal) {
    const course = new Course(rehearsal);
    for (const step of steps) {
        const work = workOf(step.id, rehearsal, course);
        if (work !== undefined) {
            await rehearsal.step(step.id, () => inTime(step, work, rehearsal, course).catch(tellKnownFaults(rehearsal.run)));
        }
    }
}
/** Adds notices about faults of Cosmovisor that a failure looks like; of the user's own image, if the plan has its version. */
function tellKnownFaults({ plan, timeline }) {
    return (error) => {
        const { image, version } = plan.cosmovisor;
        if (error instanceof errors/* RehearsalError */.g0 && (image === undefined || version !== undefined)) {
            for (const message of knownFaults((0,versions/* cosmovisorVersion */.T1)(plan), error.code)) {
                timeline.add({ type: 'notice', message });
            }
        }
        throw error;
    };
}
/** Work of a step; undefined for steps before the chain starts or after it ends. */
function workOf(id, rehearsal, course) {
    switch (id.kind) {
        case 'start':
            return () => start(rehearsal);
        case 'prove':
            return () => prove(rehearsal, course, id.release);
        case 'traffic':
            return () => rehearsal.traffic.play(id.stage);
        case 'propose':
            return () => propose(rehearsal, course, course.upgrade(id.upgrade));
        case 'schedule':
            return () => schedule(rehearsal, course, course.upgrade(id.upgrade));
        case 'vote':
            return () => rehearse_vote(rehearsal, course, id.upgrade);
        case 'approach':
            return () => approach(rehearsal, course, id.upgrade);
        case 'upgrade':
            return () => rehearse_upgrade(rehearsal, course, id.upgrade);
        case 'straddle':
            return () => straddle(rehearsal, course, id.upgrade);
        case 'restart':
            return () => restartOnLastRelease(rehearsal);
        case 'authority': // it decides what follows
        case 'read-stack':
        case 'images':
        case 'cosmovisor':
        case 'binaries':
        case 'prepare':
        case 'preflight':
        case 'keep-images':
        case 'clean-up':
        case 'report':
            return undefined;
    }
}
/** Ensures that a step about one release finishes before the next release is swapped in. */
function inTime({ before }, work, { live }, course) {
    const upgrade = before && course.previous(before.name);
    if (before === undefined || upgrade === undefined)
        return work();
    return beforeNext(live, course.pending(upgrade.name), course.pending(before.name), work);
}
async function start({ run, live, supervisor }) {
    const awaited = { when: 'after the start', key: 'start' };
    await supervisor.during([expectations_HALT], async () => {
        await live.start('cosmovisor');
        await awaitHeight(run, live, 1, awaited);
        // Nodes with a kept state report its height before they are connected.
        if (run.plan.stack.state === 'keep')
            await awaitHeight(run, live, live.watch.height + 1, awaited);
    });
}
async function prove(rehearsal, course, release) {
    const by = course.lastPassed;
    if (by === undefined)
        await requireCurrent(rehearsal.stack, cosmovisor_layout/* GENESIS */.hw);
    await Promise.all([askQueries(rehearsal, release), requireBinaries(rehearsal, release, by)]);
}
async function propose(rehearsal, course, upgrade, previousHeight) {
    const client = await course.client();
    requireFastEngine(rehearsal, client);
    const voting = await votingTime(rehearsal, client, upgrade);
    const height = await plannedHeight(rehearsal, upgrade, { voting, previousHeight });
    const { run } = rehearsal;
    const start = run.clock.now();
    const proposed = await proposeAndVote(run, client, upgrade, height);
    course.propose(proposed, run.clock.now() - start);
}
async function schedule(rehearsal, course, upgrade) {
    course.schedule(await scheduleUpgrade(rehearsal, course, upgrade));
}
async function rehearse_vote(rehearsal, course, name) {
    const { run, live } = rehearsal;
    const client = await course.client();
    const voting = await votingTime(rehearsal, client, course.upgrade(name));
    const limitMs = longestVoteMs(voting, live.watch.blockTimes() ?? { fast: 0, slow: 0 });
    const heightNow = () => live.watch.height;
    await awaitPassed(run, client, course.proposed(name), { limitMs, heightNow });
}
/**
 * Approaches an upgrade's height: plays its traffic and, in parallel, submits the proposal whose vote must
 * straddle it.
 */
async function approach(rehearsal, course, name) {
    const { run, stack, traffic } = rehearsal;
    const next = course.next(name);
    await configureNodes(stack, run.plan, course.upgrade(name).to, stack.cosmovisorNodes);
    // Processes swapped in from now on are the ones stopped before the restart.
    if (next === undefined && run.plan.restart)
        await pauseBetweenBlocks(stack, run.plan);
    await Promise.all([
        next?.straddle === true
            ? proposeStraddling(rehearsal, course, next, course.pending(name))
            : undefined,
        traffic.play(`before:${name}`),
    ]);
}
async function proposeStraddling(rehearsal, course, next, pending) {
    const voting = await votingTime(rehearsal, await course.client(), next);
    await awaitStraddle(rehearsal, pending, voting, course.longestSendMs);
    await propose(rehearsal, course, next, pending.height);
}
async function rehearse_upgrade(rehearsal, course, name) {
    const isStraddled = course.previous(name) !== undefined && course.upgrade(name).straddle;
    const pending = course.pending(name);
    const after = await passUpgrade(rehearsal, await course.client(), pending, isStraddled);
    course.pass(name, after.client, after.haltTime);
    await changeCompanions(rehearsal, course.upgrade(name).to);
}
/** Checks that the vote on the next upgrade was open when this one was applied. */
async function straddle(rehearsal, course, name) {
    requireFastEngine(rehearsal, await course.client());
    const next = course.proposed(course.next(name)?.name ?? '');
    requireStraddled(next, course.pending(name), course.haltTime(name));
}

;// CONCATENATED MODULE: ./src/rehearsal/supervisor.ts





/** Time without a block after which a chain counts as stalled at least, in multiples of its usual block time. */
const STALL_BLOCKS = 10;
/** Share of a stall in which the machine's disks held everything up, from which on they are named as its cause. */
const DISK_SHARE = 0.25;
const DISK_HINT = 'Other work keeps the disks of this machine busy (a build, the removal of many files), or they are too slow: run the rehearsal without that work, or on another machine.';
/** Exit code of a killed process (SIGKILL), as the engine reports it. */
const KILLED = '137';
/** Keeps the current expectations of the procedure, and fails the run on every fact that none of them covers. */
class Supervisor {
    live;
    edges;
    #expected = new Set();
    /** Nodes whose height went back, each reported once; repeats carry no new information. */
    #wentBack = new Set();
    /** Judgements in progress: a container's last lines are read from the engine. */
    #pending = new Set();
    constructor(live, edges) {
        this.live = live;
        this.edges = edges;
        live.listen((fact) => {
            const judged = this.#judge(fact).catch(this.#fail);
            this.#pending.add(judged);
            void judged.then(() => this.#pending.delete(judged));
        });
    }
    /** Resolves when all facts reported so far are judged. */
    async settled() {
        await Promise.all(this.#pending);
    }
    /** Applies expectations while work runs. */
    async during(expectations, work) {
        for (const each of expectations)
            this.#expected.add(each);
        try {
            return await work();
        }
        finally {
            for (const each of expectations)
                this.#expected.delete(each);
        }
    }
    async #judge(fact) {
        if (fact.type === 'height')
            return this.edges.timeline.add({ type: 'block', height: fact.height });
        const lastOutput = this.#lastOutputOf(fact);
        // The newest first: while everything stops, no end tells anything about a single service.
        for (const expectation of [...this.#expected].reverse()) {
            const covers = expectation.covers(fact, lastOutput);
            if (covers === true || (covers !== false && (await covers)))
                return;
        }
        const failure = await this.#failureOf(fact, lastOutput);
        if (failure !== undefined)
            this.#fail(failure);
    }
    #fail = (error) => {
        if (this.edges.signal.aborted)
            return;
        this.edges.fail(error);
    };
    /**
     * Memoized: expectations and the failure judge the same lines. If the engine does not return them, the followed ones
     * have to do.
     */
    #lastOutputOf(fact) {
        let output;
        return async () => {
            if (fact.type !== 'container-died')
                return [];
            const { container, service } = fact;
            output ??= this.live.lastOutput(container).catch(() => this.live.lastLines(service));
            return output;
        };
    }
    async #failureOf(fact, lastOutput) {
        switch (fact.type) {
            case 'container-died':
                return this.#died(fact, await lastOutput());
            case 'no-block': {
                const { stall } = this.edges;
                const limit = Math.max(stall.ms, STALL_BLOCKS * fact.blockMs);
                if (fact.forMs < limit)
                    return undefined;
                // An expected halt is covered by HALT and never gets here.
                return (haltedTooEarly(this.live) ??
                    stalled(this.live, withoutBlock(fact), {
                        passed: passedUpgrades(this.edges.timeline),
                        limit: stall,
                        hint: isOfDisks(fact) ? DISK_HINT : undefined,
                    }));
            }
            case 'height-went-back':
                return this.#noteWentBack(fact);
            case 'height-leapt': {
                const { service, from, to, afterMs } = fact;
                return new errors/* RehearsalError */.g0('HEIGHT_IMPOSSIBLE', `The RPC of ${service} reports height ${to}, ${(0,system_clock/* inSeconds */.F7)(afterMs)} after the chain was at ${from}: no chain is that fast`, {
                    hint: `Check the program at the RPC of ${service}: it reports wrong heights, or is a node of another chain.`,
                    lines: this.live.lastLines(service),
                });
            }
            case 'watch-failed':
                return fact.error;
        }
    }
    #noteWentBack({ service, from, to, }) {
        if (this.#wentBack.has(service))
            return;
        this.#wentBack.add(service);
        const notice = (message) => this.edges.timeline.add({ type: 'notice', message });
        notice(`The height of ${service} went back from ${from} to ${to}: the node has lost blocks, or reports wrong heights.`);
    }
    /** Failure for a container that ended, with the first cause found in its last lines. */
    #died({ service, exitCode }, lines) {
        const found = causeOn(this.live, service, passedUpgrades(this.edges.timeline), lines);
        const cause = found?.cause ?? (exitCode === KILLED ? 'it was killed' : undefined);
        const why = this.edges.whyOf?.(service);
        const named = why === undefined ? service : `${service}, ${why},`;
        return new errors/* RehearsalError */.g0(found?.code ?? 'CONTAINER_DIED', `The container of ${named} exited with code ${exitCode}${cause === undefined ? '' : `: ${cause}`}`, {
            hint: found?.hint ?? `Read the log of ${service} in the evidence.`,
            lines: evidenceIn(lines),
        });
    }
}
/** Whether a stall may be one of the machine's disks. */
function isOfDisks({ forMs, diskWaitMs }) {
    return diskWaitMs >= DISK_SHARE * (forMs + diskWaitMs);
}
/** A stall in words, with its duration. */
function withoutBlock(fact) {
    const whole = `The chain made no block for ${(0,system_clock/* inSeconds */.F7)(fact.forMs + fact.diskWaitMs)}`;
    return isOfDisks(fact)
        ? `${whole}, in ${(0,system_clock/* inSeconds */.F7)(fact.diskWaitMs)} of which all work waited for the disks of this machine`
        : whole;
}

;// CONCATENATED MODULE: ./src/rehearsal/traffic.ts















/** Name of the folder, within the working folder, in which traffic commands run; kept across stages. */
const TRAFFIC_FOLDER = 'traffic';
/** Characters kept of each end of a command's output. */
const ENDS = 256 * 1024;
/** Assumed duration of a traffic command before one has been measured, in milliseconds. */
const FIRST_GUESS_MS = 2_500;
/** Maximum size of a record to compare answers with, in bytes. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** Program with the values of an upgrade in its arguments. No shell reads them. */
function filled(program, values) {
    const fill = (argument) => argument.replace(/\{(name|height|info)\}/g, (_, key) => values[key] ?? '');
    const { command, run } = program;
    return {
        ...program,
        ...(command && { command: command.map(fill) }),
        ...(run && { run: run.map(fill) }),
    };
}
/** Plays the plan's traffic: each command runs in a container beside the RPC service, or on the host. */
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
    /** Expected duration of a stage's traffic in milliseconds, based on measurements so far. */
    expectedMs(stage) {
        const { traffic } = this.run.plan;
        return this.expectedMsOf(traffic.filter((candidate) => candidate.stage === stage).length);
    }
    /** Expected duration of a number of programs in milliseconds, based on measurements so far. */
    expectedMsOf(programs) {
        return programs * (this.#took.length === 0 ? FIRST_GUESS_MS : Math.max(...this.#took));
    }
    /**
     * Runs the programs that schedule an upgrade, one after another, with its name, height and info.
     *
     * @throws RehearsalError with the program's last lines if it fails
     */
    async schedule({ name, info }, programs, height) {
        const values = { name, height: String(height), info };
        const env = { UPGRADE_NAME: name, UPGRADE_HEIGHT: values.height, UPGRADE_INFO: info };
        for (const [index, program] of programs.entries()) {
            const { output, error } = await this.#timed(filled(program, values), env);
            await this.settings.keep(`schedule ${name} ${index + 1}`, output);
            if (error !== undefined)
                throw notScheduled(name, program, error);
        }
    }
    /**
     * Plays all traffic of a stage, one command after another.
     *
     * @throws RehearsalError with the command's last lines if it fails, unless the plan allows failure
     */
    async play(stage) {
        const { plan, timeline } = this.run;
        for (const traffic of plan.traffic.filter((candidate) => candidate.stage === stage)) {
            const { name } = traffic;
            const { output, error } = await this.#timed(traffic);
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
    async #timed(program, env = {}) {
        const { clock } = this.run;
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        const start = clock.now();
        const played = await this.#play(program, env);
        this.#took.push(clock.now() - start);
        return played;
    }
    async #play(traffic, env) {
        const container = `${this.run.name}-traffic-${++this.#containers}`;
        try {
            const { stdout } = traffic.run === undefined
                ? await this.#runContainer(traffic, container, env)
                : await this.#runProgram(traffic.run, env);
            return { output: stdout.trim(), error: undefined };
        }
        catch (error) {
            if (!(error instanceof system_exec/* CommandError */.Qd))
                throw error;
            // A timed-out container may outlive its client and would go on playing.
            if (traffic.run === undefined)
                await this.run.docker.containers.remove([container]);
            return { output: error.lines.join('\n'), error };
        }
    }
    async #runContainer(traffic, name, env) {
        const { run, stack } = this;
        const { images, planFolder } = this.settings;
        const release = traffic.release ?? (0,route/* startReleaseOf */.rT)(run.plan.upgrades);
        const image = traffic.image ?? (0,complete/* releaseOf */.l7)(run.plan, release).image;
        const mount = traffic.mount && external_node_path_default().resolve(planFolder, traffic.mount);
        return run.docker.containers.run((0,model_image/* idOf */.T)(images, image), traffic.command ?? [], {
            ...(0,networks/* closedContainer */.kv)(),
            name,
            network: stack.network,
            user: (0,working_folder/* currentUser */.Ny)(),
            workdir: '/traffic',
            logging: LOGGING,
            entrypoint: traffic.entrypoint,
            env: {
                // The release's command line may need the same variables as its node.
                ...(traffic.image === undefined && (0,release_needs/* needsOf */.h)(run.plan, release).env),
                HOME: '/traffic',
                ...(await this.#environment(`http://${stack.rpc}:${compose_model/* RPC_PORT */.oK}`, '/keyring')),
                ...env,
            },
            mounts: [
                { type: 'bind', source: this.#folder, target: '/traffic' },
                { type: 'bind', source: stack.keyringFolder, target: '/keyring' },
                ...(mount === undefined
                    ? []
                    : [{ type: 'bind', source: mount, target: '/mounted', readOnly: true }]),
            ],
        }, { timeout: limitOf(run.plan.limits, 'traffic').ms, ends: ENDS });
    }
    async #runProgram([program = '', ...args], env) {
        return this.run.exec.run([program, ...args], {
            cwd: this.settings.planFolder,
            whom: 'user', // as a `run:` step
            env: {
                ...(await this.#environment(this.live.rpcUrl(this.stack.rpc), this.stack.keyringFolder)),
                TRAFFIC_DIR: this.#folder,
                ...env,
            },
            signal: this.run.signal,
            timeout: limitOf(this.run.plan.limits, 'traffic').ms,
            ends: ENDS,
        });
    }
    async #environment(rpcUrl, keyring) {
        const accounts = [...this.run.accounts.values()];
        return {
            RPC_URL: rpcUrl,
            CHAIN_ID: this.stack.chain.id,
            DENOM: this.stack.chain.denom,
            GAS_PRICES: await this.settings.gasPrice(),
            ACCOUNTS: accounts.map(({ name }) => name).join(','),
            ACCOUNT_ADDRESSES: accounts.map(({ address }) => address).join(','),
            KEYRING_BACKEND: 'test',
            KEYRING_DIR: keyring,
        };
    }
    /**
     * Reads a file that traffic wrote; empty if it wrote none.
     *
     * @throws RehearsalError if the file is a link, a pipe, or larger than a record may be
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
/** Sentence on the command line of a program and the place where it ran. */
function ranWhere({ run, command, image, release }) {
    const where = run
        ? 'on this machine'
        : `in the image ${image ?? `of ${release ?? 'the first release'}`}`;
    return `It ran ${(run ?? command ?? []).join(' ')} ${where}; its output is in the evidence.`;
}
function notScheduled(upgrade, program, error) {
    return new errors/* RehearsalError */.g0('SCHEDULE_FAILED', `A program of upgrades[].schedule failed, and ${upgrade} is not scheduled: ${error.lines.at(-1) ?? error.message}`, { hint: ranWhere(program), lines: error.lines, cause: error });
}
function failed(traffic, error) {
    const { name, stage, run } = traffic;
    const out = run === undefined ? diagnoseWayOut(error.lines) : undefined;
    const ran = `${ranWhere(traffic)} With allow-failure in the plan, the rehearsal continues.`;
    return new errors/* RehearsalError */.g0('TRAFFIC_FAILED', `The traffic "${name}" (${stage}) failed: ${out?.cause ?? error.lines.at(-1) ?? error.message}`, {
        hint: out === undefined
            ? ran
            : `Traffic in a container can reach only the chain; traffic with run runs on this machine. ${ran}`,
        lines: error.lines,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./src/chain/watch/block-times.ts
/** Number of blocks averaged: polling measures single blocks only coarsely. */
const WINDOW = 4;
/** Multiple of the usual interval that counts as a pause: a halt, not a rate. */
const PAUSE = 8;
/**
 * Computes block times of the recent blocks, without pauses.
 *
 * @param seen sightings of the recent heights, oldest first
 * @returns undefined if there are too few blocks for one window
 */
function blockTimes(seen) {
    const averages = withoutPauses(seen)
        .flatMap((run) => run.flatMap((from) => averageFrom(from, run) ?? []))
        .sort((a, b) => a - b);
    const [fastest] = averages;
    if (fastest === undefined)
        return undefined;
    const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
    // Heights caught up with at once appear to take no time; no block does.
    return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}
/**
 * Average time of the blocks after a sighting. A busy machine may process one response late and the next one,
 * many blocks later, immediately: so the measured time is at least the duration of the first request.
 */
function averageFrom(from, run) {
    const until = from.at + (from.at - from.askedAt);
    const to = run.find(({ height, at }) => height - from.height >= WINDOW && at >= until);
    return to && perBlock(from, to);
}
function perBlock(from, to) {
    return (to.at - from.at) / (to.height - from.height);
}
/** Splits the sightings at pauses. */
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

;// CONCATENATED MODULE: ./src/chain/watch/sightings.ts
/** Minimum number of sightings kept: a quarter of an hour if each poll sees a new height. */
const KEPT = 10_000;
/**
 * First observations of heights, oldest first. A height skipped between two polls had been reached by the
 * second one at the latest. Memory depends on the number of polls, whatever heights a node reports.
 */
class Sightings {
    #seen = [];
    /** Records a height greater than all before; ignores others. */
    note(sighting) {
        if (sighting.height <= (this.#seen.at(-1)?.height ?? -1))
            return;
        this.#seen.push(sighting);
        if (this.#seen.length >= 2 * KEPT)
            this.#seen.splice(0, KEPT);
    }
    /** Host time at which a height was first observed; undefined if earlier than the first one kept. */
    at(height) {
        const first = this.#seen[0];
        if (first === undefined || height < first.height)
            return undefined;
        return this.#seen.find((sighting) => sighting.height >= height)?.at;
    }
    /** Sightings within the given number of last heights, oldest first. */
    recent(count) {
        const above = (this.#seen.at(-1)?.height ?? 0) - count;
        const first = this.#seen.findLastIndex(({ height }) => height <= above);
        return this.#seen.slice(first + 1);
    }
}

;// CONCATENATED MODULE: ./src/chain/watch/watch.ts



const watch_POLL_MS = 80;
/**
 * Upper bound on heights gained: a rate per millisecond since the last progress, and a constant. It exceeds any
 * chain's speed; a node that reports more is not truthful.
 */
const PASSED_PER_MS = 1;
const PASSED_AT_ONCE = 100;
/**
 * Longest time between two polls that counts as time without a block, in milliseconds: more than the time limit of a
 * poll. In a longer one this process did not run, and saw nothing: it was stopped, or the whole machine was.
 */
const LONGEST_GAP_MS = 3_000;
/** Number of last heights used for the block interval. */
const RECENT = 20;
/**
 * Watches the application height of every node over HTTP (sockets break at each halt), and records the host
 * time at which each height was first observed. All waits for the chain read from here.
 */
class NodeWatch {
    clock;
    nodes;
    ask;
    observer;
    #states = new Map();
    #seen = new Sightings();
    #nodeSeen = new Map();
    /** Last height reported by each node. */
    #reported = new Map();
    #loops = [];
    #stop = new AbortController();
    #height = 0;
    #progressAt;
    /** Last poll that ended: time of its request, and the machine's total wait for its disks then. */
    #polled;
    #idleMs = 0;
    #diskWaitMs = 0;
    constructor(clock, 
    /** RPC by service; a restarted container has another port. */
    nodes, ask = applicationInfo, observer = {}) {
        this.clock = clock;
        this.nodes = nodes;
        this.ask = ask;
        this.observer = observer;
        this.#progressAt = clock.now();
        this.#polled = this.#pollAt(this.#progressAt);
        for (const service of nodes.keys())
            this.#loops.push(this.#watch(service));
    }
    /** Greatest height committed by any node's application. */
    get height() {
        return this.#height;
    }
    /**
     * Time since the chain's last progress in milliseconds, as far as polls saw that there was none, and without the time
     * for which the machine's disks held everything up.
     */
    get idleMs() {
        return this.#idleMs;
    }
    /** Time since the chain's last progress for which the machine's disks held everything up, in milliseconds. */
    get diskWaitMs() {
        return this.#diskWaitMs;
    }
    state(service) {
        return this.#states.get(service) ?? { unreachable: 'not asked yet' };
    }
    /** Host time at which a height was first observed on a node, by default on any node. */
    seenAt(height, service) {
        const seen = service === undefined ? this.#seen : this.#nodeSeen.get(service);
        return seen?.at(height);
    }
    /** Block times of the last heights; undefined until there are enough. */
    blockTimes() {
        return blockTimes(this.#seen.recent(RECENT));
    }
    /** Estimated time until a height in milliseconds, from recent block times; undefined if unknown. */
    msUntil(height) {
        const times = this.blockTimes();
        return times && Math.max(0, height - this.#height) * ((times.fast + times.slow) / 2);
    }
    /** States of all nodes in one line, for messages: `val-alice 41, node-carol unreachable (…)`. */
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
            this.#countIdle(askedAt);
            await this.clock.sleep(watch_POLL_MS, signal).catch(() => { });
        }
    }
    #countIdle(askedAt) {
        if (askedAt <= this.#polled.at)
            return;
        const polled = this.#pollAt(askedAt);
        const gap = Math.min(polled.at - this.#polled.at, LONGEST_GAP_MS);
        const waited = Math.min(gap, polled.diskWaitMs - this.#polled.diskWaitMs);
        this.#idleMs += gap - waited;
        this.#diskWaitMs += waited;
        this.#polled = polled;
    }
    #pollAt(at) {
        return { at, diskWaitMs: this.clock.diskWaitMs?.() ?? 0 };
    }
    /** Updates the state of a node from its response. */
    #take(service, info, askedAt) {
        const { height } = info;
        const seen = this.#nodeSeen.get(service);
        const afterMs = this.clock.now() - this.#progressAt;
        // A node may start at any height.
        if (seen !== undefined && height - this.#height > leapOf(afterMs)) {
            this.observer.leapt?.(service, this.#height, height, afterMs);
            return { unreachable: `it reports height ${height}, but the chain is at ${this.#height}` };
        }
        const before = this.#reported.get(service) ?? 0;
        this.#reported.set(service, height);
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
        this.#polled = this.#pollAt(at);
        this.#idleMs = 0;
        this.#diskWaitMs = 0;
        this.observer.height?.(height);
    }
}
/** Upper bound on heights gained in a number of milliseconds. */
function leapOf(ms) {
    return PASSED_AT_ONCE + Math.max(0, ms) * PASSED_PER_MS;
}

// EXTERNAL MODULE: ./src/system/files.ts
var system_files = __webpack_require__(31650);
;// CONCATENATED MODULE: ./src/stack/logs/log-line.ts

/**
 * Maximum length of a line in a log file, in characters. The engine's client does not truncate; process output
 * is truncated far beyond this.
 */
const FILE_CHARACTERS = 32 * 1024;
/** Chunk size of the engine for longer lines, in bytes; each chunk carries the timestamp of the whole line. */
const PART_BYTES = 16 * 1024;
const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)(?: |$)/;
/**
 * Parses a line of `docker logs --timestamps`: `2026-01-02T03:04:05.678901234Z text`. The engine's timestamp
 * always comes first; everything in the text, including other timestamps, stays text on one line.
 *
 * @param redact removes secrets from container output
 * @returns undefined for a line without a timestamp, which comes from the client itself
 */
function parseLogLine(service, raw, redact) {
    const [first, seconds, fraction = '', zone] = STAMP.exec(raw) ?? [];
    if (first === undefined || seconds === undefined || zone === undefined)
        return undefined;
    const whole = Date.parse(`${seconds}${zone}`);
    if (Number.isNaN(whole))
        return undefined;
    // Some log drivers use the engine's own time zone.
    const utc = new Date(whole).toISOString().slice(0, seconds.length);
    const stamp = `${utc}${fraction === '' ? '' : `.${fraction}`}Z`;
    // Lines of a terminal also end with a carriage return.
    const text = raw.slice(first.length, raw.endsWith('\r') ? -1 : undefined);
    const joined = text.length < PART_BYTES / 4 ? text : text.replaceAll(first, '');
    return { service, at: Date.parse(stamp), stamp, text: cut(shownText(joined, redact)) };
}
/** Text as stored: redacted once more after cleaning, as a removed character may have split a secret. */
function shownText(text, redact) {
    const redacted = redact(text);
    const line = (0,plain/* fileLine */.RO)(redacted);
    return line === redacted ? line : redact(line);
}
/** Truncates a text to a number of characters, without retaining the memory of the longer text. */
function cut(text, characters = FILE_CHARACTERS) {
    return text.length <= characters ? text : `${Buffer.from(text.slice(0, characters))}`;
}
/** Timestamp one nanosecond after the given one: the first moment strictly later. */
function momentAfter(stamp) {
    const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
    const nanoseconds = Number(fraction.padEnd(9, '0')) + 1;
    const whole = Date.parse(`${seconds}Z`) + (nanoseconds === 1e9 ? 1_000 : 0);
    const rest = nanoseconds === 1e9 ? 0 : nanoseconds;
    return `${new Date(whole).toISOString().slice(0, seconds.length)}.${String(rest).padStart(9, '0')}Z`;
}
/** Later of two timestamps, compared to the nanosecond. */
function laterOf(one, other) {
    return one === undefined || comparable(other) > comparable(one) ? other : one;
}
/** Timestamp as text that sorts by time. */
function comparable(stamp) {
    const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
    return `${seconds}.${fraction.padEnd(9, '0')}`;
}

// EXTERNAL MODULE: ./src/docker/labels.ts
var labels = __webpack_require__(20065);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/stack/logs/log-file.ts




/** Maximum size of one container's log file in bytes, from the log's beginning. */
const LOG_BYTES = 64 * 1024 * 1024;
/** Number of last lines kept beyond that size. */
const LAST_LINES = 200;
/** Maximum length of each of these lines, in characters. */
const LAST_CHARACTERS = 8 * 1024;
/** Write buffer size, in characters. */
const BUFFERED = 64 * 1024;
/**
 * A size-limited log file. Writes are synchronous, so that a writer faster than the disk has to wait and
 * nothing accumulates in memory. Lines beyond the size limit are dropped, except for the last ones.
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
    /** Creates the file with its folder, or truncates it. Links are not followed, and pipes are refused. */
    constructor(path, settings) {
        this.path = path;
        this.settings = settings;
        const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
        this.#try(() => {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
            settings.opening?.();
            this.#file = (0,external_node_fs_.openSync)(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o600);
            if (!(0,external_node_fs_.fstatSync)(this.#file).isFile())
                throw new Error('it is not a regular file');
        });
    }
    /** Adds a line, truncated to the room left in the file. */
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
    /** Writes the remaining lines and closes the file. */
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
        warn(`${this.path} is incomplete: the log is longer than ${limit} bytes, so only its beginning and its last ${LAST_LINES} lines are kept`);
    }
    /** Batches lines that arrive together into one write. */
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
    /** Keeps a write failure from ending the run. */
    #try(work) {
        try {
            work();
        }
        catch (error) {
            this.settings.warn(`${this.path} could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
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

;// CONCATENATED MODULE: ./src/stack/logs/logs.ts





const KEPT_LINES = 400;
/** Maximum length of a line in memory, for listeners and messages, in characters. */
const KEPT_CHARACTERS = 8 * 1024;
/** Maximum length of a message of the engine's client itself, in characters. */
const COMPLAINT_CHARACTERS = 300;
/** Time limit for the last lines of stopped containers, in milliseconds. */
const DRAIN_LIMIT_MS = 5_000;
/**
 * Follows the logs of all containers of a run: writes a file per service, and keeps each one's last lines in
 * memory for messages. Each container is followed separately by its id: a line is attributed to a service by
 * the label that Compose gave the container, never by the line's text.
 */
class LogBook {
    docker;
    clock;
    target;
    #files = new Map();
    #last = new Map();
    #listeners = [];
    #followed = new Map();
    #isClosed = false;
    constructor(docker, clock, target) {
        this.docker = docker;
        this.clock = clock;
        this.target = target;
    }
    /**
     * Follows all existing containers; containers created later need another call.
     *
     * @param since host time in milliseconds from which lines of newly followed containers are read; default all
     */
    async follow(since) {
        for (const { id, service } of await this.docker.containers.ofServices()) {
            this.followContainer(id, service, since);
        }
    }
    /**
     * Follows a container, or resumes after its last line. Ignores containers that are not services of the run.
     *
     * @param since as of {@link follow}
     */
    followContainer(id, service, since) {
        const { knows = () => true } = this.target;
        if (this.#isClosed || !(0,labels/* isServiceName */.tN)(service) || !knows(service))
            return;
        const known = this.#followed.get(id);
        if (known?.stream !== undefined) {
            known.again = true;
            return;
        }
        const followed = known ?? {
            id,
            service,
            stream: undefined,
            last: undefined,
            again: false,
            complaint: '',
        };
        this.#followed.set(id, followed);
        this.#read(followed, since);
    }
    /** Calls `listener` with each subsequent line. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Last lines of a service, oldest first. */
    last(service, count = KEPT_LINES) {
        return (this.#last.get(service) ?? []).slice(-count);
    }
    /** Names of all services that have logged. */
    get services() {
        return [...this.#last.keys()];
    }
    /** Reads the remaining lines after all containers have stopped, then stops following. */
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
    /** Stops following and closes the files. */
    async close() {
        this.#isClosed = true;
        await Promise.all([...this.#followed.values()].map(stopReading));
        for (const file of this.#files.values())
            file.close();
    }
    #read(followed, since) {
        const { id, last } = followed;
        const from = last === undefined ? isoOf(since) : momentAfter(last);
        const stream = this.docker.containers.followLogs(id, from, (raw) => this.#take(followed, raw), (error) => this.target.failed?.(error));
        followed.stream = stream;
        followed.again = false;
        void stream.ended.then((code) => this.#ended(followed, stream, code, since));
    }
    #ended(followed, stream, code, since) {
        if (followed.stream !== stream)
            return;
        followed.stream = undefined;
        const { again, service, complaint } = followed;
        if (again)
            this.#read(followed, since);
        else if (code !== 0) {
            this.target.warn?.(`Cannot read the log of ${service}: ${complaint || `code ${code}`}`);
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
/** Stops reading a log and ignores how the reading ends. */
async function stopReading(followed) {
    const { stream } = followed;
    followed.stream = undefined;
    await stream?.stop();
}
function isoOf(time) {
    return time === undefined ? undefined : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./src/stack/isolation/relay.ts





/** Defines a relay to some nodes of a stack, with an unused service name. */
function relayFor(model, nodes, image) {
    return {
        service: (0,networks/* freeName */.IL)('rpc-relay', model.services),
        image,
        ports: new Map(nodes.map((node, i) => [node, compose_model/* RPC_PORT */.oK + i])),
    };
}
/**
 * Adds the relay to the model: on every network of a node, and on one ordinary network of its own, where its
 * ports are published at 127.0.0.1. It listens only there and forwards connections to the nodes' RPCs, so that
 * no container of the run reaches another through it.
 */
function withRelay(model, run, relay) {
    const outer = (0,networks/* freeName */.IL)('rpc', model.networks);
    const inner = [...relay.ports.keys()].flatMap((node) => networksOf(model.services[node]));
    const service = {
        image: relay.image,
        command: [...relay.ports].map(([node, port]) => `${port}=${node}:${compose_model/* RPC_PORT */.oK}`),
        labels: { [labels/* RUN_LABEL */.jQ]: run },
        networks: Object.fromEntries([...new Set([...inner, outer])].map((name) => [name, {}])),
        ports: [...relay.ports.values()].map((target) => ({
            target,
            host_ip: '127.0.0.1',
            protocol: 'tcp',
            mode: 'host',
        })),
        user: '65534:65534',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        // The name of a stopped node would be looked up on the host's servers, which may know another host by it.
        dns: [networks/* NOBODYS_DNS */.ZZ],
        // Answers ARP for its address only on the network of that address.
        sysctls: { ...(0,networks/* closedSysctls */.A3)(), 'net.ipv4.conf.all.arp_ignore': '1' },
    };
    return {
        ...model,
        services: { ...model.services, [relay.service]: service },
        networks: { ...model.networks, [outer]: (0,networks/* ordinaryNetwork */.vA)(run) },
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
        if (!(error instanceof system_exec/* CommandError */.Qd))
            throw error;
        throw new errors/* RehearsalError */.g0('NETWORKS_NOT_SEALED', `Cannot block traffic from the networks of the run to this machine: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'No container was started on them. A container in the host network (docker run --network host --cap-add NET_ADMIN) blocks the traffic; configure the engine to allow it.',
            lines: error.lines,
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./src/stack/live/project.ts


/** Grace periods in seconds before a kill, for nodes and for other services. */
const STOP_SECONDS = { node: 10, other: 2 };
/** Docker Compose for the files of one run. */
class ComposeProject {
    docker;
    folder;
    relay;
    #isSealed = false;
    constructor(docker, folder, relay) {
        this.docker = docker;
        this.folder = folder;
        this.relay = relay;
    }
    /**
     * Creates and starts the services of the given files (in the working folder), and recreates changed ones.
     * Nothing runs before the networks are sealed.
     *
     * @param renew true to give recreated containers new anonymous volumes
     */
    async up(files, renew = false) {
        const { compose } = this.docker;
        const paths = this.#paths(files);
        if (!this.#isSealed) {
            await compose.create(paths);
            await sealNetworks(this.docker, this.relay.image);
            this.#isSealed = true;
        }
        await compose.up(paths, { renew });
    }
    /** Recreates some services of the given files, and leaves all others alone. */
    async change(files, services) {
        await this.docker.compose.upOnly(this.#paths(files), services);
    }
    #paths(files) {
        return files.map((file) => external_node_path_default().join(this.folder, file));
    }
    /**
     * Stops all containers without removing them. Nodes get time to end in order, other services less (some
     * ignore every signal as a container's first process).
     */
    async stop(nodes, others) {
        await this.docker.containers.stop(nodes, STOP_SECONDS.node);
        await this.docker.containers.stop(others, STOP_SECONDS.other);
    }
    /** Running services, with the relay ports that the engine assigned to them. */
    async services() {
        const listed = await this.docker.compose.running();
        const relay = listed.find(({ Service }) => Service === this.relay.service);
        return listed.map(({ Service, ID }) => {
            const inner = this.relay.ports.get(Service);
            const port = relay?.Publishers?.find(({ TargetPort, PublishedPort }) => TargetPort === inner && PublishedPort !== 0)?.PublishedPort;
            return {
                service: Service,
                container: ID,
                rpcUrl: port === undefined ? undefined : `http://127.0.0.1:${port}`,
            };
        });
    }
}

;// CONCATENATED MODULE: ./src/stack/live/live.ts












/** Interval of checks for missing blocks, in milliseconds. */
const IDLE_CHECK_MS = 250;
/** Number of lines read from the end of a container's output: a stack trace alone may have a hundred. */
const live_LAST_LINES = 300;
/** Maximum length of a diagnosed line, and of a container's last lines in total, in characters. */
const live_LINE_CHARACTERS = 8 * 1024;
const LOG_CHARACTERS = 1024 * 1024;
const COMMON_BLOCK_POLL_MS = 20;
/** Grace period of a restarted service before it is killed, in seconds: nodes wait for their signer meanwhile. */
const RESTART_SECONDS = 1;
/** The running stack: starts and stops it, and reports facts about it from the start. */
class LiveStack {
    stack;
    target;
    edges;
    logs;
    #project;
    #listeners = [];
    #services = [];
    #watch;
    #events;
    #idle;
    #isClosed = false;
    #startedAt = 0;
    #lineup = 'cosmovisor';
    #areCompanionsChanged = false;
    /** Containers that others have replaced; their ends tell nothing. */
    #replaced = new Set();
    /** Containers that the run stops to start them again; their ends tell nothing until then. */
    #restarting = new Set();
    constructor(stack, target, edges) {
        this.stack = stack;
        this.target = target;
        this.edges = edges;
        this.#project = new ComposeProject(edges.docker, stack.folder, stack.relay);
        this.logs = new LogBook(edges.docker, edges.clock, {
            ...target,
            failed: this.#watchFailed,
            knows: (service) => stack.services.includes(service),
        });
    }
    /** Calls `listener` with each subsequent fact. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Creates and starts the containers with the given binaries; recreates containers that run others. */
    async start(lineup) {
        this.#lineup = lineup;
        this.#startedAt = this.edges.clock.now();
        this.#events ??= this.#watchContainers();
        const renew = lineup === 'lastRelease' && this.stack.binaryInVolume !== undefined;
        await this.#project.up(this.#files(), renew);
        await this.#attend();
        const urls = new Map();
        for (const service of this.stack.nodes)
            urls.set(service, this.rpcUrl(service));
        this.#watch = new NodeWatch(this.edges.clock, urls, undefined, {
            height: (height) => this.#report({ type: 'height', height }),
            wentBack: (service, from, to) => this.#report({ type: 'height-went-back', service, from, to }),
            leapt: (service, from, to, afterMs) => this.#report({ type: 'height-leapt', service, from, to, afterMs }),
        });
        this.#watchIdle(this.#watch);
    }
    /** Restarts one container that has ended, as a process supervisor would. */
    async startAgain(service) {
        await this.edges.docker.containers.start(this.container(service));
        await this.#attend();
        this.#watch?.nodes.set(service, this.rpcUrl(service));
    }
    /** Stops and starts the container of a service that is no node: a signer reads its files at its start. */
    async restart(service) {
        const all = await this.edges.docker.containers.ofServices();
        for (const { id } of all.filter((each) => each.service === service)) {
            this.#restarting.add(id);
            await this.edges.docker.containers.restart(id, RESTART_SECONDS);
        }
    }
    /**
     * Recreates helpers with a change, which stays at a restart.
     *
     * @param overlay all changes of helpers so far
     */
    async change(services, overlay) {
        const file = external_node_path_default().join(this.stack.folder, compose_model/* COMPOSE_FILES */.Zz.companions);
        await (0,system_files/* writeText */.x3)(file, `${JSON.stringify(overlay, null, 2)}\n`);
        this.#areCompanionsChanged = true;
        for (const { id, service } of await this.edges.docker.containers.ofServices()) {
            if (services.includes(service))
                this.#replaced.add(id);
        }
        await this.#project.change(this.#files(), services);
    }
    /**
     * Waits for a new block on every node: a validator must not be stopped between its votes (see `pausedConfig`).
     *
     * @param timeout time limit in milliseconds
     * @throws WaitTimeoutError if no such block comes
     */
    async commonBlock(timeout) {
        const next = this.watch.height + 1;
        await (0,system_clock/* waitUntil */.a0)(`a block of height ${next} or higher on all nodes`, () => {
            const { height } = this.watch;
            const common = this.stack.nodes.every((service) => {
                const state = this.watch.state(service);
                return !('unreachable' in state) && state.height === height;
            });
            return common && height >= next ? { done: undefined } : { seen: this.watch.describe() };
        }, {
            clock: this.edges.clock,
            timeout,
            interval: COMMON_BLOCK_POLL_MS,
            signal: this.edges.signal,
        });
    }
    /** Stops all containers but keeps their homes; call right after {@link commonBlock}. */
    async stop() {
        this.#idle?.abort();
        // Compose would take longer to start than the pause between two blocks lasts.
        const containers = this.stack.nodes.map((service) => this.container(service));
        await this.edges.docker.containers.kill(containers, 'TERM');
        // From the engine: a helper that its restart policy starts again may not be running at the moment.
        const all = await this.edges.docker.containers.ofServices();
        const rest = all.filter(({ service }) => !this.stack.nodes.includes(service));
        await this.#project.stop(containers, rest.map(({ id }) => id));
        await this.#watch?.close();
        await this.logs.drain();
    }
    /** Stops watching and following; containers are removed later, by the run's name. */
    async close() {
        this.#isClosed = true;
        this.#idle?.abort();
        await this.#watch?.close();
        await this.#events?.stop();
        await this.logs.close();
    }
    /** Service whose node answers queries about the chain. */
    get rpc() {
        return this.stack.rpc;
    }
    get watch() {
        if (this.#watch === undefined)
            throw new Error('the stack is not started');
        return this.#watch;
    }
    /** URL of a node's published RPC. */
    rpcUrl(service) {
        const url = this.#running(service).rpcUrl;
        if (url === undefined) {
            throw new errors/* RehearsalError */.g0('NODE_UNREACHABLE', `The RPC of ${service} is not published`, {
                hint: `The container may have exited right after its start; see its log.`,
                lines: this.lastLines(service),
            });
        }
        return url;
    }
    container(service) {
        return this.#running(service).container;
    }
    /** Lines at the end of a service's log, for messages. */
    lastLines(service) {
        return evidenceIn(this.logs.last(service).map(({ text }) => text));
    }
    /** Last lines that a container wrote, read from the engine; also works for a container that has ended. */
    async lastOutput(container) {
        const range = { tail: live_LAST_LINES };
        const limits = { ends: LOG_CHARACTERS };
        const output = await this.edges.docker.containers.logs(container, range, limits);
        // Redacted before it is clipped: a cut secret would not be recognized any more.
        const redact = (line) => this.target.redact(line, `the last output of ${container}`);
        return (0,system_exec/* nonEmptyLines */.yw)(`${output.stdout}\n${output.stderr}`).map((line) => (0,plain/* clipped */.cz)(shownText(line, redact), live_LINE_CHARACTERS));
    }
    /** Finds the current containers and follows their logs. */
    async #attend() {
        const logs = this.logs.follow(this.#startedAt);
        [this.#services] = await Promise.all([this.#project.services(), logs]);
    }
    #running(service) {
        const running = this.#services.find((candidate) => candidate.service === service);
        if (running === undefined) {
            throw new errors/* RehearsalError */.g0('CONTAINER_DIED', `The container of ${service} is not running`, {
                lines: this.lastLines(service),
            });
        }
        return running;
    }
    #files() {
        const companions = this.#areCompanionsChanged ? [compose_model/* COMPOSE_FILES */.Zz.companions] : [];
        return [compose_model/* COMPOSE_FILES */.Zz.base, compose_model/* COMPOSE_FILES */.Zz[this.#lineup], ...companions];
    }
    #watchContainers() {
        const events = this.edges.docker.containers.followEvents((event) => {
            if (!this.stack.services.includes(event.service))
                return;
            // A death caused by the last stop may be reported after the next start.
            if (event.at < this.#startedAt)
                return;
            if (event.what === 'die' && this.#replaced.has(event.container))
                return;
            if (event.what === 'die' && this.#restarting.has(event.container))
                return;
            if (event.what === 'start')
                this.#restarting.delete(event.container);
            if (event.what === 'start')
                this.logs.followContainer(event.container, event.service);
            else {
                const { service, container, exitCode } = event;
                this.#report({ type: 'container-died', service, container, exitCode });
            }
        }, this.#watchFailed);
        void events.ended.then((code) => {
            this.#events = undefined; // the next start watches again
            this.#watchFailed(new errors/* RehearsalError */.g0('DOCKER_LOST', `The engine's event stream ended with code ${code}: exits of containers would go unnoticed`, { hint: 'The Docker engine was stopped or restarted during the run; see its log.' }));
        });
        return events;
    }
    #watchFailed = (error) => this.#report({ type: 'watch-failed', error });
    #report(fact) {
        if (this.#isClosed)
            return;
        for (const listener of this.#listeners)
            listener(fact);
    }
    #watchIdle(watch) {
        this.#idle?.abort();
        this.#idle = new AbortController();
        void this.#reportIdle(watch, this.#idle.signal);
    }
    async #reportIdle(watch, signal) {
        while (!signal.aborted) {
            await this.edges.clock.sleep(IDLE_CHECK_MS, signal).catch(() => { });
            if (signal.aborted)
                return;
            if (watch.height === 0 || watch.idleMs < IDLE_CHECK_MS)
                continue;
            const { idleMs, diskWaitMs } = watch;
            const blockMs = watch.blockTimes()?.slow ?? 0;
            this.#report({ type: 'no-block', forMs: idleMs, diskWaitMs, blockMs });
        }
    }
}

// EXTERNAL MODULE: ./src/run/clean-up.ts + 1 modules
var clean_up = __webpack_require__(4596);
// EXTERNAL MODULE: ./src/chain/client/accounts.ts + 1 modules
var accounts = __webpack_require__(81655);
// EXTERNAL MODULE: ./src/docker/docker.ts + 10 modules
var docker = __webpack_require__(28506);
// EXTERNAL MODULE: ./src/images/provide.ts + 49 modules
var provide = __webpack_require__(6705);
// EXTERNAL MODULE: ./src/plan/preparations.ts
var preparations = __webpack_require__(52509);
// EXTERNAL MODULE: ./src/secrets/sensitive.ts
var sensitive = __webpack_require__(21869);
// EXTERNAL MODULE: ./src/system/logger.ts + 5 modules
var system_logger = __webpack_require__(1119);
;// CONCATENATED MODULE: ./src/timeline/heartbeat.ts



/** Maximum time without a line in the log, in milliseconds. */
const SILENCE_MS = 10_000;
const TICK_MS = 500;
/** Maximum length of the last observed state, in characters; a node may report much more. */
const SEEN_CHARACTERS = 500;
/** Logs the current wait and its time left whenever nothing was logged for a while. */
class Heartbeat {
    settings;
    #waits = new Map();
    /** The wait that saw something new last. */
    #changed;
    #step = { title: '', at: 0 };
    #height;
    #loggedAt;
    constructor(settings) {
        this.settings = settings;
        this.#loggedAt = settings.start;
    }
    seen(wait, waiting) {
        if (this.#waits.get(wait)?.seen !== waiting.seen)
            this.#changed = wait;
        this.#waits.set(wait, waiting);
    }
    ended(wait) {
        this.#waits.delete(wait);
    }
    /** Updates the state from an event. */
    event = (event) => {
        if (event.type === 'step-started')
            this.#step = { title: (0,procedure_step/* titleOf */.Gg)(event.step), at: event.at };
        if (event.type === 'block')
            this.#height = event.height;
    };
    /** Notes that a line was logged. */
    logged = () => {
        this.#loggedAt = this.settings.clock.now();
    };
    /** Runs the heartbeat during work. */
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
            if (clock.now() - this.#loggedAt < SILENCE_MS)
                continue;
            say(this.#line());
            this.logged();
        }
    }
    #state() {
        const { clock, start } = this.settings;
        return {
            elapsedMs: clock.now() - start,
            step: this.#step.title,
            height: this.#height,
            waitingFor: this.#waiting(),
        };
    }
    #line() {
        const { elapsedMs, step, height, waitingFor } = this.#state();
        const at = height === undefined ? '' : `, height ${height}`;
        const doing = waitingFor !== undefined
            ? `waiting for ${waitingFor}`
            : `in this phase for ${(0,system_clock/* inSeconds */.F7)(this.settings.clock.now() - this.#step.at)}`;
        return `${(0,system_clock/* inSeconds */.F7)(elapsedMs).padStart(8)}  … ${step}${at}: ${doing}`;
    }
    /** Describes all current waits: the duration of the one that began last, and the last news of any of them. */
    #waiting() {
        const last = [...this.#waits.values()].at(-1);
        if (last === undefined)
            return undefined;
        const waited = this.settings.clock.now() - last.startedAt;
        const all = [...new Set([...this.#waits.values()].map(({ what }) => what))];
        const news = (this.#changed && this.#waits.get(this.#changed)) ?? last;
        const of = all.length > 1 ? ` in ${news.what}` : '';
        return `${all.join(' and ')}, for ${(0,system_clock/* inSeconds */.F7)(waited)}${left(last, waited)}; last seen${of}: ${(0,plain/* clipped */.cz)(news.seen.trim(), SEEN_CHARACTERS)}`;
    }
}
/** Describes the time left of a wait, if known. */
function left({ expected, timeout }, waited) {
    if (expected !== undefined)
        return `, about ${(0,system_clock/* inSeconds */.F7)(Math.max(0, expected))} left`;
    return timeout === undefined ? '' : `, at most ${(0,system_clock/* inSeconds */.F7)(Math.max(0, timeout - waited))} left`;
}

// EXTERNAL MODULE: ./src/report/model/format.ts
var format = __webpack_require__(8761);
// EXTERNAL MODULE: ./src/text/format.ts
var text_format = __webpack_require__(98488);
;// CONCATENATED MODULE: ./src/timeline/narrate.ts





/** Width of the height column, in characters. */
const HEIGHT_WIDTH = 6;
/**
 * Writes the events of a run to the log: phases as groups, and one line per state change with the time since the
 * start and the chain's height, if known.
 */
function narrate(logger, start) {
    let startedAt = start;
    let height = '';
    return (event) => {
        const since = (0,system_clock/* inSeconds */.F7)(event.at - start).padStart(8);
        switch (event.type) {
            case 'step-started':
                startedAt = event.at;
                return logger.group(`${since}  ${(0,procedure_step/* titleOf */.Gg)(event.step)}`);
            case 'step-ended':
                logger.info(`${event.ok ? 'done' : 'failed'} in ${(0,system_clock/* inSeconds */.F7)(event.at - startedAt)}`);
                return logger.endGroup();
            case 'notice':
                return logger.notice(event.message);
            case 'block':
                height = `#${event.height}`; // several per second: no line
                return;
            default:
                return logger.info(`${since} ${height.padStart(HEIGHT_WIDTH)}  ${describe(event)}`);
        }
    };
}
function describe(event) {
    switch (event.type) {
        case 'image-provided':
            return `image ${event.reference} (${event.decision}) has the id ${event.imageId}`;
        case 'disk-measured':
            return `disk space before: ${narrate_shown(event.before)}; after: ${narrate_shown(event.after)}`;
        case 'release-traced':
            return `source of ${event.release}: ${(0,format/* shownSource */.Vt)(event.source)}`;
        case 'binary-hashed':
            return `binary of ${event.release}: sha256 ${event.sha256}`;
        case 'binary-seen':
            return event.ok
                ? `${event.service} has the binary of ${event.release} (${(0,moment/* momentText */.Am)(event)})`
                : `${event.service} does NOT have the binary of ${event.release} (${(0,moment/* momentText */.Am)(event)}): sha256 ${event.sha256 ?? 'none'}, expected ${event.expected}`;
        case 'binary-ran':
            return `binary of ${event.release}: version ${event.version}, SDK ${event.sdk || '?'}, engine ${event.engine || '?'}`;
        case 'chain-read':
            return `chain id ${event.chainId}, fees in ${event.denom}`;
        case 'authority-read':
            return `upgrades are decided by ${event.account === null ? 'governance' : `the account ${event.account}`} (${event.address})`;
        case 'upgrade-scheduled':
            return `upgrade ${event.upgrade} is scheduled ${(0,format/* scheduledBy */.bn)(event)} for height ${event.upgradeHeight}`;
        case 'proposal-submitted':
            return `proposal ${event.id} (${event.upgrade} at height ${event.upgradeHeight}, ${event.dialect}) is in block ${event.height}; voting ends at ${event.votingEnd} (chain time)`;
        case 'proposal-decided':
            return `proposal ${event.id} (${event.upgrade}): ${event.status} at height ${event.height}, yes ${event.tally.yes}`;
        case 'node-halted':
            return `${event.service} halted for ${event.upgrade} at height ${event.height}`;
        case 'node-swapped':
            return `${event.service} runs ${event.version} (current -> ${event.current}), ${(0,system_clock/* inSeconds */.F7)(event.swapMs)} after its halt`;
        case 'upgrade-done':
            return `upgrade ${event.upgrade} done at height ${event.height}: chain halted for ${(0,system_clock/* inSeconds */.F7)(event.resumedAt - event.haltedAt)}, ${event.sameState ? '' : 'NOT '}the same state on ${Object.keys(event.appHashes).length} nodes`;
        case 'query-answered':
            return `query "${event.query}" at ${event.release} (${event.moment}): ${event.ok ? 'ok' : 'WRONG'}, expected: ${event.expected}`;
        case 'traffic-played':
            return `traffic "${event.name}"${event.ok ? '' : ` FAILED${event.mayFail ? ', which the plan allows' : ''}`}: ${event.output.split('\n').at(-1)}`;
        case 'restarted':
            return `restarted on ${event.release}: height ${event.heightBefore} before, ${event.heightAfter} after`;
        case 'failed':
            return `FAILED${event.step === null ? '' : ` in ${(0,procedure_step/* titleOf */.Gg)(event.step)}`}: ${event.message}`;
    }
}
function narrate_shown({ free, images, buildCache, cache }) {
    const sized = (bytes) => (bytes === null ? '?' : (0,text_format/* gigabytes */.kN)(bytes));
    return `${(0,text_format/* gigabytes */.kN)(free)} free, images ${sized(images)}, build cache ${sized(buildCache)}, cache ${(0,text_format/* gigabytes */.kN)(cache)}`;
}

// EXTERNAL MODULE: ./src/timeline/timeline.ts
var timeline_timeline = __webpack_require__(79568);
// EXTERNAL MODULE: ./src/plan/load.ts + 3 modules
var load = __webpack_require__(53935);
;// CONCATENATED MODULE: ./src/run/record-failures.ts


/** Maximum delay in milliseconds until the watch over the containers reports a death. */
const CAUSE_LIMIT_MS = 3_000;
/** Codes of failures that may follow from the death of a container: a broken connection, an unanswered query. */
const MAY_FOLLOW = new Set([
    'NODE_UNREACHABLE',
    'COMMAND_FAILED',
    'CONTAINER_DIED',
    'BINARY_DIFFERS',
    'QUERY_UNEXPECTED',
    'TRAFFIC_FAILED',
]);
/**
 * Cause of a failed run: the abort reason of its signal; the error thrown is then a secondary error. The
 * secondary error may come first: a connection breaks before the engine reports the death of the container
 * behind it.
 */
async function causeOf(error, signal, clock) {
    if (!(error instanceof errors/* RehearsalError */.g0) || MAY_FOLLOW.has(error.code))
        await clock.sleep(CAUSE_LIMIT_MS, signal).catch(() => { });
    return signal.aborted ? signal.reason : error;
}
/** Records failures in the timeline, at the line of the user's file to change where there is one. */
function recorder(timeline, { placeOf }, cwd) {
    return (step, error) => {
        const known = (0,errors/* knownFailure */.ql)(error);
        const { place, planPath } = known ?? {};
        const inPlan = planPath === undefined ? null : placeOf(planPath);
        timeline.add({
            type: 'failed',
            code: known?.code ?? 'INTERNAL_ERROR',
            step,
            message: known?.message ?? (0,errors/* messageOf */.bD)(error),
            hint: known === undefined
                ? 'This is a fault of the rehearsal itself, not of the chain; please report it.'
                : (known.hint ?? ''),
            lines: known?.lines ?? stackOf(error),
            place: place ? { ...place, file: (0,load/* shortened */.vI)(place.file, cwd) } : inPlan,
        });
    };
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
}
/** Reports an error of a listener, whose callers expect none, by an orderly end of the run. */
class Guard {
    stop;
    /** First error of a listener. */
    broken;
    constructor(stop) {
        this.stop = stop;
    }
    over = (listener) => (heard) => {
        try {
            listener(heard);
        }
        catch (error) {
            this.broken ??= error;
            this.stop.abort(error);
        }
    };
}

;// CONCATENATED MODULE: ./src/run/step-recorder.ts

/** Runs the steps of a procedure one after another, and records when each began and how it ended. */
class StepRecorder {
    timeline;
    procedure;
    /** Current or last step; null before the first. */
    current = null;
    #next = 0;
    constructor(timeline, procedure) {
        this.timeline = timeline;
        this.procedure = procedure;
    }
    /** Continues with the steps of another procedure, which is the same up to the current step. */
    follow(procedure) {
        this.procedure = procedure;
    }
    /**
     * Runs a step. Steps before it may have been left out after a failure.
     *
     * @throws Error if the procedure has no such step after the last one: a bug
     */
    run = async (step, work) => {
        const ahead = this.procedure.slice(this.#next).findIndex(({ id }) => (0,procedure_step/* isSameStep */.lO)(id, step));
        if (ahead === -1)
            throw new Error(`the procedure does not continue with "${(0,procedure_step/* titleOf */.Gg)(step)}"`);
        this.#next += ahead + 1;
        this.current = step;
        this.timeline.add({ type: 'step-started', step });
        let ok = false;
        try {
            const result = await work();
            ok = true;
            return result;
        }
        finally {
            this.timeline.add({ type: 'step-ended', step, ok });
        }
    };
}

// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
;// CONCATENATED MODULE: ./src/run/open-run.ts
















/**
 * Opens a run: everything that can be refused comes first, before anything is created or removed.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError if a key of the plan cannot be read, the cache settings are invalid, or the evidence
 *   folder or the folder for temporary files cannot be used: nothing was started, and the last report is
 *   unchanged
 */
async function openRun(loaded, settings, host, cancelled) {
    const { secrets, env } = host;
    const stop = new AbortController();
    const guard = new Guard(stop);
    const start = host.clock.now();
    const heartbeat = new Heartbeat({
        clock: host.clock,
        start,
        say: guard.over((line) => logger.info(line)),
        show: host.show && guard.over(host.show),
    });
    const clock = (0,system_clock/* observed */.Px)(host.clock, heartbeat);
    const logger = (0,system_logger/* observedLogger */.zl)(host.logger, heartbeat.logged);
    const exec = (0,system_exec/* loggedExec */.Wt)(host.exec, logger.debug);
    for (const value of (0,sensitive/* secretsOf */.Fj)(env))
        secrets.add(value);
    const plan = (0,preparations/* beforePreparation */.Xi)(loaded.plan);
    const keys = await (0,accounts/* readKeys */.x)(plan, loaded.folder, env, logger.secret);
    const keeping = (0,docker.openDocker)(exec, { signal: cancelled });
    const cache = await (0,provide/* openCache */.b)(settings.cache, loaded.file, {
        ...host,
        exec,
        docker: keeping,
        signal: cancelled,
    });
    const name = (0,workspace/* newRun */.uH)();
    const dockerOf = (run) => (0,docker.openDocker)(exec, { run });
    const taker = { run: name, writer: 'rehearsal', remember: host.remember };
    const folders = await (0,workspace/* openFolders */.os)(dockerOf, taker, settings);
    cancelled.addEventListener('abort', () => stop.abort(cancelled.reason), { once: true });
    if (cancelled.aborted)
        stop.abort(cancelled.reason);
    const timeline = new timeline_timeline/* Timeline */.K(clock);
    timeline.listen(guard.over((0,evidence_evidence/* eventLog */.ZN)(settings.evidence, secrets, logger.warning)));
    timeline.listen(guard.over(narrate(logger, start)));
    timeline.listen(guard.over(heartbeat.event));
    return {
        name,
        loaded,
        settings,
        env,
        keys,
        cache,
        folder: folders.workspace.folder,
        exec,
        docker: (0,docker.openDocker)(exec, { run: name, signal: stop.signal }),
        clock,
        logger,
        timeline,
        steps: new StepRecorder(timeline, stepsOf(loaded.plan)),
        signal: stop.signal,
        notice: (message) => timeline.add({ type: 'notice', message }),
        folders,
        heartbeat,
        secrets,
        guard,
        stop,
        keeping,
        dockerOf,
        failed: recorder(timeline, loaded, settings.plan.cwd),
    };
}

// EXTERNAL MODULE: ./src/cosmovisor/gate.ts
var cosmovisor_gate = __webpack_require__(96467);
// EXTERNAL MODULE: ./src/preflight/machine.ts
var machine = __webpack_require__(9978);
// EXTERNAL MODULE: ./src/system/json.ts
var json = __webpack_require__(29207);
// EXTERNAL MODULE: ./src/chain/keys/derive.ts
var derive = __webpack_require__(5435);
;// CONCATENATED MODULE: ./src/stack/binaries/keys.ts






/** First test vector of BIP 39: a mnemonic that is public and holds nothing. */
const TEST_VECTOR = `${'abandon '.repeat(11)}about`;
/** Home of the command in its container, which is removed with it. */
const HOME = '/tmp/rehearsal-keys';
/** Upper bound on the characters of a bech32 address. */
const ADDRESS_LIMIT = 120;
/** Maximum length of a key's JSON, and of a Protobuf type in it, in characters. */
const LONGEST_KEY = 16 * 1024;
const LONGEST_TYPE = 256;
/** Lines of an output that may be a key. */
const keys_MOST_LINES = 20;
/** Arguments of `keys add` for a mnemonic on standard input, without those of the keyring. */
function recoverArguments(name, { hdPath, type }, { typeOption }) {
    return [
        ...['keys', 'add', name, '--recover', '--keyring-backend', 'test', '--output', 'json'],
        ...(hdPath === undefined ? [] : ['--hd-path', hdPath]),
        ...(type === undefined ? [] : [typeOption, type]),
    ];
}
/**
 * The key in the output of `keys add`: on standard output, or on standard error before SDK 0.47, after a prompt.
 *
 * @returns undefined if there is none
 */
function shownKey({ stdout, stderr }) {
    return keyIn(stdout) ?? keyIn(stderr);
}
/** The key in a text: in a line of its own, or spread over several. */
function keyIn(text) {
    const lines = (0,system_exec/* nonEmptyLines */.yw)(text).filter((line) => line.startsWith('{'));
    const spread = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
    for (const each of [...lines.slice(0, keys_MOST_LINES), spread]) {
        const key = each.length <= LONGEST_KEY ? keyOf((0,json/* parseJson */.q)(each)) : undefined;
        if (key !== undefined)
            return key;
    }
    return undefined;
}
function keyOf(value) {
    const { address, pubkey } = keys_record(value);
    if (typeof address !== 'string' || address.length > ADDRESS_LIMIT)
        return undefined;
    const type = typeof pubkey === 'string' ? keys_record((0,json/* parseJson */.q)(pubkey))['@type'] : undefined;
    const isType = typeof type === 'string' && type.length <= LONGEST_TYPE;
    return { address, publicKeyType: isType ? type : '' };
}
function keys_record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** Asks the first release's binary for the keys that it makes, with a mnemonic that everybody knows. */
async function askKeys(ask, plan) {
    const help = await ask(['keys', 'add', '--help']);
    const helpText = `${help.stdout}\n${help.stderr}`;
    const typeOption = /--key-type\b/.test(helpText) ? '--key-type' : '--algo';
    const add = async (type) => {
        const args = recoverArguments('rehearsal', { type }, { typeOption });
        return shownKey(await ask([...args, '--home', HOME], `${TEST_VECTOR}\n`));
    };
    const wanted = Object.values(plan.accounts).some((account) => account['key-type'] === 'eth_secp256k1');
    const [own, ofEthereum] = await Promise.all([add(), wanted ? add('eth_secp256k1') : undefined]);
    const publicKeyTypes = Object.assign({}, kinds/* SDK_KEYS */.k1.publicKeyTypes, ...[own, ofEthereum].map((key) => publicKeyTypeOf(key)));
    const address = own && bytesOf(own.address);
    if (address === undefined)
        return { ...kinds/* SDK_KEYS */.k1, publicKeyTypes, typeOption, isShown: false };
    const found = (0,derive/* derivationOf */.dU)(address, (0,derive/* seedOf */.n3)(TEST_VECTOR), coinTypeIn(helpText));
    return {
        type: found?.type,
        hdPath: found?.hdPath ?? kinds/* SDK_KEYS */.k1.hdPath,
        publicKeyTypes,
        typeOption,
        isShown: true,
    };
}
function publicKeyTypeOf(key) {
    const type = key && (0,kinds/* typeOfKeys */.Y$)(key.publicKeyType);
    return type === undefined ? {} : { [type]: key?.publicKeyType };
}
function bytesOf(address) {
    try {
        const { data } = (0,encoding_build.fromBech32)(address, ADDRESS_LIMIT);
        return data.length === kinds/* ADDRESS_BYTES */.nC ? data : undefined;
    }
    catch {
        return undefined; // not an address of the SDK
    }
}
/** Default of `--coin-type` in the help of `keys add`. */
function coinTypeIn(help) {
    const [, given] = /--coin-type uint32 [^\n]{0,200}\(default (\d{1,9})\)/.exec(help) ?? [];
    return given === undefined ? [] : [Number(given)];
}
/**
 * Asks the first release's binary for the address of a mnemonic's key.
 *
 * @throws RehearsalError if it shows none
 */
async function askAddress(ask, name, key, keys) {
    if (key.kind !== 'mnemonic')
        throw new Error(`the account ${name} has no mnemonic`);
    const args = recoverArguments('rehearsal', key, keys);
    const answer = await ask([...args, '--home', HOME], `${key.mnemonic}\n`);
    const shown = shownKey(answer);
    if (shown !== undefined)
        return shown.address;
    const lines = (0,system_exec/* nonEmptyLines */.yw)(`${answer.stdout}\n${answer.stderr}`);
    throw new errors/* RehearsalError */.g0('KEY_UNUSABLE', `The chain's binary shows no address for the account ${name}: ${lines.at(-1) ?? 'no output'}`, {
        hint: 'The rehearsal gives the mnemonic to `keys add --recover --output json` of the first release: try it there.',
        lines,
        planPath: ['accounts', name],
    });
}

;// CONCATENATED MODULE: ./src/stack/binaries/binaries.ts








/** Time limit of a command of a binary, in milliseconds: a first start may read a large image. */
const binaries_LIMIT_MS = 120_000;
/** Maximum length of its output, in characters; the dependencies of a large chain take 50,000. */
const LONGEST_ANSWER = 1_000_000;
/** Limits of a command whose failure is an answer, too. */
const ASKING = { allowFailure: true, timeout: binaries_LIMIT_MS, maxOutput: LONGEST_ANSWER };
/** Maximum length of a line of a help text, in characters. */
const LONGEST_HELP = 4 * 1024;
/** Command for the versions of a binary. */
const VERSION = ['version', '--long', '--output', 'json'];
/** Exit code of the engine's client if a container's program does not exist (docker/cli `run.go`). */
const NOT_FOUND = 127;
/**
 * Asks the first release's binary for facts of the chain.
 *
 * @returns undefined if the image has no such program
 * @throws RehearsalError if it does not run, or does not report its address prefix
 */
async function askChain(docker, plan, program) {
    const { image, reference, binary } = program;
    const { name, env = {} } = (0,complete/* firstRelease */.yn)(plan);
    const ask = (...args) => docker.containers.run(image, args, { entrypoint: binary, env }, ASKING);
    const version = await ask(...VERSION);
    const output = `${version.stdout}\n${version.stderr}`;
    // A program whose libraries are missing ends with this code, too.
    if (version.exitCode === NOT_FOUND && /^docker: /m.test(version.stderr))
        return undefined;
    if (version.exitCode !== 0) {
        (0,finding/* refuse */.T)([notRunning(plan, name, output, `the image ${reference}`)]);
    }
    const [parsed, help, keys] = await Promise.all([
        ask('keys', 'parse', '00'.repeat(20), '--output', 'json'),
        ask('start', '--help'),
        askKeys(keysAsker(docker, plan, program), plan),
    ]);
    return {
        prefix: prefixIn(plan, `${parsed.stdout}\n${parsed.stderr}`),
        keys,
        defaultHome: defaultHomeIn(help.stdout + help.stderr),
        sdk: binaries_readVersions(output).sdk,
    };
}
/**
 * Runs each release's binary in the Cosmovisor images, in which it must run at its upgrade: detects a wrong
 * architecture and a wrong or missing C library.
 *
 * @throws RehearsalError with a finding for each binary that does not run
 */
async function askReleases(docker, plan, { image, others, binaries, mounts }) {
    const ask = (release, args, within = image) => docker.containers.run(within, args, { entrypoint: binaries.get(release) ?? '', mounts: mounts.map(containerMount) }, ASKING);
    const findings = [];
    const releases = [];
    for (const release of binaries.keys()) {
        const answer = await ask(release, VERSION);
        const said = `${answer.stdout}\n${answer.stderr}`;
        if (answer.exitCode === 0)
            releases.push({ release, ...binaries_readVersions(said) });
        else
            findings.push(notRunning(plan, release, said, onCosmovisor((0,complete/* firstRelease */.yn)(plan).image)));
        for (const other of answer.exitCode === 0 ? others.values() : []) {
            const { exitCode, stdout, stderr } = await ask(release, ['version'], other.image);
            if (exitCode === 0)
                continue;
            findings.push(notRunning(plan, release, `${stdout}\n${stderr}`, onCosmovisor(other.base)));
        }
    }
    (0,finding/* refuse */.T)(findings);
    return releases;
}
/** Asks the first release's binary, with input where there is some. */
function keysAsker(docker, plan, { image, binary }) {
    // Any image has a place where root may write a keyring.
    const options = { entrypoint: binary, user: '0:0', env: (0,complete/* firstRelease */.yn)(plan).env ?? {} };
    return (args, input) => docker.containers.run(image, args, options, {
        ...ASKING,
        ...(input !== undefined && { input }),
    });
}
/** Default of `--home` in a help text; empty if there is none. */
function defaultHomeIn(help) {
    const at = help.indexOf('--home string');
    const [line = ''] = at < 0 ? [] : help.slice(at, at + LONGEST_HELP).split('\n', 1);
    return /\(default "([^"]+)"\)/.exec(line)?.[1] ?? '';
}
/** Parses the output of `version --long` (SDK `version/version.go`); a dependency is `module@version`. */
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
    return ((0,json/* parseJson */.q)(line) ?? {});
}
function prefixIn(plan, text) {
    const prefix = /"([a-z][a-z0-9]*)1[02-9ac-hj-np-z]{38}"/.exec(text)?.[1];
    if (prefix !== undefined)
        return prefix;
    throw new errors/* RehearsalError */.g0('ADDRESS_PREFIX_UNKNOWN', `Cannot determine the address prefix of the binary ${plan.chain.binary}: ${(0,system_exec/* nonEmptyLines */.yw)(text)[0] ?? 'no output'}`, { hint: 'The rehearsal runs its command `keys parse`, which every Cosmos SDK binary has.' });
}
/** Codes of diagnoses of a program that an image cannot run. */
const OF_PROGRAMS = [
    'ARCHITECTURE_DIFFERS',
    'BINARY_NEEDS_C',
    'BINARY_NOT_RUNNABLE',
];
/**
 * Name of a Cosmovisor image in messages.
 *
 * @param base image on which it is based
 */
function onCosmovisor(base) {
    return `the Cosmovisor image on ${base}`;
}
/** @param within name of the image that the binary ran in */
function notRunning(plan, release, output, within) {
    const planPath = ['releases', plan.releases.findIndex(({ name }) => name === release)];
    const lines = (0,system_exec/* nonEmptyLines */.yw)(output);
    // The lines below a panic are its stack.
    const line = lines.find((each) => each.startsWith('panic: ')) ?? lines.at(-1) ?? 'no output';
    const message = `The binary of ${release} does not run in ${within}: ${line}`;
    const known = diagnose(lines);
    if (known !== undefined && OF_PROGRAMS.includes(known.code)) {
        return { code: known.code, planPath, message, hint: known.hint };
    }
    const notRunnable = (hint) => ({
        code: 'BINARY_NOT_RUNNABLE',
        planPath,
        message,
        hint,
    });
    if (/no such file or directory/.test(output)) {
        return notRunnable('The file exists, but its loader does not: it is linked against another C library (musl of Alpine, glibc of Debian). Build all releases on one base, or statically (CGO_ENABLED=0).');
    }
    return notRunnable('Run the command `version` in the image of the release to check the binary there.');
}

;// CONCATENATED MODULE: ./src/stack/binaries/hashes.ts






/** Folder below the working folder for files copied out of containers, until they are hashed. */
const TAKEN = 'taken';
/** Docker's PATH for a container that defines none. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * Hashes files as a container sees them: the engine follows the links and mounts of the container, so its image
 * needs no program for that.
 */
class EngineHasher {
    docker;
    folder;
    #taken = 0;
    /** By container; constant for the life of a container. */
    #inspected = new Map();
    /** @param folder the working folder */
    constructor(docker, folder) {
        this.docker = docker;
        this.folder = folder;
    }
    async inContainer(container, program) {
        const { containers } = this.docker;
        const folder = new system_folder/* Folder */.vd(external_node_path_default().join(this.folder, TAKEN));
        const name = String(this.#taken++);
        const taken = external_node_path_default().join(folder.root, name);
        await (0,promises_.mkdir)(folder.root, { recursive: true });
        try {
            for (const place of await this.#placesOf(container, program)) {
                if (!(await containers.copyFile(container, place, taken)))
                    continue;
                const isLink = (await (0,promises_.lstat)(taken)).isSymbolicLink();
                if (isLink) {
                    await (0,promises_.rm)(taken);
                    const followLink = true;
                    if (!(await containers.copyFile(container, place, taken, { followLink })))
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
        return withContainer(this.docker, image, mounts.map(containerMount), (container) => this.inContainer(container, program));
    }
    async isPinned(container, place, folder) {
        const { mounts } = await this.#inspect(container);
        const over = mounts.filter(({ Destination }) => (0,copy_mounts/* isWithin */.UO)(place, Destination));
        const [innermost] = over.sort((a, b) => b.Destination.length - a.Destination.length);
        return innermost?.Type === 'bind' && innermost.Source === folder && !innermost.RW;
    }
    async isImages(container, image, { place, isLink }) {
        const { image: own, mounts } = await this.#inspect(container);
        const searched = await this.#placesOf(container, external_node_path_default().posix.basename(place));
        const before = searched.slice(0, searched.indexOf(place) + 1);
        const over = [...before, place].some((each) => mounts.some(({ Destination }) => (0,copy_mounts/* isWithin */.UO)(each, Destination)));
        return own === image && !isLink && !over;
    }
    /** Possible paths of a program; the first that exists is the one that runs. */
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
        const asked = this.docker.containers.inspect(container);
        this.#inspected.set(container, asked);
        return asked;
    }
}

// EXTERNAL MODULE: ./src/cosmovisor/launcher.ts
var launcher = __webpack_require__(78080);
;// CONCATENATED MODULE: ./src/stack/compose/overlays.ts



/** Variables with which Cosmovisor runs a script before each swap (1.5.0 `process.go`, `doCustomPreUpgrade`). */
function preUpgradeVariables(given) {
    if (given === undefined)
        return {};
    const { script, isLaunched } = given;
    return isLaunched
        ? { COSMOVISOR_CUSTOM_PREUPGRADE: launcher/* PRE_UPGRADE_SCRIPT */.Jy, [launcher/* PRE_UPGRADE_VARIABLE */.yR]: script }
        : { COSMOVISOR_CUSTOM_PREUPGRADE: script };
}
/**
 * Settings of the Go runtime for a tuned pace: no garbage collection below a limit. Half the cost of a halt on
 * a small machine is starting one binary per node, three times over (Cosmovisor asks the old one for its status
 * and the new one for its pre-upgrade), and a third of that is collection.
 */
const GO_RUNTIME = { GOGC: 'off', GOMEMLIMIT: '512MiB' };
function goRuntime(pace) {
    return pace === 'as-is' ? {} : GO_RUNTIME;
}
/** Overlay that runs the named nodes under Cosmovisor, whatever their start in the compose files. */
function cosmovisorOverlay(nodes, { binary, imageOf, command, pollInterval, mounts, pace, preUpgrade }) {
    const variables = (home) => ({
        ...goRuntime(pace),
        DAEMON_NAME: binary,
        DAEMON_HOME: home,
        DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
        DAEMON_RESTART_AFTER_UPGRADE: 'true',
        DAEMON_POLL_INTERVAL: pollInterval,
        // The working copy is discarded: a backup would only lengthen the halt.
        UNSAFE_SKIP_BACKUP: 'true',
        // From 1.5 on, plan names are lower-cased by default, and folders with capitals are not found.
        COSMOVISOR_DISABLE_RECASE: 'true',
        ...preUpgradeVariables(preUpgrade),
    });
    return overlay(nodes, (node) => ({
        image: imageOf(node.service),
        ...started(node, command, variables(node.home), `${node.home}/cosmovisor`),
        ...(mounts.length > 0 && { volumes: [...mounts] }),
    }));
}
/** Overlay that runs the named nodes on the last release, without Cosmovisor. */
function releaseOverlay(nodes, programOf, pace) {
    return overlay(nodes, (node) => {
        const { image, binary, mounts, env, flags } = programOf(node);
        return {
            image,
            ...started({ ...node, args: [...node.args, ...flags] }, [binary], {
                ...goRuntime(pace),
                ...env,
            }),
            ...(mounts.length > 0 && { volumes: [...mounts] }),
        };
    });
}
/** Returns true if a node's script stays the entry point of its container. */
function keepsScript({ scripted }) {
    return scripted !== undefined && scripted.beside.length > 0;
}
/**
 * Start of a node by a command line with its arguments: as the entry point, or by the gate of its script.
 *
 * @param kept path that exists unless the script makes the home anew
 */
function started({ args, scripted }, command, environment, kept = '') {
    const set = { ...scripted?.environment, ...environment };
    if (scripted !== undefined && scripted.beside.length > 0) {
        const run = [...command, ...args];
        const order = (0,cosmovisor_gate/* gateOrder */.Qw)({ run, set, unset: scripted.unset, kept });
        return { environment: { [cosmovisor_gate/* GATE_START */.Jo]: order } };
    }
    return {
        entrypoint: [...command].map(compose_model/* escaped */.Mk),
        command: args.map(compose_model/* escaped */.Mk),
        environment: Object.fromEntries(Object.entries(set).map(([name, value]) => [name, (0,compose_model/* escaped */.Mk)(value)])),
        ...(scripted !== undefined && { working_dir: (0,compose_model/* escaped */.Mk)(scripted.folder) }),
    };
}
function overlay(nodes, change) {
    return { services: Object.fromEntries(nodes.map((node) => [node.service, change(node)])) };
}

// EXTERNAL MODULE: ./src/stack/copy/tree.ts
var copy_tree = __webpack_require__(36750);
;// CONCATENATED MODULE: ./src/stack/binaries/orders.ts









/** Folder of the orders in the working folder. */
const ORDERS = 'orders';
/** Files of the plan for a release. */
function orderedFiles(plan, release) {
    const index = plan.releases.findIndex(({ name }) => name === release);
    return Object.entries((0,release_needs/* needsOf */.h)(plan, release).files).map(([to, source], i) => ({
        source,
        from: `${index}/${i}`,
        to,
    }));
}
/**
 * Mounts of a release's files outside the home for its plain image, which has no launcher: those in the home are in
 * place since its upgrade.
 *
 * @param folder the working folder, with the orders
 */
async function fileMounts(plan, release, folder) {
    const orders = new system_folder/* Folder */.vd(external_node_path_default().join(folder, ORDERS));
    const mounts = [];
    for (const { from, to } of orderedFiles(plan, release)) {
        if (!external_node_path_default().posix.isAbsolute(to))
            continue;
        const isFolder = (await orders.stat(from))?.isDirectory() === true;
        // One by one: a mounted folder would hide what the image has beside them.
        for (const file of isFolder ? await orders.files(from) : ['']) {
            const source = external_node_path_default().join(orders.root, from, file);
            mounts.push({ type: 'bind', source, target: external_node_path_default().posix.join(to, file), read_only: true });
        }
    }
    return mounts;
}
/**
 * Order for the launcher of a release. With a tuned pace, a release after the first starts without the settings of the
 * Go runtime that hold for short commands: a migration may need more memory than a start.
 */
function orderOf(plan, release) {
    const { env, flags } = (0,release_needs/* needsOf */.h)(plan, release);
    const migrates = plan.pace !== 'as-is' && release !== (0,complete/* firstRelease */.yn)(plan).name;
    return {
        env,
        flags,
        unset: migrates ? Object.keys(GO_RUNTIME).filter((name) => !Object.hasOwn(env, name)) : [],
        files: orderedFiles(plan, release).map(({ from, to }) => ({ from, to })),
    };
}
/**
 * Writes the orders of all releases, with copies of the plan's files, for a mount of containers that run binaries.
 *
 * @param planFolder base of the plan's relative paths
 * @param folder the working folder
 * @throws RehearsalError, system errors if a file of the plan cannot be copied
 */
async function writeOrders(exec, plan, planFolder, folder) {
    const orders = external_node_path_default().join(folder, ORDERS);
    await (0,promises_.mkdir)(orders, { recursive: true });
    for (const [index, { name }] of plan.releases.entries()) {
        for (const { source, from } of orderedFiles(plan, name)) {
            const tree = await (0,copy_tree/* readTree */.Zc)(external_node_path_default().resolve(planFolder, source), []);
            await (0,copy_tree/* writeTree */.WM)(exec, tree, external_node_path_default().join(orders, from), folder);
        }
        await (0,system_files/* writeText */.x3)(external_node_path_default().join(orders, `${index}.json`), JSON.stringify(orderOf(plan, name)));
    }
    await new system_folder/* Folder */.vd(folder).share(ORDERS); // nodes may run as any user
    return { type: 'bind', source: orders, target: cosmovisor_layout/* ORDERS_FOLDER */.RO, read_only: true };
}

;// CONCATENATED MODULE: ./src/stack/binaries/pinned.ts









/** Folder of the binaries in the working folder. */
const PINNED = 'binaries';
/**
 * Pins the releases' binaries and hashes them.
 *
 * @param folder the working folder
 * @throws RehearsalError naming a binary that the image lacks
 */
async function pinReleases(docker, hasher, opened, folder) {
    const cosmovisor = await pinBinaries(docker, opened, folder);
    const releases = await hashReleases(hasher, cosmovisor);
    return { cosmovisor, releases, places: await placesOf(cosmovisor, folder) };
}
/**
 * Copies the releases' binaries out of the generated Cosmovisor image and mounts them read-only in all containers:
 * every node then has the files that are hashed once. If programs cannot run from the working folder (`noexec`),
 * the nodes use the binaries of the image, which are hashed in the nodes.
 */
async function pinBinaries(docker, cosmovisor, folder) {
    if (cosmovisor.madeFor !== undefined)
        return cosmovisor; // the user's own image has its binaries mounted
    const pinned = external_node_path_default().join(folder, PINNED);
    await (0,promises_.mkdir)(pinned, { recursive: true });
    await copyOut(docker, cosmovisor.image, { folder: cosmovisor_layout/* RELEASES_FOLDER */.oH, target: pinned });
    const mounts = [
        { type: 'bind', source: pinned, target: cosmovisor_layout/* RELEASES_FOLDER */.oH, read_only: true },
        ...cosmovisor.mounts,
    ];
    await (0,promises_.chmod)(pinned, READABLE);
    for (const file of [...cosmovisor.binaries.values(), ...cosmovisor.programs.values()]) {
        const own = external_node_path_default().posix.relative(cosmovisor_layout/* RELEASES_FOLDER */.oH, file);
        if (!(await isProgram(pinned, own)))
            return cosmovisor;
        await (0,promises_.chmod)(external_node_path_default().join(pinned, external_node_path_default().posix.dirname(own)), READABLE);
    }
    const gate = external_node_path_default().join(pinned, external_node_path_default().posix.relative(cosmovisor_layout/* RELEASES_FOLDER */.oH, cosmovisor_gate/* GATE */.k6));
    return { ...cosmovisor, mounts, gate };
}
/** Path of each release's binary in its own image; none for binaries of the user's own Cosmovisor image. */
async function placesOf({ madeFor, binaries }, folder) {
    const places = new Map();
    if (madeFor !== undefined)
        return places;
    const pinned = new system_folder/* Folder */.vd(external_node_path_default().join(folder, PINNED));
    for (const [release, file] of binaries) {
        const beside = external_node_path_default().posix.dirname(external_node_path_default().posix.relative(cosmovisor_layout/* RELEASES_FOLDER */.oH, file));
        places.set(release, await pinned.readText(`${beside}/${cosmovisor_layout/* PLACE_FILE */.fe}`, LONGEST_PATH));
    }
    return places;
}
/** Longest path of Linux, in characters. */
const LONGEST_PATH = 4096;
/** Nodes may run as any user. */
const READABLE = 0o755;
async function isProgram(folder, relative) {
    const stats = await new system_folder/* Folder */.vd(folder).stat(relative).catch(() => undefined);
    if (!stats?.isFile())
        return false;
    return (0,promises_.access)(external_node_path_default().join(folder, relative), external_node_fs_.constants.X_OK).then(() => true, () => false);
}
/**
 * Hashes each release's binary as the nodes run it under Cosmovisor.
 *
 * @throws RehearsalError naming a binary that the image lacks
 */
async function hashReleases(hasher, { image, programs, mounts, madeFor }) {
    const hashes = new Map();
    const [any = ''] = programs.values();
    const mount = mounts.find(({ target }) => (0,copy_mounts/* isWithin */.UO)(any, target));
    let folder = mount?.source;
    for (const [release, file] of programs) {
        const pinned = mount?.source === undefined
            ? undefined
            : await new system_folder/* Folder */.vd(mount.source)
                .sha256(external_node_path_default().posix.relative(mount.target, file))
                .catch(() => undefined); // in a user's image it may be a link to another folder of the image
        if (pinned === undefined)
            folder = undefined;
        const hash = pinned ?? (await hasher.inImage(image, file, mounts))?.sha256;
        if (hash === undefined) {
            throw new errors/* RehearsalError */.g0('BINARY_UNREADABLE', `Cannot read the binary ${file} of ${release} in the Cosmovisor image`, {
                hint: 'The rehearsal hashes it, to compare it with the programs that the nodes run. The image must contain this file.',
            });
        }
        hashes.set(release, hash);
    }
    const launcher = madeFor === undefined ? await hashLauncher(hasher, image, mount) : undefined;
    return { hashes, folder, launcher };
}
async function hashLauncher(hasher, image, mount) {
    return mount?.source === undefined
        ? (await hasher.inImage(image, cosmovisor_gate/* GATE */.k6))?.sha256
        : new system_folder/* Folder */.vd(mount.source).sha256(external_node_path_default().posix.relative(mount.target, cosmovisor_gate/* GATE */.k6));
}

// EXTERNAL MODULE: ./src/system/users-files.ts
var users_files = __webpack_require__(12283);
// EXTERNAL MODULE: ./src/stack/compose/nodes.ts
var compose_nodes = __webpack_require__(53774);
// EXTERNAL MODULE: ./src/stack/compose/plan-files.ts
var plan_files = __webpack_require__(54722);
// EXTERNAL MODULE: ./src/stack/compose/resolve.ts
var resolve = __webpack_require__(14891);
// EXTERNAL MODULE: ./src/stack/compose/system-paths.ts
var system_paths = __webpack_require__(62911);
// EXTERNAL MODULE: ./src/stack/isolation/isolate.ts
var isolate = __webpack_require__(17098);
// EXTERNAL MODULE: ./src/stack/copy/room.ts
var room = __webpack_require__(78733);
// EXTERNAL MODULE: ./src/stack/copy/unreadable.ts
var unreadable = __webpack_require__(53849);
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
                key,
                service,
                target,
                image: (0,model_image/* idOf */.T)(images, image),
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
        await copyOut(docker, image, copy);
        return;
    }
    // Mounts an empty volume over each; it exists, so the engine creates no folder.
    const over = without.map((each) => mountOf(undefined, `${COPIED}/${each}`));
    await withContainer(docker, relay, [mountOf(name, COPIED), ...over], async (container) => {
        const copying = docker.containers.copyOut(container, `${COPIED}/.`, target);
        const done = await copying.catch((error) => {
            throw error instanceof system_exec/* CommandError */.Qd ? notCopied(service, name, error) : error;
        });
        if (!done)
            throw notCopied(service, name);
    });
    await withContainer(docker, image, [], (container) => fillLinks(docker, container, copy));
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
        const large = await (0,room/* requireRoom */.h)(folder, copies, archive, free);
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
        return (0,model_image/* idOf */.T)(this.settings.images, (0,graph_relay/* relayImage */.NL)());
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
            const isOpen = mayStay && (await (0,copy_tree/* leadsToPrograms */.ER)(at));
            const treatment = isOpen ? 'empty' : given === 'empty' || mayStay ? given : 'copied';
            const isCopied = treatment === 'copied';
            const tree = isCopied ? await this.#readTree(source, excluded, model) : undefined;
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
        return (0,copy_tree/* writeTree */.WM)(exec, tree, copy, folder);
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
    async #readTree(source, excluded, model) {
        try {
            return await (0,copy_tree/* readTree */.Zc)(source, excluded);
        }
        catch (error) {
            if (error instanceof errors/* RehearsalError */.g0)
                throw error;
            throw await (0,unreadable/* unreadableMount */.b)(error, source, model);
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
                await this.#write(await (0,copy_tree/* readTree */.Zc)(file.file, []), copy);
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
        const mounted = this.#mounted.get(source);
        // A copied config or secret; files that `stack.prepare` made are in that folder, too, and are mounted.
        const isOwn = mounted === undefined && (0,system_paths/* isBelow */.Yw)(source, this.settings.folder);
        if (type !== 'bind' || isOwn)
            return volume;
        const { treatment, copy, tree } = mounted ?? {};
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
    return (await (0,promises_.lstat)(file).catch(system_folder/* unlessMissing */.F2)) !== undefined;
}

// EXTERNAL MODULE: ./src/plan/configuration.ts
var configuration = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/stack/compose/container-variables.ts
var container_variables = __webpack_require__(84676);
;// CONCATENATED MODULE: ./src/stack/dry-start/covers.ts




/** Depth and number of entries of a mount that are searched for binaries. */
const DEPTH = 6;
const MOST_ENTRIES = 20_000;
/** Folders of a home that contain no programs and may be large. */
const SKIPPED = new Set(['data', 'wasm', 'node_modules', '.git']);
/**
 * Mounts of services that bring the chain's binary along in a mount, with the gate over every file of its name or
 * of Cosmovisor's. The files themselves stay, for other services.
 *
 * @returns all mounts by service; nothing for services without such a file
 */
async function findCovers(model, { services, binary, gate, folder }) {
    const names = [binary, 'cosmovisor'];
    const covered = new Map();
    for (const name of services) {
        const volumes = [];
        for (const volume of model.services[name]?.volumes ?? []) {
            const { type, source, target } = volume;
            if (type !== 'bind' || source === undefined || !(0,system_paths/* isBelow */.Yw)(source, folder)) {
                volumes.push(volume);
            }
            else if ((await (0,promises_.stat)(source)).isFile()) {
                const isCovered = names.includes(external_node_path_default().posix.basename(target));
                volumes.push(isCovered ? coverAt(target, gate) : volume);
            }
            else {
                const found = await programsIn(source, names);
                volumes.push(volume, ...found.map((at) => coverAt(external_node_path_default().posix.join(target, at), gate)));
            }
        }
        if (volumes.some(({ source }) => source === gate))
            covered.set(name, volumes);
    }
    return covered;
}
/** Model with such mounts for some services. */
function withCovers(model, covers, services) {
    return (0,compose_model/* withServices */.lS)(model, (service, name) => {
        const volumes = services.includes(name) ? covers.get(name) : undefined;
        return volumes === undefined ? service : { ...service, volumes };
    });
}
function coverAt(target, gate) {
    return { type: 'bind', source: gate, target, read_only: true };
}
/** Files of some names below a folder, relative to it; links are neither found nor followed. */
async function programsIn(folder, names) {
    const found = [];
    let [level, entries] = [['.'], 0];
    for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
        const next = [];
        for (const at of level) {
            const listed = await (0,promises_.readdir)(external_node_path_default().join(folder, at), { withFileTypes: true }).catch(() => []);
            entries += listed.length;
            if (entries > MOST_ENTRIES)
                return found;
            for (const entry of listed) {
                const file = external_node_path_default().posix.join(at, entry.name);
                if (entry.isDirectory() && !SKIPPED.has(entry.name))
                    next.push(file);
                else if (entry.isFile() && names.includes(entry.name))
                    found.push(file);
            }
        }
        level = next;
    }
    return found;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/stack/dry-start/model.ts


/** Condition of a dependency that waits for the end of a job. */
const COMPLETED = 'service_completed_successfully';
function dependenciesOf({ depends_on } = {}) {
    return Object.entries(depends_on ?? {});
}
/** Jobs that a service needs to end before it starts, also those of its dependencies; without optional ones. */
function jobsBefore(model, service) {
    const jobs = new Set();
    const seen = new Set();
    const look = (name) => {
        if (seen.has(name))
            return;
        seen.add(name);
        for (const [other, { condition, required }] of dependenciesOf(model.services[name])) {
            if (condition === COMPLETED && required !== false)
                jobs.add(other);
            look(other);
        }
    };
    look(service);
    return [...jobs];
}
/**
 * Returns true if the results of a job end with its dry start: it works on a helper, such as a database, whose
 * container does not stay.
 *
 * @param jobs all jobs, which end themselves
 */
function worksOnHelpers(model, job, jobs) {
    return dependenciesOf(model.services[job]).some(([other]) => !jobs.includes(other));
}
/**
 * Model of the dry starts of a stack: all services with a gate, and every job and helper that they depend on, in
 * the order of the compose files. A node never becomes healthy in a dry start, so that its start is enough.
 */
function dryModel(model, { gated, nodes, imageOf, toldFolder }) {
    const included = new Set();
    const include = (name) => {
        if (included.has(name) || nodes.includes(name) || !(name in model.services))
            return;
        included.add(name);
        for (const [other] of dependenciesOf(model.services[name]))
            include(other);
    };
    for (const name of gated)
        include(name);
    const services = [...included].map((name) => {
        const { depends_on: _, pid: __, ipc: ___, ...service } = model.services[name] ?? {};
        const dependencies = dependenciesOf(model.services[name])
            .filter(([other]) => included.has(other))
            .map(([other, dependency]) => [other, dryDependency(dependency, gated.includes(other))]);
        const mode = service.network_mode;
        const isApart = mode?.startsWith('service:') === true && !included.has(mode.slice(8));
        const alone = withLogLimit({
            ...service,
            ...(isApart && { network_mode: 'none' }),
            ...(dependencies.length > 0 && { depends_on: Object.fromEntries(dependencies) }),
            ports: [],
        });
        if (!gated.includes(name))
            return [name, alone];
        const order = (0,cosmovisor_gate/* gateOrder */.Qw)({ told: cosmovisor_gate/* TOLD_FOLDER */.ZG });
        const told = { type: 'bind', source: toldFolder(name), target: cosmovisor_gate/* TOLD_FOLDER */.ZG };
        return [
            name,
            {
                ...alone,
                image: imageOf(name),
                environment: { ...service.environment, [cosmovisor_gate/* GATE_START */.Jo]: order },
                volumes: [...(service.volumes ?? []), told],
            },
        ];
    });
    return { ...model, services: Object.fromEntries(services) };
}
function dryDependency(dependency, isGated) {
    const isStart = isGated && dependency.condition !== COMPLETED;
    return isStart ? { ...dependency, condition: 'service_started' } : dependency;
}

;// CONCATENATED MODULE: ./src/stack/dry-start/waiting.ts
/** Programs that wait, or start other programs, and do nothing for the node themselves. */
const WAITING = /^(?:(?:ba|da|a|z|k)?sh|busybox|tini|dumb-init|s6-svscan|sleep|tail|nc|ncat|netcat|curl|wget|wait-for-it(?:\.sh)?|wait-for|dockerize|docker-init)$/;
/** Name of a program, from its command line. */
function nameOf({ command }) {
    const [program = ''] = command.split(' ');
    return program.slice(program.lastIndexOf('/') + 1).replace(/^-/, '');
}
/** Returns true if a program waits, or starts others. */
function isWaiting(program) {
    return WAITING.test(nameOf(program));
}
/**
 * Returns true if a container visibly waits: all its programs are shells and programs that wait for a host or a
 * file, or again and again. A `sleep` that is still the one of an earlier look ends by itself.
 *
 * @param programs the container's processes; none are no sign of waiting
 * @param earlier its processes at the look before
 */
function visiblyWaits(programs, earlier) {
    const pids = new Set(earlier.map(({ pid }) => pid));
    const ends = (program) => nameOf(program) === 'sleep' && / \d/.test(program.command) && pids.has(program.pid);
    return programs.length > 0 && programs.every((each) => isWaiting(each) && !ends(each));
}

;// CONCATENATED MODULE: ./src/stack/dry-start/watch.ts



/** Interval between two looks at the containers, in milliseconds. */
const dry_start_watch_POLL_MS = 250;
/** Interval between two looks at the programs in waiting containers, and between reports, in milliseconds. */
const LOOK_MS = 2_000;
const REPORT_MS = 10_000;
/** Looks in a row at which all remaining services must visibly wait, before their dry start ends early. */
const LOOKS = 5;
/** Time for a script to go on after the start of its node, in milliseconds: it may start it again, or others. */
const SETTLE_MS = 10_000;
/** Watches dry starts until all have come to their end, the remaining ones visibly wait, or the time is over. */
class DryWatch {
    docker;
    settings;
    /** Times at which services were first seen to have told a start. */
    #told = new Map();
    /** Programs of remaining services at the last look. */
    #programs = new Map();
    constructor(docker, settings) {
        this.docker = docker;
        this.settings = settings;
    }
    /** @param started resolves when Compose has started everything, or has failed to */
    async untilEnd(started) {
        const { clock, signal, limitMs, containers, progress } = this.settings;
        const begin = clock.now();
        let [looked, reported, waits] = [begin, begin, 0];
        let isStarted = false;
        void started.then(() => {
            isStarted = true;
        });
        for (;;) {
            const states = await this.docker.containers.states([...containers.values()]);
            const left = await this.#left(states);
            const passed = clock.now() - begin;
            if ((left.length === 0 || this.#isOver(left, states)) && isStarted)
                return states;
            if (passed >= limitMs)
                return states;
            if (clock.now() - looked >= LOOK_MS) {
                looked = clock.now();
                waits = isStarted && (await this.#allWait(left)) ? waits + 1 : 0;
                if (waits >= LOOKS)
                    return states;
            }
            if (clock.now() - reported >= REPORT_MS) {
                reported = clock.now();
                progress(`Dry start: ${(0,system_clock/* inSeconds */.F7)(passed)} of at most ${(0,system_clock/* inSeconds */.F7)(limitMs)}; not yet at the start of a node: ${(0,words/* listed */.KE)(left)}.`);
            }
            await clock.sleep(dry_start_watch_POLL_MS, signal);
        }
    }
    #idOf(service) {
        return this.settings.containers.get(service) ?? '';
    }
    /** Services that still run, and have told no start or have just told one. */
    async #left(states) {
        const { gated, hasTold, clock } = this.settings;
        const left = [];
        for (const service of gated) {
            if (hasEnded(states.get(this.#idOf(service))))
                continue;
            if (!this.#told.has(service) && (await hasTold(service))) {
                this.#told.set(service, clock.now());
            }
            const at = this.#told.get(service);
            if (at === undefined || clock.now() - at < SETTLE_MS)
                left.push(service);
        }
        return left;
    }
    /** Returns true if nothing is left that Compose would still start: what it waited for has failed. */
    #isOver(left, states) {
        return left.every((service) => states.get(this.#idOf(service))?.status === 'created');
    }
    async #allWait(left) {
        const now = new Map();
        for (const service of left) {
            now.set(service, await this.docker.containers.programs(this.#idOf(service)));
        }
        const earlier = this.#programs;
        this.#programs = now;
        return [...now].every(([service, programs]) => visiblyWaits(programs, earlier.get(service) ?? []));
    }
}
function hasEnded(state) {
    return state?.status === 'exited' || state?.status === 'dead';
}

;// CONCATENATED MODULE: ./src/stack/dry-start/dry-start.ts















const DRY_FILE = 'compose.dry-start.json';
/** Folder of the starts that gates tell, below the working folder. */
const TOLD = 'dry-starts';
/** Time that Compose has beyond the limit of the dry starts, in milliseconds: it ends once they are stopped. */
const UP_MARGIN_MS = 60_000;
/** Grace period before a container of a dry start is killed. */
const dry_start_STOP_SECONDS = 1;
/** Characters kept of both ends of a container's output, for a message. */
const dry_start_ENDS = 64 * 1024;
/**
 * Runs all scripts of a stack up to the start of their nodes, together and with the jobs and helpers that they
 * depend on: a gate in place of the chain's binary passes every other command on to it, and ends when called
 * with `start`. This executes the preparations of homes and reveals how the nodes start, without parsing scripts.
 *
 * @returns results by service; their containers have ended and are to be removed by {@link removeDryStarts}
 * @throws RehearsalError if a job fails
 */
async function dryStarts(docker, model, settings) {
    const { folder, gated } = settings;
    const toldFolder = (service) => external_node_path_default().join(folder, TOLD, service);
    for (const service of gated)
        await makeShared(toldFolder(service));
    const file = external_node_path_default().join(folder, DRY_FILE);
    await (0,system_files/* writeText */.x3)(file, JSON.stringify(dryModel(model, { ...settings, toldFolder })));
    await docker.compose.create([file]);
    await sealNetworks(docker, settings.relay);
    const all = new Map((await docker.containers.ofServices()).map(({ service, id }) => [service, id]));
    const told = (service) => new system_folder/* Folder */.vd(toldFolder(service)).stat(cosmovisor_gate/* TOLD_FILE */.n0);
    const watch = new DryWatch(docker, {
        ...settings,
        containers: all,
        hasTold: async (service) => (await told(service)) !== undefined,
    });
    let failed;
    const started = docker.compose
        .up([file], { timeout: settings.limitMs + UP_MARGIN_MS })
        .catch((error) => {
        failed = error;
    });
    const states = await watch.untilEnd(started);
    const failure = failed; // later, Compose may fail as its containers are stopped
    const running = [...all].filter(([, id]) => !hasEnded(states.get(id)));
    const programs = new Map();
    for (const [service, id] of running) {
        const left = (await docker.containers.programs(id)).filter((each) => !isWaiting(each));
        programs.set(service, left.map(nameOf));
    }
    await docker.containers.stop(running.map(([, id]) => id), dry_start_STOP_SECONDS);
    await started;
    if (failed !== undefined && !(failed instanceof system_exec/* CommandError */.Qd))
        throw failed;
    await requireJobs(docker, { all, states }, settings);
    requireStarted(failure, { all, states }, settings);
    if (settings.jobs.length > 0) {
        settings.progress(`Jobs that nodes wait for have ended: ${(0,words/* listed */.KE)(settings.jobs)}.`);
    }
    const results = gated.map(async (service) => {
        const container = all.get(service);
        if (container === undefined)
            throw new Error(`${service} has no container`);
        const needs = Object.keys(model.services[service]?.depends_on ?? {});
        const start = await startToldIn(toldFolder(service));
        const beside = programs.get(service) ?? [];
        const ended = { container, state: states.get(container), needs, start, beside };
        return [service, await resultOf(docker, ended)];
    });
    return new Map(await Promise.all(results));
}
/** Removes the containers of dry starts, so that the stack's own take their names. */
async function removeDryStarts(docker) {
    const all = await docker.containers.ofServices();
    await docker.containers.remove(all.map(({ id }) => id));
}
/**
 * Checks that Compose could start everything.
 *
 * @throws RehearsalError with Compose's own message if it failed before it had started a service with a gate
 */
function requireStarted(failure, { all, states }, { gated, file }) {
    const missing = gated.filter((service) => states.get(all.get(service) ?? '')?.status === 'created');
    if (!(failure instanceof system_exec/* CommandError */.Qd) || missing.length === 0)
        return;
    throw new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `Compose could not start ${(0,words/* listed */.KE)(missing)} of ${file} for a dry start: ${failure.lines.at(-1) ?? failure.message}`, { hint: TOGETHER, lines: failure.lines, cause: failure });
}
/** @throws RehearsalError naming a job that failed or did not end */
async function requireJobs(docker, { all, states }, { jobs, file, limitMs }) {
    for (const job of jobs) {
        const id = all.get(job) ?? '';
        const state = states.get(id);
        if (state === undefined || state.status === 'created')
            continue;
        const isOver = hasEnded(state);
        if (isOver && state.exitCode === 0)
            continue;
        const lines = await outputOf(docker, id);
        const found = diagnose(lines);
        const end = isOver
            ? `ended with code ${state.exitCode}`
            : `did not end within ${(0,system_clock/* inSeconds */.F7)(limitMs)}`;
        throw new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `The job ${job} of ${file}, which nodes wait for, ${end}: ${found?.cause ?? lines.at(-1) ?? 'it wrote nothing'}`, {
            hint: found?.hint ??
                `Jobs run before the nodes, without access to the internet; limits.dry-start sets their time limit. Try it alone: docker compose run ${job}.`,
            lines,
        });
    }
}
/** Makes a folder in which a container of any user may write. */
async function makeShared(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.chmod)(folder, 0o777);
}
/**
 * Start that a gate told in a folder, whose content is untrusted output of the container.
 *
 * @returns undefined if it told none; `unreadable` for anything else in its place
 */
async function startToldIn(folder) {
    try {
        const text = await new system_folder/* Folder */.vd(folder).readText(cosmovisor_gate/* TOLD_FILE */.n0, cosmovisor_gate/* LARGEST_TOLD */.TZ);
        return (0,cosmovisor_gate/* startIn */.Ws)(text) ?? 'unreadable';
    }
    catch (error) {
        if ((0,system_folder/* isMissing */.b2)(error))
            return undefined;
        if (error instanceof errors/* RehearsalError */.g0)
            return 'unreadable';
        throw error;
    }
}
async function resultOf(docker, { container, state, needs, start: told, beside }) {
    if (told !== undefined && told !== 'unreadable') {
        const start = { ...told, beside: [...new Set([...told.beside, ...beside])] };
        const exitCode = hasEnded(state) ? (state?.exitCode ?? 0) : 0;
        return { kind: 'node', container, start, exitCode };
    }
    if (told === undefined && hasEnded(state) && state?.exitCode === 0) {
        return { kind: 'ended', container };
    }
    const lines = await outputOf(docker, container);
    const found = diagnose(lines);
    const last = found?.cause ?? lines.at(-1) ?? 'it wrote nothing';
    if (told === 'unreadable') {
        const cause = `came to the start of its node, and left something else in place of the file that tells it (${cosmovisor_gate/* TOLD_FOLDER */.ZG}/${cosmovisor_gate/* TOLD_FILE */.n0})`;
        return { kind: 'failed', container, cause, hint: TOGETHER, lines };
    }
    if (state?.status === 'created') {
        const cause = `was not started, as it depends on ${(0,words/* listed */.KE)(needs)}, which did not come that far`;
        return { kind: 'failed', container, cause, hint: TOGETHER, lines };
    }
    return hasEnded(state)
        ? {
            kind: 'failed',
            container,
            cause: `failed with code ${state?.exitCode ?? '?'} before the start of its node: ${last}`,
            hint: found === undefined ? TOGETHER : `${found.hint} ${TOGETHER}`,
            lines,
        }
        : {
            kind: 'failed',
            container,
            cause: `did not come to the start of its node; its last line: ${last}`,
            hint: `${TOGETHER} limits.dry-start sets the time limit.`,
            lines,
        };
}
const TOGETHER = 'The rehearsal first runs all entry scripts together, up to the start of their nodes, with the jobs and helpers that they depend on: until then, a script must not wait for a running node.';
/** Non-empty lines of both ends of a container's output. */
async function outputOf(docker, container) {
    const { stdout, stderr } = await docker.containers.logs(container, {}, { ends: dry_start_ENDS });
    return (0,system_exec/* nonEmptyLines */.yw)((0,external_node_util_.stripVTControlCharacters)(`${stdout}\n${stderr}`));
}

;// CONCATENATED MODULE: ./src/stack/copy/home-path.ts





/**
 * Home of a node in its container: `--home` of its arguments, or as the SDK reads it from `<BINARY>_HOME`, or
 * `chain.home` of the plan, or the default of the binary.
 *
 * @throws RehearsalError if none of these is an absolute path, or `chain.home` has a variable that is not set
 */
function homePath(plan, facts) {
    const { chain } = plan;
    const home = presumedHome(plan, facts);
    if (home?.startsWith('/'))
        return home;
    if (home !== undefined && facts.folder !== undefined)
        return external_node_path_default().posix.resolve(facts.folder, home);
    throw new errors/* RehearsalError */.g0('HOME_UNKNOWN', `Cannot determine the home of the nodes: ${home ?? whyNone(chain.home)}`, {
        hint: 'Set chain.home in the plan to the absolute path of the home in the containers. It may have variables that the compose files set for each node, such as /data/node$ID.',
    });
}
function whyNone(planned) {
    return planned === undefined
        ? 'the binary has no default home'
        : `chain.home is ${planned}, and a node does not have all of these variables`;
}
/** As {@link homePath}, for a service that may be none; undefined if nothing is known. */
function presumedHome({ chain }, { args, environment = {}, defaultHome }) {
    const named = (0,compose_start/* flagOf */.iP)(args, '--home') ?? variableHome(chain.binary, environment);
    if (named !== undefined)
        return named;
    // Nodes that share a mount differ by a variable of it.
    if (chain.home !== undefined)
        return (0,container_variables/* withVariables */.s)(chain.home, environment);
    return defaultHome === '' ? undefined : defaultHome;
}
/** Value of the variable that the SDK reads instead of `--home` (`server/util.go`). */
function variableHome(binary, variables) {
    const wanted = (0,configuration/* spelled */.uQ)(`${binary.replaceAll('.', '_')}_HOME`);
    const [, value] = Object.entries(variables).find(([name]) => (0,configuration/* spelled */.uQ)(name) === wanted) ?? [];
    return value === '' ? undefined : value;
}
/** The default home of a binary, which is in the user's home folder, where `HOME` is another one. */
function belowHome(defaultHome, home) {
    if (home === undefined || !home.startsWith('/'))
        return defaultHome;
    const name = external_node_path_default().posix.basename(defaultHome);
    return name.startsWith('.') ? external_node_path_default().posix.join(home, name) : defaultHome;
}

;// CONCATENATED MODULE: ./src/stack/copy/find-starts.ts



















/**
 * Determines how each node starts, and moves homes outside all mounts into mounted folders. Scripts, and services
 * that wait for jobs, are started dry. Jobs that have ended are done: their results are in the copies.
 *
 * @throws RehearsalError if a service that the plan requires as a node does not come to its start
 */
async function findStarts(docker, model, settings, known) {
    const { plan, folder, gateImageOf, gate } = settings;
    const gated = known
        .filter(({ service, args }) => isDry(model, settings, service, args))
        .map(({ service }) => service);
    if (gated.length > 0 && gateImageOf === undefined)
        throw noGate(model, gated[0] ?? '');
    const services = known.map(({ service }) => service);
    const { binary } = plan.chain;
    const covers = gate === undefined
        ? new Map()
        : await findCovers(model, { services, binary, gate, folder });
    const jobs = [...new Set(gated.flatMap((service) => jobsBefore(model, service)))];
    const covered = withCovers(model, covers, gated);
    const results = await runDry(docker, covered, settings, { gated, known, jobs });
    try {
        // A script that stays the entry point meets the gate again at the start of the stack.
        const kept = [...results].flatMap(([service, result]) => result.kind === 'node' && result.start.beside.length > 0 ? [service] : []);
        let copy = withCovers(model, covers, kept);
        const nodes = [];
        for (const each of known) {
            const done = await finishStart(docker, copy, settings, { known: each, results });
            copy = done.copy;
            if (done.node !== undefined) {
                nodes.push({ ...done.node, ...(covers.has(each.service) && { bringsBinary: true }) });
            }
        }
        const done = jobs.filter((job) => !worksOnHelpers(model, job, [...jobs, ...gated]));
        for (const job of done)
            copy = withoutService(copy, job);
        requireNoLostNode(copy, settings, { known, results, nodes });
        return { copy, nodes };
    }
    finally {
        if (results.size > 0)
            await removeDryStarts(docker);
    }
}
/** Returns true if the start of a service is found out by a dry start: of a script, or behind a job. */
function isDry(model, { gateImageOf }, service, args) {
    if (args === undefined)
        return true;
    return gateImageOf !== undefined && (0,compose_start/* startsNode */.CU)(args) && jobsBefore(model, service).length > 0;
}
async function runDry(docker, copy, { plan, folder, images, gateImageOf, clock, signal, progress }, { gated, known, jobs, }) {
    if (gated.length === 0 || gateImageOf === undefined)
        return new Map();
    const relay = (0,model_image/* idOf */.T)(images, (0,graph_relay/* relayImage */.NL)());
    const nodes = known.filter(({ service, args = [] }) => !gated.includes(service) && (0,compose_start/* startsNode */.CU)(args));
    const results = await dryStarts(docker, copy, {
        folder,
        file: plan.stack.compose.join(', '),
        gated,
        nodes: nodes.map(({ service }) => service),
        jobs,
        relay,
        imageOf: (service) => gateImageOf(copy.services[service]?.image ?? ''),
        limitMs: (0,plan_words/* durationMs */.pc)(plan.limits['dry-start']),
        clock,
        signal,
        progress,
    });
    for (const each of ['stack', 'mounts'].map((name) => external_node_path_default().join(folder, name))) {
        await (0,promises_.mkdir)(each, { recursive: true });
        await (0,working_folder/* chownFolder */.S5)(docker, relay, each);
    }
    return results;
}
function noGate(model, service) {
    const { entrypoint, command } = model.services[service] ?? {};
    return new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `Cannot determine the arguments of the node of ${service}, which a script starts: ${(entrypoint ?? command ?? []).join(' ')}`, {
        hint: 'Remove cosmovisor.image: the rehearsal then builds an image in which it can follow the script. Or call the binary directly in the compose files.',
    });
}
/** Finishes the start of one service, and its home. */
async function finishStart(docker, copy, settings, { known, results, }) {
    const { plan } = settings;
    const { service: name } = known;
    const service = copy.services[name] ?? {};
    const result = results.get(name);
    if (result === undefined) {
        const { args = [], home } = known;
        if (!(0,compose_start/* startsNode */.CU)(args) || home === undefined)
            return { copy, node: undefined };
        const take = (files) => copyOut(docker, service.image ?? '', files);
        const node = { service: name, home, args };
        return { copy: await withMountedHome(copy, node, settings, take), node };
    }
    if (result.kind === 'ended')
        return { copy: finished(copy, settings, name), node: undefined };
    if (result.kind === 'failed') {
        refuseIfRequired(settings, name, result);
        return { copy, node: undefined };
    }
    const { start, container, exitCode } = result;
    if (exitCode !== 0) {
        settings.notice?.(`The script of ${name} ended with code ${exitCode} after the start of its node in the dry start. What it does after that start is not in the rehearsal.`);
    }
    const home = homePath(plan, start);
    const scripted = known.args === undefined ? scriptedOf(start, service, settings) : undefined;
    const take = (files) => copyFrom(docker, container, files);
    const node = { service: name, home, args: start.args, scripted };
    return { copy: await withMountedHome(copy, node, settings, take), node };
}
/**
 * Model with the home of a node in a mount: one outside all mounts is copied to a mounted folder.
 *
 * @param take copies a folder of the node's image or container
 */
async function withMountedHome(copy, { service: name, home }, { folder }, take) {
    const service = copy.services[name] ?? {};
    if ((0,copy_mounts/* innermostMount */.tm)(service.volumes, home) !== undefined)
        return copy;
    const target = external_node_path_default().join(folder, 'mounts/made', name);
    await (0,promises_.mkdir)(target, { recursive: true });
    await take({ folder: home, target, mounts: bindTargets(service) });
    return withHome(copy, name, target, home);
}
/**
 * A service that ended with success and without a start: a job, which is done, or else a helper of nodes, which had
 * nothing to do without them.
 *
 * @throws RehearsalError if the plan requires it as a node
 */
function finished(copy, settings, name) {
    const { plan, notice } = settings;
    if ((0,compose_nodes/* requiredNodes */.d2)(plan).includes(name)) {
        throw new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `The service ${name} of ${plan.stack.compose.join(', ')} ended with success and without a start of its node`, {
            hint: `A node is a service that comes to \`${plan.chain.binary} start\`. Check chain.binary, and the roles of ${name} in the plan.`,
        });
    }
    const needs = Object.keys(copy.services[name]?.depends_on ?? {});
    const image = copy.services[name]?.image;
    if (needs.some((other) => copy.services[other]?.image === image)) {
        notice?.(`${name} has the image of nodes and starts none: it is a helper, and started as it is.`);
        return copy;
    }
    notice?.(`${name} has the image of nodes and ended with success in the dry start: a job, which is done.`);
    return withoutService(copy, name);
}
/**
 * Takes a service that came to no start for a helper, which runs as it is, unless the plan requires it as a node.
 *
 * @throws RehearsalError if it does
 */
function refuseIfRequired({ plan, notice }, name, { cause, hint, lines }) {
    if (!(0,compose_nodes/* requiredNodes */.d2)(plan).includes(name)) {
        notice?.(`${name} has the image of nodes, but ${cause}. It is taken for a helper, and started as it is.`);
        return;
    }
    throw new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `The service ${name} of ${plan.stack.compose.join(', ')} ${cause}`, { hint, lines });
}
/**
 * Refuses to take a service with the home of a node for a helper: a rehearsal without one of the chain's nodes says
 * less than it seems to. A home that a node of the stack has as well is no sign of one.
 *
 * @throws RehearsalError naming the service and its home
 */
function requireNoLostNode(copy, settings, started) {
    const { plan, folder } = settings;
    const placeOf = (service, home) => (0,copy_mounts/* hostPath */.y4)(copy.services[service]?.volumes, home);
    const taken = new Set(started.nodes.map(({ service, home }) => placeOf(service, home)));
    for (const { service, home } of started.known) {
        const result = started.results.get(service);
        if (result?.kind !== 'failed' || home === undefined)
            continue;
        const place = placeOf(service, home);
        if (place === undefined || taken.has(place) || !(0,system_paths/* isBelow */.Yw)(place, folder))
            continue;
        if (!(0,external_node_fs_.existsSync)(external_node_path_default().join(place, 'config/genesis.json')))
            continue;
        throw new errors/* RehearsalError */.g0('NODE_START_UNKNOWN', `The service ${service} of ${plan.stack.compose.join(', ')} has the home of a node at ${home}, and ${result.cause}`, { hint: `${result.hint} stack.without leaves it out.`, lines: result.lines });
    }
}
/** Variables of any shell, which tell nothing about the node. */
const OF_SHELLS = new Set(['_', 'SHLVL', 'PWD', 'OLDPWD', 'HOSTNAME']);
/** Surroundings of a node beyond those that the engine gives its container. */
function scriptedOf({ environment, folder, beside }, service, { images }) {
    const image = [...images.values()].find(({ id }) => id === service.image);
    const given = (0,container_variables/* variablesOf */.h)(service, image);
    const changed = Object.entries(environment).filter(([name, value]) => !OF_SHELLS.has(name) && given[name] !== value);
    const names = changed.map(([name]) => name);
    return {
        environment: Object.fromEntries(changed),
        unset: names.filter((name) => (0,configuration/* keyOfVariable */.Jg)(name) !== undefined),
        folder,
        beside,
    };
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

// EXTERNAL MODULE: ./src/stack/copy/home.ts
var copy_home = __webpack_require__(69961);
;// CONCATENATED MODULE: ./src/stack/copy/known-starts.ts




/** Start of a service that may run a node, as far as its command line tells. */
function knownStart(model, { plan, images, homes, defaultHome }, name) {
    const service = model.services[name] ?? {};
    const image = images.get(service.image ?? '');
    const start = (0,compose_start/* startOf */.GH)(service, image, plan.chain.binary);
    const environment = (0,container_variables/* variablesOf */.h)(service, image);
    const facts = { environment, defaultHome: belowHome(defaultHome, environment.HOME) };
    if (start.kind === 'script') {
        const found = plan.chain.home === undefined ? homes.get(name) : undefined;
        return {
            service: name,
            args: undefined,
            home: found ?? presumedHome(plan, { args: [], ...facts }),
        };
    }
    const addresses = (0,compose_model/* staticAddresses */.pq)(model);
    const args = start.args.map((arg) => (0,compose_model/* namedAddresses */.Sb)(arg, addresses));
    const homeFor = (0,compose_start/* startsNode */.CU)(args) ? homePath : presumedHome;
    return { service: name, args, home: homeFor(plan, { args, ...facts }) };
}

// EXTERNAL MODULE: ./src/chain/modules/genesis.ts
var modules_genesis = __webpack_require__(96277);
;// CONCATENATED MODULE: ./src/stack/copy/other-chains.ts




/** Maximum size in bytes of a genesis that is read for its chain id; larger ones are those of exported states. */
const LARGEST_GENESIS = 32 * 1024 * 1024;
/** Length at which a chain id is cut in a message, in characters; the engine allows 50. */
const LONGEST_ID = 60;
/**
 * Leaves nodes of other chains out of a stack's nodes: those whose genesis has another chain id than that of the RPC
 * service. They are helpers, which start as they are in the compose files, on their own image.
 *
 * @param before the copy without changes for the starts of nodes
 */
async function withoutOtherChains(before, { copy, nodes }, { plan, folder, notice }) {
    if (plan.stack.fresh !== undefined)
        return { copy, nodes };
    const ids = new Map();
    for (const node of nodes) {
        const id = await chainIdOf(copy, node, folder);
        if (id !== undefined)
            ids.set(node.service, id);
    }
    const own = ids.get(plan.stack.rpc);
    const isOther = ({ service }) => own !== undefined && (ids.get(service) ?? own) !== own;
    let left = copy;
    for (const { service, home } of nodes.filter(isOther)) {
        const named = (id = '') => (0,clip/* clipLine */.D)(id, LONGEST_ID);
        notice?.(`${service} runs another chain (${named(ids.get(service))}) than ${plan.stack.rpc} (${named(own)}): it is a helper, and started as it is.`);
        // Its own user goes on with what its dry start has written.
        await new copy_home/* NodeHome */.o_(service, home, copy.services[service] ?? {}, folder).share();
        left = asWritten(left, before, service);
    }
    return { copy: left, nodes: nodes.filter((node) => !isOther(node)) };
}
/** Chain id in the genesis of a node; undefined if it has none, or one too large to read. */
async function chainIdOf({ services }, { service, home }, folder) {
    const files = new copy_home/* NodeHome */.o_(service, home, services[service] ?? {}, folder);
    try {
        const genesis = (0,modules_genesis/* parseGenesis */.s)(await files.readText('config/genesis.json', LARGEST_GENESIS));
        const id = (0,find/* isMapping */.pi)(genesis) ? genesis.chain_id : undefined;
        return typeof id === 'string' ? id : undefined;
    }
    catch {
        return undefined; // the preparation of the homes reports it
    }
}
/** Model with a service as before, without dependencies on jobs that are done. */
function asWritten(model, before, name) {
    const { depends_on: needs, ...service } = before.services[name] ?? {};
    const kept = Object.entries(needs ?? {}).filter(([other]) => other in model.services);
    const written = needs === undefined ? service : { ...service, depends_on: Object.fromEntries(kept) };
    return { ...model, services: { ...model.services, [name]: written } };
}

;// CONCATENATED MODULE: ./src/stack/copy/own-homes.ts




/** Folders of a home that its node writes to, by path in it. */
const WRITTEN = ['.', 'data', 'cosmovisor'];
/**
 * Model in which a node can write to its home: a copy that its compose files mount read-only becomes writable for
 * this service, as its data and the links of Cosmovisor are in it. Other read-only mounts stay.
 *
 * @param folder working folder of the run
 */
function withWritableHome(copy, { service: name, home }, { folder, notice, }) {
    const service = copy.services[name] ?? {};
    const mounts = WRITTEN.map((each) => (0,copy_mounts/* innermostMount */.tm)(service.volumes, external_node_path_default().posix.join(home, each)));
    const isLocked = (volume) => volume.read_only === true && mounts.includes(volume) && (0,system_paths/* isBelow */.Yw)(volume.source ?? '', folder);
    const locked = (service.volumes ?? []).filter(isLocked);
    if (locked.length === 0)
        return copy;
    const targets = locked.map(({ target }) => target).join(', ');
    notice?.(`The mount ${targets} of ${name} is read-only in the compose files and writable in the copy: it has the home of the node.`);
    const volumes = (service.volumes ?? []).map((volume) => {
        if (!isLocked(volume))
            return volume;
        const { read_only: _, ...rest } = volume;
        return rest;
    });
    return { ...copy, services: { ...copy.services, [name]: { ...service, volumes } } };
}
/**
 * Checks that each node has a home of its own: two processes cannot share a database, and would sign with one
 * key.
 *
 * @throws RehearsalError naming two services with the same home
 */
function requireOwnHomes(copy, nodes) {
    const owners = new Map();
    for (const node of nodes) {
        const place = (0,copy_mounts/* hostPath */.y4)(copy.services[node.service]?.volumes, node.home) ?? node.service;
        const other = owners.get(place);
        if (other !== undefined) {
            throw new errors/* RehearsalError */.g0('HOME_SHARED', `The nodes ${other.service} (${other.home}) and ${node.service} (${node.home}) have the same home`, {
                hint: 'Two nodes cannot write to one database. Give each its own with --home in its command or another mount, or leave one of them out of the stack.',
            });
        }
        owners.set(place, node);
    }
}

;// CONCATENATED MODULE: ./src/stack/copy/copy.ts













/**
 * Copies the stack into the working folder: every mounted folder, file and volume, and homes created at the
 * start. The originals stay unchanged; containers can only write to copies.
 */
async function copyStack(docker, model, settings) {
    const copies = new Copies(docker, settings);
    const named = (0,copy_mounts/* withNamedFolders */.dn)((0,resolve/* resolved */.L)(model));
    const candidates = (0,compose_nodes/* nodeServices */.PD)(settings.plan, named);
    const starts = candidates.map((service) => knownStart(named, settings, service));
    await copies.checkParts(model);
    await copies.measure(named, starts);
    await copies.copyBinds();
    const withFiles = await copies.copyFiles(named);
    const volumes = await copies.copyVolumes(withFiles);
    const alone = (0,isolate/* isolated */.M)(withFiles, {
        run: settings.run,
        internet: settings.plan.stack.internet ?? [],
        images: settings.images,
        ...(settings.user !== undefined && { user: settings.user }),
        mount: (volume) => copies.mountOf(volume, volumes),
        ...(settings.notice && { notice: settings.notice }),
    });
    let copy = await (0,copy_mounts/* separated */.Ci)(alone, settings.folder, (source) => copies.move(source));
    const started = await findStarts(docker, copy, settings, starts);
    const { nodes, copy: ofChain } = await withoutOtherChains(copy, started, settings);
    copy = ofChain;
    const homes = new Map();
    for (const node of nodes) {
        copy = withWritableHome(withoutReplaced(copy, node, settings), node, settings);
        const service = copy.services[node.service] ?? {};
        homes.set(node.service, new copy_home/* NodeHome */.o_(node.service, node.home, service, settings.folder));
    }
    requireOwnHomes(copy, nodes);
    const otherFolders = Object.entries(copy.services)
        .filter(([service]) => !homes.has(service))
        .flatMap(([, { volumes = [] }]) => volumes)
        .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []))
        .filter((source) => (0,system_paths/* isBelow */.Yw)(source, settings.folder));
    const all = helpersOf(settings.plan, named, [...homes.keys()]);
    const helpers = new Map([...all].filter(([name]) => name in copy.services));
    return {
        model: withRestarts(copy, helpers),
        nodes,
        homes,
        helpers,
        otherFolders: [...new Set(otherFolders)],
    };
}
/**
 * Model without mounts of single files and folders that the run replaces or removes: an address book, the
 * contents of Cosmovisor's folder. A mount whose source is gone, or is a link, could not be created.
 */
function withoutReplaced(copy, { service: name, home }, { plan, gate, notice }) {
    const isUnder = plan.stack.cosmovisor?.includes(name) ?? true;
    const cosmovisor = external_node_path_default().posix.join(home, 'cosmovisor');
    const isReplaced = ({ target }) => target === external_node_path_default().posix.join(home, copy_home/* ADDRESS_BOOK */.PB) ||
        (isUnder && target !== cosmovisor && (0,copy_mounts/* isWithin */.UO)(target, cosmovisor));
    const { volumes = [], ...service } = copy.services[name] ?? {};
    const replaced = volumes.filter(isReplaced);
    if (replaced.length === 0)
        return copy;
    const own = replaced.filter(({ source }) => source !== gate);
    const targets = own.map(({ target }) => target).join(', ');
    if (targets !== '') {
        notice?.(`Left out of the copy: ${targets} of ${name} (the run creates its own).`);
    }
    const kept = { ...service, volumes: volumes.filter((volume) => !isReplaced(volume)) };
    return { ...copy, services: { ...copy.services, [name]: kept } };
}

// EXTERNAL MODULE: ./src/chain/keyring/item.ts
var item = __webpack_require__(73880);
// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
// EXTERNAL MODULE: ./src/chain/keyring/record.ts
var keyring_record = __webpack_require__(84374);
;// CONCATENATED MODULE: ./src/chain/keyring/write.ts











/** First SDK whose keyrings have Protobuf records. */
const FIRST_WITH_PROTOBUF = '0.46';
/**
 * Adds a private key to a keyring of the backend `test`, as `keys add` of a chain's binary of SDK 0.45 does
 * (`crypto/keyring/keyring.go`, `writeInfo`): one file with the key, and one that maps its address to it.
 * Binaries since 0.46 read it too: they rewrite the key to protobuf when they first use it, so they need write
 * access to the folder, and 0.46 reports it on its standard output. Keys of Ethereum's kind are written as these
 * binaries write them themselves, unless the binary is older: amino names them differently in each chain.
 *
 * They try protobuf first; if the amino bytes happen to be valid protobuf, they panic. This depends on the
 * length and the letters of the name: of 20000 keys, none of `alice`, `validator` or `proposer`, 17 of
 * `validator1`.
 *
 * @param folder value for `--keyring-dir` of the chain's binary; created if missing
 * @param sdk SDK version of the binary; empty if unknown
 * @throws RehearsalError naming the keyring and the key, if the keyring cannot be written or has a key of that
 *   name or that address already. Nothing of the private key is in it.
 */
async function writeTestKey(folder, name, key, sdk) {
    const keyring = external_node_path_default().join(folder, (0,layout/* backendFolder */.Vd)('test'));
    const info = `${name}${layout/* INFO_SUFFIX */.bG}`;
    const address = `${(0,encoding_build.toHex)((0,kinds/* addressBytes */.AS)(key.type, key.publicKey))}${layout/* ADDRESS_SUFFIX */.NK}`;
    const inAmino = key.type === 'secp256k1' || (0,text_versions/* isAtLeast */.d)(sdk, FIRST_WITH_PROTOBUF) === false;
    const data = inAmino
        ? (0,keyring_record/* encodeLocalInfo */.Iy)(name, key, key.publicKeyType)
        : (0,keyring_record/* encodeRecord */.Ym)(name, key, key.publicKeyType);
    const items = [
        [info, data],
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

;// CONCATENATED MODULE: ./src/stack/homes/command-failure.ts




/** Maximum length of a reason, in characters. */
const LONGEST_REASON = 1_000;
/** Maximum length of a line below the message, in characters. */
const LONGEST_LINE = 300;
const command_failure_LAST_LINES = 20;
/** Lines after `Error:` that still belong to it, at most. */
const MOST_CONTINUED = 5;
/** Failure of a command of the chain's binary: names its purpose and its reason, without usage texts. */
function commandFailure({ work, hint, planPath }, result) {
    const lines = withoutUsage(`${result.stdout}\n${result.stderr}`.split(/\r?\n/));
    const reason = reasonIn(lines) ?? `the binary ended with ${result.exitCode} and no output`;
    return new errors/* RehearsalError */.g0('CHAIN_COMMAND_FAILED', `${work} failed: ${(0,plain/* clipped */.cz)(reason, LONGEST_REASON)}`, {
        ...(hint !== undefined && { hint }),
        planPath,
        lines: (0,system_exec/* nonEmptyLines */.yw)(lines.join('\n'))
            .slice(-command_failure_LAST_LINES)
            .map((line) => (0,plain/* clipped */.cz)(line, LONGEST_LINE)),
    });
}
/**
 * The reason in the output of a failed command: its panic, its `Error:` with the lines that continue it, its entry of
 * the log of level error (SDK 0.50 `server/cmd`), or else its last line.
 */
function reasonIn(lines) {
    const panic = lines.find((line) => line.startsWith('panic: '));
    if (panic !== undefined)
        return panic;
    const at = lines.findLastIndex((line) => /^\s{0,8}Error: /.test(line));
    if (at >= 0) {
        const [first = '', ...rest] = lines.slice(at, at + 1 + MOST_CONTINUED);
        const end = rest.findIndex((line) => line.trim() === '');
        const continued = end < 0 ? rest : rest.slice(0, end);
        return [first.trim().slice('Error: '.length), ...continued]
            .map((line) => line.trim())
            .join(' ');
    }
    const told = lines.filter((line) => line.trim() !== '');
    return (told.findLast((line) => /\sERR\s|^docker: /.test(line)) ?? told.at(-1))?.trim();
}

;// CONCATENATED MODULE: ./src/stack/homes/workbench.ts









/** Folder of a workbench in its containers. */
const workbench_MOUNT = '/rehearsal';
/** Upper bound on the characters of an address in a message. */
const workbench_ADDRESS_LIMIT = 120;
/** Name of a workbench's folder within the working folder; it contains nothing else of the run. */
const WORKBENCH_FOLDER = 'workbench';
/** Time limit of a command, in milliseconds: a first start may read a large image. */
const workbench_LIMIT_MS = 120_000;
/** Characters kept of both ends of each stream of a command. */
const KEPT_ENDS = 64_000;
/**
 * Opens a workbench. Each command has a container of its own with the binary as its entry point: an image of a release
 * may have no other program that could keep a container running.
 */
async function openWorkbench(docker, { image, binary, env, folder, user }) {
    const own = external_node_path_default().join(folder, WORKBENCH_FOLDER);
    await (0,promises_.mkdir)(own, { recursive: true });
    const run = (args, limits = {}) => docker.containers.run(image, args, {
        entrypoint: binary,
        user,
        workdir: workbench_MOUNT,
        env: { ...env, HOME: workbench_MOUNT },
        mounts: [{ type: 'bind', source: own, target: workbench_MOUNT }],
        capabilities: [],
    }, { ...limits, allowFailure: true, timeout: workbench_LIMIT_MS, ends: KEPT_ENDS });
    return {
        chain: async (purpose, args, input) => {
            const result = await run(args, input === undefined ? {} : { input });
            if (result.exitCode !== 0)
                throw commandFailure(purpose, result);
            return result;
        },
        help: async (args) => {
            const { exitCode, stdout, stderr } = await run([...args, '--help']);
            return exitCode === 0 ? `${stdout}\n${stderr}` : undefined;
        },
        files: new system_folder/* Folder */.vd(own),
    };
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
async function layOutKeyring(accounts, { sdk }, folder) {
    const keyring = external_node_path_default().join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER);
    await (0,promises_.mkdir)(keyring, { recursive: true });
    for (const { name, key, signingKey } of accounts.values()) {
        if (key.kind === 'keyring' && signingKey !== undefined) {
            await writeTestKey(keyring, name, signingKey, sdk);
        }
    }
}
/**
 * Imports accounts with mnemonics into the binary's own keyring, for `gentx`, for traffic and for its own signatures.
 *
 * @throws RehearsalError if the binary shows another address for a key than the account's
 */
async function importAccounts(accounts, { keys }, workbench) {
    const findings = [];
    for (const { name, key, address } of accounts.values()) {
        if (key.kind === 'keyring')
            continue;
        const said = await workbench.chain({ work: `Adding the key of ${name} to a keyring (keys add)`, planPath: ['accounts', name] }, [
            ...recoverArguments(name, key, keys),
            ...['--keyring-dir', KEYRING_FOLDER, '--home', KEYS_HOME],
        ], `${key.mnemonic}\n`);
        const shown = shownKey(said)?.address ?? address;
        if (shown !== address)
            findings.push(differing(name, address, shown));
    }
    (0,finding/* refuse */.T)(findings);
}
function differing(name, address, shown) {
    return {
        code: 'ADDRESS_DIFFERS',
        message: `The account ${name} has the address ${address}, derived from its mnemonic, but ${(0,clip/* clipLine */.D)(shown, workbench_ADDRESS_LIMIT)} in the keyring of the chain's binary`,
        hint: "The chain derives keys in another way: set sign: binary for the account, so that the chain's own binary signs for it, or hd-path and key-type.",
        planPath: ['accounts', name],
    };
}
/**
 * Moves the keyring out of a workbench that is no longer used, so that only containers that need it can see it.
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

;// CONCATENATED MODULE: ./src/stack/homes/template-files.ts






/** Maximum size in bytes of a genesis without state, as made by a binary; its content is untrusted. */
const template_files_LARGEST_GENESIS = 32 * 1024 * 1024;
const GENESIS_FILE = `${TEMPLATE}/${homes_homes/* HOME_FILES */.gC.genesis}`;
/** Limits on the files of a home's configuration, which are untrusted output of the binary. */
const MOST_FILES = 200;
const DEEPEST_FOLDER = 4;
/** Files of one node or of the making of the genesis, with every key: `node_key.json`, `bls_key.json`. */
const OWN_FILES = /key|^gentx$|^write-file-atomic/i;
/** Genesis of the template home. @throws RehearsalError if it is missing or too large */
function readGenesisText(workbench) {
    return readMade(workbench, homes_homes/* HOME_FILES */.gC.genesis, template_files_LARGEST_GENESIS);
}
/**
 * Files of the template home that nodes get: whichever files of configuration the binary made, but no keys, which each
 * node has its own of.
 *
 * @throws RehearsalError if the genesis or config.toml is missing, or a file is too large
 */
async function readHome(workbench) {
    const shared = {
        [homes_homes/* HOME_FILES */.gC.genesis]: await readGenesisText(workbench),
    };
    const others = await configurationFiles(workbench, external_node_path_default().posix.dirname(homes_homes/* HOME_FILES */.gC.config));
    for (const file of others)
        shared[file] = await readMade(workbench, file);
    return { files: shared, config: await readMade(workbench, homes_homes/* HOME_FILES */.gC.config) };
}
/** Reads a file of the template home. @throws RehearsalError if it is missing or too large */
async function readMade({ files }, file, limit = copy_home/* LARGEST_CONFIGURATION */.Cf) {
    try {
        return await files.readText(`${TEMPLATE}/${file}`, limit);
    }
    catch (error) {
        if (!(0,system_folder/* isMissing */.b2)(error))
            throw error;
        throw new errors/* RehearsalError */.g0('HOME_INCOMPLETE', `The home that the chain's binary made (init) has no ${file}, which every node needs`, {
            hint: 'Run `init` with --home in the image of the first release to see the files that it makes.',
            cause: error,
        });
    }
}
/** Files of a folder of the template that every node gets, by path in the home. */
async function configurationFiles(workbench, folder, depth = 0) {
    const found = [];
    for (const entry of await workbench.files.entries(`${TEMPLATE}/${folder}`)) {
        const file = `${folder}/${entry.name}`;
        const isOther = [homes_homes/* HOME_FILES */.gC.genesis, homes_homes/* HOME_FILES */.gC.config, copy_home/* ADDRESS_BOOK */.PB].includes(file);
        if (isOther || OWN_FILES.test(entry.name))
            continue;
        if (entry.isFile())
            found.push(file);
        if (entry.isDirectory() && depth < DEEPEST_FOLDER) {
            found.push(...(await configurationFiles(workbench, file, depth + 1)));
        }
        if (found.length > MOST_FILES)
            throw tooMany(folder);
    }
    return found;
}
function tooMany(folder) {
    return new errors/* RehearsalError */.g0('HOME_INCOMPLETE', `The home that the chain's binary made (init) has more than ${MOST_FILES} files in ${folder}, too many for a copy in every node's home`, {
        hint: 'Run `init` with --home in the image of the first release to see the files that it makes.',
    });
}

;// CONCATENATED MODULE: ./src/stack/homes/complete.ts



/** Configuration files that a binary creates at its start if they are missing. */
const CONFIGURATION = [homes_homes/* HOME_FILES */.gC.config, homes_homes/* HOME_FILES */.gC.app, homes_homes/* HOME_FILES */.gC.client];
/**
 * Adds missing configuration files to homes, as created by the chain's binary at its start: they must exist
 * beforehand to be tuned. Files that the binary does not create are not needed.
 */
async function completeHomes(homes, workbench) {
    let made = false;
    for (const home of homes.values()) {
        for (const file of CONFIGURATION) {
            if (!(await home.lacks(file)))
                continue;
            if (!made) {
                const work = 'Making the configuration files that homes of the stack lack (init)';
                await workbench.chain({ work }, ['init', 'template', '--home', TEMPLATE]);
            }
            made = true;
            if ((await workbench.files.stat(`${TEMPLATE}/${file}`)) === undefined)
                continue;
            await home.writeText(file, await readMade(workbench, file));
        }
    }
}

;// CONCATENATED MODULE: ./src/stack/homes/cosmovisor-folder.ts







/** Name of the copy in the working folder. */
const COPY = 'cosmovisor-folder';
/**
 * Copies the user's own content of Cosmovisor's folder to the working folder.
 *
 * @param source absolute path
 * @param folder the working folder
 * @returns files of the copy for homes
 * @throws RehearsalError, system errors if it cannot be copied
 */
async function copyCosmovisorFolder(exec, source, folder, notice) {
    const copy = new system_folder/* Folder */.vd(external_node_path_default().join(folder, COPY));
    await (0,copy_tree/* writeTree */.WM)(exec, await (0,copy_tree/* readTree */.Zc)(source, []), copy.root, folder);
    for (const name of [...homes_homes/* LAID_OUT */.qC, launcher/* PRE_UPGRADE_SCRIPT */.Jy]) {
        if ((await copy.stat(name)) === undefined)
            continue;
        await copy.remove(name);
        notice(`${name} of cosmovisor.folder is left out: the rehearsal lays it out itself.`);
    }
    return copy;
}
/** Puts these files beside the binaries in the home of a node, and there a link for its pre-upgrade script. */
async function addToCosmovisor(home, files, isLaunched) {
    for (const file of await files.files()) {
        const own = external_node_path_default().join(files.root, file);
        const { mode } = await (0,promises_.lstat)(own);
        await home.writeFile(`cosmovisor/${file}`, await (0,promises_.readFile)(own), mode & 0o777);
    }
    if (!isLaunched)
        return;
    await home.link(`cosmovisor/${launcher/* PRE_UPGRADE_SCRIPT */.Jy}`, cosmovisor_gate/* GATE */.k6);
    await home.own(`cosmovisor/${launcher/* PRE_UPGRADE_SCRIPT */.Jy}`);
}

// EXTERNAL MODULE: ./src/stack/homes/facts.ts
var facts = __webpack_require__(19380);
// EXTERNAL MODULE: ./src/stack/homes/find-homes.ts + 1 modules
var find_homes = __webpack_require__(71220);
// EXTERNAL MODULE: ./src/stack/homes/keys.ts
var homes_keys = __webpack_require__(92035);
// EXTERNAL MODULE: ./src/plan/placeholders.ts
var placeholders = __webpack_require__(76509);
;// CONCATENATED MODULE: ./src/stack/homes/placeholder-values.ts






/** Upper bound on the characters of an address; the library's default is shorter. */
const placeholder_values_ADDRESS_LIMIT = 120;
/** Values with those of their placeholders; a text that is nothing but a public key becomes the key's object. */
function filledValues(value, fill) {
    if (typeof value === 'string') {
        const text = (0,placeholders/* filled */.Bq)(value, fill);
        return /^\{pubkey:[^{}]*\}$/.test(value) ? JSON.parse(text) : text;
    }
    if (Array.isArray(value))
        return value.map((each) => filledValues(each, fill));
    if (!(0,find/* isMapping */.pi)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [(0,placeholders/* filled */.Bq)(key, fill), filledValues(each, fill)]));
}
/**
 * Values of the placeholders of `stack.fresh`.
 *
 * @param genesis genesis as made by `init`
 */
function placeholderValues({ plan, accounts }, { nodeKeys, consensusKeys }, genesis) {
    const bond = (0,find/* valueAt */.fK)(genesis, ['app_state', 'staking', 'params', 'bond_denom']);
    const addressOf = (name) => accounts.get(name)?.address ?? '';
    const values = {
        home: () => external_node_path_default().posix.join(workbench_MOUNT, TEMPLATE),
        'chain-id': () => plan.chain.id ?? '',
        denom: () => plan.chain.denom ?? String(bond ?? ''),
        'genesis-time': () => String(genesis.genesis_time ?? ''),
        account: addressOf,
        valoper: (name) => operatorAddress(addressOf(name)),
        pubkey: (service) => (0,homes_keys/* consensusKeyJson */.$H)(pairOf(consensusKeys, service)),
        'pubkey-base64': (service) => pairOf(consensusKeys, service).publicKey.toString('base64'),
        'node-id': (service) => (0,homes_keys/* nodeId */.s5)(pairOf(nodeKeys, service)),
    };
    return (kind, name) => values[kind](name);
}
/** Address of an account as a validator's operator (SDK `types/bech32`, `PrefixValidator` and `PrefixOperator`). */
function operatorAddress(address) {
    const { prefix, data } = (0,encoding_build.fromBech32)(address, placeholder_values_ADDRESS_LIMIT);
    return (0,encoding_build.toBech32)(`${prefix}valoper`, data, placeholder_values_ADDRESS_LIMIT);
}
/** The key pair of a service. @throws Error if none was made for it: a bug */
function pairOf(pairs, service) {
    const pair = pairs.get(service);
    if (pair === undefined)
        throw new Error(`no key was made for ${service}`);
    return pair;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/stack/homes/tmkms.ts



/**
 * Values for all releases of a plan. TMKMS 0.12 to 0.14 know no protocol above v0.34 and sign for CometBFT 0.38 with
 * it; in 0.15 the value has no effect on what is signed (`config/validator.rs`, `session.rs`). 0.14 signs vote
 * extensions on request (`config/chain.rs`); 0.15.0 knows that key, too, but its messages are those of v1beta1, without
 * extensions (`rpc.rs`). CometBFT before 0.38.6 requires their signatures, later versions only where the chain has
 * extensions (`types/vote.go`, `SignAndCheckVote`), and engines before 0.38 skip the unknown field.
 *
 * @param version of TMKMS; empty if unknown, for the newest
 * @param engines versions of the engines of all releases
 */
function tmkmsDialect(version, engines) {
    const isNew = engines.some((each) => new consensus_engine/* ConsensusEngine */.S(each).signerProtocol === 'v0.38');
    return {
        protocol: isNew && (0,text_versions/* isAtLeast */.d)(version, '0.15') !== false ? 'v0.38' : 'v0.34',
        signsExtensions: isNew && (0,text_versions/* isAtLeast */.d)(version, '0.14') !== false,
    };
}
/** Port on which a validator listens for its remote signer. */
const SIGNER_PORT = 26659;
/**
 * The files of a TMKMS home with a soft-sign key, by path. A soft-sign key file is the base64 of
 * the 32 byte seed (TMKMS `key_utils.rs`).
 */
function tmkmsFiles(pair, settings) {
    const { chainId, prefix, dialect, validator, home } = settings;
    const extensions = dialect.signsExtensions ? '\nsign_extensions = true' : '';
    return {
        'tmkms.toml': `[[chain]]
id = "${chainId}"
key_format = { type = "bech32", account_key_prefix = "${prefix}pub", consensus_key_prefix = "${prefix}valconspub" }
state_file = "${home}/consensus-state.json"${extensions}

[[validator]]
chain_id = "${chainId}"
addr = "tcp://${validator}:${SIGNER_PORT}"
secret_key = "${home}/connection.key"
protocol_version = "${dialect.protocol}"
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

;// CONCATENATED MODULE: ./src/stack/homes/fresh.ts









const P2P_PORT = 26656;
/**
 * Creates the homes of all nodes in the working folder from the template, with keys of their own.
 *
 * @param homes home of each node on the host, by service
 * @throws RehearsalError when the plan's validators do not fit the compose files
 */
async function makeFreshHomes({ plan, model, binaries, template }, homes, signerHomes) {
    const validators = plan.stack.fresh?.validators ?? [];
    checkValidators(validators, homes, signerHomes);
    const { config, consensusKeys } = template;
    const files = forChain(template.files, plan.chain.id ?? '');
    const nodeKeys = new Map(template.nodeKeys);
    for (const service of homes.keys()) {
        if (!nodeKeys.has(service))
            nodeKeys.set(service, (0,homes_keys/* newEd25519Pair */.oW)());
    }
    const peerIds = (services) => services.map((service) => (0,homes_keys/* nodeId */.s5)(pairOf(nodeKeys, service)));
    const configFile = `${TEMPLATE}/config/config.toml`;
    const signerPort = `tcp://0.0.0.0:${SIGNER_PORT}`;
    for (const [service, home] of homes) {
        const validator = validators.find((candidate) => candidate.service === service);
        const peers = (0,compose_model/* neighbours */.$v)(model, service).filter((other) => homes.has(other));
        const ids = peerIds(peers);
        await home.writeAll({
            ...files,
            'data/priv_validator_state.json': (0,homes_keys/* validatorStateFile */.MX)(),
            'config/config.toml': (0,toml/* editToml */.TP)(config, configFile, {
                '': { moniker: service, ...(validator?.signer && { priv_validator_laddr: signerPort }) },
                ...(validator?.signer && { priv_validator: { laddr: signerPort } }), // of Tendermint 0.35
                p2p: {
                    persistent_peers: peers.map((peer, i) => `${ids[i]}@${peer}:${P2P_PORT}`).join(','),
                    // A sentry does not reveal its validator; a validator looks for no other peers.
                    private_peer_ids: peerIds(peers.filter((peer) => consensusKeys.has(peer))).join(','),
                    pex: validator === undefined,
                },
            }),
            'config/node_key.json': (0,homes_keys/* nodeKeyFile */.yv)(pairOf(nodeKeys, service)),
            ...(validator &&
                !validator.signer && {
                'config/priv_validator_key.json': (0,homes_keys/* validatorKeyFile */.Y8)(pairOf(consensusKeys, service)),
            }),
        });
    }
    for (const { service, signer } of validators) {
        const home = signer === undefined ? undefined : signerHomes.get(signer);
        if (home === undefined)
            continue;
        const signerFiles = tmkmsFiles(pairOf(consensusKeys, service), {
            chainId: plan.chain.id ?? '',
            prefix: binaries.prefix,
            dialect: tmkmsDialect(home.version, binaries.releases.map(({ engine }) => engine)),
            validator: service,
            home: home.inContainer,
        });
        await new system_folder/* Folder */.vd(home.folder).writeAll(signerFiles);
    }
}
/**
 * Files of a home with the chain's id in client.toml, where `init` of many binaries leaves it empty and some
 * applications take it from (SDK `client/config/config.go`).
 */
function forChain(files, chainId) {
    const { [homes_homes/* HOME_FILES */.gC.client]: client } = files;
    if (client === undefined)
        return files;
    const named = (0,toml/* editToml */.TP)(client, `${TEMPLATE}/${homes_homes/* HOME_FILES */.gC.client}`, {
        '': { 'chain-id': chainId },
    });
    return { ...files, [homes_homes/* HOME_FILES */.gC.client]: named };
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

// EXTERNAL MODULE: ./src/stack/isolation/internet.ts
var internet = __webpack_require__(77486);
;// CONCATENATED MODULE: ./src/stack/prepare/lineups.ts










/** Compose files over the copy's own: nodes under Cosmovisor, and all nodes on the plain last release. */
function overlays(settings, copy, nodes, under) {
    const { plan, cosmovisor } = settings;
    return {
        [compose_model/* COMPOSE_FILES */.Zz.cosmovisor]: cosmovisorOverlay(under, {
            binary: plan.chain.binary,
            imageOf: (service) => cosmovisorOn(cosmovisor, copy.model.services[service]?.image ?? ''),
            ...cosmovisor.dialect,
            mounts: cosmovisor.mounts,
            // Without launchers the settings of short commands would hold for migrations, too.
            pace: cosmovisor.madeFor === undefined ? plan.pace : 'as-is',
            preUpgrade: preUpgradeOf(plan, cosmovisor),
        }),
        [compose_model/* COMPOSE_FILES */.Zz.lastRelease]: releaseOverlay(nodes, (node) => lastProgram(settings, copy, node), plan.pace),
    };
}
/**
 * Returns true if a node runs the last release's plain image at the end: nodes on other images, with a script that
 * stays the entry point, or with a mount over their binary stay on the image that they run on now.
 */
function isPlain({ cosmovisor }, { model }, node) {
    const needsOwn = keepsScript(node) || node.bringsBinary;
    return !needsOwn && !cosmovisor.others.has(model.services[node.service]?.image ?? '');
}
/** The last release of a node without Cosmovisor. */
function lastProgram(settings, copy, node) {
    const { plan, images, cosmovisor, lastBinary } = settings;
    const release = (0,complete/* lastRelease */.Ik)(plan);
    if (isPlain(settings, copy, node)) {
        const { env, flags } = (0,release_needs/* needsOf */.h)(plan, release.name);
        const mounts = settings.lastFiles;
        return { image: (0,model_image/* idOf */.T)(images, release.image), binary: lastBinary, mounts, env, flags };
    }
    return {
        image: cosmovisorOn(cosmovisor, copy.model.services[node.service]?.image ?? ''),
        binary: cosmovisor.binaries.get(release.name) ?? lastBinary,
        mounts: cosmovisor.mounts,
        env: {},
        flags: [],
    };
}
/**
 * Anonymous volume of the last release's image that has its binary; undefined if the binary is elsewhere. Compose keeps
 * the content of such a volume when it recreates a container, and with it the binary of before.
 */
function volumeOfBinary({ plan, images, lastBinary }) {
    const { volumes = [] } = images.get((0,complete/* lastRelease */.Ik)(plan).image) ?? {};
    const isPath = external_node_path_default().posix.isAbsolute(lastBinary); // otherwise a name on the PATH
    return isPath ? volumes.find((volume) => (0,system_paths/* isBelow */.Yw)(lastBinary, volume)) : undefined;
}
function preUpgradeOf({ cosmovisor: { 'pre-upgrade': script } }, { madeFor }) {
    return script === undefined ? undefined : { script, isLaunched: madeFor === undefined };
}
/**
 * Overlays of the helpers that change at upgrades, by release.
 *
 * @throws RehearsalError with a finding for each service that is no helper
 */
function companionsOf(plan, { helpers }, images) {
    const names = Object.keys(plan.stack.companions ?? {});
    (0,finding/* refuse */.T)(names
        .filter((name) => !helpers.has(name))
        .map((name) => ({
        code: 'COMPANION_NOT_A_HELPER',
        message: `stack.companions names ${name}, which is a node or a signer`,
        hint: 'The releases of the plan say what nodes run, and signers stay as they are. Remove it from stack.companions.',
        planPath: ['stack', 'companions', name],
    })));
    return new Map(plan.upgrades.map(({ to }) => [to, (0,companions/* companionOverlay */.Py)(plan, to, images)]));
}

// EXTERNAL MODULE: ./src/stack/copy/container-files.ts
var container_files = __webpack_require__(43053);
;// CONCATENATED MODULE: ./src/stack/prepare/signer-settings.ts









/**
 * Signers of the copy that a plan changes, with the values of the first release written.
 *
 * @param folder working folder of the run
 * @throws RehearsalError with a finding for each signer or file that the stack does not have
 */
async function changingSigners(plan, copy, folder) {
    const found = new Map();
    const names = new Map();
    const findings = [];
    for (const [index, { signers = {} }] of plan.releases.entries()) {
        for (const [service, files] of Object.entries(signers)) {
            const planPath = ['releases', index, 'signers', service];
            const signer = found.get(service) ?? signerFiles(copy, service, folder, planPath);
            if ('code' in signer) {
                findings.push(signer);
                continue;
            }
            found.set(service, signer);
            names.set(service, new Set([...(names.get(service) ?? []), ...Object.keys(files)]));
            findings.push(...(await missingFiles(service, signer, Object.keys(files), planPath)));
        }
    }
    (0,finding/* refuse */.T)(findings);
    const signers = [...found].map(([service, { files, mount }]) => ({
        service,
        set: async (release) => {
            for (const [name, settings] of (0,release_needs/* needsOf */.h)(plan, release).signers.get(service) ?? []) {
                const at = external_node_path_default().posix.resolve(mount, name);
                const text = await files.readText(at, copy_home/* LARGEST_CONFIGURATION */.Cf);
                await files.writeText(at, (0,toml/* setToml */.LS)(text, `${at} of ${service}`, settings));
            }
        },
    }));
    return Promise.all(signers.map(async (signer) => {
        await signer.set((0,complete/* firstRelease */.yn)(plan).name);
        const hosts = await dialledBy(found.get(signer.service), names.get(signer.service) ?? []);
        return { ...signer, validators: hosts.filter((host) => copy.homes.has(host)) };
    }));
}
function signerFiles({ model, homes }, service, folder, planPath) {
    const found = model.services[service];
    if (found === undefined || homes.has(service)) {
        const others = Object.keys(model.services).filter((each) => !homes.has(each));
        return {
            code: 'SERVICE_NOT_FOUND',
            message: `The plan changes files of the signer ${service}, which is no signer of the compose files`,
            hint: `Services that are no nodes: ${others.join(', ')}.`,
            planPath,
        };
    }
    const { volumes = [] } = found;
    const binds = volumes.filter(({ type }) => type === 'bind');
    const [bind] = binds;
    if (bind === undefined || binds.length > 1) {
        return {
            code: 'SIGNER_FOLDER_UNKNOWN',
            message: `The remote signer ${service} has ${binds.length} bind mounts, and the plan changes its files`,
            hint: `Give the service ${service} exactly one bind mount in the compose files.`,
            planPath,
        };
    }
    return { files: new container_files/* ContainerFiles */.l(service, volumes, folder), mount: bind.target };
}
async function missingFiles(service, { files, mount }, names, planPath) {
    const findings = [];
    for (const name of names) {
        const at = external_node_path_default().posix.resolve(mount, name);
        if ((0,copy_mounts/* isWithin */.UO)(at, mount) && (await files.has(at).catch(() => false)))
            continue;
        findings.push({
            code: 'SIGNER_FILE_NOT_FOUND',
            message: `The signer ${service} has no file ${at}, which the plan changes`,
            hint: `Name a file in its mount ${mount}.`,
            planPath: [...planPath, name],
        });
    }
    return findings;
}
/** Hosts that TMKMS configurations dial (`addr` of each `[[validator]]`, TMKMS `config/validator.rs`). */
async function dialledBy(signer, names) {
    const hosts = new Set();
    for (const name of names) {
        const at = external_node_path_default().posix.resolve(signer?.mount ?? '/', name);
        const text = await signer?.files.readText(at, copy_home/* LARGEST_CONFIGURATION */.Cf);
        const { validator } = (0,toml/* parseToml */.MT)(text ?? '', at);
        for (const each of Array.isArray(validator) ? validator : []) {
            const address = (0,find/* isMapping */.pi)(each) && typeof each.addr === 'string' ? each.addr : '';
            const host = /^tcp:\/\/(?:[\da-f]+@)?([\w.-]+):\d+$/i.exec(address)?.[1];
            if (host !== undefined)
                hosts.add(host);
        }
    }
    return [...hosts];
}

;// CONCATENATED MODULE: ./src/stack/prepare/signers.ts





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
        const config = await home.readText(homes_homes/* HOME_FILES */.gC.config);
        const address = (0,toml/* signerAddress */.p_)((0,toml/* parseToml */.MT)(config, configOf(home)));
        if (address !== undefined)
            found.set(service, address);
    }
    return found;
}
/**
 * Services that are not nodes and have exactly one bind mount, of a copy: the files of a remote signer.
 *
 * @param signers services whose TMKMS is asked for its version
 */
async function signerHomes(docker, { model, homes }, folder, signers) {
    const found = new Map();
    for (const [service, { volumes = [] }] of Object.entries(model.services)) {
        const binds = volumes.filter(({ type }) => type === 'bind');
        const [bind] = binds;
        if (homes.has(service) || binds.length !== 1 || bind?.source === undefined)
            continue;
        if (!(0,system_paths/* isBelow */.Yw)(bind.source, folder))
            continue;
        const version = signers.includes(service)
            ? await tmkmsVersion(docker, model.services[service]?.image ?? '')
            : '';
        found.set(service, { folder: bind.source, inContainer: bind.target, version });
    }
    return found;
}
/** Time limit of a program that tells its version, in milliseconds: its image may be large. */
const signers_VERSION_LIMIT_MS = 60_000;
/** Version of TMKMS in an image, such as `0.15.0`; empty for another signer. */
async function tmkmsVersion(docker, image) {
    const { exitCode, stdout } = await docker.containers.run(image, ['version'], { entrypoint: 'tmkms', network: 'none' }, { allowFailure: true, timeout: signers_VERSION_LIMIT_MS, ends: 1024 });
    return exitCode === 0 ? (/\b\d+\.\d+\.\d+\b/.exec(stdout)?.[0] ?? '') : '';
}

;// CONCATENATED MODULE: ./src/stack/prepare/prepare.ts




































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
        projectFolder: (0,plan_files/* projectFolder */.Kb)(plan.stack, settings.planFolder),
        gateImageOf: plan.cosmovisor.image === undefined
            ? (image) => cosmovisorOn(cosmovisor, image)
            : undefined,
        gate: cosmovisor.gate,
        homes: await foundHomes(settings),
        defaultHome: binaries.defaultHome,
        user: plan.stack.fresh && (0,working_folder/* currentUser */.Ny)(),
        env: settings.env,
        clock: settings.clock,
        signal: settings.signal,
        notice,
        progress: settings.progress,
    });
    const nodes = [...copy.homes.keys()];
    await (0,internet/* letOut */.A)(copy.model, plan.stack.internet ?? [], notice);
    const cosmovisorNodes = plan.stack.cosmovisor ?? nodes;
    const network = checkServices(settings, copy, cosmovisorNodes);
    const surroundings = surroundingsOf(settings, copy);
    const strange = await prepareHomes(docker, settings, copy, surroundings);
    const signers = await changingSigners(plan, copy, folder);
    const tuned = await tuneNodes(copy, settings, surroundings);
    const under = tuned.starts.filter(({ service }) => cosmovisorNodes.includes(service));
    const beside = await cosmovisorFiles(settings);
    for (const node of under)
        await layOut(node, copy, settings, beside);
    for (const home of copy.homes.values())
        await home.share();
    const relay = relayFor(copy.model, nodes, (0,model_image/* idOf */.T)(images, (0,graph_relay/* relayImage */.NL)()));
    const lineup = {
        ...settings,
        lastFiles: await fileMounts(plan, (0,complete/* lastRelease */.Ik)(plan).name, folder),
    };
    await writeComposeFiles(folder, {
        [compose_model/* COMPOSE_FILES */.Zz.base]: withLogLimits(withRelay(configuredByFiles(copy, settings), run, relay)),
        ...overlays(lineup, copy, tuned.starts, under),
    });
    const rpcHome = homeOf(copy, plan.stack.rpc);
    const genesis = tuned.genesis ?? (await (0,homes_homes/* readGenesis */.fP)(rpcHome));
    const plainNodes = tuned.starts
        .filter((node) => isPlain(lineup, copy, node))
        .map(({ service }) => service);
    const binaryInVolume = plainNodes.length > 0 ? volumeOfBinary(lineup) : undefined;
    if (binaryInVolume !== undefined && plan.restart) {
        notice(`The image of ${(0,complete/* lastRelease */.Ik)(plan).name} declares the volume ${binaryInVolume}, in which its binary is. Docker Compose keeps that volume, with the old binary, when a container gets a new image: use \`docker compose up --renew-anon-volumes\`, as the restart of the rehearsal does.`);
    }
    return {
        run,
        folder,
        nodes,
        cosmovisorNodes,
        homes: copy.homes,
        helpers: copy.helpers,
        companions: companionsOf(plan, copy, images),
        rpc: plan.stack.rpc,
        relay,
        services: [...Object.keys(copy.model.services), relay.service],
        network: `${run}_${network}`,
        binaries: cosmovisor.binaries,
        programs: cosmovisor.programs,
        lastPrograms: new Map(tuned.starts.map((node) => [node.service, lastProgram(lineup, copy, node).binary])),
        binaryInVolume,
        plainNodes,
        chain: (0,facts/* chainFacts */.r)(plan, genesis, binaries.prefix, await minimumGasPrices(copy, rpcHome)),
        genesis,
        chainTimePerBlockMs: (0,pace/* isFast */.l7)(plan.pace) ? (0,pace/* timePerBlockMs */.__)(genesis) : undefined,
        keyringFolder: await takeKeyring(folder),
        surroundings,
        strangeSigners: await findStrangeSigners(copy, surroundings, strange),
        signers,
    };
}
/** Homes in the mounts of nodes, as far as their owners are certain. */
async function foundHomes({ plan, model, images }) {
    const given = (0,copy_mounts/* withNamedFolders */.dn)((0,resolve/* resolved */.L)(model));
    const nodes = new Set((0,compose_nodes/* nodeServices */.PD)(plan, given));
    const { homes } = await (0,find_homes/* findHomes */.E)(given, images, new users_files/* Files */.s(), nodes);
    const certain = [...homes].filter(([, { isCertain }]) => isCertain);
    return new Map(certain.map(([service, { home }]) => [service, home]));
}
/**
 * Completes the homes of the copy with missing files, or makes fresh ones.
 *
 * @returns addresses that the files of remote signers name
 */
async function prepareHomes(docker, settings, copy, surroundings) {
    const { plan, folder, binaries, workbench, template, notice } = settings;
    const signers = () => (0,signer_addresses/* ownSigners */.e3)(folder, copy.otherFolders, surroundings);
    if (template !== undefined) {
        const made = { plan, model: copy.model, binaries, template };
        const named = plan.stack.fresh?.validators.flatMap(({ signer }) => signer ?? []) ?? [];
        await makeFreshHomes(made, copy.homes, await signerHomes(docker, copy, folder, named));
        return signers();
    }
    const found = await signers(); // also by their states, before these are removed
    await completeHomes(copy.homes, workbench);
    if (plan.stack.state === 'reset')
        await resetState(copy, notice);
    return found;
}
/** @param files models by file name */
async function writeComposeFiles(folder, files) {
    for (const [name, content] of Object.entries(files)) {
        await (0,system_files/* writeText */.x3)(external_node_path_default().join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
    }
}
/** Model of the copy with node configuration moved entirely into files. */
function configuredByFiles({ model, homes }, { model: given, images }) {
    const imageOf = (service) => images.get(given.services[service]?.image ?? '');
    const nodes = new Map([...homes.keys()].map((service) => [service, imageOf(service)]));
    const variables = [...images.values()].flatMap(({ environment }) => Object.keys(environment));
    return (0,compose_start/* withoutConfiguration */.BX)(model, nodes, variables);
}
/**
 * Checks the services of the plan against the compose files.
 *
 * @returns a network of the RPC service
 * @throws RehearsalError if a service of the plan starts no node or has no network
 */
function checkServices({ plan, images }, { model, homes }, cosmovisorNodes) {
    const all = Object.keys(model.services).join(', ');
    const nodes = [...homes.keys()].join(', ') || 'none';
    for (const service of [plan.stack.rpc, ...cosmovisorNodes]) {
        if (homes.has(service))
            continue;
        const content = model.services[service] ?? {};
        throw new errors/* RehearsalError */.g0('SERVICE_NOT_A_NODE', `The service ${service} does not start a node of the chain: its command line is ${(0,words/* quoted */.TL)((0,compose_start/* commandLineOf */.l0)(content, images.get(content.image ?? '')).join(' '))}`, {
            hint: `Services: ${all}. Services that start a node: ${nodes}. An image that a plan builds from Go code starts the bare binary: if the image of the stack has a command or a script for that, give the service a command such as [start, --home, FOLDER] in a further file of stack.compose.`,
        });
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
        for (const file of await (0,homes_homes/* resetSigner */.eV)(folder)) {
            notice(`The signing state ${file} of an earlier run is left out of the copy.`);
        }
    }
    for (const home of copy.homes.values())
        await (0,homes_homes/* resetNode */.mS)(home);
}
async function layOut({ service, home }, copy, { plan, cosmovisor: { layout, madeFor }, notice }, beside) {
    if (madeFor !== undefined && madeFor !== home) {
        notice(`The Cosmovisor image has DAEMON_HOME=${madeFor}, but the home of ${service} is ${home}: from version 1.0 on, both must be equal. The copy sets DAEMON_HOME=${home} and has the image's binaries in its cosmovisor folder.`);
    }
    const own = homeOf(copy, service);
    await (0,homes_homes/* layOutCosmovisor */.dq)(own, plan.chain.binary, layout);
    if (beside === undefined)
        return;
    const isLaunched = plan.cosmovisor['pre-upgrade'] !== undefined && madeFor === undefined;
    await addToCosmovisor(own, beside, isLaunched);
}
/** The user's own content of Cosmovisor's folder; undefined without any. */
async function cosmovisorFiles({ exec, plan, planFolder, folder, notice, }) {
    const { folder: own } = plan.cosmovisor;
    if (own === undefined)
        return undefined;
    return copyCosmovisorFolder(exec, external_node_path_default().resolve(planFolder, own), folder, notice);
}
/** Minimum gas prices of the RPC service's node: from its command, or else from its app.toml. */
async function minimumGasPrices({ nodes }, home) {
    const args = nodes.find(({ service }) => service === home.service)?.args ?? [];
    const given = (0,compose_start/* flagOf */.iP)(args, '--minimum-gas-prices');
    if (given !== undefined)
        return given;
    const text = await home.readText(homes_homes/* HOME_FILES */.gC.app).catch(() => '');
    return /^minimum-gas-prices\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? '';
}

// EXTERNAL MODULE: ./src/chain/client/open-accounts.ts
var open_accounts = __webpack_require__(75842);
// EXTERNAL MODULE: ./src/plan/genesis-values.ts
var genesis_values = __webpack_require__(5536);
;// CONCATENATED MODULE: ./src/stack/homes/commands.ts


/**
 * Finds the commands that make a genesis: sub-commands of `genesis` from SDK 0.47 on, and commands of the root before
 * it or where a chain keeps them there.
 */
async function findGenesisCommands(workbench) {
    const grouped = (await workbench.help(['genesis'])) ?? '';
    let root;
    const find = async (...names) => {
        const own = isGroup(grouped) ? names.find((name) => offers(grouped, name)) : undefined;
        if (own !== undefined)
            return ['genesis', own];
        root ??= (await workbench.help([])) ?? '';
        const top = names.find((name) => offers(root ?? '', name));
        return top === undefined ? undefined : [top];
    };
    const required = async (name) => {
        const found = await find(name);
        if (found !== undefined)
            return found;
        throw new errors/* RehearsalError */.g0('CHAIN_COMMAND_FAILED', `The chain's binary has no command ${name}, neither in its group genesis nor at the root`, {
            hint: 'Set gentx: false for the validators in stack.fresh, and create them by stack.fresh.commands or stack.fresh.genesis.',
            planPath: ['stack', 'fresh', 'validators'],
        });
    };
    return {
        gentx: () => required('gentx'),
        collect: () => required('collect-gentxs'),
        validate: () => find('validate', 'validate-genesis'),
    };
}
/** Returns true if a help text is that of the command `genesis`: Cobra may show that of the root for an unknown one. */
function isGroup(help) {
    return wordsOfLines(help).some(([program, command]) => program !== '' && command === 'genesis');
}
/** Returns true if a help text lists a command: an indented line that begins with its name. */
function offers(help, name) {
    return wordsOfLines(help).some(([word]) => word === name);
}
/** First words of the indented lines of a help text. */
function wordsOfLines(help) {
    const indented = help.split('\n').filter((line) => /^\s/.test(line));
    return indented.map((line) => line.trim().split(/\s+/, 2));
}
/** Returns true if a help text lists a flag. */
function lists(help, flag) {
    return help.split(/[\s,]+/).includes(flag);
}
/**
 * Arguments of a user's command on the template home, with the flags for home, keyring and chain id that the command
 * has and the user did not set.
 *
 * @param help help text of the command
 */
function onTemplate(args, help, chainId) {
    const end = args.indexOf('--');
    const [before, after] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end)];
    const isSet = (flag) => before.some((argument) => argument === flag || argument.startsWith(`${flag}=`));
    const own = [
        ['--home', TEMPLATE],
        ['--keyring-backend', 'test'],
        ['--keyring-dir', KEYRING_FOLDER],
        ['--chain-id', chainId],
    ];
    const added = own.filter(([flag]) => !isSet(flag) && lists(help, flag));
    return [...before, ...added.flat(), ...after];
}

;// CONCATENATED MODULE: ./src/stack/homes/genesis.ts


/** Genesis with the accounts created for this run, and their balances added to the supply. */
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
/**
 * Denominations with which modules come unless a chain sets its own: of the SDK (`types/staking.go`), of the EVM in
 * Ethermint and Evmos (`x/evm/types/params.go`) and in cosmos/evm (`x/vm/types/params.go`, before and after 0.4).
 */
const LIBRARY_DENOMS = ['stake', 'aphoton', 'aevmos', 'atest', 'aatom'];
/** Keys whose text is a denomination: `denom`, `bond_denom`, `feeDenom`; lists of them: `allowed_denoms`. */
const DENOM_KEY = /(?:^|_)denoms?$|[a-z]Denoms?$/;
/** The EVM's 18-decimals form of a denomination with fewer decimals, not the denomination itself. */
const OTHER_DENOM_KEYS = ['extended_denom'];
/**
 * Genesis of a binary's `init` with another denomination wherever modules have a default one, which is that of the
 * bonds or that of a library: bonds, deposits, fees, rewards, EVM. Other denominations stay.
 */
function withDenom(genesis, denom) {
    const bond = (0,find/* valueAt */.fK)(genesis, ['app_state', 'staking', 'params', 'bond_denom']);
    const defaults = new Set([...LIBRARY_DENOMS, ...(bond === '' ? [] : [bond])]);
    return replaced(genesis, '', { defaults, denom });
}
/** Copy of a value of a genesis, which is not deep. */
function replaced(value, key, to) {
    if (typeof value === 'string') {
        const isDenom = DENOM_KEY.test(key) && !OTHER_DENOM_KEYS.includes(key);
        return isDenom && to.defaults.has(value) ? to.denom : value;
    }
    if (Array.isArray(value)) {
        // A list with both denominations means each of them.
        const denoms = value.map((each) => ((0,find/* isMapping */.pi)(each) ? each.denom : each));
        return denoms.includes(to.denom)
            ? value
            : value.map((each) => replaced(each, key, to));
    }
    if (!(0,find/* isMapping */.pi)(value) || key === 'denom_metadata')
        return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([name, each]) => [name, replaced(each, name, to)]));
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

;// CONCATENATED MODULE: ./src/stack/homes/template.ts











/**
 * Makes genesis and configuration of a fresh chain with its own binary: `init`, accounts and values of the plan, the
 * plan's commands, one `gentx` per validator that has one, `collect-gentxs`.
 *
 * @throws RehearsalError naming the command or the value that the binary or its genesis refuses
 */
async function makeTemplate(settings) {
    const { plan, workbench, notice } = settings;
    const { validators = [], commands = [] } = plan.stack.fresh ?? {};
    const keysOf = () => new Map(validators.map(({ service }) => [service, (0,homes_keys/* newEd25519Pair */.oW)()]));
    const keys = { nodeKeys: keysOf(), consensusKeys: keysOf() };
    await initHome(plan, workbench);
    const made = genesisIn(await readGenesisText(workbench));
    const fill = placeholderValues(settings, keys, made);
    await workbench.files.writeText(GENESIS_FILE, JSON.stringify(planned(made, settings, fill)));
    for (const [index, written] of commands.entries()) {
        await runCommand(written.map((each) => (0,placeholders/* filled */.Bq)(each, fill)), index, settings);
    }
    const found = await findGenesisCommands(workbench);
    await createValidators(found, settings, keys, fill);
    await validate(found, workbench, notice);
    return { ...keys, ...(await readHome(workbench)) };
}
async function initHome({ chain }, workbench) {
    const help = chain.denom === undefined ? undefined : await workbench.help(['init']);
    const flag = '--default-denom'; // from SDK 0.47 on
    await workbench.chain({ work: 'Making a home and a genesis (init)' }, [
        ...['init', 'rehearsal', '--chain-id', chain.id ?? '', '--home', TEMPLATE],
        ...(chain.denom !== undefined && help !== undefined && lists(help, flag)
            ? [flag, chain.denom]
            : []),
    ]);
}
/**
 * Parses a genesis.
 *
 * @throws RehearsalError if the text is not a genesis
 */
function genesisIn(text) {
    try {
        const genesis = (0,modules_genesis/* parseGenesis */.s)(text);
        addFreshAccounts(genesis, []);
        return genesis;
    }
    catch (error) {
        throw new errors/* RehearsalError */.g0('GENESIS_INVALID', `Cannot read the genesis that the chain's binary created: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'The command `init` created it; the rehearsal adds the accounts of the plan to its sections auth and bank.',
            cause: error,
        });
    }
}
/** The genesis of `init` with denomination, accounts and values of the plan. */
function planned(genesis, { plan, accounts }, fill) {
    const { denom } = plan.chain;
    const denominated = denom === undefined ? genesis : withDenom(genesis, denom);
    const funded = addFreshAccounts(denominated, [...accounts.values()]);
    const values = plan.stack.fresh?.genesis ?? {};
    try {
        return (0,genesis_values/* withValues */.tV)(funded, filledValues(values, fill));
    }
    catch (error) {
        if (!(error instanceof genesis_values/* GenesisPathError */.Gk))
            throw error;
        const [key = ''] = Object.keys(values).filter((each) => (0,placeholders/* filled */.Bq)(each, fill) === error.at[0]);
        throw new errors/* RehearsalError */.g0('GENESIS_VALUE_REFUSED', `Cannot set ${error.at.join('.')} in the genesis of the chain: ${error.message}`, {
            hint: 'A path of stack.fresh.genesis leads through maps by their keys, and through lists by indices. Compare with the genesis that `init` of the first release makes.',
            planPath: ['stack', 'fresh', 'genesis', key],
            cause: error,
        });
    }
}
async function runCommand(args, index, { plan, workbench }) {
    const end = args.indexOf('--');
    const help = (await workbench.help(end < 0 ? args : args.slice(0, end))) ?? '';
    const names = args.slice(0, 3).join(' ');
    await workbench.chain({
        work: `Running the command ${index + 1} of stack.fresh.commands (${names})`,
        planPath: ['stack', 'fresh', 'commands', index],
    }, onTemplate(args, help, plan.chain.id ?? ''));
}
/** Creates the validators of the plan that have a genesis transaction. */
async function createValidators(commands, { plan, workbench }, { nodeKeys, consensusKeys }, fill) {
    const validators = plan.stack.fresh?.validators ?? [];
    const created = validators.map(genesisTransactionOf);
    if (created.every((each) => each === undefined))
        return;
    const command = await commands.gentx();
    for (const [index, transaction] of created.entries()) {
        if (transaction === undefined)
            continue;
        const { service, operator, stake, flags } = transaction;
        await workbench.chain({
            work: `Making the genesis transaction of ${service} (gentx)`,
            hint: 'The binary validates the genesis and the transaction: stack.fresh.genesis sets values of the genesis, stack.fresh.validators[].gentx adds flags to the command.',
            planPath: ['stack', 'fresh', 'validators', index],
        }, [
            ...[...command, operator, stake, '--home', TEMPLATE, '--chain-id', plan.chain.id ?? ''],
            ...['--moniker', service, '--pubkey', (0,homes_keys/* consensusKeyJson */.$H)(pairOf(consensusKeys, service))],
            ...['--node-id', (0,homes_keys/* nodeId */.s5)(pairOf(nodeKeys, service)), '--ip', service],
            ...['--keyring-backend', 'test', '--keyring-dir', KEYRING_FOLDER],
            ...(flags.some(setsFee) ? [] : genesisFee(plan, operator)),
            ...flags.map((each) => (0,placeholders/* filled */.Bq)(each, fill)),
        ]);
    }
    const collect = await commands.collect();
    await workbench.chain({ work: 'Adding the genesis transactions to the genesis (collect-gentxs)' }, [...collect, '--home', TEMPLATE]);
}
/** Returns true for a flag of the plan with the fee of a transaction. */
function setsFee(flag) {
    return /^--(?:fees|gas-prices)(?:=|$)/.test(flag);
}
/**
 * Option with the price that a genesis transaction pays; none without prices in the plan. The SDK asks genesis
 * transactions for no fee (x/auth/ante `checkTxFeeWithValidatorMinGasPrices`, only in CheckTx), but minimum prices in a
 * chain's own code hold for them too. The SDK pays all listed prices: the one of the operator's coins is passed.
 */
function genesisFee({ chain, accounts }, operator) {
    const prices = (0,coins/* amountsIn */.Db)(chain['gas-prices'] ?? '');
    const coin = accounts[operator]?.fresh;
    const own = prices.find(({ denom }) => coin !== undefined && (0,coins/* parseCoin */.Lz)(coin).denom === denom);
    const price = own ?? prices[0];
    return price === undefined ? [] : ['--gas-prices', (0,coins/* priceText */.BC)(price)];
}
/** The genesis transaction of a validator; undefined if it has none. */
function genesisTransactionOf({ service, operator, stake, gentx }) {
    if (gentx === false || operator === undefined || stake === undefined)
        return undefined;
    return { service, operator, stake, flags: gentx?.flags ?? [] };
}
/**
 * Lets the binary validate the genesis. A refusal is a notice: the command of some chains refuses genesis files on
 * which the chain starts.
 */
async function validate(commands, workbench, notice) {
    const command = await commands.validate();
    if (command === undefined)
        return;
    const work = `Validating the genesis (${command.join(' ')})`;
    try {
        await workbench.chain({ work }, [...command, '--home', TEMPLATE]);
    }
    catch (error) {
        if (!(error instanceof errors/* RehearsalError */.g0) || error.code !== 'CHAIN_COMMAND_FAILED')
            throw error;
        notice(`${error.message}. The rehearsal goes on, as the start of the nodes decides.`);
    }
}

;// CONCATENATED MODULE: ./src/run/first-release.ts










/**
 * The work with the first release's binary, which begins once its image is there, beside the builds of the others: a
 * genesis that the binary refuses is known minutes before their end.
 */
class Beginning {
    open;
    plan;
    keys;
    #ending = new AbortController();
    #docker;
    #work;
    constructor(open, plan, keys) {
        this.open = open;
        this.plan = plan;
        this.keys = keys;
        const { exec, name: run, signal } = open;
        this.#docker = (0,docker.openDocker)(exec, {
            run,
            signal: AbortSignal.any([signal, this.#ending.signal]),
        });
    }
    /**
     * Begins the work, and does it.
     *
     * @param image image of the first release
     * @throws RehearsalError naming what the binary refuses
     */
    start = async (image) => {
        const { name, image: reference } = (0,complete/* firstRelease */.yn)(this.plan);
        this.open.logger.info(`The image of ${name} is there: its binary is asked, and makes keys`);
        const binary = programOf(image, this.plan.chain.binary);
        this.#work = this.#begin({ image: image.id, reference, binary });
        await this.#work;
    };
    /**
     * The result of the work.
     *
     * @param other where the binary is, too: images need not have it on their PATH
     * @throws RehearsalError naming what the binary refuses
     */
    async result(other) {
        const begun = (await this.#work) ?? (await this.#begin(other));
        if (begun !== undefined)
            return begun;
        throw new errors/* RehearsalError */.g0('BINARY_NOT_RUNNABLE', `The image ${other.reference} has no program ${other.binary}`, { hint: 'Put the binary on the PATH of the image, or make it the entry point.' });
    }
    /** Ends work that still runs, and waits for its end. */
    async end() {
        this.#ending.abort();
        await this.#work?.catch(() => { }); // it was thrown where the result was needed, or another failure came first
    }
    /** @returns undefined if the image has no such program */
    async #begin(program) {
        const { folder, notice, logger } = this.open;
        const { plan } = this;
        const facts = await askChain(this.#docker, plan, program);
        if (facts === undefined)
            return undefined;
        if (!facts.keys.isShown)
            notice(guessedKeys(facts.keys));
        const ask = keysAsker(this.#docker, plan, program);
        const accounts = await (0,open_accounts/* openAccounts */.H)(this.keys, {
            ...facts,
            onSecret: logger.secret,
            addressOf: (account, key) => askAddress(ask, account, key, facts.keys),
        });
        await layOutKeyring(accounts, facts, folder);
        const workbench = await openWorkbench(this.#docker, {
            ...program,
            env: (0,complete/* firstRelease */.yn)(plan).env ?? {},
            folder,
            user: (0,working_folder/* currentUser */.Ny)(),
        });
        await importAccounts(accounts, facts, workbench);
        const isFresh = plan.stack.fresh !== undefined;
        const template = isFresh
            ? await makeTemplate({ plan, accounts, workbench, notice })
            : undefined;
        return { facts, accounts, workbench, template };
    }
}
function guessedKeys({ type, hdPath }) {
    return `The first release's binary did not show a key in the output of \`keys add --recover --output json\`: keys of mnemonics are derived as those of the Cosmos Hub (${type}, ${hdPath}), unless the plan says otherwise (key-type, hd-path).`;
}

// EXTERNAL MODULE: ./src/run/prepare-files.ts + 1 modules
var prepare_files = __webpack_require__(4896);
// EXTERNAL MODULE: ./src/run/provide.ts
var run_provide = __webpack_require__(73488);
;// CONCATENATED MODULE: ./src/run/prepare.ts















/**
 * Performs the steps of the procedure before the chain starts.
 *
 * @param made receives results as they are made
 * @param keepOutput saves the output of the plan's preparations
 * @throws RehearsalError naming the first step that refuses or fails
 */
async function prepareRun(open, made, keepOutput) {
    const { plan, keys, read } = await open.steps.run({ kind: 'read-stack' }, () => (0,prepare_files/* readFiles */.U)(open, keepOutput));
    const beginning = new Beginning(open, plan, keys);
    try {
        return await prepareFrom(open, made, { plan, read, beginning });
    }
    finally {
        await beginning.end();
    }
}
async function prepareFrom(open, made, { plan, read, beginning }) {
    const { name, loaded, exec, docker, folder, env, timeline, steps, notice } = open;
    const { clock, signal, logger } = open;
    const { folder: planFolder } = loaded;
    made.provided = await steps.run({ kind: 'images' }, () => (0,run_provide/* provide */.G)(open, read, beginning.start));
    const { records } = made.provided;
    const images = new Map(records.map(({ reference, image }) => [reference, image]));
    recordImages(timeline, plan, records);
    const hasher = new EngineHasher(docker, folder);
    const opened = await steps.run({ kind: 'cosmovisor' }, async () => {
        const orders = await writeOrders(exec, plan, planFolder, folder);
        return openCosmovisor(docker, plan, { images, nodeImages: read.nodeImages, orders, folder });
    });
    const lastImage = plan.restart ? images.get((0,complete/* lastRelease */.Ik)(plan).image) : undefined;
    // Binaries report the same in the image as once extracted, which takes seconds.
    const [asked, { cosmovisor, releases, places }, onPath] = await steps.run({ kind: 'binaries' }, () => Promise.all([
        askReleases(docker, plan, opened),
        pinReleases(docker, hasher, opened, folder),
        lastImage && hasher.inImage(lastImage.id, programOf(lastImage, plan.chain.binary)),
    ]));
    const last = await findLast(hasher, plan, { image: lastImage, onPath, places });
    for (const binary of asked)
        timeline.add({ type: 'binary-ran', ...binary });
    for (const [release, sha256] of releases.hashes) {
        timeline.add({ type: 'binary-hashed', release, sha256 });
    }
    const { accounts, binaries, stack } = await steps.run({ kind: 'prepare' }, async () => {
        const { facts, ...begun } = await beginning.result(firstIn(opened, plan, images));
        const binaries = { ...facts, releases: asked };
        const stack = await prepareStack(docker, {
            exec,
            run: name,
            plan,
            planFolder,
            folder,
            model: read.model,
            images,
            cosmovisor,
            binaries,
            lastBinary: last.program,
            ...begun,
            env,
            clock,
            signal,
            notice,
            progress: (message) => logger.info(message),
        });
        return { accounts: begun.accounts, binaries, stack };
    });
    made.genesis = stack.genesis;
    const { id: chainId, denom } = stack.chain;
    timeline.add({ type: 'chain-read', chainId, denom, nodes: stack.cosmovisorNodes });
    await steps.run({ kind: 'preflight' }, async () => {
        (0,finding/* refuse */.T)([...stack.strangeSigners, ...(await (0,machine/* missingMounts */.T9)(plan, planFolder))]);
        (0,chain/* checkChain */.uy)({ plan, stack, accounts, binaries, notice });
        await (0,machine/* checkMachine */.U1)(folder, stack.nodes.length);
    });
    const known = { hasher, ...releases, lastImage: lastImage?.id ?? '', last: last.found };
    return { plan, images, accounts, stack, binaries: known };
}
/** The first release's binary where the rehearsal put it: in the generated Cosmovisor image, or else in its own. */
function firstIn({ image, madeFor }, plan, images) {
    const { image: reference } = (0,complete/* firstRelease */.yn)(plan);
    return madeFor === undefined
        ? { image, reference, binary: cosmovisor_gate/* FIRST_BINARY */.tD }
        : { image: (0,model_image/* idOf */.T)(images, reference), reference, binary: plan.chain.binary };
}
/** The last release's binary in its own image: where its entry point or its PATH leads, or else where it was found. */
async function findLast(hasher, plan, { image, onPath, places, }) {
    const place = places.get((0,complete/* lastRelease */.Ik)(plan).name);
    if (image === undefined || onPath !== undefined || place === undefined) {
        return { program: programOf(image, plan.chain.binary), found: onPath };
    }
    return { program: place, found: await hasher.inImage(image.id, place) };
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

;// CONCATENATED MODULE: ./src/run/main.ts

















const KEEP = { kind: 'keep-images' };
const CLEAN_UP = { kind: 'clean-up' };
/**
 * Runs a whole rehearsal of a plan: builds the images, prepares the stack, rehearses, reports. The report comes
 * before the failure: the outcome carries the error, and the evidence is complete by then.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError as {@link openRun}: nothing was started, and the last report is unchanged
 */
async function main(loaded, settings, host, cancelled) {
    const { secrets } = host;
    const opened = await openRun(loaded, settings, host, cancelled);
    const { name, heartbeat, timeline, logger, folders } = opened;
    const made = {};
    await heartbeat.during(async () => {
        await main_perform(opened, made);
        if (!cancelled.aborted)
            await keepImages(opened, made);
        await cleanUpRun(opened, made);
    });
    try {
        return await (0,evidence_evidence/* writeEvidence */.nP)(settings.evidence, loaded, timeline.events, {
            secrets,
            bundle: settings.bundle,
            warn: logger.warning,
            print: (summary) => summary.split('\n').forEach(logger.untrusted),
        });
    }
    finally {
        await folders.evidence.close().catch((error) => {
            const what = 'Releasing the evidence folder';
            (0,clean_up/* warnOfLeft */.hu)(logger, name, { what, error });
        });
    }
}
/** Performs the steps up to the restart; a failure is recorded and ends the work that still runs beside it. */
async function main_perform(opened, made) {
    const { settings, secrets, guard, stop, steps, clock, logger, dockerOf, notice, failed } = opened;
    const { evidence } = settings;
    let live;
    try {
        await (0,clean_up/* removeLeftovers */.DA)(dockerOf, settings.temporary, { notice, warning: logger.warning });
        const prepared = await prepareRun(opened, made, (number, output) => (0,evidence_evidence/* keepPreparation */.NM)(evidence, number, output, secrets));
        const logs = {
            folder: external_node_path_default().join(evidence, 'logs'),
            redact: secrets.lines(),
            warn: logger.warning,
            opening: (log) => (0,folder/* announce */.iP)(evidence, `logs/${log}`),
        };
        live = new LiveStack(prepared.stack, logs, opened);
        live.logs.listen(guard.over(({ service, text }) => logger.debug(`${service} | ${text}`)));
        await rehearsePrepared(opened, prepared, live, {
            fail: (error) => stop.abort(error),
            keep: (traffic, output) => (0,evidence_evidence/* keepTraffic */.$v)(evidence, traffic, output, secrets),
        });
        stop.signal.throwIfAborted();
    }
    catch (error) {
        const cause = await causeOf(error, stop.signal, clock);
        if (cause === guard.broken)
            guard.broken = undefined;
        failed(steps.current, cause);
        stop.abort(cause);
    }
    await live?.close().catch((error) => failed(steps.current, error));
}
/** Keeps the images for the next run, also after a failed rehearsal. */
async function keepImages({ steps, timeline, keeping, failed }, { provided }) {
    if (provided === undefined)
        return;
    const keep = async () => {
        const disk = await provided.keep(keeping);
        if (disk !== undefined)
            timeline.add({ type: 'disk-measured', ...disk });
    };
    await steps.run(KEEP, keep).catch((error) => failed(KEEP, error));
}
/** Saves the run's configuration and removes everything it created; each failure is recorded and warned about. */
async function cleanUpRun(opened, { genesis }) {
    const { name, loaded, settings, secrets, folders, steps, logger, guard, failed } = opened;
    const { workspace } = folders;
    const { plan } = loaded;
    const left = [];
    const work = async () => {
        await (0,evidence_evidence/* keepConfiguration */.mZ)(workspace.folder, settings.evidence, { plan, genesis }, secrets).catch((error) => left.push({ what: 'Saving the configuration', error }));
        left.push(...(await workspace.close()));
        if (left.length > 0)
            throw new Error('the clean-up is incomplete');
    };
    await steps.run(CLEAN_UP, work).catch(() => { }); // each part is recorded below
    for (const each of left) {
        failed(CLEAN_UP, each.error);
        (0,clean_up/* warnOfLeft */.hu)(logger, name, each);
    }
    if (guard.broken !== undefined)
        failed(CLEAN_UP, guard.broken);
}
/** Performs the steps of the procedure from the start of the chain to its restart. */
async function rehearsePrepared(open, { plan, images, accounts, stack, binaries }, live, { fail, keep }) {
    const { name, loaded, exec, docker, clock, timeline, signal, steps, notice } = open;
    const { folder: planFolder } = loaded;
    const fees = new client_fees/* FeeMemory */.IJ();
    const run = { name, plan, accounts, fees, exec, docker, clock, timeline, signal };
    const ends = new HelperEnds(stack.helpers, notice);
    const supervisor = new Supervisor(live, {
        ...{ timeline, signal, fail, whyOf: ends.whyOf },
        stall: limitOf(plan.limits, 'stall'),
    });
    const gasPrice = async () => {
        const url = live.rpcUrl(stack.rpc);
        return (await ChainClient.connect(url, stack.chain, clock, { fees }, signal)).gasPrice();
    };
    const traffic = new TrafficPlayer(run, stack, live, { images, planFolder, keep, gasPrice });
    const decided = (known) => steps.follow(stepsOf(known));
    const signer = new ReleaseSigner(run, stack, images);
    const parts = {
        ...{ run, stack, live, supervisor, traffic, signer, binaries, decided, fail },
        step: steps.run,
    };
    try {
        await supervisor.during([ends], async () => {
            await rehearse(parts);
            await supervisor.settled(); // a death in the last moment is judged before the run counts as passed
        });
    }
    finally {
        ends.report();
    }
}


/***/ }),

/***/ 70263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ forgetAddresses),
/* harmony export */   bS: () => (/* binding */ requireHome),
/* harmony export */   dq: () => (/* binding */ layOutCosmovisor),
/* harmony export */   eV: () => (/* binding */ resetSigner),
/* harmony export */   fP: () => (/* binding */ readGenesis),
/* harmony export */   gC: () => (/* binding */ HOME_FILES),
/* harmony export */   mS: () => (/* binding */ resetNode),
/* harmony export */   qC: () => (/* binding */ LAID_OUT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _chain_modules_genesis__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96277);
/* harmony import */ var _errors_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12600);
/* harmony import */ var _system_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68617);
/* harmony import */ var _copy_home__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69961);
/* harmony import */ var _keys__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92035);






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
    await home.writeText(state, (0,_keys__WEBPACK_IMPORTED_MODULE_5__/* .validatorStateFile */ .MX)());
    await home.own('data', state);
}
/** Removes the addresses of earlier peers from a home: they may belong to the real network. */
async function forgetAddresses(home) {
    await home.remove(_copy_home__WEBPACK_IMPORTED_MODULE_4__/* .ADDRESS_BOOK */ .PB);
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
    const beside = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(root));
    const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(root);
    if ((await beside.stat(name))?.isFile()) {
        const state = await signStateOf(beside, name);
        if (state === undefined)
            return [];
        await beside.writeText(name, JSON.stringify(unsigned(state)));
        return [name];
    }
    const folder = new _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .Folder */ .vd(root);
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
/** Content of Cosmovisor's folder that the rehearsal lays out; files beside it are the user's own. */
const LAID_OUT = ['genesis', 'upgrades', 'current'];
/**
 * Creates Cosmovisor's folders in a home, with links to binaries in the container. As the home is mounted,
 * `current` survives recreation of the container.
 *
 * @param layout path of the binary in the container, by folder: `genesis`, `upgrades/<name>`
 */
async function layOutCosmovisor(home, binary, layout) {
    const root = 'cosmovisor';
    if ((await home.linkAt(root)) !== undefined)
        await home.remove(root);
    for (const name of LAID_OUT)
        await home.remove(`${root}/${name}`);
    const made = [root, `${root}/upgrades`];
    await home.makeFolder(`${root}/upgrades`);
    for (const [folder, target] of layout) {
        const bin = node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(root, folder, 'bin');
        await home.makeFolder(bin);
        await home.link(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(bin, binary), target);
        made.push(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.dirname(bin), bin);
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
        const name = node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(file);
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('HOME_INCOMPLETE', `The home of ${home.service} (${home.inContainer}) has no ${name}`, {
            hint: _copy_home__WEBPACK_IMPORTED_MODULE_4__/* .WHOLE_HOME */ .GP,
        });
    }
}
/** Parsed genesis of a home. */
async function readGenesis(home) {
    const text = await home.readText(HOME_FILES.genesis, _system_folder__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_TEXT */ .xG);
    try {
        return (0,_chain_modules_genesis__WEBPACK_IMPORTED_MODULE_1__/* .parseGenesis */ .s)(text);
    }
    catch (error) {
        throw new _errors_errors__WEBPACK_IMPORTED_MODULE_2__/* .RehearsalError */ .g0('GENESIS_INVALID', `The genesis of ${home.service} is not valid JSON: ${String(error)}`, {
            cause: error,
        });
    }
}


/***/ })

};
