import path from 'node:path';
import type { Located, Tree } from './tree';

/** What Makefiles and the configuration of GoReleaser say about the build of a program. */
export interface MakeFacts {
  /** Build tags without a condition. */
  readonly tags: readonly Located[];
  /** Value of the SDK's `version.Name`. */
  readonly name: Located | undefined;
  /** Other variables that the linker sets by `-X` without a condition, each once. */
  readonly stamps: readonly Stamp[];
  /** File names of binaries, by the folder of their package: `./cmd/demo` as `demod`. */
  readonly binaries: ReadonlyMap<string, Located>;
  /** Dockerfiles given to `docker build`. */
  readonly dockerfiles: readonly Located[];
  /** All words of the files, to tell which of several programs they use. */
  readonly words: ReadonlySet<string>;
}

/** A variable that the linker sets by `-X`. */
export interface Stamp {
  /** Import path of its package and its name: `example.com/demo/app.Prefix`. */
  readonly variable: string;
  /** Undefined if a shell or make's functions compute it. */
  readonly value: string | undefined;
  /** Binary that the same flags name as the SDK's `version.AppName`; undefined if they name none. */
  readonly binary: string | undefined;
  readonly path: string;
  readonly line: number;
}

const MAKEFILE = /^(?:GNUmakefile|[Mm]akefile|justfile)$/;
const RELEASER = /^\.?goreleaser[\w.-]*\.ya?ml$/;
const MOST_FILES = 40;

/** Returns true for a configuration of GoReleaser, whose templates have the commit and the date of a release. */
export function isReleaser(file: string): boolean {
  return RELEASER.test(path.posix.basename(file));
}

/** A line of a Makefile, with continued lines joined and without its comment. */
interface Line extends Located {
  /** Number of conditions around it. */
  readonly depth: number;
}

/**
 * Reads the Makefiles and the configuration of GoReleaser of a module and of the repository, with what they include.
 *
 * @param folder folder of the module
 */
export async function makeFacts(tree: Tree, folder: string): Promise<MakeFacts> {
  const places = [...new Set([folder, ''])];
  const own = places.flatMap((place) =>
    tree.paths.filter((name) => {
      const base = path.posix.basename(name);
      const at = path.posix.dirname(name);
      return (at === '.' ? '' : at) === place && (MAKEFILE.test(base) || RELEASER.test(base));
    }),
  );
  const read = [...(await tree.texts(own))].flatMap(([name, text]) => linesOf(name, text));
  const included = includedBy(read, tree.paths).filter((name) => !own.includes(name));
  const more = [...(await tree.texts(included.slice(0, MOST_FILES)))];
  const lines = [...read, ...more.flatMap(([name, text]) => linesOf(name, text))];
  const variables = variablesOf(lines);
  return {
    tags: distinct(lines.flatMap((line) => tagsOf(line))),
    name: lines.flatMap((line) => stampOf(line, variables))[0],
    stamps: stampsOf(lines, variables),
    binaries: binariesOf(lines, variables),
    dockerfiles: distinct(lines.flatMap((line) => dockerfilesOf(line, variables))),
    words: new Set(lines.flatMap(({ value }) => value.match(/[\w.-]+/g) ?? [])),
  };
}

