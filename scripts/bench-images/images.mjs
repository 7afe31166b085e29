// Measures builds and caching of images: `make bench-images`. Like a fresh machine, each case has its own engine
// with an empty data folder, and only the base images that a machine would pull; the time to load these does not
// count. Cases run one after the other, so that they do not compete for processors.
//
//   node scripts/bench-images/images.mjs FOLDER        all cases, and the table
//   CASES=own,generated node scripts/...               some of them again, added to earlier results
//   node scripts/bench-images/images.mjs FOLDER CASE   one case, on the engine of the environment
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const [work, wanted] = process.argv.slice(2);
if (work === undefined) throw new Error('usage: images.mjs FOLDER [CASE]');
const bundle = process.env.BENCH_BUNDLE ?? path.join(root, 'dist/index.js');
const tutorial = process.env.TUTORIAL_REPOSITORY;
const at = (...names) => path.join(work, ...names);
const results = at('results.json');
const plan = at('copy', 'examples/checkers/rehearsal.yml');
const chain = at('copy', 'examples/checkers/chain');
const everyBase = ['debian:bookworm-slim', 'golang:1.26-bookworm', 'rust:1-bookworm'];
const branches = ['run-prod', 'player-info-migration', 'leaderboard-migration'];

/** The measurement of each case, and the base images of its engine. */
const cases = {
  one: { bases: everyBase, measure: () => dockerBuild('one-release', chain, 'none') },
  three: { bases: everyBase, measure: () => images(releasesPlan(bundled())) },
  all: { bases: everyBase, measure: () => images(plan, at('cache')) },
  restored: { bases: [], measure: () => [images(plan, at('cache')), images(plan, at('cache'))] },
  changed: {
    bases: ['debian:bookworm-slim'],
    measure: () => {
      const file = path.join(chain, 'x/leaderboard/bench.go');
      writeFileSync(file, 'package leaderboard\n\nvar BenchChanged = 1\n');
      return images(plan, at('cache'));
    },
  },
  ...(tutorial && {
    own: {
      bases: everyBase,
      measure: () => branches.map((branch) => dockerBuild('tutorial', checkout(branch), 'none')),
    },
    generated: { bases: everyBase, measure: () => images(releasesPlan(ofTutorial())) },
  }),
};

if (wanted !== undefined) {
  const { measure } = cases[wanted];
  const measured = measure();
  writeFileSync(results, JSON.stringify({ ...read(results), [wanted]: measured }, null, 2));
} else {
  const some = process.env.CASES?.split(',');
  if (some === undefined) prepare();
  for (const [name, { bases }] of Object.entries(cases)) {
    if (some === undefined || some.includes(name)) onFreshEngine(name, bases);
  }
  print();
}

/** Makes a copy of the chain, for changes of a file, and an empty cache. */
function prepare() {
  for (const name of ['copy', 'cache', 'results.json'])
    rmSync(at(name), { recursive: true, force: true });
  for (const folder of ['examples/checkers', 'compose']) {
    cpSync(path.join(root, folder), at('copy', folder), { recursive: true });
  }
  writeFileSync(results, '{}');
}

