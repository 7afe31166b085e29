import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { containerArguments } from '../../src/docker/container-options';
import { openDocker } from '../../src/docker/docker';
import { RUN_LABEL } from '../../src/docker/labels';
import { relayImage } from '../../src/images/graph/relay';
import { removeRun } from '../../src/run/remove-objects';
import type { ComposeModel, ComposeService } from '../../src/stack/compose/model';
import { readCompose } from '../../src/stack/compose/read';
import { isolated } from '../../src/stack/isolation/isolate';
import { closedContainer } from '../../src/stack/isolation/networks';
import { relayFor, withRelay } from '../../src/stack/isolation/relay';
import { ComposeProject } from '../../src/stack/live/project';
import { systemExec } from '../../src/system/system-exec';
import { Outside, PORT } from './listeners';
import { docker, removeTemporaryFolders, temporaryFolder } from './rehearsals';
import { buildRelay } from './relay-image';

const LIMIT_MS = 120_000;
const { signal } = new AbortController();
const outside = new Outside();
const folder = temporaryFolder();
const runs: string[] = [];
const IMAGE = 'debian:bookworm-slim';

beforeAll(async () => {
  await buildRelay(folder);
  await outside.open();
}, 10 * LIMIT_MS);
afterAll(async () => {
  outside.close();
  for (const run of runs) await removeRun(openDocker(systemExec, { run }), run);
  removeTemporaryFolders();
}, LIMIT_MS);

/** A way out of a container: its name, method and address. */
type Way = readonly [name: string, how: string, address: string];

/** Folder that services mount: the program that tries ways out, and its list of ways. */
const tried = path.join(folder, 'tried');
mkdirSync(tried);
copyFileSync(path.join(import.meta.dirname, 'ways-out.pl'), path.join(tried, 'ways-out.pl'));
const MOUNT = { type: 'bind', source: tried, target: '/tried', read_only: true };

function toTry(ways: readonly Way[], port = PORT): string[] {
  const lines = ways.map((way) => `${[...way, port].join(' ')}\n`);
  writeFileSync(path.join(tried, 'ways'), lines.join(''));
  return ways.map(([name]) => name);
}

/** A service whose script sends a name out. */
function script(name: string): ComposeService {
  return {
    entrypoint: ['bash', '-c'],
    command: [`exec 3<>/dev/tcp/${outside.world}/${PORT} && echo ${name} >&3 && head -n 1 <&3`],
  };
}

/** Services that each get one address by their own channel. */
const CHANNELS: Readonly<Record<string, ComposeService>> = {
  'by-environment': {
    command: ['sh', '-c', 'echo "by-environment tcp $$PEER" > /w; perl /tried/ways-out.pl /w'],
    environment: { PEER: `${outside.world} ${PORT}` },
  },
  'by-flag': {
    entrypoint: ['sh', '-c', 'echo "$$@" > /w; perl /tried/ways-out.pl /w', 'sh'],
    command: ['by-flag', 'tcp', outside.world, String(PORT)],
  },
  'by-script': script('by-script'),
};

/** The Compose model of a user's stack with all options that help it to get out. */
async function usersModel(
  run: string,
  services: Record<string, ComposeService>,
  networks: ComposeModel['networks'] = {},
) {
  const user = {
    name: run,
    services: Object.fromEntries(
      Object.entries(services).map(([name, service]) => [
        name,
        {
          ...{ image: IMAGE, volumes: [MOUNT], labels: { [RUN_LABEL]: run } },
          ...{ dns: [outside.world], cap_add: ['NET_ADMIN', 'NET_RAW'] },
          ...{ extra_hosts: ['host.docker.internal:host-gateway'], init: true },
          ...service,
        },
      ]),
    ),
    networks: {
      ...networks,
      default: {
        enable_ipv6: true,
        ipam: { config: [{ subnet: `fd5a:${runs.length}::/64` }] },
        labels: { [RUN_LABEL]: run },
      },
    },
  };
  const file = path.join(folder, `${run}.json`);
  writeFileSync(file, JSON.stringify(user));
  return readCompose(openDocker(systemExec, { signal }), [file]);
}

function nameOfRun(): string {
  const run = `isolation-${process.pid}-${runs.length}`;
  runs.push(run);
  return run;
}

/** The isolated model of a run. */
function closed(model: ComposeModel, run: string, internet: readonly string[] = []): ComposeModel {
  const images = new Map();
  return isolated(model, { run, images, internet, mount: (volume) => volume });
}

/** Creates the project of a model without starting it. */
async function created(
  model: ComposeModel,
  run: string,
  relay = relayFor(model, [], relayImage()),
) {
  const at = path.join(folder, run);
  mkdirSync(at);
  writeFileSync(path.join(at, 'compose.json'), JSON.stringify(model));
  const file = path.join(at, 'compose.json');
  docker(['compose', '--project-name', run, '--file', file, 'create', '--quiet-pull']);
  return new ComposeProject(openDocker(systemExec, { run, signal }), at, relay);
}

/** Waits until the containers of services have ended. */
function ended(run: string, services: readonly string[]): void {
  docker(['wait', ...services.map((service) => `${run}-${service}-1`)]);
}

