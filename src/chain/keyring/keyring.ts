import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../../errors/errors';
import { KEY_TYPES, type KeyringBackend } from '../../plan/account-schema';
import { readText } from '../../system/files';
import { listed, quoted, suggestion } from '../../text/words';
import { openItem } from './item';
import { backendFolder, INFO_SUFFIX, TEST_PASSPHRASE, unescaped } from './layout';
import { decodeRecord, KeyringFormatError, type KeyringRecord, type LocalKey } from './record';

/** Location of a private key. */
export interface KeyringSource {
  /** Value for `--keyring-dir` of the chain's binary, or the folder `keyring-<backend>` in it. */
  readonly folder: string;
  readonly backend: KeyringBackend;
  /** Name as listed by `keys list` of the chain's binary. */
  readonly name: string;
  /** Secret, for the backend `file` only: exactly as typed. A chain's binary trims blanks from its standard input. */
  readonly passphrase?: string | undefined;
}

/** An account's key from a keyring. */
export type KeyringKey = LocalKey;

const ANOTHER_SOURCE = 'by mnemonic-file or mnemonic-env';

/**
 * Reads the private key of an account from a keyring of a Cosmos SDK chain's binary, of any SDK version.
 * Nothing is written: not even the migration to protobuf that a binary does when it reads a key.
 *
 * A keyring is a folder `keyring-test` or `keyring-file` (SDK `crypto/keyring/keyring.go`) with one encrypted
 * file per key (99designs/keyring `file.go`). The backend `os` falls back to such files, without a folder of
 * their own, if the system has no secret store; they are read as `file`.
 *
 * @throws RehearsalError naming the folder and the key, if there is no such key, it cannot be opened, or it is
 *   not a private key that the rehearsal signs with. Neither the passphrase nor anything decrypted is in it.
 */
export async function readKeyringKey(source: KeyringSource): Promise<KeyringKey> {
  const { folder, files } = await openKeyring(source);
  const file = path.join(folder, fileOf(source.name, folder, files));
  const passphrase = source.backend === 'test' ? TEST_PASSPHRASE : source.passphrase;
  if (!passphrase) {
    throw new RehearsalError(
      'KEYRING_PASSPHRASE_MISSING',
      `The keyring ${folder} needs a passphrase, but the plan gives none`,
      {
        hint: 'Give the passphrase that the chain’s binary asks for with --keyring-backend file, as a secret.',
      },
    );
  }
  const record = await readRecord(file, passphrase, source.backend);
  if (record.kind !== 'local') throw refusalOf(record, `The key ${source.name} of ${folder}`);
  const { kind: _, ...key } = record;
  return key;
}

interface Keyring {
  readonly folder: string;
  /** Names of all files in it. */
  readonly files: readonly string[];
}

async function openKeyring({ folder, backend }: KeyringSource): Promise<Keyring> {
  const own = backendFolder(backend);
  const nested = path.join(folder, own);
  const nestedFiles = await filesOf(nested);
  if (nestedFiles) return { folder: nested, files: nestedFiles };

  const files = await filesOf(folder);
  if (files === undefined) {
    throw new RehearsalError('KEYRING_NOT_FOUND', `The keyring folder ${folder} does not exist`, {
      hint: `Give the folder that the chain’s binary uses as --keyring-dir, or else as --home: the one that contains ${own}.`,
    });
  }
  const other = backend === 'test' ? 'file' : 'test';
  const base = path.basename(path.resolve(folder));
  const isOther = base === backendFolder(other);
  if (base === own || (!isOther && keysOf(files).size > 0)) return { folder, files };
  throw new RehearsalError(
    'KEYRING_NOT_FOUND',
    `The folder ${folder} has no keyring of the backend ${backend}`,
    {
      hint:
        isOther || files.includes(backendFolder(other))
          ? `It has a keyring of the backend ${other}.`
          : `It does not contain ${own}. Keys of the backends os, kwallet and pass are not in files: give such an account ${ANOTHER_SOURCE}.`,
    },
  );
}

/**
 * Lists the files of a folder.
 *
 * @returns undefined if there is no such folder
 */
async function filesOf(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new RehearsalError(
      'KEYRING_UNREADABLE',
      `Cannot read the keyring ${folder}: ${messageOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** Files of the keyring by key name. */
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
    'KEY_NOT_FOUND',
    `The keyring ${folder} has no key ${quoted(name)}${suggestion(name, names)}`,
    {
      hint:
        names.length === 0
          ? 'It has no keys: add one with `keys add` of the chain’s binary.'
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
    throw new RehearsalError(
      'KEYRING_UNREADABLE',
      `${file} is not a key file of a keyring: ${error.message}`,
      {
        hint: 'Check with `keys show` whether the chain’s binary can read the key.',
      },
    );
  }
  throw backend === 'test'
    ? new RehearsalError(
        'KEYRING_UNREADABLE',
        `${file} is not a key of the backend test: it has its own passphrase`,
        {
          hint: 'Set the backend to file and give the passphrase, unless the file is damaged.',
        },
      )
    : new RehearsalError('KEYRING_PASSPHRASE_WRONG', `The passphrase does not open ${file}`, {
        hint: 'Give the passphrase with which the keyring was created, unless the file is damaged.',
      });
}

function refusalOf(record: Exclude<KeyringRecord, { kind: 'local' }>, key: string): RehearsalError {
  const fromMnemonic = `Give the account ${ANOTHER_SOURCE}, or use an account whose private key is in the keyring.`;
  switch (record.kind) {
    case 'ledger':
      return new RehearsalError(
        'KEY_UNUSABLE',
        `${key} is on a Ledger: the keyring does not contain its private key`,
        {
          hint: fromMnemonic,
        },
      );
    case 'offline':
      return new RehearsalError(
        'KEY_UNUSABLE',
        `${key} is offline: the keyring has only its public key`,
        {
          hint: fromMnemonic,
        },
      );
    case 'multi':
      return new RehearsalError(
        'KEY_UNUSABLE',
        `${key} is a multisig key, which has no private key of its own`,
        {
          hint: 'Use an account with a single key: the rehearsal does not collect signatures.',
        },
      );
    case 'other':
      return new RehearsalError(
        'KEY_UNUSABLE',
        `${key} uses the algorithm ${record.algorithm}; the rehearsal signs only with ${KEY_TYPES.join(' and ')}`,
        {
          hint: `Give the account ${ANOTHER_SOURCE} together with sign: binary: the chain's own binary signs for it then.`,
        },
      );
  }
}
