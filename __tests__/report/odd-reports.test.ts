import { XMLValidator } from 'fast-xml-parser';
import { annotationsOf } from '../../src/report/annotations';
import { renderBadge } from '../../src/report/badge';
import { combine, headOf, renderCombined } from '../../src/report/combined';
import { renderJunit } from '../../src/report/junit';
import { renderPage } from '../../src/report/page';
import { parseReport } from '../../src/report/read';
import type { Report } from '../../src/report/schema';
import { renderSummary } from '../../src/report/summary';
import { judged } from '../../src/report/verdict';
import { oddReport } from './odd-reports';

const LIMIT = { maxBytes: 100_000 };
const reports = Array.from({ length: 300 }, (_, seed) => oddReport(seed));

/** The forms of a report, each as a text. */
const FORMS: Readonly<Record<string, (report: Report) => string>> = {
  'report.json': (report) => JSON.stringify(parseReport(JSON.stringify(report))),
  'summary.md': (report) => renderSummary(report, LIMIT),
  'junit.xml': renderJunit,
  'badge.json': renderBadge,
  'report.html': (report) => renderPage(report, [], { script: '', style: '' }),
  annotations: (report) => JSON.stringify(annotationsOf(report)),
  'the combined summary': (report) =>
    renderCombined(combine(['a.yml'], [headOf(judged(report))]), LIMIT),
};

it.each(Object.keys(FORMS))('%s is made of every report that the schema allows', (name) => {
  const failed = reports.flatMap((report, seed) => {
    try {
      return FORMS[name]?.(report) === '' ? [`${seed}: nothing`] : [];
    } catch (error) {
      return [`${seed}: ${(error as Error).message}`];
    }
  });
  expect(failed).toEqual([]);
});

it('has XML and JSON that others can read', () => {
  for (const report of reports) {
    expect(XMLValidator.validate(renderJunit(report))).toBe(true);
    JSON.parse(renderBadge(report));
  }
});

it('is none that passed', () => {
  expect(reports.filter((report) => judged(report).result === 'passed')).toEqual([]);
});
