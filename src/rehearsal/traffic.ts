import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import { type Images, idOf } from '../images/image';
import { releaseOf } from '../plan/complete';
import type { Traffic } from '../plan/schema';
import { discard } from '../stack/container';
import { diagnoseWayOut } from '../stack/diagnose';
import type { LiveStack } from '../stack/live';
import { LOG_OPTIONS } from '../stack/log-limits';
import { RPC_PORT, RUN_LABEL } from '../stack/model';
import { closedOptions } from '../stack/networks';
import { currentUser, type PreparedStack } from '../stack/stack';
import { type Argv, CommandError, type RunOptions } from '../system/exec';
import { Folder, isMissing } from '../system/folder';
import type { Run } from './run';

/** Folder of the working folder that traffic commands run in; kept from stage to stage. */
const TRAFFIC_FOLDER = 'traffic';
const LIMIT_MS = 120_000;
/** Characters that are kept of the beginning and of the end of what a command says. */
const ENDS = 256 * 1024;
/** What a traffic command is taken to need before one has been measured, in milliseconds. */
const FIRST_GUESS_MS = 2_500;
/** Bytes of a record that answers are compared with. */
const LONGEST_RECORD = 16 * 1024 * 1024;

/** What traffic that runs on this machine or in containers is given. */
export interface TrafficSettings {
  readonly images: Images;
  /** Folder that the plan's paths are relative to. */
  readonly planFolder: string;
  /** Keeps what a command said, by the traffic's name. */
  readonly keep: (name: string, output: string) => Promise<void>;
}

/** Plays the plan's traffic: each command in a container beside the RPC service, or on this machine. */
export class TrafficPlayer {
  readonly #folder: string;
  readonly #took: number[] = [];
  #containers = 0;

  constructor(
    private readonly run: Run,
    private readonly stack: PreparedStack,
    private readonly live: LiveStack,
    private readonly settings: TrafficSettings,
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
   * @throws RehearsalError with the command's last lines when it fails, unless the plan allows that
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
    const { argv, options } =
      traffic.run === undefined ? this.#container(traffic, container) : this.#program(traffic.run);
    try {
      const { stdout } = await this.run.exec.run(argv, {
        ...options,
        signal: this.run.signal,
        timeout: LIMIT_MS,
        ends: ENDS,
      });
      return { output: stdout.trim(), error: undefined };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      // One whose time is up may not heed that its client was ended, and would play on.
      if (traffic.run === undefined) await discard(this.run.exec, container);
      return { output: error.lines.join('\n'), error };
    }
  }

  #container(traffic: Traffic, name: string): { argv: Argv; options: RunOptions } {
    const { run, stack } = this;
    const { images, planFolder } = this.settings;
    const release = traffic.release ?? run.plan.upgrades[0]?.from ?? '';
    const image = traffic.image ?? releaseOf(run.plan, release).image;
    const environment = {
      HOME: '/traffic',
      ...this.#environment(`http://${stack.rpc}:${RPC_PORT}`, '/keyring'),
    };
    return {
      argv: [
        ...([
          'docker',
          'run',
          '--rm',
          '--name',
          name,
          '--label',
          `${RUN_LABEL}=${run.name}`,
        ] as const),
        ...LOG_OPTIONS,
        ...['--network', stack.network, ...closedOptions(), '--user', currentUser()],
        ...['--volume', `${this.#folder}:/traffic`, '--workdir', '/traffic'],
        ...['--volume', `${stack.keyringFolder}:/keyring`],
        ...(traffic.mount === undefined
          ? []
          : ['--mount', mountOf(path.resolve(planFolder, traffic.mount))]),
        ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
        ...(traffic.entrypoint === undefined ? [] : ['--entrypoint', traffic.entrypoint]),
        ...[idOf(images, image), ...(traffic.command ?? [])],
      ],
      options: {},
    };
  }

  #program([program = '', ...args]: readonly string[]): { argv: Argv; options: RunOptions } {
    return {
      argv: [program, ...args],
      options: {
        cwd: this.settings.planFolder,
        whom: 'user', // as a `run:` step
        env: {
          ...this.#environment(this.live.rpcUrl(this.stack.rpc), this.stack.keyringFolder),
          TRAFFIC_DIR: this.#folder,
        },
      },
    };
  }

  #environment(rpcUrl: string, keyring: string): Record<string, string> {
    const accounts = [...this.run.accounts.values()];
    return {
      RPC_URL: rpcUrl,
      CHAIN_ID: this.stack.chain.id,
      DENOM: this.stack.chain.denom,
      ACCOUNTS: accounts.map(({ name }) => name).join(','),
      ACCOUNT_ADDRESSES: accounts.map(({ address }) => address).join(','),
      KEYRING_BACKEND: 'test',
      KEYRING_DIR: keyring,
    };
  }

  /**
   * The content of a file that traffic wrote; empty when it wrote none.
   *
   * @throws RehearsalError where traffic left something else there: a link, a pipe, more than a record
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

/** Unlike `--volume`, it makes no folder on this machine where there is nothing. It is read as a line of CSV. */
function mountOf(source: string): string {
  return `type=bind,"source=${source.replaceAll('"', '""')}",target=/mounted,readonly`;
}

function failed(traffic: Traffic, error: CommandError): RehearsalError {
  const { name, stage, run, command, image, release } = traffic;
  const where = run
    ? 'on this machine'
    : `in the image ${image ?? `of ${release ?? 'the first release'}`}`;
  const out = run === undefined ? diagnoseWayOut(error.lines) : undefined;
  const ran = `It ran ${(run ?? command ?? []).join(' ')} ${where}; its output is in the evidence. allow-failure in the plan lets the rehearsal go on.`;
  return new RehearsalError(
    `The traffic "${name}" (${stage}) failed: ${out?.cause ?? error.lines.at(-1) ?? error.message}`,
    {
      hint:
        out === undefined
          ? ran
          : `The chain is all that traffic in a container reaches; traffic with run is on this machine. ${ran}`,
      lines: error.lines,
      cause: error,
    },
  );
}
