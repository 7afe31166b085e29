import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { checkoutRoot, copyCheckout } from '../../../src/stack/copy/checkout';
import { systemExec } from '../../../src/system/system-exec';
import { fails } from '../../helpers/failure';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { gitIn } from '../../helpers/git';

const root = temporaryFolder();

/** A checkout of a repository with a tagged commit, and a working folder. */
async function checkout(files: Files = { 'a.txt': 'a' }) {
  const base = folderWith(root);
  const at = path.join(base, 'chain');
  mkdirSync(at);
  writeFiles(at, files);
  const git = gitIn(at);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=one');
  await git('tag', 'v1.2.0');
  const folder = path.join(base, 'work');
  mkdirSync(folder);
  return { at, base, folder, git };
}

type Given = Partial<Parameters<typeof copyCheckout>[1]>;

/** The copy of a checkout, and its notices. */
async function copied(at: string, folder: string, given: Given = {}) {
  const notices: string[] = [];
  const notice = (message: string) => void notices.push(message);
  const copy = await copyCheckout(at, { exec: systemExec, folder, notice, ...given });
  return { copy, notices, git: gitIn(copy) };
}

it('a checkout begins where its repository does, or else with the folder of the plan', async () => {
  const { at, base } = await checkout({ 'infra/rehearsal/plan.yml': '' });
  expect(await checkoutRoot(path.join(at, 'infra/rehearsal'))).toBe(at);
  expect(await checkoutRoot(base)).toBe(base);
});

describe('the copy of a checkout', () => {
  it('has its files, including changed and ignored ones, under its own name', async () => {
    const { at, folder } = await checkout({ 'a.txt': 'a', '.gitignore': 'made/' });
    writeFiles(at, { 'a.txt': 'changed', 'made/b.txt': 'b' });
    const { copy, notices } = await copied(at, folder);
    expect(path.basename(copy)).toBe('chain');
    expect(readFileSync(path.join(copy, 'a.txt'), 'utf8')).toBe('changed');
    expect(readFileSync(path.join(copy, 'made/b.txt'), 'utf8')).toBe('b');
    expect(notices).toEqual([]);
  });

  it('answers git as the original does', async () => {
    const { at, folder, git: original } = await checkout();
    writeFiles(at, { 'a.txt': 'changed' });
    const { copy, git } = await copied(at, folder);
    for (const question of [
      ['rev-parse', 'HEAD'],
      ['describe', '--tags', '--always'],
      ['rev-parse', '--abbrev-ref', 'HEAD'],
      ['status', '--porcelain'],
    ]) {
      expect(await git(...question)).toBe(await original(...question));
    }
    expect(await git('rev-parse', '--show-toplevel')).toBe(copy);
  });

  it('has no way to change the original: commits and tags stay in it, and it has no remote', async () => {
    const { at, folder, git: original } = await checkout();
    const before = await original('for-each-ref');
    const { git } = await copied(at, folder);
    await git('commit', '--quiet', '--allow-empty', '--message=two');
    await git('tag', 'v2.0.0');
    expect(await git('remote')).toBe('');
    expect(await original('for-each-ref')).toBe(before);
    expect(readFileSync(path.join(at, 'a.txt'), 'utf8')).toBe('a');
  });

  it('runs no hook of the repository', async () => {
    const { at, base, folder } = await checkout();
    const hook = path.join(at, '.git/hooks/post-checkout');
    writeFiles(at, { '.git/hooks/post-checkout': `#!/bin/sh\ntouch ${base}/ran\n` });
    await systemExec.run(['chmod', '+x', hook]);
    await copied(at, folder);
    expect(existsSync(path.join(base, 'ran'))).toBe(false);
  });

  it('has the targets of links that lead out of it', async () => {
    const { at, base, folder } = await checkout();
    writeFiles(base, { 'keys/key': 'k' });
    symlinkSync('../keys', path.join(at, 'keys'));
    const { copy } = await copied(at, folder);
    expect(lstatSync(path.join(copy, 'keys')).isDirectory()).toBe(true);
    expect(readFileSync(path.join(copy, 'keys/key'), 'utf8')).toBe('k');
  });

  it('leaves out working folders of runs, which may be in it', async () => {
    const { at } = await checkout();
    const names = ['rehearsal-01234567-abcdef', 'rehearsal-89abcdef-abcdef'];
    for (const name of names) writeFiles(at, { [`tmp/${name}/secret`]: 's' });
    const { copy } = await copied(at, path.join(at, 'tmp', String(names[0])));
    expect(readdirSync(path.join(copy, 'tmp'))).toEqual([]);
  });

  it('is made of a folder without a repository, too', async () => {
    const base = folderWith(root, { 'stack/a.txt': 'a', 'work/x': '' });
    const { copy, notices } = await copied(path.join(base, 'stack'), path.join(base, 'work'));
    expect(readdirSync(copy)).toEqual(['a.txt']);
    expect(notices).toEqual([]);
  });

  it('has no repository if git cannot read the original, and a notice says so', async () => {
    const { at, folder, git } = await checkout();
    await git('config', 'core.repositoryformatversion', '99');
    const { copy, notices } = await copied(at, folder);
    expect(existsSync(path.join(copy, '.git'))).toBe(false);
    expect(notices).toEqual([expect.stringContaining(at)]);
  });

  it('needs room on the disk', async () => {
    const { at, folder } = await checkout();
    await fails(copied(at, folder, { free: async () => 1 }), 'DISK_SPACE_LOW', at);
  });
});
