import { JOSEError, JWEDecryptionFailed } from 'jose/errors';
import { compactDecrypt } from 'jose/jwe/compact/decrypt';
import { CompactEncrypt } from 'jose/jwe/compact/encrypt';
import { KeyringFormatError } from './record';

/** Encryption of an item by 99designs/keyring (`file.go`, `Set`). */
const KEY_ALGORITHM = 'PBES2-HS256+A128KW';
const CONTENT_ALGORITHM = 'A256GCM';
/** PBKDF2 iterations written by the chains' own binaries (jose2go `pbse2_hmac_aeskw.go`). */
const ITERATIONS = 8192;
/** Maximum number of iterations in a file, as accepted by those binaries (less than a second of work). */
const MOST_ITERATIONS = 1_300_000;

/**
 * Decrypts one file of 99designs/keyring's file backend: a compact JWE around the JSON of an Item
 * (`file.go`, `keyring.go`).
 *
 * @returns the item's data (a record, for a file `<name>.info`), or undefined if the passphrase
 * does not open it; a modified file is indistinguishable from a wrong passphrase
 * @throws KeyringFormatError if it is not such a file. Neither the passphrase nor any of the
 * content is in the error.
 */
export async function openItem(
  content: string,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const payload = await decrypt(content.trim(), new TextEncoder().encode(passphrase));
  return payload === undefined ? undefined : dataOf(payload);
}

/**
 * Encrypts an item in the format read by {@link openItem}, as the chains' own binaries do (`file.go`, `Set`).
 *
 * @param key name of the item: that of its file, without escapes
 */
export async function sealItem(key: string, data: Uint8Array, passphrase: string): Promise<string> {
  const item = {
    Key: key,
    Data: Buffer.from(data).toString('base64'),
    Label: '',
    Description: '',
    KeychainNotTrustApplication: false,
    KeychainNotSynchronizable: false,
  };
  const text = new TextEncoder();
  return await new CompactEncrypt(text.encode(JSON.stringify(item)))
    .setProtectedHeader({ alg: KEY_ALGORITHM, enc: CONTENT_ALGORITHM })
    .setKeyManagementParameters({ p2c: ITERATIONS })
    .encrypt(text.encode(passphrase));
}

async function decrypt(jwe: string, passphrase: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const { plaintext } = await compactDecrypt(jwe, passphrase, {
      keyManagementAlgorithms: [KEY_ALGORITHM],
      contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
      maxPBES2Count: MOST_ITERATIONS,
      maxDecompressedLength: 0,
    });
    return plaintext;
  } catch (error) {
    if (error instanceof JWEDecryptionFailed) return undefined;
    // The library's messages only concern the header, which is not encrypted.
    if (error instanceof JOSEError) throw new KeyringFormatError(error.message);
    throw error;
  }
}

/**
 * Data of a decrypted item.
 *
 * @throws KeyringFormatError without a cause: the JSON parser's message quotes its input
 */
function dataOf(payload: Uint8Array): Uint8Array {
  try {
    const { Data: data } = JSON.parse(new TextDecoder().decode(payload));
    if (typeof data === 'string') return new Uint8Array(Buffer.from(data, 'base64'));
  } catch {
    // Not JSON, or not an object.
  }
  throw new KeyringFormatError('it contains no keyring item');
}
