// Repeats a rehearsal, also after a failed one, and prints min, median and max of each phase over the
// passed ones, and the number of failed ones. The first run may build images, in a separate phase.
//
//   node scripts/bench.mjs TIMES PLAN
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const [times = '10', plan = 'examples/checkers/rehearsal.yml'] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
const reports = [];

for (let run = 1; run <= Number(times); run++) {
  const evidence = path.join(root, 'evidence', 'bench', String(run));
  rmSync(evidence, { recursive: true, force: true });
  mkdirSync(evidence, { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'dist/index.js'), '--plan', plan, '--evidence', evidence],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const file = path.join(evidence, 'report.json');
  const report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { result: 'failed', failure: { phase: 'the start', message: `exit code ${status}` } };
  reports.push(report);
  const outcome =
    status === 0 && report.result === 'passed'
      ? `passed in ${seconds(report.totalMs)}, up to restart ${seconds(stackMs(report))}`
      : `FAILED in ${report.failure?.phase}: ${report.failure?.message}`;
  console.log(`run ${run}: ${outcome}`);
}

const passed = reports.filter(({ result }) => result === 'passed');
const rows = [];
for (const name of passed[0]?.phases.map((phase) => phase.name) ?? []) {
  const spans = passed.map(({ phases }) => phases.find((phase) => phase.name === name)?.ms ?? 0);
  rows.push([name, ...summary(spans)]);
}
if (passed.length > 0) {
  rows.push(['**from `up` to the verified restart**', ...summary(passed.map(stackMs))]);
  rows.push(['whole run', ...summary(passed.map(({ totalMs }) => totalMs))]);
  for (const { name } of passed[0].upgrades) {
    const of = (key) => passed.map(({ upgrades }) => upgrades.find((u) => u.name === name)[key]);
    rows.push([`${name}: applied after`, ...summary(of('appliedAfterMs'))]);
    rows.push([`halt of ${name}`, ...summary(of('resumedAfterMs'))]);
  }
}
console.log();
for (const row of [['phase', 'min', 'median', 'max'], ['-', '-:', '-:', '-:'], ...rows]) {
  console.log(`| ${row.join(' | ')} |`);
}
console.log();
console.log(`${passed.length} passed, ${reports.length - passed.length} failed`);
process.exitCode = passed.length === reports.length ? 0 : 1;

/** Time from the start of the stack to the end of the phase that verifies the restart. */
function stackMs({ phases }) {
  const from = phases.findIndex(({ name }) => name === 'start');
  const to = phases.findIndex(({ name }) => name === 'restart');
  return phases.slice(from, to + 1).reduce((sum, { ms }) => sum + ms, 0);
}

function summary(spans) {
  const sorted = spans.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return [sorted[0], median, sorted.at(-1)].map(seconds);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
