import { readLayout } from '../../../src/images/go/layout';
import { Origins } from '../../../src/images/go/origins';
import { folderWith, temporaryFolder } from '../../helpers/folder';

const folder = temporaryFolder();

/** A tree with a go.mod and empty files. */
function tree(text: string, ...files: string[]): string {
  const empty = files.map((file) => [file, '']);
  return folderWith(folder, { ...Object.fromEntries(empty), 'go.mod': text });
}

async function originsIn(root: string): Promise<Origins> {
  return new Origins(root, await readLayout({ folder: root, package: '.', modfile: 'go.mod' }));
}

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
    expect(await (await originsIn(root)).of(name)).toEqual(origin);
  });

  it('distinguishes an own module without a dot from the standard library', async () => {
    const plain = tree('module checkers', 'x/x.go');
    const origins = await originsIn(plain);
    expect(await origins.of('checkers/x')).toEqual(local('x'));
    expect(await origins.of('context')).toEqual({ kind: 'std' });
  });

  it('is found among very many modules', async () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `m.io/${i}`);
    const many = tree(`module chain\nrequire (\n${names.join(' v1\n')} v1\n)\n`);
    const origins = await originsIn(many);
    const kinds = new Set<string>();
    for (const name of names) kinds.add((await origins.of(`${name}/types`)).kind);
    expect([...kinds]).toEqual(['elsewhere']);
    expect(await origins.of(`chain/${'x/'.repeat(1_000_000)}`)).toMatchObject({ isThere: false });
  }, 5_000);
});
