import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { StackStart } from '../../src/draft/stack-start';
import {
  readingWith,
  settersOf,
  usedVariables,
  withEnvFiles,
  withLines,
} from '../../src/draft/start-variables';
import { RehearsalError } from '../../src/errors/errors';
import { FakeExec } from '../helpers/exec';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

const variable = (name: string, value?: string, line = 2) => ({
  ...{ name, value, line },
  text: value ?? `$(shell ${name.toLowerCase()})`,
});
const start = (...variables: StackStart['variables']): StackStart => ({
  ...{ files: [], projectFolder: undefined, envFiles: [], missingEnvFiles: [], profiles: [] },
  ...{ services: [], isCertain: true, file: '/repo/Makefile', line: 2, target: 'up', variables },
});

it('keeps the variables that the compose files use', async () => {
  const folder = folderWith(root, {
    'compose.yml': `include: [more.yml]
services:
  a:
    image: x:\${TAG}
    environment: [LISTED, OTHER=1]
  b:
    build: { context: ., args: { MAPPED: } }
    environment: { SAME: UNUSED }
`,
    'more.yml': 'services: { c: { image: $IMAGE } }\n',
  });
  const names = ['TAG', 'LISTED', 'OTHER', 'MAPPED', 'UNUSED', 'SAME', 'IMAGE'];
  const given = start(...names.map((name) => variable(name, '1')));
  const used = await usedVariables([path.join(folder, 'compose.yml')], given);
  expect(used.map(({ name }) => name)).toEqual(['TAG', 'LISTED', 'MAPPED', 'IMAGE']);
});

describe('values that Compose does not get', () => {
  /** Values after a choice among variables that the compose file all uses. */
  async function valuesOf(...variables: StackStart['variables']) {
    const uses = variables.map(({ name }) => `\${${name}}`).join(' ');
    const folder = folderWith(root, { 'c.yml': `services: { a: { image: "${uses}" } }\n` });
    const used = await usedVariables([path.join(folder, 'c.yml')], start(...variables));
    return used.map(({ value }) => value);
  }

  it.each([
    ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'LD_PRELOAD', 'DYLD_INSERT_LIBRARIES', 'GCONV_PATH'],
    ...['GIT_EXEC_PATH', 'GIT_CONFIG_PARAMETERS', 'GIT_TEMPLATE_DIR', 'GIT_TRACE', 'GIT_SSH'],
    ...['BASH_ENV', 'NODE_OPTIONS', 'SSL_CERT_FILE', 'HTTPS_PROXY', 'https_proxy', 'X_PROXY'],
    ...['COMPOSE_FILE', 'DOCKER_HOST', 'BUILDKIT_HOST', 'BUILDX_CONFIG', 'SSH_ASKPASS', 'GODEBUG'],
  ])('are those of programs: %s', async (name) => {
    expect(await valuesOf(variable(name, 'x'), variable('A', 'y'))).toEqual([undefined, 'y']);
  });

  it.each([
    ['a quote', "it's"],
    ['a line', 'a\nB=1'],
    ['a carriage return', 'a\rB=1'],
    ['a NUL', 'a\0'],
    ['a backslash that would escape the quote', 'a\\'],
    ['more than 4 KB', 'é'.repeat(2049)],
  ])('have %s', async (_, value) => {
    expect(await valuesOf(variable('A', value))).toEqual([undefined]);
  });

  it('exceed 64 KB together', async () => {
    const many = Array.from({ length: 20 }, (_, at) => variable(`A${at}`, 'x'.repeat(4000)));
    const values = await valuesOf(...many, variable('B', 'y'));
    expect(values.filter((value) => value === undefined)).toHaveLength(4);
    expect(values.at(-1)).toBe('y');
  });
});

it('looks at each text of the compose files once for all variables', async () => {
  const many = Array.from({ length: 500 }, (_, at) => variable(`A${at}`, '1'));
  const folder = folderWith(root, {
    'c.yml': `services:\n  a:\n    command:\n${'      - $A7 $A7\n'.repeat(500)}`,
  });
  const matchAll = jest.spyOn(String.prototype, 'matchAll');
  const used = await usedVariables([path.join(folder, 'c.yml')], start(...many));
  const { length } = matchAll.mock.calls;
  matchAll.mockRestore();
  expect(used.map(({ name }) => name)).toEqual(['A7']);
  expect(length).toBeLessThan(2_000);
});

