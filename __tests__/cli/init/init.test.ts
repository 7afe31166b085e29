import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { init } from '../../../src/cli/init/init';
import { parsePlan } from '../../../src/plan/parse';
import { PlanError } from '../../../src/plan/problems';
import type { ComposeModel } from '../../../src/stack/model';
import { failureOf } from '../../helpers/errors';
import { FakeExec } from '../../helpers/exec';
import { temporaryFolder } from '../../helpers/folder';
import { genesisOf, writeFiles, writeUsersRepository } from './stacks';

const root = temporaryFolder();

/** The top of a repository: nothing is looked for above it. */
function newFolder(): string {
  const folder = mkdtempSync(path.join(root, 'of-'));
  mkdirSync(path.join(folder, '.git'));
  return folder;
}

/** Docker that reads compose files to this model and has these images; none answers to nothing. */
function dockerWith(
  model?: ComposeModel,
  images: Readonly<Record<string, string[]>> = {},
): FakeExec {
  return new FakeExec((command) => {
    if (command.includes(' config ')) {
      return model === undefined ? { exitCode: 1, stderr: 'no docker' } : JSON.stringify(model);
    }
    const [reference, entrypoint] =
      Object.entries(images).find(([name]) => command.endsWith(` ${name}`)) ?? [];
    if (reference === undefined) return { exitCode: 1, stderr: 'no such image' };
    return JSON.stringify({ Id: 'sha256:1', Config: { Entrypoint: entrypoint } });
  });
}

/** Build arguments with values of a shell in them, which no plan is to have. */
const SECRET_ARGS = {
  NPM_TOKEN: 'x1',
  GOPROXY: 'https://user:x2secret@proxy.example',
  EXTRA: `ghp_${'x3'.repeat(18)}`,
};

async function drafting(cwd: string, place: string, exec: FakeExec, output = 'rehearsal.yml') {
  const said: string[] = [];
  const exitCode = await init(
    exec,
    { place, output, cwd, env: {} },
    { print: (line) => said.push(line), complain: () => {} },
  );
  const file = path.join(cwd, output);
  const text = readFileSync(file, 'utf8');
  return {
    exitCode,
    said,
    steps: said.slice(said.findIndex((line) => /^\nWrote /.test(line)) + 1),
    text,
    plan: parse(text),
  };
}

/** What `rehearse validate` refuses, as path and place. */
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

