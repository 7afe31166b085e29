import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TrafficPlayer } from '../../src/rehearsal/traffic';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';

const folder = temporaryFolder();
const stack = { ...STACK, folder, keyringFolder: `${folder}/keyring` };
const plan = checkersPlan({
  traffic: [
    { name: 'fund', stage: 'start', command: ['fund', '--all'] },
    { name: 'play', stage: 'start', release: 'v1.1', command: ['play', 'a b'] },
    { name: 'rush', stage: 'before:v1tov1_1', command: ['rush'] },
  ],
});
const images = new Map([['rehearsal/checkers:v1', 'sha256:one']]);

/** Traffic whose every command takes `ms`. */
function playing(ms: number, reply: (command: string) => Reply = () => 'played 3 games\n') {
  const clock = new FakeClock();
  const exec = new FakeExec(async (command) => {
    await clock.sleep(ms);
    return reply(command);
  });
  const run = runOf({ plan, exec, clock });
  return { exec, run, traffic: new TrafficPlayer(run, stack, images) };
}

it('plays the commands of a stage one after the other, beside the RPC service', async () => {
  const { exec, run, traffic } = playing(10);
  await traffic.play('start');
  expect(exec.commands).toHaveLength(2);
  const user = `${process.getuid?.()}:${process.getgid?.()}`;
  expect(exec.calls[0]?.argv.join(' ')).toBe(
    `docker run --rm --label upgrade-rehearsal.run=run-1 --network run-1_net-public --user ${user} --volume ${folder}/traffic:/traffic --workdir /traffic --volume ${folder}/keyring:/keyring --env HOME=/traffic --env CHAIN_ID=checkers-rehearsal --env RPC_URL=http://node-carol:26657 --env KEYRING_BACKEND=test --env KEYRING_DIR=/keyring sha256:one fund --all`,
  );
  expect(exec.calls[1]?.argv.slice(-3)).toEqual(['rehearsal/checkers:v1.1', 'play', 'a b']);
  expect(run.timeline.events).toMatchObject([
    { type: 'traffic-played', name: 'fund', stage: 'start', output: 'played 3 games', at: 10 },
    { type: 'traffic-played', name: 'play', stage: 'start', output: 'played 3 games', at: 20 },
  ]);
});

it('plays nothing at a stage without any', async () => {
  const { exec, traffic } = playing(10);
  await traffic.play('end');
  expect(exec.commands).toEqual([]);
});

it('fails with the end of the command’s output, and plays no more', async () => {
  const stderr = 'game 1\nno such account\n';
  const { exec, run, traffic } = playing(10, () => ({ exitCode: 2, stderr }));
  const error = await failureOf(traffic.play('start'));
  expect(error.message).toBe('The traffic "fund" (start) failed: no such account');
  expect(error.hint).toBe('It ran fund --all in the image of v1.');
  expect(error.lines).toEqual(['game 1', 'no such account']);
  expect(exec.commands).toHaveLength(1);
  expect(run.timeline.events).toEqual([]);
});

it('says that a silent command failed without "undefined"', async () => {
  const { traffic } = playing(10, () => ({ exitCode: 2 }));
  expect((await failureOf(traffic.play('start'))).message).not.toContain('undefined');
});

it('passes on a cancel as it is', async () => {
  const reason = new Error('cancelled');
  const { traffic } = playing(10, () => {
    throw reason;
  });
  await expect(traffic.play('start')).rejects.toBe(reason);
});

describe('the time that traffic is expected to take', () => {
  it('is guessed at first, and the longest measured from then on', async () => {
    const { traffic } = playing(4_000);
    const guess = traffic.expectedMs('start');
    expect(guess).toBeGreaterThan(0);
    expect(traffic.expectedMs('before:v1tov1_1')).toBe(guess / 2);
    await traffic.play('start');
    expect(traffic.expectedMs('before:v1tov1_1')).toBe(4_000);
  });

  it('is none without traffic', () => {
    expect(playing(1).traffic.expectedMs('end')).toBe(0);
  });
});

it('reads what traffic wrote, or nothing', async () => {
  const { traffic } = playing(1);
  mkdirSync(path.join(folder, 'traffic'), { recursive: true });
  writeFileSync(path.join(folder, 'traffic/games.json'), '[1]');
  expect(await traffic.record('games.json')).toBe('[1]');
  expect(await traffic.record('other.json')).toBe('');
});
