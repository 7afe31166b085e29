import path from 'node:path';
import type { ComposeModel, ComposeService } from '../../../src/stack/compose/model';
import {
  newEd25519Pair,
  nodeKeyFile,
  validatorKeyFile,
  validatorStateFile,
} from '../../../src/stack/homes/keys';
import { tmkmsFiles } from '../../../src/stack/homes/tmkms';
import { writeFiles } from '../../helpers/folder';
import { BASE, CHAIN_ID, COMPOSE, HOME, IMAGE, PUBLIC, START } from '../../helpers/users-files';
import { CONFIG_TOML } from '../../stack/homes';

export function configToml(signer = ''): string {
  return CONFIG_TOML.replace('priv_validator_laddr = ""', `priv_validator_laddr = "${signer}"`);
}

/** A genesis of two validators, one with this key. */
export function genesisOf(publicKey: string): string {
  const validator = (key: string) => ({ body: { messages: [{ pubkey: { key } }] } });
  return JSON.stringify({
    chain_id: CHAIN_ID,
    app_state: {
      genutil: { gen_txs: [validator('b3RoZXI='), validator(publicKey)] },
      gov: { voting_params: { voting_period: '1209600s' } },
      staking: { params: { bond_denom: 'stake' } },
    },
  });
}

/** The relevant part of a chain's Go module. */
export const GO_MOD = `module example.org/legacy

require (
	github.com/cosmos/cosmos-sdk v0.45.4
)
`;

/**
 * A chain team's repository: the compose files of the integration tests, with homes and a signer,
 * in `infra`; keyrings next to them; the chain's source above.
 */
export function writeUsersRepository(folder: string): void {
  const pair = newEd25519Pair();
  const genesis = genesisOf(pair.publicKey.toString('base64'));
  const signer = tmkmsFiles(newEd25519Pair(), {
    chainId: CHAIN_ID,
    prefix: 'legacy',
    dialect: { protocol: 'v0.34', signsExtensions: false },
    validator: 'val-a',
    home: '/kms',
  });
  const infra: Record<string, string> = {
    'base.yml': BASE,
    'compose.yml': COMPOSE.replaceAll('PROJECT', 'legacy'),
    'compose.public.yml': PUBLIC,
    'node.env': `CHAIN=${CHAIN_ID}\n`,
    'genesis.json': genesis,
    'sentry/node_key.json': nodeKeyFile(newEd25519Pair()),
    'sentry/config.toml': configToml(),
    'init/start.sh': START,
    'homes/val-a/config/genesis.json': genesis,
    'homes/val-a/config/config.toml': configToml('tcp://0.0.0.0:26659'),
    'homes/val-a/config/addrbook.json': '{}',
    'homes/val-a/config/priv_validator_key.json': validatorKeyFile(newEd25519Pair()),
    'homes/val-a/data/priv_validator_state.json': validatorStateFile(),
    'keys/keyring-file/alice.info': '',
    'keys/keyring-file/keyhash': '',
    'README.md': 'How we run it: docker compose up\n',
  };
  for (const [name, content] of Object.entries(signer)) infra[`signer/${name}`] = content;
  writeFiles(path.join(folder, 'infra'), infra);
  writeFiles(folder, { 'go.mod': GO_MOD, 'cmd/legacyd/main.go': 'package main\n' });
}

/** Output of Compose for the files of `writeUsersRepository`, in Compose's order. */
export function usersModel(folder: string): ComposeModel {
  const at = (name: string) => path.join(folder, 'infra', name);
  const bind = (name: string, target: string) => ({ type: 'bind', source: at(name), target });
  const node = { image: IMAGE, environment: { CHAIN: CHAIN_ID } };
  const services: Record<string, ComposeService> = {
    'kms-a': {
      image: 'rehearsal/tmkms:0.15.0',
      container_name: 'legacy-signer',
      command: ['start', '--config', '/kms/tmkms.toml'],
      entrypoint: null,
      volumes: [bind('signer', '/kms')],
      networks: { signer: null },
    },
    public: {
      ...node,
      command: null,
      entrypoint: ['sh', '/init/start.sh'],
      volumes: [
        { ...bind('init', '/init'), read_only: true },
        { ...bind('genesis.json', '/genesis.json'), read_only: true },
      ],
      networks: { p2p: null },
      ports: [
        { target: 26657, published: '26657' },
        { target: 9090, published: '9090' },
      ],
    },
    sentry: {
      ...node,
      hostname: 'sentry-host',
      command: null,
      entrypoint: ['legacyd', 'start'],
      configs: [
        { source: 'genesis', target: `${HOME}/config/genesis.json` },
        { source: 'sentry-key', target: `${HOME}/config/node_key.json` },
        { source: 'sentry-config', target: `${HOME}/config/config.toml` },
      ],
      networks: { p2p: { ipv4_address: '10.213.77.12' } },
    },
    toolbox: {
      image: 'debian:bookworm-slim',
      command: ['sleep', 'infinity'],
      entrypoint: null,
      networks: { p2p: null },
    },
    'val-a': {
      ...node,
      container_name: 'legacy-val-a',
      command: ['start'],
      entrypoint: null,
      volumes: [bind('homes/val-a', HOME)],
      networks: { signer: {}, p2p: { ipv4_address: '10.213.77.11' } },
    },
    'val-b': {
      ...node,
      command: ['start', '--home', HOME],
      entrypoint: null,
      volumes: [{ type: 'volume', source: 'val-b-home', target: HOME }],
      networks: { p2p: null },
    },
  };
  return {
    name: 'legacy',
    services,
    networks: { signer: { name: 'legacy_signer' }, p2p: { name: 'legacy-p2p' } },
    volumes: { 'val-b-home': { name: 'legacy_val-b-home' } },
    configs: {
      genesis: { file: at('genesis.json') },
      'sentry-key': { file: at('sentry/node_key.json') },
      'sentry-config': { file: at('sentry/config.toml') },
    },
  };
}
