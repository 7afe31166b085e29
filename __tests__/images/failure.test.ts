import { buildFailure } from '../../src/images/failure';

/** Fails as the release v2, whose Dockerfile is chain/Dockerfile. */
function failing(output: string, source?: string) {
  return buildFailure(output.trim().split('\n'), {
    title: 'release v2',
    dockerfile: 'chain/Dockerfile',
    source,
  });
}

// Outputs of Buildx 0.13.1 with the builder of Docker 26.1; lines about what went well are left out.

const COMPILER = `
#0 building with "default" instance using docker driver

#2 [internal] load build definition from Dockerfile
#2 transferring dockerfile: 200B done
#2 DONE 0.1s

#6 [build 1/4] FROM docker.io/library/golang:1.26-bookworm
#6 DONE 0.0s

#10 [build 3/4] COPY go.mod *.go ./
#10 DONE 0.0s

#11 [build 4/4] RUN go build ./...
#11 6.258 # x
#11 6.258 ./main.go:4:2: undefined: foo
#11 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1
------
 > [build 4/4] RUN go build ./...:
6.258 # x
6.258 ./main.go:4:2: undefined: foo
------
Dockerfile:5
--------------------
   3 |     WORKDIR /src
   4 |     COPY go.mod *.go ./
   5 | >>> RUN go build ./...
   6 |     
   7 |     FROM debian:bookworm-slim
--------------------
ERROR: failed to solve: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1
`;

const IMPORT_AND_STEP = `
#2 [internal] load build definition from Dockerfile
#5 importing cache manifest from registry.invalid/checkers:cache
#5 ERROR: failed to configure registry cache importer: failed to do request: Head "https://registry.invalid/v2/checkers/manifests/cache": dial tcp: lookup registry.invalid on 10.255.255.53:53: no such host

#8 [3/3] RUN echo in y2; exit 3
#8 0.164 in y2
#8 ERROR: process "/bin/sh -c echo in y2; exit 3" did not complete successfully: exit code: 3
------
 > importing cache manifest from registry.invalid/checkers:cache:
------
------
 > [3/3] RUN echo in y2; exit 3:
0.164 in y2
------
Dockerfile:3
--------------------
   2 |     RUN true
   3 | >>> RUN echo in y2; exit 3
--------------------
ERROR: failed to solve: process "/bin/sh -c echo in y2; exit 3" did not complete successfully: exit code: 3
`;

const PARALLEL = `
#6 [a 2/2] RUN echo a fails; sleep 0.5; exit 5
#6 0.297 a fails
#6 ERROR: process "/bin/sh -c echo a fails; sleep 0.5; exit 5" did not complete successfully: exit code: 5

#7 [b 2/2] RUN echo b works; sleep 20
#7 0.322 b works
#7 CANCELED
------
 > [a 2/2] RUN echo a fails; sleep 0.5; exit 5:
0.297 a fails
------
Dockerfile:2
--------------------
   1 |     FROM debian:bookworm-slim AS a
   2 | >>> RUN echo a fails; sleep 0.5; exit 5
   3 |     FROM debian:bookworm-slim AS b
--------------------
ERROR: failed to solve: process "/bin/sh -c echo a fails; sleep 0.5; exit 5" did not complete successfully: exit code: 5
`;

const HERE_DOCUMENT = String.raw`
#6 [2/2] RUN <<EOF (set -e...)
#6 0.201 in a heredoc
#6 ERROR: process "/bin/sh -c set -e\necho \"in a heredoc\"\nfalse\n" did not complete successfully: exit code: 1
------
 > [2/2] RUN <<EOF (set -e...):
0.201 in a heredoc
------
Dockerfile:3
--------------------
   2 |     FROM debian:bookworm-slim AS build
   3 | >>> RUN <<EOF
   4 | >>> set -e
   5 | >>> echo "in a heredoc"
   6 | >>> false
   7 | >>> EOF
   8 |     
--------------------
ERROR: failed to solve: process "/bin/sh -c set -e\necho \"in a heredoc\"\nfalse\n" did not complete successfully: exit code: 1
`;

