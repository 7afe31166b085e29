import { entryKey, hasEntry, restoreEntry, saveUploads } from '../../../src/images/store/actions';
import { FakeCache } from '../../helpers/cache';
import { FakeLogger } from '../../helpers/logger';

const key = entryKey('plan', 'image-a');

it('a key contains a version, the platform, the scope and a name, in this order', () => {
  expect(key).toBe(`upgrade-rehearsal-images-1-${process.platform}-${process.arch}-plan-image-a`);
});

describe('restoring an entry', () => {
  const restoring = async (port: FakeCache, prefixes: string[] = []) => {
    const logger = new FakeLogger();
    const upload = () => {};
    const hit = await restoreEntry(
      { load: async () => port, upload },
      { folder: '/kept', key, prefixes },
      logger,
    );
    return { hit, lines: logger.lines, restores: port.restores };
  };

  it.each<[string, string[], string[], string | undefined, string]>([
    ['the exact entry', [key], [], key, `restored ${key}`],
    [
      'one with a prefix',
      [entryKey('plan', 'old')],
      [entryKey('plan', '')],
      entryKey('plan', 'old'),
      `restored ${entryKey('plan', 'old')}`,
    ],
    ['nothing', [entryKey('other', 'image-a')], [], undefined, 'nothing to restore'],
  ])('finds %s', async (_, keys, prefixes, hit, words) => {
    const restored = await restoring(new FakeCache(keys), prefixes);
    expect(restored).toEqual({
      hit,
      lines: [`info: cache ${key}: ${words}`],
      restores: [{ paths: ['/kept'], key, prefixes }],
    });
  });

  it('warns if the service fails', async () => {
    const port = new FakeCache([key]);
    port.failure = new Error('503 Service Unavailable');
    expect(await restoring(port)).toMatchObject({
      hit: undefined,
      lines: [expect.stringMatching(`^warning: .*${key}.*503 Service Unavailable`)],
    });
  });

  it('sends no request without a service', async () => {
    const port = new FakeCache([key]);
    port.available = false;
    expect(await restoring(port)).toEqual({
      hit: undefined,
      lines: [expect.stringMatching(/^info: /)],
      restores: [],
    });
  });
});

describe('looking for an entry', () => {
  const looking = async (port: FakeCache) => {
    const has = await hasEntry({ load: async () => port, upload: () => {} }, '/kept', key);
    expect(port.lookups).toHaveLength(port.restores.length);
    return { has, asked: port.restores };
  };

  it.each([
    ['the exact entry', [key], true],
    ['one with the key as a prefix', [`${key}-more`], false],
    ['nothing', [], false],
  ])('downloads nothing, and finds %s', async (_, keys, has) => {
    expect(await looking(new FakeCache(keys))).toEqual({
      has,
      asked: [{ paths: ['/kept'], key, prefixes: [] }],
    });
  });

  it('finds none if the service fails', async () => {
    const port = new FakeCache([key]);
    port.failure = new Error('503 Service Unavailable');
    expect((await looking(port)).has).toBe(false);
  });

  it('finds none without a service', async () => {
    const port = new FakeCache([key]);
    port.available = false;
    expect(await looking(port)).toEqual({ has: false, asked: [] });
  });
});

describe('saving remembered folders', () => {
  const saving = async (port: FakeCache) => {
    const logger = new FakeLogger();
    const uploads = ['a', 'b'].map((name) => ({ folder: `/kept/${name}`, key: name }));
    await saveUploads(port, uploads, logger);
    return { lines: logger.lines, saves: port.saves };
  };

  it('saves each folder under its key', async () => {
    expect(await saving(new FakeCache())).toEqual({
      lines: ['info: cache a: saved', 'info: cache b: saved'],
      saves: [
        { paths: ['/kept/a'], key: 'a' },
        { paths: ['/kept/b'], key: 'b' },
      ],
    });
  });

  it('names the folders that the service refused', async () => {
    const port = new FakeCache();
    port.saved = -1;
    expect((await saving(port)).lines[0]).toMatch(/^info: .*\ba: /);
  });

  it('warns of a failure, and goes on with the next', async () => {
    const port = new FakeCache();
    port.failure = new Error('quota');
    const { lines, saves } = await saving(port);
    expect(lines).toEqual([
      expect.stringMatching(/^warning: .*\ba\b.*quota/),
      expect.stringMatching(/^warning: .*\bb\b.*quota/),
    ]);
    expect(saves).toHaveLength(2);
  });
});
