import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { binaryOf } from '../../src/draft/binary';
import { readCode, type StackHints } from '../../src/draft/code';
import { init } from '../../src/draft/init';
import type { Exec } from '../../src/system/exec';
import { systemExec } from '../../src/system/system-exec';
import { FakeExec } from '../helpers/exec';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../helpers/folder';
import { gitIn } from '../helpers/git';

const root = temporaryFolder();

const MAIN = 'package main\nimport _ "github.com/cosmos/cosmos-sdk/server/cmd"\nfunc main() {}\n';
const upgrades = (...names: string[]) =>
  `package app\nfunc f() {\n${names.map((name) => `k.SetUpgradeHandler("${name}", h)\n`).join('')}}\n`;
const CHAIN = {
  'go.mod': 'module example.org/demo-chain/v26\nrequire github.com/cosmos/cosmos-sdk v0.50.1\n',
  'cmd/demod/main.go': MAIN,
  'app/upgrades.go': upgrades('v25', 'v26'),
};

/** A repository with a commit of these files for each tag. */
async function repository(files: Files, tags: readonly string[] = []): Promise<string> {
  const folder = folderWith(root, files);
  const git = gitIn(folder);
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'one');
  for (const tag of tags) await git('tag', tag);
  return folder;
}

function reading(folder: string, hints: Partial<StackHints> = {}) {
  const none = { source: undefined, image: undefined, binaries: [] };
  return readCode(systemExec, { folder, ...none, ...hints });
}

describe("the chain's binary in its code", () => {
  const TWO = { ...CHAIN, 'cmd/otherd/main.go': MAIN };

  it.each<[string, Files, string, boolean]>([
    ['is sure of one program', CHAIN, 'demod', false],
    ['is a guess of several', TWO, 'demod', true],
    [
      'is sure of several, of which the Makefile has one',
      { ...TWO, Makefile: 'all:\n\tgo build ./cmd/otherd\n\tcp otherd /bin\n' },
      'otherd',
      false,
    ],
  ])('%s', async (_, files, value, isGuess) => {
    const code = await reading(await repository(files));
    expect(binaryOf([], undefined, undefined, code)).toMatchObject({ value, isGuess });
  });
});

describe('the tag of an image', () => {
  it.each<[string, string, string[], string | undefined]>([
    ['names a release', 'ghcr.io/acme/demo:v25.1.0', [], 'in full'],
    ['names it by the module', 'demo-chain:25.1.0@sha256:00', [], 'in full'],
    ['names it for the program of its node', 'acme/node:v25.1.0', ['demod'], 'in full'],
    ['names none of another patch', 'acme/demo:v25', ['demod'], undefined],
    ['perhaps names the first one of a line', 'acme/demo:v26', ['demod'], 'perhaps'],
    ['perhaps names one for another program', 'acme/gaia:v25.1.0', ['gaiad'], 'perhaps'],
    ['names none', 'acme/demo:latest', ['demod'], undefined],
  ])('%s', async (_, image, binaries, byImage) => {
    const folder = await repository(CHAIN, ['v25.1.0', 'v26.0.0']);
    writeFiles(folder, { 'app/upgrades.go': upgrades('v25', 'v26', 'v27') });
    expect((await reading(folder, { image, binaries }))?.byImage).toBe(byImage);
  });
});

describe('a checkout of a release', () => {
  it('means its own upgrade, whatever was released later', async () => {
    const folder = await repository({ ...CHAIN, 'app/upgrades.go': upgrades('v25') }, ['v25.0.0']);
    const git = gitIn(folder);
    for (const [tag, ...names] of [
      ['v26.0.0', 'v25', 'v26'],
      ['v27.0.0', 'v25', 'v26', 'v27'],
    ]) {
      writeFiles(folder, { 'app/upgrades.go': upgrades(...names) });
      await git('commit', '--quiet', '--all', '--message', String(tag));
      await git('tag', String(tag));
    }
    await git('checkout', '--quiet', 'v26.0.0');
    expect((await reading(folder))?.choice).toMatchObject({
      base: { tag: 'v25.0.0' },
      next: { tag: 'v26.0.0' },
      name: { value: 'v26' },
    });
  });
});

