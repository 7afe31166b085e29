import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { outputsOf } from '../src/outputs';
import { checkersPlan, fold } from './helpers/plan';
import { failedRun } from './outcomes';

const FILES = {
  report: '/e/report.json',
  summary: '/e/summary.md',
  page: '/e/report.html',
  junit: '/e/junit.xml',
  badge: '/e/badge.json',
  events: '/e/events.ndjson',
};

function outputs(events: Parameters<typeof fold>[1]) {
  return outputsOf({
    report: fold(checkersPlan(), events),
    summary: '',
    files: FILES,
    evidence: '/e',
  });
}

it('are the ids and heights of the proposals, as far as the run got', () => {
  expect(outputs(failedRun('x', 2))).toEqual({
    result: 'failed',
    'plan-name': 'rehearsal.yml',
    ...FILES,
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

it.each([
  ['chain/rehearsal.yml', 'chain-rehearsal.yml'],
  ['../a b/:"<>|*?.yml', 'a-b-.yml'],
  ['/', 'plan'],
])('name the plan %j as an artifact may be', (file, name) => {
  const report = { ...fold(checkersPlan(), []), plan: file };
  const outcome = { report, summary: '', files: FILES, evidence: '/e' };
  expect(outputsOf(outcome)['plan-name']).toBe(name);
});
