import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { openDocker } from '../../src/docker/docker';
import { blobPath } from '../../src/images/store/blobs';
import { FolderStore } from '../../src/images/store/folder';
import { KEY_LABEL, keyTag } from '../../src/images/store/image-store';
import { layoutOf } from '../../src/images/store/layout';
import { sweepLayers } from '../../src/images/store/sweep-layers';
import { systemExec } from '../../src/system/system-exec';
import { addBlob } from '../helpers/layout';
import { removeTemporaryFolders, temporaryFolder } from './rehearsals';

jest.setTimeout(60_000); // the engine is slow while it builds for other tests

const [A, B, FORGED] = [0, 1, 2].map(() => randomBytes(32).toString('hex')) as [
  string,
  string,
  string,
];
const root = temporaryFolder();
/** Folder of the saved images; tests damage copies of it. */
const cache = path.join(root, 'cache');
const signal = new AbortController().signal;
const edges = { exec: systemExec, docker: openDocker(systemExec, { signal }), signal };
const CACHE_ONLY = ['--output', 'type=cacheonly'];
let warnings: string[] = [];
let copies = 0;

const docker = (...args: string[]) =>
  execFileSync('docker', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BUILDX_NO_DEFAULT_ATTESTATIONS: '1' },
  });

function build(key: string, ...options: string[]): void {
  const context = path.join(root, key);
  mkdirSync(context, { recursive: true });
  writeFileSync(path.join(context, 'random'), randomBytes(1024 * 1024));
  writeFileSync(path.join(context, 'Dockerfile'), 'FROM scratch\nCOPY random /\n');
  const label = `${KEY_LABEL}=${key}`;
  docker('buildx', 'build', '--quiet', '--label', label, '--tag', keyTag(key), ...options, context);
}

const forget = (key: string) => {
  if (inEngine(key)) docker('image', 'rm', keyTag(key));
};
const inEngine = (key: string) => docker('image', 'ls', '--quiet', keyTag(key)).trim() !== '';
const labelOf = (key: string) =>
  docker(
    ...['image', 'inspect', '--format', `{{index .Config.Labels "${KEY_LABEL}"}}`],
    keyTag(key),
  ).trim();

function storeOf(folder: string): FolderStore {
  return new FolderStore({ ...edges, warn: (text) => void warnings.push(text) }, folder);
}

const read = (folder: string, name: string) =>
  JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const manifestOf = (folder: string, key: string): string =>
  read(folder, 'index.json').images[key].manifest;
const layerOf = (folder: string, key: string): string =>
  blobPath(read(folder, blobPath(manifestOf(folder, key))).layers[0].digest);

/** Makes a copy of the cache, for a test to damage. */
function copy(): string {
  const folder = path.join(root, `copy-${++copies}`);
  cpSync(cache, folder, { recursive: true });
  for (const name of readdirSync(path.join(folder, 'blobs/sha256'))) {
    chmodSync(path.join(folder, 'blobs/sha256', name), 0o644);
  }
  return folder;
}

/** Program of this machine that hashes a file in an image without a base. */
const HASHER = '/usr/bin/sha256sum';

