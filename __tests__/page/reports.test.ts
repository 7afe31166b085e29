import { reportSchema } from '../../src/report/model/schema';
import { hostileReport } from './hostile';
import { hugeReport } from './huge';
import { failedReport, passedReport } from './reports';

it.each([
  ['passed', passedReport()],
  ['failed', failedReport()],
  ['hostile', hostileReport()],
  ['huge', hugeReport()],
])('the %s report is a possible report of a rehearsal', (_name, report) => {
  expect(reportSchema.parse(report)).toEqual(report);
});