describe('env files of a start', () => {
  const A = variable('A', 'x $B "y" #z \\n');

  /** Env files, with the text and the mode of the last one, and its place. */
  async function filesOf(
    given: Partial<StackStart>,
    files: Record<string, string> = {},
    env: Record<string, string> = {},
  ) {
    const folder = folderWith(root, { 'c.yml': '', ...files });
    const stack = { files: [path.join(folder, 'c.yml')], start: { ...start(A), ...given } };
    return withEnvFiles(stack, env, async (envFiles) => {
      const last = envFiles.at(-1) ?? '';
      return {
        ...{ last, text: readFileSync(last, 'utf8'), mode: statSync(last).mode & 0o777 },
        before: envFiles.slice(0, -1).map((file) => path.relative(folder, file)),
        folderMode: statSync(path.dirname(last)).mode & 0o777,
      };
    });
  }

  it('end with one of the known values, as they are, only for this user, and only meanwhile', async () => {
    const variables = [A, variable('B'), variable('LD_PRELOAD', 'x'), variable('C', "'")];
    const { last, ...written } = await filesOf({ variables });
    const text = `A='x $B "y" #z \\n'\n`;
    expect(written).toEqual({ before: [], text, mode: 0o600, folderMode: 0o700 });
    expect(existsSync(path.dirname(last))).toBe(false);
  });

  it('are removed after a failure', async () => {
    let file = '';
    const work = withEnvFiles({ files: ['/x/c.yml'], start: start(A) }, {}, async ([given]) => {
      file = given ?? '';
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(file).toMatch(/start\.env$/);
    expect(existsSync(path.dirname(file))).toBe(false);
  });

  it('begin with those of the line, or else with the usual ones', async () => {
    const files = { '.env': 'A=0\n', 'sub/.env': 'A=0\n', 'b.env': '' };
    const before = async (...given: Parameters<typeof filesOf>) => (await filesOf(...given)).before;
    expect(await before({}, files)).toEqual(['.env']);
    expect(await before({}, { '.env/x': '' })).toEqual([]);
    expect(await before({}, files, { COMPOSE_DISABLE_ENV_FILE: 'true' })).toEqual([]);
    const named = [path.join(root, 'a.env'), path.join(root, 'b.env')];
    expect(await before({}, files, { COMPOSE_ENV_FILES: named.join(',') })).toEqual([
      '../a.env',
      '../b.env',
    ]);
    expect(await before({ envFiles: named }, files)).toEqual(['../a.env', '../b.env']);
    const projectFolder = folderWith(root, files);
    expect(await before({ projectFolder })).toEqual([`../${path.basename(projectFolder)}/.env`]);
  });

  it('are only those of the line without a known value', async () => {
    const given = { ...start(variable('B')), envFiles: ['/a.env'] };
    const same = async (files: readonly string[]) => files;
    expect(await withEnvFiles({ files: [], start: given }, {}, same)).toEqual(['/a.env']);
    expect(await withEnvFiles({ files: [] }, {}, same)).toEqual([]);
  });
});

it.each([0, 1])('collects the unset variables, with exit code %d', async (exitCode) => {
  const stderr = 'time="x" level=warning msg="The \\"A\\" variable is not set. Defaulting"\n';
  const exec = new FakeExec(() => ({ exitCode, stderr }));
  const reading = readingWith(exec);
  await reading.exec.run(['docker'], { cwd: '/x' }).catch(() => undefined);
  expect([...reading.unset]).toEqual(['A']);
  expect(exec.calls[0]?.options).toEqual({ cwd: '/x' });
});

describe('an error of Compose', () => {
  const error = new RehearsalError('COMPOSE_VARIABLE_UNSET', 'TAG is not set', { hint: 'Set it.' });

  it('names the lines that set its variables to unknown values', () => {
    const given = start(variable('TAG'), variable('A'), variable('B', '1'));
    const told = withLines(error, new Set(['TAG', 'A', 'B']), given, '/repo');
    expect(told).toMatchObject({
      code: 'COMPOSE_VARIABLE_UNSET',
      message: 'TAG is not set; Makefile:2 sets TAG to $(shell tag)',
      hint: 'Set it.',
    });
  });

  it('names all unset ones if it has no name', () => {
    const unnamed = new RehearsalError('COMPOSE_FILE_REFUSED', 'bad port');
    const told = withLines(unnamed, new Set(['A', 'TAG']), start(variable('A')), '/repo');
    expect(told).toMatchObject({ message: 'bad port; Makefile:2 sets A to $(shell a)' });
  });

  it.each<[string, unknown, StackStart | undefined]>([
    ['without a start', error, undefined],
    ['without such a variable', error, start(variable('A'))],
    ['of another kind', new Error('no'), start(variable('TAG'))],
  ])('stays as it is %s', (_, thrown, given) => {
    expect(withLines(thrown, new Set(['TAG']), given, '/repo')).toBe(thrown);
  });
});

it('shows what sets variables, without secrets', () => {
  const given = start(
    variable('A', '1'),
    variable('API_TOKEN', 'a7Fq93kd0Qz'),
    variable('B', undefined, 9),
  );
  expect(settersOf(given, '/repo')).toBe(
    'Makefile:2 sets A=1, API_TOKEN=***; Makefile:9 sets "B=$(shell b)"',
  );
});
