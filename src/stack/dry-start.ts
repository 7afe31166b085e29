import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { RehearsalError } from '../errors';
import { DRY_START, dryStartMarks } from '../images/cosmovisor';
import { relayImage } from '../images/relay';
import { CommandError, type Exec } from '../system/exec';
import { writeText } from '../system/files';
import { diagnose } from './diagnose';
import { withLogLimit } from './log-limits';
import type { ComposeModel, ComposeService } from './model';
import { composeArgv } from './project';
import { sealNetworks } from './relay';

const DRY_FILE = 'compose.dry-start.json';
/** Limit of all that a service does before it starts its node. */
const LIMIT_MS = 60_000;
/** What is kept of both ends of its output, for a message; in characters. */
const ENDS = 64 * 1024;
/** More is no command line of a node: Linux itself takes no longer argument. */
const MOST_ARGUMENTS = 1_000;
const LONGEST_ARGUMENT = 32 * 1024;

/** A service that ran up to where it would have started its node. */
export interface DryStart {
  /** The container, which has ended. */
  readonly container: string;
  /** Arguments of the chain's binary; undefined when the service ended without starting a node: a job. */
  readonly args: readonly string[] | undefined;
}

/**
 * Runs a service of the working copy up to where it starts its node: a shim stands in for the chain's
 * binary, passes every other command on to it, and ends where it is called with `start`. So whatever
 * a script does to make a home is done, and how it starts the node is known, without reading it.
 *
 * @param file compose file of the copy, in the working folder
 * @throws RehearsalError when it fails, or does not come to the start in time
 */
export async function dryStart(
  exec: Exec,
  model: ComposeModel,
  settings: {
    readonly run: string;
    readonly folder: string;
    readonly file: string;
    readonly image: string;
    readonly signal: AbortSignal;
  },
  service: string,
): Promise<DryStart> {
  const { run, folder, file, image, signal } = settings;
  const word = randomBytes(8).toString('hex');
  const dry: ComposeModel = {
    ...model,
    services: {
      [service]: {
        ...withLogLimit(alone(model.services[service] ?? {})),
        image,
        environment: { ...model.services[service]?.environment, [DRY_START]: word },
        ports: [],
      },
    },
  };
  await writeText(path.join(folder, DRY_FILE), JSON.stringify(dry));
  const compose = composeArgv(run, [path.join(folder, DRY_FILE)]);
  await exec.run([...compose, 'up', '--no-start', '--pull', 'never', service], { signal });
  await sealNetworks(exec, run, relayImage(), signal);
  const { stdout } = await exec.run([...compose, 'ps', '--all', '--quiet', service], { signal });
  const container = stdout.trim();
  const said = new SaidArguments(word, `The service ${service} of ${file}`);
  try {
    await exec.run(['docker', 'start', '--attach', container], {
      ...{ signal, timeout: LIMIT_MS, ends: ENDS },
      onLine: (line) => said.read(line),
    });
    return { container, args: said.args() };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const found = diagnose(error.lines);
    throw new RehearsalError(
      `The service ${service} of ${file} failed before it came to start its node: ${found?.cause ?? error.lines.at(-1) ?? error.message}`,
      {
        hint: found === undefined ? ALONE : `${found.hint} ${ALONE}`,
        lines: error.lines,
        cause: error,
      },
    );
  }
}

const ALONE =
  'It was run alone, up to the start of the node, to see what it prepares; it must not wait for other services there.';

/**
 * The arguments that the shim says, among all that a script writes. They are the script's own choice; but
 * neither an old log in an image nor what runs beside the start is taken for them.
 */
class SaidArguments {
  readonly #marks: ReturnType<typeof dryStartMarks>;
  /** Of the last start: a script may have tried its node before. */
  #args: string[] | undefined;
  #count = 0;

  /** @param who begins the message of an error */
  constructor(
    word: string,
    private readonly who: string,
  ) {
    this.#marks = dryStartMarks(word);
  }

  /** @throws RehearsalError when they are no command line of a node */
  read(raw: string): void {
    const line = stripVTControlCharacters(raw);
    const { count, argument } = this.#marks;
    if (line.startsWith(count)) {
      this.#count = Number(line.slice(count.length));
      this.#args = [];
    } else if (line.startsWith(argument)) {
      const text = line.slice(argument.length);
      this.#args?.push(text);
      if ((this.#args?.length ?? 0) > MOST_ARGUMENTS || text.length > LONGEST_ARGUMENT) {
        throw this.#unreadable(`they are more than ${MOST_ARGUMENTS}, or one of them is too long`);
      }
    }
  }

  /** Undefined when no node was started. @throws RehearsalError when they are not all there */
  args(): string[] | undefined {
    if (this.#args === undefined || this.#args.length === this.#count) return this.#args;
    throw this.#unreadable('one of them has a line break, or something else wrote in between');
  }

  #unreadable(why: string): RehearsalError {
    return new RehearsalError(
      `${this.who} starts its node with arguments that cannot be read: ${why}`,
      {
        hint: 'Start the node with plain arguments, and what writes beside it after that.',
      },
    );
  }
}

/** The service without what it needs others for, who are not there. */
function alone({ depends_on: _, pid: __, ipc: ___, ...rest }: ComposeService): ComposeService {
  return rest;
}
