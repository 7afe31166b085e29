import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Report } from '../../src/report/model/schema';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  ROOT,
  RUN_LIMIT_MS,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

/** The chain with keys of Ethereum, in testdata/evm-chain, on one node. */

const COIN = `${'0'.repeat(18)}aember`;
/** First test vectors of BIP 39. */
const CAROL = `${'abandon '.repeat(11)}about`;
const ERIN = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

const COMPOSE = {
  services: {
    node: {
      image: 'rehearsal/ember:v1',
      command: ['start', '--home', '/chain'],
      volumes: ['./homes/node:/chain'],
      ports: ['127.0.0.1:26657:26657'],
    },
  },
};

const releases = ['v1', 'v2'].map((name) => ({
  name,
  image: `rehearsal/ember:${name}`,
  build: {
    context: path.join(ROOT, 'testdata/evm-chain'),
    target: 'release',
    args: { RELEASE: name },
  },
}));

function plan(accounts: object, proposer: string, stack: object): object {
  const votes = Object.fromEntries(Object.keys(accounts).map((name) => [name, 'yes']));
  return {
    chain: { binary: 'emberd', id: 'ember-1', denom: 'aember' },
    releases,
    stack: { compose: ['docker-compose.yml'], rpc: 'node', ...stack },
    accounts,
    upgrades: [{ name: 'v1tov2', to: 'v2', height: '+120', proposer, votes }],
    queries: [
      {
        name: 'the lowest base fee',
        command: ['query', 'feemarket', 'params'],
        expect: {
          v1: { contains: '"min_gas_price":"1000000000.' },
          v2: { contains: '"min_gas_price":"2000000000.' },
        },
      },
    ],
    traffic: [
      {
        name: 'a payment by the keyring',
        stage: 'start',
        entrypoint: 'sh',
        command: [
          '-c',
          'emberd tx bank send "$(echo "$ACCOUNTS" | cut -d, -f1)" "$(echo "$ACCOUNT_ADDRESSES" | cut -d, -f2)" 5aember --chain-id "$CHAIN_ID" --node "$RPC_URL" --keyring-backend "$KEYRING_BACKEND" --keyring-dir "$KEYRING_DIR" --fees 1000000000000000aember --gas 1000000 --yes --output json | grep "\\"code\\":0"',
        ],
      },
    ],
    pace: { 'block-time': '300ms', 'voting-period': '6s' },
    restart: false,
  };
}

/** Rehearses a plan in a folder with the compose file. */
async function run(folder: string, content: object, env = {}): Promise<Report> {
  writeFileSync(path.join(folder, 'docker-compose.yml'), stringify(COMPOSE));
  const file = path.join(folder, 'plan.yml');
  writeFileSync(file, stringify(content));
  const rehearsal = rehearse(folder, file, env);
  await rehearsal.ended;
  expect(leftInEngine()).toEqual([]);
  return rehearsal.report;
}

function requirePassed({ failure, upgrades }: Report): void {
  expect(failure).toBeNull();
  expect(upgrades[0]).toMatchObject({ proposal: { status: 'PROPOSAL_STATUS_PASSED' } });
  expect(upgrades[0]?.nodes.map(({ current }) => current)).toEqual(['upgrades/v1tov2']);
}

/** Runs the chain's binary over the folders of a stack, as its owner does. */
function emberd(folder: string, args: readonly string[], input = ''): string {
  const argv = [
    ...['run', '--rm', '--interactive', '--network', 'none', '--volume', `${folder}:/owned`],
    ...['rehearsal/ember:v1', ...args, '--home', '/owned/homes/node'],
  ];
  return execFileSync('docker', argv, { input, encoding: 'utf8', stdio: 'pipe' });
}

afterAll(removeTemporaryFolders);

it(
  'rehearses a fresh chain with keys of Ethereum, one of them in the hands of its own binary',
  async () => {
    const accounts = {
      alice: { fresh: `1000${COIN}` },
      bob: { fresh: `1000${COIN}`, sign: 'binary' },
      sam: { fresh: `1000${COIN}`, 'key-type': 'secp256k1' },
    };
    const validators = [{ service: 'node', operator: 'alice', stake: `100${COIN}` }];
    const content = plan(accounts, 'bob', { fresh: { validators } });
    requirePassed(await run(temporaryFolder(), content));
  },
  BUILD_LIMIT_MS,
);

it(
  'rehearses homes with a mnemonic, a keyring and a signature of the chain’s binary',
  async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'homes/node'), { recursive: true });
    mkdirSync(path.join(folder, 'keys'));
    const keyring = ['--keyring-backend', 'test', '--keyring-dir', '/owned/keys'];
    emberd(folder, ['init', 'node', '--chain-id', 'ember-1']);
    emberd(folder, ['keys', 'add', 'carol', '--recover', ...keyring], `${CAROL}\n`);
    emberd(folder, ['keys', 'add', 'dave', ...keyring]);
    emberd(folder, ['keys', 'add', 'erin', '--recover', ...keyring], `${ERIN}\n`);
    for (const name of ['carol', 'dave', 'erin']) {
      const address = emberd(folder, ['keys', 'show', name, '--address', ...keyring]).trim();
      emberd(folder, ['genesis', 'add-genesis-account', address, `1000${COIN}`]);
    }
    emberd(folder, [
      'genesis',
      'gentx',
      'carol',
      `100${COIN}`,
      '--chain-id',
      'ember-1',
      ...keyring,
    ]);
    emberd(folder, ['genesis', 'collect-gentxs']);
    const accounts = {
      carol: { 'mnemonic-env': 'CAROL' },
      dave: { keyring: { folder: 'keys', backend: 'test' } },
      erin: { 'mnemonic-env': 'ERIN', sign: 'binary' },
    };
    requirePassed(await run(folder, plan(accounts, 'dave', {}), { CAROL, ERIN }));
  },
  RUN_LIMIT_MS,
);