/** Runs a case on an engine with only its base images, and removes the engine's data. */
function onFreshEngine(name, bases) {
  const data = mkdtempSync(at('engine-'));
  const tar = at('bases.tar');
  const engine = (...argv) =>
    run([path.join(root, 'scripts/with-engine.sh'), ...argv], { REHEARSAL_DOCKER_DATA: data });
  try {
    if (!existsSync(tar)) {
      engine(path.join(root, 'scripts/base-images.sh'));
      engine('docker', 'save', '--output', tar, ...everyBase);
    } else if (bases.length > 0) {
      engine('docker', 'load', '--quiet', '--input', tar);
      const others = everyBase.filter((base) => !bases.includes(base));
      if (others.length > 0) engine('docker', 'image', 'rm', ...others);
    }
    engine(process.execPath, import.meta.filename, work, name);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Provides the images of a plan; returns the outcome that the command writes. */
function images(file, cache) {
  const evidence = at('evidence');
  const kept = cache === undefined ? [] : ['--cache', 'local', '--cache-folder', cache];
  run([process.execPath, bundle, 'images', '--plan', file, '--evidence', evidence, ...kept]);
  const outcome = read(path.join(evidence, 'images.json'));
  return cache === undefined ? outcome : { ...outcome, archive: archiveBytes(cache) };
}

/** Milliseconds of one `docker build`. */
function dockerBuild(name, context, tags) {
  const file = path.join(import.meta.dirname, `${name}.Dockerfile`);
  const begun = Date.now();
  run(['docker', 'build', '--quiet', '--file', file, '--build-arg', `TAGS=${tags}`, context]);
  return Date.now() - begun;
}

/** A plan of releases alone: one service, and no Cosmovisor to build. */
function releasesPlan(releases) {
  const compose = at('releases.compose.json');
  writeFileSync(compose, JSON.stringify({ services: { node: { image: releases[0].image } } }));
  const file = at('releases.json');
  const made = {
    chain: { binary: 'checkersd' },
    releases,
    cosmovisor: { image: releases[0].image },
    stack: { compose: [compose], rpc: 'node' },
    accounts: { alice: { 'mnemonic-env': 'UNUSED' } },
    upgrades: releases.slice(1).map(({ name }) => ({ name: `to-${name}`, to: name })),
  };
  writeFileSync(file, JSON.stringify(made));
  return file;
}

function bundled() {
  return ['none', 'v1_1', 'v2'].map((tag, i) => ({
    name: `v${i}`,
    image: `bench/bundled:v${i}`,
    build: { context: chain, go: { tags: [tag] } },
  }));
}

function ofTutorial() {
  return branches.map((branch, i) => ({
    name: `v${i}`,
    image: `bench/tutorial:v${i}`,
    build: { context: tutorial, ref: `origin/${branch}`, go: {} },
  }));
}

/** A branch of the tutorial as a folder. */
function checkout(branch) {
  const folder = at('tutorial', branch);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  run(['git', '-C', tutorial, 'archive', '--output', `${folder}.tar`, `origin/${branch}`]);
  run(['tar', '--extract', '--file', `${folder}.tar`, '--directory', folder]);
  return folder;
}

/** Bytes of the cache as `@actions/cache` packs it: tar and zstd with its long window. */
function archiveBytes(folder) {
  const tar = at('archive.tar');
  run(['tar', '--create', '--file', tar, '--directory', folder, '.']);
  run(['zstd', '-T0', '--long=30', '--force', '--quiet', tar]);
  const { size } = statSync(`${tar}.zst`);
  for (const file of [tar, `${tar}.zst`]) rmSync(file);
  return size;
}

function print() {
  const { one, three, all, restored, changed, own, generated } = read(results);
  const [fresh, same] = restored;
  const built = Object.entries(all.built).map(([title, ms]) => `${title} ${seconds(ms)}`);
  const inRow = own?.reduce((sum, ms) => sum + ms, 0);
  const rows = [
    ['cold, one release by `docker build`', seconds(one), '', ''],
    [
      'cold, its three releases',
      seconds(three.providedMs),
      `${ratio(three.providedMs, one)} of one`,
      '≤ 1.25',
    ],
    ['cold, all images', seconds(all.providedMs), built.join('; '), 'reported'],
    ['the same, saved in an empty cache', seconds(all.keptMs), '', ''],
    ...(own
      ? [
          [
            "cold, the tutorial's three builds in a row",
            seconds(inRow),
            own.map(seconds).join(', '),
            '',
          ],
          [
            'cold, its three branches, generated Dockerfile',
            seconds(generated.providedMs),
            `${ratio(generated.providedMs, inRow)} of those`,
            '≤ 0.45',
          ],
        ]
      : []),
    [
      'fresh machine, restored cache, nothing changed',
      seconds(fresh.providedMs),
      decisions(fresh),
      '≤ 10 s',
    ],
    [
      'fresh machine, restored cache, one Go file of v2 changed',
      seconds(changed.providedMs),
      decisions(changed),
      '≤ 25 s',
    ],
    ['same machine, nothing changed', seconds(same.providedMs), decisions(same), '≤ 2 s'],
    [
      'cache of the bundled chain',
      megabytes(all.disk.after.cache),
      `${megabytes(all.archive)} as packed for GitHub`,
      '≤ 400 MB',
    ],
  ];
  console.log('\n| case | measured | ratio, or how | to reach |\n| --- | ---: | --- | --- |');
  for (const cells of rows) console.log(`| ${cells.join(' | ')} |`);
}

/** The decisions on the images with their counts, and the titles of the builds. */
function decisions({ images: all, built }) {
  const counts = {};
  for (const { decision } of all) counts[decision] = (counts[decision] ?? 0) + 1;
  const found = Object.entries(counts).map(([decision, count]) => `${count} ${decision}`);
  const names = Object.keys(built);
  return [...found, ...(names.length > 0 ? [`built: ${names.join(', ')}`] : [])].join('; ');
}

function run([command, ...args], env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: work,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function ratio(ms, of) {
  return `${(ms / of).toFixed(2)} x`;
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