/** Addresses of the machine: its own, and those on the bridge of a network. */
function addressesOf(network: string) {
  const bridge = `br-${docker(['network', 'inspect', '--format', '{{.Id}}', network]).slice(0, 12)}`;
  const listed = JSON.parse(
    execFileSync('ip', ['-j', 'addr', 'show', bridge], { encoding: 'utf8' }),
  );
  const [{ address, addr_info: onBridge }] = listed as [
    { address: string; addr_info: { family: string; local: string }[] },
  ];
  const all = Object.entries(networkInterfaces()).flatMap(([, infos]) => infos ?? []);
  return {
    hardware: address,
    own: all.filter(({ family, internal }) => family === 'IPv4' && !internal),
    linkLocal: onBridge.filter(({ local }) => local.startsWith('fe80')).map(({ local }) => local),
    global: onBridge.filter(({ local }) => local.startsWith('fd')).map(({ local }) => local),
  };
}

/** All ways out of a container on a network. */
function waysFrom(network: string): Way[] {
  const { world, metadata } = outside;
  const { hardware, own, linkLocal, global } = addressesOf(network);
  const config = JSON.parse(
    docker(['network', 'inspect', '--format', '{{json .IPAM.Config}}', network]),
  );
  const gateways = (config as { Subnet: string }[])
    .filter(({ Subnet }) => !Subnet.includes(':'))
    .map(({ Subnet }) => Subnet.replace(/\d+\/\d+$/, '1'));
  const machine = [...new Set([...own.map(({ address }) => address), ...gateways])];
  return [
    ['world-tcp', 'tcp', world],
    ['world-udp', 'udp', world],
    ['world-frame', 'frame', `${world}@${hardware}`],
    ['metadata-tcp', 'tcp', metadata],
    ['metadata-udp', 'udp', metadata],
    ['lookup', 'lookup', 'lookup.example'],
    ['name-of-the-machine', 'tcp', 'host.docker.internal'],
    ['to-all', 'device', '255.255.255.255'],
    ['to-all-hosts', 'device', '224.0.0.1'],
    ['all-nodes', 'udp6', 'ff02::1'],
    ...machine.flatMap((address, i): Way[] => [
      [`machine-${i}-tcp`, 'tcp', address],
      [`machine-${i}-udp`, 'udp', address],
      [`machine-${i}-device`, 'device', address],
      [`machine-${i}-frame`, 'frame', `${address}@${hardware}`],
    ]),
    // Where a network has no IPv6, that of the machine's other networks.
    ...[...linkLocal, ...global].flatMap((address, i): Way[] => [
      [`machine-six-${i}-tcp`, 'tcp6', address],
      [`machine-six-${i}-udp`, 'udp6', address],
    ]),
  ];
}

it('the relay’s program passes go vet and gofmt', () => {
  const files = ['main.go', 'measure.go'].map((name) => path.join(folder, 'relay', name));
  const go = (...argv: string[]) =>
    execFileSync('go', argv, { encoding: 'utf8', env: { ...process.env, GO111MODULE: 'off' } });
  expect(go('vet', ...files)).toBe('');
  expect(execFileSync('gofmt', ['-l', ...files], { encoding: 'utf8' })).toBe('');
});

describe('from a container of a run', () => {
  const PROBE: ComposeService = { command: ['perl', '/tried/ways-out.pl', '/tried/ways'] };
  const SERVICES = { probe: PROBE, ...CHANNELS };
  const channels = Object.keys(CHANNELS);

  it(
    'all ways out work on the ordinary networks of the compose files',
    async () => {
      const run = nameOfRun();
      const project = await created(await usersModel(run, SERVICES), run);
      const names = toTry(waysFrom(`${run}_default`));
      await project.up(['compose.json']);
      ended(run, Object.keys(SERVICES));
      const all = [...names, ...channels];
      expect(await outside.arrived(all)).toEqual(all);
    },
    LIMIT_MS,
  );

  it(
    'no way out works on the isolated networks of the run',
    async () => {
      const run = nameOfRun();
      const project = await created(closed(await usersModel(run, SERVICES), run), run);
      const names = toTry(waysFrom(`${run}_default`));
      await project.up(['compose.json']);
      ended(run, Object.keys(SERVICES));
      expect(await outside.arrived([...names, ...channels])).toEqual([]);
      // Nor from a separate container, such as one for traffic.
      docker([
        ...['run', '--rm', '--label', `${RUN_LABEL}=${run}`],
        ...containerArguments({ ...closedContainer(), network: `${run}_default` }),
        ...['--volume', `${tried}:/tried:ro`, IMAGE],
        ...['perl', '/tried/ways-out.pl', '/tried/ways'],
      ]);
      expect(await outside.arrived(names)).toEqual([]);
    },
    LIMIT_MS,
  );
});

/** Stand-in of a node, which answers with its host name on the RPC port. */
const NODE: ComposeService = {
  command: [
    ...['perl', '-MIO::Socket::INET', '-e'],
    'my $$s = IO::Socket::INET->new(Listen => 9, LocalPort => 26657, ReuseAddr => 1); while (my $$c = $$s->accept) { while (<$$c>) { last if /^\\s*$$/ } my $$h = `hostname`; chomp $$h; print $$c "HTTP/1.0 200 OK\\r\\n\\r\\n$$h"; close $$c }',
  ],
};

