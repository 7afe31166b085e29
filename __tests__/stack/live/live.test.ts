import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { FakeClock, settled, until } from '../../helpers/clock';
import { failureOf } from '../../helpers/errors';
import { ended } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { idOf, type LiveSetting, liveStack, SECRET, STACK } from '../../helpers/live';
import { abciInfo, FakeRpc } from '../../helpers/rpc';

const logsFolder = temporaryFolder();
const NODE_IDS = STACK.nodes.map(idOf);
const START = 1_000_000;
const START_STAMP = '1970-01-01T00:16:40.000Z';
let height = 0;
let rpc: FakeRpc;
let open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  rpc = await FakeRpc.listen(() => abciInfo('v1', height));
});
afterAll(() => rpc.close());
beforeEach(() => {
  height = 7;
});
afterEach(async () => {
  for (const close of open) await close();
  open = [];
});

/** The running containers as Compose lists them, without one that is about to be started again. */
const runningNodes = (PublishedPort: number) => [
  ...STACK.nodes.map((Service) => ({ Service, ID: idOf(Service), Publishers: null })),
  {
    ...{ Service: 'rpc-relay', ID: idOf('rpc-relay') },
    Publishers: [...STACK.relay.ports.values()].map((TargetPort) => ({
      TargetPort,
      PublishedPort,
    })),
  },
];

type Setting = Pick<LiveSetting, 'port' | 'ports' | 'docker' | 'others' | 'signal' | 'stack'>;

function stack(setting: Setting = {}) {
  const clock = FakeClock.still(START);
  const parts = liveStack({ clock, logsFolder, port: rpc.port, ...setting });
  open.push(() => parts.live.close());
  /** Docker calls that create, start or stop something. */
  const changes = () =>
    parts.docker.calls.filter(({ verb }) => /\.(?:create|up|start|stop|kill)$/.test(verb));
  return { clock, changes, ...parts };
}

/** A started stack whose watch has seen the chain. */
async function started(setting: Setting = {}) {
  const parts = stack(setting);
  await parts.live.start('cosmovisor');
  await until(() => STACK.nodes.every((node) => 'height' in parts.live.watch.state(node)));
  return parts;
}

/** Advances time until every node was seen at a height. */
async function seen({ clock, live }: ReturnType<typeof stack>, at: (service: string) => number) {
  const isSeen = () =>
    STACK.nodes.every((node) => {
      const state = live.watch.state(node);
      return 'height' in state && state.height === at(node);
    });
  while (!isSeen()) {
    await clock.jump(80);
    // The answers come over the real network, which is independent of this clock.
    for (let turn = 0; turn < 200 && !isSeen(); turn++) await settled();
  }
}

describe('starting the stack', () => {
  it('runs the base files with the files of the requested binaries', async () => {
    const { docker, live } = await started();
    const files = ['compose.json', 'compose.cosmovisor.json'];
    expect(docker.argsOf('compose.up')).toEqual([
      [files.map((file) => `/elsewhere/run-1/${file}`), { renew: false }],
    ]);
    expect(live.container('val-alice')).toBe('id-of-val-alice');
    expect(live.rpcUrl('val-alice')).toBe(rpc.url);
    expect(live.watch.describe()).toBe('node-carol at 7 (v1), val-alice at 7 (v1)');
    expect(live.rpc).toBe('node-carol');
  });

  it('follows the engine’s events before any container runs, then all logs', async () => {
    const { docker, following } = await started();
    const verbs = docker.calls.map(({ verb }) => verb);
    expect(verbs.indexOf('containers.followEvents')).toBeLessThan(verbs.indexOf('compose.create'));
    expect(following.logs.map(({ container, since }) => [container, since])).toEqual(
      [...STACK.nodes, 'rpc-relay'].map((service) => [idOf(service), START_STAMP]),
    );
  });

  it('fails if a node publishes no RPC because its container ended at once', async () => {
    const { live } = stack({ port: undefined });
    await fails(live.start('cosmovisor'), 'NODE_UNREACHABLE', 'node-carol');
  });

  it('reports each height at first sight', async () => {
    const { clock, live } = stack();
    const heights: number[] = [];
    live.listen((fact) => fact.type === 'height' && heights.push(fact.height));
    await live.start('cosmovisor');
    await until(() => live.watch.height === 7);
    height = 8;
    while (live.watch.height < 8) await clock.jump(80);
    expect(heights).toEqual([7, 8]);
  });
});

