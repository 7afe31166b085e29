import { jest } from '@jest/globals';
import { ChainClient } from '../../src/chain/client/client';
import { UnreachableError } from '../../src/chain/rpc/rpc';
import type { BlockTimes } from '../../src/chain/watch/block-times';
import type { RehearsalError } from '../../src/errors/errors';
import type { Plan, Upgrade } from '../../src/plan/schema';
import { approachLimit } from '../../src/rehearsal/heights';
import type { ProposedUpgrade } from '../../src/rehearsal/proposals';
import { passUpgrade } from '../../src/rehearsal/upgrade';
import { failureOf } from '../helpers/errors';
import { fails, failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { DISK_FULL } from './log-lines';
import { planOf, rehearsalOf } from './rehearsals';
import { digest, type SimulatedChain } from './simulation';

const folder = temporaryFolder();
const HEIGHT = 20;

/** A running chain with a pending upgrade at a height. */
async function pending({
  height = HEIGHT,
  blockMs = 150,
  goesOn = false,
  unreachable = () => false,
  limits = {},
}: {
  limits?: Partial<Plan['limits']>;
  height?: number;
  blockMs?: number;
  goesOn?: boolean;
  unreachable?: (service: string, chain: SimulatedChain) => boolean;
} = {}) {
  const made = planOf(1);
  const plan: Plan = { ...made, limits: { ...made.limits, ...limits } };
  const [upgrade] = plan.upgrades as [Upgrade];
  const parts = rehearsalOf({ plan, accounts: new Map(), folder, goesOn });
  const { clock, chain, live, rehearsal, run, stack } = parts;
  chain.blockMs = blockMs;
  chain.unreachable = (service) => unreachable(service, chain);
  await live.start('cosmovisor');
  while (live.watch.height < 6) await clock.sleep(100);
  chain.pending = { name: upgrade.name, height };
  const client = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, clock);
  const proposed: ProposedUpgrade = { upgrade, proposalId: '1', height, votingEnd: '' };
  const pass = (straddledPrevious = false) =>
    passUpgrade(rehearsal, client, proposed, straddledPrevious);
  const events = (type: string) => run.timeline.events.filter((event) => event.type === type);
  return { ...parts, client, pass, events };
}

