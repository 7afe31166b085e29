import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OCI = 'application/vnd.oci.image';

/**
 * What `docker save` writes of images (Docker 28), each of one layer that has the image's name for content.
 *
 * @returns digests of their manifests, in order
 */
export function writeSavedLayout(folder: string, names: readonly string[]): string[] {
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true });
  const blob = (mediaType: string, content: string) => {
    const hex = createHash('sha256').update(content).digest('hex');
    writeFileSync(path.join(folder, 'blobs/sha256', hex), content);
    return { mediaType: `${OCI}.${mediaType}`, digest: `sha256:${hex}`, size: content.length };
  };
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
