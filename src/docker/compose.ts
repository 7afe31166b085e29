import { nonEmptyLines } from '../system/exec';
import type { DockerCli } from './cli';

/** Fields used here of a container in `docker compose ps --format json`. */
export interface ComposeContainer {
  readonly Service: string;
  readonly ID: string;
  readonly Publishers:
    | readonly { readonly TargetPort: number; readonly PublishedPort: number }[]
    | null;
}

/** Time limit of the first command, in milliseconds. */
const ANSWER_LIMIT_MS = 10_000;
/** Limits of reading compose files: a few lines can expand beyond any memory. */
const CONFIG_LIMIT_MS = 60_000;
const CONFIG_CHARACTERS = 8_000_000;

/** Options of reading a user's compose files. Paths are absolute. */
export interface ComposeFilesOptions {
  /** Base of relative paths (`--project-directory`); default the folder of the first file. */
  readonly folder?: string;
  /** Files with variables (`--env-file`); default `.env` in that folder. */
  readonly envFiles?: readonly string[];
  /** Profiles; default `COMPOSE_PROFILES` of the environment or of those files, which given ones replace. */
  readonly profiles?: readonly string[];
}

/** Options of a start. */
interface UpOptions {
  /** Time limit in milliseconds, if conditions of `depends_on` may take long. */
  readonly timeout?: number;
  /** True to give recreated containers new anonymous volumes, with the contents of their images. */
  readonly renew?: boolean;
}

/** Options of a start from images that are there, which returns once everything runs. */
const UP = ['--detach', '--no-build', '--pull', 'never', '--quiet-pull'];

/** Docker Compose, for files of a user and, under the run's name, for those of the run. */
export class Compose {
  constructor(private readonly cli: DockerCli) {}

  /** Version printed by Compose. @throws CommandError if Compose is missing or does not respond in time */
  async version(): Promise<string> {
    const args = ['compose', 'version'];
    return (await this.cli.run(args, { timeout: ANSWER_LIMIT_MS })).stdout.trim();
  }

  /**
   * JSON of the user's files, resolved by Compose (interpolation, several files, `extends`, `include`, `env_file`).
   *
   * @param onWarning receives each line that Compose writes beside it
   * @throws CommandError with Compose's own message if they are invalid
   */
  async config(
    files: readonly string[],
    options: ComposeFilesOptions = {},
    onWarning: (line: string) => void = () => {},
  ): Promise<string> {
    const { stdout, stderr } = await this.cli.run(
      ['compose', ...filesOf(files), ...optionsOf(options), 'config', '--format', 'json'],
      {
        whom: 'user', // files are filled in from there (`${TAG}`)
        ...(options.profiles !== undefined && { env: { COMPOSE_PROFILES: '' } }),
        timeout: CONFIG_LIMIT_MS,
        maxOutput: CONFIG_CHARACTERS,
      },
    );
    for (const line of nonEmptyLines(stderr)) onWarning(line);
    return stdout;
  }

  /** Creates networks, volumes and containers without starting them. @throws CommandError */
  async create(files: readonly string[]): Promise<void> {
    await this.#run(files, ['create', '--no-build', '--pull', 'never']);
  }

  /**
   * Starts the services of the files, and recreates changed containers.
   *
   * @throws CommandError
   */
  async up(files: readonly string[], { timeout, renew = false }: UpOptions = {}): Promise<void> {
    const options = renew ? ['--renew-anon-volumes'] : [];
    await this.#run(files, ['up', ...UP, ...options], timeout === undefined ? {} : { timeout });
  }

  /** Starts some services of the files, and recreates changed containers of these only. @throws CommandError */
  async upOnly(files: readonly string[], services: readonly string[]): Promise<void> {
    await this.#run(files, ['up', ...UP, '--no-deps', ...services]);
  }

  /** Running containers. @throws CommandError */
  async running(): Promise<ComposeContainer[]> {
    const lines = await this.cli.lines([
      'compose',
      ...['--project-name', this.cli.name, 'ps', '--format', 'json'],
    ]);
    return lines.map((line) => JSON.parse(line) as ComposeContainer);
  }

  #run(files: readonly string[], args: readonly string[], options: { timeout?: number } = {}) {
    const own = ['--project-name', this.cli.name, ...filesOf(files)];
    return this.cli.run(['compose', ...own, ...args], options);
  }
}

function filesOf(files: readonly string[]): string[] {
  return files.flatMap((file) => ['--file', file]);
}

function optionsOf({ folder, envFiles = [], profiles = [] }: ComposeFilesOptions): string[] {
  return [
    ...(folder === undefined ? [] : ['--project-directory', folder]),
    ...envFiles.flatMap((file) => ['--env-file', file]),
    ...profiles.flatMap((profile) => ['--profile', profile]),
  ];
}
