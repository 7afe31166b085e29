import { toHex } from '@cosmjs/encoding';
import { type EncodeObject, type GeneratedType, Registry } from '@cosmjs/proto-signing';
import { createProtobufRpcClient, defaultRegistryTypes, QueryClient } from '@cosmjs/stargate';
import type { CometClient } from '@cosmjs/tendermint-rpc';
import { TxMsgData } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import { ServiceClientImpl as NodeQuery } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import * as v1 from 'cosmjs-types/cosmos/gov/v1/tx';
import * as v1beta1 from 'cosmjs-types/cosmos/gov/v1beta1/tx';
import { messageOf, RehearsalError } from '../../errors/errors';
import { type Clock, waitUntil } from '../../system/clock';
import { feeFor } from '../modules/coins';
import type { Gov } from '../modules/gov';
import { probeGov } from '../modules/probe-gov';
import { connectEngine } from '../rpc/connect-engine';
import type { ConsensusEngine } from '../rpc/consensus-engine';
import type { ProtobufRpc } from '../rpc/protobuf';
import { isUnknownQuery } from '../rpc/unknown-query';
import type { Account } from './open-accounts';
import { type BinarySigner, signedTx } from './sign';

/** The parts of a block that a rehearsal reads. */
export interface Block {
  readonly height: number;
  /** Header time, RFC 3339. */
  readonly time: string;
  /** App hash of the header, upper-case hex: the state after the previous block. */
  readonly appHash: string;
}

/** A successful transaction included in a block. */
export interface IncludedTx {
  readonly height: number;
  readonly hash: string;
  /** Protobuf responses to its messages, in order. */
  readonly responses: readonly Uint8Array[];
}

/** Facts of the chain that a client needs in advance. */
export interface ChainIdentity {
  readonly id: string;
  /** Denomination of fees, used to look up prices. */
  readonly denom: string;
  /** Bech32 prefix of account addresses. */
  readonly prefix: string;
  /** `minimum-gas-prices` of the node's app.toml, for chains that do not report it (before SDK 0.46). */
  readonly minimumGasPrices: string;
}

const INCLUSION_TIMEOUT_MS = 15_000;
const INCLUSION_INTERVAL_MS = 50;
/** `ErrWrongSequence` of the SDK's root codespace (types/errors). */
const WRONG_SEQUENCE = 32;
/** Gas limit sufficient for any proposal or vote; fees follow from it and the node's own price. */
export const GAS_LIMIT = 1_000_000;

const REGISTRY_TYPES: ReadonlyArray<[string, GeneratedType]> = [
  ...defaultRegistryTypes,
  ['/cosmos.gov.v1.MsgSubmitProposal', v1.MsgSubmitProposal],
  ['/cosmos.gov.v1.MsgVote', v1.MsgVote],
  ['/cosmos.gov.v1beta1.MsgSubmitProposal', v1beta1.MsgSubmitProposal],
  ['/cosmos.gov.v1beta1.MsgVote', v1beta1.MsgVote],
];

/**
 * Client of the chain through one node's RPC, in the dialect of the currently running binary. Connect again
 * after a swap: the engine and the dialect of gov may differ.
 */
export class ChainClient {
  readonly rpc: ProtobufRpc;
  #gov: Promise<Gov> | undefined;

  private constructor(
    private readonly comet: CometClient,
    readonly engine: ConsensusEngine,
    readonly chain: ChainIdentity,
    private readonly clock: Clock,
    private readonly byBinary: BinarySigner,
  ) {
    this.rpc = createProtobufRpcClient(QueryClient.withExtensions(comet));
  }

  /**
   * Connects to the engine currently serving `url`.
   *
   * @param byBinary signs for accounts with `sign: binary`, with the binary that runs; default: a client that only
   *   reads
   */
  static async connect(
    url: string,
    chain: ChainIdentity,
    clock: Clock,
    byBinary: BinarySigner = readsOnly,
  ): Promise<ChainClient> {
    const { rpc, engine } = await connectEngine(url);
    return new ChainClient(rpc, engine, chain, clock, byBinary);
  }

