import os from 'node:os';
import path from 'node:path';
import { settingsOfCommandLine, settingsOfStep } from '../../src/inputs/settings';
import { failure } from '../helpers/failure';

type Given = Readonly<Record<string, string>>;

const step = (inputs: Given, env: Given = {}, readOnly?: string) =>
  settingsOfStep((name) => inputs[name] ?? '', '/elsewhere', '/action', { env, readOnly });

const terminal = (options: Given) =>
  settingsOfCommandLine((name) => options[name] ?? '', '/elsewhere', '/action');

/** The common defaults of inputs and options. */
const DEFAULTS = {
  plan: {
    planInput: '',
    cwd: '/elsewhere',
    bundledPlan: '/action/examples/checkers/rehearsal.yml',
    releases: '',
    upgrades: '',
    cosmovisor: '',
  },
  bundle: '/action/dist',
  evidence: '/elsewhere/evidence',
  environment: {},
  temporary: os.tmpdir(),
  build: { builder: undefined, parallelism: undefined, bakeFile: undefined, platform: undefined },
};
const NO_CACHE = {
  repository: undefined,
  scope: undefined,
  readOnly: undefined,
  platform: undefined,
};

describe('the settings of a step', () => {
  it('have a default for each input', () => {
    const folder = path.join(os.tmpdir(), 'upgrade-rehearsal-images');
    expect(step({})).toEqual({ ...DEFAULTS, cache: { kind: 'local', folder, ...NO_CACHE } });
  });

  it('have the environment, the folder of the runner, and the reason of a read-only cache', () => {
    const why = 'a pull request from a fork';
    const settings = step({ environment: 'A=b', cache: 'none' }, { RUNNER_TEMP: '/r' }, why);
    expect(settings).toMatchObject({
      environment: { A: 'b' },
      temporary: '/r',
      cache: { kind: 'none', folder: '/r/upgrade-rehearsal-images', readOnly: why },
    });
  });
});

it('gives the settings of a command line a default for each option, and no cache', () => {
  const folder = path.join(os.homedir(), '.cache/upgrade-rehearsal');
  expect(terminal({})).toEqual({ ...DEFAULTS, cache: { kind: 'none', folder, ...NO_CACHE } });
});

describe.each([
  ['inputs', (given: Given) => step(given)],
  ['options', terminal],
])('%s', (_, settings) => {
  it.each<[Given, object]>([
    [
      { plan: 'p.yml', releases: 'v1=a', upgrades: 'u', cosmovisor: 'v1.7.0' },
      { plan: { planInput: 'p.yml', releases: 'v1=a', upgrades: 'u', cosmovisor: 'v1.7.0' } },
    ],
    [{ evidence: ' out/e ' }, { evidence: '/elsewhere/out/e' }],
    [{ evidence: '/out' }, { evidence: '/out' }],
    [{ cache: 'local' }, { cache: { kind: 'local', repository: undefined } }],
    [{ cache: ' Local ' }, { cache: { kind: 'local' } }],
    [{ cache: 'gha' }, { cache: { kind: 'gha' } }],
    [{ cache: 'none' }, { cache: { kind: 'none' } }],
    [{ cache: ' True ' }, { cache: { kind: 'local' } }],
    [{ cache: 'FALSE' }, { cache: { kind: 'none' } }],
    [{ 'cache-folder': 'kept/images ' }, { cache: { folder: '/elsewhere/kept/images' } }],
    [{ 'cache-folder': '/var/cache/images' }, { cache: { folder: '/var/cache/images' } }],
    ...['ghcr.io/acme/chain-cache', 'localhost:5000/cache', 'acme/cache', ' r.io/a.b/c_d '].map(
      (repository): [Given, object] => [
        { cache: 'registry', 'cache-repository': repository },
        { cache: { kind: 'registry', repository: repository.trim() } },
      ],
    ),
    [{ 'cache-scope': '' }, { cache: { scope: undefined } }],
    [{ 'cache-scope': ' Main_2.x-nightly ' }, { cache: { scope: 'main_2.x-nightly' } }],
    [{ 'cache-scope': 'a'.repeat(60) }, { cache: { scope: 'a'.repeat(60) } }],
    [{ builder: ' remote-1 ' }, { build: { ...DEFAULTS.build, builder: 'remote-1' } }],
    [{ 'build-parallelism': '1' }, { build: { parallelism: 1 } }],
    [{ 'build-parallelism': ' 99 ' }, { build: { parallelism: 99 } }],
    [{ 'bake-file': 'ci/bake.hcl' }, { build: { bakeFile: '/elsewhere/ci/bake.hcl' } }],
    [{ 'bake-file': '/w/bake.json' }, { build: { bakeFile: '/w/bake.json' } }],
    ...['linux/arm64', 'linux/arm/v7'].map((platform): [Given, object] => [
      { platform },
      { build: { platform }, cache: { platform } },
    ]),
  ])('%j are accepted', (given, expected) => {
    expect(settings(given)).toMatchObject(expected);
  });

  it.each<[name: string, values: readonly string[], others?: Given]>([
    ['cache', ['yes', '0', 'on', 'constructor']],
    [
      'cache-repository',
      [
        ...['', 'cache', '/cache', 'a/b c', 'ghcr.io/acme/', 'https://ghcr.io/acme/cache'],
        ...['ghcr.io/acme/cache:tag', 'ghcr.io/Acme/cache'],
      ],
      { cache: 'registry' },
    ],
    ['cache-repository', ['ghcr.io/acme/cache'], { cache: 'gha' }],
    ['cache-scope', ['a b', 'a/b', 'a,b', 'é', 'a'.repeat(61)]],
    ['build-parallelism', ['0', '-1', '100', '1.5', 'two', '07']],
    ['platform', ['arm64', 'linux', 'windows/amd64', 'linux/amd64,linux/arm64', 'linux/AMD64']],
  ])('%s rejects each of %j', (name, values, others = {}) => {
    for (const value of values) {
      expect(() => settings({ ...others, [name]: value })).toThrow(
        failure('INPUT_INVALID', name, `"${value}"`, ...Object.values(others)),
      );
    }
  });
});
