import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { knownGasPrices } from '../chain/client/fees';
import { RehearsalError } from '../errors/errors';
import { type Images, idOf } from '../images/image';
import { releaseOf } from '../plan/complete';
import { startReleaseOf } from '../plan/route';
import type { Traffic } from '../plan/schema';
import { LOGGING } from '../stack/compose/log-limits';
import { RPC_PORT } from '../stack/compose/model';
import { currentUser } from '../stack/copy/working-folder';
import { closedContainer } from '../stack/isolation/networks';
import type { LiveStack } from '../stack/live/live';
import { diagnoseWayOut } from '../stack/logs/symptoms';
import type { PreparedStack } from '../stack/prepare/prepare';
import { CommandError, type RunResult } from '../system/exec';
import { Folder, isMissing } from '../system/folder';
import type { RunContext } from './run';

/** Name of the folder, within the working folder, in which traffic commands run; kept across stages. */
const TRAFFIC_FOLDER = 'traffic';
const LIMIT_MS = 120_000;
/** Characters kept of each end of a command's output. */
const ENDS = 256 * 1024;
/** Assumed duration of a traffic command before one has been measured, in milliseconds. */
const FIRST_GUESS_MS = 2_500;
/** Maximum size of a record to compare answers with, in bytes. */
const LONGEST_RECORD = 16 * 1024 * 1024;

/** Settings of traffic on the host or in containers. */
export interface TrafficSettings {
  readonly images: Images;
  /** Base folder for relative paths of the plan. */
  readonly planFolder: string;
  /** Saves a command's output under the traffic's name. */
  readonly keep: (name: string, output: string) => Promise<void>;
}

/** Plays the plan's traffic: each command runs in a container beside the RPC service, or on the host. */
export class TrafficPlayer {
  readonly #folder: string;
  readonly #took: number[] = [];
  #containers = 0;

  constructor(
    private readonly run: RunContext,
    private readonly stack: PreparedStack,
    private readonly live: LiveStack,
    private readonly settings: TrafficSettings,
  ) {
    this.#folder = path.join(stack.folder, TRAFFIC_FOLDER);
  }

  /** Expected duration of a stage's traffic in milliseconds, based on measurements so far. */
  expectedMs(stage: string): number {
    const one = this.#took.length === 0 ? FIRST_GUESS_MS : Math.max(...this.#took);
    return this.run.plan.traffic.filter((candidate) => candidate.stage === stage).length * one;
  }

  /**
   * Plays all traffic of a stage, one command after another.
   *
   * @throws RehearsalError with the command's last lines if it fails, unless the plan allows failure
   */
  async play(stage: string): Promise<void> {
    const { plan, clock, timeline } = this.run;
    await mkdir(this.#folder, { recursive: true });
    for (const traffic of plan.traffic.filter((candidate) => candidate.stage === stage)) {
      const start = clock.now();
      const { name } = traffic;
      const { output, error } = await this.#play(traffic);
      this.#took.push(clock.now() - start);
      await this.settings.keep(name, output);
      const mayFail = traffic['allow-failure'];
      timeline.add({
        type: 'traffic-played',
        name,
        stage,
        ok: error === undefined,
        mayFail,
        output,
      });
      if (error !== undefined && !mayFail) throw failed(traffic, error);
    }
  }

  async #play(traffic: Traffic): Promise<{ output: string; error: CommandError | undefined }> {
    const container = `${this.run.name}-traffic-${++this.#containers}`;
    try {
      const { stdout } =
        traffic.run === undefined
          ? await this.#runContainer(traffic, container)
          : await this.#runProgram(traffic.run);
      return { output: stdout.trim(), error: undefined };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      // A timed-out container may outlive its client and would go on playing.
      if (traffic.run === undefined) await this.run.docker.containers.remove([container]);
      return { output: error.lines.join('\n'), error };
    }
  }

  #runContainer(traffic: Traffic, name: string): Promise<RunResult> {
    const { run, stack } = this;
    const { images, planFolder } = this.settings;
    const release = traffic.release ?? startReleaseOf(run.plan.upgrades);
    const image = traffic.image ?? releaseOf(run.plan, release).image;
    const mount = traffic.mount && path.resolve(planFolder, traffic.mount);
    return run.docker.containers.run(
      idOf(images, image),
      traffic.command ?? [],
      {
        ...closedContainer(),
        name,
        network: stack.network,
        user: currentUser(),
        workdir: '/traffic',
        logging: LOGGING,
        entrypoint: traffic.entrypoint,
        env: {
          HOME: '/traffic',
          ...this.#environment(`http://${stack.rpc}:${RPC_PORT}`, '/keyring'),
        },
        mounts: [
          { type: 'bind', source: this.#folder, target: '/traffic' },
          { type: 'bind', source: stack.keyringFolder, target: '/keyring' },
          ...(mount === undefined
            ? []
            : [{ type: 'bind', source: mount, target: '/mounted', readOnly: true } as const]),
        ],
      },
      { timeout: LIMIT_MS, ends: ENDS },
    );
  }

  #runProgram([program = '', ...args]: readonly string[]): Promise<RunResult> {
    return this.run.exec.run([program, ...args], {
      cwd: this.settings.planFolder,
      whom: 'user', // as a `run:` step
      env: {
        ...this.#environment(this.live.rpcUrl(this.stack.rpc), this.stack.keyringFolder),
        TRAFFIC_DIR: this.#folder,
      },
      signal: this.run.signal,
      timeout: LIMIT_MS,
      ends: ENDS,
    });
  }

  #environment(rpcUrl: string, keyring: string): Record<string, string> {
    const accounts = [...this.run.accounts.values()];
    return {
      RPC_URL: rpcUrl,
      CHAIN_ID: this.stack.chain.id,
      DENOM: this.stack.chain.denom,
      GAS_PRICES: knownGasPrices(this.stack.chain, this.run.fees),
      ACCOUNTS: accounts.map(({ name }) => name).join(','),
      ACCOUNT_ADDRESSES: accounts.map(({ address }) => address).join(','),
      KEYRING_BACKEND: 'test',
      KEYRING_DIR: keyring,
    };
  }

  /**
   * Reads a file that traffic wrote; empty if it wrote none.
   *
   * @throws RehearsalError if the file is a link, a pipe, or larger than a record may be
   */
  async record(file: string): Promise<string> {
    try {
      return await new Folder(this.#folder).readText(file, LONGEST_RECORD);
    } catch (error) {
      if (isMissing(error)) return '';
      throw error;
    }
  }
}

function failed(traffic: Traffic, error: CommandError): RehearsalError {
  const { name, stage, run, command, image, release } = traffic;
  const where = run
    ? 'on this machine'
    : `in the image ${image ?? `of ${release ?? 'the first release'}`}`;
  const out = run === undefined ? diagnoseWayOut(error.lines) : undefined;
  const ran = `It ran ${(run ?? command ?? []).join(' ')} ${where}; its output is in the evidence. With allow-failure in the plan, the rehearsal continues.`;
  return new RehearsalError(
    'TRAFFIC_FAILED',
    `The traffic "${name}" (${stage}) failed: ${out?.cause ?? error.lines.at(-1) ?? error.message}`,
    {
      hint:
        out === undefined
          ? ran
          : `Traffic in a container can reach only the chain; traffic with run runs on this machine. ${ran}`,
      lines: error.lines,
      cause: error,
    },
  );
}
