import type { Plan } from '../../src/plan/schema';
import { type Asking, askLast, askQueries, compareAnswers } from '../../src/rehearsal/queries';
import { fakeDocker } from '../helpers/docker';
import { ended, type Reply } from '../helpers/exec';
import { fails, failure } from '../helpers/failure';
import { STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';

const USAGE = 'Usage:\n  checkersd query leaderboard [flags]\n';
const UNKNOWN = {
  exitCode: 1,
  stderr: `Error: rpc error: unknown query path: unknown request\n${USAGE}`,
};

const plan: Plan = checkersPlan({
  queries: [
    {
      name: 'infos',
      command: ['query', 'checkers', 'list-player-info'],
      client: 'v1.1',
      expect: { v1: { fails: 'unknown query path' }, 'v1.1': { 'same-as': 'infos.json' } },
    },
    {
      name: 'board',
      command: ['query', 'leaderboard', 'show'],
      expect: { 'v1.1': { fails: 'unknown query path' }, v2: { contains: 'winners' } },
    },
  ],
});

/** Queries of the plan, and the actions of their commands. */
function asking(answer: (command: string) => Reply) {
  const docker = fakeDocker({
    containers: {
      exec: async (_, argv) => ended(answer(argv.join(' ')), { allowFailure: true }),
    },
  });
  const run = runOf({ plan, docker });
  const asking: Asking = {
    ...{ run, stack: STACK },
    live: { container: (service) => `id-of-${service}` },
    traffic: { record: async (file) => (file === 'infos.json' ? '{"won":3}' : '') },
  };
  return {
    run,
    ask: (release: string) => askQueries(asking, release),
    askLast: (binary: string) => askLast(asking, binary),
    /** Containers of the queries, and the commands. */
    asked: () =>
      docker
        .argsOf('containers.exec')
        .map(([container, argv]) => [container, (argv as readonly string[]).join(' ')]),
    limits: () => docker.argsOf('containers.exec').map(([, , limits]) => limits),
  };
}

describe('the queries of a release', () => {
  it('are run with the declared client’s binary, in the container of the RPC service', async () => {
    const { ask, asked, limits } = asking(() => UNKNOWN);
    await ask('v1');
    expect(asked()).toEqual([
      [
        'id-of-node-carol',
        '/opt/rehearsal/releases/1/checkersd query checkers list-player-info --output json --home /chain',
      ],
    ]);
    expect(limits()).toEqual([{ allowFailure: true, timeout: 120_000, maxOutput: 4_000_000 }]);
  });

  it('are run with the running release’s binary without a declared client', async () => {
    const { ask, asked } = asking(() => '{"winners":[]}\n');
    await ask('v2');
    expect(asked()).toEqual([
      ['id-of-node-carol', expect.stringContaining('/releases/2/checkersd query leaderboard')],
    ]);
  });

  it('are recorded with the expected and the actual answer, without the usage', async () => {
    const { ask, run } = asking((command) =>
      command.includes('leaderboard') ? UNKNOWN : '{"won":3,"lost":1}',
    );
    await ask('v1.1');
    const { events } = run.timeline;
    expect(events).toHaveLength(2);
    expect(events).toContainEqual({
      at: 0,
      type: 'query-answered',
      query: 'board',
      release: 'v1.1',
      moment: 'release',
      command: 'checkersd query leaderboard show',
      expected: expect.stringContaining('"unknown query path"'),
      mustFail: true,
      ok: true,
      problem: null,
      answer: 'Error: rpc error: unknown query path: unknown request',
    });
    expect(events).toContainEqual(
      expect.objectContaining({
        ...{ query: 'infos', ok: true },
        expected: expect.stringContaining('infos.json'),
      }),
    );
  });

  it('are all run before the run fails, and each wrong answer is named', async () => {
    const { ask, run } = asking(() => '{"won":2}');
    await fails(ask('v1.1'), 'QUERY_UNEXPECTED', 'v1.1', '"infos"', '.won', '"board"');
    expect(run.timeline.events.map((event) => 'ok' in event && event.ok)).toEqual([false, false]);
  });

  it('have a total size limited to that of the report', async () => {
    const { ask, run } = asking(() => `{"winners":"${'x'.repeat(3_900_000)}"}`);
    for (let count = 0; count < 4; count++) await ask('v2');
    await fails(ask('v2'), 'ANSWERS_TOO_LARGE', '16000000', '"board"', 'v2');
    expect(run.timeline.events).toHaveLength(4);
  });

  it('count with their size in the report', async () => {
    const { ask } = asking(() => `winners${'\u0001'.repeat(2_600_000)}`);
    await ask('v2');
    await fails(ask('v2'), 'ANSWERS_TOO_LARGE');
  });

  it('are not run at a release without expectations', async () => {
    const { ask, asked } = asking(() => '');
    await ask('v3');
    expect(asked()).toEqual([]);
  });
});

describe('the answers before and after a restart', () => {
  it('come from the last release’s queries, with the given binary', async () => {
    const { askLast, asked } = asking(() => '{"winners":[1]}\n');
    expect(await askLast('checkersd')).toEqual(
      new Map([['board', { failed: false, text: '{"winners":[1]}' }]]),
    );
    expect(asked()).toEqual([
      ['id-of-node-carol', 'checkersd query leaderboard show --output json --home /chain'],
    ]);
  });

  it('must be equal', () => {
    const { run } = asking(() => '');
    const before = new Map([['board', { failed: false, text: '[1]' }]]);
    compareAnswers(run, before, new Map(before));
    expect(run.timeline.events).toMatchObject([{ moment: 'restart', ok: true, answer: '[1]' }]);
    for (const after of [
      { failed: false, text: '[]' },
      { failed: true, text: '[1]' },
    ]) {
      expect(() => compareAnswers(run, before, new Map([['board', after]]))).toThrow(
        failure('QUERY_UNEXPECTED', '"board"'),
      );
    }
  });

  it('must not fail equally, unless the plan expects a failure', () => {
    const { run } = asking(() => '');
    const failed = new Map([['board', { failed: true, text: 'panic' }]]);
    const unexpected = failure('QUERY_UNEXPECTED', '"board"');
    expect(() => compareAnswers(run, failed, new Map(failed))).toThrow(unexpected);
    expect(run.timeline.events).toMatchObject([{ moment: 'restart', ok: false, answer: 'panic' }]);
    const [infos, board] = plan.queries;
    const fails = { ...board, expect: { v2: { fails: 'panic' } } };
    const expecting = { ...run, plan: { ...plan, queries: [infos, fails] } as Plan };
    compareAnswers(expecting, failed, new Map(failed));
    const answered = new Map([['board', { failed: false, text: 'panic' }]]);
    expect(() => compareAnswers(expecting, answered, new Map(answered))).toThrow(unexpected);
  });
});
