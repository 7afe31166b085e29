// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts with variables have placeholders of this form
import { filled, type VariableUse } from '../../src/system/variables';

const VALUES: Readonly<Record<string, string>> = { A: 'one', B: '$A', EMPTY: '' };

const standIn = ({ name, operator, word }: VariableUse) => {
  const value = VALUES[name] ?? '';
  if (operator === '+') return value === '' ? '' : word;
  return value === '' && operator !== undefined ? word : value;
};

function fill(text: string, most = 1_000, isDoubled = false): string {
  return filled(text, standIn, { isDoubled, most });
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
])('%s is %s', (text, expected) => expect(fill(text)).toBe(expected));

it.each([
  ['$$A', '$$A'],
  ['$$$A', '$$one'],
  ['$${A}', '$${A}'],
])('%s is %s, where a dollar sign may be doubled', (text, expected) => {
  expect(fill(text, 1_000, true)).toBe(expected);
});

it('ends where the result is long enough', () => {
  expect(fill('$A'.repeat(1_000), 10)).toBe('oneoneoneo');
  expect(fill('x'.repeat(1_000), 10)).toBe('x'.repeat(10));
});

/** How often a stand-in was asked for, and so how far a text was gone through: never more than it has of them. */
it.each([
  ['${a-'.repeat(250_000), 0],
  ['$'.repeat(1_000_000), 0],
  ['${'.repeat(500_000), 0],
  [`\${${'a'.repeat(1_000_000)}`, 0],
  [`\${a-${'$'.repeat(1_000_000)}`, 0],
  ['${a}'.repeat(250_000), 250_000],
  [`${'${a-'.repeat(250_000)}}`, 1],
])('is filled in one pass, whatever it is: case %#', (text, most) => {
  let asked = 0;
  const count = () => {
    asked++;
    return '';
  };
  filled(text, count, { isDoubled: false, most: 2_000_000 });
  expect(asked).toBe(most);
});
