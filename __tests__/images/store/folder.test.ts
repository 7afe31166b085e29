import { createHash } from 'node:crypto';
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
import { FolderStore } from '../../../src/images/store/folder';
import { KEY_LABEL } from '../../../src/images/store/store';
import { FakeExec, type Reply } from '../../helpers/exec';
import { temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
let folders = 0;

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const DOCKER = 'application/vnd.docker';
const MANIFEST = `${DOCKER}.distribution.manifest.v2+json`;
const INDEX = 'application/vnd.oci.image.index.v1+json';

/** What an engine has under a name: the blobs, of which the last is the manifest or the index. */
type Saved = readonly string[];

const digestOf = (content: string) =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;
const described = (mediaType: string, content: string) => ({
  ...{ mediaType, digest: digestOf(content), size: content.length },
});
const blob = (digest: string) => `blobs/${digest.replace(':', '/')}`;

/** An image of layers, as Docker builds it; its label says which key it has. */
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

/** An image with what a build says of itself, as the containerd image store keeps it. */
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
  readonly reply?: (command: string) => Reply;
  /** Does something to what `docker save` wrote. */
  readonly damage?: (saved: string) => void;
}

/** A store over an engine that saves what a test gives it, and keeps what it is given to load. */
function storing(
  { images = {}, reply, damage }: Engine = {},
  folder = path.join(root, `${++folders}`),
) {
  const warnings: string[] = [];
  const loads: Record<string, unknown>[] = [];
  const stop = new AbortController();
  let asked: string[] = [];
  const exec = new FakeExec((command, { argv }) => {
    const answer = reply?.(command);
    if (answer !== undefined) return answer;
    const at = argv[argv.indexOf('--directory') + 1] ?? '';
    if (command.startsWith('docker save')) asked = argv.slice(4);
    if (command.startsWith('tar --extract')) {
      write(at, asked, images);
      damage?.(at);
    }
    if (command.startsWith('tar --create')) loads.push(layoutAt(at));
    return undefined;
  });
  const warn = (message: string) => void warnings.push(message);
  const store = new FolderStore(exec, folder, { signal: stop.signal, warn });
  const index = () => JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
  const file = (content: string) => path.join(folder, blob(digestOf(content)));
  const blobs = () => readdirSync(path.join(folder, 'blobs/sha256')).map((hex) => `sha256:${hex}`);
  return { store, folder, exec, warnings, loads, stop, index, file, blobs };
}

/** What `docker save` writes (Docker 26). */
function write(folder: string, names: string[], images: Readonly<Record<string, Saved>>): void {
  const manifests = names.flatMap((name) => {
    const saved = images[name.replace('rehearsal-cache:', '')];
    if (saved === undefined) return [];
    mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true });
    for (const content of saved) writeFileSync(path.join(folder, blob(digestOf(content))), content);
    const root = saved.at(-1) ?? '';
    const annotations = { 'io.containerd.image.name': `docker.io/library/${name}` };
    return [{ ...described(JSON.parse(root).mediaType, root), annotations }];
  });
  const index = { schemaVersion: 2, mediaType: INDEX, manifests };
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index));
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