describe('a stack', () => {
  it('names a container that is not running', async () => {
    const { live } = await started();
    expect(() => live.container('val-carol')).toThrow(failure('CONTAINER_DIED', 'val-carol'));
  });

  it('has no watch before it is started', () => {
    expect(() => stack().live.watch).toThrow();
  });

  it('ends all followed streams when closed, and reports nothing afterwards', async () => {
    const { die, facts, following, live } = await started();
    await live.close();
    expect([...following.logs, ...following.events].map(({ stopped }) => stopped)).toEqual(
      Array(4).fill(true),
    );
    die('val-alice');
    await settled();
    expect(facts()).toEqual([]);
  });
});

describe('stopping the stack', () => {
  it('ends the nodes at once, then stops them, and then the services next to them', async () => {
    const { changes, live } = await started({ others: ['kms-alice', 'explorer'] });
    const before = changes().length;
    await live.stop();
    expect(changes().slice(before)).toEqual([
      { verb: 'containers.kill', args: [NODE_IDS, 'TERM'] },
      { verb: 'containers.stop', args: [NODE_IDS, 10] },
      { verb: 'containers.stop', args: [['kms-alice', 'explorer', 'rpc-relay'].map(idOf), 2] },
    ]);
    expect(live.container('kms-alice')).toBe('id-of-kms-alice');
  });

  it('stops a service that its restart policy is about to start again', async () => {
    const { docker, live } = await started({
      others: ['relayer'],
      docker: { compose: { running: async () => runningNodes(rpc.port) } },
    });
    await live.stop();
    const rest = ['relayer', 'rpc-relay'].map(idOf);
    expect(docker.argsOf('containers.stop')).toContainEqual([rest, 2]);
  });

  it('reads the last lines of the logs, and stops queries to the nodes', async () => {
    const { clock, docker, following, live } = await started({
      docker: {
        containers: {
          stop: async ([id = '']) => {
            following.logOf(id).emit(`${new Date(START).toISOString()} the last line`);
          },
        },
      },
    });
    await live.stop();
    expect(docker.argsOf('containers.stop')).toHaveLength(2);
    expect(live.lastLines('node-carol')).toEqual(['the last line']);
    expect(following.logs.map(({ isOver }) => isOver)).toEqual([true, true, true]);
    expect(following.events.map(({ isOver }) => isOver)).toEqual([false]);
    const ask = jest.spyOn(globalThis, 'fetch');
    await clock.jump(1_000);
    expect(ask).not.toHaveBeenCalled();
    ask.mockRestore();
    expect(live.watch.height).toBe(7);
  });

  it('waits for a log that has not ended yet', async () => {
    const { following, live, startEvent } = await started();
    startEvent('val-alice', 'another-id');
    let isOver = false;
    const stopping = live.stop().then(() => {
      isOver = true;
    });
    await settled();
    expect(isOver).toBe(false);
    following.logOf('another-id').emit(`${new Date(START).toISOString()} the last line`);
    following.endLogs(['another-id']);
    await stopping;
    expect(live.lastLines('val-alice')).toEqual(['the last line']);
  });

  it('ends the reports of missing blocks', async () => {
    const { clock, facts, live } = await started();
    await live.stop();
    await clock.jump(60_000);
    expect(facts()).toEqual([]);
  });
});

describe('helpers that change', () => {
  const overlay = { services: { feed: { image: 'sha256:new' } } };
  const changing = async () => {
    const folder = folderWith(logsFolder);
    const stack = { ...STACK, folder };
    const upOnly = async () => {};
    const parts = await started({ stack, others: ['feed'], docker: { compose: { upOnly } } });
    await parts.live.change(['feed'], overlay);
    return { folder, ...parts };
  };

  it('are created again from the files of now and the change, alone', async () => {
    const { docker, folder } = await changing();
    const files = ['compose.json', 'compose.cosmovisor.json', 'compose.companions.json'];
    expect(docker.argsOf('compose.upOnly')).toEqual([
      [files.map((file) => `${folder}/${file}`), ['feed']],
    ]);
    const written = readFileSync(`${folder}/compose.companions.json`, 'utf8');
    expect(JSON.parse(written)).toEqual(overlay);
  });

  it('keep the change at a restart', async () => {
    const { docker, folder, live } = await changing();
    await live.stop();
    await live.start('lastRelease');
    const files = ['compose.json', 'compose.last-release.json', 'compose.companions.json'];
    expect(docker.argsOf('compose.up').at(-1)).toEqual([
      files.map((file) => `${folder}/${file}`),
      { renew: false },
    ]);
  });

  it('end in their old container without a report, and with one in their new', async () => {
    const { die, facts, following, clock } = await changing();
    die('feed', '143');
    expect(facts()).toEqual([]);
    const end = { what: 'die', at: clock.now(), service: 'feed', exitCode: '1' } as const;
    following.tell({ ...end, container: 'another' });
    expect(facts()).toMatchObject([{ type: 'container-died', container: 'another' }]);
  });
});

