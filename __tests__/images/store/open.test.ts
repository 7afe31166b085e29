import type { ActionsCache, CacheKind, CacheSettings } from '../../../src/images/store/cache';
import { NO_CACHE } from '../../../src/images/store/cache';
import { GhaCache } from '../../../src/images/store/gha';
import { LocalCache } from '../../../src/images/store/local';
import { openCache } from '../../../src/images/store/open';
import { RegistryCache } from '../../../src/images/store/registry';
import { FakeCache } from '../../helpers/cache';
import { failureOf } from '../../helpers/errors';
import { FakeExec } from '../../helpers/exec';
import { FakeJournal } from '../../helpers/journal';
import { targetOf } from '../../helpers/targets';

interface Opening {
  readonly settings?: Partial<CacheSettings>;
  readonly plan?: string;
  readonly inWorkflow?: boolean;
  readonly buildx?: string;
}

function opening(
  kind: CacheKind,
  { settings, plan = '/w/rehearsal.yml', inWorkflow = true, buildx = 'v0.21.0' }: Opening = {},
) {
  const exec = new FakeExec(() => `github.com/docker/buildx ${buildx} abc\n`);
  const journal = new FakeJournal();
  const actions: ActionsCache = { load: async () => new FakeCache(), upload: () => {} };
  const all: CacheSettings = {
    ...{ kind, folder: '/nowhere', repository: 'ghcr.io/acme/cache', scope: undefined },
    ...{ readOnly: undefined, platform: undefined, ...settings },
  };
  const { signal } = new AbortController();
  const host = { exec, actions: inWorkflow ? actions : undefined, journal, signal };
  return { exec, journal, opened: openCache(all, plan, host) };
}

it.each([
  ['local', LocalCache],
  ['gha', GhaCache],
  ['registry', RegistryCache],
] as const)('%s is what it says', async (kind, type) => {
  const cache = await opening(kind).opened;
  expect(cache).toBeInstanceOf(type);
  expect(cache.kind).toBe(kind);
});

it('none keeps nothing, and finds nothing', async () => {
  const { exec, opened } = opening('none');
  const cache = await opened;
  expect(cache).toBe(NO_CACHE);
  cache.expect(['a']);
  await cache.save({ keys: ['a'], inEngine: new Set(['a']), layers: [], digests: new Map() });
  expect(await cache.load(['a'])).toEqual(new Set());
  expect(await cache.recordedDigests()).toEqual(new Map());
  expect(await cache.layerPlaces(targetOf('a'))).toEqual({ from: [], to: [] });
  expect(await cache.bytes()).toBe(0);
  expect(exec.commands).toEqual([]);
});

describe('the scope', () => {
  const scopeOf = async (given: Opening) => {
    const { from } = await (await opening('registry', given).opened).layerPlaces(targetOf('a'));
    return /:layers-(.*)-a$/.exec(from[0] ?? '')?.[1];
  };

  it('is one for each plan, the same every time', async () => {
    const scope = await scopeOf({ plan: '/w/one.yml' });
    expect(scope).toMatch(/^[0-9a-f]{12}$/);
    expect(await scopeOf({ plan: '/w/one.yml' })).toBe(scope);
    expect(await scopeOf({ plan: '/w/two.yml' })).not.toBe(scope);
  });

  it('is the one that is given, whatever the plan', async () => {
    expect(await scopeOf({ settings: { scope: 'nightly' } })).toBe('nightly');
  });
});

describe('GitHub’s cache', () => {
  it('is none outside of a workflow, which is said before anything is started', async () => {
    const { exec, opened } = opening('gha', { inWorkflow: false });
    const { message, hint } = await failureOf(opened);
    expect(message).toBe("The cache gha is GitHub's own, and this is no step of a workflow");
    expect(hint).toBe('Choose local, registry or none.');
    expect(exec.commands).toEqual([]);
  });

  it.each([
    ['v0.21.0', true],
    ['v0.30.1', true],
    ['v1.0.0', true],
    ['0.13.1+ds1', false],
    ['v0.20.9', false],
  ])('has layers as far as Buildx %s can write them: %j', async (buildx, writes) => {
    const { journal, opened } = opening('gha', { buildx });
    const { from } = await (await opened).layerPlaces(targetOf('a'));
    expect(from).toHaveLength(writes ? 1 : 0);
    const [major, minor] = buildx.replace('v', '').split('.');
    expect(journal.lines).toEqual(
      writes
        ? []
        : [
            `notice: Buildx ${major}.${minor} cannot keep layers in GitHub's cache (0.21 can): images are kept, layers are not.`,
          ],
    );
  });
});

it.each(['local', 'registry'] as const)('%s works outside of a workflow too', async (kind) => {
  expect((await opening(kind, { inWorkflow: false }).opened).kind).toBe(kind);
});
