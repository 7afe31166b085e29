import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { failure } from '../helpers/failure';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../helpers/folder';
import { gitIn } from '../helpers/git';
import { checkersPlan } from '../helpers/plan';
import { shown, validating } from './validating';

const root = temporaryFolder();
const repository = path.join(root, 'chain');
const git = gitIn(repository);

const upgrades = (...names: string[]): Files =>
  Object.fromEntries(
    names.map((name) => [
      `app/upgrades/${name}/name.go`,
      `package ${name}\n\nfunc Set(k Keeper) { k.SetUpgradeHandler("${name}", nil) }\n`,
    ]),
  );

async function commit(tag: string, files: Files): Promise<void> {
  writeFiles(repository, files);
  await git('add', '.');
  await git('commit', '--quiet', '--message', tag);
  await git('tag', tag);
}

beforeAll(async () => {
  mkdirSync(repository);
  await git('init', '--quiet', '--initial-branch', 'main');
  await commit('v1.0.0', {
    'go.mod': 'module example.com/demo\n\nrequire github.com/cosmos/cosmos-sdk v0.50.0\n',
    'cmd/demod/main.go': 'package main\n\nfunc main() {}\n',
    ...upgrades('v1'),
  });
  await commit('v2.0.0', {
    'docker/Dockerfile': 'FROM scratch',
    'cmd/helper/main.go': '//go:build helper\n\npackage main\n',
    'cmd/library/library.go': 'package library\n',
    'nested/go.mod': 'module example.com/demo/nested\n',
    'nested/cmd/nestd/main.go': 'package main\n',
    ...upgrades('v2'),
  });
  symlinkSync('demod', path.join(repository, 'cmd/linked'));
  await commit('v3.0.0', { 'app/names.go': 'package app\n\nvar next = "v9"\n' });
});

/** Findings about a plan from one release to another. */
async function check(
  from: object,
  to: object,
  { name = 'v2', binary = 'demod', folder = root, stack = {} } = {},
) {
  const plan = checkersPlan({
    chain: { binary },
    releases: [
      { name: 'old', image: 'demod:old', build: { context: 'chain', ...from } },
      { name: 'new', image: 'demod:new', build: { context: 'chain', ...to } },
    ],
    stack: { compose: ['compose.yml'], rpc: 'node', ...stack },
    accounts: { alice: { 'mnemonic-env': 'ALICE' } },
    upgrades: [{ name, to: 'new' }],
  });
  const findings = await validating(plan, folder);
  return findings.filter(({ planPath }) => ['releases', 'upgrades'].includes(`${planPath?.[0]}`));
}

const at = (ref: string, more: object = {}) => ({ ref, ...more });

it('finds nothing in code that has everything', async () => {
  expect(await check(at('v1.0.0'), at('v2.0.0'))).toEqual([]);
  expect(await check(at('v1.0.0'), {})).toEqual([]); // the work tree
});

describe('a git ref', () => {
  it('that a whole clone does not have is a mistake', async () => {
    const findings = await check(at('v1.0.0'), at('v2.0.00'));
    expect(findings).toEqual([failure('GIT_REF_UNAVAILABLE', 'v2.0.00', '"v2.0.0"')]);
    expect(shown(findings)).toEqual(['mistake GIT_REF_UNAVAILABLE releases[1].build.ref']);
  });

  it('that a shallow clone does not have is a notice with the command that fetches it', async () => {
    const folder = folderWith(root);
    const clone = ['clone', '--quiet', '--depth', '1', `file://${repository}`];
    await gitIn(folder)(...clone, path.join(folder, 'chain'));
    const findings = await check(at('v1.0.0'), {}, { folder });
    expect(shown(findings)).toEqual(['notice REF_NOT_FETCHED releases[0].build.ref']);
    expect(findings[0]?.hint).toMatch(/git fetch --depth 1 origin .*fetch-depth: 0/);
  });

  it('of a repository to be cloned is one notice for all builds, and nothing else in it is checked', async () => {
    const plan = checkersPlan({
      releases: ['v1', 'v2'].map((name) => ({
        ...{ name, image: `demod:${name}`, build: { context: 'elsewhere', ref: name } },
      })),
      stack: { compose: ['elsewhere/compose.yml'], rpc: 'node' },
      accounts: { alice: { 'mnemonic-file': 'elsewhere/alice.txt' } },
      upgrades: [{ name: 'v2', to: 'v2' }],
    });
    const findings = await validating(plan, root);
    expect(shown(findings)).toEqual(['notice REPOSITORY_ABSENT releases[0].build.context']);
  });

  it('of a folder without a repository is a notice', async () => {
    const folder = folderWith(root, { 'chain/Dockerfile': 'FROM scratch' });
    const env = process.env.GIT_CEILING_DIRECTORIES;
    process.env.GIT_CEILING_DIRECTORIES = root;
    try {
      const findings = await check(at('v1'), {}, { folder });
      expect(shown(findings)).toContain('notice CHECK_SKIPPED releases[0].build.ref');
    } finally {
      if (env === undefined) delete process.env.GIT_CEILING_DIRECTORIES;
      else process.env.GIT_CEILING_DIRECTORIES = env;
    }
  });
});

