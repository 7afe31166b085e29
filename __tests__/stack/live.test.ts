import { FakeClock, fakeIntervals, settled, until } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { CONTAINER_ID, type LiveSetting, liveStack, STACK } from '../helpers/live';
import { abciInfo, FakeRpc } from '../helpers/rpc';
import { DISK_FULL, HALT } from '../rehearsal/log-lines';

const logsFolder = temporaryFolder();
const CHECK_MS = 250;
let height = 0;
let rpc: FakeRpc;
let open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  rpc = await FakeRpc.listen(() => abciInfo('v1', height));
});
afterAll(() => rpc.close());
beforeEach(() => {
  height = 7;
  fakeIntervals();
});
afterEach(async () => {
  for (const close of open) await close();
  open = [];
  jest.useRealTimers();
});

type Setting = Pick<LiveSetting, 'port' | 'ports' | 'reply' | 'others'>;

function stack(setting: Setting = {}) {
  const clock = FakeClock.still(1_000_000);
  const parts = liveStack({ clock, logsFolder, port: rpc.port, ...setting });
  open.push(() => parts.live.close());
  return { clock, ...parts };
}

/** A started stack whose watch has seen the chain. */
async function started(setting: Parameters<typeof stack>[0] = {}) {
  const parts = stack(setting);
  await parts.live.start('cosmovisor');
  await until(() => STACK.nodes.every((node) => 'height' in parts.live.watch.state(node)));
  /** Host time passes without a block, and the stall is looked for. */
  const stand = async (ms: number) => {
    await parts.clock.jump(ms);
    jest.advanceTimersByTime(CHECK_MS);
  };
  /** Stops the stack as a chain that goes on by a block lets it. */
  const stop = async () => {
    let done = false;
    const stopping = parts.live.stop().finally(() => {
      done = true;
    });
    height++;
    while (!done) await parts.clock.jump(50);
    await stopping;
  };
  return { ...parts, stand, stop };
}

