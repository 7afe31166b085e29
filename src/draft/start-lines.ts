import path from 'node:path';
import { assignedIn, commandsIn, filledIn, type Variables, wholeLines } from './shell-words';

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
  readonly variables: Readonly<Record<string, string>>;
  /** Services that it starts; empty for all. */
  readonly services: readonly string[];
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
const MOST_LINES = 20_000;

/**
 * Finds the lines of a Makefile, a script or a justfile that start a stack with `docker compose up`, with
 * variables of plain values filled in. Words with other variables are left out.
 */
export function startLinesIn(text: string, given: Variables = new Map()): StartLine[] {
  const variables = new Map([...given, ...assignedIn(text)]);
  const found: StartLine[] = [];
  let target: string | undefined;
  for (const { line, text: written } of wholeLines(text).slice(0, MOST_LINES)) {
    target = /^([\w.-]+)(?:\s[^:=]*)?:(?!=)/.exec(written)?.[1] ?? target;
    if (/^\s*(?:#|\/\/)/.test(written) || !written.includes('up')) continue;
    const isIndented = /^\s/.test(written);
    for (const start of startsOf(filledIn(written, variables), variables)) {
      found.push({ line, target: isIndented ? target : undefined, ...start });
    }
  }
  return found;
}

function startsOf(line: string, variables: Variables): Omit<StartLine, 'line' | 'target'>[] {
  let cwd = '.';
  return commandsIn(line.replace(/^\s*[@+-]+/, '')).flatMap((words) => {
    const [first, second = ''] = words.filter((word) => !BEFORE.has(word));
    if (first === 'cd' || first === 'pushd') {
      cwd = path.normalize(path.join(cwd, second));
      return [];
    }
    const start = startOf(words, variables);
    return start === undefined || isUnknown(cwd) ? [] : [{ cwd, ...start }];
  });
}

function startOf(words: readonly string[], variables: Variables) {
  const set: Record<string, string> = {};
  let at = 0;
  for (; at < words.length; at++) {
    const [, name, value = ''] = /^[@+-]?([A-Za-z_]\w*)=(.*)$/s.exec(words[at] ?? '') ?? [];
    if (name !== undefined) set[name] = value;
    else if (!BEFORE.has(words[at] ?? '')) break;
  }
  const program = path.posix.basename(words[at] ?? '').replace(/^[@+-]+/, '');
  if (program === 'docker' && words[at + 1] === 'compose') at += 2;
  else if (program === 'docker-compose') at += 1;
  else return undefined;
  const options = optionsOf(words.slice(at));
  if (options === undefined) return undefined;
  const { files, services, ...rest } = options;
  const listed =
    set.COMPOSE_FILE ?? (files.length === 0 ? variables.get('COMPOSE_FILE') : undefined);
  const profiles = set.COMPOSE_PROFILES ?? variables.get('COMPOSE_PROFILES');
  return {
    ...rest,
    files: files.length > 0 ? files : known((listed ?? '').split(':')),
    profiles: [...rest.profiles, ...known((profiles ?? '').split(','))],
    variables: Object.fromEntries(
      Object.entries(set).filter(([name]) => !/^(?:COMPOSE|DOCKER|BUILDKIT)_/.test(name)),
    ),
    services,
  };
}

/** Options of a call of Compose; undefined if it starts nothing, or names a file by an unknown variable. */
function optionsOf(words: readonly string[]) {
  const values: Record<'file' | 'env-file' | 'profile' | 'project-directory', string[]> = {
    file: [],
    'env-file': [],
    profile: [],
    'project-directory': [],
  };
  let command: string | undefined;
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
      if (!isUnknown(option)) command = option;
    } else if (option.startsWith('-')) {
      if (UP_WITH_VALUE.has(option) && inline.length === 0) at++;
    } else if (/^[\d&]*[<>]/.test(option)) {
      break;
    } else services.push(words[at] ?? '');
  }
  if (command !== 'up' || values.file.some(isUnknown)) return undefined;
  return {
    files: values.file,
    envFiles: known(values['env-file']),
    profiles: known(values.profile),
    projectFolder: known(values['project-directory']).at(-1),
    services: known(services),
  };
}

function known(words: readonly string[]): string[] {
  return words.filter((word) => word !== '' && !isUnknown(word));
}

/** Returns true for a word with a variable or a command in it. */
function isUnknown(word: string): boolean {
  return /[$`]|\{\{/.test(word);
}
