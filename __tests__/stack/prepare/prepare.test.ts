import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'smol-toml';
import { cosmovisorDialect } from '../../../src/cosmovisor/versions';
import type { ErrorCode } from '../../../src/errors/codes';
import type { Image } from '../../../src/images/model/image';
import type { Pace, Plan } from '../../../src/plan/schema';
import type { Binaries } from '../../../src/stack/binaries/binaries';
import type { Cosmovisor } from '../../../src/stack/binaries/cosmovisor';
import type { ComposeModel, ComposeService } from '../../../src/stack/compose/model';
import { currentUser } from '../../../src/stack/copy/working-folder';
import { makeTemplate } from '../../../src/stack/homes/template';
import { layOutKeyring } from '../../../src/stack/homes/workbench';
import {
  type PreparedStack,
  prepareStack,
  type StackSettings,
} from '../../../src/stack/prepare/prepare';
import { pauseBetweenBlocks, restorePace } from '../../../src/stack/prepare/tune';
import { systemClock } from '../../../src/system/clock';
import { writeAll } from '../../../src/system/files';
import { systemExec } from '../../../src/system/system-exec';
import { freshAccounts, SDK_BINARY_KEYS } from '../../helpers/accounts';
import type { FakeDocker } from '../../helpers/docker';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { imageOf } from '../../helpers/images';
import { onHost } from '../../helpers/live';
import { checkersPlan } from '../../helpers/plan';
import { stackEngine } from '../engine';
import { CONFIG_TOML, FakeWorkbench, GENESIS } from '../homes';
import { bind, checkersModel } from '../models';

const root = temporaryFolder();
const NODES = ['val-alice', 'val-bob', 'sentry-alice', 'node-carol'];
const images = new Map<string, Image>([
  ['rehearsal/checkers:v1', imageOf('sha256:one', { entrypoint: ['checkersd'] })],
  ['rehearsal/checkers:v2', imageOf('sha256:two', { entrypoint: ['/usr/bin/checkersd'] })],
  ['rehearsal/tmkms:local', imageOf('sha256:tmkms')],
]);
const cosmovisor: Cosmovisor = {
  image: 'sha256:cosmovisor',
  dialect: cosmovisorDialect('v1.5.0'),
  binaries: new Map([
    ['v1', '/r/0/checkersd'],
    ['v2', '/r/2/checkersd'],
  ]),
  programs: new Map([
    ['v1', '/r/0/bin/checkersd'],
    ['v2', '/r/2/bin/checkersd'],
  ]),
  layout: new Map([
    ['genesis', '/r/0/checkersd'],
    ['upgrades/v1tov1_1', '/r/1/checkersd'],
  ]),
  mounts: [],
  madeFor: undefined,
  others: new Map(),
  gate: undefined,
};
const binaries: Binaries = {
  releases: [{ release: 'v1', version: 'v1', sdk: '0.50.13', engine: '0.38.12' }],
  prefix: 'checkers',
  keys: SDK_BINARY_KEYS,
  sdk: '0.50.13',
  defaultHome: '/root/.checkers',
};

/** A plan with existing homes. */
function plan(stack: object = {}, overrides: object = {}): Plan {
  return checkersPlan({
    stack: { compose: ['compose.yml'], rpc: 'node-carol', ...stack },
    ...overrides,
  });
}

/** The first release's binary, on a folder in a working folder. */
const benchIn = (folder: string) => new FakeWorkbench(path.join(folder, 'workbench'));

const FILES = {
  'config/config.toml': CONFIG_TOML,
  'config/genesis.json': JSON.stringify(GENESIS),
  'config/app.toml': 'minimum-gas-prices = "0.1upawn"\n',
  'config/client.toml': '',
  'config/addrbook.json': '{}',
  'data/priv_validator_state.json': '{"height":"9","round":0,"step":3}',
  'data/state.db/1': 'blocks',
};

