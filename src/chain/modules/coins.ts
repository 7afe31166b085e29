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
 * Price of one unit of gas in a denomination, from the SDK's list notation: `0.025upawn,0.1ujunk`
 * (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 if the denomination is not listed
 */
export function priceOf(prices: string, denom: string): number {
  const price = prices.split(',').find((entry) => entry.trim().replace(/^[\d.]+/, '') === denom);
  return Number.parseFloat(price ?? '0');
}
