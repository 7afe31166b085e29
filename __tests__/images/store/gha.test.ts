import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { entryKey } from '../../../src/images/store/actions';
import type { OpenSettings, Upload } from '../../../src/images/store/cache';
import { GhaCache } from '../../../src/images/store/gha';
import { keyTag } from '../../../src/images/store/image-store';
import { FakeCache } from '../../helpers/cache';
import { fakeDocker } from '../../helpers/docker';
import { FakeExec } from '../../helpers/exec';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { writeSavedLayout } from '../../helpers/layout';
import { FakeLogger } from '../../helpers/logger';
import { keyOf, targetOf } from '../../helpers/targets';

const root = temporaryFolder();
const [A, B] = ['a', 'b'].map(keyOf) as [string, string];
const entry = (key: string) => entryKey('plan', `image-${key}`);

interface Given {
  /** Entries of GitHub's cache. */
  readonly entries?: readonly string[];
  /** Folder with the content that a restore returns. */
  readonly from?: string;
  readonly readOnly?: string;
  readonly layersToo?: boolean;
  /** The error of every `save` and `load`. */
  readonly error?: Error;
}

/** A cache with an engine that saves any requested image. */
function caching({ entries = [], from, readOnly, layersToo = true, error }: Given = {}) {
  const folder = folderWith(root);
  const logger = new FakeLogger();
  let asked: readonly string[] = [];
  const docker = fakeDocker({
    images: {
      save: async (_, references) => {
        if (error !== undefined) throw error;
        asked = references;
      },
      load: async () => {
        if (error !== undefined) throw error;
      },
    },
  });
  const exec = new FakeExec((command, { argv }) => {
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
  const host = { exec, docker, actions, logger, signal };
  const cache = new GhaCache(settings, host, actions, layersToo);
  const save = (keys: string[], inEngine = keys) =>
    cache.save({ keys, inEngine: new Set(inEngine), layers: [], digests: new Map() });
  return { folder, docker, logger, port, uploads, cache, save };
}

/** A folder with both images, saved by an earlier job. */
async function savedBefore(): Promise<string> {
  const { folder, save } = caching();
  await save([A, B]);
  return folder;
}

describe('saving', () => {
  it('creates an entry for each image in the engine, from a folder of its own', async () => {
    const { folder, uploads, logger, save } = caching();
    await save([A, B], [A]);
    expect(uploads).toEqual([{ folder: path.join(folder, A), key: entry(A) }]);
    expect(existsSync(path.join(folder, A, 'index.json'))).toBe(true);
    expect(logger.lines).toEqual([]);
  });

  it('skips images saved by another job meanwhile, without requests to the engine', async () => {
    const { uploads, docker, port, save } = caching({ entries: [entry(A)] });
    await save([A, B]);
    expect(uploads.map(({ key }) => key)).toEqual([entry(B)]);
    expect(port.lookups).toEqual([entry(A), entry(B)]);
    expect(docker.argsOf('images.save')).toEqual([[expect.any(String), [keyTag(B)]]]);
  });

  it('skips restored images', async () => {
    const { uploads, cache, save } = caching({ entries: [entry(A)], from: await savedBefore() });
    await cache.load([A]);
    await save([A, B]);
    expect(uploads.map(({ key }) => key)).toEqual([entry(B)]);
  });

  it.each([
    ['no file', []],
    ['half of the files', ['blobs/sha256']],
  ])('creates no entry for unsaved images, as no job could replace it: %s', async (_, left) => {
    const error = new Error('no space left on device');
    const { folder, uploads, logger, save } = caching({ error });
    for (const name of left) mkdirSync(path.join(folder, A, name), { recursive: true });
    await save([A]);
    expect(uploads).toEqual([]);
    expect(logger.lines).toEqual([expect.stringMatching(/^warning: .*no space left on device/)]);
  });

  it('is skipped by read-only jobs', async () => {
    const { uploads, docker, logger, save } = caching({ readOnly: 'the event x is not trusted' });
    await save([A]);
    expect([uploads, docker.calls]).toEqual([[], []]);
    expect(logger.lines).toEqual([expect.stringContaining('the event x is not trusted')]);
  });
});

describe('loading', () => {
  it('restores the entry of each image, and loads it into the engine', async () => {
    const from = await savedBefore();
    const { folder, port, docker, cache } = caching({ entries: [entry(A)], from });
    expect(await cache.load([A, B])).toEqual(new Set([A]));
    expect(port.restores).toEqual([
      { paths: [path.join(folder, A)], key: entry(A), prefixes: [] },
      { paths: [path.join(folder, B)], key: entry(B), prefixes: [] },
    ]);
    expect(docker.argsOf('images.load')).toHaveLength(1);
  });

  it('uses images of an earlier run on this machine', async () => {
    const { cache, save } = caching();
    await save([A]);
    expect(await cache.load([A])).toEqual(new Set([A]));
  });

  it('leaves out images that the engine refuses, with a warning', async () => {
    const { cache, logger, docker } = caching({
      entries: [entry(A)],
      from: await savedBefore(),
      error: new Error('invalid tar header'),
    });
    expect(await cache.load([A])).toEqual(new Set());
    expect(logger.lines.slice(-2)).toEqual([
      expect.stringMatching(/^warning: .*invalid tar header/),
      expect.stringMatching(`^warning: .*${entry(A)}`),
    ]);
    expect(docker.argsOf('images.remove')).toEqual([[[keyTag(A)]]]);
  });

  it('leaves out entries that the service does not restore, with a warning', async () => {
    const { cache, port, logger } = caching();
    port.failure = new Error('503');
    expect(await cache.load([A])).toEqual(new Set());
    expect(logger.lines).toEqual([expect.stringMatching(`^warning: .*${entry(A)}.*503`)]);
  });
});

describe('layers', () => {
  const scope = `type=gha,scope=${entryKey('plan', 'release-0')}-layers`;

  it.each([
    ['are in entries of BuildKit', {}, [scope], [`${scope},mode=max,ignore-error=true`]],
    ['are only read by read-only jobs', { readOnly: 'a fork' }, [scope], []],
    ['are skipped if Buildx cannot write them', { layersToo: false }, [], []],
  ])('%s', async (_, given, from, to) => {
    const places = await caching(given).cache.layerPlaces(targetOf('release-0'));
    expect(places).toEqual({ from, to });
  });
});

it('has the size of its folder', async () => {
  const { cache, save } = caching();
  cache.expect();
  expect([await cache.bytes(), await cache.recordedDigests()]).toEqual([0, new Map()]);
  await save([A]);
  expect(await cache.bytes()).toBeGreaterThan(100);
});