/** Files that Makefiles include: `include scripts/*.mk`. */
function includedBy(lines: readonly Line[], paths: readonly string[]): string[] {
  const patterns = lines.flatMap(({ value, path: file }) => {
    const [, given = ''] = /^-?include\s+([\w./*() $-]{1,500})$/.exec(value.trim()) ?? [];
    const names = given
      .replace(/\$\([A-Z]+\)\//g, '')
      .split(/\s+/)
      .filter((name) => name !== '');
    return names.map((name) => path.posix.join(path.posix.dirname(file), name));
  });
  return paths.filter((name) => patterns.some((pattern) => isMatch(name, pattern)));
}

/** Matches a path with a pattern of at most one star. */
function isMatch(name: string, pattern: string): boolean {
  const [head = '', tail, ...more] = pattern.split('*');
  if (tail === undefined) return name === pattern;
  const middle = name.slice(head.length, name.length - tail.length);
  const fits =
    name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
  return more.length === 0 && fits && !middle.includes('/');
}

function linesOf(file: string, text: string): Line[] {
  const found: Line[] = [];
  let depth = 0;
  let open: { value: string; line: number } | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const start = open ?? { value: '', line: index + 1 };
    const value = `${start.value}${raw.replace(/(?:^|\s)#.*$/, '')}`;
    if (value.endsWith('\\')) {
      open = { value: `${value.slice(0, -1)} `, line: start.line };
      continue;
    }
    open = undefined;
    if (/^\s*endif\b/.test(value)) depth = Math.max(0, depth - 1);
    found.push({ value, path: file, line: start.line, depth });
    if (/^\s*if(?:n?eq|n?def)\b/.test(value)) depth += 1;
  }
  return found;
}

/** Values of variables set to plain text without a condition; the first one counts. */
function variablesOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const { value, depth } of lines) {
    const [, name = '', text = ''] =
      /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*(?:[:?]{0,2}=)\s*([\w./-]+)\s*$/.exec(value) ?? [];
    if (name !== '' && depth === 0 && !variables.has(name)) variables.set(name, text);
  }
  return variables;
}

/** Puts values in for `$(NAME)`; undefined if one is not known. */
function filled(text: string, variables: ReadonlyMap<string, string>): string | undefined {
  const value = text.replace(/\$[({](\w+)[)}]/g, (all, name: string) => variables.get(name) ?? all);
  return value.includes('$') || value.includes('{{') ? undefined : value;
}

/** Tags of `build_tags = netgo` and `build_tags += pebbledb`, and of the flags of GoReleaser. */
function tagsOf(line: Line): Located[] {
  if (line.depth > 0) return [];
  const [, assigned] =
    /^\s*(?:build_?tags|go_?tags)\s*[:?+]?=\s*([\w ,]*)$/i.exec(line.value) ?? [];
  const [, flagged] = /^\s*-\s*["']?-tags[= ]["']?([\w ,]+)["']?\s*$/.exec(line.value) ?? [];
  const words = (assigned ?? flagged ?? '').split(/[ ,]+/).filter((word) => word !== '');
  return words.map((value) => ({ ...line, value }));
}

/** The chain's name, stamped by `-X .../version.Name=demo`. */
function stampOf(line: Line, variables: ReadonlyMap<string, string>): Located[] {
  const [, given = ''] =
    /-X[= ]["']?[\w./-]+\/version\.Name=([^\s"'\\]{1,100})/.exec(line.value) ?? [];
  const value = filled(given, variables);
  return value !== undefined && /^[\w][\w.+-]*$/.test(value) ? [{ ...line, value }] : [];
}

/** `-X` and its argument, which is quoted as a whole, or in its value, or not at all. */
const SET =
  /-X[= ][ \t]{0,8}(?:(["'])([\w./~-]{1,300}\.[A-Za-z_]\w{0,100})=([^"'\\]{0,500})\1|([\w./~-]{1,300}\.[A-Za-z_]\w{0,100})=["']?([^\s"'\\]{0,500}))/g;
/** The SDK's own version information, which the rehearsal sets itself. */
const OF_SDK =
  /^github\.com\/cosmos\/cosmos-sdk\/version\.(?:Name|AppName|Version|Commit|BuildTags)$/;

/** Variables of `-X`; of several values the first known one counts. */
function stampsOf(lines: readonly Line[], variables: ReadonlyMap<string, string>): Stamp[] {
  const found = lines
    .filter(({ depth }) => depth === 0)
    .flatMap((line) => {
      const set = [...line.value.matchAll(SET)].map(([, , quoted, inQuotes, bare, word]) => ({
        variable: quoted ?? bare ?? '',
        value: plainValue(filled(inQuotes ?? word ?? '', variables)),
      }));
      const binary = set.find(({ variable }) => variable.endsWith('/version.AppName'))?.value;
      return set
        .filter(({ variable }) => !OF_SDK.test(variable))
        .map((each) => ({ ...each, path: line.path, line: line.line, binary }));
    });
  const first = new Map<string, Stamp>();
  for (const stamp of [...found.filter(({ value }) => value !== undefined), ...found]) {
    const key = JSON.stringify([stamp.variable, stamp.binary]);
    if (!first.has(key)) first.set(key, stamp);
  }
  return [...first.values()];
}

/** A value that a plan can have; undefined for others. */
const plainValue = (value: string | undefined) =>
  value === undefined || /["'`$\\]/.test(value) ? undefined : value;

/**
 * Names of binaries by package, from `go build -o build/demod ./cmd/demo`, and from `main:` and `binary:` of a build
 * of GoReleaser.
 */
function binariesOf(
  lines: readonly Line[],
  variables: ReadonlyMap<string, string>,
): ReadonlyMap<string, Located> {
  const binaries = new Map<string, Located>();
  const put = (folder: string, line: Line, name: string) => {
    const place = path.posix.normalize(folder.replace(/\/main\.go$/, '')).replace(/\/$/, '');
    if (/^\w[\w.-]*$/.test(name) && !OTHER_SYSTEM.test(name) && !binaries.has(place))
      binaries.set(place, { ...line, value: name });
  };
  let main: { readonly folder: string; readonly path: string } | undefined;
  let binary: Line | undefined;
  for (const line of lines) {
    if (/\bgo\)?\s+build\b/i.test(line.value)) {
      const words = line.value.trim().split(/\s+/);
      const output = words[words.indexOf('-o') + 1] ?? '';
      const target = filled(words.at(-1) ?? '', variables);
      const name = filled(path.posix.basename(output), variables);
      const isNamed = words.includes('-o') && !output.endsWith('/') && target?.startsWith('./');
      if (isNamed && name !== undefined && !/^(?:build|bin|dist|out)$/.test(name))
        put(target ?? '', line, name);
    }
    if (!/goreleaser/.test(line.path)) continue;
    const [, key, given = ''] = /^[\s-]*(main|binary|id):\s*["']?([\w./-]+)/.exec(line.value) ?? [];
    if (key === 'id' || main?.path !== line.path) binary = key === 'id' ? undefined : binary;
    if (key === 'id') main = undefined;
    if (key === 'main') main = { folder: given, path: line.path };
    if (key === 'binary') binary = { ...line, value: given };
    if (key !== undefined && main !== undefined && binary?.path === main.path) {
      put(main.folder, binary, binary.value);
      [main, binary] = [undefined, undefined];
    }
  }
  return binaries;
}

/** Names of files for one system each. */
const OTHER_SYSTEM = /[-_.](?:linux|darwin|windows|amd64|arm64|exe|debug)\b/i;

/** Dockerfiles of `docker build -f FILE` and `docker buildx build --file=FILE`. */
function dockerfilesOf(line: Line, variables: ReadonlyMap<string, string>): Located[] {
  if (!/docker\)?["']?\s+(?:buildx\s+)?build\b/i.test(line.value)) return [];
  const [, given = ''] = /\s(?:-f|--file)[= ]\s*["']?([^\s"']{1,200})/.exec(line.value) ?? [];
  const value = filled(given, variables);
  return value === undefined || value === ''
    ? []
    : [{ ...line, value: path.posix.normalize(value) }];
}

function distinct<T extends Located>(found: readonly T[]): Located[] {
  const values = new Map<string, Located>();
  for (const { value, path: file, line } of found) {
    if (!values.has(value)) values.set(value, { value, path: file, line });
  }
  return [...values.values()];
}
