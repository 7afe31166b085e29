import { type Expectation, HALT, STOP, secondStart } from '../../src/rehearsal/expectations';
import type { StackFact } from '../../src/stack/live/facts';
import { DISK_FULL } from './log-lines';
import { died, FakeStack, TROUBLE } from './supervised';

const LOCKED = [
  'panic: failed to initialize database: resource temporarily unavailable',
  'goroutine 1',
];
/** Output of Cosmovisor 1.5.0 for an empty file. */
const HALF_WRITTEN = [
  'panic: failed to parse upgrade info file: empty upgrade-info.json',
  'goroutine 26 [running]:',
];

const silent = async () => [];
const covered = ({ covers }: Expectation) => TROUBLE.filter((fact) => covers(fact, silent));

it('at the height of an upgrade, only missing blocks are expected', () => {
  expect(covered(HALT).map(({ type }) => type)).toEqual(['no-block']);
});

it('while the whole stack is stopped, every ended container is expected', () => {
  expect(covered(STOP)).toEqual(TROUBLE);
});

describe('a container that ends by a race in Cosmovisor', () => {
  /** An upgrade of a stack whose containers write output before they end. */
  function upgrading(output: readonly string[] = LOCKED, stack = new FakeStack()) {
    const notices: string[] = [];
    const { covers } = secondStart(stack, (message) => void notices.push(message));
    const sees = (fact: StackFact) => covers(fact, async () => output);
    return { stack, notices, sees };
  }

  it.each([
    ['the old binary still holds its database', LOCKED, ''],
    ['the old binary has not written upgrade-info.json yet', HALF_WRITTEN, 'upgrade-info.json'],
  ])('is restarted once for each node with a notice: %s', async (_, output, fact) => {
    const { stack, notices, sees } = upgrading(output);
    const covered = [];
    for (const service of ['val-alice', 'node-carol', 'val-alice']) {
      covered.push(await sees(died(service)));
    }
    expect(covered).toEqual([true, true, false]);
    const again = ['val-alice', 'node-carol'];
    expect(stack.startedAgain).toEqual(again);
    const told = again.map((service) => expect.stringMatching(`${service}.*${fact}`));
    expect(notices).toEqual(told);
  });

  it('may be restarted at the next upgrade', async () => {
    const { stack, sees } = upgrading();
    for (const each of [sees, upgrading(LOCKED, stack).sees]) {
      expect(await each(died('val-alice'))).toBe(true);
    }
    expect(stack.startedAgain).toEqual(['val-alice', 'val-alice']);
  });

  it.each([
    ['for another reason', [DISK_FULL]],
    ['without output', []],
  ])('is not restarted if it ends %s', async (_, output) => {
    const { stack, notices, sees } = upgrading(output);
    expect(await sees(died('val-alice'))).toBe(false);
    expect([...stack.startedAgain, ...notices]).toEqual([]);
  });

  it('is recognised only by its log: no other event is covered', async () => {
    const { sees } = upgrading();
    for (const fact of TROUBLE.filter(({ type }) => type !== 'container-died')) {
      expect(await sees(fact)).toBe(false);
    }
  });
});
