import { sha256 } from '@cosmjs/crypto';
import { toHex } from '@cosmjs/encoding';
import { type EncodeObject, type GeneratedType, Registry } from '@cosmjs/proto-signing';
import { createProtobufRpcClient, defaultRegistryTypes, QueryClient } from '@cosmjs/stargate';
import type { CometClient } from '@cosmjs/tendermint-rpc';
import { TxMsgData } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import * as v1 from 'cosmjs-types/cosmos/gov/v1/tx';
import * as v1beta1 from 'cosmjs-types/cosmos/gov/v1beta1/tx';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { messageOf, RehearsalError } from '../../errors/errors';
import { type Clock, waitUntil } from '../../system/clock';
import type { Gov } from '../modules/gov';
import { probeGov } from '../modules/probe-gov';
import { connectEngine } from '../rpc/connect-engine';
import type { ConsensusEngine } from '../rpc/consensus-engine';
import type { ProtobufRpc } from '../rpc/protobuf';
import { UnreachableError } from '../rpc/rpc';
import { type FeeFacts, FeeMemory, gasPriceNow, Payment } from './fees';
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
export interface ChainIdentity extends FeeFacts {
  readonly id: string;
  /** Bech32 prefix of account addresses. */
  readonly prefix: string;
}

/** Means by which a client sends transactions. */
export interface Means {
  /** Shared by all clients of a run: what one learns of the chain's fees, the others pay at once. */
  readonly fees: FeeMemory;
  /** Signs for accounts with `sign: binary`, with the binary that runs. */
  readonly byBinary: BinarySigner;
}

/** A chain that makes no blocks meanwhile is reported earlier, by the watch of its heights. */
const INCLUSION_TIMEOUT_MS = 60_000;
const INCLUSION_INTERVAL_MS = 50;
/** `ErrWrongSequence` of the SDK's root codespace (types/errors). */
const WRONG_SEQUENCE = 32;

const REGISTRY_TYPES: ReadonlyArray<[string, GeneratedType]> = [
  ...defaultRegistryTypes,
  ['/cosmos.gov.v1.MsgSubmitProposal', v1.MsgSubmitProposal],
  ['/cosmos.gov.v1.MsgVote', v1.MsgVote],
  ['/cosmos.gov.v1beta1.MsgSubmitProposal', v1beta1.MsgSubmitProposal],
  ['/cosmos.gov.v1beta1.MsgVote', v1beta1.MsgVote],
  ['/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade', MsgSoftwareUpgrade],
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
    private readonly means: Means,
  ) {
    this.rpc = createProtobufRpcClient(QueryClient.withExtensions(comet));
  }

  /**
   * Connects to the engine currently serving `url`.
   *
   * @param means default: a client of its own, that only reads
   * @param signal ends the wait for an answer
   */
  static async connect(
    url: string,
    chain: ChainIdentity,
    clock: Clock,
    means: Partial<Means> = {},
    signal?: AbortSignal,
  ): Promise<ChainClient> {
    const { rpc, engine } = await connectEngine(url, { clock, signal });
    const { fees = new FeeMemory(), byBinary = readsOnly } = means;
    return new ChainClient(rpc, engine, chain, clock, { fees, byBinary });
  }

  /** The gov module in the dialect of the running binary, probed once. */
  gov(): Promise<Gov> {
    this.#gov ??= probeGov(this.rpc).catch((error: unknown) => {
      this.#gov = undefined; // probe again the next time
      throw error;
    });
    return this.#gov;
  }

  /** Price for users' own commands, as `--gas-prices` takes it; empty if the chain asks for none. */
  gasPrice(): Promise<string> {
    return gasPriceNow(this.rpc, this.chain, this.means.fees);
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
   * Signs and broadcasts a transaction, again with the fee that a refusal names, and waits until a block includes it.
   * A broadcast without an answer may have arrived: then the same bytes are sent again, which a chain includes once.
   *
   * @throws RehearsalError if it is refused, fails in its block, or is not included in time
   */
  async send(
    account: Account,
    what: string,
    messages: readonly EncodeObject[],
    signal: AbortSignal,
  ): Promise<IncludedTx> {
    const { fees, byBinary } = this.means;
    const body = new Registry(REGISTRY_TYPES).encodeTxBody({ messages: [...messages] });
    const payment = await Payment.open(this.rpc, this.chain, fees, account.address);
    const offer = async () => {
      const unsigned = { body, fee: payment.fee, chainId: this.chain.id };
      const tx = await signedTx(this.rpc, account, unsigned, byBinary);
      const answer = await this.#broadcast(tx);
      // Others, such as traffic, may sign with the same account: read its sequence again.
      return answer.code === WRONG_SEQUENCE && answer.codespace === 'sdk'
        ? { seen: answer.log ?? 'another sequence' }
        : { done: { ...answer, tx } };
    };
    const acceptance = () =>
      waitUntil(`the chain to accept ${what} of ${account.name}`, offer, {
        ...{ clock: this.clock, timeout: INCLUSION_TIMEOUT_MS, interval: INCLUSION_INTERVAL_MS },
        signal,
      });
    let accepted = await acceptance();
    while (await payment.isRaisedBy(accepted)) accepted = await acceptance();
    if (accepted.code !== 0) throw payment.refusal(`${what} of ${account.name}`, accepted);
    const hash = toHex(accepted.hash).toUpperCase();
    const included = await waitUntil(
      `${what} of ${account.name} (transaction ${hash}) to be in a block`,
      async () => {
        try {
          return { done: await this.comet.tx({ hash: accepted.hash }) };
        } catch (error) {
          // A node that has the transaction already answers with an error.
          if (accepted.unanswered) await this.#broadcast(accepted.tx).catch(() => {});
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

  /** Broadcasts a transaction; one without an answer counts as accepted until its inclusion is known. */
  async #broadcast(tx: Uint8Array): Promise<Broadcast> {
    try {
      return { ...(await this.comet.broadcastTxSync({ tx })), unanswered: false };
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      return { code: 0, hash: sha256(tx), log: error.message, unanswered: true };
    }
  }
}

/** Response to a broadcast. */
interface Broadcast {
  /** ABCI code of `CheckTx`; 0 for an accepted transaction. */
  readonly code: number;
  readonly codespace?: string;
  readonly log?: string;
  /** SHA-256 of the transaction's bytes. */
  readonly hash: Uint8Array;
  /** Whether there was no response. */
  readonly unanswered: boolean;
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
