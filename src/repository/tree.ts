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

/** Returns true for a Go file of the chain's own code: no test, not generated, not of another project. */
export function isOwnGo(path: string): boolean {
  return /\.go$/.test(path) && !/_test\.go$|\.pb(?:\.gw)?\.go$/.test(path) && !ASIDE.test(path);
}

/** Place of a value, as shown to readers. */
export function placeOf({ path, line }: Located): string {
  return `${path}:${line}`;
}