/** A project with homes, and a working folder next to it. */
async function project() {
  const [planFolder, folder] = [folderWith(root), folderWith(root)];
  for (const node of NODES) {
    const own = { ...FILES, 'config/node_key.json': node };
    await writeAll(path.join(planFolder, 'homes', node), own);
  }
  await writeAll(path.join(planFolder, 'homes/kms-alice'), {
    'tmkms.toml': 't',
    'state.json': '{"height":"9","round":"0","step":3}',
  });
  const docker = stackEngine();
  const workbench = benchIn(folder);
  const notices: string[] = [];
  const prepare = (given: Plan, settings: Partial<StackSettings> = {}) =>
    prepareStack(docker, {
      exec: systemExec,
      run: 'run-1',
      plan: given,
      planFolder,
      folder,
      model: checkersModel(planFolder),
      images,
      cosmovisor,
      binaries,
      workbench,
      template: undefined,
      env: {},
      lastBinary: '/usr/bin/checkersd',
      clock: systemClock,
      signal: new AbortController().signal,
      notice: (message) => notices.push(message),
      progress: () => {},
      ...settings,
    });
  const json = (name: string) => jsonIn(path.join(folder, name));
  const copy = (...file: string[]) => path.join(folder, 'stack/homes', ...file);
  await layOutKeyring(new Map(), binaries, folder);
  return { planFolder, folder, prepare, json, docker, workbench, notices, copy };
}

const textIn = (file: string) => readFileSync(file, 'utf8');
const jsonIn = (file: string) => JSON.parse(textIn(file));

/** An unchanged project, prepared once for all tests of the result. */
let usual: Awaited<ReturnType<typeof project>> & { before: string[]; stack: PreparedStack };
beforeAll(async () => {
  const parts = await project();
  const before = filesOf(parts.planFolder);
  usual = { ...parts, before, stack: await parts.prepare(plan()) };
});

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** The model with one changed service. */
function withService(model: ComposeModel, name: string, change: ComposeService): ComposeModel {
  return {
    ...model,
    services: { ...model.services, [name]: { ...model.services[name], ...change } },
  };
}

it('copies the homes and tunes the copies, without changes to the project', () => {
  const { planFolder, copy, before } = usual;
  for (const node of NODES) {
    const text = (file: string) => textIn(copy(node, 'config', file));
    const own = (file: string) => textIn(path.join(planFolder, 'homes', node, 'config', file));
    expect(parse(text('config.toml'))).toMatchObject({ consensus: { timeout_commit: '50ms' } });
    expect(JSON.parse(text('genesis.json')).app_state.gov.params.voting_period).toBe('6s');
    expect(text('node_key.json')).toBe(node);
    expect(own('config.toml')).toBe(CONFIG_TOML);
    expect(own('genesis.json')).toBe(JSON.stringify(GENESIS));
  }
  expect(filesOf(planFolder)).toEqual(before);
});

it('writes the compose files of the run', () => {
  const { folder, stack, json, copy } = usual;
  const base = json('compose.json');
  expect(base.name).toBe('run-1');
  expect(base.services['val-bob'].volumes[0].source).toBe(copy('val-bob'));
  expect(base.services['val-bob']).not.toHaveProperty('user');
  expect(json('compose.cosmovisor.json').services['val-bob']).toMatchObject({
    image: 'sha256:cosmovisor',
    entrypoint: ['cosmovisor', 'run'],
    command: ['start', '--home', '/chain'],
    environment: { DAEMON_HOME: '/chain', DAEMON_NAME: 'checkersd' },
  });
  const last = json('compose.last-release.json').services as ComposeModel['services'];
  expect(
    Object.entries(last).map(([name, { image, entrypoint }]) => [name, image, entrypoint]),
  ).toEqual(NODES.map((node) => [node, 'sha256:two', ['/usr/bin/checkersd']]));
  expect(stack).toMatchObject({
    run: 'run-1',
    folder,
    nodes: NODES,
    cosmovisorNodes: NODES,
    rpc: 'node-carol',
    network: 'run-1_net-public',
    binaries: cosmovisor.binaries,
    lastPrograms: new Map(NODES.map((node) => [node, '/usr/bin/checkersd'])),
    plainNodes: NODES,
    keyringFolder: `${folder}/keyring`,
    chainTimePerBlockMs: undefined,
    strangeSigners: [],
  });
  expect([...stack.homes].map(([name, home]) => [name, onHost(home), home.inContainer])).toEqual(
    NODES.map((node) => [node, copy(node), '/chain']),
  );
});

