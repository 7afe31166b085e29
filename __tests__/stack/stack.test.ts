import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { cosmovisorDialect } from '../../src/images/cosmovisor';
import type { Image } from '../../src/images/image';
import type { Pace, Plan } from '../../src/plan/schema';
import type { Binaries } from '../../src/stack/binaries';
import type { Cosmovisor } from '../../src/stack/cosmovisor';
import type { ComposeModel, ComposeService } from '../../src/stack/model';
import {
  currentUser,
  endQuiet,
  makeQuiet,
  type PreparedStack,
  prepareStack,
  type StackSettings,
} from '../../src/stack/stack';
import { writeAll } from '../../src/system/files';
import { freshAccounts, mnemonicOf } from '../helpers/accounts';
import { failureOf } from '../helpers/errors';
import type { FakeExec, Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { imageOf } from '../helpers/images';
import { onHost } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { dockerOf, engineOf } from './engine';
import { CONFIG_TOML, GENESIS, runBinary } from './homes';
import { checkersModel } from './models';

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
  layout: new Map([
    ['genesis', '/r/0/checkersd'],
    ['upgrades/v1tov1_1', '/r/1/checkersd'],
  ]),
  mounts: [],
  madeFor: undefined,
};
const binaries: Binaries = {
  releases: [{ release: 'v1', version: 'v1', sdk: '0.50.13', engine: '0.38.12' }],
  prefix: 'checkers',
  defaultHome: '/root/.checkers',
};
let runs = 0;

/** A plan over homes that are there already. */
function plan(stack: object = {}, overrides: object = {}): Plan {
  return checkersPlan({
    stack: { compose: ['compose.yml'], rpc: 'node-carol', ...stack },
    ...overrides,
  });
}

/** An engine without volumes, whose workbench runs the chain's binary, unless it fails at a command. */
function engine(folder: string, failsAt?: string): FakeExec {
  return engineOf(async (command, { argv }): Promise<Reply> => {
    if (command.startsWith('docker volume inspect --')) return { exitCode: 1 };
    if (command.startsWith('docker run')) return 'bench-1\n';
    if (!command.startsWith('docker exec')) return '';
    if (failsAt !== undefined && command.includes(failsAt)) {
      return { exitCode: 1, stderr: 'Error: no such command' };
    }
    await runBinary(path.join(folder, 'workbench'), argv.slice(argv.indexOf('checkersd') + 1));
    return '';
  });
}

const FILES = {
  'config/config.toml': CONFIG_TOML,
  'config/genesis.json': JSON.stringify(GENESIS),
  'config/app.toml': 'minimum-gas-prices = "0.1upawn"\n',
  'config/client.toml': '',
  'config/addrbook.json': '{}',
  'data/priv_validator_state.json': '{"height":"9","round":0,"step":3}',
  'data/state.db/1': 'blocks',
};

/** A project with homes, and a working folder beside it. */
async function project() {
  const base = path.join(root, String(runs++));
  const planFolder = path.join(base, 'project');
  const folder = path.join(base, 'work');
  mkdirSync(folder, { recursive: true });
  for (const node of NODES) {
    await writeAll(path.join(planFolder, 'homes', node), {
      ...FILES,
      'config/node_key.json': node,
    });
  }
  await writeAll(path.join(planFolder, 'homes/kms-alice'), {
    'tmkms.toml': 't',
    'state.json': '{"height":"9","round":"0","step":3}',
  });
  const exec = engine(folder);
  const notices: string[] = [];
  const prepare = (given: Plan, settings: Partial<StackSettings> = {}) =>
    prepareStack(exec, {
      run: 'run-1',
      plan: given,
      planFolder,
      folder,
      model: checkersModel(planFolder),
      images,
      cosmovisor,
      binaries,
      accounts: new Map(),
      env: {},
      signal: new AbortController().signal,
      notice: (message) => notices.push(message),
      ...settings,
    });
  const json = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const copy = (...file: string[]) => path.join(folder, 'stack/homes', ...file);
  return { planFolder, folder, prepare, json, exec, notices, copy };
}

/** The model with a service changed. */
function withService(model: ComposeModel, name: string, change: ComposeService): ComposeModel {
  return {
    ...model,
    services: { ...model.services, [name]: { ...model.services[name], ...change } },
  };
}

