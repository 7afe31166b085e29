import { routeOf } from '../../../src/plan/route';
import { doneRoute, longestHalt } from '../../../src/report/model/upgrades';
import { failedReport, passedReport } from '../../page/reports';

const [passed, failed] = [passedReport(), failedReport()];

it('the planned route leads through all releases, the completed route to the last upgrade', () => {
  expect([passed, failed].map(({ upgrades }) => routeOf(upgrades))).toEqual(
    Array(2).fill(['v1', 'v1.1', 'v2']),
  );
  expect([passed, failed].map(doneRoute)).toEqual([
    ['v1', 'v1.1', 'v2'],
    ['v1', 'v1.1'],
  ]);
});

it('without a completed upgrade, the route is the first release', () => {
  const upgrades = failed.upgrades.map((upgrade) => ({ ...upgrade, done: false }));
  expect(doneRoute({ ...failed, upgrades })).toEqual(['v1']);
  expect(doneRoute({ upgrades: [], releases: failed.releases })).toEqual(['v1']);
  expect(doneRoute({ upgrades: [], releases: [] })).toEqual([]);
});

it('the longest halt is one of the measured halts', () => {
  expect(longestHalt(passed.upgrades)?.name).toBe('v1_1tov2');
  expect(longestHalt(failed.upgrades)?.name).toBe('v1tov1_1');
  expect(longestHalt([])).toBeUndefined();
});
