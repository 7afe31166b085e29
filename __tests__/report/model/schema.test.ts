import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { reportSchema, reportSchemaText } from '../../../src/report/model/schema';
import { fold } from '../../helpers/plan';
import { DISK_MEASURED, failedTimeline, passedTimeline, thrown, tutorialPlan } from '../timelines';

const file = readFileSync(join(import.meta.dirname, '../../../schema/report.schema.json'), 'utf8');
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(file));
const plan = tutorialPlan();

function errorsOf(report: unknown): unknown {
  const parsed: unknown = JSON.parse(JSON.stringify(report));
  reportSchema.parse(parsed);
  validate(parsed);
  return validate.errors ?? [];
}

it('is published unchanged', () => {
  expect(file).toBe(reportSchemaText());
});

describe('a folded report is valid', () => {
  it('for a passed rehearsal', () => {
    const report = fold(plan, [...passedTimeline(), DISK_MEASURED]);
    expect(report.result).toBe('passed');
    expect(errorsOf(report)).toEqual([]);
  });

  it.each([
    ['image-provided', 2],
    ['proposal-submitted', 1],
    ['proposal-decided', 1],
    ['node-halted', 2],
    ['node-swapped', 4],
    ['upgrade-done', 2],
    ['restarted', 1],
  ] as const)('for one that failed before %s number %d', (type, nth) => {
    const report = fold(plan, failedTimeline(type, nth, thrown({ lines: ['l'] })));
    expect(report.result).toBe('failed');
    expect(errorsOf(report)).toEqual([]);
  });

  it('for every truncated timeline, including an empty one', () => {
    const events = passedTimeline();
    for (const index of events.keys()) {
      expect(errorsOf(fold(plan, events.slice(0, index)))).toEqual([]);
    }
  });
});

it('is strict', () => {
  const report = { ...fold(plan, []), more: 1 };
  expect(validate(report)).toBe(false);
  expect(() => reportSchema.parse(report)).toThrow('more');
});
