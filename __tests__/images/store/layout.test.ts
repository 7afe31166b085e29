import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blobPath, type Descriptor } from '../../../src/images/store/blobs';
import { layoutOf, readImages, writeLayout } from '../../../src/images/store/layout';
import { failureOf } from '../../helpers/errors';
import { FakeExec } from '../../helpers/exec';
import { temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
const { signal } = new AbortController();
let folders = 0;

const newFolder = () => path.join(root, `${++folders}`);

function add(folder: string, content: string, mediaType: string): Descriptor {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true });
  writeFileSync(path.join(folder, blobPath(digest)), content);
  return { mediaType, digest, size: content.length };
}

/** An image as BuildKit exports it, in a folder. */
function image(folder: string): Descriptor {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const config = add(folder, '{}', 'application/vnd.oci.image.config.v1+json');
  const layer = add(folder, 'layer', 'application/vnd.oci.image.layer.v1.tar+zstd');
  const layers = [layer, layer];
  return add(folder, JSON.stringify({ schemaVersion: 2, mediaType, config, layers }), mediaType);
}

describe('writeLayout', () => {
  const written = async (prepare: (target: string, layer: string) => void = () => {}) => {
    const [source, target] = [newFolder(), newFolder()];
    const { digest } = image(source);
    const { images } = await readImages(source, new Map([['key', digest]]), signal);
    const layer = blobPath(images.get('key')?.layers[0]?.digest ?? '');
    prepare(target, layer);
    await writeLayout(target, source, images);
    return { from: path.join(source, layer), to: path.join(target, layer) };
  };

  it('links the blobs, which takes no space', async () => {
    const { from, to } = await written();
    expect(statSync(to).ino).toBe(statSync(from).ino);
  });

  it('copies them where they cannot be linked', async () => {
    const { from, to } = await written((target, layer) => {
      mkdirSync(path.join(target, 'blobs/sha256'), { recursive: true });
      writeFileSync(path.join(target, layer), 'in the way');
    });
    expect(statSync(to).ino).not.toBe(statSync(from).ino);
    expect(readFileSync(to, 'utf8')).toBe('layer');
  });
});

describe('layoutOf', () => {
  /** An engine that saves an index with these entries; without any, as Docker 24 does. */
  const layout = (manifests?: readonly Descriptor[]) => {
    const folder = newFolder();
    const exec = new FakeExec((command) => {
      if (command.startsWith('tar') && manifests !== undefined) {
        const index = JSON.stringify({ schemaVersion: 2, manifests });
        writeFileSync(path.join(folder, 'index.json'), index);
      }
      if (command.startsWith('docker save')) writeFileSync(path.join(folder, 'saved.tar'), '');
      return undefined;
    });
    return { folder, exec, made: layoutOf(exec, 'go:base', folder, signal) };
  };

  it('answers what the engine saved, in the folder', async () => {
    const entry = image(newFolder());
    const { folder, exec, made } = layout([entry, entry]);
    expect(await made).toBe(entry.digest);
    expect(exec.commands).toEqual([
      `docker save --output ${folder}/saved.tar go:base`,
      `tar --extract --file ${folder}/saved.tar --directory ${folder}`,
    ]);
    expect(existsSync(path.join(folder, 'saved.tar'))).toBe(false);
  });

  it.each([0, 2])('takes no reference that is %d images', async (count) => {
    const entries = ['one', 'two'].map((text) => add(newFolder(), text, 'text/plain'));
    const error = await failureOf(layout(entries.slice(0, count)).made);
    expect(error.message).toBe(`go:base is ${count} images; name one by its tag`);
  });

  it('needs an engine that writes OCI layouts', async () => {
    const error = await failureOf(layout().made);
    expect(error.message).toBe('this engine cannot write OCI layouts; Docker 25 and newer do');
  });
});
