import { RehearsalError } from '../errors/errors';
import { isMapping } from '../plan/find';
import { shownValue } from '../secrets/sensitive';
import { unsetIn, usesOf } from '../stack/compose/variables';
import { readWritten, type WrittenFile } from '../stack/compose/written';
import { childEnvironment } from '../system/child-environment';
import { CommandError, type Exec, nonEmptyLines, type RunResult } from '../system/exec';
import { clipped } from '../text/plain';
import { listed } from '../text/words';
import { named } from './files';
import type { StackStart } from './stack-start';
import type { SetVariable } from './start-lines';

const LONGEST_VALUE = 120;

/** Those variables of the line that starts a stack which its compose files use. */
export async function usedVariables(
  files: readonly string[],
  { projectFolder, variables }: StackStart,
): Promise<SetVariable[]> {
  if (variables.length === 0) return [];
  const written = await readWritten(files, projectFolder, (file) => file);
  return variables.filter(
    ({ name }) =>
      usesOf([name], written).length > 0 || written.some((file) => passesOn(file, name)),
  );
}

/** Returns true if a service or a build takes a variable from the environment of Compose: `environment: [NAME]`. */
function passesOn({ data, texts }: WrittenFile, name: string): boolean {
  const isListed = texts.some(
    ({ path: [...above], text }) =>
      text === name &&
      typeof above.pop() === 'number' &&
      ['environment', 'args'].includes(String(above.pop())),
  );
  return isListed || hasEmpty(data, name);
}

function hasEmpty(data: unknown, name: string): boolean {
  const services = isMapping(data) && isMapping(data.services) ? data.services : {};
  return Object.values(services).some((service) => {
    if (!isMapping(service)) return false;
    const { environment, build } = service;
    const maps = [environment, isMapping(build) ? build.args : undefined];
    return maps.some((map) => isMapping(map) && Object.hasOwn(map, name) && map[name] === null);
  });
}

/** Variables of loaders, of which no repository decides. */
const OF_LOADER = /^(?:LD|DYLD)_/;

/** Returns true if Docker, git or a loader reads a variable itself: a file of a repository must not set it. */
function isReserved(name: string): boolean {
  const read = (program: string) => Object.keys(childEnvironment(program, 'tool', { [name]: '' }));
  return OF_LOADER.test(name) || read('docker').length > 0 || read('git').length > 0;
}

/** A way to run Compose with the variables of a start line, which collects the names of unset ones. */
export interface Reading {
  readonly exec: Exec;
  /** Names of variables that Compose warned about. */
  readonly unset: ReadonlySet<string>;
}

/**
 * Runs commands with the plain values of a start line in their environment, as the user's shell would run them there.
 *
 * @param env the user's environment, whose values win
 */
export function readingWith(
  exec: Exec,
  variables: readonly SetVariable[],
  env: Readonly<Record<string, string | undefined>>,
): Reading {
  const given = Object.fromEntries(
    variables.flatMap(({ name, value }) =>
      value === undefined || env[name] !== undefined || isReserved(name) ? [] : [[name, value]],
    ),
  );
  const unset = new Set<string>();
  const collect = ({ stderr }: RunResult) => {
    for (const name of unsetIn(nonEmptyLines(stderr))) unset.add(name);
  };
  return {
    unset,
    exec: {
      ...exec,
      capture: (argv, options) => exec.capture(argv, options),
      stream: (argv, onLine, options) => exec.stream(argv, onLine, options),
      async run(argv, options) {
        try {
          const result = await exec.run(argv, { ...options, env: { ...given, ...options?.env } });
          collect(result);
          return result;
        } catch (error) {
          if (error instanceof CommandError) collect(error.result);
          throw error;
        }
      },
    },
  };
}

/** An error of Compose about unset variables, with the lines that set them to the output of a command. */
export function withLines(
  error: unknown,
  unset: ReadonlySet<string>,
  start: StackStart | undefined,
  cwd: string,
): unknown {
  const isOfCompose =
    error instanceof RehearsalError &&
    ['COMPOSE_VARIABLE_UNSET', 'COMPOSE_FILE_REFUSED'].includes(error.code);
  const unknown = start?.variables.filter(
    ({ name, value }) => value === undefined && unset.has(name),
  );
  if (!isOfCompose || start === undefined || unknown === undefined || unknown.length === 0)
    return error;
  const { code, message, hint, lines, place, planPath, cause } = error;
  const words = new Set(message.split(/\W+/));
  const meant = unknown.filter(({ name }) => words.has(name));
  const set = (meant.length > 0 ? meant : unknown).map(
    (each) => `${named(start.file, cwd)}:${each.line} sets ${each.name} to ${shown(each)}`,
  );
  const details = { lines, place, planPath, cause, ...(hint !== undefined && { hint }) };
  return new RehearsalError(code, `${message}; ${set.join('; ')}`, details);
}

/** What sets the variables of a stack, by line: `Makefile:24 sets A=1, B=2`. */
export function settersOf({ file, variables }: StackStart, folder: string): string {
  const lines = [...new Set(variables.map(({ line }) => line))];
  return lines
    .map((line) => {
      const own = variables.filter((each) => each.line === line);
      const pairs = own.map((each) => `${each.name}=${shown(each)}`);
      return `${named(file, folder)}:${line} sets ${listed(pairs)}`;
    })
    .join('; ');
}

/** Value as written, unless secret. */
function shown({ name, text }: SetVariable): string {
  return clipped(shownValue(name, text), LONGEST_VALUE);
}
