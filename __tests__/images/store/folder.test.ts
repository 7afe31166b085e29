import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { blobPath } from '../../../src/images/store/blobs';
import { FolderStore } from '../../../src/images/store/folder';
import { KEY_LABEL } from '../../../src/images/store/image-store';
import { fakeDocker } from '../../helpers/docker';
import { refused } from '../../helpers/engine';
import { FakeExec } from '../../helpers/exec';
import { temporaryFolder, writeFiles } from '../../helpers/folder';
import { addBlob, described, digestOf } from '../../helpers/layout';

const root = temporaryFolder();
let folders = 0;

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const DOCKER = 'application/vnd.docker';
const MANIFEST = `${DOCKER}.distribution.manifest.v2+json`;
const INDEX = 'application/vnd.oci.image.index.v1+json';

/** The blobs of an image in an engine; the last one is the manifest or the index. */
type Saved = readonly string[];

/** An image of these layers, built by Docker; its label contains its key. */
function imageOf(key: string, ...layers: string[]): Saved {
  const labels = { config: { Labels: { [KEY_LABEL]: key } }, rootfs: { diff_ids: layers } };
  return imageWith(JSON.stringify(labels), ...layers);
}

/** An image of a config and layers. */
function imageWith(config: string, ...layers: string[]): Saved {
  const manifest = {
    ...{ schemaVersion: 2, mediaType: MANIFEST },
    config: described(`${DOCKER}.container.image.v1+json`, config),
    layers: layers.map((each) => described(`${DOCKER}.image.rootfs.diff.tar.gzip`, each)),
  };
  return [...layers, config, JSON.stringify(manifest)];
}

/** An image with attestations, in the form of the containerd image store. */
function attested(...images: Saved[]): Saved {
  const manifests = [
    ...images.map((image) => described(MANIFEST, image.at(-1) ?? '')),
    { ...described(MANIFEST, 'of another platform') },
    {
      ...described(MANIFEST, 'attestation'),
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
    },
  ];
  const index = { schemaVersion: 2, mediaType: INDEX, manifests };
  return [...images.flat(), 'attestation', JSON.stringify(index)];
}

interface Engine {
  readonly images?: Readonly<Record<string, Saved>>;
  /** Called before it saves and before it loads; their errors are the engine's. */
  readonly saving?: () => void;
  readonly loading?: () => void;
  /** Damages the layout saved by the engine. */
  readonly damage?: (saved: string) => void;
}

function fail(stderr: string): never {
  throw refused(stderr);
}

/** A store with an engine that saves the images of a test, and records the loaded layouts. */
function storing(
  { images = {}, saving, loading, damage }: Engine = {},
  folder = path.join(root, `${++folders}`),
) {
  const warnings: string[] = [];
  const loads: Record<string, unknown>[] = [];
  const stop = new AbortController();
  let asked: readonly string[] = [];
  const docker = fakeDocker({
    images: {
      save: async (_, references) => {
        saving?.();
        asked = references;
      },
      load: async () => loading?.(),
    },
  });
  const exec = new FakeExec((command, { argv }) => {
    const at = argv[argv.indexOf('--directory') + 1] ?? '';
    if (command.startsWith('tar --extract')) {
      write(at, asked, images);
      damage?.(at);
    }
    if (command.startsWith('tar --create')) loads.push(layoutAt(at));
    return undefined;
  });
  const warn = (message: string) => void warnings.push(message);
  const store = new FolderStore({ exec, docker, signal: stop.signal, warn }, folder);
  const index = () => JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
  /** Puts other images into its index. */
  const forge = (images: object) =>
    writeFiles(folder, { 'index.json': JSON.stringify({ version: 1, images }) });
  const file = (content: string) => path.join(folder, blobPath(digestOf(content)));
  const blobs = () => readdirSync(path.join(folder, 'blobs/sha256')).map((hex) => `sha256:${hex}`);
  return { store, folder, exec, docker, warnings, loads, stop, index, forge, file, blobs };
}

