import path from 'node:path';
import { combineEvidence } from '../src/combine';
import { writeAll } from '../src/system/files';
import { failureOf } from './helpers/errors';
import { temporaryFolder } from './helpers/folder';
import { fold } from './helpers/plan';
import { failedTimeline, passedTimeline, tutorialPlan } from './report/timelines';

const root = temporaryFolder();
const fail = (message: string) => {
  throw new Error(message);
};
const plan = tutorialPlan();
const failure = { phase: 'restart', message: 'no blocks', hint: '', lines: [], place: null };
const passed = JSON.stringify({ ...fold(plan, passedTimeline()), plan: 'a.yml' });
const failed = JSON.stringify({
  ...fold(plan, failedTimeline('restarted', 1, failure)),
  plan: 'b.yml',
});

async function evidence(name: string, files: Record<string, string>): Promise<string> {
  const folder = path.join(root, name);
  await writeAll(folder, files);
  return folder;
}

it('reads a folder of evidence for each rehearsal', async () => {
  const folder = await evidence('two', {
    'rehearsal-a.yml/report.json': passed,
    'rehearsal-b.yml/report.json': failed,
    'rehearsal-b.yml/logs/val.log': 'x',
    'something-else/summary.md': 'x',
  });
  const { result, rehearsals, summary } = await combineEvidence(folder, '["a.yml", "b.yml"]', fail);
  expect(result).toBe('failed');
  expect(rehearsals.map(({ plan, report }) => [plan, report?.result])).toEqual([
    ['a.yml', 'passed'],
    ['b.yml', 'failed'],
  ]);
  expect(summary).toContain('no blocks');
});

it('reads the evidence of a single one', async () => {
  const folder = await evidence('one', { 'report.json': passed });
  expect((await combineEvidence(folder, '["a.yml"]', fail)).result).toBe('passed');
});

it('fails without any evidence', async () => {
  const { result, summary } = await combineEvidence(path.join(root, 'none'), '["a.yml"]', fail);
  expect(result).toBe('failed');
  expect(summary).toContain('there is no report');
});

it.each(['', 'a.yml', '[]', '[1]', '{}'])('wants a list of plans, not %j', async (expected) => {
  const error = await failureOf(combineEvidence(root, expected, fail));
  expect(error.message).toBe(`The input expected is "${expected}"`);
  expect(error.hint).toContain('JSON list');
});

it.each(['{}', 'x', '{"schema":2}'])(
  'counts a report that is none as missing, and names it: %s',
  async (content) => {
    const folder = await evidence(`bad-${content.length}`, { 'a/report.json': content });
    const warnings: string[] = [];
    const { result } = await combineEvidence(
      folder,
      '["a.yml"]',
      (line) => void warnings.push(line),
    );
    expect(result).toBe('failed');
    expect(warnings).toEqual([
      expect.stringContaining(`${folder}/a/report.json is no report of a rehearsal`),
    ]);
  },
);
