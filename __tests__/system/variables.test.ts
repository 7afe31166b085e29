// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts with variables have placeholders of this form
import { filled, type VariableUse } from '../../src/system/variables';

const VALUES: Readonly<Record<string, string>> = { A: 'one', B: '$A', EMPTY: '' };

const standIn = ({ name, operator, word }: VariableUse) => {
  const value = VALUES[name] ?? '';
  if (operator === '+') return value === '' ? '' : word;
  return value === '' && operator !== undefined ? word : value;
};

function fill(text: string, most = 1_000): string {
  return filled(text, standIn, most);
}

it.each([
  ['no variable', 'no variable'],
  ['$A', 'one'],
  ['${A}', 'one'],
  ['x$A-${A}y', 'xone-oney'],
  ['$A$A', 'oneone'],
  ['$B', '$A'],
  ['${NONE:-two}', 'two'],
  ['${NONE-two}', 'two'],
  ['${EMPTY:-two}', 'two'],
  ['${A:-two}', 'one'],
  ['${A:+two}', 'two'],
  ['${NONE:+two}', ''],
  ['${NONE:?wrong}', 'wrong'],
  ['${NONE:-a{b}', 'a{b'],
  ['${NONE:-${A}}', '${A}'],
  ['${A', '${A'],
  ['${A b}', '${A b}'],
  ['$ ${} $', '$ ${} $'],
  ['${A${A}', '${Aone'],
  ['$$A', '$one'],
])('replaces %s with %s', (text, expected) => expect(fill(text)).toBe(expected));

it('ends at the maximum length of the result', () => {
  expect(fill('$A'.repeat(1_000), 10)).toBe('oneoneoneo');
  expect(fill('x'.repeat(1_000), 10)).toBe('x'.repeat(10));
});

/** The number of lookups, as a measure of the passes over a text: at most one per variable. */
it.each([
  ['${a-'.repeat(250_000), 0],
  ['$'.repeat(1_000_000), 0],
  ['${'.repeat(500_000), 0],
  [`\${${'a'.repeat(1_000_000)}`, 0],
  [`\${a-${'$'.repeat(1_000_000)}`, 0],
  ['${a}'.repeat(250_000), 250_000],
  [`${'${a-'.repeat(250_000)}}`, 1],
])('is filled in one pass: case %#', (text, most) => {
  let asked = 0;
  const count = () => {
    asked++;
    return '';
  };
  filled(text, count, 2_000_000);
  expect(asked).toBe(most);
});
