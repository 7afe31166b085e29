/** Parts of a go.mod or go.work that determine the origin of packages and the toolchain. */
export interface Modfile {
  /** Path of the module; undefined in a go.work. */
  readonly module: string | undefined;
  /** Version of the go line. */
  readonly go: string | undefined;
  /** Version of the toolchain line. */
  readonly toolchain: string | undefined;
  readonly requires: readonly Requirement[];
  readonly replaces: readonly Replacement[];
  /** Folders of a workspace's modules, relative to its go.work. */
  readonly uses: readonly string[];
}

/** A required module. */
export interface Requirement {
  readonly path: string;
  /** True if only other modules import it. */
  readonly isIndirect: boolean;
}

/** A replaced module. A replacement of one version counts for all: only Go knows which version is used. */
export interface Replacement {
  readonly path: string;
  /** Path of another module, or a folder. */
  readonly by: string;
}

/** Parses a go.mod or go.work; its lines may have any order. Errors in it are left for Go to report. */
export function parseModfile(text: string): Modfile {
  const lines = directives(text);
  const first = (verb: string) => lines.find(({ words }) => words[0] === verb)?.words[1];
  const all = (verb: string) => lines.filter(({ words }) => words[0] === verb && words[1]);
  return {
    module: first('module'),
    go: VERSION.exec(first('go') ?? '')?.[1],
    toolchain: VERSION.exec(/^go(.*)/.exec(first('toolchain') ?? '')?.[1] ?? '')?.[1],
    requires: all('require').map(({ words: [, path = ''], comment }) => ({
      path,
      isIndirect: /^\/\/\s*indirect\b/.test(comment),
    })),
    replaces: all('replace').map(({ words: [, path = '', ...rest] }) => ({
      path,
      by: rest[rest.indexOf('=>') + 1] ?? '',
    })),
    uses: all('use').map(({ words }) => words[1] ?? ''),
  };
}

/** Returns true if a module is replaced by a folder, not by another module. */
export function isFolder(replacement: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/)/.test(replacement);
}

/** A version of Go; `1.24.1-custom` is built by the release 1.24.1. */
const VERSION = /^(\d+(?:\.\d+)*(?:(?:rc|beta)\d+)?)(?:-|$)/;

interface Directive {
  /** Its verb and arguments; lines of a block begin with the block's verb. */
  readonly words: readonly string[];
  readonly comment: string;
}

function directives(text: string): Directive[] {
  const found: Directive[] = [];
  let block: string | undefined;
  for (const line of text.split('\n')) {
    const parts = line.match(/\/\/.*|"[^"]*"|`[^`]*`|=>|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? [];
    const comment = parts.find((part) => part.startsWith('//')) ?? '';
    const [first, ...rest] = parts
      .filter((part) => !part.startsWith('//'))
      .map((part) => part.replace(/^["`](.*)["`]$/, '$1'));
    if (first === undefined) continue;
    if (first === ')') block = undefined;
    else if (rest[0] === '(') block = first;
    else {
      const words = block === undefined ? [first, ...rest] : [block, first, ...rest];
      found.push({ words, comment });
    }
  }
  return found;
}
