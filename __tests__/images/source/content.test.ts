import { chmodSync, cpSync, lchownSync, mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { filesContent, folderContent } from '../../../src/images/source/content';
import { systemExec } from '../../../src/system/system-exec';
import { fails } from '../../helpers/failure';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';

const root = temporaryFolder();
const FILES: Files = {
  Dockerfile: 'FROM scratch',
  'main.go': 'package main',
  'x/checkers/keeper.go': 'package keeper',
  'x/checkers/README.md': '# x/checkers',
};

/** A folder with the files above, or these. */
const folderOf = (files: Files = FILES) => folderWith(root, files);

const read = (folder: string) => folderContent(folder, path.join(folder, 'Dockerfile'));
const hashOf = async (folder: string) => (await read(folder)).hash;

it('is a hash, with the number of files', async () => {
  expect(await read(folderOf())).toEqual({
    how: '4 files of the work tree',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    git: false,
  });
});

it('is the same for two checkouts at other times, by other users', async () => {
  const [one, other] = [folderOf(), folderOf()];
  for (const name of ['Dockerfile', 'x/checkers', 'x/checkers/keeper.go']) {
    utimesSync(path.join(other, name), 1, 1);
    if (process.getuid?.() === 0) lchownSync(path.join(other, name), 1234, 1234);
  }
  chmodSync(path.join(other, 'main.go'), 0o664);
  chmodSync(path.join(other, 'x'), 0o700);
  expect(await read(other)).toEqual(await read(one));
});

it('does not depend on the order in which files were created', async () => {
  const reversed = Object.fromEntries(Object.entries(FILES).reverse());
  expect(await hashOf(folderOf(reversed))).toBe(await hashOf(folderOf()));
});

it.each<[what: string, change: (folder: string) => void]>([
  ['the content of a file', (folder) => writeFiles(folder, { 'main.go': 'package other' })],
  ['an additional file', (folder) => writeFiles(folder, { empty: '' })],
  ['a removed file', (folder) => rmSync(path.join(folder, 'main.go'))],
  [
    'a moved file',
    (folder) => {
      rmSync(path.join(folder, 'main.go'));
      writeFiles(folder, { 'cmd/main.go': 'package main' });
    },
  ],
  ['an executable file', (folder) => chmodSync(path.join(folder, 'main.go'), 0o755)],
  ['a link', (folder) => symlinkSync('main.go', path.join(folder, 'link'))],
  [
    'a link instead of a file',
    (folder) => {
      rmSync(path.join(folder, 'main.go'));
      symlinkSync('package main', path.join(folder, 'main.go'));
    },
  ],
])('differs with %s', async (_, change) => {
  const folder = folderOf();
  const before = await hashOf(folder);
  change(folder);
  expect(await hashOf(folder)).not.toBe(before);
});

it('contains the target of a link, not the content behind it', async () => {
  const linked = (to: string) => {
    const folder = folderOf();
    symlinkSync(to, path.join(folder, 'link'));
    return folder;
  };
  const [one, same, other, folder] = ['/nowhere', '/nowhere', '/elsewhere', 'x'].map(linked);
  expect(await hashOf(same ?? '')).toBe(await hashOf(one ?? ''));
  expect(await hashOf(other ?? '')).not.toBe(await hashOf(one ?? ''));
  expect((await read(folder ?? '')).how).toBe('5 files of the work tree');
});

it('separates the content of files', async () => {
  const one = folderOf({ a: '1', b: '23' });
  const other = folderOf({ a: '12', b: '3' });
  expect(await hashOf(one)).not.toBe(await hashOf(other));
});

it('leaves out files that BuildKit does not send', async () => {
  const folder = folderOf();
  const before = await hashOf(folder);
  await systemExec.run(['mkfifo', path.join(folder, 'pipe')]);
  expect(await hashOf(folder)).toBe(before);
});

describe('the ignore file', () => {
  /** The files that count: a change of them changes the hash. */
  async function counted(rules: string, files: readonly string[], file = '.dockerignore') {
    const folder = folderOf({
      ...Object.fromEntries(files.map((name) => [name, 'one'])),
      [file]: rules,
    });
    const before = await hashOf(folder);
    const found: string[] = [];
    for (const name of files) {
      const other = folderWith(root);
      cpSync(folder, other, { recursive: true });
      writeFiles(other, { [name]: 'another' });
      if ((await hashOf(other)) !== before) found.push(name);
    }
    return found;
  }
  const TREE = ['a.md', 'docs/b.md', 'docs/c.txt', 'docs/deep/d.md', 'main.go'];

  it.each<[what: string, rules: string, counted: string[]]>([
    ['names a file', 'main.go\n', ['a.md', 'docs/b.md', 'docs/c.txt', 'docs/deep/d.md']],
    ['names a folder', 'docs', ['a.md', 'main.go']],
    ['names a folder with slashes', '/docs/', ['a.md', 'main.go']],
    ['has a pattern for the top folder', '*.md', TREE.slice(1)],
    ['has a pattern for all folders', '**/*.md', ['docs/c.txt', 'main.go']],
    ['has a wildcard letter', 'docs/?.md', ['a.md', 'docs/c.txt', 'docs/deep/d.md', 'main.go']],
    ['has an exception', '**/*.md\n!docs/b.md', ['docs/b.md', 'docs/c.txt', 'main.go']],
    ['names all but a folder', '*\n!docs', ['docs/b.md', 'docs/c.txt', 'docs/deep/d.md']],
    ['has several matches, the last of which wins', '!main.go\nmain.go', TREE.slice(0, 4)],
    ['has a name in another case', 'MAIN.go', TREE],
    ['has a comment', '# main.go\n\n', TREE],
    ['is empty', '', TREE],
  ])('%s', async (_, rules, expected) => {
    expect(await counted(rules, TREE)).toEqual(expected);
  });

  it.each([
    ['a bar', 'a|b', 'ax'],
    ['a plus', 'c++\nlib+', 'lib'],
    ['a bracket', 'x(', 'main.go'],
    ['a circumflex', '[^a]', '^'],
    ['an exception by a pattern', '*\n!(a)', '(a)'],
    ['an exception by a class', '*\n![!a]', 'a'],
    ['three stars', '*\n!/a***b', 'a/b'],
  ])('leaves out nothing that BuildKit may send, by rules with %s', async (_, rules, name) => {
    expect(await counted(rules, [name, 'x.md'])).toContain(name);
  });

  it('has character classes, as in BuildKit', async () => {
    const files = ['a.pyc', 'a.py', 'Docs/x', 'docs/x'];
    expect(await counted('*.py[cod]\n[Dd]ocs', files)).toEqual(['a.py']);
  });

  it('of a Dockerfile takes precedence over that of the folder', async () => {
    const files = [...TREE, '.dockerignore'];
    const found = await counted('docs\n.dockerignore', files, 'Dockerfile.dockerignore');
    expect(found).toEqual(['a.md', 'main.go']);
    const folder = folderOf({ ...FILES, '.dockerignore': '*', 'Dockerfile.dockerignore': 'x' });
    const only = folderContent(folder, path.join(folder, 'Dockerfile'));
    expect((await only).how).toBe('4 files of the work tree');
    const another = folderContent(folder, path.join(folder, 'other.Dockerfile'));
    expect((await another).how).toBe('0 files of the work tree');
  });

  it('may be next to a Dockerfile outside of the context', async () => {
    const plans = folderOf({ 'release.Dockerfile.dockerignore': 'x' });
    const content = await folderContent(folderOf(), path.join(plans, 'release.Dockerfile'));
    expect(content.how).toBe('2 files of the work tree');
  });
});

describe('the .git folder', () => {
  const git = { '.git/HEAD': 'ref: refs/heads/main' };

  it('is reported, but not read', async () => {
    const folder = folderOf({ ...FILES, ...git });
    const content = await read(folder);
    expect(content).toEqual({ ...(await read(folderOf())), git: true });
    writeFiles(folder, { '.git/FETCH_HEAD': 'fetched' });
    expect(await read(folder)).toEqual(content);
  });

  it('is reported if it is a file, as in a second work tree', async () => {
    const folder = folderOf({ ...FILES, '.git': 'gitdir: /elsewhere' });
    expect(await read(folder)).toEqual({ ...(await read(folderOf())), git: true });
  });

  it('is not reported if the context leaves it out', async () => {
    const folder = folderOf({ ...FILES, ...git, '.dockerignore': '.git' });
    expect((await read(folder)).git).toBe(false);
  });

  it('of a nested repository counts as other files', async () => {
    const folder = folderOf({ ...FILES, 'vendor/sdk/.git': 'gitdir: ../../.git/modules/sdk' });
    expect(await read(folder)).toMatchObject({ how: '5 files of the work tree', git: false });
  });
});

it('an unreadable folder is an error', async () => {
  const folder = path.join(root, 'nowhere');
  await fails(read(folder), 'BUILD_CONTEXT_UNREADABLE', folder, 'ENOENT', '.dockerignore');
});

it('an empty folder, which BuildKit sends, changes the content', async () => {
  const folder = folderOf();
  const before = await hashOf(folder);
  mkdirSync(path.join(folder, 'data'));
  expect(await hashOf(folder)).not.toBe(before);
});

describe('the content of some files', () => {
  const NAMES = Object.keys(FILES);

  it('does not depend on the order of their names, and is the same in a copy', async () => {
    const folder = folderOf();
    const hash = await filesContent(folder, NAMES);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await filesContent(folderOf(), [...NAMES].reverse())).toBe(hash);
  });

  it('differs only for other files or other content', async () => {
    const folder = folderOf();
    const hash = await filesContent(folder, ['main.go']);
    expect(await filesContent(folder, ['Dockerfile'])).not.toBe(hash);
    expect(await filesContent(folder, ['main.go', 'Dockerfile'])).not.toBe(hash);
    writeFiles(folder, { Dockerfile: 'FROM other' });
    expect(await filesContent(folder, ['main.go'])).toBe(hash);
    writeFiles(folder, { 'main.go': 'package other' });
    expect(await filesContent(folder, ['main.go'])).not.toBe(hash);
  });

  it('requires the files to exist', async () => {
    await expect(filesContent(folderOf(), ['go.sum'])).rejects.toThrow('ENOENT');
  });
});

describe('rules of .dockerignore that are slow to match', () => {
  it.each([
    ['many stars', '*a*a*a*a*a*a*a*b\n', 'a'.repeat(250)],
    ['many folders', '**/**/**/b\n**/a/**/a/**/b\n', `${'a/'.repeat(1_500)}a`],
    ['many rules', Array.from({ length: 40_000 }, (_, i) => `**/x${i}*y\n`).join(''), 'a'],
  ])('leave out nothing: %s', async (_, rules, file) => {
    const content = await read(folderOf({ '.dockerignore': rules, [file]: '' }));
    expect(content.how).toBe('2 files of the work tree');
  });
});