it('puts Cosmovisor before the plan’s services, with its folders only in those homes', async () => {
  const { prepare, json, copy } = await project();
  const stack = await prepare(plan({ cosmovisor: ['val-alice', 'val-bob'] }));
  expect(stack.cosmovisorNodes).toEqual(['val-alice', 'val-bob']);
  expect(Object.keys(json('compose.cosmovisor.json').services)).toEqual(['val-alice', 'val-bob']);
  expect(readlinkSync(copy('val-bob/cosmovisor/upgrades/v1tov1_1/bin/checkersd'))).toBe(
    '/r/1/checkersd',
  );
  expect(existsSync(copy('node-carol/cosmovisor'))).toBe(false);
});

it('reports a user’s own Cosmovisor image made for another home', async () => {
  const { prepare, notices } = await project();
  await prepare(plan({ cosmovisor: ['val-alice'] }), {
    cosmovisor: { ...cosmovisor, madeFor: '/root/.checkers' },
  });
  expect(notices.filter((notice) => notice.includes('DAEMON_HOME'))).toEqual([
    expect.stringMatching('DAEMON_HOME=/root/.checkers.* val-alice .*/chain'),
  ]);
  const same = await project();
  await same.prepare(plan(), { cosmovisor: { ...cosmovisor, madeFor: '/chain' } });
  expect(same.notices.filter((notice) => notice.includes('DAEMON_HOME'))).toEqual([]);
});

describe('the state of earlier runs', () => {
  it('is not in the copy: no blocks, no signatures, no peer addresses', () => {
    const { copy, notices } = usual;
    for (const node of NODES) {
      expect(readdirSync(copy(node, 'data'))).toEqual(['priv_validator_state.json']);
      expect(jsonIn(copy(node, 'data/priv_validator_state.json')).height).toBe('0');
      expect(existsSync(copy(node, 'config/addrbook.json'))).toBe(false);
    }
    expect(readdirSync(copy('kms-alice'))).toEqual(['tmkms.toml']);
    expect(notices).toContainEqual(expect.stringContaining(' state.json '));
  });

  it('is also reset in a home that a helper mounts', async () => {
    const { planFolder, prepare, copy } = await project();
    const model = withService(checkersModel(planFolder), 'faucet', {
      ...{ image: 'rehearsal/tmkms:local', networks: { 'net-public': null } },
      volumes: [bind(`${planFolder}/homes/val-bob`, '/keys')],
    });
    await prepare(plan(), { model });
    const state = jsonIn(copy('val-bob/data/priv_validator_state.json'));
    expect(state).toEqual({ height: '0', round: 0, step: 0 });
  });

  it('is kept if the plan requires it, including the genesis', async () => {
    const { prepare, copy } = await project();
    await prepare(plan({ state: 'keep' }));
    expect(textIn(copy('val-bob/data/state.db/1'))).toBe('blocks');
    expect(readdirSync(copy('kms-alice')).sort()).toEqual(['state.json', 'tmkms.toml']);
    expect(jsonIn(copy('val-bob/config/genesis.json'))).toEqual(GENESIS);
  });

  it('loses peer addresses even if kept: the copy must not dial the real network', async () => {
    const { prepare, copy } = await project();
    await prepare(plan({ state: 'keep' }, { pace: 'as-is' }));
    const { p2p } = parse(textIn(copy('val-bob/config/config.toml')));
    const dials = (p2p as { pex: boolean }).pex && existsSync(copy('val-bob/config/addrbook.json'));
    expect(dials).toBe(false);
  });
});

