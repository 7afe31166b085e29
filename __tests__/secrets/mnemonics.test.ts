import { mnemonicsIn, wordRuns } from '../../src/secrets/mnemonics';

/** Test vectors of BIP 39. */
const A = `${'abandon '.repeat(11)}about`;
const B = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const C = 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above';

const named = (text: string) =>
  mnemonicsIn(text).map(({ mnemonic, name, line }) => [mnemonic, name, line]);

it.each([
  ['a variable of a shell', `#!/bin/sh\nexport VAL_MNEMONIC_1="${A}"\n`, 'VAL_MNEMONIC_1', 2],
  ['a file of variables', `A=1\nALICE_MNEMONIC=${A}\n`, 'ALICE_MNEMONIC', 2],
  ['a default of a Makefile', `VAL_WORDS ?= ${A}\n`, 'VAL_WORDS', 1],
  ['YAML', `env:\n  BOB_MNEMONIC: ${A}\n`, 'BOB_MNEMONIC', 2],
  ['a list of variables in YAML', `environment:\n  - BOB_MNEMONIC=${A}\n`, 'BOB_MNEMONIC', 2],
  ['JSON', `{"alice": "${A}"}`, 'alice', 1],
  ['Go', `var (\n\taliceMnemonic = "${A}"\n)`, 'aliceMnemonic', 2],
  ['a local variable of Go', `\tcarol := \`${A}\``, 'carol', 1],
  ['an array', `WORDS=("${A}")`, 'WORDS', 1],
  ['a recovery by echo', `echo "${A}" | demod keys add val --recover`, 'val', 1],
  ['a recovery without quotes', `echo ${A} | demod keys add val --recover`, 'val', 1],
  [
    'a recovery over two lines, with flags first',
    `(echo "${A}") | \\\n  demod keys add --recover --home /x --keyring-backend=test bob`,
    'bob',
    1,
  ],
  ['a here-string', `demod keys add dora --recover <<< "${A}"`, 'dora', 1],
  ['an entry of a list', `- name: eve\n  coins: [1stake]\n  mnemonic: ${A}\n`, 'eve', 3],
  ['an entry with its name below', `- mnemonic: ${A}\n  name: eve\n`, 'eve', 1],
  ['a general name alone', `mnemonic: ${A}\n`, 'mnemonic', 1],
  ['no name', `  "${A}"\n`, undefined, 1],
  [
    'lines of YAML that are folded',
    `- name: eve\n  mnemonic: >-\n    ${A.replace(/^((?:\w+ ){6})/, '$1\n    ')}\n`,
    'eve',
    3,
  ],
  ['a line that goes on', `A_WORDS="${A.replace(/^((?:\w+ ){6})/, '$1\\\n')}"`, 'A_WORDS', 1],
])('a mnemonic is found in %s, with its name and line', (_, text, name, line) => {
  const [found, ...others] = named(text);
  expect(found?.slice(0, 2)).toEqual([A, name]);
  expect(found?.[2]).toBe(text.slice(0, text.indexOf('abandon')).split('\n').length);
  expect(found?.[2]).toBeGreaterThanOrEqual(line);
  expect(others).toEqual([]);
});

it('several mnemonics of a script are told apart, each once', () => {
  const text = `VAL="${A}"\nUSER="${B}"\necho "${A}" | demod keys add val --recover\necho "${C}" | demod keys add faucet --recover\n`;
  expect(named(text)).toEqual([
    [A, 'VAL', 1],
    [B, 'USER', 2],
    [C, 'faucet', 4],
  ]);
});

it('a mnemonic has the name of its own entry, above or below it, and never that of another', () => {
  const sorted = `accounts:\n  - mnemonic: ${A}\n    name: alice\n  - mnemonic: ${B}\n    name: bob\n`;
  expect(named(sorted).map(([, name]) => name)).toEqual(['alice', 'bob']);
  const redacted = `- name: alice\n  mnemonic: hidden\n- mnemonic: ${B}\n  name: bob\n`;
  expect(named(redacted).map(([, name]) => name)).toEqual(['bob']);
  const nameless = `- name: alice\n- mnemonic: ${A}\n`;
  expect(named(nameless).map(([, name]) => name)).toEqual(['mnemonic']);
  const json = JSON.stringify([{ name: 'alice' }, { mnemonic: A, name: 'bob' }], undefined, 2);
  expect(named(json).map(([, name]) => name)).toEqual(['bob']);
});

it('mnemonics on lines of their own are told apart', () => {
  expect(named(`${A}\n${B}\n`)).toEqual([
    [A, undefined, 1],
    [B, undefined, 2],
  ]);
});

it('words with a wrong checksum, and prose, are no mnemonics', () => {
  expect(named(`X="${'abandon '.repeat(12).trim()}"`)).toEqual([]);
  expect(
    named('about to make this long second sentence with any more words than all others'),
  ).toEqual([]);
});

it('a text of a million words ends soon, and has no mnemonic', () => {
  const text = 'abandon '.repeat(1_000_000);
  expect(wordRuns(text)).toHaveLength(1);
  expect(mnemonicsIn(text)).toEqual([]);
});
