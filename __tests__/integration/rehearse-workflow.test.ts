import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CAROLS_MNEMONIC,
  provideQuickImages,
  QUICK_UPGRADE,
  quickPlan,
  writeChain,
} from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  ROOT,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  reportIn,
  temporaryFolder,
  texts,
  workingFolders,
} from './rehearsals';
import {
  ACT_LIMIT_MS,
  ACTION,
  commitAll,
  Runner,
  releasedAction,
  repositoriesFor,
  type WorkflowRun,
} from './workflow-jobs';

/**
 * The action as `uses: ./`, and the reusable workflow, run by act. GitHub's artifact actions have stand-ins that use
 * a folder: see `repositoriesFor`.
 */

const REF = 'v0.1.0';
const CHECKOUT = { uses: 'actions/checkout@v5' };
const runner = new Runner();
const artifacts = path.join(runner.home, 'artifacts');
/** The released action, which the reusable workflow uses. */
const action = releasedAction(REF);
const released = readFileSync(path.join(action, '.github/workflows/rehearse.yml'), 'utf8');
const repositories = repositoriesFor([released], action);

/** Releases with a missing image, which the input `releases` replaces. */
const withoutImage = [
  { name: 'v1', image: 'rehearsal/checkers:v1' },
  { name: 'v1.1', image: 'rehearsal/nobody-has-this:v1.1' },
];
const IMAGE_INPUT = 'v1.1=rehearsal/checkers:v1.1';

beforeAll(() => {
  runner.install();
  mkdirSync(artifacts);
}, ACT_LIMIT_MS);
beforeAll(provideQuickImages, BUILD_LIMIT_MS);

afterAll(removeTemporaryFolders);

