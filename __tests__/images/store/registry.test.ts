import type { CacheContent, OpenSettings } from '../../../src/images/store/cache';
import { keyTag } from '../../../src/images/store/image-store';
import { RegistryCache } from '../../../src/images/store/registry';
import { type EngineOptions, FakeEngine, refused } from '../../helpers/engine';
import { FakeExec } from '../../helpers/exec';
import { FakeLogger } from '../../helpers/logger';
import { keyOf, targetOf } from '../../helpers/targets';

const REPOSITORY = 'ghcr.io/acme/cache';
const [A, B] = ['a', 'b'].map(keyOf) as [string, string];
const named = (key: string) => `${REPOSITORY}:${key}`;

function caching(options: EngineOptions = {}, readOnly?: string, platform?: string) {
  const engine = new FakeEngine(options);
  const logger = new FakeLogger();
  const stop = new AbortController();
  const settings: OpenSettings = {
    kind: 'registry',
    folder: '/none',
    repository: REPOSITORY,
    scope: 'plan',
    readOnly,
    platform,
  };
  const { docker } = engine;
  const host = { exec: new FakeExec(), docker, actions: undefined, logger, signal: stop.signal };
  const cache = new RegistryCache(settings, host, REPOSITORY);
  const save = (content: Partial<CacheContent>) =>
    cache.save({ keys: [], inEngine: new Set(), layers: [], digests: new Map(), ...content });
  return { engine, logger, cache, save };
}

describe('loading', () => {
  it('pulls images of the repository, and keeps only their names by key', async () => {
    const { engine, logger, cache } = caching({ registry: [named(A)] });
    expect(await cache.load([A, B])).toEqual(new Set([A]));
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
    expect(engine.docker.argsOf('images.pull')).toEqual([
      [named(A), undefined],
      [named(B), undefined],
    ]);
    expect(engine.docker.argsOf('images.remove')).toEqual([[[named(A)], { prune: false }]]);
    expect(logger.lines).toEqual([]);
  });

  it('pulls images for another platform with that platform', async () => {
    const { engine, cache } = caching({ registry: [named(A)] }, undefined, 'linux/arm64');
    await cache.load([A]);
    expect(engine.docker.argsOf('images.pull')).toEqual([[named(A), 'linux/arm64']]);
  });

  it('warns of every failure except an unknown image', async () => {
    const refusal = { isUnknown: false, reason: 'denied: denied' };
    const { cache, logger } = caching({ instead: { images: { pull: async () => refusal } } });
    expect(await cache.load([A])).toEqual(new Set());
    expect(logger.lines).toEqual([
      expect.stringMatching(`^warning: .*${named(A)}: .*denied: denied`),
    ]);
  });

  it('warns if a pulled image cannot be tagged', async () => {
    const { cache, logger } = caching({
      registry: [named(A), named(B)],
      before: {
        images: {
          tag: (name) => {
            if (name === named(A)) throw refused('No such image');
          },
        },
      },
    });
    expect(await cache.load([A, B])).toEqual(new Set([B]));
    expect(logger.lines).toEqual([expect.stringMatching(`^warning: .*${named(A)} `)]);
  });
});

describe('saving', () => {
  it('pushes images of the engine, and leaves no name behind', async () => {
    const { engine, logger, save } = caching();
    engine.keep(A);
    await save({ keys: [A, B], inEngine: new Set([A]) });
    expect([...engine.registry]).toEqual([named(A)]);
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
    expect(logger.lines).toEqual([`info: cache: pushed ${named(A)}`]);
  });

  it('does not push pulled images again', async () => {
    const { engine, cache, save } = caching({ registry: [named(A)] });
    await cache.load([A]);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.verbs).not.toContain('images.push');
  });

  it('replaces a different image under the name of its key', async () => {
    const pull = async () => void engine.add(named(A));
    const { engine, logger, cache, save } = caching({
      registry: [named(A)],
      instead: { images: { pull } },
    });
    expect(await cache.load([A])).toEqual(new Set());
    expect(logger.lines).toEqual([expect.stringContaining(keyTag(A))]);
    engine.keep(A);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.docker.argsOf('images.push')).toEqual([[named(A)]]);
  });

  it('does not push an image pushed by another job meanwhile', async () => {
    const { engine, save } = caching({ registry: [named(A)] });
    engine.keep(A);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.verbs).not.toContain('images.push');
    expect([...engine.names.keys()]).toEqual([keyTag(A)]);
  });

  it('warns of a failed push, and goes on with the next', async () => {
    const { engine, logger, save } = caching({
      before: {
        images: {
          push: (name) => {
            if (name === named(A)) throw refused('denied: permission_denied');
          },
        },
      },
    });
    engine.keep(A);
    engine.keep(B);
    await save({ keys: [A, B], inEngine: new Set([A, B]) });
    expect([...engine.registry]).toEqual([named(B)]);
    expect(logger.lines).toEqual([
      expect.stringMatching(`^warning: .*${named(A)} .*denied`),
      `info: cache: pushed ${named(B)}`,
    ]);
    expect([...engine.names.keys()]).toEqual([keyTag(A), keyTag(B)]);
  });

  it('is skipped by read-only jobs', async () => {
    const { engine, logger, save } = caching({}, 'a pull request from a fork');
    engine.keep(A);
    await save({ keys: [A], inEngine: new Set([A]) });
    expect(engine.verbs).toEqual([]);
    expect(logger.lines).toEqual(['info: cache: not saved, a pull request from a fork']);
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

  it('are only read by read-only jobs', async () => {
    const { cache } = caching({}, 'a pull request from a fork');
    expect(await cache.layerPlaces(targetOf('release-0'))).toEqual({ from: [ref], to: [] });
  });
});

it('has no content on this machine', async () => {
  const { cache, engine } = caching();
  cache.expect();
  expect([await cache.bytes(), await cache.recordedDigests()]).toEqual([0, new Map()]);
  expect(engine.verbs).toEqual([]);
});
