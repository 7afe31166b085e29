import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { composeModel } from '../../src/draft/draft-compose';
import { init } from '../../src/draft/init';
import { parsePlan } from '../../src/plan/parse';
import { PlanError } from '../../src/plan/problems';
import type { ComposeModel, ComposeService } from '../../src/stack/compose/model';
import { genesisOf, usersModel, writeUsersRepository } from '../cli/init/stacks';
import { FakeExec } from '../helpers/exec';
import { fails, failure } from '../helpers/failure';
import { type Files, folderWith, temporaryFolder, writeFiles } from '../helpers/folder';

const root = temporaryFolder();

/** The top of a repository, where the search ends. */
const newFolder = (files: Files = {}) => folderWith(root, { '.git/HEAD': '', ...files });

/** Docker that reads compose files as this model and has these images. */
function dockerWith(
  model: ComposeModel,
  images: Readonly<Record<string, string[]>> = {},
): FakeExec {
  return new FakeExec((command) => {
    if (command.includes(' config ')) return JSON.stringify(model);
    const [reference, entrypoint] =
      Object.entries(images).find(([name]) => command.endsWith(` ${name}`)) ?? [];
    if (reference === undefined) return { exitCode: 1, stderr: 'no such image' };
    return JSON.stringify({ Id: 'sha256:1', Config: { Entrypoint: entrypoint } });
  });
}

/** Build arguments with shell syntax in values, which no plan may contain. */
const SECRET_ARGS = {
  NPM_TOKEN: 'x1',
  GOPROXY: 'https://user:x2secret@proxy.example',
  EXTRA: `ghp_${'x3'.repeat(18)}`,
};

async function drafting(cwd: string, place: string, exec: FakeExec, output = 'rehearsal.yml') {
  const said = await init(exec, { place, output, cwd });
  const file = path.join(cwd, output);
  const text = readFileSync(file, 'utf8');
  return {
    said,
    steps: said.slice(said.findIndex((line) => /^\nWrote /.test(line)) + 1),
    text,
    plan: parse(text),
  };
}

/** The findings of `rehearse validate`, as path and position. */
function missing(text: string): string[] {
  try {
    parsePlan(text, 'p.yml');
    return [];
  } catch (error) {
    if (error instanceof PlanError) {
      return error.problems.map(({ line, column, path }) => `${line}:${column}: ${path}`);
    }
    throw error;
  }
}

