import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPlan } from '../../src/plan/open';
import { temporaryFolder } from '../helpers/folder';
import { FakeJournal } from '../helpers/journal';
import { SMALL } from './samples';

const cwd = temporaryFolder();
const request = { cwd, bundledPlan: '/action/chain/rehearsal.yml' };

it('a plan that is opened is named in the log', async () => {
  writeFileSync(path.join(cwd, 'rehearsal.yml'), SMALL);
  const journal = new FakeJournal();
  const { plan, folder } = await openPlan(request, journal);
  expect([plan.upgrades.map(({ name }) => name), folder]).toEqual([['v1tov2'], cwd]);
  expect(journal.lines).toEqual(['info: Plan: rehearsal.yml']);
});

it('a plan that cannot be opened is not', async () => {
  const journal = new FakeJournal();
  const opening = openPlan({ ...request, planInput: 'other.yml' }, journal);
  await expect(opening).rejects.toThrow('The plan other.yml does not exist');
  expect(journal.lines).toEqual([]);
});
