import path from 'node:path';
import { type PlannedGoImage, readGoImage } from '../../../src/images/go/image';
import { folderContent } from '../../../src/images/source/content';
import type { Build } from '../../../src/plan/schema';
import { fails } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';

const root = temporaryFolder();
const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module chain\n\ngo 1.24.1\n',
  'go.sum': '',
  'cmd/checkersd/main.go': 'package main\n\nimport "chain/app"\n',
  'app/app.go': 'package app\n\nimport "sdk.io/types"\n',
  'app/arm_arm64.go': 'package app\n\nimport "sdk.io/arm"\n',
  'app/next.go': '//go:build v2\n\npackage app\n\nimport "sdk.io/next"\n',
};

function treeOf(files: Readonly<Record<string, string>> = {}): string {
  return folderWith(root, { ...FILES, ...files });
}

/** A build as parsed by the schema. */
function buildOf(given: object): Build {
  const plan = checkersPlan({ releases: [{ name: 'v1', image: 'i:1', build: given }] });
  const build = plan.releases[0]?.build;
  if (build === undefined) throw new Error('the plan lacks its build');
  return build;
}

interface Given extends Partial<Omit<PlannedGoImage, 'build'>> {
  readonly build?: object;
  readonly platform?: string;
  readonly notice?: (message: string) => void;
}

/** Reads the image of a tree; the content of the whole tree is the Dockerfile given with it. */
function read(
  folder: string,
  { build = {}, platform = 'linux/amd64', notice, ...given }: Given = {},
) {
  return readGoImage(
    {
      name: 'release-0',
      title: 'release v1',
      reference: 'chain:v1',
      binary: 'checkersd',
      release: 'v1',
      ...given,
      build: buildOf(build),
    },
    { folder, tree: undefined },
    { platform, ...(notice && { notice }) },
    async (dockerfile) => ({ how: 'all of it', hash: dockerfile }),
  );
}

it('reads the sources of a release', async () => {
  const folder = treeOf();
  expect(await read(folder)).toEqual({
    name: 'release-0',
    title: 'release v1',
    reference: 'chain:v1',
    folder,
    build: {
      binary: 'checkersd',
      module: '.',
      package: './cmd/checkersd',
      tags: [],
      modfile: 'go.mod',
      ignoresWorkspace: false,
      cgo: false,
      image: 'golang:1.24.1-bookworm',
      base: 'debian:bookworm-slim',
      version: 'v1',
      name: 'checkers',
      variables: {},
    },
    sources: {
      modules: ['go.mod', 'go.sum'],
      files: ['app/app.go', 'cmd/checkersd/main.go'],
      packages: ['sdk.io/types'],
      c: undefined,
      tags: [],
    },
    whole: undefined,
  });
});

it.each<[what: string, given: Given, packages: string[]]>([
  ['the tags of the plan', { build: { go: { tags: ['v2'] } } }, ['sdk.io/next', 'sdk.io/types']],
  ['the platform', { platform: 'linux/arm64' }, ['sdk.io/arm', 'sdk.io/types']],
  ['the platform with a variant', { platform: 'linux/arm64/v8' }, ['sdk.io/arm', 'sdk.io/types']],
  ['amd64, for a platform without an architecture', { platform: 'linux' }, ['sdk.io/types']],
])('reads it for %s', async (_, given, packages) => {
  expect((await read(treeOf(), given)).sources.packages).toEqual(packages);
});

it('reads the package and the module file that the plan names', async () => {
  const folder = treeOf({
    'node/main.go': 'package main\n\nimport "sdk.io/node"\n',
    'next.mod': 'module chain\n\ngo 1.25.2\n',
  });
  const { build, sources } = await read(folder, {
    build: { go: { package: './node', modfile: 'next.mod' } },
  });
  expect(build).toMatchObject({ package: './node', image: 'golang:1.25.2-bookworm' });
  expect(sources).toMatchObject({ modules: ['go.mod', 'next.mod'], packages: ['sdk.io/node'] });
});

it('stamps an image other than a release with its name', async () => {
  const { build } = await read(treeOf(), { name: 'stack-0', release: undefined });
  expect(build.version).toBe('stack-0');
});

