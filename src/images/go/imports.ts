import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The top of a Go file. */
export interface GoHeader {
  /** Name of its package; empty where the text does not begin as a Go file. */
  readonly name: string;
  readonly imports: readonly string[];
}

/** Reads a Go file up to the first declaration that is no import. */
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
      // What is not the path is a name for it, a dot or an underscore, and the path follows.
      take(/^["`]/.test(token) ? token : next());
    }
  }
  return { name, imports };
}

const WORD = /[\p{L}\p{N}_]/u;

/** Words, strings and single characters; neither comments nor what only separates. */
function* tokens(text: string): Generator<string, undefined> {
  for (let at = 0; at < text.length; ) {
    const start = at;
    const char = text.charAt(at);
    if (/[\s;]/.test(char)) at += 1;
    else if (text.startsWith('//', at)) at = after(text, '\n', at);
    else if (text.startsWith('/*', at)) at = after(text, '*/', at + 2);
    else {
      // An import path has nothing to escape, so a string ends at the next quote.
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
 * The patterns of a Go file's `//go:embed` lines, indented ones of `var (...)` too. A line like it
 * within a string is taken for one as well: it matches nothing, or a file too many.
 */
export function embedPatterns(text: string): string[] {
  return [...text.matchAll(/^[ \t]*\/\/go:embed[ \t]+(.*)/gm)].flatMap(([, patterns = '']) =>
    [...patterns.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+)/g)].map(
      ([, quoted, raw, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? raw ?? bare ?? '',
    ),
  );
}

/**
 * The files that a `//go:embed` pattern names, relative to the package's folder. Of folders that it
 * names, all but what is hidden (`all:` gives that too) and what belongs to another module.
 */
export async function embeddedFiles(folder: string, pattern: string): Promise<string[]> {
  const all = pattern.startsWith('all:');
  let found = [{ name: '', isFolder: true }];
  for (const element of pattern.replace(/^all:/, '').split('/')) {
    const matching = matcher(element);
    const listed = await Promise.all(found.map((entry) => list(folder, entry)));
    found = listed.flat().filter(({ name }) => matching.test(path.posix.basename(name)));
  }
  const hidden = all ? /^\.(?:git|hg|svn|bzr)$/ : /^[._]/;
  const files: string[] = [];
  for (let entry = found.shift(); entry !== undefined; entry = found.shift()) {
    if (!entry.isFolder) files.push(entry.name);
    const inside = await list(folder, entry);
    if (inside.some(({ name }) => path.posix.basename(name) === 'go.mod')) continue;
    found.push(...inside.filter(({ name }) => !hidden.test(path.posix.basename(name))));
  }
  return files;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The files and folders in a folder; none in a file. Go embeds no links. */
async function list(root: string, { name, isFolder }: Entry): Promise<Entry[]> {
  if (!isFolder) return [];
  const entries = await readdir(path.join(root, name), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => ({ name: path.posix.join(name, entry.name), isFolder: entry.isDirectory() }));
}

/** An element of a pattern of Go's path.Match. */
function matcher(glob: string): RegExp {
  const literal = (char: string) => `\\u{${char.codePointAt(0)?.toString(16)}}`;
  const source = glob.replace(
    /\\(.)|\[(\^?)((?:\\.|[^\]\\])+)\]|([*?])|(.)/gsu,
    (_, escaped?: string, not = '', set?: string, wild?: string, other = '') => {
      if (set !== undefined) {
        const characters = set.replace(/\\(.)|([^-])/gsu, (_, a?: string, b = '') =>
          literal(a ?? b),
        );
        return `[${not}${characters}]`;
      }
      if (wild !== undefined) return wild === '*' ? '.*' : '.';
      return literal(escaped ?? other);
    },
  );
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // A range such as [z-a], which Go refuses.
    return /(?!)/;
  }
}
