import type { Target } from '../../../src/images/model/target';
import { type KeepSettings, keepImages } from '../../../src/images/provide/keep';
import { FakeImageCache } from '../../helpers/cache';
import { FakeClock } from '../../helpers/clock';
import { FakeEngine } from '../../helpers/engine';
import { FakeLogger } from '../../helpers/logger';
import { graphOf, keyOf, keysFrom, targetOf } from '../../helpers/targets';

const NOW = Date.UTC(2026, 10, 21);
const DAY = 24 * 60 * 60 * 1000;
const DIGESTS = new Map([['debian:12', `sha256:${keyOf('d')}`]]);

const graph = graphOf(
  targetOf('layered', { cachePolicy: 'layers' }),
  targetOf('whole'),
  targetOf('unkeyed', { cachePolicy: 'layers' }),
  targetOf('together', { cachePolicy: 'nothing' }),
);
const keys = keysFrom({ layered: '1', whole: '2', unkeyed: '', together: '3' });

function keeping(engine: FakeEngine, cache = new FakeImageCache()) {
  const logger = new FakeLogger();
  const settings: KeepSettings = { cache, clock: new FakeClock(NOW), logger };
  return {
    cache,
    logger,
    keep: () => keepImages(engine.docker, { graph, keys, digests: DIGESTS }, settings),
  };
}

it('gives the cache the images to keep, and the keys that the engine has', async () => {
  const engine = new FakeEngine();
  engine.keep(keyOf('1'));
  engine.keep(keyOf('3')); // in the engine, but not for the cache
  const { cache, logger, keep } = keeping(engine);
  await keep();
  expect(cache.saved).toEqual([
    {
      keys: [keyOf('1'), keyOf('2')],
      inEngine: new Set([keyOf('1')]),
      layers: ['layered', 'unkeyed'],
      digests: DIGESTS,
    },
  ]);
  expect(logger.lines).toEqual([]);
});

it('keeps a key that two images share once', async () => {
  const twins = graphOf(targetOf('one'), targetOf('two'));
  const engine = new FakeEngine();
  const cache = new FakeImageCache();
  const known = { graph: twins, keys: keysFrom({ one: '1', two: '1' }), digests: new Map() };
  await keepImages(engine.docker, known, {
    cache,
    clock: new FakeClock(NOW),
    logger: new FakeLogger(),
  });
  expect(cache.saved.map((content) => content.keys)).toEqual([[keyOf('1')]]);
});

it('does not give the cache a different image under the name of a key', async () => {
  const engine = new FakeEngine();
  engine.keep(keyOf('1'), keyOf('f'));
  const { cache, logger, keep } = keeping(engine);
  await keep();
  expect(cache.saved[0]?.inEngine).toEqual(new Set());
  expect(logger.lines).toEqual([expect.stringMatching(/^warning: .* rehearsal-cache:1{64} /)]);
});

it('removes images unused for a long time from the engine, and counts them', async () => {
  const engine = new FakeEngine();
  for (const digit of ['1', '3', '8', '9']) {
    engine.keep(keyOf(digit));
    const image = engine.names.get(`rehearsal-cache:${keyOf(digit)}`);
    engine.add(`rehearsal-cache:${keyOf(digit)}`, {
      ...image,
      tagged: new Date(NOW - 31 * DAY).toISOString(),
    });
  }
  const { logger, keep } = keeping(engine);
  await keep();
  // Keys of the graph count as used, also those that the cache does not keep.
  expect([...engine.names.keys()]).toEqual(
    ['1', '3'].map((digit) => `rehearsal-cache:${keyOf(digit)}`),
  );
  expect(logger.lines).toEqual([expect.stringMatching(/^info: .*\b2 /)]);
});

it('does not prune if the cache throws, as the unsaved images are worth more', async () => {
  const engine = new FakeEngine();
  const save = async () => {
    throw new Error('no space left on device');
  };
  const { keep } = keeping(engine, new FakeImageCache({ save }));
  await expect(keep()).rejects.toThrow('no space left on device');
  expect(engine.verbs).not.toContain('images.names');
});

it.each<[Target['cachePolicy'], string[]]>([
  ['nothing', []],
  ['image', []],
  ['layers', ['one']],
])('a target with the cache policy %s keeps these layers: %j', async (cachePolicy, layers) => {
  const cache = new FakeImageCache();
  const known = {
    graph: graphOf(targetOf('one', { cachePolicy })),
    keys: keysFrom({ one: '1' }),
    digests: new Map(),
  };
  await keepImages(new FakeEngine().docker, known, {
    cache,
    clock: new FakeClock(NOW),
    logger: new FakeLogger(),
  });
  expect(cache.saved[0]?.layers).toEqual(layers);
});
