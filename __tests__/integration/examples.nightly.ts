import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { provideQuickImages, quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  ROOT,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  reportIn,
  temporaryFolder,
  workingFolders,
} from './rehearsals';
import {
  ACT_LIMIT_MS,
  commitAll,
  Runner,
  type RunOptions,
  releasedAction,
  repositoriesFor,
  type WorkflowRun,
} from './workflow-jobs';

/**
 * The unchanged workflows of examples/, run by act in a chain's repository. There are stand-ins for GitHub's own
 * actions (see `repositoriesFor`) and for `gh` (a program that records its arguments).
 */

const EXAMPLES = path.join(ROOT, 'examples/workflows');
const runner = new Runner();
const artifacts = path.join(runner.home, 'artifacts');
const programs = path.join(runner.home, 'programs');
const published = path.join(runner.home, 'published');
const repository = temporaryFolder();
const texts = new Map(
  readdirSync(EXAMPLES).map((name) => [name, readFileSync(path.join(EXAMPLES, name), 'utf8')]),
);
const [, ref = ''] =
  /\buses: OWNER\/upgrade-rehearsal@(\S+)/.exec(texts.get('step.yml') ?? '') ?? [];
const ran = new Set<string>();
let repositories: Record<string, string>;

beforeAll(() => {
  runner.install();
  const action = releasedAction(ref);
  const called = readFileSync(path.join(action, '.github/workflows/rehearse.yml'), 'utf8');
  repositories = repositoriesFor([...texts.values(), called], action);
  writeChain(repository, {
    'rehearsal.yml': quickPlan('.'),
    'rehearsals/from-mainnet.yml': quickPlan('..'),
    'rehearsals/from-testnet.yml': quickPlan('..'),
    'app/upgrades/v1_1.go': 'package upgrades\n',
    'x/checkers/migrations/v2/migrate.go': 'package v2\n',
    'x/checkers/keeper.go': 'package checkers\n',
  });
  cpSync(EXAMPLES, path.join(repository, '.github/workflows'), { recursive: true });
  commitAll(repository);
  mkdirSync(programs);
  const gh = path.join(programs, 'gh');
  writeFileSync(gh, `#!/bin/sh\nprintf '%s\\n' "$*" >>'${published}'\n`);
  chmodSync(gh, 0o755);
}, ACT_LIMIT_MS);
beforeAll(provideQuickImages, BUILD_LIMIT_MS);

beforeEach(() => {
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts);
});

afterAll(removeTemporaryFolders);

/** Runs an example by one of its events. */
function example(name: string, event: string, options: RunOptions = {}): Promise<WorkflowRun> {
  ran.add(name);
  return runner.run(repository, event, {
    ...options,
    workflow: `.github/workflows/${name}`,
    repositories,
    programs,
    env: { ARTIFACTS: artifacts },
  });
}

/** Results of the rehearsals by artifact: passed, or the message of the failure. */
function kept(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(artifacts).map((name) => {
      const { failure, result } = reportIn(path.join(artifacts, name));
      return [name, failure?.message ?? result];
    }),
  );
}

it(
  'step.yml rehearses as a step, and keeps the evidence',
  async () => {
    const run = await example('step.yml', 'push');
    expect({ exitCode: run.exitCode, kept: kept() }).toEqual({
      exitCode: 0,
      kept: { rehearsal: 'passed' },
    });
    expect(run.outputs({ job: 'rehearse' }, 'rehearsal').result).toBe('passed');
  },
  RUN_LIMIT_MS,
);

it(
  'release.yml rehearses from every release in use, and then publishes',
  async () => {
    const payload = { ref: 'refs/tags/v2.0.0' };
    const run = await example('release.yml', 'push', { payload });
    expect({ exitCode: run.exitCode, kept: kept() }).toEqual({
      exitCode: 0,
      kept: {
        'rehearsal+rehearsals-from-mainnet.yml-101a8033': 'passed',
        'rehearsal+rehearsals-from-testnet.yml-df37b613': 'passed',
      },
    });
    expect(run.outputs({ job: 'combine' }, 'combined').result).toBe('passed');
    expect(readFileSync(published, 'utf8')).toMatch(/^release create v2\.0\.0 .*--verify-tag/);
  },
  2 * RUN_LIMIT_MS,
);

