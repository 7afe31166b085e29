import { WHOLE } from '../go/dockerfile';

/** Errors of Go in the output of a step. */
export interface GoErrors {
  /** The output from the first error on. */
  readonly lines: readonly string[];
  /** The first error, with the package that it is in. */
  readonly first: string;
}

/** Header of a package's errors: `# example.com/chain/app`, in tests `# example.com/chain/app [...]`. */
const PACKAGE = /^# ([\w.~+/-]{1,300})(?: \[.*)?$/;
/**
 * Errors without a header: of the go command itself, of imports that it cannot resolve, and of modules as the generated
 * Dockerfile lists them.
 */
const ERROR =
  /^(?:# "|go: (?!downloading |finding |found |added |upgraded |extracting )|\S{1,300}\.go:\d+(?::\d+)?: )/;

/** An error among the lines of a package: of Go, or of a C compiler or linker, which write warnings before it. */
const ERROR_IN_PACKAGE =
  /\.go:\d+:\d+: (?!warning: |note: )|: (?:fatal )?error: |: undefined reference to |: cannot find -l|^collect2: /;
const WARNING = /: warning: /;

/** Finds the first errors of Go in a step's output; undefined if it has none. */
export function goErrors(output: readonly string[]): GoErrors | undefined {
  const again = output.findLastIndex((line) => line.trim() === WHOLE);
  for (let at = again + 1; at < output.length; at++) {
    const line = output[at] ?? '';
    const name = PACKAGE.exec(line)?.[1];
    if (name === undefined) {
      if (ERROR.test(line)) return { lines: output.slice(at), first: line };
      continue;
    }
    const error = errorBelow(output, at);
    if (error === undefined) continue;
    return {
      lines: error === at + 1 ? output.slice(at) : [line, ...output.slice(error)],
      first: `${(output[error] ?? '').trim()} (package ${name})`,
    };
  }
  return undefined;
}

/** Index of the first error below a package's header; undefined if the package has none, or warnings only. */
function errorBelow(output: readonly string[], header: number): number | undefined {
  const next = output.findIndex((line, i) => i > header && PACKAGE.test(line));
  const own = output.slice(header + 1, next < 0 ? undefined : next);
  if (own.length === 0) return undefined;
  const error = own.findIndex((line) => ERROR_IN_PACKAGE.test(line));
  if (error >= 0) return header + 1 + error;
  return own.some((line) => WARNING.test(line)) ? undefined : header + 1;
}

/** Remediation by the output of a step with Go; the first match applies. */
export const GO_HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /C compiler .* not found|image has no C compiler/,
    'The build needs C (`build.go.cgo`), and its Go image lacks a C compiler: name one that has it as `build.go.image` (golang on Debian does, its slim and alpine variants do not), or set `cgo: false` if the chain works without.',
  ],
  [
    /build constraints exclude all Go files/,
    'A Go package needs C, or a build tag: set `build.go.cgo: true`, with a `build.go.image` that has a C compiler, or `build.go.tags`.',
  ],
  [
    /requires go >= \S+ \(running go/,
    'Set `build.go.image` to an image with that version of Go; a Dockerfile needs a newer base. Builds use the Go of their image (GOTOOLCHAIN=local) and download no other.',
  ],
  [
    /inconsistent vendoring in /,
    'The vendor folder is not that of go.mod: commit `go mod vendor` (in a workspace `go work vendor`), or remove the folder, so that the modules are downloaded.',
  ],
  [
    /missing go\.sum entry/,
    'go.sum lacks a module that the code imports: commit `go mod tidy`, or `go work sync` in a workspace.',
  ],
  [
    /verifying \S{1,500}: checksum mismatch/,
    'A downloaded module differs from the one in go.sum: its tag was moved, or the module proxy serves another. Correct go.sum after a look at the module, or set GOPROXY to the proxy that the chain uses.',
  ],
  [
    /: reading https?:\/\/[^\s:]{1,300}: \d{3} /,
    'A module of the chain is not available from the module proxy: set GOPROXY or GOPRIVATE, with credentials in .netrc for a private one, or take a release whose modules are published.',
  ],
  [
    /updates to go\.(?:mod|sum|work) needed/,
    'The go.mod of this code does not fit its imports, in the version of Go of the build: set `build.go.image` to the one of the chain, commit `go mod tidy`, or give another file as `build.go.modfile`.',
  ],
  [
    /replacement directory \S{1,500} does not exist|\(replaced by (?:\.{1,2}\/|\/)[^)]{0,200}\): reading |listed in go\.work file/,
    'The build context lacks a module in a folder: set `build.context` to the folder that contains all of them, and `build.go.module` to that of the chain.',
  ],
];
