import path from 'node:path';
import {
  assignedIn,
  commandsIn,
  type FolderWords,
  filledIn,
  type Variables,
  wholeLines,
} from './shell-words';

/** Letters that stand for folders in words of a start line: no file has them in its name. */
export const FOLDERS = {
  /** The folder in which `make` runs, or the one of the script's caller. */
  base: '\ue000',
  /** The folder in which Compose runs. */
  cwd: '\ue001',
  /** The folder of the script. */
  script: '\ue002',
  /** The top folder of the repository. */
  top: '\ue003',
} as const;

/** A variable that a file sets for Compose. */
export interface SetVariable {
  readonly name: string;
  /** As written, with known variables filled in. */
  readonly text: string;
  /** With {@link FOLDERS} in place of folders; undefined if only a shell could tell it, as the output of a command. */
  readonly value: string | undefined;
  readonly line: number;
}

/** A line that starts a compose stack, as written: its paths are relative to the folder in which it runs. */
export interface StartLine {
  readonly line: number;
  /** Target of a Makefile or recipe of a justfile; undefined in scripts. */
  readonly target: string | undefined;
  /** Folder in which Compose runs, relative to that of the script; `.` without `cd`. */
  readonly cwd: string;
  /** Empty if Compose looks for its default files. */
  readonly files: readonly string[];
  readonly projectFolder: string | undefined;
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
  /** Variables that the line sets for Compose. */
  readonly variables: readonly SetVariable[];
  /** Variables that the file exports: one list for all of its lines. See {@link variablesOf}. */
  readonly exported: readonly SetVariable[];
  /** True in a script, which runs from top to bottom: later exports are not for this line. */
  readonly isInOrder: boolean;
  /** Services that it starts; empty for all. */
  readonly services: readonly string[];
  /** False if the command of Compose is an argument or unknown: `docker compose "$@"`. */
  readonly isCertain: boolean;
}

/** Options of Compose, before its command, that have a value. */
const WITH_VALUE = new Set(['-p', '--project-name', '--ansi', '--parallel', '--progress', '-H']);
/** Options of `up` that have a value. */
const UP_WITH_VALUE = new Set([
  ...['--scale', '--timeout', '-t', '--wait-timeout', '--exit-code-from', '--attach'],
  ...['--no-attach', '--pull'],
]);
/** What `make`, shells and `sudo` put before a program. */
const BEFORE = new Set(['sudo', 'env', 'exec', 'time', 'nohup', '-E', 'then', 'do', 'else', 'if']);
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
const MOST_LINES = 20_000;
/** Largest numbers of starts and of exported variables of a file. */
export const MOST_STARTS = 200;
const MOST_EXPORTS = 500;

/**
 * Finds the lines of a Makefile, a script or a justfile that start a stack with `docker compose up`, or may do so as
 * their command is an argument. Variables of plain values are filled in; words with other variables are left out.
 */
export function startLinesIn(text: string, given: Variables = new Map()): StartLine[] {
  const variables = new Map([...given, ...assignedIn(text)]);
  const lines = wholeLines(text).slice(0, MOST_LINES);
  let exports: readonly SetVariable[] | undefined;
  const found: StartLine[] = [];
  let target: string | undefined;
  for (const { line, text: written } of lines) {
    target = /^([\w.-]+)(?:\s[^:=]*)?:(?!=)/.exec(written)?.[1] ?? target;
    if (/^\s*(?:#|\/\/)/.test(written) || !/up|[$]|\{\{/.test(written)) continue;
    const isIndented = /^\s/.test(written);
    const uses = new FolderUses();
    const filled = filledIn(written, variables, uses);
    if (!filled.includes('compose')) continue;
    for (const start of startsOf(filled, { variables, uses, line })) {
      exports ??= exportsIn(lines, variables);
      found.push({
        ...{ line, target: isIndented ? target : undefined, ...start },
        ...{ exported: exports, isInOrder: target === undefined },
      });
      if (found.length >= MOST_STARTS) return found;
    }
  }
  return found;
}

/** Variables that Compose has in a line: its own, and those of the file's exports that it does not set. */
export function variablesOf({ line, variables, exported, isInOrder }: StartLine): SetVariable[] {
  const own = new Set(variables.map(({ name }) => name));
  const others = exported.filter(
    (each) => !own.has(each.name) && !OF_DOCKER.test(each.name) && (!isInOrder || each.line < line),
  );
  return [...variables, ...others];
}

/** Folders that a line names by a variable or a command, each in place of a mark. */
class FolderUses implements FolderWords {
  readonly #uses: { readonly use: string; readonly path: string; readonly value: string }[] = [];

  here = (use: string, below: string): string =>
    this.#mark(use, `.${below}`, folderOf(use) + below);

  top = (use: string): string => this.#mark(use, FOLDERS.top, FOLDERS.top);

  /** A word as a path: relative to the folder in which Compose runs, or below the top. */
  path(word: string): string {
    return this.#filled(word, 'path');
  }

  /** A word as the value of a variable, with {@link FOLDERS}. */
  value(word: string): string {
    return this.#filled(word, 'value');
  }

  /** A word as written. */
  text(word: string): string {
    return this.#filled(word, 'use');
  }

  #mark(use: string, relative: string, value: string): string {
    this.#uses.push({ use, path: relative, value });
    return `\ue010${this.#uses.length - 1}\ue011`;
  }

  #filled(word: string, kind: 'use' | 'path' | 'value'): string {
    return word.replace(
      /\ue010(\d+)\ue011/g,
      (_, at: string) => this.#uses[Number(at)]?.[kind] ?? '',
    );
  }
}

