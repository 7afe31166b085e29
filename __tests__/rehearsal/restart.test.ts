import { restartOnLastRelease } from '../../src/rehearsal/restart';
import { fakeIntervals } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { planOf, stageOf } from './stages';

const folder = temporaryFolder();
let close: () => Promise<void> = async () => {};

beforeEach(fakeIntervals);
afterEach(async () => {
  await close();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A running chain of two releases, ready to be restarted on the last one. */
async function running() {
  const parts = stageOf({
    plan: planOf(1),
    accounts: new Map(),
    folder,
  });
  const { clock, chain, live, run, stack, exec } = parts;
  close = async () => {
    clock.hold(false);
    await live.close();
  };
  await live.start('cosmovisor');
  while (live.watch.height < 5) await clock.sleep(100);
  const before = exec.commands.length;
  return {
    ...parts,
    restart: () => restartOnLastRelease(run, stack, live),
    commands: () => exec.commands.slice(before),
    /** Height at which the chain stood when its containers were stopped. */
    stopped: () => {
      const height = { value: 0 };
      const { down } = chain;
      chain.down = () => {
        down.call(chain);
        height.value = chain.height;
      };
      return height;
    },
  };
}

it('shows new blocks and the same answers', async () => {
  const { restart, chain, run, stopped } = await running();
  const at = stopped();
  await restart();
  expect(at.value).toBeGreaterThan(5);
  expect(run.timeline.events).toMatchObject([
    { type: 'restarted', release: 'v2', heightBefore: at.value, ok: true },
    { type: 'query-answered', query: 'games', release: 'v2', moment: 'restart', ok: true },
  ]);
  const [restarted] = run.timeline.events;
  expect(restarted).toHaveProperty('heightAfter', chain.height);
  expect(chain.height).toBeGreaterThanOrEqual(at.value + 2);
});

it('asks Cosmovisor’s last binary before, and the image’s own after', async () => {
  const { restart, commands } = await running();
  await restart();
  const told = commands().map((command) =>
    command.replace(/^docker compose .* (up) .*$/, '$1').replace(/ --output .*$/, ''),
  );
  expect(told).toEqual([
    'docker exec id-of-node-carol /opt/rehearsal/releases/1/checkersd query games',
    'docker kill --signal TERM id-of-node-carol id-of-val-alice',
    'docker stop -t 10 id-of-node-carol id-of-val-alice',
    'docker stop -t 2 id-of-rpc-relay',
    'up',
    expect.stringMatching(/^docker ps .* label=com\.docker\.compose\.project=run-1 /),
    expect.stringContaining(' ps '),
    'docker exec id-of-node-carol checkersd query games',
  ]);
});

it('takes no block for new that nodes came back with', async () => {
  const { restart, engine, chain, run, stopped } = await running();
  const at = stopped();
  engine.onUp = () => {
    chain.height += 3; // stored and replayed, not seen before the stop
    chain.lastHeight = chain.height + 1;
  };
  const failed = failureOf(restart());
  const { message } = await failed;
  const back = at.value + 3;
  expect(message).toContain(
    `Waited 60.0 s for height ${back + 2} on node-carol after the restart on the last release; last seen: node-carol at ${back + 1} (v1)`,
  );
  expect(run.timeline.events).toEqual([]);
});

it('records the height that nodes came back with', async () => {
  const { restart, engine, chain, run, stopped } = await running();
  const at = stopped();
  engine.onUp = () => {
    chain.height += 1;
  };
  await restart();
  expect(run.timeline.events[0]).toMatchObject({
    type: 'restarted',
    heightBefore: at.value + 1,
  });
  expect(chain.height).toBeGreaterThanOrEqual(at.value + 3);
});

it('fails where the chain makes no block', async () => {
  const { restart, engine, chain, run, stopped } = await running();
  const at = stopped();
  engine.onUp = () => {
    chain.lastHeight = chain.height;
  };
  const error = await failureOf(restart());
  expect(error.message).toBe(
    `Waited 60.0 s for height ${at.value + 2} on node-carol after the restart on the last release; last seen: node-carol at ${at.value} (v1), val-alice at ${at.value} (v1)`,
  );
  expect(run.timeline.events).toEqual([]);
});

it('fails where no node answers', async () => {
  const { restart, engine, chain } = await running();
  engine.onUp = () => {
    chain.unreachable = () => true;
  };
  expect((await failureOf(restart())).message).toBe(
    'Waited 60.0 s for height 1 on node-carol after the restart on the last release; last seen: node-carol unreachable, val-alice unreachable',
  );
});

it.each([
  ['another answer', '{"games":1}'],
  ['a failure', { exitCode: 1, stderr: 'Error: no such store' }],
])('fails where a query gets %s', async (_, after) => {
  const { restart, engine, run } = await running();
  engine.answer = (command) => (command.includes('/releases/') ? '{"games":2}' : after);
  expect((await failureOf(restart())).message).toBe(
    'Queries were not answered as expected after the restart: "games": it answered otherwise than before the restart',
  );
  expect(run.timeline.events).toMatchObject([
    { type: 'restarted', ok: true },
    { type: 'query-answered', ok: false },
  ]);
});
