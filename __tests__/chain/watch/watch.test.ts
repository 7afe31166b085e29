import { jest } from '@jest/globals';
import type { ApplicationInfo } from '../../../src/chain/rpc/connect-engine';
import { NodeWatch } from '../../../src/chain/watch/watch';
import { FakeClock } from '../../helpers/clock';

/** Longer than the poll interval: each jump of the clock polls all nodes once. */
const LOOK = 1_000;

/** A watch over nodes whose answers the test sets; undefined for an unreachable node. */
async function watching(...services: string[]) {
  const heights: number[] = [];
  const odd: unknown[] = [];
  const clock = FakeClock.still(1_000);
  const answers = new Map<string, ApplicationInfo | undefined>();
  const watch = new NodeWatch(
    clock,
    new Map(services.map((service) => [service, `http://${service}`])),
    async (url) => {
      const answer = answers.get(url.slice('http://'.length));
      if (answer === undefined) throw new Error('connection refused');
      return answer;
    },
    {
      height: (height) => void heights.push(height),
      wentBack: (...told) => void odd.push(['back', ...told]),
      leapt: (...told) => void odd.push(['leapt', ...told]),
    },
  );
  const at = async (height: number, service = services[0] ?? '', version = 'v1') => {
    answers.set(service, { height, version });
    await clock.jump(LOOK);
  };
  const down = async (service: string) => {
    answers.delete(service);
    await clock.jump(LOOK);
  };
  await clock.jump(0);
  return { clock, watch, at, down, heights, odd };
}

let watch: NodeWatch | undefined;
afterEach(() => watch?.close());

async function watched(...services: string[]) {
  const parts = await watching(...services);
  watch = parts.watch;
  return parts;
}

it('knows the state of each node, and the maximum height', async () => {
  const { watch, at, down } = await watched('val', 'node');
  await at(5, 'val');
  await at(7, 'node', 'v1.1');
  expect(watch.height).toBe(7);
  expect(watch.state('val')).toEqual({ height: 5, version: 'v1' });
  expect(watch.describe()).toBe('val at 5 (v1), node at 7 (v1.1)');
  await down('node');
  expect(watch.state('node')).toEqual({ unreachable: 'connection refused' });
  expect(watch.describe()).toBe('val at 5 (v1), node unreachable');
  expect(watch.height).toBe(7);
});

it('describes a node before its first poll', async () => {
  const { watch } = await watched('val');
  expect(watch.state('other')).toEqual({ unreachable: 'not asked yet' });
});

it('keeps the time at which each height was first seen, on any node and per node', async () => {
  const { watch, at } = await watched('val', 'node');
  await at(5, 'val'); // 2000
  await at(6, 'val'); // 3000
  await at(6, 'node'); // 4000
  expect([watch.seenAt(5), watch.seenAt(6), watch.seenAt(7)]).toEqual([2_000, 3_000, undefined]);
  expect([watch.seenAt(6, 'val'), watch.seenAt(6, 'node')]).toEqual([3_000, 4_000]);
  expect([watch.seenAt(5, 'node'), watch.seenAt(6, 'other')]).toEqual([undefined, undefined]);
});

it('has seen heights skipped between two polls, but none before the first', async () => {
  const { watch, at } = await watched('val');
  await at(5);
  await at(8);
  expect([4, 5, 6, 7, 8].map((height) => watch.seenAt(height))).toEqual([
    undefined,
    2_000,
    3_000,
    3_000,
    3_000,
  ]);
});

it('keeps its height if a node’s height decreases', async () => {
  const { watch, at } = await watched('val');
  await at(5);
  await at(3, 'val', 'v2');
  await at(5);
  expect(watch.height).toBe(5);
  expect(watch.seenAt(5)).toBe(2_000);
});

it('measures the time without a new height, regardless of slower nodes', async () => {
  const { clock, watch, at } = await watched('val', 'node');
  await at(5, 'val');
  await at(4, 'node');
  await clock.jump(900);
  expect(watch.idleMs).toBe(1_900);
  await at(6, 'node');
  expect(watch.idleMs).toBe(0);
});

it('does not take time for a stall in which it did not poll', async () => {
  const { clock, watch, at } = await watched('val', 'node');
  await at(5);
  await clock.jump(60_000); // the process was stopped; the nodes answer as before
  expect(watch.idleMs).toBeLessThan(5_000);
  await clock.advance(20_000);
  expect(watch.idleMs).toBeGreaterThanOrEqual(20_000);
});

it('does not take time for a stall in which the machine’s disks held everything up', async () => {
  const { clock, watch, at } = await watched('val', 'node');
  await at(5);
  clock.diskWait = 40_000; // of the time before
  await at(6);
  clock.diskWait += 700;
  await clock.jump(1_000);
  expect([watch.idleMs, watch.diskWaitMs]).toEqual([300, 700]);
  clock.diskWait += 5_000; // in one poll, no longer than the poll itself
  await clock.jump(1_000);
  expect([watch.idleMs, watch.diskWaitMs]).toEqual([300, 1_700]);
  await at(7);
  expect([watch.idleMs, watch.diskWaitMs]).toEqual([0, 0]);
});