describe('the action in its own repository, as `uses: ./`', () => {
  const evidence = path.join(runner.home, 'evidence');
  let run: WorkflowRun;

  beforeAll(async () => {
    const repository = releasedAction(REF);
    writeChain(repository, {
      'plans/quick.yml': quickPlan('..', { releases: withoutImage }),
      '.github/workflows/step.yml': {
        on: 'push',
        jobs: {
          rehearse: {
            'runs-on': 'ubuntu-latest',
            steps: [
              CHECKOUT,
              { run: 'node --version' },
              {
                uses: './',
                id: 'rehearsal',
                with: { plan: 'plans/quick.yml', releases: IMAGE_INPUT, evidence, cache: 'none' },
              },
            ],
          },
        },
      },
    });
    commitAll(repository);
    run = await runner.run(repository, 'push', { workflow: '.github/workflows/step.yml' });
  }, RUN_LIMIT_MS);

  it('rehearses the plan with the inputs applied', () => {
    const { failure, plan, releases } = reportIn(evidence);
    expect({ exitCode: run.exitCode, failure }).toEqual({ exitCode: 0, failure: null });
    expect(plan).toBe('plans/quick.yml');
    expect(releases.map(({ image }) => image)).toEqual([
      'rehearsal/checkers:v1',
      'rehearsal/checkers:v1.1',
    ]);
  });

  it('runs on the Node version of action.yml', () => {
    const action = readFileSync(path.join(ROOT, 'action.yml'), 'utf8');
    const [, major] = /^ +using: node(\d+)$/m.exec(action) ?? [];
    expect(run.log).toMatch(new RegExp(`^v${major}\\.\\d+\\.\\d+$`, 'm'));
  });

  it('sets the outputs of action.yml', () => {
    const outputs = run.outputs({ job: 'rehearse' }, 'rehearsal');
    const [upgrade] = reportIn(evidence).upgrades;
    const file = (name: string) => path.join(evidence, name);
    expect(outputs).toEqual({
      result: 'passed',
      report: file('report.json'),
      summary: file('summary.md'),
      page: file('report.html'),
      junit: file('junit.xml'),
      events: file('events.ndjson'),
      badge: file('badge.json'),
      'plan-name': 'plans-quick.yml-a46b2111',
      'proposal-ids': '1',
      'upgrade-heights': String(upgrade?.height),
      evidence,
    });
    const paths = Object.values(outputs).filter((value) => path.isAbsolute(value));
    expect(paths.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('writes the summary of the evidence as the job summary', () => {
    const summary = readFileSync(path.join(evidence, 'summary.md'), 'utf8');
    expect(run.summary({ job: 'rehearse' }).trim()).toBe(summary.trim());
    expect(summary).toContain('v1tov1_1');
  });
});

describe('the reusable workflow', () => {
  const repository = temporaryFolder();
  const SECRETS = { CAROL: CAROLS_MNEMONIC };

  /** A workflow that calls it, and copies its result to the output `given` of the step `after`. */
  const calling = (inputs: object) => ({
    on: 'push',
    jobs: {
      call: {
        uses: `${ACTION}/.github/workflows/rehearse.yml@${REF}`,
        with: { cache: 'none', ...inputs },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow
        secrets: { environment: 'CAROLS_MNEMONIC=${{ secrets.CAROL }}\n' },
      },
      after: {
        needs: 'call',
        'runs-on': 'ubuntu-latest',
        steps: [
          {
            id: 'after',
            run: 'echo "given=$GIVEN" >> "$GITHUB_OUTPUT"',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow
            env: { GIVEN: '${{ needs.call.outputs.result }}' },
          },
        ],
      },
    },
  });
  const call = (name: string) =>
    runner.run(repository, 'push', {
      workflow: `.github/workflows/${name}.yml`,
      secrets: SECRETS,
      repositories,
      env: { ARTIFACTS: artifacts },
    });

  beforeAll(() => {
    writeChain(repository, {
      'rehearsal.yml': quickPlan('.', {
        releases: withoutImage,
        accounts: {
          alice: { fresh: '1000000000upawn' },
          carol: { 'mnemonic-env': 'CAROLS_MNEMONIC' },
        },
        upgrades: [{ ...QUICK_UPGRADE, votes: { alice: 'yes' } }],
      }),
      'rehearsals/rejected.yml': quickPlan('..', {
        upgrades: [{ ...QUICK_UPGRADE, deposit: '1upawn', votes: { alice: 'no' } }],
      }),
      '.github/workflows/one.yml': calling({ releases: IMAGE_INPUT, artifact: 'one' }),
      '.github/workflows/three.yml': calling({
        plans: JSON.stringify(['rehearsal.yml', 'rehearsals/rejected.yml', 'rehearsals/none.yml']),
        releases: IMAGE_INPUT,
      }),
    });
    commitAll(repository);
  });

  describe('with a plan that passes', () => {
    let run: WorkflowRun;

    beforeAll(async () => {
      run = await call('one');
    }, RUN_LIMIT_MS);

    it('passes, and returns the result to its caller', () => {
      expect(run.results).toEqual({ rehearse: 'success', combine: 'success', after: 'success' });
      expect(run.exitCode).toBe(0);
      expect(run.outputs({ job: 'after' }, 'after')).toEqual({ given: 'passed' });
    });

    it('keeps the evidence as an artifact, with the inputs applied', () => {
      const { failure, plan, releases } = reportIn(path.join(artifacts, 'one+rehearsal.yml'));
      expect({ failure, plan }).toEqual({ failure: null, plan: 'rehearsal.yml' });
      expect(releases[1]?.image).toBe('rehearsal/checkers:v1.1');
    });

    it('gives the plan its environment, and keeps it secret', () => {
      expect(run.log).toContain('v1tov1_1');
      const kept = texts(path.join(artifacts, 'one+rehearsal.yml'));
      for (const text of [run.log, ...kept.values()]) expect(text).not.toContain(CAROLS_MNEMONIC);
    });

    it('shows the plan in the combined summary', () => {
      const summary = run.summary({ job: 'combine' });
      expect(summary).toContain('1 of 1 upgrade rehearsals passed');
      expect(summary).toContain('`rehearsal.yml`');
    });
  });

  describe('with three plans: one passes, one is rejected, one does not exist', () => {
    let run: WorkflowRun;
    const of = (plan: string) => ({ job: 'rehearse', matrix: { plan } });

    beforeAll(async () => {
      run = await call('three');
    }, RUN_LIMIT_MS);

    it('rehearses each one, independent of the others', () => {
      expect(run.outputs(of('rehearsal.yml'), 'rehearsal').result).toBe('passed');
      expect(run.outputs(of('rehearsals/rejected.yml'), 'rehearsal').result).toBe('failed');
      expect(run.outputs(of('rehearsals/none.yml'), 'rehearsal').result).toBeUndefined();
      expect(run.log).toContain('PLAN_NOT_FOUND: ');
    });

    it('keeps an artifact for each one with evidence', () => {
      const kept = readdirSync(artifacts).filter((name) => name.startsWith('rehearsal+'));
      expect(kept.sort()).toEqual([
        'rehearsal+rehearsal.yml',
        'rehearsal+rehearsals-rejected.yml-800adee4',
      ]);
    });

    it('reports a mistake at its line of the plan, and further ones below it', () => {
      const plan = readFileSync(path.join(repository, 'rehearsals/rejected.yml'), 'utf8');
      const line = plan.slice(0, plan.indexOf('deposit:')).split('\n').length;
      const { log } = run;
      const at = `file=rehearsals/rejected.yml,line=${line}`;
      expect(log).toContain(`::error title=preflight (DEPOSIT_TOO_LOW),${at}::`);
      const failure = log.indexOf('::error::preflight: DEPOSIT_TOO_LOW: ');
      expect(failure).toBeGreaterThan(0);
      expect(log.indexOf('│ Also: THRESHOLD_NOT_REACHED: ', failure)).toBeGreaterThan(failure);
    });

    it('fails as a whole, with all three in one summary', () => {
      expect(run.exitCode).toBe(1);
      expect(run.outputs({ job: 'combine' }, 'combined').result).toBe('failed');
      const summary = run.summary({ job: 'combine' });
      const row = (plan: string) =>
        summary.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${plan}\``));
      expect(row('rehearsal.yml')).toContain('✅ passed');
      expect(row('rehearsals/rejected.yml')).toContain('❌ failed');
      expect(row('rehearsals/none.yml')).toContain('❌ no report');
    });
  });
});

describe('the reusable workflow started by hand', () => {
  it(
    'rehearses the plan of its own repository',
    async () => {
      const repository = releasedAction(REF);
      writeChain(repository, { 'plans/quick.yml': quickPlan('..') });
      commitAll(repository);
      const run = await runner.run(repository, 'workflow_dispatch', {
        workflow: '.github/workflows/rehearse.yml',
        inputs: {
          plan: 'plans/quick.yml',
          cache: 'none',
          artifact: 'hand',
          'timeout-minutes': '30',
        },
        repositories,
        env: { ARTIFACTS: artifacts },
      });
      expect(run.results).toEqual({ rehearse: 'success', combine: 'success' });
      const { failure, plan } = reportIn(path.join(artifacts, 'hand+plans-quick.yml-a46b2111'));
      expect({ failure, plan }).toEqual({ failure: null, plan: 'plans/quick.yml' });
      expect(run.summary({ job: 'combine' })).toContain('1 of 1 upgrade rehearsals passed');
    },
    RUN_LIMIT_MS,
  );
});

it('the workflows leave nothing behind', () => {
  expect(leftInEngine()).toEqual([]);
  expect(workingFolders()).toEqual([]);
});
