import type { RehearsalError } from '../../src/errors/errors';
import { HaltLog } from '../../src/rehearsal/halt-log';
import { FakeClock } from '../helpers/clock';
import { failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { liveStack } from '../helpers/live';
import { abciInfo, FakeRpc } from '../helpers/rpc';
import { HALT, RUNNING_UPGRADE, STARTED, SWAP } from './log-lines';
import { runOf } from './runs';

const logsFolder = temporaryFolder();
const NEEDED = '8:28PM ERR UPGRADE "v1tov1_1" NEEDED at height: 68:  module=x/upgrade';
let rpc: FakeRpc;
let close: () => Promise<void>;

beforeAll(async () => {
  rpc = await FakeRpc.listen(() => abciInfo('v1', 67));
});
afterAll(() => rpc.close());
afterEach(() => close());

async function following() {
  const clock = FakeClock.still();
  const parts = liveStack({ clock, logsFolder, port: rpc.port });
  const run = runOf({ clock });
  const failures: RehearsalError[] = [];
  const halts = new HaltLog(parts.live, run, (error) => void failures.push(error));
  close = () => parts.live.close();
  await parts.live.start('cosmovisor');
  return { ...parts, failures, halts, timeline: run.timeline };
}

describe('the halts of nodes', () => {
  it('are recorded once per node, at the time in its log', async () => {
    const { halts, log, timeline } = await following();
    for (const line of HALT) log('val-alice', line, 5_000);
    log('node-carol', HALT[2] ?? '', 6_000);
    expect(timeline.events).toEqual([
      { type: 'node-halted', upgrade: 'v1_1tov2', service: 'val-alice', height: 134, at: 5_000 },
      { type: 'node-halted', upgrade: 'v1_1tov2', service: 'node-carol', height: 134, at: 6_000 },
    ]);
    expect(halts.haltedAt('val-alice', 'v1_1tov2')).toBe(5_000);
    expect(halts.haltedAt('val-alice', 'v1tov1_1')).toBeUndefined();
    expect(halts.haltedAt('val-bob', 'v1_1tov2')).toBeUndefined();
  });

  it('are recorded again at the next upgrade, which has another binary', async () => {
    const { halts, log, failures } = await following();
    log('val-alice', NEEDED, 1_000);
    log('val-alice', RUNNING_UPGRADE, 2_000);
    for (const line of [...HALT, ...SWAP]) log('val-alice', line, 9_000);
    expect(halts.haltedAt('val-alice', 'v1_1tov2')).toBe(9_000);
    expect(failures).toEqual([]);
  });

  it('may arrive after the launch of the new binary, which goes to another output', async () => {
    const { log, failures, halts } = await following();
    for (const line of [RUNNING_UPGRADE, NEEDED, NEEDED, STARTED]) log('val-alice', line, 3_000);
    for (const line of [...SWAP, ...HALT, STARTED]) log('val-alice', line, 9_000);
    expect(failures).toEqual([]);
    expect(halts.haltedAt('val-alice', 'v1tov1_1')).toBe(3_000);
    expect(halts.haltedAt('val-alice', 'v1_1tov2')).toBe(9_000);
  });

  it('may be logged again by the old binary before the swap', async () => {
    const { log, failures } = await following();
    log('val-alice', NEEDED, 1_000);
    log('val-alice', NEEDED, 1_001);
    log('node-carol', RUNNING_UPGRADE, 2_000);
    log('val-alice', NEEDED, 2_001);
    expect(failures).toEqual([]);
  });
});

it('endless halts in a container’s log are neither kept nor recorded', async () => {
  const { log, timeline, halts, failures } = await following();
  for (let i = 0; i < 10_000; i++) {
    log('val-alice', `UPGRADE "lie-${i}" NEEDED at height: ${'9'.repeat(i % 20)}1: x`, i);
    log('val-alice', `cosmovisor/upgrades/lie-${10_000 + i}/bin`, i);
  }
  expect(timeline.events.length).toBeLessThanOrEqual(100);
  log('node-carol', NEEDED, 20_000);
  expect(halts.haltedAt('node-carol', 'v1tov1_1')).toBe(20_000);
  expect(failures).toEqual([]);
});

describe('a binary without the upgrade’s handler', () => {
  it('fails the run immediately and once, with the handler and the release', async () => {
    const { log, failures } = await following();
    log('node-carol', NEEDED, 1_000);
    log('node-carol', RUNNING_UPGRADE, 2_000);
    log('node-carol', STARTED, 2_500);
    expect(failures).toEqual([]);
    log('node-carol', NEEDED, 3_000);
    log('node-carol', NEEDED, 3_001);
    expect(failures).toEqual([
      failure('UPGRADE_HANDLER_MISSING', 'v1.1', '"v1tov1_1"', 'node-carol', '68'),
    ]);
    expect(failures[0]?.lines).toEqual([NEEDED, RUNNING_UPGRADE, STARTED, NEEDED]);
  });

  it('is not recorded as another halt', async () => {
    const { log, timeline } = await following();
    log('node-carol', NEEDED, 1_000);
    for (const line of [RUNNING_UPGRADE, STARTED]) log('node-carol', line, 2_000);
    log('node-carol', NEEDED, 3_000);
    expect(timeline.events).toHaveLength(1);
  });
});
