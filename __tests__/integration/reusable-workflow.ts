import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CAROLS_MNEMONIC, QUICK_UPGRADE, quickPlan, writeChain } from './quick-chain';
import { temporaryFolder } from './rehearsals';
import {
  ACTION,
  commitAll,
  Runner,
  releasedAction,
  repositoriesFor,
  type WorkflowRun,
} from './workflow-jobs';

/**
 * The reusable workflow, called by a workflow of a chain's repository. GitHub's artifact actions have stand-ins that use
 * a folder: see `repositoriesFor`.
 */

export const REF = 'v0.1.0';

/** Releases with a missing image, which the input `releases` replaces. */
export const WITHOUT_IMAGE = [
  { name: 'v1', image: 'rehearsal/checkers:v1' },
  { name: 'v1.1', image: 'rehearsal/nobody-has-this:v1.1' },
];
export const IMAGE_INPUT = 'v1.1=rehearsal/checkers:v1.1';

/** A runner with the released action, and a chain's repository with plans of its own. */
export class ReusableWorkflow {
  readonly runner = new Runner();
  readonly artifacts = path.join(this.runner.home, 'artifacts');
  readonly repository = temporaryFolder();
  readonly repositories: Readonly<Record<string, string>>;

  constructor() {
    const action = releasedAction(REF);
    const released = readFileSync(path.join(action, '.github/workflows/rehearse.yml'), 'utf8');
    this.repositories = repositoriesFor([released], action);
  }

  install(): void {
    this.runner.install();
    mkdirSync(this.artifacts);
    writeChain(this.repository, {
      'rehearsal.yml': quickPlan('.', {
        releases: WITHOUT_IMAGE,
        accounts: {
          alice: { fresh: '1000000000upawn' },
          carol: { 'mnemonic-env': 'CAROLS_MNEMONIC' },
        },
        upgrades: [{ ...QUICK_UPGRADE, votes: { alice: 'yes' } }],
      }),
      'rehearsals/rejected.yml': quickPlan('..', {
        upgrades: [{ ...QUICK_UPGRADE, deposit: '1upawn', votes: { alice: 'no' } }],
      }),
    });
  }

  /**
   * Calls the workflow with inputs, from a job `call` of a workflow whose job `after` copies its result to the output
   * `given` of the step `after`.
   */
  call(inputs: object): Promise<WorkflowRun> {
    const workflow = '.github/workflows/calling.yml';
    writeChain(this.repository, { [workflow]: calling(inputs) });
    commitAll(this.repository);
    return this.runner.run(this.repository, 'push', {
      workflow,
      secrets: { CAROL: CAROLS_MNEMONIC },
      repositories: this.repositories,
      env: { ARTIFACTS: this.artifacts },
    });
  }
}

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