/** The folder that a use means: `make` fills its own in before the shell changes the folder. */
function folderOf(use: string): string {
  if (use.includes('dirname')) return FOLDERS.script;
  return /^\$\((?:CURDIR|PWD|shell pwd)\)/.test(use) ? FOLDERS.base : FOLDERS.cwd;
}

/** What is known of a line. */
interface Known {
  readonly variables: Variables;
  readonly uses: FolderUses;
  readonly line: number;
}

/** Variables that a Makefile or a script exports for all of its commands, the first ones. */
function exportsIn(
  lines: readonly { readonly line: number; readonly text: string }[],
  variables: Variables,
): SetVariable[] {
  const found: SetVariable[] = [];
  const seen = new Set<string>();
  const isNew = (name: string) => !seen.has(name) && seen.size < MOST_EXPORTS && seen.add(name);
  let isMake = false;
  for (const { line, text } of lines) {
    isMake ||= /^[\w.-]+(?:\s[^:=]*)?:(?!=)/.test(text);
    // A recipe exports for its own line only.
    if (!/^\s*export\s/.test(text) || (isMake && /^\s/.test(text))) continue;
    const known = { variables, uses: new FolderUses(), line };
    const own = /^export\s+([A-Za-z_]\w*)\s*[:?]?:?=\s*(.*)$/s.exec(text.trim());
    const pairs: (readonly [name: string, value: string])[] = own
      ? [[own[1] ?? '', own[2] ?? '']]
      : text
          .trim()
          .split(/\s+/)
          .slice(1)
          .map((name) => [name, variables.get(name) ?? `$(${name})`]);
    for (const [name, value] of pairs) {
      if (isNew(name)) found.push(...assignments([`${name}=${oneWord(value, known)}`], known));
    }
    if (seen.size >= MOST_EXPORTS) break;
  }
  return found;
}

/** A value of an assignment without its quotes and comment, with known variables filled in. */
function oneWord(value: string, { variables, uses }: Known): string {
  const [words = []] = commandsIn(filledIn(value, variables, uses));
  return words.join(' ');
}

/** What a command tells about a start by itself. */
type Start = Omit<StartLine, 'line' | 'target' | 'exported' | 'isInOrder'>;

function startsOf(line: string, known: Known): Start[] {
  const { uses } = known;
  let cwd = '.';
  const exported: string[] = [];
  return commandsIn(line.replace(/^\s*[@+-]+/, '')).flatMap((words) => {
    const [first, second = ''] = words.filter((word) => !BEFORE.has(word));
    if (first === 'cd' || first === 'pushd') {
      const into = uses.path(second);
      cwd = into.startsWith(FOLDERS.top) ? into : path.normalize(path.join(cwd, into));
      return [];
    }
    if (first === 'export') exported.push(...words.slice(1));
    const start = startOf(words, exported, known);
    return start === undefined || isUnknown(cwd) ? [] : [{ cwd, ...start }];
  });
}

