import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { readLayout } from '../../../src/images/go/layout';
import { type GoScanRequest, scanGo } from '../../../src/images/go/scan';
import { fails, failure } from '../../helpers/failure';
import { type Files, folderWith, temporaryFolder } from '../../helpers/folder';

const folder = temporaryFolder();

/** A Go file of a package. */
const go = (name: string, ...imports: string[]) =>
  `package ${name}\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n`;

const MAIN = { 'cmd/d/main.go': go('main', 'fmt', 'example.com/chain/app') };
const MOD = 'module example.com/chain\n\ngo 1.22.3\n';

/** A tree with these files and a go.mod. */
const tree = (files: Files) => folderWith(folder, { 'go.mod': MOD, ...files });

const scan = (root: string, request: Partial<GoScanRequest> = {}) =>
  scanGo({
    ...{ folder: root, package: './cmd/d', tags: [], modfile: 'go.mod', arch: 'amd64' },
    ...request,
  });

describe('a tree too large to scan', () => {
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

it('does not read object files', async () => {
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
    c: undefined,
    tags: [],
  });
});

const FOLDERS: Record<string, [files: Record<string, string>, taken: string[]]> = {
  'files for the target': [
    { 'b_linux.go': go('app'), 'b_windows.go': go('app'), 'c.go': `//go:build v2\n${go('app')}` },
    ['b_linux.go'],
  ],
  'neither hidden files nor tests': [{ '_b.go': go('app'), '.b.go': '', 'b_test.go': '' }, []],
  'no files that need cgo, nor C files for them': [
    { 'b.go': go('app', 'C', 'no.io/x'), 'b.c': '' },
    [],
  ],
  'no documentation packages': [{ 'doc.go': go('documentation', 'no.io/x') }, []],
  'assembly, headers and objects': [
    { 'a.s': '', 'a_arm64.s': '', 'b.s': '//go:build !amd64\n', 'c.h': '', 'd_amd64.syso': '' },
    ['a.s', 'c.h', 'd_amd64.syso'],
  ],
  'embedded files': [
    { 'b.go': `${go('app', 'embed')}\n//go:embed s *.txt\nvar x embed.FS`, 't.txt': '', 's/1': '' },
    ['b.go', 's/1', 't.txt'],
  ],
  'no embedded files without an import of embed': [
    { 'b.go': `${go('app')}\n//go:embed *.txt\nvar x string`, 't.txt': '' },
    ['b.go'],
  ],
};

it.each(Object.entries(FOLDERS))('takes these files of a folder: %s', async (_, [files, taken]) => {
  const inApp = Object.entries(files).map(([name, text]) => [`app/${name}`, text]);
  const root = tree({ ...MAIN, 'app/a.go': go('app'), ...Object.fromEntries(inApp) });
  const sources = await scan(root, { cgo: false });
  const expected = ['a.go', ...taken].map((name) => `app/${name}`);
  expect(sources?.files).toEqual([...expected, 'cmd/d/main.go'].sort());
  expect(sources?.packages).toEqual([]);
});

it('takes the profile of the main package, however the package is written', async () => {
  const root = tree({ 'main.go': go('main'), 'default.pgo': '' });
  for (const name of ['.', './', root]) {
    expect((await scan(root, { package: name }))?.files).toEqual(['default.pgo', 'main.go']);
  }
});

it('names the build tags that the tree’s own files have in their constraints', async () => {
  const root = tree({
    ...MAIN,
    'app/app.go': go('app'),
    'app/more.go': `//go:build shapes && !v2\n\n${go('app')}`,
    'app/old.go': `// +build !before\n\n${go('app')}`,
  });
  const tags = ['netgo', 'shapes', 'before', 'v2'];
  expect(await scan(root, { tags })).toMatchObject({ tags: ['before', 'shapes', 'v2'] });
});

it('follows another modfile, with the folders of its replaced modules', async () => {
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
    c: undefined,
    tags: [],
  });
});

it('takes all packages of a replaced module that external modules may import', async () => {
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
  // Packages that the chain does not import are compiled only if those modules need them.
  expect(sources?.packages).toEqual([]);
});

