/** Outputs of failed builds, of Buildx 0.13.1 with the builder of Docker 26.1, unless noted. */

const RULE = '-'.repeat(20);

interface FailedStep {
  /** Name of the step, with its number: `#11 [build 4/4] RUN go build ./...`. */
  readonly step: string;
  /** Its output, with times. */
  readonly output?: readonly string[];
  readonly error: string;
  /** Its line, with the lines around it. */
  readonly excerpt?: readonly string[];
  /** Text of BuildKit before the error of the step at the end. */
  readonly wrapped?: string;
  /** Other steps. */
  readonly before?: readonly string[];
}

/** The lines of a failed step: its own, the repeated ones, its place, and the error at the end. */
function failed({
  step,
  output = [],
  error,
  excerpt = [],
  wrapped = '',
  before = [],
}: FailedStep): string[] {
  const [id = '', ...name] = step.split(' ');
  return [
    ...before,
    step,
    ...output.map((line) => `${id} ${line}`),
    `${id} ERROR: ${error}`,
    '------',
    ` > ${name.join(' ')}:`,
    ...output,
    '------',
    ...excerptOf(excerpt),
    `ERROR: failed to solve: ${wrapped}${error}`,
  ];
}

/** Lines around an error: the first is the failing one, such as `Dockerfile:5`. */
function excerptOf([place, ...lines]: readonly string[]): string[] {
  return place === undefined ? [] : [place, RULE, ...lines, RULE];
}

const exited = (command: string, code: number) =>
  `process "/bin/sh -c ${command}" did not complete successfully: exit code: ${code}`;
const notPulled = (registry: string, path: string) =>
  `failed to do request: Head "https://${registry}/v2/${path}": dial tcp: ${noHost(registry)}`;
const noHost = (name: string) => `lookup ${name} on 10.255.255.53:53: no such host`;
const MOUNT = '/var/lib/docker/tmp/buildkit-mount2598812414';
const absent = (ref: string, path: string) =>
  `failed to calculate checksum of ref ${ref}: failed to walk ${MOUNT}${path}: lstat ${MOUNT}${path}: no such file or directory`;
const CACHE_KEY = 'failed to compute cache key: ';

export const COMPILER = failed({
  before: [
    '#0 building with "default" instance using docker driver',
    '#2 [internal] load build definition from Dockerfile',
    '#2 transferring dockerfile: 200B done',
    '#2 DONE 0.1s',
    '#6 [build 1/4] FROM docker.io/library/golang:1.26-bookworm',
    '#6 DONE 0.0s',
    '#10 [build 3/4] COPY go.mod *.go ./',
    '#10 DONE 0.0s',
  ],
  step: '#11 [build 4/4] RUN go build ./...',
  output: ['6.258 # x', '6.258 ./main.go:4:2: undefined: foo'],
  error: exited('go build ./...', 1),
  excerpt: [
    'Dockerfile:5',
    '   3 |     WORKDIR /src',
    '   4 |     COPY go.mod *.go ./',
    '   5 | >>> RUN go build ./...',
    '   6 |     ',
    '   7 |     FROM debian:bookworm-slim',
  ],
});

const EXIT_3 = {
  output: ['0.292 in y2'],
  error: exited('echo in y2; exit 3', 3),
  excerpt: ['Dockerfile:3', '   2 |     RUN true', '   3 | >>> RUN echo in y2; exit 3'],
};

/** A step beside a failed cache import. */
export const IMPORT_AND_STEP = failed({
  before: [
    '#2 [internal] load build definition from Dockerfile',
    '#5 importing cache manifest from registry.invalid/checkers:cache',
    `#5 ERROR: failed to configure registry cache importer: ${notPulled('registry.invalid', 'checkers/manifests/cache')}`,
    '------',
    ' > importing cache manifest from registry.invalid/checkers:cache:',
    '------',
  ],
  step: '#8 [3/3] RUN echo in y2; exit 3',
  ...EXIT_3,
});

