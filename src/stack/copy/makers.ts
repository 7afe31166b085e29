/** A script of the user's repository. */
export interface Script {
  /** Path relative to the repository, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** A line of a script that mentions a missing path, and so may make it. */
export interface Maker {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Target of a Makefile, recipe of a justfile or task of a Taskfile that has the line, or that calls the script. */
  readonly target?: string;
  /** File of that target, if it is another one. */
  readonly targetFile?: string;
}

/** A path that does not exist in a repository. */
export interface MissingPath {
  /** Names from the root of the repository on. */
  readonly names: readonly string[];
  /** Number of leading names that exist. */
  readonly present: number;
}

/** Maximum number of characters read of a line, and of names compared of a path. */
const LONGEST_LINE = 2_000;
const MOST_NAMES = 20;
const MOST_MAKERS = 5;

/** Words of lines that make files and folders. */
const MAKES =
  /(?:^|[\s@;&|(/])(?:mkdir|cp|mv|tar|git clone|testnet|init|init-files|gentx|collect-gentxs|localnet|generate|docker|tee)(?=\s|$)|(?:--home|--output-dir|--output|-o)(?=[\s=])/;
/** Words of lines that remove or only read them. */
const REMOVES = /(?:^|[\s@;&|(])(?:rm|rmdir|echo|ls|test|chown|chmod)\s/;
/** Programs with a path as their argument. */
const TAKES_PATH = new Set(['mkdir', 'cd', 'cp', 'mv', 'pushd', '-p', '-v', '-o']);

/**
 * Finds the lines of scripts that mention a missing path, the likeliest maker first: by the number of its names
 * in a row, and by what the line does. The number at the end of a name may be a variable (`node$i`).
 */
export function findMakers(missing: MissingPath, scripts: readonly Script[]): Maker[] {
  const found = scripts.flatMap((script) => mentionsIn(script, missing));
  const best = found.toSorted((a, b) => b.rank - a.rank);
  const files = new Set<string>();
  const makers: Maker[] = [];
  for (const { rank: _, ...maker } of best) {
    const key = JSON.stringify([maker.file, maker.target]);
    if (files.has(key)) continue;
    files.add(key);
    makers.push(maker.target === undefined ? { ...maker, ...callerOf(maker, scripts) } : maker);
    if (makers.length === MOST_MAKERS) break;
  }
  return makers;
}

/** Describes a maker: `make localnet-init (Makefile:12)`, `scripts/init.sh:3`. */
export function makerWords({ file, line, target, targetFile }: Maker): string {
  const place = `${file}:${line}`;
  if (target === undefined) return place;
  const runner = { makefile: 'make', justfile: 'just', taskfile: 'task' }[
    kindOf(targetFile ?? file) ?? 'makefile'
  ];
  return `${runner} ${target} (${targetFile === undefined ? place : `${targetFile}, which calls ${place}`})`;
}

type Ranked = Maker & { readonly rank: number };

function mentionsIn({ file, text }: Script, missing: MissingPath): Ranked[] {
  const lines = text.split('\n');
  return lines.flatMap((full, index) => {
    const line = full.slice(0, LONGEST_LINE);
    const count = namesIn(line, missing);
    const makes = MAKES.test(line);
    if (count === 0 || (REMOVES.test(line) && !makes)) return [];
    const target = targetAt(file, lines, index);
    const isComment = /^\s*#/.test(line);
    const near = sharedFolders(file.split('/').slice(0, -1), missing.names);
    const rank = count * 4 + near + (isComment ? -3 : makes ? 3 : 0);
    return [{ file, line: index + 1, ...(target !== undefined && { target }), rank }];
  });
}

function sharedFolders(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((name, i) => name !== b[i]);
  return differs < 0 ? a.length : differs;
}

/** Number of the path's names in a row in a line, at least one of which is missing; 0 for none. */
function namesIn(line: string, { names: all, present }: MissingPath): number {
  const names = all.slice(0, MOST_NAMES);
  let most = 0;
  let before = '';
  for (const [word] of line.matchAll(/[^\s"'`;,()|&<>]+/g)) {
    for (const [index, part] of word.split(/[=:]/).entries()) {
      const steps = part.split('/').slice(0, MOST_NAMES);
      const run = longestRun(steps, names, present);
      // A lone word is a path only where a path is expected: `build` is a verb elsewhere.
      const isPath = steps.length > 1 || index > 0 || isBeforePath(before);
      if (isPath) most = Math.max(most, run);
    }
    before = word;
  }
  return most;
}

function isBeforePath(word: string): boolean {
  return TAKES_PATH.has(word.replace(/^@/, '')) || word.startsWith('--');
}

function longestRun(steps: readonly string[], names: readonly string[], present: number): number {
  let longest = 0;
  for (const start of steps.keys()) {
    for (const from of names.keys()) {
      if (isOfUser(steps[start - 1])) continue;
      let count = 0;
      while (isName(steps[start + count], names[from + count])) count++;
      if (from + count > present) longest = Math.max(longest, count);
    }
  }
  return longest;
}

/** Returns true for the folder of the user, which is outside of the repository: `$HOME/.demo`, `~/.demo`. */
function isOfUser(step: string | undefined): boolean {
  return step !== undefined && /^(?:~|\$\{?HOME\}?)$/.test(step);
}

/** Returns true if a word of a script is a name, or that name with a variable for its number. */
function isName(word: string | undefined, name: string | undefined): boolean {
  if (word === undefined || name === undefined || word === '') return false;
  if (word === name) return true;
  const stem = name.replace(/\d{1,9}$/, '');
  if (stem === name || stem.length < 2 || !word.startsWith(stem)) return false;
  return '$%{*['.includes(word[stem.length] ?? ' ');
}

/** Forms of the lines that begin a target, by kind of file. */
const TARGETS = {
  makefile: /^([^\s:=#]+)(?:\s[^:=#]*)?:(?!=)/,
  justfile: /^@?([A-Za-z_][\w-]*)(?:\s[^:#]*)?:(?!=)/,
  taskfile: /^ {2}([\w-]+(?::[\w-]+)*):\s*$/,
} as const;

function kindOf(file: string): keyof typeof TARGETS | undefined {
  const name = (file.split('/').at(-1) ?? '').toLowerCase();
  if (/^(?:gnu)?makefile|\.mk$/.test(name)) return 'makefile';
  if (/^\.?justfile|\.just$/.test(name)) return 'justfile';
  return name.startsWith('taskfile') ? 'taskfile' : undefined;
}

/** Target with a line of its recipe, or whose own line it is. */
function targetAt(file: string, lines: readonly string[], index: number): string | undefined {
  const kind = kindOf(file);
  if (kind === undefined) return undefined;
  for (let at = index; at >= 0; at--) {
    const line = (lines[at] ?? '').slice(0, LONGEST_LINE);
    if (lines[at - 1]?.trimEnd().endsWith('\\')) continue;
    const target = TARGETS[kind].exec(line)?.[1];
    if (target !== undefined) return target.startsWith('.') ? undefined : target;
    if (!/^(?:\s|$|if|else|endif)/.test(line)) return undefined;
  }
  return undefined;
}

/** Target that calls a script. */
function callerOf(
  { file }: Maker,
  scripts: readonly Script[],
): Pick<Maker, 'target' | 'targetFile'> {
  if (kindOf(file) !== undefined) return {};
  const names = file.split('/');
  // Only its own name is decisive: scripts are called from many folders.
  const called = { names, present: names.length - 1 };
  const callers = scripts
    .filter((script) => kindOf(script.file) !== undefined)
    .flatMap((script) => mentionsIn(script, called))
    .filter(({ target }) => target !== undefined)
    .toSorted((a, b) => b.rank - a.rank);
  const [first] = callers;
  return first?.target === undefined ? {} : { target: first.target, targetFile: first.file };
}
