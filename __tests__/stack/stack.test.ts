import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { openAccounts } from '../../src/chain/accounts';
import type { Plan } from '../../src/plan/schema';
import type { ComposeModel } from '../../src/stack/model';
import {
  currentUser,
  endQuiet,
  makeQuiet,
  type PreparedStack,
  prepareStack,
} from '../../src/stack/stack';
import { writeAll } from '../../src/system/files';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';
import { CONFIG_TOML, GENESIS, runBinary } from './homes';
import { checkersModel } from './models';

const root = temporaryFolder();
const NODES = ['val-alice', 'val-bob', 'sentry-alice', 'node-carol'];
const images = new Map([
  ['rehearsal/checkers:v2', 'sha256:two'],
  ['rehearsal/cosmovisor:local', 'sha256:cosmovisor'],
]);
let runs = 0;

/** A plan over homes that are there already. */
function plan(stack: object = {}): Plan {
  return checkersPlan({ stack: { compose: ['compose.yml'], rpc: 'node-carol', ...stack } });
}

/** A project with homes, and a working folder beside it. */
async function project() {
  const base = path.join(root, String(runs++));
  const planFolder = path.join(base, 'project');
  const folder = path.join(base, 'work');
  mkdirSync(folder, { recursive: true });
  for (const node of NODES) {
    await writeAll(path.join(planFolder, 'homes', node, 'config'), {
      'config.toml': CONFIG_TOML,
      'genesis.json': JSON.stringify(GENESIS),
      'node_key.json': node,
    });
  }
  const prepare = (given: Plan, model: ComposeModel = checkersModel(planFolder)) =>
    prepareStack(new FakeExec(() => JSON.stringify(model)), {
      run: 'run-1',
      plan: given,
      planFolder,
      folder,
      images,
      accounts: new Map(),
      signal: new AbortController().signal,
    });
  const json = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  return { planFolder, folder, prepare, json };
}

it('copies the homes and tunes the copies, and leaves the project as it is', async () => {
  const { planFolder, folder, prepare } = await project();
  await prepare(plan());
  for (const node of NODES) {
    const copy = (file: string) =>
      readFileSync(path.join(folder, 'stack/homes', node, 'config', file), 'utf8');
    const own = (file: string) =>
      readFileSync(path.join(planFolder, 'homes', node, 'config', file), 'utf8');
    expect(parse(copy('config.toml'))).toMatchObject({ consensus: { timeout_commit: '50ms' } });
    expect(JSON.parse(copy('genesis.json')).app_state.gov.params.voting_period).toBe('6s');
    expect(copy('node_key.json')).toBe(node);
    expect(own('config.toml')).toBe(CONFIG_TOML);
    expect(own('genesis.json')).toBe(JSON.stringify(GENESIS));
  }
});

it('writes the compose files of the run', async () => {
  const { folder, prepare, json } = await project();
  const stack = await prepare(plan());
  const base = json('compose.json');
  expect(base.name).toBe('run-1');
  expect(base.services['val-bob'].volumes[0].source).toBe(`${folder}/stack/homes/val-bob`);
  expect(base.services['val-bob']).not.toHaveProperty('user');
  expect(json('compose.cosmovisor.json').services['val-bob']).toMatchObject({
    image: 'sha256:cosmovisor',
    environment: { DAEMON_HOME: '/chain', DAEMON_NAME: 'checkersd' },
  });
  const last = json('compose.last-release.json').services as ComposeModel['services'];
  expect(Object.entries(last).map(([name, { image }]) => [name, image])).toEqual(
    NODES.map((node) => [node, 'sha256:two']),
  );
  expect(stack).toMatchObject({
    run: 'run-1',
    folder,
    nodes: NODES,
    cosmovisorNodes: NODES,
    rpc: 'node-carol',
    network: 'shared',
    homes: new Map(NODES.map((node) => [node, `${folder}/stack/homes/${node}`])),
    keyringFolder: `${folder}/keyring`,
  });
});

it('puts Cosmovisor where the plan says', async () => {
  const { prepare, json } = await project();
  const stack = await prepare(plan({ cosmovisor: ['val-alice', 'val-bob'] }));
  expect(stack.cosmovisorNodes).toEqual(['val-alice', 'val-bob']);
  expect(Object.keys(json('compose.cosmovisor.json').services)).toEqual(['val-alice', 'val-bob']);
});

it('changes no home outside the project either', async () => {
  const { planFolder, folder, prepare, json } = await project();
  const model = checkersModel(planFolder);
  const outside = path.join(planFolder, '../homes-elsewhere/val-bob');
  const own = { 'config.toml': CONFIG_TOML, 'genesis.json': JSON.stringify(GENESIS) };
  await writeAll(path.join(outside, 'config'), own);
  const [mount] = model.services['val-bob']?.volumes ?? [];
  if (mount) mount.source = outside;
  const stack = await prepare(plan(), model);
  for (const [file, content] of Object.entries(own)) {
    expect(readFileSync(path.join(outside, 'config', file), 'utf8')).toBe(content);
  }
  const home = stack.homes.get('val-bob') ?? '';
  expect(home).toMatch(folder);
  expect(parse(readFileSync(path.join(home, 'config/config.toml'), 'utf8'))).toMatchObject({
    consensus: { timeout_commit: '50ms' },
  });
  expect(json('compose.json').services['val-bob'].volumes[0].source).toBe(home);
});

