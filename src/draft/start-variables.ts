import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PlanPath, RehearsalError } from '../errors/errors';
import { isMapping } from '../plan/find';
import { shownValue } from '../secrets/sensitive';
import { unsetIn } from '../stack/compose/variables';
import { readWritten, type WrittenFile } from '../stack/compose/written';
import { childEnvironment } from '../system/child-environment';
import { CommandError, type Exec, nonEmptyLines, type RunResult } from '../system/exec';
import { clipped } from '../text/plain';
import { listed } from '../text/words';
import type { ComposeFiles } from './compose-files';
import { named } from './files';
import type { StackStart } from './stack-start';
import type { SetVariable } from './start-lines';

/** Characters of a value in a message. */
const LONGEST_VALUE = 120;
/** Largest sizes in bytes of a value that Compose gets, and of all of them. */
const LARGEST_VALUE = 4 * 1024;
const LARGEST_FILE = 64 * 1024;

/**
 * Those variables of the line that starts a stack which its compose files use. A value that no env file can hold, or
 * of a name that programs read themselves, counts as unknown.
 */
export async function usedVariables(
  files: readonly string[],
  { projectFolder, variables }: StackStart,
): Promise<SetVariable[]> {
  if (variables.length === 0) return [];
  const used = usedNames(await readWritten(files, projectFolder, (file) => file));
  let length = 0;
  return variables
    .filter(({ name }) => used.has(name))
    .map((each) => {
      const line = isReserved(each.name) ? undefined : envLine(each);
      if (line === undefined) return { ...each, value: undefined };
      const bytes = Buffer.byteLength(line);
      if (length + bytes > LARGEST_FILE) return { ...each, value: undefined };
      length += bytes;
      return each;
    });
}

/** Names of all variables that compose files fill in, or pass on to a service or a build. */
function usedNames(written: readonly WrittenFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { data, texts } of written) {
    for (const { path: at, text } of texts) {
      for (const [, name] of text.matchAll(/\$\$|\$\{?([A-Za-z_]\w*)/g)) {
        if (name !== undefined) names.add(name);
      }
      if (isPassedOn(at)) names.add(text);
    }
    for (const name of emptyNames(data)) names.add(name);
  }
  return names;
}

/** Returns true for an item of a list of variables: `environment: [NAME]`. */
function isPassedOn(at: PlanPath): boolean {
  const [list, item] = at.slice(-2);
  return typeof item === 'number' && (list === 'environment' || list === 'args');
}

/** Variables without a value, which Compose takes from its environment. */
function emptyNames(data: unknown): string[] {
  const services = isMapping(data) && isMapping(data.services) ? data.services : {};
  return Object.values(services).flatMap((service) => {
    if (!isMapping(service)) return [];
    const { environment, build } = service;
    return [environment, isMapping(build) ? build.args : undefined].flatMap((map) =>
      isMapping(map) ? Object.keys(map).filter((name) => map[name] === null) : [],
    );
  });
}

/**
 * Variables that Compose, the programs that it starts (git, ssh, helpers for logins) or their loaders and interpreters
 * may read: older versions of Compose set those of env files for themselves, too.
 */
const OF_PROGRAMS = new RegExp(
  [
    '^(?:LD|DYLD|GCONV|GLIBC|MALLOC|GIT|BASH|SSH|SSL|OPENSSL|XDG|CURL|GPG)_',
    '^(?:COMPOSE|DOCKER|BUILDKIT|BUILDX|OTEL)_',
    '^(?:PYTHON|PERL5|RUBY|GNUPG)',
    '^(?:BASHOPTS|SHELLOPTS|IFS|PS4|PROMPT_COMMAND|CDPATH|LOCPATH|NLSPATH|NODE_OPTIONS|NODE_PATH)$',
    '^(?:JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|GODEBUG|GOTRACEBACK|GOCOVERDIR)$',
    '^(?:HOSTALIASES|RES_OPTIONS|LOCALDOMAIN|RESOLV_\\w+|PAGER|EDITOR|VISUAL|BROWSER|LESSOPEN)$',
    '_(?:PROXY|proxy)$',
  ].join('|'),
);

/** Returns true if programs read a variable themselves: a file of a repository must not set it. */
function isReserved(name: string): boolean {
  const read = (program: string) => Object.keys(childEnvironment(program, 'tool', { [name]: '' }));
  return OF_PROGRAMS.test(name) || read('docker').length > 0 || read('git').length > 0;
}

/**
 * Line of an env file that Compose takes literally; undefined if there is none. In some versions of Compose, a
 * backslash at the end would escape the quote.
 */
function envLine({ name, value }: SetVariable): string | undefined {
  if (value === undefined || !/^[A-Za-z_]\w*$/.test(name)) return undefined;
  if (Buffer.byteLength(value) > LARGEST_VALUE) return undefined;
  return /['\p{Cc}\u2028\u2029]|\\$/u.test(value) ? undefined : `${name}='${value}'\n`;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Does work with the env files of a start: its own, or else Compose's usual ones, and then a file with the known
 * values of its line, which is removed afterwards. No value gets into the environment of a process; the user's own
 * environment wins over all files.
 *
 * @param work receives no file if the usual ones are all
 */
export async function withEnvFiles<T>(
  { files, start }: Pick<ComposeFiles, 'files' | 'start'>,
  env: Environment,
  work: (envFiles: readonly string[]) => Promise<T>,
): Promise<T> {
  const given = start?.envFiles ?? [];
  const known = start?.variables.filter(({ name }) => !isReserved(name)) ?? [];
  const lines = known.flatMap((each) => envLine(each) ?? []);
  if (lines.length === 0) return work(given);
  const project = start?.projectFolder ?? path.dirname(files[0] ?? '.');
  const before = given.length > 0 ? given : await usualEnvFiles(project, env);
  const folder = await mkdtemp(path.join(tmpdir(), 'rehearse-init-'));
  try {
    const file = path.join(folder, 'start.env');
    await writeFile(file, lines.join(''), { mode: 0o600, flag: 'wx' });
    return await work([...before, file]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Env files that Compose reads unless some are given. */
async function usualEnvFiles(project: string, env: Environment): Promise<string[]> {
  const { COMPOSE_ENV_FILES: named = '', COMPOSE_DISABLE_ENV_FILE: disabled = '' } = env;
  if (named !== '') return named.split(',');
  if (/^(?:1|t|true)$/i.test(disabled)) return [];
  const file = path.join(project, '.env');
  const stats = await stat(file).catch(() => undefined);
  return stats === undefined || stats.isDirectory() ? [] : [file];
}

/** A way to run Compose, which collects the names of unset variables. */
export interface Reading {
  readonly exec: Exec;
  /** Names of variables that Compose warned about. */
  readonly unset: ReadonlySet<string>;
}

export function readingWith(exec: Exec): Reading {
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
          const result = await exec.run(argv, options);
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
