import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { DirectSecp256k1HdWallet, DirectSecp256k1Wallet } from '@cosmjs/proto-signing';
import { Record as ProtobufRecord } from 'cosmjs-types/cosmos/crypto/keyring/v1/record';
import { type KeyringSource, readKeyringKey } from '../../../src/chain/keyring/keyring';
import { failureOf } from '../../helpers/errors';
import { temporaryFolder } from '../../helpers/folder';
import { fixture, folderOf, itemOf, KEYRINGS, KEYS, keyOf, sealed } from './fixtures';

const folder = temporaryFolder();
const REAL = path.join(KEYRINGS, 'sdk-0.53');

/** Reads a key of the `test` keyring of a real binary, unless told otherwise. */
function read(source: Partial<KeyringSource> = {}) {
  return readKeyringKey({ folder: REAL, backend: 'test', name: 'alice', ...source });
}

describe('the key of a real keyring', () => {
  it.each(KEYS)('is that of $keyring, $backend, $name', async (key) => {
    const { backend, name, passphrase } = key;
    const source = { folder: path.join(KEYRINGS, key.keyring), backend, name, passphrase };
    const { privateKey, publicKey } = await read(source);
    expect([privateKey.length, publicKey.length]).toEqual([32, 33]);

    const wallet = await DirectSecp256k1Wallet.fromKey(privateKey, 'checkers');
    expect(await wallet.getAccounts()).toMatchObject([{ address: key.address, pubkey: publicKey }]);
    const words = await DirectSecp256k1HdWallet.fromMnemonic(key.mnemonic, { prefix: 'checkers' });
    expect(await words.getAccounts()).toMatchObject([{ address: key.address }]);
  });

  it('has nothing else with it', async () => {
    expect(Object.keys(await read())).toEqual(['privateKey', 'publicKey']);
  });
});

describe('the folder', () => {
  const alice = fixture('sdk-0.53', 'keyring-test', 'alice.info');

  it.each(['keyring-test', 'keyring-test/', 'keyring-test/.'])('may be %s itself', async (name) => {
    expect(await read({ folder: `${REAL}/${name}` })).toEqual(await read());
  });

  it('may have any name, if the keys are right in it', async () => {
    const renamed = folderOf(folder, 'renamed', { 'alice.info': alice });
    expect(await read({ folder: renamed })).toEqual(await read());
  });

  it('is the one of the backend, where keys are beside it', async () => {
    const home = folderOf(folder, 'both', { 'bob.info': alice });
    folderOf(home, 'keyring-test', { 'alice.info': alice });
    expect(await read({ folder: home })).toEqual(await read());
    expect((await failureOf(read({ folder: home, name: 'bob' }))).hint).toBe('It has: alice.');
  });

  it.each(['none', 'renamed/alice.info'])('does not exist: %s', async (name) => {
    const missing = path.join(folder, name);
    const error = await failureOf(read({ folder: missing }));
    expect(error.message).toBe(`The keyring folder ${missing} does not exist`);
    expect(error.hint).toContain('keyring-test is in it');
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
    const error = await failureOf(read({ folder: given, backend }));
    expect(error.message).toBe(`The folder ${given} has no keyring of the backend ${backend}`);
    expect(error.hint).toBe(`It has one of the backend ${other}.`);
  });

  it('has no keyring at all', async () => {
    const empty = folderOf(folder, 'empty', { 'config.toml': '' });
    const error = await failureOf(read({ folder: empty }));
    expect(error.message).toBe(`The folder ${empty} has no keyring of the backend test`);
    expect(error.hint).toMatch(
      /^There is no keyring-test in it\..+ mnemonic-file or mnemonic-env\.$/,
    );
  });
});

describe('the name', () => {
  it.each([
    ['alicee', ' (did you mean "alice"?)'],
    ['ops/alice', ' (did you mean "ops/alice 100%"?)'],
    ['validator', ''],
    ['alice.info', ''],
    ['../keyring-test/alice', ''],
    ['', ''],
  ])('is no key: %j', async (name, near) => {
    const error = await failureOf(read({ name }));
    expect(error.message).toBe(
      `The keyring ${REAL}/keyring-test has no key ${JSON.stringify(name)}${near}`,
    );
    expect(error.hint).toBe('It has: alice, cold, council, "ops/alice 100%".');
  });

  it('is no key of an empty keyring', async () => {
    const empty = folderOf(folder, 'new/keyring-test', { keyhash: '', '.info': '' });
    const error = await failureOf(read({ folder: empty }));
    expect(error.message).toBe(`The keyring ${empty} has no key "alice"`);
    expect(error.hint).toContain('keys add');
  });

  it('is no key of many', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `validator-${index + 10}`);
    const files = Object.fromEntries(names.map((name) => [`${name}.info`, '']));
    const error = await failureOf(read({ folder: folderOf(folder, 'many', files) }));
    expect(error.hint).toMatch(/^It has: validator-10, .+, validator-29 and 5 more\.$/);
  });

  it('is found under any escapes', async () => {
    const files = { '%D1%8F%2f1%2.info': fixture('sdk-0.53', 'keyring-test', 'alice.info') };
    const escaped = folderOf(folder, 'escaped', files);
    expect(await read({ folder: escaped, name: 'я/1%2' })).toEqual(await read());
  });
});

