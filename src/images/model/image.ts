import type { InspectedImage } from '../../docker/images';

/** An image in the engine, with its start configuration. */
export interface Image {
  readonly id: string;
  /** Size in the engine, in bytes. */
  readonly bytes: number;
  /** `repository@sha256:...` of each registry that it came from. */
  readonly digests: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Paths at which its containers get anonymous volumes (`VOLUME`). */
  readonly volumes: readonly string[];
}

/** The images of a run by the reference that the plan and the compose files use. */
export type Images = ReadonlyMap<string, Image>;

export function imageOf({ Id, Size, RepoDigests, Config }: InspectedImage): Image {
  return {
    id: Id,
    bytes: Size ?? 0,
    digests: RepoDigests ?? [],
    entrypoint: Config.Entrypoint ?? [],
    command: Config.Cmd ?? [],
    volumes: Object.keys(Config.Volumes ?? {}),
    environment: Object.fromEntries(
      (Config.Env ?? []).map((entry) => {
        const at = entry.indexOf('=');
        return [entry.slice(0, at), entry.slice(at + 1)];
      }),
    ),
  };
}

/** Image argument for starting containers: the image's id, or the reference of an image outside the run. */
export function idOf(images: Images, reference: string): string {
  return images.get(reference)?.id ?? reference;
}