/** A program and the libraries that it loads. */
function filesOf(program: string): string[] {
  const libraries = execFileSync('ldd', [program], { encoding: 'utf8' });
  return [program, ...[...libraries.matchAll(/(\/\S+) \(0x/g)].flatMap(([, file]) => file ?? [])];
}

let ids: string[];

beforeAll(async () => {
  build(A);
  build(B);
  ids = [A, B].map((key) => docker('image', 'inspect', '--format', '{{.Id}}', keyTag(key)));
  await storeOf(cache).save([A, B]);
  expect(warnings).toEqual([]);
});

beforeEach(() => {
  warnings = [];
  for (const key of [A, B, FORGED]) forget(key);
});

afterAll(() => {
  for (const key of [A, B, FORGED]) forget(key);
  removeTemporaryFolders();
});

it('the cache restores exactly the saved images', async () => {
  expect(await storeOf(cache).load([A, B])).toEqual(new Set([A, B]));
  expect(
    [A, B].map((key) => docker('image', 'inspect', '--format', '{{.Id}}', keyTag(key))),
  ).toEqual(ids);
  expect([A, B].map(labelOf)).toEqual([A, B]);
  expect(warnings).toEqual([]);
});

it('a save drops unlisted images, and needs no engine for those already in the cache', async () => {
  const folder = copy();
  await storeOf(folder).save([B]);
  expect(warnings).toEqual([]);
  expect(Object.keys(read(folder, 'index.json').images)).toEqual([B]);
  expect(readdirSync(path.join(folder, 'blobs/sha256'))).toHaveLength(3);
  expect(await storeOf(folder).load([A, B])).toEqual(new Set([B]));
});

it('a save leaves out the attestations of an image', async () => {
  build(FORGED, '--attest', 'type=provenance,mode=min');
  const folder = path.join(root, 'attested');
  await storeOf(folder).save([FORGED]);
  forget(FORGED);
  expect(await storeOf(folder).load([FORGED])).toEqual(new Set([FORGED]));
  expect(labelOf(FORGED)).toBe(FORGED);
  expect(warnings).toEqual([]);
});

it('a build accepts the OCI layout of an image as its context', async () => {
  await storeOf(cache).load([A]);
  const layout = path.join(root, 'layout');
  const digest = await layoutOf(edges, keyTag(A), layout);
  const context = path.join(root, 'from-layout');
  mkdirSync(context);
  writeFileSync(path.join(context, 'Dockerfile'), 'FROM base\n');
  const out = path.join(root, 'out');
  docker(
    ...['buildx', 'build', '--quiet', '--build-context', `base=oci-layout://${layout}@${digest}`],
    ...['--output', `type=local,dest=${out}`, context],
  );
  expect(readFileSync(path.join(out, 'random'))).toEqual(
    readFileSync(path.join(root, A, 'random')),
  );
});

describe('a corrupt cache', () => {
  it('does not load an image with changed bytes in a layer', async () => {
    const folder = copy();
    const layer = path.join(folder, layerOf(folder, A));
    const bytes = readFileSync(layer);
    bytes.writeUInt32LE(~bytes.readUInt32LE(5000) >>> 0, 5000);
    writeFileSync(layer, bytes);
    expect(await storeOf(folder).load([A, B])).toEqual(new Set([B]));
    expect([A, B].map(inEngine)).toEqual([false, true]);
    expect(warnings).toEqual([
      expect.stringContaining(`${layerOf(folder, A)} has different content: sha256:`),
    ]);
  });

  it('is repaired by the next save', async () => {
    await storeOf(cache).load([A, B]);
    const folder = copy();
    writeFileSync(path.join(folder, layerOf(folder, A)), 'not a layer');
    await storeOf(folder).save([A, B]);
    [A, B].forEach(forget);
    expect(await storeOf(folder).load([A, B])).toEqual(new Set([A, B]));
    expect(warnings).toEqual([]);
  });

  it('leaves no image in the engine when an intact layer is no archive', async () => {
    const folder = copy();
    const manifest = read(folder, blobPath(manifestOf(folder, A)));
    const config = read(folder, blobPath(manifest.config.digest));
    manifest.layers = [addBlob(folder, 'not an archive', manifest.layers[0].mediaType)];
    config.rootfs.diff_ids = [manifest.layers[0].digest];
    manifest.config = addBlob(folder, JSON.stringify(config), manifest.config.mediaType);
    const forged = addBlob(folder, JSON.stringify(manifest), manifest.mediaType);
    const images = { [A]: { manifest: forged.digest }, [B]: { manifest: manifestOf(folder, B) } };
    writeFileSync(path.join(folder, 'index.json'), JSON.stringify({ version: 1, images }));
    const store = storeOf(folder);
    expect(await store.load([A, B])).toEqual(new Set([B]));
    expect(warnings).toEqual([expect.stringContaining('Cannot load the image')]);
    expect([A, B].map(inEngine)).toEqual([false, true]);

    // The image that is built instead replaces it.
    await storeOf(cache).load([A]);
    await store.save([A, B]);
    [A, B].forEach(forget);
    expect(await storeOf(folder).load([A, B])).toEqual(new Set([A, B]));
  });
});

describe('a truncated cache', () => {
  it('does not load an image with a truncated layer', async () => {
    const folder = copy();
    truncateSync(path.join(folder, layerOf(folder, B)), 1000);
    expect(await storeOf(folder).load([A, B])).toEqual(new Set([A]));
    expect([A, B].map(inEngine)).toEqual([true, false]);
    expect(warnings).toEqual([expect.stringContaining('is truncated: 1000 bytes instead of 10')]);
  });

  it('loads nothing from a truncated index, and is replaced by the next save', async () => {
    const folder = copy();
    truncateSync(path.join(folder, 'index.json'), 100);
    expect(await storeOf(folder).load([A, B])).toEqual(new Set());
    expect([A, B].map(inEngine)).toEqual([false, false]);
    expect(warnings).toEqual([expect.stringContaining('index.json is not JSON')]);

    await storeOf(cache).load([A, B]);
    await storeOf(folder).save([A, B]);
    expect(warnings).toHaveLength(1);
    expect(readFileSync(path.join(folder, 'index.json'))).toEqual(
      readFileSync(path.join(cache, 'index.json')),
    );
  });
});

describe('a foreign cache', () => {
  it('cannot hide another image under a key, because of its label', async () => {
    const folder = copy();
    const images = { [A]: { manifest: manifestOf(folder, B) } };
    writeFileSync(path.join(folder, 'index.json'), JSON.stringify({ version: 1, images }));
    expect(await storeOf(folder).load([A, B])).toEqual(new Set([A]));
    expect(labelOf(A)).toBe(B); // the caller rejects it by this label
    expect(inEngine(B)).toBe(false);
  });

  it('adds only the names of its index', async () => {
    const folder = copy();
    for (const name of ['manifest.json', 'repositories', 'oci-layout']) {
      writeFileSync(
        path.join(folder, name),
        JSON.stringify([{ Config: 'x', RepoTags: [keyTag(FORGED)] }]),
      );
    }
    expect(await storeOf(folder).load([A, B, FORGED])).toEqual(new Set([A, B]));
    expect([A, B].map(labelOf)).toEqual([A, B]);
    expect(inEngine(FORGED)).toBe(false);
    expect(warnings).toEqual([]);
  });

  it('loads nothing from an index of another program', async () => {
    const folder = copy();
    const manifest = { digest: manifestOf(folder, A), size: 502, mediaType: 'x' };
    const index = { schemaVersion: 2, manifests: [manifest] };
    writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index));
    expect(await storeOf(folder).load([A, B])).toEqual(new Set());
    expect([A, B].map(inEngine)).toEqual([false, false]);
    expect(warnings).toEqual([expect.stringContaining('index.json has an unexpected form')]);
  });
});

