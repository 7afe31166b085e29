import { KeptOutput, LineCutter } from '../../src/system/output';

/** The lines of a text that arrives in these chunks. */
function linesOf(chunks: readonly string[], limit?: number): string[] {
  const lines: string[] = [];
  const cutter = new LineCutter((line) => lines.push(line), limit);
  for (const chunk of chunks) cutter.push(chunk);
  cutter.end();
  return lines;
}

describe('lines', () => {
  it.each<[string, string[], string[]]>([
    ['of one chunk', ['a\nb\n'], ['a', 'b']],
    ['an unterminated last one', ['a\nb'], ['a', 'b']],
    ['split between chunks', ['a', 'b\nc', '', 'd\n'], ['ab', 'cd']],
    ['that are empty', ['\n\na\n\n'], ['', '', 'a', '']],
    ['with CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['with CRLF between chunks', ['a\r', '\nb\r', '\n'], ['a', 'b']],
    ['with a CR alone', ['a\rb\n\rc\n'], ['a\rb', '\rc']],
    ['with CRs before the end', ['a\r\r\n'], ['a\r']],
    ['that end with a CR and no LF', ['a\r'], ['a']],
    [
      'with line ends of other programs',
      ['a\u2028b\u2029c\u0085d\ve\ff\n'],
      ['a\u2028b\u2029c\u0085d\ve\ff'],
    ],
    ['of an empty text', [], []],
  ])('%s', (_, chunks, lines) => {
    expect(linesOf(chunks)).toEqual(lines);
    expect(linesOf([...chunks.join('')])).toEqual(lines);
  });

  it.each([
    ['as long as the limit', 'abcd\nx', ['abcd', 'x']],
    ['as long as the limit, with CRLF', 'abcd\r\nx', ['abcd', 'x']],
    ['longer by one', 'abcde\nx', ['abcd…', 'x']],
    ['longer by a CR inside the line', 'abcd\r.\nx', ['abcd…', 'x']],
    ['longer by far', `${'abcd'.repeat(100)}\nx`, ['abcd…', 'x']],
    ['longer by far, with CRLF', `${'abcd'.repeat(100)}\r\nx`, ['abcd…', 'x']],
    ['longer, and the last', 'abcdefgh', ['abcd…']],
  ])('are cut at the limit: %s', (_, text, lines) => {
    expect(linesOf([text], 4)).toEqual(lines);
    expect(linesOf([...text], 4)).toEqual(lines);
  });

  it('keep an endless line up to the limit', () => {
    const chunk = 'x'.repeat(1_000_000);
    const lines: string[] = [];
    const cutter = new LineCutter((line) => lines.push(line));
    for (let i = 0; i < 1_000; i++) cutter.push(chunk); // beyond the length limit of a string
    cutter.end();
    expect(lines.map(({ length }) => length)).toEqual([64 * 1024 + 1]);
  });
});

describe('the kept output', () => {
  /** Kept output, with only the number of its mark. */
  const counted = (kept: KeptOutput) => `${kept}`.replace(/\[(\d+) [^\]]+\]/, '[$1]');
  function keptOf(chunks: readonly string[], ends?: number): string {
    const kept = new KeptOutput(ends);
    for (const chunk of chunks) kept.push(chunk);
    expect(kept.length).toBe(chunks.join('').length);
    return counted(kept);
  }

  it.each<[string, string[], number | undefined, string]>([
    ['all of it', ['abc', 'def'], undefined, 'abcdef'],
    ['all of a shorter output', ['abc', 'd'], 3, 'abcd'],
    ['all of an output that just fits', ['abc', 'def'], 3, 'abcdef'],
    ['both ends', ['abc', 'def', 'g'], 3, 'abc\n[1]\nefg'],
    ['both ends of one chunk', ['abcdefghij'], 2, 'ab\n[6]\nij'],
    ['nothing', ['abc'], 0, '\n[3]\n'],
  ])('is %s', (_, chunks, ends, kept) => {
    expect(keptOf(chunks, ends)).toBe(kept);
    expect(keptOf([...chunks.join('')], ends)).toBe(kept);
  });

  it('is both ends of an output beyond the length limit of a string', () => {
    const kept = new KeptOutput(5);
    kept.push('begin');
    const chunk = 'x'.repeat(1_000_000);
    for (let i = 0; i < 1_000; i++) kept.push(chunk);
    kept.push('the end');
    expect(counted(kept)).toBe('begin\n[1000000002]\ne end');
  });
});
