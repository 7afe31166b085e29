import path from 'node:path';
import { messageOf } from '../errors/errors';
import { BUILD_LIMIT_MS, nonEmptyLines, TRANSFER_LIMIT_MS } from '../system/exec';
import type { DockerCli } from './cli';

/** State of a builder: its driver (`docker`, `docker-container`, `remote`), or the reason why it cannot build. */
export type InspectedBuilder =
  | { readonly driver: string; readonly trouble: undefined }
  | { readonly driver: undefined; readonly trouble: string };

/** A build of one target of a bake file. */
export interface Baking {
  readonly file: string;
  readonly target: string;
  /** Name of the builder; undefined for the current one. */
  readonly builder: string | undefined;
  /** `TARGET.KEY=VALUE`, each of which overrides a value of the file. */
  readonly overrides: readonly string[];
  /** Working directory; default that of this process. */
  readonly cwd: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Ends this build; replaces the binding's signal. */
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
}

/** Length of each end of a build's output in an error, in characters. */
const BUILD_ENDS = 64 * 1024;
/** Time limit of a registry's response, in milliseconds. */
const REGISTRY_LIMIT_MS = 20_000;
/** Messages of a Buildx without the builder, and of a Docker client without Buildx. */
const ABSENT = /\bno builder\b|is not a docker command/;

/** Buildx, and its queries of registries. */
export class Buildx {
  constructor(private readonly cli: DockerCli) {}

  /**
   * Version printed by Buildx, such as `0.13.1`; empty if it prints none.
   *
   * @throws CommandError if Buildx is missing
   */
  async version(): Promise<string> {
    return (
      /\bv?(\d+\.\d+\.\d+\S*)/.exec((await this.cli.capture(['buildx', 'version'])).stdout)?.[1] ??
      ''
    );
  }

  /** @param name undefined for the current builder */
  async inspect(name: string | undefined): Promise<InspectedBuilder> {
    const args = ['buildx', 'inspect', ...(name === undefined ? [] : ['--', name])];
    const { exitCode, stdout, stderr } = await this.cli
      .run(args, { allowFailure: true })
      .catch((error: unknown) => {
        this.cli.binding.signal?.throwIfAborted();
        return { exitCode: 1, stdout: '', stderr: messageOf(error) };
      });
    const driver = /^Driver:\s+(\S+)/m.exec(stdout)?.[1];
    // Buildx also describes a builder that does not respond, with exit code 0.
    const isDead = driver === 'remote' && /^Status:\s+inactive/m.test(stdout);
    const trouble = isDead ? 'it does not respond' : /^Error:\s+(.+)/m.exec(stdout)?.[1];
    if (exitCode === 0 && driver !== undefined && trouble === undefined) return { driver, trouble };
    const reason = trouble ?? nonEmptyLines(stderr).at(-1) ?? 'no output';
    return { driver: undefined, trouble: reason };
  }

  /**
   * Creates the run's own builder in a container, and pulls its image.
   *
   * @returns its name
   * @throws CommandError if its image cannot be pulled, or it does not start
   */
  async create(): Promise<string> {
    const { name } = this.cli;
    const driver = ['--driver', 'docker-container', '--name', name, '--bootstrap'];
    await this.cli.run(['buildx', 'create', ...driver], { timeout: TRANSFER_LIMIT_MS });
    return name;
  }

  /**
   * Removes the run's own builder, if there is one.
   *
   * @throws CommandError if there is one and it stays
   */
  async remove(): Promise<void> {
    const { name } = this.cli;
    const command = ['buildx', 'rm', '--force', name];
    const result = await this.cli.remove(command);
    if (ABSENT.test(result.stderr)) return;
    if (result.exitCode !== 0) throw this.cli.errorOf(command, result);
    // If its container is gone already, Buildx leaves the volume.
    await this.cli.remove(['volume', 'rm', '--force', `buildx_buildkit_${name}0_state`]);
  }

  /** Returns true if a registry has an image of that name. */
  isInRegistry(reference: string): Promise<boolean> {
    return this.cli.succeeds(['buildx', 'imagetools', 'inspect', reference]);
  }

  /**
   * Digest of an image in its registry, queried by a builder through its configured mirrors; undefined if the
   * registry does not respond in time, or lacks the image.
   */
  async digest(reference: string, builder: string | undefined): Promise<string | undefined> {
    const of = builder === undefined ? [] : ['--builder', builder];
    // Without `json`, Buildx 0.13 writes a listing.
    const format = ['--format', '{{json .Manifest.Digest}}'];
    const asked = await this.cli
      .run(['buildx', 'imagetools', 'inspect', ...of, ...format, '--', reference], {
        allowFailure: true,
        timeout: REGISTRY_LIMIT_MS,
      })
      .catch(() => undefined);
    this.cli.binding.signal?.throwIfAborted();
    return /^"(sha256:[0-9a-f]{64})"$/.exec(asked?.stdout.trim() ?? '')?.[1];
  }

  /** JSON of a user's bake file, resolved by Buildx. @throws CommandError if it is invalid */
  async print(file: string): Promise<string> {
    const { stdout } = await this.cli.run(['buildx', 'bake', '--print', '--file', file], {
      cwd: path.dirname(file),
      whom: 'user', // its variables take their values from there
    });
    return stdout;
  }

  /** @throws CommandError with the end of the output */
  async bake({
    file,
    target,
    builder,
    overrides,
    cwd,
    env,
    signal,
    onLine,
  }: Baking): Promise<void> {
    await this.cli.run(
      [
        ...['buildx', 'bake', '--progress', 'plain', '--file', file],
        ...(builder === undefined ? [] : ['--builder', builder]),
        ...overrides.flatMap((override) => ['--set', override]),
        target,
      ],
      {
        ...(cwd !== undefined && { cwd }),
        env,
        signal,
        whom: 'user', // proxies and variables that Buildx passes to a build, such as SOURCE_DATE_EPOCH
        timeout: BUILD_LIMIT_MS,
        ends: BUILD_ENDS,
        onLine,
      },
    );
  }
}