describe('a large layer', () => {
  const [BASE, CHILD] = [0, 1].map(() => randomBytes(32).toString('hex')) as [string, string];
  /** The output options of `bake.ts`. */
  const OUTPUT = 'type=docker,compression=zstd,force-compression=true,oci-mediatypes=true';
  const config = (folder: string, key: string) =>
    read(folder, blobPath(manifestOf(folder, key))).config;
  const layers = (folder: string, key: string): { digest: string; size: number }[] =>
    read(folder, blobPath(manifestOf(folder, key))).layers;
  const hashOf = (key: string) =>
    docker('run', '--rm', '--network', 'none', keyTag(key), HASHER, '/program').split(' ')[0];
  const folder = path.join(root, 'large');
  /** A program, like the large files of a chain's images; random text compresses the same at any level. */
  const program = readFileSync(process.execPath).subarray(0, 64 * 1024 * 1024);
  const hash = createHash('sha256').update(program).digest('hex');
  let inEngineOnly: string;

  beforeAll(async () => {
    const context = path.join(root, 'large-context');
    mkdirSync(context);
    writeFileSync(path.join(context, 'program'), program);
    for (const file of filesOf(HASHER)) {
      cpSync(file, path.join(context, 'root', file), { dereference: true });
    }
    writeFileSync(
      path.join(context, 'Dockerfile'),
      [
        'FROM scratch AS base',
        'COPY root /',
        'COPY program /',
        'FROM base AS child',
        'COPY Dockerfile /',
      ].join('\n'),
    );
    for (const [key, target] of [
      [BASE, 'base'],
      [CHILD, 'child'],
    ] as const) {
      docker(
        ...['buildx', 'build', '--quiet', '--target', target, '--output', OUTPUT],
        ...['--label', `${KEY_LABEL}=${key}`, '--tag', keyTag(key), context],
      );
    }
    inEngineOnly = path.join(root, 'large-in-engine');
    await layoutOf(edges, keyTag(BASE), inEngineOnly);
    await storeOf(folder).save([BASE]);
  });

  afterAll(() => [BASE, CHILD].forEach(forget));

  it('is smaller in the cache than in the engine', () => {
    const { manifests } = read(inEngineOnly, 'index.json');
    const before = read(inEngineOnly, blobPath(manifests[0].digest));
    const [small, large] = layers(folder, BASE);
    expect(config(folder, BASE)).toEqual(before.config);
    expect(small).toEqual(before.layers[0]);
    expect(before.layers[1].size).toBeGreaterThan(16 * 1024 * 1024);
    expect(large?.size).toBeLessThan(before.layers[1].size);
    const unpacked = execFileSync(
      'zstd',
      ['--decompress', '--stdout', path.join(folder, blobPath(large?.digest ?? ''))],
      { maxBuffer: 2 * program.length },
    );
    expect(`sha256:${createHash('sha256').update(unpacked).digest('hex')}`).toBe(
      read(folder, blobPath(config(folder, BASE).digest)).rootfs.diff_ids[1],
    );
    expect(readdirSync(path.join(folder, 'blobs/sha256'))).toHaveLength(4);
    expect(warnings).toEqual([]);
  });

  it('is one blob when two images share it', async () => {
    await storeOf(folder).save([BASE, CHILD]);
    expect(layers(folder, CHILD).slice(0, 2)).toEqual(layers(folder, BASE));
    expect(readdirSync(path.join(folder, 'blobs/sha256'))).toHaveLength(4 + 3);
    expect(warnings).toEqual([]);
  });

  it('is restored with its content', async () => {
    [BASE, CHILD].forEach(forget);
    expect(await storeOf(folder).load([BASE, CHILD])).toEqual(new Set([BASE, CHILD]));
    expect([BASE, CHILD].map(hashOf)).toEqual([hash, hash]);
    const layout = path.join(root, 'large-again');
    await layoutOf(edges, keyTag(BASE), layout);
    const { manifests } = read(layout, 'index.json');
    expect(read(layout, blobPath(manifests[0].digest)).config).toEqual(config(folder, BASE));
    expect(warnings).toEqual([]);
  });
});