/** Variables set by words such as `A=1`, without those that pass their own value on: `A=$(A)`. */
function assignments(words: readonly string[], { uses, line }: Known): SetVariable[] {
  return words.flatMap((word) => {
    const [, name, given = ''] = ASSIGNMENT.exec(word) ?? [];
    const text = uses.text(given);
    if (name === undefined || isPassedOn(name, text)) return [];
    const value = uses.value(given);
    return [{ name, text, value: isUnknown(value) ? undefined : value, line }];
  });
}

function isPassedOn(name: string, text: string): boolean {
  return [`$(${name})`, `\${${name}}`, `$${name}`, `$$${name}`, `$\${${name}}`].includes(text);
}

/** Beginning of a word that names the compose files, as paths. */
const FILE_WORD = 'COMPOSE_FILE=';
/** Names of variables that are for Docker itself. */
const OF_DOCKER = /^(?:COMPOSE|DOCKER|BUILDKIT)_/;

function startOf(
  words: readonly string[],
  exported: readonly string[],
  known: Known,
): Omit<Start, 'cwd'> | undefined {
  const { variables, uses } = known;
  const isBefore = (word: string) => ASSIGNMENT.test(word) || BEFORE.has(word);
  let at = words.findIndex((word) => !isBefore(word));
  const before = words.slice(0, Math.max(at, 0));
  const program = path.posix.basename(words[at] ?? '').replace(/^[@+-]+/, '');
  if (program === 'docker' && words[at + 1] === 'compose') at += 2;
  else if (program === 'docker-compose') at += 1;
  else return undefined;
  const options = optionsOf(words.slice(at).map((word) => uses.path(word)));
  if (options === undefined) return undefined;
  const { files, services, ...rest } = options;
  const assigned = [...exported, ...before];
  const set = new Map(assignments(assigned, known).map((each) => [each.name, each] as const));
  const given = oneWord(variables.get('COMPOSE_FILE') ?? '', known);
  const named = set.has('COMPOSE_FILE')
    ? assigned.findLast((word) => word.startsWith(FILE_WORD))?.slice(FILE_WORD.length)
    : given.replace(/^.*\s.*$/s, ''); // a line with a command sets it for itself
  const profiles = set.get('COMPOSE_PROFILES')?.value ?? variables.get('COMPOSE_PROFILES');
  return {
    ...rest,
    files: files.length > 0 ? files : knownAmong(uses.path(named ?? '').split(':')),
    profiles: [...rest.profiles, ...knownAmong((profiles ?? '').split(','))],
    variables: [...set.values()].filter(({ name }) => !OF_DOCKER.test(name)),
    services,
  };
}

/**
 * Options of a call of Compose, whose command is `up` or unknown; undefined if it starts nothing, or names a file by an
 * unknown variable.
 */
function optionsOf(words: readonly string[]) {
  const values: Record<'file' | 'env-file' | 'profile' | 'project-directory', string[]> = {
    file: [],
    'env-file': [],
    profile: [],
    'project-directory': [],
  };
  let command: string | undefined;
  let isUnknownCommand = false;
  const services: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [option = '', ...inline] = (words[at] ?? '').split('=');
    const name = option === '-f' ? 'file' : option.replace(/^--/, '');
    if (command === undefined && option.startsWith('-')) {
      if (Object.hasOwn(values, name)) {
        const value = inline.length > 0 ? inline.join('=') : (words[++at] ?? '');
        values[name as keyof typeof values].push(value);
      } else if (WITH_VALUE.has(option) && inline.length === 0) at++;
    } else if (command === undefined) {
      if (isUnknown(words[at] ?? '')) isUnknownCommand = true;
      else command = option;
    } else if (option.startsWith('-')) {
      if (UP_WITH_VALUE.has(option) && inline.length === 0) at++;
    } else if (/^[\d&]*[<>]/.test(option)) {
      break;
    } else services.push(words[at] ?? '');
  }
  const isCertain = command === 'up';
  if (!isCertain && (command !== undefined || !isUnknownCommand)) return undefined;
  if (values.file.some(isUnknown)) return undefined;
  return {
    files: values.file,
    envFiles: knownAmong(values['env-file']),
    profiles: knownAmong(values.profile),
    projectFolder: knownAmong(values['project-directory']).at(-1),
    services: knownAmong(services),
    isCertain,
  };
}

function knownAmong(words: readonly string[]): string[] {
  return words.filter((word) => word !== '' && !isUnknown(word));
}

/** Returns true for a word with a variable or a command in it. */
function isUnknown(word: string): boolean {
  return /[$`]|\{\{/.test(word);
}
