import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readGoImage } from '../../../src/images/go/image';
import { networkSecrets } from '../../../src/images/go/network';
import { goTargets } from '../../../src/images/go/targets';
import { keysOf } from '../../../src/images/model/key';
import { type BuildSecret, inOrderOfInputs, type Target } from '../../../src/images/model/target';
import { dockerfileNeeds } from '../../../src/images/source/dockerfile';
import { planSchema } from '../../../src/plan/schema';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { targetIn } from '../../helpers/targets';

const root = temporaryFolder();

const FILES: Files = {
  'go.mod': 'module chain\n\ngo 1.24.1\n',
  'go.sum': 'sdk.io v1 h1:one=\n',
  'README.md': 'Not compiled.',
  'cmd/checkersd/main.go': 'package main\n\nimport "chain/app"\n',
  'app/app.go': 'package app\n\nimport "sdk.io/types"\n',
  'app/v1.go': '//go:build !v2\n\npackage app\n\nimport "sdk.io/old"\n',
  'app/v2.go': '//go:build v2\n\npackage app\n\nimport "sdk.io/new"\n',
};

const treeOf = (files: Files = {}) => folderWith(root, { ...FILES, ...files });

/** One release: the folder of its tree, and its settings in the plan. */
interface Release {
  readonly folder: string;
  readonly go?: object;
}

/** The targets of releases v1, v2 and so on. */
async function targetsOf(
  releases: readonly Release[],
  secrets: readonly BuildSecret[] = [],
): Promise<Target[]> {
  const images = releases.map(async ({ folder, go = {} }, i) => {
    const { releases: parsed } = planSchema.pick({ releases: true }).parse({
      releases: [{ name: `v${i + 1}`, image: `chain:v${i + 1}`, build: { go } }],
    });
    const build = parsed[0]?.build;
    if (build === undefined) throw new Error('the release has no build');
    const planned = {
      name: `release-${i}`,
      title: `release v${i + 1}`,
      reference: `chain:v${i + 1}`,
      release: `v${i + 1}`,
      binary: 'checkersd',
      build,
    };
    const whole = async () => ({ how: 'all of it', hash: 'all' });
    const source = { folder, tree: undefined };
    return readGoImage(planned, source, { platform: 'linux/amd64' }, whole);
  });
  return goTargets(await Promise.all(images), secrets, folderWith(root));
}

/** Keys by the names of the targets, in a run with all digests known. */
async function keysFor(releases: readonly Release[]): Promise<Record<string, string>> {
  const graph = inOrderOfInputs(await targetsOf(releases));
  const keys = keysOf(graph, { platform: 'linux/amd64', digestOf: (name) => `digest of ${name}` });
  return Object.fromEntries([...keys].map(([name, { value }]) => [name, value ?? 'none']));
}

