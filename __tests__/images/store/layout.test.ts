import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blobPath, type Descriptor } from '../../../src/images/store/blobs';
import { layoutOf, readImages, writeLayout } from '../../../src/images/store/layout';
import { fakeDocker } from '../../helpers/docker';
import { FakeExec } from '../../helpers/exec';
import { fails } from '../../helpers/failure';
import { folderWith, temporaryFolder, writeFiles } from '../../helpers/folder';
import { addBlob } from '../../helpers/layout';

const root = temporaryFolder();
const { signal } = new AbortController();
const newFolder = () => folderWith(root);

/** An image exported by BuildKit to a folder. */
function image(folder: string): Descriptor {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const config = addBlob(folder, '{}', 'application/vnd.oci.image.config.v1+json');
  const layer = addBlob(folder, 'layer', 'application/vnd.oci.image.layer.v1.tar+zstd');
  const layers = [layer, layer];
  return addBlob(
    folder,
    JSON.stringify({ schemaVersion: 2, mediaType, config, layers }),
    mediaType,
  );
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

  it('links the blobs, to save space', async () => {
    const { from, to } = await written();
    expect(statSync(to).ino).toBe(statSync(from).ino);
  });

  it('copies them if they cannot be linked', async () => {
    const { from, to } = await written((target, layer) =>
      writeFiles(target, { [layer]: 'in the way' }),
    );
    expect(statSync(to).ino).not.toBe(statSync(from).ino);
    expect(readFileSync(to, 'utf8')).toBe('layer');
  });
});

describe('layoutOf', () => {
  /** An engine that saves an index with these entries, or none, like Docker 24. */
  const layout = (manifests?: readonly Descriptor[]) => {
    const folder = newFolder();
    const docker = fakeDocker({
      images: { save: async (archive) => writeFileSync(archive, '') },
    });
    const exec = new FakeExec(() => {
      if (manifests === undefined) return undefined;
      const index = JSON.stringify({ schemaVersion: 2, manifests });
      writeFileSync(path.join(folder, 'index.json'), index);
      return undefined;
    });
    const made = layoutOf({ exec, docker, signal }, 'go:base', folder);
    return { folder, exec, docker, made };
  };

  it('returns the image saved by the engine, in the folder', async () => {
    const entry = image(newFolder());
    const { folder, exec, docker, made } = layout([entry, entry]);
    expect(await made).toBe(entry.digest);
    const archive = path.join(folder, 'saved.tar');
    expect(docker.argsOf('images.save')).toEqual([[archive, ['go:base']]]);
    expect(exec.commands).toEqual([`tar --extract --file ${archive} --directory ${folder}`]);
    expect(existsSync(archive)).toBe(false);
  });

  it.each([0, 2])('rejects a reference to %d images', async (count) => {
    const entries = ['one', 'two'].map((text) => addBlob(newFolder(), text));
    await fails(layout(entries.slice(0, count)).made, 'IMAGE_AMBIGUOUS', 'go:base', ` ${count} `);
  });

  it('requires an engine that writes OCI layouts', async () => {
    await fails(layout().made, 'DOCKER_TOO_OLD', '25');
  });
});
