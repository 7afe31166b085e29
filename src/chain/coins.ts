/** An amount of one denomination, in base units. */
export interface Coin {
  readonly denom: string;
  readonly amount: string;
}

/** `10000000upawn` as a coin. */
export function parseCoin(text: string): Coin {
  const match = /^(\d+)([a-zA-Z].*)$/.exec(text);
  if (!match?.[1] || !match[2]) throw new Error(`not a coin: ${text}`);
  return { amount: match[1], denom: match[2] };
}

/** A coin as commands and plans write it. */
export function coinText({ amount, denom }: Coin): string {
  return `${amount}${denom}`;
}

/**
 * The price of one unit of gas in a denomination, out of what the SDK writes for several:
 * `0.025upawn,0.1ujunk` (`minimum-gas-prices` of app.toml).
 *
 * @returns 0 where the denomination is not named
 */
export function priceOf(prices: string, denom: string): number {
  const price = prices.split(',').find((entry) => entry.trim().replace(/^[\d.]+/, '') === denom);
  return Number.parseFloat(price ?? '0');
}
