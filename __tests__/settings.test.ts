import os from 'node:os';
import path from 'node:path';
import { settingsOfCommandLine, settingsOfStep } from '../src/settings';
import { failureOf } from './helpers/errors';

function step(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
  readOnly?: string,
): ReturnType<typeof settingsOfStep> {
  return settingsOfStep((name) => inputs[name] ?? '', env, '/elsewhere', '/action', readOnly);
}

const terminal = (options: Record<string, string>) =>
  settingsOfCommandLine((name) => options[name] ?? '', '/elsewhere', '/action');

const NO_CHOICE = {
  builder: undefined,
  parallelism: undefined,
  bakeFile: undefined,
  platform: undefined,
};

describe('the settings of a step', () => {
  it('have a default for each', () => {
    expect(step({})).toEqual({
      plan: {
        planInput: '',
        cwd: '/elsewhere',
        bundledPlan: '/action/chain/rehearsal.yml',
        releases: '',
        upgrades: '',
        cosmovisor: '',
      },
      bundle: '/action/dist',
      evidence: '/elsewhere/evidence',
      environment: {},
      temporary: os.tmpdir(),
      cache: {
        kind: 'local',
        folder: path.join(os.tmpdir(), 'upgrade-rehearsal-images'),
        repository: undefined,
        scope: undefined,
        readOnly: undefined,
        platform: undefined,
      },
      build: NO_CHOICE,
    });
  });

  it('are its inputs', () => {
    const settings = step(
      {
        ...{ plan: 'p.yml', releases: 'v1=a', upgrades: 'u', cosmovisor: 'v1.7.0' },
        ...{ evidence: ' out/e ', environment: 'A=b', cache: 'none' },
      },
      { RUNNER_TEMP: '/runner/temp' },
    );
    expect(settings.plan).toMatchObject({ planInput: 'p.yml', releases: 'v1=a', upgrades: 'u' });
    expect(settings.plan.cosmovisor).toBe('v1.7.0');
    expect(settings).toMatchObject({
      environment: { A: 'b' },
      evidence: '/elsewhere/out/e',
      temporary: '/runner/temp',
      cache: { kind: 'none', folder: '/runner/temp/upgrade-rehearsal-images' },
    });
  });

  it('may name an evidence folder anywhere', () => {
    expect(step({ evidence: '/out' }).evidence).toBe('/out');
  });

  it('have why the job must not write the cache', () => {
    expect(step({}, {}, 'a pull request from a fork').cache.readOnly).toBe(
      'a pull request from a fork',
    );
  });
});

describe('the settings of a command line', () => {
  it('have a default for each, and no cache', () => {
    expect(terminal({})).toEqual({
      plan: {
        planInput: '',
        cwd: '/elsewhere',
        bundledPlan: '/action/chain/rehearsal.yml',
        releases: '',
        upgrades: '',
        cosmovisor: '',
      },
      bundle: '/action/dist',
      evidence: '/elsewhere/evidence',
      environment: {},
      temporary: os.tmpdir(),
      cache: {
        kind: 'none',
        folder: path.join(os.homedir(), '.cache/upgrade-rehearsal'),
        repository: undefined,
        scope: undefined,
        readOnly: undefined,
        platform: undefined,
      },
      build: NO_CHOICE,
    });
  });

  it('are its options', () => {
    const { plan, evidence } = terminal({
      plan: 'p.yml',
      releases: 'v1=a',
      upgrades: 'u',
      evidence: '/e',
    });
    expect(plan).toMatchObject({ planInput: 'p.yml', releases: 'v1=a', upgrades: 'u' });
    expect(evidence).toBe('/e');
  });
});

/** The same names and values, as inputs of a step and as options. */
const BOTH = [
  ['inputs', (given: Record<string, string>) => step(given)],
  ['options', (given: Record<string, string>) => terminal(given)],
] as const;

