import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeUsersRepository } from '../cli/init/stacks';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUNDLE = path.join(ROOT, 'dist/index.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'rehearsal-it-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle from the command line. */
function run(args: readonly string[], cwd = folder, env: Record<string, string> = {}): Ended {
  return program(process.execPath, [BUNDLE, ...args], cwd, env);
}

function program(name: string, args: readonly string[], cwd: string, env = {}): Ended {
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(name, args, {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
  });
  return { exitCode: status, stdout, stderr };
}

/** Makes a folder for a test. */
function newFolder(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
}

describe('the program', () => {
  const { version, bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

  it('is the bundle, and is executable', () => {
    expect(path.join(ROOT, bin.rehearse)).toBe(BUNDLE);
    expect(statSync(BUNDLE).mode & 0o111).toBe(0o111);
    expect(program(BUNDLE, ['--version'], folder)).toMatchObject({
      exitCode: 0,
      stdout: `${version}\n`,
    });
  });

  it('runs with npx in a clone, without an installation', () => {
    const clone = newFolder('clone');
    for (const part of ['package.json', 'dist', 'compose', 'examples/checkers']) {
      cpSync(path.join(ROOT, part), path.join(clone, part), { recursive: true });
    }
    const cache = path.join(folder, 'npm');
    const ended = program('npx', ['--yes', '.', 'validate'], clone, { npm_config_cache: cache });
    expect(ended).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^examples\/checkers\/rehearsal\.yml has no mistakes\.\n|^\S*rehearsal\.yml has no mistakes\./,
      ),
    });
    expect(existsSync(path.join(clone, 'node_modules'))).toBe(false);
  });

  it.each<[readonly string[], number, string]>([
    [['--help'], 0, 'Usage: rehearse [options] [command]'],
    [['init', '--help'], 0, 'Usage: rehearse init [options] [folder]'],
    [['--pln', 'x'], 2, 'Did you mean --plan?'],
    [['valdate'], 2, 'did you mean "validate"?'],
    [['--cache', 'yes'], 2, 'INPUT_INVALID: '],
    [['--plan', 'none.yml'], 2, 'PLAN_NOT_FOUND: '],
    [['init', 'nowhere'], 2, 'COMPOSE_FILE_NOT_FOUND: '],
  ])('given %j, ends with %d', (args, exitCode, said) => {
    const ended = run(args);
    expect(ended.exitCode).toBe(exitCode);
    expect(exitCode === 0 ? ended.stdout : ended.stderr).toContain(said);
    expect(exitCode === 0 ? ended.stderr : ended.stdout).toBe('');
  });
});

it('a call without options in a workflow does not run as a step', () => {
  const place = newFolder('workflow');
  writeFileSync(path.join(place, 'rehearsal.yml'), 'chains: {}\n');
  const { exitCode, stdout, stderr } = run([], place, { GITHUB_ACTIONS: 'true' });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('The plan rehearsal.yml has 5 mistakes:\n');
});