/** The layout that an engine saves (Docker 26). */
function write(
  folder: string,
  names: readonly string[],
  images: Readonly<Record<string, Saved>>,
): void {
  const manifests = names.flatMap((name) => {
    const saved = images[name.replace('rehearsal-cache:', '')];
    if (saved === undefined) return [];
    for (const content of saved) addBlob(folder, content);
    const root = saved.at(-1) ?? '';
    const annotations = { 'io.containerd.image.name': `docker.io/library/${name}` };
    return [{ ...described(JSON.parse(root).mediaType, root), annotations }];
  });
  const index = { schemaVersion: 2, mediaType: INDEX, manifests };
  writeFiles(folder, { 'index.json': JSON.stringify(index) });
}

/** The JSON files of a layout, and the names of its blobs. */
function layoutAt(folder: string): Record<string, unknown> {
  const json = readdirSync(folder).filter((name) => name !== 'blobs');
  return {
    ...Object.fromEntries(
      json.map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))]),
    ),
    blobs: readdirSync(path.join(folder, 'blobs/sha256')).sort(),
  };
}

const IMAGE_A = imageOf(A, 'base', 'layer of a');
const IMAGE_B = imageOf(B, 'base', 'layer of b');
const BOTH = { images: { [A]: IMAGE_A, [B]: IMAGE_B } };
const entry = (image: Saved) => ({ manifest: digestOf(image.at(-1) ?? '') });

/** A store with A and B saved, and a new engine. */
async function saved(engine: Engine = {}) {
  const { store, folder } = storing(BOTH);
  await store.save([A, B]);
  return storing(engine, folder);
}

afterEach(() => {
  expect(readdirSync(root).filter((name) => name.includes('.'))).toEqual([]); // nothing temporary
});

