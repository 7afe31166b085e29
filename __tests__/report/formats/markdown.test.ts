import {
  blocks,
  clip,
  clipBytes,
  code,
  codeBlock,
  details,
  md,
  table,
  text,
} from '../../../src/report/formats/markdown';

const ZWSP = '\u200b';

describe('text', () => {
  it.each([
    ['pipes, which the table escapes', 'a|b', 'a|b'],
    ['back-ticks', 'a `b` ``c', 'a \\`b\\` \\`\\`c'],
    ['emphasis', '*a* __b__ ~~c~~', '\\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~'],
    ['links and images', '![x](https://evil.example)', '!\\[x\\](https://evil.example)'],
    ['HTML', '<img src=x onerror="a()"> &amp;', '&lt;img src=x onerror="a()"&gt; &amp;amp;'],
    ['escapes', 'a\\|b', 'a\\\\|b'],
    ['mentions', '@octocat and @org/team, 5 @ 3', `@${ZWSP}octocat and @${ZWSP}org/team, 5 @ 3`],
    ['formulas', 'pay $x$', 'pay <span>$</span>x<span>$</span>'],
    ['newlines', ' a\n\n# b\r\n c ', 'a \\# b c'],
    ['headings', '# a', '\\# a'],
    ['bullets', '- a', '\\- a'],
    ['numbered lists', '1. a', '1\\. a'],
    ['numbers', '1.50 s', '1.50 s'],
    ['underlines', '===', '\\==='],
    ['workflow commands', '::error::x', `\\:${ZWSP}:error::x`],
  ])('defuses %s', (_, value, expected) => {
    expect(text(value).source).toBe(expected);
  });
});

describe('code', () => {
  it.each([
    ['a value', 'v1.1', '`v1.1`'],
    ['HTML and mentions, which are literal in code', '<b>@a</b>', '`<b>@a</b>`'],
    ['a back-tick', 'a`b', '``a`b``'],
    ['back-ticks at its ends', '`a``', '``` `a`` ```'],
    ['a back-tick at its start', '`a', '`` `a ``'],
    ['newlines', 'a\n```\nb', '````a ``` b````'],
    ['an empty text', ' \n', '–'],
  ])('formats %s', (_, value, expected) => {
    expect(code(value).source).toBe(expected);
  });
});

describe('codeBlock', () => {
  it('has a fence longer than any run of back-ticks inside', () => {
    expect(codeBlock('a\n`````\n</details>\n~~~').source).toBe(
      '``````text\na\n`````\n</details>\n~~~\n``````',
    );
  });

  it('keeps lines and indentation, and defuses workflow commands', () => {
    expect(codeBlock('\n  {\n::endgroup::\n  }\n\n', 'json').source).toBe(
      `\`\`\`json\n  {\n:${ZWSP}:endgroup::\n  }\n\`\`\``,
    );
  });
});

describe('details', () => {
  it('escapes its summary as HTML', () => {
    expect(details('</summary> & @a\nb', md`body`).source).toBe(
      `<details>\n<summary>&lt;/summary&gt; &amp; @${ZWSP}a b</summary>\n\nbody\n\n</details>`,
    );
  });
});

describe('table', () => {
  it('escapes pipes in cells, in code spans too', () => {
    const columns = [{ title: 'a|b' }, { title: 'c', align: 'right' }] as const;
    expect(table(columns, [[text('x | y'), code('|z|')]]).source).toBe(
      ['| a\\|b | c |', '| - | -: |', '| x \\| y | `\\|z\\|` |'].join('\n'),
    );
  });

  it('keeps rows intact for any content', () => {
    const hostile = 'a\\|b\n| c |\r\n|-|\u2028`|`';
    const source = table([{ title: 'x' }], [[text(hostile)], [code(hostile)]]).source;
    expect(source).toBe(
      [
        '| x |',
        '| - |',
        '| a\\\\\\|b \\| c \\| \\|-\\| \\`\\|\\` |',
        '| `` a\\\\|b \\| c \\| \\|-\\| `\\|` `` |',
      ].join('\n'),
    );
  });
});

describe('md', () => {
  it('escapes strings and keeps Markdown', () => {
    expect(md`**a** ${'*b*'} ${code('*c*')} ${1}`.source).toBe('**a** \\*b\\* `*c*` 1');
  });

  it('joins blocks, and skips empty ones', () => {
    expect(blocks(md`a`, md``, md`b`).source).toBe('a\n\nb');
  });
});

describe('cutting', () => {
  it('clips between code points', () => {
    expect(clip('👍👍👍', 3)).toBe('👍👍👍');
    expect(clip('👍👍👍👍', 3)).toBe('👍👍…');
    expect(clip('a\n b', 3)).toBe('a b');
  });

  it.each([
    [3, 'aé'],
    [2, 'a'],
    [6, 'aé'],
    [7, 'aé👍'],
    [0, ''],
  ])('cuts to %d bytes between code points', (bytes, expected) => {
    expect(clipBytes('aé👍', bytes)).toBe(expected);
  });
});
