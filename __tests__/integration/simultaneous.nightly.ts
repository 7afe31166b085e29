import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  changedPlan,
  leftInEngine,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';
import { Step } from './step';

afterAll(removeTemporaryFolders);

describe('two simultaneous steps of workflows', () => {
  it(
    'pass, write outputs and the job summary, and do not interfere',
    async () => {
      const steps = ['one', 'two'].map(() => {
        const folder = temporaryFolder();
        // Two runs share two cores: blocks come at half the speed while the other run is busy.
        const plan = changedPlan(folder, (raw) => {
          raw.pace = { 'block-time': '150ms', 'voting-period': '15s' };
        });
        return new Step(folder, plan);
      });
      for (const step of steps) {
        const { rehearsal } = step;
        const exitCode = await rehearsal.ended;
        const { failure, upgrades } = rehearsal.report; // shown first if this test fails
        expect({ exitCode, failure }).toEqual({ exitCode: 0, failure: null });
        expect(step.output('result')).toBe('passed');
        expect(step.output('proposal-ids')).toBe('1,2');
        expect(step.output('upgrade-heights')).toBe(upgrades.map(({ height }) => height).join(','));
        expect(step.output('evidence')).toBe(rehearsal.evidence);
        const summary = step.file('GITHUB_STEP_SUMMARY');
        expect(summary).toContain('v1tov1_1');
        expect(summary.trim()).toBe(
          readFileSync(path.join(rehearsal.evidence, 'summary.md'), 'utf8').trim(),
        );
      }
      expect(leftInEngine()).toEqual([]);
    },
    2 * RUN_LIMIT_MS,
  );
});
