import { XMLValidator } from 'fast-xml-parser';
import { parseReport } from '../../src/report/fold/read';
import { judged } from '../../src/report/fold/verdict';
import { annotationsOf } from '../../src/report/formats/annotations';
import { renderBadge } from '../../src/report/formats/badge';
import { combine, headOf, renderCombined } from '../../src/report/formats/combined';
import { renderJunit } from '../../src/report/formats/junit';
import { renderPage } from '../../src/report/formats/page';
import { renderSummary } from '../../src/report/formats/summary';
import type { Report } from '../../src/report/model/schema';
import { oddReport } from './odd-reports';

const LIMIT = { maxBytes: 100_000 };
const reports = Array.from({ length: 300 }, (_, seed) => oddReport(seed));

/** The formats of a report, each as text. */
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

it.each(Object.keys(FORMS))('%s can be made from any report that the schema allows', (name) => {
  const failed = reports.flatMap((report, seed) => {
    try {
      return FORMS[name]?.(report) === '' ? [`${seed}: nothing`] : [];
    } catch (error) {
      return [`${seed}: ${(error as Error).message}`];
    }
  });
  expect(failed).toEqual([]);
});

it('is valid XML and JSON for other parsers', () => {
  for (const report of reports) {
    expect(XMLValidator.validate(renderJunit(report))).toBe(true);
    JSON.parse(renderBadge(report));
  }
});

it('never shows a passed rehearsal', () => {
  expect(reports.filter((report) => judged(report).result === 'passed')).toEqual([]);
});
