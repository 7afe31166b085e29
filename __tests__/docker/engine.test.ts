import { fails } from '../helpers/failure';
import { clientOf, signal } from './client';

it.each([
  ['28.0.1 1.48\n', { engine: '28.0.1', api: '1.48' }],
  ['', { engine: '', api: '' }],
])(
  'reads the versions of the engine and its API from %j, within the limit of a first answer',
  async (stdout, versions) => {
    const { exec, docker } = clientOf(() => stdout);
    expect(await docker.engine.version()).toEqual(versions);
    expect(exec.calls).toEqual([
      {
        argv: ['docker', 'version', '--format', '{{.Server.Version}} {{.Server.APIVersion}}'],
        options: { signal, timeout: 30_000 },
      },
    ]);
  },
);

describe('the information of an engine', () => {
  const informed = (info: object) => {
    const stdout = `${JSON.stringify({ DockerRootDir: '/d', ...info })}\n`;
    const { exec, docker } = clientOf(() => stdout);
    return { exec, info: docker.engine.info() };
  };

  // `docker info` of Docker 28, shortened to the fields around those in use.
  it.each([
    ['x86_64', 'linux/amd64'],
    ['aarch64', 'linux/arm64'],
    ['armv7l', 'linux/arm/v7'],
    ['s390x', 'linux/s390x'],
  ])('contains the platform of images on %s, and the folder', async (Architecture, platform) => {
    const { exec, info } = informed({ OSType: 'linux', Architecture, DriverStatus: null });
    expect(await info).toEqual({ platform, containerd: false, folder: '/d' });
    expect(exec.calls).toEqual([
      { argv: ['docker', 'info', '--format', '{{json .}}'], options: { signal } },
    ]);
  });

  it.each([
    [[['driver-type', 'io.containerd.snapshotter.v1']], true],
    [[['Backing Filesystem', 'extfs']], false],
    [null, false],
    [undefined, false],
  ])('contains the image store: %j', async (DriverStatus, containerd) => {
    const { info } = informed({ OSType: 'linux', Architecture: 'x86_64', DriverStatus });
    expect((await info).containerd).toBe(containerd);
  });

  it('is a failure if no engine answers', async () => {
    const stderr = 'Cannot connect to the Docker daemon at tcp://127.0.0.1:1.';
    const { docker } = clientOf(() => ({ exitCode: 1, stdout: '{"ID":""}', stderr }));
    await fails(docker.engine.info(), 'COMMAND_FAILED', stderr);
  });
});

describe('the bytes on its disk', () => {
  // Output of `docker system df --format '{{json .}}'`, Docker 28.
  const line = (type: string, size: string) =>
    `{"Active":"0","Reclaimable":"36.55GB (100%)","Size":"${size}","TotalCount":"34","Type":"${type}"}\n`;

  it('are those of images and of the build cache', async () => {
    const sizes = [line('Images', '36.55GB'), line('Containers', '0B'), line('Build Cache', '4kB')];
    const { exec, docker } = clientOf(() => sizes.join(''));
    expect(await docker.engine.disk()).toEqual({ images: 36_550_000_000, buildCache: 4_000 });
    expect(exec.calls).toEqual([
      {
        argv: ['docker', 'system', 'df', '--format', '{{json .}}'],
        options: { signal, allowFailure: true },
      },
    ]);
  });

  it('are unknown if the engine does not report them', async () => {
    const { docker } = clientOf(() => ({ exitCode: 1, stderr: 'Cannot connect' }));
    expect(await docker.engine.disk()).toEqual({ images: null, buildCache: null });
  });

  it.each([
    ['0B', 0],
    ['17B', 17],
    ['1.5kB', 1_500],
    ['24.95GB', 24_950_000_000],
    ['999.9MB', 999_900_000],
    ['1.2TB', 1_200_000_000_000],
    ['4.185GB (100%)', null],
    ['', null],
    ['N/A', null],
  ])('are read from %j as %j', async (size, images) => {
    const { docker } = clientOf(() => line('Images', size));
    expect(await docker.engine.disk()).toMatchObject({ images });
  });
});
