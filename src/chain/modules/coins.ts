/** An amount of one denomination, in base units. */
export interface Coin {
  readonly denom: string;
  readonly amount: string;
}

/** Maximum number of digits of an amount; the SDK's integers have 256 bits. */
const MOST_DIGITS = 78;

/** Returns true for the JSON form of a coin. */
export function isCoin(value: unknown): value is Coin {
  if (typeof value !== 'object' || value === null) return false;
  const { denom, amount } = value as Partial<Record<keyof Coin, unknown>>;
  const isAmount = typeof amount === 'string' && amount.length <= MOST_DIGITS;
  return typeof denom === 'string' && isAmount && /^\d+$/.test(amount);
}

/** Parses a coin such as `10000000upawn`. */
export function parseCoin(text: string): Coin {
  const match = /^(\d+)([a-zA-Z].*)$/.exec(text);
  if (!match?.[1] || !match[2]) throw new Error(`not a coin: ${text}`);
  return { amount: match[1], denom: match[2] };
}

/** Formats a coin for commands and plans. */
export function coinText({ amount, denom }: Coin): string {
  return `${amount}${denom}`;
}

/** An amount that may have decimals and may lack its denomination. */
export interface Amount {
  /** In 10^-18 of the denomination's unit, as the SDK's decimals (`math.LegacyDec`). */
  readonly atto: bigint;
  /** Empty if the text names none. */
  readonly denom: string;
  /** True if the text has a decimal point, which the SDK writes for prices and never for sums. */
  readonly isDecimal: boolean;
}

/** Units of {@link Amount.atto} in one unit of a denomination. */
export const ATTO = 10n ** 18n;
/** Digits of a decimal after its point. */
const DECIMALS = 18;
/** Maximum number of amounts in a list: chains accept a few denominations of fees. */
const MOST_AMOUNTS = 100;

/**
 * Amounts of a list in the SDK's notation at the start of a text: `0.025upawn,3ibc/27394FB092D2ECCD`, `.5upawn`, `700`.
 * The rest of the text, from the first part that is no amount, is ignored.
 */
export function amountsIn(text: string): Amount[] {
  const amounts: Amount[] = [];
  const one =
    /(\d{0,78})(\.\d{1,18})?\d{0,18}([a-zA-Z][a-zA-Z0-9/:._-]{0,127})?(?:\s{0,4},\s{0,4})?/y;
  while (amounts.length < MOST_AMOUNTS) {
    const start = one.lastIndex;
    const [all = '', whole = '', point = '', denom = ''] = one.exec(text) ?? [];
    if (whole === '' && point === '') break;
    amounts.push({
      atto: BigInt(`0${whole}${point.slice(1).padEnd(DECIMALS, '0')}`),
      denom: denom.replace(/[:._-]$/, ''), // the end of a sentence
      isDecimal: point !== '',
    });
    if (!all.trimEnd().endsWith(',') || one.lastIndex === start) break;
  }
  return amounts;
}

/** Fee for an amount of gas at a price, in base units and rounded up. */
export function feeAt({ atto }: Pick<Amount, 'atto'>, gas: number): bigint {
  return (atto * BigInt(gas) + ATTO - 1n) / ATTO;
}

/** Formats a price in the notation of `minimum-gas-prices`. */
export function priceText({ atto, denom }: Pick<Amount, 'atto' | 'denom'>): string {
  const digits = String(atto % ATTO).padStart(DECIMALS, '0');
  let end = DECIMALS;
  while (digits[end - 1] === '0') end--;
  const decimals = digits.slice(0, end);
  return `${atto / ATTO}${decimals === '' ? '' : `.${decimals}`}${denom}`;
}

/**
 * Fee for an amount of gas in a denomination, in base units and rounded up, at prices in the SDK's list notation:
 * `0.025upawn,0.1ujunk` (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 if the denomination is not listed
 */
export function feeFor(prices: string, denom: string, gas: number): bigint {
  const price = amountsIn(prices.trim()).find((each) => each.denom === denom);
  return price === undefined ? 0n : feeAt(price, gas);
}