describe.each(BOTH)('what the %s choose', (_, settings) => {
  it.each([
    ['local', 'local'],
    [' Local ', 'local'],
    ['gha', 'gha'],
    ['none', 'none'],
    ['true', 'local'],
    [' True ', 'local'],
    ['FALSE', 'none'],
  ])('takes %j for the cache', (cache, kind) => {
    expect(settings({ cache }).cache.kind).toBe(kind);
  });

  it.each(['yes', '0', 'on', 'constructor'])('refuses %j for the cache', (cache) => {
    expect(() => settings({ cache })).toThrow(
      `cache is "${cache}"; it may be local, gha, registry, none`,
    );
  });

  it.each([
    ['below the working folder', 'kept/images ', '/elsewhere/kept/images'],
    ['anywhere', '/var/cache/images', '/var/cache/images'],
  ])('puts the cache %s', (_, given, folder) => {
    expect(settings({ 'cache-folder': given })?.cache.folder).toBe(folder);
  });

  it.each(['ghcr.io/acme/chain-cache', 'localhost:5000/cache', 'acme/cache', ' r.io/a.b/c_d '])(
    'takes %j for the repository of the cache',
    (repository) => {
      expect(settings({ cache: 'registry', 'cache-repository': repository })?.cache).toMatchObject({
        kind: 'registry',
        repository: repository.trim(),
      });
    },
  );

  it.each([
    ...['', 'cache', '/cache', 'a/b c', 'ghcr.io/acme/', 'https://ghcr.io/acme/cache'],
    ...['ghcr.io/acme/cache:tag', 'ghcr.io/Acme/cache'],
  ])('refuses %j for the repository of the cache', (repository) => {
    expect(() => settings({ cache: 'registry', 'cache-repository': repository })).toThrow(
      `cache-repository is "${repository}", and cache is registry`,
    );
  });

  it.each([
    [{ cache: 'registry' }, 'Name a repository that the job may push to'],
    [{ 'cache-scope': 'a b' }, 'Up to 60 letters, digits, dots, dashes and underscores.'],
    [
      { cache: 'gha', 'cache-repository': 'ghcr.io/acme/cache' },
      'Choose cache: registry, or leave the repository out.',
    ],
    [{ platform: 'arm64' }, 'One platform, such as linux/amd64 or linux/arm64.'],
  ])('says what to do about %j', (given, hint) => {
    const said = new Promise((resolve) => resolve(settings(given as Record<string, string>)));
    return expect(failureOf(said)).resolves.toMatchObject({
      hint: expect.stringContaining(hint),
    });
  });

  it('knows the platform of what the cache has', () => {
    expect(settings({ platform: 'linux/arm64' })?.cache.platform).toBe('linux/arm64');
  });

  it('asks for no repository where the cache is none', () => {
    expect(settings({ cache: 'local' })?.cache.repository).toBeUndefined();
  });

  it.each([
    ['', undefined],
    [' Main_2.x-nightly ', 'main_2.x-nightly'],
    ['a'.repeat(60), 'a'.repeat(60)],
  ])('takes %j for the scope of the cache', (scope, taken) => {
    expect(settings({ 'cache-scope': scope })?.cache.scope).toBe(taken);
  });

  it.each(['a b', 'a/b', 'a,b', 'é', 'a'.repeat(61)])(
    'refuses %j for the scope of the cache',
    (scope) => {
      expect(() => settings({ 'cache-scope': scope })).toThrow(`cache-scope is "${scope}"`);
    },
  );

  it.each([
    [{ builder: ' remote-1 ' }, { builder: 'remote-1' }],
    [{ 'build-parallelism': '1' }, { parallelism: 1 }],
    [{ 'build-parallelism': ' 99 ' }, { parallelism: 99 }],
    [{ 'bake-file': 'ci/docker-bake.hcl' }, { bakeFile: '/elsewhere/ci/docker-bake.hcl' }],
    [{ 'bake-file': '/w/bake.json' }, { bakeFile: '/w/bake.json' }],
    [{ platform: 'linux/arm64' }, { platform: 'linux/arm64' }],
    [{ platform: 'linux/arm/v7' }, { platform: 'linux/arm/v7' }],
  ])('takes %j for the builds', (given, choices) => {
    expect(settings(given as unknown as Record<string, string>)?.build).toEqual({
      ...NO_CHOICE,
      ...choices,
    });
  });

  it.each(['0', '-1', '100', '1.5', 'two', '07'])('refuses %j builds at a time', (parallelism) => {
    expect(() => settings({ 'build-parallelism': parallelism })).toThrow(
      `build-parallelism is "${parallelism}"; it may be 1 to 99`,
    );
  });

  it.each(['arm64', 'linux', 'windows/amd64', 'linux/amd64,linux/arm64', 'linux/AMD64'])(
    'refuses %j for the platform',
    (platform) => {
      expect(() => settings({ platform })).toThrow(`platform is "${platform}"`);
    },
  );
});
