import { type Amount, amountsIn } from '../modules/coins';

/** `ErrInsufficientFee` of the SDK's root codespace (types/errors). */
const INSUFFICIENT_FEE = 13;
/** Words of refusals for the fee in other codespaces than the SDK's. */
const OF_FEES =
  /insufficient (?:minimum )?(?:fee|gas price)|gas prices? (?:is |are )?too low|fees? (?:is |are )?too low|minimum (?:global )?fee|base fee/i;
/** Characters of a refusal that are read: chains put the amounts first, and a stack trace may follow. */
const LONGEST_READ = 2_000;
/** Characters between a word such as `required` and the amount that it is about. */
const LONGEST_GAP = 40;

/** An answer of a mempool to a transaction. */
export interface MempoolAnswer {
  readonly code: number;
  readonly codespace?: string | undefined;
  readonly log?: string | undefined;
}

/** Amounts that a refusal for the fee names, in the chain's order: alternatives, of which one suffices. */
export interface FeeDemand {
  readonly required: readonly Amount[];
  /** The chain's reading of the given fee: a sum or a price per gas, in the unit of `required`. */
  readonly given: readonly Amount[];
}

/** Returns true if a mempool refused a transaction for its fee. */
export function isFeeRefusal({ code, codespace, log }: MempoolAnswer): boolean {
  if (code === 0) return false;
  if (codespace === 'sdk' && code === INSUFFICIENT_FEE) return true;
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
export function feeDemand(log: string): FeeDemand {
  const text = log.slice(0, LONGEST_READ);
  for (const marker of BEFORE_REQUIRED) {
    const at = text.toLowerCase().lastIndexOf(marker);
    if (at < 0) continue;
    const required = amountsAfter(text, at + marker.length);
    if (required.length === 0) continue;
    const given = marker === '<' ? amountsBefore(text, at) : firstAmounts(text);
    return { required, given };
  }
  return { required: [], given: [] };
}

/** The list of amounts that ends at a position. */
function amountsBefore(text: string, end: number): readonly Amount[] {
  const word = text.slice(0, end).trimEnd().split(/[\s(]/).at(-1);
  return amountsIn(word ?? '');
}

function firstAmounts(text: string): readonly Amount[] {
  for (const marker of BEFORE_GIVEN) {
    const at = text.toLowerCase().indexOf(marker);
    const amounts = at < 0 ? [] : amountsAfter(text, at + marker.length);
    if (amounts.length > 0) return amounts;
  }
  return [];
}

/** The list of amounts that begins shortly after a position. */
function amountsAfter(text: string, from: number): readonly Amount[] {
  const near = text.slice(from, from + LONGEST_GAP);
  const start = near.search(/\d/);
  if (start < 0 || OF_OTHERS.test(near.slice(0, start))) return [];
  return amountsIn(text.slice(from + start));
}
