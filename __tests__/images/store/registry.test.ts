import type { CacheContent, OpenSettings } from '../../../src/images/store/cache';
import { RegistryCache } from '../../../src/images/store/registry';
import { keyTag } from '../../../src/images/store/store';
import { type EngineOptions, FakeEngine } from '../../helpers/engine';
import { FakeJournal } from '../../helpers/journal';
import { keyOf, targetOf } from '../../helpers/targets';

const REPOSITORY = 'ghcr.io/acme/cache';
const [A, B] = ['a', 'b'].map(keyOf) as [string, string];
const named = (key: string) => `${REPOSITORY}:${key}`;

function caching(options: EngineOptions = {}, readOnly?: string, platform?: string) {
  const engine = new FakeEngine(options);
  const journal = new FakeJournal();
  const stop = new AbortController();
  const settings: OpenSettings = {
    kind: 'registry',
    folder: '/none',
    repository: REPOSITORY,
    scope: 'plan',
    readOnly,
    platform,
  };
  const host = { exec: engine.exec, actions: undefined, journal, signal: stop.signal };
  const cache = new RegistryCache(settings, host, REPOSITORY);
  const save = (content: Partial<CacheContent>) =>
    cache.save({ keys: [], inEngine: new Set(), layers: [], digests: new Map(), ...content });
  return { engine, journal, cache, save };
}

describe('loading', () => {
  it('pulls what the repository has, under its name by key alone', async () => {
    const { engine, journal, cache } = caching({ registry: [named(A)] });
    expect(await cache.load([A, B])).toEqual(new Set([A]));
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
    expect(engine.asked('docker pull --quiet')).toEqual([named(A), named(B)]);
    expect(engine.asked('docker image rm')).toEqual([`--no-prune ${named(A)}`]);
    expect(journal.lines).toEqual([]);
  });

  it('pulls what is for another platform as such', async () => {
    const { engine, cache } = caching({ registry: [named(A)] }, undefined, 'linux/arm64');
    await cache.load([A]);
    expect(engine.asked('docker pull --quiet')).toEqual([`--platform linux/arm64 ${named(A)}`]);
  });

  it.each([
    `Error response from daemon: manifest for ${named(A)} not found: manifest unknown: manifest unknown`,
    `Error response from daemon: failed to resolve reference "${named(A)}": ${named(A)}: not found`,
    'Error response from daemon: name unknown: The repository does not exist',
  ])('says nothing of what is not there: %s', async (stderr) => {
    const { cache, journal } = caching({ reply: () => ({ exitCode: 1, stderr }) });
    expect(await cache.load([A])).toEqual(new Set());
    expect(journal.lines).toEqual([]);
  });

  it.each([
    [
      'Trying\nError response from daemon: denied: denied\n',
      'Error response from daemon: denied: denied',
    ],
    ['', 'it said nothing'],
  ])('warns of every other failure: %j', async (stderr, said) => {
    const { cache, journal } = caching({ reply: () => ({ exitCode: 1, stderr }) });
    expect(await cache.load([A])).toEqual(new Set());
    expect(journal.lines).toEqual([
      `warning: The cached image ${named(A)} could not be pulled: ${said}`,
    ]);
  });

  it('only warns where what was pulled cannot be named', async () => {
    const { cache, journal } = caching({
      registry: [named(A), named(B)],
      reply: (command) =>
        command === `docker tag -- ${named(A)} ${keyTag(A)}`
          ? { exitCode: 1, stderr: 'No such image' }
          : undefined,
    });
    expect(await cache.load([A, B])).toEqual(new Set([B]));
    expect(journal.lines).toEqual([
      expect.stringContaining(`warning: The cached image ${named(A)}`),
    ]);
  });
});

describe('saving', () => {
  it('pushes what the engine has, and leaves no name behind', async () => {
    const { engine, journal, save } = caching();
    engine.keep(A);
    await save({ keys: [A, B], inEngine: new Set([A]) });
    expect([...engine.registry]).toEqual([named(A)]);
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
    expect(journal.lines).toEqual([`info: cache: pushed ${named(A)}`]);
  });

  it('does not push again what it pulled', async () => {
    const { engine, cache, save } = caching({ registry: [named(A)] });
    await cache.load([A]);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.asked('docker push')).toEqual([]);
  });

  it('puts an image in the place of another one that has the name of its key', async () => {
    const { engine, journal, cache, save } = caching({
      registry: [named(A)],
      reply: (command) => {
        if (command.startsWith('docker pull')) engine.add(named(A));
        return command.startsWith('docker pull') ? '' : undefined;
      },
    });
    expect(await cache.load([A])).toEqual(new Set());
    expect(journal.lines).toEqual([expect.stringContaining('says that its key is none')]);
    engine.keep(A);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.asked('docker push --quiet')).toEqual([named(A)]);
  });

  it('does not push what another job has pushed meanwhile', async () => {
    const { engine, save } = caching({ registry: [named(A)] });
    engine.keep(A);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.asked('docker push')).toEqual([]);
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
  });

  it('only warns where a push fails, and goes on with the next', async () => {
    const { engine, journal, save } = caching({
      reply: (command) =>
        command === `docker push --quiet ${named(A)}`
          ? { exitCode: 1, stderr: 'denied: permission_denied\n' }
          : undefined,
    });
    engine.keep(A);
    engine.keep(B);
    await save({ keys: [A, B], inEngine: new Set([A, B]) });
    expect([...engine.registry]).toEqual([named(B)]);
    expect(journal.lines).toEqual([
      expect.stringMatching(/^warning: The image \S+ could not be pushed to the cache: .*denied/),
      `info: cache: pushed ${named(B)}`,
    ]);
    expect([...engine.names.keys()]).toEqual([keyTag(A), keyTag(B)]);
  });

  it('is left to jobs that may', async () => {
    const { engine, journal, save } = caching({}, 'a pull request from a fork');
    engine.keep(A);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.exec.commands).toEqual([]);
    expect(journal.lines).toEqual(['info: cache: not saved, a pull request from a fork']);
  });
});

describe('layers', () => {
  const ref = `type=registry,ref=${REPOSITORY}:layers-plan-release-0`;

  it('are in a tag of each image', async () => {
    expect(await caching().cache.layerPlaces(targetOf('release-0'))).toEqual({
      from: [ref],
      to: [
        `${ref},mode=max,compression=zstd,image-manifest=true,oci-mediatypes=true,ignore-error=true`,
      ],
    });
  });

  it('are read only by jobs that must not write', async () => {
    const { cache } = caching({}, 'a pull request from a fork');
    expect(await cache.layerPlaces(targetOf('release-0'))).toEqual({ from: [ref], to: [] });
  });
});

it('nothing of it is on this machine', async () => {
  const { cache, engine } = caching();
  cache.expect();
  expect([await cache.bytes(), await cache.recordedDigests()]).toEqual([0, new Map()]);
  expect(engine.exec.commands).toEqual([]);
});
