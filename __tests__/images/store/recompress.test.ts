import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blobPath, type Descriptor } from '../../../src/images/store/blobs';
import { type LayoutImage, readImages } from '../../../src/images/store/layout';
import { layersById, recompress } from '../../../src/images/store/recompress';
import { FakeExec, type Reply } from '../../helpers/exec';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { addBlob } from '../../helpers/layout';

const root = temporaryFolder();

const OCI = 'application/vnd.oci.image';
const ZSTD = `${OCI}.layer.v1.tar+zstd`;
const LARGE = 16 * 1024 * 1024;

/** A layout of images, and a `zstd` that removes vowels as compression. */
class Layout {
  readonly folder = folderWith(root);
  readonly images = new Map<string, LayoutImage>();
  readonly warnings: string[] = [];
  readonly stop = new AbortController();
  readonly exec: FakeExec;

  constructor(reply: (command: string) => Reply = () => undefined) {
    this.exec = new FakeExec((command, { argv }) => {
      const answer = reply(command);
      if (answer !== undefined) return answer;
      const [to, from] = [argv.at(-2) ?? '', argv.at(-1) ?? ''];
      if (argv.includes('-o')) {
        const content = readFileSync(from, 'utf8');
        writeFileSync(to, argv.includes('-9') ? content.replaceAll(/[aeiou]/g, '') : content);
      }
      return undefined;
    });
  }

  /** A layer with a descriptor of a large size. */
  layer(content: string, given: Partial<Descriptor> = {}): Descriptor {
    return { ...addBlob(this.folder, content, ZSTD), size: LARGE, ...given };
  }

  image(name: string, layers: Descriptor[], diffIds?: string[]): LayoutImage {
    const told = { architecture: name, ...(diffIds && { rootfs: { diff_ids: diffIds } }) };
    const config = addBlob(this.folder, JSON.stringify(told), `${OCI}.config.v1+json`);
    const mediaType = `${OCI}.manifest.v1+json`;
    const content = { schemaVersion: 2, mediaType, config, layers, annotations: { of: name } };
    const manifest = addBlob(this.folder, JSON.stringify(content), mediaType);
    const image = { manifest, config, layers };
    this.images.set(name, image);
    return image;
  }

  recompress(known: ReadonlyMap<string, Descriptor> = new Map()) {
    const { exec, warnings } = this;
    const warn = (message: string) => void warnings.push(message);
    const host = { exec, signal: this.stop.signal, warn };
    return recompress(host, this.folder, this.images, known);
  }

  get blobs(): string[] {
    return readdirSync(path.join(this.folder, 'blobs/sha256'));
  }

  text(digest: string): string {
    return readFileSync(path.join(this.folder, blobPath(digest)), 'utf8');
  }

  /** Contents of an image's layers. */
  texts(image: LayoutImage | undefined): string[] | undefined {
    return image?.layers.map(({ digest }) => this.text(digest));
  }
}

it('compresses large layers again, and changes only the manifest', async () => {
  const layout = new Layout();
  const small = layout.layer('small', { size: LARGE - 1 });
  const before = layout.image('one', [layout.layer('a large layer'), small], ['x', 'y']);
  const [after] = (await layout.recompress()).values();
  expect(layout.texts(after)).toEqual([' lrg lyr', 'small']);
  expect(after?.layers[0]).toEqual({
    ...{ mediaType: ZSTD, size: 8 },
    digest: expect.stringMatching(/^sha256:\w{64}$/),
  });
  expect(after?.config).toEqual(before.config);
  const digest = after?.manifest.digest ?? '';
  expect(digest).not.toBe(before.manifest.digest);
  expect(after?.manifest).toMatchObject({ ...before.manifest, digest, size: expect.any(Number) });
  expect(JSON.parse(layout.text(digest))).toEqual({
    ...JSON.parse(layout.text(before.manifest.digest)),
    layers: after?.layers,
  });
  const file = path.join(layout.folder, blobPath(before.layers[0]?.digest ?? ''));
  expect(layout.exec.commands).toEqual([
    'zstd --version',
    `zstd --decompress --force --quiet -o ${file}.tar ${file}`,
    `zstd -9 -T0 --force --quiet -o ${file}.tar.zst ${file}.tar`,
  ]);
  expect(layout.blobs.filter((name) => name.includes('.'))).toEqual([]);
  expect(layout.warnings).toEqual([]);
});

it('creates complete images', async () => {
  const layout = new Layout();
  layout.image('one', [layout.layer('a large layer')], ['x']);
  const [after] = (await layout.recompress()).values();
  const digests = new Map([['one', after?.manifest.digest ?? '']]);
  const { images, damaged } = await readImages(layout.folder, digests, layout.stop.signal);
  expect(damaged).toEqual(new Map());
  expect(images.get('one')).toEqual(after);
});

it.each([
  ['docker’s zstd', 'application/vnd.docker.image.rootfs.diff.tar.zstd', true],
  ['gzip', `${OCI}.layer.v1.tar+gzip`, false],
  ['no compression', `${OCI}.layer.v1.tar`, false],
])('recognizes %s', async (_, mediaType, again) => {
  const layout = new Layout();
  const before = layout.image('one', [layout.layer('a large layer', { mediaType })], ['x']);
  const [after] = (await layout.recompress()).values();
  expect(layout.exec.calls.length > 0).toBe(again);
  expect(after === before).toBe(!again);
});

