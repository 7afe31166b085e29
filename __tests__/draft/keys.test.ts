import path from 'node:path';
import { findKeys } from '../../src/draft/keys';
import { temporaryFolder, writeFiles } from '../helpers/folder';

const root = temporaryFolder();

it('keys are found in keyrings and files, only by names', async () => {
  writeFiles(root, {
    'infra/alice/keyring-file/alice.info': '',
    'infra/alice/keyring-file/ops%2Falice.info': '',
    'infra/alice/keyring-file/0123.address': '',
    'infra/alice/keyring-file/keyhash': '',
    'infra/alice/passphrase.txt': '',
    'infra/alice/mnemonic-alice.txt': '',
    'infra/bob.mnemonic': '',
    'infra/deep/er/keyring-test/carol.info': '',
    'infra/too/deep/for/this/keyring-test/dora.info': '',
    'infra/node_modules/keyring-test/eve.info': '',
    'infra/mnemonics.md': '',
    'infra/MnemonicInput.tsx': '',
    'infra/mnemonic.test.txt.orig': '',
    'infra/keyring-os/frank.info': '',
  });
  const infra = path.join(root, 'infra');
  expect(
    await findKeys([
      { folder: infra, depth: 2 },
      { folder: infra, depth: 0 },
    ]),
  ).toEqual([
    { kind: 'mnemonic', name: 'bob', file: path.join(infra, 'bob.mnemonic') },
    ...['alice', 'ops/alice'].map((name) => ({
      ...{ kind: 'keyring', name, folder: path.join(infra, 'alice'), backend: 'file' },
      passphraseFile: path.join(infra, 'alice/passphrase.txt'),
    })),
    {
      ...{ kind: 'keyring', name: 'carol', folder: path.join(infra, 'deep/er') },
      ...{ backend: 'test', passphraseFile: undefined },
    },
  ]);
});

it('a missing folder has no keys', async () => {
  expect(await findKeys([{ folder: path.join(root, 'nowhere'), depth: 3 }])).toEqual([]);
});
