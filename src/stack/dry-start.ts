import path from 'node:path';
import { RehearsalError } from '../errors';
import { DRY_START, DRY_START_MARK } from '../images/cosmovisor';
import { CommandError, type Exec, nonEmptyLines } from '../system/exec';
import { writeText } from '../system/files';
import { stripAnsi } from './logs';
import type { ComposeModel } from './model';
import { composeArgv } from './project';

const DRY_FILE = 'compose.dry-start.json';
/** Limit of all that a service does before it starts its node. */
const LIMIT_MS = 60_000;

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
  const dry: ComposeModel = {
    ...model,
    services: {
      [service]: {
        ...without(model.services[service] ?? {}, 'depends_on'),
        image,
        environment: { ...model.services[service]?.environment, [DRY_START]: '1' },
        ports: [],
      },
    },
  };
  await writeText(path.join(folder, DRY_FILE), JSON.stringify(dry));
  const compose = composeArgv(run, [path.join(folder, DRY_FILE)]);
  await exec.run([...compose, 'up', '--no-start', '--pull', 'never', service], { signal });
  const { stdout } = await exec.run([...compose, 'ps', '--all', '--quiet', service], { signal });
  const container = stdout.trim();
  try {
    const result = await exec.run(['docker', 'start', '--attach', container], {
      signal,
      timeout: LIMIT_MS,
    });
    return { container, args: argsIn(`${result.stdout}\n${result.stderr}`) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RehearsalError(
      `The service ${service} of ${file} failed before it came to start its node: ${error.lines.at(-1) ?? error.message}`,
      {
        hint: 'It was run alone, up to the start of the node, to see what it prepares; it must not wait for other services there.',
        lines: error.lines,
        cause: error,
      },
    );
  }
}

function argsIn(output: string): string[] | undefined {
  const args = nonEmptyLines(stripAnsi(output)).flatMap((line) =>
    line.startsWith(DRY_START_MARK) ? [line.slice(DRY_START_MARK.length)] : [],
  );
  return args.length === 0 ? undefined : args;
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}
