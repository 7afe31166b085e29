import { toBase64 } from '@cosmjs/encoding';
import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryAccountRequest, QueryAccountResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { TxMsgData } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import { ConfigResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { Tx, TxBody } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import type { ChainIdentity } from '../../src/chain/client/client';
import { abciInfo, FakeRpc, NoResponse } from '../helpers/rpc';

/** Identity of the fake chain, whose nodes charge no fee. */
export const IDENTITY: ChainIdentity = {
  id: 'checkers-rehearsal',
  denom: 'upawn',
  prefix: 'cosmos',
  minimumGasPrices: '',
};

/** Protobuf of an answer, constant or dependent on the request, or an error. */
type Answer = Uint8Array | Error | ((request: Uint8Array) => Uint8Array);

/** One node of a chain for a client: queries by path, and transactions in the next block. */
export class FakeChain {
  readonly answers: Record<string, Answer> = {};
  readonly sent: Tx[] = [];
  /** Paths of the received queries. */
  readonly asked: string[] = [];
  readonly requests = new Map<string, Uint8Array>();
  refusal: { code: number; log: string; codespace?: string } = { code: 0, log: '' };
  /** Number of first broadcasts that arrive, but get no response. */
  unansweredBroadcasts = 0;
  /** Refusals of the first transactions, before {@link refusal} applies to all. */
  readonly firstRefusals: FakeChain['refusal'][] = [];
  /** Refuses a transaction as it comes; default {@link refusal}. */
  refuse: () => FakeChain['refusal'] = () => this.refusal;
  inBlock: { code: number; log: string; responses: Uint8Array[]; typed?: boolean } = {
    code: 0,
    log: '',
    responses: [],
  };
  /** Version of the engine. */
  engine = STATUS.node_info.version;
  /** `abci_info` of the application. */
  application = { version: 'v1', height: 70 };
  /** Number of queries for a transaction before its block. */
  blocksToWait = 1;
  rpc!: FakeRpc;

  static async start(address: string): Promise<FakeChain> {
    const chain = new FakeChain();
    // Any account has the same number; the given one is there by default.
    chain.answers['/cosmos.auth.v1beta1.Query/Account'] = (request) => {
      const asked = QueryAccountRequest.decode(request).address || address;
      const account = BaseAccount.fromPartial({
        ...{ address: asked, accountNumber: 3n, sequence: 4n },
      });
      return QueryAccountResponse.encode({
        account: { typeUrl: BaseAccount.typeUrl, value: BaseAccount.encode(account).finish() },
      }).finish();
    };
    chain.price('0.025stake,0.5upawn');
    chain.rpc = await FakeRpc.listen((method, params) => chain.#answer(method, params));
    return chain;
  }

  price(minimumGasPrice: string): void {
    this.answers['/cosmos.base.node.v1beta1.Service/Config'] = ConfigResponse.encode(
      ConfigResponse.fromPartial({ minimumGasPrice }),
    ).finish();
  }

  get lastBody(): TxBody {
    return this.sent.at(-1)?.body ?? TxBody.fromPartial({});
  }

  #answer(method: string, params: Readonly<Record<string, unknown>>): unknown {
    switch (method) {
      case 'status':
        return { ...STATUS, node_info: { ...STATUS.node_info, version: this.engine } };
      case 'abci_info':
        return abciInfo(this.application.version, this.application.height);
      case 'abci_query':
        return { response: this.#query(String(params.path), String(params.data)) };
      case 'broadcast_tx_sync':
        this.sent.push(Tx.decode(Buffer.from(String(params.tx), 'base64')));
        if (this.sent.length <= this.unansweredBroadcasts) throw new NoResponse();
        return {
          hash: HASH,
          data: '',
          codespace: '',
          ...(this.firstRefusals.shift() ?? this.refuse()),
        };
      case 'tx': {
        if (this.blocksToWait-- > 0) throw new Error('tx not found');
        return txAnswer({ hash: HASH, height: 14, ...this.inBlock });
      }
      case 'block':
        return blockAnswer({ height: Number(params.height ?? 70), time: TIME, appHash: APP_HASH });
      default:
        throw new Error(`no method ${method}`);
    }
  }

  #query(path: string, data: string) {
    this.asked.push(path);
    const request = Buffer.from(data, 'hex');
    this.requests.set(path, request);
    const given = this.answers[path];
    const answer = typeof given === 'function' ? given(request) : given;
    if (answer instanceof Uint8Array) {
      return { code: 0, value: toBase64(answer), height: '13', index: '0', key: '' };
    }
    return { code: 6, log: answer?.message ?? UNKNOWN_PATH, height: '13' };
  }
}

/** The SDK's error for a query whose service the binary lacks (baseapp/abci.go). */
const UNKNOWN_PATH = 'unknown query path: unknown request';

export const HASH = 'AB'.repeat(32);
const TIME = '2026-11-20T20:28:10.388123456Z';
const APP_HASH = '95296640a2e1f0cf8162cd19cb2f0b08b5181c5841bddbfcab85deae9c3fbe7c';

/** `status` of a node. */
export const STATUS = {
  node_info: {
    protocol_version: { p2p: '8', block: '11', app: '0' },
    id: 'aa'.repeat(20),
    listen_addr: 'tcp://0.0.0.0:26656',
    network: 'checkers-rehearsal',
    version: '0.38.12',
    channels: '4020',
    moniker: 'node',
    other: { tx_index: 'on', rpc_address: 'tcp://0.0.0.0:26657' },
  },
  sync_info: {
    latest_block_hash: HASH,
    latest_app_hash: HASH,
    latest_block_height: '13',
    latest_block_time: TIME,
    catching_up: false,
  },
  validator_info: {
    address: 'AA'.repeat(20),
    pub_key: { type: 'tendermint/PubKeyEd25519', value: toBase64(new Uint8Array(32)) },
    voting_power: '0',
  },
};

export interface IncludedTx {
  readonly hash: string;
  readonly height: number;
  readonly code: number;
  readonly log: string;
  readonly responses: readonly Uint8Array[];
  /** Whether the answers are in `msgResponses` (from SDK 0.46, the default) or in `data`. */
  readonly typed?: boolean;
}

/** `tx` of a transaction in a block. */
export function txAnswer({ hash, height, code, log, responses, typed = true }: IncludedTx) {
  const data = TxMsgData.fromPartial(
    typed
      ? { msgResponses: responses.map((value) => ({ typeUrl: '/x', value })) }
      : { data: responses.map((one) => ({ msgType: '/x', data: one })) },
  );
  return {
    ...{ hash, height: String(height), index: 0, tx: 'AA==' },
    tx_result: {
      ...{ code, log, data: toBase64(TxMsgData.encode(data).finish()) },
      ...{ codespace: '', gas_wanted: '1', gas_used: '1', events: [] },
    },
  };
}

/** `block` with the used parts of its header. */
export function blockAnswer(header: { height: number; time: string; appHash: string }) {
  const id = { hash: HASH, parts: { total: 1, hash: HASH } };
  return {
    block_id: id,
    block: {
      header: {
        version: { block: '11', app: '0' },
        chain_id: 'checkers-rehearsal',
        height: String(header.height),
        time: header.time,
        last_block_id: id,
        ...{ last_commit_hash: HASH, data_hash: HASH, validators_hash: HASH },
        ...{ next_validators_hash: HASH, consensus_hash: HASH, last_results_hash: HASH },
        ...{ evidence_hash: HASH, proposer_address: 'AA'.repeat(20) },
        app_hash: header.appHash,
      },
      data: { txs: [] },
      evidence: { evidence: [] },
      last_commit: { height: '1', round: 0, block_id: id, signatures: [] },
    },
  };
}
