import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { combineEvidence } from '../src/combine';
import { notPassed } from '../src/report/combined';
import { writeAll } from '../src/system/files';
import { failureOf } from './helpers/errors';
import { temporaryFolder } from './helpers/folder';
import { fold } from './helpers/plan';
import { HOSTILE } from './report/hostile';
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

it('names the first of very many that are no report, or did not pass', async () => {
  const files = [...Array(50).keys()].map((index) => [`f${index}/report.json`, '{}']);
  const { warnings, result, rehearsals } = await combined(
    await evidence('many', Object.fromEntries(files)),
  );
  expect(result).toBe('failed');
  expect(warnings).toHaveLength(21);
  expect(warnings[20]).toMatch(/^30 more files in .* are no report of a rehearsal$/);
  const long = { ...rehearsals[0], plan: 'x'.repeat(4_000), report: null };
  const line = notPassed({ result, rehearsals: [long, ...rehearsals] });
  expect(line).toMatch(/^x{100}…, a\.yml, f0\/report\.json, .*, and 32 more$/);
  expect(line.length).toBeLessThan(1_000);
});

const report = fold(plan, passedTimeline());
/** What combining makes of one folder for the plan a.yml. */
async function combined(folder: string) {
  const warnings: string[] = [];
  const warn = (line: string) => void warnings.push(line);
  return { ...(await combineEvidence(folder, '["a.yml"]', warn)), warnings };
}

it.each<[string, object, string]>([
  ['a failure', { failure: { ...failure, hint: null } }, 'it names a failure: no blocks'],
  ['no check', { checks: [] }, '"preparation: all images are provided" was not checked'],
  ['no upgrade', { upgrades: [] }, 'it has no upgrade'],
  ['neither', { upgrades: [], checks: [] }, 'it has no upgrade'],
  [
    'a check that failed',
    { checks: report.checks.map((check, i) => (i === 3 ? { ...check, result: 'failed' } : check)) },
    '" is failed',
  ],
  [
    'a check that was not reached',
    {
      checks: report.checks.map((check, i) => ({ ...check, result: i ? 'passed' : 'not reached' })),
    },
    '"preparation: all images are provided" is not reached',
  ],
  [
    'a check of nothing in it',
    { checks: [...report.checks, { ...report.checks[0], name: 'another' }] },
    '"preparation: another" is of nothing in it',
  ],
  [
    'one upgrade less than its checks',
    { upgrades: report.upgrades.slice(1) },
    '" is of nothing in it',
  ],
  [
    'an upgrade that is not done',
    { upgrades: report.upgrades.map((upgrade) => ({ ...upgrade, done: false })) },
    'upgrade v1tov1_1: it is not done',
  ],
  ['no block', { blocks: [] }, 'no block was seen'],
  ['no phase', { phases: [] }, 'phase images did not end well'],
  ['a query left out', { queries: report.queries.slice(1) }, '" is of nothing in it'],
  ['no binary', { binaries: [] }, 'was not seen'],
])('fails a report that says passed, but has %s', async (name, change, why) => {
  const text = JSON.stringify({ ...report, plan: 'a.yml', ...change });
  const folder = await evidence(`contradiction ${name}`, { 'report.json': text });
  const { result, rehearsals, summary } = await combined(folder);
  expect(result).toBe('failed');
  const cause = rehearsals[0]?.report?.failure;
  expect(cause?.message).toMatch(
    /^The report says that the rehearsal passed, but contradicts itself: /,
  );
  expect([cause?.message, ...(cause?.lines ?? [])].join('\n')).toContain(why);
  expect(summary).toContain('❌ 0 of 1');
  expect(summary).toContain('contradicts itself');
});

it('fails a report that says failed and not why', async () => {
  const text = JSON.stringify({ ...report, plan: 'a.yml', result: 'failed' });
  const folder = await evidence('no cause', { 'report.json': text });
  expect((await combined(folder)).rehearsals[0]?.report?.failure?.message).toBe(
    'The report says that the rehearsal failed, but contradicts itself: it names no failure',
  );
});