describe('the whole tree', () => {
  it('is sent if code in it is in C, with the result of the scan', async () => {
    const c = '//go:build cgo\n\npackage app\n\nimport "C"\n';
    const said: string[] = [];
    const { whole, sources, build } = await read(treeOf({ 'app/c.go': c }), {
      notice: (message) => said.push(message),
    });
    expect(whole?.how).toBe('all of it');
    expect(sources.packages).toEqual(['sdk.io/types']);
    expect(build.cgo).toBe(true);
    expect(said).toEqual([expect.stringMatching(/^release v1 .*app\/c\.go imports C/)]);
  });

  it.each<[what: string, files: Readonly<Record<string, string>>]>([
    ['a vendor folder', { 'vendor/modules.txt': '' }],
    [
      'a module outside of it',
      { 'go.mod': `${FILES['go.mod']}require a.b/c v1\nreplace a.b/c => ../c` },
    ],
    ['a workspace outside of it', { 'go.work': 'go 1.24.1\nuse .\nuse ../c' }],
  ])('is sent if it has %s, as its packages are unknown', async (_, files) => {
    const { whole, sources, build } = await read(treeOf(files));
    expect(whole?.how).toBe('all of it');
    const modules = ['go.mod', 'go.sum', ...('go.work' in files ? ['go.work'] : [])];
    expect(sources).toEqual({ modules, files: [], packages: [], c: undefined, tags: [] });
    expect(build.image).toBe('golang:1.24.1-bookworm');
  });

  it('is sent with the module file of the plan, and with go.mod, which Go needs too', async () => {
    const files = { 'vendor/modules.txt': '', 'next.mod': 'module chain', 'next.sum': '' };
    const { sources } = await read(treeOf(files), { build: { go: { modfile: 'next.mod' } } });
    expect(sources.modules).toEqual(['go.mod', 'next.mod', 'next.sum']);
  });

  // The generated Dockerfile is elsewhere, so BuildKit ignores the files next to another one.
  it('is sent despite the ignore file of its own Dockerfile', async () => {
    const folder = treeOf({ 'vendor/modules.txt': '', 'Dockerfile.dockerignore': 'app' });
    const { whole } = await read(folder);
    const counted = await folderContent(folder, whole?.hash ?? '');
    const sent = await folderContent(folder, path.join(root, 'generated/Dockerfile'));
    expect(counted).toEqual(sent);
  });
});

describe('C', () => {
  const wasm = { 'go.mod': `${FILES['go.mod']}require github.com/CosmWasm/wasmvm/v2 v2.2.4` };

  it('is compiled if a required module needs it, with only the files of the scan', async () => {
    const said: string[] = [];
    const { build, whole } = await read(treeOf(wasm), { notice: (message) => said.push(message) });
    expect(build.cgo).toBe(true);
    expect(whole).toBeUndefined();
    expect(said).toEqual([
      expect.stringMatching(/^release v1 .* github.com\/CosmWasm\/wasmvm\/v2/),
    ]);
  });

  it('is compiled if a module in the tree requires one that needs it', async () => {
    const files = {
      'go.mod': `${FILES['go.mod']}require other.io/vm v1\nreplace other.io/vm => ./vm`,
      'vm/go.mod': 'module other.io/vm\nrequire github.com/CosmWasm/wasmvm v1.5.0',
    };
    expect((await read(treeOf(files))).build.cgo).toBe(true);
  });

  it.each([true, false])('is as the plan says: %s', async (cgo) => {
    const said: string[] = [];
    const given = { build: { go: { cgo } }, notice: (message: string) => said.push(message) };
    expect((await read(treeOf(wasm), given)).build.cgo).toBe(cgo);
    expect((await read(treeOf(), given)).build.cgo).toBe(cgo);
    expect(said).toEqual([]);
  });
});

it('names folders that the build context lacks', async () => {
  const files = {
    'chain/go.mod': 'module chain/d\nrequire chain v0\nreplace chain => ../',
    'chain/main.go': 'package main\n\nimport "chain/app"\n',
  };
  const said: string[] = [];
  const notice = (message: string) => said.push(message);
  const folder = treeOf(files);
  const build = { go: { package: '.' } };
  expect((await read(path.join(folder, 'chain'), { build, notice })).whole).toBeDefined();
  expect(said).toEqual([
    expect.stringMatching(/chain.* \.\.\. .*build\.context.*build\.go\.module/),
  ]);
  const within = await read(folder, { build: { go: { package: '.', module: 'chain' } }, notice });
  expect(within.build).toMatchObject({ module: 'chain', package: '.' });
  expect(within.whole).toBeUndefined();
  expect(said).toHaveLength(1);
});

it.each<[string, Readonly<Record<string, string>>, object, boolean, string]>([
  ['the newest line', { 'go.work': 'go 1.25.0\nuse .' }, {}, false, '1.25.0'],
  ['no line of another one', { 'go.work': 'go 1.25.0\nuse ./x' }, {}, true, '1.24.1'],
  [
    'none with a module file of the plan',
    { 'go.work': 'go 1.25.0\nuse .', 'next.mod': 'module chain\ngo 1.23.0' },
    { modfile: 'next.mod' },
    true,
    '1.23.0',
  ],
])('takes the Go of a workspace: %s', async (_, files, go, ignoresWorkspace, version) => {
  const { build } = await read(treeOf(files), { build: { go } });
  expect(build).toMatchObject({ ignoresWorkspace, image: `golang:${version}-bookworm` });
});

it('reports a missing package', async () => {
  await fails(read(treeOf(), { binary: 'chaind' }), 'GO_PACKAGE_NOT_FOUND', './cmd/chaind');
});
