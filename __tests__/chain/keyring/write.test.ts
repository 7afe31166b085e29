import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { fromBech32, toHex } from '@cosmjs/encoding';
import { compactDecrypt } from 'jose/jwe/compact/decrypt';
import { readKeyringKey } from '../../../src/chain/keyring/keyring';
import { type TestKey, writeTestKey } from '../../../src/chain/keyring/write';
import { keyOfSeed, seedOf } from '../../../src/chain/keys/derive';
import { pathOf, SDK_PUBLIC_KEY } from '../../../src/chain/keys/kinds';
import { failureOf } from '../../helpers/errors';
import { failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { fixture, KEYRINGS, KEYS, keyOf } from './fixtures';

const folder = temporaryFolder();

const emptyFolder = () => path.join(folderWith(folder), 'home');

function keyringOf(home: string): string {
  return path.join(home, 'keyring-test');
}

/** The key of a real keyring, by default `alice` in `test` of `sdk-0.45`. */
async function realPair(key = keyOf('sdk-0.45', 'test')): Promise<TestKey> {
  const { backend, name, passphrase } = key;
  const from = { folder: path.join(KEYRINGS, key.keyring), backend, name, passphrase };
  return { ...(await readKeyringKey(from)), publicKeyType: SDK_PUBLIC_KEY };
}

const SDK = '0.50.13';

function addressFile(address: string): string {
  return `${toHex(fromBech32(address, 90).data)}.address`;
}

interface Opened {
  readonly header: Record<string, unknown>;
  /** The exact JSON, to the byte. */
  readonly item: string;
}

async function opened(content: string, passphrase = 'test'): Promise<Opened> {
  const { protectedHeader, plaintext } = await compactDecrypt(
    content,
    new TextEncoder().encode(passphrase),
    { keyManagementAlgorithms: ['PBES2-HS256+A128KW'], maxPBES2Count: 8192 },
  );
  return { header: { ...protectedHeader }, item: new TextDecoder().decode(plaintext) };
}

function written(home: string, file: string): Promise<Opened> {
  return opened(readFileSync(path.join(keyringOf(home), file), 'utf8'));
}

it.each(KEYS)('is read back unchanged: $keyring, $backend, $name', async (key) => {
  const home = emptyFolder();
  const pair = await realPair(key);
  await writeTestKey(home, key.name, pair, SDK);
  expect(await readKeyringKey({ folder: home, backend: 'test', name: key.name })).toEqual(pair);
  expect(readdirSync(keyringOf(home))).toContain(addressFile(key.address));
});

it.each(['test', 'file'] as const)(
  'matches the output of SDK 0.45 for the same key: %s',
  async (backend) => {
    const home = emptyFolder();
    const key = keyOf('sdk-0.45', backend);
    await writeTestKey(home, 'alice', await realPair(key), SDK);
    const files = ['alice.info', addressFile(key.address)];
    expect(readdirSync(keyringOf(home)).sort()).toEqual([...files].sort());
    for (const file of files) {
      const real = await opened(fixture('sdk-0.45', `keyring-${backend}`, file), key.passphrase);
      const { header, item } = await written(home, file);
      expect(item).toBe(real.item);
      // The header also has the creation time, which no binary reads.
      const { alg, enc, p2c } = real.header;
      expect(header).toEqual({ alg, enc, p2c, p2s: expect.any(String) });
    }
  },
);

it('uses the binaries’ file names for any key', async () => {
  const home = emptyFolder();
  const key = KEYS.find(({ name }) => name === 'ops/alice 100%') ?? keyOf('none', 'test');
  await writeTestKey(home, key.name, await realPair(key), SDK);
  const address = addressFile(key.address);
  const files = [address, 'ops%2Falice 100%25.info'];
  expect(readdirSync(keyringOf(home)).sort()).toEqual(files);
  for (const file of files) {
    const real = await opened(fixture('sdk-0.53', 'keyring-test', file));
    const { Key: name } = JSON.parse((await written(home, file)).item);
    expect(name).toBe(JSON.parse(real.item).Key);
  }
  expect(await written(home, address)).toMatchObject({
    item: (await opened(fixture('sdk-0.53', 'keyring-test', address))).item,
  });
});

it('stays in the keyring with any name', async () => {
  const home = emptyFolder();
  const name = '../../пётр';
  const pair = await realPair();
  await writeTestKey(home, name, pair, SDK);
  expect(readdirSync(home)).toEqual(['keyring-test']);
  expect(await readKeyringKey({ folder: home, backend: 'test', name })).toEqual(pair);
});

it('is accessible only to its owner', async () => {
  const home = emptyFolder();
  await writeTestKey(home, 'alice', await realPair(), SDK);
  expect(statSync(keyringOf(home)).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(keyringOf(home))) {
    expect(statSync(path.join(keyringOf(home), file)).mode & 0o777).toBe(0o600);
  }
});

it('adds to the existing keys', async () => {
  const home = emptyFolder();
  const [alice, bob] = [await realPair(), await realPair(keyOf('sdk-0.53', 'test'))];
  await writeTestKey(home, 'alice', alice, SDK);
  await writeTestKey(home, 'bob', bob, SDK);
  const read = (name: string) => readKeyringKey({ folder: home, backend: 'test', name });
  expect([await read('alice'), await read('bob')]).toEqual([alice, bob]);
});

describe('a key that cannot be added', () => {
  it.each([
    ['name', 'alice', keyOf('sdk-0.53', 'test'), 'alice.info'],
    ['address', 'bob', keyOf('sdk-0.45', 'test'), addressFile(keyOf('sdk-0.45', 'test').address)],
  ])('has the %s of another key, which is not changed', async (_, name, key, file) => {
    const home = emptyFolder();
    await writeTestKey(home, 'alice', await realPair(), SDK);
    const contents = () =>
      readdirSync(keyringOf(home)).map((one) => readFileSync(path.join(keyringOf(home), one)));
    const before = contents();
    await expect(writeTestKey(home, name, await realPair(key), SDK)).rejects.toThrow(
      failure('KEYRING_UNWRITABLE', `"${name}"`, keyringOf(home), file),
    );
    expect(contents()).toEqual(before);
  });

  it('has no folder, and is absent from the error', async () => {
    const home = emptyFolder();
    mkdirSync(home);
    writeFileSync(keyringOf(home), '');
    const pair = await realPair();
    const error = await failureOf(writeTestKey(home, 'alice', pair, SDK));
    expect(error).toEqual(failure('KEYRING_UNWRITABLE', 'EEXIST'));
    const everything = inspect(error, { depth: 9, showHidden: true });
    expect(everything).not.toContain(toHex(pair.privateKey).slice(0, 8));
  });
});

describe('a key of Ethereum’s kind', () => {
  const key: TestKey = {
    ...keyOfSeed(seedOf(`${'abandon '.repeat(11)}about`), pathOf(60)),
    ...{ type: 'eth_secp256k1', publicKeyType: '/ethermint.crypto.v1.ethsecp256k1.PubKey' },
  };
  const address = '9858effd232b4033e47d90003d41ec34ecaeda94.address'; // as every wallet has it

  it.each([
    ['with its Protobuf type since SDK 0.46', '0.46.16', key.publicKeyType],
    ['of an unknown SDK, in the same form', '', key.publicKeyType],
    ['in amino before, which does not name the type', '0.45.4', undefined],
  ])('is read back %s', async (_, sdk, publicKeyType) => {
    const home = emptyFolder();
    await writeTestKey(home, 'alice', key, sdk);
    const read = await readKeyringKey({ folder: home, backend: 'test', name: 'alice' });
    expect(read).toEqual({ ...key, publicKeyType });
    expect(readdirSync(keyringOf(home))).toEqual([address, 'alice.info']);
  });
});