/** The target `t` has contexts { y: "target:y" }; the step is one of y's Dockerfile. */
const LINKED = `
#2 [y internal] load build definition from Dockerfile
#3 [y internal] load metadata for docker.io/library/debian:bookworm-slim
#5 [t internal] load build definition from stack.Dockerfile
#3 [t internal] load metadata for docker.io/library/debian:bookworm-slim
#7 [y tools 1/2] FROM docker.io/library/debian:bookworm-slim
#8 [y 2/3] RUN true
#8 CACHED

#9 [t 3/3] RUN echo in y2; exit 3
#9 0.292 in y2
#9 ERROR: process "/bin/sh -c echo in y2; exit 3" did not complete successfully: exit code: 3
#10 [t tools 2/2] RUN echo tools > /t
------
 > [t 3/3] RUN echo in y2; exit 3:
0.292 in y2
------
Dockerfile:3
--------------------
   2 |     RUN true
   3 | >>> RUN echo in y2; exit 3
--------------------
ERROR: failed to solve: process "/bin/sh -c echo in y2; exit 3" did not complete successfully: exit code: 3
`;

const LINKED_PARSE = `
#2 [y internal] load build definition from Dockerfile
#2 DONE 0.0s
Dockerfile:3
--------------------
   2 |     WORKDIR /x
   3 | >>> RUNN go build ./...
--------------------
ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)
`;

const COPY = `
#7 [3/3] COPY build/checkersd /usr/bin/checkersd
#7 ERROR: failed to calculate checksum of ref 0z6zzig4a4v2tz1jqg56s5wyg::cc6fj6qotb6o6ialjptj2r2sl: failed to walk /var/lib/docker/tmp/buildkit-mount2598812414/build: lstat /var/lib/docker/tmp/buildkit-mount2598812414/build: no such file or directory

#8 [2/3] RUN true
#8 CACHED
------
 > [3/3] COPY build/checkersd /usr/bin/checkersd:
------
Dockerfile:3
--------------------
   2 |     RUN true
   3 | >>> COPY build/checkersd /usr/bin/checkersd
--------------------
ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 0z6zzig4a4v2tz1jqg56s5wyg::cc6fj6qotb6o6ialjptj2r2sl: failed to walk /var/lib/docker/tmp/buildkit-mount2598812414/build: lstat /var/lib/docker/tmp/buildkit-mount2598812414/build: no such file or directory
`;

const COPY_IGNORED = `
#6 [2/2] COPY vendor go.sum /x/
#6 ERROR: failed to calculate checksum of ref 0z6zzig4a4v2tz1jqg56s5wyg::hqfewpi5k1doxccdftym737me: "/vendor": not found
------
 > [2/2] COPY vendor go.sum /x/:
------
Dockerfile:2
--------------------
   1 |     FROM debian:bookworm-slim
   2 | >>> COPY vendor go.sum /x/
--------------------
ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 0z6zzig4a4v2tz1jqg56s5wyg::hqfewpi5k1doxccdftym737me: "/vendor": not found
`;

const COPY_WILDCARD = `
#7 [2/2] COPY a/*.go /x/
#7 ERROR: lstat /var/lib/docker/tmp/buildkit-mount2915774420/a: no such file or directory
------
 > [2/2] COPY a/*.go /x/:
------
Dockerfile:2
--------------------
   2 | >>> COPY a/*.go /x/
--------------------
ERROR: failed to solve: lstat /var/lib/docker/tmp/buildkit-mount2915774420/a: no such file or directory
`;

const COPY_FROM = `
#7 [stage-1 2/2] COPY --from=build /go/bin/checkersd /usr/bin/checkersd
#7 ERROR: failed to calculate checksum of ref 0z6zzig4a4v2tz1jqg56s5wyg::o2w104hlq9lhixlfeidfwoy4i: failed to walk /var/lib/docker/tmp/buildkit-mount4253122612/go/bin: lstat /var/lib/docker/tmp/buildkit-mount4253122612/go/bin: no such file or directory
------
 > [stage-1 2/2] COPY --from=build /go/bin/checkersd /usr/bin/checkersd:
------
Dockerfile:4
--------------------
   3 |     FROM debian:bookworm-slim
   4 | >>> COPY --from=build /go/bin/checkersd /usr/bin/checkersd
--------------------
ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 0z6zzig4a4v2tz1jqg56s5wyg::o2w104hlq9lhixlfeidfwoy4i: failed to walk /var/lib/docker/tmp/buildkit-mount4253122612/go/bin: lstat /var/lib/docker/tmp/buildkit-mount4253122612/go/bin: no such file or directory
`;