describe('a successful upgrade', () => {
  it('is recorded with its height, its times and the state of all nodes', async () => {
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
    // Seen by a watch that polls every 80 ms.
    expect(appliedAt - haltedAt).toBeGreaterThanOrEqual(chain.haltMs + chain.blockMs - 80);
    expect(appliedAt - haltedAt).toBeLessThanOrEqual(chain.haltMs + chain.blockMs + 80);
    expect(done?.resumedAt).toBeGreaterThan(appliedAt);
  });

  it('returns an RPC client of the new binary, and the time of the block', async () => {
    const { pass, chain, client } = await pending();
    const passed = await pass();
    expect(passed.haltTime).toBe(new Date(chain.timeOf(HEIGHT)).toISOString());
    expect(passed.client).not.toBe(client);
    expect((await passed.client.block(HEIGHT)).time).toBe(passed.haltTime);
  });

  it('has a swap for each node, from its logged halt to the block on the new binary', async () => {
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

  it('measures a swap from the last old block if the log has no halt', async () => {
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

describe('a busy host that sees no height just before the upgrade', () => {
  /** The watch sees no height from the last check to the one before the halt. */
  const unreachable = (_: string, { height }: SimulatedChain) =>
    height > HEIGHT - 4 && height < HEIGHT - 1;

  it('follows the upgrade', async () => {
    const { pass, events, live } = await pending({ unreachable });
    await pass();
    expect(live.watch.seenAt(HEIGHT - 3)).toBe(live.watch.seenAt(HEIGHT - 1)); // all at once
    expect(events('upgrade-done')).toMatchObject([{ upgrade: 'to-v2', height: HEIGHT }]);
  });

  it('finds a plan that was overwritten meanwhile, as the old binary goes on', async () => {
    const { pass, chain } = await pending({ unreachable });
    chain.notBefore = (height) => {
      if (height === HEIGHT - 2) chain.pending = { name: 'other', height: 99 };
      return 0;
    };
    await fails(pass(), 'UPGRADE_NOT_SCHEDULED', 'to-v2', ` ${HEIGHT} `, 'other at 99');
  });

  it('takes no answer of the new binary for the pending plan', async () => {
    const { pass, chain, events, clock, client } = await pending();
    const ask = client.rpc.request;
    jest.spyOn(client.rpc, 'request').mockImplementation(async (...args) => {
      while (chain.height <= HEIGHT) await clock.sleep(100);
      return ask(...args);
    });
    await pass();
    expect(events('upgrade-done')).toHaveLength(1);
  });
});

describe('an upgrade fails', () => {
  it('if its plan is not pending just before the height', async () => {
    const { pass, chain } = await pending();
    chain.notBefore = (height) => {
      if (height === HEIGHT - 4) chain.pending = { name: 'other', height: 99 };
      return 0;
    };
    await fails(pass(), 'UPGRADE_NOT_SCHEDULED', 'to-v2', `${HEIGHT}`, 'other', '99');
  });

  it('if its height comes before the work planned before it is done', async () => {
    const { pass, clock, live } = await pending();
    while (live.watch.height < HEIGHT - 1) await clock.sleep(10);
    await fails(pass(), 'UPGRADE_HEIGHT_PASSED', `${HEIGHT}`, 'to-v2');
  });

  it.each([HEIGHT, HEIGHT + 1])(
    'if states of nodes differ at height %d, and names the nodes',
    async (differs) => {
      const { pass, chain, events } = await pending();
      const { stateOf } = chain;
      chain.stateOf = (service, height) =>
        service === 'val-alice' && height >= differs ? digest('another') : stateOf(service, height);
      const states = JSON.stringify({
        'node-carol': digest(`state ${differs}`),
        'val-alice': digest('another'),
      });
      await fails(pass(), 'STATE_DIFFERS', 'to-v2', ` ${differs}: `, states);
      expect(events('upgrade-done')).toMatchObject([{ sameState: false }]);
    },
  );

  it.each<[number, string]>([
    [0, 'SetPreBlocker'],
    [HEIGHT - 1, 'another height'],
  ])('if the chain reports it as applied at %d', async (height, remedy) => {
    const { pass, chain } = await pending();
    chain.appliedHeight = () => height;
    await fails(pass(), 'UPGRADE_NOT_APPLIED', 'to-v2', ` ${height},`, ` ${HEIGHT} `, remedy);
  });

  it('if a node went on without a swap', async () => {
    const { pass, engine, chain } = await pending();
    engine.link = (service) =>
      service === 'val-alice' ? 'genesis' : `/chain/cosmovisor/${chain.current}`;
    await fails(pass(), 'COSMOVISOR_LINK_WRONG', 'val-alice', 'genesis', 'upgrades/to-v2');
  });

  it('if the nodes run different binaries', async () => {
    const { pass, chain } = await pending();
    chain.versionOf = (service) => (service === 'val-alice' ? 'v2-rc1' : chain.release);
    await fails(pass(), 'BINARY_DIFFERS', 'node-carol v2, val-alice v2-rc1');
  });

  it('if a node stays behind, and names it', async () => {
    const { pass, chain } = await pending();
    chain.stuckAt.set('val-alice', HEIGHT - 1);
    const behind = `val-alice at ${HEIGHT - 1} (v2)`;
    await fails(
      pass(),
      'MIGRATION_TOO_SLOW',
      'to-v2',
      '60.0 s',
      `${HEIGHT}`,
      behind,
      'limits.migration',
    );
  });

  it('if Cosmovisor does not switch the nodes, and tells what they do', async () => {
    const { pass, chain, log } = await pending({ limits: { swap: '20s' } });
    chain.haltMs = 3_600_000;
    chain.onHalt = () => log('val-alice', '8:28PM INF waiting for a signer module=privval');
    const facts = ['to-v2', '20.0 s', 'val-alice: waiting for a signer', 'limits.swap'];
    await fails(pass(), 'SWAP_TOO_SLOW', ...facts);
  });

  it('if the new binary takes longer than the plan allows, and tells what it does', async () => {
    const { pass, chain, engine, log } = await pending({ limits: { migration: '5s' } });
    chain.haltMs = 3_600_000;
    chain.onHalt = () => {
      chain.current = 'upgrades/to-v2';
      engine.relink();
      log('val-alice', '8:28PM INF migrating module bank from version 3 to version 4');
    };
    const facts = ['to-v2', '5.0 s', 'val-alice: migrating module bank', 'limits.migration'];
    await fails(pass(), 'MIGRATION_TOO_SLOW', ...facts);
  });

  it('if the whole halt takes longer than the plan allows', async () => {
    const { pass, chain } = await pending({ limits: { halt: '9s' } });
    chain.haltMs = 3_600_000;
    await fails(pass(), 'SWAP_TOO_SLOW', '9.0 s', 'limits.halt');
  });

  it('if the old binary goes on past the height, and names its release', async () => {
    const { pass, chain, engine, log } = await pending();
    engine.link = () => 'genesis';
    chain.haltMs = 10;
    chain.appliedHeight = () => 0;
    chain.onSwap = () => {
      chain.pending = { name: 'to-v2', height: HEIGHT }; // as x/upgrade never looks at it
      for (const node of ['node-carol', 'val-alice']) {
        log(node, `8:28PM INF committed state height=${HEIGHT} module=state`);
      }
    };
    const error = await failureOf(pass());
    expect(error).toEqual(failure('UPGRADE_IGNORED', 'v1', 'to-v2', `${HEIGHT}`));
    expect((error as RehearsalError).hint).toContain('SetOrderPreBlockers');
    expect((error as RehearsalError).lines).toContain(
      `8:28PM INF committed state height=${HEIGHT} module=state`,
    );
  });

  it('if a node skips it', async () => {
    const { pass, chain, engine, log } = await pending();
    engine.link = () => 'genesis';
    chain.haltMs = 10;
    chain.appliedHeight = () => 0;
    for (const node of ['node-carol', 'val-alice'])
      log(node, `UPGRADE "to-v2" SKIPPED at ${HEIGHT}: `);
    await fails(pass(), 'UPGRADE_IGNORED', '--unsafe-skip-upgrades');
  });

  it('if no node comes back, with the cause in a log', async () => {
    const { pass, chain, log } = await pending();
    chain.haltMs = 3_600_000;
    log('val-alice', DISK_FULL);
    await fails(pass(), 'DISK_FULL', 'to-v2', 'val-alice', DISK_FULL);
  });

  it('if the chain stalls after it', async () => {
    const { pass, chain } = await pending();
    chain.lastHeight = HEIGHT + 1;
    await fails(pass(), 'CHAIN_STALLED', 'to-v2', '60.0 s', `${HEIGHT + 1}`, 'limits.resume');
  });

  it('if a node disappears while its swap is measured', async () => {
    const { pass, chain } = await pending();
    chain.unreachable = (service) => service === 'val-alice' && chain.height > HEIGHT + 1;
    const error = await failureOf(pass());
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error).toEqual(failure('NODE_UNREACHABLE', 'abci_info'));
  });

  it('if a node was not seen before it', async () => {
    const { pass } = await pending({
      unreachable: (service, chain) => service === 'val-alice' && chain.height <= HEIGHT,
    });
    await fails(pass(), 'NODE_UNREACHABLE', 'val-alice', `${HEIGHT}`);
  });

  it('if its height is never reached', async () => {
    const { pass, chain } = await pending({ goesOn: true });
    chain.lastHeight = HEIGHT - 3;
    await fails(pass(), 'WAIT_TIMED_OUT', 'to-v2', ' 18', ' 17');
  });
});

describe('a container that dies at the height', () => {
  const WASM_LOCKED =
    'panic: could not lock exclusive.lock. Is a different VM running in the same directory already?';
  const LOCKED = 'panic: failed to initialize database: resource temporarily unavailable';

  /** A container that dies in the halt of an upgrade. */
  async function dying(output: string) {
    const parts = await pending();
    parts.engine.output = () => output;
    parts.chain.onHalt = () => {
      void parts.clock.sleep(500).then(() => parts.die('val-alice', '2'));
    };
    return parts;
  }

  it('is restarted with a notice if the old binary still held its database', async () => {
    const { pass, docker, events, failures } = await dying(LOCKED);
    await pass();
    expect(docker.argsOf('containers.start')).toEqual([['id-of-val-alice']]);
    expect(events('notice')).toMatchObject([{ message: expect.stringContaining('val-alice') }]);
    expect(events('upgrade-done')).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('is restarted once if it held its wasm folder; then that is a fault', async () => {
    const { pass, docker, clock, chain, die } = await dying(WASM_LOCKED);
    const { onHalt } = chain;
    chain.onHalt = () => {
      onHalt();
      void clock.sleep(1_500).then(() => die('val-alice', '2'));
    };
    await fails(pass(), 'WASM_FOLDER_LOCKED', 'val-alice');
    expect(docker.argsOf('containers.start')).toEqual([['id-of-val-alice']]);
  });

  it('ends the run if it died for any other reason', async () => {
    const { pass, docker } = await dying(DISK_FULL);
    await fails(pass(), 'DISK_FULL', 'val-alice', '2');
    expect(docker.argsOf('containers.start')).toEqual([]);
  });
});

it('a long halt at the height is not a stall, but one before it is', async () => {
  const patient = await pending();
  patient.chain.haltMs = 30_000;
  await patient.pass();
  expect(patient.failures).toEqual([]);
  await patient.close();
  const { pass, chain } = await pending();
  chain.lastHeight = HEIGHT - 5;
  await fails(pass(), 'CHAIN_STALLED', ' 10.');
});

it('a stall right before the height has the cause in a log', async () => {
  const { pass, chain, clock, live } = await pending();
  chain.lastHeight = HEIGHT - 2;
  const passing = pass();
  while (live.watch.height < HEIGHT - 2) await clock.sleep(100);
  for (const line of DISK_FULL.split('\n')) chain.log('val-alice', line, clock.now());
  await fails(passing, 'DISK_FULL', 'to-v2', `height ${HEIGHT - 1}`, 'val-alice');
});

it('an upgrade succeeds even if blocks come faster than the watch polls', async () => {
  for (const height of [60, 61, 62]) {
    const { pass, events, close } = await pending({ height, blockMs: 30 });
    await pass();
    expect(events('upgrade-done')).toHaveLength(1);
    await close();
  }
});

describe('the time limit for reaching a height', () => {
  const SLACK = 60_000;

  /** A live stack at a height, with the times of its last blocks. */
  async function seenAt(height: number, blocks: BlockTimes | undefined) {
    const { live } = await pending();
    jest.spyOn(live.watch, 'height', 'get').mockReturnValue(height);
    jest.spyOn(live.watch, 'blockTimes').mockReturnValue(blocks);
    return live;
  }

  it('grows with the remaining blocks and the block time', async () => {
    const live = await seenAt(100, { fast: 200, slow: 200 });
    expect(approachLimit(live, 101)).toBe(SLACK + 5 * 200);
    expect(approachLimit(live, 700)).toBe(SLACK + 600 * 5 * 200);
  });

  it('is one minute for a reached height', async () => {
    const live = await seenAt(100, { fast: 200, slow: 200 });
    expect([approachLimit(live, 100), approachLimit(live, 90)]).toEqual([SLACK, SLACK]);
  });

  it('is one minute for an unknown block time', async () => {
    expect(approachLimit(await seenAt(100, undefined), 700)).toBe(SLACK);
  });

  it('uses the slow block time', async () => {
    const live = await seenAt(100, { fast: 100, slow: 250 });
    expect(approachLimit(live, 101)).toBe(SLACK + 5 * 250);
  });
});
