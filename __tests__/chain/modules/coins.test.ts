import { coinText, parseCoin, priceOf } from '../../../src/chain/modules/coins';

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
  ['0.025upawn', 0.025],
  ['0.1ujunk,0.025upawn', 0.025],
  ['0.1ujunk, 0.025upawn', 0.025],
  ['0.000000000000000000upawn', 0],
  ['3upawn', 3],
  // Only whole names match.
  ['0.1upawns', 0],
  ['0.1xupawn', 0],
  ['0.1ujunk', 0],
  ['', 0],
])('in the prices "%s", the price of upawn is %d', (prices, price) => {
  expect(priceOf(prices, 'upawn')).toBe(price);
});
