import { type KeepSettings, keepImages } from '../../src/images/keep';
import type { Target } from '../../src/images/target';
import { FakeImageCache } from '../helpers/cache';
import { FakeClock } from '../helpers/clock';
import { FakeEngine } from '../helpers/engine';
import { FakeJournal } from '../helpers/journal';
import { graphOf, keyOf, keysFrom, targetOf } from '../helpers/targets';

const NOW = Date.UTC(2026, 10, 21);
const DAY = 24 * 60 * 60 * 1000;
const DIGESTS = new Map([['debian:12', `sha256:${keyOf('d')}`]]);

const graph = graphOf(
  targetOf('layered', { keeps: 'layers' }),
  targetOf('whole'),
  targetOf('unkeyed', { keeps: 'layers' }),
  targetOf('together', { keeps: 'nothing' }),
);
const keys = keysFrom({ layered: '1', whole: '2', unkeyed: '', together: '3' });

function keeping(engine: FakeEngine, cache = new FakeImageCache()) {
  const journal = new FakeJournal();
  const settings: KeepSettings = { cache, clock: new FakeClock(NOW), journal };
  return {
    cache,
    journal,
    keep: () => keepImages(engine.exec, { graph, keys, digests: DIGESTS }, settings),
  };
}

it('the cache is given what is to be kept, and told what the engine has of it', async () => {
  const engine = new FakeEngine();
  engine.keep(keyOf('1'));
  engine.keep(keyOf('3')); // in the engine, and not to be kept by the cache
  const { cache, journal, keep } = keeping(engine);
  await keep();
  expect(cache.saved).toEqual([
    {
      keys: [keyOf('1'), keyOf('2')],
      inEngine: new Set([keyOf('1')]),
      layers: ['layered', 'unkeyed'],
      digests: DIGESTS,
    },
  ]);
  expect(journal.lines).toEqual([]);
});

it('a key that two images share is kept once', async () => {
  const twins = graphOf(targetOf('one'), targetOf('two'));
  const engine = new FakeEngine();
  const cache = new FakeImageCache();
  const known = { graph: twins, keys: keysFrom({ one: '1', two: '1' }), digests: new Map() };
  await keepImages(engine.exec, known, {
    cache,
    clock: new FakeClock(NOW),
    journal: new FakeJournal(),
  });
  expect(cache.saved.map((content) => content.keys)).toEqual([[keyOf('1')]]);
});

it('what others put under a key’s name is not given to the cache', async () => {
  const engine = new FakeEngine();
  engine.keep(keyOf('1'), keyOf('f'));
  const { cache, journal, keep } = keeping(engine);
  await keep();
  expect(cache.saved[0]?.inEngine).toEqual(new Set());
  expect(journal.lines).toEqual([
    expect.stringMatching(/^warning: The image rehearsal-cache:1{64} says/),
  ]);
});

it('images that no run used for long are dropped from the engine, and counted', async () => {
  const engine = new FakeEngine();
  for (const digit of ['1', '3', '8', '9']) {
    engine.keep(keyOf(digit));
    const image = engine.names.get(`rehearsal-cache:${keyOf(digit)}`);
    engine.add(`rehearsal-cache:${keyOf(digit)}`, {
      ...image,
      tagged: new Date(NOW - 31 * DAY).toISOString(),
    });
  }
  const { journal, keep } = keeping(engine);
  await keep();
  // Keys of the graph count as used, also of what the cache does not keep.
  expect([...engine.names.keys()]).toEqual(
    ['1', '3'].map((digit) => `rehearsal-cache:${keyOf(digit)}`),
  );
  expect(journal.lines).toEqual(['info: 2 images of earlier runs dropped, unused for long']);
});

it('nothing is pruned where the cache throws: what it could not save is worth more', async () => {
  const engine = new FakeEngine();
  const save = async () => {
    throw new Error('no space left on device');
  };
  const { keep } = keeping(engine, new FakeImageCache({ save }));
  await expect(keep()).rejects.toThrow('no space left on device');
  expect(engine.asked('docker image ls')).toEqual([]);
});

it.each<[Target['keeps'], string[]]>([
  ['nothing', []],
  ['image', []],
  ['layers', ['one']],
])('of a target that keeps %s these layers are kept: %j', async (keeps, layers) => {
  const cache = new FakeImageCache();
  const known = {
    graph: graphOf(targetOf('one', { keeps })),
    keys: keysFrom({ one: '1' }),
    digests: new Map(),
  };
  await keepImages(new FakeEngine().exec, known, {
    cache,
    clock: new FakeClock(NOW),
    journal: new FakeJournal(),
  });
  expect(cache.saved[0]?.layers).toEqual(layers);
});