it.each<[string, (file: string) => void, string]>([
  ['a pipe', (file) => execFileSync('mkfifo', [file]), 'is no regular file'],
  ['a folder', (file) => mkdirSync(file), 'is no regular file'],
  ['a link to a device', (file) => symlinkSync('/dev/zero', file), 'is a link to /dev/zero'],
  ['a link to nothing', (file) => symlinkSync('/nowhere', file), 'is a link to /nowhere'],
  [
    '300 MB',
    (file) => {
      execFileSync('touch', [file]);
      truncateSync(file, 300e6);
    },
    'has 300000000 bytes, more than the 33554432',
  ],
])('reads none of %s in the place of a report, and fails', async (name, make, why) => {
  const folder = await evidence(`odd ${name}`, { 'good/report.json': passed, 'odd/x': '' });
  make(path.join(folder, 'odd/report.json'));
  const { result, summary, warnings } = await combined(folder);
  expect(result).toBe('failed');
  expect(warnings).toEqual([expect.stringContaining(`${folder}/odd/report.json is no report`)]);
  expect(warnings[0]).toContain(why);
  expect(summary).toContain('❌ 1 of 1');
  expect(summary).toContain('this is no report of a rehearsal');
});

it('follows no link to a folder, but the one that it is given', async () => {
  const folder = await evidence('links', { 'a/report.json': passed });
  symlinkSync(path.join(root, 'links'), path.join(root, 'given'));
  expect((await combined(path.join(root, 'given'))).result).toBe('passed');
  symlinkSync(path.join(root, 'one'), path.join(folder, 'b'));
  expect((await combined(folder)).warnings).toEqual([expect.stringContaining('is a link to')]);
});

it.each([
  ['another version', JSON.stringify({ ...report, schema: 2 }), 'its schema is 2'],
  ['no version', '{}', 'its schema is nothing'],
  ['a list', '[]', 'its schema is nothing'],
  ['null', 'null', 'it is no object'],
  ['half of one', passed.slice(0, 1_000), 'it is no JSON'],
  ['a field more', JSON.stringify({ ...report, more: 1 }), 'more: a report has no such field'],
  ['a wrong field', JSON.stringify({ ...report, totalMs: 'x' }), 'totalMs: '],
  ['a wrong item', JSON.stringify({ ...report, blocks: [[1, 2], [1]] }), 'blocks.1'],
  ['100,000 levels', '['.repeat(100_000), 'it has more in it than a report has'],
  ['a million lists', `[${'[],'.repeat(1_000_000)}[]]`, 'it has more in it than a report has'],
  [
    'an upgrade of 30,000 nodes',
    JSON.stringify({ ...report, upgrades: [{ nodes: Array(30_000).fill(1) }] }),
    'it has more in it than a report has',
  ],
])('names what is wrong with a report: %s', async (name, text, why) => {
  const folder = await evidence(`wrong ${name}`, { 'report.json': text });
  expect((await combined(folder)).warnings).toEqual([expect.stringContaining(why)]);
});

it('shows nothing that a folder’s name or a report’s text would do', async () => {
  const name = 'a\n::error::x\u001b[31m\u202e';
  const folder = await evidence('names', { [`${name}/report.json`]: JSON.stringify(HOSTILE) });
  const { summary, warnings } = await combined(folder);
  for (const text of [summary, ...warnings]) {
    expect(text).not.toMatch(/^\s*::/m);
    expect([...'\u001b\u202e'].filter((char) => text.includes(char))).toEqual([]);
  }
});

it('takes a report of 100,000 blocks', async () => {
  const [, last = 0] = report.blocks.at(-1) ?? [];
  const blocks = Array.from({ length: 100_000 }, (_, i) => [i + 1, Math.min(i, last)]);
  const text = JSON.stringify({ ...report, plan: 'a.yml', blocks }, null, 2);
  const folder = await evidence('many blocks', { 'report.json': text });
  expect((await combined(folder)).result).toBe('passed');
});
