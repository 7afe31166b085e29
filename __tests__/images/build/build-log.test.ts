import { type BuildLog, BuildLogs } from '../../../src/images/build/build-log';
import { FakeLogger } from '../../helpers/logger';

/** Plays events of builds, written `<build> <event>`, and returns the log. */
function played(...events: string[]): string[] {
  const logger = new FakeLogger();
  const logs = new BuildLogs(logger);
  const builds = new Map<string, BuildLog>();
  for (const event of events) {
    const [build = '', what = ''] = event.split(' ');
    if (what === 'opens') builds.set(build, logs.open(build));
    else if (what === 'closes') builds.get(build)?.close(`${build} is done`);
    else builds.get(build)?.line(what);
  }
  return logger.lines;
}

const group = (build: string, ...lines: string[]) => [
  `group: ${build}`,
  ...lines.map((line) => `foreign: ${line}`),
  `info: ${build} is done`,
  'end',
];

describe('the logs of builds', () => {
  it.each<[string, string[], string[]]>([
    ['one build', ['a opens', 'a 1', 'a 2', 'a closes'], group('a', '1', '2')],
    [
      'one after the other',
      ['a opens', 'a 1', 'a closes', 'b opens', 'b 2', 'b closes'],
      [...group('a', '1'), ...group('b', '2')],
    ],
    [
      'two at the same time',
      ['a opens', 'b opens', 'b 1', 'a 2', 'b 3', 'a closes', 'b 4', 'b closes'],
      [...group('a', '2'), ...group('b', '1', '3', '4')],
    ],
    [
      'one that closes before the displayed one',
      ['a opens', 'b opens', 'b 1', 'b closes', 'a 2', 'a closes'],
      [...group('a', '2'), ...group('b', '1')],
    ],
    [
      'the closed ones in order of opening, then the open one',
      [
        ...['a opens', 'b opens', 'c opens', 'd opens', 'b 1', 'c 2', 'd 3'],
        ...['d closes', 'c closes', 'a closes', 'b 4', 'b closes'],
      ],
      [...group('a'), ...group('c', '2'), ...group('d', '3'), ...group('b', '1', '4')],
    ],
    [
      'one that opens during the second one',
      ['a opens', 'b opens', 'a closes', 'c opens', 'c 1', 'b 2', 'b closes', 'c closes'],
      [...group('a'), ...group('b', '2'), ...group('c', '1')],
    ],
    [
      'an immediately repeated line, of each build separately',
      [
        ...['a opens', 'b opens', 'a 1', 'b 1', 'a 1', 'b 1', 'a 2', 'a 1'],
        ...['a closes', 'b 1', 'b closes'],
      ],
      [...group('a', '1', '2', '1'), ...group('b', '1')],
    ],
  ])('are one group each: %s', (_name, events, expected) => {
    expect(played(...events)).toEqual(expected);
  });

  it('are kept up to a limit until they are shown', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `b ${i}`);
    const shown = played('a opens', 'b opens', ...lines, 'a closes', 'b closes');
    const kept = shown.filter((line) => line.startsWith('foreign'));
    expect(kept.length).toBeLessThanOrEqual(10_000);
    expect(kept.at(-1)).toBe('foreign: 99999');
    expect(shown).toContain(`info: ${100_000 - kept.length} lines are left out here`);
  });

  it('show the first open build live', () => {
    expect(played('a opens', 'b opens', 'b 1', 'a 2')).toEqual(['group: a', 'foreign: 2']);
  });

  it('show the next one with its lines so far', () => {
    expect(played('a opens', 'b opens', 'b 1', 'a closes', 'b 2')).toEqual([
      ...group('a'),
      'group: b',
      'foreign: 1',
      'foreign: 2',
    ]);
  });
});
