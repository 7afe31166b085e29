import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { DirectSecp256k1HdWallet, DirectSecp256k1Wallet } from '@cosmjs/proto-signing';
import { Record as ProtobufRecord } from 'cosmjs-types/cosmos/crypto/keyring/v1/record';
import { type KeyringSource, readKeyringKey } from '../../../src/chain/keyring/keyring';
import type { ErrorCode } from '../../../src/errors/codes';
import { failureOf } from '../../helpers/errors';
import { fails, failure } from '../../helpers/failure';
import { temporaryFolder } from '../../helpers/folder';
import { fixture, folderOf, itemOf, KEYRINGS, KEYS, keyOf, sealed } from './fixtures';

const folder = temporaryFolder();
const REAL = path.join(KEYRINGS, 'sdk-0.53');

/** Reads a key, by default from the `test` keyring of a real binary. */
function read(source: Partial<KeyringSource> = {}) {
  return readKeyringKey({ folder: REAL, backend: 'test', name: 'alice', ...source });
}

describe('the key of a real keyring', () => {
  it.each(KEYS)('is the key of $keyring, $backend, $name', async (key) => {
    const { backend, name, passphrase } = key;
    const source = { folder: path.join(KEYRINGS, key.keyring), backend, name, passphrase };
    const { privateKey, publicKey } = await read(source);
    expect([privateKey.length, publicKey.length]).toEqual([32, 33]);

    const wallet = await DirectSecp256k1Wallet.fromKey(privateKey, 'checkers');
    expect(await wallet.getAccounts()).toMatchObject([{ address: key.address, pubkey: publicKey }]);
    const words = await DirectSecp256k1HdWallet.fromMnemonic(key.mnemonic, { prefix: 'checkers' });
    expect(await words.getAccounts()).toMatchObject([{ address: key.address }]);
  });

  it('has no other fields', async () => {
    expect(Object.keys(await read())).toEqual([
      ...['type', 'privateKey', 'publicKey', 'publicKeyType'],
    ]);
  });
});

describe('the folder', () => {
  const alice = fixture('sdk-0.53', 'keyring-test', 'alice.info');

  it.each(['keyring-test', 'keyring-test/', 'keyring-test/.'])('may be %s itself', async (name) => {
    expect(await read({ folder: `${REAL}/${name}` })).toEqual(await read());
  });

  it('may have any name if it contains keys', async () => {
    const renamed = folderOf(folder, 'renamed', { 'alice.info': alice });
    expect(await read({ folder: renamed })).toEqual(await read());
  });

  it('is the backend’s folder if keys are next to it', async () => {
    const home = folderOf(folder, 'both', { 'bob.info': alice });
    folderOf(home, 'keyring-test', { 'alice.info': alice });
    expect(await read({ folder: home })).toEqual(await read());
    await fails(read({ folder: home, name: 'bob' }), 'KEY_NOT_FOUND', home, '"bob"', 'alice');
  });

  it.each(['none', 'renamed/alice.info'])('does not exist: %s', async (name) => {
    const missing = path.join(folder, name);
    await expect(read({ folder: missing })).rejects.toThrow(
      failure('KEYRING_NOT_FOUND', missing, '--keyring-dir', 'keyring-test'),
    );
  });

  it.each([
    ['beside it', '', 'test', 'file'],
    ['beside it', '', 'file', 'test'],
    ['as itself', 'keyring-test', 'file', 'test'],
    ['as itself', 'keyring-file', 'test', 'file'],
  ] as const)('has a keyring of another backend %s: %s', async (_, name, backend, other) => {
    const home = path.join(folder, `only-${other}`);
    folderOf(home, `keyring-${other}`, { 'alice.info': alice });
    const given = name ? path.join(home, name) : home;
    await expect(read({ folder: given, backend })).rejects.toThrow(
      failure('KEYRING_NOT_FOUND', `${given} `, ` ${backend}`, ` ${other}.`),
    );
  });

  it('has no keyring', async () => {
    const empty = folderOf(folder, 'empty', { 'config.toml': '' });
    await expect(read({ folder: empty })).rejects.toThrow(
      failure('KEYRING_NOT_FOUND', empty, 'keyring-test', 'mnemonic-file', 'mnemonic-env'),
    );
  });
});

describe('the name', () => {
  it.each([
    ['alicee', '"alice"'],
    ['ops/alice', '"ops/alice 100%"'],
    ['validator'],
    ['alice.info'],
    ['../keyring-test/alice'],
    [''],
  ])('is not a key: %j', async (name, ...near) => {
    const names = 'alice, cold, council, "ops/alice 100%"';
    await expect(read({ name })).rejects.toThrow(
      failure('KEY_NOT_FOUND', `${REAL}/keyring-test`, JSON.stringify(name), ...near, names),
    );
  });

  it('is not a key of an empty keyring', async () => {
    const empty = folderOf(folder, 'new/keyring-test', { keyhash: '', '.info': '' });
    await fails(read({ folder: empty }), 'KEY_NOT_FOUND', empty, '"alice"');
  });

  it('is not among many keys, of which the first are listed', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `validator-${index + 10}`);
    const files = Object.fromEntries(names.map((name) => [`${name}.info`, '']));
    await expect(read({ folder: folderOf(folder, 'many', files) })).rejects.toMatchObject({
      hint: expect.stringMatching(/validator-10, .+, validator-29 \w+ 5 /),
    });
  });

  it('is found with any escapes', async () => {
    const files = { '%D1%8F%2f1%2.info': fixture('sdk-0.53', 'keyring-test', 'alice.info') };
    const escaped = folderOf(folder, 'escaped', files);
    expect(await read({ folder: escaped, name: 'я/1%2' })).toEqual(await read());
  });
});

