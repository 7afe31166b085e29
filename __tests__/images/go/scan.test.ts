import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type GoScanRequest, scanGo } from '../../../src/images/go/scan';
import { failureOf } from '../../helpers/errors';
import { temporaryFolder } from '../../helpers/folder';

const folder = temporaryFolder();

/** A Go file of a package. */
const go = (name: string, ...imports: string[]) =>
  `package ${name}\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n`;

const MAIN = { 'cmd/d/main.go': go('main', 'fmt', 'example.com/chain/app') };
const MOD = 'module example.com/chain\n\ngo 1.22.3\n';

/** A tree with these files, and a go.mod. */
function tree(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(folder, 'tree-'));
  for (const [file, content] of Object.entries({ 'go.mod': MOD, ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

const scan = (root: string, request: Partial<GoScanRequest> = {}) =>
  scanGo({
    ...{ folder: root, package: './cmd/d', tags: [], modfile: 'go.mod', arch: 'amd64' },
    ...request,
  });

describe('a tree that is not looked through', () => {
  it.each<[string, Record<string, string>]>([
    ['a source of many megabytes', { 'app/app.go': `package app\n//${'x'.repeat(9_000_000)}` }],
    ['many patterns', { 'app/app.go': `${go('app', 'embed')}${'//go:embed *\n'.repeat(3_000)}` }],
    [
      'many replaced modules',
      {
        'go.mod':
          MOD + Array.from({ length: 2_000 }, (_, i) => `replace a.b/${i} => ./x\n`).join(''),
      },
    ],
  ])('has %s', async (_, files) => {
    expect(await scan(tree({ ...MAIN, 'app/app.go': go('app'), ...files }))).toBeUndefined();
  });
});

it('does not read objects', async () => {
  const root = tree({ ...MAIN, 'app/app.go': go('app'), 'app/a.syso': '' });
  truncateSync(path.join(root, 'app/a.syso'), 2 ** 30);
  expect((await scan(root))?.files).toContain('app/a.syso');
});

it('follows the imports of the tree and names those of other modules', async () => {
  const root = tree({
    ...MAIN,
    'go.sum': '',
    'README.md': '',
    'cmd/other/main.go': go('main'),
    'app/app.go': go('app', 'os', 'example.com/chain/x', 'sdk.io/types', 'sdk.io/store'),
    'app/app_test.go': go('app', 'test.io/only'),
    'x/x.go': go('x', 'sdk.io/types', 'example.com/chain/app'),
    'x/unused/unused.go': go('unused', 'unused.io/only'),
  });
  expect(await scan(root)).toEqual({
    modules: ['go.mod', 'go.sum'],
    files: ['app/app.go', 'cmd/d/main.go', 'x/x.go'],
    packages: ['sdk.io/store', 'sdk.io/types'],
    module: 'example.com/chain',
    goVersion: '1.22.3',
  });
});

const FOLDERS: Record<string, [files: Record<string, string>, taken: string[]]> = {
  'files that are for the target': [
    { 'b_linux.go': go('app'), 'b_windows.go': go('app'), 'c.go': `//go:build v2\n${go('app')}` },
    ['b_linux.go'],
  ],
  'neither hidden nor test files': [{ '_b.go': go('app'), '.b.go': '', 'b_test.go': '' }, []],
  'no files that need cgo, and nothing for them': [
    { 'b.go': go('app', 'C', 'no.io/x'), 'b.c': '' },
    [],
  ],
  'no files that only document': [{ 'doc.go': go('documentation', 'no.io/x') }, []],
  'assembly, headers and objects': [
    { 'a.s': '', 'a_arm64.s': '', 'b.s': '//go:build !amd64\n', 'c.h': '', 'd_amd64.syso': '' },
    ['a.s', 'c.h', 'd_amd64.syso'],
  ],
  'embedded files': [
    { 'b.go': `${go('app', 'embed')}\n//go:embed s *.txt\nvar x embed.FS`, 't.txt': '', 's/1': '' },
    ['b.go', 's/1', 't.txt'],
  ],
  'no embedded files where nothing can be embedded': [
    { 'b.go': `${go('app')}\n//go:embed *.txt\nvar x string`, 't.txt': '' },
    ['b.go'],
  ],
};

it.each(Object.entries(FOLDERS))('takes of a folder %s', async (_, [files, taken]) => {
  const inApp = Object.entries(files).map(([name, text]) => [`app/${name}`, text]);
  const root = tree({ ...MAIN, 'app/a.go': go('app'), ...Object.fromEntries(inApp) });
  const sources = await scan(root);
  const expected = ['a.go', ...taken].map((name) => `app/${name}`);
  expect(sources?.files).toEqual([...expected, 'cmd/d/main.go'].sort());
  expect(sources?.packages).toEqual([]);
});

it('takes the profile of the main package, by whatever name this is given', async () => {
  const root = tree({ 'main.go': go('main'), 'default.pgo': '' });
  for (const name of ['.', './', root]) {
    expect((await scan(root, { package: name }))?.files).toEqual(['default.pgo', 'main.go']);
  }
});

it('follows another modfile, with the modules that it replaces by folders', async () => {
  const root = tree({
    ...MAIN,
    'go.sum': '',
    'sdk.mod':
      'module example.com/chain\ngo 1.22\ntoolchain go1.24.2\nreplace compat => ./compat/new\n',
    'sdk.sum': '',
    'app/app.go': go('app', 'compat'),
    'compat/new/go.mod': 'module compat',
    'compat/new/compat.go': go('compat', 'sdk.io/new'),
    'compat/new/more/more.go': go('more'),
    'compat/old/compat.go': go('compat', 'sdk.io/old'),
  });
  expect(await scan(root, { modfile: './sdk.mod' })).toEqual({
    modules: ['compat/new/go.mod', 'go.mod', 'sdk.mod', 'sdk.sum'],
    files: ['app/app.go', 'cmd/d/main.go', 'compat/new/compat.go'],
    packages: ['sdk.io/new'],
    module: 'example.com/chain',
    goVersion: '1.24.2',
  });
});

it('takes all of a replaced module that modules from elsewhere may import', async () => {
  const root = tree({
    ...MAIN,
    'go.mod': `${MOD}replace fork.io/iavl => ./fork\nreplace fork.io/absent => ./absent\n`,
    'app/app.go': go('app'),
    'fork/go.mod': 'module fork.io/iavl',
    'fork/iavl.go': go('iavl', 'example.com/chain/shared', 'db.io/db', 'fork.io/iavl/missing'),
    'fork/iavl_windows.go': go('iavl'),
    'fork/proto/proto.go': go('proto'),
    'fork/testdata/x.go': go('x'),
    'fork/tools/go.mod': 'module fork.io/iavl/tools',
    'fork/tools/tools.go': go('tools'),
    'shared/shared.go': go('shared'),
    'unused/unused.go': go('unused'),
  });
  const sources = await scan(root);
  expect(sources?.modules).toEqual(['fork/go.mod', 'go.mod']);
  expect(sources?.files).toEqual([
    ...['app/app.go', 'cmd/d/main.go', 'fork/iavl.go', 'fork/proto/proto.go', 'shared/shared.go'],
  ]);
  // What the chain itself does not reach is compiled as far as those modules want it.
  expect(sources?.packages).toEqual([]);
});

describe('a tree that is not scanned', () => {
  const app = { ...MAIN, 'app/app.go': go('app') };
  it.each<[what: string, files: Record<string, string>]>([
    ['a workspace', { 'go.work': '' }],
    ['a vendor folder', { 'vendor/modules.txt': '' }],
    ['a replacement outside of it', { 'go.mod': `${MOD}replace a.io/b => ../b\n` }],
  ])('has %s', async (_, files) => {
    expect(await scan(tree({ ...app, ...files }))).toBeUndefined();
  });

  it('has linked files or folders', async () => {
    const file = tree(app);
    symlinkSync('app.go', path.join(file, 'app/more.go'));
    expect(await scan(file)).toBeUndefined();
    const linked = tree({ ...MAIN, 'real/app.go': go('app') });
    symlinkSync('real', path.join(linked, 'app'));
    expect(await scan(linked)).toBeUndefined();
  });
});

describe('a tree without the main package', () => {
  const files = { ...MAIN, 'app/app.go': go('app'), 'cmd/lib/lib.go': go('lib') };
  const v2 = { 'cmd/v2d/main.go': `//go:build v2\n${go('main')}` };

  it.each(['./cmd/e', './app', './cmd/v2d', '../cmd/d', './cmd/...'])('as %s', async (name) => {
    const root = tree({ ...files, ...v2, 'cmd/c/main.go': go('main'), 'cmd/README.md': '' });
    expect(await failureOf(scan(root, { package: name, tags: ['a', 'b'] }))).toMatchObject({
      message: `There is no main package ${name} in ${root} for linux/amd64 with the tags a, b`,
      hint: 'cmd/ has ./cmd/c, ./cmd/d.',
    });
  });

  it('and without any other', async () => {
    const root = tree({ 'cmd/go.mod': 'module other', 'cmd/d/main.go': go('main') });
    expect(await failureOf(scan(root))).toMatchObject({
      message: `There is no main package ./cmd/d in ${root} for linux/amd64 without tags`,
      hint: 'cmd/ has none either. It is the folder of the command that runs the node.',
    });
  });
});

it.each<[what: string, files: Record<string, string>]>([
  ['is missing', {}],
  ['has no file for the tags', { 'app/app.go': `//go:build v2\n${go('app')}` }],
  ['is of another module', { 'app/app.go': go('app'), 'app/go.mod': 'module other' }],
])('names an own import that %s, and who wants it', async (_, files) => {
  const root = tree({ ...MAIN, ...files });
  expect(await failureOf(scan(root))).toMatchObject({
    message: `There is no package example.com/chain/app in ${root}/app for linux/amd64 without tags`,
    hint: 'cmd/d/main.go imports it: some Go file there must be for this build.',
  });
});

it('names a go.mod that is missing, also where another file is used', async () => {
  const root = mkdtempSync(path.join(folder, 'tree-'));
  writeFileSync(path.join(root, 'sdk.mod'), MOD);
  const failure = await failureOf(scan(root, { modfile: 'sdk.mod' }));
  expect(failure.message).toBe(`There is no go.mod in ${root}`);
});