it('does not take an answer that is late for a stall', async () => {
  const clock = FakeClock.still();
  let answer = (_: ApplicationInfo) => {};
  let asked = 0;
  const ask = (): Promise<ApplicationInfo> => {
    asked++;
    return asked === 1
      ? Promise.resolve({ height: 5, version: 'v1' })
      : new Promise((resolve) => {
          answer = resolve;
        });
  };
  watch = new NodeWatch(clock, new Map([['val', 'http://val']]), ask);
  await clock.jump(100);
  await clock.jump(20_000);
  expect(asked).toBe(2);
  expect(watch.idleMs).toBe(0);
  answer({ height: 99, version: 'v1' });
  await clock.jump(0);
  expect([watch.height, watch.idleMs]).toEqual([99, 0]);
  answer({ height: 99, version: 'v1' });
});

it('returns the block times of the last twenty heights, once there are enough', async () => {
  const { clock, watch, at } = await watched('val');
  for (let height = 1; height <= 4; height++) {
    await at(height);
    expect(watch.blockTimes()).toBeUndefined();
  }
  await at(5);
  expect(watch.blockTimes()).toEqual({ fast: LOOK, slow: LOOK });
  // Blocks at half the speed, until the earlier ones are twenty heights ago.
  for (let height = 6; height <= 23; height++) {
    await clock.jump(LOOK);
    await at(height);
  }
  expect(watch.blockTimes()?.fast).toBeLessThan(2 * LOOK);
  await clock.jump(LOOK);
  await at(24);
  expect(watch.blockTimes()).toEqual({ fast: 2 * LOOK, slow: 2 * LOOK });
});

it('polls every 80 ms, even for a node that does not answer', async () => {
  const { clock, at, down } = await watched('val');
  const asked = jest.spyOn(clock, 'sleep');
  await at(5);
  await down('val');
  await clock.jump(LOOK);
  expect(asked.mock.calls.map(([ms]) => ms)).toEqual([80, 80, 80]);
});

it('polls no node once it is closed', async () => {
  const { clock, watch, at } = await watched('val');
  await at(5);
  await watch.close();
  await at(9);
  await clock.jump(LOOK);
  expect(watch.height).toBe(5);
});

it('reports each height once, when the first node has it', async () => {
  const { at, heights } = await watched('a', 'b');
  await at(3, 'a');
  await at(2, 'b');
  await at(4, 'b');
  await at(4, 'a');
  await at(7, 'a');
  expect(heights).toEqual([3, 4, 7]);
});

it('estimates the time to a height from recent blocks', async () => {
  const { watch, at } = await watched('a');
  expect(watch.msUntil(100)).toBeUndefined();
  for (let height = 1; height <= 30; height++) await at(height);
  const { fast = 0, slow = 0 } = watch.blockTimes() ?? {};
  expect(watch.msUntil(40)).toBe(10 * ((fast + slow) / 2));
  expect(watch.msUntil(40)).toBeGreaterThan(0);
  expect(watch.msUntil(20)).toBe(0);
});

describe('a node that reports impossible heights', () => {
  it('is reported when its height decreases, which does not count', async () => {
    const { at, odd, watch } = await watched('a', 'b');
    await at(50, 'a');
    await at(49, 'b'); // behind, but not decreasing
    await at(3, 'a');
    expect(odd).toEqual([['back', 'a', 50, 3]]);
    expect(watch.height).toBe(50);
  });

  it.each([10_000, 2 ** 40, 999_999_999_999_999])(
    'does not count when it leaps by %d, even repeatedly, if the others do',
    async (leap) => {
      const { at, odd, watch, heights } = await watched('a', 'liar');
      await at(5, 'a');
      await at(5, 'liar');
      await at(6, 'a');
      await at(6 + leap, 'liar');
      expect(odd[0]).toEqual(['leapt', 'liar', 6, 6 + leap, LOOK]);
      await at(7 + leap, 'liar');
      expect(watch.state('liar')).toEqual({
        unreachable: expect.stringMatching(`${7 + leap},.* 6$`),
      });
      await at(7, 'a');
      expect(heights).toEqual([5, 6, 7]);
      expect(watch.seenAt(7)).toBe(watch.seenAt(7, 'a'));
      expect(watch.seenAt(7, 'liar')).toBeUndefined();
    },
  );

  it('may start at any height, even after reporting none', async () => {
    const { at, odd, watch } = await watched('a', 'b');
    await at(0, 'a');
    await at(0, 'b');
    await at(18_000_000, 'b');
    await at(17_000_000, 'a');
    expect(odd).toEqual([]);
    expect(watch.height).toBe(18_000_000);
    expect(watch.seenAt(17_999_999)).toBeUndefined();
  });

  it('may leap after a long pause between polls', async () => {
    const { clock, at, odd, watch, down } = await watched('a');
    await at(5);
    await down('a');
    await clock.jump(60_000);
    await at(1_200);
    expect(odd).toEqual([]);
    expect(watch.height).toBe(1_200);
  });
});