const UNKNOWN_IMAGE = `
#3 [internal] load metadata for docker.io/rehearsal/nowhere:v9
#3 ERROR: failed to do request: Head "https://registry-1.docker.io/v2/rehearsal/nowhere/manifests/v9": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
------
 > [internal] load metadata for docker.io/rehearsal/nowhere:v9:
------
Dockerfile:1
--------------------
   1 | >>> FROM rehearsal/nowhere:v9
   2 |     RUN true
--------------------
ERROR: failed to solve: rehearsal/nowhere:v9: failed to resolve source metadata for docker.io/rehearsal/nowhere:v9: failed to do request: Head "https://registry-1.docker.io/v2/rehearsal/nowhere/manifests/v9": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
`;

const UNKNOWN_CONTEXT = `
#3 [context y] load metadata for rehearsal/nowhere:v9
#3 ERROR: failed to do request: Head "https://registry-1.docker.io/v2/rehearsal/nowhere/manifests/v9": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
------
 > [context y] load metadata for rehearsal/nowhere:v9:
------
Dockerfile:1
--------------------
   1 | >>> FROM y
--------------------
ERROR: failed to solve: failed to resolve source metadata for docker.io/rehearsal/nowhere:v9: failed to do request: Head "https://registry-1.docker.io/v2/rehearsal/nowhere/manifests/v9": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host
`;

// What a registry answers that can be reached, after public bug reports.
const DENIED = `
#5 [internal] load metadata for docker.io/library/builder:latest
#5 ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed
------
 > [internal] load metadata for docker.io/library/builder:latest:
------
Dockerfile:4
--------------------
   3 |     WORKDIR /app
   4 | >>> COPY --from=builder /app /app
--------------------
ERROR: failed to solve: builder: failed to resolve source metadata for docker.io/library/builder:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed
`;

const FORBIDDEN = `
#3 [internal] load metadata for ghcr.io/chain/base:2026.16
#3 ERROR: unexpected status from HEAD request to https://ghcr.io/v2/chain/base/manifests/2026.16: 403 Forbidden
------
 > [internal] load metadata for ghcr.io/chain/base:2026.16:
------
ERROR: failed to solve: ghcr.io/chain/base:2026.16: unexpected status from HEAD request to https://ghcr.io/v2/chain/base/manifests/2026.16: 403 Forbidden
`;

const PARSE = `
#2 [internal] load build definition from Dockerfile
#2 DONE 0.0s
Dockerfile:3
--------------------
   2 |     WORKDIR /x
   3 | >>> RUNN go build ./...
--------------------
ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)
`;

const BAKE_FILE = `
#1 [internal] load local bake definitions
#1 DONE 0.0s
bake.json:1
--------------------
   1 | >>> {"target":{"t":{"context":"chain
--------------------
ERROR: bake.json:1,38-39: Invalid JSON string; There is a syntax error in the given JSON string., and 4 other diagnostic(s)
`;

const FULL_DISK = `
#6 [stage-0 2/2] RUN --mount=type=tmpfs,target=/t,size=1048576 dd if=/dev/zero of=/t/x bs=1M count=10
#6 0.193 dd: error writing '/t/x': No space left on device
#6 0.196 2+0 records in
#6 0.196 1+0 records out
#6 ERROR: process "/bin/sh -c dd if=/dev/zero of=/t/x bs=1M count=10" did not complete successfully: exit code: 1
------
 > [stage-0 2/2] RUN --mount=type=tmpfs,target=/t,size=1048576 dd if=/dev/zero of=/t/x bs=1M count=10:
error writing '/t/x': No space left on device
0.196 2+0 records in
0.196 1+0 records out
------
Dockerfile:2
--------------------
   2 | >>> RUN --mount=type=tmpfs,target=/t,size=1048576 dd if=/dev/zero of=/t/x bs=1M count=10
--------------------
ERROR: failed to solve: process "/bin/sh -c dd if=/dev/zero of=/t/x bs=1M count=10" did not complete successfully: exit code: 1
`;

