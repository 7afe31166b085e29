import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explained } from '../../src/errors/errors';
import { TrafficPlayer } from '../../src/rehearsal/traffic';
import { LOGGING } from '../../src/stack/compose/log-limits';
import { closedContainer } from '../../src/stack/isolation/networks';
import type { LiveStack } from '../../src/stack/live/live';
import { systemExec } from '../../src/system/system-exec';
import { accountsOf } from '../helpers/accounts';
import { FakeClock } from '../helpers/clock';
import { fakeDocker } from '../helpers/docker';
import { failureOf } from '../helpers/errors';
import { ended, FakeExec, type Reply } from '../helpers/exec';
import { fails, failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';

const folder = temporaryFolder();
const stack = { ...STACK, folder, keyringFolder: `${folder}/keyring` };
const live = { rpcUrl: (service: string) => `http://127.0.0.1:1/${service}` } as LiveStack;
const images = new Map([['rehearsal/checkers:v1', imageOf('sha256:one')]]);
const LIMIT_MS = 120_000;
const TRAFFIC = [
  { name: 'fund', stage: 'start', command: ['fund', '--all'] },
  { name: 'play', stage: 'start', release: 'v1.1', command: ['play', 'a b'] },
  { name: 'rush', stage: 'before:v1tov1_1', command: ['rush'] },
];

/** Traffic whose commands all take `ms`. */
async function playing(
  ms: number,
  reply: (command: string) => Reply = () => 'played 3 games\n',
  traffic: readonly object[] = TRAFFIC,
) {
  const plan = checkersPlan({ traffic });
  const clock = new FakeClock();
  const play = async (command: string) => {
    await clock.sleep(ms);
    return reply(command);
  };
  const exec = new FakeExec(play);
  const docker = fakeDocker({
    containers: { run: async (_, args) => ended(await play(args.join(' '))) },
  });
  const accounts = await accountsOf('alice', 'bob');
  const run = runOf({ plan, exec, docker, clock, accounts });
  const kept: [string, string][] = [];
  const player = new TrafficPlayer(run, stack, live, {
    images,
    planFolder: '/plans',
    keep: async (name, output) => void kept.push([name, output]),
    gasPrice: async () => '0.25upawn',
  });
  const addresses = [...accounts.values()].map(({ address }) => address).join(',');
  return { exec, docker, run, kept, addresses, traffic: player };
}

it('runs the commands of a stage one after the other, next to the RPC service', async () => {
  const { docker, run, kept, addresses, traffic } = await playing(10);
  await traffic.play('start');
  const [fund, play] = docker.argsOf('containers.run');
  expect(fund).toEqual([
    'sha256:one',
    ['fund', '--all'],
    {
      ...closedContainer(),
      ...{ name: 'run-1-traffic-1', network: 'run-1_net-public', workdir: '/traffic' },
      ...{ user: `${process.getuid?.()}:${process.getgid?.()}`, logging: LOGGING },
      entrypoint: undefined,
      env: {
        HOME: '/traffic',
        RPC_URL: 'http://node-carol:26657',
        CHAIN_ID: 'checkers-rehearsal',
        DENOM: 'upawn',
        GAS_PRICES: '0.25upawn',
        ACCOUNTS: 'alice,bob',
        ACCOUNT_ADDRESSES: addresses,
        KEYRING_BACKEND: 'test',
        KEYRING_DIR: '/keyring',
      },
      mounts: [
        { type: 'bind', source: `${folder}/traffic`, target: '/traffic' },
        { type: 'bind', source: `${folder}/keyring`, target: '/keyring' },
      ],
    },
    { timeout: LIMIT_MS, ends: 262_144 },
  ]);
  expect(play?.slice(0, 2)).toEqual(['rehearsal/checkers:v1.1', ['play', 'a b']]);
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

it('may use any image and program, with a read-only script', async () => {
  const { docker, traffic } = await playing(1, undefined, [
    {
      ...{ name: 'script', stage: 'end', image: 'alpine:3', mount: 'scripts/play.sh' },
      ...{ entrypoint: 'sh', command: ['/mounted', 'x'] },
    },
    { name: 'absolute', stage: 'end', mount: '/srv/scripts', command: ['x'] },
  ]);
  await traffic.play('end');
  const [script, absolute] = docker.argsOf('containers.run');
  expect(script?.slice(0, 2)).toEqual(['alpine:3', ['/mounted', 'x']]);
  const mounted = (source: string) => ({
    mounts: expect.arrayContaining([{ type: 'bind', source, target: '/mounted', readOnly: true }]),
  });
  expect(script?.[2]).toMatchObject({ entrypoint: 'sh', ...mounted('/plans/scripts/play.sh') });
  expect(absolute?.slice(0, 2)).toEqual(['sha256:one', ['x']]);
  expect(absolute?.[2]).toMatchObject({ entrypoint: undefined, ...mounted('/srv/scripts') });
});

describe('programs that schedule an upgrade', () => {
  const upgrade = { name: '$(v2)', info: '{"a":1}' };
  const told = { UPGRADE_NAME: '$(v2)', UPGRADE_HEIGHT: '90', UPGRADE_INFO: '{"a":1}' };

  it('run in order with its name, height and info, in arguments and variables', async () => {
    const { exec, docker, kept, run, traffic } = await playing(1, undefined, []);
    const programs = [
      { command: ['dao', '{name}', '--height={height}', '{info}', '{other}'] },
      { run: ['./approve.sh', '{height}'] },
    ];
    await traffic.schedule(upgrade, programs, 90);
    const [container] = docker.argsOf('containers.run');
    expect(container?.[1]).toEqual(['dao', '$(v2)', '--height=90', '{"a":1}', '{other}']);
    expect(container?.[2]).toMatchObject({ env: told });
    expect(exec.calls[0]?.argv).toEqual(['./approve.sh', '90']);
    expect(exec.calls[0]?.options).toMatchObject({ env: told });
    expect(kept.map(([name]) => name)).toEqual(['schedule $(v2) 1', 'schedule $(v2) 2']);
    expect(run.timeline.events).toEqual([]); // they are no traffic
  });

  it('fail the rehearsal with their last lines', async () => {
    const { traffic } = await playing(1, () => ({ exitCode: 1, stderr: 'no quorum' }), []);
    const schedule = traffic.schedule(upgrade, [{ run: ['./approve.sh'] }], 90);
    await fails(schedule, 'SCHEDULE_FAILED', upgrade.name, 'no quorum');
  });
});

describe('a program of this machine', () => {
  const program = { name: 'local', stage: 'end', run: ['./play.sh', '--fast', 'a b'] };

  it('runs in the folder of the plan, and gets the address of the chain', async () => {
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
        GAS_PRICES: '0.25upawn',
        ACCOUNTS: 'alice,bob',
        ACCOUNT_ADDRESSES: addresses,
        KEYRING_BACKEND: 'test',
        KEYRING_DIR: `${folder}/keyring`,
        TRAFFIC_DIR: `${folder}/traffic`,
      },
    });
  });

  it('leaves files for queries in the same place as containers', async () => {
    const run = ['sh', '-c', 'printf "$CHAIN_ID" > "$TRAFFIC_DIR/own.json"; pwd'];
    const { run: given, kept } = await playing(1, undefined, [{ ...program, run }]);
    const settings = {
      images,
      planFolder: folder,
      keep: async (name: string, output: string) => void kept.push([name, output]),
      gasPrice: async () => '',
    };
    const traffic = new TrafficPlayer({ ...given, exec: systemExec }, stack, live, settings);
    await traffic.play('end');
    expect(await traffic.record('own.json')).toBe('checkers-rehearsal');
    expect(readFileSync(path.join(folder, 'traffic/own.json'), 'utf8')).toBe('checkers-rehearsal');
    expect(kept[0]?.[1]).toContain(path.basename(folder));
  });

  it('that fails is named with its command', async () => {
    const { traffic } = await playing(1, () => ({ exitCode: 2, stderr: 'oh no\n' }), [program]);
    await expect(traffic.play('end')).rejects.toThrow(
      failure('TRAFFIC_FAILED', '"local"', 'end', 'oh no', './play.sh --fast a b'),
    );
  });
});

