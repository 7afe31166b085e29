import { FOLDERS, type SetVariable, startLinesIn, variablesOf } from '../../src/draft/start-lines';

const start = {
  cwd: '.',
  files: [],
  projectFolder: undefined,
  envFiles: [],
  profiles: [],
  variables: [],
  exported: expect.any(Array),
  isInOrder: expect.any(Boolean),
  services: [],
  isCertain: true,
};

/** A variable that a line sets to a plain value. */
const plain = (name: string, value: string, line: number): SetVariable => ({
  ...{ name, value, line },
  text: value,
});

describe('lines that start a stack', () => {
  it.each<[string, string, object[]]>([
    [
      'of a Makefile with a project folder',
      'localnet-start:\n\tdocker compose -f networks/local/docker-compose.yml --project-directory ./ up -d\n',
      [
        {
          line: 2,
          target: 'localnet-start',
          files: ['networks/local/docker-compose.yml'],
          projectFolder: './',
        },
      ],
    ],
    [
      'with variables of a Makefile',
      'HOME_DIR = ./net\nFILE := $(HOME_DIR)/compose.yml\nDC := $(shell which docker-compose)\nup: build\n\t@$(DC) -f $(FILE) up -d $(ARGS)\n',
      [{ line: 5, target: 'up', files: ['./net/compose.yml'] }],
    ],
    [
      'with a folder, profiles, several files and an unknown program path',
      'DC ?= $(DOCKER) compose -f a.yml $(MORE)\nDOCKER := $(shell command -v docker)\nx:\n\tcd net/local && A=1 $(DC) --profile p --profile=q -f b.yml up -d one\n',
      [
        {
          line: 4,
          target: 'x',
          cwd: 'net/local',
          files: ['a.yml', 'b.yml'],
          profiles: ['p', 'q'],
          variables: [plain('A', '1', 4)],
          services: ['one'],
        },
      ],
    ],
    [
      'of a script',
      '#!/bin/sh\nDIR="$(pwd)/contrib"\nNAME="u demo" PACE=1 docker compose \\\n  -f $DIR/docker-compose.yml --env-file x.env up --scale a=2 --detach > log\n',
      [
        {
          line: 3,
          files: ['./contrib/docker-compose.yml'],
          envFiles: ['x.env'],
          variables: [plain('NAME', 'u demo', 3), plain('PACE', '1', 3)],
        },
      ],
    ],
    [
      'with COMPOSE_FILE and COMPOSE_PROFILES',
      'export COMPOSE_FILE=a.yml:b.yml\nCOMPOSE_PROFILES=x,y docker-compose up\n',
      [{ line: 2, files: ['a.yml', 'b.yml'], profiles: ['x', 'y'] }],
    ],
    [
      'of a justfile',
      'dir := "net"\nup:\n  docker compose -f {{dir}}/c.yml up\n',
      [{ line: 3, target: 'up', files: ['net/c.yml'] }],
    ],
    [
      'at the top of the repository',
      'x:\n\tcd $(shell git rev-parse --show-toplevel)/net && docker compose up\nF=`git rev-parse --show-toplevel`/a.yml\ndocker compose -f $F up\n',
      [
        { line: 2, target: 'x', cwd: `${FOLDERS.top}/net` },
        { line: 4, files: [`${FOLDERS.top}/a.yml`] },
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(startLinesIn(text)).toEqual(
      expected.map((each) => ({ ...start, target: undefined, ...each })),
    );
  });

  it.each([
    '# docker compose up',
    'docker compose -f a.yml down',
    'docker compose logs up',
    'docker compose -f $UNKNOWN/a.yml up',
    'apt-get install docker-compose up',
    'echo "docker compose up"',
    'cd $UNKNOWN && docker compose up',
  ])('are not: %s', (line) => {
    expect(startLinesIn(line)).toEqual([]);
  });

  it.each<[string, string, object]>([
    [
      'an argument of a script',
      `NET0=demo-0\nNET0=\${NET0} \\\nIP=1.2.3.4 \\\nWORDS="\${WORDS}" docker compose $1`,
      { line: 2, variables: [plain('NET0', 'demo-0', 2), plain('IP', '1.2.3.4', 2)] },
    ],
    ['all arguments', 'docker-compose -f a.yml "$@"\n', { line: 1, files: ['a.yml'] }],
    ['all arguments as one', 'docker compose $*\n', { line: 1 }],
    ['one with a default', `CMD=\${1:-up}\ndocker compose $CMD -d\n`, { line: 2 }],
    [
      'a variable of make',
      'dc:\n\tcd net && docker compose $(CMD)\n',
      { line: 2, target: 'dc', cwd: 'net' },
    ],
    ['the target of make', 'up down:\n\tdocker compose $@\n', { line: 2, target: 'up' }],
    ['a parameter of just', 'dc cmd:\n  docker compose {{cmd}}\n', { line: 2, target: 'dc' }],
  ])('may have a command that is %s', (_, text, expected) => {
    const undecided = { ...start, target: undefined, isCertain: false };
    expect(startLinesIn(text)).toEqual([{ ...undecided, ...expected }]);
  });

  it.each([
    'CMD = logs\nx:\n\tdocker compose $(CMD)',
    'docker compose $1 logs',
    'docker compose $OPTIONS ps',
    'docker compose --profile x',
    'DC = docker compose $(FILES)',
  ])('are not: %s', (text) => {
    expect(startLinesIn(text)).toEqual([]);
  });

  it.each<[string, string, Partial<SetVariable>[]]>([
    [
      'of folders',
      'x:\n\tcd a && A=$(CURDIR)/b B=$$PWD C=$(shell git rev-parse --show-toplevel) docker compose up\n',
      [
        { name: 'A', text: '$(CURDIR)/b', value: `${FOLDERS.base}/b` },
        { name: 'B', text: '$$PWD', value: FOLDERS.cwd },
        {
          name: 'C',
          text: '$(shell git rev-parse --show-toplevel)',
          value: FOLDERS.top,
        },
      ],
    ],
    [
      'of a folder beside the script',
      'D="$(cd "$(dirname "$0")"/.. && pwd)"\nA=$D/x docker compose up\n',
      [
        {
          name: 'A',
          text: '$(cd "$(dirname "$0")"/.. && pwd)/x',
          value: `${FOLDERS.script}/../x`,
        },
      ],
    ],
    [
      'of commands, which only a shell could tell',
      'TAG := $(shell git describe --tags)\nx:\n\tTAG=$(TAG) docker compose up\n',
      [{ name: 'TAG', text: '$(shell git describe --tags)', value: undefined }],
    ],
    ['that pass on the ones of the user', `x:\n\tA=$(A) B="\${B}" C=$$C docker compose up\n`, []],
    [
      'that a Makefile exports',
      'export A=1\nB ?= 2\nexport B\nexport C := $(shell id -u)\nx:\n\texport D=4\n\tA=5 docker compose up\n',
      [
        { name: 'A', value: '5', line: 7 },
        { name: 'B', value: '2', line: 3 },
        { name: 'C', text: '$(shell id -u)', value: undefined, line: 4 },
      ],
    ],
    [
      'that a script exports',
      'if x; then\n  export A="1 2" # why\nfi\ndocker compose up\nexport B=1\n',
      [{ name: 'A', text: '1 2', value: '1 2', line: 2 }],
    ],
  ])('have variables %s', (_, text, expected) => {
    const variables = startLinesIn(text).slice(0, 1).flatMap(variablesOf);
    expect(variables).toHaveLength(expected.length);
    expect(variables).toMatchObject(expected);
  });

  it('are none in hostile texts', () => {
    const loop = `A=$(B)$(B)\nB=$(A)$(A)\nx:\n\tdocker compose -f $(A) up\n`;
    for (const text of [loop, `${'a\\\n'.repeat(50_000)}up`, `A=${'# '.repeat(50_000)}`]) {
      expect(startLinesIn(text)).toEqual([]);
    }
  });

  it.each(['', 'x:\n\t'])('are few, and share few exports, after "%s"', (before) => {
    const exports = Array.from({ length: 10_000 }, (_, at) => `export A${at}=1\n`).join('');
    const found = startLinesIn(`${exports}${before}${'\tdocker compose up\n'.repeat(9_000)}`);
    expect(found).toHaveLength(200);
    expect(new Set(found.map(({ exported }) => exported)).size).toBe(1);
    expect(found.map((each) => variablesOf(each).length)).toEqual(found.map(() => 500));
    const long = startLinesIn(`export ${'A B '.repeat(100_000)}\ndocker compose up\n`);
    expect(long[0]?.exported).toEqual([]);
  });

  it.each([
    ['COMPOSE_FILE=$PWD/c.yml docker compose up', './c.yml'],
    ['x:\n\tCOMPOSE_FILE=$(CURDIR)/c.yml docker compose up', './c.yml'],
    ['COMPOSE_FILE=$(dirname $0)/c.yml docker compose up', './c.yml'],
    ['D=$(dirname $0)\nexport COMPOSE_FILE="$D/c.yml"\ndocker compose up', './c.yml'],
    ['export COMPOSE_FILE=$PWD/c.yml && docker compose up', './c.yml'],
    ['export COMPOSE_FILE := $(CURDIR)/c.yml # why\nx:\n\tdocker compose up', './c.yml'],
    [
      'COMPOSE_FILE=$(git rev-parse --show-toplevel)/c.yml docker compose up',
      `${FOLDERS.top}/c.yml`,
    ],
  ])('have files named in COMPOSE_FILE: %s', (text, file) => {
    expect(startLinesIn(text).map(({ files }) => files)).toEqual([[file]]);
  });

  it('have no files of the COMPOSE_FILE of another line', () => {
    const found = startLinesIn(`COMPOSE_FILE=$PWD/c.yml docker compose up\ndocker compose up\n`);
    expect(found.map(({ files }) => files)).toEqual([['./c.yml'], []]);
  });

  it('have no known value of a variable that expands past the limits', () => {
    const variables = `L=${'x'.repeat(7_000)}\nM=$(L)$(L)\nN=$(M)$(M)$(M)$(M)$(M)$(M)$(M)$(M)\n`;
    const [found] = startLinesIn(`${variables}x:\n\tA=$(N) B=1 docker compose up\n`);
    expect(found?.variables).toMatchObject([{ value: undefined }, { value: '1' }]);
    expect(found?.variables[0]?.text.length).toBeLessThan(20_000);
  });

  it('have no services of an endless variable', () => {
    const found = startLinesIn(`docker compose up ${'$('.repeat(50_000)}`);
    expect(found.map(({ services }) => services)).toEqual([[]]);
  });
});
