import { between, prose, sentence, table } from '../../../scripts/docs/markdown.mjs';

describe('prose', () => {
  it('escapes Markdown and HTML syntax outside of code', () => {
    expect(prose('before:<upgrade> & `<as it is>` of [a](b), 2 * 3')).toBe(
      'before:&lt;upgrade> &amp; `<as it is>` of \\[a\\](b), 2 \\* 3',
    );
  });

  it('becomes one line, for cells and paragraphs', () => {
    expect(prose(' a\n  b ')).toBe('a b');
  });
});

describe('a sentence', () => {
  it('begins with a capital and ends with one full stop', () => {
    expect(sentence('plan file')).toBe('Plan file.');
    expect(sentence('Plan file.')).toBe('Plan file.');
  });

  it('is empty for an empty text', () => {
    expect(sentence('')).toBe('');
  });
});

it('a table escapes the pipes in its cells, in code too', () => {
  expect(table(['a'], [['`x|y`']])).toBe('| a      |\n| ------ |\n| `x\\|y` |');
});

describe('text between markers', () => {
  const page = 'x\n<!-- generated: t -->\nold\n<!-- end: t -->\ny\n';

  it('is replaced, without other changes', () => {
    const replaced = between(page, 't', 'new');
    expect(replaced).toBe('x\n<!-- generated: t -->\n\nnew\n\n<!-- end: t -->\ny\n');
    expect(between(replaced, 't', 'new')).toBe(replaced);
  });

  it.each([
    ['without markers', 'x'],
    ['without the second one', 'x <!-- generated: t --> y'],
    ['with two of them', page + page],
  ])('is an error on a page %s', (_, wrong) => {
    expect(() => between(wrong, 't', 'new')).toThrow('there must be one <!-- generated: t -->');
  });
});
