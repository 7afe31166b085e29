import type { BlockTimes } from '../../src/chain/block-times';
import { ChainClient } from '../../src/chain/client';
import { UnreachableError } from '../../src/chain/rpc';
import type { Upgrade } from '../../src/plan/schema';
import type { ProposedUpgrade } from '../../src/rehearsal/governance';
import { approachLimit, HaltLog, passUpgrade } from '../../src/rehearsal/upgrade';
import { fakeIntervals } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { DISK_FULL } from './log-lines';
import { digest, type SimulatedChain } from './simulation';
import { planOf, stageOf } from './stages';

const folder = temporaryFolder();
const HEIGHT = 20;
let close: () => Promise<void> = async () => {};

beforeEach(fakeIntervals);
afterEach(async () => {
  await close();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A running chain with a pending upgrade at a height. */
async function pending({
  height = HEIGHT,
  blockMs = 150,
  unreachable = () => false,
}: {
  height?: number;
  blockMs?: number;
  unreachable?: (service: string, chain: SimulatedChain) => boolean;
} = {}) {
  const plan = planOf(1);
  const [upgrade] = plan.upgrades as [Upgrade];
  const parts = stageOf({ plan, accounts: new Map(), folder });
  const { clock, chain, live, run, stack, fail } = parts;
  close = async () => {
    clock.hold(false);
    await live.close();
  };
  const halts = new HaltLog(live, run, fail);
  chain.blockMs = blockMs;
  chain.unreachable = (service) => unreachable(service, chain);
  await live.start('cosmovisor');
  while (live.watch.height < 6) await clock.sleep(100);
  chain.pending = { name: upgrade.name, height };
  const client = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, clock);
  const proposed: ProposedUpgrade = { upgrade, proposalId: '1', height, votingEnd: '' };
  const pass = (straddledPrevious = false) =>
    passUpgrade(run, stack, live, halts, client, proposed, straddledPrevious);
  const events = (type: string) => run.timeline.events.filter((event) => event.type === type);
  return { ...parts, client, pass, events };
}

describe('an upgrade that comes through', () => {
  it('is recorded with its height, its times and the state of every node', async () => {
    const { pass, events, chain } = await pending();
    await pass(true);
    const state = digest(`state ${HEIGHT}`);
    expect(events('upgrade-done')).toMatchObject([
      {
        upgrade: 'to-v2',
        height: HEIGHT,
        straddledPrevious: true,
        appHashes: { 'node-carol': state, 'val-alice': state },
      },
    ]);
    const [done] = events('upgrade-done') as unknown as Record<
      'haltedAt' | 'appliedAt' | 'resumedAt',
      number
    >[];
    const { haltedAt = Number.NaN, appliedAt = Number.NaN } = done ?? {};
    // As seen by a watch that looks every 80 ms.
    expect(appliedAt - haltedAt).toBeGreaterThanOrEqual(chain.haltMs + chain.blockMs - 80);
    expect(appliedAt - haltedAt).toBeLessThanOrEqual(chain.haltMs + chain.blockMs + 80);
    expect(done?.resumedAt).toBeGreaterThan(appliedAt);
  });

  it('gives a client of the new binary’s RPC, and the time of the block', async () => {
    const { pass, chain, client } = await pending();
    const passed = await pass();
    expect(passed.haltTime).toBe(new Date(chain.timeOf(HEIGHT)).toISOString());
    expect(passed.client).not.toBe(client);
    expect((await passed.client.block(HEIGHT)).time).toBe(passed.haltTime);
  });

  it('has a swap of each node, from the halt in its log to the block on the new binary', async () => {
    const { pass, events, chain, live } = await pending();
    await pass();
    for (const service of ['node-carol', 'val-alice']) {
      const serving = live.watch.seenAt(HEIGHT, service) ?? Number.NaN;
      expect(events('node-swapped')).toContainEqual({
        type: 'node-swapped',
        at: serving,
        upgrade: 'to-v2',
        service,
        current: 'upgrades/to-v2',
        version: 'v2',
        swapMs: serving - chain.timeOf(HEIGHT),
      });
    }
    expect(events('node-swapped')).toHaveLength(2);
    expect(events('node-halted').map(({ at }) => at)).toEqual(Array(2).fill(chain.timeOf(HEIGHT)));
  });

  it('has a swap from the last old block where the log says nothing', async () => {
    const { pass, events, chain, live } = await pending();
    chain.log = () => {};
    await pass();
    const { watch } = live;
    expect(events('node-swapped').map((event) => 'swapMs' in event && event.swapMs)).toEqual(
      ['node-carol', 'val-alice'].map(
        (node) => (watch.seenAt(HEIGHT, node) ?? 0) - (watch.seenAt(HEIGHT - 1, node) ?? 0),
      ),
    );
  });
});

describe('an upgrade fails', () => {
  it('where its plan is not pending just before the height', async () => {
    const { pass, chain } = await pending();
    chain.notBefore = (height) => {
      if (height === HEIGHT - 4) chain.pending = { name: 'other', height: 99 };
      return 0;
    };
    expect((await failureOf(pass())).message).toBe(
      `The upgrade to-v2 at height ${HEIGHT} is not pending: other at 99 is`,
    );
  });

  it('where its height comes before its plan was checked for the last time', async () => {
    const { pass, clock, live } = await pending();
    while (live.watch.height < HEIGHT - 1) await clock.sleep(10);
    const error = await failureOf(pass());
    expect(error.message).toBe(
      `Height ${HEIGHT} of to-v2 came before its plan was checked for the last time`,
    );
    expect(error.hint).toContain('faster');
  });

  it.each([
    [HEIGHT, HEIGHT],
    [HEIGHT + 1, HEIGHT + 1],
  ])('where nodes differ in their state at height %d, naming them', async (differs, named) => {
    const { pass, chain, events } = await pending();
    const { stateOf } = chain;
    chain.stateOf = (service, height) =>
      service === 'val-alice' && height >= differs ? digest('another') : stateOf(service, height);
    const error = await failureOf(pass());
    expect(error.message).toBe(
      `After to-v2 the nodes have different states at height ${named}: {"node-carol":"${digest(`state ${named}`)}","val-alice":"${digest('another')}"}`,
    );
    expect(error.hint).toContain('not deterministic');
    expect(events('upgrade-done')).toMatchObject([{ sameState: false }]);
  });

  it.each([0, HEIGHT - 1])('where the chain says that it was applied at %d', async (height) => {
    const { pass, chain } = await pending();
    chain.appliedHeight = () => height;
    const error = await failureOf(pass());
    expect(error.message).toBe(
      `to-v2 was applied at height ${height}, not at ${HEIGHT} as planned`,
    );
    expect(error.hint).toContain('skipped');
  });

  it('where a node went on without a swap', async () => {
    const { pass, engine, chain } = await pending();
    engine.link = (service) =>
      service === 'val-alice' ? 'genesis' : `/chain/cosmovisor/${chain.current}`;
    expect((await failureOf(pass())).message).toBe(
      "On val-alice Cosmovisor's current link points at genesis, not at upgrades/to-v2",
    );
  });

  it('where the nodes do not run one binary', async () => {
    const { pass, chain } = await pending();
    chain.versionOf = (service) => (service === 'val-alice' ? 'v2-rc1' : chain.release);
    const { message } = await failureOf(pass());
    expect(message).toBe(
      'The nodes do not all run the same binary of v2: node-carol v2, val-alice v2-rc1',
    );
  });

  it('where a node stays behind, saying which', async () => {
    const { pass, chain } = await pending();
    chain.stuckAt.set('val-alice', HEIGHT - 1);
    const { message } = await failureOf(pass());
    expect(message).toContain(
      `The upgrade to-v2 did not come through: Waited 60.0 s for all nodes to run v2 at height ${HEIGHT}; last seen: `,
    );
    expect(message).toContain(`val-alice at ${HEIGHT - 1} (v2)`);
  });

  it('where no node comes back, with the cause that a log shows', async () => {
    const { pass, chain, log } = await pending();
    chain.haltMs = 3_600_000;
    log('val-alice', DISK_FULL);
    const error = await failureOf(pass());
    expect(error.message).toContain('The upgrade to-v2 did not come through: ');
    expect(error.message).toContain(': on val-alice, the disk is full');
  });

  it('where the chain does not go on after it', async () => {
    const { pass, chain } = await pending();
    chain.lastHeight = HEIGHT + 1;
    expect((await failureOf(pass())).message).toContain(
      `The chain did not go on after to-v2: Waited 60.0 s for the first blocks after to-v2; last seen: height ${HEIGHT + 1}`,
    );
  });

  it('where a node goes away while its swap is measured', async () => {
    const { pass, chain } = await pending();
    chain.unreachable = (service) => service === 'val-alice' && chain.height > HEIGHT + 1;
    const error = await failureOf(pass());
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error.message).toContain(' did not answer abci_info: ');
  });

  it('where a node was not seen before it', async () => {
    const { pass } = await pending({
      unreachable: (service, chain) => service === 'val-alice' && chain.height <= HEIGHT,
    });
    const error = await failureOf(pass());
    expect(error.message).toBe(`val-alice was not seen on both sides of height ${HEIGHT}`);
  });

  it('where its height does not come', async () => {
    const { pass, chain } = await pending();
    chain.lastHeight = HEIGHT - 3;
    const { message } = await failureOf(pass());
    expect(message).toMatch(
      /^Waited \d+\.\d s for height 18, just before to-v2; last seen: height 17$/,
    );
  });
});