// What a newer Buildx says when the image is written, after public bug reports.
const FULL_DISK_EXPORT = `
#60 exporting to image
#60 exporting layers 93.4s done
#60 ERROR: failed to copy: write /var/lib/buildkit/ingest/data: no space left on device
------
 > exporting to image:
------
ERROR: target release-1: failed to solve: failed to copy: write /var/lib/buildkit/ingest/data: no space left on device
`;

const KILLED = `
#6 [2/2] RUN (sleep 0.1; echo linking) && sh -c 'kill -9 $$'
#6 0.253 linking
#6 0.254 Killed
#6 ERROR: process "/bin/sh -c (sleep 0.1; echo linking) && sh -c 'kill -9 $$'" did not complete successfully: exit code: 137
------
 > [2/2] RUN (sleep 0.1; echo linking) && sh -c 'kill -9 $$':
0.253 linking
0.254 Killed
------
Dockerfile:2
--------------------
   2 | >>> RUN (sleep 0.1; echo linking) && sh -c 'kill -9 $$'
--------------------
ERROR: failed to solve: process "/bin/sh -c (sleep 0.1; echo linking) && sh -c 'kill -9 $$'" did not complete successfully: exit code: 137
`;

const DOWNLOAD = `
#5 [2/2] ADD https://nowhere.invalid/x.tar.gz /x
#5 ERROR: Get "https://nowhere.invalid/x.tar.gz": dial tcp: lookup nowhere.invalid on 10.255.255.53:53: no such host
------
 > [2/2] ADD https://nowhere.invalid/x.tar.gz /x:
------
ERROR: failed to solve: failed to load cache key: Get "https://nowhere.invalid/x.tar.gz": dial tcp: lookup nowhere.invalid on 10.255.255.53:53: no such host
`;

const NO_HOST = 'lookup registry-1.docker.io on 10.255.255.53:53: no such host';

