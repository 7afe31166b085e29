import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { clipped } from '../../text/plain';
import { GO_HINTS, goErrors } from './go-failure';

/** A failed build, in the terms of the plan or the compose file. */
export interface FailedTarget {
  /** Object of the phrase "Building …": `release v2`. */
  readonly title: string;
  /** Dockerfile as given in the plan or the compose file. */
  readonly dockerfile: string;
  /** BuildKit's names for the target and its Dockerfile, if generated. */
  readonly name?: string;
  readonly file?: string;
  /** True for a generated build of Go. */
  readonly isGo?: boolean;
  /** Absolute path of the Dockerfile, if it is a file of the user. */
  readonly source?: string | undefined;
}

interface Step {
  /** Name shown by BuildKit: `[build 4/5] RUN go build ./...`. */
  readonly name: string;
  /** Lines of output without timestamps: from the first error of Go on, or else the last ones. */
  readonly output: readonly string[];
  /** The first error of Go. */
  readonly error: string | undefined;
}

/** Lines of a file around an error. */
interface Excerpt {
  readonly file: string;
  readonly line: string;
  readonly lines: readonly string[];
}

/** Maximum length of a line searched for the cause, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const STEP_LINES = 30;
/** Maximum number of lines in an excerpt, as a step may be a here-document of any length. */
const EXCERPT_LINES = 15;
/** Maximum length of a step's name in a message, in characters. */
const STEP_WIDTH = 80;
/** Maximum length of an error of Go in a message, in characters. */
const ERROR_WIDTH = 300;

/**
 * Error for a failed build, from the output of `docker buildx bake --progress plain`: the failed step with its
 * own last lines first, the place in the Dockerfile, and the cause.
 */
export function buildFailure(
  lines: readonly string[],
  target: FailedTarget,
  thrown?: unknown,
): RehearsalError {
  const output = lines
    .map((line) => clipped(line, LINE_CHARACTERS))
    .filter((line) => line.trim() !== '');
  const error = output.findLast((line) => /^error: /i.test(line));
  if (error === undefined) return unexplained(output, target, thrown);
  const step = failingStep(output, error);
  const cause = reasonOf(error);
  const reason =
    step?.error === undefined ? cause : `${cause}: ${clipped(step.error, ERROR_WIDTH)}`;
  const excerpt = excerptOf(output);
  const isOwn = excerpt !== undefined && isOf(target, excerpt, output);
  const at = [
    ...(excerpt
      ? [`at ${isOwn ? `${target.dockerfile}:${excerpt.line}` : placeOf(excerpt, output)}`]
      : []),
    // The cause already names the image.
    ...(step && !UNPULLED.test(reason)
      ? [`${excerpt ? '' : 'in '}step "${narrowed(step.name)}"`]
      : []),
  ].join(', ');
  // Lines of a generated Dockerfile explain nothing beside an error of Go.
  const isExplained = target.isGo === true && step?.error !== undefined;
  const evidence = [step?.output ?? [], isExplained ? [] : (excerpt?.lines ?? [])].filter(
    ({ length }) => length > 0,
  );
  // A cancelled build has neither, so that its last output is all there is.
  if (evidence.length === 0 && !error.includes('failed to solve')) {
    evidence.push(output.slice(-STEP_LINES));
  }
  return new RehearsalError(
    'BUILD_FAILED',
    `Building ${target.title} failed${at && ` ${at}`}: ${reason}`,
    {
      hint: hintFor({
        reason,
        step: step?.name ?? '',
        output: (step?.output ?? []).join('\n'),
        isGo: target.isGo === true,
      }),
      lines: evidence.flatMap((part, i) => (i === 0 ? part : ['', ...part])),
      place:
        isOwn && target.source !== undefined
          ? { file: target.source, line: Number(excerpt.line) }
          : undefined,
      cause: thrown,
    },
  );
}

/** Error for Buildx being killed, crashing or not starting: there is no output of BuildKit. */
function unexplained(
  output: readonly string[],
  { title }: FailedTarget,
  cause: unknown,
): RehearsalError {
  const loggedExec = output.find((line) => /^(panic|fatal error): /.test(line)) ?? output.at(-1);
  return new RehearsalError(
    'BUILD_FAILED',
    `Building ${title} failed: docker buildx exited without an error message; ${loggedExec === undefined ? 'it wrote nothing' : `it wrote "${loggedExec}"`}`,
    {
      hint: 'Buildx crashed or was killed, often for lack of memory. Check `docker buildx version`; if it works, use a larger runner.',
      lines: output.slice(-STEP_LINES),
      cause,
    },
  );
}

