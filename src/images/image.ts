import type { Argv, Exec } from '../system/exec';

/** An image of the engine, and how it starts. */
export interface Image {
  readonly id: string;
  /** What it takes in the engine. */
  readonly bytes: number;
  /** `repository@sha256:...` of the registries that it came from. */
  readonly digests: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The images of a run by the reference that the plan and the compose files use. */
export type Images = ReadonlyMap<string, Image>;

/** What `docker image inspect` says of an image, as far as it is read here. */
export interface InspectedImage {
  readonly Id: string;
  readonly RepoTags?: string[] | null;
  readonly RepoDigests?: string[] | null;
  readonly Size?: number;
  readonly Metadata?: { readonly LastTagTime?: string };
  readonly Config: {
    readonly Entrypoint?: string[] | null;
    readonly Cmd?: string[] | null;
    readonly Env?: string[] | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
}

/** @throws CommandError when the engine has no such image */
export async function inspectImage(
  exec: Exec,
  reference: string,
  signal: AbortSignal,
): Promise<Image> {
  const { stdout } = await exec.run(
    ['docker', 'image', 'inspect', '--format', '{{json .}}', '--', reference],
    { signal },
  );
  return imageOfInspected(JSON.parse(stdout) as InspectedImage);
}

export function imageOfInspected({ Id, Size, RepoDigests, Config }: InspectedImage): Image {
  return {
    id: Id,
    bytes: Size ?? 0,
    digests: RepoDigests ?? [],
    entrypoint: Config.Entrypoint ?? [],
    command: Config.Cmd ?? [],
    environment: Object.fromEntries(
      (Config.Env ?? []).map((entry) => {
        const at = entry.indexOf('=');
        return [entry.slice(0, at), entry.slice(at + 1)];
      }),
    ),
  };
}

/** How often a tag that others move at the same moment is tried. */
const TAG_TRIES = 5;

/**
 * Gives an image another name, taking it from the image that had it. The engine does that in two steps:
 * where others do the same, it may find the name taken in between.
 *
 * @throws CommandError when the engine refuses
 */
export async function tagImage(
  exec: Exec,
  image: string,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const argv: Argv = ['docker', 'tag', '--', image, name];
  for (let tries = 1; tries < TAG_TRIES; tries++) {
    const { exitCode, stderr } = await exec.run(argv, { signal, allowFailure: true });
    if (exitCode === 0) return;
    if (!stderr.includes('already exists')) break;
  }
  await exec.run(argv, { signal });
}

/** What containers are started from: the image's id, or the reference where it is none of the run's. */
export function idOf(images: Images, reference: string): string {
  return images.get(reference)?.id ?? reference;
}
