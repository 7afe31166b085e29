import type { StdFee } from '@cosmjs/stargate';
import { QueryClientImpl as BankQuery } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { ServiceClientImpl as NodeQuery } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { RehearsalError } from '../../errors/errors';
import { clipped } from '../../text/plain';
import {
  type Amount,
  ATTO,
  amountsIn,
  type Coin,
  coinText,
  feeAt,
  priceText,
} from '../modules/coins';
import { marketPrices } from '../modules/fee-markets';
import type { ProtobufRpc } from '../rpc/protobuf';
import { isUnknownQuery } from '../rpc/unknown-query';
import { feeDemand, isFeeRefusal, type MempoolAnswer } from './fee-refusal';

/** Gas limit sufficient for any proposal or vote; fees follow from it and the price. */
export const GAS_LIMIT = 1_000_000;
/** Transactions signed for one message, each with the fee that the refusal of the one before names. */
const MOST_TRIES = 3;
/** Margin on a price that may rise until the transaction is in a block: a base fee rises by an eighth per block. */
const MARGIN = { numerator: 3n, denominator: 2n };
/** Characters of a chain's answer in a message. */
const LONGEST_ANSWER = 300;

/** Facts about a chain's fees that are known before it is asked. */
export interface FeeFacts {
  /** Denomination of stakes, in which fees are paid if the chain accepts it. */
  readonly denom: string;
  /** `chain.gas-prices` of the plan, in the SDK's notation; undefined if the chain is asked. */
  readonly gasPrices?: string | undefined;
  /** `minimum-gas-prices` of the node's app.toml, for chains that do not report it (before SDK 0.46). */
  readonly minimumGasPrices: string;
}

/** Fee of {@link GAS_LIMIT} that a chain's refusals have taught, for all later transactions of a run. */
export class FeeMemory {
  learned: Coin | undefined;
}

/**
 * Price for users' own commands, in the notation of `--gas-prices`: that of the last refusal, or the one that the chain
 * asks for now; empty if it asks for none. Of several, that in the denomination of stakes, or else the first: the SDK
 * would pay all prices of a list at once.
 */
export async function gasPriceNow(
  rpc: ProtobufRpc,
  facts: FeeFacts,
  { learned }: FeeMemory,
): Promise<string> {
  if (learned !== undefined && facts.gasPrices === undefined) {
    const atto = (BigInt(learned.amount) * ATTO) / BigInt(GAS_LIMIT);
    return priceText({ atto, denom: learned.denom });
  }
  const prices = await askedPrices(rpc, facts);
  const price = prices.find(({ denom }) => denom === facts.denom) ?? prices[0];
  return price === undefined || price.atto === 0n ? '' : priceText(price);
}

/**
 * Prices of which a chain asks for one: those of the plan, or else the larger of the node's minimum and the fee market's
 * price, by denomination.
 */
async function askedPrices(rpc: ProtobufRpc, facts: FeeFacts): Promise<readonly Amount[]> {
  if (facts.gasPrices !== undefined) return amountsIn(facts.gasPrices);
  const [minimum, market] = await Promise.all([
    nodeMinimum(rpc, facts),
    marketPrices(rpc, facts.denom),
  ]);
  const prices = [...minimum];
  for (const price of market.map(withMargin)) {
    const at = prices.findIndex(({ denom }) => denom === price.denom);
    if (at < 0) prices.push(price);
    else if ((prices[at]?.atto ?? 0n) < price.atto) prices[at] = price;
  }
  return prices;
}

/** The node's minimum gas prices. */
async function nodeMinimum(rpc: ProtobufRpc, facts: FeeFacts): Promise<Amount[]> {
  try {
    return amountsIn((await new NodeQuery(rpc).Config({})).minimumGasPrice);
  } catch (error) {
    if (!isUnknownQuery(error)) throw error;
    return amountsIn(facts.minimumGasPrices);
  }
}

/** The fee of one transaction, raised after each refusal for it. */
export class Payment {
  readonly #tried: { readonly fee: string; readonly answer: string }[] = [];

  private constructor(
    private readonly rpc: ProtobufRpc,
    private readonly facts: FeeFacts,
    private readonly memory: FeeMemory,
    private readonly payer: string,
    private paid: Coin | undefined,
  ) {}

  /**
   * The first fee to offer: that of the plan's prices, or the last one that a refusal taught, or the largest of the
   * node's minimum and the fee market's price.
   */
  static async open(
    rpc: ProtobufRpc,
    facts: FeeFacts,
    memory: FeeMemory,
    payer: string,
  ): Promise<Payment> {
    const payment = new Payment(rpc, facts, memory, payer, memory.learned);
    if (memory.learned === undefined || facts.gasPrices !== undefined) {
      payment.paid = await payment.#first();
    }
    return payment;
  }

