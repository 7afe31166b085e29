import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { fromBech32, toHex } from '@cosmjs/encoding';
import { DirectSecp256k1Wallet } from '@cosmjs/proto-signing';
import { openAccounts, readKeys } from '../../src/chain/accounts';
import { mnemonicOf } from '../helpers/accounts';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';
import { KEYRINGS, keyOf } from './keyring/fixtures';

const folder = temporaryFolder();
/** The BIP-39 test mnemonic, and its first account on Cosmos' path. */
const WORDS = `${'abandon '.repeat(11)}about`;
const HEX = /^[0-9a-f]{64}$/;
const ADDRESS = 'cosmos19rl4cm2hmr8afy4kldpxz3fka4jguq0auqdal4';

function open(
  accounts: object,
  env: Record<string, string> = {},
  prefix = 'cosmos',
  planFolder = folder,
) {
  const secrets: string[] = [];
  const plan = checkersPlan({ accounts });
  const reading = readKeys(plan, planFolder, env, (secret) => secrets.push(secret));
  return { secrets, opening: reading.then((keys) => openAccounts(keys, prefix)) };
}

describe('accounts of a mnemonic', () => {
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
      key: { kind: 'mnemonic', mnemonic: WORDS },
      balance: undefined,
    });
    expect(secrets).toContain(WORDS);
  });

  it('have their private keys masked, too, as programs print them', async () => {
    const { opening, secrets } = open({ alice: { 'mnemonic-env': 'A' } }, { A: WORDS });
    await opening;
    const [hex = '', capitals, base64 = ''] = secrets.filter((each) => each !== WORDS);
    const wallet = await DirectSecp256k1Wallet.fromKey(Buffer.from(hex, 'hex'));
    expect((await wallet.getAccounts())[0]?.address).toBe(ADDRESS);
    expect(capitals).toBe(hex.toUpperCase());
    expect(Buffer.from(base64, 'base64').toString('hex')).toBe(hex);
  });

  it('have the chain’s own prefix', async () => {
    const opened = await open({ alice: { 'mnemonic-env': 'A' } }, { A: WORDS }, 'checkers').opening;
    expect(opened.get('alice')?.address).toMatch(/^checkers1/);
  });

  it('are of the same key on every chain: read once, opened when the prefix is known', async () => {
    const plan = checkersPlan({ accounts: { alice: { 'mnemonic-env': 'A' } } });
    const keys = await readKeys(plan, folder, { A: WORDS }, () => {});
    const of = async (prefix: string) =>
      fromBech32((await openAccounts(keys, prefix)).get('alice')?.address ?? '', 90).data;
    expect(await of('osmo')).toEqual(await of('cosmos'));
  });

  it('are new keys, with their balance, each time', async () => {
    const { opening, secrets } = open({ alice: { fresh: '5upawn' }, bob: { fresh: '6upawn' } });
    const accounts = [...(await opening).values()];
    expect(accounts.map(({ name, balance }) => [name, balance])).toEqual([
      ['alice', '5upawn'],
      ['bob', '6upawn'],
    ]);
    const words = accounts.map(mnemonicOf);
    expect(words.map((mnemonic) => mnemonic.split(' ').length)).toEqual([24, 24]);
    expect(new Set(words).size).toBe(2);
    expect(secrets).toEqual(expect.arrayContaining(words));
  });

  describe('on a path of their own', () => {
    // The SDK's keyring has the address of the second key of alice's mnemonic; see the README there.
    const { mnemonic } = keyOf('sdk-0.45', 'test');
    const SECOND = "m/44'/118'/0'/0/1";
    const known = readdirSync(path.join(KEYRINGS, 'sdk-0.45/keyring-test'));
    const fileOf = async (account: object) => {
      const opened = await open({ alice: account }, { A: mnemonic }, 'checkers').opening;
      const { address = '' } = opened.get('alice') ?? {};
      return `${toHex(fromBech32(address, 90).data)}.address`;
    };

    it('are those that the SDK derives there', async () => {
      const first = await fileOf({ 'mnemonic-env': 'A' });
      const second = await fileOf({ 'mnemonic-env': 'A', 'hd-path': SECOND });
      expect(known).toEqual(expect.arrayContaining([first, second]));
      expect(second).not.toBe(first);
    });

    it('are on Cosmos’ path where none is given', async () => {
      expect(await fileOf({ 'mnemonic-env': 'A', 'hd-path': "m/44'/118'/0'/0/0" })).toBe(
        await fileOf({ 'mnemonic-env': 'A' }),
      );
    });

    it('keep it, for whoever makes the same key in another place', async () => {
      const account = { 'mnemonic-env': 'A', 'hd-path': SECOND };
      const opened = await open({ alice: account }, { A: mnemonic }).opening;
      expect(opened.get('alice')?.key).toEqual({ kind: 'mnemonic', mnemonic, hdPath: SECOND });
    });
  });

  it('sign with the key that their address is of', async () => {
    const { wallet, address } = (
      await open({ alice: { 'mnemonic-env': 'A' } }, { A: WORDS }).opening
    ).get('alice') ?? { address: '' };
    const [account] = (await wallet?.getAccounts()) ?? [];
    expect([account?.address, account?.algo]).toEqual([address, 'secp256k1']);
  });
});