describe('a stack with fresh homes', () => {
  const fresh = checkersPlan();

  /** An engine whose workbench runs the chain's binary, unless it fails at a command. */
  async function freshStack(failsAt?: string) {
    const base = path.join(root, String(runs++));
    const folder = path.join(base, 'work');
    const planFolder = path.join(base, 'project');
    mkdirSync(folder, { recursive: true });
    const exec = new FakeExec(async (command, { argv }) => {
      if (command.includes(' config --format json')) {
        return JSON.stringify(checkersModel(planFolder));
      }
      if (command.startsWith('docker run')) return 'bench-1\n';
      if (!command.startsWith('docker exec')) return '';
      if (failsAt !== undefined && command.includes(failsAt)) {
        return { exitCode: 1, stderr: 'Error: no such command' };
      }
      await runBinary(folder, argv.slice(argv.indexOf('checkersd') + 1));
      return '';
    });
    const accounts = await openAccounts(fresh, planFolder, {}, () => {});
    const { signal } = new AbortController();
    const settings = { run: 'run-1', plan: fresh, planFolder, folder, accounts, signal };
    const firstImage = new Map([...images, ['rehearsal/checkers:v1', 'sha256:one']]);
    const prepare = () => prepareStack(exec, { ...settings, images: firstImage });
    return { exec, accounts, folder, planFolder, prepare };
  }

  it('has them made by the first release, in a container that is gone afterwards', async () => {
    const { exec, folder, prepare } = await freshStack();
    await prepare();
    const docker = exec.commands.filter((command) => !command.includes(' config '));
    expect(docker[0]).toContain(`--user ${currentUser()}`);
    expect(docker[0]).toContain(`--volume ${folder}:/rehearsal`);
    expect(docker[0]).toContain('--label upgrade-rehearsal.run=run-1');
    expect(docker[0]).toMatch(/ sha256:one infinity$/);
    expect(docker[1]).toBe(
      'docker exec --interactive bench-1 checkersd init rehearsal --chain-id checkers-rehearsal --home template',
    );
    expect(docker.at(-2)).toMatch(/^docker exec .* genesis collect-gentxs /);
    expect(docker.at(-1)).toBe('docker rm --force bench-1');
  });

  it('has them tuned, and in the working folder alone', async () => {
    const { folder, planFolder, prepare } = await freshStack();
    const stack = await prepare();
    expect([...stack.homes]).toEqual(NODES.map((node) => [node, `${folder}/stack/homes/${node}`]));
    for (const home of stack.homes.values()) {
      const text = (file: string) => readFileSync(path.join(home, 'config', file), 'utf8');
      expect(parse(text('config.toml'))).toMatchObject({
        consensus: { timeout_commit: '50ms' },
        rpc: { laddr: 'tcp://0.0.0.0:26657' },
      });
      const { app_state } = JSON.parse(text('genesis.json'));
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
    const services = Object.values(base.services as ComposeModel['services']);
    expect(services.map(({ user }) => user)).toEqual(Array(5).fill(currentUser()));
  });

  it('keeps mnemonics out of every command', async () => {
    const { exec, accounts, prepare } = await freshStack();
    await prepare();
    for (const { mnemonic } of accounts.values()) {
      expect(exec.commands.join('\n')).not.toContain(mnemonic);
      expect(exec.calls.map(({ options }) => options.input)).toContain(`${mnemonic}\n`);
    }
  });

  it('leaves no container behind when its binary fails', async () => {
    const { exec, prepare } = await freshStack('gentx');
    const error = await failureOf(prepare());
    expect(error.message).toContain('Error: no such command');
    expect(exec.commands.at(-1)).toBe('docker rm --force bench-1');
  });
});

describe('a pause between blocks', () => {
  const configs = ({ homes }: PreparedStack) =>
    [...homes.values()].map((home) => readFileSync(path.join(home, 'config/config.toml'), 'utf8'));
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
      'names an RPC service that is no node',
      { rpc: 'kms-alice' },
      'The service kms-alice does not mount the node’s home /chain',
    ],
    [
      'puts Cosmovisor before a service that is not there',
      { cosmovisor: ['val-carol'] },
      'The plan names the service val-carol, which the compose files do not have',
    ],
  ])('is refused where it %s', async (_, stack, message) => {
    const { prepare } = await project();
    const error = await failureOf(prepare(plan(stack)));
    expect(error.message).toBe(message.replace('’', "'"));
    expect(error.hint).toContain('val-alice, val-bob, sentry-alice, node-carol');
  });

  it('is refused where no service runs its first release', async () => {
    const { planFolder, prepare } = await project();
    const model = checkersModel(planFolder);
    for (const service of Object.values(model.services)) service.image = 'other:latest';
    const error = await failureOf(prepare(plan(), model));
    expect(error.message).toBe(
      "No service of the compose files uses the first release's image rehearsal/checkers:v1",
    );
    expect(error.hint).toContain('stack.cosmovisor');
  });

  it('is refused where traffic could not reach the RPC service', async () => {
    const { planFolder, prepare } = await project();
    const model = checkersModel(planFolder);
    const carol = model.services['node-carol'];
    if (carol) carol.networks = {};
    const error = await failureOf(prepare(plan(), model));
    expect(error.message).toBe('The service node-carol is on no network');
  });
});
