import { limitLines } from '../../src/draft/coverage';
import { Files } from '../../src/draft/files';
import { limitsOfCode, otherWays } from '../../src/draft/limits';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

/** Limits of a chain whose app imports some modules. */
async function limitsOf(imports: readonly string[], code = '') {
  const text = `package app\n${imports.map((each) => `import "demo/${each}"`).join('\n')}\n${code}`;
  const top = folderWith(root, { 'app/app.go': text });
  return limitsOfCode({ top, names: ['app/app.go'] }, top, new Files());
}

const GOV = ['x/bank', 'x/gov', 'x/upgrade'];
const keeper = (module: string) =>
  `k := upgradekeeper.NewKeeper(skip, keys(a), authtypes.NewModuleAddress(${module}.ModuleName).String())`;

it.each<[string, string[], string, RegExp[]]>([
  ['upgrades by x/gov', GOV, keeper('govtypes'), []],
  ['has no module to read', [], '', []],
  ['has no upgrades', ['x/bank', 'x/gov'], '', [/without x\/upgrade/]],
  ['has no gov', ['x/bank', 'x/upgrade'], '', [/without x\/gov/]],
  ['upgrades by another module', GOV, keeper('poatypes'), [/the authority of poatypes/]],
  ['has an EVM, whose keys are covered', [...GOV, 'x/evm/keeper'], '', []],
])('names what is not covered of a chain that %s', async (_, imports, code, kinds) => {
  const found = (await limitsOf(imports, code)).map(({ kind }) => kind);
  expect(found).toEqual(kinds.map((kind) => expect.stringMatching(kind)));
});

it.each([
  ['x/upgrade', ['x/bank', 'x/gov'], '', undefined],
  ['x/gov', ['x/bank', 'x/upgrade'], '', true],
  ['its authority', GOV, keeper('poatypes'), true],
])('covers a chain without %s: %j', async (_, imports, code, isCovered) => {
  const [limit] = await limitsOf(imports, code);
  expect(limit?.isCovered).toBe(isCovered);
  const line = isCovered ? /^to complete .*upgrades\[\]\.schedule/ : /^not covered /;
  expect(limitLines(limit === undefined ? [] : [limit])).toEqual([expect.stringMatching(line)]);
});

it('names other ways to run a chain, and templates of compose files', () => {
  const names = ['deploy/Chart.yaml', 'main.tf', 'net/docker-compose.yml.tmpl', 'README.md'];
  expect(otherWays({ top: root, names }).map(({ kind }) => kind)).toEqual([
    'a template of a compose file (net/docker-compose.yml.tmpl)',
    'Kubernetes (deploy/Chart.yaml)',
    'Terraform (main.tf)',
  ]);
});
