import { create } from 'xmlbuilder2';
import { plain } from '../system/plain';
import type { Report } from './schema';

type Check = Report['checks'][number];

/**
 * The checks of a rehearsal as JUnit XML, one case each: what is not reached counts as skipped. The form is
 * the one that test reporters agree on (`testsuites`, `testsuite`, `testcase`, `failure`, `skipped`); cases
 * have no times, since the checks overlap.
 */
export function renderJunit({ checks, chain, failure, startedAt, totalMs }: Report): string {
  const counts = (of: readonly Check[]) => ({
    tests: of.length,
    failures: of.filter(({ result }) => result === 'failed').length,
    skipped: of.filter(({ result }) => result === 'not reached').length,
  });
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: text(`upgrade rehearsal of ${chain.id ?? chain.binary}`),
    ...counts(checks),
    time: (totalMs / 1000).toFixed(3),
  });
  for (const suite of new Set(checks.map(({ suite }) => suite))) {
    const cases = checks.filter((check) => check.suite === suite);
    const element = root.ele('testsuite', {
      name: text(suite),
      ...counts(cases),
      ...(startedAt !== null && { timestamp: startedAt }),
    });
    for (const { name, result, message, place } of cases) {
      const testcase = element.ele('testcase', {
        classname: text(suite),
        name: text(name),
        ...(place && { file: text(place.file), line: place.line }),
      });
      if (result === 'not reached') testcase.ele('skipped', { message: 'not reached' });
      if (result === 'passed' && message !== null) testcase.ele('system-out').txt(text(message));
      if (result !== 'failed') continue;
      // A phase that failed is told once, with what the reader needs of it.
      const whole = message === failure?.message;
      const evidence = whole ? [failure?.hint ?? '', ...(failure?.lines ?? [])] : [];
      testcase
        .ele('failure', { message: text(message ?? 'failed'), type: 'check' })
        .txt(text([message ?? '', ...evidence].filter((line) => line !== '').join('\n')));
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}

/** A value that XML can hold: without control characters and half code points. */
function text(value: string): string {
  return plain(value).replace(/[\ufffe\uffff]/g, '\ufffd');
}
