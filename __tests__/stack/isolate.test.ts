import type { Pace } from '../../src/plan/schema';
import { RUN_LABEL } from '../../src/stack/model';
import { bindCopies, cosmovisorOverlay, forRun, releaseOverlay } from '../../src/stack/rewrite';
import { checkersPlan } from '../helpers/plan';
import { checkersModel } from './models';

const settings = {
  run: 'run-1',
  projectFolder: '/project',
  home: '/chain',
  copiesFolder: '/elsewhere/stack',
  published: ['node-carol'],
  images: new Map([['rehearsal/checkers:v1', 'sha256:aaa']]),
};

function mounted(...sources: (string | undefined)[]) {
  const volumes = sources.map((source) => ({
    type: 'bind',
    target: '/x',
    ...(source !== undefined && { source }),
  }));
  return { services: { a: { volumes }, b: {} } };
}

describe('copies of bind mounts', () => {
  it('are made of what lies in the project', () => {
    expect(bindCopies(mounted('/project/homes/a', '/project/keys.json'), settings)).toEqual(
      new Map([
        ['/project/homes/a', '/elsewhere/stack/homes/a'],
        ['/project/keys.json', '/elsewhere/stack/keys.json'],
      ]),
    );
  });

  it.each([
    ['the engine’s socket', '/var/run/docker.sock'],
    ['a folder whose name begins the same', '/project-2/homes'],
    ['a mount without a source', undefined],
  ])('are not made of %s', (_, source) => {
    expect(bindCopies(mounted(source), settings).size).toBe(0);
  });

  it('are made of node homes wherever they lie, each in a folder of its own', () => {
    const node = (source: string) => ({ volumes: [{ type: 'bind', source, target: '/chain' }] });
    const model = { services: { a: node('/elsewhere/a'), b: node('/elsewhere/b') } };
    expect(bindCopies(model, settings)).toEqual(
      new Map([
        ['/elsewhere/a', '/elsewhere/stack/elsewhere/0'],
        ['/elsewhere/b', '/elsewhere/stack/elsewhere/1'],
      ]),
    );
    expect(forRun(model, settings).services.b?.volumes?.[0]?.source).toBe(
      '/elsewhere/stack/elsewhere/1',
    );
  });

  it('are not made of named volumes', () => {
    const volume = { type: 'volume', source: '/project/x', target: '/x' };
    expect(bindCopies({ services: { a: { volumes: [volume] } } }, settings).size).toBe(0);
  });
});

describe('the model of a run', () => {
  const model = checkersModel('/project');
  const copy = forRun(model, settings);

  it('is labelled all over, except for what is not its own', () => {
    for (const service of Object.values(copy.services)) {
      expect(service.labels?.[RUN_LABEL]).toBe('run-1');
    }
    expect(copy.services['val-alice']?.labels?.team).toBe('alice');
    expect(copy.networks).toEqual({
      'net-kms': { name: 'run-1_net-kms', labels: { own: 'yes', [RUN_LABEL]: 'run-1' } },
      'net-alice': { name: 'run-1_net-alice', labels: { [RUN_LABEL]: 'run-1' } },
      'net-public': { name: 'shared', external: true },
    });
    expect(copy.volumes).toEqual({
      cache: { name: 'run-1_cache', labels: { [RUN_LABEL]: 'run-1' } },
    });
  });

  it('has no names and builds that two runs would share', () => {
    expect(copy.name).toBe('run-1');
    expect(copy.services['kms-alice']).not.toHaveProperty('container_name');
    expect(copy.services['node-carol']).not.toHaveProperty('build');
  });

  it('publishes the RPCs that are asked for on free ports of this machine, and nothing else', () => {
    expect(copy.services['node-carol']?.ports).toEqual([
      { target: 26657, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' },
    ]);
    expect(copy.services['val-alice']?.ports).toEqual([]);
  });

  it('runs images by their ids, where they are known', () => {
    expect(copy.services['val-bob']?.image).toBe('sha256:aaa');
    expect(copy.services['kms-alice']?.image).toBe('rehearsal/tmkms:local');
  });

  it('mounts the copies, and volumes as before', () => {
    expect(copy.services['kms-alice']?.volumes).toEqual([
      { type: 'bind', source: '/elsewhere/stack/homes/kms-alice', target: '/tmkms' },
      { type: 'volume', source: 'cache', target: '/cache' },
    ]);
  });

  it('runs as the given user, or as its images say', () => {
    expect(copy.services['val-bob']).not.toHaveProperty('user');
    const owned = forRun(model, { ...settings, user: '1001:118' });
    expect(Object.values(owned.services).map(({ user }) => user)).toEqual(
      Array(5).fill('1001:118'),
    );
  });

  it('keeps what it does not know', () => {
    const services = { a: { stop_grace_period: '3s', command: ['start'] } };
    expect(forRun({ services, 'x-note': 1 }, settings)).toMatchObject({ services, 'x-note': 1 });
  });

  it('leaves the given model as it is', () => {
    expect(model).toEqual(checkersModel('/project'));
  });
});

describe('overlays', () => {
  const tuned = checkersPlan().pace;
  const cosmovisor = (pace: Pace) =>
    cosmovisorOverlay({
      binary: 'checkersd',
      home: '/chain',
      image: 'sha256:ccc',
      services: ['val-alice', 'val-bob'],
      pace,
    }).services;

  it('put Cosmovisor before the named services only', () => {
    const services = cosmovisor('as-is');
    expect(Object.keys(services)).toEqual(['val-alice', 'val-bob']);
    expect(services['val-bob']).toEqual({
      image: 'sha256:ccc',
      environment: {
        DAEMON_NAME: 'checkersd',
        DAEMON_HOME: '/chain',
        DAEMON_ALLOW_DOWNLOAD_BINARIES: 'false',
        DAEMON_RESTART_AFTER_UPGRADE: 'true',
        DAEMON_POLL_INTERVAL: '300ms',
        UNSAFE_SKIP_BACKUP: 'true',
        COSMOVISOR_DISABLE_RECASE: 'true',
      },
    });
  });

  it('put a release on the named services', () => {
    const { services } = releaseOverlay('sha256:ddd', ['a', 'b'], 'as-is');
    expect(Object.keys(services)).toEqual(['a', 'b']);
    expect(services.b).toEqual({ image: 'sha256:ddd', environment: {} });
  });

  it('set the Go runtime for a tuned pace alone, on both', () => {
    const runtime = { GOGC: 'off', GOMEMLIMIT: '512MiB' };
    expect(cosmovisor(tuned)['val-bob']?.environment).toMatchObject(runtime);
    const { services } = releaseOverlay('sha256:ddd', ['a'], tuned);
    expect(services.a?.environment).toEqual(runtime);
  });
});