/** Files below a folder. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
const packagesOf = ({ secrets }: Target) =>
  readFileSync(secrets.find(({ id }) => id === 'packages')?.file ?? '', 'utf8');

const V1 = { tags: [] };
const V2 = { tags: ['v2'] };

describe('the targets of releases', () => {
  it('share one dependencies target if their requirements are equal', async () => {
    const folder = treeOf();
    const targets = await targetsOf([
      { folder, go: V1 },
      { folder, go: V2 },
    ]);
    expect(targets.map(({ name, inputs }) => [name, inputs])).toEqual([
      ['dependencies-0', {}],
      ['release-0', { dependencies: { target: 'dependencies-0' } }],
      ['release-1', { dependencies: { target: 'dependencies-0' } }],
    ]);
    expect(targetIn(targets, 'dependencies-0')).toMatchObject({
      title: 'dependencies of release v1, release v2',
      reference: undefined,
      incrementalBase: undefined,
      cachePolicy: 'image',
      unkeyed: undefined,
    });
    expect(targetIn(targets, 'release-1')).toMatchObject({
      title: 'release v2',
      reference: 'chain:v2',
      cachePolicy: 'image',
      unkeyed: undefined,
    });
  });

  it('share it from two folders, too', async () => {
    const targets = await targetsOf([{ folder: treeOf() }, { folder: treeOf() }]);
    expect(targets.map(({ name }) => name)).toEqual(['dependencies-0', 'release-0', 'release-1']);
  });

  it('compile shared dependencies with the build tags that all of them have', async () => {
    const folder = treeOf();
    const textFor = async (...tags: string[][]) => {
      const targets = await targetsOf(tags.map((each) => ({ folder, go: { tags: each } })));
      return targetIn(targets, 'dependencies-0').dockerfileText;
    };
    expect(await textFor(['netgo', 'v1'], ['v2', 'netgo'])).toContain('go build -v -tags netgo -');
    expect(await textFor(['v1'], ['v2'])).not.toContain('-tags');
    // A tag of the chain's own files changes none of its dependencies.
    writeFiles(folder, { 'app/own.go': '//go:build own\n\npackage app\n' });
    expect(await textFor(['netgo', 'own'])).toContain('go build -v -tags netgo -');
  });

  it('have dependencies targets, each on the one before, if they require others', async () => {
    const targets = await targetsOf([
      { folder: treeOf() },
      { folder: treeOf({ 'go.sum': 'sdk.io v2 h1:two=\n' }) },
      { folder: treeOf({ 'go.mod': `${FILES['go.mod']}\nrequire sdk.io v3.0.0\n` }) },
    ]);
    expect(
      targets.map(({ name, inputs, incrementalBase }) => [name, inputs, incrementalBase?.target]),
    ).toEqual([
      ['dependencies-0', {}, undefined],
      ['release-0', { dependencies: { target: 'dependencies-0' } }, undefined],
      ['dependencies-1', {}, 'dependencies-0'],
      ['release-1', { dependencies: { target: 'dependencies-1' } }, undefined],
      ['dependencies-2', {}, 'dependencies-1'],
      ['release-2', { dependencies: { target: 'dependencies-2' } }, undefined],
    ]);
  });

  it('continue from other dependencies with a second Dockerfile', async () => {
    const [, , second] = await targetsOf([
      { folder: treeOf() },
      { folder: treeOf({ 'go.sum': '' }) },
    ]);
    const { dockerfile = '', name } = second?.incrementalBase ?? {};
    expect(name).toBe('dependencies');
    const [plain, chained] = [second?.dockerfile ?? '', dockerfile].map(
      (file) => dockerfileNeeds(readFileSync(file, 'utf8'), {}).images,
    );
    expect(plain).not.toContain('dependencies');
    expect(chained).toContain('dependencies');
    expect(readFileSync(second?.dockerfile ?? '', 'utf8')).toBe(second?.dockerfileText);
  });

  it.each<[what: string, go: object, incrementalBase: string | undefined]>([
    ['another toolchain', { image: 'golang:1.25' }, undefined],
    ['C', { cgo: true }, undefined],
    ['another module file', { modfile: 'next.mod' }, 'dependencies-0'],
  ])('have dependencies of their own with %s', async (_, go, incrementalBase) => {
    const folder = treeOf({ 'next.mod': FILES['go.mod'] ?? '' });
    const targets = await targetsOf([{ folder }, { folder, go }]);
    expect(targets.map(({ name }) => name)).toEqual([
      ...['dependencies-0', 'release-0', 'dependencies-1', 'release-1'],
    ]);
    expect(targetIn(targets, 'dependencies-1').incrementalBase?.target).toBe(incrementalBase);
  });

  it('have independent dependencies of their own with another toolchain in go.mod', async () => {
    const [, , second] = await targetsOf([
      { folder: treeOf() },
      { folder: treeOf({ 'go.mod': 'module chain\n\ngo 1.25.0\n' }) },
    ]);
    expect(second).toMatchObject({ name: 'dependencies-1', incrementalBase: undefined });
    expect(second?.bases).toContain('golang:1.25.0-bookworm');
  });

  it('have names that bake allows', async () => {
    for (const { name } of await targetsOf([{ folder: treeOf() }])) {
      expect(name).toMatch(/^[a-zA-Z0-9_-]+$/);
    }
  });

  it('are empty without releases', async () => {
    expect(await targetsOf([])).toEqual([]);
  });
});

describe('the context of a build', () => {
  it('has only the module files or the compiled files', async () => {
    const folder = treeOf();
    chmodSync(path.join(folder, 'app/app.go'), 0o755);
    const targets = await targetsOf([
      { folder, go: V1 },
      { folder, go: V2 },
    ]);
    const sent = Object.fromEntries(targets.map(({ name, context }) => [name, filesOf(context)]));
    expect(sent).toEqual({
      'dependencies-0': ['go.mod', 'go.sum'],
      'release-0': ['app/app.go', 'app/v1.go', 'cmd/checkersd/main.go', 'go.mod', 'go.sum'],
      'release-1': ['app/app.go', 'app/v2.go', 'cmd/checkersd/main.go', 'go.mod', 'go.sum'],
    });
    const { context } = targetIn(targets, 'release-0');
    const copied = path.join(context, 'app/app.go');
    expect(readFileSync(copied, 'utf8')).toBe(FILES['app/app.go']);
    expect(statSync(copied).mode & 0o111).not.toBe(0);
  });

  it('is described', async () => {
    const targets = await targetsOf([{ folder: treeOf() }]);
    expect(targets.map(({ content }) => content.how)).toEqual([
      'go.mod, go.sum of the chain',
      '5 files that ./cmd/checkersd is compiled from',
    ]);
  });

  it('is the whole folder if it has code in C', async () => {
    const folder = treeOf({ 'app/c.go': 'package app\n\nimport "C"\n' });
    const targets = await targetsOf([{ folder }]);
    const [dependencies, release] = targets;
    expect(release).toMatchObject({
      context: folder,
      content: { how: 'all of it', hash: 'all' },
    });
    expect(filesOf(dependencies?.context ?? '')).toEqual(['go.mod', 'go.sum']);
    expect(dependencies?.bases).toEqual(['golang:1.24.1-bookworm']);
  });

  it('has only the compiled files if C is in other modules', async () => {
    const targets = await targetsOf([{ folder: treeOf(), go: { cgo: true } }]);
    expect(targetIn(targets, 'release-0').content.how).toContain('5 files');
    expect(targetIn(targets, 'dependencies-0').bases).toEqual(['golang:1.24.1-bookworm']);
  });

  it('has the module files of a module below the root in their folders', async () => {
    const nested = folderWith(root, {
      'go.mod': 'module lib\n',
      'lib.go': 'package lib\n',
      'chain/go.mod': 'module chain\nrequire lib v0.0.0\nreplace lib => ../\n',
      'chain/cmd/checkersd/main.go': 'package main\n\nimport "lib"\n',
    });
    const targets = await targetsOf([{ folder: nested, go: { module: 'chain' } }]);
    expect(filesOf(targetIn(targets, 'dependencies-0').context)).toEqual([
      'chain/go.mod',
      'go.mod',
    ]);
    expect(filesOf(targetIn(targets, 'release-0').context)).toEqual([
      ...['chain/cmd/checkersd/main.go', 'chain/go.mod', 'go.mod', 'lib.go'],
    ]);
    for (const { dockerfileText } of targets)
      expect(dockerfileText).toContain('WORKDIR /src/chain');
  });

  it('no longer changes with the tree', async () => {
    const folder = treeOf();
    const [, release] = await targetsOf([{ folder }]);
    rmSync(folder, { recursive: true });
    expect(readFileSync(path.join(release?.context ?? '', 'app/app.go'), 'utf8')).toBe(
      FILES['app/app.go'],
    );
  });

  it('comes with the packages that any of the releases needs', async () => {
    const folder = treeOf();
    const both = await targetsOf([
      { folder, go: V2 },
      { folder, go: V1 },
    ]);
    const lines = packagesOf(targetIn(both, 'dependencies-0')).trimEnd().split('\n');
    expect(lines).toEqual(['sdk.io/new', 'sdk.io/old', 'sdk.io/types']);
    const one = await targetsOf([{ folder, go: V1 }]);
    expect(packagesOf(targetIn(one, 'dependencies-0'))).toBe('sdk.io/old\nsdk.io/types\n');
  });

  it('comes without packages if they are unknown', async () => {
    const targets = await targetsOf([{ folder: treeOf({ 'vendor/modules.txt': '' }) }]);
    expect(packagesOf(targetIn(targets, 'dependencies-0'))).toBe('');
  });
});

describe('the inputs of a target', () => {
  it('are those that its Dockerfile names', async () => {
    const folder = treeOf({ 'next.mod': FILES['go.mod'] ?? '' });
    const targets = await targetsOf([{ folder }, { folder, go: { cgo: true, base: 'alpine:3' } }]);
    expect(targets).toHaveLength(4);
    for (const { name, dockerfile, dockerfileText, inputs, bases } of targets) {
      expect(readFileSync(dockerfile, 'utf8')).toBe(dockerfileText);
      const { images } = dockerfileNeeds(dockerfileText, {});
      expect([name, images]).toEqual([name, [...Object.keys(inputs), ...bases].sort()]);
    }
  });
});

describe('the key', () => {
  /** Names of the targets whose keys a change affects. */
  async function changed(change: Files) {
    const folder = treeOf();
    const all = [V1, V2].map((go) => ({ folder, go }));
    const before = await keysFor(all);
    writeFiles(folder, change);
    const after = await keysFor(all);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.values(after)).not.toContain('none');
    return Object.keys(after).filter((name) => after[name] !== before[name]);
  }

  it.each<[what: string, change: Files, names: string[]]>([
    [
      'of only one release changes with a file of its own',
      { 'app/v1.go': `${FILES['app/v1.go']}// changed\n` },
      ['release-0'],
    ],
    [
      'of only the other release changes with a file of that one',
      { 'app/v2.go': `${FILES['app/v2.go']}// changed\n` },
      ['release-1'],
    ],
    [
      'of all releases changes with a shared file',
      { 'app/app.go': 'package app\n' },
      ['release-0', 'release-1'],
    ],
    [
      'of dependencies does not change with the imports',
      { 'app/app.go': 'package app\n\nimport "sdk.io/more"\n' },
      ['release-0', 'release-1'],
    ],
    ['does not change with other files', { 'README.md': 'x', 'app/a_test.go': 'x' }, []],
    [
      'of all targets changes with go.sum',
      { 'go.sum': 'sdk.io v2 h1:two=\n' },
      ['dependencies-0', 'release-0', 'release-1'],
    ],
    [
      'of all targets changes with go.mod',
      { 'go.mod': 'module chain\n\ngo 1.24.2\n' },
      ['dependencies-0', 'release-0', 'release-1'],
    ],
  ])('%s', async (_, change, names) => {
    expect(await changed(change)).toEqual(names);
  });

  it.each<[what: string, other: object]>([
    ['version', { version: 'v9' }],
    ['name', { name: 'other' }],
    ['base', { base: 'alpine:3' }],
  ])('of only the release differs with another %s', async (_, other) => {
    const folder = treeOf();
    const before = await keysFor([{ folder, go: V2 }]);
    const after = await keysFor([{ folder, go: { ...V2, ...other } }]);
    expect(after['dependencies-0']).toBe(before['dependencies-0']);
    expect(after['release-0']).not.toBe(before['release-0']);
  });

  it('of only the release differs with another tag beside those of all releases', async () => {
    const folder = treeOf();
    const keysWith = (tag: string) => keysFor([{ folder }, { folder, go: { tags: [tag] } }]);
    const [before, after] = [await keysWith('v2'), await keysWith('more')];
    expect(after['dependencies-0']).toBe(before['dependencies-0']);
    expect(after['release-1']).not.toBe(before['release-1']);
  });

  it('does not depend on the folder, other releases or the dependencies before', async () => {
    const alone = await keysFor([{ folder: treeOf() }]);
    const beside = await keysFor([
      { folder: treeOf({ 'go.sum': 'sdk.io v0 h1:none=\n' }) },
      { folder: treeOf() },
    ]);
    expect(beside['dependencies-1']).toBe(alone['dependencies-0']);
    expect(beside['dependencies-1']).not.toBe(beside['dependencies-0']);
    // The second one is another release, whose name is in its binary.
    const named = await keysFor([{ folder: treeOf(), go: { version: 'v2' } }]);
    expect(beside['release-1']).toBe(named['release-0']);
  });
});

