import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { sweepLayers } from '../../../src/images/store/sweep-layers';
import { folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { addBlob } from '../../helpers/layout';

const root = temporaryFolder();

const LAYER = 'application/vnd.oci.image.layer.v1.tar+zstd';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.buildkit.cacheconfig.v0';

/** BuildKit's local cache (0.13). */
class Layers {
  readonly folder = folderWith(root);
  readonly warnings: string[] = [];

  constructor() {
    writeFiles(this.folder, { 'oci-layout': '{"imageLayoutVersion":"1.0.0"}' });
  }

  add(content: string | object, mediaType = LAYER) {
    const bytes = typeof content === 'string' ? content : JSON.stringify(content);
    return addBlob(this.folder, bytes, mediaType);
  }

  /** An export in the default form of BuildKit: an index of layers. */
  cache(...layers: { digest: string }[]) {
    const config = this.add(
      { layers: layers.map(({ digest }) => ({ blob: digest, parent: -1 })), records: [] },
      CONFIG,
    );
    return this.add({ schemaVersion: 2, mediaType: INDEX, manifests: [...layers, config] }, INDEX);
  }

  index(...manifests: object[]): void {
    const tagged = manifests.map((each) => ({
      ...each,
      annotations: { 'org.opencontainers.image.ref.name': 'latest' },
    }));
    writeFileSync(this.file('index.json'), JSON.stringify({ schemaVersion: 2, manifests: tagged }));
  }

  file(name: string): string {
    const blob = name.startsWith('sha256:') ? `blobs/${name.replace(':', '/')}` : name;
    return path.join(this.folder, blob);
  }

  get blobs(): string[] {
    return readdirSync(this.file('blobs/sha256')).map((name) => `sha256:${name}`);
  }

  sweep(): Promise<boolean> {
    return sweepLayers(this.folder, (message) => void this.warnings.push(message));
  }
}

/** A cache of two layers, one of them from the export before. */
function twoExports() {
  const layers = new Layers();
  const [shared, first, second] = ['shared', 'first', 'second'].map((text) => layers.add(text));
  if (!shared || !first || !second) throw new Error('no layers');
  const before = layers.cache(shared, first);
  const now = layers.cache(shared, second);
  layers.index(now);
  const file = ({ digest }: { digest: string }) => layers.file(digest);
  return { layers, file, shared, first, second, before, now };
}

it('keeps only the blobs of the last export', async () => {
  const { layers, shared, first, second, before } = twoExports();
  mkdirSync(layers.file('ingest/half'), { recursive: true });
  expect(await layers.sweep()).toBe(true);
  expect(layers.blobs).toEqual(expect.arrayContaining([shared.digest, second.digest]));
  expect(layers.blobs).not.toContain(first.digest);
  expect(layers.blobs).not.toContain(before.digest);
  expect(layers.blobs).toHaveLength(4);
  expect(existsSync(layers.file('ingest'))).toBe(false);
  expect(layers.warnings).toEqual([]);
});

it('supports exports as image manifests', async () => {
  const layers = new Layers();
  const manifest = {
    ...{ schemaVersion: 2, mediaType: MANIFEST },
    config: layers.add({ records: [] }, CONFIG),
    layers: [layers.add('layer')],
  };
  layers.index(layers.add(manifest, MANIFEST));
  await layers.sweep();
  expect(layers.blobs).toHaveLength(3);
  expect(layers.warnings).toEqual([]);
});

it('finds no references in large blobs and blobs of plain values', async () => {
  const layers = new Layers();
  const unused = layers.add('unused');
  const mention = JSON.stringify({ layers: [unused] });
  layers.index(
    layers.cache(layers.add(mention.padEnd(5 * 1024 * 1024)), layers.add('null'), layers.add('7')),
  );
  await layers.sweep();
  expect(layers.blobs).toHaveLength(5);
  expect(layers.blobs).not.toContain(unused.digest);
  expect(layers.warnings).toEqual([]);
});

it.each<[string, (layers: Layers) => void]>([
  ['nothing was exported', ({ folder }) => rmSync(folder, { recursive: true })],
  ['the first export was interrupted', (layers) => void layers.add('layer')],
])('does not warn if %s', async (_, prepare) => {
  const layers = new Layers();
  prepare(layers);
  expect(await layers.sweep()).toBe(false);
  expect(layers.warnings).toEqual([]);
  expect(existsSync(layers.folder)).toBe(false);
});

it('keeps the target of a link, and removes the link', async () => {
  const { layers } = twoExports();
  const elsewhere = `${layers.folder}-elsewhere`;
  renameSync(layers.folder, elsewhere);
  symlinkSync(elsewhere, layers.folder);
  expect(await layers.sweep()).toBe(false);
  expect(existsSync(layers.folder)).toBe(false);
  expect(readdirSync(path.join(elsewhere, 'blobs/sha256'))).toHaveLength(7);
});

it('warns if the folder cannot be removed', async () => {
  const warnings: string[] = [];
  const folder = '/proc/self/fdinfo'; // removal is impossible there
  expect(await sweepLayers(folder, (text) => void warnings.push(text))).toBe(false);
  expect(warnings).toEqual([expect.stringContaining(folder)]);
});

describe('a damaged cache is removed, with a warning', () => {
  type Damage = (parts: ReturnType<typeof twoExports>) => void;
  const [BLOB, DIGEST] = [/blobs\/sha256\/\w{64} /, / sha256:\w{64}$/] as const;
  it.each<[string, RegExp, Damage]>([
    ['a layer is missing', BLOB, ({ file, second }) => rmSync(file(second))],
    ['a layer is truncated', / 2 .* 6$/, ({ file, second }) => truncateSync(file(second), 2)],
    ['a layer is altered', DIGEST, (all) => writeFileSync(all.file(all.shared), 'SHARED')],
    [
      'a manifest is altered',
      DIGEST,
      ({ file, now }) => writeFileSync(file(now), '{'.repeat(now.size)),
    ],
    [
      'a layer is a link',
      BLOB,
      ({ layers, file }) => {
        const target = path.join(layers.folder, 'elsewhere');
        const link = layers.add('linked');
        writeFileSync(target, 'linked');
        layers.index(layers.cache(link));
        rmSync(file(link));
        symlinkSync(target, file(link));
      },
    ],
    [
      'its index is truncated',
      /index.json .*JSON/,
      ({ layers }) => truncateSync(layers.file('index.json'), 40),
    ],
    [
      'its index has another format',
      /index.json .*: manifests /,
      ({ layers }) => writeFileSync(layers.file('index.json'), '{"schemaVersion":2}'),
    ],
    [
      'a digest leads out of it',
      /index.json .*: manifests.0.digest /,
      ({ layers, now }) => layers.index({ ...now, digest: 'sha256:../../../etc' }),
    ],
  ])('if %s', async (_, fact, damage) => {
    const parts = twoExports();
    damage(parts);
    expect(await parts.layers.sweep()).toBe(false);
    expect(parts.layers.warnings).toEqual([expect.stringMatching(fact)]);
    expect(parts.layers.warnings[0]).toContain(parts.layers.folder);
    expect(existsSync(parts.layers.folder)).toBe(false);
  });
});
