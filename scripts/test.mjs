// Runs all checks, one runner after the other, and at the end prints the plain line
// `N passed, N failed` for all of them. Uses only Node until `npm ci` has run.
//
//   node scripts/test.mjs              the checks of every change
//   node scripts/test.mjs lint types   only these parts of them
//   node scripts/test.mjs nightly      the slow checks: more versions, the examples' workflows, the tutorial
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lints } from './lints.mjs';

const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'rehearsal-test-'));
const totals = { passed: 0, failed: 0 };
const failures = [];

/** Go modules with their releases' build tags; each mod file is for a version of the Cosmos SDK. */
const EVERY_CHANGE = [
  { folder: 'examples/checkers/chain', modfile: 'go.mod', tags: ['none', 'v1_1', 'v2'] },
];
const NIGHTLY = [
  { folder: 'testdata/legacy-chain', modfile: 'go.mod', tags: ['none', 'v1_1', 'v2'] },
  { folder: 'testdata/evm-chain', modfile: 'go.mod', tags: ['v1', 'v2'] },
  { folder: 'examples/checkers/chain', modfile: 'sdk050.mod', tags: ['none', 'v1_1', 'v2'] },
  { folder: 'examples/checkers/chain', modfile: 'sdk055.mod', tags: ['none', 'v1_1', 'v2'] },
  { folder: 'testdata/legacy-chain', modfile: 'sdk046.mod', tags: ['v3', 'v4'] },
];

const PARTS = {
  lint() {
    // Kept between runs; git and all linters ignore it.
    const folder = path.join(root, '.cache/linters');
    run('linters', ['scripts/linters.sh', folder]); // a missing linter fails below
    for (const { name, argv } of lints(root, path.join(folder, 'bin'))) check(name, argv);
  },
  types: () => check('types', ['npm', 'run', '--silent', 'types']),
  docs: () => check('docs', ['node', 'scripts/docs.mjs', '--check']),
  unit: () => jest('unit'),
  go: () => EVERY_CHANGE.forEach(goModule),
  bundle: freshBundle,
  browser() {
    require('chromium', ['scripts/install-chromium.sh']);
    jest('browser');
  },
  integration() {
    require('base images', ['scripts/base-images.sh']);
    jest('integration');
  },
  nightly() {
    NIGHTLY.forEach(goModule);
    require('base images', ['scripts/base-images.sh']);
    jest('nightly');
  },
};
const { nightly: _, ...everyChange } = PARTS;

try {
  const chosen = process.argv.slice(2);
  const names = chosen.length > 0 ? chosen : Object.keys(everyChange);
  const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    throw new Error(
      `there is no ${unknown.join(', ')}; parts are ${Object.keys(PARTS).join(', ')}`,
    );
  }
  require('packages', ['npm', 'ci', '--no-audit', '--no-fund']);
  for (const name of names) PARTS[name]();
} catch (error) {
  count(error.message, 0, 1);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

/** Runs a command with its output on the terminal; false when it fails. */
function run(name, [command, ...args], options = {}) {
  console.log(`\n=== ${name}: ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
  if (error) console.log(String(error));
  return status === 0;
}

/** A step that all later ones need. */
function require(name, argv) {
  if (!run(name, argv)) throw new Error(`${name}: the rest was not run`);
}

/** Runs a command that counts as one test. */
function check(name, argv, options) {
  const ok = run(name, argv, options);
  count(name, ok ? 1 : 0, ok ? 0 : 1);
}

/** Runs a Jest project, and adds its counts. */
function jest(project) {
  const file = path.join(scratch, `${project}.json`);
  const ok = run(project, [
    'npx',
    'jest',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${file}`,
    // Jest leaves one processor to the terminal; nothing else runs beside unit tests.
    ...(project === 'unit' ? ['--maxWorkers=100%'] : ['--runInBand']),
  ]);
  if (!existsSync(file)) return count(`${project}: jest itself failed`, 0, 1);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  count(project, numPassedTests, numFailedTests);
  // A suite that fails to load has no failed tests.
  if (!ok && numFailedTests === 0) count(`${project}: ${numFailedTestSuites} suites`, 0, 1);
}

/** Vets and tests a Go module under each release's build tags. */
function goModule({ folder, modfile, tags }) {
  for (const tag of tags) {
    const options = [`-modfile=${modfile}`, '-tags', tag];
    const name = `${folder} ${modfile} ${tag}`;
    check(`go vet (${name})`, ['go', 'vet', ...options, './...'], { cwd: path.join(root, folder) });
    goTest(name, folder, options);
  }
}

/** Runs a chain's tests under one release's build tags; each Go test counts. */
function goTest(what, folder, options) {
  const name = `go test (${what})`;
  console.log(`\n=== ${name}`);
  const { status, stdout, stderr } = spawnSync('go', ['test', '-json', ...options, './...'], {
    cwd: path.join(root, folder),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const events = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const ended = (action) => events.filter(({ Action, Test }) => Test && Action === action);
  const failed = ended('fail');
  for (const { Package, Test } of failed) {
    const lines = events.filter((event) => event.Package === Package && event.Test === Test);
    console.log(lines.map(({ Output = '' }) => Output).join(''));
  }
  console.log(`${ended('pass').length} Go tests passed, ${failed.length} failed: ${what}`);
  count(name, ended('pass').length, failed.length);
  if (status !== 0 && failed.length === 0) {
    console.log(
      stderr,
      events
        .filter(({ Action }) => Action === 'build-output')
        .map((e) => e.Output)
        .join(''),
    );
    count(`${name}: it did not build`, 0, 1);
  }
}

/** Checks that the committed bundle equals a build of the sources. */
function freshBundle() {
  const made = path.join(scratch, 'dist');
  const built =
    run('bundle', [
      'npx',
      'ncc',
      'build',
      'src/index.ts',
      '--out',
      made,
      '--license',
      'licenses.txt',
    ]) && run('page', ['node', 'scripts/build-page.mjs', made]);
  const committed = path.join(root, 'dist');
  const files = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort();
  const same =
    built &&
    files(made).join() === files(committed).join() &&
    files(made).every((file) =>
      readFileSync(path.join(made, file)).equals(readFileSync(path.join(committed, file))),
    );
  if (!same) console.log('dist differs from a build of src: run `make build` and commit it.');
  count('bundle freshness', same ? 1 : 0, same ? 0 : 1);
}

function count(name, passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) failures.push(`${name} (${failed})`);
}
