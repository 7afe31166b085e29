import { nonEmptyLines, TRANSFER_LIMIT_MS } from '../system/exec';
import type { DockerCli } from './cli';

/** Fields used here of the engine's description of an image. */
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
    /** Paths of anonymous volumes. */
    readonly Volumes?: Readonly<Record<string, unknown>> | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
}

/** Reason why an image could not be pulled. */
export interface Refusal {
  /** True if the registry has no such image. */
  readonly isUnknown: boolean;
  /** Last line of the engine's output. */
  readonly reason: string;
}

/** Number of attempts to set a tag that others move at the same moment. */
const TAG_TRIES = 5;

/** The engine's images. */
export class EngineImages {
  constructor(private readonly cli: DockerCli) {}

  /** @throws CommandError if the engine has no such image */
  async inspect(reference: string): Promise<InspectedImage> {
    const args = ['image', 'inspect', '--format', '{{json .}}', '--', reference];
    return JSON.parse((await this.cli.run(args)).stdout) as InspectedImage;
  }

  /** The given images that exist in the engine. */
  async find(references: readonly string[]): Promise<InspectedImage[]> {
    if (references.length === 0) return [];
    const lines = await this.cli.lines(
      ['image', 'inspect', '--format', '{{json .}}', '--', ...references],
      { allowFailure: true }, // fails where one is missing, and answers the others
    );
    return lines.map((line) => JSON.parse(line) as InspectedImage);
  }

  has(reference: string): Promise<boolean> {
    return this.cli.succeeds(['image', 'inspect', '--', reference]);
  }

  /**
   * Gives an image another name, which it takes from any other image. The engine needs two steps: another process
   * may take the name in between, so the command is repeated.
   *
   * @throws CommandError if there is no such image
   */
  async tag(image: string, name: string): Promise<void> {
    const args = ['tag', '--', image, name];
    for (let tries = 1; ; tries++) {
      const result = await this.cli.run(args, { allowFailure: true });
      if (result.exitCode === 0) return;
      const isTaken = result.stderr.includes('already exists');
      if (!isTaken || tries === TAG_TRIES) throw this.cli.errorOf(args, result);
    }
  }

  /** `repository:tag` of the run's images, whose names begin with the run's name. @throws CommandError */
  list(): Promise<string[]> {
    const format = '{{.Repository}}:{{.Tag}}';
    const filter = `reference=${this.cli.name}`;
    return this.cli.lines(['image', 'ls', '--format', format, '--filter', filter]);
  }

  /** `repository:tag` of all images whose name matches; empty if the engine cannot list them. */
  names(reference: string): Promise<string[]> {
    const format = '{{.Repository}}:{{.Tag}}';
    return this.#list(['--format', format], reference);
  }

  /** Ids of all images whose name matches. */
  ids(reference: string): Promise<string[]> {
    return this.#list(['--quiet', '--no-trunc'], reference);
  }

  /**
   * Removes names, and images that have no other name; also after the signal, and even if they do not exist.
   *
   * @param prune true to remove the images that these were built on as well
   */
  async remove(names: readonly string[], { prune = true } = {}): Promise<void> {
    if (names.length === 0) return;
    await this.cli.remove(['image', 'rm', ...(prune ? [] : ['--no-prune']), ...names]);
  }

  /** @returns undefined on success */
  async pull(reference: string, platform: string | undefined): Promise<Refusal | undefined> {
    // Without a platform, an engine pulls images of its own platform only.
    const of = platform === undefined ? [] : ['--platform', platform];
    const args = ['pull', '--quiet', ...of, '--', reference];
    const options = { allowFailure: true, timeout: TRANSFER_LIMIT_MS };
    const { exitCode, stderr } = await this.cli.run(args, options);
    if (exitCode === 0) return undefined;
    return {
      isUnknown: /not found|manifest unknown|name unknown/i.test(stderr),
      reason: nonEmptyLines(stderr).at(-1) ?? 'no output',
    };
  }

  /** @throws CommandError */
  async push(name: string): Promise<void> {
    await this.cli.run(['push', '--quiet', '--', name], { timeout: TRANSFER_LIMIT_MS });
  }

  /** Writes images into an archive. @throws CommandError */
  async save(archive: string, references: readonly string[]): Promise<void> {
    await this.cli.run(['save', '--output', archive, '--', ...references], {
      timeout: TRANSFER_LIMIT_MS,
    });
  }

  /** Reads images from an archive. @throws CommandError */
  async load(archive: string): Promise<void> {
    await this.cli.run(['load', '--input', archive], { timeout: TRANSFER_LIMIT_MS });
  }

  #list(options: readonly string[], reference: string): Promise<string[]> {
    return this.cli.lines(['image', 'ls', ...options, '--filter', `reference=${reference}`], {
      allowFailure: true,
    });
  }
}
