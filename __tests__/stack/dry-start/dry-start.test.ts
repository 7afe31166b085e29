import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ContainerState } from '../../../src/docker/containers';
import type { ComposeModel } from '../../../src/stack/compose/model';
import { dryStarts, removeDryStarts } from '../../../src/stack/dry-start/dry-start';
import { CommandError } from '../../../src/system/exec';
import { fakeDocker } from '../../helpers/docker';
import { ended } from '../../helpers/exec';
import { fails } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { toldText } from '../../helpers/gate';

const root = temporaryFolder();
const job = { condition: 'service_completed_successfully' };
const MODEL: ComposeModel = {
  services: {
    val: { image: 'sha256:node', depends_on: { setup: job } },
    faucet: { image: 'sha256:node' },
    setup: { image: 'sha256:tools' },
  },
};
const START = { args: ['start'], folder: '/work' };
const exited = (exitCode = 0): ContainerState => ({ status: 'exited', exitCode });
const RUNNING: ContainerState = { status: 'running', exitCode: 0 };
const CREATED: ContainerState = { status: 'created', exitCode: 0 };

interface Trial {
  /** States of the services; a list changes with each look, and stays at its end. */
  readonly states: Readonly<Record<string, ContainerState | readonly ContainerState[]>>;
  /** Services whose gates tell a start. */
  readonly told?: readonly string[];
  /** Links in the place of that file. */
  readonly links?: Readonly<Record<string, string>>;
  readonly output?: (service: string) => readonly string[];
  readonly programs?: readonly string[];
  readonly up?: () => Promise<void>;
}

/** Dry starts of the services `val` and `faucet`; each container has its service's name as id. */
function trial({
  states,
  told = [],
  links = {},
  output = () => [],
  programs = [],
  up = async () => {},
}: Trial) {
  const folder = folderWith(root);
  const [progress, waited]: [string[], number[]] = [[], []];
  let [now, looks, pids] = [0, 0, 1];
  const docker = fakeDocker({
    compose: {
      create: async () => {
        for (const service of told) {
          writeFileSync(path.join(folder, 'dry-starts', service, 'start.json'), toldText(START));
        }
        for (const [service, to] of Object.entries(links)) {
          symlinkSync(to, path.join(folder, 'dry-starts', service, 'start.json'));
        }
      },
      up,
    },
    networks: { internalBridges: async () => [] },
    containers: {
      ofServices: async () =>
        Object.keys(MODEL.services).map((service) => ({ service, id: service })),
      states: async () => {
        const look = looks++;
        const now = Object.entries(states).map(([service, given]) => {
          const all = [given].flat();
          return [service, all[Math.min(look, all.length - 1)] ?? CREATED] as const;
        });
        return new Map(now);
      },
      programs: async () => programs.map((command) => ({ pid: pids++, command })),
      logs: async (service) => ended(output(service).join('\n')),
    },
  });
  const started = dryStarts(docker, MODEL, {
    ...{ folder, file: 'compose.yml', gated: ['val', 'faucet'], nodes: [], jobs: ['setup'] },
    relay: 'sha256:relay',
    imageOf: () => 'sha256:gate',
    limitMs: 60_000,
    clock: {
      now: () => now,
      sleep: async (ms) => {
        waited.push(ms);
        now += ms;
      },
    },
    signal: new AbortController().signal,
    progress: (message) => progress.push(message),
  });
  return { docker, started, progress, passed: () => now };
}

const BOTH = ['val', 'faucet'];

it('starts everything together, behind sealed networks, and hears each start', async () => {
  const { docker, started } = trial({
    states: { val: exited(), faucet: exited(), setup: exited() },
    told: BOTH,
  });
  const results = await started;
  expect([...results.keys()]).toEqual(['val', 'faucet']);
  expect(results.get('val')).toMatchObject({ kind: 'node', container: 'val', start: START });
  const verbs = docker.calls.map(({ verb }) => verb);
  expect(verbs.slice(0, 2)).toEqual(['compose.create', 'networks.internalBridges']);
  expect(verbs.indexOf('compose.up')).toBeGreaterThan(1);
});

it('waits for the last of them, and says for which in between', async () => {
  const { started, progress } = trial({
    states: {
      val: [...Array.from({ length: 50 }, () => RUNNING), exited()],
      faucet: exited(),
      setup: exited(),
    },
    programs: ['demod'],
    told: ['faucet'],
  });
  expect((await started).get('val')?.kind).toBe('ended');
  expect(progress).toEqual([
    'Dry start: 10.0 s of at most 60.0 s; not yet at the start of a node: val.',
    'Jobs that nodes wait for have ended: setup.',
  ]);
});