describe('a build', () => {
  it('of a context that does not exist is a mistake', async () => {
    const findings = await check(at('v1.0.0'), { context: 'gone' });
    expect(shown(findings)).toEqual(['mistake BUILD_CONTEXT_UNREADABLE releases[1].build.context']);
  });

  it('of a context that a preparation of the checkout may clone is a notice', async () => {
    const clone = ['git', 'clone', 'https://example.com/chain', 'gone'];
    const of = (preparation: unknown) =>
      check(at('v1.0.0'), { context: 'gone' }, { stack: { prepare: [preparation] } });
    expect(shown(await of({ run: clone, in: 'checkout' }))).toEqual([
      'notice CHECK_SKIPPED releases[1].build.context',
    ]);
    // Builds never read the copy.
    expect(shown(await of(clone))).toEqual([
      'mistake BUILD_CONTEXT_UNREADABLE releases[1].build.context',
    ]);
  });

  it('needs its Dockerfile at the ref, or beside the plan', async () => {
    const dockerfile = 'docker/Dockerfile';
    expect(await check(at('v1.0.0'), at('v2.0.0', { dockerfile }))).toEqual([]);
    const findings = await check(at('v1.0.0', { dockerfile }), at('v2.0.0'));
    expect(findings).toEqual([failure('DOCKERFILE_NOT_FOUND', dockerfile, 'v1.0.0')]);
    writeFiles(root, { 'own/Dockerfile': 'FROM scratch' });
    expect(await check(at('v1.0.0'), at('v2.0.0', { dockerfile: 'own/Dockerfile' }))).toEqual([]);
  });

  it('needs its module', async () => {
    const modfile = 'other.mod';
    const findings = await check(at('v1.0.0'), at('v2.0.0', { go: { modfile } }));
    expect(findings).toEqual([failure('GO_MODULE_NOT_FOUND', modfile)]);
  });

  it('needs a main package, and names those that are there', async () => {
    const findings = await check(at('v1.0.0'), at('v2.0.0'), { binary: 'other' });
    expect(shown(findings)).toEqual([
      'mistake GO_PACKAGE_NOT_FOUND releases[0].build',
      'mistake GO_PACKAGE_NOT_FOUND releases[1].build',
    ]);
    expect(findings[1]?.hint).toContain('./cmd/demod');
  });

  it.each<[string, object, readonly string[]]>([
    ['of another package', { package: './cmd/library' }, ['GO_PACKAGE_NOT_FOUND']],
    ['excluded by its build tags', { package: './cmd/helper' }, ['GO_PACKAGE_NOT_FOUND']],
    ['included by its build tags', { package: './cmd/helper', tags: ['helper'] }, []],
  ])('with a folder %s', async (_, go, codes) => {
    const findings = await check(at('v1.0.0'), at('v2.0.0', { go }));
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, object]>([
    ['below the context', { package: './nested/cmd/nestd' }],
    ['that the plan names', { module: 'nested', package: './cmd/nestd' }],
  ])('of a module %s', async (_, go) => {
    expect(await check(at('v1.0.0'), at('v2.0.0', { go }))).toEqual([]);
  });

  it('of a folder behind a link is left to the build', async () => {
    const go = { package: './cmd/linked' };
    expect(await check(at('v2.0.0'), at('v3.0.0', { go }), { name: 'v9' })).toEqual([]);
  });
});

describe('the name of an upgrade', () => {
  it('without a handler in the next release is a mistake with the newest names', async () => {
    const findings = await check(at('v1.0.0'), at('v2.0.0'), { name: 'v3' });
    expect(findings).toEqual([failure('UPGRADE_HANDLER_MISSING', 'v3', 'v2, v1')]);
    expect(shown(findings)).toEqual(['mistake UPGRADE_HANDLER_MISSING upgrades[0].name']);
  });

  it('that the code has as any other text is taken for known', async () => {
    expect(await check(at('v2.0.0'), at('v3.0.0'), { name: 'v9' })).toEqual([]);
  });

  it('with a handler in the release before it is a notice', async () => {
    const findings = await check(at('v1.0.0'), at('v2.0.0'), { name: 'v1' });
    expect(shown(findings)).toEqual(['notice UPGRADE_NAME_TOO_EARLY upgrades[0].name']);
    expect(findings[0]?.message).toContain('app/upgrades/v1/name.go:3');
  });

  it('is not compared between releases of one work tree', async () => {
    expect(await check({}, { args: {} }, { name: 'v1' })).toEqual([]);
  });

  it('in code without handlers is a notice', async () => {
    const folder = folderWith(root, {
      'chain/go.mod': 'module x\n',
      'chain/cmd/demod/main.go': 'package main\n',
    });
    const findings = await check({}, {}, { folder, name: 'v5' });
    expect(shown(findings)).toEqual(['notice UPGRADE_NAME_UNSEEN upgrades[0].name']);
  });
});