describe('a started stack', () => {
  it('runs the base files with those of its binaries, watched from before', async () => {
    const { exec, live } = await started();
    const up = exec.commands.find((command) => command.includes(' up '));
    expect(up).toContain(
      '--file /elsewhere/run-1/compose.json --file /elsewhere/run-1/compose.cosmovisor.json up ',
    );
    const since = '--since 1970-01-01T00:16:40.000Z';
    expect(exec.streams.map(({ argv }) => argv.join(' '))).toEqual([
      expect.stringContaining('docker events'),
      `docker logs --follow --timestamps ${since} id-of-node-carol`,
      `docker logs --follow --timestamps ${since} id-of-val-alice`,
      `docker logs --follow --timestamps ${since} id-of-rpc-relay`,
    ]);
    expect(exec.streams[0]?.argv).toContain('label=com.docker.compose.project=run-1');
    expect(live.container('val-alice')).toBe('id-of-val-alice');
    expect(live.rpcUrl('val-alice')).toBe(rpc.url);
    expect(live.watch.describe()).toBe('node-carol at 7 (v1), val-alice at 7 (v1)');
  });

  it('is stopped and started again on the plain last release', async () => {
    const { exec, live, failures, stop } = await started();
    await stop();
    const stops = exec.commands.slice(-3);
    expect(stops).toEqual([
      'docker kill --signal TERM id-of-node-carol id-of-val-alice',
      'docker stop -t 10 id-of-node-carol id-of-val-alice',
      'docker stop -t 2 id-of-rpc-relay',
    ]);
    await live.start('lastRelease');
    const up = exec.commands.filter((command) => command.includes(' up '));
    expect(up[1]).toContain('--file /elsewhere/run-1/compose.last-release.json up ');
    expect(exec.streams.filter(({ argv }) => argv.includes('events'))).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('has what runs beside the nodes stopped after them', async () => {
    const { exec, live, stop } = await started({ others: ['kms-alice', 'explorer'] });
    await stop();
    expect(exec.commands.slice(-3)).toEqual([
      'docker kill --signal TERM id-of-node-carol id-of-val-alice',
      'docker stop -t 10 id-of-node-carol id-of-val-alice',
      'docker stop -t 2 id-of-kms-alice id-of-explorer id-of-rpc-relay',
    ]);
    expect(live.container('kms-alice')).toBe('id-of-kms-alice');
  });

  it('is watched through a connection to the new containers after that', async () => {
    const { live, stop, clock } = await started();
    await stop();
    expect(live.watch.height).toBe(8);
    height = 0;
    await live.start('lastRelease');
    await until(() => 'height' in live.watch.state('val-alice'));
    expect(live.watch.height).toBe(0);
    expect(live.logs.services).toEqual([]);
    await clock.jump(0);
  });

  it('ends all that it watches when it is closed', async () => {
    const { exec, live } = await started();
    await live.close();
    expect(exec.streams.map(({ stopped }) => stopped)).toEqual([true, true, true, true]);
  });

  it('has no RPC of a container that ended at once, and shows its log', async () => {
    const { live } = stack({ port: undefined as never });
    const error = await failureOf(live.start('cosmovisor'));
    expect(error.message).toBe('The RPC of node-carol is not published');
  });

  it('names a container that does not run', async () => {
    const { live } = await started();
    expect(() => live.container('val-carol')).toThrow('The container of val-carol does not run');
  });

  it('has no watch before its start', () => {
    expect(() => stack().live.watch).toThrow('the stack is not started');
  });
});

describe('a stop', () => {
  /** A stack whose nodes have heights of their own. */
  async function stopping() {
    const heights = { 'node-carol': 7, 'val-alice': 7 };
    const nodes = await Promise.all(
      Object.keys(heights).map((node) =>
        FakeRpc.listen(() => abciInfo('v1', heights[node as keyof typeof heights])),
      ),
    );
    const parts = stack({ ports: new Map(STACK.nodes.map((node, i) => [node, nodes[i]?.port])) });
    open.push(async () => {
      for (const node of nodes) await node.close();
    });
    await parts.live.start('cosmovisor');
    const { watch } = parts.live;
    await until(() => STACK.nodes.every((node) => 'height' in watch.state(node)));
    const state = { over: false };
    const before = parts.exec.commands.length;
    const done = parts.live.stop().finally(() => {
      state.over = true;
    });
    /** The nodes get to heights, and are seen there. */
    const at = async (carol: number, alice: number) => {
      heights['node-carol'] = carol;
      heights['val-alice'] = alice;
      const seen = () =>
        STACK.nodes.every((node) => {
          const known = watch.state(node);
          return 'height' in known && known.height === heights[node as keyof typeof heights];
        });
      while (!seen()) await parts.clock.jump(80);
      await parts.clock.jump(20);
    };
    const commands = () => parts.exec.commands.slice(before);
    return { ...parts, at, commands, done, state };
  }

  it('waits for a new block, and for every node to have it', async () => {
    const { at, commands, done } = await stopping();
    await at(7, 7);
    expect(commands()).toEqual([]);
    await at(8, 7);
    expect(commands()).toEqual([]);
    await at(9, 8);
    expect(commands()).toEqual([]);
    await at(9, 9);
    await done;
    expect(commands()).not.toEqual([]);
  });

  it('ends the nodes at once, and then all in order', async () => {
    const { at, commands, done } = await stopping();
    await at(8, 8);
    await done;
    expect(commands()).toEqual([
      'docker kill --signal TERM id-of-node-carol id-of-val-alice',
      'docker stop -t 10 id-of-node-carol id-of-val-alice',
      'docker stop -t 2 id-of-rpc-relay',
    ]);
  });

  it('takes the last lines of the logs, and asks the nodes no more', async () => {
    const { at, done, exec, live, clock } = await stopping();
    await at(8, 8);
    await done;
    expect(exec.streamOf(' logs ').isOver).toBe(true);
    expect(exec.streamOf(' events ').isOver).toBe(false);
    const ask = jest.spyOn(globalThis, 'fetch');
    await clock.jump(1_000);
    expect(ask).not.toHaveBeenCalled();
    ask.mockRestore();
    expect(live.watch.height).toBe(8);
  });

  it('is given up after a minute without such a block', async () => {
    const { clock, commands, done } = await stopping();
    const failed = failureOf(done);
    await clock.jump(60_000);
    expect((await failed).message).toBe(
      'Waited 60.0 s for a block that all nodes have, from height 8 on; last seen: node-carol at 7 (v1), val-alice at 7 (v1)',
    );
    expect(commands()).toEqual([]);
  });
});

/** What `docker events` may write that tells of no container's end. */
const NO_EVENTS = [
  '',
  'Cannot connect to the Docker daemon',
  '{',
  '{"Action":"die"',
  'null',
  '[]',
  '{"Action":"die","timeNano":9e18}',
  '{"Action":"die","timeNano":"x","Actor":{"ID":"x","Attributes":{}}}',
  `{"Action":"die","timeNano":9e18,"Actor":{"ID":"--help","Attributes":{"com.docker.compose.service":"val-alice"}}}`,
  `{"Action":"die","timeNano":9e18,"Actor":{"ID":"${CONTAINER_ID}","Attributes":null}}`,
  '['.repeat(100_000),
];

describe('a container that exits', () => {
  const died = (exitCode: string, service = 'val-alice') => ({
    'com.docker.compose.service': service,
    name: `run-1-${service}-1`,
    exitCode,
  });

  it('fails the run with the cause that its own log shows', async () => {
    const { die, failures, exec } = await started({
      reply: (command) => (command.startsWith('docker logs') ? `starting\n${DISK_FULL}` : ''),
    });
    die(died('1'));
    await settled();
    expect(exec.commands.at(-1)).toBe(`docker logs --tail 100 ${CONTAINER_ID}`);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({
      message: 'The container of val-alice exited with code 1: the disk is full',
      hint: 'Free disk space: docker system df.',
      lines: ['starting', DISK_FULL],
    });
  });

  it.each([
    ['137', 'The container of val-alice exited with code 137: it was killed'],
    ['2', 'The container of val-alice exited with code 2'],
  ])('with code %s and a silent log says so', async (code, message) => {
    const { die, failures } = await started();
    die(died(code));
    await settled();
    expect(failures.map((failure) => failure.message)).toEqual([message]);
    expect(failures[0]?.hint).toBe('Read the log of val-alice in the evidence.');
  });

  it('shows no more than the last twenty lines', async () => {
    const log = Array.from({ length: 60 }, (_, i) => `line ${i}`).join('\n');
    const { die, failures } = await started({ reply: () => log });
    die(died('1'));
    await settled();
    expect(failures[0]?.lines).toHaveLength(20);
    expect(failures[0]?.lines[19]).toBe('line 59');
  });

  it('shows its log without colours, and no more of a line than can be read', async () => {
    const log = `\u001b[90m8:27PM\u001b[0m ${'x'.repeat(400)}\n${'y'.repeat(300)}`;
    const { die, failures } = await started({ reply: () => log });
    die(died('1'));
    await settled();
    expect(failures[0]?.lines).toEqual([`8:27PM ${'x'.repeat(293)}…`, 'y'.repeat(300)]);
  });

  it('fails with a cause that is far into a line, beyond what is shown of it', async () => {
    const log = `${'x'.repeat(1_000)} ${DISK_FULL}`;
    const { die, failures } = await started({ reply: () => log });
    die(died('1'));
    await settled();
    expect(failures[0]?.message).toBe(
      'The container of val-alice exited with code 1: the disk is full',
    );
  });

  it('is nothing to fail for while the stack stops', async () => {
    const { die, failures, stop } = await started();
    await stop();
    die(died('137'));
    await settled();
    expect(failures).toEqual([]);
  });

  it('in a stop is nothing to fail for either when it is told of after the restart', async () => {
    const { clock, die, live, failures, stop } = await started();
    await stop();
    const stopped = clock.now();
    await clock.jump(1_000);
    await live.start('lastRelease');
    die(died('137'), stopped);
    await settled();
    expect(failures).toEqual([]);
  });

  it('is read from what the engine tells alone', async () => {
    const { exec, failures } = await started();
    for (const line of NO_EVENTS) exec.streamOf(' events ').emit(line);
    await settled();
    expect(failures).toEqual([]);
    expect(exec.commands.filter((command) => command.startsWith('docker logs'))).toEqual([]);
  });

  it.each([
    ['which is none of the run’s', '../../outside'],
    ['which is none of the run’s', 'val-zoe'],
    ['of no name', ''],
  ])('is nothing to fail for as a service %s: %j', async (_, service) => {
    const { exec, die, failures } = await started();
    die(died('1', service));
    await settled();
    expect(failures).toEqual([]);
    expect(exec.commands.filter((command) => command.startsWith('docker logs'))).toEqual([]);
  });

  it('ends the run when looking into it goes wrong', async () => {
    const { die, failures } = await started({
      reply: (command) => {
        if (command.startsWith('docker logs')) throw new Error('no engine');
        return '';
      },
    });
    die(died('1'));
    await settled();
    expect(failures.map(({ message }) => message)).toEqual(['no engine']);
  });

  it('ends the run when what reads the events or a log goes wrong', async () => {
    const { exec, failures } = await started();
    exec.streamOf(' events ').fail(new Error('a bug'));
    exec.streamOf(' logs ').fail(new Error('another'));
    expect(failures.map(({ message }) => message)).toEqual(['a bug', 'another']);
  });

  it('would not be seen once the engine’s events end, which ends the run', async () => {
    const { exec, failures, stop } = await started();
    exec.streamOf(' events ').end(1);
    await settled();
    expect(failures.map(({ message }) => message)).toEqual([
      "The engine's events of the run ended with code 1: a container that dies would not be seen",
    ]);
    await stop();
  });

  it('is watched for after the restart where the events ended in the stop', async () => {
    const { die, exec, live, failures, stop } = await started();
    await stop();
    exec.streamOf(' events ').end();
    await settled();
    await live.start('lastRelease');
    die(died('1'));
    await settled();
    expect(failures).toHaveLength(1);
  });

  it('shows what it has written as lines that no terminal acts upon', async () => {
    const log = 'one\rval-bob-1  | two\u2028three\u001b]0;title\u0007\u202e';
    const { die, failures } = await started({ reply: () => log });
    die(died('1'));
    await settled();
    expect(failures[0]?.lines).toEqual(['one / val-bob-1  | two / three']);
  });

  it('is watched for again after the restart', async () => {
    const { die, live, failures, stop } = await started();
    await stop();
    await live.start('lastRelease');
    die(died('1'));
    await settled();
    expect(failures).toHaveLength(1);
  });
});

describe('a container that ends since the old binary still holds its database', () => {
  const LOCKED =
    'panic: failed to initialize database: resource temporarily unavailable\n\ngoroutine 1';
  const died = (service: string) => ({
    'com.docker.compose.service': service,
    name: `run-1-${service}-1`,
    exitCode: '2',
  });
  const locked = (log = LOCKED) =>
    started({ reply: (command) => (command.startsWith('docker logs') ? log : '') });
  const starts = ({ commands }: { readonly commands: readonly string[] }) =>
    commands.filter((command) => command.startsWith('docker start'));
  /** Containers die while the chain is meant to stand still. */
  const inHalt = async (parts: Awaited<ReturnType<typeof locked>>, ...services: string[]) =>
    parts.live.whileHalted(async () => {
      for (const service of services) {
        parts.die(died(service));
        await settled();
      }
    });

  it('is started again at an upgrade, as a supervisor would, and told of', async () => {
    const parts = await locked();
    await inHalt(parts, 'val-alice');
    expect(starts(parts.exec)).toEqual(['docker start id-of-val-alice']);
    expect(parts.failures).toEqual([]);
    expect(parts.notices).toEqual([
      expect.stringContaining('Cosmovisor on val-alice ended during the upgrade'),
    ]);
  });

  it('is watched at the port that it gets then', async () => {
    const another = await FakeRpc.listen(() => abciInfo('v2', 9));
    open.push(() => another.close());
    const ports = new Map([
      ['node-carol', rpc.port],
      ['val-alice', rpc.port],
    ]);
    const reply = (command: string) => (command.startsWith('docker logs') ? LOCKED : '');
    const parts = await started({ ports, reply });
    ports.set('val-alice', another.port);
    await inHalt(parts, 'val-alice');
    await parts.clock.jump(1_000);
    await until(() => parts.live.watch.describe().includes('val-alice at 9 (v2)'));
    expect(parts.live.rpcUrl('val-alice')).toBe(another.url);
    expect(parts.live.rpcUrl('node-carol')).toBe(rpc.url);
  });

  it('fails the run the second time', async () => {
    const parts = await locked();
    await inHalt(parts, 'val-alice', 'node-carol', 'val-alice');
    expect(starts(parts.exec)).toHaveLength(2);
    expect(parts.failures.map(({ message }) => message)).toEqual([
      expect.stringContaining('The container of val-alice exited with code 2'),
    ]);
  });

  it('may be started again at the next upgrade', async () => {
    const parts = await locked();
    await inHalt(parts, 'val-alice');
    await inHalt(parts, 'val-alice');
    expect(starts(parts.exec)).toHaveLength(2);
    expect(parts.failures).toEqual([]);
  });

  it('fails the run outside an upgrade', async () => {
    const { exec, die, failures } = await locked();
    die(died('val-alice'));
    await settled();
    expect(starts(exec)).toEqual([]);
    expect(failures).toHaveLength(1);
  });

  it('is not one that ends for another reason', async () => {
    const parts = await locked(DISK_FULL);
    await inHalt(parts, 'val-alice');
    expect(starts(parts.exec)).toEqual([]);
    expect(parts.failures).toHaveLength(1);
  });
});

describe('a container that starts', () => {
  const name = (service: string) => ({ 'com.docker.compose.service': service });

  it('is followed from its first line on, also before all others run', async () => {
    const { exec, startEvent } = await started({ others: ['kms-alice'] });
    startEvent(name('kms-alice'));
    expect(exec.streamOf(' logs ').argv.slice(2)).toEqual([
      '--follow',
      '--timestamps',
      CONTAINER_ID,
    ]);
  });

  it('is not followed when it is none of the run’s services', async () => {
    const { exec, startEvent } = await started();
    const before = exec.streams.length;
    startEvent(name('../../outside'));
    startEvent(name('val-zoe'));
    expect(exec.streams).toHaveLength(before);
  });

  it('again during an upgrade is followed further', async () => {
    const { exec, live, log } = await started();
    log('val-alice', 'one', 1_000_123);
    for (const stream of exec.streams) if (stream.argv.includes('logs')) stream.end();
    await settled();
    await live.logs.follow(2_000_000);
    expect(exec.streams.at(-2)?.argv.slice(-2)).toEqual([
      '1970-01-01T00:16:40.123000001Z',
      'id-of-val-alice',
    ]);
  });
});

describe('a node that tells of a height that cannot be', () => {
  it('fails the run, whatever it says next', async () => {
    const { clock, failures } = await started();
    height = 5_000_000;
    await clock.jump(1_000);
    await until(() => failures.length > 0);
    expect(failures[0]).toMatchObject({
      message: expect.stringMatching(
        /^The RPC of (val-alice|node-carol) tells of height 5000000, 1\.0 s after the chain was at 7: no chain makes blocks as fast$/,
      ),
      hint: expect.stringContaining('does not tell the truth'),
    });
  });

  it('is told of once when it goes back', async () => {
    const { clock, notices, live, failures } = await started();
    for (const told of [3, 7, 2]) {
      height = told;
      await clock.jump(1_000);
      await until(() =>
        STACK.nodes.every((node) => {
          const state = live.watch.state(node);
          return 'height' in state && state.height === told;
        }),
      );
    }
    expect(notices.toSorted()).toEqual(
      STACK.nodes.map(
        (node) =>
          `The height of ${node} went back from 7 to 3: its application has lost blocks, or does not tell the truth.`,
      ),
    );
    expect(failures).toEqual([]);
  });
});

describe('a chain that stands still', () => {
  it('fails the run after ten seconds, once', async () => {
    const { stand, failures } = await started();
    await stand(9_999);
    expect(failures).toEqual([]);
    await stand(1);
    await stand(5_000);
    expect(failures.map(({ message }) => message)).toEqual([
      'The chain made no block for 10.0 s; nodes: node-carol at 7 (v1), val-alice at 7 (v1)',
    ]);
  });

  it('is one that makes no block, however many answers it gives', async () => {
    const { stand, failures, live } = await started();
    await stand(9_000);
    height = 8;
    await stand(100);
    await until(() => live.watch.height === 8);
    await stand(9_000);
    expect(failures).toEqual([]);
  });

  it('fails with the cause that a log shows', async () => {
    const { stand, failures, log } = await started();
    log('val-alice', DISK_FULL);
    await stand(10_000);
    expect(failures[0]).toMatchObject({
      message: 'The chain made no block for 10.0 s: on val-alice, the disk is full',
      lines: [DISK_FULL],
    });
  });

  it('shows no more of a line than can be read', async () => {
    const { live, log } = await started();
    log('val-alice', 'x'.repeat(301));
    expect(live.lastLines('val-alice')).toEqual([`${'x'.repeat(300)}…`]);
  });

  it('is meant to at an upgrade', async () => {
    const { stand, failures, live } = await started();
    await live.whileHalted(() => stand(30_000));
    expect(failures).toEqual([]);
    jest.advanceTimersByTime(CHECK_MS);
    expect(failures).toHaveLength(1);
  });

  it('is looked for again after a failed upgrade too', async () => {
    const { stand, failures, live } = await started();
    await expect(live.whileHalted(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    await stand(10_000);
    expect(failures).toHaveLength(1);
  });

  it('is not looked for before the first block, nor after the stop', async () => {
    height = 0;
    const { stand, failures, stop } = await started();
    await stand(60_000);
    await stop();
    await stand(60_000);
    expect(failures).toEqual([]);
  });

  it('at an upgrade is not explained by the halt that was wanted', async () => {
    const { live, log } = await started();
    for (const line of HALT) log('val-alice', line);
    const error = live.stalled('The upgrade v1_1tov2 did not come through');
    expect(error.message).toBe(
      `The upgrade v1_1tov2 did not come through; nodes: ${live.watch.describe()}`,
    );
    expect(STACK.nodes).toContain('val-alice');
  });
});
