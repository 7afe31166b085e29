import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { outputsOf } from '../../src/action/outputs';
import { safeName } from '../../src/evidence/safe-name';
import { checkersPlan, fold } from '../helpers/plan';
import { failedRun } from '../outcomes';

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

it('are the ids and heights of the proposals up to the end of the run', () => {
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

it('are empty without a proposal', () => {
  expect(outputs([])).toMatchObject({ 'proposal-ids': '', 'upgrade-heights': '' });
});

it('are exactly those of action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as { outputs: object };
  expect(Object.keys(outputs([])).sort()).toEqual(Object.keys(action.outputs).sort());
});

it.each([
  ['rehearsal.yml', 'rehearsal.yml'],
  ['a--b.v2.yml', 'a--b.v2.yml'],
  ['examples/checkers/rehearsal.yml', 'examples-checkers-rehearsal.yml-528ce2e0'],
  ['../a b/:"<>|*?.yml', 'a-b-.yml-601f55cd'],
  ['/', 'plan-8a5edab2'],
])('convert the plan name %j to a valid artifact name', (file, name) => {
  const report = { ...fold(checkersPlan(), []), plan: file };
  const outcome = { report, summary: '', files: FILES, evidence: '/e' };
  expect(outputsOf(outcome)['plan-name']).toBe(name);
});

it.each([
  ['a folder and a dash', 'a/b.yml', 'a-b.yml'],
  ['other scripts', 'план.yml', 'תכנית.yml'],
  ['trimmed characters', '-a.yml', 'a.yml'],
  ['long paths', `${'x'.repeat(200)}/a.yml`, `${'x'.repeat(200)}/b.yml`],
  ['endless runs of dashes', `a${'-.'.repeat(500_000)}b`, `a${'-.'.repeat(500_001)}b`],
])('distinguish two plans that differ by %s', (_, one, other) => {
  const names = [one, other].map(safeName);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/);
});