it('a signer that starts again ends without a report, and reports a later end', async () => {
  const restarted: unknown[] = [];
  const restart = async (container: string) => void restarted.push(container);
  const { die, facts, following, clock, live } = await started({
    others: ['kms'],
    docker: { containers: { restart } },
  });
  await live.restart('kms');
  expect(restarted).toEqual([idOf('kms')]);
  die('kms', '143');
  const start = { what: 'start', at: clock.now(), service: 'kms', exitCode: '' } as const;
  following.tell({ ...start, container: idOf('kms') });
  expect(facts()).toEqual([]);
  die('kms', '1');
  expect(facts()).toMatchObject([{ type: 'container-died', service: 'kms', exitCode: '1' }]);
});

describe('a restarted stack', () => {
  it('runs the files of the other binaries, and its events are still followed', async () => {
    const { docker, facts, following, live } = await started();
    await live.stop();
    await live.start('lastRelease');
    const files = ['compose.json', 'compose.last-release.json'];
    expect(docker.argsOf('compose.up')[1]).toEqual([
      files.map((file) => `/elsewhere/run-1/${file}`),
      { renew: false },
    ]);
    expect(following.events).toHaveLength(1);
    expect(facts()).toEqual([]);
  });

  it('is watched from the beginning, through connections to its new containers', async () => {
    const { live } = await started();
    await live.stop();
    expect(live.watch.height).toBe(7);
    height = 0;
    await live.start('lastRelease');
    await until(() => 'height' in live.watch.state('val-alice'));
    expect(live.watch.height).toBe(0);
  });

  it('ignores a death from before the stop that the engine reports late', async () => {
    const { clock, die, facts, live } = await started();
    await live.stop();
    const stopped = clock.now();
    await clock.jump(1_000);
    await live.start('lastRelease');
    die('val-alice', '137', stopped);
    expect(facts()).toEqual([]);
  });

  it('reports the deaths of its containers as before', async () => {
    const { die, facts, live } = await started();
    await live.stop();
    await live.start('lastRelease');
    die('val-alice');
    expect(facts()).toEqual([expect.objectContaining({ type: 'container-died' })]);
  });

  it('follows the engine’s events again if they ended during the stop', async () => {
    const { die, facts, following, live } = await started();
    await live.stop();
    following.events[0]?.end();
    await settled();
    await live.start('lastRelease');
    expect(following.events).toHaveLength(2);
    die('val-alice');
    expect(facts().map(({ type }) => type)).toEqual(['watch-failed', 'container-died']);
  });
});

describe('the wait for a block common to all nodes', () => {
  /** A stack whose nodes have separate heights, and the wait for their common block. */
  async function waiting(signal?: AbortSignal) {
    const heights = new Map(STACK.nodes.map((node) => [node, 7]));
    const heightOf = (node: string) => heights.get(node) ?? 0;
    const nodes = await Promise.all(
      STACK.nodes.map((node) => FakeRpc.listen(() => abciInfo('v1', heightOf(node)))),
    );
    const ports = new Map(STACK.nodes.map((node, i) => [node, nodes[i]?.port]));
    const parts = stack({ ports, ...(signal && { signal }) });
    open.push(async () => {
      for (const node of nodes) await node.close();
    });
    await parts.live.start('cosmovisor');
    await until(() => STACK.nodes.every((node) => 'height' in parts.live.watch.state(node)));
    const state = { isOver: false };
    const done = parts.live.commonBlock(60_000).finally(() => {
      state.isOver = true;
    });
    /** Sets the nodes' heights, and waits until the watch sees them. */
    const at = async (carol: number, alice: number) => {
      heights.set('node-carol', carol).set('val-alice', alice);
      await seen(parts, heightOf);
      await parts.clock.jump(20);
      return state.isOver;
    };
    return { ...parts, at, done };
  }

  it('ends with a new block, once every node has it', async () => {
    const { at, done } = await waiting();
    expect(await at(7, 7)).toBe(false);
    expect(await at(8, 7)).toBe(false);
    expect(await at(9, 8)).toBe(false);
    expect(await at(9, 9)).toBe(true);
    await done;
  });

  it('fails after a minute without such a block', async () => {
    const { clock, done } = await waiting();
    const failed = failureOf(done);
    await clock.jump(60_000);
    expect(await failed).toEqual(
      failure('WAIT_TIMED_OUT', '60.0 s', ' 8', 'node-carol at 7 (v1), val-alice at 7 (v1)'),
    );
  });

  it('ends at once when the run is aborted', async () => {
    const run = new AbortController();
    const { done } = await waiting(run.signal);
    const reason = new Error('cancelled');
    run.abort(reason);
    await expect(done).rejects.toBe(reason);
  });
});

