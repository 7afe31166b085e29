import path from 'node:path';
import { RehearsalError } from '../errors';
import { clipped } from '../system/plain';

/** A build that failed, in the words of whoever asked for it. */
export interface FailedTarget {
  /** What was built, as it goes on after "Building": `release v2`. */
  readonly title: string;
  /** As the plan or the compose file gives it. */
  readonly dockerfile: string;
  /** What BuildKit calls the target and its Dockerfile, where that is generated. */
  readonly name?: string;
  readonly file?: string;
  /** Absolute path of the Dockerfile, where it is a file of the user. */
  readonly source?: string | undefined;
}

interface Step {
  /** As BuildKit shows it: `[build 4/5] RUN go build ./...`. */
  readonly name: string;
  /** What it wrote last, without the time stamps. */
  readonly output: readonly string[];
}

/** Lines of a file around the place of the error. */
interface Excerpt {
  readonly file: string;
  readonly line: string;
  readonly lines: readonly string[];
}

/** Characters of a line in which the reason is looked for. */
const LINE_CHARACTERS = 8 * 1024;
const STEP_LINES = 30;
/** A step may be a here-document of any length. */
const EXCERPT_LINES = 15;
/** Characters of a step that fit in a message. */
const STEP_WIDTH = 80;

/**
 * What a reader needs of a failed build, from all that `docker buildx bake --progress plain` wrote: the
 * step, its own last lines before anything else, the place in the Dockerfile and the reason.
 */
export function buildFailure(
  lines: readonly string[],
  target: FailedTarget,
  cause?: unknown,
): RehearsalError {
  const output = lines
    .map((line) => clipped(line, LINE_CHARACTERS))
    .filter((line) => line.trim() !== '');
  const error = output.findLast((line) => /^error: /i.test(line));
  if (error === undefined) return unexplained(output, target, cause);
  const reason = reasonOf(error);
  const step = failingStep(output, error);
  const excerpt = excerptOf(output);
  const isOwn = excerpt !== undefined && isOf(target, excerpt, output);
  const at = [
    ...(excerpt
      ? [`at ${isOwn ? `${target.dockerfile}:${excerpt.line}` : placeOf(excerpt, output)}`]
      : []),
    // The reason names the image itself.
    ...(step && !UNPULLED.test(reason)
      ? [`${excerpt ? '' : 'in '}step "${narrowed(step.name)}"`]
      : []),
  ].join(', ');
  const evidence = [step?.output ?? [], excerpt?.lines ?? []].filter(({ length }) => length > 0);
  // A build that was ended from outside has neither, and what it did last is all there is to see.
  if (evidence.length === 0 && !error.includes('failed to solve')) {
    evidence.push(output.slice(-STEP_LINES));
  }
  return new RehearsalError(`Building ${target.title} failed${at && ` ${at}`}: ${reason}`, {
    hint: hintFor({ reason, step: step?.name ?? '', output: (step?.output ?? []).join('\n') }),
    lines: evidence.flatMap((part, i) => (i === 0 ? part : ['', ...part])),
    place:
      isOwn && target.source !== undefined
        ? { file: target.source, line: Number(excerpt.line) }
        : undefined,
    cause,
  });
}

/** Buildx was killed, crashed or did not even start: there is no word of BuildKit on it. */
function unexplained(
  output: readonly string[],
  { title }: FailedTarget,
  cause: unknown,
): RehearsalError {
  const telling = output.find((line) => /^(panic|fatal error): /.test(line)) ?? output.at(-1);
  return new RehearsalError(
    `Building ${title} failed: docker buildx ended without a reason; ${telling === undefined ? 'it wrote nothing' : `it wrote "${telling}"`}`,
    {
      hint: 'Buildx itself crashed or was killed, often for want of memory: see whether `docker buildx version` works, and use a larger runner if it does.',
      lines: output.slice(-STEP_LINES),
      cause,
    },
  );
}