describe('a tree that is not scanned', () => {
  const app = { ...MAIN, 'app/app.go': go('app') };
  it.each<[what: string, files: Record<string, string>]>([
    ['a vendor folder', { 'vendor/modules.txt': '' }],
    [
      'a replacement outside of the tree',
      { 'go.mod': `${MOD}require a.io/b v1\nreplace a.io/b => ../b\n` },
    ],
    ['a workspace outside of the tree', { 'go.work': 'use .\nuse ../b' }],
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

describe('a missing main package is reported', () => {
  const files = { ...MAIN, 'app/app.go': go('app'), 'cmd/lib/lib.go': go('lib') };
  const v2 = { 'cmd/v2d/main.go': `//go:build v2\n${go('main')}` };

  it.each(['./cmd/e', './app', './cmd/v2d', '../cmd/d', './cmd/...'])('for %s', async (name) => {
    const root = tree({ ...files, ...v2, 'cmd/c/main.go': go('main'), 'cmd/README.md': '' });
    await expect(scan(root, { package: name, tags: ['a', 'b'] })).rejects.toThrow(
      failure(
        'GO_PACKAGE_NOT_FOUND',
        ...[` ${name} `, root, 'linux/amd64', 'a, b', './cmd/c, ./cmd/d'],
      ),
    );
  });

  it('without suggestions if there is no other one', async () => {
    const root = tree({ 'cmd/d/lib.go': go('lib') });
    await fails(scan(root), 'GO_PACKAGE_NOT_FOUND', ' ./cmd/d ', root, 'linux/amd64');
  });
});

it('follows a replacement outside of the tree only if it is required', async () => {
  const files = { 'go.mod': `${MOD}replace a.io/b => ../b\n`, 'app/app.go': go('app') };
  expect((await scan(tree({ ...MAIN, ...files })))?.files).toContain('app/app.go');
});

describe('a module below the root of the tree', () => {
  const root = () =>
    folderWith(folder, {
      'go.mod': 'module example.com/lib\n\ngo 1.24\n',
      'lib.go': go('lib', 'sdk.io/types'),
      'unused/unused.go': go('unused'),
      'demod/go.mod':
        'module example.com/lib/demod\nrequire example.com/lib v0.0.0\nreplace example.com/lib => ../\n',
      'demod/go.sum': '',
      'demod/cmd/demod/main.go': go('main', 'example.com/lib', 'example.com/lib/demod/app'),
      'demod/app/app.go': go('app'),
    });

  it.each<Partial<GoScanRequest>>([
    { package: './demod/cmd/demod' },
    { package: './cmd/demod', module: 'demod' },
  ])('is found by %j', async (request) => {
    const sources = await scan(root(), request);
    expect(sources?.modules).toEqual(['demod/go.mod', 'demod/go.sum', 'go.mod']);
    expect(sources?.files).toEqual([
      ...['demod/app/app.go', 'demod/cmd/demod/main.go', 'lib.go', 'unused/unused.go'],
    ]);
  });

  it('is suggested', async () => {
    await fails(scan(root()), 'GO_PACKAGE_NOT_FOUND', './demod/cmd/demod');
    const within = scan(root(), { module: 'demod' });
    await fails(within, 'GO_PACKAGE_NOT_FOUND', `${'./cmd/demod'}`, 'demod for linux');
    await fails(
      scan(folderWith(folder, { 'demod/go.mod': 'module d' })),
      'GO_MODULE_NOT_FOUND',
      'build.go.module',
      'demod',
    );
  });

  it('does not have the packages of other modules', async () => {
    const outside = scan(root(), { module: 'demod', package: '../unused' });
    await fails(outside, 'GO_PACKAGE_NOT_FOUND');
  });
});

it('follows the modules of a workspace', async () => {
  const root = tree({
    ...MAIN,
    'go.work': 'go 1.24\nuse (\n\t.\n\t./api\n)\nreplace fork.io/iavl => ./fork\n',
    'go.work.sum': '',
    'app/app.go': go('app', 'example.com/api', 'local.io/x'),
    'api/go.mod': 'module example.com/api\nrequire sdk.io v1\nreplace local.io/x => ./x\n',
    'api/go.sum': '',
    'api/api.go': go('api', 'sdk.io/types', 'fork.io/iavl'),
    'api/x/go.mod': 'module local.io/x',
    'api/x/x.go': go('x'),
    'fork/go.mod': 'module fork.io/iavl',
    'fork/fork.go': go('fork'),
  });
  expect(await scan(root)).toEqual({
    modules: [
      ...['api/go.mod', 'api/go.sum', 'api/x/go.mod', 'fork/go.mod', 'go.mod', 'go.work'],
      'go.work.sum',
    ],
    files: ['api/api.go', 'api/x/x.go', 'app/app.go', 'cmd/d/main.go', 'fork/fork.go'],
    packages: ['sdk.io/types'],
    c: undefined,
    tags: [],
  });
});

it('leaves out a workspace whose modules are not all there', async () => {
  const folder = tree({
    ...MAIN,
    'go.work': 'go 1.25\nuse .\nuse ./api\nuse ./gone\n',
    'app/app.go': go('app'),
    'api/go.mod': 'module example.com/api\n',
  });
  const request = { folder, package: './cmd/d', modfile: 'go.mod' };
  expect(await readLayout(request)).toMatchObject({
    ignoresWorkspace: true,
    missing: ['gone'],
    modules: ['go.mod'],
  });
  expect((await scan(folder))?.modules).toEqual(['go.mod']);
});

describe('code in C', () => {
  const c = (...imports: string[]) => `//go:build cgo\n\n${go('app', 'C', ...imports)}`;
  const stub = `//go:build !cgo\n\n${go('app')}`;

  it('of the tree is compiled, unless the plan says otherwise', async () => {
    const root = tree({ ...MAIN, 'app/c.go': c('sdk.io/c'), 'app/stub.go': stub });
    const undecided = await scan(root);
    expect(undecided).toMatchObject({ c: 'app/c.go', packages: ['sdk.io/c'] });
    expect(undecided?.files).toEqual(['app/c.go', 'cmd/d/main.go']);
    expect(await scan(root, { cgo: true })).toEqual(undecided);
    const without = await scan(root, { cgo: false });
    expect(without).toMatchObject({ c: undefined, files: ['app/stub.go', 'cmd/d/main.go'] });
  });

  it('is not compiled without its tags', async () => {
    const tagged = `//go:build cgo && ledger\n\n${go('app', 'C')}`;
    const root = tree({ ...MAIN, 'app/c.go': tagged, 'app/app.go': go('app') });
    expect((await scan(root))?.c).toBeUndefined();
    expect((await scan(root, { tags: ['ledger'] }))?.c).toBe('app/c.go');
  });

  it('is reported if nothing else is in a package and C is off', async () => {
    const root = tree({ ...MAIN, 'app/c.go': go('app', 'C') });
    await fails(scan(root, { cgo: false }), 'GO_PACKAGE_NOT_FOUND', 'without C', 'cmd/d/main.go');
    expect((await scan(root))?.c).toBe('app/c.go');
  });
});

it.each<[what: string, files: Record<string, string>]>([
  ['is missing', {}],
  ['has no file for the tags', { 'app/app.go': `//go:build v2\n${go('app')}` }],
  ['is of another module', { 'app/app.go': go('app'), 'app/go.mod': 'module other' }],
])('reports the importer of an own import that %s', async (_, files) => {
  const root = tree({ ...MAIN, ...files });
  await expect(scan(root)).rejects.toThrow(
    failure('GO_PACKAGE_NOT_FOUND', 'example.com/chain/app', `${root}/app`, 'cmd/d/main.go'),
  );
});

it('requires go.mod even with another module file', async () => {
  const root = folderWith(folder, { 'sdk.mod': MOD });
  await fails(scan(root, { modfile: 'sdk.mod' }), 'GO_MODULE_NOT_FOUND', 'go.mod', root);
});
