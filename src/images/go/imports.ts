import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Header of a Go file. */
export interface GoHeader {
  /** Name of its package; empty if the text does not begin like a Go file. */
  readonly name: string;
  readonly imports: readonly string[];
}

/** Reads a Go file up to the first declaration other than an import. */
export function readHeader(text: string): GoHeader {
  const imports: string[] = [];
  const source = tokens(text);
  const next = (): string => source.next().value ?? '';
  const take = (token: string) => {
    if (/^["`]/.test(token)) imports.push(token.slice(1, -1));
  };
  if (next() !== 'package') return { name: '', imports };
  const name = next();
  while (next() === 'import') {
    let token = next();
    if (token === '(') {
      for (token = next(); token !== ')' && token !== ''; token = next()) take(token);
    } else {
      // Anything before the path is an alias, a dot or an underscore.
      take(/^["`]/.test(token) ? token : next());
    }
  }
  return { name, imports };
}

const WORD = /[\p{L}\p{N}_]/u;

/** Yields words, strings and single characters, without comments and separators. */
function* tokens(text: string): Generator<string, undefined> {
  for (let at = 0; at < text.length; ) {
    const start = at;
    const char = text.charAt(at);
    if (/[\s;]/.test(char)) at += 1;
    else if (text.startsWith('//', at)) at = after(text, '\n', at);
    else if (text.startsWith('/*', at)) at = after(text, '*/', at + 2);
    else {
      // Import paths contain no escapes, so a string ends at the next quote.
      if (char === '"' || char === '`') at = after(text, char, at + 1);
      else if (!WORD.test(char)) at += 1;
      else while (WORD.test(text.charAt(at))) at += 1;
      yield text.slice(start, at);
    }
  }
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at + end.length;
}

/**
 * Maximum length of a line of patterns in characters, and maximum number of patterns per file, above any
 * hand-written ones.
 */
const LONGEST_LINE = 64 * 1024;
const MOST_PATTERNS = 200;

/**
 * Patterns in a Go file's `//go:embed` lines, including indented ones in `var (...)`. A similar line within a
 * string is included: it matches nothing, or adds a superfluous file.
 *
 * @returns undefined if there are too many
 */
export function embedPatterns(text: string): string[] | undefined {
  const lines = [...text.matchAll(/^[ \t]*\/\/go:embed[ \t]+(.*)/gm)];
  if (lines.length > MOST_PATTERNS) return undefined;
  if (lines.some(([line]) => line.length > LONGEST_LINE)) return undefined;
  const found = lines.flatMap(([, patterns = '']) =>
    [...patterns.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+)/g)].map(
      ([, quoted, raw, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? raw ?? bare ?? '',
    ),
  );
  return found.length > MOST_PATTERNS ? undefined : found;
}

/**
 * Files matched by a `//go:embed` pattern, relative to the package's folder. Matched folders include everything
 * except hidden files (included by `all:`) and other modules.
 */
export async function embeddedFiles(folder: string, pattern: string): Promise<string[]> {
  const all = pattern.startsWith('all:');
  let found = [{ name: '', isFolder: true }];
  for (const element of pattern.replace(/^all:/, '').split('/')) {
    const matches = matcher(element);
    const listed = await Promise.all(found.map((entry) => list(folder, entry)));
    found = listed.flat().filter(({ name }) => matches(path.posix.basename(name)));
  }
  const hidden = all ? /^\.(?:git|hg|svn|bzr)$/ : /^[._]/;
  const files: string[] = [];
  for (const entry of found) {
    if (!entry.isFolder) files.push(entry.name);
    const inside = await list(folder, entry);
    if (inside.some(({ name }) => path.posix.basename(name) === 'go.mod')) continue;
    for (const each of inside) {
      if (!hidden.test(path.posix.basename(each.name))) found.push(each);
    }
  }
  return files;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Files and folders in a folder; none for a file. Go embeds no links. */
async function list(root: string, { name, isFolder }: Entry): Promise<Entry[]> {
  if (!isFolder) return [];
  const entries = await readdir(path.join(root, name), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => ({ name: path.posix.join(name, entry.name), isFolder: entry.isDirectory() }));
}

/** Maximum length of a pattern element in characters; file names have at most 255 bytes. */
const LONGEST_ELEMENT = 4_096;

/** Element of a Go path.Match pattern, as the allowed characters at one position; `*` matches any sequence. */
type Matched = '*' | RegExp;

/** Matcher for an element of a Go path.Match pattern, in time proportional to the product of the lengths. */
function matcher(glob: string): (name: string) => boolean {
  const elements = glob.length <= LONGEST_ELEMENT ? elementsOf(glob) : undefined;
  return (name) => elements !== undefined && isMatch(elements, [...name]);
}

/** Parses a pattern; undefined if Go refuses it, for example for a range such as [z-a]. */
function elementsOf(glob: string): Matched[] | undefined {
  const literal = (char: string) => `\\u{${char.codePointAt(0)?.toString(16)}}`;
  const parts = glob.matchAll(/\\(.)|\[(\^?)((?:\\.|[^\]\\])+)\]|([*?])|(.)/gsu);
  try {
    return [...parts].map(([, escaped, not = '', set, wild, other = '']): Matched => {
      if (wild === '*') return '*';
      if (wild === '?') return /^.$/su;
      if (set === undefined) return new RegExp(`^${literal(escaped ?? other)}$`, 'u');
      const characters = set.replace(/\\(.)|([^-])/gsu, (_, a?: string, b = '') => literal(a ?? b));
      return new RegExp(`^[${not}${characters}]$`, 'su');
    });
  } catch {
    return undefined;
  }
}

/** Matches with backtracking to the last star only: an earlier one has matched as few characters as possible. */
function isMatch(elements: readonly Matched[], characters: readonly string[]): boolean {
  let [at, element] = [0, 0];
  let star: { readonly element: number; at: number } | undefined;
  while (at < characters.length) {
    const wanted = elements[element];
    if (wanted === '*') {
      star = { element, at };
      element++;
    } else if (wanted?.test(characters[at] ?? '')) {
      at++;
      element++;
    } else if (star !== undefined) {
      at = ++star.at;
      element = star.element + 1;
    } else {
      return false;
    }
  }
  return elements.slice(element).every((left) => left === '*');
}
