import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { embeddedFiles, embedPatterns, readHeader } from '../../../src/images/go/imports';
import { temporaryFolder, writeFiles } from '../../helpers/folder';

const HEADERS: Record<string, [text: string, imports: string[]]> = {
  'single ones': ['package a\nimport "fmt"\nimport "os"\nvar x = 1', ['fmt', 'os']],
  'a group': ['package a\n\nimport (\n\t"fmt"\n\n\t"os"\n)\n', ['fmt', 'os']],
  'names, dots and underscores': [
    'package a\nimport f "fmt"\nimport (\n. "os"\n_ "embed"\nbänk "x.io/bank"\n)',
    ['fmt', 'os', 'embed', 'x.io/bank'],
  ],
  'raw strings': ['package a; import `fmt`; import (`os`; x `io`)', ['fmt', 'os', 'io']],
  comments: [
    '// import "no"\n/* import "no" */ package /* a */ a // import "no"\n' +
      'import ( // "no"\n/* "no"\n*/ "fmt" /* "no" */\n\t// "no"\n)',
    ['fmt'],
  ],
  'nothing below other declarations': [
    'package a\nimport "fmt"\nconst s = `\nimport "no"\n`\nimport "neither"',
    ['fmt'],
  ],
  'an empty group': ['package a\nimport ()\nimport "fmt"', ['fmt']],
  'a file that ends early': ['package a\nimport (\n"fmt"\n"os', ['fmt', 'o']],
  'a byte order mark': ['\uFEFFpackage a\r\nimport "fmt"\r\n', ['fmt']],
};

it.each(Object.entries(HEADERS))('reads imports: %s', (_, [text, imports]) => {
  expect(readHeader(text)).toEqual({ name: 'a', imports });
});

it('reads a file that does not start as a Go file as one without a package name', () => {
  expect(readHeader('import "fmt"')).toEqual({ name: '', imports: [] });
  expect(readHeader('')).toEqual({ name: '', imports: [] });
});

it('finds the patterns to embed', () => {
  const text = [
    '//go:embed a.txt b/*.json',
    'var a embed.FS',
    'var (',
    '\t//go:embed "with space.txt" `raw name` all:c',
    '\tb embed.FS',
    '\t//go:embed\t"quo\\"te"',
    ')',
    '// go:embed no',
    '//go:embedded no',
    'x := 1 // such as //go:embed no',
  ].join('\n');
  expect(embedPatterns(text)).toEqual([
    ...['a.txt', 'b/*.json', 'with space.txt', 'raw name', 'all:c', 'quo"te'],
  ]);
});

it.each([
  ['a long line', `//go:embed "${'a'.repeat(10_000_000)}"`],
  ['many lines', '//go:embed x/*/*\n'.repeat(3_000)],
  ['many patterns in a line', `//go:embed ${'x '.repeat(3_000)}`],
])('does not list the patterns of %s', (_, text) => expect(embedPatterns(text)).toBeUndefined());

describe('embedded files', () => {
  const folder = temporaryFolder();
  beforeAll(() => {
    const files = [
      ...['a.txt', 'b.txt', 'c-d', '[x]', '.hidden', 'static/1', 'static/.h', 'static/_u'],
      ...['static/deep/2', 'static/deep/.h/3', 'static/deep/.git/4', 'static/deep/other/go.mod'],
      ...['static/deep/other/5', '_private/6', 'more/deep/7', 'a'.repeat(200)],
    ];
    writeFiles(folder, Object.fromEntries(files.map((file) => [file, ''])));
    symlinkSync('a.txt', path.join(folder, 'link.txt'));
    symlinkSync('static', path.join(folder, 'linked'));
  });

  it.each([
    ['a.txt', ['a.txt']],
    ['*.txt', ['a.txt', 'b.txt']],
    ['?.txt', ['a.txt', 'b.txt']],
    ['[a].txt', ['a.txt']],
    ['[^a].txt', ['b.txt']],
    ['[b-z].txt', ['b.txt']],
    ['[z-a].txt', []],
    ['c[\\-]d', ['c-d']],
    ['c*d', ['c-d']],
    ['*-*', ['c-d']],
    ['**a.t*x?', ['a.txt']],
    [`${'*a'.repeat(40)}b`, []],
    ['['.repeat(100_000), []],
    ['\\[x\\]', ['[x]']],
    ['a+txt', []],
    // A star matches hidden files too, unlike the name of a folder.
    ['.*', ['.hidden']],
    ['static/*', ['static/.h', 'static/1', 'static/_u', 'static/deep/2']],
    ['static', ['static/1', 'static/deep/2']],
    ['all:static', ['static/.h', 'static/1', 'static/_u', 'static/deep/.h/3', 'static/deep/2']],
    ['*/deep', ['more/deep/7', 'static/deep/2']],
    ['_private', ['_private/6']],
    ['link*', []],
    ['linked/1', []],
    ['../*', []],
    ['missing', []],
  ])('of %s', async (pattern, files) => {
    expect((await embeddedFiles(folder, pattern)).sort()).toEqual([...files].sort());
  });
});
