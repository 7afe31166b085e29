import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import {
  contentOf,
  findDockerfile,
  openSources,
  placesOf,
  type Source,
} from '../../../src/images/source/sources';
import type { Build, Plan } from '../../../src/plan/schema';
import { systemExec } from '../../../src/system/system-exec';
import { FakeExec } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { gitIn } from '../../helpers/git';
import { checkersPlan } from '../../helpers/plan';

const root = temporaryFolder();
const repository = path.join(root, 'project');
const plans = path.join(repository, 'plans');
const { signal } = new AbortController();

const git = gitIn(repository);
const write = (name: string, content: string, folder = repository) =>
  writeFiles(folder, { [name]: content });

beforeAll(async () => {
  mkdirSync(repository);
  await git('init', '--quiet', '--initial-branch', 'main');
  write('chain/main.go', 'one');
  write('chain/run.sh', '#!/bin/sh');
  chmodSync(path.join(repository, 'chain/run.sh'), 0o755);
  symlinkSync('main.go', path.join(repository, 'chain/link.go'));
  write('chain/Dockerfile', 'FROM scratch');
  write('Dockerfile', 'FROM debian');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'one');
  await git('tag', 'v1');
  write('README.md', 'Not of the chain.');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'words');
  await git('tag', '--annotate', 'v1.0.1', '--message', 'v1.0.1');
  write('chain/main.go', 'two');
  await git('commit', '--quiet', '--all', '--message', 'two');
  write('chain/main.go', 'not committed');
  write('plans/Dockerfile', 'FROM plan');
  write('plans/release.Dockerfile', 'FROM release');
});

/** A plan with a release for each build. */
function planOf(...builds: (Partial<Build> | undefined)[]): Plan {
  const releases = builds.map((build, i) => ({
    name: `r${i}`,
    image: `i:${i}`,
    ...(build && { build }),
  }));
  return checkersPlan({ releases, stack: { compose: ['c'], rpc: 'n' } });
}

/** Runs commands, and records them. */
const recordingExec = () =>
  new FakeExec((_, { argv, options }) => systemExec.run(argv, { ...options }));

const open = (
  plan: Plan,
  planFolder = repository,
  exec: FakeExec | typeof systemExec = systemExec,
  notice?: (message: string) => void,
) => {
  const folder = folderWith(root);
  return openSources(exec, plan, { planFolder, folder, signal, ...(notice && { notice }) });
};

/** The sources of a plan's releases. */
async function sourcesOf(builds: readonly Partial<Build>[], planFolder = repository) {
  const plan = planOf(...builds);
  const found = await open(plan, planFolder);
  return plan.releases.map(({ build }): Source => {
    const source = build && found.get(build);
    if (source === undefined) throw new Error('a build has no source');
    return source;
  });
}

async function sourceOf(build: Partial<Build>, planFolder = repository): Promise<Source> {
  const [source] = await sourcesOf([build], planFolder);
  if (source === undefined) throw new Error('there is no source');
  return source;
}

