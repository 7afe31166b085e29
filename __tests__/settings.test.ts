import os from 'node:os';
import { settingsOfCommandLine, settingsOfStep, USAGE } from '../src/settings';

function step(inputs: Record<string, string>, env: Record<string, string> = {}) {
  return settingsOfStep((name) => inputs[name] ?? '', env, '/elsewhere', '/action');
}

describe('the settings of a step', () => {
  it('have a default for each', () => {
    expect(step({})).toEqual({
      plan: {
        planInput: '',
        cwd: '/elsewhere',
        bundledPlan: '/action/chain/rehearsal.yml',
        releases: '',
        upgrades: '',
      },
      evidence: '/elsewhere/evidence',
      temporary: os.tmpdir(),
      cache: true,
    });
  });

  it('are its inputs', () => {
    const settings = step(
      { plan: 'p.yml', releases: 'v1=a', upgrades: 'u', evidence: ' out/e ', cache: 'false' },
      { RUNNER_TEMP: '/runner/temp' },
    );
    expect(settings.plan).toMatchObject({ planInput: 'p.yml', releases: 'v1=a', upgrades: 'u' });
    expect(settings).toMatchObject({
      evidence: '/elsewhere/out/e',
      temporary: '/runner/temp',
      cache: false,
    });
  });

  it('may name an evidence folder anywhere', () => {
    expect(step({ evidence: '/out' }).evidence).toBe('/out');
  });

  it.each([
    ['true', true],
    [' True ', true],
    ['FALSE', false],
  ])('take %j for the cache', (cache, value) => {
    expect(step({ cache }).cache).toBe(value);
  });

  it.each(['yes', '0', 'on'])('refuse %j for the cache', (cache) => {
    expect(() => step({ cache })).toThrow(`The input cache is "${cache}"; it may be true or false`);
  });
});

describe('the settings of a command line', () => {
  const of = (...argv: string[]) => settingsOfCommandLine(argv, '/elsewhere', '/action');

  it('have a default for each, and no cache', () => {
    expect(of()).toEqual({
      plan: {
        planInput: undefined,
        cwd: '/elsewhere',
        bundledPlan: '/action/chain/rehearsal.yml',
        releases: undefined,
        upgrades: undefined,
      },
      evidence: '/elsewhere/evidence',
      temporary: os.tmpdir(),
      cache: false,
    });
  });

  it('are its options', () => {
    const settings = of('--plan', 'p.yml', '--releases=v1=a', '--upgrades', 'u', '--evidence=/e');
    expect(settings?.plan).toMatchObject({ planInput: 'p.yml', releases: 'v1=a', upgrades: 'u' });
    expect(settings?.evidence).toBe('/e');
  });

  it('are none where help is asked for', () => {
    expect(of('--help')).toBeUndefined();
  });

  it.each([
    ['--pln', "'--pln'"],
    ['p.yml', "'p.yml'"],
    ['--plan', "'--plan"],
  ])('refuse %j by name', (option, named) => {
    expect(() => of(option)).toThrow(named);
  });

  it('are all told by the help', () => {
    for (const option of ['plan', 'releases', 'upgrades', 'evidence', 'help']) {
      expect(USAGE).toContain(`--${option} `);
    }
  });
});
