/**
 * Reading command lines of scripts and Makefiles without running them: variables with plain values are filled
 * in, everything else stays as it is.
 */

/** Values of variables, by name. */
export type Variables = ReadonlyMap<string, string>;

const MOST_ROUNDS = 8;
const LONGEST_LINE = 8_000;
/** Characters of a line with its variables filled in. */
const LONGEST_FILLED = 16_000;

/** Ways to write "the folder of this file" and "the current folder"; a recipe doubles the shell's dollar signs. */
const HERE =
  /\$\(cd "?\$\(dirname [^()]{1,60}\)"?(\/[\w./-]*)? ?(?:&&|;) ?pwd\)|\$\((?:shell )?pwd\)|\$?\$\(pwd\)|\$\((?:CURDIR|PWD)\)|\$?\$\{PWD\}|\$?\$PWD\b|\$\(dirname [^()]{1,60}\)|`pwd`/g;
/** Ways to write "the top folder of the repository". */
const TOP = /\$?\$\((?:shell )?git rev-parse --show-toplevel\)|`git rev-parse --show-toplevel`/g;
/** Look-ups of a program, which give its path. */
const WHICH = /\$\((?:shell )?(?:which|command -v) ([\w.-]+)\)/g;
const NAME = String.raw`[A-Za-z_]\w*`;
const USE = new RegExp(
  String.raw`\$\((${NAME})\)|\$\{(${NAME})(?::?[-=]([^{}$]*))?\}|\$(${NAME})|\{\{ ?(${NAME}) ?\}\}`,
  'g',
);

/** Texts for folders that a command line names by a variable or a command. */
export interface FolderWords {
  /**
   * For the folder of the file or the current one.
   *
   * @param use as written: `$(CURDIR)`
   * @param below rest of the path, such as `/..`
   */
  here(use: string, below: string): string;
  /** For the top folder of the repository. */
  top(use: string): string;
}

const USUAL: FolderWords = { here: (_, below) => `.${below}`, top: (use) => use };

/** Fills in variables with known values, and by default `.` for the folder of the file or the current one. */
export function filledIn(line: string, variables: Variables, folders = USUAL): string {
  let text = line.slice(0, LONGEST_LINE);
  for (let round = 0; round < MOST_ROUNDS && /[$`]/.test(text) && !isTooLong(text); round++) {
    const next = replaced(text, variables, folders);
    if (next === text) break;
    text = next;
  }
  return text.includes('{{') ? replaced(text, variables, folders) : text;
}

/** Fills in variables once; those that would make the text longer than the limit stay as they are. */
function replaced(text: string, variables: Variables, { here, top }: FolderWords): string {
  let left = Math.max(0, LONGEST_FILLED - text.length);
  return text
    .replace(HERE, (use, below: string | undefined) => here(use, below ?? ''))
    .replace(TOP, (use) => top(use))
    .replace(WHICH, '$1')
    .replace(USE, (use: string, ...names: (string | undefined)[]) => {
      const [make, braced, fallback, plain, just] = names;
      const name = make ?? braced ?? plain ?? just ?? '';
      const value = variables.get(name) ?? fallback ?? use;
      if (value.length - use.length > left) return use;
      left -= value.length - use.length;
      return value;
    });
}

function isTooLong(text: string): boolean {
  return text.length > LONGEST_LINE;
}

/** Splits a line of a shell into its commands, each a list of words without their quotes. */
export function commandsIn(line: string): string[][] {
  const commands: string[][] = [[]];
  let word: string | undefined;
  let quote = '';
  const endWord = () => {
    if (word !== undefined) commands.at(-1)?.push(word);
    word = undefined;
  };
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
      else word = `${word ?? ''}${letter}`;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (letter === '\\' && at + 1 < line.length) {
      word = `${word ?? ''}${line[++at]}`;
    } else if (letter === '$' && line[at + 1] === '(') {
      const end = closing(line, at + 1);
      word = `${word ?? ''}${line.slice(at, end + 1)}`;
      at = end;
    } else if (letter === '#' && word === undefined) {
      break;
    } else if (/\s/.test(letter)) {
      endWord();
    } else if (/[;&|()]/.test(letter)) {
      endWord();
      commands.push([]);
    } else {
      word = `${word ?? ''}${letter}`;
    }
  }
  endWord();
  return commands.filter((words) => words.length > 0);
}

/** Position of the parenthesis that closes the one at `open`, or the end of the line. */
function closing(line: string, open: number): number {
  let depth = 0;
  for (let at = open; at < line.length; at++) {
    if (line[at] === '(') depth++;
    if (line[at] === ')' && --depth === 0) return at;
  }
  return line.length - 1;
}

/** Lines with their numbers; a backslash at the end of a line continues it. */
export function wholeLines(text: string): { readonly line: number; readonly text: string }[] {
  const whole: { line: number; text: string }[] = [];
  let isContinued = false;
  for (const [index, each] of text.split(/\r?\n/).entries()) {
    const last = whole.at(-1);
    const isOpen = each.endsWith('\\');
    const content = isOpen ? each.slice(0, -1) : each;
    if (isContinued && last !== undefined && !isTooLong(last.text)) {
      last.text += ` ${content.trimStart()}`;
    } else {
      whole.push({ line: index + 1, text: content });
    }
    isContinued = isOpen;
  }
  return whole;
}

/** Variables that a text sets to plain values, as a Makefile, a shell or a justfile does. */
export function assignedIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text: line } of wholeLines(text)) {
    const [, name = '', value = ''] =
      /^\s*(?:export\s+|local\s+|readonly\s+)?([A-Za-z_]\w*)\s*(?:[:?]?:?=)\s*(.*)$/.exec(
        line.slice(0, LONGEST_LINE),
      ) ?? [];
    // The first value holds: later ones are often those of other branches.
    if (name !== '' && !found.has(name)) found.set(name, plainValue(value));
  }
  return found;
}

function plainValue(value: string): string {
  const trimmed = value.replace(/\s#.*$/, '').trim();
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(trimmed) ?? [];
  return quote === undefined ? trimmed : (inner ?? '');
}
