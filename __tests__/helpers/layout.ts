import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blobPath, type Descriptor } from '../../src/images/store/blobs';
import { writeFiles } from './folder';
import { sha256 } from './hash';

const OCI = 'application/vnd.oci.image';

export const digestOf = (content: string) => `sha256:${sha256(content)}`;

/** Descriptor of a blob in a manifest or an index. */
export const described = (mediaType: string, content: string): Descriptor => ({
  ...{ mediaType, digest: digestOf(content), size: Buffer.byteLength(content) },
});

/** A blob of a layout. */
export function addBlob(folder: string, content: string, mediaType = 'text/plain'): Descriptor {
  const blob = described(mediaType, content);
  writeFiles(folder, { [blobPath(blob.digest)]: content });
  return blob;
}

/**
 * Output of `docker save` for images (Docker 28), each with the image's name as its only layer.
 *
 * @returns digests of their manifests, in order
 */
export function writeSavedLayout(folder: string, names: readonly string[]): string[] {
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true });
  const blob = (type: string, content: string) => addBlob(folder, content, `${OCI}.${type}`);
  const manifests = names.map((name) => {
    const layer = blob('layer.v1.tar', `layer of ${name}`);
    const config = blob('config.v1+json', JSON.stringify({ rootfs: { diff_ids: [layer.digest] } }));
    const mediaType = 'manifest.v1+json';
    const content = { schemaVersion: 2, mediaType: `${OCI}.${mediaType}`, config, layers: [layer] };
    const annotations = { 'io.containerd.image.name': `docker.io/library/${name}` };
    return { ...blob(mediaType, JSON.stringify(content)), annotations };
  });
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  return manifests.map(({ digest }) => digest);
}
