import { jest } from '@jest/globals';
import { computeKeys } from '../../../src/images/provide/known';
import type { Cache } from '../../../src/images/store/cache';
import { FakeImageCache } from '../../helpers/cache';
import { FakeEngine } from '../../helpers/engine';
import { graphOf, keyOf, targetOf } from '../../helpers/targets';

const digest = (digit: string) => `sha256:${keyOf(digit)}`;
const graph = graphOf(
  targetOf('tools', { bases: ['golang:1.26'], cachePolicy: 'layers' }),
  targetOf('chain', {
    bases: ['golang:1.26', 'debian:12'],
    inputs: { tools: { target: 'tools' }, given: { image: 'acme/given:v2' } },
  }),
  targetOf('together', { inputs: { chain: { target: 'chain' } }, cachePolicy: 'nothing' }),
);
const ALL = { 'golang:1.26': digest('a'), 'debian:12': digest('b'), 'acme/given:v2': digest('c') };

function knowing(digests: Readonly<Record<string, string>>, given: Partial<Cache> = {}) {
  const cache = new FakeImageCache(given);
  const { docker } = new FakeEngine({ digests });
  const notices: string[] = [];
  const known = computeKeys(docker, graph, {
    platform: 'linux/amd64',
    builder: { name: undefined, driver: 'docker', exportsLayers: true },
    cache,
    notice: (message) => notices.push(message),
  });
  return { docker, cache, notices, known };
}

it('keys contain the digests of all inputs, each requested once', async () => {
  const { docker, known, notices } = knowing(ALL);
  const { keys, digests } = await known;
  expect(Object.fromEntries(digests)).toEqual(ALL);
  expect([...keys.keys()]).toEqual(['tools', 'chain', 'together']);
  for (const { value } of keys.values()) expect(value).toMatch(/^[0-9a-f]{64}$/);
  expect(keys.get('chain')?.parts).toMatchObject({ 'base debian:12': digest('b') });
  expect(docker.argsOf('buildx.digest')).toHaveLength(3);
  expect(notices).toEqual([]);
});

it('the cache expects the keys of the images to keep', async () => {
  const { known, cache } = knowing(ALL);
  const { keys } = await known;
  expect(cache.expected).toEqual([[keys.get('tools')?.value, keys.get('chain')?.value]]);
});

it('recorded digests replace those of unreachable registries, with a notice', async () => {
  const { 'golang:1.26': _, 'debian:12': __, ...rest } = ALL;
  const recordedDigests = async () => new Map(Object.entries({ ...ALL, 'other:1': digest('f') }));
  const { known, notices } = knowing(rest, { recordedDigests });
  const { keys, digests } = await known;
  expect(keys).toEqual((await knowing(ALL).known).keys);
  expect(Object.fromEntries(digests)).toEqual(ALL);
  expect(notices).toEqual([expect.stringContaining('golang:1.26, debian:12')]);
});

it('a digest of the registry wins over the recorded one, without a notice', async () => {
  const recordedDigests = jest.fn(async () => new Map([['debian:12', digest('f')]]));
  const { known, notices } = knowing(ALL, { recordedDigests });
  expect((await known).digests.get('debian:12')).toBe(digest('b'));
  expect(recordedDigests).not.toHaveBeenCalled();
  expect(notices).toEqual([]);
});

it('an image without a digest has no key, nor have its dependents', async () => {
  const { 'golang:1.26': _, ...rest } = ALL;
  const { known, notices, cache } = knowing(rest);
  const { keys, digests } = await known;
  expect([...keys.values()].map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
  expect(keys.get('tools')?.missing).toContain('golang:1.26');
  expect(digests.has('golang:1.26')).toBe(false);
  expect(cache.expected).toEqual([[]]);
  expect(notices).toEqual([]);
});
