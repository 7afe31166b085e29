import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../../errors';
import { listed, quoted, suggestion } from '../../plan/words';
import { readText } from '../../system/files';
import { openItem } from './item';
import {
  backendFolder,
  INFO_SUFFIX,
  type KeyringBackend,
  TEST_PASSPHRASE,
  unescaped,
} from './layout';
import { decodeRecord, type KeyPair, KeyringFormatError, type KeyringRecord } from './record';

/** Where a private key is. */
export interface KeyringSource {
  /** What the chain's binary takes as `--keyring-dir`, or the folder `keyring-<backend>` in it. */
  readonly folder: string;
  readonly backend: KeyringBackend;
  /** As `keys list` of the chain's binary shows it. */
  readonly name: string;
  /**
   * Secret, for the backend `file` only: exactly as it was typed. On its standard input, a chain's
   * binary drops the blanks around it.
   */
  readonly passphrase?: string | undefined;
}

/** An account's key out of a keyring. */
export type KeyringKey = KeyPair;

const ANOTHER_SOURCE = 'by mnemonic-file or mnemonic-env';

/**
 * Reads the private key of an account out of a keyring of a Cosmos SDK chain's binary, whatever
 * version of the SDK wrote it. Nothing is written: not even the migration to protobuf that a binary
 * does when it reads a key.
 *
 * A keyring is a folder `keyring-test` or `keyring-file` (SDK `crypto/keyring/keyring.go`) of one
 * encrypted file per key (99designs/keyring `file.go`). The backend `os` falls back to such files,
 * without a folder of their own, where the system has no store for secrets; they are read as `file`.
 *
 * @throws RehearsalError naming the folder and the key, if there is no such key, it cannot be opened,
 * or it is not a private key of secp256k1. Neither the passphrase nor anything decrypted is in it.
 */
export async function readKeyringKey(source: KeyringSource): Promise<KeyringKey> {
  const { folder, files } = await openKeyring(source);
  const file = path.join(folder, fileOf(source.name, folder, files));
  const passphrase = source.backend === 'test' ? TEST_PASSPHRASE : source.passphrase;
  if (!passphrase) {
    throw new RehearsalError(`The keyring ${folder} has a passphrase, and none was given`, {
      hint: 'It is what the chain’s binary asks for with --keyring-backend file: give it as a secret.',
    });
  }
  const record = await readRecord(file, passphrase, source.backend);
  if (record.kind !== 'secp256k1') throw refusalOf(record, `The key ${source.name} of ${folder}`);
  const { privateKey, publicKey } = record;
  return { privateKey, publicKey };
}

interface Keyring {
  readonly folder: string;
  /** Names of the files in it, whatever they are. */
  readonly files: readonly string[];
}

async function openKeyring({ folder, backend }: KeyringSource): Promise<Keyring> {
  const own = backendFolder(backend);
  const nested = path.join(folder, own);
  const nestedFiles = await filesOf(nested);
  if (nestedFiles) return { folder: nested, files: nestedFiles };

  const files = await filesOf(folder);
  if (files === undefined) {
    throw new RehearsalError(`The keyring folder ${folder} does not exist`, {
      hint: `It is what the chain’s binary takes as --keyring-dir, or else as --home: ${own} is in it.`,
    });
  }
  const other = backend === 'test' ? 'file' : 'test';
  const base = path.basename(path.resolve(folder));
  const isOther = base === backendFolder(other);
  if (base === own || (!isOther && keysOf(files).size > 0)) return { folder, files };
  throw new RehearsalError(`The folder ${folder} has no keyring of the backend ${backend}`, {
    hint:
      isOther || files.includes(backendFolder(other))
        ? `It has one of the backend ${other}.`
        : `There is no ${own} in it. Keys of the backends os, kwallet and pass are not in files: give such an account ${ANOTHER_SOURCE}.`,
  });
}

/** @returns undefined if there is no such folder */
async function filesOf(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new RehearsalError(`Cannot read the keyring ${folder}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** The keyring's files by the names of their keys. */
function keysOf(files: readonly string[]): Map<string, string> {
  const infos = files.filter((file) => file.endsWith(INFO_SUFFIX) && file !== INFO_SUFFIX);
  return new Map(infos.map((file) => [unescaped(file.slice(0, -INFO_SUFFIX.length)), file]));
}

function fileOf(name: string, folder: string, files: readonly string[]): string {
  const keys = keysOf(files);
  const file = keys.get(name);
  if (file !== undefined) return file;
  const names = [...keys.keys()].sort();
  throw new RehearsalError(
    `The keyring ${folder} has no key ${quoted(name)}${suggestion(name, names)}`,
    {
      hint:
        names.length === 0
          ? 'It has no key at all: add one with keys add of the chain’s binary.'
          : `It has: ${listed(names)}.`,
    },
  );
}

async function readRecord(
  file: string,
  passphrase: string,
  backend: KeyringBackend,
): Promise<KeyringRecord> {
  const content = await readText(file);
  let data: Uint8Array | undefined;
  try {
    data = await openItem(content, passphrase);
    if (data !== undefined) return decodeRecord(data);
  } catch (error) {
    if (!(error instanceof KeyringFormatError)) throw error;
    throw new RehearsalError(`${file} is not a keyring's file of a key: ${error.message}`, {
      hint: 'keys show of the chain’s binary tells whether it can read it.',
    });
  }
  throw backend === 'test'
    ? new RehearsalError(
        `${file} is not a key of the backend test: it has a passphrase of its own`,
        {
          hint: 'Give the backend file and the passphrase, unless the file is damaged.',
        },
      )
    : new RehearsalError(`The passphrase does not open ${file}`, {
        hint: 'It must be the one that the keyring was made with, unless the file is damaged.',
      });
}

function refusalOf(
  record: Exclude<KeyringRecord, { kind: 'secp256k1' }>,
  key: string,
): RehearsalError {
  const fromMnemonic = `Give the account ${ANOTHER_SOURCE}, or take one that the keyring has the private key of.`;
  switch (record.kind) {
    case 'ledger':
      return new RehearsalError(`${key} is on a Ledger: the keyring has no private key of it`, {
        hint: fromMnemonic,
      });
    case 'offline':
      return new RehearsalError(`${key} is offline: the keyring has only its public key`, {
        hint: fromMnemonic,
      });
    case 'multi':
      return new RehearsalError(`${key} is a multisig, which has no private key of its own`, {
        hint: 'Take an account of a single key: the rehearsal does not gather signatures.',
      });
    case 'other':
      return new RehearsalError(
        `${key} is of the algorithm ${record.algorithm}; the rehearsal signs with secp256k1`,
        { hint: `Take another account: one of secp256k1, from the keyring or ${ANOTHER_SOURCE}.` },
      );
  }
}
