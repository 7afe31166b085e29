import { coinText, feeFor, parseCoin } from '../../../src/chain/modules/coins';

it.each([
  ['10000000upawn', '10000000', 'upawn'],
  ['5ibc/27394FB092D2ECCD', '5', 'ibc/27394FB092D2ECCD'],
  ['7factory/cosmos1abc/sub.denom', '7', 'factory/cosmos1abc/sub.denom'],
])('%s is a coin, and formatted the same way', (text, amount, denom) => {
  expect(parseCoin(text)).toEqual({ amount, denom });
  expect(coinText(parseCoin(text))).toBe(text);
});

it.each(['upawn', '10', '', '1.5upawn', '-1upawn'])('%j is not a coin', (text) => {
  expect(() => parseCoin(text)).toThrow(text);
});

it.each([
  ['0.025upawn', 5_000n],
  ['0.1ujunk,0.025upawn', 5_000n],
  ['0.1ujunk, 0.025upawn', 5_000n],
  ['0.000000000000000000upawn', 0n],
  ['0.0000000001upawn', 1n], // rounded up
  ['.5upawn', 100_000n],
  ['3upawn', 600_000n],
  ['50000000000000000upawn', 10_000_000_000_000_000_000_000n], // a token with 18 decimals
  // Only whole names match.
  ['0.1upawns', 0n],
  ['0.1xupawn', 0n],
  ['0.1ujunk', 0n],
  ['', 0n],
])('at the prices "%s", 200000 gas cost %d upawn', (prices, fee) => {
  expect(feeFor(prices, 'upawn', 200_000)).toBe(fee);
});
