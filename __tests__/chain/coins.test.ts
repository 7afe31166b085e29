import { coinText, parseCoin, priceOf } from '../../src/chain/coins';

it.each([
  ['10000000upawn', '10000000', 'upawn'],
  ['5ibc/27394FB092D2ECCD', '5', 'ibc/27394FB092D2ECCD'],
  ['7factory/cosmos1abc/sub.denom', '7', 'factory/cosmos1abc/sub.denom'],
])('%s is a coin, and written so again', (text, amount, denom) => {
  expect(parseCoin(text)).toEqual({ amount, denom });
  expect(coinText(parseCoin(text))).toBe(text);
});

it.each(['upawn', '10', '', '1.5upawn', '-1upawn'])('%j is none', (text) => {
  expect(() => parseCoin(text)).toThrow(`not a coin: ${text}`);
});

it.each([
  ['0.025upawn', 0.025],
  ['0.1ujunk,0.025upawn', 0.025],
  ['0.1ujunk, 0.025upawn', 0.025],
  ['0.000000000000000000upawn', 0],
  ['3upawn', 3],
  // Only the whole name counts.
  ['0.1upawns', 0],
  ['0.1xupawn', 0],
  ['0.1ujunk', 0],
  ['', 0],
])('of the prices "%s", the one of upawn is %d', (prices, price) => {
  expect(priceOf(prices, 'upawn')).toBe(price);
});
