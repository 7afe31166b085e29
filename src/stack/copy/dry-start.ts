import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { DRY_START, dryStartMarks } from '../../cosmovisor/shim';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { relayImage } from '../../images/own';
import { CommandError } from '../../system/exec';
import { writeText } from '../../system/files';
import { withLogLimit } from '../compose/log-limits';
import type { ComposeModel, ComposeService } from '../compose/model';
import { sealNetworks } from '../isolation/relay';
import { diagnose } from '../logs/symptoms';

const DRY_FILE = 'compose.dry-start.json';
/** Time limit for a service up to the start of its node, in milliseconds. */
const LIMIT_MS = 60_000;
/** Characters kept of both ends of its output, for a message. */
const ENDS = 64 * 1024;
/** Upper bounds on a node's command line: Linux itself accepts no longer argument. */
const MOST_ARGUMENTS = 1_000;
const LONGEST_ARGUMENT = 32 * 1024;

/** Result of a dry start: a service that ran up to the start of its node. */
export interface DryStart {
  /** Id of the container, which has ended. */
  readonly container: string;
  /** Arguments of the chain's binary; undefined if the service ended without starting a node: a job. */
  readonly args: readonly string[] | undefined;
}

/**
 * Runs a service of the working copy up to the start of its node: a shim replaces the chain's binary, passes
 * every other command on to it, and ends when called with `start`. This executes a script's preparation of the
 * home and reveals how it starts the node, without parsing the script.
 *
 * @param file compose file of the copy, in the working folder
 * @throws RehearsalError if it fails, or does not reach the start in time
 */
export async function dryStart(
  docker: Docker,
  model: ComposeModel,
  settings: { readonly folder: string; readonly file: string; readonly image: string },
  service: string,
): Promise<DryStart> {
  const { folder, file, image } = settings;
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
  const dryFile = path.join(folder, DRY_FILE);
  await writeText(dryFile, JSON.stringify(dry));
  const container = await docker.compose.createService([dryFile], service);
  await sealNetworks(docker, relayImage());
  const said = new SaidArguments(word, `The service ${service} of ${file}`);
  try {
    const onLine = (line: string) => said.read(line);
    await docker.containers.startToEnd(container, { timeout: LIMIT_MS, ends: ENDS, onLine });
    return { container, args: said.args() };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const found = diagnose(error.lines);
    throw new RehearsalError(
      'NODE_START_UNKNOWN',
      `The service ${service} of ${file} failed before the start of its node: ${found?.cause ?? error.lines.at(-1) ?? error.message}`,
      {
        hint: found === undefined ? ALONE : `${found.hint} ${ALONE}`,
        lines: error.lines,
        cause: error,
      },
    );
  }
}

const ALONE =
  'The rehearsal runs it alone, up to the start of the node, to capture its preparations; until then, it must not wait for other services.';

/**
 * Collects the arguments printed by the shim among the output of a script. The script controls them, but
 * neither an old log in an image nor output of other processes can be mistaken for them.
 */
class SaidArguments {
  readonly #marks: ReturnType<typeof dryStartMarks>;
  /** Arguments of the last start: a script may have tried its node before. */
  #args: string[] | undefined;
  #count = 0;

  /** @param who beginning of an error message */
  constructor(
    word: string,
    private readonly who: string,
  ) {
    this.#marks = dryStartMarks(word);
  }

  /**
   * Reads a line of output.
   *
   * @throws RehearsalError if its arguments cannot be a node's command line
   */
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
        throw this.#unreadable(`there are more than ${MOST_ARGUMENTS}, or one is too long`);
      }
    }
  }

  /**
   * Arguments of the node; undefined if none was started.
   *
   * @throws RehearsalError if some are missing
   */
  args(): string[] | undefined {
    if (this.#args === undefined || this.#args.length === this.#count) return this.#args;
    throw this.#unreadable('one has a line break, or another program wrote between them');
  }

  #unreadable(why: string): RehearsalError {
    return new RehearsalError(
      'NODE_START_UNKNOWN',
      `${this.who} starts its node with unreadable arguments: ${why}`,
      {
        hint: 'Use arguments without line breaks, and start programs that write output after the node.',
      },
    );
  }
}

/** The service without its dependencies on others, which do not run. */
function alone({ depends_on: _, pid: __, ipc: ___, ...rest }: ComposeService): ComposeService {
  return rest;
}
