import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { outputsOf } from '../src/outputs';
import { foldReport } from '../src/report/report';
import { checkersPlan } from './helpers/plan';
import { failedRun } from './outcomes';

function outputs(events: Parameters<typeof foldReport>[1]) {
  return outputsOf({
    report: foldReport(checkersPlan(), events),
    summary: '',
    reportFile: '/e/report.json',
    summaryFile: '/e/summary.md',
    evidence: '/e',
  });
}

it('are the ids and heights of the proposals, as far as the run got', () => {
  expect(outputs(failedRun('x', 2))).toEqual({
    result: 'failed',
    report: '/e/report.json',
    summary: '/e/summary.md',
    'proposal-ids': '1,2',
    'upgrade-heights': '68,110',
    evidence: '/e',
  });
  expect(outputs(failedRun('x', 1))).toMatchObject({
    'proposal-ids': '1',
    'upgrade-heights': '68',
  });
});

it('are empty where nothing was proposed', () => {
  expect(outputs([])).toMatchObject({ 'proposal-ids': '', 'upgrade-heights': '' });
});

it('are those of action.yml, all of them', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as { outputs: object };
  expect(Object.keys(outputs([])).sort()).toEqual(Object.keys(action.outputs).sort());
});