describe('the secrets of the network', () => {
  const home = path.join(root, 'home');
  const PASSWORD = 'pass-word-of-a-proxy';
  let targets: Target[];
  let secrets: BuildSecret[];

  beforeAll(async () => {
    writeFiles(home, { '.netrc': `machine a login b password ${PASSWORD}`, 'ca.crt': PASSWORD });
    const env = {
      HOME: home,
      GOPROXY: `https://user:${PASSWORD}@proxy.example.com`,
      SSL_CERT_FILE: path.join(home, 'ca.crt'),
    };
    secrets = await networkSecrets(env, path.join(root, 'run/go'));
    targets = await targetsOf(
      [{ folder: treeOf() }, { folder: treeOf({ 'go.sum': '' }), go: { cgo: true } }],
      secrets,
    );
  });

  it('are given to every build', () => {
    expect(secrets.map(({ id }) => id)).toEqual(['goenv', 'ca', 'netrc']);
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(target.secrets).toEqual(expect.arrayContaining(secrets));
  });

  it('are in no Dockerfile, no context and no key', () => {
    const settings = { platform: 'linux/amd64', digestOf: () => 'sha256:a' };
    const keys = keysOf(inOrderOfInputs(targets), settings);
    expect(JSON.stringify([...keys])).not.toContain(PASSWORD);
    for (const { context, dockerfile, dockerfileText, incrementalBase, args } of targets) {
      const dockerfiles = [dockerfile, ...(incrementalBase ? [incrementalBase.dockerfile] : [])];
      const files = filesOf(context).map((name) => path.join(context, name));
      const texts = [...dockerfiles, ...files].map((file) => readFileSync(file, 'utf8'));
      expect([...texts, dockerfileText, JSON.stringify(args)].join('\n')).not.toContain(PASSWORD);
    }
  });

  it('do not change any key', async () => {
    const without = inOrderOfInputs(targets.map((target): Target => ({ ...target, secrets: [] })));
    const settings = { platform: 'linux/amd64', digestOf: () => 'sha256:a' };
    expect(keysOf(without, settings)).toEqual(keysOf(inOrderOfInputs(targets), settings));
  });
});