it('drops the annotations of a layer, which may describe its bytes', async () => {
  const layout = new Layout();
  const annotations = { 'io.github.containers.zstd-chunked.manifest-position': '1:2:3:1' };
  layout.image('one', [layout.layer('a large layer', { annotations })], ['x']);
  const [after] = (await layout.recompress()).values();
  expect(after?.layers[0]).not.toHaveProperty('annotations');
});

it('compresses a shared layer once, even if its digests differ', async () => {
  const layout = new Layout();
  const [shared, other] = [layout.layer('a large layer'), layout.layer('the same, otherwise')];
  layout.image('one', [shared], ['x']);
  layout.image('two', [shared, layout.layer('its own')], ['x', 'y']);
  layout.image('three', [other], ['x']);
  const after = await layout.recompress();
  expect([...after.values()].map((image) => layout.texts(image))).toEqual([
    [' lrg lyr'],
    [' lrg lyr', 'ts wn'],
    [' lrg lyr'],
  ]);
  expect(layout.exec.commands.filter((command) => command.includes(' -9 '))).toHaveLength(2);
  expect(after.get('three')?.manifest).not.toEqual(layout.images.get('three')?.manifest);
});

it('reuses a known layer with the same content, whatever its size', async () => {
  const [here, layout] = [new Layout(), new Layout()];
  here.image('old', [here.layer('known'), here.layer('other')], ['x', 'z']);
  const known = await layersById(here.folder, here.images.values());
  layout.image('one', [layout.layer('level 3', { size: 7 }), layout.layer('new')], ['x', 'y']);
  const [after] = (await layout.recompress(known)).values();
  expect(after?.layers[0]).toEqual(here.images.get('old')?.layers[0]);
  expect(layout.text(after?.layers[1]?.digest ?? '')).toBe('nw');
});

it('does not reuse layers of another media type, as manifests must not mix them', async () => {
  const [here, layout] = [new Layout(), new Layout()];
  const mediaType = 'application/vnd.docker.image.rootfs.diff.tar.zstd';
  here.image('old', [here.layer('known', { mediaType })], ['x']);
  const known = await layersById(here.folder, here.images.values());
  const before = layout.image('one', [layout.layer('bcd', { size: 3 })], ['x']);
  expect([...(await layout.recompress(known)).values()]).toEqual([before]);
});

it.each([
  ['has no layer ids', undefined],
  ['has other layer ids', ['x', 'y']],
])('identifies layers by digest if a config %s', async (_, diffIds) => {
  const layout = new Layout();
  const layer = layout.layer('a large layer');
  layout.image('one', [layer], diffIds);
  layout.image('two', [layer], ['x']);
  const after = await layout.recompress();
  expect(layout.texts(after.get('one'))).toEqual([' lrg lyr']);
  expect((await layersById(layout.folder, [...after.values()])).size).toBe(2);
});

it('keeps a layer that does not get smaller', async () => {
  const layout = new Layout((command) => {
    const [from = '', to = ''] = command.split(' ').reverse();
    if (!command.includes(' -9 ')) return undefined;
    writeFileSync(to, readFileSync(from, 'utf8').padEnd(LARGE));
    return '';
  });
  const before = layout.image('one', [layout.layer('large')], ['x']);
  const blobs = layout.blobs;
  expect([...(await layout.recompress()).values()]).toEqual([before]);
  expect(layout.blobs).toEqual(blobs);
});

it('changes nothing without zstd, and does not warn', async () => {
  const layout = new Layout((command) =>
    command === 'zstd --version' ? { exitCode: 127 } : undefined,
  );
  const before = layout.image('one', [layout.layer('large'), layout.layer('larger')], ['x', 'y']);
  expect([...(await layout.recompress()).values()]).toEqual([before]);
  expect(layout.exec.commands).toEqual(['zstd --version']);
  expect(layout.warnings).toEqual([]);
});

it.each(['--decompress', '-9'])(
  'keeps a layer if zstd %s fails, with one warning',
  async (option) => {
    let failed = false;
    const layout = new Layout((command) => {
      if (failed || !command.includes(option)) return undefined;
      failed = true;
      return { exitCode: 1, stderr: 'zstd: No space left on device\n' };
    });
    const shared = layout.layer('first');
    layout.image('one', [shared, layout.layer('second')], ['x', 'y']);
    layout.image('two', [shared], ['x']);
    const after = await layout.recompress();
    expect([...after.values()].map((image) => layout.texts(image))).toEqual([
      ['first', 'scnd'],
      ['first'],
    ]);
    expect(layout.warnings).toEqual([
      expect.stringMatching(/ sha256:\w{64}, .*zstd .*No space left on device$/),
    ]);
    expect(layout.blobs.filter((name) => name.includes('.'))).toEqual([]);
  },
);

it.each(['--version', '--decompress'])('ends with the run, at zstd %s', async (option) => {
  const layout: Layout = new Layout((command) => {
    if (!command.includes(option)) return undefined;
    layout.stop.abort(new Error('cancelled'));
    return { exitCode: 1 };
  });
  layout.image('one', [layout.layer('large')], ['x']);
  await expect(layout.recompress()).rejects.toThrow('cancelled');
  expect(layout.warnings).toEqual([]);
});
