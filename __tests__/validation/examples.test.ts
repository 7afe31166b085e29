import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePlan } from '../../src/plan/parse';
import { shown, validating } from './validating';

const root = path.resolve(import.meta.dirname, '../..');

// Of the tutorial, only the plan is in this repository: it tells how to clone the rest.
it.each([
  ['examples/checkers', ['notice CHECK_SKIPPED stack.compose']],
  ['examples/b9-checkers', ['notice REPOSITORY_ABSENT releases[0].build.context']],
])('the plan in %s is valid', async (name, notices) => {
  const folder = path.join(root, name);
  const { plan } = parsePlan(readFileSync(path.join(folder, 'rehearsal.yml'), 'utf8'), name);
  expect(shown(await validating(plan, folder))).toEqual(notices);
});