  get fee(): StdFee {
    return { amount: this.paid === undefined ? [] : [this.paid], gas: String(GAS_LIMIT) };
  }

  /**
   * Raises the fee to the one that a refusal names.
   *
   * @returns false if the refusal has another reason, names no larger fee, or enough fees were tried
   */
  async isRaisedBy(answer: MempoolAnswer): Promise<boolean> {
    if (!isFeeRefusal(answer)) return false;
    const log = answer.log ?? '';
    const fee = this.paid === undefined ? 'no fee' : coinText(this.paid);
    this.#tried.push({ fee, answer: clipped(log, LONGEST_ANSWER) });
    if (this.#tried.length >= MOST_TRIES) return false;
    const next = await this.#demanded(log);
    if (next === undefined) return false;
    this.paid = next;
    this.memory.learned = next;
    return true;
  }

  /** The failure of a refused transaction. */
  refusal(what: string, { code, log }: MempoolAnswer): RehearsalError {
    const reason = `The chain refused ${what} (code ${code}): ${log ?? ''}`;
    if (this.#tried.length === 0) {
      return new RehearsalError('TRANSACTION_REFUSED', reason, {
        hint: 'The text after the code is the reason given by the chain.',
      });
    }
    return new RehearsalError('TRANSACTION_REFUSED', reason, {
      hint: `Set chain.gas-prices to the price that the chain asks for, such as 0.025${this.facts.denom}.`,
      lines: this.#tried.map(
        ({ fee, answer }) => `Tried with ${fee} for ${GAS_LIMIT} gas: ${answer}`,
      ),
    });
  }

  async #first(): Promise<Coin | undefined> {
    const preferred = this.facts.gasPrices === undefined ? [this.facts.denom] : [];
    const price = await this.#payable(await askedPrices(this.rpc, this.facts), preferred);
    const amount = price === undefined ? 0n : feeAt(price, GAS_LIMIT);
    return price === undefined || amount === 0n
      ? undefined
      : { denom: price.denom, amount: String(amount) };
  }

  /** Fee that a refusal asks for, with a margin; undefined if that is not more than the refused one. */
  async #demanded(log: string): Promise<Coin | undefined> {
    const { required, given } = feeDemand(log);
    const { denom: paidIn, amount: paid } = this.paid ?? { denom: this.facts.denom, amount: '0' };
    const named = required.map((each) => ({ ...each, denom: each.denom || paidIn }));
    const demand = await this.#payable(named, [this.facts.denom]);
    if (demand === undefined) return undefined;
    const before = demand.denom === paidIn ? BigInt(paid) : 0n;
    const seen = given.find(({ denom }) => denom === '' || denom === demand.denom);
    const gas = isPricePerGas(demand, seen, before) ? GAS_LIMIT : 1;
    const amount = feeAt(withMargin(demand), gas);
    return amount > before ? { denom: demand.denom, amount: String(amount) } : undefined;
  }

  /**
   * The amount of a list to pay: in a preferred denomination, or the first that the payer has coins of. A single one is
   * taken unseen: the chain says if it cannot be paid.
   */
  async #payable(
    amounts: readonly Amount[],
    preferred: readonly string[],
  ): Promise<Amount | undefined> {
    const best = amounts.find(({ denom }) => preferred.includes(denom));
    if (best !== undefined || amounts.length < 2) return best ?? amounts[0];
    for (const each of amounts) {
      if (each.atto === 0n || (await this.#balance(each.denom)) > 0n) return each;
    }
    return amounts[0];
  }

  async #balance(denom: string): Promise<bigint> {
    const { balance } = await new BankQuery(this.rpc).Balance({ address: this.payer, denom });
    return BigInt(balance?.amount ?? '0');
  }
}

function withMargin<A extends Amount>(amount: A): A {
  return { ...amount, atto: (amount.atto * MARGIN.numerator) / MARGIN.denominator };
}

/**
 * Returns true if a demanded amount is a price per gas and not a sum. A chain that names its reading of the refused fee
 * tells the two apart; otherwise prices are those with decimals, and amounts that the refused fee has reached.
 *
 * @param seen the chain's reading of the refused fee; undefined if not named
 * @param before the refused fee in the denomination of the demand
 */
function isPricePerGas(demand: Amount, seen: Amount | undefined, before: bigint): boolean {
  if (demand.isDecimal) return true;
  if (before === 0n) return false; // as a sum first: the smaller of the two
  if (seen !== undefined && seen.atto === before * ATTO) return false;
  if (seen !== undefined && seen.atto / ATTO === before / BigInt(GAS_LIMIT)) return true;
  return demand.atto <= before * ATTO;
}