describe('save', () => {
  it('writes an index of keys and the blobs of all images, each once', async () => {
    const { store, folder, exec, docker, index, blobs, warnings } = storing(BOTH);
    await store.save([B, A]);
    expect(warnings).toEqual([]);
    expect(index()).toEqual({ version: 1, images: { [A]: entry(IMAGE_A), [B]: entry(IMAGE_B) } });
    expect(Object.keys(index().images)).toEqual([A, B]);
    expect(new Set(blobs())).toEqual(new Set([...IMAGE_A, ...IMAGE_B].map(digestOf)));
    expect(readdirSync(folder)).toEqual(['blobs', 'index.json']);
    const at = `${folder}\\.\\w{6}/saved`;
    expect(docker.argsOf('images.save')).toEqual([
      [
        expect.stringMatching(`^${at}/saved.tar$`),
        [`rehearsal-cache:${B}`, `rehearsal-cache:${A}`],
      ],
    ]);
    expect(exec.commands).toEqual([
      expect.stringMatching(`^tar --extract --file ${at}/saved.tar --directory ${at}$`),
    ]);
  });

  it('sends no request to the engine if it has all images', async () => {
    const { store, docker, index } = await saved();
    const before = index();
    await store.save([A, B]);
    expect(docker.calls).toEqual([]);
    expect(index()).toEqual(before);
  });

  it('requests only new images from the engine, and removes unrequested ones', async () => {
    const image = imageOf(C, 'base', 'layer of c');
    const { store, docker, index, blobs } = await saved({ images: { [C]: image } });
    await store.save([A, C]);
    expect(docker.argsOf('images.save')).toEqual([[expect.any(String), [`rehearsal-cache:${C}`]]]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A), [C]: entry(image) });
    expect(new Set(blobs())).toEqual(new Set([...IMAGE_A, ...image].map(digestOf)));
  });

  it('keeps images that the engine lacks, and leaves out images found nowhere', async () => {
    const { store, docker, index } = await saved();
    await store.save([A, C], new Set());
    expect(docker.calls).toEqual([]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A) });
  });

  it('returns its keys, including those of damaged images', async () => {
    const { store, file, folder } = await saved();
    rmSync(file('base'));
    expect(await store.keys()).toEqual(new Set([A, B]));
    writeFileSync(path.join(folder, 'index.json'), '');
    expect(await store.keys()).toEqual(new Set());
  });

  it('keeps nothing if nothing is requested', async () => {
    const { store, docker, index, blobs, warnings } = await saved();
    await store.save([]);
    expect([docker.calls, blobs(), warnings]).toEqual([[], [], []]);
    expect(index()).toEqual({ version: 1, images: {} });
  });

  it('keeps an image without its attestations', async () => {
    const { store, index, blobs } = storing({ images: { [A]: attested(IMAGE_A) } });
    await store.save([A]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A) });
    expect(new Set(blobs())).toEqual(new Set(IMAGE_A.map(digestOf)));
  });

  it('replaces damaged blobs, even folders', async () => {
    const { store, file, warnings, blobs } = await saved(BOTH);
    truncateSync(file('layer of a'), 2);
    rmSync(file('base'));
    mkdirSync(path.join(file('base'), 'inside'), { recursive: true });
    await store.save([A, B]);
    expect(readFileSync(file('layer of a'), 'utf8')).toBe('layer of a');
    expect(readFileSync(file('base'), 'utf8')).toBe('base');
    expect(blobs()).toHaveLength(new Set([...IMAGE_A, ...IMAGE_B]).size);
    expect(warnings).toEqual([]);
  });

  it("replaces an image under another one's key", async () => {
    const { store, index, forge } = await saved(BOTH);
    forge({ [A]: entry(IMAGE_B), [B]: entry(IMAGE_A) });
    await store.save([A, B]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A), [B]: entry(IMAGE_B) });
  });

  it('replaces an image with an invalid config', async () => {
    const { store, folder, index, forge } = await saved(BOTH);
    const untrusted = imageWith('[]');
    for (const content of untrusted) addBlob(folder, content);
    forge({ ...index().images, [A]: entry(untrusted) });
    await store.save([A, B]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A), [B]: entry(IMAGE_B) });
  });

  it('replaces an unreadable index', async () => {
    const { store, folder, index, warnings } = await saved(BOTH);
    writeFileSync(path.join(folder, 'index.json'), 'x');
    await store.save([A]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A) });
    expect(warnings).toEqual([]);
  });

  it('removes foreign files among the blobs, but not the targets of links', async () => {
    const { store, folder, blobs, warnings } = await saved(BOTH);
    const elsewhere = path.join(root, `elsewhere-${++folders}`);
    renameSync(path.join(folder, 'blobs'), elsewhere);
    symlinkSync(elsewhere, path.join(folder, 'blobs'));
    await store.save([A]);
    expect(statSync(path.join(elsewhere, 'sha256')).isDirectory()).toBe(true);
    expect(readdirSync(path.join(elsewhere, 'sha256'))).toHaveLength(7);
    mkdirSync(path.join(folder, 'blobs/md5/deep'), { recursive: true });
    symlinkSync(elsewhere, path.join(folder, 'blobs/sha256/link'));
    await store.save([A]);
    expect(readdirSync(path.join(folder, 'blobs'))).toEqual(['sha256']);
    expect(blobs()).toHaveLength(4);
    expect(existsSync(elsewhere)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('does not store a layer with the same content as an existing one', async () => {
    const config = { rootfs: { diff_ids: ['base', 'layer of c'] } };
    const image = imageOf(C, 'base, compressed otherwise', 'layer of c');
    const manifest = JSON.parse(image.at(-1) ?? '');
    manifest.config = described(manifest.config.mediaType, JSON.stringify(config));
    const forSave = [...image.slice(0, 2), JSON.stringify(config), JSON.stringify(manifest)];
    const { store, blobs, warnings, index } = await saved({ images: { [C]: forSave } });
    await store.save([A, C]);
    expect(warnings).toEqual([]);
    expect(blobs()).not.toContain(digestOf('base, compressed otherwise'));
    expect(blobs()).toHaveLength(4 + 3);
    expect(await store.load([A, C])).toEqual(new Set([A, C]));
    expect(index().images[C]).not.toEqual(entry(forSave));
  });

  describe('that fails warns once, and leaves the folder unchanged,', () => {
    const image = imageOf(C, 'layer of c');
    it.each<[string, string, Engine]>([
      [
        'the engine refuses',
        'Error: no such image',
        { saving: () => fail('Error: no such image') },
      ],
      [
        'the engine writes no OCI layout',
        '',
        { damage: (at) => rmSync(path.join(at, 'index.json')) },
      ],
      ['the engine saves another image', 'cccccccccccc', {}],
      [
        'the engine saves less than the image',
        'cccccccccccc',
        {
          images: { [C]: image },
          damage: (at) => rmSync(path.join(at, blobPath(digestOf('layer of c')))),
        },
      ],
      ['the image is of several platforms', ' 2 ', { images: { [C]: attested(image, IMAGE_A) } }],
      [
        'the image is of other platforms',
        ' 0 ',
        {
          images: { [C]: attested(image) },
          damage: (at) => rmSync(path.join(at, blobPath(digestOf(image.at(-1) ?? '')))),
        },
      ],
    ])('if %s', async (_, fact, engine) => {
      const { store, folder, index, blobs, warnings } = await saved(engine);
      const before = [index(), blobs()];
      await store.save([A, C]);
      expect(warnings).toEqual([expect.stringMatching(` ${folder} .*${fact}`)]);
      expect([index(), blobs()]).toEqual(before);
    });
  });

  it('ends with the run', async () => {
    const { store, stop, warnings } = storing(BOTH);
    stop.abort(new Error('cancelled'));
    await expect(store.save([A])).rejects.toThrow('cancelled');
    expect(warnings).toEqual([]);
  });
});

describe('load', () => {
  it('gives the engine a layout of its images with these keys, under their names', async () => {
    const { store, folder, exec, docker, loads, warnings } = await saved();
    expect(await store.load([A, C])).toEqual(new Set([A]));
    const [base = '', layer = '', config = '', manifest = ''] = IMAGE_A.map(digestOf);
    expect(loads).toEqual([
      {
        'oci-layout': { imageLayoutVersion: '1.0.0' },
        'index.json': {
          schemaVersion: 2,
          manifests: [
            {
              ...{ mediaType: MANIFEST, digest: manifest, size: IMAGE_A.at(-1)?.length },
              annotations: {
                'io.containerd.image.name': `docker.io/library/rehearsal-cache:${A}`,
                'org.opencontainers.image.ref.name': A,
              },
            },
          ],
        },
        'manifest.json': [
          {
            Config: blobPath(config),
            RepoTags: [`rehearsal-cache:${A}`],
            Layers: [blobPath(base), blobPath(layer)],
          },
        ],
        blobs: [base, layer, config, manifest].map((digest) => digest.slice(7)).sort(),
      },
    ]);
    const at = `${folder}\\.\\w{6}/layout`;
    expect(exec.commands).toEqual([
      expect.stringMatching(
        `^tar --create --file ${at}.tar --directory ${at} oci-layout index.json manifest.json blobs$`,
      ),
    ]);
    expect(docker.argsOf('images.load')).toEqual([[expect.stringMatching(`^${at}.tar$`)]]);
    expect(warnings).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['nothing is requested', []],
    ['it has none of the requested images', [C]],
  ])('does not call the engine if %s', async (_, keys) => {
    const { store, docker, warnings } = await saved();
    expect(await store.load(keys)).toEqual(new Set());
    expect([docker.calls, warnings]).toEqual([[], []]);
  });

  it('logs nothing if nothing was saved yet', async () => {
    const { store, docker, folder, warnings } = storing();
    expect(await store.load([A])).toEqual(new Set());
    expect([docker.calls, warnings, existsSync(folder)]).toEqual([[], [], false]);
  });

  describe('leaves out a damaged image, with a warning', () => {
    type Parts = Awaited<ReturnType<typeof saved>>;
    /** Replaces A with an image whose manifest has another value at one place. */
    const forged = ({ folder, index, forge }: Parts, place: string, value: unknown) => {
      const manifest = JSON.parse(IMAGE_A.at(-1) ?? '');
      const keys = place.split('.');
      const last = keys.pop() ?? '';
      keys.reduce((within, key) => within[key], manifest)[last] = value;
      const { digest } = addBlob(folder, JSON.stringify(manifest));
      forge({ ...index().images, [A]: { manifest: digest } });
    };
    const isDamaged = async ({ store, folder, warnings }: Parts, fact: string) => {
      expect(await store.load([A, B])).toEqual(new Set([B]));
      expect(warnings).toEqual([
        expect.stringMatching(` aaaaaaaaaaaa .* ${folder} .* blobs/sha256/.*${fact}`),
      ]);
    };

    it.each<[string, string, (parts: Parts) => void]>([
      ['a layer is missing', '', ({ file }) => rmSync(file('layer of a'))],
      ['a layer is truncated', ' 4 .* 10$', ({ file }) => truncateSync(file('layer of a'), 4)],
      [
        'a layer is too long',
        ' 12 .* 10$',
        ({ file }) => writeFileSync(file('layer of a'), 'layer of a..'),
      ],
      [
        'a layer is altered',
        digestOf('LAYER of a'),
        ({ file }) => writeFileSync(file('layer of a'), 'LAYER of a'),
      ],
      [
        'a layer is a link',
        '',
        ({ file, folder }) => {
          renameSync(file('layer of a'), path.join(folder, 'elsewhere'));
          symlinkSync(path.join(folder, 'elsewhere'), file('layer of a'));
        },
      ],
      [
        'a layer is a folder',
        '',
        ({ file }) => {
          rmSync(file('layer of a'));
          mkdirSync(file('layer of a'));
        },
      ],
      ['its config is missing', '', ({ file }) => rmSync(file(IMAGE_A[2] ?? ''))],
      ['its manifest is missing', '', ({ file }) => rmSync(file(IMAGE_A[3] ?? ''))],
      [
        'its manifest is truncated',
        ' sha256:',
        ({ file }) => truncateSync(file(IMAGE_A[3] ?? ''), 9),
      ],
    ])('if %s', async (_, fact, damage) => {
      const parts = await saved();
      damage(parts);
      await isDamaged(parts, fact);
    });

    it.each<[string, string, unknown, string?]>([
      ['its manifest has another type', 'mediaType', 'text/plain'],
      ['its config has another type', 'config.mediaType', 'application/vnd.cncf.helm.config.v1'],
      ['a layer has URLs', 'layers.1.mediaType', `${DOCKER}.image.rootfs.foreign.diff.tar.gzip`],
      ['a layer leads out of the folder', 'layers.1.digest', 'sha256:../../../etc/passwd'],
      ['a layer of another image has another size', 'layers.0.size', 5, ' 4 .* 5$'],
    ])('if %s', async (_, place, value, fact = ` ${place} `) => {
      const parts = await saved();
      forged(parts, place, value);
      await isDamaged(parts, fact);
    });

    it('treats a manifest without a media type as an OCI manifest', async () => {
      const parts = await saved();
      forged(parts, 'mediaType', undefined);
      expect(await parts.store.load([A])).toEqual(new Set([A]));
      expect(parts.loads[0]?.['index.json']).toMatchObject({
        manifests: [{ mediaType: 'application/vnd.oci.image.manifest.v1+json' }],
      });
    });

    it('loads nothing if the blobs are behind a link', async () => {
      const { store, folder, docker, warnings } = await saved();
      renameSync(path.join(folder, 'blobs'), path.join(folder, 'elsewhere'));
      symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'blobs'));
      expect(await store.load([A, B])).toEqual(new Set());
      expect(docker.calls).toEqual([]);
      expect(warnings).toHaveLength(2);
    });
  });

  describe('loads nothing from a wrong index, with one warning', () => {
    const { manifest } = entry(IMAGE_A);
    it.each<[string, string, unknown]>([
      ['is not JSON', ' JSON: ', '{"version":1,"images":{"aaa'],
      ['is empty', ' JSON: ', ''],
      ['has another version', ' version ', { version: 2, images: {} }],
      ['has another format', ' images ', { version: 1 }],
      ['has unknown keys', '', { version: 1, images: {}, more: true }],
      ['is one of OCI', '', { schemaVersion: 2, manifests: [] }],
      [
        'has names instead of keys',
        ' images.latest ',
        { version: 1, images: { latest: { manifest } } },
      ],
      [
        'has malformed keys',
        ' images.',
        { version: 1, images: { [A.toUpperCase()]: { manifest } } },
      ],
      [
        'leads out of the folder',
        ` images.${A}.manifest `,
        { version: 1, images: { [A]: { manifest: 'sha256:../../x' } } },
      ],
      ['is too large', ' 5242880 ', ' '.repeat(5 * 1024 * 1024)],
    ])('if it %s', async (_, fact, content) => {
      const { store, folder, docker, warnings } = await saved();
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      writeFiles(folder, { 'index.json': text });
      expect(await store.load([A, B])).toEqual(new Set());
      expect(docker.calls).toEqual([]);
      expect(warnings).toEqual([expect.stringMatching(` ${folder} .*index.json .*${fact}`)]);
    });

    it('if it is a link', async () => {
      const { store, folder, warnings } = await saved();
      renameSync(path.join(folder, 'index.json'), path.join(folder, 'other.json'));
      symlinkSync('other.json', path.join(folder, 'index.json'));
      expect(await store.load([A])).toEqual(new Set());
      expect(warnings).toEqual([expect.stringContaining('index.json')]);
    });
  });

  it('loads nothing from a file instead of a folder, with a warning', async () => {
    const { store, folder, warnings } = storing();
    writeFileSync(folder, '');
    expect(await store.load([A])).toEqual(new Set());
    expect(warnings).toEqual([expect.stringMatching(` ${folder} .*ENOTDIR`)]);
  });

  it('loads images one by one if the engine refuses them together', async () => {
    let tries = 0;
    const { store, folder, docker, loads, warnings } = await saved({
      loading: () => {
        if (++tries < 3) fail('failed to unpack loaded image');
      },
    });
    expect(await store.load([A, B])).toEqual(new Set([B]));
    expect(warnings).toEqual([
      expect.stringMatching(` aaaaaaaaaaaa .* ${folder}: .*failed to unpack loaded image$`),
    ]);
    expect(loads.map((layout) => (layout['manifest.json'] as unknown[]).length)).toEqual([2, 1, 1]);
    // The engine names an image before it unpacks it.
    expect(docker.argsOf('images.remove')).toEqual([[[`rehearsal-cache:${A}`]]]);
  });

  it('replaces an image that the engine refused', async () => {
    const loading = () => fail('no archive');
    const image = imageOf(A, 'base', 'built again');
    const { store, index } = await saved({ images: { [A]: image }, loading });
    await store.load([A, B]);
    await store.save([A, B], new Set([A]));
    expect(index().images).toEqual({ [A]: entry(image), [B]: entry(IMAGE_B) });
  });

  it('ends with the run, even between two files', async () => {
    const { store, stop, warnings } = await saved({
      loading: () => {
        stop.abort(new Error('cancelled'));
        fail('context canceled');
      },
    });
    await expect(store.load([A, B])).rejects.toThrow('cancelled');
    await expect(store.load([A, B])).rejects.toThrow('cancelled');
    expect(warnings).toEqual([]);
  });
});
