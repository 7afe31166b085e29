import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPlan } from '../../src/plan/open';
import { fails } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { FakeLogger } from '../helpers/logger';
import { SMALL } from './samples';

const cwd = temporaryFolder();
const request = { cwd, bundledPlan: '/action/examples/checkers/rehearsal.yml' };

it('names an opened plan in the log', async () => {
  writeFileSync(path.join(cwd, 'rehearsal.yml'), SMALL);
  const logger = new FakeLogger();
  const { plan, folder } = await openPlan(request, logger);
  expect([plan.upgrades.map(({ name }) => name), folder]).toEqual([['v1tov2'], cwd]);
  expect(logger.lines).toEqual(['info: Plan: rehearsal.yml']);
});

it('does not name an invalid plan in the log', async () => {
  const logger = new FakeLogger();
  const opening = openPlan({ ...request, planInput: 'other.yml' }, logger);
  await fails(opening, 'PLAN_NOT_FOUND', 'other.yml');
  expect(logger.lines).toEqual([]);
});
