import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CAROLS_MNEMONIC, provideQuickImages, quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  ROOT,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  reportIn,
  texts,
  workingFolders,
} from './rehearsals';
import { IMAGE_INPUT, REF, ReusableWorkflow, WITHOUT_IMAGE } from './reusable-workflow';
import { ACT_LIMIT_MS, commitAll, releasedAction, type WorkflowRun } from './workflow-jobs';

/** The action as `uses: ./`, and the reusable workflow with several plans, run by act. */

const CHECKOUT = { uses: 'actions/checkout@v5' };
const workflow = new ReusableWorkflow();

beforeAll(() => workflow.install(), ACT_LIMIT_MS);
beforeAll(provideQuickImages, BUILD_LIMIT_MS);

afterAll(removeTemporaryFolders);

describe('the action in its own repository, as `uses: ./`', () => {
  const evidence = path.join(workflow.runner.home, 'evidence');
  let run: WorkflowRun;

  beforeAll(async () => {
    const repository = releasedAction(REF);
    writeChain(repository, {
      'plans/quick.yml': quickPlan('..', { releases: WITHOUT_IMAGE }),
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
    run = await workflow.runner.run(repository, 'push', { workflow: '.github/workflows/step.yml' });
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

describe('the reusable workflow with three plans: one passes, one is rejected, one does not exist', () => {
  let run: WorkflowRun;
  const of = (plan: string) => ({ job: 'rehearse', matrix: { plan } });

  beforeAll(async () => {
    run = await workflow.call({
      plans: JSON.stringify(['rehearsal.yml', 'rehearsals/rejected.yml', 'rehearsals/none.yml']),
      releases: IMAGE_INPUT,
    });
  }, RUN_LIMIT_MS);

  it('rehearses each one, independent of the others', () => {
    expect(run.outputs(of('rehearsal.yml'), 'rehearsal').result).toBe('passed');
    expect(run.outputs(of('rehearsals/rejected.yml'), 'rehearsal').result).toBe('failed');
    expect(run.outputs(of('rehearsals/none.yml'), 'rehearsal').result).toBeUndefined();
    expect(run.log).toContain('PLAN_NOT_FOUND: ');
  });

  it('keeps an artifact for each one with evidence', () => {
    const kept = readdirSync(workflow.artifacts).filter((name) => name.startsWith('rehearsal+'));
    expect(kept.sort()).toEqual([
      'rehearsal+rehearsal.yml',
      'rehearsal+rehearsals-rejected.yml-800adee4',
    ]);
  });

  it('gives the plans its environment, and keeps it secret', () => {
    const kept = texts(path.join(workflow.artifacts, 'rehearsal+rehearsal.yml'));
    expect([...kept.keys()]).toContain('report.json');
    for (const text of [run.log, ...kept.values()]) expect(text).not.toContain(CAROLS_MNEMONIC);
  });

  it('reports a mistake at its line of the plan, and further ones below it', () => {
    const plan = readFileSync(path.join(workflow.repository, 'rehearsals/rejected.yml'), 'utf8');
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

it('the workflows leave nothing behind', () => {
  expect(leftInEngine()).toEqual([]);
  expect(workingFolders()).toEqual([]);
});
