import { RehearsalError } from '../../src/errors/errors';
import { rethrowStalled, stalled } from '../../src/rehearsal/stall-causes';
import { WaitTimeoutError } from '../../src/system/clock';
import { failure } from '../helpers/failure';
import { DISK_FULL, HALT, STARTED, SWAP } from './log-lines';
import { FakeStack } from './supervised';

describe('a stalled chain', () => {
  it('is explained by the first cause in a node’s log', () => {
    const stack = new FakeStack();
    stack.lines.set('node-carol', ['all is well']).set('val-alice', ['starting', DISK_FULL]);
    const error = stalled(stack, 'It stands');
    expect(error).toEqual(failure('DISK_FULL', 'It stands', 'val-alice'));
    expect(error.lines).toEqual(['starting', DISK_FULL]);
  });

  it('is explained by a new binary that asks for its own upgrade', () => {
    const stack = new FakeStack();
    stack.lines.set('val-alice', [...HALT, ...SWAP, String(HALT[0])]);
    expect(stalled(stack, 'It stands')).toEqual(
      failure('UPGRADE_HANDLER_MISSING', 'val-alice', 'v1_1tov2', '134'),
    );
  });

  it.each<[string, Record<string, string[]>]>([
    ['no log contains a cause', { 'node-carol': ['all is well'] }],
    ['a log had one long ago', { 'val-alice': [DISK_FULL, ...Array(60).fill('all is well')] }],
    ['a log contains an upgrade’s expected halt', { 'val-alice': HALT }],
    ['a log contains that and the swap', { 'val-alice': [...HALT, ...SWAP] }],
    ['the old binary’s last lines come late', { 'val-alice': [...SWAP, ...HALT, STARTED] }],
    [
      'the upgrade was applied after all',
      { 'val-alice': [...SWAP, ...HALT, 'INF applying upgrade "v1_1tov2" at height: 134'] },
    ],
  ])('is explained by the last seen states of nodes if %s', (_, logs) => {
    const stack = new FakeStack();
    for (const [service, lines] of Object.entries(logs)) stack.lines.set(service, lines);
    const error = stalled(stack, 'It stands');
    expect(error).toEqual(failure('CHAIN_STALLED', 'It stands', stack.watch.describe()));
    expect(error.lines).toEqual(logs[stack.rpc] ?? []);
  });
});

describe('a failed wait', () => {
  const rethrown = (error: unknown) => () => rethrowStalled(new FakeStack(), 'It stands')(error);

  it('is explained if it timed out', () => {
    expect(rethrown(new WaitTimeoutError('WAIT_TIMED_OUT', 'Waited 1.0 s for a block'))).toThrow(
      failure('CHAIN_STALLED', 'It stands', 'Waited 1.0 s for a block', 'node-carol at 7'),
    );
  });

  it.each([
    new RehearsalError('CONTAINER_DIED', 'Waited, but failed otherwise'),
    new Error('a bug'),
  ])('keeps any other error: %s', (error) => {
    expect(rethrown(error)).toThrow(error);
  });
});