/** BuildKit's wrappings of an error, outermost first, and what a reader needs of them. */
const WRAPPINGS: readonly (readonly [RegExp, string])[] = [
  [/^error: (target \S+: )?(failed to build: )?(failed to solve: )?/i, ''],
  [/^rpc error: code = \w+ desc = /, ''],
  [/^process ".*" did not complete successfully: /, ''],
  [/^exit code: /, 'exit code '],
  [/^failed to (compute|load) cache key: /, ''],
  [/^failed to calculate checksum of ref \S+: /, ''],
  // Older BuildKits name the file below their own mount of the context.
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
 * The step that ended the build. Others may have errors too that did not end it (a cache that cannot
 * be imported), so it is the one whose error the final one repeats.
 */
function failingStep(output: readonly string[], error: string): Step | undefined {
  const id = output
    .map((line) => /^#(\d+) ERROR: (.*)$/.exec(line))
    .find((match) => match?.[2] !== undefined && error.includes(match[2]))?.[1];
  if (id === undefined) return undefined;
  const own = output
    .filter((line) => line.startsWith(`#${id} `))
    .map((line) => line.slice(id.length + 2));
  // BuildKit repeats the last lines in a block of its own, but ten at most, and the first of them cut.
  const written = own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
  return { name: own[0] ?? '', output: written.slice(-STEP_LINES) };
}

const RULE = /^-{20}$/;

/** The last excerpt: a rule, lines of the file and a rule, below a header such as `Dockerfile:12`. */
function excerptOf(output: readonly string[]): Excerpt | undefined {
  const end = output.findLastIndex((line) => RULE.test(line));
  const start = output.findLastIndex((line, i) => i < end && RULE.test(line));
  const [, file, line] = /^(.+):(\d+)$/.exec(output[start - 1] ?? '') ?? [];
  if (file === undefined || line === undefined) return undefined;
  const lines = output.slice(start + 1, end).map((text) => text.trimEnd());
  return { file: path.basename(file), line, lines: lines.slice(0, EXCERPT_LINES) };
}

/**
 * The targets that have read a Dockerfile of a name. BuildKit names a Dockerfile without its folder. A build
 * of linked targets reads several, and shows the steps of a linked target as its own ones (`[stack 2/2]` for
 * a line of `release`): only who has read a file of this name is sure.
 */
function readersOf({ file }: Excerpt, output: readonly string[]): string[] {
  const readers = output.flatMap((text) => {
    const [, reader, read = ''] =
      /^#\d+ \[(?:(.+) )?internal\] load build definition from (.+)$/.exec(text) ?? [];
    return reader !== undefined && path.basename(read) === file ? [reader] : [];
  });
  return [...new Set(readers)].sort();
}

/** Whether an excerpt is of the target's own Dockerfile. */
function isOf(
  { dockerfile, name, file: own = path.basename(dockerfile) }: FailedTarget,
  excerpt: Excerpt,
  output: readonly string[],
): boolean {
  const owners = readersOf(excerpt, output);
  // What a target takes in was built before it: of files of one name, the one that fails is its own.
  const hasRead = owners.length === 0 || (name !== undefined && owners.includes(name));
  return excerpt.file === own && hasRead;
}

/** The place of an excerpt of another Dockerfile than the target's own. */
function placeOf(excerpt: Excerpt, output: readonly string[]): string {
  const owners = readersOf(excerpt, output);
  const of = owners.length > 0 ? ` (of ${owners.join(' or ')})` : '';
  return `${excerpt.file}:${excerpt.line}${of}`;
}

function narrowed(step: string): string {
  const line = step.replace(/\s+/g, ' ');
  return line.length <= STEP_WIDTH ? line : `${line.slice(0, STEP_WIDTH - 3)}...`;
}

interface Facts {
  readonly reason: string;
  readonly step: string;
  readonly output: string;
}

const UNPULLED = /^cannot pull /;
/** A step that reads an image; the reason alone may be no more than what its registry answered. */
const PULLS = /^(\[[^\]]+\] (load metadata for|FROM) |resolve image config for )/;
const ABSENT = /^"\/[^"]*":? not found/;

/** What to do, by kind of failure: the first that applies. */
const HINTS: readonly (readonly [(facts: Facts) => boolean, string])[] = [
  [
    ({ reason, output }) => /no space left on device/i.test(`${reason}\n${output}`),
    'The disk is full: free space before the rehearsal (`docker system prune`, tools of the runner that are not used) or take a larger runner.',
  ],
  [
    ({ reason, output }) =>
      /exit code 137|cannot allocate memory|signal: killed|Killed signal/.test(
        `${reason}\n${output}`,
      ),
    'The step was killed, most often for want of memory: take a larger runner, or let the step do less at once (`go build -p 1`).',
  ],
  [
    ({ reason, step }) => UNPULLED.test(reason) || PULLS.test(step),
    'Log in to the registry of the image before the rehearsal, or build the image before (only the builder of the engine itself sees its images). A stage with a misspelt name is taken for an image, too.',
  ],
  [
    ({ reason }) => /dockerfile parse error|Dockerfile cannot be empty/i.test(reason),
    'The Dockerfile itself is not valid, and nothing of it was run.',
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
    'The path is one of another stage or image (`from=`): see under which path that one has the file.',
  ],
  [
    ({ reason }) => ABSENT.test(reason),
    'The path is one of the build context: what is not checked out must be made before the rehearsal, and .dockerignore must not leave it out.',
  ],
  [
    ({ reason }) => /unable to prepare context|failed to get build context/.test(reason),
    'The `context` of the build must be a folder that is there when the rehearsal starts.',
  ],
  [
    ({ reason }) => /^failed to find target |\.json:\d+,/.test(reason),
    'The bake file is written by the rehearsal itself, so this is its fault: please report it, with the plan.',
  ],
  [
    ({ reason }) => /Cannot connect to the Docker daemon|error reading from server/.test(reason),
    'The engine or its builder is not there or ended during the build, often for want of memory: see its log.',
  ],
  [
    ({ output }) => output !== '',
    'The lines below are the last ones of the step itself; the whole build is in the log above.',
  ],
];

function hintFor(facts: Facts): string {
  return HINTS.find(([applies]) => applies(facts))?.[1] ?? 'The whole build is in the log above.';
}