describe('the environment of the nodes', () => {
  const peersOf = (text: string) => {
    const { persistent_peers } = parse(text).p2p as Record<string, string>;
    return [...new Set(persistent_peers?.split(','))];
  };

  it('includes all names and addresses of the compose files', async () => {
    const { planFolder, prepare, copy, notices } = await project();
    const peers = 'id1@172.20.0.9:26656,id2@bob.node:26656,id3@203.0.113.1:26656';
    for (const node of NODES) {
      const text = CONFIG_TOML.replace('id1@a:26656,id2@b:26656', peers);
      await writeAll(path.join(planFolder, 'homes', node, 'config'), { 'config.toml': text });
    }
    const model = withService(checkersModel(planFolder), 'val-bob', {
      container_name: 'bob.node',
      networks: { 'net-public': { ipv4_address: '172.20.0.9' } },
    });
    const stack = await prepare(plan(), { model });
    expect(peersOf(textIn(copy('node-carol/config/config.toml')))).toEqual([
      'id1@val-bob:26656',
      'id2@bob.node:26656',
    ]);
    expect(stack.surroundings.hosts.has('bob.node')).toBe(true);
    // All nodes have it; one notice is enough.
    expect(notices.filter((notice) => notice.includes('id3@203.0.113.1:26656'))).toHaveLength(1);
  });
});

describe('peers in the arguments of a node', () => {
  it('point to the copied stack too: flags override the configuration', async () => {
    const { planFolder, prepare, json } = await project();
    const model = withService(checkersModel(planFolder), 'node-carol', {
      command: ['start', '--home', '/chain', '--p2p.seeds=id9@seed.example.com:26656'],
    });
    await prepare(plan(), { model });
    const { command } = json('compose.cosmovisor.json').services['node-carol'];
    expect(command).toContain('start');
    expect(command.join(' ')).not.toContain('seed.example.com');
  });
});

describe('the facts of the chain for a client', () => {
  it('are read from the genesis, the binary and the RPC node’s app.toml', () => {
    const { chain, genesis } = usual.stack;
    expect(chain).toEqual({
      ...{ id: 'checkers-rehearsal', denom: 'upawn', prefix: 'checkers' },
      minimumGasPrices: '0.1upawn',
    });
    expect(genesis).toMatchObject({ app_state: { gov: { params: { voting_period: '6s' } } } });
  });

  it('have the gas prices of the node’s own command if it sets them', async () => {
    const { planFolder, prepare } = await project();
    const model = withService(checkersModel(planFolder), 'node-carol', {
      command: ['start', '--home', '/chain', '--minimum-gas-prices=0.5upawn'],
    });
    expect((await prepare(plan(), { model })).chain.minimumGasPrices).toBe('0.5upawn');
  });

  it('have the time per block if blocks advance the chain’s time', async () => {
    const { prepare, copy } = await project();
    const pace: Pace = { 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'fast' };
    const stack = await prepare(plan({}, { pace }));
    // Two days of voting in thirty blocks.
    expect(stack.chainTimePerBlockMs).toBe(5_760_000);
    const genesis = jsonIn(copy('val-bob/config/genesis.json'));
    expect(genesis.consensus_params.block.time_iota_ms).toBe('5760000');
    expect(genesis.app_state.gov.params.voting_period).toBe('172800s');
  });
});

it('completes homes without configuration with the first release’s `init`', async () => {
  const { planFolder, prepare, workbench, copy } = await project();
  const bare = path.join(planFolder, 'homes/bare');
  await writeAll(bare, { 'config/genesis.json': FILES['config/genesis.json'] });
  const model = withService(checkersModel(planFolder), 'val-bob', { volumes: [bind(bare)] });
  await prepare(plan(), { model });
  expect(workbench.commands.map(({ args }) => args.join(' '))).toEqual([
    'init template --home template',
  ]);
  expect(parse(textIn(copy('bare/config/config.toml')))).toMatchObject({
    consensus: { timeout_commit: '50ms' },
  });
  expect(existsSync(path.join(bare, 'config/config.toml'))).toBe(false);
});

it('refuses a home without a genesis', async () => {
  const { planFolder, prepare } = await project();
  const volumes = [bind(`${planFolder}/homes/empty`)];
  await writeAll(`${planFolder}/homes/empty`, { 'config/config.toml': CONFIG_TOML });
  const model = withService(checkersModel(planFolder), 'val-bob', { volumes });
  await fails(prepare(plan(), { model }), 'HOME_INCOMPLETE', 'val-bob', '/chain', 'genesis.json');
});

