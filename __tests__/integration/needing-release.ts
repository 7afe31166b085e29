import path from 'node:path';
import { COMPOSE, quickPlan, writeChain } from './quick-chain';
import { type Rehearsal, ROOT, rehearse, temporaryFolder } from './rehearsals';

/** A release that needs more than its binary (build tag `needs` of the bundled chain). */
const NEEDING = {
  name: 'v1.1',
  image: 'rehearsal/checkers:v1.1-needs',
  build: { context: path.join(ROOT, 'examples/checkers/chain'), go: { tags: ['v1_1', 'needs'] } },
};
/** All that it needs. */
export const NEEDS = {
  env: { BOARD_URL: 'http://board', CHECKERSD_MINIMUM_GAS_PRICES: '' },
  flags: ['--board-mode', 'on'],
  files: { 'config/board.json': 'board.json' },
  config: { 'app.toml': { 'minimum-gas-prices': '0upawn', board: { enabled: true } } },
  signers: { kms: { 'signer.toml': { 'chain.sign_extensions': true } } },
};
/** Stands for a remote signer of the node: it shows the file that it reads at its start. */
const SIGNER = {
  image: 'debian:bookworm-slim',
  command: ['sh', '-c', 'cat /kms/signer.toml; exec sleep 3600'],
  volumes: ['./kms:/kms'],
};
const SIGNER_FILE = `[[chain]]
id = "quick-rehearsal"
[[validator]]
addr = "tcp://node:26659"
chain_id = "quick-rehearsal"
`;

/** The first release takes its gas prices from a variable, and none from app.toml. */
const FIRST = {
  ...{ name: 'v1', image: 'rehearsal/checkers:v1' },
  env: { CHECKERSD_MINIMUM_GAS_PRICES: '0upawn' },
  config: { 'app.toml': { 'minimum-gas-prices': '' } },
};
const SCRIPT = '#!/bin/sh\necho "prepared for $1"\ntouch ready\n';

/** The rehearsal of an upgrade to a release with these needs. */
export function rehearsing(needs: object, plan: object = {}, script = SCRIPT): Rehearsal {
  const checkout = temporaryFolder();
  writeChain(checkout, {
    'docker-compose.yml': { services: { ...COMPOSE.services, kms: SIGNER } },
    'kms/signer.toml': SIGNER_FILE,
    'board.json': '{}',
    'own/up.sh': script,
    'plan.yml': quickPlan('.', {
      releases: [FIRST, { ...NEEDING, ...needs }],
      cosmovisor: { folder: 'own', 'pre-upgrade': 'up.sh' },
      ...plan,
    }),
  });
  return rehearse(temporaryFolder(), path.join(checkout, 'plan.yml'));
}
