import { pathText } from '../../src/plan/problems';
import { found, listed, nearest, quoted } from '../../src/plan/words';

it.each<[unknown, string]>([
  [null, 'nothing'],
  ['a "b"', '"a \\"b\\""'],
  ['two\nlines', '"two\\nlines"'],
  [5, 'the number 5'],
  [true, 'true'],
  [[], 'an empty list'],
  [[1], 'a list of one entry'],
  [[1, 2], 'a list of 2 entries'],
  [{}, 'an empty map'],
  [{ a: 1 }, 'a map with the key a'],
  [{ a: 1, 'b c': 2 }, 'a map with the keys a, "b c"'],
])('%j is found as %s', (value, words) => expect(found(value)).toBe(words));

it('cuts long texts', () => {
  expect(quoted('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
  expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
});

it.each<[readonly string[], string]>([
  [[], 'none'],
  [['a', ''], 'a, ""'],
  [['a,b', 'c'], '"a,b", c'],
])('lists %j as %s', (names, words) => expect(listed(names)).toBe(words));

it.each([
  ['denon', 'denom'],
  ['DENOM', 'denom'],
  ['mnemonic', 'mnemonic-file'],
  ['mnemonic_env', 'mnemonic-env'],
  ['v3', undefined],
  ['v', undefined],
  ['something', undefined],
])('takes %s for %s', (name, meant) => {
  expect(nearest(name, ['denom', 'mnemonic-file', 'mnemonic-env', 'v1', 'v2'])).toBe(meant);
});

it.each([
  [[], ''],
  [['upgrades', 0, 'votes', 'alice'], 'upgrades[0].votes.alice'],
  [['accounts', 'a b', 'fresh'], 'accounts["a b"].fresh'],
  [['block-time'], 'block-time'],
])('writes the path %j as %s', (path, text) => expect(pathText(path)).toBe(text));
