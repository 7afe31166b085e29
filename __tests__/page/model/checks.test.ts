import { countResults, filterChecks, firstFilter } from '../../../src/page/model/checks';
import { failedReport, passedReport } from '../reports';

const { checks } = failedReport();

it('results are counted', () => {
  expect(countResults(checks)).toEqual({ all: 28, passed: 14, failed: 1, 'not reached': 13 });
  expect(countResults([])).toEqual({ all: 0, passed: 0, failed: 0, 'not reached': 0 });
});

it('failed checks come first', () => {
  expect(firstFilter(checks)).toBe('failed');
  expect(firstFilter(passedReport().checks)).toBe('all');
});

describe('a filter', () => {
  it('leaves the checks with a result, in order', () => {
    expect(filterChecks(checks, 'all', '')).toEqual(checks);
    expect(filterChecks(checks, 'failed', ' ').map(({ name }) => name)).toEqual([
      'val-alice runs v2',
    ]);
  });

  it.each([
    ['VAL-ALICE', 2],
    ['upgrade handler', 1],
    ['rehearsal.yml:53', 1],
    ['queries at v1', 4],
    ['nothing', 0],
  ])('finds %s in %d checks', (text, count) => {
    expect(filterChecks(checks, 'all', text)).toHaveLength(count);
  });
});
