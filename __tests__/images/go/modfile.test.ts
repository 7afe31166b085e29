import { parseModfile } from '../../../src/images/go/modfile';

it('reads all directives, single ones and blocks', () => {
  const text = `// Deprecated: replace a => ./no
module example.com/chain // module no

go 1.24.1
toolchain go1.25.3

require single.io/a v1.0.0
require (
	// in.comment/no v1.0.0
	block.io/b v1.0.0 // indirect
	"quoted.io/c" v1.0.0 // indirectly
)
exclude block.io/b v0.9.0
replace local.io/one => ./one
replace (
	local.io/two v1.2.3 => ./deep/two/ // as it is
	\`local.io/three\` => "./with space"
	block.io/b => fork.io/b v1.0.1
)
retract (
	v0.1.0
)
`;
  expect(parseModfile(text)).toEqual({
    module: 'example.com/chain',
    go: '1.24.1',
    toolchain: '1.25.3',
    requires: [
      { path: 'single.io/a', isIndirect: false },
      { path: 'block.io/b', isIndirect: true },
      { path: 'quoted.io/c', isIndirect: false },
    ],
    replaces: [
      { path: 'local.io/one', by: './one' },
      { path: 'local.io/two', by: './deep/two/' },
      { path: 'local.io/three', by: './with space' },
      { path: 'block.io/b', by: 'fork.io/b' },
    ],
    uses: [],
  });
});

it.each([
  ['module chain', { module: 'chain', go: undefined, toolchain: undefined, requires: [] }],
  ['module "chain"\r\ngo 1.22\r\n', { module: 'chain', go: '1.22' }],
  ['module (\n\tchain\n)', { module: 'chain' }],
  ['go 1.22\n\nmodule chain', { module: 'chain', go: '1.22' }],
  ['module chain\ntoolchain default', { toolchain: undefined }],
  ['go 1.25rc1\ntoolchain go1.25.1-custom', { go: '1.25rc1', toolchain: '1.25.1' }],
  // A version becomes part of an image's name.
  ['go 1.22$(x)\ntoolchain go1;x', { go: undefined, toolchain: undefined }],
  ['go 1.23\nuse .\nuse (\n\t./api // text\n\t"../x"\n)', { uses: ['.', './api', '../x'] }],
])('reads %j', (text, parsed) => {
  expect(parseModfile(text)).toMatchObject(parsed);
});
