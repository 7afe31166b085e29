import type { Docker } from '../../docker/docker';
import type { Builder } from '../build/builder';

/**
 * Digests of images that builds include: of the image in the engine, which its own builder uses, or else of the
 * one in the registry. The digest of an image made on this machine is its id.
 *
 * @param builder the engine's own uses the engine's images; others always query the registry, through their
 *   configured mirrors
 * @returns digests by reference, without references that neither has
 */
export async function askDigests(
  docker: Docker,
  references: readonly string[],
  builder: Pick<Builder, 'name' | 'driver'>,
): Promise<ReadonlyMap<string, string>> {
  const inEngine = builder.driver === 'docker';
  const digests = new Map<string, string>();
  await Promise.all(
    references.map(async (reference) => {
      const digest =
        (inEngine ? await engineDigest(docker, reference) : undefined) ??
        (await registryDigest(docker, reference, builder.name)) ??
        (inEngine ? undefined : await engineDigest(docker, reference));
      if (digest !== undefined) digests.set(reference, digest);
    }),
  );
  return digests;
}

async function engineDigest({ images }: Docker, reference: string): Promise<string | undefined> {
  const [image] = await images.find([reference]);
  if (image === undefined) return undefined;
  // The engine omits the prefix for Docker Hub.
  const repository = reference.replace(/^docker\.io\/(library\/)?/, '').replace(/[:@][^/]*$/, '');
  const own = (image.RepoDigests ?? []).find((digest) => digest.startsWith(`${repository}@`));
  return (own ?? image.Id).replace(/^.*@/, '');
}

async function registryDigest(
  { buildx }: Docker,
  reference: string,
  builder: string | undefined,
): Promise<string | undefined> {
  const pinned = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
  return pinned ?? buildx.digest(reference, builder);
}
