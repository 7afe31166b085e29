import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { toHex } from '@cosmjs/encoding';
import { rawSecp256k1PubkeyToRawAddress } from '@cosmjs/tendermint-rpc';
import { messageOf, RehearsalError } from '../../errors/errors';
import { writeText } from '../../system/files';
import { quoted } from '../../text/words';
import { sealItem } from './item';
import { ADDRESS_SUFFIX, backendFolder, escaped, INFO_SUFFIX, TEST_PASSPHRASE } from './layout';
import { encodeLocalInfo, type KeyPair } from './record';

/**
 * Adds a private key to a keyring of the backend `test`, as `keys add` of a chain's binary of SDK 0.45 does
 * (`crypto/keyring/keyring.go`, `writeInfo`): one file with the key, and one that maps its address to it.
 * Binaries since 0.46 read it too: they rewrite the key to protobuf when they first use it, so they need write
 * access to the folder, and 0.46 reports it on its standard output.
 *
 * They try protobuf first; if the amino bytes happen to be valid protobuf, they panic. This depends on the
 * length and the letters of the name: of 20000 keys, none of `alice`, `validator` or `proposer`, 17 of
 * `validator1`.
 *
 * @param folder value for `--keyring-dir` of the chain's binary; created if missing
 * @throws RehearsalError naming the keyring and the key, if the keyring cannot be written or has a key of that
 *   name or that address already. Nothing of the private key is in it.
 */
export async function writeTestKey(folder: string, name: string, pair: KeyPair): Promise<void> {
  const keyring = path.join(folder, backendFolder('test'));
  const info = `${name}${INFO_SUFFIX}`;
  const address = `${toHex(rawSecp256k1PubkeyToRawAddress(pair.publicKey))}${ADDRESS_SUFFIX}`;
  const items: [key: string, data: Uint8Array][] = [
    [info, encodeLocalInfo(name, pair)],
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
