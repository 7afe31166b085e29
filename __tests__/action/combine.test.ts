import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { combineEvidence } from '../../src/action/combine';
import { notPassed } from '../../src/report/formats/combined';
import { writeAll } from '../../src/system/files';
import { failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { fold } from '../helpers/plan';
import { HOSTILE } from '../report/hostile';
import { failedTimeline, passedTimeline, thrown, tutorialPlan } from '../report/timelines';

const root = temporaryFolder();
const fail = (message: string) => {
  throw new Error(message);
};
const plan = tutorialPlan();
const passed = JSON.stringify({ ...fold(plan, passedTimeline()), plan: 'a.yml' });
const failed = JSON.stringify({ ...fold(plan, failedTimeline('restarted', 1)), plan: 'b.yml' });

async function evidence(name: string, files: Record<string, string>): Promise<string> {
  const folder = path.join(root, name);
  await writeAll(folder, files);
  return folder;
}

it('reads a folder of evidence per rehearsal', async () => {
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
  const { result, rehearsals } = await combineEvidence(path.join(root, 'none'), '["a.yml"]', fail);
  expect(result).toBe('failed');
  expect(rehearsals).toEqual([{ plan: 'a.yml', report: null }]);
});

it.each(['', 'a.yml', '[]', '[1]', '{}'])('requires a list of plans, not %j', async (expected) => {
  await expect(combineEvidence(root, expected, fail)).rejects.toThrow(
    failure('INPUT_INVALID', `"${expected}"`),
  );
});

it('names the first 20 of many invalid reports, and the first failed plans', async () => {
  const files = [...Array(50).keys()].map((index) => [`f${index}/report.json`, '{}']);
  const { warnings, result, rehearsals } = await combined(
    await evidence('many', Object.fromEntries(files)),
  );
  expect(result).toBe('failed');
  expect(warnings).toHaveLength(21);
  expect(warnings[20]).toMatch(/^30 .*\/many\b/);
  const long = { ...rehearsals[0], plan: 'x'.repeat(4_000), report: null };
  const line = notPassed({ result, rehearsals: [long, ...rehearsals] });
  expect(line).toMatch(/^x{100}…, a\.yml, f0\/report\.json, .*, and 32 more$/);
  expect(line.length).toBeLessThan(1_000);
});

const report = fold(plan, passedTimeline());
/** The result of combining one folder for the plan a.yml. */
async function combined(folder: string) {
  const warnings: string[] = [];
  const warn = (line: string) => void warnings.push(line);
  return { ...(await combineEvidence(folder, '["a.yml"]', warn)), warnings };
}

it.each<[string, object, string]>([
  ['a failure', { failure: { phase: 'restart', ...thrown(), hint: null } }, 'no blocks'],
  ['no check', { checks: [] }, '"preparation: all images are provided"'],
  ['no upgrade', { upgrades: [] }, ''],
  ['neither', { upgrades: [], checks: [] }, ''],
  [
    'a check that failed',
    { checks: report.checks.map((check, i) => (i === 3 ? { ...check, result: 'failed' } : check)) },
    `"${report.checks[3]?.suite}: ${report.checks[3]?.name}"`,
  ],
  [
    'a check that was not reached',
    {
      checks: report.checks.map((check, i) => ({ ...check, result: i ? 'passed' : 'not reached' })),
    },
    '"preparation: all images are provided"',
  ],
  [
    'a check of nothing in it',
    { checks: [...report.checks, { ...report.checks[0], name: 'another' }] },
    '"preparation: another"',
  ],
  ['one upgrade less than its checks', { upgrades: report.upgrades.slice(1) }, 'v1tov1_1'],
  [
    'an upgrade that is not done',
    { upgrades: report.upgrades.map((upgrade) => ({ ...upgrade, done: false })) },
    'v1tov1_1',
  ],
  ['no block', { blocks: [] }, ''],
  ['no phase', { phases: [] }, 'images'],
  ['a query left out', { queries: report.queries.slice(1) }, 'player-info at v1'],
  ['no binary', { binaries: [] }, 'val-alice'],
])('fails a passed report with %s', async (name, change, why) => {
  const text = JSON.stringify({ ...report, plan: 'a.yml', ...change });
  const folder = await evidence(`contradiction ${name}`, { 'report.json': text });
  const { result, rehearsals, summary } = await combined(folder);
  expect(result).toBe('failed');
  const cause = rehearsals[0]?.report?.failure;
  expect(cause).toEqual(failure('REPORT_CONTRADICTORY', why));
  expect(summary).toContain('❌ 0 of 1');
  expect(summary).toContain('REPORT_CONTRADICTORY');
});

it('fails a failed report without a cause', async () => {
  const text = JSON.stringify({ ...report, plan: 'a.yml', result: 'failed' });
  const folder = await evidence('no cause', { 'report.json': text });
  expect((await combined(folder)).rehearsals[0]?.report?.failure).toEqual(
    failure('REPORT_CONTRADICTORY'),
  );
});

it.each<[string, (file: string) => void, string]>([
  ['a pipe', (file) => execFileSync('mkfifo', [file]), ''],
  ['a folder', (file) => mkdirSync(file), ''],
  ['a link to a device', (file) => symlinkSync('/dev/zero', file), '/dev/zero'],
  ['a link to nothing', (file) => symlinkSync('/nowhere', file), '/nowhere'],
  [
    '300 MB',
    (file) => {
      execFileSync('touch', [file]);
      truncateSync(file, 300e6);
    },
    '300000000',
  ],
])('does not read %s instead of a report, and fails', async (name, make, why) => {
  const folder = await evidence(`odd ${name}`, { 'good/report.json': passed, 'odd/x': '' });
  make(path.join(folder, 'odd/report.json'));
  const { result, summary, warnings } = await combined(folder);
  expect(result).toBe('failed');
  expect(warnings).toEqual([expect.stringContaining(`${folder}/odd/report.json `)]);
  expect(warnings[0]).toContain(why);
  expect(summary).toContain('❌ 1 of 1');
});

it('follows no link to a folder, except for the given folder', async () => {
  const folder = await evidence('links', { 'a/report.json': passed });
  symlinkSync(path.join(root, 'links'), path.join(root, 'given'));
  expect((await combined(path.join(root, 'given'))).result).toBe('passed');
  symlinkSync(path.join(root, 'one'), path.join(folder, 'b'));
  expect((await combined(folder)).warnings).toEqual([expect.stringContaining(`${folder}/b`)]);
});

it.each([
  ['another version', JSON.stringify({ ...report, schema: 2 }), '2'],
  ['no version', '{}', ''],
  ['a list', '[]', ''],
  ['null', 'null', ''],
  ['no JSON', 'x', ''],
  ['half of one', passed.slice(0, 1_000), 'JSON'],
  ['a field more', JSON.stringify({ ...report, more: 1 }), 'more: '],
  ['a wrong field', JSON.stringify({ ...report, totalMs: 'x' }), 'totalMs: '],
  ['a wrong item', JSON.stringify({ ...report, blocks: [[1, 2], [1]] }), 'blocks.1'],
  ['100,000 levels', '['.repeat(100_000), ''],
  ['a million lists', `[${'[],'.repeat(1_000_000)}[]]`, ''],
  [
    'an upgrade of 30,000 nodes',
    JSON.stringify({ ...report, upgrades: [{ nodes: Array(30_000).fill(1) }] }),
    '',
  ],
])('fails, and warns of a wrong report: %s', async (name, text, why) => {
  const folder = await evidence(`wrong ${name}`, { 'report.json': text });
  const { result, warnings } = await combined(folder);
  expect(result).toBe('failed');
  expect(warnings).toEqual([expect.stringContaining(`${folder}/report.json `)]);
  expect(warnings[0]).toContain(why);
});

it('writes no workflow command from a folder name or a report', async () => {
  const name = 'a\n::error::x\u001b[31m\u202e';
  const folder = await evidence('names', { [`${name}/report.json`]: JSON.stringify(HOSTILE) });
  const { summary, warnings } = await combined(folder);
  for (const text of [summary, ...warnings]) {
    expect(text).not.toMatch(/^\s*::/m);
    expect([...'\u001b\u202e'].filter((char) => text.includes(char))).toEqual([]);
  }
});

it('accepts a report of 100,000 blocks', async () => {
  const [, last = 0] = report.blocks.at(-1) ?? [];
  const blocks = Array.from({ length: 100_000 }, (_, i) => [i + 1, Math.min(i, last)]);
  const text = JSON.stringify({ ...report, plan: 'a.yml', blocks }, null, 2);
  const folder = await evidence('many blocks', { 'report.json': text });
  expect((await combined(folder)).result).toBe('passed');
});
