import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TrafficPlayer } from '../../src/rehearsal/traffic';
import type { LiveStack } from '../../src/stack/live';
import { closedOptions } from '../../src/stack/networks';
import { systemExec } from '../../src/system/exec';
import { accountOf } from '../helpers/accounts';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { FakeExec, type Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';

const folder = temporaryFolder();
const stack = { ...STACK, folder, keyringFolder: `${folder}/keyring` };
const live = { rpcUrl: (service: string) => `http://127.0.0.1:1/${service}` } as LiveStack;
const images = new Map([['rehearsal/checkers:v1', imageOf('sha256:one')]]);
const TRAFFIC = [
  { name: 'fund', stage: 'start', command: ['fund', '--all'] },
  { name: 'play', stage: 'start', release: 'v1.1', command: ['play', 'a b'] },
  { name: 'rush', stage: 'before:v1tov1_1', command: ['rush'] },
];

/** Traffic whose every command takes `ms`. */
async function playing(
  ms: number,
  reply: (command: string) => Reply = () => 'played 3 games\n',
  traffic: readonly object[] = TRAFFIC,
) {
  const plan = checkersPlan({ traffic });
  const clock = new FakeClock();
  const exec = new FakeExec(async (command) => {
    await clock.sleep(ms);
    return reply(command);
  });
  const accounts = new Map(
    await Promise.all(['alice', 'bob'].map(async (name) => [name, await accountOf(name)] as const)),
  );
  const run = runOf({ plan, exec, clock, accounts });
  const kept: [string, string][] = [];
  const player = new TrafficPlayer(run, stack, live, {
    images,
    planFolder: '/plans',
    keep: async (name, output) => void kept.push([name, output]),
  });
  const addresses = [...accounts.values()].map(({ address }) => address).join(',');
  return { exec, run, kept, addresses, traffic: player };
}

it('plays the commands of a stage one after the other, beside the RPC service', async () => {
  const { exec, run, kept, addresses, traffic } = await playing(10);
  await traffic.play('start');
  expect(exec.commands).toHaveLength(2);
  const user = `${process.getuid?.()}:${process.getgid?.()}`;
  expect(exec.calls[0]?.argv.join(' ')).toBe(
    `docker run --rm --name run-1-traffic-1 --label upgrade-rehearsal.run=run-1 --log-driver json-file --log-opt max-size=64m --log-opt max-file=2 --network run-1_net-public ${closedOptions().join(' ')} --user ${user} --volume ${folder}/traffic:/traffic --workdir /traffic --volume ${folder}/keyring:/keyring --env HOME=/traffic --env RPC_URL=http://node-carol:26657 --env CHAIN_ID=checkers-rehearsal --env DENOM=upawn --env ACCOUNTS=alice,bob --env ACCOUNT_ADDRESSES=${addresses} --env KEYRING_BACKEND=test --env KEYRING_DIR=/keyring sha256:one fund --all`,
  );
  expect(exec.calls[1]?.argv.slice(-3)).toEqual(['rehearsal/checkers:v1.1', 'play', 'a b']);
  expect(run.timeline.events).toEqual(
    ['fund', 'play'].map((name, i) => ({
      ...{ type: 'traffic-played', name, stage: 'start', ok: true, mayFail: false },
      ...{ output: 'played 3 games', at: 10 * (i + 1) },
    })),
  );
  expect(kept).toEqual([
    ['fund', 'played 3 games'],
    ['play', 'played 3 games'],
  ]);
});

it('may be in any image, with another program, and see a script read-only', async () => {
  const { exec, traffic } = await playing(1, undefined, [
    {
      ...{ name: 'script', stage: 'end', image: 'alpine:3', mount: 'scripts/play.sh' },
      ...{ entrypoint: 'sh', command: ['/mounted', 'x'] },
    },
    { name: 'absolute', stage: 'end', mount: '/srv/scripts', command: ['x'] },
  ]);
  await traffic.play('end');
  const [script, absolute] = exec.commands;
  expect(script).toContain(
    '--mount type=bind,"source=/plans/scripts/play.sh",target=/mounted,readonly ',
  );
  expect(script).toMatch(/ --entrypoint sh alpine:3 \/mounted x$/);
  expect(absolute).toContain('--mount type=bind,"source=/srv/scripts",target=/mounted,readonly ');
  expect(absolute).not.toContain('--entrypoint');
  expect(absolute).toMatch(/ sha256:one x$/);
});

describe('a program of this machine', () => {
  const program = { name: 'local', stage: 'end', run: ['./play.sh', '--fast', 'a b'] };

  it('runs in the folder of the plan, and knows where the chain is', async () => {
    const { exec, addresses, traffic } = await playing(1, undefined, [program]);
    await traffic.play('end');
    expect(exec.calls.map(({ argv }) => argv)).toEqual([['./play.sh', '--fast', 'a b']]);
    expect(exec.calls[0]?.options).toMatchObject({
      cwd: '/plans',
      timeout: 120_000,
      ends: 262_144,
      whom: 'user',
      env: {
        RPC_URL: 'http://127.0.0.1:1/node-carol',
        CHAIN_ID: 'checkers-rehearsal',
        DENOM: 'upawn',
        ACCOUNTS: 'alice,bob',
        ACCOUNT_ADDRESSES: addresses,
        KEYRING_BACKEND: 'test',
        KEYRING_DIR: `${folder}/keyring`,
        TRAFFIC_DIR: `${folder}/traffic`,
      },
    });
  });

  it('leaves what queries are compared with where containers do, too', async () => {
    const run = ['sh', '-c', 'printf "$CHAIN_ID" > "$TRAFFIC_DIR/own.json"; pwd'];
    const { run: given, kept } = await playing(1, undefined, [{ ...program, run }]);
    const settings = {
      images,
      planFolder: folder,
      keep: async (name: string, output: string) => void kept.push([name, output]),
    };
    const traffic = new TrafficPlayer({ ...given, exec: systemExec }, stack, live, settings);
    await traffic.play('end');
    expect(await traffic.record('own.json')).toBe('checkers-rehearsal');
    expect(readFileSync(path.join(folder, 'traffic/own.json'), 'utf8')).toBe('checkers-rehearsal');
    expect(kept[0]?.[1]).toContain(path.basename(folder));
  });

  it('that fails is told to be of this machine', async () => {
    const { traffic } = await playing(1, () => ({ exitCode: 2, stderr: 'oh no\n' }), [program]);
    const error = await failureOf(traffic.play('end'));
    expect(error.message).toBe('The traffic "local" (end) failed: oh no');
    expect(error.hint).toContain('It ran ./play.sh --fast a b on this machine;');
  });
});

it('plays nothing at a stage without any', async () => {
  const { exec, traffic } = await playing(10);
  await traffic.play('end');
  expect(exec.commands).toEqual([]);
});

describe('traffic that fails', () => {
  const stderr = 'game 1\nno such account\n';
  const failing = () => ({ exitCode: 2, stderr });

  it('is told what it wanted outside of the run', async () => {
    const lost = 'curl: (6) Could not resolve host: faucet.example.com\n';
    const { traffic } = await playing(10, () => ({ exitCode: 6, stderr: `${lost}gave up\n` }));
    const error = await failureOf(traffic.play('start'));
    expect(error.message).toBe(
      'The traffic "fund" (start) failed: it wanted to reach faucet.example.com, and the run has no way out',
    );
    expect(error.hint).toContain('traffic with run is on this machine');
  });

  it('fails the run with the end of the command’s output, and plays no more', async () => {
    const { exec, run, kept, traffic } = await playing(10, failing);
    const error = await failureOf(traffic.play('start'));
    expect(error.message).toBe('The traffic "fund" (start) failed: no such account');
    expect(error.hint).toBe(
      'It ran fund --all in the image of the first release; its output is in the evidence. allow-failure in the plan lets the rehearsal go on.',
    );
    expect(error.lines).toEqual(['game 1', 'no such account']);
    // It may live on: the client of one whose time is up is ended, and what ignores that is not.
    expect(exec.commands.slice(1)).toEqual(['docker rm --force --volumes run-1-traffic-1']);
    expect(run.timeline.events).toMatchObject([{ name: 'fund', ok: false, mayFail: false }]);
    expect(kept).toEqual([['fund', 'game 1\nno such account']]);
  });

  it('is reported alone where the plan allows it, and the next is played', async () => {
    const [fund, ...others] = TRAFFIC;
    const { run, kept, traffic } = await playing(
      10,
      (command) => (command.includes(' fund ') ? failing() : 'played\n'),
      [{ ...fund, 'allow-failure': true }, ...others],
    );
    await traffic.play('start');
    expect(run.timeline.events).toMatchObject([
      { name: 'fund', ok: false, output: 'game 1\nno such account' },
      { name: 'play', ok: true, output: 'played' },
    ]);
    expect(kept.map(([name]) => name)).toEqual(['fund', 'play']);
  });

  it.each([
    [{ release: 'v2' }, 'in the image of v2;'],
    [{ image: 'alpine:3' }, 'in the image alpine:3;'],
  ])('says where it ran: %j', async (where, words) => {
    const { traffic } = await playing(1, failing, [
      { name: 'x', stage: 'end', command: ['y'], ...where },
    ]);
    expect((await failureOf(traffic.play('end'))).hint).toContain(`It ran y ${words}`);
  });

  it('in silence is told without "undefined"', async () => {
    const { traffic } = await playing(10, () => ({ exitCode: 2 }));
    expect((await failureOf(traffic.play('start'))).message).not.toContain('undefined');
  });

  it('passes on a cancel as it is, also where the plan allows failure', async () => {
    const reason = new Error('cancelled');
    const { traffic } = await playing(
      10,
      () => {
        throw reason;
      },
      TRAFFIC.map((one) => ({ ...one, 'allow-failure': true })),
    );
    await expect(traffic.play('start')).rejects.toBe(reason);
  });
});

describe('the time that traffic is expected to take', () => {
  it('is guessed at first, and the longest measured from then on', async () => {
    const { traffic } = await playing(4_000);
    const guess = traffic.expectedMs('start');
    expect(guess).toBeGreaterThan(0);
    expect(traffic.expectedMs('before:v1tov1_1')).toBe(guess / 2);
    await traffic.play('start');
    expect(traffic.expectedMs('before:v1tov1_1')).toBe(4_000);
  });

  it('is none without traffic', async () => {
    expect((await playing(1)).traffic.expectedMs('end')).toBe(0);
  });
});

it('reads what traffic wrote, or nothing', async () => {
  const { traffic } = await playing(1);
  mkdirSync(path.join(folder, 'traffic'), { recursive: true });
  writeFileSync(path.join(folder, 'traffic/games.json'), '[1]');
  expect(await traffic.record('games.json')).toBe('[1]');
  expect(await traffic.record('other.json')).toBe('');
});
