import { buildFailure } from '../../../src/images/build/failure';
import { failure } from '../../helpers/failure';
import {
  COMPILER,
  COPY_IGNORED,
  COPY_WILDCARD,
  DENIED,
  FULL_DISK_EXPORT,
  HERE_DOCUMENT,
  IMPORT_AND_STEP,
  LINKED_PARSE,
  LINKED_SAME_NAME,
  PARALLEL,
  UNKNOWN_CONTEXT,
} from './outputs';

/** The failure of release v2, whose Dockerfile is chain/Dockerfile. */
const failing = (output: readonly string[], source?: string, isGo = false) =>
  buildFailure(output, { title: 'release v2', dockerfile: 'chain/Dockerfile', source, isGo });

const NO_HOST = 'lookup registry-1.docker.io on 10.255.255.53:53: no such host';
const PARSE_ERROR =
  'dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)';

const NO_STAGE = 'target stage "final" could not be found';
const NO_ANSWER =
  'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF';

describe('the message of a failed build', () => {
  it.each<[name: string, output: readonly string[], where: string[], reason: string]>([
    [
      'a step beside a cache that cannot be imported',
      IMPORT_AND_STEP,
      ['chain/Dockerfile:3', '"[3/3] RUN echo in y2; exit 3"'],
      'exit code 3',
    ],
    [
      'a step beside a cancelled one',
      PARALLEL,
      ['chain/Dockerfile:2', '"[a 2/2] RUN echo a fails; sleep 0.5; exit 5"'],
      'exit code 5',
    ],
    [
      'a here-document',
      HERE_DOCUMENT,
      ['chain/Dockerfile:3', '"[2/2] RUN <<EOF (set -e...)"'],
      'exit code 1',
    ],
    [
      'a step of a linked target whose Dockerfile has the same name',
      LINKED_SAME_NAME,
      [' Dockerfile:3 (of t or y)', '"[t 3/3] RUN echo in y2; exit 3"'],
      'exit code 3',
    ],
    [
      'a linked Dockerfile that does not parse',
      LINKED_PARSE,
      [' Dockerfile:3 (of y)'],
      PARSE_ERROR,
    ],
    [
      'an ignored file',
      COPY_IGNORED,
      ['chain/Dockerfile:2', '"[2/2] COPY vendor go.sum /x/"', '.dockerignore'],
      '"/vendor": not found',
    ],
    [
      'a folder of a wildcard',
      COPY_WILDCARD,
      ['chain/Dockerfile:2', '"[2/2] COPY a/*.go /x/"', '.dockerignore'],
      '"/a": not found',
    ],
    [
      'an image of a named context',
      UNKNOWN_CONTEXT,
      ['chain/Dockerfile:1', ' rehearsal/nowhere:v9: '],
      NO_HOST,
    ],
    [
      'a refused image',
      DENIED,
      ['chain/Dockerfile:4', ' builder:latest: '],
      'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    ],
    [
      'a full disk at the end, of a newer Buildx',
      FULL_DISK_EXPORT,
      ['"exporting to image"'],
      'failed to copy: write /var/lib/buildkit/ingest/data: no space left on device',
    ],
    [
      'a missing Dockerfile',
      ['ERROR: failed to solve: failed to read dockerfile: open Nope: no such file or directory'],
      ['`dockerfile`'],
      'failed to read dockerfile: open Nope: no such file or directory',
    ],
    [
      'an empty Dockerfile',
      ['ERROR: failed to solve: the Dockerfile cannot be empty'],
      [],
      'the Dockerfile cannot be empty',
    ],
    ...[
      ...['unable to prepare context: path "chain" not found'],
      ...['failed to get build context y: stat chain: no such file or directory'],
    ].map((reason): [string, string[], string[], string] => [
      'a missing context',
      [`ERROR: ${reason}`],
      ['`context`'],
      reason,
    ]),
    ...[
      ...['failed to find target z', NO_ANSWER],
      'Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?',
    ].map((reason): [string, string[], string[], string] => [
      'no answer of BuildKit',
      [`ERROR: ${reason}`],
      [],
      reason,
    ]),
    [
      'a cancelled build',
      ['ERROR: failed to solve: Canceled: context canceled'],
      [],
      'Canceled: context canceled',
    ],
    [
      'a wrapped error',
      [
        'ERROR: failed to build: failed to solve: rpc error: code = Unknown desc = unexpected',
        'View build details: docker-desktop://dashboard/build/x',
      ],
      [],
      'unexpected',
    ],
  ])('has place, step and reason: %s', (_name, output, where, reason) => {
    const error = failing(output);
    expect(error).toEqual(failure('BUILD_FAILED', 'release v2', ...where));
    expect(error.message.endsWith(`: ${reason}`)).toBe(true);
    if (!where.some((fact) => fact.startsWith('"'))) expect(error.message).not.toContain('"[');
  });
});

describe('the lines of a failed build', () => {
  it('are those of the failed step, not of a cancelled one', () => {
    expect(failing(PARALLEL).lines.slice(0, 2)).toEqual(['a fails', '']);
  });

  const many = Array.from({ length: 40 }, (_, i) => `line ${i}`);
  const stepped = many.map((line, i) => `#11 ${i}.125 ${line}`);

  it('are more than the ten lines that BuildKit repeats, but not all', () => {
    const output = COMPILER.flatMap((line) => {
      if (line === '#11 6.258 # x') return stepped;
      return line.startsWith('#11 6.258 ./main.go') ? [] : [line];
    });
    expect(failing(output).lines.slice(0, 31)).toEqual([...many.slice(10), '']);
  });

  it('begin at the first error of Go, without those of a generated Dockerfile', () => {
    const output = COMPILER.flatMap((line) =>
      line.startsWith('#11 6.258 ./main.go') ? [line, ...stepped] : [line],
    );
    const { lines, message } = failing(output, undefined, true);
    expect(lines).toEqual(['# x', './main.go:4:2: undefined: foo', ...many.slice(0, 28)]);
    expect(message).toMatch(/: exit code 1: \.\/main\.go:4:2: undefined: foo \(package x\)$/);
  });

  it('do not contain a here-document of any length', () => {
    const long = Array.from({ length: 50 }, (_, i) => `   ${i + 5} | >>> line`);
    const output = HERE_DOCUMENT.flatMap((line) => (/^ {3}5 /.test(line) ? long : [line]));
    expect(failing(output).lines).toHaveLength(2 + 15);
  });

  it('are the last ones of the output without an answer of BuildKit', () => {
    const output = ['#6 [2/2] RUN go build', '#6 0.220 compiling', `ERROR: ${NO_ANSWER}`];
    expect(failing(output).lines).toEqual(output);
  });

  it('are empty if the reason is complete', () => {
    const output = [
      '#1 [internal] load local bake definitions',
      `ERROR: failed to solve: ${NO_STAGE}`,
    ];
    expect(failing(output).lines).toEqual([]);
  });
});

describe('an end of Buildx without an error of BuildKit', () => {
  const crash = ['panic: runtime error: invalid memory address', 'goroutine 1 [running]:'];

  it.each([
    ['killed', ['#6 [2/2] RUN sleep 9', '#6 0.220 compiling'], '"#6 0.220 compiling"'],
    ['crashed', crash, '"panic: runtime error: invalid memory address"'],
    ['silent', [], ''],
  ])('has its last line in the message: %s', (_name, output, line) => {
    const error = failing(output);
    expect(error).toEqual(failure('BUILD_FAILED', 'release v2', line));
    expect(error.lines).toEqual(output);
  });
});

it('keeps the cause of the error', () => {
  const cause = new Error('exited with 1');
  const target = { title: 'the faucet', dockerfile: 'Dockerfile' };
  for (const lines of [[], ['ERROR: failed to solve: x']]) {
    expect(buildFailure(lines, target, cause).cause).toBe(cause);
  }
});

describe('the place of a failed build', () => {
  it('is the line of the Dockerfile if that is a file of the user', () => {
    expect(failing(COMPILER, '/repository/chain/Dockerfile').place).toEqual({
      file: '/repository/chain/Dockerfile',
      line: 5,
    });
  });

  it('is undefined if the Dockerfile is generated, or another one failed', () => {
    expect(failing(COMPILER).place).toBeUndefined();
    const other = COMPILER.map((line) => line.replace(/^Dockerfile:5$/, 'base.Dockerfile:5'));
    expect(failing(other, '/repository/chain/Dockerfile').place).toBeUndefined();
  });
});

it('a Go image that cannot be pulled has a remedy of its own', () => {
  const output = [
    'ERROR: failed to solve: golang:1.27.3-bookworm: failed to resolve source metadata for docker.io/library/golang:1.27.3-bookworm: no such host',
  ];
  expect(failing(output, undefined, true).hint).toContain('toolchain line of go.mod');
  expect(failing(output).hint).not.toContain('go.mod');
});

it('a registry that cannot be reached has another remedy than one that refuses', () => {
  const pulling = (reason: string) =>
    failing([
      `ERROR: failed to solve: alpine:3: failed to resolve source metadata for docker.io/library/alpine:3: ${reason}`,
    ]).hint;
  expect(pulling(NO_HOST)).toContain('does not reach the registry');
  expect(pulling('403 Forbidden')).toContain('Log in to the registry');
});

describe('a failed compilation of Go', () => {
  const compiling = (line: string) => {
    const command = 'process "/bin/sh -c go build" did not complete successfully: exit code: 1';
    return failing([
      '#6 [2/2] RUN go build',
      `#6 0.220 ${line}`,
      `#6 ERROR: ${command}`,
      `ERROR: failed to solve: ${command}`,
    ]);
  };

  it.each([
    [
      'package c/d: build constraints exclude all Go files in /go/modules/c/d@v1.0.0',
      'build.go.cgo',
    ],
    ['cgo: C compiler "gcc" not found: exec: "gcc": executable file not found', 'C compiler'],
    ['go: go.mod requires go >= 1.26.1 (running go 1.26.0; GOTOOLCHAIN=local)', 'build.go.image'],
    ['go: a.b/c@v1.0.0 (replaced by ../): reading ../go.mod: open /go.mod', 'build.context'],
    [
      '# "a.b/c@v1.0.0 (replaced by d.e/f@v1.0.1): reading https://proxy.example/d.e/f/@v/v1.0.1.mod: 403 Forbidden',
      'GOPROXY',
    ],
    [
      'go: a.b/c@v1.0.0: reading https://proxy.example/a.b/c/@v/v1.0.0.zip: 404 Not Found',
      'GOPROXY',
    ],
    ['go: inconsistent vendoring in /src:', 'go mod vendor'],
    ['main.go:2:8: missing go.sum entry for module providing package x', 'go mod tidy'],
    ['go: updates to go.mod needed; to update it:', 'build.go.modfile'],
    ['go: cannot load module ../c listed in go.work file: open', 'build.go.module'],
  ])('has a remedy: %s', (line, remedy) => {
    expect(compiling(line).hint).toContain(remedy);
  });
});