it('copies the homes and tunes the copies, and leaves the project as it is', async () => {
  const { planFolder, prepare, copy } = await project();
  const before = readdirSync(planFolder, { recursive: true }).sort();
  await prepare(plan());
  for (const node of NODES) {
    const text = (file: string) => readFileSync(copy(node, 'config', file), 'utf8');
    const own = (file: string) =>
      readFileSync(path.join(planFolder, 'homes', node, 'config', file), 'utf8');
    expect(parse(text('config.toml'))).toMatchObject({ consensus: { timeout_commit: '50ms' } });
    expect(JSON.parse(text('genesis.json')).app_state.gov.params.voting_period).toBe('6s');
    expect(text('node_key.json')).toBe(node);
    expect(own('config.toml')).toBe(CONFIG_TOML);
    expect(own('genesis.json')).toBe(JSON.stringify(GENESIS));
  }
  expect(readdirSync(planFolder, { recursive: true }).sort()).toEqual(before);
});

it('writes the compose files of the run', async () => {
  const { folder, prepare, json, copy } = await project();
  const stack = await prepare(plan());
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
    lastBinary: '/usr/bin/checkersd',
    keyringFolder: `${folder}/keyring`,
    chainTimePerBlockMs: undefined,
  });
  expect([...stack.homes].map(([name, home]) => [name, onHost(home), home.inContainer])).toEqual(
    NODES.map((node) => [node, copy(node), '/chain']),
  );
});

it('puts Cosmovisor where the plan says, with its folders in those homes alone', async () => {
  const { prepare, json, copy } = await project();
  const stack = await prepare(plan({ cosmovisor: ['val-alice', 'val-bob'] }));
  expect(stack.cosmovisorNodes).toEqual(['val-alice', 'val-bob']);
  expect(Object.keys(json('compose.cosmovisor.json').services)).toEqual(['val-alice', 'val-bob']);
  expect(readlinkSync(copy('val-bob/cosmovisor/upgrades/v1tov1_1/bin/checkersd'))).toBe(
    '/r/1/checkersd',
  );
  expect(existsSync(copy('node-carol/cosmovisor'))).toBe(false);
});

it('tells where the user’s own Cosmovisor image is made for another home', async () => {
  const { prepare, notices } = await project();
  await prepare(plan({ cosmovisor: ['val-alice'] }), {
    cosmovisor: { ...cosmovisor, madeFor: '/root/.checkers' },
  });
  expect(notices.filter((notice) => notice.includes('DAEMON_HOME'))).toEqual([
    expect.stringContaining(
      'The Cosmovisor image has DAEMON_HOME=/root/.checkers, but the home of val-alice is /chain',
    ),
  ]);
  const same = await project();
  await same.prepare(plan(), { cosmovisor: { ...cosmovisor, madeFor: '/chain' } });
  expect(same.notices.filter((notice) => notice.includes('DAEMON_HOME'))).toEqual([]);
});

describe('the state of earlier runs', () => {
  it('is not in the copy: no blocks, nothing signed, no addresses of peers', async () => {
    const { prepare, copy, notices } = await project();
    await prepare(plan());
    for (const node of NODES) {
      expect(readdirSync(copy(node, 'data'))).toEqual(['priv_validator_state.json']);
      const state = readFileSync(copy(node, 'data/priv_validator_state.json'), 'utf8');
      expect(JSON.parse(state).height).toBe('0');
      expect(existsSync(copy(node, 'config/addrbook.json'))).toBe(false);
    }
    expect(readdirSync(copy('kms-alice'))).toEqual(['tmkms.toml']);
    expect(notices).toContain(
      'The signing state state.json of an earlier run is left out of the copy.',
    );
  });

  it('is new in a home that a helper mounts, too', async () => {
    const { planFolder, prepare, copy } = await project();
    const home = { type: 'bind', source: `${planFolder}/homes/val-bob`, target: '/keys' };
    const model = withService(checkersModel(planFolder), 'faucet', {
      ...{ image: 'rehearsal/tmkms:local', networks: { 'net-public': null } },
      volumes: [home],
    });
    await prepare(plan(), { model });
    expect(
      JSON.parse(readFileSync(copy('val-bob/data/priv_validator_state.json'), 'utf8')),
    ).toEqual({ height: '0', round: 0, step: 0 });
  });

  it('is kept where the plan says so, and the genesis with it', async () => {
    const { prepare, copy } = await project();
    await prepare(plan({ state: 'keep' }));
    expect(readFileSync(copy('val-bob/data/state.db/1'), 'utf8')).toBe('blocks');
    expect(readdirSync(copy('kms-alice')).sort()).toEqual(['state.json', 'tmkms.toml']);
    const genesis = JSON.parse(readFileSync(copy('val-bob/config/genesis.json'), 'utf8'));
    expect(genesis).toEqual(GENESIS);
  });

  it('that is kept has no addresses of peers: the copy must not dial the real network', async () => {
    const { prepare, copy } = await project();
    await prepare(plan({ state: 'keep' }, { pace: 'as-is' }));
    const { p2p } = parse(readFileSync(copy('val-bob/config/config.toml'), 'utf8'));
    const dials = (p2p as { pex: boolean }).pex && existsSync(copy('val-bob/config/addrbook.json'));
    expect(dials).toBe(false);
  });
});

