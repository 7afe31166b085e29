import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { entryKey } from '../../../src/images/store/actions';
import type { OpenSettings, Upload } from '../../../src/images/store/cache';
import { GhaCache } from '../../../src/images/store/gha';
import { keyTag } from '../../../src/images/store/store';
import { FakeCache } from '../../helpers/cache';
import { FakeExec, type Reply } from '../../helpers/exec';
import { temporaryFolder } from '../../helpers/folder';
import { FakeJournal } from '../../helpers/journal';
import { writeSavedLayout } from '../../helpers/layout';
import { keyOf, targetOf } from '../../helpers/targets';

const root = temporaryFolder();
let folders = 0;
const [A, B] = ['a', 'b'].map(keyOf) as [string, string];
const entry = (key: string) => entryKey('plan', `image-${key}`);

interface Given {
  /** Entries that GitHub's cache has. */
  readonly entries?: readonly string[];
  /** Folder that has what a restore brings. */
  readonly from?: string;
  readonly readOnly?: string;
  readonly layersToo?: boolean;
  readonly reply?: (command: string) => Reply;
}

/** A cache over an engine that saves any image that it is asked for. */
function caching({ entries = [], from, readOnly, layersToo = true, reply }: Given = {}) {
  const folder = path.join(root, String(folders++));
  const journal = new FakeJournal();
  let asked: string[] = [];
  const exec = new FakeExec((command, { argv }) => {
    const answer = reply?.(command);
    if (answer !== undefined) return answer;
    if (command.startsWith('docker save')) asked = argv.slice(4);
    if (command.startsWith('tar --extract')) writeSavedLayout(argv.at(-1) ?? '', asked);
    return undefined;
  });
  const port = new FakeCache([...entries]);
  const restoreCache: typeof port.restoreCache = async (paths, key, prefixes, options) => {
    const hit = await port.restoreCache(paths, key, prefixes, options);
    const [to = ''] = paths;
    if (hit !== undefined && from !== undefined && !options?.lookupOnly) {
      cpSync(path.join(from, path.basename(to)), to, { recursive: true });
    }
    return hit;
  };
  const uploads: Upload[] = [];
  const restoring = { ...port, restoreCache, isFeatureAvailable: port.isFeatureAvailable };
  const actions = {
    load: async () => restoring,
    upload: (upload: Upload) => void uploads.push(upload),
  };
  const settings: OpenSettings = {
    kind: 'gha',
    folder,
    repository: undefined,
    scope: 'plan',
    readOnly,
    platform: undefined,
  };
  const { signal } = new AbortController();
  const cache = new GhaCache(settings, { exec, actions, journal, signal }, actions, layersToo);
  const save = (keys: string[], inEngine = keys) =>
    cache.save({ keys, inEngine: new Set(inEngine), layers: [], digests: new Map() });
  return { folder, exec, journal, port, uploads, cache, save };
}

/** A folder in which both images were saved by an earlier job. */
async function savedBefore(): Promise<string> {
  const { folder, save } = caching();
  await save([A, B]);
  return folder;
}