describe('a plan drafted for the stack of a chain team', () => {
  let drafted: Awaited<ReturnType<typeof drafting>>;
  beforeAll(async () => {
    const cwd = newFolder();
    writeUsersRepository(cwd);
    drafted = await drafting(cwd, 'infra', dockerWith(usersModel(cwd)));
  });

  it('has the facts of its files', async () => {
    expect(drafted.plan).toEqual({
      chain: { binary: 'legacyd', id: 'legacy-production', denom: 'stake' },
      releases: [
        { name: 'v1', image: 'rehearsal/legacy:v1' },
        { name: 'next', image: 'rehearsal/legacy:next', build: { context: '.', go: {} } },
      ],
      stack: { compose: ['infra/compose.yml', 'infra/compose.public.yml'], rpc: 'public' },
      accounts: {
        alice: {
          keyring: { folder: 'infra/keys', backend: 'file', 'passphrase-env': 'ALICE_PASSPHRASE' },
        },
      },
      upgrades: [{ name: null, to: 'next' }],
      pace: { 'block-time': '150ms', 'voting-period': '6s' },
    });
  });

  it('lacks only the name of the upgrade, and lists the next steps with their places', async () => {
    const { text, said, steps } = drafted;
    const left = missing(text);
    expect(left).toEqual([expect.stringMatching(/^\d+:\d+: upgrades\[0\]\.name$/)]);
    expect(said).toContain('validators  val-a');
    expect(said).toContain('signers     kms-a for val-a');
    expect(steps.map((step) => step.replace(/^ +\d+\. /, ''))).toEqual([
      expect.stringMatching(/^rehearsal\.yml:\d+:5: releases\[0\]\.image: CHECK: .*\bpublic\b/),
      expect.stringMatching(/^rehearsal\.yml:\d+:5: releases\[1\]\.build: CHECK: /),
      expect.stringMatching(
        /^rehearsal\.yml:\d+:1: stack: CHECK: .*kms-a.*val-a.*rehearsal\/tmkms:0\.15\.0/,
      ),
      expect.stringContaining(`rehearsal.yml:${left[0]}: FILL IN: `),
      expect.stringContaining('ALICE_PASSPHRASE'),
      'rehearse validate rehearsal.yml',
      'rehearse --plan rehearsal.yml',
    ]);
  });

  it('is valid with that name added', async () => {
    const { text } = drafted;
    expect(missing(text.replace('- name: # FILL IN', '- name: v2 # FILL IN'))).toEqual([]);
  });

  it('explains every key once, and names the source of each value', async () => {
    const { text } = drafted;
    for (const line of [
      '  binary: legacyd # from infra/init/start.sh',
      '  id: legacy-production # from infra/genesis.json',
      '  rpc: public # publishes its RPC as 26657; not a validator',
      '  # Found in infra/keys.\n  alice:',
      '1209600s',
    ]) {
      expect(text).toContain(line);
    }
    const comments = text.match(/^ *# [A-Z].*\.$/gm) ?? [];
    expect(new Set(comments).size).toBe(comments.length);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('has the facts of Compose and of the images in the engine', async () => {
    const cwd = newFolder({
      'compose.yml': 'services: {}\n',
      Dockerfile: 'FROM scratch\n',
      'home/config/genesis.json': genesisOf('a2V5'),
      'home/keyring-test/validator.info': '',
    });
    const node = {
      image: 'gaia:v15',
      build: { context: cwd, target: 'prod', args: { A: '1', B: null, ...SECRET_ARGS } },
      volumes: [{ type: 'bind', source: path.join(cwd, 'home'), target: '/root/.gaia' }],
    };
    const exec = dockerWith({ services: { node } }, { 'gaia:v15': ['gaiad', 'start'] });
    const { plan, text, steps } = await drafting(cwd, '.', exec);
    expect(exec.commands).toContain(
      `docker compose --file ${path.join(cwd, 'compose.yml')} config --format json`,
    );
    expect(plan.chain).toEqual({ binary: 'gaiad', id: 'legacy-production', denom: 'stake' });
    const build = { context: '.', target: 'prod', args: { A: '1' } };
    expect(plan.releases).toEqual([
      { name: 'v15', image: 'gaia:v15', build: { ...build, ref: null } },
      { name: 'next', image: 'gaia:next', build },
    ]);
    expect(plan.accounts).toEqual({
      validator: { keyring: { folder: 'home', backend: 'test' } },
    });
    expect(missing(text).map((each) => each.split(' ')[1])).toEqual([
      'releases[0].build.ref',
      'upgrades[0].name',
    ]);
    expect(steps[0]).toContain('releases[0].build.ref: FILL IN: ');
  });
});

describe('a plan drafted for a stack without homes', () => {
  /** A stack of nodes with missing homes. */
  function modelIn(folder: string): ComposeModel {
    const node = (name: string, more: ComposeService) => ({
      image: 'acme/sim:1',
      command: ['start', '--home', '/chain'],
      volumes: [{ type: 'bind', source: path.join(folder, 'homes', name), target: '/chain' }],
      ...more,
    });
    const kms = { image: 'tmkms:1', command: ['start', '--config', '/kms/tmkms.toml'] };
    return {
      services: {
        'kms-a': { ...kms, networks: { kms: null } },
        'val-a': node('val-a', { networks: { kms: null, p2p: null } }),
        'val-b': node('val-b', { networks: { p2p: null } }),
        full: node('full', {
          networks: { p2p: null },
          ports: [{ target: 26657, published: '26657', host_ip: '127.0.0.1' }],
        }),
      },
    };
  }

  it('creates the homes, and marks guesses', async () => {
    const cwd = newFolder({ 'stack/compose.yml': 'services: {}\n' });
    const docker = dockerWith(modelIn(path.join(cwd, 'stack')));
    const { plan, text, steps } = await drafting(cwd, 'stack', docker);
    expect(plan).toMatchObject({
      chain: { binary: 'simd', id: 'rehearsal-1', denom: 'stake' },
      stack: {
        rpc: 'full',
        fresh: {
          validators: [
            { service: 'val-a', operator: 'a', stake: '50000000stake', signer: 'kms-a' },
            { service: 'val-b', operator: 'b', stake: '50000000stake' },
          ],
        },
      },
      accounts: { a: { fresh: '1000000000stake' }, b: { fresh: '1000000000stake' } },
    });
    expect(missing(text).map((each) => each.split(' ')[1])).toEqual([
      'releases[1].build',
      'upgrades[0].name',
    ]);
    const checked = steps.flatMap((step) => /: ([\w.[\]]+): CHECK: /.exec(step)?.[1] ?? []);
    expect(checked).toEqual([
      ...['chain.binary', 'chain.id', 'chain.denom', 'releases[0].image', 'stack', 'stack.fresh'],
    ]);
  });
});

describe('a plan drafted for nodes in a Cosmovisor image', () => {
  it('takes the current release from it, and leaves Cosmovisor to the rehearsal', async () => {
    const node = {
      image: 'acme/cosmovisor:1',
      command: ['cosmovisor', 'run', 'start'],
      environment: { DAEMON_NAME: 'gaiad', DAEMON_HOME: '/root/.gaia' },
      ports: [{ target: 26657, published: '26657' }],
    };
    const cwd = newFolder({
      'compose.yml': 'services: {}\n',
      'mnemonic-bob.txt': 'of no interest here',
    });
    const { plan, text } = await drafting(cwd, '.', dockerWith({ services: { node } }));
    expect(plan).toMatchObject({
      chain: { binary: 'gaiad' },
      releases: [{ image: 'acme/cosmovisor:1' }, { image: 'acme/cosmovisor:next' }],
      accounts: { bob: { 'mnemonic-file': 'mnemonic-bob.txt' } },
    });
    expect(plan).not.toHaveProperty('cosmovisor');
    expect(missing(text).map((each) => each.split(' ')[1])).toEqual([
      'releases[1].build',
      'upgrades[0].name',
    ]);
    expect(text).not.toContain('of no interest');
  });
});

describe('init', () => {
  const FILE = 'services: {}\n';
  const STACK: ComposeModel = {
    services: { node: { image: 'gaia:1', command: ['gaiad', 'start'] } },
  };

  it('never overwrites a plan, and writes another one next to it', async () => {
    const cwd = newFolder({ 'compose.yml': FILE, 'rehearsal.yml': 'mine\n' });
    await fails(drafting(cwd, '.', dockerWith(STACK)), 'PLAN_EXISTS', 'rehearsal.yml', '--output');
    expect(readFileSync(path.join(cwd, 'rehearsal.yml'), 'utf8')).toBe('mine\n');
    await expect(drafting(cwd, '.', dockerWith(STACK), 'ci/other.yml')).rejects.toThrow(
      failure('PLAN_UNWRITABLE', 'ci/other.yml', 'ENOENT'),
    );
    const other = await drafting(cwd, '.', dockerWith(STACK), 'other.yml');
    expect(other.plan.stack).toEqual({ compose: ['compose.yml'], rpc: 'node' });
  });

  it('asks for accounts without keys', async () => {
    const cwd = newFolder({ 'compose.yml': FILE });
    const { plan, steps } = await drafting(cwd, '.', dockerWith(STACK));
    expect(plan.accounts).toEqual({ validator: { 'mnemonic-env': 'VALIDATOR_MNEMONIC' } });
    expect(steps.join('\n')).toMatch(/accounts\.validator: CHECK: .*VALIDATOR_MNEMONIC/s);
  });

  it('drafts an account for each of many keys of a folder', async () => {
    const keys = Array.from({ length: 1_500 }, (_, i) => [`keys/k${i}.mnemonic`, '']);
    const cwd = newFolder({ 'compose.yml': FILE, ...Object.fromEntries(keys) });
    const { plan } = await drafting(cwd, '.', dockerWith(STACK));
    expect(Object.keys(plan.accounts)).toHaveLength(1_500);
  }, 10_000);

  it('refuses a stack without a node, and writes nothing', async () => {
    const cwd = newFolder({ 'compose.yml': FILE });
    const web = { services: { web: { image: 'nginx:1' } } };
    await fails(drafting(cwd, '.', dockerWith(web)), 'NO_NODE_FOUND', 'compose.yml', 'web');
    expect(existsSync(path.join(cwd, 'rehearsal.yml'))).toBe(false);
  });

  it('writes nothing if Docker Compose does not answer', async () => {
    const cwd = newFolder({ 'infra/compose.yml': FILE });
    const exec = new FakeExec(() => ({ exitCode: 1, stderr: 'no docker' }));
    await fails(drafting(cwd, 'infra', exec), 'COMPOSE_UNAVAILABLE', 'infra/compose.yml');
    expect(existsSync(path.join(cwd, 'rehearsal.yml'))).toBe(false);
  });

  it('accepts the name of a compose file', async () => {
    const cwd = newFolder({ 'infra/a.yml': FILE, 'infra/b.yml': FILE, 'infra/c.txt': '' });
    const { plan } = await drafting(cwd, 'infra/a.yml', dockerWith(STACK));
    expect(plan.stack.compose).toEqual(['infra/a.yml']);
  });
});

describe('a repository without a stack of nodes', () => {
  const CHAIN = {
    'go.mod': 'require github.com/cosmos/cosmos-sdk v0.50.1\n',
    'cmd/demod/main.go': 'package main\n',
    'app/app.go': 'import ("example.org/x/upgrade"; "example.org/x/gov")\n',
  };

  it('gets a compose file for its code, as Compose reads it', async () => {
    const cwd = newFolder(CHAIN);
    const { plan, said, text } = await drafting(cwd, '.', dockerWith({ services: {} }));
    const compose = parse(readFileSync(path.join(cwd, 'rehearsal.compose.yml'), 'utf8'));
    expect(plan.stack).toMatchObject({
      compose: ['rehearsal.compose.yml'],
      rpc: 'node-carol',
      fresh: { validators: [{ service: 'val-alice' }, { service: 'val-bob' }] },
    });
    expect(plan.releases[0].image).toBe(compose.services['val-alice'].image);
    expect(said[0]).toContain('no compose file in the repository');
    expect(text).toContain('from rehearsal.compose.yml.');
    const model = composeModel({ image: 'rehearsal/demo:current', binary: 'demod' }, cwd);
    expect(Object.keys(compose.services)).toEqual(Object.keys(model.services));
    for (const [name, { volumes = [], networks = {}, ...service }] of Object.entries(
      model.services,
    )) {
      const { volumes: written, networks: joined, ports: _, ...rest } = compose.services[name];
      expect({ ...service, ports: undefined }).toEqual({ ...rest, ports: undefined });
      expect(joined).toEqual(Object.keys(networks));
      expect(written).toEqual(
        volumes.map(({ source = '', target }) => `./${path.relative(cwd, source)}:${target}`),
      );
    }
  });

  it('has the facts of its code, wherever the plan is written', async () => {
    const cwd = newFolder();
    writeFiles(path.join(cwd, 'chain'), { '.git/HEAD': '', ...CHAIN });
    writeFiles(cwd, { 'go.mod': 'require github.com/cosmos/cosmos-sdk v0.50.1\n' });
    const { plan } = await drafting(cwd, 'chain', dockerWith({ services: {} }));
    expect(plan.chain.binary).toBe('demod');
    expect(plan.releases[1].build).toMatchObject({ context: 'chain' });
  });

  it('ends with the reason of Compose where it refuses the named folder, without code', async () => {
    const cwd = newFolder({ 'net/compose.yml': 'services: { db: { image: "x" } }\n' });
    const exec = new FakeExec((command) =>
      command.includes(' version') ? '2.30.0' : { exitCode: 1, stderr: 'services.db: bad port' },
    );
    await fails(drafting(cwd, 'net', exec), 'COMPOSE_FILE_REFUSED', 'bad port');
  });

  it('is told what it has instead, and what its code lacks', async () => {
    const cwd = newFolder({
      ...CHAIN,
      'app/app.go': 'import "example.org/x/upgrade"\n',
      'deploy/Chart.yaml': 'name: demo\n',
      'net/docker-compose.yml.tmpl': 'services: {}\n',
      'compose.yml': 'services: { db: { image: "postgres:16" } }\n',
    });
    const docker = dockerWith({ services: { db: { image: 'postgres:16' } } });
    const said = (await drafting(cwd, '.', docker)).said.join('\n');
    for (const words of [
      'compose.yml has no node',
      'db',
      'deploy/Chart.yaml',
      '.yml.tmpl',
      'x/gov',
    ])
      expect(said).toContain(words);
  });

  it('never loses a compose file, nor leaves one without its plan', async () => {
    const cwd = newFolder({ ...CHAIN, 'rehearsal.compose.yml': 'mine\n' });
    await fails(drafting(cwd, '.', dockerWith({ services: {} })), 'PLAN_EXISTS', 'compose.yml');
    expect(readFileSync(path.join(cwd, 'rehearsal.compose.yml'), 'utf8')).toBe('mine\n');
    expect(existsSync(path.join(cwd, 'rehearsal.yml'))).toBe(false);
  });
});

describe("a stack of other chains in a chain's repository", () => {
  const MAIN = 'package main\nimport _ "github.com/cosmos/cosmos-sdk/server/cmd"\nfunc main() {}\n';
  const CODE = {
    'go.mod': 'module example.org/demo\nrequire github.com/cosmos/cosmos-sdk v0.50.1\n',
    'cmd/demod/main.go': MAIN,
  };
  const gaia = { image: 'demo-gaia', command: ['/bin/sh', '-c', 'gaiad init x\ngaiad start'] };
  const juno = { image: 'demo-juno', command: ['junod', 'start'] };
  const demo = { image: 'acme:1', command: ['demod', 'start'] };
  const written = (services: object) => JSON.stringify({ services });
  /** Docker that reads each file as it is. */
  const exec = () =>
    new FakeExec((command) => {
      const file = / --file (\S+)/.exec(command)?.[1];
      return command.includes(' config ') && file !== undefined
        ? readFileSync(file, 'utf8')
        : { exitCode: 1 };
    });

  it.each<[string, Record<string, string>]>([
    ['here', CODE],
    ['far below', { 'a/b/go.mod': CODE['go.mod'], 'a/b/cmd/demod/main.go': MAIN }],
  ])('is passed over for a drafted one of code %s', async (_, code) => {
    const cwd = newFolder({
      '.git/HEAD': '',
      ...code,
      'tools/compose.yml': written({ gaia, juno }),
    });
    const { said, plan } = await drafting(cwd, '.', exec());
    expect(said[0]).toContain('tools/compose.yml runs other chains (gaiad, junod)');
    expect(plan.stack.compose).toEqual(['rehearsal.compose.yml']);
    expect(plan.chain.binary).toBe('demod');
  });

  it('is passed over for one of the code', async () => {
    const cwd = newFolder({
      ...CODE,
      'tools/compose.yml': written({ gaia }),
      'z/z/compose.yml': written({ n: demo }),
    });
    const { said, plan } = await drafting(cwd, '.', exec());
    expect(plan.stack).toMatchObject({ compose: ['z/z/compose.yml'], rpc: 'n' });
    expect(said).toContain('left out    tools/compose.yml, which runs another chain (gaiad)');
  });

  it.each<[string, string, Record<string, string>, boolean]>([
    ['if the user names its folder', 'tools', CODE, false],
    ['in a repository without code', '.', {}, false],
    ['if no program is certain', '.', { 'cmd/demod/main.go': MAIN }, true],
  ])('is taken %s', async (_, place, code, isCalledOwn) => {
    const cwd = newFolder({ ...code, 'tools/compose.yml': written({ gaia, juno, third: juno }) });
    const { said, plan } = await drafting(cwd, place, exec());
    expect(plan.stack).toMatchObject({ compose: ['tools/compose.yml'], rpc: 'juno' });
    expect(said[0]).toMatch(/^stack +tools\/compose\.yml: 3 nodes/);
    expect(said[0]?.includes("this repository's code")).toBe(isCalledOwn);
  });

  it('is left to its nodes of the code', async () => {
    const all = { gaia: { ...gaia, image: 'demod' }, two: gaia, n: demo };
    const cwd = newFolder({ ...CODE, 'net/compose.yml': written(all) });
    const { plan, said } = await drafting(cwd, '.', exec());
    expect(plan.stack.rpc).toBe('n');
    expect(said.join('\n')).toContain('another chain (gaiad)');
  });
});

it('asks for the files with variables that the line reads and the repository lacks', async () => {
  const cwd = newFolder({
    'a.env': 'A=1\n',
    Makefile: 'up:\n\tdocker compose --env-file a.env --env-file local.env -f net.yml up\n',
    'net.yml': 'services: { n: { image: "acme/demo:1", command: [demod, start] } }\n',
  });
  const n = { image: 'acme/demo:1', command: ['demod', 'start'] };
  const { plan, steps } = await drafting(cwd, 'net.yml', dockerWith({ services: { n } }));
  expect(plan.stack['env-files']).toEqual(['a.env']);
  expect(steps).toContainEqual(
    expect.stringMatching(/stack: CHECK: .*local\.env, which does not exist/),
  );
});

describe('a stack whose start sets variables', () => {
  const NET = `services: { n: { image: "acme/demo:\${TAG}", environment: [A, B, "C=$C"] } }\n`;
  const model = (image: string) =>
    JSON.stringify({ services: { n: { image, command: ['demod', 'start'] } } });
  const unset = (...names: string[]) =>
    names.map((name) => `level=warning msg="The \\"${name}\\" variable is not set."`).join('\n');
  /** Texts of the env files that Compose got. */
  let envFiles: string[] = [];
  /** Docker that fills in the tag, as Compose does. */
  const docker = (...blank: string[]) =>
    new FakeExec((command, { argv }) => {
      if (command.includes(' version')) return 'v2.30.0';
      if (!command.includes(' config ')) return { exitCode: 1 };
      const named = argv.filter((_, at) => argv[at - 1] === '--env-file');
      envFiles = named.map((file) => readFileSync(file, 'utf8'));
      const tag = /^TAG='(.*)'$/m.exec(envFiles.join('\n'))?.[1];
      const missing = tag === undefined ? ['TAG', ...blank] : blank;
      return { stdout: model(`acme/demo:${tag ?? ''}`), stderr: unset(...missing) };
    });

  it('is read with them, and asks for them', async () => {
    const cwd = newFolder({
      'net.yml': NET,
      Makefile:
        'export A=$(CURDIR)\nexport Z=1\nup:\n\tTAG=v1 B=$(shell id) docker compose -f net.yml up\n',
    });
    const exec = docker();
    const { plan, steps } = await drafting(cwd, 'net.yml', exec);
    expect(plan.releases[0].image).toBe('acme/demo:v1');
    expect(envFiles).toEqual([`TAG='v1'\nA='${cwd}'\n`]);
    const call = exec.calls.find(({ argv }) => argv.includes('config'));
    expect(call?.options.env).toBeUndefined();
    expect(steps).toContainEqual(
      expect.stringMatching(
        /stack: CHECK: Makefile:4 sets TAG=v1, "B=\$\(shell id\)"; Makefile:1 sets A=\$\(CURDIR\) for /,
      ),
    );
  });

  it('gives Compose no value that is too long, and no variable of a program', async () => {
    const long = `L=${'x'.repeat(7_000)}\nM=${'$(L)'.repeat(1_900)}\n`;
    const set = 'TAG=v1 A=$(L) B=$(M) C=2 GIT_EXEC_PATH=$(CURDIR) LD_PRELOAD=x.so';
    const cwd = newFolder({
      'net.yml': NET.replace('C=$C', 'C=$C $GIT_EXEC_PATH $LD_PRELOAD'),
      Makefile: `${long}up:\n\t${set} docker compose -f net.yml up\n`,
    });
    const exec = docker();
    const hasOwn = ({ options: { env = {} } }: (typeof exec.calls)[number]) =>
      Object.keys(env).length > 0;
    const { plan } = await drafting(cwd, 'net.yml', exec);
    expect(plan.releases[0].image).toBe('acme/demo:v1');
    expect(envFiles).toEqual([`TAG='v1'\nC='2'\n`]);
    expect(exec.calls.filter(hasOwn)).toEqual([]);
  });

  it('names the line of a value that only a shell could tell', async () => {
    const cwd = newFolder({
      'net.yml': NET,
      Makefile: 'V := $(shell git describe)\nup:\n\tTAG=$(V) docker compose -f net.yml up\n',
    });
    await fails(
      drafting(cwd, 'net.yml', docker()),
      'COMPOSE_VARIABLE_UNSET',
      'Makefile:3 sets TAG to $(shell git describe)',
    );
  });

  it('may be started by a script with an argument, less likely than by up', async () => {
    const files = { 'net.yml': NET, 'dc.sh': 'TAG=v2 docker compose -f net.yml "$@"\n' };
    const one = await drafting(newFolder(files), 'net.yml', docker());
    expect(one.said).toContain('started by  line 1 of dc.sh with the command up (dc.sh:1)');
    expect(one.plan.releases[0].image).toBe('acme/demo:v2');
    const more = { ...files, 'z/ci.sh': 'cd ..\nTAG=v3 docker compose -f net.yml up\n' };
    const two = await drafting(newFolder(more), 'net.yml', docker());
    expect(two.plan.releases[0].image).toBe('acme/demo:v3');
  });

  it('is found from the top of the repository, with its folder and that of the recipe', async () => {
    const recipe = 'up:\n\tcd $$(git rev-parse --show-toplevel) && TAG=v1 A=$(CURDIR)';
    const cwd = newFolder({
      'net.yml': NET,
      'ci/net/Makefile': `${recipe} B=$$PWD/x docker compose -f net.yml up\n`,
    });
    const { said } = await drafting(cwd, 'net.yml', docker());
    expect(said).toContain('started by  make up (ci/net/Makefile:2)');
    const [a, b] = ['ci/net', 'x'].map((name) => path.join(cwd, name));
    expect(envFiles).toEqual([`TAG='v1'\nA='${a}'\nB='${b}'\n`]);
  });

  it('has the line of a workflow', async () => {
    const run = ['echo x', 'TAG=v1 docker compose -f net.yml up'];
    const steps = `jobs:\n  a:\n    steps:\n      - run: |\n${run.map((line) => `          ${line}\n`).join('')}`;
    const cwd = newFolder({ 'net.yml': NET, '.github/workflows/ci.yml': steps });
    const drafted = await drafting(cwd, 'net.yml', docker());
    expect(drafted.text).toContain('.github/workflows/ci.yml:6 sets TAG=v1 for');
  });

  it('asks for variables that nothing sets, of many the first ones', async () => {
    const cwd = newFolder({
      'net.yml': NET,
      'up.sh': 'C=$(date) TAG=v1 docker compose -f net.yml up\n',
    });
    const names = Array.from({ length: 10 }, (_, at) => `X${at}`);
    const { steps } = await drafting(cwd, 'net.yml', docker('C', ...names));
    expect(steps).toContainEqual(
      expect.stringMatching(
        /stack: CHECK: Compose fills in blanks for X0, X1, X2, X3, X4, X5, X6, X7 and 2 more, /,
      ),
    );
  });
});

it('names missing mounts first, the line that starts the stack, and a preparation', async () => {
  const cwd = newFolder({
    Makefile:
      'net-init:\n\tdemod testnet -o net\nup:\n\tA=1 docker compose --project-directory . -f net.yml --profile x up\n',
    'net.yml': 'services: { n: { image: "acme/demo:1", command: [demod, start] } }\n',
    'wipe.sh': '#!/bin/sh\nrm -rf $HOME/.demo\ndemod init x\ndemod start\n',
  });
  const volumes = [
    { type: 'bind', source: path.join(cwd, 'wipe.sh'), target: '/wipe.sh' },
    { type: 'bind', source: path.join(cwd, 'net'), target: '/net' },
  ];
  const n = { image: 'acme/demo:1', entrypoint: ['/wipe.sh'], volumes };
  const { said, plan } = await drafting(cwd, 'net.yml', dockerWith({ services: { n } }));
  expect(said.slice(0, 3)).toEqual([
    'stack       net.yml: 1 node',
    'started by  make up (Makefile:4)',
    expect.stringMatching(/^missing +net \(mounted by n\) does not exist/),
  ]);
  expect(plan.stack).toMatchObject({ compose: ['net.yml'], profiles: ['x'] });
});