describe('a mnemonic that cannot be used', () => {
  it.each([{}, { ALICE: '' }, { ALICE: '  ' }])('is not in the environment: %j', async (env) => {
    const error = await failureOf(open({ alice: { 'mnemonic-env': 'ALICE' } }, env).opening);
    expect(error.message).toMatch(/the mnemonic of the account alice: ALICE is not set$/);
    expect(error.hint).toContain('env: ALICE');
  });

  it('is in no file', async () => {
    const error = await failureOf(open({ alice: { 'mnemonic-file': 'keys/none.txt' } }).opening);
    expect(error.message).toContain(`Cannot read ${folder}/keys/none.txt: `);
  });

  it('is an empty file, and no new key is made instead', async () => {
    writeFileSync(path.join(folder, 'empty.txt'), '\n');
    const error = await failureOf(open({ alice: { 'mnemonic-file': 'empty.txt' } }).opening);
    expect(error.message).toBe('The mnemonic of the account alice is not a valid BIP 39 mnemonic');
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

describe('accounts of a keyring', () => {
  const test = keyOf('sdk-0.53', 'test');
  const file = keyOf('sdk-0.53', 'file');
  const passphrase = file.passphrase ?? '';
  const inKeyrings = (accounts: object, env = {}) => open(accounts, env, 'checkers', KEYRINGS);

  it('are found below the plan’s folder by their own name, and have nothing but their key to mask', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'test' };
    const { opening, secrets } = inKeyrings({ [test.name]: { keyring } });
    expect((await opening).get(test.name)).toMatchObject({
      ...{ name: test.name, address: test.address, balance: undefined },
      key: { kind: 'keyring' },
    });
    expect(secrets).toEqual([expect.stringMatching(HEX), expect.any(String), expect.any(String)]);
  });

  it('may have another name there than in the plan', async () => {
    const keyring = { folder: 'sdk-0.45', backend: 'test', key: 'alice' };
    const accounts = await inKeyrings({ 'the proposer': { keyring } }).opening;
    expect(accounts.get('the proposer')).toMatchObject({
      name: 'the proposer',
      address: keyOf('sdk-0.45', 'test').address,
    });
  });

  it('are opened with a passphrase of the environment, whatever blanks are around', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'file', 'passphrase-env': 'P' };
    const { opening, secrets } = inKeyrings({ alice: { keyring } }, { P: ` ${passphrase}\n` });
    expect((await opening).get('alice')?.address).toBe(file.address);
    expect(secrets.slice(0, 2)).toEqual([passphrase, expect.stringMatching(HEX)]);
  });

  it('are opened with a passphrase of a file below the plan’s folder', async () => {
    const planFolder = path.join(folder, 'with-passphrase');
    mkdirSync(path.join(planFolder, 'keys'), { recursive: true });
    writeFileSync(path.join(planFolder, 'keys/passphrase.txt'), `${passphrase}\n`);
    const keyring = {
      folder: path.join(KEYRINGS, 'sdk-0.53'),
      backend: 'file',
      'passphrase-file': 'keys/passphrase.txt',
    };
    const { opening, secrets } = open({ alice: { keyring } }, {}, 'checkers', planFolder);
    expect((await opening).get('alice')?.address).toBe(file.address);
    expect(secrets.slice(0, 2)).toEqual([passphrase, expect.stringMatching(HEX)]);
  });

  it('sign with the key that their address is of', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'test' };
    const account = (await inKeyrings({ alice: { keyring } }).opening).get('alice');
    const accounts = await account?.wallet.getAccounts();
    expect(accounts?.map(({ address, algo }) => [address, algo])).toEqual([
      [test.address, 'secp256k1'],
    ]);
  });

  it('name a passphrase that is not in the environment', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'file', 'passphrase-env': 'P' };
    const error = await failureOf(inKeyrings({ alice: { keyring } }).opening);
    expect(error.message).toMatch(/the passphrase of the account alice: P is not set$/);
  });

  it('do not tell a wrong passphrase, which is masked', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'file', 'passphrase-env': 'P' };
    const { opening, secrets } = inKeyrings({ alice: { keyring } }, { P: 'open sesame' });
    const error = await failureOf(opening);
    expect(error.message).toContain('The passphrase does not open ');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('sesame');
    expect(secrets).toEqual(['open sesame']);
  });

  it('say which keys there are, where there is none of the name', async () => {
    const keyring = { folder: 'sdk-0.45', backend: 'test' };
    const error = await failureOf(inKeyrings({ alise: { keyring } }).opening);
    expect(error.message).toContain('has no key "alise" (did you mean "alice"?)');
    expect(error.hint).toContain('alice');
  });
});
