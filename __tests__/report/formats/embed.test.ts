import { embed, embeddedBytes } from '../../../src/report/formats/embed';

describe('a value in a script element', () => {
  const value = { text: '</script><!-- \u2028 \ud800 "x"', list: [1, null, '<'] };

  it('cannot end the element', () => {
    expect(embed(value)).not.toContain('<');
  });

  it('is unchanged when parsed', () => {
    expect(JSON.parse(embed(value))).toEqual(value);
  });
});

it.each([
  ['plain', 7],
  ['a\n', 5],
  ['<', 8],
  ['ü', 4],
])('%j is measured in its embedded form', (text, bytes) => {
  expect(embeddedBytes(text)).toBe(bytes);
});
