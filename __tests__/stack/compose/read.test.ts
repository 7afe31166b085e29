// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose has variables of this form
import path from 'node:path';
import type { Docker } from '../../../src/docker/docker';
import { type ReadOptions, readCompose } from '../../../src/stack/compose/read';
import { CommandError } from '../../../src/system/exec';
import { fakeDocker } from '../../helpers/docker';
import { fails, failure } from '../../helpers/failure';
import { type Files, folderWith, temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
const warning = (name: string) =>
  `time="2026-01-01T00:00:00Z" level=warning msg="The \\"${name}\\" variable is not set. Defaulting to a blank string."`;

/** Reads files with the answers of Compose that were recorded for them. */
async function read(
  files: Files,
  answer: { readonly stderr?: readonly string[]; readonly model?: object },
  options: ReadOptions = {},
) {
  const folder = folderWith(root, files);
  const names = Object.keys(files).filter((name) => !name.includes('/'));
  const stderr = (answer.stderr ?? []).map((line) => line.replaceAll('FOLDER', folder));
  const notices: string[] = [];
  const config: Docker['compose']['config'] = async (_, __, onWarning) => {
    if (answer.model === undefined) {
      throw new CommandError(['docker'], { exitCode: 15, stdout: '', stderr: stderr.join('\n') });
    }
    for (const line of stderr) onWarning?.(line);
    return JSON.stringify(answer.model);
  };
  const version = async () => 'Docker Compose version 2.26.1-4';
  const model = readCompose(
    fakeDocker({ compose: { config, version } }),
    names.map((name) => path.join(folder, name)),
    { cwd: folder, notice: (message) => notices.push(message), ...options },
  );
  return model.then(
    (services) => ({ services, notices, error: undefined }),
    (error: unknown) => ({ services: undefined, notices, error }),
  );
}

const lines = (...all: string[]) => `services:\n${all.map((line) => `  ${line}\n`).join('')}`;

describe('files that Compose refuses', () => {
  it.each<[string, string, string, number, string]>([
    [
      'an unknown key',
      lines('a:', '  image: x', '  provider: {}'),
      'validating FOLDER/c.yml: services.a Additional property provider is not allowed',
      4,
      '2.36.0',
    ],
    [
      'one in the words of newer versions',
      lines('a:', '  image: x', '  provider: {}'),
      "validating FOLDER/c.yml: services.a additional properties 'provider' not allowed",
      4,
      '2.36.0',
    ],
    [
      'a misspelt key',
      lines('a:', '  imag: x'),
      'validating FOLDER/c.yml: services.a Additional property imag is not allowed',
      3,
      'spelling',
    ],
    [
      'a key at the top',
      `${lines('a: { image: x }')}foo: 1\n`,
      'validating FOLDER/c.yml: (root) Additional property foo is not allowed',
      3,
      'spelling',
    ],
    [
      'another type',
      lines('a:', '  image: [x]'),
      'validating FOLDER/c.yml: services.a.image must be a string',
      3,
      'docker compose config',
    ],
    [
      'no YAML',
      lines('a:', '  image: x', ' bad: y'),
      'yaml: line 1: did not find expected key',
      4,
      'docker compose config',
    ],
    [
      'a key twice',
      lines('a:', '  image: x', '  image: y'),
      'yaml: unmarshal errors:\n  line 4: mapping key "image" already defined at line 3',
      4,
      'docker compose config',
    ],
    [
      'a missing file to extend',
      lines('a:', '  extends: { file: no.yml, service: b }'),
      'open FOLDER/no.yml: no such file or directory',
      3,
      'stack.folder',
    ],
    [
      'a missing service to extend',
      lines('a:', '  extends: b'),
      'cannot extend service "a" in FOLDER/c.yml: service "b" not found',
      2,
      'extends.file',
    ],
    [
      'a missing file to include',
      `include: [no.yml]\n${lines('a: {}')}`,
      'open FOLDER/no.yml: no such file or directory',
      1,
      'stack.folder',
    ],
    [
      'a missing file of variables',
      lines('a:', '  image: x', '  env_file: [no.env]'),
      'env file FOLDER/no.env not found: stat FOLDER/no.env: no such file or directory',
      4,
      'stack.folder',
    ],
    [
      'a required variable',
      lines('a:', '  image: ${X:?set me}'),
      'error while interpolating services.a.image: required variable X is missing a value: set me',
      3,
      'stack.env-files',
    ],
    [
      'a service of an inactive profile',
      lines('b: { profiles: [p] }', 'a:', '  depends_on: [b]'),
      'service "a" depends on undefined service "b": invalid compose project',
      3,
      'stack.profiles',
    ],
    [
      'a service of no file',
      lines('a:', '  depends_on: [b]'),
      'service "a" depends on undefined service "b": invalid compose project',
      2,
      'stack.compose',
    ],
  ])(
    'for %s: with its line, the reason, the version and the remedy',
    async (_, text, why, line, remedy) => {
      const { error } = await read({ 'c.yml': text }, { stderr: [why] });
      const reason = why.split('\n').at(-1)?.trim().split('FOLDER').at(-1) ?? '';
      expect(error).toEqual(
        failure('COMPOSE_FILE_REFUSED', '2.26.1-4', `c.yml:${line}`, reason, remedy),
      );
      expect(error).toMatchObject({ place: { file: 'c.yml', line } });
    },
  );

  it.each([
    ['image', 'image: ${A}${B}', 'service "a" has neither an image nor a build context specified'],
    ['port', 'ports: ["80:${A}/tcp"]', 'No port specified: 80:<empty>'],
    ['port', 'ports: [{ target: $A }]', 'invalid containerPort'],
    ['volume source', 'volumes: ["${A}:/x"]', 'invalid spec: :/x: empty section between colons'],
    ['volume source', 'volumes: [{ type: bind, source: "${A}" }]', 'invalid spec'],
  ])('for an empty %s: with the variable that is not set', async (part, key, why) => {
    const stderr = [warning('A'), warning('B'), why];
    const { error } = await read({ 'c.yml': lines('a:', `  ${key}`) }, { stderr });
    const words = `A, which is not set, leaves the ${part} of c.yml:3 empty`;
    expect(error).toEqual(failure('COMPOSE_FILE_REFUSED', why, words, 'stack.env-files'));
  });

  it('with the line of an included or extended file', async () => {
    const files = {
      'c.yml': 'include: [{ path: sub/i.yml }]\n',
      'sub/i.yml': lines('a:', '  extends: { file: e.yml, service: b }'),
      'sub/e.yml': lines('b:', '  image: x', '  imag: y'),
    };
    const why = 'validating FOLDER/sub/e.yml: services.b Additional property imag is not allowed';
    const { error } = await read(files, { stderr: [why] });
    expect(error).toMatchObject({ place: { file: 'sub/e.yml', line: 4 } });
  });

  it('with Compose’s own error if it does not answer', async () => {
    const docker = fakeDocker({
      compose: {
        config: async () => {
          throw new CommandError(['docker'], { exitCode: 1, stdout: '', stderr: 'no compose' });
        },
        version: async () => {
          throw new Error('no compose');
        },
      },
    });
    await fails(readCompose(docker, ['/c.yml']), 'COMMAND_FAILED', 'no compose');
  });
});

describe('variables that are not set', () => {
  const text = lines(
    'a:',
    '  image: "${REG}demo:${TAG}"',
    '  environment: ["A=$AAA", "B=$$AAA"]',
    '  command: ["${CCC:-x}"]',
  );
  const stderr = ['REG', 'AAA'].map(warning);

  it('are notices with the lines of their uses', async () => {
    const model = { services: { a: { image: 'demo:v1' } } };
    const { notices } = await read({ 'c.yml': text }, { model, stderr });
    expect(notices).toEqual([
      expect.stringMatching(/REG.*c\.yml:3\. .*stack\.env-files/),
      expect.stringMatching(/AAA.*c\.yml:4\. /),
    ]);
  });

  it('are an error if an image lacks its tag, unless the service is left out', async () => {
    const model = { services: { a: { image: 'demo:' }, b: { image: 'x' } } };
    const answer = { model, stderr: [...stderr, warning('TAG')] };
    const { error } = await read({ 'c.yml': text }, answer);
    expect(error).toEqual(failure('COMPOSE_VARIABLE_UNSET', 'TAG', 'c.yml:3', '"demo:"'));
    expect(String(error)).not.toContain('REG');
    expect((await read({ 'c.yml': text }, answer, { without: ['a'] })).error).toBeUndefined();
  });
});

it('reads files with custom tags', async () => {
  const tagged = lines(
    'a:',
    '  image: ${X}',
    '  ports: !reset []',
    '  expose: !override ["1"]',
    'b: !reset null',
  );
  const { notices } = await read(
    { 'c.yml': tagged },
    { model: { services: {} }, stderr: [warning('X')] },
  );
  expect(notices).toEqual([expect.stringContaining('c.yml:3')]);
});
