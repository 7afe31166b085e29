import { knowKeys } from '../../src/images/known';
import type { Cache } from '../../src/images/store/cache';
import { FakeImageCache } from '../helpers/cache';
import { FakeEngine } from '../helpers/engine';
import { graphOf, keyOf, targetOf } from '../helpers/targets';

const digest = (digit: string) => `sha256:${keyOf(digit)}`;
const graph = graphOf(
  targetOf('tools', { bases: ['golang:1.26'], keeps: 'layers' }),
  targetOf('chain', {
    bases: ['golang:1.26', 'debian:12'],
    inputs: { tools: { target: 'tools' }, given: { image: 'acme/given:v2' } },
  }),
  targetOf('together', { inputs: { chain: { target: 'chain' } }, keeps: 'nothing' }),
);
const ALL = { 'golang:1.26': digest('a'), 'debian:12': digest('b'), 'acme/given:v2': digest('c') };

function knowing(digests: Readonly<Record<string, string>>, given: Partial<Cache> = {}) {
  const cache = new FakeImageCache(given);
  const { exec } = new FakeEngine({ digests });
  const notices: string[] = [];
  const known = knowKeys(
    exec,
    graph,
    'linux/amd64',
    { name: undefined, driver: 'docker', exportsLayers: true },
    {
      cache,
      signal: new AbortController().signal,
      notice: (message) => notices.push(message),
    },
  );
  return { exec, cache, notices, known };
}

it('keys are made with the digests of all that builds take in, each asked for once', async () => {
  const { exec, known, notices } = knowing(ALL);
  const { keys, digests } = await known;
  expect(Object.fromEntries(digests)).toEqual(ALL);
  expect([...keys.keys()]).toEqual(['tools', 'chain', 'together']);
  for (const { value } of keys.values()) expect(value).toMatch(/^[0-9a-f]{64}$/);
  expect(keys.get('chain')?.parts).toMatchObject({ 'base debian:12': digest('b') });
  expect(exec.commands.filter((command) => command.includes('imagetools'))).toHaveLength(3);
  expect(notices).toEqual([]);
});

it('the cache is told the very keys that it is given to keep in the end', async () => {
  const { known, cache } = knowing(ALL);
  const { keys } = await known;
  expect(cache.expected).toEqual([[keys.get('tools')?.value, keys.get('chain')?.value]]);
});

it('what the cache recorded stands in for digests that nobody tells, and a notice says so', async () => {
  const { 'golang:1.26': _, 'debian:12': __, ...rest } = ALL;
  const recordedDigests = async () => new Map(Object.entries({ ...ALL, 'other:1': digest('f') }));
  const { known, notices } = knowing(rest, { recordedDigests });
  const { keys, digests } = await known;
  expect(keys).toEqual((await knowing(ALL).known).keys);
  expect(Object.fromEntries(digests)).toEqual(ALL);
  expect(notices).toEqual([
    'No registry tells the digests of golang:1.26, debian:12: images that were built with the ones of the last time are taken for unchanged.',
  ]);
});

it('a digest that is told goes before the one that was recorded, and needs no notice', async () => {
  const recordedDigests = jest.fn(async () => new Map([['debian:12', digest('f')]]));
  const { known, notices } = knowing(ALL, { recordedDigests });
  expect((await known).digests.get('debian:12')).toBe(digest('b'));
  expect(recordedDigests).not.toHaveBeenCalled();
  expect(notices).toEqual([]);
});

it('without a digest there is no key, nor for what takes that in', async () => {
  const { 'golang:1.26': _, ...rest } = ALL;
  const { known, notices, cache } = knowing(rest);
  const { keys, digests } = await known;
  expect([...keys.values()].map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
  expect(keys.get('tools')?.missing).toBe('the digest of golang:1.26 is not known');
  expect(digests.has('golang:1.26')).toBe(false);
  expect(cache.expected).toEqual([[]]);
  expect(notices).toEqual([]);
});