describe('a plan that is drafted for the stack of a chain team', () => {
  it('has what its files tell', async () => {
    const cwd = newFolder();
    writeUsersRepository(cwd);
    const { exitCode, plan } = await drafting(cwd, 'infra', dockerWith());
    expect(exitCode).toBe(0);
    expect(plan).toEqual({
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

  it('lacks only what a person knows, and says so at its end with the places', async () => {
    const cwd = newFolder();
    writeUsersRepository(cwd);
    const { text, said, steps } = await drafting(cwd, 'infra', dockerWith());
    const left = missing(text);
    expect(left).toEqual([expect.stringMatching(/^\d+:\d+: upgrades\[0\]\.name$/)]);
    expect(said).toContain('validators  val-a');
    expect(said).toContain('signers     kms-a for val-a');
    expect(steps.map((step) => step.replace(/^ +\d+\. /, ''))).toEqual([
      expect.stringMatching(
        /^rehearsal\.yml:\d+:5: releases\[0\]\.image: CHECK: the image of val-a, which was not found here/,
      ),
      expect.stringMatching(/^rehearsal\.yml:\d+:5: releases\[1\]\.build: CHECK: /),
      expect.stringMatching(
        /^rehearsal\.yml:\d+:1: stack: CHECK: kms-a signs for val-a; its image rehearsal\/tmkms:0\.15\.0 was not found/,
      ),
      `rehearsal.yml:${left[0]}: FILL IN: the name that SetUpgradeHandler has in the next release`,
      'Set ALICE_PASSPHRASE in the environment, as a secret.',
      'rehearse validate rehearsal.yml',
      'rehearse --plan rehearsal.yml',
    ]);
  });

  it('is a plan once that is filled in', async () => {
    const cwd = newFolder();
    writeUsersRepository(cwd);
    const { text } = await drafting(cwd, 'infra', dockerWith());
    expect(missing(text.replace('- name: # FILL IN', '- name: v2 # FILL IN'))).toEqual([]);
  });

  it('explains every key once, and says from where each value is', async () => {
    const cwd = newFolder();
    writeUsersRepository(cwd);
    const { text } = await drafting(cwd, 'infra', dockerWith());
    for (const line of [
      "  # The chain's binary, as in its images.\n  binary: legacyd # from the command of sentry",
      '  id: legacy-production # from infra/homes/val-a/config/genesis.json',
      '  rpc: public # publishes its RPC as 26657; no validator',
      '  # Found in infra/keys.\n  alice:',
      'The genesis has 1209600s;',
    ]) {
      expect(text).toContain(line);
    }
    const comments = text.match(/^ *# [A-Z].*\.$/gm) ?? [];
    expect(new Set(comments).size).toBe(comments.length);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('is found by Compose, and by the images that the engine has, where Docker answers', async () => {
    const cwd = newFolder();
    const genesis = genesisOf('a2V5');
    writeFiles(cwd, {
      'compose.yml': 'services: {}\n',
      Dockerfile: 'FROM scratch\n',
      'home/config/genesis.json': genesis,
      'home/keyring-test/validator.info': '',
    });
    const node = {
      image: 'gaia:v15',
      build: { context: cwd, target: 'prod', args: { A: '1', B: null, ...SECRET_ARGS } },
      volumes: [{ type: 'bind', source: path.join(cwd, 'home'), target: '/root/.gaia' }],
    };
    const exec = dockerWith({ services: { node } }, { 'gaia:v15': ['gaiad', 'start'] });
    const { plan, text, said, steps } = await drafting(cwd, '.', exec);
    expect(exec.commands[0]).toBe(
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
    expect(said.join('\n')).not.toContain('read without');
    expect(missing(text).map((each) => each.split(' ')[1])).toEqual([
      'releases[0].build.ref',
      'upgrades[0].name',
    ]);
    expect(steps[0]).toContain('releases[0].build.ref: FILL IN: the git tag of what runs now');
  });
});

describe('a plan that is drafted for a stack without homes', () => {
  const COMPOSE = `services:
  kms-a: { image: "tmkms:1", command: start --config /kms/tmkms.toml, networks: [kms] }
  val-a: { image: "acme/sim:1", command: start --home /chain, volumes: ["./homes/val-a:/chain"], networks: [kms, p2p] }
  val-b: { image: "acme/sim:1", command: start --home /chain, volumes: ["./homes/val-b:/chain"], networks: [p2p] }
  full: { image: "acme/sim:1", command: start --home /chain, volumes: ["./homes/full:/chain"], networks: [p2p], ports: ["127.0.0.1:26657:26657"] }
`;

  it('makes them fresh, and says what was guessed', async () => {
    const cwd = newFolder();
    writeFiles(cwd, { 'stack/compose.yml': COMPOSE });
    const { plan, text, steps } = await drafting(cwd, 'stack', dockerWith());
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

describe('a plan that is drafted for nodes in a Cosmovisor image', () => {
  it('keeps that image, and asks for the images of the releases', async () => {
    const cwd = newFolder();
    writeFiles(cwd, {
      'compose.yml': `services:
  node:
    image: acme/cosmovisor:1
    command: [cosmovisor, run, start]
    environment: { DAEMON_NAME: gaiad, DAEMON_HOME: /root/.gaia }
    ports: ["26657:26657"]
`,
      'mnemonic-bob.txt': 'of no interest here',
    });
    const { plan, text } = await drafting(cwd, '.', dockerWith());
    expect(plan).toMatchObject({
      chain: { binary: 'gaiad' },
      cosmovisor: { image: 'acme/cosmovisor:1' },
      accounts: { bob: { 'mnemonic-file': 'mnemonic-bob.txt' } },
    });
    expect(missing(text).map((each) => each.split(' ')[1])).toEqual([
      'releases[0].image',
      'releases[1].image',
      'releases[1].build',
      'upgrades[0].name',
    ]);
    expect(text).not.toContain('of no interest');
  });
});

describe('init', () => {
  const STACK = 'services: { node: { image: "gaia:1", command: [gaiad, start] } }\n';

  it('never writes over a plan, and writes another one beside it', async () => {
    const cwd = newFolder();
    writeFiles(cwd, { 'compose.yml': STACK, 'rehearsal.yml': 'mine\n' });
    const failure = await failureOf(drafting(cwd, '.', dockerWith()));
    expect(failure).toMatchObject({
      message: 'There is a rehearsal.yml already, which is left as it is',
      hint: 'Give another name with --output.',
    });
    expect(readFileSync(path.join(cwd, 'rehearsal.yml'), 'utf8')).toBe('mine\n');
    const { plan } = await drafting(cwd, '.', dockerWith(), 'ci/other.yml').catch(
      (error: Error) => ({
        plan: error.message,
      }),
    );
    expect(plan).toContain('Cannot write ci/other.yml: ');
    const other = await drafting(cwd, '.', dockerWith(), 'other.yml');
    expect(other.plan.stack).toEqual({ compose: ['compose.yml'], rpc: 'node' });
  });

  it('asks for accounts where there are no keys', async () => {
    const cwd = newFolder();
    writeFiles(cwd, { 'compose.yml': STACK });
    const { plan, steps } = await drafting(cwd, '.', dockerWith());
    expect(plan.accounts).toEqual({ validator: { 'mnemonic-env': 'VALIDATOR_MNEMONIC' } });
    expect(steps.join('\n')).toContain('accounts.validator: CHECK: No keyring was found.');
    expect(steps.join('\n')).toContain('Set VALIDATOR_MNEMONIC in the environment, as a secret.');
  });

  it('takes up the keys of a folder that has very many', async () => {
    const cwd = newFolder();
    const keys = Array.from({ length: 4_000 }, (_, i) => [`keys/k${i}.mnemonic`, '']);
    writeFiles(cwd, { 'compose.yml': STACK, ...Object.fromEntries(keys) });
    const { plan } = await drafting(cwd, '.', dockerWith());
    expect(Object.keys(plan.accounts)).toHaveLength(4_000);
  }, 10_000);

  it('refuses a stack without a node, and writes nothing', async () => {
    const cwd = newFolder();
    writeFiles(cwd, { 'compose.yml': 'services: { web: { image: "nginx:1" } }\n' });
    const failure = await failureOf(drafting(cwd, '.', dockerWith()));
    expect(failure.message).toBe('No service of compose.yml could be recognised as a node');
    expect(failure.hint).toContain('The services are web.');
    expect(existsSync(path.join(cwd, 'rehearsal.yml'))).toBe(false);
  });

  it('takes a compose file by its name', async () => {
    const cwd = newFolder();
    writeFiles(cwd, { 'infra/a.yml': STACK, 'infra/b.yml': STACK });
    writeFileSync(path.join(cwd, 'infra/c.txt'), '');
    const { plan } = await drafting(cwd, 'infra/a.yml', dockerWith());
    expect(plan.stack.compose).toEqual(['infra/a.yml']);
  });
});
