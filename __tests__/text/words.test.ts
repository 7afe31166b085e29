import { pathText } from '../../src/plan/problems';
import { found, listed, nearest, quoted, visible } from '../../src/text/words';

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
])('describes %j as %s', (value, words) => expect(found(value)).toBe(words));

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
])('suggests for %s: %s', (name, meant) => {
  expect(nearest(name, ['denom', 'mnemonic-file', 'mnemonic-env', 'v1', 'v2'])).toBe(meant);
});

it.each([
  [[], ''],
  [['upgrades', 0, 'votes', 'alice'], 'upgrades[0].votes.alice'],
  [['accounts', 'a b', 'fresh'], 'accounts["a b"].fresh'],
  [['block-time'], 'block-time'],
])('writes the path %j as %s', (path, text) => expect(pathText(path)).toBe(text));

/** Characters that may mislead a terminal or a reader, with their escapes. */
const UNSEEN: [string, string, string][] = [
  ['an escape sequence', '\u001b[31m', '\\u001b[31m'],
  ['a title of a terminal', '\u001b]0;x\u0007', '\\u001b]0;x\\u0007'],
  ['a sequence of one byte', '\u009b31m', '\\u009b31m'],
  ['a carriage return', '\r', '\\r'],
  ['a backspace', '\b', '\\b'],
  ['a delete', '\u007f', '\\u007f'],
  ['a null', '\0', '\\u0000'],
  ['a next line', '\u0085', '\\u0085'],
  ['a line separator', '\u2028', '\\u2028'],
  ['a paragraph separator', '\u2029', '\\u2029'],
  ['a directional override', '\u202e', '\\u202e'],
  ['a directional isolate', '\u2066', '\\u2066'],
  ['a directional mark', '\u200f', '\\u200f'],
  ['an Arabic mark', '\u061c', '\\u061c'],
  ['a zero-width space', '\u200b', '\\u200b'],
  ['a byte order mark', '\ufeff', '\\ufeff'],
  ['a word joiner', '\u2060', '\\u2060'],
  ['a soft hyphen', '\u00ad', '\\u00ad'],
  ['half of a surrogate pair', '\ud83d', '\\ud83d'],
  ['a tag', '\u{e0041}', '\\udb40\\udc41'],
];

describe.each(UNSEEN)('%s', (_, text, shown) => {
  it('is quoted as an escape', () => {
    expect(quoted(`a${text}b`)).toBe(`"a${shown}b"`);
    expect(JSON.parse(quoted(`a${text}b`))).toBe(`a${text}b`);
  });
  it('is listed in quotes', () => expect(listed([`a${text}b`, 'c'])).toBe(`"a${shown}b", c`));
  it('is an escape in a path', () =>
    expect(pathText(['accounts', `a${text}b`])).toBe(`accounts["a${shown}b"]`));
});

it('shows other letters unchanged', () => {
  for (const text of ['żółć', '漢字', '😀', 'naïve', 'א']) {
    expect([quoted(text), listed([text]), visible(text)]).toEqual([`"${text}"`, text, text]);
  }
});

it('cuts a text between characters', () => {
  expect(quoted('😀'.repeat(31))).toBe(`"${'😀'.repeat(29)}…"`);
});

it('cuts names in a list and keys of a path', () => {
  const long = 'x'.repeat(20_000);
  expect(listed([long])).toBe(quoted(long));
  expect(pathText(['accounts', long, 'fresh'])).toBe(`accounts[${quoted(long)}].fresh`);
  expect(pathText(['a'.repeat(60)])).toBe('a'.repeat(60));
});

it('lists the first of many names', () => {
  const names = Array.from({ length: 25 }, (_, index) => `n${index}`);
  expect(listed(names)).toBe(`${names.slice(0, 20).join(', ')} and 5 more`);
  expect(listed(names, 3)).toBe(`${names.slice(0, 3).join(', ')} and 22 more`);
  expect(listed(names.slice(0, 20))).toBe(names.slice(0, 20).join(', '));
  expect(found(Object.fromEntries(names.map((name) => [name, 1])))).toMatch(/ and 5 more$/);
});

it.each([
  ['long names', 'q'.repeat(20_000), ['q'.repeat(20_001)]],
  ['too many names', 'abcdefg', [...Array(1_000).fill('x'), 'abcdefh']],
  ['names of another length', 'abcdefg', ['gfedcba'.repeat(3_000)]],
])('compares no %s', (_, name, known) => expect(nearest(name, known)).toBeUndefined());
