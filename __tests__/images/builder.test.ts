import {
  askEngine,
  type Builder,
  type BuilderSettings,
  builderFor,
  buildxVersion,
  chooseBuilder,
  type Engine,
  removeBuilder,
} from '../../src/images/builder';
import { NO_CACHE } from '../../src/images/store/cache';
import { CommandError } from '../../src/system/exec';
import { FakeImageCache } from '../helpers/cache';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { decisionsFrom, graphOf, targetOf } from '../helpers/targets';

const { signal } = new AbortController();
const CLASSIC: Engine = { platform: 'linux/amd64', containerd: false, folder: '/var/lib/docker' };
const CONTAINERD: Engine = { ...CLASSIC, containerd: true };

describe('what is asked of the engine', () => {
  const asked = (info: object) => {
    const exec = new FakeExec(() => `${JSON.stringify({ DockerRootDir: '/d', ...info })}\n`);
    return askEngine(exec, signal);
  };

  // `docker info` of Docker 28, shortened to what is near what is read.
  it.each([
    ['x86_64', 'linux/amd64'],
    ['aarch64', 'linux/arm64'],
    ['armv7l', 'linux/arm/v7'],
    ['s390x', 'linux/s390x'],
  ])('is the platform of images on %s', async (Architecture, platform) => {
    expect(await asked({ OSType: 'linux', Architecture, DriverStatus: null })).toEqual({
      platform,
      containerd: false,
      folder: '/d',
    });
  });

  it.each([
    [[['driver-type', 'io.containerd.snapshotter.v1']], true],
    [[['Backing Filesystem', 'extfs']], false],
    [null, false],
    [undefined, false],
  ])('is its image store: %j', async (DriverStatus, containerd) => {
    const engine = await asked({ OSType: 'linux', Architecture: 'x86_64', DriverStatus });
    expect(engine.containerd).toBe(containerd);
  });

  it('is a failure where none answers', async () => {
    const exec = new FakeExec(() => ({
      exitCode: 1,
      stdout: '{"ID":""}',
      stderr:
        'Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?',
    }));
    const error = await failureOf(askEngine(exec, signal));
    expect(error).toBeInstanceOf(CommandError);
    expect(error.message).toContain('Cannot connect to the Docker daemon');
  });
});

// Of `docker buildx inspect`, Buildx 0.13.
const INSPECTED = (driver: string, status = 'running') => `Name:          one
Driver:        ${driver}
Last Activity: 2026-11-21 03:42:25 +0000 UTC

Nodes:
Name:             one0
Endpoint:         default
Status:           ${status}
BuildKit version: v0.12.5
`;

describe('choosing a builder', () => {
  const choosing = (reply: Reply, wanted?: string, engine = CLASSIC) => {
    const exec = new FakeExec(() => reply);
    return { exec, chosen: chooseBuilder(exec, wanted, engine, signal) };
  };

  it('takes the one in use, where none is asked for', async () => {
    const { exec, chosen } = choosing(INSPECTED('docker'));
    expect(await chosen).toEqual({ name: undefined, driver: 'docker', exportsLayers: false });
    expect(exec.commands).toEqual(['docker buildx inspect']);
  });

  it('takes the one that is asked for', async () => {
    const { exec, chosen } = choosing(INSPECTED('remote'), 'one');
    expect(await chosen).toEqual({ name: 'one', driver: 'remote', exportsLayers: true });
    expect(exec.commands).toEqual(['docker buildx inspect -- one']);
  });

  it.each([
    ['docker', CLASSIC, false],
    ['docker', CONTAINERD, true],
    ['docker-container', CLASSIC, true],
    ['kubernetes', CLASSIC, true],
  ])('knows whether %s on %j writes layers', async (driver, engine, exportsLayers) => {
    const { chosen } = choosing(INSPECTED(driver), undefined, engine);
    expect(await chosen).toMatchObject({ driver, exportsLayers });
  });

  it('takes one in a container that is started by its first build', async () => {
    const { chosen } = choosing(INSPECTED('docker-container', 'inactive'), 'one');
    expect(await chosen).toMatchObject({ driver: 'docker-container' });
  });

  const unknown = { exitCode: 1, stderr: 'ERROR: no builder "one" found\n' };
  const dead = `Name:   default
Driver:
Error:  Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?
`;

  it.each<[string, Reply, string]>([
    ['does not exist', unknown, 'ERROR: no builder "one" found'],
    ['is on a machine that does not answer', INSPECTED('remote', 'inactive'), 'it does not answer'],
    [
      'is of an engine that is dead',
      dead,
      'Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?',
    ],
    ['says nothing that is known', '', 'it said nothing'],
  ])('fails for one that %s, and says how to list and to make one', async (_, reply, said) => {
    const { message, hint } = await failureOf(choosing(reply, 'one').chosen);
    expect(message).toBe(`The builder one cannot build: ${said}`);
    expect(hint).toContain('`docker buildx ls` lists the builders');
    expect(hint).toContain('`docker buildx create --name one ...`');
  });

  it('fails where there is no Buildx, and says to install it', async () => {
    const reply = { exitCode: 1, stderr: "docker: 'buildx' is not a docker command.\n" };
    const { message, hint } = await failureOf(choosing(reply).chosen);
    expect(message).toBe(
      "The builder in use cannot build: docker: 'buildx' is not a docker command.",
    );
    expect(hint).toContain('Install Buildx');
  });

  it('fails as well where the program cannot even be started', async () => {
    const exec = new FakeExec(() => {
      throw new Error('Cannot start docker: ENOENT');
    });
    const { message } = await failureOf(chooseBuilder(exec, undefined, CLASSIC, signal));
    expect(message).toBe('The builder in use cannot build: Cannot start docker: ENOENT');
  });
});

