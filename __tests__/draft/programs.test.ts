import { foreignTo, programReader, programsIn } from '../../src/draft/programs';
import { FakeExec } from '../helpers/exec';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { memoryTree } from '../helpers/tree';

const root = temporaryFolder();

const MAIN = 'package main\nimport _ "github.com/cosmos/cosmos-sdk/server/cmd"\nfunc main() {}\n';
const CHAIN = {
  'go.mod': 'module example.org/demo\nrequire github.com/cosmos/cosmos-sdk v0.50.1\n',
  'cmd/demod/main.go': MAIN,
};

async function foreign(files: Record<string, string>, ...binaries: string[]) {
  return [...(await foreignTo(await programsIn(memoryTree({ ...CHAIN, ...files })), binaries))];
}

describe('binaries of other chains', () => {
  it('are unknown to a sample chain', async () => {
    const { 'go.mod': goMod, 'cmd/demod/main.go': main } = CHAIN;
    const tree = memoryTree({ 'go.mod': goMod, 'simapp/simd/main.go': main });
    expect((await foreignTo(await programsIn(tree), ['gaiad'])).size).toBe(0);
  });

  it('are those that are no program of the code', async () => {
    const dockerfile = 'FROM golang\nRUN git clone x && go build -o gaiad ./cmd/gaiad\n';
    const files = { 'tools/Dockerfile.gaia': dockerfile, 'tools/wasm.sh': 'curl -o junod x\n' };
    expect(await foreign(files, 'demod', 'gaiad', 'junod', 'simd')).toEqual([
      'gaiad',
      'junod',
      'simd',
    ]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a Makefile', { Makefile: 'b:\n\t@go build -o build/food ./cmd/demod\n' }, 'food'],
    ['a Makefile, of its top', { Makefile: 'b:\n\t$(GO) build -o build/food .\n' }, 'food'],
    ['a variable', { Makefile: 'N ?= food\nb:\n\tgo build -o $(OUT)/$(N) ./cmd/demod\n' }, 'food'],
    ['an included one', { 'make/b.mk': 'b:\n\tgo build -o food ./cmd/demod/main.go\n' }, 'food'],
    [
      'GoReleaser',
      { '.goreleaser.yml': 'builds:\n  - main: ./cmd/demod\n    binary: food\n' },
      'food',
    ],
    [
      'a Dockerfile',
      {
        'ci/Dockerfile':
          'ARG N=food\nRUN --mount=type=cache,target=/x go build -o /bin/$N ./cmd/demod\n',
      },
      'food',
    ],
    [
      'a copy in a Dockerfile',
      { Dockerfile: 'COPY --from=build /src/build/demod /usr/bin/food\n' },
      'food',
    ],
    [
      'a script',
      { 'build.sh': 'go build -o=build/food ./cmd/demod && mv build/food bar\n' },
      'bar',
    ],
    [
      'the path of its module',
      { Makefile: 'b:\n\tgo build -o food example.org/demo/cmd/demod\n' },
      'food',
    ],
    ['its module itself', { Makefile: 'b:\n\tgo build -o food example.org/demo\n' }, 'food'],
    [
      'the path of a module in a folder',
      {
        'node/go.mod': 'module example.org/node/v2\n',
        Makefile: 'b:\n\tgo build -o food example.org/node/v2/app\n',
      },
      'food',
    ],
    [
      'a folder in a folder',
      { 'a/b/c/x.go': '', Makefile: 'b:\n\tgo build -o food b/c\n' },
      'food',
    ],
    ['a long path', { Makefile: `b:\n\tgo build -o food ${'a/'.repeat(12)}a\n` }, 'food'],
    ['an unknown name', { Makefile: 'b:\n\tgo build -o $(OUT)/$(NAME) ./cmd/demod\n' }, 'food'],
    ['another main package', { 'cmd/food/root.go': 'package main\n' }, 'food'],
    ['a script of the repository', { 'scripts/run-node': '#!/bin/sh\n' }, 'run-node'],
    ['a script of an image', {}, 'entrypoint.sh'],
    ['its version', {}, 'demod-v2'],
    ['its age', {}, 'old_demod'],
    ['nothing certain', { 'cmd/demod/main.go': 'package main\nfunc main() {}\n' }, 'gaiad'],
    ['no code', { 'cmd/demod/main.go': '' }, 'gaiad'],
  ])('are none by %s', async (_, files, binary) => {
    expect(await foreign(files, binary)).toEqual([]);
  });
});

it.each([
  ['another repository', 'example.com/gaia/cmd/gaiad'],
  ['a module with a longer name', 'example.org/demo2/cmd/gaiad'],
  ['a part of a folder', 'md/demod'],
])('binaries of other chains are built from %s', async (_, target) => {
  const files = { 'a/Dockerfile': `FROM golang\nRUN go build -o gaiad ${target}\n` };
  expect(await foreign(files, 'gaiad')).toEqual(['gaiad']);
});

it('many builds in a tree with many paths are looked at once', async () => {
  const builds = Array.from({ length: 2_000 }, (_, at) => `go build -o a${at} x/p${at}\n`);
  const folders = Array.from({ length: 1_000 }, (_, at) => [`d${at}/x/p${at}/y.txt`, '']);
  const tree = memoryTree({ ...CHAIN, ...Object.fromEntries(folders), 'b.sh': builds.join('') });
  let reads = 0;
  const paths = new Proxy(tree.paths, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  const texts: string[] = [];
  const programs = await programsIn({
    ...{ ...tree, paths },
    texts: (names) => {
      texts.push(...names);
      return tree.texts(names);
    },
  });
  for (let at = 0; at < 3; at++) {
    expect([...(await foreignTo(programs, ['a1', 'a1500', 'gaiad']))]).toEqual(['a1500', 'gaiad']);
  }
  expect(reads).toBeLessThan(50 * tree.paths.length);
  expect(texts.filter((name) => name === 'b.sh').length).toBeLessThan(3);
});

it('reads the programs of a repository once', async () => {
  const folder = folderWith(root, CHAIN);
  const read = programReader(new FakeExec(() => ({ exitCode: 1 })));
  const [first, second] = [read(folder), read(folder)];
  expect(first).toBe(second);
  expect((await first).programs.map(({ name }) => name)).toEqual(['demod']);
});
