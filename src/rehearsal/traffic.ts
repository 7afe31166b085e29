import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors/errors';
import { type Images, idOf } from '../images/image';
import { releaseOf } from '../plan/complete';
import { needsOf } from '../plan/release-needs';
import { startReleaseOf } from '../plan/route';
import type { Program, Traffic, Upgrade } from '../plan/schema';
import { LOGGING } from '../stack/compose/log-limits';
import { RPC_PORT } from '../stack/compose/model';
import { currentUser } from '../stack/copy/working-folder';
import { closedContainer } from '../stack/isolation/networks';
import type { LiveStack } from '../stack/live/live';
import { diagnoseWayOut } from '../stack/logs/symptoms';
import type { PreparedStack } from '../stack/prepare/prepare';
import { CommandError, type RunResult } from '../system/exec';
import { Folder, isMissing } from '../system/folder';
import { limitOf } from './limits';
import type { RunContext } from './run';

/** Name of the folder, within the working folder, in which traffic commands run; kept across stages. */
const TRAFFIC_FOLDER = 'traffic';
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
  /** Price that the chain asks for now, as `--gas-prices` takes it. */
  readonly gasPrice: () => Promise<string>;
}

type Variables = Readonly<Record<string, string>>;

interface Played {
  readonly output: string;
  readonly error: CommandError | undefined;
}

/** Program with the values of an upgrade in its arguments. No shell reads them. */
function filled(program: Program, values: Variables): Program {
  const fill = (argument: string) =>
    argument.replace(/\{(name|height|info)\}/g, (_, key: string) => values[key] ?? '');
  const { command, run } = program;
  return {
    ...program,
    ...(command && { command: command.map(fill) }),
    ...(run && { run: run.map(fill) }),
  };
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
    const { traffic } = this.run.plan;
    return this.expectedMsOf(traffic.filter((candidate) => candidate.stage === stage).length);
  }

  /** Expected duration of a number of programs in milliseconds, based on measurements so far. */
  expectedMsOf(programs: number): number {
    return programs * (this.#took.length === 0 ? FIRST_GUESS_MS : Math.max(...this.#took));
  }

  /**
   * Runs the programs that schedule an upgrade, one after another, with its name, height and info.
   *
   * @throws RehearsalError with the program's last lines if it fails
   */
  async schedule(
    { name, info }: Pick<Upgrade, 'name' | 'info'>,
    programs: readonly Program[],
    height: number,
  ): Promise<void> {
    const values = { name, height: String(height), info };
    const env = { UPGRADE_NAME: name, UPGRADE_HEIGHT: values.height, UPGRADE_INFO: info };
    for (const [index, program] of programs.entries()) {
      const { output, error } = await this.#timed(filled(program, values), env);
      await this.settings.keep(`schedule ${name} ${index + 1}`, output);
      if (error !== undefined) throw notScheduled(name, program, error);
    }
  }

  /**
   * Plays all traffic of a stage, one command after another.
   *
   * @throws RehearsalError with the command's last lines if it fails, unless the plan allows failure
   */
  async play(stage: string): Promise<void> {
    const { plan, timeline } = this.run;
    for (const traffic of plan.traffic.filter((candidate) => candidate.stage === stage)) {
      const { name } = traffic;
      const { output, error } = await this.#timed(traffic);
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

  async #timed(program: Program, env: Variables = {}): Promise<Played> {
    const { clock } = this.run;
    await mkdir(this.#folder, { recursive: true });
    const start = clock.now();
    const played = await this.#play(program, env);
    this.#took.push(clock.now() - start);
    return played;
  }

  async #play(traffic: Program, env: Variables): Promise<Played> {
    const container = `${this.run.name}-traffic-${++this.#containers}`;
    try {
      const { stdout } =
        traffic.run === undefined
          ? await this.#runContainer(traffic, container, env)
          : await this.#runProgram(traffic.run, env);
      return { output: stdout.trim(), error: undefined };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      // A timed-out container may outlive its client and would go on playing.
      if (traffic.run === undefined) await this.run.docker.containers.remove([container]);
      return { output: error.lines.join('\n'), error };
    }
  }

  async #runContainer(traffic: Program, name: string, env: Variables): Promise<RunResult> {
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
          // The release's command line may need the same variables as its node.
          ...(traffic.image === undefined && needsOf(run.plan, release).env),
          HOME: '/traffic',
          ...(await this.#environment(`http://${stack.rpc}:${RPC_PORT}`, '/keyring')),
          ...env,
        },
        mounts: [
          { type: 'bind', source: this.#folder, target: '/traffic' },
          { type: 'bind', source: stack.keyringFolder, target: '/keyring' },
          ...(mount === undefined
            ? []
            : [{ type: 'bind', source: mount, target: '/mounted', readOnly: true } as const]),
        ],
      },
      { timeout: limitOf(run.plan.limits, 'traffic').ms, ends: ENDS },
    );
  }

  async #runProgram(
    [program = '', ...args]: readonly string[],
    env: Variables,
  ): Promise<RunResult> {
    return this.run.exec.run([program, ...args], {
      cwd: this.settings.planFolder,
      whom: 'user', // as a `run:` step
      env: {
        ...(await this.#environment(this.live.rpcUrl(this.stack.rpc), this.stack.keyringFolder)),
        TRAFFIC_DIR: this.#folder,
        ...env,
      },
      signal: this.run.signal,
      timeout: limitOf(this.run.plan.limits, 'traffic').ms,
      ends: ENDS,
    });
  }

  async #environment(rpcUrl: string, keyring: string): Promise<Variables> {
    const accounts = [...this.run.accounts.values()];
    return {
      RPC_URL: rpcUrl,
      CHAIN_ID: this.stack.chain.id,
      DENOM: this.stack.chain.denom,
      GAS_PRICES: await this.settings.gasPrice(),
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

/** Sentence on the command line of a program and the place where it ran. */
function ranWhere({ run, command, image, release }: Program): string {
  const where = run
    ? 'on this machine'
    : `in the image ${image ?? `of ${release ?? 'the first release'}`}`;
  return `It ran ${(run ?? command ?? []).join(' ')} ${where}; its output is in the evidence.`;
}

function notScheduled(upgrade: string, program: Program, error: CommandError): RehearsalError {
  return new RehearsalError(
    'SCHEDULE_FAILED',
    `A program of upgrades[].schedule failed, and ${upgrade} is not scheduled: ${error.lines.at(-1) ?? error.message}`,
    { hint: ranWhere(program), lines: error.lines, cause: error },
  );
}

function failed(traffic: Traffic, error: CommandError): RehearsalError {
  const { name, stage, run } = traffic;
  const out = run === undefined ? diagnoseWayOut(error.lines) : undefined;
  const ran = `${ranWhere(traffic)} With allow-failure in the plan, the rehearsal continues.`;
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
