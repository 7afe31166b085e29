import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { renderJunit } from '../../../src/report/formats/junit';
import type { Report } from '../../../src/report/model/schema';
import { fold } from '../../helpers/plan';
import { hostileTimeline } from '../hostile';
import { passedTimeline, tutorialPlan } from '../timelines';

interface Case {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@file'?: string;
  readonly '@line'?: string;
  readonly failure?: { readonly '@message': string; readonly '#': string };
  readonly skipped?: object;
  readonly 'system-out'?: string;
}
interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly testcase: Case | readonly Case[];
}

const plan = tutorialPlan();

/** The document, from an independent XML parser. */
function read(report: Report) {
  const xml = renderJunit(report);
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#' },
    ...{ parseTagValue: false, parseAttributeValue: false, trimValues: false },
  });
  const { testsuites } = parser.parse(xml) as {
    testsuites: Record<string, string> & { testsuite: readonly Suite[] };
  };
  const cases = testsuites.testsuite.flatMap(({ testcase }) => testcase);
  return { testsuites, cases };
}

it('has a case for each check, under its suite', () => {
  const report = fold(plan, passedTimeline());
  const { testsuites, cases } = read(report);
  expect(cases.map((each) => [each['@classname'], each['@name']])).toEqual(
    report.checks.map(({ suite, name }) => [suite, name]),
  );
  expect(testsuites).toMatchObject({
    '@name': 'upgrade rehearsal of checkers-1',
    '@tests': String(report.checks.length),
    '@failures': '0',
    '@skipped': '0',
    '@time': '43.500',
  });
  expect(testsuites.testsuite.map((suite) => suite['@name'])).toEqual([
    'preparation',
    'upgrade v1tov1_1',
    'upgrade v1_1tov2',
    'queries',
    'traffic',
    'restart',
    'rehearsal',
  ]);
});

it('is well-formed for any text from the chain', () => {
  const report = fold(plan, hostileTimeline());
  const xml = renderJunit(report);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  const { cases } = read(report);
  expect(cases).toHaveLength(report.checks.length);
  const wrong = cases.find((each) => each['@name'] === 'leaderboard at v2');
  expect(wrong?.failure?.['#']).toContain('<script>alert(1)</script>');
});

it('has as many cases as checks, even for hundreds of failures', () => {
  const queries = Array.from({ length: 200 }, (_, index) => ({
    ...plan.queries[1],
    name: `query ${index}`,
  })) as typeof plan.queries;
  const asked = passedTimeline().flatMap((event) =>
    event.type === 'query-answered' && event.query === 'leaderboard'
      ? queries.map(({ name }) => ({ ...event, query: name, ok: false, problem: 'no winners' }))
      : [event],
  );
  const report = fold({ ...plan, queries }, asked);
  const { cases } = read(report);
  expect(cases.filter((each) => each.failure !== undefined)).toHaveLength(600);
});
