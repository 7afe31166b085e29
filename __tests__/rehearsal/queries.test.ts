import type { Plan } from '../../src/plan/schema';
import { askLast, askQueries, compareAnswers } from '../../src/rehearsal/queries';
import { TrafficPlayer } from '../../src/rehearsal/traffic';
import type { LiveStack } from '../../src/stack/live';
import { writeAll } from '../../src/system/files';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import type { Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { liveStack, STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { abciInfo, FakeRpc } from '../helpers/rpc';
import { runOf } from './runs';

const folder = temporaryFolder();
const stack = { ...STACK, folder };
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

let rpc: FakeRpc;
let live: LiveStack;
beforeAll(async () => {
  rpc = await FakeRpc.listen(() => abciInfo('v1', 7));
  await writeAll(folder, { 'traffic/infos.json': '{"won":3}' });
});
afterAll(() => rpc.close());
afterEach(() => live.close());

async function asking(reply: (command: string) => Reply) {
  const clock = FakeClock.still();
  const parts = liveStack({
    clock,
    logsFolder: `${folder}/logs`,
    port: rpc.port,
    reply: (command) => (command.includes(' exec ') ? reply(command) : ''),
  });
  live = parts.live;
  await live.start('cosmovisor');
  const run = runOf({ plan, exec: parts.exec, clock });
  const traffic = new TrafficPlayer(run, stack, live, {
    images: new Map(),
    planFolder: '/',
    keep: async () => {},
  });
  return {
    run,
    ask: (release: string) => askQueries(run, stack, live, traffic, release),
    asked: () => parts.exec.commands.filter((command) => command.includes(' exec ')),
  };
}

describe('the queries of a release', () => {
  it('are asked by the declared client’s binary, in the container of the RPC service', async () => {
    const { ask, asked } = await asking(() => UNKNOWN);
    await ask('v1');
    expect(asked()).toEqual([
      'docker exec id-of-node-carol /opt/rehearsal/releases/1/checkersd query checkers list-player-info --output json --home /chain',
    ]);
  });

  it('are asked by the running release’s binary without one', async () => {
    const { ask, asked } = await asking(() => '{"winners":[]}\n');
    await ask('v2');
    expect(asked()).toEqual([expect.stringContaining('/releases/2/checkersd query leaderboard')]);
  });

  it('are recorded with what was expected and what came, without the usage', async () => {
    const { ask, run } = await asking((command) =>
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
      expected: 'fails with "unknown query path"',
      ok: true,
      problem: null,
      answer: 'Error: rpc error: unknown query path: unknown request',
    });
    expect(events).toContainEqual(
      expect.objectContaining({ query: 'infos', expected: 'same as infos.json', ok: true }),
    );
  });

  it('are all asked before the run fails, naming each that is wrong', async () => {
    const { ask, run } = await asking(() => '{"won":2}');
    const error = await failureOf(ask('v1.1'));
    expect(error.message).toContain('Queries were not answered as expected at v1.1: ');
    expect(error.message).toContain('"infos": .won is 2, not 3');
    expect(error.message).toContain('"board": it answered, but must fail');
    expect(run.timeline.events.map((event) => 'ok' in event && event.ok)).toEqual([false, false]);
  });

  it('are no more together than a report can have', async () => {
    const { ask, run } = await asking(() => `{"winners":"${'x'.repeat(3_900_000)}"}`);
    for (let count = 0; count < 4; count++) await ask('v2');
    const error = await failureOf(ask('v2'));
    expect(error.message).toBe(
      'The answers of all queries together have more than 16000000 characters, with that of "board" at v2',
    );
    expect(run.timeline.events).toHaveLength(4);
  });

  it('count as they are written in the report', async () => {
    const { ask } = await asking(() => `winners${'\u0001'.repeat(2_600_000)}`);
    await ask('v2');
    expect((await failureOf(ask('v2'))).message).toContain('together have more than');
  });

  it('are none at a release that nothing is expected of', async () => {
    const { ask, asked } = await asking(() => '');
    await ask('v3');
    expect(asked()).toEqual([]);
  });
});

describe('the answers around a restart', () => {
  it('are those of the last release’s queries, by the given binary', async () => {
    const { run, asked } = await asking(() => '{"winners":[1]}\n');
    expect(await askLast(run, stack, live, 'checkersd')).toEqual(
      new Map([['board', { failed: false, text: '{"winners":[1]}' }]]),
    );
    expect(asked()).toEqual([
      'docker exec id-of-node-carol checkersd query leaderboard show --output json --home /chain',
    ]);
  });

  it('must be the same', async () => {
    const { run } = await asking(() => '');
    const before = new Map([['board', { failed: false, text: '[1]' }]]);
    compareAnswers(run, before, new Map(before));
    expect(run.timeline.events).toMatchObject([{ moment: 'restart', ok: true, answer: '[1]' }]);
    for (const after of [
      { failed: false, text: '[]' },
      { failed: true, text: '[1]' },
    ]) {
      expect(() => compareAnswers(run, before, new Map([['board', after]]))).toThrow(
        'Queries were not answered as expected after the restart: "board": it answered otherwise than before the restart',
      );
    }
  });

  it('must not fail in the same way, unless the plan expects that', async () => {
    const { run } = await asking(() => '');
    const failed = new Map([['board', { failed: true, text: 'panic' }]]);
    expect(() => compareAnswers(run, failed, new Map(failed))).toThrow(
      '"board": it failed, before the restart and after it',
    );
    expect(run.timeline.events).toMatchObject([{ moment: 'restart', ok: false, answer: 'panic' }]);
    const [infos, board] = plan.queries;
    const fails = { ...board, expect: { v2: { fails: 'panic' } } };
    const expecting = { ...run, plan: { ...plan, queries: [infos, fails] } as Plan };
    compareAnswers(expecting, failed, new Map(failed));
    const answered = new Map([['board', { failed: false, text: 'panic' }]]);
    expect(() => compareAnswers(expecting, answered, new Map(answered))).toThrow(
      '"board": it answered, but must fail',
    );
  });
});
