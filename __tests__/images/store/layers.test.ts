import { createHash } from 'node:crypto';
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
import { sweepLayers } from '../../../src/images/store/layers';
import { temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
let folders = 0;

const LAYER = 'application/vnd.oci.image.layer.v1.tar+zstd';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.buildkit.cacheconfig.v0';

/** BuildKit's local cache (0.13). */
class Layers {
  readonly folder = path.join(root, `layers-${++folders}`);
  readonly warnings: string[] = [];

  constructor() {
    mkdirSync(path.join(this.folder, 'blobs/sha256'), { recursive: true });
    writeFileSync(path.join(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  }

  add(content: string | object, mediaType = LAYER) {
    const bytes = typeof content === 'string' ? content : JSON.stringify(content);
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    writeFileSync(this.file(digest), bytes);
    return { mediaType, digest, size: Buffer.byteLength(bytes) };
  }

  /** An export, as BuildKit writes it by default: an index of layers. */
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

/** A cache of two layers, which the export before had one of. */
function twoExports() {
  const layers = new Layers();
  const [shared, first, second] = ['shared', 'first', 'second'].map((text) => layers.add(text));
  if (!shared || !first || !second) throw new Error('no layers');
  const before = layers.cache(shared, first);
  const now = layers.cache(shared, second);
  layers.index(now);
  return { layers, shared, first, second, before, now };
}

it('keeps what the last export names, and no more', async () => {
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

it('knows exports that are image manifests', async () => {
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

it('takes large blobs and blobs of plain values as what mentions nothing', async () => {
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
  ['the first export was ended', (layers) => void layers.add('layer')],
])('says nothing where %s', async (_, prepare) => {
  const layers = new Layers();
  prepare(layers);
  expect(await layers.sweep()).toBe(false);
  expect(layers.warnings).toEqual([]);
  expect(existsSync(layers.folder)).toBe(false);
});

it('leaves alone what a link leads to, and removes the link', async () => {
  const { layers } = twoExports();
  const elsewhere = `${layers.folder}-elsewhere`;
  renameSync(layers.folder, elsewhere);
  symlinkSync(elsewhere, layers.folder);
  expect(await layers.sweep()).toBe(false);
  expect(existsSync(layers.folder)).toBe(false);
  expect(readdirSync(path.join(elsewhere, 'blobs/sha256'))).toHaveLength(7);
});

it('warns where what is there cannot be removed', async () => {
  const warnings: string[] = [];
  const folder = '/proc/self/fdinfo'; // nobody removes anything there
  expect(await sweepLayers(folder, (text) => void warnings.push(text))).toBe(false);
  expect(warnings).toEqual([
    expect.stringContaining(`The layer cache ${folder} could not be removed: `),
  ]);
});

describe('a damaged cache is removed, with a warning', () => {
  type Damage = (parts: ReturnType<typeof twoExports>) => void;
  it.each<[string, RegExp, Damage]>([
    [
      'a layer is missing',
      /blobs\/sha256\/\w{64} is missing$/,
      ({ layers, second }) => rmSync(layers.file(second.digest)),
    ],
    [
      'a layer is truncated',
      /is truncated: 2 bytes instead of 6$/,
      ({ layers, second }) => truncateSync(layers.file(second.digest), 2),
    ],
    [
      'a layer has another content',
      /has another content: sha256:\w{64}$/,
      ({ layers, shared }) => writeFileSync(layers.file(shared.digest), 'SHARED'),
    ],
    [
      'a manifest has another content',
      /has another content: sha256:\w{64}$/,
      ({ layers, now }) => writeFileSync(layers.file(now.digest), '{'.repeat(now.size)),
    ],
    [
      'a layer is a link',
      /is not a regular file$/,
      ({ layers }) => {
        const target = path.join(layers.folder, 'elsewhere');
        const link = layers.add('linked');
        writeFileSync(target, 'linked');
        layers.index(layers.cache(link));
        rmSync(layers.file(link.digest));
        symlinkSync(target, layers.file(link.digest));
      },
    ],
    [
      'its index is cut',
      /index.json is not JSON: /,
      ({ layers }) => truncateSync(layers.file('index.json'), 40),
    ],
    [
      'its index is of another form',
      /index.json has another form: manifests /,
      ({ layers }) => writeFileSync(layers.file('index.json'), '{"schemaVersion":2}'),
    ],
    [
      'a digest leads out of it',
      /index.json has another form: manifests.0.digest is not a sha256 digest$/,
      ({ layers, now }) => layers.index({ ...now, digest: 'sha256:../../../etc' }),
    ],
  ])('when %s', async (_, message, damage) => {
    const parts = twoExports();
    damage(parts);
    expect(await parts.layers.sweep()).toBe(false);
    expect(parts.layers.warnings).toEqual([expect.stringMatching(message)]);
    expect(parts.layers.warnings[0]).toContain(
      `The layer cache ${parts.layers.folder} is removed, as it is damaged: `,
    );
    expect(existsSync(parts.layers.folder)).toBe(false);
  });
});
