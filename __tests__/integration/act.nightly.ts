import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testCachedJobs } from './cached-jobs';
import { changedPlan } from './rehearsals';
import { KEPT, RELEASES, stampPlan } from './stamped';

const LAST = RELEASES.at(-1);

describe('the action in consecutive jobs of a workflow of the bundled chain', () => {
  testCachedJobs({
    kept: KEPT,
    lastRelease: `release ${LAST}`,
    dependencies: [`dependencies of ${KEPT.slice(0, 3).join(', ')}`],
    entryLimit: 400e6,
    write(repository, stamp, last) {
      const versionOf = (name: string) => `${name === LAST ? last : name}-${stamp}`;
      const file = changedPlan(repository, (plan) => stampPlan(plan, stamp, versionOf));
      writeFileSync(path.join(repository, 'rehearsal.yml'), readFileSync(file));
      rmSync(file);
    },
  });
});
