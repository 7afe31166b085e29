import path from 'node:path';
import { Origins, readModule } from '../../../src/images/go/module';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';

const folder = temporaryFolder();

/** A tree with a go.mod and empty files. */
function tree(text: string, ...files: string[]): string {
  const empty = files.map((file) => [file, '']);
  return folderWith(folder, { ...Object.fromEntries(empty), 'go.mod': text });
}

const read = (text: string) => readModule(tree(text), 'go.mod');

it('reads all directives, single ones and blocks', async () => {
  const text = `// Deprecated: replace a => ./no
module example.com/chain // module no

go 1.24.1
toolchain go1.25.3

require single.io/a v1.0.0
require (
	// in.comment/no v1.0.0
	block.io/b v1.0.0 // indirect
	"quoted.io/c" v1.0.0
	local.io/one v0.0.0
)
exclude block.io/b v0.9.0
replace local.io/one => ./one
replace (
	local.io/two v1.2.3 => ./deep/two/ // as it is
	\`local.io/three\` => "./with space"
	block.io/b => fork.io/b v1.0.1
)
replace up.io/x => ../x
retract (
	v0.1.0
)
`;
  expect(await read(text)).toEqual({
    path: 'example.com/chain',
    go: '1.24.1',
    toolchain: '1.25.3',
    required: ['single.io/a', 'block.io/b', 'quoted.io/c'],
    local: expect.arrayContaining([
      { path: 'example.com/chain', folder: '.' },
      { path: 'local.io/one', folder: 'one' },
      { path: 'local.io/two', folder: 'deep/two' },
      { path: 'local.io/three', folder: 'with space' },
      { path: 'up.io/x', folder: '../x' },
    ]),
  });
});

it.each([
  ['module chain', { path: 'chain', go: undefined, toolchain: undefined, required: [] }],
  ['module "chain"\r\ngo 1.22\r\n', { path: 'chain', go: '1.22' }],
  ['module (\n\tchain\n)', { path: 'chain' }],
  ['module chain\ntoolchain default', { toolchain: undefined }],
  [
    'module chain\nreplace a.io/b => .',
    { local: expect.arrayContaining([{ path: 'a.io/b', folder: '.' }]) },
  ],
])('reads %j', async (text, module) => {
  expect(await read(text)).toMatchObject(module);
});

it('reports a missing file with the existing ones', async () => {
  const root = tree('module chain', 'sdk050.mod');
  await expect(readModule(root, 'sdk060.mod')).rejects.toThrow(
    failure('GO_MODULE_NOT_FOUND', 'sdk060.mod', root, 'go.mod, sdk050.mod'),
  );
  await expect(readModule(path.join(root, 'cmd'), 'go.mod')).rejects.toThrow(
    failure('GO_MODULE_NOT_FOUND', 'go.mod', `${root}/cmd`),
  );
});

it('reports a file without a module', async () => {
  const root = tree('go 1.22');
  await fails(readModule(root, 'go.mod'), 'GO_MODULE_NOT_FOUND', `${root}/go.mod`);
});

describe('origin of an import', () => {
  const GO_MOD = `module example.com/chain
require (
	example.com/chain/api v1.0.0
	example.com/chain/local v1.0.0
	plain v1.0.0
)
replace plain => example.com/fork v1.0.0
replace example.com/chain/local => ./forks/local
replace other.io/fork => ./forks/other
`;
  const root = tree(
    GO_MOD,
    ...['app/app.go', 'local/of-own.go', 'local/sub/own.go', 'simapp/go.mod', 'simapp/simapp.go'],
    ...['forks/local/go.mod', 'forks/local/local.go', 'forks/local/x/x.go'],
    ...['forks/other/go.mod', 'forks/other/other.go', 'docs/text.md'],
  );
  const local = (of: string, isThere = true) => ({ kind: 'local', folder: of, isThere });

  it.each([
    ['example.com/chain/app', local('app')],
    ['example.com/chain/local', local('forks/local')],
    ['example.com/chain/local/x', local('forks/local/x')],
    // The longer path lacks this package, the shorter one has it.
    ['example.com/chain/local/sub', local('local/sub')],
    ['other.io/fork', local('forks/other')],
    ['example.com/chain/api/types', { kind: 'elsewhere' }],
    ['example.com/chains', { kind: 'elsewhere' }],
    ['plain/sub', { kind: 'elsewhere' }],
    ['net/http', { kind: 'std' }],
    ['example.com/chain/missing', local('missing', false)],
    // No Go file, or one of another module.
    ['example.com/chain/docs', local('docs', false)],
    ['example.com/chain/simapp', local('simapp', false)],
  ])('%s', async (name, origin) => {
    expect(await new Origins(root, await readModule(root, 'go.mod')).of(name)).toEqual(origin);
  });

  it('distinguishes an own module without a dot from the standard library', async () => {
    const plain = tree('module checkers', 'x/x.go');
    const origins = new Origins(plain, await readModule(plain, 'go.mod'));
    expect(await origins.of('checkers/x')).toEqual(local('x'));
    expect(await origins.of('context')).toEqual({ kind: 'std' });
  });

  it('is found among very many modules', async () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `m.io/${i}`);
    const many = tree(`module chain\nrequire (\n${names.join(' v1\n')} v1\n)\n`);
    const origins = new Origins(many, await readModule(many, 'go.mod'));
    const kinds = new Set<string>();
    for (const name of names) kinds.add((await origins.of(`${name}/types`)).kind);
    expect([...kinds]).toEqual(['elsewhere']);
    expect(await origins.of(`chain/${'x/'.repeat(1_000_000)}`)).toMatchObject({ isThere: false });
  }, 5_000);
});
