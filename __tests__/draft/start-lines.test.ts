import { startLinesIn } from '../../src/draft/start-lines';

const start = {
  cwd: '.',
  files: [],
  projectFolder: undefined,
  envFiles: [],
  profiles: [],
  variables: {},
  services: [],
};

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
          variables: { A: '1' },
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
          variables: { NAME: 'u demo', PACE: '1' },
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

  it('are none in hostile texts', () => {
    const loop = `A=$(B)$(B)\nB=$(A)$(A)\nx:\n\tdocker compose -f $(A) up\n`;
    for (const text of [loop, `${'a\\\n'.repeat(50_000)}up`, `A=${'# '.repeat(50_000)}`]) {
      expect(startLinesIn(text)).toEqual([]);
    }
  });

  it('have no services of an endless variable', () => {
    const found = startLinesIn(`docker compose up ${'$('.repeat(50_000)}`);
    expect(found.map(({ services }) => services)).toEqual([[]]);
  });
});