/** BuildKit's wrappers around an error, outermost first, with their replacements. */
const WRAPPINGS: readonly (readonly [RegExp, string])[] = [
  [/^error: (target \S+: )?(failed to build: )?(failed to solve: )?/i, ''],
  [/^rpc error: code = \w+ desc = /, ''],
  [/^process ".*" did not complete successfully: /, ''],
  [/^exit code: /, 'exit code '],
  [/^failed to (compute|load) cache key: /, ''],
  [/^failed to calculate checksum of ref \S+: /, ''],
  // Older BuildKit versions name the file below their own mount of the context.
  [
    /^(?:failed to walk [^:]*: )?lstat [^:]*buildkit-mount\d+(\/[^:]*): no such file.*$/,
    '"$1": not found',
  ],
  [
    /^(?:\S+: )?failed to resolve source metadata for (?:docker\.io\/(?:library\/)?)?(\S+): /,
    'cannot pull $1: ',
  ],
  [/failed to do request: \w+ "[^"]*": (dial tcp: )?/, ''],
];

function reasonOf(error: string): string {
  return WRAPPINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), error.trim());
}

/**
 * The step that ended the build. Other steps may have errors that did not end it (a cache that cannot be
 * imported), so it is the one whose error the final error repeats.
 */
function failingStep(output: readonly string[], error: string): Step | undefined {
  const id = output
    .map((line) => /^#(\d+) ERROR: (.*)$/.exec(line))
    .find((match) => match?.[2] !== undefined && error.includes(match[2]))?.[1];
  if (id === undefined) return undefined;
  const own = output
    .filter((line) => line.startsWith(`#${id} `))
    .map((line) => line.slice(id.length + 2));
  // BuildKit repeats the last lines in a separate block, but at most ten, with the first of them truncated.
  const written = own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
  const go = goErrors(written);
  const lines = go === undefined ? written.slice(-STEP_LINES) : go.lines.slice(0, STEP_LINES);
  return { name: own[0] ?? '', output: lines, error: go?.first };
}

const RULE = /^-{20}$/;

/** Last excerpt in the output: lines of the file between two rules, below a header such as `Dockerfile:12`. */
function excerptOf(output: readonly string[]): Excerpt | undefined {
  const end = output.findLastIndex((line) => RULE.test(line));
  const start = output.findLastIndex((line, i) => i < end && RULE.test(line));
  const [, file, line] = /^(.+):(\d+)$/.exec(output[start - 1] ?? '') ?? [];
  if (file === undefined || line === undefined) return undefined;
  const lines = output.slice(start + 1, end).map((text) => text.trimEnd());
  return { file: path.basename(file), line, lines: lines.slice(0, EXCERPT_LINES) };
}

/**
 * Targets that have read a Dockerfile of a given name. BuildKit names a Dockerfile without its folder. A build
 * of linked targets reads several, and shows the steps of a linked target as its own (`[stack 2/2]` for a line
 * of `release`): only having read a file of this name is certain.
 */
function readersOf({ file }: Excerpt, output: readonly string[]): string[] {
  const readers = output.flatMap((text) => {
    const [, reader, read = ''] =
      /^#\d+ \[(?:(.+) )?internal\] load build definition from (.+)$/.exec(text) ?? [];
    return reader !== undefined && path.basename(read) === file ? [reader] : [];
  });
  return [...new Set(readers)].sort();
}

/** Returns true if an excerpt is from the target's own Dockerfile. */
function isOf(
  { dockerfile, name, file: own = path.basename(dockerfile) }: FailedTarget,
  excerpt: Excerpt,
  output: readonly string[],
): boolean {
  const owners = readersOf(excerpt, output);
  // Inputs of a target were built before it: among files of one name, the failing one is its own.
  const hasRead = owners.length === 0 || (name !== undefined && owners.includes(name));
  return excerpt.file === own && hasRead;
}

/** Place of an excerpt from a Dockerfile other than the target's own. */
function placeOf(excerpt: Excerpt, output: readonly string[]): string {
  const owners = readersOf(excerpt, output);
  const of = owners.length > 0 ? ` (of ${owners.join(' or ')})` : '';
  return `${excerpt.file}:${excerpt.line}${of}`;
}

function narrowed(step: string): string {
  const line = step.replace(/\s+/g, ' ');
  return line.length <= STEP_WIDTH ? line : `${line.slice(0, STEP_WIDTH - 3)}...`;
}

interface FailedStep {
  readonly reason: string;
  readonly step: string;
  readonly output: string;
  readonly isGo: boolean;
}

const UNPULLED = /^cannot pull /;
/** A step that reads an image; the cause alone may only be its registry's response. */
const PULLS = /^(\[[^\]]+\] (load metadata for|FROM) |resolve image config for )/;
const ABSENT = /^"\/[^"]*":? not found/;