it('an upgrade comes through with blocks that come faster than the watch looks', async () => {
  for (const height of [60, 61, 62]) {
    const { pass, events } = await pending({ height, blockMs: 30 });
    await pass();
    expect(events('upgrade-done')).toHaveLength(1);
    await close();
  }
});

describe('the limit of the way to a height', () => {
  const SLACK = 60_000;

  /** A live stack that was seen at a height, with the times of its last blocks. */
  async function seenAt(height: number, blocks: BlockTimes | undefined) {
    const { live } = await pending();
    jest.spyOn(live.watch, 'height', 'get').mockReturnValue(height);
    jest.spyOn(live.watch, 'blockTimes').mockReturnValue(blocks);
    return live;
  }

  it('grows with the blocks that are left and the time they take', async () => {
    const live = await seenAt(100, { fast: 200, slow: 200 });
    expect(approachLimit(live, 101)).toBe(SLACK + 5 * 200);
    expect(approachLimit(live, 700)).toBe(SLACK + 600 * 5 * 200);
  });

  it('is a minute for a height that has come', async () => {
    const live = await seenAt(100, { fast: 200, slow: 200 });
    expect([approachLimit(live, 100), approachLimit(live, 90)]).toEqual([SLACK, SLACK]);
  });

  it('is a minute where no block time is known', async () => {
    expect(approachLimit(await seenAt(100, undefined), 700)).toBe(SLACK);
  });

  it('goes by the slow blocks', async () => {
    const live = await seenAt(100, { fast: 100, slow: 250 });
    expect(approachLimit(live, 101)).toBe(SLACK + 5 * 250);
  });
});