const textOf = ({ folder }: Source, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('the context of a build', () => {
  it('is a folder per ref, for several refs at once', async () => {
    const refs = ['v1', 'HEAD'].map((ref) => ({ context: 'chain', ref }));
    const sources = await sourcesOf(refs);
    expect(sources.map((source) => textOf(source, 'main.go'))).toEqual(['one', 'two']);
    expect(sources.map(({ tree }) => tree)).toEqual([
      await git('rev-parse', 'v1:chain'),
      await git('rev-parse', 'HEAD:chain'),
    ]);
  });

  it('leaves the work tree, its index and its branch unchanged', async () => {
    const state = async () => [
      await git('status', '--porcelain'),
      await git('rev-parse', 'HEAD'),
      await git('symbolic-ref', 'HEAD'),
      await git('worktree', 'list'),
      await git('stash', 'list'),
      textOf({ folder: repository, tree: undefined }, 'chain/main.go'),
    ];
    const before = await state();
    expect(before[0]).toContain('M chain/main.go');
    await sourcesOf(['v1', 'main'].map((ref) => ({ context: 'chain', ref })));
    expect(await state()).toEqual(before);
  });

  it('has the executable files and links of the ref', async () => {
    const { folder } = await sourceOf({ context: 'chain', ref: 'v1' });
    expect(lstatSync(path.join(folder, 'run.sh')).mode & 0o111).not.toBe(0);
    expect(lstatSync(path.join(folder, 'main.go')).mode & 0o111).toBe(0);
    expect(readlinkSync(path.join(folder, 'link.go'))).toBe('main.go');
  });

  it('is the whole tree of a ref for the top folder', async () => {
    const source = await sourceOf({ ref: 'v1' });
    expect(textOf(source, 'Dockerfile')).toBe('FROM debian');
    expect(textOf(source, 'chain/main.go')).toBe('one');
    expect(source.tree).toBe(await git('rev-parse', 'v1^{tree}'));
  });

  it('is relative to the plan’s folder', async () => {
    const source = await sourceOf({ ref: 'v1' }, path.join(repository, 'chain'));
    expect(textOf(source, 'main.go')).toBe('one');
    expect(existsSync(path.join(source.folder, 'chain'))).toBe(false);
  });

  it.each(['v1', 'v1.0.1', 'main~2', 'refs/tags/v1', 'HEAD~1'])(
    'may be of a tag, a branch or a commit: %s',
    async (ref) => {
      expect(textOf(await sourceOf({ context: 'chain', ref }), 'main.go')).toBe('one');
    },
  );

  it('may be of a commit id', async () => {
    const id = await git('rev-parse', '--short', 'v1');
    expect(textOf(await sourceOf({ context: 'chain', ref: id }), 'main.go')).toBe('one');
  });

  it('is extracted once for refs with the same tree', async () => {
    const exec = recordingExec();
    const plan = planOf(...['v1', 'v1.0.1', 'main'].map((ref) => ({ context: 'chain', ref })));
    const sources = [...(await open(plan, repository, exec)).values()];
    expect(sources[1]?.folder).toBe(sources[0]?.folder);
    expect(sources.map(({ commit }) => commit)).toEqual(
      await Promise.all(['v1', 'v1.0.1', 'main'].map((ref) => git('rev-parse', `${ref}^{commit}`))),
    );
    expect(sources[2]?.folder).not.toBe(sources[0]?.folder);
    const checkouts = exec.commands.filter((command) => command.includes(' checkout-index '));
    expect(checkouts).toHaveLength(2);
  });

  it('has the time of its commit, distinct from that of other content', async () => {
    const refs = ['v1', 'main'].map((ref) => ({ context: 'chain', ref }));
    const sources = await sourcesOf(refs);
    const dates = sources.map(({ folder }) => lstatSync(path.join(folder, 'main.go')).mtimeMs);
    const committed = await Promise.all(
      ['v1', 'main'].map((ref) => git('show', '--no-patch', '--format=%ct', ref)),
    );
    expect(dates.map((date) => String(Math.floor(date / 1000)))).toEqual(committed);
    expect(dates[0]).not.toBe(dates[1]);
    const [again] = await sourcesOf(refs.slice(0, 1));
    expect(lstatSync(path.join(again?.folder ?? '', 'main.go')).mtimeMs).toBe(dates[0]);
  });

  it('is the same after another extraction', async () => {
    const folder = folderWith(root);
    const plan = planOf({ context: 'chain', ref: 'v1' });
    const settings = { planFolder: repository, folder, signal };
    const again = async () => [...(await openSources(systemExec, plan, settings)).values()];
    expect(await again()).toEqual(await again());
  });

  it('may be of a second work tree of the repository', async () => {
    const second = path.join(root, 'second');
    await git('worktree', 'add', '--quiet', '--detach', second, 'v1');
    const source = await sourceOf({ context: 'chain', ref: 'main' }, second);
    await git('worktree', 'remove', second);
    expect(textOf(source, 'main.go')).toBe('two');
  });

  it('is the folder itself for a build of the work tree, without calls of git', async () => {
    const exec = new FakeExec();
    const found = await open(planOf({ context: '../chain' }), plans, exec);
    expect([...found.values()]).toEqual([
      { folder: path.join(repository, 'chain'), tree: undefined },
    ]);
    expect(exec.commands).toEqual([]);
  });

  it('exists for every build: releases, the stack and the user’s Cosmovisor', async () => {
    const plan = checkersPlan({
      releases: [
        { name: 'v1', image: 'c:1', build: { context: 'chain' } },
        { name: 'v2', image: 'c:2' },
      ],
      stack: { compose: ['c'], rpc: 'n', images: [{ image: 'kms', build: { context: '.' } }] },
      cosmovisor: { image: 'cosmovisor:own', build: { context: 'chain', ref: 'v1' } },
    });
    const found = await open(plan);
    const { build: release } = plan.releases[0] ?? {};
    const { build: image } = plan.stack.images[0] ?? {};
    const { build: cosmovisor } = plan.cosmovisor;
    expect([...found.keys()]).toEqual([release, image, cosmovisor]);
    expect(found.get(release as Build)?.folder).toBe(path.join(repository, 'chain'));
    expect(found.get(image as Build)?.folder).toBe(repository);
    expect(textOf(found.get(cosmovisor as Build) as Source, 'main.go')).toBe('one');
  });
});

describe('a ref of a repository with submodules, Git LFS and attributes', () => {
  const odd = path.join(root, 'odd');
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`;
  const opened = async () => {
    const plan = planOf({ ref: 'v1' });
    const notices: string[] = [];
    const found = await open(plan, odd, systemExec, (message) => notices.push(message));
    const [source] = [...found.values()];
    if (source === undefined) throw new Error('there is no source');
    return { source, notices };
  };

  beforeAll(async () => {
    mkdirSync(odd);
    await gitIn(odd)('init', '--quiet', '--initial-branch', 'main');
    const attributes = ['testdata export-ignore', 'version.go export-subst', '*.bin filter=filled'];
    write('.gitattributes', attributes.join('\n'), odd);
    write('testdata/vectors.json', '[]', odd);
    write('version.go', '$Format:%H$', odd);
    write('state.bin', POINTER, odd);
    await gitIn(odd)('add', '.');
    const submodule = `160000,${'1'.repeat(40)},proto`;
    await gitIn(odd)('update-index', '--add', '--cacheinfo', submodule);
    await gitIn(odd)('commit', '--quiet', '--message', 'one');
    await gitIn(odd)('tag', 'v1');
  });

  it('has files that git archive omits or fills in', async () => {
    const { source } = await opened();
    expect(textOf(source, 'testdata/vectors.json')).toBe('[]');
    expect(textOf(source, 'version.go')).toBe('$Format:%H$');
  });

  it('has its own commit, not a replacement', async () => {
    const files = async () => textOf((await opened()).source, 'version.go');
    write('version.go', 'another', odd);
    await gitIn(odd)('commit', '--quiet', '--all', '--message', 'another');
    await gitIn(odd)('replace', 'v1', 'HEAD');
    const replaced = await files();
    await gitIn(odd)('replace', '--delete', 'v1');
    expect(replaced).toBe('$Format:%H$');
  });

  it('causes a notice of submodules, and of missing Git LFS files', async () => {
    const { source, notices } = await opened();
    expect(source.pointers).toEqual(['state.bin']);
    expect(notices).toEqual([
      expect.stringMatching(new RegExp(` v1 of ${odd} .*\\bproto\\b`)),
      expect.stringMatching(new RegExp(` v1 of ${odd} .*\\bstate\\.bin\\b`)),
    ]);
  });

  it('causes a notice of submodules that its work tree lacks', async () => {
    const noticed = async () => {
      const notices: string[] = [];
      await open(planOf({ context: '.' }), odd, systemExec, (message) => notices.push(message));
      return notices;
    };
    write('.gitmodules', '[submodule "proto"]\n\tpath = proto\n\turl = ../proto\n', odd);
    mkdirSync(path.join(odd, 'proto'));
    expect(await noticed()).toEqual([expect.stringMatching(/\bproto\..*submodule update/)]);
    write('proto/a.proto', 'syntax = "proto3";', odd);
    expect(await noticed()).toEqual([]);
    for (const name of ['proto', '.gitmodules']) rmSync(path.join(odd, name), { recursive: true });
  });

  it('has another key if Git LFS fills in its files', async () => {
    const hashOf = async () => {
      const { source } = await opened();
      return (await contentOf(systemExec, source, path.join(source.folder, 'D'))).hash;
    };
    const unfilled = await hashOf();
    await gitIn(odd)('config', 'filter.filled.smudge', 'echo filled');
    const filled = await hashOf();
    await gitIn(odd)('config', '--unset', 'filter.filled.smudge');
    expect(filled).not.toBe(unfilled);
    expect(filled).toBe(await gitIn(odd)('rev-parse', 'v1^{tree}'));
  });

  it('writes no index into the repository, and no file into its work tree', async () => {
    const state = () => [
      lstatSync(path.join(odd, '.git/index'), { bigint: true }).mtimeNs,
      textOf({ folder: odd, tree: undefined }, 'version.go'),
    ];
    await gitIn(odd)('config', 'core.splitIndex', 'true');
    const before = state();
    await opened();
    expect(state()).toEqual(before);
    expect(readdirSync(path.join(odd, '.git')).filter((name) => /shared/.test(name))).toEqual([]);
  });
});

describe('an unavailable ref', () => {
  it.each([
    ['is unknown', 'v9', 'chain'],
    ['looks like an option', '--help', 'chain'],
    ['looks like an option of git', '--all', 'chain'],
    ['looks like a short option', '-v1', 'chain'],
    ['has no such folder', 'v1', 'plans'],
  ])('%s: %s of %s', async (_, ref, context) => {
    await expect(sourceOf({ context, ref })).rejects.toThrow(
      failure('GIT_REF_UNAVAILABLE', `${repository}/${context} `, ` ${ref}: `, 'fetch-depth: 0'),
    );
  });

  it('is reported with the answer of git', async () => {
    await expect(sourceOf({ context: 'chain', ref: 'v9' })).rejects.toMatchObject({
      message: expect.stringMatching(/Needed a single revision|unknown revision/i),
    });
    const outside = folderWith(root);
    await fails(sourceOf({ ref: 'v1' }, outside), 'GIT_REF_UNAVAILABLE', 'not a git repository');
  });
});

describe('the content of a context', () => {
  const content = (source: Source, dockerfile = path.join(source.folder, 'Dockerfile')) =>
    contentOf(systemExec, source, dockerfile);

  it('is the tree of a ref, without reading files', async () => {
    const exec = new FakeExec();
    const source = { folder: '/nowhere', tree: 'a tree' };
    expect(await contentOf(exec, source, '/nowhere/Dockerfile')).toEqual({
      how: 'git tree',
      hash: 'a tree',
    });
    expect(exec.commands).toEqual([]);
  });

  it('is the files of a folder, without calls of git', async () => {
    const exec = new FakeExec();
    const source = { folder: path.join(repository, 'chain'), tree: undefined };
    const { how, hash } = await contentOf(exec, source, '/nowhere/Dockerfile');
    expect(how).toBe('4 files of the work tree');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(exec.commands).toEqual([]);
  });

  it('reports files with reset times', async () => {
    const folder = folderWith(root, { 'main.go': 'one', 'other.go': 'two' });
    expect(await content({ folder, tree: undefined })).not.toHaveProperty('restored');
    utimesSync(path.join(folder, 'other.go'), 1_700_000_000, 1_700_000_000);
    expect(await content({ folder, tree: undefined })).toHaveProperty('restored', true);
  });

  it('includes the commit if the context contains .git', async () => {
    const folder = path.join(root, 'clone');
    await systemExec.run(['git', 'clone', '--quiet', repository, folder]);
    const source = { folder, tree: undefined };
    const first = await content(source);
    expect(first.how).toMatch(/^\d+ files of the work tree, and \.git$/);
    expect(first.hash).toMatch(/^[0-9a-f]{64}\+[0-9a-f]{40}\+[0-9a-f]{64}$/);
    await gitIn(folder)('branch', 'of-no-account');
    expect(await content(source)).toEqual(first);
    // The result of `git describe` depends on it.
    await gitIn(folder)('tag', 'v9');
    const tagged = await content(source);
    expect(tagged.hash).not.toBe(first.hash);
    await gitIn(folder)('checkout', '--quiet', '-b', 'other');
    expect((await content(source)).hash).not.toBe(tagged.hash);
    await gitIn(folder)('commit', '--quiet', '--allow-empty', '--message', 'empty');
    expect((await content(source)).hash).not.toBe(first.hash);
    write('.dockerignore', '.git', folder);
    expect((await content(source)).how).toMatch(/^\d+ files of the work tree$/);
  });

  it('is the files alone without a commit', async () => {
    const folder = folderWith(root);
    await gitIn(folder)('init', '--quiet');
    write('main.go', 'one', folder);
    expect((await content({ folder, tree: undefined })).hash).toMatch(/^[0-9a-f]{64}\+/);
  });

  // An ignore file next to a Dockerfile outside of the tree selects files of the tree.
  it('differs for a ref with another ignore file next to the plan', async () => {
    const source = await sourceOf({ context: 'chain', ref: 'v1' });
    const dockerfile = path.join(plans, 'release.Dockerfile');
    const before = await content(source, dockerfile);
    write('plans/release.Dockerfile.dockerignore', 'main.go');
    const after = await content(source, dockerfile);
    rmSync(`${dockerfile}.dockerignore`);
    expect(after.hash).not.toBe(before.hash);
  });
});

describe('the Dockerfile of a build', () => {
  const find = async (build: Partial<Build>, planFolder = plans) =>
    findDockerfile(
      { dockerfile: build.dockerfile ?? 'Dockerfile' },
      await sourceOf(build, planFolder),
      planFolder,
    );

  it('is the one of the context, even if there is one next to the plan', async () => {
    expect(await find({ context: '../chain' })).toEqual({
      path: path.join(repository, 'chain/Dockerfile'),
      text: 'FROM scratch',
    });
  });

  it.each([
    ['of the work tree', { context: '../chain', dockerfile: 'release.Dockerfile' }],
    ['of a ref', { context: '../chain', dockerfile: 'release.Dockerfile', ref: 'v1' }],
  ])('is the one next to the plan if a context %s has none', async (_, build) => {
    expect(await find(build)).toEqual({
      path: path.join(plans, 'release.Dockerfile'),
      text: 'FROM release',
    });
  });

  it('is from the ref, not from the work tree, if the build has a ref', async () => {
    const build = { context: 'chain', ref: 'v1' };
    const found = await find(build, repository);
    expect(found?.path.startsWith(repository)).toBe(false);
    expect(found?.text).toBe('FROM scratch');
  });

  it('may have an absolute path', async () => {
    const dockerfile = path.join(plans, 'release.Dockerfile');
    expect((await find({ context: 'chain', dockerfile }, repository))?.path).toBe(dockerfile);
  });

  it('is undefined if neither place has it', async () => {
    expect(await find({ context: '../chain', dockerfile: 'none' })).toBeUndefined();
  });

  it('is looked up in each place once', () => {
    const places = (...[folder, planFolder]: [string, string]) =>
      placesOf({ dockerfile: 'images/Dockerfile' }, folder, planFolder);
    expect(places('/chain', '/plans')).toEqual([
      '/chain/images/Dockerfile',
      '/plans/images/Dockerfile',
    ]);
    expect(places('/chain', '/chain')).toEqual(['/chain/images/Dockerfile']);
    expect(placesOf({ dockerfile: '/own/Dockerfile' }, '/chain', '/plans')).toEqual([
      '/own/Dockerfile',
    ]);
  });
});