it(
  'manual.yml rehearses the chosen plan, with the given upgrade name',
  async () => {
    const run = await example('manual.yml', 'workflow_dispatch', {
      inputs: {
        plan: 'rehearsals/from-testnet.yml',
        releases: 'v1.1=rehearsal/checkers:v1.1',
        upgrades: 'v1tov1_1=v1tov1_1',
        cache: 'none',
      },
    });
    expect({ exitCode: run.exitCode, kept: kept() }).toEqual({
      exitCode: 0,
      kept: { 'rehearsal+rehearsals-from-testnet.yml-df37b613': 'passed' },
    });
  },
  RUN_LIMIT_MS,
);

it(
  'nightly.yml rehearses with its versions of Cosmovisor',
  async () => {
    // One of its two versions, which other tests build too; the job of the other one differs only in the version.
    const run = await example('nightly.yml', 'schedule', { matrix: { cosmovisor: 'v1.5.0' } });
    expect({ exitCode: run.exitCode, kept: kept() }).toEqual({
      exitCode: 0,
      kept: { 'rehearsal-v1.5.0': 'passed' },
    });
    const plan = readFileSync(path.join(artifacts, 'rehearsal-v1.5.0/plan.yml'), 'utf8');
    expect(parse(plan)).toMatchObject({ cosmovisor: { version: 'v1.5.0' } });
  },
  RUN_LIMIT_MS,
);

describe('for a pull request', () => {
  /** The event of a pull request that changes a file. */
  function pullRequest(file: string): RunOptions {
    const base = git('rev-parse', 'HEAD');
    writeFileSync(path.join(repository, file), '// changed\n', { flag: 'a' });
    commitAll(repository);
    return { payload: { pull_request: { base: { sha: base, ref: 'main' } } } };
  }

  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();

  it(
    'upgrade-handler-changed.yml rehearses a changed upgrade',
    async () => {
      // act ignores `paths`, and starts it after any change.
      const options = pullRequest('app/upgrades/v1_1.go');
      const run = await example('upgrade-handler-changed.yml', 'pull_request', options);
      expect({ exitCode: run.exitCode, kept: kept() }).toEqual({
        exitCode: 0,
        kept: { 'rehearsal+rehearsal.yml': 'passed' },
      });
    },
    RUN_LIMIT_MS,
  );

  it(
    'required-check.yml rehearses a changed upgrade, and reports',
    async () => {
      const options = pullRequest('x/checkers/migrations/v2/migrate.go');
      const run = await example('required-check.yml', 'pull_request', options);
      expect({ exitCode: run.exitCode, kept: kept() }).toEqual({
        exitCode: 0,
        kept: { 'rehearsal+rehearsal.yml': 'passed' },
      });
      expect(run.results.rehearsed).toBe('success');
    },
    RUN_LIMIT_MS,
  );

  it('required-check.yml reports without a rehearsal if no upgrade changed', async () => {
    const options = pullRequest('x/checkers/keeper.go');
    const run = await example('required-check.yml', 'pull_request', options);
    expect({ exitCode: run.exitCode, kept: kept() }).toEqual({ exitCode: 0, kept: {} });
    expect(run.results).toEqual({ changes: 'success', rehearsed: 'success' });
  }, 60_000);
});

it('no example is left out', () => {
  expect([...ran].sort()).toEqual([...texts.keys()].sort());
  expect(existsSync(published)).toBe(true);
});

it('the examples leave nothing behind', () => {
  expect(leftInEngine()).toEqual([]);
  expect(workingFolders()).toEqual([]);
});
