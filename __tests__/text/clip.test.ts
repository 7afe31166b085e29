import { clipLine, clipMiddle } from '../../src/text/clip';

it.each([
  [' a\n b ', 10, 'a b'],
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['👩👩👩', 3, '👩👩👩'],
  ['👩👩👩👩', 3, '👩👩…'],
])('clips %j to one line of at most %i code points', (text, length, line) => {
  expect(clipLine(text, length)).toBe(line);
});

it('leaves out the middle of a long text, and keeps its begin and its end', () => {
  const text = `failed to execute '${'x'.repeat(500)}':\n  invalid coin denomination`;
  const clipped = clipMiddle(text, 60);
  expect(clipped).toHaveLength(60);
  expect(clipped).toMatch(/^failed to execute 'x* … x*': invalid coin denomination$/);
  expect(clipMiddle(' a\n b ', 10)).toBe('a b');
});
