import { GO_HINTS, goErrors } from '../../../src/images/build/go-failure';
import { WHOLE } from '../../../src/images/go/dockerfile';

describe('the errors of Go in an output', () => {
  it('begin at the first package, which the first error names', () => {
    const errors = ['# a.b/app', 'app/x.go:2:14: undefined: y', '# a.b/other', 'z.go:1:1: no'];
    expect(goErrors(['go: downloading a v1', 'a.b/c', ...errors])).toEqual({
      lines: errors,
      first: 'app/x.go:2:14: undefined: y (package a.b/app)',
    });
  });

  it('may have no package', () => {
    const vendor = ['go: inconsistent vendoring in /src:', '\ta@v1: is explicitly required'];
    expect(goErrors(vendor)).toEqual({ lines: vendor, first: vendor[0] });
    const sum = 'cmd/appd/main.go:2:8: missing go.sum entry for module providing package x';
    expect(goErrors(['other', sum])).toEqual({ lines: [sum], first: sum });
    const c = ['# runtime/cgo', 'cgo: C compiler "gcc" not found: exec: "gcc"'];
    expect(goErrors(c)?.first).toBe(`${c[1]} (package runtime/cgo)`);
  });

  it('are none of the warnings of a C compiler before them', () => {
    const warnings = [
      '# github.com/mattn/go-sqlite3',
      "sqlite3-binding.c: In function 'sqlite3SelectNew':",
      'sqlite3-binding.c:128049:10: warning: function may return address of local variable',
    ];
    const errors = ['# a.b/app', 'app/x.go:2:14: undefined: y'];
    expect(goErrors([...warnings, ...errors])).toEqual({
      lines: errors,
      first: 'app/x.go:2:14: undefined: y (package a.b/app)',
    });
    expect(goErrors(warnings)).toBeUndefined();
    const missing = 'db.c:3:10: fatal error: rocksdb/c.h: No such file or directory';
    expect(goErrors([...warnings, missing])).toEqual({
      lines: [warnings[0], missing],
      first: `${missing} (package github.com/mattn/go-sqlite3)`,
    });
  });

  it('are those of the second attempt, with whole modules', () => {
    const again = 'b.go:1:1: undefined: z';
    expect(goErrors(['a.go:1:1: no required module provides x', WHOLE, again])).toEqual({
      lines: [again],
      first: again,
    });
  });

  it.each([[[]], [['go: downloading x v1', 'make: *** [build] Error 1']], [['# x']]])(
    'are none: %j',
    (output) => expect(goErrors(output)).toBeUndefined(),
  );
});

it.each([
  ['cgo: C compiler "gcc" not found: exec: "gcc"', 'lacks a C compiler'],
  ['The image has no C compiler gcc.', 'lacks a C compiler'],
  ['go: go.mod requires go >= 1.27.2 (running go 1.26.8; GOTOOLCHAIN=local)', 'build.go.image'],
  ['go: inconsistent vendoring in /src:', 'go mod vendor'],
  ['main.go:2:8: missing go.sum entry for module providing package x', 'go mod tidy'],
  ['a v1 (replaced by ../a): reading /a/go.mod: open /a/go.mod: no such file', 'build.context'],
  ['a@v0.0.0: replacement directory ../../a does not exist', 'build.context'],
  ['go: cannot load module ../a listed in go.work file: open ../a/go.mod', 'build.context'],
  ['verifying a.b/c@v1.0.0: checksum mismatch', 'go.sum'],
])('%s has a hint', (output, hint) => {
  expect(GO_HINTS.find(([pattern]) => pattern.test(output))?.[1]).toContain(hint);
});