/** A step beside a cancelled one. */
export const PARALLEL = failed({
  before: ['#7 [b 2/2] RUN echo b works; sleep 20', '#7 0.322 b works', '#7 CANCELED'],
  step: '#6 [a 2/2] RUN echo a fails; sleep 0.5; exit 5',
  output: ['0.297 a fails'],
  error: exited('echo a fails; sleep 0.5; exit 5', 5),
  excerpt: [
    'Dockerfile:2',
    '   1 |     FROM debian:bookworm-slim AS a',
    '   2 | >>> RUN echo a fails; sleep 0.5; exit 5',
  ],
});

export const HERE_DOCUMENT = failed({
  step: '#6 [2/2] RUN <<EOF (set -e...)',
  output: ['0.201 in a heredoc'],
  error: exited(String.raw`set -e\necho \"in a heredoc\"\nfalse\n`, 1),
  excerpt: [
    'Dockerfile:3',
    '   2 |     FROM debian:bookworm-slim AS build',
    '   3 | >>> RUN <<EOF',
    '   4 | >>> set -e',
    '   5 | >>> echo "in a heredoc"',
    '   6 | >>> false',
    '   7 | >>> EOF',
  ],
});

/** The target `t` has contexts { y: "target:y" }; the step is one of y's Dockerfile. */
export const LINKED = failed({
  before: [
    '#2 [y internal] load build definition from Dockerfile',
    '#5 [t internal] load build definition from stack.Dockerfile',
    '#7 [y tools 1/2] FROM docker.io/library/debian:bookworm-slim',
    '#8 [y 2/3] RUN true',
    '#8 CACHED',
  ],
  step: '#9 [t 3/3] RUN echo in y2; exit 3',
  ...EXIT_3,
});
/** The same with equal names of both Dockerfiles. */
export const LINKED_SAME_NAME = LINKED.map((line) =>
  line.replace('stack.Dockerfile', 'Dockerfile'),
);

const parseError = (reader: string) => [
  `#2 [${reader}internal] load build definition from Dockerfile`,
  '#2 DONE 0.0s',
  ...excerptOf(['Dockerfile:3', '   2 |     WORKDIR /x', '   3 | >>> RUNN go build ./...']),
  'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
];
export const PARSE = parseError('');
export const LINKED_PARSE = parseError('y ');

/** A file missing from the context. */
export const COPY = failed({
  before: ['#8 [2/3] RUN true', '#8 CACHED'],
  step: '#7 [3/3] COPY build/checkersd /usr/bin/checkersd',
  error: absent('0z6zzig4a4v2tz1jqg56s5wyg::cc6fj6qotb6o6ialjptj2r2sl', '/build'),
  wrapped: CACHE_KEY,
  excerpt: [
    'Dockerfile:3',
    '   2 |     RUN true',
    '   3 | >>> COPY build/checkersd /usr/bin/checkersd',
  ],
});
export const COPY_IGNORED = failed({
  step: '#6 [2/2] COPY vendor go.sum /x/',
  error: 'failed to calculate checksum of ref 0z6zz::hqfew: "/vendor": not found',
  wrapped: CACHE_KEY,
  excerpt: ['Dockerfile:2', '   2 | >>> COPY vendor go.sum /x/'],
});
export const COPY_WILDCARD = failed({
  step: '#7 [2/2] COPY a/*.go /x/',
  error: `lstat ${MOUNT}/a: no such file or directory`,
  excerpt: ['Dockerfile:2', '   2 | >>> COPY a/*.go /x/'],
});
export const COPY_FROM = failed({
  step: '#7 [stage-1 2/2] COPY --from=build /go/bin/checkersd /usr/bin/checkersd',
  error: absent('0z6zzig4a4v2tz1jqg56s5wyg::o2w104hlq9lhixlfeidfwoy4i', '/go/bin'),
  wrapped: CACHE_KEY,
  excerpt: [
    'Dockerfile:4',
    '   3 |     FROM debian:bookworm-slim',
    '   4 | >>> COPY --from=build /go/bin/checkersd /usr/bin/checkersd',
  ],
});

