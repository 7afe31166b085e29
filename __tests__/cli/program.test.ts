import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Commands, runProgram } from '../../src/cli/program';
import { OPTIONS } from '../../src/inputs/options';
import type { Read } from '../../src/inputs/settings';

/** The inputs shared with command lines. */
const TOLD = OPTIONS.filter(({ ofStep }) => !ofStep);

/** Test value of an option. */
const given = (option: Read) =>
  Object.fromEntries(TOLD.flatMap(({ name }) => (option(name) ? [[name, option(name)]] : [])));

async function running(argv: readonly string[], answer = 0) {
  const calls: unknown[][] = [];
  const said: string[] = [];
  const complaints: string[] = [];
  const call = async (...what: unknown[]) => {
    calls.push(what);
    return answer;
  };
  const commands: Commands = {
    rehearse: (option) => call('rehearse', given(option)),
    images: (option) => call('images', given(option)),
    validate: (option, asJson) => call('validate', given(option), asJson),
    init: (place, output) => call('init', place, output),
    schemas: () => call('schemas'),
  };
  const exitCode = await runProgram(argv, '1.2.3', commands, {
    print: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { exitCode, calls, said: said.join('\n'), complaints: complaints.join('\n') };
}

const ALL = Object.fromEntries(TOLD.map(({ name }) => [name, `a ${name}`]));
const ALL_ARGV = Object.entries(ALL).flatMap(([name, value]) => [`--${name}`, value]);

describe('a command line', () => {
  it.each<[string, readonly string[], readonly unknown[]]>([
    ['rehearses', [], ['rehearse', {}]],
    ['rehearses with all options', ALL_ARGV, ['rehearse', ALL]],
    ['accepts a value after =', ['--releases=v1=a:1'], ['rehearse', { releases: 'v1=a:1' }]],
    ['provides images', ['images', ...ALL_ARGV], ['images', ALL]],
    ['accepts options before a command', ['--plan', 'p', 'images'], ['images', { plan: 'p' }]],
    ['validates', ['validate'], ['validate', {}, false]],
    ['validates a file', ['validate', 'p.yml'], ['validate', { plan: 'p.yml' }, false]],
    ['validates with output for programs', ['validate', '--json'], ['validate', {}, true]],
    [
      'validates a plan with the changes of the inputs',
      ['validate', 'p.yml', '--upgrades', 'x', '--releases', 'v1=a'],
      ['validate', { plan: 'p.yml', upgrades: 'x', releases: 'v1=a' }, false],
    ],
    [
      'validates the plan of an option',
      ['--plan', 'p', 'validate'],
      ['validate', { plan: 'p' }, false],
    ],
    ['drafts a plan for its working directory', ['init'], ['init', '.', 'rehearsal.yml']],
    ['drafts a plan', ['init', 'infra', '--output', 'p.yml'], ['init', 'infra', 'p.yml']],
    ['writes the schemas', ['schemas'], ['schemas']],
  ])('%s', async (_, argv, call) => {
    expect(await running(argv)).toMatchObject({ exitCode: 0, calls: [call], complaints: '' });
  });

  it.each([0, 1, 2, 130])('ends with the exit code of its command: %d', async (code) => {
    expect((await running(['images'], code)).exitCode).toBe(code);
  });

  it('does not hide an error of its command', async () => {
    const commands = { rehearse: () => Promise.reject(new Error('no disk')) };
    const ended = runProgram([], '1', commands as unknown as Commands, {
      print: () => {},
      complain: () => {},
    });
    await expect(ended).rejects.toThrow('no disk');
  });

  it.each<[readonly string[], string]>([
    [['--pln', 'x'], "unknown option '--pln'\n(Did you mean --plan?)"],
    [['images', '--buildr', 'x'], "unknown option '--buildr'\n(Did you mean --builder?)"],
    [['validate', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)"],
    [['validate', '--cache', 'none'], "unknown option '--cache'"],
    [['vlidate'], 'unknown command \'vlidate\' (did you mean "validate"?)'],
    [['p.yml'], "unknown command 'p.yml'"],
    [['--plan'], "option '--plan <FILE>' argument missing"],
    [['images', 'x'], 'too many arguments'],
  ])('is refused if it is %j', async (argv, complaint) => {
    const { exitCode, calls, complaints } = await running(argv);
    expect({ exitCode, calls }).toEqual({ exitCode: 2, calls: [] });
    expect(complaints).toContain(complaint);
    expect(complaints).toContain('See rehearse --help.');
  });

  it('prints its version', async () => {
    expect(await running(['--version'])).toMatchObject({ exitCode: 0, said: '1.2.3', calls: [] });
  });
});

describe('the help', () => {
  it('has all options with their descriptions, and the users’ commands', async () => {
    const { exitCode, said, calls } = await running(['--help']);
    const flat = said.replace(/\s+/g, ' ');
    for (const { name, value, what } of TOLD) {
      expect(flat).toContain(`--${name} <${value}> ${what}`);
    }
    expect(flat).toContain('(default: one for each plan file)');
    expect(said.match(/^ {2}(images|validate|init|schemas)\b/gm)).toEqual([
      ...['  images', '  validate', '  init'],
    ]);
    expect({ exitCode, calls }).toEqual({ exitCode: 0, calls: [] });
  });

  it('has the exit codes, like the README', async () => {
    const codes = /^Exit codes:\n([\s\S]+)/m.exec((await running(['--help'])).said)?.[1];
    const lines = codes?.split('\n').map((line) => line.trim().split(/\s{2,}/));
    expect(lines?.map(([code]) => code)).toEqual(['0', '1', '2', '130']);
    const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
    for (const [code, words] of lines ?? []) expect(readme).toContain(`\`${code}\` ${words}`);
  });
});
