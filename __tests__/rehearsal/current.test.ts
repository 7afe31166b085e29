import { GENESIS, requireCurrent, upgradeFolder } from '../../src/rehearsal/current';
import type { LiveStack } from '../../src/stack/live';
import { FakeClock, fakeIntervals } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { liveStack, STACK } from '../helpers/live';
import { runOf } from './runs';

const logsFolder = temporaryFolder();
/** A published port that nobody listens at: nothing here asks for heights. */
const PORT = 9;
let live: LiveStack | undefined;

beforeEach(fakeIntervals);
afterEach(async () => {
  await live?.close();
  jest.useRealTimers();
});

/** The check on a started stack whose links point somewhere, by service. */
async function checking(links: Record<string, string>) {
  const clock = FakeClock.still();
  const parts = liveStack({
    ...{ clock, logsFolder, port: PORT },
    reply: (command) => {
      const service = /exec id-of-(\S+) readlink \/chain\/cosmovisor\/current$/.exec(command)?.[1];
      return service === undefined ? '' : `${links[service]}\n`;
    },
  });
  live = parts.live;
  await live.start('cosmovisor');
  const run = runOf({ exec: parts.exec, clock });
  return (expected: string, services = STACK.nodes) =>
    requireCurrent(run, parts.live, services, expected);
}

it('is named as Cosmovisor names its folders', () => {
  expect([GENESIS, upgradeFolder('v1tov1_1')]).toEqual(['genesis', 'upgrades/v1tov1_1']);
});

it.each([
  ['genesis', 'genesis'],
  ['genesis/', 'genesis'],
  ['/chain/cosmovisor/genesis', 'genesis'],
  ['/chain/cosmovisor/upgrades/v1tov1_1', 'upgrades/v1tov1_1'],
  ['upgrades/v1tov1_1', 'upgrades/v1tov1_1'],
])('the link %s points at %s', async (link, expected) => {
  const check = await checking({ 'node-carol': link, 'val-alice': link });
  await expect(check(expected)).resolves.toBeUndefined();
});

it('a node that runs another binary is named, with both', async () => {
  const check = await checking({ 'node-carol': 'upgrades/v2', 'val-alice': 'genesis' });
  const error = await failureOf(check('upgrades/v2'));
  expect(error.message).toBe(
    "On val-alice Cosmovisor's current link points at genesis, not at upgrades/v2",
  );
  expect(error.hint).toContain('The old binary went through the upgrade by itself');
});

it('a home that is not at its beginning is told apart', async () => {
  const check = await checking({ 'node-carol': 'upgrades/v2', 'val-alice': 'genesis' });
  const error = await failureOf(check(GENESIS));
  expect(error.message).toBe(
    "On node-carol Cosmovisor's current link points at upgrades/v2, not at genesis",
  );
  expect(error.hint).toContain('start from a fresh one');
});

it('a node is looked at only where Cosmovisor runs it', async () => {
  const check = await checking({ 'node-carol': 'genesis', 'val-alice': 'upgrades/v2' });
  await expect(check(GENESIS, ['node-carol'])).resolves.toBeUndefined();
});

it('an upgrade’s folder with another’s name at its end is another', async () => {
  const check = await checking({ 'node-carol': 'upgrades/v2', 'val-alice': 'upgrades/not-v2' });
  expect((await failureOf(check('upgrades/v2'))).message).toContain('upgrades/not-v2');
});