describe('saving', () => {
  it('has an entry for each image that the engine has, of a folder of its own', async () => {
    const { folder, uploads, journal, save } = caching();
    await save([A, B], [A]);
    expect(uploads).toEqual([{ folder: path.join(folder, A), key: entry(A) }]);
    expect(existsSync(path.join(folder, A, 'index.json'))).toBe(true);
    expect(journal.lines).toEqual([]);
  });

  it('leaves out what another job has saved meanwhile, without asking the engine for it', async () => {
    const { uploads, exec, port, save } = caching({ entries: [entry(A)] });
    await save([A, B]);
    expect(uploads.map(({ key }) => key)).toEqual([entry(B)]);
    expect(port.lookups).toEqual([entry(A), entry(B)]);
    expect(exec.commands.join()).not.toContain(keyTag(A));
  });

  it('leaves out what was restored', async () => {
    const { uploads, cache, save } = caching({ entries: [entry(A)], from: await savedBefore() });
    await cache.load([A]);
    await save([A, B]);
    expect(uploads.map(({ key }) => key)).toEqual([entry(B)]);
  });

  it.each([
    ['there is nothing of it', []],
    ['there is half of it', ['blobs/sha256']],
  ])('has no entry of what could not be saved, as nobody could replace it: %s', async (_, left) => {
    const stderr = 'no space left on device\n';
    const { folder, uploads, journal, save } = caching({
      reply: (command) => (command.startsWith('docker save') ? { exitCode: 1, stderr } : undefined),
    });
    for (const name of left) mkdirSync(path.join(folder, A, name), { recursive: true });
    await save([A]);
    expect(uploads).toEqual([]);
    expect(journal.lines).toEqual([expect.stringMatching(/^warning: .*no space left on device/)]);
  });

  it('is left to jobs that may', async () => {
    const { uploads, exec, journal, save } = caching({ readOnly: 'the event x is not trusted' });
    await save([A]);
    expect([uploads, exec.commands]).toEqual([[], []]);
    expect(journal.lines).toEqual(['info: cache: not saved, the event x is not trusted']);
  });
});

describe('loading', () => {
  it('restores the entry of each image, and gives the engine what that brought', async () => {
    const from = await savedBefore();
    const { folder, port, exec, cache } = caching({ entries: [entry(A)], from });
    expect(await cache.load([A, B])).toEqual(new Set([A]));
    expect(port.restores).toEqual([
      { paths: [path.join(folder, A)], key: entry(A), prefixes: [] },
      { paths: [path.join(folder, B)], key: entry(B), prefixes: [] },
    ]);
    expect(exec.commands.filter((command) => command.startsWith('docker load'))).toHaveLength(1);
  });

  it('takes what an earlier run of this machine left', async () => {
    const { cache, save } = caching();
    await save([A]);
    expect(await cache.load([A])).toEqual(new Set([A]));
  });

  it('is without what the engine refuses, with a warning', async () => {
    const { cache, journal, exec } = caching({
      entries: [entry(A)],
      from: await savedBefore(),
      reply: (command) =>
        command.startsWith('docker load')
          ? { exitCode: 1, stderr: 'invalid tar header\n' }
          : undefined,
    });
    expect(await cache.load([A])).toEqual(new Set());
    expect(journal.lines.slice(-2)).toEqual([
      expect.stringMatching(/^warning: .*invalid tar header/),
      expect.stringMatching(`^warning: GitHub's cache has ${entry(A)}, but .* delete it`),
    ]);
    expect(exec.commands).toContain(`docker image rm ${keyTag(A)}`);
  });

  it('is without what the service does not bring, with a warning', async () => {
    const { cache, port, journal } = caching();
    port.failure = new Error('503');
    expect(await cache.load([A])).toEqual(new Set());
    expect(journal.lines).toEqual([`warning: The cache ${entry(A)} could not be restored: 503`]);
  });
});

describe('layers', () => {
  const scope = `type=gha,scope=${entryKey('plan', 'release-0')}-layers`;

  it.each([
    ['are in entries of BuildKit’s own', {}, [scope], [`${scope},mode=max,ignore-error=true`]],
    ['are read only by jobs that must not write', { readOnly: 'a fork' }, [scope], []],
    ['are left out where Buildx cannot write them', { layersToo: false }, [], []],
  ])('%s', async (_, given, from, to) => {
    const places = await caching(given).cache.layerPlaces(targetOf('release-0'));
    expect(places).toEqual({ from, to });
  });
});

it('it takes what its folder has', async () => {
  const { cache, save } = caching();
  cache.expect();
  expect([await cache.bytes(), await cache.recordedDigests()]).toEqual([0, new Map()]);
  await save([A]);
  expect(await cache.bytes()).toBeGreaterThan(100);
});
