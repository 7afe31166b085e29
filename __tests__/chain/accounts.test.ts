import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { openAccounts } from '../../src/chain/accounts';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const folder = temporaryFolder();
/** The BIP-39 test mnemonic, and its first account on Cosmos' path. */
const WORDS = `${'abandon '.repeat(11)}about`;
const ADDRESS = 'cosmos19rl4cm2hmr8afy4kldpxz3fka4jguq0auqdal4';

function open(accounts: object, env: Record<string, string> = {}, prefix = 'cosmos') {
  const secrets: string[] = [];
  const plan = checkersPlan({
    accounts,
    chain: { ...checkersPlan().chain, prefix },
  });
  return {
    secrets,
    opening: openAccounts(plan, folder, env, (secret) => secrets.push(secret)),
  };
}

it.each([
  ['a file, in the plan’s folder', { 'mnemonic-file': 'alice.txt' }],
  ['the environment', { 'mnemonic-env': 'ALICE_WORDS' }],
])('are opened from %s, whatever blanks are around', async (_, source) => {
  writeFileSync(path.join(folder, 'alice.txt'), `${WORDS}\n`);
  const { opening, secrets } = open({ alice: source }, { ALICE_WORDS: `\n ${WORDS} \n` });
  const accounts = await opening;
  expect(accounts.get('alice')).toMatchObject({
    name: 'alice',
    address: ADDRESS,
    mnemonic: WORDS,
    balance: undefined,
  });
  expect(secrets).toContain(WORDS);
});

it('have the chain’s own prefix', async () => {
  const accounts = await open({ alice: { 'mnemonic-env': 'A' } }, { A: WORDS }, 'checkers').opening;
  expect(accounts.get('alice')?.address).toMatch(/^checkers1/);
});

it('are new keys, with their balance, each time', async () => {
  const { opening, secrets } = open({ alice: { fresh: '5upawn' }, bob: { fresh: '6upawn' } });
  const accounts = [...(await opening).values()];
  expect(accounts.map(({ name, balance }) => [name, balance])).toEqual([
    ['alice', '5upawn'],
    ['bob', '6upawn'],
  ]);
  const words = accounts.map(({ mnemonic }) => mnemonic);
  expect(words.map((mnemonic) => mnemonic.split(' ').length)).toEqual([24, 24]);
  expect(new Set(words).size).toBe(2);
  expect(secrets).toEqual(expect.arrayContaining(words));
});

describe('a mnemonic that cannot be used', () => {
  it.each([{}, { ALICE: '' }, { ALICE: '  ' }])('is not in the environment: %j', async (env) => {
    const error = await failureOf(open({ alice: { 'mnemonic-env': 'ALICE' } }, env).opening);
    expect(error.message).toBe('The account alice has no mnemonic: ALICE is not set');
    expect(error.hint).toContain('env: ALICE');
  });

  it('is in no file', async () => {
    const error = await failureOf(open({ alice: { 'mnemonic-file': 'keys/none.txt' } }).opening);
    expect(error.message).toContain(`Cannot read ${folder}/keys/none.txt: `);
  });

  async function refusalOf(words: string) {
    const { opening, secrets } = open({ alice: { 'mnemonic-env': 'A' } }, { A: words });
    const error = await failureOf(opening);
    expect(error.message).toBe('The mnemonic of the account alice is not a valid BIP 39 mnemonic');
    expect(error.hint).toContain('12 to 24 English words');
    expect(secrets).toEqual([words]);
    const everything = inspect(error, { depth: 9, showHidden: true }).toLowerCase();
    const shown = words.toLowerCase().split(' ');
    return shown.filter((word) => everything.includes(word));
  }

  it.each([
    ['a wrong checksum', 'zebra '.repeat(12).trim()],
    ['too few words', 'zebra zebra'],
    ['a word that is none', `${'abandon '.repeat(11)}sesame`],
    ['capitals', WORDS.toUpperCase()],
  ])('has %s, and is masked but nowhere in the error', async (_, words) => {
    expect(await refusalOf(words)).toEqual([]);
  });
});
