import { type Exec, nonEmptyLines } from '../system/exec';
import type { Builder } from './builder';
import type { InspectedImage } from './image';

/** How long a registry may take to tell an image's digest, in milliseconds. */
const REGISTRY_LIMIT_MS = 20_000;

/**
 * Digests of images that builds take in: of the one that the engine has, which its own builder uses, or
 * else of the one in the registry. An image that was made on this machine has its id for a digest.
 *
 * @param builder the engine's own uses the engine's images; others ask the registry always, and by the
 * mirrors that they are set to
 * @returns without the references of which neither knows
 */
export async function askDigests(
  exec: Exec,
  references: readonly string[],
  builder: Pick<Builder, 'name' | 'driver'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const inEngine = builder.driver === 'docker';
  const digests = new Map<string, string>();
  await Promise.all(
    references.map(async (reference) => {
      const digest =
        (inEngine ? await engineDigest(exec, reference, signal) : undefined) ??
        (await registryDigest(exec, reference, builder.name, signal)) ??
        (inEngine ? undefined : await engineDigest(exec, reference, signal));
      if (digest !== undefined) digests.set(reference, digest);
    }),
  );
  return digests;
}

async function engineDigest(
  exec: Exec,
  reference: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { stdout, exitCode } = await exec.run(
    ['docker', 'image', 'inspect', '--format', '{{json .}}', '--', reference],
    { signal, allowFailure: true },
  );
  const [line] = nonEmptyLines(stdout);
  if (exitCode !== 0 || line === undefined) return undefined;
  const { Id, RepoDigests } = JSON.parse(line) as InspectedImage;
  // The engine leaves out what stands for Docker Hub.
  const repository = reference.replace(/^docker\.io\/(library\/)?/, '').replace(/[:@][^/]*$/, '');
  const own = (RepoDigests ?? []).find((digest) => digest.startsWith(`${repository}@`));
  return (own ?? Id).replace(/^.*@/, '');
}

async function registryDigest(
  exec: Exec,
  reference: string,
  builder: string | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  const pinned = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
  if (pinned !== undefined) return pinned;
  const asked = await exec
    .run(
      [
        ...(['docker', 'buildx', 'imagetools', 'inspect'] as const),
        ...(builder === undefined ? [] : ['--builder', builder]),
        // Without `json`, Buildx 0.13 writes a listing.
        ...['--format', '{{json .Manifest.Digest}}', '--', reference],
      ],
      { signal, allowFailure: true, timeout: REGISTRY_LIMIT_MS },
    )
    .catch(() => undefined); // a registry that does not answer in time knows nothing
  signal.throwIfAborted();
  return /^"(sha256:[0-9a-f]{64})"$/.exec(asked?.stdout.trim() ?? '')?.[1];
}
