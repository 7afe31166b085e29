/**
 * The files of a repository, of a git ref or of its work tree. Paths are relative to the repository, with slashes;
 * links and submodules are no files.
 */
export interface Tree {
  /** The git ref; undefined for the work tree. */
  readonly ref: string | undefined;
  /** Paths of all files. */
  readonly paths: readonly string[];
  /** Texts of files by path, without those that are missing or larger than {@link LARGEST_SOURCE}. */
  texts(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Paths of the Go files in which one of these words occurs. */
  goFilesWith(words: readonly string[]): Promise<readonly string[]>;
}

/** Maximum size of a file to read, in bytes. */
export const LARGEST_SOURCE = 1024 * 1024;

/** A value found in a tree. */
export interface Located {
  readonly value: string;
  readonly path: string;
  readonly line: number;
}

/** Folders whose code is no part of a chain. */
const ASIDE =
  /(?:^|\/)(?:\.[^/]*|_[^/]*|vendor|node_modules|third_party|simapp|examples?|docs?|e2e|interchaintest|testutils?|testing|testdata|tests?|tests?-[^/]*|mocks?)\//i;

/** Folders with the chain of a repository of modules: `simapp`, `example`, also among tests. */
const SAMPLE =
  /^(?:(?!\.|_|vendor\/|node_modules\/|third_party\/|docs?\/)[^/]+\/)*?(?:simapp|examples?)\//i;

/** Returns true for a Go file of the chain's own code: no test, not generated, not of another project. */
export function isOwnGo(path: string): boolean {
  return isWritten(path) && !ASIDE.test(path);
}

/** Returns true for a Go file of a sample chain, which counts in a repository without another chain. */
export function isSampleGo(path: string): boolean {
  const [sample] = SAMPLE.exec(path) ?? [];
  return sample !== undefined && isWritten(path) && !ASIDE.test(path.slice(sample.length));
}

/** Returns true for a Go file that is no test and not generated. */
function isWritten(path: string): boolean {
  return /\.go$/.test(path) && !/_test\.go$|\.pb(?:\.gw)?\.go$/.test(path);
}

/** Place of a value, as shown to readers. */
export function placeOf({ path, line }: Located): string {
  return `${path}:${line}`;
}