describe('a stack with fresh homes', () => {
  const fresh = checkersPlan();

  const given = {
    folder: path.join(root, 'fresh/work'),
    planFolder: path.join(root, 'fresh/project'),
  };
  let accounts: Awaited<ReturnType<typeof freshAccounts>>;
  let docker: FakeDocker;
  let stack: PreparedStack;

  beforeAll(async () => {
    const { folder, planFolder } = given;
    accounts = await freshAccounts(fresh, 'checkers');
    docker = stackEngine();
    await layOutKeyring(accounts, binaries, folder);
    const workbench = benchIn(folder);
    const template = await makeTemplate({ plan: fresh, accounts, workbench, notice: () => {} });
    stack = await prepareStack(docker, {
      ...{ exec: systemExec, run: 'run-1', plan: fresh, planFolder, folder, images, workbench },
      ...{ cosmovisor, binaries, model: checkersModel(planFolder), env: {}, notice: () => {} },
      ...{ lastBinary: '/usr/bin/checkersd', clock: systemClock, progress: () => {}, template },
      signal: new AbortController().signal,
    });
  });

  it('has them tuned, and only in the working folder', () => {
    expect([...stack.homes].map(([name, home]) => [name, onHost(home)])).toEqual(
      NODES.map((node) => [node, `${given.folder}/stack/homes/${node}`]),
    );
    for (const home of stack.homes.values()) {
      expect(parse(textIn(onHost(home, 'config/config.toml')))).toMatchObject({
        consensus: { timeout_commit: '50ms' },
        rpc: { laddr: 'tcp://0.0.0.0:26657' },
      });
      const { app_state } = jsonIn(onHost(home, 'config/genesis.json'));
      expect(app_state.gov.params.voting_period).toBe('6s');
      expect(app_state.genutil.gen_txs).toEqual(['collected']);
    }
    const signer = path.join(given.folder, 'stack/homes/kms-alice');
    expect(readdirSync(signer)).toContain('consensus.key');
    expect(existsSync(given.planFolder)).toBe(false);
  });

  it('runs all containers as the user that can remove their files', () => {
    const base = jsonIn(path.join(given.folder, 'compose.json'));
    const { 'rpc-relay': relay, ...services } = base.services as ComposeModel['services'];
    const users = Object.values(services).map(({ user }) => user);
    expect(users).toEqual(Array(5).fill(currentUser()));
    expect(relay?.user).toBe('65534:65534'); // it writes nothing
  });
});

describe('a pause between blocks', () => {
  const configs = ({ homes }: PreparedStack) =>
    [...homes.values()].map((home) => textIn(onHost(home, 'config/config.toml')));
  const pauses = (stack: PreparedStack) =>
    configs(stack).map((text) => (parse(text).consensus as Record<string, string>).timeout_commit);

  it('is added to the configuration of every node, and removed again', async () => {
    const { stack } = usual;
    const given = plan();
    const before = configs(stack);
    await pauseBetweenBlocks(stack, given);
    expect(pauses(stack)).toEqual(NODES.map(() => '1s'));
    await restorePace(stack, given);
    expect(pauses(stack)).toEqual(NODES.map(() => '50ms'));
    expect(configs(stack)).toEqual(before);
  });

  it('is not added with an unchanged pace', async () => {
    const { prepare } = await project();
    const given: Plan = { ...plan(), pace: 'as-is' };
    const stack = await prepare(given);
    const before = configs(stack);
    await pauseBetweenBlocks(stack, given);
    expect(configs(stack)).toEqual(before);
    expect(pauses(stack)).toEqual(NODES.map(() => '5s'));
    await restorePace(stack, given);
    expect(configs(stack)).toEqual(before);
  });
});

describe('a plan that does not fit its compose files', () => {
  it.each<[string, ErrorCode, ComposeService, ...string[]]>([
    [
      'starts no node',
      'SERVICE_NOT_A_NODE',
      { command: ['status'] },
      'val-alice, val-bob, sentry-alice',
      'status"',
      'stack.compose',
    ],
    ['is unreachable for traffic', 'SERVICE_WITHOUT_NETWORK', { networks: {} }],
  ])('is refused if its RPC service %s', async (_, code, change, ...facts) => {
    const { planFolder, prepare } = await project();
    const model = withService(checkersModel(planFolder), 'node-carol', change);
    await fails(prepare(plan(), { model }), code, 'node-carol', ...facts);
  });

  it('is refused if its chain differs', async () => {
    const { prepare } = await project();
    const other = plan({}, { chain: { binary: 'checkersd', id: 'checkers-9' } });
    await fails(prepare(other), 'CHAIN_ID_DIFFERS', 'checkers-rehearsal', 'checkers-9');
  });
});

