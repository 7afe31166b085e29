import { KeptOutput, LineCutter } from '../../src/system/output';

/** The lines of a text that comes in these chunks. */
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
    ['a last one without an end', ['a\nb'], ['a', 'b']],
    ['split between chunks', ['a', 'b\nc', '', 'd\n'], ['ab', 'cd']],
    ['that are empty', ['\n\na\n\n'], ['', '', 'a', '']],
    ['with CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['with CRLF between chunks', ['a\r', '\nb\r', '\n'], ['a', 'b']],
    ['with a CR alone', ['a\rb\n\rc\n'], ['a\rb', '\rc']],
    ['with CRs before the end', ['a\r\r\n'], ['a\r']],
    ['that end with a CR and no LF', ['a\r'], ['a']],
    [
      'with what other programs take for an end of line',
      ['a\u2028b\u2029c\u0085d\ve\ff\n'],
      ['a\u2028b\u2029c\u0085d\ve\ff'],
    ],
    ['of nothing', [], []],
  ])('%s', (_, chunks, lines) => {
    expect(linesOf(chunks)).toEqual(lines);
    expect(linesOf([...chunks.join('')])).toEqual(lines);
  });

  it.each([
    ['as long as the limit', 'abcd\nx', ['abcd', 'x']],
    ['as long as the limit, with CRLF', 'abcd\r\nx', ['abcd', 'x']],
    ['longer by one', 'abcde\nx', ['abcd…', 'x']],
    ['longer by a CR that is not the end', 'abcd\r.\nx', ['abcd…', 'x']],
    ['longer by far', `${'abcd'.repeat(100)}\nx`, ['abcd…', 'x']],
    ['longer by far, with CRLF', `${'abcd'.repeat(100)}\r\nx`, ['abcd…', 'x']],
    ['longer, and the last', 'abcdefgh', ['abcd…']],
  ])('one that is %s', (_, text, lines) => {
    expect(linesOf([text], 4)).toEqual(lines);
    expect(linesOf([...text], 4)).toEqual(lines);
  });

  it('keeps no more of a line without an end than its limit', () => {
    const chunk = 'x'.repeat(1_000_000);
    const lines: string[] = [];
    const cutter = new LineCutter((line) => lines.push(line));
    for (let i = 0; i < 1_000; i++) cutter.push(chunk); // more than a string may have
    cutter.end();
    expect(lines.map(({ length }) => length)).toEqual([64 * 1024 + 1]);
  });
});

describe('what is kept', () => {
  function keptOf(chunks: readonly string[], ends?: number): string {
    const kept = new KeptOutput(ends);
    for (const chunk of chunks) kept.push(chunk);
    expect(kept.length).toBe(chunks.join('').length);
    return `${kept}`;
  }

  it.each<[string, string[], number | undefined, string]>([
    ['all of it', ['abc', 'def'], undefined, 'abcdef'],
    ['all of what is shorter', ['abc', 'd'], 3, 'abcd'],
    ['all of what just fits', ['abc', 'def'], 3, 'abcdef'],
    ['both ends', ['abc', 'def', 'g'], 3, 'abc\n[1 characters are left out here]\nefg'],
    ['both ends of one chunk', ['abcdefghij'], 2, 'ab\n[6 characters are left out here]\nij'],
    ['nothing', ['abc'], 0, '\n[3 characters are left out here]\n'],
  ])('is %s', (_, chunks, ends, kept) => {
    expect(keptOf(chunks, ends)).toBe(kept);
    expect(keptOf([...chunks.join('')], ends)).toBe(kept);
  });

  it('is the two ends of more than a string may have', () => {
    const kept = new KeptOutput(5);
    kept.push('begin');
    const chunk = 'x'.repeat(1_000_000);
    for (let i = 0; i < 1_000; i++) kept.push(chunk);
    kept.push('the end');
    expect(`${kept}`).toBe('begin\n[1000000002 characters are left out here]\ne end');
  });
});
