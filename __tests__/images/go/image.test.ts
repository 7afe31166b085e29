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
}

/** Reads the image of a tree; the content of the whole tree is the Dockerfile given with it. */
function read(folder: string, { build = {}, platform = 'linux/amd64', ...given }: Given = {}) {
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
    { platform },
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
      package: './cmd/checkersd',
      tags: [],
      modfile: 'go.mod',
      cgo: false,
      image: 'golang:1.24.1-bookworm',
      base: 'debian:bookworm-slim',
      version: 'v1',
      name: 'checkers',
    },
    sources: {
      modules: ['go.mod', 'go.sum'],
      files: ['app/app.go', 'cmd/checkersd/main.go'],
      packages: ['sdk.io/types'],
      module: 'chain',
      goVersion: '1.24.1',
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
  it('is sent if C is compiled, with the result of the scan', async () => {
    const { whole, sources } = await read(treeOf(), { build: { go: { cgo: true } } });
    expect(whole?.how).toBe('all of it');
    expect(sources.packages).toEqual(['sdk.io/types']);
  });

  it('is sent if it cannot be scanned, as its packages are unknown', async () => {
    const { whole, sources, build } = await read(treeOf({ 'go.work': 'use .' }));
    expect(whole?.how).toBe('all of it');
    expect(sources).toEqual({
      modules: ['go.mod', 'go.sum'],
      files: [],
      packages: [],
      module: '',
      goVersion: undefined,
    });
    expect(build.image).toBe('golang:1.26-bookworm');
  });

  it('is sent with the module file of the plan, and with go.mod, which Go needs too', async () => {
    const files = { 'go.work': 'use .', 'next.mod': 'module chain', 'next.sum': '' };
    const { sources } = await read(treeOf(files), { build: { go: { modfile: 'next.mod' } } });
    expect(sources.modules).toEqual(['go.mod', 'go.sum', 'next.mod', 'next.sum']);
  });

  // The generated Dockerfile is elsewhere, so BuildKit ignores the files next to another one.
  it('is sent despite the ignore file of its own Dockerfile', async () => {
    const folder = treeOf({ 'go.work': 'use .', 'Dockerfile.dockerignore': 'app' });
    const { whole } = await read(folder);
    const counted = await folderContent(folder, whole?.hash ?? '');
    const sent = await folderContent(folder, path.join(root, 'generated/Dockerfile'));
    expect(counted).toEqual(sent);
  });
});

it('reports a missing package', async () => {
  await fails(read(treeOf(), { binary: 'chaind' }), 'GO_PACKAGE_NOT_FOUND', './cmd/chaind');
});
