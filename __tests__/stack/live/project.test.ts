import type { ComposeContainer } from '../../../src/docker/compose';
import { ComposeProject } from '../../../src/stack/live/project';
import { type FakeDocker, fakeDocker } from '../../helpers/docker';
import { ended } from '../../helpers/exec';

const relay = {
  service: 'rpc-relay',
  image: 'sha256:relay',
  ports: new Map(['node-carol', 'val-alice', 'val-bob'].map((node, i) => [node, 26657 + i])),
};
const projectOf = (docker: FakeDocker) => new ComposeProject(docker, '/elsewhere', relay);

describe('starting a project', () => {
  const FILES = ['compose.json', 'x.json'];
  const PATHS = ['/elsewhere/compose.json', '/elsewhere/x.json'];
  const engine = () =>
    fakeDocker({
      compose: { create: async () => {} },
      networks: { internalBridges: async () => ['br-0123456789ab'] },
      containers: { run: async () => ended('') },
    });
  const verbs = ({ calls }: FakeDocker) => calls.map(({ verb }) => verb);

  it('closes its networks to the machine before any container starts on them', async () => {
    const docker = engine();
    await projectOf(docker).up(FILES);
    expect(verbs(docker)).toEqual([
      'compose.create',
      'networks.internalBridges',
      'containers.run',
      'compose.up',
    ]);
    expect(docker.argsOf('compose.create')).toEqual([[PATHS]]);
    expect(docker.argsOf('containers.run')).toEqual([
      ['sha256:relay', ['seal', 'br-0123456789ab'], expect.anything()],
    ]);
    expect(docker.argsOf('compose.up')).toEqual([[PATHS, { renew: false }]]);
  });

  it('keeps them closed on a restart with other files', async () => {
    const docker = engine();
    const project = projectOf(docker);
    await project.up(FILES);
    const before = docker.calls.length;
    await project.up(['compose.json', 'y.json'], true);
    expect(docker.calls.slice(before)).toEqual([
      {
        verb: 'compose.up',
        args: [['/elsewhere/compose.json', '/elsewhere/y.json'], { renew: true }],
      },
    ]);
  });

  it('starts nothing if its networks cannot be closed', async () => {
    const docker = fakeDocker({
      compose: { create: async () => {} },
      networks: { internalBridges: () => Promise.reject(new Error('no answer')) },
    });
    await expect(projectOf(docker).up(FILES)).rejects.toThrow('no answer');
    expect(verbs(docker)).not.toContain('compose.up');
  });
});

it('stopping a project gives the nodes ten seconds, and then the other services two', async () => {
  const docker = fakeDocker();
  await projectOf(docker).stop(['c1', 'c2'], ['c3']);
  expect(docker.argsOf('containers.stop')).toEqual([
    [['c1', 'c2'], 10],
    [['c3'], 2],
  ]);
});

describe('the running services of a project', () => {
  const servicesOf = (...running: ComposeContainer[]) =>
    projectOf(fakeDocker({ compose: { running: async () => running } })).services();

  it('are reached at the ports that the engine gave the relay for them', async () => {
    const services = await servicesOf(
      // Ports published by the node itself are not ports of the run.
      { Service: 'node-carol', ID: 'c1', Publishers: [{ TargetPort: 26657, PublishedPort: 1 }] },
      { Service: 'val-alice', ID: 'c2', Publishers: null },
      { Service: 'val-bob', ID: 'c3', Publishers: null },
      { Service: 'kms-alice', ID: 'c4', Publishers: null },
      {
        ...{ Service: 'rpc-relay', ID: 'c5' },
        Publishers: [
          { TargetPort: 26657, PublishedPort: 49153 },
          { TargetPort: 26658, PublishedPort: 0 },
        ],
      },
    );
    expect(services).toEqual([
      { service: 'node-carol', container: 'c1', rpcUrl: 'http://127.0.0.1:49153' },
      { service: 'val-alice', container: 'c2', rpcUrl: undefined },
      { service: 'val-bob', container: 'c3', rpcUrl: undefined },
      { service: 'kms-alice', container: 'c4', rpcUrl: undefined },
      { service: 'rpc-relay', container: 'c5', rpcUrl: undefined },
    ]);
  });

  it.each([
    ['is not running', { Service: 'node-carol', ID: 'c1', Publishers: null }],
    ['publishes nothing', { Service: 'rpc-relay', ID: 'c5', Publishers: null }],
  ])('are not reached if the relay %s', async (_, running) => {
    expect((await servicesOf(running)).map(({ rpcUrl }) => rpcUrl)).toEqual([undefined]);
  });
});
