import { modulesIn } from '../../src/repository/go-module';
import { nodePrograms } from '../../src/repository/programs';
import { memoryTree } from '../helpers/tree';

const MOD = 'module example.org/demo\n\nrequire github.com/cosmos/cosmos-sdk v0.50.1\n';
const main = (imports = '') => `package main\nimport (${imports})\nfunc main() {}\n`;
const SERVER = 'svrcmd "github.com/cosmos/cosmos-sdk/server/cmd"';

async function found(files: Readonly<Record<string, string>>) {
  const tree = memoryTree({ 'go.mod': MOD, ...files });
  const goMods = tree.paths.filter((name) => name.endsWith('go.mod'));
  const programs = await nodePrograms(tree, modulesIn(await tree.texts(goMods)));
  return programs.map(
    ({ name, module, package: pack, isCertain }) =>
      `${name} ${pack} of ${module.folder || '.'}${isCertain ? '' : '?'}`,
  );
}

describe('the program that starts a node', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'imports the commands of the server',
      { 'cmd/demod/main.go': main(SERVER), 'cmd/feederd/main.go': main('"fmt"') },
      ['demod ./cmd/demod of .'],
    ],
    [
      'imports a package with them, also of a fork',
      {
        'app/demo/main.go': main('"example.org/demo/app/demo/cmd"'),
        'app/demo/cmd/root.go': 'package cmd\nfunc x() { evmserver.AddCommands(root) }\n',
        'cmd/tool/main.go': main(),
      },
      ['demo ./app/demo of .'],
    ],
    [
      'is in a module of its own',
      {
        'demod/go.mod': 'module example.org/demo/demod\n',
        'demod/cmd/demod/main.go': main('"example.org/lib/server/cmd"'),
      },
      ['demod ./cmd/demod of demod'],
    ],
    [
      'is at the top of its module',
      { 'go.mod': 'module example.org/demod/v2\n', 'main.go': main(SERVER) },
      ['demod . of .'],
    ],
    [
      'is likely the only one in cmd, or the one called a daemon',
      { 'cmd/demod/main.go': main(), 'cmd/tool/main.go': main(), 'cmd/lib/lib.go': 'package lib' },
      ['demod ./cmd/demod of .?'],
    ],
    [
      'is no test, example or generated code',
      { 'testutil/demod/main.go': main(SERVER), 'cmd/demod/main_test.go': main(SERVER) },
      [],
    ],
    [
      'is the sample chain of a repository of modules, in a module of its own',
      {
        'x/poa/module.go': 'package poa\n',
        'tools/main.go': main(),
        'simapp/go.mod': 'module example.org/demo/simapp\n',
        'simapp/cmd/poad/main.go': main(SERVER),
        'simapp/tests/other/main.go': main(SERVER),
      },
      ['poad ./cmd/poad of simapp'],
    ],
    [
      'is the sample chain in the only module',
      { 'testing/simapp/simd/main.go': main(SERVER), 'docs/simapp/simd/main.go': main(SERVER) },
      ['simd ./testing/simapp/simd of .'],
    ],
    [
      'is no sample beside a chain',
      { 'cmd/demod/main.go': main(SERVER), 'simapp/simd/main.go': main(SERVER) },
      ['demod ./cmd/demod of .'],
    ],
    ['is not in a comment', { 'cmd/a/main.go': `package main\n// ${SERVER}\n` }, []],
  ])('%s', async (_, files, programs) => expect(await found(files)).toEqual(programs));
});
