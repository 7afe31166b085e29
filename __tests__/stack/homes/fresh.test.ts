import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import type { Account } from '../../../src/chain/client/open-accounts';
import type { ErrorCode } from '../../../src/errors/codes';
import type { Plan } from '../../../src/plan/schema';
import type { Binaries } from '../../../src/stack/binaries/binaries';
import { makeFreshHomes } from '../../../src/stack/homes/fresh';
import { makeTemplate, type Template } from '../../../src/stack/homes/template';
import { importAccounts } from '../../../src/stack/homes/workbench';
import { freshAccounts, SDK_BINARY_KEYS } from '../../helpers/accounts';
import { fails } from '../../helpers/failure';
import { temporaryFolder } from '../../helpers/folder';
import { nodeHome } from '../../helpers/live';
import { checkersPlan } from '../../helpers/plan';
import { FakeWorkbench, OLD_ROOT_HELP } from '../homes';
import { checkersModel } from '../models';

const root = temporaryFolder();
const model = checkersModel(root);
const NODES = ['val-alice', 'val-bob', 'sentry-alice', 'node-carol'];
const homesIn = (folder: string) => {
  mkdirSync(path.join(folder, 'homes/kms-alice'), { recursive: true });
  return new Map(NODES.map((node) => [node, nodeHome(node, path.join(folder, 'homes', node))]));
};
const homes = homesIn(root);
const signerHomes = new Map([
  ['kms-alice', { folder: `${root}/homes/kms-alice`, inContainer: '/tmkms', version: '' }],
]);

const binaries = (engine: string): Binaries => ({
  releases: [{ release: 'v1', version: 'v1', sdk: '', engine }],
  prefix: 'checkers',
  keys: SDK_BINARY_KEYS,
  sdk: '',
  defaultHome: '/root/.checkers',
});

let workbench: FakeWorkbench;
let accounts: Map<string, Account>;
let template: Template;
const plan = checkersPlan();
const text = (...file: string[]) => readFileSync(path.join(root, 'homes', ...file), 'utf8');
const config = (service: string) =>
  parse(text(service, 'config/config.toml')) as Record<string, Record<string, unknown>>;
const idOf = (service: string) => {
  const command = workbench.commands.findIndex(({ args }) => args.includes(service));
  return workbench.option(command, '--node-id');
};

beforeAll(async () => {
  workbench = new FakeWorkbench(root);
  accounts = await freshAccounts(plan, 'checkers');
  await importAccounts(accounts, { keys: SDK_BINARY_KEYS }, workbench);
  template = await makeTemplate({ plan, accounts, workbench, notice: () => {} });
  await makeFreshHomes(
    { plan, model, template, binaries: binaries('0.38.12') },
    homes,
    signerHomes,
  );
});

describe('the binary', () => {
  it('makes the genesis with its own commands, in order', () => {
    expect(workbench.commands.map(({ args }) => args.slice(0, 4).join(' '))).toEqual([
      'keys add alice --recover',
      'keys add bob --recover',
      'init rehearsal --chain-id checkers-rehearsal',
      'genesis gentx alice 100000000upawn',
      'genesis gentx bob 90000000upawn',
      'genesis collect-gentxs --home template',
      'genesis validate --home template',
    ]);
  });

  it('makes it with top-level commands before SDK 0.47, and with Tendermint 0.34', async () => {
    const folder = path.join(root, 'sdk-0.45');
    const old = new FakeWorkbench(folder, { '': OLD_ROOT_HELP });
    const made = await makeTemplate({ plan, accounts, workbench: old, notice: () => {} });
    await makeFreshHomes(
      { plan, model, template: made, binaries: binaries('0.34.19') },
      homesIn(folder),
      new Map([
        [
          'kms-alice',
          { folder: path.join(folder, 'homes/kms-alice'), inContainer: '/tmkms', version: '' },
        ],
      ]),
    );
    expect(old.commands.map(({ args }) => args[0])).toEqual([
      ...['init', 'gentx', 'gentx', 'collect-gentxs', 'validate-genesis'],
    ]);
    const genesis = readFileSync(path.join(folder, 'homes/val-bob/config/genesis.json'), 'utf8');
    expect(JSON.parse(genesis).app_state.genutil.gen_txs).toEqual(['collected']);
    const signer = readFileSync(path.join(folder, 'homes/kms-alice/tmkms.toml'), 'utf8');
    expect(signer).toContain('protocol_version = "v0.34"');
  });

  it('gets the balances before it creates their validators', () => {
    const { bank } = JSON.parse(workbench.genesisAtGentx).app_state;
    expect(bank.supply).toEqual([{ denom: 'upawn', amount: '700000000' }]);
    expect(bank.balances[0].address).toBe(accounts.get('alice')?.address);
  });
});