describe('rehearse validate', () => {
  it.each(['examples/checkers/rehearsal.yml', 'examples/b9-checkers/rehearsal.yml'])(
    'prints the rehearsal of %s',
    (plan) => {
      const { exitCode, stdout, stderr } = run(['validate', path.join(ROOT, plan)]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toContain('2. v1_1tov2: v1.1 -> v2; proposed by bob');
    },
  );

  it('reports all mistakes of a plan, with line and column', () => {
    const plan = path.join(ROOT, '__tests__/fixtures/ten-mistakes.yml');
    const { exitCode, stdout, stderr } = run(['validate', plan]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.match(/^\S*ten-mistakes\.yml:\d+:\d+: /gm)).toHaveLength(10);
    const json = run(['validate', plan, '--json']);
    expect(json).toMatchObject({ exitCode: 2, stderr: '' });
    expect(JSON.parse(json.stdout).mistakes).toHaveLength(10);
  });
});

describe('rehearse init', () => {
  /** Files of a tree with their contents. */
  const tree = (of: string) =>
    Object.fromEntries(
      readdirSync(of, { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(of, name))
        .filter((file) => statSync(file).isFile())
        .map((file) => [file, readFileSync(file, 'utf8')]),
    );
  let team: string;

  beforeAll(() => {
    team = newFolder('team');
    mkdirSync(path.join(team, '.git'));
    writeUsersRepository(team);
  });

  it('drafts a plan that lacks only the name of the upgrade', () => {
    const before = tree(team);
    const drafted = run(['init', 'infra'], team);
    expect(drafted).toMatchObject({ exitCode: 0, stderr: '' });
    const file = path.join(team, 'rehearsal.yml');
    const text = readFileSync(file, 'utf8');
    expect(tree(team)).toEqual({ ...before, [file]: text });

    const refused = run(['validate'], team);
    expect(refused.exitCode).toBe(2);
    const places = refused.stderr.match(/^rehearsal\.yml:\d+:\d+: \S+(?=: )/gm) ?? [];
    expect(places).toEqual([expect.stringMatching(/: upgrades\[0\]\.name$/)]);
    expect(drafted.stdout).toContain(`${places[0]}: FILL IN: `);

    writeFileSync(file, text.replace('name: # FILL IN', 'name: v2 # FILL IN'));
    expect(run(['validate'], team)).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('asks for the installation of Docker Compose if it does not respond', () => {
    const bin = newFolder('bin');
    symlinkSync(process.execPath, path.join(bin, 'node'));
    const before = tree(team);
    const refused = run(['init', 'infra', '--output', 'without.yml'], team, { PATH: bin });
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(
      'Cannot read infra/compose.yml, infra/compose.public.yml with `docker compose config`: ',
    );
    expect(refused.stderr).toContain('Install Docker with its Compose plugin and start it');
    expect(tree(team)).toEqual(before);
  });

  it('does not overwrite an existing plan', () => {
    const place = newFolder('again');
    writeFileSync(
      path.join(place, 'compose.yml'),
      'services: { a: { command: [gaiad, start] } }\n',
    );
    writeFileSync(path.join(place, 'rehearsal.yml'), 'mine');
    const refused = run(['init'], place);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('PLAN_EXISTS: ');
    expect(readFileSync(path.join(place, 'rehearsal.yml'), 'utf8')).toBe('mine');
  });
});

describe('a step that cannot start', () => {
  /** Runs the bundle as the runner does. */
  function step(name: string, inputs: Record<string, string>) {
    const home = newFolder(name);
    const variables = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'];
    const files = Object.fromEntries(variables.map((each) => [each, path.join(home, each)]));
    for (const file of Object.values(files)) writeFileSync(file, '');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: home, ...files, ...inputs };
    writeFileSync(path.join(home, 'wrong.yml'), 'chain: {}\nrelases: []\n');
    const ended = run([], home, env);
    const written = (file: string) => readFileSync(path.join(home, file), 'utf8');
    return { ...ended, written };
  }

  it('shows each mistake of the plan at its line, and all of them in the summary', () => {
    const { exitCode, stdout, written } = step('wrong-plan', { INPUT_PLAN: 'wrong.yml' });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^::error title=chain\.binary \(KEY_MISSING\),file=wrong\.yml,line=1::/m,
    );
    expect(stdout).toMatch(/^::error title=relases \(KEY_UNKNOWN\),file=wrong\.yml,line=2::/m);
    const summary = written('GITHUB_STEP_SUMMARY');
    expect(summary).toMatch(
      /^## ❌ Upgrade rehearsal not started\n\n\*\*Cause:\*\* PLAN\\_INVALID: The plan wrong/,
    );
    expect(summary).toContain('wrong.yml:2:1: relases: ');
    expect(written('GITHUB_OUTPUT')).toBe('');
  });

  it('shows nothing of a malformed secret', () => {
    const { exitCode, stdout, stderr, written } = step('wrong-environment', {
      INPUT_PLAN: 'wrong.yml',
      INPUT_ENVIRONMENT: 'ALICE=one two\nabandon about',
    });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Line 2 of the input environment is not NAME=value');
    for (const text of [stdout, stderr, written('GITHUB_STEP_SUMMARY')]) {
      expect(text).not.toContain('abandon');
      expect(text).not.toContain('one two');
    }
  });

  it('belongs to the action in combine if its input is set, even to an empty value', () => {
    const { exitCode, stdout, written } = step('combine', {
      INPUT_EVIDENCE: 'evidence',
      INPUT_EXPECTED: '',
    });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error::INPUT_INVALID: ');
    expect(written('GITHUB_STATE')).not.toContain('started');
  });
});