describe('a plan drafted from the code', () => {
  const COMPOSE = { 'compose.yml': 'services: {}\n' };

  /** Git of this machine, and Docker with a stack of one node. */
  function execWith(image: string, command: readonly string[]): Exec {
    const model = { services: { node: { image, command } } };
    const docker = new FakeExec((line) =>
      line.includes(' config ') ? JSON.stringify(model) : { exitCode: 1, stderr: 'no such image' },
    );
    return {
      ...systemExec,
      run: (argv, options) => (argv[0] === 'git' ? systemExec : docker).run(argv, options),
      capture: (argv, options) => (argv[0] === 'git' ? systemExec : docker).capture(argv, options),
    };
  }

  async function drafting(cwd: string, image: string, program = 'demod', place = '.') {
    const exec = execWith(image, [program, 'start']);
    const said = await init(exec, { place, output: 'rehearsal.yml', cwd });
    const plan = parse(readFileSync(path.join(cwd, 'rehearsal.yml'), 'utf8'));
    return { plan, checks: said.filter((line) => line.includes('CHECK: ')).join('\n') };
  }

  async function chain() {
    const folder = await repository({ ...CHAIN, ...COMPOSE }, ['v26.0.0']);
    writeFiles(folder, { 'app/upgrades.go': upgrades('v25', 'v26', 'v27') });
    await gitIn(folder)('commit', '--quiet', '--all', '--message', 'two');
    return folder;
  }

  it('is sure of the ref that the image names', async () => {
    const { plan, checks } = await drafting(await chain(), 'acme/demo:v26.0.0');
    expect(plan.releases[0]).toMatchObject({
      image: 'acme/demo:v26.0.0',
      build: { ref: 'v26.0.0' },
    });
    expect(plan.upgrades[0].name).toBe('v27');
    expect(checks).not.toContain('build.ref');
  });

  it.each([
    ['acme/demo:v26', 'demod'],
    ['acme/gaia:v26.0.0', 'gaiad'],
  ])('asks to check the ref for the image %s', async (image, program) => {
    const { plan, checks } = await drafting(await chain(), image, program, 'compose.yml');
    expect(plan.releases[0].build.ref).toBe('v26.0.0');
    expect(checks).toMatch(
      new RegExp(`releases\\[0\\]\\.build\\.ref: CHECK: the tag most like .*${image}`),
    );
  });

  it('asks for the files that a partial clone lacks, and takes no old name for a new one', async () => {
    const folder = await chain();
    await gitIn(folder)('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(folder, 'clone');
    await gitIn(folder)('clone', '--quiet', '--filter=blob:none', `file://${folder}`, clone);
    const { plan, checks } = await drafting(clone, 'acme/demo:v26.0.0');
    expect(plan.upgrades[0].name).toBe('v27');
    expect(checks).toMatch(/releases\[0\]\.build\.ref: CHECK: .*git fetch --refetch --no-filter/);
    expect(checks).toMatch(/upgrades\[0\]\.name: CHECK: .*all files of v26\.0\.0/);
  });

  it.each<[string, Files, object | undefined]>([
    [
      'app.Version()',
      {
        'app/upgrades.go':
          'package app\nfunc (app *A) f() {\nk.SetUpgradeHandler(app.Version(), h)\n}\n',
      },
      undefined,
    ],
    [
      'a variable of the build',
      {
        Makefile: 'flags = -X example.org/demo-chain/v26/app.Version=$(shell git describe)\n',
        'app/upgrades.go':
          'package app\nvar Version string\nfunc f() {\nk.SetUpgradeHandler(Version, h)\n}\n',
      },
      { 'example.org/demo-chain/v26/app.Version': 'v1.1.0' },
    ],
  ])('names the upgrade after the tag of its release for %s', async (_, files, variables) => {
    const folder = await repository({ ...CHAIN, ...files, ...COMPOSE }, ['v1.0.0', 'v1.1.0']);
    const { plan, checks } = await drafting(folder, 'acme/demo:latest');
    const [before, after] = plan.releases;
    expect([before.build.ref, after.build.ref, after.name]).toEqual(['v1.0.0', 'v1.1.0', 'v1.1.0']);
    expect(plan.upgrades).toEqual([{ name: 'v1.1.0', to: 'v1.1.0' }]);
    expect(after.build.go.variables).toEqual(variables);
    expect(checks).toMatch(/upgrades\[0\]\.name: CHECK: .*v1\.1\.0.*app\/upgrades\.go:\d+ passes/);
  });

  it.each([
    ['aember', 'github.com/cosmos/evm v0.5.1', '50000000000000000000', '1000000000000000000000'],
    [
      'aember',
      'github.com/acme/ethermint v0.22.0',
      '50000000000000000000',
      '1000000000000000000000',
    ],
    ['uember', 'github.com/cosmos/evm v0.5.1', '50000000', '1000000000'],
    ['aember', 'github.com/cosmos/evm v0.5.1 // indirect', '50000000', '1000000000'],
  ])('has stakes of %s for a chain that requires %s', async (denom, required, stake, balance) => {
    const folder = await repository({
      ...CHAIN,
      'go.mod': `${CHAIN['go.mod']}require ${required}\n`,
      'app/config.go': `package app\nconst BaseDenom = "${denom}"\n`,
    });
    const { plan } = await drafting(folder, 'unused');
    expect(plan.stack.fresh.validators[0].stake).toBe(`${stake}${denom}`);
    expect(plan.accounts.alice.fresh).toBe(`${balance}${denom}`);
  });

  it.each<[string, Files, string, object]>([
    [
      'below simapp',
      {
        'go.mod': 'module example.org/poa\nrequire github.com/cosmos/cosmos-sdk v0.50.1\n',
        'x/poa/module.go': 'package poa\n',
        'simapp/go.mod':
          'module example.org/poa/simapp\nrequire github.com/cosmos/cosmos-sdk v0.50.1\nreplace example.org/poa => ../\n',
        'simapp/cmd/poad/main.go': MAIN,
        'simapp/app.go': 'package simapp\nconst BondDenom = "upoa"\n',
        'simapp/upgrades.go': upgrades('v2'),
      },
      'poad',
      { context: '.', go: { module: 'simapp' } },
    ],
    [
      'in a folder far below',
      {
        'services/chain/go.mod': CHAIN['go.mod'],
        'services/chain/cmd/demod/main.go': MAIN,
        'services/chain/app/app.go': 'package app\nconst BondDenom = "upoa"\n',
        'services/chain/app/upgrades.go': upgrades('v2'),
      },
      'demod',
      { context: 'services/chain' },
    ],
  ])('has the chain %s', async (_, files, binary, build) => {
    const folder = await repository(files);
    const { plan } = await drafting(folder, 'unused');
    const compose = parse(readFileSync(path.join(folder, 'rehearsal.compose.yml'), 'utf8'));
    expect(compose.services['val-alice'].entrypoint).toEqual([binary]);
    expect(plan.chain).toMatchObject({ binary, denom: 'upoa' });
    expect(plan.releases[1].build).toMatchObject(build);
    expect(plan.upgrades[0].name).toBe('v2');
  });
});
