import type { ActionsCache } from '../../../src/images/store/cache';
import { NO_CACHE } from '../../../src/images/store/cache';
import type { CacheKind, CacheSettings } from '../../../src/images/store/cache-kinds';
import { GhaCache } from '../../../src/images/store/gha';
import { LocalCache } from '../../../src/images/store/local';
import { openCache } from '../../../src/images/store/open';
import { RegistryCache } from '../../../src/images/store/registry';
import { FakeCache } from '../../helpers/cache';
import { fakeDocker } from '../../helpers/docker';
import { FakeExec } from '../../helpers/exec';
import { fails } from '../../helpers/failure';
import { FakeLogger } from '../../helpers/logger';
import { targetOf } from '../../helpers/targets';

interface Opening {
  readonly settings?: Partial<CacheSettings>;
  readonly plan?: string;
  readonly inWorkflow?: boolean;
  readonly buildx?: string;
}

function opening(
  kind: CacheKind,
  { settings, plan = '/w/rehearsal.yml', inWorkflow = true, buildx = '0.21.0' }: Opening = {},
) {
  const docker = fakeDocker({ buildx: { version: async () => buildx } });
  const logger = new FakeLogger();
  const actions: ActionsCache = { load: async () => new FakeCache(), upload: () => {} };
  const all: CacheSettings = {
    ...{ kind, folder: '/nowhere', repository: 'ghcr.io/acme/cache', scope: undefined },
    ...{ readOnly: undefined, platform: undefined, ...settings },
  };
  const { signal } = new AbortController();
  const exec = new FakeExec();
  const host = { exec, docker, actions: inWorkflow ? actions : undefined, logger, signal };
  return { docker, logger, opened: openCache(all, plan, host) };
}

it.each([
  ['local', LocalCache],
  ['gha', GhaCache],
  ['registry', RegistryCache],
] as const)('opens the cache %s', async (kind, type) => {
  const cache = await opening(kind).opened;
  expect(cache).toBeInstanceOf(type);
  expect(cache.kind).toBe(kind);
});

it('the cache none keeps and finds nothing', async () => {
  const { docker, opened } = opening('none');
  const cache = await opened;
  expect(cache).toBe(NO_CACHE);
  cache.expect(['a']);
  await cache.save({ keys: ['a'], inEngine: new Set(['a']), layers: [], digests: new Map() });
  expect(await cache.load(['a'])).toEqual(new Set());
  expect(await cache.recordedDigests()).toEqual(new Map());
  expect(await cache.layerPlaces(targetOf('a'))).toEqual({ from: [], to: [] });
  expect(await cache.bytes()).toBe(0);
  expect(docker.calls).toEqual([]);
});

describe('the scope', () => {
  const scopeOf = async (given: Opening) => {
    const { from } = await (await opening('registry', given).opened).layerPlaces(targetOf('a'));
    return /:layers-(.*)-a$/.exec(from[0] ?? '')?.[1];
  };

  it('is stable, and differs for each plan', async () => {
    const scope = await scopeOf({ plan: '/w/one.yml' });
    expect(scope).toMatch(/^[0-9a-f]{12}$/);
    expect(await scopeOf({ plan: '/w/one.yml' })).toBe(scope);
    expect(await scopeOf({ plan: '/w/two.yml' })).not.toBe(scope);
  });

  it('is the given one, whatever the plan', async () => {
    expect(await scopeOf({ settings: { scope: 'nightly' } })).toBe('nightly');
  });
});

describe('GitHub’s cache', () => {
  it('is rejected outside of a workflow before anything starts', async () => {
    const { docker, opened } = opening('gha', { inWorkflow: false });
    await fails(opened, 'INPUT_INVALID');
    expect(docker.calls).toEqual([]);
  });

  it.each([
    ['0.21.0', undefined],
    ['0.30.1', undefined],
    ['1.0.0', undefined],
    ['1.2.0-rc1', undefined],
    ['0.13.1+ds1', '0.13.1+ds1'],
    ['0.20.9', '0.20.9'],
    ['', ''],
  ])('has layers if Buildx %s can write them', async (buildx, tooOld) => {
    const { logger, opened } = opening('gha', { buildx });
    const { from } = await (await opened).layerPlaces(targetOf('a'));
    expect(from).toHaveLength(tooOld === undefined ? 1 : 0);
    const notice = expect.stringMatching(/^notice: .*\b0\.21\b/);
    expect(logger.lines).toEqual(tooOld === undefined ? [] : [notice]);
    if (tooOld) expect(logger.lines[0]).toContain(tooOld);
  });
});

it.each(['local', 'registry'] as const)('%s works outside of a workflow too', async (kind) => {
  expect((await opening(kind, { inWorkflow: false }).opened).kind).toBe(kind);
});
