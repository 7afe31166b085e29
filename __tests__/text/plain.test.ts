import { clipped, fileLine, plain, plainLine } from '../../src/text/plain';

const ESC = '\u001b';
const ZWSP = '\u200b';

describe('plain', () => {
  it.each([
    ['colours', `${ESC}[1;31mpanic${ESC}[0m`, 'panic'],
    ['cursor movement', `a${ESC}[2K${ESC}[1Gb`, 'ab'],
    ['terminal links', `${ESC}]8;;https://evil.example${ESC}\\x${ESC}]8;;${ESC}\\`, 'x'],
    ['a lone escape and a bell', `a${ESC}\u0007b`, 'ab'],
    ['control characters except line feeds and tabs', 'a\u0000\u0008b\tc\nd\u009c', 'ab\tc\nd'],
    ['carriage returns', 'a\r\nb\rc', 'a\nb\nc'],
    ['unicode line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['bidirectional text', 'a\u202eb\u2066c', 'abc'],
    ['half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    [
      'workflow commands',
      '::error::x\na ::b\n \t::set-output name=x::y',
      `:${ZWSP}:error::x\na ::b\n \t:${ZWSP}:set-output name=x::y`,
    ],
    ['commands of the old syntax', 'a ##[group]b', `a ##${ZWSP}[group]b`],
    ['a command hidden by a colour', `${ESC}[31m::error::x`, `:${ZWSP}:error::x`],
    ['a command hidden by a control character', '\u0001::error::x', `:${ZWSP}:error::x`],
  ])('defuses %s', (_, value, expected) => {
    expect(plain(value)).toBe(expected);
  });

  it('leaves other scripts and emoji unchanged', () => {
    expect(plain('блок 👩‍🚀 高さ')).toBe('блок 👩‍🚀 高さ');
  });

  it('takes linear time for a hostile value', () => {
    const before = performance.now();
    for (const unit of [' ', '\n', `${ESC}[`, `${ESC}]`, ':', '`', '\u200b', '1']) {
      plain(unit.repeat(1 << 18));
    }
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

it('writes one line without commands', () => {
  expect(plainLine('a\r\n ::stop-commands::t\n##[add-mask]x\u001b[31m')).toBe(
    'a / :\u200b:stop-commands::t / ##\u200b[add-mask]x',
  );
});

it.each([
  ['a\nb', 'a / b'],
  ['a \n \n\t b', 'a / b'],
  ['a\n', 'a / '],
  ['\n a', ' / a'],
  ['\n\n', ' / '],
  ['  a  ', '  a  '],
  ['a\r\nb\rc\u2028d', 'a / b / c / d'],
  ['', ''],
])('writes %j as one line: %j', (given, line) => {
  expect(plainLine(given)).toBe(line);
  expect(fileLine(given)).toBe(line);
});

it('writes no marks for the log of a runner to a file', () => {
  expect(fileLine('::error::x')).toBe('::error::x');
  expect(fileLine('ä ::x ##[y')).toBe('ä ::x ##[y');
});

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc…'],
])('clips %s at %d characters', (given, characters, text) => {
  expect(clipped(given, characters)).toBe(text);
});
