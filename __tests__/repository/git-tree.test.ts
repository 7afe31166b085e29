import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { refTree, tagsOf, workTree } from '../../src/repository/git-tree';
import { LARGEST_SOURCE, type Tree } from '../../src/repository/tree';
import { offline } from '../../src/system/offline';
import { systemExec } from '../../src/system/system-exec';
import { folderWith, temporaryFolder, writeFiles } from '../helpers/folder';
import { gitIn } from '../helpers/git';

const root = temporaryFolder();

const CALL = 'package app\n// caf\u00e9 SetUpgradeHandler\n';

async function repository(): Promise<string> {
  const folder = folderWith(root, {
    'app/a b.go': CALL,
    'app/\u00e9.go': CALL,
    'app/a_test.go': CALL,
    'notes.txt': 'SetUpgradeHandler\n',
    'large.go': `package large\n${' '.repeat(LARGEST_SOURCE)}`,
    'empty.go': '',
    '.gitignore': 'ignored.go\n',
  });
  symlinkSync('/etc/passwd', path.join(folder, 'link.go'));
  const git = gitIn(folder);
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'one');
  await git('tag', 'v1.0.0');
  writeFiles(folder, { 'app/new.go': CALL, 'ignored.go': CALL, 'empty.go': 'package now\n' });
  return folder;
}

const found = async (tree: Tree | undefined) => ({
  ref: tree?.ref,
  paths: [...(tree?.paths ?? [])].sort(),
  hits: [...((await tree?.goFilesWith(['SetUpgradeHandler', 'Nothing'])) ?? [])].sort(),
  texts: Object.fromEntries(
    (await tree?.texts(['app/\u00e9.go', 'large.go', 'link.go', 'none.go', 'empty.go'])) ?? [],
  ),
});

it('the tags are all of a repository, or those of the commit that is checked out', async () => {
  const folder = await repository();
  expect(await tagsOf(systemExec, folder, 'HEAD')).toEqual(['v1.0.0']);
  await gitIn(folder)('commit', '--quiet', '--all', '--message', 'two');
  expect(await tagsOf(systemExec, folder, 'HEAD')).toEqual([]);
  expect(await tagsOf(systemExec, folder, 'all')).toEqual(['v1.0.0']);
});

describe('the files of a repository', () => {
  it('are those of a ref', async () => {
    const folder = await repository();
    expect(await tagsOf(systemExec, folder, 'all')).toEqual(['v1.0.0']);
    expect(await found(await refTree(systemExec, folder, 'v1.0.0'))).toEqual({
      ref: 'v1.0.0',
      paths: [
        '.gitignore',
        'app/a b.go',
        'app/a_test.go',
        'app/\u00e9.go',
        'empty.go',
        'large.go',
        'notes.txt',
      ],
      hits: ['app/a b.go', 'app/\u00e9.go'],
      texts: { 'app/\u00e9.go': CALL, 'empty.go': '' },
    });
    expect(await refTree(systemExec, folder, 'v2.0.0')).toBeUndefined();
    expect(await refTree(systemExec, folder, '--all')).toBeUndefined();
  });

  it('are unknown where a partial clone lacks some of a ref', async () => {
    const folder = await repository();
    const git = gitIn(folder);
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'two');
    await git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(folder, 'clone');
    await git('clone', '--quiet', '--filter=blob:none', `file://${folder}`, clone);
    expect(await refTree(systemExec, clone, 'v1.0.0')).toBeUndefined();
    expect((await refTree(systemExec, clone, 'HEAD'))?.paths).toContain('app/new.go');
    await gitIn(clone)('fetch', '--quiet', '--refetch', '--no-filter');
    expect((await refTree(systemExec, clone, 'v1.0.0'))?.paths).toContain('empty.go');
  });

  it('are unknown where an object of a ref is lost', async () => {
    const folder = await repository();
    const id = await gitIn(folder)('rev-parse', 'v1.0.0:notes.txt');
    rmSync(path.join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    expect(await refTree(systemExec, folder, 'v1.0.0')).toBeUndefined();
  });

  it('are those of the work tree, without links and ignored files', async () => {
    const folder = await repository();
    expect(await found(await workTree(systemExec, folder))).toEqual({
      ref: undefined,
      paths: expect.arrayContaining(['app/new.go', 'app/\u00e9.go']),
      hits: ['app/a b.go', 'app/new.go', 'app/\u00e9.go'],
      texts: { 'app/\u00e9.go': CALL, 'empty.go': 'package now\n' },
    });
  });

  it('are those of a folder without git', async () => {
    const folder = folderWith(root, {
      'app/a.go': CALL,
      '.hidden/b.go': CALL,
      'node_modules/c.go': CALL,
    });
    symlinkSync('/etc', path.join(folder, 'link'));
    expect(await tagsOf(systemExec, folder, 'all')).toEqual([]);
    expect(await refTree(systemExec, folder, 'HEAD')).toBeUndefined();
    expect(await found(await workTree(systemExec, folder))).toMatchObject({
      paths: ['app/a.go'],
      hits: ['app/a.go'],
    });
  });

  it('are read without running what the repository configures', async () => {
    const folder = await repository();
    const git = gitIn(folder);
    const proof = path.join(folder, 'proof');
    await git('config', 'core.fsmonitor', `touch ${proof}; false`);
    await git('config', 'grep.extendedRegexp', 'true');
    await git('config', 'submodule.recurse', 'true');
    await git('config', 'color.ui', 'always');
    const tree = await workTree(systemExec, folder);
    expect(await tree.goFilesWith(['SetUpgradeHandler'])).toHaveLength(3);
    expect((await workTree(systemExec, folder)).paths).not.toContain('proof');
  });

  it('fetch no missing objects by a program that the repository configures', async () => {
    const folder = await repository();
    const git = gitIn(folder);
    const proof = path.join(folder, 'proof');
    const settings = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'other',
      'remote.other.promisor': 'true',
      'remote.other.url': `ext::sh -c touch%20${proof}`,
      'protocol.ext.allow': 'always',
    };
    for (const [name, value] of Object.entries(settings)) await git('config', name, value);
    rmSync(path.join(folder, '.git/objects'), { recursive: true });
    mkdirSync(path.join(folder, '.git/objects'));
    const exec = offline(systemExec);
    await tagsOf(exec, folder, 'all');
    await refTree(exec, folder, 'HEAD');
    await (await workTree(exec, folder)).goFilesWith(['SetUpgradeHandler']);
    expect(existsSync(proof)).toBe(false);
  });
});
