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

/** Docker Compose, for files of a user and, under the run's name, for those of the run. */
export class Compose {
  constructor(private readonly cli: DockerCli) {}

  /** Version printed by Compose. @throws CommandError if Compose is missing or does not respond in time */
  async version(): Promise<string> {
    const args = ['compose', 'version'];
    return (await this.cli.run(args, { timeout: ANSWER_LIMIT_MS })).stdout.trim();
  }

  /**
   * JSON of the user's files, resolved by Compose (interpolation, several files, `extends`, `env_file`).
   *
   * @throws CommandError with Compose's own message if they are invalid
   */
  async config(files: readonly string[]): Promise<string> {
    const { stdout } = await this.cli.run(
      ['compose', ...filesOf(files), 'config', '--format', 'json'],
      {
        whom: 'user', // files are filled in from there (`${TAG}`)
        timeout: CONFIG_LIMIT_MS,
        maxOutput: CONFIG_CHARACTERS,
      },
    );
    return stdout;
  }

  /** Creates networks, volumes and containers without starting them. @throws CommandError */
  async create(files: readonly string[]): Promise<void> {
    await this.#run(files, ['create', '--no-build', '--pull', 'never']);
  }

  /** Starts the services of the files, and recreates changed containers. @throws CommandError */
  async up(files: readonly string[]): Promise<void> {
    const options = ['--detach', '--no-build', '--pull', 'never', '--quiet-pull'];
    await this.#run(files, ['up', ...options]);
  }

  /** Running containers. @throws CommandError */
  async running(): Promise<ComposeContainer[]> {
    const lines = await this.cli.lines([
      'compose',
      ...['--project-name', this.cli.name, 'ps', '--format', 'json'],
    ]);
    return lines.map((line) => JSON.parse(line) as ComposeContainer);
  }

  #run(files: readonly string[], args: readonly string[]) {
    return this.cli.run([
      'compose',
      ...['--project-name', this.cli.name, ...filesOf(files)],
      ...args,
    ]);
  }
}

function filesOf(files: readonly string[]): string[] {
  return files.flatMap((file) => ['--file', file]);
}
