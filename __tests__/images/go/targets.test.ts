import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { dockerfileNeeds } from '../../../src/images/dockerfile';
import { readGoImage } from '../../../src/images/go/image';
import { networkSecrets } from '../../../src/images/go/network';
import { goTargets } from '../../../src/images/go/targets';
import { keysOf } from '../../../src/images/key';
import { type BuildSecret, inOrderOfInputs, type Target } from '../../../src/images/target';
import { planSchema } from '../../../src/plan/schema';
import { temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
type Files = Readonly<Record<string, string>>;

const FILES: Files = {
  'go.mod': 'module chain\n\ngo 1.24.1\n',
  'go.sum': 'sdk.io v1 h1:one=\n',
  'README.md': 'Not compiled.',
  'cmd/checkersd/main.go': 'package main\n\nimport "chain/app"\n',
  'app/app.go': 'package app\n\nimport "sdk.io/types"\n',
  'app/v1.go': '//go:build !v2\n\npackage app\n\nimport "sdk.io/old"\n',
  'app/v2.go': '//go:build v2\n\npackage app\n\nimport "sdk.io/new"\n',
};

function treeOf(files: Files = {}): string {
  const folder = mkdtempSync(path.join(root, 'tree-'));
  write(folder, { ...FILES, ...files });
  return folder;
}

function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** One release: where its tree is, and its settings in the plan. */
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
  return goTargets(await Promise.all(images), secrets, mkdtempSync(path.join(root, 'generated-')));
}

const targetIn = (targets: readonly Target[], name: string): Target => {
  const found = targets.find((target) => target.name === name);
  if (found === undefined) throw new Error(`there is no target ${name}`);
  return found;
};

/** Keys by the names of the targets, in a run where all digests are known. */
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
  it('are compiled on one target of dependencies, where they require the same', async () => {
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
      quicker: undefined,
      keeps: 'image',
      unkeyed: undefined,
    });
    expect(targetIn(targets, 'release-1')).toMatchObject({
      title: 'release v2',
      reference: 'chain:v2',
      keeps: 'image',
      unkeyed: undefined,
    });
  });

  it('are so from two folders, too', async () => {
    const targets = await targetsOf([{ folder: treeOf() }, { folder: treeOf() }]);
    expect(targets.map(({ name }) => name)).toEqual(['dependencies-0', 'release-0', 'release-1']);
  });

  it('have targets of dependencies each on the one before, where they require other', async () => {
    const targets = await targetsOf([
      { folder: treeOf() },
      { folder: treeOf({ 'go.sum': 'sdk.io v2 h1:two=\n' }) },
      { folder: treeOf({ 'go.mod': `${FILES['go.mod']}\nrequire sdk.io v3.0.0\n` }) },
    ]);
    expect(targets.map(({ name, inputs, quicker }) => [name, inputs, quicker?.target])).toEqual([
      ['dependencies-0', {}, undefined],
      ['release-0', { dependencies: { target: 'dependencies-0' } }, undefined],
      ['dependencies-1', {}, 'dependencies-0'],
      ['release-1', { dependencies: { target: 'dependencies-1' } }, undefined],
      ['dependencies-2', {}, 'dependencies-1'],
      ['release-2', { dependencies: { target: 'dependencies-2' } }, undefined],
    ]);
  });

  it('go on from others by another Dockerfile, that only takes them in', async () => {
    const [, , second] = await targetsOf([
      { folder: treeOf() },
      { folder: treeOf({ 'go.sum': '' }) },
    ]);
    const { dockerfile = '', name } = second?.quicker ?? {};
    expect(name).toBe('dependencies');
    const [plain, chained] = [second?.dockerfile ?? '', dockerfile].map(
      (file) => dockerfileNeeds(readFileSync(file, 'utf8'), {}).images,
    );
    expect(plain).not.toContain('dependencies');
    expect(chained).toContain('dependencies');
    expect(readFileSync(second?.dockerfile ?? '', 'utf8')).toBe(second?.dockerfileText);
  });

  it.each<[what: string, go: object, quicker: string | undefined]>([
    ['another toolchain', { image: 'golang:1.25' }, undefined],
    ['C', { cgo: true }, undefined],
    ['another file of modules', { modfile: 'next.mod' }, 'dependencies-0'],
  ])('have dependencies of their own with %s', async (_, go, quicker) => {
    const folder = treeOf({ 'next.mod': FILES['go.mod'] ?? '' });
    const targets = await targetsOf([{ folder }, { folder, go }]);
    expect(targets.map(({ name }) => name)).toEqual([
      ...['dependencies-0', 'release-0', 'dependencies-1', 'release-1'],
    ]);
    expect(targetIn(targets, 'dependencies-1').quicker?.target).toBe(quicker);
  });

  it('have dependencies of their own with another toolchain by go.mod, not on the others', async () => {
    const [, , second] = await targetsOf([
      { folder: treeOf() },
      { folder: treeOf({ 'go.mod': 'module chain\n\ngo 1.25.0\n' }) },
    ]);
    expect(second).toMatchObject({ name: 'dependencies-1', quicker: undefined });
    expect(second?.bases).toContain('golang:1.25.0-bookworm');
  });

  it('have names as bake allows', async () => {
    for (const { name } of await targetsOf([{ folder: treeOf() }])) {
      expect(name).toMatch(/^[a-zA-Z0-9_-]+$/);
    }
  });

  it('are none of none', async () => {
    expect(await targetsOf([])).toEqual([]);
  });
});

