import {
  type Builder,
  type BuilderSettings,
  builderFor,
  chooseBuilder,
} from '../../../src/images/build/builder';
import { NO_CACHE } from '../../../src/images/store/cache';
import { FakeImageCache } from '../../helpers/cache';
import { fakeDocker } from '../../helpers/docker';
import { refused } from '../../helpers/engine';
import { failure } from '../../helpers/failure';
import { decisionsFrom, graphOf, targetOf } from '../../helpers/targets';

const { signal } = new AbortController();

const having = (driver: string) =>
  fakeDocker({ buildx: { inspect: async () => ({ driver, trouble: undefined }) } });

describe('choosing a builder', () => {
  const broken = (trouble: string) =>
    fakeDocker({ buildx: { inspect: async () => ({ driver: undefined, trouble }) } });

  it.each([
    ['the current one by default', undefined],
    ['the given one', 'one'],
  ])('takes %s', async (_, name) => {
    const docker = having('remote');
    const chosen = await chooseBuilder(docker, name, { containerd: false });
    expect(chosen).toEqual({ name, driver: 'remote', exportsLayers: true });
    expect(docker.argsOf('buildx.inspect')).toEqual([[name]]);
  });

  it.each([
    ['docker', false, false],
    ['docker', true, true],
    ['docker-container', false, true],
    ['kubernetes', false, true],
  ])(
    'detects if %s writes layers, with containerd %j',
    async (driver, containerd, exportsLayers) => {
      const chosen = await chooseBuilder(having(driver), undefined, { containerd });
      expect(chosen).toMatchObject({ driver, exportsLayers });
    },
  );

  it('fails for one that cannot build', async () => {
    const docker = broken('it does not answer');
    await expect(chooseBuilder(docker, 'one', { containerd: false })).rejects.toThrow(
      failure('BUILDER_UNUSABLE', ' one ', 'it does not answer'),
    );
  });

  it('fails without Buildx', async () => {
    const docker = broken("docker: 'buildx' is not a docker command.");
    await expect(chooseBuilder(docker, undefined, { containerd: false })).rejects.toThrow(
      failure('BUILDER_UNUSABLE', "docker: 'buildx' is not a docker command."),
    );
  });
});

describe('the builder of a run', () => {
  const engines: Builder = { name: undefined, driver: 'docker', exportsLayers: false };
  const graph = graphOf(targetOf('layered', { cachePolicy: 'layers' }), targetOf('whole'));
  const decisions = decisionsFrom({ layered: 'build', whole: 'build' });

  function choosing(
    settings: Partial<BuilderSettings> = {},
    { chosen = engines, create = async () => 'rehearsal-1' } = {},
  ) {
    const docker = fakeDocker({ buildx: { create } });
    const notices: string[] = [];
    const builder = builderFor(docker, chosen, {
      graph,
      decisions,
      signal,
      cache: new FakeImageCache(),
      notice: (message) => notices.push(message),
      ...settings,
    });
    return { docker, notices, builder };
  }

  it('is created for the run if the builder of the engine cannot write the layers to keep', async () => {
    const { builder, notices } = choosing();
    expect(await builder).toEqual({
      name: 'rehearsal-1',
      driver: 'docker-container',
      exportsLayers: true,
    });
    expect(notices).toEqual([]);
  });

  it.each([
    ['there is no cache', choosing({ cache: NO_CACHE })],
    ['it writes layers', choosing({}, { chosen: { ...engines, exportsLayers: true } })],
    ['it is given by name', choosing({}, { chosen: { ...engines, name: 'default' } })],
    [
      'no image with cached layers is built',
      choosing({ decisions: decisionsFrom({ layered: 'engine', whole: 'build' }) }),
    ],
    ['nothing is built at all', choosing({ decisions: decisionsFrom({}) })],
  ])('is the chosen one if %s', async (_, { docker, builder, notices }) => {
    expect((await builder).driver).toBe('docker');
    expect([docker.calls, notices]).toEqual([[], []]);
  });

  it('is the chosen one if the engine has the containerd image store', async () => {
    const chosen = await chooseBuilder(having('docker'), undefined, { containerd: true });
    const { docker, builder, notices } = choosing({}, { chosen });
    expect((await builder).driver).toBe('docker');
    expect([docker.calls, notices]).toEqual([[], []]);
  });

  const create = async () => {
    throw refused('ERROR: pulling image moby/buildkit:buildx-stable-1: no route to host');
  };

  it('is the chosen one if none can be created, with a notice', async () => {
    const { builder, notices } = choosing({}, { create });
    expect(await builder).toBe(engines);
    expect(notices).toEqual([
      expect.stringContaining('pulling image moby/buildkit:buildx-stable-1: no route to host'),
    ]);
  });

  it('is undefined if the run is cancelled', async () => {
    const reason = new Error('cancelled');
    const { builder, notices } = choosing({ signal: AbortSignal.abort(reason) }, { create });
    await expect(builder).rejects.toBe(reason);
    expect(notices).toEqual([]);
  });
});
