import {
  chmodSync,
  cpSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { filesContent, folderContent } from '../../src/images/content';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
const FILES: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM scratch',
  'main.go': 'package main',
  'x/checkers/keeper.go': 'package keeper',
  'x/checkers/README.md': '# x/checkers',
};

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content, { mode: 0o644 });
  }
}

/** A folder with the files above, or these. */
function folderOf(files: Readonly<Record<string, string>> = FILES): string {
  const folder = mkdtempSync(path.join(root, 'context-'));
  write(folder, files);
  return folder;
}

const read = (folder: string) => folderContent(folder, path.join(folder, 'Dockerfile'));
const hashOf = async (folder: string) => (await read(folder)).hash;

it('is a hash, and tells how many files were read', async () => {
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

it('is the same in whatever order files were made', async () => {
  const reversed = Object.fromEntries(Object.entries(FILES).reverse());
  expect(await hashOf(folderOf(reversed))).toBe(await hashOf(folderOf()));
});

it.each<[what: string, change: (folder: string) => void]>([
  ['the content of a file', (folder) => write(folder, { 'main.go': 'package other' })],
  ['a file more', (folder) => write(folder, { empty: '' })],
  ['a file less', (folder) => rmSync(path.join(folder, 'main.go'))],
  [
    'a file elsewhere',
    (folder) => {
      rmSync(path.join(folder, 'main.go'));
      write(folder, { 'cmd/main.go': 'package main' });
    },
  ],
  ['a file that can be run', (folder) => chmodSync(path.join(folder, 'main.go'), 0o755)],
  ['a link', (folder) => symlinkSync('main.go', path.join(folder, 'link'))],
  [
    'a link in the place of a file',
    (folder) => {
      rmSync(path.join(folder, 'main.go'));
      symlinkSync('package main', path.join(folder, 'main.go'));
    },
  ],
])('is another one with %s', async (_, change) => {
  const folder = folderOf();
  const before = await hashOf(folder);
  change(folder);
  expect(await hashOf(folder)).not.toBe(before);
});

it('is told by where a link leads, not by what is there', async () => {
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

it('does not move the end of one file into the next', async () => {
  const one = folderOf({ a: '1', b: '23' });
  const other = folderOf({ a: '12', b: '3' });
  expect(await hashOf(one)).not.toBe(await hashOf(other));
});

it('leaves out what no build is sent', async () => {
  const folder = folderOf();
  const before = await hashOf(folder);
  await systemExec.run(['mkfifo', path.join(folder, 'pipe')]);
  expect(await hashOf(folder)).toBe(before);
});

describe('what is ignored', () => {
  /** Which of the files count: those whose change makes another hash. */
  async function counted(rules: string, files: readonly string[], file = '.dockerignore') {
    const folder = folderOf({
      ...Object.fromEntries(files.map((name) => [name, 'one'])),
      [file]: rules,
    });
    const before = await hashOf(folder);
    const found: string[] = [];
    for (const name of files) {
      const other = mkdtempSync(path.join(root, 'other-'));
      cpSync(folder, other, { recursive: true });
      write(other, { [name]: 'another' });
      if ((await hashOf(other)) !== before) found.push(name);
    }
    return found;
  }
  const TREE = ['a.md', 'docs/b.md', 'docs/c.txt', 'docs/deep/d.md', 'main.go'];

  it.each<[what: string, rules: string, counted: string[]]>([
    ['is a file', 'main.go\n', ['a.md', 'docs/b.md', 'docs/c.txt', 'docs/deep/d.md']],
    ['is a folder', 'docs', ['a.md', 'main.go']],
    ['is a folder with a slash', '/docs/', ['a.md', 'main.go']],
    ['is by a pattern at the top only', '*.md', TREE.slice(1)],
    ['is by a pattern everywhere', '**/*.md', ['docs/c.txt', 'main.go']],
    ['is one letter', 'docs/?.md', ['a.md', 'docs/c.txt', 'docs/deep/d.md', 'main.go']],
    ['is not what comes back', '**/*.md\n!docs/b.md', ['docs/b.md', 'docs/c.txt', 'main.go']],
    ['is all but a folder', '*\n!docs', ['docs/b.md', 'docs/c.txt', 'docs/deep/d.md']],
    ['is decided by the last that fits', '!main.go\nmain.go', TREE.slice(0, 4)],
    ['is told from another case', 'MAIN.go', TREE],
    ['is no comment', '# main.go\n\n', TREE],
    ['is nothing without rules', '', TREE],
  ])('%s', async (_, rules, expected) => {
    expect(await counted(rules, TREE)).toEqual(expected);
  });

  it.each([
    ['a bar', 'a|b', 'ax'],
    ['a plus', 'c++\nlib+', 'lib'],
    ['a bracket', 'x(', 'main.go'],
    ['a circumflex', '[^a]', '^'],
    ['what comes back by a pattern', '*\n!(a)', '(a)'],
    ['what comes back by a class', '*\n![!a]', 'a'],
    ['three stars', '*\n!/a***b', 'a/b'],
  ])('is nothing that BuildKit may send, by rules with %s', async (_, rules, name) => {
    expect(await counted(rules, [name, 'x.md'])).toContain(name);
  });

  it('is by a class of letters as BuildKit has it', async () => {
    const files = ['a.pyc', 'a.py', 'Docs/x', 'docs/x'];
    expect(await counted('*.py[cod]\n[Dd]ocs', files)).toEqual(['a.py']);
  });

  it('is said for a Dockerfile alone, before what is said for the folder', async () => {
    const files = [...TREE, '.dockerignore'];
    const found = await counted('docs\n.dockerignore', files, 'Dockerfile.dockerignore');
    expect(found).toEqual(['a.md', 'main.go']);
    const folder = folderOf({ ...FILES, '.dockerignore': '*', 'Dockerfile.dockerignore': 'x' });
    const only = folderContent(folder, path.join(folder, 'Dockerfile'));
    expect((await only).how).toBe('4 files of the work tree');
    const another = folderContent(folder, path.join(folder, 'other.Dockerfile'));
    expect((await another).how).toBe('0 files of the work tree');
  });

  it('is said beside a Dockerfile that is elsewhere', async () => {
    const plans = folderOf({ 'release.Dockerfile.dockerignore': 'x' });
    const content = await folderContent(folderOf(), path.join(plans, 'release.Dockerfile'));
    expect(content.how).toBe('2 files of the work tree');
  });
});

describe('the files of git', () => {
  const git = { '.git/HEAD': 'ref: refs/heads/main' };

  it('are told and not read', async () => {
    const folder = folderOf({ ...FILES, ...git });
    const content = await read(folder);
    expect(content).toEqual({ ...(await read(folderOf())), git: true });
    write(folder, { '.git/FETCH_HEAD': 'fetched' });
    expect(await read(folder)).toEqual(content);
  });

  it('are told where they are a file, as in a second work tree', async () => {
    const folder = folderOf({ ...FILES, '.git': 'gitdir: /elsewhere' });
    expect(await read(folder)).toEqual({ ...(await read(folderOf())), git: true });
  });

  it('are not told where no build is sent them', async () => {
    const folder = folderOf({ ...FILES, ...git, '.dockerignore': '.git' });
    expect((await read(folder)).git).toBe(false);
  });

  it('of a repository below are files as others', async () => {
    const folder = folderOf({ ...FILES, 'vendor/sdk/.git': 'gitdir: ../../.git/modules/sdk' });
    expect(await read(folder)).toMatchObject({ how: '5 files of the work tree', git: false });
  });
});

it('names a folder that cannot be read', async () => {
  const folder = path.join(root, 'nowhere');
  const error = await failureOf(read(folder));
  expect(error.message).toMatch(/^Cannot read the build context .*\/nowhere: .*ENOENT/);
  expect(error.hint).toContain('.dockerignore');
});

// An empty folder is sent to a build, and may be in its image.
it('is another one with an empty folder', async () => {
  const folder = folderOf();
  const before = await hashOf(folder);
  mkdirSync(path.join(folder, 'data'));
  expect(await hashOf(folder)).not.toBe(before);
});

describe('the content of some files', () => {
  const NAMES = Object.keys(FILES);

  it('is the same in whatever order they are named, and in a copy', async () => {
    const folder = folderOf();
    const hash = await filesContent(folder, NAMES);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await filesContent(folderOf(), [...NAMES].reverse())).toBe(hash);
  });

  it('is another one for other files or other content only', async () => {
    const folder = folderOf();
    const hash = await filesContent(folder, ['main.go']);
    expect(await filesContent(folder, ['Dockerfile'])).not.toBe(hash);
    expect(await filesContent(folder, ['main.go', 'Dockerfile'])).not.toBe(hash);
    write(folder, { Dockerfile: 'FROM other' });
    expect(await filesContent(folder, ['main.go'])).toBe(hash);
    write(folder, { 'main.go': 'package other' });
    expect(await filesContent(folder, ['main.go'])).not.toBe(hash);
  });

  it('needs them to be there', async () => {
    await expect(filesContent(folderOf(), ['go.sum'])).rejects.toThrow('ENOENT');
  });
});

describe('rules that take long to ask', () => {
  it.each([
    ['many stars', '*a*a*a*a*a*a*a*b\n', 'a'.repeat(250)],
    ['many folders', '**/**/**/b\n**/a/**/a/**/b\n', `${'a/'.repeat(1_500)}a`],
    ['many rules', Array.from({ length: 40_000 }, (_, i) => `**/x${i}*y\n`).join(''), 'a'],
  ])(
    'leave out nothing: %s',
    async (_, rules, file) => {
      const content = await read(folderOf({ '.dockerignore': rules, [file]: '' }));
      expect(content.how).toBe('2 files of the work tree');
    },
    5_000,
  );
});
