import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findMakers, makerWords, type Script } from '../../../src/stack/copy/makers';
import { makerFinder } from '../../../src/stack/copy/scripts';
import { systemExec } from '../../../src/system/system-exec';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { gitIn } from '../../helpers/git';

const root = temporaryFolder();

function found(missing: string, scripts: Readonly<Record<string, string>>, present = 0): string[] {
  const all = Object.entries(scripts).map(([file, text]): Script => ({ file, text }));
  return findMakers({ names: missing.split('/'), present }, all).map(makerWords);
}

describe('makers of a missing path', () => {
  it.each<[string, string, Record<string, string>, string[]]>([
    [
      'a target whose recipe writes to it',
      'build',
      {
        Makefile: [
          'BUILD ?= $(CURDIR)/out',
          '.PHONY: clean',
          'build: go.sum',
          '\tgo build -o $(BUILD)/ ./...',
          'localnet-start: build localnet-stop',
          '\t@if ! [ -f build/node0/config/genesis.json ]; then \\',
          'docker run --rm -v $(CURDIR)/build:/demo demo testnet -o . ; fi',
          'clean:',
          '\trm -rf build/',
        ].join('\n'),
      },
      ['make localnet-start (Makefile:7)'],
    ],
    [
      'a script with a variable for the number, before one with the folder above only',
      'network/val-0',
      { 'b.sh': 'mkdir -p network', 'a.sh': '# network/val-0\ndemod init --home network/val-$i' },
      ['a.sh:2', 'b.sh:1'],
    ],
    [
      'a comment, if nothing else mentions it',
      'network/val-0',
      { 'make-network.sh': '# makes network/val-*\n' },
      ['make-network.sh:1'],
    ],
    [
      'the target that calls the script',
      'network/val-0',
      {
        'scripts/net.sh': 'HOME_OF="$ROOT/network/val-$1"',
        'deploy/rules.mk': 'net-init: build\n\tcd .. && ./scripts/net.sh 4\n',
      },
      ['make net-init (deploy/rules.mk, which calls scripts/net.sh:1)'],
    ],
    [
      'a recipe of just, a task of Task',
      'data',
      {
        justfile: "homes count='4':\n  mkdir -p ./data\n",
        'Taskfile.yml': 'tasks:\n  net:\n    cmds:\n      - demod testnet --output ./data\n',
      },
      ['just homes (justfile:2)', 'task net (Taskfile.yml:4)'],
    ],
    ["no line of the user's own home", '.demo', { 'a.sh': 'mkdir -p $HOME/.demo' }, []],
    [
      'a script beside the path before others',
      'infra/net',
      { 'a.sh': 'mkdir -p ./net', 'infra/b.sh': 'mkdir -p ./net' },
      ['infra/b.sh:1', 'a.sh:1'],
    ],
    ['no line of another path', 'build', { Makefile: 'all: build\n\tgo build ./cmd\n' }, []],
  ])('%s', (_, missing, scripts, expected) => {
    expect(found(missing, scripts)).toEqual(expected);
  });

  it('mention a name that is missing, not only those that exist', () => {
    const scripts = { 'a.sh': 'cd infra/local', 'b.sh': 'mkdir infra/local/keys' };
    expect(found('infra/local/keys', scripts, 2)).toEqual(['b.sh:1']);
  });

  it('are found in long lines and many files in time', () => {
    const line = `${'node$'.repeat(50_000)}: ${'/node'.repeat(50_000)}`;
    const scripts = Object.fromEntries([...Array(100).keys()].map((i) => [`m${i}.mk`, line]));
    const before = performance.now();
    found('a/b/node0/node1', scripts);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('the finder of a repository', () => {
  it('reads the scripts that git knows or would add, from any of its folders', async () => {
    const repository = folderWith(root, {
      '.gitignore': 'ignored',
      MAKEFILE: 'net:\n\tmkdir -p infra/net/val\n',
      'infra/compose.yml': 'services: {}',
      'ignored/a.sh': 'mkdir -p infra/net/val',
    });
    await gitIn(repository)('init', '-q');
    const find = await makerFinder(systemExec, path.join(repository, 'infra'));
    const missing = path.join(repository, 'infra/net/val');
    expect((await find(missing)).map(makerWords)).toEqual(['make net (MAKEFILE:2)']);
    expect(await find(path.dirname(repository))).toEqual([]);
    mkdirSync(missing, { recursive: true });
    expect(await find(missing)).toEqual([]);
  });

  it('finds none outside a repository', async () => {
    const find = await makerFinder(systemExec, folderWith(root, { 'a.sh': 'mkdir net' }));
    expect(await find(path.join(root, 'net'))).toEqual([]);
  });
});
