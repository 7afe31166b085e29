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

/**
 * Fee for an amount of gas in a denomination, in base units and rounded up, at prices in the SDK's list notation:
 * `0.025upawn,0.1ujunk` (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 if the denomination is not listed
 */
export function feeFor(prices: string, denom: string, gas: number): bigint {
  const price = prices
    .split(',')
    .map((entry) => entry.trim())
    .find((entry) => entry.replace(/^[\d.]+/, '') === denom);
  const [, whole = '', decimals = ''] = /^(\d{0,78})\.?(\d{0,18})/.exec(price ?? '') ?? [];
  // Exact, as prices of tokens with 18 decimals lead beyond the safe integers.
  const scale = 10n ** BigInt(decimals.length);
  return (BigInt(`0${whole}${decimals}`) * BigInt(gas) + scale - 1n) / scale;
}