/** Remediation by kind of failure: the first match applies. */
const HINTS: readonly (readonly [(failed: FailedStep) => boolean, string])[] = [
  [
    ({ reason, output }) => /no space left on device/i.test(`${reason}\n${output}`),
    'The disk is full: free space before the rehearsal (`docker system prune`, unused tools of the runner), or use a larger runner.',
  ],
  [
    ({ reason, output }) =>
      /exit code 137|cannot allocate memory|signal: killed|Killed signal/.test(
        `${reason}\n${output}`,
      ),
    'The step was killed, usually for lack of memory: use a larger runner, or reduce the parallelism of the step (`go build -p 1`).',
  ],
  [
    ({ reason, isGo }) => isGo && /^cannot pull golang:/.test(reason),
    'The version is that of the go or toolchain line of go.mod, in a workspace also of go.work. On a machine that cannot pull it, set `build.go.image` to an image that the engine has, with this version of Go or a newer one.',
  ],
  [
    ({ reason }) =>
      UNPULLED.test(reason) && /no such host|connection refused|i\/o timeout/.test(reason),
    'This machine does not reach the registry of the image. Give the build another base image, which the engine has, or build the chain from its Go code (`build.go`).',
  ],
  [
    ({ reason, step }) => UNPULLED.test(reason) || PULLS.test(step),
    'Log in to the registry of the image before the rehearsal, or build the image first (only the engine’s own builder sees its images). BuildKit also treats a misspelt stage name as an image.',
  ],
  [
    ({ reason }) => /dockerfile parse error|Dockerfile cannot be empty/i.test(reason),
    'Correct the Dockerfile: it is invalid, and none of its steps ran.',
  ],
  [
    ({ reason }) => /^target stage /.test(reason),
    'The `target` of the build must be the name of a stage: `FROM ... AS <name>` in the Dockerfile.',
  ],
  [
    ({ reason }) => /^failed to read dockerfile/.test(reason),
    'The `dockerfile` of the build must be a file; it is relative to the build context.',
  ],
  [
    ({ reason, step }) => ABSENT.test(reason) && /\bfrom=/.test(step),
    'The path is in another stage or image (`from=`): check the path of the file there.',
  ],
  [
    ({ reason }) => ABSENT.test(reason),
    'The path is in the build context: create files that are not checked out before the rehearsal, and do not exclude them in .dockerignore.',
  ],
  [
    ({ reason }) => /unable to prepare context|failed to get build context/.test(reason),
    'The `context` of the build must be a folder that exists when the rehearsal starts.',
  ],
  [
    ({ reason }) => /^failed to find target |\.json:\d+,/.test(reason),
    'The rehearsal generated the bake file, so this is a bug: please report it with the plan.',
  ],
  [
    ({ reason }) => /Cannot connect to the Docker daemon|error reading from server/.test(reason),
    'The engine or its builder is not running, or exited during the build, often for lack of memory: see its log.',
  ],
  ...GO_HINTS.map(
    ([pattern, hint]) => [({ output }: FailedStep) => pattern.test(output), hint] as const,
  ),
  [
    ({ output }) => output !== '',
    'The lines below are the last output of the step; the log above has the whole build.',
  ],
];

function hintFor(failed: FailedStep): string {
  return HINTS.find(([applies]) => applies(failed))?.[1] ?? 'The log above has the whole build.';
}