describe('what a build is sent', () => {
  it('is what is required, or what is compiled, and nothing else', async () => {
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

  it('is told', async () => {
    const targets = await targetsOf([{ folder: treeOf() }]);
    expect(targets.map(({ content }) => content.how)).toEqual([
      'go.mod, go.sum of the chain',
      '5 files that ./cmd/checkersd is compiled from',
    ]);
  });

  it('is the whole folder, where C is compiled', async () => {
    const folder = treeOf();
    const targets = await targetsOf([{ folder, go: { cgo: true } }]);
    const [dependencies, release] = targets;
    expect(release).toMatchObject({
      context: folder,
      content: { how: 'all of it', hash: 'all' },
    });
    expect(filesOf(dependencies?.context ?? '')).toEqual(['go.mod', 'go.sum']);
    expect(dependencies?.bases).toEqual(['golang:1.24.1-bookworm']);
  });

  it('does not change with the tree any more', async () => {
    const folder = treeOf();
    const [, release] = await targetsOf([{ folder }]);
    rmSync(folder, { recursive: true });
    expect(readFileSync(path.join(release?.context ?? '', 'app/app.go'), 'utf8')).toBe(
      FILES['app/app.go'],
    );
  });

  it('is, beside it, the packages that any of the releases needs', async () => {
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

  it('is no package, where none is known', async () => {
    const targets = await targetsOf([{ folder: treeOf({ 'go.work': 'use .' }) }]);
    expect(packagesOf(targetIn(targets, 'dependencies-0'))).toBe('');
  });
});

describe('what a target is made from', () => {
  it('is what its Dockerfile names', async () => {
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
  /** Names of the targets whose keys a change changes. */
  async function changed(change: Files) {
    const folder = treeOf();
    const all = [V1, V2].map((go) => ({ folder, go }));
    const before = await keysFor(all);
    write(folder, change);
    const after = await keysFor(all);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.values(after)).not.toContain('none');
    return Object.keys(after).filter((name) => after[name] !== before[name]);
  }

  it.each<[what: string, change: Files, names: string[]]>([
    [
      'of a release alone changes with a file of its own',
      { 'app/v1.go': `${FILES['app/v1.go']}// changed\n` },
      ['release-0'],
    ],
    [
      'of the other one alone changes with the other’s',
      { 'app/v2.go': `${FILES['app/v2.go']}// changed\n` },
      ['release-1'],
    ],
    [
      'of all releases changes with a file of all',
      { 'app/app.go': 'package app\n' },
      ['release-0', 'release-1'],
    ],
    [
      'of dependencies does not change with the packages that are imported',
      { 'app/app.go': 'package app\n\nimport "sdk.io/more"\n' },
      ['release-0', 'release-1'],
    ],
    ['changes with nothing that is not compiled', { 'README.md': 'x', 'app/a_test.go': 'x' }, []],
    [
      'of all changes with go.sum',
      { 'go.sum': 'sdk.io v2 h1:two=\n' },
      ['dependencies-0', 'release-0', 'release-1'],
    ],
    [
      'of all changes with go.mod',
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
    ['tags', { tags: ['v2', 'more'] }],
  ])('of a release alone is another one with another %s', async (_, other) => {
    const folder = treeOf();
    const before = await keysFor([{ folder, go: V2 }]);
    const after = await keysFor([{ folder, go: { ...V2, ...other } }]);
    expect(after['dependencies-0']).toBe(before['dependencies-0']);
    expect(after['release-0']).not.toBe(before['release-0']);
  });

  it('is the same in another folder, beside other releases, on other dependencies', async () => {
    const alone = await keysFor([{ folder: treeOf() }]);
    const beside = await keysFor([
      { folder: treeOf({ 'go.sum': 'sdk.io v0 h1:none=\n' }) },
      { folder: treeOf() },
    ]);
    expect(beside['dependencies-1']).toBe(alone['dependencies-0']);
    expect(beside['dependencies-1']).not.toBe(beside['dependencies-0']);
    // The second one is another release, which its binary says.
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
    write(home, { '.netrc': `machine a login b password ${PASSWORD}`, 'ca.crt': PASSWORD });
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
    for (const { context, dockerfile, dockerfileText, quicker, args } of targets) {
      const dockerfiles = [dockerfile, ...(quicker ? [quicker.dockerfile] : [])];
      const files = filesOf(context).map((name) => path.join(context, name));
      const texts = [...dockerfiles, ...files].map((file) => readFileSync(file, 'utf8'));
      expect([...texts, dockerfileText, JSON.stringify(args)].join('\n')).not.toContain(PASSWORD);
    }
  });

  it('do not change a key', async () => {
    const without = inOrderOfInputs(targets.map((target): Target => ({ ...target, secrets: [] })));
    const settings = { platform: 'linux/amd64', digestOf: () => 'sha256:a' };
    expect(keysOf(without, settings)).toEqual(keysOf(inOrderOfInputs(targets), settings));
  });
});