describe('the passphrase', () => {
  it('is not needed for the backend test, whatever is given', async () => {
    expect(await read({ passphrase: 'something else' })).toEqual(await read());
  });

  it.each([undefined, ''])('is missing: %j', async (passphrase) => {
    const error = await failureOf(read({ backend: 'file', passphrase }));
    expect(error.message).toBe(
      `The keyring ${REAL}/keyring-file has a passphrase, and none was given`,
    );
    expect(error.hint).toContain('--keyring-backend file');
  });

  it.each(['sesame, open', 'proto passphrase\n', 'Proto passphrase'])(
    'is wrong, and not in the error: %j',
    async (passphrase) => {
      const error = await failureOf(read({ backend: 'file', passphrase }));
      expect(error.message).toBe(`The passphrase does not open ${REAL}/keyring-file/alice.info`);
      const everything = inspect(error, { depth: 9, showHidden: true });
      expect(everything).not.toContain(passphrase.trim());
    },
  );

  it('is the user’s own in a folder of the backend test', async () => {
    const files = { 'alice.info': fixture('sdk-0.53', 'keyring-file', 'alice.info') };
    const error = await failureOf(read({ folder: folderOf(folder, 'mixed/keyring-test', files) }));
    expect(error.message).toContain('alice.info is not a key of the backend test');
    expect(error.hint).toContain('Give the backend file and the passphrase');
  });
});

describe('a key that the rehearsal cannot sign with', () => {
  it.each([
    ['sdk-0.45', 'cold', 'is offline: the keyring has only its public key', 'mnemonic-file'],
    ['sdk-0.53', 'cold', 'is offline: the keyring has only its public key', 'mnemonic-file'],
    ['sdk-0.45', 'council', 'is a multisig, which has no private key of its own', 'single key'],
    ['sdk-0.53', 'council', 'is a multisig, which has no private key of its own', 'single key'],
    ['sdk-0.45', 'stick', 'is on a Ledger: the keyring has no private key of it', 'mnemonic-file'],
    ['migrated', 'stick', 'is on a Ledger: the keyring has no private key of it', 'mnemonic-file'],
  ])('is, in %s, %s', async (keyring, name, what, hint) => {
    const home = path.join(KEYRINGS, keyring);
    const error = await failureOf(read({ folder: home, name }));
    expect(error.message).toBe(`The key ${name} of ${home}/keyring-test ${what}`);
    expect(error.hint).toContain(hint);
  });

  it('is of another algorithm', async () => {
    const key = (name: string) => ({
      typeUrl: `/ethermint.crypto.v1.ethsecp256k1.${name}`,
      value: Buffer.from('Zebra'),
    });
    const record = { name: 'evm', pubKey: key('PubKey'), local: { privKey: key('PrivKey') } };
    const data = ProtobufRecord.encode(record).finish();
    const evm = folderOf(folder, 'evm', { 'evm.info': await sealed(itemOf(data)) });
    const error = await failureOf(read({ folder: evm, name: 'evm' }));
    expect(error.message).toBe(
      `The key evm of ${evm} is of the algorithm eth_secp256k1; the rehearsal signs with secp256k1`,
    );
    expect(error.hint).toContain('Take another account');
  });
});

describe('a file that is not of a keyring', () => {
  it('is named with the reason', async () => {
    const broken = folderOf(folder, 'broken', {
      'text.info': 'alice',
      'address.info': await sealed(itemOf(Buffer.from('alice.info'))),
    });
    const text = await failureOf(read({ folder: broken, name: 'text' }));
    expect(text.message).toBe(
      `${broken}/text.info is not a keyring's file of a key: Invalid Compact JWE`,
    );
    const address = await failureOf(read({ folder: broken, name: 'address' }));
    expect(address.message).toContain('its record is neither of amino nor of protobuf');
    expect(address.hint).toContain('keys show');
  });

  it.each<[string, string, (file: string) => void]>([
    ['a FIFO', 'it is a FIFO', (file) => void execFileSync('mkfifo', [file])],
    ['a link to a device', 'it is a device', (file) => symlinkSync('/dev/zero', file)],
    ['too large', 'it has 2000000 bytes', (file) => writeFileSync(file, Buffer.alloc(2_000_000))],
  ])('is %s', async (kind, why, make) => {
    const keyring = folderOf(folder, kind.replaceAll(' ', '-'), {});
    mkdirSync(path.join(keyring, 'keyring-test'));
    const file = path.join(keyring, 'keyring-test', 'alice.info');
    make(file);
    expect((await failureOf(read({ folder: keyring }))).message).toContain(
      `Cannot read ${file}: ${why}`,
    );
  });

  it('has a name that a terminal would act upon, shown as escapes', async () => {
    const keyring = folderOf(folder, 'escapes', { '%1B%5B31m\u202e.info': '' });
    const { message, hint } = await failureOf(read({ folder: keyring, name: 'x\u009b' }));
    expect(message).toContain('has no key "x\\u009b"');
    expect(hint).toBe('It has: "\\u001b[31m\\u202e".');
  });

  it('is a folder', async () => {
    const odd = folderOf(folder, 'odd', {});
    folderOf(odd, 'alice.info', {});
    const error = await failureOf(read({ folder: odd }));
    expect(error.message).toContain(`Cannot read ${odd}/alice.info`);
  });
});

it('never has a secret in an error', async () => {
  const { passphrase = '', backend } = keyOf('sdk-0.53', 'file');
  const { privateKey } = await read({ backend, passphrase });
  const secret = Buffer.from(privateKey);
  // The record of the key, with its name cut off.
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
