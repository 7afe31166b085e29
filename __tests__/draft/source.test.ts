import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Files } from '../../src/draft/files';
import { findSource } from '../../src/draft/source';
import { GO_MOD } from '../cli/init/stacks';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

async function finding(files: Readonly<Record<string, string>>, from: string, isRepository = true) {
  const folder = folderWith(root, files);
  mkdirSync(path.join(folder, from), { recursive: true });
  if (isRepository) mkdirSync(path.join(folder, '.git'));
  const found = await findSource(path.join(folder, from), new Files());
  return found && { ...found, folder: path.relative(folder, found.folder), goMod: undefined };
}

describe('the source of a chain', () => {
  it.each<[string, Record<string, string>, string, object | undefined]>([
    [
      'above the compose files',
      { 'go.mod': GO_MOD, 'cmd/gaiad/main.go': '', 'ci/deploy/compose.yml': '' },
      'ci/deploy',
      { folder: '', hasDockerfile: false, program: 'gaiad' },
    ],
    [
      'next to the compose files',
      {
        'chain/go.mod': GO_MOD,
        'chain/Dockerfile': '',
        'chain/cmd/a/m.go': '',
        'chain/cmd/b/m.go': '',
      },
      'compose',
      { folder: 'chain', hasDockerfile: true, program: undefined },
    ],
    [
      'from one line of go.mod',
      { 'go.mod': 'module m\n\nrequire github.com/cosmos/cosmos-sdk v0.50.1\n' },
      'infra',
      { folder: '', hasDockerfile: false, program: undefined },
    ],
    ['none for another module', { 'go.mod': 'module m\n' }, 'infra', undefined],
  ])('is %s', async (_, files, from, source) => {
    expect(await finding(files, from)).toEqual(source);
  });

  it('is not searched far above without a repository', async () => {
    const files = { 'go.mod': GO_MOD, 'a/b/x.txt': '' };
    expect(await finding(files, 'a/b', false)).toBeUndefined();
    expect(await finding(files, 'a', false)).toMatchObject({ folder: '' });
  });
});
