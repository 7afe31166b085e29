import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { encodeSecp256k1Pubkey, pubkeyToAddress } from '@cosmjs/amino';
import { fromBech32, toHex } from '@cosmjs/encoding';
import { DirectSecp256k1Wallet } from '@cosmjs/proto-signing';
import { readKeys } from '../../../src/chain/client/accounts';
import { openAccounts } from '../../../src/chain/client/open-accounts';
import { mnemonicOf, sdkChain } from '../../helpers/accounts';
import { failureOf } from '../../helpers/errors';
import { fails, failure } from '../../helpers/failure';
import { temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';
import { KEYRINGS, keyOf } from '../keyring/fixtures';

const folder = temporaryFolder();
/** The BIP-39 test mnemonic, and its first account on Cosmos' default path. */
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
  return { secrets, opening: reading.then((keys) => openAccounts(keys, sdkChain(prefix))) };
}

describe('accounts of a mnemonic', () => {
  it.each([
    ['a file, in the plan’s folder', { 'mnemonic-file': 'alice.txt' }],
    ['the environment', { 'mnemonic-env': 'ALICE_WORDS' }],
  ])('are opened from %s, regardless of surrounding whitespace, and masked', async (_, source) => {
    writeFileSync(path.join(folder, 'alice.txt'), `${WORDS}\n`);
    const { opening, secrets } = open({ alice: source }, { ALICE_WORDS: `\n ${WORDS} \n` });
    const account = (await opening).get('alice');
    expect(account).toMatchObject({
      name: 'alice',
      address: ADDRESS,
      key: { kind: 'mnemonic', mnemonic: WORDS },
      balance: undefined,
    });
    expect(account?.signingKey?.type).toBe('secp256k1');
    // Private keys too, in the formats that programs print.
    const [hex = '', capitals, base64 = ''] = secrets.filter((each) => each !== WORDS);
    expect(hex).toBe(toHex(account?.signingKey?.privateKey ?? new Uint8Array()));
    const wallet = await DirectSecp256k1Wallet.fromKey(Buffer.from(hex, 'hex'));
    expect((await wallet.getAccounts())[0]?.address).toBe(ADDRESS);
    expect(capitals).toBe(hex.toUpperCase());
    expect(Buffer.from(base64, 'base64').toString('hex')).toBe(hex);
    expect(secrets).toContain(WORDS);
  });

  describe('in a file with other things', () => {
    const OTHER = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    const script = (text: string) => writeFileSync(path.join(folder, 'setup.sh'), text);

    it('are taken by their name, and nothing else of the file is a secret of the run', async () => {
      script(`PORT=26657\nVAL_MNEMONIC="${WORDS}"\nUSER_MNEMONIC="${OTHER}"\n`);
      const source = { 'mnemonic-file': 'setup.sh', 'mnemonic-name': 'VAL_MNEMONIC' };
      const { opening, secrets } = open({ alice: source });
      expect((await opening).get('alice')?.address).toBe(ADDRESS);
      expect(secrets).toContain(WORDS);
      expect(secrets.join('\n')).not.toMatch(/PORT|legal winner/);
    });

    it('need no name if there is one only', async () => {
      script(`echo "${WORDS}" | demod keys add val --recover\n`);
      const { opening } = open({ alice: { 'mnemonic-file': 'setup.sh' } });
      expect((await opening).get('alice')?.address).toBe(ADDRESS);
    });

    it('are not guessed: several without a name, and a name that is not there, end with the names', async () => {
      script(`VAL_MNEMONIC="${WORDS}"\nUSER_MNEMONIC="${OTHER}"\n`);
      const several = await failureOf(open({ alice: { 'mnemonic-file': 'setup.sh' } }).opening);
      expect(several).toMatchObject({
        code: 'MNEMONIC_INVALID',
        message: 'Cannot choose the mnemonic of the account alice: setup.sh has 2',
        hint: expect.stringContaining('The file has VAL_MNEMONIC, USER_MNEMONIC.'),
      });
      const named = { 'mnemonic-file': 'setup.sh', 'mnemonic-name': 'VALIDATOR' };
      const missing = await failureOf(open({ alice: named }).opening);
      expect(missing).toMatchObject({
        code: 'MNEMONIC_INVALID',
        message: 'Cannot find the mnemonic VALIDATOR of the account alice in setup.sh',
      });
      expect(inspect([several, missing])).not.toMatch(/abandon|legal/);
    });
  });

  it('use the same key on every chain: read once, opened when the prefix is known', async () => {
    const plan = checkersPlan({ accounts: { alice: { 'mnemonic-env': 'A' } } });
    const keys = await readKeys(plan, folder, { A: WORDS }, () => {});
    const of = async (prefix: string) =>
      fromBech32((await openAccounts(keys, sdkChain(prefix))).get('alice')?.address ?? '', 90);
    const { data } = fromBech32(ADDRESS, 90);
    expect(await of('osmo')).toEqual({ prefix: 'osmo', data });
    expect(await of('checkers')).toEqual({ prefix: 'checkers', data });
  });

  it('are new keys, with their balance, on each call', async () => {
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

  describe('with their own path', () => {
    // The SDK's keyring has the address of the second key of alice's mnemonic; see its README.
    const { mnemonic } = keyOf('sdk-0.45', 'test');
    const SECOND = "m/44'/118'/0'/0/1";
    const known = readdirSync(path.join(KEYRINGS, 'sdk-0.45/keyring-test'));

    it('match the SDK’s accounts on that path, and by default those on Cosmos’ path', async () => {
      const paths = { none: undefined, first: "m/44'/118'/0'/0/0", second: SECOND };
      const accounts = Object.entries(paths).map(([name, hdPath]) => [
        name,
        { 'mnemonic-env': 'A', ...(hdPath && { 'hd-path': hdPath }) },
      ]);
      const given = Object.fromEntries(accounts);
      const opened = await open(given, { A: mnemonic }, 'checkers').opening;
      const [none, first, second] = [...opened.values()].map(
        ({ address }) => `${toHex(fromBech32(address, 90).data)}.address`,
      );
      expect(known).toEqual(expect.arrayContaining([first, second]));
      expect([none, second === first]).toEqual([first, false]);
      // Enough to derive the same key elsewhere.
      expect(opened.get('second')?.key).toMatchObject({
        kind: 'mnemonic',
        mnemonic,
        hdPath: SECOND,
      });
    });
  });
});

describe('an unusable mnemonic', () => {
  it.each([{}, { ALICE: '' }, { ALICE: '  ' }])('is not in the environment: %j', async (env) => {
    await expect(open({ alice: { 'mnemonic-env': 'ALICE' } }, env).opening).rejects.toThrow(
      failure('SECRET_MISSING', 'alice', 'ALICE'),
    );
  });

  it('is missing from its file', async () => {
    const { opening } = open({ alice: { 'mnemonic-file': 'keys/none.txt' } });
    await fails(opening, 'FILE_UNREADABLE', `${folder}/keys/none.txt`);
  });

  it('is an empty file, which creates no new key', async () => {
    writeFileSync(path.join(folder, 'empty.txt'), '\n');
    await expect(open({ alice: { 'mnemonic-file': 'empty.txt' } }).opening).rejects.toThrow(
      failure('MNEMONIC_INVALID', 'alice'),
    );
  });

  it.each([
    ['a wrong checksum', 'zebra '.repeat(12).trim()],
    ['too few words', 'zebra zebra'],
    ['an unknown word', `${'abandon '.repeat(11)}sesame`],
    ['capital letters', WORDS.toUpperCase()],
  ])('has %s, and is masked and absent from the error', async (_, words) => {
    const { opening, secrets } = open({ alice: { 'mnemonic-env': 'A' } }, { A: words });
    const error = await failureOf(opening);
    expect(error).toEqual(failure('MNEMONIC_INVALID', 'alice'));
    expect(secrets).toEqual([words]);
    const everything = inspect(error, { depth: 9, showHidden: true }).toLowerCase();
    const shown = words.toLowerCase().split(' ');
    expect(shown.filter((word) => everything.includes(word))).toEqual([]);
  });
});

describe('accounts of a keyring', () => {
  const test = keyOf('sdk-0.53', 'test');
  const file = keyOf('sdk-0.53', 'file');
  const passphrase = file.passphrase ?? '';
  const inKeyrings = (accounts: object, env = {}) => open(accounts, env, 'checkers', KEYRINGS);

  it('are found below the plan’s folder by their own name; only their key is masked', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'test' };
    const { opening, secrets } = inKeyrings({ [test.name]: { keyring } });
    expect((await opening).get(test.name)).toMatchObject({
      ...{ name: test.name, address: test.address, balance: undefined },
      key: { kind: 'keyring' },
    });
    expect(secrets).toEqual([expect.stringMatching(HEX), expect.any(String), expect.any(String)]);
  });

  it('may have a keyring name other than their name in the plan', async () => {
    const keyring = { folder: 'sdk-0.45', backend: 'test', key: 'alice' };
    const accounts = await inKeyrings({ 'the proposer': { keyring } }).opening;
    expect(accounts.get('the proposer')).toMatchObject({
      name: 'the proposer',
      address: keyOf('sdk-0.45', 'test').address,
    });
  });

  it('are opened with a passphrase from the environment, without outer whitespace', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'file', 'passphrase-env': 'P' };
    const { opening, secrets } = inKeyrings({ alice: { keyring } }, { P: ` ${passphrase}\n` });
    expect((await opening).get('alice')?.address).toBe(file.address);
    expect(secrets.slice(0, 2)).toEqual([passphrase, expect.stringMatching(HEX)]);
  });

  it('are opened with a passphrase from a file below the plan’s folder', async () => {
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

  it('sign with the key of their address', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'test' };
    const account = (await inKeyrings({ alice: { keyring } }).opening).get('alice');
    const { type, publicKey = new Uint8Array() } = account?.signingKey ?? {};
    expect(type).toBe('secp256k1');
    expect(pubkeyToAddress(encodeSecp256k1Pubkey(publicKey), 'checkers')).toBe(test.address);
  });

  it('need the passphrase named in the plan', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'file', 'passphrase-env': 'PASS' };
    await fails(inKeyrings({ alice: { keyring } }).opening, 'SECRET_MISSING', 'alice', 'PASS');
  });

  it('keep a wrong passphrase out of the error, and mask it', async () => {
    const keyring = { folder: 'sdk-0.53', backend: 'file', 'passphrase-env': 'P' };
    const { opening, secrets } = inKeyrings({ alice: { keyring } }, { P: 'open sesame' });
    const error = await failureOf(opening);
    expect(error.code).toBe('KEYRING_PASSPHRASE_WRONG');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('sesame');
    expect(secrets).toEqual(['open sesame']);
  });

  it('have the same name there unless the plan gives another', async () => {
    const keyring = { folder: 'sdk-0.45', backend: 'test' };
    await fails(inKeyrings({ alise: { keyring } }).opening, 'KEY_NOT_FOUND', '"alise"', '"alice"');
  });
});
