import { entryKey, hasEntry, restoreEntry, saveUploads } from '../../../src/images/store/actions';
import { FakeCache } from '../../helpers/cache';
import { FakeJournal } from '../../helpers/journal';

const key = entryKey('plan', 'image-a');

it('a key starts with a version and the platform, and has the scope before what it is of', () => {
  expect(key).toBe(`upgrade-rehearsal-images-1-${process.platform}-${process.arch}-plan-image-a`);
});

describe('restoring an entry', () => {
  const restoring = async (port: FakeCache, prefixes: string[] = []) => {
    const journal = new FakeJournal();
    const upload = () => {};
    const hit = await restoreEntry(
      { load: async () => port, upload },
      '/kept',
      key,
      prefixes,
      journal,
    );
    return { hit, lines: journal.lines, restores: port.restores };
  };

  it.each<[string, string[], string[], string | undefined, string]>([
    ['the very entry', [key], [], key, `restored ${key}`],
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

  it('only warns where the service fails', async () => {
    const port = new FakeCache([key]);
    port.failure = new Error('503 Service Unavailable');
    expect(await restoring(port)).toMatchObject({
      hit: undefined,
      lines: [`warning: The cache ${key} could not be restored: 503 Service Unavailable`],
    });
  });

  it('does not ask where there is no service', async () => {
    const port = new FakeCache([key]);
    port.available = false;
    expect(await restoring(port)).toEqual({
      hit: undefined,
      lines: ["info: cache: this runner has no service for GitHub's cache"],
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
    ['the very entry', [key], true],
    ['one whose key only begins like it', [`${key}-more`], false],
    ['nothing', [], false],
  ])('brings nothing here and tells of %s', async (_, keys, has) => {
    expect(await looking(new FakeCache(keys))).toEqual({
      has,
      asked: [{ paths: ['/kept'], key, prefixes: [] }],
    });
  });

  it('finds none where the service fails', async () => {
    const port = new FakeCache([key]);
    port.failure = new Error('503 Service Unavailable');
    expect((await looking(port)).has).toBe(false);
  });

  it('finds none where there is no service', async () => {
    const port = new FakeCache([key]);
    port.available = false;
    expect(await looking(port)).toEqual({ has: false, asked: [] });
  });
});

describe('saving what was remembered', () => {
  const saving = async (port: FakeCache) => {
    const journal = new FakeJournal();
    const uploads = ['a', 'b'].map((name) => ({ folder: `/kept/${name}`, key: name }));
    await saveUploads(port, uploads, journal);
    return { lines: journal.lines, saves: port.saves };
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

  it('says which the service refused', async () => {
    const port = new FakeCache();
    port.saved = -1;
    expect((await saving(port)).lines[0]).toBe(
      'info: cache a: not saved: the service refused it, or has it already',
    );
  });

  it('only warns where it fails, and goes on with the next', async () => {
    const port = new FakeCache();
    port.failure = new Error('quota');
    const { lines, saves } = await saving(port);
    expect(lines).toEqual([
      'warning: The cache a could not be saved: quota',
      'warning: The cache b could not be saved: quota',
    ]);
    expect(saves).toHaveLength(2);
  });
});