describe('what is around the nodes', () => {
  const peersOf = (text: string) => {
    const { persistent_peers } = parse(text).p2p as Record<string, string>;
    return [...new Set(persistent_peers?.split(','))];
  };

  it('is known by every name and address that the compose files gave', async () => {
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
    expect(peersOf(readFileSync(copy('node-carol/config/config.toml'), 'utf8'))).toEqual([
      'id1@val-bob:26656',
      'id2@bob.node:26656',
    ]);
    expect(stack.surroundings.hosts.has('bob.node')).toBe(true);
    // Every node has it; one telling is enough.
    expect(notices.filter((notice) => notice.includes('id3@'))).toEqual([
      'The peer id3@203.0.113.1:26656 is no service of the stack; the copy does not dial it.',
    ]);
  });
});

describe('peers in the arguments of a node', () => {
  it('are its own stack’s too: flags win over the configuration', async () => {
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

describe('what a client must know of the chain', () => {
  it('is read from the genesis, the binary and the RPC node’s app.toml', async () => {
    const { prepare } = await project();
    const { chain, genesis } = await prepare(plan());
    expect(chain).toEqual({
      id: 'checkers-rehearsal',
      denom: 'upawn',
      prefix: 'checkers',
      minimumGasPrices: '0.1upawn',
    });
    expect(genesis).toMatchObject({ app_state: { gov: { params: { voting_period: '6s' } } } });
  });

  it('has the prices of the node’s own command where it names them', async () => {
    const { planFolder, prepare } = await project();
    const model = withService(checkersModel(planFolder), 'node-carol', {
      command: ['start', '--home', '/chain', '--minimum-gas-prices=0.5upawn'],
    });
    expect((await prepare(plan(), { model })).chain.minimumGasPrices).toBe('0.5upawn');
  });

  it('has how far a block moves the time of the chain on, where it does', async () => {
    const { prepare, copy } = await project();
    const pace: Pace = { 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'fast' };
    const stack = await prepare(plan({}, { pace }));
    // Two days of voting in thirty blocks.
    expect(stack.chainTimePerBlockMs).toBe(5_760_000);
    const genesis = JSON.parse(readFileSync(copy('val-bob/config/genesis.json'), 'utf8'));
    expect(genesis.consensus_params.block.time_iota_ms).toBe('5760000');
    expect(genesis.app_state.gov.params.voting_period).toBe('172800s');
  });
});

it('completes homes without configuration as the first release’s binary makes it', async () => {
  const { planFolder, prepare, exec, copy } = await project();
  const bare = path.join(planFolder, 'homes/bare');
  await writeAll(bare, { 'config/genesis.json': FILES['config/genesis.json'] });
  const volumes = [{ type: 'bind', source: bare, target: '/chain' }];
  const model = withService(checkersModel(planFolder), 'val-bob', { volumes });
  await prepare(plan(), { model });
  expect(dockerOf(exec)).toContain(
    'docker exec --interactive bench-1 checkersd init template --home template',
  );
  expect(parse(readFileSync(copy('bare/config/config.toml'), 'utf8'))).toMatchObject({
    consensus: { timeout_commit: '50ms' },
  });
  expect(existsSync(path.join(bare, 'config/config.toml'))).toBe(false);
});

it('refuses a home without a genesis', async () => {
  const { planFolder, prepare } = await project();
  const volumes = [{ type: 'bind', source: `${planFolder}/homes/empty`, target: '/chain' }];
  await writeAll(`${planFolder}/homes/empty`, { 'config/config.toml': CONFIG_TOML });
  const model = withService(checkersModel(planFolder), 'val-bob', { volumes });
  const error = await failureOf(prepare(plan(), { model }));
  expect(error.message).toBe('The home of val-bob (/chain) has no genesis.json');
});

describe('a stack with fresh homes', () => {
  const fresh = checkersPlan();

  async function freshStack(failsAt?: string) {
    const base = path.join(root, String(runs++));
    const folder = path.join(base, 'work');
    const planFolder = path.join(base, 'project');
    mkdirSync(folder, { recursive: true });
    const exec = engine(folder, failsAt);
    const accounts = await freshAccounts(fresh, 'checkers');
    const prepare = () =>
      prepareStack(exec, {
        ...{
          run: 'run-1',
          plan: fresh,
          planFolder,
          folder,
          accounts,
          images,
          cosmovisor,
          binaries,
        },
        ...{ model: checkersModel(planFolder), env: {}, notice: () => {} },
        signal: new AbortController().signal,
      });
    return { exec, accounts, folder, planFolder, prepare };
  }

  it('has them made by the first release, in a container that is gone afterwards', async () => {
    const { exec, folder, prepare } = await freshStack();
    await prepare();
    const docker = dockerOf(exec).filter((command) => !command.includes(' volume '));
    expect(docker[0]).toContain(`--user ${currentUser()}`);
    expect(docker[0]).toContain(`--volume ${folder}/workbench:/rehearsal`);
    expect(docker[0]).toContain('--label upgrade-rehearsal.run=run-1');
    expect(docker[0]).toMatch(/ sha256:one infinity$/);
    expect(docker).toContain(
      'docker exec --interactive bench-1 checkersd init rehearsal --chain-id checkers-rehearsal --home template',
    );
    expect(docker.at(-2)).toMatch(/^docker exec .* genesis collect-gentxs /);
    expect(docker.at(-1)).toBe('docker rm --force --volumes bench-1');
  });

  it('has them tuned, and in the working folder alone', async () => {
    const { folder, planFolder, prepare } = await freshStack();
    const stack = await prepare();
    expect([...stack.homes].map(([name, home]) => [name, onHost(home)])).toEqual(
      NODES.map((node) => [node, `${folder}/stack/homes/${node}`]),
    );
    for (const home of stack.homes.values()) {
      expect(parse(readFileSync(onHost(home, 'config/config.toml'), 'utf8'))).toMatchObject({
        consensus: { timeout_commit: '50ms' },
        rpc: { laddr: 'tcp://0.0.0.0:26657' },
      });
      const { app_state } = JSON.parse(readFileSync(onHost(home, 'config/genesis.json'), 'utf8'));
      expect(app_state.gov.params.voting_period).toBe('6s');
      expect(app_state.genutil.gen_txs).toEqual(['collected']);
    }
    expect(readdirSync(path.join(folder, 'stack/homes/kms-alice'))).toContain('consensus.key');
    expect(existsSync(planFolder)).toBe(false);
  });

  it('runs all containers as the user that may remove what they write', async () => {
    const { folder, prepare } = await freshStack();
    await prepare();
    const base = JSON.parse(readFileSync(path.join(folder, 'compose.json'), 'utf8'));
    const { 'rpc-relay': relay, ...services } = base.services as ComposeModel['services'];
    const users = Object.values(services).map(({ user }) => user);
    expect(users).toEqual(Array(5).fill(currentUser()));
    expect(relay?.user).toBe('65534:65534'); // it writes nothing
  });

  it('keeps mnemonics out of every command', async () => {
    const { exec, accounts, prepare } = await freshStack();
    await prepare();
    for (const account of accounts.values()) {
      const mnemonic = mnemonicOf(account);
      expect(exec.commands.join('\n')).not.toContain(mnemonic);
      expect(exec.calls.map(({ options }) => options.input)).toContain(`${mnemonic}\n`);
    }
  });

  it('leaves no container behind when its binary fails', async () => {
    const { exec, prepare } = await freshStack('gentx');
    const error = await failureOf(prepare());
    expect(error.message).toContain('Error: no such command');
    expect(exec.commands.at(-1)).toBe('docker rm --force --volumes bench-1');
  });
});

describe('a pause between blocks', () => {
  const configs = ({ homes }: PreparedStack) =>
    [...homes.values()].map((home) => readFileSync(onHost(home, 'config/config.toml'), 'utf8'));
  const pauses = (stack: PreparedStack) =>
    configs(stack).map((text) => (parse(text).consensus as Record<string, string>).timeout_commit);

  it('is put into the configuration of every node, and taken out again', async () => {
    const { prepare } = await project();
    const given = plan();
    const stack = await prepare(given);
    const before = configs(stack);
    await makeQuiet(stack, given);
    expect(pauses(stack)).toEqual(NODES.map(() => '1s'));
    await endQuiet(stack, given);
    expect(pauses(stack)).toEqual(NODES.map(() => '50ms'));
    expect(configs(stack)).toEqual(before);
  });

  it('is not made where the pace stays as it is', async () => {
    const { prepare } = await project();
    const given: Plan = { ...plan(), pace: 'as-is' };
    const stack = await prepare(given);
    const before = configs(stack);
    await makeQuiet(stack, given);
    expect(configs(stack)).toEqual(before);
    expect(pauses(stack)).toEqual(NODES.map(() => '5s'));
    await endQuiet(stack, given);
    expect(configs(stack)).toEqual(before);
  });
});

describe('a plan that does not fit its compose files', () => {
  it.each<[string, object, string]>([
    [
      'names an RPC service that is not there',
      { rpc: 'node-dave' },
      'The plan names the service node-dave, which the compose files do not have',
    ],
    [
      'puts Cosmovisor before a service that is not there',
      { cosmovisor: ['val-carol'] },
      'The plan names the service val-carol, which the compose files do not have',
    ],
  ])('is refused where it %s', async (_, stack, message) => {
    const { prepare } = await project();
    const error = await failureOf(prepare(plan(stack)));
    expect(error.message).toBe(message);
    expect(error.hint).toContain('val-alice, val-bob, sentry-alice, node-carol');
  });

  it('is refused where its RPC service starts no node', async () => {
    const { planFolder, prepare } = await project();
    const model = withService(checkersModel(planFolder), 'node-carol', { command: ['status'] });
    const error = await failureOf(prepare(plan(), { model }));
    expect(error.message).toBe('The service node-carol does not start a node of the chain');
    expect(error.hint).toContain('Services that start a node: val-alice, val-bob, sentry-alice.');
  });

  it('is refused where traffic could not reach the RPC service', async () => {
    const { planFolder, prepare } = await project();
    const model = withService(checkersModel(planFolder), 'node-carol', { networks: {} });
    const error = await failureOf(prepare(plan(), { model }));
    expect(error.message).toBe('The service node-carol is on no network');
  });

  it('is refused where its chain is another', async () => {
    const { prepare } = await project();
    const chain = { binary: 'checkersd', id: 'checkers-9' };
    const error = await failureOf(prepare(plan({}, { chain })));
    expect(error.message).toBe('The genesis is of the chain checkers-rehearsal, not of checkers-9');
  });
});

describe('addresses outside the stack', () => {
  const ID = '0123456789abcdef0123456789abcdef01234567';

  it('are in no variable, configuration or signer of the copy, and are told of', async () => {
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
    const config = parse(readFileSync(copy('val-bob/config/config.toml'), 'utf8'));
    expect(config).toMatchObject({
      p2p: { seeds: `${ID}@sentry-alice:26656` },
      consensus: { timeout_commit: '7s' },
    });
    expect(readFileSync(copy('val-bob/config/app.toml'), 'utf8')).not.toContain('203.0.113');
    expect(readFileSync(copy('kms-alice/tmkms.toml'), 'utf8')).not.toContain('203.0.113');
    for (const address of ['203.0.113.7:8080', 'tcp://203.0.113.7:26659']) {
      const told = `The address ${address} is no service of the stack; the copy does not dial it.`;
      expect(notices.filter((notice) => notice === told)).toHaveLength(1);
    }
    const peer = `The peer ${ID}@203.0.113.8:26656 is no service of the stack; the copy does not dial it.`;
    expect(notices.filter((notice) => notice === peer)).toHaveLength(1);
    expect(strangeSigners.map(({ message }) => message)).toEqual([
      'The signer of homes/kms-alice/tmkms.toml is to dial tcp://203.0.113.7:26659, which is no service of the stack',
    ]);
  });

  it('are none where all are of the stack', async () => {
    const { prepare } = await project();
    expect((await prepare(plan())).strangeSigners).toEqual([]);
  });

  it('are expected where a validator waits for a signer that is not there', async () => {
    const { planFolder, prepare } = await project();
    await writeAll(path.join(planFolder, 'homes/val-bob/config'), {
      'config.toml': CONFIG_TOML.replace('laddr = ""', 'laddr = "tcp://0.0.0.0:26659"'),
    });
    const { strangeSigners } = await prepare(plan());
    expect(strangeSigners.map(({ message }) => message)).toEqual([
      'val-bob waits for a remote signer at tcp://0.0.0.0:26659, and no service of the stack can be one',
    ]);
  });
});
