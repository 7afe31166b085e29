import { toHex } from '@cosmjs/encoding';
import { type EncodeObject, type GeneratedType, Registry } from '@cosmjs/proto-signing';
import {
  createProtobufRpcClient,
  defaultRegistryTypes,
  QueryClient,
  SigningStargateClient,
} from '@cosmjs/stargate';
import type { CometClient } from '@cosmjs/tendermint-rpc';
import { TxMsgData } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import { ServiceClientImpl as NodeQuery } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import * as v1 from 'cosmjs-types/cosmos/gov/v1/tx';
import * as v1beta1 from 'cosmjs-types/cosmos/gov/v1beta1/tx';
import { TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { messageOf, RehearsalError } from '../errors';
import { type Clock, waitUntil } from '../system/clock';
import type { Account } from './accounts';
import { priceOf } from './coins';
import { connectEngine } from './engine';
import { type Gov, probeGov } from './gov/gov';
import { isUnknownQuery } from './queries';

/** A block as far as a rehearsal looks at it. */
export interface Block {
  readonly height: number;
  /** Header time, RFC 3339. */
  readonly time: string;
  /** Header's app hash, upper-case hex: the state after the block before. */
  readonly appHash: string;
}

/** A transaction that is in a block and succeeded. */
export interface IncludedTx {
  readonly height: number;
  readonly hash: string;
  /** Protobuf answers of its messages, in order. */
  readonly responses: readonly Uint8Array[];
}

/** What a client must know of the chain beforehand. */
export interface ChainFacts {
  readonly id: string;
  /** Denomination of fees, in which prices are looked up. */
  readonly denom: string;
  /** Bech32 prefix of account addresses. */
  readonly prefix: string;
  /** `minimum-gas-prices` of the node's app.toml, for chains that do not tell it (before SDK 0.46). */
  readonly minimumGasPrices: string;
}

export type ProtobufRpc = ReturnType<typeof createProtobufRpcClient>;

const INCLUSION_TIMEOUT_MS = 15_000;
const INCLUSION_INTERVAL_MS = 50;
/** `ErrWrongSequence` of the SDK's root codespace (types/errors). */
const WRONG_SEQUENCE = 32;
/** Generous for any proposal or vote; fees follow from it and the node's own price. */
export const GAS_LIMIT = 1_000_000;

const REGISTRY_TYPES: ReadonlyArray<[string, GeneratedType]> = [
  ...defaultRegistryTypes,
  ['/cosmos.gov.v1.MsgSubmitProposal', v1.MsgSubmitProposal],
  ['/cosmos.gov.v1.MsgVote', v1.MsgVote],
  ['/cosmos.gov.v1beta1.MsgSubmitProposal', v1beta1.MsgSubmitProposal],
  ['/cosmos.gov.v1beta1.MsgVote', v1beta1.MsgVote],
];

/**
 * The chain through one node's RPC, as the binary that runs now speaks. Connect again after a swap:
 * the engine and the dialect of gov may be others.
 */
export class ChainClient {
  readonly rpc: ProtobufRpc;
  #gov: Promise<Gov> | undefined;

  private constructor(
    private readonly comet: CometClient,
    /** Version of Tendermint or CometBFT. */
    readonly engine: string,
    readonly chain: ChainFacts,
    private readonly clock: Clock,
  ) {
    this.rpc = createProtobufRpcClient(QueryClient.withExtensions(comet));
  }

  /** Connects to whatever engine answers at `url` now. */
  static async connect(url: string, chain: ChainFacts, clock: Clock): Promise<ChainClient> {
    const { rpc, version } = await connectEngine(url);
    return new ChainClient(rpc, version, chain, clock);
  }

  /** The gov module in the dialect of the running binary, probed once. */
  gov(): Promise<Gov> {
    this.#gov ??= probeGov(this.rpc).catch((error: unknown) => {
      this.#gov = undefined; // it may answer the next time
      throw error;
    });
    return this.#gov;
  }

  /** The block at a height, or the last one. */
  async block(height?: number): Promise<Block> {
    const { block } = await this.comet.block(height);
    return {
      height: block.header.height,
      time: block.header.time.toISOString(),
      appHash: toHex(block.header.appHash).toUpperCase(),
    };
  }

  /**
   * Signs, broadcasts and waits until the transaction is in a block.
   *
   * @throws RehearsalError when it is refused, fails in its block, or is not included in time
   */
  async send(
    account: Account,
    what: string,
    messages: readonly EncodeObject[],
    signal: AbortSignal,
  ): Promise<IncludedTx> {
    const registry = new Registry(REGISTRY_TYPES);
    const signer = SigningStargateClient.createWithSigner(this.comet, account.wallet, { registry });
    const fee = await this.#fee();
    const accepted = await waitUntil(
      `the chain to take ${what} of ${account.name}`,
      async () => {
        const raw = await signer.sign(account.address, messages, fee, '');
        const answer = await this.comet.broadcastTxSync({ tx: TxRaw.encode(raw).finish() });
        // Others may sign with the same account, traffic for one: ask for its sequence again.
        return answer.code === WRONG_SEQUENCE && answer.codespace === 'sdk'
          ? { seen: answer.log ?? 'another sequence' }
          : { done: answer };
      },
      { clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS, signal },
    );
    if (accepted.code !== 0) {
      throw new RehearsalError(
        `The chain refused ${what} of ${account.name} (code ${accepted.code}): ${accepted.log ?? ''}`,
        { hint: 'The text after the code is the chain’s own reason.' },
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
        `${what} of ${account.name} failed in block ${included.height} (code ${included.result.code}): ${included.result.log ?? ''}`,
      );
    }
    return { height: included.height, hash, responses: responsesIn(included.result.data) };
  }

  /** The fee that the node's own minimum price asks for {@link GAS_LIMIT}. */
  async #fee() {
    const { denom } = this.chain;
    const amount = Math.ceil(priceOf(await this.#minimumGasPrices(), denom) * GAS_LIMIT);
    return {
      amount: amount > 0 ? [{ denom, amount: String(amount) }] : [],
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

/** The answers to a transaction's messages: `msgResponses` from SDK 0.46 on, `data` before. */
function responsesIn(data: Uint8Array | undefined): Uint8Array[] {
  const { msgResponses, data: before } = TxMsgData.decode(data ?? new Uint8Array());
  return msgResponses.length > 0
    ? msgResponses.map(({ value }) => value)
    : before.map((answer) => answer.data);
}