describe('the passphrase', () => {
  it('is ignored for the test backend', async () => {
    expect(await read({ passphrase: 'something else' })).toEqual(await read());
  });

  it.each([undefined, ''])('is missing: %j', async (passphrase) => {
    await expect(read({ backend: 'file', passphrase })).rejects.toThrow(
      failure('KEYRING_PASSPHRASE_MISSING', `${REAL}/keyring-file`),
    );
  });

  it.each(['sesame, open', 'proto passphrase\n', 'Proto passphrase'])(
    'is wrong, and absent from the error: %j',
    async (passphrase) => {
      const error = await failureOf(read({ backend: 'file', passphrase }));
      const opened = `${REAL}/keyring-file/alice.info`;
      expect(error).toEqual(failure('KEYRING_PASSPHRASE_WRONG', opened));
      const everything = inspect(error, { depth: 9, showHidden: true });
      expect(everything).not.toContain(passphrase.trim());
    },
  );

  it('is the user’s own in a folder of the test backend', async () => {
    const files = { 'alice.info': fixture('sdk-0.53', 'keyring-file', 'alice.info') };
    await expect(read({ folder: folderOf(folder, 'mixed/keyring-test', files) })).rejects.toThrow(
      failure('KEYRING_UNREADABLE', 'mixed/keyring-test/alice.info'),
    );
  });
});

describe('a key unusable for signing', () => {
  it.each([
    ['sdk-0.45', 'cold', 'mnemonic-file'],
    ['sdk-0.53', 'cold', 'mnemonic-file'],
    ['sdk-0.45', 'council', 'multisig'],
    ['sdk-0.53', 'council', 'multisig'],
    ['sdk-0.45', 'stick', 'Ledger'],
    ['migrated', 'stick', 'Ledger'],
  ])('is, in %s, %s', async (keyring, name) => {
    const home = path.join(KEYRINGS, keyring);
    await fails(read({ folder: home, name }), 'KEY_UNUSABLE', name, `${home}/keyring-test`);
  });

  it('has another algorithm', async () => {
    const key = (name: string) => ({
      typeUrl: `/cosmos.crypto.ed25519.${name}`,
      value: Buffer.from('Zebra'),
    });
    const record = { name: 'other', pubKey: key('PubKey'), local: { privKey: key('PrivKey') } };
    const data = ProtobufRecord.encode(record).finish();
    const home = folderOf(folder, 'other', { 'other.info': await sealed(itemOf(data)) });
    const reading = read({ folder: home, name: 'other' });
    await fails(reading, 'KEY_UNUSABLE', 'other', home, 'ed25519', 'sign: binary');
  });
});

describe('a file that is not a key of a keyring', () => {
  it.each<[string, (file: string) => unknown, ErrorCode]>([
    ['of text', (file) => writeFileSync(file, 'alice'), 'KEYRING_UNREADABLE'],
    [
      'of an address',
      async (file) => writeFileSync(file, await sealed(itemOf(Buffer.from('alice.info')))),
      'KEYRING_UNREADABLE',
    ],
    ['a FIFO', (file) => execFileSync('mkfifo', [file]), 'FILE_UNREADABLE'],
    ['a folder', (file) => mkdirSync(file), 'FILE_UNREADABLE'],
    ['a link to a device', (file) => symlinkSync('/dev/zero', file), 'FILE_UNREADABLE'],
    ['too large', (file) => writeFileSync(file, Buffer.alloc(2_000_000)), 'FILE_TOO_LARGE'],
  ])('is %s', async (kind, make, code) => {
    const keyring = folderOf(folder, kind.replaceAll(' ', '-'), {});
    mkdirSync(path.join(keyring, 'keyring-test'));
    const file = path.join(keyring, 'keyring-test', 'alice.info');
    await make(file);
    await fails(read({ folder: keyring }), code, file);
  });

  it('has a name with control characters, shown as escapes', async () => {
    const keyring = folderOf(folder, 'escapes', { '%1B%5B31m\u202e.info': '' });
    await expect(read({ folder: keyring, name: 'x\u009b' })).rejects.toThrow(
      failure('KEY_NOT_FOUND', '"x\\u009b"', '"\\u001b[31m\\u202e"'),
    );
  });
});

it('never has a secret in an error', async () => {
  const { passphrase = '', backend } = keyOf('sdk-0.53', 'file');
  const { privateKey } = await read({ backend, passphrase });
  const secret = Buffer.from(privateKey);
  // The record of the key, without its name.
  const leaky = folderOf(folder, 'leaky', {});
  for (const payload of [secret.toString('hex'), `{"Data":"${secret.toString('base64')}"}`]) {
    writeFileSync(path.join(leaky, 'alice.info'), await sealed(payload, { passphrase }));
    const error = await failureOf(read({ folder: leaky, backend, passphrase }));
    const everything = inspect(error, { depth: 9, showHidden: true });
    for (const text of [passphrase, secret.toString('hex'), secret.toString('base64')]) {
      expect(everything).not.toContain(text.slice(0, 8));
    }
  }
});