describe('the message of a failed build', () => {
  it.each([
    [
      'a step that exits non-zero',
      COMPILER,
      'at chain/Dockerfile:5, step "[build 4/4] RUN go build ./...": exit code 1',
      /last ones of the step itself/,
    ],
    [
      'a step beside a cache that cannot be imported',
      IMPORT_AND_STEP,
      'at chain/Dockerfile:3, step "[3/3] RUN echo in y2; exit 3": exit code 3',
      /last ones of the step itself/,
    ],
    [
      'a step beside one that is cancelled',
      PARALLEL,
      'at chain/Dockerfile:2, step "[a 2/2] RUN echo a fails; sleep 0.5; exit 5": exit code 5',
      /last ones of the step itself/,
    ],
    [
      'a here-document',
      HERE_DOCUMENT,
      'at chain/Dockerfile:3, step "[2/2] RUN <<EOF (set -e...)": exit code 1',
      /last ones of the step itself/,
    ],
    [
      'a step of a linked target',
      LINKED,
      'at Dockerfile:3 (of y), step "[t 3/3] RUN echo in y2; exit 3": exit code 3',
      /last ones of the step itself/,
    ],
    [
      'a step of a linked target whose Dockerfile has the same name',
      LINKED.replace('stack.Dockerfile', 'Dockerfile'),
      'at Dockerfile:3 (of t or y), step "[t 3/3] RUN echo in y2; exit 3": exit code 3',
      /last ones of the step itself/,
    ],
    [
      'a linked Dockerfile that does not parse',
      LINKED_PARSE,
      'at Dockerfile:3 (of y): dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
      /not valid/,
    ],
    [
      'a file that is not in the context',
      COPY,
      'at chain/Dockerfile:3, step "[3/3] COPY build/checkersd /usr/bin/checkersd": "/build": not found',
      /context.*\.dockerignore/,
    ],
    [
      'a file that is ignored',
      COPY_IGNORED,
      'at chain/Dockerfile:2, step "[2/2] COPY vendor go.sum /x/": "/vendor": not found',
      /context.*\.dockerignore/,
    ],
    [
      'a folder of a wildcard',
      COPY_WILDCARD,
      'at chain/Dockerfile:2, step "[2/2] COPY a/*.go /x/": "/a": not found',
      /context.*\.dockerignore/,
    ],
    [
      'a file that another stage does not have',
      COPY_FROM,
      'at chain/Dockerfile:4, step "[stage-1 2/2] COPY --from=build /go/bin/checkersd /usr/bin/checkersd": "/go/bin": not found',
      /another stage or image/,
    ],
    [
      'an image of a registry that cannot be reached',
      UNKNOWN_IMAGE,
      `at chain/Dockerfile:1: cannot pull rehearsal/nowhere:v9: ${NO_HOST}`,
      /Log in/,
    ],
    [
      'an image of a named context',
      UNKNOWN_CONTEXT,
      `at chain/Dockerfile:1: cannot pull rehearsal/nowhere:v9: ${NO_HOST}`,
      /Log in/,
    ],
    [
      'an image that is refused',
      DENIED,
      'at chain/Dockerfile:4: cannot pull builder:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      /misspelt/,
    ],
    [
      'an image that is refused in other words',
      FORBIDDEN,
      'in step "[internal] load metadata for ghcr.io/chain/base:2026.16": ghcr.io/chain/base:2026.16: unexpected status from HEAD request to https://ghcr.io/v2/chain/base/manifests/2026.16: 403 Forbidden',
      /Log in/,
    ],
    [
      'a Dockerfile that does not parse',
      PARSE,
      'at chain/Dockerfile:3: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
      /not valid/,
    ],
    [
      'a bake file that does not parse',
      BAKE_FILE,
      'at bake.json:1: bake.json:1,38-39: Invalid JSON string; There is a syntax error in the given JSON string., and 4 other diagnostic(s)',
      /report it/,
    ],
    [
      'a disk that is full in a step',
      FULL_DISK,
      'at chain/Dockerfile:2, step "[stage-0 2/2] RUN --mount=type=tmpfs,target=/t,size=1048576 dd if=/dev/zero o...": exit code 1',
      /free space/,
    ],
    [
      'a disk that is full at the end, of a newer Buildx',
      FULL_DISK_EXPORT,
      'in step "exporting to image": failed to copy: write /var/lib/buildkit/ingest/data: no space left on device',
      /free space/,
    ],
    [
      'a step that is killed',
      KILLED,
      `at chain/Dockerfile:2, step "[2/2] RUN (sleep 0.1; echo linking) && sh -c 'kill -9 $$'": exit code 137`,
      /want of memory/,
    ],
    [
      'a file that cannot be downloaded',
      DOWNLOAD,
      'in step "[2/2] ADD https://nowhere.invalid/x.tar.gz /x": Get "https://nowhere.invalid/x.tar.gz": dial tcp: lookup nowhere.invalid on 10.255.255.53:53: no such host',
      /in the log above/,
    ],
  ])('names place, step and reason: %s', (_name, output, what, hint) => {
    const error = failing(output);
    expect(error.message).toBe(`Building release v2 failed ${what}`);
    expect(error.hint).toMatch(hint);
  });

  it.each([
    [
      'ERROR: failed to solve: target stage "final" could not be found',
      'target stage "final" could not be found',
      /name of a stage/,
    ],
    [
      'ERROR: failed to solve: failed to read dockerfile: open Nope: no such file or directory',
      'failed to read dockerfile: open Nope: no such file or directory',
      /`dockerfile`/,
    ],
    [
      'ERROR: failed to solve: the Dockerfile cannot be empty',
      'the Dockerfile cannot be empty',
      /not valid/,
    ],
    [
      'ERROR: unable to prepare context: path "chain" not found',
      'unable to prepare context: path "chain" not found',
      /`context`/,
    ],
    [
      'ERROR: failed to get build context y: stat chain: no such file or directory',
      'failed to get build context y: stat chain: no such file or directory',
      /`context`/,
    ],
    ['ERROR: failed to find target z', 'failed to find target z', /report it/],
    [
      'ERROR: Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?',
      'Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?',
      /engine/,
    ],
    [
      'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      /engine/,
    ],
    [
      'ERROR: failed to solve: Canceled: context canceled',
      'Canceled: context canceled',
      /in the log above/,
    ],
    [
      'ERROR: failed to build: failed to solve: rpc error: code = Unknown desc = unexpected\nView build details: docker-desktop://dashboard/build/x',
      'unexpected',
      /in the log above/,
    ],
  ])('says the reason alone where there is no step: %s', (output, reason, hint) => {
    const error = failing(output);
    expect(error.message).toBe(`Building release v2 failed: ${reason}`);
    expect(error.hint).toMatch(hint);
  });
});

