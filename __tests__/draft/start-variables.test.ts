import path from 'node:path';
import type { StackStart } from '../../src/draft/stack-start';
import { readingWith, settersOf, usedVariables, withLines } from '../../src/draft/start-variables';
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

describe('Compose with the variables of a start line', () => {
  it('has their plain values, unless the user or Docker decides of them', async () => {
    const exec = new FakeExec();
    const set = ['A', 'MINE', 'PATH', 'DOCKER_HOST', 'GIT_SSH_COMMAND', 'LD_PRELOAD', 'HOME'];
    const variables = [...set.map((name) => variable(name, 'x')), variable('B')];
    const reading = readingWith(exec, variables, { MINE: 'y' });
    await reading.exec.run(['docker', 'compose'], { env: { COMPOSE_PROFILES: '' } });
    expect(exec.calls[0]?.options.env).toEqual({ A: 'x', COMPOSE_PROFILES: '' });
  });

  it.each([0, 1])('collects the unset ones, with exit code %d', async (exitCode) => {
    const stderr = 'time="x" level=warning msg="The \\"A\\" variable is not set. Defaulting"\n';
    const reading = readingWith(new FakeExec(() => ({ exitCode, stderr })), [], {});
    await reading.exec.run(['docker'], {}).catch(() => undefined);
    expect([...reading.unset]).toEqual(['A']);
  });
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