describe('addresses outside the stack', () => {
  const ID = '0123456789abcdef0123456789abcdef01234567';

  it('are removed from variables, configurations and signers, and reported', async () => {
    const { planFolder, prepare, json, notices, copy } = await project();
    await writeAll(path.join(planFolder, 'homes/val-bob/config'), {
      'app.toml': '[oracle]\noracle_address = "203.0.113.7:8080"\n',
    });
    await writeAll(path.join(planFolder, 'homes/kms-alice'), {
      'tmkms.toml': '[[validator]]\naddr = "tcp://203.0.113.7:26659"\n',
    });
    const environment = {
      MONIKER: 'bob',
      CHECKERSD_P2P_SEEDS: `${ID}@203.0.113.8:26656,${ID}@sentry-alice:26656`,
      CHECKERSD_CONSENSUS_TIMEOUT_COMMIT: '7s',
    };
    const model = withService(checkersModel(planFolder), 'val-bob', { environment });
    const { strangeSigners } = await prepare(plan({}, { pace: 'as-is' }), { model });
    expect(json('compose.json').services['val-bob'].environment).toEqual({ MONIKER: 'bob' });
    const config = parse(textIn(copy('val-bob/config/config.toml')));
    expect(config).toMatchObject({
      p2p: { seeds: `${ID}@sentry-alice:26656` },
      consensus: { timeout_commit: '7s' },
    });
    expect(textIn(copy('val-bob/config/app.toml'))).not.toContain('203.0.113');
    expect(textIn(copy('kms-alice/tmkms.toml'))).not.toContain('203.0.113');
    const peer = `${ID}@203.0.113.8:26656`;
    for (const address of ['203.0.113.7:8080', 'tcp://203.0.113.7:26659', peer]) {
      expect(notices.filter((notice) => notice.includes(` ${address} `))).toHaveLength(1);
    }
    expect(strangeSigners).toEqual([
      failure('SIGNER_DIALS_OUTSIDE', 'homes/kms-alice/tmkms.toml', 'tcp://203.0.113.7:26659'),
    ]);
  });

  it('are missed by a validator that waits for a signer missing from the stack', async () => {
    const { planFolder, prepare } = await project();
    await writeAll(path.join(planFolder, 'homes/val-bob/config'), {
      'config.toml': CONFIG_TOML.replace('laddr = ""', 'laddr = "tcp://0.0.0.0:26659"'),
    });
    const { strangeSigners } = await prepare(plan());
    expect(strangeSigners).toEqual([failure('SIGNER_NOT_FOUND', 'val-bob', 'tcp://0.0.0.0:26659')]);
  });
});