describe('the lines of a failed build', () => {
  it('are the step’s own without times, then the place in the Dockerfile', () => {
    expect(failing(COMPILER).lines).toEqual([
      '# x',
      './main.go:4:2: undefined: foo',
      '',
      '   3 |     WORKDIR /src',
      '   4 |     COPY go.mod *.go ./',
      '   5 | >>> RUN go build ./...',
      '   6 |',
      '   7 |     FROM debian:bookworm-slim',
    ]);
  });

  it('are those of the step that failed, not of one that was cancelled', () => {
    expect(failing(PARALLEL).lines.slice(0, 2)).toEqual(['a fails', '']);
  });

  it('are more than the ten that BuildKit repeats, but not all', () => {
    const compiled = Array.from({ length: 40 }, (_, i) => `#11 ${i}.125 package ${i}`);
    const output = COMPILER.replace('#11 6.258 # x', compiled.join('\n'));
    const { lines } = failing(output);
    expect(lines.slice(0, 31)).toEqual([
      ...Array.from({ length: 29 }, (_, i) => `package ${i + 11}`),
      './main.go:4:2: undefined: foo',
      '',
    ]);
  });

  it('have the start of a line that BuildKit cuts when it repeats it', () => {
    expect(failing(FULL_DISK).lines[0]).toBe("dd: error writing '/t/x': No space left on device");
  });

  it('are the place alone where the step wrote nothing', () => {
    expect(failing(COPY).lines).toEqual([
      '   2 |     RUN true',
      '   3 | >>> COPY build/checkersd /usr/bin/checkersd',
    ]);
  });

  it('do not hold a here-document of any length', () => {
    const long = Array.from({ length: 50 }, (_, i) => `   ${i + 5} | >>> line`).join('\n');
    const output = HERE_DOCUMENT.replace('   5 | >>> echo "in a heredoc"', long);
    expect(failing(output).lines).toHaveLength(2 + 15);
  });

  it('are the last ones of all where BuildKit did not come to an answer', () => {
    const output =
      '#6 [2/2] RUN go build\n#6 0.220 compiling\nERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF';
    expect(failing(output).lines).toEqual(output.split('\n'));
  });

  it('are none where the reason says all', () => {
    const output =
      '#1 [internal] load local bake definitions\nERROR: failed to solve: target stage "final" could not be found';
    expect(failing(output).lines).toEqual([]);
  });
});

describe('Buildx that ends without a word of BuildKit', () => {
  const cut = '#6 [2/2] RUN echo compiling; sleep 9\n#6 0.220 compiling';
  const crash = 'panic: runtime error: invalid memory address\n\ngoroutine 1 [running]:';

  it.each([
    ['killed', cut, 'it wrote "#6 0.220 compiling"'],
    ['crashed', crash, 'it wrote "panic: runtime error: invalid memory address"'],
    ['silent', '', 'it wrote nothing'],
  ])('is shown by what it wrote: %s', (_name, output, what) => {
    const error = failing(output);
    expect(error.message).toBe(
      `Building release v2 failed: docker buildx ended without a reason; ${what}`,
    );
    expect(error.hint).toContain('docker buildx version');
    expect(error.lines).toEqual(output.split('\n').filter((line) => line !== ''));
  });
});

it('keeps the cause', () => {
  const cause = new Error('exited with 1');
  const target = { title: 'the faucet', dockerfile: 'Dockerfile' };
  for (const lines of [[], ['ERROR: failed to solve: x']]) {
    expect(buildFailure(lines, target, cause).cause).toBe(cause);
  }
});

describe('the place of a failed build', () => {
  it('is the line of the Dockerfile, where that is a file of the user', () => {
    expect(failing(COMPILER, '/repository/chain/Dockerfile').place).toEqual({
      file: '/repository/chain/Dockerfile',
      line: 5,
    });
  });

  it('is none where the Dockerfile is generated, or another one failed', () => {
    expect(failing(COMPILER).place).toBeUndefined();
    const other = COMPILER.replace('\nDockerfile:5\n', '\nbase.Dockerfile:5\n');
    expect(failing(other, '/repository/chain/Dockerfile').place).toBeUndefined();
  });
});