describe('every home', () => {
  it('has the collected genesis, the configuration files and an empty signing state', () => {
    for (const service of homes.keys()) {
      const genesis = JSON.parse(text(service, 'config/genesis.json'));
      expect(genesis.app_state.genutil.gen_txs).toEqual(['collected']);
      expect(text(service, 'config/app.toml')).toContain('minimum-gas-prices');
      expect(text(service, 'config/client.toml')).toContain('output');
      expect(JSON.parse(text(service, 'data/priv_validator_state.json')).height).toBe('0');
      expect(config(service)).toMatchObject({ moniker: service });
    }
  });

  it('has a node key of its own', () => {
    const keys = [...homes.keys()].map((service) => text(service, 'config/node_key.json'));
    expect(new Set(keys).size).toBe(4);
  });
});

describe('peers', () => {
  const peers = (service: string) =>
    String(config(service).p2p?.persistent_peers)
      .split(',')
      .map((peer) => peer.replace(/^[0-9a-f]{40}@/, ''));

  it.each([
    ['val-alice', ['sentry-alice:26656']],
    ['val-bob', ['sentry-alice:26656', 'node-carol:26656']],
    ['sentry-alice', ['val-alice:26656', 'val-bob:26656', 'node-carol:26656']],
    ['node-carol', ['val-bob:26656', 'sentry-alice:26656']],
  ])('of %s are the nodes on its networks', (service, expected) => {
    expect(peers(service)).toEqual(expected);
  });

  it('are named by the ids of their node keys', () => {
    expect(idOf('val-alice')).toMatch(/^[0-9a-f]{40}$/);
    expect(config('sentry-alice').p2p?.persistent_peers).toContain(
      `${idOf('val-alice')}@val-alice:26656`,
    );
  });

  it('do not get the address of a validator behind a sentry', () => {
    expect(config('sentry-alice').p2p?.private_peer_ids).toBe(
      `${idOf('val-alice')},${idOf('val-bob')}`,
    );
    expect(config('node-carol').p2p?.private_peer_ids).toBe(idOf('val-bob'));
    expect(config('val-alice').p2p?.private_peer_ids).toBe('');
  });

  it.each([
    ['val-alice', false],
    ['val-bob', false],
    ['sentry-alice', true],
    ['node-carol', true],
  ])('of %s are exchanged: %s', (service, pex) => {
    expect(config(service).p2p?.pex).toBe(pex);
  });
});

describe('the key of a validator', () => {
  const publicKey = (command: number) => JSON.parse(workbench.option(command, '--pubkey')).key;

  it('is in its home, and is the one of its genesis transaction', () => {
    const key = JSON.parse(text('val-bob', 'config/priv_validator_key.json'));
    expect(key.pub_key.value).toBe(publicKey(4));
    expect(config('val-bob')).toMatchObject({ priv_validator_laddr: '' });
  });

  it('is only at its remote signer, if it has one', () => {
    expect(readdirSync(path.join(root, 'homes/val-alice/config')).sort()).toEqual([
      'app.toml',
      'client.toml',
      'config.toml',
      'genesis.json',
      'node_key.json',
    ]);
    expect(config('val-alice')).toMatchObject({ priv_validator_laddr: 'tcp://0.0.0.0:26659' });
    const seed = Buffer.from(text('kms-alice', 'consensus.key'), 'base64');
    expect(seed).toHaveLength(32);
    expect(text('kms-alice', 'tmkms.toml')).toContain('addr = "tcp://val-alice:26659"');
    expect(text('kms-alice', 'tmkms.toml')).toContain('account_key_prefix = "checkerspub"');
    expect(text('kms-alice', 'tmkms.toml')).toContain('protocol_version = "v0.38"');
  });

  it('is in no other home', () => {
    for (const service of ['sentry-alice', 'node-carol']) {
      expect(readdirSync(path.join(root, 'homes', service, 'config'))).not.toContain(
        'priv_validator_key.json',
      );
    }
  });
});

describe('a plan that does not fit its compose files', () => {
  const validator = (service: string, signer?: string) =>
    checkersPlan({
      stack: {
        compose: ['compose.yml'],
        rpc: 'node-carol',
        fresh: {
          validators: [{ service, operator: 'alice', stake: '1upawn', ...(signer && { signer }) }],
        },
      },
    });
  it.each<[string, Plan, ErrorCode, ...string[]]>([
    ['a validator that is no node', validator('val-carol'), 'SERVICE_NOT_A_NODE', NODES.join(', ')],
    ['a signer without a folder', validator('val-alice', 'kms-bob'), 'SIGNER_FOLDER_UNKNOWN'],
  ])('is refused for %s', async (_, given, code, ...facts) => {
    const making = makeFreshHomes(
      { plan: given, model, template, binaries: binaries('0.38.12') },
      homes,
      signerHomes,
    );
    const [{ service, signer = '' } = { service: '' }] = given.stack.fresh?.validators ?? [];
    await fails(making, code, service, signer, ...facts);
  });
});
