/** The backends of `--keyring-backend` that keep keys in files of their own. */
export type KeyringBackend = 'test' | 'file';

/** The passphrase of every keyring of the backend `test` (`newTestBackendKeyringConfig`). */
export const TEST_PASSPHRASE = 'test';

/** The item of a key is its name and this suffix (`crypto/keyring/types.go`, `infoSuffix`). */
export const INFO_SUFFIX = '.info';

/** The item that finds a key by its address in hex (`crypto/keyring/types.go`, `addressSuffix`). */
export const ADDRESS_SUFFIX = '.address';

/** The folder of a backend, in the one that is given as `--keyring-dir` (`keyring.go`). */
export function backendFolder(backend: KeyringBackend): string {
  return `keyring-${backend}`;
}

/** The file of an item: percent signs and slashes are escaped (99designs/keyring, `filenameEscape`). */
export function escaped(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}

/** Undoes the escapes such as `%2F` in the name of a file (mtibben/percent, `Decode`). */
export function unescaped(name: string): string {
  return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(),
  );
}
