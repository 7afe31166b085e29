import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { entryKey } from '../../../src/images/store/actions';
import type { OpenSettings, Upload } from '../../../src/images/store/cache';
import { LocalCache } from '../../../src/images/store/local';
import type { Target } from '../../../src/images/target';
import { FakeCache } from '../../helpers/cache';
import { FakeExec, type Reply } from '../../helpers/exec';
import { temporaryFolder } from '../../helpers/folder';
import { FakeJournal } from '../../helpers/journal';

const root = temporaryFolder();
let folders = 0;

const [A, B] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
const DIGESTS = new Map([['golang:1.22', `sha256:${'1'.repeat(64)}`]]);
const PREFIX = entryKey('plan', '');
/** The entry of A and B, in whatever order. */
const ENTRY = entryKey(
  'plan',
  createHash('sha256').update(`${A}\n${B}`).digest('hex').slice(0, 32),
);
/** What is saved of a plan whose images are all in the folder, or nowhere. */
const CONTENT = { keys: [B, A], inEngine: new Set<string>(), layers: [], digests: DIGESTS };

interface Parts extends Partial<OpenSettings> {
  /** Entries of GitHub's cache; undefined outside of workflows. */
  readonly entries?: readonly string[];
  readonly reply?: (command: string) => Reply;
}

/** A cache in a folder of its own. */
function opened({ entries, reply, ...given }: Parts = {}) {
  const folder = path.join(root, `${++folders}`);
  const settings: OpenSettings = {
    ...{ kind: 'local', folder, repository: undefined, scope: 'plan', readOnly: undefined },
    ...{ platform: undefined, ...given },
  };
  const journal = new FakeJournal();
  const exec = new FakeExec(reply);
  const port = new FakeCache([...(entries ?? [])]);
  const uploads: Upload[] = [];
  const actions =
    entries === undefined
      ? undefined
      : { load: async () => port, upload: (each: Upload) => void uploads.push(each) };
  const { signal } = new AbortController();
  const cache = new LocalCache(settings, { exec, actions, journal, signal });
  return { cache, folder, exec, journal, port, uploads };
}

const target = (name: string) => ({ name }) as Target;
const layersOf = (folder: string, name: string) => path.join(folder, 'layers', name);