describe('a container that dies', () => {
  it('is reported with its service, its id and its exit code', async () => {
    const { die, facts } = await started();
    die('val-alice', '137');
    expect(facts()).toEqual([
      {
        ...{ type: 'container-died', service: 'val-alice' },
        ...{ container: 'id-of-val-alice', exitCode: '137' },
      },
    ]);
  });

  it('is reported for services other than nodes, too', async () => {
    const { die, facts } = await started({ others: ['kms-alice'] });
    die('kms-alice');
    expect(facts()).toMatchObject([{ type: 'container-died', service: 'kms-alice' }]);
  });

  it.each([
    ['outside the run', '../../outside'],
    ['outside the run', 'val-zoe'],
    ['without a name', ''],
  ])('is not reported for a service %s: %j', async (_, service) => {
    const { die, facts } = await started();
    die(service);
    expect(facts()).toEqual([]);
  });

  it('can be restarted, and is watched at its new port', async () => {
    const another = await FakeRpc.listen(() => abciInfo('v2', 9));
    open.push(() => another.close());
    const ports = new Map(STACK.nodes.map((node) => [node, rpc.port]));
    const { clock, docker, following, live } = await started({ ports });
    ports.set('val-alice', another.port);
    following.endLogs(['id-of-val-alice']);
    await settled();
    await live.startAgain('val-alice');
    expect(docker.argsOf('containers.start')).toEqual([['id-of-val-alice']]);
    expect(following.logs.filter(({ isOver }) => !isOver)).toHaveLength(3);
    await clock.jump(1_000);
    await until(() => live.watch.describe().includes('val-alice at 9 (v2)'));
    expect(live.rpcUrl('val-alice')).toBe(another.url);
    expect(live.rpcUrl('node-carol')).toBe(rpc.url);
  });
});

describe('the watch over the containers', () => {
  it('is reported as failed if the engine’s events end', async () => {
    const { facts, following } = await started();
    following.events[0]?.end(1);
    await settled();
    expect(facts()).toEqual([{ type: 'watch-failed', error: failure('DOCKER_LOST', ' 1') }]);
  });

  it('is reported as failed if the reader of the events or of a log throws', async () => {
    const { facts, following } = await started();
    const errors = [new Error('a bug'), new Error('another')];
    following.events[0]?.fail(errors[0]);
    following.logs[0]?.fail(errors[1]);
    expect(facts()).toEqual(errors.map((error) => ({ type: 'watch-failed', error })));
  });
});

describe('the last output of a container', () => {
  const wroteLast = async (stdout: string, stderr = '') => {
    const logs = async () => ended({ stdout, stderr });
    const parts = await started({ docker: { containers: { logs } } });
    return { ...parts, output: await parts.live.lastOutput('some-id') };
  };

  it('is read from both streams of the engine', async () => {
    const { docker, output } = await wroteLast('one\n\ntwo\n', 'three\n');
    expect(output).toEqual(['one', 'two', 'three']);
    expect(docker.argsOf('containers.logs')).toEqual([
      ['some-id', { tail: 300 }, { ends: 1024 * 1024 }],
    ]);
  });

  it('shows no part of a secret, even where a long line is cut', async () => {
    const { output } = await wroteLast(`${'x'.repeat(8 * 1024 - 5)}${SECRET} staple`);
    expect(output[0]).toMatch(/^x+\*{3}/);
    expect(output[0]).not.toContain(SECRET.slice(0, 4));
  });

  it('shows no secret that a control sequence splits', async () => {
    const { output } = await wroteLast(`${SECRET.slice(0, 4)}\u001b[0m${SECRET.slice(4)} staple`);
    expect(output).toEqual(['*** staple']);
  });

  it('is shown without colours or control sequences', async () => {
    const { output } = await wroteLast(
      '\u001b[90m8:27PM\u001b[0m one\rval-bob-1  | two\u2028three\u001b]0;title\u0007\u202e',
    );
    expect(output).toEqual(['8:27PM one / val-bob-1  | two / three']);
  });

  it('is shown with the first 8 KB of a line', async () => {
    const { output } = await wroteLast('x'.repeat(20_000));
    expect(output[0]).toHaveLength(8 * 1024 + 1);
  });

  it('is shown in messages with at most twenty lines of three hundred characters', async () => {
    const { live, log } = await started();
    for (let line = 0; line < 60; line++) log('val-alice', `${line} ${'x'.repeat(400)}`);
    const lines = live.lastLines('val-alice');
    expect(lines).toHaveLength(20);
    expect(lines.at(-1)).toBe(`59 ${'x'.repeat(297)}…`);
  });
});