describe('the RPCs of a run', () => {
  const NODES = ['node-a', 'node-b'];

  /** Two nodes on separate networks, and the relay. */
  async function twoNodes() {
    const run = nameOfRun();
    const services = {
      'node-a': { ...NODE, hostname: 'node-a', networks: { a: null } },
      'node-b': { ...NODE, hostname: 'node-b', networks: { b: null } },
    };
    const model = closed(await usersModel(run, services, { a: {}, b: {} }), run);
    const relay = relayFor(model, NODES, relayImage());
    const project = await created(withRelay(model, run, relay), run, relay);
    await project.up(['compose.json']);
    const urls = new Map(
      (await project.services()).map(({ service, rpcUrl }) => [service, rpcUrl]),
    );
    return { run, project, urls };
  }

  const asked = async (url: string | undefined) =>
    fetch(String(url), { method: 'POST', body: '' }).then((answer) => answer.text());

  it(
    'answer at 127.0.0.1, also after a restart of their node, and not to containers of the run',
    async () => {
      const { run, project, urls } = await twoNodes();
      expect([...urls.keys()].sort()).toEqual(['node-a', 'node-b', 'rpc-relay']);
      for (const node of NODES) {
        expect(urls.get(node)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
        expect(await answered(() => asked(urls.get(node)))).toBe(node);
      }
      docker(['kill', `${run}-node-a-1`]);
      await expect(asked(urls.get('node-a'))).rejects.toThrow('fetch failed');
      docker(['start', `${run}-node-a-1`]);
      expect(await answered(() => asked(urls.get('node-a')))).toBe('node-a');
      expect(await project.services()).toContainEqual(
        expect.objectContaining({ service: 'node-a', rpcUrl: urls.get('node-a') }),
      );

      // One node tries the relay's addresses for the other's RPC, and as a router.
      const listed = docker([
        ...['inspect', '--format'],
        ...['{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}', `${run}-rpc-relay-1`],
      ]);
      const [ofNodeB] = docker([
        ...['inspect', '--format'],
        ...['{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', `${run}-node-b-1`],
      ]).split(' ');
      const addresses = listed.trim().split(' ');
      expect(addresses).toHaveLength(3);
      const ways = addresses.flatMap((at, i): Way[] => [
        [`relay-${i}`, 'tcp', at],
        [`relay-${i}-device`, 'tcp-device', at],
      ]);
      const named: Way[] = ['rpc-relay', 'node-b'].map((name) => [name, 'tcp', name]);
      const said = [26_657, 26_658].map((port) => {
        toTry([...named, ...ways], port);
        return docker(['exec', `${run}-node-a-1`, 'perl', '/tried/ways-out.pl', '/tried/ways']);
      });
      expect(said).toEqual(['', '']);
      const hops = toTry(
        addresses.flatMap((hop, i): Way[] =>
          [outside.world, '198.18.255.1', String(ofNodeB)].map((to, k) => [
            `hop-${i}-${k}`,
            'hop',
            `${to}@${hop}`,
          ]),
        ),
      );
      docker(['exec', `${run}-node-a-1`, 'perl', '/tried/ways-out.pl', '/tried/ways']);
      expect(await outside.arrived(hops)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'never lead to an outside host with the name of a stopped node',
    async () => {
      const run = nameOfRun();
      const label = `${RUN_LABEL}=${run}`;
      docker(['network', 'create', '--label', label, `${run}-outer`]);
      docker(['network', 'create', '--label', label, '--internal', `${run}-inner`]);
      const relay = docker([
        ...['create', '--label', label, '--network', `${run}-outer`, '--publish', '127.0.0.1::1'],
        ...['--user', '0:0', '--add-host', `gone:${outside.world}`, relayImage()],
        `1=gone:${PORT}`,
      ]);
      docker(['network', 'connect', `${run}-inner`, relay]);
      docker(['start', relay]);
      const url = `http://${docker(['port', relay, '1'])}/by-relay`;
      await expect(asked(url)).rejects.toThrow('fetch failed');
      expect(await outside.arrived(['by-relay'])).toEqual([]);
      docker(['rm', '--force', relay]);
    },
    LIMIT_MS,
  );

  /** The first answer; a started container may need a moment to listen. */
  async function answered(ask: () => Promise<string>): Promise<string> {
    for (;;) {
      const answer = await ask().catch(() => undefined);
      if (answer !== undefined) return answer;
    }
  }
});

describe('stack.internet', () => {
  it(
    'gives internet access to its services, and to no other',
    async () => {
      const run = nameOfRun();
      const given = await usersModel(run, { helper: script('helper'), other: script('other') });
      const project = await created(closed(given, run, ['helper']), run);
      await project.up(['compose.json']);
      ended(run, ['helper', 'other']);
      expect(await outside.arrived(['helper', 'other'])).toEqual(['helper']);
    },
    LIMIT_MS,
  );
});