const NOWHERE = notPulled('registry-1.docker.io', 'rehearsal/nowhere/manifests/v9');
const RESOLVE = 'failed to resolve source metadata for docker.io/';
export const UNKNOWN_IMAGE = failed({
  step: '#3 [internal] load metadata for docker.io/rehearsal/nowhere:v9',
  error: NOWHERE,
  wrapped: `rehearsal/nowhere:v9: ${RESOLVE}rehearsal/nowhere:v9: `,
  excerpt: ['Dockerfile:1', '   1 | >>> FROM rehearsal/nowhere:v9', '   2 |     RUN true'],
});
/** An image of a named context. */
export const UNKNOWN_CONTEXT = failed({
  step: '#3 [context y] load metadata for rehearsal/nowhere:v9',
  error: NOWHERE,
  wrapped: `${RESOLVE}rehearsal/nowhere:v9: `,
  excerpt: ['Dockerfile:1', '   1 | >>> FROM y'],
});

// Answers of a reachable registry, from public bug reports.
export const DENIED = failed({
  step: '#5 [internal] load metadata for docker.io/library/builder:latest',
  error:
    'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
  wrapped: `builder: ${RESOLVE}library/builder:latest: `,
  excerpt: ['Dockerfile:4', '   3 |     WORKDIR /app', '   4 | >>> COPY --from=builder /app /app'],
});
export const FORBIDDEN = failed({
  step: '#3 [internal] load metadata for ghcr.io/chain/base:2026.16',
  error:
    'unexpected status from HEAD request to https://ghcr.io/v2/chain/base/manifests/2026.16: 403 Forbidden',
  wrapped: 'ghcr.io/chain/base:2026.16: ',
});

export const BAKE_FILE = [
  '#1 [internal] load local bake definitions',
  '#1 DONE 0.0s',
  ...excerptOf(['bake.json:1', '   1 | >>> {"target":{"t":{"context":"chain']),
  'ERROR: bake.json:1,38-39: Invalid JSON string; There is a syntax error in the given JSON string., and 4 other diagnostic(s)',
];

const FILL = 'dd if=/dev/zero of=/t/x bs=1M count=10';
export const FULL_DISK = failed({
  step: `#6 [stage-0 2/2] RUN --mount=type=tmpfs,target=/t,size=1048576 ${FILL}`,
  output: ["0.193 dd: error writing '/t/x': No space left on device", '0.196 2+0 records in'],
  error: exited(FILL, 1),
  excerpt: ['Dockerfile:2', `   2 | >>> RUN --mount=type=tmpfs,target=/t,size=1048576 ${FILL}`],
})
  // BuildKit cuts the first line that it repeats.
  .map((line) => line.replace(/^0\.193 dd: /, ''));

/** Output of a newer Buildx during the export of an image, from public bug reports. */
export const FULL_DISK_EXPORT = [
  '#60 exporting to image',
  '#60 exporting layers 93.4s done',
  '#60 ERROR: failed to copy: write /var/lib/buildkit/ingest/data: no space left on device',
  '------',
  ' > exporting to image:',
  '------',
  'ERROR: target release-1: failed to solve: failed to copy: write /var/lib/buildkit/ingest/data: no space left on device',
];

const LINK = "(sleep 0.1; echo linking) && sh -c 'kill -9 $$'";
export const KILLED = failed({
  step: `#6 [2/2] RUN ${LINK}`,
  output: ['0.253 linking', '0.254 Killed'],
  error: exited(LINK, 137),
  excerpt: ['Dockerfile:2', `   2 | >>> RUN ${LINK}`],
});

export const DOWNLOAD = failed({
  step: '#5 [2/2] ADD https://nowhere.invalid/x.tar.gz /x',
  error: `Get "https://nowhere.invalid/x.tar.gz": dial tcp: ${noHost('nowhere.invalid')}`,
  wrapped: 'failed to load cache key: ',
});