describe('what releases need beside their binaries', () => {
  const releases = (needs: object, first: object = {}): Pick<Plan, 'releases'> => ({
    releases: plan().releases.map((each) => {
      if (each.name === 'v1') return { ...each, ...first };
      return each.name === 'v2' ? { ...each, ...needs } : each;
    }),
  });

  it('is configured for the first release in every home, without outside hosts', async () => {
    const { prepare, copy, notices } = await project();
    const config = {
      'app.toml': { 'minimum-gas-prices': '2upawn', oracle: { url: 'tcp://away.example:1' } },
      'oracle.toml': { 'a.b': true },
    };
    const stack = await prepare({ ...plan(), ...releases({}, { config }) });
    for (const node of NODES) {
      expect(parse(textIn(copy(node, 'config/app.toml')))).toMatchObject({
        'minimum-gas-prices': '2upawn',
        oracle: { url: 'tcp://taken-out.invalid:1' },
      });
      expect(parse(textIn(copy(node, 'config/oracle.toml')))).toEqual({ a: { b: true } });
    }
    expect(stack.chain.minimumGasPrices).toBe('2upawn');
    expect(notices).toContainEqual(expect.stringContaining('away.example'));
  });

  it('holds for the plain image of the last release: variables, flags, files outside the home', async () => {
    const { prepare, json, folder } = await project();
    const files = { '/etc/x': 'homes/kms-alice/tmkms.toml', 'config/y': 'compose.yml' };
    const given = { ...plan(), ...releases({ env: { A: 'b$c' }, flags: ['--new'], files }) };
    await mkdir(path.join(folder, 'orders/2'), { recursive: true });
    await writeFile(path.join(folder, 'orders/2/0'), 'x');
    await prepare(given);
    const last = json('compose.last-release.json').services['val-bob'];
    expect(last).toMatchObject({
      command: ['start', '--home', '/chain', '--new'],
      environment: { A: 'b$$c' },
    });
    expect(last.volumes).toEqual([
      {
        ...{ type: 'bind', source: path.join(folder, 'orders/2/0'), target: '/etc/x' },
        read_only: true,
      },
    ]);
    const under = json('compose.cosmovisor.json').services['val-bob'];
    expect(under.command).toEqual(['start', '--home', '/chain']); // the launcher adds the rest
    expect(under.environment).not.toHaveProperty('A');
  });

  it('changes files of signers, whose validators it finds in them', async () => {
    const { prepare, copy, planFolder } = await project();
    const own = '[[chain]]\nid = "c"\n[[validator]]\naddr = "tcp://val-alice:26659"\n';
    await writeAll(path.join(planFolder, 'homes/kms-alice'), { 'tmkms.toml': own });
    const signers = (sign: boolean) => ({
      signers: { 'kms-alice': { '/tmkms/tmkms.toml': { 'chain.sign_extensions': sign } } },
    });
    const given = { ...plan(), ...releases(signers(true), signers(false)) };
    const [signer] = (await prepare(given)).signers;
    expect(signer).toMatchObject({ service: 'kms-alice', validators: ['val-alice'] });
    const file = () => parse(textIn(copy('kms-alice', 'tmkms.toml')));
    expect(file()).toMatchObject({ chain: [{ id: 'c', sign_extensions: false }] });
    await signer?.set('v2');
    expect(file()).toMatchObject({ chain: [{ id: 'c', sign_extensions: true }] });
    expect(textIn(path.join(planFolder, 'homes/kms-alice/tmkms.toml'))).toBe(own);
  });

  it.each([
    ['nobody', 'SERVICE_NOT_FOUND', 'a.toml'],
    ['val-alice', 'SERVICE_NOT_FOUND', 'a.toml'],
    ['kms-alice', 'SIGNER_FILE_NOT_FOUND', 'other.toml'],
    ['kms-alice', 'SIGNER_FILE_NOT_FOUND', '/cache/x.toml'],
  ] as const)('refuses files of %s: %s', async (service, code, file) => {
    const { prepare } = await project();
    const signers = { [service]: { [file]: { a: 1 } } };
    await fails(prepare({ ...plan(), ...releases({ signers }) }), code, service);
  });

  it('has the user’s own content of Cosmovisor’s folder beside the binaries', async () => {
    const { prepare, json, copy, planFolder, notices } = await project();
    await writeAll(path.join(planFolder, 'own'), {
      'up.sh': '#!/bin/sh\n',
      'more/a.txt': 'a',
      'genesis/bin/checkersd': 'mine',
    });
    await chmod(path.join(planFolder, 'own/up.sh'), 0o755);
    await prepare(plan({}, { cosmovisor: { folder: 'own', 'pre-upgrade': 'up.sh' } }));
    const at = (...names: string[]) => copy('val-bob', 'cosmovisor', ...names);
    expect(textIn(at('more/a.txt'))).toBe('a');
    expect(statSync(at('up.sh')).mode & 0o111).toBe(0o111);
    expect(readlinkSync(at('genesis/bin/checkersd'))).toBe('/r/0/checkersd');
    expect(readlinkSync(at('rehearsal-pre-upgrade'))).toBe('/opt/rehearsal/releases/gate');
    expect(json('compose.cosmovisor.json').services['val-bob'].environment).toMatchObject({
      COSMOVISOR_CUSTOM_PREUPGRADE: 'rehearsal-pre-upgrade',
      REHEARSAL_PRE_UPGRADE: 'up.sh',
    });
    expect(notices).toContainEqual(expect.stringContaining('genesis of cosmovisor.folder'));
  });
});
