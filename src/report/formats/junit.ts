import { create } from 'xmlbuilder2';
import { plain } from '../../text/plain';
import type { Report } from '../model/schema';

type Check = Report['checks'][number];

/**
 * Renders the checks of a rehearsal as JUnit XML, one test case each; checks that were not reached are skipped.
 * It uses the elements common to test reporters (`testsuites`, `testsuite`, `testcase`, `failure`, `skipped`).
 * Test cases have no times, because checks overlap.
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
    for (const { name, result, code, message, place } of cases) {
      const testcase = element.ele('testcase', {
        classname: text(suite),
        name: text(name),
        ...(place && { file: text(place.file), line: place.line }),
      });
      if (result === 'not reached') testcase.ele('skipped', { message: 'not reached' });
      if (result === 'passed' && message !== null) testcase.ele('system-out').txt(text(message));
      if (result !== 'failed') continue;
      // The check with the cause of the failure also gets its hint and its evidence lines.
      const whole = message === failure?.message;
      const evidence = whole ? [failure?.hint ?? '', ...(failure?.lines ?? [])] : [];
      testcase
        .ele('failure', { message: text(message ?? 'failed'), type: code ?? 'check' })
        .txt(text([message ?? '', ...evidence].filter((line) => line !== '').join('\n')));
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}

/** Removes control characters and unpaired surrogates, which XML does not allow. */
function text(value: string): string {
  return plain(value).replace(/[\ufffe\uffff]/g, '\ufffd');
}