  /** The gov module in the dialect of the running binary, probed once. */
  gov(): Promise<Gov> {
    this.#gov ??= probeGov(this.rpc).catch((error: unknown) => {
      this.#gov = undefined; // probe again the next time
      throw error;
    });
    return this.#gov;
  }

  /** Block at a height, by default the latest. */
  async block(height?: number): Promise<Block> {
    const { block } = await this.comet.block(height);
    return {
      height: block.header.height,
      time: block.header.time.toISOString(),
      appHash: toHex(block.header.appHash).toUpperCase(),
    };
  }

  /**
   * Signs and broadcasts a transaction, and waits until a block includes it.
   *
   * @throws RehearsalError if it is refused, fails in its block, or is not included in time
   */
  async send(
    account: Account,
    what: string,
    messages: readonly EncodeObject[],
    signal: AbortSignal,
  ): Promise<IncludedTx> {
    const body = new Registry(REGISTRY_TYPES).encodeTxBody({ messages: [...messages] });
    const fee = await this.#fee();
    const unsigned = { body, fee, chainId: this.chain.id };
    const accepted = await waitUntil(
      `the chain to accept ${what} of ${account.name}`,
      async () => {
        const tx = await signedTx(this.rpc, account, unsigned, this.byBinary);
        const answer = await this.comet.broadcastTxSync({ tx });
        // Others, such as traffic, may sign with the same account: read its sequence again.
        return answer.code === WRONG_SEQUENCE && answer.codespace === 'sdk'
          ? { seen: answer.log ?? 'another sequence' }
          : { done: answer };
      },
      { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal },
    );
    if (accepted.code !== 0) {
      throw new RehearsalError(
        'TRANSACTION_REFUSED',
        `The chain refused ${what} of ${account.name} (code ${accepted.code}): ${accepted.log ?? ''}`,
        { hint: 'The text after the code is the reason given by the chain.' },
      );
    }
    const hash = toHex(accepted.hash).toUpperCase();
    const included = await waitUntil(
      `${what} of ${account.name} (transaction ${hash}) to be in a block`,
      async () => {
        try {
          return { done: await this.comet.tx({ hash: accepted.hash }) };
        } catch (error) {
          return { seen: messageOf(error) };
        }
      },
      { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal },
    );
    if (included.result.code !== 0) {
      throw new RehearsalError(
        'TRANSACTION_FAILED',
        `${what} of ${account.name} failed in block ${included.height} (code ${included.result.code}): ${included.result.log ?? ''}`,
      );
    }
    return { height: included.height, hash, responses: responsesIn(included.result.data) };
  }

  /** Fee for {@link GAS_LIMIT} at the node's own minimum price. */
  async #fee() {
    const { denom } = this.chain;
    const amount = feeFor(await this.#minimumGasPrices(), denom, GAS_LIMIT);
    return {
      amount: amount > 0n ? [{ denom, amount: String(amount) }] : [],
      gas: String(GAS_LIMIT),
    };
  }

  async #minimumGasPrices(): Promise<string> {
    try {
      return (await new NodeQuery(this.rpc).Config({})).minimumGasPrice;
    } catch (error) {
      if (!isUnknownQuery(error)) throw error;
      return this.chain.minimumGasPrices;
    }
  }
}

/** Signer of a client that sends nothing. */
const readsOnly: BinarySigner = (account) => {
  throw new Error(`this client only reads, and cannot sign for ${account}`);
};

/** Responses to a transaction's messages: `msgResponses` from SDK 0.46 on, `data` before. */
function responsesIn(data: Uint8Array | undefined): Uint8Array[] {
  const { msgResponses, data: before } = TxMsgData.decode(data ?? new Uint8Array());
  return msgResponses.length > 0
    ? msgResponses.map(({ value }) => value)
    : before.map((answer) => answer.data);
}
