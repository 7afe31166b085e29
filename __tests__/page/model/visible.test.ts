import { visible } from '../../../src/page/model/visible';
import { HOSTILE } from '../hostile';

it.each([
  ['plain\ttext\n', 'plain\ttext\n'],
  ['ünïcode ✓ 日本 👩‍👩‍👧 می‌خواهم', 'ünïcode ✓ 日本 👩‍👩‍👧 می‌خواهم'],
  ['one\r\ntwo\rthree', 'one\ntwo\\u000dthree'],
  ['\u001b[1;31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['\u0000\u007f\u009b', '\\u0000\\u007f\\u009b'],
  ['\u202eabc\u202c', '\\u202eabc\\u202c'],
  ['a\u200bb\ufeffc\u00add', 'a\\u200bb\\ufeffc\\u00add'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\ud800x\udc00', '\\ud800x\\udc00'],
  ['\u{e0041}', '\\u{e0041}'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(visible(shown)).toBe(shown);
});

it.each(Object.entries(HOSTILE))('hostile text has no invisible parts: %s', (_name, text) => {
  expect(visible(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(visible(text)).toContain(/SEEN-\d+/.exec(text)?.[0]);
});
