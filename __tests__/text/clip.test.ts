import { clipLine } from '../../src/text/clip';

it.each([
  [' a\n b ', 10, 'a b'],
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['👩👩👩', 3, '👩👩👩'],
  ['👩👩👩👩', 3, '👩👩…'],
])('clips %j to one line of at most %i code points', (text, length, line) => {
  expect(clipLine(text, length)).toBe(line);
});