it('a sweep removes unreferenced data from a layer cache, and BuildKit imports the rest', async () => {
  const layers = path.join(root, 'layers');
  const sweep = () => sweepLayers(layers, (text) => void warnings.push(text));
  for (const key of [A, B]) {
    const to = `type=local,dest=${layers},mode=max,compression=zstd`;
    docker('buildx', 'build', '--quiet', ...CACHE_ONLY, '--cache-to', to, path.join(root, key));
  }
  expect(readdirSync(path.join(layers, 'blobs/sha256'))).toHaveLength(6); // manifest, config, layer
  expect(await sweep()).toBe(true);
  expect(readdirSync(path.join(layers, 'blobs/sha256'))).toHaveLength(3);
  expect(warnings).toEqual([]);

  const { stderr } = spawnSync(
    'docker',
    [
      ...['buildx', 'build', '--progress', 'plain', ...CACHE_ONLY],
      ...['--cache-from', `type=local,src=${layers}`, path.join(root, B)],
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('importing cache manifest from local:');
  expect(stderr).toMatch(/COPY random \/\n#\d+ CACHED/);
  expect(stderr).not.toMatch(/ERROR|WARN/);
});

it('the cache leaves no temporary files', () => {
  expect(readdirSync(root).filter((name) => /\.\w{6}$/.test(name))).toEqual([]);
  expect(existsSync(path.join(cache, 'index.json.new'))).toBe(false);
});