it('believes no link in place of the file in which a gate tells its start', async () => {
  const outside = path.join(folderWith(root), 'told.json');
  writeFileSync(outside, toldText(START));
  const { started } = trial({
    states: { val: exited(), faucet: exited(), setup: exited() },
    links: { val: outside },
  });
  expect((await started).get('val')).toMatchObject({
    kind: 'failed',
    cause: expect.stringContaining('/opt/rehearsal/told/start.json'),
  });
});

it('takes a service that ends without a node for a job', async () => {
  const { started } = trial({ states: { val: exited(), faucet: exited(), setup: exited() } });
  expect((await started).get('faucet')).toEqual({ kind: 'ended', container: 'faucet' });
});

it('tells the failure of a script with its last line', async () => {
  const { started } = trial({
    states: { val: exited(3), faucet: exited(), setup: exited() },
    output: (service) => (service === 'val' ? ['one', 'no such key: alice'] : []),
  });
  expect((await started).get('val')).toMatchObject({
    kind: 'failed',
    cause: 'failed with code 3 before the start of its node: no such key: alice',
    lines: ['one', 'no such key: alice'],
  });
});

it('ends early if all that are left visibly wait, and stops them', async () => {
  const { docker, started, passed } = trial({
    states: { val: exited(), faucet: RUNNING, setup: exited() },
    programs: ['sh', 'sleep'],
    told: ['val'],
    output: () => ['waiting'],
  });
  expect((await started).get('faucet')).toMatchObject({
    kind: 'failed',
    cause: 'did not come to the start of its node; its last line: waiting',
  });
  expect(passed()).toBeLessThan(20_000);
  expect(docker.argsOf('containers.stop')[0]?.[0]).toEqual(['faucet']);
});

it('goes on to the limit with one that works', async () => {
  const { started, passed } = trial({
    states: { val: exited(), faucet: RUNNING, setup: exited() },
    programs: ['sh', 'demod'],
    told: ['val'],
  });
  await started;
  expect(passed()).toBeGreaterThanOrEqual(60_000);
});

const refused = async () => {
  throw new CommandError(['docker', 'compose'], {
    exitCode: 1,
    stdout: '',
    stderr: 'setup exit 1',
  });
};

it('names a job that fails', async () => {
  const { started } = trial({
    states: { val: CREATED, faucet: exited(), setup: exited(1) },
    output: (service) => (service === 'setup' ? ['no space'] : []),
    up: refused,
  });
  const cause = 'ended with code 1: no space';
  await fails(started, 'NODE_START_UNKNOWN', 'setup', 'compose.yml', cause);
});

it('names a job that does not end', async () => {
  let stop = () => {};
  const waiting = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const { docker, started } = trial({
    states: { val: CREATED, faucet: exited(), setup: RUNNING },
    up: () => waiting,
  });
  while (docker.argsOf('containers.stop').length === 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  stop(); // as Compose does once its containers are stopped
  await fails(started, 'NODE_START_UNKNOWN', 'setup', 'did not end within 60.0 s');
});

it('fails with Compose’s own message if it does not start a service', async () => {
  const { started } = trial({
    states: { val: CREATED, faucet: exited(), setup: exited() },
    up: refused,
  });
  await fails(started, 'NODE_START_UNKNOWN', 'val', 'compose.yml', 'setup exit 1');
});

it('adds programs that a script starts after its node, once the node has long started', async () => {
  const { started, passed } = trial({
    states: { val: RUNNING, faucet: exited(), setup: exited() },
    programs: ['sh -c x', '/usr/bin/price-feeder --node val'],
    told: BOTH,
  });
  expect((await started).get('val')).toMatchObject({
    kind: 'node',
    start: { beside: ['price-feeder'] },
    exitCode: 0,
  });
  expect(passed()).toBeGreaterThanOrEqual(10_000);
  expect(passed()).toBeLessThan(20_000);
});

it('tells the failure of a script after the start of its node', async () => {
  const { started } = trial({
    states: { val: exited(1), faucet: exited(), setup: exited() },
    told: BOTH,
  });
  expect((await started).get('val')).toMatchObject({ kind: 'node', exitCode: 1 });
});

it('removes all containers of dry starts', async () => {
  const { docker, started } = trial({
    states: { val: exited(), faucet: exited(), setup: exited() },
    told: BOTH,
  });
  await started;
  await removeDryStarts(docker);
  expect(docker.argsOf('containers.remove')).toEqual([[['val', 'faucet', 'setup']]]);
});
