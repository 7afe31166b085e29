import { renderBadge } from '../../src/report/badge';
import { fold } from '../helpers/plan';
import { passedTimeline, tutorialPlan, until } from './timelines';

const plan = tutorialPlan();
const badge = (events = passedTimeline()) => JSON.parse(renderBadge(fold(plan, events)));

it('says what was passed', () => {
  expect(badge()).toEqual({
    schemaVersion: 1,
    label: 'upgrade rehearsal',
    message: 'passed: v1 → v1.1 → v2',
    color: 'brightgreen',
    isError: false,
  });
});

it('says how far a rehearsal that failed got', () => {
  expect(badge(until(passedTimeline(), 'upgrade-done', 2))).toMatchObject({
    message: 'failed: 1 of 2 upgrades',
    color: 'red',
    isError: true,
  });
});
