import { headerFits, nameFits } from '../../../src/images/go/constraints';

const target = { arch: 'amd64', tags: ['v2', 'ledger'], minor: 22 };

it.each([
  ['app.go', true],
  ['app_linux.go', true],
  ['app_windows.go', false],
  ['app_unix.go', true],
  ['app_amd64.s', true],
  ['app_arm64.s', false],
  ['app_linux_amd64.go', true],
  ['app_linux_arm64.go', false],
  ['app_darwin_amd64.go', false],
  ['app_linux_more.go', true],
  // A suffix needs a name before its underscore.
  ['windows.go', true],
  ['_windows.go', false],
  ['app_windows.pb.go', false],
  ['app.pb_windows.go', true],
])('%s is for linux/amd64: %s', (name, fits) => {
  expect(nameFits(name, target)).toBe(fits);
});

it('applies a tag to file names too', () => {
  expect(nameFits('app_windows.go', { ...target, tags: ['windows'] })).toBe(true);
});

it.each([
  ['v2', true],
  ['v1_1', false],
  ['!v2', false],
  ['!v1_1 && !v2', false],
  ['v1_1 || v2', true],
  ['v1_1||v2&&ledger', true],
  ['v2 && (v1_1 || !ledger)', false],
  ['!(v1_1 || v3)', true],
  ['((v2))', true],
  ['linux && amd64 && unix && gc', true],
  ['cgo', false],
  ['!cgo', true],
  ['darwin || arm64', false],
  ['ignore', false],
  ['go1.22', true],
  ['!go1.22', false],
  ['v1.1', false],
  // The Go version and its experiments are unknown; it may be the module's or a newer one.
  ['go1.23', true],
  ['!go1.23', true],
  ['go1.23 && v1_1', false],
  ['!go1.23 || v2', true],
  ['goexperiment.synctest', true],
  ['!goexperiment.synctest', true],
  ['amd64.v3', true],
  ['arm64.v8.1', false],
  // Malformed ones are sent, so that Go reports them.
  ['', true],
  ['v1_1 &&', true],
  ['(v1_1', true],
  ['!!v2', true],
  ['v1_1 v1_1', true],
  ['v1_1 & v1_1', true],
])('//go:build %s fits: %s', (expression, fits) => {
  expect(headerFits(`//go:build ${expression}\n\npackage app\n`, target)).toBe(fits);
});

it.each([
  ['v2', true],
  ['v1_1', false],
  ['v1_1 v2', true],
  ['v2,v1_1', false],
  ['v1_1 v2,!cgo', true],
  ['!v2', false],
  ['', false],
  ['v2\n// +build v1_1', false],
  ['v2\n// +build ledger', true],
])('// +build %s fits: %s', (lines, fits) => {
  expect(headerFits(`// +build ${lines}\n\npackage app\n`, target)).toBe(fits);
});

const TEXTS: Record<string, [text: string, fits: boolean]> = {
  'no constraint': ['package app\n', true],
  'a constraint below a licence': [
    '// License\n\n/* More\nof it */\n//go:build !v2\npackage app',
    false,
  ],
  'a constraint with Windows line ends': ['//go:build !v2\r\n\r\npackage app\r\n', false],
  'a constraint below the package clause': ['package app\n\n//go:build !v2\n', true],
  'a constraint within a comment': ['/*\n//go:build !v2\n*/\npackage app', true],
  'a comment similar to a constraint': ['//go:builder !v2\npackage app', true],
  'both kinds, of which the new one wins': ['//go:build v2\n// +build !v2\n\npackage app', true],
  'an old one without a blank line': ['// +build !v2\npackage app', true],
  'an old one below a block comment': ['/* License */\n// +build !v2\n\npackage app', true],
  'an old one without a space': ['//+build !v2\n\npackage app', false],
  'a constraint of assembly': ['//go:build !v2\n\n#include "textflag.h"\n', false],
};

it.each(Object.entries(TEXTS))('reads %s', (_, [text, fits]) => {
  expect(headerFits(text, target)).toBe(fits);
});

it.each(['(', '!(', '!(a||'])('leaves an expression of very many %s to Go', (part) => {
  const text = `//go:build ${part.repeat(100_000)}\n\npackage a\n`;
  expect(headerFits(text, { arch: 'amd64', tags: [], minor: 22 })).toBe(true);
});