describe('the builder for what is to be built', () => {
  const engines: Builder = { name: undefined, driver: 'docker', exportsLayers: false };
  const graph = graphOf(targetOf('layered', { keeps: 'layers' }), targetOf('whole'));
  const built = decisionsFrom({ layered: 'build', whole: 'build' });
  const made: Builder = { name: 'rehearsal-1', driver: 'docker-container', exportsLayers: true };

  function choosing(
    settings: Partial<BuilderSettings> = {},
    { chosen = engines, decisions = built, engine = CLASSIC, reply = '' as Reply } = {},
  ) {
    const exec = new FakeExec(() => reply);
    const notices: string[] = [];
    const builder = builderFor(exec, chosen, graph, decisions, engine, {
      run: 'rehearsal-1',
      cache: new FakeImageCache(),
      builder: undefined,
      notice: (message) => notices.push(message),
      signal,
      ...settings,
    });
    return { exec, notices, builder };
  }

  it('is made for the run, where layers are kept and the engine’s own cannot write them', async () => {
    const { exec, builder, notices } = choosing();
    expect(await builder).toEqual(made);
    expect(exec.commands).toEqual([
      'docker buildx create --driver docker-container --name rehearsal-1 --bootstrap',
    ]);
    expect(notices).toEqual([]);
  });

  it.each([
    ['there is no cache', choosing({ cache: NO_CACHE })],
    ['the engine has the containerd image store', choosing({}, { engine: CONTAINERD })],
    ['it writes layers', choosing({}, { chosen: { ...engines, exportsLayers: true } })],
    ['it was asked for by name', choosing({ builder: 'default' })],
    [
      'nothing is built whose layers are kept',
      choosing({}, { decisions: decisionsFrom({ layered: 'engine', whole: 'build' }) }),
    ],
    ['nothing is built at all', choosing({}, { decisions: decisionsFrom({}) })],
  ])('is the chosen one where %s', async (_, { exec, builder, notices }) => {
    expect((await builder).driver).toBe('docker');
    expect([exec.commands, notices]).toEqual([[], []]);
  });

  it('is the chosen one where none can be made, with a notice', async () => {
    const stderr = 'ERROR: pulling image moby/buildkit:buildx-stable-1: no route to host\n';
    const { builder, notices } = choosing({}, { reply: { exitCode: 1, stderr } });
    expect(await builder).toBe(engines);
    expect(notices).toEqual([expect.stringContaining('The layers of the builds are not kept')]);
    expect(notices[0]).toContain('pulling image moby/buildkit:buildx-stable-1: no route to host');
  });

  it('is no fallback where the run is cancelled', async () => {
    const stop = new AbortController();
    const reason = new Error('cancelled');
    stop.abort(reason);
    const { builder, notices } = choosing({ signal: stop.signal });
    await expect(builder).rejects.toBe(reason);
    expect(notices).toEqual([]);
  });
});

describe('removing the run’s own builder', () => {
  it('removes the volume that Buildx leaves where the container is gone', async () => {
    const exec = new FakeExec();
    await removeBuilder(exec, 'rehearsal-1');
    expect(exec.commands).toEqual([
      'docker buildx rm --force rehearsal-1',
      'docker volume rm --force buildx_buildkit_rehearsal-10_state',
    ]);
  });

  it('leaves all as it is where there is none', async () => {
    const exec = new FakeExec(() => ({ exitCode: 1, stderr: 'ERROR: no builder found' }));
    await removeBuilder(exec, 'rehearsal-1');
    expect(exec.commands).toEqual(['docker buildx rm --force rehearsal-1']);
  });
});

it.each([
  ['github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3', [0, 13]],
  ['github.com/docker/buildx v0.21.2 1360a9e8d25a2c3d03c2776d53ae62e6ff0a843d', [0, 21]],
  ['github.com/docker/buildx v1.2.0-rc1 abc', [1, 2]],
  ['something else', [0, 0]],
])('reads the version of Buildx from %j', async (stdout, version) => {
  expect(await buildxVersion(new FakeExec(() => `${stdout}\n`), signal)).toEqual(version);
});