describe('a container that starts', () => {
  it('has its log followed from its first line, even before all others run', async () => {
    const { following, startEvent } = await started({ others: ['kms-alice'] });
    startEvent('kms-alice', 'another-id');
    expect(following.logs.at(-1)).toMatchObject({ container: 'another-id', since: undefined });
  });

  it('is not followed if its service is outside the run', async () => {
    const { following, startEvent } = await started();
    const before = following.logs.length;
    startEvent('../../outside', 'another-id');
    startEvent('val-zoe', 'another-id');
    expect(following.logs).toHaveLength(before);
  });

  it('again has its log followed from its last line', async () => {
    const { following, log, startEvent } = await started();
    log('val-alice', 'one', START + 123);
    following.endLogs(['id-of-val-alice']);
    await settled();
    startEvent('val-alice');
    expect(following.logs.at(-1)).toMatchObject({
      container: 'id-of-val-alice',
      since: '1970-01-01T00:16:40.123000001Z',
    });
  });
});

describe('a node that reports an impossible height', () => {
  it('is reported with both heights, and the time between them', async () => {
    const { clock, facts, live } = await started();
    height = 5_000_000;
    await clock.jump(1_000);
    const leaps = () => facts().filter(({ type }) => type === 'height-leapt');
    await until(() => leaps().length >= 2);
    for (const service of STACK.nodes) {
      expect(leaps()).toContainEqual({
        ...{ type: 'height-leapt', service, from: 7, to: 5_000_000 },
        afterMs: expect.any(Number),
      });
    }
    expect(live.watch.height).toBe(7);
  });

  it('is reported each time its height decreases', async () => {
    const { facts, ...parts } = await started();
    for (const told of [3, 7, 2]) {
      height = told;
      await seen({ facts, ...parts }, () => told);
    }
    const back = facts().filter(({ type }) => type === 'height-went-back');
    for (const service of STACK.nodes) {
      expect(back).toContainEqual({ type: 'height-went-back', service, from: 7, to: 3 });
      expect(back).toContainEqual({ type: 'height-went-back', service, from: 7, to: 2 });
    }
    expect(back).toHaveLength(4);
  });
});

describe('a chain without new blocks', () => {
  const idle = ({ facts }: Pick<ReturnType<typeof stack>, 'facts'>) =>
    facts().flatMap((fact) => (fact.type === 'no-block' ? [fact] : []));

  /** Lets time pass, with polls of the nodes, until some time without a block is reported. */
  const reported = async (parts: Awaited<ReturnType<typeof started>>, ms: number) => {
    const before = idle(parts).length;
    const last = () => idle(parts).slice(before).at(-1);
    while ((last()?.forMs ?? 0) < ms) await parts.clock.jump(250);
    return last();
  };

  it('is reported until it makes a block', async () => {
    const parts = await started();
    expect(await reported(parts, 9_000)).toMatchObject({ type: 'no-block', blockMs: 0 });
    expect((await reported(parts, 10_000))?.forMs).toBeLessThan(11_000);
  });

  it('is reported with the time that the machine’s disks took', async () => {
    const parts = await started();
    await reported(parts, 1_000);
    parts.clock.diskWait = 200;
    expect(await reported(parts, 2_000)).toMatchObject({ diskWaitMs: 200 });
  });

  it('is reported with its recent slower block time', async () => {
    const parts = await started();
    jest.spyOn(parts.live.watch, 'blockTimes').mockReturnValue({ fast: 100, slow: 400 });
    expect(await reported(parts, 1_000)).toMatchObject({ blockMs: 400 });
  });

  it('is reported again after a block', async () => {
    const parts = await started();
    await reported(parts, 9_000);
    height = 8;
    while (parts.live.watch.height < 8) await parts.clock.jump(80);
    expect((await reported(parts, 1_000))?.forMs).toBeLessThan(2_000);
  });

  it('is not reported for a time in which no node could be polled', async () => {
    const parts = await started();
    await reported(parts, 1_000);
    await parts.clock.jump(60_000); // the machine was stopped
    expect((await reported(parts, 1_000))?.forMs).toBeLessThan(10_000);
  });

  it('is not reported before its first block', async () => {
    height = 0;
    const { clock, facts } = await started();
    await clock.jump(60_000);
    expect(facts()).toEqual([]);
  });
});
