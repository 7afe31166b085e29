import path from 'node:path';
import { CAROLS_MNEMONIC, provideQuickImages, quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  reportIn,
  texts,
  workingFolders,
} from './rehearsals';
import { IMAGE_INPUT, REF, ReusableWorkflow } from './reusable-workflow';
import { ACT_LIMIT_MS, commitAll, releasedAction, type WorkflowRun } from './workflow-jobs';

/** The reusable workflow with one plan, called and started by hand, run by act. */

const workflow = new ReusableWorkflow();

beforeAll(() => workflow.install(), ACT_LIMIT_MS);
beforeAll(provideQuickImages, BUILD_LIMIT_MS);

afterAll(removeTemporaryFolders);

describe('the reusable workflow with a plan that passes', () => {
  let run: WorkflowRun;

  beforeAll(async () => {
    run = await workflow.call({ releases: IMAGE_INPUT, artifact: 'one' });
  }, RUN_LIMIT_MS);

  it('passes, and returns the result to its caller', () => {
    expect(run.results).toEqual({ rehearse: 'success', combine: 'success', after: 'success' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs({ job: 'after' }, 'after')).toEqual({ given: 'passed' });
  });

  it('keeps the evidence as an artifact, with the inputs applied', () => {
    const { failure, plan, releases } = reportIn(
      path.join(workflow.artifacts, 'one+rehearsal.yml'),
    );
    expect({ failure, plan }).toEqual({ failure: null, plan: 'rehearsal.yml' });
    expect(releases[1]?.image).toBe('rehearsal/checkers:v1.1');
  });

  it('gives the plan its environment, and keeps it secret', () => {
    expect(run.log).toContain('v1tov1_1');
    const kept = texts(path.join(workflow.artifacts, 'one+rehearsal.yml'));
    for (const text of [run.log, ...kept.values()]) expect(text).not.toContain(CAROLS_MNEMONIC);
  });

  it('shows the plan in the combined summary', () => {
    const summary = run.summary({ job: 'combine' });
    expect(summary).toContain('1 of 1 upgrade rehearsals passed');
    expect(summary).toContain('`rehearsal.yml`');
  });
});

describe('the reusable workflow started by hand', () => {
  it(
    'rehearses the plan of its own repository',
    async () => {
      const repository = releasedAction(REF);
      writeChain(repository, { 'plans/quick.yml': quickPlan('..') });
      commitAll(repository);
      const run = await workflow.runner.run(repository, 'workflow_dispatch', {
        workflow: '.github/workflows/rehearse.yml',
        inputs: {
          plan: 'plans/quick.yml',
          cache: 'none',
          artifact: 'hand',
          'timeout-minutes': '30',
        },
        repositories: workflow.repositories,
        env: { ARTIFACTS: workflow.artifacts },
      });
      expect(run.results).toEqual({ rehearse: 'success', combine: 'success' });
      const { failure, plan } = reportIn(
        path.join(workflow.artifacts, 'hand+plans-quick.yml-a46b2111'),
      );
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