it('runs nothing at a stage without commands', async () => {
  const { docker, traffic } = await playing(10);
  await traffic.play('end');
  expect(docker.calls).toEqual([]);
});

describe('traffic that fails', () => {
  const stderr = 'game 1\nno such account\n';
  const failing = () => ({ exitCode: 2, stderr });

  it('is a failure with the unreachable outside host', async () => {
    const lost = 'curl: (6) Could not resolve host: faucet.example.com\n';
    const { traffic } = await playing(10, () => ({ exitCode: 6, stderr: `${lost}gave up\n` }));
    await fails(traffic.play('start'), 'TRAFFIC_FAILED', '"fund"', 'start', 'faucet.example.com');
  });

  it('fails the run with the end of the command’s output, and runs no more commands', async () => {
    const { docker, run, kept, traffic } = await playing(10, failing);
    const error = await failureOf(traffic.play('start'));
    const facts = ['"fund"', 'start', 'no such account', 'fund --all', 'allow-failure'];
    expect(error).toEqual(failure('TRAFFIC_FAILED', ...facts));
    expect(error.lines).toEqual(['game 1', 'no such account']);
    // The container may live on: a time limit ends the client, and a program may ignore signals.
    expect(docker.argsOf('containers.remove')).toEqual([[['run-1-traffic-1']]]);
    expect(run.timeline.events).toMatchObject([{ name: 'fund', ok: false, mayFail: false }]);
    expect(kept).toEqual([['fund', 'game 1\nno such account']]);
  });

  it('is only recorded if the plan allows it, and the next command runs', async () => {
    const [fund, ...others] = TRAFFIC;
    const { run, kept, traffic } = await playing(
      10,
      (command) => (command.startsWith('fund ') ? failing() : 'played\n'),
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
    [{ release: 'v2' }, 'v2'],
    [{ image: 'alpine:3' }, 'alpine:3'],
  ])('is named with its command and image: %j', async (where, image) => {
    const { traffic } = await playing(1, failing, [
      { name: 'x', stage: 'end', command: ['y z'], ...where },
    ]);
    await fails(traffic.play('end'), 'TRAFFIC_FAILED', 'y z', image);
  });

  it('without output is a failure without "undefined"', async () => {
    const { traffic } = await playing(10, () => ({ exitCode: 2 }));
    const error = await failureOf(traffic.play('start'));
    expect(explained(error)).not.toContain('undefined');
  });

  it('passes on a cancellation unchanged, even if the plan allows failure', async () => {
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

describe('the estimated duration of traffic', () => {
  it('is a default at first, and then the longest measured', async () => {
    const { traffic } = await playing(4_000);
    const guess = traffic.expectedMs('start');
    expect(guess).toBeGreaterThan(0);
    expect(traffic.expectedMs('before:v1tov1_1')).toBe(guess / 2);
    await traffic.play('start');
    expect(traffic.expectedMs('before:v1tov1_1')).toBe(4_000);
  });

  it('is zero without traffic', async () => {
    expect((await playing(1)).traffic.expectedMs('end')).toBe(0);
  });
});

it('reads the files written by traffic, or nothing', async () => {
  const { traffic } = await playing(1);
  mkdirSync(path.join(folder, 'traffic'), { recursive: true });
  writeFileSync(path.join(folder, 'traffic/games.json'), '[1]');
  expect(await traffic.record('games.json')).toBe('[1]');
  expect(await traffic.record('other.json')).toBe('');
});
