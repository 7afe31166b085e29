import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  newEd25519Pair,
  nodeKeyFile,
  tmkmsFiles,
  validatorKeyFile,
  validatorStateFile,
} from '../../../src/stack/keys';
import { BASE, CHAIN_ID, COMPOSE, PUBLIC, START } from '../../helpers/users-files';
import { CONFIG_TOML } from '../../stack/homes';

/** Writes files below a folder, by relative path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

export function configToml(signer = ''): string {
  return CONFIG_TOML.replace('priv_validator_laddr = ""', `priv_validator_laddr = "${signer}"`);
}

/** A genesis of two validators, one of which has this key. */
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

/** A GO chain's module, as far as it is looked at. */
export const GO_MOD = `module example.org/legacy

require (
	github.com/cosmos/cosmos-sdk v0.45.4
)
`;

/**
 * A chain team's repository: the compose files of the integration tests, with homes and a signer, in `infra`;
 * keyrings beside them; the chain's source above.
 */
export function writeUsersRepository(folder: string): void {
  const pair = newEd25519Pair();
  const genesis = genesisOf(pair.publicKey.toString('base64'));
  const signer = tmkmsFiles(newEd25519Pair(), {
    chainId: CHAIN_ID,
    prefix: 'legacy',
    protocol: 'v0.34',
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
