export const id = 822;
export const ids = [822];
export const modules = {

/***/ 25822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@cosmjs/crypto/build/index.js
var build = __webpack_require__(85748);
// EXTERNAL MODULE: ./node_modules/@cosmjs/proto-signing/build/index.js
var proto_signing_build = __webpack_require__(40357);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/system/files.ts
var files = __webpack_require__(31650);
// EXTERNAL MODULE: ./src/plan/words.ts
var words = __webpack_require__(91734);
// EXTERNAL MODULE: ./src/chain/keyring/item.ts
var item = __webpack_require__(73880);
// EXTERNAL MODULE: ./src/chain/keyring/layout.ts
var layout = __webpack_require__(64805);
// EXTERNAL MODULE: ./src/chain/keyring/record.ts
var record = __webpack_require__(84374);
;// CONCATENATED MODULE: ./src/chain/keyring/keyring.ts








const MOST_NAMES = 20;
const ANOTHER_SOURCE = 'by mnemonic-file or mnemonic-env';
/**
 * Reads the private key of an account out of a keyring of a Cosmos SDK chain's binary, whatever
 * version of the SDK wrote it. Nothing is written: not even the migration to protobuf that a binary
 * does when it reads a key.
 *
 * A keyring is a folder `keyring-test` or `keyring-file` (SDK `crypto/keyring/keyring.go`) of one
 * encrypted file per key (99designs/keyring `file.go`). The backend `os` falls back to such files,
 * without a folder of their own, where the system has no store for secrets; they are read as `file`.
 *
 * @throws RehearsalError naming the folder and the key, if there is no such key, it cannot be opened,
 * or it is not a private key of secp256k1. Neither the passphrase nor anything decrypted is in it.
 */
async function readKeyringKey(source) {
    const { folder, files } = await openKeyring(source);
    const file = external_node_path_default().join(folder, fileOf(source.name, folder, files));
    const passphrase = source.backend === 'test' ? layout/* TEST_PASSPHRASE */.i1 : source.passphrase;
    if (!passphrase) {
        throw new errors/* RehearsalError */.g0(`The keyring ${folder} has a passphrase, and none was given`, {
            hint: 'It is what the chain’s binary asks for with --keyring-backend file: give it as a secret.',
        });
    }
    const record = await readRecord(file, passphrase, source.backend);
    if (record.kind !== 'secp256k1')
        throw refusalOf(record, `The key ${source.name} of ${folder}`);
    const { privateKey, publicKey } = record;
    return { privateKey, publicKey };
}
async function openKeyring({ folder, backend }) {
    const own = (0,layout/* backendFolder */.Vd)(backend);
    const nested = external_node_path_default().join(folder, own);
    const nestedFiles = await filesOf(nested);
    if (nestedFiles)
        return { folder: nested, files: nestedFiles };
    const files = await filesOf(folder);
    if (files === undefined) {
        throw new errors/* RehearsalError */.g0(`The keyring folder ${folder} does not exist`, {
            hint: `It is what the chain’s binary takes as --keyring-dir, or else as --home: ${own} is in it.`,
        });
    }
    const other = backend === 'test' ? 'file' : 'test';
    const base = external_node_path_default().basename(external_node_path_default().resolve(folder));
    const isOther = base === (0,layout/* backendFolder */.Vd)(other);
    if (base === own || (!isOther && keysOf(files).size > 0))
        return { folder, files };
    throw new errors/* RehearsalError */.g0(`The folder ${folder} has no keyring of the backend ${backend}`, {
        hint: isOther || files.includes((0,layout/* backendFolder */.Vd)(other))
            ? `It has one of the backend ${other}.`
            : `There is no ${own} in it. Keys of the backends os, kwallet and pass are not in files: give such an account ${ANOTHER_SOURCE}.`,
    });
}
/** @returns undefined if there is no such folder */
async function filesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* RehearsalError */.g0(`Cannot read the keyring ${folder}: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
/** The keyring's files by the names of their keys. */
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
    const more = names.length - MOST_NAMES;
    throw new errors/* RehearsalError */.g0(`The keyring ${folder} has no key ${(0,words/* quoted */.TL)(name)}${(0,words/* suggestion */.h)(name, names)}`, {
        hint: names.length === 0
            ? 'It has no key at all: add one with keys add of the chain’s binary.'
            : `It has: ${(0,words/* listed */.KE)(names.slice(0, MOST_NAMES))}${more > 0 ? ` and ${more} more` : ''}.`,
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
        throw new errors/* RehearsalError */.g0(`${file} is not a keyring's file of a key: ${error.message}`, {
            hint: 'keys show of the chain’s binary tells whether it can read it.',
        });
    }
    throw backend === 'test'
        ? new errors/* RehearsalError */.g0(`${file} is not a key of the backend test: it has a passphrase of its own`, {
            hint: 'Give the backend file and the passphrase, unless the file is damaged.',
        })
        : new errors/* RehearsalError */.g0(`The passphrase does not open ${file}`, {
            hint: 'It must be the one that the keyring was made with, unless the file is damaged.',
        });
}
function refusalOf(record, key) {
    const fromMnemonic = `Give the account ${ANOTHER_SOURCE}, or take one that the keyring has the private key of.`;
    switch (record.kind) {
        case 'ledger':
            return new errors/* RehearsalError */.g0(`${key} is on a Ledger: the keyring has no private key of it`, {
                hint: fromMnemonic,
            });
        case 'offline':
            return new errors/* RehearsalError */.g0(`${key} is offline: the keyring has only its public key`, {
                hint: fromMnemonic,
            });
        case 'multi':
            return new errors/* RehearsalError */.g0(`${key} is a multisig, which has no private key of its own`, {
                hint: 'Take an account of a single key: the rehearsal does not gather signatures.',
            });
        case 'other':
            return new errors/* RehearsalError */.g0(`${key} is of the algorithm ${record.algorithm}; the rehearsal signs with secp256k1`, { hint: `Take another account: one of secp256k1, from the keyring or ${ANOTHER_SOURCE}.` });
    }
}

;// CONCATENATED MODULE: ./src/chain/accounts.ts






const WORDS_OF_A_FRESH_MNEMONIC = 24;
/**
 * Reads the key of every account of the plan: from a file, the environment or a keyring, or a new one.
 *
 * @param onSecret is told each mnemonic and passphrase before anything else sees it, to mask it in logs
 * @throws RehearsalError naming the account and where its key was looked for; never the key
 */
async function readKeys(plan, folder, env, onSecret) {
    const keys = [];
    for (const [name, source] of Object.entries(plan.accounts)) {
        const key = await readKey(name, source, folder, env, onSecret);
        keys.push({ name, key, balance: source.fresh });
    }
    return keys;
}
/** The accounts as the chain names them. */
async function openAccounts(keys, prefix) {
    const accounts = new Map();
    for (const named of keys) {
        const wallet = await walletOf(named.key, prefix);
        const [first] = await wallet.getAccounts();
        if (first === undefined)
            throw new Error(`the wallet of ${named.name} has no account`);
        accounts.set(named.name, { ...named, address: first.address, wallet });
    }
    return accounts;
}
function walletOf(key, prefix) {
    if (key.kind === 'keyring')
        return proto_signing_build.DirectSecp256k1Wallet.fromKey(key.pair.privateKey, prefix);
    const { mnemonic, hdPath } = key;
    return proto_signing_build.DirectSecp256k1HdWallet.fromMnemonic(mnemonic, {
        prefix,
        ...(hdPath !== undefined && { hdPaths: [(0,build.stringToPath)(hdPath)] }),
    });
}
async function readKey(name, source, folder, env, onSecret) {
    const { keyring, 'hd-path': hdPath } = source;
    if (keyring !== undefined) {
        const passphrase = await readSecret(`the passphrase of the account ${name}`, { variable: keyring['passphrase-env'], file: keyring['passphrase-file'] }, folder, env);
        if (passphrase !== undefined)
            onSecret(passphrase);
        const pair = await readKeyringKey({
            folder: external_node_path_default().resolve(folder, keyring.folder),
            backend: keyring.backend,
            name: keyring.key ?? name,
            passphrase,
        });
        return { kind: 'keyring', pair };
    }
    const given = await readSecret(`the mnemonic of the account ${name}`, { variable: source['mnemonic-env'], file: source['mnemonic-file'] }, folder, env);
    if (given !== undefined)
        onSecret(given);
    const mnemonic = await checkedMnemonic(name, given);
    onSecret(mnemonic);
    return { kind: 'mnemonic', mnemonic, hdPath };
}
/** A secret from the environment or a file; undefined when neither is named. */
async function readSecret(what, { variable, file }, folder, env) {
    if (variable !== undefined) {
        const value = env[variable]?.trim();
        if (value)
            return value;
        throw new errors/* RehearsalError */.g0(`Cannot read ${what}: ${variable} is not set`, {
            hint: `Pass the secret to the step as env: ${variable}.`,
        });
    }
    return file === undefined ? undefined : (await (0,files/* readText */.yR)(external_node_path_default().resolve(folder, file))).trim();
}
/** The mnemonic, or a new one. */
async function checkedMnemonic(name, mnemonic) {
    if (mnemonic === undefined) {
        return (await proto_signing_build.DirectSecp256k1HdWallet.generate(WORDS_OF_A_FRESH_MNEMONIC)).mnemonic;
    }
    try {
        return (await proto_signing_build.DirectSecp256k1HdWallet.fromMnemonic(mnemonic)).mnemonic;
    }
    catch {
        // The library's own message quotes the word that it does not know.
        throw new errors/* RehearsalError */.g0(`The mnemonic of the account ${name} is not a valid BIP 39 mnemonic`, {
            hint: 'It must be 12 to 24 English words with a right checksum.',
        });
    }
}

// EXTERNAL MODULE: ./node_modules/@cosmjs/stargate/build/index.js
var stargate_build = __webpack_require__(94198);
// EXTERNAL MODULE: ./node_modules/@cosmjs/tendermint-rpc/build/index.js
var tendermint_rpc_build = __webpack_require__(37493);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/tendermint/v1beta1/query.js
var query = __webpack_require__(19568);
;// CONCATENATED MODULE: ./src/chain/engine.ts




/** Limit of one RPC call in milliseconds: a stopped process behind a published port may never answer. */
const CALL_TIMEOUT_MS = 2_000;
/** A node's RPC could not be reached: it is down, restarting or too busy to answer in time. */
class UnreachableError extends errors/* RehearsalError */.g0 {
    constructor(url, method, cause) {
        const inner = cause instanceof Error && cause.cause ? `: ${(0,errors/* messageOf */.bD)(cause.cause)}` : '';
        super(`The RPC at ${url} did not answer ${method}: ${(0,errors/* messageOf */.bD)(cause)}${inner}`, {
            hint: 'The node behind it is down or restarting; its log in the evidence says why.',
            cause,
        });
        this.name = 'UnreachableError';
    }
}
/** CosmJS's HTTP client, which tells what could not be reached instead of "fetch failed". */
function httpRpc(url) {
    const http = new tendermint_rpc_build.HttpClient(url, CALL_TIMEOUT_MS);
    return {
        execute: (request) => http.execute(request).catch((error) => {
            // An answer that is an error is the node's own word; only transport failures are told anew.
            const failed = error instanceof TypeError || error instanceof DOMException;
            throw failed ? new UnreachableError(url, request.method, error) : error;
        }),
        disconnect: () => http.disconnect(),
    };
}
/**
 * A client for the engine that answers at `url`, by the version it reports. Ask again after each
 * binary swap: an upgrade may change the engine.
 *
 * CosmJS itself takes engines it does not know (CometBFT 0.39, 0.40) for 0.37, whose RPC differs;
 * they speak 0.38's.
 *
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
async function connectEngine(url) {
    const http = httpRpc(url);
    const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
    const version = String(status.result?.node_info?.version ?? '');
    const [major, minor] = version.split('.').map(Number);
    if (major === 0 && minor !== undefined && minor < 34) {
        throw new errors/* RehearsalError */.g0(`The node at ${url} runs Tendermint ${version}`, {
            hint: 'Tendermint 0.34 and later are supported.',
        });
    }
    const speaks37 = major === 0 && (minor === 34 || minor === 37);
    const rpc = speaks37 ? tendermint_rpc_build.Tendermint37Client.create(http) : tendermint_rpc_build.Comet38Client.create(http);
    return { version, rpc: await rpc };
}
/**
 * Version of the binary behind `url`: of `abci_info`, or where the SDK leaves that empty (before 0.47),
 * of the node's own information.
 */
async function applicationVersion(url) {
    const { version } = await applicationInfo(url);
    if (version !== '')
        return version;
    const { rpc } = await connectEngine(url);
    const service = new query/* ServiceClientImpl */.DB((0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(rpc)));
    return (await service.GetNodeInfo({})).applicationVersion?.version ?? '';
}
/**
 * `abci_info` of the node at `url`: the application's own view. `/status` may show a block that is
 * stored but not yet applied, which is just what a halted node has.
 */
async function applicationInfo(url) {
    const http = httpRpc(url);
    const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
    const { version = '', last_block_height = '0' } = answer.result?.response ?? {};
    const height = Number(last_block_height);
    if (!Number.isSafeInteger(height) || height < 0) {
        throw new UnreachableError(url, 'abci_info', `its height is ${last_block_height}`);
    }
    return { version: String(version), height };
}

