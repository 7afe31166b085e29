import { z } from 'zod';
import { argument, coins, path, text, textSuchAs, variable } from './words';

/** Accounts of a plan and the places of their keys. */

/** Backends of `--keyring-backend` that store keys in files of their own. */
export const KEYRING_BACKENDS = ['file', 'test'] as const;
export type KeyringBackend = (typeof KEYRING_BACKENDS)[number];

/** Algorithms of keys that the rehearsal signs with, as `keys add` of a chain's binary calls them. */
export const KEY_TYPES = ['secp256k1', 'eth_secp256k1'] as const;
export type KeyType = (typeof KEY_TYPES)[number];

const keyring = z
  .strictObject({
    folder: path.meta({
      description:
        'Folder that contains keyring-file or keyring-test, or one of these folders itself',
      examples: ['infra/keys'],
    }),
    backend: z.enum(KEYRING_BACKENDS).describe('Backend of the keyring'),
    key: argument
      .optional()
      .meta({ description: "Name of the key; default the account's", examples: ['validator'] }),
    'passphrase-file': path.optional().meta({
      description: 'File with the passphrase (backend file)',
      examples: ['infra/keys/passphrase.txt'],
    }),
    'passphrase-env': variable.optional().meta({
      description: 'Environment variable with the passphrase (backend file)',
      examples: ['BOB_PASSPHRASE'],
    }),
  })
  .refine(
    (value) =>
      [value['passphrase-file'], value['passphrase-env']].filter((given) => given !== undefined)
        .length === (value.backend === 'file' ? 1 : 0),
    {
      message:
        'exactly one of passphrase-file, passphrase-env with the backend file, none with test',
    },
  )
  .meta({
    description: 'A key of a Cosmos keyring, created by `keys add` of SDK 0.45 or later',
    examples: [{ folder: 'infra/keys', backend: 'file', 'passphrase-env': 'BOB_PASSPHRASE' }],
  });

export const account = z
  .strictObject({
    'mnemonic-file': path.optional().meta({
      description:
        'File with the mnemonic, alone or among others: a script, a file of variables, YAML, JSON, code',
      examples: ['infra/alice.txt'],
    }),
    'mnemonic-name': text.optional().meta({
      description:
        'Name of the mnemonic in that file: its variable, its key, or the name of `keys add NAME --recover`; needed if the file has several',
      examples: ['VAL_MNEMONIC_1'],
    }),
    'mnemonic-env': variable.optional().meta({
      description: 'Environment variable with the mnemonic',
      examples: ['ALICE_MNEMONIC'],
    }),
    keyring: keyring.optional(),
    fresh: coins.optional().meta({
      description: 'Balance in the fresh genesis; the account gets a new key for every run',
      examples: ['1000000000upawn'],
    }),
    'hd-path': textSuchAs(/^m(\/\d+'?)+$/, 'an HD path', "m/44'/118'/0'/0/0")
      .optional()
      .describe(
        'HD derivation path of the key; default that of `keys add` of the first release, which has the coin type of the chain',
      ),
    'key-type': z
      .enum(KEY_TYPES)
      .optional()
      .describe(
        'Algorithm of the key; default that of `keys add` of the first release, which is eth_secp256k1 on EVM chains',
      ),
    sign: z
      .enum(['binary'])
      .optional()
      .describe(
        "`binary` signs with the binary of the release that runs (`tx sign`): for a chain whose keys are of another algorithm than secp256k1 and eth_secp256k1; default the rehearsal's own signer",
      ),
  })
  .refine(
    ({ 'hd-path': _, 'mnemonic-name': __, 'key-type': ___, sign: ____, ...sources }) =>
      Object.values(sources).filter((given) => given !== undefined).length === 1,
    { message: 'exactly one of mnemonic-file, mnemonic-env, keyring, fresh' },
  )
  .refine((value) => value.keyring === undefined || value['hd-path'] === undefined, {
    message: 'hd-path with a mnemonic only: a key of a keyring is the key itself',
  })
  .refine((value) => value.keyring === undefined || value['key-type'] === undefined, {
    message: 'key-type with a mnemonic or fresh only: a key of a keyring has its own',
  })
  .refine((value) => value.keyring === undefined || value.sign === undefined, {
    message: "sign with a mnemonic or fresh only: the chain's binary makes these keys itself",
  })
  .refine((value) => value['mnemonic-name'] === undefined || value['mnemonic-file'] !== undefined, {
    message: 'mnemonic-name with mnemonic-file only: it names a mnemonic in that file',
  });
