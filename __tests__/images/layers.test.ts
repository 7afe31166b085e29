import { layerKeys, restoreLayers, saveLayers } from '../../src/images/layers';
import { FakeCache } from '../helpers/cache';
import { FakeJournal } from '../helpers/journal';
import { checkersPlan } from '../helpers/plan';

const plan = checkersPlan();
const { key, prefix } = layerKeys(plan, 'abc123');

function restoring(port: FakeCache) {
  const journal = new FakeJournal();
  const remembered: [string, boolean][] = [];
  const restore = () =>
    restoreLayers(
      {
        port,
        folder: '/tmp/layers',
        commit: 'abc123',
        remember: (name, exact) => remembered.push([name, exact]),
      },
      plan,
      journal,
    );
  return { journal, remembered, restore };
}

describe('the key', () => {
  it('starts with a version and the platform, and ends with the commit', () => {
    expect(prefix).toBe(`upgrade-rehearsal-layers-1-${process.platform}-${process.arch}-`);
    expect(key).toMatch(/-[0-9a-f]{16}-abc123$/);
    expect(key.startsWith(prefix)).toBe(true);
  });

  it('changes with what is built, and with nothing else of the plan', () => {
    const other = checkersPlan({ cosmovisor: { version: 'v1.7.1' } });
    expect(layerKeys(other, 'abc123').key).not.toBe(key);
    expect(layerKeys(checkersPlan({ restart: false }), 'abc123').key).toBe(key);
  });
});

describe('restoring', () => {
  it.each([
    ['the very entry', [key], [[key, true]], `info: layer cache ${key}: restored ${key}`],
    [
      'an entry of another commit',
      [`${prefix}0000-def`],
      [[key, false]],
      `info: layer cache ${key}: restored ${prefix}0000-def`,
    ],
    ['nothing', [], [[key, false]], `info: layer cache ${key}: nothing to restore`],
  ])('finds %s', async (_, keys, remember, line) => {
    const { journal, remembered, restore } = restoring(new FakeCache(keys as string[]));
    expect(await restore()).toEqual({ folder: '/tmp/layers' });
    expect(remembered).toEqual(remember);
    expect(journal.lines).toEqual([line]);
  });

  it('asks for the key, then for the newest with the prefix', async () => {
    const port = new FakeCache();
    await restoring(port).restore();
    expect(port.restores).toEqual([{ paths: ['/tmp/layers'], key, prefixes: [prefix] }]);
  });

  it('warns when it fails, and still caches', async () => {
    const port = new FakeCache();
    port.failure = new Error('503');
    const { journal, remembered, restore } = restoring(port);
    expect(await restore()).toEqual({ folder: '/tmp/layers' });
    expect(journal.lines).toEqual([`warning: The layer cache ${key} could not be restored: 503`]);
    expect(remembered).toEqual([[key, false]]);
  });

  it('does nothing where there is no cache', async () => {
    const port = new FakeCache();
    port.available = false;
    const { remembered, restore } = restoring(port);
    expect(await restore()).toBeUndefined();
    expect([port.restores, remembered]).toEqual([[], []]);
    expect(await restoreLayers(undefined, plan, new FakeJournal())).toBeUndefined();
  });
});

describe('saving', () => {
  const save = async (port: FakeCache) => {
    const journal = new FakeJournal();
    await saveLayers(port, '/tmp/layers', key, journal);
    return journal.lines;
  };

  it('saves the folder under the key', async () => {
    const port = new FakeCache();
    expect(await save(port)).toEqual([`info: layer cache ${key}: saved`]);
    expect(port.saves).toEqual([{ paths: ['/tmp/layers'], key }]);
  });

  it('warns when it fails', async () => {
    const port = new FakeCache();
    port.failure = new Error('no space');
    expect(await save(port)).toEqual([
      `warning: The layer cache ${key} could not be saved: no space`,
    ]);
  });

  it('does not claim what the service refused (-1)', async () => {
    const port = new FakeCache();
    port.saved = -1;
    expect((await save(port)).join()).not.toContain(': saved');
  });
});
