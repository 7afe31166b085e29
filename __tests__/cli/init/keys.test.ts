import path from 'node:path';
import { findKeys } from '../../../src/cli/init/keys';
import { temporaryFolder } from '../../helpers/folder';
import { writeFiles } from './stacks';

const root = temporaryFolder();

it('keys are found in keyrings and files, by names alone', async () => {
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

it('there are no keys in a folder that is not there', async () => {
  expect(await findKeys([{ folder: path.join(root, 'nowhere'), depth: 3 }])).toEqual([]);
});
