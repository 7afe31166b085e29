import { restartOnLastRelease } from '../../src/rehearsal/restart';
import { failureOf } from '../helpers/errors';
import { fails, failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { DISK_FULL } from './log-lines';
import { hashOf, planOf, rehearsalOf } from './rehearsals';

const folder = temporaryFolder();

/** A running chain with two releases, ready for a restart on the last one. */
async function running({ goesOn = false } = {}) {
  const parts = rehearsalOf({ plan: planOf(1), accounts: new Map(), folder, goesOn });
  const { clock, chain, live, rehearsal, run, docker } = parts;
  await live.start('cosmovisor');
  while (live.watch.height < 5) await clock.sleep(100);
  const before = docker.calls.length;
  return {
    ...parts,
    restart: () => restartOnLastRelease(rehearsal),
    /** Docker calls from now on. */
    calls: () => docker.calls.slice(before),
    /** Recorded events, without the blocks. */
    events: () => run.timeline.events.filter(({ type }) => type !== 'block'),
    /** Height of the chain when its containers were stopped. */
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

it('a restart has new blocks, the binary of the last release, and the same answers', async () => {
  const { restart, chain, events, failures, stopped } = await running();
  const at = stopped();
  await restart();
  expect(at.value).toBeGreaterThan(5);
  const [restarted, ...rest] = events();
  expect(restarted).toMatchObject({
    ...{ type: 'restarted', release: 'v2', heightBefore: at.value, ok: true },
  });
  expect(restarted).toHaveProperty('heightAfter', chain.height);
  expect(chain.height).toBeGreaterThanOrEqual(at.value + 2);
  const seen = { type: 'binary-seen', release: 'v2', moment: 'restart', upgrade: null, ok: true };
  expect(rest).toMatchObject([
    { ...seen, service: 'node-carol' },
    { ...seen, service: 'val-alice' },
    { type: 'query-answered', query: 'games', release: 'v2', moment: 'restart', ok: true },
  ]);
  expect(failures).toEqual([]);
});

it('queries use Cosmovisor’s last binary before the restart, then the image’s own', async () => {
  const { restart, calls } = await running();
  await restart();
  const verbs = calls().filter(({ verb }) => !/^containers\.(?:follow|ofServices)/.test(verb));
  const asked = (program: string) => [
    'containers.exec',
    'id-of-node-carol',
    [program, 'query', 'games', '--output', 'json', '--home', '/chain'],
  ];
  expect(verbs.map(({ verb, args: [first, second] }) => [verb, first, second])).toEqual([
    asked('/opt/rehearsal/releases/1/checkersd'),
    ['containers.kill', ['id-of-node-carol', 'id-of-val-alice'], 'TERM'],
    ['containers.stop', ['id-of-node-carol', 'id-of-val-alice'], 10],
    ['containers.stop', ['id-of-rpc-relay'], 2],
    ['compose.up', expect.anything(), { renew: false }],
    ['compose.running', undefined, undefined],
    asked('checkersd'),
  ]);
});

it('blocks that nodes had before the restart do not count as new ones', async () => {
  const { restart, engine, chain, events, stopped } = await running({ goesOn: true });
  const at = stopped();
  engine.onUp = () => {
    chain.height += 3; // stored and replayed, not seen before the stop
    chain.lastHeight = chain.height + 1;
  };
  const error = await failureOf(restart());
  const facts = [` ${at.value + 5} `, `node-carol at ${at.value + 4} (v1)`];
  expect(error).toEqual(failure('CHAIN_STALLED', '60.0 s', ...facts));
  expect(events()).toEqual([]);
});

it('the height that nodes restarted with is recorded', async () => {
  const { restart, engine, chain, events, stopped } = await running();
  const at = stopped();
  engine.onUp = () => {
    chain.height += 1;
  };
  await restart();
  expect(events()[0]).toMatchObject({ type: 'restarted', heightBefore: at.value + 1 });
  expect(chain.height).toBeGreaterThanOrEqual(at.value + 3);
});

it('nodes that take longer to connect than a stall lasts have the time limit of the restart', async () => {
  const { restart, engine, chain, clock, failures, stopped } = await running();
  const at = stopped();
  engine.onUp = () => {
    const connected = clock.now() + 30_000;
    chain.notBefore = () => connected;
  };
  await restart();
  expect(failures).toEqual([]);
  expect(chain.height).toBeGreaterThanOrEqual(at.value + 2);
});

describe('a restart fails', () => {
  it('if the chain makes no block within its time limit', async () => {
    const { restart, engine, chain, events, stopped } = await running();
    const at = stopped();
    engine.onUp = () => {
      chain.lastHeight = chain.height;
    };
    const error = await failureOf(restart());
    const facts = ['node-carol', 'val-alice'].map((node) => `${node} at ${at.value} (v1)`);
    expect(error).toEqual(failure('CHAIN_STALLED', '60.0 s', 'limits.restart', ...facts));
    expect(events()).toEqual([]);
  });

  it('if no node answers within a minute', async () => {
    const { restart, engine, chain } = await running();
    engine.onUp = () => {
      chain.unreachable = () => true;
    };
    await fails(restart(), 'CHAIN_STALLED', '60.0 s', 'node-carol', 'val-alice');
  });

  it.each([
    ['another answer', { stdout: '{"games":1}' }],
    ['a failure', { exitCode: 1, stderr: 'Error: no such store' }],
  ])('if a query gets %s', async (_, after) => {
    const { restart, engine, events } = await running();
    engine.answer = (program) => (program === 'checkersd' ? after : { stdout: '{"games":2}' });
    await fails(restart(), 'QUERY_UNEXPECTED', '"games"');
    expect(events().at(-1)).toMatchObject({ type: 'query-answered', ok: false });
  });

  it('if a node runs another binary', async () => {
    const { restart, engine } = await running();
    engine.hash = (container) => (container === 'id-of-val-alice' ? 'another' : hashOf('v2'));
    await fails(restart(), 'BINARY_DIFFERS', 'v2', hashOf('v2'), 'val-alice', ' another');
  });
});

describe('a container that dies', () => {
  it('is not a failure while the stack is stopped', async () => {
    const { restart, chain, die, failures } = await running();
    const { down } = chain;
    chain.down = () => {
      down.call(chain);
      for (const service of ['node-carol', 'val-alice']) die(service, '143');
    };
    await restart();
    expect(failures).toEqual([]);
  });

  it('ends the restart immediately during the wait for a block to stop at', async () => {
    const { restart, chain, clock, die, calls, engine } = await running();
    engine.output = () => DISK_FULL;
    chain.stuckAt.set('val-alice', chain.height);
    const restarting = failureOf(restart());
    await clock.sleep(1_000);
    die('val-alice', '1');
    expect(await restarting).toEqual(failure('DISK_FULL', 'val-alice', '1'));
    expect(calls().map(({ verb }) => verb)).not.toContain('containers.stop');
  });

  it('ends the restart after the stack is started again', async () => {
    const { restart, clock, die, engine } = await running();
    engine.onUp = () => {
      void clock.sleep(100).then(() => die('val-alice', '2'));
    };
    await fails(restart(), 'CONTAINER_DIED', 'val-alice', '2');
  });
});

it('a chain that stalls before the stop ends the restart, not only a wait', async () => {
  const { restart, chain } = await running();
  chain.lastHeight = chain.height;
  await fails(restart(), 'CHAIN_STALLED', ' 10.');
});