// EXTERNAL MODULE: ./src/evidence.ts + 16 modules
var src_evidence = __webpack_require__(57013);
// EXTERNAL MODULE: ./src/images/builder.ts
var builder = __webpack_require__(53437);
// EXTERNAL MODULE: ./src/images/provide.ts + 26 modules
var provide = __webpack_require__(71847);
// EXTERNAL MODULE: ./src/images/store/open.ts + 6 modules
var store_open = __webpack_require__(39235);
// EXTERNAL MODULE: ./src/plan/load.ts + 3 modules
var load = __webpack_require__(81601);
// EXTERNAL MODULE: ./node_modules/@cosmjs/encoding/build/index.js
var encoding_build = __webpack_require__(35456);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/abci/v1beta1/abci.js
var abci = __webpack_require__(6758);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/base/node/v1beta1/query.js
var v1beta1_query = __webpack_require__(92066);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/tx.js
var tx = __webpack_require__(63723);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1beta1/tx.js
var v1beta1_tx = __webpack_require__(35678);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/tx/v1beta1/tx.js
var tx_v1beta1_tx = __webpack_require__(73696);
// EXTERNAL MODULE: ./src/system/clock.ts
var system_clock = __webpack_require__(13347);
// EXTERNAL MODULE: ./src/chain/coins.ts
var coins = __webpack_require__(33603);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/query.js
var v1_query = __webpack_require__(30499);
;// CONCATENATED MODULE: ./src/chain/queries.ts

