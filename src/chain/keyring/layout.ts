import type { KeyringBackend } from '../../plan/account-schema';

/** Passphrase of every keyring of the backend `test` (`newTestBackendKeyringConfig`). */
export const TEST_PASSPHRASE = 'test';

/** Suffix of a key's item after the key's name (`crypto/keyring/types.go`, `infoSuffix`). */
export const INFO_SUFFIX = '.info';

/** Suffix of the item that maps an address in hex to its key (`crypto/keyring/types.go`, `addressSuffix`). */
export const ADDRESS_SUFFIX = '.address';

/** Folder of a backend within `--keyring-dir` (`keyring.go`). */
export function backendFolder(backend: KeyringBackend): string {
  return `keyring-${backend}`;
}

/** File name of an item, with percent signs and slashes escaped (99designs/keyring, `filenameEscape`). */
export function escaped(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}

/** Decodes escapes such as `%2F` in a file name (mtibben/percent, `Decode`). */
export function unescaped(name: string): string {
  return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(),
  );
}
