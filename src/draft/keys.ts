import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { backendFolder, INFO_SUFFIX, unescaped } from '../chain/keyring/layout';
import { KEYRING_BACKENDS, type KeyringBackend, type KeyType } from '../plan/account-schema';
import type { FoundMnemonic } from '../secrets/mnemonics';

/** Location of a key for an account of the plan; the key itself is not read. */
export type FoundKey =
  | {
      readonly kind: 'keyring';
      readonly name: string;
      /** Value for `--keyring-dir` of the chain's binary. */
      readonly folder: string;
      readonly backend: KeyringBackend;
      /** File beside the keyring with the name of a passphrase file. */
      readonly passphraseFile: string | undefined;
    }
  | {
      readonly kind: 'mnemonic';
      readonly name: string;
      readonly file: string;
      /** Its name in a file with other things; undefined for a file of its own. */
      readonly label?: string | undefined;
      /** Undefined for the chain's own path. */
      readonly hdPath?: string | undefined;
      /** Undefined for the chain's own algorithm. */
      readonly keyType?: KeyType | undefined;
      /** True if it is unknown whether the account has a stake. */
      readonly isGuess?: boolean;
    };

/** A mnemonic in a file with other things; its words are left out. */
export interface MnemonicPlace extends Omit<FoundMnemonic, 'mnemonic'> {
  readonly file: string;
}

/** Folders to skip: large, and without keys of the user. */
const PASSED_OVER = ['.git', 'node_modules', 'data', 'cosmovisor', 'wasm'];

/**
 * Finds keyrings, and files with names of mnemonic files, in folders down to the given depth. A keyring takes
 * precedence over a file with the same key name.
 */
export async function findKeys(
  places: readonly { readonly folder: string; readonly depth: number }[],
): Promise<FoundKey[]> {
  const found: FoundKey[] = [];
  const seen = new Set<string>();
  for (const { folder, depth } of places) await search(folder, depth, found, seen);
  const ofKeyrings = new Set(found.flatMap(({ kind, name }) => (kind === 'keyring' ? [name] : [])));
  return found.filter(({ kind, name }) => kind === 'keyring' || !ofKeyrings.has(name));
}

async function search(
  folder: string,
  depth: number,
  found: FoundKey[],
  seen: Set<string>,
): Promise<void> {
  if (seen.has(folder)) return;
  seen.add(folder);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  for (const file of files) {
    const name = mnemonicOf(file);
    if (name !== undefined) {
      found.push({ kind: 'mnemonic', name, file: path.join(folder, file) });
    }
  }
  const passphrase = files.find((file) => /^pass(?:phrase|word)(?:\.txt)?$/i.test(file));
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const backend = KEYRING_BACKENDS.find((each) => backendFolder(each) === entry.name);
    const below = path.join(folder, entry.name);
    if (backend !== undefined) {
      for (const name of await keysIn(below)) {
        const passphraseFile =
          backend === 'file' && passphrase !== undefined
            ? path.join(folder, passphrase)
            : undefined;
        found.push({ kind: 'keyring', name, folder, backend, passphraseFile });
      }
    } else if (depth > 0 && !PASSED_OVER.includes(entry.name)) {
      await search(below, depth - 1, found, seen);
    }
  }
}

async function keysIn(keyring: string): Promise<string[]> {
  const files = await readdir(keyring).catch(() => []);
  return files
    .filter((file) => file.endsWith(INFO_SUFFIX))
    .map((file) => unescaped(file.slice(0, -INFO_SUFFIX.length)))
    .filter((name) => name !== '')
    .sort();
}

/** Key name of a mnemonic file: `alice` for `mnemonic-alice.txt` and `alice.mnemonic`. */
function mnemonicOf(file: string): string | undefined {
  if (!/mnemonic/i.test(file) || !/^[^.]+(?:\.(?:txt|mnemonics?|words|key))?$/i.test(file)) return;
  const base = file.replace(/\.(?:txt|mnemonics?|words|key)$/i, '');
  return base.replace(/[-_.]?mnemonics?[-_.]?/i, '') || 'validator';
}
