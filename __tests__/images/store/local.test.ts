import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Target } from '../../../src/images/model/target';
import { entryKey } from '../../../src/images/store/actions';
import { blobPath } from '../../../src/images/store/blobs';
import type { OpenSettings, Upload } from '../../../src/images/store/cache';
import { LocalCache } from '../../../src/images/store/local';
import { FakeCache } from '../../helpers/cache';
import { fakeDocker, type GivenVerbs } from '../../helpers/docker';
import { FakeExec } from '../../helpers/exec';
import { folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { addBlob } from '../../helpers/layout';
import { FakeLogger } from '../../helpers/logger';

const root = temporaryFolder();

const [A, B] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
const DIGESTS = new Map([['golang:1.22', `sha256:${'1'.repeat(64)}`]]);
const PREFIX = entryKey('plan', '');
/** The entry of A and B, in any order. */
const ENTRY = entryKey(
  'plan',
  createHash('sha256').update(`${A}\n${B}`).digest('hex').slice(0, 32),
);
/** The content to save, without images in the engine. */
const CONTENT = { keys: [B, A], inEngine: new Set<string>(), layers: [], digests: DIGESTS };

interface Parts extends Partial<OpenSettings> {
  /** Entries of GitHub's cache; undefined outside of workflows. */
  readonly entries?: readonly string[];
  readonly images?: GivenVerbs['images'];
}

/** A cache in a folder of its own. */
function opened({ entries, images = {}, ...given }: Parts = {}) {
  const folder = folderWith(root);
  const settings: OpenSettings = {
    ...{ kind: 'local', folder, repository: undefined, scope: 'plan', readOnly: undefined },
    ...{ platform: undefined, ...given },
  };
  const logger = new FakeLogger();
  const docker = fakeDocker({ images });
  const port = new FakeCache([...(entries ?? [])]);
  const uploads: Upload[] = [];
  const actions =
    entries === undefined
      ? undefined
      : { load: async () => port, upload: (each: Upload) => void uploads.push(each) };
  const { signal } = new AbortController();
  const host = { exec: new FakeExec(), docker, actions, logger, signal };
  const cache = new LocalCache(settings, host);
  return { cache, folder, docker, logger, port, uploads };
}

const target = (name: string) => ({ name }) as Target;
const layersOf = (folder: string, name: string) => path.join(folder, 'layers', name);

/** Layers after two exports of BuildKit: one used blob, and one unused. */
function exported(folder: string, name: string): string {
  const layers = layersOf(folder, name);
  addBlob(layers, 'of the export before');
  const now = addBlob(layers, `of ${name}`);
  writeFiles(layers, { 'index.json': JSON.stringify({ schemaVersion: 2, manifests: [now] }) });
  return path.join(layers, blobPath(now.digest));
}

const blobsOf = (folder: string, name: string) =>
  readdirSync(path.join(layersOf(folder, name), 'blobs/sha256'));

describe('the cached content', () => {
  it('is requested once, as the entry of the keys, or any of its scope', async () => {
    const { cache, folder, port, logger } = opened({ entries: [`${PREFIX}older`] });
    cache.expect([B, A]);
    expect(port.restores).toEqual([]);
    await cache.load([A]);
    await cache.recordedDigests();
    await cache.layerPlaces(target('v1'));
    expect(port.restores).toEqual([{ paths: [folder], key: ENTRY, prefixes: [PREFIX] }]);
    expect(logger.lines).toEqual([`info: cache ${ENTRY}: restored ${PREFIX}older`]);
  });

  it.each<[string, (cache: LocalCache) => Promise<unknown>]>([
    ['images are', (cache) => cache.load([A])],
    ['digests are', (cache) => cache.recordedDigests()],
    ['layers are', (cache) => cache.layerPlaces(target('v1'))],
  ])('is downloaded when %s requested', async (_, ask) => {
    const { cache, port } = opened({ entries: [ENTRY] });
    cache.expect([A, B]);
    await ask(cache);
    expect(port.restores).toHaveLength(1);
  });

  it('causes a warning if images are missing, as no job can replace the entry', async () => {
    const { cache, logger } = opened({ entries: [ENTRY] });
    cache.expect([A, B]);
    await cache.load([A]);
    expect(logger.lines.at(-1)).toMatch(new RegExp(`^warning: .*${ENTRY}`));
  });

  it.each([
    ['another entry', [`${PREFIX}older`], A],
    ['no entry', [], A],
    ['an image that is not cached', [ENTRY], 'c'.repeat(64)],
  ])('causes no warning for %s', async (_, entries, asked) => {
    const { cache, logger } = opened({ entries });
    cache.expect([A, B]);
    await cache.load([asked]);
    expect(logger.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('is the folder itself outside of workflows', async () => {
    const { cache, logger } = opened();
    cache.expect([A]);
    await cache.load([A]);
    expect(logger.lines).toEqual([]);
  });

  it('causes a warning if the service fails', async () => {
    const { cache, port, logger } = opened({ entries: [] });
    port.failure = new Error('503');
    cache.expect([B, A]);
    expect(await cache.load([A])).toEqual(new Set());
    expect(logger.lines).toEqual([expect.stringMatching(`^warning: .*${ENTRY}.*503`)]);
  });
});

describe('save', () => {
  it('saves the folder as the entry of the keys if another one was restored', async () => {
    const { cache, folder, uploads, port } = opened({ entries: [`${PREFIX}older`] });
    cache.expect([A, B]);
    await cache.load([A]);
    await cache.save(CONTENT);
    expect(uploads).toEqual([{ folder, key: ENTRY }]);
    expect(port.saves).toEqual([]); // later, when the job's work is done
    expect(existsSync(path.join(folder, 'images/index.json'))).toBe(true);
  });

  it.each<[string, Parts, string]>([
    ['nothing has changed', { entries: [ENTRY] }, 'nothing changed, not saved again'],
    ['the job is read-only', { entries: [], readOnly: 'it is a fork' }, 'not saved, it is a fork'],
  ])('saves nothing if %s, and logs the reason', async (_, given, why) => {
    const { cache, folder, uploads, logger } = opened(given);
    cache.expect([A, B]);
    await cache.load([A]);
    await cache.save(CONTENT);
    expect(logger.lines).toContain(`info: cache: ${why}`);
    expect([uploads, readdirSync(folder)]).toEqual([[], []]);
  });

  it('saves nothing if the entry exists, even if nothing was requested from it', async () => {
    const { cache, port, uploads, logger } = opened({ entries: [ENTRY] });
    cache.expect([A, B]);
    await cache.save(CONTENT);
    expect(port.lookups).toEqual([ENTRY]); // looked up, but not downloaded
    expect(logger.lines).toEqual(['info: cache: nothing changed, not saved again']);
    expect(uploads).toEqual([]);
  });

  it('keeps only the folder outside of workflows', async () => {
    const { cache, folder, logger } = opened();
    cache.expect([A, B]);
    await cache.load([A]);
    await cache.save(CONTENT);
    await cache.save(CONTENT); // no entry to compare with
    expect(readdirSync(folder).sort()).toEqual(['digests.json', 'images']);
    expect(await cache.recordedDigests()).toEqual(DIGESTS);
    expect(await cache.bytes()).toBeGreaterThan(0);
    expect(logger.lines).toEqual([]);
  });

  it('creates no entry without all images, as no job could replace it', async () => {
    const { cache, uploads, logger } = opened({
      entries: [],
      images: { save: () => Promise.reject(new Error('no space left on device')) },
    });
    await cache.save({ ...CONTENT, inEngine: new Set([A]) });
    expect(uploads).toEqual([]);
    expect(logger.lines.slice(-2)).toEqual([
      expect.stringMatching(/^warning: .*no space left on device$/),
      expect.stringMatching(/^info: /),
    ]);
  });

  it('sweeps the layers of the plan’s targets, and removes those of others', async () => {
    const { cache, folder, logger } = opened();
    for (const name of ['v1', 'v2', 'gone']) exported(folder, name);
    truncateSync(exported(folder, 'v2'), 1);
    await cache.save({ ...CONTENT, layers: ['v1', 'v2', 'v3'] });
    expect(readdirSync(path.join(folder, 'layers'))).toEqual(['v1']);
    expect(blobsOf(folder, 'v1')).toHaveLength(1);
    expect(logger.lines).toEqual([
      expect.stringMatching(`^warning: .*${layersOf(folder, 'v2')}: `),
    ]);
  });
});

describe('layerPlaces', () => {
  const OPTIONS = 'mode=max,compression=zstd,ignore-error=true';

  it('is a folder for each target, read unless it is empty', async () => {
    const { cache, folder } = opened();
    exported(folder, 'v1');
    const [v1, v2] = [layersOf(folder, 'v1'), layersOf(folder, 'v2')];
    expect(await cache.layerPlaces(target('v1'))).toEqual({
      from: [`type=local,src=${v1}`],
      to: [`type=local,dest=${v1},${OPTIONS}`],
    });
    expect(await cache.layerPlaces(target('v2'))).toEqual({
      from: [],
      to: [`type=local,dest=${v2},${OPTIONS}`],
    });
    expect(blobsOf(folder, 'v1')).toHaveLength(1);
  });

  it('is only read if the cache is read-only', async () => {
    const { cache, folder } = opened({ readOnly: 'it is a fork' });
    exported(folder, 'v1');
    const from = [`type=local,src=${layersOf(folder, 'v1')}`];
    expect(await cache.layerPlaces(target('v1'))).toEqual({ from, to: [] });
  });

  it('is not read if it is damaged, with a warning', async () => {
    const { cache, folder, logger } = opened();
    truncateSync(exported(folder, 'v1'), 1);
    exported(folder, 'v2');
    expect((await cache.layerPlaces(target('v1'))).from).toEqual([]);
    expect((await cache.layerPlaces(target('v2'))).from).toHaveLength(1);
    expect(logger.lines).toEqual([expect.stringMatching(/^warning: .*\/layers\/v1: /)]);
  });

  it('is not used behind a link', async () => {
    const { cache, folder } = opened();
    exported(folder, 'v1');
    const elsewhere = `${folder}-elsewhere`;
    renameSync(path.join(folder, 'layers'), elsewhere);
    symlinkSync(elsewhere, path.join(folder, 'layers'));
    expect((await cache.layerPlaces(target('v1'))).from).toEqual([]);
    expect(existsSync(path.join(folder, 'layers'))).toBe(false);
    expect(readdirSync(path.join(elsewhere, 'v1/blobs/sha256'))).toHaveLength(2);
  });
});

describe('recordedDigests', () => {
  it('are empty if nothing was saved yet', async () => {
    const { cache, logger } = opened();
    expect(await cache.recordedDigests()).toEqual(new Map());
    expect(logger.lines).toEqual([]);
  });

  it.each([
    ['is cut', '{"golang', 'JSON'],
    ['has no digests', '{"golang:1.22":"latest"}', 'golang:1.22'],
  ])('are empty if their file %s, with a warning', async (_, content, fact) => {
    const { cache, folder, logger } = opened();
    const file = path.join(folder, 'digests.json');
    writeFileSync(file, content);
    expect(await cache.recordedDigests()).toEqual(new Map());
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(logger.lines).toEqual([
      expect.stringMatching(`^warning: .* ${folder} .*digests.json .*${fact}`),
    ]);
  });
});

it('loads images from its folder', async () => {
  const { cache, docker } = opened();
  expect(await cache.load([A])).toEqual(new Set());
  expect(docker.calls).toEqual([]);
});