/** A store of which A and B were saved, whose engine is another one now. */
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
    const { store, folder, exec, index, blobs, warnings } = storing(BOTH);
    await store.save([B, A]);
    expect(warnings).toEqual([]);
    expect(index()).toEqual({ version: 1, images: { [A]: entry(IMAGE_A), [B]: entry(IMAGE_B) } });
    expect(Object.keys(index().images)).toEqual([A, B]);
    expect(new Set(blobs())).toEqual(new Set([...IMAGE_A, ...IMAGE_B].map(digestOf)));
    expect(readdirSync(folder)).toEqual(['blobs', 'index.json']);
    const at = `${folder}\\.\\w{6}/saved`;
    expect(exec.commands).toEqual([
      expect.stringMatching(
        `^docker save --output ${at}/saved.tar rehearsal-cache:${B} rehearsal-cache:${A}$`,
      ),
      expect.stringMatching(`^tar --extract --file ${at}/saved.tar --directory ${at}$`),
    ]);
  });

  it('asks the engine for nothing where it has all', async () => {
    const { store, exec, index } = await saved();
    const before = index();
    await store.save([A, B]);
    expect(exec.commands).toEqual([]);
    expect(index()).toEqual(before);
  });

  it('asks the engine for what is new only, and drops what is not asked for', async () => {
    const image = imageOf(C, 'base', 'layer of c');
    const { store, exec, index, blobs } = await saved({ images: { [C]: image } });
    await store.save([A, C]);
    expect(exec.commands[0]).toMatch(new RegExp(`\\.tar rehearsal-cache:${C}$`));
    expect(index().images).toEqual({ [A]: entry(IMAGE_A), [C]: entry(image) });
    expect(new Set(blobs())).toEqual(new Set([...IMAGE_A, ...image].map(digestOf)));
  });

  it('keeps what the engine does not have, and leaves out what neither has', async () => {
    const { store, exec, index } = await saved();
    await store.save([A, C], new Set());
    expect(exec.commands).toEqual([]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A) });
  });

  it('tells the keys that it has, also of what is damaged', async () => {
    const { store, file, folder } = await saved();
    rmSync(file('base'));
    expect(await store.keys()).toEqual(new Set([A, B]));
    writeFileSync(path.join(folder, 'index.json'), '');
    expect(await store.keys()).toEqual(new Set());
  });

  it('keeps nothing where nothing is asked for', async () => {
    const { store, exec, index, blobs, warnings } = await saved();
    await store.save([]);
    expect([exec.commands, blobs(), warnings]).toEqual([[], [], []]);
    expect(index()).toEqual({ version: 1, images: {} });
  });

  it('keeps an image without what a build says of itself', async () => {
    const { store, index, blobs } = storing({ images: { [A]: attested(IMAGE_A) } });
    await store.save([A]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A) });
    expect(new Set(blobs())).toEqual(new Set(IMAGE_A.map(digestOf)));
  });

  it('replaces blobs that are damaged, whatever was put there', async () => {
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

  it("replaces an image that is under another one's key", async () => {
    const { store, folder, index } = await saved(BOTH);
    const { version, images } = index();
    const swapped = { version, images: { [A]: images[B], [B]: images[A] } };
    writeFileSync(path.join(folder, 'index.json'), JSON.stringify(swapped));
    await store.save([A, B]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A), [B]: entry(IMAGE_B) });
  });

  it('replaces an image whose config is none', async () => {
    const { store, folder, index } = await saved(BOTH);
    const foreign = imageWith('[]');
    for (const content of foreign)
      writeFileSync(path.join(folder, blob(digestOf(content))), content);
    const { version, images } = index();
    const damaged = { version, images: { ...images, [A]: entry(foreign) } };
    writeFileSync(path.join(folder, 'index.json'), JSON.stringify(damaged));
    await store.save([A, B]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A), [B]: entry(IMAGE_B) });
  });

  it('replaces an index that is not to be read', async () => {
    const { store, folder, index, warnings } = await saved(BOTH);
    writeFileSync(path.join(folder, 'index.json'), 'x');
    await store.save([A]);
    expect(index().images).toEqual({ [A]: entry(IMAGE_A) });
    expect(warnings).toEqual([]);
  });

  it('sweeps what others put among the blobs, and leaves alone what links lead to', async () => {
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

  it('takes no layer that unpacks to the same as one that it has', async () => {
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

  describe('that fails is one warning, and leaves the folder as it was', () => {
    const image = imageOf(C, 'layer of c');
    it.each<[string, RegExp, Engine]>([
      [
        'the engine refuses',
        /docker save .* exited with 1: Error: no such image$/,
        {
          reply: (command) =>
            command.startsWith('docker save')
              ? { exitCode: 1, stderr: 'Error: no such image\n' }
              : undefined,
        },
      ],
      [
        'the engine writes no OCI layout',
        /: this engine cannot write OCI layouts; Docker 25 and newer do$/,
        { damage: (at) => rmSync(path.join(at, 'index.json')) },
      ],
      ['the engine saves another image', /: the engine saved no image cccccccccccc$/, {}],
      [
        'the engine saves less than the image',
        /the engine saved the image cccccccccccc damaged: blobs\/sha256\/\w{64} is missing$/,
        {
          images: { [C]: image },
          damage: (at) => rmSync(path.join(at, blob(digestOf('layer of c')))),
        },
      ],
      [
        'the image is of several platforms',
        /: sha256:\w{64} has 2 images instead of one$/,
        { images: { [C]: attested(image, IMAGE_A) } },
      ],
      [
        'the image is of other platforms',
        /: sha256:\w{64} has 0 images instead of one$/,
        {
          images: { [C]: attested(image) },
          damage: (at) => rmSync(path.join(at, blob(digestOf(image.at(-1) ?? '')))),
        },
      ],
    ])('where %s', async (_, message, engine) => {
      const { store, folder, index, blobs, warnings } = await saved(engine);
      const before = [index(), blobs()];
      await store.save([A, C]);
      expect(warnings).toEqual([expect.stringMatching(message)]);
      expect(warnings[0]).toContain(`Saving images to the image cache ${folder} failed: `);
      expect([index(), blobs()]).toEqual(before);
    });
  });

  it('is ended where the run is', async () => {
    const { store, stop, warnings } = storing(BOTH);
    stop.abort(new Error('cancelled'));
    await expect(store.save([A])).rejects.toThrow('cancelled');
    expect(warnings).toEqual([]);
  });
});

describe('load', () => {
  it('gives the engine a layout of what it has of the keys, under their names', async () => {
    const { store, folder, exec, loads, warnings } = await saved();
    expect(await store.load([A, C])).toEqual(new Set([A]));
    const [base, layer, config, manifest] = IMAGE_A.map(digestOf) as [
      string,
      string,
      string,
      string,
    ];
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
            Config: blob(config),
            RepoTags: [`rehearsal-cache:${A}`],
            Layers: [blob(base), blob(layer)],
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
      expect.stringMatching(`^docker load --input ${at}.tar$`),
    ]);
    expect(warnings).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['nothing is asked for', []],
    ['it has nothing of what is asked for', [C]],
  ])('leaves the engine alone where %s', async (_, keys) => {
    const { store, exec, warnings } = await saved();
    expect(await store.load(keys)).toEqual(new Set());
    expect([exec.commands, warnings]).toEqual([[], []]);
  });

  it('has nothing to say where nothing was saved yet', async () => {
    const { store, exec, folder, warnings } = storing();
    expect(await store.load([A])).toEqual(new Set());
    expect([exec.commands, warnings, existsSync(folder)]).toEqual([[], [], false]);
  });

  describe('leaves out an image that is damaged, with a warning', () => {
    type Parts = Awaited<ReturnType<typeof saved>>;
    const forge = ({ folder, file, index }: Parts, change: (manifest: ManifestJson) => void) => {
      const manifest = JSON.parse(IMAGE_A.at(-1) ?? '') as ManifestJson;
      change(manifest);
      const content = JSON.stringify(manifest);
      writeFileSync(file(content), content);
      const images = { ...index().images, [A]: { manifest: digestOf(content) } };
      writeFileSync(path.join(folder, 'index.json'), JSON.stringify({ version: 1, images }));
    };
    interface ManifestJson {
      mediaType?: string;
      config: { mediaType: string };
      layers: { mediaType: string; digest: string; size: number }[];
    }

    it.each<[string, string, (parts: Parts) => void]>([
      ['a layer is missing', 'is missing', ({ file }) => rmSync(file('layer of a'))],
      [
        'a layer is truncated',
        'is truncated: 4 bytes instead of 10',
        ({ file }) => truncateSync(file('layer of a'), 4),
      ],
      [
        'a layer is too long',
        'is too long: 12 bytes instead of 10',
        ({ file }) => writeFileSync(file('layer of a'), 'layer of a..'),
      ],
      [
        'a layer has another content',
        `has another content: ${digestOf('LAYER of a')}`,
        ({ file }) => writeFileSync(file('layer of a'), 'LAYER of a'),
      ],
      [
        'a layer is a link',
        'is not a regular file',
        ({ file, folder }) => {
          renameSync(file('layer of a'), path.join(folder, 'elsewhere'));
          symlinkSync(path.join(folder, 'elsewhere'), file('layer of a'));
        },
      ],
      [
        'a layer is a folder',
        'is not a regular file',
        ({ file }) => {
          rmSync(file('layer of a'));
          mkdirSync(file('layer of a'));
        },
      ],
      ['its config is missing', 'is missing', ({ file }) => rmSync(file(IMAGE_A[2] ?? ''))],
      ['its manifest is missing', 'is missing', ({ file }) => rmSync(file(IMAGE_A[3] ?? ''))],
      [
        'its manifest is truncated',
        'has another content: sha256:',
        ({ file }) => truncateSync(file(IMAGE_A[3] ?? ''), 9),
      ],
      [
        'its manifest is something else',
        'has another form: mediaType ',
        (parts) =>
          forge(parts, (manifest) => {
            manifest.mediaType = 'text/plain';
          }),
      ],
      [
        'its config is something else',
        'has another form: config.mediaType ',
        (parts) =>
          forge(parts, ({ config }) => {
            config.mediaType = 'application/vnd.cncf.helm.config.v1+json';
          }),
      ],
      [
        'a layer is to be had elsewhere',
        'has another form: layers.1.mediaType ',
        (parts) =>
          forge(parts, ({ layers }) => {
            if (layers[1]) layers[1].mediaType = `${DOCKER}.image.rootfs.foreign.diff.tar.gzip`;
          }),
      ],
      [
        'a layer leads out of the folder',
        'has another form: layers.1.digest is not a sha256 digest',
        (parts) =>
          forge(parts, ({ layers }) => {
            if (layers[1]) layers[1].digest = 'sha256:../../../etc/passwd';
          }),
      ],
      [
        'a layer that another image has is told with another size',
        'is truncated: 4 bytes instead of 5',
        (parts) =>
          forge(parts, ({ layers }) => {
            if (layers[0]) layers[0].size = 5;
          }),
      ],
    ])('where %s', async (_, problem, damage) => {
      const parts = await saved();
      damage(parts);
      expect(await parts.store.load([A, B])).toEqual(new Set([B]));
      expect(parts.warnings).toEqual([
        expect.stringContaining(
          `The image aaaaaaaaaaaa of the image cache ${parts.folder} is damaged and is not used: blobs/sha256/`,
        ),
      ]);
      expect(parts.warnings[0]).toContain(problem);
    });

    it('knows a manifest that does not say what it is as one of OCI', async () => {
      const parts = await saved();
      forge(parts, (manifest) => {
        delete manifest.mediaType;
      });
      expect(await parts.store.load([A])).toEqual(new Set([A]));
      expect(parts.loads[0]?.['index.json']).toMatchObject({
        manifests: [{ mediaType: 'application/vnd.oci.image.manifest.v1+json' }],
      });
    });

    it('loads nothing where the blobs are behind a link', async () => {
      const { store, folder, exec, warnings } = await saved();
      renameSync(path.join(folder, 'blobs'), path.join(folder, 'elsewhere'));
      symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'blobs'));
      expect(await store.load([A, B])).toEqual(new Set());
      expect(exec.commands).toEqual([]);
      expect(warnings).toHaveLength(2);
    });
  });

  describe('loads nothing from an index that is not its own, with one warning', () => {
    const { manifest } = entry(IMAGE_A);
    it.each<[string, string, unknown]>([
      ['is not JSON', 'is not JSON: ', '{"version":1,"images":{"aaa'],
      ['is empty', 'is not JSON: ', ''],
      ['is of another version', 'has another form: version ', { version: 2, images: {} }],
      ['has another shape', 'has another form: images ', { version: 1 }],
      ['has more', 'has another form: ', { version: 1, images: {}, more: true }],
      ['is OCI’s', 'has another form: ', { schemaVersion: 2, manifests: [] }],
      [
        'has names',
        'has another form: images.latest ',
        { version: 1, images: { latest: { manifest } } },
      ],
      [
        'has keys of another shape',
        'has another form: images.',
        { version: 1, images: { [A.toUpperCase()]: { manifest } } },
      ],
      [
        'leads out of the folder',
        `has another form: images.${A}.manifest is not a sha256 digest`,
        { version: 1, images: { [A]: { manifest: 'sha256:../../x' } } },
      ],
      ['is too large', 'is too large: 5242880 bytes', ' '.repeat(5 * 1024 * 1024)],
    ])('where it %s', async (_, problem, content) => {
      const { store, folder, exec, warnings } = await saved();
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      writeFileSync(path.join(folder, 'index.json'), text);
      expect(await store.load([A, B])).toEqual(new Set());
      expect(exec.commands).toEqual([]);
      expect(warnings).toEqual([
        expect.stringContaining(
          `Loading images from the image cache ${folder} failed: index.json ${problem}`,
        ),
      ]);
    });

    it('where it is a link', async () => {
      const { store, folder, warnings } = await saved();
      renameSync(path.join(folder, 'index.json'), path.join(folder, 'other.json'));
      symlinkSync('other.json', path.join(folder, 'index.json'));
      expect(await store.load([A])).toEqual(new Set());
      expect(warnings).toEqual([expect.stringMatching(/index.json is not a regular file$/)]);
    });
  });

  it('loads nothing where there is no folder but a file, with a warning', async () => {
    const { store, folder, warnings } = storing();
    writeFileSync(folder, '');
    expect(await store.load([A])).toEqual(new Set());
    expect(warnings).toEqual([expect.stringMatching(`cache ${folder} failed: .*ENOTDIR`)]);
  });

  it('loads images one by one where the engine refuses them together', async () => {
    let tries = 0;
    const { store, folder, exec, loads, warnings } = await saved({
      reply: (command) =>
        command.startsWith('docker load') && ++tries < 3
          ? { exitCode: 1, stderr: 'failed to unpack loaded image\n' }
          : undefined,
    });
    expect(await store.load([A, B])).toEqual(new Set([B]));
    expect(warnings).toEqual([
      expect.stringMatching(
        `^The image aaaaaaaaaaaa of the image cache ${folder} could not be loaded: docker load .*: failed to unpack loaded image$`,
      ),
    ]);
    expect(loads.map((layout) => (layout['manifest.json'] as unknown[]).length)).toEqual([2, 1, 1]);
    // The engine names an image before it unpacks it.
    expect(exec.commands.filter((command) => command.includes(' rm '))).toEqual([
      `docker image rm rehearsal-cache:${A}`,
    ]);
  });

  it('lets what was built instead take the place of what the engine refused', async () => {
    const reply = (command: string) =>
      command.startsWith('docker load') ? { exitCode: 1, stderr: 'no archive\n' } : undefined;
    const image = imageOf(A, 'base', 'built again');
    const { store, index } = await saved({ images: { [A]: image }, reply });
    await store.load([A, B]);
    await store.save([A, B], new Set([A]));
    expect(index().images).toEqual({ [A]: entry(image), [B]: entry(IMAGE_B) });
  });

  it('is ended where the run is, even between two files', async () => {
    const { store, stop, warnings } = await saved({
      reply: (command) => {
        if (command.startsWith('docker load')) stop.abort(new Error('cancelled'));
        return command.startsWith('docker load') ? { exitCode: 1 } : undefined;
      },
    });
    await expect(store.load([A, B])).rejects.toThrow('cancelled');
    await expect(store.load([A, B])).rejects.toThrow('cancelled');
    expect(warnings).toEqual([]);
  });
});
