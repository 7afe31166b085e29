// Measures `rehearse validate` on a generated repository of 10,000 files with two git tags, or on a plan of your own:
// min, median and max of several runs. Fails if the median exceeds the limit.
//
//   node scripts/bench-validate.mjs [TIMES] [PLAN] [BUNDLE]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LIMIT_MS = 3_000;
const FILES = 10_000;

const root = path.resolve(import.meta.dirname, '..');
const [times = '7', given = '', bundle = path.join(root, 'dist/index.js')] = process.argv.slice(2);
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-validate-'));

try {
  const plan = given === '' ? repositoryWith(FILES) : path.resolve(given);
  const spans = [];
  for (let run = 0; run < Number(times); run++) spans.push(measure(plan));
  spans.sort((a, b) => a - b);
  const median = spans[Math.floor(spans.length / 2)];
  console.log('|  | min | median | max |');
  console.log('| - | -: | -: | -: |');
  const shown = [spans[0], median, spans.at(-1)].map((ms) => `${(ms / 1000).toFixed(2)} s`);
  console.log(`| ${given || `${FILES} files`} | ${shown.join(' | ')} |`);
  process.exitCode = median <= LIMIT_MS ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds of one validation; throws if its output is not one. */
function measure(plan) {
  const begun = performance.now();
  const args = [bundle, 'validate', '--json', plan];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const span = performance.now() - begun;
  if (!/^\{\s*"valid"/.test(stdout)) throw new Error(`no validation: ${stderr || stdout}`);
  return span;
}

/** Makes a repository of a chain with so many files, and two releases. Returns a plan from the first to the second. */
function repositoryWith(files) {
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const git = (...args) =>
    execFileSync('git', [
      '-C',
      folder,
      '-c',
      'user.name=b',
      '-c',
      'user.email=b@localhost',
      ...args,
    ]);
  const release = (name) => {
    write(
      `app/upgrades/${name}/name.go`,
      `package ${name}\n\nconst UpgradeName = "${name}"\n\nfunc Set(k Keeper) { k.SetUpgradeHandler(UpgradeName, nil) }\n`,
    );
    git('add', '.');
    git('commit', '--quiet', '--message', name);
    git('tag', name);
  };
  git('init', '--quiet');
  write('go.mod', 'module example.com/demo\n');
  write('cmd/demod/main.go', 'package main\n\nfunc main() {}\n');
  write('compose.yml', 'services: { node: { image: "demod:v1", command: [demod, start] } }\n');
  const body = 'func Do(k Keeper) error {\n\treturn k.Do()\n}\n'.repeat(40);
  for (let file = 0; file < files; file++) {
    const name = `p${file % 200}`;
    write(`x/${name}/keeper/f${file}.go`, `package keeper\n\n// ${file}\n${body}`);
  }
  release('v1');
  release('v2');
  write(
    'rehearsal.yml',
    `chain: { binary: demod }
releases:
  - { name: v1, image: "demod:v1", build: { ref: v1, go: {} } }
  - { name: v2, image: "demod:v2", build: { ref: v2, go: {} } }
stack: { compose: [compose.yml], rpc: node }
accounts: { alice: { mnemonic-env: ALICE_MNEMONIC } }
upgrades: [{ name: v2, to: v2 }]
`,
  );
  return path.join(folder, 'rehearsal.yml');
}
