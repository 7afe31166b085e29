// Measures the time to the first line of the log, as a step and on the command line, compared with bare Node:
// medians of alternating runs. Fails if a median exceeds that of bare Node by more than the limit.
//
//   node scripts/bench-startup.mjs [TIMES] [BUNDLE]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LIMIT_MS = 350;

const root = path.resolve(import.meta.dirname, '..');
const [times = '20', bundle = path.join(root, 'dist/index.js')] = process.argv.slice(2);
const plan = path.join(root, 'examples/checkers/rehearsal.yml');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-startup-'));
const state = path.join(folder, 'state');
writeFileSync(state, '');

const ofWorkflows = /^(?:ACTIONS|GITHUB|INPUT|RUNNER|STATE)_/;
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofWorkflows.test(name))),
  PATH: folder, // without an engine: the measured time ends before its first use
  TMPDIR: folder,
};
const step = { GITHUB_ACTIONS: 'true', GITHUB_STATE: state, INPUT_PLAN: plan };
const evidence = path.join(folder, 'evidence');

const cases = [
  ['bare Node', () => ended(['-e', '0'])],
  ['step', () => firstLine([bundle], { ...step, INPUT_EVIDENCE: evidence })],
  ['command line', () => firstLine([bundle, '--plan', plan, '--evidence', evidence])],
];
const spans = new Map(cases.map(([name]) => [name, []]));

try {
  for (let run = 0; run < Number(times); run++) {
    for (const [name, measure] of cases) spans.get(name).push(await measure());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const bare = median(spans.get('bare Node'));
console.log('|  | min | median | max | over bare Node |');
console.log('| - | -: | -: | -: | -: |');
for (const [name, all] of spans) {
  const shown = [Math.min(...all), median(all), Math.max(...all), median(all) - bare];
  console.log(`| ${[name, ...shown.map((ms) => `${(ms / 1000).toFixed(2)} s`)].join(' | ')} |`);
}
const slow = [...spans].filter(([, all]) => median(all) - bare > LIMIT_MS);
for (const [name] of slow) console.log(`${name}: more than ${LIMIT_MS} ms over bare Node`);
process.exitCode = slow.length === 0 ? 0 : 1;

/** Milliseconds from the start of a process to its end. */
function ended(args) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve(performance.now() - begun));
  });
}

/** Milliseconds from the start of a process to the first line that it prints; then it is killed. */
function firstLine(args, added = {}) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...env, ...added },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let span;
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      if (span !== undefined || !output.includes('\n')) return;
      span = performance.now() - begun;
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => {
      if (/\bPlan: /.test(output)) resolve(span);
      else reject(new Error(`the first line is not that of a plan: ${output}`));
    });
  });
}

function median(all) {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
