import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { toHex } from '@cosmjs/encoding';
import { messageOf, RehearsalError } from '../../errors/errors';
import { writeText } from '../../system/files';
import { isAtLeast } from '../../text/versions';
import { quoted } from '../../text/words';
import { addressBytes } from '../keys/kinds';
import { sealItem } from './item';
import { ADDRESS_SUFFIX, backendFolder, escaped, INFO_SUFFIX, TEST_PASSPHRASE } from './layout';
import { encodeLocalInfo, encodeRecord, type LocalKey } from './record';

/** First SDK whose keyrings have Protobuf records. */
const FIRST_WITH_PROTOBUF = '0.46';

/** A key for the keyring of a chain's binary. */
export interface TestKey extends Omit<LocalKey, 'publicKeyType'> {
  /** Protobuf type of the chain's public keys. */
  readonly publicKeyType: string;
}

/**
 * Adds a private key to a keyring of the backend `test`, as `keys add` of a chain's binary of SDK 0.45 does
 * (`crypto/keyring/keyring.go`, `writeInfo`): one file with the key, and one that maps its address to it.
 * Binaries since 0.46 read it too: they rewrite the key to protobuf when they first use it, so they need write
 * access to the folder, and 0.46 reports it on its standard output. Keys of Ethereum's kind are written as these
 * binaries write them themselves, unless the binary is older: amino names them differently in each chain.
 *
 * They try protobuf first; if the amino bytes happen to be valid protobuf, they panic. This depends on the
 * length and the letters of the name: of 20000 keys, none of `alice`, `validator` or `proposer`, 17 of
 * `validator1`.
 *
 * @param folder value for `--keyring-dir` of the chain's binary; created if missing
 * @param sdk SDK version of the binary; empty if unknown
 * @throws RehearsalError naming the keyring and the key, if the keyring cannot be written or has a key of that
 *   name or that address already. Nothing of the private key is in it.
 */
export async function writeTestKey(
  folder: string,
  name: string,
  key: TestKey,
  sdk: string,
): Promise<void> {
  const keyring = path.join(folder, backendFolder('test'));
  const info = `${name}${INFO_SUFFIX}`;
  const address = `${toHex(addressBytes(key.type, key.publicKey))}${ADDRESS_SUFFIX}`;
  const inAmino = key.type === 'secp256k1' || isAtLeast(sdk, FIRST_WITH_PROTOBUF) === false;
  const data = inAmino
    ? encodeLocalInfo(name, key, key.publicKeyType)
    : encodeRecord(name, key, key.publicKeyType);
  const items: [key: string, data: Uint8Array][] = [
    [info, data],
    [address, new TextEncoder().encode(info)],
  ];
  try {
    await mkdir(keyring, { recursive: true, mode: 0o700 });
    const files = await readdir(keyring);
    for (const [key] of items) {
      if (files.includes(escaped(key))) throw new Error(`it has ${key} already`);
    }
    for (const [key, data] of items) {
      await writeText(path.join(keyring, escaped(key)), await sealItem(key, data, TEST_PASSPHRASE));
    }
  } catch (error) {
    throw new RehearsalError(
      'KEYRING_UNWRITABLE',
      `Cannot add the key ${quoted(name)} to the keyring ${keyring}: ${messageOf(error)}`,
      { cause: error },
    );
  }
}
