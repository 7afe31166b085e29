import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import { RUN_LABEL } from '../stack/model';
import { RPC_PORT } from '../stack/rewrite';
import { currentUser, type PreparedStack } from '../stack/stack';
import { CommandError } from '../system/exec';
import type { Run } from './run';

/** Folder of the working folder that traffic commands run in; kept from stage to stage. */
const TRAFFIC_FOLDER = 'traffic';
const LIMIT_MS = 120_000;
/** What a traffic command is taken to need before one has been measured, in milliseconds. */
const FIRST_GUESS_MS = 2_500;

/** Plays the plan's traffic, each command in a container beside the RPC service. */
export class TrafficPlayer {
  readonly #folder: string;
  readonly #took: number[] = [];

  constructor(
    private readonly run: Run,
    private readonly stack: PreparedStack,
    private readonly images: ReadonlyMap<string, string>,
  ) {
    this.#folder = path.join(stack.folder, TRAFFIC_FOLDER);
  }

  /** How long the traffic of a stage is expected to take, from what was measured so far. */
  expectedMs(stage: string): number {
    const one = this.#took.length === 0 ? FIRST_GUESS_MS : Math.max(...this.#took);
    return this.run.plan.traffic.filter((candidate) => candidate.stage === stage).length * one;
  }

  /**
   * Plays all traffic of a stage, one command after the other.
   *
   * @throws RehearsalError with the command's last lines when it fails
   */
  async play(stage: string): Promise<void> {
    const { plan, exec, clock, timeline, signal } = this.run;
    await mkdir(this.#folder, { recursive: true });
    for (const traffic of plan.traffic.filter((candidate) => candidate.stage === stage)) {
      const release = traffic.release ?? plan.releases[0]?.name ?? '';
      const image = plan.releases.find(({ name }) => name === release)?.image ?? '';
      const start = clock.now();
      try {
        const { stdout } = await exec.run(
          [
            ...(['docker', 'run', '--rm', '--label', `${RUN_LABEL}=${this.run.name}`] as const),
            ...['--network', this.stack.network, '--user', currentUser()],
            ...['--volume', `${this.#folder}:/traffic`, '--workdir', '/traffic'],
            ...['--volume', `${this.stack.keyringFolder}:/keyring`],
            ...['--env', 'HOME=/traffic', '--env', `CHAIN_ID=${plan.chain.id}`],
            ...['--env', `RPC_URL=http://${this.stack.rpc}:${RPC_PORT}`],
            ...['--env', 'KEYRING_BACKEND=test', '--env', 'KEYRING_DIR=/keyring'],
            ...[this.images.get(image) ?? image, ...traffic.command],
          ],
          { signal, timeout: LIMIT_MS },
        );
        timeline.add({ type: 'traffic-played', name: traffic.name, stage, output: stdout.trim() });
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        throw new RehearsalError(
          `The traffic "${traffic.name}" (${stage}) failed: ${error.lines.at(-1) ?? error.message}`,
          {
            hint: `It ran ${traffic.command.join(' ')} in the image of ${release}.`,
            lines: error.lines,
            cause: error,
          },
        );
      }
      this.#took.push(clock.now() - start);
    }
  }

  /** The content of a file that traffic wrote; empty when it wrote none. */
  async record(file: string): Promise<string> {
    return readFile(path.join(this.#folder, file), 'utf8').catch(() => '');
  }
}
