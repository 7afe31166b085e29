import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import type { Account } from '../../src/chain/accounts';
import type { Plan } from '../../src/plan/schema';
import type { Binaries } from '../../src/stack/binaries';
import { makeFreshHomes } from '../../src/stack/fresh';
import { importAccounts, type Workbench } from '../../src/stack/workbench';
import { Folder } from '../../src/system/folder';
import { freshAccounts } from '../helpers/accounts';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { nodeHome } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runBinary } from './homes';
import { checkersModel } from './models';

const root = temporaryFolder();
const model = checkersModel(root);
const NODES = ['val-alice', 'val-bob', 'sentry-alice', 'node-carol'];
const homesIn = (folder: string) => {
  mkdirSync(path.join(folder, 'homes/kms-alice'), { recursive: true });
  return new Map(NODES.map((node) => [node, nodeHome(node, path.join(folder, 'homes', node))]));
};
const homes = homesIn(root);
const signerHomes = new Map([
  ['kms-alice', { folder: `${root}/homes/kms-alice`, inContainer: '/tmkms' }],
]);

const binaries = (engine: string): Binaries => ({
  releases: [{ release: 'v1', version: 'v1', sdk: '', engine }],
  prefix: 'checkers',
  defaultHome: '/root/.checkers',
});

/** A workbench without a container; what the binary is asked for is kept. */
class FakeWorkbench implements Workbench {
  constructor(
    private readonly folder = root,
    /** Whether the commands of a genesis are below `genesis` (SDK 0.47 on). */
    private readonly isGrouped = true,
  ) {}

  readonly commands: { args: readonly string[]; input: string | undefined }[] = [];
  /** The genesis that the first `gentx` was made on. */
  genesisAtGentx = '';

  chain = async (args: readonly string[], input?: string): Promise<void> => {
    this.commands.push({ args, input });
    if (args.includes('gentx')) {
      this.genesisAtGentx ||= await this.files.readText('template/config/genesis.json');
    }
    await runBinary(this.folder, args);
  };

  knows = async (command: string) => command === 'genesis' && this.isGrouped;

  get files(): Folder {
    return new Folder(this.folder);
  }

  option(command: number, name: string): string {
    const { args } = this.commands[command] ?? { args: [] as readonly string[] };
    return args[args.indexOf(name) + 1] ?? '';
  }
}

let workbench: FakeWorkbench;
let accounts: Map<string, Account>;
const plan = checkersPlan();
const text = (...file: string[]) => readFileSync(path.join(root, 'homes', ...file), 'utf8');
const config = (service: string) =>
  parse(text(service, 'config/config.toml')) as Record<string, Record<string, unknown>>;
const idOf = (service: string) => {
  const command = workbench.commands.findIndex(({ args }) => args.includes(service));
  return workbench.option(command, '--node-id');
};

beforeAll(async () => {
  workbench = new FakeWorkbench();
  accounts = await freshAccounts(plan, 'checkers');
  await importAccounts(accounts, workbench);
  await makeFreshHomes(
    { plan, model, accounts, workbench, binaries: binaries('0.38.12') },
    homes,
    signerHomes,
  );
});

describe('the binary', () => {
  it('makes the genesis as its own commands do, in their order', () => {
    expect(workbench.commands.map(({ args }) => args.slice(0, 4).join(' '))).toEqual([
      'keys add alice --recover',
      'keys add bob --recover',
      'init rehearsal --chain-id checkers-rehearsal',
      'genesis gentx alice 100000000upawn',
      'genesis gentx bob 90000000upawn',
      'genesis collect-gentxs --home template',
    ]);
  });

  it('makes it by commands of their own before SDK 0.47', async () => {
    const folder = path.join(root, 'sdk-0.45');
    const old = new FakeWorkbench(folder, false);
    await makeFreshHomes(
      { plan, model, accounts, workbench: old, binaries: binaries('0.34.19') },
      homesIn(folder),
      new Map([
        ['kms-alice', { folder: path.join(folder, 'homes/kms-alice'), inContainer: '/tmkms' }],
      ]),
    );
    expect(old.commands.map(({ args }) => args[0])).toEqual([
      ...['init', 'gentx', 'gentx', 'collect-gentxs'],
    ]);
    const genesis = readFileSync(path.join(folder, 'homes/val-bob/config/genesis.json'), 'utf8');
    expect(JSON.parse(genesis).app_state.genutil.gen_txs).toEqual(['collected']);
  });

  it('sees the balances before it makes a validator of them', () => {
    const { bank } = JSON.parse(workbench.genesisAtGentx).app_state;
    expect(bank.supply).toEqual([{ denom: 'upawn', amount: '700000000' }]);
    expect(bank.balances[0].address).toBe(accounts.get('alice')?.address);
  });
});

describe('every home', () => {
  it('has the collected genesis, the configurations and a state of nothing signed', () => {
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

  it('are named by the ids of their keys', () => {
    expect(idOf('val-alice')).toMatch(/^[0-9a-f]{40}$/);
    expect(config('sentry-alice').p2p?.persistent_peers).toContain(
      `${idOf('val-alice')}@val-alice:26656`,
    );
  });

  it('hear of no validator from who stands before it', () => {
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

  it('is at its remote signer alone, where there is one', () => {
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
  });

  it.each([
    ['0.34.19', 'v0.34'],
    ['0.37.15', 'v0.34'],
    ['0.38.12', 'v0.38'],
    ['1.0.1', 'v0.38'],
    ['2.0.0-rc1', 'v0.38'],
  ])('is asked for by an engine of %s in the protocol %s', async (engine, protocol) => {
    const folder = path.join(root, `engine-${engine}`);
    const signer = path.join(folder, 'homes/kms-alice');
    await makeFreshHomes(
      { plan, model, accounts, workbench: new FakeWorkbench(folder), binaries: binaries(engine) },
      homesIn(folder),
      new Map([['kms-alice', { folder: signer, inContainer: '/tmkms' }]]),
    );
    expect(readFileSync(path.join(signer, 'tmkms.toml'), 'utf8')).toContain(
      `protocol_version = "${protocol}"`,
    );
  });

  it('is nobody else’s', () => {
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
  const refused = async (given: Plan) => {
    const unused = new FakeWorkbench();
    const error = await failureOf(
      makeFreshHomes(
        { plan: given, model, accounts, workbench: unused, binaries: binaries('0.38.12') },
        homes,
        signerHomes,
      ),
    );
    expect(unused.commands).toEqual([]);
    return error;
  };

  it('is refused for a validator that is no node', async () => {
    const error = await refused(validator('val-carol'));
    expect(error.message).toBe(
      'The validator val-carol of the plan is no node of the compose files',
    );
    expect(error.hint).toContain('val-alice, val-bob, sentry-alice, node-carol');
  });

  it('is refused for a signer without a folder', async () => {
    const error = await refused(validator('val-alice', 'kms-bob'));
    expect(error.message).toContain('The remote signer kms-bob of val-alice has no folder');
    expect(error.hint).toContain('exactly one bind mount');
  });
});