/** Whether a query failed since the running binary has no such service (baseapp `grpcrouter.go`). */
function isUnknownQuery(error) {
    return /unknown query path|unknown service|unimplemented/i.test((0,errors/* messageOf */.bD)(error));
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/gov/v1/gov.js
var gov = __webpack_require__(99959);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/tx.js
var upgrade_v1beta1_tx = __webpack_require__(97837);
;// CONCATENATED MODULE: ./src/chain/proto-time.ts
/** Year 1, Go's zero time, in seconds since the epoch: what the SDK writes for "not yet". */
const GO_ZERO_SECONDS = -62135596800n;
/** A protobuf timestamp as RFC 3339; empty for none and for Go's zero time. */
function rfc3339(time) {
    if (time === undefined || time.seconds <= GO_ZERO_SECONDS)
        return '';
    return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}
/** A protobuf duration in milliseconds; 0 for none. */
function milliseconds(duration) {
    return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
}

// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/query.js
var upgrade_v1beta1_query = __webpack_require__(17256);
;// CONCATENATED MODULE: ./src/chain/upgrades.ts





/** A plan by height as messages carry it: any other time than Go's zero time is refused as deprecated. */
function upgradePlan(name, height) {
    return { name, height: BigInt(height), info: '', time: { seconds: GO_ZERO_SECONDS, nanos: 0 } };
}
/** The upgrade that is scheduled now. x/upgrade has one slot: a later one overwrites it silently. */
async function readScheduledPlan(rpc) {
    const { plan } = await new upgrade_v1beta1_query/* QueryClientImpl */.Sh(rpc).CurrentPlan({});
    return plan === undefined ? undefined : { name: plan.name, height: Number(plan.height) };
}
/** Height at which the named upgrade was applied; 0 when it never was. */
async function readAppliedHeight(rpc, name) {
    return Number((await new upgrade_v1beta1_query/* QueryClientImpl */.Sh(rpc).AppliedPlan({ name })).height);
}
/** The account that may schedule upgrades: asked (SDK 0.46 on), or else the gov module's own address. */
async function readAuthority(rpc, prefix) {
    try {
        return (await new upgrade_v1beta1_query/* QueryClientImpl */.Sh(rpc).Authority({})).address;
    }
    catch (error) {
        if (!isUnknownQuery(error))
            throw error;
        // A module account's address is the start of the SHA-256 of its name (x/auth/types, NewModuleAddress).
        const hash = (0,external_node_crypto_.createHash)('sha256').update('gov').digest('hex').slice(0, 40);
        return (0,encoding_build.toBech32)(prefix, (0,encoding_build.fromHex)(hash));
    }
}

;// CONCATENATED MODULE: ./src/chain/gov/v1.ts







const VOTES = {
    yes: gov.VoteOption.VOTE_OPTION_YES,
    no: gov.VoteOption.VOTE_OPTION_NO,
    abstain: gov.VoteOption.VOTE_OPTION_ABSTAIN,
    no_with_veto: gov.VoteOption.VOTE_OPTION_NO_WITH_VETO,
}; // the same numbers in v1beta1
/** Titles of proposals, in every dialect. */
function proposalTitle(name) {
    return `Upgrade ${name}`;
}
function proposalSummary(name, height) {
    return `Upgrade ${name} at height ${height}`;
}
/**
 * Gov v1.
 *
 * @param titled whether messages carry title and summary (SDK 0.47 on); before, they go as JSON into
 *   the metadata, of which the SDK takes 255 bytes by default
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
                throw new errors/* RehearsalError */.g0(`The chain knows no proposal ${id}`);
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
        proposalMessage: async ({ name, height, deposit, proposer, authority, expedited }) => {
            const title = proposalTitle(name);
            const summary = proposalSummary(name, height);
            const upgrade = upgrade_v1beta1_tx/* MsgSoftwareUpgrade */.di.fromPartial({
                authority: await authority(),
                plan: upgradePlan(name, height),
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
var gov_v1beta1_query = __webpack_require__(44204);
// EXTERNAL MODULE: ./node_modules/cosmjs-types/cosmos/upgrade/v1beta1/upgrade.js
var upgrade = __webpack_require__(36660);
;// CONCATENATED MODULE: ./src/chain/gov/v1beta1.ts








/** Gov v1beta1, where a proposal is a content: the only dialect of SDK 0.45. */
function govV1beta1(rpc) {
    const query = new gov_v1beta1_query.QueryClientImpl(rpc);
    return {
        name: 'gov v1beta1',
        rules: async () => {
            // Of the three groups of parameters, the answer has the one that was asked for.
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
                throw new errors/* RehearsalError */.g0(`The chain knows no proposal ${id}`);
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
        proposalMessage: async ({ name, height, deposit, proposer }) => {
            const content = upgrade.SoftwareUpgradeProposal.fromPartial({
                title: proposalTitle(name),
                description: proposalSummary(name, height),
                plan: upgradePlan(name, height),
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

;// CONCATENATED MODULE: ./src/chain/gov/gov.ts




/**
 * Finds out by one query which dialect the running binary speaks, so ask again after each swap:
 *
 * - no gov v1 service: v1beta1 contents (SDK 0.45),
 * - v1 that answers parameters in parts: v1 without title and summary, which are refused as unknown
 *   fields there (0.46),
 * - v1 that answers all parameters as one: title and summary are required (0.47 on),
 * - with an expedited period among them: expedited proposals, and no way by v1beta1 (0.50 on).
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
        if (!isUnknownQuery(error))
            throw error;
        return govV1beta1(rpc);
    }
    return govV1(rpc, params !== undefined);
}

;// CONCATENATED MODULE: ./src/chain/client.ts














const INCLUSION_TIMEOUT_MS = 15_000;
const INCLUSION_INTERVAL_MS = 50;
/** `ErrWrongSequence` of the SDK's root codespace (types/errors). */
const WRONG_SEQUENCE = 32;
/** Generous for any proposal or vote; fees follow from it and the node's own price. */
const GAS_LIMIT = 1_000_000;
const REGISTRY_TYPES = [
    ...stargate_build.defaultRegistryTypes,
    ['/cosmos.gov.v1.MsgSubmitProposal', tx.MsgSubmitProposal],
    ['/cosmos.gov.v1.MsgVote', tx.MsgVote],
    ['/cosmos.gov.v1beta1.MsgSubmitProposal', v1beta1_tx.MsgSubmitProposal],
    ['/cosmos.gov.v1beta1.MsgVote', v1beta1_tx.MsgVote],
];
/**
 * The chain through one node's RPC, as the binary that runs now speaks. Connect again after a swap:
 * the engine and the dialect of gov may be others.
 */
class ChainClient {
    comet;
    engine;
    chain;
    clock;
    rpc;
    #gov;
    constructor(comet, 
    /** Version of Tendermint or CometBFT. */
    engine, chain, clock) {
        this.comet = comet;
        this.engine = engine;
        this.chain = chain;
        this.clock = clock;
        this.rpc = (0,stargate_build.createProtobufRpcClient)(stargate_build.QueryClient.withExtensions(comet));
    }
    /** Connects to whatever engine answers at `url` now. */
    static async connect(url, chain, clock) {
        const { rpc, version } = await connectEngine(url);
        return new ChainClient(rpc, version, chain, clock);
    }
    /** The gov module in the dialect of the running binary, probed once. */
    gov() {
        this.#gov ??= probeGov(this.rpc).catch((error) => {
            this.#gov = undefined; // it may answer the next time
            throw error;
        });
        return this.#gov;
    }
    /** The block at a height, or the last one. */
    async block(height) {
        const { block } = await this.comet.block(height);
        return {
            height: block.header.height,
            time: block.header.time.toISOString(),
            appHash: (0,encoding_build.toHex)(block.header.appHash).toUpperCase(),
        };
    }
    /**
     * Signs, broadcasts and waits until the transaction is in a block.
     *
     * @throws RehearsalError when it is refused, fails in its block, or is not included in time
     */
    async send(account, what, messages, signal) {
        const registry = new proto_signing_build.Registry(REGISTRY_TYPES);
        const signer = stargate_build.SigningStargateClient.createWithSigner(this.comet, account.wallet, { registry });
        const fee = await this.#fee();
        const accepted = await (0,system_clock/* waitUntil */.a0)(`the chain to take ${what} of ${account.name}`, async () => {
            const raw = await signer.sign(account.address, messages, fee, '');
            const answer = await this.comet.broadcastTxSync({ tx: tx_v1beta1_tx.TxRaw.encode(raw).finish() });
            // Others may sign with the same account, traffic for one: ask for its sequence again.
            return answer.code === WRONG_SEQUENCE && answer.codespace === 'sdk'
                ? { seen: answer.log ?? 'another sequence' }
                : { done: answer };
        }, { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal });
        if (accepted.code !== 0) {
            throw new errors/* RehearsalError */.g0(`The chain refused ${what} of ${account.name} (code ${accepted.code}): ${accepted.log ?? ''}`, { hint: 'The text after the code is the chain’s own reason.' });
        }
        const hash = (0,encoding_build.toHex)(accepted.hash).toUpperCase();
        const included = await (0,system_clock/* waitUntil */.a0)(`${what} of ${account.name} (transaction ${hash}) to be in a block`, async () => {
            try {
                return { done: await this.comet.tx({ hash: accepted.hash }) };
            }
            catch (error) {
                return { seen: (0,errors/* messageOf */.bD)(error) };
            }
        }, { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal });
        if (included.result.code !== 0) {
            throw new errors/* RehearsalError */.g0(`${what} of ${account.name} failed in block ${included.height} (code ${included.result.code}): ${included.result.log ?? ''}`);
        }
        return { height: included.height, hash, responses: responsesIn(included.result.data) };
    }
    /** The fee that the node's own minimum price asks for {@link GAS_LIMIT}. */
    async #fee() {
        const { denom } = this.chain;
        const amount = Math.ceil((0,coins/* priceOf */.xx)(await this.#minimumGasPrices(), denom) * GAS_LIMIT);
        return {
            amount: amount > 0 ? [{ denom, amount: String(amount) }] : [],
            gas: String(GAS_LIMIT),
        };
    }
    async #minimumGasPrices() {
        try {
            return (await new v1beta1_query/* ServiceClientImpl */.DB(this.rpc).Config({})).minimumGasPrice;
        }
        catch (error) {
            if (!isUnknownQuery(error))
                throw error;
            return this.chain.minimumGasPrices;
        }
    }
}
/** The answers to a transaction's messages: `msgResponses` from SDK 0.46 on, `data` before. */
function responsesIn(data) {
    const { msgResponses, data: before } = abci.TxMsgData.decode(data ?? new Uint8Array());
    return msgResponses.length > 0
        ? msgResponses.map(({ value }) => value)
        : before.map((answer) => answer.data);
}

// EXTERNAL MODULE: ./src/stack/pace.ts
var stack_pace = __webpack_require__(65449);
;// CONCATENATED MODULE: ./src/preflight/finding.ts

/** @throws RehearsalError with every finding, if there are any */
function refuse(findings) {
    const [first, ...more] = findings;
    if (first === undefined)
        return;
    throw new errors/* RehearsalError */.g0(first.message, {
        hint: first.hint,
        planPath: first.planPath,
        lines: more.map(({ message, hint }) => `Also: ${message}. ${hint}`),
    });
}

;// CONCATENATED MODULE: ./src/preflight/stakes.ts

/** Characters of the longest address; without a limit the library refuses to decode. */
const ADDRESS_LIMIT = 120;
/** The bytes of an address in hex: operator and account addresses differ in their prefix only. */
function addressKey(address) {
    return (0,encoding_build.toHex)((0,encoding_build.fromBech32)(address, ADDRESS_LIMIT).data);
}
/** The stakes that validators begin with: of genesis transactions, and of an exported state. */
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
    const messages = (appState.genutil?.gen_txs ?? []).flatMap(({ body }) => body?.messages ?? []);
    for (const message of messages) {
        if (!message['@type'].endsWith('.MsgCreateValidator'))
            continue;
        const operator = addressKey(message.validator_address);
        const tokens = BigInt(message.value.amount);
        validators.set(operator, (validators.get(operator) ?? 0n) + tokens);
        add(operator, operator, tokens);
        paid.push({ account: operator, coin: message.value });
        total += tokens;
    }
    const exported = appState.staking?.validators ?? [];
    const rates = new Map();
    for (const { operator_address, tokens, delegator_shares, status } of exported) {
        if (status !== undefined && status !== 'BOND_STATUS_BONDED')
            continue;
        const operator = addressKey(operator_address);
        validators.set(operator, BigInt(tokens));
        rates.set(operator, { tokens: BigInt(tokens), shares: Number(delegator_shares) });
        total += BigInt(tokens);
    }
    for (const { delegator_address, validator_address, shares } of appState.staking?.delegations ??
        []) {
        const operator = addressKey(validator_address);
        const rate = rates.get(operator);
        if (rate === undefined || rate.shares === 0)
            continue;
        const tokens = BigInt(Math.floor((Number(shares) / rate.shares) * Number(rate.tokens)));
        add(operator, addressKey(delegator_address), tokens);
    }
    return { validators, delegations, total, paid };
}
/**
 * Counts votes as the gov module does (x/gov `tally.go`): a delegator's own vote takes its stake from
 * the validator's.
 *
 * @param votes option by account address
 */
function count(stakes, votes) {
    const result = { yes: 0n, no: 0n, abstain: 0n, no_with_veto: 0n };
    const voters = Object.entries(votes).map(([address, option]) => [addressKey(address), option]);
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

;// CONCATENATED MODULE: ./src/preflight/chain.ts






/** The longest vote that is waited for on the clock, in milliseconds. */
const LONGEST_VOTE_MS = 30 * 60_000;
/**
 * Sees that the plan can come through on the genesis that the nodes start from: deposits are there to
 * be paid, votes carry, the vote ends while somebody waits. With `stack.state: keep` the state may say
 * otherwise than the genesis, so only what holds for both is checked.
 *
 * @throws RehearsalError with every finding
 */
function checkChain({ plan, stack, accounts, binaries }) {
    const findings = engineFindings(plan, binaries);
    if (plan.stack.state === 'reset') {
        const { app_state: state } = stack.genesis;
        const rules = rulesOf(state.gov ?? {});
        const stakes = stakesOf(state);
        findings.push(...periodFindings(plan, stack.genesis));
        for (const [index, upgrade] of plan.upgrades.entries()) {
            const at = (key) => ['upgrades', index, key];
            findings.push(...depositFindings(upgrade, at, rules, stack, accounts, stakes));
            findings.push(...voteFindings(upgrade, at('votes'), rules, accounts, stakes));
        }
    }
    refuse(findings);
}
function engineFindings({ pace }, { releases }) {
    const [first] = releases;
    if (!(0,stack_pace/* isFast */.l7)(pace) || !first?.engine || first.engine.startsWith('0.34.'))
        return [];
    return [
        {
            message: `pace.chain-time is fast, but ${first.release} runs on CometBFT ${first.engine}, whose time follows the clock`,
            hint: 'Blocks move the time of the chain on up to Tendermint 0.34 only: give pace.voting-period a short time instead.',
            planPath: ['pace', 'chain-time'],
        },
    ];
}
function periodFindings({ pace }, genesis) {
    return (0,stack_pace/* isFast */.l7)(pace) ? [] : longVote((0,stack_pace/* votingPeriodMs */.Vr)(genesis));
}
/** What is wrong with a voting period by the clock that nobody waits for, in milliseconds. */
function longVote(periodMs) {
    if (periodMs <= LONGEST_VOTE_MS)
        return [];
    return [
        {
            message: `The voting period is ${(0,system_clock/* inSeconds */.F7)(periodMs)} by the clock: the rehearsal would take that long for each upgrade`,
            hint: 'Give pace.voting-period a short time; or, on Tendermint 0.34, keep the period with pace.chain-time: fast. With stack.state: keep it is the one of the state.',
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
function depositFindings({ name, proposer, deposit, expedited }, at, rules, { genesis, chain }, accounts, stakes) {
    const least = expedited ? (rules.expedited?.minDeposit ?? []) : rules.minDeposit;
    const paid = deposit === undefined ? least : [(0,coins/* parseCoin */.Lz)(deposit)];
    const findings = [];
    for (const { denom, amount } of least) {
        const given = BigInt(paid.find((coin) => coin.denom === denom)?.amount ?? 0);
        if (given >= BigInt(amount))
            continue;
        findings.push({
            message: `The deposit of ${name} is ${paid.map(coins/* coinText */.xp).join(',')}, below the chain's minimum of ${amount}${denom}`,
            hint: 'Its vote would not begin. Leave deposit out to pay the minimum.',
            planPath: at('deposit'),
        });
    }
    const { address = '' } = accounts.get(proposer) ?? {};
    const fee = BigInt(Math.ceil((0,coins/* priceOf */.xx)(chain.minimumGasPrices, chain.denom) * GAS_LIMIT));
    for (const { denom, amount } of paid) {
        const needed = BigInt(amount) + (denom === chain.denom ? fee : 0n);
        const has = balanceOf(genesis, address, denom) - bonded(stakes, address, denom);
        if (has >= needed)
            continue;
        findings.push({
            message: `The account ${proposer} (${address}) has ${has}${denom} in the genesis and cannot pay the deposit of ${name}: ${amount}${denom} and a fee of ${fee}${chain.denom}`,
            hint: 'Let another account propose it, or see that the key is the one that the genesis funds.',
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
/** What genesis transactions take from an account's balance. */
function bonded({ paid }, address, denom) {
    const own = paid.filter(({ account, coin }) => account === addressKey(address) && coin.denom === denom);
    return own.reduce((sum, { coin }) => sum + BigInt(coin.amount), 0n);
}
function voteFindings({ name, votes, expedited }, planPath, rules, accounts, stakes) {
    if (stakes.total === 0n) {
        return [
            {
                message: 'The genesis has no bonded stake: nobody can make blocks or vote',
                hint: 'Its gen_txs are missing: run collect-gentxs for the genesis.',
            },
        ];
    }
    const byAddress = Object.entries(votes).flatMap(([voter, option]) => {
        const address = accounts.get(voter)?.address;
        return address === undefined ? [] : [[address, option]];
    });
    const { yes, no, abstain, no_with_veto: veto } = count(stakes, Object.fromEntries(byAddress));
    const voted = yes + no + abstain + veto;
    const percent = (part, of) => (of === 0n ? 0 : Number(part) / Number(of));
    const shown = (part) => `${(part * 100).toFixed(1)} %`;
    const hint = `Voters: ${Object.keys(votes).join(', ') || 'none'}. Add accounts of validators with more stake to the votes of ${name}.`;
    const turnout = percent(voted, stakes.total);
    if (turnout < rules.quorum) {
        return [
            {
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
            { message: `The votes on ${name} veto it: ${shown(percent(veto, voted))}`, hint, planPath },
        ];
    }
    if (inFavour > threshold)
        return [];
    return [
        {
            message: `The votes on ${name} are ${shown(inFavour)} in favour, not more than the threshold of ${shown(threshold)}`,
            hint,
            planPath,
        },
    ];
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/preflight/machine.ts




/** What a run writes on the host beside its images: for all nodes, and for each. */
const BYTES_OF_A_RUN = 256 * 1024 * 1024;
const BYTES_OF_A_NODE = 64 * 1024 * 1024;
/**
 * Sees that the machine has room for the working copy and a free port of 127.0.0.1 for each node's RPC.
 *
 * @throws RehearsalError with every finding
 */
async function checkMachine(folder, nodes) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    refuse([...roomFor(bavail * bsize, nodes, folder), ...(await freePorts(nodes))]);
}
/** @param free bytes that are free where the working folder is */
function roomFor(free, nodes, folder) {
    const needed = BYTES_OF_A_RUN + nodes * BYTES_OF_A_NODE;
    if (free >= needed)
        return [];
    const megabytes = (bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`;
    return [
        {
            message: `The disk of ${folder} has ${megabytes(free)} free; ${nodes} nodes need ${megabytes(needed)}`,
            hint: 'Free some space (docker system df tells what the engine holds), or set TMPDIR to another disk.',
        },
    ];
}
/** Opens as many ports at once as the engine is going to, and closes them again. */
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
                message: `127.0.0.1 has ${servers.length} free ports for the RPCs of ${count} nodes: ${(0,errors/* messageOf */.bD)(error)}`,
                hint: 'Other programs hold the ports of this machine; end those that are not needed.',
            },
        ];
    }
    finally {
        await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    }
}
function listen() {
    return new Promise((resolve, reject) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/heartbeat.ts

/** How long the log may be silent. */
const SILENCE_MS = 10_000;
const TICK_MS = 500;
/** Says what is waited for, and how long yet, whenever the log has been silent for a while. */
class Heartbeat {
    settings;
    #waits = new Map();
    #phase = { name: '', at: 0 };
    #height;
    #toldAt;
    constructor(settings) {
        this.settings = settings;
        this.#toldAt = settings.start;
    }
    seen(wait, waiting) {
        this.#waits.set(wait, waiting);
    }
    ended(wait) {
        this.#waits.delete(wait);
    }
    /** Takes note of what happens. */
    event = (event) => {
        if (event.type === 'phase-started')
            this.#phase = { name: event.phase, at: event.at };
        if (event.type === 'block')
            this.#height = event.height;
    };
    /** The log has just got a line. */
    told = () => {
        this.#toldAt = this.settings.clock.now();
    };
    /** Beats while work is done. */
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
            if (clock.now() - this.#toldAt < SILENCE_MS)
                continue;
            say(this.#line());
            this.told();
        }
    }
    #state() {
        const { clock, start } = this.settings;
        return {
            elapsedMs: clock.now() - start,
            phase: this.#phase.name,
            height: this.#height,
            waitingFor: this.#waiting(),
        };
    }
    #line() {
        const { elapsedMs, phase, height, waitingFor } = this.#state();
        const at = height === undefined ? '' : `, height ${height}`;
        const doing = waitingFor !== undefined
            ? `waiting for ${waitingFor}`
            : `in this phase for ${(0,system_clock/* inSeconds */.F7)(this.settings.clock.now() - this.#phase.at)}`;
        return `${(0,system_clock/* inSeconds */.F7)(elapsedMs).padStart(8)}  … ${phase}${at}: ${doing}`;
    }
    /** All that is waited for, with how long for the wait that began last. */
    #waiting() {
        const last = [...this.#waits.values()].at(-1);
        if (last === undefined)
            return undefined;
        const waited = this.settings.clock.now() - last.startedAt;
        const all = [...new Set([...this.#waits.values()].map(({ what }) => what))].join(' and ');
        return `${all}, for ${(0,system_clock/* inSeconds */.F7)(waited)}${yet(last, waited)}; last seen: ${last.seen.trim()}`;
    }
}
/** How long a wait takes yet, as far as that can be told. */
function yet({ expected, timeout }, waited) {
    if (expected !== undefined)
        return `, about ${(0,system_clock/* inSeconds */.F7)(Math.max(0, expected))} yet`;
    return timeout === undefined ? '' : `, at most ${(0,system_clock/* inSeconds */.F7)(Math.max(0, timeout - waited))} yet`;
}

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(12011);
;// CONCATENATED MODULE: ./src/rehearsal/narrate.ts


/** Characters of the column with the chain's height. */
const HEIGHT_WIDTH = 6;
/**
 * Writes the events of a run to the journal: phases as groups, and one line per change of state with the time
 * since the start and the chain's height, once it has one.
 */
function narrate(journal, start) {
    const startedAt = new Map();
    let height = '';
    return (event) => {
        const since = (0,system_clock/* inSeconds */.F7)(event.at - start).padStart(8);
        switch (event.type) {
            case 'phase-started':
                startedAt.set(event.phase, event.at);
                return journal.group(`${since}  ${event.phase}`);
            case 'phase-ended':
                journal.info(`${event.ok ? 'done' : 'failed'} in ${(0,system_clock/* inSeconds */.F7)(event.at - (startedAt.get(event.phase) ?? event.at))}`);
                return journal.endGroup();
            case 'notice':
                return journal.notice(event.message);
            case 'block':
                height = `#${event.height}`; // several a second: no line
                return;
            default:
                return journal.info(`${since} ${height.padStart(HEIGHT_WIDTH)}  ${describe(event)}`);
        }
    };
}
function describe(event) {
    switch (event.type) {
        case 'image-provided':
            return `image ${event.reference} (${event.decision}) is ${event.imageId}`;
        case 'disk-measured':
            return `disk before: ${shown(event.before)}; after: ${shown(event.after)}`;
        case 'binary-ran':
            return `${event.release} is ${event.version}, SDK ${event.sdk || '?'}, engine ${event.engine || '?'}`;
        case 'chain-read':
            return `the chain is ${event.chainId}, fees in ${event.denom}`;
        case 'proposal-submitted':
            return `proposal ${event.id} (${event.upgrade} at height ${event.upgradeHeight}, ${event.dialect}) is in block ${event.height}, voted on until ${event.votingEnd}`;
        case 'proposal-decided':
            return `proposal ${event.id} (${event.upgrade}): ${event.status} at height ${event.height}, yes ${event.tally.yes}`;
        case 'node-halted':
            return `${event.service} halted for ${event.upgrade} at height ${event.height}`;
        case 'node-swapped':
            return `${event.service} runs ${event.version} (current -> ${event.current}), ${(0,system_clock/* inSeconds */.F7)(event.swapMs)} after its halt`;
        case 'upgrade-done':
            return `${event.upgrade} done at height ${event.height}: chain stood still for ${(0,system_clock/* inSeconds */.F7)(event.resumedAt - event.haltedAt)}, ${event.sameState ? '' : 'NOT '}the same state on ${Object.keys(event.appHashes).length} nodes`;
        case 'query-answered':
            return `query "${event.query}" at ${event.release} (${event.moment}): ${event.ok ? 'ok' : 'WRONG'}, ${event.expected}`;
        case 'traffic-played':
            return `traffic "${event.name}"${event.ok ? '' : ` FAILED${event.mayFail ? ', as the plan allows' : ''}`}: ${event.output.split('\n').at(-1)}`;
        case 'restarted':
            return `restarted on ${event.release}: height ${event.heightBefore} -> ${event.heightAfter}`;
        case 'failed':
            return `FAILED in ${event.phase}: ${event.message}`;
    }
}
function shown({ free, images, buildCache, cache }) {
    const sized = (bytes) => (bytes === null ? '?' : (0,format/* gigabytes */.kN)(bytes));
    return `${(0,format/* gigabytes */.kN)(free)} free, images ${sized(images)}, build cache ${sized(buildCache)}, cache ${(0,format/* gigabytes */.kN)(cache)}`;
}

// EXTERNAL MODULE: ./src/stack/cosmovisor.ts
var stack_cosmovisor = __webpack_require__(52176);
// EXTERNAL MODULE: ./src/stack/stack.ts + 10 modules
var stack_stack = __webpack_require__(7432);
;// CONCATENATED MODULE: ./src/rehearsal/before-next.ts

/**
 * Does work that is about the release between two upgrades. Where the vote on the next one straddles this
 * one, its height may come while the work is done: what was read then is of another release.
 *
 * @param next undefined where no next upgrade is proposed yet
 * @throws RehearsalError saying so, with what the work failed of
 */
async function beforeNext({ watch }, { upgrade }, next, work) {
    const requireTime = (lines) => {
        if (next === undefined || watch.height < next.height - 1)
            return;
        throw new errors/* RehearsalError */.g0(`Height ${next.height} of ${next.upgrade.name} came before the work after ${upgrade.name} was done`, {
            hint: 'The machine was too busy for these blocks, or traffic took longer than planned: give the upgrade a later height, or a longer pace.block-time.',
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/rehearsal/current.ts



/** Where Cosmovisor's `current` link of a node points, relative to its folder: `upgrades/v2`. */
function readCurrent({ homes }, service) {
    try {
        const target = (0,external_node_fs_.readlinkSync)(homes.get(service)?.file('cosmovisor/current') ?? '');
        return target.replace(/^.*\/cosmovisor\//, '').replace(/\/$/, '');
    }
    catch {
        return 'nothing';
    }
}
/** Sees that `current` of every node under Cosmovisor points at a folder. @throws RehearsalError naming the first that does not */
function requireCurrent(stack, expected) {
    for (const service of stack.cosmovisorNodes) {
        const current = readCurrent(stack, service);
        if (current === expected)
            continue;
        throw new errors/* RehearsalError */.g0(`On ${service} Cosmovisor's current link points at ${current}, not at ${expected}`, {
            hint: expected === stack_cosmovisor/* GENESIS */.hw
                ? 'The home has been through an upgrade already: start from a fresh one.'
                : 'The old binary went through the upgrade by itself: it must not have its handler.',
        });
    }
}

;// CONCATENATED MODULE: ./src/chain/governance.ts



/**
 * Proposes a software upgrade in the dialect that the running binary speaks.
 *
 * @returns the proposal's id, from the transaction's answer: events differ by version
 * @throws RehearsalError when it is to be expedited on a chain that knows no such proposals, or is refused
 */
async function proposeUpgrade(client, proposer, { name, height, deposit, expedited }, signal) {
    const gov = await client.gov();
    const rules = await gov.rules();
    if (expedited && rules.expedited === undefined) {
        throw new errors/* RehearsalError */.g0(`The upgrade ${name} is to be expedited, but the running binary knows no expedited proposals (${gov.name})`, { hint: 'Expedited proposals came with SDK 0.50; leave `expedited` out for this upgrade.' });
    }
    const least = expedited ? rules.expedited?.minDeposit : rules.minDeposit;
    const paid = deposit ?? least ?? [];
    const message = await gov.proposalMessage({
        name,
        height,
        deposit: paid,
        proposer: proposer.address,
        authority: () => readAuthority(client.rpc, client.chain.prefix),
        expedited,
    });
    const included = await client.send(proposer, `the proposal of the upgrade ${name} at height ${height}`, [message], signal);
    const [response] = included.responses;
    if (response === undefined) {
        throw new errors/* RehearsalError */.g0(`The proposal of ${name} was included without an answer with its id`);
    }
    return {
        id: gov.proposalId(response),
        height: included.height,
        deposit: paid.map(coins/* coinText */.xp).join(','),
        dialect: gov.name,
    };
}
/** Votes on a proposal, in the dialect that the running binary speaks. */
async function vote(client, voter, proposalId, option, signal) {
    const gov = await client.gov();
    const message = gov.voteMessage(voter.address, proposalId, option);
    await client.send(voter, `the vote (${option}) on proposal ${proposalId}`, [message], signal);
}

;// CONCATENATED MODULE: ./src/rehearsal/run.ts
/** The account of a name that the plan's checks have found to exist. */
function accountOf(run, name) {
    const account = run.accounts.get(name);
    if (account === undefined)
        throw new Error(`the plan has no account ${name}`);
    return account;
}

;// CONCATENATED MODULE: ./src/rehearsal/governance.ts







const PASSED = 'PROPOSAL_STATUS_PASSED';
const DECIDED = [PASSED, 'PROPOSAL_STATUS_REJECTED', 'PROPOSAL_STATUS_FAILED'];
const POLL_MS = 100;
/** Beyond the voting period: time for a halt in between and for the tally's block. */
const DECISION_SLACK_MS = 60_000;
/** Proposes an upgrade at a height and casts the plan's votes on it. */
async function proposeAndVote(run, client, upgrade, height) {
    const { signal } = run;
    const { name, expedited } = upgrade;
    const given = upgrade.deposit === undefined ? undefined : [(0,coins/* parseCoin */.Lz)(upgrade.deposit)];
    const submitted = await proposeUpgrade(client, accountOf(run, upgrade.proposer), { name, height, deposit: given, expedited }, signal);
    const { id, deposit, dialect } = submitted;
    const proposal = await (await client.gov()).proposal(id);
    if (proposal.votingEnd === '') {
        throw new errors/* RehearsalError */.g0(`Proposal ${id} (${upgrade.name}) is not voted on yet: it is in ${proposal.status}`, { hint: `The deposit ${deposit} is below the chain's minimum deposit.` });
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
    await Promise.all(votes.map(([voter, option]) => vote(client, accountOf(run, voter), id, option, signal)));
    return { upgrade, proposalId: id, height, votingEnd: proposal.votingEnd };
}
/**
 * Waits until a proposal is decided, and sees its plan scheduled.
 *
 * @param limitMs what the vote takes on the clock at most
 * @param heightNow the chain's height, for the record
 * @throws RehearsalError when it does not pass, with the tally, or another plan is scheduled
 */
async function awaitPassed(run, client, proposed, limitMs, heightNow) {
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
        interval: POLL_MS,
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
    if (proposal.status !== PASSED)
        throw notPassed(proposed, proposal);
    await requireScheduled(client, proposed);
    return proposal;
}
/**
 * Sees that the pending plan is this upgrade's. x/upgrade keeps one plan, and a proposal that passes
 * meanwhile overwrites it silently.
 *
 * @throws RehearsalError naming the plan that is pending instead
 */
async function requireScheduled(client, { upgrade, height }) {
    const plan = await readScheduledPlan(client.rpc);
    if (plan?.name === upgrade.name && plan.height === height)
        return;
    const seen = plan === undefined ? 'no plan is pending' : `${plan.name} at ${plan.height} is`;
    throw new errors/* RehearsalError */.g0(`The upgrade ${upgrade.name} at height ${height} is not pending: ${seen}`, { hint: 'x/upgrade keeps one plan: a later proposal that passes first overwrites it.' });
}
/** A node that is down for a moment is no decision. */
function seenUnreachable(error) {
    if (error instanceof UnreachableError)
        return { seen: error.message };
    throw error;
}
function notPassed({ upgrade, height }, proposal) {
    const { yes, no, abstain, no_with_veto: veto } = proposal.tally;
    const reason = proposal.failedReason === '' ? '' : `: ${proposal.failedReason}`;
    return new errors/* RehearsalError */.g0(`Proposal ${proposal.id} (${upgrade.name} at height ${height}) ended as ${proposal.status}${reason}; yes ${yes}, no ${no}, abstain ${abstain}, no_with_veto ${veto}`, {
        hint: proposal.status === 'PROPOSAL_STATUS_FAILED'
            ? 'It passed, but its plan was refused: the height was over, or the name is used already.'
            : "The votes of the plan do not reach the chain's quorum and threshold.",
    });
}

// EXTERNAL MODULE: ./src/plan/schema.ts
var schema = __webpack_require__(47684);
;// CONCATENATED MODULE: ./src/rehearsal/schedule.ts

/** Pure arithmetic of heights and times. Times are milliseconds; heights are block heights. */
/** Blocks a proposal takes from being sent to its voting start. */
const BLOCKS_TO_SUBMIT = 3;
/** Time that sending one takes at most: a busy machine takes it while blocks come as fast as ever. */
const SUBMIT_MS = 1_200;
/** How much faster than the fastest blocks of late the next ones may come. */
const FASTER = 1.15;
/** Time and blocks between a tally and the halt in which the next proposal is sent and voted on. */
const VOTE_MS = 1_000;
const VOTE_BLOCKS = 3 * BLOCKS_TO_SUBMIT;
/** Time between a tally and the halt in which the pending plan is checked. */
const CHECK_MS = 400;
/** Time after an upgrade in which its state is compared and its queries are asked. */
const PROVE_MS = 1_200;
/**
 * Time between two upgrades at least, whatever is to be done in it: a busy machine may take three times as
 * long to prove a release while blocks come as fast as ever. Traffic has room of its own.
 */
const BETWEEN_MS = 4_000;
/** How much longer than before traffic may take. */
const TRAFFIC_SLACK = 1.3;
/** Part of the pace's block time that blocks take at least, on a machine with nothing else to do. */
const IDLE_PART = 0.8;
/**
 * Block times to plan with under a tuned pace: a busy host may come free, and then blocks come as fast
 * as the pace lets them, however slow they were when they were measured.
 */
function withPace(times, pace) {
    if (pace === 'as-is')
        return times;
    const idle = (0,schema/* durationMs */.pc)(pace['block-time']) * IDLE_PART;
    return { ...times, fast: Math.min(times.fast, idle) };
}
/** Blocks beyond a vote that is counted in blocks: its first one may come later than planned. */
const VOTE_SLACK_BLOCKS = 5;
/** Blocks that are over for certain when a vote is, however fast they come. */
function blocksOf(voting, { fast }) {
    return 'blocks' in voting
        ? voting.blocks + VOTE_SLACK_BLOCKS
        : Math.ceil((voting.ms * FASTER) / fast);
}
/** What a vote takes on the clock at most, in milliseconds, as far as it can be told. */
function longestVoteMs(voting, { slow }) {
    return 'blocks' in voting ? voting.blocks * slow : voting.ms;
}
/**
 * The earliest height to propose: late enough that the vote is over even if blocks come faster than
 * measured (a plan in the past fails when the proposal passes), and no later than what must happen
 * before it needs. With an upgrade in between, blocks stand still while voting time goes on, which only
 * makes the height later.
 */
function earliestHeight(request) {
    const { height, voting, trafficMs, proposesNext, previous } = request;
    const blocks = (ms) => Math.ceil(ms / request.blocks.fast);
    // The next proposal is sent and traffic is played side by side.
    const approach = Math.max(proposesNext ? Math.max(blocks(VOTE_MS), VOTE_BLOCKS) : blocks(CHECK_MS), blocks(trafficMs * TRAFFIC_SLACK));
    const submit = Math.max(BLOCKS_TO_SUBMIT, blocks(SUBMIT_MS));
    const vote = blocksOf(voting, request.blocks);
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
/** The arithmetic of an earliest height, for people. */
function explainHeight({ height, blocks }, earliest) {
    const { submit, vote, approach, afterPrevious } = earliest;
    const voted = height + submit + vote;
    const start = afterPrevious > voted
        ? `${afterPrevious} (when the work after the upgrade before is done)`
        : `${height} + ${submit} to get the proposal into a block + ${vote} of voting`;
    const pace = `${Math.round(blocks.fast)} ms a block at the fastest`;
    return `${start} + ${approach} to vote on the next one, play traffic and check the plan = ${earliest.height}, that is +${earliest.height - height} (${pace})`;
}
/** Part of the voting period that may be over when the upgrade comes. */
const STRADDLE_PART = 0.6;
/**
 * Whether a proposal sent now is still voted on when the upgrade before it halts the chain. If it
 * passed earlier, its plan would overwrite the pending one, silently: x/upgrade keeps one.
 */
function straddles(request) {
    const { height, blocks, voting, upgradeHeight: upgrade } = request;
    const away = upgrade - height;
    return 'blocks' in voting
        ? away <= voting.blocks * STRADDLE_PART
        : away * blocks.slow <= voting.ms * STRADDLE_PART;
}

;// CONCATENATED MODULE: ./src/rehearsal/heights.ts



const heights_POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;
/**
 * The height at which an upgrade is proposed: the plan's offset, or else the earliest that leaves
 * time for what must happen before it.
 *
 * @throws RehearsalError with the arithmetic when the plan's offset comes before that
 */
async function plannedHeight({ run, live, traffic }, upgrade, voting, previousHeight) {
    const { upgrades, pace } = run.plan;
    const index = upgrades.indexOf(upgrade);
    const before = upgrades[index - 1];
    const blocks = await (0,system_clock/* waitUntil */.a0)('enough blocks to measure the block time', () => {
        const measured = live.watch.blockTimes();
        return measured
            ? { done: withPace(measured, pace) }
            : { seen: `height ${live.watch.height}` };
    }, { clock: run.clock, timeout: MEASURE_LIMIT_MS, interval: heights_POLL_MS, signal: run.signal });
    const request = {
        height: live.watch.height,
        blocks,
        voting,
        trafficMs: traffic.expectedMs(`before:${upgrade.name}`),
        proposesNext: upgrades[index + 1]?.straddle ?? false,
        ...(before &&
            previousHeight !== undefined && {
            previous: { height: previousHeight, trafficMs: traffic.expectedMs(`after:${before.name}`) },
        }),
    };
    const earliest = earliestHeight(request);
    if (upgrade.height === undefined)
        return earliest.height;
    const wanted = request.height + Number(upgrade.height);
    if (wanted >= earliest.height)
        return wanted;
    throw new errors/* RehearsalError */.g0(`The upgrade ${upgrade.name} cannot be at ${upgrade.height}: proposed at height ${request.height}, it would come at ${wanted}, before ${earliest.height}`, {
        hint: 'Give the upgrade a larger offset or none, or shorten pace.voting-period.',
        lines: [explainHeight(request, earliest)],
    });
}

// EXTERNAL MODULE: ./src/plan/complete.ts
var complete = __webpack_require__(32048);
;// CONCATENATED MODULE: ./src/rehearsal/expectation.ts
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
    if (expected !== null && typeof expected === 'object') {
        if (actual === null || typeof actual !== 'object' || Array.isArray(actual)) {
            return `${at || 'the answer'} is no object`;
        }
        return firstOf(Object.entries(expected), ([key, value]) => key in actual
            ? difference(value, actual[key] ?? null, `${at}.${key}`)
            : `${at}.${key} is missing`);
    }
    return expected === actual
        ? undefined
        : `${at || 'the answer'} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
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
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/queries.ts



/**
 * Asks every query that the plan expects something of at a release, by the command line of the
 * declared client, inside the RPC service's container.
 *
 * @throws RehearsalError naming each query that was not answered as expected
 */
async function askQueries(run, stack, live, traffic, release) {
    const wrong = [];
    await Promise.all(run.plan.queries.map(async (query) => {
        const expectation = query.expect[release];
        if (expectation === undefined)
            return;
        const binary = stack.binaries.get(query.client ?? release) ?? '';
        const answer = await ask(run, stack, live, query, binary);
        const file = expectation['same-as'];
        const played = file === undefined ? undefined : await traffic.record(file);
        const problem = mismatch(expectation, answer, played);
        run.timeline.add({
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'release',
            command: commandLine(run, query),
            expected: describeExpectation(expectation),
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
/** Asks what the last release must answer the same after a restart, with the binary of the given path. */
async function askLast(run, stack, live, binary) {
    const last = (0,complete/* lastRelease */.Ik)(run.plan).name;
    const answers = new Map();
    await Promise.all(run.plan.queries
        .filter((query) => query.expect[last] !== undefined)
        .map(async (query) => answers.set(query.name, await ask(run, stack, live, query, binary))));
    return answers;
}
/** Compares the answers after the restart with those before. @throws RehearsalError when any differs */
function compareAnswers(run, before, after) {
    const release = (0,complete/* lastRelease */.Ik)(run.plan).name;
    const wrong = [];
    for (const query of run.plan.queries) {
        const was = before.get(query.name);
        const is = after.get(query.name);
        if (was === undefined || is === undefined)
            continue;
        const ok = was.failed === is.failed && was.text === is.text;
        const problem = ok ? null : 'it answered otherwise than before the restart';
        run.timeline.add({
            type: 'query-answered',
            query: query.name,
            release,
            moment: 'restart',
            command: commandLine(run, query),
            expected: 'the same as before the restart',
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
async function ask(run, stack, live, query, binary) {
    const { exitCode, stdout, stderr } = await run.exec.run([
        ...['docker', 'exec', live.container(stack.rpc), binary],
        ...[
            ...query.command,
            '--output',
            'json',
            '--home',
            stack.homes.get(stack.rpc)?.inContainer ?? '',
        ],
    ], { allowFailure: true, signal: run.signal });
    // Clients print the usage after an error; what failed is the line before it.
    const error = stderr.split('\nUsage:')[0]?.trim() ?? '';
    return exitCode === 0 ? { failed: false, text: stdout.trim() } : { failed: true, text: error };
}
function commandLine(run, query) {
    return [run.plan.chain.binary, ...query.command].join(' ');
}
function wrongAnswers(when, wrong) {
    return new errors/* RehearsalError */.g0(`Queries were not answered as expected ${when}: ${wrong.join('; ')}`, {
        hint: 'The answers are in the report; the plan says what each must be.',
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/restart.ts




const FIRST_BLOCK_LIMIT_MS = 60_000;
const restart_POLL_MS = 50;
/** New blocks that show that the restarted chain goes on. */
const NEW_BLOCKS = 2;
/**
 * Stops everything and starts it again on the last release without Cosmovisor: a chain can come
 * through an upgrade and yet fail at its next start.
 *
 * @throws RehearsalError when it makes no blocks, or answers otherwise than before
 */
async function restartOnLastRelease(run, stack, live) {
    const { plan } = run;
    const release = (0,complete/* lastRelease */.Ik)(plan).name;
    const before = await askLast(run, stack, live, stack.binaries.get(release) ?? '');
    await live.stop();
    await (0,stack_stack/* endQuiet */.mD)(stack, plan);
    const stoppedAt = live.watch.height;
    await live.start('lastRelease');
    await awaitHeight(run, live, 1, 'after the restart on the last release');
    // A node may have committed a block after it was last asked: only what comes beyond the height
    // with which the nodes came back is new.
    const heightBefore = Math.max(stoppedAt, live.watch.height);
    await awaitHeight(run, live, heightBefore + NEW_BLOCKS, 'after the restart on the last release');
    run.timeline.add({
        type: 'restarted',
        release,
        heightBefore,
        heightAfter: live.watch.height,
        ok: true,
    });
    compareAnswers(run, before, await askLast(run, stack, live, stack.lastBinary));
}
/** Waits until the RPC service's node has a height. @throws RehearsalError with what the nodes were doing */
async function awaitHeight(run, live, height, when) {
    await (0,system_clock/* waitUntil */.a0)(`height ${height} on ${run.plan.stack.rpc} ${when}`, () => {
        const state = live.watch.state(run.plan.stack.rpc);
        return !('unreachable' in state) && state.height >= height
            ? { done: undefined }
            : { seen: live.watch.describe() };
    }, { clock: run.clock, timeout: FIRST_BLOCK_LIMIT_MS, interval: restart_POLL_MS, signal: run.signal });
}

;// CONCATENATED MODULE: ./src/stack/diagnose.ts
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
        pattern: /CONSENSUS FAILURE!*.*?err="?([^"]*)/,
        diagnose: ([, what]) => ({
            cause: `consensus failed on this node: ${what}`,
            hint: 'The error is the application’s own; its log has the rest.',
        }),
    },
];
/** The most telling symptom in a container's last lines, if any. */
function diagnose(lines) {
    for (const { pattern, diagnose: explain } of SYMPTOMS) {
        for (const line of lines) {
            // The wanted halt of an old binary is logged as a consensus failure or a panic too.
            if (parseUpgradeNeeded(line) !== undefined)
                continue;
            const match = pattern.exec(line);
            if (match)
                return explain(match);
        }
    }
    return undefined;
}
/** Reads `UPGRADE "name" NEEDED at height: H: info` (x/upgrade `abci.go`) out of a log line. */
function parseUpgradeNeeded(line) {
    const match = /UPGRADE \\*"([^"\\]+)\\*" NEEDED at height: (\d+)/.exec(line);
    return match?.[1] && match[2] ? { upgrade: match[1], height: Number(match[2]) } : undefined;
}

;// CONCATENATED MODULE: ./src/rehearsal/upgrade.ts










/** How much longer than measured the way to a height may take; a chain that stalls is noticed apart. */
const APPROACH_FACTOR = 5;
const APPROACH_SLACK_MS = 60_000;
/** Limit of a halt, from the first node that asks for the new binary to all nodes running it. */
const SWAP_LIMIT_MS = 60_000;
/** How long a node may take to tell its version after it has applied an upgrade, in milliseconds. */
const VERSION_LIMIT_MS = 1_000;
const upgrade_POLL_MS = 50;
/** How long before the height the pending plan is checked for the last time: blocks and milliseconds. */
const LAST_CHECK_BLOCKS = 2;
const LAST_CHECK_MS = 300;
/** Notes when each node asks for the new binary, from its log, with the engine's time stamps. */
class HaltLog {
    run;
    fail;
    #halts = new Map();
    /** Services whose Cosmovisor has started an upgrade's binary, by upgrade. */
    #launched = new Set();
    #failed = false;
    constructor(live, run, fail) {
        this.run = run;
        this.fail = fail;
        live.logs.listen((line) => this.#read(line, live));
    }
    /** When a node halted for an upgrade, if its log has said so. */
    haltedAt(service, upgrade) {
        const halt = this.#halts.get(service);
        return halt?.upgrade === upgrade ? halt.at : undefined;
    }
    #read({ service, text, at }, live) {
        const launched = /cosmovisor\/(upgrades\/[^/\s"]+)\/bin/.exec(text)?.[1];
        if (launched !== undefined && !text.includes('NEEDED'))
            this.#launched.add(`${service} ${launched}`);
        const needed = parseUpgradeNeeded(text);
        if (needed === undefined)
            return;
        const { upgrade, height } = needed;
        if (this.#launched.has(`${service} ${(0,stack_cosmovisor/* upgradeFolder */.$U)(upgrade)}`)) {
            if (this.#failed)
                return;
            this.#failed = true;
            const to = this.run.plan.upgrades.find(({ name }) => name === upgrade)?.to ?? 'new';
            this.fail(new errors/* RehearsalError */.g0(`The binary of ${to} has no upgrade handler named "${upgrade}": ${service} was swapped to it and asked for the upgrade again at height ${height}`, {
                hint: `The plan's upgrade name must be the one that ${to} registers with SetUpgradeHandler.`,
                lines: live.lastLines(service),
            }));
            return;
        }
        if (this.#halts.get(service)?.upgrade === upgrade)
            return; // the node logs it several times
        this.#halts.set(service, { upgrade, height, at });
        this.run.timeline.add({ type: 'node-halted', upgrade, service, height }, at);
    }
}
/**
 * Follows one upgrade on every node: the halt at its height, Cosmovisor's swap, the first blocks
 * after it.
 *
 * @returns a client of the chain as it runs now (the engine may be another one)
 * @throws RehearsalError naming the node that did not come through, and what it was last seen doing
 */
async function passUpgrade(run, stack, live, halts, client, proposed, straddledPrevious) {
    const { clock, signal, timeline } = run;
    const { upgrade, height } = proposed;
    const { watch } = live;
    const fast = watch.blockTimes()?.fast ?? LAST_CHECK_MS;
    const lastCheck = height - Math.max(LAST_CHECK_BLOCKS, Math.ceil(LAST_CHECK_MS / fast));
    await (0,system_clock/* waitUntil */.a0)(`height ${lastCheck}, just before ${upgrade.name}`, () => (watch.height >= lastCheck ? { done: undefined } : { seen: `height ${watch.height}` }), {
        ...{ clock, timeout: approachLimit(live, height), interval: upgrade_POLL_MS, signal },
        expected: () => watch.msUntil(lastCheck),
    });
    if (watch.height >= height - 1) {
        throw new errors/* RehearsalError */.g0(`Height ${height} of ${upgrade.name} came before its plan was checked for the last time`, { hint: 'Blocks came faster or work before it took longer than measured; start again.' });
    }
    await requireScheduled(client, proposed);
    await live.whileHalted(async () => {
        await (0,system_clock/* waitUntil */.a0)(`all nodes to run ${upgrade.to} at height ${height}`, () => {
            const behind = stack.cosmovisorNodes.filter((service) => {
                const state = watch.state(service);
                return 'unreachable' in state || state.height < height;
            });
            return behind.length === 0 ? { done: undefined } : { seen: watch.describe() };
        }, { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal }).catch(rethrowStalled(live, `The upgrade ${upgrade.name} did not come through`));
        await (0,system_clock/* waitUntil */.a0)(`the first blocks after ${upgrade.name}`, () => (watch.height >= height + 2 ? { done: undefined } : { seen: `height ${watch.height}` }), { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal }).catch(rethrowStalled(live, `The chain did not go on after ${upgrade.name}`));
    });
    const swapped = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, clock);
    const applied = await readAppliedHeight(swapped.rpc, upgrade.name);
    if (applied !== height) {
        throw new errors/* RehearsalError */.g0(`${upgrade.name} was applied at height ${applied}, not at ${height} as planned`, { hint: '0 means that the new binary has no record of it: the upgrade was skipped.' });
    }
    requireCurrent(stack, (0,stack_cosmovisor/* upgradeFolder */.$U)(upgrade.name));
    const [states, versions] = await Promise.all([
        readStates(run, stack, live, height),
        readVersions(run, stack, live),
    ]);
    for (const service of stack.cosmovisorNodes) {
        const version = versions.get(service) ?? '';
        recordSwap(run, live, halts, proposed, service, version);
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
    return { client: swapped, haltTime: (await swapped.block(height)).time };
}
/** Limit in milliseconds of a wait for a height, by the blocks that are left and their measured time. */
function approachLimit({ watch }, height) {
    const blocks = Math.max(0, height - watch.height);
    const slow = watch.blockTimes()?.slow ?? 0;
    return APPROACH_SLACK_MS + blocks * slow * APPROACH_FACTOR;
}
/**
 * The version of the binary that each swapped node runs; empty where it does not tell. A node before SDK
 * 0.47 tells it by a service that it registers a moment after its RPC is up, or not at all.
 */
async function readVersions({ clock, signal }, stack, live) {
    const versions = new Map();
    await Promise.all(stack.cosmovisorNodes.map(async (service) => {
        const start = clock.now();
        const version = await (0,system_clock/* waitUntil */.a0)(`${service} to tell its version`, async () => {
            try {
                return { done: await applicationVersion(live.rpcUrl(service)) };
            }
            catch (error) {
                if (!isUnknownQuery(error))
                    throw error;
                return clock.now() - start < VERSION_LIMIT_MS
                    ? { seen: (0,errors/* messageOf */.bD)(error) }
                    : { done: '' };
            }
        }, { clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal });
        versions.set(service, version);
    }));
    return versions;
}
/** Sees that all nodes run one binary. @throws RehearsalError naming each node's version */
function requireOneVersion(versions, release) {
    const told = [...versions.values()].filter((version) => version !== '');
    if (new Set(told).size <= 1)
        return;
    const each = [...versions].map(([service, version]) => `${service} ${version}`).join(', ');
    throw new errors/* RehearsalError */.g0(`The nodes do not all run the same binary of ${release}: ${each}`, {
        hint: 'Their applications report different versions in abci_info.',
    });
}
/** Records how long a node's swap took, from its halt to the new binary having applied the block. */
function recordSwap({ timeline }, live, halts, { upgrade, height }, service, version) {
    const halted = halts.haltedAt(service, upgrade.name) ?? live.watch.seenAt(height - 1, service);
    const serving = live.watch.seenAt(height, service);
    if (halted === undefined || serving === undefined) {
        throw new errors/* RehearsalError */.g0(`${service} was not seen on both sides of height ${height}`, {
            hint: 'Its RPC went away while the swap was being measured; see its log.',
            lines: live.lastLines(service),
        });
    }
    timeline.add({
        type: 'node-swapped',
        upgrade: upgrade.name,
        service,
        current: (0,stack_cosmovisor/* upgradeFolder */.$U)(upgrade.name),
        version,
        swapMs: Math.max(0, serving - halted),
    }, serving);
}
/**
 * The state after the upgrade's block and after the next one, on every node. The hash of the state
 * after a block is in the header of the next (CometBFT, `Header.AppHash`).
 */
async function readStates(run, stack, live, height) {
    const read = await Promise.all(stack.nodes.map(async (service) => {
        const client = await ChainClient.connect(live.rpcUrl(service), stack.chain, run.clock);
        return (0,system_clock/* waitUntil */.a0)(`${service} to have block ${height + 2}`, async () => {
            const last = await client.block();
            return last.height >= height + 2
                ? { done: [await client.block(height + 1), await client.block(height + 2)] }
                : { seen: `height ${last.height}` };
        }, { clock: run.clock, timeout: SWAP_LIMIT_MS, interval: upgrade_POLL_MS, signal: run.signal });
    }));
    const of = (index) => Object.fromEntries(stack.nodes.map((service, i) => [service, read[i]?.[index].appHash ?? '']));
    return { after: of(0), afterNext: of(1) };
}
function areSame(hashes) {
    return new Set(Object.values(hashes)).size === 1;
}
/** Sees that all nodes have the same state. @throws RehearsalError naming each node's where they differ */
function requireOneState({ upgrade, height }, { after, afterNext }) {
    for (const [at, hashes] of [
        [height, after],
        [height + 1, afterNext],
    ]) {
        if (areSame(hashes))
            continue;
        throw new errors/* RehearsalError */.g0(`After ${upgrade.name} the nodes have different states at height ${at}: ${JSON.stringify(hashes)}`, { hint: 'The migration is not deterministic: look for map iteration, time or randomness.' });
    }
}
/** Host time in milliseconds at which a height was first seen. */
function seenAt(live, height) {
    const at = live.watch.seenAt(height);
    if (at === undefined)
        throw new Error(`height ${height} was not seen`);
    return at;
}
/** Turns a wait's time-out into the cause that the nodes' logs show, where they show one. */
function rethrowStalled(live, message) {
    return (error) => {
        if (!(error instanceof errors/* RehearsalError */.g0) || !error.message.startsWith('Waited'))
            throw error;
        throw live.stalled(`${message}: ${error.message}`);
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearse.ts















const rehearse_POLL_MS = 50;
/**
 * The procedure, from `up` to the restart on the last release. Every upgrade but the first is
 * proposed after the one before has passed and before it is applied, so that its vote straddles it:
 *
 *     end of vote 1 < height 1 < end of vote 2 < height 2
 *
 * or, with `straddle: false`, after the one before is through.
 */
async function rehearse(stage) {
    const { run, stack, live, traffic, phase } = stage;
    const [first, ...later] = run.plan.upgrades;
    if (first === undefined)
        throw new Error('a plan has at least one upgrade');
    const halts = new HaltLog(live, run, stage.fail);
    await phase('start', async () => {
        await live.start('cosmovisor');
        await awaitHeight(run, live, 1, 'after the start');
    });
    const prove = (release) => askQueries(run, stack, live, traffic, release);
    await phase(`prove ${first.from}`, async () => {
        requireCurrent(stack, stack_cosmovisor/* GENESIS */.hw);
        await prove(first.from);
    });
    await phase('opening traffic', () => traffic.play('start'));
    let client = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, run.clock);
    requireFastEngine(stage, client);
    const propose = async (upgrade, previousHeight) => {
        const voting = await votingTime(stage, client, upgrade);
        const height = await plannedHeight(stage, upgrade, voting, previousHeight);
        return proposeAndVote(run, client, upgrade, height);
    };
    const proposeStraddling = async (next, pending) => {
        await awaitStraddle(stage, pending, await votingTime(stage, client, next));
        return propose(next, pending.height);
    };
    const passed = async (proposed) => {
        const voting = await votingTime(stage, client, proposed.upgrade);
        const blocks = live.watch.blockTimes() ?? { fast: 0, slow: 0 };
        return awaitPassed(run, client, proposed, longestVoteMs(voting, blocks), () => live.watch.height);
    };
    let proposed = await phase(`propose ${first.name}`, () => propose(first));
    await phase(`vote on ${first.name}`, () => passed(proposed));
    let straddledPrevious = false;
    for (const next of [...later, undefined]) {
        const { upgrade } = proposed;
        if (next === undefined && run.plan.restart)
            await (0,stack_stack/* makeQuiet */.RY)(stack, run.plan);
        const [straddling] = await phase(`approach ${upgrade.name}`, () => Promise.all([
            next?.straddle ? proposeStraddling(next, proposed) : undefined,
            traffic.play(`before:${upgrade.name}`),
        ]));
        const beforeStraddling = (name, work) => phase(name, () => beforeNext(live, proposed, straddling, work));
        const after = await beforeStraddling(`upgrade ${upgrade.name}`, () => passUpgrade(run, stack, live, halts, client, proposed, straddledPrevious));
        client = after.client;
        await beforeStraddling(`prove ${upgrade.to}`, () => prove(upgrade.to));
        await beforeStraddling(`traffic after ${upgrade.name}`, () => traffic.play(`after:${upgrade.name}`));
        if (next === undefined)
            break;
        requireFastEngine(stage, client);
        if (straddling) {
            await phase(`straddle ${upgrade.name}`, async () => requireStraddled(straddling, proposed, after.haltTime));
        }
        straddledPrevious = straddling !== undefined;
        proposed = straddling ?? (await phase(`propose ${next.name}`, () => propose(next)));
        await phase(`vote on ${next.name}`, () => passed(proposed));
    }
    if (run.plan.restart) {
        await phase('restart', () => restartOnLastRelease(run, stack, live));
    }
    await phase('closing traffic', () => traffic.play('end'));
}
/** How long a vote on an upgrade takes on the chain as it runs now. */
async function votingTime({ stack }, client, { expedited }) {
    const rules = await (await client.gov()).rules();
    const ms = expedited ? (rules.expedited?.periodMs ?? rules.periodMs) : rules.periodMs;
    const { chainTimePerBlockMs } = stack;
    if (chainTimePerBlockMs === undefined)
        refuse(longVote(ms));
    return chainTimePerBlockMs === undefined
        ? { ms }
        : { blocks: Math.ceil(ms / chainTimePerBlockMs) };
}
/** @throws RehearsalError where the engine does not move the time of the chain on with each block */
function requireFastEngine({ stack }, { engine }) {
    if (stack.chainTimePerBlockMs === undefined || engine.startsWith('0.34.'))
        return;
    throw new errors/* RehearsalError */.g0(`pace.chain-time is fast, but the chain runs CometBFT ${engine}, whose time follows the clock`, {
        hint: 'Blocks move the time of the chain on (time_iota_ms) up to Tendermint 0.34 only: give pace.voting-period a short time, and leave chain-time out.',
    });
}
/** Waits until a proposal sent now is voted on beyond the pending upgrade's height. */
async function awaitStraddle({ run, live }, { upgrade, height: pending }, voting) {
    await (0,system_clock/* waitUntil */.a0)(`a moment from which a vote straddles ${upgrade.name}`, () => {
        const { height } = live.watch;
        const blocks = live.watch.blockTimes();
        if (blocks === undefined)
            return { seen: 'too few blocks to measure the block time' };
        return straddles({ height, blocks, voting, upgradeHeight: pending })
            ? { done: undefined }
            : { seen: `height ${height} of ${pending}, ${blocks.slow} ms a block` };
    }, {
        clock: run.clock,
        timeout: approachLimit(live, pending),
        interval: rehearse_POLL_MS,
        signal: run.signal,
    });
}
/** @throws RehearsalError when the vote was over before the upgrade that it had to straddle */
function requireStraddled({ upgrade, votingEnd }, previous, haltTime) {
    if (votingEnd > haltTime)
        return;
    throw new errors/* RehearsalError */.g0(`The vote on ${upgrade.name} ended at ${votingEnd}, before ${previous.upgrade.name} at ${haltTime} (height ${previous.height})`, { hint: 'Blocks came slower than measured; a longer pace.voting-period gives more room.' });
}

;// CONCATENATED MODULE: ./src/rehearsal/timeline.ts
/** The record of a run; everything that is reported is folded from it. */
class Timeline {
    clock;
    #events = [];
    #listeners = [];
    constructor(clock) {
        this.clock = clock;
    }
    get events() {
        return this.#events;
    }
    /** Calls `listener` for each event from now on. */
    listen(listener) {
        this.#listeners.push(listener);
    }
    /** Appends an event, now or at the host's time it is known to have happened. */
    add(event, at = this.clock.now()) {
        const timed = { ...event, at };
        this.#events.push(timed);
        for (const listener of this.#listeners)
            listener(timed);
    }
}

// EXTERNAL MODULE: ./src/images/image.ts
var images_image = __webpack_require__(80343);
// EXTERNAL MODULE: ./src/stack/model.ts
var model = __webpack_require__(18309);
// EXTERNAL MODULE: ./src/system/exec.ts
var system_exec = __webpack_require__(58780);
;// CONCATENATED MODULE: ./src/rehearsal/traffic.ts








/** Folder of the working folder that traffic commands run in; kept from stage to stage. */
const TRAFFIC_FOLDER = 'traffic';
const LIMIT_MS = 120_000;
/** What a traffic command is taken to need before one has been measured, in milliseconds. */
const FIRST_GUESS_MS = 2_500;
/** Plays the plan's traffic: each command in a container beside the RPC service, or on this machine. */
class TrafficPlayer {
    run;
    stack;
    live;
    settings;
    #folder;
    #took = [];
    constructor(run, stack, live, settings) {
        this.run = run;
        this.stack = stack;
        this.live = live;
        this.settings = settings;
        this.#folder = external_node_path_default().join(stack.folder, TRAFFIC_FOLDER);
    }
    /** How long the traffic of a stage is expected to take, from what was measured so far. */
    expectedMs(stage) {
        const one = this.#took.length === 0 ? FIRST_GUESS_MS : Math.max(...this.#took);
        return this.run.plan.traffic.filter((candidate) => candidate.stage === stage).length * one;
    }
    /**
     * Plays all traffic of a stage, one command after the other.
     *
     * @throws RehearsalError with the command's last lines when it fails, unless the plan allows that
     */
    async play(stage) {
        const { plan, clock, timeline } = this.run;
        await (0,promises_.mkdir)(this.#folder, { recursive: true });
        for (const traffic of plan.traffic.filter((candidate) => candidate.stage === stage)) {
            const start = clock.now();
            const { name } = traffic;
            const { output, error } = await this.#play(traffic);
            this.#took.push(clock.now() - start);
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
    async #play(traffic) {
        const { argv, options } = traffic.run === undefined ? this.#container(traffic) : this.#program(traffic.run);
        try {
            const { stdout } = await this.run.exec.run(argv, {
                ...options,
                signal: this.run.signal,
                timeout: LIMIT_MS,
            });
            return { output: stdout.trim(), error: undefined };
        }
        catch (error) {
            if (!(error instanceof system_exec/* CommandError */.Qd))
                throw error;
            return { output: error.lines.join('\n'), error };
        }
    }
    #container(traffic) {
        const { run, stack } = this;
        const { images, planFolder } = this.settings;
        const release = traffic.release ?? run.plan.upgrades[0]?.from ?? '';
        const image = traffic.image ?? (0,complete/* releaseOf */.l7)(run.plan, release).image;
        const environment = {
            HOME: '/traffic',
            ...this.#environment(`http://${stack.rpc}:${model/* RPC_PORT */.oK}`, '/keyring'),
        };
        return {
            argv: [
                ...['docker', 'run', '--rm', '--label', `${model/* RUN_LABEL */.jQ}=${run.name}`],
                ...['--network', stack.network, '--user', (0,stack_stack/* currentUser */.Ny)()],
                ...['--volume', `${this.#folder}:/traffic`, '--workdir', '/traffic'],
                ...['--volume', `${stack.keyringFolder}:/keyring`],
                ...(traffic.mount === undefined
                    ? []
                    : ['--volume', `${external_node_path_default().resolve(planFolder, traffic.mount)}:/mounted:ro`]),
                ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
                ...(traffic.entrypoint === undefined ? [] : ['--entrypoint', traffic.entrypoint]),
                ...[(0,images_image/* idOf */.TH)(images, image), ...(traffic.command ?? [])],
            ],
            options: {},
        };
    }
    #program([program = '', ...args]) {
        return {
            argv: [program, ...args],
            options: {
                cwd: this.settings.planFolder,
                env: {
                    ...this.#environment(this.live.rpcUrl(this.stack.rpc), this.stack.keyringFolder),
                    TRAFFIC_DIR: this.#folder,
                },
            },
        };
    }
    #environment(rpcUrl, keyring) {
        const accounts = [...this.run.accounts.values()];
        return {
            RPC_URL: rpcUrl,
            CHAIN_ID: this.stack.chain.id,
            DENOM: this.stack.chain.denom,
            ACCOUNTS: accounts.map(({ name }) => name).join(','),
            ACCOUNT_ADDRESSES: accounts.map(({ address }) => address).join(','),
            KEYRING_BACKEND: 'test',
            KEYRING_DIR: keyring,
        };
    }
    /** The content of a file that traffic wrote; empty when it wrote none. */
    async record(file) {
        return (0,promises_.readFile)(external_node_path_default().join(this.#folder, file), 'utf8').catch(() => '');
    }
}
function failed(traffic, error) {
    const { name, stage, run, command, image, release } = traffic;
    const where = run
        ? 'on this machine'
        : `in the image ${image ?? `of ${release ?? 'the first release'}`}`;
    return new errors/* RehearsalError */.g0(`The traffic "${name}" (${stage}) failed: ${error.lines.at(-1) ?? error.message}`, {
        hint: `It ran ${(run ?? command ?? []).join(' ')} ${where}; its output is in the evidence. allow-failure in the plan lets the rehearsal go on.`,
        lines: error.lines,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./src/stack/binaries.ts





/**
 * Runs each release's binary in the Cosmovisor image, where it has to run at its upgrade: another
 * architecture, another C library or a missing one shows here.
 *
 * @throws RehearsalError with every binary that does not run
 */
async function askBinaries(exec, run, plan, cosmovisor, signal) {
    const ask = (release, args) => exec.run([
        ...['docker', 'run', '--rm', '--network', 'none', '--label'],
        `${model/* RUN_LABEL */.jQ}=${run}`,
        ...cosmovisor.mounts.flatMap(({ source, target }) => [
            '--volume',
            `${source}:${target}:ro`,
        ]),
        ...['--entrypoint', cosmovisor.binaries.get(release) ?? '', cosmovisor.image, ...args],
    ], { allowFailure: true, signal });
    const findings = [];
    const releases = [];
    for (const release of cosmovisor.binaries.keys()) {
        const answer = await ask(release, ['version', '--long', '--output', 'json']);
        const said = `${answer.stdout}\n${answer.stderr}`;
        if (answer.exitCode === 0)
            releases.push({ release, ...binaries_readVersions(said) });
        else {
            const index = plan.releases.findIndex(({ name }) => name === release);
            findings.push({ ...notRunning(plan, release, said), planPath: ['releases', index] });
        }
    }
    refuse(findings);
    const first = (0,complete/* firstRelease */.yn)(plan).name;
    const parsed = await ask(first, ['keys', 'parse', '00'.repeat(20), '--output', 'json']);
    const help = await ask(first, ['start', '--help']);
    return {
        releases,
        prefix: prefixIn(plan, `${parsed.stdout}\n${parsed.stderr}`),
        defaultHome: /--home string.*\(default "([^"]+)"\)/.exec(help.stdout + help.stderr)?.[1] ?? '',
    };
}
/** Reads `version --long` (SDK `version/version.go`), whose dependencies are `module@version` each. */
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
    try {
        return JSON.parse(line);
    }
    catch {
        return {};
    }
}
function prefixIn(plan, text) {
    const prefix = /"([a-z][a-z0-9]*)1[02-9ac-hj-np-z]{38}"/.exec(text)?.[1];
    if (prefix !== undefined)
        return prefix;
    throw new errors/* RehearsalError */.g0(`The binary ${plan.chain.binary} does not tell the prefix of its addresses: ${(0,system_exec/* nonEmptyLines */.yw)(text)[0] ?? 'no output'}`, { hint: 'It was asked by `keys parse`, which every binary of the Cosmos SDK has.' });
}
function notRunning(plan, release, output) {
    const line = (0,system_exec/* nonEmptyLines */.yw)(output).at(-1) ?? 'no output';
    const message = `The binary of ${release} does not run in the Cosmovisor image: ${line}`;
    if (/exec format error/.test(output)) {
        return {
            message,
            hint: 'It is of another architecture; build it for this machine’s platform.',
        };
    }
    const library = /(?:error while loading shared libraries:|error loading shared library) ([^:\s]+)/i.exec(output)?.[1];
    if (library !== undefined) {
        return {
            message,
            hint: `The image of the first release (${(0,complete/* firstRelease */.yn)(plan).image}) lacks ${library}: add it there, or give a cosmovisor.image of your own that has it.`,
        };
    }
    if (/no such file or directory/.test(output)) {
        return {
            message,
            hint: 'The file is there, but not the loader that it names: it is linked against another C library (musl of Alpine, glibc of Debian). Build all releases on one base, or statically (CGO_ENABLED=0).',
        };
    }
    return {
        message,
        hint: 'Run `version` in the image of the release to see whether it works there.',
    };
}

;// CONCATENATED MODULE: ./src/chain/block-times.ts
/** Blocks over which a time is averaged: a watch that looks every so often sees single blocks coarsely. */
const WINDOW = 4;
/** How many times the usual interval makes a pause: a halt, which is no rate. */
const PAUSE = 8;
/**
 * Block times of the recent blocks, leaving out pauses.
 *
 * @param seen host times at which consecutive heights were first seen, oldest first
 * @returns undefined with too few blocks for one window
 */
function blockTimes(seen) {
    const averages = withoutPauses(seen)
        .flatMap((run) => run.slice(WINDOW).map((at, i) => (at - (run[i] ?? at)) / WINDOW))
        .sort((a, b) => a - b);
    const [fastest] = averages;
    if (fastest === undefined)
        return undefined;
    const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
    // Heights that were caught up with at once took no time at all; no block does.
    return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}
/** The times in runs without a pause between them. */
function withoutPauses(seen) {
    const intervals = seen.slice(1).map((at, i) => at - (seen[i] ?? at));
    const usual = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? 0;
    const runs = [[]];
    for (const [i, at] of seen.entries()) {
        if (usual > 0 && (intervals[i - 1] ?? 0) > PAUSE * usual)
            runs.push([]);
        runs.at(-1)?.push(at);
    }
    return runs;
}

;// CONCATENATED MODULE: ./src/chain/watch.ts


const watch_POLL_MS = 80;
/** Heights that may pass between two looks; no chain makes as many, whatever a node tells. */
const MOST_PASSED = 10_000;
/** How many of the last heights give the block interval. */
const RECENT = 20;
/**
 * Watches the application height of every node over HTTP (sockets die at each halt), with the host's
 * time at which each height was first seen. Everything that waits for the chain reads from here.
 */
class NodeWatch {
    clock;
    nodes;
    ask;
    onHeight;
    #states = new Map();
    #seenAt = new Map();
    #nodeHeights = new Map();
    #nodeSeenAt = new Map();
    #loops = [];
    #stop = new AbortController();
    #height = 0;
    #progressAt;
    constructor(clock, 
    /** RPC by service; a container that is started again has another port. */
    nodes, ask = applicationInfo, 
    /** Called with each height that is first seen on any node, at the time of the call. */
    onHeight = () => { }) {
        this.clock = clock;
        this.nodes = nodes;
        this.ask = ask;
        this.onHeight = onHeight;
        this.#progressAt = clock.now();
        for (const service of nodes.keys())
            this.#loops.push(this.#watch(service));
    }
    /** The greatest height that any node's application has committed. */
    get height() {
        return this.#height;
    }
    /** Host time since the chain last made progress, in milliseconds. */
    get idleMs() {
        return this.clock.now() - this.#progressAt;
    }
    state(service) {
        return this.#states.get(service) ?? { unreachable: 'not asked yet' };
    }
    /** Host time at which a height was first seen on a node, or on any node. */
    seenAt(height, service) {
        const seen = service === undefined ? this.#seenAt : this.#nodeSeenAt.get(service);
        return seen?.get(height);
    }
    /** Block times of the last heights; undefined until there are enough. */
    blockTimes() {
        return blockTimes(this.#recent());
    }
    /** About how long until a height, in milliseconds, as blocks came of late; undefined until that is known. */
    msUntil(height) {
        const times = this.blockTimes();
        return times && Math.max(0, height - this.#height) * ((times.fast + times.slow) / 2);
    }
    /** Host times of the last heights, oldest first. */
    #recent() {
        const times = [];
        for (let height = this.#height; times.length < RECENT; height--) {
            const at = this.#seenAt.get(height);
            if (at === undefined)
                break;
            times.unshift(at);
        }
        return times;
    }
    /** All nodes in one line, for messages: `val-alice 41, node-carol unreachable (…)`. */
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
            try {
                const info = await this.ask(this.nodes.get(service) ?? '');
                this.#states.set(service, info);
                this.#progress(service, info.height);
            }
            catch (error) {
                this.#states.set(service, { unreachable: error.message });
            }
            await this.clock.sleep(watch_POLL_MS, signal).catch(() => { });
        }
    }
    #progress(service, height) {
        const now = this.clock.now();
        const nodeSeen = this.#nodeSeenAt.get(service) ?? new Map();
        this.#nodeSeenAt.set(service, nodeSeen);
        note(nodeSeen, this.#nodeHeights.get(service) ?? 0, height, now);
        this.#nodeHeights.set(service, Math.max(height, this.#nodeHeights.get(service) ?? 0));
        if (height <= this.#height)
            return;
        note(this.#seenAt, this.#height, height, now);
        this.#height = height;
        this.#progressAt = now;
        this.onHeight(height);
    }
}
/** A height that was passed between two polls was there by the second one at the latest. */
function note(seen, before, height, now) {
    const first = before === 0 ? height : Math.max(before + 1, height - MOST_PASSED);
    for (let passed = first; passed <= height; passed++) {
        seen.set(passed, now);
    }
}

// EXTERNAL MODULE: ./src/stack/logs.ts
var stack_logs = __webpack_require__(45005);
// EXTERNAL MODULE: ./src/stack/project.ts
var project = __webpack_require__(21685);
;// CONCATENATED MODULE: ./src/stack/live.ts








/**
 * A chain that makes no block for this long, outside an upgrade, has stalled: in milliseconds, and in
 * blocks of the time that it needs for one.
 */
const STALL_MS = 10_000;
const STALL_BLOCKS = 10;
const STALL_CHECK_MS = 250;
const LINES_OF_EVIDENCE = 20;
/** Characters of a line that are shown in a message; a stack trace may be one line of thousands. */
const SHOWN_CHARACTERS = 300;
/** Lines of a log that speak of now. */
const RECENT_LINES = 60;
/** What a binary says whose database another process holds (goleveldb, `EAGAIN` of the lock). */
const LOCKED_DATABASE = /failed to initialize database: resource temporarily unavailable/;
/** Limit of the wait for a block that all nodes have, before a stop. */
const COMMON_BLOCK_LIMIT_MS = 60_000;
const COMMON_BLOCK_POLL_MS = 20;
/**
 * The running stack. Watches all of it from the first moment: a container that exits or a chain that
 * stalls ends the run through `fail`, with that container's last lines and a cause.
 */
class LiveStack {
    stack;
    exec;
    clock;
    signal;
    fail;
    observer;
    logs;
    #project;
    #services = [];
    #watch;
    #deaths;
    #stallTimer;
    #haltExpected = false;
    #stopping = false;
    /** Containers that were started again during the halt of the moment. */
    #startedAgain = new Set();
    #startedAt = 0;
    #lineup = 'cosmovisor';
    constructor(stack, logs, exec, clock, signal, fail, observer) {
        this.stack = stack;
        this.exec = exec;
        this.clock = clock;
        this.signal = signal;
        this.fail = fail;
        this.observer = observer;
        this.#project = new project/* ComposeProject */.mo(exec, stack.run, stack.folder);
        this.logs = new stack_logs/* LogBook */._8(exec, clock, stack.run, logs);
    }
    /** Creates and starts the containers with the given binaries; recreates them when they run others. */
    async start(lineup) {
        this.#lineup = lineup;
        this.#stopping = false;
        this.#startedAt = this.clock.now();
        this.#deaths ??= this.#watchDeaths();
        await this.#project.up(this.#files(), this.signal);
        await this.logs.follow(this.#startedAt);
        this.#services = await this.#project.services(this.signal);
        const urls = new Map();
        for (const service of this.stack.nodes)
            urls.set(service, this.rpcUrl(service));
        this.#watch = new NodeWatch(this.clock, urls, undefined, this.observer.height);
        this.#watchStall(this.#watch);
    }
    /**
     * Stops all containers, keeping their homes, right after a block that every node has: a validator
     * is not to be stopped between its votes (see `quietConfig`).
     */
    async stop() {
        await this.#awaitCommonBlock();
        this.#stopping = true;
        clearInterval(this.#stallTimer);
        // Compose takes longer to start than the pause between two blocks may last.
        const containers = this.stack.nodes.map((service) => this.container(service));
        await this.exec.run(['docker', 'kill', '--signal', 'TERM', ...containers], {
            signal: this.signal,
        });
        const others = this.#services.map(({ container }) => container);
        const rest = others.filter((container) => !containers.includes(container));
        await this.#project.stop(containers, rest, this.signal);
        await this.#watch?.close();
        await this.logs.drain();
    }
    /** Ends watching and following; the containers are removed by the run's name. */
    async close() {
        this.#stopping = true;
        clearInterval(this.#stallTimer);
        await this.#watch?.close();
        await this.#deaths?.stop();
        await this.logs.close();
    }
    get watch() {
        if (this.#watch === undefined)
            throw new Error('the stack is not started');
        return this.#watch;
    }
    /** Published RPC of a node. */
    rpcUrl(service) {
        const url = this.#running(service).rpcUrl;
        if (url === undefined) {
            throw new errors/* RehearsalError */.g0(`The RPC of ${service} is not published`, {
                hint: `The container may have ended at once; see its log.`,
                lines: this.lastLines(service),
            });
        }
        return url;
    }
    container(service) {
        return this.#running(service).container;
    }
    /** The last lines of a container, for messages. */
    lastLines(service) {
        return this.logs.last(service, LINES_OF_EVIDENCE).map(({ text }) => clipped(text));
    }
    /** Runs `work` while the chain is meant to stand still: no stall is called then. */
    async whileHalted(work) {
        this.#haltExpected = true;
        this.#startedAgain.clear();
        try {
            return await work();
        }
        finally {
            this.#haltExpected = false;
        }
    }
    #running(service) {
        const running = this.#services.find((candidate) => candidate.service === service);
        if (running === undefined) {
            throw new errors/* RehearsalError */.g0(`The container of ${service} does not run`, {
                lines: this.lastLines(service),
            });
        }
        return running;
    }
    #files() {
        return [stack_stack/* COMPOSE_FILES */.Zz.base, stack_stack/* COMPOSE_FILES */.Zz[this.#lineup]];
    }
    async #awaitCommonBlock() {
        const next = this.watch.height + 1;
        await (0,system_clock/* waitUntil */.a0)(`a block that all nodes have, from height ${next} on`, () => {
            const { height } = this.watch;
            const common = this.stack.nodes.every((service) => {
                const state = this.watch.state(service);
                return !('unreachable' in state) && state.height === height;
            });
            return common && height >= next ? { done: undefined } : { seen: this.watch.describe() };
        }, {
            clock: this.clock,
            timeout: COMMON_BLOCK_LIMIT_MS,
            interval: COMMON_BLOCK_POLL_MS,
            signal: this.signal,
        });
    }
    #watchDeaths() {
        return this.exec.stream([
            ...['docker', 'events', '--format', '{{json .}}'],
            ...['--filter', 'type=container', '--filter', 'event=die'],
            ...['--filter', `label=com.docker.compose.project=${this.stack.run}`],
        ], (line) => {
            if (this.#stopping || !line.startsWith('{'))
                return;
            const event = JSON.parse(line);
            // A death that the last stop caused may be told after the next start.
            if (event.timeNano / 1e6 >= this.#startedAt)
                void this.#died(event.Actor.Attributes).catch(this.#failed);
        });
    }
    /** What goes wrong while a death is looked into ends the run as well. */
    #failed = (error) => {
        if (this.#stopping || this.signal.aborted)
            return;
        this.fail(error instanceof errors/* RehearsalError */.g0 ? error : new errors/* RehearsalError */.g0((0,errors/* messageOf */.bD)(error)));
    };
    async #died(attributes) {
        const service = attributes['com.docker.compose.service'] ?? attributes.name ?? 'unknown';
        const { stdout, stderr } = await this.exec.run(['docker', 'logs', '--tail', String(LINES_OF_EVIDENCE * 5), attributes.name ?? ''], { allowFailure: true });
        const lines = (0,system_exec/* nonEmptyLines */.yw)((0,stack_logs/* stripAnsi */.aJ)(`${stdout}\n${stderr}`));
        if (await this.#startAgain(service, lines))
            return;
        const found = diagnose(lines);
        const exit = attributes.exitCode ?? '?';
        const cause = found?.cause ?? (exit === '137' ? 'it was killed' : undefined);
        this.fail(new errors/* RehearsalError */.g0(`The container of ${service} exited with code ${exit}${cause === undefined ? '' : `: ${cause}`}`, {
            hint: found?.hint ?? `Read the log of ${service} in the evidence.`,
            lines: lines.slice(-LINES_OF_EVIDENCE).map(clipped),
        }));
    }
    /**
     * Cosmovisor kills the old process at an upgrade and starts the new one without waiting for its end
     * (1.0.0 `process.go`, `WaitForUpgradeOrExit`); where the old one still holds its database, both
     * Cosmovisor and the container end. By then `current` is switched, and whatever supervises
     * Cosmovisor starts it again. So does this, once in a halt, and says so.
     */
    async #startAgain(service, lines) {
        const isLocked = lines.some((line) => LOCKED_DATABASE.test(line));
        if (!isLocked || !this.#haltExpected || this.#startedAgain.has(service))
            return false;
        this.#startedAgain.add(service);
        this.observer.notice(`Cosmovisor on ${service} ended during the upgrade: it started the new binary before the old one had let go of its database. It was started again, as a supervisor would; in production it needs one.`);
        await this.exec.run(['docker', 'start', this.container(service)], { signal: this.signal });
        this.#services = await this.#project.services(this.signal);
        this.#watch?.nodes.set(service, this.rpcUrl(service));
        return true;
    }
    #watchStall(watch) {
        clearInterval(this.#stallTimer);
        this.#stallTimer = setInterval(() => {
            const usual = watch.blockTimes()?.slow ?? 0;
            const limit = Math.max(STALL_MS, STALL_BLOCKS * usual);
            if (this.#haltExpected || watch.height === 0 || watch.idleMs < limit)
                return;
            clearInterval(this.#stallTimer);
            this.fail(this.stalled(`The chain made no block for ${(0,system_clock/* inSeconds */.F7)(watch.idleMs)}`));
        }, STALL_CHECK_MS);
    }
    /** An error about a chain that stands still: the first cause that any node's log shows. */
    stalled(message) {
        for (const service of this.logs.services) {
            const lines = this.logs.last(service, RECENT_LINES).map(({ text }) => text);
            const found = diagnose(lines);
            if (found === undefined)
                continue;
            return new errors/* RehearsalError */.g0(`${message}: on ${service}, ${found.cause}`, {
                hint: found.hint,
                lines: this.lastLines(service),
            });
        }
        return new errors/* RehearsalError */.g0(`${message}; nodes: ${this.watch.describe()}`, {
            hint: 'More than two thirds of the stake must run and see each other.',
            lines: this.lastLines(this.stack.rpc),
        });
    }
}
function clipped(line) {
    return line.length <= SHOWN_CHARACTERS ? line : `${line.slice(0, SHOWN_CHARACTERS)}…`;
}

// EXTERNAL MODULE: ./src/stack/read.ts
var stack_read = __webpack_require__(21282);
// EXTERNAL MODULE: ./src/system/journal.ts
var system_journal = __webpack_require__(23266);
;// CONCATENATED MODULE: ./src/main.ts



























/**
 * A whole rehearsal of a plan: build the images, prepare the stack, rehearse, report. Reports
 * first and fails last: the outcome carries the failure, and the evidence is complete by then.
 *
 * @param cancelled aborted when the run is ended from outside
 * @throws RehearsalError when a key of the plan cannot be read: nothing was started, there is nothing to report
 */
async function main(loaded, settings, host, cancelled) {
    const { secrets } = host;
    const start = host.clock.now();
    const heartbeat = new Heartbeat({
        clock: host.clock,
        start,
        say: (line) => journal.info(line),
        show: host.show,
    });
    const clock = (0,system_clock/* observed */.Px)(host.clock, heartbeat);
    const journal = (0,system_journal/* noting */.E_)(host.journal, heartbeat.told);
    const exec = (0,system_exec/* telling */.gM)(host.exec, journal.debug);
    const { plan, file, folder: planFolder } = loaded;
    const name = `rehearsal-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(settings.temporary, `${name}-`));
    const { evidence } = settings;
    host.remember({ run: name, folder, evidence });
    const logs = {
        folder: external_node_path_default().join(evidence, 'logs'),
        redact: (text) => secrets.redact(text),
    };
    await (0,src_evidence/* openEvidence */.i)(evidence);
    const keys = await readKeys(plan, planFolder, host.env, journal.secret);
    const stop = new AbortController();
    const fail = (error) => stop.abort(error);
    cancelled.addEventListener('abort', () => stop.abort(cancelled.reason), { once: true });
    if (cancelled.aborted)
        stop.abort(cancelled.reason);
    const timeline = new Timeline(clock);
    timeline.listen((0,src_evidence/* eventLog */.ZN)(evidence, secrets, journal.warning));
    timeline.listen(narrate(journal, start));
    timeline.listen(heartbeat.event);
    const phases = new Phases(timeline);
    const { phase } = phases;
    const notice = (message) => timeline.add({ type: 'notice', message });
    // For as long as nobody ends the run from outside: what was built is kept also where the rehearsal fails.
    const cache = await (0,store_open/* openCache */.b)(settings.cache, file, { ...host, signal: cancelled });
    await heartbeat.during(async () => {
        let provided;
        let live;
        let genesis;
        try {
            const { signal } = stop;
            const read = await phase('read stack', () => (0,stack_read/* readStack */.b)(exec, plan, planFolder, signal));
            provided = await phase('images', () => (0,provide/* provideImages */.Q)(exec, plan, {
                ...settings.build,
                ...read,
                run: name,
                planFolder,
                folder: external_node_path_default().join(folder, 'images'),
                cache,
                env: host.env,
                journal,
                clock,
                signal,
                notice,
            }));
            const images = new Map(provided.records.map(({ reference, image }) => [reference, image]));
            recordImages(timeline, provided.records);
            const cosmovisor = await phase('Cosmovisor', () => (0,stack_cosmovisor/* openCosmovisor */.n6)(exec, name, plan, images, folder, signal));
            const binaries = await phase('binaries', () => askBinaries(exec, name, plan, cosmovisor, signal));
            for (const binary of binaries.releases)
                timeline.add({ type: 'binary-ran', ...binary });
            const accounts = await openAccounts(keys, binaries.prefix);
            const stack = await phase('prepare', () => (0,stack_stack/* prepareStack */.eK)(exec, {
                run: name,
                plan,
                planFolder,
                folder,
                model: read.model,
                images,
                cosmovisor,
                binaries,
                accounts,
                env: host.env,
                signal,
                notice,
            }));
            genesis = stack.genesis;
            const { id: chainId, denom } = stack.chain;
            timeline.add({ type: 'chain-read', chainId, denom, nodes: stack.cosmovisorNodes });
            await phase('preflight', async () => {
                checkChain({ plan, stack, accounts, binaries });
                await checkMachine(folder, stack.nodes.length);
            });
            const run = { name, plan, accounts, exec, clock, timeline, signal };
            const height = (seen) => timeline.add({ type: 'block', height: seen });
            live = new LiveStack(stack, logs, exec, clock, signal, fail, { notice, height });
            live.logs.listen(({ service, text }) => journal.debug(`${service} | ${text}`));
            const traffic = new TrafficPlayer(run, stack, live, {
                images,
                planFolder,
                keep: (traffic, output) => (0,src_evidence/* keepTraffic */.$v)(evidence, traffic, output, secrets),
            });
            await rehearse({ run, stack, live, traffic, phase, fail });
            stop.signal.throwIfAborted();
        }
        catch (error) {
            const cause = await causeOf(error, stop.signal, clock);
            main_record(timeline, phases.current, cause, loaded, settings.plan.cwd);
            stop.abort(cause); // ends what still runs beside what failed
        }
        finally {
            await live?.close();
        }
        if (provided !== undefined && !cancelled.aborted) {
            const { keep } = provided;
            await phase('keep images', async () => {
                const disk = await keep();
                if (disk !== undefined)
                    timeline.add({ type: 'disk-measured', ...disk });
            });
        }
        await phases
            .run('clean up', async () => {
            await (0,src_evidence/* keepConfiguration */.mZ)(folder, evidence, plan, genesis, secrets);
            await (0,project/* removeRun */.s2)(exec, name);
            await (0,builder/* removeBuilder */.iq)(exec, name);
            await (0,project/* removeFolder */.v$)(exec, folder, name);
        })
            .catch((error) => main_record(timeline, 'clean up', error, loaded, settings.plan.cwd));
    });
    return (0,src_evidence/* writeEvidence */.nP)(evidence, loaded, timeline.events, secrets, settings.bundle, journal.warning);
}
/** How long the watch over the containers may take to tell of one that died, in milliseconds. */
const CAUSE_LIMIT_MS = 3_000;
/**
 * What aborted the run is the cause; what was thrown because of it is only its echo. The echo may come
 * first: a connection breaks before the engine tells that the container behind it died.
 */
async function causeOf(error, signal, clock) {
    const fromTheEdges = !(error instanceof errors/* RehearsalError */.g0) ||
        error instanceof UnreachableError ||
        error instanceof system_exec/* CommandError */.Qd;
    if (fromTheEdges)
        await clock.sleep(CAUSE_LIMIT_MS, signal).catch(() => { });
    return signal.aborted ? signal.reason : error;
}
/** Runs named phases one after the other and keeps their times. */
class Phases {
    timeline;
    current = 'start';
    constructor(timeline) {
        this.timeline = timeline;
    }
    phase = (name, work) => this.run(name, work);
    async run(name, work) {
        this.current = name;
        this.timeline.add({ type: 'phase-started', phase: name });
        let ok = false;
        try {
            const result = await work();
            ok = true;
            return result;
        }
        finally {
            this.timeline.add({ type: 'phase-ended', phase: name, ok });
        }
    }
}
function main_record(timeline, phase, error, { placeOf }, cwd) {
    const { place, planPath } = error instanceof errors/* RehearsalError */.g0 ? error : {};
    const inPlan = planPath === undefined ? null : placeOf(planPath);
    timeline.add({
        type: 'failed',
        phase,
        message: (0,errors/* messageOf */.bD)(error),
        hint: error instanceof errors/* RehearsalError */.g0
            ? (error.hint ?? '')
            : 'This is a fault of the rehearsal itself, not of the chain; please report it.',
        lines: error instanceof errors/* RehearsalError */.g0 ? error.lines : stackOf(error),
        place: place ? { ...place, file: (0,load/* shortened */.vI)(place.file, cwd) } : inPlan,
    });
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
}
function recordImages(timeline, records) {
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
}


/***/ })

};