/** Layers as BuildKit leaves them after two exports: one blob of use, and one of none. */
function exported(folder: string, name: string): string {
  const blobs = path.join(layersOf(folder, name), 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const write = (content: string) => {
    const hex = createHash('sha256').update(content).digest('hex');
    writeFileSync(path.join(blobs, hex), content);
    return { mediaType: 'text/plain', digest: `sha256:${hex}`, size: content.length };
  };
  write('of the export before');
  const now = write(`of ${name}`);
  const index = JSON.stringify({ schemaVersion: 2, manifests: [now] });
  writeFileSync(path.join(layersOf(folder, name), 'index.json'), index);
  return path.join(blobs, now.digest.slice('sha256:'.length));
}

const blobsOf = (folder: string, name: string) =>
  readdirSync(path.join(layersOf(folder, name), 'blobs/sha256'));

describe('what was kept', () => {
  it('is asked for by the entry of the keys, or as any of its scope, once', async () => {
    const { cache, folder, port, journal } = opened({ entries: [`${PREFIX}older`] });
    cache.expect([B, A]);
    expect(port.restores).toEqual([]);
    await cache.load([A]);
    await cache.recordedDigests();
    await cache.layerPlaces(target('v1'));
    expect(port.restores).toEqual([{ paths: [folder], key: ENTRY, prefixes: [PREFIX] }]);
    expect(journal.lines).toEqual([`info: cache ${ENTRY}: restored ${PREFIX}older`]);
  });

  it.each<[string, (cache: LocalCache) => Promise<unknown>]>([
    ['images are', (cache) => cache.load([A])],
    ['digests are', (cache) => cache.recordedDigests()],
    ['layers are', (cache) => cache.layerPlaces(target('v1'))],
  ])('is brought here when %s asked for', async (_, ask) => {
    const { cache, port } = opened({ entries: [ENTRY] });
    cache.expect([A, B]);
    await ask(cache);
    expect(port.restores).toHaveLength(1);
  });

  it('warns of an entry that lacks what it should have, as no job can replace it', async () => {
    const { cache, journal } = opened({ entries: [ENTRY] });
    cache.expect([A, B]);
    await cache.load([A]);
    expect(journal.lines.at(-1)).toBe(
      `warning: GitHub's cache has ${ENTRY}, but not all of its images could be used. No job can replace it: delete it under Actions, Caches; until then they are built each time.`,
    );
  });

  it.each([
    ['another entry', [`${PREFIX}older`], A],
    ['no entry', [], A],
    ['what is not kept', [ENTRY], 'c'.repeat(64)],
  ])('says nothing of that for %s', async (_, entries, asked) => {
    const { cache, journal } = opened({ entries });
    cache.expect([A, B]);
    await cache.load([asked]);
    expect(journal.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('is the folder itself outside of workflows', async () => {
    const { cache, journal } = opened();
    cache.expect([A]);
    await cache.load([A]);
    expect(journal.lines).toEqual([]);
  });

  it('costs a warning where the service fails', async () => {
    const { cache, port, journal } = opened({ entries: [] });
    port.failure = new Error('503');
    cache.expect([B, A]);
    expect(await cache.load([A])).toEqual(new Set());
    expect(journal.lines).toEqual([`warning: The cache ${ENTRY} could not be restored: 503`]);
  });
});

describe('save', () => {
  it('has the folder saved under the keys’ entry where another one was restored', async () => {
    const { cache, folder, uploads, port } = opened({ entries: [`${PREFIX}older`] });
    cache.expect([A, B]);
    await cache.load([A]);
    await cache.save(CONTENT);
    expect(uploads).toEqual([{ folder, key: ENTRY }]);
    expect(port.saves).toEqual([]); // later, when the job's work is done
    expect(existsSync(path.join(folder, 'images/index.json'))).toBe(true);
  });

  it('saves nothing where nothing has changed', async () => {
    const { cache, folder, uploads, journal } = opened({ entries: [ENTRY] });
    cache.expect([A, B]);
    await cache.load([A]);
    await cache.save(CONTENT);
    expect(journal.lines).toContain('info: cache: nothing changed, not saved again');
    expect([uploads, readdirSync(folder)]).toEqual([[], []]);
  });

  it('saves nothing where there is the entry, though nothing of it was asked for', async () => {
    const { cache, port, uploads, journal } = opened({ entries: [ENTRY] });
    cache.expect([A, B]);
    await cache.save(CONTENT);
    expect(port.lookups).toEqual([ENTRY]); // looked for, and not brought here
    expect(journal.lines).toEqual(['info: cache: nothing changed, not saved again']);
    expect(uploads).toEqual([]);
  });

  it('saves nothing where others must not read it, and says why', async () => {
    const { cache, folder, uploads, journal } = opened({ entries: [], readOnly: 'it is a fork' });
    cache.expect([A, B]);
    await cache.load([A]);
    await cache.save(CONTENT);
    expect(journal.lines).toContain('info: cache: not saved, it is a fork');
    expect([uploads, readdirSync(folder)]).toEqual([[], []]);
  });

  it('keeps the folder only, outside of workflows', async () => {
    const { cache, folder, journal } = opened();
    cache.expect([A, B]);
    await cache.load([A]);
    await cache.save(CONTENT);
    await cache.save(CONTENT); // there is no entry that it could be the same as
    expect(readdirSync(folder).sort()).toEqual(['digests.json', 'images']);
    expect(await cache.recordedDigests()).toEqual(DIGESTS);
    expect(await cache.bytes()).toBeGreaterThan(0);
    expect(journal.lines).toEqual([]);
  });

  it('makes no entry that lacks an image, as it could never be replaced', async () => {
    const { cache, uploads, journal } = opened({
      entries: [],
      reply: (command) => (command.startsWith('docker save') ? { exitCode: 1 } : undefined),
    });
    await cache.save({ ...CONTENT, inEngine: new Set([A]) });
    expect(uploads).toEqual([]);
    expect(journal.lines.slice(-2)).toEqual([
      expect.stringMatching(/^warning: Saving images to the image cache .* failed: docker save /),
      'info: cache: not saved, as it lacks images',
    ]);
  });

  it('sweeps the layers of the plan’s targets, and drops those of others', async () => {
    const { cache, folder, journal } = opened();
    for (const name of ['v1', 'v2', 'gone']) exported(folder, name);
    truncateSync(exported(folder, 'v2'), 1);
    await cache.save({ ...CONTENT, layers: ['v1', 'v2', 'v3'] });
    expect(readdirSync(path.join(folder, 'layers'))).toEqual(['v1']);
    expect(blobsOf(folder, 'v1')).toHaveLength(1);
    expect(journal.lines).toEqual([
      expect.stringContaining(
        `warning: The layer cache ${layersOf(folder, 'v2')} is removed, as it is damaged: `,
      ),
    ]);
  });
});

describe('layerPlaces', () => {
  const OPTIONS = 'mode=max,compression=zstd,ignore-error=true';

  it('is a folder for each target, read where there is something in it', async () => {
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

  it('is only read where others must not read what is written', async () => {
    const { cache, folder } = opened({ readOnly: 'it is a fork' });
    exported(folder, 'v1');
    const from = [`type=local,src=${layersOf(folder, 'v1')}`];
    expect(await cache.layerPlaces(target('v1'))).toEqual({ from, to: [] });
  });

  it('is not read where it is damaged, with a warning', async () => {
    const { cache, folder, journal } = opened();
    truncateSync(exported(folder, 'v1'), 1);
    exported(folder, 'v2');
    expect((await cache.layerPlaces(target('v1'))).from).toEqual([]);
    expect((await cache.layerPlaces(target('v2'))).from).toHaveLength(1);
    expect(journal.lines).toEqual([
      expect.stringMatching(/^warning: The layer cache .*\/layers\/v1 is removed/),
    ]);
  });

  it('is none that a link leads to', async () => {
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
  it('are none where nothing was saved yet', async () => {
    const { cache, journal } = opened();
    expect(await cache.recordedDigests()).toEqual(new Map());
    expect(journal.lines).toEqual([]);
  });

  it.each([
    ['is cut', '{"golang', 'is not JSON: '],
    [
      'has no digests',
      '{"golang:1.22":"latest"}',
      'has another form: golang:1.22 is not a sha256 digest',
    ],
  ])('are none where their file %s, with a warning', async (_, content, problem) => {
    const { cache, folder, journal } = opened();
    mkdirSync(folder);
    const file = path.join(folder, 'digests.json');
    writeFileSync(file, content);
    expect(await cache.recordedDigests()).toEqual(new Map());
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(journal.lines).toEqual([
      expect.stringContaining(
        `warning: The digests of the cache ${folder} are not used: digests.json ${problem}`,
      ),
    ]);
  });
});

it('loads images of its folder', async () => {
  const { cache, exec } = opened();
  expect(await cache.load([A])).toEqual(new Set());
  expect(exec.commands).toEqual([]);
});
