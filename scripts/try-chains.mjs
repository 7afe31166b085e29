// Drafts a plan for each repository in a throw-away clone, validates it, compares its values with the known facts
// of the chain (scripts/try-chains/facts.json, by the folder's name), and prints tables in Markdown. Starts nothing
// and needs no engine. Fails if a value is wrong without a mark.
//
//   node scripts/try-chains.mjs FOLDER...    (or TRY_CHAINS="FOLDER ...")
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { draftOf } from './try-chains/draft.mjs';
import { judge } from './try-chains/judge.mjs';
import { chainsTable, wrongTable } from './try-chains/table.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bundle = path.join(root, 'dist/index.js');
const facts = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'try-chains/facts.json'), 'utf8'),
);
const given = process.argv.slice(2);
const folders = given.length > 0 ? given : (process.env.TRY_CHAINS ?? '').split(/\s+/);
const chains = folders.filter((folder) => folder !== '').map((folder) => path.resolve(folder));
if (chains.length === 0) {
  throw new Error('usage: try-chains.mjs FOLDER..., with git repositories of chains');
}
if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run \`make build\``);

const tried = chains.map(tryChain);
console.log(chainsTable(tried));
const wrong = wrongTable(tried);
if (wrong !== '') console.log(`\n${wrong}`);
const isBad = tried.some(({ verdicts }) => verdicts?.some(({ is }) => is === 'wrong'));
process.exitCode = isBad ? 1 : 0;

/**
 * @param {string} repository
 * @returns {import('./try-chains/table.mjs').Tried}
 */
function tryChain(repository) {
  const chain = path.basename(repository);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'try-chains-'));
  const copy = path.join(folder, chain);
  try {
    clone(repository, copy);
    if (facts[chain] !== undefined && commitOf(copy) !== facts[chain].commit) {
      console.error(`${repository}: the facts are those of another commit, ${facts[chain].commit}`);
    }
    const files = new Set(git(['-C', copy, 'ls-files', '-z']).split('\0'));
    const begun = performance.now();
    const init = rehearse(['init'], folder, copy);
    const validate = init.status === 0 ? rehearse(['validate', '--json'], folder, copy) : undefined;
    const seconds = (performance.now() - begun) / 1000;
    if (validate === undefined) return { chain, seconds, failure: firstLine(init.stderr, copy) };
    const draft = draftOf(init.stdout, readFileSync(path.join(copy, 'rehearsal.yml'), 'utf8'));
    return {
      chain,
      seconds,
      draft,
      mistakes: mistakesBeyond(validate.stdout, draft.marks),
      ...(facts[chain] && { verdicts: judge(draft, facts[chain], (file) => files.has(file)) }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Clones the checked-out commit with its tags. A partial clone may lack large files; these are left out.
 *
 * @param {string} repository
 * @param {string} copy
 */
function clone(repository, copy) {
  git(['clone', '--quiet', '--shared', '--no-checkout', repository, copy]);
  git(['-C', copy, 'read-tree', 'HEAD']);
  const { stderr } = run('git', ['-C', copy, 'checkout-index', '--all', '--force'], gitEnv());
  const missing = stderr.split('\n').filter((line) => line.startsWith('error: ')).length;
  if (missing > 0)
    console.error(`${repository}: ${missing} files left out, their content is missing`);
}

/** @param {string} copy */
function commitOf(copy) {
  return git(['-C', copy, 'rev-parse', 'HEAD']).trim();
}

/** @param {readonly string[]} args */
function git(args) {
  const { status, stdout, stderr } = run('git', args, gitEnv());
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Without hooks and filters of this machine. */
function gitEnv() {
  return { PATH: process.env.PATH, HOME: os.devNull, GIT_CONFIG_GLOBAL: os.devNull };
}

/**
 * Runs the program in a copy, with an engine that never answers: what images this machine has does not count.
 *
 * @param {readonly string[]} args
 * @param {string} home
 * @param {string} copy
 */
function rehearse(args, home, copy) {
  const dockerConfig = process.env.DOCKER_CONFIG ?? path.join(os.homedir(), '.docker');
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    DOCKER_CONFIG: dockerConfig,
    DOCKER_HOST: `unix://${path.join(home, 'no-engine.sock')}`,
  };
  return run(process.execPath, [bundle, ...args], env, copy);
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [cwd]
 */
function run(file, args, env, cwd) {
  const ended = spawnSync(file, args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (ended.error) throw ended.error;
  return ended;
}

/**
 * Mistakes of a validated plan that are not at a mark.
 *
 * @param {string} json
 * @param {readonly import('./try-chains/judge.mjs').Mark[]} marks
 */
function mistakesBeyond(json, marks) {
  const { mistakes = [] } = JSON.parse(json);
  return mistakes
    .map((/** @type {any} */ { path: at = '', code }) => ({ at, code }))
    .filter((/** @type {any} */ { at }) => !marks.some((mark) => mark.at === at));
}

/**
 * First line of a failure, without the copy's place.
 *
 * @param {string} text
 * @param {string} copy
 */
function firstLine(text, copy) {
  return (text.trim().split('\n', 1)[0] ?? '').replaceAll(copy, path.basename(copy));
}
